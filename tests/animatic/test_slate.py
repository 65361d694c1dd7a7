"""What is burnt in: frame maths, timecode, words that fit, letters that exist."""

from __future__ import annotations

from fractions import Fraction

import cv2
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.burnt_in.arrows import SIGNS, sign, sign_of
from kling_renderers.animatic.burnt_in.fonts import OpenCVFace, PillowFace
from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_renderers.animatic.burnt_in.pages import lay_out
from kling_renderers.animatic.timeline import Timeline, frame_at
from kling_story.backends import Style
from kling_story.planning import plan as plan_of
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import MOVES

LETTERS = Lettering(fonts=[PillowFace()])


def test_cut_times_are_rounded_not_durations(film):
    """Forty shots of 3.7 s end where 148 s end."""
    timeline = Timeline.of(film(*({"duration": "3.7"} for _ in range(40))), Fraction(24))
    assert timeline.frames == 148 * 24
    assert all(abs(start - Fraction("3.7") * 24 * n) <= Fraction(1, 2) for n, start in enumerate(timeline.starts))


def test_halves_round_up():
    """One rule, also where Python's own would go to the even number."""
    assert [frame_at(Fraction(n, 2), Fraction(1)) for n in (1, 3, 5)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("frame", "fps", "timecode"),
    [
        (0, Fraction(24), "00:00:00:00"),
        (23, Fraction(24), "00:00:00:23"),
        (24 * 61 + 5, Fraction(24), "00:01:01:05"),
        (30, Fraction(30000, 1001), "00:00:01:00"),
        (25 * 3600, Fraction(25), "01:00:00:00"),
        (119, Fraction(120), "00:00:00:119"),
    ],
)
def test_timecode(film, frame, fps, timecode):
    """Hours, minutes, seconds, frames."""
    assert Timeline.of(film({}), fps).timecode(frame) == timecode


def test_shots_know_their_frames(film):
    """A frame belongs to one shot, and progress runs from 0 to 1 within it."""
    timeline = Timeline.of(film({}, {"duration": 2}), Fraction(24))
    assert [timeline.shot_at(n) for n in (0, 23, 24, 71)] == [0, 0, 1, 1]
    assert [timeline.progress(n) for n in (0, 23, 24, 71)] == [0, 1, 0, 1]


@settings(max_examples=80)
@given(text=st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=120), lines=st.integers(1, 4))
@example(text="𠀀·00000000000000@", lines=1)
def test_wrapped_text_never_overflows(text, lines):
    """Whatever is written, lines are no wider than asked and no more than asked."""
    wrapped = LETTERS.wrap(text, 20, 200, lines)
    assert len(wrapped) <= lines
    assert all(LETTERS.width(line, 20) <= 200 for line in wrapped)


def test_wrapping_loses_no_word():
    """Text that fits stays whole, Latin and Chinese."""
    english = "not tonight, said the courier"
    assert " ".join(LETTERS.wrap(english, 20, 150, 9)) == english
    chinese = "我在这里等了你三个小时，末班车已经走了。"
    assert "".join(LETTERS.wrap(chinese, 20, 150, 9)) == chinese
    assert not any(line[0] in "，。" for line in LETTERS.wrap(chinese, 20, 12.5 * 10, 9))


def test_cut_text_says_so():
    """What doesn't fit ends in an ellipsis."""
    assert LETTERS.wrap("word " * 50, 20, 150, 2)[-1].endswith("…")


def test_missing_glyphs_are_known_and_drawn_as_boxes():
    """A character that no font has takes its place as a box, and is told."""
    letters = Lettering(fonts=[PillowFace()])
    canvas = Image.new("RGBA", (200, 40))
    end = letters.write(canvas, 0, 30, "a 雨夜", 20, (255, 255, 255))
    assert end == pytest.approx(letters.width("a 雨夜", 20))
    assert letters.lacking("a 雨夜") == {"雨", "夜"}
    assert np.asarray(canvas)[:, 30:, 3].any()


