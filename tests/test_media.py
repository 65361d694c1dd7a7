"""Headers of pictures, films and sounds: what is read from them, and that no bytes can upset it."""

from __future__ import annotations

import os
import random
import struct
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from kling_story.checking import Checker, check_text
from kling_story.judging import Story
from kling_story.loading import read_source
from kling_story.media import as_spelt_on_disk, format_of, is_of_one_machine, is_url, probe_picture
from kling_story.media.films import probe_film
from kling_story.media.lengths import missed, told
from kling_story.media.sounds import probe_sound
from kling_story.profiles import SHIPPED
from kling_story.rules.video import video_file
from kling_story.storyboard import Storyboard
from kling_story.text import Source

BOARDS = Path(__file__).with_name("boards")
FilmBytes = Callable[..., bytes]


def test_a_real_film_is_read(tmp_path: Path) -> None:
    """What an encoder wrote: container, length, pixels, frames a second, codec, tracks."""
    film = probe_film(BOARDS / "ok" / "dance.mov")
    assert (film.format, film.width, film.height, film.fps, film.codec) == ("mov", 1280, 720, 24, "h264")
    assert film.seconds is not None
    assert round(film.seconds) == 3
    assert (film.has_picture, film.has_sound, film.broken, film.unknown) == (True, True, None, None)


@pytest.mark.parametrize(
    "flags", ["", "faststart", "frag_keyframe+empty_moov", "frag_keyframe+empty_moov+default_base_moof"]
)
def test_the_index_is_found_wherever_it_stands(flags: str, tmp_path: Path) -> None:
    """At the end, at the front, or in fragments, whose length a decoder tells."""
    av = pytest.importorskip("av")
    path = tmp_path / "film.mp4"
    with av.open(str(path), "w", options={"movflags": flags} if flags else {}) as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for _ in range(30):
            container.mux(stream.encode(av.VideoFrame.from_image(Image.new("RGB", (64, 48)))))
        container.mux(stream.encode(None))
    film = probe_film(path)
    assert (film.width, film.height, film.codec, film.broken) == (64, 48, "h264", None)
    assert film.seconds == 1
    assert film.fps in (30, None)


def test_a_turned_film_is_as_it_is_seen(tmp_path: Path, film_bytes: FilmBytes) -> None:
    """A phone held upright stores its picture lying."""
    (tmp_path / "film.mp4").write_bytes(film_bytes(5, (1920, 1080), turned=True))
    film = probe_film(tmp_path / "film.mp4")
    assert (film.width, film.height) == (1080, 1920)


def test_a_box_of_64_bits_is_read(tmp_path: Path, film_bytes: FilmBytes) -> None:
    """Large films announce their contents with eight bytes of size."""
    film = film_bytes(5, sound=True)
    short = struct.pack(">I", 16) + b"mdat" + bytes(8)
    assert short in film
    long = struct.pack(">I", 1) + b"mdat" + struct.pack(">Q", 24) + bytes(8)
    (tmp_path / "film.mp4").write_bytes(film.replace(short, long))
    assert probe_film(tmp_path / "film.mp4").seconds == 5


@pytest.mark.parametrize(
    ("change", "told_as"),
    [
        (lambda film: film[:60], "is cut off"),
        (lambda film: film[:24], "is cut off"),
        (lambda film: film[:16] + struct.pack(">I", 1) + b"mdat" + struct.pack(">Q", 2**63), "is cut off"),
        (lambda film: film[:16] + struct.pack(">I", 3) + b"mdat" + bytes(40), "smaller than its own header"),
        (lambda film: film[:16] + film[32:] + struct.pack(">I", 99) + b"mdat", "is cut off"),
        (lambda film: film[:16] + (struct.pack(">I", 8) + b"free") * 9000 + film[20:], "no end of boxes"),
    ],
)
def test_a_broken_film_is_told(
    change: Callable[[bytes], bytes], told_as: str, tmp_path: Path, film_bytes: FilmBytes
) -> None:
    """Cut off, of impossible sizes, or endless."""
    (tmp_path / "film.mp4").write_bytes(change(film_bytes()))
    film = probe_film(tmp_path / "film.mp4")
    assert film.broken is not None
    assert told_as in film.broken


