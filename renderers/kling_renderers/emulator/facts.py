"""What a scenario's rule can look at of a call."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from kling_renderers.emulator.calls import Call
from kling_renderers.emulator.house import House
from kling_renderers.emulator.tasks import Task


def facts_of(call: Call, house: House) -> dict[str, str]:
    """Prompt, model, dialect, external id and path of what a call, or the task that it is about, asks for."""
    task = _task(call, house)
    if task is not None:
        asked = task.asked
        words = (asked.prompt, asked.model, asked.dialect, asked.external_id or "", asked.path)
        return dict(zip(("prompt", "model", "dialect", "external_id", "path"), words, strict=True))
    facts = {"path": call.path, "dialect": _dialect(call.path), "model": "", "external_id": "", "prompt": ""}
    if call.method != "POST":
        return facts
    try:
        body = json.loads(call.body)
    except (ValueError, RecursionError):
        return facts
    if isinstance(body, dict):
        texts = dict(_texts(body))
        facts["prompt"] = "\n".join(text for name, text in _texts(body) if name in ("prompt", "text"))
        facts["model"] = f"{texts.get('model_name', '')} {call.path}"
        facts["external_id"] = texts.get("external_task_id", "")
    return facts


def _dialect(path: str) -> str:
    if path.startswith("/v1/"):
        return "v1"
    return "fal" if path.startswith(("/fal-ai/", "/kling/")) else "path"


def _task(call: Call, house: House) -> Task | None:
    names = [*call.path.split("/"), *call.query.get("task_ids", "").split(",")]
    names += call.query.get("external_task_ids", "").split(",")
    for name in filter(None, names):
        if re.fullmatch(r"[a-z]+", name):
            continue
        found = house.tasks.get(name) or house.find_external(name)
        if found:
            return found
    return None


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, name)
    elif isinstance(value, str) and len(value) < 20_000:
        yield name, value
