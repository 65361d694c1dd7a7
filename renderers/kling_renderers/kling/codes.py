"""Kling's error codes: what each means for whoever called, and what to do next.

Codes, HTTP statuses and meanings: official legacy documents, 2026-03, and official path API pages, 2026-09, which
agree. What may be asked again follows a public adapter's test table, 2026. It goes by the code, never by the HTTP
status: four of the six codes that come with 429 are final.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, NotServed, Refused, SkewedClock


class Code(NamedTuple):
    """``status``: the HTTP status that it comes with. ``kind``: what it means where something was asked to be
    made; a code that leaves doubt there is merely busy where something is read.
    """

    status: int
    meaning: str
    kind: type[CallError]
    hint: str | None = None


_KEY = "look at the key: kling-story doctor says whether Kling takes it"
_LATER = "Kling's own trouble: later"

CODES: dict[int, Code] = {
    1000: Code(401, "the key isn't taken", KeyRefused, _KEY),
    1001: Code(401, "there is no key in the call", KeyRefused, _KEY),
    1002: Code(401, "the key isn't valid", KeyRefused, f"{_KEY}; the path API takes API keys only"),
    1003: Code(401, "the token isn't valid yet", SkewedClock),
    1004: Code(401, "the token isn't valid any more", SkewedClock),
    1100: Code(429, "something is wrong with the account", Refused, "look at the account at Kling"),
    1101: Code(429, "the account is in arrears", Refused, "pay at Kling what is open"),
    1102: Code(429, "the resource pack is used up or has run out", Refused, "buy units at Kling"),
    1103: Code(403, "the account may not use this API or model", Refused, "ask Kling for it, or take another model"),
    1200: Code(400, "a parameter is wrong", Refused, "kling-story compile shows the call"),
    1201: Code(400, "a parameter is wrong", Refused, "kling-story compile shows the call"),
    1202: Code(404, "there is no such call", Refused, "kling-story compile shows the call"),
    1203: Code(404, "there is no such thing", Refused, "a model that this account doesn't have, or what was deleted"),
    1300: Code(400, "it is against the platform's policy", Refused, "kling-story check points at words that may do it"),
    1301: Code(400, "the content isn't allowed", Refused, "kling-story check points at words that may do it"),
    1302: Code(429, "too many calls at once", Busy, "slower"),
    1303: Code(429, "as many tasks as the account may have are running", Busy, "it goes on when one has ended"),
    1304: Code(429, "calls from this network aren't allowed", NotServed, "add its address to the whitelist at Kling"),
    5000: Code(500, "internal error", InDoubt, _LATER),
    5001: Code(503, "maintenance", InDoubt, _LATER),
    # The task may have been made all the same: one public adapter asks again blindly, this one looks it up.
    5002: Code(504, "internal time-out", InDoubt, _LATER),
}

MODERATED = frozenset({1300, 1301})
SLOTS = 1303

HINTS: dict[str, str] = {
    "element id not found": "deleted at Kling, or another account's: kling-story elements lists them",
    "voice id not found": "deleted at Kling, or one of the speech API's: kling-story voices lists them",
    "not in a valid base64 format": "is the picture file whole?",
    "parallel task over resource pack limit": "it goes on when a task has ended",
}
"""What to do next, by words in Kling's own message (from real answers, 2025 and 2026)."""
