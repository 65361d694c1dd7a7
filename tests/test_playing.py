"""Who plays or works at something that stands before them, and what their hands do."""

from __future__ import annotations

import pytest

from kling_story.placed import PLAYED
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.instruments import INSTRUMENTS


def planned(*prompts, **keys):
    shots = [{"duration": 2, "prompt": prompt, **keys} for prompt in prompts]
    return plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}, "Ann": {}}, "shots": shots})).shots


@pytest.mark.parametrize(
    ("prompt", "who", "piece", "work"),
    [
        ("@Mei sings while @Tom plays a drum kit behind her.", "Tom", "drums", "drum"),
        ("@Tom's sticks hammer the snare and the cymbals", "Tom", "drums", "drum"),
        ("@Mei唱歌，@Tom在她身后打架子鼓。", "Tom", "drums", "drum"),
        ("@Mei sings into a microphone on a stand", "Mei", "microphone", None),
        ("@Mei站在立式麦克风前唱歌", "Mei", "microphone", None),
        ("@Tom leans on a hand auger and drills a hole through the ice", "Tom", "auger", "crank"),
        ("@Tom在冰面上钻了一个洞", "Tom", "auger", "crank"),
        ("@Tom pushes the millstone round and round", "Tom", "mill", "mill"),
        ("@Tom双手推着石磨一圈一圈地转，@Mei站在旁边", "Tom", "mill", "mill"),
        ("@Mei stirs a big pot of soup", "Mei", "pot", "stir"),
        ("一口大铁锅里豆浆翻滚，@Mei的手拿着长木勺慢慢搅动", "Mei", "pot", "stir"),
        ("@Mei spins records behind the turntables", "Mei", "decks", "rub"),
        ("@Mei hammers a heavy red punching bag, left, right", "Mei", "bag", "punch"),
        ("@Mei在健身房打沙袋", "Mei", "bag", "punch"),
        ("@Mei skips rope furiously in a gym", "Mei", "rope", "skip"),
        ("@Tom在院子里跳绳", "Tom", "rope", "skip"),
        ("@Tom is bent over his bench, planing a long stick of wood", "Tom", "workbench", "plane"),
        ("@Tom刨着一块木板", "Tom", "workbench", "plane"),
        ("@Mei kneads dough", "Mei", "dough", "rub"),
        ("@Mei在厨房揉面", "Mei", "dough", "rub"),
        ("@Mei stretches noodles", "Mei", "strands", "stretch"),
        ("@Mei在厨房拉面", "Mei", "strands", "stretch"),
        ("@Mei irons a shirt", "Mei", "ironing", "iron"),
        ("@Tom types on his laptop", "Tom", "laptop", "type"),
        ("@Tom plays the cello", "Tom", "cello", "bow"),
        ("@Tom拉着二胡", "Tom", "erhu", "bow"),
        ("@Mei paints the wall", "Mei", "wall", "brush"),
        ("@Mei擦着窗户", "Mei", "pane", "wipe"),
        ("@Tom hammers a nail into the wall", "Tom", "nail", "chop"),
        ("@Tom hammers a nail into the board", "Tom", "timber", "pound"),
        ("@Tom hammers the copper rivet flat", "Tom", "timber", "pound"),
        ("@Mei drives a peg into the plank", "Mei", "timber", "pound"),
        ("@Mei hammers the red-hot iron", "Mei", "timber", "pound"),
        ("@Tom把钉子敲进木板", "Tom", "timber", "pound"),
        ("@Tom sits alone at a long table, eating breakfast", "Tom", "meal", "eat"),
        ("@Mei eats dumplings with chopsticks at a small table", "Mei", "rice", "eat"),
        ("@Mei坐在桌旁吃饺子", "Mei", "rice", "eat"),
        ("@Tom writes on a blackboard, children raise their hands", "Tom", "blackboard", "write"),
        ("@Tom在黑板上写字", "Tom", "blackboard", "write"),
        ("@Mei stands at the board, drawing", "Mei", "blackboard", "write"),
        ("@Mei draws a diagram on the whiteboard", "Mei", "whiteboard", "write"),
        ("@Mei does the dishes", "Mei", "sink", "rub"),
        ("@Tom scrubs a burnt pan", "Tom", "sink", "rub"),
        ("@Mei在厨房洗碗", "Mei", "sink", "rub"),
        ("@Tom dries the plates", "Tom", "drying", "wipe"),
        ("@Tom types at his desk", "Tom", "laptop", "type"),
        ("@Mei sits at her desk, typing", "Mei", "laptop", "type"),
        ("@Mei坐在办公桌前打字", "Mei", "laptop", "type"),
        ("@Mei blows out the candles on a birthday cake", "Mei", "cake", "once"),
        ("@Mei吹灭生日蛋糕上的蜡烛", "Mei", "cake", "once"),
        ("@Mei sings on a stage", "Mei", "microphone", None),
        ("@Mei在舞台上唱歌", "Mei", "microphone", None),
        ("@Mei washes up on a beach", None, None, None),
        ("@Mei writes on a card", None, None, None),
        ("@Mei dries her hands", None, None, None),
        ("@Mei blows out a candle", None, None, None),
        ("@Mei doesn't wash the dishes", None, None, None),
        ("@Mei loads the dishwasher, @Tom洗碗机旁等着", None, None, None),
        ("@Mei sits at the table and reads", None, None, None),
        ("@Mei eats an apple", None, None, None),
        ("@Mei picks up the punching bag", None, None, None),
        ("@Mei kneads @Tom's shoulders", None, None, None),
        ("@Mei planes no plank", None, None, None),
        ("@Mei climbs down a rope", None, None, None),
        ("@Mei walks past a cello", None, None, None),
        ("@Mei doesn't play the drums", None, None, None),
        ("@Mei drums her fingers on the table", None, None, None),
        ("@Mei plays air drums", None, None, None),
        ("@Mei stirs her tea", None, None, None),
        ("@Mei在磨坊里等着", None, None, None),
        ("@Mei holds a microphone", None, None, None),
        ('@Mei says: "I play the drums."', None, None, None),
        ("@Mei walks over the ice", None, None, None),
        ("@Mei hammers on the door", None, None, None),
        ("@Mei hammers home the point", None, None, None),
        ("@Mei pounds the pavement", None, None, None),
    ],
)
def test_words_put_somebody_at_what_they_play(prompt, who, piece, work):
    [shot] = planned(prompt)
    at = [(one.name, one.piece) for one in shot.places if one.piece in PLAYED]
    assert at == ([(who, piece)] if who else [])
    if who:
        assert [one.kind for one in shot.works if one.who == who] == ([work] if work else [])
        # It is drawn with whoever is at it, once.
        assert set(shot.subjects) <= {"Mei", "Tom"}


