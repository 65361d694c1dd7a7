"""One shot's text -> its keys and its prompt. Notation becomes keys; sentences stay as they are."""

from __future__ import annotations

import re

from kling_story.importing.draft import ShotDraft
from kling_story.importing.labels import bare_label, label_named, labels_in
from kling_story.importing.picture_words import isolated
from kling_story.importing.prose_words import in_prose
from kling_story.importing.speech import labelled_lines, spoken_at, take_lines
from kling_story.importing.splitting import Block
from kling_story.importing.times import leading_length, read_time
from kling_story.vocabulary import TRANSITIONS

_MODES = re.compile(
    r"@?\s*elements?|plain text|text|prompt|t2v|i2v|r2v|text.to.video|image.to.video"
    r"|reference|start frame|end frame|optional|文生视频|图生视频",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    r"^[\[(（【](?P<lead>[^\[\]()（）【】\n]{1,80})[\])）】](?P<joint>\s*[:：.。,，—–-]?\s*)(?P<rest>.*\w.*)$",
    re.DOTALL,
)
_COLON = re.compile(r"^(?P<lead>[^:：\n.。!?！？\"“]{1,70})(?P<joint>[:：]\s*)(?P<rest>[^\s\"“「『].*)$", re.DOTALL)
_DASH = re.compile(r"^(?P<lead>[^\n.。:：—–｜]{1,60}?)(?P<joint>\s+[-–|]\s+|\s*[—｜]\s*)(?P<rest>\S.*)$", re.DOTALL)
_FIRST_LINE = re.compile(r"^(?P<lead>[^\n]{1,70}?)(?P<joint>)[.:：。]?\n\s*(?P<rest>\S.*)$", re.DOTALL)
_SENTENCE = re.compile(r"(?:(?<=^)|(?<=[.。!！?？\n]))[ \t]*(?P<words>[^.。!！?？\n]{2,60})(?:[.。]|(?=\n|$))")
_END_OF_SENTENCE = re.compile(r"(?<=[^.])[.。](?=\s|$)|[。！？]|\n")
_LAST_TIME = re.compile(
    r"(?:\s*[\[(（【]([^\[\]()（）【】\n]{1,20})[\])）】]|\s*[,，]\s*([^,，.。\n]{2,16}))\s*[.。]?\s*$"
)
_SETTING = re.compile(r"^[ \t]*[^\W\d_][\w /&-]{0,24}[:：][ \t]*\S.*$")
FROM_PROMPT = "from the prompt, which says it too: delete either"
_PICTURE = ("size", "angle", "framing", "lens", "camera")


def read_shot(block: Block) -> ShotDraft:
    """The shot that stands in a block of the prompt."""
    shot = ShotDraft(seconds=block.mark.seconds, start=block.mark.start, source=block.text)
    text = re.sub(r"[ \t]+(?=\n)", "", block.text).strip("\n")
    if block.titled:
        text = _take_title(text, shot)
    text = _take_labels(_take_sections(text, shot), shot)
    text = _take_last_time(text, shot)
    text, lines = take_lines(text)
    text = re.sub(r"\s*[:：]\s*$", "", text) if lines else text
    shot.dialogue += lines
    for line in lines:
        if line.comment:
            shot.comments.setdefault("dialogue", line.comment)
    for aside in block.mark.asides:
        text = _take_aside(aside, text, shot)
    text = _take_sentences(_take_lead(text.strip(), shot), shot)
    finish(shot, text)
    return shot


def finish(shot: ShotDraft, text: str) -> None:
    """Give a shot its prompt, and the keys its sentences tell."""
    prompt = text.strip().strip(";；").strip()
    if not prompt:
        told = [shot.keys.pop(key) for key in _PICTURE if key in shot.keys and key not in shot.comments]
        prompt = ", ".join(told) or "..."
        shot.comments["prompt"] = (
            "the text says nothing more of this shot" if told else "the text says nothing of this shot: write it"
        )
    for key, value in in_prose(prompt).items():
        shot.set(key, value, FROM_PROMPT)
    shot.prompt = prompt


def _take_title(text: str, shot: ShotDraft) -> str:
    """A heading's words are the shot's name, unless they say how it is framed."""
    first, _, rest = text.partition("\n")
    title = first.strip(" *:：—–-")
    if not title or not rest.strip() or len(title) > 40 or re.search(r"[,，.。]", title):
        return text
    if isolated(title)[0] or in_prose(title):
        return f"{title}\n{rest}"
    shot.set("id", re.sub(r"[^\w]+", "-", title.casefold()).strip("-"))
    return rest


def _take_sections(text: str, shot: ShotDraft) -> str:
    """``SETTINGS`` and ``PROMPT`` alone on a line: what the settings say follows the prompt."""
    kept: list[str] = []
    section = None
    for line in text.split("\n"):
        name = bare_label(line) if line.strip() else None
        if name in ("settings", "prompt"):
            section = name
        elif section == "settings" and _SETTING.match(line):
            if label_named(re.split(r"[:：]", line)[0]) is None:
                shot.settings.append(re.sub(r"[ \t]+", " ", line.strip()))
            else:
                kept.append(line.strip())
        else:
            kept.append(line)
    return "\n".join(kept)


