"""The storyboard's shape: what pydantic refuses, told in the author's terms at the author's place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kling_story.diagnostics import Diagnostic, Severity
from kling_story.shape.checks import CHECKS, NOT_A_STORYBOARD, UNKNOWN_KEY, VERSION
from kling_story.shape.telling import told
from kling_story.storyboard import LANGUAGE_VERSION
from kling_story.yamldoc import Path, YamlDocument
from kling_story.yamledit import add_first, fix_by

__all__ = ["CHECKS", "shape_diagnostics"]


def shape_diagnostics(document: YamlDocument, model: type[BaseModel]) -> tuple[BaseModel | None, list[Diagnostic]]:
    """The model read from a document as far as it can be, and what is wrong with its shape.

    Keys and choices that aren't understood are told and then left out, so that one slip doesn't hide
    everything else; the model is None when what is left still has no shape.
    """
    data = document.data
    if not isinstance(data, dict):
        return None, [_not_a_storyboard(document)]
    found: list[Diagnostic] = []
    if "version" not in data:
        span = document.value_span(())
        fix = fix_by(document, "say `version: 1`", add_first("version", "1"), safe=True)
        first_key = document.key_span((next(iter(data)),)) if data else span
        found.append(VERSION.at(document.source, first_key, "the file doesn't say its `version`", fix=fix))
    written = data.get("version")
    if isinstance(written, str) and written.isdecimal() and written != str(LANGUAGE_VERSION):
        message = f"version {written} of the language isn't known here: this is version {LANGUAGE_VERSION}"
        span, hint = document.value_span(("version",)), "a newer kling-story may read it"
        found.append(VERSION.at(document.source, span, message, hint=hint, severity=Severity.ERROR))
    for attempt in range(2):
        try:
            return model.model_validate(data), found
        except ValidationError as error:
            details = error.errors(include_url=False)
        if attempt == 0:
            found += _in_words(document, model, details)
            data = _without(data, details)
    return None, found


def _not_a_storyboard(document: YamlDocument) -> Diagnostic:
    data, source = document.data, document.source
    if data is None:
        message = "the file is empty"
    elif isinstance(data, list):
        message = "the file is a list, a storyboard is a mapping"
    else:
        message = "the file is plain text, a storyboard is a mapping"
    span = document.value_span(())
    line_end = source.line_span(source.position(span.start).line).end
    hint = "write `shots:` and put the shots under it; `kling-story new` writes one to start from"
    return NOT_A_STORYBOARD.at(document.source, span._replace(end=min(span.end, line_end)), message, hint=hint)


def _without(data: Any, details: list[ErrorDetails]) -> Any:
    """A copy of the data without the keys and choices that weren't understood."""
    for detail in details:
        if detail["type"] in ("extra_forbidden", "literal_error"):
            data = _drop(data, detail["loc"])
    return data


def _drop(data: Any, loc: tuple[str | int, ...]) -> Any:
    if isinstance(data, dict) and len(loc) == 1:
        return {key: value for key, value in data.items() if key != loc[0]}
    if isinstance(data, dict) and loc[0] in data:
        return {**data, loc[0]: _drop(data[loc[0]], loc[1:])}
    if isinstance(data, list) and isinstance(loc[0], int) and loc[0] < len(data):
        return [_drop(item, loc[1:]) if index == loc[0] else item for index, item in enumerate(data)]
    # A mapping written without the list around it: pydantic counts a 0 that the author didn't write.
    return _drop(data, loc[1:]) if loc[0] == 0 and len(loc) > 1 else data


def _in_words(document: YamlDocument, model: type[BaseModel], details: list[ErrorDetails]) -> Iterator[Diagnostic]:
    problems = [told(document, model, detail, _written_path(document, detail["loc"])) for detail in details]
    renamed = {diagnostic.hint for diagnostic in problems if diagnostic.code == UNKNOWN_KEY.code}
    for diagnostic, detail in zip(problems, details, strict=True):
        # A mistyped key is told once, as what it is, not also as the right one missing.
        if detail["type"] != "missing" or f"did you mean `{detail['loc'][-1]}`?" not in renamed:
            yield diagnostic


def _written_path(document: YamlDocument, loc: tuple[str | int, ...]) -> Path:
    """Where pydantic's place is in the file; a key that is missing there is kept as the last step."""
    path = document.nearest(loc)
    missing = loc[-1] if loc else None
    return (
        (*path, missing)
        if isinstance(missing, str) and path[-1:] != (missing,) and isinstance(document.at(path), dict)
        else path
    )
