"""The words of the trade: one table each, with synonyms, what is sent to Kling, and the geometry."""

from kling_story.vocabulary.angles import ANGLES, Angle
from kling_story.vocabulary.camera import CameraPhrase, Direction, arriving, read_camera
from kling_story.vocabulary.dressings import DRESSINGS
from kling_story.vocabulary.framings import FRAMINGS, Framing
from kling_story.vocabulary.languages import LANGUAGES, Language, language_of
from kling_story.vocabulary.lenses import LENSES, Lens, focal_length
from kling_story.vocabulary.lights import LIGHTS, TEXTURES, Light
from kling_story.vocabulary.moves import MOVES, Move, MoveGroup
from kling_story.vocabulary.people import people_in
from kling_story.vocabulary.places import PLACES, Place
from kling_story.vocabulary.settings import TIMES, WEATHERS, SettingTable, SettingTerm
from kling_story.vocabulary.sizes import SIZES, Size
from kling_story.vocabulary.speaking import speaking_seconds
from kling_story.vocabulary.speeds import SPEEDS, Speed
from kling_story.vocabulary.terms import Found, Table, Term
from kling_story.vocabulary.transitions import TRANSITIONS, Transition

__all__ = [
    "ANGLES",
    "DRESSINGS",
    "FRAMINGS",
    "LANGUAGES",
    "LENSES",
    "LIGHTS",
    "MOVES",
    "PLACES",
    "SIZES",
    "SPEEDS",
    "TEXTURES",
    "TIMES",
    "TRANSITIONS",
    "WEATHERS",
    "Angle",
    "CameraPhrase",
    "Direction",
    "Found",
    "Framing",
    "Language",
    "Lens",
    "Light",
    "Move",
    "MoveGroup",
    "Place",
    "SettingTable",
    "SettingTerm",
    "Size",
    "Speed",
    "Table",
    "Term",
    "Transition",
    "arriving",
    "focal_length",
    "language_of",
    "people_in",
    "read_camera",
    "speaking_seconds",
]
