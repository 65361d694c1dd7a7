"""A shot -> the words that are sent."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.dialects import DIALECTS
from kling_story.prompts import bound_elements, names, sent_texts, shot_words
from kling_story.storyboard import Storyboard

PLAIN = {"Mei": {"description": "a courier in a yellow raincoat"}, "Tom": {}}
BOUND = {"Mei": {"description": "a courier", "images": ["front.png", "side.png"]}, "Tom": {"id": "829836802793406551"}}


def board(*shots: dict[str, Any], **rest: Any) -> Storyboard:
    return Storyboard.model_validate(
        {**rest, "shots": [{"duration": 3, "prompt": "A door opens", **shot} for shot in shots]}
    )


def words(shot: dict[str, Any], **rest: Any) -> str:
    film = board(shot, **rest)
    return shot_words(film, film.shots[0])


GOLDEN = [
    ({}, {}, "A door opens."),
    ({"prompt": "A door opens!"}, {}, "A door opens!"),
    ({"prompt": '"Go!"'}, {}, '"Go!"'),
    ({"size": "wide"}, {}, "Wide shot. A door opens."),
    ({"size": "MCU", "angle": "low", "framing": "OTS", "lens": "35mm"}, {}, "Medium close-up, low angle, over-the-shoulder shot, 35mm lens. A door opens."),
    ({"size": "medium"}, {}, "Medium shot. A door opens."),
    ({"prompt": "女孩抬头", "camera": "slow push in"}, {}, "女孩抬头。镜头：slow push in。"),
    ({"size": "head shot"}, {}, "Head shot. A door opens."),
    ({"size": "medium_close_up"}, {}, "Medium close-up. A door opens."),
    ({"camera": "slow push in"}, {}, "A door opens. Camera: slow push in."),
    ({"camera": {"move": "dolly_in", "speed": "slow", "to": "to the lock"}}, {}, "A door opens. Camera: slow dolly in to the lock."),
    ({"camera": {"move": "push in", "to": "the lock"}}, {}, "A door opens. Camera: push in to the lock."),
    ({"camera": {"move": "tilt up", "to": "@Mei"}}, {"elements": {"Mei": {"kind": "character"}}}, "A door opens. Camera: tilt up to Mei."),
    ({"camera": {"move": "pan left", "to": "until she stops"}}, {}, "A door opens. Camera: pan left until she stops."),
    ({"camera": {"move": "follow", "to": "the girl"}}, {}, "A door opens. Camera: follow the girl."),
    ({"prompt": "女孩抬头", "camera": {"move": "推近", "to": "她的手"}}, {}, "女孩抬头。镜头：推近到她的手。"),
    ({"camera": ["handheld", {"move": "tilt up", "then": True}]}, {}, "A door opens. Camera: handheld, then tilt up."),
    (
        {"dialogue": {"who": "Mei", "line": "Not tonight.", "tone": "whispering", "language": "en", "accent": "British"}},
        {},
        'A door opens. Mei (whispering, in English, British accent): "Not tonight."',
    ),
    ({"dialogue": [{"who": "Voiceover", "line": "Once."}, {"who": "Tom", "line": "Twice."}]}, {}, 'A door opens. Voiceover: "Once." Tom: "Twice."'),
    ({"dialogue": [{"who": "Mei", "line": "And then"}, {"who": "Mei", "line": "走吧。"}]}, {}, 'A door opens. Mei: "And then". Mei: "走吧。"'),
    ({"sound": "rain", "music": "a slow waltz"}, {}, "A door opens. Sound: rain. Music: a slow waltz."),
    ({"transition": "dissolve"}, {}, "A door opens. Transition: dissolve."),
    ({"transition": "cut"}, {}, "A door opens."),
    ({"facing": "left", "direction": "left_to_right"}, {}, "Facing left, moving left to right. A door opens."),
    ({}, {"look": "35mm film grain"}, "A door opens. 35mm film grain."),
    ({"notes": "never", "panel": "front.png"}, {"title": "never", "notes": "never"}, "A door opens."),
    ({"prompt": "@Mei and @Tom, @Mei"}, {"elements": PLAIN}, "Mei (a courier in a yellow raincoat) and Tom, Mei."),
    ({"prompt": "@Mei and @Tom"}, {"elements": BOUND}, "@Mei and @Tom."),
    ({"dialogue": {"who": "Mei", "line": "No."}}, {"elements": BOUND}, 'A door opens. @Mei: "No."'),
    ({"prompt": "@美美@Mei走来"}, {"elements": {**PLAIN, "美美": {"id": "12"}}}, "@美美 Mei (a courier in a yellow raincoat)走来。"),
    ({"prompt": "@Nobody, a@b"}, {"elements": PLAIN}, "@Nobody, a@b."),
    ({"prompt": "Close on @Mei's hands: @Mei knits"}, {"elements": PLAIN}, "Close on Mei's hands: Mei (a courier in a yellow raincoat) knits."),
    ({"prompt": "Close on @Mei's hands and @Mei’s ring", "camera": "static"}, {"elements": PLAIN}, "Close on Mei's hands and Mei’s ring. Camera: static. Mei: a courier in a yellow raincoat."),
    ({"prompt": "@Mei's hands", "dialogue": "Tom: No."}, {"elements": {"Mei": {"description": "a courier."}, "Tom": {}}, "look": "Grain"}, 'Mei\'s hands. Tom: "No." Grain. Mei: a courier.'),
    ({"prompt": "@James' coat on @Tom's chair"}, {"elements": {"James": {"description": "a sailor"}, "Tom": {"description": "his son"}}}, "James' coat on Tom's chair. James: a sailor. Tom: his son."),
    ({"prompt": "the man called '@James' waits"}, {"elements": {"James": {"description": "a sailor"}}}, "the man called 'James (a sailor)' waits."),
    ({"prompt": "特写@美美的手"}, {"elements": {"美美": {"description": "穿黄色雨衣的快递员"}}}, "特写美美的手。美美：穿黄色雨衣的快递员。"),
    ({"prompt": "特写@美美的手，@美美抬头"}, {"elements": {"美美": {"description": "快递员"}}}, "特写美美的手，美美 (快递员)抬头。"),
    ({"prompt": "@美美的确走来"}, {"elements": {"美美": {"description": "快递员"}}}, "美美 (快递员)的确走来。"),
    ({"prompt": "Close on @Mei's hands"}, {"elements": BOUND}, "Close on @Mei's hands."),
    (
        {"prompt": "女孩抬头看雨", "size": "MCU", "angle": "low", "camera": {"move": "dolly_in", "speed": "slow"}, "sound": "雨声"},
        {"look": "霓虹"},
        "近景，低角度。女孩抬头看雨。镜头：缓慢推镜头。声音：雨声。霓虹。",
    ),
    ({"prompt": "女孩抬头", "size": "大特写", "camera": "推近"}, {}, "大特写。女孩抬头。镜头：推近。"),
    ({"prompt": "女孩抬头", "dialogue": {"who": "女孩", "line": "今晚不行。", "tone": "低声", "language": "zh"}}, {}, "女孩抬头。女孩（低声，中文）：“今晚不行。”"),
    ({"prompt": "She looks up", "size": "特写"}, {}, "Close-up. She looks up."),
]  # fmt: skip


@pytest.mark.parametrize(("shot", "rest", "sent"), GOLDEN, ids=range(len(GOLDEN)))
def test_the_words_of_a_shot(shot: dict[str, Any], rest: dict[str, Any], sent: str) -> None:
    """Frame, action, camera, speech, sound and look, each a sentence, in the language of the prompt."""
    assert words(shot, **rest) == sent


TEXT = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="@"), min_size=1, max_size=60
).filter(str.strip)


@given(TEXT, TEXT, TEXT)
def test_the_authors_words_are_sent_verbatim(prompt: str, look: str, line: str) -> None:
    """Whatever stands in prompt, look and line stands in what is sent, character for character."""
    sent = words({"prompt": prompt, "dialogue": {"who": "Mei", "line": line}}, look=look)
    for text in (prompt.strip(), look.strip(), line):
        assert text in sent
    legacy = DIALECTS["v1"](board({"prompt": prompt}, {"prompt": prompt}, look=look))
    assert all(prompt.strip() in shot and look.strip() in shot for shot in legacy.shots)


@given(TEXT, TEXT, st.none() | TEXT)
def test_what_is_said_of_a_shot_is_sentences(prompt: str, line: str, look: str | None) -> None:
    """Said again as a prompt it stays as it is: a request can be read back."""
    sent = words({"prompt": prompt, "dialogue": {"who": "Mei", "line": line}}, look=look)
    assert words({"prompt": sent}) == sent


@given(st.text("@MeiTom ,.", max_size=30).filter(str.strip))
def test_words_around_references_are_sent_verbatim(prompt: str) -> None:
    """Elements that Kling knows change nothing in the words."""
    assert prompt.strip() in words({"prompt": prompt}, elements=BOUND)


@given(TEXT)
def test_the_path_grammar_changes_semicolons_alone(prompt: str) -> None:
    """There is no escape for ``;``: it becomes a comma, and nothing else changes."""
    sent = DIALECTS["path"](board({"prompt": prompt}, {}))
    assert prompt.strip().replace(";", ",") in sent.shots[0]
    assert ";" not in "".join(sent.shots)


def test_the_path_api_gets_shots_in_its_grammar() -> None:
    """``shot n, seconds, words;`` for each, in one prompt."""
    sent = DIALECTS["path"](board({"prompt": "A; B"}, {"duration": 2}))
    assert sent.prompt == "shot 1, 3, A, B.; shot 2, 2, A door opens.;"
    assert sent.characters == len(sent.prompt)


def test_a_single_shot_is_a_plain_prompt() -> None:
    """No grammar around one shot, so its ``;`` stays."""
    for dialect in DIALECTS.values():
        sent = dialect(board({"prompt": "A; B"}))
        assert (sent.prompt, sent.shots) == ("A; B.", ("A; B.",))


def test_the_legacy_api_gets_shots_apart_and_numbered_references() -> None:
    """References are counted in the order of the request's lists, elements by declaration."""
    film = board(
        {"prompt": "@Tom before @Street"}, {"prompt": "@Mei like @video_1 and @image_2"},
        elements=BOUND, reference_images=[{"image": "front.png", "name": "Street"}, {"image": "side.png"}], reference_video="dance.mov",
    )  # fmt: skip
    sent = DIALECTS["v1"](film)
    assert sent.shots == (
        "<<<element_2>>> before <<<image_1>>>.",
        "<<<element_1>>> like <<<video_1>>> and <<<image_2>>>.",
    )
    assert sent.prompt == ""
    assert sent.characters == sum(map(len, sent.shots))


