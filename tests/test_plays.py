"""Who kicks, throws, catches, heads or hits a thing, dives for it, bounces it or juggles: what the plan has of it."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"kind": "character"},
    "Tom": {"kind": "character"},
    "Tin": {"kind": "item", "description": "a tea tin"},
}
BALL = {"Ball": {"kind": "item", "description": "a red ball"}}


def shot(prompt, **more):
    cast = CAST | BALL if "@Ball" in prompt else CAST
    data = {"title": "t", "elements": cast, "shots": [{"prompt": prompt, "duration": 4, "size": "full", **more}]}
    return plan(Storyboard.model_validate(data)).shots[0]


def turns(found, name, field):
    """What a field of somebody's or something's place is in turn, each value once."""
    told = [*(act.was for act in found.acts if act.was.name == name), found.place_of(name)]
    values = [getattr(place, field) for place in told]
    return [value for number, value in enumerate(values) if not number or value != values[number - 1]]


@pytest.mark.parametrize(
    ("prompt", "thing", "bodies", "where"),
    [
        ("@Mei kicks the ball hard", "ball", "drawn_back kicking", "foot off_foot past_high"),
        ("@Mei shoots. The ball flies off towards the goal.", "ball", "drawn_back kicking", "foot off_foot past_high"),
        ("@Mei runs up to the ball and shoots", "ball", "drawn_back kicking", "foot off_foot past_high"),
        ("@Tom kicks an empty can. It skitters away.", "can", "drawn_back kicking", "foot off_foot past_low"),
        ("@Mei一脚把球踢向右边", "球", "drawn_back kicking", "foot off_foot past_high"),
        ("@Mei throws @Ball away", "Ball", "rearing lunging", "None past"),
        ("@Mei crumples a letter and throws it away", "letter", "rearing lunging", "None past"),
        ("@Mei pitches the baseball", "baseball", "rearing lunging", "None past"),
        ("@Mei throws a stone into the lake", "stone", "rearing lunging", "None into_water"),
        ("@Mei把石头扔进湖里", "石头", "rearing lunging", "None into_water"),
        ("@Tom flips a coin", "coin", "", "None over None"),
        ("@Tom throws @Ball into the air", "Ball", "braced", "None over above"),
        ("@Tom catches @Ball", "Ball", "", "from None"),
        ("@Tom hits the puck with his hockey stick", "puck", "rearing lunging", "foot off_foot past_low"),
        ("@Tom hits the golf ball with his club", "golf-ball", "rearing lunging", "foot off_foot past_high"),
        ("@Tom heads the ball", "ball", "braced airborne", "from head past"),
        ("@Mei头球", "球", "braced airborne", "from head past"),
        ("@Tom dives and punches the ball away", "ball", "braced diving fallen", "from fist past_high"),
        ("@Tom dives sideways and punches the ball away", "ball", "braced diving fallen", "from fist past_high"),
        ("@Tom leaps sideways and fists the ball away", "ball", "braced diving fallen", "from fist past_high"),
        ("@Tom飞身扑救，把球扑出去", "球", "braced diving fallen", "from fist past_high"),
        ("@Tom shoots @Ball at the hoop", "Ball", "braced airborne", "None past_hoop"),
        ("@Tom起跳投篮，篮球入网", "篮球", "braced airborne", "None past_hoop"),
        ("@Mei hits the ball with her racket", "ball", "rearing lunging", "from blow past_high"),
        ("@Mei挥拍击球", "球", "rearing lunging", "from blow past_high"),
        ("@Mei捡起石头扔向河里", "石头", "rearing lunging", "ground None into_water"),
        ("@Mei tosses the ball up and serves", "ball", "rearing lunging", "None serve past"),
    ],
)
def test_a_play_goes_step_by_step(prompt, thing, bodies, where):
    found = shot(prompt)
    who = "Tom" if "@Tom" in prompt else "Mei"
    postures = [one for one in turns(found, who, "posture") if one is not None]
    assert postures == bodies.split()
    assert [str(one) for one in turns(found, thing, "piece")] == where.split()


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei doesn't kick the ball",
        "@Mei is about to throw the ball",
        'The coach shouts "kick the ball!" at @Mei',
        "@Mei打开@Tin",
        "@Mei returns the key",
        "@Mei strikes a match",
        "@Mei shoots an arrow",
        "@Mei pitches a tent",
        "@Mei throws a salad together",
        "@Mei stands on the football pitch",
        "@Mei serves the tea",
        "@Mei catches the bus",
        "@Mei throws a towel over the basket",
        "@Mei打篮球",
    ],
)
def test_nobody_plays_otherwise(prompt):
    found = shot(prompt)
    assert {turn for name in ("Mei",) for turn in turns(found, name, "posture")} <= {None}


def test_what_is_thrown_to_another_one_is_theirs_then():
    found = shot("@Tom tosses the keys to @Mei. @Mei catches them.")
    assert turns(found, "keys", "whose") == ["Tom", "Mei"]
    assert turns(found, "keys", "held") == ["hand", "cocked", "flung", "hand"]
    assert turns(found, "Mei", "arms") == [None, "receiving", None]
    assert [found.place_of(name).facing for name in ("Tom", "Mei")] == ["other", "other"]


def test_what_hits_somebody_lies_at_their_feet():
    found = shot("@Tom throws a snowball at @Mei")
    assert turns(found, "snowball", "piece") == [None, "on_body", "at_feet"]
    assert found.place_of("snowball").other == "Mei"


@pytest.mark.parametrize(
    ("prompt", "more", "side"),
    [
        ("@Mei kicks the ball to the left", {}, "left"),
        ("@Mei把球踢向左边", {}, "left"),
        ("@Mei kicks the ball", {}, "right"),
        ("@Mei runs and kicks the ball", {"direction": "right_to_left"}, "left"),
    ],
)
def test_it_goes_where_words_say_or_who_plays_goes(prompt, more, side):
    name = "球" if "球" in prompt else "ball"
    assert shot(prompt, **more).place_of(name).side == side


def test_who_comes_running_stops_to_kick():
    found = shot("@Mei runs up to the ball and kicks it", direction="left_to_right")
    assert turns(found, "Mei", "gait") == ["running", "stopped"]


def test_what_a_tool_does_is_seen():
    found = shot("@Tom swings the baseball bat and hits the ball")
    assert turns(found, "baseball-bat", "held") == ["hand", "drawn_back", "swung"]
    assert turns(found, "ball", "piece") == ["from", "blow", "past_high"]


@pytest.mark.parametrize("prompt", ["On the tennis court @Mei serves", "网球场上，@Mei发球"])
def test_who_serves_on_a_tennis_court_has_a_racket(prompt):
    found = shot(prompt)
    assert turns(found, "tennis-racket", "held") == ["hand", "cocked", "flung"]
    assert turns(found, "Mei", "posture") == [None, "rearing", "lunging"]


@pytest.mark.parametrize(
    ("prompt", "last"),
    [
        ("@Mei dives to her right, catches @Ball and falls into the mud", "fist_low"),
        ("@Mei dives to the left and holds @Ball", "fist_low"),
        ("@Mei飞身扑住@Ball，摔倒在泥里", "fist_low"),
        ("@Mei dives and tips @Ball over the bar", "past_high"),
    ],
)
def test_what_a_diver_catches_stays_in_their_hands_where_they_fell(prompt, last):
    found = shot(prompt)
    assert found.place_of("Ball").piece == last
    assert turns(found, "Mei", "posture")[-3:] == ["braced", "diving", "fallen"]


@pytest.mark.parametrize(
    ("prompt", "works", "piece"),
    [
        ("@Mei bounces the basketball", ["bounce"], "bounced"),
        ("@Mei dribbles the ball past the striker", [], "foot"),
        ("@Mei juggles three oranges", ["juggle"], "juggled"),
        ("@Mei runs after a ball across the pitch", [], "chased"),
        ("@Mei chases @Ball down the street", [], "chased"),
        ("@Mei追着皮球跑过院子", [], "chased"),
    ],
)
def test_what_goes_on_all_the_time(prompt, works, piece):
    found = shot(prompt)
    assert [work.kind for work in found.works] == works
    assert piece in [place.piece for place in found.places]


@pytest.mark.parametrize("prompt", ["@Mei runs after a bus", "@Mei runs after @Tom", "@Mei would chase @Ball"])
def test_nothing_rolls_before_who_runs_after_something_else(prompt):
    assert "chased" not in [place.piece for place in shot(prompt).places]


def test_a_door_opens_once_it_is_kicked():
    found = shot("@Tom kicks the door open")
    assert turns(found, "Tom", "posture") == [None, "drawn_back", "kicking", None]
    opens = next(act for act in found.acts if act.was.opened is False and act.was.posture == "kicking")
    assert opens.was.piece == "door"


def test_a_shot_that_opened_with_a_ball_doesn_t_take_it_from_the_next():
    shots = [{"prompt": "A muddy ball lies in the grass."}, {"prompt": "@Mei kicks the ball."}]
    board = Storyboard.model_validate(
        {"title": "t", "elements": CAST, "shots": [{**one, "duration": 4} for one in shots]}
    )
    assert plan(board).shots[1].place_of("ball").piece == "past_high"


def test_what_was_dropped_is_picked_up():
    assert turns(shot("@Mei drops @Ball, bends down and picks it up"), "Ball", "piece") == [None, "ground", None]


def test_who_shoots_at_a_keeper_seen_from_behind_comes_up_out_of_the_depth():
    found = shot("@Mei crouches on the goal line, @Tom runs up to the ball and shoots", framing="from behind")
    tom, mei, ball = (found.place_of(name) for name in ("Tom", "Mei", "ball"))
    assert (mei.piece, mei.posture) == ("goal", "crouching")
    assert (tom.depth, tom.facing, found.course) == ("background", "camera", "toward_camera")
    assert (ball.whose, ball.other) == ("Tom", "Mei")
    assert turns(found, "Tom", "posture") == [None, "drawn_back", "kicking", None]


def test_who_dives_has_the_room_of_the_frame_for_it_and_slides_on_into_its_middle():
    found = shot("@Mei dives to the left and catches the ball, then slides through a puddle")
    assert turns(found, "Mei", "side") == ["right", None]
    assert turns(found, "Mei", "posture")[-1] == "fallen"


@pytest.mark.parametrize("size", ["full", "medium"])
def test_two_who_play_have_room_between_them_for_what_flies(size):
    found = shot("@Tom throws the ball to @Mei", size=size)
    sides = {found.place_of(name).side for name in ("Tom", "Mei")}
    assert sides == ({"left", "right"} if size == "full" else {None})


def test_who_dribbles_and_shoots_aims_no_gun():
    found = shot("@Mei dribbles the ball past a defender in white, jumps over the leg of a second one and shoots")
    postures = [act.was.posture for act in found.acts if act.was.name == "Mei"]
    assert (found.place_of("Mei").arms, "kicking" in postures) == (None, True)
