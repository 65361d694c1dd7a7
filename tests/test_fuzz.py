"""Whatever comes in, an answer comes out: no exception, spans inside the text, in good time."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
import yaml
from fuzzing import CORPUS, HERE, answered, compared, cross, fixed, formatted, mutate, reported, seeds
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

REAL = seeds()

BOARDS = [file.read_bytes().decode() for file in (*CORPUS, *sorted((HERE / "boards").rglob("*.yaml")))]


def fuzzed(examples: int = 150) -> settings:
    """Time is measured by the tests themselves."""
    return settings(max_examples=examples, suppress_health_check=list(HealthCheck))


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
    text = "version: 1\naudio: native\nelements: {Mei: a courier}\nshots:\n  - duration: 9\n    prompt: '@Mei'\n"
    text += f"    dialogue: {written.format(line)}\n  - {{duration: 3, prompt: A quay}}\n"
    mended, _ = fix_text(text, "fuzz.yaml", folder=HERE)
    assert re.findall(r"\w+", mended) == re.findall(r"\w+", text)
