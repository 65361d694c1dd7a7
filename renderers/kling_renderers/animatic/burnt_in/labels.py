"""Small plates with words: a camera move beside its sign, what is heard, a name."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image

from kling_renderers.animatic.burnt_in.arrows import sign, sign_of
from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_renderers.animatic.burnt_in.tiles import Tile, red_first
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.palette import Colour
from kling_story.planned import PlannedShot


class Labels:
    """The plates of a film ``width`` pixels wide; ``small`` is the size of letters, ``sign`` of signs, in pixels."""

    def __init__(self, lettering: Lettering, width: int, small: int, sign: int) -> None:
        self._lettering, self.width, self.small, self._sign = lettering, width, small, sign

    def move(self, shot: PlannedShot, number: int, now: bool) -> Tile:
        """A move of a shot: its sign and its words, bright while it goes on."""
        move = shot.moves[number]
        letters = self._lettering
        alone = move.words.removesuffix(move.to or "").rstrip()
        # Where it goes may be a long story: it ends beside the middle of the picture, where faces are.
        room = max(0.36 * self.width, min(letters.width(f"{alone}…", self.small), 0.55 * self.width))
        words = letters.shorten(move.words, self.small, room)
        return _signed(letters, sign_of(move.move, shot.direction), self._sign, words, self.small, now)

    def heard(self, shot: PlannedShot) -> tuple[Tile, ...]:
        """What is heard in a shot beside speech, as labels from the bottom up."""
        told = (("Music", shot.music), ("Sound", shot.sound))
        return tuple(
            self._plate(f"{kind}: {words}", 0.6, palette.INK, 150, palette.QUIET) for kind, words in told if words
        )

    def tag(self, name: str, colour: Colour) -> Tile:
        """A name on a small plate in its colour."""
        return self._plate(
            name,
            0.3,
            palette.mix(colour, palette.BLACK, 0.55 if palette.is_light(colour) else 0.35),
            225,
            palette.PAPER,
        )

    def _plate(self, text: str, most: float, ground: Colour, cover: int, tone: Colour) -> Tile:
        """Words on a ground, no wider than a part of the film."""
        size = max(9, round(0.86 * self.small))
        words = self._lettering.shorten(text, size, self.width * most)
        return _lettered(self._lettering, words, size, ground, cover, tone)


@lru_cache(maxsize=256)
def _signed(lettering: Lettering, name: str | None, tall: int, words: str, size: int, now: bool) -> Tile:
    """A sign with words beside it, bright or not."""
    pad = round(0.5 * size)
    left = (tall if name else 0) + pad
    width = round(lettering.width(words, size)) + left + pad
    canvas = Image.new("RGBA", (width, tall), (*red_first(palette.INK), 165 if now else 95))
    if name:
        canvas.alpha_composite(sign(name, tall))
    tone = palette.PAPER if now else palette.mix(palette.QUIET, palette.INK, 0.25)
    lettering.write(canvas, left, round(0.5 * tall + 0.36 * size), words, size, red_first(tone))
    return Tile.of(canvas)


@lru_cache(maxsize=256)
def _lettered(lettering: Lettering, words: str, size: int, ground: Colour, cover: int, tone: Colour) -> Tile:
    """Words on a ground."""
    pad = round(0.4 * size)
    width = round(lettering.width(words, size)) + 2 * pad
    canvas = Image.new("RGBA", (width, round(1.5 * size)), (*red_first(ground), cover))
    lettering.write(canvas, pad, 1.1 * size, words, size, red_first(tone))
    return Tile.of(canvas)
