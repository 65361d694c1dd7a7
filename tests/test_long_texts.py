"""Texts in which a careless pattern looks for very long, wherever they stand."""

from __future__ import annotations

import json
import re

import pytest
from fuzzing import SECOND, answered, within

from kling_story.planning import plan
from kling_story.profiles import targets
from kling_story.storyboard import Storyboard

LONG: dict[str, str] = {
    "words": "a " * 50_000,
    "parentheses": "(" * 50_000,
    "shots": "shot " * 30_000,
    "shots with numbers": "shot 1, " * 15_000,
    "numbers": "12 dogs " * 15_000,
    "quotes": '"' * 60_000,
    "quoted": "“雨”" * 30_000,
    "sayings": "Mei says 'a' " * 9_000,
    "Chinese": "雨" * 60_000,
    "names": "@a" * 40_000,
    "full-width names": "＠美" * 40_000,
    "semicolons": "; " * 60_000,
    "open gaps": "[a" * 60_000,
    "tags": "<a>" * 40_000,
    "hyphens": "a-" * 60_000,
    "spaces": f"a{' ' * 100_000}b",
    "lines": "a\n" * 50_000,
    "moves": "push in, then pull out " * 5_000,
    "clothes": "@Mei's red coat, @Bo in a blue coat " * 4_000,
    "animals": "the cat sees the dog and " * 4_000,
    "riders": "a man in a car with steam, " * 4_000,
    "sides": "Mei on the left of Bo " * 6_000,
}
"""Texts in which a careless pattern looks for very long."""

_FILM = """\
version: 1
audio: native
elements: {Mei: %(description)s, Bo: an old man}
look: %(look)s
negative: %(negative)s
title: %(title)s
notes: %(notes)s
reference_images: {image: front.png, name: %(name)s}
shots:
  - duration: 5
    prompt: %(prompt)s
    size: %(size)s
    angle: %(angle)s
    framing: %(framing)s
    lens: %(lens)s
    camera: {move: %(move)s, to: %(to)s}
    dialogue: {who: %(who)s, line: %(line)s, tone: %(tone)s, accent: %(accent)s, language: %(language)s}
    sound: %(sound)s
    music: %(music)s
    transition: %(transition)s
  - {duration: 5, prompt: "@Bo waits", size: wide}
"""

TEXT_KEYS = re.findall(r"%\((\w+)\)s", _FILM)


@pytest.mark.parametrize("key", TEXT_KEYS)
@pytest.mark.parametrize("name", LONG)
def test_a_very_long_text_is_answered_wherever_it_stands(name: str, key: str) -> None:
    """No pattern of any rule is slow on it."""
    answered(_FILM % {**dict.fromkeys(TEXT_KEYS, "Mei"), key: json.dumps(LONG[name], ensure_ascii=False)})


@pytest.mark.parametrize("name", LONG)
def test_a_very_long_text_is_answered_in_an_automatic_storyboard(name: str) -> None:
    """Whose prompt is the film's, and for every target."""
    text = f"version: 1\nstoryboard: auto\nprompt: {json.dumps(LONG[name], ensure_ascii=False)}\n"
    for target in targets():
        answered(text, target=target)


BROKEN = (
    "version: 1\nshots:\n  - {{duration: 3, prompt: 'a' {}}}\n",
    "version: 1\nshots:\n  - duration: 3\n    prompt: '{}\n    size: wide\n",
    "version: 1\nshots:\n  - duration: 3\n    prompt: @{}\n",
    "version: 1\nshots:\n\t- duration: 3\n{}\n  - prompt\n",
)


@pytest.mark.parametrize("name", [*LONG, "quotes that follow each other", "an indentation"])
def test_a_very_long_line_is_answered_where_the_parser_stops(name: str) -> None:
    """The repairs that are tried take no longer."""
    more = {"quotes that follow each other": "'a' 'b '" * 9_000, "an indentation": "\t " * 40_000}
    for broken in BROKEN:
        answered(broken.format(LONG.get(name) or more[name]))


@pytest.mark.parametrize("name", LONG)
def test_a_very_long_comment_is_answered(name: str) -> None:
    """Also one that begins as if it excused something."""
    words = LONG[name].replace("\n", " ")
    film = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    answered(f"{film}# {words}\n# kling-story: ignore[{words}\n# kling-story: ignore[{words[:9000]}]\n")


SAID = {
    "things": "umbrella " * 12_000,
    "things held": "she holds the red umbrella " * 4_000,
    "things held, in Chinese": "她拿着红伞，" * 8_000,
    "things beside": "beside @Mei " * 8_000,
    "riders": "@Mei rides the @Horse, " * 4_000,
}
"""Texts in which those who place people and things look for very long."""


@pytest.mark.parametrize("key", ["prompt", "look", "description"])
@pytest.mark.parametrize("name", [*LONG, *SAID])
def test_a_film_with_a_very_long_text_is_planned(name: str, key: str) -> None:
    """No pattern of those who read what is drawn is slow on it; the prompt stays as long as it is."""
    text = {**LONG, **SAID}[name]
    said = {"prompt": "@Mei waits", "look": None, "description": None, key: text}
    elements = {"Mei": {"description": said["description"]}, "Horse": {"kind": "animal"}}
    film = {"elements": elements, "look": said["look"]}
    shot = {"duration": 3, "prompt": said["prompt"]}
    for whole in ({"shots": [shot]}, {"storyboard": "auto", **shot}):
        board = Storyboard.model_validate({**film, **whole})
        with within(SECOND):
            planned = plan(board)
        assert planned.shots[0].prompt == said["prompt"]
