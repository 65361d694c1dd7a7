"""What is offered where."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import BOARD, Write

from kling_story.checking import check_text
from kling_story.diagnostics import Severity
from kling_story.editing.completing import Item, completion
from kling_story.editing.snippets import literal, plain
from kling_story.text import Edit, apply_edits


@pytest.fixture
def offered(write: Write):
    """The labels offered at the cursor."""

    def labels(text: str, **how: object) -> list[str]:
        return [item.label for item in completion(*write(text, **how)).items]

    return labels


@pytest.fixture
def taken(write: Write):
    """The text after one of the offers is taken."""

    def after(text: str, label: str) -> str:
        reading, offset = write(text)
        item: Item = next(item for item in completion(reading, offset).items if item.label == label)
        insert = plain(item.insert) if item.snippet else item.insert
        return apply_edits(reading.text, [Edit(item.span, insert), *item.more])

    return after


@pytest.mark.parametrize(
    ("text", "has", "lacks"),
    [
        ("|", ["version", "shots", "elements", "look"], ["duration_s", "size"]),
        ("ti|", ["title"], ["shots"]),
        ("+    an|", ["angle"], ["duration", "prompt"]),
        ("+    |", ["angle", "camera", "sound"], ["duration", "prompt", "dialogue", "version"]),
        ("+  - |", ["shot", "id", "duration", "prompt"], ["version"]),
        ("+  |", ["shot"], ["id"]),
        ("+    size: |", ["medium close-up", "wide shot"], ["pan left"]),
        ("+    size: mcu|", ["mcu"], ["wide shot"]),
        ("+    angle: dut|", ["Dutch angle"], []),
        ("+    framing: over|", ["over-the-shoulder shot"], []),
        ("+    lens: tele|", ["telephoto lens"], []),
        ("+    transition: diss|", ["dissolve"], []),
        ("+    camera: |", ["static shot", "pan left", "slow"], []),
        ("+    camera: slow pu|", ["push in", "pull back"], ["pan left"]),
        ("+    camera: handheld, til|", ["tilt up", "tilt down"], []),
        ("+    camera: {move: dol|}", ["dolly in"], []),
        ("+    camera: {move: dolly in, sp|}", ["speed"], ["move"]),
        ("+    camera:\n      - move: |", ["dolly in"], []),
        ("+    facing: |", ["left", "away"], ["left_to_right"]),
        ("+    prompt: \"@|\"", ["@Mei", "@Bo"], []),
        ("+    prompt: >-\n      then @|", ["@Mei", "@Bo"], []),
        ("+    sound: \"the steps of @M|\"", ["@Mei"], []),
        ("+    prompt: \"mail to a@|\"", [], ["@Mei"]),
        ("+    prompt: \"lit by cand|\"", ["candlelight"], []),
        ("+    prompt: \"a slow dolly i|\"", ["dolly in"], []),
        ("+look: \"gold|\"", ["golden hour"], []),
        ("+    dialogue: {who: |", ["Mei", "Bo"], []),
        ("+    dialogue: {who: Mei, l|}", ["line", "language"], ["who"]),
        ("+    dialogue: {who: Mei, language: |}", ["en", "zh"], []),
        ("+    dialogue:\n      - |", ["line", "who"], ["id"]),
        ("+quality: |", ["720p", "1080p", "4k"], []),
        ("+audio: |", ["native", "off", "original"], []),
        ("+aspect: |", ["16:9", "9:16", "1:1"], []),
        ("+model: |", ["kling-3.0", "kling-3.0-omni"], []),
        ("+target: |", ["kling", "fal", "replicate"], []),
        ("+storyboard: |", ["custom", "auto"], []),
        ("elements:\n  |", ["element"], ["description"]),
        ("elements:\n  Mei:\n    |", ["kind", "description", "images"], ["title"]),
        ("elements:\n  Mei:\n    kind: |", ["character", "animal"], []),
        ("elements:\n  Mei: {k|", ["kind"], []),
        ("{version: 1, shots: [{dur|", ["duration"], ["version"]),
        ("# a comm|", [], ["version"]),
        ("title: the |", [], ["version"]),
        ("+    size: wide # and |", [], ["size", "wide shot"]),
    ],
)  # fmt: skip
def test_each_place_has_its_words(offered, text: str, has: list[str], lacks: list[str]) -> None:
    """Keys by place, words of the trade, names, choices; nothing in comments."""
    labels = offered(text)
    assert [word for word in has if word not in labels] == []
    assert [word for word in lacks if word in labels] == []


def test_a_key_that_is_there_is_not_offered_again(offered) -> None:
    """Whether it stands above or below."""
    labels = offered("shots:\n  - |\n    prompt: Mei walks\n    size: wide\n")
    assert "duration" in labels
    assert not {"prompt", "size"} & {*labels}


def test_what_a_shot_needs_comes_first(write: Write) -> None:
    """The keys without which it is none, then the usual order."""
    items = sorted(completion(*write("shots:\n  - |")).items, key=lambda item: item.rank)
    assert [item.label for item in items][:4] == ["shot", "duration", "prompt", "id"]


def test_everything_explains_itself(write: Write) -> None:
    """Keys by what the language says of them, words by what they mean and how they are sent."""
    for text in ("+    |", "+    camera: |", "+    size: |", "+quality: |"):
        items = completion(*write(text)).items
        assert [item.label for item in items if not (item.about or item.detail)] == []
    item = next(item for item in completion(*write("+    camera: push i|")).items)
    assert (item.label, item.detail.partition(":")[0]) == ("push in", "dolly in")
    assert "Sent as: push in" in item.about


def test_chinese_is_offered_in_chinese_prompts(offered) -> None:
    """The words follow the prompt's language, and a Chinese name finds its term in any."""
    chinese = "version: 1\nshots:\n  - {duration: 3, prompt: 雨中的街道}\n  - duration: 3\n    size: |\n"
    assert "特写" in offered(chinese)
    assert offered("+    size: 特|")[0] == "特写"


