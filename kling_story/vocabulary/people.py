"""The people a prompt speaks of, where no element says it: small tables of plain words.

They say nothing rather than guess: "a samurai waits" is left to the renderer's own default of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.focus import part_height

HONORIFIC = r"(?i:Mrs?|Ms|Dr|Prof|Capt|Sgt|Lt|Col|Gen|Rev|St|Mme|Mlle|Herr|Frau|Sr|Sra)\.?"
"""What stands before a name and may end with a full stop that ends no sentence."""

_NOBODY = (
    r"\b(?:(?<!nearly )(?<!almost )(?<!half )(?<!half-)empty|deserted|abandoned|uninhabited|nobody|no one|no-one|no people|without people|unpeopled|still life)\b"
    r"|无人|空无一人|空荡|没有人"
)
_GONE = Pattern(
    r"\b(?:nobody|no one|no-one|no people|without people|gone|left behind|used to|once)\b|空无一人|没有人|离开了",
    "nobody no gone left used once without 空 没有 离开",
)
"""Words after which who is spoken of isn't there."""
_PERSON_NOUNS = (
    "rider|horserider|jockey|knight|soldier|samurai|warrior|driver|chauffeur|cyclist|biker"
    "|motorcyclist|racer|courier|messenger|farmer|peasant|shepherd|nomad|sailor|captain|skipper|pirate|rower|gondolier|pilot|passenger"
    "|traveller|traveler|tourist|hunter|ranger|sheriff|outlaw|bandit|vendor|peddler|merchant|porter|worker|nurse|mother|father"
    "|grandmother|grandfather|teenager|student|child|toddler|kid|figure|person|stranger|commuter|prince|princess|king|queen|emperor|monk"
    "|priest|bride|groom|detective|officer|astronaut|chef|hero|heroine|protagonist|wanderer|gunslinger|singer|musician|guitarist"
    "|pianist|violinist|ballerina|dancer|scientist|doctor|surgeon|teacher|professor|waiter|waitress|bartender|barista|cook|baker"
    "|butcher|mechanic|engineer|artist|painter|photographer|actor|actress|clown|ninja|assassin|spy|thief|wizard|witch|vampire"
    "|surfer|skater|skier|boxer|wrestler|athlete|runner|hiker|climber|guard|lady|guy|grandma|grandpa|daughter|son|sister|brother"
    "|husband|wife|victim|corpse|grandson|granddaughter|granny|uncle|aunt|nephew|niece|cousin|widow|widower|teen|youth|pupil|patient|customer|shopper|pedestrian"
    "|gardener|librarian|conductor|barber|hairdresser|tailor|seamstress|cobbler|potter|blacksmith|carpenter|welder|plumber|electrician|builder|juggler|magician|acrobat|busker|drummer|cellist|violinist"
    "|reporter|journalist|referee|umpire|swimmer|diver|gymnast|golfer|goalkeeper|striker|archer|fencer|jogger|sprinter|judge|lawyer|clerk|cashier|receptionist|secretary|stewardess|steward|butler|maid"
    "|janitor|cleaner|sweeper|florist|beekeeper|sculptor|weaver|dentist|paramedic|firefighter|sergeant|viking|gladiator|geisha|nun|pilgrim|hermit|beggar|bodyguard|bouncer|backpacker|programmer|hacker|gamer"
    "|manager|intern|hostess|guest|instructor|sommelier|jeweler|jeweller|watchmaker|shoemaker|winemaker|fisher|lumberjack|miner|operator|technician|inspector|valet|skateboarder|snowboarder|cheerleader"
)
_PERSON_NOUN = rf"(?:\w*(?:wo)?man|\w*boy|\w*girl|{_PERSON_NOUNS})"
_PERSON_NOUN_CHINESE = "男人|女人|男孩|女孩|男子|女子|少年|少女|姑娘|孩子|小孩|老人|老汉|老头|大叔|骑手|骑士|司机|农夫|农民|渔夫|渔民|船夫|车夫|牧民|武士|侠客|士兵|将军|商人|快递员|外卖员|外卖小哥|学生|死者|尸体|女主角?|男主角?|消防员|警察|保安|医生|护士|老师|厨师|服务员|店员|收银员|法官|律师|记者|画家|歌手|舞者|演员|工人|木匠|铁匠|裁缝|理发师|飞行员|宇航员|船长|水手|海盗|国王|皇帝|王后|公主|王子|和尚|武僧|道士|尼姑|剑客|刺客|忍者|小贩|摊主|乞丐|奶奶|爷爷|妈妈|爸爸|母亲|父亲|妻子|丈夫|新娘|新郎|拳击手|守门员|教练|裁判|乘客|游客|路人|邻居|老板|秘书|小伙子|阿姨|大妈|大爷"
_PEOPLE = rf"(?:(?!\w+s\b|and\b|of\b|for\b|with\b|in\b|at\b)[\w-]+ ){{0,2}}(?:people|men|women|\w+men|children|friends|lovers|figures|lad(?:y|ie)s|wives|thieves|spies|witches|{_PERSON_NOUN}s)"
_PEOPLE_CHINESE = rf"[^，。,.@]{{0,6}}(?:[人男女孩手员兵师工客友者家童僧]|{_PERSON_NOUN_CHINESE})"
"""Several people, of whom a number tells how many."""
_COUNTS = (
    (5, r"\b(?:crowds?|audience|troops?|army|armies|group of|many people)\b|人群|众人|军队|大军"),
    (3, rf"\b(?:three|trio of) {_PEOPLE}\b|三个?人|三人|三[个名位]{_PEOPLE_CHINESE}"),
    (
        2,
        rf"\b(?:two|both|pair of) {_PEOPLE}\b|\b(?:two|both) of them\b|\bcouple\b|两个?人|二人|情侣|两[个名位]{_PEOPLE_CHINESE}",
    ),
)


