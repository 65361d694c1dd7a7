"""Things that nobody declared, and how whoever words name has them."""

from __future__ import annotations

import pytest

from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, stand_in


def planned(*prompts: str, **elements: dict[str, str]) -> Plan:
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    cast = {"Mei": {}, "Tom": {}, **elements}
    return plan(Storyboard.model_validate({"elements": cast, "shots": shots}))


@pytest.mark.parametrize(
    ("prompt", "name", "whose", "held", "opened"),
    [
        ("@Mei holds a letter", "letter", "Mei", "hand", None),
        ("Past @Mei, @Tom unhooks the red umbrella and hugs it to his chest", "umbrella", "Tom", "chest", None),
        ("@Tom throws the red umbrella open above the lens", "umbrella", "Tom", "overhead", True),
        ("@Mei shakes the umbrella, folds it and tucks it under her arm", "umbrella", "Mei", "arm", False),
        ("It unfolds into a blue letter, @Mei lifts it and presses it to her heart", "letter", "Mei", "chest", None),
        ("@Tom, a guitar on his back, waits", "guitar", "Tom", "shoulder", None),
        ("@Tom, bent double, holds out a tin lunchbox to @Mei", "lunchbox", "Tom", "offered", None),
        ("@Mei offers @Tom the old key", "key", "Mei", "offered", None),
        ("@Tom hugs a paper fox runs", "paper-fox", "Tom", "chest", None),
        ("@Mei撑着红伞", "伞", "Mei", "overhead", True),
        ("@Tom reads aloud from a sheet of paper", "sheet-of-paper", "Tom", "hand", None),
        ("@Mei holds the blue cup in both hands", "cup", "Mei", "both", None),
        ("@Mei双手捧着一只杯子", "杯子", "Mei", "both", None),
        ("@Mei takes a letter off its hook", "letter", "Mei", "hand", None),
        ("@Tom raises a glass to @Mei", "glass", "Tom", "raised", None),
        ("@Tom raises a toast", "wine-glass", "Tom", "raised", None),
        ("A woman holds a lantern above her head", "lantern", "woman", "overhead", None),
        ("@Mei stands there, a lamp above her head", None, None, None, None),
        ("A woman waits with a lantern in her hand", "lantern", "woman", "hand", None),
        ("@Mei ducks under an awning where one red umbrella hangs", "umbrella", None, "hung", None),
        ("@Mei waits, a lantern hanging from her belt", "lantern", "Mei", "belt", None),
        ("@Mei手里拿着一封信", "信", "Mei", "hand", None),
        ("@Mei撑着一把红伞走来", "伞", "Mei", "overhead", True),
        ("@Mei plays the trumpet", "trumpet", "Mei", "mouth", None),
        ("@Mei holds a trumpet", "trumpet", "Mei", "hand", None),
        ("@Mei吹着笛子", "笛子", "Mei", "mouth", None),
        ("@Mei sings into a microphone", "microphone", "Mei", "mouth", None),
        ("@Mei looks through binoculars", "binoculars", "Mei", "mouth", None),
        ("@Mei looks through the window at a camera", None, None, None, None),
        ("@Mei eats popcorn", "popcorn", "Mei", "mouth", None),
        ("@Mei raises a champagne glass", "champagne-glass", "Mei", "raised", None),
        ("@Mei hugs a teddy bear", "teddy-bear", "Mei", "chest", None),
        ("@Mei looks at a red umbrella in the shop window", None, None, None, None),
        ("@Mei takes a photo of @Tom", "camera", "Mei", "mouth", None),
        ("@Mei holds no letter", None, None, None, None),
        ("@Mei folds a blue paper fox, sets it on her palm", "paper-fox", "Mei", "palm", False),
        ("@Mei抱着一只木马", "木马", "Mei", "chest", None),
        ("@Mei holds a paper shop", None, None, None, None),
        ("@Mei opens a glass door", None, None, None, None),
        ("@Mei waits under the lamp", None, None, None, None),
        ("@Mei watches the cup that she broke", None, None, None, None),
    ],
)  # fmt: skip
def test_what_words_tie_to_somebody_is_there(
    prompt: str, name: str | None, whose: str | None, held: str | None, opened: bool | None
) -> None:
    """Only that: what is looked at, denied, or part of another thing's name isn't."""
    [shot] = planned(prompt).shots
    things = [place for place in shot.places if place.name not in ("Mei", "Tom", "woman")]
    assert [(one.name, one.whose, one.held, one.opened) for one in things] == (
        [(name, whose, held, opened)] if name else []
    )
    assert shot.prompt == prompt
    assert shot.people >= 1


def test_it_is_the_same_one_in_every_shot_in_the_colour_that_one_of_them_says() -> None:
    film = planned("@Mei carries an umbrella", "@Tom holds the red umbrella", "@Tom reads a book")
    assert [shot.subjects for shot in film.shots] == [("Mei", "umbrella"), ("Tom", "umbrella"), ("Tom", "book")]
    shades = {element.name: element.shade for element in film.cast}
    assert list(shades) == ["Mei", "Tom", "umbrella", "book"]
    assert shades["umbrella"] not in (None, shades["book"])
    assert planned("@Mei waits").cast == film.cast[:2]


