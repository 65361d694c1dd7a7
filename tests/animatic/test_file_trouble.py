"""A film that can't be made: what is told, and that nothing half made is left."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_renderers.animatic.coding.crew import OPTIONS
from kling_story.errors import DrawingError, ToolError


def render(plan, out, **options):
    options = {"size": (320, 180), "fps": Fraction(24), "folder": out.parent, **options}
    return AnimaticRenderer().render(plan, out, **options)


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, RuntimeError])
def test_leaves_nothing_when_interrupted(film, tmp_path, trouble):
    """Ctrl-C or a failure half way leaves no file, and an older film as it was."""
    old = tmp_path / "old.mp4"
    old.write_bytes(b"the film before")

    def stop(done, total):
        if done == total // 2:
            raise trouble

    for out in (old, tmp_path / "new.mp4"):
        with pytest.raises(trouble):
            render(film({"duration": 2}, {"duration": 2, "camera": "pan left"}), out, progress=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["old.mp4"]
    assert old.read_bytes() == b"the film before"


def test_a_painter_that_fails_is_heard(film, tmp_path, monkeypatch):
    """A mistake in drawing comes out as itself, and leaves nothing."""

    def paint(painter, number):
        raise ZeroDivisionError

    monkeypatch.setattr(FilmPainter, "standing", paint)
    with pytest.raises(ZeroDivisionError):
        render(film({}), tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []


def test_an_encoder_that_is_not_there_is_told(film, tmp_path, monkeypatch):
    """PyAV built around a system's FFmpeg may lack it: its name is said, and what to install."""
    for module in ("crew", "encode"):
        monkeypatch.setattr(f"kling_renderers.animatic.coding.{module}.ENCODER", "libx999")
    with pytest.raises(ToolError, match="libx999") as caught:
        render(film({}), tmp_path / "film.mp4")
    assert "pip install" in (caught.value.hint or "")
    assert list(tmp_path.iterdir()) == []


def test_an_encoder_that_breaks_is_told(film, tmp_path, monkeypatch):
    """An encoder that refuses what it is asked for leaves nothing and no traceback."""
    monkeypatch.setitem(OPTIONS, "preset", "unheard of")
    with pytest.raises(ToolError, match=r"film\.mp4"):
        render(film({}), tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_made(film, tmp_path):
    """However deep; a file in the way is told by name, with what to do."""
    render(film({"duration": "0.2"}), tmp_path / "new" / "films" / "film.mp4")
    assert [path.name for path in (tmp_path / "new" / "films").iterdir()] == ["film.mp4"]
    (tmp_path / "file").touch()
    with pytest.raises(ToolError, match=r"film\.mp4") as caught:
        render(film({}), tmp_path / "file" / "film.mp4")
    assert caught.value.hint == "a part of the path is a file"


def test_an_unwritable_folder_is_told(film, tmp_path, monkeypatch):
    """Permissions are trouble with the world, not a traceback."""

    def refuse(*args, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    with pytest.raises(ToolError, match="Permission denied") as caught:
        render(film({}), tmp_path / "film.mp4")
    assert "another folder" in (caught.value.hint or "")


@pytest.mark.parametrize("size", [(321, 180), (320, 181), (0, 0), (32, 32), (20000, 100), (-320, 180)])
def test_impossible_sizes_are_refused(film, tmp_path, size):
    """Odd, tiny and huge pictures are refused before any work."""
    with pytest.raises(DrawingError):
        render(film({}), tmp_path / "film.mp4", size=size)


def test_an_unknown_format_is_refused(film, tmp_path):
    """By name, with those that there are."""
    with pytest.raises(DrawingError, match=r"film\.mov") as caught:
        render(film({}), tmp_path / "film.mov")
    assert ".gif, .mp4, .png" in (caught.value.hint or "")


def test_a_shot_shorter_than_a_frame_is_refused(film, tmp_path):
    """A shot that would have no picture is named."""
    with pytest.raises(DrawingError, match="blink"):
        render(film({}, {"id": "blink", "duration": "0.01"}), tmp_path / "film.mp4")


def test_a_film_without_shots_is_refused(film, tmp_path):
    """Nothing to draw is no film."""
    with pytest.raises(DrawingError):
        render(film({})._replace(shots=()), tmp_path / "film.mp4")
