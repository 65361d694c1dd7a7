"""What stands in a line is spoken."""

from __future__ import annotations

import re

from kling_story.judging import Change, Check, Finding, Iterator, Path, Severity, Story, Suggestion
from kling_story.patterns import Pattern
from kling_story.text import Edit, Span
from kling_story.yamldoc import YamlDocument
from kling_story.yamledit import add_beside, replace_value, replace_within

_LINE = "version: 1\naudio: native\nshots:\n  - {duration: 4, prompt: Mei looks up, dialogue: {who: Mei, line: '%s'}}\n"

CHECK = Check(
    code="KS511",
    name="stage-direction",
    what="a stage direction stands inside a spoken line",
    why="everything in a line is spoken: Kling says `sighs` aloud",
    source="official 3.0 guide: how a line is said stands in brackets after the speaker's name",
    severity=Severity.WARNING,
    bad=(
        _LINE % "(sighs) Not tonight.",
        _LINE % "Not *laughs* tonight.",
        _LINE % "Not tonight. (Softly)",
        "version: 1\naudio: native\nshots:\n  - duration: 4\n    prompt: Mei looks up\n    dialogue:\n      - line: (sighs) Not tonight.\n        who: Mei\n",
        'version: 1\naudio: native\nshots:\n  - {"duration": 4, "prompt": "Mei", "dialogue": {"who": "Mei", "tone": "low", "line": "No. (laughs)"}}\n',
        _LINE % "（叹气）今晚不行。",
        _LINE % "(grinning widely) Not tonight.",
    ),
    good=(
        _LINE % "It costs ten (or was it twelve) pounds.",
        _LINE % "I *really* mean it.",
        _LINE % "(555) is the code.",
    ),
)

_BRACKETS = Pattern(r"(?P<open>[(（【*])(?P<inside>[^()（）【】*]{1,40})(?P<close>[)）】*])[ \t]*")
MOST_WORDS = 5
"""Words of the longest stage direction."""
_PAIRS = {"(": ")", "（": "）", "【": "】", "*": "*"}
_DIRECTIONS = Pattern(
    r"(?:sigh|laugh|whisper|gasp|pause|beat|cough|sob|pant|wheez|breath|hums?\b|humming|singing|yawn|gulp|growl|hiss|snort|weep|moan|shiver|trembl|cry|crie|chuckle|giggle|shout|yell|mutter|murmur|sniff|groan|grunt|scream|smile"
    r"|clears? (?:his|her|their|my) throat|silence|softly|quietly|loudly|angrily|sadly|off\b|o\.?s\.?|v\.?o\.?|under (?:his|her|their) breath"
    r"|to (?:himself|herself|themselves)|in (?:english|chinese|spanish|japanese|korean))"
)
_CHINESE = Pattern(
    r"叹|笑|哭|低声|小声|大声|轻声|沉默|停顿|哽咽|咳|喘|怒|画外|旁白|ため息|笑い|小声で|웃|한숨|속삭|suspir|riendo|susurr"
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            if not set(line.line) & set(_PAIRS):
                continue
            path: Path = ("shots", index, "dialogue", n, "line")
            for found in _BRACKETS.finditer(line.line):
                inside, shown = found["inside"].strip(), found.group().strip()
                opens = found.start() == 0 and re.match(r"[a-z]+(?:ing|ly)\b", inside) is not None
                if _PAIRS[found["open"]] != found["close"] or not (_is_direction(inside) or opens):
                    continue
                around = line.line[: found.start()].strip() + line.line[found.end() :].strip()
                fix = None
                if around:
                    change = _to_tone(path, found.span(), line.line, inside, line.tone)
                    fix = Suggestion(f"move `{inside}` to `tone`", change)
                hint = f"write it as `tone: {inside}`, or after the speaker: `{line.who} ({inside}): ...`"
                part = (found.start(), found.start() + len(shown))
                yield Finding(path, f"`{shown}` would be spoken", hint=hint, part=part, of=line.line, fix=fix)


def _is_direction(inside: str) -> bool:
    """Whether words in brackets are known to say how a line is spoken, wherever in it they stand."""
    few = len(inside.split()) <= MOST_WORDS
    return few and bool(_DIRECTIONS.compiled.match(inside) or _CHINESE.search(inside))


def _to_tone(path: Path, part: tuple[int, int], line: str, direction: str, tone: str | None) -> Change:
    """Take a part out of a line and put it under ``tone``; nothing where the line is written as in a script."""
    take_out = replace_within(path, *part, "", of=line)

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        edits = take_out(document)
        if not edits or document.nearest(path)[-1:] != ("line",):
            return ()
        edits = tuple(_and_space(document, edit) for edit in edits)
        if tone:
            return (*replace_value((*path[:-1], "tone"), f"{tone}, {direction}")(document), *edits)
        return (*add_beside(path, "tone", direction)(document), *edits)

    return change


def _and_space(document: YamlDocument, edit: Edit) -> Edit:
    """A deletion with the spaces after it: left at the start of a block scalar they would shift its indent."""
    if edit.replacement:
        return edit
    text, end = document.source.text, edit.span.end
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return Edit(Span(edit.span.start, end), "")
