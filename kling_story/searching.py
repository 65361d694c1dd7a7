"""Which files are meant by the paths that a person names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kling_story.opening import SUFFIXES

_FILM = re.compile(r"""^["']?(?:shots|storyboard)["']?[ \t]*[:：]""", re.MULTILINE)
_CAST = re.compile(r"""^["']?elements["']?[ \t]*[:：]""", re.MULTILINE)
_VERSION = re.compile(r"""^["']?version["']?[ \t]*[:：]""", re.MULTILINE)


def storyboard_files(path: Path, passed_over: Callable[[Path], bool] = lambda _: False) -> list[Path]:
    """The files meant by a path: itself, or in a folder, searched to the bottom, every ``.yaml`` and
    ``.yml``, in order. In a folder what is hidden, what git ignores and what is ``passed_over`` is left out.
    """
    if not path.is_dir():
        return [path]
    found = sorted(file for file in _in_folder(path) if not passed_over(file))
    ignored = ignored_by_git(path, found)
    return [file for file in found if file not in ignored]


def looks_like_storyboard(text: str) -> bool:
    """Whether a YAML text is meant as a storyboard (``shots`` or ``storyboard`` at its left edge) or a cast file
    (``elements`` and ``version``), however broken it is.
    """
    text = text.removeprefix("\ufeff")
    return bool(_FILM.search(text) or (_CAST.search(text) and _VERSION.search(text)))


def _in_folder(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        inside = file.relative_to(folder).parts
        if file.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in inside) and file.is_file():
            yield file


def ignored_by_git(folder: Path, found: Sequence[Path]) -> set[Path]:
    """Those files and folders, beneath ``folder``, that git ignores; none where there is no git or no repository."""
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
