"""A shot's people and things put in their places: who stands where, what each has, and what is about them."""

from __future__ import annotations

from dataclasses import replace
from math import radians, sin

from kling_renderers.animatic.camera.facing import gaze_of, look_room, yaw_of
from kling_renderers.animatic.camera.focus import racks, racks_between
from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import EYES, Framed, frame_width, looks_at_a_prop, looks_close, shown
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.poses import first_pose
from kling_renderers.animatic.camera.postures import ALONG, drop_of, posture_of
from kling_renderers.animatic.stage.aloft import lifts_of
from kling_renderers.animatic.stage.apart import set_apart
from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.stage.composition import composed, in_reach, past_a_shoulder
from kling_renderers.animatic.stage.effects import staged_effects
from kling_renderers.animatic.stage.embraced import embracing
from kling_renderers.animatic.stage.eyelines import raised
from kling_renderers.animatic.stage.following import come_to
from kling_renderers.animatic.stage.furnished import furnished
from kling_renderers.animatic.stage.gathered import gathered
from kling_renderers.animatic.stage.handholds import at_a_bar, handholds
from kling_renderers.animatic.stage.having import grasps_of, hands_of
from kling_renderers.animatic.stage.large import Prop, with_one_train
from kling_renderers.animatic.stage.leaping import leap_of
from kling_renderers.animatic.stage.listening import near_figure
from kling_renderers.animatic.stage.mouths import in_mouths, is_carried
from kling_renderers.animatic.stage.on_tables import on_a_table
from kling_renderers.animatic.stage.places import first_mentioned, spots
from kling_renderers.animatic.stage.props import in_hand
from kling_renderers.animatic.stage.scene import NOTHING, Scene
from kling_renderers.animatic.stage.shares import is_hung, is_laid, is_unworn, shared_out, stands_apart
from kling_renderers.animatic.stage.standing import is_animal, is_before_a_mirror, perched, standing
from kling_renderers.animatic.stage.tables import wood_of
from kling_renderers.animatic.stage.turned import goes_across, set_of, turn_of
from kling_renderers.animatic.stand_ins.dress import Arm, arm_of
from kling_renderers.animatic.stand_ins.garments import dressed, on_a_stand
from kling_renderers.animatic.stand_ins.kinds import height_of, person_height
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.moved import lifted
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import world_of
from kling_story.placed import BEINGS, CARRIED, COMES_UP, EMBRACES, IN_PLAY, PLAYED, TOUCHES, VEHICLES
from kling_story.planned import Plan, PlannedShot
from kling_story.vocabulary import SIZES


