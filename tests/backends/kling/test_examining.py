"""What `doctor` hears: the key, the clock, the region, what is left; nothing of it costs anything."""

from __future__ import annotations

from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import httpx2
import pytest
from played.kling_answers import NOW, Played, no, ok

from kling_story.remote import Said

PAIR = "access-key-of-tests|secret-key-of-the-tests-0123456789abcdef"
DATE = {"date": formatdate(NOW, usegmt=True)}
PACK = {
    "resource_pack_name": "Video Generation - 10k",
    "resource_pack_id": "p",
    "resource_pack_type": "decreasing_total",
    "total_quantity": 10000.0,
    "remaining_quantity": 7125.5,
    "purchase_time": 1_780_000_000_000,
    "effective_time": 1_780_000_000_000,
    "invalid_time": 1_795_000_000_000,
    "status": "online",
}


def costs(*packs: dict[str, Any]) -> httpx2.Response:
    return ok({"code": 0, "msg": "success", "resource_pack_subscribe_infos": list(packs)})


def said(played: Played, api: str = "path", **more: Any) -> dict[str, Said]:
    lines = list(getattr(played, api)(**more).examine())
    assert all(request.method == "GET" for request in played.asked)
    return {line.what: line for line in lines}


def test_all_is_well() -> None:
    played = Played(ok([], **DATE), costs(PACK))
    lines = said(played)
    assert lines["address"].detail == "https://api-singapore.klingai.com (global)"
    assert lines["key taken"].well
    assert lines["clock"].well
    assert lines["units"] == Said(
        "units",
        True,
        "Video Generation - 10k: 7125.5 of 10000.0 units left, as of up to 12 hours ago, until 2026-11-18",
    )
    assert played.lines[0] == "GET /tasks?external_task_ids=kling-story-doctor"
    assert played.lines[1].startswith("GET /account/costs?start_time=")
    assert played.asked[1].url.params["end_time"] == str(int(NOW * 1000))


def test_the_legacy_api_is_asked_for_a_list_of_one() -> None:
    played = Played(ok([], **DATE), costs())
    lines = said(played, "v1", key=PAIR)
    assert played.lines[0] == "GET /v1/videos/text2video?pageNum=1&pageSize=1"
    assert lines["key"].detail == "tokens signed with a key pair"
    assert lines["units"].well is None


@pytest.mark.parametrize(("api", "key", "well"), [("v1", PAIR, False), ("path", "api-key", None)])
def test_a_clock_that_goes_wrong_matters_to_tokens(api: str, key: str, well: bool | None) -> None:
    late = {"date": formatdate(NOW + 400, usegmt=True)}
    lines = said(Played(ok([], **late), costs()), api, key=key)
    assert (lines["clock"].well, lines["clock"].detail) == (well, "is 400 s behind Kling's")


def test_a_key_of_the_other_region_is_told() -> None:
    """Both addresses are Kling's own; where another one is given, nobody else is shown the key."""
    played = Played(no(401, 1002), ok([]))
    lines = said(played)
    assert lines["key taken"].well is False
    assert lines["key taken"].hint == "the key is taken at https://api-beijing.klingai.com: set KLINGAI_REGION=china"
    assert [request.url.host for request in played.asked] == ["api-singapore.klingai.com", "api-beijing.klingai.com"]


def test_a_key_that_nobody_takes() -> None:
    lines = said(Played(no(401, 1000, "Auth failed"), no(401, 1000)))
    assert "Auth failed" in lines["key taken"].detail
    assert lines["key taken"].hint


def test_an_address_of_ones_own_is_the_only_one_asked() -> None:
    played = Played(no(401, 1002))
    said(played, address="http://127.0.0.1:4010")
    assert [request.url.host for request in played.asked] == ["127.0.0.1"]


def test_a_dead_line_is_told() -> None:
    def dead(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("no route to host")

    lines = said(Played(dead))
    assert lines["reached"].well is False


def test_costs_that_may_not_be_seen_are_a_remark() -> None:
    lines = said(Played(ok([]), no(403, 1103)))
    assert lines["key taken"].well
    assert lines["units"].well is None
    assert lines["clock"].detail == "Kling doesn't say what time it is"


@pytest.mark.parametrize("status", ["expired", "runOut", "toBeOnline", "newer"])
def test_a_pack_that_pays_for_nothing_is_a_remark(status: str) -> None:
    lines = said(Played(ok([]), costs({**PACK, "status": status})))
    assert lines["units"].well is None
    assert lines["units"].detail.endswith(f"({status})")


@pytest.mark.parametrize(
    "answer",
    [
        lambda: ok(None),
        lambda: ok([]),
        lambda: ok({"resource_pack_subscribe_infos": None}),
        lambda: ok({"resource_pack_subscribe_infos": [None, 5]}),
        lambda: costs({"invalid_time": "soon", "status": None}),
        lambda: costs({"invalid_time": 10**30}),
        lambda: httpx2.Response(200, text="<html>"),
    ],
)
def test_costs_that_make_no_sense_do_no_harm(answer: Callable[[], httpx2.Response]) -> None:
    assert said(Played(ok([]), answer()))["units"].well is None