def people_in(prompt: str) -> int | None:
    """0 for an empty place with nobody in it, 2, 3 or 5 (a crowd) where the words say so, else None."""
    for count, words in _COUNTS:
        if re.search(words, prompt, re.IGNORECASE):
            return count
    if not re.search(_NOBODY, prompt, re.IGNORECASE):
        return None
    # Somebody waits on an empty platform, unless that is denied.
    said = any(not denied(prompt, start) for start, _, _ in phrases_of_people(prompt))
    return None if said and not _GONE.search(prompt) else 0


_DETAIL = (
    r"^\W*(?:(?:extreme|macro|close|close-?up|insert|detail|shot|tight|of|on|the|an?|two|his|her|their|its|old|@?[\w-]+['’]s)\s+)*"
    r"(?:(?:[\w-]+(?:,\s*(?:and\s+)?|\s+and\s+)){0,2}[\w-]+\s+)?(?:hands?|palms?|thumbs?|fingers?|fingertips?|wrists?|fists?|knuckles|feet|foot|boots?|shoes?|sneakers|trainers|heels|stilettos|sandals|loafers|slippers|footsteps)\b"
    r"(?!\s+(?:him|her|his|it|them|me|us|over|out|back|off|down|the|an?)\b)"
    r"|^(?:[特近]写|近景|[:：，,\s])*(?:@[\w、-]+)?[^，。,.]{0,4}(?:双手|的[一左右]?只?手(?![机表电榴臂帕套提册杖])|手指|手部|手掌|拳头|脚步|双脚|鞋)"
)
_FACE = r"\b(?:face|eyes?|cheeks?|lips|head|gaze|looks?|stares?)\b|脸|眼|嘴|头"
_NO_PERSON = (
    "over under after never ever other another together later water river weather winter summer paper power silver copper amber"
    " ember timber thunder tower corner center border flower letter counter lower upper inner outer quarter shutter shower crater"
    " glacier laser fiber ladder lantern door floor color mirror motor meteor vapor harbor corridor interior exterior indoor"
    " outdoor mist twist fist tree three coffee free knee flicker glitter shimmer glimmer hover scatter clatter gather linger"
    " shatter rather however chamber theater trailer container skyscraper helicopter computer poster banner cover layer altar pier"
    " cluster feather leather shelter monster spider october november december september camper boulder heather clover scooter"
    " tractor trawler freighter tanker steamer cruiser schooner chopper bumper freezer washer dryer heater burner boiler printer"
    " projector monitor radiator generator escalator elevator conveyor reactor sensor anchor moor manor decor horror victorian"
    " georgian edwardian smaller larger taller darker deeper closer further farther higher longer brighter slower faster"
).replace(" ", "|")
"""What ends like a word for somebody and is none."""
_SOMEBODY_PERHAPS = (
    rf"\b(?:(?!(?:{_NO_PERSON})s?\b)"
    r"\w{2,}(?:er|or|ist|man|woman|men|women|ian|ee|kid|boy|girl)s?|samurai|hero|heroine|child(?:ren)?|figures?|persons?|people|pilots?"
    r"|kids?|bab(?:y|ies)|couples?|famil(?:y|ies)|crowds?|he|she|they|him|her|his|their|someone|somebody|nobody|chefs?|monks?|nurses?|guards?"
    r"|widows?|scribes?|el(?:f|ves)|orcs?|androids?|\w{3,}ess|ghosts?|witch(?:es)?|spy|spies|thugs?|gangs?|mobs?|teams?|twins?|friends?|mom|dad|uncle|aunt"
    r"|judges?|cops?|bandits?|peasants?|students?|bands?|choirs?|orchestras?|class|part(?:y|ies)|weddings?|press|fans|parades?|processions?|agents?|servants?|merchants?|athletes?|captains?|villains?|coach(?:es)?|crews?|troops?|recruits?|knights?|nuns?"
    r"|ballerinas?|cooks?|clowns?|chiefs?|champions?|geishas?|ninjas?|mechanics?|critics?|teens?|adults?|youths?|models?|silhouettes?|mourners?|smiles?|laughs?"
    r"|brides?|grooms?|guests?|priests?|kings?|queens?|princes?|thie(?:f|ves)|wives|dog|cat|fox|horse|bird|animal|lone|alone|hands?|fingers?|arms?|legs?|feet|faces?(?! (?:up|down)\b)|eyes?|stands?|sits?|walks?|waits?)\b"
    r"|[人男女孩他她们猫狗马鸟者员生兵客爷奶妈爸母父姐妹哥弟叔婆士师友队手侠帝皇妃仙魔鬼神兽龙虎狼熊警妇汉婴星]"
)


