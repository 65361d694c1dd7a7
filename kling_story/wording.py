"""The tool's own words around the author's, in English and in Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from kling_story.vocabulary import Table, Term

AnyTerm = TypeVar("AnyTerm", bound=Term)
_MARKS = (".", "!", "?", "…", "。", "！", "？")
ENDS = (*_MARKS, *(f"{mark}{quote}" for mark in _MARKS for quote in '"”'))
"""What a sentence ends with."""


class Wording(NamedTuple):
    """How the tool's own words are put in a language. ``labels`` holds the set phrases."""

    chinese: bool
    comma: str
    stop: str
    space: str
    labels: Mapping[str, str]

    def term(self, table: Table[AnyTerm], written: str) -> str:
        """The words for a value: the author's synonym as written where it is in the prompt's
        language, else the table's own words.
        """
        found = table.find(written)
        if found is None:
            return written
        if bool(_han(written)) != self.chinese:
            return found.chinese if self.chinese else found.words
        sent = found.sent_as(written)
        return found.chinese if self.chinese and sent == found.words else sent

    def sentence(self, text: str) -> str:
        text = text.strip()
        return text if text.endswith(ENDS) or not text else f"{text}{self.stop}"

    def unended(self, sentence: str) -> str:
        """The words that this is the sentence of, without the full stop that they get anyway."""
        words = sentence.removesuffix(self.stop)
        return words if self.sentence(words) == sentence else sentence

    def labelled(self, label: str, text: str) -> str:
        return self.sentence(f"{self.labels[label]}{text}")


ENGLISH = Wording(
    False,
    ", ",
    ".",
    " ",
    {
        "camera": "Camera: ",
        "sound": "Sound: ",
        "music": "Music: ",
        "transition": "Transition: ",
        "then": ", then ",
        "left": "facing left",
        "right": "facing right",
        "camera_facing": "facing the camera",
        "away": "facing away from the camera",
        "left_to_right": "moving left to right",
        "right_to_left": "moving right to left",
        "toward_camera": "moving toward the camera",
        "away_from_camera": "moving away from the camera",
        "in": "in ",
        "accent": " accent",
        "open": " (",
        "close": ")",
        "is": ": ",
        "says": ': "',
        "end": '"',
    },
)
CHINESE = Wording(
    True,
    "，",
    "。",
    "",
    {
        "camera": "镜头：",
        "sound": "声音：",
        "music": "音乐：",
        "transition": "转场：",
        "then": "，然后",
        "left": "面向左侧",
        "right": "面向右侧",
        "camera_facing": "面向镜头",
        "away": "背对镜头",
        "left_to_right": "从左向右移动",
        "right_to_left": "从右向左移动",
        "toward_camera": "走向镜头",
        "away_from_camera": "远离镜头",
        "in": "",
        "accent": "口音",
        "open": "（",
        "close": "）",
        "is": "：",
        "says": "：“",
        "end": "”",
    },
)


def wording_for(prompt: str) -> Wording:
    """The language of a prompt: Chinese when more of it is Han characters than Latin words."""
    han = _han(prompt)
    if not han or any("\u3040" <= char <= "\u30ff" for char in prompt):
        return ENGLISH
    return CHINESE if han > len(re.findall(r"[A-Za-z]+", prompt)) else ENGLISH


def _han(text: str) -> int:
    """How many Chinese characters there are."""
    return 0 if text.isascii() else sum("\u4e00" <= char <= "\u9fff" for char in text)