def test_missing_glyphs_are_remarked(film, monkeypatch):
    """The film is drawn all the same, and says what it lacks."""
    monkeypatch.setattr("kling_renderers.animatic.film.usual_lettering", lambda: Lettering(fonts=[PillowFace()]))
    painter = FilmPainter(film({"prompt": "雨夜"}), (320, 180))
    painter.frame(0)
    assert painter.remarks == ("2 characters without a glyph in any installed font, drawn as boxes: 夜雨",)


@pytest.mark.skipif(not hasattr(cv2, "FontFace"), reason="OpenCV 4 carries no font")
def test_a_machine_without_fonts_writes_most_scripts():
    """OpenCV's own font has what Pillow's lacks; an emoji nobody draws is a box."""
    letters = Lettering(fonts=[PillowFace(), OpenCVFace()])
    assert letters.lacking("café — 雨夜 こんにちは 여보세요 Жук 😀") == {"😀"}


def test_a_line_keeps_to_one_font_where_it_can():
    """An accent doesn't change the font in the middle of a word."""

    class Spy(PillowFace):
        def has(self, character):
            return True

    runs = [run for _, run in Lettering(fonts=[PillowFace(), Spy()])._runs("a café here")]
    assert runs == ["a café here"]


@pytest.mark.parametrize("size", [(320, 180), (180, 320), (240, 240), (1280, 720)])
def test_burn_ins_stay_in_the_picture(film, size):
    """Long labels, names and lines are wrapped or cut; the picture's size and edges hold."""
    long = "an endless sentence about rain " * 30
    plan = film(
        {
            "id": "a-very-long-shot-name-" * 4,
            "camera": "slow push in, then fast tilt up, handheld",
            "size": "extreme close-up",
            "angle": "low, dutch",
            "framing": "over-the-shoulder",
            "lens": "135mm telephoto",
            "prompt": long,
            "dialogue": [{"who": "Mei", "line": long}],
        },
        {"prompt": long},
    )
    painter = FilmPainter(plan, size)
    for number in (0, 23, 30):
        assert painter.frame(number).shape == (size[1], size[0], 3)
    middle = slice(int(size[1] * 0.45), int(size[1] * 0.55))
    with_letters, without = painter.frame(30), FilmPainter(plan, size, style=Style("clean")).frame(30)
    assert (with_letters[middle] == without[middle]).mean() > 0.9


def test_the_playhead_walks_along_the_strip(film):
    """The lit part of the strip at the bottom grows with time, and cuts are gaps in it."""
    painter = FilmPainter(film({}, {}, {}), (300, 200))
    strips = [painter.frame(n)[-2].astype(int).sum(axis=1) for n in (0, 20, 40, 71)]
    dark = strips[0].min()
    lit = [int((strip > strips[0][150]).sum()) for strip in strips]
    assert lit == sorted(lit)
    assert lit[0] < 20
    assert lit[-1] > 280
    assert np.count_nonzero(strips[0] == dark) in (2, 4)


def test_the_spoken_line_is_shown_while_it_is_spoken(film):
    """The caption changes when the words end."""
    plan = film({"duration": 4, "dialogue": [{"who": "Tom", "line": "Not tonight."}]})
    painter = FilmPainter(plan, (320, 180))
    end = frame_at(plan.shots[0].captions[0].end, Fraction(24))
    spoken, after, last = (painter.frame(n)[120:170] for n in (end - 1, end + 1, end + 2))
    assert (spoken != after).any()
    assert (after == last).all()


@pytest.mark.parametrize("smaller_first", [True, False])
@settings(max_examples=40)
@given(words=st.lists(st.sampled_from(("rain", "on", "umbrellas", "here", "unhurriedly")), min_size=1, max_size=50))
def test_pages_lose_no_word(words, smaller_first):
    """Whatever the length, as long as the time allows a page for it, all words come, in order."""
    laid = lay_out(LETTERS, " ".join(words), 20, 240, 2, 60, smaller_first)
    assert " ".join(" ".join(page) for page in laid.pages).split() == words
    assert all(LETTERS.width(row, laid.size) <= 240 for page in laid.pages for row in page)
    turns = [laid.at(part / 100) for part in range(101)]
    assert turns == sorted(turns)
    assert set(turns) == set(range(len(laid.pages)))


