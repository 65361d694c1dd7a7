"""Who calls: an API key, a token signed with an access key's secret (legacy API only), or fal's key."""

from __future__ import annotations

from collections.abc import Iterable

import jwt

from kling_renderers.emulator.accounts import Account
from kling_renderers.emulator.calls import Call
from kling_renderers.emulator.refusals import Refusal


def who(call: Call, accounts: Iterable[Account], now: float, auth: str) -> Account:
    """Whose call it is. ``auth`` as in ``routes.Route``: the path API takes API keys alone.

    Raises:
        Refusal: 1001 without the header, 1002 where it doesn't fit, 1003 and 1004 where the token's time is not now.
    """
    if auth == "fal":
        return _fal_customer(call, accounts)
    header = call.headers.get("authorization", "").strip()
    if not header:
        raise Refusal(1001)
    scheme, _, credential = header.partition(" ")
    credential = credential.strip()
    if scheme.lower() != "bearer" or not credential:
        raise Refusal(1002)
    accounts = tuple(accounts)
    for account in accounts:
        if credential in account.api_keys:
            return account
    if credential.count(".") != 2:
        raise Refusal(1002)
    account = _signer(credential, accounts, now)
    if auth == "key":
        raise Refusal(1002, "Authorization is invalid: this API takes an API key, no access key")
    return account


def _signer(token: str, accounts: tuple[Account, ...], now: float) -> Account:
    try:
        header = jwt.get_unverified_header(token)
        claimed = jwt.decode(token, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        raise Refusal(1002) from None
    account = next((it for it in accounts if it.access_key == claimed.get("iss")), None)
    if account is None or header.get("alg") != "HS256":
        raise Refusal(1002)
    # The times are held against the service's own clock, not this machine's.
    try:
        jwt.decode(
            token,
            account.secret_key,
            algorithms=["HS256"],
            options={"verify_exp": False, "verify_nbf": False, "verify_iat": False, "verify_aud": False},
        )
    except jwt.InvalidTokenError:
        raise Refusal(1002) from None
    begins, ends = claimed.get("nbf"), claimed.get("exp")
    if not isinstance(begins, (int, float)) or not isinstance(ends, (int, float)):
        raise Refusal(1002, "Authorization is invalid: the token needs exp and nbf")
    if begins > now:
        raise Refusal(1003)
    if ends <= now:
        raise Refusal(1004)
    return account


def _fal_customer(call: Call, accounts: Iterable[Account]) -> Account:
    scheme, _, credential = call.headers.get("authorization", "").strip().partition(" ")
    if scheme.lower() in ("key", "bearer"):
        for account in accounts:
            if credential.strip() in account.fal_keys:
                return account
    raise Refusal(1000, "Authentication is required to access this application.")
