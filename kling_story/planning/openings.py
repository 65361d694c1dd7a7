"""Whom or what a prompt opens with that is no person: "A yellow taxi drives through the rain"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product
from typing import Literal

from kling_story.blocking.nouns import LOOKS, is_whole
from kling_story.patterns import Pattern
from kling_story.placed import WAITING_TRAINS
from kling_story.planning.company import Opening, by_themselves
from kling_story.setting_told import setting_in
from kling_story.storyboard import Shot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.people import phrases_of_people, somebody_perhaps
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, StandIn
from kling_story.vocabulary.terms import Found, Table
from kling_story.vocabulary.tints import without_tints

_OPENS = Pattern(
    r"^\W*(?:(?:at (?:ground|floor|table) level|on the (?:ground|floor|table|counter)|in (?:close-?up|macro)),? "
    r"|through [^.;!?@]{4,60}, )?"
    r"(?:(?:an? |the )?(?:[\w-]+ ){0,2}(?:shot|view|close-?up|macro|detail)(?::| of) "
    r"(?:(?:an?|the|one|another)\s+)?"
    r"|(?:(?:[\w-]+ ){0,2}(?:shot|view|close-?up) |(?:wide|close|aerial|establishing)[:,] )?"
    rf"(?:an?|the|one|another|his|her|their)\s+){LOOKS}$"
    r"|^\W*[一两]?[只辆匹艘架条头台部](?P<zh>[^，。,.@]{0,6})$"
)
"""What stands before the word for whom a shot is of."""
_LATER = Pattern(
    rf"(?:[.,!?:;—–]\s+)(?:an?|one)\s+{LOOKS}$|(?:[，。；：！？\n]|停着)[一两][只辆匹艘架条头台部](?P<zh>[^，。,.@]{{0,6}})$"
)
"""What stands before it where the prompt opens with a place or a time of which nobody is said to be there."""
_DOOR_OF = Pattern(
    rf"^\W*(?:seen )?through (?:the|an?) (?:[\w-]+ ){{0,3}}(?:door|window|porthole) of (?:the|an?|her|his) {LOOKS}$"
    r"|^\W*(?:透过|隔着)(?:一台)?(?P<zh>[^，。,.@]{0,4})$"
)
"""The same of a large thing whose door a close shot is of."""
_FALLS_ON = Pattern(
    r"^\W*(?:[\w-]+ )?(?:rain|raindrops|drops|droplets|rainwater|water|snow|snowflakes|frost|ice)\b[^.;!?@]{2,40}?"
    rf"\b(?:on|down|against|over|into|in|onto|across) (?:an?|the|her|his) {LOOKS}$"
    r"|^\W*(?:[\w-]+ ){0,2}(?=footprints\b|blood\b)$"
    r"|^\W*(?:an? )?(?:trail of |drops? of |pool of |spot of )$"
    r"|^\W*(?:窗外[^，。@]{0,8}，)?(?:雨水|雨点|雨滴|雪花|水珠|水滴|雨)[^，。,.@]{1,8}$"
    r"|^\W*(?=.*[雨雪水上里中下边旁外一两几半])(?:[^，。,.@]{0,8}[上里中下边旁外]的?)?[一两半几]?[个支把朵盏张封块根枚滴串扇面本杯碗瓶只片双滩摊幅]?(?P<zh>[^，。,.@]{0,5})$",
    "rain drop water snow frost ice footprint blood trail pool spot 雨 雪 水 上 里 中 下 边 旁 外 一 两 几 半",
)
"""The same of a thing that rain or snow falls on, or that a Chinese prompt begins with."""
_NOTHING_BEFORE = Pattern(r"^(?P<looks>)(?P<zh>)")
_DOES = Pattern(
    r"^\s+(?:\w+ly\s+)?(?:steps|shouts|yells|nods|claps|blows|points|looks|watches|calls|hugs|kneels|throws|holds|leans"
    r"|smiles|paces|gives|talks|whispers|shakes|raises|puts|sits|stands|walks|runs|crosses|grabs|and (?:her|his))\b"
)
"""What a coach does that has no wheels."""
_CAMERA = Pattern(r"(?:camera|相机)", "camera 相机")
"""What a prompt opens with that is behind the lens: "the camera drifts"."""
_SHOWS_THINGS = 2.0
"""From so many frame heights of a figure on, a medium shot's, a frame shows what a hand holds: a choice."""
_FAR, _MOST = 160, 32
"""Characters of a prompt after which it has opened with something else, and how many things of one are asked about."""
_NO_THING = ("sparks", "panel", "branch", "leaf", "firewood")
"""Shapes of what stands on no table."""
_TRAINS = ("train", "steam train", "locomotive", "steam locomotive", "火车", "列车")
_HANGS = Pattern(r"\b(?:hang|hung|dangl|float|fl(?:y|ies|ew)\b)|[挂悬飘飞]")