def test_what_the_author_has_declared_is_left_to_them() -> None:
    """Of its name or of its shape; but how it is had is read as for any thing."""
    cast = {"Parasol": {"kind": "item"}, "Player": {"kind": "item"}}
    film = planned("@Mei holds an umbrella", "@Tom waits, @Player at his belt", **cast)
    assert [shot.subjects for shot in film.shots] == [("Mei",), ("Tom", "Player")]
    player = film.shots[1].place_of("Player")
    assert player is not None
    assert (player.whose, player.held) == ("Tom", "belt")


@pytest.mark.parametrize(
    ("prompt", "close"),
    [
        ("@Mei and @Tom walk away under one umbrella", True),
        ("@Mei and @Tom walk away shoulder to shoulder", True),
        ("@Mei和@Tom肩并肩走来", True),
        ("@Mei and @Tom walk away", False),
        ("@Mei walks under an umbrella. @Tom", True),
        ("@Mei shrugs a shoulder at @Tom", False),
    ],
)
def test_who_shares_an_umbrella_walks_close_together(prompt: str, close: bool) -> None:
    [shot] = planned(prompt).shots
    people = [place for place in shot.places if place.name in ("Mei", "Tom")]
    assert [place.relation == "touching" for place in people] == [close, close]


def test_an_automatic_storyboard_speaks_of_many_moments() -> None:
    board = {"elements": {"Mei": {}}, "storyboard": "auto", "duration": 6, "prompt": "@Mei holds a letter"}
    [shot] = plan(Storyboard.model_validate(board)).shots
    assert shot.subjects == ("Mei",)


@pytest.mark.parametrize(
    ("prompt", "opened", "lifted"),
    [
        ("Two old hands lift the lid from @Tin", True, True),
        ("@Mei takes off the lid of @Tin", True, True),
        ("她揭开@Tin的盖子", True, True),
        ("A wooden scoop draws dark leaves out of @Tin", True, False),
        ("@Tin stands open", True, False),
        ("@Tin, its lid off, stands on the table", True, False),
        ("@Tin stands closed on the table", None, False),
        ("@Mei opens the door beside @Tin", None, False),
        ("@Mei pulls @Tin out of the bag", None, False),
        ("@Mei lifts @Tin", None, False),
    ],
)
def test_words_open_a_thing(prompt: str, opened: bool | None, lifted: bool) -> None:
    [shot] = planned(prompt, Tin={"kind": "item"}).shots
    tin = shot.place_of("Tin")
    assert tin is not None
    assert (tin.opened, tin.lifted) == (opened, lifted)


def test_a_cast_keeps_its_colours_whatever_things_a_film_adds() -> None:
    """Things are told apart from people, but people only from each other."""
    alone, with_things = planned("@Mei"), planned("@Mei", Box={"kind": "item", "description": "an orange box"})
    assert with_things.cast[:2] == alone.cast
    red = planned("@Mei", Ann={"kind": "character", "description": "in an orange coat"})
    assert red.cast[0].shade != alone.cast[0].shade


@pytest.mark.parametrize(
    ("prompt", "name", "relation"),
    [
        ("@Tin stands on the table, a glass cup beside it steaming in the cold air", "cup", "with"),
        ("A white bowl stands next to @Tin", "bowl", "with"),
        ("A wooden scoop draws dark leaves out of @Tin", "scoop", "in"),
        ("A key lies on the floor, @Tin stands on the table", None, None),
        ("@Mei stands beside @Tin, a cup beside it", None, None),
        ("A cup beside the window, @Tin on the table", None, None),
    ],
)
def test_what_words_put_beside_a_thing_of_the_cast_is_there(
    prompt: str, name: str | None, relation: str | None
) -> None:
    """Without people, as people have things in their hands."""
    [shot] = planned(prompt, Tin={"kind": "item"}).shots
    found = [(place.name, place.relation, place.other) for place in shot.places if place.name not in ("Mei", "Tin")]
    assert found == ([(name, relation, "Tin")] if name else [])


@pytest.mark.parametrize(
    ("prompt", "name", "piece"),
    [
        ("@Mei waits, a letter lies on the table", "letter", "tabletop"),
        ("@Mei watches the cup on the table", "cup", "tabletop"),
        ("@Mei looks at a key lying on the wet pavement", "key", "ground"),
        ("@Mei stands beside a wedding cake on a table", "wedding-cake", "tabletop"),
        ("@Mei's face over the edge of a table, right next to a wedding cake", "wedding-cake", "tabletop"),
        ("@Mei坐在桌边，旁边是一个生日蛋糕", "生日蛋糕", "tabletop"),
        ("@Mei walks next to a wedding cake shop", None, None),
        ("@Mei waits, a letter in a drawer", None, None),
        ("@Mei lies on the ground, a cup is broken", None, None),
    ],
)
def test_what_lies_on_a_table_is_there(prompt: str, name: str | None, piece: str | None) -> None:
    [shot] = planned(prompt).shots
    found = [(place.name, place.piece, place.whose) for place in shot.places if place.name != "Mei"]
    assert found == ([(name, piece, None)] if name else [])


