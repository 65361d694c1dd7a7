"""Hands at work move in a steady rhythm, those of nobody else do."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import PlannedElement
from kling_story.vocabulary.works import WORKS

SAID = {
    "rub": ("@Mei polishes the brass", "@Mei 搓洗衣服", "@Mei wipes the counter"),
    "stir": ("@Mei stirs the paint", "@Mei 搅拌着汤"),
    "chop": ("@Mei is chopping onions", "@Mei 切着葱"),
    "type": ("@Mei types at a desk", "@Mei plays the piano", "@Mei 在打字"),
    "write": ("@Mei writes a letter", "@Mei 写着信", "@Mei plays the violin"),
    "stretch": ("@Mei smiles, stretching the dough", "@Mei 拉着面"),
    "row": ("@Mei is rowing", "@Mei paddles with all her strength"),
    "crank": ("@Mei turns the crank", "@Mei drills a hole in the wall", "@Mei 摇着手柄"),
    "mill": ("@Mei pushes the millstone round", "@Mei双手推着石磨一圈一圈地转"),
    "pump": ("@Mei pumps water", "@Mei 在打气"),
    "sweep": ("@Mei sweeps the floor", "@Mei 扫着落叶"),
    "hew": ("@Mei chops wood", "@Mei 劈柴"),
    "clap": ("@Mei claps", "@Mei 鼓掌"),
    "punch": ("@Mei punches the bag", "@Mei 打沙袋"),
    "flail": ("@Mei flails her arms", "@Mei挥舞双臂"),
    "haul": ("@Mei hauls on the chain", "@Mei收网"),
    "wave": ("@Mei waves a lantern", "@Mei挥动着火把"),
    "tussle": ("@Mei struggles with a map", "@Mei手忙脚乱地展开地图"),
    "fiddle": ("@Mei repairs the radio", "@Mei编篮子"),
    "dig": ("@Mei digs a hole", "@Mei 挖着土"),
}
"""Who does what, in words."""


def test_every_way_of_working_is_said_here() -> None:
    assert SAID.keys() == WORKS.keys()


@pytest.mark.parametrize(("kind", "prompt"), [(kind, prompt) for kind, prompts in SAID.items() for prompt in prompts])
@pytest.mark.parametrize("size", ["medium", "close-up"])
def test_hands_at_work_go_round_and_come_back(film, kind, prompt, size):
    plan = film({"prompt": prompt, "duration": 4, "size": size}, elements={"Mei": {"kind": "character"}})
    assert [(work.kind, work.who) for work in plan.shots[0].works] == [(kind, "Mei")]
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    figures = [staged.scene_at(staged.moment(part / 96)).figures[0] for part in range(96)]
    arms = np.array([np.concatenate([part.balls for part in one.parts]) for one in figures])
    far = np.linalg.norm(arms - arms[0], axis=2).max(axis=1)
    # A stroke of an oar takes the whole arm, an axe both.
    assert 0.01 < far.max() < {"row": 0.22, "punch": 0.22, "hew": 0.6, "flail": 0.4, "haul": 0.3}.get(kind, 0.14)
    assert far[12:].min() < 0.3 * far.max()
    assert len({one.head for one in figures}) == 1


def test_what_is_in_a_hand_at_work_goes_with_it(film):
    plan = film(
        {"prompt": "@Mei stirs the paint with a ladle", "size": "medium"}, elements={"Mei": {"kind": "character"}}
    )
    staged = Staged(plan, plan.shots[0], 16 / 9, 3.0)
    places = {scene.props[0].place for scene in (staged.scene_at(staged.moment(part / 20)) for part in range(20))}
    assert len(places) > 4


def test_hands_without_a_name_work_too(film):
    plan = film({"prompt": "Close on two hands scrubbing a shirt", "size": "close-up"})
    staged = Staged(plan, plan.shots[0], 16 / 9, 3.0)
    assert len({staged.scene_at(staged.moment(part / 20)).figures[0].hands for part in range(20)}) > 4


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei wipes rain from her face", "@Mei stirs in her sleep", "@Mei draws a breath", "@Mei reads the writing",
        "@Mei doesn't write", "@Mei is about to chop", "特写 @Mei", "@Mei, and all types of flowers", "@Mei stretches",
    ],
)  # fmt: skip
def test_other_words_move_no_hands(film, prompt):
    plan = film({"prompt": prompt, "size": "medium"}, elements={"Mei": {"kind": "character"}})
    assert plan.shots[0].works == ()


def test_what_is_waved_goes_with_its_hand(film):
    plan = film({"prompt": "@Mei waves a lantern", "size": "medium"}, elements={"Mei": {"description": "a woman"}})
    scenes = [stage(plan, plan.shots[0], 16 / 9, step) for step in (STEPS // 4, 3 * STEPS // 4)]
    one, other = (np.vstack([solid.corners for solid in scene.models[0].solids])[:, 0].mean() for scene in scenes)
    assert abs(one - other) > 0.08


def test_a_banknote_is_wide_and_a_paper_is_tall():
    note, paper = (solids_of(PlannedElement(name, "item", 0)) for name in ("banknote", "paper"))
    wide, tall = (np.ptp(made[0].corners, 0) for made in (note, paper))
    assert wide[0] > wide[1]
    assert tall[0] < tall[1]
