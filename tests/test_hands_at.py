"""A close shot of hands has them at what they work at, and no face."""

import numpy as np
import pytest

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import Framed, figure_height
from kling_renderers.animatic.stage.decanting import decanting
from kling_renderers.animatic.stage.fine_work import dripping
from kling_renderers.animatic.stage.handled import laying
from kling_renderers.animatic.stage.hands_at import at_hands
from kling_renderers.animatic.stage.on_floors import beads
from kling_renderers.animatic.stage.turned_knobs import WATER, turning
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.dress import NOBODYS, Arm
from kling_story.placed import HANDS_AT, Place
from kling_story.planned import PlannedElement
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import SIZES

CAST = {
    "Mei": {"description": "a woman in a red coat"},
    "Kaya": {"description": "a boxer in a black top"},
    "老周": {"description": "六十岁的木匠，灰色衬衫"},
    "Sauce": {"kind": "item", "description": "a small bottle of hot sauce"},
    "Note": {"kind": "item", "description": "a folded letter"},
    "Rex": {"kind": "animal", "description": "a black dog"},
}


def planned(prompt: str, size: str = "close-up"):
    shot = {"duration": 2, "size": size, "prompt": prompt}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]})).shots[0]


@pytest.mark.parametrize(
    ("prompt", "relation"),
    [
        ("@Mei's hands draw the tiny plane along the stick.", "planing"),
        ("@老周 的双手推着刨子，木屑卷起。", "planing"),
        ("@Mei's small hand pushes the golden key into a tiny door in an old oak and turns it.", "locking"),
        ("@Mei turns the key in the lock.", "locking"),
        ("@老周 的手把钥匙插进锁孔，慢慢转动。", "locking"),
        ("Close on @Mei's hand in a leather glove as it tightens around the steering wheel.", "steering"),
        ("@老周 粗糙的双手紧握方向盘。", "steering"),
        ("@Mei's hands fold and press a pillow of dough on a floured table.", "kneading"),
        ("@Mei's fists punch down the risen dough.", "kneading"),
        ("@老周 的双手用力按压着一块面团。", "kneading"),
        ("@Mei's gloved hand lifts the necklace off its velvet stand.", "lifting"),
        ("@Mei wraps her knuckles with white tape, tears it off with her teeth and clenches a fist.", "wrapping"),
        ("@Mei 往拳头上缠绷带。", "wrapping"),
        ("@Mei's hands wind a bandage around her own wrist.", "wrapping"),
        ("@Mei's hands wind a bandage around @Kaya's fist.", "wrapping"),
        ("@Mei's fingers wrap white tape around @Kaya's bruised knuckles.", "wrapping"),
        ("Insert of @Mei's hand and @Kaya's hand, both gripping the handle of the suitcase.", "sharing"),
        ("@Mei's hands and @Kaya's hands tug at @Note.", "sharing"),
        ("@Mei 的手和 @老周 的手同时抓住一个箱子。", "sharing"),
        ("@Mei's hands unfold the yellowed letter.", "unfolding"),
        ("@老周 布满皱纹的手在油灯下慢慢展开一封发黄的信。", "unfolding"),
        ("@Mei's hands knead the dough.", "kneading"),
        ("@Mei 的双手揉着面团。", "kneading"),
        ("Close on @Mei's hands stretching the dough into long strands.", "stretching"),
        ("@老周 的双手拉着面。", "stretching"),
        ("@Mei's fingers type on a keyboard.", "typing"),
        ("@Mei 的手指敲着键盘。", "typing"),
        ("@老周's hands hammer a nail into a plank.", "hammering"),
        ("@Mei's hands sew a button onto a shirt.", "sewing"),
        ("@Mei 的手缝着一件衣服。", "sewing"),
        ("@老周's hands saw through a plank.", "sawing"),
        ("@Mei's hand paints a line on the canvas.", "painting"),
        ("@Mei 的手在画布上画画。", "painting"),
        ("@Mei's hands tear the letter in two.", "tearing"),
        ("@Mei 双手撕碎了那封信。", "tearing"),
        ("@Mei's hand puts a bunch of keys down on the hall shelf.", "laying"),
        ("@Mei sets her cup of coffee down on the counter.", "laying"),
        ("@Mei's hand lays @Note on the desk.", "laying"),
        ("@老周 的手把一把钥匙放在玄关的架子上。", "laying"),
        ("@Mei's hand picks up the phone from the bedside table.", "taking"),
        ("@老周 的手从桌上拿起一封信。", "taking"),
        ("@Mei's fingers pick a single ripe red tomato from the vine.", "plucking"),
        ("@Mei picks a lemon from the old tree.", "plucking"),
        ("@老周 的手从树上摘下一个苹果。", "plucking"),
        ("@Mei's hands rummage in the red handbag.", "rummaging"),
        ("@Mei 的手在书包里翻找。", "rummaging"),
        ("A brown tail pokes out between the slats of the laundry basket and wags against @Mei's sneaker.", "wagging"),
        ("@Rex's tail sticks out of a basket and wags.", "wagging"),
        ("一条黄色的尾巴从篮子里露出来，摇个不停。", "wagging"),
        ("@Mei's hand hanging beside the revolver on her belt, the fingers opening and closing.", "hovering"),
        ("Close on @Mei's hand, inches from the holster.", "hovering"),
        ("@老周 的手悬在枪套旁，手指一张一合。", "hovering"),
        ("@Mei's cracked hands lift a fistful of salt crystals and let them run through the fingers.", "sifting"),
        ("@Mei's hands let dry soil trickle through the fingers.", "sifting"),
        ("@老周 的双手捧起一把沙子，从指缝流下。", "sifting"),
        ("@Mei's hands strike a match.", "striking"),
        ("@老周 的双手划着一根火柴。", "striking"),
        ("@Mei's fingers on the piano keys, playing softly.", "keyed"),
        ("@老周 的双手在琴键上。", "keyed"),
        ("Piano keys in the moonlight, one goes down.", "keyed"),
        ("钢琴的琴键上落满灰尘，一个键自己沉下去。", "keyed"),
        ("@老周 布满皱纹、沾着机油的双手把链条挂回齿轮上，转动脚踏板。", "chaining"),
        ("@Mei's greasy, scarred hands hook the chain back onto the sprocket.", "chaining"),
        ("@Mei puts the chain back on the bike.", "chaining"),
        ("A mechanic's hands turn the pedal.", "chaining"),
        ("Close on @Mei's hands as she pushes a hairpin into the keyhole of an old door and turns it.", "picking"),
        ("@Mei picks the lock of the safe.", "picking"),
        ("@老周 用铁丝撬开门锁。", "picking"),
        ("@Mei's hands pull on a pair of wet goalkeeper gloves and clap them together.", "gloving"),
        ("A surgeon's hands slide into a pair of blue latex gloves.", "gloving"),
        ("@老周 的双手戴上皮手套。", "gloving"),
        ("The nurse snaps on a pair of latex gloves.", "gloving"),
        ("@Mei's hands knit a red scarf.", "knitting"),
        ("@老周 的双手织着毛衣。", "knitting"),
        ("A hand shakes three red drops from @Sauce onto a taco.", "dripping"),
        ("@Mei's hand shakes the bottle over a plate.", "dripping"),
        ("@Mei's fingers squeeze a lemon over the fish.", "dripping"),
        ("@老周 的手把酱油瓶里的酱油滴到盘子里。", "dripping"),
        ("@Mei's hands pour steaming milk tea from a steel flask into two small clay cups.", "decanting"),
        ("@Mei pours white icing from a jug over a cinnamon roll.", "decanting"),
        ("@Mei's hands pour tea into three glasses.", "decanting"),
        ("@老周 的双手把茶倒进两个茶杯。", "decanting"),
        ("@老周 的手把蜂蜜淋在松饼上。", "decanting"),
        ("@Mei's hands wipe a pan with a cloth.", "wiping"),
        ("@Mei's hands polish the glass.", "wiping"),
        ("@老周 的手擦着一只碗。", "wiping"),
        ("@Mei's small hand paints a red lightning bolt on the wooden side of the crate.", "marking"),
        ("@Mei's hand paints the old fence.", "marking"),
        ("A wide brush spreads dark, shiny pine tar over the grain of a plank.", "marking"),
        ("@Mei's hands slap thick tar onto the hull.", "marking"),
        ("A brush glides along the wooden boards.", "marking"),
        ("@老周 的手在木板上画一颗红心。", "marking"),
        ("一把刷子慢慢刷过船身的木纹。", "marking"),
        ("@Mei's wrinkled finger follows a road on the creased map and stops at a little heart.", "tracing"),
        ("@Mei's fingertip traces a line on an old chart.", "tracing"),
        ("A finger taps a red cross on the map.", "tracing"),
        ("@老周 的手指沿着地图上的公路移动。", "tracing"),
        ("Muddy fingers pull the white laces of a football boot tight and tie a double knot.", "lacing"),
        ("@Mei ties the laces of her sneakers.", "lacing"),
        ("@Mei's hands lace up her boots.", "lacing"),
        ("@Mei's hands tie her skates.", "lacing"),
        ("@老周 的双手系紧鞋带。", "lacing"),
        ("@Mei's fingers gently turn the roller of the drip, the medicine falls drop by drop.", "turning"),
        ("@老周 的手指轻轻转动输液管上的滚轮，药水一滴一滴落下", "turning"),
        ("@Mei's fingers turn the dial of the safe.", "turning"),
        ("@Mei twists the volume knob.", "turning"),
        ("@Mei's hands count a thick stack of banknotes.", "counting"),
        ("@Mei's fingers leaf through the cash.", "counting"),
        ("@老周 的手数着钞票。", "counting"),
        ("A finger flicks the light switch.", "turning"),
        ("@Mei's hand opens the gas valve.", "turning"),
        ("@Mei's hand turns off the tap.", "turning"),
        ("@老周 的手拧开水龙头。", "turning"),
        ("A gloved hand lifts a torn pearl necklace off the carpet with the tip of a pencil.", "gathering"),
        ("@Mei's hand picks a key up from the floor.", "gathering"),
        ("@Mei's fingers fish a letter out of the puddle.", "gathering"),
        ("@老周 的手从地毯上捡起一条项链。", "gathering"),
        ("@老周 的手捡起地上的钥匙。", "gathering"),
        ("On a floury wooden board two hands grate a lemon, yellow zest rains down. Three eggs beside it.", "grating"),
        ("@Mei grates a wedge of parmesan over the pasta.", "grating"),
        ("@Mei's hands rub a knob of ginger over a fine grater.", "grating"),
        ("@Mei grates fresh nutmeg into the bowl.", "grating"),
        ("@Mei's hand zests an orange.", "grating"),
        ("@老周 的双手把柠檬在擦丝器上来回擦。", "grating"),
        ("@老周 磨着姜泥。", "grating"),
        ("@老周 的手擦着柠檬皮屑。", "grating"),
        ("A white door frame with pencil marks. The fingers of @Mei wander from one mark to the next.", "feeling"),
        ("@Mei's fingertips run over the tally marks scratched into the cell wall.", "feeling"),
        ("@Mei runs her fingers over the initials carved into the bark.", "feeling"),
        ("@Mei's hand traces the names engraved in the black granite.", "feeling"),
        ("@Mei's thumb brushes over the notches in the bedpost.", "feeling"),
        ("A finger follows the carvings on the temple wall.", "feeling"),
        ("@老周 的手指抚过门框上的身高刻度。", "feeling"),
        ("@老周 的手摸着树干上的刻字。", "feeling"),
        ("Initials carved into the bark of an old beech.", "feeling"),
        ("Insert of the tally marks on the wall of a cell.", "feeling"),
        ("A door post with pencil marks.", "feeling"),
        ("墙上一道道刻痕。", "feeling"),
    ],
)
def test_hands_are_at_their_work_and_nobody_else_is_seen(prompt: str, relation: str) -> None:
    shot = planned(prompt)
    assert (shot.people, shot.places[0].relation) == (0, relation)
    assert [work.kind for work in shot.works] == [HANDS_AT[relation]]


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("@Mei's hands do not unfold the letter.", "close-up"),
        ("@Mei's hands lie still like hands on a steering wheel that nobody needs.", "wide"),
        ("@Mei grips the steering wheel and stares ahead.", "close-up"),
        ("@Mei's hands tear open the letter.", "wide"),
        ("@Mei's hands knead the dough.", "wide"),
        ("@Mei's hands pull the bowl of noodles over.", "close-up"),
        ("@Mei's hands never tear the letter.", "close-up"),
        ("A paper plane glides along the runway.", "close-up"),
        ("@Mei opens the letter and reads, tears on her cheeks.", "close-up"),
        ("@Rex's tail of a fox.", "close-up"),
        ("@Mei's hand does not put the key on the table.", "close-up"),
        ("@Mei puts her hand on the letter on the desk.", "close-up"),
        ("@Mei puts the cup on the table and smiles.", "close-up"),
        ("@Mei's hands rummage in the dark.", "close-up"),
        ("@Mei's hand puts the key on the table.", "medium"),
        ("No tail pokes out of the basket.", "close-up"),
        ("@Mei's hand beside the revolver on the table.", "close-up"),
        ("@Mei's hand throws a handful of rice.", "close-up"),
        ("@Mei's hands close over the car keys.", "close-up"),
        ("No piano keys here.", "close-up"),
        ("@Mei pulls off her gloves.", "close-up"),
        ("@Mei pours her heart out over the phone.", "close-up"),
        ("Rain pours over the roll of carpet.", "close-up"),
        ("@Mei in knit gloves smiles.", "close-up"),
        ("@Mei's hands hold the gold chain over her heart.", "close-up"),
        ("@Mei hangs the key on a chain around her neck.", "close-up"),
        ("@Mei knits her brows.", "close-up"),
        ("@Mei's hand shakes.", "close-up"),
        ("@Mei wipes the sweat from her forehead.", "close-up"),
        ("@Sauce stands on a metal counter.", "close-up"),
        ("@Sauce stands on the counter, @Mei out of focus in the background wiping a pan.", "close-up"),
        ("@Mei's hands never touch the hairpin in the lock.", "close-up"),
        ("@Mei's fingers peel the paint off the wall.", "close-up"),
        ("@Mei's hand points at the painting on the wall.", "close-up"),
        ("@Mei paints her nails.", "close-up"),
        ("@Mei's hands fold the map.", "close-up"),
        ("@Mei's hands hold a dress of white lace.", "close-up"),
        ("@Mei's hands tie the boat to the jetty.", "close-up"),
        ("@Mei's hands tie her boots together.", "close-up"),
        ("A hair brush lies on a plank.", "close-up"),
        ("@Mei's hand adjusts the dial of her watch.", "close-up"),
        ("@Mei turns at the switch of the season and smiles.", "close-up"),
        ("@Mei picks herself up off the floor.", "close-up"),
        ("@Mei lifts her head off the ground.", "close-up"),
        ("A paint roller glides over the wall.", "close-up"),
        ("@Mei's hand takes off from the ground.", "close-up"),
        ("@Mei's hands grip the iron grating.", "close-up"),
        ("@Mei's hands do not grate the cheese.", "close-up"),
        ("@Mei's voice grates.", "close-up"),
        ("A lemon beside a grater.", "close-up"),
        ("@老周 的手擦着桌上的灰。", "close-up"),
        ("@Mei's fingers run over the scratches on his back.", "close-up"),
        ("@Mei's fingertip touches the engraving on the ring.", "close-up"),
        ("@Mei looks up at the tally marks on the wall.", "close-up"),
        ("@Mei's hand leaves no marks on the door.", "close-up"),
        ("The wall marks the end of the garden.", "close-up"),
        ("Tall oaks along the wall.", "close-up"),
    ],
)
def test_no_hands_are_where_words_have_none(prompt: str, size: str) -> None:
    assert not any(place.relation in HANDS_AT for place in planned(prompt, size).places)


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("@Mei's hand puts the keys down on the shelf, beside a white cup.", ("keys", "cup")),
        ("@Mei's hand reaches into her leather bag and pulls out a phone.", ("bag", "phone")),
        ("@老周 的手从书包里掏出一把钥匙。", ("书包", "钥匙")),
        ("@Mei's hand lays @Note on the desk.", ("Note",)),
        ("A hand lifts a pearl necklace off the rug, next to an overturned wine glass.", ("necklace", "wine-glass")),
    ],
)
def test_what_is_beside_it_or_comes_of_it_is_there_too(prompt: str, names: tuple[str, ...]) -> None:
    assert planned(prompt).subjects == names


