"""One prompt that tells several pictures -> a shot for each, as somebody who reads it would cut it.

It is a guess: Kling makes its own cuts. A new picture begins where the words themselves begin one: at the mark of a
list of shots, or with a sentence that says so (``openings``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import NamedTuple

from kling_story.importing.draft import Draft, ShotDraft, joined
from kling_story.importing.freely import keys_of
from kling_story.importing.labels import FILM_ONLY, labels_in
from kling_story.importing.marks import Mark
from kling_story.importing.openings import Opening, opening_of
from kling_story.importing.picture_words import isolated
from kling_story.importing.prose_speech import take_said
from kling_story.importing.seconds import fill_seconds, shares
from kling_story.importing.shots import read_shot
from kling_story.importing.splitting import BY_CUTS, Block, split_shots
from kling_story.importing.tables import read_table
from kling_story.patterns import Pattern
from kling_story.setting_told import setting_in
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import ANGLES, SIZES
from kling_story.vocabulary.people import somebody_seen
from kling_story.vocabulary.speaking import speaking_seconds

LEAST = Fraction(1)
"""Seconds that a guessed shot lasts at least (a choice: a shorter one can hardly be read)."""
_STEP = Fraction(1, 4)
"""Guessed cuts fall on multiples of so many seconds (a choice: whole frames at 12, 24, 48 and 60 a second)."""
_SENTENCE = Pattern(r"(?:\A|(?<=[.!?;。！？；…\n])|(?<=[.!?…。！？][\"”’')」]))\s*(?=\S)")
_NUMBERED = Pattern(r"(?<=[.!?;。！？；])\s*(?=\d{1,2}[.)、]\s*[^\d\s])")
"""Before the number of an item, in a list that isn't written in lines."""
_STYLE = Pattern(
    r"\b(?:cinematic|photoreal\w*|hyper\w*|realis\w+|styles?|film|video|multi-?shot|sequence|lens|grain"
    r"|[48]k|hd|fps|\d+mm|imax|palette|moods?|tone|atmosphere|aesthetic|documentary|noir|anime|animation|animated|render\w*"
    r"|shallow|depth of field|bokeh|graded?|aspect|ratio|melanchol\w*|nostalgic|dreamy|gritty|moody)\b"
    r"|风格|写实|电影|色调|胶片|质感|光影|氛围|画质|画幅|镜头"
)
"""What a sentence says that is about how all of a film looks."""


class _Told(NamedTuple):
    """What a prompt says of the whole film, and the shots that it tells."""

    look: list[str]
    shots: list[ShotDraft]


def with_beats(board: Storyboard) -> Storyboard:
    """An automatic storyboard with a shot for each picture that its prompt tells, as long in all as the film; without
    shots where it tells only one.
    """
    told = _listed(board.prompt or "") or _in_prose(board.prompt or "", tuple(board.elements))
    for number, shot in enumerate(told.shots):
        if _tells_where(shot, tuple(board.elements), first=not number):
            shot.set("framing", "establishing")
    shots = _fitting(told.shots, int(board.total / LEAST))
    if len(shots) < 2:
        return board.model_copy(update={"shots": ()}).in_folder(board.folder)
    made = [
        Shot.model_validate({"id": f"beat{number}", "duration": length, **dict(keys_of(shot, prose=True))})
        for number, (shot, length) in enumerate(zip(shots, _lengths(shots, board.total), strict=True), start=1)
    ]
    update = {"look": joined([board.look or "", *told.look]) or None, "shots": tuple(made)}
    return board.model_copy(update=update).in_folder(board.folder).with_speakers_named()


def _listed(text: str) -> _Told | None:
    """The shots of a table, or of a list in a notation."""
    if table := read_table(text):
        return _Told([table.head, table.tail], table.shots)
    split = split_shots(_NUMBERED.sub("\n", text))
    if split.by in ("", BY_CUTS) or len(split.blocks) < 2:
        return None
    look: list[str] = []
    look += [_without_film(words, look) for words in (split.head, split.tail)]
    return _Told(look, [read_shot(block) for block in split.blocks])


def _in_prose(text: str, names: Sequence[str]) -> _Told:
    """The pictures that sentences begin. What is heard by the last words of all is heard throughout."""
    look: list[str] = []
    shots: list[ShotDraft] = []
    for opening, piece in _pieces(text):
        words = _without_film(piece, look)
        if not words:
            continue
        if opening is None:
            words = _without_style(words, look)
            if not words:
                continue
        shot = read_shot(Block(Mark(), _speaking(words, names)))
        shot.prompt, lines = take_said(shot.prompt, names)
        shot.dialogue += lines
        if opening is not None:
            for key, value in isolated(opening.framed)[0].items():
                shot.set(key, value)
            shot.set("transition", (opening.transition or "") if shots else "")
        shots.append(shot)
    for key in ("sound", "music"):
        said = [shot.keys.get(key) for shot in shots]
        if said and said[-1] and not any(said[:-1]):
            for shot in shots:
                shot.keys[key] = said[-1]
    return _Told(look, shots)


