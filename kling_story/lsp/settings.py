"""The settings that hold for a file: the nearest ones, read once until somebody changes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kling_story.checking import Checker
from kling_story.config import find_config
from kling_story.errors import StoryError


class Settings:
    """How the files of each folder are checked. ``tell`` is told what is wrong with the settings, once."""

    def __init__(self, tell: Callable[[str], None], target: str | None = None) -> None:
        self.tell = tell
        self.target = target
        self._checkers: dict[Path, Checker] = {}
        self._told: set[str] = set()

    def checker(self, folder: Path) -> Checker:
        """How the files of a folder are checked; as if there were no settings where they can't be read."""
        if folder not in self._checkers:
            try:
                self._checkers[folder] = find_config(folder).checker(self.target)
            except (StoryError, OSError) as error:
                message = error.message if isinstance(error, StoryError) else str(error)
                if message not in self._told:
                    self._told.add(message)
                    self.tell(message)
                self._checkers[folder] = Checker(self.target)
        return self._checkers[folder]

    def forget(self) -> None:
        """Effect: they are read again when they are asked for."""
        self._checkers.clear()
        self._told.clear()
