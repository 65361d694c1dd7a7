"""Who a shot is of, and which way they look, as far as the storyboard says so.

Everything here is silent rather than guess: a shot of two people that names nobody first has no subject,
a shot without ``facing`` or ``direction`` has no side.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, SIDE_OF
from kling_story.references import Reference, plain_names, references
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import FRAMINGS, SIZES, TRANSITIONS, MoveGroup, read_camera

_SHOULDER_BEFORE = Pattern(
    r"\b(?:shoulders?|back|head|silhouette) of (?:the )?$"
    r"|\b(?:seen|glimpsed|visible|framed|shot|filmed|viewed|watched|look(?:s|ing|ed)?)"
    r" (?:\w+ )?(?:past|beyond|behind) $"
    r"|(?:^|[.;:!?]\s*)(?:past|beyond) $|(?:越过|隔着|透过)\s*$"
)
_SHOULDER_AFTER = Pattern(
    r"['’]s (?:\w+ ){0,2}(?:shoulder|back|head)\b|的?(?:肩|背影?|后脑|身[后侧][，,]?(?:看|望|拍))"
)
_CORNER_BEFORE = Pattern(
    r"\b(?:(?:in|forward|camera|dolly|push|track|creep) past|foreground(?: is)?:?) $|前景[是为有：:]?\s*$",
    "past foreground 前景",
)
_CORNER_AFTER = Pattern(
    r"\s+(?:(?:\w+ )?(?:in|fill(?:s|ing)|occup(?:ies|ying)) (?:the |a )?(?:\w+ )?(?:foreground|near corner)"
    r"|(?:(?:is )?(?:seen|shown) )?from behind"
    r"|(?:with )?(?:her |his |their )?back (?:turned )?(?:to|towards?) (?:us|the (?:camera|lens)|camera))\b"
    r"|在?(?:前景|近处)|(?:的?背影|背)(?:对|朝|向)",
    "foreground corner behind back 前景 近处 背",
)
"""What stands around the name of whoever is in the near corner of a shot that is one past a shoulder."""
_EYES_BEFORE = Pattern(
    r"\b(?:pov|points? of view|perspective|viewpoint|view|vision|eyes) (?:\w+ )?(?:of|from) (?:the )?$"
    r"|\bseen by $|\bas $|视角[是：:]\s*$"
)
_EYES_AFTER = Pattern(
    r"['’]s? (?:own )?(?:pov|(?:[\w-]+ )?(?:points? of view|perspective|viewpoint|view|vision)|eyes)\b"
    r"|\s+(?:pov|sees)\b|的?(?:主观|第一人称)?(?:视角|视线|眼中|眼里)"
)
_ITS_EYES = Pattern(
    r"['’]s? (?:own )?(?:pov|(?:[\w-]+ )?points? of view|perspective|viewpoint|eyes|lens)\b"
    r"|的?(?:主观|第一人称)?(?:视角|视线|眼中|眼里)"
)
"""The same of a thing, which may have a view without seeing one."""
_OWN_HANDS = Pattern(r"['’]s?\s+(?:[\w-]+\s+)?(?:hands?|fingers?)\b|\s?的?[一左右]?[双只]?手")
_GAZE = r"(?:look|glanc|star|gaz|peer|glar|squint|smil|grin|nod|frown|wink|point|listen|turn)(?:s|es|e|ing)?"
_WHOSE = r"(?:the |his |her |their |its )?"
_LOOKED_AT = Pattern(
    rf"\b{_GAZE}\b(?:\s+(?!@)\w+){{0,2}}\s+(?:at|to|towards?|into)\s+{_WHOSE}$"
    rf"|\b{_GAZE}\b[^.!?;。！？；]{{0,60}}?(?:,|\band|\bthen)\s+(?:then )?(?:back )?(?:up |down )?(?:at|to)\s+{_WHOSE}$"
    rf"|\b(?:watch|stud(?:y|i)|observ|examin|fac|see)(?:es|s|ing|e)?\s+{_WHOSE}$"
    r"|(?:看|望|盯|瞪|凝视|注视|瞥|打量)(?:着|向|了|见|到)?$",
    "look glanc star gaz peer glar squint smil grin nod frown wink point listen turn watch stud observ examin fac see"
    " 看 望 盯 瞪 凝视 注视 瞥 打量",
)
_HELD_AFTER = Pattern(r"\s+(?:in|on|between|against) (?:her|his|their|its)\b")
_TURNS = Pattern(
    r"turn|spin|pivot|swivel|whirl|glanc|doubl\w* back|revers|retreat|\bflees?\b|back(?:s|ing)? away|backward"
    r"|\blook\w* (?:back|around|over|away)|\bgoes back|\bruns? back|\bwalks? back|to and fro|back and forth"
    r"|转|回头|回身|回望|掉头|折返|返回|后退|倒退|振り|戻|돌아|뒤돌|\bgira|vuelve|regresa"
)
_LATER = Pattern(
    r"\b(?:later|meanwhile|elsewhere|next (?:day|morning|night|week)|flashback|memory|remember\w*|dream\w*"
    r"|years? (?:ago|before)|montage)\b"
    r"|后来|与此同时|第二天|次日|回忆|梦|多年|翌日|나중|más tarde|mientras tanto"
)
_NEUTRAL = frozenset(("frontal", "back", "pov", "insert", "cutaway", "establishing", "master"))
MOST_SHOTS = 100
"""Shots that are held against each other; no model takes nearly as many."""
VERY_WIDE = SIZES["very_wide"].ladder


class Flip(NamedTuple):
    """A subject that looks one way in shot ``before`` and the other way in shot ``after`` (indexes)."""

    before: int
    after: int
    subject: str


def mentioned(board: Storyboard, *texts: str | None) -> tuple[str, ...]:
    """The names of the elements that texts refer to with ``@``, in order, each once."""
    found = (reference.name for text in texts for reference in references(text or "", board.elements))
    return tuple(dict.fromkeys(name for name in found if name is not None))


def named_elements(board: Storyboard, shot: Shot) -> tuple[str, ...]:
    """The elements that a shot's prompt refers to, in order, each once."""
    return mentioned(board, shot.prompt)


