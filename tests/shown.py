"""A shot whose camera goes somewhere, for tests that ask where somebody is in the frame at a part of its way."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import EYES, frame_width
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.stage.goals import goals
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

FRAMES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (960, 960)}
CAST = {"Mei": {}, "Tom": {}, "Key": {"kind": "item"}}


class Shown:
    """A shot of a storyboard of one, with its goals."""

    def __init__(self, camera, prompt="@Mei and @Tom", aspect="16:9", elements=CAST, **shot):
        board = {
            "aspect": aspect,
            "elements": elements,
            "shots": [{"duration": 4, "prompt": prompt, "camera": camera, **shot}],
        }
        film = plan(Storyboard.model_validate(board))
        self.shot, self.frame = film.shots[0], FRAMES[aspect]
        self.aspect = self.frame[0] / self.frame[1]
        self.scene = stage(film, self.shot, self.aspect)
        self.what = framed(film, self.shot, self.aspect)
        width = frame_width(self.shot, self.aspect, self.what)
        self.goals = goals(self.shot, self.scene, width, self.aspect, self.what)

    def pose(self, u):
        return moment(self.shot, u, self.aspect, self.what, self.goals).pose

    def head(self, name, u):
        """Where somebody's eyes are, in parts of the frame."""
        figure = next(figure for figure in self.scene.figures if figure.name == name)
        x, y, depth = View(self.pose(u), *self.frame).pixel(figure.head[0], EYES, figure.head[2])
        assert depth > 0
        return x / self.frame[0], y / self.frame[1]

    def marks(self, name, u):
        """Where the marks of the eyes are, as (n, 2) in parts of the frame."""
        figure = next(figure for figure in self.scene.figures if figure.name == name)
        view = View(self.pose(u), *self.frame)
        places = (
            np.concatenate([mark.outline for mark in figure.features if len(mark.outline) > 10 and mark.wide is None])
            + figure.head
        )
        return view.to_pixels(view.to_camera(places)) / self.frame
