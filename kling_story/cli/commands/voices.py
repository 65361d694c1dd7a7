"""``kling-story voices``: what the account has at Kling, listed and deleted."""

from __future__ import annotations

from kling_story.cli.keeping_options import Backend, Format, Words, Yes


def voices(words: Words = None, backend: Backend = None, format: Format = "text", yes: Yes = False) -> None:
    """List the voices that were made at Kling, or delete some.

    A storyboard that needs one makes it anew.
    """
    from kling_story.cli.keeping import keep

    keep("voice", words or (), backend=backend, format=format, yes=yes)
