"""The work of ``kling-story submit``, apart from its options: check and price all, ask for each, then buy."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from kling_story.cli import reaching
from kling_story.cli.drawing import DRAWN_HERE, draw
from kling_story.cli.driving import drive
from kling_story.cli.file_work import document_of, given_files
from kling_story.cli.films import film_folder, film_names
from kling_story.cli.job_tables import films_of, jobs_json, print_films
from kling_story.cli.offering import Asked, Limits, confirmed, hold_to, offer
from kling_story.cli.ordering import asked_anew, brought, mark
from kling_story.cli.reaching import ServiceOf
from kling_story.cli.running import PROBLEMS_FOUND, STDIN, coloured, nothing_here, stop_cleanly, tell
from kling_story.cli.telling import told
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.config import Config
from kling_story.diagnostics import by_place
from kling_story.errors import SetupError, UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.orders import unsendable
from kling_story.jobs.purchases import Purchase, Refusal, purchase, refusal
from kling_story.loading import Document
from kling_story.remote import Remote
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.columns import fit
from kling_story.reports.text import Report


class BuyingWish(NamedTuple):
    """What the command line asks of ``submit`` beyond the storyboards; money in USD."""

    backend: str | None = None
    wait: bool = False
    timeout: float | None = None
    out: Path | None = None
    again: bool = False
    max_cost: Decimal | None = None
    yes: bool = False
    unpriced: bool = False
    strict: bool = False
    profiles: tuple[str, ...] = ()
    config: str | None = None
    verbose: bool = False
    as_json: bool = False
    dry_run: bool = False
    rehearse: bool = False
    scenario: str | None = None


def buy(boards: Sequence[str], wish: BuyingWish) -> None:
    """Buy storyboards' films.

    Raises:
        SystemExit: with 1, a storyboard is refused by `check`, or a person said no; with 4, a service made no film;
            with 130 or 143, somebody ended it.
        UsageError, SetupError, ToolError: it can't be begun; nothing was sent.
    """
    stop_cleanly()
    config = settings(boards, wish.config)
    out = film_folder(wish.out or config.submit.out or Path())
    documents = _documents(boards, config)
    backend = wish.backend or config.submit.backend
    checker, several = checker_for(
        Wish(target=None if backend == DRAWN_HERE else backend, profiles=wish.profiles), config
    )
    if several:
        raise UsageError(
            f"`{backend}` names several backends", hint="a film is bought of one; cost --compare shows all"
        )
    strict = wish.strict or config.strict
    if backend == DRAWN_HERE:
        _or_stop([no for one in documents if (no := refusal(one, checker, strict=strict))], "drawn")
        names = film_names([Path(document.source.name) for document in documents])
        draw(
            [(one, out / f"{name}.mp4") for one, name in zip(documents, names, strict=True)],
            dry_run=wish.dry_run,
            as_json=wish.as_json,
        )
        return
    within = config.path.parent if config.path else None
    found = [purchase(document, checker, strict=strict, within=within) for document in documents]
    _or_stop([one for one in found if isinstance(one, Refusal)], "sent")
    code = _bought([one for one in found if isinstance(one, Purchase)], out, wish, config)
    if code:
        raise SystemExit(code)


def _documents(boards: Sequence[str], config: Config) -> list[Document]:
    """The storyboards that are meant; cast files that lie about in a folder aren't."""
    if STDIN in boards:
        raise UsageError(
            "a storyboard from the standard input can't be bought", hint="save it: the ledger names its file"
        )
    files = given_files(boards, config.passes_over)
    read = [(document_of(name, named=named), named) for name, named in files]
    found = [one for one, named in read if one and (named or one.board is not None or one.has_errors)]
    if not found:
        raise nothing_here()
    return found


def _or_stop(refused: Sequence[Refusal], what: str) -> None:
    """Whether all can be made.

    Raises:
        SystemExit: with 1, `check` refuses some: nothing is done.
    """
    if not refused:
        return
    report, outcome = Report(coloured(sys.stderr)), Outcome()
    for one in refused:
        checked = CheckedFile(one.document.source.name, by_place(one.diagnostics))
        outcome.add(checked)
        print(report.file(checked), end="", file=sys.stderr)
    print(report.end(outcome), end="", file=sys.stderr)
    tell(f"nothing was {what}: what `check` refuses isn't bought")
    raise SystemExit(PROBLEMS_FOUND)


