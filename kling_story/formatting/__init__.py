"""A storyboard's text in the one style: keys in order, two spaces, quotes where they are needed, long
text folded. Comments stay with what they are about, and the data is the same to the last character.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path as FilePath

from kling_story.errors import StoryboardError, StoryError
from kling_story.formatting.attaching import read_tree
from kling_story.formatting.scanning import comments_of
from kling_story.formatting.tree import LeftAlone
from kling_story.formatting.writing import WIDTH, written
from kling_story.loading import Document, read_source
from kling_story.suppressions import suppressions_of
from kling_story.text import Source
from kling_story.yamldoc import Path, YamlDocument
from kling_story.yamltraps import yaml_diagnostics

__all__ = ["WIDTH", "Formatted", "format_text"]

_LONGEST_KEY = 1000
"""Characters; YAML takes 1024 before the colon of a key in a block, and any number between braces."""
_OURS = {"shots", "storyboard", "elements"}
_PREAMBLE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*---[ \t]*(?:#[^\n]*)?(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text after formatting; ``left`` says why one was left as it is, where it couldn't be formatted."""

    text: str
    left: str | None = None


def format_text(source: Source, folder: FilePath) -> Formatted:
    """The storyboard formatted; files that it names are looked for in ``folder``.

    Raises:
        StoryboardError: it can't be read as a storyboard; ``diagnostics`` say why.
        StoryError: formatting would have changed what it says, which is a mistake of ours.
    """
    document = read_source(source, folder)
    data = document.yaml.data
    if document.yaml.problems or not isinstance(data, dict) or not _OURS & data.keys():
        unread = tuple(yaml_diagnostics(document.yaml)) if document.yaml.problems else tuple(document.diagnostics)
        raise StoryboardError(f"`{source.name}` can't be read as a storyboard", unread)
    text = re.sub("\r\n?", "\n", source.text.removeprefix("\ufeff"))
    if text.lstrip()[:1] == "{" and _is_json(text):
        return Formatted(source.text, "it is JSON")
    try:
        if any(len(key) > _LONGEST_KEY for _, key in document.yaml.key_names()):
            raise LeftAlone("a key is longer than YAML takes on a line of its own")
        formatted = _formatted(text)
        after = read_source(Source(source.name, formatted), folder)
        _assert_same(document, text, after)
        if _excused(document.yaml) != _excused(after.yaml):
            raise LeftAlone("a `# kling-story: ignore` comment would hide something else")
    except LeftAlone as reason:
        return Formatted(source.text, str(reason))
    ends = "\r\n" if "\r\n" in source.text else "\n"
    return Formatted(formatted.replace("\n", ends))


def _formatted(text: str) -> str:
    preamble = _PREAMBLE.match(text)
    begins = preamble.end() if preamble else 0
    above = "".join(f"{line.rstrip()}\n" for line in text[:begins].splitlines())
    return above + written(read_tree(text[begins:]))


def _is_json(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _assert_same(before: Document, text: str, after: Document) -> None:
    """Nothing is written that says something else than the author's own text."""
    same = before.yaml.data == after.yaml.data and before.board == after.board and not after.yaml.problems
    if not same or Counter(comments_of(text)) != Counter(comments_of(after.source.text)):
        raise StoryError(
            f"`{before.source.name}` is left as it is: formatting would have changed what it says",
            hint="this is a mistake of kling-story: please report it with the file",
        )


def _excused(document: YamlDocument) -> Counter[tuple[str, frozenset[Path]]]:
    """What each comment holds for that hides problems: the keys that stand on its lines."""
    if "kling-story:" not in document.source.text:
        return Counter()
    lines = {path: document.source.position(document.key_span(path).start).line for path, _ in document.key_names()}
    return Counter(
        (one.span.of(document.source.text).rstrip(), frozenset(path for path in lines if lines[path] in one.lines))
        for one in suppressions_of(document)
        if one.lines is not None
    )
