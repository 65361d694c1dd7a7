"""How the server is started, and how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import pytest_lsp
from asking import BOARD
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient

COMMAND = [sys.executable, "-m", "kling_story", "lsp"]


def framed(*messages: dict[str, object]) -> bytes:
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)


def ran(given: bytes, *arguments: str) -> tuple[int, list[dict[str, object]], str]:
    """What a session answers to some bytes, until they end."""
    done = subprocess.run([*COMMAND, *arguments], input=given, capture_output=True, timeout=60, check=False)
    answers = []
    left = done.stdout
    while left:
        head, _, rest = left.partition(b"\r\n\r\n")
        length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.startswith(b"Content-Length"))
        answers.append(json.loads(rest[:length]))
        left = rest[length:]
    return done.returncode, answers, done.stderr.decode()


BEGIN = {"id": 1, "method": "initialize", "params": {"capabilities": {}, "processId": None, "rootUri": None}}


def test_a_session_ends_in_order() -> None:
    """shutdown, exit: code 0, nothing on standard error."""
    code, answers, told = ran(
        framed(BEGIN, {"method": "initialized", "params": {}}, {"id": 2, "method": "shutdown"}, {"method": "exit"})
    )
    assert (code, told) == (0, "")
    assert answers[0]["result"]["serverInfo"]["name"] == "kling-story"  # type: ignore[index]
    assert answers[1]["result"] is None


def test_what_can_be_asked_is_said() -> None:
    """Every capability of the server."""
    _, (first, *_), _ = ran(framed(BEGIN))
    said = first["result"]["capabilities"]  # type: ignore[index]
    wanted = [
        "completion",
        "hover",
        "definition",
        "references",
        "rename",
        "documentSymbol",
        "foldingRange",
        "inlayHint",
    ]
    wanted += ["codeLens", "codeAction", "documentFormatting", "semanticTokens", "documentHighlight"]
    assert [name for name in wanted if f"{name}Provider" not in said] == []
    assert said["textDocumentSync"]["change"] == types.TextDocumentSyncKind.Incremental.value
    assert said["positionEncoding"] == "utf-16"
    commands = ["kling-story.preview", "kling-story.price", "kling-story.render"]
    assert sorted(said["executeCommandProvider"]["commands"]) == commands


@pytest.mark.parametrize(
    "nonsense",
    [
        *(b"Content-Length: 3\r\n\r\n{x}", b"Content-Length: 2\r\n\r\n[]"),
        framed({"id": 9, "method": "textDocument/hover", "params": {"x": 1}}),
    ],
)  # fmt: skip
def test_nonsense_ends_no_session(nonsense: bytes) -> None:
    """A message that is none, or asks wrongly: the next is answered, and no traceback is shown to anybody."""
    _, answers, told = ran(framed(BEGIN) + nonsense + framed({"id": 2, "method": "shutdown"}, {"method": "exit"}))
    assert [one["id"] for one in answers if one.get("id") == 2] == [2]
    assert "Traceback" not in told + json.dumps(answers)


def test_an_editor_that_goes_away_ends_it() -> None:
    """The end of standard input is the end, with nothing to say."""
    assert ran(framed(BEGIN))[2] == ""
    assert ran(b"") == (0, [], "")


def test_without_pygls_it_says_what_to_install(tmp_path: Path) -> None:
    """The one line that installs it, exit code 3."""
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError(\"No module named 'pygls'\", name='pygls')\n")
    paths = os.pathsep.join([str(tmp_path), *sys.path])
    environment = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(COMMAND, input=b"", capture_output=True, timeout=60, env=environment, check=False)
    assert done.returncode == 3
    assert b"kling-story[editor]" in done.stderr


@pytest.mark.parametrize(
    ("asked", "given", "character"), [(["utf-8", "utf-16"], "utf-8", 17), (["utf-32"], "utf-32", 14)]
)
def test_the_encoding_is_agreed_on(asked: list[str], given: str, character: int, tmp_path: Path) -> None:
    """As the client prefers; places are counted in it."""
    begin = {**BEGIN, "params": {**BEGIN["params"], "capabilities": {"general": {"positionEncodings": asked}}}}  # type: ignore[dict-item]
    text = "version: 1\nshots:\n  - duration: 3\n    prompt: '😀@Mey'\n"
    item = {"uri": (tmp_path / "a.yaml").as_uri(), "languageId": "yaml", "version": 1, "text": text}
    opened = {"method": "textDocument/didOpen", "params": {"textDocument": item}}
    place = {"textDocument": {"uri": item["uri"]}, "position": {"line": 0, "character": 1}}
    hover = {"id": 5, "method": "textDocument/hover", "params": place}
    _, answers, _ = ran(framed(begin, {"method": "initialized", "params": {}}, opened, hover))
    assert answers[0]["result"]["capabilities"]["positionEncoding"] == given  # type: ignore[index]
    told = next(one["params"] for one in answers if one.get("method") == "textDocument/publishDiagnostics")
    unknown = next(one for one in told["diagnostics"] if one["code"] == "KS401")  # type: ignore[index]
    assert unknown["range"]["start"]["character"] == character


@pytest.mark.parametrize("options", [{"suggest": "ask"}, {}, None, "nonsense"])
def test_what_follows_is_asked_for_at_once(options: object, tmp_path: Path) -> None:
    """By a command of the client's own, if it says that it has one."""
    begin = {**BEGIN, "params": {**BEGIN["params"], "initializationOptions": options}}  # type: ignore[dict-item]
    item = {"uri": (tmp_path / "a.yaml").as_uri(), "languageId": "yaml", "version": 1, "text": "version: 1\nasp"}
    opened = {"method": "textDocument/didOpen", "params": {"textDocument": item}}
    place = {"textDocument": {"uri": item["uri"]}, "position": {"line": 1, "character": 3}}
    _, answers, _ = ran(framed(begin, opened, {"id": 5, "method": "textDocument/completion", "params": place}))
    found = next(one["result"]["items"] for one in answers if one.get("id") == 5)  # type: ignore[index]
    aspect = next(one for one in found if one["label"] == "aspect")
    asks = {"title": "what follows", "command": "ask"}
    assert aspect.get("command") == (asks if options == {"suggest": "ask"} else None)


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND))
async def plain(lsp_client: LanguageClient):  # type: ignore[no-untyped-def]
    """An editor that takes no snippets."""
    await lsp_client.initialize_session(types.InitializeParams(capabilities=types.ClientCapabilities()))
    yield
    await lsp_client.shutdown_session()


