"""Which format a file's first bytes announce, and which its name."""

from __future__ import annotations

from pathlib import Path

_SIGNATURES = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF8": "gif",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"%PDF": "pdf",
    b"\x1aE\xdf\xa3": "matroska",
    b"FLV\x01": "flv",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11": "wmv",
    b"ID3\x02": "mp3",
    b"ID3\x03": "mp3",
    b"ID3\x04": "mp3",
    b"\xff\xfb": "mp3",
    b"\xff\xfa": "mp3",
    b"\xff\xf3": "mp3",
    b"\xff\xf2": "mp3",
    b"\xff\xf1": "aac",
    b"\xff\xf9": "aac",
    b"fLaC\0": "flac",
    b"OggS\0": "ogg",
}
_RIFF = {b"WEBP": "webp", b"WAVE": "wav", b"AVI ": "avi"}
_BRANDS = {
    b"qt  ": "mov",
    b"M4A ": "m4a",
    b"M4B ": "m4a",
    b"avif": "avif",
    b"avis": "avif",
    b"heic": "heic",
    b"heix": "heic",
    b"mif1": "heic",
    b"msf1": "heic",
}
_TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".mp3": "audio/mpeg",
    ".wav": "audio/wav",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
}
_BARE_MOV = {b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"}
"""First boxes of QuickTime files from before `ftyp`."""


def is_url(name: str) -> bool:
    """Whether a file name is an address on the web, which can't be looked into."""
    return name[:8].casefold().startswith(("http://", "https://"))


UNKNOWN_TYPE = "application/octet-stream"


def format_of(head: bytes) -> str | None:
    """The format that a file's first 16 bytes announce: jpeg, png, gif, webp, bmp, tiff, pdf, heic,
    avif, mp4, mov, matroska, avi, flv, wmv, mp3, wav, m4a, aac, flac, ogg, or None.
    """
    if head[:4] in (b"RIFF", b"RF64"):
        return _RIFF.get(head[8:12])
    # Sizes of boxes: a text never begins with a zero byte.
    if head[:1] == b"\0" and head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "mp4")
    if head[:1] == b"\0" and head[4:8] in _BARE_MOV:
        return "mov"
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0":
        return "bmp"
    return next((kind for signature, kind in _SIGNATURES.items() if head.startswith(signature)), None)


def content_type(path: Path) -> str:
    """What kind of file it is for HTTP, by its name: the same on every system."""
    return _TYPES.get(path.suffix.lower(), UNKNOWN_TYPE)
