"""Kling itself: the backends `kling` (path API) and `kling-v1` (legacy API)."""

from __future__ import annotations

from kling_renderers.kling.backend import KlingBackend, KlingV1Backend

__all__ = ["KlingBackend", "KlingV1Backend"]
