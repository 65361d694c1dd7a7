"""What the film was before: to compare with."""

from __future__ import annotations

from typing import NamedTuple

from kling_story.preview.films import Film

MOST = 8
"""Earlier films that are kept."""
PAUSE = 2.0
"""Seconds without a change after which the next one begins a new take: what is typed in one go is one."""


class Take(NamedTuple):
    """A film and its number, counted from 1 in the order in which they were shot."""

    number: int
    film: Film


class Takes:
    """The film as it is and as it was. Changes in quick succession are one take: before it stands what the film
    was when they began. ``now`` in the methods is a clock in seconds.
    """

    def __init__(self) -> None:
        self._takes: list[Take] = []
        self._changed = float("-inf")

    def add(self, film: Film, now: float) -> None:
        """Effect: this is the film from now on. One that looks the same isn't taken: much of the other is drawn."""
        if self.last and _looks(self.last) == _looks(film):
            return
        goes_on = now - self._changed < PAUSE and len(self._takes) > 1
        self._changed = now
        if goes_on:
            self._takes[-1] = self._takes[-1]._replace(film=film)
            return
        number = self._takes[-1].number + 1 if self._takes else 1
        self._takes = [*self._takes[-MOST:], Take(number, film)]

    @property
    def last(self) -> Film | None:
        return self._takes[-1].film if self._takes else None

    @property
    def earlier(self) -> tuple[Take, ...]:
        """The takes before, the latest first."""
        return tuple(reversed(self._takes[:-1]))

    @property
    def films(self) -> tuple[Film, ...]:
        """All of them, the latest last."""
        return tuple(take.film for take in self._takes)


def _looks(film: Film) -> tuple[object, ...]:
    return film.keys, film.spans
