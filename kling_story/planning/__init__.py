"""Storyboard -> Plan: sizes, angles and moves understood, cut times added up, lines timed."""

from __future__ import annotations

from fractions import Fraction
from math import log

from kling_story.blocking import Blocking
from kling_story.media import is_url, probe_picture
from kling_story.planned import Caption, Plan, PlannedElement, PlannedMove, PlannedShot, PlannedStroke
from kling_story.planning.as_read import of_the_cast, with_shots
from kling_story.planning.casting import cast_of
from kling_story.planning.film import Film
from kling_story.planning.inserts import shown_in
from kling_story.planning.moves import directions_of
from kling_story.planning.one_shot import plan_shot
from kling_story.planning.passes import passed
from kling_story.planning.pronouns import genders_of
from kling_story.planning.things import things_of
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard

__all__ = [
    "Caption",
    "Plan",
    "PlannedElement",
    "PlannedMove",
    "PlannedShot",
    "PlannedStroke",
    "Setting",
    "directions_of",
    "plan",
]

ASPECTS = ((16, 9), (9, 16), (1, 1))


def plan(board: Storyboard) -> Plan:
    """Work out what is seen and heard when.

    Words that the vocabulary doesn't know fall back to defaults (a medium shot at eye level, 35 mm,
    a locked camera): ``check`` tells about them, the animatic is drawn all the same. Nothing is read
    but the head of a start frame, when nothing else gives the picture its shape.
    """
    written, read, setting_of = with_shots(board)
    kinds = {name: element.kind for name, element in read.elements.items()}
    board = of_the_cast(read, kinds)
    shown = [shown_in(board, shot) for shot in board.shots]
    blocking, things, genders = Blocking(board), things_of(board, shown), genders_of(board)
    shots: list[PlannedShot] = []
    film = Film(written, read, kinds, genders, things, shots)
    start = Fraction(0)
    for number, shot in enumerate(board.shots, start=1):
        setting = setting_of(board, shot)
        alone = plan_shot(board, shot, number, start, shown[number - 1], blocking, genders, kinds, film.before, setting)
        shots.append(passed(alone, film))
        start = shots[-1].end
    return Plan(
        title=board.title or "untitled",
        aspect=_aspect(board),
        cast=cast_of(things.declared_in(board), written.elements, genders),
        shots=tuple(shots),
        look=board.look,
        start_frame=board.start_frame,
        end_frame=board.end_frame,
        brush=tuple(PlannedStroke(stroke.mask, stroke.path) for stroke in board.motion_brush.strokes)
        if board.motion_brush
        else (),
        soundtrack=board.soundtrack.file if board.soundtrack else None,
        soundtrack_volume=board.soundtrack.volume if board.soundtrack else 1.0,
        audible=board.audio == "native",
        shots_in_film=len(shots),
        automatic=board.is_auto,
    )


def _aspect(board: Storyboard) -> tuple[int, int]:
    """The picture's shape: as written, else the nearest to the start frame's own, else 16:9."""
    if board.aspect:
        width, _, height = board.aspect.partition(":")
        return int(width), int(height)
    if board.start_frame and not is_url(board.start_frame):
        try:
            picture = probe_picture(board.folder / board.start_frame)
        except (OSError, ValueError):
            picture = None
        if picture and picture.width and picture.height:
            ratio = log(picture.width / picture.height)
            return min(ASPECTS, key=lambda aspect: abs(log(aspect[0] / aspect[1]) - ratio))
    return ASPECTS[0]
