"""Changes of the film that a person asks for: a shot in two, durations that fit, a prompt cut to the limit."""

from __future__ import annotations

import re
from fractions import Fraction
from math import floor
from typing import NamedTuple

from kling_story.editing.reading import Reading
from kling_story.editing.timing import budget, most_seconds
from kling_story.judging import Story
from kling_story.seconds import plain_seconds
from kling_story.text import Edit, Span
from kling_story.yamledit import replace_value, scalar

_SENTENCE = re.compile(r"(?<=[.!?;。！？；])\s*")
_CLAUSE = re.compile(r"(?<=[,，、])\s*|\s+(?=(?:and|then|while|as)\b)")
_SPACE = re.compile(r"\s+")
_STAYS = ("dialogue", "sound", "music", "transition", "panel", "notes", "camera")
"""What isn't said or done twice when a shot is cut in two."""


class Cut(NamedTuple):
    """A prompt made shorter, and by how much."""

    edits: tuple[Edit, ...]
    characters: int


class Fitted(NamedTuple):
    """Durations that add up to ``seconds``."""

    edits: tuple[Edit, ...]
    seconds: int


def fitted_durations(reading: Reading) -> Fitted | None:
    """Whole seconds that keep the shots' proportions and last as long as a film may; None where they do already."""
    story = reading.story
    if story is None or not reading.whole or not story.board.shots:
        return None
    most, total = most_seconds(story), story.board.total
    least = story.profile["seconds_min"] or 0
    if most is None or least <= total <= most:
        return None
    wanted = most if total > most else least
    shortest, longest = story.profile["shot_seconds_min"] or 1, story.profile["shot_seconds_max"] or wanted
    if not shortest * len(story.board.shots) <= wanted <= longest * len(story.board.shots):
        return None
    lengths = _shared([shot.duration for shot in story.board.shots], wanted, shortest, longest)
    edits: list[Edit] = []
    for index, (shot, length) in enumerate(zip(story.board.shots, lengths, strict=True)):
        if shot.duration != length:
            edits += replace_value(("shots", index, "duration"), str(length))(reading.yaml)
    if story.board.duration is not None and story.board.duration != wanted:
        edits += replace_value(("duration",), str(wanted))(reading.yaml)
    return Fitted(tuple(edits), wanted)


def _shared(lengths: list[Fraction], wanted: int, shortest: int, longest: int) -> list[int]:
    """Whole numbers in the proportions of ``lengths`` that add up to ``wanted``, each within its bounds."""
    whole = sum(lengths)
    exact = [length * wanted / whole for length in lengths]
    shared = [min(longest, max(shortest, floor(part))) for part in exact]
    while sum(shared) != wanted:
        up = sum(shared) < wanted
        free = [n for n, part in enumerate(shared) if (part < longest if up else part > shortest)]
        chosen = max(free, key=lambda n: exact[n] - shared[n] if up else shared[n] - exact[n])
        shared[chosen] += 1 if up else -1
    return shared


def shortened(reading: Reading, index: int) -> Cut | None:
    """A shot's prompt cut at the end until its words, as sent, fit; None where they do, or can't be made to."""
    story = reading.story
    if story is None or not reading.whole or index >= len(story.board.shots):
        return None
    count, most = budget(story, index)
    prompt = story.board.shots[index].prompt
    over = count - most if most else 0
    path = ("shots", index, "prompt")
    if over <= 0 or over >= len(prompt) or not isinstance(reading.yaml.at(path), str):
        return None
    for kept in _shorter(prompt, len(prompt) - over):
        if _length(story, index, kept) <= (most or 0):
            return Cut(replace_value(path, kept)(reading.yaml), len(prompt) - len(kept))
    return None