def test_who_goes_on_to_another_instrument_gets_up_from_the_first():
    first, second = planned("@Tom plays the drums.", "@Tom sings at a microphone stand.")
    assert first.place_of("Tom").posture == "seated"
    assert (second.place_of("Tom").posture, second.place_of("Tom").seat) == (None, None)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Tom hammers a rivet flat while @Mei holds it in place",
        "@Mei holds a copper rivet in place, while @Tom kneels and hammers it flat",
        "@Tom hammers a nail into the board, @Mei steadies the board",
        "@Tom把钉子敲进木板，@Mei扶着木板",
    ],
)
def test_who_keeps_in_place_what_another_one_hammers_is_across_it(prompt):
    [shot] = planned(prompt)
    mei, tom = shot.place_of("Mei"), shot.place_of("Tom")
    assert (tom.piece, mei.piece, mei.arms) == ("timber", None, "reaching")
    ways = ["profile_right", "profile_left"]
    assert [shot.place_of(name).facing for name in shot.subjects if name in ("Mei", "Tom")] == ways


def test_who_holds_the_bag_is_across_it_from_who_punches_it():
    [shot] = planned("@Mei hits the punching bag while @Tom holds it from behind.")
    mei, tom = shot.place_of("Mei"), shot.place_of("Tom")
    assert (mei.piece, mei.side, mei.facing) == ("bag", "left", "keys")
    assert (tom.piece, tom.side, tom.facing, tom.arms) == (None, "right", "profile_left", "pushing")


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei, @Tom and @Ann sit around the dinner table and eat.", "meal"),
        ("@Mei、@Tom和@Ann围坐在圆桌旁吃饺子，@Mei笑着给@Tom夹菜。", "rice"),
    ],
)
def test_all_at_a_table_eat_and_nobody_has_a_thing_apart(prompt, piece):
    [shot] = planned(prompt, size="wide")
    assert [(one.name, one.piece, one.posture) for one in shot.places] == [
        (name, piece, "seated") for name in ("Mei", "Tom", "Ann")
    ]


