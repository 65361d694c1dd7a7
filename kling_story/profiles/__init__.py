"""What each target accepts of each model: dated data, one file each, never a number in code.

A profile is found by target and model. Its limits are those of ``LIMITS``; each states its value, its
source and that source's date, and what contradicts it; one that doesn't apply says why. A profile
``like`` another states only what differs. What it takes over from another *target* is marked as such:
a reseller's pages are silent there, and what Kling itself says is the best guess. Prices are never taken
over so (``profiles.prices``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from kling_story.diagnostics import Basis, listed
from kling_story.errors import SetupError
from kling_story.profiles.limits import LIMITS

if TYPE_CHECKING:
    from kling_story.profiles.prices import Prices

__all__ = ["LIMITS", "SHIPPED", "Limit", "Profile", "Profiles", "models", "profile", "targets"]


class Limit(NamedTuple):
    """One number or choice, where it comes from, and what contradicts it.

    ``why``: why the limit doesn't apply, where ``value`` is None. ``upstream``: the profile of another
    target that it is taken over from, because this target's own pages don't say.
    """

    value: Any
    source: str
    date: str
    disputed: str | None = None
    why: str | None = None
    upstream: str | None = None

    @property
    def basis(self) -> Basis:
        """Where it comes from, to be told beside a problem."""
        return Basis(self.source, self.date, self.disputed, self.upstream)


@dataclass(frozen=True, slots=True)
class Profile:
    """What one target accepts of one model. ``date``: when its facts were last looked at.

    ``like``: the profile under it. ``priced`` and ``stated``: what its own file says of prices, and where its
    numbers come from, as they are written.
    """

    target: str
    model: str
    title: str
    date: str
    dialect: str
    limits: dict[str, Limit]
    like: Profile | None = None
    priced: Mapping[str, Any] = field(default_factory=dict)
    stated: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.model} at {self.target}"

    @property
    def prices(self) -> Prices:
        """What is known of its prices."""
        # `check` doesn't ask.
        from kling_story.profiles.prices import prices_of

        return prices_of(self)

    def __getitem__(self, name: str) -> Any:
        """A limit's value."""
        return self.limits[name].value


class Profiles:
    """The profiles that come along, and the user's own before them.

    ``own`` are files like those in ``data/``; one of a target and model that exist replaces that
    profile, any other adds one.

    Raises:
        SetupError: one of ``own`` isn't there, or is no profile.
    """

    def __init__(self, own: Iterable[Path] = ()) -> None:
        self._own: dict[tuple[str, str], tuple[Path, dict[str, Any]]] = {}
        self._found: dict[tuple[str, str], Profile | None] = {}
        for path in own:
            # Read with care that the profiles that come along don't need.
            from kling_story.profiles.own_files import read_own

            data = read_own(path)
            self._own[data["target"], data["model"]] = (path, data)
        for place in self._own:
            self.find(*place)

    def targets(self) -> tuple[str, ...]:
        """Every target that exists, with or without a profile here."""
        return tuple(dict.fromkeys((*_catalogue()["targets"], *(target for target, _ in self._own))))

    def who(self, target: str) -> str:
        """Who a target is: ``fal.ai``, ``the official path API``; its own name where it is the user's own."""
        return str(_catalogue()["targets"].get(target, target))

    def models(self, target: str | None = None) -> tuple[str, ...]:
        """Every model that exists, or that a target offers."""
        shipped = (model for model, at in _catalogue()["models"].items() if target is None or target in at)
        own = (model for at, model in self._own if target is None or target == at)
        return tuple(dict.fromkeys((*shipped, *own)))

    def find(self, target: str, model: str) -> Profile | None:
        """The profile of a model at a target, or None where there is none."""
        place = (target, model)
        if place not in self._found:
            own = self._own.get(place)
            self._found[place] = self._own_profile(*own) if own else _shipped(target, model)
        return self._found[place]

    def all(self) -> tuple[Profile, ...]:
        """Every profile there is, by target, then model."""
        found = (self.find(target, model) for target in self.targets() for model in self.models(target))
        return tuple(profile for profile in found if profile)

    def _own_profile(self, path: Path, data: dict[str, Any]) -> Profile:
        like = data.get("like") or f"{data['target']}/{data['model']}"
        base = _shipped(*like.split("/", 1)) if "/" in like else None
        if base is None and "like" in data:
            raise SetupError(f"`{path}`: there is no profile `{like}` to be like", hint="write TARGET/MODEL")
        dialects = sorted({found.dialect for found in SHIPPED.all()}) if "dialect" in data else []
        if dialects and data["dialect"] not in dialects:
            raise SetupError(f"`{path}`: there is no dialect `{data['dialect']}`", f"there are: {listed(dialects)}")
        lacking = [key for key in ("title", "date", "dialect") if base is None and key not in data]
        if lacking:
            hint = "or be `like` a profile that comes along: TARGET/MODEL"
            raise SetupError(f"`{path}`: a profile that is like no other needs `{lacking[0]}`", hint)
        try:
            return _profile(data, base)
        except ValueError as error:
            hint = "be `like` one that comes along: TARGET/MODEL"
            raise SetupError(f"`{path}` is no profile: {error}", hint) from error


