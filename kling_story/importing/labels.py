"""The labels people put before a part of a prompt: ``Camera:``, ``Negative prompt:``, ``【风格】``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kling_story.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Label:
    """A label's spellings, between commas. ``name`` is what it becomes: a key, or a part of the film."""

    name: str
    spellings: str
    example: str


LABELS = (
    Label(
        "style",
        "style, visual style, film style, overall style, global style, look, aesthetic, style & mood, "
        "style and mood, 风格, 画风, 画面风格, 电影风格, 视觉风格, 整体风格, 影片风格, 全局风格",
        "Style: hand-painted animation.",
    ),
    Label(
        "negative",
        "negative, negatives, negative prompt, negative_prompt, negative prompts, negative field, avoid, "
        "exclude, 负面提示词, 负面提示, 负向提示词, 反向提示词, 负面词, 避免",
        "Negative prompt: blur, watermark",
    ),
    Label(
        "duration",
        "duration, length, seconds, time, 时长, 时间, 持续时间",
        "Duration: 12s",
    ),
    Label(
        "total",
        "total, total duration, total length, total time, runtime, 总时长, 总时间",
        "Total: 12 s",
    ),
    Label(
        "aspect",
        "aspect, aspect ratio, ratio, 画幅, 比例, 画面比例, 宽高比",
        "Aspect ratio: 9:16",
    ),
    Label(
        "title",
        "title, project, film title, 标题, 片名, 主题名",
        "Title: The lighthouse",
    ),
    Label(
        "model",
        "model, 模型",
        "Model: Kling 3.0",
    ),
    Label(
        "quality",
        "resolution, 分辨率",
        "Resolution: 1080p",
    ),
    Label(
        "cast",
        "characters, character, main character, main characters, protagonist, cast, elements, character list, "
        "角色, 人物, 角色设定, 人物设定, 主要角色, 主角",
        "Characters: Ana (a diver in a red suit)",
    ),
    Label(
        "notes",
        "note, notes, execution note, execution notes, production note, production notes, usage, tip, "
        "tips, how to use, 备注, 说明, 注, 注意, 使用说明",
        "Notes: render twice and choose",
    ),
    Label(
        "sound",
        "audio, sound, sounds, sfx, sound design, sound effects, ambience, ambient, ambient sound, 音效, 声音, "
        "音频, 环境音, 环境声, 声效",
        "Sound: gulls, a far bell",
    ),
    Label(
        "music",
        "music, score, bgm, background music, 音乐, 配乐, 背景音乐",
        "Music: solo cello",
    ),
    Label(
        "dialogue",
        "dialogue, dialog, spoken line, speech, lines, 台词, 对白, 对话, 独白, 对白口型, 口型对白, 口播",
        'Dialogue: Ana: "Hold on."',
    ),
    Label(
        "voiceover",
        "voiceover, voice-over, voice over, vo, v.o., narration, narrator, 旁白, 画外音",
        'VO: "Once."',
    ),
    Label(
        "camera",
        "camera, camera movement, camera move, camera motion, camera work, movement, 运镜, 镜头运动, "
        "镜头, 摄影, 运镜方式, 镜头语言, 摄影机运动, cam",
        "Camera: slow push in.",
    ),
    Label(
        "size",
        "size, shot size, shot type, framing, shot, composition, 景别, 构图",
        "Shot size: wide",
    ),
    Label(
        "angle",
        "angle, camera angle, 角度, 机位, 拍摄角度, 视角",
        "Angle: low",
    ),
    Label(
        "lens",
        "lens, focal length, 焦段, 焦距",
        "Lens: 35mm",
    ),
    Label(
        "transition",
        "transition, 转场",
        "Transition: dissolve",
    ),
    Label(
        "prompt",
        "prompt, description, action, visual, visuals, content, video prompt, shot description, "
        "scene description, 画面, 内容, 描述, 画面描述, 画面内容, 提示词, 动作, 镜头内容",
        "Prompt: she opens the door",
    ),
)

FILM_ONLY = frozenset(("style", "negative", "aspect", "total", "title", "model", "quality", "cast", "notes"))
"""Labels that never speak of one shot."""

_BY_SPELLING = {spelling: label.name for label in LABELS for spelling in label.spellings.split(", ")}
_SPELT = "|".join(sorted(map(re.escape, _BY_SPELLING), key=len, reverse=True))
_ASIDE = r"(?:\s*[(（](?P<aside>[^()（）\n]{1,60})[)）])?"
_LABEL = re.compile(
    r"(?:^[ \t]*(?:[-*•·]\s+)?|(?<=[.。;；!！?？\"”」])[ \t]*)"
    rf"(?:【\s*(?P<boxed>{_SPELT})\s*】\s*[:：]?|(?P<plain>{_SPELT}){_ASIDE}[ \t]*[:：])[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_DOTTED = Pattern(rf"^[ \t]*(?P<dotted>{_SPELT})\.[ \t]+(?=\S)")
_BARE = Pattern(rf"(?P<bare>{_SPELT})\s*[:：]?")
_SETTINGS = re.compile(
    r"(?:(?:ui|camera|shot|video|generation|technical|kling)\s)?settings\s*[:：]?|(?:参数|设置)\s*[:：]?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label met in a text: what it names, where label and value stand, what stood in its parentheses,
    how it was written."""

    name: str
    start: int
    value: int
    end: int
    aside: str | None = None
    written: str = ""


def label_named(written: str) -> str | None:
    """What a whole piece of text names as a label: ``Shot size`` is ``size``."""
    return _BY_SPELLING.get(re.sub(r"[\s_]+", " ", written.strip(" *:：\t")).casefold())


def labels_in(text: str, *, dotted: bool = False) -> Iterator[Labelled]:
    """Every label at the start of a line or a sentence, each with its value up to the next one.

    ``dotted`` also takes ``Lighting. Cold dusk``: known words alone before a full stop on a line's start.
    """
    found = [(m.start(), m.end(), m["boxed"] or m["plain"], m["aside"]) for m in _LABEL.finditer(text)]
    if dotted:
        found += [(m.start(), m.end(), m["dotted"], None) for m in _DOTTED.finditer(text) if m["dotted"][0].isupper()]
    found.sort()
    for index, (start, value, spelling, aside) in enumerate(found):
        end = found[index + 1][0] if index + 1 < len(found) else len(text)
        yield Labelled(_BY_SPELLING[spelling.casefold()], start, value, end, aside, spelling)


def bare_label(line: str) -> str | None:
    """What a line names that holds a label alone: ``PROMPT``, ``Camera:``; "settings" for a settings heading."""
    line = line.strip()
    if _SETTINGS.fullmatch(line):
        return "settings"
    alone = line.isupper() or line.endswith((":", "：")) or not line.isascii()
    match = _BARE.fullmatch(line) if alone else None
    return _BY_SPELLING[match["bare"].casefold()] if match else None
