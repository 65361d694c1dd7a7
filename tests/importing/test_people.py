"""Who speaks and who is in it: spoken lines, roles, names, references."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kling_story.importing.prompts import import_prompt
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
        ("阿杰：“你好。”", "阿杰", "你好。", None),
        ("小雨（低声）：“别走。”", "小雨", "别走。", "低声"),
        ("旁白：“……那一年。”", "旁白", "……那一年。", None),
        ("小雨:「别走。」", "小雨", "别走。", None),
        ("小雨：『别走。』", "小雨", "别走。", None),
        ("小雨轻声：“嗯。”", "小雨", "嗯。", "轻声"),
        ("[小雨（低声）]：“别走。”", "小雨", "别走。", "低声"),
        ("Marie : « Bonjour. »", "Marie", "Bonjour.", None),
        ('Mr. Hale: "Tickets!"', "Mr. Hale", "Tickets!", None),
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


def test_lines_keep_their_order(board: Read) -> None:
    """Narrators and people in one shot speak in the order of the text, each their own words."""
    found = board(
        "镜头1 4秒 雨夜，阿杰：“你好。”旁白：“那一年，雨一直下。”小雨（低声）：“别走。”灯灭了。\n镜头2 3s 黑。"
    )
    spoken = [(line.who, line.line, line.tone) for line in found.shots[0].dialogue]
    assert spoken == [("阿杰", "你好。", None), ("旁白", "那一年，雨一直下。", None), ("小雨", "别走。", "低声")]
    assert found.shots[0].prompt == "雨夜，灯灭了。"


def test_a_comma_after_a_line(board: Read) -> None:
    """What joined a line to the words after it goes with the line."""
    shots = board("镜头1 3s 阿杰：“等等”，小雨停下。\n镜头2 3s 他心想：“完了。”灯灭了。").shots
    assert [shot.prompt for shot in shots] == ["小雨停下。", "他心想：“完了。”灯灭了。"]


def test_a_line_ends_a_label(board: Read) -> None:
    """A spoken line after a label's words is no part of them."""
    shot = board('Shot 1 (4s): A pier. Sound: wind. Ana: "Hold on."\nShot 2 (3s): Dark.').shots[0]
    assert (shot.prompt, shot.sound, shot.dialogue[0].line) == ("A pier.", "wind.", "Hold on.")


CAST = (
    "Characters: Nina, a girl of nine; Mr. Hale (conductor, 60s); 阿杰，戴眼镜的男生\n\n"
    "Shot 1 (4s): Nina, 阿杰 and Mr. Hale."
)


@pytest.mark.parametrize(
    ("text", "who", "line", "tone"),
    [
        ('Nina says: "Go."', "Nina", "Go.", None),
        ('Nina whispers softly, "Go." Dark.', "Nina", "Go.", "whispers softly"),
        ('Mr. Hale said in a low voice: "Last train."', "Mr_Hale", "Last train.", "said in a low voice"),
        ("阿杰说：“走吧。”", "阿杰", "走吧。", None),
        ("阿杰笑着说：“好久不见。”雨停了。", "阿杰", "好久不见。", "笑着说"),
        ("阿杰回头：“别走。”", "阿杰", "别走。", "回头"),
    ],
)
def test_speech_of_the_cast(text: str, who: str, line: str, tone: str | None, board: Read) -> None:
    """A sentence that says only that one of the cast speaks is a spoken line."""
    shot = board(f"{CAST} {text}\nShot 2 (3s): Dark.").shots[0]
    assert [(each.who, each.line, each.tone) for each in shot.dialogue] == [(who, line, tone)]
    assert line not in shot.prompt
    assert shot.prompt.startswith("@Nina, @阿杰 and @Mr_Hale.")


@pytest.mark.parametrize(
    "text",
    [
        'He says: "Last train, miss."',
        'Maria replies, "Fine."',
        '@Nina says "Wait!" and runs.',
        '@Nina replies, "I know."',
        "@阿杰问：“去哪？”",
        "@阿杰对妈妈说：“走吧。”",
        '@Nina says: "Go," then leaves.',
        'He shouts "Nina!"',
    ],
)
def test_other_speech_stays_whole(text: str, board: Read) -> None:
    """A sentence that says more, or by someone unknown, stays in the prompt; sound is on."""
    found = board(f"{CAST} {text.replace('@', '')}\nShot 2 (3s): Dark.")
    assert found.shots[0].prompt.endswith(text)
    assert not found.shots[0].dialogue
    assert found.audio == "native"


def test_a_shot_of_speech_alone_keeps_its_sentence(board: Read) -> None:
    """What a shot's text says is not taken away to its last word."""
    assert (
        board("角色：阿杰，男生\n镜头1 3s 阿杰笑着说：“你好。”\n镜头2 3s 雨。").shots[0].prompt
        == "@阿杰笑着说：“你好。”"
    )


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
    "text",
    [
        'he mouths "Go."',
        'The sign: "OPEN"',
        'Title: "Dawn"',
        "男孩说：“你来了。”",
        "招牌写着：“营业”。",
        'She says: "How much?"',
    ],
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


