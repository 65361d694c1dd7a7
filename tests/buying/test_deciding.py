"""What a person decides about a job: to end it, take it back, forget it, adopt its task, or leave it in doubt."""

from __future__ import annotations

import pytest
from shop import Shop

from kling_story.cli import reaching
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State

FAL = ("--backend", "fal")


@pytest.fixture
def doubtful(shop: Shop) -> str:
    """A job that fal may have taken."""
    shop.board()
    shop.plays({"on": "create", "nth": 1, "then": {"answer": "lost"}})
    assert shop.submit("mei.yaml", "--yes", *FAL).code == 4
    return shop.rows[0].id


def test_nothing_is_cancelled_at_kling(shop: Shop, running: str) -> None:
    """It says so, and how the film comes."""
    calls = shop.calls
    code, _, err = shop.jobs("cancel", running, "--yes")
    assert (code, shop.calls, shop.rows[0].state) == (2, calls, State.RUNNING)
    assert "nothing can be cancelled at kling" in err
    assert f"kling-story jobs wait {running}" in err


def test_fal_stops_a_task(shop: Shop) -> None:
    """When a person says yes."""
    shop.board()
    shop.plays(polls=3)
    shop.submit("mei.yaml", "--yes", *FAL)
    (job,) = shop.rows
    code, _, err = shop.jobs("cancel", job.id)
    assert code == 2
    assert "nobody is here to say yes" in err
    code, _, err = shop.jobs("cancel", job.id, says="n\n")
    assert (code, shop.rows[0].state) == (2, State.RUNNING)
    assert f"stop {job.id} at fal?" in err
    code, _, err = shop.jobs("cancel", job.id, says="y\n")
    assert code == 0
    assert "it will be stopped" in err
    code, _, err = shop.jobs("wait")
    assert shop.rows[0].state is State.CANCELLED
    assert code == 0


def test_what_was_not_sent_is_taken_back(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """That needs no key, and asks nobody; the storyboard can be bought anew."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    with monkeypatch.context() as patch:
        patch.setattr(reaching, "remote", lambda *_: pytest.fail("nobody is asked"))
        assert shop.jobs("cancel", job.id).code == 0
    assert shop.rows[0].state is State.FORGOTTEN
    shop.plays()
    assert shop.submit("mei.yaml", "--yes", "--wait").code == 0
    assert shop.created == 1


@pytest.mark.parametrize("action", ["cancel", "adopt"])
def test_another_account_is_not_asked(shop: Shop, running: str, action: str) -> None:
    """Its tasks are others."""
    with Ledger(shop.folder / ".kling-story" / "ledger.db", shop.clock) as ledger:
        ledger.change(ledger.job(running), account="b" * 16)
    calls = shop.calls
    code, _, err = shop.jobs(action, running, *(["1"] if action == "adopt" else []))
    assert (code, shop.calls) == (4, calls)
    assert "another account" in err


def test_forget_asks_where_money_is_in_it(shop: Shop, running: str) -> None:
    """What is forgotten can be bought anew."""
    code, _, err = shop.jobs("forget", running)
    assert code == 2
    assert "nobody is here" in err
    assert shop.jobs("forget", running, says="n\n").code == 2
    assert shop.rows[0].state is State.RUNNING
    code, _, err = shop.jobs("forget", running, says="y\n")
    assert code == 0
    assert f"{running} is running and is paid for: forget it, and its film? [y/N] " in err
    assert shop.rows[0].state is State.FORGOTTEN
    code, _, err = shop.jobs("forget", running, "--yes")
    assert code == 2
    assert "can't be forgotten now" in err
    assert shop.submit("mei.yaml", "--yes").code == 0
    assert shop.created == 2


def test_a_lost_task_is_adopted(shop: Shop, doubtful: str) -> None:
    """By the id that a person found there; one that isn't there, or another's, isn't."""
    code, _, err = shop.jobs("adopt", doubtful)
    assert code == 2
    code, _, err = shop.jobs("adopt", doubtful, "no-such-task")
    assert code == 2
    assert "no-such-task" in err
    assert shop.rows[0].state is State.DOUBTFUL
    (task,) = shop.emulator.films
    code, _, err = shop.jobs("adopt", doubtful, task.id)
    assert code == 0
    assert f"kling-story jobs wait {doubtful}" in err
    assert shop.jobs("wait").out == "mei.take1.mp4\n"
    code, _, err = shop.jobs("adopt", doubtful, task.id)
    assert code == 2
    assert shop.created == 1


def test_a_task_that_is_not_there_is_not_paid(shop: Shop, doubtful: str) -> None:
    """A person looked: its storyboard can be bought anew."""
    code, _, err = shop.jobs("not-taken", doubtful)
    assert code == 0
    assert "can be bought anew" in err
    code, _, err = shop.jobs("not-taken", doubtful)
    assert code == 2
    assert "there is no doubt about it" in err
    assert shop.submit("mei.yaml", "--yes", "--wait", *FAL).code == 0


def test_doubt_stays_where_nothing_can_be_looked_up(shop: Shop, doubtful: str) -> None:
    """resume says what a person has to do, and leaves it alone where it isn't named."""
    code, _, err = shop.jobs("resume", doubtful)
    assert code == 2
    assert f"kling-story jobs adopt {doubtful} TASK" in err
    assert shop.jobs("resume").err == "nothing to resume\n"
    code, _, err = shop.jobs("wait", doubtful)
    assert code == 4
    assert "doubtful" in err
    assert shop.rows[0].state is State.DOUBTFUL


def test_kling_is_asked_once_more(shop: Shop) -> None:
    """A job in doubt at a service that finds tasks by our own id: resume looks it up."""
    shop.board()
    # The first question is whether the film was bought elsewhere, the second for the answer that was lost.
    shop.plays({"on": "create", "then": {"answer": "lost"}}, {"on": "query", "nth": 2, "then": {"code": 1201}})
    code, _, err = shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    assert (code, job.state) == (4, State.DOUBTFUL)
    assert f"to look it up once more: kling-story jobs resume {job.id}" in err
    assert shop.jobs("resume").out == "mei.take1.mp4\n"
    assert shop.created == 1
