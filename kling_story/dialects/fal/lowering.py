"""A storyboard as the call to fal that asks for it: the plainest endpoint that has a place for all it brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kling_story.diagnostics import listed
from kling_story.dialects.fal import compiled
from kling_story.dialects.fal.request import EDIT, ENDPOINTS, VIDEO, Endpoint
from kling_story.dialects.request import Request, file_token
from kling_story.dialects.voices import own_voices
from kling_story.dialects.writing import cannot, refuse_empty, voice_id, whole_seconds
from kling_story.errors import UsageError
from kling_story.prompts import bound_elements
from kling_story.storyboard import CameraControl, MotionBrush, Storyboard

ALWAYS_HEARD = "kling-3.0-turbo"
"""The one model with sound and no field for it (fal's price page, 2026-11)."""

_PLACES = {
    "a start frame": ("start_image_url", "image_url"),
    "an end frame": ("end_image_url", "tail_image_url"),
    "reference images": ("image_urls",),
    "elements": ("elements",),
    "a reference video": ("video_url",),
    "voices": ("voice_ids",),
    "a numeric camera move": ("camera_control",),
    "a numeric camera value": ("advanced_camera_control",),
    "a mask of what stays still": ("static_mask_url",),
    "a motion brush": ("dynamic_masks",),
    "several shots": ("multi_prompt",),
}
"""What a storyboard brings along, and what the field for it is called."""


def lower(board: Storyboard) -> Request:
    """The call that asks for a storyboard's film.

    Raises:
        UsageError: fal has no endpoint for it.
    """
    refuse_empty(board)
    brought = dict(_brought(board))
    path, endpoint = _found(board, brought)
    taken = endpoint.input.model_fields
    if board.audio == "native" and "generate_audio" not in taken and board.model != ALWAYS_HEARD:
        cannot(board.model, f"`audio: native` at `{endpoint.task}`", hint="write `audio: off`")
    fields = {_place(endpoint, key): value for key, value in brought.items()}
    fields |= {name: value for name, value in _settings(board, endpoint) if name in taken and value is not None}
    return Request(path, endpoint.input.model_validate({name: fields[name] for name in taken if name in fields}))


def _brought(board: Storyboard) -> Iterator[tuple[str, Any]]:
    """What needs a place of its own: without one the film would be another."""
    words = compiled(board)
    if len(words.shots) > 1:
        pairs = zip(words.shots, board.shots, strict=True)
        yield "several shots", [{"prompt": text, "duration": str(whole_seconds(shot.duration))} for text, shot in pairs]
    # Beside a reference video there is no place for a frame: `losses` tells.
    if board.start_frame and not board.reference_video:
        yield "a start frame", file_token(board.start_frame)
    if board.end_frame and not board.reference_video:
        yield "an end frame", file_token(board.end_frame)
    if board.reference_images:
        yield "reference images", [file_token(picture.image) for picture in board.reference_images]
    elements = [_element(board, name) for name in bound_elements(board)]
    if elements:
        yield "elements", elements
    voices = [voice_id(board, name) for name in own_voices(board)]
    if voices:
        yield "voices", voices
    if board.reference_video:
        yield "a reference video", file_token(board.reference_video.file)
    if board.camera_control:
        yield _camera(board.camera_control)
    if board.motion_brush:
        yield from _brush(board.motion_brush)


def _settings(board: Storyboard, endpoint: Endpoint) -> Iterator[tuple[str, Any]]:
    """What goes without saying where there is no field for it."""
    words = compiled(board)
    video = board.reference_video
    yield "prompt", words.prompt if len(words.shots) < 2 else None
    yield "shot_type", "intelligent" if board.is_auto else "customize" if len(words.shots) > 1 else None
    yield "duration", str(whole_seconds(board.total))
    yield "aspect_ratio", board.aspect
    # Both are true where they are left out.
    yield "generate_audio", board.audio == "native"
    yield "keep_audio", board.audio == "original" or bool(video and video.keep_sound)
    yield "negative_prompt", board.negative


def _found(board: Storyboard, brought: dict[str, Any]) -> tuple[str, Endpoint]:
    """The first endpoint that has a place for all that the storyboard brings."""
    of_model = [(path, endpoint) for path, endpoint in ENDPOINTS.items() if endpoint.model == board.model]
    if not of_model:
        known = dict.fromkeys(endpoint.model for endpoint in ENDPOINTS.values())
        raise UsageError(f"what a request for `{board.model}` at fal looks like isn't known", f"known: {listed(known)}")
    fitting = [(path, endpoint) for path, endpoint in of_model if _fits(board, endpoint, brought)]
    sold = [(path, endpoint) for path, endpoint in fitting if endpoint.quality == board.quality]
    # Frames and a shape both go to the endpoint for references alone.
    shaped = [found for found in sold if board.aspect is None or "aspect_ratio" in found[1].input.model_fields]
    if sold:
        return (shaped or sold)[0]
    what = f"with {_and(brought)}" if brought else "from words alone"
    message = f"fal has no endpoint of `{board.model}` in `{board.quality}` {what}"
    qualities = dict.fromkeys(endpoint.quality for _, endpoint in fitting)
    raise UsageError(message, f"it has one in {listed(qualities)}" if qualities else _alternatives(of_model))


def _and(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _fits(board: Storyboard, endpoint: Endpoint, brought: dict[str, Any]) -> bool:
    if board.reference_video and endpoint.task != (EDIT if board.reference_video.use == "base" else VIDEO):
        return False
    fields = endpoint.input.model_fields
    filled = {_place(endpoint, key) for key in brought} | {"prompt"}
    needed = {name for name, field in fields.items() if field.is_required()}
    return filled <= fields.keys() and needed <= filled


def _place(endpoint: Endpoint, key: str) -> str:
    """The field for something that is brought along, as the endpoint calls it."""
    names = _PLACES[key]
    return next((name for name in names if name in endpoint.input.model_fields), names[0])


def _alternatives(endpoints: Iterable[tuple[str, Endpoint]]) -> str:
    """What an endpoint of the model takes."""
    tasks = dict.fromkeys(endpoint.task for _, endpoint in endpoints)
    return f"it has {listed(tasks, 'and')}; who else takes it: kling-story check --target all"


def _element(board: Storyboard, name: str) -> dict[str, Any]:
    element = board.elements[name]
    if element.video:
        voice = {"voice_id": voice_id(board, name)} if element.voice else {}
        return {"video_url": file_token(element.video), **voice}
    if not element.images:
        hint = f"give `{name}` its pictures again, or ask `kling` itself"
        raise UsageError(f"fal knows no element by the id it has at Kling: `{name}`", hint)
    front, *others = map(file_token, element.images)
    # One picture alone was answered with 422 to a public client, sent twice it was taken.
    return {"frontal_image_url": front, "reference_image_urls": others or [front]}


def _camera(camera: CameraControl) -> tuple[str, Any]:
    if camera.type != "simple":
        return "a numeric camera move", camera.type
    values = camera.model_dump(exclude={"type"})
    moved = next((name for name, value in values.items() if value), "zoom")
    return "a numeric camera value", {"movement_type": moved, "movement_value": values[moved]}


def _brush(brush: MotionBrush) -> Iterator[tuple[str, Any]]:
    if brush.still:
        yield "a mask of what stays still", file_token(brush.still)
    if brush.strokes:
        masks = ((file_token(stroke.mask), [{"x": x, "y": y} for x, y in stroke.path]) for stroke in brush.strokes)
        yield "a motion brush", [{"mask_url": mask, "trajectories": points} for mask, points in masks]
