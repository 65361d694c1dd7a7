"""Camera angles: from how high the lens looks, how steeply, and whether it leans.

The degrees of low, worm's eye and bird's eye follow Storyboarder's shot generator
(``cameraUtils.js``: birds -30, high -15, eye 0, low +30, worm +45). They are one program's choices,
no norm; its high angle of -15 is mild, so ours is steeper to be read at a glance. Overhead is -90 by
definition; a Dutch angle leans 5-30 by practice.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.patterns import Pattern
from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Angle(Term):
    """``pitch``: degrees the camera looks up (+) or down (-). ``roll``: degrees it leans clockwise.
    ``lens_height``: height of a level lens in statures, for levels named by the body; else None.
    """

    pitch: float = 0.0
    roll: float = 0.0
    lens_height: float | None = None


ANGLES = Table(
    "angle",
    Angle(
        id="eye_level",
        words="eye level",
        chinese="平视",
        meaning="the lens is as high as the eyes",
        synonyms=("eye-level angle", "at eye level", "neutral", "straight on", "水平视角", "平角", "平拍", "平角度", "平视角"),
        alone=("水平",),
    ),
    Angle(
        id="low",
        words="low angle",
        chinese="低角度",
        meaning="looks up: the subject looms",
        synonyms=("low-angle", "from below", "upward angle", "looking up", "仰拍", "仰角", "低角度仰拍", "仰视", "低机位", "contrapicado", "ángulo bajo", "contre-plongée", "Untersicht"),
        alone=("微仰",),
        abbreviations=("la",),
        pitch=30,
    ),
    Angle(
        id="worms_eye",
        words="worm's-eye view",
        chinese="虫视角",
        meaning="looks up from the ground",
        synonyms=("worm's eye", "worms eye view", "extreme low angle", "虫视", "蚂蚁视角", "极低角度"),
        pitch=45,
    ),
    Angle(
        id="high",
        words="high angle",
        chinese="高角度",
        meaning="looks down: the subject is small",
        synonyms=("high-angle", "from above", "downward angle", "looking down", "45 degrees above", "大俯拍", "俯拍", "俯角", "俯视", "高角度俯拍", "高机位", "picado", "ángulo alto", "plongée", "Aufsicht"),
        alone=("微俯", "45 degrees"),
        abbreviations=("ha",),
        pitch=-25,
    ),
    Angle(
        id="birds_eye",
        words="bird's-eye view",
        chinese="鸟瞰",
        meaning="looks down from high above",
        synonyms=("bird's eye", "birds eye view", "aerial", "aerial view", "extreme high angle", "航拍", "鸟瞰视角", "高空俯拍"),
        pitch=-45,
    ),
    Angle(
        id="overhead",
        words="overhead shot",
        chinese="顶拍",
        meaning="straight down",
        synonyms=("overhead", "top-down", "top down", "top view", "top shot", "god's eye", "god's-eye view", "flat lay", "cenital", "plano cenital", "正俯拍", "正俯", "顶视", "垂直俯拍", "上帝视角"),
        alone=("straight down", "looking straight down"),
        pitch=-90,
    ),
    Angle(
        id="dutch",
        words="Dutch angle",
        chinese="荷兰角",
        meaning="the horizon leans",
        synonyms=("canted", "canted angle", "dutch tilt", "oblique angle", "tilted horizon", "倾斜构图", "斜角", "荷兰角度", "倾斜镜头"),
        alone=("tilted", "oblique"),
        roll=15,
    ),
    Angle(
        id="shoulder_level",
        words="shoulder level",
        chinese="肩高",
        meaning="a level lens at the shoulders",
        synonyms=("shoulder height", "chest level", "chest height"),
        lens_height=0.82,
    ),
    Angle(
        id="hip_level",
        words="hip level",
        chinese="腰高",
        meaning="a level lens at the hips",
        synonyms=("waist level", "table level", "tabletop level", "hip height"),
        lens_height=0.5,
    ),
    Angle(
        id="knee_level",
        words="knee level",
        chinese="膝高",
        meaning="a level lens at the knees",
        synonyms=("knee height",),
        lens_height=0.27,
    ),
    Angle(
        id="ground_level",
        words="ground level",
        chinese="地面视角",
        meaning="a level lens just above the ground",
        synonyms=("floor level", "on the ground", "贴地", "贴地视角"),
        alone=("from the floor", "from the ground"),
        lens_height=0.06,
    ),
)  # fmt: skip


_SLIGHT = Pattern(
    r"\b(?:slight(?:ly)?|mild(?:ly)?|a (?:little|bit|touch)|somewhat|gentl[ey]|subtl[ey])\b|[略稍微]|轻微",
    "slight mild little bit touch somewhat gentl subtl 略 稍 微",
)


def is_slight(words: str) -> bool:
    """Whether words ask for less of an angle than its name alone: "slightly low", 略微俯拍."""
    return _SLIGHT.search(words) is not None


def opposed(one: Angle, two: Angle) -> bool:
    """Whether one looks up and the other down, or is at eye level."""
    told = [angle for angle in (one, two) if angle.pitch or angle.id == "eye_level"]
    return len(told) == 2 and one.pitch * two.pitch <= 0 and one is not two
