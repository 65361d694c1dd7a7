"""Numbers of things, which Kling doesn't count."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.prompts import seen_texts

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

_WORDS = (
    "five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty"
)
_NO_THING = (
    "seconds|secs|mins|fps|minutes|hours|days|weeks|months|years|decades|times|degrees|frames|steps|inches|feet|meters|metres|miles|"
    "kilometers|kilometres|centimeters|centimetres|stories|storeys|floors|stops|percent|dollars|euros|pounds|pixels|bits|"
    "lumens|knots|beats|always|is|was|has|as|its|this|does|across|towards|stands|sits|walks|runs|turns|looks|shots|scenes"
)
_PEOPLE = "people|men|women|children|geese|sheep|deer|fish|horsemen|firemen|policemen"
_NAMES_A_TIME = re.compile(
    r"\b(?:at|by|until|till|past|before|after|from|to|room|page|number|no\.|route|take|aged?|chapter|platform|gate|flat|floor|"
    r"bus|line|act|scene|channel)\s+$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?<![\w@~.:/-])(?:exactly\s+(?:two|three|four|{_WORDS}|\d+)|{_WORDS}|[5-9]|[1-4]\d)\s+"
    rf"(?:(?!of\b|in\b|at\b|and\b|or\b|the\b|he\b|she\b|it\b|they\b)[a-z]+\s+)?"
    rf"(?!(?:{_NO_THING})\b)(?:[a-z]+[^\Wsu]s|{_PEOPLE})\b(?!')"
    r"|(?<![第\d一二三四五六七八九十百千万零])(?:[五六七八九]|十[一二三四五六七八九]?|[5-9]|[1-4]\d)"
    r"(?:(?:[个個只隻盏盞支枝根匹辆輛朵把张張颗顆艘座枚棵扇本]|台(?!山))(?![月度性小人])|[个名位](?!月)人|名(?=[\u4e00-\u9fff]))[\u3040-\u30ff\u4e00-\u9fff]{1,2}",
    re.IGNORECASE,
)


def find(story: Story) -> Iterator[Finding]:
    for path, text in seen_texts(story.board):
        for match in _COUNTED.finditer(text):
            if _NAMES_A_TIME.search(text[max(0, match.start() - 12) : match.start()]):
                continue
            hint = "say a few, many, a row of; for an exact number bake it into the start frame"
            yield Finding(path, f"`{match.group()}` won't be counted", hint=hint, part=match.span(), of=text)
