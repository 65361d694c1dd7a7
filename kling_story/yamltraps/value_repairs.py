"""Repairs of a value: text that needs quotes, braces that aren't closed."""

from __future__ import annotations

import re

from kling_story.yamledit import quoted
from kling_story.yamltraps.checks import AT_SIGN, COLON, FULL_WIDTH, QUOTE
from kling_story.yamltraps.repairs import Line, Repair, Repairs

_VALUE = re.compile(r"[ \t]*(?:- +)*(?:(?P<key>[^\s:{\[｛［\"']+):[ \t]+|- +)(?P<value>\S.*)")
_HELD = re.compile(r"'(?P<text>[^\"]*)'(?=\s*(?:,\s*\w+:|[}\]]))")
_CURLED = {"“": "”", "‘": "’", "„": "“", "«": "»", "「": "」"}
LONGEST = 5_000
"""Characters of a line in which an apostrophe between quotes is looked for."""
_WIDE = {"，": ", ", "：": ": ", "｛": "{", "｝": "}", "［": "[", "］": "]"}


def value_repairs(line: Line) -> Repairs:
    """The likeliest first."""
    match = _VALUE.fullmatch(line.text)
    if not match:
        return
    # A comment after the value stays outside the quotes, where there is one that reads as such.
    value = re.split(r"(?<![ \t])[ \t]+#\s", match["value"].rstrip(), maxsplit=1)[0].rstrip()
    start = match.start("value")
    if value[0] in "{[｛［":
        yield from _braces(line, start, value)
    if value[0] in "\"'":
        yield from _quotes(line, start, value)
    else:
        yield from _plain(line, start, value)


def unclosed_before(line: Line) -> Repairs:
    """A quote that an earlier line opened and never closed, alone or inside braces."""
    match = _VALUE.fullmatch(line.text)
    if not match:
        return
    value, start = match["value"].rstrip(), match.start("value")
    quote = value[0] if value[0] in "\"'" else '"' if value[0] in "{[" else ""
    if quote and value.replace("\\\\", "").replace("\\" + quote, "").count(quote) % 2:
        if value[0] == quote:
            yield _unclosed(line, start, value)
        elif value[-1] in "]}":
            at, end = start + value.rindex(quote), start + len(value) - 1
            message, hint = "the quote opened here is never closed", f"close it before the `{value[-1]}`"
            edit = line.put(end, end, quote)
            yield Repair(QUOTE, message, hint, "close the quote", line.part(at, at + 1), (edit,), safe=False)


def _unclosed(line: Line, start: int, value: str) -> Repair:
    end = start + len(value)
    hint = f"close it with the same quote: {value[:60]}{value[0]}"
    edit = line.put(end, end, value[0])
    message = "the quote opened here is never closed"
    return Repair(QUOTE, message, hint, "close the quote", line.part(start, start + 1), (edit,), safe=False)


def _quotes(line: Line, start: int, value: str) -> Repairs:
    if value.count(value[0]) == 1:
        yield _unclosed(line, start, value)
        return
    whole = quoted(_unquoted(value))
    yield Repair(
        QUOTE,
        "the text goes on after its closing quote, or holds the quote it is written in",
        f"the whole text goes into one pair of quotes: {whole[:60]}",
        "put the text in quotes",
        line.part(start, start + len(value)),
        (line.put(start, start + len(value), whole),),
    )


def _plain(line: Line, start: int, value: str) -> Repairs:
    # A quote that ends the text and never began it was meant to hold it.
    meant = value[:-1] if value[-1] in "\"'" and value.count(value[-1]) == 1 else value
    title, first = "put the text in quotes", value[0]
    if len(value) > 2 and value[-1] == _CURLED.get(first) and not set(value[1:-1]) & {first, value[-1]}:
        meant, title = value[1:-1], "put straight quotes"
    edits = (line.put(start, start + len(value), quoted(meant)),)
    if value.startswith(("- ", "? ")):
        message = f"text that starts with `{value[:2]}` needs quotes"
        hint = "YAML takes it for a list, which begins on a line of its own"
        yield Repair(QUOTE, message, hint, title, line.part(start, start + 1), edits)
    elif first in "@`%*&!|>":
        shown = "a backtick" if first == "`" else f"`{first}`"
        message = f"text that starts with {shown} needs quotes"
        hint = "YAML keeps this character for itself"
        yield Repair(AT_SIGN, message, hint, title, line.part(start, start + 1), edits)
    elif first in "[{" and re.search(r"[\]}]\s*[^\s,\]}]", value):
        message = f"text that starts with `{first}` needs quotes"
        hint = "YAML takes it for a list or a mapping"
        yield Repair(QUOTE, message, hint, title, line.part(start, start + 1), edits)
    colon = re.search(r":(?=\s|$)", value)
    if colon and first not in "[{｛［":
        at = line.part(start + colon.start(), start + colon.end())
        hint = "YAML takes what stands before it for a key"
        yield Repair(COLON, "text that holds `: ` needs quotes", hint, title, at, edits)


def _braces(line: Line, start: int, value: str) -> Repairs:
    """Inside ``{who: Mei, line: 'Don't'}``: full-width signs, an apostrophe, a brace never closed."""
    wide = re.search("[，：｛｝［］]", value)
    if wide:
        plain = re.sub("[，：｛｝［］] ?", lambda match: _WIDE[match.group()[0]], value)
        at = line.part(start + wide.start(), start + wide.end())
        message = f"a full-width `{wide.group()}` stands inside braces"
        edit = line.put(start, start + len(value), plain)
        yield Repair(FULL_WIDTH, message, "type the plain one", "put the plain signs", at, (edit,))
    short = value if len(value) <= LONGEST else ""
    held = (_HELD.match(short, begins.end()) for begins in re.finditer(r"[:\[,] (?=')", short))
    apostrophe = next((match for match in held if match and "'" in match["text"]), None)
    if apostrophe:
        edit = line.put(start + apostrophe.start(), start + apostrophe.end(), quoted(apostrophe["text"]))
        at = line.part(start + apostrophe.start(), start + apostrophe.end())
        message = "the apostrophe closes the single quotes"
        yield Repair(QUOTE, message, "use double quotes around it", "use double quotes", at, (edit,))
    closing = {"{": "}", "[": "]"}.get(value[0])
    if closing and value.count(value[0]) > value.count(closing):
        end = start + len(value)
        message, hint = f"the `{value[0]}` opened here is never closed", f"close it with `{closing}`"
        edit = line.put(end, end, closing)
        yield Repair(QUOTE, message, hint, f"put `{closing}`", line.part(start, start + 1), (edit,), safe=False)


def _unquoted(text: str) -> str:
    """The text without the quotes meant to hold it all.

    ``'It's raining'`` and ``"she says "hello" to him"`` lose theirs: what follows the inner quote is
    text. ``"Go!" she shouts`` and ``"Go!" she shouts "now"`` keep theirs, which are the author's.
    """
    quote = text[0]
    if len(text) < 2 or text[-1] != quote:
        return text
    inside = text[1:-1]
    inner = inside.find(quote)
    apostrophe = quote == "'" and re.search(r"\w'\w", inside)
    opens = inner < 0 or inside[inner - 1 : inner] in ("", " ", "(", ":") or apostrophe
    return inside if opens else text
