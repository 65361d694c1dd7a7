"""A call that is paid for: made once, looked up where its answer was lost, made later where the service is busy."""

from __future__ import annotations

from paying import Fake, Time, added, busy, trouble

from kling_story.errors import SetupError, ToolError
from kling_story.jobs.engine import Engine
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience
from kling_story.jobs.states import State
from kling_story.remote import InDoubt, KeyRefused, NotServed, Refused, SkewedClock, Unreachable


def test_our_own_id_goes_with_the_call(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The one that was in the ledger before."""
    job = added(ledger).job
    engine.run([job.id])
    assert list(fake.tasks) == [job.external_id]
    assert fake.asked[job.external_id].json["options"]["external_task_id"] == job.external_id


def test_an_answer_that_was_lost_is_looked_up(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The task is found by our own id, and not asked for again."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls == ["create", "look_up", "task", "download"]


def test_a_call_that_didnt_arrive_is_made_again_with_its_id(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Once it is certain: after several look-ups and a while."""
    job = added(ledger).job
    begin = ledger.clock()
    fake.happens["create"].append(InDoubt("timed out"))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    looked = fake.calls.index("create", 1) - 1
    assert fake.calls[: looked + 2] == ["create", *["look_up"] * looked, "create"]
    assert looked >= Patience().look_ups
    sent = ledger.job(job.id).sent
    assert sent is not None
    assert sent - begin >= Patience().grace
    assert list(fake.tasks) == [job.external_id]


def test_a_task_that_shows_late_is_found_all_the_same(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The second call is refused for its id: the task of the first is taken, not the refusal."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend([lambda: None] * 8)
    engine.run([job.id])
    assert ledger.job(job.id).state is State.SAVED
    assert fake.calls.count("create") == 2
    assert len(fake.tasks) == 1


def test_an_id_that_is_taken_by_nothing_is_for_a_person(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The service says that it has the task, and doesn't show it."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend([lambda: None] * 50)
    engine.run([job.id])
    assert ledger.job(job.id).state is State.DOUBTFUL
    assert "already exists" in (ledger.job(job.id).reason or "")


def test_a_line_that_is_dead_while_it_is_looked_up(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It isn't known, so nothing is done: the next run looks again."""
    job = added(ledger).job
    fake.happens["create"].append("lost")
    fake.happens["look_up"].extend(InDoubt("timed out") for _ in range(Patience().errors + 3))
    assert engine.run([job.id]).states[job.id] is State.SENDING
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert fake.calls.count("create") == 1


def test_a_second_call_that_is_refused_for_good(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It is believed when there is certainly no task."""
    job = added(ledger).job
    fake.happens["create"].extend([InDoubt("timed out"), Refused("the pack is used up", code=1102)])
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason, job.code) == (State.REFUSED, "the pack is used up", "1102")
    assert fake.tasks == {}


def test_where_nothing_can_be_looked_up_a_person_decides(ledger: Ledger, clock: Time) -> None:
    """It is neither sent again nor given up."""
    fake = Fake(looks_up=False)
    job = added(ledger).job
    fake.happens["create"].append("lost")
    finish = Engine(ledger, lambda name: fake, sleep=clock.later).run([job.id])
    assert finish.states[job.id] is State.DOUBTFUL
    assert fake.calls == ["create"]
    assert added(ledger).new is False


def test_a_refusal_is_final_and_keeps_its_reason(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """Asked once, with the service's code and words."""
    job = added(ledger).job
    fake.happens["create"].append(trouble(Refused("it is against the policy", code=1301), moderated=True))
    engine.run([job.id])
    job = ledger.job(job.id)
    assert (job.state, job.reason, job.code, job.moderated) == (
        State.REFUSED,
        "it is against the policy",
        "1301",
        True,
    )
    assert fake.calls == ["create"]
    assert ledger.spent(run=job.run) == 0


def test_a_busy_service_is_asked_again_later_and_later(
    ledger: Ledger, engine: Engine, fake: Fake, waits: list[float]
) -> None:
    """Twice as long each time, and as long as it says."""
    job = added(ledger).job
    fake.happens["create"].extend([busy(), busy(), Unreachable("no line"), busy(wait=100)])
    assert engine.run([job.id]).states[job.id] is State.SAVED
    assert waits[:4] == [1.0, 2.0, 4.0, 100.0]
    assert len(fake.tasks) == 1


def test_a_service_that_stays_busy_is_left_alone(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The job stays planned, and the next run begins anew."""
    job = added(ledger).job
    fake.happens["create"].extend(busy("the line is dead") for _ in range(Patience().tries))
    finish = engine.run([job.id])
    assert finish.states[job.id] is State.PLANNED
    assert finish.left[job.id].message == "the line is dead"
    assert ledger.spent(run=job.run) == 0
    assert engine.run([job.id]).states[job.id] is State.SAVED


def test_waiting_for_a_place_is_no_failed_try(ledger: Ledger, clock: Time) -> None:
    """However often the service says that the account is full."""
    fake = Fake()
    job = added(ledger).job
    fake.happens["create"].extend(busy(slots=True) for _ in range(5 * Patience().tries))
    assert Engine(ledger, lambda name: fake, sleep=clock.later).run([job.id]).states[job.id] is State.SAVED


def test_a_key_that_isnt_taken_stops_everything(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """One call, not one per job; nothing was sent of any, and none waits for a key that is never taken."""
    names = [added(ledger, f"film {n}").job.id for n in range(4)]
    fake.happens["create"].extend(KeyRefused("the key isn't taken") for _ in names)
    finish = engine.run(names)
    assert set(finish.states.values()) == {State.REFUSED}
    assert fake.calls == ["create"]
    assert {error.message for error in finish.left.values()} == {"the key isn't taken"}
    assert len(finish.left) == 4


def test_an_account_that_isnt_served_stops_everything_for_now(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """All stay planned: the same key will do."""
    names = [added(ledger, f"film {n}").job.id for n in range(4)]
    fake.happens["create"].append(NotServed("there is no money"))
    assert set(engine.run(names).states.values()) == {State.PLANNED}
    assert set(engine.run(names).states.values()) == {State.SAVED}


def test_a_clock_that_is_off_is_signed_by_the_service_s_once(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """The second time is told."""
    job = added(ledger).job
    fake.happens["create"].append(SkewedClock("this clock is off"))
    assert engine.run([job.id]).states[job.id] is State.SAVED
    other = added(ledger, "other").job
    fake.happens["create"].extend([SkewedClock("this clock is off"), SkewedClock("this clock is off")])
    finish = engine.run([other.id])
    assert finish.states[other.id] is State.PLANNED
    assert finish.left[other.id].message == "this clock is off"


def test_without_a_key_nothing_is_sent(ledger: Ledger, engine: Engine, fake: Fake) -> None:
    """It is told, and the job stays planned."""
    job = added(ledger).job
    fake.happens["create"].append(SetupError("there is no key"))
    finish = engine.run([job.id])
    assert (finish.states[job.id], finish.left[job.id].message) == (State.PLANNED, "there is no key")


def test_a_job_of_another_account_is_not_sent(ledger: Ledger, clock: Time) -> None:
    """A key that was changed since would pay for it."""
    job = added(ledger).job
    fake = Fake(account="b" * 16)
    finish = Engine(ledger, lambda name: fake, sleep=clock.later).run([job.id])
    assert finish.states[job.id] is State.PLANNED
    assert "another account" in finish.left[job.id].message
    assert fake.calls == []


def test_a_remote_that_cant_be_made_is_told(ledger: Ledger, clock: Time) -> None:
    """The jobs of other backends go on."""
    job = added(ledger).job

    def nobody(name: str) -> Fake:
        raise ToolError(f"no backend is called `{name}`")

    finish = Engine(ledger, nobody, sleep=clock.later).run([job.id])
    assert finish.left[job.id].message == "no backend is called `fake`"
