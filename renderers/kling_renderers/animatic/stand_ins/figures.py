"""Stand-ins: jointed people and animals, each a few rounded parts in space."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.accessories import worn_parts
from kling_renderers.animatic.stand_ins.arm_poses import pose_of
from kling_renderers.animatic.stand_ins.arms import Grip, arm, posed_arm, running_arm
from kling_renderers.animatic.stand_ins.bending import LOOKS_UP, bent, gone_back, raised, shoulder_gone
from kling_renderers.animatic.stand_ins.clothes import HANGS, garment
from kling_renderers.animatic.stand_ins.dress import Dress, dress_of
from kling_renderers.animatic.stand_ins.heads import looking
from kling_renderers.animatic.stand_ins.leaning import RUNNER_LEANS, laid_down, leaning
from kling_renderers.animatic.stand_ins.legs import LEGS, astride, running_legs, seated, standing
from kling_renderers.animatic.stand_ins.moved import lifted, shifted, sized, turned, within
from kling_renderers.animatic.stand_ins.portraits import head_of
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, part
from kling_renderers.animatic.stand_ins.stances import DROPS, RISES, Sat, bend_of, sunk
from kling_renderers.animatic.stand_ins.trunks import neck, trunk, widened, width_of
from kling_story.vocabulary.looks import UNTOLD, Looks

_UPRIGHT = ("standing", "kneeling", "bent", "stooped", "skating", "rearing", "lunging", "lying")
"""Postures in which a coat or a dress falls over the legs."""
_FOLDED = ("sitting", "crouching")
"""Postures in which it lies over bent legs."""
_TO_THE_HIPS = np.array((-1.0, 0.53, -1.0, 0.0))
"""Below it nothing of a coat is with the trunk of who has bent legs, in statures."""
_FROM_ASIDE = 50.0
"""From how far turned on a right arm that salutes would hide the face, in degrees."""
_LONG = 0.5
"""From which part of ``HANGS`` on what somebody kneels in covers the shins."""
_UNDER_CLOTH = 0.12
"""How much further away legs under it count as being, in statures, where ``over`` isn't asked: of who is bowed."""
_CLOTH, _SHINS = 0.006, 0.16
"""How thick cloth is, and how far behind the knees the shins of who kneels are covered by it, in statures: choices."""
_ARMS = {"skidding": "spread", "bent": "knees", "crawling": "crawling", "drawn_back": "kick_back", "kicking": "kick"}
_ARMS |= {"slipping": "flailing", "stumbling": "grasping", "sitting_up": "at_nape", "curled_down": "at_nape"}
_ARMS |= {posture: posture for posture in ("pushing_up", "pushed_low", "pulled_up", "knees_hugged", "skiing")}
_ARMS |= {
    "surfing": "kick_back",
    "plunging": "stretched",
    "punching": "punching",
    "flying": "stretched",
    "squatting": "receiving",
    "squatted_up": "receiving",
    "rolled": "knees_hugged",
    "rolled_on": "knees_hugged",
}
_ARMS |= dict.fromkeys(("hanging", "inverted", "handstand"), "stretched")
_ARMS |= dict.fromkeys(("falling", "flipped", "flipped_on"), "flailing")
_ARMS |= dict.fromkeys(("soaring", "wheeled_over", "wheeled_back", "split", "one_leg"), "spread")
"""What free arms do in some postures."""
_ATHLETIC = (
    *("drawn_back", "kicking", "rearing", "lunging", "airborne", "braced"),
    *("slipping", "stumbling", "sitting_up", "curled_down"),
    *("hanging", "pulled_up", "clinging", "climbing", "one_leg", "one_knee", "split", "knees_hugged"),
    *("surfing", "skiing", "propped", "punching"),
)
_DIVES = (
    *("diving", "fallen", "inverted", "handstand", "wheeled_over", "wheeled_back"),
    *("falling", "soaring", "flipped", "flipped_on", "rolled", "rolled_on"),
    *("plunging", "flying", "peeking", "askew"),
)
"""Postures of who kicks, slips, does sit-ups, hangs or climbs, and of who is turned over as a whole."""
_STRAIGHT = ("diving", "fallen", "inverted", "handstand", "plunging", "flying", "peeking", "askew")
"""Those whose legs are as of who stands."""
_ON_THE_FLOOR, _TIPPED = ("sitting_up", "curled_down"), ("pushing_up", "pushed_low")
"""Those of sit-ups, and of push-ups."""
_FACE_AHEAD = 40.0
"""Degrees by which who does push-ups holds up the head."""
_LOW = 0.25
"""How much lower than standing somebody sits on whom legs are stretched out, in statures."""
_SEESAW = 0.4
"""How much the one arm of who skids is higher, the other one lower, for each stature out, and twice that further back
and ahead, so that no face is behind it: a choice.
"""


