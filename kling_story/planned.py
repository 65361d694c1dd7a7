"""The plan: everything a renderer needs to know, and nothing about pixels or frames.

Pure data. Times are Fractions of a second from the film's start; the frame rate belongs to the
renderer, which rounds each cut time to a frame (never a duration: forty shots of 3.7 s would drift
by eight frames).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from kling_story.errors import UsageError
from kling_story.placed import Act, Crowd, Place, Vapour, Work
from kling_story.seconds import plain_seconds
from kling_story.setting import LightCue, Setting

GUESSED_CUTS = "a guessed cut, Kling makes its own"
ONE_STAND_IN = "automatic storyboard: Kling makes the cuts itself, a stand-in is shown"


@dataclass(frozen=True, slots=True)
class PlannedElement:
    """One of the cast. ``index`` counts from 0 in order of declaration and never changes over the
    shots, so that a renderer can keep its colour and build. ``shade``: its colour as ``#rrggbb``, as far as words say
    it, or another than usual, so that it isn't taken for one that has. ``gender``: male or female, where words say it.
    """

    name: str
    kind: str
    index: int
    description: str | None = None
    images: tuple[str, ...] = ()
    shade: str | None = None
    gender: str | None = None


class PlannedMove(NamedTuple):
    """A camera move within a shot. ``start`` and ``end`` are parts of the shot's length, 0 to 1.
    ``amount`` is signed, in the unit that the vocabulary gives for the move. ``whom``: whom of several people ``to``
    means by a pronoun.
    """

    move: str
    words: str
    amount: float
    start: Fraction
    end: Fraction
    speed: str | None = None
    to: str | None = None
    whom: str | None = None


class Caption(NamedTuple):
    """A spoken line and when it is spoken, in seconds from the film's start."""

    speaker: str
    text: str
    language: str
    tone: str | None
    start: Fraction
    end: Fraction
    accent: str | None = None


class PlannedStroke(NamedTuple):
    """A region of a motion brush: the file of its mask, and its way, in pixels from the start frame's bottom left."""

    mask: str
    path: tuple[tuple[int, int], ...]


class PlannedShot(NamedTuple):
    """One shot as a renderer sees it.

    ``size``, ``angle`` and ``framing`` are ids of the vocabulary; ``written_size`` keeps whether the
    author gave a size. ``pitch`` and ``roll`` are degrees, ``focal_length`` millimetres on a 36 mm
    wide frame. ``shallow_focus``: the words ask for a soft background. ``subjects`` are names of elements
    in the order in which the words mention them; ``people`` is how many figures stand in the frame,
    known or not; ``looker`` is through whose eyes it is seen, who isn't among them. ``places`` holds each
    of the subjects, from left to right as they stand in the frame. ``setting`` is when and where it plays,
    as far as the words say. ``course``: the ``direction``, or one for who walks or runs without. ``detail``: how
    high on a body the hands or feet are that a close shot is of, or begins with, in statures; None of a face.
    ``vapours``: what is in its air. ``acts``: what changes of the places at a time of its own, in order; the places
    are as they are in the end. ``works``: what hands do all the time. ``light_cues``: what changes of the setting, in
    order, which is as it is in the end. ``crowds``: who is beside the cast. ``tagged``: things that nobody declared and
    whose shape nobody knows, which only their names in the picture tell.
    """

    number: int
    id: str
    start: Fraction
    end: Fraction
    size: str
    size_given: bool
    angles: tuple[str, ...]
    framings: tuple[str, ...]
    pitch: float
    roll: float
    lens_height: float | None
    focal_length: float
    shallow_focus: bool
    moves: tuple[PlannedMove, ...]
    subjects: tuple[str, ...]
    people: int
    looker: str | None
    yaw: float | None
    near_shoulder: bool
    facing: str | None
    direction: str | None
    transition: str
    prompt: str
    captions: tuple[Caption, ...]
    sound: str | None
    music: str | None
    panel: str | None
    label: str
    setting: Setting
    soundtrack: str | None = None
    soundtrack_volume: float = 1.0
    places: tuple[Place, ...] = ()
    course: str | None = None
    detail: float | None = None
    vapours: tuple[Vapour, ...] = ()
    acts: tuple[Act, ...] = ()
    works: tuple[Work, ...] = ()
    light_cues: tuple[LightCue, ...] = ()
    crowds: tuple[Crowd, ...] = ()
    tagged: tuple[str, ...] = ()

    @property
    def seconds(self) -> Fraction:
        return self.end - self.start

    @property
    def on_the_ground(self) -> bool:
        """Whether the things that it is of stand on the ground, by its words, not on a table."""
        return any(place.piece == "ground" for place in self.places)

    def place_of(self, name: str | None) -> Place | None:
        """Where one of the cast stands; None where it isn't in the shot."""
        return next((place for place in self.places if place.name == name), None)

    def told_of(self, element: PlannedElement | None) -> Place | None:
        """The same of one of the cast, as far as a figure is one."""
        return self.place_of(element.name) if element is not None else None


