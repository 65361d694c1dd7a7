"""The emulator as an entry point names it: rehearsals inside a process, and the service on loopback."""

from __future__ import annotations

import contextlib
import sys
from decimal import Decimal
from pathlib import Path
from typing import Literal, cast

from kling_renderers.emulator.accounts import API_KEY, FAL_KEY, WEBHOOK_SECRET
from kling_renderers.emulator.animatics import Animatics
from kling_renderers.emulator.scenarios import __doc__ as about
from kling_renderers.emulator.scenarios import titles
from kling_renderers.emulator.service import ADDRESS, Emulator
from kling_renderers.emulator.tasks import Pace
from kling_renderers.emulator.transport import EmulatorTransport
from kling_story.emulators import Serving
from kling_story.errors import UsageError
from kling_story.keys import Secret
from kling_story.remote import Connection

KEYS = {"kling": API_KEY, "kling-v1": API_KEY, "fal": FAL_KEY}
"""The backends whose service is played, and the made-up key of each."""


class KlingEmulation:
    """See ``kling_story.emulators.Emulation``."""

    backends = tuple(KEYS)

    def scenarios(self) -> str:
        rows = [f"{name:18} {title}" for name, title in titles().items()]
        return "\n".join(("Scenarios that come along:", "", *rows, "", "Of your own:", "", about.strip()))

    def rehearsal(self, backend: str, scenario: str | Path | None = None) -> Connection:
        if backend not in KEYS:
            raise UsageError(f"the service of `{backend}` isn't played", hint=f"those are: {', '.join(KEYS)}")
        films = Animatics()
        # A film is there when it is asked for the second time: nobody waits long for a rehearsal.
        emulator = Emulator(scenario, advance=Pace("poll", polls=1), films=films)
        films.file = emulator.file
        return Connection(address=ADDRESS, key=Secret(KEYS[backend]), transport=EmulatorTransport(emulator))

    def serve(self, serving: Serving) -> None:
        from kling_renderers.emulator.server import bound, serve

        if serving.advance not in ("time", "poll", "now"):
            raise UsageError(f"`{serving.advance}` is no way to go on", hint="--advance time, poll or now")
        if not 0 < serving.speed <= 100_000:
            raise UsageError(f"`{serving.speed:g}` is no speed", hint="--speed 1 is Kling's own, --speed 20 usual")
        films = Animatics(serving.short_side)
        pace = Pace(cast(Literal["time", "poll", "now"], serving.advance), serving.speed)
        emulator = Emulator(serving.scenario, advance=pace, films=films, strict=serving.strict, log=_tell)
        films.file = emulator.file
        listening = bound(serving.host, serving.port)
        with contextlib.suppress(KeyboardInterrupt):
            serve(emulator, listening, lambda address: _begun(address, emulator))
        _ended(emulator)


def _tell(text: str) -> None:
    # One write: threads tell at once.
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def _begun(address: str, emulator: Emulator) -> None:
    exports = {
        "KLINGAI_BASE_URL": address,
        "KLINGAI_API_KEY": API_KEY,
        "FAL_BASE_URL": address,
        "FAL_KEY": FAL_KEY,
        "KLINGAI_WEBHOOK_SECRET": WEBHOOK_SECRET,
    }
    print("\n".join(f"export {name}={value}" for name, value in exports.items()), flush=True)
    _tell(f"playing Kling's APIs and fal's queue at {address}: {emulator.scenario.title}; Ctrl-C ends it")


def _ended(emulator: Emulator) -> None:
    units = sum((bill.units for bill in emulator.billed if bill.purse.endswith("Kling")), Decimal(0))
    _tell(f"\nfilms asked for: {len(emulator.films)}, made: {len(emulator.billed)}, for {units:f} units of Kling's")
