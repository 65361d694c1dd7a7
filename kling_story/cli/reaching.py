"""What commands that buy work with: the services that are asked, and the ledger that all of it is written down in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from kling_story.backends import remote
from kling_story.config import SubmitConfig
from kling_story.emulators import played, rehearsal
from kling_story.errors import UsageError
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.locating import ledger_path
from kling_story.keys import NoKey
from kling_story.remote import Connection, Remote
from kling_story.services import is_played, region_of

ServiceOf = Callable[[str], Remote]
"""Gives the backend of a name.

Raises:
    UsageError: there is none.
    SetupError: it has no key, or lacks packages.
"""


def services(settled: SubmitConfig) -> ServiceOf:
    """Gives the backend of a name, each made once."""

    def made(name: str) -> Remote:
        try:
            return remote(name, Connection(region=region_of(settled.region)))
        except NoKey as error:
            without = "; to rehearse without one: kling-story submit BOARD --rehearse" if name in played() else ""
            raise NoKey(error.message, f"{error.hint}{without}") from error

    return cache(made)


def played_services(scenario: str | None) -> ServiceOf:
    """The same, each asking an emulator of its own, in which a scenario goes wrong."""
    return cache(lambda name: remote(name, rehearsal(name, scenario)))


def is_rehearsal(name: str, settled: SubmitConfig) -> bool:
    """Whether the service of a backend is played on this machine: nothing that it makes is paid."""
    return is_played(name, region_of(settled.region))


def path_for(boards: Sequence[Path]) -> Path:
    """Where the ledger of storyboards is.

    Raises:
        UsageError: they have several.
        SetupError: the settings are written wrongly.
    """
    paths = {ledger_path(board.parent): board for board in boards}
    first, *others = paths
    if others:
        raise UsageError(
            f"`{paths[first]}` and `{paths[others[0]]}` have a ledger each: `{first}`, `{others[0]}`",
            hint="buy them one after the other; or name one ledger for both: KLING_STORY_LEDGER",
        )
    return first


@contextmanager
def opened(path: Path | None, settled: SubmitConfig) -> Iterator[Ledger]:
    """The ledger in that file; of None one that is gone afterwards."""
    if path is not None:
        with Ledger(path, month_usd=settled.monthly_budget) as ledger:
            yield ledger
        return
    import tempfile

    with (
        tempfile.TemporaryDirectory(prefix="kling-story-") as folder,
        Ledger(Path(folder) / "ledger.db", month_usd=settled.monthly_budget) as ledger,
    ):
        yield ledger