@pytest.mark.asyncio
async def test_who_takes_no_snippets_gets_words(plain: LanguageClient) -> None:
    """Without stops."""
    uri = "file:///films/a.yaml"
    text = f"{BOARD}  - \n"
    plain.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, text)))
    params = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(text.count("\n") - 1, 4))
    found = await plain.text_document_completion_async(params)
    assert isinstance(found, types.CompletionList)
    shot = next(item for item in found.items if item.label == "shot")
    assert shot.text_edit is not None
    assert "$" not in shot.text_edit.new_text


VISIT = """
import socket, subprocess, sys
server = subprocess.Popen([sys.executable, "-m", "kling_story", "lsp", "--tcp", "--port", "0"], stderr=subprocess.PIPE)
host, port = server.stderr.readline().decode().split()[-1].rsplit(":", 1)
line = socket.create_connection((host, int(port)), 30)
line.sendall(bytes.fromhex(sys.argv[1]))
answer = b""
while piece := line.recv(65536):
    answer += piece
print(answer.decode(), host, server.wait(30), server.stderr.read().decode())
"""


def test_an_editor_can_connect() -> None:
    """On a free port of this machine, as it says; the session over, the server ends."""
    said = framed(BEGIN, {"id": 2, "method": "shutdown"}, {"method": "exit"}).hex()
    done = subprocess.run([sys.executable, "-c", VISIT, said], capture_output=True, text=True, timeout=90, check=False)
    assert '"serverInfo"' in done.stdout, done.stderr
    assert done.stdout.rstrip().endswith(" 127.0.0.1 0")


def test_the_lines_for_editors_are_whole() -> None:
    """What is to be copied is TOML, and names the command."""
    text = (Path(__file__).parent.parent.parent / "editors" / "README.md").read_text("utf-8")
    kept = re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(kept) == 2
    assert all("kling-story" in str(tomllib.loads(part)) for part in kept)


LIGHT = """
from kling_story.lsp.light import import_types_lightly
import_types_lightly()
import attrs
from lsprotocol import converters, types
place = types.Location("file:///a", types.Range(types.Position(1, 2), types.Position(3, 4)))
told = converters.get_converter().unstructure(place)
assert converters.get_converter().structure(told, types.Location).range.end.character == 4
assert types.Position(1, 2) == types.Position(1, 2)

@attrs.define
class Whole:
    part: int

print("__eq__" in vars(types.Hover), Whole(1) == Whole(1), Whole(1))
"""


def test_the_types_are_made_lightly() -> None:
    """They go over the wire as ever; nobody else's classes are changed."""
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "False True Whole(part=1)\n", done.stderr