def stage(plan: Plan, shot: PlannedShot, aspect: float, step: int = 0, what: Framed | None = None) -> Scene:
    """Put a shot's people and things in their places. ``aspect`` is the frame's width over its height; ``step``: where
    hands at work are in their round; ``what``: what it is framed on, where that isn't for itself alone.
    """
    cast = [element for name in shot.subjects if (element := plan.element(name)) is not None]
    racked = racks(shot) and shot.people > 0 and not shot.near_shoulder
    if racked:
        from kling_renderers.animatic.stage.racked import before_people

        shot, racked = before_people(plan, shot)
    shot = with_one_train(shot, cast)
    costumes = [one for one in cast if one.kind == "costume" and not is_unworn(shot, one)]
    things = [one for one in cast if one.kind not in (*BEINGS, "scene") and one not in costumes]
    things = [one for one in things if not is_hung(shot, one) and not is_laid(shot, one)]
    played = [one for one in things if (at := shot.place_of(one.name)) is not None and at.piece in IN_PLAY]
    things = [one for one in things if one not in played]
    effects = [thing for thing in things if thing.kind == "effect"]
    order = [place.name for place in shot.places]
    things = sorted((one for one in things if one.kind != "effect"), key=lambda one: order.index(one.name))
    people = shown(plan, shot)
    near = people.pop() if shot.near_shoulder and len(people) > 1 else None
    goes_down = what is not None
    what = what or framed(plan, shot, aspect)
    width, low = frame_width(shot, aspect, what), what.eyes if people else EYES
    told = [shot.place_of(element.name if element else None) for element in people]
    away = lens_heights(shot.focal_length, aspect) * width / aspect
    places = spots(shot, people, width, aspect, away)
    waiting = come_to(shot)
    middle = (min(x for x, _ in places) + max(x for x, _ in places)) / 2 if places else 0.0
    yaws = [
        yaw_of(
            shot._replace(direction=None, moves=()) if element and element.name in waiting else shot,
            round(x - middle, 6), len(people), is_animal(element), place,
        )
        for element, (x, _), place in zip(people, places, told, strict=True)
    ]  # fmt: skip
    alone = all(is_animal(element) for element in people)
    if len(people) == 1 and not (told[0] and told[0].side) and posture_of(shot, people[0]) not in ALONG:
        x, z = places[0]
        looks = yaws[0] + gaze_of(told[0], yaws[0])[0]
        places = [(x + look_room(shot, looks, width, alone), z)]
    places = composed(shot, places, yaws, width, -first_pose(shot, aspect)[0].z)
    if len(people) == 1 and goes_down:
        places = [in_reach(shot, told[0], places[0], person_height(people[0]), width)]
    world = world_of(
        set_of(shot),
        width,
        turn_of(shot),
        symmetrical="symmetrical" in shot.framings,
        opened=goes_across(shot),
        lens=away * sin(radians(max(0.0, -shot.pitch))),
    )
    if any(place is not None and place.depth == "background" for place in told):
        from kling_renderers.animatic.stage.room_to_go import within

        places = [
            within(world, spot, away) if place is not None and place.depth == "background" else spot
            for spot, place in zip(places, told, strict=True)
        ]
    if shot.detail is not None and len(people) == 1 and shot.pitch:
        from kling_renderers.animatic.camera.details import set_back

        places = [(places[0][0], places[0][1] + set_back(shot, people[0]))]
    if near is not None:
        places = past_a_shoulder(shot, places, [is_animal(one) for one in people])
    together = gathered(plan, shot, people, places, yaws, width, step)
    places, yaws = together.places, together.yaws
    looks_in = is_before_a_mirror(shot, people)
    if looks_in:
        from kling_renderers.animatic.stage import mirrors

        (x, z), close = places[0], min(1.0, width / mirrors.WIDE)
        places, yaws = [(x + mirrors.ASIDE * close, z)], [mirrors.FROM_BEHIND]
    if any(place is not None and place.gait in COMES_UP for place in told):
        from kling_renderers.animatic.stage.coming import coming_up

        places, yaws = coming_up(told, places, yaws, width)
    ups, pair = raised(shot, people, places, yaws), None
    if any(place.relation in EMBRACES for place in shot.places):
        from kling_renderers.animatic.stage.embraces import embraced

        pair = embraced(shot, people, places, yaws, ups)
        places, yaws, ups = pair.places, pair.yaws, pair.ups
    things = [thing for thing in things if thing.name not in together.names]
    persons = [element for element in people if not is_animal(element)]
    eyes = max((person_height(one) * (EYES - drop_of(shot, one)) for one in persons), default=low)
    if any(place.relation in TOUCHES for place in shot.places):
        from kling_renderers.animatic.stage.touches import touching

        pair = touching(shot, people, places, yaws, ups, step, eyes, width)
        places, yaws, ups = pair.places, pair.yaws, pair.ups
    carried = [thing for thing in things if is_carried(shot, thing)]
    apart = [one for one in things if one not in carried and (height_of(one) or stands_apart(shot, one, people))]
    shares = shared_out(shot, [thing for thing in things if thing not in (*apart, *carried)], people)
    at_hands = [*zip(pair.grips, pair.hands, strict=True)] if pair else None
    grasps = grasps_of(shot, shares, people, places, yaws, width, away, step, at_hands)
    leaps = [leap_of(shot, element, width / aspect) for element in people]
    edge = what.eyes - (1 - SIZES[shot.size].eye_line) * width / aspect
    figures = [
        standing(
            shot, element, place, yaw, up, alone,
            handholds(shot, element, step) or grasp.grips or at_a_bar(shot, element, on, step) or arms,
            leap, eyes, sat or perched(shot, element), step, edge,
        )
        for element, place, yaw, up, grasp, leap, on, sat, arms in zip(
            people, places, yaws, ups, grasps, leaps, together.grips, together.sat,
            pair.grips if pair else [()] * len(people), strict=True,
        )
    ]  # fmt: skip
    figures = pair.bent(figures) if pair else figures
    if looks_in:
        spot = places[0][0] + mirrors.BESIDE * close, z + mirrors.BEHIND
        seen = standing(shot, people[0], spot, mirrors.IN_THE_GLASS, 0.0, alone, (), 0.0, eyes)
        figures.append(mirrors.reflected(seen))
    raised_by = lifts_of(shot, people, places, eyes, width / aspect, aspect)
    aloft = [by if place is not None and place.aloft else 0.0 for by, place in zip(raised_by, told, strict=True)]
    for number, lift in pair.lifts.items() if pair else ():
        aloft[number] += lift
    figures = [
        replace(lifted(figure, lift), carried=True) if lift else figure
        for figure, lift in zip(figures, (*raised_by, 0.0), strict=False)
    ]
    if any(place.piece in VEHICLES for place in shot.places):
        from kling_renderers.animatic.stage.boarding import at_vehicles

        figures = at_vehicles(figures, told, width)
    elif any(place.beyond for place in shot.places):
        from kling_renderers.animatic.stage.beyond import beyond

        figures = beyond(figures, told)
    for number, worn in enumerate(shared_out(shot, costumes, people)):
        if worn:
            one = people[number]
            figures[number] = dressed(figures[number], worn, yaws[number], posture_of(shot, one), drop_of(shot, one))
    if not people:
        row = enumerate(costumes)
        figures += [on_a_stand(costume, (number - (len(costumes) - 1) / 2) * 0.4) for number, costume in row]
    along, loads = list[Prop](), list[Model]()
    if together.loads:
        from kling_renderers.animatic.stage.loads import drawn

        figures, along, loads = drawn(together.loads, figures)
    if any(place.tie in CARRIED for place in shot.places):
        from kling_renderers.animatic.stage.bearing import with_borne

        figures = with_borne(plan, shot, figures, away)
    if shot.near_shoulder:
        tall = max(map(person_height, people), default=1.0)
        figures.append(near_figure(shot, near, aspect, tall, tall * EYES - eyes))
    whose = (*shot.subjects, *(name for one in shot.places for name in (one.whose, one.other)))
    arms: dict[str | None, Arm] = {name: arm_of(one) for name in whose if (one := plan.element(name or ""))}
    if looks_at_a_prop(shot):
        # A close shot of nobody and nothing that has a name (an insert of hands) shows a grey thing.
        unnamed = [None] if looks_close(shot) and not costumes and not effects else []
        props, models = on_a_table(shot, things or unnamed, width, arms, step)
        if any(place.depth == "background" for place in shot.places):
            from kling_renderers.animatic.stage.behind_things import behind_things

            figures, racked = [*figures, *behind_things(plan, shot, away, width, step)], True
    else:
        each = zip(people, places, yaws, grasps, leaps, strict=True)
        theirs = [
            [(thing, hand and hand._replace(y=hand.y + lift)) for thing, hand in hands_of(shot, *one, away)]
            for one, lift in zip(each, aloft, strict=True)
        ]
        figures[: len(theirs)] = [embracing(*one) for one in zip(figures, theirs, strict=False)]
        held = [had for own in theirs for had in own]
        held += in_mouths(shot, carried, people, figures)
        beside = max((x for x, _ in places), default=0.0) + 0.2
        props, models = in_hand(held, beside, wood_of(shot.setting))
        names = [element.name if element is not None else None for element in people]
        backs = {figure.name: (figure.x, figure.z) for figure in figures if figure.near}
        further = set_apart(shot, apart, names, places, (width, width / aspect), away, eyes, backs, arms)
        props, models = props + further[0], models + further[1]
    props, models = props + along, models + loads
    if any(work.kind == "row" for work in shot.works):
        from kling_renderers.animatic.stage.rowing import oars

        models += oars(shot, figures)
    if any(place.piece in PLAYED for place in shot.places):
        from kling_renderers.animatic.stage.played import instruments

        models += instruments(shot, figures, step)
    if played:
        from kling_renderers.animatic.stage.in_play import in_play, people_in_play

        top = what.eyes + SIZES[shot.size].eye_line * width / aspect
        players = people_in_play(people, places, yaws)
        flying = in_play(shot, played, players, (width, width / aspect), away, top, step)
        props, models = props + flying[0], models + flying[1]
    shining, cycles = staged_effects(shot, effects, (width, width / aspect), away, alone=not people and not things)
    props += shining
    front = () if racked else _front(shot, figures, first_mentioned(shot, people))
    at_them = furnished(shot, people, places, yaws, figures, width, aspect, what, world)
    pieces = Blocks(at_them) if at_them else NOTHING
    return Scene(
        tuple(map(world.worn, figures)),
        tuple(props),
        tuple(map(world.lit_model, models)),
        world,
        front,
        pieces,
        effects=tuple(cycles),
    )


def _front(shot: PlannedShot, figures: list[Figure], first: int) -> tuple[int, ...]:
    """Who is in the front layer of focus: everybody, but where the focus goes from one to another."""
    one = racks_between(shot) and len(figures) > 1
    return (len(figures) - 1 if shot.near_shoulder else first,) if one else tuple(range(len(figures)))
