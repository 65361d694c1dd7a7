"""Files on their way out: all of what was promised, nothing else, and under no name of this disk's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kling_renderers.web.uploads import CHUNK, content_type, data_uri, form, plain
from kling_story.errors import ToolError


@pytest.mark.parametrize("size", [0, 1, CHUNK, CHUNK + 1])
def test_all_of_a_file(tmp_path: Path, size: int) -> None:
    path = tmp_path / "mei.mp4"
    path.write_bytes(os.urandom(size))
    content = plain(path)
    assert b"".join(content.chunks) == path.read_bytes()
    assert content.headers == {"Content-Type": "video/mp4", "Content-Length": str(size)}


def test_a_file_that_got_longer(tmp_path: Path) -> None:
    """What was promised is sent; what came later isn't."""
    path = tmp_path / "mei.mp4"
    path.write_bytes(b"abc")
    content = plain(path)
    path.write_bytes(b"abcdef")
    assert b"".join(content.chunks) == b"abc"


def test_a_file_that_got_shorter(tmp_path: Path) -> None:
    """Half a file is never taken for the whole."""
    path = tmp_path / "mei.mp4"
    path.write_bytes(b"abcdef")
    content = form(path, "file", "x.mp4", {}, "line")
    path.write_bytes(b"abc")
    with pytest.raises(ToolError, match="got shorter"):
        list(content.chunks)


def test_a_form_is_as_long_as_it_says(tmp_path: Path) -> None:
    path = tmp_path / "mei.png"
    path.write_bytes(b"PNG")
    content = form(path, "file", "x.png", {"a": "1"}, "line")
    body = b"".join(content.chunks)
    assert content.headers["Content-Length"] == str(len(body))
    assert body == (
        b'--line\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
        b'--line\r\nContent-Disposition: form-data; name="file"; filename="x.png"\r\nContent-Type: image/png\r\n\r\n'
        b"PNG\r\n--line--\r\n"
    )


@pytest.mark.parametrize("what", ["missing.png", ".", "pipe"])
def test_what_is_no_file(tmp_path: Path, what: str) -> None:
    """It is told, and nothing waits for a pipe that nobody writes to."""
    os.mkfifo(tmp_path / "pipe")
    for opened in (plain, lambda path: data_uri(path, 9), lambda path: form(path, "f", "n", {}, "line")):
        with pytest.raises(ToolError, match="can't be read"):
            opened(tmp_path / what)


def test_a_file_too_large_to_stand_in_a_request(tmp_path: Path) -> None:
    path = tmp_path / "mei.JPG"
    path.write_bytes(b"abc")
    assert data_uri(path, 2) is None
    assert data_uri(path, 3) == "data:image/jpeg;base64,YWJj"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", "image/jpeg"),
        ("a.JPEG", "image/jpeg"),
        ("a.mov", "video/quicktime"),
        ("a", "application/octet-stream"),
    ],
)
def test_a_files_kind_is_the_same_everywhere(name: str, kind: str) -> None:
    assert content_type(Path(name)) == kind
