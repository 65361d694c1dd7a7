"""The numeric camera and the motion brush of Kling 1.0 and 1.5 (official legacy documents, 2026-03)."""

from __future__ import annotations

from kling_renderers.emulator.asking.asked import Store
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.asking.images import image
from kling_renderers.emulator.asking.v1_references import References
from kling_renderers.emulator.refusals import invalid
from kling_story.media.pictures import Picture
from kling_story.profiles import Profile

TYPES = ("simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward")
AXES = ("horizontal", "vertical", "pan", "tilt", "roll", "zoom")
MODES = {"std": "720p", "pro": "1080p", "4k": "4k"}


def read_controls(
    fields: Fields, name: str, found: Profile, references: References, mode: str, seconds: int, store: Store
) -> None:
    """Both controls, and what they exclude.

    Raises:
        Refusal
    """
    camera = fields.part("camera_control")
    masks = fields.parts("dynamic_masks", found["brush_strokes_max"] or 6)
    brushed = bool(masks) or "static_mask" in fields
    asked = {"image_tail": references.last, "dynamic_masks/static_mask": brushed, "camera_control": camera is not None}
    both = [what for what, there in asked.items() if there]
    if len(both) > 1:
        raise invalid(f"{both[0]} and {both[1]} exclude each other")
    if camera is not None:
        _camera(camera, name, found, references, mode, seconds)
    if brushed:
        _brush(fields, masks, name, found, references, mode, seconds, store)
    fields.raw("static_mask")


def _camera(camera: Fields, name: str, found: Profile, references: References, mode: str, seconds: int) -> None:
    kind = camera.choice("type", TYPES)
    fits = bool(found["camera_control"]) and MODES[mode] in (found["camera_control_qualities"] or ())
    fits = fits and seconds in (found["camera_control_seconds"] or ())
    fits = fits and bool(found["camera_control_with_frame"]) == references.first
    if not fits or (kind and kind not in found["camera_control"]):
        # A real message, of kling-v1-6.
        raise invalid("camera_control is only supported in std mode with 5s duration and kling-v1")
    config = camera.part("config")
    if kind != "simple":
        if config is not None:
            raise invalid(f"camera_control.config must be empty when type is {kind}")
    else:
        if config is None:
            raise invalid("camera_control.config can not be null when type is simple")
        most = found["camera_control_value_max"]
        moved = [axis for axis in AXES if config.number(axis, -most, most)]
        if len(moved) != 1:
            raise invalid("camera_control.config: exactly one value may be other than 0")
        config.done()
    camera.done()


def _brush(
    fields: Fields,
    masks: list[Fields],
    name: str,
    found: Profile,
    references: References,
    mode: str,
    seconds: int,
    store: Store,
) -> None:
    if (
        not found["motion_brush"]
        or MODES[mode] not in (found["motion_brush_qualities"] or ())
        or seconds not in (found["motion_brush_seconds"] or ())
    ):
        raise invalid(f"model/mode/duration({name}/{mode}/{seconds}) is not supported with dynamic_masks")
    came = [image(fields, "static_mask", found, store)]
    for row in masks:
        came.append(image(row, "mask", found, store))
        if came[-1] is None:
            raise invalid(f"{row.place('mask')} can not be null")
        points = row.parts("trajectories", found["brush_points_max"], found["brush_points_min"])
        for point in points:
            if point.whole("x") is None or point.whole("y") is None:
                raise invalid(f"{point.place('x')} can not be null")
            point.done()
        row.done()
    _judge_masks([it.picture for it in came if it and it.picture], references.first_picture)


def _judge_masks(masks: list[Picture], frame: Picture | None) -> None:
    """Of one size, and of the picture's shape.

    Raises:
        Refusal
    """
    sizes = {(mask.width or 0, mask.height or 0) for mask in masks}
    if len(sizes) > 1:
        raise invalid("static_mask and dynamic_masks must have the same resolution")
    if sizes and frame and frame.width and frame.height:
        (width, height) = sizes.pop()
        # A mask is drawn in whole pixels: its shape is the picture's to one of them.
        if abs(width * frame.height - height * frame.width) > max(frame.width, frame.height):
            raise invalid("static_mask and dynamic_masks must have the aspect ratio of image")
