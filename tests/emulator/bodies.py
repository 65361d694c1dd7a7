"""Bodies that are taken, and one change of each that isn't: what the documents exclude, one row each."""

from __future__ import annotations

import base64
from typing import Any

from kling_story.reference.example_files import jpeg, png


def picture(width: int = 1280, height: int = 720) -> str:
    return base64.b64encode(png(width, height)).decode()


WIDE, SMALL, NARROW = picture(), picture(200, 200), picture(1300, 400)
GIF = base64.b64encode(b"GIF89a" + bytes(20)).decode()
CUT = base64.b64encode(jpeg(600, 600)[:-2]).decode()
URL = "https://example.com/film.mp4"
LONG = "x" * 513
POINTS = [{"x": 1, "y": 1}, {"x": 2, "y": 2}]

T2V = {"prompt": "a cat", "settings": {"multi_shot": False, "duration": 5}}
I2V = {
    "contents": [{"type": "prompt", "text": "a cat"}, {"type": "first_frame", "url": WIDE}],
    "settings": {"duration": 5},
}
OMNI = {
    "contents": [{"type": "prompt", "text": "a cat"}],
    "settings": {"aspect_ratio": "16:9", "duration": 5},
}
V1 = {"model_name": "kling-v3", "prompt": "a cat", "duration": "5"}
V1I = {"model_name": "kling-v3", "prompt": "a cat", "image": WIDE}
V1O = {"model_name": "kling-v3-omni", "prompt": "a cat", "aspect_ratio": "16:9"}
CUSTOM = {
    "multi_shot": True,
    "shot_type": "customize",
    "prompt": "",
    "multi_prompt": [
        {"index": 1, "prompt": "a cat", "duration": "3"},
        {"index": 2, "prompt": "a dog", "duration": "2"},
    ],
}


