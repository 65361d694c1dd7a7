"""A task is found by our own id or not at all: never by a guess."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from played.kling import V1Service
from played.kling_answers import NOW, Played, no, ok

from kling_renderers.kling.service import LOOSE
from kling_story.remote import Busy, InDoubt, KeyRefused, Refused, Task

PATH = "/v1/videos/text2video"


def row(number: int, ours: str | None = "another", at: float = NOW) -> dict[str, Any]:
    info = {} if ours is None else {"external_task_id": ours}
    return {"task_id": str(number), "task_status": "submitted", "task_info": info, "created_at": int(at * 1000)}


NONE = no(404, 1203, "task not found")


def looked_up(*answers: httpx2.Response) -> tuple[Task | None, Played]:
    played = Played(*answers)
    return played.v1().look_up("ours 1/2", PATH, NOW), played


def test_the_path_api_is_asked_for_our_id() -> None:
    played = Played(ok([{"id": "7", "status": "submitted", "external_id": "ours-1"}]), ok([]))
    found = played.path().look_up("ours-1", "/text-to-video/kling-3.0", NOW)
    assert found is not None
    assert (found.id, found.handle) == ("7", {"id": "7"})
    assert played.path().look_up("ours-1", "/text-to-video/kling-3.0", NOW) is None
    assert played.lines[0] == "GET /tasks?external_task_ids=ours-1"


def test_another_id_than_asked_for_is_nothing() -> None:
    played = Played(ok([{"id": "7", "status": "submitted", "external_id": "another"}]))
    assert played.path().look_up("ours-1", "/text-to-video/kling-3.0", NOW) is None


def test_the_legacy_api_takes_our_id_in_the_path() -> None:
    found, played = looked_up(ok(row(7, "ours 1/2")))
    assert found is not None
    assert found.handle == {"id": "7", "path": PATH}
    assert played.lines == [f"GET {PATH}/ours%201%2F2"]


@pytest.mark.parametrize("refused", [NONE, no(400, 1201, "task_id is invalid"), no(200, 1203), httpx2.Response(404)])
def test_else_the_lists_are_read(refused: httpx2.Response) -> None:
    found, played = looked_up(refused, ok([row(1), row(2)]), ok([row(3), row(4, "ours 1/2")]))
    assert found is not None
    assert found.id == "4"
    assert played.lines[1:] == [f"GET {PATH}?pageNum=1&pageSize=500", f"GET {PATH}?pageNum=2&pageSize=500"]


def test_a_short_page_is_not_the_end() -> None:
    """A service that gives fewer than were asked for has more; only an empty page, or an old one, ends it."""
    found, played = looked_up(NONE, ok([row(1)]), ok([row(2)]), ok([]))
    assert found is None
    assert len(played.asked) == 4


def test_a_service_that_repeats_a_page_is_not_asked_for_ever() -> None:
    found, played = looked_up(NONE, ok([row(1)]), ok([row(1)]))
    assert found is None
    assert len(played.asked) == 3


def test_reading_ends_before_our_time_if_the_list_goes_back() -> None:
    """Whether it does shows in the page: no document says."""
    old = NOW - LOOSE - 60
    found, played = looked_up(NONE, ok([row(2, at=NOW), row(1, at=old)]))
    assert found is None
    assert len(played.asked) == 2


def test_reading_goes_on_if_the_list_goes_forward() -> None:
    old = NOW - LOOSE - 60
    found, _ = looked_up(NONE, ok([row(1, at=old), row(2, at=old + 1)]), ok([row(3, "ours 1/2")]))
    assert found is not None


def test_a_list_that_says_nobodys_id_leaves_doubt() -> None:
    """`task_info` may be empty: then nobody can say whose task that is."""
    with pytest.raises(InDoubt):
        looked_up(NONE, ok([row(1, None)]), ok([]))


def test_tasks_without_an_id_are_somebody_elses_where_others_say_theirs() -> None:
    assert looked_up(NONE, ok([row(2, None), row(1, "another")]), ok([]))[0] is None


def test_tasks_without_an_id_from_before_our_time_are_nobodys_business() -> None:
    old = NOW - LOOSE - 60
    assert looked_up(NONE, ok([row(2, None, old), row(1, None, old - 1)]), ok([]))[0] is None


def test_what_the_service_said_of_another_is_not_ours() -> None:
    """A query that answers with another task than it was asked for is no find."""
    found, _ = looked_up(ok(row(7, "another")), ok([]))
    assert found is None


@pytest.mark.parametrize(
    "answer", [no(500, 5000), no(429, 1302), httpx2.Response(502), httpx2.Response(200, text="<html>")]
)
def test_trouble_is_not_taken_for_absence(answer: httpx2.Response) -> None:
    for answers in ((answer,), (NONE, answer), (NONE, ok([row(1)]), answer)):
        with pytest.raises(Busy):
            looked_up(*answers)


def test_a_list_that_is_none_is_trouble() -> None:
    with pytest.raises(Busy):
        looked_up(NONE, ok({"tasks": []}))


def test_a_refused_key_is_no_absence() -> None:
    with pytest.raises(KeyRefused):
        looked_up(no(401, 1002))


def test_a_refusal_by_a_gateway_is_no_absence() -> None:
    with pytest.raises(Refused):
        looked_up(httpx2.Response(403, text="<html>"))


def test_an_id_that_the_call_has_already_stays_with_its_callback() -> None:
    """Who prepared the call may have given an address to report to."""
    request = V1Service().request().called("ours-1", "https://me.test/hook")
    played = Played(ok(row(1, "ours-1")), ok(row(2, "ours-2")))
    played.v1().create(request, "ours-1")
    assert played.bodies[0]["callback_url"] == "https://me.test/hook"
    played.v1().create(request, "ours-2")
    assert played.bodies[1]["external_task_id"] == "ours-2"


def test_a_task_of_the_other_api_is_told() -> None:
    with pytest.raises(Refused, match="the path API's"):
        Played().v1().task({"id": "7"})


def test_a_task_that_isnt_there_is_refused() -> None:
    with pytest.raises(Refused, match="knows no task `7`"):
        Played(ok([])).path().task({"id": "7"})


def test_nothing_is_cancelled_and_that_is_said() -> None:
    with pytest.raises(Refused, match="nothing can be cancelled at Kling"):
        Played().path().cancel({"id": "7"})


def test_of_several_nameless_tasks_none_is_ours() -> None:
    """A service that doesn't look at what it is asked for shows its latest; one alone was found by our id."""
    rows = [{"id": "7", "status": "submitted"}, {"id": "8", "status": "submitted"}]
    played = Played(ok(rows), ok(rows[:1]), ok([*rows, {"id": "9", "status": "submitted", "external_id": "ours-1"}]))
    found = [played.path().look_up("ours-1", "/text-to-video/kling-3.0", NOW) for _ in range(3)]
    assert [task and task.id for task in found] == [None, "7", "9"]
