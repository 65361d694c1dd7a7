"""Prompts that people really wrote, read from a folder beside the repository; none is kept here."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from kling_story.importing.prompts import Imported, import_prompt
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "realworld"
FOLDER = Path(os.environ.get("KLING_STORY_REALWORLD", BESIDE))
BEGIN = "# --- BEGIN VERBATIM ---\n"

pytestmark = pytest.mark.skipif(
    not (FOLDER / "index.json").is_file(),
    reason="no folder of real prompts: set KLING_STORY_REALWORLD to one with an index.json",
)


def words(text: str) -> Counter[str]:
    """The words of a text: Latin words and numbers, Chinese characters."""
    return Counter(re.findall(r"[a-z]+|\d+|[\u3400-\u9fff]", text.casefold().replace("_", " ")))


def texts(data: Any) -> Iterator[str]:
    """Every text in a storyboard's data, the elements' names too."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value)
    elif data is not None:
        yield str(data)


NOTATION = words(
    "shot scene s multi sequence style film field ui settings movement 镜头 多镜头 风格 电影风格 时长 秒 对白口型"
)
"""Words that say how a prompt is written."""


def entries() -> list[dict[str, Any]]:
    index = FOLDER / "index.json"
    found: list[dict[str, Any]] = json.loads(index.read_text("utf-8")) if index.is_file() else []
    return found


def prompt(entry: dict[str, Any]) -> str:
    return (FOLDER / entry["file"]).read_text("utf-8").split(BEGIN, 1)[1]


def stated(imported: Imported) -> list[float | None]:
    return [None if seconds is None else float(seconds) for seconds in imported.seconds]


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["id"])
def test_it_finds_the_shots_and_seconds_a_person_finds(entry: dict[str, Any]) -> None:
    """As many shots as a person reads, each as long; the YAML is a storyboard that says the same."""
    imported = import_prompt(prompt(entry))
    board = Storyboard.model_validate(yaml.safe_load(imported.yaml))
    expected = entry["expected"]
    assert imported.shots == len(board.shots) == expected["shots"]
    if expected["durations"] is not None:
        assert list(imported.seconds) == [Fraction(seconds) for seconds in expected["durations"]]
        assert [shot.duration for shot in board.shots] == list(imported.seconds)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["id"])
def test_as_the_one_prompt_of_a_film_it_is_guessed_to_have_them(entry: dict[str, Any]) -> None:
    """The animatic of an automatic storyboard shows as many; as long as they say, where that is the film's length."""
    expected = entry["expected"]
    seconds = expected["durations"] or [15]
    length = sum(map(Fraction, seconds))
    film = plan(Storyboard.model_validate({"storyboard": "auto", "prompt": prompt(entry), "duration": length}))
    assert len(film.shots) == expected["shots"]
    if expected["durations"] is not None:
        assert [shot.seconds for shot in film.shots] == list(map(Fraction, seconds))


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["id"])
def test_no_word_is_lost(entry: dict[str, Any]) -> None:
    """Every word that is no notation stands somewhere in the storyboard."""
    text = prompt(entry)
    data = yaml.safe_load(import_prompt(text).yaml)
    # What every shot said alike is said once, in the look, which goes out with every shot.
    kept = words("\n".join([*texts(data), *[data.get("look", "")] * len(data["shots"])]))
    lost = {word for word in words(text) - kept if not word.isdigit()}
    assert lost <= set(NOTATION)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["id"])
def test_sentences_stay_whole(entry: dict[str, Any]) -> None:
    """What a shot's prompt says stands in the text word for word, but for `@` before a name."""
    text = re.sub(r"[\s*|]+", " ", prompt(entry)).replace("Character ", "Character_")
    for shot in yaml.safe_load(import_prompt(prompt(entry)).yaml)["shots"]:
        for line in shot["prompt"].replace("@", "").split("\n"):
            for sentence in re.split(r"(?<=[.。]) ", line):
                assert sentence.strip() in text or re.sub(r"[:：,，].*", "", sentence) in text


def test_the_table() -> None:
    """A table of what was found and what was expected, for people to read."""
    print()
    for entry in entries():
        imported = import_prompt(prompt(entry))
        expected = entry["expected"]
        found = " ".join("-" if seconds is None else f"{seconds:g}" for seconds in stated(imported))
        told = " ".join(f"{seconds:g}" for seconds in expected["durations"] or ()) or "any"
        print(f"{entry['file']:<40} shots {imported.shots}/{expected['shots']}  seconds {found} / {told}")
    assert entries()


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["id"])
def test_it_goes_on_to_check_and_render(entry: dict[str, Any], tmp_path: Path) -> None:
    """The storyboard reads well in file, shape and words of the trade, and is drawn to its last frame."""
    av = pytest.importorskip("av", reason="the animatic extra isn't installed")
    from kling_story import check, render

    path = tmp_path / "film.yaml"
    path.write_text(import_prompt(prompt(entry)).yaml, "utf-8")
    assert [d.message for d in check(path) if d.code[2] in "0124"] == []
    film = render(path, tmp_path / "film.mp4", size=(160, 90), fps=8)
    total = sum(Fraction(seconds) for seconds in entry["expected"]["durations"] or [film.seconds])
    with av.open(str(film.path)) as container:
        frames = sum(1 for _ in container.decode(video=0))
    assert frames == film.frames == total * 8
