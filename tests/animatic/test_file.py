"""The finished file: exact in frames and times, whole or not there at all."""

from __future__ import annotations

import stat
import sys
from fractions import Fraction

import av
import cv2
import numpy as np
import pytest

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_renderers.animatic.coding.crew import Film
from kling_renderers.animatic.coding.encode import encode
from kling_renderers.animatic.coding.planes import Layered
from kling_story.backends import Renderer, renderer

SMALL = (320, 180)


def render(plan, out, **options):
    options = {"size": SMALL, "fps": Fraction(24), "folder": out.parent, **options}
    return AnimaticRenderer().render(plan, out, **options)


def moving(seconds, *extra):
    sizes = ("wide", "close_up", "full", "medium_close_up", "very_wide", "medium", "big_close_up")
    moves = ("pan_left", "dolly_in", "truck_right", "handheld", "crane_up", "zoom_out", "tilt_up")
    return [
        {"duration": length, "size": size, "camera": move, "prompt": f"{who} moves"}
        for length, size, move, who in zip(seconds, sizes, moves, ("@Mei", "@Tom") * 4, strict=False)
    ]


def test_is_found_as_a_backend():
    """The entry point `animatic` gives a renderer that follows the protocol."""
    assert isinstance(renderer("animatic"), Renderer)


@pytest.mark.parametrize(
    ("seconds", "fps"),
    [
        ((1, 2, 1), Fraction(24)),
        (("3.7", "3.7", "3.7"), Fraction(24)),
        (("1.1", "0.7", "2.3"), Fraction(30000, 1001)),
        (("0.5", "3.1", "0.9"), Fraction(25)),
    ],
)
def test_frames_times_and_cuts_are_exact(film, decoded, tmp_path, seconds, fps):
    """Frame n stands at n/fps, the count is the film's, and the picture jumps at the cuts only."""
    plan = film(*moving(seconds))
    made = render(plan, tmp_path / "film.mp4", fps=fps)
    seen = decoded(tmp_path / "film.mp4")
    total = int(plan.seconds * fps + Fraction(1, 2))
    assert made.frames == len(seen.times) == total
    assert seen.times == [n / fps for n in range(total)]
    assert seen.duration == total / fps == made.seconds
    assert seen.cuts() == [int(cut * fps + Fraction(1, 2)) for cut in plan.cuts]


def test_a_long_shot_has_no_seam(film, decoded, tmp_path):
    """A shot that is encoded in several segments runs through without a jump."""
    render(film(*moving((7,))), tmp_path / "film.mp4")
    assert decoded(tmp_path / "film.mp4").cuts() == []


def test_shows_what_was_painted(film, decoded, tmp_path):
    """Decoded pictures are the painter's, in the right colours, but for what compression takes."""
    plan = film(*moving((1, 1)))
    render(plan, tmp_path / "film.mp4")
    seen, painter = decoded(tmp_path / "film.mp4"), FilmPainter(plan, SMALL)
    for number in (0, 11, 24, 47):
        error = seen.pictures[number].astype(float) - painter.frame(number)
        assert np.sqrt((error**2).mean()) < 7
        assert abs(error.mean(axis=(0, 1))).max() < 2


def test_looks_like_what_was_painted(film, decoded, tmp_path):
    """At the default quality and size pictures are at least 0.99 alike (SSIM of the light, as it is defined)."""
    plan = film(
        {"size": "wide", "camera": "pan left", "duration": "0.5"},
        {"size": "close-up", "camera": "handheld", "duration": "0.5"},
    )
    size = (1280, 720)
    render(plan, tmp_path / "film.mp4", size=size)
    seen, painter = decoded(tmp_path / "film.mp4"), FilmPainter(plan, size)
    alike = [likeness(seen.pictures[number], painter.frame(number)) for number in range(0, 24, 3)]
    assert np.mean(alike) >= 0.99


