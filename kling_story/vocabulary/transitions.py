"""Transitions: how a shot begins. Cuts stay where they are; a transition is drawn inside its shots."""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Transition(Term):
    """``seconds``: how long the drawing of it takes inside the shot; 0 is a plain cut.
    ``mark``: how the animatic draws it: "cut", "black" (fades up from it), "white", "dissolve", "whip" (a
    blurred pan to the right) or "wipe" (an edge that goes from left to right).
    """

    seconds: float = 0.0
    mark: str = "cut"


TRANSITIONS = Table(
    "transition",
    Transition(id="cut", words="cut", chinese="切", meaning="the next picture at once", synonyms=("hard cut", "straight cut", "硬切")),
    Transition(
        id="match_cut", words="match cut", chinese="匹配剪辑", meaning="a cut between two alike shapes or motions",
        synonyms=("match on action", "匹配转场"),
    ),
    Transition(id="smash_cut", words="smash cut", chinese="跳切反差", meaning="a cut from quiet to loud or back"),
    Transition(id="jump_cut", words="jump cut", chinese="跳切", meaning="a cut within one action"),
    Transition(
        id="dissolve", words="dissolve", chinese="叠化", meaning="the new picture grows through the old",
        synonyms=("cross dissolve", "crossfade", "cross-fade", "溶解", "溶接", "fundido", "fundido encadenado", "fondu enchaîné", "Überblendung"), seconds=0.5, mark="dissolve",
    ),
    Transition(
        id="fade_in", words="fade in from black", chinese="淡入", meaning="the shot rises from black",
        synonyms=("fade in", "fade from black", "fade up", "渐显", "fundido desde negro", "fundido de apertura", "ouverture au noir"), seconds=0.5, mark="black",
    ),
    Transition(
        id="fade_from_white", words="fade in from white", chinese="白场淡入", meaning="the shot rises from white",
        synonyms=("flash white", "white flash", "dip to white", "闪白", "白闪"), alone=("flash",), seconds=0.4, mark="white",
    ),
    Transition(
        id="whip", words="whip-pan transition", chinese="甩镜转场", meaning="a blurred pan joins the shots",
        synonyms=("whip transition", "swish transition"), seconds=0.25, mark="whip",
    ),
    Transition(
        id="wipe", words="wipe", chinese="划像", meaning="an edge goes over the old picture and leaves the new one",
        synonyms=("wipe transition", "wipes", "划变", "擦除", "cortinilla", "ワイプ", "와이프"), seconds=0.5, mark="wipe",
    ),
)  # fmt: skip
