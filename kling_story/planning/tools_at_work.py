"""Things that do something with each other in a shot of nobody, or of no more than hands: a knife slices a lemon, a
bottle pours into a glass, a ladle stirs a pot.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from kling_story.blocking.nouns import phrase_before
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedShot, Work
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_CUTS = Pattern(
    r"\b(?:slic(?:es?|ing)|cuts?|cutting|chop(?:s|ping)?|halv(?:es|ing)|splits?|dic(?:es|ing)|carv(?:es|ing))\b|切",
    "slic cut chop halv split dic carv 切",
)
_POURS = Pattern(
    r"\b(?:pours?|pouring|poured|tips|tipped|tilts|tilted|tipping)\b|倒[入进满茶水酒汤油奶]|斟", "pour tip tilt 倒 斟"
)
_STIRS = Pattern(r"\bstir(?:s|red|ring)?\b|搅", "stir 搅")
_INTO = Pattern(r"\b(?:in|into|over)\s+(?:(?:an?|the|his|her|their|its)\s+)?$|[入进到]\s*$|倒满|斟满$|往\s*$")
_VESSELS = ("bottle", "kettle", "coffee_pot", "can", "tin", "glass", "cup", "bowl")
_STIRRED = ("pot", "pan", "bowl", "cup", "glass", "tin")


def working_together(shot: PlannedShot, described: Mapping[str, str | None], beings: Collection[str]) -> PlannedShot:
    """A shot in which a knife is ``cutting``, a vessel ``pouring`` or being stirred (``stirring``), as the relation of
    its place says, with what it does so to, or what stirs it, as the other one, if that is shown. Of those of the
    ``beings`` whose hands do so nothing else is seen. ``described``: what the things say of themselves, by name.
    """
    shapes = {name: row.id for name in shot.subjects if (row := stand_in(THINGS, name, described.get(name)))}
    shapes = {name: shape for name, shape in shapes.items() if name not in beings}
    for relation, words, tools, others in (
        ("cutting", _CUTS, ("sword",), None),
        ("pouring", _POURS, _VESSELS, _VESSELS),
        ("stirring", _STIRS, _STIRRED, ("spoon",)),
    ):
        said = words.search(shot.prompt)
        if said is None or denied(shot.prompt, said.start()):
            continue
        able = (name for name, shape in shapes.items() if shape in tools)
        tool = next((name for name in able if relation != "pouring" or not _is_into(shot.prompt, name)), None)
        if tool is None or (shot.people and len(shapes) < 2 and relation != "stirring"):
            continue
        other = next((name for name, one in shapes.items() if name != tool and (others is None or one in others)), None)
        place = replace(shot.place_of(tool) or Place(tool), relation=relation, other=other)
        if shot.people:
            hands = next((name for name in shot.subjects if name in beings), None)
            left = tuple(name for name in shot.subjects if name not in beings)
            stirs = tuple(Work("stir", None) for work in shot.works if work.kind == relation[:4])
            shot = replace(shot, people=0, detail=None, acts=(), works=stirs, subjects=left)
            place = replace(place, held=None, whose=hands)
        rest = (one for one in shot.places if one.name != tool and one.name not in beings)
        return replace(shot, places=(*rest, place))
    return shot


def _is_into(prompt: str, name: str) -> bool:
    """Whether something is poured into what is named so."""
    at = prompt.lower().find(name.replace("-", " ").lower())
    before = prompt[:at].removesuffix("@") if at > 0 else ""
    phrase = phrase_before(before, len(before))
    return _INTO.search(before[: phrase[0]] if phrase else before) is not None
