"""Shots as the APIs write them: `multi_prompt` of the legacy API, the grammar inside a prompt of the path API."""

from __future__ import annotations

import re

from kling_renderers.emulator.asking.asked import AskedShot
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.refusals import invalid
from kling_story.profiles import Profile

_SHOT = re.compile(r"\s*shot\s+(\d{1,9})\s*,\s*(\d{1,9})\s*,(.*)", re.DOTALL)


def shots_in(prompt: str) -> list[AskedShot]:
    """The shots of ``shot n, m, words; shot n, m, words;``: none where the prompt doesn't begin so.

    Raises:
        Refusal: it begins so, and goes on otherwise. What Kling says then isn't documented.
    """
    if not _SHOT.match(prompt):
        return []
    rows = prompt.split(";")
    if not rows[-1].strip():
        rows.pop()
    shots = []
    for row in rows:
        match = _SHOT.fullmatch(row)
        if not match:
            raise invalid(f"prompt: `{row.strip()[:60]}` is no shot: write `shot n, m, words;`")
        shots.append(AskedShot(int(match[1]), int(match[2]), match[3].strip()))
    return shots


def listed_shots(fields: Fields, profile: Profile) -> list[AskedShot]:
    """The shots of `multi_prompt`.

    Raises:
        Refusal
    """
    shots = []
    for row in fields.parts("multi_prompt"):
        number = row.whole("index")
        words = row.text("prompt", needed=True)
        seconds = row.whole("duration", written=True)
        if number is None or seconds is None:
            raise invalid(f"{row.place('index' if number is None else 'duration')} can not be null")
        row.done()
        shots.append(AskedShot(number, seconds, words or ""))
    if not shots:
        raise invalid("multi_prompt can not be empty")
    judge(shots, profile, "multi_prompt")
    return shots


def judge(shots: list[AskedShot], profile: Profile, place: str) -> None:
    """Numbers, lengths and words of shots. The messages aren't known; the limits are the documents'.

    Raises:
        Refusal
    """
    if len(shots) > (profile["shots_max"] or 1):
        raise invalid(f"{place}: there are {len(shots)} shots, at most {profile['shots_max']} are supported")
    for expected, shot in enumerate(shots, 1):
        if shot.number != expected:
            raise invalid(f"{place}: shot {shot.number} should be shot {expected}")
        if shot.seconds < (profile["shot_seconds_min"] or 1):
            raise invalid(f"{place}: the duration of shot {expected} is shorter than {profile['shot_seconds_min']}s")
        if not shot.words.strip():
            raise invalid(f"{place}: the prompt of shot {expected} can not be empty")
        most = profile["shot_characters"]
        if most and len(shot.words) > most:
            raise invalid(f"{place}: the prompt of shot {expected} is longer than {most} characters: {len(shot.words)}")


def judge_sum(shots: list[AskedShot], seconds: int) -> None:
    """The shots are as long as the film.

    Raises:
        Refusal
    """
    total = sum(shot.seconds for shot in shots)
    if total != seconds:
        raise invalid(f"the durations of the shots add up to {total}s, duration is {seconds}s")
