"""What films cost: a line for each, for people; JSON for machines, in which amounts are text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from kling_story.costing import Bought, Cost
from kling_story.pricing import Quote, money, plain
from kling_story.reports.columns import columns, fit

VERSION = 1

SOUND = {"off": "silent", "native": "native audio", "original": "original sound"}


def costs_text(costs: Sequence[Cost]) -> str:
    """A line for each film, the sum, and what is to be said of some."""
    rows = [_row(cost) for cost in costs if cost.board is not None]
    if len(costs) > 1:
        rows.append(_sum_row(costs))
    return "".join(f"{line}\n" for line in (*aligned(rows, (1, 4, 5)), *_notes(costs)))


def costs_json(costs: Sequence[Cost]) -> str:
    """``{"version": 1, "films": [...], "total": {...}}``."""
    films = [
        {
            "file": cost.file,
            "model": cost.board.model if cost.board else None,
            "target": cost.target or None,
            "quality": cost.board.quality if cost.board else None,
            "audio": cost.audio,
            **amounts(cost.quote),
            "why": cost.why,
            "errors": cost.errors,
            "bought": [_bought_json(there) for there in cost.bought],
        }
        for cost in costs
    ]
    return f"{json.dumps({'version': VERSION, 'films': films, 'total': _total(costs)}, ensure_ascii=False, indent=2)}\n"


def amounts(said: Quote | None) -> dict[str, Any]:
    """A price as JSON."""
    return {
        "seconds": said.seconds if said else None,
        "usd": plain(said.usd) if said else None,
        "units": plain(said.units) if said and said.units is not None else None,
        "usd_per_second": plain(said.usd_per_second) if said else None,
        "source": said.source if said else None,
        "date": said.date if said else None,
        "disputed": said.disputed if said else None,
    }


def aligned(rows: Sequence[tuple[str, ...]], right: tuple[int, ...]) -> Iterator[str]:
    """Rows as lines, their cells below each other; the columns of ``right`` end there."""
    widths = [max(columns(row[n]) for row in rows) for n in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = (
            " " * (width - columns(cell)) + cell if n in right else cell + " " * (width - columns(cell))
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(cells).rstrip()


def _total(costs: Sequence[Cost]) -> dict[str, Any]:
    quotes = [cost.quote for cost in costs if cost.quote]
    units = _units(quotes)
    return {
        "films": len(costs),
        "priced": len(quotes),
        "seconds": sum(said.seconds for said in quotes),
        "usd": plain(sum((said.usd for said in quotes), Decimal(0))),
        "units": None if units is None else plain(units),
    }


def _units(quotes: Sequence[Quote]) -> Decimal | None:
    """The units together, where every price counts in them."""
    units = [said.units for said in quotes if said.units is not None]
    return sum(units, Decimal(0)) if units and len(units) == len(quotes) else None


def _row(cost: Cost) -> tuple[str, ...]:
    board, said = cost.board, cost.quote
    assert board is not None
    units = f"{plain(said.units)} units" if said and said.units is not None else ""
    return (
        fit(cost.file),
        f"{said.seconds} s" if said else "",
        f"{board.quality} {SOUND[cost.audio or board.audio]}",
        f"{fit(board.model)} at {cost.target}",
        units,
        money(said.usd) if said else "no price",
    )


def _sum_row(costs: Sequence[Cost]) -> tuple[str, ...]:
    quotes = [cost.quote for cost in costs if cost.quote]
    units = _units(quotes)
    count = f"{len(quotes)} of {len(costs)} films" if len(quotes) < len(costs) else f"{len(costs)} films"
    usd = sum((said.usd for said in quotes), Decimal(0))
    shown = f"{plain(units)} units" if units is not None else ""
    return (count, f"{sum(said.seconds for said in quotes)} s", "", "", shown, money(usd))


def _notes(costs: Sequence[Cost]) -> Iterator[str]:
    yield from (f"{fit(cost.file)}: no price: {fit(cost.why)}" for cost in costs if cost.why)
    for cost in costs:
        if cost.errors and cost.board is not None:
            many = "an error" if cost.errors == 1 else f"{cost.errors} errors"
            yield f"{fit(cost.file)}: it would be refused as it is, for {many}: kling-story check {fit(cost.file)}"
    yield from (f"{fit(cost.file)}: {_bought(there)}" for cost in costs for there in cost.bought)
    quotes = [cost.quote for cost in costs if cost.quote]
    yield from dict.fromkeys(f"prices: {one.source}, {one.date}" for one in quotes)
    disputed = ((one.quality, money(one.usd_per_second), one.disputed) for one in quotes if one.disputed)
    for quality, each, words in dict.fromkeys(disputed):
        yield f"disputed: {each} a second in {quality}: {words}"


def _bought(bought: Bought) -> str:
    """What was paid at a target for the films that were bought already, beside what was expected."""
    times = "once" if bought.takes == 1 else f"{bought.takes} times"
    what = f"{'rehearsed' if bought.rehearsal else 'bought'} {times} at {bought.target}"
    if not bought.charged:
        return f"{what}: the service hasn't said what it took"
    told = "" if bought.charged == bought.takes else f" for {bought.charged} of them"
    units = f"{plain(bought.charged_units)} units" if bought.charged_units is not None else None
    usd = money(bought.charged_usd) if bought.charged_usd is not None else None
    expected = money(bought.expected_usd) if bought.expected_usd is not None else "no price"
    if units and bought.expected_units is not None:
        expected = f"{plain(bought.expected_units)} units, {expected}"
    return f"{what}: charged {', '.join(filter(None, (units, usd)))}{told}; expected {expected}"


def _bought_json(bought: Bought) -> dict[str, Any]:
    kept = bought._asdict()
    return {name: plain(value) if isinstance(value, Decimal) else value for name, value in kept.items()}
