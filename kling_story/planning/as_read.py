"""A storyboard as it is read before its shots are planned: with the shots that it seems to have, no longer than that,
and with names for whom its words mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kling_story.patterns import Pattern
from kling_story.planning.literally import literally
from kling_story.planning.needles import CAMERA_WAYS, CROWDED, PICTURES
from kling_story.planning.unnamed import with_unnamed
from kling_story.setting import Setting
from kling_story.setting_told import setting_of
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, Table
from kling_story.vocabulary.stand_ins import GARMENTS, THINGS, stand_in

_WORN = Pattern(
    r"\b(?:wear(?:s|ing)?|put(?:s|ting)? on|dressed in)\s+(?:(?:the|her|his|their|an?)\s+)?@([\w-]+)"
    r"|@([\w-]+),? (?:on|over|around|round) (?:her|his|their|the) (?:head|neck|shoulders)\b|[穿戴围披][着上]?@([\w-]+)",
    "wear put dressed head neck shoulders 穿 戴 围 披",
)
"""The name of what somebody wears."""
_OF_PICTURES: tuple[Table[Any], ...] = (SIZES, ANGLES, FRAMINGS, MOVES, LENSES)
_MOST_READ = 3500
"""Code points of a prompt, or of an element's description, that are read for what is drawn (a choice): no model takes
as many.
"""


def with_shots(board: Storyboard) -> tuple[Storyboard, Storyboard, Callable[[Storyboard, Shot], Setting]]:
    """A storyboard with the shots that it has, or seems to have: as they are written, and as they are read; and what
    tells the setting of one.
    """
    board = _with_costumes(_with_machines(board))
    if not board.is_auto:
        return board, with_unnamed(_with_views(_with_picture_told(literally(_as_far_as_read(board))))), setting_of
    from kling_story.planning.guessed import setting_so_far, with_guessed_cuts, with_whom_they_mean
    from kling_story.planning.quoted import with_quoted_lines

    written = with_guessed_cuts(board, _MOST_READ)
    read = _with_picture_told(literally(_as_far_as_read(written)))
    if len(written.shots) < 2:
        return written, with_quoted_lines(read, written), setting_of
    return written, with_quoted_lines(with_unnamed(with_whom_they_mean(read)), written), setting_so_far


def _with_machines(board: Storyboard) -> Storyboard:
    """A storyboard whose robots are of the cast, also those declared as things: what goes by itself is in no hand."""
    from kling_story.vocabulary.robots import goes_by_itself

    machines = {
        name: element.model_copy(update={"kind": "character"})
        for name, element in board.elements.items()
        if element.kind == "item" and element.description and not element.images and goes_by_itself(element.description)
    }
    return board.model_copy(update={"elements": {**board.elements, **machines}}) if machines else board


def _with_costumes(board: Storyboard) -> Storyboard:
    """A storyboard whose hats and garments that somebody wears are costumes, also those declared as things, but those
    of which a shot is alone: as things these are seen better.
    """
    if not any(_WORN.may_match(shot.prompt) for shot in board.shots):
        return board
    worn = {name for shot in board.shots for found in _WORN.finditer(shot.prompt) for name in found.groups()}
    people = [f"@{name}" for name, element in board.elements.items() if element.kind == "character"]
    worn -= {name for name in worn for shot in board.shots if _is_alone(f"@{name}", shot.prompt, people)}
    costumes = {
        name: element.model_copy(update={"kind": "costume"})
        for name, element in board.elements.items()
        if name in worn and element.kind == "item" and not element.images and _is_a_garment(name, element)
    }
    return board.model_copy(update={"elements": {**board.elements, **costumes}}) if costumes else board


def _is_alone(named: str, prompt: str, people: Sequence[str]) -> bool:
    return named in prompt and not any(one in prompt for one in people)


def _is_a_garment(name: str, element: Element) -> bool:
    row = stand_in(THINGS, name, element.description)
    known = stand_in(GARMENTS, name, element.description) is not None
    return known and row is not None and row.id in ("hat", "garment")


def of_the_cast(board: Storyboard, kinds: Mapping[str, str]) -> Storyboard:
    """A storyboard whose prompts tell what the cast does, and nobody beside it. ``kinds``: of which kind each of the
    cast is.
    """
    if not any(CROWDED.may_match(shot.prompt) for shot in board.shots):
        return board
    from kling_story.planning.crowd_groups import without_deeds_of_crowds

    return board.with_prompts([without_deeds_of_crowds(shot.prompt, kinds) for shot in board.shots])


def _with_picture_told(board: Storyboard) -> Storyboard:
    """A storyboard with what its prompts alone tell of the picture. A way from what to what is told better than the
    sentence in which it stands, and by how the picture is framed.
    """
    if not any(_may_tell_picture(shot.prompt) for shot in board.shots):
        return _with_ways_told(board)
    from kling_story.planning.picture_told import with_camera_told, with_framing_told

    return with_camera_told(_with_ways_told(with_framing_told(board)))


def _with_views(board: Storyboard) -> Storyboard:
    """A storyboard whose shots through somebody's eyes are told of what these see."""
    if not any(shot.framing and FRAMINGS["pov"] in FRAMINGS.named_in(shot.framing) for shot in board.shots):
        return board
    from kling_story.planning.views import with_views

    return with_views(board)


def _may_tell_picture(prompt: str) -> bool:
    return PICTURES.may_match(prompt) or any(next(table.find_in(prompt), None) for table in _OF_PICTURES)


def _with_ways_told(board: Storyboard) -> Storyboard:
    texts = (text for shot in board.shots for text in (shot.prompt, *(move.move for move in shot.camera)))
    if not any(map(CAMERA_WAYS.may_match, texts)):
        return board
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
