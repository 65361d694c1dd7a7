"""A storyboard -> an order: the exact call, the files it needs, what has to be at the service first, its price.

Pure but for the files, which are read once to be hashed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from kling_story.dialects import lower
from kling_story.dialects.request import Request, element_token, filled_in, token_parts, voice_token
from kling_story.errors import ToolError, UsageError
from kling_story.materials import Element
from kling_story.media import is_url
from kling_story.media.opening import open_plain
from kling_story.pricing import Quote, base_video_seconds, quote
from kling_story.profiles import Profile
from kling_story.remote import Chooser, Refused, Remote, Supply
from kling_story.storyboard import Storyboard


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be bought.

    ``board``: the storyboard's file. ``folder``: where its files are. ``files``: the SHA-256 of each, by its
    name in the storyboard. ``supplies``: what the request's tokens stand for, each after what it is made
    of. ``fingerprint``: of the target, the model and the request, with what the tokens stand for. ``seconds``:
    how long the film should be; None where its base video decides. ``price``: None where none is known.
    """

    board: Path
    title: str
    folder: Path
    target: str
    model: str
    dialect: str
    request: Request
    files: dict[str, str]
    supplies: tuple[Supply, ...]
    fingerprint: str
    seconds: Fraction | None
    price: Quote | None = None

    @property
    def kept_supplies(self) -> list[dict[str, Any]]:
        """The supplies as JSON."""
        return [
            {
                "token": supply.token,
                "kind": supply.kind,
                "name": supply.name,
                "hash": supply.hash,
                "files": [_below(path, self.folder) for path in supply.files],
                "element": supply.element.model_dump(mode="json", exclude_defaults=True) if supply.element else None,
            }
            for supply in self.supplies
        ]


def order(board: Storyboard, path: Path, profile: Profile, *, within: Path | None = None) -> Order:
    """The order for a storyboard that `check` finds no error in.

    ``path``: its file. ``within``: the folder that all its files have to be in, beside the storyboard's own:
    somebody else's storyboard must not send what it can guess the name of.

    Raises:
        UsageError: a file that it names isn't there or is elsewhere, or the target's API has no way to say it.
        ToolError: a file can't be read.
    """
    request = lower(profile.dialect, board)
    hashes = _Hashes(board.folder, within or board.folder)
    supplies = tuple(_supplies(board, request, hashes))
    meant = {supply.token: supply.hash for supply in supplies}
    whole = [profile.target, profile.model, request.path, filled_in(request.json, meant)]
    video = board.reference_video
    return Order(
        board=path,
        title=board.title or path.stem,
        folder=board.folder,
        target=profile.target,
        model=profile.model,
        dialect=profile.dialect,
        request=request,
        files=hashes.found,
        supplies=supplies,
        fingerprint=_hash(whole),
        seconds=None if video and video.use == "base" else board.total,
        price=quote(board, profile, base_video_seconds(board)),
    )


def supplies_of(kept: list[dict[str, Any]], folder: Path) -> tuple[Supply, ...]:
    """The supplies that the ledger keeps."""
    return tuple(
        Supply(
            token=row["token"],
            kind=row["kind"],
            name=row["name"],
            hash=row["hash"],
            files=tuple(folder / name for name in row["files"]),
            element=None if row["element"] is None else Element.model_validate(row["element"]),
        )
        for row in kept
    )


def unsendable(service: Remote, supplies: Iterable[Supply]) -> Refused | None:
    """Why a service wouldn't take the first of some supplies that it doesn't take; None where it may take all."""
    if not isinstance(service, Chooser):
        return None
    return next((refused for supply in supplies if (refused := service.refused(supply))), None)


def file_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes.

    Raises:
        UsageError: it isn't there.
        ToolError: it can't be read.
    """
    try:
        with open_plain(path) as file:
            digest = hashlib.sha256()
            while some := file.read(1 << 20):
                digest.update(some)
            return digest.hexdigest()
    except FileNotFoundError:
        raise UsageError(f"there is no file `{path}`", hint="the storyboard names it: check the name") from None
    except (OSError, ValueError) as error:
        raise ToolError(f"`{path}` can't be read: {getattr(error, 'strerror', None) or error}") from error


class _Hashes:
    """Hashes of files by their names in the storyboard; each is read once."""

    def __init__(self, folder: Path, within: Path) -> None:
        self._folder = folder
        self._homes = (folder.resolve(), within.resolve())
        self.found: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The file's hash; of an address the address itself: what is behind it isn't ours to read."""
        if is_url(name):
            return name
        if name not in self.found:
            path = self._folder / name
            if not any(path.resolve().is_relative_to(home) for home in self._homes):
                raise UsageError(
                    f"`{name}` is outside `{self._homes[1]}`: it isn't sent",
                    hint="copy it beside the storyboard; a link to it doesn't do",
                )
            self.found[name] = file_hash(path)
        return self.found[name]


def _supplies(board: Storyboard, request: Request, hashes: _Hashes) -> Iterator[Supply]:
    made: set[str] = set()
    for token in request.tokens:
        kind, name = token_parts(token)
        if kind == "file":
            yield Supply(token, "file", name, hashes.of(name), (board.folder / name,))
            continue
        element = board.elements[name]
        voice = element.voice and _voice(board, name, element, hashes)
        if voice and voice.token not in made:
            made.add(voice.token)
            yield voice
        if kind == "element":
            yield _element(board, name, element, hashes, voice.hash if voice else None)


def _element(board: Storyboard, name: str, element: Element, hashes: _Hashes, voice: str | None) -> Supply:
    names = [*element.images, *([element.video] if element.video else [])]
    said = ["element", name, element.kind, element.description, element.id, len(element.images)]
    digest = _hash([*said, [hashes.of(file) for file in names], voice])
    return Supply(element_token(name), "element", name, digest, _files(board, names), element)


def _voice(board: Storyboard, name: str, element: Element, hashes: _Hashes) -> Supply:
    assert element.voice is not None
    names = [element.voice.file] if element.voice.file else []
    digest = _hash(["voice", name, element.voice.id, [hashes.of(file) for file in names]])
    return Supply(voice_token(name), "voice", name, digest, _files(board, names), element)


def _files(board: Storyboard, names: list[str]) -> tuple[Path, ...]:
    return tuple(board.folder / name for name in names if not is_url(name))


def _below(path: Path, folder: Path) -> str:
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def _hash(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
