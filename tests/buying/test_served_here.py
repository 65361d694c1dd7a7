"""Films of an emulator that is served on this machine are rehearsals; what was paid once never reads like twice."""

from __future__ import annotations

import json

import pytest
from shop import OTHER, Shop

from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.services import is_played


def interrupt() -> None:
    raise KeyboardInterrupt


@pytest.fixture
def served(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """The same, Kling's address being one of this machine."""
    monkeypatch.setenv("KLINGAI_BASE_URL", "http://127.0.0.1:4010")
    return shop


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:4010", "http://localhost:1", "http://[::1]:4010", "https://[::1]"]
)
def test_an_address_of_this_machine_is_played(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """For the services that the address is of; those of others and of nobody count as real."""
    assert not is_played("kling")
    monkeypatch.setenv("KLINGAI_BASE_URL", address)
    assert is_played("kling")
    assert is_played("kling-v1")
    assert not is_played("fal")
    assert not is_played("lumen")
    monkeypatch.setenv("KLINGAI_BASE_URL", "https://127.0.0.1.example.org")
    assert not is_played("kling")


def test_a_film_of_it_is_a_rehearsal(served: Shop) -> None:
    """In its name, the ledger and the sidecar; it is asked for all the same, and nobody is told of money spent."""
    served.board()
    code, out, err = served.submit("mei.yaml", "--wait", says="y\n")
    assert (code, out) == (0, "mei.rehearsal.take1.mp4\n")
    assert err.startswith("a rehearsal: the address of kling is on this machine, nothing is paid\n")
    assert "rehearse mei.yaml ($0.42)? [y/N]" in err
    (job,) = served.rows
    assert job.rehearsal
    assert f"({job.id}): saved mei.rehearsal.take1.mp4, nothing was spent: it would" in err
    assert served.sidecar(out.strip())["rehearsal"] is True
    assert served.jobs().out.splitlines()[1].split()[:3] == [job.id, "saved", "-"]


def test_it_has_a_purse_of_its_own(served: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the real service may cost in a month isn't less for it."""
    (served.folder / "kling-story.toml").write_text("[submit]\nmonthly-budget = 0.50\n")
    served.board()
    assert served.submit("mei.yaml", "--yes", "--wait").code == 0
    assert served.submit("mei.yaml", "--yes", "--again").code == 1
    monkeypatch.delenv("KLINGAI_BASE_URL")
    served.board("b.yaml", OTHER)
    assert served.submit("b.yaml", "--yes", "--wait").code == 0
    assert [job.rehearsal for job in served.rows] == [True, False]


def test_a_failure_of_it_was_not_billed(served: Shop) -> None:
    """Whatever the emulator bills."""
    served.board()
    served.plays({"on": "create", "then": {"fail": "Internal error"}})
    assert "failed: Internal error; nothing was spent\n" in served.submit("mei.yaml", "--yes", "--wait").err


def test_a_failure_says_what_was_billed(shop: Shop) -> None:
    """As far as that is known."""
    shop.board()
    shop.plays({"on": "create", "then": {"fail": "Internal error"}})
    assert "failed: Internal error; no charge was reported\n" in shop.submit("mei.yaml", "--yes", "--wait").err


def test_a_film_that_is_fetched_again_is_no_second_charge(shop: Shop) -> None:
    """Nor is its price."""
    shop.board()
    shop.submit("mei.yaml", "--yes", "--wait")
    (shop.folder / "mei.take1.mp4").unlink()
    _, _, err = shop.submit("mei.yaml", "--yes", "--wait")
    assert "saved mei.take1.mp4, fetched again, nothing more was paid\n" in err
    assert "$" not in err


def test_a_film_bought_elsewhere_is_no_second_charge(shop: Shop) -> None:
    """The price is told as what it was bought for."""
    shop.board()
    shop.submit("mei.yaml", "--yes", "--wait")
    (shop.folder / ".kling-story").rename(shop.folder / "lost")
    _, _, err = shop.submit("mei.yaml", "--yes", "--wait")
    (job,) = shop.rows
    assert f"taken by kling, task {job.task_id} (bought before: it isn't bought again)\n" in err
    assert "saved mei.take2.mp4, bought before, for $0.42: it isn't bought again\n" in err
    assert shop.created == 1


@pytest.mark.parametrize("backend", ["kling", "fal"])
def test_doubt_that_is_met_again_is_for_a_person(shop: Shop, backend: str) -> None:
    """Exit 4, and what to do; where the service can be asked that comes first, and another take nowhere."""
    shop.board()
    shop.plays({"on": "create", "then": {"answer": "lost"}})
    shop.on_nap = interrupt
    shop.submit("mei.yaml", "--yes", "--backend", backend)
    (job,) = shop.rows
    if job.state is not State.DOUBTFUL:
        with Ledger(shop.folder / ".kling-story" / "ledger.db", shop.clock) as ledger:
            ledger.move(job, State.DOUBTFUL, reason="the service can't be asked")
    code, out, err = shop.submit("mei.yaml", "--yes", "--backend", backend)
    assert (code, out) == (4, "")
    assert f"job {job.id} is doubtful, and it isn't sent again\n" in err
    assert (f"kling-story jobs resume {job.id}\n" in err) == (backend == "kling")
    assert (f"kling-story jobs not-taken {job.id}\n" in err) == (backend == "fal")
    assert "--again" not in err


def test_a_wrong_key_leaves_nothing_that_waits_for_it(shop: Shop) -> None:
    """Exit 3; with the right one the same command buys, and nothing of the old one is in the way."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1002}})
    code, _, err = shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    assert (code, job.state) == (3, State.REFUSED)
    assert f"({job.id}): refused: the key wasn't taken; nothing was billed\n" in err
    assert "kling-story doctor" in err
    assert shop.jobs("resume").code == 0
    shop.plays()
    assert shop.submit("mei.yaml", "--yes", "--wait").code == 0
    assert shop.created == 1


def test_a_key_that_is_refused_before_anything_is_sent(shop: Shop) -> None:
    """The question whether it was bought elsewhere is the first that it isn't taken for."""
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    shop.plays(api_keys=("another-key",))
    code, _, _ = shop.submit("a.yaml", "b.yaml", "--yes", "--json")
    assert code == 3
    assert [(job.state, job.sends) for job in shop.rows] == [(State.REFUSED, 0)] * 2


def test_a_rehearsal_is_not_in_the_way_of_the_film(served: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same storyboard, once at the emulator and once at the real service: our id for it is the same at both."""
    served.board()
    assert served.submit("mei.yaml", "--yes", "--wait").code == 0
    monkeypatch.delenv("KLINGAI_BASE_URL")
    with Ledger(served.folder / ".kling-story" / "ledger.db", served.clock) as ledger:
        (job,) = ledger.jobs()
        ledger.change(job, account="b" * 16)
    served.plays()
    assert served.submit("mei.yaml", "--yes", "--wait").out == "mei.take1.mp4\n"
    first, second = served.rows
    assert (first.external_id, first.rehearsal) == (second.external_id, not second.rehearsal)


def test_an_emulator_that_began_anew_knows_no_task(served: Shop) -> None:
    """It says of which job and storyboard, why, and how to be rid of it."""
    served.board()
    served.submit("mei.yaml", "--yes")
    (job,) = served.rows
    served.plays()
    code, _, err = served.jobs("wait")
    assert code == 4
    assert f"error: mei.yaml ({job.id}): Kling knows no task" in err
    assert f"an emulator's tasks live as long as it runs; to drop it: kling-story jobs forget {job.id}\n" in err


def test_jobs_say_what_they_cost(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """And whether that is the service's own word."""
    shop.board()
    _, out, _ = shop.submit("mei.yaml", "--yes", "--json")
    (job,) = json.loads(out)["jobs"]
    assert (job["cost_usd"], job["charged"]) == ("0.42", False)
    (job,) = json.loads(shop.jobs("wait", "--json").out)["jobs"]
    assert (job["cost_usd"], job["charged"]) == ("0.42", True)
    shop.plays({"on": "create", "then": {"code": 1301}})
    (job,) = json.loads(shop.submit("mei.yaml", "--again", "--yes", "--json").out)["jobs"]
    assert (job["cost_usd"], job["charged"]) == ("0", False)
    monkeypatch.setenv("KLINGAI_BASE_URL", "http://127.0.0.1:4010")
    shop.plays()
    shop.board("b.yaml", OTHER)
    (job,) = json.loads(shop.submit("b.yaml", "--yes", "--wait", "--json").out)["jobs"]
    assert (job["cost_usd"], job["charged"]) == ("0", False)