class Plan(NamedTuple):
    """A film ready to be drawn. ``aspect`` is (width, height) in smallest whole numbers.
    ``soundtrack_from``: where in it the film begins, in seconds. ``audible``: the film will have speech
    and sound. ``shots_in_film`` counts them all, also when the plan holds only some (``only``).
    ``automatic``: Kling makes the cuts itself; the plan's are a guess from the prompt's words, or its one shot stands
    for the whole film.
    """

    title: str
    aspect: tuple[int, int]
    cast: tuple[PlannedElement, ...]
    shots: tuple[PlannedShot, ...]
    look: str | None = None
    start_frame: str | None = None
    end_frame: str | None = None
    brush: tuple[PlannedStroke, ...] = ()
    soundtrack: str | None = None
    soundtrack_volume: float = 1.0
    soundtrack_from: Fraction = Fraction(0)
    audible: bool = False
    shots_in_film: int = 0
    automatic: bool = False

    @property
    def seconds(self) -> Fraction:
        return self.shots[-1].end if self.shots else Fraction(0)

    @property
    def guessed(self) -> str:
        """What to say beside shots that are a guess; empty where they are as written."""
        if not self.automatic:
            return ""
        return GUESSED_CUTS if self.shots_in_film > 1 else ONE_STAND_IN

    @property
    def cuts(self) -> tuple[Fraction, ...]:
        """The times at which one shot ends and the next begins, in seconds."""
        return tuple(shot.start for shot in self.shots[1:])

    def element(self, name: str) -> PlannedElement | None:
        return next((element for element in self.cast if element.name == name), None)

    def only(self, *wanted: str) -> Plan:
        """The plan of some shots, named by id or number, or several at once as ``2-4`` or ``1,3``, joined from 0 s on.

        Raises:
            UsageError: a name fits no shot.
        """
        wanted = tuple(one for name in wanted for one in self._several(name))
        for name in wanted:
            if not self._has(name):
                raise UsageError(
                    f"no shot is called `{name}`",
                    hint=f"there are: {', '.join(s.id for s in self.shots)}; or 1 to {len(self.shots)}; several: 1-2",
                )
        at, first = Fraction(0), Fraction(0)
        kept: list[PlannedShot] = []
        for shot in self.shots:
            if shot.id in wanted or str(shot.number) in wanted:
                if not kept:
                    first = shot.start
                kept.append(_moved(shot, at - shot.start))
                at = kept[-1].end
        return self._replace(shots=tuple(kept), soundtrack_from=self.soundtrack_from + first)

    def _has(self, name: str) -> bool:
        return any(name in (shot.id, str(shot.number)) for shot in self.shots)

    def _several(self, name: str) -> list[str]:
        """The shots that a name stands for: itself, unless it is no shot's and has numbers from one to another, or
        names with commas between.
        """
        if self._has(name):
            return [name]
        if "," in name:
            return [one for part in name.split(",") for one in self._several(part.strip())]
        first, _, last = name.partition("-")
        if not (first.isdecimal() and last.isdecimal() and int(first) <= int(last) <= len(self.shots)):
            return [name]
        return [str(number) for number in range(int(first), int(last) + 1)]

    def to_dict(self) -> dict[str, Any]:
        """The plan as plain JSON data; Fractions become numbers, or ``"7/3"`` where they don't fit."""
        told: dict[str, Any] = _plain(self)
        return told


def _moved(shot: PlannedShot, by: Fraction) -> PlannedShot:
    captions = tuple(line._replace(start=line.start + by, end=line.end + by) for line in shot.captions)
    return shot._replace(start=shot.start + by, end=shot.end + by, captions=captions)


def _plain(value: Any) -> Any:
    if isinstance(value, Fraction):
        exact = plain_seconds(value)
        return exact if Fraction(str(exact)) == value else f"{value.numerator}/{value.denominator}"
    if isinstance(value, PlannedElement):
        return {key: _plain(item) for key, item in asdict(value).items()}
    if hasattr(value, "_asdict"):
        return {key: _plain(item) for key, item in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return round(value, 6) if isinstance(value, float) else value
