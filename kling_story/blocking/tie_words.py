"""How two of those whom a prompt names are tied by its words: who rides, drives, pulls or pushes what.

Plain phrases, and silent rather than guessing: who gets onto a horse, leans on a car or runs past one stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from kling_story.blocking.nouns import WHICH
from kling_story.blocking.sentences import ENDS, are_several, joined, sentence_around
from kling_story.materials import Element
from kling_story.patterns import Pattern
from kling_story.references import Reference, references
from kling_story.vocabulary.stand_ins import is_on_the_ground, seat_of

_CLAUSE = (
    rf"^(?:[^@{ENDS}]{{0,80}}?(?:,|\band\b|\bthen\b|\bas\b|\bwhile\b|\bwho\b"
    r"|\s(?=(?:pull|push|haul|tow|dragg|wheel)ing\b))\s*)?"
    r"(?:(?:\bshe|\bhe|\bthey|is|are|was|now|still|\w+ly)\s+)*\s*"
)
_RIDES = (
    r"(?:rid(?:es?|ing)|rode|driv(?:es?|ing)|drove|steer(?:s|ing)?|row(?:s|ing)?|paddl(?:es?|ing)|sail(?:s|ing)?|pilot(?:s|ing)?"
    r"|pedal(?:s|l?ing)?|cycl(?:es|ing)|fl(?:y|ies|ying)|mounts?|gallop(?:s|ing)?|canter(?:s|ing)?|trot(?:s|ting)?|rac(?:es?|ing)|speed(?:s|ing)?"
    r"|weav(?:es?|ing)|coast(?:s|ing)?|roar(?:s|ing)?|cruis(?:es?|ing)|travel(?:s|ling)?|cross(?:es|ing)?|glid(?:es?|ing)|drift(?:s|ing)?)"
)
_SITS = (
    r"(?:sits?|sitting|seated|perch(?:es|ed)|rests?|resting|waits?|waiting|sleeps?|sleeping|asleep|sings?|singing|cries|crying|smokes?"
    r"|smoking|talks?|talking|rocks|rocking|alone|together|crouch(?:es|ing)?|stands?|standing)"
)
_ON = (
    r"(?:(?:bareback\s+|up\s+|high\s+|back\s+)?(?:on|upon|astride|atop|aboard)(?:\s+the\s+back\s+of)?|in|inside|(?:behind|at)\s+the\s+(?:steering\s+)?"
    r"(?:wheel|helm|controls|oars|reins)\s+of|in\s+the\s+(?:[\w']+\s+)?(?:seat|back|saddle|cockpit|cab)\s+of)\s+"
)
_RIDING = Pattern(
    rf"{_CLAUSE}(?:{_RIDES}\s+(?:\w+ly\s+)?|{_RIDES}(?:\s+[\w'-]+){{0,6}}\s+{_ON}|(?:{_SITS}(?:\s+(?!hand|finger)[\w-]+){{0,2}}\s+)?{_ON}){WHICH}"
    r"|^[^，。,.@看望]{0,6}(?:骑着|骑在|骑|蹬着?|踩着|踏着|跨在|驾驶着?|驾着|开着|乘着|乘坐|划着|坐在|坐着)(?:一[匹辆艘条只头架张把])?[^，。,.@]{0,4}$"
    r"|^[^，。,.@看望见]{0,14}划着?$"
)
_RIDDEN_BY = Pattern(
    rf"^\s*,?\s*(?:is\s+)?(?:ridden|driven|steered|piloted|rowed|mounted)\s+by\s+{WHICH}",
    "ridden driven steered piloted rowed mounted",
)
_BEARS = Pattern(rf"{_CLAUSE}(?:carr(?:y|ies|ying)|bear(?:s|ing)?|takes?|taking)\s+{WHICH}|^[^，。,.@]{{0,4}}[驮载]着$")
_WITH = Pattern(rf"^(?:[^@{ENDS}]{{0,60}}?\s|\s*,?\s*)with\s+{WHICH}", "with")
_ABOARD = Pattern(
    r"^\s+(?:\w+(?:ing|ed)\s+)?(?:(?:up)?on (?:its|her|his) back|in the saddle|astride"
    r"|(?:behind|at) the (?:steering )?(?:wheel|helm|oars|reins|controls)|inside|aboard|(?:in|on) it\b)"
)
_AT_THE_WHEEL = Pattern(
    rf"^[^@{ENDS}]{{0,60}}?\b(?:(?:behind|at) the (?:steering )?(?:wheel|helm|oars|reins)"
    r"|in the (?:saddle|cockpit|driver'?s seat|passenger seat))\b"
    r"|^\s+(?:is\s+)?driv(?:es|ing)\b(?!\s+(?:the|an?|her|his|them|him|away the)\b)"
)
_PULLING = Pattern(
    rf"{_CLAUSE}(?:pull|haul|tow|drag|draw)(?:s|ing)?\s+(?:along\s+|behind\s+\w+\s+)?{WHICH}|^[^，。,.@]{{0,6}}(?:[拉拖拽]着(?:一[辆台个])?[^，。,.@]{{0,4}}|拉(?:一辆)?)$",
    "pull haul tow drag draw 拉 拖 拽",
)
_PUSHING = Pattern(
    rf"{_CLAUSE}(?:push|wheel|shov|rush|roll)(?:es|s|e|ing)?\s+(?:along\s+)?{WHICH}|^[^，。,.@]{{0,6}}推(?:着(?:[一那这][辆台个])?[^，。,.@]{{0,4}}|一辆)?$",
    "push wheel shov rush roll 推",
)
_BY = Pattern(
    rf"^\s*,?\s*(?:is\s+|being\s+)?(?P<how>pulled|drawn|towed|hauled|dragged|pushed)(?:\s+\w+){{0,4}}?\s+by\s+{WHICH}",
    "pulled drawn towed hauled dragged pushed",
)
_ROWING = Pattern(
    r"^,?\s+(?:is\s+)?(?:\w+ly\s+)?(?:row|paddl)(?:s|es|ing)\b(?!\s+(?:an?|her|his|their)\s)|^[^，。,.@]{0,3}划[着船桨]",
    "row paddl 划",
)
_BESIDE = Pattern(
    r"^\s+(?:is\s+)?(?:(?:sits?|sitting|seated|rides?|riding|perch(?:es|ed))\s+)?"
    r"(?:beside|next to|behind|opposite|across from|facing|in front of|ahead of) (?:her|him|them|@[\w-]+)(?![\w'’-])"
    r"|^坐在[她他]们?(?:对面|身边|身后|旁边|前面|后面)"
    r"|^,?\s+(?:is\s+|sits?\s+|sitting\s+)?(?:\w+ly\s+)?"
    r"(?:(?:hold|cling|hang)(?:s|ing)? (?:on(?:to)? |tight(?:ly)? |fast )*(?:to )?"
    r"|(?:hug|embrac|clasp|grip|clutch)(?:g?e?s|g?ing) )"
    r"(?:her|him|his|@[\w-]+)(?:['’]s)?(?: (?:waist|back|shoulders|jacket|coat))?(?: (?:tight(?:ly)?|fast))?"
    rf"(?: from behind| from the back|(?<!hugs him|hugs her|aces him|aces her)(?=\s*(?:$|[{ENDS},])))"
    r"|^[^，。,.@]{0,4}(?:从[后背]面?(?:紧紧)?地?[抱搂环][着住紧][他她]|(?:紧紧)?地?[抱搂环][着住紧][他她]的?腰)"
)
_COMES_ALONG = Pattern(
    rf"^,?\s+(?:[^@{ENDS}]{{0,30}}?\s)??(?:on|in|at|over) "
    r"(?:(?:the|its|his|her|their) (?:edge|side|rim|back|front|end|tail) of )?(?:the|its|his|her|their) (?:[\w-]+ )?"
    r"(?:back ?seat|backseat|back|rear(?: seat)?|passenger(?:'s)? seat|pillion|sidecar|box|bed|cargo bed|flatbed|tray"
    r"|basket|rack|trailer|crossbar|handlebars?|bow|stern|prow|thwart)\b(?! (?:of|room|yard|garden|row|door|wall))"
    r"|^\s+(?:is\s+)?(?:sits?|sitting|seated|perch(?:es|ed)|rides?|riding|stands?|lies) (?:\w+ )?(?:in|on) it\b"
    r"|^[^，。,.@]{0,4}[坐站躺蹲][在着]?[^，。,.@]{0,3}(?:车斗|车厢|车篷|后座|后排|副驾驶?座?|车尾|货箱|车上|车里|边斗"
    r"|船头|船尾|船上|船里|后面|后头|车筐|后架|横梁)",
    "back rear passenger pillion sidecar box bed tray basket rack trailer crossbar handlebar bow stern prow thwart it"
    " 车 后 副驾 货箱 边斗 船 横梁",
)
"""Who comes along on what another one rides or drives."""
_BY_THEM = Pattern(
    r"\b(?:next to|beside|behind|opposite|in front of) (?:her|him|them),?\s+(?:(?:an?|the)\s+)?$",
    "next beside behind opposite front",
)
_NOT = Pattern(
    r"n['’]t\b|\b(?:not|never|wants?|hopes?|dreams?|tries|about|past|off|from|beside"
    r"|towards?(?! (?:us|the (?:camera|lens|viewer))\b)"
    r"|behind (?!the (?:steering )?(?:wheel|oars|reins))"
    r"|into|onto|gets?|steps?|climbs?|jumps?|hand|hands|foot|lean(?:s|ing)?|looks? at)\b|[不没未想]|[看望]着?$"
)
_ONES = Pattern(r"\b(?:he|she|they)\b")
_NOT_IT = Pattern(r"^['’]s?\s+(?!(?:back|saddle|seat|cockpit|driver|passenger|front)\b)|^的?[旁边前后影门窗]")
_GOES = Pattern(
    rf"\b(?:{_RIDES}|wheel(?:s|ing)|shov(?:es|ing)|runs?|running|walks?|walking|roll(?:s|ing)?|pull(?:s|ing)?|push(?:es|ing)?|haul(?:s|ing)?|tow(?:s|ing)?|drag(?:s|ging)?|driven|ridden|drawn|pulled"
    r"|carr(?:ies|ying))\b"
    r"|[骑驾驶划拉拖推蹬]|开着"
)
_STOPPED = Pattern(r"\b(?:parked|stationary|motionless|standing still|stops|stopped|waits?|waiting)\b|停")


class Tie(NamedTuple):
    """That ``one`` is ``riding``, ``pulling`` or ``pushing`` the ``other``; ``goes``: somewhere."""

    one: str
    how: str
    other: str
    goes: bool


def ties_in(prompt: str, elements: Mapping[str, Element]) -> Iterator[Tie]:
    named = [reference for reference in references(prompt, elements) if reference.name is not None]
    things = {str(one.name): elements[str(one.name)] for one in named if elements[str(one.name)].kind != "character"}
    seats = {name for name, one in things.items() if seat_of(one.kind, name, one.description)}
    large = {name for name, one in things.items() if is_on_the_ground(one.kind, name, one.description)}
    if not seats | large:
        return
    able = {str(one.name) for one in named if elements[str(one.name)].kind in ("character", "animal")}
    persons = able - {*things}
    rides: dict[str, str] = {}
    for number, (one, other) in enumerate(pairwise(named)):
        first, second = str(one.name), str(other.name)
        words, after = prompt[one.end : other.start], prompt[other.end : other.end + 60]
        if first == second or are_several(words) or (len(persons) > 1 and _ONES.search(words)):
            continue
        goes = bool(_GOES.search(_sentence(prompt, one.start))) and not _STOPPED.search(words)
        for how, forward in _between(words, after, first in able, second in able, first in seats, second in seats):
            if how != "riding" and (second if forward else first) not in large:
                continue
            who = [str(each.name) for each in joined(prompt, named, number)] if forward else [second]
            actors = [name for name in who if name in able]
            rides |= {actor: second if forward else first for actor in actors if how == "riding"}
            yield from (Tie(actor, how, second if forward else first, goes) for actor in actors)
    for number, one in enumerate(named):
        name, following, before = str(one.name), prompt[one.end :], str(named[number - 1].name) if number else ""
        if name not in persons or name in rides:
            continue
        if len(seats) == 1 and (wheel := _AT_THE_WHEEL.search(following) or _ROWING.search(following)):
            yield Tie(name, "riding", next(iter(seats)), bool(_GOES.search(wheel[0])))
        elif (beside := rides.get(before) or rides.get(_named_before(named, number))) and (
            _BESIDE.search(following) or _BY_THEM.search(prompt[: one.start])
        ):
            yield Tie(name, "riding", beside, bool(_GOES.search(_sentence(prompt, one.start))))
        elif len({*rides.values()}) == 1 and _COMES_ALONG.search(following):
            yield Tie(name, "riding", next(iter(rides.values())), goes=True)
    for one, other in pairwise(named):
        if (
            str(one.name) in able
            and str(other.name) in rides
            and (handling := _handling(prompt[one.end : other.start]))
        ):
            yield Tie(str(one.name), handling, rides[str(other.name)], goes=True)


def _named_before(named: Sequence[Reference], number: int) -> str:
    """The one before the thing that is named before one."""
    return str(named[number - 2].name) if number > 1 else ""


def _handling(words: str) -> str | None:
    return "pulling" if _PULLING.search(words) else "pushing" if _PUSHING.search(words) else None


def _between(
    words: str, after: str, first_able: bool, second_able: bool, first_has_seat: bool, second_has_seat: bool
) -> Iterator[tuple[str, bool]]:
    """How two names are tied by the words between them, and whether the first is the one who does it. Who is ``able``
    can ride and pull.
    """
    by = _BY.search(words) if second_able else None
    if by:
        yield "pushing" if by["how"] == "pushed" else "pulling", False
    if _NOT.search(words):
        return
    if second_able and first_has_seat:
        aboard = _ABOARD.search(after)
        if _RIDDEN_BY.search(words) or _BEARS.search(words) or (aboard and _WITH.search(words)):
            yield "riding", False
            return
    if not first_able or _NOT_IT.search(after):
        return
    if second_has_seat and _RIDING.search(words):
        yield "riding", True
    elif how := _handling(words):
        yield how, True


def _sentence(prompt: str, at: int) -> str:
    """The sentence of a prompt around a place in it."""
    start, end = sentence_around(prompt, at, at)
    return prompt[start:end]
