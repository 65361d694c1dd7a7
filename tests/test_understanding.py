"""The words of a shot read back."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from dialects.boards import words
from hypothesis import given
from hypothesis import strategies as st

from kling_story import load
from kling_story.prompts import auto_words, shot_words
from kling_story.storyboard import Storyboard
from kling_story.understanding import understood

FILES = sorted((Path(__file__).parents[1] / "storyboards").glob("*.yaml"))
BOARDS = [path for path in FILES if path.stem != "cast" and not load(path).is_auto]


def as_called(*prompts: str, **rest: Any) -> Storyboard:
    """A storyboard as a call gives it: all that is said of a shot in its prompt."""
    return Storyboard.model_validate({**rest, "shots": [{"duration": 3, "prompt": prompt} for prompt in prompts]})


def read(*prompts: str, **rest: Any) -> dict[str, Any]:
    """What is read, without durations; one shot alone stands for itself. The same words must come of it."""
    board = as_called(*prompts, **rest)
    found = understood(board)
    assert [shot_words(found, shot) for shot in found.shots] == [shot_words(board, shot) for shot in board.shots]
    keys = found.model_dump(exclude_defaults=True, exclude={"shots": {"__all__": {"duration"}}})
    keys["shots"] = [dict(shot) for shot in keys["shots"]]
    return {**keys, "shots": keys["shots"][0] if len(keys["shots"]) == 1 else keys["shots"]}


SHOTS: list[tuple[str, dict[str, Any]]] = [
    ("A door opens", {"prompt": "A door opens"}),
    ("A door opens. It closes.", {"prompt": "A door opens. It closes."}),
    ("Wide shot. A door opens.", {"size": "wide", "prompt": "A door opens."}),
    ("Wide shot.", {"prompt": "Wide shot."}),
    ("Wide shot of a man. He sits.", {"prompt": "Wide shot of a man. He sits."}),
    ("Head shot, low, Dutch, over-the-shoulder shot, 35mm lens, facing left, moving left to right. She runs.",
     {"size": "head shot", "angle": "low, Dutch", "framing": "over_the_shoulder", "lens": "35mm", "facing": "left", "direction": "left_to_right", "prompt": "She runs."}),
    ("Low angle, wide shot. She runs.", {"prompt": "Low angle, wide shot. She runs."}),
    ("A door opens. Camera: slow push in to her hands, then tilt up.",
     {"prompt": "A door opens.", "camera": ({"speed": "slow", "move": "push in", "to": "to her hands"}, {"move": "tilt_up", "then": True})}),
    ("A door opens. Camera: handheld, follow her to the door, wet and shining.",
     {"prompt": "A door opens.", "camera": ({"move": "handheld"}, {"move": "follow", "to": "her to the door, wet and shining"})}),
    ("A door opens. Camera: push in slowly.", {"prompt": "A door opens.", "camera": ({"move": "push in slowly"},)}),
    ("A door opens. Camera: slow push in, settling on the lid.", {"prompt": "A door opens.", "camera": ({"move": "slow push in, settling on the lid"},)}),
    ('A door opens. Mei (whispering, in English, British accent): "Not tonight. Never."',
     {"prompt": "A door opens.", "dialogue": ({"who": "Mei", "tone": "whispering", "language": "en", "accent": "British", "line": "Not tonight. Never."},)}),
    ('A door opens. Mrs. Lee (softly, in a surprised tone): "Who?" Voiceover: "Me".',
     {"prompt": "A door opens.", "dialogue": ({"who": "Mrs. Lee", "tone": "softly, in a surprised tone", "line": "Who?"}, {"who": "Voiceover", "line": "Me"})}),
    ('A door opens. She says: "Go."', {"prompt": 'A door opens. She says: "Go."'}),
    ('Tom: "Go." He leaves.', {"prompt": 'Tom: "Go." He leaves.'}),
    ("She waits for the Dr. Sound: rain.", {"prompt": "She waits for the Dr.", "sound": "rain"}),
    ("A shelf of hi-dr. A door opens.", {"prompt": "A shelf of hi-dr. A door opens."}),
    ("A door opens. Sound: rain. Music: a slow waltz. Transition: fade in.",
     {"prompt": "A door opens.", "sound": "rain", "music": "a slow waltz", "transition": "fade in"}),
    ("A door opens. Transition: cut.", {"prompt": "A door opens. Transition: cut."}),
    ("A door opens. Music: a waltz. Sound: rain.", {"prompt": "A door opens. Music: a waltz.", "sound": "rain"}),
    ("A door opens. Camera: static. She turns. Sound: rain.", {"prompt": "A door opens. Camera: static. She turns.", "sound": "rain"}),
    ("近景，低角度。女孩抬头看雨。镜头：缓慢推镜头到她的手，然后固定。女孩（低声，中文，四川话）：“今晚不行。”声音：雨声。",
     {"size": "medium_close_up", "angle": "low", "prompt": "女孩抬头看雨。", "camera": ({"speed": "slow", "move": "dolly_in", "to": "到她的手"}, {"move": "固定", "then": True}),
      "dialogue": ({"who": "女孩", "tone": "低声", "language": "zh", "accent": "四川话", "line": "今晚不行。"},), "sound": "雨声"}),
    ("女孩抬头。Voiceover（英语）：“It is a rather long line, longer than the rest.”",
     {"prompt": "女孩抬头。", "dialogue": ({"who": "Voiceover", "language": "en", "line": "It is a rather long line, longer than the rest."},)}),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "keys"), SHOTS)
def test_shot(sent: str, keys: dict[str, Any]) -> None:
    """Each sentence of the tool's own form becomes a key; what has another form stays in the prompt."""
    assert read(sent)["shots"] == keys