@lru_cache(maxsize=64)
def person(
    x: float,
    z: float,
    yaw: float,
    colour: Colour,
    build: int,
    name: str | None,
    grips: tuple[Grip, ...] = (),
    posture: str = "standing",
    gaze: tuple[float, float] = (0.0, 0.0),
    looks: Looks = UNTOLD,
    running: bool = False,
    stature: float = 1.0,
    sat: Sat | None = None,
    arms_are: str | None = None,
    large_hands: bool = False,
    dives: int = 1,
) -> Figure:
    """A person. ``yaw``: degrees turned from the camera to its own left; ``build`` chooses clothes and hair, so that
    two people differ in more than colour; ``grips``: where hands hold something; ``gaze``: degrees that the head is
    turned from the body to its own left, and up; ``looks``: what words say, before what ``build`` chooses; ``running``:
    leaning ahead, with longer steps; ``stature``: how tall, a child is less than 1; ``sat``: how they sit who ride;
    ``arms_are``: as in ``Place.arms``; ``large_hands``: those that hold something have fingers;
    ``dives``: to which side of theirs who dives does, -1 or 1.
    """
    dress, wide = dress_of(colour, looks), width_of(looks, stature)
    dark, skin = dress.trousers, dress.skin
    bend = bend_of(posture, looks) if sat is None else 0.0
    held = tuple((x, y - (sunk(posture) if sat is None else 0.0), z) for x, y, z in grips)
    near = -1 if 0 < yaw < 180 and not (arms_are == "saluting" and yaw < _FROM_ASIDE) else 1
    arms = _arms(dress, held, posture, arms_are or _ARMS.get(posture), bend, wide, near, running, large_hands)
    upper = _clothes(dress, colour, build, looks, posture, wide)
    up = gaze[1] + (_FACE_AHEAD if posture in (*_TIPPED, "flying") else 0.0) + LOOKS_UP.get(posture, 1.0) * bend
    lies = posture == "lying" and looks.hair == "braids"
    head = looking(head_of(looks._replace(hair="spread_braids") if lies else looks, build, name, colour), gaze[0], up)
    throat, head = raised(neck(mix(skin, BLACK, 0.16), looks), head, bend)
    flat = posture == "lying" or posture in (*_DIVES, *_TIPPED)
    drop = sat.drop if sat is not None else 0.0 if flat else DROPS[posture] - sunk(posture) - RISES.get(posture, 0.0)
    middle = np.array(held).mean(axis=0) if grips else None
    hands = None if middle is None else (float(middle[0]), float(middle[1]), float(middle[2]))
    made = bent(replace(head, parts=(throat, *upper, *head.parts)), bend)
    made = replace(made, parts=(*arms, *made.parts), hands=hands, bend=bend, sleeve=dress.sleeve)
    made = lifted(leaning(made, sat.lean) if sat is not None and sat.lean else made, -drop)
    shin = mix(skin, BLACK, 0.06) if looks.shorts else dark
    shoe = rgb(looks.shoes) if looks.shoes else mix(dark, BLACK, 0.4)
    if sat is not None and (posture == "standing" or not sat.rim):
        on_seat = (
            astride(dark, shin, shoe, sat.aside)
            if posture == "astride"
            else seated(dark, shin, shoe, low=drop > _LOW, crossed=sat.crossed)
        )
        legs = standing(dark, shin, shoe) if posture == "standing" else _covered(on_seat, looks, dress, colour)
        made = replace(made, parts=(*_lowered(widened(legs, wide), drop), *made.parts))
    if sat is not None:
        made = within(made, sat.rim) if sat.rim else made
    else:
        if posture in _ATHLETIC or (posture in _DIVES and posture not in _STRAIGHT):
            from kling_renderers.animatic.stand_ins.athletic import legs as athletic_legs

            legs = athletic_legs(posture, near, dark, shin, shoe)
        else:
            legs = (running_legs if running else LEGS.get(posture, standing))(dark, shin, shoe)
            legs = _covered(legs, looks, dress, colour) if posture in _FOLDED else legs
            if posture == "kneeling" and HANGS.get(looks.garment or "", 0.0) > _LONG:
                legs[2:4] = [shin._replace(over=-1) for shin in legs[2:4]]
        behind = np.array((0.0, 0.0, gone_back(bend), 0.0))
        # A back that is bent is further away than the legs from behind: no hem hangs over them there.
        under = 0 if posture in ("bent", "stooped") else -1
        legs = [
            piece._replace(balls=piece.balls + behind, over=max(piece.over, under)) for piece in widened(legs, wide)
        ]
        made = replace(made, parts=(*legs, *made.parts))
    if posture in _ON_THE_FLOOR:
        # Their feet stay where they are.
        made = shifted(made, 0.0, -gone_back(bend))
    made = leaning(made, RUNNER_LEANS) if running or posture == "skating" else made
    if posture in _DIVES:
        from kling_renderers.animatic.stand_ins.athletic import turned_over

        made = turned_over(made, posture, dives)
    elif posture in _TIPPED:
        from kling_renderers.animatic.stand_ins.athletic import tipped

        made = tipped(made, posture)
    made = sized(laid_down(made) if posture == "lying" else made, stature)
    return turned(replace(made, x=x, z=z, wide=wide), yaw)


