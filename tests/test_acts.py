"""What happens within a shot and when, by its words: who was how until then."""

import itertools

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"kind": "character", "description": "a young woman"},
    "Tom": {"kind": "character", "description": "an old man"},
    "Tin": {"kind": "item", "description": "a tea tin"},
    "Key": {"kind": "item", "description": "a brass key"},
    "Umbrella": {"kind": "item", "description": "a red umbrella"},
}


def shot_of(prompt, before="", **shot):
    shots = [{"duration": 3, "prompt": before}] if before else []
    shots.append({"duration": 5, "prompt": prompt, **shot})
    return plan(Storyboard.model_validate({"title": "a test", "elements": CAST, "shots": shots})).shots[-1]


def changed(shot):
    """Of each act: who, and what of them is another way after it."""
    found = []
    for number, act in enumerate(shot.acts):
        later = [other.was for other in shot.acts[number + 1 :] if other.was.name == act.was.name]
        after = later[0] if later else shot.place_of(act.was.name)
        fields = {field for field in act.was._fields if getattr(act.was, field) != getattr(after, field)}
        found.append((act.was.name, {field: (getattr(act.was, field), getattr(after, field)) for field in fields}))
    return found


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("@Mei sits down at the desk", [("Mei", {"posture": (None, "sitting")})]),
        ("@Mei walks to the chair and sits", [("Mei", {"posture": (None, "sitting")})]),
        ("@Mei stands up", [("Mei", {"posture": ("sitting", None)})]),
        ("@Mei kneels by the fire, then rises", [("Mei", {"posture": ("kneeling", None)})]),
        ("@Mei drops to her knees", [("Mei", {"posture": (None, "kneeling")})]),
        (
            "@Mei lies down",
            [("Mei", {"posture": (None, "crouching")}), ("Mei", {"posture": ("crouching", "lying")})],
        ),
        ("@Mei, her back to us, turns around", [("Mei", {"facing": ("away", "camera")})]),
        ("@Mei faces the camera, then turns around", [("Mei", {"facing": ("camera", "away")})]),
        ("@Mei turns away", [("Mei", {"facing": (None, "away")})]),
        ("@Mei turns to @Tom", [("Mei", {"facing": (None, "other")})]),
        ("@Mei bows", [("Mei", {"bows": (False, True)})]),
        ("@Mei raises her arms", [("Mei", {"arms": (None, "raised")})]),
        ("@Mei sits on a bench. Slowly she stands", [("Mei", {"posture": ("seated", None), "seat": (0.27, None)})]),
        ("@Mei turns to look at @Tom", [("Mei", {"facing": (None, "other")})]),
        ("@Mei lifts her chin", [("Mei", {"gaze": (None, "up")})]),
        ("@Mei runs and skids to a stop", [("Mei", {"posture": (None, "skidding")})]),
        ("@Mei opens @Tin", [("Tin", {"opened": (False, True)})]),
        ("Hands lift the lid from @Tin", [("Tin", {"opened": (False, True)})]),
        (
            "@Mei throws @Umbrella open above her head",
            [("Umbrella", {"opened": (False, True), "held": ("hand", "overhead")})],
        ),
        (
            "@Mei stands at the door, then she opens the door",
            [("Mei", {"opened": (False, True), "arms": (None, "reaching")})],
        ),
        ("@Mei slams the door", [("Mei", {"opened": (True, False), "arms": (None, "reaching")})]),
        (
            "@Mei walks out and slams the door",
            [("Mei", {"beyond": (False, True), "facing": (None, "away")}), ("Mei", {"opened": (True, False)})],
        ),
        ("@Mei按门铃", [("Mei", {"arms": (None, "pressing")})]),
        ("@Mei shrugs", [("Mei", {"arms": (None, "shrug")})]),
        ("@Mei伸了个懒腰", [("Mei", {"arms": (None, "stretching")})]),
        ("@Mei raises @Key", [("Key", {"held": ("hand", "raised")})]),
        ("@Mei offers @Tom @Key", [("Key", {"held": ("hand", "offered")})]),
        (
            "@Mei picks up @Key from the table",
            [("Key", {"held": (None, "hand"), "piece": ("tabletop", None)})],
        ),
        (
            "@Mei puts @Key down on the table",
            [("Key", {"held": ("hand", None), "piece": (None, "tabletop")})],
        ),
        ("@Mei waits, then laughs", [("Mei", {"mood": (None, "laughing")})]),
        ("@Mei frowns at @Tom, then smiles", [("Mei", {"mood": ("angry", "smiling")})]),
        ("@Tom trips, @Mei looks up and bursts out laughing", [("Mei", {"mood": (None, "laughing")})]),
        ("@Mei turns the page and closes her eyes", [("Mei", {"mood": (None, "asleep")})]),
        ("@Mei等着，然后哭了", [("Mei", {"mood": (None, "crying")})]),
        ("@Mei站起来", [("Mei", {"posture": ("sitting", None)})]),
        ("@Mei慢慢坐下", [("Mei", {"posture": (None, "sitting")})]),
        ("@Mei转身", [("Mei", {"facing": ("away", "camera")})]),
        ("@Mei打开@Tin", [("Tin", {"opened": (False, True)})]),
    ],
)
def test_words_say_what_happens(prompt, expected):
    assert changed(shot_of(prompt)) == expected


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei sits at the desk",
        "@Mei, seated, kneeling, her arms raised, turned away",
        "@Mei holds an open @Umbrella",
        "@Tin is open before @Mei",
        "@Mei does not sit down",
        '@Mei says "Please, sit down"',
        "@Mei waits as if she stands up soon",
        "Smoke rises up behind @Mei, the road turns around the hill",
        "@Mei stands up to @Tom, an early riser",
        "@Mei opens the car door",
        "@Mei holds up @Key",
        "@Mei smiles at @Tom",
        "@Mei waits, pleased",
        "The face of @Mei, eyes shut tight",
        "@Mei listens, eyes closed, lips moving",
        "@Mei, eyes wide, stares at the door",
    ],
)
def test_what_only_says_how_things_are_happens_at_no_time(prompt):
    assert shot_of(prompt).acts == ()


