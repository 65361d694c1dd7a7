"""Which key is used, how tokens are signed, and that neither is seen anywhere."""

from __future__ import annotations

import logging
import traceback
from decimal import Decimal

import jwt
import pytest
from played.kling import PathService, V1Service
from played.kling_answers import KEY, NOW, Played, no, ok

from kling_story.backends import remote
from kling_story.errors import SetupError, StoryError
from kling_story.remote import Connection, Remote

ACCESS, SECRET = "planted-access-4711", "planted-secret-4711-0123456789abcdef"
TASK = {"task_id": "1", "task_status": "submitted"}
HANDLE = {"id": "1", "path": "/v1/videos/text2video"}


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLINGAI_ACCESS_KEY", ACCESS)
    monkeypatch.setenv("KLINGAI_SECRET_KEY", SECRET)


def sent(played: Played) -> str:
    return played.asked[-1].headers["authorization"].removeprefix("Bearer ")


@pytest.mark.parametrize("name", ["kling", "kling-v1"])
def test_both_are_found_by_name(name: str) -> None:
    made = remote(name, Played().connection())
    assert isinstance(made, Remote)
    assert made.name == name


def test_a_token_is_signed_as_the_documents_say(pair: None) -> None:
    """`iss`, `exp` and `nbf` in seconds, nothing else; HS256."""
    played = Played(ok(TASK))
    played.v1(key=None).task(HANDLE)
    assert jwt.get_unverified_header(sent(played)) == {"alg": "HS256", "typ": "JWT"}
    claims = jwt.decode(sent(played), SECRET, algorithms=["HS256"], options={"verify_exp": False})
    assert claims == {"iss": ACCESS, "exp": NOW + 1800, "nbf": NOW - 5}


def test_a_token_is_signed_anew_for_each_call(pair: None) -> None:
    times = iter((NOW, NOW, NOW + 1700, NOW + 1700))
    played = Played(ok(TASK), ok(TASK))
    backend = played.v1(key=None, clock=lambda: next(times))
    backend.task(HANDLE)
    backend.task(HANDLE)
    assert jwt.decode(sent(played), options={"verify_signature": False})["exp"] == NOW + 1700 + 1800


def test_precedence(monkeypatch: pytest.MonkeyPatch, pair: None) -> None:
    """The connection's key, an API key of the environment, then its key pair; blank ones are unset."""
    played = Played(*[ok(TASK)] * 4)
    monkeypatch.setenv("KLINGAI_API_KEY", "  ")
    played.v1(key=None).task(HANDLE)
    assert sent(played).count(".") == 2
    monkeypatch.setenv("KLING_API_KEY", "second-name")
    played.v1(key=None).task(HANDLE)
    assert sent(played) == "second-name"
    monkeypatch.setenv("KLINGAI_API_KEY", "first-name")
    played.v1(key=None).task(HANDLE)
    assert sent(played) == "first-name"
    played.v1(key=KEY).task(HANDLE)
    assert sent(played) == KEY


def test_a_pair_in_the_place_of_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the official skill for agents writes it."""
    monkeypatch.setenv("KLING_API_KEY", f"{ACCESS}|{SECRET}")
    played = Played(ok(TASK))
    played.v1(key=None).task(HANDLE)
    assert jwt.decode(sent(played), SECRET, algorithms=["HS256"], options={"verify_exp": False})["iss"] == ACCESS


def test_the_path_api_takes_no_pair(pair: None) -> None:
    """It would answer 401, code 1002."""
    with pytest.raises(SetupError, match="takes an API key") as caught:
        Played().path(key=None)
    assert "--backend kling-v1" in (caught.value.hint or "")
    assert SECRET not in str(caught.value)


def test_half_a_pair_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLINGAI_SECRET_KEY", SECRET)
    with pytest.raises(SetupError, match="`KLINGAI_SECRET_KEY` is set and `KLINGAI_ACCESS_KEY` isn't"):
        Played().v1(key=None)


@pytest.mark.parametrize("name", ["kling", "kling-v1"])
def test_without_a_key_it_is_told_what_to_set(name: str) -> None:
    with pytest.raises(SetupError) as caught:
        remote(name, Connection())
    assert "KLINGAI_API_KEY" in (caught.value.hint or "")


def test_regions_and_addresses_are_accounts_of_their_own() -> None:
    told = {
        Played().path().account,
        Played().path(region="china").account,
        Played().path(address="http://127.0.0.1:4010").account,
        Played().path(key="another-key").account,
        Played().v1(key=f"{ACCESS}|{SECRET}").account,
    }
    assert len(told) == 5
    assert Played().path().account == Played().v1().account


def test_the_region_chooses_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    played = Played(ok([]), ok([]))
    played.path().look_up("ours-1", "/x", NOW)
    monkeypatch.setenv("KLINGAI_REGION", "china")
    played.path().look_up("ours-1", "/x", NOW)
    assert [request.url.host for request in played.asked] == ["api-singapore.klingai.com", "api-beijing.klingai.com"]


def test_no_secret_is_seen(caplog: pytest.LogCaptureFixture, pair: None) -> None:
    """Not in what is printed, raised or logged, not even when Kling repeats the token."""
    caplog.set_level(logging.DEBUG)

    def echo(request: object) -> object:
        token = request.headers["authorization"]  # type: ignore[attr-defined]
        return no(400, 1201, f"bad header {token} {token.removeprefix('Bearer ')}")

    said: list[str] = []
    played = Played(*[echo] * 8)
    for backend, request in (
        (played.path(), PathService().request()),
        (played.v1(), V1Service().request()),
        (played.v1(key=f"{ACCESS}|{SECRET}"), V1Service().request()),
    ):
        said += [repr(backend), repr(vars(backend)), repr(vars(backend.kling)), repr(backend.kling.credentials)]
        for doing in (lambda b=backend, r=request: b.create(r, "ours-1"), lambda b=backend: list(b.elements())):
            with pytest.raises(StoryError) as caught:
                doing()
            said += [*traceback.format_exception(caught.value), repr(caught.value), str(caught.value.hint)]
    tokens = {request.headers["authorization"].removeprefix("Bearer ") for request in played.asked}
    assert len(tokens) == 2
    for text in [*said, caplog.text]:
        assert not any(secret in text for secret in (KEY, SECRET, ACCESS, *tokens))


def test_money_is_exact() -> None:
    """No sum goes through a float."""
    bill = [{"charge_type": "unit", "amount": "0.1"}, {"charge_type": "unit", "amount": "0.2"}]
    told = {"id": "1", "status": "succeeded", "billing": bill}
    charge = Played(ok([told])).path().task({"id": "1"}).charge
    assert charge is not None
    assert charge.units == Decimal("0.3")
