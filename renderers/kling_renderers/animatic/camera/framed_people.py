"""What a shot of people is framed on: their heights and postures, what is over them, the hats they have on."""

from __future__ import annotations

from kling_renderers.animatic.camera.facing import closeness, eye_to_eye
from kling_renderers.animatic.camera.framing import (
    EYES,
    FEET_LOWEST,
    ITEM,
    LEVEL,
    LYING_ASIDE,
    PERSON,
    Framed,
    is_near,
    shown,
)
from kling_renderers.animatic.camera.large_things import tallest_beast
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.postures import (
    ALONG,
    FACE_UP,
    HEAD_IN_WATER,
    IN_WATER,
    SWIMMER,
    SWIMMERS_HEAD,
    drop_of,
    posture_of,
)
from kling_renderers.animatic.camera.timing import SCALING, composed_at, tightest
from kling_renderers.animatic.stand_ins.kinds import looks_of, person_height, shape_of
from kling_story.placed import SIDE_OF, TOUCHES
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.held_sizes import height_in_hand

_CROWN, _FOREHEAD, _CHIN, _BUST = 0.085, 0.055, 0.08, 0.2
"""How far above the eyes hair and a forehead end, and how far below them a head and a bust do, in statures."""
_TABLE_TOP = 0.12
"""How much more is seen below who has a table between them and another one, in statures: a choice."""
_LOWEST_LYING = 0.6, 0.45
"""How far below the highest eyes those of who lies are at most, in frame heights, and where whole bodies are seen."""
_PART = 0.6
"""How much of what a size shows below somebody's eyes is seen of the lowest of several: a choice."""
EDGE, _ROOM = 0.025, 0.05
"""How far from a frame's edges the heads of several are at least at the end of a move that closes in, and how much is
free above them before it, in frame heights: choices.
"""
_WITH_A_SEAT = 1.3
"""How much wider a frame is at most for what somebody sits on to stay in it: a choice."""
_SHELTERED, _CANOPY, _LIFTED = 1.15, 1.28, 1.09
"""How much taller than somebody the frame takes them for with something over them, and how high an umbrella reaches
there, and less than what is between both hands.
"""
_HATS = {
    "chefhat": 0.18, "pointedhat": 0.19, "tophat": 0.15, "santahat": 0.13, "conical": 0.12, "cowboyhat": 0.12,
    "strawhat": 0.105, "wusha": 0.12, "crown": 0.105, "turban": 0.12,
}  # fmt: skip
"""How high tall hats reach over the eyes, in statures."""
_WITH_A_HAT, _FOR_A_HAT = 1.12, 0.7
"""How much wider it is for one at most, and how much for each frame height that would be above it: choices."""
_EYE_TO_EYE = 0.22
"""How far apart two are at least who face each other, so that there is a hand's breadth between noses."""
_ALOFT, _WITH_HANDS_UP = 0.27, 1.3
"""How high over the eyes what somebody holds over the head reaches, and how much wider a frame is for it at most."""
_HAND_IN_HAND, _LIES_ACROSS = 0.24, 1.5
"""How far apart the heads of two are at least of whom one does something to the other, and how wide a frame is at least
of somebody who lies and who is beside them, in statures.
"""
_LIES_IN = 0.8
"""How much of a frame's width who lies along it fills where whole bodies are seen: a choice."""
_KNEES = 0.3
"""How tall those are at most, in statures, for whom no close frame of somebody else is made wider."""
_OF_A_CRAWL = 0.5
"""How much of what somebody on all fours is lower than standing makes a frame lower: they are long."""
_FEET = 0.33
"""How far before who sits their feet are, in statures."""
_OF_WHAT_THEY_ARE_ON = 0.5
"""How much, in statures, of what somebody is up on makes a frame larger that shows their feet: stairs go out of it."""
_WITH_AN_ANIMAL = 0.8
"""How wide a frame is at least, in statures, that is of somebody who goes across it beside an animal: a choice."""


