"""Who is beside the cast without being one of it: a crowd, guests, passengers, those who ride behind, a flock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.blocking.sentences import sentence_around
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.planning.crowd_animals import animals_in
from kling_story.planning.crowd_groups import groups_in, shades_in
from kling_story.planning.film import Film
from kling_story.prose import here, unreferenced, unspoken
from kling_story.references import references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.focus import of_others
from kling_story.vocabulary.people import phrases_of_people
from kling_story.vocabulary.statures import stature_of

ON_HANDS = 1.0
"""How high hands hold up who lies on them, in statures: a choice."""
_CHILD = 0.9
"""Up to this stature somebody's friends are children."""


def with_crowds(shot: PlannedShot, film: Film) -> PlannedShot:
    """A shot with who is beside the cast."""
    kinds = film.kinds
    written = unspoken(unreferenced(film.prompt_read(shot), kinds)) + _aimed(shot)
    teams = _teams(written)
    if teams and not shot.subjects:
        return shot._replace(crowds=teams, people=0)
    groups = groups_in(shot, written, kinds, young=_young(shot, film), kit=_kit(shot, film))
    found = (*groups, *animals_in(written, shot))
    if not found:
        return shot
    if _alone(shot, found, written):
        return shot._replace(crowds=found, people=0, works=())
    if not shot.subjects and shot.people > 1 and not shot.framings and len(list(phrases_of_people(written))) == 1:
        # Words for many count as a handful of people where nobody else is drawn.
        shot = shot._replace(people=1)
    return _on_hands(_at_their_own(shot._replace(crowds=found)), written, kinds)


def _at_their_own(shot: PlannedShot) -> PlannedShot:
    """A shot without the empty table of a place at which people beside the cast sit."""
    if not any(one.spot == "table" for one in shot.crowds):
        return shot
    left = tuple(one for one in shot.setting.dressings if one != "picnic_table")
    return shot._replace(setting=shot.setting._replace(dressings=left))


def _young(shot: PlannedShot, film: Film) -> bool:
    """Whether one of the cast of a shot is a child."""
    return any(stature_of(film.description(name) or "") <= _CHILD for name in film.people_in(shot))


def _kit(shot: PlannedShot, film: Film) -> tuple[str, ...]:
    """The colour in which the first of the cast of a shot plays."""
    from kling_story.vocabulary.crowd_deeds import KIT

    told = (KIT.search(film.description(name) or "") for name in film.people_in(shot))
    words = next((one[0] for one in told if one), "")
    return shades_in(words, "")


def _aimed(shot: PlannedShot) -> str:
    """The people beside the cast to whom its camera goes, as a sentence: "to the colleagues"."""
    aimed = [move.to for move in shot.moves if move.to and of_others(move.to)]
    return "".join(f". They look {goal}, a few people." if goal.isascii() else f"。{goal}，几个人。" for goal in aimed)


def _alone(shot: PlannedShot, crowds: Sequence[Crowd], text: str) -> bool:
    """Whether a shot is of nobody but those: it names none and speaks of no single one, and is no close-up."""
    from kling_story.vocabulary.crowds import FEW

    if shot.subjects or shot.captions or not shot.people or SIZES[shot.size].is_close:
        return False
    many = any(one.kind == "people" and one.number > FEW for one in crowds)
    return many and shot.detail is None and next(iter(phrases_of_people(text)), None) is None


def _on_hands(shot: PlannedShot, text: str, kinds: Mapping[str, str]) -> PlannedShot:
    """A shot in which the crowd carries whom its words say that it does."""
    from kling_story.vocabulary.crowds import CARRIED

    found = CARRIED.search(text)
    first = sentence_around(text, found.start(), found.end())[0] if found else 0
    names = [one for one in references(shot.prompt, tuple(kinds)) if found and first <= one.start <= found.end()]
    who = next((one.name for one in names if one.name is not None and kinds.get(one.name) == "character"), None)
    if who is None or denied(text, found.start() if found else 0):
        return shot
    lies = (one._replace(posture="lying", seat=ON_HANDS, gait=None) if one.name == who else one for one in shot.places)
    return shot._replace(places=tuple(lies), crowds=tuple(one._replace(carries=True) for one in shot.crowds))


def _teams(text: str) -> tuple[Crowd, ...]:
    """The two teams that line up, each in its colour; none where words speak of none."""
    from kling_story.vocabulary.crowds import LINED_UP, TEAM

    found = LINED_UP.search(text)
    if found is None or not here(text, found.start()) or denied(text, max(0, found.start("does"))):
        return ()
    colours = found["one"] or found["zh_one"] or "", found["other"] or found["zh_other"] or ""
    return tuple(Crowd("people", TEAM, "lined_up", shades_in(one, "")) for one in colours)
