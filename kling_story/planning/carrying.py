"""Where a shot plays that doesn't say so: where those whom it shows were, and as they were there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.patterns import Pattern
from kling_story.placed import AT_TABLES, BEINGS, LAIN_ON, Place
from kling_story.planned import PlannedShot
from kling_story.planning.afloat import on_land
from kling_story.planning.film import Film
from kling_story.prose import here, unreferenced
from kling_story.references import references
from kling_story.setting import Setting
from kling_story.setting_told import setting_in, setting_of
from kling_story.storyboard import Element
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.aboard import SHORT_NAMES
from kling_story.vocabulary.landscapes import LANDSCAPES

_UNLIT = "unlit"
PASSED = (
    "roof_gap", "lighthouse_beam", "window_seat", "in_the_water", "tall_mirror", "grand_piano", "phone_booth",
    "broad_tree", "flown_kite", "steep_drop", "bed_in_use", "sofa_in_use", "food_stall", "taken_seats",
    "steering_wheel", "door_frame", "window_frame", "window_bars", "front_door", "fireworks", "lift_doors",
    "white_top", "metal_top", "black_top", "glass_top", "car_top", "crumbs",
)  # fmt: skip
"""What of a place somebody is at for one shot only."""
STAYS = (
    "cobbled_street", "hill_town", "steep_street", "balconies", "diner", "hotel", "mesas", "cactuses", "roadside",
    "food_truck", "picnic_table", "fallen_leaves",
)  # fmt: skip
"""What a place has in every shot of a film that plays there, also where others are in it."""

_FALLING = ("rain", "storm", "snow")
_LIES_THERE = ("fog",)
"""Weather of one place: rain goes along to the next street, mist stays in its valley."""
_LATER = Pattern(
    r"\bthe (?:next|following) (?:\w+ )?(?:day|morning|evening|night|week|summer|winter|spring)\b"
    r"|\b(?:days|weeks|months|years) later\b"
    r"|(?:第二天|次日|翌日|几[天周年]后|[数多]年后|[数多]日后|[一二三两]年后)",
    ("the next", "the following", "later", "第二天", "日", "后"),
)
"""Until when any weather is over."""
_AT_A_TABLE = Pattern(
    r"\bon (?:the|a|an|her|his) (?:[\w-]+ )?(?:table|desk|counter|nightstand)\b|[桌柜案]上|木桌|灶台",
    "table desk counter nightstand 桌 柜 案 灶",
)
_REGIONS = {"street", "village", "forest", "desert", "mountain", "snowfield", "field", "beach"}
_REGIONS |= {one.id for one in LANDSCAPES}
"""Places that a whole film plays in, or around."""
_ABOARD = frozenset(("car_interior", "train_carriage", "plane_cabin", "lift_cabin", "open_water", "underwater"))
"""Places that somebody is in on their way: who is seen next needn't be in there still."""
_RIGHT_BEHIND = frozenset(("mud_house", "brick_house", "porch", "house_front"))
_FRONTS = _RIGHT_BEHIND | {"inn_front", "log_cabin", "cottage", "glass_dome", "barred_gate"}
"""What is before a house, where nobody is who is in it."""
_MOMENTS = ("dawn", "golden_hour", "sunset", "blue_hour", "noon")
"""Times that are soon over: at another place it may be any other."""
_ELSEWHERE = Pattern(
    r"\b(?:phones?|calls?|calling|meanwhile|elsewhere|screens?|dreams?|remembers?|memory|years? (?:ago|later))\b"
    r"|电话|手机|与此同时|另一边|别处|屏幕|回忆|梦|年[前后]",
    "phone call meanwhile elsewhere screen dream remember memory year 电话 手机 同时 另一边 别处 屏幕 回忆 梦 年",
)
"""Words for who may be somewhere else than those before, who are nowhere that is said."""
_CLOSE = 2.0
"""How tall somebody would be at least in a shot of a thing that shows no place of its own, in frame heights."""
_FROM_AFAR = 0.75
"""How tall people are at most in a shot that establishes a place, in frame heights: a choice."""
_KEPT_POSTURES, _KEPT_PIECES = ("sitting", "lying"), ("table", "counter", *LAIN_ON)
"""What lasts from shot to shot; a kneel and a look out of the window are over soon."""
_GETS_UP = Pattern(
    r"\b(?:gets?|getting|got|jumps?|jumping|springs?|leaps?|bolts?) (?:straight )?up\b"
    r"|\b(?:rises?|rising|stands?|standing|stood|(?:on|to) (?:her|his|their|its) feet)\b|站[起着在立]|起身|起来",
    ("stand", "stood", "get", "got", "rise", "rising", "jump", "spring", "leap", "bolt", "feet", "站", "起"),
)
_LEAVES = Pattern(
    r"\b(?:leaves|leaving|left the|enters?|entering|exits?|walks?|walking|runs?|running|goes|crosses|arrives?|drives?"
    r"|rides?|steps (?:out|into|away|through|back)|comes? (?:in|out|back)|outside|later)\b"
    r"|离开|走[进出向到开过]|跑|进入|来到",
    "leav left enter exit walk run goes cross arriv drive ride steps come outside later 离开 走 跑 进入 来到",
)

