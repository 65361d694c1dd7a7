"""``kling-story jobs``: what was bought, shown, waited for and fetched once more."""

from __future__ import annotations

import json

import pytest
from shop import OTHER, Shop

from kling_story.cli import reaching
from kling_story.errors import SetupError
from kling_story.jobs.states import State


def test_nothing_yet(shop: Shop) -> None:
    """Looking makes no ledger."""
    place = shop.folder / ".kling-story" / "ledger.db"
    assert shop.jobs() == (0, "", f"no jobs in `{place}`\n")
    assert json.loads(shop.jobs("--json").out) == {"version": 1, "ledger": str(place), "jobs": []}
    for action in ("wait", "resume", "fetch"):
        ran = shop.jobs(action)
        assert (ran.code, ran.out) == (0, "")
        assert ran.err.startswith(f"nothing to {action}")
    code, _, err = shop.jobs("show", "abc")
    assert code == 2
    assert "there is no job `abc`: there is no ledger" in err
    assert not place.parent.exists()


def test_a_list_has_a_line_for_each(shop: Shop, running: str) -> None:
    """The latest last; what it costs is marked until the service has said it."""
    shop.clock.later(180)
    shop.board("b.yaml", OTHER)
    shop.submit("b.yaml", "--yes", "--wait")
    code, out, err = shop.jobs()
    heads, first, second = out.splitlines()
    assert (code, err) == (0, "")
    assert heads.split() == ["job", "state", "cost", "age", "target", "storyboard"]
    assert first.split() == [running, "running", "~$0.42", "3", "min", "kling", "mei.yaml"]
    assert second.split() == [shop.rows[1].id, "saved", "$0.42", "11", "s", "kling", "b.yaml", "b.take1.mp4"]
    assert heads.index("age") == first.index("3 min")
    assert shop.jobs("list", running[:4]).out.splitlines()[1:] == [first.rstrip()]
    assert shop.jobs("--state", "saved").out.splitlines()[1].split()[0] == shop.rows[1].id
    (shop.folder / "b.take1.mp4").unlink()
    assert "b.take1.mp4 is gone: kling-story jobs fetch" in shop.jobs().out


def test_what_is_forgotten_is_listed_when_asked_for(shop: Shop, running: str) -> None:
    """With --all, by its state, or by its name."""
    assert shop.jobs("forget", running, "--yes").code == 0
    assert shop.jobs().out == ""
    for words in (("--all",), ("--state", "forgotten"), ("list", running)):
        assert running in shop.jobs(*words).out


