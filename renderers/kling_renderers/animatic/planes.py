"""Pictures as an encoder takes them: one plane of light and two of colour, half as large."""

from __future__ import annotations

from typing import Any

import av
import cv2
import numpy as np
from numpy.typing import NDArray

BT601 = 6
"""SMPTE 170M, the one matrix that OpenCV converts with."""
TELEVISION = 1
"""Levels from 16 to 235."""


def in_planes(picture: NDArray[np.uint8]) -> av.VideoFrame:
    """A BGR picture as a frame in yuv420p, tagged as it was converted."""
    height, width = picture.shape[:2]
    planes: Any = cv2.cvtColor(picture, cv2.COLOR_BGR2YUV_I420)
    if height % 4 == 0:
        frame = av.VideoFrame.from_numpy_buffer(planes, format="yuv420p")
    else:
        # PyAV counts the planes' rows in whole fours: at 480x270 it would look for colour in the wrong place.
        frame = av.VideoFrame(width, height, "yuv420p")
        flat, start = planes.reshape(-1), 0
        for plane in frame.planes:
            rows, columns = plane.height, plane.width
            buffer: Any = plane
            target = np.frombuffer(buffer, np.uint8).reshape(rows, plane.line_size)
            target[:, :columns] = flat[start : start + rows * columns].reshape(rows, columns)
            start += rows * columns
    frame.colorspace, frame.color_range = BT601, TELEVISION
    frame.color_primaries = frame.color_trc = BT601
    return frame
