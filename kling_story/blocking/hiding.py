"""Who hides behind somebody, or stands by somebody, whom a pronoun or a part of them tells: "hides under her skirt"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.blocking.sentences import OWNED
from kling_story.blocking.subjects import another_does, who_does
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.references import Reference
from kling_story.vocabulary.denials import denied

_PARTS = r"(?:\w+\s+)?(?:skirts?|legs?|backs?|dress|coat|cloak|apron|robes?|feet|knees|shoulders?)\b"
_HIDES = Pattern(
    r"\b(?:hid(?:es?|ing|den)(?! (?:an?|the|her|his|it|something)\b)"
    r"|cower(?:s|ing)?|shelter(?:s|ing)?|peeks?|peeking|peers?|peering|lurks?|lurking|crouch(?:es|ing)?"
    r"|stands?|standing|stood|sits?|sitting|waits?|waiting|kneels?|kneeling|is|cling(?:s|ing)?)\b[^@,.;!?]{0,20}?"
    r"\b(?P<how>behind|under|beneath|underneath|between|beside|next to|in front of)\s+"
    rf"(?:(?:her|him|them|@(?P<name>[\w-]+?)(?!['’\w]))(?!\s+{OWNED})|(?:her|his|their|@(?P<owner>[\w-]+?)['’]s)\s+{_PARTS})"
    r"|[躲藏][^，。,.@]{0,3}在?(?:[她他]|@(?P<zh>[\w-]+?))的?(?P<zh_how>身后|背后|后面|裙子?下|腿间|身旁)",
    "behind under beneath between beside next front 躲 藏",
)
_RELATIONS = {
    **dict.fromkeys(("behind", "under", "beneath", "underneath", "between"), "behind"),
    **dict.fromkeys(("beside", "next to"), "beside"),
    "in front of": "before",
}


_RIGHT_BEFORE = Pattern(r"@(?P<name>[\w-]+)\s+(?:\w+ly\s+)?$", "@")


def with_hidden(
    prompt: str, beings: Sequence[Reference], told: Mapping[str, Place], genders: Mapping[str, str]
) -> Mapping[str, Place]:
    """What is ``told`` of the ``beings`` named in a prompt, with behind or beside whom they are."""
    found = dict(told)
    for words in _HIDES.finditer(prompt):
        who = who_does(prompt, beings, words.start(), genders)
        if who is None or denied(prompt, words.start()) or another_does(prompt, words.start(), words.end()):
            continue
        right_before = _RIGHT_BEFORE.search(prompt[: words.start()])
        if right_before and right_before["name"] not in {one.name for one in beings}:
            # It is a thing that stands there.
            continue
        inside = [str(one.name) for one in beings if words.start() <= one.start < words.end()]
        gender = next((one for one, mark in _MARKS if mark in words[0].lower().split() or mark in words[0]), None)
        others = [str(one.name) for one in beings if one.start < words.start() and one.name != who] or [
            str(one.name) for one in beings if one.name != who
        ]
        fitting = inside or [name for name in others if genders.get(name) == gender] or others[-1:]
        place = found.get(who, Place(who))
        if fitting and place.relation is None and place.tie is None:
            relation = _RELATIONS.get((words["how"] or "behind").lower(), "behind")
            found[who] = place._replace(relation=relation, other=fitting[-1])
    return found


_MARKS = (("female", "her"), ("male", "him"), ("male", "his"), ("female", "她"), ("male", "他"))
