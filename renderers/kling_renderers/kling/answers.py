"""Kling's two ways to tell of a task, read into one.

The path API's: `id`, `status`, `outputs[]`, `billing[]` (official path API pages, 2026-09). The legacy one, which
elements and voices have in both: `task_id`, `task_status`, `task_result{}` (official legacy documents, 2026-03).
A failed task's reason stands in `message` or `task_status_msg`; the envelope around it says `SUCCEED` all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from kling_renderers.web.words import is_moderation, plain
from kling_story.remote import Charge, Task, TaskState

STATES = {
    "submitted": TaskState.WAITING,
    "processing": TaskState.RUNNING,
    "succeed": TaskState.DONE,
    "succeeded": TaskState.DONE,
    "failed": TaskState.FAILED,
}
"""`succeed` is the legacy API's word, `succeeded` the path API's."""

DELETED = "deleted"
"""The status of an element that was deleted: not the task's, which succeeded once."""


def task_of(told: Any, path: str | None = None) -> Task | None:
    """What is told of one task; None where it can't be read.

    ``path``: where the legacy API is asked for it again.
    """
    if not isinstance(told, dict):
        return None
    return _legacy(told, path) if "task_id" in told else _new(told)


def moment_of(told: Any) -> float | None:
    """When a task was made, in seconds since 1970."""
    made = told.get("created_at", told.get("create_time")) if isinstance(told, dict) else None
    number = _number(made)
    return float(number) / 1000 if number is not None else None


def results(told: Any, kind: str) -> Iterator[dict[str, Any]]:
    """What a legacy task made, of one kind: ``videos``, ``elements``, ``voices``."""
    result = told.get("task_result") if isinstance(told, dict) else None
    found = result.get(kind) if isinstance(result, dict) else None
    yield from (one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def text(value: Any) -> str | None:
    """An id or a length as text, every digit of it: element ids are beyond 2^53."""
    if isinstance(value, Decimal) and 0 <= value.adjusted() < 20 and value == value.to_integral_value():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        return None
    return str(value) or None


def _new(told: dict[str, Any]) -> Task | None:
    number = text(told.get("id"))
    if number is None:
        return None
    outputs = [one for one in _list(told.get("outputs")) if isinstance(one, dict)]
    film = next((one for one in outputs if one.get("type") == "video"), {})
    made = next((one for one in outputs if one.get("type") in ("element", "voice")), {})
    return _task(
        number,
        {"id": number},
        told.get("status"),
        told.get("message"),
        film,
        text(made.get("id")),
        None if made.get("status") != DELETED else "it was deleted at Kling",
        _billed(_list(told.get("billing"))),
        text(told.get("external_id")),
    )


def _legacy(told: dict[str, Any], path: str | None) -> Task | None:
    number = text(told.get("task_id"))
    if number is None:
        return None
    info = told.get("task_info")
    film = next(results(told, "videos"), {})
    element, voice = next(results(told, "elements"), {}), next(results(told, "voices"), {})
    return _task(
        number,
        {"id": number} | ({"path": path} if path else {}),
        told.get("task_status"),
        told.get("task_status_msg"),
        film,
        text(element.get("element_id")) or text(voice.get("voice_id")),
        None if DELETED not in (element.get("status"), voice.get("status")) else "it was deleted at Kling",
        _deducted(told),
        text(info.get("external_task_id")) if isinstance(info, dict) else None,
    )


def _task(
    number: str,
    handle: dict[str, str],
    status: Any,
    message: Any,
    film: dict[str, Any],
    value: str | None,
    gone: str | None,
    charge: Charge | None,
    external_id: str | None,
) -> Task:
    said = plain(status or "")
    state = STATES.get(said.casefold(), TaskState.UNKNOWN)
    reason = plain(message or "") or None if state is TaskState.FAILED else None
    if state is TaskState.DONE and gone:
        state, reason, value = TaskState.FAILED, gone, None
    done = state is TaskState.DONE
    return Task(
        number,
        state,
        handle,
        said,
        reason,
        (text(film.get("url")) or text(film.get("watermark_url"))) if done else None,
        text(film.get("duration")) if done else None,
        charge,
        external_id,
        value if done else None,
        is_moderation(reason),
    )


def _deducted(told: dict[str, Any]) -> Charge | None:
    """Units of a resource pack, or money of the balance. That `quota` is what was taken, and dollars, no page says:
    the list price beside it is in the currency of the price list, which is dollars (2026-09).
    """
    balance = told.get("final_balance_deduction")
    units = _number(told.get("final_unit_deduction"))
    money = _number(balance.get("quota")) if isinstance(balance, dict) else None
    return Charge(units, money) if units is not None or money is not None else None


def _billed(billing: list[Any]) -> Charge | None:
    """The sums of a task's bill, money of another currency than dollars left out."""
    units: Decimal | None = None
    money: Decimal | None = None
    for row in billing:
        amount = _number(row.get("amount")) if isinstance(row, dict) else None
        if amount is None:
            continue
        if row.get("charge_type") == "unit":
            units = (units or Decimal(0)) + amount
        elif row.get("charge_type") == "cash" and str(row.get("currency") or "USD").upper() == "USD":
            money = (money or Decimal(0)) + amount
    return Charge(units, money) if units is not None or money is not None else None


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and number >= 0 else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