def framed_on_people(plan: Plan, shot: PlannedShot, people: list[PlannedElement | None], aspect: float) -> Framed:
    """People, and the animals beside them, who all stand alone."""
    bodies = {
        (posture_of(shot, one), drop_of(shot, one), person_height(one))
        for one in people
        if not is_near(shot, one) and (one is None or one.kind != "animal")
    }
    height = SIZES[shot.size].figure_height
    if height > 1:
        # A close frame isn't made wide for who comes up to somebody's knees.
        bodies = {body for body in bodies if body[2] > _KNEES} or bodies
    hats = max((_HATS.get(looks_of(one).hat or "", 0.0) * person_height(one) for one in people if one), default=0.0)
    hats = max(hats, _ALOFT) if _lifts_something(plan, shot) else hats
    several = len(bodies) > 1
    alone = _framed_on_heads(bodies, hats, shot) if several else _framed_on_a_body(bodies, shot, aspect)
    alone = _with_seats(_with_what_is_overhead(alone, plan, shot), shot)
    alone = alone if several else _with_hats(alone, shot, hats)
    if any(place.relation in TOUCHES for place in shot.places):
        alone = alone._replace(apart=_HAND_IN_HAND)
    elif eye_to_eye([shot.place_of(one.name) if one else None for one in people]):
        alone = alone._replace(apart=_EYE_TO_EYE)
    if several and any(posture == "lying" for posture, _, _ in bodies):
        # Who lies beside others does so along the frame.
        across = _LIES_ACROSS - LYING_ASIDE * 2 * closeness(shot)
        alone = alone._replace(stature=max(alone.stature, height * across / max(aspect, height > 1)))
    if (tall := tallest_beast(shot, people)) * EYES > alone.eyes:
        alone = alone._replace(stature=max(alone.stature, tall), eyes=tall * EYES)
    if height < 1 and any(one is not None and one.kind == "animal" for one in people):
        # A narrow frame holds who goes across and what runs beside them.
        across = (shot.direction or shot.course) in SIDE_OF
        alone = alone._replace(stature=max(alone.stature, height * _WITH_AN_ANIMAL * across / aspect))
    return alone


def _framed_on_heads(bodies: set[tuple[str, float, float]], hats: float, shot: PlannedShot) -> Framed:
    """People of several postures, drops and statures are framed so that the lowest head is in the picture with as much
    below it as the size shows of one, a bust at most, and that a camera which closes in on all of them ends on all
    heads: lower first, then wider. ``hats``: how high these reach over eyes.
    """
    size, closest = SIZES[shot.size], tightest(shot.moves)
    line, height = size.eye_line, size.figure_height
    eyes = sorted(tall * (EYES - drop) for _, drop, tall in bodies)
    high, low, head = eyes[-1], eyes[0], min(eyes[0], _CHIN)
    reaches = height <= SIZES["medium"].figure_height or hats >= _ALOFT
    over = max(_CROWN, hats) if reaches else min(_CROWN, line / height)
    room = max(0.0, min(_ROOM, line - over * height))
    between = any(place.relation == "across" for place in shot.places)
    below = min(low, _BUST, _PART * (1 - line) / height) + between * _TABLE_TOP
    # Of one alone such a move shows less above the eyes in the end, too.
    in_the_end = min(over, line / height / closest) + high - low + head
    tall = min(
        height / min(1.0, max(tall for _, _, tall in bodies)),
        (1 - room) / (over + high - low + below),
        (1 - 2 * EDGE) / in_the_end / closest,
    )
    if any(posture == "lying" for posture, _, _ in bodies):
        tall = min(tall, _LOWEST_LYING[height <= 1] / (high - low))
    held = low - below + (1 - line) / tall
    if any(move.move in SCALING and composed_at(move) == 1 for move in shot.moves):
        held = min(held, lowest_line(low, line, tall * closest))
    return Framed(height / tall, max(min(high, held), high + over - (line - room) / tall))


def lowest_line(low: float, line: float, tall: float) -> float:
    """How high the point is at most that lies on the eye ``line`` of a frame in which a stature is ``tall`` frame
    heights, so that it holds a head whose eyes are as ``low``.
    """
    return low - min(low, _CHIN) + (1 - EDGE - line) / tall


def highest_line(high: float, line: float, tall: float) -> tuple[float, float]:
    """How low that point is at least, so that the frame holds a head whose eyes are as ``high``: its forehead, and its
    hair, too.
    """
    edge = high - (line - EDGE) / tall
    return edge + _FOREHEAD, edge + _CROWN


def tallest_with(high: float, low: float) -> float:
    """How many frame heights a stature is at most in a frame that holds heads whose eyes are as ``high`` and as
    ``low``, from the one's hair to the other's chin.
    """
    return (1 - 2 * EDGE) / (high + _CROWN - low + min(low, _CHIN))


