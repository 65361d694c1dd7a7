"""Where people are: by the words of a prompt, and on the same side over all shots."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.blocking import said
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.placing import PLACINGS, PlacingKind

CAST = ("Mei", "Tom", "Ann", "美美")


def told(prompt: str) -> dict[str, dict[str, str]]:
    """What is said of each name, in plain words."""
    kinds = ("side", "depth", "posture", "facing", "gaze", "piece", "relation", "other")
    places = said(prompt, CAST).items()
    found = {name: {kind: value for kind in kinds if (value := getattr(place, kind))} for name, place in places}
    return {name: place for name, place in found.items() if place}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("@Mei stands on the left, @Tom on the right", {"Mei": {"side": "left"}, "Tom": {"side": "right"}}),
        ("On the left, @Mei holds a cup", {"Mei": {"side": "left"}}),
        ("@Mei alone at the right of the frame", {"Mei": {"side": "right"}}),
        ("In the background @Tom waits", {"Tom": {"depth": "background"}}),
        ("@Mei, in the foreground, kneels", {"Mei": {"depth": "foreground", "posture": "kneeling"}}),
        ("@Mei and @Tom sit at a small table", {n: {"posture": "sitting", "piece": "table"} for n in ("Mei", "Tom")}),
        (
            "@Mei stands at the tall window with her back to us",
            {"Mei": {"piece": "window", "facing": "away"}},
        ),
        ("@Mei stands on the right by the window", {"Mei": {"side": "right", "piece": "window"}}),
        ("@Mei on the left and @Tom on the right face each other", {"Mei": {"side": "left"}, "Tom": {"side": "right"}}),
        ("@Mei at the table on the right kneads dough", {"Mei": {"side": "right", "piece": "table"}}),
        ("@Mei stands on the right stirring soup", {"Mei": {"side": "right"}}),
        ("@Mei leans on the right railing", {}),
        ("@Mei stands alone on wet asphalt", {"Mei": {"piece": "ground"}}),
        ("@Mei sits on the floor at the window", {"Mei": {"posture": "sitting", "piece": "window"}}),
        (
            "@Mei at the far right, @Tom in the left half of the frame",
            {"Mei": {"side": "right"}, "Tom": {"side": "left"}},
        ),
        ("@Mei在左，@Tom在右下角", {"Mei": {"side": "left"}, "Tom": {"side": "right"}}),
        ("@Mei leans in the doorway on the left", {"Mei": {"side": "left", "piece": "doorway"}}),
        ("@Mei waits, in the background @Tom", {"Tom": {"depth": "background"}}),
        ("@Mei waits behind @Tom", {"Mei": {"relation": "behind", "other": "Tom"}}),
        ("Behind @Tom, @Mei waits", {"Mei": {"relation": "behind", "other": "Tom"}}),
        ("@Mei walks next to @Tom", {"Mei": {"relation": "beside", "other": "Tom"}}),
        (
            "@Mei stands in front of @Tom, facing us",
            {"Mei": {"relation": "before", "other": "Tom", "facing": "camera"}},
        ),
        ("@Mei lies on the floor, looking up", {"Mei": {"posture": "lying", "gaze": "up", "piece": "ground"}}),
        ("@美美坐在窗边", {"美美": {"posture": "sitting", "piece": "window"}}),
        ("左边的@Mei看着右边的@Tom", {"Mei": {"side": "left"}, "Tom": {"side": "right"}}),
        ("画面左侧，@Mei静静地站着", {"Mei": {"side": "left"}}),
        ("@Mei站在@Tom身后", {"Mei": {"relation": "behind", "other": "Tom"}}),
        ("@Tom身后站着@Mei", {"Mei": {"relation": "behind", "other": "Tom"}}),
        ("@Mei and @Tom sit around a table", {n: {"posture": "sitting", "piece": "table"} for n in ("Mei", "Tom")}),
        ("@Mei 和 @Tom 围坐在圆桌旁", {n: {"posture": "sitting", "piece": "table"} for n in ("Mei", "Tom")}),
        ("@Mei runs around the table", {}),
        ("@Mei stands on the small table", {"Mei": {"piece": "tabletop"}}),
        ("On the table beside him lies @Mei", {"Mei": {"piece": "tabletop"}}),
        ("桌上的@Mei", {"Mei": {"piece": "tabletop"}}),
        ("@Mei背对镜头站在窗前", {"Mei": {"facing": "away", "piece": "window"}}),
        (
            "前景中@Mei坐着，背景里@Tom站在门口",
            {"Mei": {"depth": "foreground", "posture": "sitting"}, "Tom": {"depth": "background", "piece": "door"}},
        ),
    ],
)
def test_words_place_who_they_speak_of(prompt: str, expected: dict[str, dict[str, str]]) -> None:
    """A state, near a name, places that one; who is joined to it stands there too."""
    assert told(prompt) == expected


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei turns to the left", "@Mei raises her left hand", "@Mei looks at the window", "@Tom walks to the door",
        "@Mei lies to @Tom", "@Mei runs behind the house", "@Mei points into the distance", "@Mei看着窗", "@Mei向左走",
        "@Mei walks out of the door on the left", "@Mei looks at a vase on the left", "@Mei on the left bank waits",
        "A lamp stands on the left. @Mei waits", "@Mei's left side hurts", "The road lies behind, @Mei drives",
        "@Mei crashes down and walks away", "@Mei, right behind the wheel, waits", "@Mei leaves the room",
    ],
)  # fmt: skip
def test_other_words_place_nobody(prompt: str) -> None:
    """Ways, looks, hands, and what is said of things."""
    assert told(prompt) == {}


def test_every_word_of_the_table_is_read() -> None:
    """Each spelling of each row places somebody where it stands beside a name."""
    before = {PlacingKind.PIECE: "at the ", PlacingKind.SIDE: "stands "}
    for placing in PLACINGS:
        for words in (placing.words, *placing.synonyms):
            if words.isascii():
                after = " @Tom" if placing.kind is PlacingKind.RELATION else ""
                at = (
                    ""
                    if placing.kind is PlacingKind.PIECE and words.startswith(("on ", "in "))
                    else before.get(placing.kind, "")
                )
                assert said(f"@Mei {at}{words}{after}", CAST).get("Mei"), words
        for words in placing.after_name:
            assert told(f"@Mei站在@Tom{words}")["Mei"]["relation"] == placing.says


def planned(*shots: dict[str, Any]) -> list[tuple[str, ...]]:
    """For each shot, the names from left to right."""
    elements = {name: {} for name in CAST}
    data = {"title": "a test", "elements": elements, "shots": [{"duration": 1, **shot} for shot in shots]}
    return [tuple(place.name for place in shot.places) for shot in plan(Storyboard.model_validate(data)).shots]


@given(st.lists(st.lists(st.sampled_from(CAST), min_size=1, max_size=2, unique=True), min_size=1, max_size=6))
def test_who_stood_left_stays_left(casts: list[list[str]]) -> None:
    """Of any two, whoever names them in whatever order, the same one is left in every shot."""
    stood: dict[frozenset[str], tuple[str, ...]] = {}
    for order in planned(*({"prompt": " and ".join(f"@{name}" for name in names)} for names in casts)):
        assert stood.setdefault(frozenset(order), order) == order


OTS = {"framing": "over-the-shoulder"}


def test_shot_and_reverse_shot_keep_the_line() -> None:
    """Whose shoulder is left stands left when seen over the other's, without ``facing`` or ``reverse``."""
    two = {"prompt": "@Mei and @Tom"}
    first = {**OTS, "prompt": "@Mei and @Tom", "dialogue": {"who": "Mei", "line": "No."}}
    back = {**OTS, "prompt": "@Mei and @Tom", "dialogue": {"who": "Tom", "line": "Yes."}}
    assert planned(two, first, back) == [("Mei", "Tom")] * 3
    assert planned(first, back, two) == [("Tom", "Mei")] * 3
    assert planned({**first, "facing": "right"}, back, two) == [("Mei", "Tom")] * 3


