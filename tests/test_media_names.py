"""Names of files: as the disk spells them, of the web or of one machine, looked for wherever one may stand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kling_story.checking import check_text
from kling_story.media import as_spelt_on_disk, is_of_one_machine, is_url


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("front.png", "front.png"),
        ("FRONT.png", "front.png"),
        ("./Views/Front.PNG", "Views/front.png".lower()),
        ("views/../front.png", "views/../front.png"),
        ("nobody.png", None),
        ("views/front.png/x", None),
        ("\0", None),
    ],
)
def test_a_name_is_spelt_as_on_disk(name: str, spelt: str | None, media: Path) -> None:
    """Capitals of each folder count; nothing is found where nothing is."""
    assert as_spelt_on_disk(media, name) == spelt


def test_accents_are_compared_as_people_see_them(tmp_path: Path) -> None:
    """An accent may be a letter of its own on disk."""
    (tmp_path / "cafe\u0301.png").write_bytes(b"x")
    if os.listdir(tmp_path) == ["cafe\u0301.png"]:
        assert as_spelt_on_disk(tmp_path, "caf\u00e9.png") == "cafe\u0301.png"


def test_addresses_and_paths_of_one_machine_are_told_apart() -> None:
    """Of the web, of one machine, of the storyboard's folder."""
    assert [is_url(name) for name in ("https://a.b/c", "HTTP://a.b/c", "s3://a/b", "a.png")] == [
        True,
        True,
        False,
        False,
    ]
    local = ("/a/b.png", "C:\\a.png", "c:/a.png", "\\\\host\\share\\a.png", "~/a.png", "file:///a.png")
    assert all(map(is_of_one_machine, local))
    assert not any(map(is_of_one_machine, ("a.png", "a/b.png", "../a.png", "views\\a.png", "https://a.b/c.png")))


@pytest.mark.parametrize(
    "named",
    [
        "start_frame: nobody.png",
        "end_frame: nobody.png\nstart_frame: https://example.com/a.png",
        "model: kling-3.0-omni\nreference_images: nobody.png",
        "model: kling-3.0-omni\nreference_video: nobody.mp4",
        "soundtrack: nobody.wav",
        "motion_brush: {still: nobody.png}",
        "elements: {Mei: {images: nobody.png}}",
        "elements: {Mei: {video: nobody.mp4}}",
        "elements: {Mei: {voice: {file: nobody.wav}}}",
        "shots: [{duration: 3, prompt: Mei walks, panel: nobody.png}]",
    ],
)
def test_a_file_is_looked_for_wherever_it_is_named(named: str, tmp_path: Path) -> None:
    """Each key that names a file, alone in its storyboard."""
    text = f"version: 1\n{named}\n" + ("" if "shots" in named else "shots: [{duration: 3, prompt: '@Mei walks'}]\n")
    assert "KS408" in {found.code for found in check_text(text, folder=tmp_path)}