def test_a_thing_is_put_down_once_and_its_hand_goes() -> None:
    keys = PlannedElement("keys", "item", 0)
    high = [max(one.corners[:, 1].max() for one in laying(keys, None, NOBODYS, part)[1:7]) for part in (0.0, 0.5, 1.0)]
    assert high[0] > high[1] + 0.3
    assert high[1] == high[2]
    fingers = [min(one.corners[:, 0].max() for one in laying(keys, None, NOBODYS, part)[-5:]) for part in (0.45, 1.0)]
    assert fingers[1] > fingers[0] + 1.0


@pytest.mark.parametrize("relation", HANDS_AT)
def test_what_hands_do_is_seen_to_go_on(relation: str) -> None:
    thing = PlannedElement("tape", "item", 0)
    place = Place("tape", relation=relation, held="hand")
    first, later = (
        np.concatenate([one.corners for one in at_hands(place, thing, None, 0.0, NOBODYS, step)[1][0].solids])
        for step in (0, STEPS // 3)
    )
    assert first.shape == later.shape
    assert np.abs(first - later).max() > 0.002


@pytest.mark.parametrize(
    ("prompt", "state"),
    [
        ("@Mei's hands pull on a pair of gloves.", None),
        ("@Mei's hands pull on a pair of gloves and clap them together.", "claps"),
        ("@Mei's gloved hands clap together.", "clapping"),
    ],
)
def test_gloves_that_are_pulled_on_clap_where_words_say_so(prompt: str, state: str | None) -> None:
    assert [place.state for place in planned(prompt).places] == [state]


def test_what_a_bottle_drips_on_is_there_and_gets_its_drops_one_by_one() -> None:
    shot = planned("A hand shakes three red drops from @Sauce onto a taco on a plate.", "extreme close-up")
    assert shot.subjects == ("Sauce", "taco")
    sauce, food = PlannedElement("bottle", "item", 0), PlannedElement("plate", "item", 1)
    low = [[one.corners[:, 1].min() for one in dripping(sauce, food, NOBODYS, part)[-6::2]] for part in (0.1, 0.4, 0.9)]
    assert [sum(y < max(low[0]) - 0.2 for y in drops) for drops in low] == [0, 1, 3]


def test_an_upright_frame_of_hands_is_as_wide_as_what_they_do() -> None:
    prompts = ("A hand shakes drops from @Sauce onto a taco.", "@Mei's hands knit.", "@Mei's hands tie laces.")
    shots = [{"duration": 2, "size": "close-up", "prompt": prompt} for prompt in prompts]
    film = plan(Storyboard.model_validate({"aspect": "9:16", "elements": CAST, "shots": shots}))
    slim, wide, laces = (framed(film, shot, 9 / 16).stature for shot in film.shots)
    assert max(slim, laces) < 0.75 * wide


@pytest.mark.parametrize("relation", ["wrapping", "sharing"])
def test_each_of_two_has_a_hand_at_it(relation: str) -> None:
    thing, place = PlannedElement("rope", "item", 0), Place("rope", relation=relation, whose="a", other="b")
    one, other = Arm((1, 2, 3), (4, 5, 6)), Arm((7, 8, 9), (10, 11, 12))
    colours = {solid.colour for solid in at_hands(place, thing, None, 0.0, one, 0, other)[1][0].solids}
    assert {*one, *other} <= colours


def test_who_winds_a_bandage_makes_no_wind() -> None:
    assert planned("@Mei's hands wind a bandage around @Kaya's fist.").setting.weather is None


@pytest.mark.parametrize("aspect", [9 / 16, 1.0])
def test_an_upright_frame_of_hands_has_no_face(aspect: float) -> None:
    shots = [{"duration": 2, "size": "close-up", "prompt": "@Mei's hands hold @Note."}]
    film = plan(Storyboard.model_validate({"elements": CAST, "shots": shots}))
    what = framed(film, film.shots[0], aspect)
    tall = what.stature / SIZES["close_up"].figure_height
    assert what.eyes + tall / 2 < 0.9


def test_two_cups_are_filled_one_after_the_other() -> None:
    shot = planned("@Mei's hands pour tea from a kettle into two small cups.")
    assert shot.subjects == ("kettle", "cups")
    kettle, cups = PlannedElement("kettle", "item", 0), PlannedElement("cups", "item", 1)
    early, late = (decanting(kettle, cups, shot.places[0], NOBODYS, part) for part in (0.2, 0.9))
    assert len(late) == len(early) + 1


def test_gloves_have_the_colour_that_words_say() -> None:
    shot = {"duration": 2, "size": "close-up", "prompt": "@Mei戴上一副白手套。"}
    film = plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]}))
    gloves = film.element("手套")
    assert gloves is not None
    assert "白" in (gloves.description or "")


