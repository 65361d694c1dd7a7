"""fal.ai: its queue, its storage, its webhooks."""

from __future__ import annotations

from kling_renderers.fal.backend import Fal

__all__ = ["Fal"]
