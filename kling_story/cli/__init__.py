"""The command line: one file per command, in ``commands/``."""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

from kling_story.cli.starting import begin, collect_from_here, end

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


def program() -> NoReturn:
    """The process that is ``kling-story``: ``main``, then the end, a quick one for what is run again and again."""
    code: str | int | None = 0
    try:
        main()
    except KeyboardInterrupt:
        # Before the command itself could answer Ctrl-C: while it was imported.
        code = _interrupted()
    except RuntimeError as error:
        # What comes while a class is being made Python 3.11 raises as another error.
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        code = _interrupted()
    except SystemExit as stop:
        code = stop.code
        if code == INTERRUPTED:
            # Typer, interrupted while it reads options or writes help, says nothing.
            quiet = isinstance(getattr(stop.__context__, "__cause__", None), KeyboardInterrupt)
            _interrupted() if quiet else _deaf()
    if sys.argv[1:2] not in (["check"], ["render"]):
        raise SystemExit(code)
    end(code if isinstance(code, int) else 0 if code is None else 1)


def _interrupted() -> int:
    """Effect: it is said. The exit code for it."""
    _deaf()
    print("interrupted", file=sys.stderr)
    return INTERRUPTED


def _deaf() -> None:
    """Effect: whoever presses Ctrl-C again sees no traceback of the interpreter's own end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def main() -> None:
    """Run the command that the command line names."""
    begin()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Closed before the start (`>&-`): there is nobody to tell.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 — as long as the process
    for stream in (sys.stdout, sys.stderr):
        # A terminal that can't show a character gets an escape, never a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    _run(sys.argv[1:])


def _run(arguments: list[str]) -> None:
    has_options = any(word.startswith("-") and word != "-" for word in arguments)
    if arguments[:1] == ["check"] and not has_options:
        # What editors and hooks run on every save has no option to parse: it does without typer.
        from kling_story.cli.check_files import check_files
        from kling_story.cli.running import shown

        collect_from_here()
        shown(check_files)(arguments[1:])
        return
    if arguments[:1] == ["render"] and arguments[1:] and not has_options:
        # So does the film as it usually is.
        from kling_story.cli.render_files import render_files
        from kling_story.cli.running import shown

        shown(render_files)(arguments[1:])
        return
    if arguments in (["lsp"], ["lsp", "--stdio"]):
        # So does what an editor starts, which somebody waits for.
        from kling_story.cli.answering import answer_on_pipes
        from kling_story.cli.running import shown

        shown(answer_on_pipes)()
        return
    from kling_story.cli.application import NAMES, application

    asked = arguments[0] if arguments and arguments[0] in NAMES else None
    app = application(asked) if asked else application()
    collect_from_here()
    app()
