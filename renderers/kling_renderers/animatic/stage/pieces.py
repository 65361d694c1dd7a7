"""Pieces of the set that words put somebody at: a window, a door or its way, a table."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, HAZE, PILLAR, SKY_LOW, WHITE, mix
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stage.tables import counter, table, wood_of
from kling_story.planning import PlannedElement, PlannedShot
from kling_story.setting import Setting
from kling_story.vocabulary.focus import frames_with_a_door

_FRAME = mix(CRATE, WHITE, 0.45)
_LEAF = mix(CRATE, BLACK, 0.25)
_WALL = mix(PILLAR, HAZE, 0.55)
_LIGHT = mix(SKY_LOW, WHITE, 0.5)

PIECES = ("window", "door", "doorway", "table", "counter")
"""What of the set somebody is at, as ``Place.piece`` has it."""
_THRESHOLD = 0.06
"""How far behind the middle of who stands in a doorway its frame is, in statures: a choice."""


def at_pieces(shot: PlannedShot, people: list[PlannedElement | None], places: list[Spot]) -> list[Block]:
    """The pieces of the set that the words speak of: a window or a door behind somebody, a doorway around them, a table
    or a counter before them.
    """
    standing: dict[str, list[Spot]] = {}
    for element, spot in zip(people, places, strict=True):
        place = shot.place_of(element.name) if element else None
        if len(people) == 1 and any(frames_with_a_door(move.to or "") for move in shot.moves):
            standing.setdefault("doorway", []).append(spot)
        elif place is not None and place.piece in PIECES:
            standing.setdefault(place.piece, []).append(spot)
    found: list[Block] = []
    for piece, at in standing.items():
        found += piece_at(piece, at, shot.setting)
    return found


def piece_at(piece: str, at: list[Spot], setting: Setting) -> list[Block]:
    """A ``window`` or a ``door`` behind those who stand at some places, from left to right; a ``doorway`` around
    each of them; a ``table`` or a ``counter`` before them, as a setting has them.
    """
    if piece == "doorway":
        return [one for x, z in at for one in _doorway(x, z + _THRESHOLD)]
    middle, span = (at[0][0] + at[-1][0]) / 2, at[-1][0] - at[0][0]
    if piece == "table":
        return table(middle, min(z for _, z in at) - 0.3, 0.7 + span, 0.26, wood_of(setting))
    if piece == "counter":
        return counter(middle, min(z for _, z in at) - 0.34, 1.9 + span, wood_of(setting))
    return _opening(middle + 0.12, max(z for _, z in at) + 0.5, piece)


def _doorway(x: float, z: float) -> list[Block]:
    """The frame of a door that stands open, its leaf turned away from us."""
    wide, tall, bar = 0.56, 1.2, 0.05
    return [
        block(x - wide / 2, z + wide / 2, 0.02, wide, tall, _LEAF),
        *(block(x + side * wide / 2, z, bar, bar, tall, _FRAME) for side in (-1, 1)),
        block(x, z, wide + bar, bar, bar, _FRAME, 0, tall),
    ]


def _opening(x: float, z: float, piece: str) -> list[Block]:
    """The frame of a window in a piece of wall, or of a door, with what fills it."""
    window = piece == "window"
    low, top, wide, bar = (0.5, 1.25, 0.62, 0.035) if window else (0.0, 1.2, 0.52, 0.045)
    tall = top - low
    found = [block(x, z + 0.01, wide, 0.01, tall, _LIGHT if window else _LEAF, 0, low)]
    found += [block(x + side * wide / 2, z, bar, bar, tall, _FRAME, 0, low) for side in (-1, 1)]
    found.append(block(x, z, wide + bar, bar, bar, _FRAME, 0, top))
    if not window:
        return [*found, block(x + 0.4 * wide, z - 0.01, 0.02, 0.03, 0.02, WHITE, 0, 0.55)]
    return [
        *found,
        block(x, z, wide + 2 * bar, 2 * bar, bar, _FRAME, 0, low - bar),
        block(x, z - 0.005, 0.6 * bar, 0.01, tall, _FRAME, 0, low),
        block(x, z - 0.005, wide, 0.01, 0.6 * bar, _FRAME, 0, low + 0.55 * tall),
        block(x, z + 0.02, wide + 0.5, 0.012, low, _WALL),
        block(x, z + 0.02, wide + 0.5, 0.012, 0.25, _WALL, 0, top),
        *(block(x + side * (wide / 2 + 0.125), z + 0.02, 0.25, 0.012, tall, _WALL, 0, low) for side in (-1, 1)),
    ]
