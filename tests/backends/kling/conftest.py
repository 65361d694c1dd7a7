"""No key in the environment, and none in a key ring."""

from __future__ import annotations

import pytest

KEYS = ("KLINGAI_API_KEY", "KLING_API_KEY", "KLINGAI_ACCESS_KEY", "KLINGAI_SECRET_KEY")


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*KEYS, "KLINGAI_BASE_URL", "KLINGAI_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
