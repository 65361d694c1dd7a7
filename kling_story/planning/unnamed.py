"""Whom or what a shot is of without naming one of the cast: "A yellow taxi drives through the rain"."""

from __future__ import annotations

from collections.abc import Mapping

from kling_story.patterns import Pattern
from kling_story.planning.company import Opening, company
from kling_story.planning.kin import with_relatives_named
from kling_story.planning.mounts import Mounted, mounted
from kling_story.planning.needles import BESIDE, BORNE, SEVERAL
from kling_story.planning.openings import openings, shows_things
from kling_story.planning.strangers import met_beside, people_met
from kling_story.references import plain_name
from kling_story.setting_told import setting_in
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.people import somebody_seen
from kling_story.vocabulary.tops import top_in

_PICTURED = Pattern(
    r"\A of [^.,;!?]{2,40}?(?=\s(?:lies|lying|hangs|hanging|stands|on|in|is|burns|falls|slides)\b|[.,;!?]|$)"
)
"""Of whom or what a picture is, who isn't there."""
_IT = Pattern(
    r"^\s*(?:it\b|它)|(?<![\w-])(?:the )?product(?= (?:is )?(?:cent(?:ered|red)|alone|in|on|at|against|stands)\b)"
)
"""The one that the shot before opened with."""

_PLURAL_FIRST = Pattern(r"^\W*(?:[\w-]+,? ){0,6}?[a-z]+s\b")
"""A prompt that may open with several of something, uncounted."""
_PULL = ("pull", "draw", "haul", "drag")
_WITHIN = ("car_interior", "train_carriage", "plane_cabin")
"""Places within what somebody rides."""


def with_unnamed(board: Storyboard) -> Storyboard:
    """A storyboard in which the animal, vehicle or thing that a shot opens with is one of the cast, as far as no one of
    the cast is in the shot and no person is spoken of; and what somebody rides, drives, pulls or pushes, and who does.
    """
    naming = _Naming(board)
    for number in range(len(board.shots)):
        naming.read(number)
    return naming.named()