def detail_in(prompt: str) -> float | None:
    """How high on a body, in statures, the hands or feet are that words speak of first; None where they don't, or name
    a face as well. A close shot of them shows nobody's eyes.
    """
    found = re.search(_DETAIL, prompt, re.IGNORECASE)
    return part_height(found[0]) if found and not re.search(_FACE, prompt, re.IGNORECASE) else None


def somebody_perhaps(prompt: str) -> bool:
    """Whether any word could be one for a person or an animal, or for what one does."""
    return re.search(_SOMEBODY_PERHAPS, prompt, re.IGNORECASE) is not None


_SOMEBODY_SEEN = (
    r"\b(?:(?:\w*(?:wo)?m[ae]n|girl|boy|kid|child|baby|figure|person|stranger|face(?! (?:up|down)\b)|couple|crowd|family|friend|mother|father|sister"
    r"|brother|doctor|nurse|guard|soldier|samurai|knight|chef|waiter|waitress|monk|nun|priest|bride|groom|thief|king|queen|prince"
    r"|princess|driver|teacher|officer|detective|dancer|runner|rider|passenger|player|opponent|enem(?:y|ies)|attacker|hunter"
    r"|dog|cat|fox|horse|wolf|bear)(?:s|es)?|people|children|wolves|wives|thieves|he|she|they|him|them|someone|somebody)\b"
    r"|\b(?:an?|one|another|two|three)\s+(?:[\w-]+\s+){0,2}\w{2,}(?:er|or|ist|ian)s?\s+(?:\w+ly\s+)?"
    r"(?:smile|wave|nod|look|stare|sit|kneel|point|shout|speak|grin|bow|laugh|walk|step|reache)s?\b"
    r"|[人男女孩猫狗马鸟]|[他她](?!的)"
)


def somebody_seen(prompt: str) -> bool:
    """Whether words speak of a person or an animal that is seen; "his hands" may be those of whose eyes it is."""
    return re.search(_SOMEBODY_SEEN, prompt, re.IGNORECASE) is not None


_NO_FIGURE = Pattern(
    r"^\W*(?:(?:an?|the|one|two|three|several|many|some|hundreds of|a swarm of|an army of)\s+)?(?:(?!of\b)[\w-]+ ){0,2}?(?:bees?|wasps?|bumblebees?|ants?|flies|mosquito(?:es)?|beetles?|ladybugs?|ladybirds?|dragonfl(?:y|ies)"
    r"|firefl(?:y|ies)|grasshoppers?|crickets?|caterpillars?|worms?|snails?|slugs?|spiders?|scorpions?|crabs?|lobsters?|octopus(?:es)?|squid|jellyfish|starfish|seahorses?|turtles?|tortoises?|frogs?|toads?"
    r"|lizards?|geckos?|chameleons?|iguanas?|crocodiles?|alligators?|hippos?|rhinos?|kangaroos?|koalas?|otters?|seals?|sea lions?|walruses|hedgehogs?|porcupines?|beavers?|badgers?|raccoons?|skunks?|bats"
    r"|ostrich(?:es)?|flamingos?|geese|submarines?|robot vacuums?|hummingbirds?|robot(?:ic)? arms?)\b(?!-|['’]s)"
    r"|^\W*(?:[一两三几数]?[只条群队个]|一大群|成群的)?[^，。,.@]{0,4}(?:蜜蜂|黄蜂|蚂蚁|苍蝇|蚊子|甲虫|瓢虫|蜻蜓|萤火虫|蚂蚱|蟋蟀|毛毛虫|蜗牛|蜘蛛|蝎子|螃蟹|龙虾|章鱼|乌贼|水母|海星|海马|乌龟|海龟"
    r"|青蛙|蟾蜍|蜥蜴|壁虎|变色龙|鳄鱼|河马|犀牛|袋鼠|考拉|树袋熊|水獭|海豹|海狮|海象|刺猬|浣熊|蝙蝠|大雁|鸵鸟|火烈鸟|潜水艇|潜艇|扫地机器人|蜂鸟|机械臂|机器人?手臂)",
)
"""What a prompt opens with that nothing is drawn of: no person stands for it."""


