"""The ledger's tables, as they grew: each step is done once, in order, and never changed again."""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    # 1: jobs, what they share, who drives them, and what they may cost.
    """
    CREATE TABLE runs (
        id TEXT PRIMARY KEY,
        created REAL NOT NULL,
        max_cost_usd TEXT
    ) STRICT;

    CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        run TEXT NOT NULL REFERENCES runs (id),
        board TEXT NOT NULL,
        title TEXT NOT NULL,
        folder TEXT NOT NULL,
        backend TEXT NOT NULL,
        target TEXT NOT NULL,
        model TEXT NOT NULL,
        account TEXT NOT NULL,
        dialect TEXT NOT NULL,
        request_path TEXT NOT NULL,
        request TEXT NOT NULL,
        files TEXT NOT NULL,
        supplies TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        asked_seconds TEXT,
        take INTEGER NOT NULL,
        external_id TEXT NOT NULL,
        out TEXT NOT NULL,
        rehearsal INTEGER NOT NULL,
        price_usd TEXT,
        price_units TEXT,
        created REAL NOT NULL,
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        lease TEXT,
        due REAL NOT NULL,
        sends INTEGER NOT NULL,
        tries INTEGER NOT NULL,
        sent REAL,
        task_id TEXT,
        handle TEXT,
        charge_usd TEXT,
        charge_units TEXT,
        reason TEXT,
        code TEXT,
        moderated INTEGER NOT NULL,
        url TEXT,
        seconds TEXT,
        ended REAL,
        file TEXT UNIQUE,
        file_sha256 TEXT,
        saved REAL,
        -- millionths of a dollar that a budget counts
        counted INTEGER NOT NULL,
        UNIQUE (account, fingerprint, take),
        UNIQUE (account, external_id)
    ) STRICT;
    CREATE INDEX jobs_by_account ON jobs (account, state);
    CREATE INDEX jobs_by_run ON jobs (run);
    CREATE INDEX jobs_by_sending ON jobs (sent) WHERE sent IS NOT NULL;
    CREATE INDEX jobs_by_state ON jobs (state, created);
    CREATE INDEX jobs_by_lease ON jobs (lease) WHERE lease IS NOT NULL;

    CREATE TABLE supplies (
        account TEXT NOT NULL,
        kind TEXT NOT NULL,
        hash TEXT NOT NULL,
        name TEXT NOT NULL,
        external_id TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        lease TEXT,
        handle TEXT,
        value TEXT,
        reason TEXT,
        sent REAL,
        made REAL,
        expires REAL,
        PRIMARY KEY (account, kind, hash)
    ) STRICT;

    -- The processes that drive jobs; one that is past its time is dead.
    CREATE TABLE drivers (
        owner TEXT PRIMARY KEY,
        until REAL NOT NULL
    ) STRICT;

    -- Who waits for one of an account's places, the longest first.
    CREATE TABLE waiting (
        owner TEXT NOT NULL,
        account TEXT NOT NULL,
        since REAL NOT NULL,
        until REAL NOT NULL,
        PRIMARY KEY (owner, account)
    ) STRICT;
    """,
)
