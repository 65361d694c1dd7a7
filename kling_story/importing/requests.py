"""A request for a film, as JSON -> the storyboard that asks for it.

Read is what `kling-story compile` prints, the sidecar of a film, and a body as the services take it, where
it says which model is asked or is of the path API's form.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from kling_story.diagnostics import listed
from kling_story.dialects import NAMES, lift, lower
from kling_story.errors import UsageError
from kling_story.importing.freely import with_notation
from kling_story.storyboard import Storyboard

_LONGEST_NAME = 2000
"""Characters of a file's name or address; a picture in the request itself has more."""
_NOT_KEPT = ("cfg_scale", "watermark_info", "watermark", "callback_url", "callBackUrl", "external_task_id", "webhook")
_OMNI = frozenset(("refer_image", "feature_video", "base_video"))


class Requested(NamedTuple):
    """A storyboard, its YAML, and what to know of it: what was guessed, what is left to do."""

    board: Storyboard
    yaml: str
    guesses: tuple[str, ...]
    remarks: tuple[str, ...]


def read_request(text: str, title: str | None = None) -> Requested | None:
    """What a text asks for, or None where it is no request for a film in JSON."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    guesses: list[str] = []
    for path, body in _calls(data, guesses):
        for dialect in NAMES:
            try:
                board = lift(dialect, path, body)
            except UsageError:
                continue
            if not _is_ours(dialect, board, path, body):
                board = with_notation(board)
            title = title or (data["title"] if isinstance(data.get("title"), str) else None)
            return _written(board.model_copy(update={"title": title}), body, guesses)
    return None


def _calls(data: dict[str, Any], guesses: list[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Where a request may go, and its body."""
    held = data.get("request", data)
    if isinstance(held, dict) and isinstance(held.get("path"), str) and isinstance(held.get("body"), dict):
        yield held["path"], held["body"]
        return
    contents = data.get("contents")
    kinds = [item.get("type") for item in contents if isinstance(item, dict)] if isinstance(contents, list) else []
    if "model_name" in data:
        pictured = data.get("image") or data.get("image_tail")
        omni = {"kling-v3-omni", "kling-video-o1"} & {str(data["model_name"])}
        yield f"/v1/videos/{'omni-video' if omni else 'image2video' if pictured else 'text2video'}", data
    elif "model" in data and "input" in data:
        yield "/api/v1/jobs/createTask", data
        yield "/api/v1/services/aigc/video-generation/video-synthesis", data
    elif kinds or isinstance(data.get("settings"), dict):
        model = "kling-3.0-omni" if _OMNI & set(map(str, kinds)) else "kling-3.0"
        kind = "omni-video" if model == "kling-3.0-omni" else "image-to-video" if kinds else "text-to-video"
        guesses.append(f"the model, which only the address of a request says: `{model}`")
        yield f"/{kind}/{model}", data


def _is_ours(dialect: str, board: Storyboard, path: str, body: Mapping[str, Any]) -> bool:
    """Whether it is what this tool would send."""
    try:
        request = lower(dialect, board)
    except UsageError:
        return False
    return (request.path, request.json) == (path, body)


def _written(board: Storyboard, body: Mapping[str, Any], guesses: list[str]) -> Requested:
    data = board.model_dump(mode="json", exclude_defaults=True)
    remarks = [*_without_tokens(data), *_without_pictures(data)]
    left = [key for key in _NOT_KEPT if key in _keys(body)]
    if left:
        remarks.append(f"left out, as a storyboard has no word for it: {listed(left, 'and')}")
    for shot in data.get("shots", ()):
        if "camera" in shot:
            moves = [_short(move, "move") for move in shot["camera"]]
            shot["camera"] = moves[0] if len(moves) == 1 else moves
    data["elements"] = {name: _short(element, "description") for name, element in data.get("elements", {}).items()}
    named = {"version": 1, "model": board.model, **{key: value for key, value in data.items() if value != {}}}
    text = yaml.safe_dump(named, allow_unicode=True, sort_keys=False, width=10**6)
    return Requested(board, text, tuple(guesses), tuple(remarks))


def _short(mapping: dict[str, Any], main: str) -> Any:
    return mapping[main] if mapping.keys() == {main} else mapping


def _without_tokens(data: dict[str, Any]) -> Iterator[str]:
    """Effect: elements lose the tokens that stood for their ids. What they are made of isn't in a request."""
    for name, element in data.get("elements", {}).items():
        if str(element.get("id", "")).startswith("<element "):
            del element["id"]
            yield f"`{name}` is an element whose pictures the request doesn't name: give them again (`images: [...]`)"


def _without_pictures(data: dict[str, Any]) -> Iterator[str]:
    """Effect: what the request holds itself, as base64, is no file's name and is left out."""
    for key in ("start_frame", "end_frame"):
        if len(data.get(key, "")) > _LONGEST_NAME:
            del data[key]
            yield f"`{key}` is in the request itself, not in a file: save it, and name it here"
    images = data.get("reference_images", [])
    kept = [image for image in images if len(image["image"]) <= _LONGEST_NAME]
    if len(kept) < len(images):
        data["reference_images"] = kept
        yield "reference images are in the request itself, not in files: save them, and name them here"


def _keys(body: Any) -> set[str]:
    if isinstance(body, Mapping):
        return set(body) | {key for inner in body.values() for key in _keys(inner)}
    return {key for inner in body for key in _keys(inner)} if isinstance(body, list) else set()
