"""What a person deleted at a service: it is made again when it is next needed."""

from __future__ import annotations

from kling_story.jobs.ledger import Ledger


def forget_made(ledger: Ledger, account: str, kind: str, value: str) -> int:
    """Effect: the ledger knows no more of what has this id at the service. How many supplies that were.

    ``kind``: element or voice.
    """
    sql = "DELETE FROM supplies WHERE account = ? AND kind = ? AND value = ?"
    with ledger.database.writing() as connection:
        return connection.execute(sql, (account, kind, value)).rowcount
