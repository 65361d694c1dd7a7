"""How films and boards are to be drawn, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, Protocol

from kling_story.appearing import Files, appearing
from kling_story.errors import UsageError
from kling_story.planned import Plan

Progress = Callable[[int, int], None]
"""Called with the frames done and the frames in all."""


class Drawable(NamedTuple):
    """A plan, the folder where its relative files are, and the files that the storyboard names: what is drawn never
    takes the place of one.
    """

    plan: Plan
    folder: Path
    named: tuple[Path, ...]


THEMES = ("colour", "board", "clean")
"""How a film is drawn: in colour, as pencil on grey, or in colour without any letter or sign."""


class Style(NamedTuple):
    """How a film is to look, beside its size.

    ``strip``: what tells the place in the film (timecode, shot of how many, the strip with cuts and playhead);
    without it a shot looks the same wherever it stands. ``words``: what is written above and below; without them
    only names and arrows are. ``prompt``: the words of a shot where nobody speaks.
    ``safe_areas``: the lines within which titles and action are safe.
    """

    theme: str = "colour"
    strip: bool = True
    words: bool = True
    prompt: bool = True
    safe_areas: bool = False


USUAL = Style()
"""How a film looks unless something else is asked for."""


SIZES = {(16, 9): (1280, 720), (9, 16): (720, 1280), (1, 1): (960, 960)}
"""Pixels for each aspect when no size is asked for."""

FPS = Fraction(24)
"""Frames per second when none are asked for: the cinema's."""


def usual_size(plan: Plan, longest: int | None = None) -> tuple[int, int]:
    """Width and height in pixels for a plan's aspect, its longer side no longer than ``longest``."""
    width, height = SIZES[plan.aspect]
    part = min(Fraction(1), Fraction(longest or max(width, height), max(width, height)))
    return 2 * round(width * part / 2), 2 * round(height * part / 2)


LAYOUTS = ("1", "2", "3x2", "strip")
"""Of a printed board: one shot on a page, two, six, or a row each beside its words."""

PAPERS = ("a4", "letter")


class Sheet(NamedTuple):
    """How a printed board is laid out, and what stands on it beside the plan.

    ``upright``: the paper; None as suits the layout. ``facts`` are short words about the whole film, ``notes`` the
    author's, each with its shot's id, ``problems`` what `check` finds, each as severity, code, message and line.
    """

    layout: str = "2"
    paper: str = "a4"
    upright: bool | None = None
    theme: str = "colour"
    facts: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str, str, int], ...] = ()


class RenderedFile(NamedTuple):
    """A finished file: ``frames`` pictures of ``size`` pixels at ``fps``, made in ``took`` seconds.

    ``remarks`` say what the picture could not show: a missing picture file, a glyph without a font. ``holds`` says
    in words what is in a file without frames: of subtitles, ``3 lines of dialogue``. A notebook shows the file.
    """

    path: Path
    frames: int
    fps: Fraction
    size: tuple[int, int]
    took: float
    remarks: tuple[str, ...] = ()
    holds: str | None = None

    @property
    def seconds(self) -> Fraction:
        return self.frames / self.fps

    def _repr_html_(self) -> str:
        """The file itself, for a notebook: it stays in the notebook when the file goes. A large one, and one that no
        browser shows, is named.
        """
        from base64 import b64encode
        from html import escape

        kind, shown = _SHOWN.get(self.path.suffix.lower(), ("", "{path}"))
        try:
            small = bool(kind) and self.path.stat().st_size <= LARGEST_SHOWN
            data = self.path.read_bytes() if small else b""
        except OSError:
            data = b""
        path = escape(str(self.path))
        if not data:
            return f"<code>{path}</code>"
        if kind == "text/html":
            return shown.format(page=escape(data.decode("utf-8", "replace")))
        return shown.format(address=f"data:{kind};base64,{b64encode(data).decode()}", path=path)


class RenderedFiles(tuple[RenderedFile, ...]):
    """The finished files of one run. A notebook shows them one below the other."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return "\n".join(f"<div>{file._repr_html_()}</div>" for file in self)


LARGEST_SHOWN = 32_000_000
"""Bytes of a file that a notebook takes in: a larger one makes it slow to open."""

_FILM = '<video controls loop playsinline style="max-width:100%" src="{address}"></video>'
_PICTURE = '<img style="max-width:100%" src="{address}" alt="{path}">'
_PAGE = '<iframe style="width:100%;height:45em;border:0" srcdoc="{page}" allowfullscreen></iframe>'
_SHOWN = {
    ".mp4": ("video/mp4", _FILM),
    ".webm": ("video/webm", _FILM),
    ".gif": ("image/gif", _PICTURE),
    ".webp": ("image/webp", _PICTURE),
    ".png": ("image/png", _PICTURE),
    ".jpg": ("image/jpeg", _PICTURE),
    ".jpeg": ("image/jpeg", _PICTURE),
    ".svg": ("image/svg+xml", _PICTURE),
    ".html": ("text/html", _PAGE),
    ".htm": ("text/html", _PAGE),
}


class Draw(Protocol):
    """Draws into a file."""

    def __call__(self, out: Path, *, progress: Progress | None) -> RenderedFile: ...


def into_files(outs: Files, draw: Draw, progress: Progress | None, inputs: Sequence[Path]) -> tuple[RenderedFile, ...]:
    """What is drawn into files, which appear together, or none of them; none takes the place of one of ``inputs``.

    Raises:
        UsageError: no file is named, one twice, or one of the inputs.
        StoryError: as of ``draw``.
    """
    named = [Path(one) for one in outs]
    if not named:
        raise UsageError("no file is named to draw into")
    with appearing(named, inputs) as places:
        made = [draw(place, progress=_part_of(progress, number, len(named))) for number, place in enumerate(places)]
    return RenderedFiles(file._replace(path=one) for file, one in zip(made, named, strict=True))


def _part_of(progress: Progress | None, number: int, of: int) -> Progress | None:
    """The progress of one file of several, as a part of them all."""
    if progress is None or of == 1:
        return progress
    return lambda done, total: progress(number * total + done, of * total)


def one_of(what: str, word: str, known: Sequence[str]) -> None:
    """Hold a word to the few that there are.

    Raises:
        UsageError: it is none of them.
    """
    if word not in known:
        raise UsageError(f"there is no {what} `{word}`", hint=f"there are: {', '.join(known)}")
