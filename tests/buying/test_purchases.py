"""A storyboard on its way to be bought: what it is, what it was before, and what became of that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from paying import Time
from shop import FILM

from kling_story.checking import Checker
from kling_story.cli.file_work import document_of
from kling_story.errors import UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.purchases import (
    Purchase,
    Refusal,
    before,
    changed_since,
    failed_before,
    purchase,
    refusal,
    terms,
)
from kling_story.jobs.states import State

ACCOUNT = "a" * 16
THREE = FILM + "  - {duration: 4, prompt: Bo waits}\n"


@pytest.fixture
def board(tmp_path: Path) -> Path:
    return tmp_path / "mei.yaml"


@pytest.fixture
def ledger(tmp_path: Path):
    with Ledger(tmp_path / ".kling-story" / "ledger.db", Time()) as made:
        yield made


def found(board: Path, text: str = FILM, target: str | None = None, *, strict: bool = False) -> Purchase | Refusal:
    board.write_text(text, "utf-8")
    document = document_of(str(board), named=True)
    assert document
    return purchase(document, Checker(target=target), strict=strict)


def wanted(board: Path, text: str = FILM, target: str | None = None) -> Purchase:
    made = found(board, text, target)
    assert isinstance(made, Purchase)
    return made


def bought(ledger: Ledger, one: Purchase, *states: State, **changes) -> Job:
    """It is in the ledger, and went through these states."""
    job = ledger.add(one.order, run=ledger.begin(), backend="kling", account=ACCOUNT, out=ledger.root / "mei.mp4").job
    for state in states:
        job = ledger.move(job, state, **(changes if state is states[-1] else {}))
    return job


MADE = (State.SENDING, State.RUNNING, State.READY, State.SAVED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (FILM, ["2 shots", "5 s", "720p", "silent"]),
        (
            "version: 1\nquality: 1080p\naudio: native\nshots:\n  - {duration: 7, prompt: Mei walks}\n",
            ["1 shot", "7 s", "1080p", "native audio"],
        ),
        (
            "version: 1\nstoryboard: auto\nduration: 12\nprompt: Mei walks\n",
            ["an automatic storyboard", "12 s", "720p", "silent"],
        ),
    ],
)
def test_what_is_bought_in_short(board: Path, text: str, words: list[str]) -> None:
    """Whole seconds without a point."""
    assert list(terms(wanted(board, text))) == words


def test_errors_refuse_and_warnings_when_it_is_strict(board: Path) -> None:
    """Notes never do."""
    assert isinstance(found(board, FILM.replace("duration: 3", "duration: 30")), Refusal)
    warned = FILM.replace("runs", "runs; stops")
    assert isinstance(found(board, warned), Purchase)
    refused = found(board, warned, strict=True)
    assert isinstance(refused, Refusal)
    assert refused.diagnostics
    assert isinstance(found(board, "shots: ["), Refusal)


def test_a_cast_file_is_no_film(board: Path) -> None:
    """Neither to buy nor to draw."""
    cast = "version: 1\nelements: {Mei: a girl}\n"
    with pytest.raises(UsageError, match="is a cast file"):
        found(board, cast)
    document = document_of(str(board), named=True)
    assert document
    with pytest.raises(UsageError, match="is a cast file"):
        refusal(document, Checker())


def test_what_is_drawn_is_checked_too(board: Path) -> None:
    """Whatever makes the film, what check refuses isn't made."""
    board.write_text(FILM)
    document = document_of(str(board), named=True)
    assert document
    assert refusal(document, Checker()) is None
    board.write_text(FILM.replace("duration: 3", "duration: 30"))
    document = document_of(str(board), named=True)
    assert document
    assert refusal(document, Checker()) is not None


def test_an_unknown_price_says_why(board: Path) -> None:
    """And a known one says nothing of the kind."""
    one = wanted(board, target="kie")
    assert one.order.price is None
    assert one.why == "no page found says what kie asks for it"
    assert wanted(board).why is None


def test_another_version_of_the_same_file_is_found(board: Path, ledger: Ledger) -> None:
    """The latest that was bought, at this account; not the same film, nor one that nobody paid."""
    first = wanted(board)
    assert before(first, ledger, ACCOUNT) is None
    old = bought(ledger, first, *MADE)
    assert before(first, ledger, ACCOUNT) is None
    second = wanted(board, FILM.replace("runs", "stops"))
    assert before(second, ledger, ACCOUNT) == old
    assert before(second, ledger, "b" * 16) is None
    bought(ledger, wanted(board, FILM.replace("runs", "hides")), State.SENDING, State.REFUSED)
    assert before(second, ledger, ACCOUNT) == old
    newer = bought(ledger, wanted(board, FILM.replace("runs", "sings")), State.SENDING)
    assert before(second, ledger, ACCOUNT) == newer


@pytest.mark.parametrize("target", ["kling", "kling-v1", "fal"])
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((("runs", "stops"),), "shot 2 alone is other"),
        ((("walks", "hops"), ("waits", "sits")), "shots 1 and 3 alone are other"),
        ((("walks", "hops"), ("runs", "stops"), ("waits", "sits")), None),
        ((("  - {duration: 4, prompt: Bo waits}\n", ""),), None),
        ((), None),
    ],
)
def test_a_changed_shot_is_named(
    board: Path, ledger: Ledger, target: str, changes: tuple[tuple[str, str], ...], said: str | None
) -> None:
    """In each target's own requests; where all of them are other, it is another film."""
    old = bought(ledger, wanted(board, THREE, target), *MADE)
    text = THREE
    for was, now in changes:
        text = text.replace(was, now)
    told = changed_since(wanted(board, text, target), old)
    if said is None:
        assert told is None
    else:
        assert told == f"{said} than in `{old.id}`, but a film is made as a whole: all 9 s are bought again"


def test_what_cannot_be_read_back_is_not_compared(board: Path, ledger: Ledger) -> None:
    """A request of another model, or one that this version doesn't know."""
    old = bought(ledger, wanted(board), *MADE)
    new = wanted(board, FILM.replace("runs", "stops"))
    assert changed_since(new, replace(old, model="kling-3.0-omni")) is None
    assert changed_since(new, replace(old, dialect="fal")) is None
    assert changed_since(new, replace(old, request_path="/no/such/path")) is None


def test_what_failed_before_is_told(board: Path, ledger: Ledger) -> None:
    """While nothing of that storyboard was bought since."""
    one = wanted(board)
    assert failed_before(one, ledger, ACCOUNT) is None
    failed = bought(ledger, one, State.SENDING, State.REFUSED, reason="words")
    assert failed_before(one, ledger, ACCOUNT) == failed
    assert failed_before(one, ledger, "b" * 16) is None
    assert failed_before(wanted(board, THREE), ledger, ACCOUNT) is None
    bought(ledger, wanted(board), *MADE)
    assert failed_before(wanted(board), ledger, ACCOUNT) is None


def test_nothing_is_written(board: Path, tmp_path: Path) -> None:
    """Nor read beyond the storyboard and its files."""
    wanted(board)
    assert [path.name for path in tmp_path.iterdir()] == ["mei.yaml"]
