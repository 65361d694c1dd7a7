"""What every dialect makes of a storyboard's words."""

from __future__ import annotations

from typing import NamedTuple


class Compiled(NamedTuple):
    """The words as a target receives them. ``shots``: one text for each shot, empty for an automatic
    storyboard. ``prompt``: what stands in the request's ``prompt`` field; empty where the shots are
    sent apart and nothing stands there.
    """

    shots: tuple[str, ...]
    prompt: str

    @property
    def characters(self) -> int:
        """Code points in all: the prompt where it holds the shots, else the shots together."""
        return max(len(self.prompt), sum(map(len, self.shots)))
