"""The JSON that ``check`` prints: its schemas, which tests hold every report against, and the page made of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kling_story.checking import Checker
from kling_story.loading import read_source
from kling_story.matrix import matrix
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.json import Report
from kling_story.reports.matrix import matrix_json
from kling_story.text import Source

Schema = dict[str, Any]


def _all(fields: dict[str, Schema], what: str = "", *, or_null: bool = False) -> Schema:
    """A mapping that has each of these keys and no other."""
    kind: Any = ["object", "null"] if or_null else "object"
    return _told({"type": kind, "additionalProperties": False, "required": [*fields], "properties": fields}, what)


def _told(schema: Schema, what: str) -> Schema:
    return schema | {"description": what} if what else schema


def _text(what: str, *, or_null: bool = False, **more: Any) -> Schema:
    return {"type": ["string", "null"] if or_null else "string", **more, "description": what}


def _whole(what: str, least: int = 0) -> Schema:
    return {"type": "integer", "minimum": least, "description": what}


def _listed(items: Schema, what: str, **more: Any) -> Schema:
    return {"type": "array", "items": items, **more, "description": what}


_YES_OR_NO: Schema = {"type": "boolean"}
_PLACE = {
    "file": _text("the file as it was named, a cast's own where the place is there; `<stdin>` for `-`"),
    "line": _whole("where it begins, counted from 1", 1),
    "column": _whole("counted from 1 in code points, not bytes or UTF-16 units", 1),
    "end_line": _whole("where it ends", 1),
    "end_column": _whole("the column after the last character", 1),
}
_BASIS = _all(
    {
        "source": _text("where the limit is published"),
        "date": _text("when that was said, a day or a month"),
        "disputed": _text("who says otherwise; null where nobody does", or_null=True),
        "upstream": _text("the profile it is taken over from, where the target's own pages don't say", or_null=True),
    },
    "the published limit that it rests on; null where it rests on none",
    or_null=True,
)
_SAID = {
    **_PLACE,
    "code": _text("the check, frozen once released", pattern=r"^KS\d{3}$"),
    "name": _text("the check in words", pattern="^[a-z0-9-]+$"),
    "message": _text("what is wrong, in one line", minLength=1),
    "path": _listed({"type": ["string", "integer"]}, 'the way to the value, items from 0: `["shots", 2, "camera"]`'),
    "hint": _text("what to do next; null where that is plain", or_null=True),
    "basis": _BASIS,
}
_EDIT = _all(
    {
        "start": _whole("offset from 0 in code points of the text, a byte order mark counted"),
        "end": _whole("the offset after the last character; the same as `start` where something is put in"),
        **_PLACE,
        "text": _text("what to put there (`Edit.replacement` in Python)"),
    }
)
_FIX = _all(
    {
        "title": _text("what it does"),
        "safe": _told(_YES_OR_NO, "whether it can't change the film: `--fix` makes those alone"),
        "edits": _listed(_EDIT, "to be made together; they don't touch each other", minItems=1),
    },
    "a change that ends the problem; null where none is known",
    or_null=True,
)
_COUNTS = {
    "files": "files that were looked at",
    "errors": "what is refused",
    "warnings": "what is cut, ignored or likely wrong",
    "notes": "what is a matter of taste",
    "fixable": "problems that `--fix` would end",
    "fixable_unsafe": "problems that `--fix --unsafe-fixes` would end beside those",
    "fixed": "fixes that were made",
    "skipped": "what couldn't be looked into",
    "suppressed": "problems that a comment in the file excuses",
}

REPORT_SCHEMA: Schema = _all(
    {
        "version": {"const": 1, "description": "goes up when a key changes its meaning or goes; new keys may come"},
        "diagnostics": _listed(
            _all(
                {
                    **_SAID,
                    "severity": {
                        "enum": ["error", "warning", "note"],
                        "description": "an error ends `check` with 1, a warning does with `--strict`",
                    },
                    "related": _listed(
                        _all({**_PLACE, "message": _text("what is there")}), "other places that explain this one"
                    ),
                    "fix": _FIX,
                }
            ),
            "the problems, file by file, in the order of the text",
        ),
        "skipped": _listed(
            _all({"file": _text("the storyboard"), "message": _text("what, and why", minLength=1)}),
            "what couldn't be looked into, such as a film at an address",
        ),
        "summary": _all({name: _whole(what) for name, what in _COUNTS.items()}, "how many of each"),
    }
)
"""What ``check --format json`` prints."""

MATRIX_SCHEMA: Schema = _all(
    {
        "version": {"const": 1, "description": "as above, counted by itself"},
        "files": _listed(
            _all(
                {
                    "file": _PLACE["file"],
                    "model": _text("the model that is asked for; null where the file can't be read", or_null=True),
                    "failed": _told(_YES_OR_NO, "whether a target refuses it or doesn't offer the model"),
                    "targets": _listed(
                        _all(
                            {
                                "target": _text("who would be asked"),
                                "offered": _told(_YES_OR_NO, "whether the target has the model"),
                                "verdict": {
                                    "enum": ["not offered", "refused", "not known", "changed", "as written"],
                                    "description": "the target's answer in a word",
                                },
                                "profile": _all(
                                    {
                                        "name": _text("model and target"),
                                        "title": _text("what it is called"),
                                        "date": _text("the day on which it was looked at"),
                                    },
                                    "what it was held against; null where nothing is known of the model there",
                                    or_null=True,
                                ),
                                "own_limits": _whole("limits that the target's own pages say"),
                                "limits": _whole("limits in all; the rest are taken over from another target"),
                                "warnings": _whole("warnings there"),
                                "notes": _whole("notes there"),
                                "refused": _listed(_all(_SAID), "why the request would be refused"),
                                "losses": _listed(
                                    _all(
                                        {
                                            **_PLACE,
                                            "kind": {"enum": ["lost", "changed"], "description": "which of the two"},
                                            "words": _text("what becomes of it"),
                                            "path": _SAID["path"],
                                            "everywhere": _told(_YES_OR_NO, "whether every target does the same"),
                                            "basis": _BASIS,
                                        }
                                    ),
                                    "what doesn't arrive as it is written",
                                ),
                            }
                        ),
                        "each target, in the order asked for; empty for a cast file",
                    ),
                }
            ),
            "the storyboards",
        ),
    }
)
"""What ``check --target a,b --format json`` prints."""

_EXAMPLE = """\
version: 1
elements: {Mei: a courier}
negative: blur
shots:
  - {duration: 9, prompt: '@Mey waits; it rains'}
  - {duration: 9, prompt: '@Mei runs'}
