"""People whom nobody declared and the words tell of: as men, women, children, in what they wear, doing what they do."""

from __future__ import annotations

import pytest

from kling_story import Storyboard, plan
from kling_story.planned import Plan


def film(*prompts: str, elements: tuple[str, ...] = (), **shot: str) -> Plan:
    shots = [{"duration": 3, "prompt": prompt, **shot} for prompt in prompts]
    cast = {name: {"kind": "character"} for name in elements}
    return plan(Storyboard.model_validate({"elements": cast, "shots": shots}))


def described(film: Plan, shot: int = 0) -> list[str | None]:
    told = {one.name: one.description for one in film.cast}
    return [told[name] for name in film.shots[shot].subjects]


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("A woman in a red dress walks along a street", ["woman in a red dress"]),
        ("an old man talks to a young woman in a yellow raincoat.", ["old man", "young woman in a yellow raincoat"]),
        ("A man and his dog wait", ["man"]),
        ("She turns around", ["woman"]),
        ("The girl's eyes widen", ["girl"]),
        ("A man's coat on a hook", []),
        ("一个穿红裙的女孩在雨中奔跑", ["穿红裙的女孩"]),
        ("two men play chess", ["man", "man"]),
        ("two men and a woman play chess", []),
        ("a man looks at another man", []),
        ("a woman, a man and a crowd of people", []),
    ],
)
def test_who_is_spoken_of_is_in_the_shot(prompt: str, who: list[str]) -> None:
    seen = film(prompt)
    assert described(seen) == who
    assert seen.shots[0].prompt == prompt
    if who:
        assert seen.shots[0].people == len(who)


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("@Mei crouches, a tall boy in a red kit runs up to the ball and shoots", "tall boy in a red kit"),
        ("@Mei sings while a man in a cap plays the drums", "man in a cap"),
        ("@Mei蹲在球门前，一个高个子男孩跑上前射门", "男孩"),
        ("@Mei reads on a bench as a jogger with headphones runs by", "jogger"),
        ("@Mei reads, in the background a waiter with a tray wipes a table", "waiter"),
        (
            "What @Mei sees from the roof: a river, palm trees and a boy in a red kit waving a lantern",
            "boy in a red kit",
        ),
        ("@Mei remembers a boy in a red kit", None),
        ("@Mei turns to a man, a letter in her hand", None),
    ],
)
def test_who_does_something_beside_one_of_the_cast_in_the_same_sentence_is_there(prompt: str, who: str | None) -> None:
    seen = film(prompt, elements=("Mei",), size="wide")
    people = [one.description for one in seen.cast if one.kind == "character" and one.name != "Mei"]
    assert people == ([who] if who else [])


@pytest.mark.parametrize(
    ("prompt", "depth"),
    [
        ("@Mei waits at a bus stop, an old man sweeps the pavement behind her", "background"),
        ("@Mei drinks coffee, behind her a waiter wipes a table", "background"),
        ("@Mei drinks coffee while a man reads a newspaper in the background", "background"),
        ("@Mei drinks coffee while a waiter wipes a table", None),
        ("@Mei runs, a man runs behind her", None),
    ],
)
def test_who_is_behind_them_is_in_the_background(prompt: str, depth: str | None) -> None:
    [one] = [
        place
        for place in film(prompt, elements=("Mei",), size="medium").shots[0].places
        if place.name in ("man", "waiter")
    ]
    assert one.depth == depth


def test_what_is_beside_them_is_seen() -> None:
    shot = film("A man waits beside a parked yellow taxi, a dog at his feet").shots[0]
    assert {*shot.subjects} == {"man", "taxi", "dog"}
    assert film("a girl walks with her dog").shots[0].people == 2


def test_what_they_do_happens_in_time() -> None:
    seen = film("A woman in a red dress stands by a bench, then she sits down on it").shots[0]
    assert [act.was.posture for act in seen.acts] == [None]
    assert seen.places[0].posture == "sitting"


def test_a_pronoun_tells_their_sex() -> None:
    assert [one.gender for one in film("an old baker kneads dough, flour on his apron").cast] == ["male"]


def test_a_product_shot_shows_the_product() -> None:
    seen = film("Macro of luxury perfume bottle among pink peonies", "Pull-out to hero frame, product centered")
    assert [(shot.subjects, shot.people) for shot in seen.shots] == [(("bottle",), 0)] * 2
    shot = film("Product shot: a bottle on black marble").shots[0]
    assert (shot.subjects, shot.people) == (("bottle",), 0)