def painted(state: str | None, step: int) -> list:
    place = Place("brush", relation="marking", state=state)
    return at_hands(place, PlannedElement("brush", "item", 0), None, 0.0, NOBODYS, step)[1][0].solids


def test_a_brush_has_painted_more_later_and_tar_is_dark() -> None:
    tar, red = ({one.colour for one in painted(state, 0)} for state in ("tar", None))
    assert max(max(tar - red)) < 60
    (paint,) = red - tar
    early, late = ([one.corners for one in painted("bolt", step) if one.colour == paint] for step in (2, STEPS - 2))
    assert np.ptp(np.concatenate(late)[:, 1]) > 2 * np.ptp(np.concatenate(early)[:, 1])
    assert sum(np.ptp(one[:, 2]) < 0.01 for one in late) > 3


@pytest.mark.parametrize(
    ("prompt", "state"),
    [
        ("@Mei's hand paints a yellow lightning bolt on the crate.", "bolt"),
        ("@Mei's finger follows a road on the map as far as a heart.", "heart"),
        ("@老周 的手指在地图上画了一个圈。", "circle"),
        ("@Mei's hand paints the crate.", None),
        ("A brush spreads pine tar over the plank.", "tar"),
    ],
)
def test_what_is_painted_or_drawn_is_known(prompt: str, state: str | None) -> None:
    assert [place.state for place in planned(prompt).places] == [state]


