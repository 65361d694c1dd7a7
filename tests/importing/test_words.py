"""Where an author's words go: keys, prompt, look, notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kling_story.dialects import DIALECTS
from kling_story.importing.draft import ShotDraft
from kling_story.importing.labels import LABELS, label_named, labels_in
from kling_story.importing.picture_words import isolated
from kling_story.importing.prompts import import_prompt, say_once
from kling_story.importing.prose_words import in_prose
from kling_story.importing.shots import finish
from kling_story.storyboard import Storyboard

Read = Callable[[str], Storyboard]


@pytest.mark.parametrize(
    ("text", "keys", "others"),
    [
        ("Wide establishing, static", {"size": "Wide", "framing": "establishing", "camera": "static"}, []),
        ("Medium, slow dolly forward", {"size": "Medium", "camera": "slow dolly forward"}, []),
        ("Whip pan into crane rise", {"camera": "Whip pan into crane rise"}, []),
        ("Slow push-in to medium close-up", {"camera": "Slow push-in to medium close-up"}, []),
        ("Low-angle wide", {"angle": "Low-angle", "size": "wide"}, []),
        ("Two-shot, eye level, 35mm", {"framing": "Two-shot", "angle": "eye level", "lens": "35mm"}, []),
        ("仰角远景固定", {"angle": "仰角", "size": "远景", "camera": "固定"}, []),
        ("中景慢推", {"size": "中景", "camera": "慢推"}, []),
        ("Close-up, first light", {"size": "Close-up"}, ["first light"]),
        ("Interior close-up", {}, ["Interior close-up"]),
        ("slow", {}, ["slow"]),
        ("The finish", {}, ["The finish"]),
    ],
)
def test_isolated_words(text: str, keys: dict[str, str], others: list[str]) -> None:
    """A piece of notation made of terms alone becomes keys; any other piece stays."""
    assert isolated(text) == (keys, others)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Close-up on her face", {"size": "Close-up"}),
        ("slow tracking two-shot as they walk", {"framing": "two-shot", "camera": "slow tracking"}),
        ("stands at the window, static wide", {"size": "wide", "camera": "static"}),
        ("wide of a salt flat", {"size": "wide"}),
        ("close hands meeting", {"size": "close"}),
        ("The camera follows her", {"camera": "camera follows"}),
        ("shot on an 85mm lens", {"lens": "85mm"}),
        ("24mm wide shot, a biker, 16mm film grain", {"size": "wide shot", "lens": "24mm"}),
        ("Whip pan into crane rise over the valley", {"camera": "Whip pan into crane rise"}),
        ("a face, slow push-in to extreme close-up", {"camera": "slow push-in"}),
        ("女主回头落泪特写", {"size": "特写"}),
        ("镜头缓慢推近", {"camera": "缓慢推近"}),
        ("a long wide street in full bloom", {}),
        ("a single drop under overhead light, looking up", {}),
        ("he follows her and pulls out a map", {}),
        ("sets it back down, close friends", {}),
    ],
)
def test_words_in_prose(text: str, keys: dict[str, str]) -> None:
    """Inside sentences only what is said as a term of the trade counts."""
    assert in_prose(text) == keys


def test_isolated_words_leave_the_prompt(board: Read) -> None:
    """Words before a colon, in brackets, before a dash or alone in a sentence are said once."""
    shots = board(
        "Shot 1 (3s): Wide, static: dunes at noon.\n"
        "Shot 2 (3s) [close-up, handheld]: an eye.\n"
        "Shot 3 (3s): Medium shot - a rider waits. Camera: slow push in.\n"
        "Shot 4 (3s): Two-shot, low angle. They ride on.\n"
    ).shots
    assert [shot.prompt for shot in shots] == ["dunes at noon.", "an eye.", "a rider waits.", "They ride on."]
    assert [shot.size for shot in shots] == ["Wide", "close-up", "Medium shot", None]
    assert [[move.move for move in shot.camera] for shot in shots] == [["static"], ["handheld"], ["slow push in"], []]
    assert (shots[3].framing, shots[3].angle) == ("Two-shot", "low angle")


def test_prose_stays_whole(board: Read) -> None:
    """A size inside a sentence is a key and stays in the sentence, with a comment."""
    text = "Shot 1 (3s): Close-up on her face, slow push-in to her eyes."
    shot = board(text).shots[0]
    assert shot.prompt == "Close-up on her face, slow push-in to her eyes."
    assert (shot.size, shot.camera[0].move) == ("Close-up", "slow push-in")
    assert import_prompt(text).yaml.count("# from the prompt, which says it too: delete either") == 2
    assert import_prompt(text).guesses == (
        "shot 1: `size`, `camera`: from the prompt, which says it too: delete either",
    )


def test_a_size_alone_is_still_a_prompt(board: Read) -> None:
    """A shot of which the text says only its size keeps the words as its prompt."""
    shot = board("Shot 1 (3s): Wide shot.\nShot 2 (3s): A door.").shots[0]
    assert (shot.prompt, shot.size) == ("Wide shot.", "Wide shot")


def test_placeholders_stay(board: Read) -> None:
    """Placeholders are the author's words; an empty shot gets dots."""
    shots = board(
        "Shot 1 (3s): [Wide view of the place]. Camera: [tracking / pull back].\nShot 2 (3s):\n...\nShot 3 (2s):"
    ).shots
    assert [shot.prompt for shot in shots] == ["[Wide view of the place].", "...", "..."]
    assert shots[0].camera[0].move == "[tracking / pull back]"


