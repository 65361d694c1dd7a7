"""``kling-story explain``: what a code means, with examples."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from kling_story.checking import all_checks
from kling_story.diagnostics import did_you_mean
from kling_story.errors import UsageError
from kling_story.reference import check_page

VERSION = 1


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A code or name: KS401, unknown-element.", show_default=False)
    ],
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
) -> None:
    """Tell what a code of check means, why it matters, and show it wrong and right."""
    if format not in ("text", "json"):
        raise UsageError(f"there is no format `{format}`", hint="there are: text, json")
    checks = all_checks()
    check = next((c for c in checks if code.casefold() in (c.code.casefold(), c.name)), None)
    if check is None:
        meant = did_you_mean(code, [c.code for c in checks] + [c.name for c in checks])
        raise UsageError(
            f"there is no code `{code}`", hint=f"did you mean `{meant}`?" if meant else "codes look like KS401"
        )
    if format == "json":
        print(json.dumps({"version": VERSION, **asdict(check)}, ensure_ascii=False, indent=2))
    else:
        print(check_page(check))
