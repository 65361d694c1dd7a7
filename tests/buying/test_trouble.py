"""What goes wrong while films are bought, and what people are told then."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path

import pytest
from shop import FILM, OTHER, Shop

import kling_story.backends as backends
from kling_story.cli import progress, reaching
from kling_story.jobs.states import State


def interrupt() -> None:
    raise KeyboardInterrupt


def terminate() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.parametrize(("how", "code"), [(interrupt, 130), (terminate, 143)])
def test_an_end_while_waiting_leaves_the_task_running(shop: Shop, how, code: int) -> None:
    """It says what goes on, that it can't be stopped, and how to come back; coming back brings the film."""
    shop.board()
    shop.plays(polls=3)
    before = signal.getsignal(signal.SIGTERM)
    shop.on_nap = how
    try:
        ran = shop.submit("mei.yaml", "--yes", "--wait")
    finally:
        signal.signal(signal.SIGTERM, before)
    (job,) = shop.rows
    assert (ran.code, ran.out, job.state, job.lease) == (code, "", State.RUNNING, None)
    told = ran.err.partition("interrupted\n")[2]
    assert told == (
        "1 task goes on, and is paid for\n"
        "  nothing can be cancelled at kling: a task that it took is made, and paid for\n"
        f"  to come back: kling-story jobs wait {job.id}\n"
    )
    shop.on_nap = lambda: None
    code, out, _ = shop.jobs("wait", job.id)
    assert (code, out, shop.created) == (0, "mei.take1.mp4\n", 1)


def test_where_a_task_can_be_stopped_it_says_how(shop: Shop) -> None:
    """At fal."""
    shop.board()
    shop.on_nap = interrupt
    code, _, err = shop.submit("mei.yaml", "--yes", "--wait", "--backend", "fal")
    (job,) = shop.rows
    assert code == 130
    assert f"  to stop: kling-story jobs cancel {job.id}\n" in err
    assert "can't" not in err
    assert "nothing can be cancelled" not in err


def test_what_was_not_sent_yet_is_told_apart(shop: Shop) -> None:
    """With one place, the second of two is still here: it can be sent or dropped."""
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    (shop.folder / "kling-story.toml").write_text("[submit]\nconcurrency = 1\n")
    shop.on_nap = interrupt
    code, _, err = shop.submit("a.yaml", "b.yaml", "--yes")
    running, planned = shop.rows
    assert (code, running.state, planned.state) == (130, State.RUNNING, State.PLANNED)
    assert f"1 not sent, and not paid\n  to send: kling-story jobs resume {planned.id}\n" in err
    assert f"  to drop: kling-story jobs cancel {planned.id}\n" in err
    assert shop.jobs("cancel", planned.id).code == 0
    shop.on_nap = lambda: None
    assert shop.jobs("resume").code == 0
    assert (shop.created, shop.films) == (1, ["a.take1.mp4"])


def test_an_end_in_the_midst_of_the_call_is_told_as_unknown(shop: Shop) -> None:
    """Its answer is lost, the wait is interrupted: nobody says that it was paid; to go on looks it up."""
    shop.board()
    shop.plays({"on": "create", "then": {"answer": "lost"}})
    shop.on_nap = interrupt
    code, _, err = shop.submit("mei.yaml", "--yes", "--wait")
    (job,) = shop.rows
    assert (code, job.state) == (130, State.SENDING)
    assert "1 being sent just now: it isn't known whether the service took it\n" in err
    assert f"  to find out: kling-story jobs resume {job.id}\n" in err
    shop.on_nap = lambda: None
    assert shop.jobs("resume", job.id).out == "mei.take1.mp4\n"
    assert shop.created == 1