def _shorter(prompt: str, longest: int) -> list[str]:
    """The beginnings of a prompt that are no longer, those first that end with a sentence and keep the most."""
    found: list[str] = []
    for pattern, least in ((_SENTENCE, longest * 2 // 3), (_CLAUSE, longest // 2), (_SPACE, 1)):
        cuts = [match.start() for match in pattern.finditer(prompt) if least <= match.start() <= longest]
        found += [prompt[:cut].rstrip(" ,，、;") for cut in reversed(cuts)]
    # A reference is never cut through: `@Mei` would become `@Me`.
    bare = prompt[:longest]
    found.append(bare[: bare.rfind("@")] if "@" in bare[-60:] else bare)
    return [kept for kept in found if kept.strip()][:40]


def _length(story: Story, index: int, prompt: str) -> int:
    shots = [*story.board.shots]
    shots[index] = shots[index].model_copy(update={"prompt": prompt})
    folder = story.board.folder
    board = story.board.model_copy(update={"shots": tuple(shots)}).in_folder(folder)
    return budget(Story(board, story.profile, story.target, story.written), index)[0]


def split_shot(reading: Reading, index: int, offset: int) -> tuple[Edit, ...]:
    """A shot as two, half as long each, its prompt divided between them: at the cursor where that is in it, else
    between sentences. Empty where it can't be.
    """
    story, yaml, source = reading.story, reading.yaml, reading.source
    if story is None or not reading.whole or index >= len(story.board.shots):
        return ()
    shot, most = story.board.shots[index], story.profile["shots_max"]
    shortest = story.profile["shot_seconds_min"] or 1
    first = Fraction(max(shortest, -(-floor(shot.duration) // 2)))
    rest = shot.duration - first
    data = yaml.at(("shots", index))
    if rest < shortest or (most and len(story.board.shots) >= most) or not isinstance(data, dict):
        return ()
    one, two = _halves(shot.prompt, _within(reading, index, offset))
    if not one or not two:
        return ()
    text, here = source.text, yaml.value_span(("shots", index))
    line = source.line_span(source.position(here.start).line)
    lead = text[line.start : here.start]
    if lead.strip() != "-":
        return ()
    values = {"duration": str(plain_seconds(rest)), "prompt": two}
    if shot.id:
        values["id"] = _new_id(shot.id, {other.id for other in story.board.shots})
    flow = here.of(text).startswith("{")
    pairs = [_pair(reading, index, key, values) for key in data if key not in _STAYS]
    end = "\r\n" if "\r\n" in text else "\n"
    pad = " " * len(lead)
    body = f"{{{', '.join(pairs)}}}" if flow else f"{end}{pad}".join(pairs)
    after = source.line_span(source.position(here.end).line).end
    path = ("shots", index)
    return (
        *replace_value((*path, "duration"), str(plain_seconds(first)))(yaml),
        *replace_value((*path, "prompt"), one)(yaml),
        Edit(Span(after, after), f"{end}{lead}{body}"),
    )


def _pair(reading: Reading, index: int, key: str, values: dict[str, str]) -> str:
    path = ("shots", index, key)
    if key in values:
        return f"{key}: {scalar(values[key])}"
    return f"{key}: {reading.yaml.value_span(path).of(reading.text)}"


def _within(reading: Reading, index: int, offset: int) -> int | None:
    """Where in the prompt an offset is, where the prompt is written as it is read."""
    span, prompt = reading.yaml.value_span(("shots", index, "prompt")), reading.yaml.at(("shots", index, "prompt"))
    quotes = 1 if reading.yaml.style(("shots", index, "prompt")) in ('"', "'") else 0
    inside = offset - span.start - quotes
    same = isinstance(prompt, str) and span.of(reading.text)[quotes : quotes + len(prompt)] == prompt
    return inside if same and isinstance(prompt, str) and 0 < inside < len(prompt) else None


def _halves(prompt: str, at: int | None) -> tuple[str, str]:
    middle = len(prompt) / 2
    for pattern in (_SPACE,) if at is not None else (_SENTENCE, _CLAUSE, _SPACE):
        wanted = middle if at is None else at
        cuts = [match.span() for match in pattern.finditer(prompt) if match.start() > 0 and match.end() < len(prompt)]
        if cuts:
            start, end = min(cuts, key=lambda cut: abs(cut[0] - wanted))
            return prompt[:start].rstrip(" ,，、"), prompt[end:].lstrip()
    half = len(prompt) // 2
    return prompt[:half], prompt[half:]


def _new_id(old: str, taken: set[str | None]) -> str:
    number = 2
    while f"{old}-{number}" in taken:
        number += 1
    return f"{old}-{number}"
