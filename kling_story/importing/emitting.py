"""A draft written as a storyboard, the way an author would: block text, plain words, comments at guesses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

import yaml

from kling_story.importing.draft import Draft, ElementDraft, LineDraft, ShotDraft
from kling_story.importing.seconds import said

_WIDTH = 100
_SHORT = 40
_PLAIN_START = re.compile(r"[^\W\d]|\d+(?:mm\b| ?[^\W\d_eExXoO].* )")
_WORDS_WITH_A_MEANING = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|nan|inf)", re.IGNORECASE)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_KEYS = ("size", "angle", "framing", "lens", "camera")


def scalar(text: str, indent: str, *, block: bool = False) -> str:
    """A text as a YAML scalar that reads back as exactly that text.

    ``block`` allows block styles; the lines of a block begin at ``indent``.
    """
    if all(char.isprintable() or char in "\n\u3000\xa0\u200d" for char in text) and text == text.strip() and text:
        if not block and "\n" not in text and len(text) < 200 and _is_plain(text):
            return text
        if block and "\n" in text and _reads_back(literal := _lines("|-", text.split("\n"), indent), text, indent):
            return literal
        if block and _reads_back(folded := _lines(">-", _folded(text, indent), indent), text, indent):
            return folded
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable() or char == "\u3000":
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _is_plain(text: str) -> bool:
    return (
        _PLAIN_START.match(text) is not None
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and not _WORDS_WITH_A_MEANING.fullmatch(text)
    )


def _lines(header: str, lines: Iterable[str], indent: str) -> str:
    return "\n".join([header, *(f"{indent}{line}" if line else "" for line in lines)])


def _folded(text: str, indent: str) -> list[str]:
    """The text broken at single spaces, which folding gives back."""
    lines = [""]
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if lines[-1] and len(indent) + len(lines[-1]) + 1 + len(word) <= _WIDTH:
            lines[-1] += f" {word}"
        elif lines[-1]:
            lines.append(word)
        else:
            lines[-1] = word
    return lines


def _reads_back(written: str, text: str, indent: str) -> bool:
    try:
        return bool(yaml.safe_load(f"{indent[2:]}k: {written}") == {"k": text})
    except yaml.YAMLError:
        return False


def _shown(comment: str) -> str:
    return "".join(char if char.isprintable() else " " for char in comment)


class _Page:
    """The lines of the file being written."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def comment(self, indent: str, text: str | None) -> None:
        if text:
            self.lines.append(f"{indent}# {_shown(text)}")

    def key(self, indent: str, key: str, value: str, comment: str | None = None, *, first: bool = False) -> None:
        """One key; ``first`` opens a list item with it."""
        lead = f"{indent[:-2]}- " if first else indent
        block = "\n" in value or len(indent) + len(key) + len(value) > _WIDTH
        line = f"{lead}{key}: {scalar(value, indent + '  ', block=block)}"
        if comment and len(line) + len(comment) < _WIDTH and "\n" not in line + comment and len(value) <= _SHORT:
            line += f"  # {_shown(comment)}"
        else:
            self.comment(indent, comment)
        self.lines.append(line)


def write(draft: Draft, seconds: tuple[Fraction, ...], guessed_seconds: str | None, remarks: list[str]) -> str:
    """The storyboard's text. ``remarks`` stand above the shots."""
    page = _Page()
    page.lines.append("version: 1")
    if draft.title:
        page.key("", "title", draft.title, draft.comments.get("title"))
    for key in ("model", "quality", "aspect", "audio"):
        if key in draft.keys:
            page.key("", key, draft.keys[key], draft.comments.get(key))
    for key in ("look", "negative", "notes"):
        if key in draft.keys:
            page.key("", key, draft.keys[key], draft.comments.get(key))
    if draft.elements:
        page.lines.append("elements:")
        for element in draft.elements.values():
            _element(page, element)
    for remark in remarks:
        page.comment("", remark)
    page.lines.append("shots:")
    for index, (shot, length) in enumerate(zip(draft.shots, seconds, strict=True)):
        if index:
            page.lines.append("")
        _shot(page, shot, length, guessed_seconds)
    return "\n".join(page.lines) + "\n"


def _element(page: _Page, element: ElementDraft) -> None:
    page.comment("  ", element.comment)
    name = element.name if _is_plain(element.name) else scalar(element.name, "")
    page.lines.append(f"  {name}:")
    page.lines.append(f"    kind: {element.kind or 'character'}")
    for key, value in (("description", element.description), ("notes", element.notes)):
        if value:
            page.key("    ", key, value)


def _shot(page: _Page, shot: ShotDraft, seconds: Fraction, guessed_seconds: str | None) -> None:
    first = "id" not in shot.keys
    if not first:
        page.key("    ", "id", shot.keys["id"], first=True)
    guess = f"  # guessed: {guessed_seconds}" if shot.seconds is None and guessed_seconds else ""
    page.lines.append(f"{'  - ' if first else '    '}duration: {said(seconds)}{guess}")
    for key in _KEYS:
        if key in shot.keys:
            page.key("    ", key, shot.keys[key], shot.comments.get(key))
    page.key("    ", "prompt", shot.prompt, shot.comments.get("prompt"))
    if shot.dialogue:
        page.comment("    ", shot.comments.get("dialogue"))
        page.lines.append("    dialogue:")
        for line in shot.dialogue:
            _line(page, line)
    for key in ("sound", "music", "transition"):
        if key in shot.keys:
            page.key("    ", key, shot.keys[key], shot.comments.get(key))
    if shot.notes:
        page.key("    ", "notes", "\n".join(shot.notes))


def _line(page: _Page, line: LineDraft) -> None:
    page.key("        ", "who", line.who, first=True)
    for key in ("tone", "language", "accent"):
        if value := getattr(line, key):
            page.key("        ", key, value)
    page.key("        ", "line", line.line)
