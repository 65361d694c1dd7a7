"""The JSON Schema that editors read: it accepts what ``check`` accepts, and refuses what has a wrong shape."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from kling_story.checking import all_checks
from kling_story.reference import json_schema


def plain(text: str) -> Any:
    """A storyboard as another YAML 1.1 reader sees it: numbers are numbers, dates dates; keys stay words."""
    data = yaml.load(text.removeprefix("\ufeff"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return json.loads(json.dumps(data, default=str))


SCHEMA = jsonschema.Draft202012Validator(json_schema())
OK = [path for path in sorted((Path(__file__).parent / "boards/ok").glob("*.yaml")) if path.stem != "cast"]
# YAML 1.1 readers take these plain words for true, false and octal numbers; quoted they are words everywhere.
NOT_IN_1_1 = re.compile(r":\s+(?:off|no|0\d+)\s*$|\b(?:audio: off|id: no)\b", re.MULTILINE)


def test_the_schema_is_a_schema() -> None:
    """Draft 2020-12, and every key described."""
    jsonschema.Draft202012Validator.check_schema(json_schema())
    schema = json_schema()
    parts = {"": schema, **schema["$defs"]}
    bare = [
        (name, key)
        for name, part in parts.items()
        for key, field in part.get("properties", {}).items()
        if not field.get("description")
    ]
    assert bare == []


@pytest.mark.parametrize("board", OK, ids=lambda path: path.stem)
def test_the_schema_accepts_what_check_accepts(board: Path) -> None:
    """Every board that is fine, read as an editor reads it."""
    text = NOT_IN_1_1.sub(lambda m: re.sub(r":\s+(\S+)", r': "\1"', m.group()), board.read_bytes().decode())
    assert [error.message for error in SCHEMA.iter_errors(plain(text))] == []


GOOD = sorted({text for check in all_checks() for text in check.good})


@pytest.mark.parametrize("text", GOOD, ids=range(len(GOOD)))
def test_the_schema_accepts_every_good_example(text: str) -> None:
    """What a check calls right no editor underlines."""
    text = NOT_IN_1_1.sub(lambda m: re.sub(r":\s+(\S+)", r': "\1"', m.group()), text)
    assert [error.message for error in SCHEMA.iter_errors(plain(text))] == []


SHAPE = [
    (check, text)
    for check in all_checks()
    if check.code in ("KS102", "KS103", "KS104", "KS105", "KS106")
    for text in check.bad
]


@pytest.mark.parametrize(("check", "text"), SHAPE, ids=[f"{check.name}-{n}" for n, (check, _) in enumerate(SHAPE)])
def test_the_schema_refuses_a_wrong_shape(check, text: str) -> None:
    """What ``check`` calls an unknown key, a missing one or a wrong kind, the schema refuses too."""
    quoted = re.sub(r": (\d+:\d+)$", r': "\1"', text, flags=re.MULTILINE)
    assert list(SCHEMA.iter_errors(plain(quoted)))
