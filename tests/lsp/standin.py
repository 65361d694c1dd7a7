"""A preview that draws nothing: it keeps what it is told in ``BOARD.told`` and says what is asked of it there.

What is asked of it stands in comments of the board's text: ``# say: {...}`` is said, ``# crash`` ends it with
code 9, ``# hang`` stops it reading for ever, ``# refuse`` keeps it from starting.
"""

from __future__ import annotations

import json
import os
import re
import socket
import sys
import threading
from pathlib import Path

board, *options = sys.argv[1:]
told = Path(f"{board}.told").open("a", encoding="utf-8")  # noqa: SIM115 — as long as the process


def keep(**what: object) -> None:
    print(json.dumps(what), file=told, flush=True)


def say(what: object) -> None:
    print(what if isinstance(what, str) else json.dumps(what), flush=True)


if "# refuse" in Path(board).read_text("utf-8"):
    print("error: nothing can be drawn here\nhint: install it", file=sys.stderr)
    sys.exit(3)
pipe = Path(f"{board}.alive")
if pipe.exists():
    # Held open as long as the process lives.
    alive = pipe.open("w")
    print("here", file=alive, flush=True)
listening = socket.create_server(("127.0.0.1", int(options[options.index("--port") + 1])))
port = listening.getsockname()[1]
url = f"http://127.0.0.1:{port}/{os.environ['KLING_STORY_PREVIEW_SECRET']}/"
keep(began=os.getpid(), url=url, options=options)
say({"url": url})
for line in sys.stdin:
    said = json.loads(line)
    keep(**said)
    text = said.get("text", "")
    for asked in re.findall(r"# say: (.*)", text):
        say(asked)
    if "# crash" in text:
        os._exit(9)
    while "# hang" in text:
        threading.Event().wait()
keep(ended=True)
