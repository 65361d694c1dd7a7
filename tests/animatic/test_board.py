"""Boards on paper and on a page, opened by readers that aren't ours: words to copy, pictures, whole files."""

from __future__ import annotations

import io
import re
import sys
from base64 import b64decode
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import av
import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_renderers.animatic.board import boards
from kling_renderers.animatic.board.panels import panels_of
from kling_renderers.animatic.board.typefaces import typefaces
from kling_story import check, draw_board, load, plan
from kling_story.backends import Sheet, Style
from kling_story.drawings import LAYOUTS
from kling_story.errors import DrawingError, MissingExtra, ToolError, UsageError

HOSTILE = "</script><img src=x onerror=alert(1)> \"a\" 'b' <!-- ]]> &amp;"
MANY = "雨夜的市场，谢谢您 東京の夜 한국어 텍스트 ¿Dónde está el niño?"
BOARD = f"""
version: 1
title: {HOSTILE!r}
audio: native
look: a look
elements: {{Mei: {{description: a courier}}}}
shots:
  - id: first
    duration: 4
    size: wide
    camera: [pan left, {{move: dolly in, then: true}}]
    prompt: {("@Mei " + HOSTILE)!r}
    dialogue: {{who: Mei, line: {MANY!r}, tone: soft}}
    notes: mind the <lens>
  - {{id: second, duration: 3, size: close-up, camera: static, prompt: A hand, sound: rain}}
"""


@pytest.fixture
def board(tmp_path: Path) -> Path:
    path = tmp_path / "board.yaml"
    path.write_text(BOARD.replace("\\'", "''"), "utf-8")
    assert [one for one in check(path) if one.severity == "error"] == []
    return path