_ON_THEIR_FEET = Pattern(
    r"\b(?:opens? the (?:\w+ )?door|wash(?:es|ing) (?!her|his|their)|cook(?:s|ing)|iron(?:s|ing)|sweep(?:s|ing)"
    r"|mop(?:s|ping)|danc(?:es|ing)|fight(?:s|ing)|chas(?:es|ing)|driv(?:es|ing))\b"
    r"|[打拉推]开门|开了?门|洗碗|洗菜|做饭|炒菜|跳舞|扫地|拖地|打斗|追[着赶]",
    "open wash cook iron sweep mop danc fight chas driv 门 洗 饭 菜 舞 地 打 追",
)
"""What nobody does who sits or lies."""
_AT_A_MEAL = Pattern(
    r"\b(?:at|around) (?:the|an?|her|his|their) (?:[\w-]+ )?(?:table|desk)\b"
    r"|\b(?:eats?|eating|ha(?:s|ve|ving)) (?:dinner|lunch|breakfast|supper)\b|桌旁|吃[早午晚]?饭",
    "table desk dinner lunch breakfast supper 桌 饭",
)
"""What nobody does who lies."""

_OUT_OF_A_CAR = Pattern(
    r"\b(?:headlights?|headlamps?|bonnet|hood|outside|(?:gets?|climbs?|steps?) out|walks?|runs?|stands?)\b"
    r"|车灯|车外|下车|站在",
    "head bonnet hood out walk run stand 车灯 车外 下车 站在",
)
"""What is nowhere inside one: who was in its window, or has got out, is where the film was before."""
_AT_ITS_DOOR = Pattern(
    r"\b(?:in|at|by|from) the (?:open |half-open )?door(?:way|frame)?\b|门口|门边|门框", "door 门口 门边 门框"
)


