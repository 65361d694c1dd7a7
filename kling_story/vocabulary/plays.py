"""Words for who kicks, throws, catches, heads, bounces or hits a thing, or dives for it. ``※`` stands for the thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens

_THE = (
    r"(?:\s+(?!(?:and|while|as|with|of|to|under|from|at|on|in|into|onto|beside|by|near|behind|before|against|for|over|across|through|off|around|after|next|open|past)\b)"
    r"[\w'-]+){0,5}\s*※"
)
_ZH = r"[^，。,.@]{0,5}※"
_TO = r"(?:\s+@[\w-]+|\s+(?:him|her|them|me|us))?"
_SO_FAR = r"[^.;!?@]{0,60}"
_FLIES = r"(?:fl(?:ies|y)|sails?|rockets?|soars?|curls?|shoots|skitters?|rolls?|goes|bounces|spins|clatters|skids)\b"
_UP = r"\s+(?:(?:high|straight|gently|lightly)\s+)*(?:up\b(?! (?:to|at) )|in(?:to)? the air|skywards?|overhead)"


_REACH = 90


class Play(NamedTuple):
    """What somebody does with a thing: its ``kind``, the words for it, and what those for the thing are: with what else
    they mean something other.
    """

    kind: str
    words: Pattern
    of: Pattern | None = None


_BALL = Pattern(r"ball|球|shuttlecock|puck", "ball 球 shuttlecock puck")
_HIT = Pattern(r"^(?!.*(?:basket|foot|soccer|篮|足)).*(?:ball|球|shuttlecock|puck)", "ball 球 shuttlecock puck")
_COIN = Pattern(r"coin|penny|quarter|币", "coin penny quarter 币")
_SKIPPED = Pattern(r"stone|pebble|rock|石", "stone pebble rock 石")
_THROWN = Pattern(
    r"^(?!.*(?:salad|pasta|noodle|pancake|omelette|tent|switch|lever|bridge|anchor|towel|blanket|sheet$|cloth|coat|jacket|shawl|scarf|毛巾|毯|床单|外套|围巾|沙拉|锅|帐篷))"
)
_CAUGHT = Pattern(r"^(?!.*(?:bus|train|taxi|plane|ferry|tram|cab|boat|ship|车|船|飞机))")
_ROLLS = Pattern(
    r"ball|球|puck|coin|币|tyre|tire|轮胎|hoop|铁环|\bhat\b|帽|apple|orange|苹果|橙子|frisbee|飞盘",
    "ball 球 puck coin 币 tyre tire 轮胎 hoop 铁环 hat 帽 apple orange 苹果 橙子 frisbee 飞盘",
)
PLAYS = (
    Play(
        "serve",
        Pattern(
            rf"\bserv(?:es|ing){_THE}|\b(?:toss(?:es)?|throws){_THE}[^.;!?@]{{0,30}}\bserves?\b|※[^.;!?@]{{0,30}}\bserves?\b(?! (?:as|the|him|her|up)\b)|发※",
            "serve serving 发",
        ),
        _BALL,
    ),
    Play("toss", Pattern(r"\b(?:flip(?:s|ping)|toss(?:es|ing)) (?:an?|the|her|his) (?:\w+ )?※|抛[^，。,.@]{0,3}※", "flip toss 抛"), _COIN),
    Play(
        "toss",
        Pattern(
            rf"\b(?:throws?|toss(?:es|ing)?|flips?|flings?|chucks?|lobs?){_THE}{_UP}(?=[^.;!?]{{0,30}}\bcatch\w*\b)"
            rf"|(?:[抛扔](?:起|向空中|上(?:天|空)){_ZH}|把{_ZH}[^，。]{{0,4}}[抛扔](?:起|向空中|上))(?=[^。]{{0,12}}接)",
            "throw toss flip fling chuck lob 抛 扔",
        ),
        _THROWN,
    ),
    Play(
        "up",
        Pattern(
            rf"\b(?:throws?|throwing|toss(?:es|ing)?|flings?|chucks?|lobs?|hurls?){_THE}{_UP}"
            rf"|[抛扔](?:起|向空中|上(?:天|空)){_ZH}|把{_ZH}[^，。]{{0,4}}[抛扔](?:起|向空中|向天|上)",
            "throw toss fling chuck lob hurl 抛 扔",
        ),
        _THROWN,
    ),
    Play(
        "hoop",
        Pattern(
            rf"\b(?:shoots?|throws?|toss(?:es)?|sinks?|lobs?|puts?){_THE}\s+(?:\w+\s+)?(?:at|into|in|towards?|through|for) the (?:\w+ )?(?:hoop|basket(?!ball)|rim)\b"
            rf"|\b(?:takes|shoots|sinks|makes|hits) an? (?:\w+[ -])*(?:jump ?shot|free throw|three[ -]pointer|lay-?up)\b{_SO_FAR}※"
            rf"|\b(?:dunks?|slams){_THE}|(?:投篮|扣篮)[^。]{{0,12}}※|投[进入出]{_ZH}|把{_ZH}投[进入向]",
            "hoop basket rim jump shot free throw pointer lay-up layup dunk slam 投 扣篮",
        ),
        _BALL,
    ),
    Play(
        "head",
        Pattern(
            rf"\b(?:heads|heading|nods){_THE}|\bmeets?{_THE}{_SO_FAR}\b(?:head|header|forehead)\b|头※|用头[^，。]{{0,4}}※|顶{_ZH}",
            "heads heading nods header forehead head 头 顶",
        ),
        _BALL,
    ),
    Play(
        "save",
        Pattern(
            rf"\b(?:dives?|diving|leaps? (?:sideways|full stretch)){_SO_FAR}※|\b(?:saves?|parr(?:y|ies)|tips?|fists?|punches){_THE}"
            rf"|扑{_ZH}|扑救{_SO_FAR}※|[击拳]出{_ZH}|把{_ZH}[扑挡]",
            "dive diving leap save parr tip fist punch 扑 击 拳 挡",
        ),
        _BALL,
    ),
    Play(
        "kick",
        Pattern(
            rf"\b(?:blasts|chips|curls|shoots|strikes){_THE}"
            rf"|※\s*,?[^.;!?@]{{0,90}}\b(?:and|then|,)\s+(?:then )?(?:kicks|shoots|strikes|boots|volleys)(?:\s+it)?\b(?!{_THE})"
            rf"|\b(?:kicks|shoots|strikes|volleys)\b[^.;!?@]{{0,40}}[.,;]?[^.;!?@]{{0,40}}※\s+{_FLIES}"
            rf"|射{_ZH}|一脚[^，。]{{0,6}}※|射门[^。]{{0,8}}※",
            "kick boot volley blast chip curl shoot strike 射 一脚",
        ),
        _BALL,
    ),
    Play(
        "kick",
        Pattern(rf"\b(?:kicks?|kicking|boots|volleys|punts){_THE}|踢{_ZH}|把{_ZH}[^，。]{{0,6}}踢|※[^，。@]{{0,3}}被?踢", "kick boot volley punt 踢"),
    ),
    Play("juggle", Pattern(rf"\bjuggl(?:es|ing){_THE}|[抛耍]着?[三四五几3-5]个{_ZH}|杂耍{_ZH}", "juggl 抛 耍")),
    Play(
        "bounce",
        Pattern(rf"\b(?:bounces|bouncing|dribbles|dribbling){_THE}|※[^.;!?@]{{0,20}}\bdribbl|运{_ZH}|(?<!挥)(?<!球)拍(?:着|打着?|了)?※", "bounc dribbl 运 拍"),
        _BALL,
    ),
    Play(
        "hit",
        Pattern(
            rf"\b(?:hits?|smashes|whacks|returns|slices|drives|putts|bats|swats|slaps){_THE}"
            rf"|\b(?:swings?|swinging)\b{_SO_FAR}※|[击打]{_ZH}|扣杀{_ZH}|挥[拍棒杆][^。]{{0,10}}※",
            "hit smash whack return slice drive putt bat swat swing slap 击 打 扣杀 挥",
        ),
        _HIT,
    ),
    Play(
        "throw",
        Pattern(
            rf"\b(?:pitch(?:es|ing)?){_TO}{_THE}|\b(?:pass(?:es|ing)?){_TO}{_THE}|传{_ZH}|投{_ZH}|把{_ZH}[^，。]{{0,4}}传", "pitch pass 传 投"
        ),
        _BALL,
    ),
    Play("throw", Pattern(rf"\bskip(?:s|ping){_THE}|打水漂", "skip 打水漂"), _SKIPPED),
    Play(
        "throw",
        Pattern(
            rf"\b(?:throw(?:s|ing)?|toss(?:es|ing)?|hurl(?:s|ing)?|lobs?|lobbing|fling(?:s|ing)?|chuck(?:s|ing)?){_TO}{_THE}"
            r"(?!\s+(?:on|open|around|(?:back )?over (?:his|her|one|a) shoulders?(?! (?:to|at|into) ))\b)"
            rf"|(?:[扔抛掷](?![下掉])|丢(?:给|向|进|出|到))(?:给|出|向|进|到)?[^，。,.@]{{0,5}}※|[扔抛丢]给[^，。,.]{{0,8}}※|把{_ZH}[^，。]{{0,4}}[扔抛丢掷投甩]|※[^，。@]{{0,2}}[扔抛投掷](?:向|进|到|出|给)",
            "throw toss hurl lob fling chuck 扔 抛 丢 掷 投 甩",
        ),
        _THROWN,
    ),
    Play(
        "throw",
        Pattern(r"\b(?:throw|toss|fling)(?:e?s|ing) (?:the|her|his|a) (?:\w+ ){0,2}※ (?:back )?over (?:her|his) (?:shoulder|head)\b", "throw toss fling"),
        Pattern(r"bouquet|flowers|coin|salt|捧花|花束", "bouquet flowers coin salt 花"),
    ),
    Play(
        "catch",
        Pattern(
            rf"\bcatch(?:es|ing)?{_THE}(?! (?:on fire|in the (?:door|light)))|※\s+(?:lands|drops|falls) in(?:to)? (?:her|his|@[\w-]+['’]s) (?:\w+ )?(?:hands?|arms|glove)\b"
            rf"|接住了?{_ZH}|接[过住]飞来的{_ZH}|把{_ZH}接住|※[^。@]{{0,16}}接住",
            "catch lands drops falls 接",
        ),
        _CAUGHT,
    ),
    Play(
        "chase",
        Pattern(
            rf"\b(?:runs?|running|rac(?:es|ing)|sprint(?:s|ing)|dash(?:es|ing)|scamper(?:s|ing)|toddl(?:es|ing)|bound(?:s|ing)|charg(?:es|ing)) after{_THE}|\bchas(?:es|ing)(?: after| down)?{_THE}|追{_ZH}",
            "after chas 追",
        ),
        _ROLLS,
    ),
)  # fmt: skip
"""What is done with a thing that is named; the first that fits is meant."""
GOES_ON = Pattern(
    r"^[ -](?:pitch|court|field|park|ground|game|match|shirt|jersey|kit|cap|club|team|player|glove|boots?|bag|cage|machine)s?\b"
    r"|^[场衣赛队员鞋服帽馆迷]"
)
"""What follows a word for a thing that only names another one: "a football pitch"."""
LOW = Pattern(
    r"\b(?:roll|skitter|clatter|skid|slide)\w*\b|\b(?:can|tin|pebble|stone|rock|bottle|low|along the ground|pass(?:es)?)\b|滚|罐|石|低平|地滚",
    "roll skitter clatter skid slide can tin pebble stone rock bottle low ground pass 滚 罐 石 低平 地",
)
"""What is kicked so rolls over the ground."""
ON_THE_GROUND = Pattern(r"puck|golf|冰球|高尔夫|croquet|门球", "puck golf 冰球 高尔夫 croquet 门球")
"""What lies on the ground until it is hit."""
FEET = Pattern(
    r"\b(?:soccer|football|pitch|goal|foot|feet|boots?|striker|midfielder|defenders?|penalty)\b|足球|脚|球门|前锋",
    "soccer football pitch goal foot feet boot striker midfield defend penalty 足 脚 门 前锋",
)
"""Who dribbles so does it with the feet."""
AT = Pattern(r"\b(?:at|into|against) (?:@|him\b|her\b|them\b)|[向朝]\s*@", "at into against 向 朝")
"""Who throws something so wants to hit another one."""
BACK = Pattern(r"\bover (?:her|his) (?:shoulder|head)\b|\bbehind (?:her|him)\b|身后|背后", "over behind 身后 背后")
"""Who throws something so does it backwards."""
KEEPS = Pattern(r"\b(?:catch|hold|grab|smother)(?:es|s|ing)\b|[抱接抓扑]住|抱[进入]", "catch hold grab smother 住 抱")
"""What a diver's hands do so that the thing stays in them."""
SLIDES_ON = Pattern(r"\b(?:slid(?:es?|ing)|skids|skidding|slithers)\b|滑", "slid skid slither 滑")
"""Who has dived goes on over the ground."""
_MARKED = r"(?:[\w-]+ ){0,2}"
IN_GOAL = Pattern(
    rf"\b(?:on|along|near) (?:the|her|his) {_MARKED}goal[- ]?line\b|\bin (?:the|an?|her|his|their) {_MARKED}goal\b(?! of\b)|\bin goal\b"
    r"|\bbetween the (?:goal ?)?posts\b|\bunder the crossbar\b|\bas (?:the )?(?:goal)?keeper\b"
    rf"|\b(?:guard|defend|mind|keep|tend|protect)(?:s|ing)? (?:the |her |his |an? ){_MARKED}?goal\b|\bkeeps goal\b|\bplays in goal\b"
    r"|守(?:着|住|卫|在)?[^，。,.@]{0,4}(?:球门|大门|门前|门线)|守门(?!员)|把守球门|球门线|门线上|(?:在|站|蹲)[^，。,.@]{0,3}球门(?:里|中|内|线)",
    "goal post crossbar keeper 守 门",
)
"""Who keeps a goal, which stands behind them."""
INTO_WATER = Pattern(
    r"\b(?:into|in|across|over|at) the (?:\w+ )?(?:water|lake|pond|river|sea|ocean|waves|surf|pool|canal|harbou?r)\b"
    r"|(?:进|到|向|入)[^，。]{0,4}[水湖河海池塘]",
    "water lake pond river sea ocean waves surf pool canal harbo 水 湖 河 海 池 塘",
)
SIDE = Pattern(
    r"\b(?:to|toward|towards|into|off to|out)\s+(?:the\s+|her\s+|his\s+|frame\s+)?(?P<side>left|right)\b|[向往朝](?P<zh>[左右])",
    "left right 左 右",
)
"""To which side of the frame something goes."""
TOOLS = Pattern(
    r"(?<![a-z])(?:rackets?|racquets?|bat|club|paddle|cue|putter|driver|hockey[-_ ]stick)(?![a-z])|[拍棒杆]$",
    "racket racquet bat club paddle cue putter driver hockey 拍 棒 杆",
)
"""What names of things say that others are hit with them."""
SWINGS = Pattern(
    r"\b(?:swings?|swinging) (?:the|her|his|a) (?:[\w-]+ ){0,2}(?:bat|racket|racquet|club|driver|iron|putter|paddle)\b"
    r"|\b(?:hits|plays|smashes|returns|drives) an? (?:\w+ )*(?:forehand|backhand|smash|volley|serve|drive|shot)\b|\btees off\b"
    r"|挥[拍棒杆]|挥动球[拍棒杆]|正手|反手",
    "swing swinging forehand backhand smash volley serve drive shot tees 挥 正手 反手",
)
"""Who swings what a ball is hit with."""
SERVES = Pattern(
    r"\b(?:tennis|badminton)\b[^@]{0,80}\bserves\b|\bserves\b[^.;!?@]{0,60}\b(?:tennis|badminton)\b"
    r"|\b(?:tennis|badminton)\b[^.;!?]{0,40}@[\w-]+ serves\b|网球[^。]{0,20}发球",
    "serves 发球",
)
"""Who serves a ball of which nobody speaks."""
KICKS_AT = Pattern(
    r"\bkick(?:s|ing) (?:in |down |open |at )*(?:the|a|an|his|her) (?:\w+ ){0,2}(?:door|wall|tyre|tire|machine|fence|gate|post|table|locker)\b"
    r"|\bkicks? (?:out|high|the air|into the air)\b|踢[开向]?[^，。]{0,3}[门墙]|踹",
    "kick 踢 踹",
)
"""Who kicks what stays where it is."""
DIVES = Pattern(
    r"\bdives? (?:full[ -](?:stretch|length)|to (?:the|her|his) (?:left|right)|sideways|for (?:the save|it))\b|\bmakes? a (?:\w+ )?diving save\b|飞身扑救|鱼跃|扑救",
    "dive diving 扑 鱼跃",
)
"""Who dives for what nobody speaks of."""


