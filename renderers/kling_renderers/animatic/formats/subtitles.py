"""The written dialogue with its times: WebVTT, which knows who speaks, and SubRip, where it is said in words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from kling_renderers.animatic.burnt_in.lettering import one_line
from kling_renderers.animatic.formats.showing import Format, Showing
from kling_story.appearing import unwritten
from kling_story.planned import Caption


def write(showing: Showing, out: Path) -> str:
    """The lines that are spoken while it shows, timed from its beginning."""
    cues = list(_cues(showing))
    made = _vtt(cues) if out.suffix.lower() == ".vtt" else _srt(cues)
    try:
        out.write_text(made, "utf-8", newline="\n")
    except OSError as error:
        raise unwritten(out, error) from error
    return f"{len(cues)} line{'' if len(cues) == 1 else 's'} of dialogue"


Cue = tuple[Fraction, Fraction, Caption]


def _cues(showing: Showing) -> Iterator[Cue]:
    for shot in showing.painter.plan.shots:
        for line in shot.captions:
            start, end = max(line.start, showing.begins), min(line.end, showing.ends)
            if start < end:
                yield start - showing.begins, end - showing.begins, line


def _vtt(cues: list[Cue]) -> str:
    """https://www.w3.org/TR/webvtt1/: a voice tag names the speaker, and no line of text may be empty."""
    from html import escape

    said = [
        f"{number}\n{_time(start, '.')} --> {_time(end, '.')}\n"
        f"<v {one_line(escape(line.speaker, quote=False))}>{one_line(escape(line.text, quote=False))}\n"
        for number, (start, end, line) in enumerate(cues, start=1)
    ]
    return "\n".join(["WEBVTT\n", *said])


def _srt(cues: list[Cue]) -> str:
    """SubRip has no speaker, and nothing is escaped in it."""
    said = [
        f"{number}\n{_time(start, ',')} --> {_time(end, ',')}\n{one_line(line.speaker)}: {one_line(line.text)}\n"
        for number, (start, end, line) in enumerate(cues, start=1)
    ]
    return "\n".join(said)


def _time(seconds: Fraction, point: str) -> str:
    """``01:02:03.004``."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{point}{thousandths:03}"


FORMAT = Format((".srt", ".vtt"), write)
