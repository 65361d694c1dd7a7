"""The work of ``kling-story check``, apart from its options: settings, files, reports, exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, NamedTuple

from kling_story.checking import Checker, all_checks
from kling_story.cli.file_work import STDIN, FileWork, Worked, given_files
from kling_story.cli.running import PROBLEMS_FOUND, WholeFile, coloured, tell
from kling_story.config import Config, find_config, read_config
from kling_story.diagnostics import Severity, listed
from kling_story.errors import SetupError, StoryError, UsageError
from kling_story.policy import Policy, hold_to
from kling_story.profiles import SHIPPED, Profiles
from kling_story.reports import FORMATS, CheckedFile, Outcome, Report, reporter

OLD_DAYS = 120
"""A profile that was looked at longer ago says so: Kling changes its limits every few weeks."""

WORTH_SHARING = 300
"""Files from which on several processes are quicker than one, starting them included."""


class Wish(NamedTuple):
    """What the command line asks for beyond the paths. ``target`` may name several, with commas, or all;
    ``outputs`` are FORMAT=FILE."""

    target: str | None = None
    format: str = "text"
    outputs: tuple[str, ...] = ()
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    strict: bool = False
    statistics: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    config: str | None = None
    profiles: tuple[str, ...] = ()
    jobs: int | None = None


def check_files(paths: Sequence[str], wish: Wish | None = None) -> None:
    """Check files and folders and print the report.

    Raises:
        SystemExit: with 1, problems were found.
        UsageError: a file, a format or a target isn't there.
        SetupError: the settings are written wrongly.
    """
    wish, paths = wish or Wish(), tuple(paths) or (".",)
    if wish.unsafe and not (wish.fix or wish.diff):
        raise UsageError("`--unsafe-fixes` says which fixes are made, not that they are", hint="add --fix or --diff")
    config = settings(paths, wish)
    checker = checker_for(wish, config)
    files = given_files(paths, config.exclude)
    several = _asked(wish, checker.profiles)
    if len(several) > 1:
        from kling_story.cli.check_targets import check_targets

        check_targets(files, several, checker, wish.format)
        return
    work = FileWork(checker, fix=wish.fix or wish.diff, unsafe=wish.unsafe, keep=wish.diff)
    # With --fix the standard output holds the text that came in through it; with --diff the differences.
    stream = sys.stderr if wish.diff or (wish.fix and STDIN in paths) else sys.stdout
    changed = False
    looked_at: dict[str, str] = {}
    with ExitStack() as closing:
        telling = _Telling(tuple(_reports(wish, stream, closing)))
        for worked in _worked(work, files, wish.jobs):
            telling.file(worked.checked)
            sys.stdout.write(worked.difference if worked.text is None else worked.text)
            changed = changed or bool(worked.difference)
            looked_at |= dict([worked.profile] if worked.profile else [])
        outcome = telling.outcome
        if not outcome.files:
            hint = "name a .yaml file, or write one: kling-story new NAME"
            raise StoryError("there is no storyboard here", hint=hint)
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

    def file(self, checked: CheckedFile) -> None:
        for report, out in self._reports:
            out.write(report.file(checked) if self.outcome.files else report.begin() + report.file(checked))
        self.outcome.add(checked)

    def end(self, exit_code: int) -> None:
        self.outcome.exit_code = exit_code
        for report, out in self._reports:
            out.write(report.end(self.outcome))


def settings(paths: Sequence[str], wish: Wish) -> Config:
    """The team's settings that hold for these paths.

    Raises:
        SetupError: they are written wrongly.
    """
    if wish.config is not None:
        return read_config(Path(wish.config))
    first = next((Path(name) for name in paths if name != STDIN), Path())
    return find_config(first if first.is_dir() else first.parent)


def checker_for(wish: Wish, config: Config) -> Checker:
    """What the command line and the settings say together; the command line wins.

    Raises:
        UsageError: a target or a severity isn't one.
        SetupError: a check isn't one, or a profile can't be read.
    """
    policy = _policy(wish, config.policy)
    if policy.patterns:
        hold_to(all_checks(), policy.patterns)
    own = (*config.profiles, *map(Path, wish.profiles))
    profiles = Profiles(own) if own else SHIPPED
    asked = _asked(wish, profiles)
    target = asked[0] if len(asked) == 1 else None if asked else config.target
    if target is not None and target not in profiles.targets():
        raise SetupError(f"`{config.path}`: there is no target `{target}`", f"there are: {listed(profiles.targets())}")
    return Checker(target=target, profiles=profiles, policy=policy)


def _asked(wish: Wish, profiles: Profiles) -> tuple[str, ...]:
    """The targets that the command line names; the word for all of them stands for several."""
    if wish.target is None:
        return ()
    from kling_story.matrix import ALL, asked_targets

    asked = asked_targets(wish.target, profiles)
    return (*asked, *asked) if asked == (ALL,) else asked


def _policy(wish: Wish, settled: Policy) -> Policy:
    least, severity = settled.least, dict(settled.severity)
    for word in wish.severity:
        code, equals, level = word.rpartition("=")
        if level not in tuple(Severity):
            raise UsageError(
                f"`--severity {word}` names no severity",
                hint=f"{listed(Severity)} for the mildest to hear of, or KS304=warning for one check",
            )
        if equals:
            severity[code] = Severity(level)
        else:
            least = Severity(level)
    ignore = (*settled.ignore, *wish.ignore)
    return replace(settled, select=wish.select or settled.select, ignore=ignore, severity=severity, least=least)


def _reports(wish: Wish, stream: IO[str], closing: ExitStack) -> Iterator[tuple[Report, IO[str]]]:
    """Each report that is wanted, with where it goes."""
    if wish.statistics and wish.format != "text":
        raise UsageError("`--statistics` is a text", hint="the other formats count in their summary")
    yield _named("statistics" if wish.statistics else wish.format)(coloured(stream)), stream
    for output in wish.outputs:
        form, equals, name = output.partition("=")
        if not equals or not name:
            raise UsageError(f"`--output {output}` names no file", hint="write FORMAT=FILE: sarif=check.sarif")
        yield _named(form)(False), closing.enter_context(WholeFile(Path(name)))


def _named(format: str) -> type[Report]:
    if format not in (*FORMATS, "statistics"):
        raise UsageError(f"there is no format `{format}`", hint=f"there are: {', '.join(FORMATS)}")
    return reporter(format)


def _worked(work: FileWork, files: Sequence[tuple[str, bool]], jobs: int | None) -> Iterator[Worked]:
    """What comes of each file, in order; many are shared among processes."""
    if jobs != 1 and (jobs or len(files) >= WORTH_SHARING) and len(files) > 1:
        from kling_story.cli.sharing import shared

        yield from shared(work, files, jobs)
        return
    for file in files:
        worked = work(file)
        if worked is not None:
            yield worked


def today() -> date:
    return date.today()


def _tell_of_age(looked_at: dict[str, str]) -> None:
    """A line for each profile that is old; once a run, however many files were held against it."""
    for name, day in sorted(looked_at.items()):
        age = (today() - date.fromisoformat(day)).days
        if age > OLD_DAYS:
            tell(f"note: the profile {name} was last looked at {age} days ago ({day}): limits may have changed since")
