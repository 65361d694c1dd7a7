"""The path API: a film is asked for at `/text-to-video/kling-3.0`, and asked after at `/tasks`."""

from __future__ import annotations

from typing import Any

from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.asking.path_bodies import KINDS, read_path_body
from kling_renderers.emulator.calls import Answer
from kling_renderers.emulator.films import film_url
from kling_renderers.emulator.house import House
from kling_renderers.emulator.refusals import Refusal, envelope, invalid
from kling_renderers.emulator.routes import Route, Visit, route
from kling_renderers.emulator.tasks import Stage, Task

MOST_IDS = 100
"""Ids in one query; how many Kling takes isn't documented."""


class PathApi:
    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Route]:
        kinds = "|".join(KINDS)
        return [
            route("POST", rf"/(?P<kind>{kinds})/(?P<model>[^/]+)", "create", self.create, "key"),
            route("POST", r"/motion-control/(?P<model>[^/]+)", "create", self.not_played, "key"),
            route("GET", r"/tasks", "query", self.query, "key"),
            route("POST", r"/tasks", "list", self.list, "key"),
        ]

    def create(self, visit: Visit) -> Answer:
        store = self._house.for_account(visit.account, visit.notes)
        asked = read_path_body(visit.parts["kind"], visit.parts["model"], visit.body(), visit.notes, store)
        visit.hold()
        visit.task = task = self._house.take(visit.account, asked, visit.notes)
        data = {"id": task.id, "status": Stage.SUBMITTED.value, **_times(task), "external_id": task.external_id}
        return envelope({name: value for name, value in data.items() if value is not None}, visit.request_id)

    def not_played(self, visit: Visit) -> Answer:
        raise Refusal(1203, "this emulator doesn't play motion-control")

    def query(self, visit: Visit) -> Answer:
        ids, external = visit.call.query.get("task_ids"), visit.call.query.get("external_task_ids")
        if (ids is None) == (external is None):
            raise invalid("give task_ids or external_task_ids, one of them")
        names = [name for name in (ids or external or "").split(",") if name]
        if not names or len(names) > MOST_IDS:
            raise invalid(f"{'task_ids' if ids is not None else 'external_task_ids'} can not be empty or too many")
        if ids is not None:
            found = [self._house.tasks.get(name) for name in names]
        else:
            found = [self._house.by_external_id(visit.account, name) for name in names]
        tasks = [task for task in found if task and _is_ours(task, visit)]
        for task in tasks:
            self._house.asked_for(task)
        visit.task = tasks[0] if tasks else None
        return envelope([path_task(task, visit.base, ask=True) for task in tasks], visit.request_id)

    def list(self, visit: Visit) -> Answer:
        fields = Fields(visit.body(), visit.notes)
        start, end, limit = fields.whole("start_time"), fields.whole("end_time"), fields.whole("limit", 100)
        cursor = fields.text("cursor")
        wanted: dict[str, list[str]] = {}
        for row in fields.parts("filters"):
            key, values = row.choice("key", ("status", "product_type")), row.raw("values")
            if key is None or not isinstance(values, list):
                raise invalid(f"{row.place('values')} can not be null")
            wanted[key] = [str(value) for value in values]
            row.done()
        fields.done()
        visit.hold()
        if not 1 <= (limit or 0) <= 500:
            raise fields.wrong("limit", limit)
        rows = [task for task in self._house.of(visit.account) if _is_ours(task, visit)]
        rows = [task for task in rows if (start or 0) <= task.created * 1000 <= (end or float("inf"))]
        rows = [task for task in rows if task.stage.value in wanted.get("status", [task.stage.value])]
        # The values of product_type aren't documented: the endpoints' names are taken for them.
        rows = [task for task in rows if task.asked.kind in wanted.get("product_type", [task.asked.kind])]
        after = next((at + 1 for at, task in enumerate(rows) if task.id == cursor), 0)
        page = rows[after : after + (limit or 0)]
        more = after + len(page) < len(rows)
        data = {
            "result": [path_task(task, visit.base) for task in page],
            "count": len(page),
            "next_cursor": page[-1].id if more else "",
            "has_more": more,
        }
        return envelope(data, visit.request_id)


def _is_ours(task: Task, visit: Visit) -> bool:
    return task.account == visit.account.name and task.asked.dialect == "path"


def _times(task: Task) -> dict[str, int]:
    return {"create_time": round(task.created * 1000), "update_time": round(task.updated * 1000)}


def path_task(task: Task, base: str, *, ask: bool = False) -> dict[str, Any]:
    """A task as queries and callbacks say it. ``ask``: somebody asked, which uses up a strange word."""
    status = (task.strange_word() if ask else None) or task.stage.value
    data: dict[str, Any] = {
        "id": task.id,
        "status": status,
        "message": task.fails or "" if task.stage is Stage.FAILED else "",
        **_times(task),
        "external_id": task.external_id or "",
        "outputs": [],
        "billing": [],
    }
    if status == Stage.SUCCEEDED:
        video: dict[str, Any] = {"type": "video", "id": f"{task.id}-0", "url": film_url(task, base)}
        if task.asked.watermark:
            video["watermark_url"] = film_url(task, base, watermark=True)
        data["outputs"] = [{**video, "duration": f"{task.seconds}.0"}]
        amount = f"{task.units.normalize():f}"
        bill = {"charge_type": "unit", "amount": amount, "package_type": "video", "list_price": amount}
        data["billing"] = [bill]
    return data
