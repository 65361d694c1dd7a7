"""Words for who does push-ups or sit-ups, slips or stumbles."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary.changes import Change

_FALLS = r"(?: \w+ly)?,? and (?:\w+ly )?(?:falls|lands|crashes|tumbles|goes down|hits)\b"
_SLIPS = (
    r"(?:slips|skids)(?: (?:on|in|across) (?:an?|the|some|her|his)?\s?(?:[\w-]+ ){0,2}"
    r"(?:ice|floor|tiles?|mud|oil|banana|peel|skin|rug|soap|snow|puddle|stones?|rocks?|leaves|grass|steps?|stairs|deck|pavement|water|marble|blood|spill))?"
)
_SLIP, _TRIP = "slips skids 滑", "trips stumbles 绊 踉跄"
EFFORTS = (
    Change(
        {"posture": "pushing_up"}, {"posture": "pushing_up"}, 0.55,
        Pattern(r"\b(?:push-?ups?|press-?ups?)\b|俯卧撑", "push-up pushup press-up pressup 俯卧撑"),
        ("pushed_low", "pushing_up", "pushed_low", "pushing_up"),
    ),
    Change(
        {"posture": "sitting_up"}, {"posture": "curled_down"}, 0.7,
        Pattern(r"\b(?:sit-?ups?|crunches)\b|仰卧起坐|卷腹", "sit-up situp crunch 仰卧起坐 卷腹"),
        ("sitting_up", "curled_down", "sitting_up"),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.4,
        Pattern(r"滑倒|[滑跌]了?一跤|脚下一滑[^。；@]{0,8}[摔倒]", "滑 跌"), ("slipping", "lying"),
    ),
    Change(
        {"posture": "slipping"}, {"posture": None}, 0.35,
        Pattern(
            rf"\b{_SLIPS}(?<!slips)(?<!skids)|\bslips(?={_FALLS})|\bslips(?=\s*(?:$|[.;!]))|\bloses (?:her|his|their) (?:balance|footing)\b|失去平衡|脚下一滑(?![^。；@]{{0,8}}[摔倒])",
            _SLIP + " balance footing 平衡",
        ),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.4,
        Pattern(r"绊倒|绊了一[跤下][^。；@]{0,4}[摔倒]", "绊"), ("stumbling", "lying"),
    ),
    Change(
        {"posture": "stumbling"}, {"posture": None}, 0.4,
        Pattern(rf"\b(?:trips|stumbles)(?=(?: (?:over|on|against) [^.,;!@]{{1,30}}?)?{_FALLS})", "trips stumbles"),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.5,
        Pattern(rf"\b(?:{_SLIPS}|(?:trips|stumbles)(?: (?:over|on|against) [^.,;!@]{{1,30}}?)?){_FALLS}", "slips skids trips stumbles"),
    ),
    Change(
        {"posture": None}, {"posture": None}, 0.45,
        Pattern(rf"\b(?:trips|stumbles) (?:over|on|against)\b(?! (?:the|her|his) (?:words|lines)|[^.,;!@]{{1,30}}{_FALLS})|\b(?:trips|stumbles)(?=\s*(?:$|[.;!]|,? (?:but|and (?:catches|regains|nearly|almost))))|绊了一下|一个踉跄", _TRIP),
        ("stumbling", None),
    ),
)  # fmt: skip
"""What of these changes how somebody is."""


def efforts_in(text: str) -> Iterator[tuple[Change, Match[str]]]:
    """What a text says of it, and the words that say it."""
    return ((effort, found) for effort in EFFORTS for found in effort.words.finditer(text))