@pytest.mark.parametrize(
    "cast",
    [
        "Characters: Mr. Hale, an old conductor with a white beard; Nina, a girl of nine.",
        "Cast:\n- Nina: a girl of nine\n- Mr. Hale: an old conductor with a white beard",
        "Cast:\n\n- Nina: a girl of nine\n- Mr. Hale: an old conductor with a white beard",
        "## Characters\n- **Nina**: a girl of nine\n- **Mr. Hale**: an old conductor with a white beard",
        "Mr. Hale: an old conductor with a white beard\nNina: a girl of nine",
        "[Nina: a girl of nine]\n[Mr. Hale: an old conductor with a white beard]",
        "Characters: Nina (a girl of nine) and Mr. Hale (an old conductor with a white beard).",
        "Characters:\nNina – a girl of nine\nMr. Hale — an old conductor with a white beard",
        "Characters: Nina, a girl of nine. Mr. Hale, an old conductor with a white beard.",
        "Characters: Nina (a girl of nine), Mr. Hale (an old conductor with a white beard)",
    ],
)
def test_casts(cast: str, board: Read) -> None:
    """Every way to introduce people makes them elements; no word of it is left for the look."""
    found = board(f'{cast}\n\nShot 1 3s Nina waits.\nShot 2 4s Mr. Hale waves at Nina. Nina: "Hale!"')
    assert {name: element.description for name, element in found.elements.items()} == {
        "Mr_Hale": "an old conductor with a white beard",
        "Nina": "a girl of nine",
    }
    assert [shot.prompt for shot in found.shots] == ["@Nina waits.", "@Mr_Hale waves at @Nina."]
    assert found.shots[1].dialogue[0].who == "Nina"
    assert (found.look, found.notes) == (None, None)


@pytest.mark.parametrize(
    "cast",
    [
        "角色：小雨，十七岁，短发；阿杰，戴眼镜的男生。",
        "人物：小雨（十七岁，短发）、阿杰（戴眼镜的男生）",
        "人物：\n小雨：十七岁，短发\n阿杰：戴眼镜的男生",
        "[小雨：十七岁，短发]\n[阿杰：戴眼镜的男生]",
        "【小雨：十七岁，短发】\n【阿杰：戴眼镜的男生】",
        "人物：小雨，十七岁，短发。阿杰，戴眼镜的男生。",
        "小雨：十七岁，短发。\n阿杰：戴眼镜的男生。",
    ],
)
def test_chinese_casts(cast: str, board: Read) -> None:
    """Chinese casts too; a name in the middle of a sentence is a reference."""
    found = board(f"{cast}\n镜头一 3s 小雨在车站等车，看见阿杰。\n镜头2 4秒 雨停了。")
    assert {name: element.description for name, element in found.elements.items()} == {
        "小雨": "十七岁，短发",
        "阿杰": "戴眼镜的男生",
    }
    assert found.shots[0].prompt == "@小雨在车站等车，看见@阿杰。"
    assert found.look is None


@pytest.mark.parametrize("cast", ["Characters: Nina, Mr. Hale.", "Characters: Nina and Mr. Hale"])
def test_names_alone(cast: str, board: Read) -> None:
    """Names that the shots say are elements, still to be described."""
    found = board(f"{cast}\n\nShot 1 3s Nina waits.\nShot 2 4s Mr. Hale waves.")
    assert {name: element.description for name, element in found.elements.items()} == {"Nina": None, "Mr_Hale": None}


def test_a_short_name(board: Read) -> None:
    """Who is called by a part of the name goes by that part."""
    found = board("Cast: Mr. Hale, an old conductor\n\nShot 1 3s Hale waits.\nShot 2 3s A train.")
    assert (found.elements["Hale"].notes, found.shots[0].prompt) == ("Mr. Hale", "@Hale waits.")


@pytest.mark.parametrize(
    "line", ["Setting: an old street", "Rain: heavy", "Color palette: teal", "时间：深夜", "灯光：老街灯"]
)
def test_other_labels_are_no_cast(line: str, board: Read) -> None:
    """Only who or what the shots name is an element; other labels stay in the look."""
    found = board(f"{line}\n\nShot 1 3s Rain falls, 灯光 in 老街.\nShot 2 3s Setting sun.")
    assert (found.elements, found.look) == ({}, line)


def test_a_cast_that_no_shot_names() -> None:
    """A description that isn't sent is told, with what to do."""
    imported = import_prompt("Characters: Nina, a girl of nine.\nShot 1 3s A girl waits.\nShot 2 3s She leaves.")
    assert imported.remarks == ("element `Nina`: not sent, since no shot names it: write `@Nina` where it is seen",)


def test_a_screenplay(board: Read) -> None:
    """Ages in parentheses describe; capitals and titles are names like others."""
    found = board(
        "Cast:\n  Nina (9): a girl in red\n  MR. HALE (60s): an old conductor\n\n"
        'Shot 1 - 3s - Wide: NINA waits.\nNINA: "Late?"\n'
        'Shot 2 - 3s - MR. HALE turns.\nMR. HALE (gruff): "Never."'
    )
    assert {name: element.description for name, element in found.elements.items()} == {
        "Nina": "9, a girl in red",
        "MR_HALE": "60s, an old conductor",
    }
    assert [shot.prompt for shot in found.shots] == ["@Nina waits.", "@MR_HALE turns."]
    assert [shot.dialogue[0].who for shot in found.shots] == ["Nina", "MR_HALE"]


def test_names_in_quotations_stay(board: Read) -> None:
    """A name that is spoken or written somewhere is no reference."""
    found = board('Cast: Nina, a girl\n\nShot 1 3s Nina runs. "Nina!" he shouts.\nShot 2 3s Dark.')
    assert found.shots[0].prompt == '@Nina runs. "Nina!" he shouts.'


def test_a_cast_without_shots(board: Read) -> None:
    """In a prompt without shots the sentence after the cast is the prompt."""
    found = board("Characters: Mr. Hale, an old conductor. Mr. Hale walks in the park.")
    assert (found.elements["Mr_Hale"].description, found.shots[0].prompt) == (
        "an old conductor",
        "@Mr_Hale walks in the park.",
    )


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
