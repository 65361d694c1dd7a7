"""Where the ledger of a folder lies."""

from __future__ import annotations

import os
from pathlib import Path

from kling_story.config import find_config
from kling_story.jobs.database import FOLDER

FILE = "ledger.db"
"""Its name, in a folder of its own."""


def ledger_path(folder: Path) -> Path:
    """Where the ledger of a folder is: where the environment says, else beside the settings, else at the top of
    the repository. Where there is neither: where one is already, here or further up, else in the folder that the
    command is given in, if the other is in it, else in the folder.

    Raises:
        SetupError: the settings are written wrongly.
    """
    if named := os.environ.get("KLING_STORY_LEDGER", "").strip():
        return Path(os.path.abspath(named))
    folder = folder.resolve()
    above = (folder, *folder.parents)
    settings = find_config(folder).path
    if settings:
        return settings.parent / FOLDER / FILE
    home = next((place for place in above if (place / ".git").exists()), None)
    home = home or next((place for place in above if (place / FOLDER / FILE).is_file()), None)
    given_in = Path.cwd()
    return (home or (given_in if given_in in above else folder)) / FOLDER / FILE
