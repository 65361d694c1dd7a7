"""Where letters come from: Pillow's own font, the one inside OpenCV, and those that are installed.

A fresh machine has no fonts at all. Pillow's own knows no more than ASCII; OpenCV 5 carries one
(WenQuanYi Micro Hei) with Chinese, Japanese, Korean, Greek, Cyrillic and accents, OpenCV 4 doesn't.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

_PREFERRED = (
    "notosanscjk", "notosanssc", "notosanshans", "sourcehansans", "notosansjp", "notosanskr", "notosanstc",
    "wqy", "wenquanyi",
    "pingfang", "hiragino", "ヒラギノ", "applesdgothicneo", "stheiti", "msyh", "msgothic", "meiryo", "yugoth",
    "malgun", "simhei", "simsun", "droidsansfallback", "dejavusans.", "notosans-", "arialunicode", "arial unicode",
    "segoeui.", "arial.", "liberationsans-regular",
)  # fmt: skip
_UNWANTED = ("bold", "italic", "oblique", "light", "thin", "black", "mono", "condensed", "narrow", "serif")
_NEVER = "\U0010fffd"


class Face(Protocol):
    """One font. Sizes are in pixels; ``write`` puts a baseline at ``y``, in red, green, blue."""

    def has(self, character: str) -> bool: ...

    def width(self, text: str, size: int) -> float: ...

    def write(
        self, canvas: Image.Image, x: float, y: float, text: str, size: int, colour: tuple[int, int, int]
    ) -> None: ...


class PillowFace:
    """A font file, or Pillow's own font when there is no file.

    Raises:
        OSError: the file can't be used.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._sizes: dict[int, Any] = {}
        self._nothing = bytes(self._font(24).getmask(_NEVER))

    def _font(self, size: int) -> Any:
        if size not in self._sizes:
            file = self._file
            self._sizes[size] = ImageFont.load_default(size) if file is None else ImageFont.truetype(str(file), size)
        return self._sizes[size]

    def has(self, character: str) -> bool:
        return bytes(self._font(24).getmask(character)) != self._nothing

    def width(self, text: str, size: int) -> float:
        return float(self._font(size).getlength(text))

    def write(
        self, canvas: Image.Image, x: float, y: float, text: str, size: int, colour: tuple[int, int, int]
    ) -> None:
        ImageDraw.Draw(canvas).text((x, y), text, font=self._font(size), fill=colour, anchor="ls")


class OpenCVFace:
    """The font inside OpenCV 5.

    Raises:
        OSError: this OpenCV has none.
    """

    def __init__(self) -> None:
        module: Any = cv2
        if not hasattr(module, "FontFace"):
            raise OSError("OpenCV 4 carries no font")
        self._face = module.FontFace("uni")
        self._put: Any = module.putText
        self._nothing = self._mask(_NEVER)

    def _mask(self, character: str) -> bytes:
        mask = np.zeros((48, 48), dtype=np.uint8)
        self._put(mask, character, (8, 32), 255, self._face, 24)
        return mask.tobytes()

    def has(self, character: str) -> bool:
        return self._mask(character) != self._nothing

    def width(self, text: str, size: int) -> float:
        end, _ = self._put(np.zeros((1, 1), dtype=np.uint8), text, (0, 0), 255, self._face, size)
        return float(end[0])

    def write(
        self, canvas: Image.Image, x: float, y: float, text: str, size: int, colour: tuple[int, int, int]
    ) -> None:
        mask = np.zeros((canvas.height, canvas.width), dtype=np.uint8)
        self._put(mask, text, (round(x), round(y)), 255, self._face, size)
        ink = Image.new("RGBA", canvas.size, (*colour, 0))
        ink.putalpha(Image.fromarray(mask))
        canvas.alpha_composite(ink)


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
            plain = name.replace("notosanscjk", "").replace("blackletter", "")
            if rank is not None and not any(word in plain for word in _UNWANTED):
                found.append((rank, name, path))
    return tuple(path for _, _, path in sorted(found))


_OWN = PillowFace()
"""Pillow's own. Whoever imports this waits for words to be read, and all that is lettered needs it."""


def faces() -> Iterator[Face]:
    """The fonts to look for a character in, the first that has it wins."""
    yield _OWN
    with suppress(OSError):
        yield OpenCVFace()
    for file in installed_fonts():
        try:
            yield PillowFace(file)
        except OSError:
            continue
