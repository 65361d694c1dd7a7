"""A secret is hidden in every form in which it may come back."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

import pytest
from planting import found

from kling_renderers.web.hiding import Hiding


@pytest.mark.parametrize("secret", ["abcdefgh", "a/b+c=d&e<f>g'h", "0123456789" * 20, "ключ-которого-нет"])
def test_hiding_finds_every_form(secret: str) -> None:
    """And leaves the rest as it was."""
    hiding = Hiding([secret])
    data = secret.encode()
    coded = [base64.b64encode(b"Bearer "[:n] + data + b"!") for n in range(8)]
    coded += [whole.replace(b"+", b"-").replace(b"/", b"_") for whole in coded]
    coded += [data, data.hex().encode(), data.hex().upper().encode()]
    coded += [json.dumps(secret)[1:-1].replace("/", "\\/").encode(), quote(secret, safe="").lower().encode()]
    coded += ["".join(f"\\u{ord(letter):04x}" for letter in secret).encode()] * secret.isascii()
    for form in coded:
        hidden = hiding.body(b'{"a\\nb": "before ' + form + b' after"}')
        assert found({form.decode(): hidden}, [secret]) == []
        assert b"***" in hidden
        assert (hidden[:17], hidden[-8:]) == (b'{"a\\nb": "before ', b' after"}')
    assert hiding.body(b'{"a": "\\u0041\\n\\\\u0042 \\/"}') == b'{"a": "\\u0041\\n\\\\u0042 \\/"}'
    assert Hiding(["short"]).body(b"a short word") == b"a short word"
    assert Hiding([]).text("nothing") == "nothing"
