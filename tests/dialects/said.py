"""What a storyboard says that its call says too: what is read back of the call.

Left out is what isn't sent: the title, ids, notes, panels, the author's own sound, a plain cut, how far a
move goes, the kind of an element and what nobody names. An element with pictures is a token, or its
pictures, as the service wants it; one of words is its description. Terms are ids, where those are sent in
the same words; a prompt ends with its full stop, everything else without. An automatic storyboard's look
stands in its prompt, and so does that of one shot in which nothing but the prompt is said before it.
"""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import chain
from typing import Any

from kling_story.dialects.request import Request, element_token
from kling_story.prompts import bound_elements, names, used_names
from kling_story.references import replace_references
from kling_story.storyboard import CameraMove, Element, Line, ReferenceImage, Shot, Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS, Table
from kling_story.wording import Wording, wording_for

USUAL_SECONDS = Fraction(5)
TABLES: dict[str, Table[Any]] = {"size": SIZES, "angle": ANGLES, "framing": FRAMINGS, "lens": LENSES}


def said(board: Storyboard, request: Request) -> Storyboard:
    """The storyboard as its call says it; ``request`` tells which settings the call had a field for."""
    spelling = _names(board)
    sent = json.dumps(request.json, ensure_ascii=False)
    words = _automatic(board) if board.is_auto else _shots(board)
    if board.is_auto and board.model == "kling-3.0-turbo":
        # It has no setting for cuts: it cuts or not as it likes.
        words = {"shots": (Shot(duration=board.total, prompt=words["prompt"]),)}
    if '"duration"' not in sent:
        # A film made from a base video is as long as that: some calls have no field for it.
        words["shots"] = tuple(shot.model_copy(update={"duration": USUAL_SECONDS}) for shot in words["shots"])
    kept = Storyboard(
        target=board.target,
        model=board.model,
        quality=board.quality,
        aspect=board.aspect if f'"{board.aspect}"' in sent else None,
        audio=board.audio,
        elements={spelling.get(name, name): element for name, element in _elements(board).items()},
        start_frame=board.start_frame,
        end_frame=board.end_frame,
        reference_images=_images(board),
        reference_video=board.reference_video,
        camera_control=board.camera_control,
        motion_brush=board.motion_brush,
    )
    return in_order(renamed(kept.model_copy(update=words), names(board), spelling))


def in_order(board: Storyboard) -> Storyboard:
    """The same, reference images called by the names they have anyway."""
    images = [
        image.model_copy(update={"name": image.name or f"image_{n}"})
        for n, image in enumerate(board.reference_images, start=1)
    ]
    return board.model_copy(update={"reference_images": tuple(images)})


def _images(board: Storyboard) -> tuple[ReferenceImage, ...]:
    """At kie they have no names: how words refer to them there isn't known."""
    if board.target != "kie":
        return board.reference_images
    return tuple(ReferenceImage(image=image.image) for image in board.reference_images)


def _names(board: Storyboard) -> dict[str, str]:
    """What a dialect calls elements and images that it only numbers."""
    images = [image.name or f"image_{n}" for n, image in enumerate(board.reference_images, start=1)]
    if board.target == "fal":
        numbered = {name: f"Element{n}" for n, name in enumerate(bound_elements(board), start=1)}
        return numbered | {name: f"Image{n}" for n, name in enumerate(images, start=1)}
    if board.target in ("kling-v1", "replicate", "dashscope"):
        return {name: f"image_{n}" for n, name in enumerate(images, start=1)}
    return {}


