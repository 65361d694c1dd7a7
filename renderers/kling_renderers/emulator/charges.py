"""What a film costs, in Kling's units (official unit prices, 2026-09; a unit is 0.14 USD)."""

from __future__ import annotations

from decimal import Decimal

from kling_renderers.emulator.asking.asked import Asked

UNIT_USD = Decimal("0.14")

_PRICES: dict[str, dict[str, tuple[str, ...]]] = {
    "kling-3.0": {"off": ("0.6", "0.8", "3.0"), "native": ("0.9", "1.2", "3.0")},
    "kling-3.0-turbo": {"native": ("0.8", "1.0")},
    "kling-3.0-omni": {"off": ("0.6", "0.8", "3.0"), "native": ("0.8", "1.0", "3.0"), "video": ("0.9", "1.2", "3.0")},
    "kling-o1": {"off": ("0.6", "0.8"), "video": ("0.9", "1.2")},
    "kling-2.6": {"off": ("0.3", "0.5"), "native": ("", "1.0"), "voice": ("", "1.2")},
    "kling-2.5-turbo": {"off": ("0.3", "0.5")},
}
"""Units a second by model, then sound or what else changes the price, at 720p, 1080p and 4k."""
_QUALITIES = ("720p", "1080p", "4k")


def units_of(asked: Asked, seconds: int) -> Decimal:
    """Units that a film is billed. A model without a known price costs what the silent 2.6 does."""
    prices = _PRICES.get(asked.model, _PRICES["kling-2.6"])
    kind = "video" if asked.with_video else "voice" if asked.with_voice else asked.audio
    row = prices.get(kind) or prices.get("off") or prices["native"]
    at = min(_QUALITIES.index(asked.quality), len(row) - 1)
    return Decimal(row[at] or row[-1]) * seconds
