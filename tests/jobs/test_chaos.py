"""Whatever dies, whenever: at each write to the ledger and each call to the service in turn, before it and after it.

Dying is a BaseException after which nothing gets to the ledger any more, not even what `finally` would write.
The whole, with processes that are really killed, is ``benchmarks/chaos.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from dying import FatalLedger, Fate, Killed
from paying import Fake, Time, added, busy, engine_of

from kling_story.jobs.engine import Engine
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import OPEN, State
from kling_story.remote import InDoubt, Refused


def plain(fake: Fake) -> None:
    pass


def lost(fake: Fake) -> None:
    fake.happens["create"].append("lost")


def never_arrived(fake: Fake) -> None:
    fake.happens["create"].append(InDoubt("timed out"))


def busy_first(fake: Fake) -> None:
    fake.happens["create"].extend([busy(), busy(slots=True)])


def shown_late(fake: Fake) -> None:
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend([lambda: None] * 7)


def cut_off(fake: Fake) -> None:
    fake.happens["download"].append(lambda: 300)


def run_out(fake: Fake) -> None:
    fake.happens["download"].append(Refused("gone", status=404))


TROUBLES = (plain, lost, never_arrived, busy_first, shown_late, cut_off, run_out)


def live(root: Path, clock: Time, fake: Fake, fate: Fate) -> None:
    """One process: it orders two films, unless they are ordered, and drives whatever is open."""
    fake.watch = fate
    with suppress(Killed), FatalLedger(root / ".kling-story" / "ledger.db", clock, fate) as ledger:
        for words in ("one", "two"):
            added(ledger, words)
        engine_of(ledger, clock, fake, limit=1).run([job.id for job in ledger.jobs(OPEN)])


@pytest.mark.parametrize("trouble", TROUBLES)
def test_one_paid_task_and_one_film_however_it_dies(trouble: Callable[[Fake], None], tmp_path: Path) -> None:
    """At any moment, and then once more while the next one goes on."""
    fate = Fate()
    fake = Fake()
    trouble(fake)
    live(tmp_path / "whole", Time(), fake, fate)
    moments = fate.moments
    assert moments > 20
    # Every moment of the usual way; of the others some, and few of those in which only the clock is looked at.
    every = 1 if trouble is plain else 4
    for at in (*range(every, min(moments, 80) + 1, every), *range(81, moments + 1, 13 * every)):
        root, clock, fake = tmp_path / str(at), Time(), Fake()
        trouble(fake)
        live(root, clock, fake, Fate(at))
        live(root, clock, fake, Fate(1 + (at * 7) % moments))
        live(root, clock, fake, Fate())
        assert len(fake.tasks) == 2, at
        with Ledger(root / ".kling-story" / "ledger.db", clock) as ledger:
            jobs = list(ledger.jobs())
            assert [job.state for job in jobs] == [State.SAVED] * 2, at
            assert {job.external_id for job in jobs} == set(fake.tasks)
            assert [job.lease for job in jobs] == [None] * 2
        names = sorted(path.name for path in (root / "out").iterdir())
        assert names == ["one.take1.json", "one.take1.mp4", "two.take1.json", "two.take1.mp4"], at
        assert {path.read_bytes() for path in (root / "out").glob("*.mp4")} == {fake.film}


def test_where_nothing_can_be_looked_up_nothing_is_bought_twice(tmp_path: Path) -> None:
    """Each film is bought once at most; one that nobody can tell of is left to a person."""
    fate = Fate()
    live(tmp_path / "whole", Time(), Fake(looks_up=False), fate)
    doubtful = 0
    for at in range(1, fate.moments + 1):
        root, clock, fake = tmp_path / str(at), Time(), Fake(looks_up=False)
        live(root, clock, fake, Fate(at))
        live(root, clock, fake, Fate())
        with Ledger(root / ".kling-story" / "ledger.db", clock) as ledger:
            jobs = list(ledger.jobs())
        assert len(fake.tasks) <= 2, at
        assert {job.state for job in jobs} <= {State.SAVED, State.DOUBTFUL}
        paid = {job.external_id for job in jobs if job.state is State.SAVED}
        assert set(fake.tasks) - paid <= {job.external_id for job in jobs if job.state is State.DOUBTFUL}
        doubtful += sum(job.state is State.DOUBTFUL for job in jobs)
    assert doubtful > 0


class Enough(BaseException):
    """A process stops for a while."""


def test_two_at_once_buy_nothing_twice(tmp_path: Path) -> None:
    """Two processes on one ledger: whenever the one waits the other goes on a bit, and one of them dies."""
    fate = Fate()
    live(tmp_path / "whole", Time(), Fake(), fate)
    for at in range(1, fate.moments + 1):
        clock, fake = Time(), Fake()
        fake.pace = 3
        path = tmp_path / str(at) / ".kling-story" / "ledger.db"
        second = Ledger(path, clock)
        # Its first moments are those in which the file is opened.
        first = FatalLedger(path, clock, Fate(at + 4))
        names = [added(second, words).job.id for words in ("one", "two", "three")]
        ours, theirs = engine_of(first, clock, fake, limit=1), engine_of(second, clock, fake, limit=1)
        left = 0

        def a_while(seconds: float, clock: Time = clock) -> None:
            nonlocal left
            clock.later(seconds)
            left -= 1
            if left < 0:
                raise Enough

        def meanwhile(seconds: float, clock: Time = clock, theirs: Engine = theirs, last: str = names[2]) -> None:
            nonlocal left
            clock.later(seconds)
            left = 2
            with suppress(Enough):
                theirs.run([last])

        ours._sleep, theirs._sleep = meanwhile, a_while
        try:
            ours.run(names[:2])
        except Killed:
            first.close()
        left = 1000
        finish = theirs.run(names)
        assert set(finish.states.values()) == {State.SAVED}, at
        assert len(fake.tasks) == 3, at
        assert fake.most == 1
        first.close()
        second.close()
