"""The blind test asks for everything, tells nothing, and counts right."""

from __future__ import annotations

import csv
import runpy
from collections import Counter
from pathlib import Path

from kling_story.vocabulary import ANGLES, MOVES, SIZES

BLIND = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "blind.py"))


def told(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("number", "size", "angle", "move"), *rows])
    return path


def test_every_word_is_asked_for_and_a_seed_asks_the_same():
    asked, again, other = ([(one.size, one.angle, one.move) for one in BLIND["generated"](seed)] for seed in (1, 1, 2))
    assert asked == again != other
    assert set(MOVES.ids) == {move for _, _, move in asked}
    assert set(ANGLES.ids) == {angle for _, angle, _ in asked}
    assert min(Counter(size for size, _, _ in asked)[size] for size in SIZES.ids) >= 1


def test_the_folder_holds_no_answer(tmp_path):
    question = BLIND["generated"](1)[0]
    BLIND["make"](tmp_path / "blind", [question])
    given = (tmp_path / "blind" / "answers.csv").read_text(encoding="utf-8").split()
    assert given == ["number,size,angle,move", "1,,,"]
    assert (tmp_path / "blind-key.csv").read_text(encoding="utf-8").split()[1].startswith(f"1,{question.size},")
    assert {"001.gif", "001.jpg", "page-1.jpg"} <= {file.name for file in (tmp_path / "blind").iterdir()}


def test_answers_are_counted(tmp_path):
    key = told(tmp_path / "key.csv", [(1, "medium", "low", "zoom_in"), (2, "wide", "high", "static")])
    answers = told(tmp_path / "answers.csv", [(1, "cowboy", "low", "dolly_in"), (2, "wide", "high", "")])
    assert BLIND["score"](answers, key).splitlines() == [
        "size: 1 of 2 told, 2 within one step", "    medium taken for cowboy",
        "angle: 2 of 2 told",
        "move: 0 of 2 told", "    zoom_in taken for dolly_in", "    static taken for nothing",
    ]  # fmt: skip
