"""The board as one HTML page: the film, every shot with its pictures and words, what check finds. It asks nobody for
anything, reads on a phone, plays by keys, and prints.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from fractions import Fraction
from html import escape
from pathlib import Path

from kling_renderers.animatic.board.panels import Panel, Still
from kling_renderers.animatic.board.writing import Board, BoardJob, Written, tongue, when
from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.formats import mp4
from kling_renderers.animatic.formats.showing import Showing
from kling_renderers.animatic.sound import FilmSound
from kling_story.appearing import unwritten
from kling_story.backends import FPS, Style, usual_size

FILM_LONGEST = 960
"""Pixels of the film's longer side: sharp enough on a page, a megabyte at most."""

KEYS = (
    ("space", "play"),
    ("\N{LEFTWARDS ARROW} \N{RIGHTWARDS ARROW}", "a frame"),
    ("n p", "a shot"),
    ("1 2 3", "that shot"),
    ("m", "sound"),
    ("f", "full screen"),
)


def write(job: BoardJob, out: Path) -> Written:
    """One file."""
    film, remarks = _mp4(job, out.with_name(f"{out.name}.mp4"))
    text = "\n".join(_page(job, film))
    try:
        # Words may hold halves of characters that UTF-8 can't: they are shown as a mark.
        out.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        raise unwritten(out, error) from error
    return Written("the film and its shots on one page", remarks)


def _page(job: BoardJob, film: bytes) -> Iterator[str]:
    folder = Path(__file__).parent
    style, script = ((folder / name).read_text("utf-8").strip() for name in ("page.css", "page.js"))
    panels = job.panels
    # Only this very style and script: whatever a prompt says, nothing else runs, and nothing is fetched.
    policy = f"default-src 'none'; img-src data:; media-src blob:; style-src {_hash(style)}; script-src {_hash(script)}"
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(panels.title)}</title>\n<style>{style}</style>\n</head>\n<body>"
    yield f"<header>{_words('h1', panels.title)}"
    yield f'<p class="quiet">{escape(job.facts)}</p>'
    if panels.look:
        yield _words("p", panels.look, "quiet")
    yield "</header>\n<main>"
    yield from _film(job)
    for panel in panels.panels:
        yield from _shot(panel)
    yield from _problems(job)
    yield '</main>\n<footer class="keys quiet"><p>'
    yield " \N{MIDDLE DOT} ".join(f"<kbd>{keys}</kbd> {does}" for keys, does in KEYS)
    yield f'</p></footer>\n<script type="text/plain" id="film">{b64encode(film).decode()}</script>'
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _film(job: BoardJob) -> Iterator[str]:
    first = job.panels.panels[0].stills[0]
    yield '<section class="film">'
    yield f'<video controls playsinline preload="auto" data-fps="{float(FPS):g}" poster="{_data(first)}"></video>'
    yield '<nav class="cuts" aria-label="Shots">'
    for panel in job.panels.panels:
        name = escape(f"{panel.number} {panel.id}")
        yield f'<button type="button" data-seconds="{_number(panel.seconds)}" title="{name}">{name}</button>'
    yield '</nav>\n<p class="clock quiet"><output>0:00.0</output></p>\n</section>'


def _shot(panel: Panel) -> Iterator[str]:
    yield f'<article id="shot-{panel.number}" data-start="{_number(panel.start)}" data-end="{_number(panel.end)}">'
    yield f'<h2><span class="number">{panel.number}</span> {_words("span", panel.id)}'
    yield f'<span class="time">{escape(when(panel))}</span></h2>'
    yield f'<div class="stills{" three" if len(panel.stills) > 2 else ""}">'
    for still in panel.stills:
        at = panel.start if still.when == "start" else still.seconds - 1 / FPS
        alt = escape(f"{panel.id}, {still.when}")
        yield f'<img src="{_data(still)}" alt="{alt}" title="{still.when}" data-at="{_number(at + 1 / FPS / 4)}">'
    yield "</div>"
    if panel.camera:
        yield f'<p class="quiet">{escape(panel.camera)}</p>'
    if panel.prompt:
        yield _words("p", panel.prompt)
    for speaker, line in panel.spoken:
        yield f'<p class="said">{escape(speaker)}: {_words("span", line)}</p>'
    for what, words in panel.heard:
        yield f'<p class="quiet">{what}: {_words("span", words)}</p>'
    if panel.note:
        yield f'<p class="quiet">Note: {_words("span", panel.note)}</p>'
    yield "</article>"


def _problems(job: BoardJob) -> Iterator[str]:
    if not job.sheet.problems:
        return
    yield '<section>\n<h2>What check finds</h2>\n<ul class="problems">'
    for severity, code, message, line in job.sheet.problems:
        place = f'<span class="quiet">line {line}</span>'
        yield f'<li class="{escape(severity)}"><b>{escape(severity)} {escape(code)}</b> {escape(message)} {place}</li>'
    yield "</ul>\n</section>"


def _mp4(job: BoardJob, film: Path) -> tuple[bytes, tuple[str, ...]]:
    """The film, without what the page says beside it, and what can't be heard in it. ``film`` is a file that is gone
    afterwards: an MP4 that plays before it is all there can't be made in memory.
    """
    style = Style(theme=job.sheet.theme, strip=False, prompt=False)
    size = usual_size(job.plan, FILM_LONGEST)
    painter = FilmPainter(job.plan, size, FPS, folder=job.folder, style=style)
    sound = FilmSound(job.plan, job.folder)
    mp4.write(Showing(painter, 0, painter.timeline.frames, sound if sound.heard else None, job.progress), film)
    made = film.read_bytes()
    film.unlink()
    return made, sound.remarks


def _words(tag: str, text: str, kind: str = "") -> str:
    """The author's words, whose language isn't always the page's."""
    language = tongue(text)
    told = (f' class="{kind}"' if kind else "") + (f' lang="{language}"' if language else "")
    return f"<{tag}{told}>{escape(text)}</{tag}>"


def _data(still: Still) -> str:
    return f"data:image/jpeg;base64,{b64encode(still.jpeg).decode()}"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _number(seconds: Fraction) -> str:
    return f"{float(seconds):.4f}"


BOARD = Board((".html", ".htm"), write, 640, plays=True)
