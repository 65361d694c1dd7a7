"""File names are offered where a value names a file."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from asking import BOARD, Write
from pydantic import BaseModel

from kling_story.editing.completing import completion
from kling_story.editing.filenames import FILES
from kling_story.editing.items import Item
from kling_story.editing.snippets import plain
from kling_story.storyboard import Storyboard
from kling_story.text import Edit, Source, apply_edits
from kling_story.yamlreader import read_yaml

Offered = Callable[[str], list[Item]]
HEAD = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("mei.png", "Mei back.JPG", "clip.mp4", "rain.wav", "cast.yaml", "notes.txt", ".hidden.png", "#1.png"):
        (tmp_path / name).write_bytes(b"")
    for name in ("pictures/bo.png", "pictures/old/bo.png", ".git-not/x.png", "it: s/a.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    return tmp_path


@pytest.fixture
def offered(write: Write, folder: Path) -> Offered:
    def asked(text: str) -> list[Item]:
        reading, offset = write(text)
        return list(completion(reading, offset).items)

    return asked


def names(items: list[Item]) -> list[str]:
    return [item.label for item in items if item.kind in ("file", "folder")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{HEAD}start_frame: |", ["it: s/", "pictures/", "#1.png", "Mei back.JPG", "mei.png"]),
        (f"{HEAD}start_frame: m|", ["Mei back.JPG", "mei.png"]),
        (f"{HEAD}start_frame: pictures/|", ["old/", "bo.png"]),
        (f"{HEAD}start_frame: pictures/../p|", ["pictures/"]),
        (f'{HEAD}reference_images: ["m|', ["Mei back.JPG", "mei.png"]),
        (f"{HEAD}reference_images:\n  - m|", ["Mei back.JPG", "mei.png"]),
        (f"{HEAD}reference_images:\n  - image: pictures/b|", ["bo.png"]),
        (f"{HEAD}reference_video: c|", ["clip.mp4"]),
        (f"{HEAD}reference_video:\n  file: c|", ["clip.mp4"]),
        (f"{HEAD}soundtrack: |", ["it: s/", "pictures/", "rain.wav"]),
        (f"{HEAD}include: |", ["it: s/", "pictures/", "cast.yaml"]),
        (f"{HEAD}include:\n  - c|", ["cast.yaml"]),
        (f"{HEAD}elements:\n  Mei:\n    images: [mei.png, pictures/|", ["old/", "bo.png"]),
        (
            f"{HEAD}elements:\n  Mei:\n    images:\n      - |",
            ["it: s/", "pictures/", "#1.png", "Mei back.JPG", "mei.png"],
        ),
        (f"{HEAD}elements:\n  Mei:\n    voice: {{file: r|", ["rain.wav"]),
        ("version: 1\nshots:\n  - duration: 3\n    prompt: x\n    panel: m|", ["Mei back.JPG", "mei.png"]),
        (f"{HEAD}start_frame: nowhere/|", []),
        (f"{HEAD}start_frame: /|", []),
        (f"{HEAD}start_frame: https://|", []),
        (f"{HEAD}title: m|", []),
    ],
)
def test_files_of_the_right_kind_are_offered(offered: Offered, text: str, found: list[str]) -> None:
    """Folders first, then by name; nothing hidden, nothing outside, not the storyboard itself."""
    assert names(offered(text)) == found


def test_every_key_that_names_a_file_is_known() -> None:
    """Whatever has the type of a file name in the language, and nothing else."""
    described = "a file beside the storyboard"

    def models(kind: Any) -> Iterator[type[BaseModel]]:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
        for part in get_args(kind):
            yield from models(part)

    def of_files(kind: Any) -> bool:
        return described in str(getattr(kind, "description", "")) or any(map(of_files, get_args(kind)))

    found, todo = set(), [Storyboard]
    seen: set[type[BaseModel]] = set()
    while todo:
        model = todo.pop()
        if model in seen:
            continue
        seen.add(model)
        for name, field in model.model_fields.items():
            if described in str(field.description) or of_files(field.annotation) or any(map(of_files, field.metadata)):
                found.add((model, name))
            todo += models(field.annotation)
    whole = {(model, key) for model, key in FILES if key in model.model_fields}
    assert whole == set(FILES)
    assert found <= set(FILES)
    assert {key for _, key in set(FILES) - found} <= {"reference_images", "reference_video", "soundtrack"}


@pytest.mark.parametrize(
    ("text", "label", "said"),
    [
        (f"{HEAD}start_frame: |", "#1.png", "#1.png"),
        (f"{HEAD}start_frame: Mei b|", "Mei back.JPG", "Mei back.JPG"),
        (f"{HEAD}start_frame: 'Mei b|'", "Mei back.JPG", "Mei back.JPG"),
        (f"{HEAD}start_frame: it|", "it: s/", "it: s/"),
        (f"{HEAD}start_frame: pictures/o|", "old/", "pictures/old/"),
    ],
)
def test_what_is_taken_is_the_name(offered: Offered, text: str, label: str, said: str) -> None:
    """In quotes where YAML needs them."""
    item = next(item for item in offered(text) if item.label == label)
    insert = plain(item.insert) if item.snippet else item.insert
    taken = apply_edits(text.replace("|", ""), [Edit(item.span, insert)])
    assert read_yaml(Source("", taken)).data["start_frame"] == said


def test_a_picture_is_shown(offered: Offered) -> None:
    """Of a file, and of an element at `@`."""
    (item,) = [item for item in offered(f"{HEAD}start_frame: pictures/|") if item.kind == "file"]
    assert item.pictures == ("pictures/bo.png",)
    text = BOARD + '  - id: end\n    duration: 2\n    prompt: "@|'
    assert next(item for item in offered(text) if item.label == "@Bo").pictures[:1] == ("https://example.com/bo.png",)


@pytest.mark.skipif(shutil.which("git") is None, reason="git isn't here")
def test_what_git_ignores(offered: Offered, folder: Path) -> None:
    """Folders and texts that are none of the work's stay out; pictures are ignored because they are large."""
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    (folder / ".gitignore").write_text("*.png\ncast.yaml\npictures/\n")
    assert names(offered(f"{HEAD}start_frame: |")) == ["it: s/", "#1.png", "Mei back.JPG", "mei.png"]
    assert names(offered(f"{HEAD}include: |")) == ["it: s/"]


def test_a_text_that_is_no_file_has_no_neighbours(write: Write, folder: Path) -> None:
    """Nothing of the folder for temporary files is offered."""
    reading, offset = write(f"{HEAD}start_frame: |", folder=Path("untitled:a"))
    assert completion(reading, offset).items == ()
