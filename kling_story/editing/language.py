"""What the language has at a path: keys with their explanation, and what a value can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from kling_story.editing.reading import Reading
from kling_story.formatting.order import ORDERS, Shape
from kling_story.profiles import Profile
from kling_story.reference.choices import part_of
from kling_story.reference.schema import field_descriptions
from kling_story.storyboard import LANGUAGE_VERSION, CameraMove, Line, Shot, Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS, Table
from kling_story.vocabulary.languages import ACCENTS, DIALECTS
from kling_story.yamldoc import Path

TERMS: Mapping[tuple[type[BaseModel], str], Table[Any]] = {
    (Shot, "size"): SIZES,
    (Shot, "angle"): ANGLES,
    (Shot, "framing"): FRAMINGS,
    (Shot, "lens"): LENSES,
    (Shot, "camera"): MOVES,
    (Shot, "transition"): TRANSITIONS,
    (CameraMove, "move"): MOVES,
    (CameraMove, "speed"): SPEEDS,
    (Line, "language"): LANGUAGES,
}
"""The keys whose values are words of the trade."""

PROSE = frozenset(("prompt", "look", "sound", "music", "to", "line", "tone", "move", "camera", "dialogue", "negative"))
"""The keys whose values are words in which ``@Name`` refers to something."""

PICTURED = frozenset(("prompt", "look"))
"""Those in which light is described."""


class Key(NamedTuple):
    """A key that a mapping can have: ``rank`` is its place in the usual order."""

    name: str
    about: str
    needed: bool
    rank: int
    holds: str
    """``text``, ``mapping``, ``list`` (of mappings) or ``texts``."""


class Choice(NamedTuple):
    """One of a few values that a key can have."""

    value: str
    about: str


def shape_at(path: Path) -> Shape:
    """What stands at a path: numbers step into lists, which have the shape of their items."""
    shape = Shape(Storyboard)
    for step in path:
        shape = shape if isinstance(step, int) else shape.inside(step)
    return shape


def holder_of(path: Path) -> tuple[type[BaseModel] | None, str]:
    """The model whose field the value at a path is, and the field."""
    steps = [*path]
    while steps and isinstance(steps[-1], int):
        steps.pop()
    if not steps:
        return None, ""
    shape = shape_at(tuple(steps[:-1]))
    return (None if shape.named else shape.model), str(steps[-1])


def keys_at(path: Path) -> list[Key]:
    """The keys that the mapping at a path can have, in their usual order."""
    shape = shape_at(path)
    if shape.model is None or shape.named:
        return []
    order = ORDERS.get(shape.model) or tuple(shape.model.model_fields)
    about = field_descriptions().get(shape.model.__name__, {})
    fields = shape.model.model_fields
    return [
        Key(name, about.get(name, ""), fields[name].is_required(), rank, _holds(shape, name))
        for rank, name in enumerate(order)
    ]


def about_key(path: Path) -> str:
    """What the language says of the key at a path; nothing of one that it doesn't know."""
    model, name = holder_of(path)
    return field_descriptions().get(model.__name__, {}).get(name, "") if model else ""


def _holds(shape: Shape, name: str) -> str:
    assert shape.model is not None
    inside = shape.inside(name)
    if inside.named:
        return "mapping"
    many = "tuple" in str(shape.model.model_fields[name].annotation)
    if inside.model is None:
        return "texts" if many else "text"
    return "list" if many else "mapping"


def choices_at(path: Path, reading: Reading) -> list[Choice]:
    """The few values that a key can have, where there are few."""
    model, name = holder_of(path)
    if model is None:
        return []
    if model is Storyboard and name in ("model", "target"):
        return list(_models(reading) if name == "model" else _targets(reading))
    if model is Line and name == "accent":
        return list(_accents())
    if model is Storyboard and name == "version":
        return [Choice(str(LANGUAGE_VERSION), about_key(path))]
    literal = _literal(model.model_fields[name].annotation) if name in model.model_fields else ()
    profile = reading.story.profile if reading.story else None
    about = about_key(path)
    if model is Storyboard and name == "quality":
        return [Choice(value, _quality(profile, value)) for value in literal]
    if model is Storyboard and name == "audio":
        return [Choice(value, part_of(about, value) or about) for value in ("native", "off", "original")]
    if not literal and _is_yes_no(model, name):
        return [Choice("yes", about), Choice("no", about)]
    return [Choice(value, part_of(about, value) or about) for value in literal]


def _accents() -> Iterator[Choice]:
    yield from (Choice(name, meaning) for name, meaning in ACCENTS.items())
    for language, dialects in DIALECTS.items():
        spoken = f"a way of speaking {LANGUAGES[language].words}"
        yield from (Choice(dialect, spoken) for dialect in dialects.split())


def _literal(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    return next((found for inner in get_args(annotation) if (found := _literal(inner))), ())


def _is_yes_no(model: type[BaseModel], name: str) -> bool:
    return name in model.model_fields and model.model_fields[name].annotation is bool


def _models(reading: Reading) -> Iterator[Choice]:
    profiles, target = reading.checker.profiles, reading.story.target if reading.story else "kling"
    for model in profiles.models(target):
        profile = profiles.find(target, model)
        most = f", up to {profile['seconds_max']} s" if profile and profile["seconds_max"] else ""
        yield Choice(model, f"{profile.title}{most}" if profile else f"not described for {target}")


def _targets(reading: Reading) -> Iterator[Choice]:
    profiles = reading.checker.profiles
    model = reading.board.model if reading.board else "kling-3.0"
    for target in profiles.targets():
        profile = profiles.find(target, model)
        yield Choice(target, profile.title if profile else f"doesn't offer {model}")


def _quality(profile: Profile | None, value: str) -> str:
    if profile is None:
        return "the resolution that is bought"
    sold = profile["qualities"]
    if sold and value not in sold:
        return f"not sold by {profile.title}"
    from kling_story.pricing import money

    prices = [(kind, profile.prices.usd(kind, value)) for kind in ("silent", "native")]
    told = [f"{money(usd)} a second {'with sound' if kind == 'native' else kind}" for kind, usd in prices if usd]
    return ", ".join(told) or "the resolution that is bought"
