"""A board as a page and as pictures: words that stay words, the shots' own frames, nothing from outside."""

from __future__ import annotations

import io
import re
from base64 import b64decode
from html.parser import HTMLParser
from xml.etree import ElementTree

import av
import cv2
import numpy as np
import pytest
from hostile import HOSTILE, MANY
from PIL import Image

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_renderers.animatic.board.panels import panels_of
from kling_story import draw_board
from kling_story.backends import Sheet, Style


def test_pictures_have_names_and_arrows_but_no_words(film):
    """The words stand below them: what is above and below in a film isn't there."""
    plan = film({"camera": "pan left", "dialogue": {"who": "Mei", "line": "A line that is said."}}, audio="native")
    size = (640, 360)
    usual, wordless, clean = (
        FilmPainter(plan, size, 24, style=style).frame(2).astype(int)
        for style in (Style(strip=False), Style(strip=False, words=False), Style(theme="clean", strip=False))
    )
    below, corner = (slice(320, 360), slice(0, 640)), (slice(0, 60), slice(480, 640))
    assert np.array_equal(wordless[below], clean[below])
    assert np.abs(usual[below] - clean[below]).mean() > 5
    assert np.abs(wordless[corner] - clean[corner]).mean() > 3


class Page(HTMLParser):
    """What a browser would make of a page: tags with their attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.within = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.within = tag

    def handle_data(self, data: str) -> None:
        if self.within not in ("style", "script"):
            self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_the_page_is_whole_and_harmless(board, tmp_path):
    """Words stay words, whatever they say; nothing is fetched; the film in it plays, and check is told."""
    draw_board(board, tmp_path / "a.html")
    text = (tmp_path / "a.html").read_text("utf-8")
    page = Page(text)
    said = " ".join(" ".join(page.words).split())
    assert said.count(HOSTILE) >= 3
    assert MANY in said
    assert "mind the <lens>" in said
    assert {name for name, _ in page.tags} == {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "main", "section", "video", "nav",
        "button", "output", "article", "h2", "span", "div", "img", "ul", "li", "b", "footer", "kbd", "script",
    }  # fmt: skip
    addresses = [value for _, attributes in page.tags for key, value in attributes.items() if key in ("src", "href")]
    addresses += [attributes["poster"] for attributes in page.all("video")]
    assert all((address or "").startswith("data:image/jpeg;base64,") for address in addresses)
    assert not re.search(r"https?://", re.sub(r"[A-Za-z0-9+/=]{200,}", "", text))
    policy = next(one["content"] for one in page.all("meta") if one.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in (policy or "")
    assert "unsafe" not in (policy or "")
    assert len(page.all("article")) == len(page.all("button")) == 2
    assert "What check finds" in said
    film = b64decode(re.search(r'id="film">([^<]+)<', text)[1])
    with av.open(io.BytesIO(film)) as container:
        assert container.duration / av.time_base == pytest.approx(4, abs=0.1)
        assert container.streams.audio


def test_a_board_says_which_language_its_words_are_in(film, tmp_path):
    """Characters are drawn otherwise in Chinese and in Japanese, and read aloud by another voice."""
    line = {"who": "Mei", "line": "今夜は帰らないよ"}
    plan = film({"prompt": "雨夜的市场里", "dialogue": [line]}, {"prompt": "@Mei waits"}, title="Rain")
    AnimaticRenderer().board(plan, tmp_path / "a.html", folder=tmp_path)
    page = Page((tmp_path / "a.html").read_text("utf-8"))
    assert [attributes["lang"] for _, attributes in page.tags if "lang" in attributes] == ["en", "zh", "ja"]
    AnimaticRenderer().board(plan, tmp_path / "a.svg", folder=tmp_path)
    assert {element.get("lang") for element in ElementTree.parse(tmp_path / "a.svg").iter()} == {None, "zh", "ja"}
    AnimaticRenderer().board(film({"prompt": "雨夜的市场里"}), tmp_path / "a.pdf", folder=tmp_path)
    assert b"/Lang (zh)" in (tmp_path / "a.pdf").read_bytes()


def test_the_progress_of_a_page_is_that_of_its_film(film, tmp_path):
    """Frame by frame: the panels alone would be done at once, and nothing told for the rest."""
    told = []
    AnimaticRenderer().board(film({}), tmp_path / "a.html", folder=tmp_path, progress=lambda *now: told.append(now))
    assert (told[-1], len(told) > 4) == ((24, 24), True)
    assert told == sorted(told)


def test_the_page_says_what_isn_t_heard(film, tmp_path):
    """A soundtrack that isn't there is remarked, as by render."""
    made = AnimaticRenderer().board(film({}, soundtrack="none.mp3"), tmp_path / "a.html", folder=tmp_path)
    assert [remark for remark in made.remarks if "`none.mp3`" in remark]


