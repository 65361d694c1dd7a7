"""What stands in a line is spoken."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.patterns import Pattern
from kling_story.yamledit import replace_within

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
        _LINE % "（叹气）今晚不行。",
    ),
    good=(
        _LINE % "It costs ten (or was it twelve) pounds.",
        _LINE % "I *really* mean it.",
        _LINE % "(555) is the code.",
    ),
)

_BRACKETS = Pattern(r"(?P<open>[(（【*])(?P<inside>[^()（）【】*]{1,40})(?P<close>[)）】*])[ \t]*")
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
            for found in _BRACKETS.finditer(line.line):
                inside = found["inside"].strip()
                if _PAIRS[found["open"]] != found["close"] or not (
                    _DIRECTIONS.compiled.match(inside) or _CHINESE.search(inside)
                ):
                    continue
                if len(inside.split()) > 5:
                    continue
                path = ("shots", index, "dialogue", n, "line")
                part = (found.start(), found.end())
                shown = found.group().strip()
                fix = None
                if line.line[: part[0]].strip() or line.line[part[1] :].strip():
                    change = replace_within(path, *part, "", of=line.line)
                    fix = Suggestion(f"take `{shown}` out of the line", change)
                message = f"`{shown}` would be spoken"
                hint = f"write it as `tone: {inside}`"
                yield Finding(
                    path, message, hint=hint, part=(found.start(), found.start() + len(shown)), of=line.line, fix=fix
                )
