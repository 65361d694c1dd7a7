"""What hands do over and over again while a shot lasts: they knead, stir, write."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern, remembered
from kling_story.vocabulary.changes import DOOR
from kling_story.vocabulary.denials import happens

_NOT = r"(?<!\bthe )(?<!\bof )(?<!\bno )\b"
"""What makes a verb a noun."""
_DOUGH = r"(?:(?!of )[\w-]+ ){0,3}(?:dough|noodles?)\b"
BAG = r"(?:(?:the|an?|her|his) (?:[\w-]+ ){0,2}?(?:punch(?:ing)?|heavy|boxing|sand|speed)[ -]?bag|the bag)\b"
"""What boxers hit, after the verb."""
_HERS = r"(?:(?:the|an?|her|his|their|up|down|out|some) )"
CHOPS_WOOD = r"劈[着了]?柴|砍[着了伐]?(?:柴|树|木)"
STRIKES = r"[挥舞][动着起]*(?:[长大宝双]?[剑刀])|劈砍|砍[向杀去]|[剑刀][^，。@]{0,3}(?:劈|斩|砍)"
"""Words of Chinese for who does so with an axe, and with a blade."""
_STRIKES = (
    rf"{_NOT}(?:swing|slash|hack|cleav|strik|spin|whirl|wield)(?:e?s|ing)\b[^.;!?@]{{0,30}}\b(?:sword|blade|katana|sabre|saber|axe|bat|hammer|pickaxe|club|staff|machete|sledgehammer)\b"
    r"|(?<=s )slash(?:es|ing)\b"
)
WORKS = {
    "rub": Pattern(
        rf"{_NOT}(?:knead|massag|scrub|polish|iron|saw|sand)(?:s|es|b?ing)\b(?! (?:board|storm|dust))"
        rf"|{_NOT}(?:wip|wash|rins|rub|clean)(?:es|s|b?ing) {_HERS}+(?:[\w-]+ )?(?:tables?|counters?|bar|windows?|glass(?:es)?|bowls?|plates?|dish(?:es)?"
        r"|clothes|shirts?|floors?|boards?|desk|pan|pot|cups?|car|lens|vegetables|rice)\b"
        r"|揉着|搓着(?!双?手)|揉面|搓洗|擦(?:着(?!双?手)|[拭桌窗玻])|洗(?!衣[机店房液粉])(?:着(?!双?手)|[碗菜衣])|刷[着碗锅]",
        "knead massag scrub polish iron saw sand wip wash rins rub clean 揉 搓 擦 洗 刷",
    ),
    "stir": Pattern(
        rf"{_NOT}(?:stirs|stirring|ladles|ladling|scoops|scooping) (?!(?:her|him|them|it|@[\w-]+) (?:up|into|in|from)\b|in (?:her|his|their) sleep)(?:{_HERS}|in\b|with\b|@)|{_NOT}(?:whisk|grind)(?:s|ing)\b(?! (?:down|along|to|on|against|past|(?:her|his|their) (?:teeth|jaw))\b)|{_NOT}mix(?:es|ing) {_HERS}"
        r"|搅[拌动着]|拌着|研磨|舀[着进入出]|往[^，。]{0,6}舀",
        "ladl scoop 舀 stirs stirring whisk grind mixes mixing 搅 拌 研磨",
    ),
    "hew": Pattern(
        rf"{_STRIKES}|{_NOT}(?:chops?|split|hew|cut)(?:s|t?ing|ping)? (?:(?:up|down|some|the|a|his|her|dry) )*(?:\w+ )?(?:wood|firewood|logs?|trees?|trunk)\b|{CHOPS_WOOD}|{STRIKES}",
        "chop split hew cut slash hack cleav swing strik spin whirl wield 劈 砍 斩 挥 舞",
    ),
    "chop": Pattern(
        rf"{_NOT}(?:chops|chopping(?! board)|slic(?:es|ing)|dic(?:es|ing)|hammer(?:s|ing)(?! {BAG}| (?:\w+ly )?(?:on|at|against) {DOOR}| (?:home|the point|away at the|out (?:a|the) (?:deal|details)))|(?<!rain )(?<!hail )(?<!water )(?<!drops )drum(?:s|ming) (?:on|with|her|his))\b"
        r"|切[着菜肉葱姜丝片]|剁[着肉馅]|敲打|捶打",
        "chop slic dic hammer drum 切 剁 敲 捶",
    ),
    "type": Pattern(
        rf"{_NOT}(?:types(?! of)|typing(?! class)|play(?:s|ing) (?:\w+ ){{0,2}}(?:piano|keyboard|organ|harpsichord))\b|打字|敲键盘|弹钢琴",
        "types typing piano keyboard organ harpsichord 打字 键盘 钢琴",
    ),
    "write": Pattern(
        rf"{_NOT}(?:writ(?:es|ing)|scribbl(?:es|ing)|sketch(?:es|ing)|embroider(?:s|ing)|sew(?:s|ing)(?! machine)|stitch(?:es|ing)|knit(?:s|ting)"
        rf"|paint(?:s|ing) (?:{_HERS}|on\b|in\b|at\b)|draw(?:s|ing) (?:an?|her|his|on|in|with|lines|circles) (?!(?:[\w-]+ )?(?:breath|near|back|sword|katana|blade|knife|dagger|weapons?|guns?|pistols?|revolver|rifle|bow|arrow|curtains?|blinds|close|cards?|tickets?|bath|blood|water|chair|coat|cloak|shawl|blanket|hood|crowd|bolt)\b)"
        r"|play(?:s|ing) (?:\w+ ){0,2}(?:violin|guitar|cello|fiddle|lute|erhu|guqin|pipa|ukulele))\b"
        r"|写(?:着(?![“\"「『])|[字信作下])|书写|画[着画]|作画|缝[着衣补]|绣[着花]|织[着毛]|拉小提琴|弹[着吉琵古]|拉二胡",
        "writ scribbl sketch embroider sew stitch knit paint draw play 写 画 缝 绣 织 琴 弹 二胡",
    ),
    "stretch": Pattern(
        rf"{_NOT}(?:stretch|pull)(?:es|s|ing) {_DOUGH}|[拉抻扯][着长]?面(?![包前对孔部子具])", "dough noodle 拉 抻 扯"
    ),
    "row": Pattern(
        rf"{_NOT}(?:rows|rowing|paddles|paddling)\b(?! (?:of|boats?|machine|pool)\b)|划[着起]?@?[小木]?[船桨舟]|划着", "rows rowing paddl 划"
    ),
    "crank": Pattern(
        rf"{_NOT}(?:turn|crank|wind)(?:s|ing) (?:{_HERS}|at )+(?:[\w-]+ ){{0,2}}@?(?:crank|(?<!door )(?<!tap )(?<!car )handle|winch|windlass|capstan|spit|hand ?wheel|water ?wheel|spinning wheel|valve|music box|gramophone"
        rf"|barrel organ)\b|{_NOT}crank(?:s|ing) (?:up |open |{_HERS})|{_NOT}drill(?:s|ing) (?:{_HERS}|through|into|down|holes?)"
        r"|摇[着动]?(?:手柄|把手|曲柄|辘轳|纺车|摇把)|转动[着]?(?:手柄|把手|曲柄|绞盘|摇把)|[钻凿](?:着|冰|孔|洞|开冰)",
        "crank turns turning wind drill 摇 转动 钻 凿",
    ),
    "mill": Pattern(
        rf"{_NOT}(?:push|turn|work|driv)(?:e?s|ing) {_HERS}+(?:[\w-]+ ){{0,2}}@?(?:stone mill|millstone|mill|grindstone|quern|capstan|turnstile|merry-go-round)\b"
        r"|推[着动]?(?:一?[个座盘])?(?:[大小]|沉重的)?@?石?磨|推磨|拉磨|转动?着?@?石磨",
        "millstone mill grindstone quern capstan turnstile merry-go-round 磨",
    ),
    "pump": Pattern(
        rf"{_NOT}(?:pump|churn|pound)(?:s|ing) (?!(?:her|his|their) |{BAG})(?:{_HERS}|water\b|air\b|up\b|butter\b|rice\b)|{_NOT}work(?:s|ing) {_HERS}+(?:[\w-]+ )?(?:pump|bellows|churn)\b"
        r"|打气|压水|压着?水泵|捣[着药米]|舂[着米]|打年糕",
        "pump churn pound bellows 打 压 捣 舂",
    ),
    "sweep": Pattern(
        rf"{_NOT}(?:sweep|mop)(?:s|p?ing) (?!(?:her|him|them) (?:up|off|into|in|away|to|from)\b)(?:{_HERS}|up\b|away\b|out\b|leaves\b|snow\b|dust\b|with\b)(?!(?:\w+ )?(?:hair|room with|gaze|brow|forehead|face|eyes|sweat|tears|cheeks?|chin|mouth)\b)|扫[着地雪落起院街]|拖着?地",
        "sweep mop 扫 拖",
    ),
    "flail": Pattern(
        rf"{_NOT}(?:flail(?:s|ing)\b|(?:flap|windmill)(?:s|p?ing) {_HERS}*(?:arms|hands|elbows)\b)|{_NOT}(?:wav|swing|throw|fling)(?:e?s|ing) {_HERS}*arms (?:about|around|wildly|frantically|in circles)\b(?! (?:@|(?:him|her|them|his|their|each|the|one)\b))|{_NOT}(?:struggl|thrash|writh)(?:es|ing)\b(?! (?:with|to|up|on|along|through|under|into|for)\b)"
        r"|(?<!the )\b(?:juggl|conduct)(?:es|s|ing)\b|(?<=[\w-] )(?:dances|twirls|pirouettes|grooves)\b(?! (?:with|together|cheek|around (?:the|her|him)|across|through|into))|(?<![和与跟])跳[着起]?舞|转圈|挥舞[着]?双[臂手]|手舞足蹈|挣扎|扑腾",
        "danc twirl pirouett groov 跳 转圈 flail flap windmill wav swing throw fling struggl thrash writh juggl conduct 挥舞 舞 挣扎 扑腾",
    ),
    "tussle": Pattern(
        rf"{_NOT}(?:struggl|wrestl|grappl|fight|battl)(?:e?s|ing) with {_HERS}+(?:[\w-]+ ){{0,3}}?(?:maps?|newspapers?|paper|umbrella|jar|lid|bottle|box|package|parcel|bag|backpack|suitcase|wrapper|blanket|cloth|sheet|radio|camera|cork|can|tin)\b"
        r"|手忙脚乱地?[^，。；@]{0,8}(?:地图|报纸|雨伞|伞|罐|盒|瓶|包裹)|[跟和与][^，。；@]{0,8}(?:地图|报纸|伞|罐头|瓶盖|包裹)[^，。；@]{0,3}(?:较劲|搏斗|斗争)",
        "struggl wrestl grappl fight battl 手忙脚乱 较劲 搏斗 斗争",
    ),
    "wave": Pattern(
        rf"{_NOT}(?:wav(?:es|ing)|sw(?:ings|inging|ays|aying)) {_HERS}(?:[\w-]+ ){{0,2}}?@?(?:lanterns?|lamp|torch|flashlight|handkerchief|scarf|towel|dishcloth|cloth|newspaper|letter|ticket|flag|banner|flare)\b"
        r"|[挥摇晃][着动舞了]{0,2}[^，。；@]{0,6}(?:灯笼|提灯|马灯|火把|手电|手帕|毛巾|围巾|旗|报纸|车票)",
        "waves waving swings swinging sways swaying 挥 摇 晃",
    ),
    "haul": Pattern(
        rf"{_NOT}(?:pull|haul|tug|heav|yank|drag)(?:s|es|ing|ging) (?:hard )?(?:on |at )?{_HERS}+(?:[\w-]+ )?(?:rope|lever|chain|net|line|cord|anchor|cable|sled|sledge|body|suitcase|crate|trunk)\b|{_NOT}reel(?:s|ing) (?:in|the)\b|\btug[- ]of[- ]war\b"
        r"|[拉拽扯][着住紧下]?[^，。@]{0,3}(?:绳|拉杆|链|网|缆)|拔河|收网|拖着?[^，。@]{0,3}(?:箱|尸|麻袋)",
        "pull haul tug heav yank drag reel 拉 拽 扯 拔河 收网 拖",
    ),
    "fiddle": Pattern(
        rf"{_NOT}(?:dr(?:ies|ying)|(?:wip|wash|rins|rub|clean|scrub|soap|warm|wring)(?:es|s|b?ing)) (?:her|his|their) (?:\w+ )?hands\b|[擦洗搓]着?[干净]{{0,2}}[着了]?双?手(?![机表枪])|"
        rf"{_NOT}(?:peel|fold|wrap|unwrap|crumpl|shuffl|thread|assembl|fix|repair|mend|bandag|unti|braid|weav|unpack|tinker|solder|weld|screw|unscrew|tighten|stuff|pack|shell|grat|sharpen|wir)(?:s|es|p?ing) (?:{_HERS}|@|(?!arms)[a-z]+\b)(?!(?:\w+ )?(?:arms|hands around|legs|way|feet|blanket around))"
        rf"|{_NOT}count(?:s|ing) (?:out )?{_HERS}*(?:[\w-]+ )?(?:(?:stack|wad|bundle|pile|roll|fan)s? of )?(?:[\w-]+ )?(?:money|cash|coins?|bank ?notes?|notes|bills|dollars|change|cards|pills|beads|takings|chips|tickets)\b"
        rf"|{_NOT}(?:crack(?:s|ing) (?:an? |the )?eggs?|fries|frying|cooks|cooking|bakes|baking|ties|tying) ?(?:{_HERS}|[a-z]+\b)?(?!(?:\w+ )?(?:hair|tie|game))|{_NOT}(?:deal(?:s|ing) (?:the |out )?cards|lac(?:es|ing) (?:up )?)|{_NOT}t(?:ears|earing|aking apart) (?:up |open )?(?:the|a|an|her|his) (?:[\w-]+ )?(?:letter|paper|photo|envelope|note|page|ticket|bread|package|parcel)\b|{_NOT}rip(?:s|ping) (?:up |open )?{_HERS}+(?:[\w-]+ )?(?:letter|paper|photo|envelope|note|page|package|parcel)\b"
        r"|[削剥][着了]?[^，。@]{0,3}[果橙橘皮土蒜]|[叠折][着了]?[^，。@]{0,2}(?:衣|信|纸|被)|包扎|包装|[打系解][着开了]?(?:结|绳|鞋带)|洗牌|数钱|数着?钱|修[理着补好]{0,2}@?(?:[^，。@]{0,3}(?:车|机|表|鞋|器|电|锁|伞|椅))|编[着织]?[^，。@]{0,2}(?:篮|筐|辫)|撕[碎开着掉][^，。@]{0,3}(?:信|纸|照片)?|揉[皱成着]*纸|炒菜|做饭|打鸡蛋|穿针|拆[开着][^，。@]{0,3}(?:包|信|礼)|焊[着接]|剪[着断开]|收拾|择菜",
        "dries drying wip wash rins rub clean scrub soap warm wring 擦 洗 搓 peel fold wrap crumpl shuffl counts counting thread assembl fix repair mend bandag unti braid weav pack tinker solder weld screw tighten stuff shell grat sharpen wir cracks cracking fries frying cooks cooking bakes baking ties tying deals dealing laces lacing tears tearing taking rips ripping 削 剥 叠 折 包 结 绳 鞋带 牌 数 修 编 撕 纸 炒 做饭 蛋 针 拆 焊 剪 收拾 择",
    ),
    "clap": Pattern(
        rf"{_NOT}(?:claps|clapping)\b(?! (?:an?|one) hand\b)(?!(?: \w+){{1,3}} (?:over|on|to) (?:her|his|their|the) (?:mouth|face|ears|eyes|shoulder|back)\b)|{_NOT}applaud(?:s|ing)\b|鼓掌|鼓起掌|拍[着起]?手",
        "claps clapping applaud 鼓 拍",
    ),
    "punch": Pattern(
        rf"{_NOT}(?:(?:hammer|pound|pummel|hit|batter|beat|work|thump|strik|attack)(?:e?s|t?ing) (?:away )?(?:(?:on|at|into) )?{BAG}|punch(?:es|ing) (?!in\b|it\b|@|(?:the|a) (?:\w+ )?ball\b|the (?:button|code|clock|number|air\b))|(?:shadow)?box(?:es|ing)(?=\s*$|\s*[,.;!]| (?:with|in|against|at)\b)|throws (?:punches|jabs)|jabs|punches(?=\s*(?:$|[,.;!])))|[击]?打[着]?(?:[^，。@]{{0,3}}沙袋|拳击|拳(?!头))|挥拳|出拳",
        "punch box jab uppercut bag 拳 沙袋",
    ),
    "dig": Pattern(
        rf"{_NOT}(?:digs|digging|shovel(?:s|l?ing)|rak(?:es|ing)|hoe(?:s|ing))\b(?! (?:up memories|into (?:her|his) (?:pocket|bag)|(?:her|his|their) (?:\w+ )?(?:toes|heels|feet|fingers|nails|fingernails|hands|elbows|knuckles|claws|paws|spurs|teeth|thumbs|face)\b))|{_NOT}(?:pull|draw|drag)(?:s|ing) (?:the|an?|her|his) (?:[\w-]+ ){{0,2}}rake\b|挖[着土坑]|铲[着土雪]|锄[着地]|[拉推拖][着动]?[^，。；@]{{0,5}}耙",
        "dig shovel rake raking hoe 挖 铲 锄 耙",
    ),
}  # fmt: skip
"""Ways in which hands move, each with words for what is done so."""


_OTHERS = Pattern(
    r"\b(?:crowd|audience|onlookers|spectators|bystanders|guests|fans|people|everyone|everybody|others|villagers|passengers|judges"
    r"|children|men|women|room|hall)\b[^.;!?@]{0,40}$|(?:观众|众人|人群|大家|人们|全场|台下)[^，。；@]{0,12}$"
)
"""What stands before what hands do that are nobody's of the cast."""


@remembered
def works_in(text: str) -> Iterator[tuple[str, Match[str]]]:
    """What a text says that hands do, of ``WORKS``, and the words that say so."""
    for kind, words in WORKS.items():
        for found in words.finditer(text):
            if happens(text, found.start()) and not _OTHERS.search(text[: found.start()]):
                yield kind, found
