"""What a storyboard brings along: its elements, reference pictures and videos, sound, and the controls
that only old models take.
"""

# Annotations aren't kept as text here: pydantic would compile each one anew whenever a process starts.
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from kling_story.values import ONE_OR_MANY, OR_TEXT, FilePath, Number, Whole, Words, YesNo, described, one_or_many


class Part(BaseModel):
    """A mapping of the language: frozen, unknown keys refused."""

    # A part is validated inside its whole: a validator of its own is made only if somebody asks for one.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Voice(Part):
    """A voice of an element."""

    id: Words | None = None
    """an existing Kling voice id"""
    file: FilePath | None = None
    """a clean recording of one voice, 5-30 s"""


class Element(Part):
    """Someone or something that stays the same over the shots; `@Name` refers to it.

    With images, a video or an id it becomes a Kling element. With a description alone it is sent as
    words: its description follows its name where each shot first says it, or stands at the end of one that has only
    what is theirs (`@Mei's hands`).
    """

    kind: Literal["character", "animal", "item", "costume", "scene", "effect", "other"] = "character"
    """what it is"""
    description: Words | None = None
    """what it looks like; Kling takes up to 100 characters for an element with media"""
    images: Annotated[tuple[FilePath, ...], BeforeValidator(one_or_many), ONE_OR_MANY] = ()
    """pictures of it, the front view first: one to four JPEG or PNG files"""
    video: FilePath | None = None
    """a clip of it, 3-8 s, instead of images (people only)"""
    voice: Annotated[Voice | None, BeforeValidator(lambda v: {"id": v} if isinstance(v, str) else v), OR_TEXT] = None
    """its voice"""
    id: Words | None = None
    """the id of an element that exists at Kling already"""
    notes: Words | None = None
    """for people; never sent"""

    @property
    def has_media(self) -> bool:
        """Whether Kling knows it as an element, beyond words."""
        return bool(self.images or self.video or self.id)


DescribedElement = Annotated[Element, BeforeValidator(described), OR_TEXT]


class ReferenceImage(Part):
    """A picture the model should take into account; `@name` in the words refers to it."""

    image: FilePath
    """the file"""
    name: Words | None = None
    """the name `@name` refers to; image_1, image_2... when left out"""


class ReferenceVideo(Part):
    """A video the model should take into account."""

    file: FilePath
    """the video"""
    use: Literal["feature", "base"] = "feature"
    """feature: take its motion and style; base: edit this video"""
    keep_sound: YesNo = False
    """keep the video's own sound"""


class CameraControl(Part):
    """The numeric camera of the old models (1.0 and 1.5 only)."""

    type: Literal["simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward"]
    """simple needs exactly one of the six values; the other types need none"""
    horizontal: Number = 0.0
    """-10 left to 10 right"""
    vertical: Number = 0.0
    """-10 down to 10 up"""
    pan: Number = 0.0
    """-10 to 10, about the vertical axis"""
    tilt: Number = 0.0
    """-10 to 10, about the horizontal axis"""
    roll: Number = 0.0
    """-10 counterclockwise to 10 clockwise"""
    zoom: Number = 0.0
    """-10 narrower to 10 wider"""


class BrushStroke(Part):
    """One region of the old models' motion brush and where it goes."""

    mask: FilePath
    """a mask as large as the start frame"""
    path: tuple[tuple[Whole, Whole], ...]
    """2-77 points, [x, y] in pixels, counted from the bottom left"""


class MotionBrush(Part):
    """The motion brush of the old models (1.0 and 1.5 only)."""

    still: FilePath | None = None
    """a mask of what must not move"""
    strokes: tuple[BrushStroke, ...] = ()
    """up to six moving regions"""


class Soundtrack(Part):
    """The author's own sound, mixed into the animatic."""

    file: FilePath
    """WAV, MP3 or M4A"""
    volume: Number = 1.0
    """0 silent, 1 as recorded"""
