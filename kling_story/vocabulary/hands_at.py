"""What hands in a close shot are at where it is: a plane on the wood, dough and its strands, a keyboard, a nail, a seam, a key in a lock, a wheel that is steered, a thing
on its stand, tape around a fist, a gun, grains, a match, a piano, a bicycle's chain, a lock that is picked, gloves,
knitting, paint on boards, a map, marks on a wall, a grater, laces; and a tail that is all that is seen of an animal in a
basket.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens

_A = r"(?:the|an?|its|her|his|their)"
_GRAINS = r"salt|sand|soil|earth|dirt|rice|grain|wheat|seeds|coffee beans|beans|sugar|flour|snow|ashes|ash|dust|coins|crystals"
_PRESSED_DOUGH = r"(?:fold|press|punch|slap|push)(?:e?s|ing)?(?: (?:down|into|on|and \w+))*(?=[^.;!?@]{1,30}\bdough\b)"
"""What else than kneading hands do to dough."""
_MORE = r"(?:[\w-]+ ){0,3}?"
_BOARDS = (
    rf"{_A} (?:[\w'’-]+ +){{0,3}}?(?:(?:side|front|back|lid|top|grain|surface) of {_A} (?:[\w-]+ )?)?(?:crate|box|board|plank|boards|planks|wood|panel|fence|wall|door|gate|hull|boat"
    r"|cart|bench|shutters?|shield|helmet|skateboard|surfboard|sign|signboard|banner|table|chair|barrel|chest|beam|cupboard|frame)\b"
)
_PAINT = r"(?:tar|paint|varnish|lacquer|oil|glue|wax|pitch|stain|primer|whitewash)"
_ZH_BOARDS = r"(?:[木船滑招甲]板|木纹|木牌|招牌|木?箱|墙|门|船[身壳]|栅栏|篱笆|盾牌?|头盔|车身|木头)"
_KNOBS = (
    r"(?:volume |tuning |radio |control |combination |brass |gas )?(?:knob|dial)|(?:water |bath(?:tub)? |kitchen )?(?:taps?(?! shoes)|faucet)|(?:shut-?off |gas |water |steam )?valve|valve wheel|hand ?wheel"
    r"|(?:light |dimmer |toggle |wall |power |main |circuit )switch|(?:a |the )?switch|(?:drip |flow )(?:roller|clamp|regulator|wheel|chamber)|(?:roller|thumb) ?(?:clamp|wheel)|(?<!paint )roller|thermostat"
)
"""What fingers turn, or flick, where it is fixed."""
_LOOKS = rf"(?P<looks>{_MORE})"
_GRATED = (
    r"(?:lemons?|limes?|oranges?|grapefruit|cheese|parmesan|pecorino|cheddar|gruyère|ginger|nutmeg|carrots?|chocolate|potato(?:es)?|coconut|garlic|horseradish|truffles?|cucumber|courgettes?|zucchini"
    r"|apples?|turmeric|radish|wasabi|beetroot|onions?|citrus|cinnamon|zest|rind|peel)"
)
_ZH_GRATED = r"(?:柠檬|青柠|橙子?|姜|奶酪|芝士|干酪|帕玛森|肉豆蔻|胡?萝卜|土豆|马铃薯|黄瓜|山药|椰子?|巧克力|大?蒜|山葵|芥末|苹果|松露)"
_ZH_GRATERS = r"(?:[擦刨]丝[器板]|擦[子板]|礤床|刨[皮丝]刀|[擦磨][姜碎泥屑]+[器板]|研磨器)"
_TELLS = r"(?! (?:of|on|in|from|around|at|across|over|along|down) (?:@|(?:her|his|their|the|an?) (?:[\w'’-]+ ){0,2}?(?:skin|neck|back|arms?|hand|wrist|face|cheek|shoulder|chest|legs?|throat|ring|watch|locket|blade|sword|knife|gun|page|map|chart|paper|screen|phone|keyboard|piano|violin|guitar|lens|car|record|book)\b))"
"""What marks are on that fingers have elsewhere."""
_MARKS = (
    rf"(?:(?:(?:pencil|pencil(?:l)?ed|height|growth|chalk|tally|knife|scratch|carved|ink|faded|next) )?marks?|tall(?:y|ies)|notch(?:es)?|carvings?|(?:carved|scratched|engraved|chisel(?:l)?ed|etched) (?:[\w-]+ )?(?:names?|initials|letters?|hearts?|words?|dates?|lines?)"
    rf"|(?:names?|letters|words|dates?|initials|lines?|strokes|hearts?) (?:that (?:are|were) )?(?:carved|scratched|cut|engraved|chisel(?:l)?ed|etched|pencil(?:l)?ed)|initials|engravings?|inscriptions?|scratches|grooves|hieroglyphs|runes|pencil lines|height (?:lines|chart)){_TELLS}"
)
_ZH_MARKS = r"(?:刻痕|刻度|划痕|痕迹|记号|印记|身高[线刻标记]+|铅笔[印线]|正字|刻字|刻着的[名字]+|刻下的[^，。；@]{0,4}?[名字]+|铭文|碑文|浮雕|雕[刻花]|凿痕)"
_PARTS = (
    r"(?:(?:door|window)[ -]?(?:frames?|posts?|jambs?)|doorways?|doors?|gate|(?:\w+ )?walls?|plaster|bricks?|bark|(?:tree )?trunks?|trees?|oak|beech|birch|beams?|posts?|pillars?|columns?|planks?|wood|boards?|desks?|table(?:top)?s?|bench(?:es)?|bunk|fence|bedposts?"
    r"|(?:grave|head|tomb)?stones?|rock|cliff|slab|granite|marble|monument|memorial)"
)
_ZH_PARTS = r"(?:门框|门[板柱上]|窗框|墙[壁面上]|树[干皮上]|木[柱板头梁]|柱子?|石[碑头壁板柱]|墓碑|岩壁|课桌|桌[面上]|长椅|栏杆|床柱)"


class HandsAt(NamedTuple):
    """What a close shot is of, in ``words`` with a group ``word`` (``zh`` in Chinese) for the thing. ``relation``: what
    is done to it, of ``placed.HANDS_AT``; ``shapes``: of ``THINGS``, those that it is done to, () is any.
    """

    relation: str
    words: Pattern
    shapes: tuple[str, ...] = ()


HANDS_AT = (
    HandsAt(
        "stretching",
        Pattern(
            rf"\b(?:stretch|pull)(?:es|s|ing)? (?:out )?(?:{_A} |some )?(?!(?:\w+ ){{0,2}}\w+ of\b){_LOOKS}(?P<word>dough|noodles)\b"
            r"|[拉抻扯][着长]?(?P<zh>面)(?![包前对孔部子具])",
            "dough noodles 拉 抻 扯",
        ),
    ),
    HandsAt(
        "kneading",
        Pattern(
            rf"\b(?:knead(?:s|ing)?|{_PRESSED_DOUGH})\s+(?:of |{_A} )?{_LOOKS}(?P<word>dough|pastry|bread|clay)\b|\b(?P<verb>knead(?:ing|s)?)\b(?! (?:{_A}|@[\w-]+['’]s) )|(?:[揉和]着?|[压按捏摔搓叠][^，。；@]{{0,5}}(?=面团))(?P<zh>面团?)",
            "knead dough 揉 和 面团",
        ),
    ),
    HandsAt(
        "typing",
        Pattern(
            rf"\b(?:typ|tap|hammer|danc|fl(?:y|ies)|rac|rattl|mov|work)(?:e?s|p?ing|e)?\b[^.;!?@]{{0,20}}\b(?:on|over|across|at|into) {_A} {_LOOKS}(?P<word>keyboard|laptop|typewriter|keys of (?:{_A} )?(?:laptop|computer|typewriter|keyboard))\b"
            r"|[敲打][着击动]?[^，。；@]{0,4}(?P<zh>键盘|打字机)|(?P<zh_too>键盘)[^，。；@]{0,4}[敲飞]",
            "keyboard laptop typewriter 键盘 打字机",
        ),
    ),
    HandsAt(
        "hammering",
        Pattern(
            rf"\b(?:hammer|driv|pound|knock|bang)(?:e?s|ing|e)? {_A} {_LOOKS}(?P<word>nails?|pegs?)\b|(?:钉|敲)[着进入]?(?:一[颗根枚])?(?P<zh>钉子)",
            "nail peg 钉",
        ),
    ),
    HandsAt(
        "sewing",
        Pattern(
            rf"\b(?P<verb>(?:sew|stitch|embroider|darn|mend)(?:s|es|ing)?)\b (?:on )?{_A} (?:[\w-]+ ){{0,2}}?(?:buttons?|shirt|dress|coat|jacket|cloth|fabric|sock|sleeve|hem|seam|patch|quilt|silk|flower|scarf|skirt|trousers|costume|wound)\b|\b(?P<word>needle)\b[^.;!?@]{{0,30}}\b(?:through|into|in and out of) {_A} (?:[\w-]+ )?(?:cloth|fabric|silk|shirt|dress|sleeve|leather)\b"
            r"|缝[着补上好][^，。；@]{0,6}(?:衣|扣|布|裙|裤|鞋|被)|[飞穿]针(?P<zh>引线)?|绣着?花",
            "sew stitch embroider darn mend needle 缝 针 绣",
        ),
    ),
    HandsAt(
        "sawing",
        Pattern(
            rf"\b(?P<verb>saw(?:s|ing)?) (?:through |off |up )?{_A} (?:[\w-]+ ){{0,2}}?(?:wood|plank|board|beam|branch|log|pipe|bar|leg)\b|锯[着开断]?[^，。；@]{0,4}(?:木|板|树|管)",
            "saw 锯",
        ),
    ),
    HandsAt(
        "painting",
        Pattern(
            rf"\b(?P<verb>paint(?:s|ing)?)\b (?!(?:her|his|their) (?:nails|lips|face))[^.;!?@]{{0,40}}\b(?:on|onto|over|across) {_A} (?:[\w-]+ )?(?:canvas|paper|picture|easel)\b|\b(?P<word>(?:paint)?brush)\b[^.;!?@]{{0,30}}\b(?:over|across|along|on|onto|against|touch(?:es)?) {_A} (?:[\w-]+ )?(?:canvas|paper)\b|在(?:画布|画纸)上[^，。；@]{{0,4}}画",
            "paint brush 画",
        ),
    ),
    HandsAt(
        "tearing",
        Pattern(
            rf"\b(?:tear|rip)(?:s|ing)? (?:up |apart )?{_A} {_LOOKS}(?P<word>letter|note|photo(?:graph)?|paper|page|ticket|contract|picture|envelope|cheque|check)\b(?! (?:open|out|off|from))|撕[着碎开掉毁][^，。；@]{{0,6}}?(?P<zh>信(?!封)|照片|合同|纸|车票|支票)",
            "tear tears tearing rip 撕",
        ),
    ),
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
            rf"\b(?:wrap(?:s|ping)?|bandag(?:es?|ing)|bind(?:s|ing)?|tap(?:es?|ing)|dress(?:es|ing)?|strap(?:s|ping)?) (?:up )?(?:her|his|their|@[\w-]+['’]s) (?:[\w-]+ )?(?:knuckles|fists?|hands?|wrists?|fingers) "
            rf"(?:with|in) (?:an? |the |her |his )?{_LOOKS}(?P<word>tape|bandages?|hand wraps?|wraps|gauze|cloth|strips?)\b"
            rf"|\b(?:wrap|wind|roll|loop|tie|bind|wound)(?:s|ing|ping)? (?:an? |the |her |his |some )?(?:strips? of )?(?:[\w-]+ ){{0,2}}?(?P<verb>tape|bandages?|gauze|hand wraps?|cloth|strips?) (?:a?round|over|about) (?:her|his|their|the|an?|@[\w-]+['’]s) (?:(?!own\b)[\w'’-]+ |own ){{0,2}}?(?:knuckles|fists?|hands?|wrists?|palms?|fingers)\b"
            r"|[往在用把将](?:[^，。；@]{0,6})(?P<zh>绷带|胶带|布条)[^，。；@]{0,6}[缠绑绕裹]|[缠绑绕裹][着上好]?[^，。；@]{0,4}(?P<zh_too>绷带|胶带|布条)",
            "tape taping bandag gauze wrap bind dress strap cloth strip 绷带 胶带 布条",
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
    HandsAt(
        "hovering",
        Pattern(
            r"\b(?:hand|fingers?)\b[^.;!?@]{0,30}?\b(?:beside|near|over|above|by|next to|inches from|close to) (?:the|an?|his|her) (?:[\w-]+ ){0,2}?"
            r"(?P<word>gun|revolver|pistol|holster|six-shooter|colt)\b(?! (?:\w+ )?on (?!(?:his|her) (?:belt|hip)\b))|\b(?P<fingers>fingers) (?:slowly |nervously |restlessly )*(?:open(?:s|ing)? and clos|clench(?:es|ing)? and|flex|clos(?:es|ing|e) and open|twitch)"
            r"|手[^，。；@]{0,4}[悬垂停放][^，。；@]{0,4}(?P<zh>枪套|左轮|手枪|枪)|(?P<zh_fingers>手指)[^，。；@]{0,3}(?:一张一合|一开一合|张开又|抽动|微微颤动)",
            "hand fingers finger 手",
        ),
    ),
    HandsAt(
        "sifting",
        Pattern(
            rf"\b(?P<word>{_GRAINS})\b[^.;!?@]{{0,60}}?\b(?:through|between|from) (?:her|his|the|their|@[\w-]+['’]s) (?:open )?(?:fingers|hands?|palms?)\b"
            rf"|\b(?:lift|scoop|tak|hold|pick|rais|gather)\w* (?:up )?(?:an?|some|the|two) (?:handful|fistful)s? of (?:the )?(?:[\w-]+ )?(?P<word_too>{_GRAINS})\b"
            r"|(?P<zh>盐|沙子?|泥土|土|米|麦粒|谷粒|种子|雪)[^，。；@]{0,10}(?:指缝|指间|指尖)|[捧抓]起一[把捧](?P<zh_too>盐|沙子?|泥土|土|米|麦粒|谷粒|种子|雪)",
            "finger hand palm fist 指 捧 抓",
        ),
    ),
    HandsAt(
        "striking",
        Pattern(
            rf"\bstrik(?:es?|ing) (?:{_A} )?{_LOOKS}(?P<word>match)\b(?![^.;!?]{{0,40}}\blight)|划[着亮燃][^，。；@]{{0,4}}(?P<zh>火柴)(?![^。；]{{0,12}}点)",
            "strike striking 火柴",
        ),
    ),
    HandsAt(
        "keyed",
        Pattern(
            rf"\b(?:hands|fingers)\b[^.;!?]{{0,40}}\b(?:on|over|across|along) {_A} {_LOOKS}(?P<word>piano keys|ivory keys|keys of {_A} piano|piano)\b"
            rf"|\bfingers (?:danc|fl|rac|run|glid|mov)\w* (?:on|over|across|along) {_A} (?P<word_too>keys)\b|手[^，。；@]{{0,10}}(?P<zh>琴键)",
            "piano keys 琴键",
        ),
    ),
    HandsAt(
        "chaining",
        Pattern(
            rf"\b(?:slip|put|hook|loop|thread|lift|fit|pull|eas|guid|feed|plac|set|slot|hang|rehang|drap|work|wrap|mount|get)\w* (?:back )?(?:{_A} )?{_LOOKS}(?P<word>chain)\b"
            rf"[^.;!?@]{{0,30}}?\b(?:on|onto|over|around|into) {_A} (?:[\w-]+ ){{0,2}}?(?:sprockets?|chain ?rings?|chainwheel|cogs?|cogwheel|gears?|gear ?wheel|cassette|derailleur|crank|bike|bicycle)\b"
            rf"|\b(?:oil|greas|lubricat|clean|fix|repair|mend|tighten|adjust)\w* {_A} (?:[\w-]+ ){{0,2}}?(?:bike|bicycle)(?:['’]s)? (?P<verb>chain)\b"
            rf"|\b(?:turn|spin|crank|rotat)\w* {_A} (?:[\w-]+ ){{0,2}}?(?P<word_too>pedals?)\b"
            r"|(?P<zh>链条|车链)[^，。；@]{0,10}(?:齿轮|齿盘|牙盘|飞轮|链轮|轮盘|车)|[修装上擦][理好上]?(?:自行车|单车|车)?的?(?P<zh_verb>链条|车链)|[转摇][动着]?(?P<zh_too>脚?踏板|脚蹬)",
            "chain pedal 链 踏板 脚蹬",
        ),
    ),
    HandsAt(
        "picking",
        Pattern(
            rf"\b(?:push|slid|slip|put|insert|turn|twist|fit|thrust|stick|work|wiggl|jiggl|prob|pok|jam|bend)\w* {_A} {_LOOKS}(?P<word>hair ?pin|bobby pin|hair ?clip|paper ?clip|lock ?pick|pick|wire|nail file|pin)s?\b"
            rf"[^.;!?@]{{0,24}}?\b(?:in|into|inside) {_A} (?:[\w'’-]+ ){{0,3}}?(?:locks?|keyhole|padlock|handcuffs)\b"
            rf"|\b(?P<verb>pick(?:s|ing)?) {_A} (?:[\w'’-]+ ){{0,2}}?(?:lock|padlock)\b"
            r"|(?P<zh>发夹|发卡|铁丝|回形针)[^，。；@]{0,10}锁|[锁孔门][^，。；@]{0,6}[插捅拨][^，。；@]{0,4}(?P<zh_too>发夹|发卡|铁丝|回形针)|撬[着开动]?[^，。；@]{0,4}锁",
            "lock keyhole handcuffs 锁 孔 门",
        ),
    ),
    HandsAt(
        "gloving",
        Pattern(
            rf"\b(?:pull|put|tug|slip|draw|slid|snap|strap|wriggl|work|stretch)\w* on (?:{_A} )?(?:pair of )?{_LOOKS}(?P<word>gloves?|mittens?|gauntlets?)\b"
            rf"|\b(?:pull|put|tug|slip|draw|slid|snap|strap|wriggl|work|stretch)\w* (?:{_A} )?(?:pair of )?{_MORE}(?P<word_too>gloves?|mittens?|gauntlets?) (?:on\b(?! (?:the|a) )|over (?:her|his|their) (?:[\w-]+ )?(?:hands?|fingers))"
            rf"|\b(?:slid|slip|push|wriggl|disappear|go)\w* into (?:{_A} )?(?:pair of )?{_MORE}(?P<verb>gloves?|mittens?|gauntlets?)\b"
            r"|\b(?P<clap>gloves|gloved hands)\b[^.;!?@]{0,20}\b(?:clap|smack|slap)\w*\b|[戴套][上好着紧起][^，。；@]{0,12}?(?P<zh>手套)|把(?P<zh_too>手套)[^，。；@]{0,6}[戴套]|戴着?(?P<zh_clap>手套)[^，。；@]{0,4}(?:双手|手)?[^，。；@]{0,4}(?:拍|击掌)",
            "glove mitten gauntlet 手套",
        ),
    ),
    HandsAt(
        "knitting",
        Pattern(
            rf"\bknit(?:s|ting)? (?:at |on )?{_A} {_LOOKS}(?P<word>scarf|sweater|jumper|pullover|shawl|socks?|blanket|hat|cap|mittens?|gloves?|cardigan)\b|\bknit(?:s|ting)?\b(?! (?:cap|hat|beanie|sweater|jumper|pullover|scarf|shawl|gloves?|mittens|dress|top|cardigan|fabric|(?:her|his|their) (?:brows?|fingers|hands))\b)"
            r"|\b(?P<verb>crochet(?:s|ing)?)\b(?! (?:blanket|top|hook|dress)\b)|[织勾钩]着?[^，。；@]{0,4}(?:毛衣|围巾|毛线|手套|帽子|袜子)|[打织]毛[线衣]",
            "knit crochet 织 勾 钩 毛线 毛衣",
        ),
    ),
    HandsAt(
        "grating",
        Pattern(
            rf"\b(?:grat(?:e|es|ing)|zest(?:s|ing)?|shav(?:es|ing)) (?:(?:some|fresh|a little|more|the|an?|her|his|their|two|half|piece|wedge|lump|knob|chunk|root|rind|peel|zest|of) )*{_LOOKS}(?P<word>{_GRATED})\b"
            rf"|\b(?:rub|run|slid|draw|scrap|drag|mov|push|press|work|rasp|shred|glid|pass|pull)\w* (?:(?:back and forth|up and down|{_A}|some|half|piece|wedge|lump|knob|chunk|of) )*{_MORE}(?P<word_too>{_GRATED})\b[^.;!?@]{{0,30}}?\b(?:over|across|along|against|on|down|through) {_A} (?:[\w-]+ ){{0,3}}?(?:grater|zester|rasp|microplane)\b"
            rf"|[擦刨磨][着下出碎取成]{{0,2}}[^，。；@]{{0,6}}?(?P<zh>{_ZH_GRATED})[^，。；@]{{0,2}}[皮屑丝末蓉泥碎]|{_ZH_GRATERS}[^，。；@]{{0,8}}?(?P<zh_also>{_ZH_GRATED})|(?P<zh_too>{_ZH_GRATED})[^，。；@]{{0,6}}{_ZH_GRATERS}",
            "grat zest shav rasp microplane 擦 刨 磨 礤 研磨",
        ),
    ),
    HandsAt(
        "feeling",
        Pattern(
            rf"\b(?:fingers?|fingertips?|thumb|hands?|palm)\b[^.;!?]{{0,24}}?\b(?:wander|run|trac|mov|slid|glid|follow|brush|travel|feel|strok|touch|caress|go|creep|count|climb|pass|rest|linger|drift|skim|glanc|find|walk|hop|pause|stop)\w*\b[^.;!?@]{{0,40}}?\b(?P<word>{_MARKS})(?![\w-])"
            rf"|\b(?:runs?|running|trail(?:s|ing)?|mov(?:es|ing)|slid(?:es|ing)|draws|drags) (?:her|his|their|two|one|an?|the) (?:[\w-]+ )?(?:fingers?|fingertips?|thumb|hand|palm)\b[^.;!?@]{{0,40}}?\b(?P<word_too>{_MARKS})(?![\w-])"
            rf"|(?:手|指尖?)[^，。；]{{0,6}}?(?:抚|摸|划|滑|移|触|沿|顺|描|拂|数)[^，。；@]{{0,12}}?(?P<zh>{_ZH_MARKS})",
            "finger thumb hand palm 手 指",
            "mark tall notch carv scratch engrav chisel etch cut initials inscription groove hieroglyph rune pencil height 刻 痕 记 身高 铅笔 正字 铭文 碑文 浮雕 雕",
        ),
    ),
    HandsAt(
        "marking",
        Pattern(
            rf"\b(?:paints|(?:hands?|fingers) (?:\w+ly )?paint|painting (?=(?:an?|the|her|his|two|some)\b))(?: [^.;!?@]{{0,50}}?)? (?:on|onto|over|across|along) {_BOARDS}"
            rf"|\b(?:paints|varnish(?:es|ing)|lacquers|tars|whitewash(?:es|ing)) {_BOARDS}"
            rf"|\bbrush\b[^.;!?@]{{0,30}}?\b(?:spread|strok|glid|slid|mov|run|drag|sweep|lay|draw|leav|paint|smear|appl|dab|pass|trail)\w*\b[^.;!?@]{{0,40}}?\b(?:on|onto|over|across|along|into|down) {_BOARDS}"
            rf"|\b(?:spread|smear|slap|daub|brush|appl)\w* (?:[\w-]+,? ){{0,4}}?{_PAINT} (?:\w+ly )?(?:on|onto|over|across|along|into) {_BOARDS}"
            rf"|在[^，。；@]{{0,8}}{_ZH_BOARDS}[^，。；@]{{0,3}}上[^，。；@]{{0,6}}?[画涂刷漆]|(?:刷子|画笔|毛笔|笔刷|漆刷)[^，。；@]{{0,12}}{_ZH_BOARDS}|[给往把将][^，。；@]{{0,8}}{_ZH_BOARDS}[^，。；@]{{0,3}}[上刷涂]着?[^，。；@]{{0,4}}漆",
            "paint varnish lacquer tars whitewash brush spread smear slap daub appl 画 涂 刷 漆 笔",
        ),
    ),
    HandsAt(
        "tracing",
        Pattern(
            r"\b(?:fingers?|fingertips?|thumb|fingernail)\b[^.;!?]{0,20}?\b(?:follow|trac|mov|slid|glid|run|wander|travel|creep|stop|point|tap|land|rest|draw|jab|stab|com|go|find|circl)\w*\b[^.;!?@]{0,50}?\b(?P<word>maps?|charts?|atlas|blueprints?|street plan|floor plan)\b"
            r"|手?指[^，。；@]{0,4}(?:沿|顺|划|滑|指|点|移|停|落)[^，。；@]{0,8}(?P<zh>地图|海图|图纸|航海图)|手指在[^，。；@]{0,8}(?P<zh_too>地图|海图|图纸|航海图)[^，。；@]{0,3}上",
            "finger thumb 指",
        ),
    ),
    HandsAt(
        "lacing",
        Pattern(
            rf"\b(?:ti|ty|pull|tighten|knot|double-knot|loop|fasten|thread|yank|tug|draw|do|unti|unty|loosen|cross)(?:e?s?|ing)? (?:up |on |at )?(?:{_A} )?{_LOOKS}(?P<word>(?:shoe|boot)?laces|shoe ?strings?)\b"
            rf"|\b(?P<verb>lac(?:es|ing|e(?= up))) (?:up )?{_A} (?:[\w-]+ ){{0,3}}?(?:boots?|shoes?|sneakers?|trainers?|skates?|cleats?|ice skates)\b"
            rf"|\b(?:ties|tying|(?:hands|fingers) tie) (?:up )?{_A} (?:[\w-]+ ){{0,2}}?(?:boots?|shoes?|sneakers?|trainers?|skates?|cleats?)\b(?! (?:to|onto|together|around|on)\b)"
            r"|[系绑拉扎][着好紧上了]?[^，。；@]{0,8}(?P<zh>鞋带)|(?P<zh_too>鞋带)[^，。；@]{0,6}[系绑拉扎打]",
            "lace lacing shoestring shoe string ties tie tying 鞋带",
        ),
    ),
    HandsAt(
        "counting",
        Pattern(
            rf"\b(?:count|flip|leaf|thumb|riffl|fan)(?:s|ing|e|es|s? out|ning|s? through|ing through|es through)? (?:out |through )?(?:{_A} )?{_LOOKS}(?P<word>money|cash|banknotes|dollar bills|bills|notes)\b|[数点][着了一]?[^，。；@]{{0,4}}?(?P<zh>钞票|现金|纸币)",
            "money cash banknotes bills notes 钞票 现金 纸币",
        ),
    ),
    HandsAt(
        "turning",
        Pattern(
            rf"\b(?:turn|twist|rotat|adjust|spin|flick|flip|roll|tweak|open|clos|shut|loosen|tighten|regulat|crank|set|unscrew|wind|work|reach for|mov|pull|push)(?:e?s|n?ing|ping|ting|es)? (?:off |on |up |down |at )?(?:{_A} )?{_LOOKS}(?P<word>{_KNOBS})\b(?! of (?:[\w'’-]+ ){{1,3}}?(?:watch|clock)\b)"
            rf"|\b(?:fingers?|thumb|hand|fingertips?)\b[^.;!?]{{0,24}}?\b(?:on|around|at|over|to) {_A} {_MORE}(?P<word_too>{_KNOBS})\b"
            r"|[转拧旋调拨扭扳按关打推][动紧松开着下上节了]{0,2}[^，。；@]{0,8}?(?P<zh>旋钮|刻度盘|转盘|拨盘|水龙头|龙头|阀门|阀|滚轮|调节器|调速器|电灯开关|开关|电闸|闸刀)|[在用](?P<zh_too>旋钮|刻度盘|拨盘|滚轮|阀门)[^，。；@]{0,3}[转拧调拨]",
            "knob dial tap faucet valve switch roller clamp wheel regulator chamber thermostat 旋钮 刻度盘 转盘 拨盘 龙头 阀 滚轮 调节器 调速器 开关 电闸 闸刀",
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
    "stretching": "dough",
    "kneading": "dough",
    "typing": "keyboard",
    "hammering": "nail",
    "sewing": "needle",
    "sawing": "saw",
    "painting": "brush",
    "tearing": "letter",
    "locking": "key",
    "steering": "steering wheel",
    "lifting": "necklace",
    "wrapping": "tape",
    "unfolding": "letter",
    "hovering": "fingers",
    "sifting": "sand",
    "striking": "match",
    "keyed": "piano keys",
    "chaining": "chain",
    "picking": "hairpin",
    "gloving": "gloves",
    "knitting": "knitting",
    "marking": "brush",
    "tracing": "map",
    "grating": "lemon",
    "feeling": "marks",
    "lacing": "laces",
    "turning": "knob",
    "counting": "money",
}
"""What a thing is called that words leave out."""


class At(NamedTuple):
    """What hands are at: the row, the word for it and what is said of its looks. ``claps``: gloves do no more than
    that.
    """

    relation: str
    word: str
    described: str
    claps: bool = False


def hands_at(text: str) -> At | None:
    """What a text about hands says that they are at; None where it says nothing of the kind."""
    for row in HANDS_AT:
        found = row.words.search(text)
        if found is None or not happens(text, found.start()):
            continue
        groups = found.groupdict()
        word = next(
            (groups[name] for name in ("word", "word_too", "zh", "zh_too", "zh_also") if groups.get(name)),
            _NAME[row.relation],
        )
        # A plane flies where nobody says more of it.
        word = "planer" if word == "plane" else word
        claps = bool(groups.get("clap") or groups.get("zh_clap"))
        # A Chinese row has no group for what is said of the thing, which stands between its verb and it.
        told = row.relation == "marking" or (row.relation == "gloving" and not word.isascii())
        looks = groups.get("looks") or (f"{found[0]} " if told else "")
        return At(row.relation, word, f"{looks}{word}", claps)
    return None


_MARKED_ALONE = Pattern(
    rf"^[^.;!?@]{{0,60}}?\b(?P<word>{_MARKS})\b[^.;!?@]{{0,40}}?\b(?:on|in|into|of|across|along|down|onto|up) (?:{_A} )?(?:[\w'’-]+ ){{0,3}}?{_PARTS}\b"
    rf"|^[^.;!?@]{{0,40}}?\b{_PARTS}\b,? (?:[\w-]+ ){{0,4}}?(?:with|full of|in|by|of)\b[^.;!?@]{{0,30}}?\b(?P<word_too>{_MARKS})(?![\w-])"
    rf"|^[^，。；@]{{0,8}}{_ZH_PARTS}[^，。；@]{{0,10}}?(?P<zh>{_ZH_MARKS})",
    "mark tall notch carv scratch engrav chisel etch cut initials inscription groove hieroglyph rune pencil height 刻 痕 记 身高 铅笔 正字 铭文 碑文 浮雕 雕",
    "door window wall plaster brick bark trunk tree oak beech birch beam post pillar column plank wood board desk table bench bunk fence stone rock cliff slab granite marble monument memorial gate 门 窗 墙 树 木 柱 石 碑 岩 桌 椅 栏 床",
)
"""What a close shot begins with that is of marks on such a part, and of nobody."""
_ANY_HAND = Pattern(
    r"\b(?:hands?|fingers?|fingertips?|thumb|palms?|he|she|they)\b|[手指他她]",
    "hand finger thumb palm he they 手 指 他 她",
)


_BY_HAND = ("chaining", "picking", "gloving", "lacing", "grating", "feeling")
_BRUSH = Pattern(r"\bbrush\b|刷子|画笔|毛笔|漆刷|笔刷", "brush 刷 笔")


def is_by_hand(text: str) -> bool:
    """Whether a text says something that is seen at somebody's hands alone, though it names no hand."""
    found = hands_at(text)
    return (found is not None and found.relation in _BY_HAND) or has_a_brush(text)


