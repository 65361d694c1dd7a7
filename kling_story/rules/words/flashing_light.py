"""Light that flashes."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

CHECK = Check(
    code="KS712",
    name="flashing-light",
    what="light that flashes: strobe, flashing neon, lightning, 频闪",
    why="more than three flashes a second can bring on a seizure; only the finished film shows how many there are",
    source="WCAG 2.2, 2.3.1: three flashes or below threshold",
    severity=Severity.NOTE,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei dances under strobe lights}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Neon signs flicker over Mei, lightning behind her'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 频闪灯下美美在跳舞}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'By a flickering candle Mei lights her flashlight, quick as lightning'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 星光闪烁，美美快如闪电}\n",
    ),
)

_LIGHT = (
    r"(?:neons?|neon signs?|lights?|lamps?|fluorescents?|tubes?|screens?|sirens?|bulbs?|signs?|headlights?|monitors?)"
)
_STROBE = Pattern(
    r"\bstrob(?:e|es|ing|oscop\w*)\b|\brapid(?:ly)? flash\w*|频闪|頻閃|爆闪|快速闪光|ストロボ",
    ("strob", "rapid", "频闪", "頻閃", "爆闪", "闪光", "ストロボ"),
)
_FLASH = Pattern(
    rf"\bflash(?:ing|es) (?:\w+ )?{_LIGHT}\b|\b{_LIGHT} (?:flash|flashes|flashing|flicker|flickers|flickering|blinking)\b"
    rf"|\bflickering (?:\w+ )?{_LIGHT}\b|\b(?:neons?|lamps?|fluorescents?|tubes?|bulbs?), (?:\w+ )?flicker\b"
    r"|(?<!as )(?<!like )(?<!of )\blightning\b(?![- ](?:fast|quick|speed|bolt logo|rod))|\bcamera flashes\b"
    r"|(?:灯光?|霓虹|屏幕)[^，。；,]{0,6}闪烁|(?<![如像似若])闪电(?!般|侠|一样)|雷电交加|闪光灯",
    ("flash", "flicker", "blink", "lightning", "闪", "雷电"),
)


def find(story: Story) -> Iterator[Finding]:
    for path, text in story.seen:
        strobe = _STROBE.search(text)
        match = strobe or _FLASH.search(text)
        if match:
            message = f"light that may flash more than three times a second: `{match.group()}`"
            hint = "say that it glows or pulses slowly, or count the flashes in the finished film"
            severity = Severity.WARNING if strobe else Severity.NOTE
            yield Finding(path, message, hint=hint, part=match.span(), of=text, severity=severity)
