"""People whom a shot speaks of without naming one of the cast: "a woman in a red coat waits", then "she turns"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kling_story.patterns import Pattern
from kling_story.planning.mounts import Mounted
from kling_story.storyboard import Element, Shot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.genders import gender_in, gender_of
from kling_story.vocabulary.people import people_in, phrases_of_people, together

_SHE_OR_HE = Pattern(r"^\W*(?:she|he)\b|^\W*[她他](?![们的])")
_ANOTHER = Pattern(r"\b(?:another|others?)\b|另", "other 另")
_AGAIN = Pattern(r"\bthe\s+$")
"""What stands before the words for somebody who may be there already."""
_PRONOUN = Pattern(r"\b(?:s?he|his|him|hers?)\b|[他她](?![们的])", "he hi 他 她")
_USUAL = {"female": "woman", "male": "man"}
"""Who "she" and "he" are where nobody was met before."""
_ENTERS = Pattern(
    r"(?:^|[.!?;]\s+)[\"'“‘(]*(?:(?:(?:right )?(?:next to|beside|behind|opposite|in front of) (?:her|him|them|@[\w-]+)"
    r"|in the (?:doorway|background|foreground|distance)),?\s+)?(?:an?|another)\s+$"
    r"|(?:^|[。！？；，])[^，。！？；@]{0,14}(?:[躺坐站倒趴跪靠]着|^)一[个名位][^，。@]{0,4}$"
)
"""What stands before the words for somebody who is the subject of a sentence, met there for the first time."""
_OWNS_IT = Pattern(
    r"\b(?:room|office|shop|house|home|studio|desk|workshop|surgery|grave|tomb|statue|voice) of (?:an?|the)\s+$"
)
"""What stands before the words for somebody who needn't be there: "the waiting room of a dentist"."""
_LIES = Pattern(r"([躺坐站倒趴跪靠]着)一[个名位][^，。@]{0,4}$")
"""What they do where that is said before who does it."""
_THERE = Pattern(
    r"(?:^|[.!?;]\s+)(?:on|in|at|under|near|by|behind|across|against|between|among)\b[^.!?;]{1,80}?\s(?:an?|another)\s+$"
)
"""What stands before them where a sentence opens with the place they are in."""
_DOES = Pattern(
    r"^(?:\s+(?:with|in|on|at|by|from|behind|under|near|beside|wearing|carrying|holding) [^.!?;,@]{2,40}?(?<! an)"
    r"(?<! a)(?<! the)(?<! her)(?<! his)(?<! of)(?<! in)(?<! on)(?<! with))?\s+(?:\w+ly\s+)?"
    r"(?!(?:is|was|as|has|his|hers|this|across|towards|eyes|hands|arms|clothes|glasses|headphones|trousers"
    r"|jeans|shoes|boots|gloves|years)\b)"
    r"\w{2,}[^s\W]s\b(?! of\b)"
)
_DOES_IN_CHINESE = Pattern(
    r"^(?:[正从在朝向]|快步|慢慢|飞快地?|突然|迎面)?[^，。；@]{0,8}[跑走冲踢射投扔传站坐蹲跳看望举挥骑推拉跟追哭笑喊唱喝吃拿端递擦扫躺睡停]"
)
"""What follows who is the subject of a clause."""
_GOES_ON = Pattern(
    r"(?:[,;]\s+(?:(?:and|while|as|when|where|but|with)\s+)?|\b(?:while|as|with)\s+)"
    r"(?:(?:(?:beside|behind|in front of|around) (?:her|him|them)"
    r"|in the (?:doorway|background|foreground|distance)),?\s+)?"
    r"(?:an?|another)\s+$|(?:[，；]|，而)一[个名位][^，。@]{0,4}$"
)
"""What stands before them where a sentence about somebody else goes on with what they do."""
_IS_BY = Pattern(
    r"^(?:\s+(?:with|in|on) (?!an? (?:[\w-]+ )*"
    r"(?:car|cart|truck|van|taxi|boat|kayak|canoe|bike|bicycle|scooter|sled|wagon|horse)\b)"
    r"[^.!?;,@]{2,30}?)?\s+(?:right |just |close |standing |sitting |waiting )?"
    r"(?:next to|beside|behind|alongside|opposite|in front of) (?:her|him|them|@[\w-]+)(?![\w-]|['’])"
    r"|^(?:\s+(?:with|in) [^.!?;,@]{2,30}?)?\s+(?!wearing|missing|being)\w{2,}ing\b"
    r"|^(?:就|正|紧紧|并排)*在(?:[她他]们?|@[\w-]+\s*)(?:的)?(?:旁边|身[旁边后]|后面|对面|前面)"
)
"""What follows who is by the cast, of whom nothing else is said."""
_OF_FEWER = re.compile(
    r"\b(?:next to|beside|behind|alongside|opposite|in front of|after) them\b|在[她他]们"
    r"|\b(?:both|two) (?:[a-z]+ )?(?:hands|arms|feet|fists|knees|legs|elbows|palms|eyes|fingers)\b",
    re.IGNORECASE,
)
"""Words for several of the cast that tell where somebody else is, and for what one body has two of."""
_IS_ONE = Pattern(r"@[\w-]+,\s+an?\s+\Z")
"""What stands before words for one of the cast, who was named."""
_AT_WORK = frozenset((
    "porter", "doorman", "waiter", "waitress", "barman", "barmaid", "bartender", "barista", "receptionist",
    "clerk", "cashier", "shopkeeper", "salesman", "saleswoman", "vendor", "guard", "policeman", "policewoman",
    "conductor", "butler", "maid", "judge", "referee", "umpire", "usher", "valet", "bouncer",
    "bellboy", "janitor", "cleaner", "librarian", "postman", "mailman", "milkman", "barber", "hairdresser",
    "nurse", "doctor", "paramedic", "chauffeur", "steward", "stewardess", "priest", "bailiff", "croupier",
    "auctioneer", "服务员", "店员", "收银员", "警察", "保安", "医生", "护士", "裁判",
    "法官", "乘务员", "售票员", "门卫", "酒保", "调酒师", "管家", "清洁工", "理发师",
    "邮递员",
))  # fmt: skip
"""Who belongs to a place, so that "the porter" may be met there for the first time."""
_OPENS = Pattern(
    r"(?:^|[.!?;:]\s+|,\s+(?:and |while |as |but )?|\b(?:while|as) )the\s+$"
    r"|(?:^|[。！？；，：])那?[个名位]?[^，。@的]{0,3}$"
)
"""What stands before them where a clause opens with them."""
_SEEN_BY = Pattern(
    r"\bwhat (?:@[\w-]+|she|he) (?:sees|watches|spots|notices)\b|\b(?:through|from) @[\w-]+['’]s eyes\b"
    r"|@[\w-]+['’]s (?:pov|point of view)\b|@[\w-]+(?:看到|看见|眼中|眼里)的?(?:景象|画面)?[：:，]"
    r"|@[\w-]+的(?:主观)?视角",
    "what eyes view pov 看 眼 视角",
)
"""Words after which all are there whom a prompt speaks of, as one of the cast sees them."""
_IS_NAMED = Pattern(r"^(?:\s+(?:with|in|of|on|at)\b[^.!?;,@]{1,60})?\s*[,:—–-]\s*@[\w-]+\s*(?:[,.;!?—–]|$)")
"""What follows words for one of the cast, who is named then: "a small figure with a rake, @Mei, on a dyke"."""
_ARTICLE = Pattern(r",?(?: (?:while|as|and|where|when))? (?:an?|another) \Z")
_LEADS = Pattern(r"\bbehind (?:her|him|them|@[\w-]+),?\s+(?:(?:an?|another)\s+)?\Z", "behind")
_TRAILS = Pattern(
    r"(?<=\w) (?:behind (?:her|him|them)|in the (?:background|distance))\b(?=\s*(?:[.,;!?]|and\b|\Z))",
    "behind background distance",
)
"""What stands before, and after, somebody new who is behind the cast."""
_GOES = Pattern(
    r"\A@[\w-]+[^.,;!?]{0,40}?\s(?:run|walk|follow|rid|chas|com|hurr|march|sprint|jog|trot|gallop|sw[ia]m|skat|cycl|driv|step|creep|sneak"
    r"|appear|pass)\w*\b"
)
"""Who is behind as one goes is no part of the background."""
_IN_A_FACE = 3.5
"""From so many frame heights of a figure on, a close-up's, a shot shows nobody who isn't its subject: a choice."""
_MOST, _MANY = 3, 5
"""So many of them a frame tells apart (a choice), and how many ``people_in`` has in a crowd."""


