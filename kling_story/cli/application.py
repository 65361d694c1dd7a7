"""The typer application: its commands are found by scanning ``commands/``.

A command is a module with one function of its name. Only the module that is asked for is imported,
so that a small command doesn't pay for a large one.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Annotated, Any

import typer
import typer.core

from kling_story import __version__
from kling_story.cli import commands
from kling_story.cli.running import shown

NAMES = {module.name.removesuffix("_"): module.name for module in pkgutil.iter_modules(commands.__path__)}
"""The commands and the modules they are in; ``import`` can't be a module's name, so it ends with ``_``."""

MEANT = {
    **dict.fromkeys(("price", "prices", "estimate"), "cost"),
    **dict.fromkeys(("validate", "lint", "verify"), "check"),
    **dict.fromkeys(("fix", "repair"), "check --fix"),
    **dict.fromkeys(("play", "show", "view", "open", "serve"), "preview"),
    **dict.fromkeys(("draw", "animatic", "animate", "export"), "render"),
    **dict.fromkeys(("send", "run", "generate", "buy"), "submit"),
    "rehearse": "submit --rehearse",
    **dict.fromkeys(("print", "sheet", "storyboard", "pdf"), "board"),
    **dict.fromkeys(("init", "start"), "new"),
    **dict.fromkeys(("format", "tidy"), "fmt"),
    **dict.fromkeys(("terms", "glossary"), "vocabulary"),
    **dict.fromkeys(("request", "curl"), "compile"),
    **dict.fromkeys(("models", "targets", "limits"), "profiles"),
    **dict.fromkeys(("tasks", "status", "history"), "jobs"),
}
"""What a command is called elsewhere: it is suggested, and isn't run."""


class Commands(typer.core.TyperGroup):
    """The commands, and the one that is meant where a word isn't one."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and args[0] not in self.commands and args[0].casefold() in MEANT:
            ctx.fail(f"No such command '{args[0]}'. Did you mean '{MEANT[args[0].casefold()]}'?")
        return super().resolve_command(ctx, args)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"kling-story {__version__}")
        raise typer.Exit


def application(*names: str) -> typer.Typer:
    """The application with some of the commands, or all when none is named."""
    app = typer.Typer(
        name="kling-story",
        cls=Commands,
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
