"""Words for who gets into a vehicle that nobody declared, or out of one: "gets into the taxi", 上了出租车."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens

VEHICLES = {
    "taxi": r"taxi(?:cab)?|cab|出租车|的士|计程车",
    "van": r"van|minivan|minibus|ambulance|camper van|面包车|救护车|房车",
    "bus": r"bus|coach|公交车?|公共汽车|巴士|大巴车?|校车",
    "tram": r"tram|streetcar|trolley car|有轨电车|电车",
    "train": r"train|subway|metro|(?:train|railway|subway) (?:car|carriage)|火车|列车|地铁|高铁|动车",
    "car": r"car|sedan|limousine|limo|suv|jeep|police car|patrol car|squad car|sports car|convertible|小汽车|汽车|轿车"
    r"|警车|跑车|吉普车?|越野车|(?<![行托马轮板推矿餐缆拖电铁火列卡货房赛校巴])车(?![站厢祸门窗库位票头尾])",
}
"""Kinds of vehicles, and what each is called."""
_NOUN = "|".join(VEHICLES.values())
_NEEDLES = "taxi cab van bus coach tram streetcar trolley train subway metro car sedan limo suv jeep convertible ambulance 车 的士 巴 公交 地铁 高铁 吉普"
_NAMED = Pattern(
    rf"(?<![@a-z0-9_-])(?:{_NOUN})(?![a-z0-9_-]|['’]?s? (?:park|door|key|station|stop|platform)s?\b)",
    _NEEDLES,
)
_THE = (
    r"(?:(?:the|an?|her|his|their|its) )(?:(?:(?:back|front) (?:seat )?|(?:driver|passenger)'s seat )of (?:the|an?|his|her) )?"
    r"(?:(?!(?:of|and|for|with|in|from|to|on|at|by|as|while|when|where|near|past)\b)[\w-]+ ){0,3}?"
)
_OF_IT = rf"(?:{_NOUN})(?![a-z0-9'’-]| (?:stations?|stops?|platforms?|park|seat|roof|driver|door|window|tracks?|hood|bonnet|accident))"
_INTO = (
    r"(?:gets?|climbs?|steps?|jumps?|hops?|slides?|ducks?|leaps?|slips?|scrambles?|dives?|squeezes?|throws? (?:her|him)self)"
    r" (?:\w+ly |back |quickly |straight )?"
)
_OUT = r"(?:gets?|climbs?|steps?|jumps?|hops?|slides?|leaps?|slips?|scrambles?|alights?|emerges?) (?:\w+ly |back |quickly |down )?"
_ENDS = r"(?=\s*(?:$|[.,;!]|and\b|then\b|as\b|with\b|while\b|before\b|beside\b|after\b))"
_BOARDS = Pattern(
    rf"\b(?:{_INTO}(?:in(?:to|side)?|onto|on|aboard) {_THE}{_OF_IT}|boards? {_THE}{_OF_IT}"
    rf"|(?:{_INTO}(?:in|aboard|inside)|boards?)\b{_ENDS}|(?:gets?|hops?|jumps?|climbs?) on\b{_ENDS})"
    rf"|(?:坐上|登上|跳上|坐进|钻进|爬上|挤上|踏上|走上|冲上|爬进|(?<![跟赶追送马路])上)了?(?:一[辆列]|那[辆列])?[^，。,.@车巴铁]{{0,5}}(?:{_NOUN})(?![顶盖])",
    "get climb step jump hop slide duck leap slip scramble dive squeeze throw board 上 进",
)
_LEAVES = Pattern(
    rf"\b(?:{_OUT}(?:out of|off|from|down from) {_THE}{_OF_IT}|exits? {_THE}{_OF_IT}|{_OUT}(?:out|off|down)\b{_ENDS})"
    rf"|(?:走下|跳下|爬下|走出|钻出|迈下|(?<![桥阶楼地树山乡])下)了?(?:那[辆列])?[^，。,.@车巴铁]{{0,5}}(?:{_NOUN})"
    rf"|从(?:一[辆列])?[^，。,.@车巴铁]{{0,5}}(?:{_NOUN})[上里中]?(?:走|跳|钻|爬|迈)?(?:下来?|出来?)",
    "get climb step jump hop slide leap slip scramble alight emerge exit 下 出",
)
_PULLS_UP = Pattern(
    r"\b(?:pulls (?:up|over|in)|draws up|rolls up|drives up|stops beside|screeches to a (?:halt|stop)|pulls into the station|arrives)\b"
    r"|[驶开]来|[驶开]过来|停[在到下]|进站|到站",
    ("pulls", "draws up", "rolls up", "drives up", "stops beside", "screeches", "arrives", "来", "停", "站"),
)


_OFF = (
    r"(?:(?:driv|pull|speed|roll|mov|roar|head|rac|take|tak)(?:e?s|ing)|depart(?:s|ing)) (?:\w+ly )?(?:away|off|out of the station)"
    r"|leaves without (?:her|him|them)|departs?\b|drives out of (?:frame|sight)"
)
_AWAY = r"(?:慢慢|缓缓|渐渐|飞快地?|已经)?(?:开走|驶离|驶远|驶走|远去|开远|绝尘而去|扬长而去)"
_DRIVES_OFF = Pattern(
    rf"{_THE}(?P<noun>{_NOUN}) (?:\w+ly )?(?:{_OFF})|(?P<zh>{_NOUN}){_AWAY}",
    "away off out without depart sight 走 离 远 去",
    _NEEDLES,
)
_WITH_THEM = Pattern(
    rf"\b(?:{_NOUN}|it|which|and|then) (?:\w+ly )?(?:{_OFF})\b|{_AWAY}", "away off out depart sight 走 离 远 去"
)


class Boarding(NamedTuple):
    """Words from ``start`` up to ``end`` for who gets into a vehicle of a kind of ``VEHICLES``, or ``leaves`` it;
    ``noun``: from where up to where it is named; ``pulls_up``: only in this shot; ``drives_off``: in this shot, too.
    """

    start: int
    end: int
    vehicle: str
    leaves: bool
    noun: tuple[int, int]
    pulls_up: bool
    drives_off: bool


def boardings_in(text: str) -> Iterator[Boarding]:
    """Who gets into or out of a vehicle, as a text says it, in its order; where the words name none ("gets in"), into
    the one that the text named before.
    """
    if not _NAMED.may_match(text):
        return
    named = [(found.start(), found.end(), kind) for found in _NAMED.finditer(text) if (kind := _kind(found[0]))]
    both = [(found, leaves) for leaves, words in ((False, _BOARDS), (True, _LEAVES)) for found in words.finditer(text)]
    for found, leaves in sorted(both, key=lambda one: one[0].start()):
        within = [one for one in named if found.start() <= one[0] < found.end()]
        before = [one for one in named if one[1] <= found.start()]
        meant = (within or before)[-1:]
        if not meant or not happens(text, found.start()):
            continue
        start, end, kind = meant[0]
        # 上车 says no more than that: the taxi that stands there.
        specific = [one for one in before if one[2] != "car"]
        if within and text[start:end] == "车" and specific:
            start, end, kind = specific[-1]
        pulls = not leaves and bool(_PULLS_UP.search(text[: found.start()]))
        off = any(happens(text, away.start()) for away in _WITH_THEM.finditer(text) if away.start() >= found.end())
        yield Boarding(found.start(), found.end(), kind, leaves, (start, end), pulls, off)


def departures_in(text: str) -> Iterator[Boarding]:
    """Which vehicle drives off, as a text says it, without anybody who is spoken of."""
    for found in _DRIVES_OFF.finditer(text):
        name = "noun" if found["noun"] else "zh"
        kind = _kind(found[name].lower())
        if kind is not None and happens(text, found.start()):
            yield Boarding(found.start(), found.end(), kind, True, found.span(name), False, True)


def is_vehicle(name: str) -> bool:
    """Whether a name is no more than the word for a vehicle."""
    return _kind(name.lower()) is not None


def _kind(word: str) -> str | None:
    return next((kind for kind, words in _KINDS.items() if words.search(f" {word}")), None)


_KINDS = {kind: Pattern(rf"(?: )(?:{words})$") for kind, words in VEHICLES.items()}
