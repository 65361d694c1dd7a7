"""Storyboards of what each API can say, their words whole: the call of one is read back as it was."""

from __future__ import annotations

from typing import Any

EDITED: dict[str, Any] = {
    "model": "kling-o1",
    "audio": "original",
    "reference_video": {"file": "v.mp4", "use": "base", "keep_sound": True},
    "shots": [{"duration": 5, "prompt": "Make @video_1 snow."}],
}
VOICED: dict[str, Any] = {
    "model": "kling-2.6",
    "quality": "1080p",
    "audio": "native",
    "start_frame": "a.png",
    "elements": {"Mei": {"voice": {"id": "8294"}}},
    "shots": [{"duration": 5, "prompt": "@Mei hums."}],
}
SAYABLE: dict[str, list[dict[str, Any]]] = {
    # Of both of Kling's own.
    "both": [
        {"shots": [{"duration": 5, "prompt": "Mei walks."}]},
        {"storyboard": "auto", "prompt": "Mei walks, then runs.", "duration": 8},
        {
            "aspect": "9:16",
            "audio": "native",
            "shots": [{"duration": 2, "prompt": "A."}, {"duration": 3, "prompt": "B."}],
        },
        {
            "model": "kling-3.0-omni",
            "quality": "4k",
            "aspect": "1:1",
            "start_frame": "a.png",
            "end_frame": "https://example.com/b.png",
            "reference_images": [{"image": "c.png"}],
            "elements": {"element_1": {"id": "9007199254740993"}},
            "shots": [{"duration": 3, "prompt": "@element_1 on @image_1."}],
        },
        EDITED,
        VOICED,
        {
            "model": "kling-2.5-turbo",
            "start_frame": "a.png",
            "end_frame": "b.png",
            "shots": [{"duration": 10, "prompt": "It opens."}],
        },
    ],
    "path": [
        {
            "model": "kling-3.0-omni",
            "reference_images": [{"image": "c.png", "name": "Street"}],
            "elements": {"Ada": {"id": "12"}},
            "shots": [{"duration": 3, "prompt": "@Ada on @Street."}],
        },
        {"model": "kling-3.0-turbo", "audio": "native", "shots": [{"duration": 3, "prompt": "A; b."}]},
    ],
    "v1": [
        {"negative": "rain", "shots": [{"duration": 3, "prompt": "A; b."}, {"duration": 3, "prompt": "B."}]},
        {
            "model": "kling-1.0",
            "camera_control": {"type": "simple", "tilt": -4},
            "shots": [{"duration": 5, "prompt": "A."}],
        },
        {"model": "kling-1.0", "camera_control": {"type": "down_back"}, "shots": [{"duration": 5, "prompt": "A."}]},
        {
            "model": "kling-1.5",
            "start_frame": "a.png",
            "motion_brush": {"still": "s.png", "strokes": [{"mask": "m.png", "path": [[1, 2], [3, 4]]}]},
            "shots": [{"duration": 5, "prompt": "A."}],
        },
        {"model": "kling-1.6", "end_frame": "b.png", "shots": [{"duration": 5, "prompt": "A."}]},
        {"model": "kling-2.1-master", "quality": "1080p", "shots": [{"duration": 5, "prompt": "A."}]},
        {
            "model": "kling-3.0-omni",
            "storyboard": "auto",
            "prompt": "As @video_1.",
            "duration": 5,
            "reference_video": {"file": "v.mp4", "use": "feature", "keep_sound": True},
        },
    ],
    "fal": [
        {"negative": "rain", "shots": [{"duration": 2, "prompt": "A."}, {"duration": 3, "prompt": "B."}]},
        {"storyboard": "auto", "prompt": "Mei walks, then runs.", "duration": 8, "audio": "native"},
        {
            "model": "kling-3.0-omni",
            "aspect": "1:1",
            "start_frame": "a.png",
            "end_frame": "https://example.com/b.png",
            "reference_images": [{"image": "c.png", "name": "Image1"}],
            "elements": {"Element1": {"images": ["d.png", "e.png"]}, "Bo": {"video": "bo.mp4", "voice": {}}},
            "shots": [{"duration": 3, "prompt": "@Element1 and @Bo on @Image1."}],
        },
        EDITED,
        VOICED,
        {
            "model": "kling-1.5",
            "quality": "1080p",
            "start_frame": "a.png",
            "motion_brush": {"still": "s.png", "strokes": [{"mask": "m.png", "path": [[1, 2], [3, 4]]}]},
            "shots": [{"duration": 5, "prompt": "A."}],
        },
        {"model": "kling-1.0", "camera_control": {"type": "forward_up"}, "shots": [{"duration": 5, "prompt": "A."}]},
    ],
    "kie": [
        {
            "quality": "4k",
            "audio": "native",
            "start_frame": "a.png",
            "elements": {"Mei": {"images": ["b.png", "c.png"], "description": "tall", "voice": {"file": "m.wav"}}},
            "shots": [{"duration": 2, "prompt": "@Mei."}, {"duration": 3, "prompt": "B."}],
        },
        {"aspect": "1:1", "start_frame": "a.png", "end_frame": "b.png", "shots": [{"duration": 15, "prompt": "A."}]},
        {"model": "kling-3.0-turbo", "audio": "native", "shots": [{"duration": 3, "prompt": "A."}], "aspect": "1:1"},
        {"model": "kling-3.0-omni", "storyboard": "auto", "prompt": "A.", "duration": 8, "aspect": "9:16"},
        {
            "model": "kling-3.0-omni",
            "audio": "original",
            "reference_video": {"file": "v.mp4", "use": "base", "keep_sound": True},
            "reference_images": [{"image": "c.png"}],
            "aspect": "9:16",
            "shots": [{"duration": 5, "prompt": "Snow."}],
        },
    ],
    "replicate": [
        {"negative": "rain", "end_frame": "b.png", "start_frame": "a.png", "shots": [{"duration": 3, "prompt": "A."}]},
        {
            "model": "kling-3.0-omni",
            "quality": "1080p",
            "aspect": "9:16",
            "reference_images": [{"image": "c.png"}],
            "reference_video": {"file": "v.mp4"},
            "shots": [{"duration": 3, "prompt": "As @video_1, @image_1."}],
        },
    ],
    "dashscope": [
        {"storyboard": "auto", "prompt": "A.", "duration": 8, "audio": "native", "aspect": "16:9"},
        {
            "model": "kling-3.0-omni",
            "quality": "1080p",
            "start_frame": "a.png",
            "reference_images": [{"image": "c.png"}],
            "reference_video": {"file": "v.mp4", "use": "feature"},
            "elements": {"element_1": {"id": "9007199254740993"}},
            "shots": [{"duration": 3, "prompt": "@element_1 as in @video_1, @image_1."}],
        },
    ],
}