def has_a_brush(text: str) -> bool:
    """Whether a text says what a brush does to a board: nobody else need be named for a hand to be at it."""
    return _BRUSH.search(text) is not None and (found := hands_at(text)) is not None and found.relation == "marking"


_KEYS = Pattern(
    r"^(?:[^.;!?@]{0,30}\b(?:on|of|onto)\s+|\W*)(?:(?:the|an?|some)\s+)?(?!no\b)(?:[\w-]+\s+){0,2}?(?:(?:ivory|piano)\s+keys|keys of (?:@|(?:the|an?|her|his) (?:[\w-]+ ){0,3}piano))"
    r"|^\W*[^，。,.@]{0,6}(?:琴键)",
    "keys 琴键",
)
"""What a close shot begins with that is of the keys of a piano and of nobody."""


def alone_in(text: str) -> At | None:
    """The keys of a piano, the marks on a part of a house, or the tail, that a text begins with and that nobody's hands
    are at.
    """
    if _KEYS.search(text):
        return At("keyed", "piano keys", "piano keys")
    return _marks_alone_in(text) or tail_in(text)


def _marks_alone_in(text: str) -> At | None:
    found = _MARKED_ALONE.search(text)
    if found is None or "@" in text or _ANY_HAND.search(text) or not happens(text, found.start()):
        return None
    word = found["word"] or found["word_too"] or found["zh"]
    return At("feeling", word, word)


def tail_in(text: str) -> At | None:
    """The tail that a text begins with, out of a basket, and nothing else of its animal."""
    found = _TAIL.search(text)
    if found is None or not _BASKET.search(text) or not happens(text, found.start("word" if found["word"] else "zh")):
        return None
    word = found["word"] or found["zh"]
    return At("wagging", word, f"{found['looks'] or found['zh_looks'] or ''}{word}")
