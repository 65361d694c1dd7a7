"""``kling-story profiles``: what each target takes of each model, and who says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from kling_story.diagnostics import did_you_mean, listed
from kling_story.errors import UsageError
from kling_story.pricing import money, plain
from kling_story.profiles import LIMITS, SHIPPED, Limit, Profile, Profiles
from kling_story.profiles.limits import file_size
from kling_story.profiles.prices import KINDS, Prices
from kling_story.rules import DEFAULT_TARGET

VERSION = 1


def profiles(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[show NAME]", help="show kling-3.0, kling-3.0@fal: every limit of one."),
    ] = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    profile: Annotated[list[str] | None, typer.Option(help="A profile of your own.", metavar="FILE")] = None,
) -> None:
    """List what is known of each target and model, or show every limit of one with its source."""
    if format not in ("text", "json"):
        raise UsageError(f"there is no format `{format}`", hint="there are: text, json")
    known = Profiles(map(Path, profile)) if profile else SHIPPED
    action, name = (words[0], " ".join(words[1:])) if words else ("list", "")
    if action == "list" and not name:
        every = known.all()
        print(_json({"profiles": [_head(found) for found in every]}) if format == "json" else "\n".join(_table(every)))
    elif action == "show" and name:
        found = _named(name, known)
        print(_json(_whole(found)) if format == "json" else "\n".join(_shown(found, known)))
    else:
        raise UsageError(f"`profiles {' '.join(words or ())}` asks for nothing", hint="write: profiles show kling-3.0")


def _named(name: str, known: Profiles) -> Profile:
    """The profile called ``kling-3.0``, ``kling-3.0@fal``, ``kling-3.0 at fal`` or ``fal/kling-3.0``.

    Raises:
        UsageError: there is none.
    """
    model, _, target = re.sub(r"\s+at\s+", "@", name.strip()).partition("@")
    if "/" in model and not target:
        target, _, model = model.partition("/")
    if model in known.targets() and not target:
        there = [one for one in known.models(model) if known.find(model, one)]
        one = "kling-3.0" if "kling-3.0" in there or not there else there[0]
        raise UsageError(f"`{model}` is a target", hint=f"write `{one}@{model}`")
    if model not in known.models():
        raise _unknown("model", model, known.models())
    if target and target not in known.targets():
        raise _unknown("target", target, known.targets())
    at = _targets_of(model, known)
    if not target:
        offering = (place for place in known.targets() if model in known.models(place))
        target = DEFAULT_TARGET if DEFAULT_TARGET in at else next(iter((*at, *offering)))
    found = known.find(target, model)
    if found is None:
        offered = model in known.models(target)
        message = "the limits of `{}` at `{}` aren't known yet" if offered else "`{1}` doesn't offer `{0}`"
        hint = f"{listed(at, 'and')} {'does' if len(at) == 1 else 'do'}" if at and not offered else None
        raise UsageError(message.format(model, target), hint=hint)
    return found


def _targets_of(model: str, known: Profiles) -> tuple[str, ...]:
    """Every target with a profile of a model."""
    return tuple(target for target in known.targets() if model in known.models(target) and known.find(target, model))


def _unknown(kind: str, written: str, there: tuple[str, ...]) -> UsageError:
    meant = did_you_mean(written, there)
    hint = f"did you mean `{meant}`?" if meant else f"there are: {', '.join(there)}"
    return UsageError(f"no {kind} is called `{written}`", hint=hint)


def _counts(found: Profile) -> tuple[int, int]:
    """How many of its limits are disputed, and how many taken over from another target."""
    limits = found.limits.values()
    return sum(limit.disputed is not None for limit in limits), sum(limit.upstream is not None for limit in limits)


def _table(every: tuple[Profile, ...]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("target", "model", "looked at", "disputed", "taken over", "title")]
    rows += ((found.target, found.model, found.date, *map(str, _counts(found)), found.title) for found in every)
    widths = [max(len(row[n]) for row in rows) for n in range(5)]
    for target, model, date, disputed, taken, title in rows:
        left = f"{target:{widths[0]}}  {model:{widths[1]}}  {date:{widths[2]}}"
        yield f"{left}  {disputed:>{widths[3]}}  {taken:>{widths[4]}}  {title}"
    yield ""
    yield f"{len(every)} profiles of {len(LIMITS)} limits each; one in full: kling-story profiles show kling-3.0@fal"


def _shown(found: Profile, known: Profiles) -> Iterator[str]:
    disputed, taken = _counts(found)
    yield found.title
    yield f"{found.name}, looked at on {found.date}; {disputed} of {len(LIMITS)} limits disputed, {taken} taken over"
    others = [target for target in _targets_of(found.model, known) if target != found.target]
    if others:
        yield f"the same model at: {', '.join(others)}"
    wide = max(map(len, LIMITS))
    for name, meaning in LIMITS.items():
        limit = found.limits[name]
        yield ""
        yield f"{name:{wide}}  {file_size(name, limit.value) or _value(limit)}"
        for words in (meaning, f"{limit.source}, {limit.date}", *_remarks(limit)):
            yield f"{'':{wide}}  {words}"
    yield from ("", *_priced(found.prices, wide))


def _priced(prices: Prices, wide: int) -> Iterator[str]:
    """What a second costs, row by row; or why nobody knows."""
    if prices.unit:
        yield f"{'a unit':{wide}}  {money(prices.unit.usd)}"
        yield f"{'':{wide}}  {prices.unit.source}, {prices.unit.date}"
        yield ""
    for kind, row in prices.kinds.items():
        unit = " units" if row.in_units else ""
        each = (f"{quality} {plain(a) + unit if unit else money(a)}" for quality, a in row.seconds.items())
        yield f"{'a second ' + KINDS[kind]}"
        yield f"{'':{wide}}  {', '.join(each) or 'not known'}"
        yield f"{'':{wide}}  {row.source}, {row.date}"
        if row.why:
            yield f"{'':{wide}}  {row.why}"
        yield from (f"{'':{wide}}  disputed in {quality}: {said}" for quality, said in row.disputed.items())
        if row.upstream:
            yield f"{'':{wide}}  taken from {row.upstream}: nobody says it of this model"
    if not prices.kinds:
        yield f"{'prices':{wide}}  not known: {prices.why or 'no page found says any'}"


def _value(limit: Limit) -> str:
    if limit.why is not None:
        return f"doesn't apply: {limit.why}"
    if isinstance(limit.value, bool):
        return "yes" if limit.value else "no"
    if isinstance(limit.value, list):
        return ", ".join(map(str, limit.value)) or "none"
    return str(limit.value)


def _remarks(limit: Limit) -> Iterator[str]:
    if limit.disputed:
        yield f"disputed: {limit.disputed}"
    if limit.upstream:
        yield f"taken from {limit.upstream}: this target's own pages don't say"


def _head(found: Profile) -> dict[str, Any]:
    disputed, taken = _counts(found)
    return {
        "target": found.target,
        "model": found.model,
        "title": found.title,
        "date": found.date,
        "dialect": found.dialect,
        "disputed": disputed,
        "taken_over": taken,
    }


def _whole(found: Profile) -> dict[str, Any]:
    limits = {name: {"what": meaning, **found.limits[name]._asdict()} for name, meaning in LIMITS.items()}
    return {**_head(found), "limits": limits, "prices": _prices(found.prices)}


def _prices(prices: Prices) -> dict[str, Any]:
    """Amounts as text, so that no reader turns them into floats."""
    unit = {**prices.unit._asdict(), "usd": str(prices.unit.usd)} if prices.unit else None
    rows = {
        kind: {
            "what": KINDS[kind],
            **row._asdict(),
            "seconds": {quality: str(amount) for quality, amount in row.seconds.items()},
        }
        for kind, row in prices.kinds.items()
    }
    return {"unit": unit, "kinds": rows, "why": prices.why}


def _json(data: dict[str, Any]) -> str:
    return json.dumps({"version": VERSION, **data}, ensure_ascii=False, indent=2)
