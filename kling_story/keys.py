"""Keys: read from the environment, else from the system's key ring; shown nowhere.

A ``Secret`` prints as ``***`` wherever it is printed, formatted or logged; ``reveal`` gives the text.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from typing import NoReturn

from kling_story.errors import SetupError

RING = "kling-story"
"""The service's name in the key ring."""


class NoKey(SetupError):
    """A key isn't set anywhere."""


class Secret:
    """A text that isn't shown."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for the one header that it belongs in."""
        return self._text

    def fingerprint(self, *more: str) -> str:
        """Sixteen hexadecimal digits that tell this secret, together with ``more``, from others."""
        # The environment may hold bytes that are no text.
        whole = "\0".join((self._text, *more)).encode("utf-8", "surrogateescape")
        return hashlib.sha256(whole).hexdigest()[:16]

    def __repr__(self) -> str:
        return "***"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret isn't pickled")


def find_key(names: Iterable[str], *, ring: bool = True) -> Secret | None:
    """The first key that is set, in the environment or, under the same name, in the key ring.

    A blank one counts as unset. ``ring``: whether the key ring is looked into.
    """
    return next((secret for secret, _ in _found(names, ring)), None)


def place_of_key(names: Iterable[str]) -> str | None:
    """Where the key is that ``find_key`` finds, in words that don't hold it; None where there is none."""
    return next((place for _, place in _found(names, True)), None)


def need_key(names: Iterable[str], whose: str, *, pair: Iterable[str] | None = None) -> Secret:
    """The same, where there has to be one. ``pair``: two that would do together.

    Raises:
        NoKey: there is none.
    """
    names = tuple(names)
    secret = find_key(names)
    if secret is None:
        together = (" with ".join(pair),) if pair else ()
        raise NoKey(
            f"there is no key for {whose}",
            hint=f"set the environment variable {' or '.join((*names, *together))}",
        )
    return secret


def _found(names: Iterable[str], ring: bool) -> Iterator[tuple[Secret, str]]:
    """Every key that is set, with where: the environment's come first."""
    names = tuple(names)
    for name in names:
        if text := os.environ.get(name, "").strip():
            yield Secret(text), f"{name} in the environment"
    for name in names if ring else ():
        if secret := _from_ring(name):
            yield secret, f"{name} in the key ring"


def _from_ring(name: str) -> Secret | None:
    try:
        import keyring
        import keyring.errors
    except ModuleNotFoundError:
        return None
    try:
        text = keyring.get_password(RING, name)
    except keyring.errors.KeyringError:
        return None
    return Secret(text.strip()) if text and text.strip() else None
