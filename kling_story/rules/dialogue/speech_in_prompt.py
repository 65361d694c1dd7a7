"""Speech written into the prompt of a silent film."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story, Suggestion
from kling_story.patterns import Pattern
from kling_story.yamledit import add_before

_SHOT = "version: 1\n%sshots:\n  - {duration: 3, prompt: '%s'}\n"

CHECK = Check(
    code="KS514",
    name="speech-in-prompt",
    what="a prompt quotes what somebody says, while `audio` is off",
    why="lips move and nobody is heard: audio is off when nothing else is said",
    source="official documents of both APIs: audio is off by default",
    severity=Severity.WARNING,
    bad=(_SHOT % ("", 'Mei turns and says "not tonight"'), _SHOT % ("audio: off\n", "美美转身低声说：“今晚不行。”")),
    good=(
        _SHOT % ("audio: native\n", 'Mei turns and says "not tonight"'),
        _SHOT % ("start_frame: front.png\n", 'A door with a sign that says "closed"'),
        _SHOT % ("", 'Mei mouths "not tonight"'),
    ),
)

_SPEECH = Pattern(
    r"\b(?:says?|said|saying|asks?|shouts?|screams?|yells?|whispers?|murmurs?|mutters?|replies|answers?|cries|exclaims?|sings?|calls? out)"
    r"(?:\s+(?:softly|quietly|loudly|calmly|gently|angrily|to (?:him|her|them|@?\w+))){0,2}\s*[,:，：]?\s*[\"“](?P<words>[^\"“”]{2,200})[\"”]"
    r"|(?:说道?|喊道?|低语|低声|大喊|尖叫|叫道?|问道?|答道?|回答|耳语|喃喃)\s*[,:，：]?\s*[\"“「『](?P<chinese>[^\"“”「」『』]{1,200})[\"”」』]"
)
_WRITTEN = Pattern(
    r"\b(?:signs?|screens?|notes?|letters?|labels?|banners?|posters?|text|captions?|shirt|book|board|billboard|title|newspaper|headline"
    r"|message|phone|display|card|tag|sticker|plaque|paper|page|mug|tattoo|graffiti|envelope|mouths?|silently)\b"
    r"|牌|屏|字|标语|海报|信|报纸|口型|无声"
)
_BEFORE = 60
"""Code points before the quotation in which something that is read may stand."""


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if board.audio != "off" or ("audio",) in story.misread or any(shot.dialogue for shot in board.shots):
        return
    prompts: list[tuple[Path, str]] = [(("shots", n, "prompt"), shot.prompt) for n, shot in enumerate(board.shots)]
    if board.prompt:
        prompts.append((("prompt",), board.prompt))
    for path, prompt in prompts:
        if not set(prompt) & set('"“「『'):
            continue
        for found in _SPEECH.finditer(prompt):
            if _WRITTEN.search(prompt[max(0, found.start() - _BEFORE) : found.start()]):
                continue
            fix = None
            if not story.written(("audio",)) and "native" in story.profile["audio"] and path != ("prompt",):
                fix = Suggestion("add `audio: native`", add_before(("shots",), "audio", "native"))
            group = "words" if found["words"] else "chinese"
            hint = "write `audio: native`, and the line under `dialogue:`; a silent mouth is `mouths`"
            message = f"somebody says `{found[group].strip()}`, but `audio` is off"
            yield Finding(path, message, hint=hint, part=found.span(group), of=prompt, fix=fix)
            return
