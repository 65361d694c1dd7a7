"""The look is said in every shot."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern
from kling_story.staging import MOST_SHOTS

_BOARD = "version: 1\nlook: %s\nshots:\n  - {duration: 3, prompt: A stall in a lane}\n  - {duration: 3, prompt: %s}\n"

CHECK = Check(
    code="KS609",
    name="look-contradicted",
    what="a prompt says night where the look says day, or a clear sky where the look says rain, or the other way round",
    why="the look is sent with every shot: of the two Kling picks one, and the light changes in the cut",
    source="what is compiled: custom multi-shot has no global prompt, so the look follows each shot's words",
    severity=Severity.WARNING,
    bad=(
        _BOARD % ("rainy night market, neon", "Mei squints into the noon sun"),
        _BOARD % ("bright midday sun, hard shadows", "Mei walks home at night"),
        _BOARD % ("heavy rain, 35mm film grain", "Mei looks up to a cloudless sky"),
        _BOARD % ("雨夜，霓虹", "正午的阳光下，美美抬头"),
    ),
    good=(
        _BOARD % ("rainy night market, neon", "Mei lights a lantern"),
        _BOARD % ("bright midday sun, hard shadows", "The night guard yawns"),
        _BOARD % ("from noon to midnight, 35mm", "Mei walks home at night"),
        _BOARD % ("rainy night market, neon", "A poster of a beach at noon"),
    ),
)

_NIGHT = Pattern(
    r"\b(?:at|by|in the|rainy|dark|stormy|moonlit|foggy|snowy) night\b(?! (?:before|after|guard|watch|shift|stand|club|light|owl|bus|train|vision|gown))"
    r"|\bnight (?:sky|market|street|scene|city|exterior|rain|time)\b|\bmidnight\b(?! blue)|\bmoonlight\b|\bmoonlit\b|深夜|夜晚|雨夜|夜色|午夜|月光|夜空"
)
_DAY = Pattern(
    r"\b(?:noon|midday|broad daylight|high sun|bright (?:sun|sunlight|sunshine|daylight)|blazing sun|morning sun|afternoon sun)\b|\bsunlit\b(?! moon)|正午|中午|烈日|艳阳|阳光明媚|白天"
)
_RAIN = Pattern(
    r"\b(?:heavy rain|pouring rain|downpour|rainy|rainstorm|in the rain|rain-?soaked)\b|大雨|暴雨|雨夜|雨中|下雨"
)
_CLEAR = Pattern(r"\b(?:cloudless|clear blue sky|bone[- ]dry|not a cloud)\b|万里无云|晴空")
_NOT_HERE = Pattern(
    r"\b(?:like|as if|as bright as|posters?|photo\w*|pictures?|paintings?|postcards?|screens?|tv|television|mural|billboard|dream\w*|memor\w+|remember\w*"
    r"|flashback|imagin\w*|indoors?|studio|after|before|until|later|waiting for|no|not|without|turns? (?:in)?to|becomes?|than|good)\b"
    r"|海报|照片|画|屏幕|梦|回忆|想象|像|仿佛|之后|以前|没有|不是|变"
)
_TIMES = [
    "night",
    "moonl",
    "day",
    "noon",
    "sun",
    "rain",
    "pour",
    "downpour",
    "cloud",
    "dry",
    "夜",
    "午",
    "月",
    "日",
    "阳",
    "白天",
    "雨",
    "云",
    "晴",
]
"""One of these is in every look that the rule has something to say about."""
_PAIRS = (("night", _NIGHT, "day", _DAY), ("rain", _RAIN, "a clear sky", _CLEAR))


def find(story: Story) -> Iterator[Finding]:
    look = (story.board.look or "")[:2000]
    if not any(word in look.casefold() for word in _TIMES):
        return
    for one, first, two, second in _PAIRS:
        said, opposite = first.search(look), second.search(look)
        if bool(said) == bool(opposite):
            continue
        names, wanted, against = ((one, two), first, second) if said else ((two, one), second, first)
        for index, shot in enumerate(story.board.shots[:MOST_SHOTS]):
            prompt = shot.prompt[:2000]
            found = against.search(prompt)
            if found is None or wanted.search(prompt) or _NOT_HERE.search(prompt):
                continue
            path = ("shots", index, "prompt")
            message = f"`{found.group()}` in a film whose look says {names[0]}"
            hint = f"take {names[0]} out of `look` and say it in the shots that have it, or {names[1]} out of this one"
            related = ((("look",), f"`{(said or opposite or found).group()}` here"),)
            yield Finding(path, message, hint=hint, part=found.span(), of=shot.prompt, related=related)