def subject_of(board: Storyboard, shot: Shot) -> str | None:
    """The one person or animal a shot is of; whose shoulder is in the way is not it."""
    beings: list[str] = []
    for reference in references(shot.prompt, board.elements):
        name = reference.name
        if name is None or board.elements[name].kind not in BEINGS or name in beings:
            continue
        if not _is_past(shot.prompt, reference):
            beings.append(name)
    if len(beings) > 1:
        speakers = {line.speaker for line in shot.dialogue}
        beings = [name for name in beings if name in speakers] if len(speakers) == 1 else []
    return beings[0] if len(beings) == 1 else None


def past_whom(words: str, declared: Collection[str]) -> tuple[str, ...]:
    """The names whose shoulder, back or head is in the way of a shot past somebody, as its words say."""
    found = references(words, declared)
    return tuple(one.name for one in found if one.name and (_is_past(words, one) or _is_in_the_corner(words, one)))


def _is_in_the_corner(words: str, reference: Reference) -> bool:
    before = _CORNER_BEFORE.search(words[max(0, reference.start - 40) : reference.start])
    return bool(before or _CORNER_AFTER.match(words, reference.end))


def _is_past(prompt: str, reference: Reference) -> bool:
    before = _SHOULDER_BEFORE.search(prompt[max(0, reference.start - 40) : reference.start])
    return bool(before or _SHOULDER_AFTER.match(prompt, reference.end))


def only_looked_at(prompt: str, declared: Collection[str]) -> frozenset[str]:
    """The names that words speak of only as what somebody looks at: "@Mei looks at @Key, then at @Tom"."""
    names: set[str] = set()
    others: set[str] = set()
    for reference in references(prompt, declared):
        if reference.name is not None:
            looked_at = _LOOKED_AT.search(prompt[max(0, reference.start - 100) : reference.start])
            held = _HELD_AFTER.match(prompt, reference.end)
            (names if looked_at and not held else others).add(reference.name)
    return frozenset(names - others)


