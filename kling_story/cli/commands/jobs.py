"""``kling-story jobs``: what was bought, how far it is, and how to come back to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kling_story.diagnostics import did_you_mean
from kling_story.errors import UsageError

ACTIONS = ("list", "show", "wait", "fetch", "resume", "cancel", "adopt", "not-taken", "forget")


def jobs(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ACTION] [JOB...]",
            help="list, show; wait (for what is paid), fetch (a film again), resume (also what wasn't sent yet), "
            "cancel (where the service can), adopt JOB TASK (a task that you found there), not-taken (you looked, and "
            "it isn't there), forget.",
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="List what is long done and forgotten, too.")] = False,
    state: Annotated[list[str] | None, typer.Option(help="List only these: running, failed...")] = None,
    json: Annotated[bool, typer.Option("--json", help="Tell as JSON.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Don't ask before forgetting or cancelling.")] = False,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="With fetch: the folder for the films.", show_default=False)
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Stop waiting then, with exit 4; paid tasks go on.", min=0)
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell of every call.")] = False,
) -> None:
    """List what was bought, or go on with it.

    A JOB is its id or the beginning of one, for show, wait and fetch also a storyboard's file: its latest.
    Without any, wait, fetch and resume take all that are open.

    Exit 0 done, 2 no such job, 3 settings or a key, 4 a service made no film, 130 interrupted (a paid task goes on).
    """
    from kling_story.cli import job_work

    action, *names = words or ["list"]
    if action not in ACTIONS:
        near = did_you_mean(action, ACTIONS)
        hint = f"did you mean `{near}`?" if near else f"there are: {', '.join(ACTIONS)}"
        raise UsageError(f"`jobs` can't `{action}`", hint=hint)
    if out is not None and action != "fetch":
        raise UsageError(f"`jobs {action}` puts no film anywhere else", hint="jobs fetch JOB --out FOLDER does")
    with job_work.opened() as work:
        if action == "list":
            work.table(names, states=tuple(state or ()), every=every, as_json=json)
        elif action == "show":
            work.show(names, as_json=json)
        elif action == "adopt":
            work.adopt(names)
        elif action == "not-taken":
            work.not_taken(names)
        elif action == "forget":
            work.forget(names, yes=yes)
        elif action == "cancel":
            work.cancel(names, yes=yes)
        else:
            work.go_on(action, names, out=out, timeout=timeout, as_json=json, verbose=verbose)
