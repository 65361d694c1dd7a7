"""Another name for an element, a reference image or a shot, wherever it is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kling_story.editing.finding import Mention, Named, mentions, mentions_of, named_at, shot_ids
from kling_story.editing.reading import Reading, read
from kling_story.references import ELEMENT_NAME
from kling_story.text import Edit, Source, Span, apply_edits
from kling_story.yamledit import quoted, scalar

LONGEST_NAME = 100
"""Characters of a new name: more is a mistake of the clipboard."""


class FileEdit(NamedTuple):
    """Changes of one file, under the name that it was read by."""

    source: Source
    edits: tuple[Edit, ...]


class Renaming(NamedTuple):
    """What to change, file by file; ``refused`` says why nothing can be."""

    files: tuple[FileEdit, ...] = ()
    refused: str | None = None


def definition(reading: Reading, offset: int) -> Mention | None:
    """Where what is named at an offset is declared."""
    named = named_at(reading, offset)
    if named is None:
        return None
    if named.kind == "shot":
        return named.mention
    declared = (one for one in mentions(reading) if one.role == "declaration" and one.name == named.name)
    return next(declared, None)


def occurrences(reading: Reading, offset: int, others: Iterable[Reading] = ()) -> list[Mention]:
    """Every place where what is named at an offset is named, in this file, the casts it includes, and ``others``."""
    named = named_at(reading, offset)
    if named is None:
        return []
    if named.kind == "shot":
        return [named.mention]
    return _everywhere(reading, named.name, others)


def _everywhere(reading: Reading, name: str, others: Iterable[Reading]) -> list[Mention]:
    found: dict[tuple[str, Span], Mention] = {}
    for one in (reading, *others):
        for mention in mentions(one):
            if mention.name == name:
                found.setdefault((_file(mention.source), mention.span), mention)
    return list(found.values())


def _file(source: Source) -> str:
    return str(Path(source.name).absolute())


def renamable(reading: Reading, offset: int) -> Named | None:
    """What can be renamed at an offset: something that is declared under a name of its own."""
    named = named_at(reading, offset)
    if named is None or named.kind == "video":
        return None
    if named.kind == "shot":
        return named
    declared = [one for one in mentions(reading) if one.role == "declaration" and one.name == named.name]
    return named if any(one.written for one in declared) else None


def rename(reading: Reading, offset: int, new: str, others: Iterable[Reading] = ()) -> Renaming:
    """Give what is named at an offset another name.

    ``others``: storyboards that share its cast. Nothing is changed where the new name would be read another way
    than the old one was.
    """
    named = renamable(reading, offset)
    if named is None:
        return Renaming(refused="nothing here has a name of its own")
    new = new.strip()
    if not reading.whole:
        return Renaming(refused="the file can't be read as it stands: mend it first")
    refused = _refused_id(reading, named, new) if named.kind == "shot" else None
    new = new if named.kind == "shot" else new.removeprefix("@")
    shared = list(others)
    if named.kind != "shot":
        refused = _refused_name(new, named, (reading, *shared))
    if refused:
        return Renaming(refused=refused)
    if named.kind == "shot":
        return Renaming((FileEdit(reading.source, (_whole(named.mention, new),)),))
    edits: dict[str, tuple[Source, list[Edit]]] = {}
    for mention in _everywhere(reading, named.name, shared):
        edits.setdefault(_file(mention.source), (mention.source, []))[1].append(_respelt(mention, named.name, new))
    files = tuple(FileEdit(source, tuple(sorted(changes))) for source, changes in edits.values())
    why = next(_misread(files, (reading, *shared), named.name, new), None)
    return Renaming(refused=why) if why else Renaming(files)


def _refused_id(reading: Reading, named: Named, new: str) -> str | None:
    if not new or len(new) > LONGEST_NAME or not new.isprintable():
        return f"`{new[:40]!a}` is no name for a shot"
    if any(one.name == new for one in shot_ids(reading)) and new != named.name:
        return f"another shot is called `{new}`"
    return None


def _refused_name(new: str, named: Named, readings: Iterable[Reading]) -> str | None:
    if not ELEMENT_NAME.fullmatch(new) or len(new) > LONGEST_NAME:
        return f"`{new[:40]}` is no name: a letter first, then letters, digits, `_` and `-`"
    for reading in readings:
        if new in reading.names and new != named.name:
            return f"`{new}` is taken in `{Path(reading.source.name).name}`"
    return None


def _respelt(mention: Mention, old: str, new: str) -> Edit:
    if mention.role == "reference":
        return Edit(mention.span, new)
    capitals = mention.role == "speaker" and mention.written != old and mention.written == old.upper()
    return _whole(mention, new.upper() if capitals else new)


def _whole(mention: Mention, new: str) -> Edit:
    """A scalar of its own written another way, in the quotes that it has."""
    text, span = mention.source.text, mention.span
    around = text[span.start - 1 : span.start]
    if around in ('"', "'") and text[span.end : span.end + 1] == around:
        safe = not set(new) & {around, "\\"}
        return Edit(span, new) if safe else Edit(Span(span.start - 1, span.end + 1), quoted(new))
    alone = mention.role == "declaration" or text[span.end : span.end + 1] not in (":", "：", " ", "(", "（")
    return Edit(span, scalar(new) if alone else new)


def _misread(files: tuple[FileEdit, ...], readings: Iterable[Reading], old: str, new: str) -> Iterator[str]:
    """Why the changed files would say something else: each mention has to be there again, and no other."""
    changed = {_file(file.source): apply_edits(file.source.text, file.edits) for file in files}
    for reading in readings:
        own = _file(reading.source)
        if own not in changed and not any(_file(cast.source) in changed for cast in reading.document.included):
            continue
        before = _told(reading)
        expected = Counter({(new if name == old else name, role): count for (name, role), count in before.items()})
        text = changed.get(own, reading.text)
        casts = {_file(cast.source): changed.get(_file(cast.source)) for cast in reading.document.included}
        after = _told_with(reading, text, casts, old, new)
        if after != expected:
            yield f"in `{Path(reading.source.name).name}` the new name would be read another way"


def _told(reading: Reading) -> Counter[tuple[str, str]]:
    return Counter((one.name, one.role) for one in mentions(reading) if one.source is reading.yaml.source)


def _told_with(
    reading: Reading, text: str, casts: dict[str, str | None], old: str, new: str
) -> Counter[tuple[str, str]]:
    after = read(text, reading.source.name, reading.folder, reading.checker, casts=reading.casts)
    if any(casts.values()) and old in after.names and new not in after.names:
        # The cast still has the old name: what is read is held against the name it will have.
        known = tuple(new if name == old else name for name in after.names)
        return Counter((one.name, one.role) for one in mentions_of(after.yaml, known))
    return _told(after)
