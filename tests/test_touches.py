"""What one of two does to the other with hands, by the words: who, to whom, and whether it happens within the shot."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"kind": "character", "description": "a woman of thirty"},
    "Tom": {"kind": "character", "description": "a man with a beard"},
}


def shot_of(prompt, **shot):
    shots = [{"duration": 4, "prompt": prompt, **shot}]
    return plan(Storyboard.model_validate({"title": "a test", "elements": CAST, "shots": shots})).shots[0]


def touches(shot):
    return {place.name: (place.relation, place.other) for place in shot.places if place.relation}


@pytest.mark.parametrize(
    ("prompt", "touch"),
    [
        ("@Mei pushes @Tom away", "pushing"),
        ("@Mei推开@Tom", "pushing"),
        ("@Mei把@Tom推倒", "pushing"),
        ("@Mei walks up to @Tom and slaps him across the face", "slapping"),
        ("@Mei打了@Tom一个耳光", "slapping"),
        ("@Mei punches @Tom", "punching"),
        ("@Mei一拳打在@Tom脸上", "punching"),
        ("@Mei grabs @Tom by the collar", "collaring"),
        ("@Mei揪住@Tom的衣领", "collaring"),
        ("@Mei grabs @Tom's wrist", "gripping"),
        ("@Mei抓住@Tom的手腕", "gripping"),
        ("@Mei pulls @Tom by the sleeve", "pulling"),
        ("@Mei拽着@Tom的胳膊", "pulling"),
        ("@Mei takes @Tom's face in her hands", "cheek"),
        ("@Mei cups his face in both hands beside @Tom", "cheek"),
        ("@Mei pats @Tom on the head", "patting"),
        ("@Mei摸了摸@Tom的头", "patting"),
        ("@Mei puts her hand on @Tom's shoulder", "shoulder"),
        ("@Mei pats @Tom on the back", "shoulder"),
        ("@Mei拍了拍@Tom的肩膀", "shoulder"),
        ("@Mei taps @Tom on the shoulder", "tapping"),
        ("@Mei wipes a tear from @Tom's cheek", "cheek"),
        ("@Mei抚摸@Tom的脸", "cheek"),
        ("@Mei hangs a gold medal around @Tom's neck", "garlanding"),
        ("@Mei drapes a lei of flowers around @Tom's shoulders", "garlanding"),
        ("@Mei hangs a lei around @Tom", "garlanding"),
        ("@Mei winds and wraps a scarf around @Tom's neck", "covering"),
        ("@Mei fastens the pearl necklace around his neck beside @Tom", "garlanding"),
        ("@Mei给@Tom戴上一枚奖牌", "garlanding"),
        ("@Mei把花环挂在@Tom的脖子上", "garlanding"),
        ("@Mei whispers something in @Tom's ear", "whispering"),
        ("@Mei在@Tom耳边低语", "whispering"),
        ("@Mei feeds @Tom soup", "feeding"),
        ("@Mei喂@Tom喝汤", "feeding"),
        ("@Mei brushes @Tom's hair", "combing"),
        ("@Mei给@Tom梳头", "combing"),
        ("@Mei drapes a blanket over @Tom's shoulders", "covering"),
        ("@Mei给@Tom披上外套", "covering"),
        ("@Mei holds a knife to @Tom's throat", "threatening"),
        ("@Mei points a gun at @Tom", "aiming"),
        ("@Mei pins @Tom against the wall", "collaring"),
        ("@Mei拉住@Tom", "gripping"),
        ("@Mei扑进@Tom怀里", "hugging"),
        ("@Mei揽住@Tom的肩膀", "shouldering"),
        ("@Mei bows to @Tom", "bowing"),
        ("@Mei kneels before @Tom", "kneeling"),
        ("@Mei单膝跪下向@Tom求婚", "kneeling"),
    ],
)
def test_words_say_who_does_what_to_whom(prompt, touch):
    assert touches(shot_of(prompt)) == {"Mei": (touch, "Tom")}


@pytest.mark.parametrize(
    ("prompt", "touch"),
    [
        ("@Mei and @Tom shake hands", "shaking"),
        ("@Mei和@Tom握手", "shaking"),
        ("@Mei and @Tom high five", "high_five"),
        ("@Mei和@Tom击掌", "high_five"),
        ("@Mei and @Tom clink glasses", "clinking"),
        ("@Mei和@Tom碰杯", "clinking"),
        ("@Mei and @Tom dance", "dancing"),
        ("@Mei和@Tom在舞厅里跳舞", "dancing"),
        ("@Mei dances with @Tom", "dancing"),
        ("@Mei walks hand in hand with @Tom", "holding_hands"),
        ("@Mei和@Tom手牵手走着", "holding_hands"),
        ("@Mei holds out her hand; @Tom takes it", "holding_hands"),
        ("@Mei and @Tom hold each other's hands", "holding_hands"),
        ("@Mei and @Tom sway together, slow dancing in the kitchen", "dancing"),
        ("@Mei twirls @Tom around", "dancing"),
        ("@Mei helps @Tom across the street", "arm_in_arm"),
        ("@Mei搀扶着@Tom", "arm_in_arm"),
        ("@Mei walks arm in arm with @Tom", "arm_in_arm"),
        ("@Mei and @Tom fight", "fighting"),
        ("@Mei和@Tom打架", "fighting"),
        ("@Mei and @Tom fence with swords", "fencing"),
        ("@Mei and @Tom fight each other with wooden sticks", "fencing"),
        ("@Mei fights @Tom with knives", "fencing"),
        ("a sword fight between @Mei and @Tom", "fencing"),
        ("@Mei和@Tom拿刀打斗", "fencing"),
        ("@Mei and @Tom fight with words", "fighting"),
    ],
)
def test_both_do_what_takes_two(prompt, touch):
    assert touches(shot_of(prompt)) == {"Mei": (touch, "Tom"), "Tom": (touch, "Mei")}


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei doesn't slap @Tom",
        "@Mei wants to hit @Tom",
        '@Mei shouts "Push him!" at @Tom',
        "@Mei pushes @Tom's car",
        "@Mei feeds the birds, @Tom waits",
        "@Mei wipes her own face, @Tom waits",
        "@Mei没有推@Tom",
        "@Mei pushes a cart past @Tom",
        "@Mei whispers to herself, @Tom waits",
    ],
)
def test_what_is_done_to_nobody_is_none(prompt):
    assert touches(shot_of(prompt)) == {}


@pytest.mark.parametrize(
    ("prompt", "phases"),
    [
        ("@Mei slaps @Tom", ["before", "at", "after"]),
        ("@Mei pushes @Tom", ["before", "at", "after"]),
        ("@Mei grabs @Tom's wrist", ["before", "at"]),
        ("@Mei和@Tom碰杯", ["before", "at"]),
        ("@Mei whispers in @Tom's ear", [None]),
        ("@Mei looks up, then whispers in @Tom's ear", ["before", "at"]),
        ("@Mei, with a hand on @Tom's shoulder", [None]),
    ],
)
def test_what_is_done_once_has_a_before_and_an_after(prompt, phases):
    shot = shot_of(prompt)
    was = [act.was.phase for act in shot.acts if act.was.name == "Mei" and act.was.phase]
    assert [*was, shot.place_of("Mei").phase] == phases
    # It is over long before the shot is, whatever comes of it is seen.
    assert all(act.end < 0.75 for act in shot.acts)


def test_who_is_helped_up_lay_there():
    shot = shot_of("@Tom lies on the ground. @Mei helps him up")
    assert shot.place_of("Tom").posture is None
    assert [act.was.posture for act in shot.acts if act.was.name == "Tom"] == ["lying", "crouching"]
    assert touches(shot)["Mei"] == ("helping", "Tom")


def test_who_goes_hand_in_hand_goes_on_to_the_camera():
    shot = shot_of("@Mei and @Tom hold hands and walk along the beach")
    assert shot.course == "toward_camera"
    assert {place.gait for place in shot.places} == {"walking"}
    assert shot_of("@Mei and @Tom walk hand in hand", direction="left_to_right").course == "left_to_right"


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("@Mei and @Tom clink glasses", {"Mei", "Tom"}),
        ("@Mei和@Tom击剑", {"Mei", "Tom"}),
        ("@Mei and @Tom don't clink glasses", set()),
        ("@Mei feeds @Tom soup with a spoon", {"Mei"}),
        ("@Tom kneels before @Mei and holds up a ring", {"Tom"}),
    ],
)
def test_each_has_what_it_takes(prompt, things):
    assert {place.whose for place in shot_of(prompt).places if place.whose} == things


def test_who_falls_first_is_helped_up_after_that():
    shot = shot_of("@Tom摔倒在地上,@Mei把他扶起来")
    assert shot.place_of("Tom").posture is None
    assert [act.was.posture for act in shot.acts if act.was.name == "Tom"][:1] == [None]


@pytest.mark.parametrize("prompt", ["@Mei给@Tom披上外套", "@Mei puts a blanket around @Tom's shoulders"])
def test_who_is_covered_has_it_on_then(prompt):
    shot = shot_of(prompt)
    assert shot.place_of("Tom").wears == ("shawl",)
    assert shot.place_of("Mei").wears == ()
    assert [act.was.wears for act in shot.acts if act.was.name == "Tom"] == [()]


@pytest.mark.parametrize(
    ("prompt", "gait"),
    [("@Mei背着@Tom走在路上", "walking"), ("@Mei carries @Tom into the house", "walking"), ("@Mei carries @Tom", None)],
)
def test_who_carries_somebody_goes_for_both(prompt, gait):
    shot = shot_of(prompt)
    assert (shot.place_of("Mei").gait, shot.place_of("Tom").gait) == (gait, None)


@pytest.mark.parametrize(
    ("prompt", "touch"),
    [
        ("@Tom is slapped by @Mei", "slapping"),
        ("@Tom, slapped across the face by @Mei, steps back", "slapping"),
        ("@Tom被@Mei打了一巴掌", "slapping"),
        ("@Tom is gently hugged by @Mei", "hugging"),
        ("@Tom被@Mei抱住", "hugging"),
        ("@Tom被@Mei从背后抱住", "clasping"),
        ("@Tom gets shoved hard by @Mei and falls", "pushing"),
        ("@Tom让@Mei一把推开", "pushing"),
        ("@Tom is held by the collar by @Mei", "collaring"),
        ("@Tom is slapped on the back by @Mei", "shoulder"),
    ],
)
def test_what_is_done_to_somebody_is_done_by_the_other(prompt, touch):
    assert touches(shot_of(prompt)) == {"Mei": (touch, "Tom")}


@pytest.mark.parametrize(
    "prompt",
    [
        "@Tom is not slapped by @Mei",
        "@Tom没被@Mei推开",
        "@Tom差点儿被@Mei推倒",
        "@Tom was almost hit by @Mei",
        "@Tom is struck by the beauty of @Mei",
        "@Tom is pushed in a wheelchair by @Mei",
        '@Tom says "slapped by @Mei"',
    ],
)
def test_what_nobody_has_done_to_them_is_no_touch(prompt):
    assert touches(shot_of(prompt)) == {}


def test_a_slap_told_of_who_is_slapped_happens_within_the_shot():
    assert shot_of("@Tom is slapped by @Mei").acts == shot_of("@Mei slaps @Tom").acts


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("@Mei and @Tom fight with swords", "sword"),
        ("@Mei and @Tom fight with knives", "knife"),
        ("@Mei和@Tom用剑对打", "sword"),
        ("@Mei和@Tom拿刀打斗", "sword"),
    ],
)
def test_who_fights_with_blades_has_one_each_and_lunges(prompt, thing):
    shot = shot_of(prompt)
    had = {place.whose: place for place in shot.places if place.held}
    assert {name: (one.name.partition("-")[0], one.held) for name, one in had.items()} == dict.fromkeys(
        ("Mei", "Tom"), (thing, "aimed")
    )
    assert len(shot.places) == 4
    assert {shot.place_of(name).posture for name in had} == {"long_step"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("@Mei puts a colander on @Tom's head", "helmet"),
        ("@Mei kneels in front of @Tom and sets a crown on the boy's head", "crown"),
        ("@Mei给@Tom戴上草帽", "strawhat"),
        ("@Mei puts a hat on @Tom", "hat"),
        ("@Mei pulls a woollen beanie over him, @Tom laughs", "beanie"),
    ],
)
def test_a_hat_is_put_on_the_head_of_another_one(words, kind):
    elements = {name: {"kind": "character"} for name in ("Mei", "Tom")}
    shots = [{"duration": 5, "prompt": words, "size": "medium"}]
    shot = plan(Storyboard.model_validate({"elements": elements, "shots": shots})).shots[0]
    mei, tom = shot.place_of("Mei"), shot.place_of("Tom")
    assert (mei.relation, mei.other, mei.phase, mei.wears) == ("crowning", "Tom", "after", ())
    before = [act.was for act in shot.acts]
    assert [one.phase for one in before if one.name == "Mei"] == ["before", "at"]
    assert [kind in one.wears for one in before if one.name == "Tom"] == [False]
    assert kind in tom.wears


def test_who_puts_a_hat_on_puts_it_on_themselves():
    elements = {"Mei": {"description": "a woman"}, "Tom": {"description": "a man"}}
    shots = [{"duration": 5, "prompt": "@Tom looks at @Mei and puts a hat on his head", "size": "medium"}]
    shot = plan(Storyboard.model_validate({"elements": elements, "shots": shots})).shots[0]
    assert shot.place_of("Tom").relation is None
    assert shot.place_of("Mei").wears == ()


def test_who_is_pulled_up_by_the_hand_is_helped():
    shot = shot_of("@Tom lies on the ground, @Mei pulls him up by the hand")
    assert touches(shot)["Mei"] == ("helping", "Tom")
    assert "helping" not in {one for one, _ in touches(shot_of("@Mei pulls him up by the collar beside @Tom")).values()}


BEASTS = {**CAST, "Rex": {"kind": "animal", "description": "a brown dog"}}


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("@Rex licks @Mei's face", {"Rex": ("licking", "Mei")}),
        ("@Mei sits on the ground, @Rex licks her face", {"Rex": ("licking", "Mei")}),
        ("@Mei跪在草地上，@Rex舔她的脸", {"Rex": ("licking", "Mei")}),
        ("@Mei waits. @Rex nuzzles @Mei", {"Rex": ("licking", "Mei")}),
        ("@Mei hangs a medal around the dog's neck, @Rex sits", {"Mei": ("garlanding", "Rex")}),
        ("@Mei licks her lips beside @Rex", {}),
        ("@Mei licks @Tom's ice cream, @Rex waits", {}),
        ("@Rex doesn't lick @Mei", {}),
        ("@Rex licks his bowl clean, @Mei watches", {}),
        ("@Rex licks his lips, @Mei watches", {}),
    ],
)
def test_what_animals_and_people_do_to_each_other(prompt, told):
    board = {"elements": BEASTS, "shots": [{"duration": 4, "prompt": prompt}]}
    assert touches(plan(Storyboard.model_validate(board)).shots[0]) == told


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("@Mei hangs a gold medal around @Tom's neck", "neckmedal"),
        ("@Mei puts a garland around @Tom's neck", "lei"),
        ("@Mei给@Tom戴上项链", "necklace"),
    ],
)
def test_what_is_hung_around_a_neck_is_worn_from_then_on(prompt, kind):
    shot = shot_of(prompt)
    assert shot.place_of("Tom").wears == (kind,)
    assert any(act.was.name == "Tom" and act.was.bare == (kind,) for act in shot.acts)


@pytest.mark.parametrize(
    "words", ["@Mei puts the hat on the table", "@Mei takes the hat off @Tom", "@Mei puts a hat on @Tom"]
)
def test_what_is_put_on_something_else_is_not_put_on(words):
    """Who crowned somebody wore the hat themselves."""
    elements = {name: {"kind": "character"} for name in ("Mei", "Tom")}
    shots = [{"duration": 3, "prompt": words, "size": "medium"}]
    shot = plan(Storyboard.model_validate({"elements": elements, "shots": shots})).shots[0]
    told = [shot.place_of("Mei"), *(act.was for act in shot.acts if act.was.name == "Mei")]
    assert {one.wears for one in told} == {()}
