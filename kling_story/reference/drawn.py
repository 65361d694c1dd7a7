"""What a term of the trade looks like in the animatic, in a director's words."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.vocabulary import Angle, Framing, Language, Lens, Move, Size, Speed, Term, Transition

PERSON = 1.7
"""Metres of somebody who stands upright: what a stature is."""
_FROM = {0: "from the front", 90: "from the side", 180: "from behind"}
_DRAWN = {
    "dissolve": "one picture through the other",
    "black": "up from black",
    "white": "up from white",
    "whip": "a blurred pan",
    "wipe": "an edge from left to right",
}


def drawn(term: Term) -> str:
    """How the animatic shows it; empty where nothing is to be seen of it alone."""
    return ", ".join(_parts(term))


def _parts(term: Term) -> Iterator[str]:
    match term:
        case Size():
            yield f"shows {_metres(PERSON / term.figure_height)} from top to bottom"
            if term.figure_height <= 1:
                yield f"a person is {term.figure_height:.0%} of that"
        case Angle():
            if term.pitch:
                yield f"looks {'up' if term.pitch > 0 else 'down'} by {abs(term.pitch):g}°"
            if term.roll:
                yield f"leans by {term.roll:g}°"
            if term.lens_height is not None:
                yield f"lens {_metres(term.lens_height * PERSON)} above the ground"
        case Framing():
            if term.people is not None:
                yield {0: "nobody, or only hands", 1: "1 person"}.get(term.people, f"{term.people} people")
            if term.near_shoulder:
                yield "one of them from behind, in the near corner"
            if term.yaw is not None:
                yield _FROM.get(int(term.yaw), f"turned by {term.yaw:g}°")
        case Move():
            if how_far := _how_far(term):
                yield how_far
        case Speed():
            yield f"{term.factor:g} times as far"
        case Lens():
            yield f"{term.focal_length:g} mm"
        case Transition():
            yield f"{_DRAWN[term.mark]}, {term.seconds:g} s" if term.seconds else "a plain cut"
        case Language():
            yield f"{term.rate:g} {term.unit} a second"


def _how_far(move: Move) -> str:
    amount = abs(move.amount)
    if move.unit == "degrees":
        return f"{amount:g}°"
    if move.unit == "times":
        return f"{amount:.2g} times as large in the end"
    if move.unit == "widths" and amount < 1:
        return f"{amount:.0%} of the frame's width"
    return {"widths": "keeps up with who goes", "jitter": f"sways by {amount:.1%} of the frame's height"}.get(
        move.unit, ""
    )


def _metres(metres: float) -> str:
    return f"{metres * 100:.0f} cm" if metres < 1 else f"{metres:.1f} m"
