"""What somebody does at a time of its own within a shot: sits down, gets up, bows, turns around. Words for how somebody
is ("sits at the desk") are none.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from kling_story.patterns import Needles, Pattern, remembered
from kling_story.vocabulary.acts import FALLEN_ONTO, WHO, arms_in, moods_in
from kling_story.vocabulary.deeds import verb_at
from kling_story.vocabulary.denials import happens

_NONE = Pattern("(?!)")


class Change(NamedTuple):
    """What changes of somebody or something at a time of its own. ``says``: which fields of their ``Place`` it leaves
    how, facing ``around`` the other way; ``was``: how those were until then, where nothing else says it; ``seconds``:
    how long it takes, a choice by what people need; ``words`` for it, where it stands in a table. ``turns``: what the
    first of those fields is in turn, each as long, None as it was.
    """

    says: dict[str, str | bool | None]
    was: dict[str, str | bool | None]
    seconds: float
    words: Pattern = _NONE
    turns: tuple[str | None, ...] = ()


_GOES = (
    r"(?:walks?|runs?|cross(?:es)?|enters?|comes?|steps?|goes?|strides?|stops?|hurr(?:y|ies)|limps?|returns?|turns?"
    r"|approach(?:es)?)\b[^.;!?@]{0,60}(?:,|\band)\s+(?:then\s+)?(?:\w+ly\s+)?"
)
_AFTER_ALL = rf"(?:\b(?:then|finally|at last)\s+(?:\w+ly\s+)?|{WHO}{_GOES}|\b(?:and|,)\s+{_GOES})"
"""What makes a verb that else says how somebody is into one that says what they do: "walks to the bench and sits"."""
_THEN = r"(?:然后|接着|随后|最后|终于|再|又)[^，。,.@]{0,3}"
AT_A_DOOR: dict[str, str | bool | None] = {"piece": "door", "facing": "door"}
"""How somebody is who opens or closes a door, or knocks at it."""
DOOR = r"(?:the|a|her|his|their) (?:(?!car|taxi|cab|truck|van|fridge|oven|cupboard|cabinet|locker)[\w-]+ ){0,2}door\b"


def _posture(
    says: str | None, seconds: float, words: str, needles: Needles, was: str | None = None, also: Needles = ()
) -> Change:
    return Change({"posture": says}, {"posture": was}, seconds, Pattern(words, needles, also))


CHANGES = (
    _posture(
        "sitting", 1.0,
        rf"{WHO}(?:(?:sits?|settles?|slumps?|drops?|plops?) (?:back )?down\b|takes? (?:a|the|her|his|their) seats?\b"
        r"|(?:sinks?|drops?|slumps?) (?:back |down )?(?:in|on)to (?:an?|the|her|his|their) (?:[\w-]+ )?"
        r"(?:chair|armchair|seat|sofa|couch|bench|stool)|lowers? (?:herself|himself) (?:in|on)to)"
        rf"|{_AFTER_ALL}sits?\b(?! up\b)|坐下|坐了下|落座|{_THEN}坐",
        "sit settle slump drop plop seat sink lower 坐 落座",
    ),
    _posture(
        None, 0.6,
        rf"{WHO}(?:jumps?|springs?|leaps?|bolts?|shoots?|gets?|stands?|rises?) (?:back )?(?:up )?(?:from|out of) (?:the|her|his|their|an?) (?:[\w-]+ )?"
        r"(?:chair|armchair|seat|sofa|couch|bench|stool|throne)\b|从[^，。,.@]{0,4}[椅沙凳][^，。,.@]{0,3}(?:站|跳)起",
        "chair seat sofa couch bench stool throne 椅 沙 凳", "sitting", ("from", "out of", "从"),
    ),
    _posture(
        None, 1.0,
        rf"{WHO}(?:(?:stands?|gets?|pushes (?:herself|himself)) (?:back |slowly |right )?up\b(?! (?:for|to|against|early|late|straight)\b)"
        r"|(?:rises?|gets?|jumps?|springs?|leaps?|struggles?|scrambles?|shoots?) (?:back |up )*(?:to|onto) (?:her|his|their) feet"
        r"|rises?(?: \w+ly)?(?: from (?:the|her|his|their|an?) (?:[\w-]+ )?(?:chair|armchair|seat|sofa|couch|bench|stool|table|desk|bed|throne"
        r"|floor|knees)\b| and\b|\s*(?:$|[.,;])))"
        r"|\b(?:slowly|suddenly|finally|then|at last)\s+(?:(?:s?he|they|@[\w-]+)\s+)?stands?(?=\s*(?:$|[,.;]|and\b))|站起|站了起|起身",
        "stand get push rise feet 站 起身", "sitting",
    ),
    _posture(
        None, 0.8, rf"{WHO}(?:straightens? (?:back )?up|stands? up straight|straightens? (?:her|his) back)\b|直起[身腰]",
        ("straighten", "up straight", "直起"), "bent",
    ),
    _posture(
        "kneeling", 1.0,
        rf"{WHO}(?:kneels? (?:back )?down\b|(?:drops?|falls?|sinks?|goes|gets?) (?:down )?(?:to|on|onto) (?:her |his |their |one |both )+knees?\b"
        rf"|takes? a knee\b)|{_AFTER_ALL}kneels?\b|跪下|跪倒|跪了下|{_THEN}跪",
        "kneel knee 跪",
    ),
    _posture(
        "crouching", 0.6,
        rf"{WHO}(?:(?:crouch(?:es)?|squats?|ducks?) (?:back )?down\b|(?:drops?|sinks?) (?:down )?into a crouch)"
        rf"|{_AFTER_ALL}(?:crouch(?:es)?|squats?)\b|蹲下|蹲了下|{_THEN}蹲",
        "crouch squat duck 蹲",
    ),
    _posture(
        "lying", 1.0,
        rf"{WHO}(?:lies? (?:back )?down\b|lays? (?:herself|himself) down\b|collapses?\b|(?:falls?|drops?) (?:down )?(?:to|on|onto) the (?:ground|floor|bed)\b"
        r"|faints?\b|passes out\b|falls (?:down|unconscious|dead|in a faint)\b"
        r"|falls?(?=\s*(?:$|[.;!]|,? and (?:doesn't|does not|lies|stays))))"
        rf"|躺下|躺了下|(?<!跪)倒下|{FALLEN_ONTO}|摔倒|晕倒|昏倒|跌倒|{_THEN}躺",
        "lie lay collapse fall drop faint passes 躺 倒",
    ),
    _posture(
        "bent", 0.8, rf"{WHO}(?:bends? (?:over|down|low)|doubles? (?:over|up))\b|弯下腰|笑弯了?腰", "bend double 弯",
    ),
    _posture("skidding", 0.5, rf"{_AFTER_ALL}skids?\b|\bskids? to a (?:stop|halt)\b|{_THEN}打滑", "skid 打滑"),
    Change(
        {"aloft": False}, {"aloft": True}, 0.4,
        Pattern(
            rf"{WHO}(?:lands?\b(?! (?:an?|the|her|his|their) )|(?:crash(?:es)?|slams?|thuds?|drops?) (?:down )?(?:from|off) "
            rf"(?:an?|the) (?:[\w-]+ ){{0,2}}(?:roof|rooftop|wall|ledge|balcony|tree|fence|window|bridge|scaffold(?:ing)?|ladder)\b|(?:crash(?:es)?|slams?|thuds?) down\b)"
            r"|(?:@[\w-]+|[她他])[^，。,.@]{0,5}(?:落地(?![窗灯镜钟])|从天而降)",
            "land crash slam thud drop 落地 从天而降",
        ),
    ),
    Change(
        {"bows": True}, {"bows": False}, 1.2,
        Pattern(
            rf"{WHO}(?:bows?|bowing)\b(?!\s+(?:(?:her|his|their|its)\s+heads?|and\s+arrows?|of|out)\b|-)"
            r"|\btak(?:es?|ing) (?:a|his|her|their) (?:\w+ )?bow\b|鞠躬",
            "bow 鞠躬",
        ),
    ),
    Change(
        {"facing": "around"}, {"facing": "away"}, 0.8,
        Pattern(
            rf"{WHO}(?:turns?|spins?|whirls?|wheels?|swings?) (?:back |slowly )?a?round\b(?! (?:the|an?|her|his|and round|in)\b)"
            r"|转过身来?(?!去)|转身(?!离|走|去|跑)",
            "turn spin whirl wheel swing 转",
        ),
    ),
    Change(
        {"facing": "camera"}, {"facing": "left"}, 0.8,
        Pattern(
            rf"{WHO}turns? (?:\w+ly |back )?(?:to|toward|towards|to face) (?:us|the (?:camera|lens|viewer))\b|转向镜头",
            "turn 转向镜头",
        ),
    ),
    Change(
        {"facing": "away"}, {"facing": None}, 0.8,
        Pattern(rf"{WHO}turns? (?:\w+ly )?(?:away\b|(?:her|his|their) backs?\b)|转过身去|背过身", "turn 转 背过"),
    ),
    Change(
        {"facing": "other"}, {"facing": None}, 0.8,
        Pattern(
            rf"{WHO}turns? (?:\w+ly |back )?(?:to|toward|towards|to face|to look at|and looks at) (?:@|him\b|her\b(?! \w+ly\b)(?=\s*(?:$|[.,;!]|and\b))|them\b|each other)"
            r"|转向@",
            "turn 转",
        ),
    ),
    Change(
        {"opened": True, "arms": "reaching"}, {**AT_A_DOOR, "opened": False, "arms": None}, 0.9,
        Pattern(
            rf"{WHO}(?:opens|unlocks|(?:push|pull|throw|kick|swing|slide|fling)(?:s|es) open) {DOOR}"
            rf"|{WHO}(?:push|pull|throw|kick|swing|slide|fling)(?:s|es) {DOOR} open\b"
            rf"|{DOOR}[^.;!?@]{{0,40}}(?:,|\band|\bthen) (?:then )?(?:\w+ly )?opens it\b|[推打拉踢]开[^，。,.车箱柜]{{0,6}}门",
            "door 门",
        ),
    ),
    Change(
        {"opened": True}, {**AT_A_DOOR, "opened": False}, 0.9,
        Pattern(rf"{DOOR} (?:\w+ly )?(?:(?:swings|flies|bursts|creaks|slides) )?opens?\b|门(?:慢慢|突然)?(?:打)?开了", "door 门"),
    ),
    Change(
        {"opened": False, "arms": "reaching"}, {**AT_A_DOOR, "opened": True, "arms": None}, 0.7,
        Pattern(
            rf"{WHO}(?:closes|shuts|slams|(?:push|pull|kick)(?:s|es) shut) {DOOR}|{DOOR} (?:\w+ly )?(?:closes|shuts|slams)\b|关上[^，。,.车箱柜]{{0,6}}门",
            "door 门",
        ),
    ),
)  # fmt: skip
"""What people do."""
_GESTURES = Pattern(
    "",
    "nod shak door around about both down side scan search survey 环顾 张 盼 四下 扫视 点 摇 握 门 fall tumble topple keel goes stop"
    " halt freezes pauses shoulder back eye wake yawn knocks bangs raps pounds hammers thumps beats batters bell smil grin"
    " left right head chin face eyes gaze look glance stare roll run sprint dash bolt flee race rush takes walk stroll stride march hurr limp asleep drift doze"
    " 敲 叩 铃 哈欠 睁 醒 倒 摔 跌 栽 停 站住 愣住 回 扭 左 右 头 脸 抬 垂 看向 望向 白眼 跑 奔 冲 逃 走 离 睡 梦乡 笑",
)
_PUTS_ON = Pattern(
    "",
    "put pull slip slide throw tug strap fling jam take tear rip whip lift strip peel shrug yank don doff remove shed clip"
    " 摘 脱 取下 解下 戴上 穿上 披上 系上 背上 围上 fog mist steam cloud 蒙 起 布满 罩 糊",
)
_EFFORTS = Pattern(
    "",
    "push-up pushup press-up pressup sit-up situp crunch slip skid slid trips stumbles balance footing squat"
    " cartwheel flip somersault salto punch jab uppercut hook haymaker 一拳 roll tumbl kick thrown flung hurled slammed blown knocked tossed"
    " 俯卧撑 仰卧起坐 卷腹 滑 跌 绊 踉跄 平衡 深蹲 侧 空翻 跟头 跟斗 滚 踢 被"
    " side safety clear way 闪 扑 跳 跃",
)
"""For gestures, for what is put on or taken off, for efforts: most texts have none."""
_STARTS_TO = Pattern(
    r"^(?:rais(?:es?)|fingers?|holds? up|shows?|throws?|spreads?|folds?|cross(?:es)?|lifts|thrusts|punches|flings|stretches|puts?|shields|shades|wipes"
    r"|covers?|hides?|masks|muffles|stifles|buries|drops|sinks|lowers|claps?|press(?:es)?|plac(?:es)?|lays?|cups|mops|dabs|shrugs|salutes|scratches|gives?)\b"
    r"|\b(?:waves|points|goes|fl(?:y|ies)|coughs|sneezes|yawns|stretches|thumbs)\b|耸|摊|敬|伸|竖|指[^。]*[根个]|[挠抓搔]|张开|伸开|举起|高举|挥手|招手|指向|[捂掩](?!着)|埋[进入]|擦(?!着)|抹(?!着)"
)
"""Words for arms that say what these do, not how they are."""
_ARMS_SECONDS = 0.6
_COMES_TO = Pattern(
    r"(?:\b(?:and|then|but|finally|at last|until s?he|suddenly|slowly|who)|,)\s+(?:(?:s?he|they)\s+)?(?:then\s+)?(?:\w+ly\s+)?$"
    r"|(?:然后|接着|随后|最后|终于|突然|忽然|，|,)[^，。,.@]{0,3}$"
)
"""What stands before a verb for what a face comes to show, not what it shows from the first."""
_VERB = Pattern(r"^(?!(?:eyes|lips|brows|cheeks|tears|teeth)\b)\w+s\b|^(?:ha(?:s|ve)|starts|begins) to|^[^\x00-\u2e7f]")
_MOOD_SECONDS = 0.5
_PASSING = ("brows", "sighing")
"""What nobody's face shows for long."""


