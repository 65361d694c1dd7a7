"""What a prompt says of the whole film, before and after its shots -> look, negative, cast, notes."""

from __future__ import annotations

import re

from kling_story.importing.cast import take_cast, take_members
from kling_story.importing.draft import Draft, HeardDraft
from kling_story.importing.labels import bare_label, labels_in
from kling_story.importing.speech import sounds
from kling_story.importing.splitting import is_lead_in
from kling_story.importing.times import SECONDS, leading_length
from kling_story.profiles import models

BOLD = re.compile(r"(?<!\*)(?:\*\*|(?<!\w)__)(?=\S)([^\n]*?\S)(?:\*\*|__(?!\w))(?!\*)")
_FORM = re.compile(
    r"(?:an?\s+)?(?:kling(?:\s*ai)?\s*\d\.\d\s*)?(?:\d+[- ]shots?|multi-?shots?)"
    r"(?:\s+(?:sequence|video|prompt|mode|storyboard))?"
    rf"|\d*\s*个?多?镜头(?:叙事|模式|视频)?|(?:total(?:\s+of)?\s+)?(?P<time>{re.sub(r'[?]P<seconds>', '?:', SECONDS)})"
    r"(?:\s+(?:total|in total|long|video))?",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+(?P<words>.+?)[ \t#]*$")
_BOLD_LINE = re.compile(r"^[ \t]*(?:\*\*|__)(?P<words>[^*_]+)(?:\*\*|__)[ \t]*$")
_ASPECT = re.compile(r"(?<!\d)(16\s*[:：x×]\s*9|9\s*[:：x×]\s*16|1\s*[:：x×]\s*1)(?!\d)")
_ASPECT_SENTENCE = re.compile(
    r"(?:^|(?<=[.,;。，；\n]))[ \t]*(?:aspect ratio|aspect|画幅|比例)[ \t]*"
    r"(16\s*[:：]\s*9|9\s*[:：]\s*16|1\s*[:：]\s*1)(?!\d)[.。,，]?",
    re.IGNORECASE,
)
_QUOTED_LABEL = re.compile(r"^[^\n:：]{2,60}[:：]\s*[\"“「『][^\n]+[\"”」』]\s*[.。]?$")
_SHOT_LIST = re.compile(
    r"(?:the )?(?:shots?|shot list|storyboard|scenes|sequence|breakdown|镜头|分镜|分镜表|镜头列表)\s*[:：]?",
    re.IGNORECASE,
)
_MODEL = re.compile(r"kling(?:\s*ai)?[\s_-]*(\d\.\d|o1)((?:[\s_-]*(?:omni|turbo))?)\s*[.。]?", re.IGNORECASE)
_SHORT = {"duration", "total", "aspect", "title", "model", "quality"}
_ON_OFF = re.compile(
    r"(?P<on>on|yes|true|native|enabled|开启?)|(?:off|no|none|false|silent|mute|muted|disabled|关闭?|无声?|静音)",
    re.IGNORECASE,
)
_NO_SOUND = re.compile(
    r"\b(?:voices?|voiceover|lips?|lip-?sync|dialogues?|speech|spoken|speak\w*|narrat\w*|languages?|accent\w*|subtitles?|sync\w*)\b"
    r"|对白|配音|口型|旁白|台词|语言|口音|字幕",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:photoreal\w*|cinematic|realistic|style|light(?:ing)?|lens|camera|shots?|look|colou?rs?|grain|4k|8k|keep|wears?"
    r"|faces?|hyper\w*|hd|ratio)\b|写实|风格|光线|色调|画面|镜头|电影感|保持",
    re.IGNORECASE,
)
_OWN_LABEL = re.compile(r"\n\s*(?=(?:[A-Z][\w &/-]{2,24}|[\u3400-\u9fff]{2,6})[.:：][ \t]*\S)")
_UPRIGHT = re.compile(r"竖屏|\bvertical (?:video|format)\b|\bportrait (?:video|format)\b", re.IGNORECASE)


def read_film(text: str, draft: Draft, said: str) -> None:
    """Read a head or a tail into the draft. ``said``: the text of all shots, for the cast's names."""
    text = take_cast(BOLD.sub(r"\1", take_headings(text, draft)), draft, said)
    if "aspect" not in draft.keys and (ratio := _ASPECT_SENTENCE.search(text)):
        draft.keys["aspect"] = re.sub(r"\s", "", ratio[1]).replace("：", ":")
        text = text[: ratio.start()] + text[ratio.end() :]
    for paragraph in _paragraphs(text):
        if paragraph.strip():
            _paragraph(paragraph.strip(), draft, said)


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text; a label alone belongs to the one after it."""
    paragraphs: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        if paragraphs and bare_label(paragraphs[-1]) and not next(iter(labels_in(paragraph)), None):
            paragraphs[-1] = f"{paragraphs[-1].rstrip()}\n{paragraph}"
        elif paragraph.strip():
            paragraphs.append(paragraph)
    return paragraphs


def take_headings(text: str, draft: Draft) -> str:
    """The first heading is the title; one that is a label stays a label; the others are for people."""
    lines: list[str] = []
    for line in text.split("\n"):
        match = _HEADING.match(line) or _BOLD_LINE.match(line)
        words = match["words"].strip(" *_") if match else ""
        if match is None or not words:
            lines.append(line)
        elif next(iter(labels_in(f"{words.rstrip(':：')}:")), None):
            lines += ["", words if re.search(r"[:：]", words) else f"{words}:"]
        elif _SHOT_LIST.fullmatch(words):
            continue
        elif draft.title is None:
            draft.title = words
        else:
            draft.notes.append(words)
    return "\n".join(lines)


def _paragraph(text: str, draft: Draft, said: str) -> None:
    done = 0
    for label in labels_in(text, dotted=True):
        _plain(text[done : label.start], draft)
        value = text[label.value : label.end]
        whole = text[label.start : label.end].strip()
        extra = ""
        if label.name in _SHORT and "\n" in value.strip():
            value, _, extra = value.strip().partition("\n")
            whole = f"{text[label.start : label.value]}{value}".strip()
        left = _labelled(label.name, value.strip() if label.name != "cast" else value.rstrip(), whole, draft, said)
        _plain(f"{left}\n{extra}", draft)
        done = label.end
    _plain(text[done:], draft)


def _labelled(name: str, value: str, whole: str, draft: Draft, said: str) -> str:
    """Give a labelled value its place; the words that are left for the look."""
    if name == "style":
        _look(value, draft)
        return ""
    if name == "negative":
        draft.negative.append(value)
        return ""
    if name == "notes":
        draft.notes.append(whole)
        return ""
    if name == "title":
        _title(value, draft)
        return ""
    if name == "cast":
        return take_members(value, draft, said)
    if name in ("duration", "total") and draft.total is None and (found := leading_length(value)):
        draft.total = found[0]
        return found[1]
    if name == "aspect" and (ratio := _ASPECT.search(value)):
        draft.keys.setdefault("aspect", re.sub(r"\s*[:：x×]\s*", ":", ratio[1]))
        return value[: ratio.start()] + value[ratio.end() :].lstrip(" .。,，;；")
    if name == "quality" and (pixels := re.fullmatch(r"(720p|1080p|4k)\s*[.。]?", value, re.IGNORECASE)):
        draft.keys.setdefault("quality", pixels[1].casefold())
        return ""
    if name == "model" and (model := _MODEL.fullmatch(value)):
        variant = model[2].strip(" _-").casefold()
        name = f"kling-{model[1].casefold()}{f'-{variant}' if variant else ''}"
        if name in models():
            draft.keys.setdefault("model", name)
            return ""
    if name in ("sound", "music") and (left := _heard(name, value, whole, draft)) is not None:
        return left
    if name in ("sound", "music", "voiceover"):
        draft.keys.setdefault("audio", "native")
    _look(whole, draft)
    return ""


def _heard(name: str, value: str, whole: str, draft: Draft) -> str | None:
    """What is heard throughout, for the shots; the words after it, or None where it is no sound but what
    a voice is like.
    """
    if name == "sound" and (switch := _ON_OFF.fullmatch(value.strip(" .。"))):
        draft.keys.setdefault("audio", "native" if switch["on"] else "off")
        return ""
    first, line_end, others = value.partition("\n")
    sentences = re.split(r"(?<=[.!?])(?=\s)|(?<=[。！？])", first)
    seen = next((n for n, words in enumerate(sentences) if n and _SEEN.search(words) and not sounds(words)), None)
    words, rest = "".join(sentences[:seen]), "".join(sentences[seen:]) if seen else ""
    if not re.search(r"\w", words) or _NO_SOUND.search(words):
        return None
    draft.keys.setdefault("audio", "native")
    draft.heard.append(HeardDraft(name, words.strip(), f"{whole[: len(whole) - len(value)]}{words}".strip()))
    return f"{rest}{line_end}{others}"


def _title(words: str, draft: Draft) -> None:
    if draft.title is None:
        draft.title = words
    else:
        draft.notes.append(words)


def _plain(text: str, draft: Draft) -> None:
    """Words without a label: the look, but for lines that only announce, and lines that nobody says yet."""
    for line in text.split("\n"):
        line = _without_form(line.strip(), draft)
        line = re.sub(r"^[ \t]*(?:[-*•]|\d+[.)])[ \t]+", "", line).strip()
        if not re.search(r"\w", line):
            continue
        if is_lead_in(line):
            if not _SHOT_LIST.fullmatch(line):
                draft.notes.append(line)
        elif _QUOTED_LABEL.match(line):
            draft.notes.append(line)
            draft.comments.setdefault(
                "notes", "not sent: a line for no shot in particular; give it to the shot that says it (`dialogue:`)"
            )
        else:
            _look(line, draft)


def _without_form(line: str, draft: Draft) -> str:
    """The line without leading words that only say what form the text has: "Multi-shot, 12 s"."""
    while match := re.match(r"\s*((?:[^,，.。;；|·]|\.(?=\d))+)[,，.。;；|·]?", line):
        form = _FORM.fullmatch(match[1].strip())
        if form is None:
            break
        if form["time"] and draft.total is None and (length := leading_length(form["time"])):
            draft.total = length[0]
        line = line[match.end() :]
    return line


def _look(words: str, draft: Draft) -> None:
    if not re.search(r"\w", words):
        return
    draft.look += _OWN_LABEL.split(words.strip())
    if "aspect" not in draft.keys:
        if ratio := _ASPECT.search(words):
            draft.keys["aspect"] = re.sub(r"\s*[:：x×]\s*", ":", ratio[1])
            draft.comments["aspect"] = "guessed: read from the look"
        elif upright := _UPRIGHT.search(words):
            draft.keys["aspect"] = "9:16"
            draft.comments["aspect"] = f"guessed: the look says `{upright.group()}`"
