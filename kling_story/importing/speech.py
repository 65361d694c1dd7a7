"""Spoken lines in notation: ``Ana (softly): "Hold on."``, ``[Ana, softly]: "Hold on."``, ``对白：“等等。”``

Only a label, a colon and a quotation are notation. Speech inside a sentence (he shouts "Go!") is the
author's prose and stays there, unless `prose_speech` knows the speaker.
"""

from __future__ import annotations

import re

from kling_story.importing.draft import LineDraft
from kling_story.importing.labels import label_named
from kling_story.importing.picture_words import isolated
from kling_story.patterns import Pattern
from kling_story.vocabulary import LANGUAGES
from kling_story.vocabulary.people import HONORIFIC

QUOTE = (
    r"(?:\"(?P<q{0}>[^\"\n]+)\"|[“”„](?P<r{0}>[^“”„\n]+)[“”]|「(?P<s{0}>[^」\n]+)」"
    r"|『(?P<t{0}>[^』\n]+)』|«(?P<u{0}>[^»\n]+)»)"
)
"""A quotation in any pair of marks; the groups' number goes in with ``format``."""
_START = r"(?:(?<=^)|(?<=[\n.!?。！？，,;；、…—:：)）\]】\"”」』»])|(?<=[.!?,;:)\]\"”»*]\s))"
_NAME = (
    rf"@?(?:{HONORIFIC}[ ])?[A-ZÀ-Þ][\w'’-]*(?:[ ][A-Z0-9À-Þ][\w'’-]*){{0,2}}"
    r"|(?:(?<=^)|(?<=[\s\W]))@?[\u3400-\u9fffぁ-ヿ가-힯]{1,8}"
)
_LINE = re.compile(
    rf"[ \t]*\[(?P<tagged>[^\[\]\n]{{1,80}})\]\s*[:：]?\s*{QUOTE.format(1)}"
    rf"|{_START}[ \t]*(?:[-*•]\s+)?(?P<who>{_NAME})"
    rf"\s*(?:[(（](?P<tone>[^()（）\n]{{1,80}})[)）])?\s*[:：]\s*{QUOTE.format(2)}",
)
_UNQUOTED = re.compile(
    rf"^\s*(?P<who>{_NAME})\s*(?:[(（](?P<tone>[^()（）\n]{{1,80}})[)）])?\s*[:：]\s*(?P<line>\S.*)$", re.DOTALL
)
_NOT_SPOKEN = Pattern(
    r"(?:\b(?:title|caption|subtitles?|text|on.screen text|sign|logo|label|super|slogan|reads|letter|note|message"
    r"|screen|poster|banner|newspaper|headline)"
    r"|字幕|标题|文字|标语|屏幕|招牌|花字|[写印刻标画]着|写道|显示|短信|微信|信上|来信|纸条|便条|牌子|招牌上|屏幕上|海报|报纸)$",
)
_VERB_AT_END = re.compile(r"[说道喊问答叫吼念语曰写想]$")
_MANNER_AT_END = re.compile(
    r"(?P<who>[\u3400-\u9fff]{2,4}?)(?P<manner>[轻低大小柔厉高颤]声|[笑哭喘]着|[微冷苦]笑|[\u3400-\u9fff]{1,3}地)"
)
_LEADING = re.compile(
    r"(?:(?<=^)|(?<=[\n.!?。！？]))[ \t]*(?P<word>[A-Za-z][\w ]{2,24}|[\u3400-\u9fff]{1,6})[,，][ \t]*$"
)
_SPEECH = Pattern(
    r"\b(?:says?|said|whispers?|shouts?|screams?|yells?|mouths|mutters?|murmurs|asks?|replies|answers"
    r"|begs?|sighs|adds|continues|exclaims|calls|growls|snaps|murmurs|tells"
    r"|sings?|speaks?|speaking|talks?|calls out|"
    r"cries|announces|narrat\w+|voice-?over)\b|说|低语|耳语|喊|尖叫|口型|呢喃|问道|唱|旁白|台词|对白|念",
)
_QUOTED_AFTER = re.compile(r"(?P<word>[^\W_]{1,16})[ \t]*[:：]\s*[\"“”„「『«]")
_SOUND = Pattern(
    r"\b(?:music|audio|whisper\w*|sounds?|ambien\w+|thunder|drums?|piano|cello|bass|horns?|hiss\w*|murmur\w*|hums?|humming|chatter|footsteps|rustle\w*|"
    r"silence|whistl\w+|bells?|echo\w*|crackl\w+|roar\w*|sfx|soundtrack|score)\b|音乐|音效|声|环境乐|鼓点|低音|死寂|静音|号角|雷|配乐",
)  # fmt: skip
_PEOPLE = Pattern(
    r"男主角?|女主角?|主角|男人|女人|男孩|女孩|男子|女子|少年|少女|老人|孩子|母亲|父亲|妈妈|爸爸|司机|医生|警察|士兵|武士"
    r"|\b(?:the )?(?:man|woman|boy|girl|driver|pilot|detective|mother|father|child|soldier"
    r"|doctor|officer|hero|heroine)\b",
)


