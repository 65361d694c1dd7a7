"""``@Mei`` that nobody declared yet, declared."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.editing.finding import mentions_in
from kling_story.editing.lines import rows
from kling_story.editing.reading import Reading
from kling_story.references import ELEMENT_NAME
from kling_story.text import Edit, Span
from kling_story.yamledit import scalar

_RESERVED = ("image_", "video_")


def declarations(reading: Reading, span: Span) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Each unknown name between two offsets, and what declares it."""
    known = reading.names
    told: set[str] = set()
    for mention in mentions_in(reading):
        name = mention.name
        fits = mention.span.start - 1 <= span.end and span.start <= mention.span.end
        if name in known or name in told or not fits or name.startswith(_RESERVED) or not ELEMENT_NAME.fullmatch(name):
            continue
        told.add(name)
        edit = _declared(reading, name)
        if edit:
            yield name, (edit,)


def _declared(reading: Reading, name: str) -> Edit | None:
    """The name under ``elements``, which is made where there is none."""
    source, text, yaml = reading.source, reading.text, reading.yaml
    if not isinstance(yaml.data, dict) or yaml.value_span(()).of(text).startswith("{"):
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    key, elements = scalar(name), yaml.data.get("elements")
    if isinstance(elements, dict) and elements:
        written = yaml.value_span(("elements",))
        if written.of(text).startswith("{"):
            first = written.start + 1
            return Edit(Span(first, first), f"{key}: {{}}, ")
        last = [*elements][-1]
        at = max(yaml.value_span(("elements", last)).end, yaml.key_span(("elements", last)).end)
        line = source.line_span(source.position(at).line)
        first_key = yaml.key_span(("elements", next(iter(elements))))
        pad = " " * (first_key.start - source.line_span(source.position(first_key.start).line).start)
        return Edit(Span(line.end, line.end), f"{end}{pad}{key}:{end}{pad}  description: ")
    if "elements" in yaml.data:
        line = source.line_span(source.position(yaml.key_span(("elements",)).end).line)
        where = yaml.value_span(("elements",))
        if isinstance(elements, dict):
            return Edit(where, f"{{{key}: {{}}}}")
        return Edit(Span(line.end, line.end), f"{end}  {key}:{end}    description: ") if elements is None else None
    top = [row for row in rows(source) if not row.parent]
    before = next((row for row in top if row.key in ("shots", "prompt")), None)
    if before is None:
        return None
    at = source.line_span(source.position(before.span.start).line).start
    return Edit(Span(at, at), f"elements:{end}  {key}:{end}    description: {end}{end}")
