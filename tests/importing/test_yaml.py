"""The YAML that is written: valid, exact, and the same every time."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from kling_story.errors import StoryError
from kling_story.importing.emitting import scalar
from kling_story.importing.prompts import import_prompt
from kling_story.storyboard import Storyboard

SPACES = "\n", "\n\n", " ", "\t", "\x07", "\u2028", "\ufeff"
TABLE = "| Shot | Prompt |\n|---|---|\n| 1 | a cup |\n"
NOTATION = """
Shot 1|Shot 2 (3s):|[0-4s]|(4-8s)|镜头1：|第二镜|0:03|3s|Style:|Camera:|Negative prompt:|Duration:|Dialogue:
Characters:|[Character A: Ana — a diver]|Character A|@Ana|@Boat:|Ana (softly): "Go."|“去。”|对白：|close-up
slow push in|特写|Wide, static:|```|# Title|**bold**|- |1. |, |. |。|: |—|a harbour at dawn|雨夜街道|...
[|]|{|"|'|#|&|yes|16:9|null|{"prompt": "x", "duration": 3}|CUT TO:
Cast:|Mr. Hale, an old man; |小雨：十七岁|小雨说：“走。”|Nina whispers: "Go."|Audio: wind|音频：风声|SETTINGS
PROMPT|👩‍🚀
"""
PIECES = st.sampled_from([*NOTATION.strip().replace("\n", "|").split("|"), *SPACES, TABLE])
PROMPTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)


@given(text=PROMPTS)
def test_any_text_becomes_a_storyboard(text: str) -> None:
    """Whatever comes in, a valid storyboard comes out, the same each time, or the text is refused."""
    try:
        imported = import_prompt(text)
    except StoryError:
        return
    board = Storyboard.model_validate(yaml.safe_load(imported.yaml))
    assert len(board.shots) == imported.shots == len(imported.seconds)
    assert all(shot.prompt.strip() for shot in board.shots)
    assert import_prompt(text) == imported


@given(text=st.text(st.characters(exclude_categories=("Cs",))) | PROMPTS)
def test_every_text_reads_back(text: str) -> None:
    """A scalar reads back as exactly the text that was written, in block and in flow styles."""
    for block in (False, True):
        assert yaml.safe_load(f"k: {scalar(text, '  ', block=block)}") == {"k": text}


def test_long_words_are_folded() -> None:
    """A long line is broken where YAML joins it again."""
    text = "A harbour at dawn, " * 12 + "gulls."
    written = import_prompt(f"Shot 1 (3s): {text}").yaml
    assert "prompt: >-\n" in written
    assert max(map(len, written.splitlines())) <= 100
    assert yaml.safe_load(written)["shots"][0]["prompt"] == text


def test_lines_stay_lines() -> None:
    """Several lines are written as lines."""
    written = import_prompt("Shot 1 (3s):\nA harbour at dawn,\ngulls circling.").yaml
    assert "    prompt: |-\n      A harbour at dawn,\n      gulls circling.\n" in written


def test_it_reads_like_an_author_wrote_it() -> None:
    """The whole page, once."""
    imported = import_prompt(
        '# Pier\n\nShot 1 (3s): Wide, static: A pier at dawn.\nShot 2: Close-up on a knot. Ana (low): "Now."'
    )
    assert imported.yaml == (
        "version: 1\n"
        "title: Pier\n"
        "model: kling-3.0\n"
        "audio: native\n"
        "shots:\n"
        "  - duration: 3\n"
        "    size: Wide\n"
        "    camera: static\n"
        "    prompt: A pier at dawn.\n"
        "\n"
        "  - duration: 3  # guessed: the text states none\n"
        "    size: Close-up  # from the prompt, which says it too: delete either\n"
        "    prompt: Close-up on a knot.\n"
        "    dialogue:\n"
        "      - who: Ana\n"
        "        tone: low\n"
        "        line: Now.\n"
    )


def test_a_given_title_wins() -> None:
    """The caller's title is the title; a heading of the text is kept as a note."""
    data = yaml.safe_load(import_prompt("# Pier\nShot 1 (3s): A pier.", title="Dawn").yaml)
    assert (data["title"], data["notes"]) == ("Dawn", "Pier")
