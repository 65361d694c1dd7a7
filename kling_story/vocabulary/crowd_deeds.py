"""What people beside the cast do, hold and how they are drawn up: "cheers", "under black umbrellas", "in rows"."""

from __future__ import annotations

from kling_story.patterns import Pattern

DOING = {
    "scattering": Pattern(
        r"\b(?:scatter(?:s|ing)?|flees?|fleeing|stamped\w+|panics?|runs? for (?:cover|their lives|safety)|runs? away)\b|四散|逃散|散开|逃跑|奔逃|逃命",
        "scatter flee stamped panic run 散 逃",
    ),
    "ducking": Pattern(
        r"\b(?:ducks?|ducking|takes? cover|taking cover|cowers?|cowering|crouch(?:es|ing)?|(?:hits?|drops? to|dives? to|throws? themselves (?:to|on)) the (?:floor|ground|deck))\b"
        r"|蹲下|蹲着|趴下|卧倒|抱头",
        "duck cover cower crouch hit drop dive throw 蹲 趴 卧 抱头",
    ),
    "kneeling": Pattern(
        r"\b(?:kneels?|kneeling|knelt|(?:drops?|falls?|sinks?|goes|go|on) (?:to )?(?:their |one |bended )*knees?)\b|跪",
        "kneel knelt knee 跪",
    ),
    "bowing": Pattern(
        r"\b(?:bows?|bowing|bowed|curts(?:y|ies|eys?|ying))\b(?! ties?\b)|鞠躬|行礼|作揖|叩拜", "bow curts 躬 礼 揖 叩"
    ),
    "turning": Pattern(
        r"\b(?:turns? (?:(?:\w+ly|back|their heads|as one|all|together) )*(?:to\b|and (?:look|stare|watch|face)|towards?\b|a?round\b)"
        r"|turns? their heads|heads (?:\w+ )?turn|looks? (?:back|round|around|over) at)"
        r"|转头|转过头|转身|转向|回头|回过头|扭头|齐刷刷",
        "turn looks look 转 回 扭 齐刷刷",
    ),
    "phones": Pattern(
        r"\b(?:look|star|bent|bend|scroll|glu|typ|text|tap)\w*\b[^.;]{0,24}\bphones?\b|低头看手机|看着?手机|玩手机|刷手机",
        "phone 手机",
    ),
    "marching": Pattern(r"\bmarch(?:es|ing)?\b|\bparad(?:es?|ing) (?:past|by|down|along)|行进|齐步|正步|行军", "march parad 行 步"),
    "hands_up": Pattern(
        r"\b(?:rais|put|lift|throw|stick)(?:es?|s|ing)?(?: up)? (?:all )?(?:their|a|one) (?:right |left )?hands?\b(?: up)?|\bhands? (?:up|raised|(?:shoot|go|fly)(?:es|s)? up)\b"
        r"|举[起着]?手(?!机)|举起?(?:右|左)?手(?!机)",
        "hand 手",
    ),
    "dancing": Pattern(r"\b(?:danc(?:e|es|ing)|dance ?floor|rav(?:e|ing)|waltz\w*|sway\w*)\b|跳舞|舞动|起舞|蹦迪|摇摆", "danc rav waltz sway 舞 蹦 摇"),
    "running": Pattern(
        r"\b(?:runs?|running(?! (?:tracks?|shoes?|water|gear|path|late))|sprint\w*|charg(?:e|es|ing)|rac(?:e|es|ing) (?:past|by|across|through|down|along|to|after|towards?)|chas(?:e|es|ing))\b|奔跑|跑|冲(?![他她我着])",
        "run sprint charg rac chas 跑 冲",
    ),
    "clapping": Pattern(r"\b(?:clap\w*|applau\w+|ovation)\b|鼓掌|拍手|掌声", "clap applau ovation 掌 拍手"),
    "cheering": Pattern(
        r"\b(?:cheer|roar|scream|jump|celebrat|chant|protest|shout|throw)\w*\b|\b(?:arms|fists) (?:up|raised|in the air)\b"
        r"|欢呼|呐喊|喝彩|尖叫|跳起|沸腾",
        "cheer roar scream jump celebrat chant protest shout throw arms fists 欢呼 呐喊 喝彩 尖叫 跳 沸腾",
    ),
    "playing": Pattern(
        r"\bplay(?:s|ing)? (?:a (?:game|round|hand) of )?(?:[\w-]+ )?(?:chess|checkers|draughts|cards|mahjong|dominoes|backgammon|poker|go)\b"
        r"|下[象围跳]?棋|对弈|打[牌扑麻]|玩牌|搓麻",
        "play 棋 弈 牌 打扑 打麻 麻",
    ),
    "waving": Pattern(r"\bwav(?:es?|ing)\b|\b(?:flags?|banners?)\b|挥手|招手|挥舞|旗", "wav flag banner 挥 招手 旗"),
    "walking": Pattern(
        r"\b(?:walk|hurr|rush|stream|pass(?:es|ing)? by|stroll|push|flow|pour|surg|jostl|hustl|com(?:es|ing) and going)\w*\b|\bcross(?:es)?\b|\bpass(?:es|ing)?\b"
        r"|走过|匆匆|来往|人来人往|赶路|穿梭|川流|涌",
        "walk hurr rush stream pass stroll push flow pour surg jostl hustl going cross 走 匆 往 赶 穿梭 川流 涌",
    ),
}  # fmt: skip
"""The first whose words stand in the clause of which they are the subject."""
_HAVE = r"\b(?:hold|rais|lift|wav|carr|with|under|beneath|light|lit|clutch|brandish|open)\w*\b[^.;@]{0,30}?"
_HAVE_CHINESE = "[举打撑拿捧挥持点着][^，。,.@]{0,6}"
HOLDING = {
    "candles": Pattern(rf"{_HAVE}\b(?:candles?|tapers)\b|candle-?lit|{_HAVE_CHINESE}(?:蜡烛|烛光)", "candle taper 烛"),
    "umbrellas": Pattern(rf"{_HAVE}\b(?:umbrellas?|parasols?)\b|{_HAVE_CHINESE}伞", "umbrella parasol 伞"),
    "signs": Pattern(
        rf"{_HAVE}\b(?:signs|placards?|posters?|boards)\b|{_HAVE_CHINESE}(?:标语|牌|海报)", "sign placard poster board 标语 牌 海报"
    ),
    "phones": Pattern(
        r"\b(?:hold|rais|lift|film)\w*\b[^.;@]{0,24}\bphones?\b|\bphones (?:up|raised|aloft|in the air|held (?:up|high|aloft))|[举高][^，。]{0,2}手机|用手机(?:拍|录)",
        "phone 手机",
    ),
    "flags": Pattern(r"\b(?:flags?|banners?)\b|旗", "flag banner 旗"),
    "newspapers": Pattern(
        r"\b(?:read|hold|behind|with|leaf|open|unfold|over|bury|buried)\w*\b[^.;@]{0,30}?\bnewspapers?\b|\b(?:read(?:ing)?|behind|with) (?:the |their )?(?:\w+ )?papers\b|[看读翻拿]着?[^，。,.@]{0,3}报",
        "paper 报",
    ),
    "books": Pattern(rf"{_HAVE}\bbooks\b|\bread(?:s|ing)? (?:\w+ )?books?\b|[看读捧翻]着?书", "book 书"),
    "loads": Pattern(
        r"\b(?:on|atop) (?:their|top of their) heads?\b|\bbalanc\w+ [^.;@]{0,30}\bheads?\b|头[上顶]着|头顶着?[^，。,.@]{0,4}(?:箱|筐|篮|罐|行李|包)|用头顶",
        "head 头",
    ),
    "trays": Pattern(
        rf"{_HAVE}\btrays?\b|\b(?:tea|chai|coffee|drinks?|snack)[ -](?:sellers|vendors|wallahs|hawkers)\b"
        r"|\bselling (?:[\w-]+ )?(?:tea|chai|coffee|drinks|snacks)\b|[端托]着[^，。,.@]{0,4}盘|卖茶",
        "tray sellers vendors wallahs hawkers selling 盘 茶",
    ),
    "lanterns": Pattern(rf"{_HAVE}\b(?:lanterns?|lamps)\b|[提打举]着?[^，。,.@]{{0,4}}灯", "lantern lamp 灯"),
    "torches": Pattern(rf"{_HAVE}\btorches\b|火把", "torches 火把"),
}  # fmt: skip
"""What each of them has in a hand."""
WORN = {
    "evening": Pattern(
        r"\b(?:evening (?:dress\w*|wear|clothes|gowns?)|(?:ball ?)?gowns|tuxedo\w*|black[ -]tie|dinner jackets|formal (?:wear|dress|attire))\b"
        r"|晚礼服|礼服|燕尾服|晚装",
        "evening gown tuxedo tie jackets formal 礼服 燕尾 晚装",
    ),
    "suits": Pattern(r"\b(?:in|wearing) (?:[\w-]+ )?(?:business )?suits\b|西装|西服", "suits 西装 西服"),
}
"""What they are dressed in that is no colour alone."""
SPOTS = {
    "table": Pattern(
        r"\b(?:at|around|round) (?:an?|the|their|one|its|long|big) ?(?:[\w-]+ ){0,3}tables?\b|\bat (?:[\w-]+ )?tables\b|\bpicnic(?:s|king)?\b"
        r"|桌[边旁前]|围坐|围着[^，。]{0,4}桌|野餐",
        "table picnic 桌 围坐 野餐",
    ),
    "line": Pattern(
        r"\b(?:lin(?:e|es|ed|ing)|along|on|behind) (?:up along )?the (?:[\w-]+ )?(?:touch|side)lines?\b"
        r"|\b(?:lin(?:e|es|ed|ing)) (?:both sides of )?(?:the|a) (?:[\w-]+ )?(?:streets?|roads?|routes?|pitch|field|track|way|avenue|edge|fence|rope)\b"
        r"|(?:站在|排在|围在)?(?:边线|场边|球场边|路边|街道?两[旁边侧])",
        "line lini along 边线 场边 路边 两",
    ),
    "around": Pattern(
        r"\b(?:a?round|surround\w*|encircl\w+|crowd\w* (?:in )?(?:a?round|about)|mob(?:s|bing)?) (?:them|him|her|it|both|the two|\s{3,})"
        r"|\b(?:pil(?:e|es|ing)|(?:throw|hurl|fling)(?:s|ing)? themselves|jump(?:s|ing)?|leap(?:s|ing)?|fall(?:s|ing)?) (?:in |up )?on(?:to| top of)? (?:them|him|her|\s{3,})"
        r"|[围簇]着|围住|簇拥|围上|扑[到向上在]|压[到在]|[抱挤]成一团",
        "round encircl mob about on 围 簇 扑 压 团",
    ),
    "balcony": Pattern(
        r"\b(?:from|on|over|out of|at|lean\w* over) (?:the|their|its|all the|every) (?:[\w-]+ )?balcon(?:y|ies)\b|(?:在|从)[^，。]{0,4}阳台|阳台上",
        "balcon 阳台",
    ),
    "armchairs": Pattern(
        r"\b(?:armchairs|sofas|couches|easy chairs|settees)\b|扶手椅|沙发",
        "armchair sofas couches chairs settees 扶手椅 沙发",
    ),
}
"""Where they are, if not anywhere."""
SITTING = Pattern(
    r"\b(?:sits?|sitting|seated|in their seats|audience|congregation|at their desks)\b|坐着|坐在|坐成|就座|入座|座无虚席|观众",
    "sit seat audience congregation desk 坐 座 观众",
)
STANDING = Pattern(
    r"\b(?:stands?|standing|rises?|rising|on (?:its|their) feet|jumps?|jumping)\b|起立|站",
    "stand rise rising feet jump 立 站",
)
"""Who says that an audience doesn't sit."""
ROWS = Pattern(
    r"\b(?:in|into|forms?|forming) (?:[\w-]+ ){0,3}(?:rows?|lines|ranks|files|columns?|formation)\b|\b(?:rows|lines|ranks|columns?|platoon|regiment) of\b"
    r"|\b(?:lines?|lined|lining) up\b|\bat attention\b|\baudience\b|\bcongregation\b|列队|排成|站成|坐成|一排排|整齐|方阵|队列|列阵|观众",
    "row line rank file column formation platoon regiment lining attention audience congregation 列 排 成 整齐 方阵 观众",
)
SETTLED = Pattern(r"(?:\w+ing|ed|knelt)$|knees|着$", "")
"""How words end for what they are doing from the first frame on, where others would say what they begin to do."""
UNIFORMS = {
    "soldier": "#6b7052", "troops": "#6b7052", "recruit": "#6b7052", "cadet": "#4d5a52", "士兵": "#6b7052", "战士": "#6b7052",
    "部队": "#6b7052", "paramedic": "#3f6b58", "medics": "#3f6b58", "急救": "#3f6b58", "policem": "#3b4a63", "officer": "#3b4a63", "警察": "#3b4a63", "nuns": "#3a3a40", "nurses": "#dbe4e6",
    "monks": "#a8683a", "僧人": "#a8683a", "和尚": "#a8683a", "porters": "#a8483c", "脚夫": "#a8483c", "搬运工": "#a8483c",
    "chefs": "#dfe0dc", "cooks": "#dfe0dc", "firefighters": "#b58b3c",
}  # fmt: skip
"""What all of them have on, where no colour is said: choices."""
CAPPED = Pattern(
    r"\b(?:soldiers|troops|recruits|cadets|policemen|officers|guards)\b|士兵|战士|部队|警察",
    "soldier troops recruit cadet policemen officer guard 士兵 战士 部队 警察",
)
"""Who has a cap or a helmet on."""
CHILDREN = Pattern(
    r"\b(?:children|kids|boys|girls|pupils|toddlers|playmates|school ?\w+)\b|孩子|小孩|小朋友",
    "child kids boys girls pupil toddlers playmates school 孩 小朋友",
)
TRADES = Pattern(
    r"porters|sellers|hawkers|dlers|pedlars|wallahs|reporters|journalists|paparazzi|[小商]贩|[脚挑]夫|搬运工|记者",
    "porters sellers hawkers dlers pedlars wallahs reporters journalists paparazzi 贩 夫 搬运 记者",
)
"""Who is at work among those who fill a place."""
FAMILY = Pattern(r"\bfamil(?:y|ies)\b|一家", "famil 一家")
ON_STANDS = Pattern(r"\b(?:in|on|from|fill\w*) the (?:[\w-]+ )?(?:stands|bleachers|terraces|seats)\b|看台", "the 看台")
TEAMED = Pattern(r"\b(?:team|squad|crew|platoon)|队|球员", "team squad crew platoon 队 球员")
"""Who is dressed like whose they are."""
KIT = Pattern(
    r"\b(\w+) (?:[\w-]+ )??(?:jersey|kit|shirt|uniform|tracksuit|tunic|vest|strip|overalls)\b"
    r"|([红蓝白黑黄绿紫灰橙粉棕金])色?[^，。,.@]{0,3}(?:球衣|队服|球服|运动服|制服)",
    "jersey kit shirt uniform tracksuit tunic vest strip overalls 球衣 队服 球服 运动服 制服",
)
"""The colour of what is worn by all of a team."""
PEERS = Pattern(r"mates|friends|队友|同学|伙伴|朋友", "mates friends 队友 同学 伙伴 朋友")
"""Who is as old as whose they are."""
CARRIES = ("loads", "trays")
"""What somebody has who goes about, where nothing else is said of them."""
CHILD = 0.68
"""How tall they are, against somebody grown up: a choice."""
BREAKS_OFF = Pattern(
    r"(?:\b(?:as|while|when|and|but|until)\b|[,;，；])\s*(?:\s{3,}|(?:on|in|at|behind|near|beside|under|next to) (?:[\w-]+ ){1,4}\s{2,}|\b(?:she|he|then (?:she|he))\b|[她他](?!们))|\s{3,}(?=[a-z]+s\b)"
    r"|(?:\b(?:as|while|and|but)\b|[,;]) (?:an?|one|another) (?:[\w-]+ ){1,3}?\w{2,}[^s\W]s\b"
    r"|[，；]一[只条匹头个名位]"
)
"""Where a clause ends of which they are the subject: somebody of the cast, whose name is blank, is that of the next."""
OF_ANOTHER = Pattern(r"\s{3,}|\b(?:s?he|it|who|we|i)\b|[她他](?!们)")
"""What stands before them in a clause of which somebody else is the subject."""
JOINS = Pattern(r"[,，;；]|\b(?:and|as|while|when|but)\b")
"""Where in such a clause somebody else does something again."""
LEADS_IN = Pattern(r"(?:\b[a-z]+ing |[^，。,.@]{1,4}的)$")
"""What stands right before the words for them and says what they do."""
