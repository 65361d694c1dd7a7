"""Films of what was asked for, drawn: the request is read back into a storyboard, and that into its animatic."""

from __future__ import annotations

import base64
import binascii
import hashlib
import tempfile
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from kling_renderers.emulator.asking.asked import Asked
from kling_story.dialects import lift
from kling_story.errors import MissingExtra, StoryError
from kling_story.importing.freely import with_notation
from kling_story.media import is_url
from kling_story.media.formats import format_of
from kling_story.planning import Plan, plan
from kling_story.storyboard import Shot, Storyboard

PICTURES = frozenset(
    (
        "url",
        "image",
        "image_tail",
        "image_url",
        "image_urls",
        "frontal_image",
        "start_image_url",
        "end_image_url",
        "tail_image_url",
        "frontal_image_url",
        "reference_image_urls",
    )
)
"""The fields that hold pictures, as base64, as ``data:`` or as addresses."""
_SUFFIXES = {"png": ".png", "jpeg": ".jpg"}
_OURS = ("external_task_id", "callback_url", "watermark_info")


class Animatics:
    """Makes films; see ``films.FilmMaker``. ``short_side``: pixels of their shorter side. ``file``: what was uploaded
    to an address, None of one elsewhere.

    Raises:
        MissingExtra: there is nothing to draw with.
    """

    def __init__(self, short_side: int = 480, file: Callable[[str], bytes | None] = lambda url: None) -> None:
        try:
            from kling_renderers.animatic import AnimaticRenderer
        except ModuleNotFoundError as error:
            raise MissingExtra("`kling-story emulate`", "animatic", error.name or "") from error
        self._renderer = AnimaticRenderer()
        self._short_side = short_side
        self.file = file

    def __call__(self, asked: Asked, seconds: int) -> bytes:
        with tempfile.TemporaryDirectory(prefix="kling-story-emulator-") as place:
            folder = Path(place)
            film = self.plan(asked, seconds, folder)
            out = folder / "film.mp4"
            self._renderer.render(film, out, size=self._size(film), fps=Fraction(24), folder=folder)
            return out.read_bytes()

    def plan(self, asked: Asked, seconds: int, folder: Path) -> Plan:
        """What is drawn. Pictures that came along are put into ``folder``."""
        return plan(_lasting(self._board(asked, seconds, folder), seconds).in_folder(folder))

    def _board(self, asked: Asked, seconds: int, folder: Path) -> Storyboard:
        """The storyboard of a request; a plain one where it can't be read back, as of odd fields."""
        body = self._with_files({name: it for name, it in asked.body.items() if name not in _OURS}, folder)
        body.pop("options", None)
        try:
            board = with_notation(lift(asked.dialect, asked.path, body), prose=True)
        except (StoryError, ValueError):
            board = _plain(asked, body, seconds)
        return board if board.is_auto or board.shots else _plain(asked, body, seconds)

    def _with_files(self, value: Any, folder: Path, name: str = "") -> Any:
        """The body with each picture in it as a file of the folder."""
        if isinstance(value, Mapping):
            return {key: self._with_files(inner, folder, key) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._with_files(inner, folder, name) for inner in value]
        if name not in PICTURES or not isinstance(value, str):
            return value
        data = self.file(value) if is_url(value) else _decoded(value)
        suffix = _SUFFIXES.get(format_of(data[:16]) or "") if data else None
        if data is None or suffix is None:
            return value
        path = folder / f"{hashlib.sha256(data).hexdigest()[:16]}{suffix}"
        path.write_bytes(data)
        return path.name

    def _size(self, film: Plan) -> tuple[int, int]:
        across, down = film.aspect
        unit = Fraction(self._short_side, min(across, down))
        # Encoders want even sizes.
        return round(across * unit / 2) * 2, round(down * unit / 2) * 2


def _decoded(value: str) -> bytes | None:
    text = value.partition(",")[2] if value.startswith("data:") else value
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None


def _plain(asked: Asked, body: Mapping[str, Any], seconds: int) -> Storyboard:
    rows = asked.shots or ((1, seconds, asked.prompt.strip() or "a film"),)
    shots = tuple(Shot(duration=Fraction(length), prompt=words) for _, length, words in rows)
    aspect: Any = asked.aspect
    return Storyboard(aspect=aspect, start_frame=_first_frame(body), shots=shots)


def _first_frame(body: Mapping[str, Any]) -> str | None:
    """The start frame of a body in any dialect."""
    rows = [row for name in ("contents", "image_list") for row in body.get(name) or () if isinstance(row, Mapping)]
    found = [row.get("url") or row.get("image_url") for row in rows if row.get("type") == "first_frame"]
    found += [body.get(name) for name in ("image", "start_image_url", "image_url")]
    return next((value for value in found if isinstance(value, str) and value), None)


def _lasting(board: Storyboard, seconds: int) -> Storyboard:
    """The same storyboard, as long as the film that is billed: its last shot makes up for the rest."""
    rest = seconds - board.total
    if not rest:
        return board
    if board.is_auto:
        return board.model_copy(update={"duration": Fraction(seconds)})
    *shots, last = board.shots
    if last.duration + rest <= 0:
        shots, last = [], board.shots[0].model_copy(update={"duration": Fraction(0)})
        rest = Fraction(seconds)
    return board.model_copy(update={"shots": (*shots, last.model_copy(update={"duration": last.duration + rest}))})
