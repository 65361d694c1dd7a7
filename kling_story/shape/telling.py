"""What pydantic refuses, one at a time, in the author's terms."""

from __future__ import annotations

import re
import types
import typing
from typing import Any, Literal

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from kling_story.diagnostics import Diagnostic, Fix, did_you_mean, is_slip, listed
from kling_story.shape.checks import BAD_SECONDS, MISSING_KEY, UNKNOWN_CHOICE, UNKNOWN_KEY, WRONG_KIND
from kling_story.shape.words import KINDS, OTHER_NAMES, OTHER_VALUES, OTHER_WAYS
from kling_story.text import Edit, Span
from kling_story.yamldoc import Path, YamlDocument
from kling_story.yamledit import fix_by, quoted, rename_key, replace_value

_NUMBER = r"[-+]?[\d.:]+\s*[a-z秒]{0,7}"

_PROMPT_LABEL = r"(?:shot|scene|cut|镜头|分镜)[\s_#-]*\d|第?\s*\d+\s*(?:镜|个镜头)"


def told(document: YamlDocument, model: type[BaseModel], detail: ErrorDetails, path: Path) -> Diagnostic:
    kind, name = detail["type"], str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        return _unknown_key(document, model, detail, path)
    if kind == "missing":
        parent = path[:-1] if not document.has(path) else path
        span = document.key_span(parent)
        missing = str(detail["loc"][-1])
        what = f"{_called(detail['loc'][:-1])} has no `{missing}`"
        return MISSING_KEY.at(document.source, span, what, hint=f"add `{missing}:`", path=path)
    span = document.value_span(path)
    shown = _shown(detail["input"])
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", detail.get("ctx", {}).get("expected", ""))
        return _choice(document, path, name, shown, choices)
    if kind in ("seconds", "seconds_zero"):
        return _seconds(document, path, shown, detail)
    if detail["input"] is None:
        return WRONG_KIND.at(
            document.source,
            document.key_span(path),
            f"`{name}` has no value",
            hint="write one, or delete the key",
            path=path,
        )
    if kind.startswith("model_") and "dialogue" in detail["loc"] and isinstance(detail["input"], str):
        message, how = f"{shown} doesn't say who speaks", "write `Mei: Not tonight.`, or `who:` and `line:`"
        return WRONG_KIND.at(document.source, span, message, hint=how, path=path)
    if kind == "script":
        message, how = "several lines are spoken in one item of the list", "begin each line that is spoken with `- `"
        return WRONG_KIND.at(document.source, span, message, hint=how, path=path)
    if kind.startswith("model_") and len(path) == 2 and path[0] == "shots" and isinstance(detail["input"], str):
        message = f"{_called(path)} is a sentence, not a shot"
        how = "write `duration: 3` and `prompt: …` under its dash"
        return WRONG_KIND.at(document.source, span, message, hint=how, path=path)
    wanted = KINDS.get(kind)
    message = (
        f"`{name}` must be {wanted}, not {shown}"
        if wanted
        else f"`{name}`: {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    )
    hint = "begin each item of a list with `- `" if wanted == "a list" else None
    if path == ("elements",) and isinstance(detail["input"], list):
        hint = "write `Mei: a girl in red`, one name a line, without dashes"
    return WRONG_KIND.at(
        document.source,
        document.key_span(path) if isinstance(detail["input"], (dict, list)) else span,
        message,
        hint=hint,
        path=path,
    )


def _unknown_key(document: YamlDocument, model: type[BaseModel], detail: ErrorDetails, path: Path) -> Diagnostic:
    written = str(detail["loc"][-1])
    cut = _cut_by_comma(document, path)
    if cut is not None:
        message = f"the comma before `{written[:40]}` ended the text"
        why = "inside `{}` and `[]` text with a comma needs quotes"
        return UNKNOWN_KEY.at(document.source, document.key_span(path), message, hint=why, fix=cut, path=path)
    known = _fields_at(model, detail["loc"][:-1])
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])|[- ]", "_", written).casefold()
    meant = next((name for name in OTHER_NAMES.get(plain, "").split() if name in known), None)
    way = None if meant else OTHER_WAYS.get(plain)
    if len(path) == 1 and re.match(_PROMPT_LABEL, written, re.IGNORECASE):
        way = "this is a prompt, not a storyboard: `kling-story import FILE -o film.yaml`"
    renamed = meant is not None
    meant = meant or (None if way else did_you_mean(written, known))
    if way:
        hint: str | None = way
    elif written == "<<":
        hint = "merge keys aren't part of the language; `include` brings elements from another file"
    else:
        hint = f"did you mean `{meant}`?" if meant else f"known here: {', '.join(known)}"
    siblings = document.at(path[:-1])
    free = meant is not None and isinstance(siblings, dict) and meant not in siblings
    sure = free and meant is not None and (renamed or is_slip(plain, meant))
    fix = fix_by(document, f"rename it to `{meant}`", rename_key(path, meant)) if meant and sure else None
    return UNKNOWN_KEY.at(
        document.source,
        document.key_span(path),
        f"unknown key `{written}`",
        hint=hint,
        fix=fix,
        path=path,
    )


