"""What is said of the whole film is sent with every shot: what is heard, and as much of the look as fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from copy import deepcopy

import yaml
from pydantic import ValidationError

from kling_story.dialects import DIALECTS
from kling_story.importing.draft import Draft, HeardDraft, joined
from kling_story.profiles import Profile
from kling_story.storyboard import Storyboard

FOR_ALL = "guessed: said of the whole film, so every shot says it"
_NAMES = 4
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

    now = over(draft.look, draft.heard)
    if not now or now <= (anyway := over([], [])):
        return
    units, going = _units(draft)

    def left(gone: int) -> tuple[list[str], list[HeardDraft]]:
        kept = [units[place] for place in sorted(set(range(len(units))) - set(going[:gone]))]
        return [unit for unit in kept if isinstance(unit, str)], [unit for unit in kept if isinstance(unit, HeardDraft)]

    # Each step leaves fewer words, so the first that is enough is found by halving.
    enough = bisect_left(range(len(going)), True, key=lambda gone: over(*left(gone)) <= anyway)
    draft.look, draft.heard = left(enough)
    moved = [unit if isinstance(unit := units[place], str) else unit.whole for place in sorted(going[:enough])]
    draft.notes += moved
    called = list(dict.fromkeys(f"`{_name(words)}`" for words in moved))
    names = ", ".join(called[:_NAMES]) + (f" and {len(called) - _NAMES} more" if len(called) > _NAMES else "")
    told = (draft.comments.get("notes"), f"not sent: with {names} a shot is over the {most} characters it may have")
    draft.comments["notes"] = "; ".join(filter(None, told))


def _units(draft: Draft) -> tuple[list[str | HeardDraft], list[int]]:
    """What may go, in reading order, and the order in which it goes. The part that a picture needs most
    goes by sentences, and the first of these never goes.
    """
    parts: list[str | HeardDraft] = [*(words.strip() for words in draft.look), *draft.heard]
    ranks = [_rank(part) for part in parts]
    last = max(range(len(parts)), key=lambda place: (ranks[place], -place))
    units: list[tuple[int, str | HeardDraft]] = []
    for place, part in enumerate(parts):
        if place == last and isinstance(part, str):
            units += ((len(_LEAST_VISUAL) + 1, words) for words in _SENTENCES.split(part) if words.strip())
        else:
            units.append((ranks[place], part))
    going = sorted(range(len(units)), key=lambda place: (units[place][0], -place))
    visual = ranks[last] == len(_LEAST_VISUAL)
    return [unit for _, unit in units], going[:-1] if visual else going


def _rank(part: str | HeardDraft) -> int:
    if isinstance(part, HeardDraft):
        return _LEAST_VISUAL.index(_HEARD)
    return next((rank for rank, start in enumerate(_LEAST_VISUAL) if start.match(part)), len(_LEAST_VISUAL))


def _name(words: str) -> str:
    match = _NAMED.match(words)
    return (match["label"] or f"{match['start'].strip()}...") if match else words[:12]
