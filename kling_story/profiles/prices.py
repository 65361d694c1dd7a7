"""What a target asks for a second of film: dated rows of a profile, by kind of film and resolution.

A row is in the target's units where its file says what one costs, else in USD. Nothing is taken over from
another target: what somebody else asks is no guess to spend money by.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kling_story.profiles import Profile

KINDS: dict[str, str] = {
    "silent": "without sound",
    "native": "with native audio",
    "voices": "with native audio and voices that are chosen",
    "video": "beside a reference video",
    "video_native": "beside a reference video, with native audio",
}
"""The kinds of film that have a price of their own, with what they are."""

QUALITIES = ("720p", "1080p", "4k")
"""The resolutions of the language."""

ORIGIN = ("source", "date", "disputed", "why")
"""What a row says besides its prices."""


class Price(NamedTuple):
    """The prices of one kind of film: for each resolution what a second costs, in units or USD, and who says
    otherwise. ``why``: why some, or all, aren't there. ``upstream``: the profile of another model at the same target
    that it is taken over from.
    """

    seconds: dict[str, Decimal]
    in_units: bool
    source: str
    date: str
    disputed: Mapping[str, str]
    why: str | None = None
    upstream: str | None = None


class Unit(NamedTuple):
    """What one unit of a target costs, in USD."""

    usd: Decimal
    source: str
    date: str
    disputed: str | None = None


class Prices(NamedTuple):
    """What is known of a model's prices at a target. ``why``: why nothing is."""

    kinds: dict[str, Price]
    unit: Unit | None = None
    why: str | None = None

    def usd(self, kind: str, quality: str) -> Decimal | None:
        """What a second of such a film costs; None where that isn't known."""
        price = self.kinds.get(kind)
        amount = price.seconds.get(quality) if price else None
        if price is None or amount is None or not price.in_units:
            return amount
        return amount * self.unit.usd if self.unit else None


def prices_of(profile: Profile) -> Prices:
    """A profile's prices. Under them those of the profile that it is like, at the same target: row by row where
    that is the same model; where it is another, only if it states none of its own, and marked as taken over.
    """
    given, base = profile.priced, profile.like
    known = prices_of(base) if base and base.target == profile.target and "why" not in given else Prices({})
    if base and base.model != profile.model:
        own = any(kind in given for kind in KINDS)
        taken = {kind: row._replace(upstream=row.upstream or base.name) for kind, row in known.kinds.items()}
        known = known._replace(kinds={} if own else taken)
    stated = {**profile.stated, **(given.get("stated") or {})}
    unit = _unit(given["unit"], stated) if "unit" in given else known.unit
    rows = {kind: _price(given[kind], stated, unit is not None) for kind in KINDS if kind in given}
    kinds = {**known.kinds, **rows}
    return Prices(kinds, unit, given.get("why") or (None if kinds else known.why))


def _unit(given: Any, stated: dict[str, Any]) -> Unit:
    row = {**stated, **(given if isinstance(given, dict) else {"usd": given})}
    return Unit(_decimal(row["usd"]), row["source"], str(row["date"]), row.get("disputed"))


def _price(given: dict[str, Any], stated: dict[str, Any], in_units: bool) -> Price:
    row = {**stated, **given}
    seconds = {quality: _decimal(given[quality]) for quality in QUALITIES if quality in given}
    disputed = row.get("disputed") or {}
    if isinstance(disputed, str):
        disputed = dict.fromkeys(seconds, disputed)
    return Price(seconds, in_units, row["source"], str(row["date"]), disputed, row.get("why"))


def _decimal(written: float) -> Decimal:
    # A price has few digits: the shortest text of the number that YAML read is what was written.
    return Decimal(str(written))
