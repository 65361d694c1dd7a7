"""What comes before the call: the files are those that were ordered, and what they become is at the service."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kling_story.dialects import kept_request
from kling_story.dialects.request import Request
from kling_story.errors import UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.orders import file_hash, supplies_of, unsendable
from kling_story.jobs.step import Counted, Desk, Step
from kling_story.jobs.supplies import Supplies, SupplyState
from kling_story.remote import Busy, InDoubt, KeyRefused, Refused, Remote, SkewedClock, Supply

NO_ELEMENT = "element id not found"
"""What the service says of an element that was deleted there (live answers, 2026)."""


class Preparing:
    """``tell``: told what is made for a job."""

    def __init__(self, desk: Desk, tell: Callable[[Job, str], None]) -> None:
        self._desk = desk
        self._ledger = desk.ledger
        self._supplies = Supplies(desk.ledger)
        self._tell = tell

    def request(self, remote: Remote, job: Job, counted: Counted) -> Request | Step:
        """The call as it is sent; the next step, where something has to be made first or nothing can be sent.

        Raises:
            UsageError: this version doesn't know such a call.
        """
        kept = kept_request(job.dialect, job.request_path, job.request)
        values: dict[str, str] = {}
        supplies = self._all(job)
        if refused := unsendable(remote, supplies):
            # Before anything is made, and paid for, that would be of no use.
            return self._desk.refuse(job, refused.message, refused)
        for supply in supplies:
            value = self._value(remote, job, supply, values, counted)
            if isinstance(value, Step):
                return value
            values[supply.token] = value
        # Asked when all of them have been read.
        if changed := self._changed(job):
            return self._desk.refuse(job, changed)
        return kept.filled(values).called(job.external_id)

    def forget_elements(self, job: Job, error: Refused) -> bool:
        """Whether the call was refused for an element that isn't there any more: then it is made again."""
        if NO_ELEMENT not in error.message.casefold():
            return False
        elements = [supply for supply in self._all(job) if supply.kind == "element"]
        rows = [self._supplies.find(job.account, supply) for supply in elements]
        known = [(supply, row.value) for supply, row in zip(elements, rows, strict=True) if row and row.value]
        named = [supply for supply, value in known if value in error.message]
        for supply in named or [supply for supply, _ in known]:
            self._supplies.drop(job.account, supply)
        return bool(known)

    def _all(self, job: Job) -> tuple[Supply, ...]:
        return supplies_of(job.supplies, self._ledger.whole(job.folder))

    def _changed(self, job: Job, among: tuple[Path, ...] | None = None) -> str | None:
        """Why the job's files, or those ``among`` them, aren't those that were ordered; None where they are."""
        folder = self._ledger.whole(job.folder)
        for name, sha256 in job.files.items():
            if among is not None and folder / name not in among:
                continue
            try:
                if file_hash(folder / name) != sha256:
                    return f"the file `{name}` was changed after the order: nothing was sent"
            except UsageError:
                return f"the file `{name}` isn't there any more: nothing was sent"
        return None

    def _value(self, remote: Remote, job: Job, supply: Supply, values: dict[str, str], counted: Counted) -> str | Step:
        known = self._supplies.find(job.account, supply)
        if known is not None and known.state is SupplyState.MADE and known.value is not None:
            return known.value
        if any(not path.is_file() for path in supply.files) and (changed := self._changed(job)):
            return self._desk.refuse(job, changed)
        value = remote.inline(supply)
        if value is not None:
            return value
        if known is None:
            if changed := self._changed(job):
                return self._desk.refuse(job, changed)
            self._tell(job, f"{supply.kind} {supply.name}")
        return self._made(remote, job, supply, values, counted)

    def _made(self, remote: Remote, job: Job, supply: Supply, values: dict[str, str], counted: Counted) -> Step:
        patience, what = self._desk.patience, f"the {supply.kind} `{supply.name}`"
        missing = patience.look_ups - counted.supplies.get(supply.token, 0)
        try:
            row = self._desk.signed(lambda: self._supplies.made(remote, supply, values, missing))
        except (KeyRefused, SkewedClock):
            raise
        except Refused as error:
            return self._desk.refuse(job, f"{what} wasn't made: {error.message}", error)
        except InDoubt as error:
            tries = counted.supplies[supply.token] = patience.look_ups - missing + 1
            return Step(job, self._desk.later(tries) if tries < 3 * patience.look_ups else None, error)
        except Busy as error:
            return self._desk.again(job, counted, error, patience.errors)
        if row.state is SupplyState.FAILED:
            return self._desk.refuse(job, f"{what} wasn't made: {row.reason}")
        if supply.files and (changed := self._changed(job, supply.files)):
            # Which bytes went into it nobody knows: it isn't used as what it was to be.
            self._supplies.drop(job.account, supply)
            return self._desk.refuse(job, changed)
        counted.tries = 0
        counted.polls = 0 if row.state is SupplyState.MADE else counted.polls + 1
        wait = 0.0 if row.state is SupplyState.MADE else patience.next_poll(counted.polls)
        return Step(job, self._desk.now + wait)
