"""Tasks: what was asked for, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from kling_renderers.emulator.asking.asked import Asked

WAITS, RUNS = 10.0, 22.0
"""Seconds until a task begins, and seconds that a second of film takes (5 s of std: about two minutes; pro the
same to twice as much: what clients report, 2026)."""


class Stage(StrEnum):
    SUBMITTED = "submitted"
    PROCESSING = "processing"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        return self in (Stage.SUCCEEDED, Stage.FAILED, Stage.CANCELLED)


@dataclass
class Task:
    """One task. ``account`` is the name of whose it is; ``fails`` why it will fail, or has.

    ``polls``: how often it was asked for. ``word``: what is said instead of its state, so many more times.
    ``units``: what it costs; it is charged when the film is made. ``made``: the id of the element or voice
    that came of it, where it makes no film. ``detail``: at fal, what is wrong with which field.
    """

    id: str
    account: str
    asked: Asked
    created: float
    units: Decimal = Decimal(0)
    fails: str | None = None
    stage: Stage = Stage.SUBMITTED
    updated: float = 0
    polls: int = 0
    word: tuple[str, int] | None = None
    made: str | None = None
    detail: Any = None
    stages: list[Stage] = field(default_factory=lambda: [Stage.SUBMITTED])

    @property
    def external_id(self) -> str | None:
        return self.asked.external_id

    @property
    def purse(self) -> str:
        """From whose money it is paid: an account has one at Kling, one at fal."""
        return f"{self.account} at {'fal' if self.asked.dialect == 'fal' else 'Kling'}"

    @property
    def is_film(self) -> bool:
        return self.asked.kind not in ("element", "voice")

    @property
    def ended(self) -> bool:
        return self.stage.ended

    @property
    def seconds(self) -> int:
        """Length of the film; that of a video that is edited isn't known, and taken as 5 s."""
        return self.asked.seconds or 5

    def strange_word(self) -> str | None:
        """What is said instead of its state, this time; Effect: once less from now on."""
        word, times = self.word or ("", 0)
        if times <= 0:
            return None
        self.word = (word, times - 1)
        return word


class Pace(NamedTuple):
    """How tasks go on.

    ``by``: ``time``, at ``speed`` times the real one; ``poll``, asked for so many times (``polls``) before they
    end; ``now``: they have ended when they are asked for.
    """

    by: Literal["time", "poll", "now"] = "poll"
    speed: float = 1.0
    polls: int = 2

    def stage(self, task: Task, now: float) -> Stage:
        """How far a task is."""
        if self.by == "time":
            age = (now - task.created) * self.speed
            waits, runs = (WAITS, RUNS * task.seconds) if task.is_film else (0.0, WAITS)
            part = 0 if age < waits else 1 if age < waits + runs else 2
        elif self.by == "poll":
            part = 0 if task.polls <= self.polls // 2 and task.polls < self.polls else 1
            part = 2 if task.polls > self.polls else part
        else:
            part = 2
        return (Stage.SUBMITTED, Stage.PROCESSING, Stage.FAILED if task.fails else Stage.SUCCEEDED)[part]
