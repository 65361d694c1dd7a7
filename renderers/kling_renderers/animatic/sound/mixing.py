"""What is heard in a film, mixed: stand-ins under speech, the author's own files as they are, nothing too loud.

Both sides carry the same sounds, only one a little louder: played on one loudspeaker nothing is lost.
"""

from __future__ import annotations

import hashlib
import io
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.coding.aac import RATE
from kling_renderers.animatic.files import hash_of
from kling_renderers.animatic.sound.cues import Cue, OwnFile, cues, own_files
from kling_renderers.animatic.sound.files import SoundFile, Stereo
from kling_renderers.animatic.sound.synthesis import Samples, count
from kling_renderers.animatic.sound.voices import speaker
from kling_story.planned import Plan

LOUD = {"speech": 0.1, "noise": 0.04, "music": 0.028}
"""Of the largest possible, on average: speech at -20 dB, what stands for sounds and music some 8 and 11 dB below it."""
DUCKED = 0.4
"""What is left of all others while somebody speaks: -8 dB; of the author's own files half (-6 dB)."""
OWN_DUCKED = 0.5
CEILING = 0.89
"""Nothing is louder: -1 dB, since the encoder may go a little over."""
_KNEE = 0.7
_RAMP = 0.15  # seconds in which the others make room for a voice
_FADE = 0.02
_LOUDEST = 100.0  # times as loud as recorded; more is no louder, and a number no sample can have
_BLOCK = 10 * RATE


class FilmSound:
    """All that is heard in a plan's film.

    ``heard``: whether anything is; ``key`` is the same for the same sound; ``trouble``: what went wrong with the
    author's files while they were read; ``remarks`` tell of that, and which can't be heard at all.
    """

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.length = count(float(plan.seconds))
        self.trouble: str | None = None
        self._folder, self._missing = folder, list[str]()
        self._cues, self._own = cues(plan), list[OwnFile]()
        for own in own_files(plan):
            try:
                if "://" in own.name:
                    raise OSError("it is not a file here")
                SoundFile(folder / own.name)
                self._own.append(own)
            except OSError as error:
                self._missing.append(f"the soundtrack `{own.name}` can't be heard: {error}")

    @property
    def heard(self) -> bool:
        return bool(self._cues or self._own)

    @property
    def remarks(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self._missing, *([self.trouble] if self.trouble else []))))

    @property
    def key(self) -> str:
        digest = hashlib.sha256(f"{_code()} {speaker()}".encode())
        for cue in self._cues:
            digest.update(repr((cue.kind, cue.start, cue.end, cue.told, cue.loud, cue.aside)).encode())
        for own in self._own:
            digest.update(f"{own} {hash_of(self._folder / own.name)}".encode())
        return digest.hexdigest()

    def samples(self, count: int) -> Iterator[Stereo]:
        """The first ``count`` samples, (2, n) at a time."""
        files = [(own, SoundFile(self._folder / own.name)) for own in self._own]
        for own, file in files:
            file.skip(own.skipped)
        made: dict[int, Samples] = {}
        voice = speaker()
        for start in range(0, count, _BLOCK):
            end = min(count, start + _BLOCK)
            mixed = np.zeros((2, end - start), dtype=np.float32)
            quiet = self._speaking(start, end)
            for number, cue in enumerate(self._cues):
                if cue.start < end and cue.end > start:
                    if number not in made:
                        made[number] = cue.sound()
                    room = None if cue.kind == "speech" else 1 - (1 - DUCKED) * quiet
                    _lay(mixed, start, cue, made[number], room)
                if cue.end <= end:
                    made.pop(number, None)
            for own, file in files:
                _play(mixed, start, own, file, 1 - (1 - OWN_DUCKED) * quiet)
            yield _within(mixed)
        if speaker() != voice:
            self.trouble = "espeak-ng failed while it spoke: the lines are murmured instead"
        for own, file in files:
            if file.trouble:
                self.trouble = f"the soundtrack `{own.name}` is not whole: {file.trouble}"

    def wav(self) -> bytes:
        """All of it as a WAV file: 16 bits, stereo."""
        made = io.BytesIO()
        with wave.open(made, "wb") as file:
            file.setnchannels(2)
            file.setsampwidth(2)
            file.setframerate(RATE)
            for block in self.samples(self.length):
                file.writeframes(np.rint(block.T * 32767).astype("<i2").tobytes())
        return made.getvalue()

    def _speaking(self, start: int, end: int) -> Samples:
        """How much somebody speaks at each sample: 0 nobody, 1 somebody, with ramps between."""
        at = np.arange(start, end, dtype=np.float32)
        made = np.zeros(end - start, dtype=np.float32)
        ramp = _RAMP * RATE
        for cue in self._cues:
            if cue.kind == "speech" and cue.start - ramp < end and cue.end + ramp > start:
                near = np.minimum(at - (cue.start - ramp), (cue.end + ramp) - at) / ramp
                np.maximum(made, np.clip(near, 0, 1), out=made)
        return made


def _lay(mixed: Stereo, start: int, cue: Cue, sound: Samples, room: Samples | None) -> None:
    """Effect: the part of a cue that falls into a block is added to it."""
    first, last = max(start, cue.start), min(start + mixed.shape[1], cue.end)
    if not len(sound):
        return
    at = np.arange(first, last)
    part = sound[(at - cue.start) % len(sound)] * np.float32(cue.loud * LOUD[cue.kind])
    if cue.kind != "speech":
        # A line begins at once; a sound may come and go softly within a frame.
        part *= np.clip(np.minimum(at - cue.start + 1, cue.end - at) / (_FADE * RATE), 0, 1).astype(np.float32)
    if room is not None:
        part = part * room[first - start : last - start]
    mixed[0, first - start : last - start] += part * np.float32(1 - max(0.0, cue.aside))
    mixed[1, first - start : last - start] += part * np.float32(1 + min(0.0, cue.aside))


def _play(mixed: Stereo, start: int, own: OwnFile, file: SoundFile, room: Samples) -> None:
    """Effect: the next part of a file is added to a block."""
    first, last = max(start, own.start), min(start + mixed.shape[1], own.end)
    if last > first:
        part = file.take(last - first)
        span = slice(first - start, first - start + part.shape[1])
        mixed[:, span] += part * np.float32(min(_LOUDEST, max(0.0, own.volume))) * room[span]


def _within(mixed: Stereo) -> Stereo:
    """The same where it is quiet enough, bent below the ceiling where it isn't."""
    loud = np.abs(mixed)
    if loud.max(initial=0) <= _KNEE:
        return mixed
    over = np.maximum(loud - _KNEE, 0) / (CEILING - _KNEE)
    bent: NDArray[np.float32] = np.where(loud > _KNEE, _KNEE + (CEILING - _KNEE) * np.tanh(over), loud)
    return np.copysign(bent, mixed).astype(np.float32)


def _code() -> str:
    """The version of the code that makes sounds: a hash of its own text, and numpy's version."""
    return " ".join((np.__version__, *(hash_of(file) for file in sorted(Path(__file__).parent.glob("*.py")))))