def test_who_stands_while_another_one_eats_keeps_the_table_as_it_was():
    [shot] = planned("@Mei sits at the table and eats while @Tom walks by.", size="wide")
    assert {one.piece for one in shot.places} <= {None, "table"}


def test_who_has_eaten_sits_at_the_table_still():
    _, second = planned("@Mei sits at the table, eating dinner.", "@Mei smiles.")
    assert (second.place_of("Mei").piece, second.place_of("Mei").posture) == ("table", "seated")


def test_a_rope_is_skipped_on_the_spot():
    [shot] = planned("@Mei skips rope in a gym.")
    assert (shot.place_of("Mei").gait, shot.course) == ("jumping", None)


def test_a_close_shot_of_somebodys_sticks_is_of_their_hands():
    [shot] = planned("@Tom's sticks hammer the snare.", size="close_up", angle="overhead")
    assert shot.detail is not None
    [shot] = planned("Straight down on the drum kit: @Tom's sticks hammer the snare.", size="close_up")
    assert (shot.detail is not None, shot.subjects, shot.people) == (True, ("Tom",), 1)
    [shot] = planned("@Tom plays the drums.", size="close_up")
    assert shot.detail is None


def test_each_instrument_has_a_name_that_others_know():
    assert set(INSTRUMENTS) == PLAYED


@pytest.mark.parametrize(
    ("prompt", "owners"),
    [
        ("@Mei and @Tom sit side by side, each holding a short fishing rod.", {"Mei", "Tom"}),
        ("@Mei和@Tom坐在冰上，各拿着一根鱼竿。", {"Mei", "Tom"}),
        ("@Mei and @Tom both hold a candle.", {"Mei", "Tom"}),
        ("@Mei and @Tom sit on the steps, each holding an apple. Behind them @Ann runs.", {"Mei", "Tom"}),
        ("@Ann walks by. @Mei和@Tom坐在台阶上，各拿着一个苹果。", {"Mei", "Tom"}),
        ("@Mei and @Tom sit on the pier. Each holds a candle. @Ann runs by.", {"Mei", "Tom"}),
        ("@Mei waits. @Tom holds a candle.", {"Tom"}),
        ("The rod bends. @Mei jumps up and pulls, @Tom laughs.", {"Mei"}),
        ("@Mei leans the rod against the wall.", set()),
    ],
)
def test_each_of_several_has_a_thing_of_their_own(prompt, owners):
    [shot] = planned(prompt)
    assert {one.whose for one in shot.places if one.held == "hand"} == owners


def test_nothing_that_somebody_works_at_is_called_as_what_somebody_sits_on() -> None:
    """Who sat on a bench in a park had a workbench before them, and planed."""
    from kling_story.vocabulary.perches import PERCHES

    assert not PLAYED & set(PERCHES)


def test_one_washes_up_while_another_dries_at_the_same_counter() -> None:
    for prompt in ("@Mei washes dishes while @Tom dries them", "@Mei在水池边洗碗，@Tom擦盘子"):
        [shot] = planned(prompt)
        assert [(one.name, one.piece, one.facing) for one in shot.places] == [
            ("Mei", "sink", "camera"),
            ("Tom", "drying", "camera"),
        ]
        assert {(one.who, one.kind) for one in shot.works} == {("Mei", "rub"), ("Tom", "wipe")}


def test_who_has_a_microphone_in_hand_needs_none_on_a_stand() -> None:
    [shot] = planned("@Mei holds a microphone and sings on the stage")
    assert shot.place_of("Mei").piece is None


def test_candles_on_a_cake_burn_until_the_light_goes() -> None:
    from kling_renderers.animatic.stage.played import _since_the_light_went
    from kling_renderers.animatic.stand_ins.laid_tables import cake

    [shot] = planned("@Mei sits before her cake and blows out the candles")
    [cue] = shot.light_cues
    before, after = (_since_the_light_went(shot, round(48 * (cue.start + by))) for by in (-0.1, 0.1))
    assert before < 0 < after
    lit, out = (len(cake((), turn)[-1]) for turn in (before, after))
    assert lit == 2 * out
