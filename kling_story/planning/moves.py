"""The camera's moves of a shot: those of the words, or of the numeric camera of old models, seen like them."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from kling_story.materials import CameraControl
from kling_story.patterns import Pattern
from kling_story.placed import SIDE_OF
from kling_story.planned import PlannedMove
from kling_story.storyboard import CameraMove, Shot
from kling_story.vocabulary import (
    ANGLES,
    MOVES,
    SIZES,
    SPEEDS,
    Angle,
    Direction,
    MoveGroup,
    Size,
    Speed,
    arriving,
    read_camera,
)
from kling_story.vocabulary.focus import above_or_below, closest

_USUAL = 5.0
"""The value that moves the camera as far as the word alone does: the middle of the scale, a choice."""
_NEAREST = 4.0
"""How many times larger a move makes what it closes in on at most where no amount is given: a choice."""
_NEAREST_FACE, _LEAST = 10.2, 1.3
"""How tall somebody stands in a frame at most, in frame heights, that a move without a destination closes in to: of a
face from the forehead to the chin, so that what hands do there is in it; and how many times larger it gets at
least. Choices.
"""
_AWAY = 1.8
"""How much further than usual a tilt goes that leaves everybody for the sky or the ground: a choice."""
_TRAVELS = (MoveGroup.TRANSLATION, MoveGroup.ARC, MoveGroup.TRACKING)
_VALUES = {
    "horizontal": ("truck_left", "truck_right"),
    "vertical": ("pedestal_down", "pedestal_up"),
    "pan": ("pan_left", "pan_right"),
    "tilt": ("tilt_down", "tilt_up"),
    "roll": ("roll_counterclockwise", "roll_clockwise"),
    "zoom": ("zoom_in", "zoom_out"),
}
"""Of each value, the move below nothing and the one above."""
_TYPES = {
    "down_back": ("pedestal_down", "dolly_out"),
    "forward_up": ("dolly_in", "pedestal_up"),
    "right_turn_forward": ("pan_right", "dolly_in"),
    "left_turn_forward": ("pan_left", "dolly_in"),
}


@lru_cache(maxsize=512)
def directions_of(camera: tuple[CameraMove, ...]) -> tuple[Direction, ...]:
    """The moves understood in a shot's camera directions, in the author's order; "static, locked off" is one."""
    understood: list[Direction] = []
    for written in camera:
        given_speed = SPEEDS.find(written.speed) if written.speed else None
        read = read_camera(written.move).directions
        for position, direction in enumerate(read):
            first = position == 0
            held = direction.move.group in (MoveGroup.STILL, MoveGroup.STEADINESS)
            if held and not (direction.to or direction.then) and direction.move in [one.move for one in understood]:
                continue
            understood.append(
                Direction(
                    direction.move,
                    given_speed or direction.speed,
                    arriving(direction.move, written.to) if first and written.to else direction.to,
                    (written.then and bool(understood)) if first else direction.then,
                )
            )
    return tuple(understood)


def plan_moves(shot: Shot, control: CameraControl | None = None) -> tuple[PlannedMove, ...]:
    """The moves that the words say, else those of the film's numeric camera."""
    if control is not None and not shot.camera:
        return _controlled(control)
    directions = tuple(_from_afar(direction, shot) for direction in directions_of(shot.camera))
    steps = 1 + sum(direction.then for direction in directions)
    amounts = [move.amount for move in shot.camera]
    step = 0
    planned: list[PlannedMove] = []
    for index, direction in enumerate(directions):
        step += direction.then
        if _is_only_carried(direction, directions):
            continue
        # Unsteadiness lasts as long as the shot, whatever the camera does besides.
        whole = direction.move.group is MoveGroup.STEADINESS
        planned.append(
            PlannedMove(
                move=direction.move.id,
                words=move_words(direction),
                amount=_amount(direction, amounts[index] if len(amounts) == len(directions) else None),
                start=Fraction(0) if whole else Fraction(step, steps),
                end=Fraction(1) if whole else Fraction(step + 1, steps),
                speed=direction.speed.id if direction.speed else None,
                to=direction.to,
            )
        )
    return tuple(planned)


_RISES = ("drone", "crane_up", "crane_down", "pedestal_up", "pedestal_down")
_FROM_ABOVE = Pattern(
    r"\b(?:aerial|helicopter|drone|quadcopter|high[- ]angle)\b|航拍|直升机|无人机|俯拍|俯视|高角度"
    r"|(?P<birds_eye>\bbird'?s[- ]eye\b|鸟瞰)|(?P<overhead>\b(?:overhead|top[- ]down)\b|顶拍|正俯)",
    "aerial helicopter drone quadcopter high eye overhead top 航拍 直升机 无人机 俯 高角度 鸟瞰 顶拍",
)


