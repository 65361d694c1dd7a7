"""Where a thing is declared and named, and another name for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import BOARD, CHECKER, Write

from kling_story.checking import check_text
from kling_story.editing import Reading, read
from kling_story.editing.renaming import definition, occurrences, rename
from kling_story.text import apply_edits

EVERYWHERE = """\
version: 1
elements:
  Mei: a courier, not @Meili
  Meili: her sister
shots:
  - id: one
    duration: 3
    prompt: >-
      @Mei waves.
      Then @Mei's coat and @Meili, and mail to a@Mei
    dialogue: {who: Mei, line: "I am @Mei, 雨中的@Mei走来"}
  - duration: 3
    prompt: '@Mei ''sees'' it'
    dialogue: ["Mei (whispering): hush", "@Mei: no", {Mei: yes}, "MEI: louder"]
    notes: ask @Mei
  - duration: 3
    prompt: "a \\"quoted\\" @Mei"
    dialogue: |
      Mei: first
      Meili: second
      Mei (calm): third
"""


def renamed(reading: Reading, at: int, new: str, *others: Reading) -> str:
    found = rename(reading, at, new, others)
    assert found.refused is None
    (file,) = found.files
    return apply_edits(reading.text, file.edits)


def test_a_name_is_changed_everywhere(tmp_path: Path) -> None:
    """Its key, every ``@``, every speaker in each way of writing one; a longer name that begins like it stays."""
    reading = whole(tmp_path)
    after = renamed(reading, reading.text.index("Mei:"), "Ana")
    assert after.count("Mei") == after.count("Meili") + after.count("a@Mei")
    assert "ANA: louder" in after
    assert after.replace("Ana", "Mei").replace("ANA", "MEI") == reading.text
    told = [d.code for d in check_text(reading.text) if d.code != "KS403"]
    assert [d.code for d in check_text(after)] == told


def whole(folder: Path) -> Reading:
    return read(EVERYWHERE, str(folder / "board.yaml"), folder, CHECKER)


@pytest.mark.parametrize("at", ["@Mei's", "who: Mei", "Mei (whisp", "{Mei: yes", "MEI: louder", "Mei: first"])
def test_it_can_be_changed_from_anywhere(tmp_path: Path, at: str) -> None:
    """Wherever it is named, the same places change."""
    reading = whole(tmp_path)
    offset = reading.text.index(at) + at.upper().index("MEI") + 1
    assert renamed(reading, offset, "Ana") == renamed(reading, reading.text.index("Mei:"), "Ana")


@pytest.mark.parametrize(
    "new", ["Ана", "美美", "Zoë", "m", "Mei-Lin", "Mei_2", "@Ana", " Ana ", "No", "null", "on", "Y"]
)
def test_odd_names_are_names(write: Write, new: str) -> None:
    """Of any script, and words that YAML has a meaning for: read again, it is that name."""
    reading, at = write(BOARD.replace("  Mei:", "  |Mei:"))
    after = renamed(reading, at, new)
    again = read(after, "b.yaml", reading.folder, CHECKER)
    name = new.strip().removeprefix("@")
    assert again.board is not None
    assert [*again.board.elements] == [name, "Bo"]
    assert again.board.shots[1].dialogue[0].speaker == name
    assert again.story is not None
    assert again.story.used == {name, "Bo"}


@pytest.mark.parametrize(
    "new",
    ["", "a b", "-", "a: b", "a\nb", '"', "'", "@@x", "a@b", "{x}", "Bo", "x" * 200, "\0", "😀", "#", "a\u2028b"],
)  # fmt: skip
def test_what_is_no_name_is_refused(write: Write, new: str) -> None:
    """With the reason, and nothing changed."""
    reading, at = write(BOARD.replace("  Mei:", "  |Mei:"))
    found = rename(reading, at, new)
    assert found.files == ()
    assert found.refused


def test_a_name_that_would_run_into_its_neighbour_is_refused(write: Write) -> None:
    """``@Mei走来`` is Mei; ``@美走来`` would be 美走, who is somebody else."""
    reading, at = write(
        "version: 1\nelements: {|Mei: x, 美走: y}\nshots:\n  - {duration: 3, prompt: '@Mei走来 @美走'}\n"
    )
    assert "read another way" in (rename(reading, at, "美").refused or "")


@pytest.mark.parametrize("new", ['a "b": c', "it's", "- x", "#1", "null", "镜头 一", "a: b", "@x"])
def test_a_shot_can_have_any_name(write: Write, new: str) -> None:
    """In quotes where YAML needs them."""
    reading, at = write(BOARD.replace("id: arrival", "id: arr|ival"))
    again = read(renamed(reading, at, new), "b.yaml", reading.folder, CHECKER)
    assert again.board is not None
    assert again.board.shots[0].id == new


def test_two_shots_cant_have_one_name(write: Write) -> None:
    """It is taken."""
    reading, at = write(BOARD.replace("id: arrival", "id: arr|ival"))
    assert rename(reading, at, "question").refused == "another shot is called `question`"


def film(folder: Path, name: str) -> Reading:
    path = folder / name
    return read(path.read_text("utf-8"), str(path), folder, CHECKER)


@pytest.mark.parametrize("where", ["film.yaml", "cast.yaml"])
def test_a_shared_cast_changes_with_every_film(tmp_path: Path, where: str) -> None:
    """From a film or from the cast: its key there, and the words of all films that include it."""
    (tmp_path / "cast.yaml").write_text("version: 1\nlook: rain on @Wen's lane\nelements:\n  Wen: a cook\n")
    shot = "shots:\n  - {duration: 3, prompt: '@Wen cooks'}\n"
    for name in ("film.yaml", "other.yaml"):
        (tmp_path / name).write_text(f"version: 1\ninclude: cast.yaml\n{shot}")
    readings = {name: film(tmp_path, name) for name in ("film.yaml", "cast.yaml", "other.yaml")}
    reading = readings.pop(where)
    found = rename(reading, reading.text.index("Wen") + 1, "Lin", readings.values())
    assert found.refused is None
    for file in found.files:
        Path(file.source.name).write_text(apply_edits(file.source.text, file.edits))
    assert {Path(file.source.name).name for file in found.files} == {"film.yaml", "cast.yaml", "other.yaml"}
    for name in ("film.yaml", "other.yaml"):
        again = film(tmp_path, name)
        assert "Wen" not in again.text
        assert again.board is not None
        assert [*again.board.elements] == ["Lin"]
        assert not [d for d in again.diagnostics if d.code == "KS401"]
    assert "Wen" not in (tmp_path / "cast.yaml").read_text()


def test_a_reference_image_has_a_name_too(write: Write) -> None:
    """Its own can be changed, a number can't."""
    images = "reference_images: [{image: a.png, name: map}, b.png]"
    text = f"version: 1\n{images}\nshots:\n  - {{duration: 3, prompt: '@map @image_2'}}\n"
    reading, _ = write(text)
    assert "name: plan" in renamed(reading, text.index("@map") + 2, "plan")
    assert rename(reading, text.index("@image_2") + 2, "plan").refused


