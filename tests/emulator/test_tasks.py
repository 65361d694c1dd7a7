"""Films are asked for, asked after and fetched, in both official APIs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import httpx2
import pytest

from kling_renderers.emulator import API_KEY, Account, Emulator, Pace

SHOTS = "shot 1, 3, a cat walks; shot 2, 2, a dog sleeps"
PATH = {"prompt": SHOTS, "settings": {"duration": 5}, "options": {"external_task_id": "take-1"}}
V1 = {
    "model_name": "kling-v3",
    "multi_shot": True,
    "shot_type": "customize",
    "prompt": "",
    "multi_prompt": [
        {"index": 1, "prompt": "a cat walks", "duration": "3"},
        {"index": 2, "prompt": "a dog sleeps", "duration": "2"},
    ],
    "duration": "5",
    "external_task_id": "take-1",
}


def ask(api: httpx2.Client, by: str = "take-1") -> dict[str, Any]:
    found: dict[str, Any] = api.get("/tasks", params={"external_task_ids": by}).json()["data"][0]
    return found


def test_path_api_goes_through_its_states(client, clock):
    """submitted, processing, succeeded; a second has two timestamps in milliseconds; it is billed once."""
    emulator = Emulator(clock=clock)
    api = client(emulator)
    made = api.post("/text-to-video/kling-3.0", json=PATH).json()
    assert (made["code"], made["message"]) == (0, "SUCCEED")
    assert made["data"]["status"] == "submitted"
    assert made["data"]["create_time"] == 1_795_000_000_000
    assert int(made["data"]["id"]) > 2**53
    states = [ask(api) for _ in range(4)]
    assert [task["status"] for task in states] == ["submitted", "processing", "succeeded", "succeeded"]
    assert states[-1]["billing"][0]["amount"] == "3"
    assert states[-1]["outputs"][0]["duration"] == "5.0"
    assert [bill.units for bill in emulator.billed] == [Decimal("3.0")]


def test_legacy_api_goes_through_its_states(client):
    """The legacy API says `succeed`, and takes either id in the path."""
    api = client(Emulator())
    made = api.post("/v1/videos/text2video", json=V1).json()["data"]
    assert made["task_info"] == {"external_task_id": "take-1"}
    said = [api.get(f"/v1/videos/text2video/{name}").json()["data"] for name in (made["task_id"], "take-1", "take-1")]
    assert [task["task_status"] for task in said] == ["submitted", "processing", "succeed"]
    assert said[-1]["final_unit_deduction"] == "3"
    assert said[-1]["task_result"]["videos"][0]["url"].startswith("http://127.0.0.1:4010/films/")


def test_films_are_fetched_whole_and_in_ranges(client):
    """A result's address needs no key, and gives what is asked for."""
    emulator = Emulator(advance=Pace("now"))
    api = client(emulator)
    api.post("/text-to-video/kling-3.0", json=PATH)
    url = ask(api)["outputs"][0]["url"]
    bare = client(emulator, None)
    whole = bare.get(url)
    assert whole.headers["content-type"] == "video/mp4"
    assert bare.get(url, headers={"Range": "bytes=0-9"}).content == whole.content[:10]
    rest = bare.get(url, headers={"Range": "bytes=10-"})
    assert (rest.status_code, rest.content) == (206, whole.content[10:])
    assert rest.headers["content-range"] == f"bytes 10-{len(whole.content) - 1}/{len(whole.content)}"
    assert bare.get(url, headers={"Range": "bytes=-5"}).content == whole.content[-5:]
    assert bare.get(url, headers={"Range": f"bytes={len(whole.content)}-"}).status_code == 416
    assert bare.get(url, headers={"Range": "bytes=5-", "If-Range": '"another"'}).status_code == 200
    assert bare.get(url.replace(".mp4", "x.mp4")).status_code == 403
    assert bare.head(url).headers["content-length"] == str(len(whole.content))


def test_films_are_deleted_after_thirty_days(client, clock):
    """As the documents say."""
    emulator = Emulator(clock=clock, advance=Pace("now"))
    api = client(emulator)
    api.post("/text-to-video/kling-3.0", json=PATH)
    url = ask(api)["outputs"][0]["url"]
    clock.now += 30 * 24 * 3600 - 1
    assert api.get(url).status_code == 200
    clock.now += 2
    assert api.get(url).status_code == 404


def test_an_external_id_is_unique(client):
    """A second task of the same id is refused, in either API, and nothing is made."""
    emulator = Emulator()
    api = client(emulator)
    api.post("/text-to-video/kling-3.0", json=PATH)
    for path, body in (("/text-to-video/kling-3.0", PATH), ("/v1/videos/text2video", V1)):
        again = api.post(path, json=body)
        assert (again.status_code, again.json()["code"]) == (400, 1201)
        assert "take-1" in again.json()["message"]
    assert len(emulator.films) == 1


def test_too_many_tasks_at_once(client):
    """1303 while all places are taken; an ended task frees its own, a failed one too."""
    emulator = Emulator(accounts=[Account(concurrency=2)])
    api = client(emulator)

    def create(name: str) -> httpx2.Response:
        return api.post("/text-to-video/kling-3.0", json={"prompt": "a cat", "options": {"external_task_id": name}})

    assert [create(name).status_code for name in "ab"] == [200, 200]
    refused = create("c")
    assert (refused.status_code, refused.json()["code"]) == (429, 1303)
    assert refused.json()["message"] == "parallel task over resource pack limit"
    while ask(api, "a")["status"] != "succeeded":
        pass
    assert create("c").status_code == 200


