"""Camera moves, in words of the trade."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Path, Story, Suggestion
from kling_story.vocabulary import MOVES, read_camera
from kling_story.yamledit import replace_within

CHECK = Check(
    code="KS204",
    name="unknown-move",
    what="a camera direction names no move that the vocabulary knows, or one without its direction",
    why="the animatic would stand still, and Kling gets a word it may not know",
    source="cinematography facts 4; Kling's guides list push in, pull back, pan, tilt, track, follow, orbit, crane, static",
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: slow pusch in}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: pan}\n",
    ),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, camera: 'handheld, slow push in to her hands'}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, camera in enumerate(shot.camera):
            if camera.move.strip():
                yield from _judge(story, ("shots", index, "camera", n, "move"), camera.move)


def _judge(story: Story, path: Path, written: str) -> Iterator[Finding]:
    phrase = read_camera(written)
    if phrase.directions:
        # Where one move is understood, only a near miss of another is worth a word: the rest is manner.
        for piece in phrase.not_understood:
            meant = MOVES.nearest(piece)
            if meant and len(piece.split()) <= 3:
                start = written.index(piece)
                hint = f"did you mean `{meant}`?"
                yield Finding(path, f"`{piece}` is no camera move", hint=hint, part=(start, start + len(piece)))
        return
    vague = next((ids for word in (written, *written.split()) if (ids := MOVES.meant_by_vague(word))), ())
    if vague:
        yield Finding(path, f"`{written}` doesn't say which way", hint=f"write {listed(MOVES[i].words for i in vague)}")
        return
    likely = [(words, meant) for words in _candidates(written) if (meant := MOVES.nearest(words))]
    if likely:
        words, meant = max(likely, key=lambda pair: SequenceMatcher(None, *pair).ratio())
        start = written.index(words)
        part = (start, start + len(words))
        fix = Suggestion(f"write `{meant}`", replace_within(path, *part, meant))
        yield Finding(path, f"`{words}` is no camera move", hint=f"did you mean `{meant}`?", part=part, fix=fix)
        return
    yield Finding(path, f"`{written}` names no camera move", hint="`kling-story vocabulary move` lists them")


def _candidates(written: str) -> list[str]:
    """The whole, each two neighbouring words, each word: "slow pusch in" comes close to "push in"."""
    words = written.split()[:12]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return [candidate for candidate in (written.strip()[:60], *pairs, *words) if candidate in written]