REFERENCES = {
    "v1": ("<<<element_2>>> before <<<image_1>>>.", "<<<element_1>>> like <<<video_1>>> and <<<image_2>>>."),
    "dashscope": ("<<<element_2>>> before <<<image_1>>>.", "<<<element_1>>> like <<<video_1>>> and <<<image_2>>>."),
    "fal": ("@Element2 before @Image1.", "@Element1 like @Video1 and @Image2."),
    "kie": ("@Tom before @Street.", "@Mei like @video_1 and @image_2."),
    "path": ("@Tom before @Street.", "@Mei like @video_1 and @image_2."),
    "replicate": ("@Tom before <<<image_1>>>.", "@Mei like <<<video_1>>> and <<<image_2>>>."),
}


@pytest.mark.parametrize("dialect", DIALECTS)
def test_each_dialect_spells_references_its_own_way(dialect: str) -> None:
    """Numbered by their place, or by name; nothing else of the words changes."""
    film = board(
        {"prompt": "@Tom before @Street"}, {"prompt": "@Mei like @video_1 and @image_2"},
        elements=BOUND, reference_images=[{"image": "front.png", "name": "Street"}, {"image": "side.png"}], reference_video="dance.mov",
    )  # fmt: skip
    assert DIALECTS[dialect](film).shots == REFERENCES[dialect]


