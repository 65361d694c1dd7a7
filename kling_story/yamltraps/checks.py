"""What can be wrong with a storyboard's text as YAML: one row each."""

from __future__ import annotations

from kling_story.diagnostics import Check, Severity
from kling_story.yamldoc import MAX_CHARACTERS, MAX_DEPTH, MAX_NODES

_GOOD = 'version: 1\nshots:\n  - duration: 3\n    prompt: "@Mei walks: slowly"\nelements:\n  Mei: {}\n'


def _board(lines: str) -> str:
    return f"version: 1\n{lines}"


def _shot(lines: str) -> str:
    return f"version: 1\nshots:\n  - duration: 3\n    {lines}\n"


NOT_TEXT = Check(
    code="KS001",
    name="not-text",
    what="the file is no UTF-8 text, or holds control characters",
    why="YAML is text; a picture, a film or another encoding can't be read as one",
    bad=(_shot("prompt: a\x07b"),),
    good=(_GOOD,),
)
TOO_LARGE = Check(
    code="KS002",
    name="too-large",
    what=f"the file holds over {MAX_CHARACTERS:,} characters or {MAX_NODES:,} values, or nests deeper than {MAX_DEPTH}",
    why="no storyboard is that large; such a file is a mistake or an attack",
    bad=(_board("notes: " + "[" * 60 + "]" * 60 + "\n"),),
    good=(_GOOD,),
)
SYNTAX = Check(
    code="KS003",
    name="yaml-syntax",
    what="the text is no YAML",
    why="nothing after such a place can be understood",
    bad=("version: 1\nshots:\n  - duration: 3\n   prompt: Mei walks\n",),
    good=(_GOOD,),
)
DUPLICATE_KEY = Check(
    code="KS004",
    name="duplicate-key",
    what="a key stands twice in one mapping",
    why="most YAML readers keep the last one in silence, so half of the work is lost",
    bad=(_shot("prompt: Mei walks\n    prompt: Mei runs"),),
    good=(_GOOD,),
)
AT_SIGN = Check(
    code="KS005",
    name="unquoted-at",
    what="text without quotes starts with `@`, a backtick, `%`, `*`, `&`, `!`, `|` or `>`",
    why="YAML keeps these for itself: `prompt: @Mei walks` is the first mistake every author makes",
    bad=("version: 1\nelements: {Mei: {}}\nshots:\n  - duration: 3\n    prompt: @Mei walks\n",),
    good=(_GOOD,),
)
TAB = Check(
    code="KS006",
    name="tab",
    what="a line is indented with a tab",
    why="YAML indents with spaces only",
    bad=("version: 1\nshots:\n\t- duration: 3\n\t  prompt: Mei walks\n",),
    good=(_GOOD,),
)
COLON = Check(
    code="KS007",
    name="colon-in-text",
    what="text without quotes holds `: `",
    why="YAML takes what stands before it for a key",
    bad=(_shot("prompt: Close on Mei: she smiles"),),
    good=(_GOOD,),
)
QUOTE = Check(
    code="KS008",
    name="quotes",
    what="a quote isn't closed, text goes on after it, or a backslash stands inside double quotes",
    why="YAML's text ends with the quote that opened it; an apostrophe closes single quotes",
    bad=(_shot("prompt: 'It's raining'"), _shot('prompt: "Go!" she shouts'), _shot(r'prompt: "A sign: D:\Umbrellas"')),
    good=(_GOOD,),
)
FULL_WIDTH = Check(
    code="KS009",
    name="full-width",
    what="a full-width `：`, `－` or `＠` stands where YAML or the language wants the plain one",
    why="they look alike and mean nothing to YAML",
    bad=(
        _shot("prompt： Mei walks"),
        "version: 1\nelements: {美美: {}}\nshots:\n  - {duration: 3, prompt: ＠美美走来, sound: '@美美'}\n",
    ),
    good=(_GOOD,),
)
NO_SPACE = Check(
    code="KS010",
    name="missing-space",
    what="no space follows a key's colon or a list's dash",
    why="YAML wants one; without it the line is plain text",
    bad=(_shot("prompt:Mei walks"), "version: 1\nshots:\n  -duration: 3\n    prompt: Mei walks\n"),
    good=(_GOOD,),
)
HASH = Check(
    code="KS011",
    name="text-cut-by-hash",
    what="` #` ends text without quotes",
    why="YAML takes the rest of the line for a comment, so it is never sent",
    severity=Severity.WARNING,
    bad=(_shot("prompt: Mei stops at door #5 and knocks"),),
    good=(_shot('prompt: "Mei stops at door #5 and knocks"  # the last take'),),
)
MANY_DOCUMENTS = Check(
    code="KS012",
    name="many-documents",
    what="the file holds several YAML documents",
    why="one file is one generation",
    bad=(_shot("prompt: Mei walks\n---\ntitle: another"),),
    good=(_GOOD,),
)
ALIAS = Check(
    code="KS013",
    name="anchor-or-tag",
    what="an alias stands inside its own anchor, or a value has a tag",
    why="the language has no tags, and a value can't hold itself",
    bad=(_board("notes: !include other.yaml\n" + _shot("prompt: Mei walks").partition("\n")[2]),),
    good=(_GOOD,),
)
SIXTY = Check(
    code="KS014",
    name="unquoted-ratio",
    what="`16:9` stands without quotes",
    why="it is understood here, but YAML 1.1 readers, many editors among them, read it as the number 969",
    severity=Severity.NOTE,
    bad=(_board("aspect: 16:9\n" + _shot("prompt: Mei walks").partition("\n")[2]),),
    good=(_board('aspect: "16:9"\n' + _shot("prompt: Mei walks").partition("\n")[2]),),
)
ODD_KEY = Check(
    code="KS015",
    name="odd-key",
    what="a list, a mapping or an alias stands where a key is wanted",
    why="the keys of the language are words",
    bad=(_board("[a, b]: c\n"),),
    good=(_GOOD,),
)

CURLY = Check(
    code="KS016",
    name="curly-quotes",
    what="a whole text stands in curly quotes",
    why="YAML knows straight quotes only: these are sent as part of the words",
    severity=Severity.WARNING,
    bad=(_shot("prompt: “Mei walks”"),),
    good=(_GOOD, _shot("prompt: Mei reads “hello” and walks")),
)

CHECKS = (
    NOT_TEXT, TOO_LARGE, SYNTAX, DUPLICATE_KEY, AT_SIGN, TAB, COLON, QUOTE, FULL_WIDTH, NO_SPACE, HASH,
    MANY_DOCUMENTS, ALIAS, SIXTY, ODD_KEY, CURLY,
)  # fmt: skip
