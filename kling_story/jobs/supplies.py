"""What has to be at the service before a film can be asked for: made once per account, then used again.

A supply has its row, with our own id for it, before its call is made, like a job. One whose call is in doubt is
looked up before it is made again. An upload can't be looked up anywhere, and costs nothing: it is sent again.
"""

from __future__ import annotations

import json
import secrets
from enum import StrEnum
from typing import Any, NamedTuple

from kling_story.jobs.ledger import Ledger
from kling_story.jobs.step import is_taken
from kling_story.remote import Busy, InDoubt, Refused, Remote, Supply, Task, TaskState

USED_AT_ONCE = 300.0
"""Seconds for which any upload is used."""
UPLOAD_KEPT = 12 * 3600.0
"""Seconds for which an upload is used again, where its service doesn't say how long it keeps one."""
MARGIN = 3600.0
"""Seconds: an upload that goes sooner isn't used; a task may wait so long for its turn to read it."""


class SupplyState(StrEnum):
    SENDING = "sending"
    RUNNING = "running"
    MADE = "made"
    FAILED = "failed"


class SupplyRow(NamedTuple):
    """What the ledger knows of a supply at an account. ``value``: what stands for it in a request."""

    external_id: str
    state: SupplyState
    version: int
    lease: str | None
    handle: dict[str, str] | None
    value: str | None
    reason: str | None
    sent: float
    expires: float | None


class Supplies:
    """The supplies of a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._database = ledger.database

    def find(self, account: str, supply: Supply) -> SupplyRow | None:
        """What is known of a supply; None where it was never asked for, or isn't there any more."""
        sql = (
            "SELECT external_id, state, version, lease, handle, value, reason, sent, expires FROM supplies "
            "WHERE account = ? AND kind = ? AND hash = ?"
        )
        row = self._database.row(sql, (account, supply.kind, supply.hash))
        if row is None:
            return None
        handle = None if row["handle"] is None else json.loads(row["handle"])
        found = SupplyRow(*row)._replace(handle=handle, state=SupplyState(row["state"]))
        gone = found.expires is not None and found.expires <= self._ledger.clock()
        return None if gone and found.state is SupplyState.MADE else found

    def begin(self, account: str, supply: Supply, *, again: SupplyRow | None = None) -> SupplyRow | None:
        """The row under which a supply is about to be asked for; None where another process was quicker.

        ``again``: the row of a call that certainly made nothing; it keeps its id.
        """
        name = again.external_id if again else f"ks-{supply.kind}-{secrets.token_hex(12)}"
        with self._database.writing() as connection:
            now = self.find(account, supply)
            if now is not None and now.state is not SupplyState.FAILED and now != again:
                return None
            sql = (
                "INSERT OR REPLACE INTO supplies (account, kind, hash, name, external_id, state, version, lease, sent) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            )
            whose = (account, supply.kind, supply.hash, supply.name, name)
            state = (SupplyState.SENDING, now.version + 1 if now else 0, self._ledger.owner, self._ledger.clock())
            connection.execute(sql, (*whose, *state))
        return self.find(account, supply)

    def told(self, account: str, supply: Supply, row: SupplyRow, task: Task) -> SupplyRow:
        """The row, what the service says of it written down."""
        now = self._ledger.clock()
        changes: dict[str, Any] = {"state": SupplyState.RUNNING, "handle": json.dumps(task.handle)}
        if task.state is TaskState.DONE and task.value:
            expires = _expiry(task, now) if supply.kind == "file" else None
            changes |= {"state": SupplyState.MADE, "value": task.value, "made": now, "expires": expires, "lease": None}
        elif task.state in (TaskState.FAILED, TaskState.CANCELLED, TaskState.DONE):
            reason = task.reason or "the service gives no reason"
            changes |= {"state": SupplyState.FAILED, "reason": reason, "lease": None}
        sets = ", ".join(f"{name} = :{name}" for name in changes)
        sql = f"UPDATE supplies SET {sets}, version = version + 1 WHERE external_id = :whose"
        with self._database.writing() as connection:
            connection.execute(sql, changes | {"whose": row.external_id})
        found = self.find(account, supply)
        if found is None:
            raise Busy(f"another process makes the {supply.kind} `{supply.name}` again")
        return found

    def drop(self, account: str, supply: Supply) -> None:
        """Forget a supply: certain that it isn't at the service."""
        with self._database.writing() as connection:
            sql = "DELETE FROM supplies WHERE account = ? AND kind = ? AND hash = ?"
            connection.execute(sql, (account, supply.kind, supply.hash))

    def made(self, remote: Remote, supply: Supply, values: dict[str, str], missing: int) -> SupplyRow:
        """One step towards a supply: asked for where it isn't yet, else asked after.

        ``missing``: how often it may still be looked up in vain before it is made again.

        Raises:
            Refused, Busy, InDoubt: InDoubt where it has to be looked up again.
        """
        account = remote.account
        row = self.find(account, supply)
        if row is None or row.state is SupplyState.FAILED:
            return self._asked_for(remote, supply, values, self.begin(account, supply))
        if row.state is SupplyState.MADE:
            return row
        others = row.lease not in (None, self._ledger.owner) and self._ledger.leases.live(str(row.lease))
        if others and row.state is SupplyState.SENDING:
            raise Busy(f"another process makes the {supply.kind} `{supply.name}`")
        task = remote.made(supply, row.external_id, row.handle)
        if task is not None:
            return self.told(account, supply, row, task)
        if row.state is SupplyState.RUNNING:
            self.drop(account, supply)
            raise Busy(f"the {supply.kind} `{supply.name}` isn't there any more: it is made again")
        if missing > 0 and supply.kind != "file":
            raise InDoubt(f"whether the {supply.kind} `{supply.name}` was made isn't known yet")
        return self._asked_for(remote, supply, values, self.begin(account, supply, again=row))

    def _asked_for(self, remote: Remote, supply: Supply, values: dict[str, str], row: SupplyRow | None) -> SupplyRow:
        if row is None:
            raise Busy(f"another process makes the {supply.kind} `{supply.name}`")
        try:
            task = remote.make(supply, row.external_id, values)
        except (Refused, Busy) as error:
            if is_taken(error, row.external_id):
                # An earlier call made it after all: with another id it would be made, and paid for, twice.
                raise InDoubt(error.message, error.hint, code=error.code, status=error.status) from None
            self.drop(remote.account, supply)
            raise
        return self.told(remote.account, supply, row, task)


def _expiry(task: Task, now: float) -> float:
    try:
        # One that goes soon is used at once: a newer one would go as soon.
        return max(float(task.handle["until"]) - MARGIN, now + USED_AT_ONCE)
    except (KeyError, ValueError):
        return now + UPLOAD_KEPT