def test_the_svg_is_xml_with_its_words_and_pictures(board, tmp_path):
    """And refers to nothing outside."""
    draw_board(board, tmp_path / "a.svg")
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    name = "{http://www.w3.org/2000/svg}"
    said = " ".join(element.text or "" for element in root.iter(f"{name}text"))
    assert HOSTILE in said
    assert "雨夜的市场" in said
    assert "first" in said
    assert "second" in said
    pictures = [element.get("href") or "" for element in root.iter(f"{name}image")]
    assert len(pictures) == 4
    for picture in pictures:
        assert picture.startswith("data:image/jpeg;base64,")
        with Image.open(io.BytesIO(b64decode(picture.partition(",")[2]))) as opened:
            assert opened.size == (480, 270)


@pytest.mark.parametrize(("count", "last"), [(1, "line 1."), (2, "line 2."), (4, "line 4."), (9, "line 6. +3")])
def test_a_contact_sheet_has_each_line_that_is_said(film, tmp_path, count, last):
    """One below the other, above the picture of the next row; very many are counted."""
    said = [{"who": "Mei", "line": f"This is line {number}."} for number in range(1, count + 1)]
    plan = film({"dialogue": said, "duration": 9}, *({} for _ in range(6)), audio="native")
    AnimaticRenderer().board(plan, tmp_path / "a.svg", folder=tmp_path)
    root, name = ElementTree.parse(tmp_path / "a.svg").getroot(), "{http://www.w3.org/2000/svg}"
    lines = [(element.text, float(element.get("y") or 0)) for element in root.iter(f"{name}text")]
    spoken = [(text, y) for text, y in lines if text and "This is line" in text]
    assert len(spoken) == min(count, 6)
    assert spoken[-1][0].endswith(last)
    following = sorted({float(element.get("y") or 0) for element in root.iter(f"{name}image")})[1]
    assert spoken[0][1] < spoken[-1][1] < following or count == 1
    AnimaticRenderer().board(plan, tmp_path / "a.png", folder=tmp_path)
    with Image.open(tmp_path / "a.png") as opened:
        assert [str(side) for side in opened.size] == [root.get("width"), root.get("height")]


@pytest.mark.parametrize(("suffix", "near"), [(".png", 6), (".jpg", 8)])
def test_the_contact_sheet_shows_the_frames(film, tmp_path, suffix, near):
    """In the colours they were painted in, where the grid says."""
    plan = film({"camera": "static"}, {"size": "close-up", "camera": "static"})
    AnimaticRenderer().board(plan, tmp_path / f"a{suffix}", folder=tmp_path)
    with Image.open(tmp_path / f"a{suffix}") as opened:
        sheet = np.asarray(opened.convert("RGB")).astype(float)
    painter = FilmPainter(plan, (480, 270), 24, style=Style(strip=False, words=False, prompt=False))
    frame = painter.frame(0)[:, :, ::-1]
    top = next(y for y in range(sheet.shape[0]) if np.abs(sheet[y : y + 270, 24:504] - frame).mean() < near)
    assert 40 < top < 200


def test_pictures_are_those_that_tell_the_shot(film, tmp_path):
    """A locked shot has one, a move its start and end, and one between when it goes two ways or turns far."""
    plan = film(
        {"camera": "static"},
        {"camera": "dolly in", "duration": 2},
        {"camera": [{"move": "pan left"}, {"move": "tilt up", "then": True}], "duration": 4},
        {"camera": "static", "transition": "dissolve", "size": "close-up"},
    )
    panels = panels_of(plan, Sheet(), tmp_path, 320).panels
    assert [[still.when for still in panel.stills] for panel in panels] == [
        ["start"], ["start", "end"], ["start", "middle", "end"], ["start"],
    ]  # fmt: skip
    assert [panels[1].stills[0].seconds, panels[1].stills[1].seconds] == [1, 3]
    assert [panel.camera for panel in panels][0::3] == ["static shot", "close-up, static shot, dissolve"]
    # A shot that dissolves in is shown where it is all there.
    assert panels[3].stills[0].seconds > panels[3].start
    shown = cv2.imdecode(np.frombuffer(panels[3].stills[0].jpeg, np.uint8), cv2.IMREAD_COLOR)
    plain = FilmPainter(plan, (320, 180), 24, style=Style(strip=False, words=False)).frame(7 * 24 + 23)
    assert np.abs(shown.astype(int) - plain).mean() < 8
