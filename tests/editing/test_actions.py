"""What can be done at a place."""

from __future__ import annotations

import pytest
from asking import BOARD, CHECKER, Write

from kling_story.checking import check_text, fix_text
from kling_story.editing import Reading, read
from kling_story.editing.actions import Action, actions, fix_all, smallest
from kling_story.text import Span, apply_edits


def offered(reading: Reading, at: int) -> dict[str, Action]:
    return {action.title: action for action in actions(reading, Span(at, at))}


def done(reading: Reading, at: int, title: str) -> Reading:
    """The text after the action whose title begins so."""
    action = next(action for name, action in offered(reading, at).items() if name.startswith(title))
    return read(apply_edits(reading.text, action.edits), reading.source.name, reading.folder, CHECKER)


def codes(reading: Reading) -> set[str]:
    return {d.code for d in reading.diagnostics}


def test_every_fix_of_check_is_offered_where_it_is(write: Write) -> None:
    """With the problem that it ends, and whether it is safe."""
    reading, at = write(BOARD.replace("size: wide", "size: wi|ed"))
    (problem,) = (d for d in reading.diagnostics if d.code == "KS201")
    action = next(action for action in offered(reading, at).values() if action.mends == problem)
    assert action.title == "write `wide` (changes the film)"
    assert not action.safe
    assert offered(reading, 0).keys() & {action.title} == set()


@pytest.mark.parametrize(
    "text", ["shots:\n  - duration: 3\n    prompt: @Mei walks\n", "shots:\n\t- {duration: 3, prompt: x}\n"]
)
def test_all_safe_fixes_are_those_of_check(write: Write, text: str) -> None:
    """At once, as one edit."""
    reading, _ = write(text)
    action = fix_all(reading)
    assert action is not None
    assert action.safe
    assert apply_edits(reading.text, action.edits) == fix_text(text)[0]


def test_nothing_to_fix_offers_nothing(board: Reading) -> None:
    """A clean board."""
    assert fix_all(board) is None


