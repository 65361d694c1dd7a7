"""One shot of a plan, as its own words say it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from kling_story.blocking import Blocking, said
from kling_story.blocking.leaps import with_leaps
from kling_story.blocking.shown import with_shown
from kling_story.blocking.ties import borne, tied
from kling_story.blocking.vehicles import with_vehicles_that_go
from kling_story.placed import BEINGS
from kling_story.planned import PlannedShot
from kling_story.planning.around import gone_around
from kling_story.planning.captions import captions_of
from kling_story.planning.casting import with_aimed, with_sides_of
from kling_story.planning.counting import people_of
from kling_story.planning.courses import course_of, going_of, up_to_whom
from kling_story.planning.inserts import Shown
from kling_story.planning.moves import angles_flown, closed_in, directions_of, move_words, plan_moves
from kling_story.planning.pronouns import meant, with_meant_leaps
from kling_story.planning.skating import on_foot
from kling_story.setting import Setting
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, SIZES, TRANSITIONS, Angle, Framing, focal_length
from kling_story.vocabulary.angles import is_slight
from kling_story.vocabulary.focus import is_shallow
from kling_story.vocabulary.ways import goal_in, way_in

DEFAULT_SIZE = "medium"
DEFAULT_FOCAL_LENGTH = 35.0
_SLIGHT, _STEEP = 0.5, 45
"""How much of its degrees an angle has that is a slight one, and from which on, in degrees, there is none: choices."""


def plan_shot(
    board: Storyboard,
    shot: Shot,
    number: int,
    start: Fraction,
    shown: Shown,
    blocking: Blocking,
    genders: Mapping[str, str],
    kinds: Mapping[str, str],
    before: PlannedShot | None,
    setting: Setting,
) -> PlannedShot:
    """What a shot alone says: how it is framed, who is in it, and where each is from its beginning on. ``shown``:
    what it is of; ``before``: the one it follows; ``kinds``: of the cast, by name.
    """
    size, framings, way_over, subjects, looker, of_a_thing, detail = shown
    angles = ANGLES.named_in(shot.angle or "") or angles_flown(shot.camera)
    transition = TRANSITIONS.find(shot.transition) if shot.transition else None
    characters = [name for name in subjects if board.elements[name].kind == "character"]
    told_of = with_leaps(shot.prompt, board.elements, said(shot.prompt, board.elements))
    told_of = with_meant_leaps(shot, characters, genders, told_of)
    told_of = tied(shot.prompt, board.elements, with_vehicles_that_go(shot.prompt, board.elements, told_of))
    if any(place.gait == "driving" and kinds.get(name) == "character" for name, place in told_of.items()):
        told_of = on_foot(shot.prompt, board.elements, told_of)
    told_of = with_sides_of(way_over, told_of) if way_over is not None else told_of
    told_of = with_shown(shot.prompt, board.elements, told_of, genders)
    ridden = borne(told_of, subjects, board.elements)
    beings = sum(board.elements[name].kind in BEINGS for name in subjects) - len(ridden)
    people = people_of(shot, size, framings, beings, kinds, ridden=len(ridden), subjects=subjects, looker=looker)
    moves = plan_moves(shot, board.camera_control if number == 1 else None)
    people = 0 if of_a_thing else people if detail is None else int(len(characters) < 2)
    subjects, people = with_aimed(board, shot, [move.to or "" for move in moves], subjects, people, ridden, genders)
    yaw = next((framing.yaw for framing in framings if framing.yaw is not None), None)
    if not any(move.amount is not None for move in shot.camera):
        moves, yaw = gone_around(moves, yaw, shot.facing)
    far = [name for name, place in told_of.items() if place.depth == "background"]
    goal = goal_in(shot.prompt, far) if far else None
    way = None if shot.direction else way_in(shot.prompt) or ("away_from_camera" if goal else None)
    sits = any(place.tie == "riding" and place.gait is None for place in told_of.values())
    direction = shot.direction or (way if beings < 2 and not sits else None)
    going = going_of(told_of, subjects, board.elements)
    course = direction or course_of(shot, way, going, moves, yaw, before, board.elements)
    moves = closed_in(moves, shot, course, of_a_face=people > 0 and detail is None)
    places = blocking.places(shot, subjects, framings, people, told_of, course)
    if way is None and yaw is None:
        course, places = up_to_whom(shot, course, places, moves, board.elements)
    there = {place.name for place in places if not place.near and board.elements[place.name].kind in BEINGS}
    present = [name for name in subjects if name in there]
    return PlannedShot(
        number=number,
        id=shot.id or f"shot{number}",
        start=start,
        end=start + shot.duration,
        size=size.id if size else _unsaid_size(board, (*framings, *angles)),
        size_given=size is not None,
        angles=tuple(angle.id for angle in angles),
        framings=tuple(framing.id for framing in framings),
        pitch=_pitch(shot.angle or "", angles),
        roll=sum(angle.roll for angle in angles),
        lens_height=next((angle.lens_height for angle in angles if angle.lens_height is not None), None),
        focal_length=(focal_length(shot.lens) if shot.lens else None) or DEFAULT_FOCAL_LENGTH,
        shallow_focus=is_shallow(f"{shot.prompt} {shot.lens or ''} {board.look or ''}"),
        moves=tuple(move._replace(whom=meant(move.to, shot, present, genders)) if move.to else move for move in moves),
        subjects=subjects,
        people=people,
        looker=looker,
        yaw=yaw,
        near_shoulder=any(framing.near_shoulder for framing in framings),
        facing=shot.facing,
        direction=direction,
        transition=transition.id if transition else "cut",
        prompt=shot.prompt,
        captions=captions_of(shot.dialogue, start, start + shot.duration, shot.prompt if board.is_auto else ""),
        sound=shot.sound,
        music=shot.music,
        panel=shot.panel,
        label=_label(shot),
        setting=setting,
        soundtrack=shot.soundtrack.file if shot.soundtrack else None,
        soundtrack_volume=shot.soundtrack.volume if shot.soundtrack else 1.0,
        places=places,
        course=course,
        detail=detail,
    )


def _pitch(words: str, angles: Sequence[Angle]) -> float:
    """The degrees that the lens looks up or down by these angles, as words put them."""
    said = (part for part in re.split(r"[,;，；、]| and ", words) if is_slight(part))
    slight = any(0 < abs(angle.pitch) <= _STEEP for part in said for angle in ANGLES.named_in(part))
    return sum(angle.pitch for angle in angles) * (_SLIGHT if slight else 1)


def _unsaid_size(board: Storyboard, said: Sequence[Framing | Angle]) -> str:
    """The size of a shot that states none. From high above, or where one stands for all Kling will cut, wide; an
    insert is close.
    """
    alone, ids = board.is_auto and len(board.shots) == 1, {one.id for one in said}
    if alone or ids & {"establishing", "master", "birds_eye"}:
        return "wide"
    return "close_up" if "insert" in ids else DEFAULT_SIZE


def _label(shot: Shot) -> str:
    """Size, angle, framing, lens and move in words, as a storyboard panel is lettered."""
    size = SIZES.first_named(shot.size)
    words = [size.words if size else shot.size]
    words += [angle.words for angle in ANGLES.named_in(shot.angle or "")]
    words += [framing.words for framing in FRAMINGS.named_in(shot.framing or "")]
    words.append(shot.lens)
    words += [move_words(direction) for direction in directions_of(shot.camera)]
    return ", ".join(word for word in words if word)
