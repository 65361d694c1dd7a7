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
    rf"\b(?:{_PREPOSITIONS})\s+(?:the\s+|{_NOT_HERS}(?:her|his)\s+)?$|\b(?:{_DOES_TO})\w{{0,4}}\s+$|@[\w-]+\s+(?:\w+ly\s+)?(?!as\b|is\b|was\b|has\b|unless\b|besides\b|towards\b)[a-z]+s\s+$|(?:[向朝给对看离被跟抱吻搂着]|[走跑冲奔来]到|[走靠接]近)\s*$|[捧抱拉扶牵抓拽]起\s*$|[靠倚偎埋](?:在|着|进)\s*$"
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


def another_does(text: str, at: int, end: int, cast: str = "") -> bool:
    """Whether it is somebody or something unnamed that does what words from ``at`` up to ``end`` say: "while the dog
    sleeps", "her baby crying", "孩子在一旁哭". Who is called as the descriptions of the ``cast`` do is one of it.
    """
    if not text[at].isascii():
        clause = text[_PAUSE.last_end(text[:at]) : at]
        found = None if "@" in clause else _UNNAMED_CHINESE.search(clause)
        found = found or _CALLED.match(text, end)
        return found is not None and found["who"] not in cast
    if not _VERB.match(text, at):
        return False
    if _WHO_DOES.search(text[:at]):
        return True
    clause = text[_CLAUSE_BEGINS.last_end(text[:at]) : at]
    return "@" not in clause and _UNNAMED.search(clause) is not None and not _ONE_S_OWN.search(clause)


_VERB = Pattern(r"(?!tears|eyes|lips|brows|cheeks|teeth|corners|hands|fists|arms)(?:\w+(?:s|ing)|asleep)\b")
_CLAUSE_BEGINS = Pattern(r"[.,;:!?—–]|\b(?:and|while|as|but|then|when|until|because|before|after)\b")
_UNNAMED = Pattern(
    r"^\s*(?:with\s+)?(?:the|an?|another|her|his|their|its|some|two|three|[\w-]+['’]s)\s+(?:[\w-]+\s+){0,3}?[\w-]+\s+"
    r"(?:(?:is|are|was|were|still|now|fast|sound|already|all|\w+ly|lies|lying|sits|sitting|starts?|begins?|keeps?|to)\s+)*$"
)
"""A clause with a subject of its own, up to its verb."""
_ONE_S_OWN = Pattern(
    r"\b(?:eyes?|face|lips?|mouth|cheeks?|head|eyebrows?|brows?|voice|expression|smile|grin|gaze|tears?|hands?|fingers?|fists?|arms?|shoulders?|chest|body|hair"
    r"|breath|jaw|chin|nose|legs?|knees?|feet|corners?|heart|stomach|back|camera|shot)\b"
    r"|\bthe\s+(?:[\w-]+\s+){0,2}(?:women|woman|men|man|girls?|boys?|lady|ladies|guys?|child|children|kids?|two|three|four|pair|couple|friends|lovers|others?)\s+$"
)
"""The subject of a clause that is part of somebody named, or says who they are."""
_WHO_DOES = Pattern(r"(?:^|\s)(?:the|an?|her|his)\s+(?:[\w-]+\s+){0,2}?[\w-]+,?\s+who(?:\s+(?:is|was|has))?\s+$", "who")
_PEOPLE_CHINESE = (
    r"(?P<who>[猫狗鸟马牛羊]|孩子|小孩|宝宝|婴儿|女儿|儿子|妈妈|母亲|爸爸|父亲|奶奶|爷爷|妻子|丈夫|老师|老板|医生|护士|观众|众人|人群|路人|同学|学生|朋友|同事|客人"
    r"|士兵|对手|司机|老人|女孩|男孩|女人|男人|男子|女子)"
)
_UNNAMED_CHINESE = Pattern(
    rf"^\s*(?:而|但|这时|此时|忽然|突然)?(?:[^的@]{{0,5}}的)?(?:一[只个位名条群])?[^的在@]{{0,2}}?{_PEOPLE_CHINESE}"
)
_CALLED = Pattern(rf"[泣着]*的[^，。@]{{0,3}}?{_PEOPLE_CHINESE}")
_PAUSE = Pattern(r"[，。；、！？,.;!?]")
