"""The sentences of a shot's words, and those among them that the tool itself writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from kling_story.understanding.camera import moves
from kling_story.understanding.terms import picture, written
from kling_story.vocabulary import LANGUAGES, TRANSITIONS
from kling_story.vocabulary.people import HONORIFIC
from kling_story.wording import CHINESE, ENDS, ENGLISH, Wording

LABELLED = ("camera", "dialogue", "sound", "music", "transition")
"""In the order in which they are sent."""
_HONORIFIC = re.compile(rf"(?:^|[^\w-]){HONORIFIC}$")
_SPEAKER = re.compile(
    r"(?P<who>@?[^\W_](?:[^@:：\"“”()（）\n]{0,58}[^@\s:：\"“”()（）])?)"
    r"(?P<how> \((?P<english>[^\n\"]{1,400}?)\)|（(?P<chinese>[^\n“”]{1,400}?)）)?(?P<says>: \"|：“)"
)
_SAYS = re.compile(
    r"(?:\b(?:says?|said|asks?|whispers?|shouts?|yells?|mutters?|murmurs?|repl(?:y|ies)|answers?|adds?|calls?|reads?)"
    r"|[说道喊问答叫念写])$",
    re.IGNORECASE,
)


def boundaries(wording: Wording, text: str) -> list[int]:
    """Where a sentence may begin, after the first."""
    space = len(wording.space)
    found: list[int] = []
    for at in range(1 + space, len(text)):
        before = text[: at - space]
        between = text[at - space : at] == wording.space and not text[at].isspace()
        if not (between and before.endswith(ENDS)):
            continue
        if _label(wording, text, at) or not _HONORIFIC.search(before[-8:]):
            found.append(at)
    return found


class Item(NamedTuple):
    """A sentence of the tool's: which key it says, and the value."""

    key: str
    value: Any


class Tail(NamedTuple):
    """What stands behind the prompt: the tool's own sentences, and the look where it can be told."""

    items: tuple[Item, ...]
    look: str | None


def begins_item(wording: Wording, text: str, at: int) -> str | None:
    """The key of the sentence that begins here, if it is one of the tool's."""
    return _label(wording, text, at) or ("dialogue" if _speaker(wording, text, at) else None)


def _label(wording: Wording, text: str, at: int) -> str | None:
    """The key that begins here with words of the tool's own: a line begins with its speaker."""
    keys = (key for key in LABELLED if key != "dialogue")
    return next((key for key in keys if text.startswith(wording.labels[key], at)), None)


def tail(wording: Wording, text: str, start: int, places: list[int], *, look: bool) -> Tail | None:
    """The text from ``start`` on as the tool's own sentences, in their order; None where it is something else.

    ``places``: where sentences may begin. ``look``: whether words that belong to none may end it.
    """
    items: list[Item] = []
    least = 0
    at = start
    while at < len(text):
        key = begins_item(wording, text, at)
        if key is None or LABELLED.index(key) < least:
            # Nobody speaks in a look.
            free = look and key is None and wording.labels["says"] not in text[at:]
            return Tail(tuple(items), text[at:]) if items and free else None
        least = LABELLED.index(key) + (key != "dialogue")
        inner = [place for place in places if place > at]
        if key == "dialogue":
            ends = list(_ends_of_line(wording, text, at, inner, look=look))
            if not ends:
                return None
            end = ends[0]
            items.append(Item(key, _line(wording, text[at : _before(wording, text, end)])))
        else:
            end = _end_of_value(wording, text, inner, look=look)
            said = text[at : _before(wording, text, end)]
            value = _value(wording, key, said)
            if value is None:
                return None
            items.append(Item(key, value))
        at = end
    return Tail(tuple(items), None) if items else None


def _before(wording: Wording, text: str, end: int) -> int:
    """Where a sentence ends that the next one follows at ``end``."""
    return end - len(wording.space) if end < len(text) else end


def _end_of_value(wording: Wording, text: str, inner: list[int], *, look: bool) -> int:
    """Up to the tool's next sentence; where a look may follow the last, one sentence."""
    following = next((place for place in inner if begins_item(wording, text, place)), None)
    if following is not None:
        return following
    return inner[0] if look and inner else len(text)


