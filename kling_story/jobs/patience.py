"""How long is waited for what, in seconds, and how often something is tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Patience(NamedTuple):
    """``poll`` to ``poll_most``: between two looks at a task, each a second longer than the last (the official
    documents advise no figure; public clients of 2026 look every 5 to 16 s). ``first_wait`` to ``wait_most``:
    before something that failed is tried again, twice as long each time (at least 1 s, official error codes,
    2026-09). ``place_most``: between two looks for a free place. ``tries``: of a call that the service was busy
    for, or that was looked up in vain. ``errors``: of a question about a task. ``look_ups`` and ``grace``: how
    often and how long a task is looked up before it is certain that there is none; an answer that was lost may
    have been late at the service too. ``downloads``: of a film. ``gone``: of a film that isn't there. ``longest``:
    that anything is waited for, whatever a service asks.
    """

    poll: float = 5.0
    poll_most: float = 10.0
    first_wait: float = 1.0
    wait_most: float = 60.0
    place_most: float = 30.0
    tries: int = 8
    errors: int = 20
    look_ups: int = 5
    grace: float = 120.0
    downloads: int = 8
    gone: int = 3
    longest: float = 86400.0
    watch: float = 5.0

    def next_poll(self, polls: int) -> float:
        return min(self.poll + polls, self.poll_most)

    def backoff(self, tries: int, random: Callable[[], float], told: float | None = None) -> float:
        """Seconds to wait after so many failed tries; as long as the service says, where it says so.

        Not all wait equally long, or they would all come back at once.
        """
        longest = min(self.first_wait * 2.0 ** min(tries, 30), self.wait_most)
        return min(max(longest * (0.5 + 0.5 * random()), told or 0.0), self.longest)
