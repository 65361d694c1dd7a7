"""SARIF: what code scanning and editors take, and fixes that are the same fixes."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from kling_story.checking import check_text
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.sarif import Report
from kling_story.text import apply_edits

BAD = sorted((Path(__file__).parent / "boards/bad").glob("*.yaml"))
OFFICIAL = os.environ.get("KLING_STORY_SARIF_SCHEMA")
"""A copy of OASIS's schema, which continuous integration fetches."""


def log_of(*files: CheckedFile, exit_code: int | None = None) -> dict[str, Any]:
    report = Report()
    outcome = Outcome(exit_code=exit_code)
    text = report.begin()
    for file in files:
        text += report.file(file)
        outcome.add(file)
    log: dict[str, Any] = json.loads(text + report.end(outcome))
    return log


def checked(path: Path) -> CheckedFile:
    text = path.read_bytes().decode()
    name = str(path)
    return CheckedFile(name, check_text(text, name, folder=path.parent), skipped=("`a.mov` is {no} film",))


@pytest.fixture(scope="module")
def log() -> dict[str, Any]:
    """Of every wrong board at once, one of them suppressed."""
    files = [checked(path) for path in BAD]
    suppressed = CheckedFile("s.yaml", (), suppressed=files[0].diagnostics)
    return log_of(*files, suppressed, exit_code=1)


@pytest.mark.skipif(OFFICIAL is None, reason="no copy of the schema: set KLING_STORY_SARIF_SCHEMA to one")
def test_it_is_valid(log: dict[str, Any]) -> None:
    """Against the schema that OASIS published, of wrong boards and of none."""
    schema = json.loads(Path(str(OFFICIAL)).read_text("utf-8"))
    assert schema["id"].endswith("/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    for whole in (log, log_of(), log_of(CheckedFile("a.yaml", ()), exit_code=0)):
        assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(whole)] == []
    assert list(validator.iter_errors({**log, "version": "2.0.0"}))


def test_results_refer_to_their_rules(log: dict[str, Any]) -> None:
    """By index; every rule that is listed was broken, and says what and why, wrong and right."""
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert {result["ruleId"] for result in run["results"]} == {rule["id"] for rule in rules}
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["name"].isalnum()
        assert "Wrong:" in rule["help"]["markdown"]


def test_columns_count_code_points() -> None:
    """It says so, and they do: an emoji is one column, the end column is the one after the last character."""
    text = "version: 1\nshots:\n  - {duration: 3, prompt: '🎬👩‍🚀 @Mey'}\n"
    log = log_of(CheckedFile("a.yaml", check_text(text, "a.yaml")))
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    result = next(result for result in run["results"] if result["ruleId"] == "KS401")
    region = result["locations"][0]["physicalLocation"]["region"]
    line = text.splitlines()[region["startLine"] - 1]
    assert region["endLine"] == region["startLine"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "@Mey"


def offset(text: str, line: int, column: int) -> int:
    return sum(len(part) for part in re.split("(?<=\n)|(?<=\r)(?!\n)", text)[: line - 1]) + column - 1


def test_fixes_are_the_same_fixes() -> None:
    """A tool that applies a SARIF fix changes the text as our own would."""
    applied = 0
    for file in map(checked, BAD):
        for diagnostic, result in zip(file.diagnostics, log_of(file)["runs"][0]["results"], strict=True):
            if diagnostic.fix is None:
                assert "fixes" not in result
                continue
            (fix,) = result["fixes"]
            (change,) = fix["artifactChanges"]
            changed = diagnostic.source.text
            for replacement in reversed(change["replacements"]):
                region = replacement["deletedRegion"]
                start = offset(diagnostic.source.text, region["startLine"], region["startColumn"])
                end = offset(diagnostic.source.text, region["endLine"], region["endColumn"])
                changed = changed[:start] + replacement["insertedContent"]["text"] + changed[end:]
            assert changed == apply_edits(diagnostic.source.text, diagnostic.fix.edits)
            assert fix["properties"]["safe"] is diagnostic.fix.safe
            applied += 1
    assert applied > 20


def test_places_are_uris() -> None:
    """Percent-encoded, from the repository's root; a colon can't be taken for a scheme."""
    name = "C: 100% 雨#?[1].yaml"
    text = "version: 1\nshots:\n  - {duration: 3, prompt: '@Mey'}\n"
    result = log_of(CheckedFile(name, check_text(text, name)))["runs"][0]["results"][0]
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert address["uriBaseId"] == "%SRCROOT%"
    assert address["uri"].isascii()
    assert not set(address["uri"]) & set(" :#?[]")
    assert unquote(address["uri"]).endswith(name)


def test_a_file_outside_the_repository_has_a_whole_uri(tmp_path: Path) -> None:
    """Without the base that it doesn't stand under."""
    path = tmp_path / "a b.yaml"
    path.write_text("version: 1\nshots:\n  - {duration: 3, prompt: '@Mey'}\n")
    result = log_of(checked(path))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": path.as_uri()}


def test_messages_are_plain() -> None:
    """Braces are doubled and brackets make no links, as SARIF has it."""
    text = "version: 1\nshots:\n  - {duration: 3, prompt: a, size: '{0} [a](b)'}\n"
    messages = [
        result["message"]["text"] for result in log_of(CheckedFile("a", check_text(text, "a")))["runs"][0]["results"]
    ]
    assert any("{{0}} [a] (b)" in message for message in messages)


def test_what_was_suppressed_is_marked(log: dict[str, Any]) -> None:
    """The others have none: SARIF wants it of all or of nobody."""
    (run,) = log["runs"]
    suppressed = [result for result in run["results"] if result["suppressions"]]
    assert {result["ruleId"] for result in suppressed} == {d.code for d in checked(BAD[0]).diagnostics}
    assert all(result["suppressions"] == [{"kind": "inSource"}] for result in suppressed)


def test_the_run_says_how_it_ended(log: dict[str, Any]) -> None:
    """Its exit code, that it could do its work, and what it couldn't look into."""
    (invocation,) = log["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is True
    assert invocation["exitCode"] == 1
    assert len(invocation["toolExecutionNotifications"]) == len(BAD)
    assert "exitCode" not in log_of()["runs"][0]["invocations"][0]


def test_a_dispute_is_told(log: dict[str, Any]) -> None:
    """In the message itself, and with the number's source and date beside it."""
    rests = [result for result in log["runs"][0]["results"] if "properties" in result]
    disputed = [result for result in rests if "disputed" in result["properties"]["basis"]]
    assert disputed
    for result in disputed:
        assert result["properties"]["basis"].keys() == {"source", "date", "disputed"}
        assert "\ndisputed: " in result["message"]["text"]
