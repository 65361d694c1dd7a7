"""What a film is billed: the profile's units a second times the seconds that were asked for."""

from __future__ import annotations

from decimal import Decimal

from kling_renderers.emulator.asking.asked import Asked
from kling_story.pricing import kind_of
from kling_story.profiles import profile

TARGETS = {"path": "kling", "v1": "kling-v1", "fal": "fal"}
UNPRICED = Decimal("0.5")
"""Units a second of a model without a known price: about what the old ones cost beside the others."""


def units_of(asked: Asked, seconds: int) -> Decimal:
    """Units that a film is billed. At fal a second is a unit, as its header of billable units has it."""
    if asked.dialect == "fal":
        return Decimal(seconds)
    found = profile(TARGETS[asked.dialect], asked.model)
    if found is None:
        return UNPRICED * seconds
    kind = kind_of(found, native=asked.audio == "native", voices=asked.with_voice, video=asked.with_video)
    row = found.prices.kinds.get(kind)
    return (row.seconds.get(asked.quality, UNPRICED) if row else UNPRICED) * seconds
