"""Text as pictures: Pillow's own Latin font first, installed fonts for the scripts it doesn't have.

A fresh machine has no fonts at all. A character that no font knows is drawn as a box and counted.
"""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

_PREFERRED = (
    "notosanscjk", "notosanssc", "notosanshans", "sourcehansans", "notosansjp", "notosanskr", "notosanstc",
    "wqy", "wenquanyi",
    "pingfang", "hiragino", "ヒラギノ", "applesdgothicneo", "stheiti", "msyh", "msgothic", "meiryo", "yugoth",
    "malgun", "simhei", "simsun", "droidsansfallback", "dejavusans.", "notosans-", "arialunicode", "arial unicode",
    "segoeui.", "arial.", "liberationsans-regular",
)  # fmt: skip
_UNWANTED = re.compile(r"bold|italic|oblique|light|thin|black|mono|condensed|narrow|serif", re.IGNORECASE)
_WIDE = (
    r"\u1100-\u11ff\u2e80-\u2fff\u3000-\u33ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
_PIECES = re.compile(rf"\s+|[{_WIDE}]|[^\s{_WIDE}]+")
_NOT_FIRST = frozenset("，。！？、：；）》」』】〉’”…％%,.!?:;)]}·ー")
_NEVER = "\U0010fffd"


def font_folders() -> Iterator[Path]:
    """Where Linux, macOS and Windows keep fonts."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield home / "AppData/Local/Microsoft/Windows/Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    else:
        yield from (
            Path("/usr/share/fonts"),
            Path("/usr/local/share/fonts"),
            home / ".local/share/fonts",
            home / ".fonts",
        )


@lru_cache(maxsize=1)
def installed_fonts() -> tuple[Path, ...]:
    """Font files worth trying for a missing character, the best first."""
    found: list[tuple[int, str, Path]] = []
    for folder in font_folders():
        try:
            files = [path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".otf", ".ttc", ".otc")]
        except OSError:
            continue
        for path in files:
            name = path.name.casefold()
            rank = next((i for i, wanted in enumerate(_PREFERRED) if wanted in name), None)
            if rank is not None and not _UNWANTED.search(name.replace("notosanscjk", "").replace("blackletter", "")):
                found.append((rank, name, path))
    return tuple(path for _, _, path in sorted(found))


class Lettering:
    """Measures, wraps and draws text; ``missing`` collects the characters that no font has.

    Safe to use from several threads.
    """

    def __init__(self, fonts: tuple[Path, ...] | None = None) -> None:
        """``fonts``: files to fall back on instead of the installed ones."""
        self._given = fonts
        self._lock = threading.RLock()
        self._fonts: dict[tuple[int, int], Any] = {}
        self._choice: dict[str, int | None] = {}
        self._nothing: dict[int, bytes] = {}
        self.missing: set[str] = set()

    @property
    def _files(self) -> tuple[Path, ...]:
        return installed_fonts() if self._given is None else self._given

    def _font(self, index: int, size: int) -> Any:
        """Font 0 is Pillow's own; the others are files. None when a file can't be used."""
        key = (index, size)
        if key not in self._fonts:
            try:
                self._fonts[key] = (
                    ImageFont.load_default(size)
                    if index == 0
                    else ImageFont.truetype(str(self._files[index - 1]), size)
                )
            except OSError:
                self._fonts[key] = None
        return self._fonts[key]

    def _has(self, index: int, character: str) -> bool:
        font = self._font(index, 24)
        if font is None:
            return False
        if index not in self._nothing:
            self._nothing[index] = bytes(font.getmask(_NEVER))
        return bytes(font.getmask(character)) != self._nothing[index]

    def _font_of(self, character: str) -> int | None:
        if character not in self._choice:
            found: int | None = 0
            if not character.isspace() and not self._has(0, character):
                found = next((i + 1 for i in range(len(self._files)) if self._has(i + 1, character)), None)
                if found is None and character.isprintable():
                    self.missing.add(character)
            self._choice[character] = found
        return self._choice[character]

    def _runs(self, text: str) -> Iterator[tuple[int | None, str]]:
        """Text cut where the font changes."""
        start = 0
        for end in range(1, len(text) + 1):
            here = self._font_of(text[start])
            if end == len(text) or self._font_of(text[end]) != here:
                yield here, text[start:end]
                start = end

    def width(self, text: str, size: int) -> float:
        """How wide text is, in pixels, at a size in pixels."""
        with self._lock:
            return sum(
                0.62 * size * len(run) if index is None else float(self._font(index, size).getlength(run))
                for index, run in self._runs(text)
            )

    def write(
        self, canvas: Image.Image, x: float, y: float, text: str, size: int, colour: tuple[int, int, int]
    ) -> float:
        """Write one line with its baseline at ``y``; ``colour`` is red, green, blue. Returns where it ends."""
        draw = ImageDraw.Draw(canvas)
        with self._lock:
            for index, run in self._runs(text):
                if index is None:
                    for _ in run:
                        draw.rectangle(
                            (x + 0.08 * size, y - 0.7 * size, x + 0.54 * size, y),
                            outline=colour,
                            width=max(1, size // 16),
                        )
                        x += 0.62 * size
                else:
                    font = self._font(index, size)
                    draw.text((x, y), run, font=font, fill=colour, anchor="ls")
                    x += float(font.getlength(run))
        return x

    def wrap(self, text: str, size: int, width: float, lines: int) -> list[str]:
        """Text in at most so many lines no wider than ``width`` pixels; what doesn't fit ends in ``…``."""
        pieces: list[str] = []
        for piece in _PIECES.findall(" ".join(text.split())):
            if pieces and piece[0] in _NOT_FIRST and not pieces[-1].isspace():
                pieces[-1] += piece
            else:
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
