"""What hands in a close shot do to any thing: put it down, pick it up or off a plant, look for it in a bag, wipe it, shake
drops out of it.
"""

from __future__ import annotations

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.hands_at import HandsAt

_A = r"(?:the|an?|its|her|his|their)"
_WHAT = r"(?!(?:\w+ ){0,3}?(?:hands?|palms?|fingers?|fists?|elbows?|feet)\b)[^.,:;!?，。；]{1,40}?"
_ON_TOP = (
    rf"{_A} (?:[\w'’-]+ ){{0,3}}?(?:tables?|table-?top|desk|shelf|bookshelf|counter(?:top)?|bar|worktop|sideboard|dresser|mantel(?:piece)?"
    r"|(?:window)?sill|ledge|nightstand|(?:work)?bench|tablecloth|cabinet)\b"
)
_NOBODYS = (
    r"off|flight|part|dust|her(?= (?:up|off|from|out)\b)|him|them|@|\w+sel(?:f|ves)"
    r"|(?:her|his|their|the) (?:gaze|eyes|heads?|body|weight|child|baby|boy|girl|man|woman)"
)
_FLOOR = r"(?:carpet|rug|floor(?:boards)?|ground|grass|lawn|sand|snow|mud|puddle|pavement|sidewalk|gravel|dirt|tiles|ashes|rubble|leaves|doormat|asphalt|deck|cobbles(?:tones)?)"
_ZH_FLOOR = r"(?:地毯|地板|地上|地面|地砖|草地|沙[地滩]|泥[地里]|雪[地里])"
_ZH_TOP = r"[桌柜台架板案几]"
_DROPS = r"(?:drops?|droplets?|drips?|dash(?:es)?|splash(?:es)?|dabs?|blobs?|beads?|squirts?)"
_FALLS = r"(?:shak|drip|dribbl|drizzl|squeez|squirt|dash|dab|drop|fall|let|tap|add|flick|trickl)"
HANDLED = (
    HandsAt(
        "dripping",
        Pattern(
            rf"\b{_FALLS}\w*\b[^.,:;!?]{{0,40}}?\b(?:from|out of) (?P<word>{_WHAT}) (?:on|onto|over|into|in|above) (?P<out>[^.,:;!?]{{1,40}})"
            rf"|\b(?:shak|squeez|tip|upend|drizzl)\w* (?P<verb>{_WHAT}) (?:over|onto|above) (?P<out_too>[^.,:;!?]{{1,40}})"
            rf"|\b{_DROPS}\b[^.,:;!?]{{0,30}}?\b(?:from|out of) (?P<word_too>{_WHAT}) (?:fall|drip|drop|land)\w* (?:on|onto|over|into|in) (?P<out_then>[^.,:;!?]{{1,40}})"
            r"|[把将用从](?P<zh>[^，。；]{1,12}?)[^，。；]{0,8}?[滴洒抖甩挤][^，。；]{0,6}?[在到进往](?P<zh_out>[^，。；]{1,14})|[拿握举捏][着起]?(?P<zh_too>[^，。；]{1,12}?)，?[往朝向在](?P<zh_out_too>[^，。；]{1,14})[上里][^，。；]{0,4}[滴洒抖甩挤]",
            "shak drip dribbl drizzl squeez squirt dash dab drop fall let tap add flick trickl tip upend splash blob bead 滴 洒 抖 甩 挤",
        ),
        ("bottle", "can", "tin", "cup", "glass", "fruit", "lemon", "candle", "kettle"),
    ),
    HandsAt(
        "wiping",
        Pattern(
            r"\b(?:wip|polish|scrub|clean|rub|buff|rins)(?:es?|s|b?ing)? (?:off |down |dry )?(?P<word>(?:the|an?|her|his|their|one|@)[^.,:;!?]{0,30})"
            r"|\bdr(?:y|ies|ying) (?:off )?(?P<verb>(?:the|an?|her|his|one|@)[^.,:;!?]{1,30})|[擦抹][拭着干洗净]{0,2}(?P<zh>[^，。；]{1,12})",
            "wip polish scrub clean rub buff rins dry dries 擦 抹",
        ),
        (
            "pan",
            "pot",
            "plate",
            "bowl",
            "cup",
            "glass",
            "wine_glass",
            "bottle",
            "trophy",
            "frame",
            "phone",
            "camera",
            "lamp",
            "kettle",
            "coffee_pot",
            "watch",
            "mirror",
        ),
    ),
    HandsAt(
        "plucking",
        Pattern(
            rf"\b(?:pick|pluck|harvest|pull|twist|snap)(?:s|ing)? (?:off )?(?P<word>{_WHAT})(?: off)? (?:from|off) {_A} (?:[\w-]+ ){{0,3}}?(?:vines?|trees?|branch(?:es)?|boughs?|bush(?:es)?|stems?|plants?|stalks?)\b"
            r"|\b(?:pluck|harvest)(?:s|ing)? (?P<verb>[^.,:;!?]{1,40})|[摘采]下?(?P<zh>[^，。；]{1,12})",
            "pick pluck harvest pull twist snap 摘 采",
        ),
        ("fruit", "lemon", "grapes"),
    ),
    HandsAt(
        "rummaging",
        Pattern(
            r"\b(?:rummag|dig|root|search|fumbl|feel|grop|rifl|delv|reach|dip|plung)\w* (?:a?round |about |deep |down )?(?:in|into|through|inside) (?P<word>[^.,:;!?]{1,40})"
            rf"|\b(?:pull|tak|draw|fish|slid|slip)(?:e?s|ing)? (?P<out>{_WHAT})(?: out)? (?:of|from) (?P<verb>{_A} [^.,:;!?]{{1,30}})"
            r"|在(?P<zh>[^，。；@]{1,10})[里中][^，。；@]{0,3}[翻摸掏]|从(?P<zh_too>[^，。；@]{1,10})[里中][^，。；@]{0,3}[掏摸拿取抽]出(?P<zh_out>[^，。；]{1,12})",
            "rummag dig root search fumbl feel grop rifl delv reach dip plung pull tak draw fish slid slip 里 中",
        ),
        ("bag", "box", "case"),
    ),
    HandsAt(
        "gathering",
        Pattern(
            rf"\b(?:lift|pick|tak|fish|grab|snatch|gather|collect|retriev|rais|scoop)(?:e?s|ing)? (?:up )?(?!(?:{_NOBODYS})\b)(?P<word>{_WHAT})(?: up)?(?: gently| carefully)? (?:off|from|out of) {_A} (?:[\w'’-]+ ){{0,3}}?{_FLOOR}\b"
            rf"|从[^，。；@]{{0,6}}{_ZH_FLOOR}[^，。；@]{{0,8}}?[捡拾挑夹拿拎提][了着]?[起出](?P<zh>[^，。；]{{1,12}})|[捡拾挑夹拎]起[^，。；@]{{0,3}}{_ZH_FLOOR}[上里中]?的(?P<zh_too>[^，。；]{{1,12}})",
            "carpet rug floor ground grass lawn sand snow mud puddle pavement sidewalk gravel dirt tiles ashes rubble leaves doormat asphalt deck cobble 地 沙滩 泥里 雪里",
            begins_words("lift pick tak fish grab snatch gather collect retriev rais scoop 捡 拾 挑 夹 拿 拎 提"),
        ),
    ),
    HandsAt(
        "taking",
        Pattern(
            rf"\b(?:pick|tak|lift|grab|snatch|scoop)(?:e?s|ing)? (?:up )?(?P<word>{_WHAT})(?: up)? (?:from|off) {_ON_TOP}|\bpick(?:s|ing)? up (?P<verb>[^.,:;!?]{{1,30}})"
            rf"|从[^，。；@]{{0,8}}{_ZH_TOP}[^，。；@]{{0,5}}?[拿取抓捡端]起?(?P<zh>[^，。；]{{1,12}})|[拿捡端]起(?P<zh_too>[^，。；]{{1,12}})",
            "pick tak lift grab snatch scoop 拿 取 抓 捡 端",
        ),
    ),
    HandsAt(
        "laying",
        Pattern(
            rf"\b(?:put|set|lay|plac|lower|drop|slam|slap|plonk|rest|leav)(?:e?s|t?ing)? (?:down )?(?P<word>{_WHAT})(?: back| down| gently| carefully){{0,2}} (?:on|onto|upon) {_ON_TOP}"
            rf"|[把将](?P<zh>[^，。；]{{1,12}}?)(?:[轻重慢]{{2}}|小心)?地?[放搁摆拍撂][^，。；@]{{0,2}}[在到回][^，。；@]{{0,8}}?{_ZH_TOP}",
            "put set lay plac lower drop slam slap plonk rest leav 放 搁 摆 拍 撂",
        ),
    ),
)
"""What hands do to any thing of such a shot."""
SHARED = Pattern(
    r"\b(?:grip|grab|grasp|hold|clutch|seiz|tug|pull|clos|land|meet|reach|lift|carr|rest|on|around)(?:e?s|ing|ping|bing|y|ies|ied|e|t)?\b(?: (?:on|at|for|around|onto|over|up|together|both))* (?P<word>[^.,:;!?]{1,40})"
    r"|[抓握拿提抬拉捏扯][着住紧起]{0,2}(?P<zh>[^，。；]{1,12})|[在同](?P<zh_too>[^，。；]{1,10})[上的][^，。；]{0,4}(?:碰|相遇|握)",
    "grip grab grasp hold clutch seiz tug pull clos land meet reach lift carr rest on around 抓 握 拿 提 抬 拉 捏 扯 在 同",
)
"""What the hands of two people do to one thing."""
_POURED = r"\b(?:pour|tip|trickl|drizzl|empt|ladl|tilt|spoon|dribbl)(?:y|ies|s|ing|p?ing|es?)?\b"
_MANY = r"(?:two|three|four|five|six|several|a row of|both|the|their|some|a line of)(?: of the)? (?:(?!of\b)[\w-]+,? ){0,3}?"
POURED = Pattern(
    rf"{_POURED} (?P<what>[^.,:;!?@]{{0,40}}?)(?:(?:from|out of) (?P<word>[^.,:;!?]{{1,40}}?) )?(?:(?:into|in) (?P<several>{_MANY}(?P<vessels>cups|mugs|glasses|bowls|teacups|tumblers|beakers|jars|tankards|goblets))\b"
    rf"|(?:over|onto|across|on top of) (?:(?:the|an?|her|his|some|each|two|warm|hot|fresh) )*(?P<looks>(?:[\w-]+ ){{0,3}}?)(?P<food>rolls?|buns?|cakes?|cupcakes|pancakes?|waffles?|doughnuts?|donuts?|pastr(?:y|ies)|bread|toast|fish|steak|meat|rice|noodles|salad|ice cream|pudding|pie|tart|dumplings?|potatoes|pasta|porridge|turkey|ham)\b)"
    r"|(?:[用从拿提把将端](?P<zh>[^，。；]{1,12}?)[里中]?[^，。；]{0,8}?)?(?:倒[着进入到满]?|斟[着满入]?|分别倒[进入])(?P<zh_what>[^，。；@]{0,6}?)[进入到]?(?:[给]?)(?P<zh_several>[两二三四几][个只盏][^，。；@]{0,6}?(?P<zh_vessels>杯子?|碗|茶盏))"
    r"|[把将](?P<zh_poured>[^，。；@]{1,8}?)[^，。；]{0,3}?[淋浇倒][在到](?P<zh_food>[^，。；@]{0,6}?(?:蛋糕|面包|卷|松饼|煎饼|米饭|面条|鱼|肉|沙拉|冰淇淋))",
    "pour tip trickl drizzl empt ladl tilt spoon dribbl 倒 斟 淋 浇",
)
"""What is poured out of a vessel into several, or over food."""
HANDLE = Pattern(
    r"\b(?:the )?(?:same )?(?:handle|strap|ends?|rim|edge|grip|lid|brim|neck|hilt)s? of (?=(?:the|an?)\b|@)", " of "
)
"""What of it they have."""
BESIDE = Pattern(
    rf"\b(?:next to|beside|alongside) (?P<word>{_A} [^.,:;!?]{{1,30}})|在?(?P<zh>[^，。；@]{{1,10}})的?旁",
    "next beside alongside 旁",
)
"""What lies beside a thing that is put down."""
OUT = Pattern(
    r"\b(?:pull|tak|bring|draw|fish|com)(?:e?s|ing)? (?:out|up)(?: with)? (?P<word>[^.,:;!?]{1,30})|[掏摸拿取抽]出(?P<zh>[^，。；]{1,12})",
    "out up 出",
)
"""What comes out of a thing that hands are in."""


BEADS = Pattern(
    r"\b(?:necklace|bracelet|rosary|beads|pearls|string of \w+|chain|pendant|locket|amulet|medallion)\b|[项手]链|念珠|佛珠|珠串|吊坠",
    "necklace bracelet rosary beads pearls string chain pendant locket amulet medallion 链 珠 吊坠",
)
"""What is picked up that is of beads or links."""
WITH_A_TIP = Pattern(
    r"\b(?:with|on) (?:(?:the|a) (?:tip|end|point) of )?(?:an?|the|her|his|two) (?:[\w-]+ )?(?:pencil|pen|tweezers|stick|chopsticks?|needle|knife|tongs|hook|twig)\b|用[^，。；@]{0,3}(?:铅笔|钢笔|笔|镊子|筷子|树枝|夹子)",
    "pencil pen tweezers stick needle knife tongs hook twig 笔 镊 筷 枝 夹",
)
"""What it is picked up with that is long and thin."""


def is_handled(text: str) -> bool:
    """Whether something is put down, picked up or picked off, looked for in a bag, wiped, or drips."""
    return any((found := row.words.search(text)) and happens(text, found.start()) for row in HANDLED)
