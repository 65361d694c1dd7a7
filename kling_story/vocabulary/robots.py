"""Characters that are machines, by their description: "a knee-high robot with a round white body, one big blue eye"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kling_story.patterns import Pattern

_IS_ONE = Pattern(
    r"^\W*(?:(?:an?|the|one|our|his|her|this)\s+)?(?:(?!(?:with|of|in|on|from|and|as|(?:wo)?man|girl|boy|lady|who|whose|for|to|like|his|her|toy)\b)[\w-]+,?\s+){0,5}?"
    r"(?:robots?|androids?|droids?|automaton|mecha?|machine|bot)\b"
    r"(?!['’]|-|\s+(?:wo)?(?:man|men|girl|boy|lady|expert|engineer|maker|operator|pilot|fan|costume|suit|gun|arm)\b)"
    r"|^[^，。,.穿和]{0,10}(?:机器人|机械人)(?!的|工程师|专家|服|驾驶员)",
    "robot android droid automaton mech machine bot 机器人 机械人",
)
_ROBOT = Pattern(r"\b(?:robots?|androids?|droids?)\b|机器人|机械人", "robot android droid 机器人 机械人")
_IN_A_HAND = 0.2
"""What is no taller than this is held, in statures."""
_ROUND = Pattern(
    r"\b(?:round|ball|spherical|sphere|globe|dome|domed|egg-shaped|bulbous)\b|圆",
    "round ball spher globe dome egg bulb 圆",
)
_ROLLS = Pattern(
    r"\b(?:tracks?|treads?|wheels?|wheeled|tracked|roll(?:s|ing)?)\b|履带|轮", "track tread wheel roll 履带 轮"
)
_ONE_EYE = Pattern(
    r"\b(?:one|single|an?|its)\s+(?:[\w-]+\s+){0,3}(?:eye|lens)\b|\bone-eyed\b|独眼|一只[^，。]{0,4}眼", "eye lens 眼"
)
_SIZES = (
    (Pattern(r"\b(?:ankle|shin)[ -]high\b", "high"), 0.15),
    (Pattern(r"\bknee[ -](?:high|height)\b|齐膝|及膝", "knee 膝"), 0.28),
    (Pattern(r"\b(?:waist|hip|thigh)[ -](?:high|height)\b|齐腰|及腰", "high height 腰"), 0.58),
    (Pattern(r"\b(?:chest|shoulder)[ -](?:high|height)\b|齐胸|及胸", "high height 胸"), 0.78),
    (Pattern(r"\b(?:palm|pocket)[ -]sized\b|\btiny\b|\bminiature\b|迷你", "sized tiny miniature 迷你"), 0.18),
    (Pattern(r"\b(?:small|little|compact|squat|toy-sized)\b|小", "small little compact squat toy 小"), 0.5),
    (Pattern(r"\b(?:giant|huge|enormous|gigantic|colossal)\b|巨", "giant huge enormous gigantic colossal 巨"), 2.4),
)
"""How tall one is, in statures, by the first words of these that its description has: knee, hip and shoulder heights of
a person of 1.7 m (0.28, 0.53, 0.82), and choices.
"""


class Robot(NamedTuple):
    """How a machine is built: with a round body or a boxy one, on tracks or on legs, and how many eyes it has."""

    is_round: bool
    rolls: bool
    eyes: int


@lru_cache(maxsize=256)
def robot_in(description: str) -> Robot | None:
    """How the machine is built that a description is of; None where it is of somebody else."""
    if _IS_ONE.search(description) is None:
        return None
    one_eye = _ONE_EYE.search(description) is not None
    return Robot(_ROUND.search(description) is not None, _ROLLS.search(description) is not None, 1 if one_eye else 2)


def goes_by_itself(description: str) -> bool:
    """Whether a description is of a machine that goes about like one of the cast: a robot that no hand holds."""
    if _ROBOT.search(description) is None or robot_in(description) is None:
        return False
    return (robot_height(description) or 1.0) > _IN_A_HAND


@lru_cache(maxsize=256)
def robot_height(description: str) -> float | None:
    """How tall a machine is, in statures; None where a description is of none, or doesn't say it."""
    if robot_in(description) is None:
        return None
    return next((height for pattern, height in _SIZES if pattern.search(description)), None)
