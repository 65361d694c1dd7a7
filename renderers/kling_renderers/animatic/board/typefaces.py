"""Fonts for a PDF: files that are installed, and where none has a character, one made of the letters inside OpenCV.

They are embedded, no more of them than the words need, so that the text is text: to be found, copied and read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, TTLibError
from PIL import Image, ImageFont

from kling_renderers.animatic.burnt_in.fonts import OpenCVFace, installed_fonts

EM = 1000
_DRAWN = 500  # pixels to the em of the letters that outlines are taken from
_PLAIN = ("dejavusans", "notosans-", "liberationsans", "arial", "segoeui", "helvetica")


def typefaces(characters: Iterable[str], folder: Path) -> tuple[list[Path], set[str]]:
    """Font files that have the characters between them, the first for the plain words; and what none of them has.

    ``folder`` takes the files of fonts that aren't installed.
    """
    missing = {character for character in characters if character.isprintable() and character != " "}
    chosen: list[Path] = []
    for file in _candidates(folder):
        found = missing & _characters(file)
        if found or not chosen:
            chosen.append(file)
            missing -= found
        if not missing:
            return chosen, missing
    traced = _traced(missing, folder / "opencv.ttf")
    if traced:
        chosen.append(folder / "opencv.ttf")
        missing -= traced
    return chosen, missing


def _candidates(folder: Path) -> Iterator[Path]:
    """Plain ones first: those for Chinese have Latin letters, too, but not the best."""
    files = installed_fonts()
    plain = [file for word in _PLAIN for file in files if word in file.name.casefold()]
    if plain:
        yield plain[0]
    else:
        own = folder / "pillow.ttf"
        source: Any = ImageFont.load_default(12)
        own.write_bytes(source.font_bytes if getattr(source, "font_bytes", None) else source.path.getvalue())
        yield own
    yield from (file for file in files if file not in plain[:1])


@lru_cache(maxsize=64)
def _characters(file: Path) -> frozenset[str]:
    """What a font has letters for; nothing where it can't be read."""
    try:
        if file.suffix.lower() in (".ttc", ".otc"):
            with TTCollection(str(file), lazy=True) as collection:
                return frozenset(map(chr, collection.fonts[0].getBestCmap() or {}))
        with TTFont(str(file), lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or {}))
    except (OSError, TTLibError, AttributeError, KeyError, ValueError):
        return frozenset()


def _traced(characters: Iterable[str], file: Path) -> set[str]:
    """A font file with the outlines of letters that only OpenCV draws; those that it has."""
    try:
        face = OpenCVFace()
    except OSError:
        return set()
    known = sorted(character for character in characters if face.has(character))
    if not known:
        return set()
    empty = TTGlyphPen(None).glyph()
    glyphs, widths = {".notdef": empty}, {".notdef": (EM // 2, 0)}
    names = {ord(character): f"u{ord(character):06X}" for character in known}
    for character in known:
        name = names[ord(character)]
        glyphs[name] = _outline(face, character)
        left = min((x for x, _ in getattr(glyphs[name], "coordinates", ())), default=0)
        widths[name] = (round(face.width(character, _DRAWN) * EM / _DRAWN), left)
    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder([".notdef", *names.values()])
    font.setupCharacterMap(names)
    font.setupGlyf(glyphs)
    font.setupHorizontalMetrics(widths)
    font.setupHorizontalHeader(ascent=880, descent=-120)
    font.setupNameTable({"familyName": "Traced", "styleName": "Regular", "psName": "Traced-Regular"})
    font.setupOS2(sTypoAscender=880, sTypoDescender=-120)
    font.setupPost()
    font.font["head"].created = font.font["head"].modified = 0
    made = BytesIO()
    font.save(made)
    file.write_bytes(made.getvalue())
    return set(known)


def _outline(face: OpenCVFace, character: str) -> Any:
    """The edges of a drawn letter, as a glyph."""
    side, base = 2 * _DRAWN, round(1.4 * _DRAWN)
    canvas = Image.new("RGBA", (side, side))
    left = _DRAWN // 2
    face.write(canvas, left, base, character, _DRAWN, (0, 0, 0))
    mask = np.ascontiguousarray((np.asarray(canvas)[:, :, 3] > 127).astype(np.uint8))
    pen = TTGlyphPen(None)
    edges, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    for edge in edges:
        points = cv2.approxPolyDP(edge, 1.0, True)[:, 0, :]
        if len(points) < 3:
            continue
        scaled = [(round((x - left) * EM / _DRAWN), round((base - y) * EM / _DRAWN)) for x, y in points.tolist()]
        pen.moveTo(scaled[0])
        for point in scaled[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()
