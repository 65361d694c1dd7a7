"""The contact sheet: every picture of a film beside each other, as one picture, PNG or JPEG."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageColor

from kling_renderers.animatic.board import grid
from kling_renderers.animatic.board.grid import MARGIN, SMALL, SPOKEN, STEP, TITLE, Cell, Grid
from kling_renderers.animatic.board.writing import Board, BoardJob, Written, clock, plain, unlettered
from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_story.appearing import unwritten


def write(job: BoardJob, out: Path) -> Written:
    """One picture."""
    made = Grid.of(job.panels)
    canvas = Image.new("RGBA", (made.width, made.height), grid.PAPER)
    letters = Lettering()
    across = made.width - 2 * MARGIN
    title = letters.shorten(job.panels.title, TITLE, across)
    letters.write(canvas, MARGIN, MARGIN + TITLE, title, TITLE, _rgb(grid.INK))
    facts = letters.shorten(job.facts, SMALL, across)
    letters.write(canvas, MARGIN, MARGIN + TITLE + 1.6 * SMALL, facts, SMALL, _rgb(grid.QUIET))
    for cell in made.cells():
        _draw(canvas, letters, cell, made.panels.size)
    plainly = canvas.convert("RGB")
    try:
        if out.suffix.lower() == ".png":
            plainly.save(out, "PNG", compress_level=6)
        else:
            plainly.save(out, "JPEG", quality=88, subsampling=0)
    except OSError as error:
        raise unwritten(out, error) from error
    said = "".join(speaker + line for panel in job.panels.panels for speaker, line in panel.spoken)
    shown = "".join(panel.prompt + panel.id for panel in job.panels.panels)
    missing = letters.lacking(shown + said + job.panels.title)
    return Written(f"{job.panels.stills} pictures in {made.width}x{made.height} pixels", unlettered(missing))


def _draw(canvas: Image.Image, letters: Lettering, cell: Cell, size: tuple[int, int]) -> None:
    panel, still = cell.panel, cell.still
    with Image.open(BytesIO(still.jpeg)) as opened:
        canvas.paste(opened, (cell.left, cell.top))
    wide, tall = size
    y = cell.top + tall + 1.3 * SMALL
    x = letters.write(canvas, cell.left, y, str(panel.number), SMALL, _rgb(grid.SIGNAL)) + 0.5 * SMALL
    times = f"{still.when} {clock(still.seconds)}, {plain(panel.seconds)} s"
    right = cell.left + wide - letters.width(times, SMALL)
    letters.write(canvas, x, y, letters.shorten(panel.id, SMALL, right - x - SMALL), SMALL, _rgb(grid.INK))
    letters.write(canvas, right, y, times, SMALL, _rgb(grid.QUIET))
    for line, colour in lines_below(letters, cell, wide):
        y += STEP
        letters.write(canvas, cell.left, y, line, SMALL, _rgb(colour))


def lines_below(letters: Lettering, cell: Cell, width: float) -> list[tuple[str, str]]:
    """The camera, what happens in two lines and what is said, a line each, with their colours; once a shot."""
    panel = cell.panel
    if cell.still is not panel.stills[0]:
        return []
    lines = [(letters.shorten(panel.camera, SMALL, width), grid.QUIET)] if panel.camera else []
    lines += [(line, grid.INK) for line in letters.wrap(panel.prompt, SMALL, width, 2)]
    for number, (speaker, line) in enumerate(panel.spoken[:SPOKEN], 1):
        left = len(panel.spoken) - SPOKEN if number == SPOKEN else 0
        more = f" +{left}" if left > 0 else ""
        said = letters.shorten(f"{speaker}: {line}", SMALL, width - letters.width(more, SMALL))
        lines.append((said + more, grid.SIGNAL))
    return lines


def _rgb(colour: str) -> tuple[int, int, int]:
    return ImageColor.getrgb(colour)[:3]


BOARD = Board((".png", ".jpg", ".jpeg"), write, 480)
