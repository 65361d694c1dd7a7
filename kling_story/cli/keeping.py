"""``kling-story elements`` and ``voices``: what a service keeps for the account, listed and deleted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from kling_story.backends import backend_names, remote
from kling_story.cli.running import sure, tell
from kling_story.cli.wishes import settings
from kling_story.diagnostics import did_you_mean
from kling_story.errors import UsageError
from kling_story.remote import Connection, Keeper, Kept, Remote
from kling_story.reports.columns import columns, fit
from kling_story.reports.saying import as_json
from kling_story.services import region_of

VERSION = 1
ACTIONS = ("list", "delete")
DEFAULT = "kling"

Kind = Literal["element", "voice"]


def keep(kind: Kind, words: Sequence[str], *, backend: str | None, format: str, yes: bool) -> None:
    """List or delete what a service keeps.

    Raises:
        UsageError: that is no such action, backend or format, or nobody says yes.
        SetupError, CallError: the service can't be asked.
    """
    if format not in ("text", "json"):
        raise UsageError(f"there is no format `{format}`", hint="there are: text, json")
    action, *ids = words or ["list"]
    if action not in ACTIONS:
        meant = did_you_mean(action, ACTIONS)
        hint = f"did you mean `{meant}`?" if meant else f"there are: {', '.join(ACTIONS)}"
        raise UsageError(f"`{kind}s` can't `{action}`", hint=hint)
    if action == "list" and ids:
        raise UsageError(f"`{kind}s list` takes no id", hint=f"it lists all: kling-story {kind}s list")
    if action == "delete" and not ids:
        raise UsageError(f"`{kind}s delete` needs an id", hint=f"kling-story {kind}s list names them")
    service, keeper = _keeper(backend)
    if action == "list":
        kept = tuple(keeper.elements() if kind == "element" else keeper.voices())
        print(_json(kind, kept) if format == "json" else "\n".join(_table(kind, kept, service.name)))
        return
    for one in dict.fromkeys(ids):
        sure(f"delete the {kind} {one} at {service.name}? It can't be had back, and boards that name its id fail", yes)
        (keeper.delete_element if kind == "element" else keeper.delete_voice)(one)
        _forget(service.account, kind, one)
        tell(f"deleted: {one}")


def _keeper(name: str | None) -> tuple[Remote, Keeper]:
    settled = settings((str(Path.cwd()),)).submit
    made = remote(name or _usual(settled.backend), Connection(region=region_of(settled.region)))
    if not isinstance(made, Keeper):
        hint = "write --backend kling or --backend kling-v1"
        raise UsageError(f"the backend `{made.name}` keeps no elements or voices", hint=hint)
    return made, made


def _usual(settled: str | None) -> str:
    """The backend of the settings where that is one of Kling's own, else the path API's."""
    return settled if settled in backend_names() and str(settled).startswith(DEFAULT) else DEFAULT


def _forget(account: str, kind: Kind, value: str) -> None:
    """What is deleted is made anew when a storyboard needs it."""
    from kling_story.jobs.gone import forget_made
    from kling_story.jobs.ledger import Ledger
    from kling_story.jobs.locating import ledger_path

    path = ledger_path(Path.cwd())
    if path.is_file():
        with Ledger(path) as ledger:
            forget_made(ledger, account, kind, value)


def _table(kind: Kind, kept: Sequence[Kept], where: str) -> Iterator[str]:
    if not kept:
        yield f"no {kind}s at {where}"
        return
    rows = [("id", "name", "made", "description" if kind == "element" else "")]
    rows += [(fit(one.id), fit(one.name), _day(one.made), fit(one.about)) for one in kept]
    wide = [max(columns(row[n]) for row in rows) for n in range(3)]
    for row in rows:
        yield "  ".join([*(row[n] + " " * (wide[n] - columns(row[n])) for n in range(3)), row[3]]).rstrip()


def _day(made: float | None) -> str:
    return "" if made is None else datetime.fromtimestamp(made, UTC).date().isoformat()


def _json(kind: Kind, kept: Sequence[Kept]) -> str:
    return as_json({"version": VERSION, f"{kind}s": [one._asdict() for one in kept]}, indent=2)
