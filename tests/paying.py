"""What the tests of the ledger share: orders without a storyboard, and clocks that nobody waits for."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from kling_story.dialects.request import Body, Request
from kling_story.jobs.ledger import Added, Ledger
from kling_story.jobs.orders import Order
from kling_story.pricing import Quote


class Time:
    """A clock that goes on only when somebody sleeps."""

    def __init__(self, now: float = 1_790_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.now += seconds


class Film(Body):
    """A body like those of the dialects."""

    prompt: str
    duration: int = 5
    external_id: str | None = None

    def called(self, external_id: str, callback: str | None = None) -> Film:
        return self.model_copy(update={"external_id": external_id})


def an_order(words: str = "Mei walks", *, usd: str | None = "0.42", folder: Path = Path()) -> Order:
    """An order for five seconds of something."""
    return Order(
        board=folder / f"{words.replace(' ', '-')}.yaml",
        title=words,
        folder=folder,
        target="kling",
        model="kling-3.0",
        dialect="path",
        request=Request("/text-to-video/kling-3.0", Film(prompt=words)),
        files={},
        supplies=(),
        fingerprint=hashlib.sha256(words.encode()).hexdigest(),
        seconds=Fraction(5),
        price=None if usd is None else _quote(Decimal(usd)),
    )


def _quote(usd: Decimal) -> Quote:
    return Quote(usd, usd / Decimal("0.14"), 5, usd / 5, "this test", "2026-11")


def added(
    ledger: Ledger, words: str = "Mei walks", *, run: str | None = None, again: bool = False, **order: str
) -> Added:
    """An order put into a ledger."""
    name = words.replace(" ", "-")
    return ledger.add(
        an_order(words, folder=ledger.root, **order),
        run=run or ledger.begin(),
        backend="fake",
        account="a" * 16,
        out=ledger.root / "out" / f"{name}.mp4",
        again=again,
    )