def test_a_name_is_offered_with_what_it_is(write: Write) -> None:
    """Its kind, its description, its pictures."""
    mei, bo = completion(*write('+    prompt: "@|"')).items
    assert mei.detail == "character"
    assert "yellow raincoat" in mei.about
    assert bo.detail == "animal"
    assert "https://example.com/bo.png, https://example.com/side.png" in bo.about


def test_reference_images_are_offered(write: Write) -> None:
    """Under their own names or their numbers, and the reference video."""
    text = (
        "version: 1\nreference_images: [{image: map.png, name: map}, inn.png]\nreference_video: dance.mp4\n"
        "shots:\n  - duration: 3\n    prompt: '@|'\n"
    )
    assert [item.label for item in completion(*write(text)).items] == ["@map", "@image_2", "@video_1"]


def test_elements_of_an_included_cast_are_offered(offered, tmp_path: Path) -> None:
    """What ``@`` can refer to needn't be declared here."""
    (tmp_path / "cast.yaml").write_text("version: 1\nelements: {Wen: a cook}\n")
    assert offered("version: 1\ninclude: cast.yaml\nshots:\n  - duration: 3\n    prompt: '@|'\n") == ["@Wen"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("+    prompt: @|", '    prompt: "@Mei"'),
        ("+    prompt: @M|", '    prompt: "@Mei"'),
        ("+    prompt: @M| walks", '    prompt: "@Mei walks"'),
        ("+    prompt: walk with @M|", "    prompt: walk with @Mei"),
        ("+    prompt: '@M|'", "    prompt: '@Mei'"),
    ],
)
def test_a_reference_that_yaml_would_refuse_is_quoted(taken, text: str, line: str) -> None:
    """A plain value can't begin with ``@``: the quotes come along."""
    assert taken(text, "@Mei").splitlines()[-1] == line


@pytest.mark.parametrize(
    ("text", "label"),
    [("+  - |", "shot"), ("+  |", "shot"), ("+    dialogue: |", "line"), ("+    dialogue:\n      - |", "line")],
)
def test_a_snippet_is_a_storyboard_with_the_rest(taken, text: str, label: str) -> None:
    """What it leaves without a hand's turn passes check."""
    after = taken("+  - duration: 3\n    prompt: x\n" + text[1:] if label == "line" else text, label)
    assert [d.message for d in check_text(after) if d.severity is Severity.ERROR and d.code[:3] in ("KS0", "KS1")] == []


def test_a_snippet_of_an_element_is_an_element(taken) -> None:
    """Its name, and what it looks like."""
    after = taken("version: 1\nelements:\n  |\nshots:\n  - {duration: 3, prompt: '@Name walks'}\n", "element")
    assert "  Name:\n    description: what it looks like\n" in after
    assert [d for d in check_text(after) if d.severity is Severity.ERROR] == []


def test_hostile_names_stay_words_in_a_snippet(write: Write) -> None:
    """A name that YAML or a snippet would read another way."""
    text = (
        "version: 1\nelements: {'No': a, 'null': b}\nshots:\n  - duration: 3\n    prompt: x\n    dialogue: {who: |}\n"
    )
    assert [item.insert for item in completion(*write(text)).items] == ['"No"', '"null"']
    assert plain(literal("a$1}b\\")) == "a$1}b\\"
    assert plain("${1|a\\,b,c|} ${2:x} $3$0") == "a,b x "


def test_seconds_say_when_the_shot_would_end(write: Write) -> None:
    """And how much would be left of the film; those over the limit come last."""
    items = completion(*write(BOARD.replace("duration: 3", "duration: |"))).items
    assert [(item.label, item.detail) for item in items][2] == ("3", "ends at 0:07, 8 s left")
    assert items[-1].detail.endswith("over 15 s")


def test_completion_works_with_the_rest_broken(offered) -> None:
    """A half-typed line in the middle of a file that can't be read."""
    text = (
        'version: 1\nelements:\n  Mei: x\n  Bo\nshots:\n  - id: one\n    siz: "wi\n    camera: pan |\n  - duration: 3\n'
    )
    assert "pan left" in offered(text, after_good=False)
    assert "@Mei" in offered(text.replace("camera: pan |", 'prompt: "@|'), after_good=False)


def test_nothing_is_offered_after_a_closed_quote(offered) -> None:
    """The value has ended there."""
    assert offered('+    prompt: "@Mei" |') == []
