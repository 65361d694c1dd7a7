"""The work of ``kling-story watch``: films on the terminal, anew whenever a file changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kling_story.cli.file_work import given_files, read_given
from kling_story.cli.running import coloured, tell
from kling_story.cli.shot_tables import film_table
from kling_story.cli.watching import Changed, Changes, changes_beside, folder_changes, watching
from kling_story.cli.wishes import Wish, checker_for, settings
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.editing import Reading, read
from kling_story.errors import StoryError
from kling_story.rendering import render
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.text import Paint, Report, summary

FILM = ".animatic.mp4"
"""What a film that is drawn while its storyboard is written ends with: never a name of a film that was bought."""

Show = Callable[[str], None]


def follow(paths: Sequence[str], wish: Wish, *, draw: bool = False, changes: Changes | None = None) -> None:
    """Show the films, then again after each change of a file in the folders concerned, until Ctrl-C.

    ``draw``: each as an animatic beside its storyboard too, as long as check finds no error in it.

    Raises:
        UsageError: there is nothing to watch.
        MissingExtra: the extra that watches isn't installed.
    """
    watched = changes_beside(paths, changes or folder_changes("watch"))
    films = _Films(paths, wish)
    with _screen() as show:
        show(films.looked_at())
        if draw:
            films.draw(show)
        for changed in watched:
            if all(path.name.endswith(FILM) for path in changed):
                continue
            show(films.looked_at())
            if draw:
                films.draw(show, changed)


def _is_good(reading: Reading) -> bool:
    return reading.whole and all(one.severity is not Severity.ERROR for one in reading.diagnostics)


class _Films:
    """The storyboards, as they were read last."""

    def __init__(self, paths: Sequence[str], wish: Wish) -> None:
        self._paths = tuple(paths) or (".",)
        self._wish = wish
        self._paint = Paint(coloured(sys.stdout))
        self._readings: dict[str, Reading] = {}
        self._unread: dict[str, Diagnostic] = {}
        self._drawn: dict[str, str] = {}
        self._trouble = ""

    def looked_at(self) -> str:
        """What there is to see, the files read anew."""
        try:
            self._read()
            self._trouble = ""
        except StoryError as error:
            # A file that is gone for a moment, as editors save it, ends no watch.
            self._trouble = f"{self._paint('31;1', 'error')}: {error.message}\n\n"
        return self._seen()

    def draw(self, show: Show, changed: Changed = frozenset()) -> None:
        """Draw the good films that a change concerns, all where none is named."""
        others = {Path(name).resolve() for name in self._readings}
        for name, reading in self._readings.items():
            concerned = not changed or any(path == Path(name).resolve() or path not in others for path in changed)
            if not (concerned and _is_good(reading) and reading.board):
                continue
            out = Path(name).with_suffix(FILM)
            try:
                film = render(reading.board, out)
                self._drawn[name] = f"{out}: {film.frames} frames drawn in {film.took:.1f} s"
            except StoryError as error:
                self._drawn[name] = f"{out} isn't drawn: {error.message}"
            show(self._seen())

    def _read(self) -> None:
        config = settings(self._paths, self._wish.config)
        checker, _ = checker_for(self._wish, config)
        before, self._readings, self._unread = self._readings, {}, {}
        for name, named in given_files(self._paths, config.passes_over):
            source = read_given(name, named)
            if isinstance(source, Diagnostic):
                self._unread[name] = source
            elif source is not None:
                self._readings[name] = read(source.text, name, Path(name).parent, checker, before.get(name))

    def _seen(self) -> str:
        outcome, report, parts = Outcome(), Report(self._paint.colour), [self._trouble]
        found: dict[str, tuple[Diagnostic, ...]] = {name: (diagnostic,) for name, diagnostic in self._unread.items()}
        found |= {name: reading.diagnostics for name, reading in self._readings.items()}
        for name, diagnostics in sorted(found.items()):
            if name in self._readings:
                reading = self._readings[name]
                drawn = [self._drawn[name]] if name in self._drawn else []
                if drawn and not _is_good(reading):
                    drawn = [f"{Path(name).with_suffix(FILM)}: still the film before these errors"]
                parts += (f"{line}\n" for line in (*film_table(reading, self._paint), *drawn, ""))
            checked = CheckedFile(name, diagnostics)
            outcome.add(checked)
            parts.append(report.file(checked))
        parts.append(summary(outcome, self._paint.colour) if found else "no storyboard here yet")
        return "".join(parts)


@contextmanager
def _screen() -> Iterator[Show]:
    """Where it is shown: in place on a terminal, else one after the other, each only if it is another."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        yield _Pages().show
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    console = Console(highlight=False, no_color=not coloured(sys.stdout))
    with Live(console=console, auto_refresh=False, vertical_overflow="ellipsis") as live:
        yield lambda text: live.update(Text.from_ansi(f"{text}\n{watching()}"), refresh=True)


class _Pages:
    """What a pipe gets."""

    def __init__(self) -> None:
        self._last = ""

    def show(self, text: str) -> None:
        if text != self._last:
            print(f"{text}\n", flush=True)
            self._last = text
        tell(watching())