def people_met(prompt: str, elements: Mapping[str, Element], known: Sequence[str]) -> Mounted | None:
    """A prompt with names for those whom it speaks of, as far as each is another kind of person; ``known``: who of the
    ``elements`` was met so in a shot before, the newest last. None where there are none, or a crowd.
    """
    found = [one for one in phrases_of_people(prompt) if not _OWNS_IT.search(prompt[: one[0]])]
    if not found:
        return _met_again(prompt, elements, known)
    new = [noun for start, _, noun in found if not _AGAIN.search(prompt[:start])]
    nouns = {noun for _, _, noun in found}
    several = len(set(new)) < len(new) or together(prompt) or _ANOTHER.search(prompt)
    if several or len(nouns) > _MOST or people_in(prompt) is not None:
        return None
    people: dict[str, Element] = {}
    for start, end, noun in reversed(found):
        words = prompt[start:end]
        if len(nouns) == 1 and gender_in(words) is None and (pronoun := _PRONOUN.search(prompt)):
            words = f"{words}, {pronoun[0]}"
        name = _name(noun, prompt[start:end], elements)
        # The first words for somebody tell most.
        people[name] = elements.get(name) or Element(kind="character", description=words)
        prompt = f"{prompt[:start]}@{name}{prompt[end:]}"
    return Mounted(prompt, people)


