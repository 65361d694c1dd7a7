"""What is said of a costume that nobody wears: it is lifted off its hanger, folded, sewn, or lies there."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

HANDLED = Pattern(
    "",
    "hold fold iron sew stitch mend hem embroider pack wash wring hang drap lay spread pick carr hug clutch cradl shak hands"
    " gives offers buys sniff smell lift tak pull slip slid unhook remov in over across"
    " 叠 熨 缝 绣 洗 晾 抱 拿 捧 提 拎 举 展 抖 收 递 取 摘 把 将",
)
"""For clothes that somebody has in their hands."""
_BETWEEN = r"(?:\s+(?:up|out|down|back))?\s+(?:(?:the|her|his|their|an?|folded|old|wet|clean)\s+){0,3}"
_IN_HANDS = Pattern(
    r"\b(?:hold(?:s|ing)? (?:up|out)|(?:un)?fold(?:s|ing)?|iron(?:s|ing)?|sew(?:s|ing)?|stitch(?:es|ing)?|mend(?:s|ing)?|hem(?:s|ming)|embroider(?:s|ing)?|pack(?:s|ing)?|unpack(?:s|ing)?|wash(?:es|ing)?"
    r"|wring(?:s|ing)?|hang(?:s|ing)?|drap(?:es|ing)|lay(?:s|ing)?|spread(?:s|ing)?|pick(?:s|ing)? up|carr(?:y|ies|ying)|hug(?:s|ging)?|clutch(?:es|ing)?|cradl(?:es|ing)|shak(?:es?|ing) out|hands|gives|offers|buys|sniffs?|smells?)"
    rf"{_BETWEEN}※"
    r"|\b(?:lift(?:s|ing)?|tak(?:es?|ing)|pull(?:s|ing)?|slip(?:s|ping)?|slid(?:es?|ing)|unhook(?:s|ing)?|remov(?:es?|ing))"
    rf"(?: out| up| down)?{_BETWEEN}※(?: up| down)? (?:off|from|out of) (?:its|the|an?|her|his) (?:[\w-]+ )?(?:hanger|hook|rail|rack|wardrobe|closet|box|suitcase|bag|trunk|drawer|chest|dummy|mannequin|line|chair|bed)\b"
    r"|\bhold(?:s|ing)?\s+※ (?:up|out|against|to|before|in (?:her|his|both)|at arm)|※ (?:in|over|across) (?:her|his|their|both) (?:hands?|arms?|lap)\b"
    r"|(?:叠[着好]?|熨[烫着]?|缝[着补]?|绣[着]?|洗[着]?|晾[着起]?|抱着|拿着|捧着|提着|拎着|举起|展开|抖开|收起|递[给上出]?|取下|摘下)[^，。,.@]{0,3}※|[把将][^，。,.@]{0,3}※[^，。,.@]{0,6}(?:叠|熨|缝|晾|装|收|放|挂|取下|递|展开|抱)",
    "※",
)  # fmt: skip
_ALONE = Pattern(
    r"※(?:,)? (?:(?:still|now|also|neatly|carefully|there) )?(?:hangs?|hanging|lies|lying|is (?:hung|laid|folded|draped|spread|packed)|(?:folded|draped|laid|spread|hung)|waits on|on (?:its|the|an?) (?:hanger|hook|dummy|mannequin|bed|chair|line|rail))\b"
    r"|※[^，。,.@]{0,4}(?:挂[在着]|放在|躺在|搭在|铺在|叠[着好])", "※",
)  # fmt: skip
_WORN = Pattern(
    r"\b(?:wear(?:s|ing)?|put(?:s|ting)? on|tr(?:y|ies|ying) on|slips? (?:into|on)|dressed in|dress(?:es|ing) in|in|pull(?:s|ing)? on|chang(?:es?|ing) into|button(?:s|ing)? up|zips up)"
    rf"{_BETWEEN}※|※ on\b(?! (?:its|the|a)\b)|[穿披换套](?:着|上)?[^，。,.@]{{0,3}}※",
    "※",
)


def how_unworn(before: str, after: str) -> str | None:
    """How a costume is that nobody wears, of which words ``before`` and ``after`` it speak: ``spread`` between two hands, or ``laid`` down
    or hung up; None where it is worn.
    """
    text = f"{before[-80:]}※{after[:80]}"
    if _WORN.search(text):
        return None
    for held, words in (("spread", _IN_HANDS), ("laid", _ALONE)):
        found = words.search(text)
        if found is not None and not denied(text, found.start()):
            return held
    return None
