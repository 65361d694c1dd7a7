"""What a thing does by itself in a close shot that shows nobody: it goes out, lights up, spins, breaks, burns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from kling_story.patterns import Pattern
from kling_story.placed import Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.steps import Happens
from kling_story.planning.tied_things import ON_A_WALL
from kling_story.prose import unspoken
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.happenings import FLAT, Happening, happenings_in, moves
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_LIE = frozenset(("puddle", "footprints", "blood"))
"""Shapes that lie flat on the ground."""
_FROM_ABOVE = -50.0
"""Degrees that a lens looks down on what lies flat, unless words say an angle: a choice."""
_LEAFS, _ON_THEM = frozenset(("sheet", "letter", "book", "card")), -62.0
"""What lies like a sheet, and how steeply a lens looks down at it so that it is known."""
_LIES = Pattern(
    r"\b(?:lies|lying|lay|left|spread out)\b|[躺放掉落]在|平?放着", "lies lying lay left spread 躺 放 掉 落"
)
_GROUND = Pattern(
    r"\b(?:floor(?:boards?)?|ground|pavement|sidewalk|snow|tiles|street|asphalt|tarmac|concrete|cobbles(?:tones)?|sand"
    r"|grass|dirt|mud|platform|carpet|rug)\b|地[上面板毯]|雪地|水泥地",
    "floor ground pavement sidewalk snow tile street asphalt tarmac concrete cobble sand grass dirt mud platform carpet"
    " rug 地",
)
_LAID = frozenset((
    "key", "keys", "sword", "coin", "ring", "pen", "spoon", "fork", "scissors", "gun", "tool", "letter", "sheet",
    "card", "money",
))  # fmt: skip
"""Shapes of what never stands by itself."""
_ON_SOMETHING = Pattern(
    r"\b(?:on|onto|across|over)\b[^.,;!?@]{0,30}\b(?:table(?:top|cloth)?|desk|counter|bar|floor\w*|ground|wood\w*|concrete"
    r"|pavement|sidewalk|street|tarmac|asphalt|tiles|stones?|marble|sand|snow|grass|dirt|mud|velvet|felt|cloth|napkin|tray|bed"
    r"|nightstand|chair|bench|platform|carpet|rug|map|book)\b|[桌地台床][上面板布]|[桌地]上",
    "on across over 桌 地 台 床",
)
_UPRIGHT = Pattern(
    r"\b(?:stands?|standing|upright|leans?|leaning|propped|hang|hangs|hanging|hung|stuck|float|floats|floating|hovers?|wall"
    r"|in (?:its|the|a) (?:\w+ )?(?:lock|keyhole|ignition|door|hand|stone|sheath|box|case|vase))\b"
    r"|\b(?:slic|cut(?!ting board)|chop|carv|stab|stir|writ|scratch)|[挂立靠竖插悬浮切砍搅写]",
    "stand upright lean propped hang hung stuck float hover wall lock key ignition door hand stone sheath box case vase"
    " slic cut chop carv stab stir writ scratch 挂 立 靠 竖 插 悬 浮 切 砍 搅 写",
)
_LIDDED = frozenset(("box", "case", "tin", "bottle"))
_LID_OPENS = Pattern(
    r"\b(?:lid|cover|cap|case|box|briefcase|suitcase|chest|casket)\s+(?:\w+ly\s+)?(?:opens|lifts|rises|creaks open"
    r"|(?:spring|flip|swing|snap|pop|fl|click)(?:s|ies) (?:open|up|off)|is (?:slowly )?(?:lifted|raised|opened))\b"
    r"|盖子?[^，。；]{0,4}(?:打开|掀开|弹开|揭开|开了)|[箱盒][^，。；盖]{0,4}(?:打开了|弹开|自动打开)",
    "opens lifts rises open up off lifted raised opened 开",
    "lid cover cap case box chest casket 盖 箱 盒",
)
"""What a thing with a lid does by itself."""
_SOON = 25
"""After how much of a prompt a thing comes into its frame at the latest, in hundredths: until then nothing is there."""
_LOOKS_DOWN, _A_LITTLE = -38.0, -16.0
"""Degrees that a lens looks down on what lies, and on what moves over a table or the ground, unless words say an angle:
choices.
"""
_CLAUSE = Pattern(r"[,.;:!?—，。；、：]|\b(?:and|while|as|then|when)\b")
_NOBODY_ELSE = Pattern(r"(?:(?:it|is|then|\w+ly)\s*)*$|[^\x00-\x7f]{1,4}$")
"""What ends before words for what a thing does, and may stand there without its name."""
_BY = Pattern(r"\b(?:beside|next to|alongside|against)\b|旁", "beside next along against 旁")


def by_themselves(shot: PlannedShot, film: Film) -> tuple[PlannedShot, list[Happens]]:
    """A shot of things alone with how they are all the time and what they do over and over again, and what changes of
    them. What lies flat is seen from above.
    """
    happens: list[Happens] = []
    places, works, text = list[Place](), shot.works, unspoken(shot.prompt)
    pitch, setting, still = shot.pitch, shot.setting, bool(shot.places)
    for place in _one_by_the_other(shot, text):
        row = stand_in(THINGS, place.name, film.description(place.name))
        able = row is not None and place.relation in (None, "with")
        met = list(happenings_in(row.id, text)) if row is not None and able else []
        # What stands beside another one doesn't come, and what else comes isn't the thing: "the sun slides over it".
        met = [one for one in met if not (moves(one[0]) and (place.relation or not _does(place.name, one[1])))]
        shape = row.id if row is not None else ""
        if shape in _LIE:
            place, pitch = place._replace(piece="ground"), pitch if shot.angles else _FROM_ABOVE
        elif shape in _LEAFS and _LIES.search(text) and not (shot.angles or met):
            pitch = _ON_THEM
        elif ON_A_WALL.search(text) and place.piece is None:
            place = place._replace(piece="wall")
        if shape == "pane":
            # It rains on the far side of it.
            setting = setting._replace(weather=None)
        still = still and not (row is not None and row.goes)
        for one, found in met:
            if one.rounds is not None and not works:
                works = (Work(one.rounds, place.name),)
            if moves(one) and _GROUND.search(text[found.start() :]):
                place = place._replace(piece="ground")
            if moves(one) and not shot.angles:
                pitch = pitch or _A_LITTLE
            if one.says is not None and one.says == one.was:
                place = place._replace(state=one.says)
        if _lies_flat(shape, met, text):
            place = place._replace(posture="lying")
            met = [each for each in met if each[0].says != "fallen"]
            pitch = min(pitch, _LOOKS_DOWN) if not shot.angles else pitch
            if place.piece is None and _GROUND.search(text):
                place = place._replace(piece="ground")
        if shape in _LIDDED and place.opened is None and (lid := _LID_OPENS.search(text)):
            place = place._replace(opened=True)
            opens = Change({"opened": True}, {"opened": False}, 0.8)
            happens.append(Happens(lid.start(), (place.name,), opens))
        happens += _changes(place.name, sorted(met, key=lambda one: one[1].start()))
        places.append(place)
    if still:
        # "Runs out" is no way to go.
        shot = shot._replace(course=shot.direction)
    return shot._replace(places=tuple(places), works=works, pitch=pitch, setting=setting), happens


def _one_by_the_other(shot: PlannedShot, text: str) -> Sequence[Place]:
    """The places of a shot, where words say so the second of two things beside the first."""
    if len(shot.places) == len(shot.subjects) == 2 and _BY.search(text):
        first, other = (place for name in shot.subjects for place in shot.places if place.name == name)
        if {first.relation, other.relation} <= {None, "beside"} and not (first.side or other.side):
            return first._replace(relation=None, other=None), other._replace(relation="with", other=first.name)
    return shot.places


def _does(name: str, found: Match[str]) -> bool:
    """Whether a thing does what words say: it is named before them in their clause, or nothing else is."""
    before = found.string[_CLAUSE.last_end(found.string[: found.start()]) : found.start()].strip().casefold()
    said = name.casefold()
    return f"@{said}" in before or said.replace("-", " ") in before or _NOBODY_ELSE.match(before) is not None


def _lies_flat(shape: str, met: Sequence[tuple[Happening, Match[str]]], text: str) -> bool:
    """Whether a thing lies flat, by its ``shape`` or by what words say that it does."""
    turns = any(one.rounds in ("roll", "spin") or one.says == "turned" for one, _ in met)
    if turns or shape not in FLAT or _UPRIGHT.search(text):
        return False
    comes = any(moves(one) for one, _ in met)
    return comes or bool(_LIES.search(text)) or (shape in _LAID and bool(_ON_SOMETHING.search(text)))


def _changes(name: str, met: Sequence[tuple[Happening, Match[str]]]) -> Iterator[Happens]:
    """What changes of a thing, in order: it is down before it breaks."""
    soon = len(met[0][1].string) * _SOON // 100 if met else 0
    down = next((min(found.start(), soon) for one, found in met if one.falls), None)
    if down is not None:
        yield Happens(down, (name,), _change(None, "above", next(one.seconds for one, _ in met if one.falls)))
    for one, found in met:
        if one.says != one.was:
            at = min(found.start(), soon) if one.was == "aside" else found.start()
            yield Happens(at if down is None else down, (name,), _change(one.says, one.was, one.seconds))


def _change(says: str | None, was: str | None, seconds: float) -> Change:
    return Change({"state": says}, {"state": was}, seconds)
