"""The world around the people of a shot: sky, ground, place, air and light, as the words set them.

It is made once for a setting and never changes where anybody stands or how large they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from math import floor
from typing import NamedTuple

from kling_renderers.animatic.camera.poses import Points, View
from kling_renderers.animatic.drawing import palette
from kling_renderers.animatic.drawing.brush import Picture
from kling_renderers.animatic.drawing.ground import Ground
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix
from kling_renderers.animatic.stage.blocks import Block, Blocks
from kling_renderers.animatic.stage.turned import way_through
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import grounds, inside, nature, town
from kling_renderers.animatic.world.daylight import beyond_walls, day_within, through_windows, tones_of
from kling_renderers.animatic.world.falling import Falling, falling_in
from kling_renderers.animatic.world.flats import Flats, laid_along
from kling_renderers.animatic.world.going import Rolling, Rotor
from kling_renderers.animatic.world.kit import Kit, Spot, Walls, disc
from kling_renderers.animatic.world.lighting import cast_by
from kling_renderers.animatic.world.rarely import rare
from kling_renderers.animatic.world.roofs import tiled_roof
from kling_renderers.animatic.world.shading import shaded
from kling_renderers.animatic.world.sky import background
from kling_renderers.animatic.world.terrain import LAMP, WATER
from kling_renderers.animatic.world.tones import PLAIN, Tones
from kling_story.setting import Setting

OUTSIDE: dict[str, Callable[[Kit], None]] = {
    "outdoors": town.stage,
    "street": town.street,
    "courtyard": town.courtyard,
    "alley": town.alley,
    "market": town.market,
    "rooftop": town.rooftop,
    "tiled_roof": tiled_roof,
    "skyline": town.skyline,
    "station_platform": town.station_platform,
    "bridge": grounds.bridge,
    "graveyard": grounds.graveyard,
    "pool": grounds.pool,
    "forest": nature.forest,
    "desert": nature.desert,
    "beach": nature.beach,
    "pier": nature.pier,
    "open_water": nature.open_water,
    "mountain": nature.mountain,
    "snowfield": nature.snowfield,
    "field": nature.field,
    **rare("outlooks", "balcony", "cornfield", "underwater"),
    **rare("shores", "frozen_lake", "riverside", "lakeside"),
    **rare("wide_places", "park", "quarry", "summit", "gas_station", "swamp"),
    **rare("stadiums", "stadium", "athletics_track", "village_pitch"),
    **rare("courts", "basketball_court", "tennis_court"),
    **rare("hutongs", "hutong", "siheyuan"),
    **rare("containers", "container_yard"),
    **rare("harbours", "harbour"),
    **rare("farm", "farmhouse"),
    **rare("turbines", "turbine_top"),
    **rare("landscapes", "hills", "moor", "valley", "terraced_fields", "village", "rocky_coast"),
    **rare("landscapes", "vineyard", "lavender_field", "wheat_field", "rapeseed_field", "ploughed_field", "rice_paddy"),
    **rare(
        "far_places",
        "ship_deck",
        "temple_court",
        "ruins",
        "building_site",
        "lunar_surface",
        "mars_surface",
        "fairground",
    ),
}
OUTLINED = ("hills", "moor", "valley", "terraced_fields", "rocky_coast")
"""Places of which the horizon tells what they are: they are seen from the same side when somebody goes across."""
LARGEST = 3.0
"""How much wider than its own width a room is drawn at most, for a frame that is wider than the room."""


class World(NamedTuple):
    """One setting, ready to be drawn. ``flats`` are behind everything that stands; ``falling`` is in the air before
    all of it. ``cast``: how far the sun lays shadows over the ground, as (x, z) for each stature of height.
    ``panes``: what windows show, ``sea`` below the horizon, if it isn't the sky; ``walls``: of a room, behind people.
    ``gap``: two places (3,), one at each edge of a gap in the ground, right across from one another; none without.
    ``rolling``: a train that goes by; ``rotors``: of wind turbines, behind all that stands, too.
    """

    tones: Tones
    ground: Ground
    flats: Flats
    blocks: Blocks
    shadow: Colour
    falling: Falling | None
    cast: Spot | None
    panes: Colour
    sea: Colour | None
    walls: Walls | None
    gap: Sequence[Points]
    rolling: Rolling | None = None
    rotors: Sequence[Rotor] = ()

    @property
    def stirs(self) -> bool:
        """Whether anything of it moves by itself."""
        return self.rolling is not None or bool(self.rotors)

    def background(self, view: View, rows: int | None = None) -> Picture:
        """A new picture with nothing but the sky, in so many rows from its top; what is below them is anything."""
        return background(view, self.tones.sky, self.tones.sun, rows)

    def worn(self, figure: Figure) -> Figure:
        """A figure in the shot's light; its name tag's colour stays."""
        return _worn(self.tones, figure)

    def lit(self, boxes: list[Block]) -> list[Block]:
        """Pieces of the set in the shot's light."""
        worn = self.tones.worn
        return [box._replace(colours=tuple(worn(colour) for colour in box.colours)) for box in boxes]

    def lit_model(self, model: Model) -> Model:
        """One of people's things in the shot's light; a flame has its own."""
        worn = self.tones.worn
        if self.tones.figures == PLAIN.figures:
            return model
        solids = [
            replace(
                solid,
                colour=solid.colour if solid.colour == palette.FLAME else worn(solid.colour),
                marks=tuple((face, outline, worn(colour)) for face, outline, colour in solid.marks),
            )
            for solid in model.solids
        ]
        return Model(
            solids,
            model.middle,
            stays=model.stays,
            leaps=model.leaps,
            riders=model.riders,
            below=model.below,
            flies=model.flies,
        )


