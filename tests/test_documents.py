"""What the documents say, statement by statement, broken and at its edge: does `check` say the same?

Numbers stand here as the documents have them; none is read from a profile.
"""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from kling_story.checking import check_text
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.reference.example_files import film, png

V1, PATH, FAL, KIE, REPLICATE, DASH = "kling-v1", "kling", "fal", "kie", "replicate", "dashscope"
MB = 1_048_576


class Row(NamedTuple):
    """``expected``: "" no error; "KS301" that error and no other; "!KS306" an error that tells who disputes it;
    "~KS314" no error, yet told, with who disputes it; "?KS420" no error, yet told.
    """

    says: str
    source: str
    target: str
    model: str
    board: dict[str, Any]
    expected: str


def shots(*seconds: float, prompt: str = "A street at dawn", **more: Any) -> dict[str, Any]:
    return {"shots": [{"duration": each, "prompt": prompt, **more} for each in seconds]}


def auto(prompt: str = "A street at dawn", seconds: int = 5) -> dict[str, Any]:
    return {"storyboard": "auto", "prompt": prompt, "duration": seconds}


def cast(count: int, **each: Any) -> dict[str, Any]:
    """Elements of two pictures each, all of them in the words."""
    names = [f"{letter}ster" for letter in "ABCDEFGH"[:count]]
    elements = {name: {"images": ["front.png", "side.png"], **each} for name in names}
    return {"elements": elements, **shots(5, prompt="A street, " + " ".join(f"@{name}" for name in names))}


def clips(count: int, pictures: int = 0) -> dict[str, Any]:
    """Elements of a clip each, and some of pictures."""
    elements: dict[str, Any] = {f"{letter}lip": {"video": "mei.mp4"} for letter in "ABCD"[:count]}
    elements |= {f"{letter}ster": {"images": ["front.png", "side.png"]} for letter in "EFGHI"[:pictures]}
    return {"elements": elements, **shots(5, prompt="A street, " + " ".join(f"@{name}" for name in elements))}


def pictures(count: int, words: str = "A street, ") -> dict[str, Any]:
    names = [f"{letter}pic" for letter in "ABCDEFGH"[:count]]
    listed = [{"image": "front.png", "name": name} for name in names]
    return {"reference_images": listed, **shots(5, prompt=words + " ".join(f"@{name}" for name in names))}


def video(file: str = "dance.mp4", use: str = "feature", **more: Any) -> dict[str, Any]:
    return {"reference_video": {"file": file, "use": use}, **shots(5, prompt="A dance as in @video_1"), **more}


def voices(count: int) -> dict[str, Any]:
    elements = {f"{letter}na": {"voice": {"id": f"82983680279340655{n}"}} for n, letter in enumerate("ABC"[:count])}
    lines = [{"who": name, "line": "Yes."} for name in elements]
    return {
        "elements": elements,
        "quality": "1080p",
        "audio": "native",
        **shots(5, prompt="A street, " + " ".join(f"@{n}" for n in elements), dialogue=lines),
    }


def strokes(count: int = 1, points: int = 4, mask: str = "front.png", still: str = "front.png") -> dict[str, Any]:
    path = [[x, x] for x in range(1, points + 1)]
    return {"motion_brush": {"still": still, "strokes": [{"mask": mask, "path": path}] * count}}


def camera(kind: str = "simple", **values: float) -> dict[str, Any]:
    return {"camera_control": {"type": kind, **values}}


START = {"start_frame": "front.png"}
END = {"end_frame": "front.png"}
BOTH = START | END
FIVE, TEN, TWO_SHOTS = shots(5), shots(10), shots(5, 5)
STD, PRO, UHD = {"quality": "720p"}, {"quality": "1080p"}, {"quality": "4k"}
WIDE = {"aspect": "16:9"}
LOUD = {"audio": "native"}
NEGATIVE = {"negative": "blur"}

