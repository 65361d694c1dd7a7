"""What the command line and the team's settings ask of ``check`` together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from kling_story.checking import Checker, all_checks
from kling_story.cli.running import STDIN
from kling_story.config import Config, find_config, read_config
from kling_story.diagnostics import Severity, listed
from kling_story.errors import SetupError, UsageError
from kling_story.policy import Policy, hold_to
from kling_story.profiles import SHIPPED, Profiles


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
    allow_empty: bool = False


def settings(paths: Sequence[str], named: str | None = None) -> Config:
    """The team's settings that hold for these paths, whatever their order: those nearest to the folder that
    holds them all, or those of the file that is ``named``.

    Raises:
        UsageError: the file that is named isn't there.
        SetupError: they are written wrongly.
    """
    if named is not None:
        if not Path(named).is_file():
            raise UsageError(f"there is no file `{named}`", hint="--config takes a kling-story.toml or pyproject.toml")
        return read_config(Path(named))
    places = [Path(name).resolve() for name in paths if name != STDIN] or [Path.cwd()]
    folders = [place if place.is_dir() else place.parent for place in places]
    try:
        return find_config(Path(os.path.commonpath(folders)))
    except ValueError:
        # Two drives have no folder in common.
        return find_config(folders[0])


def checker_for(wish: Wish, config: Config) -> tuple[Checker, tuple[str, ...]]:
    """What the command line and the settings say together, the command line first; and the targets of a matrix,
    none where a single one is asked.

    Raises:
        UsageError: a target or a severity isn't one.
        SetupError: a check isn't one, or a profile can't be read.
    """
    policy = _policy(wish, config.policy)
    if policy.patterns:
        checks = all_checks()
        hold_to(checks, config.policy.patterns, lambda told, hint: SetupError(f"`{config.path}`: {told}", hint))
        hold_to(checks, policy.patterns, UsageError)
    own = (*config.profiles, *map(Path, wish.profiles))
    profiles = Profiles(own) if own else SHIPPED
    target, several = _targets(wish, profiles)
    target = target if wish.target else config.target
    if target is not None and target not in profiles.targets():
        raise SetupError(f"`{config.path}`: there is no target `{target}`", f"there are: {listed(profiles.targets())}")
    return Checker(target=target, profiles=profiles, policy=policy), several


def _targets(wish: Wish, profiles: Profiles) -> tuple[str | None, tuple[str, ...]]:
    """The one target that the command line names, or the several of a matrix; the word for all is several."""
    if wish.target is None:
        return None, ()
    from kling_story import matrix

    asked = matrix.asked_targets(wish.target, profiles)
    return (None, asked) if len(asked) > 1 or asked == (matrix.ALL,) else (asked[0], ())


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