@pytest.mark.parametrize(
    ("prompt", "moods"),
    [
        ("@Mei smiles at @Tom", {"Mei": "smiling"}),
        ("@Mei and @Tom at a table, both laughing", {"Mei": "laughing", "Tom": "laughing"}),
        ("@Mei frowns, @Tom gasps", {"Mei": "angry", "Tom": "surprised"}),
        ("@Mei cries out, tears open the tin", {"Mei": "shouting"}),
        ("A tear runs down the cheek of @Mei", {"Mei": "crying"}),
        ("@Mei熟睡", {"Mei": "asleep"}),
        ("@Mei waits, eyes shut tight", {"Mei": "asleep"}),
        ("@Mei walks past laughing dancers to a sad song in the sleeping town", {}),
        ("@Mei does not smile", {}),
    ],
)
def test_words_say_what_whose_face_shows(prompt, moods):
    assert {place.name: place.mood for place in shot_of(prompt).places if place.mood} == moods


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("@Mei and @Tom sit down", {"Mei", "Tom"}),
        ("@Mei and @Tom wait, they stand up", {"Mei", "Tom"}),
        ("@Mei looks at @Tom. He stands up", {"Tom"}),
        ("@Mei walks to @Tom and sits down", {"Mei"}),
        ("Past the shoulder of @Tom, @Mei stands up", {"Mei"}),
    ],
)
def test_whoever_is_meant_does_it(prompt, who):
    assert {act.was.name for act in shot_of(prompt).acts} == who


def test_what_comes_later_in_the_words_comes_later_in_the_shot():
    early = shot_of("@Mei sits down. The kettle whistles, rain runs down the window, the street is empty").acts[0]
    late = shot_of("The kettle whistles, rain runs down the window, the street is empty. @Mei sits down").acts[0]
    last = shot_of("Finally @Mei sits down. The kettle whistles, rain runs down the window").acts[0]
    assert early.start < late.start
    assert last.start > early.start
    both = shot_of("@Mei stands up, then she bows").acts
    assert both[0].end <= both[1].start
    assert both[1].was.posture is None


