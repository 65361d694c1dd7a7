"""Speech in sentences of which the speaker is known, since the text declares who is in it.

``Nina whispers: "Go."`` and ``阿杰笑着说：“你好。”`` become spoken lines. Any other sentence with a
quotation in it stays in the prompt, whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kling_story.importing.draft import Draft, LineDraft, ShotDraft
from kling_story.importing.speech import QUOTE, quoted_words

_LOUD = r"whispers?|shouts?|screams?|yells?|cries|mutters?|murmurs?|growls?|sighs?|sings?|calls"
_HOW = r"[a-z]+ly|in an? [a-z ]{2,24}|under (?:his|her|their) breath|(?:to|at) (?:him|her|them)(?:self|selves)?"
_MANNER = rf"(?:[a-z]+ly )?(?:says|said|{_LOUD})(?:,? (?:{_HOW}))?"
_MANNER_HAN = r"[\u3400-\u9fff]{0,8}?(?:说道?|低语|耳语|喊道?|吼道?|道)"
_BARE = re.compile(r"says|said|说道?|道")
_STAYS_OPEN = re.compile(r"[问答].{0,2}$")
_NOT_A_MANNER = re.compile(r"[的和与跟对向把被给]")
_AFTER = re.compile(r"(?P<stop>[.。]?)[ \t]*(?:(?=\n|$)|(?=(?P<on>[^\sa-z,，;；、])))")


def settle_speakers(draft: Draft) -> None:
    """Take the sentences in which one of the cast speaks, and put every shot's lines in reading order."""
    people = {called: element.name for element in draft.elements.values() for called in element.called}
    for shot in draft.shots:
        for line in shot.dialogue:
            _part_manner(line, people)
        shot.prompt, lines = take_said(shot.prompt, tuple(people))
        shot.dialogue += lines
        _in_order(shot)


def take_said(text: str, people: Sequence[str]) -> tuple[str, list[LineDraft]]:
    """The text without sentences that say only that one of the cast speaks, and what is spoken.

    A bare "says" goes, since a line says as much; other verbs and adverbs are the tone. A text that says
    nothing else stays as it is.
    """
    lines: list[LineDraft] = []
    kept, done = "", 0
    for match in _said(tuple(sorted(people, key=len, reverse=True))).finditer(text) if people else ():
        words = (quoted_words(match, "1") or "").strip()
        manner = match["manner"].strip()
        after = _AFTER.match(text, match.end())
        ends = after and (not after["on"] or after["stop"] or words.endswith(tuple(".!?…。！？—")))
        if after is None or not ends or not words or _STAYS_OPEN.search(manner) or _NOT_A_MANNER.search(manner):
            continue
        kept += text[done : match.start()]
        done = after.end("stop")
        lines.append(LineDraft(match["who"], words, None if _BARE.fullmatch(manner) else manner))
    kept += text[done:]
    return (kept.strip(), lines) if lines and re.search(r"\w", kept) else (text, [])


@lru_cache(maxsize=16)
def _said(people: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\n.!?。！？”」』\"]))[ \t]*@?(?P<who>{'|'.join(map(re.escape, people))})"
        rf"(?P<manner>[ ]{_MANNER}|{_MANNER_HAN})[ \t]*[,，:：][ \t]*{QUOTE.format(1)}"
    )


def _part_manner(line: LineDraft, people: Iterable[str]) -> None:
    """``小雨回头：“别走。”``: the name, and what stands between it and the colon as the tone."""
    for name in people:
        manner = line.who[len(name) :]
        known = line.who.startswith(name) and re.fullmatch(r"[\u3400-\u9fff]+", manner)
        if known and line.who not in people and not name.isascii() and not _NOT_A_MANNER.search(manner):
            line.who, line.tone = name, "，".join(filter(None, (manner, line.tone)))
            return


def _in_order(shot: ShotDraft) -> None:
    shot.dialogue.sort(key=lambda line: shot.source.find(line.line))
