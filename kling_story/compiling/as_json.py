"""A call as JSON: method, address, headers, body with its tokens, and what each token stands for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.compiling import Call, making, sent_as
from kling_story.matrix import PlacedLoss
from kling_story.remote import Supply
from kling_story.reports import saying

VERSION = 1


def as_json(call: Call) -> str:
    """The call as a person or a program reads it."""
    order = call.order
    data = {
        "version": VERSION,
        "storyboard": order.board.as_posix(),
        "backend": order.target,
        "model": order.model,
        "method": "POST",
        "address": call.address,
        "path": order.request.path,
        "headers": call.headers,
        "body": order.request.json,
        "needs": [_need(call, supply) for supply in order.supplies],
        "changes": [_change(placed) for placed in call.losses],
        "fingerprint": order.fingerprint,
    }
    return saying.as_json(data, indent=2) + "\n"


def _need(call: Call, supply: Supply) -> dict[str, Any]:
    need: dict[str, Any] = {"token": supply.token, "kind": supply.kind, "name": supply.name}
    files = list(_files(call, supply))
    if supply.kind == "file":
        return {**need, **files[0], "sent_as": sent_as(call.order.target, supply.files[0])}
    if supply.element:
        need["made_from"] = supply.element.model_dump(mode="json", exclude_defaults=True, exclude={"notes"})
    if files:
        need["files"] = files
    made = making(call.order.target, supply)
    return {**need, "made_at": made.path, "value": made.result} if made else need


def _files(call: Call, supply: Supply) -> Iterator[dict[str, Any]]:
    names = {call.order.folder / name: name for name in call.order.files}
    for path in supply.files:
        name = names[path]
        yield {"file": name, "bytes": path.stat().st_size, "sha256": call.order.files[name]}


def _change(placed: PlacedLoss) -> dict[str, Any]:
    at = placed.start
    return {
        "kind": placed.loss.kind,
        "file": placed.source.name,
        "line": at.line,
        "column": at.column,
        "what": placed.loss.words,
    }
