"""Which way words say that somebody goes in the frame, where no key says it: plain phrases, silent rather than guessing."""

from __future__ import annotations

import re
from collections.abc import Collection

from kling_story.patterns import Pattern

_GOES = (
    r"\b(?:walk|run|stride|come|step|move|advance|rush|charge|sprint|march|stroll|ride|drive|race|hurr(?:y|i)|wander|stagger"
    r"|cross|head|fly|gallop|bound|dash|push|pull|drag|cycle|pedal|jog|trot|trudge|limp|creep|crawl|skate|ski|swim|row|sail"
    r"|glide|roll|wheel|carr(?:y|ies)|cycl|rid|driv|skat|glid|chas|pursu|follow|flee|escap|hobbl|tiptoe|sneak|stumbl|scurr(?:y|ie)|dart|hurtl|saunter|plod|waddl)(?:e?s|(?:n|t|m|g)?ing|ing)?\b"
    r"(?:,?\s+(?!(?:look|turn|fac|glanc|star|gaz|point|wav|smil|call|shout)\w*|(?:as|and|while|who|then|when|but|with|camera|shot)\b)"
    r"[\w'@-]+){0,14}?,?\s+"
)
_US = r"(?:the )?(?:camera|lens|us|viewer)\b"
_FRAME = r"(?:\s+(?:the\s+)?(?:frame|shot|scene|picture))?\s+(?:from\s+|to\s+|at\s+)?(?:the\s+|screen\s+|frame\s+|camera\s+)*"
_BACKWARDS = r"\b(?:back(?:s|ing) (?:away|off|up|into)|(?:step|walk|stagger|stumble|reel)(?:s|p?ing|ing)? back(?:wards?)?|(?:retreat|recoil)(?:s|ing)?|takes? (?:a|two) steps? back)\b(?! (?:in(?:to|side)?|out|to|towards?|home|from|up|down)\b)|后退|往后退|向后退|倒退|退后"
_CAMERAS = ("camera", "lens", " us", "viewer", "镜头", "我们")
_SIDES = ("left", "right", "左", "右")
_WAYS = (
    ("toward_camera", Pattern(rf"{_GOES}(?:directly |straight )?(?:toward|towards|at|up to) {_US}|(?:朝|向|迎着)(?:着)?(?:镜头|我们)(?:慢慢|缓缓)?[走跑冲骑开驶推拉滑]|[走跑冲骑开驶推拉滑]向(?:镜头|我们)|迎面(?:[走跑冲骑驶奔滑推]过?来|而来)(?![^。；！？]*@)", (*_CAMERAS, "迎面"))),
    ("toward_camera", Pattern(r"\b(?:the |an? )?(?:lift|elevator)(?: doors?)?\b[^.;!?]{0,60}?\b(?:step|walk|com|strid|emerg|rush|run|stagger)(?:e?s|ing) out\b|\b(?:step|walk|com|strid|emerg|rush|run|stagger)(?:e?s|ing) (?:out of|from) (?:the|an?) (?:lift|elevator)\b|电梯门?[^。；]{0,12}[走跑冲]出(?!去)|[走跑冲]出了?电梯", "lift elevator 电梯")),
    ("away_from_camera", Pattern(rf"{_GOES}(?:directly |straight )?away from {_US}|{_GOES}(?:off )?(?:into the distance|towards? the horizon)\b|背对镜头[走跑]|远离镜头|[驶开](?:向|往)(?:远方|地平线)", (*_CAMERAS, "distance", "horizon", "远", "地平线"))),
    ("away_from_camera", Pattern(_BACKWARDS, "back retreat recoil 退")),
    ("left_to_right", Pattern(rf"{_GOES}(?:from )?(?:the )?left to (?:the )?right\b|\benters?{_FRAME}left\b|\b(?:exits?|leaves){_FRAME}right\b|从左(?:侧|边)?(?:向|到|往)右|从(?:画面)?左(?:侧|边)?入画", _SIDES)),
    ("right_to_left", Pattern(rf"{_GOES}(?:from )?(?:the )?right to (?:the )?left\b|\benters?{_FRAME}right\b|\b(?:exits?|leaves){_FRAME}left\b|从右(?:侧|边)?(?:向|到|往)左|从(?:画面)?右(?:侧|边)?入画", _SIDES)),
)  # fmt: skip


_CLAUSE = r"[.,;:!?。，；：！？\n]"
_SOMEBODY = Pattern(
    r"@|\b(?:he|she|they|it|who|and|then|hero|heroine|man|woman|boy|girl|child|figure|person|\w{2,}er|\w{2,}or|samurai|monk|dog|cat|fox"
    r"|horse)\b|[他她它人]"
)
_CAMERA = Pattern(r"\b(?:camera|lens|shot|dolly|steadicam|drone|frame|view|we)\b|镜头")


def way_in(prompt: str) -> str | None:
    """The direction that a prompt says, as the key ``direction`` has it; None where it says none, or several."""
    found = {
        way
        for way, words in _WAYS
        for match in words.finditer(prompt)
        if _is_somebodys(re.split(_CLAUSE, prompt[: match.start()])[-1])
    }
    return found.pop() if len(found) == 1 else None


_TO = Pattern(
    rf"{_GOES}(?:[^.,;:!?@]{{0,50}}?\s)?(?:toward|towards|up to|to|for) (?:(?:the|her|his|their) )?@(?P<goal>[\w-]+)"
    r"|[走跑冲奔骑驶][向往到](?:[^，。@]{0,6})@(?P<zh>[\w-]+?)(?:走|跑|冲|去|$|[，。停的])|[朝向往]@(?P<on>[\w-]+?)(?:走|跑|冲|去|奔|骑|驶)",
    "toward to for 向 往 到 朝",
)


def goal_in(prompt: str, names: Collection[str]) -> str | None:
    """Which of some names a prompt says that somebody goes to; None where it says none."""
    return next((goal for found in _TO.finditer(prompt) for goal in found.groupdict().values() if goal in names), None)


def _is_somebodys(before: str) -> bool:
    """Whether what stands in a clause before a way lets a person go it, not the camera or a train."""
    return not _CAMERA.search(before) and (not before.strip() or bool(_SOMEBODY.search(before)))
