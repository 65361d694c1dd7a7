"""``kling-story emulate``: Kling's APIs and fal's queue, played on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.emulators import Serving, emulation


def emulate(
    port: Annotated[int, typer.Option(help="Where it listens; 0: any port that is free.", min=0, max=65535)] = 4010,
    host: Annotated[str, typer.Option(help="An address of this machine; no other is served.")] = "127.0.0.1",
    scenario: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE",
            help="What goes wrong: bad-network, broken-downloads, busy-afternoon, empty-pack, lost-answers, "
            "refused-words, strange-states, wrong-clock, or a file of your own.",
            show_default=False,
        ),
    ] = None,
    scenarios: Annotated[
        bool, typer.Option("--scenarios", help="Say what can go wrong, and how a file of your own is written.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse fields that the documents don't know; Kling ignores them.")
    ] = False,
    advance: Annotated[
        str,
        typer.Option(metavar="time|poll|now", help="Films go on by time, each time they are asked for, or at once."),
    ] = "time",
    speed: Annotated[float, typer.Option(help="How much faster than Kling, by time.")] = 20,
    height: Annotated[int, typer.Option(help="Pixels of the films' shorter side.", min=64, max=2160)] = 480,
) -> None:
    """Play Kling's APIs and fal's queue on this machine: to rehearse with, for nothing.

    Keys and every documented field, limit and exclusion are checked, and answered with the documented codes.

    Films are the animatics of the requests that came in; tasks live as long as this process.

    What to export is printed, each call logged in a line.
    """
    if scenarios:
        print(emulation().scenarios())
        return
    emulation().serve(Serving(host, port, scenario, strict, advance, speed, height))
