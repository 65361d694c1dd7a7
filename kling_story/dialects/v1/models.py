"""The legacy API's models: what each is called, where it is asked for, and which of the shared fields are its own.

From the official legacy documents' capability table, 2026-03, amended by the official changelog to 2026-09.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

TEXT = "/v1/videos/text2video"
IMAGE = "/v1/videos/image2video"
OMNI = "/v1/videos/omni-video"

MODES = {"720p": "std", "1080p": "pro", "4k": "4k"}
"""The resolutions as modes. Films of 1.0 have 720 lines in either."""


class Model(NamedTuple):
    """``name``: in ``model_name``. ``only``: the one resolution of a model without modes. ``cuts``: whether it
    takes several shots, ``heard``: native sound, ``bound``: elements, ``steered``: camera control and motion brush.
    """

    name: str
    paths: tuple[str, ...] = (TEXT, IMAGE)
    modes: tuple[str, ...] = ("std", "pro")
    only: str | None = None
    cuts: bool = False
    heard: bool = False
    bound: bool = False
    steered: bool = False


MODELS: Mapping[str, Model] = {
    "kling-1.0": Model("kling-v1", steered=True),
    "kling-1.5": Model("kling-v1-5", paths=(IMAGE,), steered=True),
    "kling-1.6": Model("kling-v1-6"),
    "kling-2.0-master": Model("kling-v2-master", modes=(), only="720p"),
    "kling-2.1": Model("kling-v2-1", paths=(IMAGE,)),
    "kling-2.1-master": Model("kling-v2-1-master", modes=(), only="1080p"),
    "kling-2.5-turbo": Model("kling-v2-5-turbo"),
    "kling-2.6": Model("kling-v2-6", heard=True),
    "kling-3.0": Model("kling-v3", modes=("std", "pro", "4k"), cuts=True, heard=True, bound=True),
    "kling-3.0-omni": Model(
        "kling-v3-omni", paths=(OMNI,), modes=("std", "pro", "4k"), cuts=True, heard=True, bound=True
    ),
    "kling-o1": Model("kling-video-o1", paths=(OMNI,), bound=True),
}
"""By the name that storyboards use."""

UNNAMED = {TEXT: "kling-1.0", IMAGE: "kling-1.0", OMNI: "kling-o1"}
"""The model of a call that names none (a test of 2025-06 saw 2.0 instead)."""
