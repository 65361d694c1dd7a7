"""When a camera move is where: how much of it is done at each moment, and at which it shows the picture
that the shot's size and framing ask for.
"""

from __future__ import annotations

from collections.abc import Iterable

from kling_story.planned import PlannedMove
from kling_story.vocabulary.focus import above_or_below, of_others
from kling_story.vocabulary.moves import GOES_ALONG, WHIPS

_PASSING = frozenset(
    {
        *("pan_left", "pan_right", "tilt_up", "truck_left", "truck_right", "pedestal_up"),
        *("pedestal_down", "arc_left", "arc_right", "orbit", "orbit_left"),
    }
)
_WIDENING = frozenset({"dolly_out", "zoom_out", "roll_clockwise", "roll_counterclockwise"})
SUDDEN = WHIPS | {"crash_zoom"}
"""Moves that wait, go within a quarter of their time, and hold."""
SCALING = frozenset({"dolly_in", "dolly_out", "zoom_in", "zoom_out", "crash_zoom"})
_TIGHTEST = 2.5
"""How many times tighter a frame may become with all its people in it: a crash zoom's."""
_LANDING = WHIPS | {"crane_down", "tilt_down"}


def eased(move: str, u: float, start: float, end: float) -> float:
    """How much of a move is done at a moment of the shot; it sets off and settles softly."""
    if move in ("handheld", "steadicam"):
        return 1.0
    k = min(1.0, max(0.0, (u - start) / (end - start))) if end > start else float(u >= end)
    if move in SUDDEN:
        k = min(1.0, max(0.0, (k - 0.375) / 0.25))
    return k * k * (3 - 2 * k)


def composed_at(move: PlannedMove) -> float:
    """How much of a move is done when the picture is as the shot's size and framing say, 0 to 1.

    The one rule for where moves begin and end:

    - what gets closer, rises high or goes along with the subject begins on the composed picture: 0
    - what turns, slides or circles passes it half way, so that the subject stays in the picture: 0.5
    - it arrives there instead (1) when it has a destination ("tilt up to her face"), or leads on to
      another move; so does what gets wider until something is seen ("pull back until ...")
    - a whip pan, a tilt down (eyes stand high in the frame, so half of it would lose them) and a falling
      crane always arrive
    - a tilt to the sky or the ground, and a turn, a whip or a slide to people beside the cast, leave the composed
      picture: 0
    - a move that follows upon another begins where that one ended: 0
    """
    if move.start > 0 or (move.move in ("tilt_up", "tilt_down") and move.to and above_or_below(move.to)):
        return 0.0
    if leaves_for_others(move):
        return 0.0
    if move.move in _LANDING:
        return 1.0
    if move.move in _PASSING:
        return 1.0 if move.to or move.end < 1 else 0.5
    return 1.0 if move.move in _WIDENING and move.to else 0.0


def leaves_for_others(move: PlannedMove) -> bool:
    """Whether a move goes from whom a shot is composed on to people beside them."""
    return move.move in _PASSING | WHIPS and bool(move.to) and move.whom is None and of_others(move.to or "")


def tightest(moves: Iterable[PlannedMove]) -> float:
    """How many times less of the scene is seen than in the composed picture, when it is least: moves that close in on
    nobody by name, or open out.
    """
    least = 1.0
    for move in moves:
        closes_in = move.amount > 1 and (move.whom is not None or "@" in (move.to or ""))
        if move.move in SCALING and move.amount > 0 and not closes_in:
            done = composed_at(move)
            least *= max(move.amount**-done, move.amount ** (1 - done))
    return min(_TIGHTEST, least)


def keeps_pace(move: PlannedMove, heading: tuple[float, float]) -> bool:
    """Whether a move goes along with a subject that walks this way."""
    return move.move in GOES_ALONG or (move.move.startswith("truck") and heading[0] * move.amount > 0)
