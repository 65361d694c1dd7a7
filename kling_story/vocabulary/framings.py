"""Framings: whom the frame holds and from which side, apart from how large."""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Framing(Term):
    """``people``: how many figures stand in the frame; None leaves it to the shot's @Elements.
    ``yaw``: degrees the subject is turned from facing the lens to its own left; None leaves it.
    ``near_shoulder``: another person's back stands in the near corner.
    """

    people: int | None = None
    yaw: float | None = None
    near_shoulder: bool = False


FRAMINGS = Table(
    "framing",
    Framing(
        id="single", words="single", chinese="单人镜头", meaning="one person", people=1,
        synonyms=("one-shot of one person", "single shot", "单人"),
    ),
    Framing(
        id="two_shot", words="two-shot", chinese="双人镜头", meaning="two people", people=2,
        synonyms=("two shot", "双人", "两人镜头"), abbreviations=("2-shot", "2s"),
    ),
    Framing(
        id="three_shot", words="three-shot", chinese="三人镜头", meaning="three people", people=3,
        synonyms=("three shot", "三人"), abbreviations=("3-shot",),
    ),
    Framing(
        id="group", words="group shot", chinese="群像", meaning="more than three people", people=5,
        synonyms=("crowd shot", "ensemble", "群像镜头", "多人镜头"),
    ),
    Framing(
        id="over_the_shoulder", words="over-the-shoulder shot", chinese="过肩镜头",
        meaning="past the near shoulder of the listener to the speaker", people=2, near_shoulder=True,
        synonyms=("over the shoulder", "over-shoulder", "过肩", "越肩", "越肩镜头", "過肩"), abbreviations=("ots", "o/s"),
        alone=("over his shoulder", "over her shoulder", "over their shoulder"),
    ),
    Framing(
        id="pov", words="point-of-view shot", chinese="主观视角", meaning="what a character sees",
        synonyms=("point of view", "first-person", "first person view", "subjective", "第一人称", "主观镜头", "第一视角"),
        abbreviations=("pov",),
    ),
    Framing(
        id="insert", words="insert shot", chinese="插入镜头", meaning="a detail of the scene, without its people", people=0,
        synonyms=("insert", "detail insert", "plano detalle", "插入特写"),
    ),
    Framing(
        id="cutaway", words="cutaway", chinese="空镜", meaning="something outside the scene", people=0,
        synonyms=("cut-away", "cutaway shot", "空镜头"),
    ),
    Framing(
        id="establishing", words="establishing shot", chinese="交代镜头", meaning="where we are; usually wide and first",
        synonyms=("establishing", "定场", "定场镜头", "交代环境"),
    ),
    Framing(
        id="master", words="master shot", chinese="主镜头", meaning="the whole action in one wide shot",
        synonyms=("master",),
    ),
    Framing(
        id="reverse", words="reverse shot", chinese="反打", meaning="the other side of the conversation, on the same side of the line",
        synonyms=("reverse", "reverse angle", "shot-reverse-shot", "shot reverse shot", "反打镜头", "正反打"),
    ),
    Framing(
        id="profile", words="profile shot", chinese="侧面", meaning="seen from the side", yaw=90,
        synonyms=("profile", "side view", "in profile", "侧面镜头", "侧脸", "侧拍"),
        alone=("side on", "side-on", "side"),
    ),
    Framing(
        id="three_quarter", words="three-quarter view", chinese="四分之三侧面", meaning="seen from half the side", yaw=40,
        synonyms=("three-quarter angle", "3/4 view", "斜侧", "侧后方"),
        alone=("3/4",),
    ),
    Framing(
        id="frontal", words="frontal view", chinese="正面", meaning="seen from the front", yaw=0,
        synonyms=("frontal", "front view", "head-on", "front-facing", "正面镜头"),
        alone=("front",),
    ),
    Framing(
        id="back", words="shot from behind", chinese="背影", meaning="seen from behind", yaw=180,
        synonyms=("from behind", "back view", "back to camera", "rear view", "背面", "背面镜头"),
        alone=("rear",),
    ),
    Framing(
        id="reaction", words="reaction shot", chinese="反应镜头", meaning="someone's answer to what happened", people=1,
        synonyms=("reaction",),
    ),
    Framing(
        id="clean_single", words="clean single", chinese="干净单人", meaning="one person, nobody else's shoulder in it", people=1,
        alone=("clean",),
    ),
    Framing(
        id="dirty_single", words="dirty single", chinese="带肩单人",
        meaning="one person, with part of the other in the frame", people=2, near_shoulder=True,
        alone=("dirty",),
    ),
    Framing(
        id="centered", words="centered framing", chinese="居中构图", meaning="the subject in the middle of the frame",
        synonyms=("centered", "centred", "centered composition", "centred composition", "center framed", "centre framed", "center frame", "centre frame", "centrado", "中心构图"), alone=("center", "centre", "居中"),
    ),
    Framing(
        id="symmetrical", words="symmetrical framing", chinese="对称构图", meaning="both halves of the frame alike",
        synonyms=("symmetrical", "symmetrical composition", "composición simétrica"), alone=("symmetric", "symmetry", "simétrico", "对称"),
    ),
    Framing(
        id="rule_of_thirds", words="rule of thirds", chinese="三分构图", meaning="the subject on a line a third into the frame",
        synonyms=("rule of thirds composition", "off-center composition", "regla de los tercios", "三分法构图"), alone=("on the third", "thirds", "off-center", "off-centre", "三分法"),
    ),
)  # fmt: skip
