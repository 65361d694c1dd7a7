"""What a rule sees and what it says. Rules speak in paths; only the core knows offsets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as File
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from kling_story.diagnostics import Check, Severity
from kling_story.dialects import DIALECTS, Compiled
from kling_story.media import Picture, is_url, probe_picture
from kling_story.named_files import files_of, pictures_of
from kling_story.profiles import SHIPPED, Profile, Profiles
from kling_story.prompts import bound_elements, names, seen_texts, sent_texts, used_names
from kling_story.references import Reference, references
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import Move, read_camera
from kling_story.yamldoc import Path
from kling_story.yamledit import Change

if TYPE_CHECKING:
    from kling_story.media.films import Film
    from kling_story.media.sounds import Sound

Probed = TypeVar("Probed")


class Suggestion(NamedTuple):
    """A fix: what it does in words, how, and whether it can't change what the film means."""

    title: str
    change: Change
    safe: bool = False


class Finding(NamedTuple):
    """One problem at a path. ``part``: from where to where, in code points, in the text ``of``, which is
    the value as the model has it.
    ``on_key``: the carets go under the key instead of the value. ``related``: other paths, with what
    to say about each. ``limit``: the profile's limit that it rests on, so that a dispute about the number
    is told along with it.
    """

    path: Path
    message: str
    hint: str | None = None
    part: tuple[int, int] | None = None
    of: str | None = None
    on_key: bool = False
    related: tuple[tuple[Path, str], ...] = ()
    fix: Suggestion | None = None
    severity: Severity | None = None
    limit: str | None = None


@dataclass(frozen=True)
class Story:
    """A storyboard and the profile it is held against."""

    board: Storyboard
    profile: Profile
    target: str
    written: Callable[[Path], bool]
    """Whether a path stands in the storyboard's own file."""
    misread: frozenset[Path] = frozenset()
    """Paths whose value wasn't understood and was left out: what is missing there was told already."""
    profiles: Profiles = SHIPPED
    cast_complete: bool = True
    """Whether every included file was read: else a name may be declared where nobody saw it."""
    rates: Mapping[str, float] = field(default_factory=dict)
    """Speaking rates other than the vocabulary's, by language id: words or characters a second."""
    skipped: dict[str, str] = field(default_factory=dict, compare=False)
    """Files that are there but couldn't be looked into, and why: the rules fill it as they go."""

    @property
    def has_own_profile(self) -> bool:
        """Whether the profile is that of the model and target asked for, not the nearest one that is known."""
        return (self.profile.target, self.profile.model) == (self.target, self.board.model)

    @cached_property
    def compiled(self) -> Compiled:
        """The words as the target receives them."""
        return DIALECTS[self.profile.dialect](self.board)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name that ``@`` can refer to."""
        return names(self.board)

    @cached_property
    def sent(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the author's that is sent, with its path."""
        return tuple(sent_texts(self.board))

    @cached_property
    def seen(self) -> tuple[tuple[Path, str], ...]:
        """Those texts that tell what is seen, and the descriptions of elements sent as words."""
        return tuple(seen_texts(self.board))

    @cached_property
    def camera_steps(self) -> tuple[tuple[tuple[Move, ...], ...], ...]:
        """For each shot the moves understood in its camera directions: those that go together, step after step."""
        shots: list[tuple[tuple[Move, ...], ...]] = []
        for shot in self.board.shots:
            steps: list[list[Move]] = []
            for written in shot.camera:
                for position, direction in enumerate(read_camera(written.move).directions):
                    if not steps or (direction.then if position else written.then):
                        steps.append([])
                    steps[-1].append(direction.move)
            shots.append(tuple(tuple(step) for step in steps))
        return tuple(shots)

    @cached_property
    def references(self) -> tuple[tuple[Path, str, Reference], ...]:
        """Every reference in the author's words, with its text and the text's path."""
        marked = ((path, text) for path, text in self.sent if "@" in text)
        return tuple((path, text, reference) for path, text in marked for reference in references(text, self.names))

    @cached_property
    def used(self) -> frozenset[str | None]:
        """The names that the words refer to or that speak; None among them when a reference is unknown."""
        return used_names(self.board)

    @cached_property
    def bound(self) -> tuple[str, ...]:
        """The elements that are sent along with the words."""
        return bound_elements(self.board)

    def models_where(self, limit: str, takes: Callable[[Any], bool]) -> tuple[str, ...]:
        """The models of this target that say something of a limit which ``takes`` agrees with: for hints."""
        found = (
            (model, self.profiles.find(self.profile.target, model))
            for model in self.profiles.models(self.profile.target)
        )
        return tuple(model for model, other in found if other and other[limit] is not None and takes(other[limit]))

    def picture(self, name: str) -> Picture | None:
        """What is known of a picture; None of one on the web, or that can't be opened."""
        return self._probed(name, probe_picture)

    def film(self, name: str) -> Film | None:
        """What is known of a film; None of one on the web, or that can't be opened."""
        from kling_story.media.films import probe_film

        film = self._probed(name, probe_film)
        if film and film.unknown:
            self.skipped[name] = film.unknown
        return film

    def sound(self, name: str) -> Sound | None:
        """What is known of a sound; None of one on the web, or that can't be opened."""
        from kling_story.media.sounds import probe_sound

        sound = self._probed(name, probe_sound)
        if sound and sound.unknown:
            self.skipped[name] = sound.unknown
        return sound

    def _probed(self, name: str, probe: Callable[[File], Probed]) -> Probed | None:
        if is_url(name):
            return None
        try:
            return probe(self.board.folder / name)
        except (OSError, ValueError):
            # A rule about files tells that it isn't there or can't be read.
            return None

    def pictures(self) -> Iterator[tuple[Path, str, bool]]:
        """Every picture that is sent: its path, its file, and whether it belongs to an element."""
        return pictures_of(self.board)

    def files(self) -> Iterator[tuple[Path, str]]:
        """Every file that the storyboard names: its path and its name."""
        return files_of(self.board)


Rule = ModuleType
"""A module with ``CHECK: Check`` and ``find(story: Story) -> Iterator[Finding]``."""

__all__ = [
    "Change",
    "Check",
    "Finding",
    "Iterator",
    "Path",
    "Rule",
    "Severity",
    "Story",
    "Suggestion",
]
