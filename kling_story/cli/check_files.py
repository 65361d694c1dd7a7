"""The work of ``kling-story check``, apart from its options."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kling_story.checking import check_document, fix_text, looks_like_storyboard, storyboard_files
from kling_story.cli.running import PROBLEMS_FOUND, coloured, write_whole
from kling_story.diagnostics import Diagnostic
from kling_story.errors import StoryError, UsageError
from kling_story.loading import decoded, read_source, read_text
from kling_story.profiles import targets
from kling_story.reports import FORMATS, CheckedFile, Outcome, reporter
from kling_story.text import Source

STDIN = "-"


def check_files(
    paths: Sequence[str], *, target: str | None = None, format: str = "text", fix: bool = False, strict: bool = False
) -> None:
    """Check files and folders and print the report.

    Raises:
        SystemExit: with 1, problems were found.
        UsageError: a file, a format or a target isn't there.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no format `{format}`", hint=f"there are: {', '.join(FORMATS)}")
    if target is not None and target not in targets():
        raise UsageError(f"there is no target `{target}`", hint=f"there are: {', '.join(targets())}")
    # With --fix the standard output holds the text that came in through it.
    stream = sys.stderr if fix and STDIN in paths else sys.stdout
    report, outcome = reporter(format)(coloured(stream)), Outcome()
    for checked in _checked(paths or ["."], target, fix):
        stream.write(report.file(checked) if outcome.files else report.begin() + report.file(checked))
        outcome.add(checked)
    if not outcome.files:
        raise StoryError("there is no storyboard here", hint="name a .yaml file, or write one: kling-story new NAME")
    failed = bool(outcome.errors or (strict and outcome.warnings))
    outcome.exit_code = PROBLEMS_FOUND if failed else 0
    stream.write(report.end(outcome))
    if failed:
        raise SystemExit(PROBLEMS_FOUND)


def _checked(given: Sequence[str], target: str | None, fix: bool) -> Iterator[CheckedFile]:
    """What comes of every file that is meant, one after the other."""
    for name in given:
        # Told before anything is printed: a report that stops in the middle can't be read by a machine.
        if name != STDIN and not Path(name).exists():
            read_text(Path(name))
    for source, folder in _sources(given):
        fixed = 0
        if isinstance(source, Diagnostic):
            yield CheckedFile(source.source.name, (source,))
            continue
        if fix:
            text, fixed = fix_text(source.text, source.name, folder=folder, target=target)
            _save(source, text)
            source = Source(source.name, text)
        yield CheckedFile(source.name, check_document(read_source(source, folder), target=target), fixed)


def _sources(given: Sequence[str]) -> Iterator[tuple[Source | Diagnostic, Path]]:
    """Every text that is meant, with the folder its files are in."""
    seen: set[Path] = set()
    for name in given:
        if name == STDIN:
            yield decoded(sys.stdin.buffer.read(), "<stdin>"), Path()
            continue
        path = Path(name)
        for file in storyboard_files(path):
            if file in seen:
                continue
            seen.add(file)
            source = read_text(file)
            # In a folder other YAML lies about; a file that was named is always looked at.
            if path.is_dir() and isinstance(source, Source) and not looks_like_storyboard(source.text):
                continue
            yield source, file.parent


def _save(source: Source, text: str) -> None:
    if source.name == "<stdin>":
        sys.stdout.write(text)
    elif text != source.text:
        write_whole(Path(source.name), text)
