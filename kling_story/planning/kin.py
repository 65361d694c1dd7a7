"""Who of the cast words for a relative mean where bodies are together: "@Jonah puts his arms around his father"."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.references import references
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.genders import gender_of

_KIN = (
    "father|dad|mother|mum|mom|son|daughter|brother|sister|husband|wife|grandfather|grandmother|grandpa|grandma|grandson"
    "|granddaughter|uncle|aunt|boyfriend|girlfriend|girl|boy"
)
_ZH_KIN = "父亲|爸爸|母亲|妈妈|儿子|女儿|丈夫|妻子|爷爷|奶奶|外公|外婆|哥哥|弟弟|姐姐|妹妹"
_RELATIVE = Pattern(
    rf"\b(?:his|her|their) (?:(?:old|little|big|younger|older|own) )?(?P<kin>{_KIN})\b|[他她]的?(?P<zh>{_ZH_KIN})",
    f"{_KIN} {_ZH_KIN}".replace("|", " "),
)
_WITH_BODIES = Pattern(
    r"\b(?:(?:hug|embrac|cuddl|kiss|hold|carr(?:y|ie)|lift|lead|help|push|pull|drag|follow|chas)(?:e?s|g?ing)?(?: up)?"
    r"|(?:runs?|running|walks?|walking|races|hurries|limps) (?:right )?(?:after|behind)"
    r"|arms? (?:around|round|about)|(?:hands?|head|arm) (?:on|against|onto)|leans? (?:on|against)"
    r"|beside|next to|opposite|in front of|and)\s+$"
    r"|(?:[抱搂吻扶牵拉推背追着]|和|跟|与)(?:着|住|了)?$"
)
"""What stands before who is seen, not only thought of or looked at."""


def with_relatives_named(shot: Shot, board: Storyboard) -> Shot:
    """A shot with the names of the relatives whom its words put beside somebody, where one alone of the cast fits."""
    prompt = shot.prompt
    for found in reversed(list(_RELATIVE.finditer(shot.prompt))):
        if denied(prompt, found.start()) or not _WITH_BODIES.search(prompt[: found.start()]):
            continue
        gender = gender_of(found["kin"] or found["zh"])
        there = {one.name for one in references(prompt, board.elements)}
        others = {
            name: gender_of(one.description or name)
            for name, one in board.elements.items()
            if one.kind == "character" and name not in there
        }
        sure = [name for name, theirs in others.items() if theirs == gender]
        fitting = sure or [name for name, theirs in others.items() if theirs is None]
        if len(fitting) == 1 and there:
            space = " " if found["zh"] else ""
            prompt = f"{prompt[: found.start()]}@{fitting[0]}{space}{prompt[found.end() :]}"
    return shot if prompt == shot.prompt else shot.model_copy(update={"prompt": prompt})
