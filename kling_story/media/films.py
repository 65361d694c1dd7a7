"""What a film's header says: MP4 and QuickTime are read, of the others only the format is known."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

from kling_story.media.boxes import Box, Boxes, Broken, CutOff
from kling_story.media.decoder import length_by_decoder
from kling_story.media.formats import format_of
from kling_story.media.opening import once_per_file, open_plain, size_of

_CODECS = {"avc1": "h264", "avc3": "h264", "hvc1": "hevc", "hev1": "hevc", "mp4v": "mpeg4", "av01": "av1"}
_CODECS |= {"vp09": "vp9", "apch": "prores", "apcn": "prores", "apcs": "prores", "apco": "prores", "ap4h": "prores"}
_OPEN_LENGTHS = {0, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF}


@dataclass(frozen=True, slots=True)
class Film:
    """``format`` as ``format_of`` says it. ``width`` and ``height`` are pixels as the film is seen, its
    camera's turn applied; ``seconds`` is its length, ``fps`` its frames a second on average; each is
    None where it isn't known. ``has_picture`` and ``has_sound`` say what tracks there are.

    ``broken``: what is wrong, where no player could show it. ``unknown``: why it couldn't be looked into.
    """

    format: str | None
    bytes: int
    seconds: Fraction | None = None
    width: int | None = None
    height: int | None = None
    fps: Fraction | None = None
    codec: str | None = None
    has_picture: bool | None = None
    has_sound: bool | None = None
    broken: str | None = None
    unknown: str | None = None


@once_per_file
def probe_film(path: Path) -> Film:
    """Look into a film file. A sound file of the same kind of container is understood too.

    Raises:
        OSError: it isn't there, can't be read, or is no plain file.
        ValueError: no file can be called that.
    """
    with open_plain(path) as file:
        film = Film(format_of(file.read(16)), size_of(file))
        if film.format not in ("mp4", "mov", "m4a"):
            return film
        try:
            film = _looked_into(film, Boxes(file, film.bytes))
        except Broken as error:
            return replace(film, broken=str(error))
        if film.seconds is None and film.broken is None:
            film = _by_decoder(film, file)
    return film


def _looked_into(film: Film, boxes: Boxes) -> Film:
    moov = _index(boxes)
    if boxes.find(moov, b"cmov") is not None:
        return film
    film = replace(film, seconds=_seconds(boxes.read(boxes.find(moov, b"mvhd"))), has_picture=False, has_sound=False)
    for track in boxes.inside(moov):
        if track.kind != b"trak":
            continue
        media = boxes.find(track, b"mdia")
        handler = boxes.read(boxes.find(media, b"hdlr"))[8:12]
        if handler == b"soun":
            film = replace(film, has_sound=True)
        elif handler == b"vide" and not film.has_picture:
            film = _with_picture(film, boxes, track, media)
    if boxes.find(moov, b"mvex") is not None:
        fragments = _whole_number(boxes.read(boxes.find(moov, b"mvex", b"mehd")))
        scale = _timescale(boxes.read(boxes.find(moov, b"mvhd")))
        known = fragments not in _OPEN_LENGTHS and scale
        film = replace(film, seconds=Fraction(fragments, scale) if known else None, fps=None)
    return film


def _index(boxes: Boxes) -> Box:
    """The box that says everything about a film, wherever it stands.

    Raises:
        Broken: there is none, or the pictures and sounds are cut off.
    """
    moov = None
    try:
        for box in boxes.inside(boxes.whole):
            if box.kind == b"moov":
                moov = box
                if boxes.find(moov, b"mvex") is not None:
                    # A film in fragments goes on box after box, and their number says nothing.
                    break
    except Broken as error:
        # What some tools append after the last box is no box, and players don't mind.
        if moov is None or (isinstance(error, CutOff) and error.kind in (b"mdat", b"moov")):
            raise
    if moov is None:
        raise Broken("is cut off: it has no index (`moov`)")
    return moov


def _with_picture(film: Film, boxes: Boxes, track: Box, media: Box | None) -> Film:
    table = boxes.find(media, b"minf", b"stbl")
    # 8 bytes come before the first entry: version, flags, and how many entries there are.
    entry = boxes.read(boxes.find(table, b"stsd"))[8:]
    width = height = None
    if len(entry) >= 36:
        width, height = struct.unpack_from(">HH", entry, 32)
    if _is_turned(boxes.read(boxes.find(track, b"tkhd"))):
        width, height = height, width
    return replace(
        film,
        has_picture=True,
        width=width or None,
        height=height or None,
        codec=_codec(entry[4:8]),
        fps=_fps(boxes.read(boxes.find(table, b"stsz")), boxes.read(boxes.find(media, b"mdhd"))),
    )


def _seconds(header: bytes) -> Fraction | None:
    """The length that a film's (``mvhd``) or track's (``mdhd``) header says."""
    scale = _timescale(header)
    if not scale:
        return None
    length = int.from_bytes(header[24:32] if header[0] == 1 else header[16:20], "big")
    return None if length in _OPEN_LENGTHS else Fraction(length, scale)


def _timescale(header: bytes) -> int:
    """Units of a second, or 0 where the header is too short to say."""
    at = 20 if header[:1] == b"\1" else 12
    return int.from_bytes(header[at : at + 4], "big") if len(header) >= at + 8 else 0


def _whole_number(header: bytes) -> int:
    """The number behind version and flags, of 4 or 8 bytes; 0 where there is none."""
    return int.from_bytes(header[4:12] if header[:1] == b"\1" else header[4:8], "big")


def _fps(sizes: bytes, track_header: bytes) -> Fraction | None:
    """Frames over seconds of a track; None for a still."""
    seconds = _seconds(track_header)
    frames = int.from_bytes(sizes[8:12], "big") if len(sizes) >= 12 else 0
    return Fraction(frames) / seconds if seconds and frames > 1 else None


def _is_turned(header: bytes) -> bool:
    """Whether a track's matrix turns the picture by a quarter."""
    at = 52 if header[:1] == b"\1" else 40
    if len(header) < at + 20:
        return False
    a, b, _, c, d = struct.unpack_from(">5i", header, at)
    return bool(a == d == 0 and b and c)


def _codec(name: bytes) -> str | None:
    written = name.decode("ascii", "replace").strip()
    return _CODECS.get(written, written if written.isalnum() else None)


def _by_decoder(film: Film, file: BinaryIO) -> Film:
    length = length_by_decoder(file, "mp4")
    if isinstance(length, str):
        return replace(film, unknown=length)
    return replace(film, seconds=length)
