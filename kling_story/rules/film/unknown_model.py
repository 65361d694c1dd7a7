"""Models and targets that exist."""

from __future__ import annotations

from kling_story.diagnostics import did_you_mean, listed
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
    board, models, targets = story.board, story.profiles.models, story.profiles.targets
    if board.model not in models():
        yield _unknown("model", board.model, models())
    elif board.target and board.target not in targets():
        yield _unknown("target", board.target, targets())
    elif story.target in targets() and board.model not in models(story.target):
        # Who isn't named is asked all the same: the default, or the command line's.
        path = ("target",) if board.target == story.target else ("model",)
        others = listed((target for target in targets() if board.model in models(target)), "and")
        hint = f"it offers {listed(models(story.target), 'and')}; ask {others} for this one"
        yield Finding(path, f"`{story.target}` doesn't offer `{board.model}`", hint=hint)


def _unknown(key: str, written: str, known: tuple[str, ...]) -> Finding:
    meant = _ALIASES.get(written.casefold()) or did_you_mean(written, known)
    hint = f"did you mean `{meant}`?" if meant else f"known: {', '.join(known)}"
    fix = Suggestion(f"write `{meant}`", replace_value((key,), meant)) if meant else None
    return Finding((key,), f"no {key} is called `{written}`", hint=hint, fix=fix)


_ALIASES = {
    "kling-v3": "kling-3.0",
    "kling-v3-omni": "kling-3.0-omni",
    "kling 3.0": "kling-3.0",
    "kling3": "kling-3.0",
    "kling-3": "kling-3.0",
    "kling-video-o1": "kling-o1",
    "o3": "kling-3.0-omni",
    "kling-v2-6": "kling-2.6",
    "3.0": "kling-3.0",
}
"""What other interfaces call the models."""
