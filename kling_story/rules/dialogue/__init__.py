"""Rules about what is spoken."""

from __future__ import annotations

from kling_story.storyboard import Storyboard


def applies(board: Storyboard) -> bool:
    """Where somebody speaks, or a silent film's words quote something."""
    if any(shot.dialogue for shot in board.shots):
        return True
    if board.audio == "native":
        return False
    prompts = (board.prompt or "", *(shot.prompt for shot in board.shots))
    return any(quote in prompt for prompt in prompts for quote in '"“「『')
