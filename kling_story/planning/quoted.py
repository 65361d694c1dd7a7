"""What is spoken in the prose of an automatic storyboard, whose shots have no dialogue of their own:
``She says: "Not tonight."``, ``"Who is there?" he whispers``, ``她说：“今晚不行。”``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from kling_story.blocking.holding import OBJECT
from kling_story.blocking.sentences import ENDS, sentence_around
from kling_story.importing.speech import QUOTE, quoted_words
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS
from kling_story.planning.pronouns import genders_of
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Line, Shot, Storyboard
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.genders import gender_in
from kling_story.vocabulary.people import phrases_of_people

_MARKS = '"“”„「『«'
_SPOKEN = Pattern(QUOTE.format(1), " ".join(_MARKS))
_SAYS = (
    r"(?:(?:whisper|shout|scream|yell|mutter|murmur|growl|sigh|sing|ask|add|continue|beg|plead|snap|breathe|sob|exclaim|call"
    r"|announce|insist|repeat|warn|order|demand|bark|croak|stammer|gasp|chuckle|laugh|respond|declare|mumble|joke|admit|answer"
    r"|confess|speak|tell|hiss)(?:e?s|ing)?|say(?:s|ing)?|said|repl(?:y|ies|ying)|cr(?:y|ies|ying)(?: out)?|goes on)"
)
_SAYS_HAN = r"(?:说|问|答|喊|叫|道|低语|耳语|开口|念|吼|嘟囔|呢喃)[道着]?"
_BEFORE = Pattern(
    rf"\b(?P<says>{_SAYS}\b(?! nothing\b)(?:[^\S\n]+(?:@[\w-]+|[\w'’-]+)){{0,6}})[^\S\n]*[,:–—-]?[^\S\n]*\Z"
    rf"|(?P<han>{_SAYS_HAN})[^，。,.；;]{{0,4}}[，,：:]?\s*\Z"
)
"""What stands right before a line: a verb of saying, and how and to whom."""
_AFTER = Pattern(
    rf"\A[^\S\n]*[,，]?[^\S\n]*(?:(?P<who>@[\w-]+|s?he|they|the [\w-]+(?: [\w-]+)?) (?:\w+ly )?(?P<says>{_SAYS})\b"
    rf"|(?P<verb>{_SAYS}) (?P<then>@[\w-]+|the [\w-]+(?: [\w-]+)?)"
    rf"|(?P<zh>@[\w-]+|[她他]们?)[^，。；,.;：:\"“]{{0,6}}{_SAYS_HAN})"
)
"""What stands right after one."""
_NEXT = Pattern(rf"\A[^.!?;。！？；\n{_MARKS}]{{0,60}}[,:，：][^\S\n]*[{_MARKS}]")
"""What goes on to another line, of which it tells."""
_LABEL = Pattern(
    r"(?P<who>@[\w-]+|\bs?he\b|[她他])[^\S\n]*(?:[(（](?P<tone>[^()（）\n]{1,40})[)）])?[^\S\n]*[:：]\s*\Z"
)
_SUBJECT = Pattern(r"@[\w-]+|\b(?:s?he|they)\b|\b(?:her|his) (?=voice\b)|[她他]们?")
_THEIR_VOICE = Pattern(
    r"(?P<who>\b(?:her|his)|@[\w-]+?(?='s)|[她他](?=的声音))(?:'s)? ?(?:voice\b|的声音)[^.!?;。\n]{0,40}[,，:：]\s*\Z",
    "voice 声音",
)
_VOICE = Pattern(
    r"\b(?P<who>narrator|voice-?over|announcer|radio|television|tv|loudspeaker|intercom)(?: \w+ly)?\s*\Z"
    r"|\ban? (?:\w+ )?(?P<voice>voice)\b[^,.;]{0,24}\Z|(?P<zh>旁白|广播|画外音)\Z"
)
_WRITTEN = Pattern(
    r"\b(?:signs?|letters?|notes?|text|screen|banner|poster|card|label|title|caption|headline|message|sticker|page|book|newspaper"
    r"|plaque|board|logo|button|tag|shirt|it|that|which)(?: \w+ly)?\s*\Z|[牌纸信字幕屏报]\w{0,2}\Z"
)
"""Who says something that nobody hears."""
_WHOLE = tuple(".!?…。！？—")
_REACH = 600
"""Characters before a line, and after it, in which words say who speaks it."""
MOST_LINES = 100
"""Quotations of a prompt that are looked at; no film has time for as many."""
_SPEAKER = {"female": "Woman", "male": "Man"}
"""Who speaks where nobody is known whom "she" or "he" could mean."""


class _Told(NamedTuple):
    """What is known of a cast: who they are, in what order words named them last, and who is male or female."""

    beings: Sequence[str]
    named: list[str]
    genders: Mapping[str, str]


def with_quoted_lines(board: Storyboard, written: Storyboard) -> Storyboard:
    """A storyboard with what is spoken in its prompts, beside the lines that it has. ``written``: the same with the
    prompts as their author wrote them, with as many quotations each.
    """
    if not any(mark in shot.prompt for shot in board.shots for mark in _MARKS):
        return board
    beings = [name for name, element in board.elements.items() if element.kind in BEINGS]
    told = _Told(beings, [], genders_of(board))
    shots = list(board.shots)
    for number, (shot, own) in enumerate(zip(shots, written.shots, strict=True)):
        lines = list(_lines(shot, own.prompt, told))
        if lines:
            all_of_them = sorted((*shot.dialogue, *lines), key=lambda line: (board.prompt or "").find(line.line))
            shots[number] = shot.model_copy(update={"dialogue": tuple(all_of_them)})
        _hear(told, shot.prompt)
    return board.model_copy(update={"shots": tuple(shots)}).in_folder(board.folder)


def _hear(told: _Told, prompt: str) -> None:
    """Effect: whom a prompt names is known to have been named last."""
    for name in _named(prompt, told):
        told.named[:] = [*(one for one in told.named if one != name), name]


def _named(words: str, told: _Told) -> list[str]:
    return [str(one.name) for one in references(words, told.beings) if one.name in told.beings]


def _lines(shot: Shot, own: str, told: _Told) -> Iterator[Line]:
    found = list(islice(_SPOKEN.finditer(shot.prompt), MOST_LINES))
    theirs = [quoted_words(one, "1") or "" for one in islice(_SPOKEN.finditer(own), MOST_LINES)]
    blank = unspoken(shot.prompt)
    for number, one in enumerate(found):
        words = (quoted_words(one, "1") or "").strip()
        said = _said(blank, shot.prompt, one, words, told)
        if said is not None and words:
            line = theirs[number].strip() if len(theirs) == len(found) else words
            yield Line(who=said[0], line=line.rstrip(",，"), tone=said[1])


def _said(blank: str, prompt: str, quote: re.Match[str], words: str, told: _Told) -> tuple[str, str | None] | None:
    """Who says a quotation, and how; None where nobody does. ``blank``: the prompt without what is spoken in it."""
    first = max((blank.rfind(mark, 0, quote.start()) for mark in ENDS), default=-1) + 1
    ended = max(
        (prompt.rfind(f"{mark}{close}", 0, quote.start()) for mark in _WHOLE for close in '"”」』»'), default=-1
    )
    first = max(first, ended + 2 if ended >= 0 else 0)
    first = max(first, quote.start() - _REACH)
    before, after = blank[first : quote.start()], prompt[quote.end() : quote.end() + _REACH]
    if label := _LABEL.search(before):
        return _who(label["who"], first + label.start(), blank, told), label["tone"]
    if voice := _THEIR_VOICE.search(before):
        return _who(voice["who"], first + voice.start(), blank, told), None
    if says := _BEFORE.search(before):
        lead = before[: says.start()]
        if _WRITTEN.search(lead) or denied(before, says.start()):
            return None
        if voice := _VOICE.search(lead):
            return (voice["who"] or voice["voice"] or voice["zh"]).capitalize(), None
        who = _subject(lead, first, blank, told)
        return (who, _tone(says["says"] or "")) if who else None
    follows = _AFTER.match(after)
    if follows and not (words.endswith(_WHOLE) and _NEXT.match(after)):
        who = follows["who"] or follows["then"] or follows["zh"]
        return _who(who, quote.start(), blank, told), _tone(follows["says"] or follows["verb"] or "")
    return _alone(before, after, words, blank[: quote.start()], told)


def _alone(before: str, after: str, words: str, so_far: str, told: _Told) -> tuple[str, str | None] | None:
    """Who says a quotation that is a sentence of its own, in words that speak of only one of the cast."""
    here = list(dict.fromkeys(_named(so_far, told)))
    ends = not after.strip() or words.endswith(_WHOLE)
    last = so_far.rstrip()[:-1]
    past = last[max((last.rfind(mark) for mark in ENDS), default=-1) + 1 :]
    if before.strip() or not ends or len(here) != 1 or "@" not in past:
        return None
    return here[0], None


def _subject(lead: str, first: int, prompt: str, told: _Told) -> str | None:
    """Who does what stands after some words of a sentence, which begin at ``first`` of the prompt."""
    for one in reversed(list(_SUBJECT.finditer(lead))):
        if not OBJECT.search(lead[: one.start()]):
            return _who(one[0].strip(), first + one.start(), prompt, told)
    people = list(phrases_of_people(lead))
    return people[-1][2] if people else None


def _who(words: str, at: int, prompt: str, told: _Told) -> str:
    """Whom words mean that stand there: a name, or who of those named before can be "she" or "he"."""
    name = words.removeprefix("@")
    if words.startswith("@"):
        return next((one for one in sorted(told.beings, key=len, reverse=True) if name.startswith(one)), name)
    if words.startswith("the "):
        noun = words.removeprefix("the ").replace(" ", "-")
        return next((one for one in told.beings if one == noun or one == noun.split("-")[0]), noun.split("-")[0])
    gender = gender_in(words)
    begins = at
    while begins > 0:
        ends, begins = begins, sentence_around(prompt, begins - 1, begins - 1)[0] if begins else 0
        begins = min(begins, ends - 1)
        for one in _named(prompt[begins:ends], told):
            if gender is None or told.genders.get(one, gender) == gender:
                return one
    fitting = [one for one in told.named if gender is None or told.genders.get(one, gender) == gender]
    theirs = [one for one in told.beings if gender is not None and told.genders.get(one) == gender]
    fitting = fitting or (theirs if len(theirs) == 1 else [])
    return fitting[-1] if fitting else _SPEAKER.get(gender or "", "Voice")


def _tone(says: str) -> str | None:
    """How it is said, as its verb tells."""
    said = says.strip().rstrip(",:")
    return None if not said or re.fullmatch(r"says?|said|saying", said) else said
