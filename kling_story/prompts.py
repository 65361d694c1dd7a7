"""A shot -> the words that are sent.

The author's words go out verbatim; the tool adds the shot's size, angle, framing, lens, move,
dialogue, sound and the look around them, in the order of Kling's own guide (subject and movement,
then camera, speech, sound, style) and in the language of the shot's prompt. Custom multi-shot has no
global prompt, so everything global is said again in each shot.

An element that Kling knows (images, video or id) stays a reference, ``@Name``, for the dialect to
spell. One that is only described is sent as its name, with its description where the shot first
says it; where it says no more than "@Mei's hands", at its end: ``Mei: a courier.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kling_story.references import Reference, references, replace_references
from kling_story.storyboard import CameraMove, Line, Shot, Storyboard
from kling_story.vocabulary import (
    ANGLES,
    FRAMINGS,
    LANGUAGES,
    LENSES,
    MOVES,
    SIZES,
    SPEEDS,
    TRANSITIONS,
    arriving,
    read_camera,
)
from kling_story.wording import Wording, wording_for

_AS_NAMED: Mapping[str, str] = {}


def shot_words(board: Storyboard, shot: Shot, voiced: Mapping[str, str] = _AS_NAMED) -> str:
    """Everything that is said to Kling about one shot, elements as ``@Name``.

    ``voiced``: how elements of words alone are spelt that have a voice of their own.
    """
    wording = wording_for(shot.prompt)
    sentences = [
        _capital(wording.sentence(wording.comma.join(_picture(wording, shot)))),
        wording.sentence(shot.prompt),
        wording.labelled("camera", _camera(wording, shot.camera)) if shot.camera else "",
        *(_spoken(wording, board, line) for line in shot.dialogue),
        wording.labelled("sound", shot.sound) if shot.sound else "",
        wording.labelled("music", shot.music) if shot.music else "",
        _transition(wording, shot),
        wording.sentence(board.look) if board.look else "",
    ]
    return described(board, wording.space.join(sentence for sentence in sentences if sentence), voiced)


def auto_words(board: Storyboard) -> str:
    """Everything that is said to Kling for an automatic storyboard, elements as ``@Name``."""
    wording = wording_for(board.prompt or "")
    sentences = (wording.sentence(board.prompt or ""), wording.sentence(board.look or ""))
    return described(board, wording.space.join(sentence for sentence in sentences if sentence))


def described(board: Storyboard, text: str, voiced: Mapping[str, str] = _AS_NAMED) -> str:
    """The text with elements known by words alone written out: name, and description the first time that it isn't
    "Mei's"; where it always is, in a sentence at the end.
    """
    if "@" not in text:
        return text
    pieces: list[str] = []
    done = marked = 0
    said: set[str] = set()
    owners: dict[str, str] = {}
    for reference in references(text, names(board)):
        spelt = reference.name or ""
        element = board.elements.get(spelt)
        if element is None or element.has_media:
            marked = reference.end
            continue
        description = ""
        if owned := is_owner(text, reference):
            owners.setdefault(spelt, element.description or "")
        elif element.description and spelt not in said:
            said.add(spelt)
            description = f" ({element.description})"
        # In "@美美@Mei" the second name would go on with the first.
        apart = " " if marked and marked == reference.start else ""
        pieces += text[done : reference.start], apart, f"{spelt if owned else voiced.get(spelt, spelt)}{description}"
        done = reference.end
    pieces.append(text[done:])
    pieces += (closing(name, about) for name, about in owners.items() if about and name not in said)
    return "".join(pieces)


def closing(name: str, description: str) -> str:
    """The sentence at the end that says who somebody is of whom only a hand or a coat is told: "Mei (a courier)'s
    hand" is no English.
    """
    wording = wording_for(description)
    return wording.space + wording.sentence(f"{name}{wording.labels['is']}{description}")


def is_owner(text: str, reference: Reference) -> bool:
    """Whether the one referred to owns what follows: ``@Mei's coat``, ``@James' coat``, ``@Mei的外套``."""
    if text.startswith(("'s", "’s", "的"), reference.end):
        return not text.startswith("的确", reference.end)
    ends = text[reference.end - 1 : reference.end] in "sxz" and text.startswith(("' ", "’ "), reference.end)
    return ends and text[reference.start - 1 : reference.start] not in ("'", "‘")


def names(board: Storyboard) -> tuple[str, ...]:
    """Every name that ``@`` can refer to: elements, reference images, the reference video."""
    images = (image.name or f"image_{n}" for n, image in enumerate(board.reference_images, start=1))
    video = ("video_1",) if board.reference_video else ()
    return (*board.elements, *images, *video)


def sent_texts(board: Storyboard) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of the author's in which ``@Name`` is a reference, with its path."""
    for key in ("look", "prompt"):
        text = getattr(board, key)
        if text:
            yield (key,), text
    for index, shot in enumerate(board.shots):
        here = ("shots", index)
        yield (*here, "prompt"), shot.prompt
        for n, move in enumerate(shot.camera):
            yield (*here, "camera", n, "move"), move.move
            if move.to:
                yield (*here, "camera", n, "to"), move.to
        for key in ("sound", "music"):
            text = getattr(shot, key)
            if text:
                yield (*here, key), text
        for n, line in enumerate(shot.dialogue):
            yield (*here, "dialogue", n, "line"), line.line
            for key in ("tone", "accent"):
                if text := getattr(line, key):
                    yield (*here, "dialogue", n, key), text
        if shot.transition and TRANSITIONS.find(shot.transition) is None:
            yield (*here, "transition"), shot.transition