@pytest.mark.parametrize("dialect", sorted(DIALECTS.keys() - {"path"}))
def test_all_but_one_dialect_send_the_shots_apart(dialect: str) -> None:
    """Replicate wants a prompt beside them and gets the first shot's; what is counted are the shots."""
    sent = DIALECTS[dialect](board({"prompt": "A; B"}, {}))
    assert sent.shots == ("A; B.", "A door opens.")
    assert sent.prompt == ("A; B." if dialect == "replicate" else "")
    assert sent.characters == 18


def test_an_automatic_storyboard_is_its_prompt_and_look() -> None:
    """No shots, in any dialect."""
    film = Storyboard.model_validate({"storyboard": "auto", "prompt": "@Mei sails", "look": "grain", "elements": PLAIN})
    for dialect in DIALECTS.values():
        assert dialect(film).prompt == "Mei (a courier in a yellow raincoat) sails. grain."
        assert dialect(film).shots == ()


def test_a_description_is_said_once_in_each_shot() -> None:
    """Custom multi-shot has no memory: each shot says it anew, the first time the name comes."""
    film = board({"prompt": "@Mei, @Mei"}, {"prompt": "@Mei"}, elements=PLAIN)
    assert [shot.count("raincoat") for shot in DIALECTS["v1"](film).shots] == [1, 1]


