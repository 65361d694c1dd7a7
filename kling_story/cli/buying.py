"""The work of ``kling-story submit``, apart from its options: check and price all, ask for each, then buy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kling_story.backends import remote
from kling_story.checking import Checker
from kling_story.cli.driving import drive
from kling_story.cli.file_work import document_of, given_files, nothing_here
from kling_story.cli.running import PROBLEMS_FOUND, coloured, paint, tell
from kling_story.cli.telling import here
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.config import Config
from kling_story.diagnostics import by_place
from kling_story.emulators import rehearsal
from kling_story.errors import StoryError, UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger, ledger_path
from kling_story.jobs.purchases import Purchase, Refusal, before, changed_since, purchase, terms
from kling_story.jobs.states import OPEN, State
from kling_story.loading import Document
from kling_story.pricing import money, plain
from kling_story.remote import Connection, Remote
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.text import Report, summary
from kling_story.services import region_of

DRAWN_HERE = "animatic"
"""The backend that draws, for nothing."""


class BuyingWish(NamedTuple):
    """What the command line asks of ``submit`` beyond the storyboards; money in USD."""

    backend: str | None = None
    wait: bool = False
    out: Path | None = None
    again: bool = False
    max_cost: Decimal | None = None
    yes: bool = False
    unpriced: bool = False
    strict: bool = False
    profiles: tuple[str, ...] = ()
    config: str | None = None
    verbose: bool = False
    dry_run: bool = False
    rehearse: bool = False
    scenario: str | None = None


class Asked(NamedTuple):
    """A purchase, who is asked for it, and the job that has bought or is buying the same already."""

    wanted: Purchase
    service: Remote
    bought: Job | None


def buy(boards: Sequence[str], wish: BuyingWish) -> None:
    """Buy storyboards' films.

    Raises:
        SystemExit: with 1, a storyboard is refused by `check`, or a person said no; with 4, a service made no film.
        UsageError, SetupError, ToolError: it can't be begun; nothing was sent.
    """
    config = settings(boards, wish.config)
    backend = wish.backend or config.submit.backend
    files = given_files(boards, config.passes_over)
    documents = [document for document in (document_of(name, named=named) for name, named in files) if document]
    if not documents:
        raise nothing_here()
    out = wish.out or config.submit.out or Path()
    if backend == DRAWN_HERE:
        _draw(documents, out)
        return
    checker, _ = checker_for(Wish(target=backend, profiles=wish.profiles), config)
    wanted = _wanted(documents, checker, strict=wish.strict or config.strict)
    service_of = _services(wish, config)
    with _ledger(wish, config, documents[0]) as ledger:
        asked = [_asked(one, service_of(one.order.target), ledger) for one in wanted]
        new = [one for one in asked if wish.again or one.bought is None]
        told: set[str] = set()
        for one in asked:
            _show(one, ledger, wish, told)
        _can_be_paid(new, wish, config, ledger)
        if wish.dry_run:
            tell("nothing was sent: --dry-run")
            return
        said_yes = _confirmed(new, wish)
        jobs = list(_ordered(asked, said_yes, ledger, out, wish, config))
        failed = drive(
            ledger,
            service_of,
            jobs,
            until_saved=wish.wait,
            concurrency=config.submit.concurrency,
            rehearsal=wish.rehearse,
            verbose=wish.verbose,
        )
    if failed:
        raise SystemExit(failed)
    if len(said_yes) < len(new):
        raise SystemExit(PROBLEMS_FOUND)


def _draw(documents: Sequence[Document], out: Path) -> None:
    """The same command with the backend that draws: nothing is paid, so nothing is asked or written down."""
    from kling_story.cli.commands.render import render

    for document in documents:
        board = Path(document.source.name)
        render(board, out / f"{board.stem}.mp4")


def _wanted(documents: Sequence[Document], checker: Checker, *, strict: bool) -> list[Purchase]:
    """What can be bought, where all of it can.

    Raises:
        SystemExit: with 1, `check` refuses one: nothing is bought.
    """
    found = [purchase(document, checker, strict=strict) for document in documents]
    refused = [one for one in found if isinstance(one, Refusal)]
    if refused:
        report, outcome = Report(coloured(sys.stdout)), Outcome()
        for one in refused:
            checked = CheckedFile(one.document.source.name, by_place(one.diagnostics))
            outcome.add(checked)
            print(report.file(checked), end="")
        print(report.end(outcome), end="")
        tell("nothing was sent: what `check` refuses isn't bought")
        raise SystemExit(PROBLEMS_FOUND)
    return [one for one in found if isinstance(one, Purchase)]


def _services(wish: BuyingWish, config: Config) -> Callable[[str], Remote]:
    """Gives the backend of a name, each made once."""
    if wish.rehearse:
        return cache(lambda name: remote(name, rehearsal(name, wish.scenario)))
    return cache(lambda name: remote(name, Connection(region=region_of(config.submit.region))))


@contextmanager
def _ledger(wish: BuyingWish, config: Config, first: Document) -> Iterator[Ledger]:
    """The ledger of the storyboards' folder; of a rehearsal one that ends with it."""
    if not wish.rehearse:
        place = ledger_path(Path(first.source.name).parent)
        with Ledger(place, month_usd=config.submit.monthly_budget) as ledger:
            yield ledger
        return
    import tempfile

    with (
        tempfile.TemporaryDirectory(prefix="kling-story-") as folder,
        Ledger(Path(folder) / "ledger.db", month_usd=config.submit.monthly_budget) as ledger,
    ):
        yield ledger


