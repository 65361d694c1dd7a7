"""``kling-story new``: a starter storyboard that passes ``check`` and renders."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Annotated

import typer

from kling_story.cli.running import new_file
from kling_story.errors import UsageError

STARTER = """\
# A storyboard for Kling 3.0: up to six shots, up to 15 seconds.
#   kling-story check {file}     what Kling would refuse
#   kling-story render {file}    the film as an animatic
version: 1
title: {title}
aspect: "16:9"        # 16:9, 9:16 or 1:1
audio: native         # Kling makes speech and sound; off for a silent film

# Style and light; said again in every shot, because Kling has no global prompt for shots of your own.
look: overcast morning, soft light, muted colors, 35mm film grain

# Who and what stays the same. @Mei in the words below refers to it.
elements:
  Mei:
    description: a courier in a yellow raincoat, early twenties
    # images: [mei-front.png, mei-side.png]   # with pictures Kling keeps her face (kling-3.0-omni)

shots:
  - id: arrival
    duration: 4                # whole seconds
    size: wide                 # wide, full, medium, close-up, extreme close-up... or MS, CU
    angle: low                 # eye level, low, high, overhead, dutch...
    camera: slow push in       # static, pan left, tilt up, dolly out, truck right, orbit...
    prompt: "@Mei steps off the ferry with a parcel under her arm and looks up at the town"
    sound: gulls, water against the quay

  - id: address
    duration: 3
    size: close-up
    camera: static
    prompt: "@Mei turns the parcel over, the label is blank"

  - id: question
    duration: 4
    size: medium close-up
    framing: over-the-shoulder
    camera: handheld
    prompt: "@Mei holds the parcel out to an old fisherman, who shakes his head"
    dialogue:
      - {{who: Mei, line: "Does anyone live here?", tone: uncertain, language: en}}
"""


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The film's name or the file's.", show_default=False)],
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> None:
    """Write a starter storyboard to change: it passes check and renders."""
    path = Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml")
    title = re.sub(r"[-_\s]+", " ", path.stem).strip()
    if not title:
        raise UsageError(f"`{name}` is no name for a storyboard", hint="kling-story new the-last-ferry")
    if path.is_dir():
        raise UsageError(f"`{path}` is a folder")
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    new_file(path, STARTER.format(file=shlex.quote(path.as_posix()), title=f'"{quoted}"'), force=force)
    print(f"{path}: a storyboard to change")
    print(f"  kling-story check {shlex.quote(str(path))}")
    print(f"  kling-story render {shlex.quote(str(path))}")
