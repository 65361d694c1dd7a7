"""The page of the profiles: every limit and every price of each, with its source."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kling_story.pricing import money, plain
from kling_story.profiles import LIMITS, SHIPPED
from kling_story.profiles.prices import KINDS, QUALITIES, Prices


def profile_lines() -> Iterator[str]:
    """All of it but the page's title."""
    for found in SHIPPED.all():
        yield f"## `{found.model}` at `{found.target}`\n\n{found.title}, looked at on {found.date}.\n"
        yield "| limit | value | source |\n|---|---|---|"
        for name, meaning in LIMITS.items():
            limit = found.limits[name]
            value = f"doesn't apply: {limit.why}" if limit.why else json.dumps(limit.value)
            disputed = f"; **disputed**: {limit.disputed}" if limit.disputed else ""
            upstream = f" (taken from {limit.upstream})" if limit.upstream else ""
            yield f"| {meaning} | {value} | {limit.source}, {limit.date}{upstream}{disputed} |"
        yield from ("", *_prices(found.prices), "")


def _prices(prices: Prices) -> Iterator[str]:
    """What a second of film costs, or why nobody knows."""
    if not prices.kinds:
        yield f"Prices: not known: {prices.why}."
        return
    if prices.unit:
        yield f"A unit is {money(prices.unit.usd)} ({prices.unit.source}, {prices.unit.date}).\n"
    yield f"| a second | {' | '.join(QUALITIES)} | source |\n|---|{'---|' * len(QUALITIES)}---|"
    for kind, row in prices.kinds.items():
        amounts = (row.seconds.get(quality) for quality in QUALITIES)
        shown = ("" if a is None else f"{plain(a)} units" if row.in_units else money(a) for a in amounts)
        disputed = "".join(f"; **disputed** in {quality}: {said}" for quality, said in row.disputed.items())
        why = f"; {row.why}" if row.why else ""
        yield f"| {KINDS[kind]} | {' | '.join(shown)} | {row.source}, {row.date}{why}{disputed} |"