def test_they_do_what_the_words_say() -> None:
    seen = film("a child runs through a field")
    assert seen.shots[0].course == "left_to_right"
    assert seen.shots[0].places[0].gait == "running"


def test_they_are_met_again() -> None:
    """By their noun, by a pronoun of their sex, and not where others are meant."""
    seen = film("A woman in a red dress waits", "A soldier nods", "The woman leaves", "She runs", "an old woman laughs")
    names = [shot.subjects for shot in seen.shots]
    assert names == [("woman",), ("soldier",), ("woman",), ("woman",), ("woman-2",)]


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("@Mei turns. A tall man in a wet raincoat stands there with an axe in his hand", ("Mei", "man", "axe")),
        ("@Mei waits. Next to her an old man in a bowler hat clutches a shotgun", ("Mei", "man", "shotgun")),
        ("@Mei waits. A man comes in. The man nods", ("Mei", "man")),
        ("@Mei thinks of a man in a raincoat", ("Mei",)),
        ("@Mei waits. A man's coat hangs there", ("Mei",)),
        ("@Mei waits. A man fights another man", ("Mei",)),
        ("@Mei waits. A crowd cheers", ("Mei",)),
        ("In the lobby @Mei waits. The bald night porter shakes his head", ("Mei", "porter")),
        ("@Mei stands at the bar, the bartender nods", ("Mei", "bartender")),
        ("@Mei waits, a tall man in a hat sitting next to her", ("Mei", "man")),
        ("@Mei rides down the road, a boy right next to them", ("Mei", "boy")),
        ("@Mei rides down the road, a boy in a blue cart right next to them", ("Mei",)),
        ("@Mei waves with both hands, a boy in a cap close beside her", ("Mei", "boy")),
        ("@Mei和两名警察冲进大门，一个年轻女人哭着跟在后面", ("Mei", "女人")),
        ("咖啡馆里，@Mei低头看着窗外，服务员走过来", ("Mei", "服务员")),
        ("@Mei, a girl carrying nothing, walks home", ("Mei",)),
        ("@Mei thinks of the doctor", ("Mei",)),
        ("The old man waves, @Mei smiles", ("Mei",)),
        ("The marsh at dawn. A single small figure with a long rake, @Mei, on a dyke", ("Mei", "rake")),
    ],
)
def test_who_is_met_beside_the_cast_is_in_the_shot(prompt: str, who: tuple[str, ...]) -> None:
    shot = film(prompt, elements=("Mei",)).shots[0]
    assert shot.subjects == who
    assert shot.people == len({*who} & {"Mei", "man", "porter", "bartender", "boy", "女人", "服务员"})
    assert all(place.whose == "man" for place in shot.places if place.name in ("axe", "shotgun"))


def test_where_the_cast_is_meant_nobody_is_added() -> None:
    cast = {"Mei": {"kind": "character", "description": "a night porter"}}
    shots = [{"duration": 3, "prompt": "@Mei waits. The porter shakes her head"}]
    assert plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots[0].subjects == ("Mei",)
    assert film("@Mei passes a woman in red", elements=("Mei",)).shots[0].subjects == ("Mei",)
    assert film("Mei passes a woman in red", elements=("Mei",)).shots[0].subjects == ()
    assert film("a woman waits", elements=("Woman",)).shots[0].subjects == ()


@pytest.mark.parametrize(
    "prompt",
    [
        "On the wet floor a dead man in a white suit lies on his back, arms spread. @Mei crouches next to him.",
        "地板上躺着一个穿白西装的死者，双臂张开。@Mei 蹲在他旁边。",
    ],
)
def test_who_lies_there_does_so_and_nobody_else(prompt: str) -> None:
    """Also where the sentence opens with the place; what their arms do is theirs."""
    [dead, mei] = sorted(film(prompt, elements=("Mei",)).shots[0].places, key=lambda one: one.name == "Mei")
    assert (dead.posture, mei.posture, mei.arms) == ("lying", "crouching", None)


@pytest.mark.parametrize("prompt", ["In the morning @Mei meets a man who sells coins", "@Mei 看见一个男人"])
def test_whom_somebody_meets_is_no_subject(prompt: str) -> None:
    assert film(prompt, elements=("Mei",)).shots[0].subjects == ("Mei",)
