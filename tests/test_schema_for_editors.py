"""What editors read in the schema besides the shape: explanations of values, whole pieces, keys without a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from kling_story.checking import check_text
from kling_story.diagnostics import Severity
from kling_story.reference import json_schema
from kling_story.reference.choices import part_of
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS

SCHEMA = jsonschema.Draft202012Validator(json_schema())
SHOT = {"duration": 3, "prompt": "A cat sits on the wall"}


EMPTY = "KS113"
"""A text that is there but empty has the right shape: it is judged as meaning."""


def refused(text: str) -> bool:
    """Whether ``check`` finds the shape wrong."""
    return any(d.severity is Severity.ERROR and d.code != EMPTY for d in check_text(text, "board.yaml"))


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping in the schema."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from parts(item)


@pytest.mark.parametrize("table", [ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS])
def test_every_word_of_the_trade_says_what_it_means(table) -> None:
    """Wherever it can be chosen."""
    lists = [part for part in parts(json_schema()) if part.get("enum") == list(table.ids)]
    assert lists
    for part in lists:
        for term, told in zip(table, part["enumDescriptions"], strict=True):
            assert told.startswith(term.meaning)
            assert term.sent_as(term.id) in told


def test_every_choice_is_explained() -> None:
    """Each by itself, or all by what the key says."""
    bare = [part["enum"] for part in parts(json_schema()) if "enum" in part and not _explained(part)]
    assert bare == []


def _explained(part: dict[str, Any]) -> bool:
    return bool(part.get("description")) or len(part.get("enumDescriptions", ())) == len(part["enum"])


def test_nothing_is_offered_that_nobody_writes() -> None:
    """An editor offers each type and each default that it reads: ``null``, an empty list."""
    assert [part for part in parts(json_schema()) if part.get("type") == "null"] == []
    assert [part for part in parts(json_schema()) if part.get("default", 1) in (None, [], {})] == []


def test_a_whole_piece_has_what_it_needs() -> None:
    """What is inserted is a shot, or a line."""
    for name, piece in (("Shot", json_schema()["$defs"]["Shot"]), ("Line", json_schema()["$defs"]["Line"])):
        (snippet,) = piece["defaultSnippets"]
        assert {*piece["required"]} <= snippet["body"].keys() <= piece["properties"].keys(), name


@pytest.mark.parametrize("key", [key for key in Shot.model_fields if key not in SHOT])
def test_a_key_of_a_shot_without_a_value_is_judged_as_check_judges_it(key: str) -> None:
    """Neither underlines what the other takes."""
    text = f"version: 1\nshots:\n  - duration: 3\n    prompt: A cat sits on the wall\n    {key}:\n"
    wrong = refused(text)
    assert SCHEMA.is_valid({"version": 1, "shots": [{**SHOT, key: None}]}) is not wrong


@pytest.mark.parametrize("key", [key for key in Storyboard.model_fields if key != "shots"])
def test_a_key_of_the_film_without_a_value_is_judged_as_check_judges_it(key: str) -> None:
    """The same for the film's own keys."""
    text = f"{key}:\nshots:\n  - duration: 3\n    prompt: A cat sits on the wall\n"
    wrong = refused(text)
    assert SCHEMA.is_valid({key: None, "shots": [SHOT]}) is not wrong


def test_a_description_can_say_something_of_each_value() -> None:
    """``native: ...; off: ...``, as the language's own are written."""
    about = "native: Kling makes speech; off: silent"
    assert part_of(about, "off") == "silent"
    assert part_of(about, "original") is None
