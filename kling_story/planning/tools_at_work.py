"""Things that do something with each other in a shot of nobody: a knife slices a lemon, a bottle pours into a glass."""

from __future__ import annotations

from dataclasses import replace

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_CUTS = Pattern(
    r"\b(?:slic(?:es?|ing)|cuts?|cutting|chop(?:s|ping)?|halv(?:es|ing)|splits?|dic(?:es|ing)|carv(?:es|ing))\b|切",
    "slic cut chop halv split dic carv 切",
)
_POURS = Pattern(r"\b(?:pours?|pouring|poured|tips|tipped|tilts|tilted|tipping)\b|倒[入进满]|斟", "pour tip tilt 倒 斟")
_INTO = Pattern(r"\b(?:in|into|over)\s+$|[入进到]\s*$|倒满|斟满$")
_VESSELS = ("bottle", "kettle", "can", "tin", "glass", "cup", "bowl")


def working_together(shot: PlannedShot, described: dict[str, str | None]) -> PlannedShot:
    """A shot in which a knife is ``cutting`` and a vessel ``pouring``, as the relation of its place says, with what it
    does so to as the other one, if that is shown; ``described``: what the things say of themselves, by name.
    """
    shapes = {name: row.id for name in shot.subjects if (row := stand_in(THINGS, name, described.get(name)))}
    for relation, words, tools in (("cutting", _CUTS, ("sword",)), ("pouring", _POURS, _VESSELS)):
        said = words.search(shot.prompt)
        if said is None or denied(shot.prompt, said.start()):
            continue
        tool = next(
            (name for name, shape in shapes.items() if shape in tools and not _is_into(shot.prompt, name)), None
        )
        if tool is None:
            continue
        others = [
            name for name, shape in shapes.items() if name != tool and (relation == "cutting" or shape in _VESSELS)
        ]
        place = replace(shot.place_of(tool) or Place(tool), relation=relation, other=next(iter(others), None))
        return replace(shot, places=(*(one for one in shot.places if one.name != tool), place))
    return shot


def _is_into(prompt: str, name: str) -> bool:
    """Whether something is poured into what is named so."""
    at = prompt.lower().find(name.replace("-", " ").lower())
    before = prompt[:at].removesuffix("@") if at > 0 else ""
    return _INTO.search(before.removesuffix("the ").removesuffix("a ")) is not None
