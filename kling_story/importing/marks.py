"""How a shot is announced: ``Shot 1 (0-3s).``, ``[0-4s]``, ``**Scene 2 — 4 s**``, ``镜头1：``, ``1.``

A mark is read part by part at the start of a line: a shot's number, its time, a bracket that holds
either. What is in no part of a mark is the author's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from kling_story.importing.picture_words import isolated
from kling_story.importing.times import DIGITS, RANGE, SECONDS, STAMP, between, moment, read_time
from kling_story.patterns import Pattern

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_HAN = "一二三四五六七八九十"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

_NUMBER = rf"(?:\d{{1,3}}|[{_HAN}两]{{1,3}}|(?:{'|'.join(_WORDS)})(?![a-z])|[IVX]{{1,4}}(?![A-Za-z]))"
_ORDINAL = "|".join((*_ORDINALS, "opening", "next", "last", "final", "closing"))
_OF = r"(?:\s*(?:/|of)\s*\d{1,3})?"


@dataclass(frozen=True, slots=True)
class Notation:
    """One way to number a shot. ``family`` tells apart the levels of one text: scenes that hold shots. ``needles``:
    what a ``Pattern`` has.
    """

    family: str
    pattern: str
    example: str
    needles: str


NOTATIONS = (
    Notation("shot", rf"(?:multi-?)?shot\s*(?:#|no\.?\s*|_)?\s*(?P<n>{_NUMBER}){_OF}", "Shot 1", "shot"),
    Notation("shot", rf"(?P<n>{_ORDINAL})\s+shot(?=\s*[:：(—–-])", "First shot:", "shot"),
    Notation("scene", rf"scene\s*#?\s*(?P<n>{_NUMBER}){_OF}", "Scene 1", "scene"),
    Notation("cut", rf"(?:cut|clip|take)\s*#?\s*(?P<n>{_NUMBER}){_OF}", "Cut 1", "cut clip take"),
    Notation("part", rf"(?:part|segment|beat|panel|frame|sequence)\s*#?\s*(?P<n>{_NUMBER}){_OF}", "Beat 2",
             "part segment beat panel frame sequence"),
    Notation("code", r"(?:sh|s|c)-?(?P<n>0?\d{1,2}0?)(?=\s*[:：.(\[|—–-])", "SH01:", DIGITS),
    Notation("shot", rf"(?:分镜头?|镜头|镜号?|鏡頭)\s*(?P<n>{_NUMBER})", "镜头1", "镜 鏡"),
    Notation("shot", rf"第\s*(?P<n>{_NUMBER})\s*(?:个|個)?\s*(?:分镜头?|镜头?|鏡頭)", "第一镜", "第"),
    Notation("scene", rf"(?:场景|场次|場景|画面|片段)\s*(?P<n>{_NUMBER})", "场景一", "场 場 画 片"),
    Notation("scene", rf"第\s*(?P<n>{_NUMBER})\s*(?:个|個)?\s*(?:场景|场|場景|幕|段|画面)", "第二幕", "第"),
    Notation("shot", rf"(?:カット|ショット|シーン|컷|샷|장면)\s*(?P<n>{_NUMBER})", "カット1",
             "カット ショット シーン 컷 샷 장면"),
    Notation("shot", rf"(?:toma|plano|escena|plan|scène)\s*(?P<n>{_NUMBER})", "Plano 1", "toma plan escena scène"),
)  # fmt: skip

_LABELS = tuple((it, Pattern(it.pattern + r"(?![A-Za-z])", it.needles)) for it in NOTATIONS)
_LISTED = re.compile(r"(?P<n>\d{1,2})\s*(?:[.)、）](?!\d)|️?⃣)\s*")
SPAN = rf"(?:(?:the\s+)?(?:first|next|following|last|final)|前|接下来|接着|随后|最后)\s*{SECONDS}(?=\s*[:：,，])"
"""A share of the film in a row of shares: ``Next 4 seconds:``."""
_SPAN = re.compile(SPAN, re.IGNORECASE)
_SPACE = re.compile(r"(?:[^\w\[\](（【@\"“「『'.…<-]|[_>]|-(?=\s))*")
_SEPARATOR = re.compile(r"[\s━═─|｜*_]*(?:[:：,，;；、]|\.(?!\.)|。|[-–—]+(?!\d))?[\s━═─|｜*_]*")
_RANGE = re.compile(RANGE, re.IGNORECASE)
_SECONDS = re.compile(SECONDS + r"(?=\s*(?:[:：,，.。|｜—–\-\])）】]|$))", re.IGNORECASE)
_SECONDS_BESIDE = re.compile(
    rf"{SECONDS}(?!\s*(?:of|later|after|before|pass(?:es)?|into|long|earlier|ago)\b|\s*[钟之的后後前内]|-)",
    re.IGNORECASE,
)
_SECONDS_COMPACT = re.compile(r"(?P<seconds>\d{1,2}(?:\.\d+)?)s(?=\s)", re.IGNORECASE)
_NEW_SENTENCE = re.compile(r"[:：.。]\s*$")
_STAMP = re.compile(STAMP + r"(?=\s*(?:[:：\s—–\-\])】]|$))", re.IGNORECASE)
_PLAIN_SECONDS = re.compile(r"(?P<seconds>\d{1,2})(?=\s*[,，])")
_BRACKET = re.compile(r"[\[(（【]([^\[\]()（）【】\n]{1,80})[\])）】]")
_PIECES = re.compile(r"\s*[,，:：|｜;；·]\s*|\s+[-–—]\s+|(?<=\d)\s+(?=[\[(])|—")
_AFTER_COMMA = r"^(?P<lead>[^\n]{0,60}?)\s*(?:[,，–—|·]|\s-)\s*(?P<time>[^,，:：|\n]{2,16}?)"
_LATER_TIME = (
    re.compile(
        r"^(?P<lead>[^\n]{0,80}?)\s*[\[(（【](?P<time>[^\[\]()（）【】\n]{1,24})[\])）】]"
        r"\s*(?P<after>[:：.。,，—–-]*)[ \t]*(?P<rest>.*)$",
        re.DOTALL,
    ),
    re.compile(_AFTER_COMMA + r"\s*(?P<after>[:：|—–])[ \t]*(?P<rest>.*)$", re.DOTALL),
    re.compile(_AFTER_COMMA + r"[ \t]*(?P<after>)(?P<rest>\n.*)?$", re.DOTALL),
)


@dataclass(slots=True)
class Mark:
    """What a line's start says of the shot that begins there, and the text left after it."""

    rest: str = ""
    family: str | None = None
    number: int | None = None
    seconds: Fraction | None = None
    start: Fraction | None = None
    timed: str | None = None
    listed: int | None = None
    asides: list[str] = field(default_factory=list)