_TO_ANOTHER = (
    r"(?:to|towards?|for|over to|across to|back to)\s+(?:@{0}|him|her|them)\b|{1}\s+(?:@{0}|him|her|them)\b|给\s*@{0}"
)
_SENDS = r"(?:throws?|toss(?:es)?|lobs?|flings?|pitch(?:es)?|chucks?|pass(?:es)?|kicks?|rolls?|hurls?)"


def catches_it(words: str, name: str) -> bool:
    """Whether words of a play say that it is to somebody of a name, or that they catch it."""
    to = Pattern(_TO_ANOTHER.format(re.escape(name), _SENDS) + rf"|@{re.escape(name)}\s[^.;!?]{{0,30}}(?:catch|接)")
    return to.search(words[:_REACH]) is not None


def plays_in(before: str, after: str, thing: str) -> Iterator[tuple[str, int, int]]:
    """What words ``before`` and ``after`` those for a ``thing``, of one sentence, say is done with it, and from where up
    to where they do.
    """
    text = f"{before}※{after}"
    for play in PLAYS:
        if not play.words.may_match(text) or (play.of is not None and not play.of.search(thing)):
            continue
        for found in play.words.finditer(text):
            if found.start() <= len(before) < found.end() and happens(text, found.start()):
                yield play.kind, found.start(), found.end()
                return
