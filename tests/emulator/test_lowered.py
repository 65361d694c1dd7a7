"""What this project sends is taken by the emulator with nothing ignored and nothing odd: its bodies are read there
without our request models, so a mistake of those would show here.
"""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from dialects.refresh_golden import BOARDS

from kling_renderers.emulator import Account, Emulator, Pace
from kling_story.dialects import lower
from kling_story.dialects.request import token_parts
from kling_story.errors import UsageError
from kling_story.loading import read_document
from kling_story.profiles import profile
from kling_story.reference.example_files import png
from kling_story.storyboard import Storyboard

TARGETS = {"path": "kling", "v1": "kling-v1"}
PICTURE = base64.b64encode(png(1280, 720)).decode()


def board_of(path: Path, target: str) -> Storyboard | None:
    """The storyboard, where the target has its model."""
    board = read_document(path).board
    return board if board and profile(target, board.model) else None


def values(tokens: tuple[str, ...], element: str, by_video: str, board: Storyboard) -> dict[str, str]:
    found = {}
    for token in tokens:
        kind, name = token_parts(token)
        if kind == "element":
            found[token] = by_video if board.elements[name].video else element
        elif kind == "voice":
            found[token] = "emulator_voice_calm"
        else:
            film = name.endswith((".mp4", ".mov"))
            found[token] = f"https://example.com/{Path(name).name}" if film else PICTURE
    return found


@pytest.mark.parametrize("dialect", TARGETS)
@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_our_own_requests_are_taken(client, path, dialect):
    """Every storyboard's request, in strict mode; those that a dialect can't say aren't sent."""
    board = board_of(path, TARGETS[dialect])
    if board is None:
        pytest.skip("the target doesn't have the model")
    try:
        request = lower(dialect, board).called("take-1")
    except UsageError:
        pytest.skip("the dialect has no way to say it")
    lines: list[str] = []
    emulator = Emulator(strict=True, advance=Pace("now"), accounts=[Account(concurrency=None)], log=lines.append)
    api = client(emulator)
    ids = [made(api, kind) for kind in ("image_refer", "video_refer")]
    answer = api.post(request.path, json=request.filled(values(request.tokens, *ids, board)).json)
    assert answer.json()["code"] == 0, answer.json()["message"]
    assert not [name for name in answer.headers if name.lower().startswith("x-kling-story")]
    (film,) = emulator.films
    assert (film.asked.model, film.asked.external_id) == (board.model, "take-1")
    assert film.asked.audio == board.audio
    if not (board.reference_video and board.reference_video.use == "base"):
        assert film.asked.seconds == board.total


def made(api, kind: str) -> str:
    body = {"element_name": "Mei", "element_description": "a courier", "reference_type": kind}
    if kind == "image_refer":
        body["element_image_list"] = {"frontal_image": PICTURE, "refer_images": [{"image_url": PICTURE}]}
    else:
        body["element_video_list"] = {"refer_videos": [{"video_url": "https://example.com/mei.mp4"}]}
    task = api.post("/v1/general/advanced-custom-elements", json=body).json()["data"]["task_id"]
    found = api.get(f"/v1/general/advanced-custom-elements/{task}").json()["data"]
    return str(found["task_result"]["elements"][0]["element_id"])
