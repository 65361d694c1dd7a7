"""Where people face and look, in the picture before any camera, and who goes along."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from kling_renderers.animatic.stand_ins.animals import ANIMAL, ANIMAL_FACE, ANIMAL_RUMP
from kling_renderers.animatic.stand_ins.heads import NOSE
from kling_story.placed import GOING, Place
from kling_story.planned import PlannedShot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.moves import GOES_ALONG

_FACING = {
    "left": -36.0,
    "right": 36.0,
    "camera": 0.0,
    "away": 180.0,
    "window": 112.0,
    "along": 68.0,
    "keys": 76.0,
    "door": 116.0,
    "profile_left": -72.0,
    "profile_right": 72.0,
}
"""By what words say; to a window that is behind, so that the face is seen beside it, along a row of
seats, and of who kicks or throws.
"""
_EYE_TO_EYE = 66.0
"""How far who looks at another one is turned to them, in degrees: a choice."""
_SEEN_ASIDE = frozenset((
    "stooped", "crawling", "long_step", "bent", "crouching", "pushing_up", "pushed_low", "sitting_up", "curled_down",
    "slipping", "stumbling", "punching", "rearing", "squatting", "squatted_up", "kicking", "drawn_back", "one_knee",
    "knees_hugged", "split", "falling", "flipped", "flipped_on", "rolled", "rolled_on",
))  # fmt: skip
THROWN = ("diving", "fallen")
"""Postures of who is seen full length from ahead, whichever way others go."""
_BENT_ASIDE = 62.0
"""Postures that nobody tells from the front, and how far who is alone in one is turned aside, in degrees: a choice."""
_PERCHED, _PERCHED_ASIDE = ("ledge", "log", "bench", "stairs"), 40.0
"""What somebody sits on who is turned aside so far, as from their front nobody tells that they sit: a choice."""
_LESS_CLOSE_UP = 36.0
"""How much less that is close up, where what is held ahead would be out of the frame."""
_A_FACE = 0.6
"""From which closeness on a frame is of a face, which is seen from the front."""
_ARMS_ASIDE, _USED_ASIDE = ("pushing", "aiming"), ("hewn", "aimed")
"""The same of arms, and of ways of having a thing."""
_ACROSS = {"left": -1, "right": 1, "right_to_left": -1, "left_to_right": 1}
_WALKING = {"left_to_right": 90.0, "right_to_left": -90.0, "toward_camera": 0.0, "away_from_camera": 180.0}
"""How far somebody is turned who goes that way, in degrees."""


def closeness(shot: PlannedShot) -> float:
    """0 where a whole body is seen, 1 from a medium close-up on."""
    return min(1.0, max(0.0, (SIZES[shot.size].figure_height - 0.85) / 2.8))


def eye_to_eye(told: Sequence[Place | None]) -> bool:
    """Whether two face each other whom nothing else puts together."""
    alone = [place for place in told if place is not None and place.relation is None and place.facing == "other"]
    return len(told) == len(alone) == 2


def near_side(shot: PlannedShot) -> int:
    """On which side of the frame the listener's back stands: -1 left, 1 right. Who is looked at looks past
    the lens to that side, so that shot and reverse shot look at each other.
    """
    if shot.facing in ("left", "right"):
        return -1 if shot.facing == "left" else 1
    if len(shot.places) > 1 and (shot.places[0].near or shot.places[1].near):
        return -1 if shot.places[0].near else 1
    return 1 if "reverse" in shot.framings else -1


def yaw_of(shot: PlannedShot, x: float, count: int, animal: bool = False, place: Place | None = None) -> float:
    """Where a figure at ``x`` faces: degrees from the camera to its own left, so 90 is to the right. ``place`` is what
    the words say of it.
    """
    if place is not None and place.gaze == "back":
        return _turned_back(yaw_of(shot, x, count, animal, place._replace(gaze=None)), place)
    told = place.facing if place is not None and (shot.facing is None or count > 1) else None
    to_the_other, told = told == "other", None if told == "other" else told
    aside = shot.yaw is not None and shot.yaw not in (0, 180)
    if told is not None and (shot.yaw is None or (count > 1 and not (aside and told in _ACROSS))):
        return _FACING[told]
    if shot.yaw is not None:
        return shot.yaw * (_side_faced(shot, x, count, told, place) if aside else 1)
    if shot.facing is not None:
        return _FACING[shot.facing]
    course = shot.direction or shot.course
    if course is not None and goes(shot, place) and not (place is not None and place.posture in THROWN):
        # Close up, somebody who walks past is seen a little from the front, and so are two who would hide one another.
        ahead = SIZES[shot.size].figure_height > 1.3 or _side_by_side(shot, place)
        return _WALKING[course] * (0.7 if ahead else 1.0) % 360
    if any(move.move == "follow" for move in shot.moves):
        return 180.0
    if shot.near_shoulder:
        return 32.0 * near_side(shot)
    if count < 2 and "reverse" in shot.framings and not animal:
        return 32.0
    if count < 2 or x == 0 or (place is not None and place.posture == "lying"):
        told_aside = place is not None and (
            (place.posture in _SEEN_ASIDE and place.arms != "spread" and "pov" not in shot.framings)
            or place.arms in _ARMS_ASIDE
            or any(work.kind == "punch" and work.who == place.name for work in shot.works)
            or any(one.held in _USED_ASIDE and one.whose == place.name for one in shot.places)
        )
        aims = place is not None and any(one.held == "aimed" and one.whose == place.name for one in shot.places)
        if aims and closeness(shot) >= _A_FACE:
            return -_BENT_ASIDE if place is not None and place.gaze == "left" else _BENT_ASIDE
        bent = _BENT_ASIDE - _LESS_CLOSE_UP * closeness(shot) if told_aside and closeness(shot) < _A_FACE else 0.0
        if not told_aside and place is not None and place.posture == "seated" and place.piece in _PERCHED:
            bent = _PERCHED_ASIDE * (1 - closeness(shot))
        return 32.0 * (1 - 0.6 * closeness(shot)) if animal else bent
    # People in one frame turn to each other a little, those who look at each other until both eyes are just seen.
    turned = _EYE_TO_EYE if to_the_other else 28.0
    return -turned if x > 0 else turned


def _turned_back(yaw: float, place: Place) -> float:
    """How a body faces that else faces by ``yaw`` where its head is turned round over a shoulder: towards the lens, or
    where it faces that, away from it.
    """
    yaw = (yaw + 180) % 360 - 180
    side, far = (-1 if yaw < 0 else 1), abs(yaw)
    if far <= _FACES_US:
        return side * (far + _ROUND_WALKING)
    goes_on = place.gait in GOING and place.gait != "stopped"
    return side * max(_FACES_US + _ROUND_WALKING + 1, far - (_ROUND_WALKING if goes_on else _ROUND_STANDING))


def _side_by_side(shot: PlannedShot, place: Place | None) -> bool:
    """Whether somebody drives with another one beside them."""
    if place is None or place.tie != "riding" or place.posture != "seated":
        return False
    return any(one.name != place.name and one.tied_to == place.tied_to for one in shot.places)


def _side_faced(shot: PlannedShot, x: float, count: int, told: str | None, place: Place | None) -> int:
    """To which side of the frame somebody faces whom a framing shows from one: -1 left, 1 right. As told, the way they
    go, else those on the right face those on the left.
    """
    faced = told if told in _ACROSS else shot.facing
    if faced in _ACROSS:
        return _ACROSS[faced]
    course = shot.direction or shot.course
    # A way that is only guessed gives way to whom the camera goes to.
    aimed = shot.direction is None and any(move.to and move.move not in GOES_ALONG for move in shot.moves)
    if course in _ACROSS and goes(shot, place) and not aimed:
        return _ACROSS[course]
    return -1 if count > 1 and x > 0 and not shot.near_shoulder else 1


def goes(shot: PlannedShot, place: Place | None) -> bool:
    """Whether somebody goes along with the shot's subject: all, but who stands still where others go; without a
    direction who walks.
    """
    gait = place.gait if place is not None else None
    if gait != "standing" and (gait is not None or shot.course is None):
        return True
    others_go = any(other.gait in GOING for other in shot.places)
    return not others_go if gait == "standing" else shot.direction is not None


_GAZES = {"left": -38.0, "right": 38.0, "camera": 0.0}
_NOD = {"up": 20.0, "down": -20.0}
"""How far a head is turned to a side of the frame, and up, in degrees: choices."""
_FARTHEST_GAZE = 55.0
"""How far it is turned from its body at most."""
_FACES_US, _ROUND_WALKING, _ROUND_STANDING, _OVER_A_SHOULDER = 36.0, 18.0, 50.0, 90.0
"""Who looks back over a shoulder: up to how many degrees they count as facing the lens, how far the body is turned
along as they walk and as they stand, and how far the head against it. Choices.
"""


def gaze_of(place: Place | None, yaw: float) -> tuple[float, float]:
    """How the head of somebody turned by ``yaw`` is turned against the body: degrees to its own left, and up."""
    gaze = place.gaze if place is not None else None
    if gaze == "back":
        yaw = (yaw + 180) % 360 - 180
        away = abs(yaw) <= _FACES_US + _ROUND_WALKING
        return _OVER_A_SHOULDER * (-1 if (yaw < 0) == away else 1), 0.0
    if gaze not in _GAZES:
        return 0.0, _NOD.get(gaze or "", 0.0)
    aside = (_GAZES[gaze] - yaw + 180) % 360 - 180
    return max(-_FARTHEST_GAZE, min(_FARTHEST_GAZE, aside)), 0.0


def spot_by(yaw: float, aside: float, behind: float) -> tuple[float, float]:
    """How far right of and behind the middle of somebody turned by ``yaw`` (in degrees) something is in the picture, as
    (x, z), that is so far to their side and behind them.
    """
    turn = radians(yaw)
    return aside * cos(turn) - behind * sin(turn), aside * sin(turn) + behind * cos(turn)


def look_room(shot: PlannedShot, yaw: float, width: float, animal: bool = False) -> float:
    """How far aside someone alone stands in a frame ``width`` wide, to leave room where they look; in a
    narrow frame as far as it takes to hold the nose.
    """
    ahead = sin(radians(yaw))
    if abs(ahead) < 0.05 or shot.near_shoulder:
        return 0.0
    aside = max(0.07 * width, 0.0 if animal else NOSE - 0.36 * width) * abs(ahead)
    return -aside if ahead > 0 else aside


def pivot(shot: PlannedShot, yaw: float, tall: float = ANIMAL) -> tuple[float, float]:
    """Where the middle of an animal so ``tall`` stands, as (x, z), so that what the frame is laid on is at nothing: the
    face in a close shot (its rump from behind, where that is nearest), the middle of the body in a wide one.
    """
    close = closeness(shot)
    end = ANIMAL_FACE if cos(radians(yaw)) > -0.5 else -ANIMAL_RUMP
    return spot_by(yaw, 0.0, tall * (close * end + (1 - close) * -0.08))
