"""Names on people and things, where they hide neither a face nor each other."""

from __future__ import annotations

from kling_renderers.animatic.burnt_in.labels import Labels
from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.camera.poses import NEAR, Moment, Points, View, view_of
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.own_pictures.photos import scaled
from kling_renderers.animatic.stage.scene import Scene

_HALF_A_FACE = 0.045
_PORTRAIT = 3.0
"""How large the small card by a name is, in heights of the name's plate."""


class Tags:
    """Writes the names of a scene into its picture."""

    def __init__(self, labels: Labels, size: tuple[int, int]) -> None:
        self._labels = labels
        self.width, self.height = size

    def onto(self, picture: Picture, scene: Scene, now: Moment) -> None:
        """Names over heads, or on chests where heads reach the top; over one another where they'd overlap."""
        view = view_of(now.pose, self.width, self.height)
        unit, taken = min(self.width, self.height), list[tuple[int, int, int, int]]()
        for number, figure in enumerate(scene.figures):
            gone_x, _, gone_z = offset_of(figure, now)
            x, y, depth = view.pixel(figure.x + gone_x, figure.top + 0.03, figure.z + gone_z)
            if figure.name is None or depth <= NEAR:
                continue
            tile = self._labels.tag(figure.name, figure.colour)
            tall, wide = tile.ink.shape[:2]
            overhead = y - tall >= 0.13 * unit
            if not overhead:
                x, y, _ = view.pixel(figure.x + gone_x, figure.top * 0.77, figure.z + gone_z)
            if 0.125 * view.scale / depth > 0.9 * self.height:
                # A face that fills the frame is left free.
                x, y = 0.0 if x < self.width / 2 else float(self.width), float(self.height)
            y = min(y - tall, self.height - 0.2 * unit - tall)
            if not (-0.3 * wide < x < self.width + 0.3 * wide and y > 0.13 * unit):
                continue
            left = round(min(max(x - wide / 2, 0.03 * unit), self.width - wide - 0.03 * unit))
            top = round(y)
            while any(abs(left - at_x) < max(wide, w) and abs(top - at_y) < max(tall, h) for at_x, at_y, w, h in taken):
                top -= tall
            taken.append((left, top, wide, tall))
            tile.onto(picture, left, top)
            self._portrait(picture, scene, number, view, (left, top, wide, tall))
            for above, (name, colour) in enumerate(figure.worn, start=1):
                # What somebody wears is named with them, away from the face.
                plate, row = self._labels.tag(name, colour), top + (-above if overhead else above) * tall
                taken.append((left, row, plate.ink.shape[1], tall))
                plate.onto(picture, left, row)
        for prop in scene.props:
            gone_x, gone_z = (0.0, 0.0) if prop.stays else now.walked
            x, y, depth = view.pixel(prop.place[0] + gone_x, prop.place[1], prop.place[2] + gone_z)
            if depth > NEAR and 0 < x < self.width and 0 < y < self.height:
                tile = self._labels.tag(prop.name, palette.NEUTRAL)
                tall, wide = tile.ink.shape[:2]
                # Under the thing, as on a label, or as low as letters may be.
                below = min(y + 0.62 * ITEM * view.scale / depth, self.height - 0.2 * unit - tall)
                tile.onto(picture, round(x - wide / 2), round(below))

    def _portrait(
        self, picture: Picture, scene: Scene, number: int, view: View, tag: tuple[int, int, int, int]
    ) -> None:
        """Effect: where a shot is too close to show the card that somebody wears, a small one is beside their face."""
        own = [card for card in scene.cards if card.figure == number]
        if not own or any(self._shows(card.corners, view) for card in own):
            return
        left, top, wide, tall = tag
        side = round(_PORTRAIT * tall)
        middle, _, depth = view.pixel(*scene.figures[number].head)
        face = round(_HALF_A_FACE * view.scale / depth) if depth > NEAR else 0
        x = min(left, round(middle) - face) - side - tall // 4
        x = x if x >= 0 else left - side - tall // 4
        x = x if x >= 0 else left + wide + tall // 4
        y = min(top, self.height - side) - side // 2
        if 0 <= x <= self.width - side and 0 <= y <= self.height - side:
            picture[y : y + side, x : x + side] = scaled(own[0].picture, side, side)

    def _shows(self, corners: Points, view: View) -> bool:
        """Whether half of a card at least is in the frame, above the words."""
        x, y, depth = view.pixel(*(float(way) for way in corners.mean(axis=0)))
        return depth > NEAR and 0 < x < self.width and 0 < y < 0.85 * self.height
