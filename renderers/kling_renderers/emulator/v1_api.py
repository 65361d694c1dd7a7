"""The legacy API: a film is asked for at `/v1/videos/text2video`, and asked after below it."""

from __future__ import annotations

from typing import Any

from kling_renderers.emulator.asking.v1_bodies import KINDS, read_v1_body
from kling_renderers.emulator.calls import Answer
from kling_renderers.emulator.films import film_url
from kling_renderers.emulator.house import House
from kling_renderers.emulator.refusals import Refusal, envelope, invalid
from kling_renderers.emulator.routes import Route, Visit, route
from kling_renderers.emulator.tasks import Stage, Task

NOT_PLAYED = (
    "multi-image2video|motion-control|video-extend|multi-elements|identify-face|advanced-lip-sync|lip-sync"
    "|avatar|effects"
)


class V1Api:
    def __init__(self, house: House) -> None:
        self._house = house

    def routes(self) -> list[Route]:
        kinds = "|".join(KINDS)
        return [
            route("POST", rf"/v1/videos/(?P<kind>{kinds})", "create", self.create),
            route("GET", rf"/v1/videos/(?P<kind>{kinds})/(?P<id>[^/]+)", "query", self.query),
            route("GET", rf"/v1/videos/(?P<kind>{kinds})", "list", self.list),
            route("POST", rf"/v1/videos/(?P<kind>{NOT_PLAYED})(/.*)?", "create", self.not_played),
            route("POST", r"/v1/(?P<kind>images|audio)/.*", "create", self.not_played),
        ]

    def create(self, visit: Visit) -> Answer:
        store = self._house.for_account(visit.account, visit.notes)
        asked = read_v1_body(visit.parts["kind"], visit.body(), visit.notes, store)
        visit.hold()
        visit.task = task = self._house.take(visit.account, asked, visit.notes)
        return envelope(created(task), visit.request_id)

    def not_played(self, visit: Visit) -> Answer:
        raise Refusal(1203, f"this emulator doesn't play {visit.parts['kind']}")

    def query(self, visit: Visit) -> Answer:
        task = wanted(self._house, visit, KINDS[visit.parts["kind"]])
        return envelope(v1_task(task, visit.base, ask=True), visit.request_id)

    def list(self, visit: Visit) -> Answer:
        kind = KINDS[visit.parts["kind"]]
        mine = (task for task in self._house.of(visit.account) if task.asked.dialect == "v1")
        rows = [task for task in mine if task.asked.kind == kind]
        return envelope([v1_task(task, visit.base) for task in paged(rows, visit)], visit.request_id)


def wanted(house: House, visit: Visit, kind: str) -> Task:
    """The task that a path names, by its own id or ours.

    Raises:
        Refusal: there is none. What Kling says then isn't documented: 1203, as for anything that isn't there.
    """
    name = visit.parts["id"]
    task = house.tasks.get(name) or house.by_external_id(visit.account, name)
    fits = task and task.account == visit.account.name and task.asked.dialect == "v1" and task.asked.kind == kind
    if not task or not fits:
        raise Refusal(1203, f"task not found: {name[:80]}")
    visit.task = house.asked_for(task)
    return task


def paged(rows: list[Any], visit: Visit, most: int = 500) -> list[Any]:
    """The rows of the page that the query asks for.

    Raises:
        Refusal
    """
    numbers = []
    for name, usual, limit in (("pageNum", "1", 1000), ("pageSize", "30", most)):
        written = visit.call.query.get(name, usual)
        if not written.isascii() or not written.isdigit() or not 1 <= int(written) <= limit:
            raise invalid(f"{name} value '{written[:40]}' is invalid")
        numbers.append(int(written))
    page, size = numbers
    return rows[(page - 1) * size : page * size]


def created(task: Task) -> dict[str, Any]:
    """A task as its creation is answered."""
    return {
        "task_id": task.id,
        "task_info": {"external_task_id": task.external_id} if task.external_id else {},
        "task_status": Stage.SUBMITTED.value,
        **_times(task),
    }


def _times(task: Task) -> dict[str, int]:
    return {"created_at": round(task.created * 1000), "updated_at": round(task.updated * 1000)}


def v1_task(task: Task, base: str, *, ask: bool = False) -> dict[str, Any]:
    """A task as queries and callbacks say it. ``ask``: somebody asked, which uses up a strange word."""
    usual = "succeed" if task.stage is Stage.SUCCEEDED else task.stage.value
    status = (task.strange_word() if ask else None) or usual
    data: dict[str, Any] = {
        "task_id": task.id,
        "task_status": status,
        "task_status_msg": task.fails or "" if task.stage is Stage.FAILED else "",
        "task_info": {"external_task_id": task.external_id} if task.external_id else {},
        **_times(task),
    }
    if task.is_film and task.ended and status in ("succeed", "failed"):
        units = task.units if status == "succeed" else 0 * task.units
        data["final_unit_deduction"] = f"{units.normalize():f}"
        data["watermark_info"] = {"enabled": task.asked.watermark}
    if task.is_film and status == "succeed":
        video = {"id": f"{task.id}-0", "url": film_url(task, base), "duration": f"{task.seconds}.0"}
        if task.asked.watermark:
            video["watermark_url"] = film_url(task, base, watermark=True)
        data["task_result"] = {"videos": [video]}
    return data
