"""The contact sheet as SVG: the pictures as JPEG inside it, the words as text; it refers to nothing outside."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from xml.etree import ElementTree

from kling_renderers.animatic.board import grid
from kling_renderers.animatic.board.contact import lines_below
from kling_renderers.animatic.board.grid import MARGIN, SMALL, STEP, TITLE, Cell, Grid
from kling_renderers.animatic.board.writing import Board, BoardJob, Written, clock, plain, tongue
from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_story.appearing import unwritten

FONTS = "'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Hiragino Sans', 'Microsoft YaHei', sans-serif"

ROOM = 0.9
"""The part of the width that is filled: whoever shows it may have wider letters than are measured here."""


def write(job: BoardJob, out: Path) -> Written:
    """One file."""
    made, letters = Grid.of(job.panels), Lettering()
    root = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": str(made.width),
            "height": str(made.height),
            "viewBox": f"0 0 {made.width} {made.height}",
            "font-family": FONTS,
            "font-size": str(SMALL),
        },
    )
    ElementTree.SubElement(root, "title").text = printable(job.panels.title)
    ElementTree.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": grid.PAPER})
    title = letters.shorten(job.panels.title, TITLE, made.width - 2 * MARGIN)
    _text(root, MARGIN, MARGIN + TITLE, title, grid.INK, **{"font-size": str(TITLE)})
    facts = letters.shorten(job.facts, SMALL, made.width - 2 * MARGIN)
    _text(root, MARGIN, MARGIN + TITLE + 1.6 * SMALL, facts, grid.QUIET)
    for cell in made.cells():
        _draw(root, letters, cell, made.panels.size)
    try:
        ElementTree.ElementTree(root).write(out, "utf-8", xml_declaration=True)
    except OSError as error:
        raise unwritten(out, error) from error
    return Written(f"{job.panels.stills} pictures")


def _draw(root: ElementTree.Element, letters: Lettering, cell: Cell, size: tuple[int, int]) -> None:
    panel, still, (wide, tall) = cell.panel, cell.still, size
    group = ElementTree.SubElement(root, "g")
    ElementTree.SubElement(group, "title").text = printable(panel.prompt)
    place = {"x": str(cell.left), "y": str(cell.top), "width": str(wide), "height": str(tall)}
    jpeg = b64encode(still.jpeg).decode()
    ElementTree.SubElement(group, "image", {**place, "href": f"data:image/jpeg;base64,{jpeg}"})
    y = cell.top + tall + 1.3 * SMALL
    _text(group, cell.left, y, str(panel.number), grid.SIGNAL)
    x = cell.left + letters.width(str(panel.number), SMALL) + 0.5 * SMALL
    times = f"{still.when} {clock(still.seconds)}, {plain(panel.seconds)} s"
    room = cell.left + wide - x - SMALL - letters.width(times, SMALL)
    _text(group, x, y, letters.shorten(panel.id, SMALL, room), grid.INK)
    _text(group, cell.left + wide, y, times, grid.QUIET, **{"text-anchor": "end"})
    for line, colour in lines_below(letters, cell, ROOM * wide):
        y += STEP
        _text(group, cell.left, y, line, colour)


def _text(parent: ElementTree.Element, x: float, y: float, text: str, colour: str, **more: str) -> None:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "fill": colour, **more}
    if language := tongue(text):
        place["lang"] = language
    ElementTree.SubElement(parent, "text", place).text = printable(text)


def printable(text: str) -> str:
    """Without the characters that XML can't hold."""
    return "".join(character for character in text if character in "\t\n" or character.isprintable())


BOARD = Board((".svg",), write, 480)
