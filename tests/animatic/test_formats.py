"""What a film is written as, opened by readers that aren't ours: lengths, colours, words, whole or not at all."""

from __future__ import annotations

from filecmp import cmp
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from PIL import Image, ImageSequence

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_renderers.animatic.drawing import palette
from kling_story.backends import Style
from kling_story.errors import DrawingError

SMALL = (320, 180)
TALK = {"dialogue": [{"who": "Mei", "line": "Not <b>tonight</b>.\n\nNo --> never & ever.", "language": "en"}]}
PICTURES = (".mp4", ".webm", ".gif", ".webp", ".png", "")


def shown(path: Path) -> tuple[list[np.ndarray], list[float]]:
    """The pictures (RGB) of a film file or a folder of frames, and how long each stands, in seconds."""
    if path.is_dir():
        files = sorted(path.iterdir())
        return [cv2.cvtColor(cv2.imread(str(file)), cv2.COLOR_BGR2RGB) for file in files], []
    if path.suffix in (".gif", ".webp"):
        with Image.open(path) as opened:
            frames = [(np.asarray(f.convert("RGB")), f.info["duration"] / 1000) for f in ImageSequence.Iterator(opened)]
        return [picture for picture, _ in frames], [seconds for _, seconds in frames]
    with av.open(str(path)) as container:
        decoded = list(container.decode(container.streams.video[0]))
    times = [float(frame.time) for frame in decoded]
    return [f.to_ndarray(format="rgb24") for f in decoded], [b - a for a, b in pairwise(times)]


def named(folder: Path, suffix: str) -> Path:
    return folder / ("frames-%03d.png" if suffix == ".png" else f"film{suffix}")


@pytest.mark.parametrize("suffix", PICTURES)
def test_every_format_shows_the_painter_s_frames(film, tmp_path, suffix, draw):
    """All of them, each as long as it should, in its colours: a cast colour comes back as it was painted."""
    plan = film({"size": "close-up", "camera": "pan left"}, {"size": "wide", "duration": "1.5"})
    made = draw(plan, named(tmp_path, suffix))
    pictures, seconds = shown(tmp_path if suffix == ".png" else tmp_path / f"film{suffix}")
    painter = FilmPainter(plan, SMALL, 12)
    assert made.frames == painter.timeline.frames == len(pictures) == 30
    if seconds:
        assert np.allclose(seconds, 1 / 12, atol=0.011)
    if suffix in (".gif", ".webp"):
        assert sum(seconds) == pytest.approx(2.5)
    for number in (0, 11, 12, 29):
        error = pictures[number].astype(float) - painter.frame(number)[:, :, ::-1]
        assert np.sqrt((error**2).mean()) < 9
        assert abs(error.mean(axis=(0, 1))).max() < 3
    painted = painter.frame(2)
    hue, strength = np.moveaxis(cv2.cvtColor(painted, cv2.COLOR_BGR2HSV), 2, 0)[:2].astype(int)
    cast = cv2.cvtColor(np.uint8([[palette.cast_colour(0)]]), cv2.COLOR_BGR2HSV)[0, 0]
    coat = cv2.erode(((abs(hue - int(cast[0])) < 6) & (strength > 90)).astype(np.uint8), np.ones((5, 5))) > 0
    assert coat.sum() > 300
    assert np.abs(pictures[2][coat].mean(axis=0)[::-1] - painted[coat].mean(axis=0)).max() < 5
    if suffix in (".png", ""):
        assert np.array_equal(pictures[17], painter.frame(17)[:, :, ::-1])


@pytest.mark.parametrize("suffix", [".gif", ".webp"])
def test_pictures_that_move_do_so_without_end(film, tmp_path, suffix):
    """And are small unless more is asked for: 640 pixels, 12 frames a second, whole hundredths that add up."""
    made = AnimaticRenderer().render(film({"duration": "1.3"}), tmp_path / f"a{suffix}", folder=tmp_path)
    assert (made.size, made.fps) == ((640, 360), 12)
    with Image.open(tmp_path / f"a{suffix}") as opened:
        assert opened.info["loop"] == 0
    assert sum(shown(tmp_path / f"a{suffix}")[1]) == pytest.approx(16 / 12, abs=0.005)


def test_a_gif_goes_to_the_disk_as_it_is_drawn(film, tmp_path, draw):
    """However long the film is, its frames aren't kept in memory until the end."""
    written = []

    def progress(done, total):
        written.append(sum(part.stat().st_size for part in tmp_path.glob(".*.part/*")))

    draw(film({"camera": "pan left", "duration": 4}), tmp_path / "film.gif", progress=progress)
    assert written[24] > 0.4 * (tmp_path / "film.gif").stat().st_size


