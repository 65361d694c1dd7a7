"""A call as a command for ``sh`` that can be pasted or kept in a file.

Whatever isn't known yet (the key, ids, addresses of uploads) is a variable that has to be set: where one is
missing, or a file can't be read, ``${NAME:?}`` keeps curl from being run at all.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from kling_story.compiling import Call, making, sent_as
from kling_story.media import content_type
from kling_story.remote import Supply
from kling_story.reports.saying import as_json, harmless

_DELIMITER = "JSON"
"""No line of JSON is this one: a text in it has no line ends of its own."""


def as_curl(call: Call) -> str:
    """The call as a script: what it is, the variables that can be filled in already, and curl."""
    order = call.order
    variables = dict(_variables(call))
    # In quotes nothing in what follows means anything to the shell.
    opening = _DELIMITER if order.request.tokens else f"'{_DELIMITER}'"
    lines = [
        f"# {_one_line(str(order.board))}: a film of {order.model} at {call.service.title}",
        "# Each time that this is run a film is bought.",
        f"# {call.key}: the key",
        *(f"# {said}" for supply in order.supplies for said in _said(call, supply, variables[supply.token])),
        *(line for supply in order.supplies for line in _read(call, supply, variables[supply.token])),
        "curl --fail-with-body --silent --show-error --request POST \\",
        *(f"  --header {_header(name, value)} \\" for name, value in call.headers.items()),
        f"  --data-binary @- {shlex.quote(call.url)} <<{opening}",
        _body(call, variables),
        _DELIMITER,
    ]
    return "\n".join(lines) + "\n"


def _variables(call: Call) -> Iterator[tuple[str, str]]:
    """For each token the name of the variable that holds what it stands for: ELEMENT_Mei, FILE_1."""
    taken: set[str] = set()
    for n, supply in enumerate(call.order.supplies, start=1):
        word = "" if supply.kind == "file" else re.sub(r"[^A-Za-z0-9_]", "", supply.name)
        name = f"{supply.kind.upper()}_{word or n}"
        while name in taken:
            name = f"{name}_{n}"
        taken.add(name)
        yield supply.token, name


def _said(call: Call, supply: Supply, name: str) -> Iterator[str]:
    """What a variable is, where a person has to set it."""
    if supply.kind == "file":
        if sent_as(call.order.target, supply.files[0]) == "address":
            yield f"{name}: the address of {_one_line(str(supply.files[0]))}, where {call.service.title} can fetch it"
        return
    made, files = making(call.order.target, supply), ", ".join(_one_line(str(path)) for path in supply.files)
    yield f"{name}: the id of the {supply.kind} {supply.name}{', made from ' if files else ''}{files}"
    if made:
        yield f"  POST {call.address}{made.path}; then {made.result}"


def _read(call: Call, supply: Supply, name: str) -> Iterator[str]:
    """What fills a variable from a file."""
    if supply.kind == "file" and sent_as(call.order.target, supply.files[0]) != "address":
        yield f"{name}=$(base64 < {shlex.quote(str(supply.files[0]))} | tr -d '\\n')"


def _header(name: str, value: str) -> str:
    scheme, dollar, key = value.partition("$")
    return f'"{name}: {scheme}${{{key}:?the key}}"' if dollar else shlex.quote(f"{name}: {value}")


def _body(call: Call, variables: dict[str, str]) -> str:
    """The body's JSON, variables for the tokens; a number where the API wants one."""
    request = call.order.request
    plain = as_json(request.json, indent=2)
    if not request.tokens:
        return plain
    # Longer than any number in the words; digits, as a number is made of an id.
    longest = max(map(len, re.findall("[0-9]+", plain)), default=0)
    marks = {token: f"{'1' * longest}{n:04}" for n, token in enumerate(variables, start=1)}
    filled = as_json(request.filled(marks).json, indent=2)
    text = re.sub(r"([\\$`])", r"\\\1", filled)
    for supply in call.order.supplies:
        value = f"${{{variables[supply.token]}:?it has to be set}}"
        if supply.kind == "file" and sent_as(call.order.target, supply.files[0]) == "data URI":
            value = f"data:{content_type(supply.files[0])};base64,{value}"
        text = text.replace(marks[supply.token], value)
    return text


def _one_line(text: str) -> str:
    return harmless(" ".join(text.split()))