def test_the_words_and_a_reverse_change_the_sides() -> None:
    two, other = {"prompt": "@Mei and @Tom"}, {"prompt": "@Mei on the right, @Tom on the left"}
    assert planned(two, other, two) == [("Mei", "Tom"), ("Tom", "Mei"), ("Tom", "Mei")]
    assert planned(two, {**two, "framing": "reverse"}, two) == [("Mei", "Tom"), ("Tom", "Mei"), ("Mei", "Tom")]
    assert planned({"prompt": "@Mei stands to the right of @Tom"}) == [("Tom", "Mei")]


def test_who_looks_right_stands_left() -> None:
    """Two shots of one each say already how the two stand."""
    one, other = {"prompt": "@Mei", "facing": "left"}, {"prompt": "@Tom", "facing": "right"}
    assert planned(one, other, {"prompt": "@Mei and @Tom"})[2] == ("Tom", "Mei")


def test_who_talks_alone_looks_to_where_all_others_stand() -> None:
    """With others on both sides nobody can tell."""
    for cast, gaze in (("@Mei and @Tom", "right"), ("@Tom, @Mei and @Bo", None)):
        talks = {"duration": 2, "prompt": "@Mei waits", "dialogue": {"who": "Mei", "line": "Now."}}
        shots = [{"duration": 2, "prompt": cast}, talks]
        board = Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}, "Bo": {}}, "shots": shots})
        places = {place.name: place for place in plan(board).shots[1].places}
        assert (places["Mei"].gaze if "Mei" in places else None) == gaze, cast


