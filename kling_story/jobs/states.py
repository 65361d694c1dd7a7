"""The states of a job, and the ways between them: a table, and nothing outside it happens.

``PLANNED``    in the ledger with its price; nothing was sent
``SENDING``    written right before the call; whoever finds it so doesn't know whether the call arrived
``RUNNING``    the service took it: it is paid for, and its task's handle is kept
``READY``      the service made the film; it isn't on this disk yet
``SAVED``      the film is on this disk, whole and looked at
``FAILED``     the service took it and made no film; ``reason`` says why
``REFUSED``    the service didn't take it: nothing was billed
``DOUBTFUL``   nobody can say whether it was taken: a person decides
``CANCELLED``  stopped at the service
``EXPIRED``    made, and gone before it was fetched
``FORGOTTEN``  a person doesn't want to hear of it any more
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    PLANNED = "planned"
    SENDING = "sending"
    RUNNING = "running"
    READY = "ready"
    SAVED = "saved"
    FAILED = "failed"
    REFUSED = "refused"
    DOUBTFUL = "doubtful"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    FORGOTTEN = "forgotten"


NEXT: dict[State, frozenset[State]] = {
    # Running at once: the service's answer came after the look-ups had found nothing.
    State.PLANNED: frozenset({State.SENDING, State.RUNNING, State.REFUSED, State.FORGOTTEN}),
    # Back to planned: certain that nothing was made (busy, unreachable, looked up and not there).
    State.SENDING: frozenset({State.PLANNED, State.RUNNING, State.REFUSED, State.DOUBTFUL}),
    State.RUNNING: frozenset({State.READY, State.FAILED, State.CANCELLED, State.EXPIRED, State.FORGOTTEN}),
    State.READY: frozenset({State.SAVED, State.EXPIRED, State.FORGOTTEN}),
    # A film that somebody deleted is fetched again.
    State.SAVED: frozenset({State.READY, State.FORGOTTEN}),
    State.FAILED: frozenset({State.FORGOTTEN}),
    # A person, or an answer that came late, has the task after all.
    State.REFUSED: frozenset({State.RUNNING, State.FORGOTTEN}),
    # A person found the task at the service, or is sure that there is none.
    # Sending: it is looked up once more.
    State.DOUBTFUL: frozenset({State.SENDING, State.RUNNING, State.REFUSED, State.FORGOTTEN}),
    State.CANCELLED: frozenset({State.FORGOTTEN}),
    State.EXPIRED: frozenset({State.READY, State.FORGOTTEN}),
    State.FORGOTTEN: frozenset(),
}
"""Where each state can go."""

OPEN = frozenset({State.PLANNED, State.SENDING, State.RUNNING, State.READY})
"""The states that `resume` goes on from."""

UNTAKEN = frozenset({State.PLANNED, State.SENDING})
"""The states in which a service hasn't said yet that it makes the film."""

HOLDING = frozenset({State.SENDING, State.RUNNING})
"""The states that hold one of the account's places: from submitted until finished (official path API pages,
2026-09).
"""

BOUGHT = frozenset({State.SENDING, State.RUNNING, State.READY, State.SAVED, State.DOUBTFUL})
"""The states in which an unchanged storyboard counts as bought, or may be: it isn't bought again unasked."""

SPENT = BOUGHT | {State.EXPIRED, State.CANCELLED}
"""The states whose price a budget counts. What the service says that it took counts in every state: a failed
task isn't billed, unless its ``final_unit_deduction`` says otherwise.
"""