def undrawn_animal_alone(prompt: str) -> bool:
    """Whether a prompt opens with an animal of which nothing is drawn, or an arm that is no person's, and speaks of
    nobody else.
    """
    found = _NO_FIGURE.search(prompt)
    return found is not None and not somebody_seen(prompt[found.end() :])


_PERSON_PHRASE = Pattern(
    r"\b(?:an?|the|one)\s+(?P<phrase>(?:(?!(?:of|in|on|at|with|and|from|to|by|for|an?|the|her|his|its)\b)[\w-]+,?\s+){0,3}?"
    rf"(?P<noun>{_PERSON_NOUN})\b(?!-|\s+of\b|['’](?!s\s+(?:[\w-]+\s+)?(?:eyes?|face|hands?|fingers?|feet|lips|mouth|head|gaze|smile)\b))"
    r"(?:,?\s+(?:dressed in|wearing|in)\s+(?:(?:an?|the|her|his)\s+)?(?:[\w-]+\s+){0,2}(?:coat|jacket|dress|gown|cloak|cape|robe|kimono|hanfu|suit"
    r"|uniform|armou?r|shirt|t-shirt|jersey|kit|tracksuit|sweater|cardigan|pullover|jumper|blouse|vest|waistcoat|overalls|dungarees|pyjamas|pajamas|sari|tunic|tuxedo|parka|anorak|shawl|turban|hijab|poncho|nightgown|bathrobe|dressing gown|lab coat|raincoat|hoodie|hat|cap|helmet|scarf|apron|jeans|skirt|leathers?|black|white|red|blue|green|yellow)\b"
    r"(?=[,.;]|$|\s+(?!(?:car|taxi|cab|van|truck|bus|boat|bike|bicycle|motorbike|convertible|cart|and)\b)))?)"
    rf"|(?P<zh_phrase>(?:[^，。,.@\s一着个位名]{{0,4}}的)?(?P<zh>{_PERSON_NOUN_CHINESE}))(?![的们帽袍站裙船室服装裤鞋节体椅])",
    ("man", "boy", "girl", *_PERSON_NOUNS.split("|"), *_PERSON_NOUN_CHINESE.replace("角?", "").split("|")),
)


def phrases_of_people(prompt: str) -> Iterator[tuple[int, int, str]]:
    """Where a prompt speaks of one person whom it doesn't name, from their first word up to the end of what they have on:
    "young woman in a red coat", and the noun in it.
    """
    for found in _PERSON_PHRASE.finditer(prompt):
        phrase = "phrase" if found["noun"] else "zh_phrase"
        yield found.start(phrase), found.end(phrase), found["noun"] or found["zh"]


_CLOTHES = (
    r"coats|jackets|dresses|gowns|cloaks|capes|robes|kimonos|suits|uniforms|armou?r|shirts|t-shirts|jerseys|tracksuits|sweaters"
    r"|blouses|overalls|pyjamas|saris|tunics|tuxedos|parkas|shawls|turbans|ponchos|raincoats|hoodies|hats|caps|helmets|scarves"
    r"|headscarves|bonnets|aprons|jeans|skirts|veils|bowler hats|top hats|masks|sunglasses|black|white|red|blue|green|yellow|grey|gray"
)
_COUNTED_PEOPLE = Pattern(
    rf"\b(?P<count>two|three)\s+(?P<looks>(?:(?!(?:of|in|on|at|with|and|other|more)\b)[\w-]+,?\s+){{0,3}}?)(?P<noun>women|men|girls|boys|ladies|(?:{_PERSON_NOUNS})s)"
    rf"(?:,?\s+(?:dressed in|wearing|in)\s+(?P<worn>(?:(?!(?:the|an?|their)\b)[\w-]+\s+){{0,3}}(?:{_CLOTHES})(?:\s+and\s+(?:[\w-]+\s+){{0,2}}(?:{_CLOTHES}))?))?(?![\w'’-])"
    r"|(?P<zh_count>[两二三])[个名位](?:(?P<zh_worn>[^，。,.@\s]{1,10}?)的)?(?P<zh>(?:老|年轻)?(?:女人|妇女|妇人|男人|女孩|男孩|女子|男子|少女|少年|姑娘|老人|老太太|大妈))(?![的们])",
    "two three 两 二 三",
)
_ZH_WORN = Pattern("[穿裹披戴围系][着]?")