def words_of(path: Path) -> str:
    pypdf = pytest.importorskip("pypdf", reason="the development extra isn't installed")
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    return " ".join(text.split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_pdf_has_all_words_as_text(board, tmp_path, layout):
    """In every script, with embedded fonts; title, times, dialogue and notes; every page numbered."""
    pypdf = pytest.importorskip("pypdf", reason="the development extra isn't installed")
    made = draw_board(board, tmp_path / "a.pdf", sheet=Sheet(layout=layout))
    said = words_of(tmp_path / "a.pdf")
    for words in (
        HOSTILE, "2 shots · 7 s · 16:9 · kling-3.0", "first", "0:00.0–0:04.0, 4 s", "pan left", "Sound: rain",
        "Note: mind the <lens>", "Mei (soft):", "a look",
    ):  # fmt: skip
        assert words.replace(" ", "") in said.replace(" ", "")
    for sign in MANY:
        assert sign in said
    reader = pypdf.PdfReader(tmp_path / "a.pdf")
    pages = {"1": 2, "2": 1, "3x2": 1, "strip": 1}[layout]
    assert len(reader.pages) == pages
    assert made.holds == f"{pages} page{'s' if pages > 1 else ''}"
    assert f"{pages} / {pages}" in said
    assert sum(len(page.images) for page in reader.pages) == 4
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


@pytest.mark.parametrize(
    ("paper", "upright", "size"),
    [("a4", True, (595, 842)), ("letter", False, (792, 612)), ("letter", None, (612, 792))],
)
def test_the_paper_is_as_asked(board, tmp_path, paper, upright, size):
    """A4 or Letter, either way round."""
    pypdf = pytest.importorskip("pypdf", reason="the development extra isn't installed")
    draw_board(board, tmp_path / "a.pdf", sheet=Sheet(paper=paper, upright=upright))
    box = pypdf.PdfReader(tmp_path / "a.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_words_that_are_too_many_shrink_and_end(film, tmp_path):
    """They never run out of their room, nor into the next panel's."""
    plan = film(*({"prompt": f"@Mei {'and walks on ' * 150} to the end"} for _ in range(6)))
    AnimaticRenderer().board(plan, tmp_path / "a.pdf", folder=tmp_path, sheet=Sheet(layout="3x2"))
    assert "…" in words_of(tmp_path / "a.pdf")


def test_a_board_of_six_shots_is_small(film, tmp_path):
    """Well below a megabyte, to be sent by mail."""
    moves = ("pan left", "dolly in", "truck right", "crane up", "zoom out", "tilt up")
    plan = film(*({"camera": move, "prompt": "@Mei and @Tom walk", "duration": 2} for move in moves))
    AnimaticRenderer().board(plan, tmp_path / "a.pdf", folder=tmp_path)
    assert (tmp_path / "a.pdf").stat().st_size < 700_000


@pytest.mark.parametrize("suffix", [".pdf", ".png"])
def test_what_no_font_has_is_told(film, tmp_path, suffix):
    """Once, with the character."""
    plan = film({"prompt": "@Mei \U00012031 waits \U00012031"})
    made = AnimaticRenderer().board(plan, tmp_path / f"a{suffix}", folder=tmp_path)
    assert made.remarks == ("1 character of the words without a glyph in any installed font: \U00012031",)


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


def test_letters_that_no_file_has_are_traced(tmp_path, monkeypatch):
    """From the font inside OpenCV, as outlines, on a machine without any font: the shapes are those it draws."""
    monkeypatch.setattr("kling_renderers.animatic.board.typefaces.installed_fonts", lambda: ())
    if not hasattr(cv2, "FontFace"):
        pytest.skip("OpenCV 4 carries no font")
    files, missing = typefaces(MANY + "abc\U0010fffd", tmp_path)
    assert missing <= {"\U0010fffd"}
    assert [file.name for file in files] == ["pillow.ttf", "opencv.ttf"]
    for sign in "雨한":
        traced = Image.new("L", (120, 120))
        ImageDraw.Draw(traced).text((10, 100), sign, font=ImageFont.truetype(str(files[1]), 90), fill=255, anchor="ls")
        drawn = np.zeros((120, 120), np.uint8)
        cv2.putText(drawn, sign, (10, 100), 255, cv2.FontFace("uni"), 90)
        one, other = np.asarray(traced) > 127, drawn > 127
        assert other.sum() > 500
        assert (one ^ other).sum() < 0.12 * other.sum()


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
        assert container.duration / av.time_base == pytest.approx(7, abs=0.1)
        assert container.streams.audio


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
    # A shot that dissolves in is shown where it is all there.
    assert panels[3].stills[0].seconds > panels[3].start
    shown = cv2.imdecode(np.frombuffer(panels[3].stills[0].jpeg, np.uint8), cv2.IMREAD_COLOR)
    plain = FilmPainter(plan, (320, 180), 24, style=Style(strip=False, words=False)).frame(7 * 24 + 23)
    assert np.abs(shown.astype(int) - plain).mean() < 8


@pytest.mark.parametrize("suffix", [".pdf", ".html"])
def test_the_same_board_is_the_same_bytes(board, tmp_path, suffix):
    """Whenever it is printed."""
    for name in "ab":
        draw_board(load(board), tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_a_missing_part_is_told_with_the_line_that_installs_it(film, tmp_path, monkeypatch):
    """Who updated without the PDF library isn't shown a traceback."""
    monkeypatch.setitem(sys.modules, "fpdf", None)
    monkeypatch.delitem(sys.modules, "kling_renderers.animatic.board.pdf", raising=False)
    boards.cache_clear()
    with pytest.raises(MissingExtra, match="`fpdf`") as caught:
        AnimaticRenderer().board(film({}), tmp_path / "a.pdf", folder=tmp_path)
    assert "pip install 'kling-story[animatic]'" in (caught.value.hint or "")


def test_several_boards_appear_together(board, tmp_path, monkeypatch):
    """Or none of them; and what can't be is told."""
    with pytest.raises(DrawingError, match=r"no board is a `\.docx`"):
        draw_board(board, [tmp_path / "a.pdf", tmp_path / "b.docx"])
    with pytest.raises(UsageError, match="there is no layout `4`"):
        draw_board(board, tmp_path / "a.pdf", sheet=Sheet(layout="4"))
    assert [path.name for path in tmp_path.iterdir()] == ["board.yaml"]

    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(ToolError, match=r"`.*a\.html` can't be written: No space") as caught:
        draw_board(board, [tmp_path / "c.png", tmp_path / "a.html"])
    assert "the disk is full" in (caught.value.hint or "")
    assert [path.name for path in tmp_path.iterdir()] == ["board.yaml"]


def test_a_notebook_shows_the_file(board, tmp_path):
    """Itself, inside the notebook; a page in a frame; what no browser shows, by name."""
    picture, page, paper = draw_board(board, [tmp_path / name for name in ("a.png", "a.html", "<a>.pdf")])
    assert picture._repr_html_().startswith('<img style="max-width:100%" src="data:image/png;base64,')
    assert "&lt;!doctype html&gt;" in page._repr_html_()
    assert paper._repr_html_() == f"<code>{tmp_path}/&lt;a&gt;.pdf</code>"
    film = AnimaticRenderer().render(
        plan(load(board)), tmp_path / "a.mp4", size=(128, 72), fps=Fraction(6), folder=tmp_path
    )
    assert film._repr_html_().startswith("<video controls")
    (tmp_path / "a.mp4").unlink()
    assert "a.mp4" in film._repr_html_()
