"""Verbs of film prompts: whatever a director calls a way of going, it is one of those that are drawn."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": "a courier in a yellow raincoat",
    "Tom": "a man in grey",
    "Bus": {"kind": "item", "description": "a bus"},
}


def shot_of(prompt: str) -> PlannedShot:
    board = {"title": "a test", "elements": CAST, "shots": [{"prompt": prompt, "duration": 4, "size": "full"}]}
    return plan(Storyboard.model_validate(board)).shots[0]


def seen(prompt: str) -> tuple[str | None, str | None]:
    place = shot_of(prompt).place_of("Mei")
    assert place is not None
    return place.gait, place.posture


@pytest.mark.parametrize(
    ("prompt", "goes"),
    [
        ("@Mei shoulders her way through the crowd", ("walking", None)),
        ("@Mei paces up and down", ("walking", None)),
        ("@Mei leaves the house", ("walking", None)),
        ("@Mei crosses the bridge", ("walking", None)),
        ("@Mei storms out", ("running", None)),
        ("@Mei chases the tram", ("running", None)),
        ("@Mei snatches the letter from the sill, turns and bolts down the lane", ("running", None)),
        ("@Mei trudges through the snow", ("walking", "stooped")),
        ("@Mei is tiptoeing past the guard", ("walking", "stooped")),
        ("@Mei crawls under the fence", ("walking", "crawling")),
        ("@Mei slumps against the wall", (None, "stooped")),
        ("@Mei在雪中艰难跋涉", ("walking", "stooped")),
        ("@Mei拔腿就跑", ("running", None)),
        ("@Mei抓起桌上的包，转身冲出门", ("running", None)),
        ("@Mei爬过栅栏", ("walking", "crawling")),
    ],
)
def test_a_way_of_going_is_drawn_as_the_one_it_is_nearest_to(prompt: str, goes: tuple[str | None, str | None]) -> None:
    assert seen(prompt) == goes


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei doesn't trudge on",
        '@Mei says: "he trudges home"',
        "@Mei hears that the dog barks and bolts",
        "@Mei sees the man who turns and runs",
        "@Mei crosses her arms",
        "@Mei rolls her eyes",
        "@Mei没有冲出门",
    ],
)
def test_who_does_not_go_stays(prompt: str) -> None:
    assert seen(prompt) == (None, None)


@pytest.mark.parametrize("prompt", ["@Mei backs away", "@Mei steps back", "@Mei后退几步"])
def test_who_backs_away_faces_us(prompt: str) -> None:
    shot = shot_of(prompt)
    place = shot.place_of("Mei")
    assert place is not None
    assert (place.gait, place.facing, shot.course) == ("walking", "camera", "away_from_camera")


def test_a_bus_that_crosses_drives() -> None:
    place = shot_of("@Bus crosses the bridge").place_of("Bus")
    assert place is not None
    assert place.gait == "driving"


@pytest.mark.parametrize(
    ("prompt", "field", "shown"),
    [
        ("@Mei sneers", "mood", "smirking"),
        ("@Mei grits her teeth", "mood", "straining"),
        ("@Mei squints into the sun", "mood", "squinting"),
        ("@Mei glares", "mood", "angry"),
        ("@Mei blinks back tears", "mood", "crying"),
        ("@Mei冷笑", "mood", "smirking"),
        ("@Mei瞪大眼睛", "mood", "surprised"),
        ("@Mei clutches her stomach", "arms", "belly"),
        ("@Mei cups her hands around her mouth", "arms", "calling"),
        ("@Mei puts a finger to her lips", "arms", "finger_lips"),
        ("@Mei blocks the blow", "arms", "warding"),
        ("@Mei pushes against the wall", "arms", "pushing"),
        ("@Mei捂着肚子", "arms", "belly"),
        ("@Mei格挡", "arms", "warding"),
        ("@Mei lunges forward", "posture", "long_step"),
        ("@Mei catches her breath", "posture", "bent"),
        ("@Mei dodges", "posture", "skidding"),
        ("@Mei挥剑", "posture", "long_step"),
        ("@Mei stares into space", "gaze", "right"),
    ],
)
def test_a_verb_shows_the_face_or_body_it_is_nearest_to(prompt: str, field: str, shown: str) -> None:
    assert getattr(shot_of(prompt).place_of("Mei"), field) == shown


@pytest.mark.parametrize(
    ("prompt", "work"),
    [
        ("@Mei flails her arms", "flail"),
        ("@Mei hauls on the rope", "haul"),
        ("@Mei peels an orange", "fiddle"),
        ("@Mei slashes with the blade", "hew"),
        ("@Mei修车", "fiddle"),
        ("@Mei挥刀", "hew"),
    ],
)
def test_hands_are_at_the_work_that_a_verb_is_nearest_to(prompt: str, work: str) -> None:
    assert [one.kind for one in shot_of(prompt).works] == [work]


@pytest.mark.parametrize(
    ("prompt", "name", "held"),
    [
        ("@Mei slashes with the blade", "blade", "hewn"),
        ("@Mei draws her sword", "sword", "raised"),
        ("@Mei takes aim and fires the pistol", "pistol", "aimed"),
        ("@Mei pours a drink", "bottle", "poured"),
        ("@Mei snatches the letter", "letter", "hand"),
    ],
)
def test_what_it_is_done_with_is_in_hand(prompt: str, name: str, held: str) -> None:
    place = shot_of(prompt).place_of(name)
    assert place is not None
    assert (place.whose, place.held) == ("Mei", held)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei never sneers",
        '@Mei waits: "He sneers at me, he lunges."',
        "@Mei waits three blocks from home",
        "@Mei waits under the firs.",
        "@Mei waits as if about to lunge",
        "@Mei doesn't slash",
        "@Mei waits, smoke sighs",
        "@Mei没有挥剑",
    ],
)
def test_a_verb_that_nobody_does_shows_nothing(prompt: str) -> None:
    shot = shot_of(prompt)
    place = shot.place_of("Mei")
    assert place is not None
    assert (place.mood, place.arms, place.posture, shot.works) == (None, None, None, ())


@pytest.mark.parametrize(
    ("prompt", "how"),
    [
        ("@Mei crouches to tie her shoe, then sprints off", (None, "crouching")),
        ("@Mei slashes at the vines and strides on", ("walking", None)),
        ("@Mei charges and slashes at the vines", ("running", None)),
    ],
)
def test_nobody_goes_crouched_or_with_one_long_step(prompt: str, how: tuple[str | None, str | None]) -> None:
    assert seen(prompt) == how


def test_who_backed_away_goes_on_forwards() -> None:
    shots = [{"prompt": prompt, "duration": 4, "size": "full"} for prompt in ("@Mei backs away", "@Mei walks on")]
    board = Storyboard.model_validate({"title": "a test", "elements": CAST, "shots": shots})
    assert plan(board).shots[1].course == "left_to_right"


def test_who_dances_alone_moves_her_arms() -> None:
    assert [one.kind for one in shot_of("@Mei dances alone in the kitchen").works] == ["flail"]
