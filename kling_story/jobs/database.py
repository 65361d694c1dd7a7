"""The file that a ledger is in: SQLite, written ahead where the disk is this machine's own, and on the disk before a
change counts as made.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from kling_story.errors import SetupError, StoryError, ToolError
from kling_story.jobs.disks import is_shared
from kling_story.jobs.migrations import MIGRATIONS

FOLDER: Final = ".kling-story"
MARK = 0x6B734C64
"""The number in the header that says whose file it is."""
PATIENCE = 60.0
"""Seconds that another process may write before it is told."""

_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_TAKEN = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Database:
    """A connection to the file; one thread uses it.

    Raises:
        SetupError: it is no ledger, is broken, or was written by a later version.
        ToolError: the disk doesn't take it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._told():
            _make_folder(path.parent)
            _make_file(path)
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self._connection.row_factory = sqlite3.Row
            try:
                self._check()
                self._set_up()
            except BaseException:
                self._connection.close()
                raise

    def close(self) -> None:
        self._connection.close()

    def rows(self, sql: str, values: Any = ()) -> Iterator[sqlite3.Row]:
        """What a question finds, row by row."""
        with self._told():
            yield from self._connection.execute(sql, values)

    def row(self, sql: str, values: Any = ()) -> sqlite3.Row | None:
        """The first row that a question finds."""
        with self._told():
            found: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
            return found

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that nobody else writes in the midst of: all of it is on the disk at the end, or none."""
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _check(self) -> None:
        """Nothing is written before it is certain that the file is ours."""
        # In this order: another process may be making it just now, and a mark comes with the tables.
        empty = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        version, mark = self._version(), self._pragma("application_id")
        if mark != MARK and not empty:
            raise SetupError(f"`{self.path}` is no ledger of kling-story", hint="name another file: KLING_STORY_LEDGER")
        self._refuse_later(version)

    def _set_up(self) -> None:
        # SQLite: all that write ahead must be on one machine. Without it they are kept apart by locks on the file.
        mode = "DELETE" if is_shared(self.path.parent) else "WAL"
        _patiently(self._connection, f"PRAGMA journal_mode = {mode}")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        if self._version() == len(MIGRATIONS):
            return
        with self.writing() as connection:
            # Another process may have been quicker.
            version = self._version()
            self._refuse_later(version)
            for script in MIGRATIONS[version:]:
                for statement in _statements(script):
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {MARK}")
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _refuse_later(self, version: int) -> None:
        if version > len(MIGRATIONS):
            raise SetupError(
                f"`{self.path}` was written by a later kling-story (its version is {version}, this one's "
                f"{len(MIGRATIONS)})",
                hint="python -m pip install --upgrade kling-story; the ledger stays as it is",
            )

    def _version(self) -> int:
        return self._pragma("user_version")

    def _pragma(self, name: str) -> int:
        return int(self._connection.execute(f"PRAGMA {name}").fetchone()[0])

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors in our own words."""
        try:
            yield
        except sqlite3.Error as error:
            raise self._in_words(error) from error

    def _in_words(self, error: sqlite3.Error) -> StoryError:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _BROKEN:
            return SetupError(
                f"the ledger `{self.path}` is broken: {error}",
                hint="nothing in it was changed, and what was bought is still at the service: keep a copy of the "
                f"file, then try `sqlite3 {self.path} .recover`",
            )
        if code in _TAKEN:
            return ToolError(
                f"another process has been writing in the ledger `{self.path}` for {PATIENCE:.0f} s",
                hint="wait for it, or look for one that hangs",
            )
        if isinstance(error, (sqlite3.OperationalError, sqlite3.DatabaseError)):
            return ToolError(f"the ledger `{self.path}` can't be written or read: {error}")
        return ToolError(f"the ledger `{self.path}`: {error}")


def _make_folder(folder: Path) -> None:
    """The folder of the ledger; our own is kept out of the repository, and from other people."""
    try:
        if folder.name != FOLDER:
            folder.mkdir(parents=True, exist_ok=True)
        else:
            folder.mkdir(0o700, parents=True, exist_ok=True)
            with (folder / ".gitignore").open("x", encoding="utf-8") as file:
                file.write("*\n")
    except FileExistsError as error:
        if not folder.is_dir():
            raise ToolError(f"`{folder}` is no folder: the ledger can't be in it") from error
    except OSError as error:
        raise ToolError(f"the ledger's folder `{folder}` can't be made: {error.strerror}") from error


def _make_file(path: Path) -> None:
    """Nobody else reads it: films are at addresses that whoever knows them may fetch. What SQLite puts beside it is
    like it.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise ToolError(f"the ledger `{path}` can't be made: {error.strerror}") from error


def _patiently(connection: sqlite3.Connection, sql: str) -> None:
    """SQLite doesn't wait when two processes change how a new file is kept: it says at once that it is taken."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute(sql)
            return
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _TAKEN or time.monotonic() > end:
                raise
        time.sleep(0.02)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
