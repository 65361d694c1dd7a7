"""What storyboards cost: each as it is asked for, or everywhere and in every way that its model is sold.

What is sold is what `check` takes. A storyboard with errors is priced nevertheless: they are counted beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from kling_story.checking import MOST_OF_ONE_KIND, Checker
from kling_story.diagnostics import Severity
from kling_story.loading import Document
from kling_story.pricing import Quote, base_video_seconds, quote, unpriced
from kling_story.profiles import Profile
from kling_story.profiles.prices import QUALITIES
from kling_story.rules import rules_for, target_of
from kling_story.storyboard import Storyboard


class Bought(NamedTuple):
    """What the ledger knows of a storyboard's films at one target: how many were bought, of how many the service has
    said what it took, and that beside what was expected of these.

    ``rehearsal``: they were made by an emulator, with no money.
    """

    target: str
    takes: int
    charged: int
    charged_usd: Decimal | None = None
    charged_units: Decimal | None = None
    expected_usd: Decimal | None = None
    expected_units: Decimal | None = None
    rehearsal: bool = False


class Cost(NamedTuple):
    """What one storyboard's film costs as it is asked for. ``audio``: the sound that it will have. ``why``: why no
    price is known. ``errors``: how many `check` finds, for which it would be refused. ``bought``: what the ledger
    knows of it, by target. ``board`` is None where the file can't be read.
    """

    file: str
    board: Storyboard | None
    target: str
    audio: str | None = None
    quote: Quote | None = None
    why: str | None = None
    errors: int = 0
    bought: tuple[Bought, ...] = ()


class Offer(NamedTuple):
    """A film at one target, in one resolution, with one kind of sound. ``why`` it isn't sold so, or why no price
    is known. ``asked``: the storyboard asks for just that.
    """

    target: str
    quality: str
    audio: str
    sold: bool
    quote: Quote | None = None
    why: str | None = None
    asked: bool = False


class Comparison(NamedTuple):
    """One storyboard everywhere. ``refused``: by target, what `check` finds however the film is asked for."""

    file: str
    board: Storyboard | None
    offers: tuple[Offer, ...] = ()
    refused: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def cost_of(document: Document, checker: Checker) -> Cost | None:
    """What a document's film costs; None for a cast file, of which nothing is sold by itself."""
    board, file = document.board, document.source.name
    if board is None:
        return Cost(file, None, checker.target or "", why="it can't be read", errors=1) if document.has_errors else None
    target = target_of(board, checker.target)
    errors = sum(one.severity is Severity.ERROR for one in checker.judge(document).diagnostics)
    profile, why = _profile(board, target, checker)
    if profile is None:
        return Cost(file, board, target, board.audio, None, why, errors)
    length = base_video_seconds(board)
    said, why = quote(board, profile, length), unpriced(board, profile, length)
    return Cost(file, board, target, _audio(board, profile), said, why, errors)


def compared(document: Document, checker: Checker) -> Comparison | None:
    """What a document's film costs at every target, in each resolution, with sound and without; None for a
    cast file.
    """
    board, file = document.board, document.source.name
    if board is None:
        return Comparison(file, None) if document.has_errors else None
    length = base_video_seconds(board)
    offers: list[Offer] = []
    refused: dict[str, tuple[str, ...]] = {}
    for target in checker.profiles.targets():
        there = checker._replace(target=target)
        profile, why = _profile(board, target, checker)
        if profile is None:
            known = board.model in checker.profiles.models(target)
            offers += (Offer(target, quality, audio, known, why=why) for quality, audio in _ways(board))
            continue
        told = {way: _wrong(there, document, *way) for way in _ways(board)}
        common = set.intersection(*map(set, told.values()))
        if common:
            refused[target] = tuple(said for said in next(iter(told.values())) if said in common)
        offers += _offers(board, target, profile, length, {way: _first(said, common) for way, said in told.items()})
    asked = target_of(board, checker.target)
    own = (asked, board.quality, _audio(board, checker.profiles.find(asked, board.model)))
    marked = tuple(offer._replace(asked=(offer.target, offer.quality, offer.audio) == own) for offer in offers)
    return Comparison(file, board, marked, refused)


def _offers(
    board: Storyboard,
    target: str,
    profile: Profile,
    length: Fraction | None,
    wrong: dict[tuple[str, str], str | None],
) -> Iterator[Offer]:
    for (quality, audio), why in wrong.items():
        if why is not None:
            yield Offer(target, quality, audio, False, why=why)
            continue
        varied = _varied(board, quality, audio)
        yield Offer(target, quality, audio, True, quote(varied, profile, length), unpriced(varied, profile, length))


def _ways(board: Storyboard) -> Iterator[tuple[str, str]]:
    """Every resolution, without native audio and with it."""
    for audio in ("off" if board.audio == "native" else board.audio, "native"):
        for quality in QUALITIES:
            yield quality, audio


def _varied(board: Storyboard, quality: str, audio: str) -> Storyboard:
    return board.model_copy(update={"quality": quality, "audio": audio}).in_folder(board.folder)


def _wrong(checker: Checker, document: Document, quality: str, audio: str) -> list[str]:
    """Why a target would refuse a storyboard, asked for in another way. Nobody's policy changes what is sold."""
    story = checker.story(document)
    assert story is not None
    written = story.written
    varied = replace(
        story,
        board=_varied(story.board, quality, audio),
        # What is asked for counts as written, as in a storyboard that says it.
        written=lambda path: path in (("quality",), ("audio",)) or written(path),
        skipped={},
    )
    wrong = [f"{one.code} {one.message}" for one in document.diagnostics if one.severity is Severity.ERROR]
    if _audio(varied.board, story.profile) != audio:
        wrong.append("the model always makes sound")
    for rule in rules_for(varied.board):
        found = islice(rule.find(varied), MOST_OF_ONE_KIND)
        grave = (one for one in found if (one.severity or rule.CHECK.severity) is Severity.ERROR)
        wrong += (f"{rule.CHECK.code} {one.message}" for one in grave)
    # Said alike, what holds at several targets is told once.
    return [said.replace(story.profile.title, "the model") for said in wrong]


def _audio(board: Storyboard, profile: Profile | None) -> str:
    """The sound that a film has: of some models each has it, asked for or not."""
    return "native" if profile and profile["audio"] == ["native"] else board.audio


def _first(said: list[str], common: set[str]) -> str | None:
    return next((one for one in said if one not in common), None)


def _profile(board: Storyboard, target: str, checker: Checker) -> tuple[Profile | None, str | None]:
    """The profile of a storyboard's model at a target, or why there is none."""
    profiles = checker.profiles
    found = profiles.find(target, board.model)
    if found:
        return found, None
    if board.model not in profiles.models():
        return None, f"no model is called `{board.model}`"
    if board.model not in profiles.models(target):
        return None, f"`{board.model}` isn't offered there"
    return None, f"nothing is known yet of `{board.model}` there"
