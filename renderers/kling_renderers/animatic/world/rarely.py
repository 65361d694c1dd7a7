"""Places that few films have: what builds one is imported when a shot plays there."""

from __future__ import annotations

from kling_renderers.animatic.world.kit import Kit


def carriage(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.aboard import carriage as built

    built(kit, grow)


def plane_cabin(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.aboard import plane_cabin as built

    built(kit, grow)


def workshop(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.own_rooms import workshop as built

    built(kit, grow)


def parking_garage(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.vaults import parking_garage as built

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


def laundromat(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.public_rooms import laundromat as built

    built(kit, grow)


def gym(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.public_rooms import gym as built

    built(kit, grow)


def church(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.public_rooms import church as built

    built(kit, grow)


def courtroom(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.public_rooms import courtroom as built

    built(kit, grow)


def airport(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.public_rooms import airport as built

    built(kit, grow)


def bathroom(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.own_rooms import bathroom as built

    built(kit, grow)


def barn(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.own_rooms import barn as built

    built(kit, grow)


def greenhouse(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.own_rooms import greenhouse as built

    built(kit, grow)


def spaceship(kit: Kit, grow: float) -> None:
    from kling_renderers.animatic.world.own_rooms import spaceship as built

    built(kit, grow)


def frozen_lake(kit: Kit) -> None:
    from kling_renderers.animatic.world.shores import frozen_lake as built

    built(kit)


def riverside(kit: Kit) -> None:
    from kling_renderers.animatic.world.shores import riverside as built

    built(kit)


def lakeside(kit: Kit) -> None:
    from kling_renderers.animatic.world.shores import lakeside as built

    built(kit)


def park(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import park as built

    built(kit)


def quarry(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import quarry as built

    built(kit)


def summit(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import summit as built

    built(kit)


def stadium(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import stadium as built

    built(kit)


def track(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import track as built

    built(kit)


def farmhouse(kit: Kit) -> None:
    from kling_renderers.animatic.world.farm import farmhouse as built

    built(kit)


def gas_station(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import gas_station as built

    built(kit)


def swamp(kit: Kit) -> None:
    from kling_renderers.animatic.world.wide_places import swamp as built

    built(kit)


def ship_deck(kit: Kit) -> None:
    from kling_renderers.animatic.world.far_places import ship_deck as built

    built(kit)


def temple(kit: Kit) -> None:
    from kling_renderers.animatic.world.far_places import temple as built

    built(kit)


def ruins(kit: Kit) -> None:
    from kling_renderers.animatic.world.far_places import ruins as built

    built(kit)


def building_site(kit: Kit) -> None:
    from kling_renderers.animatic.world.far_places import building_site as built

    built(kit)


def moon(kit: Kit) -> None:
    from kling_renderers.animatic.world.far_places import moon as built

    built(kit)


def fairground(kit: Kit) -> None:
    from kling_renderers.animatic.world.far_places import fairground as built

    built(kit)
