"""Sentences that begin a new picture: "Close on her hands", "Then a low wide shot", "We dissolve to the pier", 特写."""

from __future__ import annotations

import re
from typing import NamedTuple

from kling_story.importing.picture_words import TABLES, isolated
from kling_story.importing.prose_words import is_trade
from kling_story.patterns import Pattern
from kling_story.vocabulary import TRANSITIONS

_READ = 120
"""Characters at a sentence's start in which it says how its picture is framed."""
_THEN = Pattern(
    r"(?:(?:and|but|then|next|now|finally|lastly|suddenly)\b[,，]?\s*|(?:然后|接着|随后|最后|接下来|紧接着|突然)[,，]?)*"
    r"(?:(?:we|(?:the\s+)?(?:camera|scene|film|picture|image|shot))\s+(?=\w+s?\s)|(?:画面|镜头)(?=[切转叠淡]))?"
)
_TO = Pattern(
    r"\s*(?:back|away|straight|over|换)?\s*(?:(?:to|into|on)(?!\s+(?:black|white)\b)(?=\s|[:：])|[到至入回])[:：,，]?\s*|\s*[:：]\s*"
)
"""What follows a transition that leads to a new picture: not "cut to black", which ends the last one."""
_VERB = Pattern(r"(cut|dissolve|wipe|crossfade|fade)s\b", "cuts dissolves wipes crossfades fades")
_ELSEWHERE = Pattern(
    r"(?:meanwhile|elsewhere|(?:\w+ ){0,2}later|(?:the next|that|the same) (?:day|morning|evening|night))[,:]\s*"
    r"|(?:与此同时|第二天|次日|翌日|后来|片刻后|多年后)[,，：]?",
    "meanwhile elsewhere later next that same 同时 第二天 次日 翌日 后来 片刻后 多年后",
)
_BEFORE_TERMS = Pattern(
    r"(?:[\s,，-]|\b(?:back (?:to|in)|in|an?|the|another|one|our|extremely|very|tight|new|last|final|brief|quick|sudden"
    r"|slow[- ]motion|cinematic|dramatic|intimate|tense|dreamy|moody|beautiful|sweeping|soft|gentle)\b)*"
)
_LABEL = Pattern(r"[^\n:：.。!?—]{1,60}?(?=\s*[:：—]|\s[-–]\s)")
_STATES = Pattern(r"(?:from|on|in|at|looking|straight|back)\b")
"""How terms begin that are also plain words, "from behind the curtain"; not so "From above, the roofs"."""
_WHOM = Pattern(r"(?:insert|reverse|reaction|cutaway)\s+(?:of|on)\b", "insert reverse reaction cutaway")
_ALONE = Pattern(r"\s*[,:，：]")
_IS_THERE = ("是", "有")
"""远景是山: in the background are mountains."""
_LAST = Pattern(r"[^.!?;。！？；\n]*[,，]\s*(?P<words>[^,，.!?;:：。！？；\n]+)[.!?;。！？；\n]")
_SHOT = re.compile(r"\s*(?:shots?\b|镜头)", re.IGNORECASE)
_COMPOSED = ("centered", "symmetrical", "rule_of_thirds", "frontal", "three_quarter", "back")
"""Framings that say how a picture is composed, and not that there is a new one."""
_FRAMING = frozenset(("size", "angle", "framing"))


class Opening(NamedTuple):
    """Where in a sentence the words about the new picture begin, those that frame it, and the transition that leads to
    it, unless that is a plain cut.
    """

    at: int
    framed: str = ""
    transition: str | None = None


def opening_of(sentence: str) -> Opening | None:
    """How a sentence begins a new picture; None where it goes on with the one before."""
    sentence = sentence[:_READ]
    at = _end(_THEN, sentence, 0)
    led = _led(sentence, at)
    if led is not None:
        return led
    if elsewhere := _ELSEWHERE.match(sentence):
        return _framed(sentence, elsewhere.end()) or Opening(0)
    return _framed(sentence, at) or _framed_last(sentence)


def _led(sentence: str, at: int) -> Opening | None:
    """The picture that a transition leads to."""
    words = _VERB.sub(r"\1 ", sentence)
    for found in TRANSITIONS.find_in(words):
        to = _TO.match(words, found.end) if found.start == at else None
        if to is not None:
            opening = _framed(sentence, to.end()) or Opening(to.end())
            return opening._replace(transition=found.term.id if found.term.seconds else None)
    return None


def _framed(sentence: str, at: int) -> Opening | None:
    """The picture whose framing the words from ``at`` on begin with."""
    words = sentence[at:]
    begins = _end(_BEFORE_TERMS, words, 0)
    if label := _LABEL.match(words, begins):
        keys, others = isolated(label[0])
        if _FRAMING & set(keys) and not others:
            return Opening(at + begins)
    terms = [(kind, found) for kind, table in TABLES for found in table.find_in(words)]
    trade = [(kind, found) for kind, found in terms if kind != "speed"]
    here, end, framed = begins, begins, _WHOM.match(words, begins) is not None
    while following := [(kind, found) for kind, found in terms if found.start == here]:
        kind, found = max(following, key=lambda one: (one[1].end, one[0] in _FRAMING))
        after = words[found.end :]
        if kind == "camera":
            framed = framed or bool(_SHOT.match(after)) or bool(_SHOT.search(words[found.start : found.end]))
        elif kind in _FRAMING and found.term.id not in _COMPOSED and not after.startswith(_IS_THERE):
            states = _STATES.match(words, found.start)
            apart = states is not None and states[0].lower() == "from" and _ALONE.match(after)
            framed = framed or bool(apart) or (states is None and is_trade(words, kind, found, trade))
        here, end = _end(_BEFORE_TERMS, words, found.end), found.end
    return Opening(at + begins, words[begins:end]) if framed else None


def _framed_last(sentence: str) -> Opening | None:
    """The picture that a sentence tells before it says how that is framed: "A boat rocks on the waves, wide shot"."""
    last = _LAST.match(sentence)
    keys, others = isolated(last["words"]) if last else ({}, [])
    return Opening(0, last["words"]) if last and _FRAMING & set(keys) and not others else None


def _end(pattern: Pattern, text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
