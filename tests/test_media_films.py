"""Headers of films: what is read from them, whatever wrote them, and what of it is no error."""

from __future__ import annotations

import struct
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from kling_story.checking import Checker, check_text
from kling_story.judging import Story
from kling_story.loading import read_source
from kling_story.media.films import probe_film
from kling_story.media.lengths import missed, told
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


def test_a_changed_file_is_looked_into_again(tmp_path: Path, film_bytes: FilmBytes) -> None:
    """What is remembered is a file's state, not its name."""
    path = tmp_path / "film.mp4"
    path.write_bytes(film_bytes(5))
    assert probe_film(path) is probe_film(path)
    path.write_bytes(film_bytes(7, sound=True))
    assert probe_film(path).seconds == 7


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
