"""Words for what one of two does to the other with hands: a push, a slap, a hand on a shoulder, a dance; a name in a
text is an ``@`` and dots.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.embraces import comes_after

_NAME = "@·+"
_GOES_ON = (
    r"\s*(?:$|[,.;:!?—)]|(?:and|as|while|away|back|backwards?|aside|out|off|over|down|up|onto|in|into|against|for|from|before|until|on|again|with|to"
    r"|a?round|hard|softly|gently|roughly|\w+ly|once|twice|like|at|by|across|along|through|toward|towards|then|so|a|an|the|some|soup)\b)"
)
_WHOM = rf"(?:the\s+)?(?P<whom>{_NAME}(?!·|['’]s)|(?:him|them)\b|her\b(?={_GOES_ON}))"
_WHOSE = rf"(?P<whom>{_NAME}['’]s|his|her|their)(?:\s+(?!own\b)\w+)?\s+"
_OF = rf"(?:{_NAME} and {_NAME}|they|both|the two|two of them|friends|lovers|brothers|sisters)"
_BOTH = rf"{_OF}\s+(?:(?:then|both|\w+ly)\s+)?(?:\w+(?: \w+){{0,3}} and\s+)?"
_EACH = r"(?:each other|one another)(?!['’])"
_ZH = rf"\s?(?P<whom>{_NAME}|[她他](?!们))"
_GRABS = r"\b(?:grab|seiz|catch|tak|grip|clutch|yank|clasp|hold|stop)(?:e?s|b?ing|p?ing)"
_HAND = r"(?:an?|one|her|his|their|both|the)\s+(?:\w+\s+)?hands?"
_LIMB = r"(?:arm|wrist|elbow|sleeve)"
_CLOTH = r"(?:coat|jacket|blanket|shawl|scarf|cloak|cape|towel|raincoat|quilt|robe|cardigan|sweater)"
_STICKS, _KNIVES = "sticks|staffs|staves|poles|canes|木?棍子?|竹竿", "knives|daggers|匕首|短刀|小刀"
_ARMS = rf"(?:swords|sab(?:er|re)s|rapiers|katanas|blades|machetes|{_KNIVES}|{_STICKS}|[长宝木]?[剑刀])"
_FIGHT = r"(?:fight|spar|battle)(?:s|ing|ring)?"
_ARMED = rf"with (?:(?:their|two|long|short|wooden|bamboo|drawn|sharp|toy|plastic) )*{_ARMS}"
_SWORDS_MEET = (
    rf"(?:cross|clash)(?:es|ing)? (?:swords|blades)|duel(?:s|l?ing)?|{_FIGHT} (?:{_EACH.split('(?!')[0]} )?{_ARMED}"
    r"|(?:sword|knife|stick)[- ]?fight(?:s|ing)?"
)
_ZH_FENCE = rf"击剑|比剑|决斗|斗剑|[用拿持挥执握舞][着起]?{_ARMS}(?:互相|激烈地?)?(?:打斗|搏斗|对打|对战|对决|相斗|厮杀|打架|格斗|拼杀)"
_NAMES_ARMS = (
    "duel sword sab rapier katana blade machete kni dagger stick staff stave pole cane 剑 刀 匕首 棍 竹竿 决斗"
)
_NECKLETS = r"(?:medals?|medallion|necklace|lei|garland|wreath|chain|pendant|locket|amulet|pearls|whistle)(?: of (?:[\w-]+ ){0,2}\w+)?"
_HUNG = begins_words("medal necklace lei garland wreath chain pendant locket amulet pearls whistle")
_ZH_NECKLETS = "(?:奖牌|金牌|银牌|铜牌|勋章|项链|花环|哈达|吊坠|挂坠)"
_HANGS = (
    rf"\b(?:hang|put|plac|drap|slip|loop|fasten|clasp|lay|ti|throw)(?:e?s|t?ing|p?ing|ying)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){{0,4}}?{_NECKLETS}"
    r"\s+(?:a?round|over|about|on|onto)\s+"
)
_LICKED = r"(?:face|cheeks?|hands?|fingers?|nose|chin|ears?|neck|tears?|palms?|feet|toes|arm|wounds?|forehead)\b"
_NECK = r"(?:neck|shoulders)\b"
_HEADWEAR = (
    r"(?:hat|cap|helmet|beanie|crown|tiara|wreath|sombrero|stetson|fedora|beret|headband|bandana|headphones|headset)"
)
TOUCHES = (
    ("tapping", Pattern(
        rf"\btap(?:s|ping)\s+(?:{_WHOM}\s+on\s+(?:the|his|her)\s+shoulder)|\btap(?:s|ping)\s+(?:on\s+)?{_WHOSE.replace('whom', 'whose')}shoulder", "tap",
    )),
    ("slapping", Pattern(rf"\bslap(?:s|ping)\s+{_WHOM}(?! on (?:the|his|her) (?:back|shoulder))", "slap")),
    ("slapping", Pattern(rf"(?:打|扇|甩|给|抽)了?{_ZH}[^，。,.@]{{0,3}}(?:耳光|巴掌)|(?:耳光|巴掌)(?:打|扇|甩|抽)[^，。,.@]{{0,2}}{_ZH.replace('whom', 'whose')}", "耳光 巴掌")),
    ("punching", Pattern(rf"\b(?:punch(?:es|ing)|hits|hitting|strik(?:es|ing))\s+{_WHOM}(?! (?:with|on the (?:back|shoulder)))", "punch hit strik")),
    ("punching", Pattern(rf"(?:一拳|挥拳)[打砸击]?[向在中倒了]*{_ZH}|打了?{_ZH.replace('whom', 'whose')}一拳", "拳")),
    ("fencing", Pattern(rf"{_BOTH}(?:fence|{_SWORDS_MEET})\b|\b(?:sword|knife|stick)[- ]?fights? between {_OF}|{_ZH_FENCE}", f"fence {_NAMES_ARMS}")),
    ("fencing", Pattern(rf"\b{_FIGHT}\s+(?:with\s+|against\s+)?{_WHOM} {_ARMED}\b", _NAMES_ARMS)),
    ("fighting", Pattern(
        rf"{_BOTH}(?:fight|brawl|wrestle|scuffle|box|spar|grapple)\b(?! (?:the|for|over|against|off|back)\b)|\b(?:fight|brawl|wrestl|scuffl|spar|grappl)(?:e?s|ing|ring) (?:with )?{_EACH}"
        r"|打架|扭打|厮打|打斗|搏斗|打成一团",
        "fight brawl wrestl scuffl box spar grappl 打 搏斗",
    )),
    ("fighting", Pattern(rf"\b(?:fight|wrestl|spar|grappl)(?:e?s|ing|ring)\s+(?:with\s+)?{_WHOM}", "fight wrestl spar grappl")),
    ("collaring", Pattern(
        rf"{_GRABS}\s+{_WHOM}\s+by\s+(?:the|his|her|their)\s+(?:\w+ )?(?:collar|lapels?|shirt|jacket|coat|throat|neck|scruff|tie)\b", "collar lapel shirt jacket coat throat neck scruff tie",
    )),
    ("collaring", Pattern(rf"{_GRABS}\s+(?:hold of\s+)?{_WHOSE}(?:collar|lapels?|throat)\b", "collar lapel throat")),
    ("collaring", Pattern(rf"(?:揪|抓|拽|扯)(?:住|着|起)?了?{_ZH}的?(?:衣领|领子|领口|领带)|掐[住着]{_ZH.replace('whom', 'whose')}的?脖", "领 脖")),
    ("shaking", Pattern(
        rf"(?:{_BOTH}|\band |,\s*|@·+ )(?:shakes? hands\b)(?! with {_NAME})|握手", "hand 握手",
    )),
    ("shaking", Pattern(rf"\bshak(?:es|ing)\s+(?:{_WHOSE}hand|hands with {_WHOM.replace('whom', 'whose')})|握住{_ZH.replace('whom', 'whos')}的手", "hand 握住")),
    ("holding_hands", Pattern(
        rf"{_BOTH}hold hands\b|\bhold(?:s|ing)? {_EACH.split('(?!')[0]}['’]s hands?\b|\bhold(?:ing)? hands\b(?= with|\s*(?:$|[,.;]|as|and|on|in|while))|\bhand[- ]in[- ]hand\b|手[牵拉]着?手|牵手|十指相扣|牵着手", "hand 手 十指",
    )),
    ("holding_hands", Pattern(rf"\b(?:hold|tak|clasp|squeez)(?:e?s|ing)\s+(?:hold of\s+)?{_WHOSE}hands?\b(?! (?:out|off|away|up))", "hand")),
    ("holding_hands", Pattern(
        rf"\b(?:holds|reaches|stretches|puts) out (?:his|her|a) hand\b[^.!?@]{{0,12}}{_WHOM} takes it\b", "takes it",
    )),
    ("holding_hands", Pattern(rf"牵(?:着|起|住)?了?{_ZH}的?(?:小|左|右)?手(?!腕)", "牵")),
    ("arm_in_arm", Pattern(r"\barm[- ]in[- ]arm\b|\barms linked\b|\blinks? arms\b|手挽手|手挽着手|挽着胳膊", "arm 挽")),
    ("arm_in_arm", Pattern(rf"\b(?:tak|hold)(?:es|s|ing)\s+{_WHOSE}arm\b(?! (?:and (?:pulls|drags|twists)))|挽(?:着|住|起){_ZH.replace('whom', 'whose')}", "arm 挽")),
    ("arm_in_arm", Pattern(rf"\b(?:help|support)(?:s|ing)\s+{_WHOM}\s+(?:across|along|down|home|walk)\b|[搀扶]着{_ZH.replace('whom', 'whose')}", "help support 搀 扶")),
    ("pulling", Pattern(
        rf"\b(?:pull|drag|tug|haul|lead|yank)(?:s|g?ing)\s+{_WHOM}\s+(?:(?:along|away|forward|back|after (?:him|her))\s+)?by\s+(?:the|his|her|one|an?)\s+(?:\w+ )?(?:hand|arm|wrist|sleeve|elbow)\b",
        "pull drag tug haul lead yank",
    )),
    ("pulling", Pattern(rf"\b(?:pull|tug|drag|yank)(?:s|g?ing)\s+(?:on\s+|at\s+)?{_WHOSE}(?:{_LIMB}|hand)\b", "pull tug drag yank")),
    ("pulling", Pattern(rf"[拉拽拖扯][着住了]?了?{_ZH}的?(?:左|右)?(?:手|胳膊|手臂|袖子|衣袖|手腕|衣角)", "拉 拽 拖 扯")),
    ("threatening", Pattern(
        rf"\b(?:hold|press|put|point)(?:e?s|t?ing)\s+(?:an?|the|her|his)\s+(?:\w+\s+)?(?:knife|blade|sword|dagger|gun|pistol|revolver)\s+(?:to|at|against|under)\s+{_WHOSE}(?:throat|neck|head|temple|chest|face|chin)\b",
        "knife blade sword dagger gun pistol revolver",
    )),
    ("threatening", Pattern(rf"[把用拿][^，。,.@]{{0,4}}(?:刀|剑|枪|匕首)[^，。,.@]{{0,3}}[架抵顶指][在着到]{_ZH}的?(?:脖|喉|头|胸|太阳穴)", "刀 剑 枪 匕")),
    ("aiming", Pattern(
        rf"\b(?:point|aim|level)(?:s|ing)\s+(?:an?|the|her|his)\s+(?:\w+\s+)?(?:gun|pistol|revolver|rifle|shotgun)\s+(?:at|on)\s+{_WHOM}"
        rf"|枪[^，。,.@]{{0,3}}(?:指着|对准|指向|对着){_ZH.replace('whom', 'whose')}",
        "gun pistol revolver rifle 枪",
    )),
    ("collaring", Pattern(rf"\bpin(?:s|ning)\s+{_WHOM}\s+(?:against|to|up against)\b", "pins pinning")),
    ("gripping", Pattern(rf"[拉拽]住了?{_ZH}(?!的)", "拉住 拽住")),
    ("gripping", Pattern(rf"{_GRABS}\s+{_WHOM}\s+by\s+(?:the|his|her|their|one|an?)\s+(?:\w+ )?(?:{_LIMB}|hand|shoulder)\b", "by")),
    ("gripping", Pattern(rf"{_GRABS}\s+(?:hold of\s+|at\s+)?{_WHOSE}{_LIMB}\b", "arm wrist elbow sleeve")),
    ("gripping", Pattern(rf"[抓攥捉](?:住|紧|着)了?{_ZH}的?(?:手腕|手臂|胳膊|袖子|衣袖|手)", "抓 攥 捉")),
    ("helping", Pattern(
        rf"\bhelp(?:s|ing)\s+{_WHOM}\s+(?:get\s+|stand\s+|back\s+)*(?:up\b|(?:on)?to (?:his|her|their) feet|stand\b|rise\b)", "help",
    )),
    ("helping", Pattern(rf"\b(?:pull|haul|draw)(?:s|ing)\s+{_WHOM}\s+(?:up\s+|back\s+)*(?:up\b(?! (?:in|into|and spins|off|onto|by (?!(?:the|his|her|both|one) (?:hands?|arms?|wrists?)\b)|high|to (?!his|her)))|to (?:his|her|their) feet)", "pull haul draw")),
    ("helping", Pattern(rf"\blift(?:s|ing)\s+{_WHOM}\s+(?:up\s+|back\s+)*(?:to (?:his|her|their) feet|(?:from|off) the (?:ground|floor|street|mud|snow))\b", "lift")),
    ("helping", Pattern(rf"把{_ZH}[^，。,.@]{{0,3}}[扶拉搀][^，。,.@]{{0,2}}起|[扶拉搀]了?起{_ZH.replace('whom', 'whose')}", "起")),
    ("patting", Pattern(rf"\b(?:pat|strok|rub|kiss)(?:e?s|t?ing|b?ing)\s+{_WHOM}\s+on\s+(?:the|his|her)\s+(?:head|hair)\b", "head hair")),
    ("patting", Pattern(
        rf"\b(?:(?:pat|strok|ruffl|tousl|caress|rub|touch)(?:e?s|t?ing|b?ing)|(?:put|lay|plac|rest)(?:e?s|t?ing)\s+{_HAND}\s+on(?:to)?)\s+{_WHOSE}(?:head|hair)\b", "head hair",
    )),
    ("patting", Pattern(rf"[抚摸揉拍][着摸了揉拍]*{_ZH}的?(?:头|脑袋|头发|小脑袋)", "头 脑袋")),
    ("shoulder", Pattern(rf"\b(?:pat|clap|slap)(?:s|t?p?ing)\s+{_WHOM}\s+on\s+(?:the|his|her)\s+(?:shoulder|back|arm)\b", "pat clap slap")),
    ("shoulder", Pattern(
        rf"\b(?:(?:pat|squeez|grip|touch|massag|rub)(?:e?s|t?ing|b?ing)|(?:put|lay|plac|rest|drop|set)(?:e?s|t?p?ing)\s+{_HAND}\s+on(?:to)?|\b{_HAND}\s+(?:rest\w*\s+|is\s+)?on)\s+{_WHOSE}(?:shoulders?|back|arm)\b",
        "shoulder back arm",
    )),
    ("shoulder", Pattern(rf"拍[着了拍]*{_ZH}的?(?:肩|后?背)|手[搭放按]在了?{_ZH.replace('whom', 'whose')}的?(?:肩|背)", "肩 背")),
    ("cheek", Pattern(
        rf"\b(?:touch|caress|strok|cup|hold|pinch|clean|wip|dr)(?:e?s|ies|p?ing|ying)\s+(?:away\s+)?(?:(?:an?|the|some)\s+(?:\w+\s+)?(?:tears?|blood|crumbs?|dirt|mud|rain)\s+(?:from|off)\s+)?{_WHOSE}(?:faces?|cheeks?|chin|jaw|forehead|tears?|lips|eyes|mouth|nose)\b"
        rf"|\b(?:tak|cradl|fram)(?:es|ing)\s+{_WHOSE.replace('whom', 'whos')}(?:face|head)\s+(?:\w+ly )?(?:in|between)\s+(?:(?:her|his|both|the|two)\s+)+(?:\w+\s+)?(?:hands|palms)\b"
        rf"|\b(?:put|lay|plac|press)(?:e?s|t?ing)\s+{_HAND}\s+(?:on|to|against)\s+{_WHOSE.replace('whom', 'whose')}(?:cheek|face|forehead)\b",
        "face head cheek chin jaw tear lips eyes mouth nose",
    )),
    ("cheek", Pattern(rf"(?:抚摸|轻抚|摸|捧|捏|托)[着起了住]*{_ZH}的?(?:脸|面颊|下巴)|[为给替帮]{_ZH.replace('whom', 'whose')}[擦拭抹][去掉了着干]*[^，。,.@]{{0,3}}(?:泪|汗|脸)|[擦拭][去掉]{_ZH.replace('whom', 'whos')}[^，。,.@]{{0,4}}泪", "脸 面颊 下巴 泪 汗")),
    ("whispering", Pattern(rf"\bwhisper(?:s|ing)?\b[^.;!?@]{{0,30}}\b(?:in|into)\s+{_WHOSE}ears?\b", "whisper")),
    ("whispering", Pattern(rf"\bwhisper(?:s|ing)\s+(?:\w+\s+){{0,2}}to\s+{_WHOM}", "whisper")),
    ("whispering", Pattern(rf"[在到]{_ZH}的?耳[边旁朵]|对着?{_ZH.replace('whom', 'whose')}的?(?:耳语|低语|耳朵)|[跟和与]{_ZH.replace('whom', 'whos')}(?:耳语|说悄悄话|咬耳朵)", "耳 低语 悄悄话")),
    ("high_five", Pattern(rf"{_BOTH}(?:high[- ]?five|slap (?:palms|hands))\b|\bhigh[- ]?fiv(?:es|ing)\b|\bgives?\b[^.;!?]{{0,20}}\ba high[- ]?five\b|击掌", "high five palms hands 击掌")),
    ("clinking", Pattern(
        rf"{_BOTH}(?:clink|toast|raise (?:a|their) (?:\w+ )?(?:toast|glass(?:es)?))\b|\bclink(?:s|ing)? (?:their |her |his )?(?:\w+ )?(?:glass(?:es)?|cups?|mugs?|bottles?|flutes?|beers?)\b|碰杯|干杯|举杯相碰",
        "clink toast raise 杯",
    )),
    ("dancing", Pattern(
        rf"{_BOTH}(?:slow[- ]?dance|dance|waltz|tango)\b(?! (?:wildly|apart|alone|around the|separately|to the beat))|\b(?:danc|waltz)(?:es|ing)\s+(?:\w+\s+){{0,3}}with\s+{_WHOM}"
        r"|跳着?(?:起|了|一支)?(?:舞|华尔兹|探戈|交谊舞)|共舞|起舞",
        "dance dancing waltz tango 舞 华尔兹 探戈",
    )),
    ("dancing", Pattern(rf"\b(?:spin|twirl|whirl)(?:s|n?ing)\s+{_WHOM}\s+a?round\b|{_OF}[^.;!?@]{{0,40}}\bslow[- ]?danc(?:e|ing)\b", "spin twirl whirl danc")),
    ("combing", Pattern(rf"\b(?:comb|brush|braid|plait|dr|cut|trim|styl|wash|do|ti)(?:e?s|ies|es|ing|ying|ting|ming)\s+{_WHOSE}(?:hair|braids?|ponytail)\b", "hair braid ponytail")),
    ("combing", Pattern(rf"[给为帮替]{_ZH}[梳编剪吹扎][着了理]*(?:头|辫|发)|梳[着理]{_ZH.replace('whom', 'whose')}的?(?:头|长|秀)?发", "梳 编 剪 吹 扎")),
    ("covering", Pattern(
        rf"\b(?:put|drap|wrap|lay|plac|throw|slip|hang|pull|tuck)(?:e?s|t?p?ing)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){{0,3}}?{_CLOTH}\s+(?:a?round|over|about|on|onto|across)\s+(?:{_WHOSE}(?:shoulders|neck)|{_WHOM.replace('whom', 'whose')})",
        "coat jacket blanket shawl scarf cloak cape towel quilt robe cardigan sweater",
    )),
    ("covering", Pattern(rf"\bwrap(?:s|ping)\s+{_WHOM}\s+(?:up\s+)?in\s+(?:an?|the|his|her)\s+(?:\w+\s+)?{_CLOTH}", "wrap")),
    ("covering", Pattern(rf"[给为替帮]{_ZH}披[上着]|披[在到]了?{_ZH.replace('whom', 'whose')}", "披")),
    ("garlanding", Pattern(rf"{_HANGS}(?:{_WHOSE}{_NECK}|{_WHOM.replace('whom', 'whose')})", _HUNG)),
    ("garlanding", Pattern(
        rf"[给为替帮]{_ZH}[^，。,.@]{{0,3}}[戴挂][上着好][^，。,.@]{{0,8}}{_ZH_NECKLETS}|(?:把|将)[^，。,.@]{{0,8}}{_ZH_NECKLETS}[戴挂][在到]了?{_ZH.replace('whom', 'whose')}的?(?:脖子|颈|胸前)",
        "奖牌 金牌 银牌 铜牌 勋章 项链 花环 哈达 吊坠 挂坠",
    )),
    ("crowning", Pattern(
        rf"\b(?:put|set|plac|lower|pull|slip|plonk|jam|plop|press|clap)(?:e?s|t?ing|p?ing)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){{1,4}}?(?:on|onto|over)\s+(?P<whom>{_NAME}['’]s|his|her|the\s+(?:\w+\s+)?(?:boy|girl|man|woman|child|kid|king|queen|bride|baby)['’]s)\s+head\b",
        ("s head", "her head"),
    )),
    ("crowning", Pattern(
        rf"\b(?:put|set|plac|pull|slip|plonk|jam|plop|press|clap)(?:e?s|t?ing|p?ing)\s+(?:an?|the|her|his)\s+(?:[\w-]+\s+){{0,4}}?{_HEADWEAR}\s+(?:back\s+)?(?:on|onto|over)\s+{_WHOM}",
        begins_words("hat cap helmet beanie crown tiara wreath sombrero stetson fedora beret headband bandana headphones headset"),
    )),
    ("crowning", Pattern(rf"[给为替帮]{_ZH}[^，。,.@]{{0,2}}戴[上着好]|戴[在到上]了?{_ZH.replace('whom', 'whose')}的?头", "戴")),
    ("feeding", Pattern(rf"\b(?:spoon-)?feed(?:s|ing)\s+{_WHOM}", "feed")),
    ("feeding", Pattern(rf"喂[着了给]*{_ZH}|给{_ZH.replace('whom', 'whose')}喂", "喂")),
    ("bowing", Pattern(rf"\bbow(?:s|ing)?(?: \w+ly| low)? (?:to|before) (?:{_EACH}|{_WHOM})|(?:互相|相互)鞠躬|[向对给]{_ZH.replace('whom', 'whose')}[^，。,.@]{{0,4}}鞠躬", "bow 鞠躬")),
    ("kneeling", Pattern(rf"\b(?:kneel(?:s|ing)?|(?:drops?|goes|gets?|falls?|sinks?)(?: down)? (?:to|on|onto) (?:one|his|her|a) knees?)(?: down)?\s+(?:before|in front of)\s+{_WHOM}|\bproposes to {_WHOM.replace('whom', 'whose')}", "kneel knee propose")),
    ("kneeling", Pattern(rf"[向跟对]{_ZH}[^，。,.@]{{0,4}}求婚|跪[在倒]{_ZH.replace('whom', 'whose')}[^，。,.@]{{0,2}}[面跟]?前", "求婚 跪")),
    ("pushing", Pattern(rf"\b(?:push|shov)(?:es|ing)\s+{_WHOM}(?!\s+(?:in|on|along|up|around|about)\s+(?:the|an?|her|his|its)\b)", "push shov")),
    ("pushing", Pattern(rf"(?:推开|推倒|推了?|一把推开?)了?{_ZH}(?!的?(?:车|轮椅|秋千))|把{_ZH.replace('whom', 'whose')}[^，。,.@]{{0,3}}推[开倒]", "推")),
)  # fmt: skip
"""What each says that somebody does to ``whom`` (or ``whose`` or ``whos`` it is); where nobody is, both do it."""
OF_ANIMALS = (
    ("stroking", Pattern(rf"\b(?:strok|pet|pat|caress|scratch|tickl|fondl|groom|brush|rub|cuddl)(?:e?s|t?ing|b?ing)\s+(?:(?:the|her|his)\s+)?(?P<whom>{_NAME})", "strok pet pat caress scratch tickl fondl groom brush rub cuddl")),
    ("stroking", Pattern(rf"(?:抚摸|轻抚|摸|拍|挠|撸)[着了摸拍挠]*(?P<whom>{_NAME})", "抚 摸 拍 挠 撸")),
    ("garlanding", Pattern(rf"{_HANGS}(?P<whom>(?:the\s+)?{_NAME}['’]s|the\s+(?:\w+\s+)?\w+['’]s)\s+{_NECK}", "neck shoulders", _HUNG)),
    ("licking", Pattern(rf"\b(?:lick|nuzzl)(?:e?s|ing)\s+(?:at\s+)?(?:(?P<whom>(?:the\s+)?{_NAME}(?!·)|him|them|her(?!\s+\w))(?![\w'’])|(?P<whose>{_NAME}['’]s|his|her)\s+(?:\w+\s+)?{_LICKED})", "lick nuzzl")),
    ("licking", Pattern(rf"[舔蹭][着了舐]*{_ZH}", "舔 蹭")),
    ("feeding", Pattern(rf"\bfeed(?:s|ing)\s+(?:[\w-]+\s+){{0,4}}?(?:(?:to|the|her|his)\s+){{0,2}}(?P<whom>{_NAME})|喂[着了给]*(?P<whose>{_NAME})", "feed 喂")),
)  # fmt: skip
"""The same of an animal."""
_FLOWERS = Pattern(r"\b(?:lei|garland|wreath)\b|花环|哈达", "lei garland wreath 花环 哈达")
_BEADS = Pattern(
    r"\b(?:necklace|chain|pearls|locket|pendant|amulet)\b|项链|吊坠|挂坠",
    "necklace chain pearls locket pendant amulet 项链 吊坠 挂坠",
)


def around_a_neck(text: str) -> str:
    """What is hung around somebody's neck, as words say it."""
    return "lei" if _FLOWERS.search(text) else "necklace" if _BEADS.search(text) else "neckmedal"