@pytest.mark.parametrize(
    ("then", "state"),
    [
        ({"code": 1301}, State.REFUSED),
        ({"fail": "Failure to pass the risk control system"}, State.FAILED),
    ],
)
def test_moderation_points_at_the_words(shop: Shop, then, state: State) -> None:
    """Those that check would suspect, also where the settings leave that check out; exit 4."""
    (shop.folder / "kling-story.toml").write_text('ignore = ["KS7"]\n')
    shop.board("mei.yaml", FILM.replace("Mei runs", "a naked man bleeds"))
    shop.plays({"on": "create", "then": then})
    code, out, err = shop.submit("mei.yaml", "--yes", "--wait")
    (job,) = shop.rows
    assert (code, out, job.state, job.moderated) == (4, "", state, True)
    assert re.search(r"^  mei\.yaml:4:\d+: KS7\d\d .*`naked`", err, re.MULTILINE), err
    assert ("nothing was billed" in err) == (state is State.REFUSED)
    # It isn't bought already: but whoever tries again is told.
    assert f"the same was {state} before, as job {job.id}" in shop.submit("mei.yaml", says="n\n").err


def test_moderation_without_a_suspect_says_so(shop: Shop) -> None:
    """And nothing of it when the storyboard is gone meanwhile."""
    board = shop.board()
    shop.plays({"on": "create", "then": {"code": 1301}})
    assert "no word in it is known to be refused" in shop.submit("mei.yaml", "--yes").err
    shop.plays({"on": "create", "then": {"fail": "Failure to pass the risk control system"}})
    shop.submit("mei.yaml", "--yes")
    board.unlink()
    code, _, err = shop.jobs("wait")
    assert code == 4
    assert "Traceback" not in err


def test_doubt_is_told_with_its_ways_out(shop: Shop) -> None:
    """At fal an answer that is lost can't be looked up: a person decides, and it isn't sent again unasked."""
    shop.board()
    shop.plays({"on": "create", "then": {"answer": "lost"}})
    code, out, err = shop.submit("mei.yaml", "--yes", "--wait", "--backend", "fal")
    (job,) = shop.rows
    assert (code, out, job.state) == (4, "", State.DOUBTFUL)
    assert f"kling-story jobs adopt {job.id} TASK\n" in err
    assert f"kling-story jobs not-taken {job.id}\n" in err
    code, _, err = shop.submit("mei.yaml", "--yes", "--backend", "fal")
    assert (code, shop.created) == (4, 1)
    assert f"job {job.id} is doubtful, and it isn't sent again" in err


def test_a_key_that_is_not_taken_is_told_once(shop: Shop) -> None:
    """For all the films that wait for it."""
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    shop.plays({"on": "create", "then": {"code": 1002}})
    code, _, err = shop.submit("a.yaml", "b.yaml", "--yes")
    assert (code, shop.created) == (3, 0)
    assert err.count("1002") == 1
    assert re.search(r"error: a\.yaml \(\w+\), b\.yaml \(\w+\): ", err)
    assert [job.state for job in shop.rows] == [State.REFUSED] * 2


