"""The animatic: a plan drawn with stand-ins, in the right cuts, framing, camera and timing.

    Plan -> timeline -> stage (who is where) -> camera (how it is seen) -> drawing -> burnt_in -> formats, board

``AnimaticRenderer`` writes films and boards, ``animatic_clip`` gives a MoviePy clip, ``FilmPainter`` single frames.
"""

from kling_renderers.animatic.clip import animatic_clip
from kling_renderers.animatic.film import FilmPainter
from kling_renderers.animatic.renderer import AnimaticRenderer

__all__ = ["AnimaticRenderer", "FilmPainter", "animatic_clip"]
