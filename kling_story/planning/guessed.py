"""The shots of an automatic storyboard, guessed from its words, and whom they mean who are named in earlier ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kling_story.blocking.sentences import sentence_around
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, WAITING_TRAINS
from kling_story.planning.carrying import PASSED
from kling_story.planning.pronouns import genders_of
from kling_story.prose import unreferenced
from kling_story.references import references
from kling_story.setting import Setting
from kling_story.setting_told import setting_in, setting_of
from kling_story.staging import named_elements
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import FRAMINGS
from kling_story.vocabulary.genders import gender_in
from kling_story.vocabulary.people import somebody_seen

_OF_SEVERAL = Pattern(
    r"\b(?:both|they|them|their|the (?:two|pair|couple)(?: of them)?|each other)\b|他们|她们|两人|二人|彼此",
    "both they them their two pair couple other 们 两人 二人 彼此",
)
_OF_ONE = Pattern(r"\b(?:she|he|hers?|his|him)\b|[他她](?!们)", "she he her his him 他 她")
_OWNED = Pattern(
    r"\s+(?!(?:as|and|or|but|in|on|at|by|for|from|with|while|when|to|through|then|up|down|into|out|away|back|over|the|an?)\b)\w|的"
)
_OTHERS = Pattern(r"\b[a-z]{2,}s\b")
_AGAIN = Pattern(r"\bthe (\w+)")
_WORD = re.compile(r"\w+")
_SUBJECTS = ("she", "he")


def with_guessed_cuts(board: Storyboard, most: int) -> Storyboard:
    """An automatic storyboard with the shots that its prompt tells; with one of all its words where it tells one.

    ``most``: code points of the prompt that are read.
    """
    # Few films are cut by Kling, and reading prose asks for much.
    from kling_story.importing.beats import with_beats

    cut = with_beats(board.model_copy(update={"prompt": (board.prompt or "")[:most]}).in_folder(board.folder))
    if cut.shots:
        return cut
    # Where Kling will cut isn't known: it is shown as the one prompt it is.
    whole = Shot(id="auto", duration=board.total, prompt=board.prompt or "")
    return board.model_copy(update={"shots": (whole,)}).in_folder(board.folder)


def with_whom_they_mean(board: Storyboard) -> Storyboard:
    """A storyboard in whose shots those are named whom a pronoun means who were named in a shot before: one in the
    sentences up to that which names somebody; and whose shoulder somebody is seen over.
    """
    known, told, shots = genders_of(board), list[str](), list[Shot]()
    beings = {name for name, element in board.elements.items() if element.kind in BEINGS}
    for shot in board.shots:
        if told:
            first = next((one.start for one in references(shot.prompt, board.elements) if one.name in beings), None)
            ends = len(shot.prompt) if first is None else sentence_around(shot.prompt, first, first)[0]
            prompt = f"{_naming(shot.prompt[:ends], told, known)}{shot.prompt[ends:]}"
            shot = shot.model_copy(update={"prompt": prompt})
        named = [name for name in named_elements(board, shot) if name in beings]
        others = [name for name in told if name not in named]
        if len(named) == 1 and others and any(one.near_shoulder for one in FRAMINGS.named_in(shot.framing or "")):
            shot = shot.model_copy(update={"prompt": f"over @{others[-1]}'s shoulder, {shot.prompt}"})
        told = [*others, *named]
        shots.append(shot)
    return board.model_copy(update={"shots": tuple(shots)}).in_folder(board.folder)


def setting_so_far(board: Storyboard, shot: Shot) -> Setting:
    """The setting of a guessed shot: its own words before what its prompt said earlier, both before the look. A place
    that is only hinted at is none where one was named, and "the lane" is the market lane of before.
    """
    own = setting_of(board, shot)
    if any(board.elements[name].kind == "scene" for name in named_elements(board, shot)):
        return own
    told: list[str] = []
    for one in board.shots[: board.shots.index(shot) + 1]:
        words = unreferenced(one.prompt, board.elements)
        again = {the[1] for the in _AGAIN.finditer(words)} & {*_WORD.findall(" ".join(told))}
        told.sort(key=lambda before: again.isdisjoint(_WORD.findall(before)))
        told.insert(0, _without(words, again))
    so_far = setting_in("\n".join(told))
    here = setting_in(words)
    # In the rain nobody is where the picture before was, inside.
    outside = here.weather is not None and here.place is None and so_far.inside
    time, weather, place = so_far.time or own.time, so_far.weather or own.weather, so_far.place or own.place
    gone = WAITING_TRAINS.union(PASSED)
    stays = () if own.place or outside else (one for one in so_far.dressings if one not in gone)
    dressings = tuple(dict.fromkeys((*own.dressings, *stays)))
    return own._replace(time=time, weather=weather, place="outdoors" if outside else place, dressings=dressings)


def _without(words: str, again: Collection[str]) -> str:
    """Words without "the" and what is spoken of again."""
    return _AGAIN.sub(lambda the: "" if the[1] in again else the[0], words)


def _naming(prompt: str, told: Sequence[str], known: dict[str, str]) -> str:
    """A prompt with names in place of its first pronoun: who fits it and was named last, or the last two. One that
    stands after words for others means those.
    """
    several = _OF_SEVERAL.search(prompt)
    if several and len(told) > 1 and not _OTHERS.search(prompt[: several.start()]):
        return f"{prompt[: several.start()]}@{told[-2]} and @{told[-1]}, {prompt[several.start() :]}"
    for pronoun in _OF_ONE.finditer(prompt):
        if somebody_seen(prompt[: pronoun.start()]):
            break
        gender = gender_in(pronoun[0])
        fitting = [name for name in told if known.get(name, gender) == gender]
        if fitting:
            owned = pronoun[0].lower() not in _SUBJECTS and _OWNED.match(prompt, pronoun.end())
            name = f"@{fitting[-1]}{_possessive(pronoun[0]) if owned else ''}"
            return f"{prompt[: pronoun.start()]}{name}{prompt[pronoun.end() :]}"
    return prompt


def _possessive(pronoun: str) -> str:
    return "'s" if re.match(r"[a-z]", pronoun, re.IGNORECASE) else ""
