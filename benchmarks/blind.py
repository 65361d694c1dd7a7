"""Whether the animatic tells the camera without a word: a test for eyes that didn't draw it.

    python benchmarks/blind.py make blind --seed 1              writes blind/ and blind-key.csv
    python benchmarks/blind.py make blind storyboards/*.yaml    asks about the shots of storyboards instead
    python benchmarks/blind.py score blind/answers.csv blind-key.csv

``make`` draws shots without any letter (the theme ``clean``), shuffles and numbers them: ``001.gif`` moves,
``001.jpg`` is six of its frames, ``page-1.jpg`` has some of those. Whoever looks gets the folder alone, and
fills in ``answers.csv`` from the words in ``README.md``. ``score`` counts what was told right, and what was
taken for what. The same seed asks the same; every move is asked for once, every size and angle at least twice.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_story import load, plan
from kling_story.backends import Style
from kling_story.planning import Plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES, MOVES, SIZES, Table

SIZE, RATE, SECONDS, FRAMES, PER_PAGE = (320, 180), 12, 4, 6, 7
ASKED: dict[str, Table] = {"size": SIZES, "angle": ANGLES, "move": MOVES}
STANDING = ("cowboy", "medium_long", "full", "wide", "very_wide")
"""Sizes at which a lens is level with hips, knees or the ground to some purpose."""


@dataclass(frozen=True)
class Question:
    """A shot to be looked at, and what it is: ids of the vocabulary, several moves joined by +."""

    film: Plan
    shot: str
    size: str
    angle: str
    move: str


def generated(seed: int) -> list[Question]:
    """A shot for every move, and some more that stand still at every size and angle, in any order."""
    dice = random.Random(seed)
    sizes = [size for size in SIZES.ids if size != "extreme_close_up"]
    angles = ("eye_level", "eye_level", "low", "high")
    told = [
        (_cycled(sizes, number, dice), _cycled(angles, number, dice), move) for number, move in enumerate(MOVES.ids)
    ]
    for angle in ANGLES.ids:
        is_level = "level" in angle and angle != "eye_level"
        told.append((dice.choice(STANDING if is_level else SIZES.ids), angle, "static"))
    told += [(size, "eye_level", "static") for size in SIZES.ids]
    dice.shuffle(told)
    return [Question(_film(*shot), "shot1", *shot) for shot in told]


def _cycled(choices: Iterable[str], number: int, dice: random.Random) -> str:
    """One after the other, each round in another order."""
    listed = list(choices)
    return listed[number % len(listed)] if dice.random() < 0.5 else dice.choice(listed)


def _film(size: str, angle: str, move: str) -> Plan:
    words = "@Mei walks" if move in ("follow", "lead") else "@Mei waits"
    shot = {"prompt": words, "duration": SECONDS, "size": size, "angle": angle, "camera": move}
    return plan(Storyboard.model_validate({"elements": {"Mei": {}}, "shots": [shot]}))


def of_storyboards(paths: list[Path], seed: int) -> list[Question]:
    """Every shot of storyboards, in any order."""
    asked = []
    for path in paths:
        film = plan(load(path))
        for shot in film.shots:
            moves = "+".join(move.move for move in shot.moves) or "static"
            angle = shot.angles[0] if shot.angles else "eye_level"
            asked.append(Question(film.only(shot.id), shot.id, shot.size, angle, moves))
    random.Random(seed).shuffle(asked)
    return asked


def make(folder: Path, questions: list[Question]) -> None:
    """Write the pictures, the sheet to fill in, and beside the folder the key."""
    folder.mkdir(parents=True, exist_ok=True)
    strips = []
    for number, question in enumerate(questions, start=1):
        wide, tall = question.film.aspect
        size = SIZE if wide > tall else (SIZE[1], SIZE[0]) if wide < tall else (SIZE[1], SIZE[1])
        painter = FilmPainter(question.film, size, RATE, style=Style("clean"))
        frames = [painter.frame(frame) for frame in range(painter.timeline.frames)]
        film = folder / f"{number:03}.gif"
        AnimaticRenderer().render(question.film, film, size=size, fps=Fraction(RATE), style=Style("clean"))
        picked = [frames[round(part * (len(frames) - 1) / (FRAMES - 1))] for part in range(FRAMES)]
        # Apart, or things at the edges of two frames look like one.
        apart = [np.pad(frame, ((0, 0), (0, 6), (0, 0)), constant_values=255) for frame in picked]
        strip = _numbered(np.concatenate(apart, axis=1), number)
        cv2.imwrite(str(folder / f"{number:03}.jpg"), strip)
        strips.append(strip)
    for first in range(0, len(strips), PER_PAGE):
        page = strips[first : first + PER_PAGE]
        widest = max(strip.shape[1] for strip in page)
        rows = [np.pad(one, ((0, 6), (0, widest - one.shape[1]), (0, 0)), constant_values=255) for one in page]
        cv2.imwrite(str(folder / f"page-{first // PER_PAGE + 1}.jpg"), np.concatenate(rows))
    empty = ([number, "", "", ""] for number in range(1, len(questions) + 1))
    _write(folder / "answers.csv", [["number", *ASKED], *empty])
    key = [[number, one.size, one.angle, one.move] for number, one in enumerate(questions, start=1)]
    _write(folder.with_name(f"{folder.name}-key.csv"), [["number", *ASKED], *key])
    lines = [
        "Each picture is a shot: six frames from its first to its last (the GIF has them all).",
        "Write into answers.csv, for each number, its size, its camera angle and its camera move; several moves",
        "with + between. The size is that of the first frame; of a whip pan, a falling crane and a tilt down that",
        "of the last.",
        "A roll is named for the camera: the picture turns the other way.",
        "",
    ]
    lines += [f"- {kind}: {', '.join(table.ids)}" for kind, table in ASKED.items()]
    (folder / "README.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _numbered(strip: np.ndarray, number: int) -> np.ndarray:
    under = np.full((20, strip.shape[1], 3), 255, np.uint8)
    cv2.putText(under, str(number), (4, 15), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (0, 0, 0), 1, cv2.LINE_AA)
    return np.concatenate((under, strip))


def _write(path: Path, rows: Iterable[Iterable[object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def score(answers: Path, key: Path) -> str:
    """What was told right, and what was taken for what, most often first."""
    given, right = (_read(path) for path in (answers, key))
    lines = []
    for kind in ASKED:
        said = [(right[number][kind], given[number][kind].strip()) for number in right if number in given]
        told = sum(one == other for one, other in said)
        beside = ""
        if kind == "size":
            near = sum(bool(other) and abs(_ladder(one) - _ladder(other)) <= 1 for one, other in said)
            beside = f", {near} within one step"
        lines.append(f"{kind}: {told} of {len(said)} told{beside}")
        for (one, other), count in Counter(pair for pair in said if pair[0] != pair[1]).most_common():
            lines.append(f"    {one} taken for {other or 'nothing'}{f', {count} times' if count > 1 else ''}")
    return "\n".join(lines)


def _ladder(size: str) -> int:
    found = SIZES.find(size)
    return found.ladder if found else -99


def _read(path: Path) -> dict[str, dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return {row["number"]: row for row in csv.DictReader(file)}


def main() -> None:
    """Make a test, or score one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("folder", type=Path)
    making.add_argument("boards", type=Path, nargs="*")
    making.add_argument("--seed", type=int, default=1)
    scoring = commands.add_parser("score")
    scoring.add_argument("answers", type=Path)
    scoring.add_argument("key", type=Path)
    asked = parser.parse_args()
    if asked.command == "score":
        print(score(asked.answers, asked.key))
        return
    make(asked.folder, of_storyboards(asked.boards, asked.seed) if asked.boards else generated(asked.seed))


if __name__ == "__main__":
    main()
