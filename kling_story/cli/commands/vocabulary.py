"""``kling-story vocabulary``: every size, angle, framing, move... with its other names."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.errors import UsageError
from kling_story.reference import SETTINGS, TABLES
from kling_story.vocabulary.placing import PLACINGS
from kling_story.vocabulary.stand_ins import ANIMALS, GARMENTS, THINGS
from kling_story.vocabulary.vapours import VAPOURS


def vocabulary(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="size, angle, framing, move, lens, speed, transition, language, time, weather, place, light, placing, "
            "thing, animal, garment.",
        ),
    ] = None,
    find: Annotated[str | None, typer.Option(help="Only terms in whose names this occurs.")] = None,
) -> None:
    """List the words of the trade that a storyboard understands."""
    wanted = kind.casefold().removesuffix("s") if kind else None
    wanted = {"len": "lens", "lense": "lens", "camera": "move"}.get(wanted or "", wanted)
    tables = (*TABLES, *SETTINGS, VAPOURS, PLACINGS, THINGS, ANIMALS, GARMENTS)
    chosen = [table for table in tables if wanted in (None, table.kind)]
    part = find.casefold() if find else ""
    if not chosen:
        raise UsageError(f"there is no vocabulary of `{kind}`", hint=f"there are: {', '.join(t.kind for t in tables)}")
    for table in chosen:
        met = [term for term in table if any(part in name.casefold() for name in table.names(term))]
        if met:
            print(table.kind.upper())
        for term in met:
            names = [name for name in table.names(term)[1:] if name]
            print(f"  {term.id:24} {term.meaning}")
            print(f"  {'':24} {', '.join(dict.fromkeys(names))}")
