"""What is said of each value of which there are few, for who chooses among them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kling_story.profiles import SHIPPED
from kling_story.vocabulary import ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS, Table, Term


def part_of(about: str, value: str) -> str | None:
    """What a description says of one value (``native: Kling makes speech; off: silent``); None where nothing."""
    parts = (part.strip() for part in about.split(";"))
    return next((part.removeprefix(f"{value}:").strip() for part in parts if part.startswith(f"{value}:")), None)


@cache
def known_texts() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """For the ids of each table of the trade, the models and the targets: what each of them is."""
    tables: tuple[Table[Any], ...] = (ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS)
    return {
        **{table.ids: tuple(map(_term, table)) for table in tables},
        SHIPPED.models(): tuple(map(_model, SHIPPED.models())),
        SHIPPED.targets(): tuple(map(SHIPPED.who, SHIPPED.targets())),
    }


def _term(term: Term) -> str:
    """What it means, and the words that go to Kling for it where they are others."""
    sent = term.sent_as(term.id)
    return term.meaning if sent == term.meaning else f"{term.meaning}; sent as: {sent}"


def _model(model: str) -> str:
    """Who offers it, and how long a film of it can be there."""
    offering = [target for target in SHIPPED.targets() if model in SHIPPED.models(target)]
    profiles = [found for target in offering if (found := SHIPPED.find(target, model))]
    longest = max((profile["seconds_max"] or 0 for profile in profiles), default=0)
    return f"{f'up to {longest} s; ' if longest else ''}offered by {', '.join(offering)}"
