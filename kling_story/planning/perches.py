"""What somebody sits on who has no chair, and who is at a window, a mirror or a piano: "sits on the stairs", "looks out
at the rain".
"""

from __future__ import annotations

from kling_story.placed import SIDE_OF, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.seats_aboard import CARRIAGES, in_a_car, in_a_carriage
from kling_story.planning.settling import last_named, settled, with_dressings
from kling_story.prose import unspoken
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.held_sizes import usual_colour
from kling_story.vocabulary.perches import (
    AT_A_FIRE,
    AT_IT,
    BED_HIGH,
    FLIES,
    HEAPED,
    IN_A_HATCH,
    IN_BED,
    INTO,
    LOOKS_OUT,
    OFF_IT,
    PERCHES,
    PLAYS,
    SWUNG,
    UNDER_A_TREE,
)
from kling_story.vocabulary.plurals import singular
from kling_story.vocabulary.shades import SHADE_OF
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_STOOL, _PARAPET = 0.27, 0.16
"""How high the stool at a piano and the edge of a roof are, in statures."""
_SAT_DOWN_ON = ("bench", "couch", "log", "bed_edge")
"""What somebody stands before until they sit down."""
_IN_BED = (None, "sitting", "lying", "skidding", "propped")
"""How somebody may be by their words who sits up in bed."""
_FREE = (None, "ground", "window")
"""Where somebody may be who sits on something else than a chair, as ``Place.piece`` has it."""


def with_perches(shot: PlannedShot) -> PlannedShot:
    """A shot in which those who sit do so on what words say, and who looks out of a window is at it."""
    if not shot.people:
        return shot
    if shot.setting.place in CARRIAGES:
        return in_a_carriage(shot)
    if shot.setting.place == "car_interior":
        return in_a_car(shot)
    shot = _on_perches(shot)
    on_a_bed = shot.setting.place == "bedroom" and any(place.piece in ("bed_edge", "in_bed") for place in shot.places)
    if any(place.piece == "couch" for place in shot.places):
        return with_dressings(shot, "sofa_in_use")
    return with_dressings(shot, "bed_in_use") if on_a_bed else shot


def _on_perches(shot: PlannedShot) -> PlannedShot:
    if (
        shot.setting.place == "tunnel"
        and INTO.search(shot.prompt)
        and shot.direction is None
        and shot.course in SIDE_OF
    ):
        # Along it, not from wall to wall.
        shot = shot._replace(course="away_from_camera")
    shot = _with_a_kite(_on_the_edge(_in_a_hatch(_up_in_bed(shot))))
    shot = _at_the_piano(_before_the_mirror(_at_the_window(shot)))
    every = (*shot.places, *(act.was for act in shot.acts))
    swings = any(word in shot.prompt for word in ("swing", "荡秋千", "荡着秋千", "荡起秋千"))
    if not swings and not any(_sits(place) and not place.tie for place in every):
        return shot
    found = _perch_of(shot)
    if found is None:
        return shot
    pushed = SWUNG.search(shot.prompt) if found[0] == "swing" else None
    told = {
        place.name: _perched(place, *found) if pushed is None or place.name == pushed["who"] else place
        for place in shot.places
    }
    if found[0] == "heap" and (of := HEAPED.search(unspoken(shot.prompt))):
        noun = next(filter(None, of.groups()))
        shade = SHADE_OF.get(usual_colour(noun) or usual_colour(singular(noun)) or "")
        told = {name: place._replace(state=shade) if place.piece == "heap" else place for name, place in told.items()}
    acts = tuple(act._replace(was=_perched(act.was, *found)) for act in shot.acts)
    for was in (act.was for act in acts if act.was.piece == found[0]):
        if was.name in told and told[was.name].piece is None and told[was.name].gait is None:
            # Who has got up leaves it standing there.
            told[was.name] = told[was.name]._replace(piece=found[0])
    return _standing_before(settled(shot._replace(acts=acts), told))


def _up_in_bed(shot: PlannedShot) -> PlannedShot:
    """Who sits up in bed, or leans against its head, does so under the cover."""
    words = unspoken(shot.prompt)
    found = IN_BED.search(words)
    if found is None or not shot.places or not happens(words, found.start()):
        return shot
    one = shot.place_of(last_named(shot, words, found.start()))
    if one is None or one.tie or one.held or one.posture not in _IN_BED:
        return shot
    return settled(shot, {one.name: one._replace(posture="seated", seat=BED_HIGH, piece="in_bed", gait=None)})


def _standing_before(shot: PlannedShot) -> PlannedShot:
    """A shot in which who sits down, or has got up, stands before what they sit on, not on it."""

    def beside(place: Place) -> Place:
        upright = place.posture is None and place.gait is None and place.piece in _SAT_DOWN_ON
        return place._replace(seat=None) if upright else place

    acts = tuple(act._replace(was=beside(act.was)) for act in shot.acts)
    return shot._replace(acts=acts, places=tuple(map(beside, shot.places))) if acts else shot


def _perch_of(shot: PlannedShot) -> tuple[str, float] | None:
    """What is sat on, and how high that is."""
    if shot.setting.place == "train_compartment":
        return "berth", PERCHES["berth"][0]
    words = unspoken(shot.prompt)
    for piece, (height, pattern) in PERCHES.items():
        if pattern.search(words):
            return piece, height
    if "campfire" in shot.setting.dressings and not shot.setting.inside:
        return "log", AT_A_FIRE
    return ("ground", UNDER_A_TREE) if "broad_tree" in shot.setting.dressings else None


