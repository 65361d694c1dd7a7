"""What `doctor` looks at: this machine, what is installed, the ledger, and the services with their keys.

Nothing here costs money, and no key is shown: where it was found is.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from kling_story.backends import backend_names, remote, renderer
from kling_story.config import Config
from kling_story.errors import StoryError, installing
from kling_story.keys import find_key, place_of_key
from kling_story.pricing import money
from kling_story.remote import Connection, Said
from kling_story.services import SERVICES, Service, region_of

PACKAGE = "kling-story"
_EXTRA = re.compile(r"""^([A-Za-z0-9._-]+).*;.*extra\s*==\s*["']([a-z]+)["']""")
_EXTRAS = {
    "animatic": "draws animatics",
    "submit": "asks the services, and plays them",
    "keyring": "takes keys from the system's key ring",
    "editor": "serves `preview` and editors, and watches files",
}


def machine(config: Config) -> Iterator[Said]:
    """The versions, the system, the settings that hold here."""
    yield Said("kling-story", True, _version(PACKAGE) or "not installed, run from its folder")
    yield Said("Python", sys.version_info >= (3, 11), f"{platform.python_version()}, {sys.executable}")
    yield Said("system", None, f"{platform.system()} {platform.release()}, {platform.machine()}")
    submit = config.submit
    settled = [f"asks {submit.backend}"] if submit.backend else []
    settled.append(f"{submit.concurrency} at once")
    settled += [f"at most {money(submit.max_cost)} in a run"] if submit.max_cost is not None else []
    settled += [f"at most {money(submit.monthly_budget)} in a month"] if submit.monthly_budget is not None else []
    shown = f"{config.path}: {', '.join(settled)}" if config.path else "none: what comes along holds"
    yield Said("settings", None, shown)


def packages(asked: str | None) -> Iterator[Said]:
    """What is installed of each extra; one that is asked for has to be there."""
    needed = None if asked is None else "animatic" if asked == "animatic" else "submit"
    for extra, names in _extras().items():
        found = {name: _version(name) for name in names}
        there = ", ".join(f"{name} {version}" for name, version in found.items() if version)
        missing = [name for name, version in found.items() if version is None]
        if not missing:
            yield Said(extra, True, there)
            continue
        what = f"{', '.join(missing)} isn't installed: it {_EXTRAS[extra]}"
        yield Said(extra, False if extra == needed else None, what, installing(extra))


def films(asked: str | None) -> Iterator[Said]:
    """What films are read and written with. A program called ffmpeg isn't needed."""
    try:
        import av
    except ImportError:
        grave = False if asked == "animatic" else None
        yield Said("PyAV", grave, "isn't installed: animatics aren't drawn", installing("animatic"))
        return
    yield Said("PyAV", True, f"{av.__version__} with FFmpeg {av.ffmpeg_version_info}")
    try:
        av.codec.Codec("libx264", "w")
        yield Said("H.264", True, "libx264 writes it")
    except ValueError:
        yield Said("H.264", False, "this FFmpeg writes no H.264", "install PyAV from its own wheels: pip install av")
    if asked == "animatic":
        try:
            renderer("animatic")
            yield Said("animatic", True, "it loads")
        except StoryError as error:
            yield Said("animatic", False, error.message, error.hint)


def ledger(folder: Path) -> Iterator[Said]:
    """Where the ledger is, whether it can be written to, and how many jobs are in it."""
    from kling_story.jobs.ledger import Ledger
    from kling_story.jobs.locating import ledger_path
    from kling_story.jobs.states import OPEN, State

    try:
        path = ledger_path(folder)
        if not path.exists():
            yield from _ledger_to_be(path)
            return
        with Ledger(path) as opened:
            with opened.database.writing():
                pass
            states = [job.state for job in opened.jobs()]
    except StoryError as error:
        yield Said("ledger", False, error.message, error.hint)
        return
    going, doubtful = sum(state in OPEN for state in states), states.count(State.DOUBTFUL)
    yield Said("ledger", True, f"{path}: {_count(len(states), 'job')}, {going} under way")
    if doubtful:
        said = f"of {_count(doubtful, 'job')} nobody can say whether it was taken"
        yield Said("doubtful", None, said, "kling-story jobs list")


def _ledger_to_be(path: Path) -> Iterator[Said]:
    home = next(place for place in path.absolute().parents if place.exists())
    if home.is_dir() and os.access(home, os.W_OK | os.X_OK):
        yield Said("ledger", True, f"none yet: the first `submit` makes {path}")
    else:
        hint = "name another place: KLING_STORY_LEDGER=FILE"
        yield Said("ledger", False, f"`{path}` can't be made: `{home}` can't be written to", hint)


def services(asked: str | None) -> tuple[str, ...]:
    """The services that are looked at: the one asked for, or all that there is a backend for."""
    if asked is not None:
        return () if asked == "animatic" else (asked,)
    installed = backend_names()
    return tuple(name for name in SERVICES if name in installed)


def service(
    name: str, config: Config, *, asked: bool, offline: bool, connection: Connection | None = None
) -> Iterator[Said]:
    """The key, the address and, unless ``offline``, what the service itself says. Of one that isn't ``asked`` for
    it is no trouble that it has no key.
    """
    region = region_of(config.submit.region)
    row = SERVICES.get(name)
    if row is not None:
        key = tuple(_key(row, asked=asked))
        yield from key
        address = tuple(_address(row, region))
        yield from address
        if any(said.well is False for said in (*key, *address)) or not any(said.well for said in key):
            return
    if name not in backend_names():
        yield Said("backend", False, f"no backend is called `{name}`", f"there are: {', '.join(backend_names())}")
        return
    try:
        made = remote(name, connection or Connection(region=region))
        yield Said("backend", True, "it loads")
        if offline:
            yield Said("service", None, "not asked: --offline")
        else:
            # What was told already isn't told again.
            yield from (said for said in made.examine() if row is None or said.what not in ("key", "address"))
    except StoryError as error:
        yield Said("backend", False, error.message, error.hint)


def _key(row: Service, *, asked: bool) -> Iterator[Said]:
    """Which variable holds the key; a pair counts as a whole."""
    if place := place_of_key(row.keys):
        yield Said("key", True, place)
        return
    if row.pair:
        there = [name for name in row.pair if find_key([name])]
        if len(there) == len(row.pair):
            yield Said("key", True, " and ".join(filter(None, (place_of_key([name]) for name in row.pair))))
            return
        if there:
            lacking = next(name for name in row.pair if name not in there)
            yield Said("key", False, f"{there[0]} is set, and {lacking} isn't", f"set {lacking}, or {row.keys[0]}")
            return
    names = " or ".join((*row.keys, *([" with ".join(row.pair)] if row.pair else [])))
    hint = f"set {names}; to rehearse without one: kling-story emulate"
    yield Said("key", False if asked else None, "none", hint)


def _address(row: Service, region: str | None) -> Iterator[Said]:
    try:
        address = row.address(region=region)
    except StoryError as error:
        yield Said("address", False, error.message, error.hint)
        return
    known = next((name for name, own in row.addresses.items() if own == address), None)
    if known is None:
        yield Said("address", True, f"{address}, from {row.address_name}")
    else:
        yield Said("address", True, f"{address}, {known}" if len(row.addresses) > 1 else address)


def _extras() -> dict[str, list[str]]:
    """The packages of each extra, as this package's own metadata name them."""
    found: dict[str, list[str]] = {extra: [] for extra in _EXTRAS}
    try:
        required = metadata.requires(PACKAGE) or []
    except metadata.PackageNotFoundError:
        return {}
    for line in required:
        match = _EXTRA.match(line)
        if match and match[2] in found and match[1] != PACKAGE:
            found[match[2]].append(match[1])
    return found


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
