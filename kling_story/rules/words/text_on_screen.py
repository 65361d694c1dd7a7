"""Text that is to be read in the picture."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story
from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

CHECK = Check(
    code="KS709",
    name="text-on-screen",
    what="text to be read in the picture: a sign that reads 'OPEN', subtitles, a title card, 写着“营业中”",
    why="letters that aren't in the start frame come out changed, and move",
    source="reports of Kling 3.0 in use, 2026: text and graphics animate unless the start frame holds them",
    severity=Severity.NOTE,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: \"Mei passes a sign that reads 'OPEN'\"}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks, the title card \"Rain\" fades in'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: A red button labelled DO NOT PRESS}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美走过写着“营业中”的招牌}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei reads a letter and says \"Not tonight\", no subtitles, without captions'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A screen reads the face of Mei, a sign says nothing, the TV is on'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美看着招牌，不要字幕}\n",
    ),
)

_QUOTES = "\"'“‘「『《"
_QUOTE = f"[{_QUOTES}]"
_TEXT = Pattern(
    rf"\b(?:reads?|reading|saying|says|spells?|spelling|labell?ed|lettered|printed with|written|inscribed|titled|engraved)"
    rf"(?: out)?(?: with)?(?: the words?)?:? {_QUOTE}"
    rf"|\b(?:title|caption|text|logo|words?|letters|subtitles?)(?: card)?:? {_QUOTE}"
    rf"|\b(?:sign|banner|poster|billboard|plaque|headline|graffiti|label|shop front|storefront),? {_QUOTE}(?=[A-Z])"
    r"|\b(?:with |shows? |add |burned[- ]in )(?!no\b)(?:\w+ )?(?:subtitles|captions)\b|\b(?:subtitles|captions) (?:appear|at the bottom|in \w+)\b"
    r"|\btitle card\b|\btext overlay\b|\bon-screen text\b"
    r"|(?:写着|印着|刻着|写有|印有|标着|字样|显示文字)\s*[“\"「『《'‘]|(?:出现|显示|配|加)(?:\w{0,4})字幕(?!空间|位置)",
    (
        "read", "say", "spell", "label", "letter", "print", "writ", "inscrib", "titl", "engrav", "text",
        "logo", "word", "caption", "sign", "banner", "poster", "billboard", "plaque", "headline", "graffiti", "front", "写", "印", "刻", "标着", "字",
    ),
)  # fmt: skip
_CAPITALS = Pattern(
    r"\b(?:labell?ed|lettered|the words?|(?:sign|banner|poster|screen|label|board|billboard|plaque|headline|t-?shirt) "
    r"(?:that |which )?(?:says|reads|saying|reading)):? (?P<shown>(?-i:[A-Z][A-Z0-9]+(?: [A-Z0-9]+)*))\b",
    "label letter word says read saying",
)
_SURFACE = (
    r"\b(?:signs?|banners?|posters?|screens?|notes?|labels?|board|billboard|t?-?shirt|book|page|door|window|neon|tag|card|"
    r"headline|newspaper|logo|text|title|caption|words?|map|plaque|display|wall|monitor|phone|letters?)"
    r"(?:,? (?:that|which)| on \w+(?: \w+)?)?\s*$"
)
_BEFORE = 60
HINT = "bake it into the start frame, or lay it over in the edit"


def find(story: Story) -> Iterator[Finding]:
    framed = ("shots", 0, "prompt") if story.board.start_frame else None
    for path, text in story.seen:
        if path == framed:
            continue
        for match in _TEXT.finditer(text):
            before = text[max(0, match.start() - _BEFORE) : match.start()]
            on_surface = re.search(_SURFACE, before, re.IGNORECASE)
            spoken = match.group().lower().startswith(("say", "read", "spell")) and not on_surface
            if spoken or denied(text, match.start()):
                continue
            hint = HINT
            shown = re.match(r"[^\"'“”‘’「」『』《》\n]{1,80}[\"'”’」』》]", text[match.end() :])
            quoted = shown and match.group()[-1] in _QUOTES
            part = (match.start(), match.end() + (shown.end() if quoted and shown else 0))
            message = f"letters in the picture may come out changed: `{text[slice(*part)]}`"
            yield Finding(path, message, hint=hint, part=part, of=text)
            break
        else:
            yield from _in_capitals(path, text)


def _in_capitals(path: Path, text: str) -> Iterator[Finding]:
    """Letters without quotes that can't be meant otherwise: a button labelled DO NOT PRESS."""
    match = _CAPITALS.search(text)
    if match and not denied(text, match.start()):
        message = f"letters in the picture may come out changed: `{match.group()}`"
        yield Finding(path, message, hint=HINT, part=match.span(), of=text)
