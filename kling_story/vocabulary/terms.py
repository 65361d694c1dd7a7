"""What every table of the vocabulary is made of: terms, and how a term is found in what people write."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from kling_story.diagnostics import did_you_mean

# Characters and words, not patterns: to compile those takes longer than to read a storyboard's words with them.
_SEPARATORS = dict.fromkeys(map(ord, "_-‐‑–'’"), " ")
_BEFORE = ("a ", "an ", "the ")
_AFTER = (" shots", " shot", " framing", " camera movement", " camera move", " camera", " lens", "镜头", "鏡頭", "角度")
_HYPHENS = "-‐‑–"
_SPACED = dict.fromkeys(map(ord, _HYPHENS), " ")
_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u024f]+(?:['’/][0-9A-Za-z]+)*|[^\W\d_A-Za-z\u00c0-\u024f]")


@dataclass(eq=False, repr=False, kw_only=True)
class Term:
    """One word of the trade.

    ``words`` and ``chinese`` are what is sent to Kling when the author wrote the id or an
    abbreviation (a short form that says too little alone, "wide", "MCU"); a synonym is sent as the
    author wrote it. ``alone``: short forms that mean this as a whole value only; in running text they
    are plain words ("アップ" in "アップルパイ"). ``meaning`` is one line for people.
    """

    id: str
    words: str
    chinese: str
    meaning: str
    synonyms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()

    def sent_as(self, written: str) -> str:
        """The words that go to Kling for what the author wrote."""
        spoken = (self.words, self.chinese, *self.synonyms)
        as_written = _spelling(written) in map(_spelling, spoken)
        return written.strip() if as_written else self.words


def _spelling(name: str) -> str:
    """A name without regard to case, hyphens and how much space there is."""
    return " ".join(name.translate(_SPACED).casefold().split())


def _alike(written: str, name: str) -> float:
    """How alike two spellings are, 1 where they are the same."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, written.casefold().strip(), name.casefold()).ratio()


AnyTerm = TypeVar("AnyTerm", bound=Term)


class Found(NamedTuple, Generic[AnyTerm]):
    """A term met in prose, from ``start`` up to ``end`` (code points)."""

    start: int
    end: int
    term: AnyTerm


@lru_cache(maxsize=4096)
def normal(written: str) -> str:
    """The form in which spellings are compared: no case, no hyphens, no "shot" or "the" around it."""
    if written.isascii() and written.isalnum():
        return written.casefold()
    words = bare = " ".join(written.casefold().translate(_SEPARATORS).split())
    for filler in _BEFORE:
        bare = bare.removeprefix(filler)
        if bare != words:
            break
    for filler in _AFTER:
        if bare.endswith(filler):
            bare = bare.removesuffix(filler)
            break
    return bare.strip() or words


def _words_of(name: str) -> tuple[str, ...]:
    return tuple(match.group().casefold() for match in _WORD.finditer(name))


def _first_word_of(name: str) -> str:
    """The first of ``_words_of``, empty when there is none; there are thousands of names, most need no pattern."""
    if name.isascii():
        first = name.partition(" ")[0]
        if first.isalnum():
            return first.casefold()
    elif name[0] > "\u024f" and name[0].isalpha():
        return name[0].casefold()
    match = _WORD.search(name)
    return match.group().casefold() if match else ""


@lru_cache(maxsize=64)
def _read(prose: str) -> tuple[tuple[str, ...], tuple[re.Match[str], ...]]:
    """The words of running text, and where they are; all tables are asked for the same few texts."""
    matches = tuple(_WORD.finditer(prose))
    return tuple(match.group().casefold() for match in matches), matches


