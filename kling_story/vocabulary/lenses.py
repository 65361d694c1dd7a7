"""Lenses: focal lengths in millimetres on a 36 mm wide frame.

Bands from shopmoment and basiccameraphotography (24-40 wide, 50 standard, 85-100 portrait, 135 and
more tele). The horizontal view is 2*atan(18/f): 24 mm 73.7 degrees, 50 mm 39.6, 85 mm 23.9.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.patterns import Pattern
from kling_story.vocabulary.terms import Table, Term

FRAME_WIDTH_MM = 36.0
_MILLIMETRES = Pattern(r"(?<![\d.])(\d{1,4}(?:\.\d+)?)\s*(?:mm|毫米)", "mm 毫米")


@dataclass(eq=False, repr=False, kw_only=True)
class Lens(Term):
    """``focal_length``: millimetres on a 36 mm wide frame."""

    focal_length: float


LENSES = Table(
    "lens",
    Lens(
        id="fisheye", words="fisheye lens", chinese="鱼眼镜头", meaning="the widest, bent view", focal_length=12,
        synonyms=("fish-eye", "鱼眼"),
    ),
    Lens(
        id="ultra_wide", words="ultra-wide lens", chinese="超广角", meaning="a very wide view", focal_length=16,
        synonyms=("ultra wide angle", "超广角镜头"),
    ),
    Lens(
        id="wide_angle", words="wide-angle lens", chinese="广角", meaning="a wide view, deep space", focal_length=24,
        synonyms=("wide angle", "wide lens", "广角镜头", "廣角"),
    ),
    Lens(
        id="standard", words="50mm lens", chinese="标准镜头", meaning="about what the eye sees", focal_length=50,
        synonyms=("normal lens", "standard"),
    ),
    Lens(
        id="portrait", words="85mm portrait lens", chinese="人像镜头", meaning="flattering, shallow", focal_length=85,
        synonyms=("portrait lens",),
    ),
    Lens(
        id="macro_lens", words="100mm macro lens", chinese="微距镜头", meaning="very close to small things", focal_length=100,
    ),
    Lens(
        id="telephoto", words="telephoto lens", chinese="长焦", meaning="a narrow view, flat space", focal_length=135,
        synonyms=("tele", "long lens", "long-lens", "长焦镜头", "長焦"),
    ),
)  # fmt: skip


def focal_length(written: str) -> float | None:
    """Millimetres meant by "35mm", "85mm portrait" or "telephoto"; None when nothing is understood."""
    millimetres = _MILLIMETRES.search(written)
    if millimetres:
        value = float(millimetres.group(1))
        return value if 4 <= value <= 1200 else None
    if written.strip().isdigit():
        return focal_length(f"{written.strip()}mm")
    term = LENSES.find(written)
    return term.focal_length if term else None
