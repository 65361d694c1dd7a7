"""Prompts as JSON: a ``multi_prompt`` list as the APIs take it, or any list of shots with prompts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from kling_story.importing.draft import Draft, ShotDraft
from kling_story.importing.film import read_film
from kling_story.importing.labels import label_named
from kling_story.importing.marks import Mark
from kling_story.importing.shots import finish, read_shot, take_value
from kling_story.importing.splitting import Block
from kling_story.importing.times import read_time

_LISTS = (
    "multi_prompt",
    "multi_prompts",
    "multiPrompt",
    "shots",
    "scenes",
    "storyboard",
    "segments",
    "clips",
    "prompts",
)
_NUMBERS = re.compile(r"index|id|n|no|number|shot|shot_number|scene|scene_number|shot_id|order", re.IGNORECASE)
_PROMPTS = ("prompt", "description", "action", "text", "visual", "content", "提示词", "画面")


def read_json(text: str, draft: Draft) -> str | None:
    """Read a prompt that is JSON into the draft. What is left to be read as text is given back: all
    of it when it is no JSON, the prompt alone when JSON holds a single one, else None.
    """
    begin = min((at for at in (text.find("{"), text.find("[")) if at >= 0), default=-1)
    if begin < 0 or re.search(r"\w", text[:begin]):
        return text
    try:
        data, end = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError):
        return text
    shots, around = _shots(data)
    if not shots:
        return text
    alone = shots[0]["prompt"] if shots == [data] else None
    if alone is None:
        draft.shots = [_shot(shot) for shot in shots]
    else:
        around = {str(key): value for key, value in data.items() if key != "prompt"}
    said = alone or "\n".join(shot.prompt for shot in draft.shots)
    for key, value in around.items():
        if key == "prompt" and not str(value).strip():
            continue
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            words = f"{key.replace('_', ' ')}: {value}"
            if label_named(key):
                read_film(words if label_named(key) != "duration" else f"{words} s", draft, said)
            else:
                draft.notes.append(f"{key}: {value}")
        elif value not in (None, {}, []) and not isinstance(value, bool):
            draft.notes.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    read_film(text[end:], draft, said)
    return alone


def _shots(data: Any) -> tuple[list[Any], dict[str, Any]]:
    """The list of shots in the data, and what stands around it."""
    if isinstance(data, list):
        listed = any(map(_is_shot, data)) and all(isinstance(item, (str, dict)) for item in data)
        return (data if listed else []), {}
    if not isinstance(data, dict):
        return [], {}
    for name in _LISTS:
        inner = data.get(name)
        if isinstance(inner, str):
            try:
                inner = json.loads(inner)
            except (ValueError, RecursionError):
                continue
        if isinstance(inner, list) and (found := _shots(inner)[0]):
            return found, {str(key): value for key, value in data.items() if key != name}
    for value in data.values():
        shots, around = _shots(value) if isinstance(value, dict) else ([], {})
        if shots:
            return shots, {**{str(key): other for key, other in data.items() if other is not value}, **around}
    return ([data], {}) if isinstance(data.get("prompt"), str) and data["prompt"].strip() else ([], {})


def _is_shot(item: Any) -> bool:
    return (isinstance(item, str) and bool(item.strip())) or (
        isinstance(item, Mapping) and any(isinstance(item.get(key), str) for key in _PROMPTS)
    )


def _shot(item: Any) -> ShotDraft:
    if isinstance(item, str):
        return read_shot(Block(Mark(), item))
    key = next((key for key in _PROMPTS if isinstance(item.get(key), str)), "")
    told = read_shot(Block(Mark(), item.get(key, "")))
    shot = ShotDraft(seconds=told.seconds, dialogue=told.dialogue, notes=told.notes)
    for name, value in item.items():
        label = label_named(str(name))
        if name == key or value in (None, "", [], {}) or (_NUMBERS.fullmatch(str(name)) and str(value).isdigit()):
            continue
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        if label == "duration" and (time := read_time(words) or read_time(f"{words} s")):
            shot.seconds = time.seconds
            continue
        left = take_value(label, words, None, shot) if label not in (None, "prompt") else None
        if left is None or left.strip():
            shot.settings.append(f"{name}: {words}")
    for name, value in told.keys.items():
        shot.set(name, value, told.comments.get(name))
    finish(shot, told.prompt)
    return shot
