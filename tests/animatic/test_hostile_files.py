"""What a storyboard names and what it is drawn into, chosen to break: told in a line, nothing waited for or lost."""

from __future__ import annotations

import os
import struct
import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PIL import Image

from kling_renderers.animatic.coding.shelf import Shelf
from kling_renderers.animatic.own_pictures.photos import UnreadablePicture, read_picture
from kling_renderers.animatic.sound import FilmSound, voices
from kling_renderers.animatic.sound.files import SoundFile
from kling_story.checking import check_text

BOARD = """
version: 1
audio: native
elements: {Mei: {description: a courier, images: ["FILE"]}}
soundtrack: "FILE"
shots: [{duration: 1, prompt: "@Mei waits"}]
"""
TINY = ("--size", "128x72", "--fps", "6", "--no-cache")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.parametrize("name", ["pipe", "zeros", "folder", "pipe:0", "a\\0b", "x" * 5000])
def test_what_is_no_file_is_remarked_and_nothing_waits(run, folder: Path, name: str) -> None:
    """A pipe that nobody writes to, a device without end, a folder, a protocol of FFmpeg's, names no file can have."""
    os.mkfifo(folder / "pipe")
    (folder / "zeros").symlink_to("/dev/zero")
    (folder / "folder").mkdir()
    (folder / "film.yaml").write_text(BOARD.replace("FILE", name))
    code, out, err = run("render", "film.yaml", "-o", "film.mp4", *TINY)
    assert (code, "film.mp4: 1 s" in out) == (0, True)
    assert "@Mei: the image" in err
    assert "can't be heard" in err


def test_a_playlist_is_no_sound(folder: Path) -> None:
    """FFmpeg would fetch what it names."""
    (folder / "list.wav").write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/x.ts\n")
    (folder / "concat.wav").write_text("ffconcat version 1.0\nfile list.wav\n")
    for name in ("list.wav", "concat.wav"):
        with pytest.raises(OSError, match="no sound that can be read"):
            SoundFile(folder / name)


def test_samples_that_are_no_numbers_are_heard_as_numbers(film, folder: Path) -> None:
    """Of floats that are none, or too large for any."""
    data = np.array([np.nan, np.inf, -np.inf, 3e38], "<f4").repeat(2000).tobytes()
    head = struct.pack("<IHHIIHH", 16, 3, 1, 8000, 32000, 4, 32)
    (folder / "odd.wav").write_bytes(
        b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVEfmt " + head + b"data" + struct.pack("<I", len(data)) + data
    )
    sound = FilmSound(film({}, soundtrack={"file": "odd.wav", "volume": 1e300}), folder)
    with np.errstate(all="raise", under="ignore"):
        made = np.concatenate(list(sound.samples(sound.length)), axis=1)
    assert np.isfinite(made).all()
    assert np.abs(made).max() <= 1


