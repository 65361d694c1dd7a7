"""Files on their way to a service: as part of the request, or as an upload read from the disk as it is sent."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kling_story.errors import ToolError

CHUNK = 256 * 1024

_KINDS = {
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


def content_type(path: Path) -> str:
    """What kind of file it is, by its name: the same on every system."""
    return _KINDS.get(path.suffix.lower(), "application/octet-stream")


def data_uri(path: Path, largest: int) -> str | None:
    """The whole file as an address of its own; None where it has more than ``largest`` bytes.

    Raises:
        ToolError: it can't be read.
    """
    if size_of(path) > largest:
        return None
    try:
        return f"data:{content_type(path)};base64,{base64.b64encode(path.read_bytes()).decode()}"
    except OSError as error:
        raise _unreadable(path, error) from error


def size_of(path: Path) -> int:
    """Bytes.

    Raises:
        ToolError: it isn't there.
    """
    try:
        return path.stat().st_size
    except OSError as error:
        raise _unreadable(path, error) from error


class Content(NamedTuple):
    """What is sent, in pieces, and the headers that go with it. Its length is stated: no store takes less."""

    chunks: Iterator[bytes]
    headers: dict[str, str]


def plain(path: Path) -> Content:
    """The file as it is.

    Raises:
        ToolError: it isn't there.
    """
    headers = {"Content-Type": content_type(path), "Content-Length": str(size_of(path))}
    return Content(_read(path), headers)


def form(path: Path, field: str, name: str, fields: Mapping[str, str], boundary: str) -> Content:
    """A form (``multipart/form-data``) with the file in it under a name that isn't the disk's.

    ``boundary``: a line that isn't in the file: a hash of it will do.

    Raises:
        ToolError: it isn't there.
    """
    head = b"".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fields.items()
    )
    head += (
        f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        f"Content-Type: {content_type(path)}\r\n\r\n"
    ).encode()
    tail = f"\r\n--{boundary}--\r\n".encode()
    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Content-Length": str(len(head) + size_of(path) + len(tail)),
    }

    def chunks() -> Iterator[bytes]:
        yield head
        yield from _read(path)
        yield tail

    return Content(chunks(), headers)


def _read(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> ToolError:
    return ToolError(f"`{path}` can't be read: {error.strerror or error}")