@pytest.mark.parametrize("seconds", [1, 3, 15])
def test_before_and_after_are_seen(seconds):
    """However short the shot, and however much happens in it."""
    prompt = "@Mei sits down, then stands up, then bows, then turns around, then lies down, then stands up"
    acts = shot_of(prompt, duration=seconds).acts
    assert len(acts) >= 4
    assert acts[0].start * seconds >= min(1, seconds / 4)
    assert (1 - acts[-1].end) * seconds >= min(0.8, seconds / 4) - 0.01
    assert all(one.start < one.end <= other.start for one, other in itertools.pairwise(acts))


def test_who_gets_up_was_as_in_the_shot_before():
    assert len(shot_of("@Mei lies down, then gets up").acts) == 4
    (first, _) = shot_of("@Mei gets up", before="@Mei lies in bed in a bedroom").acts
    assert first.was.posture == "lying"
    assert shot_of("@Mei gets up", before="@Mei rides a horse").acts[0].was.posture == "sitting"
    assert shot_of("@Mei gets up", before="@Mei waits").acts[0].was.posture == "sitting"


@pytest.mark.parametrize(
    ("prompt", "arms"),
    [
        ("@Mei prays, her palms pressed together", "praying"),
        ("@Mei waits with her hands in her coat pockets", "pockets"),
        ("@Mei shivers in the wind", "huddled"),
        ("@Mei咳嗽起来", "over_mouth"),
        ("@Mei用手背擦了擦额头上的汗", "brow"),
        ("@Mei双手插兜", "pockets"),
        ("@Mei挠了挠头", "scratching"),
        ("@Mei shrugs off her coat", None),
        ("@Mei doesn't shrug", None),
        ("@Mei stretches the dough", None),
        ("@Mei hugs @Tom", None),
        ('@Mei says "shrug"', None),
        ("@Mei waits, hands clasped behind her back", "behind"),
    ],
)
def test_words_say_what_arms_do(prompt, arms):
    assert shot_of(prompt).place_of("Mei").arms == arms


@pytest.mark.parametrize(
    ("prompt", "works"),
    [
        ("@Mei claps her hands", ["clap"]),
        ("@Mei用力鼓掌", ["clap"]),
        ("@Mei boxes with her shadow", ["punch"]),
        ("@Mei hammers a heavy red punching bag, left, right", ["punch"]),
        ("@Tom pounds the heavy bag", ["punch"]),
        ("@Mei 拼命击打红色沙袋", ["punch"]),
        ("@Mei bows, and the audience rises and applauds", []),
        ("@Mei claps a hand over her mouth", []),
        ("@Mei鞠躬，观众热烈鼓掌", []),
    ],
)
def test_words_say_who_claps_and_punches(prompt, works):
    assert [work.kind for work in shot_of(prompt).works] == works


def test_who_knocks_does_so_again_and_again_at_a_closed_door():
    shot = shot_of("@Mei knocks on the door")
    assert [act.was.arms for act in shot.acts] == ["drawn", "knocking"] * 2 + ["drawn"]
    assert {(act.was.piece, act.was.opened, act.was.facing) for act in shot.acts} == {("door", False, "door")}
    assert not shot_of("@Mei knocks over the vase").acts
    assert not any(place.opened is not None for place in shot_of("@Mei opens the car door").places)


@pytest.mark.parametrize("prompt", ["@Mei knocks on the door, then opens it", "@Mei敲门，然后推开门"])
def test_who_knocks_may_open(prompt):
    assert shot_of(prompt).place_of("Mei").opened is True


def test_who_is_at_a_door_with_somebody_else_stands_before_it():
    """Nor is anybody at one that belongs to a car."""
    place = shot_of("@Mei opens the door for @Tom").place_of("Mei")
    assert (place.opened, place.facing) == (True, None)
    assert not shot_of("@Mei knocks on the door, @Tom waits").acts
    assert not shot_of("Inside the car, @Mei slams the door").acts


