"""What the backends of services share: one HTTP client that tells truthfully what became of a call,
sends the key nowhere else, and fetches files.
"""

from __future__ import annotations

from kling_renderers.web.answer import Answer
from kling_renderers.web.client import Web
from kling_renderers.web.refusals import Told, refusal, unreadable
from kling_renderers.web.words import text_of

__all__ = ["Answer", "Told", "Web", "refusal", "text_of", "unreadable"]
