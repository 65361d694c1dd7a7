"""Storyboard -> Plan: sizes, angles and moves understood, cut times added up, lines timed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import log

from kling_story.blocking import Blocking
from kling_story.media import is_url, probe_picture
from kling_story.placed import BEINGS, HANDS_AT
from kling_story.planned import Caption, Plan, PlannedElement, PlannedMove, PlannedShot, PlannedStroke
from kling_story.planning.acts import with_acts
from kling_story.planning.afloat import afloat, on_land
from kling_story.planning.beds import with_beds
from kling_story.planning.carrying import carried_on
from kling_story.planning.casting import cast_of
from kling_story.planning.crowds import with_crowds, without_deeds_of_crowds
from kling_story.planning.embraces import with_embraces
from kling_story.planning.light_cues import with_light_cues
from kling_story.planning.moves import directions_of
from kling_story.planning.one_shot import plan_shot
from kling_story.planning.pronouns import genders_of
from kling_story.planning.steps import Happens
from kling_story.planning.things import things_of
from kling_story.planning.underfoot import underfoot
from kling_story.planning.unnamed import with_unnamed
from kling_story.planning.vapours import with_vapours
from kling_story.planning.works import with_works
from kling_story.setting import Setting, setting_of
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary.focus import HANDS

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
_MOST_READ = 3500
"""Code points of a prompt, or of an element's description, that are read for what is drawn (a choice): no model takes
as many.
"""
_TOOLS_AT = (
    *("slic", "cut", "chop", "halv", "split", "dic", "carv", "pour", "tip", "tilt", "stir", "flame"),
    *("切", "倒", "斟", "搅", "火", "按", "摁"),
    *("press", "push", "jab", "tap", "hit", "hover"),
)
"""One is in whatever says that things do something with each other."""
_TELLS_A_WAY = ("tilt", "pan ", "pans ", "panning", "camera", "pedestal", "crane", "focus", "摇", "镜头", "升", "焦点")
"""One is in whatever tells from what to what a camera goes."""


def plan(board: Storyboard) -> Plan:
    """Work out what is seen and heard when.

    Words that the vocabulary doesn't know fall back to defaults (a medium shot at eye level, 35 mm,
    a locked camera): ``check`` tells about them, the animatic is drawn all the same. Nothing is read
    but the head of a start frame, when nothing else gives the picture its shape.
    """
    shots: list[PlannedShot] = []
    start = Fraction(0)
    named, read, setting = _with_shots(board)
    kinds = {name: element.kind for name, element in read.elements.items()}
    board = _of_the_cast(read, kinds)
    blocking, things, genders = Blocking(board), things_of(board), genders_of(board)
    beings = [name for name, kind in kinds.items() if kind in BEINGS]
    described = {name: one.description for name, one in {**named.elements, **things.elements}.items()}
    for number, (shot, told, written) in enumerate(zip(board.shots, read.shots, named.shots, strict=True), start=1):
        before = shots[-1] if shots else None
        alone = plan_shot(board, shot, number, start, blocking, genders, kinds, before, setting(board, shot))
        alone = afloat(alone, board.elements)
        there = on_land(carried_on(alone, shots, named.elements), alone.setting, board.elements)
        there = things.put_into(with_embraces(with_beds(_with_unworn(there, kinds)), kinds, genders))
        there, alone_do = _by_themselves(with_works(there, kinds), described)
        acted = underfoot(with_acts(there, kinds, before, genders, alone_do), kinds)
        acted = _with_those_down(acted, kinds)
        acted = replace(_working_together(acted, described, beings), prompt=written.prompt)
        crowded = with_crowds(with_vapours(with_light_cues(acted, kinds), kinds), told.prompt, kinds)
        shots.append(_with_those_still_there(crowded, shots, named.elements))
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


def _with_those_down(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    if not any(place.posture == "lying" for place in shot.places):
        return shot
    # In few shots somebody lies.
    from kling_story.planning.kneeling import with_those_down

    return with_those_down(shot, kinds)


def _with_those_still_there(
    shot: PlannedShot, before: Sequence[PlannedShot], named: Mapping[str, Element]
) -> PlannedShot:
    if shot.crowds or not any(past.crowds for past in before):
        return shot
    # Few films have crowds.
    from kling_story.planning.still_there import with_those_still_there

    return with_those_still_there(shot, before, named)


def _of_the_cast(board: Storyboard, kinds: Mapping[str, str]) -> Storyboard:
    """A storyboard whose prompts tell what the cast does, and nobody beside it."""
    prompts = [without_deeds_of_crowds(shot.prompt, kinds) for shot in board.shots]
    if all(prompt == shot.prompt for prompt, shot in zip(prompts, board.shots, strict=True)):
        return board
    each = zip(board.shots, prompts, strict=True)
    return board.model_copy(update={"shots": tuple(shot.model_copy(update={"prompt": words}) for shot, words in each)})


def _with_unworn(shot: PlannedShot, kinds: Mapping[str, str]) -> PlannedShot:
    if not any(kinds.get(name) == "costume" for name in shot.subjects):
        return shot
    # Few films have costumes.
    from kling_story.planning.unworn import with_unworn

    return with_unworn(shot, kinds)


def _by_themselves(shot: PlannedShot, described: Mapping[str, str | None]) -> tuple[PlannedShot, Sequence[Happens]]:
    """A shot with what things do in it that nobody has in hand, and what changes of them."""
    if shot.people or not shot.subjects or shot.detail is not None:
        return shot, ()
    # Few shots are of things alone.
    from kling_story.planning.happenings import by_themselves

    return by_themselves(shot, described)


def _working_together(shot: PlannedShot, described: Mapping[str, str | None], beings: Collection[str]) -> PlannedShot:
    of_things = shot.subjects and (not shot.people or shot.detail == HANDS)
    prompt = shot.prompt.lower() if of_things else ""
    at_it = of_things and any(place.relation in HANDS_AT for place in shot.places)
    if not at_it and not any(word in prompt for word in _TOOLS_AT):
        return shot
    # Few shots are of tools at work.
    from kling_story.planning.tools_at_work import working_together

    return working_together(shot, described, beings)


def _with_shots(board: Storyboard) -> tuple[Storyboard, Storyboard, Callable[[Storyboard, Shot], Setting]]:
    """A storyboard with the shots that it has, or seems to have: as they are written, and as they are read; and what
    tells the setting of one.
    """
    if not board.is_auto:
        return board, with_unnamed(_with_ways_told(_as_far_as_read(board))), setting_of
    from kling_story.planning.guessed import setting_so_far, with_guessed_cuts, with_whom_they_mean
    from kling_story.planning.quoted import with_quoted_lines

    written = with_guessed_cuts(board, _MOST_READ)
    read = _as_far_as_read(written)
    if len(written.shots) < 2:
        return written, with_quoted_lines(read, written), setting_of
    return written, with_quoted_lines(with_unnamed(with_whom_they_mean(read)), written), setting_so_far


def _with_ways_told(board: Storyboard) -> Storyboard:
    texts = (text.lower() for shot in board.shots for text in (shot.prompt, *(move.move for move in shot.camera)))
    if not any(word in text for text in texts for word in _TELLS_A_WAY):
        return board
    # Few prompts speak of the camera.
    from kling_story.planning.ways_told import with_ways_told

    return with_ways_told(board)


def _as_far_as_read(board: Storyboard) -> Storyboard:
    """A storyboard with no more of its texts than is read: what they go on to say has been said by then."""
    prompt, elements = board.prompt or "", board.elements
    described = (element.description or "" for element in elements.values())
    if max(map(len, (prompt, *described, *(shot.prompt for shot in board.shots)))) <= _MOST_READ:
        return board
    shots = tuple(shot.model_copy(update={"prompt": shot.prompt[:_MOST_READ]}) for shot in board.shots)
    shorter = {
        name: element.model_copy(update={"description": element.description[:_MOST_READ]})
        for name, element in elements.items()
        if element.description
    }
    update = {"prompt": prompt[:_MOST_READ] or None, "shots": shots, "elements": {**elements, **shorter}}
    return board.model_copy(update=update)


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
