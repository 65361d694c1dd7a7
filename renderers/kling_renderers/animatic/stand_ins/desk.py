"""What is on desks, shelves and boards, as a few solids, one high and standing at nothing: in few films, so imported
when one has it.
"""

from __future__ import annotations

from math import cos, radians, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins import road
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_STEEL, _GREEN, _LEAVES = mix(WHITE, INK, 0.3), rgb("#5f9a4a"), rgb("#cf5a3c")


def clipboard(colour: Colour) -> list[Solid]:
    """A board with a sheet of ticked lines under its clip."""
    board = slab(mix(rgb("#8a5f3c"), colour, 0.3), 0.76, 1.0, 0.03)
    page, ink = slab(PAPER, 0.64, 0.84, 0.02, y=0.05, z=-0.026), mix(PAPER, BLACK, 0.6)
    for number in range(5):
        high = 0.74 - 0.15 * number
        page = marked(page, FRONT, (0.08, high), (0.18, high + 0.08), ink)
        page = marked(page, FRONT, (0.26, high + 0.02), (0.9, high + 0.06), mix(PAPER, BLACK, 0.35))
    return [board, page, slab(_STEEL, 0.34, 0.12, 0.03, y=0.88, z=-0.05)]


def magazine(colour: Colour) -> list[Solid]:
    """A thin magazine, its title over a picture."""
    cover = slab(mix(colour, WHITE, 0.35), 0.74, 1.0, 0.025)
    cover = marked(cover, FRONT, (0.07, 0.8), (0.93, 0.95), mix(colour, BLACK, 0.45))
    cover = marked(cover, FRONT, (0.3, 0.1), (0.7, 0.5), mix(colour, BLACK, 0.2))
    cover = marked(cover, FRONT, (0.38, 0.5), (0.62, 0.7), rgb("#e3b492"))
    return [cover, slab(PAPER, 0.71, 0.97, 0.014, y=0.015, z=0.022), slab(colour, 0.74, 1.0, 0.012, z=0.036)]


def books(colour: Colour) -> list[Solid]:
    """Books that lie on each other."""
    shades = (colour, mix(colour, INK, 0.6), rgb("#b08a4a"), mix(colour, WHITE, 0.45))
    found = []
    for number, shade in enumerate(shades):
        low, turn = 0.25 * number, (4.0, -7.0, 3.0, -4.0)[number]
        found.append(slab(PAPER, 1.0, 0.15, 0.72, y=low + 0.05, z=-0.01).placed(1.0, 0.0, 0.0, 0.0, turn))
        found += [slab(shade, 1.06, 0.05, 0.78, y=low + y).placed(1.0, 0.0, 0.0, 0.0, turn) for y in (0.0, 0.2)]
    return found


def plates(colour: Colour) -> list[Solid]:
    """Plates that lie on each other."""
    white = mix(PAPER, colour, 0.12)
    return [
        drum(mix(white, BLACK, 0.14 * (n % 2)), n / 7, (n + 1) / 7, 0.9 if n % 2 else 1.1, 1.6, sides=20)
        for n in range(7)
    ]


def paper_roll(colour: Colour) -> list[Solid]:
    """A roll that stands, its end hanging."""
    pale = mix(PAPER, colour, 0.25)
    return [drum(pale, 0.0, 1.0, 0.95, 0.95, sides=20), drum(mix(pale, BLACK, 0.6), 1.0, 1.004, 0.34, 0.34),
            slab(mix(pale, WHITE, 0.4), 0.03, 0.98, 0.4, x=-0.5, y=0.0, z=-0.2)]  # fmt: skip


def scroll(colour: Colour) -> list[Solid]:
    """A scroll between its two rollers, written in columns."""
    silk = slab(mix(PAPER, rgb("#d8b866"), 0.3), 1.2, 0.8, 0.02, y=0.1)
    for number in range(6):
        x = 0.14 + 0.13 * number
        silk = marked(silk, FRONT, (x, 0.14), (x + 0.05, 0.88), mix(PAPER, BLACK, 0.55))
    return [
        silk,
        *(drum(colour, 0.04, 0.96, 0.15, 0.15, x=side * 0.62, sides=10) for side in (-1, 1)),
        *(drum(mix(colour, BLACK, 0.5), y, y + 0.04, 0.1, 0.1, x=side * 0.62, sides=8)
          for side in (-1, 1) for y in (0.0, 0.96)),
    ]  # fmt: skip


