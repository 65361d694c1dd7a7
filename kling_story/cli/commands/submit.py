"""``kling-story submit``: storyboards bought from Kling, each priced and confirmed before it is asked for."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any

import typer

from kling_story.errors import UsageError


def _money(words: str, *names: str, **more: Any) -> Any:
    return typer.Option(*names, help=words, rich_help_panel="Money", **more)


def _rehearsing(words: str, *names: str, **more: Any) -> Any:
    return typer.Option(*names, help=words, rich_help_panel="Rehearsing", **more)


def submit(
    boards: Annotated[
        list[str], typer.Argument(metavar="BOARD...", help="Storyboards, and folders of them.", show_default=False)
    ],
    backend: Annotated[
        str | None, typer.Option(help="Who makes them: kling, kling-v1, fal, kie, replicate; animatic draws here.")
    ] = None,
    wait: Annotated[bool, typer.Option("--wait", help="Stay until the films are here.")] = False,
    timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Stop waiting then, with exit 4; paid tasks go on.", min=0)
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The folder for the films; this one when left out.")
    ] = None,
    again: Annotated[bool, _money("Buy one more take of what is bought already.", "--again")] = False,
    max_cost: Annotated[str | None, _money("USD that all of them may cost together.", metavar="USD")] = None,
    yes: Annotated[bool, _money("Don't ask before each.", "--yes", "-y")] = False,
    unpriced: Annotated[bool, _money("Buy what nobody knows the price of, too.", "--unpriced")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Don't buy what has warnings.")] = False,
    profile: Annotated[list[str] | None, typer.Option(help="A profile of your own.", metavar="FILE")] = None,
    config: Annotated[
        str | None, typer.Option(help="Settings from this file, not the nearest one.", metavar="FILE")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Tell of every call.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the jobs, as `jobs list --json` does.")] = False,
    dry_run: Annotated[bool, _rehearsing("Check, price, show; send and write nothing.", "--dry-run")] = False,
    rehearse: Annotated[
        bool, _rehearsing("Buy from an emulator on this machine: no key, no network, no money.", "--rehearse")
    ] = False,
    scenario: Annotated[
        str | None, _rehearsing("What goes wrong there: a name (kling-story emulate --help), or a file.")
    ] = None,
) -> None:
    """Buy films: check, price, ask, submit, and with --wait download.

    What is bought is in the ledger before it is asked for, and an unchanged storyboard isn't bought twice.

    Exit 0 done, 1 refused by check or by you, 2 wrong use, 3 settings or a key, 4 the service failed, 130 interrupted
    (a paid task goes on).
    """
    from kling_story.cli.buying import BuyingWish, buy

    if scenario is not None and not rehearse:
        raise UsageError("`--scenario` is for a rehearsal", hint="write --rehearse --scenario NAME")
    wish = BuyingWish(
        backend=backend,
        wait=wait or rehearse,
        timeout=timeout,
        out=out,
        again=again,
        max_cost=None if max_cost is None else _dollars(max_cost),
        yes=yes,
        unpriced=unpriced,
        strict=strict,
        profiles=tuple(profile or ()),
        config=config,
        verbose=verbose,
        as_json=json,
        dry_run=dry_run,
        rehearse=rehearse,
        scenario=scenario,
    )
    buy(boards, wish)


def _dollars(text: str) -> Decimal:
    try:
        amount = Decimal(text.strip().removeprefix("$"))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        raise UsageError(f"`{text}` is no amount of money", hint="write US dollars, like 5 or 2.50")
    return amount
