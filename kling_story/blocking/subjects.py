"""Who does what words say: of several named before them, not who is only its object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kling_story.patterns import Pattern
from kling_story.references import Reference

_PREPOSITIONS = (
    "to|at|of|from|past|behind|beside|towards?|for|with|after|near|by|against|onto|into|in|on|upon|over|across|around|before"
    "|between|through|under|above|below|about|without|beyond|opposite"
)
_DOES_TO = (
    "hug|kiss|embrac|hold|grab|push|pull|hit|slap|punch|follow|chas|fac|help|lift|carr|touch|comfort|watch|see|thank|meet|catch"
    "|tak|cup|wip|clasp|seiz|caress|strok|cradl|pat|lead|block|join|greet|approach|leav|tell|ask|giv|hand|show|offer|shov|kick|tackl|cuddl|lov"
)
_NOT_HERS = r"(?<!behind )(?<!beside )(?<!around )(?<!before )(?<!after )"
"""What stands before a "her" that is no word for whose: "behind her @Tom waves"."""
OBJECT = Pattern(
    rf"\b(?:{_PREPOSITIONS})\s+(?:the\s+|{_NOT_HERS}(?:her|his)\s+)?$|\b(?:{_DOES_TO})\w{{0,4}}\s+$|@[\w-]+\s+(?:\w+ly\s+)?(?!as\b|is\b|was\b|has\b|unless\b|besides\b|towards\b)[a-z]+s\s+$|[向朝给对看离被跟抱吻搂着]\s*$|[捧抱拉扶牵抓拽]起\s*$|[靠倚偎埋](?:在|着|进)\s*$"
)
"""What stands before somebody who doesn't do what is said."""
_REACH = 40
"""Characters before a name within which that is said."""
_OPENS = Pattern(r"[.!?。！？]\s*(?:s?he|[她他])\Z")
"""A pronoun that a sentence opens with."""
_PRONOUN = Pattern(
    r"(?:^|[.!?;,:—]|\b(?:and|as|while|then|but|until|when|where|because|so|before|after))\s*(?:(?P<she>she)|he|(?P<who>who))\b"
    r"|(?:^|[，。；！？、])\s*(?:(?P<zh>她)|他)(?![们的])"
)


def who_does(text: str, named: Sequence[Reference], at: int, genders: Mapping[str, str] | None = None) -> str | None:
    """Who of the ``named`` does what a text says there: whom "she" or "he" before it means by the ``genders``, or
    "who", else the last one named before it who isn't an object; None where nobody is named.
    """
    before = [one for one in named if one.start < at]
    if not before:
        return str(named[0].name) if named else None
    last = before[-1]
    pronoun = next(reversed(list(_PRONOUN.finditer(text[last.end : at]))), None)
    if pronoun is not None:
        if pronoun["who"]:
            return str(last.name)
        gender = "female" if pronoun["she"] or pronoun["zh"] else "male"
        fitting = [str(one.name) for one in before if (genders or {}).get(str(one.name), gender) == gender]
        sure = [name for name in fitting if name in (genders or {})]
        if _OPENS.search(text[last.end : last.end + pronoun.end()]) and len({*(sure or fitting)}) > 1:
            # Of those of the sentence before who did it goes on to tell.
            doing = [str(one.name) for one in before if not is_object(text, one)]
            sure = [name for name in doing if name in (sure or fitting)] or sure
        if fitting:
            return (sure or fitting)[-1]
    does = (one for one in reversed(before) if not is_object(text, one))
    # Of who is named in another sentence only if nobody is in this one.
    return str(next(does, last).name)


def is_object(text: str, named: Reference) -> bool:
    """Whether somebody doesn't do what is said: "to @Tom", "hugs @Tom"."""
    return OBJECT.search(text[max(0, named.start - _REACH) : named.start]) is not None


def does_it(text: str, named: Reference, at: int) -> bool:
    """Whether who is named, and is no object, does what words at a place say: right after it, or in Chinese in that
    clause.
    """
    between = text[named.end : at]
    clause = not between.strip() or not (between.isascii() or _PAUSE.search(between))
    return clause and not is_object(text, named)


_PAUSE = Pattern(r"[，。；、！？,.;!?]")
