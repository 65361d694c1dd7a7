"""What installed packages offer is found where ``importlib.metadata`` finds it, mostly without asking it."""

from __future__ import annotations

import json
import sys
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from kling_story.plugins import Offer, names_offered, offered

OFFERS = """\
[console_scripts]
lumen = lumen.cli:main

[kling_story.backends]
# Lumen's own.
lumen = json:decoder.JSONDecoder [fast]
 spaced =  json : loads
"""
GROUP = "kling_story.backends"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that Python looks into, with a package in it."""
    described = tmp_path / "site" / "lumen-1.0.dist-info"
    described.mkdir(parents=True)
    (described / "METADATA").write_text("Metadata-Version: 2.1\nName: lumen\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(OFFERS)
    monkeypatch.syspath_prepend(described.parent)
    return described.parent


@pytest.mark.parametrize("group", [GROUP, "kling_story.emulators", "console_scripts", "pytest11"])
def test_all_that_is_installed_is_found(group: str) -> None:
    """Ours and others', each as the standard library says."""
    points = entry_points(group=group)
    assert {point.name for point in points} == set(names_offered(group))
    for point in points:
        found = offered(group, point.name)
        assert found is not None
        assert found.value in {other.value for other in points if other.name == point.name}


def test_an_offer_is_read_as_it_is_written(site: Path) -> None:
    """With extras, spaces and comments, of its own group alone."""
    assert offered(GROUP, "lumen") == Offer("lumen", "json:decoder.JSONDecoder [fast]", "lumen")
    assert offered(GROUP, "lumen").load() is json.JSONDecoder
    assert offered(GROUP, "spaced").load() is json.loads
    assert offered("lumen", "lumen") is None
    assert offered(GROUP, "main") is None
    assert "lumen" in names_offered(GROUP)


def test_the_first_on_the_path_counts(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does for imports; folders that aren't there and files that can't be read are passed over."""
    nearer = tmp_path / "nearer" / "lumen-2.0.dist-info"
    nearer.mkdir(parents=True)
    (nearer / "entry_points.txt").write_text(OFFERS.replace("[fast]", ""))
    broken = tmp_path / "nearer" / "broken-2.0.dist-info"
    broken.mkdir()
    (broken / "entry_points.txt").write_bytes(b"\xff\xfe" + OFFERS.encode())
    monkeypatch.syspath_prepend(tmp_path / "nowhere")
    monkeypatch.syspath_prepend(nearer.parent)
    assert offered(GROUP, "lumen") == Offer("lumen", "json:decoder.JSONDecoder", "lumen")


def test_what_is_in_an_archive_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the standard library, which knows how to look there."""
    archive = tmp_path / "lumen.zip"
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("lumen-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: lumen\nVersion: 1.0\n")
        written.writestr("lumen-1.0.dist-info/entry_points.txt", OFFERS)
    monkeypatch.syspath_prepend(archive)
    assert offered(GROUP, "lumen") == Offer("lumen", "json:decoder.JSONDecoder [fast]", "lumen")


def _described(folder: Path, name: str, offers: bytes, metadata: str | None = None) -> Path:
    """A package in a folder."""
    described = folder / name
    described.mkdir(parents=True)
    if metadata is not None:
        (described / "METADATA").write_text(metadata)
    (described / "entry_points.txt").write_bytes(offers)
    return folder


@pytest.mark.parametrize(
    ("offers", "metadata"),
    [(OFFERS.encode("utf-16"), None), (b"[kling_story.backends]\nx: a:B\n", "Name: other\n"), (b"[", ""), (b"a=b", "")],
)
def test_a_broken_package_hides_no_other(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, offers: bytes, metadata: str | None
) -> None:
    """Nor does one that is a link to itself, or something on the path that is no folder's name."""
    nearer = _described(tmp_path / "nearer", "other-1.0.dist-info", offers, metadata)
    (nearer / "loop-1.0.dist-info").symlink_to(nearer / "loop-1.0.dist-info")
    monkeypatch.syspath_prepend(nearer)
    assert offered(GROUP, "lumen") is not None
    assert offered(GROUP, "nobody") is None
    assert {"lumen", "animatic"} <= set(names_offered(GROUP))


def test_an_older_one_further_on_the_path_offers_nothing(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The modules of the nearer one are imported."""
    monkeypatch.syspath_prepend(_described(tmp_path / "nearer", "Lumen-2.0.dist-info", b"", "Name: Lumen\n"))
    assert offered(GROUP, "lumen") is None
    assert "lumen" not in names_offered(GROUP)


def test_what_is_no_folder_on_the_path_is_passed_over(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", ["no\0where", Path("somewhere"), b"bytes", *sys.path])
    assert offered(GROUP, "lumen") == Offer("lumen", "json:decoder.JSONDecoder [fast]", "lumen")
