"""What was drawn before is taken from the disk, and nobody can tell: same bytes, whatever becomes of the cache."""

from __future__ import annotations

import sys
import wave
from collections.abc import Callable, Iterator
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_renderers.animatic.coding.shelf import PLACE
from kling_story.backends import Style

SMALL = (160, 90)
SHOTS = ({"camera": "pan left"}, {"size": "wide", "prompt": "@Tom waits"}, {"camera": "handheld", "duration": 3})
Make = Callable[..., str]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the frames that are drawn."""
    numbers: list[int] = []
    draw = FilmPainter.standing

    def counted(self: FilmPainter, number: int) -> object:
        numbers.append(number)
        return draw(self, number)

    monkeypatch.setattr(FilmPainter, "standing", counted)
    return numbers


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's cache is."""
    monkeypatch.setenv(PLACE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def made(tmp_path: Path) -> Make:
    """Renders a plan, and has a hash of the film's bytes: pytest would look for hours how two films differ."""

    def make(plan: object, **options: object) -> bytes:
        AnimaticRenderer().render(
            plan, tmp_path / "film.mp4", **{"size": SMALL, "fps": Fraction(12), "folder": tmp_path, **options}
        )
        return sha256((tmp_path / "film.mp4").read_bytes()).hexdigest()

    return make


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def test_what_is_unchanged_is_not_drawn_again(film, made, cache, drawn):
    """The second time nothing is drawn, and the file is the same, byte for byte."""
    first = made(film(*SHOTS))
    assert sorted(drawn) == list(range(60))
    drawn.clear()
    assert made(film(*SHOTS)) == first
    assert drawn == []


@pytest.mark.parametrize("changed", [0, 1, 2])
def test_a_changed_shot_is_joined_to_the_others(film, made, cache, drawn, changed):
    """Only its frames are drawn; the film is the one that is drawn whole."""
    made(film(*SHOTS))
    drawn.clear()
    shots = [dict(shot) for shot in SHOTS]
    shots[changed]["size"] = "close-up"
    joined = made(film(*shots))
    spans = ((0, 12), (12, 24), (24, 60))
    assert sorted(drawn) == list(range(*spans[changed]))
    assert joined == made(film(*shots), cache=False)


def test_a_shot_is_known_at_another_time(film, made, cache, drawn):
    """Without the strip a later start changes nothing of it: it is joined there, exact to the frame."""
    alone = Style(strip=False)
    made(film(*SHOTS), style=alone)
    drawn.clear()
    later = film({**SHOTS[0], "duration": 2}, *SHOTS[1:])
    joined = made(later, style=alone)
    assert sorted(drawn) == list(range(24))
    assert joined == made(later, style=alone, cache=False)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def _turn(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "damage", [_cut, _turn, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(b"\0" * 4096)]
)
def test_damaged_files_are_noticed(film, made, cache, drawn, damage):
    """A file cut short, one bit turned, an empty one, garbage: it is drawn again and mended."""
    first = made(film(*SHOTS))
    for path in kept(cache):
        damage(path)
    drawn.clear()
    assert made(film(*SHOTS)) == first
    assert sorted(drawn) == list(range(60))
    drawn.clear()
    assert made(film(*SHOTS)) == first
    assert drawn == []


def test_a_file_under_another_name_is_noticed(film, made, cache):
    """Files that were renamed to one another's names don't swap the shots."""
    first = made(film(*SHOTS))
    one, other, *_ = kept(cache)
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)
    assert made(film(*SHOTS)) == first


def test_sound_is_kept_too(film, made, cache, tmp_path, monkeypatch):
    """The same sound isn't read again; another one under the same name is."""
    from kling_renderers.animatic.sound import FilmSound

    read: list[str] = []
    samples = FilmSound.samples

    def counted(self: FilmSound, count: int) -> Iterator[object]:
        read.append(self.key)
        return samples(self, count)

    monkeypatch.setattr(FilmSound, "samples", counted)
    plan = film(*SHOTS, soundtrack={"file": "song.wav"})
    files = []
    for loud in (9000, 9000, 500):
        with wave.open(str(tmp_path / "song.wav"), "wb") as file:
            file.setparams((1, 2, 22050, 0, "NONE", ""))
            file.writeframes((np.sin(np.arange(44100) / 8) * loud).astype("<i2").tobytes())
        files.append(made(plan))
    assert len(read) == 2
    assert files[0] == files[1] != files[2]
    assert files[2] == made(plan, cache=False)


def test_off_keeps_nothing(film, made, cache, monkeypatch, tmp_path):
    """Neither where one render asks for it, nor where the environment says so."""
    made(film({}), cache=False)
    monkeypatch.setenv(PLACE, "off")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "users"))
    made(film({}))
    assert kept(cache) == kept(tmp_path / "users") == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system says where caches are")
def test_is_in_the_users_cache_folder(film, made, monkeypatch, tmp_path):
    monkeypatch.delenv(PLACE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "users"))
    made(film({}))
    assert kept(tmp_path / "users" / "kling-story")


def test_a_cache_that_cannot_be_written_stops_nobody(film, made, cache):
    cache.write_text("a file where the folder should be")
    assert made(film({})) == made(film({}), cache=False)