def test_the_look_is_what_every_shot_says_at_its_end() -> None:
    """In any language of theirs, with the stop that each wants."""
    sent = read("A door opens. Film grain.", "Sound stays. Sound: rain. Film grain.", "女孩抬头。Film grain.")
    assert sent["look"] == "Film grain."
    assert read("女孩抬头。霓虹。", "A door opens. 霓虹.") == {
        "look": "霓虹",
        "shots": [{"prompt": "女孩抬头。"}, {"prompt": "A door opens."}],
    }
    assert "look" not in read("Wide shot. A.", "A.")
    assert "look" not in read("A. Sound: rain.", "B. Sound: rain.")
    assert "look" not in read('A. Mei: "No. Go."', 'B. Mei: "No. Go."')
    assert read("Wide shot. A.", "Wide shot. A.")["shots"] == [{"size": "wide", "prompt": "A."}] * 2


def test_the_look_of_one_shot_follows_the_tools_last_sentence() -> None:
    """Elsewhere it can't be told from the prompt; nobody speaks in it."""
    assert read("A. Sound: rain. Film grain. Neon.") == {
        "look": "Film grain. Neon",
        "shots": {"prompt": "A.", "sound": "rain"},
    }
    assert "look" not in read("A. Film grain.")
    assert "look" not in read('A. Camera: static. Mei shouts: "Go."')


def test_elements_of_words() -> None:
    """A name with its description is an element, and is referred to wherever it stands after that."""
    first = 'Mei (a courier (yellow raincoat)) looks up. Mei\'s coat drips, "Mei!"'
    found = read(first, 'A door opens. Mei (a courier (yellow raincoat)) (low): "Mei here".', "Tom waits for Mei.")
    assert found["elements"] == {"Mei": {"description": "a courier (yellow raincoat)"}}
    assert found["shots"][0]["prompt"] == '@Mei looks up. @Mei\'s coat drips, "Mei!"'
    assert found["shots"][1]["dialogue"] == ({"who": "Mei", "tone": "low", "line": "Mei here"},)
    assert found["shots"][2]["prompt"] == "Tom waits for Mei."


def test_elements_of_which_something_is_told() -> None:
    """Their descriptions stand at the end of a shot, in its order or another's."""
    found = read(
        "Bo's hand on Mei's arm. Camera: static. Film grain. Bo: a sailor. Mei: a courier. In a raincoat.",
        "Mei's ring, then Bo's. Film grain. Mei: a courier. In a raincoat. Bo: a sailor.",
        "Bo (a sailor) waits. Film grain.",
    )
    assert found["elements"] == {name: {"description": words} for name, words in
                                 {"Mei": "a courier. In a raincoat", "Bo": "a sailor"}.items()}  # fmt: skip
    assert [shot["prompt"] for shot in found["shots"]] == [
        "@Bo's hand on @Mei's arm.", "@Mei's ring, then @Bo's.", "@Bo waits."
    ]  # fmt: skip
    assert found["look"] == "Film grain"
    assert "elements" not in read("A hand waves. Camera: static. Mei: a courier.")


