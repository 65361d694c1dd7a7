"""What can be written where the cursor is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kling_story.editing import snippets
from kling_story.editing.filenames import FILES, file_items
from kling_story.editing.items import Item
from kling_story.editing.language import PROSE, Key, choices_at, holder_of, keys_at, shape_at
from kling_story.editing.offering import (
    choice_items,
    duration_items,
    prose_items,
    reference_items,
    speaker_items,
    term_items,
)
from kling_story.editing.places import Place, place_at
from kling_story.editing.reading import Reading
from kling_story.editing.timing import most_seconds
from kling_story.storyboard import Line, Shot, Storyboard
from kling_story.text import Edit, Span

__all__ = ["Completion", "Item", "completion"]

MOST = 200


class Completion(NamedTuple):
    """What is offered, the likeliest first. ``whole``: the next letter can only make it fewer."""

    items: tuple[Item, ...] = ()
    whole: bool = True


def completion(reading: Reading, offset: int) -> Completion:
    """What can be written at an offset."""
    place = place_at(reading.source, offset)
    if place is None:
        return Completion()
    if place.is_key:
        items = list(_key_items(reading, place))
        return Completion(tuple(items[:MOST]), whole=not any(item.kind == "value" for item in items))
    return Completion(tuple(_value_items(reading, place))[:MOST], whole=False)


def _key_items(reading: Reading, place: Place) -> Iterator[Item]:
    model, name = holder_of(place.path)
    shape = shape_at(place.path)
    if _is_list(place.path, name) and not (place.dash or place.flow or place.keys):
        if place.empty_value and not place.written:
            yield from _list_items(reading, place, model, name)
        if name not in ("dialogue", "camera"):
            return
    if shape.named:
        yield _element(place)
        return
    if place.dash and (name in PROSE or name == "size"):
        yield from _value_items(reading, place._replace(is_key=False))
    wanted = place.written.casefold()
    for key in keys_at(place.path):
        if key.name not in place.keys and _fits(key.name, wanted):
            yield _key(key, place)
    if place.dash and (model, name) in FILES:
        yield from _value_items(reading, place._replace(is_key=False))
    if place.dash and shape.model is Shot and not place.keys:
        yield _shot(reading, place, "")
    if shape.model is Line and place.flow and not place.keys:
        yield _line(reading, place, "", flow=True)


def _is_list(path: tuple[str | int, ...], name: str) -> bool:
    """Whether the value at a path is the list itself, not one of its items."""
    if not path or isinstance(path[-1], int):
        return False
    return name in ("shots", "dialogue", "camera", "reference_images", "strokes")


def _fits(name: str, wanted: str) -> bool:
    """Whether a name goes on from what is written, a letter or two left out."""
    letters = iter(name.casefold())
    return all(letter in letters for letter in wanted)


def _key(key: Key, place: Place) -> Item:
    has_colon = place.after.lstrip().startswith(":")
    pad = " " * (place.column + 2)
    opens = {"mapping": f":\n{pad}", "list": f":\n{pad}- ", "texts": ": ", "text": ": "}
    text = key.name if has_colon else key.name + (": " if place.flow else opens[key.holds])
    stops = ""
    if not has_colon and key.name in ("prompt", "look", "sound", "music", "description", "line") and not place.flow:
        text, stops = f'{key.name}: "', '$0"'
    return Item(
        key.name,
        "key",
        f"{snippets.literal(text)}{stops}" if stops else text,
        place.span,
        detail="needed" if key.needed else "",
        about=key.about,
        snippet=bool(stops),
        rank=key.rank - (100 if key.needed else 0) + (0 if key.name.startswith(place.written.casefold()) else 300),
        again=text.endswith((": ", "- ")),
    )


def _list_items(reading: Reading, place: Place, model: type | None, name: str) -> Iterator[Item]:
    if model is Storyboard and name == "shots":
        yield _shot(reading, place, "- ")
    if model is Shot and name == "dialogue":
        yield _line(reading, place, "- ", flow=False)
    if model is Shot and name == "camera":
        yield from term_items(reading, place, "- ")


def _shot(reading: Reading, place: Place, dash: str) -> Item:
    seconds = 3
    if reading.story and (most := most_seconds(reading.story)):
        seconds = max(1, min(seconds, int(most - reading.story.board.total)))
    indent = " " * (place.column + len(dash))
    text = dash + snippets.shot(reading.names, str(seconds), indent)
    return Item("shot", "snippet", text, place.span, detail="a whole shot", snippet=True, rank=-200)


def _line(reading: Reading, place: Place, dash: str, *, flow: bool) -> Item:
    text = dash + snippets.line(reading.names, flow=flow)
    return Item("line", "snippet", text, place.span, detail="a spoken line", snippet=True, rank=-200)


def _element(place: Place) -> Item:
    text = snippets.element(" " * (place.column + 2))
    about = "someone or something that stays the same over the shots; `@Name` refers to it"
    return Item("element", "snippet", text, place.span, about=about, detail="a new element", snippet=True)


def _value_items(reading: Reading, place: Place) -> Iterator[Item]:
    model, name = holder_of(place.path)
    if place.after[:1].isalnum() and not place.quote:
        return
    if "@" in place.written and name in PROSE and (found := list(_references(reading, place))):
        yield from found
        return
    if model is Line and name == "who":
        yield from speaker_items(reading, place)
    elif model in (Shot, Storyboard) and name == "duration":
        yield from duration_items(reading, place)
    elif (model, name) in FILES:
        yield from file_items(reading, place)
    elif found := list(term_items(reading, place)):
        yield from found
    elif choices := choices_at(place.path, reading):
        yield from choice_items(choices, place)
    if model is Shot and name == "dialogue" and not place.written:
        yield _line(reading, place, "", flow=False)
    if name in PROSE:
        yield from prose_items(reading, place)


def _references(reading: Reading, place: Place) -> Iterator[Item]:
    """``@`` and what it can refer to, in quotes where the value would begin with it."""
    at = place.written.rfind("@")
    tail = place.written[at + 1 :]
    if not all(char.isalnum() or char in "_-" for char in tail):
        return
    before = place.written[at - 1 : at]
    if before and (before.isascii() and (before.isalnum() or before == "_")):
        return
    end = place.span.start + len(place.written)
    span = Span(end - len(tail) - 1, end)
    bare = not place.quote and not place.flow and place.written.startswith("@")
    for item in reference_items(reading, span):
        if not bare:
            yield item
        elif place.after.strip():
            close = end + len(place.after.rstrip())
            opened = () if at == 0 else (Edit(Span(place.span.start, place.span.start), '"'),)
            first = '"' if at == 0 else ""
            yield item._replace(insert=first + item.insert, more=(*opened, Edit(Span(close, close), '"')))
        elif at == 0:
            yield item._replace(insert=f'"{snippets.literal(item.insert)}$0"', snippet=True)
        else:
            opened = (Edit(Span(place.span.start, place.span.start), '"'),)
            yield item._replace(insert=f'{snippets.literal(item.insert)}$0"', snippet=True, more=opened)
