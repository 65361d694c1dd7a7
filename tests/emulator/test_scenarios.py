"""Faults happen when a scenario says so, as the network would bring them."""

from __future__ import annotations

import httpx2
import pytest

from kling_renderers.emulator import NAMES, Account, Emulator, Pace, Scenario, load_scenario
from kling_renderers.emulator.refusals import CODES
from kling_story.errors import SetupError, UsageError

CREATE = "/text-to-video/kling-3.0"


def scenario(*rules: dict, **more: object) -> Scenario:
    return Scenario.model_validate({"rules": rules, **more})


def film(name: str = "take-1", prompt: str = "a cat") -> dict:
    return {"prompt": prompt, "settings": {"multi_shot": False}, "options": {"external_task_id": name}}


def ready(client, *rules: dict) -> tuple[Emulator, httpx2.Client, str]:
    """An emulator with a film to fetch, and its address."""
    emulator = Emulator(scenario(*rules), advance=Pace("now"))
    api = client(emulator)
    api.post(CREATE, json=film())
    return emulator, api, api.get("/tasks?external_task_ids=take-1").json()["data"][0]["outputs"][0]["url"]


@pytest.mark.parametrize("code", CODES)
def test_every_code(client, code):
    """With its HTTP status and `Retry-After` on wish; nothing is made, and the next call goes well."""
    rule = {"on": "create", "nth": 1, "then": {"code": code, "retry_after": 1.5}}
    emulator = Emulator(scenario(rule))
    api = client(emulator)
    answer = api.post(CREATE, json=film())
    assert (answer.status_code, answer.json()["code"]) == (CODES[code][0], code)
    assert answer.headers["retry-after"] == "2"
    assert not emulator.tasks
    assert api.post(CREATE, json=film()).json()["code"] == 0


@pytest.mark.parametrize(
    ("then", "error", "made"),
    [
        ({"call": "refused"}, httpx2.ConnectError, 0),
        ({"call": "lost"}, httpx2.RemoteProtocolError, 0),
        ({"call": "late"}, httpx2.ReadTimeout, 0),
        ({"answer": "lost"}, httpx2.RemoteProtocolError, 1),
        ({"answer": "late"}, httpx2.ReadTimeout, 1),
    ],
)
def test_answers_that_never_come(client, then, error, made):
    """Before anything is made, or after: the caller can't tell, a look-up can."""
    emulator = Emulator(scenario({"on": "create", "times": 1, "then": then}))
    api = client(emulator)
    with pytest.raises(error):
        api.post(CREATE, json=film())
    assert len(emulator.films) == made
    assert len(api.get("/tasks?external_task_ids=take-1").json()["data"]) == made


def test_unreadable_answers(client):
    """A proxy's page before anything is made, half a JSON after it."""
    page, garbled = {"status": 502}, {"answer": "garbled"}
    emulator = Emulator(scenario({"on": "create", "nth": 1, "then": page}, {"on": "create", "then": garbled}))
    api = client(emulator)
    first, second = (api.post(CREATE, json=film()) for _ in range(2))
    assert (first.status_code, first.text[:6]) == (502, "<html>")
    assert second.status_code == 200
    with pytest.raises(ValueError, match="Unterminated"):
        second.json()
    assert len(emulator.films) == 1


def test_failed_tasks(client):
    """A reason of the scenario's, for the prompts that it means; a film that fails costs nothing."""
    reason = "Failure to pass the risk control system"
    rule = {"on": "create", "when": {"prompt": "BLOOD|naked", "model": "3.0$"}, "then": {"fail": reason}}
    emulator = Emulator(scenario(rule), advance=Pace("now"))
    api = client(emulator)
    api.post(CREATE, json=film("a", "blood on the wall"))
    api.post(CREATE, json=film("b", "paint on the wall"))
    tasks = api.get("/tasks?external_task_ids=a,b").json()["data"]
    assert [(task["status"], task["message"]) for task in tasks] == [("failed", reason), ("succeeded", "")]
    assert [bill.external_id for bill in emulator.billed] == ["b"]


def test_unknown_states(client):
    """A word that nobody knows, so many times."""
    emulator = Emulator(scenario({"on": "create", "then": {"word": "reviewing", "polls": 2}}), advance=Pace("now"))
    api = client(emulator)
    api.post(CREATE, json=film())
    seen = [api.get("/tasks?external_task_ids=take-1").json()["data"][0] for _ in range(3)]
    assert [task["status"] for task in seen] == ["reviewing", "reviewing", "succeeded"]
    assert not seen[0]["outputs"]