def test_past_whose_shoulder_is_read() -> None:
    """Not who is named first is looked at, but past whom the words look isn't."""
    data = {
        "elements": {"Mei": {}, "Tom": {}},
        "shots": [{**OTS, "duration": 1, "prompt": "Past the wet shoulder of @Mei, @Tom waits"}],
    }
    places = plan(Storyboard.model_validate(data)).shots[0].places
    assert [place.name for place in places if place.near] == ["Mei"]


@pytest.mark.parametrize(
    ("prompt", "size", "seen"),
    [
        ("@Mei looks at @Key, then at @Tom", "close-up", ("Mei",)),
        ("@Mei watches @Tom", "medium close-up", ("Mei",)),
        ("@Mei看着@Tom", "close-up", ("Mei",)),
        ("@Mei looks at @Tom", "medium", ("Mei", "Tom")),
        ("@Mei looks at @Tom, who nods to @Ann", "close-up", ("Mei",)),
        ("@Mei looks at @Tom. @Tom smiles", "close-up", ("Mei", "Tom")),
        ("@Mei looks at @Key in her hands", "close-up", ("Mei", "Key")),
        ("@Mei looks at @Tom beside @Ann", "close-up", ("Mei", "Tom", "Ann")),
        ("She looks at @Tom", "close-up", ("Tom",)),
    ],
)
def test_a_close_shot_is_of_who_looks(prompt: str, size: str, seen: tuple[str, ...]) -> None:
    """Whom somebody only looks at is outside the frame, unless a place in it is told or nobody is left."""
    elements = {name: {"kind": "item" if name == "Key" else "character"} for name in (*CAST, "Key")}
    data = {"title": "a test", "elements": elements, "shots": [{"duration": 1, "prompt": prompt, "size": size}]}
    assert plan(Storyboard.model_validate(data)).shots[0].subjects == seen


@pytest.mark.parametrize(
    ("prompt", "posture", "piece"),
    [
        ("@Mei lies in the snow beside @Tom", "lying", "ground"),
        ("@Mei lies on the ground", "lying", "ground"),
        ("@Mei lies in bed", "lying", None),
        ("@Mei stands in the snow", None, "ground"),
    ],
)
def test_who_lies_in_the_snow_lies_and_is_in_the_snow(prompt: str, posture: str | None, piece: str | None) -> None:
    place = said(prompt, CAST)["Mei"]
    assert (place.posture, place.piece) == (posture, piece)


@pytest.mark.parametrize(
    ("prompt", "turned"),
    [
        ("@Mei and @Tom face each other", {"Mei", "Tom"}),
        ("@Mei and @Tom stand face to face", {"Mei", "Tom"}),
        ("@Mei kisses @Tom", {"Mei", "Tom"}),
        ("@Mei looks at @Tom", {"Mei"}),
        ("@Mei waits; @Tom turns to @Mei", {"Tom"}),
        ("@Mei看着@Tom", {"Mei"}),
        ("@Mei和@Tom面对面站着", {"Mei", "Tom"}),
        ("@Mei, facing the camera, looks at @Tom", set()),
        ("@Mei and @Tom look at the sea", set()),
        ("@Mei walks past @Tom", set()),
        ("@Mei, @Tom and @Ann face each other", set()),
    ],
)
def test_who_looks_at_the_other_is_turned_to_them(prompt: str, turned: set[str]) -> None:
    """Where two are in a frame, and as far as no word says where else they face."""
    elements = {name: {"kind": "character"} for name in ("Mei", "Tom", "Ann")}
    board = Storyboard.model_validate({"elements": elements, "shots": [{"duration": 2, "prompt": prompt}]})
    assert {place.name for place in plan(board).shots[0].places if place.facing == "other"} == turned


@pytest.mark.parametrize(
    ("prompt", "relation", "whom"),
    [
        ("@Mei waits, beside her the @Bag", "beside", "Mei"),
        ("@Mei waits with the @Bag at her feet", "beside", "Mei"),
        ("@Mei waits, the @Bag behind her", "behind", "Mei"),
        ("@Mei and @Tom, the @Bag next to him", "beside", "Tom"),
        ("@Bag stands beside @Mei", "beside", "Mei"),
        ("@Mei waits, the @Bag by her bed", None, None),
        ("@Mei carries the @Bag", None, None),
        ("@Mei hugs the @Bag, behind her a wall", None, None),
        ("@Mei站着，@Bag在她脚边", "beside", "Mei"),
    ],
)
def test_a_thing_stands_by_whom_words_say(prompt: str, relation: str | None, whom: str | None) -> None:
    elements = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Bag": {"kind": "item"}}
    board = Storyboard.model_validate({"elements": elements, "shots": [{"duration": 2, "prompt": prompt}]})
    bag = plan(board).shots[0].place_of("Bag")
    assert bag is not None
    assert (bag.relation, bag.other if relation else None) == (relation, whom)
