"""What is quoted in an automatic storyboard's prompt is spoken, by whom the words say, when they come to it."""

import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"kind": "character", "description": "a young woman in a green coat"},
    "Tom": {"kind": "character", "description": "a tall man with a beard"},
}


def told(prompt, duration=10, elements=CAST):
    data = {"title": "quoted", "storyboard": "auto", "duration": duration, "audio": "native", "prompt": prompt}
    return plan(Storyboard.model_validate({**data, "elements": elements}))


def lines(prompt, **board):
    return [(line.speaker, line.text) for shot in told(prompt, **board).shots for line in shot.captions]


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ('@Mei stands at the door. She says: "Not tonight."', [("Mei", "Not tonight.")]),
        ('Close on @Tom: he whispers, "Who is there?"', [("Tom", "Who is there?")]),
        ('@Mei turns to @Tom and says: "No."', [("Mei", "No.")]),
        ('@Mei looks at @Tom. "Not tonight," she says.', [("Mei", "Not tonight")]),
        ('"Coffee?" asks @Tom. She shakes her head. "Tea," she says, "with milk."',
         [("Tom", "Coffee?"), ("Mei", "Tea"), ("Mei", "with milk.")]),
        ('@Tom walks in. "Hi?" he calls out. Close on @Mei, who whispers: "Here."', [("Tom", "Hi?"), ("Mei", "Here.")]),
        ('@Mei (softly): "Stay." He answers: "Why?"', [("Mei", "Stay."), ("Tom", "Why?")]),
        ('@Mei opens the fridge. @Mei says: "Empty."', [("Mei", "Empty.")]),
        ('Close on @Mei. “Not tonight.”', [("Mei", "Not tonight.")]),
        ('Her voice trembles: "Do not go."', [("Mei", "Do not go.")]),
        ("@Mei站在门口。她说：“今晚不行。”", [("Mei", "今晚不行。")]),
        ("她看着@Tom。“今晚不行，”她说。@Tom转身：“为什么？”", [("Mei", "今晚不行"), ("Tom", "为什么？")]),
        ('@Mei listens. The radio announces: "Storm warning."', [("Radio", "Storm warning.")]),
        ('A waiter comes in. The waiter says: "Tea?"', [("waiter", "Tea?")]),
    ],
)  # fmt: skip
def test_who_says_what(prompt, said):
    assert lines(prompt) == said


@pytest.mark.parametrize(
    "prompt",
    [
        'Wide: the sign says "OPEN". @Mei waits.',
        'Close on a letter that reads "Come home". She says nothing.',
        '@Mei reads the letter. It says: "Come home."',
        '@Mei does not say "yes".',
        'Super: "Three years later". @Mei walks.',
        "牌子上写着“营业中”。@Mei走进来。",
    ],
)
def test_what_is_written_or_denied_is_not_spoken(prompt):
    assert lines(prompt) == []


def test_guessed_shots_have_their_own_lines_once():
    prompt = (
        'Wide: a bar at night. Close on @Mei. She says: "One." Close on @Tom: he replies: "Two." @Tom says: "Three."'
    )
    shots = told(prompt).shots
    assert [[line.text for line in shot.captions] for shot in shots] == [[], ["One."], ["Two.", "Three."]]


def test_a_line_is_said_when_the_words_come_to_it_and_ends_within_its_shot():
    (shot,) = told('@Mei sits in a diner and stirs her coffee for a while. She says: "Not tonight." She goes.').shots
    (line,) = shot.captions
    assert 0.6 < line.start / shot.end < 0.8
    (shot,) = told('@Mei waits at the door for a very long time. She says: "I will be there at eight."', 3).shots
    assert 0 < shot.captions[0].start < shot.captions[0].end <= shot.end


def test_the_mouth_of_who_speaks_moves_meanwhile():
    board = told('Close on @Mei and @Tom. He says: "Banana banana."', 4)
    staged = Staged(board, board.shots[0], 16 / 9, 4.0)
    open_ones = {name for u in range(101) for name, _ in staged.moment(u / 100).mouths}
    assert open_ones == {"Tom"}


def test_a_storyboard_of_shots_keeps_its_prompts_unheard():
    shot = {"prompt": '@Mei says: "No."', "duration": 3}
    assert plan(Storyboard.model_validate({"title": "t", "elements": CAST, "shots": [shot]})).shots[0].captions == ()
