"""What is told of the place that somebody points at, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from kling_story.editing.filenames import FILES, PICTURES
from kling_story.editing.finding import Named, named_at
from kling_story.editing.language import TERMS, about_key, choices_at, holder_of
from kling_story.editing.offering import described
from kling_story.editing.reading import Reading
from kling_story.editing.timing import budget, left, shot_times, timecode
from kling_story.judging import Story
from kling_story.pricing import Quote, base_video_seconds, plain, quote, unpriced
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Storyboard
from kling_story.text import Span
from kling_story.vocabulary import MOVES, SPEEDS, Move, Table, Term
from kling_story.wording import wording_for
from kling_story.yamldoc import Path

LONGEST = 4000
"""Characters of a compiled text that are shown."""


class Hover(NamedTuple):
    """What is told of a stretch of the text; ``pictures`` are files, as the author named them."""

    span: Span
    text: str
    pictures: tuple[str, ...] = ()


def hover(reading: Reading, offset: int) -> Hover | None:
    """What is told of the place at an offset."""
    if not 0 <= offset <= len(reading.text):
        return None
    named = named_at(reading, offset)
    if named and named.kind != "shot":
        return _of_name(reading, named)
    path, on_key = reading.yaml.path_at(offset)
    span = reading.yaml.key_span(path) if on_key else reading.yaml.value_span(path)
    first_line = reading.source.position(offset).line == 1
    told = [] if not path else list(_of_path(reading, path, on_key))
    model, key = holder_of(path)
    if reading.story and (
        first_line or (model is Storyboard and key in ("version", "title", "quality", "audio", "model"))
    ):
        told.append(price(reading.story))
    pictures = _pictures(reading, path)
    if not told and not pictures:
        return None
    if first_line and not path:
        span = reading.source.line_span(1)
    return Hover(span, "\n\n".join(told), pictures)


def _pictures(reading: Reading, path: Path) -> tuple[str, ...]:
    """The picture that a value names."""
    model, key = holder_of(path)
    value = reading.yaml.at(path) if model and FILES.get((model, key)) is PICTURES else None
    return (value,) if isinstance(value, str) and value.lower().endswith(PICTURES) else ()


def _of_path(reading: Reading, path: Path, on_key: bool) -> Iterator[str]:
    model, key = holder_of(path)
    if model is None:
        return
    if on_key and (about := about_key(path)):
        yield f"**{key}**: {about}"
    story = reading.story if reading.is_current else None
    index = path[1] if path[0] == "shots" and len(path) > 1 else None
    value = reading.yaml.at(path)
    terms = TERMS.get((model, key))
    if terms is not None and isinstance(value, str):
        yield from _of_terms(terms, value, story)
    elif not on_key and isinstance(value, str):
        found = next((choice for choice in choices_at(path, reading) if choice.value == value), None)
        if found:
            yield f"**{found.value}**: {found.about}"
    if story and isinstance(index, int) and index < len(story.board.shots):
        if key == "prompt":
            yield sent(story, index)
        if key in ("duration", "id") or (key == "shots" and len(path) == 2):
            yield when(story, index)
    elif story and key == "prompt" and story.board.is_auto:
        yield sent(story, 0)
    elif story and model is Storyboard and key == "duration":
        yield f"the film is {plain_seconds(story.board.total)} s long: {left(story)}"


def when(story: Story, index: int) -> str:
    """When a shot is seen: ``0:03 to 0:06, 3 s; 4 s left of 15 s``."""
    begins, ends = list(shot_times(story.board))[index]
    rest = left(story)
    seconds = plain_seconds(ends - begins)
    number = f"shot {index + 1} of {len(story.board.shots)}"
    return f"{number}: **{timecode(begins)} to {timecode(ends)}**, {seconds} s{f'; {rest}' if rest else ''}"


def sent(story: Story, index: int) -> str:
    """A shot's words as they are sent, and how many of how many characters."""
    compiled = story.compiled
    words = compiled.shots[index] if index < len(compiled.shots) else compiled.prompt
    count, most = budget(story, index)
    told = f"**{count} of {most}** characters" if most else f"**{count}** characters"
    fence = "`" * max(3, max(map(len, re.findall("`+", words)), default=0) + 1)
    return f"{told} as sent to {story.profile.title}:\n\n{fence}text\n{words[:LONGEST]}\n{fence}"


def price(story: Story) -> str:
    """What the film costs, with source and date; or why nobody knows."""
    seconds = base_video_seconds(story.board)
    found = quote(story.board, story.profile, seconds)
    if found is None:
        return f"no price: {unpriced(story.board, story.profile, seconds)}"
    disputed = f"\n\ndisputed: {found.disputed}" if found.disputed else ""
    return f"**{priced(found)}** at {story.profile.title} ({found.source}, {found.date}){disputed}"


def priced(found: Quote) -> str:
    """``$1.89: 15 s, 13.5 units``."""
    units = f", {plain(found.units)} units" if found.units is not None else ""
    return f"{found.money}: {found.seconds} s in {found.quality}{units}"


def _of_terms(table: Table[Any], value: str, story: Story | None) -> Iterator[str]:
    tables: tuple[Table[Any], ...] = (table, SPEEDS) if table is MOVES else (table,)
    found: dict[str, Term] = {}
    for one in tables:
        found |= {term.id: term for term in one.named_in(value)}
    for term in found.values():
        yield f"**{term.words}** ({term.chinese}): {term.meaning}{_motion(term)}"
    if not found:
        near = table.nearest(value)
        yield f"no {table.kind} that the vocabulary knows{f'; did you mean `{near}`?' if near else ''}"
    if table.kind != "language":
        prompt = story.board.shots[0].prompt if story and story.board.shots else ""
        yield f"sent as: {wording_for(prompt).term(table, value)}"


def _motion(term: Term) -> str:
    if not isinstance(term, Move) or term.unit in ("none", "jitter"):
        return ""
    kind = {"degrees": "degrees", "times": "times larger", "widths": "frame widths"}.get(term.unit, term.unit)
    return f"; in the animatic {abs(term.amount):g} {kind} at normal speed"


def _of_name(reading: Reading, named: Named) -> Hover:
    board, span = reading.board, named.mention.span
    if named.mention.role == "reference":
        span = Span(span.start - 1, span.end)
    if named.kind == "element":
        element = board.elements.get(named.name) if board else None
        if element is None:
            return Hover(span, f"no element is called `{named.name}`")
        kind, about = described(element)
        voice = "\n\nwith a voice of its own" if element.voice else ""
        return Hover(span, f"**{named.name}** ({kind})\n\n{about}{voice}", element.images)
    if named.kind == "video":
        video = board.reference_video if board else None
        return Hover(span, f"**{named.name}**: the reference video, `{video.file}`" if video else named.name)
    images = board.reference_images if board else ()
    image = next((one for n, one in enumerate(images, 1) if named.name == (one.name or f"image_{n}")), None)
    shown = (image.image,) if image else ()
    return Hover(span, f"**{named.name}**: a reference image{f', `{image.image}`' if image else ''}", shown)
