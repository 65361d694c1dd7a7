"""What a film costs: the profile's dated prices times the seconds that were asked for."""

from __future__ import annotations

from decimal import Decimal

from kling_renderers.emulator.asking.asked import Asked
from kling_story.profiles import profile

TARGETS = {"path": "kling", "v1": "kling-v1", "fal": "fal"}
UNPRICED = Decimal("0.5")
"""Units a second of a model without a known price: about what the old ones cost beside the others."""


def units_of(asked: Asked, seconds: int) -> Decimal:
    """Units that a film is billed. At fal a second is a unit, as its header of billable units has it."""
    if asked.dialect == "fal":
        return Decimal(seconds)
    found = profile(TARGETS[asked.dialect], asked.model)
    kinds = found.prices.kinds if found else {}
    native = asked.audio == "native"
    wanted = "video" if asked.with_video else "voices" if asked.with_voice else "native" if native else "silent"
    row = kinds.get(wanted) or kinds.get("silent") or kinds.get("native")
    each = row.seconds.get(asked.quality) if row else None
    return (UNPRICED if each is None else each) * seconds