def shows_things(shot: Shot) -> bool:
    """Whether a shot is close enough for what a hand holds, or doesn't say how close it is."""
    size = SIZES.first_named(shot.size)
    return size is None or size.figure_height > _SHOWS_THINGS


def openings(shot: Shot) -> Iterator[Opening]:
    """Whom a prompt opens with, if that is an animal or something that drives, sails or flies, or in a shot that would
    show it, a thing that a hand holds.
    """
    kinds: tuple[tuple[Literal["animal", "item"], Table[StandIn]], ...] = (("animal", ANIMALS), ("item", THINGS))
    size, prompt = SIZES.first_named(shot.size), shot.prompt
    wide, close = size is not None and size.figure_height < 1, shows_things(shot)
    # "A chef sprinkles salt" opens with the chef.
    somebody = min((_FAR, *(start for start, _, _ in phrases_of_people(prompt))))
    for opens, (kind, table) in product((_OPENS, _FALLS_ON, _LATER), kinds):
        for found in islice(without_tints(prompt, table.find_in(prompt)), _MOST):
            before = _before(prompt, found, kind, opens, somebody if opens is _OPENS else _FAR)
            door = _DOOR_OF.search(prompt[: found.start]) if not before and close and found.term.height else None
            said, after = before or door, prompt[found.end :]
            if said is None or not (is_whole(after) or (door is not None and after.startswith("的"))):
                continue
            small = close and not found.term.height and found.term.id not in _NO_THING
            small = small and not _CAMERA.match(prompt, found.start)
            if opens is _FALLS_ON and (kind == "animal" or not small or size is None):
                continue
            large = found.term.height > 0 and (size is None or not close or door is not None)
            lies = opens is not _LATER and (small or large) and not _HANGS.search(prompt)
            if not (kind == "animal" or found.term.goes or lies) or _is_no_vehicle(prompt, found, wide=wide):
                continue
            if opens is not _LATER or _nobody_before(prompt, said.start()):
                yield Opening(found.start, found.end, kind, said["looks"] or said.groupdict().get("zh") or "")
    if size is None or not close:
        yield from by_themselves(prompt)


def _before(prompt: str, found: Found[StandIn], kind: str, opens: Pattern, far: int) -> re.Match[str] | None:
    """What stands before a word in a prompt that opens with it, up to ``far`` code points."""
    bare = opens is _FALLS_ON or (kind == "animal" and found.end > 1)
    if bare and found.start == 0 and (found.term.inset or not prompt[:1].isascii()):
        return _NOTHING_BEFORE.search("")
    return opens.search(prompt[: found.start]) if found.start < far else None


def _is_no_vehicle(prompt: str, found: Found[StandIn], *, wide: bool) -> bool:
    """Whether a coach is one of a team, or a train is part of the station at which it waits."""
    word = prompt[found.start : found.end].casefold()
    if word == "coach":
        return _DOES.search(prompt[found.end :]) is not None
    return wide and word in _TRAINS and not WAITING_TRAINS.isdisjoint(setting_in(prompt).dressings)


def _nobody_before(prompt: str, end: int) -> bool:
    """Whether what a prompt says up to somewhere is a place or a time of which nobody is said to be there."""
    told = prompt[:end]
    aside = told and prompt[end] == "," and setting_in(told).inside is not False
    return not (somebody_perhaps(told) or aside)
