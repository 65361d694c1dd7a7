"""Replicate: the predictions of ``kwaivgi``'s models."""

from __future__ import annotations

from kling_renderers.replicate.backend import Replicate

__all__ = ["Replicate"]
