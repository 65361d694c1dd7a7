"""Light and weather that change at a time of their own within a shot: the lights go out, dawn breaks, lightning flashes.
``lights`` and ``settings`` have words for how they are.

Terms of film scripts; how long each takes is a choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.lamp_cues import A_ROOM, AMBIENT, LAMP_CUES, OF_NO_ROOM, SLOWLY, Cue

_SHINE = (
    r"\b(?:(?:(?:morning|evening|afternoon|warm|golden|bright|pale|brilliant) )*(?:sun|sunlight|sunshine|daylight)"
    r"|(?:morning|golden|bright|warm morning) light)\b"
)
_CURTAINS = r"(?:the|her|his|their|both|heavy) (?:[\w-]+ )?(?:curtains?|blinds?|shutters?|drapes?)\b"
_SUDDENLY = r"(?:\b(?:and|then|suddenly|until|as|finally)|,) (?:the )?(?:\w+ly )?"
_LONG = ((0.0, 4.0),)
_TWO_FLASHES = ((0.0, 0.04), (0.09, 0.06), (0.21, 0.04), (0.34, 0.5))
_ONE_FLASH = ((0.0, 0.04), (0.12, 0.4))

CUES = (
    *LAMP_CUES,
    Cue(
        "sun_comes_out", "the sun breaks through, or into a room", ("the sun breaks through the clouds", "the room fills with sun", "太阳出来了"),
        {"sky": "sun"}, {"sky": "clouds"}, ((0.0, 1.4),),
        Pattern(
            r"\b(?:sun|sunlight|sunshine) (?:\w+ly )?(?:breaks (?:through|out)|comes (?:back )?out|bursts (?:through|out)|emerges|pierces|peeks (?:through|out))\b"
            rf"|\bclouds (?:\w+ly )?(?:part|break|clear|open)\b|{A_ROOM} (?:\w+ly )?(?:fills|floods|is flooded) with (?:\w+ )*?(?:sun|sunlight|sunshine|daylight|light)\b"
            rf"|{_SHINE} (?:\w+ly )?(?:floods|pours|bursts|spills|rushes|streams) in\b(?!to)|{_SUDDENLY}{_SHINE} (?:\w+ly )?(?:floods|fills|pours into|bursts into|spills into)\b"
            r"|太阳(?:突然|忽然|终于)?(?:出来|钻出|从云|穿过云|冲破云|露出)|云[层开]?[^，。,.@]{0,2}散[开去]|阳光(?:突然|忽然)?(?:涌进|涌入|穿透云)|(?:突然|忽然|终于|顿时)阳光",
            "sun light cloud 太阳 云 阳光",
        ),
    ),
    Cue(
        "sun_goes_in", "a cloud takes the sun", ("the sun goes behind a cloud", "乌云遮住了太阳"),
        {"sky": "clouds"}, {"sky": "sun"}, ((0.0, 1.4),),
        Pattern(
            r"\b(?:sun|sunlight) (?:\w+ly )?(?:disappears|goes|slips|vanishes|slides|hides|moves) (?:in\b|behind (?:an?|the|heavy|dark|some) (?:\w+ )?clouds?\b)"
            r"|\bclouds? (?:\w+ly )?(?:cover|swallow|block|hide|pass over|pass across|drift across|drift over|roll over|slide over)(?:e?s)? the sun\b"
            r"|云[^，。,.@]{0,4}[遮挡盖][^，。,.@]{0,2}太阳",
            "sun cloud 太阳",
        ),
    ),
    Cue(
        "curtains_open", "curtains or blinds let the day in", ("she opens the curtains", "he pulls up the blinds", "拉开窗帘"),
        {"sky": "sun"}, {"sky": "clouds"}, ((0.0, 0.9),),
        Pattern(
            rf"\b(?:opens|pulls open|pulls back|pulls aside|pulls up|draws back|draws open|draws aside|throws open|throws back|raises|parts) {_CURTAINS}"
            rf"|\b(?:pulls|draws|throws) {_CURTAINS} (?:open|back|aside|apart|up)\b|[拉打]开[^，。,.@]{{0,3}}(?:窗帘|百叶窗)",
            "curtain blind shutter drape 窗帘 百叶窗",
        ),
    ),
    Cue(
        "curtains_close", "curtains or blinds shut the day out", ("he closes the curtains", "she pulls the blinds down", "拉上窗帘"),
        {"sky": "clouds"}, {"sky": "sun"}, ((0.0, 0.9),),
        Pattern(
            rf"\b(?:closes|shuts|pulls (?:shut|closed|down)|lowers) {_CURTAINS}|\b(?:pulls|draws) {_CURTAINS} (?:shut|closed|to|down)\b"
            r"|[拉关]上[^，。,.@]{0,3}(?:窗帘|百叶窗)",
            "curtain blind shutter drape 窗帘 百叶窗",
        ),
    ),
    Cue(
        "day_breaks", "night turns into day", ("dawn breaks over the city", "the sun rises", "the sky slowly lightens", "天渐渐亮了", "太阳升起"),
        {"time": "dawn"}, {"time": "blue_hour"}, _LONG,
        Pattern(
            r"\b(?:dawn|day|morning) (?:\w+ly )?(?:breaks|comes up)\b|\b(?:the|a) (?:[\w-]+ )?sun (?:\w+ly )?(?:rises|comes up|climbs (?:over|above|into)|crests|lifts over)\b"
            r"|\bthe (?:\w+ )?sky (?:\w+ly )?(?:lightens|brightens|pales|grows (?:light|pale)|turns (?:pale )?(?:pink|gold))\b|\bit (?:gets|grows) light\b|\bnight (?:turns|gives way|fades) (?:in)?to (?:day|dawn|morning)\b"
            r"|天(?:色)?(?:渐渐|慢慢|逐渐|快要?)?亮(?![着前之以后])|太阳(?:慢慢|缓缓|渐渐|正在|从[^，。,.@]{0,5})?(?:升|爬上)|旭日东升",
            "dawn day morning sun sky light night 天 太阳 旭日",
        ),
    ),
    Cue(
        "sun_sets", "the sun goes down", ("the sun sinks behind the hills", "the sun sets", "太阳落山"),
        {"time": "sunset"}, {"time": "golden_hour"}, _LONG,
        Pattern(
            r"\b(?:the|a) (?:[\w-]+ )?sun (?:\w+ly )?(?:sets(?! the (?:mood|scene|tone|stage)| fire)|goes down|(?:sinks|dips|drops|slips) (?:down|below|behind|beneath|under|into|toward|towards)(?! (?:an?|the|heavy|dark) (?:\w+ )?clouds?))"
            r"|太阳(?:慢慢|缓缓|渐渐|正在)?(?:落|下)(?:山|下|去|到)|夕阳(?:西下|落|沉)|日落西山",
            "sun 太阳 夕阳 日落",
        ),
    ),
    Cue(
        "night_falls", "it gets dark", ("night falls", "it gets dark", "the sky darkens", "天黑了", "夜幕降临"),
        {"time": "night"}, {"time": "sunset"}, _LONG,
        Pattern(
            r"\b(?:night|darkness|nightfall) (?:\w+ly )?(?:falls|comes|descends|settles)\b|\bit (?:\w+ly )?(?:gets|grows|turns|becomes) (?:\w+ )?dark(?:er)?\b"
            r"|\bthe (?:\w+ )?sky (?:\w+ly )?(?:darkens|goes dark|turns (?:dark|black)|grows dark)\b|\b(?:day|dusk|evening|twilight) (?:\w+ly )?(?:turns|fades|gives way) (?:in)?to (?:night|darkness)\b"
            r"|天(?:色)?(?:渐渐|慢慢|逐渐|已经|快要?)?[黑暗](?:了|下来)|夜幕(?:\w{0,2})降临",
            "night dark sky 天 夜幕",
        ),
    ),
    Cue(
        "lightning", "everything is bright for moments", ("lightning flashes", "a flash of lightning", "一道闪电划过"),
        {"lamps": "flash"}, {}, _TWO_FLASHES,
        Pattern(
            r"\blightning (?:\w+ly )?(?:flash|strike|crack|split|fork|tear|light|illuminate|rip|streak|bolt)(?:e?s)?\b|\b(?:flash(?:es)?|bolts?|streaks?|strikes?|forks?) of lightning\b"
            r"|\bin a lightning flash\b|闪电(?:划|照|劈|击|一闪|撕)|一道闪电|电闪雷鸣|雷电交加",
            "lightning 闪电 电闪 雷电",
        ),
    ),
    Cue(
        "flash", "a flash: of a camera, of an explosion", ("a camera flash goes off", "flashbulbs pop", "闪光灯一闪"),
        {"lamps": "flash"}, {}, _ONE_FLASH,
        Pattern(
            r"\b(?:camera )?flash(?:es)? (?:goes|go|pops?|fires?|blinds?)\b(?: off)?|\bflash ?bulbs? (?:pop|burst|go off|explode|flash)(?:e?s)?\b|\bthe flash of (?:a|the|his|her) camera\b"
            r"|\bexplosions? (?:\w+ly )?(?:lights?|flash(?:es)?|illuminates?)\b|闪光灯[^，。,.@]{0,3}(?:闪|亮)",
            "flash explosion 闪光灯",
        ),
    ),
    Cue(
        "rain_begins", "it starts to rain", ("it starts to rain", "the first drops fall", "开始下雨", "下起雨来"),
        {"weather": "rain"}, {"weather": "overcast"}, SLOWLY,
        Pattern(
            r"\b(?:starts?|begins?) to (?:rain|pour|drizzle)\b|\bstarts? (?:raining|pouring|drizzling)\b|\b(?:the |a )?(?:\w+ )?rain (?:\w+ly )?(?:starts|begins|sets in)\b|\bthe first (?:rain)?drops (?:of rain )?(?:fall|hit|land)\b"
            r"|\bthe (?:sky|skies|heavens) opens?\b|开始下雨|下起[^，。,.@]{0,3}雨",
            "rain pour drizzl drops open 雨",
        ),
    ),
    Cue(
        "rain_ends", "the rain stops", ("the rain stops", "雨停了"),
        {"weather": "overcast"}, {"weather": "rain"}, SLOWLY,
        Pattern(r"\b(?:rain|downpour|drizzle) (?:\w+ly )?(?:stops|ends|lets up|eases|dies down|gives way)\b|\bit stops raining\b|雨(?:渐渐|慢慢|终于|突然)?停", "rain downpour drizzle 雨"),
    ),
    Cue(
        "snow_begins", "it starts to snow", ("snow begins to fall", "it starts to snow", "下起雪来"),
        {"weather": "snow"}, {"weather": "overcast"}, SLOWLY,
        Pattern(r"\b(?:starts?|begins?) to snow\b|\bstarts? snowing\b|\b(?:snow|snowflakes) (?:\w+ly )?(?:starts?|begins?)\b|\bthe first (?:snow)?flakes (?:of snow )?(?:fall|drift)\b|开始下雪|下起[^，。,.@]{0,3}雪", "snow flakes 雪"),
    ),
    Cue(
        "fog_comes", "fog closes in", ("fog rolls in", "雾气弥漫开来"),
        {"weather": "fog"}, {}, ((0.0, 3.0),),
        Pattern(r"\b(?:fog|mist) (?:\w+ly )?(?:rolls|creeps|drifts|closes|comes|moves|pours) in\b(?!to)|起雾了|雾气?[^，。,.@]{0,3}(?:涌来|弥漫开)", "fog mist 雾"),
    ),
)  # fmt: skip
"""The first one whose words stand at a place counts there."""


_OF_ONE_ROOM = ("lights_flicker", "lights_dim", "lights_up")
_VERBS = {
    "lights_fade_out": "fades|fade |dims |dim out|dim to|dies|die |out one|out slowly|渐渐|慢慢|一盏盏|逐一",
    "lights_out": " out|off|turn|switch|flick|flip| dead|es dark|o dark|s dark|s black|o black|pitch|die|fail|is cut|plunge|kill|cut hits"
    "|cut strikes|fall into|falls into|熄|灭|关|停电|断电|陷入",
    "candle_out": "blow|pinch|snuff| out|gutter|die|吹|灭|熄",
    "candle_lit": "lights |lighting |strik|flare| lit|catch|spring|flicker|sputter|点|划",
    "lights_dim": "dims| dim|fade|lower|go down|goes down|darken|暗",
    "lights_up": "come up|comes up|go up|goes up|fade up|fades up|back up| rise|brighten|swell|raises|亮",
    "lights_on": "turn|switch|flick|flip|snap|click|shut|put |puts |putting |come|spring|burst|blaze|pop|blink|kick|go on|goes on|go back"
    "|goes back|to life|alight|light up|lights up|hits the|throws the|presses|lights |亮|开|来电",
    "sun_comes_out": "break|comes out|back out|bursts|emerge|pierce|peek|clouds p|clouds c|clouds o|ly open|fills|floods|flooded|pours|spills|rushes"
    "|streams in|ly part|ly clear|出|云|涌|散|然|终于|顿时",
    "sun_goes_in": "disappear|goes|slip|vanish|slide|hide|moves|cover|swallow|block|pass|drift|roll|遮|挡|盖",
    "curtains_open": "opens|pulls|draws|throws|raises|parts|拉|打开",
    "curtains_close": "closes|shuts|pulls|lowers|draws|拉|关",
    "day_breaks": "breaks|rises|comes up|climb|crests|lifts|lighten|brighten|pales|grows|turns|gets light|gives way|fades|亮|升|爬上",
    "sun_sets": "sets|goes down|sink|dip|drop|slip|落|下|沉|日",
    "night_falls": "falls|comes|descend|settle|gets|grows|turns|becomes|darken|goes dark|fades|gives way|黑|暗|降临",
    "rain_begins": "start|begin|first|open|sets in|开始|下起",
    "rain_ends": "stop|ends|lets up|eases|dies|gives way|停",
}
"""One is in whatever the cue's words say, beside what it is said of: to compile patterns takes longer than to look."""
_SAID = {cue: tuple(verbs.split("|")) for cue, verbs in _VERBS.items()}


def cues_in(text: str) -> Iterator[tuple[Cue, Match[str]]]:
    """What changes of light and weather in a text, in its order, and the words that say so."""
    found: list[tuple[Cue, Match[str]]] = []
    lowered = text.lower()
    for cue in CUES:
        if not any(map(lowered.__contains__, _SAID.get(cue.id, ("",)))):
            continue
        for words in cue.words.finditer(text):
            free = not any(words.start() < other.end() and other.start() < words.end() for _, other in found)
            of = lowered[: words.start()].split(" ")[-2:-1]
            elsewhere = OF_NO_ROOM.union(AMBIENT if cue.id in _OF_ONE_ROOM else ()).intersection(of)
            if free and not elsewhere and happens(text, words.start()):
                found.append((cue, words))
    yield from sorted(found, key=lambda one: one[1].start())
