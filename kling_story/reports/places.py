"""Where a file stands in its repository, and how a problem is known again after its lines moved."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path, PurePath

from kling_story.diagnostics import Diagnostic
from kling_story.reports import CheckedFile


class Repository:
    """The folder that paths are told from: the git repository around the working folder, or that folder."""

    def __init__(self, here: PurePath | None = None, root: PurePath | None = None) -> None:
        self.here = here or Path.cwd()
        self.root = root or _root(Path(self.here))

    def place(self, name: str) -> PurePath:
        """A file, from the repository's root; an absolute path where it is outside."""
        full = _without_dots(self.here / name)
        return full.relative_to(self.root) if full.is_relative_to(self.root) else full

    def path(self, name: str) -> str:
        """The same with ``/`` between its parts, on every system."""
        return self.place(name).as_posix()

    def uri(self, name: str) -> str:
        """The same as a URI, percent-encoded; absolute ones begin with ``file:``."""
        from urllib.parse import quote

        place = self.place(name)
        return place.as_uri() if place.is_absolute() else quote(os.fsencode(place.as_posix()))


def _root(folder: Path) -> Path:
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)


def _without_dots(path: PurePath) -> PurePath:
    """A path without ``..``, read as it is written: no link is followed."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and len(parts) > 1:
            parts.pop()
        else:
            parts.append(part)
    return type(path)(*parts)


class Fingerprints:
    """Names for the problems of one file that stay when lines are moved: each is given once.

    A problem is known by its code, the keys that lead to it and the words it is about. The same again in
    one file is told apart by counting.
    """

    def __init__(self, repository: Repository, checked: CheckedFile) -> None:
        self._repository = repository
        self._file = checked.name
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, diagnostic: Diagnostic) -> str:
        """32 hexadecimal digits."""
        from hashlib import sha256

        source = diagnostic.source
        keys = ".".join(key for key in diagnostic.path if isinstance(key, str))
        files = (self._repository.path(name) for name in dict.fromkeys((self._file, source.name)))
        known_by = (*files, diagnostic.code, keys, diagnostic.span.of(source.text))
        self._seen[known_by] += 1
        text = "\0".join((*known_by, str(self._seen[known_by])))
        return sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]