@pytest.mark.parametrize(
    ("prompts", "names"),
    [
        (["Tom (calm) sits.", "Tom (angry) stands."], set()),
        (["A man (tall) sits."], set()),
        (['Tom (calm): "Hello."'], set()),
        (["明 (父亲) 抬头，阳光明亮。"], {"明"}),
        (["今天美美 (快递员) 走来。", "美美 (快递员) 笑。"], {"美美"}),
        (["雨夜里大家看着美美 (快递员) 走来。"], set()),
        (["雨中的Mei (快递员) 走来。"], {"Mei"}),
        (["Mei's coat is wet. Mei (a courier) turns."], {"Mei"}),
    ],
)
def test_who_is_an_element(prompts: list[str], names: set[str]) -> None:
    """One description for a name; where a name begins must be certain, and parentheses before a line say how."""
    assert set(read(*prompts).get("elements", {})) == names


def test_bound_elements_speak() -> None:
    """Who is sent along is written `@Name`; a plain name is nobody of the elements."""
    known = {"Mei": {"id": "12"}}
    assert read('@Mei waits. @Mei: "No."', elements=known)["shots"]["dialogue"][0]["who"] == "Mei"
    assert read('@Mei waits. Mei: "No."', elements=known)["shots"] == {"prompt": '@Mei waits. Mei: "No."'}


def test_nobody_is_called_by_two_names() -> None:
    """A reference in the middle of what could be a speaker's name would be lost there."""
    film = {"version": 1, "shots": [{"duration": 5, "prompt": "远景。美美@Mei女孩（低声）：“不。”"}]}
    assert understood(Storyboard.model_validate(film)).shots[0].dialogue == ()


def test_automatic_storyboards_have_elements() -> None:
    """Nothing else of their prompt is the tool's."""
    keys = {"storyboard": "auto", "prompt": "Mei (a courier) runs. Camera: static.", "duration": 8}
    found = understood(Storyboard.model_validate(keys))
    assert (found.prompt, found.elements["Mei"].description) == ("@Mei runs. Camera: static.", "a courier")
    assert auto_words(found) == keys["prompt"]


@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_our_own_storyboards(path: Path) -> None:
    """Of these everything is understood: who is in them, the look, and every key of every shot."""
    board = load(path)
    sent = [shot_words(board, shot) for shot in board.shots]
    found = understood(as_called(*sent))
    assert [shot_words(found, shot) for shot in found.shots] == sent
    assert {name: each.description for name, each in found.elements.items()} == {
        name: each.description for name, each in board.elements.items() if each.description
    }
    assert (found.look or "").rstrip(".") == (board.look or "").rstrip(".")
    for ours, theirs in zip(found.shots, board.shots, strict=True):
        assert ours.prompt.rstrip(".。") == theirs.prompt.rstrip(".。")
        assert [(line.who, line.line) for line in ours.dialogue] == [(line.who, line.line) for line in theirs.dialogue]
        keys = ("size", "angle", "framing", "lens", "sound", "music", "facing", "direction")
        assert [bool(getattr(ours, key)) for key in keys] == [bool(getattr(theirs, key)) for key in keys]
        assert bool(ours.camera) == bool(theirs.camera)


@given(st.lists(words("Mei", "Bo", "Zed"), min_size=1, max_size=3), st.booleans())
def test_no_word_is_lost_or_changed(prompts: list[str], bound: bool) -> None:
    """Whatever a call says, the same is said again of what was read, and what is read of that is the same."""
    board = as_called(*prompts, elements={"Mei": {"id": "12"}, "Bo": {"id": "13"}} if bound else {})
    found = understood(board)
    assert [shot_words(found, shot) for shot in found.shots] == [shot_words(board, shot) for shot in board.shots]