def _bought(wanted: Sequence[Purchase], out: Path, wish: BuyingWish, config: Config) -> int:
    """The exit code, when all is done."""
    path = None if wish.rehearse else reaching.path_for([Path(one.name) for one in wanted])
    service_of = reaching.played_services(wish.scenario) if wish.rehearse else reaching.services(config.submit)
    if wish.rehearse:
        tell("a rehearsal: an emulator is asked, nothing is paid")
    # A dry run writes nothing, not even a ledger with nothing in it.
    kept = path if path and (path.is_file() or not wish.dry_run) else None
    with reaching.opened(kept, config.submit) as ledger:
        asked = list(_asked(wanted, service_of, ledger, wish, config))
        offer(asked, ledger, service_of, wait=wish.wait)
        new = [one for one in asked if one.is_new]
        for played in (False, True):
            purse = [one for one in new if one.rehearsal is played]
            limits = _limits(wish, config, ledger, rehearsal=played)
            hold_to(limits, purse, unpriced=wish.unpriced or wish.dry_run)
        if wish.dry_run:
            tell("nothing was sent: --dry-run")
            if wish.as_json:
                print(jobs_json([one.bought for one in asked if one.bought], ledger, kept))
            return 0
        said_yes = new if wish.yes or wish.rehearse else confirmed(new)
        jobs = list(_ordered(asked, said_yes, ledger, out, wish, config))
        code = drive(
            ledger,
            service_of,
            jobs,
            until_saved=wish.wait,
            concurrency=config.submit.concurrency,
            rehearsal=wish.rehearse,
            timeout=wish.timeout,
            verbose=wish.verbose,
        )
        ends = [ledger.job(job.id) for job in jobs]
        if wish.as_json:
            print(jobs_json(ends, ledger, kept))
        else:
            print_films(films_of(ends, ledger))
    return code or (PROBLEMS_FOUND if len(said_yes) < len(new) else 0)


def _asked(
    wanted: Sequence[Purchase], service_of: ServiceOf, ledger: Ledger, wish: BuyingWish, config: Config
) -> Iterator[Asked]:
    """Who is asked for each, and what has been bought of it; the same film is asked for once."""
    services: dict[str, Remote | None] = {}
    seen: dict[str, str] = {}
    told_of: set[str] = set()
    for one in wanted:
        order = one.order
        if (other := seen.setdefault(order.fingerprint, one.name)) != one.name:
            told(f"{fit(one.name)}: the same film as {fit(other)}: it is bought once")
            continue
        if order.target not in services:
            services[order.target] = _service(order.target, service_of, dry_run=wish.dry_run)
        service = services[order.target]
        if service and (refused := unsendable(service, order.supplies)):
            raise UsageError(f"`{one.name}`: {refused.message}", hint=refused.hint)
        bought = ledger.bought(order.fingerprint, service.account) if service else []
        rehearsal = wish.rehearse or bool(service and reaching.is_rehearsal(order.target, config.submit))
        if rehearsal and not wish.rehearse and order.target not in told_of:
            told_of.add(order.target)
            tell(f"a rehearsal: the address of {order.target} is on this machine, nothing is paid")
        yield Asked(one, service, bought[0] if bought else None, wish.again, rehearsal)


def _service(name: str, service_of: ServiceOf, *, dry_run: bool) -> Remote | None:
    try:
        return service_of(name)
    except SetupError as error:
        if not dry_run:
            raise
        told(f"note: {error.message}: whether it was bought already isn't known")
        return None


def _limits(wish: BuyingWish, config: Config, ledger: Ledger, *, rehearsal: bool = False) -> Limits:
    settled = config.submit
    spent = ledger.spent(rehearsal=rehearsal)
    if wish.max_cost is not None:
        return Limits(wish.max_cost, month=settled.monthly_budget, spent=spent)
    return Limits(settled.max_cost, "`max-cost` in the settings", settled.monthly_budget, spent)


def _ordered(
    asked: Sequence[Asked], said_yes: Sequence[Asked], ledger: Ledger, out: Path, wish: BuyingWish, config: Config
) -> Iterator[Job]:
    """The jobs to drive: what was said yes to, put into the ledger, and what was bought already."""
    run = ledger.begin(_limits(wish, config, ledger).run) if said_yes else ""
    names = film_names([Path(one.wanted.name) for one in asked])
    for one, name in zip(asked, names, strict=True):
        if not any(one is said for said in said_yes):
            if one.bought and not one.is_new:
                film = out / f"{name}{mark(one)}.mp4"
                yield brought(one.bought, ledger, film, wait=wish.wait) if wish.out else one.bought
            continue
        assert one.service is not None
        film = out / f"{name}{mark(one)}.mp4"
        order, account = one.wanted.order, one.service.account
        added = ledger.add(
            order,
            run=run,
            backend=one.service.name,
            account=account,
            out=film,
            # What is planned already is the next take.
            again=one.again and not one.is_planned,
            rehearsal=one.rehearsal,
        )
        yield added.job if added.new else asked_anew(added.job, one, ledger, run, film)