@pytest.mark.parametrize(
    ("then", "status", "starts"),
    [
        ({"content": "html"}, 200, b"<!doc"),
        ({"content": "empty"}, 200, b""),
        ({"expired": True}, 403, b"<?xml"),
        ({"status": 503}, 503, b"<html"),
    ],
)
def test_downloads_that_bring_no_film(client, then, status, starts):
    """Once; the next brings it."""
    _, api, url = ready(client, {"on": "download", "nth": 1, "then": then})
    answer = api.get(url)
    assert (answer.status_code, answer.content[: len(starts) or None]) == (status, starts)
    assert api.get(url).content[4:8] == b"ftyp"


def test_downloads_that_break_off(client):
    """The connection ends after some bytes; the rest can be fetched from there."""
    _, api, url = ready(client, {"on": "download", "nth": 1, "then": {"cut": 100}})
    parts: list[bytes] = []
    with api.stream("GET", url) as answer, pytest.raises(httpx2.ReadError):
        parts.extend(answer.iter_raw())
    got = b"".join(parts)
    assert (len(got), int(answer.headers["content-length"]) > 100) == (100, True)
    rest = api.get(url, headers={"Range": "bytes=100-"}).content
    assert got + rest == api.get(url).content


def test_downloads_of_another_film(client):
    """Half of it with a length that fits, and one of another length."""
    from io import BytesIO

    from kling_story.media.boxes import Boxes

    _, api, url = ready(client, {"on": "download", "nth": 1, "then": {"content": "short"}},
                        {"on": "download", "nth": 2, "then": {"content": "other"}})  # fmt: skip
    short, other, whole = (api.get(url).content for _ in range(3))
    assert short == whole[: len(whole) // 2]
    assert other != whole
    assert Boxes(BytesIO(other), len(other)).whole


def test_counts_and_chances(client):
    """`nth` counts the calls that fit, `times` what happened; the same seed gives the same faults."""

    def codes(*rules: dict) -> list[int]:
        api = client(Emulator(scenario(*rules, seed=3), accounts=[Account(concurrency=None)]))
        return [api.post(CREATE, json=film(str(number))).json()["code"] for number in range(8)]

    then = {"code": 1302}
    assert codes({"on": "create", "nth": [2, 4], "then": then}) == [0, 1302, 0, 1302, 0, 0, 0, 0]
    assert codes({"on": "create", "nth": "every 3", "times": 1, "then": then}) == [0, 0, 1302, 0, 0, 0, 0, 0]
    assert codes({"on": "any", "times": 2, "then": then}) == [1302, 1302, 0, 0, 0, 0, 0, 0]
    assert codes({"on": "query", "then": then}) == [0] * 8
    assert codes({"on": "create", "when": {"external_id": "^5$"}, "then": then}) == [0] * 5 + [1302] + [0] * 2
    by_chance = codes({"on": "create", "chance": 0.5, "then": then})
    assert by_chance == codes({"on": "create", "chance": 0.5, "then": then})
    assert 0 < by_chance.count(1302) < 8


def test_accounts_and_clocks_of_scenarios(client, clock):
    """What the account has, how tasks go on, and the clock."""
    emulator = Emulator(
        scenario(account={"concurrency": 1}, clock_skew=100, advance={"by": "time", "speed": 1000}), clock=clock
    )
    api = client(emulator)
    assert [api.post(CREATE, json=film(name)).json()["code"] for name in "ab"] == [0, 1303]
    clock.now += 1
    task = api.get("/tasks?external_task_ids=a").json()["data"][0]
    assert (task["status"], task["create_time"]) == ("succeeded", 1_795_000_100_000)


@pytest.mark.parametrize("name", NAMES)
def test_scenarios_that_come_along(client, name):
    """Each is readable, says what it is about, and makes something go wrong."""
    found = load_scenario(name)
    assert found.title
    assert found.rules or found.account.pack or found.clock_skew
    assert load_scenario(name) == found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("rules: [{on: creation, then: {code: 1302}}]", "rules.0.on"),
        ("rules: [{on: create, then: {}}]", "`then` says nothing"),
        ("rules: [{on: create, then: {code: 1}}]", "there is no code 1"),
        ("rules: [{on: query, then: {fail: so}}]", "`fail` goes with `on: create`"),
        ("rules: [{on: create, then: {cut: 5}}]", "`cut` goes with `on: download`"),
        ("rules: [{on: create, nth: often, then: {code: 1302}}]", "every 3"),
        ("rules: [{on: create, when: {prompt: '('}, then: {code: 1302}}]", "no pattern"),
        ("rules: [{on: create, thn: {code: 1302}}]", "rules.0"),
        ("a: [", "no YAML"),
        ("- 1", "no scenario"),
    ],
)
def test_scenarios_with_mistakes(tmp_path, text, message):
    """Where the mistake is, and what can be written."""
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(SetupError) as raised:
        load_scenario(path)
    assert message in raised.value.message
    assert "mine.yaml" in raised.value.message


def test_scenarios_that_are_not_there():
    """The names of those that come along are told."""
    with pytest.raises(UsageError) as raised:
        load_scenario("busy-night")
    assert "busy-afternoon" in (raised.value.hint or "")
