"""Whatever comes in, an answer comes out: no exception, spans inside the text, in good time."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from fuzzing import CORPUS, SECOND, answered, compared, cross, fixed, formatted, mutate, reported, seeds, within
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from kling_story import materials
from kling_story.checking import check_document, fix_text
from kling_story.diagnostics import Diagnostic
from kling_story.formatting.order import Shape
from kling_story.loading import read_source
from kling_story.materials import Part
from kling_story.opening import decoded
from kling_story.profiles import models, targets
from kling_story.storyboard import CameraMove, Line, Shot, Storyboard
from kling_story.text import Source
from kling_story.yamlreader import read_yaml

HERE = Path(__file__).parent
REAL = seeds()
BOARDS = [file.read_bytes().decode() for file in (*CORPUS, *sorted((HERE / "boards").rglob("*.yaml")))]


def fuzzed(examples: int = 150) -> settings:
    """Time is measured by the tests themselves."""
    return settings(deadline=None, max_examples=examples, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("seed", CORPUS, ids=lambda path: path.stem)
def test_a_seed_holds_at_every_target(seed: Path, media: Path) -> None:
    """The corpus undamaged: checked for each target, fixed, formatted, reported, compared."""
    text = seed.read_bytes().decode()
    for target in (None, *targets()):
        answered(text, media, target)
    for attempt in (fixed, reported, formatted, compared):
        attempt(text, media)


def _keys(model: type[BaseModel], data: object) -> set[tuple[str, str]]:
    """The keys of the language that stand in a storyboard's data, each with the model it belongs to."""
    found: set[tuple[str, str]] = set()
    for key, value in data.items() if isinstance(data, dict) else ():
        if key in model.model_fields:
            found.add((model.__name__, key))
            inside, named = Shape(model).inside(key)
            values = [*value.values()] if named and isinstance(value, dict) else value
            for item in values if isinstance(values, list) else [values]:
                found |= _keys(inside, item) if inside else set()
    return found


def test_the_corpus_uses_the_whole_language() -> None:
    """Every key, every target, every model: what is new wants a seed."""
    boards = [read_yaml(Source("", path.read_bytes().decode())).data for path in CORPUS]
    used = set().union(*(_keys(Storyboard, data) for data in boards))
    parts = (Storyboard, *(model for model in vars(materials).values() if _is_part(model)), Shot, Line, CameraMove)
    assert {(part.__name__, key) for part in parts for key in part.model_fields} - used == set()
    assert set(targets()) - {data.get("target") for data in boards if isinstance(data, dict)} == set()
    assert set(models()) - {data.get("model") for data in boards if isinstance(data, dict)} == set()


def _is_part(model: object) -> bool:
    return isinstance(model, type) and issubclass(model, Part) and model is not Part


@fuzzed()
@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    """Text of all of Unicode."""
    answered(text)
    fixed(text)


@fuzzed()
@given(st.text(st.sampled_from(list("@:#-[]{}'\"|>&*!%, \n\tabMei12：－＠特\r\ufeff\x85")), max_size=120))
def test_any_yaml_like_text_gets_an_answer(text: str) -> None:
    """Text of the characters that mean something to YAML."""
    answered(f"version: 1\nshots:\n  - duration: 3\n    prompt: {text}\n")
    fixed(f"version: 1\n{text}\nshots:\n  - duration: 3\n    prompt: Mei walks\n")


@fuzzed()
@given(st.binary(max_size=300))
def test_any_bytes_get_an_answer(raw: bytes) -> None:
    """They are text, or told to be none with one diagnostic."""
    source = decoded(raw, "fuzz.yaml")
    if isinstance(source, Diagnostic):
        assert source.code == "KS001"
        assert source.source.text == ""
    else:
        assert source.text.encode() == raw
        check_document(read_source(source, HERE))