def test_an_unknown_camera_stays_in_the_prompt(board: Read) -> None:
    """A camera label whose words name no move is sent as it stands."""
    shot = board("Shot 1 (3s): A kite. Camera: drifts like a ghost.").shots[0]
    assert shot.prompt == "A kite. Camera: drifts like a ghost."
    assert shot.camera == ()


def test_labels_of_a_shot(board: Read) -> None:
    """A list of labels under a shot fills its keys; a label without a key stays in the prompt."""
    shot = board(
        "### Shot 1 (3s)\n- Size: wide\n- Angle: low\n- Camera: slow tilt up\n- Action: A tower rises\n- Sound: wind\n"
        "- Music: choir\n- Lens: 24mm\n- Transition: dissolve\n- Mood: bleak\n\n### Shot 2 (3s)\n- Action: It falls\n"
    ).shots[0]
    assert (shot.size, shot.angle, shot.lens, shot.transition) == ("wide", "low", "24mm", "dissolve")
    assert (shot.camera[0].move, shot.sound, shot.music) == ("slow tilt up", "wind", "choir")
    assert shot.prompt.startswith("A tower rises")
    assert "Mood: bleak" in (shot.prompt + (shot.music or ""))


def test_a_setting_that_every_shot_repeats_is_the_look(board: Read) -> None:
    """Settings that are the same throughout are said once; the others follow the prompt."""
    found = board("\n\n".join(f"SCENE {n}\nSETTINGS\nGenre: Western\nPace: {n}\nPROMPT\nA horse, {n}." for n in (1, 2)))
    assert found.look == "Genre: Western"
    assert [shot.prompt for shot in found.shots] == ["A horse, 1.\nPace: 1", "A horse, 2.\nPace: 2"]


def test_a_heading_names_its_shot(board: Read) -> None:
    """A heading's words are the shot's id, the first heading the film's title."""
    found = board("# The Ferry\n\n## Shot 1: The pier (4s)\nAna waits.\n\n## Shot 2: On board (5s)\nAna laughs.")
    assert found.title == "The Ferry"
    assert [shot.id for shot in found.shots] == ["the-pier", "on-board"]


def test_the_film(board: Read) -> None:
    """Words about the whole film: look, negative, aspect, model, notes, sound."""
    found = board(
        "Here is a multi-shot prompt:\n\nStyle: claymation\nAspect ratio: 9:16\n"
        "Model: Kling 3.0 Omni\nResolution: 1080p\n"
        "Keep the hat the same.\n\nShot 1 (3s): A snail packs.\nShot 2 (3s): It waits.\n\n"
        "Lighting. Low sun.\nAudio. Crickets.\nNegative prompt: text, logos\nNote: render twice"
    )
    assert found.look == "claymation. Keep the hat the same. Lighting. Low sun."
    assert [shot.sound for shot in found.shots] == ["Crickets.", "Crickets."]
    assert (found.negative, found.aspect, found.model, found.quality) == (
        "text, logos",
        "9:16",
        "kling-3.0-omni",
        "1080p",
    )
    assert found.audio == "native"
    assert found.notes == "Here is a multi-shot prompt:\nNote: render twice"
    assert [shot.prompt for shot in found.shots] == ["A snail packs.", "It waits."]


