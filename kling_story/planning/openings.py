"""Whom or what a prompt opens with that is no person: "A yellow taxi drives through the rain"."""

from __future__ import annotations

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
from kling_story.vocabulary.terms import Table
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
    size = SIZES.first_named(shot.size)
    wide = size is not None and size.figure_height < 1
    close = shows_things(shot)
    somebody = min((_FAR, *(start for start, _, _ in phrases_of_people(shot.prompt))))
    for opens, (kind, table) in product((_OPENS, _FALLS_ON, _LATER), kinds):
        for found in islice(without_tints(shot.prompt, table.find_in(shot.prompt)), _MOST):
            # "A chef sprinkles salt" opens with the chef.
            early = found.start < (somebody if opens is _OPENS else _FAR)
            before = opens.search(shot.prompt[: found.start]) if early else None
            bare = opens is _FALLS_ON or (kind == "animal" and found.end > 1)
            if bare and found.start == 0 and (found.term.inset or not shot.prompt[:1].isascii()):
                before = _NOTHING_BEFORE.search("")
            door = None if before or not (close and found.term.height) else _DOOR_OF.search(shot.prompt[: found.start])
            before = before or door
            small = close and not found.term.height and found.term.id not in _NO_THING
            small = small and not _CAMERA.match(shot.prompt, found.start)
            large = found.term.height > 0 and (size is None or not close or door is not None)
            shown = kind == "animal" or found.term.goes
            if opens is _FALLS_ON and (kind == "animal" or not small or size is None):
                continue
            shown = shown or (opens is not _LATER and (small or large) and not _HANGS.search(shot.prompt))
            # A train that waits at a platform is part of the station.
            word = shot.prompt[found.start : found.end].casefold()
            waits = wide and word in _TRAINS and not WAITING_TRAINS.isdisjoint(setting_in(shot.prompt).dressings)
            told = shot.prompt[: before.start()] if before and opens is _LATER else ""
            aside = told and shot.prompt[len(told)] == "," and setting_in(told).inside is not False
            if somebody_perhaps(told) or aside or (word == "coach" and _DOES.search(shot.prompt[found.end :])):
                continue
            after = shot.prompt[found.end :]
            if before and shown and not waits and (is_whole(after) or (door is not None and after.startswith("的"))):
                looks = before["looks"] or before.groupdict().get("zh") or ""
                yield Opening(found.start, found.end, kind, looks)
    if size is None or not close:
        yield from by_themselves(shot.prompt)
