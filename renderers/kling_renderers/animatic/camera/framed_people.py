"""What a shot of people is framed on: their heights and postures, what is over them, the hats they have on."""

from __future__ import annotations

from kling_renderers.animatic.camera.facing import closeness
from kling_renderers.animatic.camera.framing import EYES, LEVEL, PERSON, Framed, is_near, shown
from kling_renderers.animatic.camera.large_things import tallest_beast
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.postures import ALONG, FACE_UP, IN_WATER, SWIMMER, drop_of, posture_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stand_ins.kinds import looks_of, person_height, shape_of
from kling_story.placed import SIDE_OF
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

LOWEST_HEAD = 0.45
"""How far below the highest eyes of a frame the lowest are at most, in frame heights."""
_LOWEST_LYING = 0.64
"""The same of who lies, whose face is no more than a hand above the lower edge then."""
_WITH_A_SEAT = 1.3
"""How much wider a frame is at most for what somebody sits on to stay in it: a choice."""
_SHELTERED, _CANOPY = 1.15, 1.28
"""How much taller than somebody the frame takes them for with an umbrella over them, and how high that reaches."""
_HATS = {
    "chefhat": 0.18, "pointedhat": 0.19, "tophat": 0.15, "santahat": 0.13, "conical": 0.12, "cowboyhat": 0.12,
    "strawhat": 0.105, "wusha": 0.12, "crown": 0.105, "turban": 0.12,
}  # fmt: skip
"""How high tall hats reach over the eyes, in statures."""
_WITH_A_HAT, _FOR_A_HAT = 1.12, 0.7
"""How much wider it is for one at most, and how much for each frame height that would be above it: choices."""
_KNEES = 0.3
"""How tall those are at most, in statures, for whom no close frame of somebody else is made wider."""
_OF_A_CRAWL = 0.5
"""How much of what somebody on all fours is lower than standing makes a frame lower: they are long."""
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
    alone = _with_what_is_overhead(_framed_on_bodies(bodies, shot, aspect), plan, shot)
    alone = _with_hats(_with_seats(alone, shot), shot, people)
    if (tall := tallest_beast(shot, people)) * EYES > alone.eyes:
        alone = alone._replace(stature=max(alone.stature, tall), eyes=tall * EYES)
    if height < 1 and any(one is not None and one.kind == "animal" for one in people):
        # A narrow frame holds who goes across and what runs beside them.
        across = (shot.direction or shot.course) in SIDE_OF
        alone = alone._replace(stature=max(alone.stature, height * _WITH_AN_ANIMAL * across / aspect))
    return alone


def _framed_on_bodies(bodies: set[tuple[str, float, float]], shot: PlannedShot, aspect: float) -> Framed:
    """People are framed as high as they are, of these postures, drops and statures; of several heights, so that the
    lowest head is in it.
    """
    height = SIZES[shot.size].figure_height
    eyes = sorted(tall * (EYES - drop) for _, drop, tall in bodies)
    if not bodies:
        return PERSON
    if len(bodies) > 1:
        down = any(posture == "lying" for posture, _, _ in bodies) and height > 1
        lowest = _LOWEST_LYING if down else LOWEST_HEAD
        return Framed(max(1.0, height * (eyes[-1] - eyes[0]) / lowest), eyes[-1])
    [(posture, drop, tall)] = bodies
    if posture == "swimming":
        return Framed(tall * max(IN_WATER + min(1.0, 2 * closeness(shot)), height * SWIMMER / aspect), eyes[0])
    if posture in ALONG and drop > 0:
        long, face = ALONG[posture] * height / (0.8 * aspect), eyes[0] + FACE_UP[posture] * tall * closeness(shot)
        whole = tall * (long + (1 - long) * closeness(shot))
        return Framed(max(whole, _with_both_eyes(shot, aspect) * tall), face, centred=True)
    shown = _OF_A_CRAWL * drop if posture == "crawling" else drop
    whole = tall * (1 - shown * (1 - closeness(shot)))
    if shot.people == 1:
        whole = max(whole, _with_both_eyes(shot, aspect) * tall)
    return Framed(whole, eyes[0])


def _with_what_is_overhead(what: Framed, plan: Plan, shot: PlannedShot) -> Framed:
    """Whoever is framed from the knees or feet up is so with the umbrella over them."""
    over = (plan.element(place.name) for place in shot.places if place.held == "overhead")
    low, high = SIZES["full"].figure_height, SIZES["cowboy"].figure_height
    if not low <= SIZES[shot.size].figure_height <= high or not any(
        one and shape_of(one) == "umbrella" for one in over
    ):
        return what
    size, stature = SIZES[shot.size], what.stature * _SHELTERED
    reach = _CANOPY * max(person_height(one) for one in shown(plan, shot))
    return what._replace(stature=stature, eyes=max(what.eyes, reach - stature * size.eye_line / size.figure_height))


def _with_hats(what: Framed, shot: PlannedShot, people: list[PlannedElement | None]) -> Framed:
    """Between a full shot and a medium one, a frame holds tall hats, which make it a little wider, too."""
    size = SIZES[shot.size]
    if not SIZES["full"].figure_height <= size.figure_height <= SIZES["medium"].figure_height or what.centred:
        return what
    over = max((_HATS.get(looks_of(one).hat or "", 0.0) * person_height(one) for one in people if one), default=0.0)
    out = over * size.figure_height / what.stature - size.eye_line
    if not over or out <= 0:
        return what
    wider = what._replace(stature=what.stature * min(_WITH_A_HAT, 1 + _FOR_A_HAT * out))
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