def angles_flown(camera: tuple[CameraMove, ...]) -> tuple[Angle, ...]:
    """From how high a shot is seen that says so with its move alone: "aerial tracking shot", 航拍跟随. One that rises
    or sinks comes from where it is told to, or from the ground.
    """
    told = next(filter(None, (_FROM_ABOVE.search(written.move) for written in camera)), None)
    directions = directions_of(camera) if told else ()
    if told is None or not directions:
        return ()
    goes = [one.move.id for one in directions if not _is_only_carried(one, directions)]
    aims = any(one.to and told[0] in one.to for one in directions)
    if aims or any(move in _RISES for move in goes):
        return ()
    return (ANGLES[told.lastgroup or "high"],)


_ON_A_COLUMN = Pattern(r"\b(?:pedestal|booms?|column)\b|垂直", "pedestal boom column 垂直")
_BY_CRANE = {"pedestal_up": "crane_up", "pedestal_down": "crane_down"}


def _from_afar(direction: Direction, shot: Shot) -> Direction:
    """A direction, where one that only says that the camera rises or sinks is a crane's in a wide shot: on a column it
    would hardly be seen to go.
    """
    size, move = SIZES.first_named(shot.size), _BY_CRANE.get(direction.move.id)
    told = any(written.amount is not None or _ON_A_COLUMN.search(written.move) for written in shot.camera)
    if move is None or told or size is None or size.figure_height > SIZES["wide"].figure_height:
        return direction
    return direction._replace(move=MOVES[move])


def _is_only_carried(direction: Direction, others: tuple[Direction, ...]) -> bool:
    """Whether a drone is what another move is flown with, "drone, flying slowly forward", and no move of its own."""
    on_a_drone = direction.move.id == "drone" and direction.to is None and not direction.then
    return on_a_drone and any(one.move.group in _TRAVELS and one is not direction and not one.then for one in others)


def _amount(direction: Direction, given: float | None) -> float:
    """How far a move goes: as given, in its own direction unless negative, or the default at its speed."""
    move = direction.move
    if given is not None and move.unit == "times":
        return given if not given or (given > 1) == (move.amount > 1) else 1 / given
    if given is not None:
        return given if given < 0 else given * (-1 if move.amount < 0 else 1)
    factor = direction.speed.factor if direction.speed else 1.0
    if move.group is MoveGroup.ROTATION and direction.to and above_or_below(direction.to):
        factor = max(factor, _AWAY)
    return move.amount**factor if move.unit == "times" else move.amount * factor


def closed_in(
    moves: tuple[PlannedMove, ...], shot: Shot, course: str | None, *, of_a_face: bool
) -> tuple[PlannedMove, ...]:
    """A shot's moves, where one that closes in on lips, hands or a face ends in a close shot of that, as far as the
    author gives no amount and nobody goes past: of who does, such a frame would be too narrow to hold them. Without a
    destination, one of somebody's face ends on all of it.
    """
    size = SIZES.first_named(shot.size)
    if size is None or any(move.amount is not None for move in shot.camera):
        return moves
    if of_a_face:
        moves = tuple(move._replace(amount=_on_a_face(move, size)) for move in moves)
    return moves if course in SIDE_OF else tuple(move._replace(amount=_close(move, size)) for move in moves)


def _on_a_face(move: PlannedMove, size: Size) -> float:
    closes_in = MOVES[move.move].unit == "times" and move.amount > 1 and not move.to
    return min(move.amount, max(_LEAST, _NEAREST_FACE / size.figure_height)) if closes_in else move.amount


def _close(move: PlannedMove, size: Size) -> float:
    end = closest(move.to) if move.to and MOVES[move.move].unit == "times" and move.amount > 1 else None
    tall = SIZES[end].figure_height / size.figure_height if end else move.amount
    return max(move.amount, min(_NEAREST, tall))


def move_words(direction: Direction) -> str:
    """A move, its speed and where it goes, as it is lettered."""
    speed: Speed | None = direction.speed
    pace = speed.words if speed and speed.factor != 1 else None
    return " ".join(filter(None, (pace, direction.move.words, direction.to)))


def _controlled(control: CameraControl) -> tuple[PlannedMove, ...]:
    """The moves that a numeric camera makes, all at once over the whole shot."""
    if control.type != "simple":
        return tuple(_move(name, 1.0) for name in _TYPES[control.type])
    values = ((names, getattr(control, value)) for value, names in _VALUES.items())
    return tuple(_move(names[value > 0], abs(value) / _USUAL) for names, value in values if value)


def _move(name: str, factor: float) -> PlannedMove:
    move = MOVES[name]
    amount = move.amount**factor if move.unit == "times" else move.amount * factor
    return PlannedMove(move.id, move.words, amount, Fraction(0), Fraction(1))