def _take_labels(text: str, shot: ShotDraft) -> str:
    """Take what stands after labels; a value that its key can't hold stays where it is."""
    pieces: list[str] = []
    done = 0
    for label in labels_in(text):
        value = text[label.value : label.end]
        after = ""
        if label.name not in ("prompt", "dialogue", "voiceover"):
            after = value[spoken_at(value) :]
            value = value[: len(value) - len(after)]
        pieces.append(text[done : label.start])
        before = text[: label.start] if label.name != "prompt" else "".join(pieces)
        left = take_value(label.name, value, label.aside, shot, before, label.written)
        done = label.end
        pieces.append(text[label.start : label.end] if left is None else f"{left}{after}")
    pieces.append(text[done:])
    return "".join(pieces)


def take_value(
    name: str, value: str, aside: str | None, shot: ShotDraft, before: str = "", written: str = ""
) -> str | None:
    """Give a labelled value to its key; the words after it that are the prompt's, or None to leave it all."""
    if name == "prompt":
        return value if aside is None and not before.strip() else None
    if name == "duration":
        found = leading_length(value)
        if found is None or shot.seconds not in (None, found[0]):
            return None
        shot.seconds = found[0]
        return found[1]
    if name in ("dialogue", "voiceover"):
        lines, rest = labelled_lines(value, written if name == "voiceover" else "", aside, before)
        shot.dialogue += lines
        return rest if lines else None
    if name in ("sound", "music", "negative", "notes", "transition") or name in _PICTURE:
        return _take_key(name, value, shot, aside)
    return None


def _take_key(name: str, value: str, shot: ShotDraft, aside: str | None) -> str | None:
    if not value.strip(" .。\n") or aside:
        return None
    if name in ("sound", "music"):
        if name in shot.keys:
            return None
        shot.set(name, value.strip())
        return "\n" if value.endswith("\n") else ""
    if name == "notes":
        shot.notes.append(value.strip())
        return ""
    if name == "negative":
        return None
    end = _END_OF_SENTENCE.search(value)
    words, rest = (value[: end.start()], value[end.end() :]) if end else (value, "")
    words = words.strip()
    if name == "transition":
        if TRANSITIONS.find(words) is None:
            return None
        shot.set("transition", words, "guessed: the transition the shot begins with")
        return rest
    keys, others = isolated(words)
    if keys and not others and not set(keys) & set(shot.keys):
        for key, told in keys.items():
            shot.set(key, told)
        return rest
    told_of = in_prose(f"camera {words}")
    if name == "camera" and "camera" not in shot.keys and ("camera" in told_of or "camera" in keys):
        shot.set("camera", words, "a choice is still open" if re.search(r"[\[\]]| / ", words) else None)
        return rest
    return None


def _take_last_time(text: str, shot: ShotDraft) -> str:
    match = _LAST_TIME.search(text)
    time = read_time(match[1] or match[2]) if match else None
    if match and time and time.seconds and shot.seconds is None:
        shot.seconds = time.seconds
        return text[: match.start()]
    return text


def _take_aside(aside: str, text: str, shot: ShotDraft) -> str:
    """What stood in the brackets of a mark beside its time."""
    return _from_bracket(aside, text, shot, ": ")


def _from_bracket(lead: str, rest: str, shot: ShotDraft, joint: str) -> str:
    if _MODES.fullmatch(lead.strip()):
        shot.notes.append(lead.strip())
        return rest
    keys, others = isolated(lead)
    for key, value in list(keys.items()):
        if key in shot.keys:
            others.insert(0, value)
        shot.set(key, value)
    comma = "，" if re.search(r"[\u3400-\u9fff]", lead) else ", "
    joint = joint if joint.strip() else ": "
    return f"{comma.join(others)}{joint}{rest}" if others else rest


def _take_lead(text: str, shot: ShotDraft) -> str:
    """Take the words of the trade before a colon, a dash or in brackets at the shot's beginning."""
    bracket = _BRACKET.match(text)
    if bracket and (_MODES.fullmatch(bracket["lead"].strip()) or isolated(bracket["lead"])[0]):
        rest = bracket["rest"].lstrip(" —–-:：")
        return _take_lead(_from_bracket(bracket["lead"], rest, shot, bracket["joint"]), shot)
    for pattern in (_COLON, _DASH, _FIRST_LINE):
        match = pattern.match(text)
        if match is None:
            continue
        keys, others = isolated(match["lead"])
        if not keys or set(keys) & set(shot.keys) or (others and pattern is not _COLON):
            continue
        for key, value in keys.items():
            shot.set(key, value)
        comma = "，" if match["joint"].strip() == "：" else ", "
        return f"{comma.join(others)}{match['joint']}{match['rest']}" if others else _take_lead(match["rest"], shot)
    return text


def _take_sentences(text: str, shot: ShotDraft) -> str:
    """Take whole sentences that say only how the shot is framed or how the camera moves."""
    pieces: list[str] = []
    done = 0
    for match in _SENTENCE.finditer(text):
        keys, others = isolated(match["words"])
        if others or not keys or set(keys) & set(shot.keys):
            continue
        around = text[: match.start()].strip() + text[match.end() :].strip()
        if not around:
            continue
        for key, value in keys.items():
            shot.set(key, value)
        pieces.append(text[done : match.start()])
        done = match.end()
    return "".join([*pieces, text[done:]])
