"""Where nothing falls: under umbrellas and awnings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.stand_ins.models import Model

_OVERHEAD, _WIDE = 0.85, 0.35
"""What is over this height and at least so wide both ways keeps dry who is under it, in statures: choices."""


def sheltered(models: Sequence[Model], walked: tuple[float, float]) -> Points:
    """The lowest and the highest corner of the space under each roof (roofs, 2, 3), when those who walk have ``walked``
    so far (x, z).
    """
    found = []
    for model in models:
        high = model.corners[model.corners[:, 1] > _OVERHEAD]
        if len(high) and (np.ptp(high[:, ::2], axis=0) > _WIDE).all():
            way = np.zeros(3) if model.stays else np.array((walked[0], 0.0, walked[1]))
            low = high.min(axis=0) * (1.0, 0.0, 1.0)
            found.append((low + way, high.max(axis=0) + way))
    return np.array(found).reshape(-1, 2, 3)
