"""The prompt grammar of other tools."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

CHECK = Check(
    code="KS708",
    name="foreign-syntax",
    what="weights and switches of other tools: `(red:1.3)`, `--ar 16:9`, `::2`, `<lora:film:1>`, `negative prompt:`",
    why="Kling has no such grammar: they are sent as words",
    source="neither official API documents weights or switches; what to avoid is said in plain sentences, as its guide advises",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei in a (red coat:1.3) walks}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks --ar 16:9 --no people'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks, ((rain)), <lora:film_v2:0.8>'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks. Negative prompt: blur, people'}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks (slowly) at 10:30 -- and nobody else, no text, 3:2 windows'}\n",
    ),
)

_WEIGHT = r"\([^():\n]{1,80}:\s?[0-2]?\.\d{1,2}\)|\([^():\n]{1,80}:[0-2]\)|::-?\d(?:\.\d)?(?![\d:])"
_SWITCH = (
    r"(?<![\w-])--(?:ar|no|niji|stylize|style|chaos|seed|cref|sref|oref|iw|tile|weird|quality|motion|fps|neg|v|s|q|w|h)"
    r"(?: [\w.:]+)?(?![\w-])"
)
_TAG = r"<(?:lora|lyco|hypernet|embedding):[^<>\n]{1,80}>|\(\([^()\n]{1,80}\)\)|\[(?:neg|negative)\s*:[^\]\n]{0,200}\]?"
_NEGATIVE = r"\bnegative (?:prompts?|field)\s*[:.]|\b(?:seed|steps|cfg(?: scale)?|sampler)[:=]\s*[\w.+]+|(?:负面|反向)提示词?\s*[:：]"
_FOREIGN = Pattern(
    "|".join((_WEIGHT, _SWITCH, _TAG, _NEGATIVE, r"/imagine\b")),
    "( :: -- < [ negative seed: seed= steps: steps= cfg sampler 负面 反向 /imagine",
)


def find(story: Story) -> Iterator[Finding]:
    for path, text in story.sent:
        for match in _FOREIGN.finditer(text):
            if re.match(r"\W*neg|\w*--no|--neg|负面|反向|--no", match.group(), re.IGNORECASE):
                hint = "say it as a sentence: `no text, no other people`"
            elif match.group().startswith(("--ar", "--AR")):
                hint = "write `aspect`"
            else:
                hint = "leave it out; what matters stands first, in plain words"
            message = f"`{match.group()}` is another tool's grammar, sent as words"
            yield Finding(path, message, hint=hint, part=match.span(), of=text)
