"""When each spoken line of a shot is heard."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from kling_story.planned import Caption
from kling_story.storyboard import Line
from kling_story.vocabulary import language_of, speaking_seconds


@lru_cache(maxsize=512)
def captions_of(lines: tuple[Line, ...], start: Fraction, end: Fraction, prose: str = "") -> tuple[Caption, ...]:
    """The lines one after the other, each as long as it takes to say; squeezed when they don't fit. One that stands in
    the ``prose`` of the shot isn't said before that comes to it.
    """
    languages = [language_of(line.line, line.language) for line in lines]
    wanted = [
        Fraction(round(speaking_seconds(line.line, language) * 100), 100)
        for line, language in zip(lines, languages, strict=True)
    ]
    total = sum(wanted, Fraction(0))
    scale = min(Fraction(1), (end - start) / total) if total else Fraction(1)
    captions: list[Caption] = []
    at, left = start, total * scale
    for line, language, seconds in zip(lines, languages, wanted, strict=True):
        stands = max(prose.find(line.line), 0)
        if stands:
            comes = start + (end - start) * Fraction(stands, len(prose))
            at = max(at, min(comes.limit_denominator(100), end - left))
        left -= seconds * scale
        captions.append(Caption(line.speaker, line.line, language.id, line.tone, at, at + seconds * scale, line.accent))
        at += seconds * scale
    return tuple(captions)
