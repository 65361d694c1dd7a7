"""What would be bought, told with its price; whether it may be paid; and a question for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from kling_story.cli.progress import ways_out
from kling_story.cli.reaching import ServiceOf
from kling_story.cli.running import answer_to, coloured, tell
from kling_story.cli.telling import command, here, told
from kling_story.diagnostics import Diagnostic
from kling_story.errors import StoryError, UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.purchases import Purchase, before, changed_since, failed_before, terms
from kling_story.jobs.states import OPEN, State
from kling_story.pricing import money, plain
from kling_story.remote import Remote
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.columns import fit
from kling_story.reports.text import summary


class Asked(NamedTuple):
    """A purchase, who is asked for it (None: no key is there, in a dry run), the job that has bought or is buying
    the same already, whether another take is wanted, and whether the service is played, so that nothing is paid.
    """

    wanted: Purchase
    service: Remote | None
    bought: Job | None
    again: bool
    rehearsal: bool = False

    @property
    def is_new(self) -> bool:
        """Whether it is yet to be paid: what was only planned isn't."""
        return self.again or self.bought is None or self.is_planned

    @property
    def is_planned(self) -> bool:
        """Whether it was ordered before, and never sent."""
        return self.bought is not None and self.bought.state is State.PLANNED

    @property
    def usd(self) -> Decimal | None:
        price = self.wanted.order.price
        return price and price.usd


class Limits(NamedTuple):
    """What may be spent, in USD; None where there is no limit. ``run``: of one command, ``run_said`` where that is
    said. ``month``: in a calendar month, of which ``spent`` is spent.
    """

    run: Decimal | None = None
    run_said: str = "--max-cost"
    month: Decimal | None = None
    spent: Decimal = Decimal(0)


def offer(asked: Sequence[Asked], ledger: Ledger, service_of: ServiceOf, *, wait: bool) -> None:
    """Effect: what would be bought is told, what is to be known about it, and what it costs."""
    for one in asked:
        wanted = one.wanted
        order, name = wanted.order, fit(wanted.name)
        told(f"{name}: {', '.join(terms(wanted))}; {order.model} at {order.target}", {name: "1"})
        if wanted.heard:
            told(f"  check: {_counted(wanted.name, wanted.heard)}: kling-story check {name}")
        for placed in wanted.losses:
            told(f"  {placed.loss.kind}: {placed.loss.words} ({placed.source.name}:{placed.start.line})")
        if one.bought and not one.is_new:
            for line in _had(one.bought, ledger, service_of, wait=wait):
                told(f"  {line}")
            continue
        price = order.price
        if price is None:
            told(f"  price: not known: {wanted.why}" if wanted.why else "  price: not known")
        else:
            units = f", {plain(price.units)} units" if price.units is not None else ""
            told(f"  price: {money(price.usd)}{units}", {money(price.usd): "1"})
        for note in _notes(one, ledger):
            told(f"  note: {note}")
    new = [one for one in asked if one.is_new]
    if len(new) > 1:
        unknown = sum(one.usd is None for one in new)
        more = f" and {unknown} of unknown price" if unknown else ""
        tell(f"{len(new)} films: {money(total(new))}{more}")
    for line in _sources(new):
        told(line)


def total(asked: Sequence[Asked]) -> Decimal:
    """What all of them cost together, as far as is known."""
    return sum((one.usd for one in asked if one.usd is not None), Decimal(0))


