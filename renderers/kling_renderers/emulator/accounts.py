"""Accounts: who may call, how much at once, and from which pack it is paid."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from kling_renderers.emulator.refusals import Refusal

API_KEY = "emulator-api-key"
ACCESS_KEY = "emulator-access-key"
SECRET_KEY = "emulator-secret-key-of-thirty-two-bytes-or-more"
FAL_KEY = "emulator-key-id:emulator-key-secret"
"""Made up, and the same each time: so a rehearsal finds its own jobs again."""
WEBHOOK_SECRET = "whsec_ZW11bGF0b3Itc2VjcmV0LW9mLXRoaXJ0eS10d28tYnl0ZXM="


@dataclass
class Account:
    """One customer.

    ``concurrency``: tasks at once, of all keys together; None: any number. ``calls_a_second``: likewise (none is
    documented, though there is a code for it). ``pack``: units bought before.
    """

    name: str = "emulator"
    api_keys: tuple[str, ...] = (API_KEY,)
    access_key: str = ACCESS_KEY
    secret_key: str = SECRET_KEY
    fal_keys: tuple[str, ...] = (FAL_KEY,)
    concurrency: int | None = 5
    calls_a_second: int | None = None
    pack: Decimal = Decimal(10_000)
    _calls: dict[str, deque[float]] = field(default_factory=dict, repr=False)

    def called(self, now: float, what: str = "any", most: int | None = None) -> None:
        """Effect: a call is counted.

        Raises:
            Refusal: 1302, there were too many within a second.
        """
        most = most if most is not None else self.calls_a_second
        if most is None:
            return
        calls = self._calls.setdefault(what, deque())
        while calls and calls[0] <= now - 1:
            calls.popleft()
        if len(calls) >= most:
            raise Refusal(1302)
        calls.append(now)


class Bill(NamedTuple):
    """What a film cost, in Kling's units, or at fal in seconds. ``purse``: whose money it is."""

    task_id: str
    external_id: str | None
    units: Decimal
    purse: str
