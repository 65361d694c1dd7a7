"""A profile that somebody wrote: read with care, and every value held against the kind of its limit.

The profiles that come along aren't read so, because every ``check`` would pay for it; a test holds them
to the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kling_story.diagnostics import did_you_mean, listed
from kling_story.errors import SetupError
from kling_story.profiles.kinds import ALWAYS, KINDS
from kling_story.profiles.limits import LIMITS
from kling_story.profiles.own_prices import price_troubles
from kling_story.profiles.trouble import Wrong, dated, day, is_text, origin, shown
from kling_story.text import Source
from kling_story.yamldoc import Path as Place

LARGEST_FILE = 200_000
"""Bytes of a profile."""

SHAPE = "a profile has target, model, like and limits: each limit a value, or {value, source, date, disputed, why}"
_KEYS = ("target", "model", "like", "title", "date", "dialect", "stated", "limits", "prices")
_ROW = ("value", "source", "date", "disputed", "why")


def read_own(path: Path) -> dict[str, Any]:
    """The data of a profile in a file of one's own.

    Raises:
        SetupError: it can't be read, or something in it isn't as a profile has it; says the line.
    """
    from kling_story.yamlreader import read_yaml

    source = Source(str(path), _text(path))
    document = read_yaml(source)
    for problem in document.problems:
        said = " ".join(filter(None, (problem.kind.replace("-", " "), problem.detail)))
        raise SetupError(f"`{path}:{source.position(problem.span.start).line}`: the YAML can't be read: {said}", SHAPE)
    try:
        data = yaml.load(source.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise SetupError(f"`{path}{line}`: the YAML can't be read: {_first_line(error)}", SHAPE) from error
    for wrong in troubles(data):
        line = f":{source.position(document.key_span(wrong.place).start).line}" if wrong.place else ""
        raise SetupError(f"`{path}{line}`: {wrong.message}", wrong.hint or SHAPE)
    return {key: day(value) if key == "date" else value for key, value in data.items()}


def _text(path: Path) -> str:
    from kling_story.media.opening import open_plain

    try:
        with open_plain(path) as file:
            held = file.read(LARGEST_FILE + 1)
        if len(held) > LARGEST_FILE:
            raise ValueError(f"it has more than {LARGEST_FILE // 1000} kB")
        return held.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        why = "it isn't UTF-8 text" if isinstance(error, UnicodeDecodeError) else why
        raise SetupError(f"the profile `{path}` can't be read: {why}", SHAPE) from error


def _first_line(error: Exception) -> str:
    return getattr(error, "problem", None) or str(error).partition("\n")[0]


def troubles(data: Any) -> Iterator[Wrong]:
    """What isn't as a profile has it, in the file's order."""
    if not isinstance(data, dict) or not all(is_text(data.get(key)) for key in ("target", "model")):
        yield Wrong((), "it is no profile: it names no target and model")
        return
    for key, value in data.items():
        if key not in _KEYS:
            near = did_you_mean(str(key), _KEYS)
            hint = f"did you mean `{near}`?" if near else f"it has {listed(_KEYS, 'and')}"
            yield Wrong((str(key),), f"a profile has no `{key}`", hint)
        elif key == "date":
            yield from dated((key,), key, value)
        elif key == "stated":
            yield from _stated(value)
        elif key == "limits":
            yield from _limits(value)
        elif key == "prices":
            yield from price_troubles(value, data.get("stated"))
        elif not is_text(value):
            yield Wrong((key,), f"`{key}` is {shown(value)}: it has to be a text")


def _stated(value: Any) -> Iterator[Wrong]:
    if not isinstance(value, dict) or value.keys() - {"source", "date"}:
        yield Wrong(("stated",), "`stated` has to be {source, date}: where the numbers come from")
    else:
        yield from origin(("stated",), "stated", value)


def _limits(rows: Any) -> Iterator[Wrong]:
    if rows is None:
        return
    if not isinstance(rows, dict):
        yield Wrong(("limits",), f"`limits` is {shown(rows)}: it has to be names with their values")
        return
    for name, row in rows.items():
        place = ("limits", str(name))
        meant = [limit for limit in meant_by(str(name)) if limit == name or limit not in rows]
        if not meant:
            near = did_you_mean(str(name), LIMITS)
            hint = f"did you mean `{near}`?" if near else "kling-story profiles show kling-3.0 names them all"
            yield Wrong(place, f"there is no limit `{name}`", hint)
        elif not isinstance(row, dict):
            yield from _value(place, str(name), meant, row)
        elif row.keys() - set(_ROW):
            yield Wrong(place, f"`{name}` has no `{min(map(str, row.keys() - set(_ROW)))}`", f"it has {listed(_ROW)}")
        else:
            yield from _row(place, str(name), meant, row)


def meant_by(name: str) -> list[str]:
    """The limits that a row's name stands for: ``brush_*`` for all that begin so."""
    if name.endswith("*"):
        return [limit for limit in LIMITS if limit.startswith(name[:-1])]
    return [name] if name in LIMITS else []


def _row(place: Place, name: str, meant: list[str], row: dict[str, Any]) -> Iterator[Wrong]:
    yield from origin(place, name, row)
    value, why = row.get("value"), row.get("why")
    if (value is None) == (why is None):
        yield Wrong(place, f"`{name}` needs a value, or `why` it doesn't apply")
    elif value is not None:
        yield from _value((*place, "value"), name, meant, value)
    elif not_left_out := [limit for limit in meant if limit in ALWAYS]:
        expected = KINDS[not_left_out[0]].expected
        yield Wrong(place, f"`{not_left_out[0]}` holds for every film: it needs a value", f"write {expected}")


def _value(place: Place, name: str, meant: list[str], value: Any) -> Iterator[Wrong]:
    for limit in meant:
        kind = KINDS[limit]
        if not kind.fits(value):
            yield Wrong(place, f"`{name}` is {shown(value)}: it has to be {kind.expected}", f"it is: {LIMITS[limit]}")
            return
