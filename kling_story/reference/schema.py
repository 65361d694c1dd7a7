"""The JSON Schema of a storyboard, with the descriptions that stand in the model."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kling_story import materials, storyboard
from kling_story.profiles import models, targets
from kling_story.reference.choices import known_texts, part_of
from kling_story.reference.pieces import LINE, PROSE, SHOT
from kling_story.storyboard import Storyboard, shots


@cache
def field_descriptions() -> dict[str, dict[str, str]]:
    """For each model class, its own docstring (under ``""``) and that of every field.

    Read from the source: pydantic could do it while importing, at a cost that every ``check`` would
    pay.
    """
    written = "".join(Path(str(module.__file__)).read_text("utf-8") for module in (materials, shots, storyboard))
    described: dict[str, dict[str, str]] = {}
    for node in ast.parse(written.replace("from __future__ import annotations", "")).body:
        if isinstance(node, ast.ClassDef):
            fields = {"": ast.get_docstring(node) or ""}
            for item, following in zip(node.body, node.body[1:], strict=False):
                if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                    text = following.value.value if _is_text(following) else ""  # type: ignore[attr-defined]
                    fields[item.target.id] = " ".join(str(text).split())
            described[node.name] = fields
    return described


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


NOTHING: Mapping[str, Any] = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}
"""A key without a value. ``null`` says the same, but editors would offer it as a word to write."""


def json_schema() -> dict[str, Any]:
    """The schema, draft 2020-12: what an editor completes and explains.

    It judges shape alone; words of the trade are offered as completions and never refused, because
    every synonym is allowed. ``enumDescriptions`` and ``defaultSnippets`` are read by editors, not by
    validators.
    """
    schema = Storyboard.model_json_schema()
    definitions = schema.pop("$defs", {})
    for name, definition in {"Storyboard": schema, **definitions}.items():
        _describe(name, definition)
    # Models and targets are data, which the storyboard model doesn't read: here they are completions.
    for key, known in (("model", models()), ("target", targets())):
        field = schema["properties"][key]
        kinds = field.pop("anyOf", None) or [{"type": field.pop("type")}]
        field["anyOf"] = [{"enum": list(known)}, *kinds]
    named = {"title": "Name", "description": "what it is called; `@Name` refers to it"}
    schema["properties"]["elements"]["propertyNames"] = named
    _explain(schema, "")
    _explain(definitions, "")
    for name, piece in (("Shot", SHOT), ("Line", LINE)):
        definitions[name]["defaultSnippets"] = [_snippet(name, piece)]
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kling-story storyboard",
        "description": field_descriptions()["Storyboard"][""],
    }
    schema.pop("title", None)
    schema.pop("description", None)
    return {**head, **schema, "$defs": definitions}


def _describe(name: str, definition: dict[str, Any]) -> None:
    texts = field_descriptions().get(name, {})
    definition.pop("title", None)
    if texts.get(""):
        definition["description"] = " ".join(texts[""].split("\n\n")[0].split())
    for key, field in definition.get("properties", {}).items():
        field.pop("title", None)
        loose = _loosened(field)
        if isinstance(loose.get("additionalProperties"), dict):
            loose["additionalProperties"] = _loosened(loose["additionalProperties"])
            loose["additionalProperties"]["anyOf"].append({"type": "null"})
        field.clear()
        field.update(loose)
        if texts.get(key):
            field["description"] = texts[key]


def _loosened(field: dict[str, Any]) -> dict[str, Any]:
    """The shorthands: one item without a list around it, text instead of a mapping; nothing yet."""
    field = dict(field)
    many, words = field.pop("one_or_many", False), field.pop("or_text", None)
    pair = field.pop("or_pair", False)
    if field.get("default", ...) in ([], {}):
        field.pop("default")
    if field.get("default", ...) is None:
        field.pop("default")
        if "anyOf" in field and {"type": "null"} not in field["anyOf"]:
            field["anyOf"] = [*field["anyOf"], {"type": "null"}]
    texts: list[dict[str, Any]] = [] if words is None else [*([{"enum": words}] if words else []), {"type": "string"}]
    if pair:
        # `Mei: Not tonight.` without quotes is a mapping of one key to YAML.
        texts.append({"type": "object", "maxProperties": 1, "additionalProperties": {"type": "string"}})
    if not many and not texts:
        return field
    if "anyOf" in field and not many:
        return {**field, "anyOf": [*texts, *field["anyOf"]]}
    kept = {key: field.pop(key) for key in ("examples", "default", "description") if key in field}
    item = field["items"] if many else field
    options = [*texts, item]
    if many:
        options.append({"type": "array", "items": {"anyOf": [*texts, item]} if texts else item})
    return {"anyOf": options} | kept


def _explain(part: Any, about: str) -> None:
    """Effect: what each of a few values is stands beside it, ``null`` isn't offered, nothing is offered twice."""
    if isinstance(part, list):
        for item in part:
            _explain(item, about)
    if not isinstance(part, dict):
        return
    about = part["description"] if isinstance(part.get("description"), str) else about
    if part == {"type": "null"}:
        part.clear()
        part.update(NOTHING)
    if isinstance(values := part.get("enum"), list):
        told = known_texts().get(tuple(values)) or [part_of(about, str(value)) for value in values]
        if all(told):
            part["enumDescriptions"] = list(told)
        elif about:
            part["description"] = about
    offered = {value for option in part.get("anyOf", ()) for value in option.get("enum", ())}
    if offered.issuperset(part.get("examples", ["none"])):
        del part["examples"]
    for item in part.values():
        _explain(item, about)


def _snippet(name: str, piece: Mapping[str, str]) -> dict[str, Any]:
    """A whole piece to begin with, with a stop at each value."""
    stops = {key: f"${{{stop}:{words}}}" for stop, (key, words) in enumerate(piece.items(), start=1)}
    body = {key: f'"{stop}"' if key in PROSE else stop for key, stop in stops.items()}
    return {"label": name.casefold(), "description": f"a whole {name.casefold()}", "body": body}