@pytest.mark.parametrize(
    "elements",
    [
        *("elements:\n  Bo: a dog\n", "elements: {Bo: a dog}\n", "elements: {}\n", "elements:\n", ""),
        "elements:\n    Bo:\n        kind: animal\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_unknown_name_is_declared(write: Write, elements: str, end: str) -> None:
    """Beside the others, in their style, or in a section of its own."""
    text = f"version: 1\n{elements}shots:\n  - duration: 3\n    prompt: '@M|ei walks'\n".replace("\n", end)
    reading, at = write(text)
    after = done(reading, at, "declare `@Mei`")
    assert after.whole
    assert after.board is not None
    assert "Mei" in after.board.elements
    assert not codes(after) & {"KS401", "KS102", "KS103"}
    assert end == "\n" or "\n" not in after.text.replace("\r\n", "")


def test_a_known_name_needs_no_declaration(write: Write) -> None:
    """Nor does a reference image's number, which nobody can declare."""
    reading, at = write(BOARD.replace("@Mei steps", "@Mei| and @image_1 step"))
    assert not [title for title in offered(reading, at) if "declare" in title]


@pytest.mark.parametrize(
    ("lengths", "fitted"),
    [((10, 10), (8, 7)), ((20, 1), (14, 1)), ((3, 30, 3), (1, 13, 1)), ((1,), (3,)), ((15, 15, 15, 15, 15), (3,) * 5)],
)
def test_durations_are_made_to_fit(write: Write, lengths: tuple[int, ...], fitted: tuple[int, ...]) -> None:
    """In their proportions, whole seconds, none shorter than a shot may be."""
    shots = "".join(f"  - {{duration: {seconds}, prompt: Mei walks}}\n" for seconds in lengths)
    reading, _ = write(f"version: 1\nshots:\n{shots}")
    after = done(reading, 20, f"fit the durations to {sum(fitted)} s")
    assert after.board is not None
    assert tuple(int(shot.duration) for shot in after.board.shots) == fitted
    assert "KS304" not in codes(after)


def test_the_length_of_the_whole_follows(write: Write) -> None:
    """Where the film says its own."""
    reading, _ = write(
        "version: 1\nduration: 18\nshots:\n  - {duration: 9, prompt: a}\n  - {duration: 9s, prompt: b}\n"
    )
    after = done(reading, 0, "fit the durations")
    assert not codes(after) & {"KS304", "KS305"}
    assert after.board is not None
    assert after.board.total == after.board.duration == 15


def test_durations_that_fit_stay(board: Reading) -> None:
    """Nothing is offered."""
    assert not [title for title in offered(board, 0) if title.startswith("fit")]


@pytest.mark.parametrize("style", ["plain", "quoted", "folded"])
def test_a_prompt_is_shortened_to_the_limit(write: Write, style: str) -> None:
    """Whole sentences go, from the end, until the words as sent fit; marked as a change of the film."""
    words = "@Mei walks along the river and looks back. " * 14
    prompt = {"plain": f"Then {words}", "quoted": f'"{words}"', "folded": f">-\n      {words}"}[style]
    head = "version: 1\nlook: rain\nelements: {Mei: a courier}\nshots:\n  - duration: 3\n"
    text = f"{head}    prompt: {prompt}\n  - {{duration: 3, prompt: b}}\n"
    reading, _ = write(text)
    assert "KS306" in codes(reading)
    title = next(title for title in offered(reading, text.index("prompt")) if title.startswith("shorten"))
    assert title.endswith("(changes the film)")
    after = done(reading, text.index("prompt"), "shorten")
    assert "KS306" not in codes(after)
    assert after.board is not None
    assert reading.board is not None
    kept = after.board.shots[0].prompt
    assert reading.board.shots[0].prompt.startswith(kept)
    assert kept.endswith("back.")
    assert len(kept) > 250


def test_a_word_without_end_is_cut_too(write: Write) -> None:
    """Chinese has no spaces to cut at."""
    text = f"version: 1\nshots:\n  - {{duration: 3, prompt: {'雨' * 600}}}\n  - {{duration: 3, prompt: b}}\n"
    reading, _ = write(text)
    assert "KS306" not in codes(done(reading, text.index("prompt"), "shorten"))


@pytest.mark.parametrize("flow", [False, True])
def test_a_shot_is_split_in_two(write: Write, flow: bool) -> None:
    """Its time shared, its prompt cut between sentences, an id of its own; nothing is said twice."""
    first = '  - {id: a, duration: 5, size: wide, prompt: "Mei waits. Bo barks.", sound: rain}\n'
    block = '  - id: a  # why\n    duration: 5\n    size: wide\n    prompt: "Mei waits. Bo barks."\n    sound: rain\n'
    text = f"version: 1\nshots:\n{first if flow else block}  - {{id: a-2, duration: 3, prompt: end}}\n"
    reading, _ = write(text)
    after = done(reading, text.index("size"), "split this shot")
    assert after.board is not None
    told = [(shot.id, int(shot.duration), shot.size, shot.prompt, shot.sound) for shot in after.board.shots]
    assert told == [
        ("a", 3, "wide", "Mei waits.", "rain"),
        ("a-3", 2, "wide", "Bo barks.", None),
        ("a-2", 3, None, "end", None),
    ]


def test_a_shot_is_split_at_the_cursor(write: Write) -> None:
    """Where that stands in the prompt."""
    text = "version: 1\nshots:\n  - duration: 4\n    prompt: one two three four\n"
    reading, _ = write(text)
    after = done(reading, text.index("two") - 1, "split")
    assert after.board is not None
    assert [shot.prompt for shot in after.board.shots] == ["one", "two three four"]


@pytest.mark.parametrize("shots", ["  - {duration: 1, prompt: a b}\n", "  - {duration: 2, prompt: a b}\n" * 6])
def test_what_cant_be_split_isnt(write: Write, shots: str) -> None:
    """A second has no half, and six shots are the most."""
    reading, _ = write(f"version: 1\nshots:\n{shots}")
    assert not [title for title in offered(reading, 30) if title.startswith("split")]


def test_changes_of_the_film_say_so(write: Write) -> None:
    """None of them is called safe."""
    reading, _ = write("version: 1\nshots:\n  - {duration: 20, prompt: '@Mei walks. She stops.'}\n")
    found = offered(reading, reading.text.index("duration"))
    assert {action.safe for action in found.values()} == {False}
    assert len(found) >= 2


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "a"), ("abc", "abXc"), ("aa", "a"), ("a\r\nb", "a\nb"), ("x", "x"), ("a\r\n", "a\r\n\r\n")],
)
def test_one_edit_makes_one_text_the_other(before: str, after: str) -> None:
    """And never stands between the two characters of a line end."""
    edit = smallest(before, after)
    assert apply_edits(before, [edit]) == after
    assert before[edit.span.start - 1 : edit.span.start + 1] != "\r\n"


def test_check_agrees_with_what_is_left(write: Write) -> None:
    """After every action that ends a problem, check no longer finds that problem there."""
    for text in (BOARD.replace("size: wide", "siz: wide"), BOARD.replace("@Mei steps", "@Mey steps")):
        reading, _ = write(text)
        for action in (one for one in actions(reading, Span(0, len(text))) if one.mends):
            assert action.mends is not None
            left = check_text(apply_edits(text, action.edits), reading.source.name, folder=reading.folder)
            assert (action.mends.code, action.mends.message) not in {(d.code, d.message) for d in left}
