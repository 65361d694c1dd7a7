"""People, and animals, that are beside the cast, as prompts say it: "packed with people", "the passengers", "pigeons"."""

from __future__ import annotations

from kling_story.patterns import Pattern

PACKED, CROWD, SOME, FEW = 52, 34, 14, 4
"""How many are drawn at most for words that say how full a place is: choices."""
_PLACE = (
    r"streets?|alleys?|squares?|plazas?|markets?|marketplace|bazaar|carriage|car|compartment|train|tram|bus|subway|metro"
    r"|station|platform|airport|terminal|lobby|hall|hallway|stadium|arena|stands|theat(?:re|er)|concert|club|nightclub|bar"
    r"|pub|cafe|café|restaurant|diner|canteen|cafeteria|ballroom|dance ?floor|party|rooftop|roof|beach|pier|park|festival"
    r"|fair|fairground|church|courtroom|classroom|gallery|museum|mall|shop|store|casino|pavement|sidewalk|crosswalk"
    r"|crossing|intersection|courtyard|ferry|deck|room|gym"
)
_EXTRAS = (
    r"passengers|guests|spectators|commuters|onlookers|bystanders|passers-?by|pedestrians|tourists|shoppers|customers|diners"
    r"|fans(?! (?:the|an?|herself|himself|themselves|it|out|her|him|his)\b)|protest[eo]rs|demonstrators|revel+ers|party-?goers|concert-?goers|worshipp?ers|mourners|villagers|townspeople"
    r"|townsfolk|courtiers|reporters|journalists|paparazzi|office workers|travel+ers|patrons|parishioners|supporters|strangers"
    r"|porters|hawkers|pedd?lers|pedlars|(?<!best )(?<!best-)sellers|wallahs|locals"
)
"""Who is never one of the cast."""
_ROLES = (
    r"people|men|women|boys|girls|children|kids|couples|families|friends|soldiers|dancers|students|pupils|workers|monks|nuns"
    r"|players|runners|rivals|racers|sprinters|swimmers|skaters|bandits|outlaws|riders|horsemen|cowboys|knights|warriors"
    r"|guards|policemen|officers|nurses|doctors|pirates|zombies|farmers|fishermen|sailors|vendors|waiters|colleagues"
    r"|classmates|teammates|neighbou?rs|figures|cyclists|bikers|motorcyclists|recruits|cadets|troops|school ?children"
    r"|schoolgirls|schoolboys|servants|attendants|(?<!\bher )(?<!\bhis )(?<!\btheir )(?<!['’]s )parents|mothers|fathers|teenagers"
    r"|teens|toddlers|musicians|photographers|co-?workers|workmates|playmates|opponents|firefighters|elders|gentlemen"
    r"|ladies|peasants|drummers|acrobats|cooks|chefs|paramedics|medics|orderlies|defenders|bodyguards|assistants|stagehands"
    r"|detectives|agents|thugs|gangsters|henchmen|referees|cops|maids|bellboys|clerks|siblings|cousins"
)
"""Who may be the cast in other words, unless a number or another word tells that there are more."""
_COUNT = (
    r"(?P<count>two|three|four|five|six|seven|eight|ten|several|some|many|a few|few|a handful of|a couple of|a pair of"
    r"|an?(?: [\w-]+)? (?:group|line|row|gang|troupe|band|bunch|queue|circle|team|class|procession|column|platoon|squad|company"
    r"|army|troop|regiment|stream|flood|mass|horde|wall|block) of|(?:rows|lines|ranks|files|columns|rows and rows|waves) of"
    r"|dozens of|a dozen|twenty|thirty|forty|fifty|a hundred|scores of|hundreds of|thousands of|other|more|all the|the other)"
)
_DO = (
    r"(?:\w+ly )?(?:all )?(?:runs?|rush|race|dance|march|kneel|bow|clap|applaud|cheer|sit|stand|line|wave|raise|lift|hold|scatter|flee"
    r"|duck|dive|drop|fall|turn|walk|hurry|stream|pour|jump|play|watch|look|stare|gather|wait|fill|file|charge|salute|chase|crowd"
    r"|scream|shout|laugh|sprint|cross|form|sing|swarm|huddle|crouch|cower|pass|stroll|push|come|head|chat|talk|eat|drink"
    r"|read|kick|throw|smile|skip|point|carry|sell|serve|sweep|cycle|surround|circle|toast|whisper|lean|squat|hug|lie|sleep"
    r"|pour|cook|celebrate|film|photograph|follow|climb|work)\b"
)
"""What several of them do, by which a role without a number is known as more than one."""
_WHERE = r"(?:in|with|wearing|on|at|under|behind|beside|around|outside|along|near|by|carrying|holding|waving|selling|playing)\b"
"""What is said of several right after the word for them, before what they do or instead of it."""
_BEGINS = r"(?:\A|(?<=[.,;:!?] )|(?<=\band )|(?<=\bwhile )|(?<=\bas )|(?<=\bwhere ))"
"""Before it begins what is said of somebody else."""
_NOT_THEIRS = r"(?!['’]| (?:room|seat|list|house|book|door|bed|car|bathroom|towel|only|bell)s?\b)"
LOOKED_AT = (
    r"(?:(?!(?:of|in|on|at|with|without|no|any|and|or|from|for|to|by|the|an?|her|his|its|their|is|are|two|three|four|five|six"
    r"|seven|eight|ten)\b)[\w-]+ ){0,2}?"
)
PEOPLE = Pattern(
    rf"\b(?P<packed>(?:jam-)?packed|crammed|thronged|teeming|swarming|crowded|heaving|overflowing)\b"
    rf"(?= (?:with|by) {LOOKED_AT}(?:people|crowds?|{_EXTRAS}|{_ROLES})\b| {LOOKED_AT}(?:{_PLACE})\b)"
    rf"|\b(?P<full>full of|filled with) {LOOKED_AT}(?:people|{_EXTRAS}|{_ROLES})\b{_NOT_THEIRS}"
    rf"|\b(?P<busy>busy|bustling|lively) (?:[\w-]+ )?(?:{_PLACE})\b"
    r"|\b(?P<crowd>crowds?|throngs?|mobs?|audience|congregation|sea of (?:people|faces))\b"
    r"(?!['’]| (?:noise|roar|control|murmur|member)s?\b)"
    rf"|\b(?P<everyone>(?:everyone|everybody)(?: else)?(?= (?:in|at|on|around|else|turns|dances|cheers|claps|stands|runs|kneels|bows|ducks|looks|stares)\b))"
    rf"|\b(?:{_COUNT} )?{LOOKED_AT}(?P<extras>{_EXTRAS})\b{_NOT_THEIRS}"
    rf"|\b{_COUNT.replace('<count>', '<number>')} {LOOKED_AT}(?P<roles>{_ROLES})\b{_NOT_THEIRS}"
    rf"|\b(?P<bare>(?:all )?(?:the |her |his |their )?{LOOKED_AT}(?P<doers>{_ROLES})(?=(?: {_WHERE}[^.,;:!?@]{{2,48}}?)? {_DO}))"
    rf"|{_BEGINS}{LOOKED_AT}(?P<those>{_ROLES})(?= {_WHERE})"
    rf"|\b(?P<amid>(?:among|amongst|amid|amidst|surrounded by|flanked by|jostled by) (?:the |her |his |other )?{LOOKED_AT}"
    rf"(?P<amidst>{_ROLES}))\b{_NOT_THEIRS}"
    r"|\b(?P<team>(?:(?:the rest|the others|all|the whole|most) of (?:the|her|his|their)|the (?:whole|entire)"
    r"|(?:leads?|leading|ahead of|followed by|joined by|flanked by) (?:the|her|his|their|an?)) (?:[\w-]+(?:['’]s?)? ){0,2}?"
    rf"(?P<mates>team|squad|class|crew|gang|band|choir|platoon|{_ROLES}))\b(?! of\b){_NOT_THEIRS}"
    rf"|{_BEGINS}(?P<kin>(?:an?|another|one) {LOOKED_AT}(?P<kind>family|couple)\b(?= (?:{_WHERE}|\w{{2,}}(?:s|ing)\b)))"
    r"|(?P<zh_packed>[挤坐站]满了?[^，。,.@的]{0,4}?(?P<zh_full>人|学生|同学|小学生|中学生|孩子|小朋友|观众|乘客|客人|食客|游客|顾客|宾客|球迷|记者|士兵|村民|家长)|挤满|拥挤|人山人海|人头攒动|摩肩接踵|座无虚席|水泄不通|满是人)"
    r"|(?P<zh_busy>人来人往|熙熙攘攘|车水马龙|热闹的?[^，。,.@]{0,2}(?:市|街|集|广场|酒吧|夜市))"
    r"|(?P<zh_crowd>人群|人潮|人海|观众|众人|围观|群众|所有人|全场|(?<![向对给跟朝])大家(?=[^，。,.@]{0,4}(?:鼓掌|欢呼|举|跳|跪|鞠躬|转|回头|看)))"
    r"|(?P<zh_bare>(?P<zh_doers>士兵|战士|孩子|小孩|小朋友|学生|同学|舞者|工人|僧人|选手|骑兵|球员|队员|姑娘|警察|大臣|侍卫|少年)们(?!的)"
    r"|(?:士兵|战士|部队|学生|同学|孩子|小朋友)(?=[^，。,.@]{0,4}(?:列队|排成|行进|齐步|正步|奔跑|跑过|举手|鼓掌|欢呼|行军|坐成)))"
    r"|(?P<zh_others>街坊|邻居|邻里|家长|队友|同事|亲戚|亲友|伙伴|大妈|大爷|老人|朋友|妈妈|服务员|演员|乐手|女人|男人)们(?!的)"
    r"|(?P<zh_rest>(?:其他|其余|别的)的?(?:家长|孩子|同学|同事|队[友员]|球员|成员|女孩|男孩|姑娘|士兵|学生|警察|选手|邻居|人(?!影|民|物|类))"
    r"|全队(?!长)|全班同学|整个(?:球队|乐队|剧组)|(?<=带着|带领|率领|领着)(?:球队|全队|队伍|队员|队友))"
    r"|(?:^|(?<=[，。；、]))(?P<zh_kin>一家(?:人|[三四五]口)|一对(?:老|年轻)?(?:夫妻|夫妇|情侣|恋人))(?=[^，。,.@])"
    r"|(?P<zh_count>(?:几十|数十|上百|数百|[两三四五六七八几]|十几|一群|一队|一排|许多|很多|不少)[个名位]?)?(?<![一那这][个名位])(?<!一群)"
    r"(?P<zh_extras>乘客|宾客|客人|行人|路人|游客|顾客|食客|球迷|粉丝|歌迷|村民|记者|示威者|通勤者|上班族|小贩|商贩|脚夫|挑夫|搬运工)们?(?!的)"
    r"|(?P<zh_number>几十|数十|上百|数百|[两三四五六七八几]|十几|一群|一队|一排排?|一列列?|成群|许多|很多|不少)[个名位]?[^，。,.@的]{0,3}的?"
    r"(?P<zh_roles>人(?!影|民|物|类)|男人|女人|孩子|小孩|女孩|男孩|警察|警员|保安|护士|医生|医护人员|急救(?:人员|员)|护工|队友|队员|球员|后卫|服务员|同学|同事|士兵|舞者|学生|工人|僧人|和尚|跑者|选手|对手|骑手|骑士|骑兵|强盗|土匪|匪徒)"
)
"""Each group says how many they are, or who."""
NOUNS = (
    "extras",
    "roles",
    "doers",
    "those",
    "amidst",
    "team",
    "kind",
    "zh_full",
    "zh_extras",
    "zh_roles",
    "zh_doers",
    "zh_others",
    "zh_rest",
    "zh_kin",
)
"""Its groups that are words for who they are, not only for how full a place is."""
MAY_BE_THE_CAST = Pattern(r"\A(?:all )?the ", "the")
"""How words for several begin that may mean the cast."""
COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10, "a couple of": 2, "a pair of": 2,
    "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "几十": CROWD, "数十": CROWD, "上百": PACKED, "数百": PACKED, "a dozen": 12, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": PACKED, "a hundred": PACKED, "an army": CROWD, "a regiment": PACKED, "rows": CROWD, "lines": CROWD, "ranks": CROWD,
    "columns": CROWD, "files": CROWD, "waves": CROWD, "a platoon": CROWD, "a column": 24, "a few": FEW, "few": FEW, "a handful of": FEW, "几": FEW, "dozens of": CROWD, "scores of": CROWD, "hundreds of": PACKED,
    "thousands of": PACKED, "family": 4, "couple": 2, "一家": 4, "一对": 2,
}  # fmt: skip
ELSEWHERE = Pattern(
    r"(?:\b(?:for|of|about|like|than|from|until|without|before|after|escapes?|leaves?|awaits?|hears?|remembers?|flees?|misses"
    r"|(?:roar|noise|sound|cheers?|murmur|applause|voices?|shouts?|screams?|chants?) (?:of|from))"
    r"(?: (?:an?|the|her|his|their|all|any|some))?(?: [\w-]+)?|\b(?:once|formerly|usually|normally|used to be) (?:an? |the )?"
    r"|(?:远离|离开|听见|听到|等待|等|没有|躲开|想起))\s*\Z"
)
"""What stands before people who aren't seen."""
GONE = Pattern(
    r"^(?:[^.;,@]{0,12})\b(?:gone|left|leave|leaving|vanish(?:ed)?|disappeared?|dispersed?|won't|isn't|aren't|not there)\b"
    r"|^ (?:in|on) (?:an?|the|her|his|their) (?:[\w-]+ ){0,2}(?:photo\w*|pictures?|paintings?|drawings?|murals?|posters?|screens?"
    r"|tv|television|canvas)\b"
    r"|^[^，。,.@]{0,4}(?:散去|散了|离开|走光|不见|都?下了?车)"
)
"""What follows people who aren't there."""
FOLLOW = Pattern(
    r"\b(?:behind|after|follow\w*|lead(?:s|ing)?|chas\w+|pursu\w+|half a stride|on (?:her|his|their) heels|at (?:her|his|their) heels)\b"
    r"|身后|后面|追赶|追着|紧跟|跟在|带着|带领|率领|领着"
)
JOINED = Pattern(r"\s{3,}(?:,? and |和|与|跟|、)(?:the )?\Z")
"""What stands before those who go along with the cast: "@Mei and two paramedics"."""
STAYS = Pattern(
    r"\s{3,}(?:waits?|stands?|sits?|is (?:waiting|standing|sitting)|blocks?|kneels?|lies)\b[^.;:]*\Z"
    r"|\s{3,}[^，。；]{0,8}[等站坐守拦][^。；：]*\Z"
)
"""What stands before those who are with one of the cast who doesn't go."""
OF_THEM = Pattern(
    r"\A[^.;!?]{0,60}?(?P<names>(?:[ ,]|\band\b){4,})\s*among (?:them|these)\b"
    r"|\A[^.;!?]{0,60}?\b(?:including|among them|one of them(?: is)?)(?P<others>(?:[ ,]|\band\b){4,})"
    r"|\A[^。；]{0,40}?(?:其中有?|包括)(?P<zh>[ 和与、]{3,})",
    "among includ one 其中 包括",
)
"""Which of the cast are counted with others: "five children, @Mei and @Tom among them"."""
GO = Pattern(
    r"\b(?:run|rush|hurr|push|wheel|lead|rid|gallop|rac|sprint|chas|pursu|follow|charg|stride|jog|march|walk)\w*\b"
    r"|跑|骑|追|策马|奔|跟|冲|推|带|率领"
)
"""Whether those behind one who goes go along."""
MOUNTED = Pattern(
    r"\b(?:rid(?:e|es|ing)|gallop\w*|horse(?:s|back|men)|riders)\b(?! (?:bikes?|bicycles?|motorbikes?))|骑马|策马|骑兵|骑手|骑士"
)
CARRIED = Pattern(
    r"\b(?:carried|passed|lifted|borne|held|floats?|surf\w*|lies|lying)\b[^.;]{0,40}\b(?:on|over|by|above|across|through|along)"
    r"(?: top of)? (?:the )?(?:(?:raised |outstretched )?(?:hands|heads|shoulders|arms) of (?:the|a) crowd|crowd's (?:hands|heads|shoulders))"
    r"|\bcrowd[ -]?surf\w*|被[^，。]{0,6}(?:人群|观众|众人|歌迷|粉丝)[^，。]{0,6}(?:托|举|抬|传)"
)
"""Who lies on the hands of a crowd."""
TEAM = 7
"""How many of a team are drawn: a choice."""
LINED_UP = Pattern(
    r"\b(?:two|both) (?:[\w-]+ )?teams\b[^.;!?@]*?(?:\bone (?:in |wearing )?(?P<one>\w+),? (?:and )?(?:one|the other) (?:in |wearing )?"
    r"(?P<other>\w+)\b[^.;!?@]*?)?\b(?P<does>lin(?:e|ed|ing) up|stand in (?:a )?(?:line|row))\b"
    r"|两[支个]?(?:球?队|队伍)[^。；@]*?(?:一队[穿着]*(?P<zh_one>[红蓝白黑黄绿]色?)[^。；@一]*一队[穿着]*(?P<zh_other>[红蓝白黑黄绿]色?)[^。；@]*?)?"
    r"(?:排成|列队|站成)",
    "team 队",
)
"""Two teams in a line, and the colours of one and the other: ``Crowd.doing`` is "lined_up" then."""