def fan(colour: Colour) -> list[Solid]:
    """A folding fan, open: its ribs meet in the hand."""
    found: list[Solid] = []
    for number in range(8):
        one, other = (radians(168 - 19.5 * (number + n)) for n in (0, 1))
        shade = mix(colour, WHITE if number % 2 else BLACK, 0.12)
        outline = [(0.4 * cos(one), 0.4 * sin(one)), (cos(one), sin(one)), (cos(other), sin(other)),
                   (0.4 * cos(other), 0.4 * sin(other))]  # fmt: skip
        found.append(prism(shade, outline, 0.014))
        found.append(rod(CRATE, (0.0, 0.0, 0.0), (0.42 * cos(one), 0.42 * sin(one), 0.0), 0.03))
    return found


def slate(colour: Colour) -> list[Solid]:
    """A clapperboard: its stick with stripes is up."""
    board = slab(INK, 1.2, 0.72, 0.05)
    for high in (0.28, 0.6):
        board = marked(board, FRONT, (0.05, high), (0.95, high + 0.03), PAPER)
    sticks = [slab(INK, 1.2, 0.13, 0.05, y=0.73), slab(INK, 1.2, 0.13, 0.05)]
    striped = []
    for stick in sticks:
        for number in range(4):
            stick = marked(stick, FRONT, (0.04 + 0.25 * number, 0.0), (0.16 + 0.25 * number, 1.0), PAPER)
        striped.append(stick)
    raised = striped[1].placed(1.0, 0.6, 0.0, 0.0).leaning(0.0, -12.0).placed(1.0, -0.6, 0.87, 0.0)
    return [board, striped[0], Solid(raised.corners, raised.faces, mix(raised.colour, colour, 0.1), raised.marks)]


def doll(colour: Colour) -> list[Solid]:
    """A doll with round eyes, its arms out."""
    skin = rgb("#e3b492")
    head = [drum(skin, 0.6, 0.72, 0.24, 0.36, sides=14), drum(skin, 0.72, 0.86, 0.36, 0.34, sides=14),
            drum(rgb("#6d4a30"), 0.86, 1.0, 0.38, 0.12, sides=14)]  # fmt: skip
    eye = drum(INK, -0.01, 0.01, 0.06, 0.06, sides=8).facing(0.75, -0.18)
    eyes = [eye.placed(1.0, x, 0.0, 0.0) for x in (-0.08, 0.08)]
    limbs = [rod(skin, (side * 0.1, 0.56, 0), (side * 0.3, 0.4, 0), 0.09) for side in (-1, 1)]
    legs = [slab(skin, 0.1, 0.2, 0.1, x=side * 0.09) for side in (-1, 1)]
    return [*legs, drum(colour, 0.18, 0.6, 0.5, 0.18, sides=12), *limbs, *head, *eyes]  # fmt: skip


def bell(colour: Colour) -> list[Solid]:
    """A bell with its clapper under a handle."""
    return [
        drum(mix(colour, BLACK, 0.5), 0.0, 0.12, 0.12, 0.16, sides=10),
        drum(colour, 0.1, 0.2, 0.8, 0.66, sides=18),
        drum(colour, 0.2, 0.5, 0.66, 0.44, sides=18),
        drum(mix(colour, WHITE, 0.15), 0.5, 0.6, 0.44, 0.16, sides=18),
        drum(rgb("#6d4a30"), 0.6, 1.0, 0.11, 0.14, sides=10),
    ]


def skewer(colour: Colour) -> list[Solid]:
    """A stick with five round pieces on it."""
    pieces: list[Solid] = []
    for number in range(5):
        low, shade = 0.3 + 0.14 * number, mix(colour, WHITE, 0.15 * (number % 2))
        halves = ((low, low + 0.065, 0.07, 0.15), (low + 0.065, low + 0.13, 0.15, 0.07))
        pieces += [drum(shade, *half, sides=10) for half in halves]
    return [drum(CRATE, 0.0, 0.3, 0.022, 0.022, sides=6), *pieces]


def drumstick(colour: Colour) -> list[Solid]:
    """A leg of a roast bird, its bone below."""
    bone = mix(PAPER, WHITE, 0.4)
    parts = ((0.38, 0.5, 0.12, 0.32), (0.5, 0.68, 0.32, 0.5), (0.68, 0.86, 0.5, 0.44), (0.86, 1.0, 0.44, 0.14))
    return [
        drum(bone, 0.0, 0.08, 0.2, 0.14, sides=8),
        drum(bone, 0.08, 0.4, 0.1, 0.1, sides=8),
        *(drum(mix(colour, WHITE, 0.1 * (n % 2)), *part, sides=14) for n, part in enumerate(parts)),
    ]


