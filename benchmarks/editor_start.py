"""How long an editor waits for the first problems: ``python benchmarks/editor_start.py YAML_LANGUAGE_SERVER``.

From starting the server's process until it tells the problems of the storyboard that is opened, which has a
misspelt key: ours, and yaml-language-server (``npm install yaml-language-server@1.25.0``) with our schema, in turn.
Options: ``--rounds 15``.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

BOARD = Path(__file__).parent.parent / "storyboards" / "rooftop-chase.yaml"
OURS = [sys.executable, "-m", "kling_story", "lsp"]
SETTINGS = {"validate": True, "schemaStore": {"enable": False}}
"""yaml-language-server's: nothing is fetched."""


class Session:
    """A server as a process, and the messages to and from it."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, **message: Any) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        """The next message; what the server asks for is answered."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline()).strip():
            if line.startswith(b"Content-Length"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            asked = message["params"].get("items", ())
            self.send(id=message["id"], result=[SETTINGS if item.get("section") == "yaml" else {} for item in asked])
        return message


def first_problems(command: list[str], text: str, uri: str) -> float:
    """Seconds from the start of the process to the first problems it tells."""
    begun = time.perf_counter()
    session = Session(command)
    session.send(id=1, method="initialize", params={"capabilities": {}, "processId": None, "rootUri": None})
    while session.receive().get("id") != 1:
        pass
    session.send(method="initialized", params={})
    item = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    session.send(method="textDocument/didOpen", params={"textDocument": item})
    while not _tells(session.receive()):
        pass
    took = time.perf_counter() - begun
    session.send(id=2, method="shutdown")
    session.send(method="exit")
    session.process.communicate()
    return took


def _tells(message: dict[str, Any]) -> bool:
    return message.get("method") == "textDocument/publishDiagnostics" and bool(message["params"]["diagnostics"])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("yaml_language_server", help="its command: node_modules/.bin/yaml-language-server")
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "storyboard.schema.json"
        printed = subprocess.run([sys.executable, "-m", "kling_story", "schema"], capture_output=True, check=True)
        schema.write_bytes(printed.stdout)
        text = f"# yaml-language-server: $schema={schema.as_uri()}\n{BOARD.read_text('utf-8')}\ncolour: red\n"
        commands = (OURS, [asked.yaml_language_server, "--stdio"])
        times: tuple[list[float], list[float]] = ([], [])
        for number in range(asked.rounds + 1):
            for kept, command in zip(times, commands, strict=True):
                took = first_problems(command, text, (BOARD.parent / "tried.yaml").absolute().as_uri())
                if number:  # the first warms the disk
                    kept.append(took)
    ours, theirs = map(statistics.median, times)
    best, other = map(min, times)
    print(f"start to the first problems, medians of {asked.rounds}: {ours * 1000:.0f} ms", end=", ")
    print(f"yaml-language-server {theirs * 1000:.0f} ms, {ours / theirs:.2f}x")
    print(f"the fastest of each: {best * 1000:.0f} and {other * 1000:.0f} ms, {best / other:.2f}x")


if __name__ == "__main__":
    main()
