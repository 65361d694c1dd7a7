"""The board as a PDF to print: pictures, words and lines for notes, page by page; the text is text."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from fpdf import FPDF

from kling_renderers.animatic.board.layouts import LAID_OUT, MARGIN, Box, cells, page_size, split
from kling_renderers.animatic.board.panels import Panel
from kling_renderers.animatic.board.typefaces import typefaces
from kling_renderers.animatic.board.writing import Board, BoardJob, Written, tongue, unlettered, when
from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_story.appearing import unwritten

INK, QUIET, RULE, SIGNAL = (24, 27, 31), (105, 110, 116), (205, 208, 212), (178, 112, 12)
SMALLEST = 55
"""Tenths of a point: smaller letters nobody reads on paper."""
APART, MOST_RULES = 17.0, 5
"""Points between lines to write on, as a hand needs them, and how many there are at most."""
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""The day in the file: the same film is the same bytes, whenever it is printed."""

Line = tuple[str, tuple[int, int, int]]


class Ruler(Lettering):
    """Measures and breaks lines as wide as a PDF's fonts are: sizes are in tenths of a point, widths in points."""

    def __init__(self, pdf: FPDF) -> None:
        super().__init__(())
        self._pdf = pdf

    def width(self, text: str, size: int) -> float:
        self._pdf.set_font_size(size / 10)
        return float(self._pdf.get_string_width(text)) if text else 0.0


def write(job: BoardJob, out: Path) -> Written:
    """All pages."""
    # What no font has is told by us.
    logging.getLogger("fpdf").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    try:
        with tempfile.TemporaryDirectory(prefix="fonts-", dir=out.parent) as folder:
            pages = _Pages(job, Path(folder))
            data = bytes(pages.pdf.output())
        out.write_bytes(data)
    except OSError as error:
        raise unwritten(out, error) from error
    return Written(f"{pages.number} page{'' if pages.number == 1 else 's'}", unlettered(pages.missing))