def test_an_account_that_is_not_served_keeps_its_orders(shop: Shop) -> None:
    """The key is right: once the network is allowed, they can go on."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    assert shop.submit("mei.yaml", "--yes").code == 4
    shop.plays()
    assert shop.jobs("resume").out == "mei.take1.mp4\n"


def test_a_busy_service_is_told_once(shop: Shop) -> None:
    """However often it is asked, whatever number its answer has."""
    shop.board()
    shop.plays(*({"on": "create", "nth": n, "then": {"code": 1302}} for n in (1, 2, 3)))
    code, _, err = shop.submit("mei.yaml", "--yes")
    assert (code, shop.created) == (0, 1)
    assert err.count("1302") == 1


def test_one_fails_and_the_others_come(shop: Shop) -> None:
    """Exit 4, the films that are here are printed, and what became of all is summed up."""
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    shop.plays({"on": "create", "nth": 1, "then": {"fail": "Internal error"}})
    code, out, err = shop.submit("a.yaml", "b.yaml", "--yes", "--wait")
    assert (code, out) == (4, "b.take1.mp4\n")
    assert err.endswith("1 saved, 1 failed\n")
    assert "failed: Internal error" in err


@pytest.mark.parametrize(
    ("backend", "names"),
    [
        ("kling", "KLINGAI_API_KEY"),
        ("kling-v1", "KLINGAI_ACCESS_KEY"),
        ("fal", "FAL_KEY"),
        ("kie", "KIE_API_KEY"),
        ("replicate", "REPLICATE_API_TOKEN"),
    ],
)
def test_a_key_that_is_missing_is_named(shop: Shop, monkeypatch: pytest.MonkeyPatch, backend: str, names: str) -> None:
    """With the variable that it stands in, and the rehearsal that needs none."""
    monkeypatch.setattr(reaching, "remote", backends.remote)
    for name in list(os.environ):
        if name.startswith(("KLING", "FAL_", "KIE_", "REPLICATE_")):
            monkeypatch.delenv(name)
    monkeypatch.setitem(sys.modules, "keyring", None)
    shop.board()
    code, out, err = shop.submit("mei.yaml", "--backend", backend, "--yes", "--unpriced")
    assert (code, out, shop.rows) == (3, "", [])
    error, hint = err.splitlines()
    assert error.startswith("error: there is no key for ")
    assert names in hint
    assert ("--rehearse" in hint) == (backend in ("kling", "kling-v1", "fal"))
    code, _, err = shop.submit("mei.yaml", "--backend", backend, "--dry-run")
    assert code == 0
    assert "whether it was bought already isn't known" in err


def test_an_extra_that_is_missing_is_named(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the line that installs it."""
    monkeypatch.setattr(reaching, "remote", backends.remote)
    for name in [name for name in sys.modules if name.startswith("kling_renderers")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "httpx2", None)
    shop.board()
    for words in (("--yes",), ("--rehearse",)):
        code, _, err = shop.submit("mei.yaml", *words)
        assert code == 3
        assert "needs the `submit` extra" in err
        assert "-m pip install 'kling-story[submit]'" in err


def test_verbose_tells_of_calls_without_keys(shop: Shop) -> None:
    """A line for each, and nothing once it has ended."""
    shop.board()
    _, _, err = shop.submit("mei.yaml", "--yes", "--verbose")
    assert "POST 127.0.0.1/text-to-video/kling-3.0: 200" in err
    assert "emulator-api-key" not in err
    shop.board("b.yaml", OTHER)
    assert "POST" not in shop.submit("b.yaml", "--yes").err


def test_the_living_line_is_cleared_away(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal; it is never wider than that, also in Chinese."""
    monkeypatch.setattr(progress, "screen_width", lambda: 40)
    shop.board("一把很长很长很长很长很长很长很长很长的伞.yaml")
    shop.plays(polls=3)
    code, _, err = shop.submit("一把很长很长很长很长很长很长很长很长的伞.yaml", "--wait", "--yes", says="")
    assert code == 0
    living = re.findall(r"(?:^|\x1b\[K)(being made[^\r\n]*)\r\x1b\[K", err)
    assert living
    assert all(len(line.encode("gbk")) < 40 for line in living)
    assert max(shop.waits) <= 1


@pytest.mark.skipif(os.name != "posix", reason="needs pseudo-terminals")
def test_at_a_real_terminal_of_80_columns(shop: Shop) -> None:
    """The question comes, the answer is read, no line is folded by the terminal itself."""
    import fcntl
    import pty
    import struct
    import subprocess
    import termios

    storyboard = Path(__file__).parent.parent.parent / "storyboards" / "last-umbrella.yaml"
    shop.board("last-umbrella.yaml", storyboard.read_text("utf-8").replace("include: cast.yaml\n", ""))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    command = [sys.executable, "-m", "kling_story", "submit", "last-umbrella.yaml"]
    environment = {**os.environ, "KLINGAI_API_KEY": "a-key-that-is-not-used", "KLINGAI_BASE_URL": "http://127.0.0.1:9"}
    # Typed before the question: no answer to it.
    os.write(ours, b"y\n")
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    seen = b""
    try:
        while some := os.read(ours, 4096):
            seen += some
            if seen.endswith(b"[y/N] "):
                os.write(ours, b"n\n")
    except OSError:
        # The other end is closed: it has ended.
        pass
    os.close(ours)
    lines = seen.decode().replace("\r\n", "\n").splitlines()
    assert process.wait(30) == 1
    assert any("[y/N]" in line for line in lines), lines
    assert "not bought: last-umbrella.yaml" in "\n".join(lines)
    assert all(len(line) <= 80 for line in lines), lines
