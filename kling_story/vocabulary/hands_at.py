"""What hands in a close shot are at where it is: a plane on the wood, a key in a lock, a wheel that is steered, a thing
on its stand, tape around a fist; and a tail that is all that is seen of an animal in a
basket.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.changes import happens

_A = r"(?:the|an?|its|her|his|their)"
_LOOKS = r"(?P<looks>(?:[\w-]+ ){0,3}?)"


class HandsAt(NamedTuple):
    """What a close shot is of, in ``words`` with a group ``word`` (``zh`` in Chinese) for the thing. ``relation``: what
    is done to it, of ``placed.HANDS_AT``.
    """

    relation: str
    words: Pattern


HANDS_AT = (
    HandsAt(
        "planing",
        Pattern(
            rf"\b(?:draw|push|run|slid|pull|guid|glid|work|mov)(?:e?s|ing)? {_A} {_LOOKS}(?P<word>plane|sanding block|sandpaper)\b"
            r"(?= (?:slowly |gently |back and forth )?(?:along|over|across|down)\b(?! (?:the|a) (?:runway|tarmac)))"
            rf"|\b(?P<verb>plan(?:es|ing)|sand(?:s|ing)) (?:down )?{_A} (?:[\w-]+ ){{0,3}}?(?:wood|stick|plank|board|beam|violin|bow|edge|door)\b"
            r"|(?P<zh>刨子|刨刀)[^，。；@]{0,8}[推刨滑]|[推拉][着动]?(?P<zh_too>刨子|刨刀)|刨[着过平][^，。；@]{0,4}[木板]",
            "plane planing sand 刨",
        ),
    ),
    HandsAt(
        "locking",
        Pattern(
            rf"\b(?:push|slid|slip|put|insert|turn|twist|fit|thrust|stick)(?:e?s|t?ing)? {_A} {_LOOKS}(?P<word>key)\b"
            r"[^.;!?@]{0,20}?\b(?:in|into) (?:the|an?|its|her|his) (?:[\w'’-]+ ){0,3}?(?:lock|keyhole|padlock|door|gate|chest|box|drawer|cabinet)\b"
            r"|(?P<zh>钥匙)[^，。；@]{0,4}插[进入到][^，。；@]{0,8}[锁门孔]|[插转][进入动][^，。；@]{0,4}(?P<zh_too>钥匙)",
            "key 钥匙",
        ),
    ),
    HandsAt(
        "steering",
        Pattern(
            rf"(?<!behind the )\b(?P<word>steering wheel)\b|\b(?:grip|clutch|squeez|clench|hands? (?:rest |are )?on|around)\w* {_A} wheel\b(?! of)|(?P<zh>方向盘)",
            "wheel 方向盘",
        ),
    ),
    HandsAt(
        "lifting",
        Pattern(
            rf"\b(?:lift|tak|snatch|pluck|pick|remov|unhook)(?:e?s|ing)? {_A} {_LOOKS}(?P<word>necklace|pendant|crown|tiara|ring|watch|diamond|jewel|gem|medal|mask)\b"
            rf" (?:up )?(?:gently |carefully )?(?:off|from) {_A} (?:[\w-]+ ){{0,2}}?(?:stand|bust|pedestal|plinth|cushion|pillow|display)\b"
            r"|从[^，。；@]{0,8}(?:架子?|展台|底座|托|垫子?)上[^，。；@]{0,3}[拿取提摘][起下走]?[^，。；@]{0,4}?(?P<zh>项链|王冠|皇冠|戒指|手表|钻石|宝石|奖牌|面具)",
            "stand bust pedestal plinth cushion pillow display 架 台 座 托 垫",
        ),
    ),
    HandsAt(
        "wrapping",
        Pattern(
            rf"\b(?:wrap(?:s|ping)|bandag(?:es|ing)|bind(?:s|ing)|tap(?:es|ing)) (?:her|his|their|@[\w-]+['’]s) (?:[\w-]+ )?(?:knuckles|fists?|hands?|wrists?|fingers) "
            rf"(?:with|in) (?:an? |the |her |his )?{_LOOKS}(?P<word>tape|bandages?|hand wraps?|wraps|gauze|cloth|strips?)\b"
            rf"|\b(?:wrap|wind)(?:s|ing) (?:an? |the |her |his )?(?:[\w-]+ ){{0,2}}?(?P<verb>tape|bandages?|gauze|hand wraps?) (?:a?round|over) (?:her|his|their|@[\w-]+['’]s) (?:[\w-]+ )?(?:knuckles|fists?|hands?|wrists?)\b"
            r"|[往在用把将](?:[^，。；@]{0,6})(?P<zh>绷带|胶带|布条)[^，。；@]{0,6}[缠绑绕裹]|[缠绑绕裹][着上好]?[^，。；@]{0,4}(?P<zh_too>绷带|胶带|布条)",
            "tape bandag gauze wraps cloth strip 绷带 胶带 布条",
        ),
    ),
    HandsAt(
        "unfolding",
        Pattern(
            rf"\b(?:unfold(?:s|ing)?|smooth(?:es|ing|s)? out|open(?:s|ing)? (?:out )?) ?{_A} {_LOOKS}(?P<word>letter|note|sheet of paper|paper|telegram)\b"
            r"|[展摊][开平][^，。；@]{0,8}?(?P<zh>信纸|信(?!封)|纸条|电报)",
            "unfold smooth open 展 摊",
        ),
    ),
)  # fmt: skip
_TAIL = Pattern(
    r"^(?:[^.;!?@]{0,30}\b(?:on|of|up)\s+|\W*)(?:(?:an?|the|its|two)\s+)?(?P<looks>(?:[\w-]+\s+){0,3}?(?:@[\w-]+['’]s\s+(?:[\w-]+\s+){0,2}?)?)(?P<word>tail)\b"
    r"(?! (?:of|lights?|fin|wind|coat|gate)\b)[^.;!?]{0,40}?\b(?:wag|pok|stick|peek|swish|flick|twitch|thump|sway|swing|curl|hang)"
    r"|^\W*(?:一[条根只])?(?P<zh_looks>[^，。,.]{0,8}?)(?P<zh>尾巴)[^，。；]{0,10}[摇摆晃露伸甩翘]",
    "tail 尾巴",
)
_BASKET = Pattern(r"\b(?:basket|hamper)\b|篮|筐", "basket hamper 篮 筐")
_NAME = {
    "planing": "planer",
    "locking": "key",
    "steering": "steering wheel",
    "lifting": "necklace",
    "wrapping": "tape",
    "unfolding": "letter",
}
"""What a thing is called that words leave out."""


class At(NamedTuple):
    """What hands are at: the row, the word for it and what is said of its looks."""

    relation: str
    word: str
    described: str


def hands_at(text: str) -> At | None:
    """What a text about hands says that they are at; None where it says nothing of the kind."""
    for row in HANDS_AT:
        found = row.words.search(text)
        if found is None or not happens(text, found.start()):
            continue
        groups = found.groupdict()
        word = next((groups[name] for name in ("word", "zh", "zh_too") if groups.get(name)), _NAME[row.relation])
        # A plane flies where nobody says more of it.
        word = "planer" if word == "plane" else word
        return At(row.relation, word, f"{groups.get('looks') or ''}{word}")
    return None


def tail_in(text: str) -> At | None:
    """The tail that a text begins with, out of a basket, and nothing else of its animal."""
    found = _TAIL.search(text)
    if found is None or not _BASKET.search(text) or not happens(text, found.start("word" if found["word"] else "zh")):
        return None
    word = found["word"] or found["zh"]
    return At("wagging", word, f"{found['looks'] or found['zh_looks'] or ''}{word}")
