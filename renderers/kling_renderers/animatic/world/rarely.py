"""Places that few films have: what builds one is imported when a shot plays there."""

from __future__ import annotations

from kling_renderers.animatic.world.kit import Kit


def carriage(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.aboard import carriage as built

    built(kit, grow)


def plane_cabin(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.aboard import plane_cabin as built

    built(kit, grow)


def tunnel(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.vaults import tunnel as built

    built(kit, grow)


def subway_platform(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.vaults import subway_platform as built

    built(kit, grow)


def balcony(kit: Kit) -> None:
    from kling_renderers.animatic.world.outlooks import balcony as built

    built(kit)


def cornfield(kit: Kit) -> None:
    from kling_renderers.animatic.world.outlooks import cornfield as built

    built(kit)


def underwater(kit: Kit) -> None:
    from kling_renderers.animatic.world.outlooks import underwater as built

    built(kit)