class _Pages:
    def __init__(self, job: BoardJob, folder: Path) -> None:
        self.job, self.layout = job, LAID_OUT[job.sheet.layout]
        self.width, self.height = page_size(job.sheet)
        self.pdf = FPDF(unit="pt", format=(self.width, self.height))
        self.pdf.set_auto_page_break(False)
        self.pdf.set_margin(0)
        self.pdf.c_margin = 0
        self.pdf.set_creation_date(NEVER)
        self.pdf.set_title(job.panels.title)
        self.pdf.set_lang(tongue(" ".join(panel.prompt for panel in job.panels.panels)) or "")
        files, missing = typefaces("".join(_all_words(job)), folder)
        self.missing = missing
        for number, file in enumerate(files):
            self.pdf.add_font(f"font{number}", fname=str(file))
        self.pdf.set_font("font0", size=10)
        self.pdf.set_fallback_fonts([f"font{number}" for number in range(1, len(files))], exact_match=False)
        self.ruler = Ruler(self.pdf)
        places = cells(job.sheet)
        panels = job.panels.panels
        self.number = -(-len(panels) // len(places))
        for page in range(self.number):
            self.pdf.add_page()
            self._frame(page + 1)
            for panel, cell in zip(panels[page * len(places) :], places, strict=False):
                self._panel(panel, cell)

    def _frame(self, page: int) -> None:
        """Title and facts above, the page's number below."""
        across = self.width - 2 * MARGIN
        self._write(self.ruler.shorten(self.job.panels.title, 150, across), MARGIN, MARGIN + 12, 150, INK)
        self._write(self.ruler.shorten(self.job.facts, 80, across), MARGIN, MARGIN + 25, 80, QUIET)
        number = f"{page} / {self.number}"
        right = self.width - MARGIN - self.ruler.width(number, 80)
        self._write(number, right, self.height - MARGIN, 80, QUIET)
        look = self.ruler.shorten(self.job.panels.look, 80, across - 60)
        self._write(look, MARGIN, self.height - MARGIN, 80, QUIET)

    def _panel(self, panel: Panel, cell: Box) -> None:
        aspect = self.job.panels.size[0] / self.job.panels.size[1]
        boxes, room = split(cell, self.layout, aspect, len(panel.stills))
        self.pdf.set_draw_color(*QUIET)
        self.pdf.set_line_width(0.5)
        for still, box in zip(panel.stills, boxes, strict=True):
            alt = f"{panel.number} {panel.id}, {still.when}"
            self.pdf.image(BytesIO(still.jpeg), box.left, box.top, box.width, box.height, alt_text=alt)
            self.pdf.rect(box.left, box.top, box.width, box.height)
        self._words(panel, room)

    def _words(self, panel: Panel, room: Box) -> None:
        """As large as the layout has them, smaller where they wouldn't fit."""
        size = self.layout.letters
        while size > SMALLEST and (len(self._lines(panel, room.width, size)) + 2) * 0.132 * size > room.height:
            size -= 5
        step, y = 0.132 * size, room.top + 0.11 * size
        self._head(panel, room, y, size)
        y += 0.03 * size
        lines = self._lines(panel, room.width, size)
        fitting = max(1, int((room.top + room.height - y) / step))
        if len(lines) > fitting:
            last, colour = lines[fitting - 1]
            lines = [*lines[: fitting - 1], (self.ruler.shorten(last, size, room.width, always=True), colour)]
        for text, colour in lines:
            y += step
            self._write(text, room.left, y, size, colour)
        self._rules(room, y + 0.05 * size)

    def _head(self, panel: Panel, room: Box, y: float, size: int) -> None:
        """Number, name and time of a shot."""
        told, number, large = when(panel), f"{panel.number}", round(1.3 * size)
        right = room.width - self.ruler.width(told, size)
        indent = self.ruler.width(number, large) + 0.05 * size
        self._write(number, room.left, y, large, SIGNAL)
        self._write(self.ruler.shorten(panel.id, size, right - indent - 6), room.left + indent, y, size, INK)
        self._write(told, room.left + right, y, size, QUIET)

    def _rules(self, room: Box, below: float) -> None:
        """Lines for notes in what room is left; a few are enough."""
        self.pdf.set_draw_color(*RULE)
        self.pdf.set_line_width(0.5)
        number = min(MOST_RULES, int((room.top + room.height - below) / APART))
        for line in range(1, number + 1):
            self.pdf.line(room.left, below + line * APART, room.left + room.width, below + line * APART)

    def _lines(self, panel: Panel, width: float, size: int) -> list[Line]:
        """All words of a panel below its head, broken into lines."""
        return [(line, colour) for text, colour in _words(panel) for line in self.ruler.wrap(text, size, width, 1000)]

    def _write(self, text: str, x: float, baseline: float, size: int, colour: tuple[int, int, int]) -> None:
        """A line of text, its size in tenths of a point."""
        if not text:
            return
        self.pdf.set_font_size(size / 10)
        self.pdf.set_text_color(*colour)
        # A cell has its baseline 0.8 of the letters' size below its upper edge.
        self.pdf.set_xy(x, baseline - 0.08 * size)
        self.pdf.cell(h=size / 10, text=text)


def _words(panel: Panel) -> Iterator[Line]:
    if panel.camera:
        yield panel.camera, QUIET
    if panel.prompt:
        yield panel.prompt, INK
    for speaker, line in panel.spoken:
        yield f"{speaker}: {line}", SIGNAL
    for what, words in panel.heard:
        yield f"{what}: {words}", QUIET
    if panel.note:
        yield f"Note: {panel.note}", QUIET


def _all_words(job: BoardJob) -> Iterator[str]:
    yield "0123456789:./\N{EN DASH}\N{MIDDLE DOT}\N{HORIZONTAL ELLIPSIS} s,"
    yield from (job.panels.title, job.panels.look, job.facts)
    for panel in job.panels.panels:
        yield from (panel.id, *(text for text, _ in _words(panel)))


BOARD = Board((".pdf",), write, {"1": 960, "2": 800, "3x2": 560, "strip": 560})