class _Naming:
    """A storyboard on the way: shots that are read have names for whom no author declared."""

    def __init__(self, board: Storyboard) -> None:
        self._board, self._elements, self._shots = board, dict(board.elements), list(board.shots)
        self._declared = {name.casefold() for name in board.elements}
        self._opened: str | None = None
        """The one thing that the shot before opened with."""

    def named(self) -> Storyboard:
        if len(self._elements) == len(self._board.elements) and tuple(self._shots) == tuple(self._board.shots):
            return self._board
        return self._board.model_copy(update={"elements": self._elements, "shots": tuple(self._shots)})

    def read(self, number: int) -> None:
        """Effect: those of a shot are named; the shots before it are read."""
        opened, self._opened = self._opened, None
        if BORNE.may_match(self._shots[number].prompt):
            from kling_story.planning.bearers import with_bearers

            self._names(number, with_bearers(self._shots[number].prompt, self._elements))
        shot = self._shots[number]
        has_cast = "@" in shot.prompt
        if has_cast:
            shot = self._beside_the_cast(number)
        elif shot.dialogue or any(plain_name(shot.prompt, known) >= 0 for known in self._board.elements):
            return
        if self._names(number, _several(shot, self._elements, team=has_cast)):
            return
        # Within a car it is known by its windows.
        in_sight = setting_in(shot.prompt).place not in _WITHIN and not _lies_on_a_car(shot)
        if (in_sight and self._names(number, self._mounted(number))) or has_cast:
            return
        if opened is not None and (it := _IT.search(shot.prompt)):
            self._opened = opened
            self._write(number, f"{shot.prompt[: it.start()]}@{opened}{shot.prompt[it.end() :]}")
        elif found := next(openings(shot), None):
            self._open(number, found)
        elif self._names(number, people_met(shot.prompt, self._elements, self._strangers())) and in_sight:
            self._names(number, self._mounted(number))

    def _write(self, number: int, prompt: str) -> None:
        self._shots[number] = self._shots[number].model_copy(update={"prompt": prompt})

    def _names(self, number: int, told: Mounted | None) -> bool:
        """Whether a shot tells of some whom no author declared. Effect: it names them, and they are of the cast."""
        if told is None or not self._declared.isdisjoint(name.casefold() for name in told.elements):
            return False
        self._elements.update(told.elements)
        self._write(number, told.prompt)
        return True

    def _beside_the_cast(self, number: int) -> Shot:
        """A shot of the cast. Effect: their relatives, who they meet and what stands beside a thing are named."""
        self._shots[number] = with_relatives_named(self._shots[number], self._board)
        self._names(number, met_beside(self._shots[number], self._elements))
        shot = self._shots[number]
        if BESIDE.may_match(shot.prompt) and shows_things(shot):
            from kling_story.planning.beside_it import beside_declared

            self._names(number, beside_declared(shot, self._elements))
        return self._shots[number]

    def _mounted(self, number: int) -> Mounted | None:
        """What somebody rides, drives, pulls or pushes there."""
        past = [one.prompt for one in reversed(self._shots[:number])]
        return mounted(self._shots[number].prompt, self._elements, past)

    def _strangers(self) -> list[str]:
        """The people who are named so far without having been declared."""
        named = self._elements.items()
        return [name for name, one in named if one.kind == "character" and name not in self._board.elements]

    def _open(self, number: int, found: Opening) -> None:
        """Effect: what a shot opens with is of the cast, and those in its company, where it speaks of no person."""
        prompt = rest = said = self._shots[number].prompt
        seen = [found, *company(said, found)]
        if found.kind == "item" and len(seen) < 2 and BESIDE.may_match(said):
            # Most things are alone.
            from kling_story.planning.beside_it import thing_beside

            beside = thing_beside(said, found.end)
            seen += [beside] if beside is not None else []
        for one in reversed(seen):
            rest = rest[: one.start] + _PICTURED.sub("", rest[one.end :])
            prompt = f"{prompt[: one.start]}@{one.name_in(said)}{prompt[one.end :]}"
        if somebody_seen(rest):
            return
        for one in seen:
            element = Element(kind=one.kind, description=f"{one.looks}{said[one.start : one.end]}")
            self._elements.setdefault(one.name_in(said), element)
        self._opened = found.name_in(said) if len(seen) == 1 else None
        self._write(number, prompt)


def _several(shot: Shot, elements: Mapping[str, Element], *, team: bool) -> Mounted | None:
    """A prompt with a name for each of several whom it speaks of in one word; of a ``team`` only where the prompt names
    one of the cast.
    """
    prompt = shot.prompt
    counted = SEVERAL.may_match(prompt)
    if team and not (counted and any(word in prompt.lower() for word in _PULL)):
        return None
    if not (counted or _PLURAL_FIRST.match(prompt)):
        return None
    small = not team and shows_things(shot) and not somebody_seen(prompt) and not _is_strewn(prompt)
    if small:
        from kling_story.vocabulary.hands_at import is_by_hand

        # What lies beside hands at work isn't what the shot is of.
        small = not is_by_hand(prompt)
    if not (counted or small):
        return None
    from kling_story.planning.several import each_of_several, team_of

    return team_of(prompt, elements) if team else each_of_several(prompt, elements, small=small)


def _lies_on_a_car(shot: Shot) -> bool:
    """Whether a close shot is of what lies on a bonnet, of which no more than that is seen."""
    size = SIZES.first_named(shot.size)
    close = (size is not None and size.is_close) or "insert" in (shot.framing or "")
    return close and top_in(shot.prompt) == "car_top"


def _is_strewn(prompt: str) -> bool:
    """Whether the things of a prompt lie all over its place."""
    return not {"strewn_papers", "strewn_coins"}.isdisjoint(setting_in(prompt).dressings)
