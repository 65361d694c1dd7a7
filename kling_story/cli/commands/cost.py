"""``kling-story cost``: money and units, before anything is spent."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from kling_story.checking import Checker
from kling_story.cli.drawing import DRAWN_HERE
from kling_story.cli.file_work import document_of, given_files
from kling_story.cli.running import PROBLEMS_FOUND, nothing_here, tell
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.costing import Cost, compared, cost_of
from kling_story.errors import StoryError, UsageError
from kling_story.loading import Document
from kling_story.reports.comparisons import comparisons_json, comparisons_text
from kling_story.reports.costs import costs_json, costs_text


def cost(
    boards: Annotated[
        list[str] | None,
        typer.Argument(metavar="BOARD...", help="Files and folders; - reads standard input. Default: this folder."),
    ] = None,
    compare: Annotated[
        bool, typer.Option("--compare", help="Every target, every resolution, with sound and without, side by side.")
    ] = False,
    backend: Annotated[str | None, typer.Option(help="Who would be asked: kling, fal...")] = None,
    profile: Annotated[list[str] | None, typer.Option(help="A profile of your own.", metavar="FILE")] = None,
    config: Annotated[
        str | None, typer.Option(help="Settings from this file, not the nearest one.", metavar="FILE")
    ] = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> None:
    """Tell what films cost before they are bought, from dated prices.

    Exit 0 priced, 1 a price isn't known, 2 wrong use or no such file, 3 wrong settings.
    """
    if format not in ("text", "json"):
        raise UsageError(f"there is no format `{format}`", hint="there are: text, json")
    if backend == DRAWN_HERE:
        raise UsageError("the backend `animatic` draws on this machine, for nothing", hint="kling-story render BOARD")
    paths = tuple(boards or ()) or (".",)
    settled = settings(paths, config)
    # What is drawn here costs nothing anywhere: the price is that of the storyboard's own target.
    target = backend or (None if settled.submit.backend == DRAWN_HERE else settled.submit.backend)
    checker, several = checker_for(Wish(target=target, profiles=tuple(profile or ())), settled)
    if several:
        raise UsageError(f"`--backend {backend}` names several", hint="cost --compare shows every target")
    files = given_files(paths, settled.passes_over)
    documents = [document for document in (document_of(name, named=named) for name, named in files) if document]
    told, known = (_compared if compare else _priced)(documents, checker, format)
    sys.stdout.write(told)
    if not known:
        raise SystemExit(PROBLEMS_FOUND)


def _priced(documents: Sequence[Document], checker: Checker, form: str) -> tuple[str, bool]:
    """What is told, and whether every price is known."""
    costs = [cost for cost in (cost_of(document, checker) for document in documents) if cost]
    if not costs:
        raise nothing_here()
    costs = list(_with_charges(costs))
    return (costs_json if form == "json" else costs_text)(costs), all(cost.quote for cost in costs)


def _with_charges(costs: Sequence[Cost]) -> Iterator[Cost]:
    """The same, with what the ledgers that are there know of films bought before."""
    from kling_story.jobs.charges import bought
    from kling_story.jobs.ledger import Ledger
    from kling_story.jobs.locating import ledger_path

    with ExitStack() as closing:
        open_: dict[Path, Ledger | None] = {}
        for cost in costs:
            board = Path(cost.file)
            path = ledger_path(board.parent)
            if path not in open_:
                open_[path] = None
                if path.is_file():
                    try:
                        open_[path] = closing.enter_context(Ledger(path))
                    except StoryError as error:
                        # Prices don't hang on it.
                        tell(f"note: {error.message}")
            ledger = open_[path]
            yield cost._replace(bought=bought(ledger, board)) if ledger and board.is_file() else cost


def _compared(documents: Sequence[Document], checker: Checker, form: str) -> tuple[str, bool]:
    """The same at every target; there it is enough that the files can be read."""
    comparisons = [found for found in (compared(document, checker) for document in documents) if found]
    if not comparisons:
        raise nothing_here()
    told = (comparisons_json if form == "json" else comparisons_text)(comparisons)
    return told, all(found.board is not None for found in comparisons)
