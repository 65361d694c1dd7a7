"""How far the words for somebody or something reach: "the old red umbrella", and a horse, not a horse race."""

from __future__ import annotations

from kling_story.patterns import Pattern

_OTHERWISE = (
    r"(?:of|in|on|at|with|and|or|from|to|by|for|as|that|who|is|are|it|an?|the|her|his|its|their|under|over|into|out|up"
    r"|beside|behind|before|near|against|between|through|around|towards?|onto|off|like|hands|fingers)\b"
)
LOOKS = rf"(?P<looks>(?:(?!{_OTHERWISE})[\w-]+,?\s+){{0,3}})"
"""What may stand between an article and a noun, as a pattern has it."""
_PHRASE = Pattern(
    rf"(?:^|(?<=[\s,]))(?:an?|the|one|another|his|her|their|its|this|that|@[\w-]+['’]s)\s+{LOOKS}$"
    r"|(?:[一这那][把个只本封杯张部台盏支束顶辆匹艘架条头]?|(?<=[着在骑开推拉划驾好递]))(?P<zh>[^，。,.@\sa-z着在给递]{0,5})$"
)
WHICH = (
    r"(?:the|an?|her|his|their|its|one)?\s*(?:own\s+)?"
    r"(?:(?!(?:of|at|in|to|from|left|right|the|an?|\w+s)\b)[\w-]+\s+){0,2}$"
)
"""What may stand right before a name, as a pattern has it: "her own old @Horse"."""
_PARTS = (
    r"(?:keys?|doors?|lights?(?! up)|headlights?|wheels?|tires?|tyres?|seats?|windows?|tracks?|hooves|owners?|riders?"
    r"|lovers?|parks?|skins?|bones?|ears|eyes|shops|boxes|posts|shades|handles|cases|shelves)\b"
)
_GOES_ON = Pattern(
    rf"^\s*(?:$|[,.;:!?—–)\"”，。；、]|@|(?!{_PARTS})\w+(?:s|ing|ed)\b|(?:of|on|in|at|under|over|above|by|with|through|along|across"
    r"|among|amid|beside|behind|between|against|around|from|to|into|onto|towards?|past|before|after|until|like|and|or|but|as|while|that|which|who"
    r"|where|when|then|is|are|was|asleep|full|laden|stood|sat|lay|ran|flew|went|came|hung|held|drawn|driven|ridden|open|shut|high|up|down|out|off|back|away|home|fast"
    r"|slowly|overhead|still|together|tight|tightly|close|halfway|midway|half|loose|ready|she|he|they|her|his)\b|[^\x00-\u2e7f门灯轮的主毛皮牌柄套店厂瓶盒斗厢篷筐])"
)
_THEY_DO = Pattern(
    r"^\s+(?:\w+ly\s+)?(?:slip|slide|fall|drop|tumble|roll|spin|drift|lie|rest|sit|stand|wait|hang|swing|dangle|float|sink|glow|burn"
    r"|flicker|shine|glint|glitter|ring|jingle|rattle|clatter|scatter|tremble|shake|snap|lock|turn)\b"
)


def phrase_before(text: str, at: int) -> tuple[int, str] | None:
    """Where the words begin for what a noun at a place names, and what they say of its looks; None where no words
    before it do.
    """
    found = _PHRASE.search(text[:at])
    return (found.start(), found["looks"] or found["zh"] or "") if found else None


def is_whole(after: str) -> bool:
    """Whether a noun before such words isn't part of another one's name."""
    return _GOES_ON.search(after) is not None


def are_whole(after: str) -> bool:
    """The same of a noun for several things, which may be followed by what they do."""
    return is_whole(after) or _THEY_DO.search(after) is not None
