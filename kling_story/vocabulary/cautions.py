"""Words that Kling's content filter stumbles over in innocent scenes, and gentler ones.

The filter isn't documented: a task fails with "Failure to pass the risk control system", which costs
nothing but the wait. Its habits are known from public projects (collected 2026-11): scenes near bathing and
nudity, wounds, fights, recognisable people. So few of these are forbidden: a gentler word is offered where it shows the same picture, and none where the
scene itself is what the filter refuses.
"""

from __future__ import annotations

from kling_story.patterns import Pattern

COLLECTED = "what public projects report of the filter, collected 2026-11-20; the filter itself isn't documented"


class Caution(Pattern):
    """The words that stumble, and ``instead``, which shows the same picture; None: nothing does."""

    def __init__(self, pattern: str, needles: tuple[str, ...], instead: str | None = None) -> None:
        super().__init__(pattern, needles)
        self.instead = instead


_ON_A_BODY = r"(?:skin|body|bodies|lips|shirts?|t-shirt|blouse|dress|chest|legs?|thighs?|swimsuit|torso|back)"

CAUTIONS = (
    Caution(r"(?<!no )\bsweat\b(?! ?shirts?\b| ?pants\b|[- ](?:suits?|bands?|lodge|shop|equity|wicking|proof)\b)", ("sweat",), "beads of water"),
    Caution(r"\bsweats\b(?! (?:and|with) (?:a|sneakers|trainers|hoodie))(?<!in sweats)(?<!grey sweats)(?<!gray sweats)", ("sweats",), "breathes hard"),
    Caution(r"\bsweating\b", ("sweating",), "breathing hard"),
    Caution(r"\bsweaty\b", ("sweaty",), "glistening"),
    Caution(r"\bflesh(?:y)?\b(?![- ]?(?:out|tones?|tint|colou?red|pink)\b| and (?:blood|bone))", ("flesh",), "skin"),
    Caution(rf"\bwet (?:\w+ )?{_ON_A_BODY}\b", ("wet ",), "rain-soaked clothes"),
    Caution(r"\bswims\b", ("swims",), "glides through the water"),
    Caution(r"\b(?:swim(?:ming)?|skinny-dipping)\b(?! ?(?:wear|suits?|pools?|caps?|goggles|bladders?|trunks|lanes?|fins?|team|lessons?|instructor)\b)", ("swim", "skinny"), "moving through the water"),
    Caution(r"\b(?:bath(?:es|ing|tub)?|showering|in the shower)\b(?![- ](?:salts?|bombs?|mats?|towels?|tiles?|house|oils?|stone|robes?|water|buns?|chairs?)\b| (?:of|in) (?:\w+ )?(?:light|gold|sun|sunlight|moonlight|neon|glow|shadow|colou?r|warmth))(?<!(?:sun|for)bathing)(?<!bird bath)(?<!dust bath)", ("bath", "shower"), "a tiled room full of steam"),
    Caution(r"\bbattles?\b(?![- ](?:ships?|scarred|worn|field|ready|axe|royale|rap|cry|tested|plan|jacket)\b)(?<!rap battle)(?<!dance battle)(?<!dance battles)(?<!rap battles)", ("battle",), "clash"),
    Caution(r"\b(?:bikinis?|swimsuits?|lingerie|underwear|négligée)\b", ("bikini", "swimsuit", "linger", "underw", "nég"), "summer clothes"),
    Caution(r"\bbare[- ](?:skin|body|chest|chested|legs|back|shoulders?)\b(?! (?:branches|of the (?:mountain|hill|rock|chair|tree|wall)))", ("bare",), "sleeveless"),
    Caution(r"\b(?:undress(?:es|ing|ed)?|strips? off(?! (?:the|an?|old|some|\w+ing) (?:\w+ )?(?:paint|wallpaper|bark|tape|label|layer|rust|veneer|foil|peel)\w*)|taking off (?:her|his) clothes)\b", ("undress", "strip", "taking off"), "in other clothes"),
    Caution(r"\b(?:bleed(?:s|ing)|bloody|bloodied|bloodstained)\b", ("bleed", "blood"), "scraped"),
    Caution(r"\bblood\b(?![- ](?:moon|oranges?|red|pressure|test|type|bank|brothers?|sausage|sugar|cells?|line|pudding|donor|donation|relatives?|vessels?)\b|hound)(?<!cold blood)(?<!flesh and blood)(?<!new blood)(?<!blue blood)", ("blood",), "red paint"),
    Caution(r"\b(?:corpses?|dead bod(?:y|ies))\b", ("corpse", "dead bod"), "a still figure"),
    Caution(r"\b(?:stabs?|stabbing|stabbed|slaughter\w*)\b(?! (?:of (?:light|guilt|pain|regret|jealousy|hope)|(?:at )?(?:the |a |her |his )?(?:\w+ )?(?:button|key|keys|elevator|screen|air|sky|salad|potato|steak|cake|fork|olive|meat|paper)\b|pain))(?<!a stab)(?<!take a stab)", ("stab", "slaughter"), "lunges"),
    Caution(r"\b(?:gore|gory|entrails|tortur(?:e|es|ed|ing))\b", ("gor", "entrails", "tortur")),
    Caution(r"\b(?:dismember|decapitat|behead|mutilat)\w*\b", ("dismember", "decapitat", "behead", "mutilat")),
    Caution(r"\b(?:naked|nude|nudity|topless|erotic|sexy|orgasm\w*)\b(?![- ](?:flames?|eyes?|bulbs?|lightbulbs?|light|branch(?:es)?|trees?|twigs?|truth|mole|rock|steel|wires?|blade|sword|ambition|power|fear|concrete|bricks?|walls?|lips?|lipsticks?|palettes?|pumps?|heels?|nails?|nail polish|tones?|tights|makeup|make-up|shades?|colou?rs?|eyeshadow|eye shadow|beige|pink|gloss|bus|double-decker))", ("naked", "nud", "topless", "erotic", "sexy", "orgasm")),
    Caution(r"\b(?:suicide|suicidal|self-harm)\b", ("suicid", "self-harm")),
    Caution(r"汗(?:水|珠)|一滴汗", ("汗",), "水珠"),
    Caution(r"汗流浃背|汗如雨下|流汗|出汗", ("汗",), "气喘吁吁"),
    Caution(r"肉体|赤膊|光着(?:上身|膀子|身子)", ("肉体", "赤膊", "光着"), "身影"),
    Caution(r"湿透的?(?:身体|衬衫|裙子|衣服|衣衫)|湿身", ("湿",), "被雨淋湿的外套"),
    Caution(r"游泳|泳衣|比基尼|泳装", ("泳", "比基尼"), "在水中前行"),
    Caution(r"洗澡|沐浴|浴缸|淋浴", ("浴", "洗澡"), "蒸汽与瓷砖"),
    Caution(r"战斗(?!机)|厮杀|搏斗", ("战斗", "厮杀", "搏斗"), "对峙"),
    Caution(r"流血|鲜血|血迹|满身是血|浴血", ("血",), "红色颜料"),
    Caution(r"尸体", ("尸体",), "静止的人影"),
    Caution(r"裸体|赤裸|全裸|裸身|色情|性感|情色", ("裸", "色情", "性感", "情色")),
    Caution(r"血腥|肢解|斩首|酷刑|自杀|自残", ("血腥", "肢解", "斩首", "酷刑", "自杀", "自残")),
)  # fmt: skip
