"""The page about the pictures: every word of the vocabulary that changes the picture."""

from __future__ import annotations

from collections.abc import Iterable

from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, TRANSITIONS

ASPECTS = {"16:9": (320, 180), "9:16": (180, 320), "1:1": (240, 240)}
"""Each aspect, and how large it is shown, in pixels."""
NOTES = {
    "single": "one person, as without a framing, or a thing alone",
    "reaction": "as a single: whose answer it is, the cut tells",
    "clean_single": "as a single: nobody's shoulder is in it",
    "insert": "a thing without people, close where no size is given; without a name a grey one",
    "cutaway": "a thing, or whoever words name: whether it is of the scene, the scene tells",
    "establishing": "wide, where no size is given",
    "master": "wide, where no size is given",
    "two_shot": "one more stands in the frame where the words name too few",
    "three_shot": "the same",
    "group": "the same",
    "over_the_shoulder": "a near back on the side to which the speaker looks",
    "dirty_single": "the same, with less of the other",
    "pov": "a dark rim, and the hands of who looks; who looks isn't in the picture",
    "reverse": "the place from its other side, looks and shoulders mirrored",
    "profile": "turned by 90 degrees, with room before the nose",
    "three_quarter": "turned by 40 degrees",
    "frontal": "turned to the lens",
    "back": "turned away",
    "centered": "in the middle, wherever they look",
    "symmetrical": "people level with each other, and the place the same on both sides",
    "rule_of_thirds": "on the line a third into the frame from which they look across it; two on both lines",
}
"""How the animatic draws each framing."""


def page() -> str:
    """The page, as Markdown."""
    moves = ((move.id, move.meaning, f"![{move.words}](moves/{move.id}.jpg)") for move in MOVES)
    drawn = [term for term in TRANSITIONS if term.mark != "cut"]
    joins = ((term.id, term.meaning, f"![{term.words}](transitions/{term.id}.jpg)") for term in drawn)
    framings = ((framing.id, framing.meaning, NOTES[framing.id]) for framing in FRAMINGS)
    return "\n\n".join(
        (
            "# What the animatic draws",
            "Every word of the vocabulary that changes the picture; `python storyboards/pictures/refresh.py` draws it.",
            "## Sizes and angles",
            "![Each size, in rows, from each angle, in columns](sizes-angles.jpg)",
            _table(("size", "what is in it", "a whole person, in frame heights"), _sizes()),
            _table(("angle", "from where"), ((angle.id, angle.meaning) for angle in ANGLES)),
            "## Lenses",
            "The same size through another lens is the same person before another background: the camera stands\n"
            "elsewhere.",
            "![A close-up and a full shot through five lenses](lenses.jpg)",
            _table(("lens", "millimetres"), ((lens.id, f"{lens.focal_length:g}") for lens in LENSES)),
            "Where the words of a shot, its lens or the film's look say `shallow depth of field`, `bokeh`,\n"
            "`soft background`, `f/1.4` or `浅景深`, what lies behind the people is as soft as a lens at f/2 has it.",
            "## Framings",
            "![Each framing](framings.jpg)",
            _table(("framing", "what it is", "how it is drawn"), framings),
            "## Moves",
            "Five frames from the first to the last of a shot of four seconds; of the sudden ones before to after.\n"
            "A move that goes to somebody of the shot ends on them: `pan right to @Tom`, `tilt down to her hands`.",
            _table(("move", "what happens", "first to last"), moves),
            "## Transitions",
            "The last frame before the cut, then the transition. The others are cuts.",
            _table(("transition", "what happens", "before to after"), joins),
            "## Settings",
            "Words of a shot or of the look say when and where it plays, in what weather and light, in the order of\n"
            "[the vocabulary](../../kling_story/reference/vocabulary.md). Nothing said stays the grey stage.",
            "![Every time, weather, place and light](settings.jpg)",
            "What belongs to a place, or lies about it:",
            "![Every dressing](dressings.jpg)",
            "## Themes",
            "![The themes colour, board and clean](themes.jpg)",
            "## Aspects",
            " ".join(f"![{aspect}](aspect-{aspect.replace(':', 'x')}.jpg)" for aspect in ASPECTS) + "\n",
        )
    )


def _sizes() -> Iterable[tuple[str, ...]]:
    return ((size.id, size.meaning, f"{size.figure_height:g}") for size in SIZES)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
