"""What people wear over their clothes: aprons, hoods, shawls, headphones, bags and their straps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.clothes import garment
from kling_renderers.animatic.stand_ins.hair import COVERS_EARS
from kling_renderers.animatic.stand_ins.shapes import Part, both, part
from kling_story.vocabulary.looks import Looks

_IN_FRONT = -0.03
"""How much nearer what lies on the chest counts as being from the front, and further from behind, in statures."""


def worn_parts(looks: Looks, colour: Colour) -> list[Part]:
    """All that words say somebody wears over clothes of a colour, but what is on the head: first what belongs to those
    clothes.
    """
    made: list[Part] = []
    if any(worn.kind in OF_CLOTHES for worn in looks.worn):
        # Most people have nothing of it.
        from kling_renderers.animatic.stand_ins.costumes import costume

        for worn in looks.worn:
            if worn.kind in OF_CLOTHES:
                made += costume(worn.kind, colour, rgb(worn.shade) if worn.shade else None)
    for worn in looks.worn:
        if worn.kind in _ON_THE_BODY:
            made += _ON_THE_BODY[worn.kind](rgb(worn.shade) if worn.shade else _usual(worn.kind, colour))
    return made


def headgear(looks: Looks, style: str) -> list[Part]:
    """Headphones, or a headset, over hair of a style."""
    far = 0.0475 if style in COVERS_EARS else 0.0445
    kinds = {worn.kind: worn.shade for worn in looks.worn}
    for kind in ("headphones", "headset"):
        if kind in kinds:
            return _phones(rgb(kinds[kind] or _PHONES), far, alone=kind == "headset")
    return []


_ON_TOP = -0.02
"""How much nearer what is tied around a collar counts as being than a shirt, in statures."""
_BEHIND_THE_HEAD = 0.2
_PHONES = "#3c3f45"


def _usual(kind: str, colour: Colour) -> Colour:
    """The colour of something of which no word says it."""
    if kind == "apron":
        return mix(rgb("#e4e2db"), colour, 0.06)
    if kind in ("bowtie", "tie"):
        return INK if kind == "bowtie" else rgb("#2f4468")
    if kind == "veil":
        return rgb("#eeece6")
    if kind in ("satchel", "backpack"):
        return mix(CRATE, BLACK, 0.35)
    return mix(colour, BLACK, 0.12) if kind == "hoodie" else mix(mix(colour, INK, 0.45), WHITE, 0.12)


def _apron(colour: Colour) -> list[Part]:
    bib = [(-0.046, 0.735, -0.052, 0.012), (0.046, 0.735, -0.052, 0.012)]
    waist, hem = (
        [(side * x, y, z, 0.014) for side in (-1, 1)] for x, y, z in ((0.076, 0.585, -0.05), (0.066, 0.4, -0.045))
    )
    strap = [(0.042, 0.738, -0.052, 0.007), (0.026, 0.85, -0.01, 0.006)]
    # Over the shoulders and crossed between them; tied in a bow over the hips.
    crossed = [(0.026, 0.85, 0.01, 0.006), (-0.062, 0.6, 0.052, 0.007)]
    tied = [(0.0, 0.59, 0.056, 0.0075), (0.082, 0.585, 0.034, 0.0075)]
    loop = [(0.0, 0.59, 0.062, 0.004), (0.026, 0.6, 0.064, 0.01)]
    end = [(0.003, 0.59, 0.062, 0.0055), (0.014, 0.53, 0.066, 0.005)]
    strings = [made for balls in (crossed, tied, loop, end) for made in both(balls, mix(colour, BLACK, 0.08))]
    return [
        *both(strap, mix(colour, BLACK, 0.08), at_the_back=_IN_FRONT),
        *(piece._replace(at_the_back=-2 * _IN_FRONT) for piece in strings),
        part([*bib, *waist], colour, at_the_back=_IN_FRONT),
        part([*waist, *hem], colour, at_the_back=4 * _IN_FRONT),
    ]  # fmt: skip


def _hood_down(colour: Colour) -> list[Part]:
    behind = [(-0.04, 0.842, 0.03, 0.022), (0.04, 0.842, 0.03, 0.022), (0, 0.825, 0.06, 0.022), (0, 0.858, 0.04, 0.018)]
    return [
        part(behind, colour, 0.0, at_the_back=-_IN_FRONT),
        *both([(0.04, 0.85, 0.004, 0.014), (0.006, 0.822, -0.048, 0.011)], colour, at_the_back=_IN_FRONT),
    ]


def _shawl(colour: Colour) -> list[Part]:
    flap = [
        (0.028, 0.84, 0.0, 0.022), (0.1, 0.786, 0.0, 0.04), (0.108, 0.7, 0.0, 0.036), (0.012, 0.69, -0.062, 0.018),
        (0.012, 0.67, 0.055, 0.02),
    ]  # fmt: skip
    return both(flap, colour, -0.13, over=1)


def _scarf(colour: Colour) -> list[Part]:
    return garment("scarf", colour)


def _bow_tie(colour: Colour) -> list[Part]:
    wing = [(0.004, 0.842, -0.05, 0.005), (0.026, 0.85, -0.05, 0.009), (0.026, 0.834, -0.05, 0.009)]
    knot = part([(0, 0.842, -0.054, 0.0065)], mix(colour, WHITE, 0.12), _ON_TOP, at_the_back=_IN_FRONT)
    return [*both(wing, colour, _ON_TOP, at_the_back=_IN_FRONT), knot]


def _tie(colour: Colour) -> list[Part]:
    wide = [(side * 0.02, 0.635, -0.074, 0.003) for side in (-1, 1)]
    blade = [(0, 0.825, -0.052, 0.0055), *wide, (0, 0.6, -0.074, 0.003)]
    above = [(side * 0.0085, 0.842, -0.05, 0.0025) for side in (-1, 1)]
    knot = part([*above, (0, 0.824, -0.054, 0.005)], mix(colour, WHITE, 0.18), _ON_TOP - 0.002)
    return [part(blade, colour, _ON_TOP, at_the_back=_IN_FRONT), knot._replace(at_the_back=_IN_FRONT)]


def _veil(colour: Colour) -> list[Part]:
    """From the crown down the back, as wide as the shoulders."""
    edge = ((0.03, 0.985, 0.02, 0.022), (0.085, 0.8, 0.07, 0.02), (0.1, 0.56, 0.085, 0.02))
    fall = [(side * x, y, z, r) for side in (-1, 1) for x, y, z, r in edge]
    band = [(-0.03, 0.993, -0.004, 0.006), (0, 1.003, -0.006, 0.006), (0.03, 0.993, -0.004, 0.006)]
    return [part(fall, colour, 0.0, at_the_back=_BEHIND_THE_HEAD), part(band, mix(colour, WHITE, 0.4), -0.03)]


def _satchel(colour: Colour) -> list[Part]:
    bag = [(0.128, y, z, 0.014) for y in (0.41, 0.52) for z in (-0.05, 0.05)]
    flap = [(0.132, y, z, 0.0145) for y in (0.47, 0.525) for z in (-0.052, 0.052)]
    strap = [((-0.066, 0.826, side * 0.03, 0.009), (0.112, 0.55, side * 0.05, 0.009)) for side in (-1, 1)]
    leather = mix(colour, BLACK, 0.15)
    return [
        part(strap[1], leather, -0.02, at_the_back=-_IN_FRONT),
        part(strap[0], leather, -0.02, at_the_back=2 * _IN_FRONT),
        part(bag, colour, -0.02), part(flap, leather, -0.021),
    ]  # fmt: skip


def _backpack(colour: Colour) -> list[Part]:
    pack = [(side * x, y, 0.088, r) for side in (-1, 1) for x, y, r in ((0.052, 0.79, 0.026), (0.06, 0.6, 0.034))]
    pocket = [(side * x, y, 0.125, 0.018) for side in (-1, 1) for x, y in ((0.04, 0.62), (0.036, 0.68))]
    strap = [(0.064, 0.83, -0.012, 0.009), (0.078, 0.64, -0.05, 0.009)]
    return [
        part(pack, colour), part(pocket, mix(colour, BLACK, 0.12), -0.01),
        *both(strap, mix(colour, BLACK, 0.2), -0.02, at_the_back=2 * _IN_FRONT),
    ]  # fmt: skip


def _phones(colour: Colour, far: float, *, alone: bool) -> list[Part]:
    """A band over the crown and a cup on each ear; ``alone``: on one, with a microphone before the mouth."""
    band: Sequence[tuple[float, float, float, float]] = [
        (0.0, 1.006, 0.006, 0.0038), (0.026, 0.9985, 0.006, 0.0038), (far - 0.002, 0.975, 0.005, 0.0038),
        (far + 0.001, 0.938, 0.004, 0.0045),
    ]  # fmt: skip
    arcs = [made for ends in pairwise(band) for made in both(ends, colour, -0.03)]
    cup = [(far, 0.94, 0.004, 0.0115), (far, 0.925, 0.003, 0.0105)]
    light = mix(colour, WHITE, 0.12)
    if not alone:
        return [*arcs, *both(cup, light, -0.015)]
    boom = [(-far, 0.925, 0.0, 0.0022), (-far + 0.004, 0.9, -0.03, 0.0022), (-0.022, 0.893, -0.052, 0.0028)]
    arm = [part(ends, colour, -0.01) for ends in pairwise(boom)]
    return [*arcs, part([(-x, y, z, r) for x, y, z, r in cup], light, -0.035), *arm]


OF_CLOTHES = frozenset(
    [
        "cloak",
        "crossed",
        "lapels",
        "whites",
        "uniform",
        "armour",
        "vest",
        "bib",
        "stripes",
        "checks",
        "belt",
        "badge",
        "stethoscope",
        "clericalcollar",
        "necklace",
        "goldchain",
        "medal",
        "neckmedal",
        "lei",
        "jabot",
        "wings",
        "hipsword",
        "gourd",
    ]
)
"""What ``costumes`` draws."""
ON_A_HEAD = frozenset(["rednose", "hairpin", "hairflower", "ribbon", "earrings", "freckles", "scar", "eyepatch"])
"""What ``ornaments`` draws."""
_ON_THE_BODY: dict[str, Callable[[Colour], list[Part]]] = {
    "apron": _apron,
    "hoodie": _hood_down,
    "shawl": _shawl,
    "scarf": _scarf,
    "bowtie": _bow_tie,
    "tie": _tie,
    "veil": _veil,
    "satchel": _satchel,
    "backpack": _backpack,
}
