"""Storyboard -> Plan: sizes, angles and moves understood, cut times added up, lines timed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import log

from kling_story.blocking import Blocking, said
from kling_story.blocking.leaps import with_leaps
from kling_story.blocking.shown import with_shown
from kling_story.blocking.ties import borne, tied
from kling_story.media import is_url, probe_picture
from kling_story.placed import BEINGS
from kling_story.planned import Caption, Plan, PlannedElement, PlannedMove, PlannedShot, PlannedStroke
from kling_story.planning.acts import with_acts
from kling_story.planning.afloat import afloat, on_land
from kling_story.planning.around import gone_around
from kling_story.planning.beds import with_beds
from kling_story.planning.captions import captions_of
from kling_story.planning.carrying import carried_on
from kling_story.planning.casting import cast_of, framings_seen, in_sight, with_aimed, with_sides_of
from kling_story.planning.counting import people_of
from kling_story.planning.courses import course_of, going_of
from kling_story.planning.crowds import with_crowds
from kling_story.planning.embraces import with_embraces
from kling_story.planning.inserts import detail_of, shows_a_thing
from kling_story.planning.light_cues import with_light_cues
from kling_story.planning.moves import closed_in, directions_of, move_words, plan_moves
from kling_story.planning.pronouns import genders_of, meant, with_meant_leaps
from kling_story.planning.skating import on_skates
from kling_story.planning.things import things_of
from kling_story.planning.underfoot import underfoot
from kling_story.planning.unnamed import with_unnamed
from kling_story.planning.vapours import with_vapours
from kling_story.planning.works import with_works
from kling_story.setting import Setting, setting_of
from kling_story.staging import framings_of, looker_of, mentioned
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import (
    ANGLES,
    FRAMINGS,
    SIZES,
    TRANSITIONS,
    Angle,
    Framing,
    focal_length,
)
from kling_story.vocabulary.focus import HANDS, is_shallow
from kling_story.vocabulary.ways import goal_in, way_in

__all__ = [
    "Caption",
    "Plan",
    "PlannedElement",
    "PlannedMove",
    "PlannedShot",
    "PlannedStroke",
    "Setting",
    "directions_of",
    "plan",
]

ASPECTS = ((16, 9), (9, 16), (1, 1))
DEFAULT_SIZE = "medium"
DEFAULT_FOCAL_LENGTH = 35.0
_MOST_READ = 5000
"""Code points of a prompt that are read for what is drawn (a choice): no model takes as many."""
_TOOLS_AT = (
    "slic",
    "cut",
    "chop",
    "halv",
    "split",
    "dic",
    "carv",
    "pour",
    "tip",
    "tilt",
    "切",
    "倒",
    "斟",
    "stir",
    "搅",
)
"""One is in whatever says that things do something with each other."""
_ONE_FACE = 3.0
"""From so many frame heights of a figure on, a medium close-up's, a shot shows somebody and not whom they look at."""
_OF_ONE = frozenset(("single", "frontal", "profile", "three_quarter", "reaction", "clean_single", "back", "reverse"))


