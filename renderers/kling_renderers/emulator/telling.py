"""A call in one line, without its key; and what was ignored of it, in headers."""

from __future__ import annotations

from dataclasses import replace
from email.utils import formatdate
from urllib.parse import quote

from kling_renderers.emulator.asking.fields import Notes
from kling_renderers.emulator.calls import TOLD, Answer, Call
from kling_renderers.emulator.tasks import Stage, Task

IGNORED = f"{TOLD}Ignored-Fields"
TOLERATED = f"{TOLD}Tolerated-Fields"
_LONGEST = 300


def told(answer: Answer, notes: Notes, now: float) -> Answer:
    """The answer, with headers that say what time it is and what of the call was ignored."""
    headers = {"Date": formatdate(now, usegmt=True), **answer.headers}
    if notes.ignored:
        headers[IGNORED] = _header(", ".join(notes.ignored))
    if notes.tolerated:
        headers[TOLERATED] = _header("; ".join(notes.tolerated))
    return replace(answer, headers=headers)


def _header(text: str) -> str:
    return quote(text, safe=" ,;.[]_-`@<>=/()'")[:2000]


def line(call: Call, answer: Answer, notes: Notes, seconds: float) -> str:
    """What came and what went. Nothing of the call's headers is in it, and no control character."""
    went = f"no answer ({answer.wire})" if answer.wire else str(answer.status)
    parts = [f"{call.method} {call.path} -> {went}", *filter(None, (notes.about,)), f"{seconds * 1000:.1f} ms"]
    if answer.status >= 400 and not answer.wire and b'"code"' in answer.body[:20]:
        parts[0] += f" {answer.json['code']}: {answer.json['message']}"
    parts += [f"ignored: {', '.join(notes.ignored)}"] if notes.ignored else []
    parts += [f"tolerated: {'; '.join(notes.tolerated)}"] if notes.tolerated else []
    parts += notes.remarks
    parts += [f"not looked at, taken as fine: {', '.join(notes.assumed)}"] if notes.assumed else []
    text = "; ".join(parts)
    shown = "".join(letter if letter.isprintable() else "?" for letter in text)
    return shown if len(shown) <= 2 * _LONGEST else shown[: 2 * _LONGEST] + "…"


def about(task: Task) -> str:
    """A task in words: which, how far, why not, what for."""
    said = [f"{task.id} {task.stage.value}", *filter(None, (task.external_id,))]
    said += [task.fails] if task.fails and task.stage is Stage.FAILED else []
    said += [f"{task.units.normalize():f} units"] if task.units else []
    return " ".join(said)
