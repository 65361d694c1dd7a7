"""Headers of pictures and sounds, and of any file: what is read from them, and that no bytes can upset it."""

from __future__ import annotations

import os
import random
import struct
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from kling_story.checking import check_text
from kling_story.media import format_of, probe_picture
from kling_story.media.films import probe_film
from kling_story.media.sounds import probe_sound


def test_a_picture_says_its_pixels_and_transparency(tmp_path: Path) -> None:
    """PNG with a channel, with a clear colour, with neither; JPEG has none."""
    Image.new("RGBA", (40, 30)).save(tmp_path / "channel.png")
    Image.new("P", (40, 30)).save(tmp_path / "colour.png", transparency=0)
    Image.new("RGB", (40, 30)).save(tmp_path / "plain.png")
    Image.new("RGB", (40, 30)).save(tmp_path / "plain.jpg")
    found = {path.name: probe_picture(path) for path in tmp_path.iterdir()}
    assert {name: picture.alpha for name, picture in found.items()} == {
        "channel.png": True,
        "colour.png": True,
        "plain.png": False,
        "plain.jpg": False,
    }
    assert {(picture.width, picture.height) for picture in found.values()} == {(40, 30)}


@pytest.mark.parametrize(("turn", "pixels"), [(1, (40, 30)), (3, (40, 30)), (6, (30, 40)), (8, (30, 40))])
def test_a_photo_is_as_it_is_seen(turn: int, pixels: tuple[int, int], tmp_path: Path) -> None:
    """The camera's turn in EXIF swaps the sides."""
    exif = Image.Exif()
    exif[0x0112] = turn
    Image.new("RGB", (40, 30)).save(tmp_path / "photo.jpg", exif=exif)
    picture = probe_picture(tmp_path / "photo.jpg")
    assert (picture.width, picture.height) == pixels


def test_a_recording_says_its_length(media: Path) -> None:
    """WAV by itself; of a film, its own."""
    assert probe_sound(media / "voice.wav").seconds == 10
    assert probe_sound(media / "song.mp4").seconds == 3
    assert probe_sound(media / "dance.mp4").broken == "has no sound"


def test_a_recording_left_open_is_as_long_as_its_bytes(media: Path, tmp_path: Path) -> None:
    """A recorder that crashed leaves 0xFFFFFFFF or 0 as the size."""
    wav = (media / "voice.wav").read_bytes()
    size = struct.pack("<I", 1000)
    for left in (b"\xff" * 4, bytes(4)):
        (tmp_path / "voice.wav").write_bytes(wav.replace(b"data" + size, b"data" + left))
        assert probe_sound(tmp_path / "voice.wav").seconds == 10


@pytest.mark.parametrize("tags", [b"", b"TAG" + b"Caf\xe9".ljust(125, b"\0")])
def test_an_mp3_is_known_by_a_decoder(tmp_path: Path, tags: bytes) -> None:
    """Its length, where PyAV is installed; also with tags that are no UTF-8."""
    av = pytest.importorskip("av")
    path = tmp_path / "voice.mp3"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mp3", rate=16000, layout="mono")
        silence = av.AudioFrame("s16p", "mono", 576)
        silence.planes[0].update(bytes(silence.planes[0].buffer_size))
        silence.sample_rate = 16000
        for _ in range(160000 // 576):
            container.mux(stream.encode(silence))
        container.mux(stream.encode(None))
    path.write_bytes(path.read_bytes() + tags)
    seconds = probe_sound(path).seconds
    assert seconds is not None
    assert abs(seconds - 10) < Fraction(1, 5)


@pytest.mark.parametrize("name", ["dance.mp4", "song.mp4", "voice.wav", "front.png", "narrow.jpg", "moving.gif"])
def test_mutated_bytes_never_upset_a_probe(name: str, media: Path, tmp_path: Path) -> None:
    """Flipped, cut, doubled: an answer comes, whatever it is."""
    chance = random.Random(name)
    whole = (media / name).read_bytes()
    path = tmp_path / "mutated"
    for _ in range(250):
        mutated = bytearray(whole[: chance.randrange(1, len(whole) + 1)] if chance.random() < 0.3 else whole)
        for _ in range(chance.randrange(1, 9)):
            at = chance.randrange(len(mutated))
            mutated[at : at + chance.choice((0, 1, 4))] = chance.choice((b"\xff" * 4, bytes(4), chance.randbytes(3)))
            mutated = mutated or bytearray(b"x")
        path.write_bytes(mutated)
        for probe in (probe_picture, probe_film, probe_sound):
            assert probe(path).bytes == len(mutated)


def test_random_bytes_are_nothing_known(tmp_path: Path) -> None:
    """Zeros, noise and text have no format."""
    for contents in (b"", bytes(100), b"version: 1\n", "画面".encode(), random.Random(1).randbytes(64)):
        (tmp_path / "file").write_bytes(contents)
        assert probe_film(tmp_path / "file").format is None
        assert probe_sound(tmp_path / "file").seconds is None
        assert probe_picture(tmp_path / "file").width is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_blocks_nothing(tmp_path: Path) -> None:
    """A named pipe that nobody writes to is told, not waited for."""
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    for probe in (probe_picture, probe_film, probe_sound):
        for name in ("pipe.png", "folder.png", "nobody.png"):
            with pytest.raises(OSError, match=name):
                probe(tmp_path / name)
    text = "version: 1\nstart_frame: pipe.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    (found,) = check_text(text, folder=tmp_path)
    assert (found.code, found.message) == ("KS408", "`pipe.png` is no plain file: a pipe or a device can't be sent")
    text = "version: 1\ninclude: pipe.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    assert [found.code for found in check_text(text, folder=tmp_path)] == ["KS108"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    """Permission is refused, and that is said."""
    (tmp_path / "front.png").write_bytes(b"x")
    (tmp_path / "front.png").chmod(0)
    text = "version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    assert [found.code for found in check_text(text, folder=tmp_path)] == ["KS411"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x1cftypavif\0\0\0\0", "avif"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "heic"),
        (b"\0\0\0\x20ftypM4A \0\0\0\0", "m4a"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0", "mov"),
        (b"\0\0\0\x08wide\0\0\0\0mdat", "mov"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "mp4"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\0\0\0\0WAVEfmt ", "wav"),
        (b"RIFF\0\0\0\0AVI LIST", "avi"),
        (b"BM: text", None),
        (b"ID3: a text", None),
    ],
)
def test_a_format_is_told_by_its_first_bytes(head: bytes, kind: str | None) -> None:
    """Signatures, and brands of boxes."""
    assert format_of(head) == kind
