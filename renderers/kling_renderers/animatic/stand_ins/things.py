"""What things of the cast look like: each one a few solids, one high and standing at nothing, until it is placed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix
from kling_renderers.animatic.stand_ins import goods, road, vehicles, wares
from kling_renderers.animatic.stand_ins.everyday import (
    bag,
    ball,
    book,
    bottle,
    box,
    cup,
    envelope,
    flower,
    lamp,
    letter,
    phone,
    sparks,
    tin,
    umbrella,
    unknown,
)
from kling_renderers.animatic.stand_ins.kinds import UNKNOWN, colour_of, is_spread, shape_of
from kling_renderers.animatic.stand_ins.opened import opened
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedElement
from kling_story.vocabulary.looks import shade_in
from kling_story.vocabulary.stand_ins import BROADSHEET, CHART


def _rarely(name: str, room: str) -> Callable[[Colour], list[Solid]]:
    """What draws a thing that few films have: only they import it."""

    def made(colour: Colour) -> list[Solid]:
        module = import_module(f"kling_renderers.animatic.stand_ins.{room}")
        draw: Callable[[Colour], list[Solid]] = getattr(module, name)
        return draw(colour)

    return made


_RARE = {
    "coaches": ("coach",),
    "country": (
        "bale", "barrow", "basket", "branch", "cage", "firewood", "food_cart", "gourd", "hamper", "leaf", "pole",
        "surfboard",
    ),
    "desk": (
        "swaddled_baby",
        "bell", "books", "chopping_board", "clipboard", "doll", "drumstick", "fan", "magazine", "paper_roll", "plates",
        "scroll", "skewer", "slate", "toy_boat", "toy_car", "toy_plane",
    ),
    "tricycles": ("soapbox", "tricycle"),
    "hulls": ("boat_frame",),
    "foods": ("donut", "taco"),
    "gear": (
        "axe", "bow", "bread", "broom", "burger", "can", "glass", "kettle", "laptop",
        "microphone", "pizza", "plate", "rifle", "ring", "spear", "sword", "tool", "wine_glass", "wrench",
    ),
    "household": (
        "alarm_clock", "binoculars", "bouquet", "camera", "card", "cloth", "controller", "hairbrush", "hairdryer",
        "nozzle", "hanger", "keys", "knitting", "lipstick", "money", "paper_plane", "pillow", "plant", "rag", "sack",
        "scissors", "stone", "vase",
    ),
    "insets": (
        "blood", "clock", "door_handle", "footprints", "hourglass", "pane", "puddle", "signboard", "tap",
        "turntable", "wheel",
    ),
    "kitchen": (
        "block", "bucket", "coffee_pot", "fork", "ice_cream", "pan", "popcorn", "pot", "roast", "steelyard",
        "tiered_cake", "tray",
    ),
    "machines": ("drone", "helicopter", "rocket", "saucer", "ship", "spaceship", "train"),
    "music": (
        "decks", "drum_kit", "flute", "hand_drum", "loudspeaker", "microphone_stand", "trumpet", "violin", "violin_bow",
    ),
    "prams": ("gurney", "pram", "service_cart", "trolley"),
    "produce": ("banana", "carrot", "doorknob", "fruit", "grapes", "lemon", "rope"),
    "sports": (
        "basketball_hoop", "bat", "cone", "dumbbell", "fishing_rod", "flag", "lifebuoy", "megaphone", "racket",
        "shield", "sign", "skateboard", "stick", "trophy",
    ),
    "sundries": (
        "cabinet", "crown", "garment", "hat", "headphones", "keyboard", "ladder", "magnifier", "mask", "piano",
        "spectacles", "typewriter",
    ),
    "workshop": (
        "armchair", "barrel", "boxes", "clothes_rail", "millstone", "photocopier", "rocking_chair", "snowman",
        "wardrobe", "washer",
    ),
}  # fmt: skip
"""What few films have, by the module that is imported when one has it."""

THINGS: dict[str, Callable[[Colour], list[Solid]]] = {
    "bag": bag, "ball": ball, "bike": road.bike, "boat": vehicles.boat, "book": book, "bottle": bottle,
    "bowl": wares.bowl, "box": box, "bus": road.bus, "cake": goods.cake, "candle": wares.candle, "car": road.car,
    "cart": road.cart, "case": wares.case, "chair": goods.chair, "coin": goods.coin, "cup": cup,
    "figurine": goods.figurine, "flashlight": wares.flashlight, "flower": flower, "guitar": goods.guitar,
    "gun": goods.gun, "key": goods.key, "lamp": lamp, "lantern": wares.lantern, "letter": letter,
    "motorbike": road.motorbike, "panel": goods.panel, "pen": wares.pen, "phone": phone, "pickup": road.pickup,
    "plane": vehicles.plane,
    "player": wares.player, "sailboat": vehicles.sailboat, "sheet": wares.sheet, "shoe": goods.shoe,
    "sled": vehicles.sled, "sparks": sparks, "spoon": wares.spoon, "tin": tin,
    "truck": road.truck, UNKNOWN: unknown, "umbrella": umbrella, "van": road.van, "watch": goods.watch,
    **{name: _rarely(name, room) for room, names in _RARE.items() for name in names},
}  # fmt: skip
_WITH_LIGHTS = ("car", "van", "truck")
_EMERGENCY = Pattern(r"\bpolice\b|\bambulance\b|\bpatrol car\b|警车|警用|救护", "police ambulance patrol 警 救护")
"""What has a bar of lights on its roof."""
_TYRE = Pattern(r"\bt[iy]res?\b|轮胎", "tyre tire 轮胎")
_NOTE = Pattern(r"bank-?note|dollar|钞票|纸币", "bank dollar 钞票 纸币")
_STICKS = Pattern(r"chopstick|筷", "chopstick 筷")
_KNIFE = Pattern(r"\bknife\b|刀", "knife 刀")
_PLAYED = Pattern(r"\bplaying\b|\bace\b|扑克|纸牌", "playing ace 扑克 纸牌")
_RAKE = Pattern(r"\brake\b|耙", "rake 耙")
_STRIPED = Pattern(r"\bstrip(?:ed|y|es)\b|条纹", "strip 条纹")
_FULL = Pattern(r"\b(?:full|loaded|heaped|piled)\b|[装盛堆]满", "full loaded heaped piled 满")
_PHOTO = Pattern(r"photo(?!copy)|照片", "photo 照片")


def solids_of(
    element: PlannedElement, place: Place | None = None, does: tuple[str, float] | None = None
) -> list[Solid]:
    """What a thing of the cast looks like at its place in a shot; paper is white unless words say its colour.
    ``does``: what it does over and over again, and at which part of that it is.
    """
    made = _whole(element, place)
    if does is None and (place is None or place.state is None):
        return made
    # Few films have any that do something by themselves.
    from kling_renderers.animatic.stand_ins.happening import as_it_is, at_a_part

    shape, state = shape_of(element), place.state if place is not None else None
    if does is None or state in ("above", "broken"):
        return as_it_is(shape, made, colour_of(element), state)
    made = made if state in ("burning", "wet", "snowy") else as_it_is(shape, made, colour_of(element), state)
    return at_a_part(shape, made, colour_of(element), *does, state)


def _whole(element: PlannedElement, place: Place | None) -> list[Solid]:
    colour, shape = colour_of(element), shape_of(element)
    if shape == "sheet" and place is not None and place.opened and BROADSHEET.search(element.name):
        return wares.spread(colour, chart=CHART.search(element.name) is not None)
    if shape == "cloth" and is_spread(element, place):
        return wares.hung_cloth(colour)
    if shape == "sheet" and _PHOTO.search(element.name):
        return wares.photograph(colour)
    if shape in ("letter", "sheet") and shade_in(element.name, element.description or "") is not None:
        return envelope(colour, mix(colour, BLACK, 0.4)) if shape == "letter" else wares.written(colour)
    if shape == "sheet" and _NOTE.search(element.name):
        return wares.banknote(colour)
    if shape == "pen" and _STICKS.search(element.name):
        return wares.chopsticks(colour)
    if shape == "card" and _PLAYED.search(element.name):
        return wares.playing_card(colour)
    if shape == "wheel" and _TYRE.search(f"{element.name} {element.description or ''}"):
        return _rarely("tyre", "insets")(colour)
    if shape == "sword" and _KNIFE.search(element.name):
        # It has no guard.
        return [one for number, one in enumerate(THINGS[shape](colour)) if number != 1]
    if shape == "broom" and _RAKE.search(element.name):
        return _rarely("rake", "gear")(colour)
    whole = THINGS[shape](colour)
    if shape == "umbrella" and _STRIPED.search(element.description or ""):
        from kling_renderers.animatic.stand_ins.stripes import striped

        whole = striped(whole)
    if shape == "barrow" and _FULL.search(element.description or ""):
        from kling_renderers.animatic.stand_ins.country import heaped

        whole += heaped(element.description or "")
    if shape in _WITH_LIGHTS and (kind := _EMERGENCY.search(f"{element.name} {element.description or ''}")):
        from kling_renderers.animatic.stand_ins.emergency import with_lights

        whole = with_lights(shape, whole, ambulance=kind[0].casefold() in ("ambulance", "救护"))
    return opened(shape, whole, colour, lifted=place.lifted) if place is not None and place.opened else whole
