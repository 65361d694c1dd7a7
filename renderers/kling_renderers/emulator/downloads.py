"""Films as they are fetched: whole, in ranges, or broken as a scenario says."""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Mapping

from kling_renderers.emulator.calls import Answer, Call
from kling_renderers.emulator.films import FilmMaker, content_hash, film_url
from kling_renderers.emulator.scenarios import Then
from kling_renderers.emulator.tasks import Stage, Task

KEPT_SECONDS = 30 * 24 * 3600
"""Official legacy documents, 2026-03: results are deleted after 30 days."""
PATH = re.compile(r"/films/(?P<id>[^/]+)/(?P<name>[A-Za-z0-9-]+\.mp4)")
_MOST_KEPT = 64


class Downloads:
    """The films that tasks made; each is made once, when it is first fetched."""

    def __init__(self, make: FilmMaker) -> None:
        self._make = make
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._making: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def film(self, task: Task, longer: int = 0) -> bytes:
        """A task's film; whoever comes second waits for the first.

        Raises:
            StoryError: it can't be made.
        """
        seconds = task.seconds + longer
        key = content_hash(task.asked, seconds)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            mine = self._making.setdefault(key, threading.Lock())
        with mine:
            with self._lock:
                if key in self._kept:
                    return self._kept[key]
            data = self._make(task.asked, seconds)
            with self._lock:
                self._kept[key] = data
                self._making.pop(key, None)
                while len(self._kept) > _MOST_KEPT:
                    self._kept.popitem(last=False)
        return data

    def answer(self, call: Call, tasks: Mapping[str, Task], now: float, then: Then | None) -> Answer:
        """What a call for a film is answered.

        What Kling's files answer when they are gone isn't documented: 404 then, 403 for an address no longer good.
        """
        match = PATH.fullmatch(call.path)
        task = tasks.get(match["id"]) if match else None
        if task is None or match is None or task.stage is not Stage.SUCCEEDED:
            return _gone(404, "NoSuchKey")
        good = {film_url(task, "").rpartition("/")[2], film_url(task, "", watermark=True).rpartition("/")[2]}
        if match["name"] not in good or (then and then.expired):
            return _gone(403, "AccessDenied")
        if now > task.updated + KEPT_SECONDS:
            return _gone(404, "NoSuchKey")
        content = then.content if then else None
        if content == "html":
            return Answer(200, b"<!doctype html><title>Please wait</title>", {"Content-Type": "text/html"})
        data = b"" if content == "empty" else self.film(task, longer=2 if content == "other" else 0)
        if content == "short":
            data = data[: len(data) // 2]
        answer = _ranged(call, data, f'"{content_hash(task.asked, task.seconds)[:32]}"')
        if then:
            answer = Answer(answer.status, answer.body, answer.headers, cut=then.cut, rate=then.rate)
        return answer


def _gone(status: int, code: str) -> Answer:
    body = f'<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code></Error>'
    return Answer(status, body.encode(), {"Content-Type": "application/xml"})


def _ranged(call: Call, data: bytes, tag: str) -> Answer:
    """The part that is asked for, or all of it."""
    headers = {"Content-Type": "video/mp4", "Accept-Ranges": "bytes", "ETag": tag}
    match = re.fullmatch(r"bytes=(\d{1,18})?-(\d{1,18})?", call.headers.get("range", "").strip())
    same = call.headers.get("if-range", tag) == tag
    if match and same and (match[1] or match[2]):
        if match[1]:
            start, stop = int(match[1]), min(int(match[2] or len(data)), len(data) - 1)
        else:
            start, stop = max(0, len(data) - int(match[2])), len(data) - 1
        if start > stop:
            return Answer(416, b"", {**headers, "Content-Range": f"bytes */{len(data)}"})
        headers["Content-Range"] = f"bytes {start}-{stop}/{len(data)}"
        return Answer(206, data[start : stop + 1], headers)
    return Answer(200, data, headers)
