"""Numbers of things, which Kling doesn't count."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

CHECK = Check(
    code="KS707",
    name="counted-things",
    what="a prompt that counts things: `seven candles`, `exactly 12 chairs`, `七盏灯`",
    why="Kling isn't sensitive to numbers: the film will show some of them",
    source='Kling\'s own prompt guide: "not sensitive to numbers"',
    severity=Severity.NOTE,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei lights seven red candles}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei lights exactly 3 candles}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美点亮七盏灯}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei, a woman of fifty, lights two candles at seven in the morning'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei waits 12 seconds, 50mm, 24 fps, five-story houses behind her'}\n",
    ),
)

_NUMBERS = (
    "five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty"
)
_COUNTED = Pattern(
    rf"(?<![\w@~.:/-])(?P<exactly>exactly )?(?P<number>two|three|four|{_NUMBERS}|[1-9]\d?) (?P<one>[a-z]+)(?: (?P<two>[a-z]+))?\b(?![-'’])",
    (
        "two ",
        "three ",
        "four ",
        *(f"{number} " for number in _NUMBERS.split("|")),
        *(f"{digit} " for digit in "0123456789"),
    ),
)
_FEW = {"two", "three", "four", "1", "2", "3", "4"}
_PLURAL = r"[a-z]+[^su]s|people|men|women|children|geese|sheep|deer|horsemen"
_NO_THING = frozenset(
    "seconds secs mins fps minutes hours days weeks months years decades times degrees frames steps inches feet meters metres "  # noqa: SIM905 one word a line would fill two pages
    "miles kilometers kilometres centimeters centimetres stories storeys floors stops percent dollars euros pounds pixels "
    "bits lumens knots beats always is was has as its this does across towards stands sits walks runs turns looks opens "
    "shots scenes of in at and or the he she it they".split()
)
_NAMES_A_TIME = (
    r"\b(?:at|by|until|till|past|before|after|from|to|room|page|number|no\.|route|take|aged?|chapter|platform|gate|flat|floor|"
    r"bus|line|act|scene|channel)\s+$"
)
_CHINESE = (
    r"(?<![第\d一二三四五六七八九十百千万零])(?:[五六七八九]|十[一二三四五六七八九]?|[5-9]|[1-4]\d)"
    r"(?:(?:[个個只隻盏盞支枝根匹辆輛朵把张張颗顆艘座枚棵扇本]|台(?!山))(?![月度性小人])|[个名位](?!月)人|名(?=[\u4e00-\u9fff]))"
    r"[\u3040-\u30ff\u4e00-\u9fff]{1,2}"
)


def find(story: Story) -> Iterator[Finding]:
    for path, text in story.seen:
        for start, end in _counted(text):
            hint = "say a few, many, a row of; for an exact number bake it into the start frame"
            yield Finding(
                path,
                f"more or fewer may come out than `{text[start:end]}`",
                hint=hint,
                part=(start, end),
                of=text,
            )


def _counted(text: str) -> Iterator[tuple[int, int]]:
    """From where to where a text counts things; fewer than five are left to Kling unless exactly so many."""
    for match in _COUNTED.finditer(text):
        few = match["number"].lower() in _FEW and not match["exactly"]
        if few or (
            not match["exactly"]
            and re.search(_NAMES_A_TIME, text[max(0, match.start() - 12) : match.start()], re.IGNORECASE)
        ):
            continue
        first, second = match["one"].lower(), (match["two"] or "").lower()
        if _is_thing(first):
            yield match.start(), match.end("one")
        elif first not in _NO_THING and _is_thing(second):
            yield match.start(), match.end("two")
    if not text.isascii():
        yield from (match.span() for match in re.finditer(_CHINESE, text))


def _is_thing(word: str) -> bool:
    return word not in _NO_THING and re.fullmatch(_PLURAL, word, re.IGNORECASE) is not None
