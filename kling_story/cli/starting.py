"""The start of a process that is the tool's own, and its end, where these are most of what a command costs."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import NoReturn


def begin() -> None:
    """Effect: no garbage is looked for until ``collect_from_here``, nor at the end; pydantic looks for no plugins, and
    linear algebra starts no threads. It holds for the whole process: a library wouldn't do that to its user.
    """
    gc.disable()
    atexit.register(gc.freeze)
    _without_pydantic_plugins()
    # Two copies of OpenBLAS (numpy's, OpenCV's) would each start a thread for every core, which then turns in circles
    # for a tenth of a second in case there is work, while others need the core. Nothing here is large enough for them.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def collect_from_here() -> None:
    """Effect: what is there by now is no garbage: the collector never looks at it, at what comes it does."""
    gc.freeze()
    gc.enable()


@contextmanager
def importing() -> Iterator[None]:
    """What is made within it is imported: no garbage either."""
    gc.disable()
    try:
        yield
    finally:
        collect_from_here()


def end(code: int) -> NoReturn:
    """End the process as the interpreter does, what is registered for the end and the streams included, but for taking
    itself apart module by module: the memory goes anyway, and that takes a twentieth of the time of a film.

    Raises:
        SystemExit: another thread is still at work; the interpreter ends in its own way then.
    """
    if "threading" in sys.modules and sys.modules["threading"].active_count() > 1:
        raise SystemExit(code)
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _without_pydantic_plugins() -> None:
    """Effect: pydantic needn't import what it would look with: the standard library's package metadata, with all of
    email (a tenth of what `check` takes). Where a later pydantic looks in another way, this has no effect and
    costs nothing.
    """
    loader = ModuleType("pydantic.plugin._loader")
    vars(loader)["get_plugins"] = lambda: ()
    sys.modules.setdefault(loader.__name__, loader)
