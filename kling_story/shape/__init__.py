"""The storyboard's shape: what pydantic refuses, told in the author's terms at the author's place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kling_story.diagnostics import Diagnostic, Severity
from kling_story.shape.checks import CHECKS, NOT_A_STORYBOARD, UNKNOWN_KEY, VERSION
from kling_story.shape.telling import part_at, told
from kling_story.storyboard import LANGUAGE_VERSION
from kling_story.yamldoc import Path, YamlDocument
from kling_story.yamledit import add_first, fix_by

MOST_ATTEMPTS = 3
"""A key that is read as another may hold what isn't understood either."""
_LEFT_ALONE = frozenset(
    ("shots", "storyboard", "elements", "include", "reference_images", "reference_video", "model", "target", "duration")
)
"""Keys without which other things would look wrong."""

__all__ = ["CHECKS", "shape_diagnostics"]


def shape_diagnostics(document: YamlDocument, model: type[BaseModel]) -> tuple[BaseModel | None, list[Diagnostic]]:
    """The model read from a document as far as it can be, and what is wrong with its shape.

    What isn't understood is told, and then left out where it may be missing, so that one slip doesn't hide
    everything else; what surely is another key, mistyped, is read as that, and the document finds it there.
    The model is None when what is left still has no shape.
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
    said: set[tuple[Path, str]] = set()
    for _ in range(MOST_ATTEMPTS):
        try:
            return model.model_validate(data), found
        except ValidationError as error:
            details = error.errors(include_url=False)
        problems = [told(document, model, detail, _written_path(document, detail["loc"])) for detail in details]
        found += (problem for problem in _once(problems, details) if (problem.path, problem.message) not in said)
        said |= {(problem.path, problem.message) for problem in problems}
        data = _understood(document, model, data, zip(problems, details, strict=True))
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


def _understood(
    document: YamlDocument, model: type[BaseModel], data: Any, wrong: Iterable[tuple[Diagnostic, ErrorDetails]]
) -> Any:
    """A copy of the data without what wasn't understood, keys that are surely mistyped under their own names."""
    for problem, detail in wrong:
        loc = detail["loc"]
        if detail["type"] == "extra_forbidden":
            edit = problem.fix.edits[0] if problem.fix else None
            renamed = edit is not None and edit.span == document.key_span(problem.path)
            if edit and renamed and not document.has((*problem.path[:-1], edit.replacement)):
                document.read_as(problem.path, edit.replacement)
                data = _changed(data, loc, edit.replacement)
                continue
        else:
            loc = _optional(model, loc)
        if loc:
            data = _changed(data, loc, None)
    return data


def _optional(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The key around a place that may be left out, and nothing else be told for it; () where there is none."""
    for length in range(len(loc), 0, -1):
        part, key = part_at(model, loc[: length - 1]), str(loc[length - 1])
        field = part.model_fields.get(key) if part else None
        if field is not None and not field.is_required() and not (length == 1 and key in _LEFT_ALONE):
            return loc[:length]
    return ()


def _changed(data: Any, loc: tuple[str | int, ...], name: str | None) -> Any:
    """A copy of the data, a key in it called ``name``, or left out."""
    if isinstance(data, dict) and len(loc) == 1:
        kept = {key: value for key, value in data.items() if key != loc[0]}
        return {**kept, name: data[loc[0]]} if name and loc[0] in data else kept
    if isinstance(data, dict) and loc[0] in data:
        return {**data, loc[0]: _changed(data[loc[0]], loc[1:], name)}
    if isinstance(data, list) and isinstance(loc[0], int) and loc[0] < len(data):
        return [_changed(item, loc[1:], name) if n == loc[0] and loc[1:] else item for n, item in enumerate(data)]
    # A mapping written without the list around it: pydantic counts a 0 that the author didn't write.
    return _changed(data, loc[1:], name) if loc[0] == 0 and len(loc) > 1 else data


def _once(problems: list[Diagnostic], details: list[ErrorDetails]) -> Iterator[Diagnostic]:
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