def _asked(wanted: Purchase, service: Remote, ledger: Ledger) -> Asked:
    bought = ledger.bought(wanted.order.fingerprint, service.account)
    return Asked(wanted, service, bought[0] if bought else None)


def _show(one: Asked, ledger: Ledger, wish: BuyingWish, told: set[str]) -> None:
    """What would be bought, what is to be known about it, and what it costs. ``told``: whose prices were named."""
    wanted, price = one.wanted, one.wanted.order.price
    what = f"{wanted.order.model} at {wanted.order.target}"
    tell(f"{paint('1', wanted.name)}: {', '.join(terms(wanted))}; {what}")
    if wanted.heard:
        outcome = Outcome()
        outcome.add(CheckedFile(wanted.name, wanted.heard))
        tell(f"  check: {summary(outcome, coloured(sys.stderr))}")
    for placed in wanted.losses:
        tell(f"  {placed.loss.kind}: {placed.loss.words} ({placed.source.name}:{placed.start.line})")
    if one.bought and not wish.again:
        tell(f"  {_had(one.bought, ledger)}")
        return
    if price is None:
        tell("  price: not known")
        return
    units = f", {plain(price.units)} units" if price.units is not None else ""
    tell(f"  price: {paint('1', money(price.usd))}{units}: {price.seconds} s at {money(price.usd_per_second)} a second")
    says = f"{price.source}, {price.date}{f'; disputed: {price.disputed}' if price.disputed else ''}"
    if says not in told:
        told.add(says)
        tell(f"  says: {says}")
    earlier = before(wanted, ledger, one.service.account)
    changed = changed_since(wanted, earlier) if earlier else None
    if changed:
        tell(f"  note: {changed}")


def _had(job: Job, ledger: Ledger) -> str:
    """That the same is bought already, and what comes of it."""
    another = "another take: --again"
    if job.state is State.SAVED and job.file:
        film = ledger.whole(job.file)
        if film.exists():
            return f"bought already: {here(film)} (job {job.id}, take {job.take}); {another}"
        return f"bought already, and its film is gone from {here(film)}: it is fetched again (job {job.id}); {another}"
    if job.state in OPEN:
        return f"being bought already: job {job.id} is {job.state}; it goes on"
    return f"job {job.id} is {job.state}: see kling-story jobs show {job.id}; {another}"


def _can_be_paid(new: Sequence[Asked], wish: BuyingWish, config: Config, ledger: Ledger) -> None:
    """That all of it stays within the budgets, before anything of it is bought.

    Raises:
        UsageError: a price isn't known.
        StoryError: it costs more than may be spent.
    """
    unknown = [one.wanted.name for one in new if one.wanted.order.price is None]
    if unknown and not (wish.unpriced or wish.dry_run):
        raise UsageError(f"nobody knows what `{unknown[0]}` costs", hint="to buy it nevertheless: --unpriced")
    total = sum((one.wanted.order.price.usd for one in new if one.wanted.order.price), Decimal(0))
    if len(new) > 1:
        more = f" and {len(unknown)} of unknown price" if unknown else ""
        tell(f"{len(new)} films: {paint('1', money(total))}{more}")
    most = _most(wish, config)
    if most is not None and (total > most or unknown):
        sum_said = f"{money(total)} and what isn't known" if unknown else money(total)
        raise StoryError(f"this costs {sum_said}, and may cost {money(most)}", hint="nothing was sent; --max-cost says")
    month = config.submit.monthly_budget
    if month is not None:
        spent = ledger.spent(rehearsal=wish.rehearse)
        if spent + total > month:
            raise StoryError(
                f"this costs {money(total)}: {money(spent)} of this month's {money(month)} are spent",
                hint="nothing was sent; `monthly-budget` in the settings says so",
            )


def _most(wish: BuyingWish, config: Config) -> Decimal | None:
    return config.submit.max_cost if wish.max_cost is None else wish.max_cost


def _confirmed(new: Sequence[Asked], wish: BuyingWish) -> set[str]:
    """The storyboards that a person said yes to: each is asked for by itself.

    Raises:
        UsageError: there is nobody to ask.
    """
    if wish.yes or wish.rehearse or not new:
        return {one.wanted.name for one in new}
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("nobody is here to say yes", hint="nothing was sent; --yes buys without asking")
    said: set[str] = set()
    for one in new:
        price = one.wanted.order.price
        cost = money(price.usd) if price else "an unknown price"
        sys.stderr.write(f"buy {one.wanted.name} for {cost}? [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().casefold() in ("y", "yes"):
            said.add(one.wanted.name)
        else:
            tell(f"not bought: {one.wanted.name}")
    return said


def _ordered(
    asked: Sequence[Asked], said_yes: set[str], ledger: Ledger, out: Path, wish: BuyingWish, config: Config
) -> Iterator[Job]:
    """The jobs to drive: what was said yes to, put into the ledger, and what was on its way already."""
    run = ledger.begin(_most(wish, config)) if said_yes else ""
    for one in asked:
        if one.wanted.name in said_yes:
            film = out / f"{Path(one.wanted.name).stem}{'.rehearsal' if wish.rehearse else ''}.mp4"
            added = ledger.add(
                one.wanted.order,
                run=run,
                backend=one.service.name,
                account=one.service.account,
                out=film,
                again=wish.again,
                rehearsal=wish.rehearse,
            )
            yield added.job
        elif one.bought and not wish.again and (one.bought.state in OPEN or one.bought.state is State.SAVED):
            yield one.bought