def renamed(board: Storyboard, known: tuple[str, ...], spelling: dict[str, str]) -> Storyboard:
    """The storyboard with elements and images called otherwise, wherever they are named."""
    marks = {name: f"@{other}" for name, other in spelling.items()}

    def text(words: str | None) -> str | None:
        return replace_references(words, known, marks) if words else words

    shots = [
        shot.model_copy(
            update={
                "prompt": text(shot.prompt),
                "dialogue": tuple(
                    line.model_copy(update={"who": spelling.get(line.who, line.who)}) for line in shot.dialogue
                ),
            }
        )
        for shot in board.shots
    ]
    images = [
        image.model_copy(update={"name": spelling.get(image.name or f"image_{n}", image.name)})
        for n, image in enumerate(board.reference_images, start=1)
    ]
    update = {"shots": tuple(shots), "reference_images": tuple(images), "prompt": text(board.prompt)}
    return board.model_copy(update=update)


def _elements(board: Storyboard) -> dict[str, Element]:
    """Those that are named: with their pictures where the service is sent those, as a token else, or in words."""
    found: dict[str, Element] = {}
    for name, element in board.elements.items():
        if name not in used_names(board):
            continue
        if not element.has_media:
            found[name] = Element(description=element.description)
        elif board.target == "fal":
            found[name] = Element(images=element.images)
        elif board.target == "kie":
            found[name] = Element(images=element.images, description=element.description)
        else:
            found[name] = Element(id=element.id or element_token(name))
    return found


def _automatic(board: Storyboard) -> dict[str, Any]:
    wording = wording_for(board.prompt or "")
    sentences = [wording.sentence(text) for text in (board.prompt, board.look) if text]
    return {"storyboard": "auto", "prompt": wording.space.join(sentences), "duration": board.duration, "look": None}


def _shots(board: Storyboard) -> dict[str, Any]:
    shots = [_shot(shot) for shot in board.shots]
    look = board.look
    (shot, *others) = shots
    if look and not others and not (shot.camera or shot.dialogue or shot.sound or shot.music or shot.transition):
        wording = wording_for(shot.prompt)
        shots = [shot.model_copy(update={"prompt": f"{shot.prompt}{wording.space}{wording.sentence(look)}"})]
        look = None
    return {"shots": tuple(shots), "look": look}


def _shot(shot: Shot) -> Shot:
    wording = wording_for(shot.prompt)
    terms = {key: _term(wording, table, getattr(shot, key), lens=key == "lens") for key, table in TABLES.items()}
    found = TRANSITIONS.find(shot.transition) if shot.transition else None
    transition = None if found is None or found.id == "cut" else _term(wording, TRANSITIONS, shot.transition)
    return Shot(
        duration=shot.duration,
        prompt=wording.sentence(shot.prompt),
        **{key: value for key, value in terms.items() if value},
        camera=tuple(_move(wording, n, move) for n, move in enumerate(shot.camera)),
        dialogue=tuple(_line(wording, line) for line in shot.dialogue),
        sound=shot.sound,
        music=shot.music,
        facing=shot.facing,
        direction=shot.direction,
        transition=transition,
    )


def _term(wording: Wording, table: Table[Any], written: str | None, *, lens: bool = False) -> str | None:
    """The id, or the first of the term's names that is sent in the same words."""
    if written is None:
        return None
    term = table.find(written)

    def sent(name: str) -> str:
        words = wording.term(table, name)
        return f"{words} lens" if lens and not wording.chinese and "lens" not in words.casefold() else words

    exact = (name for name in table.names(term) if sent(name) == sent(written))
    # A sentence begins with a capital, whatever was written.
    capital = (name for name in table.names(term) if sent(name)[:1].upper() + sent(name)[1:] == sent(written))
    return next(chain(exact, capital), written)


def _move(wording: Wording, n: int, move: CameraMove) -> CameraMove:
    return CameraMove(
        move=_term(wording, MOVES, move.move) or "",
        speed=_term(wording, SPEEDS, move.speed),
        to=move.to,
        then=move.then and n > 0,
    )


def _line(wording: Wording, line: Line) -> Line:
    language = LANGUAGES.find(line.language) if line.language else None
    accent = line.accent.removesuffix(wording.labels["accent"]) if line.accent else None
    return Line(
        who=line.who,
        line=line.line,
        tone=line.tone,
        language=language.id if language else None,
        accent=accent,
    )
