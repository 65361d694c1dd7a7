"""One paid call, from its price to its film, as the ledger keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from kling_story.jobs.states import State

BOUGHT_BEFORE = "bought before: it isn't bought again"
"""The reason of a job whose film another ledger has bought."""


@dataclass(frozen=True, slots=True)
class Job:
    """A row of the ledger.

    What was ordered, which never changes:

    ``id``: six letters and digits to type. ``run``: the `submit` that it came with. ``board`` and
    ``folder``: the storyboard and where its files are, relative to the ledger's folder where they are
    below it. ``account``: as ``remote.Remote`` says it. ``request``: the call's body, with tokens for
    what has to be at the service first. ``files``: the SHA-256 of each file by its name in the
    storyboard. ``supplies``: what the tokens stand for, in making order. ``fingerprint``: the same for
    the same film at the same target. ``asked_seconds``: how long the film should be; None where the
    service decides. ``take``: the number of this purchase among those with its fingerprint.
    ``external_id``: our own name for the task, in the ledger before the call is made. ``out``: the path
    that the film should have, its take aside. ``rehearsal``: bought at an emulator, with no money.
    ``price_usd`` and ``price_units``: what it should cost.

    What became of it:

    ``sends``: how often it was sent. ``tries``: how often in a row the service was busy. ``due``: not
    to be sent before. ``lease``: the process that drives it. ``version``: grows with every change.
    ``task_id`` and ``handle``: the task at the service. ``charge_usd`` and ``charge_units``: what the
    service says that it took. ``reason``, ``code`` and ``moderated``: why there is no film, or a remark
    about the film. ``url`` and ``seconds``: the film there, as the service says. ``file`` and
    ``file_sha256``: the film here. Times are seconds since 1970.
    """

    id: str
    run: str
    board: str
    title: str
    folder: str
    backend: str
    target: str
    model: str
    account: str
    dialect: str
    request_path: str
    request: dict[str, Any]
    files: dict[str, str]
    supplies: list[dict[str, Any]]
    fingerprint: str
    asked_seconds: str | None
    take: int
    external_id: str
    out: str
    rehearsal: bool
    price_usd: Decimal | None
    price_units: Decimal | None
    created: float
    state: State = State.PLANNED
    version: int = 0
    lease: str | None = None
    due: float = 0.0
    sends: int = 0
    tries: int = 0
    sent: float | None = None
    task_id: str | None = None
    handle: dict[str, str] | None = None
    charge_usd: Decimal | None = None
    charge_units: Decimal | None = None
    reason: str | None = None
    code: str | None = None
    moderated: bool = False
    url: str | None = None
    seconds: str | None = None
    ended: float | None = None
    file: str | None = None
    file_sha256: str | None = None
    saved: float | None = None

    @property
    def cost_usd(self) -> Decimal | None:
        """What it costs, as far as is known: the service's own word in money, or in units at the price that
        was asked for them, the greater of them where it says both; else that price.
        """
        said = [] if self.charge_usd is None else [self.charge_usd]
        if self.charge_units is not None and self.price_units and self.price_usd is not None:
            said.append(self.price_usd * self.charge_units / self.price_units)
        return max(said, default=self.price_usd)

    @property
    def is_charged(self) -> bool:
        """Whether the service has said what it took."""
        return self.charge_usd is not None or self.charge_units is not None


COLUMNS = tuple(field.name for field in fields(Job))
_JSON = frozenset({"request", "files", "supplies", "handle"})
_DECIMAL = frozenset({"price_usd", "price_units", "charge_usd", "charge_units"})
_YES_NO = frozenset({"rehearsal", "moderated"})


def to_row(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a job's fields as SQLite keeps them: JSON and money as text."""
    return {name: _kept(name, value) for name, value in values.items()}


def from_row(row: Any) -> Job:
    """The job that a row holds."""
    return Job(**{name: _read(name, row[name]) for name in COLUMNS})


def _kept(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _JSON:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value) if name in _DECIMAL or name == "state" else value


def _read(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _JSON:
        return json.loads(value)
    if name in _DECIMAL:
        return Decimal(value)
    if name == "state":
        return State(value)
    return bool(value) if name in _YES_NO else value
