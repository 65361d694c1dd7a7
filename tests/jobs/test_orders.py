"""Orders: the exact call of a storyboard, and what it depends on."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from kling_story.dialects import kept_request, lower
from kling_story.errors import UsageError
from kling_story.jobs.orders import Order, order, supplies_of
from kling_story.profiles import profile
from kling_story.storyboard import Storyboard

MEI = {"images": ["front.png", "views/front.png"], "description": "a courier", "voice": {"file": "voice.wav"}}
BOARD: dict[str, Any] = {
    "title": "Night",
    "model": "kling-3.0",
    "start_frame": "wide.png",
    "elements": {"Mei": MEI},
    "shots": [{"duration": 3, "prompt": "@Mei runs"}, {"duration": 2, "prompt": "@Mei stops"}],
}


def ordered(folder: Path, target: str = "kling", within: Path | None = None, **changes: Any) -> Order:
    board = Storyboard.model_validate(BOARD | changes).in_folder(folder)
    found = profile(target, board.model)
    assert found is not None
    return order(board, folder / "night.yaml", found, within=within)


@pytest.fixture
def folder(media: Path, tmp_path: Path) -> Path:
    """A copy of the pictures, to be changed."""
    for name in ("front.png", "views/front.png", "wide.png", "voice.wav", "dance.mp4"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((media / name).read_bytes())
    return tmp_path


def test_an_order_says_all_that_is_bought(folder: Path) -> None:
    """The call with its tokens, the files, what is made before in making order, the length and the price."""
    found = ordered(folder)
    assert found.request.path == "/image-to-video/kling-3.0"
    assert [supply.token for supply in found.supplies] == ["<file wide.png>", "<voice Mei>", "<element Mei>"]
    assert set(found.files) == {"front.png", "views/front.png", "wide.png", "voice.wav"}
    assert found.supplies[2].files == (folder / "front.png", folder / "views/front.png")
    assert (found.seconds, found.title) == (Fraction(5), "Night")
    assert found.price is not None
    assert found.price.usd == Decimal("0.42")


def test_the_ledger_s_copy_of_it_is_the_same(folder: Path) -> None:
    """Supplies and request, after JSON."""
    found = ordered(folder)
    assert supplies_of(found.kept_supplies, folder) == found.supplies
    assert kept_request(found.dialect, found.request.path, found.request.json) == found.request


@pytest.mark.parametrize("target", ["kling", "kling-v1", "fal", "kie", "replicate", "dashscope"])
@pytest.mark.parametrize("more", [{}, {"start_frame": "wide.png"}])
def test_every_dialect_s_request_is_kept(target: str, more: dict[str, Any]) -> None:
    """In its closed model again, with its tokens still in it."""
    found = profile(target, "kling-3.0")
    assert found is not None
    board = Storyboard.model_validate({"model": "kling-3.0", "shots": BOARD["shots"][:1], **more})
    request = lower(found.dialect, board)
    assert kept_request(found.dialect, request.path, request.json) == request
    with pytest.raises(UsageError):
        kept_request(found.dialect, request.path, {**request.json, "typo": 1})
    with pytest.raises(UsageError, match="is no call of the dialect"):
        kept_request(found.dialect, "/elsewhere", request.json)


def test_the_same_film_has_the_same_fingerprint(folder: Path) -> None:
    """What changes the film changes it; what doesn't, doesn't."""
    plain = ordered(folder).fingerprint
    assert ordered(folder, title="Another", notes="for us").fingerprint == plain
    assert ordered(folder, quality="1080p").fingerprint != plain
    assert ordered(folder, target="kling-v1").fingerprint != plain
    assert ordered(folder, elements={"Mei": MEI | {"description": "a pilot"}}).fingerprint != plain
    (folder / "copy.png").write_bytes((folder / "wide.png").read_bytes())
    assert ordered(folder, start_frame="copy.png").fingerprint == plain
    (folder / "views/front.png").write_bytes((folder / "wide.png").read_bytes())
    assert ordered(folder).fingerprint != plain


def test_each_file_that_an_element_is_of_counts(folder: Path) -> None:
    """Its voice too."""
    plain = {supply.token: supply.hash for supply in ordered(folder).supplies}
    (folder / "voice.wav").write_bytes(b"another")
    changed = {supply.token: supply.hash for supply in ordered(folder).supplies}
    assert {token for token in plain if plain[token] != changed[token]} == {"<voice Mei>", "<element Mei>"}


def test_a_file_that_isnt_there_is_told(folder: Path) -> None:
    """Before anything is sent."""
    with pytest.raises(UsageError, match=r"there is no file `.*nobody\.png`"):
        ordered(folder, start_frame="nobody.png")


def test_files_elsewhere_arent_sent(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Not by their way, not by a link; within the project they are."""
    away = tmp_path_factory.mktemp("away")
    (away / "secret.png").write_text("x")
    (folder / "link.png").symlink_to(away / "secret.png")
    inner = folder / "boards"
    inner.mkdir()
    for name in ("link.png", str(away / "secret.png"), f"../{away.name}/secret.png"):
        with pytest.raises(UsageError, match=r"is outside|there is no file"):
            ordered(folder, start_frame=name, elements={})
    with pytest.raises(UsageError, match="is outside"):
        ordered(inner, start_frame="../wide.png", elements={}, shots=[{"duration": 3, "prompt": "rain"}])
    shots = [{"duration": 3, "prompt": "rain"}]
    assert ordered(inner, within=folder, start_frame="../wide.png", elements={}, shots=shots).files.keys() == {
        "../wide.png"
    }


def test_an_edited_video_has_its_own_length(folder: Path) -> None:
    """Nothing is expected of the film's, and its price is of the video's."""
    found = ordered(
        folder,
        model="kling-3.0-omni",
        start_frame=None,
        elements={},
        reference_video={"file": "dance.mp4", "use": "base"},
        shots=[{"duration": 3, "prompt": "make @video_1 rainy"}],
    )
    assert found.seconds is None
    assert found.price is not None
    assert found.price.seconds == 3


def test_an_address_isnt_read(folder: Path) -> None:
    """It stands in the request as it is, and counts as itself."""
    url = "https://example.org/wide.png"
    found = ordered(folder, start_frame=url)
    assert url not in found.files
    assert all(supply.name != url for supply in found.supplies)
    assert url in str(found.request.json)
