"""What can be wrong with a storyboard's shape: one row each."""

from __future__ import annotations

from kling_story.diagnostics import Check, Severity

_GOOD = "version: 1\nshots:\n  - duration: 3\n    prompt: Mei walks\n"

NOT_A_STORYBOARD = Check(
    code="KS101",
    name="not-a-storyboard",
    what="the file's top level isn't a mapping with keys, or is empty",
    why="a storyboard is `key: value` lines",
    bad=("- duration: 3\n  prompt: Mei walks\n", "# nothing yet\n"),
    good=(_GOOD,),
)
UNKNOWN_KEY = Check(
    code="KS102",
    name="unknown-key",
    what="a key isn't part of the language",
    why="a mistyped key would otherwise be lost in silence",
    bad=(
        "version: 1\nshots:\n  - duration: 3\n    prompt: Mei walks\n    sizee: wide\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks, slowly, to the quay}\n",
    ),
    good=(_GOOD,),
)
MISSING_KEY = Check(
    code="KS103",
    name="missing-key",
    what="a key that is needed isn't there",
    why="without it the shot can't be sent",
    bad=("version: 1\nshots:\n  - prompt: Mei walks\n",),
    good=(_GOOD,),
)
WRONG_KIND = Check(
    code="KS104",
    name="wrong-kind",
    what="a value has the wrong form: a list where text is wanted, text where a number is wanted",
    why="it can't be understood",
    bad=("version: 1\nshots:\n  - duration: 3\n    prompt: [Mei walks]\n", "version: one\nshots: []\n"),
    good=(_GOOD,),
)
UNKNOWN_CHOICE = Check(
    code="KS105",
    name="unknown-choice",
    what="a value isn't one of those the key takes",
    why="it can't be understood",
    bad=("version: 1\naudio: loud\nshots:\n  - duration: 3\n    prompt: Mei walks\n",),
    good=("version: 1\naudio: off\nshots:\n  - duration: 3\n    prompt: Mei walks\n",),
)
BAD_SECONDS = Check(
    code="KS106",
    name="bad-seconds",
    what="a duration is no number of seconds above zero",
    why="Kling bills by the second; `1:30` is 90 to some YAML readers and text to others",
    bad=(
        "version: 1\nshots:\n  - duration: 0:05\n    prompt: Mei walks\n",
        "version: 1\nshots:\n  - duration: soon\n    prompt: Mei walks\n",
    ),
    good=("version: 1\nshots:\n  - duration: 3s\n    prompt: Mei walks\n",),
)
VERSION = Check(
    code="KS107",
    name="version",
    what="`version: 1` is missing, or another version stands there",
    why="the file says which language it is written in, so that a later one can still read it",
    severity=Severity.NOTE,
    bad=("shots:\n  - duration: 3\n    prompt: Mei walks\n",),
    good=(_GOOD,),
)

CHECKS = (NOT_A_STORYBOARD, UNKNOWN_KEY, MISSING_KEY, WRONG_KIND, UNKNOWN_CHOICE, BAD_SECONDS, VERSION)
