"""``kling-story explain``: what a code means, with examples."""

from __future__ import annotations

from typing import Annotated

import typer

from kling_story.checking import all_checks
from kling_story.diagnostics import did_you_mean
from kling_story.errors import UsageError
from kling_story.reference import check_page


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A code or name: KS401, unknown-element.", show_default=False)
    ],
) -> None:
    """Tell what a code of check means, why it matters, and show it wrong and right."""
    checks = all_checks()
    check = next((c for c in checks if code.casefold() in (c.code.casefold(), c.name)), None)
    if check is None:
        meant = did_you_mean(code, [c.code for c in checks] + [c.name for c in checks])
        raise UsageError(
            f"there is no code `{code}`", hint=f"did you mean `{meant}`?" if meant else "codes look like KS401"
        )
    print(check_page(check))