@remembered
def changes_in(text: str) -> Iterator[tuple[Change, Match[str]]]:
    """What a text says that people do, and the words that say so."""
    for change in CHANGES:
        for found in change.words.finditer(text):
            if happens(text, found.start()):
                yield change, found
    if _GESTURES.may_match(text):
        from kling_story.vocabulary.gestures import gestures_in

        yield from ((gesture, found) for gesture, found in gestures_in(text) if happens(text, found.start()))
    if _PUTS_ON.may_match(text):
        from kling_story.vocabulary.putting_on import put_on_in

        yield from ((change, found) for change, found in put_on_in(text) if happens(text, found.start()))
    if _EFFORTS.may_match(text):
        from kling_story.vocabulary.efforts import efforts_in

        yield from ((effort, found) for effort, found in efforts_in(text) if happens(text, found.start()))
    for arms, found in arms_in(text):
        if happens(text, found.start()) and _STARTS_TO.search(found[0]):
            yield Change({"arms": arms}, {"arms": None}, _ARMS_SECONDS), found
    for mood, found in moods_in(text):
        verb = verb_at(found)
        comes = mood in _PASSING or _COMES_TO.search(text[:verb])
        if happens(text, found.start()) and _VERB.search(text[verb : found.end()]) and comes:
            yield Change({"mood": mood}, {"mood": None}, _MOOD_SECONDS), found
