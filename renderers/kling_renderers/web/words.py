"""A service's own words: fit to be shown, and what they are about."""

from __future__ import annotations

LONGEST = 500
"""Characters that are passed on."""
RISK_CONTROL = ("risk control", "security policy", "content policy", "content_policy", "sensitive")
"""Words in the reason of a task that failed for what it shows: `Failure to pass the risk control system` is the one
that is seen (ten public projects quote it), `content_policy_violation` fal's (its page on errors, 2026-11); the others
are in case it is put otherwise.
"""


def plain(text: object) -> str:
    """A service's own words, fit for a terminal: one line, not endless, nothing that moves the cursor."""
    line = "".join(letter if letter.isprintable() else " " for letter in str(text)[: 4 * LONGEST])
    line = " ".join(line.split())
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def text_of(value: object) -> str:
    """The same of what should be a text; empty where it is something else."""
    return plain(value) if isinstance(value, str) else ""


def is_moderation(reason: str | None) -> bool:
    """Whether a task failed for what its words or pictures hold."""
    return reason is not None and any(words in reason.casefold() for words in RISK_CONTROL)
