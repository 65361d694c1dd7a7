"""When it is and what the weather does, as prompts say it; ``places`` and ``lights`` have where and in what light.

These are the words that set an animatic's stage. They are common words of film scripts, and a choice: a
picture that the words ask for is worth a row, a mood isn't.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from kling_story.vocabulary.terms import Found, Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class SettingTerm(Term):
    """A word that sets the stage.

    ``hints`` say it only where nothing of its table is said by name ("moonlit" is at night, but not in
    "a moonlit painting at noon"). ``traps`` hold one of its names and say something else ("nightstand" is
    one word, "night shift" is two). ``abbreviations`` count in capitals only ("INT. CAFE - DAY").
    """

    hints: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()


@dataclass(eq=False, repr=False, kw_only=True)
class Place(SettingTerm):
    """A kind of place. ``inside``: under a roof, between walls."""

    inside: bool


AnySetting = TypeVar("AnySetting", bound=SettingTerm)


class SettingTable(Table[AnySetting]):
    """Terms of a setting, with their hints and traps."""

    @cached_property
    def hinted(self) -> Table[Term]:
        """The hints, under the ids of what they hint at."""
        return Table("hint", *(_spelt(term, term.hints) for term in self.terms if term.hints))

    @cached_property
    def trapped(self) -> Table[Term]:
        """The traps."""
        return Table("trap", *(_spelt(term, term.traps) for term in self.terms if term.traps))

    def said_in(self, prose: str) -> Iterator[tuple[Found[AnySetting], bool]]:
        """Every term in running text that isn't part of a trap of its own, and whether it is only hinted at;
        the names first, each in the text's order.
        """
        hinted = (Found(start, end, self[hint.id]) for start, end, hint in self.hinted.find_in(prose))
        told = [*((found, False) for found in self.find_in(prose)), *((found, True) for found in hinted)]
        traps = [(trap.term.id, trap.start, trap.end) for trap in self.trapped.find_in(prose)] if told else []

        def is_free(found: Found[AnySetting]) -> bool:
            here = (found.term.id, found.start, found.end)
            written = prose[found.start : found.end]
            if written.upper() in found.term.abbreviations and not written.isupper():
                return False
            return not any(
                of == found.term.id and start <= found.start and found.end <= end and (of, start, end) != here
                for of, start, end in traps
            )

        return ((found, hint) for found, hint in told if is_free(found))


def _spelt(term: SettingTerm, spellings: tuple[str, ...]) -> Term:
    return Term(id=term.id, words=spellings[0], chinese="", meaning=term.meaning, synonyms=spellings)


IN_THE_VALLEYS = (
    *(f"{what} {how} the {where}" for what in ("mist", "fog", "morning mist") for how in ("in", "lies in", "hangs in", "fills") for where in ("valley", "valleys") if (what, how, where) != ("mist", "in", "valleys")),
    *("mist between the hills", "mist among the hills", "mist in the valley below", "mist in the valleys below"),
    *("山间薄雾", "山间的薄雾", "山间雾气", "薄雾在山谷", "雾气在山谷" ),
)  # fmt: skip
"""Mist that lies between hills, before which the air is clear."""

TIMES = SettingTable(
    "time",
    SettingTerm(
        id="dawn", words="dawn", chinese="黎明", meaning="the sky pales, the sun is about to rise",
        synonyms=("daybreak", "sunrise", "first light", "sun rises", "rising sun", "日出", "拂晓", "破晓", "晨曦", "天刚亮", "朝阳"),
        traps=("new dawn of", "dawn on her that", "dawn on him that"),
    ),
    SettingTerm(
        id="morning", words="morning", chinese="早晨", meaning="a low, clear sun",
        synonyms=("mornings", "early morning", "breakfast time", "清晨", "早上", "上午", "晨光", "晨雾"),
        hints=("breakfast", "早餐", "早市"), traps=("good morning", "morning coat", "morning suit", "morning glory", "morning glories", "早上好"),
    ),
    SettingTerm(
        id="daylight", words="daylight", chinese="白天", meaning="a high sun, plain daylight",
        synonyms=("daytime", "by day", "broad daylight", "in the day", "bright day", "sunny day", "summer day", "白昼", "日间", "大白天"), abbreviations=("DAY",),
        hints=("sunlight", "sunlit", "sunny", "sunshine", "阳光", "lunch", "午饭"), traps=("daylight bulb", "daylight bulbs", "daylight robbery"),
    ),
    SettingTerm(
        id="noon", words="noon", chinese="正午", meaning="the sun overhead: short, dark shadows under a pale sky",
        synonyms=("midday", "high noon", "noonday sun", "blazing sun", "scorching sun", "white-hot sun", "中午", "烈日", "骄阳"),
    ),
    SettingTerm(
        id="afternoon", words="afternoon", chinese="午后", meaning="a warm sun that sinks",
        synonyms=("afternoons", "late afternoon", "late sun", "slanting sun", "下午", "午后阳光"), hints=("after school", "放学"), traps=("good afternoon", "afternoon tea set", "下午好"),
    ),
    SettingTerm(
        id="golden_hour", words="golden hour", chinese="黄金时刻", meaning="the low warm sun of an hour before it sets",
        synonyms=("magic hour", "golden light", "golden sun", "golden sunlight", "golden-hour light", "黄金时段", "金色阳光", "金色的阳光"), traps=("golden light bulb",),
    ),
    SettingTerm(
        id="sunset", words="sunset", chinese="日落", meaning="a red sky, the sun at the horizon",
        synonyms=("sundown", "setting sun", "sun sets", "sunset sky", "dusk", "twilight", "nightfall", "evening", "early evening", "夕阳", "落日", "黄昏", "傍晚", "晚霞", "日暮", "暮色"),
        traps=("evening gown", "evening gowns", "evening dress", "evening dresses", "evening wear", "evening bag", "good evening", "sunset boulevard", "sunset orange", "twilight zone", "晚霞色"),
    ),
    SettingTerm(
        id="blue_hour", words="blue hour", chinese="蓝调时刻", meaning="the blue light before the sun rises and after it has set",
        synonyms=("blue dusk", "blue twilight", "blue dawn", "before dawn", "predawn", "pre-dawn", "before sunrise", "after sunset", "after sundown", "蓝色时刻", "蓝调时分", "黎明前", "日落后", "天亮前"),
    ),
    SettingTerm(
        id="night", words="night", chinese="夜晚", meaning="a dark sky, lit windows",
        synonyms=(
            "nights", "nighttime", "night-time", "midnight", "late at night", "after dark", "night sky", "at night", "nocturnal", "12am", "1am", "2am", "3am", "4am", "11pm",
            "夜里", "夜间", "深夜", "午夜", "半夜", "凌晨", "夜色", "夜空", "夜幕", "雨夜", "夜雨", "雪夜", "月夜", "星夜", "黑夜", "入夜", "晚上", "夜景", "当晚", "夜",
        ),
        hints=("night market", "night markets", "nightclub", "night club", "moonlight", "moonlit", "moon", "full moon", "starry sky", "starlight", "stars overhead", "月光", "月色", "星空", "月亮", "夜市", "夜店"),
        traps=(
            "night market", "night markets", "night club", "night shift", "night vision", "night stand", "night owl", "night cream", "night light", "night school", "good night", "last night", "opening night",
            "midnight blue", "midnight black", "moon cake", "moon boots", "夜市", "夜店", "夜宵", "夜莺", "夜班", "夜视", "夜总会", "夜来香", "夜光", "昨夜", "日夜", "昼夜", "月亮门",
        ),
    ),
)  # fmt: skip

SNOWY_LAND = (
    "peak",
    "peaks",
    "mountain",
    "mountains",
    "summit",
    "summits",
    "mountaintops",
    "ridge",
    "ridges",
    "alps",
    "hilltops",
)
"""What is white far away, where it needn't snow."""
_LULLS = (
    "wind dies", "wind dies down", "wind died", "wind has died", "wind drops", "wind dropped", "wind has dropped",
    "wind stops", "wind stopped", "wind falls still", "wind settles", "breeze dies", "breeze drops",
)  # fmt: skip
"""A wind that is named because it ends."""