@fuzzed(400)
@given(st.sampled_from(REAL), st.randoms(use_true_random=False))
def test_a_storyboard_with_slips_gets_an_answer(board: str, chance: random.Random) -> None:
    """Characters and lines deleted, doubled, swapped, put in; then fixed as far as that goes."""
    text = mutate(board, chance)
    answered(text)
    fixed(text)


@fuzzed(200)
@given(st.sampled_from(REAL), st.randoms(use_true_random=False))
def test_a_storyboard_with_values_of_another_gets_an_answer(board: str, chance: random.Random) -> None:
    """Other models and targets, values at keys they don't belong to; then everything that is done with a text."""
    text = cross(board, chance)
    answered(text, target=chance.choice(targets()))
    for attempt in (fixed, reported, formatted, compared):
        attempt(text)


ODD = [
    "16:9",
    "1e999999",
    "@Mei",
    "pan",
    "wide",
    "3s",
    "0",
    "-1",
    "auto",
    "kling-v1",
    "front.png",
    "boards",
    "https://x",
    "<<",
    "..",
    "/",
    "\ud7ff",
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(ODD),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def _mapping(text: str) -> bool:
    """Whether a text is one that another YAML reader understands as a storyboard of some shots."""
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError:
        return False
    return isinstance(data, dict) and isinstance(data.get("shots"), list) and isinstance(data["shots"][0], dict)


READABLE = [text for text in BOARDS if "shots:" in text and "<<" not in text and _mapping(text)]
BOARD_KEYS, SHOT_KEYS = tuple(Storyboard.model_fields), tuple(Shot.model_fields)


@fuzzed(400)
@given(st.data())
def test_any_value_at_any_key_gets_an_answer(data: st.DataObject) -> None:
    """Lists where text is wanted, endless numbers, nothing at all."""
    board = yaml.safe_load(data.draw(st.sampled_from(READABLE)))
    for _ in range(data.draw(st.integers(1, 2))):
        value = data.draw(VALUES)
        if data.draw(st.booleans()) and isinstance(board["shots"], list) and board["shots"]:
            board["shots"][0] = {**_as_dict(board["shots"][0]), data.draw(st.sampled_from(SHOT_KEYS)): value}
        else:
            board[data.draw(st.sampled_from(BOARD_KEYS))] = value
    text = yaml.safe_dump(board, allow_unicode=True)
    answered(text)
    fixed(text)


def _as_dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


_SHOT = "version: 1\nshots:\n  - duration: {}\n    prompt: Mei walks\n"


def _with(pairs: str) -> str:
    return f"version: 1\nshots:\n  - {{duration: 3, {pairs}}}\n"


_BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
)
HOSTILE: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "brackets": (lambda: "[" * 10_000_000, "KS002"),
    "many brackets": (lambda: "[" * 900_000, "KS002"),
    "braces": (lambda: "{a: " * 200_000, "KS002"),
    "quotes in brackets": (lambda: "['" * 50_000, "KS003"),
    "alias bomb": (lambda: _BOMB, "KS002"),
    "alias in itself": (lambda: "a: &x [*x]\n", "KS013"),
    "alias of a mapping in itself": (lambda: "a: &x {b: *x}\n", "KS013"),
    "a key given again by its own alias": (lambda: "version: 1\nshots: &a []\nshots: *a\n", "KS004"),
    "keys given again by each other": (lambda: "title: &a x\nlook: *a\nlook: &b y\ntitle: *b\nshots: []\n", "KS004"),
    "an alias of what holds it twice": (lambda: "look: &a {b: &c x}\nlook: {b: *a}\nshots: [*c]\n", "KS004"),
    "deep indentation": (lambda: "".join(f"{' ' * n}a:\n" for n in range(900)), "KS002"),
    "dashes": (lambda: "- " * 300_000, "KS002"),
    "keys": (lambda: "? " * 50_000, "KS015"),
    "colons": (lambda: "a: " * 50_000, "KS007"),
    "many values": (lambda: "version: 1\nnotes:\n" + "  - a\n" * 100_000, "KS002"),
    "many anchors": (lambda: "".join(f"a{n}: &a{n} 1\n" for n in range(25_000)), "KS002"),
    "nul": (lambda: "version: 1\0\n", "KS001"),
    "utf-16": (lambda: "version: 1\n".encode("utf-16"), "KS001"),
    "utf-16 without a mark": (lambda: "version: 1\n".encode("utf-16-le"), "KS001"),
    "utf-32": (lambda: "version: 1\n".encode("utf-32"), "KS001"),
    "a lone surrogate": (lambda: b"prompt: \xed\xa0\x80\n", "KS001"),
    "bytes": (lambda: bytes(range(256)) * 1000, "KS001"),
    "ten megabytes of text": (lambda: b"a" * 10_000_000, "KS002"),
    "an exponent without end": (lambda: _SHOT.format("1e999999"), "KS106"),
    "a huge whole number": (lambda: _SHOT.format("9999999999999999999999"), "KS304"),
    "a number of 10,000 digits": (lambda: _SHOT.format("9" * 10_000), "KS106"),
    "a part of a second with 10,000 digits": (lambda: _SHOT.format("1." + "9" * 10_000), "KS106"),
    "a version of 10,000 digits": (lambda: "version: " + "9" * 10_000 + _SHOT.format("3")[10:], "KS104"),
    "infinity": (lambda: _SHOT.format(".inf"), "KS106"),
    "no number": (lambda: _SHOT.format(".nan"), "KS106"),
    "less than nothing": (lambda: _SHOT.format("-3"), "KS106"),
    "nothing": (lambda: _SHOT.format("0"), "KS106"),
    "arabic digits": (lambda: _SHOT.format("٣٠"), "KS304"),
    "a very long line": (lambda: _with("prompt: " + "a b " * 40_000), "KS307"),
    "a very long word with a trap": (lambda: "version: 1\nshots:\n  - duration: 3\n    prompt: @" + "a" * 150_000 + "\n", "KS005"),
    "spaces": (lambda: "version: 1\nlook: a" + " " * 150_000 + ": b\n", "KS007"),
    "at signs": (lambda: _with(f"prompt: '{'@' * 150_000}'"), "KS701"),
    "open gaps": (lambda: _with(f"prompt: 'a {'[a' * 70_000}'"), "KS307"),
    "a long camera direction": (lambda: _with(f"prompt: a, camera: '{'pusch ' * 20_000}'"), "KS204"),
    "a camera direction of joints": (lambda: _with(f"prompt: a, camera: '{'and with into ' * 10_000}'"), "KS204"),
    "a camera direction of spaces": (lambda: _with(f"prompt: a, camera: 'pusch{' ' * 20_000}in'"), "KS204"),
    "pronouns": (lambda: _with(f"prompt: '{'close-up she ' * 10_000}', size: wide, camera: static"), "KS307"),
    "names that are known": (lambda: _with(f"prompt: '{'Tom Cruise sweat ' * 8_000}'"), "KS710"),
    "weights": (lambda: _with(f"prompt: '{'(' * 70_000}a:1.2'"), "KS307"),
    "a long size": (lambda: _with(f"prompt: a, size: '{'a-' * 70_000}'"), "KS201"),
    "a long key": (lambda: "version: 1\n" + "k" * 900 + ": 1\nshots: []\n", "KS102"),
    "many unknown keys": (lambda: "version: 1\n" + "".join(f"key{n}: 1\n" for n in range(2000)) + "shots: []\n", "KS102"),
    "many unknown elements": (lambda: _with(f"prompt: '{''.join(f'@Abc{n} ' for n in range(15_000))}'"), "KS401"),
    "many elements": (lambda: "version: 1\nelements:\n" + "".join(f"  E{n}: {{}}\n" for n in range(2000)) + "shots: []\n", "KS301"),
    "many shots": (lambda: "version: 1\nshots:\n" + "  - {duration: 1, prompt: a}\n" * 1500, "KS301"),
    "many ids": (lambda: "version: 1\nshots:\n" + "  - {id: a, duration: 1, prompt: a}\n" * 1100, "KS112"),
    "a tabbed line each": (lambda: "version: 1\nshots:\n" + "\t- duration: 3\n" * 9_000, "KS006"),
    "a path with a nul escape": (lambda: _with('prompt: a') + 'start_frame: "a\\0b"\n', "KS408"),
    "a very long path": (lambda: _with("prompt: a") + f"start_frame: {'a' * 10_000}\n", "KS408"),
    "an include of a nul": (lambda: _with('prompt: a') + 'include: "a\\0b"\n', "KS108"),
    "an include of a device": (lambda: _with("prompt: a") + "include: /dev/zero\n", "KS108"),
    "an escaped surrogate": (lambda: 'version: 1\ntitle: "\\ud800"\nshots:\n  - {duration: 3, prompt: "\\udfff"}\n', "KS008"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_gets_one_clear_message_within_a_second(name: str) -> None:
    """Of the kind that fits, first among what is found, whatever it takes to read."""
    make, code = HOSTILE[name]
    made = make()
    with within(SECOND):
        source = decoded(made, "x.yaml") if isinstance(made, bytes) else Source("x.yaml", made)
        found = (source,) if isinstance(source, Diagnostic) else check_document(read_source(source, HERE))
    assert code in {d.code for d in found}
    assert all(len(d.message) < 300 for d in found)
    assert all(d.message.encode() for d in found), "what is printed can be encoded"


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
    answered(f"{_SHOT.format(3)}# {words}\n# kling-story: ignore[{words}\n# kling-story: ignore[{words[:9000]}]\n")


@pytest.mark.parametrize(
    "name", ["brackets", "alias bomb", "dashes", "nul", "a tabbed line each", "colons", "at signs"]
)
def test_hostile_input_is_fixed_or_left_within_a_second(name: str) -> None:
    """``--fix`` tries no more than it can."""
    made = HOSTILE[name][0]()
    with within(2 * SECOND):
        fix_text(str(made), "x.yaml", folder=HERE)


@pytest.mark.parametrize(
    "name",
    ["a very long line", "many unknown elements", "brackets", "a long key", "a huge whole number", "many unknown keys"],
)
def test_hostile_input_is_reported_in_good_time(name: str, run, tmp_path: Path) -> None:
    """The report too is readable: excerpts of a long line are cut."""
    made = HOSTILE[name][0]()
    path = tmp_path / "x.yaml"
    path.write_text(str(made), "utf-8")
    with within(2 * SECOND):
        code, out, err = run("check", path)
    assert (code, err) == (1, "")
    assert max(map(len, out.splitlines())) < 1500


WORDS = st.lists(
    st.sampled_from(["Stay", "please", "don't", "it's", "late", "雨", "now", "Mei"]), min_size=1, max_size=5
)
JOINTS = st.sampled_from(["; ", " ", ", ", ": ", "; @", " #"])


@fuzzed(300)
@given(
    WORDS,
    JOINTS,
    st.sampled_from(['"Mei: {}"', "'Mei: {}'", "Mei: {}", '["Mei (low): {}"]', "{{who: Mei, line: {}}}", '"{}"']),
)
def test_fixing_keeps_the_words(words: list[str], joint: str, written: str) -> None:
    """Whatever way a line is written, ``--fix`` leaves every word of it where it was."""
    line = joint.join(words)
    text = "version: 1\naudio: native\nelements: {Mei: a courier}\nshots:\n  - duration: 9\n    prompt: '@Mei'\n    dialogue: "
    text += written.format(line) + "\n  - {duration: 3, prompt: A quay}\n"
    mended, _ = fix_text(text, "fuzz.yaml", folder=HERE)
    assert re.findall(r"\w+", mended) == re.findall(r"\w+", text)
