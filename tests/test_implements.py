"""What people have in their hands by what they do, though nobody speaks of it."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.implements import IMPLEMENTS
from kling_story.vocabulary.stand_ins import THINGS, stand_in

CAST = {
    "Mei": {"description": "a girl"},
    "Tom": {"description": "a man"},
    "Call": {"kind": "item", "description": "an old phone"},
}


def shot(prompt: str, size: str = "medium") -> PlannedShot:
    film = {"elements": CAST, "shots": [{"duration": 4, "size": size, "prompt": prompt}]}
    return plan(Storyboard.model_validate(film)).shots[0]


@pytest.mark.parametrize(
    ("prompt", "whose"),
    [
        ("@Mei rocks a baby in her arms", "Mei"),
        ("@Tom cradles his newborn, @Mei smiles", "Tom"),
        ("@Mei stands in the yard with a sleeping baby in her arms", "Mei"),
        ("@Mei抱着一个熟睡的婴儿", "Mei"),
        ("@Mei哄着宝宝", "Mei"),
        ("@Mei rocks a baby in a cradle", None),
        ("@Mei holds a baby bottle", None),
        ("@Mei holds no baby", None),
        ("@Mei cries like a baby", None),
        ("@Mei推着婴儿车", None),
    ],
)
def test_a_baby_whom_nobody_declared_is_in_arms(prompt, whose):
    babies = [(place.whose, place.held) for place in shot(prompt).places if "baby" in place.name]
    assert babies == ([(whose, "both")] if whose else [])


@pytest.mark.parametrize(
    ("prompt", "had"),
    [
        ("@Mei checks her phone", {"phone": "hand"}),
        ("@Mei reads his letter by the window", {"letter": "both"}),
        ("@Mei读着一封信", {"信": "both"}),
        ("@Mei doesn't read the letter", {}),
        ("@Mei fills up her old car", {"fuel-nozzle": "hand"}),
        ("@Tom refuels the truck at a gas station", {"fuel-nozzle": "hand"}),
        ("@Mei pumps gas", {"fuel-nozzle": "hand"}),
        ("@Mei给汽车加油", {"fuel-nozzle": "hand"}),
        ("@Mei fills up @Tom's glass", {}),
        ("@Mei fills up the car with balloons", {}),
        ("@Mei给@Tom加油", {}),
        ("@Mei收到信息", {}),
        ("@Mei talks quietly on the phone", {"phone": "ear"}),
        ("@Mei正在打电话", {"phone": "ear"}),
        ("@Mei holds a phone to her ear", {"phone": "ear"}),
        ("@Mei takes a selfie with her phone", {"phone": "raised"}),
        ("@Mei takes a photo of @Tom", {"camera": "mouth"}),
        ("@Mei and @Tom eat dumplings", {}),
        ("@Mei、@Tom 围坐在圆桌旁吃饺子", {}),
        ("@Mei spills her coffee on @Tom's shirt and dabs at it with a napkin", {"napkin": "hand"}),
        ("@Tom eats dumplings", {"chopsticks": "mouth"}),
        ("@Tom hammers a nail into the fence", {"hammer": "hand"}),
        ("@Tom is hammering on the roof", {"hammer": "hand"}),
        ("@Mei hammers a heavy red punching bag", {}),
        ("@Mei hammers the door with her fists", {}),
        ("Rain hammers the window behind @Mei", {}),
        ("@Mei brushes her teeth", {"toothbrush": "mouth"}),
        ("@Mei刷牙", {"toothbrush": "mouth"}),
        ("@Mei combs her long hair", {"hairbrush": "hair"}),
        ("@Tom shaves", {"razor": "cheek"}),
        ("@Mei puts on lipstick", {"lipstick": "mouth"}),
        ("@Tom点了一支烟", {"cigarette": "mouth"}),
        ("@Tom eats noodles", {"chopsticks": "mouth", "bowl": "both"}),
        ("@Tom吃面", {"chopsticks": "mouth", "bowl": "both"}),
        ("@Tom eats soup", {"spoon": "mouth", "bowl": "both"}),
        ("@Tom喝茶", {"cup": "mouth"}),
        ("@Tom drinks a cold beer", {"beer": "mouth"}),
        ("@Tom writes a letter", {"pen": "written", "sheet-of-paper": "page"}),
        ("@Tom writes in a notebook", {"pen": "written", "notebook": "page"}),
        ("@Tom types on a laptop", {}),
        ("@Tom看书", {"书": "both"}),
        ("@Tom looks at his wristwatch", {"wristwatch": "wrist"}),
        ("@Tom pulls a suitcase along", {"suitcase": "towed"}),
        ("@Tom拖着行李箱走过", {"行李箱": "towed"}),
        ("@Tom carries a suitcase", {"suitcase": "hand"}),
        ("@Tom mops the floor", {"mop": "swept"}),
        ("@Tom sweeps the yard with a broom", {"broom": "swept"}),
        ("@Tom劈柴", {"axe": "hewn"}),
        ("@Tom waters the plants", {"watering-can": "poured"}),
        ("@Tom fishes from the pier", {"fishing-rod": "hand"}),
        ("@Mei shines a torch into the corner", {"torch": "aimed"}),
        ("@Tom walks through the cellar with a flashlight", {"flashlight": "aimed"}),
        ("@Tom打着手电筒走在树林里", {"手电筒": "aimed"}),
        ("@Mei holds a burning torch", {"burning-torch": "hand"}),
        ("@Tom leans on his walking stick", {"walking-stick": "propped"}),
        ("@Tom sits on a bench, both hands on his cane", {"cane": "propped"}),
        ("@Mei坐在竹椅上，双手拄着拐杖，望着村口", {"拐杖": "propped"}),
        ("@Tom raises his cane", {"cane": "raised"}),
        # The thing is there already, or nothing is said of one.
        ("@Tom talks into @Call", {"Call": "mouth"}),
        ("@Mei looks at the phone on the table", {}),
        ("@Mei doesn't smoke", {}),
        ("@Mei wants to drink tea", {}),
        ('@Mei says "I read in bed"', {}),
        ("Smoke rises behind @Mei", {}),
        ("@Mei reads his face", {}),
        ("@Mei takes a photo off the wall", {}),
        ("@Mei sweeps the room with her gaze", {}),
        ("@Mei dances to the water", {}),
    ],
)  # fmt: skip
def test_who_does_something_has_what_it_takes(prompt: str, had: dict[str, str | None]) -> None:
    things = [place for place in shot(prompt).places if place.name not in ("Mei", "Tom")]
    assert {place.name: place.held for place in things} == had


@pytest.mark.parametrize(
    ("prompt", "shape"),
    [
        ("@Mei shines a torch on the door", "flashlight"),
        ("@Mei reads under the blanket with a torch", "flashlight"),
        ("@Mei holds a torch in her teeth", "flashlight"),
        ("@Mei carries a torch through the dungeon", "candle"),
        ("@Mei points a flaming torch at the wolf", "candle"),
    ],
)
def test_a_torch_that_shines_is_no_flame(prompt: str, shape: str) -> None:
    film = plan(Storyboard.model_validate({"elements": CAST, "shots": [{"duration": 4, "prompt": prompt}]}))
    torch = film.element("torch")
    assert stand_in(THINGS, torch.name, torch.description) is THINGS[shape]


def test_a_shot_of_hands_alone_is_left_as_it_is() -> None:
    close = shot("Close on @Mei's hands as she writes a letter", "extreme close-up")
    assert not any(place.held in ("page", "written") for place in close.places)


@pytest.mark.parametrize("implement", IMPLEMENTS, ids=lambda one: f"{one.thing}-{one.held}")
def test_every_thing_has_a_shape(implement) -> None:
    assert stand_in(THINGS, implement.thing, None) is not None


@pytest.mark.parametrize("prompt", ["@Mei reads in bed", "@Mei checks her watch", "@Mei看手机"])
def test_who_looks_at_a_thing_in_their_hands_looks_down(prompt: str) -> None:
    place = shot(prompt).place_of("Mei")
    assert place is not None
    assert place.gaze == "down"


@pytest.mark.parametrize(("size", "held"), [("full", "down"), ("cowboy", "down"), ("medium", "hand")])
def test_what_is_heavy_hangs_from_a_hand_that_the_frame_shows(size: str, held: str) -> None:
    place = shot("@Tom carries a suitcase", size).place_of("suitcase")
    assert place is not None
    assert place.held == held


def test_what_somebody_does_something_to_another_with_is_in_their_own_hand() -> None:
    found = shot("@Mei spills her coffee on @Tom's shirt and dabs at it with a napkin").place_of("napkin")
    assert found is not None
    assert found.whose == "Mei"
