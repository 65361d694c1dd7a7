"""The call that costs money: made when there is a place and money for it, and looked up when its answer is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kling_story.dialects.request import Request
from kling_story.errors import SetupError, ToolError
from kling_story.jobs.budget import BudgetExceeded
from kling_story.jobs.identifiers import external_id
from kling_story.jobs.job import BOUGHT_BEFORE, Job
from kling_story.jobs.preparing import Preparing
from kling_story.jobs.states import State
from kling_story.jobs.step import Counted, Desk, Step, code_of, is_taken
from kling_story.remote import Busy, InDoubt, KeyRefused, Refused, Remote, SkewedClock, Task, TaskState


class Sending:
    """``limit``: the places that an account has, None for no limit."""

    def __init__(self, desk: Desk, preparing: Preparing, limit: Callable[[str], int | None]) -> None:
        self._desk = desk
        self._ledger = desk.ledger
        self._patience = desk.patience
        self._preparing = preparing
        self._limit = limit

    def planned(self, remote: Remote, job: Job, counted: Counted) -> Step:
        """Send it, if its time has come, there is a place, and it may cost what it costs."""
        # Later than anybody is waited for: written by a clock that went wrong.
        if 0 < job.due - self._desk.now <= self._patience.longest:
            return Step(job, job.due)
        limit = self._limit(job.account)
        try:
            # Asked before anything is made for it, and again in the moment of the claim.
            if not self._ledger.has_place(job, limit):
                return self._no_place(job)
            if (before := self._bought_elsewhere(remote, job, counted)) is not None:
                return before
            request = self._preparing.request(remote, job, counted)
            if isinstance(request, Step):
                return request
            claimed = self._ledger.claim(job, limit)
        except BudgetExceeded as error:
            return Step(job, why=error)
        return self._no_place(job) if claimed is None else self._send(remote, claimed, request, counted)

    def _bought_elsewhere(self, remote: Remote, job: Job, counted: Counted) -> Step | None:
        """The job with the task that another ledger has bought for the same film at the same account; None where it
        has to be bought.
        """
        own = external_id(job.fingerprint, job.take)
        if counted.looked or job.sends or not remote.looks_up or job.external_id != own:
            return None
        try:
            task = self._desk.signed(lambda: remote.look_up(own, job.request_path, job.created))
        except (KeyRefused, SkewedClock):
            raise
        except (InDoubt, Refused):
            # It can't be said: then the service's own refusal of a second task of that id has to do.
            task = None
        except Busy as error:
            return self._desk.again(job, counted, error, self._patience.tries)
        counted.looked = True
        if task is None:
            return None
        step = self._taken(job, task, counted)
        if step.job.state is not State.RUNNING:
            return step
        return step._replace(job=self._ledger.change(step.job, reason=BOUGHT_BEFORE))

    def sending(self, remote: Remote, job: Job, counted: Counted) -> Step:
        """Found so after a lost answer, or a process that died: looked up, never sent again blindly."""
        if counted.task is not None:
            return self._taken(job, counted.task, counted)
        if not remote.looks_up:
            return self._doubt(job, "its answer was lost, and this service can't be asked whether it has it")
        try:
            # The order's time, not this call's: it may have been sent before.
            task = self._desk.signed(lambda: remote.look_up(job.external_id, job.request_path, job.created))
        except (KeyRefused, SkewedClock):
            raise
        except Refused as error:
            return self._doubt(job, error.message, code_of(error))
        except (Busy, InDoubt) as error:
            return self._desk.again(job, counted, error, self._patience.errors)
        counted.tries = 0
        return self._unknown_there(job, counted) if task is None else self._taken(job, task, counted)

    def _send(self, remote: Remote, job: Job, request: Request, counted: Counted) -> Step:
        try:
            task = self._desk.signed(lambda: remote.create(request, job.external_id))
        except (KeyRefused, SkewedClock) as error:
            return self._desk.closed(self._back(job), error)
        except Refused as error:
            return self._not_taken(remote, job, counted, error)
        except Busy as error:
            return self._busy(job, counted, error)
        except InDoubt as error:
            counted.look_ups = 0
            return Step(job, self._desk.later(0), error)
        except SetupError as error:
            # No key, or one that can't be sent: that is seen before anything is sent.
            return Step(self._back(job), why=error, stops=True)
        counted.tries = counted.slots = 0
        return self._taken(job, task, counted)

    def _taken(self, job: Job, task: Task, counted: Counted) -> Step:
        try:
            job = self._ledger.took(job, task)
        except (SetupError, ToolError) as error:
            # Its number is nowhere but here: it is told, and kept until the disk takes it.
            counted.task = task
            hint = f"write it down: should {job.id} be in doubt, then kling-story jobs adopt {job.id} {task.id}"
            told = ToolError(f"{error.message}; the task `{task.id}` is paid for", hint)
            return self._desk.again(job, counted, told, self._patience.errors)
        counted.task, counted.tries = None, 0
        soon = task.state in (TaskState.DONE, TaskState.FAILED, TaskState.CANCELLED)
        return Step(job, self._desk.now + (0.0 if soon else self._patience.poll))

    def _not_taken(self, remote: Remote, job: Job, counted: Counted, error: Refused) -> Step:
        if remote.looks_up and (job.sends > 1 or is_taken(error, job.external_id)):
            # A task that an earlier call has made after all is refused for its id alone: it is looked for first. A
            # proxy may have sent the first call twice, a copy of the ledger may have sent it from elsewhere.
            counted.refused, counted.look_ups = error, 0
            return Step(job, self._desk.now, error)
        if not counted.remade and self._preparing.forget_elements(job, error):
            counted.remade = True
            return Step(self._back(job), self._desk.now, error)
        return self._desk.refuse(job, error.message, error)

    def _unknown_there(self, job: Job, counted: Counted) -> Step:
        """The service knows no such task: that is certain when it has said so for a while."""
        counted.look_ups += 1
        sent = job.sent if job.sent is not None else job.created
        if counted.look_ups < self._patience.look_ups or abs(self._desk.now - sent) < self._patience.grace:
            why = ToolError("its answer was lost, and the service doesn't know it yet")
            return Step(job, self._desk.later(counted.look_ups), counted.refused or why)
        counted.look_ups = 0
        if (refused := counted.refused) is not None:
            # A service that says that it has the task, and doesn't show it: nobody can tell.
            if is_taken(refused, job.external_id):
                return self._doubt(job, refused.message, code_of(refused))
            return self._desk.refuse(job, refused.message, refused)
        job = self._back(job, tries=job.tries + 1)
        why = ToolError("its answer was lost, and it didn't arrive: it is sent again under the same id")
        return Step(job, self._desk.now if job.tries < self._patience.tries else None, why)

    def _busy(self, job: Job, counted: Counted, error: Busy) -> Step:
        """Certain that nothing was made: it is planned again. Waiting for a place is no failed try."""
        if error.slots:
            wait = min(self._patience.backoff(counted.slots, self._desk.chance), self._patience.place_most)
            counted.slots += 1
            return Step(self._back(job), self._desk.now + max(wait, error.wait or 0.0), error, place=True)
        step = self._desk.again(job, counted, error, self._patience.tries)
        return step._replace(job=self._back(job, due=step.due or job.due, tries=counted.tries))

    def _no_place(self, job: Job) -> Step:
        return Step(job, self._desk.now + self._patience.first_wait, place=True)

    def _back(self, job: Job, **changes: Any) -> Job:
        return self._ledger.move(job, State.PLANNED, **changes)

    def _doubt(self, job: Job, reason: str, code: str | None = None) -> Step:
        return Step(self._ledger.move(job, State.DOUBTFUL, reason=reason, code=code))
