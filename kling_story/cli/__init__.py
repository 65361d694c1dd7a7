"""The command line: one file per command, found by scanning this folder.

A command is a module with one function of its name decorated with ``command``; only the module that
is asked for is imported, so that ``check`` doesn't pay for the others.
"""

from __future__ import annotations

import os
import pkgutil
import sys
from importlib import import_module
from typing import Annotated

import typer

from kling_story import __version__
from kling_story.cli.running import shown

NAMES = {module.name.removesuffix("_"): module.name for module in pkgutil.iter_modules(__path__) if module.name != "running"}
"""The commands and the modules they are in; ``import`` can't be a module's name, so it ends with ``_``."""


def _version(wanted: bool) -> None:
    if wanted:
        print(f"kling-story {__version__}")
        raise typer.Exit


def application(*names: str) -> typer.Typer:
    """The application with some of the commands, or all when none is named."""
    app = typer.Typer(
        name="kling-story",
        help="Write AI films as storyboards: check them against Kling 3.0, preview them as animatics.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def options(
        version: Annotated[
            bool, typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True)
        ] = False,
    ) -> None:
        pass

    for name in sorted(names or NAMES):
        function = getattr(import_module(f"{__name__}.{NAMES[name]}"), NAMES[name])
        app.command(name)(shown(function))
    return app


def main() -> None:
    """The entry point of ``kling-story``."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that can't show a character gets an escape, never a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), None)
    alone = asked in NAMES and not any(word in ("--help", "-h") for word in sys.argv[1 : sys.argv.index(asked)])
    try:
        application(*([asked] if asked and alone else []))()
    except BrokenPipeError:
        # The reader of a pipe went away; what Python would still flush has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