def test_a_line_after_one_line_shots_is_the_look(board: Read) -> None:
    """Shots of a line each are followed by words about the film, with or without a blank line."""
    assert board("[0-3s] 雪山。\n[3-6s] 登山者。\n写实，冷色调。").look == "写实，冷色调。"


@pytest.mark.parametrize(
    ("words", "sound", "music", "look"),
    [
        ("Audio: engine roar, wind, no music.", "engine roar, wind, no music.", None, None),
        ("Audio: engine roar.\nMusic: synth bass.", "engine roar.", "synth bass.", None),
        ("音频：风声，远处的钟。\n音乐：大提琴。", "风声，远处的钟。", "大提琴。", None),
        ("Audio: engine roar. Photorealistic, 4K.", "engine roar.", None, "Photorealistic, 4K."),
        ("Audio: English voices, in sync.", None, None, "Audio: English voices, in sync."),
        ("Music: strings", None, "strings", None),
    ],
)
def test_what_is_heard_throughout(
    words: str, sound: str | None, music: str | None, look: str | None, board: Read
) -> None:
    """Sound and music of the whole film are said by every shot; what voices are like stays in the look."""
    found = board(f"Shot 1 (3s): A car starts. Sound: gears\nShot 2 (3s): It races off.\n\n{words}")
    assert [shot.sound for shot in found.shots] == [". ".join(filter(None, ("gears", sound))), sound]
    assert {shot.music for shot in found.shots} == {music}
    assert (found.look, found.audio) == (look, "native")


def test_silence_as_a_setting(board: Read) -> None:
    """Sound switched off for the whole film is a setting, no sound."""
    found = board("Shot 1 (3s): A cat.\nShot 2 (3s): A dog.\nAudio: off")
    assert (found.audio, found.look, found.shots[0].sound) == ("off", None, None)


LIGHT = "Lighting: cold blue dawn, sodium lamps, wet reflections on stone, thin mist, faces lit from one side."
CAMERA = "Camera: handheld throughout, always a little late, drifting after the action, never on a tripod, breathing."
INTENT = "Intent: show how slowly a harbour wakes up, every cut motivated, nothing rushed, people kept small in it."
AUDIO = "Audio: gulls, distant engines, chains, rope creaking, boots on wet stone, a buoy bell far out, no music."


@pytest.mark.parametrize(
    ("length", "notes", "sound"),
    [
        (30, [], True),
        (140, [INTENT], True),
        (240, [INTENT, CAMERA], True),
        (340, [INTENT, CAMERA, AUDIO], False),
        (600, [], True),
    ],
)
def test_the_look_that_fits(length: int, notes: list[str], sound: bool, board: Read) -> None:
    """Words about the film that make a shot too long go into the notes, the least visual ones first;
    none goes when a shot is too long anyway.
    """
    long = ("boats bob at their moorings, " * 30)[:length].strip(" ,")
    text = f"{INTENT}\n\n{CAMERA}\n\n{LIGHT}\n\n{AUDIO}\n\nShot 1 (4s): {long}.\nShot 2 (4s): A knot."
    found = board(text)
    assert (found.notes or "").split("\n") == (notes or [""])
    assert LIGHT in (found.look or "")
    assert (found.shots[1].sound is not None) == sound
    assert all(len(words) <= 512 for words in DIALECTS["path"](found).shots[0 if length < 600 else 1 :])
    told = [remark for remark in import_prompt(text).remarks if "not sent" in remark]
    names = ", ".join(f"`{note.split(':')[0]}`" for note in notes)
    assert told == ([f"`notes`: not sent: with {names} a shot is over the 512 characters it may have"] if notes else [])


