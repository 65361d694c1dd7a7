"""What else people do at a time of its own within a shot: they nod, shake heads or hands, look back, stop, fall."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.acts import WHO
from kling_story.vocabulary.changes import AT_A_DOOR, DOOR, Change

_GOES = r"(?:comes?|walks?|steps?|strides?|bursts?|rushes|rush|hurr(?:y|ies)|storms?|runs?|strolls?|limps?|staggers?|slips?|goes|peers?)"
_ROOM = r"(?:to the (?:\w+ )?(?:room|house|kitchen|office|bar|shop|apartment|flat|caf[eé]|hall|cabin|bedroom|studio|store))?"

_HEAD = r"(?:turn|swing|snap|jerk|whip|swivel|twist|shift)s? (?:\w+ly )?(?:her|his|their) (?:head|face|eyes|gaze)s? (?:\w+ly )?"
_NO_SIDE = r"(?!(?:back )?(?:(?:over|up|down|around|round|from|to(?:wards?)? (?:us|the (?:camera|lens)))|(?:to (?:the|her|his|their) )?(?:left|right))\b)"
_THERE = r"(?:[\w-]+ ){0,2}(?:door|doorway|window|stairs|staircase|hallway|corridor|entrance|exit|noise|sound|voice|street|gate)\b"
"""What nobody is at, so that a head turns to it."""
_AND_THEN = r"(?:\b(?:then|finally|suddenly|and|at last)|,)\s+(?:(?:s?he|they|@[\w-]+)\s+)?(?:then\s+)?(?:\w+ly\s+)?"
"""What stands before what somebody does after something else."""
_MEANWHILE = Pattern(r"(?:and|,)\s+(?:(?:s?he|they)\s+)?looks?\b", "look")
_KEEPS_STILL = Pattern(
    r"\b(?:stands|sits|lies|kneels|crouches|leans|waits|standing|sitting|seated|lying|leaning|waiting)\b(?! (?:up|down)\b)[^.;!?]*$",
    "stand sit seat lies lying kneel crouch lean wait",
)
"""Who looks somewhere while they stay as they are does so from the first: "stands in the street and looks at us"."""
_TO_THEM = r"(?:at|to|into) (?:him|her|them|us|the (?:camera|lens)|@[\w-]+)(?![\w-])(?! (?:\w+ )?(?:window|balcony|house|tower))"
_UP_AT = rf" (?:{_TO_THEM}|from\b)"
"""Behind "looks up": that eyes were down, and whom they meet."""

GESTURES = (
    Change(
        {"gaze": "up"}, {"gaze": None}, 0.6,
        Pattern(
            rf"{WHO}(?:lifts?|raises?) (?:her|his|their) (?:heads?|chins?|eyes|gaze|faces?)\b(?! {_TO_THEM})"
            rf"|\b(?:looks?|glances?) (?:\w+ly )?down\b[^.;!?@]{{0,50}}\bthen (?:back )?up\b(?! {_TO_THEM})"
            rf"|\b(?:then|finally|suddenly|slowly|at last) looks? up\b(?!{_UP_AT})|抬起头(?!看[着向了]?[@他她])|仰起[头脸]",
            "head chin eyes gaze face look glance 起 仰",
            "lift rais up 起 仰",
        ),
    ),
    Change(
        {"gaze": "down"}, {"gaze": None}, 0.6,
        Pattern(
            rf"{WHO}(?:lowers?|drops?|bows?|hangs?) (?:her|his|their) (?:heads?|chins?|eyes|gaze|faces?)\b"
            r"|\b(?:then|finally|suddenly|slowly|at last) looks? down\b|低下头|垂下[头眼]",
            "head chin eyes gaze face look 下",
            "lower drop bow hang down 下",
        ),
    ),
    Change(
        {"posture": "lying", "relation": None}, {"posture": None}, 0.7,
        Pattern(
            rf"{WHO}(?:falls?|tumbles?|topples?|keels?|goes) (?:over |down |back |flat )*(?:backwards?\b|(?<!goes )over\b(?! (?:the|an?|her|his|their|its|them|it)\b)|on (?:her|his|their) backs?\b"
            r"|(?:in|on)?to the (?:deep |soft |wet |cold )?(?:snow|grass|sand|mud|hay|leaves|grass)\b)"
            r"|仰面(?:倒|摔|跌)|向后(?:倒|摔|跌)|[摔跌栽](?:倒|进|在)(?:了?雪|草|沙|泥)",
            "fall tumble topple keel goes 倒 摔 跌 栽",
        ),
    ),
    Change(
        {"gait": "stopped"}, {}, 0.15,
        Pattern(
            rf"{WHO}(?:(?:suddenly )?(?:stops|halts|freezes|pauses)\b(?! (?:to|at nothing|by|in front|the|her|his|a|an|@|\w+ing)\b)|(?:comes to|slides to) (?:a|an) (?:\w+ )?(?:stop|halt)\b)"
            r"|停下(?!来?车)|停住|站住|停步|愣住",
            "stops halts freezes pauses stop halt 停 站住 愣住",
        ),
    ),
    Change(
        {"gait": "running"}, {"gait": "stopped"}, 0.2,
        Pattern(
            rf"{_AND_THEN}(?:runs?|sprints?|dash(?:es)?|bolts?|flees?|rac(?:es?)|rush(?:es)?|breaks into a run|takes off(?! (?:her|his|the|a|their)\b))(?! (?:(?:her|his|a|the) (?:hands?|fingers?|palm)|out of))\b"
            r"|(?:然后|接着|随后|最后|突然|转身|拔腿|再|又|，)[^，。,.@]{0,3}(?:跑(?!步)|飞奔|冲出|冲向|逃)",
            "run sprint dash bolt flee race rush takes 跑 奔 冲 逃",
        ),
    ),
    Change(
        {"gait": "walking"}, {"gait": "stopped"}, 0.2,
        Pattern(
            rf"{_AND_THEN}(?:walks?|strolls?|strides?|marches|hurr(?:y|ies)|limps?|keeps walking|goes) (?:\w+ly )?(?:on|off|away|along|out of frame)\b|{_AND_THEN}(?:keeps walking|walks?(?=\s*(?:$|[.;!])))"
            r"|(?:然后|接着|随后|最后|转身|再|又|，)[^，。,.@]{0,3}(?:走开|走远|继续(?:往前|向前)?走|离去|离开)",
            "walk stroll stride march hurr limp goes 走 离",
        ),
    ),
    Change(
        {"mood": "asleep"}, {"mood": None}, 0.6,
        Pattern(
            rf"{WHO}(?:falls? (?:fast )?asleep|drifts? off|nods? off|dozes? off)\b|睡着了|睡了过去|昏睡|进入梦乡",
            ("asleep", "drift", "nod", "doze", "睡", "梦乡"),
        ),
    ),
    Change(
        {"gaze": "left"}, {"gaze": None}, 0.4,
        Pattern(rf"{WHO}(?:(?:looks?|glances?|peers?)(?: to (?:the|her|his))?|{_HEAD}(?:to (?:the |her |his |their )?)?) ?left\b(?! and right)|[头脸](?:缓缓|慢慢)?(?:转|扭|偏)?(?:向|到)左|(?:向|往|朝)左(?:边)?(?:看|望)|看向左", "left 左"),
    ),
    Change(
        {"gaze": "right"}, {"gaze": None}, 0.4,
        Pattern(rf"{WHO}(?:(?:looks?|glances?|peers?)(?: to (?:the|her|his))?|{_HEAD}(?:to (?:the |her |his |their )?)?) ?right\b(?! (?:and left|at|into|back|through|past|up|down))|(?:向|往|朝)右(?:边)?(?:看|望)|看向右|[头脸](?:缓缓|慢慢)?(?:转|扭|偏)?(?:向|到)右", "right 右"),
    ),
    Change(
        {"gaze": None}, {"gaze": "down"}, 0.5,
        Pattern(
            rf"{_AND_THEN}looks? up{_UP_AT}|{WHO}looks? up from\b|{WHO}(?:lifts?|raises?) (?:her|his|their) (?:heads?|eyes|gaze|faces?) {_TO_THEM}"
            rf"|\b(?:looks?|glances?) (?:\w+ly )?down\b[^.;!?@]{{0,50}}\bthen (?:back )?up {_TO_THEM}|抬[起了]?头看(?:着|向|了)?[@他她]|抬眼看",
            "look glance lift rais 抬",
            "up head eyes gaze face 抬",
        ),
    ),
    Change(
        {"gaze": "up"}, {"gaze": None}, 0.35,
        Pattern(r"\broll(?:s|ing) (?:her|his|their) eyes\b|翻[了着个]*白眼", "roll 白眼", "eyes 白眼"), ("up", None),
    ),
    Change(
        {"gaze": "camera"}, {"gaze": None}, 0.4,
        Pattern(
            rf"{_AND_THEN}(?:looks?|stares?|glances?) (?:straight |right |directly )?(?:at us|(?:at|into) the (?:camera|lens))\b|\bthen (?:straight )?back (?:at|to|into) (?:us|the (?:camera|lens))|(?:然后|接着|突然|忽然|再|，)[^，。,.@]{{0,3}}[看望]向镜头",
            ("at us", "to us", "camera", "lens", "镜头"),
            "look stare glance then 镜头",
        ),
    ),
    Change(
        {"gaze": "aside"}, {"gaze": None}, 0.5,
        Pattern(
            rf"\beyes (?:flick|dart|shift|slide|drift|snap|wander)s? (?:\w+ly )?(?:away|aside|sideways|over|across|to(?:wards?)?) {_NO_SIDE}"
            rf"|{WHO}{_HEAD}{_NO_SIDE}(?:away|aside|to(?:wards?)?|at|sharply|slowly|quickly|(?=[.,;]|$|and\b))|{_AND_THEN}(?:looks?|glances?|turns? to look) (?:\w+ly )?(?:over |across |off )?(?:at|to|towards?) (?:the|a|an|her|his) {_THERE}"
            r"|转过?头(?!来|[^，。]{0,3}[左右@])|侧过?头(?!来)|偏过?头|(?:然后|接着|随后|突然|忽然|再|，)[^，。,.@]{0,3}(?:看|望)向(?:门|窗|楼梯|走廊|窗外|门外|门口|窗口)",
            "head face eyes gaze look glance turn 头 向",
            "turn swing snap jerk whip swivel twist shift look glance flick dart slide drift wander 头 向",
        ),
    ),
    Change(
        {"mood": "yawning"}, {"mood": None}, 0.7,
        Pattern(rf"(?:{WHO}|^)(?:gives? (?:a|an) (?:\w+ )?yawn|yawns?|yawning)\b|打[了着]?个?[大长]?哈欠|打哈欠", "yawn 哈欠"),
        ("yawning", None),
    ),
    Change(
        {"mood": None}, {"mood": "smiling"}, 0.5,
        Pattern(
            r"\b(?:smile|grin) (?:\w+ly )?(?:fades|dies|vanishes|disappears|drops|falters|freezes)\b|\bstops smiling\b|笑容[^，。]{0,4}(?:消失|凝固|褪去|僵住)|收起[^，。]{0,2}笑",
            "smile grin smiling 笑",
        ),
    ),
    Change(
        {"mood": None}, {"mood": "asleep"}, 0.4,
        Pattern(
            rf"{WHO}(?:wakes?(?: up)?(?! (?:@|her|him|them|the))|awakes?|opens (?:one|an|her|his|its|their|both) (?:\w+ )?eyes?)\b|\bcloses (?:her|his|their) eyes\b[^.;!?@]{{0,60}}\bopens them\b|睁开[^，。]{{0,3}}眼|醒来|醒了",
            "wake awake eye 睁 醒",
        ),
    ),
    Change(
        {"gaze": "back"}, {"gaze": None}, 0.6,
        Pattern(
            rf"{WHO}(?:looks?|glances?|peers?|stares?|turns? (?:her|his|their) heads?|turns? to (?:look|glance)) (?:quickly |back )*(?:over|across) (?:her|his|their|one|an?) (?:\w+ )?shoulders?\b"
            rf"|{WHO}(?:looks?|glances?|peers?|turns? to (?:look|glance)) back\b(?! (?:fondly|with (?:regret|nostalgia)|over the (?:years|past)|down|up|to|into|inside|on|in|out|and forth|from)\b)|回过?头|回首|扭过?头",
            "shoulder back 回 扭",
            "look glanc peer star turn 回 扭",
        ),
    ),
    Change(
        {"beyond": False, "arms": None}, {"beyond": True}, 1.2,
        Pattern(
            rf"{WHO}(?:{_GOES} (?:back )?(?:in(?:side)?{_ROOM}|through)\b(?!to\b)|enters?\b(?! (?:the )?frame))|走了?进|进来|进门|冲了?进",
            begins_words("in through enter 进"),
        ),
    ),
    Change(
        {"beyond": True, "facing": "away", "arms": None}, {"beyond": False, "facing": None}, 1.4,
        Pattern(rf"{WHO}(?:{_GOES} (?:back )?(?:out(?:side)?)\b(?! of (?:frame|breath|time))|leaves?(?=\s*(?:$|[.,;]|the (?:room|house))))|走了?出去|出门|离开房间", "out leave 出 离开"),
    ),
    Change(
        {"arms": "knocking"}, {**AT_A_DOOR, "opened": False, "arms": "drawn"}, 0.24,
        Pattern(
            rf"{WHO}(?:(?:knock|bang|rap|pound|hammer|thump|beat|batter)s (?:(?:\w+ly|twice|three times|once|hard) )?(?:on|at|against) {DOOR}|knocks(?=\s*(?:$|[,.;!]|and\b|twice|three times|again)))"
            r"|敲[了着响敲]*[^，。；@]{0,4}门|叩[了着响]?门",
            "knocks bangs raps pounds hammers thumps beats batters 敲 叩",
        ),
        ("knocking", "drawn", "knocking", "drawn", "knocking"),
    ),
    Change(
        {"arms": "pressing"}, {**AT_A_DOOR, "opened": False, "arms": None}, 0.6,
        Pattern(rf"{WHO}(?:rings|presses|pushes) (?:the|her|his|a) (?:\w+ )?doorbell\b|按[了着响]*门铃", "bell 铃"),
    ),
    Change(
        {"gaze": "down"}, {"gaze": None}, 0.22,
        Pattern(rf"{WHO}(?:nods?|nodding)\b(?! off\b)|点了?点?头", "nod 点"), ("down", None, "down", None),
    ),
    Change(
        {"gaze": "left"}, {"gaze": None}, 0.5,
        Pattern(
            rf"{WHO}(?:(?:looks?|glances?|peers?|gazes?|stares?) (?:\w+ly )?(?:around\b(?! (?:the (?:corner|door|edge|wall|tree)|a (?:corner|door|wall|tree)))|about\b|left and right\b|right and left\b|both ways\b|up and down the (?:street|road|alley|corridor)\b|from side to side\b)|(?:scans?|searches|surveys?) (?:the|her|his) (?:\w+ )?(?:room|crowd|horizon|street|sky|area|surroundings|faces|square|shelves|trees|field|platform))"
            r"|\beyes (?:flick|dart|shift|move)s? (?:left and right|right and left|around|about|from side to side)\b|环顾|四处张望|东张西望|左顾右盼|左右张望|四下[张看打]|扫视",
            "around about left both down side scan search survey 环顾 张 盼 四下 扫视",
            "look glanc peer gaz star scan search survey eyes 环顾 张 盼 四下 扫视",
        ),
        ("left", "right", "left", None),
    ),
    Change(
        {"gaze": "left"}, {"gaze": None}, 0.22,
        Pattern(rf"{WHO}(?:shak(?:es?|ing)) (?:her|his|their) heads?\b|摇了?摇?头", "shak 摇"), ("left", "right", "left", None),
    ),
)  # fmt: skip


def gestures_in(text: str) -> Iterator[tuple[Change, Match[str]]]:
    """What a text says that people do so, and the words that say it."""
    for gesture in GESTURES:
        for found in gesture.words.finditer(text):
            if not (
                "gaze" in gesture.says and _MEANWHILE.match(found[0]) and _KEEPS_STILL.search(text[: found.start()])
            ):
                yield gesture, found
