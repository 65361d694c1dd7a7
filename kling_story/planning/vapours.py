"""What rises or hangs in the air of a shot, and from what: "the cup steams", "smoke curls from the chimney"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Vapour
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.stand_ins import THINGS, stand_in
from kling_story.vocabulary.vapours import VAPOURS

_MOST = 8
"""So many words for them are read in a prompt: a choice."""
_FILLED = ("smoky", "smoke-filled", "smoke filled")
"""What a place is that has smoke all about it."""
_EVERYWHERE = ("dust_in_air", "embers", "confetti", "petals")
_LAMPED = ("car", "van", "truck", "pickup", "bus", "motorbike", "tricycle", "train")
"""Shapes with headlights."""
_SOURCES = {
    "mouth": Pattern(
        r"\b(?:cigar(?:ette|illo)?s?|pipe|lips|mouth|exhal(?:es?|ing)|(?:he|she) smokes)\b"
        r"|(?:@[\w-]+|,|\band|\b(?:sits|stands|leans|waits)) smoking(?= *(?:$|[,.;])| (?:in|at|on|by|alone|quietly)\b)"
        r"|香烟|烟斗|雪茄|抽烟|吸烟",
        "cigar pipe lips mouth exhal smokes smoking 香烟 烟斗 雪茄 抽烟 吸烟",
    ),
    "roof": Pattern(r"\b(?:chimneys?|smoke ?stacks?|rooftops?)\b|烟囱", "chimney stack rooftop 烟囱"),
    "ground": Pattern(
        r"\b(?:manholes?|vents?|grat(?:e|ing)s?|drains?|pavement|street|ground|earth)\b|井盖|地面|街面",
        "manhole vent grat drain pavement street ground earth 井盖 地面 街面",
    ),
    "wheels": Pattern(r"\b(?:wheels?|tyres?|tires?|rubber)\b|车轮|轮胎", "wheel tyre tire rubber 车轮 轮胎"),
}
"""Where it rises from that is no thing of the shot, by a word of the same sentence."""
_IN_ITS_WAKE = Pattern(
    r"^[^.;!?]{0,12}\b(?:behind|after|in (?:his|her|its|their) wake|from (?:the|its|his|her) wheels)\b"
    r"|^[^。；]{0,8}(?:身后|车后|后面)",
    "behind after wake wheels 身后 车后 后面",
)
_KICKED_UP = Pattern(
    r"\b(?:kick|throw|trail|rais|churn)\w* (?:up )?(?:\w+ ){0,3}$|(?:身后|车后|后面)[^。；]{0,8}$",
    "kick throw trail rais churn 后",
)
"""Dust that is behind something which goes."""
_ALL_AROUND = Pattern(
    r"\b(?:in|into|through|within|behind|amid|of|with|by)\s+(?:the\s+|a\s+)?(?:\w+\s+)?$|(?:在|穿过|透过)$"
)
"""What stands before steam that people are in."""
_CLOSES_IN = Pattern(
    r"^\s+(?:clos|fill|swallow|envelop|surround|swirl|drift|billow)\w*|^[^，。]{0,2}(?:弥漫|笼罩|之间|之中|中|里)"
)


def with_vapours(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with what rises and hangs in its air."""
    found = tuple({one.kind: one for one in _vapours(shot, film)}.values())
    return shot._replace(vapours=found) if found else shot


def _has_lamps(name: str, film: Film) -> bool:
    row = stand_in(THINGS, name, film.description(name)) if film.kinds.get(name, "item") == "item" else None
    return row is not None and row.id in _LAMPED


def _rolls(name: str, film: Film) -> bool:
    row = stand_in(THINGS, name, film.description(name)) if film.kinds.get(name, "item") == "item" else None
    return row is not None and row.goes


def _vapours(shot: PlannedShot, film: Film) -> Iterator[Vapour]:
    kinds = film.kinds
    for found, _ in islice(VAPOURS.said_in(shot.prompt), _MOST):
        kind = found.term.id
        if kind == "headlights":
            yield from (Vapour(kind, "thing", one) for one in shot.subjects if _has_lamps(one, film))
            continue
        if denied(shot.prompt, found.start):
            continue
        if kind == "dust_in_air" and (trail := _trailing(shot, found.end, film)) is not None:
            yield Vapour(kind, "wheels", trail)
        elif kind == "breath_cloud":
            yield Vapour(kind, "mouth", _breathing(shot, found.start, kinds))
        elif (
            kind in _EVERYWHERE
            or shot.prompt[found.start : found.end].lower().startswith(_FILLED)
            or _is_around(shot.prompt, found.start, found.end)
        ):
            yield Vapour(kind, "air")
        else:
            yield _risen(shot, kind, found.start, kinds)


def _trailing(shot: PlannedShot, at: int, film: Film) -> str | None:
    """The vehicle behind which dust rises that is spoken of before a place of the prompt."""
    if not _IN_ITS_WAKE.search(shot.prompt[at : at + 40]) and not _KICKED_UP.search(shot.prompt[max(0, at - 40) : at]):
        return None
    return next((one for one in shot.subjects if _rolls(one, film)), None)


def _is_around(prompt: str, start: int, end: int) -> bool:
    """Whether people are in the steam or smoke that is spoken of there."""
    return bool(_ALL_AROUND.search(prompt[:start]) or _CLOSES_IN.search(prompt[end:]))


def _breathing(shot: PlannedShot, at: int, kinds: Mapping[str, str]) -> str | None:
    """Whose breath it is: whom the sentence names last before it; None is everybody's."""
    first, _ = sentence_around(shot.prompt, at, at)
    return _nearest(shot, first, at, at, [name for name in shot.subjects if kinds.get(name) in BEINGS])[0]


def _risen(shot: PlannedShot, kind: str, at: int, kinds: Mapping[str, str]) -> Vapour:
    """Steam or smoke from what its sentence speaks of nearest to it: a thing of the shot, else the only one that a shot
    of nobody has, else it rises beside people.
    """
    first, last = sentence_around(shot.prompt, at, at)
    things = [name for name in shot.subjects if kinds.get(name) in ("item", None)]
    thing, far = _nearest(shot, first, last, at, things)
    spots = [
        (min(abs(found.start() + first - at), abs(found.end() + first - at)), spot)
        for spot, words in _SOURCES.items()
        for found in words.finditer(shot.prompt[first:last])
    ]
    if spots and min(spots)[0] < far:
        spot = min(spots)[1]
        if spot == "wheels" and thing is not None:
            return Vapour(kind, spot, thing)
        return Vapour(kind, spot, _breathing(shot, at, kinds) if spot == "mouth" else None)
    if thing is None and things and not shot.people:
        filled = next((place.other for place in shot.places if place.relation == "pouring"), None)
        thing = filled or things[0]
    return Vapour(kind, "thing" if thing else "beside", thing)


def _nearest(shot: PlannedShot, first: int, last: int, at: int, names: list[str]) -> tuple[str | None, float]:
    """Which of the names stands nearest to a place in a part of a prompt, and how far, in characters."""
    found: tuple[float, str] | None = None
    text = shot.prompt[first:last].lower()
    for name in names:
        for word in (f"@{name.lower()}", name.replace("-", " ").lower()):
            begins = text.find(word)
            if begins >= 0:
                far = min(abs(first + begins - at), abs(first + begins + len(word) - at))
                found = min(found, (far, name)) if found else (far, name)
                break
    return (found[1], found[0]) if found else (None, float("inf"))
