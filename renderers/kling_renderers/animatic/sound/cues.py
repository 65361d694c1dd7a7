"""A plan as a list of what is heard when: lines, named sounds, music, and the author's own files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from itertools import groupby
from typing import NamedTuple

from kling_renderers.animatic.sound.noises import Bed, named_in
from kling_renderers.animatic.sound.synthesis import Samples, count
from kling_renderers.animatic.sound.tunes import play, tune_of
from kling_renderers.animatic.sound.voices import Voice, said
from kling_story.planned import Caption, Plan, PlannedShot

LONGEST_TUNE = 60.0
"""Seconds of music that are made; it begins again after them."""


class Cue(NamedTuple):
    """Something heard from the sample ``start`` to ``end``. ``sound`` makes it, mono and about as loud as 1; a
    shorter one begins again. ``told``: all that the sound follows from; ``loud``: how loud beside others of its kind;
    ``aside``: -1 left to 1 right.
    """

    kind: str
    start: int
    end: int
    told: str
    sound: Callable[[], Samples]
    loud: float = 1.0
    aside: float = 0.0


class OwnFile(NamedTuple):
    """A file of the author's own, heard from the sample ``start`` to ``end``, without its first ``skipped``."""

    name: str
    start: int
    end: int
    volume: float
    skipped: int = 0


def own_files(plan: Plan) -> list[OwnFile]:
    """The files that a plan names, of the whole film and of shots."""
    found: list[OwnFile] = []
    if plan.soundtrack is not None:
        skipped = count(float(plan.soundtrack_from))
        found.append(OwnFile(plan.soundtrack, 0, count(float(plan.seconds)), plan.soundtrack_volume, skipped))
    found += [
        OwnFile(shot.soundtrack, _at(shot.start), _at(shot.end), shot.soundtrack_volume)
        for shot in plan.shots
        if shot.soundtrack is not None
    ]
    return found


def cues(plan: Plan) -> list[Cue]:
    """The stand-ins of a plan; none when the film is silent. Music steps aside for the author's own file."""
    if not plan.audible:
        return []
    found = [*_lines(plan), *_noises(plan)]
    if plan.soundtrack is None:
        found += _music(plan)
    return found


def _lines(plan: Plan) -> Iterator[Cue]:
    speakers = list(dict.fromkeys([e.name for e in plan.cast] + [c.speaker for s in plan.shots for c in s.captions]))
    for shot in plan.shots:
        for line in shot.captions:
            element = plan.element(line.speaker)
            number = speakers.index(line.speaker)
            voice = Voice.of(number, element.description if element else None)
            yield Cue(
                "speech", _at(line.start), _at(line.end), repr((line, voice)),
                _saying(line, voice), aside=(-0.25, 0.25, 0.0)[number % 3],
            )  # fmt: skip


def _saying(line: Caption, voice: Voice) -> Callable[[], Samples]:
    seconds = (_at(line.end) - _at(line.start)) / count(1.0)
    return partial(said, line.text, line.language, voice, seconds, line.tone, line.accent)


def _noises(plan: Plan) -> Iterator[Cue]:
    """The named sounds; one that goes on over a cut is one sound."""
    going: dict[str, Cue] = {}
    for shot in plan.shots:
        start, end, before = _at(shot.start), _at(shot.end), going
        going = {}
        for heard in named_in(shot.sound or "") if shot.soundtrack is None else ():
            key = heard.words
            if isinstance(heard.recipe, Bed):
                key = f"{id(heard.recipe)} {heard.loud}"
                if key in before:
                    kept = before.pop(key)
                    going[key] = Cue(kept.kind, kept.start, end, kept.told, kept.sound, kept.loud)
                    continue
            made = partial(heard.recipe, heard.words, end - start)
            going[key] = Cue("noise", start, end, heard.words, made, heard.loud)
        yield from before.values()
    yield from going.values()


def _music(plan: Plan) -> Iterator[Cue]:
    """The music of the shots; the same words in one shot after another are one piece."""

    def words(shot: PlannedShot) -> str:
        return "" if shot.soundtrack is not None else (shot.music or "").strip().lower()

    for told, group in groupby(plan.shots, words):
        shots, tune = list(group), tune_of(told) if told else None
        if tune is not None:
            start, end = _at(shots[0].start), _at(shots[-1].end)
            length = min(end - start, count(LONGEST_TUNE))
            yield Cue("music", start, end, told, partial(play, tune, length))


def _at(seconds: Fraction) -> int:
    return count(float(seconds))