_DATA = Path(__file__).parent / "data"


@cache
def _catalogue() -> dict[str, dict[str, Any]]:
    catalogue: dict[str, dict[str, Any]] = _read("catalogue.yaml")
    return catalogue


@cache
def _shipped(target: str, model: str) -> Profile | None:
    # What an author wrote is looked for among the profiles, never as a way to other files.
    if not all(re.fullmatch(r"[a-z0-9][a-z0-9.-]{0,60}", name) for name in (target, model)):
        return None
    try:
        data = _read(f"{target}/{model}.yaml")
    except (FileNotFoundError, NotADirectoryError):
        return None
    like = data.get("like")
    return _profile(data, _shipped(*like.split("/", 1)) if like else None)


def _profile(data: dict[str, Any], base: Profile | None) -> Profile:
    """The profile that a file says, on top of the one it is like.

    Raises:
        ValueError: a limit isn't one, is missing, or has a value that doesn't say where it comes from.
    """
    given = _spelt_out(data.get("limits") or {})
    stated = data.get("stated") or {}
    limits = dict(base.limits) if base else {}
    if base and base.target != data["target"]:
        limits = {name: limit._replace(upstream=limit.upstream or base.name) for name, limit in limits.items()}
    for name, row in given.items():
        limits[name] = _limit(name, row if isinstance(row, dict) else {"value": row}, stated)
    missing = [name for name in LIMITS if name not in limits]
    if missing:
        raise ValueError(f"it doesn't state `{missing[0]}`, and is `like` no profile that does")
    if base:
        data = {"title": base.title, "dialect": base.dialect, "date": base.date, **data}
    head = (data["target"], data["model"], data["title"], str(data["date"]), data["dialect"])
    return Profile(*head, limits, base, data.get("prices") or {}, stated)


def _spelt_out(given: dict[str, Any]) -> dict[str, Any]:
    """The rows by limit: ``brush_*`` stands for all that begin so and have no row of their own."""
    rows: dict[str, Any] = {}
    for name, row in given.items():
        meant = [limit for limit in LIMITS if limit.startswith(name[:-1])] if name.endswith("*") else [name]
        if not meant or meant[0] not in LIMITS:
            raise ValueError(f"there is no limit `{name}`")
        rows |= {limit: row for limit in meant if limit == name or limit not in given}
    return rows


def _limit(name: str, row: dict[str, Any], stated: dict[str, Any]) -> Limit:
    unknown = row.keys() - {"value", "source", "date", "disputed", "why"}
    if unknown:
        raise ValueError(f"`{name}` has no `{min(unknown)}`")
    value, why = row.get("value"), row.get("why")
    if (value is None) != (why is not None):
        raise ValueError(f"`{name}` needs a value, or `why` it doesn't apply")
    source, date = row.get("source") or stated.get("source"), row.get("date") or stated.get("date")
    if not source or not date:
        raise ValueError(f"`{name}` needs a source and its date, of its own or under `stated`")
    return Limit(value, source, str(date), row.get("disputed"), why)


def _loader() -> Any:
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _read(name: str) -> Any:
    return yaml.load((_DATA / name).read_text("utf-8"), Loader=_loader())


SHIPPED = Profiles()
"""The profiles that come along."""

profile = SHIPPED.find
models = SHIPPED.models
targets = SHIPPED.targets
