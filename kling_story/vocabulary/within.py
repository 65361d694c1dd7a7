"""Words that tell of walls and a roof without naming a place of ``places``."""

from __future__ import annotations

from kling_story.patterns import Pattern

_BUILDINGS = (
    "house", "home", "cottage", "cabin", "hut", "farmhouse", "mansion", "villa", "palace", "castle", "tower", "temple", "shop",
    "store", "bakery", "hotel", "school", "building", "tent", "lighthouse", "greenhouse", "ship", "boat", "bus",
)  # fmt: skip
"""What has an inside that we know nothing more of."""
WITHIN = Pattern(
    rf"\b(?:inside|within) (?:the|an?|his|her|their) (?:old )?(?:{'|'.join(_BUILDINGS)})\b"
    r"|\bin (?:the|an?|his|her|their) (?:[\w-]+ )?(?:cabin|hut|cottage|attic|bunker|cell|duct|air duct|(?:ventilation|air|lift) shaft|crawl ?space)\b"
    r"|(?:通风管|管道)[道里内]",
    "inside within cabin hut cottage attic bunker cell duct shaft crawl 管",
)
"""Words that tell of a roof by name."""
BEHIND_GLASS = Pattern(
    r"\b(?:rain|snow|storm) (?:outside(?: the windows?)?|(?:on|against) the windows?)\b(?! (?:the|an?|his|her|their)\b)",
    "outside window",
)
"""Weather that is spoken of by who has a roof overhead: not the rain outside the cafe."""
IN_FROM_OUTSIDE = Pattern(
    r"\b(?:com(?:es?|ing)|step(?:s|ping)?|walk(?:s|ing)?|burst(?:s|ing)?|stumbl(?:es?|ing)|rush(?:es|ing)|run(?:s|ning)?|stagger(?:s|ing)?)"
    r" (?:back )?(?:in|inside|into the house)\b,? (?:(?:out of|from) the (?:\w+ )?(?:rain|storm|snow|cold|night|blizzard)\b|through the front door)"
    r"|[进回](?:了|到)?(?:屋|家门)(?!子)",
    ("in", "屋", "家门"),
    "rain storm snow cold night blizzard front 屋 家门",
)
"""Words for who comes in by a door, seen from within."""
_OPEN_LAND = r"(?:garden|street|path|yard|rain|snow|storm|night|fields?|road|sky|sea|drive(?:way)?|lawn|lane|hills?|woods|forest|desert)"
FROM_WITHIN = Pattern(
    rf"\b(?:in|at) (?:the|an?|her|his|their) (?:[\w-]+ ){{0,3}}door(?:way|frame)?\b[^\n]{{0,200}}?\bbehind (?:him|her|them)\b[^.!?]{{0,30}}\b{_OPEN_LAND}\b"
    r"|[站靠倚立]在[^，。]{0,4}门(?:口|框)[^。]{0,30}身后是?[^，。]{0,6}(?:街|雨|雪|院子|花园|田野|夜色|草原|大海)",
    "door 门",
)
"""Who is in a door and has the open behind them, seen from within."""
A_FLAT = Pattern(
    r"\b(?:(?:small|tiny|little|sunlit|sunny|cramped|old|shabby|modern|studio|top-floor|basement|london|bare|empty|cosy|cozy|messy|student"
    r"|bachelor|rented|shared|dark|dim|bright|dingy|neat|run-down|third-floor|high-rise) ){1,3}flat(?=\s*(?:[,.;:]|$)|\s(?:in|at|with|on|by|after|of|where|above)\b)"
    r"|\b(?:in|inside|into|of|leaves|enters) (?:the|an?|his|her|their|my) (?:[\w-]+ ){0,2}flat(?=\s*(?:[,.;:]|$)|\s(?:in|at|with|on|by|after|and|where|above)\b)",
    "flat",
)
"""A flat that is a home: not a flat stone, a flat tyre, "lies flat"."""
AT_A_WINDOW = Pattern(
    r"\b(?:at|by|beside|near) (?:the|an?|his|her|their) (?:(?!shop|store|display|show|bakery|boutique|cafe|restaurant|ticket"
    r"|toy|pawn|car|bus|train|taxi)[\w-]+ ){1,2}window\b",
    "window",
)
"""A window that somebody is at, whatever is said of it, who is within; a shop's is looked into from the street."""
