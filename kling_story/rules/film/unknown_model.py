"""Models and targets that exist."""

from __future__ import annotations

import re

from kling_story.diagnostics import did_you_mean, is_slip, listed
from kling_story.judging import Check, Finding, Iterator, Story, Suggestion
from kling_story.yamledit import replace_value

CHECK = Check(
    code="KS801",
    name="unknown-model",
    what="`model` or `target` isn't one that exists, or the target doesn't offer the model",
    why="there is nobody to ask",
    source="the profiles' catalogue, 2026-11-20",
    bad=(
        "version: 1\nmodel: kling-30\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ntarget: klng\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ntarget: kling-v1\nmodel: kling-3.0-turbo\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nmodel: kling-1.6\nshots:\n  - {duration: 5, prompt: Mei walks}\n",
    ),
    good=("version: 1\nmodel: kling-3.0\ntarget: kling-v1\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    if story.has_own_profile and story.board.target in (None, story.target):
        return
    board, models, targets = story.board, story.profiles.models, story.profiles.targets
    if board.model not in models():
        yield _unknown("model", board.model, models())
    elif board.target and board.target not in targets():
        yield _unknown("target", board.target, targets())
    elif story.target not in targets():
        # Asked for in Python: the command line refuses it before.
        yield Finding((), f"no target is called `{story.target}`", hint=f"known: {', '.join(targets())}")
    elif story.target in targets() and board.model not in models(story.target):
        # Who isn't named is asked all the same: the default, or the command line's.
        path = ("target",) if board.target == story.target else ("model",)
        others = listed((target for target in targets() if board.model in models(target)), "and")
        hint = f"it offers {listed(models(story.target), 'and')}; ask {others} for this one"
        yield Finding(path, f"`{story.target}` doesn't offer `{board.model}`", hint=hint)


def _unknown(key: str, written: str, known: tuple[str, ...]) -> Finding:
    same = _model_meant(written, known) if key == "model" else None
    meant = same or did_you_mean(written, known)
    hint = f"did you mean `{meant}`?" if meant else f"known: {', '.join(known)}"
    fix = (
        Suggestion(f"write `{meant}`", replace_value((key,), meant))
        if meant and (same or is_slip(written, meant))
        else None
    )
    return Finding((key,), f"no {key} is called `{written}`", hint=hint, fix=fix)


def _model_meant(written: str, known: tuple[str, ...]) -> str | None:
    """The model that another interface calls so: `kling-v2-master` is `kling-2.0-master`."""
    wanted = _core(written)
    return next((model for model in known if wanted in (_core(model), _core(model.replace(".0", "")))), None)


def _core(name: str) -> str:
    """A model's name without what interfaces put around it: `kwaivgi/kling-v3-omni-video` is `3-omni`."""
    plain = re.sub(r"[\s._]+", "-", name.strip().casefold())
    plain = "3-omni" if plain == "o3" else plain
    return re.sub(r"^(?:kwaivgi/|kling/)?(?:kling-?)?(?:video-)?v?|(?:[-/]video(?:-generation)?|-t2v|-i2v)$", "", plain)
