"""Who drives jobs: a process is known by a file that it keeps locked, which the system opens when it dies.

Where files can't be locked, or the process is on another machine, one that hasn't been heard of past its
time counts as dead.
"""

from __future__ import annotations

import os
import secrets
import socket
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: the time alone says who is dead
    fcntl = None  # type: ignore[assignment]


class Driver:
    """This process, as other ones see it. ``name`` tells it from all others and says which one it is.

    ``folder``: where the locked files are.
    """

    def __init__(self, folder: Path) -> None:
        self.name = f"{socket.gethostname()}/{os.getpid()}/{secrets.token_hex(6)}"
        self._folder = folder
        self._handle: int | None = None

    def begin(self) -> None:
        """From here on it is seen to live.

        Raises:
            OSError: the folder can't be written to.
        """
        if self._handle is not None or fcntl is None:
            return
        self._folder.mkdir(exist_ok=True)
        handle = os.open(self._file(self.name), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._handle = handle

    def end(self) -> None:
        if self._handle is None:
            return
        self._file(self.name).unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None

    def lives(self, name: str) -> bool | None:
        """Whether another process lives; None where only its time can tell."""
        if fcntl is None or name.split("/", 1)[0] != socket.gethostname():
            return None
        try:
            handle = os.open(self._file(name), os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            return False
        except OSError:
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return None
        else:
            self._file(name).unlink(missing_ok=True)
            return False
        finally:
            os.close(handle)

    def _file(self, name: str) -> Path:
        return self._folder / name.rsplit("/", 1)[-1]