def test_a_lens_from_above_stays_there_over_hands() -> None:
    shot = {"duration": 2, "framing": "insert", "angle": "high", "prompt": "@Mei's finger follows a road on the map."}
    film = plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]}))
    assert (film.shots[0].pitch, film.shots[0].people) == (-25, 0)


@pytest.mark.parametrize(
    ("prompt", "state"),
    [
        ("@Mei's thumb turns the roller of the drip.", "drip"),
        ("@Mei's hand turns the tap.", "tap"),
        ("@Mei's hand turns off the tap.", "tap_off"),
        ("@Mei's hand shuts the valve.", "valve"),
        ("A finger flicks the switch.", "switch"),
        ("@Mei's fingers turn the knob.", None),
    ],
)
def test_what_fingers_turn_is_drawn_as_what_it_is(prompt: str, state: str | None) -> None:
    assert [place.state for place in planned(prompt).places] == [state]


def test_water_runs_once_a_tap_is_turned_on_and_until_it_is_turned_off() -> None:
    thing = PlannedElement("tap", "item", 0)

    def falls(state: str, part: float) -> float:
        water = [one for one in turning(thing, Place("tap", state=state), NOBODYS, part) if one.colour == WATER]
        return float(np.ptp(water[0].corners[:, 1]))

    assert [falls("tap", part) > 0.5 for part in (0.0, 1.0)] == [False, True]
    assert [falls("tap_off", part) > 0.5 for part in (0.0, 1.0)] == [True, False]


