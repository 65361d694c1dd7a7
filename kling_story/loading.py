"""A file -> a Document: the text, what it says, where everything stands, and what is wrong so far.

Relative files, included casts among them, are looked for beside the storyboard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import BaseModel

from kling_story.diagnostics import Check, Diagnostic, Related, Severity, by_place, listed
from kling_story.errors import StoryboardError, StoryError
from kling_story.mended import MOST_SLIPS, Mended, mending
from kling_story.opening import read_plain, read_text
from kling_story.shape import shape_diagnostics
from kling_story.storyboard import Cast, Storyboard
from kling_story.text import Source
from kling_story.yamldoc import Path as Place
from kling_story.yamldoc import YamlDocument
from kling_story.yamlreader import read_yaml
from kling_story.yamltraps import yaml_diagnostics

BAD_INCLUDE = Check(
    code="KS108",
    name="bad-include",
    what="an included file isn't there, or is no cast file",
    why="its elements and look would be missing",
    bad=("version: 1\ninclude: nobody.yaml\nshots:\n  - duration: 3\n    prompt: Mei walks\n",),
    good=("version: 1\nshots:\n  - duration: 3\n    prompt: Mei walks\n",),
)
_WALKS = "shots:\n  - {duration: 3, prompt: '@Mei walks'}\n"
OVERRIDDEN = Check(
    code="KS116",
    name="overridden-element",
    what="an element that an included file declares too, another way",
    why="one of them counts as a whole, nothing of the other: the storyboard's own, else the first file's",
    severity=Severity.NOTE,
    bad=(
        "version: 1\ninclude: cast.yaml\nelements: {Mei: a pilot}\n" + _WALKS,
        "version: 1\ninclude: cast.yaml\nelements: {Mei: {kind: animal}}\n" + _WALKS,
        "version: 1\ninclude: [cast.yaml, crew.yaml]\n" + _WALKS,
    ),
    good=("version: 1\ninclude: cast.yaml\n" + _WALKS,),
)
CHECKS = (BAD_INCLUDE, OVERRIDDEN)

Casts = Callable[[Path], Source | Diagnostic]
"""The text of a cast file: from the disk, or as it stands unsaved in an editor."""


@dataclass(slots=True)
class Document:
    """One storyboard file. ``board`` is None when there is nothing to work with; ``included`` are the
    cast files it brings in.
    """

    yaml: YamlDocument
    board: Storyboard | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    included: list[YamlDocument] = field(default_factory=list)
    cast_complete: bool = True
    mended: Mended | None = None
    after: Document | None = None
    """What the text says once the slip is ``mended`` at which its reading stopped."""

    @property
    def source(self) -> Source:
        return self.yaml.source

    def home(self, path: Place) -> YamlDocument:
        """The file in which a path is written: this one, or the cast file that declares the element."""
        if self.yaml.has(path[:2]) or path[:1] not in (("elements",), ("look",)):
            return self.yaml
        return next((cast for cast in self.included if cast.has(path[:2])), self.yaml)

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


def read_document(path: Path) -> Document:
    """Read a storyboard file as far as it can be read; what is wrong is in its ``diagnostics``.

    Raises:
        UsageError: the file isn't there.
    """
    source = read_text(path)
    if isinstance(source, Diagnostic):
        return unread(source)
    return read_source(source, path.parent)


def unread(problem: Diagnostic) -> Document:
    """The document of a file that is no text, with the one thing that is wrong with it."""
    return Document(YamlDocument(problem.source), diagnostics=[problem])


def read_source(source: Source, folder: Path, casts: Casts = read_plain) -> Document:
    """Read a storyboard text; files that it names are looked for in ``folder``, the texts of casts by ``casts``."""
    return as_document(read_yaml(source), folder, casts)


def as_document(yaml: YamlDocument, folder: Path, casts: Casts = read_plain, *, slips: int = 0) -> Document:
    """What a YAML text says, read as a storyboard; ``slips`` were mended in it before."""
    document = Document(yaml)
    board, document.diagnostics = _in_shape(document.yaml, Cast if _is_cast(document.yaml) else Storyboard)
    if isinstance(board, Storyboard):
        document.board = _with_casts(document, board.in_folder(folder), casts).with_speakers_named()
    elif yaml.data is None and slips < MOST_SLIPS and (mended := mending(yaml.source, document.diagnostics)):
        document.mended = mended
        document.after = as_document(read_yaml(mended.text), folder, casts, slips=slips + 1)
    return document


def _in_shape(document: YamlDocument, model: type[BaseModel]) -> tuple[BaseModel | None, list[Diagnostic]]:
    """The model that a YAML text says, and what is wrong with it as YAML and in its shape."""
    found = list(yaml_diagnostics(document))
    if document.data is None and found:
        return None, found
    said, wrong = shape_diagnostics(document, model)
    return said, [*found, *wrong]


def _is_cast(document: YamlDocument) -> bool:
    """Whether a file is a cast for others to include: elements, and no key that a cast doesn't have."""
    data = document.data
    return isinstance(data, dict) and "elements" in data and data.keys() <= Cast.model_fields.keys()


