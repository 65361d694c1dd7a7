"""Words that point at another shot."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story
from kling_story.patterns import Pattern

CHECK = Check(
    code="KS716",
    name="other-shot-meant",
    what="a shot that points at another: `same woman`, `as before`, `previous shot`, 同上",
    why="custom shots have no words in common: Kling reads each one by itself and doesn't know the other",
    source="Kling's 3.0 guide: say subject, clothes, light and place again in every shot",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: A girl waits}\n  - {duration: 3, prompt: 'Close-up, same girl, she smiles'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: A girl waits}\n  - {duration: 3, prompt: The girl leaves the room of the previous shot}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 女孩在等人, sound: 雨声}\n  - {duration: 3, prompt: 女孩离开, sound: 同上}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Two girls in the same coat, at the same time, cross the same street as the dog'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 两台一模一样的录音机在同一张桌子上转动}\n",
    ),
)

_SAME = Pattern(
    r"(?:^|(?<=[.;:,，—]\s)|(?<=[.;:,，—]))(?:the )?same (?!time\b|moment\b|instant\b|way\b|as\b|pace\b|speed\b|colou?r\b|size\b)[a-z]+"
    r"(?![^.;\n]*\b(?:throughout|as (?:the |in the |its |her |his |their |@|an? )))",
    ("same",),
)
_MEANT = Pattern(
    r"\bsame (?:[a-z]+ )?as (?:before|above|earlier|in (?:the )?(?:first|last|previous|shot)|(?:the )?(?:first|last|previous) (?:shot|scene)|shot \d)"
    r"|\b(?:previous|preceding|prior|(?:from|of|in|as|like|since) the (?:last|earlier)) (?:shot|scene|clip)\b|\b(?:as|like) (?:before|above|in shot \d)\b(?!\s+\w+ (?:it|she|he))"
    r"|\bcontinu(?:es|ing|ed) from (?:the )?(?:previous|last|first|shot|scene|above)\b"
    r"|同上(?!\w)|[上前](?:一个?|个)镜头?|[与和同跟](?:之前|前面|上面|前一镜|上一镜)(?:的\w{1,4})?(?:相同|一样|一致)",
    (
        "same", "previous", "preceding", "last shot", "last scene", "last clip", "earlier ",
        "prior", "as before", "like before", "as above", "like above", "in shot", "continu", "同上", "镜",
        "前面", "上面", "之前",
    ),
)  # fmt: skip


def find(story: Story) -> Iterator[Finding]:
    if story.board.is_auto:
        return
    for path, text in _texts(story):
        match = _MEANT.search(text) or (_SAME.search(text) if path[1] else None)
        if match:
            message = f"`{match.group().strip()}` points at another shot"
            hint = "say it again in this shot, or name an element: each shot is read by itself"
            yield Finding(path, message, hint=hint, part=match.span(), of=text)


def _texts(story: Story) -> Iterator[tuple[Path, str]]:
    for index, shot in enumerate(story.board.shots):
        here: Path = ("shots", index)
        yield (*here, "prompt"), shot.prompt
        for key in ("sound", "music"):
            text = getattr(shot, key)
            if text:
                yield (*here, key), text
        for n, move in enumerate(shot.camera):
            yield (*here, "camera", n, "move"), move.move
