"""Elements and voices (official element and voice management pages, 2026-09), and what an account has left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kling_renderers.emulator.asking.asked import Asked
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.asking.made import read_element, read_voice
from kling_renderers.emulator.calls import Answer
from kling_renderers.emulator.house import House, Thing
from kling_renderers.emulator.refusals import envelope, invalid
from kling_renderers.emulator.routes import Route, Visit, route
from kling_renderers.emulator.tasks import Stage, Task
from kling_renderers.emulator.v1_api import created, paged, v1_task, wanted

ELEMENTS = "/v1/general/advanced-custom-elements"
VOICES = "/v1/general/custom-voices"
OWN = "kling"
"""Who owns what everybody may use."""


class Library:
    def __init__(self, house: House) -> None:
        self._house = house
        for number, name in enumerate(("emulator_voice_calm", "emulator_voice_bright"), 1):
            data = {"voice_id": name, "voice_name": f"Preset {number}", "trial_url": "", "owned_by": OWN}
            house.voices[name] = Thing(name, None, data)
        preset = {
            "element_id": 829_000_000_000_000_001,
            "element_name": "Preset",
            "element_description": "an element that everybody may use",
            "reference_type": "image_refer",
            "tag_list": [],
            "owned_by": OWN,
            "status": "succeed",
        }
        house.elements[str(preset["element_id"])] = Thing(str(preset["element_id"]), None, preset)

    def routes(self) -> list[Route]:
        general = "/v1/general"
        return [
            route("POST", ELEMENTS, "element", self.create_element),
            route("GET", ELEMENTS, "list", self.elements),
            route("GET", rf"{ELEMENTS}/(?P<id>[^/]+)", "query", self.element),
            route("GET", rf"{general}/advanced-presets-elements", "list", self.preset_elements),
            # Both paths are documented: the newer pages have the first, the legacy documents the second.
            route("POST", rf"{general}/delete-advanced-elements", "element", self.delete_element),
            route("POST", rf"{general}/delete-elements", "element", self.delete_element),
            route("POST", VOICES, "voice", self.create_voice),
            route("GET", VOICES, "list", self.voices),
            route("GET", rf"{VOICES}/(?P<id>[^/]+)", "query", self.voice),
            route("GET", rf"{general}/presets-voices", "list", self.preset_voices),
            route("POST", rf"{general}/delete-voices", "voice", self.delete_voice),
            route("GET", r"/account/costs", "costs", self.costs),
        ]

    def create_element(self, visit: Visit) -> Answer:
        asked = read_element(visit.body(), visit.notes, self._house.for_account(visit.account, visit.notes))
        return self._take(visit, asked)

    def create_voice(self, visit: Visit) -> Answer:
        return self._take(visit, read_voice(visit.body(), visit.notes))

    def _take(self, visit: Visit, asked: Asked) -> Answer:
        visit.hold()
        visit.task = task = self._house.take(visit.account, asked, visit.notes)
        return envelope(created(task), visit.request_id)

    def element(self, visit: Visit) -> Answer:
        return envelope(self.made(wanted(self._house, visit, "element"), ask=True), visit.request_id)

    def voice(self, visit: Visit) -> Answer:
        return envelope(self.made(wanted(self._house, visit, "voice"), ask=True), visit.request_id)

    def elements(self, visit: Visit) -> Answer:
        return self._list(visit, "element", 500)

    def voices(self, visit: Visit) -> Answer:
        return self._list(visit, "voice", 1000)

    def _list(self, visit: Visit, kind: str, most: int) -> Answer:
        rows = [task for task in self._house.of(visit.account) if task.asked.kind == kind]
        return envelope([self.made(task) for task in paged(rows, visit, most)], visit.request_id)

    def preset_elements(self, visit: Visit) -> Answer:
        return self._presets(visit, "elements", self._house.elements)

    def preset_voices(self, visit: Visit) -> Answer:
        return self._presets(visit, "voices", self._house.voices)

    def _presets(self, visit: Visit, what: str, things: Mapping[str, Thing]) -> Answer:
        rows = [thing for thing in things.values() if thing.account is None]
        data = [
            {"task_id": thing.id, "task_status": "succeed", "task_result": {what: [thing.data]}}
            for thing in paged(rows, visit)
        ]
        return envelope(data, visit.request_id)

    def delete_element(self, visit: Visit) -> Answer:
        fields = Fields(visit.body(), visit.notes)
        number = fields.raw("element_id")
        self._deleted(visit, fields, str(number), self._house.elements, "Element")["status"] = "deleted"
        return envelope({"element_id": number, "status": "deleted"}, visit.request_id)

    def delete_voice(self, visit: Visit) -> Answer:
        fields = Fields(visit.body(), visit.notes)
        name = fields.text("voice_id", needed=True) or ""
        self._deleted(visit, fields, name, self._house.voices, "Voice")
        del self._house.voices[name]
        self._house.gone.add(name)
        return envelope({"voice_id": name, "status": "deleted"}, visit.request_id)

    def _deleted(
        self, visit: Visit, fields: Fields, name: str, things: Mapping[str, Thing], what: str
    ) -> dict[str, Any]:
        fields.done()
        visit.hold()
        found = things.get(name)
        if found is None or found.account != visit.account.name or found.data.get("status") == "deleted":
            raise invalid(f"{what} id not found: {name[:40]}")
        return found.data

    def costs(self, visit: Visit) -> Answer:
        visit.account.called(self._house.now, "costs", 1)
        query = visit.call.query
        for name in ("start_time", "end_time"):
            if not query.get(name, "").isdecimal():
                raise invalid(f"{name} can not be null")
        if int(query["start_time"]) > int(query["end_time"]):
            raise invalid("start_time value is invalid: it is after end_time")
        day = 24 * 3600 * 1000
        now = round(self._house.now * 1000)
        left = self._house.left(visit.account)
        pack = {
            "resource_pack_name": "Emulator pack",
            "resource_pack_id": f"pack-of-{visit.account.name}",
            "resource_pack_type": "decreasing_total",
            "total_quantity": float(visit.account.pack),
            # Kling's number is up to twelve hours old; this one isn't.
            "remaining_quantity": float(left),
            "purchase_time": now - day,
            "effective_time": now - day,
            "invalid_time": now + 90 * day,
            "status": "online" if left > 0 else "runOut",
        }
        wanted_name = query.get("resource_pack_name", pack["resource_pack_name"])
        packs = [pack] if wanted_name == pack["resource_pack_name"] else []
        return envelope({"code": 0, "msg": "ok", "resource_pack_subscribe_infos": packs}, visit.request_id)

    def finished(self, task: Task) -> None:
        """Effect: what a task was to make is there."""
        if task.stage is not Stage.SUCCEEDED or task.is_film or task.asked.dialect != "v1":
            return
        body = task.asked.body
        task.made = self._house.next_id()
        if task.asked.kind == "element":
            data = {
                "element_id": int(task.made),
                **{name: body[name] for name in ("element_name", "element_description", "reference_type")},
                **{name: body[name] for name in ("element_image_list", "element_video_list") if name in body},
                "tag_list": body.get("tag_list") or [],
                "owned_by": f"account-{task.account}",
                "status": "succeed",
            }
            if body.get("element_voice_id"):
                voice = self._house.voices.get(str(body["element_voice_id"]))
                data["element_voice_info"] = voice.data if voice else {"voice_id": body["element_voice_id"]}
            self._house.elements[task.made] = Thing(task.made, task.account, data)
        else:
            data = {
                "voice_id": task.made,
                "voice_name": body["voice_name"],
                "trial_url": "",
                "owned_by": f"account-{task.account}",
            }
            self._house.voices[task.made] = Thing(task.made, task.account, data)

    def made(self, task: Task, *, ask: bool = False) -> dict[str, Any]:
        """A task that makes an element or a voice, as queries and callbacks say it."""
        data = v1_task(task, "", ask=ask)
        things = self._house.elements if task.asked.kind == "element" else self._house.voices
        if task.made and data["task_status"] == "succeed":
            made = things.get(task.made)
            data["task_result"] = {f"{task.asked.kind}s": [_without_files(made.data)] if made else []}
        return data


def _without_files(data: dict[str, Any]) -> dict[str, Any]:
    """The same without pictures that came as base64: Kling answers with addresses of its own."""
    images = data.get("element_image_list")
    if not isinstance(images, dict):
        return data
    short = {
        "frontal_image": _address(images.get("frontal_image")),
        "refer_images": [{"image_url": _address(row.get("image_url"))} for row in images.get("refer_images") or ()],
    }
    return {**data, "element_image_list": short}


def _address(value: object) -> str:
    return value if isinstance(value, str) and value.startswith("http") else "https://emulator.invalid/image.png"
