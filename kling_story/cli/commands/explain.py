"""``kling-story explain``: what a code means, with examples."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from kling_story.checking import all_checks
from kling_story.errors import UsageError
from kling_story.policy import unknown_check
from kling_story.reference import check_page

VERSION = 1


def explain(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="A code or name: KS401, unknown-element; all are listed without."),
    ] = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> None:
    """Tell what a code of check means, why it matters, and show it wrong and right."""
    if format not in ("text", "json"):
        raise UsageError(f"there is no format `{format}`", hint="there are: text, json")
    checks = all_checks()
    if code is None:
        rows = [{"code": check.code, "name": check.name, "what": check.what} for check in checks]
        listing = "\n".join(f"{row['code']}  {row['name']}: {row['what']}" for row in rows)
        print(json.dumps({"version": VERSION, "checks": rows}, ensure_ascii=False) if format == "json" else listing)
        return
    check = next((c for c in checks if code.casefold() in (c.code.casefold(), c.name)), None)
    if check is None:
        message, hint = unknown_check(code, checks)
        raise UsageError(message, hint=hint)
    if format == "json":
        print(json.dumps({"version": VERSION, **asdict(check)}, ensure_ascii=False, indent=2))
    else:
        print(check_page(check))