WEATHERS = SettingTable(
    "weather",
    SettingTerm(
        id="clear_sky", words="clear sky", chinese="晴空", meaning="no clouds",
        synonyms=("clear skies", "blue sky", "blue skies", "cloudless", "cloudless sky", "sunny", "sunshine", "晴天", "晴朗", "蓝天", "艳阳", "万里无云"),
        hints=("sunlight", "sunlit", "starry sky", "阳光", "星空"),
    ),
    SettingTerm(
        id="overcast", words="overcast", chinese="阴天", meaning="an even grey sky",
        synonyms=("overcast light", "overcast sky", "cloudy", "cloudy sky", "grey sky", "gray sky", "grey skies", "gray skies", "heavy clouds", "dark clouds", "多云", "阴沉", "乌云", "阴云", "灰色的天空", "阴天散射光"),
        traps=("cloudy eyes", "cloudy water", "cloudy liquid", "cloudy glass"),
    ),
    SettingTerm(
        id="rain", words="rain", chinese="下雨", meaning="rain falls",
        synonyms=("rains", "raining", "rainy", "rainfall", "heavy rain", "light rain", "rainstorm", "drizzle", "drizzling", "downpour", "pouring rain", "雨中", "大雨", "暴雨", "细雨", "小雨", "雨夜", "夜雨", "雨天", "阵雨", "毛毛雨", "倾盆大雨", "雨水", "雨"),
        hints=("raindrops", "raindrop", "rain-streaked", "雨滴", "雨点", "雨声"),
        traps=(
            "rain coat", "rain boots", "rain boot", "rain check", "rain dance", "rain forest", "rain jacket", "rain hat", "rain barrel", "rain gutter", "rain-slicked", "rain slick", "rain-soaked", "rain-wet", "rain-washed",
            "after rain", "after the rain", "rain has stopped", "rain has just stopped", "rain had stopped", "rain had just stopped", "rain stops", "rain stopped", "rain just stopped", "rain is over", "raining money", "purple rain", "acid rain jacket", "rain of petals", "rain of confetti", "confetti rains", "confetti raining", "petals rain", "petals raining", "rains down", "raining down", "rain down on", "rain down from", "rain down over", "rain down around", "sparks rain", "sparks raining", "ash rains", "money rains", "arrows rain", "debris rains", "glass rains", "blows rain", "rain of sparks", "rain of arrows",
            "雨衣", "雨伞", "雨靴", "雨鞋", "雨刷", "雨刮", "雨林", "雨后", "雨停", "雨刚停", "细雨刚停", "小雨刚停", "大雨刚停", "雨刚刚停", "雨已经停", "雨棚", "谷雨", "雨水管", "箭雨", "花瓣雨", "枪林弹雨", "雨过天晴",
        ),
    ),
    SettingTerm(
        id="storm", words="storm", chinese="风暴", meaning="heavy rain on a strong wind under a black sky",
        synonyms=("storms", "stormy", "thunderstorm", "thunderstorms", "lightning storm", "hurricane", "typhoon", "tempest", "暴风雨", "雷雨", "雷暴", "台风", "狂风暴雨"),
        hints=("thunder", "lightning", "thunderclap", "闪电", "雷声", "打雷", "远雷", "雷鸣"),
        traps=("storm trooper", "storm troopers", "storm door", "storm drain", "storm cellar", "storm lantern", "storms off", "storms out", "storms in", "storms into", "storms past", "brain storm", "dust storm", "sand storm", "snow storm", "lightning fast", "lightning cable", "lightning speed", "quick as lightning", "white lightning", "闪电般"),
    ),
    SettingTerm(
        id="snow", words="snow", chinese="下雪", meaning="snow falls",
        synonyms=("snows", "snowing", "snowy", "snowfall", "falling snow", "snowstorm", "snow storm", "blizzard", "大雪", "飘雪", "暴雪", "风雪", "暴风雪", "雪夜", "雪中", "小雪", "漫天飞雪"), hints=("snowflakes", "snowflake", "雪花"),
        traps=(
            "snow white", "snow leopard", "snow globe", "snow boots", "snow boot", "snow goggles", "snow jacket", "snow suit", "snow pea", "snow peas", "snow plow", "snow plough", "snow angel", "snow cone", "snowy owl", "snowy hair", "snowy beard", "snow-white",
            *(f"snowy {what}" for what in SNOWY_LAND), *(f"snow on the {what}" for what in SNOWY_LAND), "snow-capped", "eternal snow", "snow line", "after snow", "after the snow", "snow has melted", "snow melts", "melting snow", "雪花膏", "雪花屏", "小雪花",
        ),
    ),
    SettingTerm(
        id="fog", words="fog", chinese="浓雾", meaning="air that hides what is far",
        synonyms=("foggy", "mist", "misty", "haze", "hazy", "smog", "low fog", "thick fog", "morning mist", "light haze", "薄雾", "大雾", "雾气", "晨雾", "雾中", "起雾", "雾霭", "烟雾"),
        hints=("smoke", "smoky", "烟尘", "硝烟"),
        traps=("mist in the valleys", *IN_THE_VALLEYS, "fog up", "fog from the", "fog off the", "mist from the", "mist off the", "fog machine", "fog light", "fog lights", "fog lamp", "fog lamps", "fog horn", "misty eyes", "misty-eyed", "perfume mist", "golden mist", "fine mist of", "mist of perfume", "spray mist", "face mist", "hazy memory", "hazy memories", "smoke detector", "chimney smoke", "exhaust smoke", "cigarette smoke", "smoke from the chimney", "smoke from a chimney", "smoke rises from", "smoke rising from", "smoke curls from", "smoky eyes", "smoky eye", "smoky voice", "金色雾气", "烟雾报警器"),
    ),
    SettingTerm(
        id="dust_storm", words="dust storm", chinese="沙尘暴", meaning="dust or sand on the wind",
        synonyms=("sandstorm", "sandstorms", "sand storm", "dust clouds", "dust cloud", "dust wall", "wall of dust", "blowing sand", "blowing dust", "swirling dust", "尘暴", "风沙", "扬尘", "尘墙", "尘云", "黄沙漫天"),
    ),
    SettingTerm(
        id="dusty_air", words="dust in the air", chinese="尘土飞扬", meaning="air that dust makes warm and pale",
        synonyms=("dusty air", "dusty light", "dust motes", "dust rising", "warm haze", "golden haze", "灰尘弥漫"),
    ),
    SettingTerm(
        id="strong_wind", words="strong wind", chinese="大风", meaning="a wind that carries leaves",
        synonyms=("windy", "windswept", "wind-swept", "gale", "gusts of wind", "gust of wind", "gusty", "howling wind", "high wind", "狂风", "强风", "风大", "刮风", "风吹过"),
        hints=("wind", "winds", "breeze", "微风", "寒风"),
        traps=("wind a bandage", "wind the bandage", "wind bandages", "wind tape", "wind gauze", "wind yarn", "wind wool", "wind thread", "wind a rope", "wind a clock", "wind the clock", "wind a watch", "wind the watch", "hands wind", "fingers wind", "wind up", "winds up", "winds the", "winds an", "winds a", "winds her", "winds his", "wind chime", "wind chimes", "wind turbine", "wind turbines", "wind tunnel", "wind machine", "wind instrument", "winds through", "winds down", "winds its way", "winds along", "windswept hair", "second wind", *_LULLS),
    ),
    SettingTerm(
        id="still_air", words="still air", chinese="无风", meaning="no wind, or it has just dropped; other weather goes on",
        synonyms=("windless", "no wind", "dead calm", "not a breath of wind", *_LULLS, "风停", "风停了", "没有风", "风平浪静"),
    ),
)  # fmt: skip
