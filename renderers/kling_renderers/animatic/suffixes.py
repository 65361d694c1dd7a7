"""Kinds of files, found by the suffix of a name: each is a module of its own in a package."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Protocol, TypeVar


class OfSuffixes(Protocol):
    """A kind of file, with the suffixes of its names in small letters and with the dot."""

    @property
    def suffixes(self) -> tuple[str, ...]: ...


Kind = TypeVar("Kind", bound=OfSuffixes)


def by_suffix(package: str, constant: str, kind: type[Kind]) -> dict[str, Kind]:
    """What the modules of a package have as this constant, by each of its suffixes.

    Raises:
        ModuleNotFoundError: a module needs a package that isn't installed.
    """
    names = (module.name for module in pkgutil.iter_modules(import_module(package).__path__))
    constants = (getattr(import_module(f"{package}.{name}"), constant, None) for name in names)
    return {suffix: one for one in constants if isinstance(one, kind) for suffix in one.suffixes}
