"""Things that no table of shapes knows and that somebody clearly has in hand: "holds a theremin". A plain block stands
for one, and tells in its author's words what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planning.thing_nouns import Noun
from kling_story.planning.tied_things import place_told
from kling_story.prose import unspoken
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.people import phrases_of_people
from kling_story.vocabulary.stand_ins import ANIMALS, GARMENTS, THINGS

UNKNOWN = "unknown"
_IN_HAND = ("hand", "raised", "offered", "both", "chest", "palm")
_ENDS = (
    r"and|or|with|in|on|onto|at|to|towards?|from|under|over|above|against|as|while|that|which|up|out|down|high|aloft|close|tight|tightly"
    r"|before|after|between|like|for|by|into|behind|beside|near|around|through|across|who|whose|then|when|where|is|are|open|shut|still|steady|again|ready"
)
"""Words with which something else than the noun begins."""
_HAS = Pattern(
    r"(?:^|@[\w-]+\s+|\b(?:and|then|she|he|they|who)\s+|,\s+)(?:\w+ly\s+)?"
    r"(?:holds?|holding|carr(?:y|ies|ying)|clutch(?:es|ing)|cradl(?:es|ing)|wield(?:s|ing)|brandish(?:es|ing))"
    rf"(?:\s+(?:up|out))?\s+(?P<article>an?)\s+(?P<looks>(?:(?!(?:{_ENDS}|of)\b)[\w-]+\s+){{0,3}}?)"
    rf"(?P<noun>(?!(?:{_ENDS}|of)\b)[a-z][\w-]{{2,}})(?=\s*(?:[.,;:!?—–]|$)|\s+(?:{_ENDS})\b)"
    r"|(?:[拿握举捧提抱端拎]着|手[持拿里中]着?)(?P<measure>一[个把台只件块根支副张条枚串盏尊架])"
    r"(?P<zh_looks>[^，。；！？、,.@\s一的]{1,5}的)?(?P<zh>[^，。；！？、,.@\s一的]{2,6})(?=[，。；！？、]|$)",
    "hold carr clutch cradl wield brandish 着 手",
)
_NO_THING = Pattern(
    r"\A(?:poses?|breath|gaze|stare|look|smile|grin|note|moment|beat|conversation|meeting|speech|lecture|class|secret|grudge|position|posture"
    r"|stance|line|place|hands?|finger|arm|leg|foot|fist|head|face|friend|load|burden|tune|melody|title|course|chord|tone|silence|door|rail|railing"
    r"|handrail|corner|end|edge|side|part|piece|lot|handful|armful|seat|table|bench|bed|view|vote|rally|funeral|party|court|sway|grip|hope|light"
    r"|reflection|shadow|frame|shot|focus|promise|belief|office|rank|opinion|key|scar|limp|accent|message|risk|weight|degree"
    r"|power|gift|curse|wound|corpse|body|balance|stretch|plank|squat|handstand|bridge|debate|press|interview|vigil|wall|post|bay|second|scent|smell"
    r"|lesson|minute|whisper|distance|cast|baby|newborn|infant)\Z"
    r"|\w(?:ing|ed|ly|ness|ity|tion|ance|ence)\Z|[念希盼望想心情态度秘密孩婴手头脸人走跑站坐笑看说]"
)
"""What somebody holds or carries that is nothing to draw in a hand."""


def unknown_in(board: Storyboard, prompt: str) -> Iterator[tuple[Place, str]]:
    """Where such things are that a prompt speaks of, each under the name of its last two words, and what it says of
    their looks. A hat that is in hands is one of them, too, though its shape is known.
    """
    declared = {name.casefold() for name in board.elements}
    for found in _HAS.finditer(unspoken(prompt)):
        english = found["noun"] is not None
        looks, word, begins = ("looks", "noun", "article") if english else ("zh_looks", "zh", "measure")
        phrase = f"{found[looks] or ''}{found[word]}"
        if (
            _NO_THING.search(found[word])
            or denied(prompt, found.start(begins))
            or any(next(table.find_in(phrase), None) for table in (THINGS, ANIMALS))
            or any(garment.term.id != "hat" for garment in GARMENTS.find_in(phrase))
            or next(phrases_of_people(f"a {phrase}"), None)
            or not declared.isdisjoint(phrase.casefold().split())
        ):
            continue
        name = "-".join(phrase.casefold().split()[-2:]) if english else found[word]
        noun = Noun(found.start(word), found.end(word), UNKNOWN, phrase, found.start(begins), found[word])
        place = place_told(board, prompt, noun, name, [noun.start])
        whose = board.elements.get(place.whose or "") if place is not None else None
        if place is not None and whose is not None and whose.kind == "character" and place.held in _IN_HAND:
            yield place, phrase
