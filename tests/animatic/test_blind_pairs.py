"""The test in pairs asks six things of each shot of its films, in which nothing is wrong, and counts right."""

from __future__ import annotations

import csv
import runpy
from pathlib import Path

import pytest

from kling_story import load, plan

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
BLIND = runpy.run_path(str(BENCHMARKS / "blind_pairs.py"))
FILMS = sorted((BENCHMARKS / "films").glob("*.yaml"))


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def told(path, *given):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("number", "about", "answer"), *given])
    return path


@pytest.mark.parametrize("film", FILMS, ids=lambda film: film.stem)
def test_each_shot_is_asked_about_once_in_each_way(film, run):
    asked = [(row["shot"], row["about"]) for row in rows(film.with_suffix(".csv"))]
    assert asked == [(shot.id, about) for shot in plan(load(film)).shots for about in BLIND["ASKED"]]
    assert run("check", str(film)).code == 0


def test_the_folder_holds_no_answer(tmp_path):
    BLIND["make"](tmp_path / "pairs", FILMS[:1], seed=1)
    asked, key = rows(tmp_path / "pairs" / "answers.csv"), rows(tmp_path / "pairs-key.csv")
    shown = [row["shown"] for row in rows(FILMS[0].with_suffix(".csv"))]
    assert [one[right["answer"]] for one, right in zip(asked, key, strict=True)] == shown
    assert {one["answer"] for one in asked} == {""}
    assert {one["answer"] for one in key} == {"a", "b"}
    assert {"001.png", "006.png", "README.md"} <= {file.name for file in (tmp_path / "pairs").iterdir()}


def test_answers_are_counted(tmp_path):
    key = told(tmp_path / "key.csv", (1, "size", "a"), (1, "who", "b"), (2, "size", "b"), (2, "who", "a"))
    answers = told(tmp_path / "answers.csv", (1, "size", "a"), (1, "who", "?"), (2, "size", "b"), (2, "who", "b"))
    lines = BLIND["score"](answers, key).splitlines()
    assert lines[0] == "size: 2 of 2 told, 0 not to be told, 0 wrong"
    assert lines[3] == "who: 0 of 2 told, 1 not to be told, 1 wrong"