class Counted(NamedTuple):
    """Where words count people, up to ``end``, how many those are, what each is, and what is said of their looks."""

    start: int
    end: int
    number: int
    noun: str
    looks: str
    worn: str


def counted_people(text: str) -> Iterator[Counted]:
    """Two or three people whom a text speaks of in one word: "three women in grey shawls"."""
    for found in _COUNTED_PEOPLE.finditer(text):
        if denied(text, found.start()):
            continue
        number = 2 if (found["count"] or found["zh_count"]).lower() in ("two", "两", "二") else 3
        zh_worn = found["zh_worn"] or ""
        worn = found["worn"] or (zh_worn if _ZH_WORN.search(zh_worn) else "")
        yield Counted(*found.span(), number, (found["noun"] or found["zh"]).lower(), found["looks"] or "", worn)


PRONOUNS = frozenset((
    "he", "she", "they", "it", "him", "her", "them", "i", "we", "you", "someone", "somebody", "anyone", "one",
    "他", "她", "它", "他们", "她们", "我", "我们", "你", "有人", "某人", "谁", "él", "ella", "ellos", "ellas", "alguien",
    "彼", "彼女", "誰か", "그", "그녀", "누군가",
))  # fmt: skip
"""Words that stand for a person without naming one."""

_OUT_OF_SIGHT = (
    r"\b(?:voice[ -]?over|v\.?o\.?|o\.?s\.?|o\.?c\.?|narrat\w+|off[ -]?(?:screen|camera|stage)|announcer|radio|phone|telephone"
    r"|intercom|loudspeaker|speaker|tannoy|television|tv|answering machine|recording|walkie[ -]talkie|voice)\b"
    r"|旁白|画外|解说|广播|电话|录音|对讲机|内心|独白|ナレー|画面外|내레이션|narrador\w*|voz en off"
)


def out_of_sight(words: str) -> bool:
    """Whether words say that a voice comes from outside the picture: a narrator, a phone, "off screen"."""
    return re.search(_OUT_OF_SIGHT, words, re.IGNORECASE) is not None


_TOGETHER = (
    r"\b(?:they|them|both|two|three|couple|pair|each other|one another|group|everyone|crowd|together|twins|friends|lovers|family|parents|sisters|brothers|siblings|teams?)\b"
    r"|两人|两[支个]?球?队|二人|两个|三人|他们|她们|彼此|大家|众人|ふたり|二人|두 사람|夫妻|夫妇|情侣|一家|姐妹|兄弟|父子|母女|母子|父女|カップル|夫婦|커플|부부|ellos|ellas|ambos|pareja|juntos|amigos|amigas|familia|hermanos|hermanas"
)


def together(prompt: str) -> bool:
    """Whether a prompt speaks of several people in one word."""
    return re.search(_TOGETHER, prompt, re.IGNORECASE) is not None


_PERSON = (
    r"\b(woman|man|girl|boy|bride|groom|soldier|samurai|driver|detective|dancer|chef|nurse|doctor|astronaut|monk|dog|cat|fox|horse)\b"
    r"|(女主角?|男主角?|女人|男人|女孩|男孩|女子|男子|少女|少年|老人|武士|新娘|侦探|小狗|小猫)"
)
_PERSONS = r"\b(?:women|men|girls|boys|people|couples?|crowds?|soldiers|dancers|friends|they|another|second|other|each)\b|两|二|众|人群|另"


def person_in(prompt: str) -> str | None:
    """The one kind of person or animal that a prompt speaks of; None where there are several kinds, or
    several of a kind.
    """
    if re.search(_PERSONS, prompt, re.IGNORECASE):
        return None
    found = {match[0].casefold() for match in re.finditer(_PERSON, prompt, re.IGNORECASE)}
    return found.pop() if len(found) == 1 else None
