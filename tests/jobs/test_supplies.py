"""What has to be at the service first: made once, looked up when in doubt, made again when it is gone."""

from __future__ import annotations

from typing import Any

import pytest
from paying import ACCOUNT, Fake, Time, busy, engine_of

from kling_story.jobs.engine import Engine
from kling_story.jobs.events import Event
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.orders import order, supplies_of
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.jobs.supplies import UPLOAD_KEPT, Supplies
from kling_story.profiles import profile
from kling_story.reference.example_files import png
from kling_story.remote import InDoubt, Refused, Supply, Task, TaskState
from kling_story.storyboard import Storyboard


def ordered(ledger: Ledger, words: str = "@Mei runs", *, again: bool = False, **changes: Any) -> Job:
    board = {
        "model": "kling-3.0",
        "start_frame": "front.png",
        "elements": {"Mei": {"images": ["front.png", "side.png"], "voice": "v-1"}},
        "shots": [{"duration": 5, "prompt": words}],
    }
    for name in ("front.png", "side.png"):
        if not (ledger.root / name).exists():
            (ledger.root / name).write_text(name)
    found = profile("kling", "kling-3.0")
    assert found is not None
    storyboard = Storyboard.model_validate(board | changes).in_folder(ledger.root)
    return ledger.add(
        order(storyboard, ledger.root / "board.yaml", found),
        run=ledger.begin(),
        backend="fake",
        account=ACCOUNT,
        out=ledger.root / "out" / "board.mp4",
        again=again,
    ).job


@pytest.fixture
def fake() -> Fake:
    """It takes pictures as they are, and voices by their id."""
    fake = Fake()

    def inline(supply: Supply) -> str | None:
        return {"file": f"data of {supply.name}", "voice": "v-1"}.get(supply.kind)

    fake.inline = inline  # type: ignore[method-assign]
    return fake


def values(fake: Fake, job: Job) -> str:
    return str(fake.asked[job.external_id].json["contents"])


def test_an_element_is_made_once(ledger: Ledger, engine: Engine, fake: Fake, events: list[Event]) -> None:
    """For all films of the account that it is the same in."""
    jobs = [ordered(ledger, f"@Mei runs {n}") for n in range(3)]
    finish = engine.run([job.id for job in jobs])
    assert set(finish.states.values()) == {State.SAVED}
    assert len(fake.supplies) == 1
    assert all("'value-s1'" in values(fake, job) and "data of front.png" in values(fake, job) for job in jobs)
    assert [event.message for event in events if event.what == "supply"] == ["element Mei"]


