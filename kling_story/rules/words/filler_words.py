"""Words that ask for quality and show nothing."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

CHECK = Check(
    code="KS714",
    name="filler-words",
    what="words that show nothing: 8K, masterpiece, best quality, trending on artstation",
    why="they take characters from those that show something; the resolution is bought with `quality`",
    source="Kling's prompt guides: subject, movement, scene, camera, light; long prompts drop what they ask for",
    severity=Severity.NOTE,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks, masterpiece, best quality'}\n",
        "version: 1\nlook: 杰作，8K\nshots:\n  - {duration: 3, prompt: 美美走来}\n",
    ),
    good=(
        "version: 1\nlook: cinematic, 35mm film grain\nshots:\n  - {duration: 3, prompt: A guard walks past a masterpiece in a gilt frame}\n",
    ),
)

_TAG = r"(?:(?<=^)|(?<=[,;.，、；。]\s)|(?<=[,;.，、；。]))"
_FILLER = Pattern(
    rf"\b(?:4|8|16)k(?:\b(?: (?:uhd|hdr|resolution|quality|feel|ultra[- ]hd))\b|(?=\s*(?:[,;.，、。]|$))|\s?(?:超清|画质|质感|分辨率|高清))"
    r"|\b(?:ultra|full)[- ]?hd\b"
    rf"|{_TAG}(?:an? )?masterpiece(?=\s*(?:[,;.]|$))|\b(?:best|highest|top|ultra|high)[- ]quality(?=\s*(?:[,;.]|$))"
    r"|\b(?:trending|featured) on \w+|\b(?:ultra|highly|extremely|super)[- ]detailed\b|\binsanely detailed\b"
    r"|\b(?:octane|unreal engine)(?: \d)?(?: render)?\b|\baward[- ]winning (?:photo\w*|cinemat\w*|film)\b"
    r"|杰作|最高[质畫画]质?量?|超高清|最佳质量|大师级作品|极致细节",
    (
        "4k", "8k", "16k", "hd", "masterpiece", "quality", "trending", "featured", "detailed", "octane",
        "unreal", "award", "杰作", "最高", "超高清", "最佳质量", "大师级", "极致",
    ),
)  # fmt: skip


def find(story: Story) -> Iterator[Finding]:
    for path, text in story.seen:
        match = _FILLER.search(text)
        if match:
            sharp = (
                "`quality` sets the resolution: leave it out"
                if re.search(r"\dk|hd", match.group(), re.IGNORECASE)
                else None
            )
            hint = sharp or "leave it out, or say what is seen: light, texture, lens"
            yield Finding(path, f"`{match.group()}` shows nothing", hint=hint, part=match.span(), of=text)
