"""The colours: calm surroundings, one clear colour for each of the cast. Blue, green, red, 0 to 255."""

from __future__ import annotations

from functools import lru_cache

from kling_story.vocabulary.shades import CAST

Colour = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """``"#d95f43"`` as blue, green, red."""
    return int(code[5:7], 16), int(code[3:5], 16), int(code[1:3], 16)


@lru_cache(maxsize=4096)
def mix(one: Colour, other: Colour, part: float) -> Colour:
    """``part`` of the other colour in the one, 0 to 1."""
    blue, green, red = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return blue, green, red


def is_light(colour: Colour) -> bool:
    """Whether white letters are hard to read on a colour darkened a little."""
    blue, green, red = colour
    return 0.114 * blue + 0.587 * green + 0.299 * red > 165


SKY_TOP = rgb("#8fa3b5")
SKY_LOW = rgb("#dfe3e0")
HAZE = rgb("#cdd3d2")
GROUND = rgb("#a39f95")
FAR_GROUND = rgb("#c7ccca")
GRID = rgb("#8b877e")
BUILDING = rgb("#7f8a94")
PILLAR = rgb("#6d7276")
WALL = mix(PILLAR, HAZE, 0.55)
"""What is around a door, and behind a thing on a wall."""
CRATE = rgb("#94816a")
DARK_OAK = rgb("#4a3325")
SKIN = rgb("#dcc0a6")
NEUTRAL = rgb("#7c828a")
SHADE = rgb("#20242a")
INK = rgb("#15181c")
PAPER = rgb("#f4f2ec")
PALE = rgb("#dde1e5")
QUIET = rgb("#c3c9cf")
SIGNAL = rgb("#f2b441")
FLAME = rgb("#fabe3c")
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)


def cast_colour(index: int) -> Colour:
    """The colour of the element with this index, the same in every shot; a second round is paler."""
    colour = rgb(CAST[index % len(CAST)])
    lap = index // len(CAST)
    return mix(colour, WHITE if lap % 2 else BLACK, min(0.45, 0.3 * lap)) if lap else colour
