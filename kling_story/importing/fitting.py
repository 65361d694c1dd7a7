"""What is said of the whole film is sent with every shot: what is heard, and as much of the look as fits."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy

import yaml
from pydantic import ValidationError

from kling_story.dialects import DIALECTS
from kling_story.importing.draft import Draft, HeardDraft
from kling_story.importing.film import joined
from kling_story.profiles import Profile
from kling_story.storyboard import Storyboard

FOR_ALL = "guessed: said of the whole film, so every shot says it"
_NAMED = re.compile(r"(?P<label>[^\n:：.。]{2,30})[:：.。]\s*\S|(?P<start>(?:\S+\s+){2}\S+|.{1,12})")
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|(?<=[。！？；])")
_HEARD = re.compile(r"(?:audio|sounds?|sfx|music|ambien\w+|score|voice\w*|narrat\w*|音|声|配乐|旁白)", re.IGNORECASE)
_LEAST_VISUAL = (
    re.compile(
        r"(?:(?:master|core|overall|main|director'?s?|narrative|emotional)\s+)?(?:intent\w*|stor(?:y|yline)|plot|synopsis|concept"
        r"|goals?|purpose|premise|logline|themes?|message|summary|instructions?|rules?|continuity|consistency|important"
        r"|direction|idea|objective|brief|arc)\b"
        r"|(?:please\s+)?(?:keep|maintain|ensure|make sure|do not|don't|never|always|avoid|preserve|use)\b"
        r"|this (?:film|video)\b"
        r"|剧情|故事|梗概|主题|目标|意图|要求|概念|说明|保持|确保|不要|避免|请",
        re.IGNORECASE,
    ),
    re.compile(r"(?:the\s+)?(?:camera|cinematography|lens|movement|framing)|镜头|运镜|摄影|机位", re.IGNORECASE),
    _HEARD,
    re.compile(r"(?:pac(?:e|ing)|edit\w*|rhythm|transitions?|format|duration)\b|节奏|剪辑|转场", re.IGNORECASE),
    re.compile(r"(?:mood|tone|emotion\w*|atmosphere|feel\w*|genre)\b|情绪|氛围|基调|类型", re.IGNORECASE),
)
"""How the words begin that a picture misses least, those it misses least of all first."""


def spread(draft: Draft) -> None:
    """Give every shot what is heard throughout the film."""
    first = True
    for shot in draft.shots:
        for heard in draft.heard:
            own = shot.keys.get(heard.key)
            shot.keys[heard.key] = joined([own, heard.words]) if own else heard.words
            if first:
                shot.comments.setdefault(heard.key, FOR_ALL)
        first = first and not draft.heard


def fit(draft: Draft, limits: Profile, written: Callable[[Draft], str]) -> None:
    """Put words about the whole film into the notes, the least visual ones first, until every shot fits
    that fits without them. ``written``: how a draft becomes a storyboard's text.
    """
    most: int = limits["shot_characters"]
    if len(draft.shots) < 2 or not (draft.look or draft.heard):
        return

    def over(look: list[str], heard: list[HeardDraft]) -> set[int]:
        trial = deepcopy(draft)
        trial.look, trial.heard = look, heard
        spread(trial)
        try:
            board = Storyboard.model_validate(yaml.safe_load(written(trial)))
        except (ValidationError, yaml.YAMLError):
            return set()
        return {index for index, words in enumerate(DIALECTS[limits.dialect](board).shots) if len(words) > most}

    look, heard = [words.strip() for words in draft.look], list(draft.heard)
    anyway: set[int] | None = None
    moved: list[tuple[int, str]] = []
    while (now := over(look, heard)) and (now - (anyway := over([], []) if anyway is None else anyway)):
        if len(look) == 1 and not heard:
            look = [words for words in _SENTENCES.split(look[0]) if words.strip()]
        if len(look) + len(heard) < 2:
            break
        least = min(range(len(look)), key=lambda index: (_rank(look[index]), -index), default=None)
        if heard and (least is None or _rank(look[least]) >= 2):
            gone = heard.pop()
            moved.append((len(draft.look) + draft.heard.index(gone), gone.whole))
        elif least is not None:
            moved.append((_place(draft.look, look[least]), look.pop(least)))
    if moved:
        draft.look, draft.heard = look, heard
        moved.sort(key=lambda each: each[0])
        draft.notes += [words for _, words in moved]
        names = ", ".join(f"`{_name(words)}`" for _, words in moved)
        known = draft.comments.get("notes")
        draft.comments["notes"] = "; ".join(
            filter(None, (known, f"not sent: with {names} a shot is over the {most} characters it may have"))
        )


def _rank(words: str) -> int:
    return next((rank for rank, start in enumerate(_LEAST_VISUAL) if start.match(words)), len(_LEAST_VISUAL))


def _place(fragments: list[str], words: str) -> int:
    """Where in reading order words stood: the fragment they are, or were a sentence of."""
    return next((index for index, fragment in enumerate(fragments) if words in fragment), 0)


def _name(words: str) -> str:
    match = _NAMED.match(words)
    return (match["label"] or f"{match['start'].strip()}...") if match else words[:12]