def carried_on(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot, with what it leaves open of its setting as in the shot that it goes on from, and who sat or lay there, or
    was at a table, still there, and at the same time as all before it; light is set anew for each shot, but lamps that
    are out stay out, and weather goes along but for fog, which lies at its place.
    """
    before = film.past
    shot = _as_it_was(_named_before(shot, before), before)
    past = gone_on_from(shot, film)
    if past is None or (past.setting.inside and not _FRONTS.isdisjoint(shot.setting.dressings)):
        return _at_the_same_time(shot, before)
    if past.setting.place == "car_interior" and shot.setting.place is None and _OUT_OF_A_CAR.search(shot.prompt):
        past = next((one for one in reversed(before) if one.setting.place not in (None, "car_interior")), past)
    rides = past.setting.place is None or past.setting.place in _ABOARD
    told = shot.setting if rides else _as_it_says(shot, film)
    here = told.place in (None, past.setting.place)
    # Whoever goes is on their way from the door.
    passed = {*PASSED, *(_RIGHT_BEHIND if shot.course else ())}
    dressings = tuple(one for one in past.setting.dressings if one not in passed) if here else ()
    dark = here and _UNLIT in past.setting.lights and not setting_in(shot.prompt).lights
    lights = (_UNLIT,) if dark else ()
    weather = past.setting.weather if past.setting.place or set(shot.subjects) & set(past.subjects) else None
    if _LATER.search(shot.prompt) or (weather in _LIES_THERE and not here):
        weather = None
    if weather in _FALLING and _AT_A_TABLE.search(shot.prompt):
        # It rains on no table.
        weather = None
    goes_on = Setting(
        past.setting.time, weather, past.setting.place, lights, dressings, past.setting.shades if here else ()
    )
    setting = told.over(goes_on)
    places = tuple(_still_there(place, past, shot) for place in shot.places) if here else shot.places
    if (setting, places) == (shot.setting, shot.places):
        return shot
    return on_land(shot._replace(setting=setting, places=places), told, film.read.elements)


def _as_it_says(shot: PlannedShot, film: Film) -> Setting:
    """The setting of a shot, without the land or the town that only the look of its film tells of: that says where a
    film plays, not that somebody has left the room or the street where they were.
    """
    board, setting = film.written, shot.setting
    if (
        not board.look
        or setting.place not in _REGIONS
        or setting.place != setting_in(unreferenced(board.look, tuple(board.elements))).place
    ):
        return setting
    here = setting_of(board.model_copy(update={"look": None}), board.shots[shot.number - 1])
    return setting if here.place else setting._replace(place=None)


def _named_before(shot: PlannedShot, before: Sequence[PlannedShot]) -> PlannedShot:
    """A shot whose words, "the car park", mean a place that the film has named in full, "an underground car park"."""
    for place in dict.fromkeys(past.setting.place for past in reversed(before)):
        found = SHORT_NAMES[place].search(shot.prompt) if place in SHORT_NAMES else None
        said = setting_in(found.group()).place if found else None
        if found and shot.setting.place in (None, "indoors", "outdoors", said) and here(shot.prompt, found.start()):
            return shot._replace(setting=shot.setting._replace(place=place))
    return shot


def _as_it_was(shot: PlannedShot, before: Sequence[PlannedShot]) -> PlannedShot:
    """A shot whose place looks as in the shots before it that play there, whoever was in them: its walls and floors
    have the colours that words said, and what is built there stands there still.
    """
    setting = shot.setting
    for past in before:
        if setting.place is not None and past.setting.place == setting.place:
            built = tuple(one for one in past.setting.dressings if one in STAYS)
            setting = setting.over(Setting(dressings=built, shades=past.setting.shades))
    return shot if setting == shot.setting else shot._replace(setting=setting)


def _at_the_same_time(shot: PlannedShot, before: Sequence[PlannedShot]) -> PlannedShot:
    """A shot of people who were in none, at the time of day of all shots before it, if these have one; a time that is
    soon over only where they were.
    """
    times = {past.setting.time for past in before} - {None}
    if shot.setting.time is not None or len(times) != 1:
        return shot
    elsewhere = shot.setting.place is not None and all(past.setting.place != shot.setting.place for past in before)
    if elsewhere and not times.isdisjoint(_MOMENTS):
        return shot
    return shot._replace(setting=shot.setting.over(Setting(time=times.pop())))


def _still_there(place: Place, past: PlannedShot, shot: PlannedShot) -> Place:
    """The place of somebody who goes nowhere: as they sat or lay in the shot before, at the table they were at."""
    was = past.place_of(place.name)
    posture, piece = (was.posture, was.piece) if was is not None else (None, None)
    perched = posture == "seated" and was is not None and was.tie is None
    posture = "sitting" if perched else posture
    posture, piece = posture if posture in _KEPT_POSTURES else None, piece if piece in _KEPT_PIECES else None
    moved = shot.course or place.tie or place.gait not in (None, "standing") or place.piece or place.relation
    if not (posture or piece) or moved or any(_LEAVES.search(one.prompt) for one in (past, shot)):
        return place
    up = _ON_THEIR_FEET.search(shot.prompt) or (posture == "lying" and _AT_A_MEAL.search(shot.prompt))
    stays = place.gait is None and not up and not any(_GETS_UP.search(one.prompt) for one in (past, shot))
    posture = place.posture or (posture if stays else None)
    if perched and was is not None and posture == "sitting" and was.piece is not None:
        # Who ate at a table may have something else in hand there.
        piece = "table" if was.piece in AT_TABLES else was.piece
        return place._replace(posture="seated", seat=was.seat, piece=piece)
    return place._replace(posture=posture, piece=piece if piece not in LAIN_ON or posture == "lying" else None)


def gone_on_from(shot: PlannedShot, film: Film) -> PlannedShot | None:
    """The shot whose place a shot is in: an insert shows a detail of the shot before it, as a thing does that is seen
    close, somebody without a name is the one of the shot before, a wide view of a place begins what comes after it, and
    whoever was seen last is still there, unless one of them was elsewhere meanwhile; so is whose hands or things alone
    are shown. Who is new "in the doorway" is at the door of the room that was seen, and anybody new where all of a film
    was that begins with a view of its place, or has been there for some shots and tells of nowhere else.
    """
    before, named = film.past, film.written.elements
    if not before:
        return None
    last = before[-1]
    if "insert" in shot.framings or not {*shot.subjects, *last.subjects} & {*named} or _establishes(last, named):
        return last
    if shot.subjects and not shot.people and SIZES[shot.size].figure_height > _CLOSE:
        # A thing that is shown close is one of the place that the film is at.
        return last
    here = {*shot.subjects} & {*named} or {one.name for one in references(shot.prompt, named) if one.name}
    seen = [number for number, past in enumerate(before) if here & {*past.subjects}]
    if seen:
        number = seen[-1]
        if before[number].setting.place is None and shot.setting.time in (None, before[number].setting.time):
            # Of two who meet one may have been nowhere that is known.
            number = next((one for one in reversed(seen) if before[one].setting.place), number)
        past, there = before[number], before[number].setting
        # Where others are meanwhile says nothing of them.
        meanwhile = [one.setting for one in before[number + 1 :] if set(one.subjects) & set(past.subjects)]
        stays = all(one.place in (None, there.place) and one.time in (None, there.time) for one in meanwhile)
        return past if stays else None
    if last.setting.inside and _AT_ITS_DOOR.search(shot.prompt):
        return last
    known = [past for past in before if past.setting.place]
    goes_on = len(known) > 1 and shot.people > 0 and not _ELSEWHERE.search(f"{last.prompt} {shot.prompt}")
    shown = goes_on or any(_establishes(past, named) for past in known)
    alone = len({past.setting.place for past in known}) == 1 and shown
    return known[-1] if alone and shot.setting.place is None else None


def _establishes(shot: PlannedShot, named: Mapping[str, Element]) -> bool:
    """Whether a shot shows where or when what follows plays: from afar, and nobody of the cast."""
    shown = any(name in named and named[name].kind in BEINGS for name in shot.subjects)
    told = shot.setting.place is not None or shot.setting.time is not None
    return told and not shown and SIZES[shot.size].figure_height <= _FROM_AFAR
