"""How often each check fires: ``python benchmarks/rule_counts.py [FOLDER ...]``.

It checks storyboards/, tests/boards/ok and every folder given, and prints a Markdown table: for each check
the places and, in brackets, the files in which it fires. In a folder ``.yaml`` is a storyboard and
``.txt`` a prompt in prose, which is imported first; what stands above a line ``--- BEGIN VERBATIM ---``
says where a prompt comes from and isn't part of it. ``--hits`` prints every hit instead, or with codes
only theirs: whether a check is right can't be counted, it has to be read.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from kling_story.checking import all_checks, check, check_text
from kling_story.diagnostics import Diagnostic
from kling_story.errors import StoryError
from kling_story.importing.prompts import import_prompt

ROOT = Path(__file__).parent.parent
OURS = (ROOT / "storyboards", ROOT / "tests" / "boards" / "ok")
HEADER_ENDS = "--- BEGIN VERBATIM ---"


def checked(folder: Path) -> Iterator[tuple[str, tuple[Diagnostic, ...]]]:
    """Each storyboard and prompt of a folder, with what is found in it."""
    for file in sorted(folder.rglob("*.yaml")):
        if not file.name.endswith(".part.yaml"):
            yield file.name, check(file)
    for file in sorted(folder.rglob("*.txt")):
        header, ends, prompt = file.read_text("utf-8").partition(HEADER_ENDS)
        try:
            board = import_prompt(prompt if ends else header).yaml
        except StoryError as trouble:
            print(f"{file.name}: {trouble}", file=sys.stderr)
            continue
        yield file.name, check_text(board, file.name, folder=file.parent)


def table(corpora: dict[str, list[tuple[str, tuple[Diagnostic, ...]]]]) -> Iterator[str]:
    """The lines of a Markdown table: a row for each check that fires anywhere."""
    yield f"| check | severity | {' | '.join(f'{name} ({len(files)} files)' for name, files in corpora.items())} |"
    yield f"|---|---|{'---:|' * len(corpora)}"
    silent = 0
    for one in all_checks():
        cells = []
        for files in corpora.values():
            counts = [sum(d.code == one.code for d in found) for _, found in files]
            hits = sum(counts)
            cells.append(f"{hits} ({sum(map(bool, counts))})" if hits else "")
        if any(cells):
            yield f"| {one.code} {one.name} | {one.severity} | {' | '.join(cells)} |"
        silent += not any(cells)
    yield f"\n{silent} other checks never fire."


def main() -> None:
    parser = argparse.ArgumentParser(description="How often each check fires.")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="more folders of .yaml and .txt")
    parser.add_argument("--hits", nargs="*", metavar="CODE", help="print every hit, or those of these codes")
    given = parser.parse_args()
    corpora = {folder.name: list(checked(folder)) for folder in (*OURS, *given.folders)}
    if given.hits is None:
        print("\n".join(table(corpora)))
        return
    for name, files in corpora.items():
        for file, found in files:
            for d in found:
                if not given.hits or d.code in given.hits:
                    print(f"{name}/{file}: {d.severity} {d.code} {d.message}")


if __name__ == "__main__":
    main()
