"""Which files are meant by the paths that a person names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from kling_story.loading import SUFFIXES

_OURS = re.compile(r"""^["']?(?:shots|storyboard|elements)["']?[ \t]*[:：]""", re.MULTILINE)


def storyboard_files(path: Path, exclude: Sequence[str] = ()) -> list[Path]:
    """The files meant by a path: itself, or in a folder, searched to the bottom, every ``.yaml`` and
    ``.yml``, in order. In a folder what is hidden, what git ignores and what ``exclude`` names (patterns
    of a file or folder, counted from the folder) is passed over.
    """
    if not path.is_dir():
        return [path]
    found = sorted(file for file in _in_folder(path) if not _excluded(file.relative_to(path), exclude))
    ignored = _ignored_by_git(path, found)
    return [file for file in found if file not in ignored]


def looks_like_storyboard(text: str) -> bool:
    """Whether a YAML text is meant as a storyboard or a cast file, however broken it is."""
    return _OURS.search(text) is not None


def _in_folder(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        inside = file.relative_to(folder).parts
        if file.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in inside) and file.is_file():
            yield file


def _excluded(file: Path, patterns: Iterable[str]) -> bool:
    places = [file.as_posix(), *(folder.as_posix() for folder in file.parents if folder.name)]
    wanted = [pattern.rstrip("/") for pattern in patterns]
    return any(fnmatch(place, p) or fnmatch(place.rpartition("/")[2], p) for place in places for p in wanted)


def _ignored_by_git(folder: Path, found: Sequence[Path]) -> set[Path]:
    """Those that git ignores; none where there is no git or no repository."""
    # A single file, the common case, needs no program to be started.
    import shutil
    import subprocess

    git = shutil.which("git") if found else None
    if git is None or not any((place / ".git").exists() for place in (folder.resolve(), *folder.resolve().parents)):
        return set()
    names = "\0".join(file.relative_to(folder).as_posix() for file in found)
    # A repository's own settings can name a program to run: none is wanted for a question.
    command = [git, "-c", "core.fsmonitor=false", "check-ignore", "-z", "--stdin"]
    try:
        ran = subprocess.run(
            command,
            cwd=folder,
            input=names.encode(errors="surrogateescape"),
            capture_output=True,
            timeout=60,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return set()
    return {folder / name for name in ran.stdout.decode(errors="surrogateescape").split("\0") if name}