def test_a_line_is_written_smaller_before_it_is_cut():
    """A little too long: smaller; much too long for its second: cut at last, and it says so."""
    text = "not tonight " * 9
    rows = len(LETTERS.wrap(text, 20, 240, 99))
    assert lay_out(LETTERS, text, 20, 240, rows - 1, 1, True).size < 20
    assert lay_out(LETTERS, text * 10, 20, 240, 2, 1, True).pages[-1][-1].endswith("…")


def test_a_long_prompt_is_paged_over_the_time_nobody_speaks(film):
    """The first half of the words, then the rest; a spoken line doesn't use their time up."""
    prompt = "she walks on and on past shutters, carts and lanterns, " * 3
    plan = film({"duration": 9, "prompt": prompt, "dialogue": [{"who": "Tom", "line": "Not tonight, not ever."}]})
    slate = FilmPainter(plan, (320, 180))._slate
    (line,) = plan.shots[0].captions
    first = frame_at(line.end, Fraction(24)) + 1
    shown = [slate._page(0, None, frame) for frame in range(first, 9 * 24)]
    pages = len(slate.pages(0, None).pages)
    assert pages > 1
    assert shown == sorted(shown)
    assert min(shown.count(page) for page in range(pages)) > 0.8 * len(shown) / pages


def test_an_automatic_storyboard_says_so(film):
    """Where Kling cuts isn't known, so the slate says that it isn't shown, or that what is shown is a guess."""
    auto = plan_of(Storyboard.model_validate({"storyboard": "auto", "duration": 5, "prompt": "a market wakes"}))
    assert auto.automatic
    assert not film({"id": "auto"}).automatic
    plain = auto._replace(automatic=False)
    one, other = (FilmPainter(each, (640, 360)).frame(0)[:40, 100:].astype(int) for each in (auto, plain))
    assert ((one != other).any(axis=2)).sum() > 300


@pytest.mark.parametrize(
    ("direction", "name"),
    [
        ("left_to_right", "right"), ("right_to_left", "left"), ("toward_camera", "down"), ("away_from_camera", "up"),
        (None, "up"),
    ],
)  # fmt: skip
def test_the_sign_of_a_follow_points_as_the_subject_goes(direction, name):
    """Sideways beside somebody is no arrow up; other moves keep their own sign."""
    assert sign_of("follow", direction) == name
    assert sign_of("lead", direction) == (name if direction else "down")
    assert sign_of("pan_left", direction) == "left"
    assert sign_of("static", direction) is None


@pytest.mark.parametrize("name", sorted(set(SIGNS.values())))
def test_signs_point_where_they_say(name):
    """An arrow is heaviest where its head is."""
    ink = np.asarray(sign(name, 60))[:, :, 0] > 150
    assert ink.any()
    rows, columns = np.nonzero(ink)
    widest = {"right": columns, "left": -columns, "down": rows, "up": -rows}.get(name)
    if widest is not None:
        assert widest.mean() > (widest.min() + widest.max()) / 2 + 0.5
    assert set(SIGNS) <= set(MOVES.ids)


def test_no_sign_stands_in_a_room(film):
    """A place outside that is of the cast has its name on a sign; a room is known by its walls."""
    cast = {"Mei": {}, "Market": {"kind": "scene"}}
    outside, inside = (
        FilmPainter(film({"prompt": f"@Mei in the @Market, {where}"}, elements=cast), (320, 180)).scene(0)
        for where in ("a street", "a kitchen")
    )
    assert outside.cards
    assert not inside.cards


def test_a_place_of_the_cast_is_named(film):
    """A scene element isn't drawn but told in the heading."""
    cast = {"Mei": {}, "Market": {"kind": "scene"}}
    with_place, without = (
        FilmPainter(film({"prompt": prompt}, elements=cast), (320, 180)).frame(0)[:30]
        for prompt in ("@Mei in the @Market", "@Mei in the market")
    )
    assert (with_place != without).any()
