"""One thing that is timed, as a process: ``python jobs.py WHAT WIDTH HEIGHT IN OUT``.

``render`` and ``jpeg`` take a board; ``encode-veryfast``, ``encode-lean`` and ``encode-ours`` finished frames in
yuv420p, one after the other in a file; ``moviepy-around`` a board, drawn by our own frame function and written by
MoviePy. The first is what ``kling-story render`` does, `check` included, the second the same for a single picture,
without `check`: a process of its own reads the board while this one imports what draws it.
"""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kling_story.drawings import Drawable

FPS = Fraction(24)
Size = tuple[int, int]


def render(size: Size, board: Path, out: Path) -> None:
    """A board's film, drawn anew."""
    from kling_story.cli.starting import begin, end

    begin()
    from kling_story.cli.film_wishes import FilmWish
    from kling_story.cli.render_files import render_files

    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        render_files([str(board)], FilmWish(size, FPS, cache=False), [out])
    end(0)


def jpeg(size: Size, board: Path, out: Path) -> None:
    """The first picture of a board."""
    from kling_story.cli.starting import begin, end, importing

    begin()
    from kling_story.backends import previewer
    from kling_story.cli.ahead import begun

    with begun(lambda: _read(board)) as (reading,), importing():
        drawing = previewer()
        read = reading()
    out.write_bytes(drawing.pictures(read.plan, size=size, fps=FPS, folder=read.folder).jpeg(0))
    end(0)


def _read(board: Path) -> Drawable:
    from kling_story.loading import load
    from kling_story.planning.drawable import drawable

    return drawable(load(board))


def encode_veryfast(size: Size, frames: Path, out: Path) -> None:
    """Finished frames with x264's preset veryfast, on two threads of its own."""
    _encode_whole(size, frames, out, {"preset": "veryfast", "crf": "23"})


def encode_lean(size: Size, frames: Path, out: Path) -> None:
    """The same with the settings of the prototypes: about veryfast's picture and size in two thirds of its time."""
    lean = {"preset": "superfast", "crf": "23", "x264-params": "mbtree=1:rc-lookahead=10:b-adapt=0"}
    _encode_whole(size, frames, out, lean)


def _encode_whole(size: Size, frames: Path, out: Path, options: dict[str, str]) -> None:
    import av
    import numpy as np

    planes = np.memmap(frames, np.uint8, "r").reshape(-1, size[1] * 3 // 2, size[0])
    with av.open(str(out), "w") as container:
        stream: Any = container.add_stream("libx264", rate=FPS, options=options)
        stream.width, stream.height = size
        stream.pix_fmt, stream.codec_context.thread_count, stream.codec_context.thread_type = "yuv420p", 2, "FRAME"
        for number, picture in enumerate(planes):
            frame = av.VideoFrame.from_numpy_buffer(np.array(picture), format="yuv420p")
            frame.pts, frame.time_base = number, 1 / FPS
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def encode_ours(size: Size, frames: Path, out: Path) -> None:
    """Finished frames with our settings, our segments and our threads."""
    import av
    import numpy as np

    from kling_renderers.animatic.coding.crew import Film
    from kling_renderers.animatic.coding.encode import encode
    from kling_renderers.animatic.coding.planes import Frames

    planes = np.memmap(frames, np.uint8, "r").reshape(-1, size[1] * 3 // 2, size[0])

    class Ready:
        def frames(self) -> Frames:
            return lambda number: av.VideoFrame.from_numpy_buffer(np.array(planes[number]), format="yuv420p")

        def prepare(self, number: int) -> None:
            """All of them are there."""

    each = len(planes) // 6
    encode(Film(size, FPS, len(planes), tuple(range(0, len(planes), each))), Ready(), out)


def moviepy_around(size: Size, board: Path, out: Path) -> None:
    """Our frames, written by MoviePy with the same settings, without sound."""
    from kling_renderers.animatic import animatic_clip
    from kling_renderers.animatic.coding.crew import OPTIONS
    from kling_story.loading import load
    from kling_story.planning import plan

    clip = animatic_clip(plan(load(board)), size=size, fps=FPS)
    same = ["-qp", OPTIONS["qp"], "-x264-params", OPTIONS["x264-params"]]
    clip.write_videofile(
        str(out), codec="libx264", preset=OPTIONS["preset"], ffmpeg_params=same, threads=2, audio=False, logger=None
    )


JOBS = {
    "render": render,
    "jpeg": jpeg,
    "encode-veryfast": encode_veryfast,
    "encode-lean": encode_lean,
    "encode-ours": encode_ours,
    "moviepy-around": moviepy_around,
}

if __name__ == "__main__":
    what, width, height, given, made = sys.argv[1:]
    JOBS[what]((int(width), int(height)), Path(given), Path(made))
