"""A way of the camera that a prompt tells in prose: "start on his boots, then tilt up to his face", 镜头从手摇到脸."""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.focus import of_a_face

_WHERE = r"(?:to|onto|until|to reveal|revealing|reveals|finds|finding|and (?:reveals|finds|shows|lands on|settles on|stops on))"
_TOLD = Pattern(
    r"(?:\b(?:camera|shot|lens|frame)\s+(?:(?:then|and|\w+ly)\s+)*(?P<verb>tilts?|pans?|ris(?:es?|ing)|lifts|cranes|booms|climbs|travels|moves|drifts"
    r"|glides|floats|lowers|sinks|drops|descends|slides)"
    r"|(?<!head )(?<!chin )(?<!face )(?<!hat )(?<!gaze )\b(?P<sure>tilt(?:s|ing)?|pan(?:s|ning)?))\b"
    r"(?P<way>\s+(?:\w+ly\s+)?(?:up|down|left|right)(?:wards?)?)?"
    rf"(?:[^.;!?]{{0,40}}?\bfrom\s+(?P<first>[^.;!?]{{2,50}}?))?(?:\s+(?:up|down|over|across))?[,]?\s+{_WHERE}\s+(?P<last>[^.;!?,]{{2,60}})"
    r"|(?:镜头|画面)[^，。；从@]{0,4}?(?:从(?P<zh_first>[^，。；]{1,12}?))?[缓慢徐快速地向往]{0,4}?"
    r"(?P<zh>上[摇移升]|下[摇移降]|左[摇移]|右[摇移]|[摇移升][起上][去来]?|[摇移降]下[去来]?|[摇移升降](?=[到至向])|[升降])"
    r"(?:[，,]|[到至向]|露出|现出|出现|停在|落在|对准|是|\s){0,4}(?P<zh_last>[^，。；！]{1,20})"
    r"|从(?P<zh_first_2>[^，。；]{1,8}?)(?P<zh_2>[上下]?摇)[到至向](?P<zh_last_2>[^，。；！]{1,16})",
    "tilt pan camera shot lens frame 摇 镜头 画面",
)
_SINKS = Pattern(r"lower|sink|drop|descend|down|[下降]")
_LIFTS = Pattern(r"ris|lift|crane|boom|climb|travel|mov|drift|glid|float|lower|sink|drop|descend|[移升降]")


class WayTold(NamedTuple):
    """A ``move`` in the vocabulary's words, or a ``pan`` to no side, the words for what it sets off from, empty where none do, those for where it
    ends, and where it is told.
    """

    move: str
    first: str
    last: str
    at: int


def way_told_in(prompt: str) -> WayTold | None:
    """The first way of the camera that a prompt tells with where it ends; None where it tells none."""
    for found in _TOLD.finditer(prompt):
        if not happens(prompt, found.start()):
            continue
        part = found.groupdict()
        first = (part["first"] or part["zh_first"] or part["zh_first_2"] or "").strip()
        last = (part["last"] or part["zh_last"] or part["zh_last_2"]).strip()
        verb = (part["verb"] or part["sure"] or part["zh"] or part["zh_2"]).casefold()
        move = _move(verb, (part["way"] or "").casefold(), last)
        if move is not None:
            return WayTold(move, first, last, found.start())
    return None


def _move(verb: str, way: str, last: str) -> str | None:
    """The move that a verb with its way means; a turn that says none goes up to a face."""
    aside = next((side for sides, side in (("left左", "left"), ("right右", "right")) if _has(sides, verb, way)), None)
    if aside is not None:
        return f"truck {aside}" if verb[:1] in "ms" or "移" in verb else f"pan {aside}"
    up = "down" if _SINKS.search(f"{verb} {way}") else "up"
    if _LIFTS.search(verb):
        said = way or verb.startswith(("ris", "lift", "crane", "climb", "lower", "sink", "drop", "descend"))
        return f"pedestal {up}" if said or not verb.isascii() else None
    if verb.startswith("pan") and not way:
        return "pan"
    return f"tilt {up}" if way or of_a_face(last) or up == "down" or verb[:1] == "上" or verb[-1:] in "上去来" else None


def _has(sides: str, verb: str, way: str) -> bool:
    return sides[:-1] in way or sides[-1] in verb
