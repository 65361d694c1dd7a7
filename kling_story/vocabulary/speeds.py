"""How fast a camera move goes; the animatic scales its default amount with it."""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Speed(Term):
    """``factor``: how far a move goes in the same time, against normal."""

    factor: float


SPEEDS = Table(
    "speed",
    Speed(
        id="very_slow", words="very slow", chinese="极慢", meaning="barely felt", factor=0.35,
        synonyms=("very slowly", "imperceptible", "creeping", "glacial", "极缓慢"),
    ),
    Speed(
        id="slow", words="slow", chinese="缓慢", meaning="felt, not noticed", factor=0.6,
        synonyms=("slowly", "gentle", "gently", "subtle", "subtly", "smooth", "smoothly", "gradual", "gradually", "deliberate", "慢", "慢速", "缓缓", "轻柔", "慢慢", "渐渐", "逐渐"),
    ),
    Speed(
        id="normal", words="steady", chinese="匀速", meaning="a walking pace", factor=1.0,
        synonyms=("steadily", "medium", "moderate", "even", "normal", "匀"),
    ),
    Speed(
        id="fast", words="fast", chinese="快速", meaning="energetic", factor=1.5,
        synonyms=("quick", "quickly", "rapid", "rapidly", "swift", "swiftly", "dynamic", "快", "迅速", "急"),
    ),
    Speed(
        id="very_fast", words="very fast", chinese="极快", meaning="violent", factor=2.2,
        synonyms=("very quick", "sudden", "suddenly", "violent", "violently", "aggressive", "急速", "极速", "剧烈"),
    ),
)  # fmt: skip
