"""A shot as it is staged, for tests that ask where somebody or something is in the frame."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.staging import stage

FRAMES = {"16:9": (640, 360), "9:16": (360, 640), "1:1": (400, 400)}
BOTH = pytest.mark.parametrize("aspect", ["16:9", "9:16"])


class Seen:
    """A shot at one moment: its figures and things, and where places are, in parts of the frame."""

    def __init__(self, film, shot, u=0.0, aspect="16:9", **board):
        plan = film(shot, aspect=aspect, **board)
        self.width, self.height = FRAMES[aspect]
        ratio = self.width / self.height
        self.now = moment(plan.shots[0], u, ratio, framed(plan, plan.shots[0], ratio))
        self.scene = stage(plan, plan.shots[0], ratio)
        self.view = View(self.now.pose, self.width, self.height)
        self.figures = {figure.name: figure for figure in self.scene.figures}
        self.props = {prop.name: prop for prop in self.scene.props}

    def spot(self, *place):
        x, y, depth = self.view.pixel(*place)
        return x / self.width, y / self.height, depth

    def head(self, name, aside=0.0):
        figure = self.figures[name]
        x, y, z = np.array(figure.head) + offset_of(figure, self.now)
        return self.spot(x + aside, y, z)

    def size(self, name):
        """How large a thing is, in frame heights."""
        x, y, z = self.props[name].place
        return self.spot(x, y - ITEM / 2, z)[1] - self.spot(x, y + ITEM / 2, z)[1]
