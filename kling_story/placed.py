"""What is in a shot and where, in words that its readers, the plan and whoever draws it share."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

BEINGS = ("character", "animal")
"""Kinds of elements that stand in a shot as figures, not as things."""
GOING = frozenset(("walking", "running", "skating", "leaping", "driving", "swimming", "stopped"))
"""The gaits that lead somewhere."""
ON_FOOT = ("walking", "running")
COMES_UP = ("running_up", "walking_up", "running_in", "walking_in")
"""The gaits of who comes up to the ``other`` one: still far off, or there and about to stop."""
SIDE_OF = {"left_to_right": "right", "right_to_left": "left"}
"""Courses across the frame, and to which side of it each leads."""
OWN_DOORS = ("car_interior", "train_carriage", "train_compartment", "plane_cabin", "lift_cabin")
"""Places whose doors and windows are their own: none is put there for who is at one."""
WAITING_TRAINS = frozenset(("waiting_train", "waiting_steam_train", "rolling_train"))
"""Dressings that may be gone by the next picture, or from which somebody gets off."""
GOES_WITH = frozenset(("riding", "pulling", "pushing"))
"""What somebody does to what they go together with, as ``Place.tie`` says it."""
BEARING = frozenset(("bearing", "bearing_high"))
"""What somebody does to what they carry together with others, in hands or on shoulders, as ``Place.tie`` says it."""
EMBRACES = frozenset(("hugging", "kissing", "leaning", "clasping", "resting", "foreheads", "lifting", "shouldering"))
"""What somebody does to the ``other`` one, as ``Place.relation`` says it, for which both are close together."""
TOUCHES = frozenset((
    "pushing", "slapping", "punching", "fighting", "fencing", "collaring", "gripping", "pulling", "helping", "patting",
    "shoulder", "tapping", "cheek", "whispering", "high_five", "clinking", "holding_hands", "arm_in_arm", "dancing",
    "feeding", "combing", "covering", "crowning", "garlanding", "stroking", "licking", "shaking", "bowing", "kneeling",
    "threatening", "aiming",
))  # fmt: skip
"""What somebody does to the ``other`` one with hands, as ``Place.relation`` says it: ``vocabulary.touches``."""
CLOTHES = ("covering", "crowning", "garlanding")
"""Those of them that put something on the ``other`` one."""
TOGETHER = frozenset((
    "shaking", "fighting", "fencing", "high_five", "clinking", "holding_hands", "arm_in_arm", "dancing",
))  # fmt: skip
"""Those of them that both do."""
HANDS_AT = {
    "planing": "plane", "locking": "once", "steering": "grip", "lifting": "once", "wrapping": "wrap",
    "unfolding": "once", "wagging": "wag", "kneading": "rub", "typing": "type", "hammering": "hew", "sewing": "write",
    "sawing": "plane", "stretching": "stretch", "painting": "write", "tearing": "once",
    "hovering": "rub", "sifting": "once", "striking": "once", "keyed": "once",
    "laying": "once", "taking": "once", "plucking": "once", "rummaging": "once", "dripping": "once", "wiping": "wipe",
    "chaining": "once", "picking": "once", "gloving": "once", "knitting": "write",
    "marking": "once", "tracing": "once", "lacing": "once", "turning": "once",
    "grating": "plane", "feeling": "once",
    "gathering": "once", "counting": "hew",
    "sharing": "grip", "decanting": "once",
}  # fmt: skip
"""What a close shot of nothing else has hands do to a thing, or a tail do, as ``Place.relation`` says it, and in what
rhythm, as ``Work`` says it: ``vocabulary.hands_at``.
"""
PLAYED = frozenset((
    "drums", "decks", "mill", "auger", "microphone", "pot", "bag", "rope", "workbench", "dough", "strands", "ironing",
    "laptop", "cello", "erhu", "barbell", "wall", "pane", "nail", "rice", "meal",
    "blackboard", "whiteboard", "sink", "drying", "cake", "clothesline", "timber",
))  # fmt: skip
"""What stands before somebody who plays or works at it, as ``Place.piece`` says it: ``vocabulary.instruments``."""
AT_TABLES = ("rice", "meal")
"""Those of them that several are at, side by side, as one."""
IN_PLAY = frozenset(
    (
        "foot", "off_foot", "head", "over", "fist", "blow", "serve", "past", "past_low",
        "past_high", "past_hoop", "fist_low", "from", "on_body", "at_feet", "into_water", "above", "bounced",
        "juggled", "chased",
    )
)  # fmt: skip
"""Where a thing is, as ``Place.piece`` says it, that somebody kicks, throws, hits or awaits, and that no hand has."""
VEHICLES = frozenset(("taxi", "car", "van", "bus", "tram", "train"))
"""What somebody gets into or out of, as ``Place.piece`` says it: ``vocabulary.boarding``."""
LAIN_ON = ("bed", "sofa")
"""What somebody lies on in a room, as ``Place.piece`` says it."""
PERCHES_OF_CARS = ("tailgate", "bonnet", "car_roof")
"""What of a vehicle somebody sits on, as ``Place.piece`` says it; its colour, as ``#rrggbb``, is the ``state``."""
CARRIED = frozenset(("arms", "lap", "belly", "shoulder", "shoulders", "back", "jaws", "hand"))
"""Where somebody is carried by another one, as ``Place.tie`` says it."""


