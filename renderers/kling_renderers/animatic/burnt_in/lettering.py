"""Text as pictures: measured, wrapped, shortened and drawn, in any script for which there is a font.

A character that no font knows is drawn as a box.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby

from PIL import Image, ImageDraw

from kling_renderers.animatic.burnt_in.fonts import Face, faces

_BOX = 0.62  # how wide the box of a missing character is, in sizes
# Ranges, not a pattern: to compile one with so many characters takes longer than to letter a picture.
_WIDE = (
    ("\u1100", "\u11ff"), ("\u2e80", "\u2fff"), ("\u3000", "\u33ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"),
    ("\uac00", "\ud7af"), ("\uf900", "\ufaff"), ("\uff00", "\uffef"), ("\U00020000", "\U0003ffff"),
)  # fmt: skip
_NOT_FIRST = frozenset("，。！？、：；）》」』】〉’”…％%,.!?:;)]}·ー")


def one_line(text: str) -> str:
    """Text without line breaks, its words one space apart."""
    return " ".join(text.split())


class Lettering:
    """Measures, wraps and draws text. Safe to use from several threads."""

    def __init__(self, fonts: Iterable[Face] | None = None) -> None:
        """``fonts``: what to look for characters in, instead of all there are."""
        self._lock = threading.RLock()
        self._more = iter(faces() if fonts is None else fonts)
        self._faces: list[Face] = []
        self._choice: dict[str, Face | None] = {}
        self._known_widths = lru_cache(maxsize=8192)(self._width)

    def _known(self) -> Iterator[Face]:
        """The fonts, each loaded when the ones before it weren't enough."""
        yield from tuple(self._faces)
        for face in self._more:
            self._faces.append(face)
            yield face

    def _face_of(self, character: str) -> Face | None:
        if character not in self._choice:
            known = self._known()
            self._choice[character] = next((face for face in known if character == " " or face.has(character)), None)
        return self._choice[character]

    def _runs(self, text: str) -> Iterator[tuple[Face | None, str]]:
        """Text cut where the font changes; one font that has all of it is taken for all of it."""
        wanted = {self._face_of(character) for character in text}
        last = max((self._faces.index(face) for face in wanted if face), default=-1)
        if last > 0 and all(character == " " or self._faces[last].has(character) for character in text):
            yield self._faces[last], text
            return
        for face, run in groupby(text, key=self._face_of):
            yield face, "".join(run)

    def lacking(self, text: str) -> set[str]:
        """The characters of a text that no font has."""
        with self._lock:
            return {one for one in text if one.isprintable() and self._face_of(one) is None}

    def width(self, text: str, size: int) -> float:
        """How wide text is, in pixels, at a size in pixels."""
        return self._known_widths(text, size)

    def _width(self, text: str, size: int) -> float:
        with self._lock:
            return sum(face.width(run, size) if face else _BOX * size * len(run) for face, run in self._runs(text))

    def write(
        self, canvas: Image.Image, x: float, y: float, text: str, size: int, colour: tuple[int, int, int]
    ) -> float:
        """Write one line with its baseline at ``y``; ``colour`` is red, green, blue. Returns where it ends."""
        with self._lock:
            for face, run in self._runs(text):
                if face is None:
                    self._boxes(canvas, x, y, len(run), size, colour)
                    x += _BOX * size * len(run)
                else:
                    face.write(canvas, x, y, run, size, colour)
                    x += face.width(run, size)
        return x

    def _boxes(
        self, canvas: Image.Image, x: float, y: float, count: int, size: int, colour: tuple[int, int, int]
    ) -> None:
        for number in range(count):
            left = x + _BOX * size * number
            corners = (left + 0.08 * size, y - 0.7 * size, left + (_BOX - 0.08) * size, y)
            ImageDraw.Draw(canvas).rectangle(corners, outline=colour, width=max(1, size // 16))

    def wrap(self, text: str, size: int, width: float, lines: int) -> list[str]:
        """Text in at most so many lines no wider than ``width`` pixels; what doesn't fit ends in ``…``."""
        pieces: list[str] = []
        for piece in _in_pieces(one_line(text)):
            if pieces and piece[0] in _NOT_FIRST and not pieces[-1].isspace():
                piece = pieces.pop() + piece
            pieces += self._broken(piece, size, width)
        done, line = [], ""
        for piece in pieces:
            if line and self.width((line + piece).rstrip(), size) > width:
                done.append(line.rstrip())
                line = ""
            line += piece if line else piece.lstrip()
        done.append(line.rstrip())
        if len(done) > lines:
            done = [*done[: lines - 1], self.shorten(" ".join(done[lines - 1 :]), size, width, always=True)]
        return [line for line in done if line]

    def _broken(self, piece: str, size: int, width: float) -> list[str]:
        """A word too long for any line, in parts that fit."""
        parts = []
        while len(piece) > 1 and self.width(piece, size) > width:
            fits = next((n for n in range(len(piece) - 1, 1, -1) if self.width(piece[:n], size) <= width), 1)
            parts.append(piece[:fits])
            piece = piece[fits:]
        return [*parts, piece]

    def shorten(self, text: str, size: int, width: float, always: bool = False) -> str:
        """Text on one line; cut and ended with ``…`` when it is wider than ``width`` pixels, or ``always``."""
        if not always and self.width(text, size) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…", size) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"


def _in_pieces(text: str) -> Iterator[str]:
    """Words, the space between them, and each wide character by itself: a line may end after any."""
    for kind, run in groupby(text, key=_breaking):
        if kind == "wide":
            yield from run
        else:
            yield "".join(run)


def _breaking(character: str) -> str:
    if character.isspace():
        return "space"
    return "wide" if any(first <= character <= last for first, last in _WIDE) else "word"


@cache
def usual_lettering() -> Lettering:
    """With every font there is, shared by all films of a process: a preview letters the same words again and again."""
    return Lettering()
