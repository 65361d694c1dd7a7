"""Words that Kling's content filter stumbles over in innocent scenes, and gentler ones.

The filter isn't documented: a task fails with "Failure to pass the risk control system", which costs
nothing but the wait. Its habits are known from public projects (collected 2026-11): scenes near bathing and
nudity, wounds, fights, recognisable people. So nothing here is forbidden; a gentler word is offered
where it shows the same picture. ``strong`` are those that the scene itself is about: no other word
helps there.
"""

from __future__ import annotations

from typing import NamedTuple

COLLECTED = "what public projects report of the filter, collected 2026-11-20; the filter itself isn't documented"


class Caution(NamedTuple):
    """``words`` is a pattern of the words that stumble, ``instead`` shows the same picture."""

    words: str
    instead: str | None
    strong: bool = False


_ON_A_BODY = r"(?:skin|body|bodies|lips|shirts?|t-shirt|blouse|dress|chest|legs?|thighs?|swimsuit|torso|back)"

CAUTIONS = (
    Caution(r"\b(?:sweat|sweats|sweating|sweaty)\b(?! ?shirts?\b| ?pants\b|ers?\b| suit)", "beads of water"),
    Caution(r"\bflesh(?:y)?\b(?! ?(?:out|tone))", "skin tone"),
    Caution(rf"\bwet (?:\w+ )?{_ON_A_BODY}\b", "rain-soaked clothes"),
    Caution(r"\b(?:swim(?:s|ming)?|skinny-dipping)\b", "moving through the water"),
    Caution(r"\b(?:bath(?:es|ing|tub)?|showering|in the shower)\b(?! ?(?:robe|room|house))", "steam, tiles, a towel"),
    Caution(r"\bbattles?\b(?! ?(?:field|ship|ments?))", "clash"),
    Caution(r"\b(?:bikinis?|swimsuits?|lingerie|underwear|négligée)\b", "summer clothes"),
    Caution(r"\bbare[- ](?:skin|body|chest|chested|legs|back|shoulders?)\b", "sleeveless"),
    Caution(r"\b(?:undress(?:es|ing|ed)?|strips? off|taking off (?:her|his) clothes)\b", "in other clothes"),
    Caution(r"\b(?:bleed(?:s|ing)|bloody|bloodied|bloodstained)\b", "scraped, dusty"),
    Caution(r"\bblood\b(?!-red|[- ](?:moon|oranges?|red)\b|hound)", "red paint"),
    Caution(r"\b(?:corpses?|dead bod(?:y|ies))\b", "a still figure"),
    Caution(r"\b(?:stabs?|stabbing|stabbed|slaughter\w*)\b", "lunges"),
    Caution(
        r"\b(?:gore|gory|guts|entrails|dismember\w*|decapitat\w*|behead\w*|mutilat\w*|tortur(?:e|es|ed|ing))\b",
        None,
        True,
    ),
    Caution(r"\b(?:naked|nude|nudity|topless|erotic|sexy|orgasm\w*)\b", None, True),
    Caution(r"\b(?:suicide|suicidal|self-harm)\b", None, True),
    Caution(r"汗(?:水|珠|流浃背|如雨下)|流汗|一滴汗|出汗", "水珠"),
    Caution(r"肉体|赤膊|光着(?:上身|膀子|身子)", "身影"),
    Caution(r"湿透的?(?:身体|衬衫|裙子|衣服|衣衫)|湿身", "被雨淋湿的外套"),
    Caution(r"游泳|泳衣|比基尼|泳装", "在水中前行"),
    Caution(r"洗澡|沐浴|浴缸|淋浴", "蒸汽与瓷砖"),
    Caution(r"战斗(?!机)|厮杀|搏斗", "对峙"),
    Caution(r"流血|鲜血|血迹|满身是血|浴血", "红色颜料"),
    Caution(r"尸体", "静止的人影"),
    Caution(r"裸体|赤裸|全裸|裸身|色情|性感|情色", None, True),
    Caution(r"血腥|肢解|斩首|酷刑|自杀|自残", None, True),
)