def test_photographs_do_too(film, decoded, tmp_path):
    """A panel, and a scene's image behind everybody, between shots that are drawn."""
    photograph = photographed()
    cv2.imwrite(str(tmp_path / "photograph.png"), photograph)
    plan = film(
        {"size": "wide", "camera": "pan left", "duration": "0.5"},
        {"camera": "push in", "panel": "photograph.png", "duration": "0.5"},
        {"prompt": "@Mei in the @Yard", "size": "wide", "camera": "push in", "duration": "0.5"},
        {"size": "close-up", "camera": "handheld", "duration": "0.5"},
        elements={"Mei": {"kind": "character"}, "Yard": {"kind": "scene", "images": ["photograph.png"]}},
    )
    size = (1280, 720)
    render(plan, tmp_path / "film.mp4", size=size)
    seen, painter = decoded(tmp_path / "film.mp4"), FilmPainter(plan, size, folder=tmp_path)
    for shot in range(4):
        alike = [likeness(seen.pictures[n], painter.frame(n)) for n in range(12 * shot, 12 * shot + 12, 3)]
        assert np.mean(alike) >= 0.99, shot


def photographed():
    """A picture with as much that is small as photographs have: half as large is a third as strong."""
    dice = np.random.default_rng(7)
    far = np.hypot(np.fft.fftfreq(720)[:, None], np.fft.rfftfreq(1280)[None])
    far[0, 0] = 1
    grain = [np.fft.irfft2(np.fft.rfft2(dice.standard_normal((720, 1280))) / far**1.85, (720, 1280)) for _ in range(3)]
    return np.clip(128 + 50 * np.stack([layer / layer.std() for layer in grain], axis=-1), 0, 255).astype(np.uint8)


def likeness(one, other):
    """SSIM as Wang and others defined it in 2004."""
    x, y = (cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float64) for picture in (one, other))

    def mean(picture):
        return cv2.GaussianBlur(picture, (11, 11), 1.5)

    small, smaller = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    spread_x, spread_y = mean(x * x) - mean(x) ** 2, mean(y * y) - mean(y) ** 2
    together = mean(x * y) - mean(x) * mean(y)
    light = (2 * mean(x) * mean(y) + small) / (mean(x) ** 2 + mean(y) ** 2 + small)
    return float((light * (2 * together + smaller) / (spread_x + spread_y + smaller)).mean())