def test_a_torn_string_hangs_from_what_lifts_it_and_some_beads_stay() -> None:
    thing = PlannedElement("necklace", "item", 0, "torn pearl necklace")
    low, high = (beads(thing, np.array((0.05, 0.5 + 0.75 * up, -0.12 - 0.5 * up)), up) for up in (0.0, 1.0))
    tops = [[float(one.corners[:, 1].max()) for one in string] for string in (low, high)]
    assert max(tops[1]) > max(tops[0]) + 0.4
    assert tops[0][-4:] == tops[1][-4:]


@pytest.mark.parametrize("name", ["pearl necklace", "Pearl Necklace"])
def test_pearls_are_pale_however_they_are_written(name: str) -> None:
    pale, gold = (beads(PlannedElement(one, "item", 0), np.zeros(3), 0.0)[0].colour for one in (name, "necklace"))
    assert min(pale) > min(gold) + 50


def marks(held: str | None, step: int, thing: str = "marks") -> list:
    place = Place(thing, relation="feeling", held=held, state="frame")
    return at_hands(place, PlannedElement(thing, "item", 0), None, 0.0, NOBODYS, step)[1][0].solids


def test_a_finger_goes_up_from_mark_to_mark_and_marks_alone_have_none() -> None:
    assert len(marks(None, 0)) < len(marks("hand", 0))
    high = [
        max(one.corners[:, 1].max() for one in marks("hand", step) if one.colour == NOBODYS.hand)
        for step in (0, 24, 47)
    ]
    assert high[0] < high[1] < high[2]


def test_names_and_tallies_are_drawn_otherwise_than_lines_of_growth() -> None:
    assert len({len(marks(None, 0, thing)) for thing in ("marks", "tally-marks", "initials")}) == 3


def test_eggs_beside_a_grater_are_not_what_the_shot_is_of() -> None:
    shot = planned("On a wooden board two hands grate a lemon. Three eggs beside it.")
    assert shot.subjects == ("lemon", "eggs")
    places = {one.name: one for one in shot.places}
    lemon, eggs = PlannedElement("lemon", "item", 0), PlannedElement("eggs", "item", 1)
    alone, beside = (at_hands(places["lemon"], lemon, other, 0.0, NOBODYS, 0)[1][0].solids for other in (None, eggs))
    assert len(beside) > len(alone)
    tall = {
        figure_height(one, 9 / 16, Framed(1.7, 0.5, centred=True)) for one in (shot, shot._replace(subjects=("lemon",)))
    }
    assert len(tall) == 1
