"""Figures of speech of prompts: words that name what nobody means to see, as "a storm of applause", "draws a breath"."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern

_A = r"(?:(?:the|an?|her|his|their|its|my|some|another|this|that) )"
_WHOM = r"(?:him|her|them|us|me|you|everyone|everybody|@[\w-]+|himself|herself|themselves)(?![\w-]|['’]s)"
_FELT = (
    r"(?:relief|nausea|panic|grief|sadness|sorrow|joy|happiness|anger|rage|fury|fear|dread|doubts?|guilt|shame|pity|pain|warmth|heat"
    r"|despair|love|hope|silence|noise|sound|music|words|thoughts?|memories|emotions?|feelings?|excitement|nostalgia|pride|regret"
    r"|applause|laughter|cheers|boos|questions|protests?|criticism|insults|abuse|accusations|orders|emails|messages|calls"
    r"|activity|colou?rs?|light|darkness|shadows?|lies|trouble|kisses|compliments)"
)
_IS_ONE = (
    r"(?:the|an?|her|his|their|its|this|that|@|people|faces|heads"
    r"|stones?|brick|concrete|rock|sandstone|granite|marble|wood|logs|bars|sand|dunes|vines|water|lava|mud)\b"
)
"""What a wall or a sea is of that is one; of anything else, "a sea of tulips", it is only much."""
_LYING = (
    r"(?:fog|mist|snow|clouds?|smoke|stars|leaves|moss|flowers|blossoms|petals|rain|water|grass|needles|dust|ash|ferns|straw|hay"
    r"|roses|ivy|ice|frost|sand|pebbles|darkness|silence|light|dough|pastry|foam)"
)
_BEAST_OF_TALK = (
    r"lone wolf|black sheep|dark horse|guinea pig|dead duck|sitting duck|lame duck|top dog|big fish|cold fish|paper tiger"
    r"|social butterfly|fat cat|loose cannon|rising star|star|rock|wreck|machine|legend|snake|angel|saint"
)
SAYINGS = (
    Pattern(
        rf"\b(?P<cut>(?:{_A}|one )?(?:[\w-]+ )?(?:waves?|storms?|floods?|tides?|torrents?|hurricanes?|whirlwinds?|oceans?|seas?|rivers?"
        rf"|streams?|fog|clouds?|hail|showers?|rays?|beams?|bolts?|flames?|sparks?)) of (?:[\w-]+ )?{_FELT}\b",
        "wave storm flood tide torrent hurricane whirlwind ocean sea river stream fog cloud hail shower"
        " ray beam bolt flame spark",
    ),
    Pattern(
        rf"\b(?P<cut>(?:{_A}|one )?(?:(?!in |at |by |of |on |to |and )[\w-]+ )?(?:seas?|oceans?|floods?|rivers?|mountains?|hills|walls?|towers?|islands?))"
        rf" of (?!(?:[\w-]+ )?{_IS_ONE}|(?-i:[A-Z]))",
        "sea ocean flood river mountain hills wall tower island",
    ),
    Pattern(
        r"\b(?P<cut>(?:forests?|jungles?|deserts?)) of (?:[\w-]+ )?(?:microphones|cameras|lenses|legs|hands|arms|heads|fingers|flags|umbrellas|phones|candles|screens|cranes|masts"
        r"|antennas|aerials|chimneys|skyscrapers|towers|concrete|glass|steel|neon|cables|pipes|columns|pillars|signs|shelves|tables|asphalt)\b",
        "forest jungle desert",
    ),
    Pattern(
        rf"\b(?P<cut>{_A}?(?:[\w-]+ )?(?:blankets?|carpets?|beds?|veils?|curtains?|sheets?|mantles?|cloaks?|walls?|pillows?|cushions?|crowns?)) of (?:[\w-]+ )?{_LYING}\b",
        "blanket carpet bed veil curtain sheet mantle cloak wall pillow cushion crown",
    ),
    Pattern(
        r"\b(?P<cut>(?:the|a|her|his) (?:[\w-]+ )?trains?) of (?:thought|her|his|the (?:[\w-]+ )?(?:dress|gown|robe)|an? (?:[\w-]+ )?(?:dress|gown))",
        "train",
    ),
    Pattern(
        r"\ban? elephant in the room\b|\blets? (?:the |a )?cat out of the bag\b|(?<=rains )cats and dogs\b|(?<=raining )cats and dogs\b"
        r"|\b(?:a )?frog in (?:her|his|my|the) throat\b|\bbutterflies in (?:her|his|the|their) (?:stomach|belly)\b|\ban? fish out of water\b"
        r"|(?<=\b)crocodile (?=tears)|\bthe bull by the horns\b|\bsmells? a rat\b|\bcr(?:y|ies|ied|ying) wolf\b|\bthe lion's share\b"
        r"|\bbear (?=hug\b|hugs\b(?! (?:an?|the|her|his|@)))|\bhold(?:s|ing)? (?:her|his|your|their) horses\b|\b(?:high|hobby) horse (?=about)|\bwild[- ]goose chase\b"
        r"|\btwo birds with one stone\b|\ba snake in the grass\b|\ba wolf in sheep's clothing\b|\bthe rat race\b|\bhorses around\b",
        "elephant cat frog butterfl fish crocodile bull rat wolf lion bear horse goose birds snake",
    ),
    Pattern(
        rf"(?:\bis|\bwas|\bbecomes|\bas)(?P<cut> (?:an?|the) (?:{_BEAST_OF_TALK})\b(?: (?:of|in) (?:the|her|his) (?:family|evening|night|show|grass|team|ring|party))?)",
        "wolf sheep horse pig duck dog fish tiger butterfly cat cannon star rock wreck machine legend snake angel saint",
    ),
    Pattern(
        r"\b(?:city|heart|voice|eyes|life|love|world|mind|head|laughter|smile|silence|kiss|stars|moon|traffic|desk|hair|touch|marriage)"
        r" (?:is|are|was|were|becomes?)(?P<cut> (?:(?:an?|the|like) )*(?:[\w-]+ )?(?:jungles?|islands?|zoo|circus|prison|battlefield|deserts?"
        r"|oceans?|seas?|storms?|candles?|lamps?|fires?|volcano|mountains?|fortress|stage|mirrors?|rivers?|whip|daggers?|knife|knives|drums?"
        r"|engine|ice|stones?|rocks?|graveyard|cage|garden|castle|labyrinth|maze|machine)\b)",
        "jungle island zoo circus prison battlefield desert ocean sea storm candle lamp fire volcano mountain fortress stage mirror"
        " river whip dagger knife knives drum engine ice stone rock graveyard cage garden castle labyrinth maze machine",
    ),
    Pattern(
        rf"\bdriv(?:es|ing) (?:{_A}(?:\w+ )?points? home|{_WHOM} (?:crazy|mad|insane|up the wall|nuts|wild|to (?:tears|despair|drink))|a hard bargain)",
        "drives driving",
    ),
    Pattern(
        r"\bfl(?:ies|ying|y) (?:(?=an? (?:[\w-]+ )?(?:paper|toy|model|drone)\b)|into (?:a|the) (?:\w+ )?(?:rage|panic|temper|fury)|off the handle)|\btime flies\b",
        "flies flying fly",
    ),
    Pattern(
        rf"\bwalk(?:s|ing) {_WHOM} (?:through|over) {_A}(?:[\w-]+ )?(?:plans?|steps?|process|details|numbers|figures|contract|design|program(?:me)?)\b"
        r"|\b(?:skat(?:es?|ing)|walk(?:s|ing)|tread(?:s|ing)) on thin ice\b(?! (?:of|across|over|on|at))",
        "walks walking skat tread",
        "through over thin",
    ),
    Pattern(
        r"\bcross(?:es|ing) (?:the|a) line\b(?! of)|\bcross(?:es|ing) (?:her|his) mind\b",
        "crosses crossing",
        "line mind",
    ),
    Pattern(
        rf"\bruns? into (?:trouble|problems|{_A}(?:old|former|familiar) \w+|{_WHOM}(?! (?!(?:at|in|on|outside|by|near|again|and|while|as|after|when|with|there)\b)\w))",
        ("run into", "runs into"),
    ),
    Pattern(
        rf"\brun(?:s|ning) (?:for (?:mayor|president|office|parliament|governor|senate)|out of (?:time|patience|money|luck|ideas)|{_A}(?:fever|temperature|risk))\b",
        "runs running",
        "mayor president office parliament governor senate time patience money luck ideas fever temperature risk",
    ),
    Pattern(
        rf"\b(?:dives?|diving) into {_A}?(?:[\w-]+ )?(?:work|book|study|studies|files|project)\b|\bswim(?:s|ming) in (?:money|cash|debt|gold|it)\b",
        "dive diving swims swimming",
        "work book stud files project money cash debt gold it",
    ),
    Pattern(rf"\bdanc(?:es|ing) (?:a)?round {_A}(?:question|subject|issue|truth|topic)\b", "dances dancing", "round"),
    Pattern(
        rf"\bclimb(?:s|ing) (?:the (?:\w+ )?(?:ladder(?= of (?:success|fame|power|society|her|his|the (?:company|firm)))|charts|ranks)|{_A}(?:career|corporate|social|company) ladder)\b",
        "climbs climbing",
        "ladder charts ranks",
    ),
    Pattern(rf"\brid(?:es|ing) (?:out {_A}storm|high)\b", "rides riding", "storm high"),
    Pattern(
        rf"\bfight(?:s|ing)?(?= (?:back|off|against|for|through|down) {_A}?(?:[\w-]+ )?(?:tears?|sobs?|sleep|smile|laugh(?:ter)?|yawns?|breath|urge|nausea"
        r"|panic|fear|fatigue|life|justice|air|control|cold|pain|dreams?|rights?)\b)",
        "fight",
    ),
    Pattern(
        rf"\brow(?:s|ing) with {_A}(?:[\w-]+ )?(?:wife|husband|mother|father|brother|sister|son|daughter|boss|neighbou?rs?)\b(?! (?:across|down|up|on|over|along|to|out|in|through|past|home))",
        "rows rowing",
        "with",
    ),
    Pattern(
        rf"\bdraw(?:s|ing)? (?:{_A}?(?:[\w-]+ )?(?:breath|conclusions?|comparisons?|attention|crowds?(?! of)|a blank(?! \w)|strength|inspiration)|near(?:er)?\b|close(?:r)?\b|level\b|the line at(?! the))",
        "draw",
        "breath conclusion comparison attention crowd blank strength inspiration near close level line",
    ),
    Pattern(
        rf"\bblow(?:s|ing|n)? (?:{_A}(?:[\w-]+ )?(?:chances?|cover|mind|budget|top|money|savings|interview|deal)|a fuse|off (?:steam|{_A}?(?:meeting|class|date|work|school|party|appointment|dinner|wedding))|things out of proportion|up at {_WHOM})",
        "blow",
    ),
    Pattern(
        rf"\bfold(?:s|ing) (?:under|at the last)\b|\b(?:bak|roast|fry|fri|cook|melt)(?:e?s|ing) (?:in|under) the (?:[\w-]+ )?(?:heat|sun)\b|\bcook(?:s|ing) (?:the books|up {_A}(?:\w+ )?(?:plan|scheme|story|excuse))\b",
        "fold bak roast fry fri cook melt",
        "under last heat sun books plan scheme story excuse",
    ),
    Pattern(
        rf"\bpaint(?:s|ing) {_A}(?:[\w-]+ )?picture of (?:(?:the|her|his|their|our|an?) )?(?:[\w-]+ )?(?:future|past|life|situation|crisis|war|state|times|days|success|failure|events)\b|\bpaint(?:s|ing) the town red\b",
        "paint",
        "picture town",
    ),
    Pattern(
        rf"\bdig(?:s|ging) (?:(?:deep )?(?:into|in|through) {_A}?(?:[\w-]+ )?(?:files?|past|archives?|records|history|case|data|meal|food|dinner|breakfast|pasta|cake|soup|pockets?|(?:hand|back)?(?:bag|pack)|purse|suitcase|drawers?|story)|(?:her|his|their) heels in|deep\b(?! (?:into|in|under|down|hole|enough)))",
        "digs digging",
    ),
    Pattern(
        rf"\bcrank(?:s|ing) up {_A}(?:[\w-]+ )?(?:volume|music|heat|heating|sound|pressure|stereo)\b|\bgrind(?:s|ing)? (?:to a (?:sudden )?halt|(?:her|his) teeth|(?:her|him|them) down)\b",
        "crank grind",
    ),
    Pattern(
        r"\bstir(?:s|ring) (?:up )?(?:trouble|controversy|feelings|in (?:her|his) (?:sleep|bed|seat))\b|\bsharpen(?:s|ing) (?:his|her|its) claws\b|\bfan(?:s|ning) the flames\b",
        "stirs stirring sharpen fans fanning",
    ),
    Pattern(r"\b(?:rear-?view|wing|driving|side) mirrors?\b", "mirror"),
    Pattern(
        r"\bslips(?! (?:out of|from|through|between) (?:@[\w-]+['’]s|her|his|their|the) (?:[\w-]+ )?(?:hands?|fingers|grip|grasp)\b)(?= (?:an?|the|her|his|him|@[\w-]+|into|out|away|past|off|through|inside|from|back|between|under|it)\b)",
        "slips",
    ),
    Pattern(
        r"\bdrop(?:s|ping) (?:the ball (?:in|on|at|again)(?! the (?:floor|ground|grass|sand|court|pitch|field))|the (?:subject|act|charges|case|matter|bombshell|hint)(?! (?:on|onto|in|into|to|at|beside|and|down)\b))",
        ("drops the", "dropping the"),
    ),
    Pattern(
        r"\bcarr(?:ies|ying) an? torch(?= for (?:him|her|them|me|you|@|someone|the (?:girl|boy|man|woman)))"
        rf"|\b(?:hold|carr|keep|ha[sv])(?:s|ies|ying|ing|e)? (?P<cut>{_A}(?:keys? to (?:the|her|his|their) (?:[\w-]+ )?(?:mystery|success|puzzle|heart|future|truth|past|riddle)\b(?!-)"
        r"|candle to (?=him|her|them|@)|cards up (?:her|his) sleeve|baton for\b))"
        rf"|\b(?:calm before |weather(?:s|ing) |brav(?:es|ing) )(?P<cut2>(?:the|a|any) storm)\b|\bin the eye of (?P<cut3>the storm)"
        rf"|(?<=the )(?P<cut4>tip of the iceberg)|\bup a storm\b|\bunder the weather\b|\bsteal(?:s|ing) (?:her|his|someone's|@[\w-]+'s) thunder\b"
        rf"|\bcool as a (?:cucumber|breeze)\b|\ba breath of fresh air\b|\b(?:the )?winds? of change\b|\bwinds? (?:of \w+ )?(?:around|round|itself|its way)\b|\bsecond wind\b"
        rf"|\bhead in the clouds\b|\bcloud nine\b|\bover the moon\b|\bonce in a blue moon\b|\bstars? of the (?:evening|night|show)\b",
        "key torch candle cards baton storm iceberg weather thunder cool breath wind cloud moon star",
    ),
    Pattern(
        r"心里[下刮]着[大狂暴]?[雨风雪]|(?<=[泪汗])水?如雨下?|泪[水]?如泉涌|掌声如?(?:雷动|雷|潮)|挥汗如雨|骑虎难下|对牛弹琴|画蛇添足|狼吞虎咽|虎头蛇尾|马马虎虎|鸡飞狗跳"
        r"|守株待兔|热锅上的蚂蚁|露出?马脚|如鱼得水|车水马龙(?!.)|龙飞凤舞|落汤鸡|吹牛皮?|拍马屁|开夜车|泼冷水|戴高帽|戴绿帽子?|走后门|穿小鞋|炒鱿鱼|碰钉子"
        r"|如履薄冰|破冰(?=之旅|游戏|活动|行动|会)|打破坚冰|心如刀[割绞]|笑里藏刀|刀子嘴|刀枪不入|火冒三丈|怒火中烧|风风火火|雷厉风行|雷声大雨点小|风雨同舟|暴风雨前的宁静|书的海洋|知识的海洋|花的海洋|(?<!山)人海|苦海"
        r"|爱河|坠入爱河|鸡皮疙瘩|鼠目寸光|井底之蛙|杀鸡儆猴|(?:打车|打的|叫车|坐车|乘车)(?:离开|离去|回家|走)|敲打着?(?=窗|玻璃|屋顶|车窗|雨|他|她|心)",
        "心里 打的 如 泪 掌声 汗 虎 牛 蛇 狼 马 鸡 兔 蚂蚁 鱼 龙 夜车 冷水 高帽 绿帽 后门 小鞋 钉子 冰 刀 火 风 雷 海 河 鼠 蛙 敲打 车",
    ),
    Pattern(
        r"\b(?:astronauts?|cosmonauts?|spacewalk\w*|spacesuit|airlock|in orbit|zero gravity)\b[^\n]*?(?P<cut>(?<!train )(?<!subway )(?<!railway )\bstation)\b"
        r"|\b(?:cars?|vans?|bus(?:es)?|scooters?|bikes?|phones?|laptops?|tablets?|batter(?:y|ies)|robots?|drones?|vehicles?) (?:is |are |that |which )?(?P<cut2>charg(?:es|ing|e))\b"
        r"(?! (?:at|towards?|down|through|across|past|forward|ahead|after)\b)",
        "astronaut cosmonaut spacewalk spacesuit airlock orbit gravity charg",
    ),
    Pattern(
        r"\b(?:can(?:not|['’]t| not)|could(?:n['’]t| not)) (?:help (?:but )?|stop (?=\w+ing\b)|resist )|\bnever (?:once )?(?:stops?|ceases?|tires? of) (?=\w+ing\b)"
        r"|\b(?:without (?:an?(?:other)? |any |further )?(?:word|sound|pause|hesitation|warning|effort|hurry|haste|fuss|look|break|stopping|pausing|hesitating|hurrying)"
        r"|with no (?:word|sound|hesitation|warning|effort|hurry)|no (?:doubt|matter (?:what|how))|in no (?:time|hurry)|not only)\b"
        r"|(?:[忍止禁按捺抑制]+不住地?|情不自禁地?|不由自主地?|不由得?|不禁|不得不|不小心|不慎|不经意间?地?|不知不觉[间中地]?|不觉|不约而同地?|不假思索地?|[毫没]不?有?(?:犹豫|迟疑)地?"
        r"|不慌不忙地?|不紧不慢地?|不急不缓地?|不声不响地?|目不转睛地?|迫不及待地?|一动不动地?|冷不[防丁]地?|不时地?|不料|不顾(?=大?[雨雪风])|不[但仅光只](?!有)"
        r"|无声无息地?|无声地|无力地|无聊地|无助地|无意[中间]|不舍地|不屑地|不解地|不耐烦地|不好意思地|不甘心?地|不服气?地|[没无]精打采地?|没好气地|没想到)",
        ("can", "could", "never", "without", "no ", "not only", *["住", "自", "不", "犹豫", "迟疑", "无", "没"]),
    ),
)
"""What says something else than what its words name; of those with a group, only that."""


def sayings_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a text speaks in figures: from where up to where its words name what isn't there."""
    for pattern in SAYINGS:
        for found in pattern.finditer(text):
            cuts = [name for name, words in found.groupdict().items() if words is not None]
            yield found.span(cuts[0]) if cuts else found.span()