def test_a_pack_runs_out(client):
    """1102 when what is left doesn't pay for the film, with what runs counted."""
    emulator = Emulator(accounts=[Account(pack=Decimal(7))])
    api = client(emulator)
    codes = [api.post("/text-to-video/kling-3.0", json={"prompt": "a cat"}).json()["code"] for _ in range(3)]
    assert codes == [0, 0, 1102]


def test_too_many_calls_a_second(client, clock):
    """1302 for the third within a second, when two are allowed."""
    api = client(Emulator(clock=clock, accounts=[Account(calls_a_second=2)]))
    codes = [api.get("/tasks", params={"task_ids": "1"}).json()["code"] for _ in range(3)]
    clock.now += 1.5
    assert [*codes, api.get("/tasks", params={"task_ids": "1"}).json()["code"]] == [0, 0, 1302, 0]


def test_tasks_go_on_by_time(client, clock):
    """At twice the speed, a film of 5 s is there after a minute."""
    api = client(Emulator(clock=clock, advance=Pace("time", speed=2)))
    api.post("/text-to-video/kling-3.0", json=PATH)
    seen = []
    for seconds in (1, 5, 40, 15):
        clock.now += seconds
        seen.append(ask(api)["status"])
    assert seen == ["submitted", "processing", "processing", "succeeded"]


def test_lists(client):
    """The legacy API lists by page, the path API with a cursor; each its own tasks, the newest first."""
    api = client(Emulator(advance=Pace("now"), accounts=[Account(concurrency=None)]))
    for number in range(5):
        api.post("/text-to-video/kling-3.0", json={"prompt": "a cat", "options": {"external_task_id": f"p{number}"}})
        api.post("/v1/videos/text2video", json={"prompt": "a cat", "external_task_id": f"v{number}"})
    page = api.get("/v1/videos/text2video", params={"pageNum": 2, "pageSize": 2}).json()["data"]
    assert [row["task_info"]["external_task_id"] for row in page] == ["v2", "v1"]
    assert api.get("/v1/videos/text2video", params={"pageSize": 501}).json()["code"] == 1201
    first = api.post("/tasks", json={"limit": 3}).json()["data"]
    assert [row["external_id"] for row in first["result"]] == ["p4", "p3", "p2"]
    rest = api.post("/tasks", json={"limit": 3, "cursor": first["next_cursor"]}).json()["data"]
    assert ([row["external_id"] for row in rest["result"]], rest["has_more"]) == (["p1", "p0"], False)
    none = api.post("/tasks", json={"filters": [{"key": "status", "values": ["failed"]}]}).json()["data"]
    assert none["result"] == []


def test_what_is_not_there(client):
    """An unknown id is an empty list in the path API and 1203 in the legacy one; another's task isn't seen."""
    emulator = Emulator(accounts=[Account(), Account("other", ("other-key",), "ak", "sk" * 20, ())])
    api, other = client(emulator), client(emulator, "other-key")
    api.post("/v1/videos/text2video", json=V1)
    assert api.get("/tasks", params={"task_ids": "5"}).json()["data"] == []
    assert api.get("/v1/videos/text2video/take-9").json()["code"] == 1203
    assert api.get("/v1/videos/image2video/take-1").json()["code"] == 1203
    assert other.get("/v1/videos/text2video/take-1").json()["code"] == 1203


@pytest.mark.parametrize(
    "query", [{}, {"task_ids": "1", "external_task_ids": "2"}, {"task_ids": ""}, {"task_ids": ","}]
)
def test_a_query_needs_one_kind_of_id(client, query):
    """One kind of id, and at least one."""
    assert client(Emulator()).get("/tasks", params=query).json()["code"] == 1201


def test_wrong_paths_are_answered_by_spring(client):
    """A body without a code."""
    answer = client(Emulator()).post("/v1/video/text2video", json=V1)
    assert answer.status_code == 404
    assert answer.json() == {
        "timestamp": answer.json()["timestamp"],
        "status": 404,
        "error": "Not Found",
        "message": "No message available",
        "path": "/v1/video/text2video",
    }


def test_wrong_methods(client):
    """1202."""
    answer = client(Emulator()).put("/v1/videos/text2video", json=V1)
    assert (answer.status_code, answer.json()["code"]) == (404, 1202)


@pytest.mark.parametrize("body", [b"", b"[1]", b"{", b"\xff"])
def test_bodies_that_are_no_object(client, body):
    """1200."""
    answer = client(Emulator()).post("/text-to-video/kling-3.0", content=body)
    assert (answer.status_code, answer.json()["code"]) == (400, 1200)


def test_the_log_has_a_line_for_each_call_and_no_key(client):
    """What was ignored is in it."""
    lines: list[str] = []
    api = client(Emulator(log=lines.append))
    api.post("/text-to-video/kling-3.0", json={"prompt": "a cat", "settings": {"durration": 5}})
    api.post("/text-to-video/kling-3.0", json={"prompt": "a cat", "settings": {"duration": 99}})
    assert "200" in lines[0]
    assert "ignored: settings.durration" in lines[0]
    assert "1201: settings.duration value '99' is invalid" in lines[1]
    assert not [line for line in lines if API_KEY in line]


def test_many_callers_at_once(client):
    """Sixteen threads with the same ids: each id is created once, and none over the limit."""
    from concurrent.futures import ThreadPoolExecutor

    emulator = Emulator(accounts=[Account(concurrency=5)])
    api = client(emulator)

    def create(number: int) -> int:
        options = {"external_task_id": f"take-{number % 20}"}
        return api.post("/text-to-video/kling-3.0", json={"prompt": "a cat", "options": options}).json()["code"]

    with ThreadPoolExecutor(16) as pool:
        codes = list(pool.map(create, range(200)))
    assert codes.count(0) == 5
    assert len(emulator.films) == len({task.external_id for task in emulator.films}) == 5
    assert set(codes) == {0, 1201, 1303}
