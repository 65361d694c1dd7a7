"""Boards on paper and on a page, opened by readers that aren't ours: words to copy, pictures, whole files."""

from __future__ import annotations

import sys
from filecmp import cmp
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from hostile import HOSTILE, MANY
from PIL import Image, ImageDraw, ImageFont

from kling_renderers.animatic import AnimaticRenderer
from kling_renderers.animatic.board import boards, panels
from kling_renderers.animatic.board.typefaces import typefaces
from kling_story import draw_board, load, plan
from kling_story.backends import Sheet
from kling_story.drawings import LAYOUTS
from kling_story.errors import DrawingError, MissingExtra, ToolError, UsageError


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
        HOSTILE, "2 shots · 4 s · 16:9 · kling-3.0", "first", "0:00.0–0:02.0, 2 s", "pan left", "Sound: rain",
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


@pytest.mark.parametrize("suffix", [".pdf", ".html"])
def test_the_same_board_is_the_same_bytes(board, tmp_path, suffix):
    """Whenever it is printed."""
    for name in "ab":
        draw_board(load(board), tmp_path / f"{name}{suffix}")
    assert cmp(tmp_path / f"a{suffix}", tmp_path / f"b{suffix}", shallow=False)


def test_a_missing_part_is_told_with_the_line_that_installs_it(film, tmp_path, monkeypatch):
    """Who updated without the PDF library isn't shown a traceback."""
    monkeypatch.setitem(sys.modules, "fpdf", None)
    monkeypatch.delitem(sys.modules, "kling_renderers.animatic.board.pdf", raising=False)
    boards.cache_clear()
    with pytest.raises(MissingExtra, match="`fpdf`") as caught:
        AnimaticRenderer().board(film({}), tmp_path / "a.pdf", folder=tmp_path)
    assert "pip install 'kling-story[animatic]'" in (caught.value.hint or "")


def test_a_board_that_cannot_be_is_told_before_anything_is_drawn(board, tmp_path, monkeypatch):
    """Also where it is named after one that can."""
    monkeypatch.setattr(panels, "panels_of", lambda *film: pytest.fail("drawn"))
    with pytest.raises(DrawingError, match=r"no board is a `\.docx`"):
        draw_board(board, [tmp_path / "a.pdf", tmp_path / "b.docx"])


def test_several_boards_appear_together(board, tmp_path, monkeypatch):
    """Or none of them."""
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
    names = ("a.png", "a.html", "a.htm", "<a>.pdf")
    files = draw_board(board, [tmp_path / name for name in names])
    picture, page, short, paper = files
    assert [shown in files._repr_html_() for shown in ("data:image/png", "<iframe", "&lt;a&gt;.pdf")] == [True] * 3
    assert picture._repr_html_().startswith('<img style="max-width:100%" src="data:image/png;base64,')
    assert "&lt;!doctype html&gt;" in page._repr_html_() == short._repr_html_()
    assert paper._repr_html_() == f"<code>{tmp_path}/&lt;a&gt;.pdf</code>"
    film = AnimaticRenderer().render(
        plan(load(board)), tmp_path / "a.mp4", size=(128, 72), fps=Fraction(6), folder=tmp_path
    )
    assert film._repr_html_().startswith("<video controls")
    (tmp_path / "a.mp4").unlink()
    assert "a.mp4" in film._repr_html_()
