"""Keys from the key ring, keys that are none, and keys where none belongs: used or refused, and shown nowhere."""

from __future__ import annotations

import logging

import pytest
from planting import ACCESS, ACCOUNT, API, ENVIRONMENT, PACE, RING, SIGNING, Scene, at
from serving import served

from kling_renderers.emulator import Emulator


def test_keys_of_the_key_ring(scene: Scene, monkeypatch) -> None:
    """They are where no environment shows them, and shown nowhere else."""
    held = {("kling-story", "KLINGAI_API_KEY"): RING}
    monkeypatch.setattr("keyring.get_password", lambda service, name: held.get((service, name)))
    for name in ENVIRONMENT:
        monkeypatch.delenv(name)
    with served(Emulator(accounts=(ACCOUNT,), advance=PACE)) as port:
        at(port, monkeypatch)
        said = scene.run("submit", "film.yaml", "--backend", "kling", "--wait", "-v", "--yes", "--unpriced")
        scene.everything()
    assert "KLINGAI_API_KEY in the key ring" in scene.run("doctor", "--offline")
    assert "saved" in said


@pytest.mark.parametrize(
    ("secret", "told"),
    [
        (f"{API}\nX-Evil: 1", "characters that no key has"),
        (f"{API} {API}", "characters that no key has"),
        (f"{API}é", "characters that no key has"),
        (f"{API}\udcff", "characters that no key has"),
        (f"{ACCESS}|{SIGNING}", "path API takes an API key"),
    ],
)
def test_keys_that_are_none(scene: Scene, monkeypatch, secret: str, told: str) -> None:
    """A slip in copying is told without what was copied."""
    monkeypatch.setenv("KLINGAI_API_KEY", secret)
    with served(Emulator()) as port:
        at(port, monkeypatch)
        assert told in scene.run("submit", "film.yaml", "--backend", "kling", "--wait", "-v", "--yes", "--unpriced")
        scene.everything()


@pytest.mark.parametrize(
    "address",
    [f"https://me:{API}@kling.test", f"https://kling.test/?key={API}", f"https://kling.test/#{API}", f"ftp://{API}@x"],
)
def test_keys_in_addresses(scene: Scene, monkeypatch, address: str) -> None:
    """Where no key belongs one is neither used nor shown."""
    monkeypatch.setenv("KLINGAI_BASE_URL", address)
    said = scene.run("submit", "film.yaml", "--backend", "kling", "--wait", "-v", "--yes", "--unpriced")
    assert "is no address to send a key to" in said
    scene.run("doctor", "--offline", "--backend", "kling")
    scene.run("compile", "film.yaml", "--backend", "kling", "--format", "curl")
    logging.getLogger("kling_story").debug("so that there is a log")
