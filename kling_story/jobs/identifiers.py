"""The names that a job goes by: one to type, one at the service."""

from __future__ import annotations

import secrets

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""What a job's id is of: nothing that is read as something else."""


def new_id() -> str:
    """Six letters and digits by chance, for a job or a run."""
    return "".join(secrets.choice(ALPHABET) for _ in range(6))


def external_id(fingerprint: str, take: int) -> str:
    """Our own name for a task that is bought once: the same in every ledger, so that a ledger that was lost, or
    another machine's, finds at the service what was bought already.
    """
    return f"ks-{fingerprint[:24]}-{take}"


def another_external_id(name: str) -> str:
    """Our own name for a task that is bought again on purpose: none at the service has it. ``name``: the job's id."""
    return f"ks-{name}-{secrets.token_hex(8)}"
