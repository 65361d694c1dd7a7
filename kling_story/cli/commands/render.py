"""``kling-story render``: films as animatics, drawn on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kling_story.cli import film_wishes
from kling_story.cli.drawn import formats_of
from kling_story.cli.render_files import render_files

FORMATS = ("mp4", "webm", "gif", "webp", "png", "srt", "vtt")


def render(
    boards: Annotated[
        list[str], typer.Argument(metavar="BOARD...", help="Storyboard files and folders.", show_default=False)
    ],
    out: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--out",
            help="The film, as its suffix says: .mp4, .webm, .gif, .webp, frames-%04d.png or a folder for PNG frames, "
            ".srt, .vtt; may be repeated. BOARD's name with .mp4 when left out.",
        ),
    ] = None,
    out_dir: Annotated[
        Path | None, typer.Option(help="The folder for films that are called like their boards.")
    ] = None,
    format: Annotated[str, typer.Option(help=f"Of films called like their boards: {', '.join(FORMATS)}.")] = "mp4",
    size: Annotated[str | None, typer.Option(help="Pixels, like 1280x720; from the aspect when left out.")] = None,
    fps: Annotated[
        str | None, typer.Option(help="Frames per second, like 25, 23.976 or 30000/1001; 24, of GIF and WebP 12.")
    ] = None,
    shot: Annotated[
        list[str] | None, typer.Option(help="Only this shot, by id or number, or those like 2-4; may be repeated.")
    ] = None,
    begins: Annotated[str | None, typer.Option("--from", help="Only from this second on.", metavar="SECONDS")] = None,
    ends: Annotated[str | None, typer.Option("--to", help="Only up to this second.", metavar="SECONDS")] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Small and fast: 640 wide, 12 fps, without the prompts.")
    ] = False,
    theme: Annotated[
        str, typer.Option(help="colour, board (pencil on grey), or clean (no letter, no sign).")
    ] = "colour",
    prompt: Annotated[bool, typer.Option("--prompt/--no-prompt", help="The prompts, where nobody speaks.")] = True,
    safe_areas: Annotated[
        bool, typer.Option("--safe-areas", help="Lines within which titles and action are safe.")
    ] = False,
    at_once: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, help="So many boards at once; as many as there are cores.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Tell a script what was drawn.")] = False,
    backend: Annotated[str, typer.Option(help="Who draws it.")] = "animatic",
    cache: Annotated[bool, typer.Option("--cache/--no-cache", help="Take unchanged shots from the cache.")] = True,
) -> None:
    """Draw films as animatics: their cuts, framing, camera and timing, free, in seconds.

    Exit 0 all drawn, 1 one can't be, 2 wrong use or no such file, 3 a part isn't installed, 4 the disk or the
    encoder failed.
    """
    suffixes = ["" if word == "png" else word for word in formats_of(format, FORMATS)]
    wish = film_wishes.FilmWish(
        size=film_wishes.pixels(size) if size else None,
        fps=film_wishes.rate(fps) if fps else None,
        shots=tuple(shot or ()),
        begins=film_wishes.seconds(begins, "--from") if begins else None,
        ends=film_wishes.seconds(ends, "--to") if ends else None,
        style=film_wishes.style(theme, prompt=prompt and not draft, safe_areas=safe_areas),
        draft=draft,
        backend=backend,
        cache=cache,
    )
    render_files(boards, wish, out or (), out_dir, suffixes, at_once, json)
