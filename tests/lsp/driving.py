"""The server as it is, with the stand-in for its previews."""

import sys
from pathlib import Path

from kling_story.lsp.features import wired
from kling_story.lsp.server import Server
from kling_story.lsp.serving import serve

stand_in = [sys.executable, str(Path(__file__).parent / "standin.py")]
serve(wired(Server(preview=stand_in)), sys.stdin.buffer, sys.stdout.buffer)