def _arms(
    dress: Dress,
    held: tuple[Grip, ...],
    posture: str,
    are: str | None,
    bend: float,
    wide: float,
    near: int,
    running: bool,
    large: bool,
) -> list[Part]:
    """Both arms of a body: with hands where they hold something, else posed, running or hanging; ``near``: on which
    side of theirs we are.
    """
    gone, found = shoulder_gone(bend), list[Part]()
    sleeve, lower, hand = dress.sleeve, dress.lower, dress.hand
    taken = any(x > 0 for x, *_ in held) and not any(x < 0 for x, *_ in held)
    for side in (-1, 1):
        grip = next((grip for grip in held if grip[0] * side > 0), None)
        pose = pose_of(are, side, taken=taken, near=near) if grip is None else None
        if pose is not None and posture == "skidding":
            pose = tuple((x, y - side * _SEESAW * (x - 0.1), z - 2 * side * _SEESAW * (x - 0.1)) for x, y, z in pose)
        if pose is not None:
            posed = posed_arm(side, pose, sleeve, lower, hand, wide)
            found += [piece._replace(balls=piece.balls + np.array((*gone, 0.0))) for piece in posed]
        elif grip is None and running:
            found += running_arm(side, sleeve, lower, hand, wide)
        else:
            found += arm(side, sleeve, lower, hand, grip, wide, gone, large=large)
    return found


def _clothes(dress: Dress, colour: Colour, build: int, looks: Looks, posture: str, wide: float) -> list[Part]:
    """The trunk with what is worn over it: what words say, else what the ``build`` chooses."""
    upper = [trunk(dress.shirt, looks, wide), *widened(worn_parts(looks, colour), wide)]
    dressed = any((looks.clothes, looks.garment, looks.worn, looks.bare_chest, looks.shirt))
    if looks.garment is not None:
        worn = garment(looks.garment, _shade_of(looks, dress, colour))
        if posture == "kneeling":
            worn = [_on_the_ground(piece) for piece in worn]
        elif posture not in _UPRIGHT:
            worn = [piece._replace(balls=np.maximum(piece.balls, _TO_THE_HIPS)) for piece in worn]
        upper[1:1] = widened(worn, wide)
    elif build % 3 == 1 and posture in _UPRIGHT and not dressed:
        coat = [(-0.045, 0.6, 0, 0.055), (0.045, 0.6, 0, 0.055), (-0.055, 0.4, 0, 0.048), (0.055, 0.4, 0, 0.048)]
        upper += widened([part(coat, colour, 0.03, over=1)], wide)
    if build % 3 == 2 and not dressed:
        waist = [(-0.046, 0.54, 0, 0.056), (0.046, 0.54, 0, 0.056)]
        upper += widened([part(waist, mix(colour, WHITE, 0.16), 0.009)], wide)
    return upper


def _shade_of(looks: Looks, dress: Dress, colour: Colour) -> Colour:
    """The colour of what falls over legs."""
    return dress.trousers if looks.garment == "skirt" else colour


def _covered(legs: list[Part], looks: Looks, dress: Dress, colour: Colour) -> list[Part]:
    """Bent ``legs`` under what is worn, as it lies over them and hangs from the knees."""
    if looks.garment not in HANGS:
        return legs
    shade, hangs = _shade_of(looks, dress, colour), HANGS[looks.garment]
    shins, thighs = [piece.balls for piece in legs[2:4]], [piece.balls for piece in legs[4:6]]
    knees = [shin[:1] + down * (shin[-1:] - shin[:1]) for shin in shins for down in (0.0, hangs)]
    lap, fall = (np.concatenate(balls) + np.array((0.0, 0.0, 0.0, _CLOTH)) for balls in (thighs, knees))
    fall[:, 3] = np.maximum(fall[:, 3], lap[:, 3].min())
    under = [piece._replace(over=-1, behind=piece.behind + _UNDER_CLOTH) for piece in legs[2:6]]
    cloth = Part(lap, shade, -0.02, over=1), Part(fall, mix(shade, BLACK, 0.08), -0.03, over=1)
    return [*legs[:2], *under, *legs[6:], *cloth]


def _on_the_ground(piece: Part) -> Part:
    """Something worn by who kneels: what of it would be below the ground lies on that, over the shins."""
    low = piece.balls[:, 1] - piece.balls[:, 3] < DROPS["kneeling"] - _CLOTH
    if not low.any():
        return piece
    lies = piece.balls[low] * (1.2, 0.0, 1.0, 1.0)
    lies[:, 1] = DROPS["kneeling"] + 0.8 * lies[:, 3]
    back = lies + np.array((0.0, 0.0, _SHINS, 0.0))
    return piece._replace(balls=np.concatenate((piece.balls[~low], lies, back)))


def _lowered(parts: list[Part], by: float) -> list[Part]:
    """Legs so much lower, which take no steps."""
    return [piece._replace(balls=piece.balls - (0.0, by, 0.0, 0.0), swing=None) for piece in parts]
