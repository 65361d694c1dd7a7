"""Words for what vehicles do by themselves in a picture, and for who drives one because it is theirs."""

from __future__ import annotations

from kling_story.patterns import Pattern

_HOW = r"(?:(?:is|are|still|slowly|just|suddenly|\w+ly)\s+)*"
_DRIVES = (
    r"(?:(?:driv|cruis|rac|trundl|bounc|rumbl|rattl|creep|crawl|speed|roar|chug|zoom|hurtl|thunder|wind|bump|swerv|skid"
    r"|screech|shoot|tear|snak|peel|barrel|plough|plow|lurch|accelerat|charg|blast)(?:e?s|d?d?ing)"
    r"|(?:pull|mov|head|turn|back|rush|burst|com|brak|leap)(?:e?s|ing)(?= (?:up|away|in|into|out|over|off|along|round|around|down|to"
    r"|towards?|past|across|through|back|hard|sharply|forward|ahead)\b)"
    r"|(?:comes|grinds) to (?:a|an) (?:[\w-]+ )?(?:halt|stop)|brakes(?=\s*(?:$|[,.;])))\b"
)
_GOES = (
    rf"(?:{_DRIVES}|(?:glid|pass|cross|approach|arriv|emerg|roll|sail|drift|travel|disappear|fl|circl|hover|land)"
    r"(?:e?s|ies|ing|ying)\b)"
)
_STANDS = r"(?:(?:idl|wait|stand)(?:e?s|ing)|sits|stops|(?:is |are )?(?:parked|abandoned|moored))\b(?!\s+(?:on|for)\s+(?:it|@))"
_ZH_DRIVES = (
    r"[^，。,.@坐跳走站看望]{0,8}(?:[驶]|开[过来走进出向]|行进|飞驰|疾驰|冲[出过进来]|打滑|漂移|急刹|刹车|甩尾)"
)
GOES = Pattern(rf"^\s+{_HOW}{_GOES}|^{_ZH_DRIVES}|^[^，。,.@坐跳走站看望]{{0,8}}(?:穿过|掠过|经过)")
"""What follows a vehicle that goes by itself."""
DRIVES = Pattern(rf"^\s+{_HOW}{_DRIVES}|^{_ZH_DRIVES}")
"""What follows one that somebody drives."""
OWNED_BY = Pattern(r"(?:['’]s\s+(?:[\w-]+\s+){0,3}|\s*的[^，。,.@]{0,6})$")
"""What stands between whose it is and the word for it."""
STOPS = Pattern(
    r"\b(?:(?:screech|skid|slid|com|grind|roll|judder)(?:e?s|ing) to (?:a|an) (?:[\w-]+ )?(?:halt|stop|standstill)|brak(?:es|ing)\b|pull(?:s|ing) up\b"
    r"|(?:and|then) stops\b)|急刹|刹车|刹住|停[下住了在]",
    "halt stop standstill brak pull 刹 停",
)
"""That it goes no further."""
_BEFORE = Pattern(
    r"(?:^|[,;:.!?—–]|\b(?:and|as|while|where|when|beyond|suddenly|then|there))\s*$|(?:^|[，。；：！？、\n])[^，。,.@]{0,8}$"
)
_THERE = Pattern(rf"^\s+(?:with [^.;@,]{{1,40}}?\s+)?{_HOW}(?:{_GOES}|{_STANDS})|^[^，。,.@坐跳走站]{{0,8}}停")
_PARKED = Pattern(r"(?:[停驶开]着|[停驶开]了|[驶开][过来出]了?)$", "停 驶 开")


def is_by_itself(before: str, after: str) -> bool:
    """Whether what stands before the words for a vehicle and after them say that it drives, or is parked, there: "…, a
    red van winds up the road".
    """
    told = _BEFORE.search(before) and (_THERE.search(after) or GOES.search(after))
    return (told or _PARKED.search(before)) is not None


_CYCLE = r"(?:(?:bike|bicycle|tricycle|scooter|motorbike)['’]?s? )?"
STEADIES = Pattern(
    r"\b(?:hold(?:s|ing)?|stead(?:ies|ying)|support(?:s|ing)|grip(?:s|ping)|clutch(?:es|ing)|grasp(?:s|ing)|push(?:es|ing)|guid(?:es|ing)|keep(?:s|ing) (?:hold|a hand))"
    rf" (?:on ?to |on |of |steady |fast )*(?:the |her |his |their |its |(?:the )?@[\w-]+(?:['’]s)? )(?:[\w-]+ )?{_CYCLE}(?:saddle|seat|rack|carrier|bike|bicycle)\b"
    r"|[扶抓握推][着住]?[^，。；@]{0,6}(?:后座|车座|座位|座椅|车尾|后架|车后|车把|自行车|单车)|[扶推][着住]@",
    "hold stead support grip clutch grasp push guid keep 扶 抓 握 推",
)
"""Who holds what another one rides, so that they don't fall."""
WOBBLES = Pattern(
    r"\b(?:wobbl|sway|teeter|wav(?:er)|zig-?zag|swerv|weav)\w*|\bunstead\w+\b|摇摇晃晃|歪歪扭扭|晃晃悠悠|东倒西歪|左右摇晃",
    "wobbl sway teeter waver zig swerv weav unstead 摇 歪 晃",
)
"""How somebody rides who can't yet."""