def test_show_tells_everything(shop: Shop, running: str) -> None:
    """And the request as it was sent; nothing that opens the film."""
    shop.jobs("wait")
    code, out, _ = shop.jobs("show", running)
    known = dict(line.split(maxsplit=1) for line in out.partition("{")[0].splitlines())
    assert code == 0
    assert (known["job"], known["state"], known["cost"], known["film"]) == (running, "saved", "$0.42", "mei.take1.mp4")
    assert known["asked"] == "kling-3.0 at kling, take 1"
    assert known["request"] == "POST /text-to-video/kling-3.0"
    assert json.loads(out[out.index("{") :]) == shop.rows[0].request
    assert "films/" not in out
    (said,) = json.loads(shop.jobs("show", running, "--json").out)["jobs"]
    assert (said["id"], said["price_usd"]) == (running, "0.42")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("wiat",), "did you mean `wait`?"),
        (("xyzzy",), "there are: list, show"),
        (("--state", "lost"), "no job is ever `lost`"),
        (("list", "zzzzzz"), "there is no job `zzzzzz`"),
        (("show",), "`jobs show` needs a job"),
        (("show", "zzzzzz"), "there is no job `zzzzzz`"),
        (("wait", "zzzzzz"), "there is no job `zzzzzz`"),
        (("fetch", "zzzzzz"), "there is no job `zzzzzz`"),
        (("resume", "zzzzzz"), "there is no job `zzzzzz`"),
        (("forget",), "`jobs forget` needs a job"),
        (("cancel",), "`jobs cancel` needs a job"),
        (("not-taken",), "`jobs not-taken` needs a job"),
        (("adopt",), "`jobs adopt` needs a job and the task's id"),
        (("adopt", "zzzzzz", "1"), "there is no job `zzzzzz`"),
        (("show", ""), "there is no job ``"),
    ],
)
def test_wrong_words(shop: Shop, running: str, words: tuple[str, ...], said: str) -> None:
    """Exit 2, and nothing happens."""
    rows = shop.rows
    code, out, err = shop.jobs(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert shop.rows == rows


def test_wait_brings_all_that_is_paid_for(shop: Shop, running: str) -> None:
    """Of those named, or all; waiting twice is no mistake."""
    shop.board("b.yaml", OTHER)
    shop.submit("b.yaml", "--yes")
    code, out, err = shop.jobs("wait")
    assert (code, out) == (0, "mei.take1.mp4\nb.take1.mp4\n")
    assert "2 saved" in err
    assert shop.jobs("wait") == (0, "", "nothing to wait for\n")
    code, out, err = shop.jobs("wait", running)
    assert (code, out) == (0, "mei.take1.mp4\n")
    assert f"mei.yaml ({running}): saved mei.take1.mp4" in err
    assert [job["state"] for job in json.loads(shop.jobs("wait", running, "--json").out)["jobs"]] == ["saved"]
    assert shop.created == 2


def test_wait_tells_what_came_to_no_good_end(shop: Shop) -> None:
    """Exit 4, each time."""
    shop.board()
    shop.plays({"on": "create", "then": {"fail": "Internal error"}})
    shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    for _ in range(2):
        code, out, err = shop.jobs("wait", job.id)
        assert (code, out) == (4, "")
        assert "failed: Internal error" in err
    code, _, err = shop.jobs("fetch", job.id)
    assert code == 2
    assert "there is no film to fetch" in err


def test_wait_does_not_send(shop: Shop) -> None:
    """What wasn't sent yet is bought by resume alone."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    shop.plays()
    for action in ("wait", "fetch"):
        code, _, err = shop.jobs(action, job.id)
        assert code == 2, action
        assert "isn't sent yet" in err or "no film to fetch" in err
    assert shop.created == 0
    assert shop.jobs("resume").out == "mei.take1.mp4\n"
    assert shop.created == 1


def test_fetch_brings_a_film_once_more(shop: Shop, running: str) -> None:
    """One that was deleted; where it is still, it stays as it is. One that isn't made yet can't be fetched."""
    code, _, err = shop.jobs("fetch", running)
    assert (code, shop.films) == (2, [])
    assert "there is no film to fetch" in err
    shop.jobs("wait")
    film = shop.folder / "mei.take1.mp4"
    before = film.stat().st_mtime_ns
    assert shop.jobs("fetch", running).out == "mei.take1.mp4\n"
    assert film.stat().st_mtime_ns == before
    film.unlink()
    assert shop.jobs("fetch", running).out == "mei.take1.mp4\n"
    assert (shop.films, shop.created) == (["mei.take1.mp4"], 1)


def test_a_film_that_the_service_has_deleted_is_expired(shop: Shop, running: str) -> None:
    """After its time, when nobody fetched it: exit 4."""
    shop.jobs("wait")
    (shop.folder / "mei.take1.mp4").unlink()
    shop.plays()
    shop.clock.later(31 * 86400)
    code, out, err = shop.jobs("fetch", running)
    assert (code, out, shop.rows[0].state) == (4, "", State.EXPIRED)
    assert "expired" in err


def test_a_key_that_is_missing_later_is_named(shop: Shop, running: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 3; the task goes on, and with the key the film comes."""

    def no_key(*_: object) -> None:
        raise SetupError("there is no key for Kling", "set KLINGAI_API_KEY")

    with monkeypatch.context() as patch:
        patch.setattr(reaching, "remote", no_key)
        code, out, err = shop.jobs("wait")
    assert (code, out, shop.rows[0].state) == (3, "", State.RUNNING)
    assert f"mei.yaml ({running}): there is no key for Kling" in err
    assert shop.jobs("wait").out == "mei.take1.mp4\n"


def test_the_table_fits_a_narrow_terminal(shop: Shop, running: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be too long stands below its line."""
    import sys

    from kling_story.cli import job_tables

    shop.jobs("wait")
    monkeypatch.setattr(job_tables, "screen_width", lambda: 50)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert shop.jobs().out.splitlines()[1:] == [
        f"{running}  saved  $0.42  6 s  kling   mei.yaml",
        "        mei.take1.mp4",
    ]
    monkeypatch.setattr(job_tables, "screen_width", lambda: 80)
    assert len(shop.jobs().out.splitlines()) == 2


def test_a_storyboard_stands_for_its_latest_job(shop: Shop, running: str) -> None:
    """To look at, to wait for, to fetch; nothing is decided about a job that isn't named."""
    assert shop.jobs("wait", "mei.yaml").out == "mei.take1.mp4\n"
    (shop.folder / "mei.take1.mp4").unlink()
    assert shop.jobs("fetch", "./mei.yaml").out == "mei.take1.mp4\n"
    assert shop.jobs("show", "mei.yaml").out.split()[1] == running
    assert shop.jobs("forget", "mei.yaml", "--yes").code == 2
    code, _, err = shop.jobs("show", "bo.yaml")
    assert code == 2
    assert "there is no job of `bo.yaml`" in err
