"""kie.ai: the jobs of its market."""

from __future__ import annotations

from kling_renderers.kie.backend import Kie

__all__ = ["Kie"]