def test_another_picture_makes_another_element(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Whatever it is called."""
    first = ordered(ledger)
    engine.run([first.id])
    (ledger.root / "side.png").write_text("changed")
    second = ordered(ledger)
    assert second.id != first.id
    engine.run([second.id])
    assert len(fake.supplies) == 2


def test_a_lost_answer_is_looked_up(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """By our own id, which was in the ledger before."""
    job = ordered(ledger)
    fake.happens["make"].append("lost")
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls.count("make") == 1


def test_one_that_certainly_wasnt_made_is_made_again(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Under the same id, after several look-ups."""
    job = ordered(ledger)
    ids: list[str] = []
    make = fake.make

    def watched(supply: Supply, external_id: str, given: dict[str, str]) -> Task:
        ids.append(external_id)
        return make(supply, external_id, given)

    fake.make = watched  # type: ignore[method-assign]
    fake.happens["make"].append(InDoubt("timed out"))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert len(ids) == 2
    assert len(set(ids)) == 1
    assert fake.calls[: fake.calls.index("make", 1)].count("made") >= Patience().look_ups - 1


def test_a_busy_service_is_asked_again(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Nothing was made: the row goes."""
    job = ordered(ledger)
    fake.happens["make"].extend([busy(), busy()])
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert len(fake.supplies) == 1


@pytest.mark.parametrize("how", ["refused", "failed"])
def test_one_that_cant_be_made_refuses_the_film(ledger: Ledger, engine: Engine, fake: Fake, how: str) -> None:
    """With the reason; after a change it may be tried again."""
    job = ordered(ledger)
    if how == "refused":
        fake.happens["make"].append(Refused("no face in it", code=1201))
    else:
        fake.happens["make"].append(Task("s1", TaskState.FAILED, {"id": "x"}, reason="no face in it"))
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason) == (State.REFUSED, "the element `Mei` wasn't made: no face in it")
    assert "create" not in fake.calls
    assert engine.run([ordered(ledger).id]).left == {}
    assert fake.calls.count("create") == 1


def test_one_that_was_deleted_there_is_made_again_once(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """A second refusal for it is believed."""
    first = ordered(ledger)
    engine.run([first.id])
    gone = Refused("Element id not found: value-s1", code=1201)
    second = ordered(ledger, "@Mei stops")
    fake.happens["create"].append(gone)
    assert engine.run([second.id]).states[second.id] is State.REFUSED or len(fake.supplies) == 2
    assert ledger.job(second.id).state is State.SAVED
    assert "'value-s2'" in values(fake, second)
    third = ordered(ledger, "@Mei waits")
    fake.happens["create"].extend([gone, Refused("Element id not found: value-s3", code=1201)])
    engine.run([third.id])
    assert ledger.job(third.id).state is State.REFUSED


def test_files_that_changed_since_the_order_arent_sent(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Neither as elements nor in the request."""
    job, other = ordered(ledger), ordered(ledger, "rain", elements={})
    (ledger.root / "front.png").write_text("changed")
    engine.run([job.id, other.id])
    for name in (job.id, other.id):
        assert ledger.job(name).state is State.REFUSED
        assert ledger.job(name).reason == "the file `front.png` was changed after the order: nothing was sent"
    third = ordered(ledger, "snow", elements={})
    (ledger.root / "front.png").unlink()
    engine.run([third.id])
    assert ledger.job(third.id).reason == "the file `front.png` isn't there any more: nothing was sent"
    assert "create" not in fake.calls
    assert "make" not in fake.calls


def test_an_upload_is_used_as_long_as_it_is_kept(ledger: Ledger, clock: Time) -> None:
    """And sent again afterwards; its service says until when, or we are careful."""
    fake = Fake()
    fake.inline = lambda supply: None  # type: ignore[method-assign]
    for days, kept in ((7, 7 * 86400 - 3600), (0, UPLOAD_KEPT)):
        (ledger.root / "front.png").write_bytes(png(300, 300 + days))
        uploads = len(fake.calls)
        for n, wait in enumerate((0, kept - 10_000, 20_000)):
            clock.later(wait)
            handle = {"until": f"{clock.now + days * 86400:.0f}"} if days else {}
            fake.happens["make"].append(Task("u", TaskState.DONE, handle, value=f"https://files.example/{n}"))
            job = ordered(ledger, f"rain {days} {n}", elements={})
            assert engine_of(ledger, clock, fake).run([job.id]).states[job.id] is State.SAVED
            fake.happens["make"].clear()
        assert fake.calls[uploads:].count("make") == 2


def test_two_processes_make_one_element(ledger: Ledger, other: Ledger, fake: Fake, clock: Time) -> None:
    """The second waits for the first's."""
    job = ordered(ledger)
    (supply,) = (one for one in supplies_of(job.supplies, ledger.root) if one.kind == "element")
    theirs = Supplies(other)
    other.leases.beat()
    row = theirs.begin(ACCOUNT, supply)
    assert row is not None
    assert Supplies(ledger).begin(ACCOUNT, supply) is None

    def wait(seconds: float) -> None:
        clock.later(seconds)
        if not fake.supplies:
            theirs.told(ACCOUNT, supply, row, fake.make(supply, row.external_id, {}))

    engine = engine_of(ledger, clock, fake)
    engine._sleep = wait
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert len(fake.supplies) == 1


def test_an_upload_that_goes_soon_is_used_at_once(ledger: Ledger, clock: Time) -> None:
    """Sending it over and over would change nothing."""
    fake = Fake()
    fake.inline = lambda supply: None  # type: ignore[method-assign]
    fake.happens["make"].append(
        Task("u", TaskState.DONE, {"until": f"{clock.now + 60:.0f}"}, value="https://x.example")
    )
    job = ordered(ledger, "rain", elements={})
    assert engine_of(ledger, clock, fake).run([job.id]).states[job.id] is State.SAVED
    assert fake.calls.count("make") == 1


def test_a_file_that_changes_while_it_is_sent_isnt_used(ledger: Ledger, clock: Time) -> None:
    """Neither now nor when it is what it was again: which bytes arrived nobody knows."""
    fake = Fake()
    fake.inline = lambda supply: None  # type: ignore[method-assign]
    sent: list[str] = []

    def upload(supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        if not sent:
            (ledger.root / "front.png").write_text("changed")
        sent.append(supply.files[0].read_text())
        return Task("u", TaskState.DONE, value=f"https://files.example/{len(sent)}")

    fake.make = upload  # type: ignore[method-assign]
    job = ordered(ledger, "rain", elements={})
    assert engine_of(ledger, clock, fake).run([job.id]).states[job.id] is State.REFUSED
    (ledger.root / "front.png").write_text("front.png")
    again = ordered(ledger, "rain", elements={})
    assert engine_of(ledger, clock, fake).run([again.id]).states[again.id] is State.SAVED
    assert sent == ["changed", "front.png"]
    assert "https://files.example/2" in values(fake, again)


def test_nothing_is_made_for_a_film_that_cant_be_sent(ledger: Ledger, clock: Time, fake: Fake) -> None:
    """Not even what comes before the thing that its service doesn't take: a voice costs money."""

    class Choosy(Fake):
        def refused(self, supply: Supply) -> Refused | None:
            return Refused(f"`{supply.name}` is on this disk") if supply.kind == "element" else None

    choosy = Choosy()
    choosy.inline = lambda supply: None  # type: ignore[method-assign]
    job = ordered(ledger)
    assert engine_of(ledger, clock, choosy).run([job.id]).states[job.id] is State.REFUSED
    assert ledger.job(job.id).reason == "`Mei` is on this disk"
    assert choosy.calls == []
