"""Requests for films, read back into storyboards."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from dialects.refresh_golden import BOARDS
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_story import load
from kling_story.dialects import NAMES, lift, lower
from kling_story.errors import StoryError, UsageError
from kling_story.importing.freely import with_notation
from kling_story.importing.prompts import Imported, import_prompt
from kling_story.storyboard import Storyboard


def imported(request: dict[str, Any]) -> tuple[Imported, Storyboard]:
    found = import_prompt(json.dumps(request, ensure_ascii=False))
    return found, Storyboard.model_validate(yaml.safe_load(found.yaml))


@pytest.mark.parametrize("dialect", NAMES)
@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_a_request_of_ours_asks_for_the_same_again(path: Path, dialect: str) -> None:
    """As `compile` prints it: but for the pictures of elements, which it doesn't name, it is the same request."""
    try:
        request = lower(dialect, load(path))
    except UsageError:
        return
    found, board = imported({"version": 1, "path": request.path, "body": request.json, "needs": []})
    if "<element " in json.dumps(request.json):
        assert any("give them again" in remark for remark in found.remarks)
    else:
        assert lower(dialect, board) == request


def test_a_sidecar() -> None:
    """What stands beside a film brings its storyboard back, title and all."""
    board = load(BOARDS[-1])
    request = lower("path", board)
    told = {"schema": "kling-story/sidecar/1", "title": "Two", "request": {"path": request.path, "body": request.json}}
    found, again = imported(told)
    assert (again.title, lower("path", again)) == ("Two", request)
    assert found.seconds == tuple(shot.duration for shot in board.shots)


KEYS = (
    *("request", "path", "body", "model_name", "model", "input", "contents", "settings", "prompt", "multi_prompt"),
    *("multi_shot", "shot_type", "duration", "index", "type", "text", "url", "image", "image_list", "parameters"),
)
BODIES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    (
        {"model_name": "kling-v3-omni", "prompt": "A cat.", "image_list": [{"image_url": "https://example.com/a.png"}]},
        {"target": "kling-v1", "model": "kling-3.0-omni", "quality": "1080p"},
    ),
    ({"model_name": "kling-v2-6", "image": "https://example.com/a.png", "prompt": "A cat."}, {"model": "kling-2.6"}),
    ({"model_name": "kling-v3", "prompt": "A cat.", "mode": "pro"}, {"model": "kling-3.0", "quality": "1080p"}),
    ({"model": "kling-3.0/video", "input": {"prompt": "A cat.", "sound": True}}, {"target": "kie", "audio": "native"}),
    (
        {"model": "kling/kling-v3-video-generation", "input": {"prompt": "A cat."}, "parameters": {"mode": "std"}},
        {"target": "dashscope", "quality": "720p"},
    ),
    ({"prompt": "A cat.", "settings": {"resolution": "4k"}}, {"quality": "4k", "storyboard": "auto"}),
    (
        {"contents": [{"type": "prompt", "text": "A cat."}, {"type": "refer_image", "url": "https://example.com/a.png"}]},
        {"model": "kling-3.0-omni", "storyboard": "auto"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "keys"), BODIES, ids=str)
def test_a_body_alone(body: dict[str, Any], keys: dict[str, Any]) -> None:
    """Where it is of is told by its fields; what only the address says is guessed, and told."""
    found, board = imported(body)
    assert {key: getattr(board, key) for key in keys} == keys
    assert bool(found.guesses) == ("model" not in body and "model_name" not in body)


def test_a_request_of_somebody_else() -> None:
    """Notation in the prompts becomes keys, and what no storyboard can say is told."""
    shots = [
        {"index": 1, "prompt": 'Close-up, slow push in: she smiles. Ana (softly): "Hi."', "duration": "3"},
        {"index": 2, "prompt": "Wide shot. Rain.", "duration": "2"},
    ]
    body = {
        "model_name": "kling-v3",
        "multi_shot": True,
        "shot_type": "customize",
        "multi_prompt": shots,
        "duration": "5",
        "cfg_scale": 0.5,
    }
    found, board = imported(body)
    one, two = board.shots
    assert (one.size, one.camera[0].move, one.prompt) == ("Close-up", "slow push in", "she smiles.")
    assert [(line.who, line.tone, line.line) for line in one.dialogue] == [("Ana", "softly", "Hi.")]
    assert (two.size, two.prompt, two.duration) == ("wide", "Rain.", 2)
    assert found.remarks == ("left out, as a storyboard has no word for it: `cfg_scale`",)


def test_pictures_in_a_request() -> None:
    """Base64 is no file that a storyboard could name."""
    body = {"model_name": "kling-v3", "prompt": "A cat.", "image": "A" * 4000}
    found, board = imported(body)
    assert board.start_frame is None
    assert "`start_frame` is in the request itself" in found.remarks[0]
    assert len(found.yaml) < 1000


@pytest.mark.parametrize(
    "text",
    [
        '{"prompt": "A cat."}',
        '{"shots": [{"prompt": "A cat."}]}',
        '{"path": "/x", "body": {}, "prompt": "A cat."}',
        '{"model_name": "sora", "prompt": "A cat."}',
    ],
)
def test_other_json_is_a_prompt(text: str) -> None:
    """What no service takes is read as the words that it holds."""
    assert "shots:" in import_prompt(text).yaml


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-1, 9)
    | st.sampled_from(["", "A cat.", "kling-v3", "native", "5", "prompt"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6))
@settings(max_examples=300)
def test_any_json_is_read_or_refused(data: dict[str, Any]) -> None:
    """Whatever the fields hold: a storyboard, or a sentence that says why there is none."""
    with contextlib.suppress(StoryError):
        import_prompt(json.dumps(data))


def test_the_command(run: Any, tmp_path: Path) -> None:
    """`compile`, then `import`: the storyboard stands there again, in good style."""
    request = run("compile", BOARDS[0])
    (tmp_path / "request.json").write_text(request.out, "utf-8")
    ran = run("import", tmp_path / "request.json", "-o", tmp_path / "board.yaml")
    assert ran.code == 0
    body = json.loads(request.out)["body"]
    again = run("compile", tmp_path / "board.yaml")
    assert json.loads(again.out)["body"] == body
    assert run("fmt", "--check", tmp_path / "board.yaml").code == 0


def test_what_has_keys_is_left_alone() -> None:
    """A shot in the tool's own form is understood already; a prompt that is no list stays one."""
    sent = {"prompt": "Wide shot. Close-up of a hand.", "settings": {"duration": 5, "multi_shot": False}}
    board = lift("path", "/text-to-video/kling-3.0", sent)
    assert with_notation(board, prose=True) == board
    board = lift("path", "/text-to-video/kling-3.0", {"prompt": "A cat runs.", "settings": {}})
    assert with_notation(board, prose=True) == board
