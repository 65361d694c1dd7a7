"""MP4: H.264 and AAC, what plays everywhere."""

from __future__ import annotations

from pathlib import Path

from kling_renderers.animatic.coding.crew import Film
from kling_renderers.animatic.coding.encode import encode
from kling_renderers.animatic.coding.planes import Layered
from kling_renderers.animatic.coding.shelf import Shelf
from kling_renderers.animatic.formats.showing import Format, Showing
from kling_renderers.animatic.own_pictures.album import fill
from kling_renderers.animatic.pictured import of_shot
from kling_story.planned import Plan


def write(showing: Showing, out: Path) -> None:
    """The frames, and the sound where there is any, with a chapter for each shot."""
    painter, plan, shots = showing.painter, showing.painter.plan, list(showing.shots())
    shelf = Shelf.of_user() if showing.cache else None
    film = Film(
        size=painter.size,
        fps=showing.fps,
        frames=showing.frames,
        cuts=tuple(start for _, start, _ in shots),
        title=plan.title,
        description=showing.described(),
        chapters=tuple(plan.shots[index].id for index, _, _ in shots),
        keys=tuple(_key(showing, index) for index, _, _ in shots) if shelf else (),
        fine=frozenset(place for place, (index, _, _) in enumerate(shots) if _is_fine(plan, index)),
    )
    encode(film, Layered(painter, showing.first), out, showing.progress, showing.sound, shelf)


def _is_fine(plan: Plan, shot: int) -> bool:
    return fill(of_shot(plan, shot), plan.shots[shot])


def _key(showing: Showing, shot: int) -> str:
    """What is seen of a shot: of one that has begun before, it is said where it goes on."""
    begun = showing.first - showing.painter.timeline.starts[shot]
    return showing.painter.key(shot) + (f" from {begun}" if begun > 0 else "")


FORMAT = Format((".mp4",), write)
