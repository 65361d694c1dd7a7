"""What things do by themselves in a close shot of them: a candle goes out, a coin spins, a glass falls and breaks."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens


class Happening(NamedTuple):
    """Words for what a thing of some ``shapes`` of ``vocabulary.stand_ins`` does. ``says``: how its place's ``state`` is
    in the end, ``was``: how until then, ``seconds``: how long that takes, a choice; ``rounds``: what it does over and
    over again meanwhile. ``falls``: it comes down into the frame first.
    """

    shapes: tuple[str, ...]
    words: Pattern
    says: str | None = None
    was: str | None = None
    seconds: float = 0.4
    rounds: str | None = None
    falls: bool = False


_BREAK = (
    "glass", "wine_glass", "cup", "bottle", "plate", "vase", "bowl", "tin", "lamp", "watch", "kettle", "figurine", "ball",
)  # fmt: skip
_PAPER = ("letter", "sheet", "book", "money", "card")
FLAT = (
    "key", "keys", "sword", "coin", "ring", "phone", "card", "sheet", "letter", "money", "pen", "spoon", "fork",
    "scissors", "gun", "book", "magazine", "watch", "spectacles", "leaf", "tool",
)  # fmt: skip
"""Shapes of what lies flat where it fell or slid to."""
_VESSELS = ("glass", "wine_glass", "cup", "bottle", "vase", "candle", "tin", "can", "bucket", "lamp", "bowl")
_ROLLS = ("coin", "ring", "ball", "fruit", "lemon", "wheel", "lifebuoy")
_ROUND = ("coin", "wheel", "turntable", "ball", "bottle", "ring")
HAPPENINGS = (
    Happening(("candle", "lantern", "lamp"), Pattern(r"\bflicker|\bgutter|\bsputter|\bwaver|\bdanc|摇曳|晃动|跳动|闪烁|忽明忽暗", "flicker gutter sputter waver danc 摇 晃 跳 闪 忽"), rounds="flicker"),
    Happening(
        ("candle", "lantern", "lamp"),
        Pattern(r"\b(?:goes|blows|burns|is blown|is snuffed|snuffs|gutters|flickers) out\b|\bis extinguished\b|\bdies(?: out)?\b|熄灭|灭了|被吹灭", "out extinguish dies 灭"),
        "out", None, 0.2,
    ),
    Happening(("candle",), Pattern(r"\b(?:is lit|lights up|catches|flares|bursts into flame|ignites)\b|点燃|点亮", "lit lights catch flare burst ignite 点"), None, "unlit", 0.2),
    Happening(("phone",), Pattern(r"\b(?:lights up|glows to life|rings|buzzes|vibrates|comes to life|flashes)\b|亮起|亮了|响起|响了|震动", "lights glow ring buzz vibrat life flash 亮 响 震"), "lit", "dark", 0.15),
    Happening(("phone", "alarm_clock"), Pattern(r"\b(?:rings?|ringing|buzz(?:es|ing)|vibrat(?:es|ing)|goes off)\b|响|震动", "ring buzz vibrat goes 响 震"), rounds="buzz"),
    Happening(("clock", "alarm_clock"), Pattern(r"\b(?:ticks?|ticking|hands? (?:\w+ )?(?:move|turn|spin|sweep|race)|spins|counts down|strikes)\b|滴答|走动|转动|走着|嘀嗒", "tick hand spins count strike 滴答 走 转 嘀嗒"), rounds="tick"),
    Happening(("doorknob", "door_handle"), Pattern(r"\b(?:turn|rotat|mov|twist|rattl|jiggl|press|is turned|goes down)|转动|转了|拧动|压下|动了", "turn rotat mov twist rattl jiggl press goes 转 拧 压 动"), "turned", None, 0.8),
    Happening(("key",), Pattern(r"\b(?:turn|rotat|twist)\w*\b|转动|一转|拧", "turn rotat twist 转 拧"), "turned", "in_lock", 0.8),
    Happening(("key",), Pattern(r"\b(?:in|into) (?:the|a) (?:\w+ )?(?:lock|keyhole|door|ignition)\b|插[进入在]|锁孔", "lock keyhole door ignition 插 锁"), "in_lock", "in_lock"),
    Happening(
        ("washer",), Pattern(r"\b(?:slows down|slows to|stops|comes to a (?:stop|halt|standstill))\b|停下|停了|慢慢停|渐渐停", "slows stop comes 停"), rounds="tumble_stops"
    ),
    Happening(("washer",), Pattern(r"\b(?:turn|tumbl|spin|rotat|churn|whirl|go(?:es)? round)|转|翻滚|旋转|搅动", "turn tumbl spin rotat churn whirl round 转 翻 旋 搅"), rounds="tumble"),
    Happening(_ROUND, Pattern(r"\b(?:spin|rotat|whirl|twirl|turn|revolv)\w*\b|旋转|转动|转个?不停|打转|转着", "spin rotat whirl twirl turn revolv 转"), rounds="spin"),
    Happening(("coin", "ring"), Pattern(r"\b(?:falls over|topples|falls flat|tips over|comes to rest|settles|lands|falls on its side)\b|倒下|停[下住]|落定|倒了", "falls topple tips rest settle lands 倒 停 落"), "fallen", None, 0.3),
    Happening(
        _BREAK,
        Pattern(
            r"\b(?:shatter|smash|break|burst)\w*\b(?! (?:into a|through|the))|\bto pieces\b|摔碎|打碎|碎了|碎成|碎裂|摔得粉碎",
            "shatter smash break burst pieces 碎",
        ),
        "broken", None, 0.15,
    ),
    Happening(
        (*_BREAK, *FLAT, "flower", "shoe", "blood", "fruit", "can", "leaf", "hat", "stone", "doll", "player"),
        Pattern(r"\b(?:fall|drop|tumble|slip|slide(?=s? (?:off|down)\b)|plummet|crash|hit|flutter|land|clatter|(?:is|are) (?:dropped|thrown|tossed|flung|dealt))"
                r"(?:s|es|ping|ing)?\b[^.;!?]{0,30}\b(?:on|onto|to|into|in|floor|ground|snow|sand|grass|pavement|tiles|carpet|table|down)\b"
                r"|掉[下落在到进]|落[在到下进]|飘[落下]|坠|摔[在到下碎]|滑落", "fall drop tumble slip slide plummet crash hit flutter land clatter thrown tossed flung dealt 掉 落 飘 坠 摔"),
        None, None, 0.5, falls=True,
    ),
    Happening(
        (*_BREAK, *FLAT, "shoe", "can", "fruit", "box", "player", "toy_car"),
        Pattern(r"\b(?:slid(?:es?|ing)|skids?|skidding|skitters?|glides?|gliding|(?:is|are) (?:slid|pushed|shoved))\b(?! (?:off|down|open|out|shut)\b)|滑[过到向进入来]|滑行|推[过到向]",
                "slid skid skitter glid push shov 滑 推"),
        None, "aside", 1.2,
    ),
    Happening(_ROLLS, Pattern(r"\broll(?:s|ed|ing)?\b(?! (?:up|out)\b)|滚", "roll 滚"), rounds="roll"),
    Happening(_VESSELS, Pattern(r"\b(?:tips?|falls?|topples?|tumbles?|keels?|knocked|goes|blown) over\b|\btopples\b|翻倒|打翻|碰倒|碰翻|倒下|倒了", "over topples 翻 倒"), "tipped", None, 0.4),
    Happening(_VESSELS, Pattern(r"\bspill(?:s|ed|ing)?\b|\bspilt\b|洒|泼|流[了出到淌]", "spill spilt 洒 泼 流"), "spilt", "tipped", 0.9),
    Happening(_PAPER, Pattern(r"\b(?:burns?|burning|catches fire|goes up in flames|is on fire|in flames|smoulders)\b|燃烧|烧[着起成掉毁]|着火|点燃|火中", "burn fire flame smould 烧 燃 火"), "burning", "burning", rounds="flicker"),
    Happening(_PAPER, Pattern(r"\b(?:to ash(?:es)?|turns? (?:in)?to ash|curls? up|turns black|crumbles)\b|化为灰烬|烧成灰|烧尽", "ash curl black crumble 灰 尽"), "burnt", "burning", 0.6),
    Happening(("flower", "bouquet"), Pattern(r"\b(?:opens?|opening|blooms?|blooming|blossoms?|unfolds?|unfurls?)\b|开放|绽放|盛开|绽开|开花|张开", "open bloom blossom unf 开 绽"), None, "bud", 1.2),
    Happening(("tap",), Pattern(r"\b(?:drip|drop|leak)\w*\b|滴", "drip drop leak 滴"), rounds="drip"),
    Happening(("tap",), Pattern(r"\b(?:runs|running|flows|gushes|pours|streams)\b|流|哗", "run flow gush pour stream 流 哗"), "running", "running"),
    Happening(("hourglass",), Pattern(r"\b(?:runs? (?:out|down|through)|trickl|flow|empties|falls|last grains?)|流|漏", "run trickl flow empt fall grain 流 漏"), "empty", None, 1.6, rounds="drip"),
    Happening(("puddle",), Pattern(r"\b(?:rain|drops?|droplets|ripple|splash|drip)|雨|涟漪|水滴|溅", "rain drop ripple splash drip 雨 涟漪 滴 溅"), rounds="ripple"),
    Happening(("blood",), Pattern(r"\b(?:spread|pool|seep|grow|flow|run|drip|creep)\w*\b|扩散|蔓延|流[淌出开]|渗|漫开|滴|落", "spread pool seep grow flow run drip creep 扩 蔓 流 渗 漫 滴 落"), None, "small", 1.5),
    Happening(("pane",), Pattern(r"\b(?:rain|raindrops|drops|droplets|water)\b|雨|水", "rain drop water 雨 水"), "wet", "wet", rounds="run"),
    Happening(("pane",), Pattern(r"\bsnow|雪", "snow 雪"), "snowy", "snowy", rounds="run"),
    Happening(("signboard",), Pattern(r"\b(?:flicker|blink|buzz|flash|sputter)|闪|忽明忽暗", "flicker blink buzz flash sputter 闪 忽"), rounds="blink"),
    Happening(("signboard", "lantern", "lamp"), Pattern(r"\b(?:swing|sway|creak|rock)|摇[晃摆]|晃|摆动", "swing sway creak rock 摇 晃 摆"), rounds="swing"),
)  # fmt: skip
"""Earlier rows first: of two that say what goes on over and over again, the first does."""


def moves(one: Happening) -> bool:
    """Whether a thing goes somewhere else, or over."""
    return one.falls or one.was == "aside" or one.says in ("tipped", "fallen") or one.rounds == "roll"


def happenings_in(shape: str, text: str) -> Iterator[tuple[Happening, Match[str]]]:
    """What words say that a thing of a shape does."""
    for one in HAPPENINGS:
        if shape in one.shapes:
            found = one.words.search(text)
            if found is not None and happens(text, found.start()):
                yield one, found
