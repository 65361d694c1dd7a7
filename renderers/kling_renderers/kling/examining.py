"""What `doctor` says of Kling: whether the key is taken, how the clocks go, what is left in the account.

Two calls that cost nothing: a query of no task, and the account's costs, which may be asked for once a second at
most (official account page, 2026-09).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kling_renderers.kling.auth import KeyPair
from kling_renderers.kling.errors import ALIKE
from kling_renderers.kling.service import Kling
from kling_renderers.web.words import plain
from kling_story.errors import StoryError
from kling_story.remote import CallError, Connection, KeyRefused, Refused, Said, Unreachable
from kling_story.services import REGION, service

COSTS = "/account/costs"
LOOKED_BACK = 365 * 24 * 3600
"""Seconds of the account's past that are asked for."""

_FREE: dict[str, tuple[str, dict[str, str | int]]] = {
    "kling": ("/tasks", {"external_task_ids": "kling-story-doctor"}),
    "kling-v1": ("/v1/videos/text2video", {"pageNum": 1, "pageSize": 1}),
}
_RUN_OUT = ("expired", "runOut")


def examined(kling: Kling, connection: Connection, name: str) -> Iterator[Said]:
    """What there is to say, as it is found out."""
    regions = {address: region for region, address in service(name).addresses.items()}
    region = regions.get(kling.address)
    yield Said("address", None, f"{kling.address}{f' ({region})' if region else ''}")
    yield Said("key", None, "tokens signed with a key pair" if isinstance(kling.credentials, KeyPair) else "an API key")
    path, query = _FREE[name]
    try:
        kling.ask("GET", path, query=query)
    except KeyRefused as error:
        yield Said("key taken", False, error.message, _elsewhere(connection, name, region) or error.hint)
        yield from _clock(kling)
        return
    except Unreachable as error:
        yield Said("reached", False, error.message, error.hint)
        return
    except CallError as error:
        # A refusal for another reason is still an answer to whoever holds the key.
        yield Said("key taken", True if isinstance(error, Refused) else None, error.message, error.hint)
    else:
        yield Said("key taken", True, "Kling takes it")
    yield from _clock(kling)
    yield from _packs(kling)


def _clock(kling: Kling) -> Iterator[Said]:
    skew = kling.skew
    if skew is None:
        yield Said("clock", None, "Kling doesn't say what time it is")
    elif abs(skew) < ALIKE:
        yield Said("clock", True, "goes as Kling's does")
    else:
        way = "behind" if skew > 0 else "ahead of"
        # A key needs no clock; a token does, and a difference is reckoned with once it is refused.
        matters = False if isinstance(kling.credentials, KeyPair) else None
        hint = "set it by the network's time"
        yield Said("clock", matters, f"is {abs(skew):.0f} s {way} Kling's", hint)


def _packs(kling: Kling) -> Iterator[Said]:
    now = kling.clock()
    query: dict[str, str | int] = {"start_time": int((now - LOOKED_BACK) * 1000), "end_time": int(now * 1000)}
    try:
        costs = kling.ask("GET", COSTS, query=query)
    except CallError as error:
        yield Said("units", None, error.message, error.hint)
        return
    rows = costs.get("resource_pack_subscribe_infos") if isinstance(costs, dict) else None
    packs = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    if not packs:
        yield Said("units", None, "no resource pack in a year: paid from the balance, or nothing is left")
    for pack in packs:
        yield _pack(pack)


def _pack(pack: dict[str, Any]) -> Said:
    name, status = plain(pack.get("resource_pack_name") or "a resource pack"), plain(pack.get("status") or "")
    left, total = plain(pack.get("remaining_quantity", "?")), plain(pack.get("total_quantity", "?"))
    detail = f"{name}: {left} of {total} units left, as of up to 12 hours ago"
    if ends := _day(pack.get("invalid_time")):
        detail += f", until {ends}"
    if status == "online":
        return Said("units", True, detail)
    hint = "buy units at Kling, unless another pack has some" if status in _RUN_OUT else None
    return Said("units", None, f"{detail} ({status or 'no status given'})", hint)


def _day(value: Any) -> str | None:
    try:
        return datetime.fromtimestamp(int(value) / 1000, UTC).date().isoformat()
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def _elsewhere(connection: Connection, name: str, region: str | None) -> str | None:
    """Whether the key is the other region's, where that can be meant: both addresses are Kling's own."""
    if region is None:
        return None
    path, query = _FREE[name]
    for other, address in service(name).addresses.items():
        if other == region:
            continue
        try:
            Kling(replace(connection, address=address), name).ask("GET", path, query=query)
        except StoryError:
            continue
        return f"the key is taken at {address}: set {REGION}={other}"
    return None
