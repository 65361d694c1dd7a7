"""The typer application: its commands are found by scanning ``commands/``.

A command is a module with one function of its name. Only the module that is asked for is imported,
so that a small command doesn't pay for a large one.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Annotated

import typer

from kling_story import __version__
from kling_story.cli import commands
from kling_story.cli.running import shown

NAMES = {module.name.removesuffix("_"): module.name for module in pkgutil.iter_modules(commands.__path__)}
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
        module = import_module(f"{commands.__name__}.{NAMES[name]}")
        app.command(name)(shown(getattr(module, NAMES[name])))
    return app