@pytest.mark.parametrize(
    ("prompt", "posture"),
    [
        ("@Mei把一勺面糊倒在滚烫的铁板上", None),
        ("@Mei将热水倒在地上", None),
        ("咖啡倒在杯子里，@Mei笑了", None),
        ("@Mei倒在地上", "lying"),
        ("@Mei倒在沙发上", "lying"),
    ],
)
def test_who_pours_does_not_fall(prompt, posture):
    assert shot_of(prompt).place_of("Mei").posture == posture


@pytest.mark.parametrize(
    ("prompt", "thing", "had", "ends"),
    [
        ("@Mei bites into a red apple", "apple", [("Mei", "hand")], ("Mei", "mouth")),
        ("@Mei takes a big bite of a pancake and smiles", "pancake", [("Mei", "hand")], ("Mei", "mouth")),
        ("@Mei咬了一大口煎饼", "煎饼", [("Mei", "hand")], ("Mei", "mouth")),
        ("@Mei sips her tea", "tea", [("Mei", "hand")], ("Mei", "mouth")),
        (
            "@Tom holds out a letter to @Mei. She takes it",
            "letter", [("Tom", "offered"), ("Tom", "offered")], ("Mei", "hand"),
        ),
        ("@Tom holds out a letter to @Mei. She does not take it", "letter", [], ("Tom", "offered")),
        (
            "@Mei and @Tom eat. She hands him half the tomato",
            "tomato", [("Mei", "hand"), ("Mei", "offered")], ("Tom", "hand"),
        ),
        ("@Tom把一杯咖啡递给@Mei", "咖啡", [("Tom", "hand"), ("Tom", "offered")], ("Mei", "hand")),
    ],
)  # fmt: skip
def test_what_is_bitten_or_handed_over_goes_from_hand_to_mouth_or_hand(prompt, thing, had, ends):
    shot = shot_of(prompt)
    assert [(act.was.whose, act.was.held) for act in shot.acts if act.was.name == thing] == had
    assert (shot.place_of(thing).whose, shot.place_of(thing).held) == ends


def test_what_is_handed_to_a_back_in_the_corner_stays_held_out():
    shot = shot_of("Over @Mei's shoulder, @Tom hands her a letter", framing="over-the-shoulder", size="medium")
    assert [act.was.held for act in shot.acts] == ["hand"]
    assert (shot.place_of("letter").whose, shot.place_of("letter").held) == ("Tom", "offered")


def test_two_on_one_seat_hand_things_over_without_turning_where_knees_are_seen():
    turned = [
        shot_of("@Mei and @Tom sit side by side on a crate. She hands him a letter", size=size).place_of("Tom").facing
        for size in ("full", "medium close-up")
    ]
    assert turned == [None, "other"]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("@Mei dries her hands on a tea towel", "fiddle"),
        ("@Mei wipes her wet hands on her apron", "fiddle"),
        ("@Mei擦干双手", "fiddle"),
        ("@Mei洗手", "fiddle"),
        ("@Mei wipes the table", "rub"),
        ("@Mei擦着桌子", "rub"),
        ("@Mei does not dry her hands", None),
        ("@Mei拿出擦手机的布", None),
    ],
)
def test_hands_that_are_washed_or_dried_go_over_each_other(prompt, kind):
    assert [work.kind for work in shot_of(prompt).works] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("prompt", "thing", "held"),
    [
        ("@Mei pulls a gun out of her jacket", "gun", "aimed"),
        ("@Mei takes a phone out of her bag", "phone", "hand"),
        ("@Mei takes out a letter", "letter", "hand"),
        ("@Mei takes a ring out of a small box", "ring", "hand"),
        ("@Mei从包里掏出一部手机", "手机", "hand"),
    ],
)
def test_what_somebody_takes_out_is_hidden_until_then(prompt, thing, held):
    shot = shot_of(prompt)
    assert [(act.was.name, act.was.held, act.was.whose) for act in shot.acts] == [(thing, "hidden", "Mei")]
    assert shot.place_of(thing).held == held


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei does not take the phone out of her bag",
        "@Mei puts the phone into her bag",
        "@Mei takes the letter from @Tom",
        "@Mei takes out the trash",
        "@Mei takes a letter from the table",
    ],
)
def test_nothing_else_is_hidden(prompt):
    assert not any(act.was.held == "hidden" for act in shot_of(prompt).acts)
