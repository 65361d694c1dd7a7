"""Lamps and candles that go on or out at a time of their own within a shot. Words for how light is ("a dimly lit bar")
are none.

Terms of the stage and of film scripts; how long each takes is a choice.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern


class Cue(NamedTuple):
    """Words for a change of light or weather. ``says``: in what state of the ``lamps``, or of the ``sky``, or at what
    ``time`` or in what ``weather`` it leaves the shot; ``was``: in which it was until then, where nothing else says
    it. ``rhythm``: when each of its changes begins and how long it takes, in seconds: the second one goes back, the
    third one comes again, as lamps flicker.
    """

    id: str
    meaning: str
    examples: tuple[str, ...]
    says: dict[str, str]
    was: dict[str, str]
    rhythm: tuple[tuple[float, float], ...]
    words: Pattern


_LY = r"(?:(?:\w+ly|all|both|then|just) )*"
_LAMPS = (
    r"\b(?:(?:(?:house|stage|street|shop|fairy|city|ceiling|overhead)[ -]?)?lights?|(?:(?:street|desk|table|floor)[ -]?)?lamps?"
    r"|light ?bulbs?|bulbs?|chandeliers?|lanterns?|neons?|(?:neon )?signs?|spotlights?|fluorescents?|(?:fluorescent |neon )?tubes?"
    r"|torch(?:es)?|flashlights?)\b"
)
_LIGHTS = r"\b(?:(?:(?:house|stage|street|ceiling|overhead)[ -]?)?lights?|(?:(?:street|desk|table|floor)[ -]?)?lamps?|light ?bulbs?|bulbs?|chandeliers?|fluorescents?|(?:fluorescent )?tubes?)\b"
_POWER = r"\bthe (?:power|electricity|current)"
_THE = r"(?:the|her|his|their|all the|all|every|an?|one of the)\s+(?:[\w-]+\s+){0,2}?"
_TURNS = r"\b(?:(?:switch|turn|click|flick|shut|put)(?:es|s|t?ing)?|(?:snap|flip)(?:s|ping)?)"
_CANDLES = r"(?:candles?|candlesticks?|flames?|match(?:es)?|wicks?|tapers?|oil lamps?|lanterns?)\b"
A_ROOM = (
    r"\b(?:everything|it all|the (?:[\w-]+ ){0,2}(?:room|house|apartment|flat|stage|theat(?:re|er)|auditorium|hall|hallway|corridor|street|alley"
    r"|city|town|world|kitchen|bedroom|office|bar|caf[eé]|restaurant|shop|cabin|basement|garage|warehouse|church|classroom|carriage|tunnel|place|studio))"
)

_AT_ONCE = ((0.0, 0.12),)
SLOWLY = ((0.0, 1.6),)
_AT_TRIES = ((0.0, 0.05), (0.14, 0.05), (0.34, 0.05), (0.46, 0.05), (0.7, 0.1))
_FLICKERS = ((0.0, 0.05), (0.1, 0.05), (0.24, 0.05), (0.34, 0.05), (0.62, 0.05), (0.86, 0.08))

OF_NO_ROOM = frozenset(
    ["traffic", "brake", "warning", "indicator", "signal", "green", "red", "tail", "candle", "screen", "tv", "distant"]
)
"""Of what a lamp or a light is that lights no room."""
AMBIENT = frozenset(["city", "fairy", "string", "neon"])
"""Whose lights flicker, rise and dim all the time."""

LAMP_CUES = (
    Cue(
        "lights_flicker_on", "lamps come on after some tries", ("the neon sign flickers to life", "the lights flicker on", "灯闪了几下亮了"),
        {"lamps": "on"}, {"lamps": "off"}, _AT_TRIES,
        Pattern(
            rf"{_LAMPS} {_LY}(?:flicker|stutter|sputter|blink|buzz|hum)(?:e?s)? (?:back )?(?:on|to life|back|and (?:comes?|goes?|turns?) on)\b(?! (?:the|her|his|their|an?)\b)"
            r"|灯[^，。,.@]{0,4}闪[^，。,.@]{0,6}亮",
            "flicker stutter sputter blink buzz hum 闪",
        ),
    ),
    Cue(
        "lights_flicker_out", "lamps go out after some tries", ("the bulb flickers and dies", "the lights flicker out", "灯闪了几下灭了"),
        {"lamps": "off"}, {"lamps": "on"}, _AT_TRIES,
        Pattern(
            rf"{_LAMPS} {_LY}(?:flicker|stutter|sputter|blink|buzz)(?:e?s)?,?(?: (?:and|then|before))*(?: (?:all|finally|suddenly))* (?:go(?:es|ing)? (?:out|dark|off)|dies?|dying|cuts? out|fails?|out|off)\b"
            r"|灯[^，。,.@]{0,4}闪[^，。,.@]{0,6}[熄灭]",
            "flicker stutter sputter blink buzz 闪",
        ),
    ),
    Cue(
        "lights_flicker", "lamps fail for moments", ("the lights flicker", "the fluorescent tube stutters", "灯光闪烁", "灯忽明忽暗"),
        {"lamps": "off"}, {"lamps": "on"}, _FLICKERS,
        Pattern(
            rf"{_LIGHTS} {_LY}(?:flicker|stutter|strobe|blink)s?\b|灯光?[^，。,.@]{{0,3}}(?:闪烁|忽明忽暗|闪了[一几两]下)",
            "flicker stutter strobe blink 闪 忽明忽暗",
        ),
    ),
    Cue(
        "lights_fade_out", "lamps go slowly until it is dark", ("the lights fade out", "the lamps go out one by one", "灯光渐渐熄灭"),
        {"lamps": "off"}, {"lamps": "on"}, SLOWLY,
        Pattern(
            rf"{_LAMPS} {_LY}(?:(?:fade|dim|die)s? (?:out|away|to (?:black|nothing|darkness))|go(?:es)? out (?:one (?:by|after)|slowly))"
            r"|灯光?[^，。,.@]{0,3}(?:渐渐|慢慢|一盏盏|逐一)[^，。,.@]{0,3}[熄灭]",
            "fade dim die out 渐渐 慢慢 一盏盏 逐一",
        ),
    ),
    Cue(
        "lights_out", "lamps go out at once", ("the lights go out", "she switches off the lamp", "the power fails", "the room goes dark", "灯灭了", "关灯", "停电"),
        {"lamps": "off"}, {"lamps": "on"}, _AT_ONCE,
        Pattern(
            rf"(?:{_LAMPS}|{_POWER}) {_LY}(?:(?:go|cut|shut|turn|switch|snap|click|burn|blow)(?:e?s)? (?:out|off|dark|dead|black)\b(?! of\b)|(?:die|fail)s?\b|is cut\b|blacks? out\b)"
            rf"|{_TURNS} (?:off|out) {_THE}{_LAMPS}|{_TURNS} {_THE}{_LAMPS} (?:off|out)\b|\bkills? the lights\b"
            rf"|{A_ROOM} {_LY}(?:(?:go(?:es)?|turns?) (?:pitch[- ])?(?:dark|black)\b|(?:is |are )?plunge[sd]? into\b|falls? into (?:\w+ )?(?:dark|black)|blacks? out\b)"
            r"|\bpower (?:cut|outage) (?:hits|strikes|plunges)\b|(?<!红绿)灯光?[^，。,.@]{0,4}(?:熄灭|灭)|熄灯|关灯|关掉[^，。,.@]{0,4}灯|停电|断电|陷入[^，。,.@]{0,4}黑暗",
            "light lamp bulb chandelier lantern neon sign fluorescent tube torch power electricity current dark black plunge 灯 停电 断电 黑暗",
        ),
    ),
    Cue(
        "candle_out", "a candle or a match goes out", ("he blows out the candle", "the candles go out", "吹灭蜡烛"),
        {"lamps": "off"}, {"lamps": "candle"}, ((0.0, 0.25),),
        Pattern(
            rf"\b(?:blows?|pinch(?:es)?|snuffs?|puts?) out {_THE}{_CANDLES}|\b(?:blows?|snuffs?|pinch(?:es)?) (?:{_THE}{_CANDLES}|it|them) out\b"
            rf"|\b{_CANDLES} {_LY}(?:(?:go|gutter|flicker|blow)(?:e?s)? out|die(?:s)?(?: out)?|(?:is|are) blown out)\b|吹[灭熄][^，。,.@]{{0,8}}(?:蜡烛|烛|火柴|灯)|(?:蜡烛|烛火|火柴)[^，。,.@]{{0,3}}[灭熄]",
            "candle flame match wick taper lamp lantern blow snuff pinch 烛 火柴 灯",
        ),
    ),
    Cue(
        "candle_lit", "a candle, a lantern or a match is lit", ("she lights a candle", "he strikes a match", "the candles flare up", "点燃蜡烛", "划亮火柴"),
        {"lamps": "candle"}, {"lamps": "off"}, ((0.0, 0.4),),
        Pattern(
            rf"\b(?:lights|lighting) (?:up )?{_THE}(?:{_CANDLES}|torch(?:es)?\b|(?:camp|bon)?fire\b)|\b(?:strik(?:es|ing)|lights) (?:up )?{_THE}match\b"
            rf"|\b{_CANDLES} {_LY}(?:flares?(?: up)?|(?:is|are) lit|(?:catch|flicker|spring|sputter)(?:e?s)? (?:to life|alight|fire))\b"
            r"|点[燃亮着上][^，。,.@]{0,4}(?:蜡烛|烛|火柴|油灯|灯笼|火把|篝火)|划[亮着燃][^，。,.@]{0,4}火柴",
            "candle flame match wick taper lamp lantern torch fire 烛 火柴 油灯 灯笼 火把 篝火",
        ),
    ),
    Cue(
        "lights_dim", "lamps give less light", ("the house lights dim", "he dims the lights", "灯光暗下来"),
        {"lamps": "dim"}, {"lamps": "on"}, SLOWLY,
        Pattern(
            rf"{_LIGHTS} {_LY}(?:dims?|fades?|lowers?|go(?:es)? down|(?:is|are) lowered|darkens?)\b(?! (?:in|from|of|behind) (?:her|his|their)\b)|\b(?:dims|lowers|fades) {_THE}{_LIGHTS}"
            r"|灯光?[^，。,.@]{0,4}(?:暗了?下|变暗|调暗)|调暗[^，。,.@]{0,4}灯",
            "dim fade lower down dark 暗",
        ),
    ),
    Cue(
        "lights_up", "lamps give more light", ("the stage lights come up", "the lights brighten", "灯光渐亮"),
        {"lamps": "on"}, {"lamps": "dim"}, ((0.0, 1.2),),
        Pattern(
            rf"{_LIGHTS} {_LY}(?:(?:(?:come|fade|rise)s?|go(?:es)?) (?:back )?up\b|rises?\b|brightens?\b|swells?\b)|\b(?:brightens|raises) {_THE}{_LIGHTS}"
            r"|灯光?[^，。,.@]{0,3}(?:渐亮|变亮|调亮|越来越亮)",
            "up rise brighten swell raise 亮",
        ),
    ),
    Cue(
        "lights_on", "lamps come on at once", ("she switches on the lamp", "the lights come on", "he flips the switch", "the power comes back", "灯亮了", "开灯"),
        {"lamps": "on"}, {"lamps": "off"}, _AT_ONCE,
        Pattern(
            rf"(?:{_LAMPS}|{_POWER}) {_LY}(?:(?:come|go|snap|click|turn|switch|flick|spring|burst|blaze|pop|blink|kick)(?:e?s)? (?:back )?(?:on|to life|alight|back)\b|lights? up\b(?! (?:the|her|his|their|an?)\b))"
            rf"|{_TURNS} on {_THE}{_LAMPS}|{_TURNS} {_THE}{_LAMPS} (?:back )?on\b"
            r"|\b(?:flips?|hits?|flicks?|throws?|presses) (?:the|a) (?:light[ -]?|wall )?switch\b"
            rf"|\blights {_THE}lamp\b"
            r"|(?<!红绿)灯光?[^，。,.@]{0,4}亮(?:了|起)|打?开灯|打开[^，。,.@]{0,4}灯|点亮[^，。,.@]{0,4}灯|来电了",
            "light lamp bulb chandelier lantern neon sign fluorescent tube torch power electricity current switch 灯 来电",
        ),
    ),
)  # fmt: skip