"""


def report_page() -> str:
    """Every field of the JSON reports, with a real one of each."""
    document = read_source(Source("film.yaml", _EXAMPLE), Path())
    report, outcome = Report(), Outcome()
    checked = CheckedFile("film.yaml", Checker().judge(document).diagnostics)
    outcome.add(checked)
    plain = report.begin() + report.file(checked) + report.end(outcome)
    side_by_side = matrix_json([matrix(document, ("fal", "kie"))])
    return "\n".join(
        [
            "<!-- Generated by `python -m kling_story.reference`. -->\n",
            "# The JSON of `check`\n",
            "`kling-story check --format json`, or `--output json=FILE` beside another report, is made to be scripted",
            "against: every key is always there, null or empty where there is nothing to say. Keys may be added; one",
            "that goes or changes its meaning makes a new `version`. The exit code is 0 clean, 1 problems, 2 wrong",
            "usage, 3 settings or profile wrong, 4 the disk or a service failed; a report is there with 0 and 1.\n",
            "Lines and columns count from 1, offsets from 0, all in code points, of the text as the file has it: line",
            "ends as they are, a byte order mark as one.\n",
            *_fields(REPORT_SCHEMA),
            f"The storyboard `film.yaml`\n\n```yaml\n{_EXAMPLE}```\n\ngives\n\n```json\n{plain}```\n",
            "## Several targets\n",
            "`kling-story check --target fal,kie --format json` prints another object.\n",
            *_fields(MATRIX_SCHEMA),
            f"The same storyboard at `fal` and `kie`:\n\n```json\n{side_by_side}```\n",
        ]
    )


def _fields(schema: Schema) -> Iterator[str]:
    yield "| field | what | type |\n|---|---|---|"
    yield from _rows(schema, "")
    yield ""


def _rows(schema: Schema, way: str) -> Iterator[str]:
    for key, field in schema["properties"].items():
        name = f"{way}{key}"
        yield f"| `{name}` | {field.get('description', '')} | {_kind(field)} |"
        if "items" in field and "properties" in field["items"]:
            yield from _rows(field["items"], f"{name}[].")
        elif "properties" in field:
            yield from _rows(field, f"{name}.")


def _kind(field: Schema) -> str:
    if "enum" in field:
        return ", ".join(f"`{choice}`" for choice in field["enum"])
    if "const" in field:
        return json.dumps(field["const"])
    kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
    return " or ".join(kinds)