def seen_texts(board: Storyboard) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of the author's that tells Kling what is seen, with its path: the prompts, the look,
    where a move ends, and the elements that are sent as words.
    """
    heard = ("sound", "music", "line", "tone", "accent")
    yield from ((path, text) for path, text in sent_texts(board) if path[-1] not in heard)
    for name, element in board.elements.items():
        if element.description and not element.has_media:
            yield ("elements", name, "description"), element.description


def used_names(board: Storyboard) -> frozenset[str | None]:
    """The names that the words refer to or that speak; None among them when a reference is unknown."""
    known = names(board)
    marked = (text for _, text in sent_texts(board) if "@" in text)
    used = {reference.name for text in marked for reference in references(text, known)}
    return frozenset(used | {line.speaker for shot in board.shots for line in shot.dialogue})


def bound_elements(board: Storyboard) -> tuple[str, ...]:
    """The elements that are sent along: those with media that the words or the dialogue name."""
    used = used_names(board)
    return tuple(name for name, element in board.elements.items() if element.has_media and name in used)


def _picture(wording: Wording, shot: Shot) -> Iterator[str]:
    if shot.size:
        yield wording.term(SIZES, shot.size)
    if shot.angle:
        yield wording.term(ANGLES, shot.angle)
    if shot.framing:
        yield wording.term(FRAMINGS, shot.framing)
    if shot.lens:
        lens = wording.term(LENSES, shot.lens)
        yield lens if wording.chinese or "lens" in lens.casefold() else f"{lens} lens"
    if shot.facing:
        yield wording.labels["camera_facing" if shot.facing == "camera" else shot.facing]
    if shot.direction:
        yield wording.labels[shot.direction]


def _camera(wording: Wording, camera: tuple[CameraMove, ...]) -> str:
    words = ""
    for move in camera:
        said = wording.term(MOVES, move.move)
        if move.speed:
            said = f"{wording.term(SPEEDS, move.speed)}{wording.space}{said}"
        if move.to:
            understood = read_camera(move.move).directions
            said = f"{said}{wording.space}{arriving(understood[-1].move, move.to) if understood else move.to}"
        words += (wording.labels["then"] if move.then else wording.comma) + said if words else said
    return words


def _spoken(wording: Wording, board: Storyboard, line: Line) -> str:
    """``Mei (whispering, in English, British accent): "Not tonight."``, the official guide's form; a stop after
    a line that has none, so that everything said of a shot is sentences.
    """
    who = f"@{line.speaker}" if line.speaker in board.elements else line.who
    manner = [line.tone] if line.tone else []
    if line.language:
        language = LANGUAGES.find(line.language)
        said = (language.chinese if wording.chinese else language.words) if language else line.language
        manner.append(f"{wording.labels['in']}{said}")
    if line.accent:
        accent = line.accent if re.search(r"accent|口音|话$", line.accent) else line.accent + wording.labels["accent"]
        manner.append(accent)
    how = f"{wording.labels['open']}{wording.comma.join(manner)}{wording.labels['close']}" if manner else ""
    # Nobody says a description aloud: inside a line a name known by words alone is just the name.
    plain = {name: name for name, element in board.elements.items() if not element.has_media}
    words = replace_references(line.line, names(board), plain)
    return wording.sentence(f"{who}{how}{wording.labels['says']}{words}{wording.labels['end']}")


def _transition(wording: Wording, shot: Shot) -> str:
    if not shot.transition:
        return ""
    words = wording.term(TRANSITIONS, shot.transition)
    found = TRANSITIONS.find(shot.transition)
    return "" if found is not None and found.id == "cut" else wording.labelled("transition", words)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