ROWS = [
    # The legacy API: text to video
    Row("prompt is invalid beside multi_prompt", "OFF-LEG t2v", V1, "kling-3.0", TWO_SHOTS | {"prompt": "A"}, "KS110"),
    Row("intelligence needs a prompt", "OFF-LEG t2v", V1, "kling-3.0", {"storyboard": "auto", "duration": 5}, "KS110"),
    Row("intelligence takes no multi_prompt", "OFF-LEG t2v", V1, "kling-3.0", auto() | TWO_SHOTS | {"duration": 10}, "KS110"),
    Row("intelligence with a prompt", "OFF-LEG t2v", V1, "kling-3.0", auto(), ""),
    Row("prompt at most 2500", "OFF-LEG t2v", V1, "kling-3.0", shots(5, prompt="a" * 2500), "!KS307"),
    Row("prompt at most 2500", "OFF-LEG t2v", V1, "kling-3.0", shots(5, prompt="a" * 2499), ""),
    Row("prompt at most 2500", "OFF-LEG t2v", V1, "kling-3.0", auto("a" * 2501), "!KS307"),
    Row("1-6 shots", "OFF-LEG t2v", V1, "kling-3.0", shots(*[2] * 7), "!KS301"),
    Row("1-6 shots", "OFF-LEG t2v", V1, "kling-3.0", shots(*[2] * 6), ""),
    Row("each shot's prompt at most 512", "OFF-LEG t2v", V1, "kling-3.0", shots(5, 5, prompt="a" * 512), "!KS306"),
    Row("each shot's prompt at most 512", "OFF-LEG t2v", V1, "kling-3.0", shots(5, 5, prompt="a" * 511), ""),
    Row("a shot lasts at least 1 s", "OFF-LEG t2v", V1, "kling-3.0", shots(1, 1, 1), ""),
    Row("whole seconds", "OFF-LEG t2v", V1, "kling-3.0", shots(2.5, 2.5), "KS302"),
    Row("the shots' sum is the duration", "OFF-LEG t2v", V1, "kling-3.0", TWO_SHOTS | {"duration": 9}, "KS305"),
    Row("the shots' sum is the duration", "OFF-LEG t2v", V1, "kling-3.0", TWO_SHOTS | {"duration": 10}, ""),
    Row("negative_prompt at most 2500", "OFF-LEG t2v", V1, "kling-3.0", FIVE | {"negative": "a" * 2501}, "KS333"),
    Row("negative_prompt at most 2500", "OFF-LEG t2v", V1, "kling-3.0", FIVE | {"negative": "a" * 2500}, ""),
    Row("4k on kling-v3", "OFF-CHG 04/23/2026", V1, "kling-3.0", FIVE | UHD, ""),
    Row("4k on no other", "OFF-LEG map", V1, "kling-2.6", FIVE | UHD, "KS309"),
    Row("4k on no other", "OFF-LEG map", V1, "kling-1.6", FIVE | UHD, "KS309"),
    Row("16:9, 9:16, 1:1", "OFF-LEG t2v", V1, "kling-3.0", FIVE | {"aspect": "4:3"}, "KS105"),
    Row("16:9, 9:16, 1:1", "OFF-LEG t2v", V1, "kling-3.0", FIVE | {"aspect": "1:1"}, ""),
    Row("3 to 15 s", "OFF-LEG t2v", V1, "kling-3.0", shots(16), "KS304"),
    Row("3 to 15 s", "OFF-LEG t2v", V1, "kling-3.0", shots(2), "KS304"),
    Row("3 to 15 s", "OFF-LEG t2v", V1, "kling-3.0", shots(15), ""),
    Row("voice control on v3: fields in Feb, none on the maps", "D3", V1, "kling-3.0", voices(1) | START, "~KS330"),
    # The legacy API: image to video
    Row("no aspect_ratio", "OFF-LEG i2v", V1, "kling-3.0", FIVE | START | WIDE, "KS312"),
    Row("jpg or png", "OFF-LEG i2v", V1, "kling-3.0", FIVE | {"start_frame": "moving.gif"}, "KS409"),
    Row("at least 300 px", "OFF-LEG i2v", V1, "kling-3.0", FIVE | {"start_frame": "299.png"}, "KS409"),
    Row("at least 300 px", "OFF-LEG i2v", V1, "kling-3.0", FIVE | {"start_frame": "300.png"}, ""),
    Row("at most 1:2.5", "OFF-LEG i2v", V1, "kling-3.0", FIVE | {"start_frame": "ratio251.png"}, "KS409"),
    Row("at most 1:2.5", "OFF-LEG i2v", V1, "kling-3.0", FIVE | {"start_frame": "ratio250.png"}, ""),
    Row("at most 10 MB; 50 MB in the new API", "OFF-LEG i2v, D6", V1, "kling-3.0", FIVE | {"start_frame": "11mb.png"}, "!KS409"),
    Row("at most 10 MB", "OFF-LEG i2v", V1, "kling-3.0", FIVE | {"start_frame": "10mb.png"}, ""),
    Row("at most 3 elements", "OFF-LEG i2v", V1, "kling-3.0", cast(4) | START, "KS315"),
    Row("at most 3 elements", "OFF-LEG i2v", V1, "kling-3.0", cast(3) | START, ""),
    Row("elements in i2v alone", "OFF-LEG map", V1, "kling-3.0", cast(1), "KS316"),
    Row("at most 2 voices", "OFF-LEG i2v", V1, "kling-2.6", voices(3) | START, "KS331"),
    Row("at most 2 voices", "OFF-LEG i2v", V1, "kling-2.6", voices(2) | START, ""),
    Row("voices: sound must be on", "OFF-LEG i2v", V1, "kling-2.6", voices(1) | START | {"audio": "off"}, "KS331"),
    Row("voices: pro i2v", "OFF-LEG map", V1, "kling-2.6", voices(1), "KS331"),
    Row("image_tail excludes masks", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | BOTH | strokes(), "KS339"),
    Row("image_tail excludes camera_control", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | BOTH | camera(zoom=5), "KS339"),
    Row("masks exclude camera_control", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes() | camera(zoom=5), "KS339"),
    Row("the static mask is as large as the dynamic ones", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes(still="big.png"), "KS338"),
    Row("at most 6 groups", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes(7), "KS337"),
    Row("at most 6 groups", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes(6), ""),
    Row("2-77 points", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes(points=1), "KS337"),
    Row("2-77 points", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes(points=78), "KS337"),
    Row("2-77 points", "OFF-LEG i2v", V1, "kling-1.5", FIVE | PRO | START | strokes(points=77), ""),
    Row("kling-v1-5 is i2v alone", "OFF-LEG map", V1, "kling-1.5", FIVE, "KS323"),
    Row("kling-v2-1 is i2v alone", "OFF-LEG map", V1, "kling-2.1", FIVE, "KS323"),
    # The legacy API: omni
    Row("end needs first", "OFF-LEG omni", V1, "kling-3.0-omni", FIVE | END | WIDE, "KS313"),
    Row("frames exclude video editing", "OFF-LEG omni", V1, "kling-3.0-omni", video(use="base") | START, "KS319"),
    Row("sound is off beside a video", "OFF-LEG omni", V1, "kling-3.0-omni", video() | WIDE | LOUD, "KS310"),
    Row("sound is off beside a video", "OFF-LEG omni", V1, "kling-3.0-omni", video() | WIDE, ""),
    Row("the aspect is required", "OFF-LEG omni", V1, "kling-3.0-omni", FIVE, "KS311"),
    Row("unless a first frame gives it", "OFF-LEG omni", V1, "kling-3.0-omni", FIVE | START, ""),
    Row("unless a video is edited", "OFF-LEG omni", V1, "kling-3.0-omni", video(use="base", **shots(3, prompt="@video_1 in snow")), ""),
    Row("images + elements at most 7", "OFF-LEG omni", V1, "kling-3.0-omni", pictures(8) | WIDE, "KS315"),
    Row("images + elements at most 7", "OFF-LEG omni", V1, "kling-3.0-omni", pictures(7) | WIDE, ""),
    Row("with video at most 4", "OFF-LEG omni", V1, "kling-3.0-omni", video() | pictures(5, "As in @video_1 ") | WIDE, "KS315"),
    Row("with video at most 4", "OFF-LEG omni", V1, "kling-3.0-omni", video() | pictures(4, "As in @video_1 ") | WIDE, ""),
    Row("with video no video-character element; one in the new API", "OFF-LEG omni", V1, "kling-3.0-omni", video() | clips(1) | WIDE, "!KS315"),
    Row("beside a first frame at most 3 elements", "OFF-LEG omni", V1, "kling-3.0-omni", cast(4) | START, "KS315"),
    Row("beside a first frame at most 3 elements", "OFF-LEG omni", V1, "kling-3.0-omni", cast(3) | BOTH, ""),
    Row("o1: first and end frame, no elements", "OFF-LEG omni", V1, "kling-o1", cast(1) | BOTH, "KS327"),
    Row("more than 2 images, no end frame", "OFF-LEG omni (o1 alone), OFF-FEB (all)", V1, "kling-3.0-omni", pictures(3) | BOTH, "~KS327"),
    Row("up to 2 images and an end frame", "OFF-LEG omni", V1, "kling-o1", pictures(2) | BOTH, ""),
    Row("more than 2 images, no end frame", "OFF-LEG omni (o1 alone), OFF-FEB (all)", V1, "kling-o1", pictures(3) | BOTH, "KS327"),
    Row("a video of at least 3 s", "OFF-LEG omni", V1, "kling-3.0-omni", video("short.mp4") | WIDE, "KS420"),
    Row("a video of 15 s since June; 10 s before", "OFF-CHG 06/17/2026, D7", V1, "kling-3.0-omni", video("15s.mp4") | WIDE, ""),
    Row("a video of at most 15 s", "OFF-CHG 06/17/2026", V1, "kling-3.0-omni", video("long.mp4") | WIDE, "!KS420"),
    Row("sides of at least 720 px", "OFF-LEG omni", V1, "kling-3.0-omni", video("tiny.mp4") | WIDE, "!KS420"),
    Row("at least 24 fps", "OFF-LEG omni", V1, "kling-3.0-omni", video("slow.mp4") | WIDE, "KS420"),
    Row("at most 60 fps", "OFF-LEG omni", V1, "kling-3.0-omni", video("fps60.mp4") | WIDE, ""),
    Row("feature video and custom shots", "OFF-CHG 06/17/2026", V1, "kling-3.0-omni", video(**shots(3, 3, prompt="As in @video_1")) | WIDE, "KS319"),
    Row("feature video and intelligence", "OFF-CHG 06/17/2026", V1, "kling-3.0-omni", {"reference_video": {"file": "dance.mp4"}} | auto("As in @video_1") | WIDE, ""),
    Row("4k beside a video: no in April, yes in June", "D21", V1, "kling-3.0-omni", video() | WIDE | UHD, ""),
    Row("o1: words alone 5 or 10 s; its FAQ says 3-10", "D17", V1, "kling-o1", shots(7) | WIDE, "~KS320"),
    Row("o1: words alone 5 or 10 s", "OFF-LEG map", V1, "kling-o1", shots(10) | WIDE, ""),
    Row("o1: 3-10 s beside pictures", "OFF-LEG map", V1, "kling-o1", pictures(1) | WIDE | shots(7, prompt="@Apic"), ""),
    Row("o1: 11 s rejected", "LIVE-A", V1, "kling-o1", shots(11) | WIDE, "KS304"),
    Row("o1: no multi-shot", "OFF-LEG map", V1, "kling-o1", TWO_SHOTS | WIDE, "KS301"),
    Row("o1: no native audio", "OFF-LEG map", V1, "kling-o1", FIVE | WIDE | LOUD, "KS310"),
    Row("o1: no 4k", "OFF-LEG map", V1, "kling-o1", FIVE | WIDE | UHD, "KS309"),
    Row("o1: no video elements", "OFF-LEG map", V1, "kling-o1", clips(1) | WIDE, "KS315"),
    Row("end frame and several shots: no in March, yes since May", "D1", V1, "kling-3.0", TWO_SHOTS | BOTH, "~KS314"),
    Row("negative_prompt isn't documented on omni", "OFF-LEG omni", V1, "kling-3.0-omni", FIVE | WIDE | NEGATIVE, "?KS318"),
    Row("every reference exists", "OFF-LEG omni", V1, "kling-3.0-omni", shots(5, prompt="@image_2 in the rain") | WIDE, "KS401"),
    # Elements and voices
    Row("a name of at most 20", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | {"elements": {"A" * 21: {"images": ["front.png", "side.png"]}}} | shots(5, prompt="@" + "A" * 21), "KS405"),
    Row("a name of at most 20", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | {"elements": {"A" * 20: {"images": ["front.png", "side.png"]}}} | shots(5, prompt="@" + "A" * 20), ""),
    Row("a description of at most 100", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, description="a" * 101), "KS405"),
    Row("a description of at most 100", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, description="a" * 100), ""),
    Row("the front and 1-3 more pictures", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=["front.png"] * 5), "KS406"),
    Row("the front and 1-3 more pictures", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=["front.png", "side.png"] * 2), ""),
    Row("the front and 1-3 more pictures; clients send one", "OFF-NEW elements, UGC-FAL", PATH, "kling-3.0-omni", WIDE | cast(1, images=["front.png"]), "~KS407"),
    Row("a picture of at most 10 MB", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=["front.png", "11mb.png"]), "KS409"),
    Row("a clip of 3-8 s", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=[], video="2s1080.mp4"), "KS425"),
    Row("a clip of 3-8 s", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=[], video="8s1080.mp4"), ""),
    Row("a clip of 1080p", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=[], video="dance.mp4"), "KS425"),
    Row("a clip of 16:9 or 9:16", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=[], video="square.mp4"), "KS425"),
    Row("a clip of people alone", "OFF-NEW elements", PATH, "kling-3.0-omni", WIDE | cast(1, images=[], video="mei.mp4", kind="animal"), "?KS425"),
    Row("a voice of people alone", "OFF-CHG 03/23/2026", PATH, "kling-3.0-omni", WIDE | LOUD | cast(1, kind="item", voice={"id": "8298368027934065"}), "?KS332"),
    Row("a voice of pictured people; of clips alone at fal", "D5", PATH, "kling-3.0-omni", WIDE | LOUD | cast(1, voice={"id": "8298368027934065"}), ""),
    Row("a recording of 5-30 s", "OFF-NEW voices", PATH, "kling-3.0-omni", WIDE | LOUD | cast(1, voice={"file": "hello.wav"}), "KS426"),
    Row("a recording of 5-30 s", "OFF-NEW voices", PATH, "kling-3.0-omni", WIDE | LOUD | cast(1, voice={"file": "lecture.wav"}), "KS426"),
    # The new API: words, frames
    Row("prompt at most 3072", "OFF-NEW t2v 3.0", PATH, "kling-3.0", shots(5, prompt="a" * 3072), "!KS307"),
    Row("prompt at most 3072, 2500 recommended", "OFF-NEW t2v 3.0", PATH, "kling-3.0", shots(5, prompt="a" * 3071), "?KS308"),
    Row("six shots of 512 are more than 3072", "OFF-NEW grammar", PATH, "kling-3.0", shots(*[2] * 6, prompt="a" * 511), "!KS307"),
    Row("no aspect_ratio in i2v", "OFF-NEW i2v 3.0", PATH, "kling-3.0", FIVE | START | WIDE, "KS312"),
    Row("last frame alone unsupported", "OFF-NEW i2v 3.0", PATH, "kling-3.0", FIVE | END, "KS313"),
    Row("first and last frame, several shots", "OFF-NEW i2v 3.0, D1", PATH, "kling-3.0", TWO_SHOTS | BOTH, "~KS314"),
    Row("at most 3 elements in i2v", "OFF-NEW i2v 3.0", PATH, "kling-3.0", cast(4) | START, "KS315"),
    Row("no elements in t2v", "OFF-NEW t2v 3.0", PATH, "kling-3.0", cast(1), "KS316"),
    Row("no reference images", "OFF-NEW i2v 3.0", PATH, "kling-3.0", pictures(1), "KS317"),
    Row("no reference video", "OFF-NEW i2v 3.0", PATH, "kling-3.0", video(), "KS317"),
    Row("no camera_control", "OFF-NEW", PATH, "kling-3.0", FIVE | camera(zoom=5), "KS317"),
    Row("no motion brush", "OFF-NEW", PATH, "kling-3.0", FIVE | START | strokes(), "KS317"),
    Row("no negative_prompt", "OFF-NEW", PATH, "kling-3.0", FIVE | NEGATIVE, "?KS318"),
    Row("audio native or off", "OFF-NEW t2v 3.0", PATH, "kling-3.0", FIVE | {"audio": "original"}, "KS310"),
    Row("an image of at most 50 MB; 10 MB in the legacy API", "D6", PATH, "kling-3.0", FIVE | {"start_frame": "11mb.png"}, ""),
    Row("an image of at most 50 MB", "OFF-NEW content", PATH, "kling-3.0", FIVE | {"start_frame": "51mb.png"}, "!KS409"),
    Row("voice control ❌", "OFF-CAP", PATH, "kling-3.0", voices(1) | START, "~KS330"),
    # The new API: omni
    Row("aspect required without first frame or video", "OFF-NEW omni", PATH, "kling-3.0-omni", FIVE, "KS311"),
    Row("no aspect needed beside a feature video; the legacy API wants one", "OFF-NEW omni", PATH, "kling-3.0-omni", video(), ""),
    Row("images + elements at most 7", "OFF-NEW omni", PATH, "kling-3.0-omni", cast(8) | WIDE, "KS315"),
    Row("images + elements at most 7", "OFF-NEW omni", PATH, "kling-3.0-omni", cast(7) | WIDE, ""),
    Row("first frame: at most 3 elements", "OFF-NEW omni", PATH, "kling-3.0-omni", cast(4) | START, "KS315"),
    Row("video elements at most 3", "OFF-NEW omni", PATH, "kling-3.0-omni", clips(4) | WIDE, "KS315"),
    Row("video elements at most 3", "OFF-NEW omni", PATH, "kling-3.0-omni", clips(3) | WIDE, ""),
    Row("both kinds: picture elements at most 4", "OFF-NEW omni", PATH, "kling-3.0-omni", clips(1, 5) | WIDE, "KS315"),
    Row("both kinds: picture elements at most 4", "OFF-NEW omni", PATH, "kling-3.0-omni", clips(3, 4) | WIDE, ""),
    Row("video: elements of pictures at most 4", "OFF-NEW omni", PATH, "kling-3.0-omni", video() | cast(5), "KS315"),
    Row("video: elements of pictures at most 4", "OFF-NEW omni", PATH, "kling-3.0-omni", video() | cast(4), ""),
    Row("video: at most 1 video element", "OFF-NEW omni", PATH, "kling-3.0-omni", video() | clips(2), "KS315"),
    Row("video: 1 video element; none in the legacy API", "OFF-NEW omni", PATH, "kling-3.0-omni", video() | clips(1), ""),
    Row("video and a video element: no reference images", "OFF-NEW omni", PATH, "kling-3.0-omni", video() | clips(1) | {"reference_images": [{"image": "front.png"}]}, "KS315"),
    Row("video and both kinds: not supported", "OFF-NEW omni", PATH, "kling-3.0-omni", video() | clips(1, 1), "KS315"),
    Row("feature_video: audio off alone", "OFF-NEW omni", PATH, "kling-3.0-omni", video(audio="original"), "KS310"),
    Row("base_video: audio original", "OFF-NEW omni", PATH, "kling-3.0-omni", video(use="base", audio="original", **shots(3, prompt="@video_1 in snow")), ""),
    Row("base_video: audio isn't native", "OFF-NEW omni", PATH, "kling-3.0-omni", video(use="base", audio="native"), "KS310"),
    Row("base_video: no frames", "OFF-NEW omni", PATH, "kling-3.0-omni", video(use="base") | START, "KS319"),
    Row("base_video: no multi-shot", "OFF-NEW omni", PATH, "kling-3.0-omni", video(use="base", **shots(3, 3)), "KS319"),
    Row("base_video: no multi-shot", "OFF-NEW omni", PATH, "kling-3.0-omni", {"reference_video": {"file": "dance.mp4", "use": "base"}} | auto("@video_1 in snow", 3), "KS319"),
    Row("a video of at most 15.5 s", "OFF-NEW content", PATH, "kling-3.0-omni", video("15s.mp4"), ""),
    Row("a video of at most 15.5 s", "OFF-NEW content", PATH, "kling-3.0-omni", video("16s.mp4"), "!KS420"),
    Row("sides of at least 700 px", "OFF-NEW content, D7", PATH, "kling-3.0-omni", video("side700.mp4"), ""),
    Row("sides of at least 700 px", "OFF-NEW content, D7", PATH, "kling-3.0-omni", video("side690.mp4"), "!KS420"),
    Row("an area of at most 8 294 400 px", "OFF-NEW content", PATH, "kling-3.0-omni", video("4k.mp4"), ""),
    Row("an area of at most 8 294 400 px", "OFF-NEW content", PATH, "kling-3.0-omni", video("area.mp4"), "KS420"),
    Row("width over height at most 2", "OFF-NEW content", PATH, "kling-3.0-omni", video("strip.mp4"), "!KS420"),
    Row("mp4 or mov", "OFF-NEW content", PATH, "kling-3.0-omni", video("voice.wav"), "KS420"),
    # The new API: Turbo, O1, 2.6, 2.5
    Row("Turbo: 720p, 1080p", "OFF-NEW turbo", PATH, "kling-3.0-turbo", FIVE | UHD, "KS309"),
    Row("Turbo: first frame alone", "OFF-NEW turbo", PATH, "kling-3.0-turbo", FIVE | BOTH, "KS317"),
    Row("Turbo: no elements", "OFF-NEW turbo", PATH, "kling-3.0-turbo", cast(1) | START, "KS328"),
    Row("Turbo: i2v prompt at most 2500", "OFF-NEW turbo", PATH, "kling-3.0-turbo", START | shots(5, prompt="a" * 2500), "!KS307"),
    Row("Turbo: t2v prompt at most 3072", "OFF-NEW turbo", PATH, "kling-3.0-turbo", shots(5, prompt="a" * 2500), ""),
    Row("Turbo: multi-shot by its grammar", "OFF-NEW turbo", PATH, "kling-3.0-turbo", TWO_SHOTS | LOUD, ""),
    Row("o1: audio original beside the base video", "OFF-NEW o1", PATH, "kling-o1", video(use="base", audio="original", **shots(3, prompt="@video_1 in snow")), ""),
    Row("o1: images + elements at most 7", "OFF-LEG omni", V1, "kling-o1", cast(8) | WIDE, "KS315"),
    Row("o1: first and last, no more images", "OFF-NEW o1", PATH, "kling-o1", pictures(1) | BOTH, "KS327"),
    Row("o1: prompt at most 2500", "OFF-NEW o1", PATH, "kling-o1", WIDE | shots(5, prompt="a" * 2500), "KS307"),
    Row("2.6: native at 1080p alone", "OFF-NEW 2.6", PATH, "kling-2.6", FIVE | LOUD | STD, "KS324"),
    Row("2.6: native at 1080p", "OFF-NEW 2.6", PATH, "kling-2.6", FIVE | LOUD | PRO, ""),
    Row("2.6: first and last are silent", "OFF-NEW 2.6", PATH, "kling-2.6", FIVE | LOUD | PRO | BOTH, "KS325"),
    Row("2.6: first and last at 1080p", "OFF-NEW 2.6", PATH, "kling-2.6", FIVE | STD | BOTH, "KS326"),
    Row("2.6: first and last at 1080p", "OFF-NEW 2.6", PATH, "kling-2.6", FIVE | PRO | BOTH, ""),
    Row("2.6: 5 or 10 s; 3-10 on the map", "D20", PATH, "kling-2.6", shots(7), "~KS320"),
    Row("2.6: no multi-shot", "OFF-CAP", PATH, "kling-2.6", TWO_SHOTS, "KS301"),
    Row("2.6: no elements", "OFF-CAP", PATH, "kling-2.6", cast(1) | START, "KS328"),
    Row("2.6: at most 2 voices", "OFF-NEW 2.6", PATH, "kling-2.6", voices(3) | START, "KS331"),
    Row("2.5: 5 or 10 s", "OFF-NEW 2.5", PATH, "kling-2.5-turbo", shots(7), "KS320"),
    Row("2.5: first and last at 1080p", "OFF-NEW 2.5", PATH, "kling-2.5-turbo", FIVE | STD | BOTH, "KS326"),
    Row("2.5: no audio", "OFF-NEW 2.5", PATH, "kling-2.5-turbo", FIVE | LOUD, "KS310"),
    # The new API: the grammar of shots
    Row("no shot's text may contain `shot n,`", "OFF-NEW grammar", PATH, "kling-3.0", shots(5, 5, prompt="A street, shot 2, 3, a house"), "KS804"),
    Row("semicolons part the shots", "OFF-NEW grammar", PATH, "kling-3.0", shots(5, 5, prompt="A street; a house"), "?KS803"),
    Row("ids that are parts of one another", "OFF-NEW grammar", PATH, "kling-3.0-omni", WIDE | {"elements": {n: {"images": ["front.png", "side.png"]} for n in ("Zhang", "ZhangSan")}} | shots(5, prompt="@Zhang and @ZhangSan"), "?KS403"),
    # camera_control and the motion brush
    Row("v1: t2v std 5 s", "OFF-LEG camera", V1, "kling-1.0", FIVE | STD | camera("forward_up"), ""),
    Row("v1: std alone", "live message of March 2025", V1, "kling-1.0", FIVE | PRO | camera("forward_up"), "KS335"),
    Row("v1: 5 s alone", "live message of March 2025", V1, "kling-1.0", TEN | STD | camera("forward_up"), "KS335"),
    Row("v1: t2v alone", "OFF-LEG camera", V1, "kling-1.0", FIVE | STD | START | camera("forward_up"), "KS335"),
    Row("v1-5: i2v pro 5 s simple", "OFF-LEG camera", V1, "kling-1.5", FIVE | PRO | START | camera(pan=5), ""),
    Row("v1-5: simple alone", "OFF-LEG camera", V1, "kling-1.5", FIVE | PRO | START | camera("down_back"), "!KS334"),
    Row("v1-5: pro alone", "OFF-LEG camera", V1, "kling-1.5", FIVE | STD | START | camera(pan=5), "KS335"),
    Row("v1-6: no camera_control", "live message of March 2025", V1, "kling-1.6", FIVE | camera(pan=5), "KS317"),
    Row("v3: no camera_control", "OFF-LEG camera", V1, "kling-3.0", FIVE | camera(pan=5), "KS317"),
    Row("exactly one value", "OFF-LEG camera", V1, "kling-1.0", FIVE | camera(pan=5, zoom=5), "KS334"),
    Row("exactly one value", "OFF-LEG camera", V1, "kling-1.0", FIVE | camera(), "KS334"),
    Row("other types: no config", "OFF-LEG camera", V1, "kling-1.0", FIVE | camera("down_back", zoom=5), "KS334"),
    Row("from -10 to 10", "OFF-LEG camera", V1, "kling-1.0", FIVE | camera(pan=10.5), "KS334"),
    Row("from -10 to 10", "OFF-LEG camera", V1, "kling-1.0", FIVE | camera(pan=-10), ""),
    Row("brush v1: std 5 s", "OFF-LEG map", V1, "kling-1.0", FIVE | STD | START | strokes(), ""),
    Row("brush v1: pro 5 s", "OFF-LEG map", V1, "kling-1.0", FIVE | PRO | START | strokes(), ""),
    Row("brush v1: 5 s alone", "OFF-LEG map", V1, "kling-1.0", TEN | START | strokes(), "KS336"),
    Row("brush v1-5: pro alone", "OFF-LEG map", V1, "kling-1.5", FIVE | STD | START | strokes(), "KS336"),
    Row("brush: no other model", "OFF-LEG map", V1, "kling-1.6", FIVE | START | strokes(), "KS317"),
    Row("brush: i2v", "OFF-LEG map", V1, "kling-1.0", FIVE | strokes(), "KS336"),
    # The legacy models' map
    Row("v1: first+end 5 s alone", "OFF-LEG map", V1, "kling-1.0", TEN | BOTH, "KS326"),
    Row("v1: first+end 5 s", "OFF-LEG map", V1, "kling-1.0", FIVE | BOTH, ""),
    Row("v1: no end alone", "OFF-LEG map", V1, "kling-1.0", FIVE | END, "KS313"),
    Row("v1-5: end alone, pro", "OFF-LEG map", V1, "kling-1.5", FIVE | PRO | END, ""),
    Row("v1-6: end alone, pro", "OFF-LEG map", V1, "kling-1.6", FIVE | PRO | END, ""),
    Row("v1-6: first+end pro", "OFF-LEG map", V1, "kling-1.6", FIVE | STD | BOTH, "KS326"),
    Row("v2-master: no end frame", "OFF-LEG map", V1, "kling-2.0-master", FIVE | BOTH, "KS317"),
    Row("v2-1: first+end pro", "OFF-LEG map", V1, "kling-2.1", FIVE | PRO | BOTH, ""),
    Row("v2-1: first+end pro", "OFF-LEG map", V1, "kling-2.1", FIVE | STD | BOTH, "KS326"),
    Row("v2-1-master: no end frame", "OFF-LEG map", V1, "kling-2.1-master", FIVE | PRO | BOTH, "KS317"),
    Row("v2-5-turbo: first+end pro", "live message", V1, "kling-2.5-turbo", TEN | STD | BOTH, "KS326"),
    Row("v2-6: std is silent", "OFF-LEG map", V1, "kling-2.6", FIVE | STD | LOUD, "KS324"),
    Row("v2-6: no end alone", "OFF-LEG map", V1, "kling-2.6", FIVE | PRO | END, "KS313"),
    Row("v1-6: no sound", "OFF-LEG map", V1, "kling-1.6", FIVE | LOUD, "KS310"),
    Row("v1-6: 5 or 10 s", "OFF-LEG map", V1, "kling-1.6", shots(6), "KS320"),
    # fal
    Row("multi_prompt and end_image_url: 422", "UGC-FAL, D1", FAL, "kling-3.0", TWO_SHOTS | BOTH, "!KS314"),
    Row("one shot and end_image_url", "FAL-TS", FAL, "kling-3.0", FIVE | BOTH, ""),
    Row("no aspect_ratio in i2v", "FAL-TS", FAL, "kling-3.0", FIVE | START | WIDE, "KS312"),
    Row("negative_prompt on v3", "FAL-TS", FAL, "kling-3.0", FIVE | NEGATIVE, ""),
    Row("no negative_prompt on o3", "FAL-TS", FAL, "kling-3.0-omni", FIVE | WIDE | NEGATIVE, "?KS318"),
    Row("no elements in t2v", "FAL-TS", FAL, "kling-3.0", cast(1), "KS316"),
    Row("one element with a video", "fal pages", FAL, "kling-3.0", clips(2) | START, "KS315"),
    Row("voice_id on video elements alone", "fal pages, D5", FAL, "kling-3.0", LOUD | cast(1, voice={"id": "8298368027934065"}) | START, "~KS332"),
    Row("o3 with video: at most 4", "FAL-TS", FAL, "kling-3.0-omni", video() | pictures(5, "As in @video_1 "), "KS315"),
    Row("o3 video: no multi_prompt", "FAL-TS", FAL, "kling-3.0-omni", video(**shots(3, 3, prompt="As in @video_1")), "KS319"),
    Row("o3 video of at most 10 s", "FAL-TS, D7", FAL, "kling-3.0-omni", video("15s.mp4"), "!KS420"),
    Row("German is translated to English", "fal text, D16", FAL, "kling-3.0", shots(5, dialogue="Anna: Ich warte auf dich im Garten.") | LOUD, ""),
    Row("3 to 15 s", "FAL-TS", FAL, "kling-3.0", shots(16), "KS304"),
    Row("v3 images of at most 10 MB upstream; no page of fal says so", "D6", FAL, "kling-3.0", FIVE | {"start_frame": "front.png"}, ""),
    # kie
    Row("at most 5 shots", "kie docs, D13", KIE, "kling-3.0", WIDE | shots(*[2] * 6), "!KS301"),
    Row("at most 5 shots", "kie docs", KIE, "kling-3.0", WIDE | shots(*[2] * 5), ""),
    Row("a shot's prompt at most 500", "kie docs, D13", KIE, "kling-3.0", WIDE | shots(5, 5, prompt="a" * 500), "!KS306"),
    Row("a shot's prompt at most 500", "kie docs", KIE, "kling-3.0", WIDE | shots(5, 5, prompt="a" * 499), ""),
    Row("a shot of at most 12 s", "kie docs, D13", KIE, "kling-3.0", WIDE | shots(13, 2), "!KS321"),
    Row("a shot of at most 12 s", "kie docs", KIE, "kling-3.0", WIDE | shots(12, 3), ""),
    Row("multi-shot: first frame alone", "kie docs, D1", KIE, "kling-3.0", TWO_SHOTS | BOTH, "!KS314"),
    Row("one schema for words and frames, with aspect_ratio; none upstream", "kie docs", KIE, "kling-3.0", FIVE | START | WIDE, "?KS312"),
    Row("at most 3 elements", "kie docs", KIE, "kling-3.0", cast(4) | START, "KS315"),
    Row("prompt at most 2500", "kie docs", KIE, "kling-3.0", WIDE | shots(5, prompt="a" * 2500), "KS307"),
    # Replicate
    Row("end_image needs start_image", "Replicate schema", REPLICATE, "kling-3.0", FIVE | END, "KS313"),
    Row("negative_prompt at most 2500", "Replicate schema", REPLICATE, "kling-3.0", FIVE | {"negative": "a" * 2501}, "KS333"),
    Row("at most 6 shots", "Replicate schema", REPLICATE, "kling-3.0", shots(*[2] * 7), "!KS301"),
    Row("7 reference images", "Replicate schema", REPLICATE, "kling-3.0-omni", WIDE | pictures(8), "KS315"),
    Row("4 with video", "Replicate schema", REPLICATE, "kling-3.0-omni", WIDE | video() | pictures(5, "As in @video_1 "), "KS315"),
    Row("no audio with reference_video", "Replicate schema", REPLICATE, "kling-3.0-omni", WIDE | LOUD | video(), "KS310"),
    # DashScope
    Row("pro or std", "DASH", DASH, "kling-3.0", WIDE | FIVE | UHD, "KS309"),
    Row("images of at most 8000 px", "DASH", DASH, "kling-3.0", FIVE | {"start_frame": "8001.png"}, "KS409"),
    Row("images of at most 8000 px", "DASH", DASH, "kling-3.0", FIVE | {"start_frame": "8000.png"}, ""),
    Row("no alpha", "DASH", DASH, "kling-3.0", FIVE | {"start_frame": "clear.png"}, "KS409"),
    Row("images of at most 10 MB", "D6", DASH, "kling-3.0", FIVE | {"start_frame": "11mb.png"}, "KS409"),
    Row("a film of 3-10 s beside a video", "DASH", DASH, "kling-3.0-omni", WIDE | video(**shots(11, prompt="As in @video_1")), "KS304"),
    Row("feature and first_frame", "DASH", DASH, "kling-3.0-omni", START | video(), ""),
    Row("more than 512 is cut in silence", "DASH", DASH, "kling-3.0", WIDE | shots(5, 5, prompt="a" * 512), "!KS306"),
    # What one model takes and its neighbour doesn't
    Row("v1-6: no multi-shot", "OFF-LEG map", V1, "kling-1.6", TWO_SHOTS, "KS301"),
    Row("v2-1: no elements", "OFF-LEG map", V1, "kling-2.1", cast(1) | START, "KS328"),
    Row("v2-6: no reference video", "OFF-LEG map", V1, "kling-2.6", video(), "KS317"),
    Row("v2-6: 5 or 10 s; 3-10 on the map of the new API", "D20", V1, "kling-2.6", shots(7), "~KS320"),
    Row("v2-6: 5 or 10 s", "OFF-LEG map", V1, "kling-2.6", shots(12), "KS304"),
    Row("v2-5-turbo: no sound", "OFF-LEG map", V1, "kling-2.5-turbo", FIVE | LOUD, "KS310"),
    Row("v2-1-master: pro", "OFF-LEG map", V1, "kling-2.1-master", FIVE | STD, "KS309"),
    Row("v2-master: 720p", "OFF-LEG map", V1, "kling-2.0-master", FIVE | PRO, "KS309"),
    Row("v3: a reference video is for omni", "OFF-LEG map", V1, "kling-3.0", video(), "KS317"),
    Row("v3: no end alone", "OFF-LEG map", V1, "kling-3.0", FIVE | END, "KS313"),
    Row("v3: 4k with sound", "OFF-PRICE", V1, "kling-3.0", FIVE | UHD | LOUD, ""),
    Row("omni: no camera_control", "OFF-LEG omni", V1, "kling-3.0-omni", FIVE | WIDE | camera(pan=5), "KS317"),
    Row("omni: no voice_list", "OFF-LEG omni", V1, "kling-3.0-omni", voices(1) | WIDE, "~KS330"),
    Row("omni: frames and a feature video", "OFF-LEG omni", V1, "kling-3.0-omni", video() | START, ""),
    Row("o1: both frames", "OFF-LEG map", V1, "kling-o1", shots(7) | BOTH, ""),
    Row("o1: a first frame alone, 5 or 10 s; its FAQ says 3-10", "D17", V1, "kling-o1", shots(7) | START, "~KS320"),
    Row("o1: 3-10 s beside a video", "OFF-LEG map", V1, "kling-o1", video(**shots(8, prompt="As in @video_1")) | WIDE, ""),
    Row("o1: first+last, no elements", "OFF-NEW o1", PATH, "kling-o1", cast(1) | BOTH, "KS327"),
    Row("o1: at most 10 s", "OFF-NEW o1", PATH, "kling-o1", WIDE | shots(11), "KS304"),
    Row("o1: audio original or off", "OFF-NEW o1", PATH, "kling-o1", WIDE | FIVE | LOUD, "KS310"),
    Row("o1: no multi-shot", "OFF-NEW o1", PATH, "kling-o1", WIDE | TWO_SHOTS, "KS301"),
    Row("o1: no video elements", "OFF-NEW o1", PATH, "kling-o1", WIDE | clips(1), "KS315"),
    Row("2.5: no multi-shot", "OFF-CAP", PATH, "kling-2.5-turbo", TWO_SHOTS, "KS301"),
    Row("2.5: no elements", "OFF-CAP", PATH, "kling-2.5-turbo", cast(1) | START, "KS328"),
    Row("2.5: no video reference", "OFF-CAP", PATH, "kling-2.5-turbo", video(), "KS317"),
    Row("2.6: no last frame alone", "OFF-CAP", PATH, "kling-2.6", FIVE | PRO | END, "KS313"),
    Row("2.6: voices in i2v alone", "OFF-CAP", PATH, "kling-2.6", voices(1), "KS331"),
    Row("2.6: voices at 1080p", "OFF-CAP", PATH, "kling-2.6", voices(1) | START, ""),
    Row("2.6: prompt at most 2500", "OFF-NEW 2.6", PATH, "kling-2.6", shots(5, prompt="a" * 2500), "KS307"),
    Row("Turbo: 3-15 s", "OFF-NEW turbo", PATH, "kling-3.0-turbo", shots(16), "KS304"),
    Row("Turbo: no reference images", "OFF-CAP", PATH, "kling-3.0-turbo", pictures(1), "KS317"),
    Row("3.0: 4k", "OFF-NEW t2v 3.0", PATH, "kling-3.0", FIVE | UHD, ""),
    Row("3.0: 3-15 s", "OFF-NEW t2v 3.0", PATH, "kling-3.0", shots(2), "KS304"),
    Row("a shot lasts at least 1 s", "OFF-NEW grammar", PATH, "kling-3.0", shots(1, 1, 1), ""),
    Row("the sum is the duration", "OFF-NEW grammar", PATH, "kling-3.0", TWO_SHOTS | {"duration": 12}, "KS305"),
    Row("1-6 shots", "OFF-NEW grammar", PATH, "kling-3.0", shots(*[2] * 7), "!KS301"),
    Row("words at most 512", "OFF-NEW grammar", PATH, "kling-3.0", shots(5, 5, prompt="a" * 512), "!KS306"),
    Row("a single shot needs no grammar", "OFF-NEW grammar", PATH, "kling-3.0", shots(5, prompt="A street; " + "a" * 600), ""),
    Row("4k beside a video: no in April, yes in June", "D21", PATH, "kling-3.0-omni", video() | UHD, ""),
    Row("more than 2 images, no end frame", "OFF-FEB, OFF-LEG", PATH, "kling-3.0-omni", pictures(3) | BOTH, "~KS327"),
    Row("ids that occur otherwise in the text", "OFF-NEW grammar", PATH, "kling-3.0-omni", WIDE | {"elements": {"gmail": {"images": ["front.png", "side.png"]}}} | shots(5, prompt="@gmail, a courier, at a door with mei@gmail.com on it"), "?KS807"),
    Row("the front alone: 422, yet a client sends it", "fal 422, UGC-FAL", FAL, "kling-3.0", cast(1, images=["front.png"]) | START, "~KS407"),
    Row("elements by their pictures alone", "FAL-TS", FAL, "kling-3.0", START | {"elements": {"Ada": {"id": "829836802793406551"}}} | shots(5, prompt="@Ada waits"), "KS328"),
    Row("a single shot and several", "FAL-TS", FAL, "kling-3.0", shots(*[2] * 6), ""),
    Row("1 to 15 s a shot", "FAL-TS", FAL, "kling-3.0", shots(1, 14), ""),
    Row("at most 15 s", "kie docs", KIE, "kling-3.0", WIDE | shots(8, 8), "KS304"),
    Row("4K", "kie docs", KIE, "kling-3.0", WIDE | FIVE | UHD, ""),
    Row("first and last frame of one shot", "kie docs", KIE, "kling-3.0", FIVE | BOTH, ""),
    Row("4k", "Replicate schema", REPLICATE, "kling-3.0", FIVE | UHD, ""),
    Row("no elements in the schema", "Replicate schema", REPLICATE, "kling-3.0-omni", WIDE | cast(1), "KS328"),
    Row("7 reference images", "Replicate schema", REPLICATE, "kling-3.0-omni", WIDE | pictures(7), ""),
    Row("base and frames", "DASH", DASH, "kling-3.0-omni", START | video(use="base"), "KS319"),
    Row("a film of 3-10 s beside a video", "DASH", DASH, "kling-3.0-omni", WIDE | video(**shots(10, prompt="As in @video_1")), ""),
    Row("a video of 3-10 s", "DASH", DASH, "kling-3.0-omni", WIDE | video("15s.mp4"), "!KS420"),
    Row("prompt at most 2500, the rest cut in silence", "DASH", DASH, "kling-3.0", WIDE | shots(5, prompt="a" * 2500), "!KS307"),
]  # fmt: skip