def test_an_axe_is_no_hammer() -> None:
    shapes = [row.id for word in ("axe", "hatchet", "斧头", "hammer") if (row := stand_in(THINGS, word, None))]
    assert shapes == ["axe", "axe", "axe", "tool"]


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("a whole roast chicken", "roast"),
        ("一只烤鸭", "roast"),
        ("grilled fish", "plate"),
        ("lamb chops", "plate"),
        ("turkey on a silver platter", "plate"),
        ("chicken soup", "bowl"),
        ("鱼汤", "bowl"),
        ("鸡蛋", "ball"),
    ],
)
def test_food_is_no_living_animal(words: str, shape: str | None) -> None:
    assert not list(ANIMALS.find_in(words))
    found = next((one.term.id for one in THINGS.find_in(words)), None)
    assert found == shape


@pytest.mark.parametrize(
    "words", ["a turkey on a farm", "the hen and a fish", "一群鸡", "羊排着队", "a chicken wing-deep in mud"]
)
def test_what_nobody_cooked_lives(words: str) -> None:
    assert list(ANIMALS.find_in(words))


def test_a_dog_has_food_in_its_mouth() -> None:
    rex = {"Rex": {"kind": "animal", "description": "a brown terrier"}}
    for prompt in ("@Rex sneaks past with a whole roast chicken in his mouth", "@Rex 叼着一只烤鸭跑过院子"):
        made = planned(prompt, **rex)
        [thing] = [one for one in made.cast if one.name not in ("Mei", "Tom", "Rex")]
        place = made.shots[0].place_of(thing.name)
        assert place is not None
        assert (thing.kind, place.piece, place.whose) == ("item", "mouth", "Rex")


@pytest.mark.parametrize(
    ("name", "described", "shape"),
    [
        ("Pot", "a dented silver moka pot with a black handle", "coffee_pot"),
        ("Pot", "a pot as old as a moka pot", "pot"),
        ("Pot", "a black iron pot", "pot"),
        ("Printer", "a huge old beige office photocopier", "photocopier"),
        ("复印机", None, "photocopier"),
        ("咖啡壶", None, "coffee_pot"),
        ("茶壶", None, "kettle"),
    ],
)
def test_a_description_says_what_kind_of_pot_a_pot_is(name: str, described: str | None, shape: str) -> None:
    row = stand_in(THINGS, name, described)
    assert row is not None
    assert row.id == shape


@pytest.mark.parametrize(
    ("prompt", "relation", "piece"),
    [
        ("@Mei stands behind a table with @Orb on it", None, "tabletop"),
        ("@Mei walks past @Orb", "beside", None),
        ("@Mei walks up to @Orb and stops", "beside", None),
        ("@Mei bends over @Orb", "before", None),
        ("@Mei hides behind @Orb", "before", None),
        ("@Mei走过@Orb", "beside", None),
        ("@Mei looks at @Orb", None, None),
    ],
)
def test_what_somebody_goes_past_or_stands_at_is_not_in_their_hands(
    prompt: str, relation: str | None, piece: str | None
) -> None:
    elements = {"Mei": {"description": "a woman"}, "Orb": {"kind": "item", "description": "a brass astrolabe"}}
    made = plan(Storyboard.model_validate({"elements": elements, "shots": [{"duration": 2, "prompt": prompt}]}))
    place = made.shots[0].place_of("Orb")
    assert place is not None
    assert (place.relation, place.piece, place.held) == (relation, piece, None)


@pytest.mark.parametrize(
    ("prompt", "camera", "piece"),
    [
        ("A mirror on an old wall. @Mei waits", "pan right from the mirror to @Mei", "wall"),
        ("A clock ticks, @Mei waits", "pan right from the clock to @Mei", "tabletop"),
        ("A clock ticks on the kitchen wall, @Mei waits", "pan right from the clock to @Mei", "wall"),
    ],
)
def test_what_a_camera_leaves_hangs_where_words_hang_it(prompt: str, camera: str, piece: str) -> None:
    board = {"elements": {"Mei": {}}, "shots": [{"duration": 3, "prompt": prompt, "camera": camera}]}
    [shot] = plan(Storyboard.model_validate(board)).shots
    assert {place.piece for place in shot.places if place.name != "Mei"} == {piece}


@pytest.mark.parametrize(
    ("prompt", "over"),
    [
        ("@Tom holds an umbrella over her, @Mei weeps", True),
        ("@Tom holds a red umbrella over @Mei as they wait", True),
        ("@Mei and @Tom share an umbrella", True),
        ("@Tom给@Mei撑伞", True),
        ("@Tom holds an umbrella over his arm, @Mei weeps", False),
        ("@Mei and @Tom share a cake", False),
    ],
)
def test_an_umbrella_over_another_one_is_over_both_close_together(prompt, over):
    [shot] = planned(prompt).shots
    held = [(one.whose, one.other) for one in shot.places if one.held == "overhead"]
    assert held == ([("Tom", "Mei")] if over else [])
    assert {shot.place_of(name).relation for name in ("Mei", "Tom")} == {"touching" if over else None}