def take_lines(text: str) -> tuple[str, list[LineDraft]]:
    """The text without its spoken lines, and the lines in order."""
    lines: list[LineDraft] = []
    kept, done = "", 0
    for match in _LINE.finditer(text):
        who, tone = _who(match)
        if who is None:
            continue
        before = text[done : match.start()]
        lead = _LEADING.search(kept + before) if match["tagged"] or match["tone"] else None
        if lead and not isolated(lead["word"])[0] and match.start() > done:
            whole = kept + before
            kept, before = "", whole[: lead.start()]
            tone = ", ".join(filter(None, (lead["word"], tone)))
        done = match.end()
        goes_on = re.match(r"[ \t]*[^\W_]", text[done:])
        kept += before.rstrip(" \t") if goes_on else before.rstrip(" \t,，")
        if not kept or kept.endswith(tuple(".。!！?？\n")):
            done += text[done : done + 1] in tuple(".。,，;；")  # it ended the spoken sentence
        lines.append(
            _line(who, tone, quoted_words(match, "1") or quoted_words(match, "2") or "", text[: match.start()])
        )
    kept += text[done:]
    return re.sub(r"\n{3,}", "\n\n", kept).strip() if lines else text, lines


def quoted_words(match: re.Match[str], group: str) -> str | None:
    """What stands in the quotation that a match found."""
    return next((match[kind + group] for kind in "qrstu" if match[kind + group]), None)


def spoken_at(text: str) -> int:
    """Where the first spoken line of a text begins, or its length."""
    return next((match.start() for match in _LINE.finditer(text) if _who(match)[0] is not None), len(text))


def _who(match: re.Match[str]) -> tuple[str | None, str | None]:
    """Who speaks and how; None for who when the match is no spoken line."""
    if match["tagged"]:
        tagged = re.sub(r"[(（]([^()（）]*)[)）]$", r"，\1", match["tagged"].strip())
        who, _, tone = re.sub(r"\s*[,，:：—]\s*", "\0", tagged, count=1).partition("\0")
        return (who, tone or None) if not isolated(match["tagged"])[0] else (None, None)
    who = match["who"].strip()
    if _NOT_SPOKEN.search(who) or _VERB_AT_END.search(who):
        return None, None
    name = label_named(who)
    if isolated(who)[0] or name not in (None, "dialogue", "voiceover"):
        return None, None
    if manner := _MANNER_AT_END.fullmatch(who):
        return manner["who"], "，".join(filter(None, (manner["manner"], match["tone"])))
    return who, match["tone"]


def labelled_lines(value: str, speaker: str, aside: str | None, before: str) -> tuple[list[LineDraft], str]:
    """The lines in the value of a dialogue label or column, quoted or not, and the text after them.

    ``speaker`` is the label itself where it says who speaks: Voiceover, Narrator.
    """
    if not value.strip() or value.strip() in "-–—无":
        return [], value
    quoted = re.match(r"\s*" + QUOTE.format(1), value)
    rest, lines = take_lines(value.strip()) if quoted is None else ("", [])
    if lines:
        return lines, rest if re.search(r"\w", rest) else ""
    if not speaker and quoted is None and (unquoted := _UNQUOTED.match(value)):
        return [_line(unquoted["who"], unquoted["tone"], unquoted["line"].strip(), before)], ""
    line = (quoted_words(quoted, "1") if quoted else None) or value
    if not speaker and aside and re.match(r"[A-Z\u3400-\u9fff@]", aside):
        speaker, _, aside = re.sub(r"\s*[,，]\s*", "\0", aside, count=1).partition("\0")
    return [_line(speaker or "Dialogue", aside or None, line, before)], value[quoted.end() :] if quoted else ""


def _line(who: str, tone: str | None, line: str, before: str) -> LineDraft:
    """A line; a label in place of a name gives way to the last person named before it."""
    draft = LineDraft(who=who.removeprefix("@"), line=line.strip())
    if label_named(who) == "dialogue":
        people = [found[0] for found in _PEOPLE.finditer(before)]
        chinese = bool(re.search(r"[\u3400-\u9fff]", who + before))
        draft.who = people[0] if people else "说话人" if chinese else "Speaker"
        draft.comment = f"guessed: who speaks, where the text says `{who}`"
    kept: list[str] = []
    for piece in re.split(r"\s*[,，/]\s*", tone or ""):
        if LANGUAGES.find(piece.removeprefix("in ")):
            draft.language = draft.language or piece.removeprefix("in ")
        elif accent := re.fullmatch(r"(.+?)(?:\s+accent|口音)", piece):
            draft.accent = accent[1]
        elif piece:
            kept.append(piece)
    joint = "，" if tone and "，" in tone else ", "
    draft.tone = joint.join(kept) or None
    return draft


def speaks(text: str) -> bool:
    """Whether a text speaks of speech: a verb of saying, or words before a colon, and a quotation."""
    if any(not _NOT_SPOKEN.search(match["word"]) for match in _QUOTED_AFTER.finditer(text)):
        return True
    return bool(_SPEECH.search(text)) and bool(re.search(r"[\"“”„「『«]", text) or re.search(r"[\u3400-\u9fff]", text))


def sounds(text: str) -> bool:
    """Whether a text speaks of something heard."""
    return bool(_SOUND.search(text))
