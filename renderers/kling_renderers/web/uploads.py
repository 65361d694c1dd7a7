"""Files on their way to a service: as part of the request, or as an upload read from the disk as it is sent."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kling_story.errors import ToolError
from kling_story.media import content_type
from kling_story.media.opening import open_plain, size_of

CHUNK = 256 * 1024


def data_uri(path: Path, largest: int) -> str | None:
    """The whole file as an address of its own; None where it has more than ``largest`` bytes.

    Raises:
        ToolError: it can't be read.
    """
    with _opened(path) as file:
        held = file.read(largest + 1)
    if len(held) > largest:
        return None
    return f"data:{content_type(path)};base64,{base64.b64encode(held).decode()}"


class Content(NamedTuple):
    """What is sent, in pieces, and the headers that go with it. Its length is stated: no store takes less."""

    chunks: Iterator[bytes]
    headers: dict[str, str]


def plain(path: Path) -> Content:
    """The file as it is.

    Raises:
        ToolError: it isn't there.
    """
    size = _size(path)
    return Content(_pieces(path, size), {"Content-Type": content_type(path), "Content-Length": str(size)})


def form(path: Path, field: str, name: str, fields: Mapping[str, str], boundary: str) -> Content:
    """A form (``multipart/form-data``) with the file in it under a name that isn't the disk's.

    ``boundary``: a line that isn't in the file: a hash of it will do.

    Raises:
        ToolError: it isn't there.
    """
    size = _size(path)
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
        "Content-Length": str(len(head) + size + len(tail)),
    }

    def chunks() -> Iterator[bytes]:
        yield head
        yield from _pieces(path, size)
        yield tail

    return Content(chunks(), headers)


def _size(path: Path) -> int:
    with _opened(path) as file:
        return size_of(file)


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    """As many bytes as were promised: a file that grows meanwhile is cut there."""
    with _opened(path) as file:
        while size and (piece := file.read(min(CHUNK, size))):
            size -= len(piece)
            yield piece
    if size:
        raise ToolError(f"`{path}` got shorter while it was sent")


def _opened(path: Path) -> BinaryIO:
    try:
        return open_plain(path)
    except (OSError, ValueError) as error:
        raise ToolError(f"`{path}` can't be read: {getattr(error, 'strerror', None) or error}") from error