def test_a_definition_is_where_it_is_declared(tmp_path: Path, write: Write) -> None:
    """In this file, or in the cast that is included; of a number, the item itself."""
    reading, at = write(BOARD.replace('"@Mei steps', '"@M|ei steps'))
    found = definition(reading, at)
    assert found is not None
    assert found.span.of(found.source.text) == "Mei"
    assert found.span.start == BOARD.index("  Mei:") + 2
    (tmp_path / "cast.yaml").write_text("version: 1\nelements: {Wen: a cook}\n")
    reading, at = write("version: 1\ninclude: cast.yaml\nshots:\n  - {duration: 3, prompt: '@W|en cooks'}\n")
    found = definition(reading, at)
    assert found is not None
    assert Path(found.source.name).name == "cast.yaml"


def test_references_are_in_reading_order(board: Reading) -> None:
    """The declaration first here, then each mention."""
    found = occurrences(board, BOARD.index("Mei:"))
    assert [one.role for one in found] == ["declaration", "reference", "reference", "speaker"]
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


def test_nothing_is_renamed_while_the_file_is_broken(write: Write) -> None:
    """Half of the names could be missed."""
    reading, at = write(BOARD.replace("  Mei:", "  |Mei:").replace("size: wide", 'size: "wide'))
    assert "mend it first" in (rename(reading, at, "Ana").refused or "")