class Table(Generic[AnyTerm]):
    """The terms of one kind, in their order, findable under every name they have."""

    def __init__(self, kind: str, *terms: AnyTerm, vague: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """``vague``: words that name several terms, with the ids they could mean ("pan")."""
        self.kind = kind
        self.terms = terms
        self.vague = dict(vague or {})
        self._by_id = {term.id: term for term in terms}
        self._met: dict[str, list[tuple[tuple[str, ...], AnyTerm]]] = {}

    def __iter__(self) -> Iterator[AnyTerm]:
        return iter(self.terms)

    def __getitem__(self, term_id: str) -> AnyTerm:
        return self._by_id[term_id]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._by_id)

    def names(self, term: AnyTerm) -> tuple[str, ...]:
        return (term.id, term.words, term.chinese, *term.synonyms, *term.abbreviations, *term.alone)

    @cached_property
    def _by_name(self) -> dict[str, AnyTerm]:
        return {normal(name): term for term in reversed(self.terms) for name in self.names(term)}

    def find(self, written: str) -> AnyTerm | None:
        """The term meant by a whole value: its id, a synonym or an abbreviation, in any case."""
        return self._by_id.get(written) or self._by_name.get(normal(written))

    def named_in(self, written: str) -> tuple[AnyTerm, ...]:
        """All terms named in a value, each once: "low, Dutch" is two angles."""
        whole = self.find(written)
        return (whole,) if whole else tuple(dict.fromkeys(found.term for found in self.find_in(written)))

    def first_named(self, written: str | None) -> AnyTerm | None:
        """The term that a value names first, if any."""
        return next(iter(self.named_in(written or "")), None)

    def meant_by_vague(self, written: str) -> tuple[str, ...]:
        """The ids a vague word could mean: ``pan`` is ``pan_left`` or ``pan_right``."""
        return self.vague.get(normal(written), ())

    def nearest(self, written: str) -> str | None:
        """The id or synonym that looks most like a mistyped one, in the spelling that does: "wide", not "wide shot"."""
        return _nearest(self, written)

    def look_alike(self, written: str) -> str | None:
        """The same, looked for."""
        close = did_you_mean(normal(written), self._spellings) or did_you_mean(_spelling(written), self._spelled)
        names = self._spellings.get(close or "") or self._spelled.get(close or "") or ()
        return max(names, key=lambda name: _alike(written, name), default=None)

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        """For each name in its plain form, how it is written, the best first."""
        return self._all_by(normal)

    @cached_property
    def _spelled(self) -> dict[str, list[str]]:
        """The same with the words around it: "two shoot" is no slip of "two"."""
        return self._all_by(_spelling)

    def _all_by(self, form: Callable[[str], str]) -> dict[str, list[str]]:
        spellings: dict[str, list[str]] = {}
        for term in self.terms:
            for name in (*self.names(term)[1:], term.id):
                spellings.setdefault(form(name), []).append(name)
        return spellings

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[str, AnyTerm]]]:
        names: dict[str, list[tuple[str, AnyTerm]]] = {}
        for term in self.terms:
            for name in self.names(term):
                if name and "_" not in name and name not in term.alone:
                    names.setdefault(_first_word_of(name), []).append((name, term))
        return names

    def _beginning_with(self, word: str) -> list[tuple[tuple[str, ...], AnyTerm]]:
        """The names that begin with a word, as words, the longest first. They are cut when the word is met: most
        never are.
        """
        if word not in self._met:
            names: dict[tuple[str, ...], AnyTerm] = {}
            for name, term in self._by_first_word[word]:
                names.setdefault(_words_of(name), term)
            self._met[word] = sorted(names.items(), key=lambda item: -len(item[0]))
        return self._met[word]

    def find_in(self, prose: str) -> Iterator[Found[AnyTerm]]:
        """Every term met in running text, left to right, the longest name first where several fit.

        Abbreviations of up to two letters count only in capitals: "MS" is a medium shot, "ms" isn't.
        """
        words, matches = _read(prose)
        known, end = self._by_first_word, 0
        for at, word in enumerate(words):
            if word not in known or at < end:
                continue
            for name, term in self._beginning_with(word):
                last = at + len(name) - 1
                if words[at : last + 1] == name and self._is_name(prose, matches[at : last + 1]):
                    yield Found(matches[at].start(), matches[last].end(), term)
                    end = last + 1
                    break

    @staticmethod
    def _is_name(prose: str, matches: Sequence[re.Match[str]]) -> bool:
        """Whether words that follow each other make one name: nothing but space or a hyphen between
        them, no ``@`` before, and no lower-case abbreviation.
        """
        start, end = matches[0].start(), matches[-1].end()
        if prose[start - 1 : start] == "@":
            return False
        if end - start <= 2 and prose[start:end].isascii() and not prose[start:end].isupper():
            return False
        between = (prose[one.end() : two.start()] for one, two in pairwise(matches))
        return all(character.isspace() or character in _HYPHENS for gap in between for character in gap)


def spaced(name: str) -> str:
    """The words of a name: " Red Umbrella" of "RedUmbrella" and of "Red_Umbrella"."""
    return "".join(f" {char}" if char.isupper() else char for char in name.replace("_", " "))


@lru_cache(maxsize=512)
def _nearest(table: Table[Any], written: str) -> str | None:
    """A slip that is made once is often made again; looking for what is meant takes long."""
    return table.look_alike(written)