def with_(body: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A body with changes; ``settings`` and ``options`` are changed inside, ``also`` are further contents."""
    made = {**body}
    for name, value in changes.items():
        if name == "also":
            made["contents"] = [*body["contents"], *value]
        elif name == "settings":
            made[name] = {**body.get(name, {}), **value}
        else:
            made[name] = value
    return {name: value for name, value in made.items() if value is not ...}


def element(number: int) -> dict[str, Any]:
    return {"type": "element", "element_id": str(number), "id": f"E{number}"}


def image(name: str) -> dict[str, Any]:
    return {"type": "refer_image", "url": WIDE, "id": name}


FRAME = {"type": "first_frame", "url": WIDE}
LAST = {"type": "last_frame", "url": WIDE}
FEATURE = {"type": "feature_video", "url": URL, "id": "video_1"}
BASE = {"type": "base_video", "url": URL, "id": "video_1"}

_T, _I, _O = "/text-to-video/", "/image-to-video/", "/omni-video/"
_VT, _VI, _VO = "/v1/videos/text2video", "/v1/videos/image2video", "/v1/videos/omni-video"


def shots(*seconds: int, words: str = "a cat") -> str:
    return "".join(f"shot {n}, {s}, {words}; " for n, s in enumerate(seconds, 1))


TAKEN: list[tuple[str, dict[str, Any]]] = [
    (_T + "kling-3.0", T2V),
    (_T + "kling-3.0", {"prompt": "a cat"}),
    (_T + "kling-3.0", {"prompt": shots(3, 2)}),
    (_T + "kling-3.0", {"prompt": shots(1, 1, 1, 1, 1, 1), "settings": {"duration": 6}}),
    (_T + "kling-3.0", {"prompt": "x" * 3072}),
    (_T + "kling-3.0", with_(T2V, settings={"resolution": "4k", "audio": "native", "aspect_ratio": "1:1"})),
    (_T + "kling-3.0", with_(T2V, options={"watermark_info": {"enabled": True}})),
    (_T + "kling-3.0-turbo", {"prompt": shots(2, 3), "settings": {"duration": 5, "resolution": "1080p"}}),
    (_T + "kling-2.6", {"prompt": "a cat", "settings": {"resolution": "1080p", "audio": "native"}}),
    (_T + "kling-2.5-turbo", {"prompt": "a cat", "settings": {"duration": 10}}),
    (_I + "kling-3.0", I2V),
    (_I + "kling-3.0", with_(I2V, also=[LAST, element(1), element(2), element(3)])),
    (_I + "kling-2.6", with_(I2V, also=[LAST], settings={"resolution": "1080p"})),
    (_O + "kling-3.0-omni", OMNI),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FRAME], settings={"aspect_ratio": None})),
    (_O + "kling-3.0-omni", with_(OMNI, also=[image(f"i{n}") for n in range(4)] + [element(n) for n in range(3)])),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FEATURE, *(image(f"i{n}") for n in range(4))])),
    (_O + "kling-3.0-omni", with_(OMNI, also=[BASE], settings={"audio": "original", "multi_shot": False})),
    (_O + "kling-o1", with_(OMNI, also=[image("i1")], settings={"duration": 7})),
    (_O + "kling-o1", with_(OMNI, settings={"duration": 10})),
    (_VT, V1),
    (_VT, {"prompt": "a cat"}),
    (_VT, with_(V1, **CUSTOM)),
    (_VT, with_(V1, multi_shot=True, shot_type="intelligence")),
    (_VT, with_(V1, mode="4k", sound="on", negative_prompt="blur", cfg_scale=0.5, aspect_ratio="9:16")),
    (_VT, {"model_name": "kling-v2-6", "prompt": "a cat", "mode": "pro", "sound": "on"}),
    (_VT, {"prompt": "a cat", "camera_control": {"type": "simple", "config": {"zoom": -5, "pan": 0}}}),
    (_VT, {"prompt": "a cat", "camera_control": {"type": "forward_up"}}),
    (_VI, V1I),
    (_VI, with_(V1I, image_tail=WIDE, **CUSTOM)),
    (_VI, with_(V1I, element_list=[{"element_id": 1}, {"element_id": 2}, {"element_id": 3}])),
    (_VI, with_(V1I, prompt=...)),
    (_VI, {"model_name": "kling-v1-6", "image_tail": WIDE, "mode": "pro"}),
    (_VI, {"model_name": "kling-v2-6", "prompt": "a", "image": WIDE, "image_tail": WIDE, "mode": "pro"}),
    (_VI, {"image": WIDE, "dynamic_masks": [{"mask": picture(640, 360), "trajectories": POINTS}]}),
    (
        _VI,
        {
            "model_name": "kling-v2-6",
            "image": WIDE,
            "mode": "pro",
            "sound": "on",
            "voice_list": [{"voice_id": "emulator_voice_calm"}],
            "prompt": "she says <<<voice_1>>>",
        },
    ),
    (_VO, V1O),
    (_VO, {"prompt": "a cat", "aspect_ratio": "1:1"}),
    (_VO, with_(V1O, aspect_ratio=..., image_list=[{"image_url": WIDE, "type": "first_frame"}])),
    (_VO, with_(V1O, prompt="<<<image_2>>>", image_list=[{"image_url": WIDE}, {"image_url": WIDE}])),
    (
        _VO,
        with_(V1O, video_list=[{"video_url": URL, "refer_type": "feature"}], multi_shot=True, shot_type="intelligence"),
    ),
    (_VO, with_(V1O, aspect_ratio=..., video_list=[{"video_url": URL, "keep_original_sound": "yes"}])),
    (_VO, with_(V1O, mode="4k", sound="on", **CUSTOM)),
]
"""Path and body."""

REFUSED: list[tuple[str, dict[str, Any], str]] = [
    (_T + "kling-3.0", {}, "prompt can not be null"),
    (_T + "kling-3.0", {"prompt": "  "}, "prompt can not be empty"),
    (_T + "kling-3.0", {"prompt": 5}, "prompt value '5' is invalid"),
    (_T + "kling-3.0", {"prompt": "x" * 3073}, "3072"),
    (_T + "kling-2.6", {"prompt": "x" * 2501}, "2500"),
    (_T + "kling-3.0", with_(T2V, settings={"duration": 2}), "settings.duration value '2' is invalid"),
    (_T + "kling-3.0", with_(T2V, settings={"duration": 16}), "duration value '16'"),
    (_T + "kling-3.0", with_(T2V, settings={"duration": 5.5}), "duration value '5.5'"),
    (_T + "kling-3.0", with_(T2V, settings={"duration": True}), "duration value 'true'"),
    (_T + "kling-2.6", with_(T2V, settings={"duration": 6}), "duration value '6'"),
    (_T + "kling-3.0", with_(T2V, settings={"resolution": "720"}), "resolution value '720' is invalid"),
    (_T + "kling-3.0-turbo", {"prompt": "a", "settings": {"resolution": "4k"}}, "video resolution value 4k is invalid"),
    (_T + "kling-3.0", with_(T2V, settings={"audio": "on"}), "audio value 'on'"),
    (_T + "kling-3.0", with_(T2V, settings={"audio": "original"}), "audio value 'original'"),
    (_T + "kling-3.0", with_(T2V, settings={"aspect_ratio": "4:3"}), "aspect_ratio value '4:3'"),
    (_T + "kling-3.0", with_(T2V, settings={"multi_shot": "yes"}), "multi_shot value 'yes'"),
    (_T + "kling-3.0", T2V | {"settings": [1]}, "settings value '[1]'"),
    (_T + "kling-2.6", with_(T2V, settings={"audio": "native"}), "audio native is not supported with resolution 720p"),
    (_T + "kling-3.0", {"prompt": shots(3, 3)}, "add up to 6s, duration is 5s"),
    (_T + "kling-3.0", {"prompt": shots(*[1] * 7), "settings": {"duration": 7}}, "at most 6"),
    (_T + "kling-3.0", {"prompt": shots(5, words=LONG)}, "513"),
    (_T + "kling-3.0", {"prompt": "shot 1, 0, a; shot 2, 5, b"}, "shorter than 1s"),
    (_T + "kling-3.0", {"prompt": "shot 1, 3, a; shot 3, 2, b"}, "shot 3 should be shot 2"),
    (_T + "kling-3.0", {"prompt": "shot 1, 3, a; then a dog"}, "is no shot"),
    (_T + "kling-3.0", {"prompt": "shot 1, 3, ; shot 2, 2, b"}, "can not be empty"),
    (_T + "kling-3.0-turbo", {"prompt": shots(3, 3)}, "add up to 6s"),
    (_I + "kling-3.0", {"contents": []}, "contents can not be empty"),
    (_I + "kling-3.0", {"contents": "a cat"}, "contents value"),
    (_I + "kling-3.0", {"contents": [{"type": "prompt", "text": "a"}]}, "first_frame can not be null"),
    (_I + "kling-3.0", {"contents": [{"type": "prompt", "text": "a"}, LAST]}, "first_frame can not be null"),
    (_I + "kling-3.0", with_(I2V, also=[FRAME]), "more than one first_frame"),
    (_I + "kling-3.0", with_(I2V, also=[image("i")]), "type value 'refer_image'"),
    (_I + "kling-3.0", with_(I2V, also=[{"url": WIDE}]), "type can not be null"),
    (_I + "kling-3.0", with_(I2V, also=[element(n) for n in range(4)]), "at most 3 elements"),
    (_I + "kling-3.0", with_(I2V, also=[element(1), element(1)]), "`E1` is used twice"),
    (_I + "kling-3.0", with_(I2V, also=[{"type": "element", "element_id": "1"}]), "id can not be null"),
    (_I + "kling-3.0", with_(I2V, also=[{"type": "element", "element_id": 1, "id": "E"}]), "element_id value '1'"),
    (_I + "kling-3.0", with_(I2V, also=[{"type": "element", "element_id": "x-1", "id": "E"}]), "Element id not found"),
    (_I + "kling-3.0-turbo", with_(I2V, also=[LAST]), "Image tail is not supported by the current model"),
    (_I + "kling-3.0-turbo", with_(I2V, also=[element(1)]), "element is not supported"),
    (_I + "kling-2.6", with_(I2V, also=[LAST]), "last_frame is not supported with resolution 720p"),
    (
        _I + "kling-2.6",
        with_(I2V, also=[LAST], settings={"resolution": "1080p", "audio": "native"}),
        "last_frame is not supported with audio native",
    ),
    (_I + "kling-3.0", {"contents": [{"type": "first_frame", "url": GIF}]}, "format is not supported"),
    (_I + "kling-3.0", {"contents": [{"type": "first_frame", "url": CUT}]}, "damaged"),
    (_I + "kling-3.0", {"contents": [{"type": "first_frame", "url": "refs/a.png"}]}, "not in a valid base64 format"),
    (_I + "kling-3.0", {"contents": [{"type": "first_frame", "url": ""}]}, "image can not be null"),
    (_I + "kling-3.0", {"contents": [{"type": "first_frame"}]}, "image can not be null"),
    (_O + "kling-3.0-omni", with_(OMNI, settings={"aspect_ratio": None}), "aspect_ratio can not be null"),
    (_O + "kling-3.0-omni", {"contents": [image("i1")], "settings": {"aspect_ratio": "1:1"}}, "there is no prompt"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[LAST]), "without first_frame"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[image(f"i{n}") for n in range(8)]), "are 8, at most 7"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FEATURE, *(image(f"i{n}") for n in range(5))]), "are 5, at most 4"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FRAME, *(element(n) for n in range(4))]), "at most 3 elements"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FEATURE], settings={"audio": "native"}), "only be off"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FEATURE], settings={"multi_shot": False}), "only be true"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[BASE], settings={"multi_shot": True}), "not supported with a base video"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[BASE], settings={"audio": "native"}), "audio native is not supported"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[BASE, FRAME]), "not supported with a base video"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[BASE, FEATURE | {"id": "v2"}]), "more than one video"),
    (_O + "kling-3.0-omni", with_(OMNI, also=[FEATURE | {"url": "a.mp4"}]), "url value 'a.mp4' is invalid"),
    (_O + "kling-3.0-omni", with_(OMNI, settings={"audio": "original"}), "needs a reference video"),
    (_O + "kling-o1", with_(OMNI, settings={"duration": 7}), "Duration only supports 5 or 10 seconds"),
    (_O + "kling-o1", with_(OMNI, also=[image("i")], settings={"duration": 11}), "duration value '11'"),
    (_O + "kling-o1", with_(OMNI, settings={"resolution": "4k"}), "video resolution value 4k is invalid"),
    (_O + "kling-o1", with_(OMNI, settings={"audio": "native"}), "audio value 'native'"),
    (_O + "kling-o1", with_(OMNI, also=[FRAME, LAST, element(1)]), "not supported with first and last frame"),
    (_VT, {"model_name": "kling-v3"}, "prompt can not be null"),
    (_VT, with_(V1, model_name="kling-v3-omni"), "model is not supported"),
    (_VT, with_(V1, model_name="kling-v2-1"), "model is not supported"),
    (_VT, with_(V1, mode="professional"), "mode value 'professional' is invalid"),
    (_VT, with_(V1, duration="99"), "duration value '99' is invalid"),
    (_VT, with_(V1, duration="5.0"), "duration value '5.0' is invalid"),
    (_VT, {"prompt": "a", "duration": "7"}, "duration value '7'"),
    (_VT, {"prompt": "a", "mode": "4k"}, "video resolution value 4k is invalid"),
    (_VT, with_(V1, prompt="x" * 2501), "2500"),
    (_VT, with_(V1, negative_prompt="x" * 2501), "2500"),
    (_VT, with_(V1, sound="yes"), "sound value 'yes'"),
    (_VT, with_(V1, cfg_scale=1.5), "cfg_scale value '1.5'"),
    (_VT, with_(V1, model_name="kling-v2-6", cfg_scale=0.5), "cfg_scale is not supported"),
    (_VT, with_(V1, model_name="kling-v2-6", sound="on"), "sound is not supported in mode std"),
    (_VT, with_(V1, model_name="kling-v2-5-turbo", sound="on"), "sound is not supported by the current model"),
    (_VT, with_(V1, shot_type="customize"), "shot_type is invalid when multi_shot is false"),
    (_VT, with_(V1, multi_prompt=[1]), "multi_prompt is invalid when multi_shot is false"),
    (_VT, with_(V1, multi_shot=True), "shot_type can not be null"),
    (_VT, with_(V1, **CUSTOM) | {"prompt": "a cat"}, "prompt is invalid when shot_type is customize"),
    (_VT, with_(V1, **CUSTOM) | {"shot_type": "intelligent"}, "shot_type value 'intelligent'"),
    (_VT, with_(V1, **CUSTOM) | {"shot_type": "intelligence", "prompt": "a"}, "multi_prompt is invalid"),
    (_VT, with_(V1, **CUSTOM) | {"multi_prompt": []}, "multi_prompt can not be empty"),
    (_VT, with_(V1, **CUSTOM) | {"duration": "6"}, "add up to 5s, duration is 6s"),
    (_VT, with_(V1, **CUSTOM) | {"model_name": "kling-v2-6"}, "multi_shot is not supported"),
    (_VT, with_(V1, **CUSTOM) | {"multi_prompt": [{"index": 1, "prompt": LONG, "duration": "5"}]}, "513"),
    (_VT, with_(V1, **CUSTOM) | {"multi_prompt": [{"index": 2, "prompt": "a", "duration": "5"}]}, "should be shot 1"),
    (_VT, with_(V1, **CUSTOM) | {"multi_prompt": [{"prompt": "a", "duration": "5"}]}, "index can not be null"),
    (_VT, with_(V1, camera_control={"type": "simple"}), "camera_control is only supported in std mode with 5s"),
    (_VT, {"prompt": "a", "camera_control": {"type": "simple", "config": {"zoom": 1, "pan": 1}}}, "exactly one"),
    (_VT, {"prompt": "a", "camera_control": {"type": "simple", "config": {"zoom": 11}}}, "zoom value '11'"),
    (_VT, {"prompt": "a", "camera_control": {"type": "simple"}}, "config can not be null"),
    (_VT, {"prompt": "a", "camera_control": {"type": "down_back", "config": {"zoom": 1}}}, "must be empty"),
    (_VT, with_(V1, prompt="<<<image_1>>> walks"), "<<<image_1>>> refers to nothing"),
    (_VT, with_(V1, voice_list=[{"voice_id": "emulator_voice_calm"}]), "voice_list is not supported"),
    (_VI, {"model_name": "kling-v3", "prompt": "a"}, "image can not be null"),
    (_VI, with_(V1I, image="data:image/png;base64," + WIDE), "File is not in a valid base64 format"),
    (_VI, with_(V1I, image=..., image_tail=WIDE), "Image tail is not supported by the current model"),
    (_VI, {"model_name": "kling-v2-master", "image": WIDE, "image_tail": WIDE}, "Image tail is not supported"),
    (
        _VI,
        {"model_name": "kling-v2-5-turbo", "image": WIDE, "image_tail": WIDE, "mode": "std", "duration": "10"},
        "model/mode/duration(kling-v2-5-turbo/std/10) is not supported with image_tail",
    ),
    (
        _VI,
        {"model_name": "kling-v2-6", "image": WIDE, "image_tail": WIDE, "mode": "pro", "sound": "on"},
        "sound is not supported with image_tail",
    ),
    (_VI, with_(V1I, element_list=[{"element_id": n} for n in range(4)]), "more than 3"),
    (_VI, with_(V1I, element_list=[{"element_id": "x"}]), "element_id value 'x'"),
    (
        _VI,
        {"image": WIDE, "image_tail": WIDE, "camera_control": {"type": "forward_up"}},
        "image_tail and camera_control exclude each other",
    ),
    (_VI, {"model_name": "kling-v3", "image": WIDE, "static_mask": URL}, "is not supported with dynamic_masks"),
    (_VI, {"image": WIDE, "dynamic_masks": [{"mask": URL, "trajectories": [{"x": 1, "y": 1}]}]}, "can not be empty"),
    (
        _VI,
        {"model_name": "kling-v2-6", "image": WIDE, "mode": "pro", "voice_list": [{"voice_id": "emulator_voice_calm"}]},
        "voice_list needs sound on",
    ),
    (
        _VI,
        {"image": WIDE, "static_mask": picture(640, 360), "dynamic_masks": [{"mask": WIDE, "trajectories": POINTS}]},
        "same resolution",
    ),
    (_VI, {"image": WIDE, "static_mask": picture(600, 600)}, "aspect ratio of image"),
    (_VI, {"image": WIDE, "dynamic_masks": [{"trajectories": POINTS}]}, "mask can not be null"),
    (_VO, with_(V1O, aspect_ratio=...), "aspect_ratio can not be null"),
    (_VO, with_(V1O, model_name="kling-v3"), "model is not supported"),
    (_VO, with_(V1O, image_list=[{"image_url": WIDE, "type": "end_frame"}]), "end_frame needs first_frame"),
    (_VO, with_(V1O, image_list=[{"image_url": WIDE, "type": "last"}]), "type value 'last'"),
    (_VO, with_(V1O, image_list=[{"image_url": WIDE}] * 8), "are 8, at most 7"),
    (_VO, with_(V1O, video_list=[{"video_url": URL}], image_list=[{"image_url": WIDE}] * 5), "are 5, at most 4"),
    (_VO, with_(V1O, video_list=[{"video_url": URL}] * 2), "more than 1 items"),
    (_VO, with_(V1O, video_list=[{"video_url": URL}], sound="on"), "sound may only be off"),
    (
        _VO,
        with_(V1O, video_list=[{"video_url": URL, "refer_type": "feature"}], **CUSTOM),
        "customize is not supported with a reference video",
    ),
    (
        _VO,
        with_(V1O, video_list=[{"video_url": URL}], image_list=[{"image_url": WIDE, "type": "first_frame"}]),
        "not supported with refer_type base",
    ),
    (_VO, {"prompt": "a", "aspect_ratio": "1:1", "duration": "7"}, "Duration only supports 5 or 10 seconds"),
    (_VO, {"prompt": "a", "aspect_ratio": "1:1", "sound": "on"}, "sound is not supported by the current model"),
    (_VO, {"prompt": "a", "aspect_ratio": "1:1", "mode": "4k"}, "video resolution value 4k is invalid"),
    (_VO, with_(V1O, prompt="<<<element_1>>>"), "<<<element_1>>> refers to nothing"),
]
"""Path, body, and what is in the message of its 1201."""
