"""A file's text, or the one thing that is wrong with it."""

from __future__ import annotations

from pathlib import Path

from kling_story.diagnostics import Check, Diagnostic, did_you_mean
from kling_story.errors import StoryError, ToolError, UsageError
from kling_story.media import format_of
from kling_story.text import Source, Span
from kling_story.yamldoc import MAX_CHARACTERS
from kling_story.yamltraps.checks import NOT_TEXT, TOO_LARGE

MAX_BYTES = 4 * MAX_CHARACTERS
SUFFIXES = (".yaml", ".yml")


_WRITTEN = (".mp4", ".webm", ".gif", ".webp", ".png", ".jpg", ".jpeg", ".svg", ".pdf", ".html", ".htm", ".srt", ".vtt")
"""What films and boards end in, and no storyboard does."""


def read_text(path: Path) -> Source | Diagnostic:
    """A file's text, or the one thing that is wrong with it.

    Raises:
        UsageError: the file isn't there.
        StoryError: it is a folder.
        ToolError: the disk doesn't give it.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise no_such_file(path) from None
    except IsADirectoryError:
        raise StoryError(f"`{path}` is a folder, not a storyboard", hint="name a .yaml file in it") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no file can be called that"
        raise ToolError(f"`{path}` can't be read: {why or error}") from error
    return decoded(raw, str(path))


def no_such_file(path: Path) -> UsageError:
    """That a file isn't there, and which storyboard beside it may be meant, or that it is one to be written."""
    if path.suffix.lower() in _WRITTEN:
        return UsageError(f"there is no file `{path}`", hint=f"`render` and `board` write such a file: --out {path}")
    try:
        beside = [file.name for file in path.parent.iterdir() if file.suffix.lower() in SUFFIXES]
    except (OSError, ValueError):
        beside = []
    meant = did_you_mean(path.name, beside)
    hint = f"did you mean `{path.parent / meant}`?" if meant else "check the name; folders are searched for .yaml files"
    return UsageError(f"there is no file `{path}`", hint=hint)


def decoded(raw: bytes, name: str) -> Source | Diagnostic:
    """Bytes as UTF-8 text (a BOM is allowed), or the diagnostic that says why not."""
    kind = format_of(raw[:16])
    if kind:
        return _bad_file(NOT_TEXT, name, f"the file is a picture or a document ({kind})", "a storyboard is YAML text")
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _bad_file(NOT_TEXT, name, "the file is UTF-16, not UTF-8", "save it as UTF-8")
    if b"\0" in raw[:4096]:
        return _bad_file(NOT_TEXT, name, "the file is no text", "a storyboard is YAML text")
    if len(raw) > MAX_BYTES:
        return _bad_file(TOO_LARGE, name, f"the file is larger than {MAX_BYTES:,} bytes", None)
    try:
        return Source(name, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"line {line} isn't UTF-8 text (byte {error.start + 1})"
        return _bad_file(NOT_TEXT, name, message, "save the file as UTF-8")


def _bad_file(check: Check, name: str, message: str, hint: str | None) -> Diagnostic:
    return check.at(Source(name, ""), Span(0, 0), message, hint=hint)


def read_plain(path: Path) -> Source | Diagnostic:
    """A plain file's text. A storyboard to check may come through a pipe; a cast, or what is looked at while others
    wait, is a file, or reading could block.

    Raises:
        StoryError: it isn't there, or is no plain file.
    """
    try:
        odd = path.exists() and not path.is_file() and not path.is_dir()
    except (OSError, ValueError):
        odd = False
    if odd:
        raise StoryError(f"`{path}` is no plain file")
    return read_text(path)
