"""Other tools that play the scene of ``rendering/scene.py``, each as its users would write it, and their installation.

Naive MoviePy and ffmpeg's graph need nothing that the tests don't need as well. Each of the rest is installed into a
folder of its own when it is first asked for, at the version that its ``.txt`` or ``.json`` names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
HOME = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kling-story-peers"
"""Where they are installed: delete it to install them anew."""
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def _run(command: list[str], folder: Path) -> None:
    print(f"  in {folder}: {' '.join(command)}", file=sys.stderr)
    subprocess.run(command, cwd=folder, check=True, stdout=sys.stderr)


def _needed(*programs: str, package: str) -> str:
    for program in programs:
        if found := shutil.which(program):
            return found
    raise FileNotFoundError(f"{' or '.join(programs)} isn't installed: apt install {package}")


def _python(name: str) -> list[str]:
    """A virtual environment with what ``NAME.txt`` asks for."""
    room = HOME / name
    _needed("ffmpeg", package="ffmpeg")
    python = room / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (room / "ready").exists():
        _run([sys.executable, "-m", "venv", str(room)], HERE)
        _run([str(python), "-m", "pip", "install", "--quiet", "-r", f"{name}.txt"], HERE)
        (room / "ready").touch()
    return [str(python), str(HERE / f"{name}_film.py")]


def _node(name: str) -> list[str]:
    """A folder with what ``NAME.json`` asks for, and the script in it, for Node finds packages beside scripts alone."""
    room = HOME / name
    room.mkdir(parents=True, exist_ok=True)
    node, npm = _needed("node", package="nodejs"), _needed("npm", package="npm")
    for script in (HERE / "curves.mjs", *HERE.glob(f"{name}_*")):
        shutil.copy(script, room)
    if not (room / "ready").exists():
        shutil.copy(HERE / f"{name}.json", room / "package.json")
        _run([npm, "install", "--no-audit", "--no-fund"], room)
        (room / "ready").touch()
    return [node, str(room / f"{name}_film.mjs")]


def _editly() -> list[str]:
    """It loads OpenGL even for cuts, which asks for an X server. Its packages canvas and gl are built while it is
    installed: on Debian that takes build-essential pkg-config libcairo2-dev libpango1.0-dev libjpeg-dev libgif-dev
    librsvg2-dev libxi-dev libglew-dev libgl1-mesa-dev, and some minutes.
    """
    _needed("ffmpeg", package="ffmpeg")
    return [_needed("xvfb-run", package="xvfb xauth"), "-a", *_node("editly")]


def _remotion() -> list[str]:
    """It is given the Chromium that is installed, so that it downloads none."""
    chromium = os.environ.get("CHROMIUM") or _needed(*CHROMIUMS, package="chromium")
    return ["env", f"CHROMIUM={chromium}", *_node("remotion")]


PEERS: dict[str, Callable[[], list[str]]] = {
    "editly": _editly,
    "movielite": lambda: _python("movielite"),
    "movis": lambda: _python("movis"),
    "remotion": _remotion,
}


def ready(name: str) -> list[str] | None:
    """The command of a tool, which takes the scene's path and the film's, installed if it has to be; None, and a word
    about it, where it can't be.
    """
    try:
        return PEERS[name]()
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        print(f"{name} is left out: {error}", file=sys.stderr)
        return None