def chopping_board(colour: Colour) -> list[Solid]:
    """A chopping board with vegetables on it, whole and in slices."""
    wood = mix(CRATE, colour, 0.15)
    slices = [drum(_LEAVES, 0.35, 0.55, 0.5, 0.5, x=-0.5 + 0.3 * n, z=-0.2, sides=12) for n in range(3)]
    root = drum(_GREEN, -0.45, 0.45, 0.36, 0.3, sides=10)
    lying = root.lying(0.53, 0.35, -0.35)
    carrot = drum(_LEAVES, 0.35, 0.95, 0.62, 0.4, x=0.85, z=0.2, sides=12)
    return [slab(wood, 2.7, 0.34, 1.6), slab(mix(wood, BLACK, 0.2), 0.4, 0.3, 0.4, x=1.5), lying, *slices, carrot]


def toy_car(colour: Colour) -> list[Solid]:
    """A plain car of wood with large wheels."""
    body = slab(colour, 3.2, 0.42, 1.3, y=0.22)
    cab = slab(mix(colour, WHITE, 0.3), 1.5, 0.36, 1.1, x=0.15, y=0.64)
    cab = marked(cab, FRONT, (0.1, 0.2), (0.9, 0.85), mix(INK, WHITE, 0.3))
    return [body, cab, *(road.wheel(INK, x, side * 0.7, 0.34, 0.14) for x in (-1.0, 1.0) for side in (-1, 1))]


def toy_boat(colour: Colour) -> list[Solid]:
    """A boat of paper: its hull and its sail of three folds."""
    pale = mix(PAPER, colour, 0.35)
    hull = [prism(pale, [(-0.55, 0.0), (0.55, 0.0), (1.0, 0.5), (-1.0, 0.5)], 0.5)]
    return [*hull, prism(mix(pale, BLACK, 0.12), [(-0.45, 0.5), (0.45, 0.5), (0.0, 1.0)], 0.06)]


def toy_plane(colour: Colour) -> list[Solid]:
    """A plain aeroplane of wood, its nose to the left, a propeller on it."""
    pale = mix(colour, WHITE, 0.4)
    return [
        slab(colour, 3.9, 0.4, 0.6, x=0.1, y=0.3),
        slab(pale, 0.9, 0.1, 4.0, x=-0.5, y=0.72),
        slab(pale, 0.5, 0.1, 1.6, x=1.75, y=0.7),
        slab(colour, 0.5, 0.34, 0.1, x=1.8, y=0.66),
        slab(INK, 0.08, 0.9, 0.14, x=-1.98, y=0.05),
        *(road.wheel(INK, -0.8, side * 0.4, 0.18, 0.1) for side in (-1, 1)),
    ]


def swaddled_baby(colour: Colour) -> list[Solid]:
    """A baby in a blanket that lies across, its head higher and to the right."""
    blanket, skin = mix(colour, WHITE, 0.62), rgb("#e6b595")
    lower = drum(mix(blanket, INK, 0.08), -1.15, -0.1, 0.55, 0.95).lying(0.5)
    upper = drum(blanket, -0.2, 0.62, 0.95, 0.9).lying(0.5)
    hood = [
        drum(blanket, -deep, deep, wide, wide).facing(0.56, 0.06, 0.78) for deep, wide in ((0.42, 0.7), (0.2, 0.98))
    ]
    face = [drum(skin, -deep, deep, wide, wide).facing(0.58, -0.14, 0.8) for deep, wide in ((0.34, 0.56), (0.24, 0.7))]
    eyes = [slab(INK, 0.13, 0.035, 0.02, x=0.8 + at, y=0.58, z=-0.5) for at in (-0.14, 0.14)]
    fold = slab(mix(blanket, INK, 0.25), 0.05, 0.8, 0.04, x=0.3, y=0.1, z=-0.46).leaning(0.0, 18.0)
    made = [one.leaning(0.0, -14.0) for one in (lower, upper, *hood, *face, *eyes, fold)]
    low = min(float(one.corners[:, 1].min()) for one in made)
    return [one.placed(1.0, 0.0, -low, 0.0) for one in made]
