"""A shot as data: what the author wrote of what is seen and heard from cut to cut."""

# Annotations aren't kept as text here: pydantic would compile each one anew whenever a process starts.
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from kling_story.materials import Part, Soundtrack
from kling_story.values import OR_TEXT, FilePath, Number, Seconds, Words, YesNo, camera_moves, spoken_lines, term_of
from kling_story.vocabulary import ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS


class Line(Part):
    """One spoken line."""

    who: Words
    """an element's name, with or without `@`, or any label: Mei, Voiceover"""
    line: Words
    """the words spoken, verbatim"""
    tone: Words | None = None
    """how: whispering, cheerful, tired low voice"""
    language: Annotated[Words | None, term_of(LANGUAGES, "en")] = None
    """the language spoken; else it is told from the script of the line"""
    accent: Words | None = None
    """british, american, 四川话"""

    @property
    def speaker(self) -> str:
        return self.who.removeprefix("@")


class CameraMove(Part):
    """One camera direction."""

    move: Annotated[Words, term_of(MOVES, "dolly_in")]
    """a move of the vocabulary, or a phrase with one: `slow push in to her hands`"""
    speed: Annotated[Words | None, term_of(SPEEDS, "slow")] = None
    """how fast"""
    to: Words | None = None
    """where it ends: `her hands`, `until the door fills the frame`"""
    amount: Number | None = None
    """how far, for the animatic: degrees of a turn, times of a zoom or dolly, frame widths of a truck"""
    then: YesNo = False
    """begins when the move before it has ended; otherwise both go together"""


class Shot(Part):
    """One shot, from cut to cut."""

    id: Words | None = None
    """a short name: alley, reveal; unique in the storyboard"""
    duration: Seconds
    """how long; Kling counts whole seconds"""
    prompt: Words
    """what happens, sent verbatim; `@Name` refers to an element"""
    size: Annotated[Words | None, term_of(SIZES, "medium_close_up")] = None
    """the shot size: wide, MCU, 特写"""
    angle: Annotated[Words | None, term_of(ANGLES, "low")] = None
    """the camera angle: low, overhead, dutch"""
    framing: Annotated[Words | None, term_of(FRAMINGS, "over_the_shoulder")] = None
    """whom the frame holds: two-shot, over-the-shoulder, POV, insert"""
    lens: Annotated[Words | None, term_of(LENSES, "35mm")] = None
    """the lens: 24mm, 85mm portrait, telephoto"""
    camera: Annotated[
        tuple[CameraMove, ...],
        BeforeValidator(camera_moves),
        Field(json_schema_extra={"one_or_many": True, "or_text": list(MOVES.ids)}, examples=["slow push in"]),
    ] = ()
    """the camera move, in words of the trade, as a mapping, or a list of either"""
    dialogue: Annotated[
        tuple[Line, ...],
        BeforeValidator(lambda value: spoken_lines(value, Line.model_fields)),
        Field(json_schema_extra={"one_or_many": True, "or_text": [], "or_pair": True}, examples=["Mei: Not tonight."]),
    ] = ()
    """the lines spoken, in order: `Mei (whispering): Not tonight.`, or who, tone and line apart"""
    sound: Words | None = None
    """what is heard besides speech: rain on tin roofs"""
    music: Words | None = None
    """the music"""
    facing: Literal["left", "right", "camera", "away"] | None = None
    """where the subject faces; of several, all"""
    direction: Literal["left_to_right", "right_to_left", "toward_camera", "away_from_camera"] | None = None
    """the screen direction of the subject's movement"""
    transition: Annotated[Words | None, term_of(TRANSITIONS, "dissolve")] = None
    """how the shot begins; a plain cut when left out"""
    panel: FilePath | None = None
    """the author's own drawing of the shot, for the animatic"""
    soundtrack: Annotated[
        Soundtrack | None, BeforeValidator(lambda v: {"file": v} if isinstance(v, str) else v), OR_TEXT
    ] = None
    """the author's own sound for the shot, for the animatic, instead of stand-ins for `sound` and `music`"""
    notes: Words | None = None
    """for people; never sent"""
