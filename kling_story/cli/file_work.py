"""One file checked, or mended: what ``check`` does for each, here or in another process."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kling_story.checking import Checker
from kling_story.cli.running import STDIN, write_whole
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.loading import Document, read_source, unread
from kling_story.opening import decoded, read_text
from kling_story.reports import CheckedFile
from kling_story.searching import looks_like_storyboard, storyboard_files
from kling_story.shape.checks import NOT_A_STORYBOARD
from kling_story.text import Source
from kling_story.yamldoc import MAX_CHARACTERS


class Worked(NamedTuple):
    """What came of a file: what to report, the changes as a diff, the text that goes to standard output,
    the profile it was held against with the day that was looked at.
    """

    checked: CheckedFile
    difference: str = ""
    text: str | None = None
    profile: tuple[str, str] | None = None


class FileWork(NamedTuple):
    """What is done ``of`` each file, given its name and whether it was named itself, or only found in a folder.
    ``keep``: show the fixes, don't make them.
    """

    checker: Checker
    fix: bool = False
    unsafe: bool = False
    keep: bool = False

    def of(self, file: tuple[str, bool]) -> Worked | None:
        """What came of it; None for other YAML that lies about in a folder."""
        name, named = file
        source = read_given(name, named)
        if source is None:
            return None
        if isinstance(source, Diagnostic):
            return Worked(CheckedFile(source.source.name, (source,)))
        folder = _folder(name)
        fixed: tuple[Diagnostic, ...] = ()
        difference, text = "", None
        if self.fix:
            changed, fixed = self.checker.fixed(source.text, source.name, folder, unsafe=self.unsafe)
            if self.keep:
                difference = difference_of(source, changed)
            elif name == STDIN:
                text = changed
            elif changed != source.text:
                write_whole(Path(name), changed)
            source = Source(source.name, changed)
        judged = self.checker.judge(read_source(source, folder))
        grave = {one.code for one in judged.diagnostics if one.severity is Severity.ERROR}
        # Of a file that is no storyboard at all there is nothing more to tell.
        stopped = judged.profile is None and bool(grave - {NOT_A_STORYBOARD.code})
        checked = CheckedFile(source.name, judged.diagnostics, fixed, judged.skipped, judged.suppressed, stopped)
        profile = (judged.profile.name, judged.profile.date) if judged.profile else None
        return Worked(checked, difference, text, profile)


def document_of(name: str, *, named: bool) -> Document | None:
    """A file as far as it can be read; None for other YAML that lies about in a folder."""
    source = read_given(name, named)
    if isinstance(source, Diagnostic):
        return unread(source)
    return read_source(source, _folder(name)) if source else None


Files = Sequence[tuple[str, bool]]
"""Names of files, each with whether it was named itself, or only found in a folder."""


def given_files(given: Sequence[str], passed_over: Callable[[Path], bool]) -> Files:
    """Every file that is meant, each once, in the order given; and whether it was named itself.

    Raises:
        UsageError: a file that was named isn't there.
    """
    found: dict[str, bool] = {}
    for name in given:
        if name == STDIN:
            found[name] = True
            continue
        path = Path(name)
        if not path.exists():
            # Told before anything is printed: a report that stops in the middle can't be read by a machine.
            read_text(path)
        for file in storyboard_files(path, passed_over):
            found[str(file)] = found.get(str(file), False) or not path.is_dir()
    return list(found.items())


def read_given(name: str, named: bool) -> Source | Diagnostic | None:
    """The text of a file or, for ``-``, of the standard input, or what is wrong with it; None for other YAML
    that lies about in a folder.
    """
    source = decoded(sys.stdin.buffer.read(), "<stdin>") if name == STDIN else read_text(Path(name))
    if named:
        return source
    text = source.text if isinstance(source, Source) else _letters(Path(name))
    return source if looks_like_storyboard(text) else None


def _letters(path: Path) -> str:
    """What can be told of a file that is no UTF-8 text: enough to see whether it is meant as a storyboard."""
    with path.open("rb") as file:
        return file.read(MAX_CHARACTERS).replace(b"\0", b"").decode("latin-1")


def _folder(name: str) -> Path:
    """Where the files are that it names."""
    return Path() if name == STDIN else Path(name).parent


def difference_of(source: Source, changed: str) -> str:
    """The change as a unified diff, empty where there is none."""
    from difflib import unified_diff

    name = source.name.lstrip("/")
    before, after = source.text.splitlines(keepends=True), changed.splitlines(keepends=True)
    lines = unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
