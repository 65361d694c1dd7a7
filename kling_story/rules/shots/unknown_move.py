"""Camera moves, in words of the trade."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from kling_story.diagnostics import is_slip, listed
from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story, Suggestion
from kling_story.unknown_terms import other_table
from kling_story.vocabulary import MOVES, MoveGroup, read_camera
from kling_story.vocabulary.terms import normal
from kling_story.yamledit import replace_within

CHECK = Check(
    code="KS204",
    name="unknown-move",
    what="a camera direction names no move that the vocabulary knows, or one without its direction",
    why="the animatic would stand still, and Kling gets a word it may not know",
    source="the trade's own terms; Kling's guides list push in, pull back, pan, tilt, track, follow, orbit, crane, static",
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: slow pusch in}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: pan}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 红油翻滚, camera: 慢速横移}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: slow motion}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: a slow upward reveal}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: slow pus}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: slow push in bananas}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: 'handheld, slow push in to her hands'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: 'slowly drifts left, past the stalls'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美在走, camera: 急推}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei camina, camera: travelling avant, size: plano medio}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: slider right}\n",
    ),
)


ALIKE = 0.7
"""How alike two words are to be at least, so that one is taken for the other mistyped."""

PACE = (
    "slow motion", "slow-motion", "slowmo", "slow-mo", "time-lapse", "timelapse", "time lapse", "hyperlapse",
    "freeze frame", "speed ramp", "bullet time", "慢动作", "慢镜头", "延时摄影", "升格", "スローモーション", "슬로우 모션", "슬로모션",
    "cámara lenta", "ralenti", "zeitlupe", "zeitraffer",
)  # fmt: skip
"""How time goes in the picture: people write it beside the camera's moves."""


_TRAVELLING_FREE = (MoveGroup.TRANSLATION, MoveGroup.ROTATION, MoveGroup.OPTICS)
"""Moves after which no bare noun stands: one follows, leads or orbits something, and pushes in to it."""


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, camera in enumerate(shot.camera):
            if camera.move.strip():
                yield from _judge(("shots", index, "camera", n, "move"), camera.move)


def _judge(path: Path, written: str) -> Iterator[Finding]:
    phrase = read_camera(written)
    for piece in phrase.not_understood:
        start = written.index(piece) if piece in written else 0
        part = (start, start + len(piece)) if piece in written else None
        # Where one move is understood, the rest may be manner: only a near miss is worth a word.
        for finding in _piece(path, written, piece, part, strict=not phrase.directions):
            yield finding._replace(of=written)
    for direction in () if phrase.not_understood else phrase.directions:
        if direction.move.group in _TRAVELLING_FREE:
            yield from _object(path, written, direction.to)


def _object(path: Path, written: str, to: str | None) -> Iterator[Finding]:
    """A thing right after a move that goes nowhere: "push in bananas"."""
    if not to or to not in written:
        return
    from kling_story.vocabulary.leftovers import is_unknown_object

    if is_unknown_object(to):
        part, hint = (written.index(to), written.index(to) + len(to)), "say where the move goes: `push in to her hands`"
        message = f"`{to}` says neither where the camera goes nor how"
        yield Finding(path, message, hint=hint, part=part, of=written, severity=Severity.NOTE)


def _piece(path: Path, written: str, piece: str, part: tuple[int, int] | None, *, strict: bool) -> Iterator[Finding]:
    """What is wrong with a part of the direction in which no move was found."""
    pace = next((name for name in PACE if name in piece.casefold()), None)
    if pace and strict:
        hint = "write it in `prompt`, or in `look` for the whole film"
        yield Finding(path, f"`{pace}` is how time goes, no camera move", hint=hint, part=part)
        return
    from kling_story.vocabulary.camera_verbs import told_by_a_verb

    told = told_by_a_verb(piece)
    if told is not None:
        # One move is what goes on beside those that were understood.
        if strict and len(told.verb.moves) > 1:
            yield _without_a_way(path, piece, told.verb.moves, part, chinese=not piece.isascii())
        return
    words = piece.split()[:12]
    unspaced = [name for name in MOVES.vague if not name.isascii() and name in piece][:1]
    whole = MOVES.nearest(piece) if strict and len(words) > 1 else None
    for candidate in (piece, *words, *unspaced) if (strict or len(words) <= 2) and not _slip(piece, whole) else ():
        ways = MOVES.meant_by_vague(candidate) or (_meant_by_vague_slip(candidate) if strict else ())
        if ways:
            yield _without_a_way(path, piece, ways, part, chinese=not candidate.isascii())
            return
    elsewhere = other_table(MOVES, piece)
    if elsewhere and strict:
        message, hint = f"`{piece}` is no camera move", f"that is {elsewhere[1]}: write it under `{elsewhere[0]}`"
        yield Finding(path, message, hint=hint, part=part)
        return
    likely = [
        (words, meant)
        for words in _candidates(piece)
        if (meant := MOVES.nearest(words)) and normal(meant) != normal(words) and _alike(words, meant)
    ]
    if likely and (strict or len(words) <= 3):
        near, meant = max(likely, key=lambda pair: SequenceMatcher(None, *pair).ratio())
        if strict or SequenceMatcher(None, near, meant).ratio() > 0.75:
            start = (part[0] if part else 0) + piece.index(near)
            at = (start, start + len(near))
            change = replace_within(path, *at, meant, of=written)
            fix = Suggestion(f"write `{meant}`", change) if _mistyped(near, meant) else None
            yield Finding(path, f"`{near}` is no camera move", hint=f"did you mean `{meant}`?", part=at, fix=fix)
            return
    if strict:
        hint = "`kling-story vocabulary move` lists them"
        yield Finding(path, f"`{piece}` names no camera move", hint=hint, part=part, severity=Severity.WARNING)


def _without_a_way(
    path: Path, piece: str, ways: Sequence[str], part: tuple[int, int] | None, *, chinese: bool
) -> Finding:
    hint = f"write {listed(MOVES[way].chinese if chinese else MOVES[way].words for way in ways)}"
    return Finding(path, f"`{piece}` doesn't say which way", hint=hint, part=part)


def _alike(written: str, meant: str) -> bool:
    """Whether one is the other mistyped, word for word: "drift upward" is no slip of "tilt upward". Or its beginning."""
    one, other = written.casefold().split(), meant.casefold().split()
    begun = len(one) < len(other) and one == other[: len(one)]
    return begun or (
        len(one) == len(other)
        and all(SequenceMatcher(None, *pair).ratio() >= ALIKE for pair in zip(one, other, strict=True))
    )


def _slip(piece: str, whole: str | None) -> bool:
    """Whether a part of the direction is a move mistyped: "pan lft" says which way."""
    return whole is not None and _mistyped(piece, whole)


def _meant_by_vague_slip(word: str) -> tuple[str, ...]:
    """The moves that a word could mean that is surely a vague one mistyped, and no move: "zom"."""
    if _slip(word, MOVES.nearest(word)):
        return ()
    return next((MOVES.meant_by_vague(vague) for vague in MOVES.vague if is_slip(word, vague)), ())


def _mistyped(written: str, meant: str) -> bool:
    """Whether each word is that of the move, or surely a slip of it."""
    one, other = written.split(), meant.split()
    return len(one) == len(other) and all(is_slip(*pair) for pair in zip(one, other, strict=True))


def _candidates(piece: str) -> list[str]:
    """The whole, each two neighbouring words, each word: "slow pusch in" comes close to "push in"."""
    words = piece.split()[:12]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return [candidate for candidate in (piece.strip()[:60], *pairs, *words) if candidate in piece]
