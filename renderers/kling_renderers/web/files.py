"""Files of a service on their way here: gone on with where they stopped, redirects looked at one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx2

from kling_renderers.web.addresses import answered_inside
from kling_renderers.web.answer import Answer
from kling_story.remote import Busy, CallError, Download, Refused, Unreachable

MOST_REDIRECTS = 5
LARGEST_FILE = 2 * 1024**3
"""Bytes: 15 seconds of 4K film have less than a quarter of that."""
_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")
_GONE = (404, 410)


@contextmanager
def downloaded(
    client: httpx2.Client,
    url: str,
    start: int,
    fetchable: Callable[[str], httpx2.URL],
    home: httpx2.URL,
    whose: str,
    clock: Callable[[], float],
) -> Iterator[Download]:
    """A file from byte ``start`` on, or from its beginning where its host can't do that.

    ``home``: where the service is.

    Raises:
        Busy, Refused
    """
    response = _opened(client, url, start, fetchable, home, whose)
    try:
        status, ranged = response.status_code, _RANGE.fullmatch(response.headers.get("content-range", ""))
        if status == 416 and ranged and ranged[2].isdigit() and int(ranged[2]) == start:
            yield Download(start, start, iter(()))
            return
        packed = response.headers.get("content-encoding", "identity") != "identity"
        if start and (status == 416 or packed or (status == 206 and not (ranged and ranged[1] == str(start)))):
            response.close()
            response = _opened(client, url, 0, fetchable, home, whose)
            status, start, ranged = response.status_code, 0, None
            packed = response.headers.get("content-encoding", "identity") != "identity"
        if status not in (200, 206):
            raise _trouble(response, whose, clock)
        if status == 206 and not start:
            # Nobody asked for a piece: whatever it begins with, it isn't the file.
            raise Refused(f"the film's host `{response.url.host}` sends a piece of the film in place of all of it")
        start = start if status == 206 else 0
        size = None if packed else _size(response, start, ranged)
        if size is not None and size > LARGEST_FILE:
            raise Refused(f"the file has {size} bytes: that is no film of {whose}'s")
        yield Download(start, size, _chunks(response, start, whose))
    finally:
        response.close()


def _opened(
    client: httpx2.Client,
    url: str,
    start: int,
    fetchable: Callable[[str], httpx2.URL],
    home: httpx2.URL,
    whose: str,
) -> httpx2.Response:
    """The answer to a request for the file, its body unread, after redirects."""
    headers = {"Accept": "*/*", "Accept-Encoding": "identity"} | ({"Range": f"bytes={start}-"} if start else {})
    for _ in range(MOST_REDIRECTS + 1):
        request = client.build_request("GET", fetchable(url), headers=headers)
        trouble: CallError
        try:
            response = client.send(request, stream=True)
        except (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError):
            trouble = Unreachable(f"the film's host `{request.url.host}` can't be reached")
        except httpx2.RequestError:
            trouble = Busy(f"the film's host `{request.url.host}` didn't answer")
        else:
            if answered_inside(response, home):
                response.close()
                raise Refused(f"the film's host `{request.url.host}` is on this machine or its network")
            if not response.has_redirect_location:
                return response
            response.close()
            url = _joined(request.url, response.headers["location"])
            continue
        raise trouble
    raise Refused(f"the file of {whose} is redirected more than {MOST_REDIRECTS} times")


def _joined(url: httpx2.URL, location: str) -> str:
    try:
        return str(url.join(location))
    except (httpx2.InvalidURL, ValueError):
        return ""


def _size(response: httpx2.Response, start: int, ranged: re.Match[str] | None) -> int | None:
    if ranged and ranged[2].isdigit():
        return int(ranged[2])
    length = response.headers.get("content-length", "")
    return start + int(length) if length.isascii() and length.isdigit() else None


def _chunks(response: httpx2.Response, start: int, whose: str) -> Iterator[bytes]:
    received, lost = start, False
    chunks = response.iter_bytes()
    while not lost:
        try:
            chunk = next(chunks, None)
        except (httpx2.RequestError, httpx2.StreamError):
            lost = True
            continue
        if chunk is None:
            return
        received += len(chunk)
        if received > LARGEST_FILE:
            raise Refused(f"the file has more than {LARGEST_FILE} bytes: that is no film of {whose}'s")
        yield chunk
    raise Busy(f"the connection broke after {received} bytes of the film")


def _trouble(response: httpx2.Response, whose: str, clock: Callable[[], float]) -> CallError:
    status, host = response.status_code, response.url.host
    if status in (408, 425, 429) or status >= 500:
        busy = Busy(f"the film's host `{host}` answers {status}", status=status)
        busy.wait = Answer(status, dict(response.headers), b"").retry_after(clock())
        return busy
    if status in _GONE:
        return Refused(f"the film isn't there any more: `{host}` answers {status}", status=status)
    return Refused(f"the film's host `{host}` answers {status}", "its address may have run out", status=status)