class Place(NamedTuple):
    """Where one of the cast stands in a shot, as far as it is known, in what words of ``vocabulary.placing`` say.

    ``side`` and ``depth`` are those of the frame, ``piece`` is what of the set it is at, or ``mouth`` where its owner
    carries it there, or ``shelf`` within a counter; ``relation`` is how it stands to the element ``other``, also
    ``touching`` it, in one of ``EMBRACES`` or ``TOUCHES`` with it, ``with`` it on its table, ``in`` it, or ``across`` a
    table or a counter from it; ``phase``: of a touch, ``before`` it, ``at`` it or ``after``. ``gaze``: where the head
    is turned, if not with the body. ``near``: it is the back in the corner of an over-the-shoulder shot;
    ``whose``: who has a thing or wears a costume, as the one whom the words name last before it. ``gait``: walking,
    running, leaping or swimming, ``stopped`` on the way, jumping in place, driving as vehicles do, standing while
    others go, or in one of ``COMES_UP``; ``driven``: it goes along with people though nobody holds it.
    ``held``: how its owner has a thing, as ``vocabulary.holding`` says it, with ``other`` as who shares it or is
    offered it; ``opened``: whether it, or the door that somebody is at, is open, None where nothing says it;
    ``lifted``: its lid is just above it; ``fills``: nothing but it is seen. ``tie``:
    what it does to the element ``tied_to``, with which it goes together: riding it, as whoever sits on or in something
    does, pulling or pushing it (``GOES_WITH``), carrying it with others (``BEARING``), or where that one carries it
    (``CARRIED``); ``seat``: how high it sits there, in statures. ``wears``: what somebody has on in this shot, in words
    of ``vocabulary.wearing``;
    ``bare``: what they took off, whatever their description says.
    ``bows``: bent in a bow; ``arms``: what free arms do, and ``mood``: what the face shows,
    as ``vocabulary.acts`` says it; ``aloft``: over the frame, before coming down into it; ``beyond``: on the
    other side of the door that they are at.
    ``state``: how a thing is that does something by itself, as ``vocabulary.happenings`` says it; of the vehicle that
    somebody is at (``VEHICLES``), its colour as ``#rrggbb``, ``phase`` being ``awaited`` before it comes, ``gone``
    when it has left and ``beyond`` for who is in it; else of somebody, the colour of the shoes in a close shot of them.
    ``facing`` is also ``other``: to the other one of two; ``window``: to one that is behind; ``along``: as seats stand.
    """

    name: str
    side: str | None = None
    depth: str | None = None
    posture: str | None = None
    facing: str | None = None
    gaze: str | None = None
    piece: str | None = None
    relation: str | None = None
    other: str | None = None
    near: bool = False
    whose: str | None = None
    gait: str | None = None
    driven: bool = False
    held: str | None = None
    opened: bool | None = None
    lifted: bool = False
    fills: bool = False
    tie: str | None = None
    tied_to: str | None = None
    seat: float | None = None
    over: str | None = None
    wears: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    bows: bool = False
    arms: str | None = None
    mood: str | None = None
    aloft: bool = False
    beyond: bool = False
    phase: str | None = None
    state: str | None = None


class Act(NamedTuple):
    """What somebody does, or what is done to a thing, at a time of its own within a shot: until then it is as it
    ``was``, after it as its next act says or, in the end, as its place in the shot does. ``start`` and ``end``, between
    which it happens, are parts of the shot's length, 0 to 1.
    """

    was: Place
    start: Fraction
    end: Fraction


class Vapour(NamedTuple):
    """What rises or hangs in the air: a ``kind`` of ``vocabulary.vapours``. ``spot``: from a ``thing`` or a ``mouth``,
    of the element ``source`` (None: everybody's), from the ``ground`` or a ``roof``, from the ``wheels`` of the
    vehicle that is its source, ``beside`` people, or all about the ``air``.
    """

    kind: str
    spot: str
    source: str | None = None


class Work(NamedTuple):
    """What hands do all through a shot, as ``vocabulary.works`` says it; ``who``: whose, None without a name. Or what a
    thing does, of the name ``who``, as ``vocabulary.happenings`` says it.
    """

    kind: str
    who: str | None


class Crowd(NamedTuple):
    """Who is beside the cast: ``people``, or animals of a ``kind`` of ``vocabulary.stand_ins``, at most so many.
    ``doing``: a key of ``vocabulary.crowd_deeds.DOING``, or "lined_up", of animals of ``crowd_animals.RESTING``;
    ``shades``: the colours of what they wear or wave, as ``#rrggbb``, by turns; ``goes``: they follow who goes;
    ``rides``: the kind of animal that each of them sits on; ``carries``: somebody lies on their hands.
    ``holds``: what each has in a hand, a key of ``HOLDING`` there;
    ``rows``: they stand or sit in rows; ``settled``: they are so from the shot's first frame on; ``stature``: how tall
    each is, against somebody grown up; ``capped``: with caps or helmets on; ``family``: every other one is a child.
    ``worn``: a key of ``WORN`` there; ``spot``: where they are, a key of ``SPOTS`` there, "pitch", on the grass of a
    stadium, or "wall", on one.
    """

    kind: str
    number: int
    doing: str | None = None
    shades: tuple[str, ...] = ()
    goes: bool = False
    rides: str | None = None
    carries: bool = False
    holds: str | None = None
    rows: bool = False
    sits: bool = False
    settled: bool = False
    stature: float = 1.0
    capped: bool = False
    family: bool = False
    worn: str | None = None
    spot: str | None = None