def _sits(place: Place) -> bool:
    """Whether somebody sits, on a chair or where they did in the shot before."""
    return place.posture == "sitting" or (place.posture == "seated" and place.piece in PERCHES)


def _perched(place: Place, piece: str, height: float) -> Place:
    sits = _sits(place) or (piece == "swing" and place.posture is None and place.gait is None)
    if not sits or place.tie or place.held or place.piece not in (*_FREE, *PERCHES):
        return place
    return place._replace(posture="seated", seat=height, piece=piece)


def _at_the_window(shot: PlannedShot) -> PlannedShot:
    looks = LOOKS_OUT.search(unspoken(shot.prompt))
    if looks is None or shot.setting.place == "car_interior" or shot.setting.inside is False:
        return shot
    free = [place for place in shot.places if place.piece in (None, "window") and not place.tie and not place.held]
    if len(free) != 1 or shot.people != 1 or shot.course or shot.yaw is not None:
        return shot
    [one] = free
    facing = one.facing or (None if shot.facing else "window")
    return settled(shot, {one.name: one._replace(piece="window", facing=facing)})


def _in_a_hatch(shot: PlannedShot) -> PlannedShot:
    """Who is in a food truck is behind its counter."""
    if "food_truck" not in shot.setting.dressings or not shot.places:
        return shot
    words = unspoken(shot.prompt)
    found = IN_A_HATCH.search(words)
    one = shot.place_of(last_named(shot, words, found.start())) if found else None
    if one is None or one.piece is not None or one.tie:
        return shot
    return settled(shot, {one.name: one._replace(piece="counter", gait=None)})


def _with_a_kite(shot: PlannedShot) -> PlannedShot:
    """Who flies a kite has a hand up."""
    if "flown_kite" not in shot.setting.dressings:
        return shot
    free = [place for place in shot.places if not (place.tie or place.held or place.near or place.arms)]
    if not free or not FLIES.search(unspoken(shot.prompt)):
        return shot
    one = free[0]
    gait = None if one.gait == "driving" else one.gait
    return settled(shot, {one.name: one._replace(arms="waving", gait=gait)})


def _on_the_edge(shot: PlannedShot) -> PlannedShot:
    """Who stands at the edge of a roof does so on its parapet."""
    if "steep_drop" not in shot.setting.dressings or shot.setting.place not in ("rooftop", "skyline") or shot.course:
        return shot
    told = {
        place.name: place._replace(piece="parapet", seat=_PARAPET)
        for place in shot.places
        if place.posture is None and place.piece is None and not (place.tie or place.held or place.whose or place.near)
    }
    return settled(shot, told) if len(told) == shot.people else shot


def _before_the_mirror(shot: PlannedShot) -> PlannedShot:
    """Who is alone before a mirror, and stays there, is seen with what it shows."""
    free = [place for place in shot.places if place.piece in _FREE and not place.tie and not place.held]
    stays = shot.people == 1 and len(free) == 1 and not (shot.course or shot.near_shoulder)
    if "tall_mirror" not in shot.setting.dressings or not stays or shot.yaw is not None or shot.detail is not None:
        return shot
    [one] = free
    if one.posture not in (None, "sitting") or one.facing not in (None, "away"):
        return shot
    return settled(shot, {one.name: one._replace(piece="mirror", facing=None)})


def at_their_piano(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which who sits at a piano that an author declared, or plays it, is at one as at any."""
    if "piano" not in shot.prompt.casefold() and "琴" not in shot.prompt:
        return shot
    for name in shot.subjects:
        row = stand_in(THINGS, name, film.description(name)) if film.kinds.get(name) == "item" else None
        if row is None or row.id != "piano":
            continue
        words = unspoken(shot.prompt).replace(f"@{name}", "@ ")
        at_it = AT_IT.search(words)
        before = words[: at_it.start()] if at_it is not None else ""
        players = sorted((before.rfind(f"@{one.name}"), one.name) for one in shot.places if f"@{one.name}" in before)
        at_one = with_dressings(shot, "grand_piano")._replace(
            subjects=tuple(one for one in shot.subjects if one != name),
            places=tuple(place for place in shot.places if place.name != name),
            works=shot.works or tuple(Work("type", one) for _, one in players[-1:]),
        )
        still = any(place.piece == "piano" for place in shot.places) and not OFF_IT.search(words)
        if (still or at_it is not None) and (seated := _seated_at(at_one)):
            return seated
    return shot


def _at_the_piano(shot: PlannedShot) -> PlannedShot:
    """Who plays the piano sits at it, seen from the side."""
    if "grand_piano" not in shot.setting.dressings or not PLAYS.search(unspoken(shot.prompt)):
        return shot
    return _seated_at(shot) or shot


def _seated_at(shot: PlannedShot) -> PlannedShot | None:
    """A shot with who plays the piano at it; None where that may be several."""
    players = [work.who for work in shot.works if work.kind == "type"]
    free = [place for place in shot.places if not (place.tie or place.held or place.near)]
    still = [place for place in free if place.piece == "piano"]
    free = still or [place for place in free if place.piece in _FREE]
    one = next((place for place in free if place.name in players), None) or (free[0] if len(free) == 1 else None)
    if one is None:
        return None
    facing = one.facing if one.facing in ("left", "right") else "keys"
    told = one._replace(piece="piano", posture="seated", seat=_STOOL, facing=facing, gait=None)
    return settled(shot._replace(works=shot.works or (Work("type", one.name),)), {one.name: told})