def looker_of(board: Storyboard, shot: Shot) -> str | None:
    """Through whose eyes a point-of-view shot is seen: "@Mei's point of view", "through the eyes of @Mei"; also
    "Mei's view", of a name without its ``@``, and "@Robot's point of view", of a thing; else of whom it shows no more
    than hands.
    """
    beings = [name for name, element in board.elements.items() if element.kind in BEINGS]
    for text in (shot.framing or "", shot.prompt):
        named = [(found.start, found.end, found.name) for found in references(text, beings) if found.name]
        plain = [(at, at + len(name), name) for name in beings for at in plain_names(text, name)]
        for start, end, name in (*named, *sorted(plain)):
            before = _EYES_BEFORE.search(text[max(0, start - 40) : start])
            if before or _EYES_AFTER.match(text, end):
                return name
        for one in references(text, board.elements):
            if one.name and sees(text, one):
                return one.name
    # Who sees no more of somebody than their hands sees their own.
    hands = [(found.end, found.name) for found in references(shot.prompt, beings) if found.name]
    own = {name for _, name in hands}
    return own.pop() if len(own) == 1 and all(_OWN_HANDS.match(shot.prompt, end) for end, _ in hands) else None


def sees(text: str, named: Reference) -> bool:
    """Whether words right after a name say that something is seen through the eyes of who or what it names."""
    return _ITS_EYES.match(text, named.end) is not None


def framings_of(shot: Shot) -> frozenset[str]:
    """The framings that a shot's ``framing`` names."""
    return frozenset(framing.id for framing in FRAMINGS.named_in((shot.framing or "")[:200]))


def move_groups(shot: Shot) -> frozenset[MoveGroup]:
    """The kinds of moves that a shot's camera makes."""
    return frozenset(
        direction.move.group for written in shot.camera for direction in read_camera(written.move).directions
    )


def goes_on(shot: Shot) -> bool:
    """Whether a shot follows the one before it in the same time and place, as far as it says: it begins
    with a plain cut, and no word of it speaks of later or elsewhere.
    """
    if shot.transition:
        found = TRANSITIONS.find(shot.transition)
        if found is None or found.id != "cut":
            return False
    return _LATER.search(shot.prompt) is None


def side_of(shot: Shot) -> str | None:
    """Where the subject looks or goes, "left" or "right"; None where it isn't said or is neither."""
    facing = shot.facing if shot.facing in ("left", "right") else None
    going = SIDE_OF.get(shot.direction or "")
    if facing and going and facing != going:
        return None
    return facing or going


def is_neutral(shot: Shot) -> bool:
    """Whether the line may be somewhere else after a shot: head-on, from behind, from above, from far
    away, of something else, or with a camera that travels around.
    """
    return (
        shot.facing in ("camera", "away")
        or shot.direction in ("toward_camera", "away_from_camera")
        or bool(framings_of(shot) & _NEUTRAL)
        or MoveGroup.ARC in move_groups(shot)
        or any(size.ladder >= VERY_WIDE for size in SIZES.named_in((shot.size or "")[:200]))
        or "overhead" in (shot.angle or "").casefold()
    )


def turns(shot: Shot) -> bool:
    """Whether somebody in a shot may turn or come back."""
    return _TURNS.search(shot.prompt) is not None


def flips(board: Storyboard) -> Iterator[Flip]:
    """Every subject that changes its side from one shot to a later one, with nothing between or in them
    that explains it.
    """
    sides: dict[str, tuple[int, str]] = {}
    for index, shot in enumerate(board.shots[:MOST_SHOTS]):
        side = side_of(shot)
        subject = subject_of(board, shot) if side else None
        if side is None or subject is None or is_neutral(shot) or turns(shot):
            sides.clear()
            continue
        if not goes_on(shot):
            sides.clear()
        before = sides.get(subject)
        if before is not None and before[1] != side:
            yield Flip(before[0], index, subject)
        sides[subject] = (index, side)