@pytest.mark.parametrize(("text", "count"), [("a", 2), ("特写", 3), ("🎬", 2), ("👩‍🚀", 4), ("e\u0301", 3)])
def test_characters_are_code_points(text: str, count: int) -> None:
    """As sent, with the full stop that the tool adds."""
    assert DIALECTS["v1"](board({"prompt": text})).characters == count


def test_only_named_elements_with_media_are_bound() -> None:
    """In words or as a speaker; one of words alone is never sent along."""
    cast = {**BOUND, "Ada": {"images": "front.png"}, "Bo": {"description": "a boy"}, "Cy": {"video": "mei.mp4"}}
    film = board({"prompt": "@Mei and @Bo", "dialogue": {"who": "@Cy", "line": "Ho"}}, elements=cast)
    assert bound_elements(film) == ("Mei", "Cy")
    assert bound_elements(board({"prompt": "A door", "transition": "@Mei wipes the lens"}, elements=cast)) == ("Mei",)
    assert names(film) == ("Mei", "Tom", "Ada", "Bo", "Cy")


def test_every_text_that_is_sent_can_hold_a_reference() -> None:
    """Look, prompt, camera, sound, music, line, tone, accent and a transition of one's own, each under its path."""
    film = board(
        {
            "camera": {"move": "push in", "to": "@Mei"},
            "sound": "x",
            "music": "y",
            "dialogue": {"who": "Mei", "line": "z", "tone": "t", "accent": "a"},
            "transition": "@Mei wipes the lens",
        },
        look="w",
    )
    here = ("shots", 0)
    assert [path for path, _ in sent_texts(film)] == [
        ("look",), (*here, "prompt"), (*here, "camera", 0, "move"), (*here, "camera", 0, "to"), (*here, "sound"), (*here, "music"),
        (*here, "dialogue", 0, "line"), (*here, "dialogue", 0, "tone"), (*here, "dialogue", 0, "accent"), (*here, "transition"),
    ]  # fmt: skip


def test_a_spoken_line_holds_no_description() -> None:
    """Nobody says aloud what somebody looks like."""
    board = Storyboard.model_validate(
        {
            "elements": {"Mei": "a courier", "Bo": "an old seller"},
            "shots": [{"duration": 3, "prompt": "A stall.", "dialogue": "Mei: Good night, @Bo!"}],
        }
    )
    assert shot_words(board, board.shots[0]) == 'A stall. Mei (a courier): "Good night, Bo!"'