def plan(board: Storyboard) -> Plan:
    """Work out what is seen and heard when.

    Words that the vocabulary doesn't know fall back to defaults (a medium shot at eye level, 35 mm,
    a locked camera): ``check`` tells about them, the animatic is drawn all the same. Nothing is read
    but the head of a start frame, when nothing else gives the picture its shape.
    """
    shots: list[PlannedShot] = []
    start = Fraction(0)
    named, board, setting = _with_shots(board)
    blocking, things, genders = Blocking(board), things_of(board), genders_of(board)
    kinds = {name: element.kind for name, element in board.elements.items()}
    for number, (shot, written) in enumerate(zip(board.shots, named.shots, strict=True), start=1):
        before = shots[-1] if shots else None
        planned = _plan_shot(board, shot, number, start, blocking, genders, kinds, before, setting(board, shot))
        planned = afloat(planned, board.elements)
        there = on_land(carried_on(planned, shots, named.elements), planned.setting, board.elements)
        if any(kinds.get(name) == "costume" for name in there.subjects):
            from kling_story.planning.unworn import with_unworn

            there = with_unworn(there, kinds)
        there = with_embraces(with_beds(there), kinds, genders)
        acted = underfoot(with_acts(with_works(things.put_into(there), kinds), kinds, before, genders), kinds)
        of_things = acted.subjects and (not acted.people or acted.detail == HANDS)
        if of_things and any(word in acted.prompt for word in _TOOLS_AT):
            from kling_story.planning.tools_at_work import working_together

            cast = {**named.elements, **things.elements}
            beings = [name for name, kind in kinds.items() if kind in BEINGS]
            acted = working_together(acted, {name: one.description for name, one in cast.items()}, beings)
        acted = acted if acted.prompt == written.prompt else replace(acted, prompt=written.prompt)
        shots.append(with_crowds(with_vapours(with_light_cues(acted, kinds), kinds), shot.prompt, kinds))
        start = shots[-1].end
    return Plan(
        title=board.title or "untitled",
        aspect=_aspect(board),
        cast=cast_of(things.declared_in(board), named.elements, genders),
        shots=tuple(shots),
        look=board.look,
        start_frame=board.start_frame,
        end_frame=board.end_frame,
        brush=tuple(PlannedStroke(stroke.mask, stroke.path) for stroke in board.motion_brush.strokes)
        if board.motion_brush
        else (),
        soundtrack=board.soundtrack.file if board.soundtrack else None,
        soundtrack_volume=board.soundtrack.volume if board.soundtrack else 1.0,
        audible=board.audio == "native",
        shots_in_film=len(shots),
        automatic=board.is_auto,
    )


def _with_shots(board: Storyboard) -> tuple[Storyboard, Storyboard, Callable[[Storyboard, Shot], Setting]]:
    """A storyboard with the shots that it has, or seems to have: as they are written, and as they are read; and what
    tells the setting of one.
    """
    if not board.is_auto:
        return board, with_unnamed(_as_far_as_read(board)), setting_of
    from kling_story.planning.guessed import setting_so_far, with_guessed_cuts, with_whom_they_mean
    from kling_story.planning.quoted import with_quoted_lines

    written = with_guessed_cuts(board, _MOST_READ)
    if len(written.shots) < 2:
        return written, with_quoted_lines(_as_far_as_read(written), written), setting_of
    return written, with_quoted_lines(with_unnamed(with_whom_they_mean(written)), written), setting_so_far


def _as_far_as_read(board: Storyboard) -> Storyboard:
    """A storyboard with no more of its prompts than is read: what they go on to say has been said by then."""
    prompt = board.prompt or ""
    if max(map(len, (prompt, *(shot.prompt for shot in board.shots)))) <= _MOST_READ:
        return board
    shots = tuple(shot.model_copy(update={"prompt": shot.prompt[:_MOST_READ]}) for shot in board.shots)
    return board.model_copy(update={"prompt": prompt[:_MOST_READ] or None, "shots": shots})


def _aspect(board: Storyboard) -> tuple[int, int]:
    """The picture's shape: as written, else the nearest to the start frame's own, else 16:9."""
    if board.aspect:
        width, _, height = board.aspect.partition(":")
        return int(width), int(height)
    if board.start_frame and not is_url(board.start_frame):
        try:
            picture = probe_picture(board.folder / board.start_frame)
        except (OSError, ValueError):
            picture = None
        if picture and picture.width and picture.height:
            ratio = log(picture.width / picture.height)
            return min(ASPECTS, key=lambda aspect: abs(log(aspect[0] / aspect[1]) - ratio))
    return ASPECTS[0]