@pytest.fixture(scope="module")
def files(media: Path) -> Path:
    """The examples' files, and those that stand at an edge."""
    sides = {"side": (600, 600), "big": (900, 900), "299": (299, 299), "300": (300, 300)}
    sides |= {"ratio251": (1255, 500), "ratio250": (1250, 500), "8001": (8001, 4001), "8000": (8000, 4000)}
    for name, size in sides.items():
        (media / f"{name}.png").write_bytes(png(*size))
    for megabytes in (10, 11, 51):
        with (media / f"{megabytes}mb.png").open("wb") as picture:
            picture.write(png(600, 600))
            picture.truncate(megabytes * MB)
    films = {
        "15s": film(15), "16s": film(16), "fps60": film(fps=60), "side700": film(size=(700, 700)), "side690": film(size=(690, 1000)),
        "4k": film(size=(3840, 2160)), "area": film(size=(3900, 2200)),
        "2s1080": film(2, (1080, 1920)), "8s1080": film(8, (1080, 1920)),
    }  # fmt: skip
    for name, written in films.items():
        (media / f"{name}.mp4").write_bytes(written)
    return media


def told(row: Row, folder: Path) -> list[Diagnostic]:
    board = {"version": "1", "target": row.target, "model": row.model, **row.board}
    return list(check_text(yaml.safe_dump(board, sort_keys=False, allow_unicode=True, width=10_000), folder=folder))


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}-{row.target}-{row.model}" for n, row in enumerate(ROWS)])
def test_check_says_what_the_document_says(row: Row, files: Path) -> None:
    """Refused, taken, or disputed, and then by whom."""
    found = told(row, files)
    mark, code = (row.expected[0], row.expected[1:]) if row.expected[:1] in ("!", "~", "?") else ("", row.expected)
    refused = {code} if mark in ("", "!") and code else set()
    assert {d.code for d in found if d.severity is Severity.ERROR} == refused, row.says
    if mark:
        meant = [d for d in found if d.code == code]
        assert meant, row.says
        assert mark == "?" or any(d.basis and d.basis.disputed for d in meant), row.says


def test_the_table_is_long_and_says_nothing_twice() -> None:
    """Each row has a board of its own at its target and model."""
    assert len(ROWS) >= 100
    asked = [(row.target, row.model, str(row.board)) for row in ROWS]
    assert len(set(asked)) == len(asked)
