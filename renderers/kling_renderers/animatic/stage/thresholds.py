"""An open door or a window through which a shot is seen: its frame, between the lens and what it looks at."""

from __future__ import annotations

from math import radians, tan

from kling_renderers.animatic.camera.framing import Framed
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import moment
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.world import World
from kling_story.planned import PlannedShot

_BEFORE = 0.32
"""How far before the lens the door is where it is nearest, of the way to the subject."""
_OPENING, _TALL = 0.56, 0.4
"""How wide it is and how high it ends over the lens, in widths and heights of the frame there."""
_STRIPS, _STRIP, _THICK = 9, 0.25, 0.03
"""The walls beside it are made of so many strips on each side, each so wide in widths of the frame there: boxes are
drawn in the order of their middles, and those of large ones are far from the lens.
"""
_DARK = mix(CRATE, BLACK, 0.88)


def door_frame(shot: PlannedShot, aspect: float, what: Framed, world: World) -> list[Block]:
    """The wall about an open door, its frame, and its leaf that stands open; ``what``: what the shot shows."""
    pose, last = (moment(shot, part, aspect, what).pose for part in (0.0, 1.0))
    z = (1 - _BEFORE) * max(pose.z, last.z)
    tall = (z - pose.z) / lens_heights(shot.focal_length, aspect)
    wide = tall * aspect
    half = _OPENING * wide / 2 if aspect >= 1 else 0.36 * wide
    top, edge = max(pose.y, 0.5 * tall) + _TALL * tall, 0.035 * wide
    x, frame = pose.x * z / pose.z, mix(world.tones.lit(mix(CRATE, WHITE, 0.3)), BLACK, 0.55)
    leaf = block(x + half - 0.02 * wide, z + 0.2 * wide, 0.02 * wide, 0.4 * wide, top, mix(frame, BLACK, 0.4))
    step, high = _STRIP * wide, 2 * pose.y
    starts = [(side * (half + edge + step * number), side * step) for side in (-1, 1) for number in range(_STRIPS)]
    rows = [(base, high) for base in (0.0, high, 2 * high)]
    made = [
        block(x, (z + 2 * pose.z) / 2, 8 * wide, abs(z - 2 * pose.z), 0.004, _DARK),
        *(block(x + at + by / 2, z, step, _THICK, up, _DARK, base=low) for at, by in starts for low, up in rows),
        *(block(x, z, 2 * (half + edge), _THICK, 0.6 * tall, _DARK, base=top + 0.6 * tall * row) for row in range(5)),
        *(block(x + side * (half + edge / 2), z - _THICK, edge, _THICK, top, frame) for side in (-1, 1)),
        block(x, z - _THICK, 2 * (half + edge), _THICK, edge, frame, base=top),
    ]
    return [*(one._replace(colours=(one.colours[0],) * 6) for one in made), leaf]


_TURNS = 5.0
"""Degrees that a camera turns which slides no more."""
_RODS = 5
"""How many iron rods are before a barred window, from side to side."""
_PANE, _SILL, _HEAD, _BARS = 0.42, 0.42, 0.47, 0.29
"""How far a window's opening reaches aside of, below and above the lens, and how far aside its bars are, in widths and
heights of the frame there: a face is between them.
"""


def window_frame(shot: PlannedShot, aspect: float, what: Framed, world: World) -> list[Block]:
    """The wall about a window, its frame and its bars; ``what``: what the shot shows."""
    pose, last = (moment(shot, part, aspect, what).pose for part in (0.0, 1.0))
    z = (1 - _BEFORE) * max(pose.z, last.z)
    tall = (z - pose.z) / lens_heights(shot.focal_length, aspect)
    wide, thin, deep = tall * aspect, 0.02 * tall * min(1.0, aspect), min(_THICK, 0.03 * tall)
    middle = pose.y - pose.shift * tall + tan(radians(pose.pitch)) * (z - pose.z)
    # As wide as a camera slides along it.
    slides = last.x - pose.x if abs(last.yaw - pose.yaw) < _TURNS else 0.0
    x, half = pose.x + tan(radians(pose.yaw)) * (z - pose.z) + slides / 2, _PANE * wide + abs(slides) / 2
    low, top = middle - _SILL * tall, middle + _HEAD * tall
    shell = dict(shot.setting.shades).get("carriage")
    wall = world.tones.lit(mix(rgb(shell) if shell else CRATE, BLACK, 0.45))
    frame = world.tones.lit(mix(CRATE, WHITE, 0.5))
    step = _STRIP * wide
    starts = [(side * (half + step * number), side * step) for side in (-1, 1) for number in range(_STRIPS)]
    rows = [(low - 0.3 * tall * row, 0.3 * tall) for row in range(1, 6)] + [(top, tall), (top + tall, tall)]
    # In an upright frame they would be those of a cell, and to a lens that slides they pass before faces.
    bars = (-1, 1) if aspect >= 1 and not slides else ()
    made = [
        *(block(x + at + by / 2, z, step, deep, top - low, wall, base=low) for at, by in starts),
        *(block(x, z, 2 * (half + _STRIPS * step), deep, up, wall, base=base) for base, up in rows),
        *(block(x + side * half, z - deep, 2 * thin, deep, top - low, frame, base=low) for side in (-1, 1)),
        *(block(x + side * _BARS * wide, z - deep, thin, deep, top - low, frame, base=low) for side in bars),
        *(block(x, z - deep, 2 * half, deep, 2 * thin, frame, base=at) for at in (low, top - 2 * thin)),
    ]
    if "window_bars" in shot.setting.dressings:
        iron, step = mix(frame, BLACK, 0.6), (top - low) / (_RODS + 1)
        made += [block(x, z - 2 * deep, 2 * half, deep, thin, iron, base=low + step * (n + 1)) for n in range(_RODS)]
    return [one._replace(colours=(one.colours[0],) * 6) for one in made]
