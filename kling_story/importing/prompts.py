"""A prompt's text -> a storyboard's text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from kling_story.errors import StoryError
from kling_story.importing.cast import take_roles
from kling_story.importing.draft import Draft, ShotDraft, joined
from kling_story.importing.emitting import write
from kling_story.importing.film import BOLD, read_film, take_headings
from kling_story.importing.fitting import fit, spread
from kling_story.importing.json_prompts import read_json
from kling_story.importing.labels import FILM_ONLY, Labelled, labels_in
from kling_story.importing.marks import Mark
from kling_story.importing.mentions import mark_mentions
from kling_story.importing.prose_speech import settle_speakers
from kling_story.importing.prose_words import first_words
from kling_story.importing.requests import read_request
from kling_story.importing.seconds import fill_seconds, said, shares
from kling_story.importing.shots import FROM_PROMPT, read_shot
from kling_story.importing.speech import sounds, speaks
from kling_story.importing.splitting import Block, split_shots
from kling_story.importing.tables import read_table
from kling_story.profiles import Profile, profile
from kling_story.vocabulary.people import HONORIFIC

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[\w-]*[ \t]*$\n?", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[-*_=━═─][ \t]*){3,}$", re.MULTILINE)
_QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_STORYBOARD = re.compile(r"^shots:\s*$", re.MULTILINE)
_TARGET, _MODEL = "kling", "kling-3.0"
GUESSED = "guessed: "


@dataclass(frozen=True, slots=True)
class Imported:
    """A storyboard's YAML, and what was found: how many shots, and the seconds stated for each (None
    where the text states none). ``guesses`` has a sentence for everything that was guessed,
    ``remarks`` for what is left to do: a description to add, a film too long.
    """

    yaml: str
    shots: int
    seconds: tuple[Fraction | None, ...]
    guesses: tuple[str, ...]
    remarks: tuple[str, ...]


def import_prompt(text: str, *, title: str | None = None) -> Imported:
    """A storyboard with the author's words, from a prompt in any of the notations people use, or from a request
    for a film as JSON.

    Raises:
        StoryError: the text is empty, holds no words, or is a storyboard already.
    """
    text = re.sub(r"\r\n?|[\x85\u2028\u2029]", "\n", text.removeprefix("\ufeff"))
    text = re.sub(r"[ \t]{30,}", " ", text)  # long runs of spaces would be scanned again and again
    if not re.search(r"[^\W_]", text):
        raise StoryError("there is no prompt to import", hint="give the text of a prompt, like `Shot 1 (3s): ...`")
    if _STORYBOARD.search(text) and re.search(r"^version:", text, re.MULTILINE):
        raise StoryError("this is a storyboard already", hint="check it with `kling-story check`")
    if request := read_request(text, title):
        board = request.board
        lengths = (board.duration,) if board.is_auto else tuple(shot.duration for shot in board.shots)
        return Imported(request.yaml, len(lengths), lengths, request.guesses, request.remarks)
    draft = Draft(title=title)
    _read(text, draft)
    for shot in draft.shots:
        say_once(shot)
    _hoist(draft)
    fill_seconds(draft)
    settle_speakers(draft)
    mark_mentions(draft)
    stated = tuple(shot.seconds for shot in draft.shots)
    limits = profile(_TARGET, draft.keys.get("model", _MODEL)) or profile(_TARGET, _MODEL)
    assert limits is not None
    seconds, guessed = shares(draft, limits["seconds_max"])

    def written(trial: Draft) -> str:
        _finish(trial)
        return write(trial, seconds, None, [])

    fit(draft, limits, written)
    spread(draft)
    _finish(draft)
    remarks = _remarks(draft, stated, seconds, limits)
    comments = _commented(draft, guessed)
    return Imported(
        yaml=write(draft, seconds, guessed, remarks),
        shots=len(draft.shots),
        seconds=stated,
        guesses=_told(comments, guesses=True),
        remarks=(*_told(comments, guesses=False), *remarks),
    )


def _read(text: str, draft: Draft) -> None:
    text = _FENCE.sub("", _QUOTED.sub("", text)).strip("\n")
    left = read_json(text, draft)
    if left is None:
        return
    text = left
    text = _RULE.sub("", text) if not re.search(r"^[ \t]*\|", text, re.MULTILINE) else text
    if table := read_table(text):
        draft.shots = table.shots
        said_in_shots = "\n".join(shot.prompt for shot in draft.shots)
        read_film(_RULE.sub("", table.head), draft, said_in_shots)
        read_film(_RULE.sub("", table.tail), draft, said_in_shots)
        return
    split = split_shots(text)
    said_in_shots = "\n".join(block.text for block in split.blocks)
    for block in split.blocks:
        block.text = BOLD.sub(r"\1", block.text).replace("**", "")
    if not split.by:
        _one_shot(split.blocks[0].text, draft)
        return
    read_film(split.head, draft, said_in_shots)
    draft.shots = [read_shot(block) for block in split.blocks]
    read_film(split.tail, draft, said_in_shots)


def say_once(shot: ShotDraft) -> None:
    """Effect: a size before the first comma leaves the prompt, with what stands beside it, where it is a key."""
    told = {key for key in shot.keys if shot.comments.get(key) != FROM_PROMPT}
    first, shot.prompt = first_words(shot.prompt, told)
    for key, value in first.items():
        shot.comments.pop(key, None)
        shot.keys[key] = value


def _hoist(draft: Draft) -> None:
    """What every shot says alike under a label is said of the film; what is left follows the prompt."""
    if len(draft.shots) > 1:
        alike = set.intersection(*(set(shot.settings) for shot in draft.shots))
        draft.look += dict.fromkeys(setting for setting in draft.shots[0].settings if setting in alike)
        for shot in draft.shots:
            shot.settings = [setting for setting in shot.settings if setting not in alike]
    for shot in draft.shots:
        if shot.settings:
            shot.prompt = "\n".join([shot.prompt, *shot.settings])
            shot.comments.setdefault("prompt", "its last lines are settings that have no key of their own")


def _one_shot(text: str, draft: Draft) -> None:
    """A prompt without any notation for shots: one shot, but for what its labels say of the film."""
    text = take_headings(text, draft)
    kept: list[str] = []
    done = 0
    for label in labels_in(text):
        if label.name in FILM_ONLY or label.name == "duration":
            kept.append(text[done : label.start])
            done = _end_of_cast(text, label) if label.name == "cast" else label.end
            read_film(text[label.start : done].strip(), draft, text[: label.start] + text[done:])
    kept.append(text[done:])
    rest = take_roles("".join(kept), draft, "".join(kept))
    draft.shots = [read_shot(Block(Mark(), BOLD.sub(r"\1", rest).strip()))]


def _end_of_cast(text: str, label: Labelled) -> int:
    """Where a cast ends when no shots follow: after its list, or after its first sentence, since the
    next one may be the prompt.
    """
    first, _, _ = text[label.value : label.end].partition("\n")
    if not first.strip():
        blank = re.compile(r"\S[ \t]*\n[ \t]*\n").search(text, label.value, label.end)
        return blank.end() if blank else label.end
    stops = (stop.end() for stop in re.finditer(r"[.。](?=\s|$)|。", first))
    ends = (stop for stop in stops if not re.search(rf"\b{HONORIFIC}$", first[:stop]))
    return label.value + next(ends, len(first))


def _finish(draft: Draft) -> None:
    """The keys of the whole film, and whether it has sound."""
    for key, fragments in (("look", draft.look), ("negative", draft.negative)):
        if text := joined(fragments):
            draft.keys[key] = text
    if draft.notes:
        draft.keys["notes"] = "\n".join(draft.notes)
    draft.keys = {"model": _MODEL, **draft.keys}
    if any(shot.dialogue or "sound" in shot.keys or "music" in shot.keys for shot in draft.shots):
        draft.keys["audio"] = "native"
    texts = [*(shot.prompt for shot in draft.shots), draft.keys.get("look", "")]
    if "audio" not in draft.keys and any(speaks(text) or sounds(text) for text in texts):
        draft.keys["audio"] = "native"
        draft.comments["audio"] = "guessed: the words speak of something heard; leave it out for a silent film"


def _remarks(
    draft: Draft, stated: tuple[Fraction | None, ...], seconds: tuple[Fraction, ...], limits: Profile
) -> list[str]:
    """What a director should know of the shots as a whole."""
    total = sum(seconds, Fraction(0))
    remarks: list[str] = []
    if len(seconds) > limits["shots_max"]:
        remarks.append(f"{len(seconds)} shots as written: one generation takes up to {limits['shots_max']}")
    if total > limits["seconds_max"]:
        remarks.append(f"{said(total)} s in all as written: one generation takes up to {limits['seconds_max']} s")
    if draft.total and draft.total != total and None not in stated:
        remarks.append(f"the text says {said(draft.total)} s in all, its shots make {said(total)} s")
    return remarks


def _commented(draft: Draft, guessed_seconds: str | None) -> dict[str, list[tuple[int, str]]]:
    """Every comment with the places it stands at: a shot's number or 0, and what it is about."""
    places: dict[str, list[tuple[int, str]]] = {}
    for key, comment in draft.comments.items():
        if key in draft.keys:
            places.setdefault(comment, []).append((0, f"`{key}`"))
    for element in draft.elements.values():
        if element.comment:
            places.setdefault(element.comment, []).append((0, f"element `{element.name}`"))
    for number, shot in enumerate(draft.shots, start=1):
        if shot.seconds is None and guessed_seconds:
            places.setdefault(f"{GUESSED}{guessed_seconds}", []).append((number, "`duration`"))
        for key, comment in shot.comments.items():
            places.setdefault(comment, []).append((number, f"`{key}`"))
    return places


def _told(comments: dict[str, list[tuple[int, str]]], *, guesses: bool) -> tuple[str, ...]:
    """The comments as sentences; one that stands at many places is said once."""
    told: list[str] = []
    for comment, places in comments.items():
        if (comment.startswith(GUESSED) or comment == FROM_PROMPT) != guesses:
            continue
        alike: dict[str, list[int]] = {}
        for shot in dict.fromkeys(number for number, _ in places):
            alike.setdefault(", ".join(what for number, what in places if number == shot), []).append(shot)
        spots = [what if shots == [0] else f"{_numbered(shots)}: {what}" for what, shots in alike.items()]
        told.append(f"{'; '.join(spots)}: {comment.removeprefix(GUESSED)}")
    return tuple(told)


def _numbered(shots: list[int]) -> str:
    return f"shot{'s' if len(shots) > 1 else ''} {', '.join(map(str, shots))}"
