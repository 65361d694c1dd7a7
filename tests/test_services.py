"""Where the services are."""

from __future__ import annotations

import pytest

from kling_story.dialects import NAMES
from kling_story.errors import SetupError, UsageError
from kling_story.profiles import targets
from kling_story.services import SERVICES, service


@pytest.fixture(autouse=True)
def _no_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    for row in SERVICES.values():
        monkeypatch.delenv(row.address_name, raising=False)
    monkeypatch.delenv("KLINGAI_REGION", raising=False)


def test_every_target_is_a_service() -> None:
    """Who is asked can be reached, and each dialect is spoken by one of them."""
    assert tuple(SERVICES) == targets()
    assert len(NAMES) == len(SERVICES)


def test_the_usual_address_is_the_services_own() -> None:
    """Nothing needs to be set."""
    assert service("fal").address() == "https://queue.fal.run"
    assert service("kling").address() == "https://api-singapore.klingai.com"


def test_the_region_chooses_between_klings_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the environment, and before it by the caller; a service with one address has no regions."""
    monkeypatch.setenv("KLINGAI_REGION", "china")
    assert service("kling-v1").address() == "https://api-beijing.klingai.com"
    assert service("kling").address(region="global") == "https://api-singapore.klingai.com"
    assert service("kie").address() == "https://api.kie.ai"


def test_an_unknown_region_names_those_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip isn't sent to the other side of the world."""
    monkeypatch.setenv("KLINGAI_REGION", "europe")
    with pytest.raises(SetupError, match="`europe`") as told:
        service("kling").address()
    assert "global, china" in (told.value.hint or "")


def test_an_emulators_address_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set wins over the region, what is given over what is set."""
    monkeypatch.setenv("KLINGAI_BASE_URL", "http://127.0.0.1:8765/")
    monkeypatch.setenv("KLINGAI_REGION", "china")
    assert service("kling").address() == "http://127.0.0.1:8765"
    assert service("kling").address("https://example.com/kling/") == "https://example.com/kling"


@pytest.mark.parametrize(
    "address",
    [
        "http://example.com",
        "ftp://127.0.0.1",
        "example.com",
        "https://",
        "https://a:b@example.com",
        "http://localhost:x",
    ],
)
def test_a_key_is_sent_to_no_unsafe_address(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only https, or http of this machine, and no password is shown that stands in it."""
    monkeypatch.setenv("FAL_BASE_URL", address)
    with pytest.raises(SetupError, match="FAL_BASE_URL") as told:
        service("fal").address()
    assert "a:b" not in told.value.message


def test_an_unknown_service_names_those_there_are() -> None:
    """The hint is the list."""
    with pytest.raises(UsageError, match="`sora`") as told:
        service("sora")
    assert "replicate" in (told.value.hint or "")