def number(written: str) -> int | None:
    """1 for ``1``, ``one``, ``first``, ``I``, ``一``; None for words like "next"."""
    low = written.casefold()
    if written.isdigit():
        return int(written)
    for words in (_WORDS, _ORDINALS, tuple(r.casefold() for r in _ROMAN)):
        if low in words:
            return words.index(low) + 1
    han = written.replace("两", "二")
    if all(char in _HAN for char in han):
        tens, _, ones = han.rpartition("十")
        if "十" not in han:
            return _HAN.index(han) + 1 if len(han) == 1 else None
        return (_HAN.index(tens) + 1 if len(tens) == 1 else 1) * 10 + (_HAN.index(ones) + 1 if ones else 0)
    return None


def read_mark(line: str) -> Mark | None:
    """The mark at a line's start, or None when there is none."""
    mark = Mark()
    at = _skip(_SPACE, line, 0)
    if listed := _LISTED.match(line, at):
        mark.listed = int(listed["n"])
        at = listed.end()
    while at < len(line):
        ahead = _part(mark, line, at)
        if ahead is None:
            break
        at = _skip(_SEPARATOR, line, ahead)
    if mark.number is None and mark.family is None and mark.timed is None and mark.listed is None:
        return None
    mark.rest = line[at:].rstrip("━═─ \t|｜")
    return mark