def _with_casts(document: Document, board: Storyboard, casts: Casts) -> Storyboard:
    for index, name in enumerate(board.include):
        path = ("include", index) if document.yaml.has(("include", index)) else ("include",)
        try:
            source = casts(board.folder / name)
        except StoryError as error:
            document.diagnostics.append(_bad_include(document, path, error.message))
            continue
        if isinstance(source, Diagnostic):
            document.diagnostics.append(_bad_include(document, path, source.message))
            continue
        cast_file = read_yaml(source)
        if isinstance(cast_file.data, dict) and "shots" in cast_file.data:
            hint = "include takes elements and look: move them into a cast file"
            document.diagnostics.append(_bad_include(document, path, f"`{name}` is a whole film", hint=hint))
            continue
        if isinstance(cast_file.data, dict) and not cast_file.data.keys() & {"elements", "look"}:
            # Nothing of a file that is no cast is shown: it may be anything on this machine.
            document.diagnostics.append(_bad_include(document, path, f"`{name}` is no cast file"))
            continue
        cast, found = _in_shape(cast_file, Cast)
        # A fix is a change of the file that is checked, never of one that others include too.
        found = [replace(diagnostic, fix=None) for diagnostic in found]
        document.diagnostics += found
        document.included.append(cast_file)
        if isinstance(cast, Cast):
            document.diagnostics += _overridden(document, path, board, cast, cast_file)
            board = board.including(cast)
        elif found:
            at = Related(found[0].source, found[0].span, found[0].message)
            document.diagnostics.append(_bad_include(document, path, f"`{name}` is no cast file", (at,)))
    return board


def _overridden(
    document: Document, path: Place, board: Storyboard, cast: Cast, cast_file: YamlDocument
) -> Iterator[Diagnostic]:
    """The elements of a cast, included at ``path``, that don't count: others of their names were there before."""
    for who, element in cast.elements.items():
        other, at = board.elements.get(who), ("elements", who)
        if other is None or other == element:
            continue
        related = [Related(cast_file.source, cast_file.key_span(at), f"this `{who}` doesn't count")]
        home = document.home(at)
        own = home is document.yaml
        if not own:
            related.insert(0, Related(home.source, home.key_span(at), f"this `{who}` counts"))
        lost = element.model_fields_set - other.model_fields_set - {"notes"}
        yield OVERRIDDEN.at(
            document.source,
            home.key_span(at) if own else document.yaml.value_span(path),
            f"`{who}` is declared in `{Path(cast_file.source.name).name}` too, another way",
            hint=f"nothing of the other is kept, not its {listed(sorted(lost), 'and')} either" if lost else None,
            related=tuple(related),
            severity=Severity.WARNING if lost or not own else None,
        )


def _bad_include(
    document: Document, path: Place, message: str, related: tuple[Related, ...] = (), hint: str | None = None
) -> Diagnostic:
    document.cast_complete = False
    span = document.yaml.value_span(path)
    return BAD_INCLUDE.at(document.source, span, message, related=related, hint=hint, path=path)


def load(path: str | Path) -> Storyboard:
    """Read a storyboard file.

    Shape alone is judged here; ``check`` tells whether Kling would take it.

    Raises:
        UsageError: the file isn't there.
        StoryboardError: it is no storyboard; its ``diagnostics`` say where and why.
    """
    document = read_document(Path(path))
    if document.board is None and not document.has_errors:
        raise StoryboardError(f"`{path}` is a cast file: it has no shots")
    if document.board is None or document.has_errors:
        errors = by_place(d for d in document.diagnostics if d.severity is Severity.ERROR)
        first = errors[0]
        where = f"{first.source.name}:{first.start.line}:{first.start.column}"
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        raise StoryboardError(f"{where}: {first.message}{more}", errors, hint=first.hint)
    return document.board
