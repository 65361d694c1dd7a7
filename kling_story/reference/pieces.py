"""Whole pieces to begin with, in an editor: each key with the words that stand there first."""

from __future__ import annotations

from collections.abc import Mapping

SHOT: Mapping[str, str] = {
    "id": "name",
    "duration": "3",
    "size": "medium",
    "camera": "static",
    "prompt": "does something",
}
LINE: Mapping[str, str] = {"who": "Voiceover", "line": "words", "tone": "calm", "language": "en"}
ELEMENT: Mapping[str, str] = {"description": "what it looks like"}
PROSE = frozenset(("prompt", "line"))
"""The keys whose words want quotes: they may begin with ``@``, which YAML keeps for itself, or hold a colon."""
