"""Things that do something with each other in a shot of nobody, or of no more than hands: a knife slices a lemon, a
bottle pours into a glass, a ladle stirs a pot.
"""

from __future__ import annotations

from collections.abc import Collection

from kling_story.blocking.nouns import phrase_before
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, HANDS_AT, Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.vocabulary.denials import denied, happens
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_CUTS = Pattern(
    r"\b(?:slic(?:es?|ing)|cuts?|cutting|chop(?:s|ping)?|halv(?:es|ing)|splits?|dic(?:es|ing)|carv(?:es|ing))\b|切",
    "slic cut chop halv split dic carv 切",
)
_POURS = Pattern(
    r"\b(?:pours?|pouring|poured|(?:tips|tipped|tilts|tilted|tipping)(?! over))\b|倒[入进满茶水酒汤油奶]|斟",
    "pour tip tilt 倒 斟",
)
_STIRS = Pattern(r"\bstir(?:s|red|ring)?\b|搅", "stir 搅")
_PRESSED = Pattern(
    r"\bfinger(?:tip)?s?\b[^.;!?]{0,30}?\b(?P<verb>press(?:es|ing)?|push(?:es|ing)?|hits?|jabs?|taps?|hovers? over)\s+"
    r"(?:down\s+)?(?:on\s+)?(?:the|an?|her|his)\s+(?P<looks>(?:[\w-]+\s+){0,3}?)"
    r"(?P<word>(?:door|call|start|stop|play|elevator|lift)?\s?(?:button|buzzer)|doorbell|(?:intercom|bell)(?! tower))\b"
    r"|(?:手指|指尖)[^，。；@]{0,6}(?P<zh_verb>[按摁])下?[了住着]?(?P<zh_looks>[^，。；@]{0,6}?)(?P<zh>按钮|按键|门铃)",
    "press push hit jab tap hover 按 摁",
)
_AGAIN = Pattern(
    r"\b(?:again|over and over|repeatedly|hammers|keeps|jabs at|frantically)\b|反复|不停|连续|一次又一次|再按",
    "again over repeatedly hammers keeps jabs frantically 反复 不停 连续 又 再按",
)
_HEATS = Pattern(
    r"\b(?:blue|gas)\s+(?:gas\s+)?flames?\b[^.;!?]{0,30}\b(?:licks?|licking|under|beneath|below|heats?|heating)\b"
    r"|(?:蓝色?|煤气)的?火[苗焰][^，。]{0,6}(?:舔|烧|加热)",
    "flame 火苗 火焰",
)
"""What a stove does to what stands on it."""
_INTO = Pattern(r"\b(?:in|into|over)\s+(?:(?:an?|the|his|her|their|its)\s+)?$|[入进到]\s*$|倒满|斟满$|往\s*$")
_DRAWER = Pattern(
    r"\b(?:in|into) (?:the|an?) (?:[\w-]+ ){0,2}(?:drawer|dispenser|washing machine|washer)\b|洗衣机",
    "drawer dispenser wash 洗衣机",
)
"""What somebody pours into that is drawn as the drawer of a washing machine."""
_VESSELS = ("bottle", "kettle", "coffee_pot", "can", "tin", "glass", "wine_glass", "cup", "bowl")
_STIRRED = ("pot", "pan", "bowl", "cup", "glass", "tin")


def working_together(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot in which a knife is ``cutting``, a vessel ``pouring``, being stirred (``stirring``) or on a flame
    (``heating``), as the relation of its place says, with what it does so to, or what stirs it, as the other one, if
    that is shown. Of those of the cast whose hands do so nothing else is seen.
    """
    beings = [name for name, kind in film.kinds.items() if kind in BEINGS]
    at_it = next((place for place in shot.places if place.relation in ("pressing", *HANDS_AT)), None)
    if at_it is not None:
        return _with_hands_alone(shot, at_it, beings)
    shapes = {name: row.id for name in shot.subjects if (row := stand_in(THINGS, name, film.description(name)))}
    shapes = {name: shape for name, shape in shapes.items() if name not in beings}
    for relation, words, tools, others in (
        ("cutting", _CUTS, ("sword",), None),
        ("pouring", _POURS, _VESSELS, _VESSELS),
        ("stirring", _STIRS, _STIRRED, ("spoon",)),
        ("heating", _HEATS, ("kettle", "coffee_pot", "pot", "pan"), ()),
    ):
        said = words.search(shot.prompt)
        if said is None or denied(shot.prompt, said.start()):
            continue
        able = (name for name, shape in shapes.items() if shape in tools)
        tool = next((name for name in able if relation != "pouring" or not _is_into(shot.prompt, name)), None)
        drawer = relation == "pouring" and _DRAWER.search(shot.prompt) is not None
        if tool is None or (shot.people and len(shapes) < 2 and relation != "stirring" and not drawer):
            continue
        other = next((name for name, one in shapes.items() if name != tool and (others is None or one in others)), None)
        place = (shot.place_of(tool) or Place(tool))._replace(relation=relation, other=other)
        if drawer and other is None:
            place = place._replace(piece="drawer")
        if shot.people:
            hands = next((name for name in shot.subjects if name in beings), None)
            left = tuple(name for name in shot.subjects if name not in beings)
            stirs = tuple(Work("stir", None) for work in shot.works if work.kind == relation[:4])
            shot = shot._replace(people=0, detail=None, acts=(), works=stirs, subjects=left)
            place = place._replace(held=None, whose=hands)
        rest = (one for one in shot.places if one.name != tool and one.name not in beings)
        return shot._replace(places=(*rest, place))
    return shot


def pressed_in(prompt: str) -> tuple[str, str] | None:
    """What a finger presses in words, and with what is said of its looks; None where none does."""
    found = _PRESSED.search(prompt)
    if found is None or not happens(prompt, found.start("verb" if found["verb"] else "zh_verb")):
        return None
    word = (found["word"] or found["zh"]).strip()
    return word, f"{found['looks'] or found['zh_looks'] or ''}{word}"


def _with_hands_alone(shot: PlannedShot, place: Place, beings: Collection[str]) -> PlannedShot:
    """A shot of hands at what is at a place, or the finger that presses it, again and again where words say so; nobody
    else is seen.
    """
    hands = place.whose or next((name for name in shot.subjects if name in beings), None)
    if place.relation == "pressing":
        works = (Work("chop", None),) if _AGAIN.search(shot.prompt) else ()
    else:
        works = (Work(HANDS_AT[place.relation or ""], None),)
    alone = place._replace(whose=hands)
    shown = alone, *(one for one in shot.places if one.name == place.other)
    subjects = tuple(one.name for one in shown)
    return shot._replace(people=0, detail=None, acts=(), works=works, subjects=subjects, places=shown)


def _is_into(prompt: str, name: str) -> bool:
    """Whether something is poured into what is named so."""
    at = prompt.lower().find(name.replace("-", " ").lower())
    before = prompt[:at].removesuffix("@") if at > 0 else ""
    phrase = phrase_before(before, len(before))
    return _INTO.search(before[: phrase[0]] if phrase else before) is not None
