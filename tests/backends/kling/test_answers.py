"""Both ways to tell of a task become one, and nothing in them is taken on trust."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kling_renderers.kling.answers import moment_of, task_of
from kling_renderers.web import Answer
from kling_story.remote import Charge, Task, TaskState

NEW = {
    "id": "913827032734642185",
    "status": "succeeded",
    "message": "",
    "create_time": 1781080778802,
    "update_time": 1781080794151,
    "external_id": "ours-1",
    "outputs": [
        {"type": "image", "url": "https://x.test/p.png"},
        {
            "type": "video",
            "id": "v",
            "url": "https://x.test/f.mp4",
            "watermark_url": "https://x.test/w",
            "duration": "5.1",
        },
    ],
    "billing": [
        {"charge_type": "unit", "amount": "3.0", "package_type": "video", "list_price": "3.0"},
        {"charge_type": "cash", "cash_type": "balance", "amount": "0.42", "currency": "USD"},
        {"charge_type": "cash", "cash_type": "balance", "amount": "9", "currency": "CNY"},
    ],
}
OLD = {
    "task_id": "913827032734642185",
    "task_status": "succeed",
    "task_status_msg": "",
    "task_info": {"external_task_id": "ours-1"},
    "task_result": {
        "videos": [{"id": "v", "url": "https://x.test/f.mp4", "watermark_url": "https://x.test/w", "duration": "5.041"}]
    },
    "watermark_info": {"enabled": False},
    "final_unit_deduction": "3",
    "final_balance_deduction": {"quota": "0.42", "list_price": "0.42"},
    "created_at": 1722769557708,
    "updated_at": 1722769557708,
}


def of(told: Any, path: str | None = None) -> Task:
    task = task_of(told, path)
    assert task is not None
    return task


def test_a_task_of_the_path_api() -> None:
    assert of(NEW) == Task(
        "913827032734642185",
        TaskState.DONE,
        {"id": "913827032734642185"},
        "succeeded",
        None,
        "https://x.test/f.mp4",
        "5.1",
        Charge(Decimal("3.0"), Decimal("0.42")),
        "ours-1",
    )


def test_a_task_of_the_legacy_api() -> None:
    assert of(OLD, "/v1/videos/omni-video") == Task(
        "913827032734642185",
        TaskState.DONE,
        {"id": "913827032734642185", "path": "/v1/videos/omni-video"},
        "succeed",
        None,
        "https://x.test/f.mp4",
        "5.041",
        Charge(Decimal(3), Decimal("0.42")),
        "ours-1",
    )


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("submitted", TaskState.WAITING),
        ("processing", TaskState.RUNNING),
        ("succeed", TaskState.DONE),
        ("succeeded", TaskState.DONE),
        ("failed", TaskState.FAILED),
        ("FAILED", TaskState.FAILED),
        ("queued_for_review", TaskState.UNKNOWN),
        ("", TaskState.UNKNOWN),
        (None, TaskState.UNKNOWN),
        (7, TaskState.UNKNOWN),
    ],
)
def test_words_for_how_far_it_is(said: object, state: TaskState) -> None:
    """What isn't known is no failure, in either API."""
    assert of({**NEW, "status": said}).state is state
    assert of({**OLD, "task_status": said}).state is state


def test_a_film_is_named_only_when_it_is_done() -> None:
    for told in ({**NEW, "status": "processing"}, {**OLD, "task_status": "processing"}):
        assert (of(told).url, of(told).seconds) == (None, None)


def test_the_film_with_a_watermark_is_better_than_none() -> None:
    film = {"type": "video", "url": "", "watermark_url": "https://x.test/w"}
    assert of({**NEW, "outputs": [film]}).url == "https://x.test/w"
    assert of({**OLD, "task_result": {"videos": [film]}}).url == "https://x.test/w"


@pytest.mark.parametrize(
    ("reason", "moderated"),
    [
        ("Failure to pass the risk control system", True),
        ("Image pixel is invalid", False),
        ("generation error", False),
    ],
)
def test_why_it_failed(reason: str, moderated: bool) -> None:
    """The reason stands in the task, while the envelope says SUCCEED; what was seen is told apart from the rest."""
    for told in (
        {**NEW, "status": "failed", "message": reason},
        {**OLD, "task_status": "failed", "task_status_msg": reason},
    ):
        assert (of(told).reason, of(told).moderated, of(told).url) == (reason, moderated, None)


def test_a_failed_task_says_that_nothing_was_taken() -> None:
    charge = of({**OLD, "task_status": "failed", "final_unit_deduction": "0", "final_balance_deduction": None}).charge
    assert charge == Charge(Decimal(0), None)


@pytest.mark.parametrize("info", [{}, None, {"external_task_id": None}, {"external_task_id": ""}, "x"])
def test_an_own_id_may_be_left_out(info: object) -> None:
    assert of({**OLD, "task_info": info}).external_id is None


@pytest.mark.parametrize("written", ["829836802793406551", "8.29836802793406551E17", '"829836802793406551"'])
def test_ids_beyond_what_a_float_holds_keep_every_digit(written: str) -> None:
    """A number, one in scientific notation and a text are the same id."""
    body = f"""{{"task_id": {written}, "task_status": "succeed",
                "task_result": {{"elements": [{{"element_id": {written}, "status": "succeed"}}]}}}}"""
    task = of(Answer(200, {}, body.encode()).json)
    assert (task.id, task.value) == ("829836802793406551", "829836802793406551")


def test_voices_and_elements_have_their_ids_as_value() -> None:
    assert of({"task_id": 1, "task_status": "succeed", "task_result": {"voices": [{"voice_id": "7"}]}}).value == "7"
    assert of({"id": "1", "status": "succeeded", "outputs": [{"type": "element", "id": "8"}]}).value == "8"


def test_what_was_deleted_is_no_value() -> None:
    element = {"element_id": 5, "status": "deleted"}
    task = of({"task_id": "1", "task_status": "succeed", "task_result": {"elements": [element]}})
    assert (task.state, task.value) == (TaskState.FAILED, None)
    assert "deleted" in (task.reason or "")


@pytest.mark.parametrize(
    "told",
    [
        None,
        [],
        "x",
        5,
        {},
        {"id": None},
        {"id": ""},
        {"id": True},
        {"id": {}},
        {"task_id": ""},
        {"task_id": None, "id": "1"},
    ],
)
def test_what_names_no_task_is_none(told: object) -> None:
    assert task_of(told) is None


@pytest.mark.parametrize("odd", [None, "x", 5, [], {}, [None], [[]], [{}], {"videos": None}, {"videos": ["x"]}])
def test_odd_parts_do_no_harm(odd: object) -> None:
    """Whatever stands where films and sums should."""
    assert of({"id": "1", "status": "succeeded", "outputs": odd, "billing": odd}).url is None
    assert (
        of({"task_id": "1", "task_status": "succeed", "task_result": odd, "final_balance_deduction": odd}).url is None
    )


@pytest.mark.parametrize("amount", ["much", "NaN", "-1", "Infinity", None, True, [], ""])
def test_a_sum_that_is_none_is_left_out(amount: object) -> None:
    assert of({**OLD, "final_unit_deduction": amount, "final_balance_deduction": None}).charge is None
    assert of({**NEW, "billing": [{"charge_type": "unit", "amount": amount}]}).charge is None


def test_when_it_was_made() -> None:
    assert moment_of(NEW) == 1781080778.802
    assert moment_of(OLD) == 1722769557.708
    assert moment_of({"created_at": "soon"}) is None
    assert moment_of(None) is None
