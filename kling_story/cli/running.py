"""What all commands share: trouble is told in words, with an exit code; files appear whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from kling_story.cli import INTERRUPTED
from kling_story.errors import StoryError, ToolError, UsageError
from kling_story.reports.saying import harmless

PROBLEMS_FOUND = 1
STDIN = "-"
"""What the standard input is called where a file is named."""
TERMINATED = 143
CLEARING = 5.0
"""Seconds after Ctrl-C in which it isn't heard again: what was begun is cleared away meanwhile (chosen)."""
_NO_PLACE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def shown(function: Callable[..., Any]) -> Callable[..., Any]:
    """The command, with StoryErrors told as a message and a hint, and Ctrl-C as exit code 130."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        try:
            result = function(*args, **kwargs)
            sys.stdout.flush()
            return result
        except BrokenPipeError:
            # The reader of a pipe went away; what Python would still flush has nowhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(0) from None
        except StoryError as error:
            tell_error(error)
            raise SystemExit(error.exit_code) from None
        except OSError as error:
            # A full disk shows when what was printed is flushed.
            if error.errno not in _NO_PLACE:
                raise
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            tell_error(ToolError(f"the output can't be written: {error.strerror}"))
            raise SystemExit(ToolError.exit_code) from None
        except KeyboardInterrupt:
            tell("interrupted")
            raise SystemExit(INTERRUPTED) from None

    return wrapper


def stop_cleanly() -> None:
    """From here on a request to end (SIGTERM) is obeyed like Ctrl-C: what was begun is cleared away."""

    def end(*_: object) -> None:
        raise SystemExit(TERMINATED)

    signal.signal(signal.SIGTERM, end)


def interrupted_once() -> None:
    """From here on somebody who presses Ctrl-C again at once doesn't interrupt the clearing away."""
    until = 0.0

    def interrupt(*_: object) -> None:
        nonlocal until
        if time.monotonic() >= until:
            until = time.monotonic() + CLEARING
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, interrupt)


def tell(message: str) -> None:
    """A line for the person, apart from what the command prints for a pipe: harmless, whoever's words are in it."""
    print(harmless(message, painted=coloured(sys.stderr)), file=sys.stderr)


def tell_error(error: StoryError) -> None:
    """Trouble in a line for the person, with the next step in another."""
    tell(f"{paint('31;1', 'error')}: {error.message}")
    if error.hint:
        tell(f" {paint('36;1', 'hint')}: {error.hint}")


def nothing_here() -> StoryError:
    """That a search found nothing: a mistyped path mustn't pass for a clean one."""
    return StoryError("there is no storyboard here", hint="name a .yaml file, or write one: kling-story new NAME")


def answer_to(question: str) -> str:
    """What a person answers, with the end of its line. What was typed before they saw the question is no answer."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import termios

        with contextlib.suppress(termios.error):
            termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
    sys.stderr.write(f"{harmless(question)} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline()


def sure(question: str, yes: bool) -> None:
    """Ask a person, unless ``yes`` was said beforehand.

    Raises:
        UsageError: nobody is there, or they don't say yes.
    """
    if yes:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("nobody is here to say yes", hint="--yes does it without asking")
    if answer_to(question).strip().casefold() not in ("y", "yes"):
        raise UsageError("nothing was done")


def coloured(stream: Any) -> bool:
    """Whether a stream is a terminal that wants colour (https://no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def paint(code: str, text: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if coloured(sys.stderr) else text


class WholeFile:
    """A text file to write to bit by bit that is there as a whole in the end, or as it was before; a link
    stays a link. What is no plain file (``/dev/null``, a pipe) is written to as it is.

    Raises:
        ToolError: the folder isn't there or can't be written to.
    """

    _file: IO[str]

    def __init__(self, path: Path) -> None:
        # `/dev/stdout` leads to a plain file where the output goes into one: that is another's to replace.
        self._odd = path.is_absolute() and path.parts[1:2] in (("dev",), ("proc",))
        self._odd = self._odd or (path.exists() and not path.is_file())
        self._path = path if self._odd else Path(os.path.realpath(path))

    def __enter__(self) -> IO[str]:
        # It brings random numbers and hashes along; most runs write no file.
        import tempfile

        with self._told():
            if self._odd:
                self._file = self._path.open("a", encoding="utf-8", newline="")
                return self._file
            self._file = tempfile.NamedTemporaryFile(
                "w", encoding="utf-8", newline="", dir=self._path.parent, prefix=f".{self._path.name}.", delete=False
            )
        return self._file

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._file.close()
        if self._odd:
            return
        if kind is not None and not issubclass(kind, SystemExit):
            os.unlink(self._file.name)
            return
        with self._told():
            if self._path.exists():
                os.chmod(self._file.name, self._path.stat().st_mode)
            else:
                mask = os.umask(0)
                os.umask(mask)
                os.chmod(self._file.name, 0o666 & ~mask)
            os.replace(self._file.name, self._path)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise ToolError(f"`{self._path}` can't be written: {error.strerror or error}") from error


def write_whole(path: Path, text: str) -> None:
    """Write a text file so that it is there as a whole or as it was before.

    Raises:
        ToolError: the folder isn't there or can't be written to.
    """
    with WholeFile(path) as file:
        file.write(text)


def new_file(path: Path, text: str, *, force: bool) -> None:
    """Write a file that mustn't be there yet.

    Raises:
        UsageError: it is there, and ``force`` isn't given.
    """
    if path.exists() and not force:
        raise UsageError(f"`{path}` is there already", hint="give another name, or --force to write over it")
    write_whole(path, text)
