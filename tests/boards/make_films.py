"""Makes the films beside the boards: real ones, of one colour, so that they stay small.

python tests/boards/make_films.py
"""

from __future__ import annotations

from pathlib import Path

import av
from PIL import Image

BOARDS = Path(__file__).parent


def make_film(path: Path, seconds: int, size: tuple[int, int], *, fps: int = 24, sound: bool = False) -> None:
    """A film of one colour; with ``sound``, silence to hear."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=fps)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.options = {
            "preset": "veryslow",
            "crf": "51",
            "x264-params": "keyint=infinite:bframes=0:mbtree=0:rc-lookahead=0",
        }
        track = container.add_stream("aac", rate=8000, layout="mono") if sound else None
        picture = av.VideoFrame.from_image(Image.new("RGB", size, "#d8b040"))
        for _ in range(seconds * fps):
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
        if track is not None:
            silence = av.AudioFrame("fltp", "mono", 1024)
            silence.planes[0].update(bytes(silence.planes[0].buffer_size))
            silence.sample_rate = 8000
            for _ in range(seconds * 8000 // 1024):
                container.mux(track.encode(silence))
            container.mux(track.encode(None))


if __name__ == "__main__":
    for folder in ("ok", "bad"):
        make_film(BOARDS / folder / "dance.mov", 3, (1280, 720), sound=folder == "ok")
    make_film(BOARDS / "bad" / "thumbnail.mov", 2, (320, 180), fps=12)
