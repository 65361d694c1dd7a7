"""A storyboard on its way to be bought: checked, lowered, priced, held against what was bought before.

Nothing is sent and nothing is written here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kling_story.checking import Checker
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.dialects import lift
from kling_story.errors import UsageError
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.orders import Order, order
from kling_story.jobs.states import BOUGHT, State
from kling_story.loading import Document
from kling_story.matrix import PlacedLoss, row_to_buy
from kling_story.pricing import base_video_seconds, unpriced
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Storyboard


@dataclass(frozen=True, slots=True)
class Purchase:
    """A storyboard that can be bought. ``heard``: what `check` says of it, without errors. ``losses``: what the
    target loses or changes. ``why``: why no price is known.
    """

    document: Document
    board: Storyboard
    order: Order
    heard: tuple[Diagnostic, ...] = ()
    losses: tuple[PlacedLoss, ...] = ()
    why: str | None = None

    @property
    def name(self) -> str:
        return self.document.source.name


@dataclass(frozen=True, slots=True)
class Refusal:
    """A storyboard that can't be bought: what is wrong with it."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]


def purchase(
    document: Document, checker: Checker, *, strict: bool = False, within: Path | None = None
) -> Purchase | Refusal:
    """What can be bought of a document. ``strict``: warnings stop it, too. ``within``: see ``orders.order``.

    Raises:
        UsageError: it is a cast file, or its target doesn't offer its model, or nothing is known of it there;
            a file that it names isn't there.
        ToolError: a file can't be read.
    """
    row = row_to_buy(document, checker)
    board, profile = document.board, row.profile
    if board is None or profile is None or _stops(row.diagnostics, strict=strict):
        return Refusal(document, row.diagnostics)
    bought = order(board, Path(document.source.name), profile, within=within)
    why = unpriced(board, profile, base_video_seconds(board)) if bought.price is None else None
    return Purchase(document, board, bought, row.diagnostics, row.told(), why)


def refusal(document: Document, checker: Checker, *, strict: bool = False) -> Refusal | None:
    """What `check` has against a film, whoever makes it.

    Raises:
        UsageError: it is a cast file.
    """
    if document.board is None and not document.has_errors:
        raise UsageError(f"`{document.source.name}` is a cast file: there is no film in it")
    found = checker.judge(document).diagnostics
    return Refusal(document, found) if document.board is None or _stops(found, strict=strict) else None


def _stops(found: tuple[Diagnostic, ...], *, strict: bool) -> bool:
    stopping = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    return any(one.severity in stopping for one in found)


def before(wanted: Purchase, ledger: Ledger, account: str) -> Job | None:
    """The latest job that bought another version of the same storyboard file at the account."""
    same = (
        job
        for job in ledger.jobs(BOUGHT, board=wanted.order.board, account=account)
        if job.fingerprint != wanted.order.fingerprint
    )
    return _latest(same)


def failed_before(wanted: Purchase, ledger: Ledger, account: str) -> Job | None:
    """The latest job in which the same film wasn't made, if it is the latest of that storyboard file."""
    tried = ledger.jobs(tuple(set(State) - {State.FORGOTTEN}), board=wanted.order.board, account=account)
    latest = _latest(tried)
    if latest is None or latest.fingerprint != wanted.order.fingerprint:
        return None
    return latest if latest.state in (State.FAILED, State.REFUSED, State.EXPIRED) else None


def _latest(jobs: Iterator[Job]) -> Job | None:
    """The last of a ledger's jobs, which come in order."""
    return next(iter(deque(jobs, maxlen=1)), None)


def changed_since(wanted: Purchase, job: Job) -> str | None:
    """What is different from a film that was bought before, in words; None where that can't be told."""
    new = wanted.order
    if (job.dialect, job.model) != (new.dialect, new.model):
        return None
    try:
        then = lift(job.dialect, job.request_path, job.request)
        now = lift(new.dialect, new.request.path, new.request.json)
    except UsageError:
        return None
    shots = len(now.shots)
    if len(then.shots) != shots or not shots:
        return None
    other = [n for n in range(shots) if then.shots[n] != now.shots[n]]
    pictures = [f"`{name}`" for name, sha256 in new.files.items() if job.files.get(name, sha256) != sha256]
    if len(other) == shots > 1 or not (other or pictures):
        return None
    ids = [shot.id for shot in wanted.board.shots]
    names = [f"`{ids[n]}`" if len(ids) == shots and ids[n] else str(n + 1) for n in other]
    parts = [f"shot{'' if len(names) == 1 else 's'} {listed_words(names)} alone"] if names else []
    parts += [listed_words(pictures)] if pictures else []
    said = f"{' and '.join(parts)} {'is' if len(other) + len(pictures) == 1 else 'are'}"
    length = plain_seconds(sum(shot.duration for shot in now.shots))
    return f"{said} other than in `{job.id}`, but a film is made as a whole: all {length} s are bought again"


def listed_words(words: Sequence[str]) -> str:
    """``1``, ``1 and 3``, ``1, 2 and 3``."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def terms(wanted: Purchase) -> Iterator[str]:
    """What is bought, in short: ``4 shots``, ``12 s``, ``1080p``, ``native audio``."""
    board = wanted.board
    if board.is_auto:
        yield "an automatic storyboard"
    else:
        yield f"{len(board.shots)} shot{'' if len(board.shots) == 1 else 's'}"
    if wanted.order.seconds is not None:
        yield f"{plain_seconds(wanted.order.seconds)} s"
    yield board.quality
    yield {"off": "silent", "native": "native audio", "original": "the video's own sound"}[board.audio]