def met_beside(shot: Shot, elements: Mapping[str, Element]) -> Mounted | None:
    """A prompt that names some of the cast, with a name for the one whom a sentence of it has as its subject and nobody
    declared: "@Mei turns. A man in a raincoat stands there". None where there is none, or there are several.
    """
    size = SIZES.first_named(shot.size)
    prompt = shot.prompt
    if size is not None and size.figure_height >= _IN_A_FACE:
        return None
    found = list(phrases_of_people(prompt))
    new = [one for one in found if _enters(prompt, *one[:2]) or _works_there(prompt, one, elements)]
    several = together(_OF_FEWER.sub("", prompt)) or _ANOTHER.search(prompt)
    if len(new) != 1 or several or people_in(prompt) in (0, _MANY):
        return None
    start, end, noun = new[0]
    if [one for one in found if one[2] == noun and not (one[0] == start or _AGAIN.search(prompt[: one[0]]))]:
        return None
    name = _name(noun, prompt[start:end], elements)
    element = elements.get(name) or Element(kind="character", description=prompt[start:end])
    for first, last, _ in reversed([one for one in found if one[2] == noun]):
        before, after = prompt[:first], prompt[last:]
        lies = _LIES.search(before)
        prompt = f"{before[: lies.start()]}@{name} {lies[1]}{after}" if lies else f"{before}@{name}{after}"
    return Mounted(_behind(prompt, name), {name: element})


def _behind(prompt: str, name: str) -> str:
    """A prompt in which somebody new is in the background who is behind one of the cast and stays there."""
    at = prompt.find(f"@{name}")
    before, after = prompt[:at], prompt[at:]
    lead, trail = _LEADS.search(before), _TRAILS.search(after)
    if _GOES.search(after):
        return prompt
    if lead is not None:
        return f"{before[: lead.start()]}in the background {after}"
    if trail is not None:
        article = _ARTICLE.search(before)
        first = article.start() if article else at
        return f"{before[:first]}, in the background {after[: trail.start()]}{after[trail.end() :]}"
    return prompt


def _enters(prompt: str, start: int, end: int) -> bool:
    """Whether words for somebody, between two places of a prompt, are the subject of a sentence, and new in it."""
    before = prompt[:start]
    if _IS_NAMED.search(prompt[end:]):
        return False
    if _SEEN_BY.search(before):
        return True
    does = _DOES.search(prompt[end:]) or _DOES_IN_CHINESE.search(prompt[end:])
    if does is None and not _IS_ONE.search(before):
        does = _IS_BY.search(prompt[end:])
    return bool(_ENTERS.search(before) or (does and (_THERE.search(before) or _GOES_ON.search(before))))


def _works_there(prompt: str, found: tuple[int, int, str], elements: Mapping[str, Element]) -> bool:
    """Whether words for somebody open a clause with who belongs to a place: "the porter shakes his head"."""
    start, end, noun = found
    if noun.lower() not in _AT_WORK or not _OPENS.search(prompt[:start]):
        return False
    if not (_DOES.search(prompt[end:]) or _DOES_IN_CHINESE.search(prompt[end:])):
        return False
    return not any(
        noun.lower() in f"{name} {one.description}".lower() for name, one in elements.items() if name != noun
    )


def _name(noun: str, words: str, elements: Mapping[str, Element]) -> str:
    """A name for somebody: their noun, with a number where it is another one's, of whom other words were said."""
    name, number = noun.replace(" ", "-"), 1
    while (other := elements.get(name)) is not None and noun != words and other.description not in (words, noun):
        number += 1
        name = f"{noun}-{number}".replace(" ", "-")
    return name


def _met_again(prompt: str, elements: Mapping[str, Element], known: Sequence[str]) -> Mounted | None:
    """The newest whom "she" or "he" could mean, else somebody new."""
    found = _SHE_OR_HE.search(prompt)
    gender = gender_in(found[0]) if found else None
    if found is None or gender is None:
        return None
    genders = {one: gender_of(elements[one].description or one) for one in reversed(known)}
    theirs = (one for meant in (gender, None) for one, their in genders.items() if their == meant)
    name = next(theirs, _USUAL[gender])
    element = elements.get(name) or Element(kind="character", description=name)
    return Mounted(f"@{name} {prompt[found.end() :].lstrip()}", {name: element})
