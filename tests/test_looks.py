"""What descriptions say of looks: only what a word says right before what it is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.vocabulary.looks import looks_in, shade_in
from kling_story.vocabulary.shades import CAST, SHADES, told_apart
from kling_story.vocabulary.stand_ins import THINGS, stand_in

NAMES = {"#979289": "grey", "#c6c2b8": "silver", **{shade: words.split()[0] for shade, words in SHADES.items()}}


def told(description: str) -> dict[str, object]:
    """What is said of clothes and hair, shades by their first name."""
    looks = looks_in(description)._asdict().items()
    said = {key: NAMES.get(value, value) if isinstance(value, str) else value for key, value in looks if value}
    return {key: value for key, value in said.items() if key not in ("gender", "years", "girth", "worn")}


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("a courier in a yellow raincoat", {"clothes": "yellow", "garment": "coat"}),
        ("a runner in a white tracksuit", {"clothes": "white", "legs": "white"}),
        ("a girl, orange hoodie, school satchel", {"clothes": "orange"}),
        ("short black hair, white shirt under a red coat", {
            "hair": "short", "hair_shade": "black", "clothes": "red", "garment": "coat",
        }),
        ("an old man with a long white beard and a flat cap", {"beard": "long", "beard_shade": "white", "hat": "cap"}),
        ("a grey-haired man, moustache, round glasses", {"hair_shade": "grey", "beard": "lip", "glasses": True}),
        ("bald, in a dark suit, no beard", {"hair": "bald", "clothes": "black", "legs": "black"}),
        ("a runner, shaved head, black hoodie, grey shorts", {
            "hair": "bald", "clothes": "black", "legs": "grey", "shorts": True,
        }),
        ("a stocky blonde striker in a red shirt", {"hair_shade": "gold", "clothes": "red"}),
        ("a tall redhead in jeans", {"hair_shade": "copper", "legs": "denim"}),
        ("a brunette with a blonde wig in her bag", {"hair_shade": "brown"}),
        ("a woman in mint scrubs", {"clothes": "mint", "legs": "mint", "bare_arms": True}),
        ("a boxer, white tank top", {"clothes": "white", "bare_shoulders": True}),
        ("white tank top under a leather jacket, torn jeans", {"clothes": "white", "legs": "denim"}),
        ("a navy blue suit", {"clothes": "navy", "legs": "navy"}),
        ("a dark green cardigan", {"clothes": "dark_green"}),
        ("a plum kimono, a black top hat", {
            "clothes": "maroon", "garment": "robe", "hat": "tophat", "hat_shade": "black",
        }),
        ("a bright orange snowsuit, a grey wool hat", {
            "clothes": "orange", "legs": "orange", "hat": "beanie", "hat_shade": "grey",
        }),
        ("a boy wearing a green sarong and red boots", {"clothes": "green", "shoes": "red"}),
        ("a girl wearing red boots", {"shoes": "red"}),
        ("a man in pursuit of a red lawsuit", {}),
        ("pink dungarees, bleached hair", {"clothes": "pink", "legs": "pink", "hair_shade": "#e6d9ae"}),
        ("a big afro, a silver jacket", {"hair": "afro", "clothes": "grey"}),
        ("curly black hair", {"hair": "curls", "hair_shade": "black"}),
        ("long curly red hair", {"hair": "long", "hair_shade": "copper"}),
        ("purple dreadlocks", {"hair": "dreads", "hair_shade": "purple"}),
        ("a buzz cut, a brown fur hat", {"hair": "buzz", "hat": "ushanka", "hat_shade": "brown"}),
        ("头发盘起，穿红色碎花棉袄", {"hair": "bun", "clothes": "red"}),
        ("穿橙色的滑雪服，戴灰色毛线帽", {
            "clothes": "orange", "legs": "orange", "hat": "beanie", "hat_shade": "grey",
        }),
        ("穿红鞋的女孩", {"shoes": "red"}),
        ("老奶奶，藏蓝斜襟布衫", {"clothes": "navy"}),
        ("深蓝对襟褂子", {"clothes": "navy"}),
        ("a groom in a tuxedo, not in jeans", {"clothes": "black"}),
        ("一身薄荷绿手术服", {"clothes": "mint", "legs": "mint"}),
        ("a clean-shaven man", {}),
        ("her red hair in a bun, blue jeans", {"hair": "bun", "hair_shade": "copper", "legs": "blue"}),
        ("a woman in a green dress and a straw hat", {
            "clothes": "green", "garment": "dress", "hat": "strawhat",
        }),
        ("穿黄色雨衣的女孩，黑色短发", {
            "clothes": "yellow", "garment": "coat", "hair": "short", "hair_shade": "black",
        }),
        ("戴红帽子的老人，白胡子", {"hat": "hat", "hat_shade": "red", "beard": "full", "beard_shade": "white"}),
        ("a wiry man with a red umbrella and blue eyes", {}),
        ("a man from Red Bank who sells coats", {}),
        ("a girl that has no hat", {}),
        ("a woman not wearing a hat", {}),
        ("takes off his red cap, glasses of wine before him", {}),
        ("the owner of a hat shop with a coat of arms, a bald eagle, a bun seller", {}),
        ("a woman holding a bun, a man carrying a helmet", {}),
        ("Amber wears a parka", {}),
        ("拿着黑色帽子的人", {}),
        ("穿红衣的短发女孩", {"clothes": "red", "hair": "short"}),
        ("红发剑客，白衣", {"clothes": "white", "garment": "robe", "hair_shade": "copper"}),
        ("a woman with short silver hair", {"hair": "short", "hair_shade": "silver"}),
    ],
)  # fmt: skip
def test_words_say_what_somebody_looks_like(description: str, expected: dict[str, object]) -> None:
    assert told(description) == expected


@pytest.mark.parametrize(
    ("description", "clothes", "worn"),
    [
        ("a stage manager in black, headset", "black", [("headset", None)]),
        ("an old seller, green apron", "green", [("apron", "green")]),
        ("a red apron over a blue shirt", "blue", [("apron", "red")]),
        ("a girl, orange hoodie, school satchel", "orange", [("hoodie", "orange"), ("satchel", None)]),
        ("dressed in all white and barefoot", "white", []),
        ("一身黑，围着红围巾", "black", [("scarf", "red")]),
        ("a man in black boots, in a red car, holding a scarf", None, []),
        ("a girl without a backpack, in blue light", None, []),
    ],
)
def test_words_say_what_is_worn_over_clothes(
    description: str, clothes: str | None, worn: list[tuple[str, str]]
) -> None:
    """And who is all in one colour: of boots or a car it says nothing."""
    looks = looks_in(description)
    assert NAMES.get(looks.clothes or "") == clothes
    assert [(kind, NAMES.get(shade or "")) for kind, shade in looks.worn] == worn


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("a burly baker of fifty, floury apron", (None, 50, "broad")),
        ("an old umbrella seller, white moustache", ("male", 65, None)),
        ("a wiry teenage girl, orange hoodie", ("female", 14, "slim")),
        ("a small girl in a red cardigan", ("female", 7, None)),
        ("a twelve-year-old boy", ("male", 12, None)),
        ("a woman in her sixties", ("female", 60, None)),
        ("a 42-year-old man", ("male", 42, None)),
        ("一位七十多岁的胖老奶奶", ("female", 70, "broad")),
        ("a seller of old umbrellas, thin scarf, an old coat", (None, None, None)),
        ("a thin man with a stout dog", ("male", None, "slim")),
        ("an old friend, a short-haired woman", ("female", None, None)),
    ],
)
def test_words_say_who_somebody_is(description: str, expected: tuple[str | None, int | None, str | None]) -> None:
    """Gender, years and girth, by adjectives of who is described, not of what is."""
    looks = looks_in(description)
    assert (looks.gender, looks.years, looks.girth) == expected


@pytest.mark.parametrize(
    ("name", "description", "shade"),
    [
        ("RedUmbrella", "", "red"), ("Parcel", "a brown parcel tied with red string", "brown"),
        ("Rex", "a dog with white fur", "white"), ("Fox", "a fox folded from orange paper", "orange"),
        ("Cat", "一只黑猫", "black"), ("Cup", "a cup with a blue rim", None), ("Tin", "a tin of green tea", None),
        ("Tin", "a tea tin of hammered copper", "copper"),
        ("Rex", "a blue-eyed dog, brown collar", None), ("Rex", "a dark-furred dog", "black"),
        ("Rex", "a dog named Blue", None), ("Ticket", "a red-eye ticket", None),
        ("Machine", "a white noise machine", None), ("Bag", "not a red bag", None),
        ("Book", "about the Red Army", None),
        ("Letter", "黄昏时的信", None), ("Box", "金属盒子", None), ("Cup", "藏青色杯子", "navy"),
    ],
)  # fmt: skip
def test_a_thing_has_the_colour_of_the_words_about_itself(name: str, description: str, shade: str | None) -> None:
    assert NAMES.get(shade_in(name, description) or "") == shade


@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    looks_in(text)
    shade_in(text, text)


def test_nobody_is_taken_for_who_has_that_colour() -> None:
    """Beside an orange hoodie nobody else is orange, and whose colour is free keeps it."""
    orange = looks_in("an orange hoodie").clothes
    other, hoodie, third = told_apart([None, orange, None])
    assert (hoodie, third) == (orange, None)
    assert other in CAST
    assert other not in (CAST[0], CAST[2])
    assert told_apart([None, None]) == [None, None]


@pytest.mark.parametrize(
    ("description", "gender"),
    [
        ("her son, mid-forties, dark beard", "male"),
        ("his daughter", "female"),
        ("the king's daughter", "female"),
        ("a woman's brother", "male"),
        ("her mother-in-law", "female"),
        ("a widow of seventy", "female"),
        ("a policeman", "male"),
        ("a German in a human suit", None),
        ("a doctor, her hair red", "female"),
        ("a stranger; he limps", "male"),
        ("他的女儿", "female"),
        ("她儿子", "male"),
        ("女人的哥哥", "male"),
    ],
)
def test_the_noun_says_who_is_a_man_not_whose_son_he_is(description: str, gender: str | None) -> None:
    assert looks_in(description).gender == gender


@pytest.mark.parametrize(("description", "years"), [("her son, mid-forties", 40), ("a miller's daughter of nine", 9)])
def test_ages_are_told_in_few_words(description: str, years: int) -> None:
    assert looks_in(description).years == years


@pytest.mark.parametrize(
    ("description", "shape", "shade"),
    [
        ("a bright orange running shoe with a white sole", "shoe", "orange"),
        ("a ripe orange on a plate", "fruit", "orange"),
        ("an orange", "fruit", "orange"),
        ("a bottle green suitcase", "case", "dark_green"),
        ("a wine-red book", "book", "red"),
        ("a rose gold ring", "ring", "pink"),
        ("a rose, its petals wet", "flower", "pink"),
        ("rose petals", "flower", "pink"),
        ("a dark green car", "car", "dark_green"),
        ("a pale-blue car", "car", "light_blue"),
        ("深绿色的车", "car", "dark_green"),
        ("a dark contraption", None, "black"),
        ("an orange contraption", None, "orange"),
    ],
)
def test_a_colour_that_is_also_a_thing_is_a_colour_before_another_one(
    description: str, shape: str | None, shade: str
) -> None:
    found = stand_in(THINGS, "Prop", description)
    assert ((found.id if found else None), NAMES[shade_in("", description) or ""]) == (shape, shade)


@pytest.mark.parametrize(
    ("description", "worn"),
    [
        ("an orange snowsuit and white mittens", {"gloves": "white"}),
        ("a black leather jacket and gloves", {"gloves": None}),
        ("a sleeveless shirt and sunglasses, a bow tie", {"sunglasses": None, "bowtie": None}),
        ("a white wedding dress and a veil", {"veil": None}),
        ("西装，红色领带，白手套", {"lapels": None, "tie": "red", "gloves": "white"}),
        ("no gloves, lost her veil", {}),
    ],
)
def test_what_is_worn_at_the_neck_on_hands_and_before_the_eyes(description: str, worn: dict[str, str | None]) -> None:
    found = {one.kind: one.shade for one in looks_in(description).worn}
    assert {kind: NAMES.get(shade or "") for kind, shade in found.items()} == worn


@pytest.mark.parametrize(
    ("description", "girth"),
    [
        ("the best man, a chubby young man with a moustache", "broad"),
        ("his son, seventeen, lanky, curly black hair", "slim"),
        ("老师，胖胖的，戴眼镜", "broad"),
        ("a baker, a fat cat on his arm", None),
        ("a nun, the thin candle in her hand", None),
    ],
)
def test_a_build_is_also_told_after_a_comma(description: str, girth: str | None) -> None:
    assert looks_in(description).girth == girth


@pytest.mark.parametrize(
    ("description", "dark"),
    [
        ("a boxer, a Black woman in her twenties with braids, orange hoodie", True),
        ("Black detective, 40s", True),
        ("a black man in a grey suit", True),
        ("a soldier, Kenyan, thirty", True),
        ("a dark-skinned girl", True),
        ("黑人男子，爆炸头", True),
        ("a pale woman with black hair", False),
        ("皮肤白皙的女孩", False),
        ("a man in a black coat", None),
        ("Black coat, old hat", None),
        ("a black-haired man with a black cat", None),
        ("a Black Belt master", None),
        ("a seller of African masks", None),
        ("a woman in a pale blue dress", None),
        ("一个穿黑人乐队T恤的女孩", None),
    ],
)
def test_skin_is_as_dark_as_words_say(description: str, dark: bool | None) -> None:
    shade = looks_in(description).skin
    light = None if shade is None else int(shade[1:3], 16)
    assert (None if light is None else light < 0xDC) is dark


@pytest.mark.parametrize(
    ("words", "hair"),
    [
        ("with braids", "braids"),
        ("with a braid", "tail"),
        ("with locs", "dreads"),
        ("black bob, beige coat", "bob"),
        ("齐肩短发", "bob"),
        ("with a buzz cut", "buzz"),
    ],
)
def test_braids_hang_on_both_sides(words: str, hair: str) -> None:
    assert looks_in(f"a woman {words}").hair == hair


def test_a_word_for_the_size_may_stand_before_the_colour() -> None:
    assert shade_in("Bramble", "a huge, shaggy white bear with a blue scarf") == shade_in("Bramble", "a white bear")
    assert shade_in("Rex", "a dog, red collar") is None


@pytest.mark.parametrize(
    ("description", "hat", "garment"),
    [
        ("a boy in a green hoodie with the hood up", "hood", None),
        ("a thief, hood pulled low over his face", "hood", None),
        ("a man in a grey hoodie with the hood down", None, None),
        ("a gaunt rider in a long brown duster", None, "coat"),
        ("a maid with a feather duster", None, "dress"),
    ],
)
def test_a_hood_is_on_a_head_when_it_is_up_and_a_duster_is_a_coat_where_nobody_dusts(
    description: str, hat: str | None, garment: str | None
) -> None:
    found = looks_in(description)
    assert (found.hat, found.garment) == (hat, garment)
