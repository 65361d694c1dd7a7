"""The work of ``kling-story check``, apart from its options: settings, files, reports, exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import IO

from kling_story.cli.file_work import Files, FileWork, Worked, given_files
from kling_story.cli.running import PROBLEMS_FOUND, STDIN, WholeFile, coloured, nothing_here, tell
from kling_story.cli.sharing import worked_through
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.errors import UsageError
from kling_story.reports import FORMATS, CheckedFile, Outcome, Report, reporter

OLD_DAYS = 120
"""A profile that was looked at longer ago says so: Kling changes its limits every few weeks."""


def check_files(paths: Sequence[str], wish: Wish | None = None) -> None:
    """Check files and folders and print the report.

    Raises:
        SystemExit: with 1, problems were found.
        UsageError: a file, a format or a target isn't there.
        SetupError: the settings are written wrongly.
    """
    wish, paths = wish or Wish(), tuple(paths) or (".",)
    if wish.unsafe and not (wish.fix or wish.diff):
        raise UsageError(
            "`--unsafe-fixes` alone makes nothing", hint="write --fix --unsafe-fixes, or --diff to see them"
        )
    config = settings(paths, wish.config)
    checker, several = checker_for(wish, config)
    files = given_files(paths, config.passes_over)
    if several:
        from kling_story.cli.check_targets import check_targets

        check_targets(files, several, checker, wish)
        return
    work = FileWork(checker, fix=wish.fix or wish.diff, unsafe=wish.unsafe, keep=wish.diff)
    # With --fix the standard output holds the text that came in through it; with --diff the differences.
    stream = sys.stderr if wish.diff or (wish.fix and STDIN in paths) else sys.stdout
    changed = False
    looked_at: dict[str, str] = {}
    with ExitStack() as closing:
        telling = _Telling(tuple(_reports(wish, files, stream, closing)))
        done: Iterator[Worked] = worked_through(work.of, files, wish.jobs)
        for worked in done:
            telling.file(worked.checked)
            sys.stdout.write(worked.difference if worked.text is None else worked.text)
            changed = changed or bool(worked.difference)
            looked_at |= dict([worked.profile] if worked.profile else [])
        outcome = telling.outcome
        if not outcome.files and not wish.allow_empty:
            raise nothing_here()
        failed = bool(outcome.errors or changed or ((wish.strict or config.strict) and outcome.warnings))
        telling.end(PROBLEMS_FOUND if failed else 0)
    _tell_of_age(looked_at)
    if failed:
        raise SystemExit(PROBLEMS_FOUND)


class _Telling:
    """The reports, each with where it goes, written as the files are done."""

    def __init__(self, reports: tuple[tuple[Report, IO[str]], ...]) -> None:
        self.outcome = Outcome()
        self._reports = reports
        self._begun = False

    def file(self, checked: CheckedFile) -> None:
        self._write(lambda report: report.file(checked))
        self.outcome.add(checked)

    def end(self, exit_code: int) -> None:
        self.outcome.exit_code = exit_code
        self._write(lambda report: report.end(self.outcome))

    def _write(self, said: Callable[[Report], str]) -> None:
        for report, out in self._reports:
            text = said(report)
            try:
                out.write(text if self._begun else report.begin() + text)
                out.flush()
            except BrokenPipeError:
                # Who reads the first lines only (`| head`) mustn't change what the run ends with.
                os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        self._begun = True


def _reports(wish: Wish, files: Files, stream: IO[str], closing: ExitStack) -> Iterator[tuple[Report, IO[str]]]:
    """Each report that is wanted, with where it goes."""
    if wish.statistics and wish.format != "text":
        raise UsageError("`--statistics` is a text", hint="the other formats count in their summary")
    yield _named("statistics" if wish.statistics else wish.format)(coloured(stream)), stream
    for form, path in outputs(wish, files):
        yield _named(form)(False), closing.enter_context(WholeFile(path))


def outputs(wish: Wish, files: Files) -> Iterator[tuple[str, Path]]:
    """The format and the file of each further report.

    Raises:
        UsageError: none is named, one is named twice, or one is a file that is checked.
    """
    taken = {os.path.realpath(name) for name, _ in files if Path(name).is_file()}
    for output in wish.outputs:
        form, equals, name = output.partition("=")
        if not equals or not name:
            raise UsageError(f"`--output {output}` names no file", hint="write FORMAT=FILE: sarif=check.sarif")
        if os.path.realpath(name) in taken:
            raise UsageError(f"`--output {output}` would write over `{name}`", hint="it is checked, or another output")
        if Path(name).is_file() or not Path(name).exists():
            taken.add(os.path.realpath(name))
        yield form, Path(name)


def _named(format: str) -> type[Report]:
    if format not in (*FORMATS, "statistics"):
        raise UsageError(f"there is no format `{format}`", hint=f"there are: {', '.join(FORMATS)}")
    return reporter(format)


def today() -> date:
    return date.today()


def _tell_of_age(looked_at: dict[str, str]) -> None:
    """A line for each profile that is old; once a run, however many files were held against it."""
    for name, day in sorted(looked_at.items()):
        age = (today() - date.fromisoformat(day)).days
        if age > OLD_DAYS:
            tell(f"note: the profile {name} was last looked at {age} days ago ({day}): limits may have changed since")