def test_passing_over_hours_keeps_none_of_them(folder: Path) -> None:
    """A part of a long recording is heard without all that was before it in memory."""
    with wave.open("long.wav", "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(b"\x80" * 8000 * 60 + b"\xff" * 8000)
    sound = SoundFile(folder / "long.wav")
    largest: list[int] = []
    take = sound.take
    sound.take = lambda samples: (largest.append(samples), take(samples))[1]  # type: ignore[method-assign]
    sound.skip(60 * 48000)
    assert max(largest) <= 10 * 48000
    assert np.abs(take(24000)).mean() > 0.5


@pytest.mark.parametrize("volume", ["nan", "inf", "-inf"])
def test_a_volume_is_a_number(volume: str) -> None:
    """Nothing else is, though Python counts it among its floats."""
    problems = check_text(BOARD.replace('soundtrack: "FILE"', f"soundtrack: {{file: a.wav, volume: {volume}}}"))
    assert any("volume" in problem.message and "number" in problem.message for problem in problems)


@pytest.fixture(scope="module")
def pictures() -> list[bytes]:
    """A JPEG and a PNG file."""
    noise = Image.effect_noise((40, 30), 60).convert("RGB")
    made = []
    for name in ("noise.jpg", "noise.png"):
        noise.save(name)
        made.append(Path(name).read_bytes())
        Path(name).unlink()
    return made


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(some.data())
def test_a_damaged_picture_is_shown_or_refused(folder: Path, pictures: list[bytes], data: some.DataObject) -> None:
    """Whatever bytes are wrong in it: no decoder's own exception gets out."""
    raw = bytearray(data.draw(some.sampled_from(pictures)))
    for at, byte in data.draw(some.lists(some.tuples(some.integers(0, len(raw) - 1), some.integers(0, 255)))):
        raw[at] = byte
    (folder / "bad.png").write_bytes(raw[: data.draw(some.integers(0, len(raw)))])
    try:
        assert read_picture(folder, "bad.png").pixels.ndim == 3
    except UnreadablePicture:
        return


@pytest.mark.parametrize(("command", "out"), [("render", "mei-%04d.png"), ("board", "mei-0001.png")])
def test_no_film_takes_the_place_of_what_it_is_made_with(run, folder: Path, command: str, out: str) -> None:
    """Nor a frame of it, by whatever name."""
    Image.new("RGB", (64, 64), "red").save("mei-0001.png")
    before = Path("mei-0001.png").read_bytes()
    (folder / "film.yaml").write_text(BOARD.replace('soundtrack: "FILE"\n', "").replace("FILE", "mei-0001.png"))
    more = TINY if command == "render" else ()
    code, _, err = run(command, "film.yaml", "-o", out, *more)
    assert code == 2
    assert "the storyboard is made with it" in err
    assert Path("mei-0001.png").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["film.yaml", "mei-0001.png"]


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no second disk is known here")
def test_a_link_may_lead_to_another_disk(run, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The file is written there, and the link stays."""
    import tempfile

    (folder / "film.yaml").write_text(BOARD.replace('soundtrack: "FILE"\n', ""))
    with tempfile.TemporaryDirectory(dir="/dev/shm") as other:
        if os.stat(other).st_dev == folder.stat().st_dev:
            pytest.skip("it is the same disk")
        (folder / "film.mp4").symlink_to(Path(other, "there.mp4"))
        assert run("render", "film.yaml", "-o", "film.mp4", *TINY)[0] == 0
        assert (folder / "film.mp4").is_symlink()
        assert os.listdir(other) == ["there.mp4"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-o", "pipe.mp4"], "it is no plain file"),
        (["-o", "/dev/null"], "it is no plain file"),
        (["-o", "f-%0999999999999d.png"], "more than 20 digits"),
        (["-o", "f.mp4", "--fps", "1e999999999"], "is no frame rate"),
    ],
)
def test_what_cannot_be_written_is_refused_at_once(run, folder: Path, options: list[str], told: str) -> None:
    """Devices and pipes stay what they are; numbers that fill the memory aren't counted out."""
    os.mkfifo(folder / "pipe.mp4")
    (folder / "film.yaml").write_text(BOARD.replace('soundtrack: "FILE"\n', ""))
    code, _, err = run("render", "film.yaml", *TINY, *options)
    assert code in (1, 2)
    assert told in err
    assert (folder / "pipe.mp4").is_fifo()


@pytest.fixture
def speaks(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Puts a program in espeak-ng's place, which notes each line that it is asked to say."""
    monkeypatch.setattr(voices, "_TIMEOUT", 1.0)

    def put(does: str) -> None:
        program = folder / "bin" / "espeak-ng"
        program.parent.mkdir()
        begins = f'[ "$1" = --version ] && exec echo eSpeak 9\necho x >> {folder}/asked'
        program.write_text(f"#!/bin/sh\n{begins}\n{does}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    forgets()
    yield put
    forgets()


def forgets() -> None:
    """Effect: as if nothing had been said yet."""
    voices._installed.cache_clear()
    voices._given_up.clear()
    voices.said.cache_clear()


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell's")
@pytest.mark.parametrize("does", ["exec sleep 30", "kill -SEGV $$"])
def test_a_voice_that_hangs_or_crashes_is_asked_once(film, folder: Path, speaks, does: str) -> None:
    """It is murmured instead, which is remarked and not kept as that voice's."""
    speaks(does)
    lines = [{"who": "Mei", "line": f"Line {number}.", "language": "en"} for number in range(9)]
    plan = film(*({"duration": 2, "dialogue": line} for line in lines), audio="native")
    sound = FilmSound(plan, folder)
    key = sound.key
    made = np.concatenate(list(sound.samples(sound.length)), axis=1)
    assert (folder / "asked").read_text() == "x\n"
    assert np.abs(made).max() > 0.05
    assert sound.trouble in sound.remarks
    assert "espeak-ng failed" in str(sound.trouble)
    assert FilmSound(plan, folder).key != key


@pytest.mark.skipif(os.name == "nt", reason="the program is a shell's")
@pytest.mark.parametrize("does", ["exit 3", "echo garbage", "printf RIFFdata", "printf RIFF....data....odd", "true"])
def test_a_voice_that_says_nothing_is_murmured(film, folder: Path, speaks, does: str) -> None:
    """What it prints may be anything."""
    speaks(does)
    line = {"who": "Mei", "line": "Not tonight.", "language": "en"}
    sound = FilmSound(film({"dialogue": line}, audio="native"), folder)
    assert np.abs(np.concatenate(list(sound.samples(sound.length)), axis=1)).max() > 0.05


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_what_is_no_file_was_not_kept(folder: Path) -> None:
    """In a folder that others write to a pipe may stand where an encoded shot should."""
    shelf = Shelf(folder)
    shelf.keep("a1", b"packets")
    (folder / "a" / "a1").unlink()
    os.mkfifo(folder / "a" / "a1")
    assert shelf.find("a1") is None
    shelf.keep("a1", b"packets")
    assert shelf.find("a1") == b"packets"