def _cut_by_comma(document: YamlDocument, path: Path) -> Fix | None:
    """The fix for `{description: a courier, early twenties}`, where YAML reads a key `early twenties`."""
    siblings = document.at(path[:-1])
    source, span = document.source, document.key_span(path)
    if not isinstance(siblings, dict) or siblings.get(str(path[-1]), "") is not None:
        return None
    keys = list(siblings)
    before = [key for key in keys[: keys.index(str(path[-1]))] if siblings[key] is not None]
    if not before:
        return None
    text, value = siblings[before[-1]], document.value_span((*path[:-1], before[-1]))
    cut = source.text[value.end : span.end]
    if not isinstance(text, str) or not cut.lstrip().startswith(",") or re.fullmatch(_NUMBER, text):
        return None
    whole = quoted(f"{text}{cut}")
    return Fix("put the whole text in quotes", (Edit(Span(value.start, span.end), whole),), safe=True)


def _choice(document: YamlDocument, path: Path, name: str, shown: str, choices: list[str]) -> Diagnostic:
    written = document.at(path)
    text = written if isinstance(written, str) else ""
    plain = re.sub(r"[\s*]*[x×：/][\s*]*", ":", text).casefold().strip("“”\"' ")
    plainly = next((choice for choice in choices if choice.casefold() == plain), None)
    other = OTHER_VALUES.get(plain)
    meant = plainly or (other if other in choices else None) or did_you_mean(text, choices)
    sure = meant and text and (meant in (plainly, other) or is_slip(text, meant))
    fix = fix_by(document, f"write `{meant}`", replace_value(path, meant)) if meant and sure else None
    # A ratio that isn't sold comes near one that is, and is no slip.
    likely = f"did you mean `{meant}`? " if meant and (sure or not text[:1].isdigit()) else ""
    hint = f"{likely}it takes {listed(choices)}"
    return UNKNOWN_CHOICE.at(
        document.source,
        document.value_span(path),
        f"`{name}` can't be {shown}",
        hint=hint,
        fix=fix,
        path=path,
    )


def _seconds(document: YamlDocument, path: Path, shown: str, detail: ErrorDetails) -> Diagnostic:
    written = document.at(path)
    clock = re.fullmatch(r"(\d{1,2}):(\d{1,2})", written.strip()) if isinstance(written, str) else None
    hint, fix = "write whole seconds: `duration: 3`", None
    if clock:
        seconds = int(clock[1]) * 60 + int(clock[2])
        hint = f"`{written}` on a clock is {seconds} seconds"
        if int(clock[1]) == 0:
            fix = fix_by(document, f"write `{seconds}`", replace_value(path, str(seconds)))
    elif detail["type"] == "seconds_zero":
        return BAD_SECONDS.at(document.source, document.value_span(path), detail["msg"], hint=hint, path=path)
    return BAD_SECONDS.at(
        document.source,
        document.value_span(path),
        f"{shown} isn't a number of seconds",
        hint=hint,
        fix=fix,
        path=path,
    )


def _fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys the language knows at a place of the model."""
    there = part_at(model, loc)
    return tuple(there.model_fields) if there else ()


def part_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model of what stands at a place, if it is one."""
    here: Any = model
    for step in loc:
        if isinstance(here, type) and issubclass(here, BaseModel):
            field = here.model_fields.get(str(step))
            here = field.annotation if field else None
            continue
        arguments = [a for a in typing.get_args(here) if a not in (type(None), Ellipsis)]
        here = arguments[-1] if arguments else None
    while here is not None and not isinstance(here, type):
        arguments = [
            a for a in typing.get_args(here) if isinstance(a, (type, types.GenericAlias)) and a is not type(None)
        ]
        here = arguments[-1] if arguments and typing.get_origin(here) is not Literal else None
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def _called(loc: tuple[str | int, ...]) -> str:
    """A place in words: ``shots 2`` is "shot 2"."""
    if not loc:
        return "the storyboard"
    if isinstance(loc[-1], int):
        return f"{str(loc[-2]).removesuffix('s')} {loc[-1] + 1}" if len(loc) > 1 else f"item {loc[-1] + 1}"
    return f"`{loc[-1]}`"


def _shown(value: object) -> str:
    if isinstance(value, str):
        return f"`{value[:60]}`" if value.strip() else "empty"
    if value is None:
        return "empty"
    return "a list" if isinstance(value, (list, tuple)) else "a mapping" if isinstance(value, dict) else f"`{value}`"
