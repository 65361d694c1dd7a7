"""``kling-story doctor``: keys, clock, region, reachability, the ledger, what is installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kling_story import examining
from kling_story.backends import backend_names
from kling_story.cli.running import coloured
from kling_story.cli.wishes import settings
from kling_story.diagnostics import did_you_mean
from kling_story.errors import ToolError, UsageError
from kling_story.remote import Said
from kling_story.reports.columns import columns, fit
from kling_story.reports.saying import as_json
from kling_story.services import SERVICES

VERSION = 1

Section = tuple[str, tuple[Said, ...]]

_MARKS = {True: ("ok", "32;1"), None: ("-", "2"), False: ("wrong", "31;1")}


def doctor(
    backend: Annotated[
        str | None, typer.Option(help="Only what this one needs, all of which has to work: kling, fal, animatic...")
    ] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Ask no service.")] = False,
    config: Annotated[
        str | None, typer.Option(help="Settings from this file, not the nearest one.", metavar="FILE")
    ] = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> None:
    """Tell what works and what doesn't, and what to do about it.

    Costs nothing, shows no key.

    Exit 0 well, 3 wrong settings, 4 something doesn't work.
    """
    if format not in ("text", "json"):
        raise UsageError(f"there is no format `{format}`", hint="there are: text, json")
    known = tuple(dict.fromkeys((*SERVICES, *backend_names())))
    if backend is not None and backend not in known:
        meant = did_you_mean(backend, known)
        raise UsageError(
            f"no backend is called `{backend}`",
            hint=f"did you mean `{meant}`?" if meant else f"there are: {', '.join(known)}",
        )
    found: list[Section] = []
    for section in _sections(backend, offline, config):
        found.append(section)
        if format == "text":
            print("\n".join(_shown(section, first=len(found) == 1)), flush=True)
    well = all(said.well is not False for _, lines in found for said in lines)
    if format == "json":
        sections = [{"name": name, "lines": [said._asdict() for said in lines]} for name, lines in found]
        print(as_json({"version": VERSION, "well": well, "sections": sections}, indent=2))
    if not well:
        raise SystemExit(ToolError.exit_code)


def _sections(backend: str | None, offline: bool, config: str | None) -> Iterator[Section]:
    """What is looked at, section by section: a service may take a while to answer."""
    here = Path.cwd()
    settled = settings((str(here),), config)
    yield "machine", tuple(examining.machine(settled))
    yield "installed", (*examining.packages(backend), *examining.films(backend))
    if backend != "animatic":
        yield "ledger", tuple(examining.ledger(here))
    for name in examining.services(backend):
        yield name, tuple(examining.service(name, settled, asked=backend is not None, offline=offline))


def _shown(section: Section, *, first: bool) -> Iterator[str]:
    name, lines = section
    colour = coloured(sys.stdout)
    if not first:
        yield ""
    yield f"\x1b[1m{name}\x1b[0m" if colour else name
    lines = tuple(said._replace(what=fit(said.what)) for said in lines)
    wide = max((columns(said.what) for said in lines), default=0)
    for said in lines:
        mark, code = _MARKS[said.well]
        painted = f"\x1b[{code}m{mark:5}\x1b[0m" if colour else f"{mark:5}"
        what = said.what + " " * (wide - columns(said.what))
        yield f"  {painted}  {what}  {fit(said.detail)}"
        if said.hint and said.well is not True:
            yield f"  {'':5}  {'':{wide}}  {fit(said.hint)}"
