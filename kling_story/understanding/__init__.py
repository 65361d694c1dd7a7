"""The words that are sent for a shot -> the shot: ``kling_story.prompts`` read backwards.

A call says of each shot one text. What of it is in the tool's own form (the sentence that frames the
shot, ``Camera: ``, ``Mei (whispering): "..."``, ``Sound: ``, ``Music: ``, ``Transition: ``, what every
shot says at its end, a name with its description) becomes the storyboard's keys again, in English and
in Chinese; the rest is the prompt. Nothing is guessed: what is read is kept only where the same words
come of it, and what isn't read stays in the prompt, so that no word of a call is ever lost or changed.

Different storyboards can be sent in the same words. What is read is then the plainest of them:

- a term is its id where that is sent so, else the synonym as it is sent;
- a camera direction is its moves apart, each with its speed and where it ends; ``amount`` isn't sent;
- a prompt keeps the full stop that it is sent with; anything else loses one that would be sent anyway;
- a plain cut isn't sent, so it isn't read; nor are titles, ids, notes, panels, the soundtrack;
- an element without media is known by its description alone: its ``kind``, its notes and its voice
  aren't sent, one that has no description is a word of the prompt, and so is one whose name begins
  with a small letter;
- words of the author's that look just like the tool's are read as such: a prompt ``Wide shot. A door
  opens`` is a size and a prompt;
- the look is what every shot says at its end; with one shot it is what follows the tool's last
  sentence, and where there is none it is part of the prompt;
- an automatic storyboard's look is part of its prompt.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.prompts import auto_words, shot_words
from kling_story.storyboard import CameraMove, Line, Shot, Storyboard
from kling_story.understanding.sentences import begins_item, boundaries, shared_endings, spread, tail
from kling_story.understanding.terms import picture
from kling_story.understanding.written_out import own_names, undone
from kling_story.wording import CHINESE, ENGLISH, Wording, wording_for

__all__ = ["understood"]


def understood(board: Storyboard) -> Storyboard:
    """The same storyboard, what its prompts say in the tool's own form taken apart into keys.

    ``board`` is as a call gives it: all that is said of a shot stands in its ``prompt``, and no ``look``.
    """
    if board.is_auto:
        return _automatic(board) if board.prompt else board
    if not board.shots:
        return board
    voiced = own_names(board)
    sent = [shot_words(board, shot, voiced) for shot in board.shots]
    named, texts = undone(board, sent)
    if len(board.shots) == 1:
        return next(_alone(named, texts[0], sent[0]), board)
    for ending in (*shared_endings(texts), None):
        for look in (ending, f"{ending}.", f"{ending}。") if ending else (None,):
            looking = _changed(named, look=look)
            shots = [
                next(_readings(looking, shot, _without(look, text), words), None)
                for shot, text, words in zip(board.shots, texts, sent, strict=True)
            ]
            if None not in shots:
                return _changed(looking, shots=tuple(shots))
    return board


def _automatic(board: Storyboard) -> Storyboard:
    sent = auto_words(board)
    named, (text,) = undone(board, [sent])
    return _changed(named, prompt=text) if named is not board else board


def _alone(board: Storyboard, text: str, sent: str) -> Iterator[Storyboard]:
    """The storyboards of one shot that are sent in these words, the one that says the most by keys first."""
    (shot,) = board.shots
    for keys, look in _keys(shot, text, sent, look=True):
        looking = _changed(board, look=look)
        read = _with(shot, keys)
        if shot_words(looking, read, own_names(board)) == sent:
            yield _changed(looking, shots=(read,))


def _readings(board: Storyboard, shot: Shot, text: str | None, sent: str) -> Iterator[Shot]:
    """The shots that are sent in these words, the one that says the most by keys first.

    ``text``: the words without the look.
    """
    for keys, _ in _keys(shot, text, sent, look=False) if text else ():
        read = _with(shot, keys)
        if shot_words(board, read, own_names(board)) == sent:
            yield read


def _wordings(text: str) -> tuple[Wording, ...]:
    likely = wording_for(text)
    return likely, ENGLISH if likely is CHINESE else CHINESE


Reading = tuple[dict[str, Any], str | None]


def _keys(shot: Shot, text: str, sent: str, *, look: bool) -> list[Reading]:
    """What a shot's words can be read as, the one of the most keys first: its keys, and the look where
    ``look`` says that it may be there.
    """
    read = [reading for wording in _wordings(text) for reading in _of_wording(wording, text, look=look)]
    # Where nothing is read, the prompt stays as it came.
    read += [({}, None)] if text == sent else []
    return [*sorted(read, key=lambda reading: -len(reading[0])), ({"prompt": text}, None)]


def _of_wording(wording: Wording, text: str, *, look: bool) -> Iterator[Reading]:
    places = boundaries(wording, text)
    for start in (*(place for place in places if begins_item(wording, text, place)), len(text)):
        behind = tail(wording, text, start, places, look=look)
        if behind is None and start < len(text):
            continue
        said = text[:start].removesuffix(wording.space) if start < len(text) else text
        items = spread(behind.items) if behind else {}
        found = wording.unended(behind.look) if behind and behind.look else None
        first = next((place for place in places if place < start), None)
        framed = picture(wording, said[:first].removesuffix(wording.space or "\0")) if first else None
        if framed:
            yield {"prompt": said[first:], **framed, **items}, found
        if items:
            yield {"prompt": said, **items}, found


def _with(shot: Shot, keys: dict[str, Any]) -> Shot:
    """The shot with keys in place of its prompt alone."""
    parts = {
        "camera": tuple(CameraMove.model_validate(move) for move in keys.get("camera", ())),
        "dialogue": tuple(Line.model_validate(line) for line in keys.get("dialogue", ())),
    }
    return shot.model_copy(update={**keys, **parts})


def _without(look: str | None, text: str) -> str | None:
    """The words without the look at their end; None where they don't end with it."""
    if look is None:
        return text
    for wording in _wordings(text):
        ending = f"{wording.space}{wording.sentence(look)}"
        if text.endswith(ending):
            return text.removesuffix(ending)
    return None


def _changed(board: Storyboard, **keys: Any) -> Storyboard:
    return board.model_copy(update=keys).in_folder(board.folder)
