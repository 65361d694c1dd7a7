"""Keys and tokens are really checked, by the service's own clock."""

from __future__ import annotations

import jwt
import pytest

from kling_renderers.emulator import ACCESS_KEY, API_KEY, SECRET_KEY, Emulator, Scenario

LEGACY = "/v1/videos/text2video"


def token(now: float, *, begins: float = -5, ends: float = 1800, secret: str = SECRET_KEY, **more: object) -> str:
    claims = {"iss": ACCESS_KEY, "exp": int(now + ends), "nbf": int(now + begins), **more}
    return jwt.encode(claims, secret, algorithm=str(more.pop("alg", "HS256")))


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (None, 1001),
        ("", 1001),
        (API_KEY, 1002),
        (f"Basic {API_KEY}", 1002),
        (f"Bearer {API_KEY}x", 1002),
        ("Bearer ", 1002),
        ("Bearer a.b.c", 1002),
        (f"bearer {API_KEY}", 0),
    ],
)
def test_keys(client, header, code):
    """An absent header is told apart from a wrong one."""
    headers = {} if header is None else {"Authorization": header}
    answer = client(Emulator(), None).get("/tasks?task_ids=1", headers=headers)
    assert answer.json()["code"] == code
    assert answer.status_code == (401 if code else 200)


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({}, 0),
        ({"secret": "another-secret-key-of-thirty-two-bytes-or-more"}, 1002),
        ({"iss": "another"}, 1002),
        ({"begins": 60}, 1003),
        ({"ends": -1}, 1004),
        ({"exp": None}, 1002),
        ({"nbf": "soon"}, 1002),
    ],
)
def test_signed_tokens(client, clock, how, code):
    """Signature first, then the times."""
    api = client(Emulator(clock=clock), token(clock.now, **how))
    assert api.get(LEGACY).json()["code"] == code


def test_other_algorithms_are_not_taken(client, clock):
    """HS512 with the right secret, and none at all."""
    emulator = Emulator(clock=clock)
    claims = {"iss": ACCESS_KEY, "exp": clock.now + 9, "nbf": clock.now - 9}
    longer = jwt.encode(claims, SECRET_KEY + SECRET_KEY, algorithm="HS512")
    unsigned = jwt.encode(claims, None, algorithm="none")
    assert [client(emulator, it).get(LEGACY).json()["code"] for it in (longer, unsigned)] == [1002, 1002]


def test_the_path_api_takes_no_tokens(client, clock):
    """A token that is good for the legacy API is 1002 there."""
    answer = client(Emulator(clock=clock), token(clock.now)).get("/tasks?task_ids=1")
    assert (answer.status_code, answer.json()["code"]) == (401, 1002)


def test_a_clock_that_is_behind(client, clock):
    """A token of this machine isn't valid yet at a service whose clock is behind."""
    emulator = Emulator(Scenario(clock_skew=-60), clock=clock)
    assert client(emulator, token(clock.now)).get(LEGACY).json()["code"] == 1003
    assert client(emulator, token(clock.now - 60)).get(LEGACY).json()["code"] == 0