def hold_to(limits: Limits, new: Sequence[Asked], *, unpriced: bool) -> None:
    """That all of it may be paid, before anything of it is bought.

    Raises:
        UsageError: a price isn't known, and ``unpriced`` isn't said.
        StoryError: it costs more than may be spent.
    """
    if not new:
        return
    unknown = [one.wanted.name for one in new if one.usd is None]
    if unknown and not unpriced:
        raise UsageError(f"nobody knows what `{unknown[0]}` costs", hint="to buy it nevertheless: --unpriced")
    cost = total(new)
    said = f"{money(cost)} and what isn't known" if unknown else money(cost)
    if limits.run is not None and (cost > limits.run or unknown):
        raise StoryError(
            f"this costs {said}, and may cost {money(limits.run)}", hint=f"nothing was sent; {limits.run_said} says so"
        )
    if limits.month is not None and (limits.spent + cost > limits.month or unknown):
        raise StoryError(
            f"this costs {said}: {money(limits.spent)} of this month's {money(limits.month)} are spent",
            hint="nothing was sent; `monthly-budget` in the settings says so",
        )


def confirmed(new: Sequence[Asked]) -> list[Asked]:
    """Those that a person says yes to: each is asked for by itself.

    Raises:
        UsageError: there is nobody to ask.
        KeyboardInterrupt: they want none of it.
    """
    if not new:
        return []
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("nobody is here to say yes", hint="nothing was sent; --yes buys without asking")
    try:
        return [one for one in new if _says_yes(one)]
    except KeyboardInterrupt:
        tell("\nnothing was sent")
        raise


def _says_yes(one: Asked) -> bool:
    cost = "an unknown price" if one.usd is None else money(one.usd)
    take = "another take of " if one.again and one.bought and not one.is_planned else ""
    film = f"{take}{fit(one.wanted.name)}"
    question = f"rehearse {film} ({cost})" if one.rehearsal else f"buy {film} for {cost}"
    answer = answer_to(f"{question}?")
    if not answer.endswith("\n"):
        tell("")
    if answer.strip().casefold() in ("y", "yes"):
        return True
    tell(f"not bought: {fit(one.wanted.name)}")
    return False


def _counted(name: str, heard: Sequence[Diagnostic]) -> str:
    outcome = Outcome()
    outcome.add(CheckedFile(name, tuple(heard)))
    return summary(outcome, coloured(sys.stderr)).replace(" in 1 file", "")


def _had(job: Job, ledger: Ledger, service_of: ServiceOf, *, wait: bool) -> Iterator[str]:
    """That the same is bought already, and what comes of it."""
    another = "--again buys another take"
    if job.state is State.SAVED and job.file:
        film = ledger.whole(job.file)
        if film.exists():
            yield f"bought already: {here(film)} (job {job.id}); {another}"
            return
        fetched = "it is fetched again" if wait else f"to fetch it again: {command(ledger, 'fetch', job.id)}"
        yield f"bought already, and its film is gone from {here(film)}; {fetched}"
    elif job.state in OPEN:
        yield f"being bought already: job {job.id} is {job.state}; it goes on"
    else:
        yield f"it isn't known whether it was bought: job {job.id} is {job.state}, and it isn't sent again"
        yield from ways_out(job, ledger, service_of)


def _notes(one: Asked, ledger: Ledger) -> Iterator[str]:
    if one.bought and one.is_planned:
        yield f"it was to be bought before, and not sent: job {one.bought.id}"
    if one.service is None:
        return
    earlier = before(one.wanted, ledger, one.service.account)
    changed = changed_since(one.wanted, earlier) if earlier else None
    if changed:
        yield changed if one.usd is None else f"{changed}, for {money(one.usd)}"
    failed = failed_before(one.wanted, ledger, one.service.account)
    if failed and not one.again:
        yield f"the same was {failed.state} before, as job {failed.id}: {failed.reason}"


def _sources(new: Sequence[Asked]) -> Iterator[str]:
    quotes = [one.wanted.order.price for one in new if one.wanted.order.price]
    yield from dict.fromkeys(f"prices: {one.source}, {one.date}" for one in quotes)
    disputed = ((money(one.usd_per_second), one.quality, one.disputed) for one in quotes if one.disputed)
    for each, quality, words in dict.fromkeys(disputed):
        yield f"disputed: {each} a second in {quality}: {words}"
