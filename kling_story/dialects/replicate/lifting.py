"""A prediction of Replicate's as the storyboard that it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from kling_story.dialects.naming import Naming
from kling_story.dialects.reading import as_storyboard, file_named, read, wrong
from kling_story.dialects.replicate.lowering import MODES
from kling_story.dialects.replicate.request import PREDICTIONS, SHOTS, Shot
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard


def lift(path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a prediction asks for. Reference images are called `image_1`, `image_2`...

    Raises:
        UsageError: it is no such call.
    """
    model, prediction = PREDICTIONS.get(f"/{path.strip('/')}", (None, None))
    if prediction is None:
        raise UsageError(f"`{path}` is no model of Kling at Replicate that is known")
    given = read(prediction, body, path).input.model_dump(exclude_none=True)
    qualities = {mode: quality for quality, mode in MODES.items()}
    video, kept = given.get("reference_video"), given.get("keep_original_sound", False)
    use = given.get("video_reference_type", "feature")
    shots = _shots(given, path)
    naming = Naming(
        {
            "multi_prompt": [{"prompt": shot.prompt} for shot in shots],
            "image_list": [{"image_url": file} for file in given.get("reference_images", ())],
            "video_list": [video] if video else [],
        }
    )
    return as_storyboard(
        {
            "target": "replicate",
            "model": model,
            "quality": qualities[given.get("mode", "pro")],
            "aspect": given.get("aspect_ratio"),
            "audio": "native" if given.get("generate_audio") else "original" if video and kept else "off",
            "negative": given.get("negative_prompt"),
            "start_frame": file_named(given["start_image"]) if "start_image" in given else None,
            "end_frame": file_named(given["end_image"]) if "end_image" in given else None,
            "reference_images": naming.images,
            "reference_video": {"file": file_named(video), "use": use, "keep_sound": kept} if video else None,
            "shots": [{"duration": shot.duration, "prompt": naming.read(shot.prompt)} for shot in shots],
        }
    )


def _shots(given: dict[str, Any], path: str) -> tuple[Shot, ...]:
    if "multi_prompt" not in given:
        return (Shot(duration=given.get("duration", 5), prompt=given["prompt"]),)
    try:
        return SHOTS.validate_json(given["multi_prompt"])
    except ValidationError as error:
        raise UsageError(f"this is no request to `{path}`: in `multi_prompt`: {wrong(error)}") from error
