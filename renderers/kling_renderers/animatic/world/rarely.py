"""What few films show of a world: whoever builds it is imported when a shot does."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def rare(room: str, *names: str) -> dict[str, Callable[..., None]]:
    """What builds places or what is added to them, by their ids: functions of these names in a module of this folder,
    which is imported when one is called.
    """

    def building(name: str) -> Callable[..., None]:
        def build(*given: Any) -> None:
            getattr(import_module(f"kling_renderers.animatic.world.{room}"), name)(*given)

        return build

    return {name: building(name) for name in names}
