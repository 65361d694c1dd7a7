"""The JSON reports are as their page and schemas say."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from kling_story.checking import Checker, all_checks
from kling_story.loading import read_source
from kling_story.matrix import matrix
from kling_story.reference.report import MATRIX_SCHEMA, REPORT_SCHEMA, report_page
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.json import Report
from kling_story.reports.matrix import matrix_json
from kling_story.text import Source

EXAMPLES = [pytest.param(check.bad[0], id=check.name) for check in all_checks()]


@pytest.mark.parametrize("text", EXAMPLES)
def test_the_report_of_every_check_has_its_form(text: str, media) -> None:
    """Every key is there and no other, whatever is found."""
    judged = Checker().judge(read_source(Source("a.yaml", text), media))
    report, outcome = Report(), Outcome()
    checked = CheckedFile("a.yaml", judged.diagnostics, skipped=judged.skipped, suppressed=judged.suppressed)
    outcome.add(checked)
    data = json.loads(report.begin() + report.file(checked) + report.end(outcome))
    jsonschema.Draft202012Validator(REPORT_SCHEMA).validate(data)


def test_the_matrix_has_its_form(media) -> None:
    """Of a film that is taken, one that is refused, a cast, a model that nobody knows, and a text that is no YAML."""
    shot = "shots:\n  - {duration: 3, prompt: Mei walks}\n"
    texts = [
        f"version: 1\n{shot}",
        f"version: 1\nnegative: blur\nend_frame: front.png\n{shot}",
        f"version: 1\nmodel: kling-4.0\n{shot}",
        f"version: 1\nmodel: kling-30\n{shot}",
        "version: 1\nelements: {Mei: a courier}\n",
        "version: [",
    ]
    made = [matrix(read_source(Source("a.yaml", text), media), ("all",)) for text in texts]
    jsonschema.Draft202012Validator(MATRIX_SCHEMA).validate(json.loads(matrix_json(made)))


def test_every_field_is_told() -> None:
    """Each has words of its own, and the examples show a fix, a basis, a loss and a refusal."""

    def untold(schema, way=()):
        for key, field in schema.get("properties", {}).items():
            if not field.get("description"):
                yield (*way, key)
            yield from untold(field, (*way, key))
            yield from untold(field.get("items", {}), (*way, key))

    assert [*untold(REPORT_SCHEMA), *untold(MATRIX_SCHEMA)] == []
    plain, side_by_side = (json.loads(text) for text in re.findall(r"```json\n(.*?)```", report_page(), re.DOTALL))
    assert any(d["fix"] for d in plain["diagnostics"])
    assert any(d["basis"] for d in plain["diagnostics"])
    assert any(t["refused"] for t in side_by_side["files"][0]["targets"])
    assert any(t["losses"] for t in side_by_side["files"][0]["targets"])
