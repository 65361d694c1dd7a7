"""What services report to an address of the caller's: what is looked at before a signature is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.errors import ToolError

TOLERANCE = 300
"""Seconds that a report's time may differ from this machine's (Kling's callbacks page, 2026-08, and fal's page on
webhooks, 2026-11, say the same).
"""
LARGEST_REPORT = 1024 * 1024
"""Bytes of a report that is read at all."""


class NotTheirs(ToolError):
    """A report that can't be shown to be the service's, or can't be read."""


def report_headers(headers: Mapping[str, str], names: Sequence[str], body: bytes, now: float) -> list[str]:
    """The headers of these names; the one that ends in ``timestamp`` is a time, in seconds since 1970 as ``now`` is.

    Raises:
        NotTheirs: one isn't there, the report is too large, or not of this time.
    """
    given = {name.casefold(): value.strip() for name, value in headers.items()}
    for name in names:
        if name not in given:
            raise NotTheirs(f"the report has no header `{name}`")
    if len(body) > LARGEST_REPORT:
        raise NotTheirs(f"the report has {len(body)} bytes")
    stamp = next(given[name] for name in names if name.endswith("timestamp"))
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) < 16) or abs(now - int(stamp)) > TOLERANCE:
        raise NotTheirs("the report's time isn't this machine's", "an old one sent again, or a clock that goes wrong")
    return [given[name] for name in names]
