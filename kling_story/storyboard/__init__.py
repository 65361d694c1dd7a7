"""The storyboard as data: what the author wrote, in shape, not yet judged.

Frozen pydantic models; unknown keys are refused. Words of the trade (sizes, angles, moves) stay as
the author wrote them: ``kling_story.vocabulary`` understands them, the rules judge them. Numbers may
be written as numbers or as text (``3``, ``"3"``, ``3s``), as YAML files hold both. Seconds are exact
Fractions.
"""

# Annotations aren't kept as text here: pydantic would compile each one anew whenever a process starts.
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, PrivateAttr

from kling_story.materials import (
    BrushStroke,
    CameraControl,
    DescribedElement,
    Element,
    MotionBrush,
    Part,
    ReferenceImage,
    ReferenceVideo,
    Soundtrack,
    Voice,
)
from kling_story.storyboard.shots import CameraMove, Line, Shot
from kling_story.values import (
    ONE_OR_MANY,
    OR_TEXT,
    FilePath,
    Seconds,
    Whole,
    Words,
    as_list,
    one_or_many,
)

__all__ = [
    "LANGUAGE_VERSION",
    "BrushStroke",
    "CameraControl",
    "CameraMove",
    "Cast",
    "Element",
    "Line",
    "MotionBrush",
    "ReferenceImage",
    "ReferenceVideo",
    "Shot",
    "Soundtrack",
    "Storyboard",
    "Voice",
]

LANGUAGE_VERSION = 1


class Cast(Part):
    """A file that several storyboards include: elements and a look."""

    version: Whole = LANGUAGE_VERSION
    """the version of the storyboard language"""
    title: Words | None = None
    """what it is"""
    look: Words | None = None
    """the look, where the storyboard gives none of its own"""
    elements: dict[str, DescribedElement] = Field(default={})
    """the elements; the storyboard's own element of the same name wins"""
    notes: Words | None = None
    """for people; never sent"""


class Storyboard(Part):
    """A storyboard: source code for one generated film of up to six shots and 15 seconds."""

    version: Whole = LANGUAGE_VERSION
    """the version of the storyboard language"""
    title: Words | None = None
    """the film's title"""
    model: Words = "kling-3.0"
    """the model, in the words of the official API: kling-3.0, kling-3.0-omni"""
    target: Words | None = None
    """who is asked: kling (official API), kling-v1 (official legacy API)"""
    quality: Literal["720p", "1080p", "4k"] = "720p"
    """the resolution that is bought"""
    aspect: Literal["16:9", "9:16", "1:1"] | None = None
    """the shape of the picture; when left out, the start frame's own, else 16:9 where the model has a default"""
    audio: Literal["off", "native", "original"] = "off"
    """native: Kling makes speech and sound; original: the base video's own; off: silent"""
    look: Words | None = None
    """style and light, repeated in every shot: Kling's custom multi-shot has no global prompt"""
    negative: Words | None = None
    """what to avoid; only some targets take it"""
    include: Annotated[tuple[FilePath, ...], BeforeValidator(one_or_many), ONE_OR_MANY] = ()
    """files beside this one that bring elements and look"""
    elements: dict[str, DescribedElement] = Field(default={})
    """who and what stays the same over the shots, by name; a description alone may stand for the whole"""
    start_frame: FilePath | None = None
    """the first frame, as a picture"""
    end_frame: FilePath | None = None
    """the last frame, as a picture"""
    reference_images: Annotated[
        tuple[ReferenceImage, ...],
        BeforeValidator(lambda v: [{"image": i} if isinstance(i, str) else i for i in as_list(v)]),
        Field(json_schema_extra={"one_or_many": True, "or_text": []}),
    ] = ()
    """pictures to take into account (Omni models)"""
    reference_video: Annotated[
        ReferenceVideo | None, BeforeValidator(lambda v: {"file": v} if isinstance(v, str) else v), OR_TEXT
    ] = None
    """a video to take motion from, or to edit (Omni models)"""
    camera_control: CameraControl | None = None
    """the numeric camera of Kling 1.0 and 1.5"""
    motion_brush: MotionBrush | None = None
    """the motion brush of Kling 1.0 and 1.5"""
    soundtrack: Annotated[
        Soundtrack | None, BeforeValidator(lambda v: {"file": v} if isinstance(v, str) else v), OR_TEXT
    ] = None
    """the author's own sound, for the animatic, instead of stand-ins for `music`"""
    storyboard: Literal["custom", "auto"] = "custom"
    """custom: the shots below; auto: Kling cuts one prompt into shots itself"""
    prompt: Words | None = None
    """what happens, with `storyboard: auto`"""
    duration: Seconds | None = None
    """the whole film's length; derived from the shots, and checked against them when given"""
    shots: tuple[Shot, ...] = ()
    """the shots, in order: one to six"""
    notes: Words | None = None
    """for people; never sent"""

    _folder: Path = PrivateAttr(default=Path())

    @property
    def folder(self) -> Path:
        """Where relative files are looked for: the storyboard's own folder."""
        return self._folder

    def in_folder(self, folder: Path) -> Self:
        """The same storyboard, its relative files looked for in ``folder``."""
        moved = self.model_copy()
        moved._folder = folder
        return moved

    def including(self, cast: Cast) -> Self:
        """The same storyboard with a cast file's elements and look where it has none of its own."""
        elements = {**cast.elements, **self.elements}
        merged = self.model_copy(update={"elements": elements, "look": self.look or cast.look})
        merged._folder = self._folder
        return merged

    def with_speakers_named(self) -> Self:
        """The same storyboard, speakers in capitals (``MEI``) called as the one element that is meant (``Mei``)."""
        meant: dict[str, list[str]] = {}
        for name in self.elements:
            meant.setdefault(name.casefold(), []).append(name)

        def named(line: Line) -> Line:
            fitting = meant.get(line.speaker.strip().casefold(), ())
            if line.speaker in self.elements or not line.who.isupper() or len(fitting) != 1:
                return line
            return line.model_copy(update={"who": fitting[0]})

        if not any(line.who.isupper() for shot in self.shots for line in shot.dialogue):
            return self
        shots = (shot.model_copy(update={"dialogue": tuple(map(named, shot.dialogue))}) for shot in self.shots)
        renamed = self.model_copy(update={"shots": tuple(shots)})
        renamed._folder = self._folder
        return renamed

    def with_prompts(self, prompts: Sequence[str]) -> Self:
        """The same storyboard, a prompt for each of its shots; itself where all are as they were."""
        if all(prompt == shot.prompt for prompt, shot in zip(prompts, self.shots, strict=True)):
            return self
        each = zip(self.shots, prompts, strict=True)
        return self.model_copy(
            update={"shots": tuple(shot.model_copy(update={"prompt": words}) for shot, words in each)}
        )

    @property
    def is_auto(self) -> bool:
        return self.storyboard == "auto"

    @property
    def total(self) -> Fraction:
        """The film's length in seconds: the sum of its shots, or ``duration`` with ``storyboard: auto``."""
        if self.is_auto:
            return self.duration or Fraction(5)
        return sum((shot.duration for shot in self.shots), Fraction(0))
