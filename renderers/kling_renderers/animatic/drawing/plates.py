"""Pictures that are needed again: a few, whatever the length of the film."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

from kling_renderers.animatic.drawing.brush import Picture

MOST = 6
"""How many pictures are kept: those of as many shots as there are threads that draw, and of the shots before them,
which dissolve into them."""


class Plates:
    """Pictures by what they show. What is kept may not be changed. Safe to use from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._lock = most, threading.Lock()
        self._kept: OrderedDict[Hashable, Picture] = OrderedDict()

    def find(self, key: Hashable) -> Picture | None:
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Hashable, picture: Picture) -> Picture:
        """Keep a picture; the one that counts, where another thread was faster."""
        with self._lock:
            known = self._kept.setdefault(key, picture)
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return known

    def get(self, key: Hashable, made: Callable[[], Picture]) -> Picture:
        """The picture that is kept, else the one that is made, and kept."""
        found = self.find(key)
        return found if found is not None else self.keep(key, made())