def _speaking(words: str, names: Sequence[str]) -> str:
    """Words about a picture, with who speaks at their end apart from them: ``Close on @Mei (softly): "Stay."``"""
    who = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if "@" not in words or not who:
        return words
    says = r"(?=[ ]*(?:[(（][^()（）\n]{1,80}[)）])?[ ]*[:：]\s*[\"“「『«])"
    return re.sub(rf"(?<=[^\W\d_])[ ]@({who}){says}", r" @\1.\n@\1", words)


def _pieces(text: str) -> Iterator[tuple[Opening | None, str]]:
    """The words up to the first new picture, and each from one new picture to the next."""
    begun, opening = 0, None
    for sentence in _SENTENCE.finditer(text):
        found = opening_of(text[sentence.end() :])
        if found is None:
            continue
        yield opening, text[begun : sentence.start()].strip()
        begun, opening = sentence.end() + found.at, found
    yield opening, text[begun:].strip()


def _without_film(piece: str, look: list[str]) -> str:
    """The words without what labels say of the whole film. Effect: its style is added to the look."""
    kept, done = "", 0
    for label in labels_in(piece):
        if label.name in FILM_ONLY or label.name == "duration":
            kept += piece[done : label.start]
            done = label.end
            look += [piece[label.value : label.end].strip()] if label.name == "style" else []
    return (kept + piece[done:]).strip()


def _without_style(words: str, look: list[str]) -> str:
    """The words before the first new picture from the sentence on that shows something. Effect: those before it, about
    the style of all, are added to the look.
    """
    places = [*(sentence.end() for sentence in _SENTENCE.finditer(words)), len(words)]
    for begins, ends in pairwise(places):
        sentence = words[begins:ends]
        shows = "@" in sentence or somebody_seen(sentence) or setting_in(sentence).place
        if shows or not _STYLE.search(sentence):
            return words[begins:]
        look.append(sentence.strip())
    return ""


def _tells_where(shot: ShotDraft, names: Sequence[str], *, first: bool) -> bool:
    """Whether a picture is of a place and of nobody: one from afar or above, or the first where it states no size."""
    size = SIZES.find(shot.keys.get("size", ""))
    above = ANGLES.find(shot.keys.get("angle", "")) in (ANGLES["birds_eye"], ANGLES["overhead"])
    from_afar = first or above if size is None else size.ladder >= SIZES["wide"].ladder
    if not from_afar or shot.dialogue or any(name in shot.prompt for name in names):
        return False
    here = setting_in(shot.prompt)
    return bool(here.place or here.dressings) and not somebody_seen(shot.prompt)


def _fitting(shots: Sequence[ShotDraft], most: int) -> list[ShotDraft]:
    """The shots, those of the fewest words joined to the one before until there are no more than fit."""
    left = list(shots)
    while len(left) > max(1, most):
        place = min(range(1, len(left)), key=lambda place: _weight(left[place - 1]) + _weight(left[place]))
        one, other = left[place - 1], left.pop(place)
        one.prompt = f"{one.prompt} {other.prompt}"
        one.dialogue += other.dialogue
        one.seconds = one.seconds + other.seconds if one.seconds and other.seconds else None
        for key, value in other.keys.items():
            one.set(key, value)
    return left


def _lengths(shots: list[ShotDraft], total: Fraction) -> list[Fraction]:
    """How long each shot lasts: as stated, else in proportion to the time that its words take to say, but not less
    than its lines do.
    """
    draft = Draft(shots=shots)
    fill_seconds(draft)
    if any(shot.seconds for shot in shots):
        wanted = list(shares(draft, int(total))[0])
        if sum(wanted) == total:
            return wanted
    else:
        wanted = _shared([_weight(shot) for shot in shots], [_spoken(shot) for shot in shots], total)
    unit = total / sum(wanted, Fraction(0))
    ends = [_STEP * round(end * unit / _STEP) for end in accumulate(wanted[:-1])]
    return [end - start for start, end in pairwise([Fraction(0), *ends, total])]


def _shared(weights: Sequence[Fraction], spoken: Sequence[Fraction], total: Fraction) -> list[Fraction]:
    """A length shared out by weight; who would have less than their lines take, or than a shot lasts, has that."""
    least = [max(LEAST, one) for one in spoken]
    if sum(least) > total:
        least = [LEAST] * len(weights)
    kept: dict[int, Fraction] = {}
    while True:
        free = [place for place in range(len(weights)) if place not in kept]
        unit = (total - sum(kept.values(), Fraction(0))) / (sum((weights[place] for place in free), Fraction(0)) or 1)
        short = [place for place in free if weights[place] * unit < least[place]]
        if not short:
            return [kept.get(place, weight * unit) for place, weight in enumerate(weights)]
        kept |= {place: least[place] for place in short}


def _weight(shot: ShotDraft) -> Fraction:
    """Seconds that all words of a shot take to say."""
    return _seconds(shot.prompt) + _spoken(shot)


def _spoken(shot: ShotDraft) -> Fraction:
    return sum((_seconds(line.line) for line in shot.dialogue), Fraction(0))


def _seconds(words: str) -> Fraction:
    return Fraction(speaking_seconds(words)).limit_denominator(100)
