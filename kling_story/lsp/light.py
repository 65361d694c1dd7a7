"""The protocol's types, made in half of the time.

Of what it takes to start the server, a third goes into the 554 classes of lsprotocol: attrs writes and compiles
``__repr__`` and ``__eq__`` for each. The server prints none and compares none.
"""

from __future__ import annotations

import functools
import sys


def import_types_lightly() -> None:
    """Effect: lsprotocol's types are imported without what the server doesn't use of them. Where they were imported
    before, nothing happens; where a later lsprotocol makes them in another way, they are whole.

    Raises:
        ModuleNotFoundError: it isn't installed.
    """
    if "lsprotocol.types" in sys.modules:
        return
    import attrs

    define = attrs.define
    vars(attrs)["define"] = functools.partial(define, repr=False, eq=False)
    try:
        import lsprotocol.types  # noqa: F401 — to be there
    finally:
        vars(attrs)["define"] = define
