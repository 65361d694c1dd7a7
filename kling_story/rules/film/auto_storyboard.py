"""Kling's automatic storyboard takes one prompt; one's own shots take none."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story

CHECK = Check(
    code="KS110",
    name="auto-storyboard",
    what="`storyboard: auto` without `prompt` or for a model that can't, or `shots` and `prompt` together",
    why="with `auto` Kling cuts one prompt itself; with shots of one's own it ignores the prompt",
    source="official legacy API documents: shot_type intelligence needs prompt, customize makes it invalid",
    bad=(
        "version: 1\nstoryboard: auto\nduration: 5\n",
        "version: 1\nprompt: A quiet street.\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nmodel: kling-2.6\nstoryboard: auto\nprompt: A quiet street.\nduration: 5\n",
    ),
    good=("version: 1\nstoryboard: auto\nprompt: A quiet street, then a shout.\nduration: 5\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if board.is_auto and not board.prompt:
        yield Finding(("storyboard",), "`storyboard: auto` needs a `prompt`", hint="write what happens under `prompt:`")
    if board.is_auto and board.shots:
        hint = "delete `storyboard: auto` to keep the shots, or put their words into `prompt`"
        yield Finding(
            ("shots",), "`storyboard: auto` takes no shots: Kling would cut by itself", hint=hint, on_key=True
        )
    if board.is_auto and not story.profile["auto_storyboard"]:
        others = story.models_where("auto_storyboard", bool)
        hint = f"write one shot; {listed(others, 'and')} cut a prompt into shots" if others else "write the shots"
        message = f"{story.profile.title} has no automatic storyboard"
        yield Finding(("storyboard",), message, hint=hint, limit="auto_storyboard")
    if not board.is_auto and board.prompt and board.shots:
        hint = "put these words into the shots or into `look`, which is repeated in every shot"
        yield Finding(("prompt",), "`prompt` isn't sent when there are shots", hint=hint, on_key=True)
