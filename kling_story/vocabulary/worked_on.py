"""What it is that hands in a close shot are at: what is painted, what is turned, and on what part of a house marks are."""

from __future__ import annotations

from collections.abc import Sequence

from kling_story.patterns import Pattern

_MARKS = (
    ("bolt", Pattern(r"\bbolts?\b|\blightning\b|闪电", "bolt lightning 闪电")),
    ("heart", Pattern(r"\bhearts?\b|[红爱]心|心形", "heart 心")),
    ("cross", Pattern(r"\b(?:cross(?:es)?|x)\b(?! (?:the|an?)\b)|叉|十字", "cross x 叉 十字")),
    ("circle", Pattern(r"\b(?:circles?|rings?|dot|spot)\b|圈|圆点|红点", "circle ring dot spot 圈 点")),
    ("tar", Pattern(r"\b(?:tar|tars|pitch)\b|焦油|沥青", "tar pitch 焦油 沥青")),
    ("varnish", Pattern(r"\b(?:varnish|lacquer|oil|stain|wax|glue)|清漆|桐油", "varnish lacquer oil stain wax glue 清漆 桐油")),
    ("whitewash", Pattern(r"\b(?:whitewash|primer)|石灰", "whitewash primer 石灰")),
)  # fmt: skip
"""What is painted on a board, or drawn on a map; or what that is painted with."""
_TURNED = (
    ("drip", Pattern(r"\bdrip\b|\binfusion\b|\bIV\b|\bi\.v\.|\bintravenous\b|\bsaline\b|输液|点滴|吊瓶|吊针|滴管|药水", "drip infusion iv i.v. intravenous saline 输液 点滴 吊 滴管 药水")),
    ("tap", Pattern(r"\btaps?\b|\bfaucet\b|龙头", "tap faucet 龙头")),
    ("valve", Pattern(r"\bvalve\b|\bhand ?wheel\b|阀", "valve handwheel hand wheel 阀")),
    ("switch", Pattern(r"\bswitch\b|开关|电闸|闸刀", "switch 开关 电闸 闸刀")),
)  # fmt: skip
"""What it is that fingers turn, by its words: else a knob in its dial."""
_MARKED_PARTS = (
    ("frame", Pattern(r"\b(?:door|window)[ -]?(?:frames?|posts?|jambs?)\b|\bdoorways?\b|[门窗]框", "door window 门框 窗框")),
    ("bark", Pattern(r"\b(?:bark|trunks?|trees?|oak|beech|birch)\b|树", "bark trunk tree oak beech birch 树")),
    ("stone", Pattern(r"\b(?:\w*stones?|rock|cliff|granite|marble|slab|monument|memorial|cave|tomb|grave|temple|pyramid)\b|石|墓|岩|碑", "stone rock cliff granite marble slab monument memorial cave tomb grave temple pyramid 石 墓 岩 碑")),
    ("brick", Pattern(r"\bbricks?\b|砖", "brick 砖")),
    ("wall", Pattern(r"\b(?:walls?|plaster|cell)\b|墙", "wall plaster cell 墙")),
)  # fmt: skip
"""On what part of a house, or of what is out of doors, marks are, by its words: else on wood."""
_OFF = Pattern(r"\boff\b|\b(?:clos|shut|tighten)\w*|关|拧紧", "off clos shut tighten 关 拧紧")


def mark_in(words: str) -> str | None:
    """What words say is painted or drawn somewhere; None where that is no known mark."""
    return _first(_MARKS, words)


def turned_in(words: str) -> str | None:
    """What that fingers turn words speak of; None of any other knob."""
    found = _first(_TURNED, words)
    return "tap_off" if found == "tap" and _OFF.search(words) else found


def part_marked(words: str) -> str | None:
    """On which part words have marks; None is on wood."""
    return _first(_MARKED_PARTS, words)


def _first(table: Sequence[tuple[str, Pattern]], words: str) -> str | None:
    return next((kind for kind, said in table if said.search(words)), None)