def later_time(mark: Mark) -> None:
    """Take a time that stands after a shot's first words: ``Shot 1 — Wide (4 s): the harbour``."""
    for pattern in _LATER_TIME:
        match = pattern.match(mark.rest)
        time = read_time(match["time"]) if match else None
        apart = match and (match["after"] or not match["rest"] or match["rest"].startswith(("**", "__", "\n")))
        if (
            match
            and time
            and time.seconds
            and (apart or (isolated(match["lead"])[0] and not isolated(match["lead"])[1]))
        ):
            mark.seconds, mark.start = time.seconds, time.start
            lead, after, rest = match["lead"].rstrip(), match["after"], match["rest"] or ""
            if not after and rest.startswith(("**", "__")):
                rest = rest[2:].lstrip()  # bold ended here: its words were a heading of their own
                after = " —" if rest else ""
            mark.rest = f"{lead}{after} {rest}" if lead and after else f"{lead} {rest}".strip(" ")
            return


def _skip(pattern: re.Pattern[str], line: str, at: int) -> int:
    match = pattern.match(line, at)
    return match.end() if match else at


def _part(mark: Mark, line: str, at: int) -> int | None:
    """Read one part of a mark; the place after it, or None when the author's text begins here."""
    if mark.family is None:
        for notation, pattern in _LABELS:
            if label := pattern.match(line, at):
                mark.family, mark.number = notation.family, number(label["n"])
                return label.end()
        if mark.seconds is None and (span := _SPAN.match(line, at)) and Fraction(span["seconds"]) > 0:
            mark.family, mark.seconds, mark.timed = "span", Fraction(span["seconds"]), "seconds"
            return span.end()
    if mark.seconds is None:
        end = _time(mark, line, at)
        if end is not None:
            return end
    bracket = _BRACKET.match(line, at)
    began = mark.family is not None or mark.seconds is not None or mark.listed is not None
    ahead = _bracket(mark, bracket) if bracket else None
    return ahead if began or mark.family is not None or mark.timed is not None else None


def _time(mark: Mark, line: str, at: int) -> int | None:
    if (match := _RANGE.match(line, at)) and (time := between(match["start"], match["end"])):
        mark.seconds, mark.start, mark.timed = time.seconds, time.start, "range"
        return match.end()
    if (match := _SECONDS.match(line, at)) and Fraction(match["seconds"]) > 0:
        mark.seconds, mark.timed = Fraction(match["seconds"]), "seconds"
        return match.end()
    if (match := _beside_number(mark, line, at)) and Fraction(match["seconds"]) > 0:
        mark.seconds, mark.timed = Fraction(match["seconds"]), "seconds"
        return match.end()
    if mark.start is None and (match := _STAMP.match(line, at)):
        mark.start, mark.timed = moment(match["stamp"]), "stamp"
        return match.end()
    if mark.number is not None and (match := _PLAIN_SECONDS.match(line, at)) and int(match["seconds"]):
        mark.seconds, mark.timed = Fraction(match["seconds"]), "seconds"
        return match.end()
    return None


def _beside_number(mark: Mark, line: str, at: int) -> re.Match[str] | None:
    """Seconds right after a shot's number: ``Shot 2 4s``. After a colon only ``4s`` is notation, since
    "3 seconds pass" may begin a sentence there.
    """
    if mark.number is None and mark.listed is None:
        return None
    apart = mark.number is None or _NEW_SENTENCE.search(line[:at])
    return (_SECONDS_COMPACT if apart else _SECONDS_BESIDE).match(line, at)


def _bracket(mark: Mark, bracket: re.Match[str]) -> int | None:
    """A bracket that holds a number or a time belongs to the mark; what else it holds is an aside."""
    inner = bracket[1].strip()
    pieces = [inner] if read_time(inner) else [piece for piece in _PIECES.split(inner) if piece.strip()]
    others: list[str] = []
    for piece in pieces:
        time = read_time(piece)
        stamp = _STAMP.fullmatch(piece.strip() + " ") or _STAMP.fullmatch(piece.strip())
        label = next(((n, m) for n, p in _LABELS if (m := p.fullmatch(piece.strip()))), None)
        if label and mark.family is None:
            mark.family, mark.number = label[0].family, number(label[1]["n"])
        elif time and mark.seconds is None:
            mark.seconds, mark.start = time.seconds, time.start if time.start is not None else mark.start
            mark.timed = "range" if time.start is not None else "seconds"
        elif stamp and ":" in stamp["stamp"] and mark.timed is None:
            mark.start, mark.timed = moment(stamp["stamp"]), "stamp"
        else:
            others.append(piece.strip())
    keys, unknown = isolated(inner)
    if len(others) == len(pieces) and (not keys or unknown):
        return None
    mark.asides += others
    return bracket.end()
