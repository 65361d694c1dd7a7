"""Whether eyes that didn't draw it tell a shot from one that a director would mind: a test in pairs of statements.

    python benchmarks/blind_pairs.py make pairs --seed 1                writes pairs/ and pairs-key.csv
    python benchmarks/blind_pairs.py score pairs/answers.csv pairs-key.csv

``films/`` has six films, and for each of their shots six pairs: what it shows, and a neighbour of that, of its size,
angle and move, who is seen, what they do, and the place. ``make`` draws the shots without any letter (the theme
``clean``), six frames of each, and puts each pair in an order of its own. Whoever looks gets the folder alone.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import cv2
import numpy as np

from kling_renderers.animatic import FilmPainter
from kling_story import load, plan
from kling_story.backends import Style
from kling_story.planning import Plan

FILMS = Path(__file__).parent / "films"
LONGER, RATE, FRAMES, A_ROW, APART = 480, 12, 6, 3, 6
"""The longer side in pixels, frames a second, how many of them are shown, so many side by side, pixels between them."""
ASKED = ("size", "angle", "move", "who", "doing", "place")
NOTHING = "?"
SHEET = """Each picture is a shot: six frames from its first to its last, three a row. Films follow one another.

Write down what you see of a picture before you read what is asked about it. Then write into answers.csv, for each
pair, which of the two the picture shows: a or b, or ? where it shows neither more than the other.
"""


def make(folder: Path, films: Sequence[Path], seed: int) -> None:
    """Write the pictures, the pairs to choose from, and beside the folder the key."""
    folder.mkdir(parents=True, exist_ok=True)
    dice, number = random.Random(seed), 0
    asked, key = [["number", "about", "a", "b", "answer"]], [["number", "about", "answer"]]
    for path in films:
        film, pairs = plan(load(path)), _rows(path.with_suffix(".csv"))
        for shot in film.shots:
            number += 1
            cv2.imwrite(str(folder / f"{number:03}.png"), picture(film.only(shot.id)))
            for pair in (one for one in pairs if one["shot"] == shot.id):
                right = dice.choice("ab")
                both = pair["shown"], pair["not shown"]
                asked.append([str(number), pair["about"], *(both if right == "a" else both[::-1]), ""])
                key.append([str(number), pair["about"], right])
    _write(folder / "answers.csv", asked)
    _write(folder.with_name(f"{folder.name}-key.csv"), key)
    (folder / "README.md").write_text(SHEET, encoding="utf-8")


def picture(shot: Plan) -> np.ndarray:
    """Six frames of a shot from its first to its last, three a row, without any letter: BGR uint8."""
    wide, tall = shot.aspect
    longer = max(wide, tall)
    size = LONGER * wide // longer // 2 * 2, LONGER * tall // longer // 2 * 2
    painter = FilmPainter(shot, size, RATE, style=Style("clean"))
    last = painter.timeline.frames - 1
    frames = [painter.frame(round(number * last / (FRAMES - 1))) for number in range(FRAMES)]
    apart = [np.pad(one, ((0, APART), (0, APART), (0, 0)), constant_values=255) for one in frames]
    return np.concatenate([np.concatenate(apart[first : first + A_ROW], 1) for first in range(0, FRAMES, A_ROW)])


def score(answers: Path, key: Path) -> str:
    """How often the right one was told, by what was asked."""
    given, right = _rows(answers), _rows(key)
    counts = Counter(
        (one["about"], _told(said["answer"].strip(), one["answer"])) for said, one in zip(given, right, strict=True)
    )
    lines = []
    for about in ASKED:
        told, nothing, wrong = (counts[about, how] for how in ("told", "nothing", "wrong"))
        lines.append(f"{about}: {told} of {told + nothing + wrong} told, {nothing} not to be told, {wrong} wrong")
    return "\n".join(lines)


def _told(said: str, right: str) -> str:
    return "told" if said == right else "nothing" if said in (NOTHING, "") else "wrong"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def _write(path: Path, rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def main() -> None:
    """Make a test, or score one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("folder", type=Path)
    making.add_argument("films", type=Path, nargs="*", default=sorted(FILMS.glob("*.yaml")))
    making.add_argument("--seed", type=int, default=1)
    scoring = commands.add_parser("score")
    scoring.add_argument("answers", type=Path)
    scoring.add_argument("key", type=Path)
    asked = parser.parse_args()
    if asked.command == "score":
        print(score(asked.answers, asked.key))
    else:
        make(asked.folder, asked.films, asked.seed)


if __name__ == "__main__":
    main()
