"""A food truck with its hatch open. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, tan

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_story.setting import Setting

_CREAM, _METAL, _RUBBER, _GLASS, _CHROME = (
    rgb("#e0c58a"),
    rgb("#b9bec2"),
    rgb("#2b2d31"),
    rgb("#5b6d78"),
    rgb("#9da3a8"),
)
_PALE, _GOODS = rgb("#efe9da"), tuple(map(rgb, ("#b8434e", "#7f9a4a", "#d8b25a")))
LOW, _HIGH, _TOP, HALF, _WHEEL = 0.58, 1.26, 1.56, 0.55, 0.21
"""Where the hatch begins and ends, how high the truck is, half of how wide the hatch is, and the radius of a wheel."""
Reach = tuple[float, float]
_LEFT, _RIGHT, _DEEP = -1.15, 1.75, 1.1
"""Where the truck's body ends aside of the middle of its hatch, and how deep it is."""


def colour_of(setting: Setting) -> Colour:
    """The colour of the food truck in a setting: that which words say, else its usual one."""
    return rgb(dict(setting.shades)["food_truck"]) if "food_truck" in dict(setting.shades) else _CREAM


def reach_beside(x: float, others: Sequence[tuple[float, float]]) -> Reach:
    """How far a hatch reaches to both sides of who serves at ``x``: not to those who are before the truck."""
    left, right = (
        min((abs(o - x) for o, _ in others if (o > x) == (side > 0)), default=HALF + 0.2) for side in (-1, 1)
    )
    return min(HALF, max(0.3, left - 0.22)), min(HALF, max(0.3, right - 0.22))


def food_truck(
    x: float, z: float, colour: Colour, low: float = LOW, reach: Reach = (HALF, HALF), *, awning: bool = True
) -> list[Block]:
    """A truck behind who serves at ``x, z``, around their hatch, which reaches so far to their left and right; its
    counter, so ``low``, is before them, its ``awning`` over that.
    """
    at, half = x + (reach[1] - reach[0]) / 2, (reach[0] + reach[1]) / 2
    back = z + 0.16
    middle, long = x + (_LEFT + _RIGHT) / 2, _RIGHT - _LEFT
    made = [block(middle, back + _DEEP / 2, long, _DEEP, 0.06, mix(colour, BLACK, 0.72), base=0.3)]
    made += _within(at, half, back + _DEEP - 0.08, mix(colour, BLACK, 0.72))
    for left, right, foot, high in (
        (_LEFT, -reach[0], 0.2, _TOP),
        (reach[1], _RIGHT, 0.2, _TOP),
        (-reach[0], reach[1], _HIGH, _TOP),
        (-reach[0], reach[1], 0.2, low - 0.02),
    ):
        made.append(block(x + (left + right) / 2, back, right - left, 0.05, high - foot, colour, base=foot))
    made.append(block(middle, back + _DEEP / 2, long, _DEEP, 0.07, mix(colour, WHITE, 0.25), base=_TOP))
    trim = mix(colour, WHITE, 0.55)
    for left, right in ((_LEFT, -reach[0]), (reach[1], _RIGHT)):
        made.append(block(x + (left + right) / 2, back - 0.03, right - left, 0.02, 0.1, trim, base=0.42))
    made += _cab(x + _RIGHT, back, colour)
    made += [
        block(at, z - 0.16, 2 * half + 0.04, 0.24, 0.035, _METAL, base=low),
        block(at, z - 0.1, 2 * half, 0.08, low - 0.2, mix(colour, BLACK, 0.06), base=0.2),
        block(at, z - 0.15, 2 * half, 0.01, 0.08, trim, base=low - 0.14),
    ]
    for aside in (_LEFT + 0.42, _RIGHT + 0.2):
        made += _wheel(x + aside, back - 0.04)
    return [*made, *(_awning(at, half, z, colour) if awning else [])]


def _within(x: float, half: float, z: float, dark: Colour) -> list[Block]:
    """What is seen in the hatch: a back wall with two shelves of jars."""
    made = [block(x, z, 2 * half + 0.4, 0.04, _TOP - 0.4, mix(dark, _METAL, 0.25), base=0.36)]
    for up in (0.86, 1.08):
        made.append(block(x, z - 0.1, 2 * half, 0.14, 0.02, _METAL, base=up))
        made += [
            block(x - 0.44 + 0.22 * number, z - 0.1, 0.09, 0.09, 0.12, _GOODS[number % 3], base=up + 0.02)
            for number in range(5)
        ]
    return made


def _cab(x: float, back: float, colour: Colour) -> list[Block]:
    """The cab with its window, its lamp and its bumper."""
    middle = back + _DEEP / 2
    return [
        block(x + 0.34, middle, 0.72, _DEEP, 0.62, colour, base=0.2),
        block(x + 0.26, middle, 0.54, _DEEP - 0.06, 0.56, colour, base=0.82, top=0.86),
        block(x + 0.27, back - 0.01, 0.36, 0.03, 0.34, _GLASS, base=0.88),
        block(x + 0.68, back + 0.1, 0.06, 0.14, 0.12, mix(_CREAM, WHITE, 0.5), base=0.42),
        block(x + 0.36, back - 0.02, 0.74, 0.03, 0.07, _CHROME, base=0.2),
    ]


def _awning(x: float, half: float, z: float, colour: Colour) -> list[Block]:
    """Striped, its front lower."""
    made, stripes = list[Block](), 9
    wide = (2 * half + 0.1) / stripes
    for number in range(stripes):
        left = x + wide * (number - (stripes - 1) / 2)
        cloth = block(left, z - 0.1, wide, 0.6, 0.025, colour if number % 2 else _PALE, base=_HIGH + 0.16)
        cloth.corners[cloth.corners[:, 2] < z - 0.1, 1] -= 0.1
        made.append(cloth)
    return made


def _wheel(x: float, z: float) -> list[Block]:
    """Four bars across one another: an octagon."""
    made = []
    for turn in (0.0, pi / 4, pi / 2, 3 * pi / 4):
        bar = block(0.0, z, 2 * _WHEEL, 0.14, 2 * _WHEEL * tan(pi / 8), _RUBBER)
        across, up = bar.corners[:, 0].copy(), bar.corners[:, 1] - _WHEEL * tan(pi / 8)
        bar.corners[:, 0] = x + cos(turn) * across - sin(turn) * up
        bar.corners[:, 1] = _WHEEL + sin(turn) * across + cos(turn) * up
        made.append(bar)
    return [*made, block(x, z - 0.08, 0.12, 0.02, 0.12, _CHROME, base=_WHEEL - 0.06)]
