"""The prices of a profile that somebody wrote: what isn't as a profile has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.diagnostics import did_you_mean, listed
from kling_story.profiles.kinds import PRICE
from kling_story.profiles.prices import KINDS, ORIGIN, QUALITIES
from kling_story.profiles.trouble import Wrong, is_text, origin, shown

SHAPE = "a price is written like silent: {720p: 0.084, 1080p: 0.112, source: our contract, date: 2026-11}"
_KEYS = ("stated", "unit", "why", *KINDS)
_ROW = (*QUALITIES, *ORIGIN)
_UNIT = ("usd", "source", "date", "disputed")


def price_troubles(prices: Any, stated: Any) -> Iterator[Wrong]:
    """What is wrong under ``prices``; ``stated`` is where the file's other numbers come from."""
    place = ("prices",)
    if not isinstance(prices, dict):
        yield Wrong(place, f"`prices` is {shown(prices)}: it has to be kinds of film with their prices", SHAPE)
        return
    own = prices.get("stated", {})
    if not isinstance(own, dict) or own.keys() - {"source", "date"}:
        yield Wrong((*place, "stated"), "`stated` has to be {source, date}: where the prices come from", SHAPE)
        return
    yield from origin((*place, "stated"), "stated", own)
    from_above = {**(stated if isinstance(stated, dict) else {}), **own}
    for key, row in prices.items():
        at = (*place, str(key))
        if key not in _KEYS:
            near = did_you_mean(str(key), _KEYS)
            yield Wrong(
                at, f"there is no price `{key}`", f"did you mean `{near}`?" if near else f"there are {listed(_KEYS)}"
            )
        elif key == "why":
            if not is_text(row):
                yield Wrong(at, f"`why` of `prices` is {shown(row)}: it has to be a text", SHAPE)
            elif set(prices) & {"unit", *KINDS}:
                yield Wrong(at, "`prices` says `why` nothing is known, and prices", "leave out one of them")
        elif key != "stated":
            yield from _row(at, key, row, from_above)


def _row(place: tuple[str, ...], name: str, row: Any, stated: dict[str, Any]) -> Iterator[Wrong]:
    """A kind of film, or the price of a unit, which may be a number alone."""
    allowed = _UNIT if name == "unit" else _ROW
    if name == "unit" and not isinstance(row, dict):
        row = {"usd": row}
    if not isinstance(row, dict):
        yield Wrong(place, f"`{name}` is {shown(row)}: it has to be resolutions with their prices", SHAPE)
        return
    if unknown := row.keys() - set(allowed):
        yield Wrong(place, f"`{name}` has no `{min(map(str, unknown))}`", f"it has {listed(allowed)}")
        return
    disputed = row.get("disputed")
    by_quality = isinstance(disputed, dict) and set(disputed) <= set(QUALITIES) and all(map(is_text, disputed.values()))
    yield from origin(place, name, {**row, "disputed": None} if by_quality and name != "unit" else row)
    prices = {key: row[key] for key in ("usd", *QUALITIES) if key in row}
    for key, price in prices.items():
        if not PRICE.fits(price):
            yield Wrong((*place, key), f"`{key}` of `{name}` is {shown(price)}: it has to be {PRICE.expected}", SHAPE)
    if not prices and row.get("why") is None:
        yield Wrong(place, f"`{name}` needs a price, or `why` none is known", SHAPE)
    if not all({**stated, **row}.get(key) for key in ("source", "date")):
        yield Wrong(place, f"`{name}` needs a source and its date, of its own or under `stated`", SHAPE)
