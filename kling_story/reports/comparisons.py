"""What a film costs everywhere: a table and the reasons, for people; JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kling_story.costing import Comparison, Offer
from kling_story.pricing import money
from kling_story.profiles.prices import QUALITIES
from kling_story.reports.columns import fit
from kling_story.reports.costs import SOUND, VERSION, aligned, amounts

_NOT_SOLD, _NOT_KNOWN = "-", "?"


def comparisons_text(comparisons: Sequence[Comparison]) -> str:
    """A table for each storyboard, and one of the sums where there are several."""
    blocks = ["".join(f"{line}\n" for line in _compared(one)) for one in comparisons]
    boards = [one for one in comparisons if one.board is not None]
    if len(boards) > 1:
        blocks.append("".join(f"{line}\n" for line in _summed(boards)))
    return "\n".join(blocks)


def comparisons_json(comparisons: Sequence[Comparison]) -> str:
    """``{"version": 1, "films": [{"file", "model", "offers": [...], "refused": {...}}]}``."""
    films = [
        {
            "file": one.file,
            "model": one.board.model if one.board else None,
            "offers": [
                {
                    "target": offer.target,
                    "quality": offer.quality,
                    "audio": offer.audio,
                    "sold": offer.sold,
                    "asked": offer.asked,
                    **amounts(offer.quote),
                    "why": offer.why,
                }
                for offer in one.offers
            ],
            "refused": {target: list(said) for target, said in one.refused.items()},
        }
        for one in comparisons
    ]
    return f"{json.dumps({'version': VERSION, 'films': films}, ensure_ascii=False, indent=2)}\n"


def _compared(one: Comparison) -> Iterator[str]:
    if one.board is None:
        yield f"{fit(one.file)}: it can't be read: kling-story check {fit(one.file)}"
        return
    seconds = next((offer.quote.seconds for offer in one.offers if offer.quote), None)
    yield f"{fit(one.file)}: {fit(one.board.model)}{f', {seconds} s' if seconds else ''}"
    yield ""
    there = [offer for offer in one.offers if offer.target not in _nowhere(one.offers)]
    yield from _table({(offer.target, offer.quality, offer.audio): _cell(offer) for offer in there})
    notes = [*_reasons(one.offers), *_disputes(one.offers), *_refusals(one)]
    if any(offer.asked for offer in there):
        notes.append("* as the storyboard asks for it")
    yield from ("", *notes)


def _nowhere(offers: Sequence[Offer]) -> frozenset[str]:
    """The targets that don't sell the film in any way."""
    return frozenset(offer.target for offer in offers) - {offer.target for offer in offers if offer.sold}


def _cell(offer: Offer) -> str:
    mark = "*" if offer.asked else ""
    return mark + (money(offer.quote.usd) if offer.quote else _NOT_KNOWN if offer.sold else _NOT_SOLD)


def _table(cells: dict[tuple[str, str, str], str]) -> Iterator[str]:
    """``cells``: by target, resolution and sound."""
    rows: list[tuple[str, ...]] = [("target", "sound", *QUALITIES)]
    for target, audio in dict.fromkeys((target, audio) for target, _, audio in cells):
        rows.append((target, SOUND[audio], *(cells[target, quality, audio] for quality in QUALITIES)))
    return aligned(rows, (2, 3, 4))


def _reasons(offers: Sequence[Offer]) -> Iterator[str]:
    """Why some aren't sold (-) or have no price (?): each reason once, with where it holds."""
    found: dict[tuple[str, bool, str], list[Offer]] = {}
    for offer in offers:
        if offer.why:
            found.setdefault((offer.target, offer.sold, offer.why), []).append(offer)
    places: dict[tuple[bool, str, str], list[str]] = {}
    for (target, sold, why), there in found.items():
        where = _where(there, [offer for offer in offers if offer.target == target])
        places.setdefault((sold, where, why), []).append(target)
    for (sold, where, why), targets in places.items():
        yield f"{_NOT_KNOWN if sold else _NOT_SOLD} {', '.join(targets)}{where}: {fit(why)}"


def _where(there: Sequence[Offer], every: Sequence[Offer]) -> str:
    """Which ways of asking are meant: whole rows and columns by their name; nothing, where all are."""
    if len(there) == len(every):
        return ""
    sounds, qualities = {offer.audio for offer in there}, dict.fromkeys(offer.quality for offer in there)
    if len(there) == sum(offer.audio in sounds for offer in every):
        return f": {', '.join(SOUND[audio] for audio in sounds)}"
    if len(there) == sum(offer.quality in qualities for offer in every):
        return f": {', '.join(qualities)}"
    return f": {', '.join(f'{offer.quality} {SOUND[offer.audio]}' for offer in there)}"


def _disputes(offers: Sequence[Offer]) -> Iterator[str]:
    found: dict[tuple[str, str], list[str]] = {}
    for offer in offers:
        if offer.quote and offer.quote.disputed:
            place = f"{offer.quality} {SOUND[offer.audio]}, {money(offer.quote.usd_per_second)} a second"
            found.setdefault((place, offer.quote.disputed), []).append(offer.target)
    for (place, words), targets in found.items():
        yield f"disputed: {', '.join(targets)}: {place}: {words}"


def _refusals(one: Comparison) -> Iterator[str]:
    by_reason: dict[tuple[str, ...], list[str]] = {}
    for target, said in one.refused.items():
        by_reason.setdefault(said, []).append(target)
    for said, targets in by_reason.items():
        more = f" (and {len(said) - 1} more)" if len(said) > 1 else ""
        yield f"refused as it is at {', '.join(targets)}: {fit(said[0])}{more}"


def _summed(boards: Sequence[Comparison]) -> Iterator[str]:
    """The sums, where every film has a price there."""
    yield f"all {len(boards)} films together"
    yield ""
    offers: dict[tuple[str, str, str], list[Offer]] = {}
    for offer in (offer for one in boards for offer in one.offers):
        # What one film asks for as silent, another may ask for with its own sound.
        audio = "native" if offer.audio == "native" else "off"
        offers.setdefault((offer.target, offer.quality, audio), []).append(offer)
    sums: dict[tuple[str, str, str], str] = {}
    for place, there in offers.items():
        quotes = [offer.quote for offer in there if offer.quote]
        whole = len(quotes) == len(boards)
        part = f"{len(quotes)} of {len(boards)}" if quotes else _NOT_KNOWN
        sums[place] = money(sum((said.usd for said in quotes), Decimal(0))) if whole else part
    yield from _table(sums)