def _plan_shot(
    board: Storyboard,
    shot: Shot,
    number: int,
    start: Fraction,
    blocking: Blocking,
    genders: Mapping[str, str],
    kinds: Mapping[str, str],
    before: PlannedShot | None,
    setting: Setting,
) -> PlannedShot:
    size = SIZES.first_named(shot.size)
    angles = ANGLES.named_in(shot.angle or "")
    framings, way_over = framings_seen(board, shot)
    transition = TRANSITIONS.find(shot.transition) if shot.transition else None
    spoken = (line.speaker for line in shot.dialogue)
    subjects = mentioned(board, shot.prompt, *(words for move in shot.camera for words in (move.move, move.to)))
    if not any(board.elements[name].kind in BEINGS for name in subjects):
        # Who only speaks in a shot of somebody else isn't in the picture.
        subjects += tuple(name for name in dict.fromkeys(spoken) if name in board.elements and name not in subjects)
    looker = looker_of(board, shot) if any(framing.id == "pov" for framing in framings) else None
    subjects = tuple(name for name in subjects if name != looker)
    if framings_of(shot) <= _OF_ONE and size is not None and size.figure_height > _ONE_FACE:
        subjects = in_sight(board, shot, subjects)
    of_a_thing = shows_a_thing(shot, size, framings, subjects, board.elements)
    if of_a_thing:
        subjects = tuple(name for name in subjects if board.elements[name].kind not in BEINGS)
    characters = [name for name in subjects if board.elements[name].kind == "character"]
    told_of = with_leaps(shot.prompt, board.elements, said(shot.prompt, board.elements))
    told_of = with_meant_leaps(shot, characters, genders, told_of)
    told_of = tied(shot.prompt, board.elements, told_of)
    if any(place.gait == "driving" and kinds.get(name) == "character" for name, place in told_of.items()):
        told_of = on_skates(shot.prompt, board.elements, told_of)
    told_of = with_sides_of(way_over, told_of) if way_over is not None else told_of
    told_of = with_shown(shot.prompt, board.elements, told_of, genders)
    ridden = borne(told_of, subjects, board.elements)
    beings = sum(board.elements[name].kind in BEINGS for name in subjects) - len(ridden)
    people = people_of(shot, size, framings, beings, kinds, ridden=len(ridden), subjects=subjects, looker=looker)
    moves = plan_moves(shot, board.camera_control if number == 1 else None)
    detail = detail_of(shot, size, framings, subjects, board.elements)
    people = 0 if of_a_thing else people if detail is None else 1
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
    moves = closed_in(moves, shot, course)
    places = blocking.places(shot, subjects, framings, people, told_of, course)
    seen = {place.name for place in places if not place.near and board.elements[place.name].kind in BEINGS}
    shown = [name for name in subjects if name in seen]
    return PlannedShot(
        number=number,
        id=shot.id or f"shot{number}",
        start=start,
        end=start + shot.duration,
        size=size.id if size else _unsaid_size(board, (*framings, *angles)),
        size_given=size is not None,
        angles=tuple(angle.id for angle in angles),
        framings=tuple(framing.id for framing in framings),
        pitch=sum(angle.pitch for angle in angles),
        roll=sum(angle.roll for angle in angles),
        lens_height=next((angle.lens_height for angle in angles if angle.lens_height is not None), None),
        focal_length=(focal_length(shot.lens) if shot.lens else None) or DEFAULT_FOCAL_LENGTH,
        shallow_focus=is_shallow(f"{shot.prompt} {shot.lens or ''} {board.look or ''}"),
        moves=tuple(replace(move, whom=meant(move.to, shot, shown, genders)) if move.to else move for move in moves),
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


def _unsaid_size(board: Storyboard, said: Sequence[Framing | Angle]) -> str:
    """The size of a shot that states none. From high above, or where one stands for all Kling will cut, wide."""
    alone = board.is_auto and len(board.shots) == 1
    wide = alone or any(one.id in ("establishing", "master", "birds_eye") for one in said)
    return "wide" if wide else DEFAULT_SIZE


def _label(shot: Shot) -> str:
    """Size, angle, framing, lens and move in words, as a storyboard panel is lettered."""
    size = SIZES.first_named(shot.size)
    words = [size.words if size else shot.size]
    words += [angle.words for angle in ANGLES.named_in(shot.angle or "")]
    words += [framing.words for framing in FRAMINGS.named_in(shot.framing or "")]
    words.append(shot.lens)
    words += [move_words(direction) for direction in directions_of(shot.camera)]
    return ", ".join(word for word in words if word)