def _ends_of_line(wording: Wording, text: str, at: int, inner: list[int], *, look: bool) -> Iterator[int]:
    """Where a spoken line may end: its quotation, at the tool's next sentence, else at the end of all."""
    speaker = _speaker(wording, text, at)
    begun = speaker.end() if speaker else at
    places = [place for place in inner if _unquoted(wording, text[begun : _before(wording, text, place)]) is not None]
    yield from (place for place in places if begins_item(wording, text, place))
    if look:
        yield from places
    if _unquoted(wording, text[begun:]) is not None:
        yield len(text)


def _unquoted(wording: Wording, said: str) -> str | None:
    """The line of a sentence, from behind its opening mark on; None where the quotation doesn't end with it."""
    quoted = wording.unended(said) if said.endswith(f"{wording.labels['end']}{wording.stop}") else said
    return quoted[: -len(wording.labels["end"])] if quoted.endswith(wording.labels["end"]) else None


def _value(wording: Wording, key: str, said: str) -> Any:
    """The value of a labelled sentence; None where the tool wouldn't say it so."""
    words = wording.unended(said)[len(wording.labels[key]) :]
    if not words.strip():
        return None
    if key == "camera":
        return None if boundaries(wording, said) else moves(wording, words)
    if key == "transition":
        return written(TRANSITIONS, words, lambda value: wording.term(TRANSITIONS, value)) or words
    return words


def _speaker(wording: Wording, text: str, at: int) -> re.Match[str] | None:
    """Who speaks here, if somebody does: one sentence at most before the colon, and no `she says`."""
    match = _SPEAKER.match(text, at)
    if match is None or match["says"] != wording.labels["says"] or _SAYS.search(match["who"]):
        return None
    if match["how"] and bool(match["chinese"]) != wording.chinese:
        return None
    return None if boundaries(wording, match["who"]) else match


def _line(wording: Wording, said: str) -> dict[str, str]:
    match = _speaker(wording, said, 0)
    assert match is not None
    line = {"who": match["who"].removeprefix("@"), "line": _unquoted(wording, said[match.end() :]) or ""}
    return {**line, **_manner(wording, match["english"] or match["chinese"] or "")}


def _manner(wording: Wording, how: str) -> dict[str, str]:
    """``whispering, in English, British accent`` as tone, language and accent."""
    if not how:
        return {}
    parts = how.split(wording.comma)
    read: dict[str, str] = {}
    if re.search(r"accent|口音|话$", parts[-1]):
        accent = parts.pop()
        bare = accent.removesuffix(wording.labels["accent"])
        read["accent"] = bare if bare and not re.search(r"accent|口音|话$", bare) else accent
    if parts and parts[-1].startswith(wording.labels["in"]):
        said = parts[-1].removeprefix(wording.labels["in"])
        language = next((each for each in LANGUAGES if said == (each.chinese if wording.chinese else each.words)), None)
        if language is not None:
            parts.pop()
            read["language"] = language.id
    if parts:
        read["tone"] = wording.comma.join(parts)
    return read


def spread(items: tuple[Item, ...]) -> dict[str, Any]:
    """The sentences as a shot's keys."""
    read: dict[str, Any] = {item.key: item.value for item in items if item.key != "dialogue"}
    lines = [item.value for item in items if item.key == "dialogue"]
    return {**read, "dialogue": lines} if lines else read


def shared_endings(texts: list[str]) -> list[str]:
    """What all texts say at their end, the longest first, without a last full stop."""
    first, *others = [_endings(text) for text in texts]
    return [ending for ending in first if all(ending in other for other in others)]


def _endings(text: str) -> dict[str, int]:
    """The ends of a text from the start of a sentence on, with that place, the longest first: up to the tool's
    last sentence, and no more than leaves a prompt.
    """
    found: dict[str, int] = {}
    for wording in (ENGLISH, CHINESE):
        places = boundaries(wording, text)
        last = next((place for place in reversed(places) if begins_item(wording, text, place)), 0)
        free = [place for place in places if place > last]
        if begins_item(wording, text, last) == "dialogue":
            end = next(_ends_of_line(wording, text, last, free, look=True), len(text))
            free = [place for place in free if place >= end]
        if free and free[0] == places[0] and picture(wording, text[: _before(wording, text, free[0])]):
            free = free[1:]
        found |= {_without_stop(text[place:]): place for place in free}
    return dict(sorted(found.items(), key=lambda ending: ending[1]))


def _without_stop(text: str) -> str:
    bare = text.removesuffix(".") if text.endswith(".") else text.removesuffix("。")
    return text if bare.endswith(ENDS) else bare
