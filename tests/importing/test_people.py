"""Who speaks and who is in it: spoken lines, roles, names, references."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kling_story.importing import import_prompt
from kling_story.storyboard import Storyboard

Read = Callable[[str], Storyboard]


@pytest.mark.parametrize(
    ("text", "who", "line", "tone"),
    [
        ('[Ana, low voice]: "Hold on."', "Ana", "Hold on.", "low voice"),
        ('Ana (softly): "Hold on."', "Ana", "Hold on.", "softly"),
        ("Ana: “Hold on.”", "Ana", "Hold on.", None),
        ('Dialogue (Ana, softly): "Hold on."', "Ana", "Hold on.", "softly"),
        ("Dialogue: Ana: Hold on.", "Ana", "Hold on.", None),
        ('VO: "Once there was a sea."', "VO", "Once there was a sea.", None),
        ("老王（低声）：“等等。”", "老王", "等等。", "低声"),
        ('女孩转身，对白："你来了。"', "女孩", "你来了。", None),
        ('Then, [Ana, smiling]: "Milk?"', "Ana", "Milk?", "Then, smiling"),
    ],
)
def test_dialogue_in_notation(text: str, who: str, line: str, tone: str | None, board: Read) -> None:
    """A label, a colon and a quotation are a spoken line; with it, sound is on."""
    found = board(f"Shot 1 (4s): A lamp sways in the wind. {text}\nShot 2 (3s): Dark.")
    spoken = found.shots[0].dialogue[0]
    assert (spoken.who, spoken.line, spoken.tone) == (who, line, tone)
    assert found.audio == "native"
    assert line not in found.shots[0].prompt


def test_a_narrator_between_other_words(board: Read) -> None:
    """A narrator's line ends with its quotation; what follows is read on."""
    shot = board('Shot 1 (5s): A city. Narrator (calm): "Nobody sleeps." Ambient: traffic.\nShot 2 (3s): Rain.').shots[
        0
    ]
    assert (shot.dialogue[0].who, shot.dialogue[0].line, shot.dialogue[0].tone) == (
        "Narrator",
        "Nobody sleeps.",
        "calm",
    )
    assert (shot.prompt, shot.sound) == ("A city.", "traffic.")


def test_language_and_accent(board: Read) -> None:
    """The parentheses after a speaker may hold a language and an accent."""
    line = board('Shot 1 (4s): Rain. Voiceover (weary, in French accent, English): "Always rain."').shots[0].dialogue[0]
    assert (line.language, line.tone) == ("English", "weary")
    line = board('Shot 1 (4s): Rain. Tom (gruff, Scottish accent): "Late."').shots[0].dialogue[0]
    assert (line.accent, line.tone) == ("Scottish", "gruff")


@pytest.mark.parametrize(
    "text", ['he mouths "Go."', 'The sign: "OPEN"', 'Title: "Dawn"', "男孩说：“你来了。”", 'She says: "How much?"']
)
def test_speech_in_prose_stays(text: str, board: Read) -> None:
    """A quotation inside a sentence, or one that is written somewhere, is no notation."""
    shot = board(f"Shot 1 (4s): A market at noon. {text}").shots[0]
    assert text in shot.prompt
    assert not shot.dialogue


def test_speech_in_prose_turns_sound_on(board: Read) -> None:
    """Words about something heard ask for sound, as a guess."""
    text = 'Shot 1 (4s): A pilot screams "Go!"'
    assert board(text).audio == "native"
    assert "# guessed: the words speak of something heard" in import_prompt(text).yaml
    assert board("Shot 1 (4s): A pilot waits.").audio == "off"


def test_roles(board: Read) -> None:
    """A role with a description is an element; its mentions in the prompts become references."""
    found = board(
        "[Character A: Diver — thirties, red suit]\n\nShot 1 (3s): Character A's mask fogs.\n"
        'Shot 2 (3s): A bubble rises. [Character A, calm]: "Up."'
    )
    assert found.elements["Character_A"].description == "Diver — thirties, red suit"
    assert found.shots[0].prompt == "@Character_A's mask fogs."
    assert found.shots[1].dialogue[0].who == "Character_A"


def test_names(board: Read) -> None:
    """A cast called by name in the shots goes by its names; `@` is all that is added."""
    found = board(
        "Characters: Nell (a botanist in a green coat), Ivo (her rival)\n\n"
        "Shot 1 (3s): Nell waters a fern; Ivo sulks.\n"
        "Shot 2 (3s): Nellie the cat sleeps."
    )
    assert {name: element.description for name, element in found.elements.items()} == {
        "Nell": "a botanist in a green coat",
        "Ivo": "her rival",
    }
    assert found.shots[0].prompt == "@Nell waters a fern; @Ivo sulks."
    assert found.shots[1].prompt == "Nellie the cat sleeps."


def test_a_chinese_cast(board: Read) -> None:
    """Names in scripts without spaces; the head noun tells the kind."""
    found = board("[角色A: 阿黄] 短毛老狗，独眼。\n\n镜头1：阿黄趴在门口。\n镜头2：雨停了。")
    assert found.elements["阿黄"].description == "短毛老狗，独眼"
    assert found.elements["阿黄"].kind == "animal"
    assert found.shots[0].prompt == "@阿黄趴在门口。"


def test_references_without_a_file(board: Read) -> None:
    """`@Image1` is declared for its picture to be added; its words stay in the look."""
    found = board("@Image1 character. @Image2 background.\n0-3s: stands still.\n3-6s: turns.")
    assert set(found.elements) == {"Image1", "Image2"}
    assert found.elements["Image2"].kind == "scene"
    assert found.look == "@Image1 character. @Image2 background."


def test_references_in_the_shots_are_declared(board: Read) -> None:
    """A name only met in a prompt is declared, to be described."""
    found = board("@Ana: a diver in red.\n[0-3s] @Ana dives.\n[3-6s] @Ana clings to @Boat.")
    assert found.elements["Ana"].description == "a diver in red"
    assert found.elements["Boat"].description is None