def test_what_is_appended_to_a_film_is_no_matter(tmp_path: Path, film_bytes: FilmBytes) -> None:
    """Some cameras write something of their own after the last box; zeros are padding."""
    for appended in (b"CAMERA-NOTES 1234", bytes(3), bytes(4096)):
        (tmp_path / "film.mp4").write_bytes(film_bytes() + appended)
        film = probe_film(tmp_path / "film.mp4")
        assert (film.seconds, film.broken) == (5, None)


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


def test_an_mp3_is_known_by_a_decoder(tmp_path: Path) -> None:
    """Its length, where PyAV is installed."""
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


def test_a_changed_file_is_looked_into_again(tmp_path: Path, film_bytes: FilmBytes) -> None:
    """What is remembered is a file's state, not its name."""
    path = tmp_path / "film.mp4"
    path.write_bytes(film_bytes(5))
    assert probe_film(path) is probe_film(path)
    path.write_bytes(film_bytes(7, sound=True))
    assert probe_film(path).seconds == 7


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


def test_lengths_are_told_and_held_against_limits() -> None:
    """Two decimals at most; how far off a length is."""
    assert [told(Fraction(number)) for number in ("5", "5.041", "15.5", "24000/1001")] == ["5", "5.04", "15.5", "23.98"]
    assert [missed(Fraction(n), 3, 8) for n in (2, 3, 8, 9)] == [-1, 0, 0, 1]
    assert missed(Fraction(100), None, None) == 0


@pytest.mark.parametrize(
    ("seconds", "fps", "severities"),
    [
        (10, 24, []),
        (15.7, 24, ["warning"]),
        (16.1, 24, ["error"]),
        (10, 23.976, []),
        (10, 59.94, []),
        (10, 120, ["error"]),
    ],
)
def test_what_an_encoder_may_have_done_is_no_error(
    seconds: float, fps: float, severities: list[str], tmp_path: Path, film_bytes: FilmBytes
) -> None:
    """A bit more than 15.5 s is a warning; 23.976 frames a second are what cameras call 24."""
    (tmp_path / "film.mp4").write_bytes(film_bytes(seconds, fps=fps))
    text = (
        "version: 1\nmodel: kling-3.0-omni\nreference_video: film.mp4\nshots:\n  - {duration: 3, prompt: Mei dances}\n"
    )
    found = check_text(text, folder=tmp_path)
    assert [(d.code, str(d.severity)) for d in found] == [("KS420", severity) for severity in severities]


def test_what_could_not_be_looked_into_is_kept(tmp_path: Path, film_bytes: FilmBytes) -> None:
    """A film whose header leaves its length open is no error: the story remembers that nobody knows it."""
    whole = film_bytes(5)
    open_ended = whole.replace(struct.pack(">II", 1000, 5000), struct.pack(">II", 1000, 0))
    (tmp_path / "film.mp4").write_bytes(open_ended)
    board = Storyboard.model_validate({"shots": [{"duration": 3, "prompt": "Mei"}], "reference_video": "film.mp4"})
    profile = SHIPPED.find("kling", "kling-3.0-omni")
    assert profile is not None
    story = Story(board.in_folder(tmp_path), profile, "kling", lambda path: True)
    assert list(video_file.find(story)) == []
    assert list(story.skipped) == ["film.mp4"]
    assert story.film("https://example.com/film.mp4") is None
    assert story.film("nobody.mp4") is None
    assert story.picture("\0") is None
    assert list(story.skipped) == ["film.mp4"]
    text = "version: 1\nmodel: kling-3.0-omni\nreference_video: film.mp4\nshots:\n  - {duration: 3, prompt: Mei}\n"
    (said,) = Checker().judge(read_source(Source("board.yaml", text), tmp_path)).skipped
    assert said.startswith("`film.mp4`: its ")


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
