"""What each official profile takes and refuses, from a table of its own, and `check` asked of it."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from kling_story.checking import check_text
from kling_story.diagnostics import Diagnostic, Severity

OFFICIAL = ("kling", "kling-v1")
STD, PRO, UHD = "720p", "1080p", "4k"
TWO, ALL = (STD, PRO), (STD, PRO, UHD)
LONG, O1, OLD = range(3, 16), range(3, 11), (5, 10)


@dataclass(frozen=True)
class Takes:
    """``end``: pairs of resolution and seconds. ``disputed``: seconds that only warn. ``camera``: its types."""

    seconds: Any
    qualities: tuple[str, ...]
    prompt: int
    framed: int
    audio: tuple[str, ...] = ("off",)
    loud: tuple[str, ...] = ()
    end: set[tuple[str, int]] = field(default_factory=set)
    alone: bool = False
    shots: int = 1
    frame: bool = False
    omni: bool = False
    elements: str = ""
    disputed: Any = ()
    camera: tuple[str, ...] = ()
    brush: tuple[str, ...] = ()
    negative: bool = False
    own_voices: int = 0


def every(qualities: tuple[str, ...], seconds: Any) -> set[tuple[str, int]]:
    return {(quality, second) for quality in qualities for second in seconds}


FIVE = ("simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward")
TABLE = {
    ("kling", "kling-3.0"): Takes(LONG, ALL, 3072, 3072, ("off", "native"), ALL, every(ALL, LONG), shots=6, elements="framed"),
    ("kling", "kling-3.0-omni"): Takes(LONG, ALL, 3072, 3072, ("off", "native"), ALL, every(ALL, LONG), shots=6, omni=True, elements="both"),
    ("kling", "kling-3.0-turbo"): Takes(LONG, TWO, 3072, 2500, ("off", "native"), TWO, shots=6),
    ("kling", "kling-o1"): Takes(O1, TWO, 2500, 2500, end=every(TWO, O1), omni=True, elements="pictures", disputed=(3, 4, 6, 7, 8, 9)),
    ("kling", "kling-2.6"): Takes(O1, TWO, 2500, 2500, ("off", "native"), (PRO,), every((PRO,), O1), disputed=(3, 4, 6, 7, 8, 9), own_voices=2),
    ("kling", "kling-2.5-turbo"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD)),
    ("kling-v1", "kling-3.0"): Takes(LONG, ALL, 2500, 2500, ("off", "native"), ALL, every(ALL, LONG), shots=6, elements="framed", negative=True),
    ("kling-v1", "kling-3.0-omni"): Takes(LONG, ALL, 2500, 2500, ("off", "native"), ALL, every(ALL, LONG), shots=6, omni=True, elements="both"),
    ("kling-v1", "kling-o1"): Takes(O1, TWO, 2500, 2500, end=every(TWO, O1), omni=True, elements="pictures", disputed=(3, 4, 6, 7, 8, 9)),
    ("kling-v1", "kling-2.6"): Takes(OLD, TWO, 2500, 2500, ("off", "native"), (PRO,), every((PRO,), OLD), disputed=(6, 7, 8, 9), negative=True, own_voices=2),
    ("kling-v1", "kling-2.5-turbo"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), negative=True),
    ("kling-v1", "kling-2.1"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), frame=True, negative=True),
    ("kling-v1", "kling-2.1-master"): Takes(OLD, (PRO,), 2500, 2500, negative=True),
    ("kling-v1", "kling-2.0-master"): Takes(OLD, (STD,), 2500, 2500, negative=True),
    ("kling-v1", "kling-1.6"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), alone=True, negative=True),
    ("kling-v1", "kling-1.5"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), alone=True, frame=True, camera=("simple",), brush=(PRO,), negative=True),
    ("kling-v1", "kling-1.0"): Takes(OLD, TWO, 2500, 2500, end=every(TWO, (5,)), camera=FIVE, brush=TWO, negative=True),
}  # fmt: skip
at_every_profile = pytest.mark.parametrize("place", TABLE, ids=["-at-".join((m, t)) for t, m in TABLE])
Place = tuple[str, str]


def found(
    place: Place, seconds: Any = 5, prompt: str = "A street", folder: Path = Path(), **keys: Any
) -> list[Diagnostic]:
    """What is found in the least film that a profile takes, changed by ``keys``; None takes one away."""
    takes = TABLE[place]
    board: dict[str, Any] = {"version": "1", "target": place[0], "model": place[1]}
    board |= {"aspect": "16:9"} if takes.omni else {}
    board |= {"start_frame": "front.png"} if takes.frame else {}
    shots = [{"duration": each, "prompt": prompt} for each in (seconds if isinstance(seconds, list) else [seconds])]
    board |= {"shots": shots} | keys
    text = yaml.safe_dump({k: v for k, v in board.items() if v is not None}, sort_keys=False, width=10_000)
    return list(check_text(text, folder=folder))


def codes(place: Place, severity: Severity = Severity.ERROR, **rest: Any) -> set[str]:
    return {d.code for d in found(place, **rest) if d.severity is severity}
