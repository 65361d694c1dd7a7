"""What fal says went wrong: a text, or a list of what is wrong with which field."""

from __future__ import annotations

from typing import Any

from kling_renderers.web.answer import Answer
from kling_renderers.web.refusals import Told
from kling_renderers.web.words import text_of

MODERATED = "content_policy_violation"
"""The type of an error about what the words or pictures hold (fal's page on errors of models, 2026-11)."""
INGRESS = (502, 503, 504)
"""What a proxy before fal answers; fal's own answers have an `x-fal-request-id` (fal's Python client 1.0.3)."""


def told(answer: Answer) -> Told:
    """What an answer says went wrong."""
    said = answer.json
    said = said if isinstance(said, dict) else {}
    message, types = detail(said.get("detail"))
    kind = text_of(said.get("error_type")) or text_of(answer.headers.get("x-fal-error-type"))
    code = kind or (types[0] if types else None)
    return Told(message or text_of(said.get("error")), code, MODERATED in {kind, *types})


def detail(value: Any) -> tuple[str, list[str]]:
    """The words of a `detail`, and the types of the errors in it."""
    if not isinstance(value, list):
        return text_of(value), []
    parts, types = [], []
    for one in value:
        if not isinstance(one, dict):
            continue
        place = _place(one.get("loc"))
        parts.append(f"`{place}`: {text_of(one.get('msg'))}" if place else text_of(one.get("msg")))
        types.append(text_of(one.get("type")))
    return text_of("; ".join(filter(None, parts))), list(filter(None, types))


def from_proxy(answer: Answer) -> bool:
    """Whether it isn't fal that answers."""
    return answer.status in INGRESS and "x-fal-request-id" not in answer.headers


def _place(value: Any) -> str:
    """`multi_prompt.0.duration` for ``["body", "multi_prompt", 0, "duration"]``."""
    places = [str(part) for part in value if isinstance(part, str | int)] if isinstance(value, list) else []
    return text_of(".".join(places[1:] if places[:1] == ["body"] else places))