def test_one_long_look_goes_by_sentences(board: Read) -> None:
    """Of a look in one paragraph the last sentences go, until a shot fits."""
    look = " ".join(f"Sentence {number} paints the harbour in another shade of grey and green." for number in range(8))
    found = board(f"{look}\n\nShot 1 (3s): A pier.\nShot 2 (3s): A buoy.")
    assert f"{found.look} {' '.join((found.notes or '').splitlines())}" == look
    assert 440 < max(map(len, DIALECTS["path"](found).shots)) <= 512


def test_remarks_are_told_once() -> None:
    """A comment at several places is told once, with the shots it stands in."""
    imported = import_prompt("Shot 1: A pier.\nShot 2: A buoy.\nShot 3: Close-up of a rope.")
    assert imported.guesses == (
        "shots 1, 2, 3: `duration`: the text states none",
        "shot 3: `size`: from the prompt, which says it too: delete either",
    )


def test_a_line_for_no_shot_is_a_note(board: Read) -> None:
    """A quotation that no shot says is kept for people, with a comment."""
    text = 'Core line: "The sea keeps its own."\n\nShot 1 (3s): A pier.\nShot 2 (3s): A buoy.'
    assert board(text).notes == 'Core line: "The sea keeps its own."'
    assert "# not sent: a line for no shot in particular" in import_prompt(text).yaml


def test_one_shot_with_labels(board: Read) -> None:
    """A prompt without shots is one; its labels are read alike."""
    found = board(
        "Subject: an old clockmaker\nAction: winds a clock\nCamera: slow dolly in\nStyle: chiaroscuro\nDuration: 10s"
    )
    assert found.look == "chiaroscuro"
    assert found.shots[0].prompt == "Subject: an old clockmaker\nAction: winds a clock"
    assert (found.shots[0].duration, found.shots[0].camera[0].move) == (10, "slow dolly in")


def test_table_columns(board: Read) -> None:
    """Columns go to the keys their headers name; one without a key follows the prompt."""
    shot = board(
        "| Shot | Size | Camera | Action | Audio | Dialogue | Light |\n|---|---|---|---|---|---|---|\n"
        "| 1 | wide | low angle tracking shot | A cat walks in | purring | Tom: Shoo! | dusk |\n"
    ).shots[0]
    assert (shot.size, shot.angle, shot.sound) == ("wide", "low angle", "purring")
    assert shot.camera[0].move == "tracking shot"
    assert (shot.dialogue[0].who, shot.dialogue[0].line) == ("Tom", "Shoo!")
    assert shot.prompt == "A cat walks in\nLight: dusk"


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.name)
def test_label_example(label) -> None:  # type: ignore[no-untyped-def] # a row of a table
    """Every label's own example is read as one."""
    assert next(labels_in(label.example)).name == label.name
    assert all(label_named(spelling) == label.name for spelling in label.spellings.split(", "))


@pytest.mark.parametrize(
    ("text", "keys", "prompt"),
    [
        ("Wide shot, a barn in the snow.", {"size": "Wide shot"}, "a barn in the snow."),
        ("close-up, low angle, @Mei waits, alone", {"size": "close-up", "angle": "low angle"}, "@Mei waits, alone"),
        ("Wide shot, slow dolly in, a barn", {"size": "Wide shot", "camera": "slow dolly in"}, "a barn"),
        ("全景，一个谷仓。", {"size": "全景"}, "一个谷仓。"),
        ("Wide shot of a barn, snow", {"size": "Wide shot"}, "Wide shot of a barn, snow"),
        ("A wide shot shows a barn, snow", {"size": "wide shot"}, "A wide shot shows a barn, snow"),
        ("Full, the moon rises", {}, "Full, the moon rises"),
        ("Wide shot, close-up, a barn", {"size": "Wide shot"}, "close-up, a barn"),
    ],
)
def test_a_size_before_the_first_comma_leaves_the_prompt(text: str, keys: dict[str, str], prompt: str) -> None:
    """It would be said twice; in a sentence it is the author's."""
    shot = ShotDraft()
    finish(shot, text)
    say_once(shot)
    assert shot.prompt == prompt
    assert {key: shot.keys[key] for key in keys} == shot.keys
    assert ("size" in shot.comments) is (bool(keys) and prompt == text)