_ONGOING = Pattern(r"^(?:\w+ing|with|in|hand|an?|one|arm)\b|着")
ALL_ALONG = frozenset(
    ("fencing", "arm_in_arm", "holding_hands", "whispering", "dancing", "combing", "feeding", "stroking", "licking", "pulling", "kneeling")
)  # fmt: skip
"""What lasts, whatever the verb."""
_BEGINS = Pattern(r"^(?:tak|clasp)es\b|^牵起")


def touches_in(text: str, *, animals: bool) -> Iterator[tuple[str, Match[str], bool]]:
    """What a text says that hands do to another one, the words that say so, and whether that happens within the shot, or
    has begun before it. ``animals``: what is done to these, too.
    """
    taken: list[tuple[int, int]] = []
    for touch, pattern in (*TOUCHES, *(OF_ANIMALS if animals else ())):
        for found in pattern.finditer(text):
            begins, ends = found.span()
            # What is read first says more: who slaps somebody on the back pats them.
            if happens(text, begins) and not any(begins < last and first < ends for first, last in taken):
                taken.append((begins, ends))
                lasts = (touch in ALL_ALONG and not _BEGINS.search(found[0])) or _ONGOING.search(found[0])
                yield touch, found, comes_after(text, found) if lasts else True


_FOUGHT_WITH = rf"\b{_FIGHT} [^.;!?]{{0,20}}\bwith (?:[\w-]+ ){{0,3}}"
_OF_BOTH = (
    ("wooden pole", Pattern(rf"(?:{_FOUGHT_WITH}|[用拿持挥])(?:{_STICKS})|\bstick[- ]?fight", "stick staff stave pole cane 棍 竹竿")),
    ("knife", Pattern(rf"(?:{_FOUGHT_WITH}|[用拿持挥])(?:{_KNIVES})|\bknife[- ]?fight", "kni dagger 匕首 短刀 小刀")),
    ("sword", Pattern(rf"\b(?:(?:they|both|two|to) fence|fenc(?:es|ing)(?! posts?\b)(?=[^.;!?]{{0,40}}\b(?:with|against|each other|swords?|foils?)\b)|{_SWORDS_MEET}|{_FOUGHT_WITH}{_ARMS})\b|{_ZH_FENCE}", f"fenc {_NAMES_ARMS}")),
    ("mug", Pattern(r"\b(?:clink|toast)\w*\b[^.;!?]{0,30}\b(?:mugs?|cups?|beers?)\b|碰[^，。]{0,3}茶杯", "mug cup beer 茶杯")),
    ("wine glass", Pattern(r"\bclink(?:s|ing)?\b|\btoast each other\b|碰杯|干杯", "clink toast 杯")),
)  # fmt: skip


def pair_of_things(text: str) -> str | None:
    """What two have in their hands who do something with one each, as words say it."""
    return next(
        (thing for thing, words in _OF_BOTH if (found := words.search(text)) and happens(text, found.start())), None
    )