@lru_cache(maxsize=128)
def _worn(tones: Tones, figure: Figure) -> Figure:
    parts = tuple(part._replace(colour=tones.worn(part.colour)) for part in figure.parts)
    features = tuple(feature._replace(colour=tones.worn(feature.colour)) for feature in figure.features)
    edge = (tones.edge, tones.edge_part)
    return replace(figure, parts=parts, features=features, edge=edge, lit_side=tones.lit_side)


def world_of(
    setting: Setting,
    width: float,
    turn: float = 0.0,
    *,
    symmetrical: bool = False,
    opened: bool = False,
    lens: float = 0.0,
) -> World:
    """The world of a setting. ``width``: of the frame where the subject stands, in statures; a room is at least
    about as wide. ``turn``: how far it is turned about the subject, in degrees, what is ahead to the right; 180 is the
    same place seen from its other end. ``symmetrical``: made the same on both sides. ``opened``: nothing stands on the
    camera's side of the subject's way across the frame. ``lens``: how high above the subject the camera is, in
    statures: what lies on the ground is then about as far away as they are, and no paler.
    """
    grow = round(2 * min(LARGEST, max(1.0, width / 4.4))) / 2 if setting.inside else 1.0
    return _world(setting, grow, turn % 360, symmetrical, opened, _LENS_STEP * floor(lens / _LENS_STEP))


_LENS_STEP = 3.0
"""Heights of a lens that one world does for, in statures: lower ones see all that is near in clear air (a choice)."""


@lru_cache(maxsize=64)
def _world(setting: Setting, grow: float, turn: float, symmetrical: bool, opened: bool, lens: float) -> World:
    tones = tones_of(setting)._replace(lens=lens)
    if setting.inside:
        tones = tones._replace(sky=beyond_walls(tones), sun=None)
    outside = through_windows(setting)
    sea = mix(outside, tones.lit(WATER), 0.55) if {"sea_view", "cliff_top"} & {*setting.dressings} else None
    said = frozenset((*setting.dressings, *setting.lights, setting.weather or ""))
    shades = {part: palette.rgb(shade) for part, shade in setting.shades}
    trim = shades.get("door", palette.rgb("#8d8272"))
    kit = Kit(tones, outside, trim, sea, day_within(setting), said=said, shades=shades)
    if setting.place in OUTLINED and turn % 180 == 90:
        # What rises at the horizon is the picture: only the way through it is laid across.
        kit.across, turn = True, 0.0
    if setting.inside:
        inside.INSIDE[setting.place or ""](kit, grow)
    else:
        OUTSIDE[setting.place or "outdoors"](kit)
    if setting.dressings or "neon" in setting.lights:
        from kling_renderers.animatic.world.dressing import dress

        dress(kit, setting)
    if turn:
        kit.turn(turn)
        tones = _turned(tones, setting, turn)
    if not {"roadside", "picnic_table", "food_truck"}.isdisjoint(setting.dressings):
        from kling_renderers.animatic.world.dressing import put_beside

        put_beside(kit, setting)
    if "wind_turbines" in setting.dressings and not setting.inside:
        from kling_renderers.animatic.world.turbines import wind_turbines

        wind_turbines(kit, seaside="sea_view" in said and not turn)
    if opened:
        kit.open()
        if way_through(setting):
            kit.faces = laid_along(kit.faces)
    if symmetrical:
        kit.make_symmetrical()
    cast = cast_by(tones)
    if not setting.inside:
        kit.floors += shaded(kit.blocks, cast, kit.underfoot, tones)
    if tones.pool:
        kit.floors.append((disc(1.1, 40), mix(kit.underfoot, WHITE, 0.3)))
    far = tones.lit(palette.FAR_GROUND) if tones.sky is None else mix(tones.haze, kit.floors[0][1], 0.25)
    return World(
        tones=tones,
        ground=Ground(far, kit.floors, kit.grids),
        flats=Flats(kit.faces),
        blocks=Blocks([*kit.blocks, *kit.shadowless]),
        shadow=mix(kit.underfoot, BLACK, tones.shadow),
        falling=None if setting.inside else falling_in(setting.weather, tones, leaves="fallen_leaves" in said),
        cast=cast,
        panes=LAMP if tones.lamps and not setting.inside else outside,
        sea=sea,
        walls=kit.walls,
        gap=kit.gap,
        rolling=Rolling(Blocks(kit.rolling), kit.rolls) if kit.rolling else None,
        rotors=kit.rotors,
    )


def _turned(tones: Tones, setting: Setting, turn: float) -> Tones:
    """The tones where the sun goes along with the place, unless the words put it behind the people."""
    if tones.sun is None or {"backlight", "silhouette"} & {*setting.lights}:
        return tones
    return tones._replace(sun=tones.sun._replace(azimuth=tones.sun.azimuth + turn))
