"""What installed packages offer under an entry point group, ours as anybody's.

``importlib.metadata`` tells it, but importing that and reading what every installed package offers takes a
fortieth of a second, before each film and each preview. One offer is looked for in the folders that Python looks
into; only what isn't in one of them (a package in an archive, one with an importer of its own) is asked for there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import reduce
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from importlib.metadata import Distribution


class Offer(NamedTuple):
    """Something in a ``package`` that has a ``name``, and where it is: ``module:object``."""

    name: str
    value: str
    package: str

    def load(self) -> Any:
        """The thing itself; whatever importing it raises is raised."""
        module, _, names = self.value.partition("[")[0].partition(":")
        return reduce(getattr, names.strip().split("."), import_module(module.strip()))


def offered(group: str, name: str) -> Offer | None:
    """What is offered under a name; the first on Python's path when several are."""
    return next((offer for offer in _in_folders(group) if offer.name == name), None) or next(
        (offer for offer in _everywhere(group) if offer.name == name), None
    )


def names_offered(group: str) -> tuple[str, ...]:
    """All names in a group, sorted."""
    return tuple(sorted({offer.name for offer in _everywhere(group)}))


def _in_folders(group: str) -> Iterator[Offer]:
    seen: set[str] = set()
    for folder in (path for path in sys.path if isinstance(path, str)):
        try:
            inside = os.listdir(folder or os.curdir)
        except (OSError, ValueError):
            continue
        here = [name for name in inside if name.endswith((".dist-info", ".egg-info"))]
        for described in here:
            package = described.rpartition(".")[0].partition("-")[0]
            if _plain(package) in seen:
                # An older one, of which another is imported.
                continue
            try:
                with open(os.path.join(folder, described, "entry_points.txt"), encoding="utf-8") as file:
                    text = file.read()
            except (OSError, UnicodeDecodeError):
                continue
            if group in text:
                yield from _read(text, group, package)
        seen.update(_plain(name.rpartition(".")[0].partition("-")[0]) for name in here)


def _plain(package: str) -> str:
    return package.replace("-", "_").replace(".", "_").casefold()


def _read(text: str, group: str, package: str) -> Iterator[Offer]:
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]").strip()
        elif section == group and not line.startswith(("#", ";")):
            name, equals, value = line.partition("=")
            if equals:
                yield Offer(name.strip(), value.strip(), package)


def _everywhere(group: str) -> Iterator[Offer]:
    from importlib.metadata import distributions

    seen: set[str] = set()
    for package in distributions():
        try:
            name = _plain(_name_of(package))
            points = package.entry_points.select(group=group) if name not in seen else ()
        except Exception:
            # Whatever is wrong with somebody's package, others can be had.
            continue
        seen.update((name,) if name else ())
        yield from (Offer(point.name, point.value, package.name or "") for point in points)


def _name_of(package: Distribution) -> str:
    """Its name, from the one line of its metadata: to read all of them of every package takes ten times as long."""
    told = package.read_text("METADATA") or package.read_text("PKG-INFO") or ""
    head, _, _ = told.partition("\n\n")
    _, _, named = f"\n{head}".partition("\nName:")
    return named.partition("\n")[0].strip() or package.name or ""
