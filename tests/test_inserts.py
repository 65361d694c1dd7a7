"""Whether a close shot is of a face, of hands at work or of a thing."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.focus import HANDS

CAST = {"Mei": {}, "Tom": {}, "老周": {}, "Flask": {"kind": "item", "description": "a steel thermos flask"}}


def planned(prompt: str, size: str = "close-up", **more: object) -> PlannedShot:
    shot = {"duration": 2, "size": size, "prompt": prompt, **more}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]})).shots[0]


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("@Mei unscrews @Flask.", ["Flask"]),
        ("@Mei strikes a match and lights the candle.", ["match", "candle"]),
        ("@Mei counts the coins.", []),
        ("@Mei turns the parcel over.", ["parcel"]),
        ("@Mei ties the knot.", []),
        ("@Mei deals the cards.", ["cards"]),
        ("@老周削苹果。", ["苹果"]),
        ("@老周的手把一勺面糊倒在滚烫的铁板上。", ["勺"]),
        ("@老周把蛋液倒在碗里。", ["碗"]),
        ("@老周用毛笔写字。", ["毛笔"]),
        ("@老周拆开信封。", ["信封"]),
        ("The keys tremble in @Mei's hands.", ["keys"]),
        ("一封信在@老周手里。", ["信"]),
    ],
)
def test_hands_at_work_are_seen_with_what_they_work_on(prompt: str, things: list[str]) -> None:
    shot = planned(prompt)
    assert shot.detail == HANDS
    assert shot.people == 1
    assert list(shot.subjects[1:]) == things


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei unscrews @Flask and looks up.",
        "@Mei cuts the rope, tears in her eyes.",
        "@Mei doesn't cut the rope.",
        "@Mei is about to cut the rope.",
        "@Mei ties her hair back.",
        "@Mei walks and unwraps a parcel.",
        "@Mei plays the violin.",
        "@Mei waits.",
        "@Mei folds her arms.",
        "@Mei wraps her arms around @Flask.",
        "Rain pours over @Mei.",
        "@Tom tightens his grip.",
        "@Tom weaves through the crowd.",
        "The camera cuts to @Tom.",
        "@Tom cuts him off.",
        "@老周数着天上的星星。",
        "@老周走过写着“营业中”的招牌。",
        "@老周拆开信封，笑了。",
        '@Mei says: "He pours the tea."',
    ],
)
def test_who_has_a_face_in_the_words_shows_it(prompt: str) -> None:
    shot = planned(prompt)
    assert shot.detail is None
    assert shot.people == 1


def test_who_plays_is_with_the_instrument() -> None:
    shot = planned("Straight down on the drum kit: @Tom's sticks hammer the snare.", angle="overhead")
    assert (shot.people, shot.subjects) == (1, ("Tom",))


def test_only_a_close_shot_is_of_hands() -> None:
    assert planned("@Mei unscrews @Flask.", "medium").detail is None
    assert planned("@Mei unscrews @Flask.", framing="profile").detail is None
    assert planned("@Mei unscrews @Flask.", dialogue=["Mei: Cold."]).detail is None
    assert planned("@Mei unscrews @Flask.", dialogue=["Tom: Still warm."]).detail == HANDS


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("@Mei's phone buzzes on the kitchen table.", "phone"),
        ("Straight down on the cake: @Mei's sleeve brushes the icing.", "cake"),
        ("Straight down on the barrel: @Tom's sleeve brushes the rim.", "barrel"),
        ("@Tom's old camera lies on a chair.", "camera"),
        ("@老周的手机响了。", "手机"),
        ("@Flask steams beside @Mei's tent.", "Flask"),
    ],
)
def test_a_thing_that_is_somebodys_is_seen_alone(prompt: str, thing: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.subjects) == (0, (thing,))


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei's smile fades.",
        "@Mei's lamp lights her face.",
        "The lamp sways. @Mei waits.",
        "@Mei's phone is at her ear.",
    ],
)
def test_nobody_is_left_out_whose_face_or_body_is_spoken_of(prompt: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.subjects[0]) == (1, "Mei")


@pytest.mark.parametrize(
    ("prompt", "tool", "relation", "other"),
    [
        ("@Mei unscrews @Flask and pours hot chocolate into the blue cup.", "Flask", "pouring", "cup"),
        ("@老周提起茶壶，往杯子里倒茶。", "茶壶", "pouring", "杯子"),
        ("@Mei cuts the bread with a long knife.", "knife", "cutting", "bread"),
        ("一口铁锅里豆浆翻滚，@老周的手拿着长木勺慢慢搅动。", "铁锅", "stirring", "长木勺"),
        ("@Mei stirs the pot with a ladle.", "pot", "stirring", "ladle"),
        ("@Mei stirs the pot.", "pot", "stirring", None),
    ],
)
def test_what_hands_do_with_two_things_shows_these(prompt: str, tool: str, relation: str, other: str | None) -> None:
    shot = planned(prompt)
    place = shot.place_of(tool)
    assert place is not None
    assert (place.relation, place.other, place.whose) == (relation, other, "老周" if "老" in prompt else "Mei")
    assert (shot.people, set(shot.subjects)) == (0, {tool, *([other] if other else [])})


@pytest.mark.parametrize(
    "prompt",
    ["The car keys slip out of @Mei's shaking fingers and fall on the concrete.", "钥匙从@老周手里滑落，掉在地上。"],
)
def test_what_slips_out_of_fingers_falls(prompt: str) -> None:
    shot = planned(prompt, "extreme close-up")
    assert shot.detail == HANDS
    assert [(act.was.held, shot.places[-1].held, shot.places[-1].piece) for act in shot.acts] == [
        ("hand", None, "ground")
    ]


@pytest.mark.parametrize(
    ("prompt", "held"),
    [
        ("@Mei's hands lift @Dress off its hanger.", "spread"),
        ("@Mei folds @Dress and waits.", "spread"),
        ("@Mei holds up @Dress.", "spread"),
        ("@Mei叠着@Dress。", "spread"),
        ("@Mei把@Dress放进箱子。", "spread"),
        ("@Mei waits, @Dress lies on the bed.", "laid"),
        ("@Mei坐着，@Dress挂在墙上。", "laid"),
        ("@Mei wears @Dress.", None),
        ("@Mei, in @Dress, dances.", None),
        ("@Mei lifts @Dress as she wades.", None),
        ("@Mei puts on @Dress.", None),
        ("@Mei穿着@Dress跳舞。", None),
        ("@Mei doesn't fold @Dress.", None),
        ('@Tom: "Fold @Dress!" @Mei dances in @Dress.', None),
    ],
)
def test_a_costume_is_worn_unless_words_say_what_else(prompt: str, held: str | None) -> None:
    cast = {**CAST, "Dress": {"kind": "costume", "description": "a yellow dress"}}
    [shot] = plan(Storyboard.model_validate({"elements": cast, "shots": [{"duration": 2, "prompt": prompt}]})).shots
    place = shot.place_of("Dress")
    assert place is not None
    assert place.held == held


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("@Mei's finger presses a green button on the panel. She presses again, over and over.", "button"),
        ("Close on @Mei's finger pushing the doorbell.", "doorbell"),
        ("@老周 的手指按下红色按钮。", "按钮"),
    ],
)
def test_a_finger_on_a_button_is_seen_and_nobody_else(prompt: str, thing: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.subjects) == (0, (thing,))
    assert shot.places[0].relation == "pressing"
    assert bool(shot.works) == ("again" in prompt)


def test_no_button_is_seen_that_no_finger_presses() -> None:
    assert "button" not in planned("@Mei's finger does not press the button.").subjects


@pytest.mark.parametrize(
    ("prompt", "thing", "piece"),
    [
        ("At ground level a muddy white ball is set down on the penalty spot by two hands.", "ball", "ground"),
        ("A cup is placed on the table by two hands.", "cup", "tabletop"),
    ],
)
def test_two_hands_of_nobody_are_at_the_thing_that_they_put_down(prompt: str, thing: str, piece: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.subjects) == (0, (thing,))
    [place] = shot.places
    assert (place.lifted, place.opened, place.piece) == (True, None, piece)
    assert not planned(prompt.partition(" by two")[0] + ".").places[0].lifted


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("Through the round glass door of a washing machine, a red scarf turns in grey suds.", "washing-machine"),
        ("透过洗衣机的圆形玻璃门，一条红围巾在泡沫里翻滚。", "洗衣机"),
        ("Through the oven door, a cake rises slowly.", "cake"),
    ],
)
def test_the_door_of_a_thing_has_nobody_in_it(prompt: str, thing: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.subjects) == (0, (thing,))
    assert "door_frame" not in shot.setting.dressings
    assert "door_frame" in planned("Through the kitchen door, @Mei waits.").setting.dressings


def test_gloved_fingers_have_gloves() -> None:
    assert planned("The gloved fingers of @Mei slide the letter out.").places[0].wears == ("gloves",)
    assert planned("The fingers of @Mei slide the letter out.").places[0].wears == ()


@pytest.mark.parametrize(
    ("prompt", "who", "thing"),
    [("@Mei's hands unfold the letter on her lap.", "Mei", "letter"), ("@老周 的双手拆开一封信。", "老周", "信")],
)
def test_who_sees_only_their_own_hands_is_behind_the_lens(prompt: str, who: str, thing: str) -> None:
    shot = planned(prompt, framing="POV")
    assert (shot.looker, shot.people, shot.subjects) == (who, 0, (thing,))
    assert planned("@Mei smiles, a letter in @Mei's hands.", framing="POV").looker is None
    assert planned("@Tom takes the letter out of @Mei's hands.", framing="POV").looker is None


@pytest.mark.parametrize(
    ("prompt", "framing", "of_hands"),
    [
        ("@Mei's thumb strokes @Tom's hand", "insert", True),
        ("@Mei's fingers close around @Tom's hand", None, True),
        ("@Mei的手握住@Tom的手", None, True),
        ("@Mei's hand on @Tom's cheek", "insert", False),
        ("@Mei takes @Tom's hand and smiles", None, False),
    ],
)
def test_a_close_shot_of_hands_of_two_shows_nobody_else(prompt, framing, of_hands):
    shot = planned(prompt, framing=framing)
    assert (shot.detail is not None and shot.people == 0) is of_hands