def test_what_stands_still_in_a_gif_is_written_once(film, tmp_path, draw):
    """In as few frames as the format can count: 65535 hundredths of a second each."""
    plan = film({"duration": 700, "camera": "static", "prompt": "an empty plain"})
    draw(plan, tmp_path / "film.gif", fps=Fraction(1), style=Style(theme="clean"))
    assert shown(tmp_path / "film.gif")[1] == [655.0, 45.0]


def test_a_gif_faster_than_any_browser_plays_is_refused(film, tmp_path, draw):
    """Beyond 50 frames a second they would show it six times slower."""
    with pytest.raises(DrawingError, match=r"59\.94\d* frames a second") as caught:
        draw(film({}), tmp_path / "film.gif", fps=Fraction(60000, 1001))
    assert "--fps 50" in (caught.value.hint or "")


def test_webm_is_vp9_and_opus_with_chapters(film, tmp_path, draw):
    """Tagged with the colours it was converted with; speech is heard in it when it should be."""
    plan = film({"id": "one"}, {"id": "two", **TALK}, title="Rain", audio="native")
    draw(plan, tmp_path / "film.webm")
    with av.open(str(tmp_path / "film.webm")) as container:
        seen, heard = container.streams.video[0], container.streams.audio[0]
        assert (seen.codec_context.name, heard.codec_context.name) == ("libvpx-vp9", "libopus") or (
            seen.codec_context.codec.canonical_name,
            heard.codec_context.codec.canonical_name,
        ) == ("vp9", "opus")
        assert int(seen.codec_context.colorspace) == 1
        assert container.metadata["title"] == "Rain"
        assert [chapter["metadata"]["title"] for chapter in container.chapters()] == ["one", "two"]
        sound = np.concatenate([np.abs(f.to_ndarray()).mean(axis=0) for f in container.decode(heard)])
    assert sound[:45000].mean() < 0.1 * sound[49000:].mean()


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".gif", ".webp", ".vtt"])
def test_the_same_film_is_the_same_bytes(film, tmp_path, suffix, draw):
    """Whenever it is drawn, by however many threads."""
    plan = film({"camera": "pan left", **TALK})
    for name in "ab":
        draw(plan, tmp_path / f"{name}{suffix}")
    assert cmp(tmp_path / f"a{suffix}", tmp_path / f"b{suffix}", shallow=False)


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ""])
def test_a_span_is_that_part_of_the_film(film, tmp_path, suffix, draw):
    """The very frames, from a second to a second, and the sound that belongs to them."""
    plan = film({"camera": "pan left"}, {"size": "wide", **TALK}, audio="native")
    made = draw(plan, tmp_path / f"film{suffix}", span=(Fraction(1, 2), Fraction(7, 4)))
    pictures, _ = shown(tmp_path / f"film{suffix}")
    painter = FilmPainter(plan, SMALL, 12)
    assert made.frames == len(pictures) == 15
    for number in (0, 5, 6, 14):
        error = pictures[number].astype(float) - painter.frame(6 + number)[:, :, ::-1]
        assert np.sqrt((error**2).mean()) < 8
    if suffix:
        with av.open(str(tmp_path / f"film{suffix}")) as container:
            sound = np.concatenate([np.abs(f.to_ndarray()).mean(axis=0) for f in container.decode(audio=0)])
        assert sound[:22000].mean() < 0.1 * sound[25000:].mean()


def test_a_span_outside_of_the_film_is_told(film, tmp_path, draw):
    """With the film's length."""
    with pytest.raises(DrawingError, match="nothing is seen from 5 s on") as caught:
        draw(film({}), tmp_path / "film.mp4", span=(Fraction(5), Fraction(6)))
    assert caught.value.hint == "begin before its end: the film is 1 s long"


def test_a_part_of_a_shot_isn_t_taken_for_the_whole(film, tmp_path, draw):
    """What the cache keeps of a shot that begins later is not what it keeps of the shot."""
    plan = film({"camera": "pan left", "duration": 2})
    for name, span in (("part", (Fraction(1), Fraction(2))), ("whole", None)):
        draw(plan, tmp_path / f"{name}.mp4", span=span, cache=True)
        draw(plan, tmp_path / f"{name}-new.mp4", span=span)
        assert cmp(tmp_path / f"{name}.mp4", tmp_path / f"{name}-new.mp4", shallow=False)


def test_a_clean_film_has_no_words(film, tmp_path, draw):
    """The style reaches the file."""
    draw(film({"size": "wide"}), tmp_path / "a", style=Style(theme="clean"))
    draw(film({"size": "wide"}), tmp_path / "b")
    clean, usual = (shown(tmp_path / name)[0][3].astype(int) for name in "ab")
    assert np.abs(clean - usual)[:20].mean() > 3