def _framed_on_a_body(bodies: set[tuple[str, float, float]], shot: PlannedShot, aspect: float) -> Framed:
    """People of one posture, drop and stature are framed as high as they are."""
    height = SIZES[shot.size].figure_height
    if not bodies:
        return PERSON
    [(posture, drop, tall)] = bodies
    eyes = tall * (EYES - drop)
    if posture == "swimming":
        # In a close shot a face that goes by tells the size, as on land.
        near = closeness(shot)
        across = height * (SWIMMER + (SWIMMERS_HEAD - SWIMMER) * near) / aspect
        return Framed(tall * max(IN_WATER + (HEAD_IN_WATER - IN_WATER) * min(1.0, 3 * near), across), eyes)
    if posture in ALONG and drop > 0:
        # As wide as a body is long, and so at the end of a move that closes in on it; a wider size has more about it.
        filled = max(height, SIZES["full"].figure_height) * max(1.0, _LIES_IN * tightest(shot.moves)) / _LIES_IN
        long, face = ALONG[posture] * filled / aspect, eyes + FACE_UP[posture] * tall * closeness(shot)
        whole = tall * (long + (1 - long) * closeness(shot))
        return Framed(max(whole, _with_both_eyes(shot, aspect) * tall), face, centred=True)
    shown = _OF_A_CRAWL * drop if posture == "crawling" else max(drop, -_OF_WHAT_THEY_ARE_ON)
    whole = tall * (1 - shown * (1 - closeness(shot)))
    if shot.people == 1:
        whole = max(whole, _with_both_eyes(shot, aspect) * tall)
    if posture == "sitting" and height < 1:
        # What is nearer to the lens is lower in the frame.
        lens, below = lens_heights(shot.focal_length, aspect), FEET_LOWEST - SIZES[shot.size].eye_line
        whole = max(whole, height * (eyes * lens + below * _FEET * tall) / (below * lens))
    return Framed(whole, eyes)


def _lifts_something(plan: Plan, shot: PlannedShot) -> bool:
    """Whether somebody of whom less than the knees is seen has something over the head that is no umbrella."""
    over = (plan.element(place.name) for place in shot.places if place.held == "overhead")
    closer = SIZES[shot.size].figure_height > SIZES["cowboy"].figure_height
    return closer and any(one is not None and shape_of(one) != "umbrella" for one in over)


def _with_what_is_overhead(what: Framed, plan: Plan, shot: PlannedShot) -> Framed:
    """Whoever is framed from the knees or feet up is so with what they have over them."""
    over = [one for place in shot.places if place.held == "overhead" and (one := plan.element(place.name))]
    low, close = SIZES["full"].figure_height, SIZES["cowboy"].figure_height
    if not over or not low <= SIZES[shot.size].figure_height <= close:
        return what
    size, stature = SIZES[shot.size], what.stature * _SHELTERED
    high = max(
        _CANOPY if shape_of(one) == "umbrella" else _LIFTED + (height_in_hand(one.name, one.description) or ITEM)
        for one in over
    )
    reach = high * max(person_height(one) for one in shown(plan, shot))
    return what._replace(stature=stature, eyes=max(what.eyes, reach - stature * size.eye_line / size.figure_height))


def _with_hats(what: Framed, shot: PlannedShot, over: float) -> Framed:
    """Between a full shot and a medium one, a frame holds hats so high ``over`` eyes; it is a little wider, too."""
    size = SIZES[shot.size]
    closest = SIZES["medium_close_up" if over >= _ALOFT else "medium"].figure_height
    if not SIZES["full"].figure_height <= size.figure_height <= closest or what.centred:
        return what
    out = over * size.figure_height / what.stature - size.eye_line
    if not over or out <= 0:
        return what
    most = _WITH_HANDS_UP if over >= _ALOFT else _WITH_A_HAT
    wider = what._replace(stature=what.stature * min(most, 1 + _FOR_A_HAT * out))
    return wider._replace(eyes=what.eyes + max(0.0, over - wider.stature * size.eye_line / size.figure_height))


def _with_seats(what: Framed, shot: PlannedShot) -> Framed:
    """Who sits on a crate or a bench is still seen to do so where a camera has come closer than a shot of legs: that
    begins wider for it.
    """
    size, closest = SIZES[shot.size], tightest(shot.moves)
    seats = [place.seat for place in shot.places if place.seat and place.posture == "seated" and place.tie is None]
    if not seats or closest <= 1 or what.centred or not size.figure_height < SIZES["medium"].figure_height:
        return what
    held = (what.eyes - max(seats)) * size.figure_height * closest / (1 - size.eye_line)
    return what._replace(stature=max(what.stature, min(held, _WITH_A_SEAT * what.stature)))


def _with_both_eyes(shot: PlannedShot, aspect: float) -> float:
    """How tall whom a frame is laid out for would have to be, so that a narrow one, near to a face, holds both eyes."""
    heights = lens_heights(shot.focal_length, aspect)
    narrowest = PERSON.both_eyes + LEVEL * PERSON.eyes_ahead * aspect / heights
    return SIZES[shot.size].figure_height * narrowest / aspect