@pytest.mark.parametrize("size", [(320, 180), (320, 182), (214, 120), (216, 270), (322, 134)])
def test_colours_sit_where_they_were_painted(film, decoded, tmp_path, size):
    """At any even size, those too that aren't a multiple of four."""
    path = tmp_path / "a.mp4"
    board = film({"size": "close-up"})
    AnimaticRenderer().render(board, path, size=size, fps=Fraction(8), folder=tmp_path)
    painted = FilmPainter(board, size, 8).frame(4).astype(float)
    shown = decoded(path).pictures[4].astype(float)
    assert shown.shape == painted.shape
    blocks = [
        picture[: size[1] // 2 * 2, :].reshape(size[1] // 2, 2, -1, 2, 3).mean((1, 3)) for picture in (painted, shown)
    ]
    assert np.abs(blocks[0] - blocks[1]).mean() < 4


def test_carries_title_chapters_and_colour(film, decoded, tmp_path):
    """Players show the title, jump to shots by name, and read the colours as BT.601."""
    render(film({"id": "one"}, {"id": "two"}, title="Rain"), tmp_path / "film.mp4")
    seen = decoded(tmp_path / "film.mp4")
    assert seen.title == "Rain"
    assert [chapter["metadata"]["title"] for chapter in seen.chapters] == ["one", "two"]
    assert int(seen.colorspace) == 6


@pytest.mark.parametrize("suffix", ["mp4", "webm"])
def test_the_description_says_what_each_shot_is(film, tmp_path, suffix):
    """Size, angle, lens and camera, at the seconds of this file; of what is in it alone."""
    shots = (
        {"id": "one", "size": "wide"},
        {"id": "two", "size": "cu", "angle": "low angle", "lens": "85mm", "camera": "push in"},
        {"id": "three"},
    )
    out = tmp_path / f"film.{suffix}"
    render(film(*shots), out, span=(Fraction(1, 2), Fraction(5, 2)))
    with av.open(str(out)) as container:
        told = {name.lower(): words for name, words in container.metadata.items()}["description"]
    assert told.splitlines() == [
        "1 one, 0.00-0.50 s: wide shot",
        "2 two, 0.50-1.50 s: close-up, low angle, 85mm, dolly in",
        "3 three, 1.50-2.00 s: medium shot",
    ]


@pytest.mark.parametrize(("length", "heard"), [(5, 2), (1, 1)])
def test_the_soundtrack_is_heard(film, decoded, write_tone, tmp_path, length, heard):
    """The author's sound plays from the start, no longer than the film, and moves no frame."""
    write_tone(tmp_path / "song.wav", length)
    made = render(film({}, {}, soundtrack={"file": "song.wav"}), tmp_path / "film.mp4")
    assert made.remarks == ()
    with av.open(str(tmp_path / "film.mp4")) as container:
        stream = container.streams.audio[0]
        sound = np.concatenate([frame.to_ndarray() for frame in container.decode(stream)], axis=1)
        assert float(stream.duration * stream.time_base) == pytest.approx(2, abs=0.05)
    assert np.abs(sound[:, : 48000 * heard]).mean() > 0.1
    assert np.abs(sound[:, 48000 * heard + 4800 :]).max(initial=0) < 0.001
    seen = decoded(tmp_path / "film.mp4")
    assert seen.times == [Fraction(n, 24) for n in range(48)]


def test_the_soundtrack_is_as_loud_as_asked_for(film, write_tone, tmp_path):
    """Half the volume is half as loud, none is silence."""
    write_tone(tmp_path / "song.wav", 1)
    loudness = []
    for volume in (1, 0.5, 0):
        render(film({}, soundtrack={"file": "song.wav", "volume": volume}), tmp_path / "film.mp4")
        with av.open(str(tmp_path / "film.mp4")) as container:
            sound = np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)
        loudness.append(float(np.abs(sound).mean()))
    assert loudness[1] / loudness[0] == pytest.approx(0.5, abs=0.05)
    assert loudness[2] < 0.001


@pytest.mark.parametrize("file", ["none.mp3", "text.mp3", "https://example.org/song.mp3"])
def test_a_soundtrack_that_cannot_be_read_is_remarked(film, tmp_path, file):
    """The film is made all the same, silent, and says so."""
    (tmp_path / "text.mp3").write_text("no sound")
    made = render(film({"duration": "0.2"}, soundtrack={"file": file}), tmp_path / "film.mp4")
    assert len(made.remarks) == 1
    assert file in made.remarks[0]


def test_any_number_of_workers_gives_the_same_bytes(film, tmp_path):
    """Threads change how long it takes, never the file."""
    plan = film(*moving((1, 1, "2.9")))
    files = []
    for workers in (1, 2, 3):
        painter = FilmPainter(plan, SMALL)
        made = Film(SMALL, Fraction(24), painter.timeline.frames, painter.timeline.starts[:-1], workers=workers)
        encode(made, Layered(painter), tmp_path / f"{workers}.mp4")
        files.append((tmp_path / f"{workers}.mp4").read_bytes())
    assert files[0] == files[1] == files[2]


def test_progress_counts_every_frame_once(film, tmp_path):
    """Progress goes from 1 to all, by one, and says the total."""
    told = []
    made = render(film(*moving((1, 1))), tmp_path / "film.mp4", progress=lambda done, total: told.append((done, total)))
    assert told == [(n, made.frames) for n in range(1, made.frames + 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
def test_has_the_rights_of_any_new_file(film, tmp_path):
    """The film isn't locked to its maker as a temporary file is."""
    (tmp_path / "plain").touch()
    render(film({}), tmp_path / "film.mp4")
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("plain", "film.mp4")]
    assert rights[0] == rights[1]
