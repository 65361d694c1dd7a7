"""Storyboards damaged by chance, and what must hold for any text: shared by the tests and ``benchmarks/fuzz.py``."""

from __future__ import annotations

import json
import random
import re
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from kling_story.checking import Checker, all_checks, check_text, fix_text
from kling_story.diagnostics import Diagnostic
from kling_story.errors import StoryboardError
from kling_story.formatting import format_text
from kling_story.formatting.scanning import comments_of
from kling_story.loading import read_source
from kling_story.matrix import ALL, matrix
from kling_story.profiles import models, targets
from kling_story.reports import FORMATS, CheckedFile, Outcome, reporter
from kling_story.reports.matrix import matrix_json, matrix_text
from kling_story.text import Source
from kling_story.yamldoc import YamlDocument
from kling_story.yamlreader import read_yaml

HERE = Path(__file__).parent
CORPUS = tuple(sorted((HERE / "corpus").rglob("*.yaml")))
NAME = "fuzz.yaml"
SECOND = 1.0
MOST_ROUNDS = 50
"""Where each fix brings the next to light, so many are made at once."""


@cache
def seeds() -> tuple[str, ...]:
    """The corpus, the boards, our own storyboards, what the formatter is tried on, and the checks' examples."""
    folders = (HERE / "corpus", HERE / "boards", HERE / "formatting", HERE.parent / "storyboards")
    files = [file.read_bytes().decode() for folder in folders for file in sorted(folder.rglob("*.yaml"))]
    examples = (text for check in all_checks() for text in (*check.bad, *check.good) if len(text) < 1500)
    return tuple(sorted({*files, *examples}))


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails what takes longer, in processor time, so that a busy machine fails none; stops what hangs."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"no answer within {seconds:g} s")

    began = time.process_time()
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGVTALRM, stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 0.2)
    try:
        yield
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    assert time.process_time() - began < seconds + 1


PIECES = [
    *"@#[]{}|>?\"'：＠，特🎬…\t\n\r\\",
    ": ",
    "- ",
    "&a ",
    "*a",
    "!x ",
    "  ",
    "\r\n",
    "<<",
    "@Mei",
    "\x85",
    "\u2028",
]
COMMENT = "  # kling-story: {}[{}] soon"
KEYED = re.compile(r"(?P<key>[A-Za-z_]\w*)(?P<colon>:[ \t]+)(?P<value>[^\s,{}\[\]#&*|>][^,{}\[\]#\n]*)")


def mutate(text: str, chance: random.Random, most: int = 4) -> str:
    """A storyboard after one to four slips of the hand."""
    for _ in range(chance.randint(1, most)):
        lines = text.splitlines(keepends=True) or [""]
        at, line, other = chance.randint(0, len(text)), chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                text = text[:at] + text[at + chance.randint(1, 6) :]
            case 1:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 2:
                text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
            case 3:
                text = text[:at] + text[at : at + 12] * 2 + text[at + 12 :]
            case 4:
                del lines[line]
                text = "".join(lines)
            case 5:
                lines.insert(line, lines[other])
                text = "".join(lines)
            case 6:
                lines[line], lines[other] = lines[other], lines[line]
                text = "".join(lines)
            case 7:
                lines[line] = chance.choice(["", " ", "   "]) + lines[line].lstrip(" ")
                text = "".join(lines)
    return text


def cross(text: str, chance: random.Random) -> str:
    """A storyboard with values of another one or of its own other keys, another model or target, a value gone
    on for very long, a comment that excuses something.
    """
    for _ in range(chance.randint(1, 4)):
        here = list(KEYED.finditer(text))
        if not here:
            return text
        one, two = chance.choice(here), chance.choice(here)
        match chance.randrange(8):
            case 0:
                text = _put(text, one, two["value"])
            case 1:
                found = list(KEYED.finditer(chance.choice(seeds())))
                text = _put(text, one, chance.choice(found)["value"] if found else "")
            case 2:
                start, end = one.span("key")
                text = text[:start] + two["key"] + text[end:]
            case 3:
                text = _set(text, "model", chance.choice(models()))
            case 4:
                text = _set(text, "target", chance.choice(targets()))
            case 5:
                text = _put(text, one, f"{one['value'][:40]} " * chance.choice((2, 30, 900)))
            case 6:
                codes = ", ".join(check.code for check in chance.sample(all_checks(), 2))
                lines = text.split("\n")
                lines[chance.randrange(len(lines))] += COMMENT.format(chance.choice(("ignore", "ignore-file")), codes)
                text = "\n".join(lines)
            case 7:
                found = re.findall(r"^([a-z_]+): ([^\n{\[&*]+)$", chance.choice(seeds()), re.MULTILINE)
                text = _set(text, *chance.choice(found)) if found else text
    return text


def _put(text: str, place: re.Match[str], value: str) -> str:
    start, end = place.span("value")
    return text[:start] + value + text[end:]


def _set(text: str, key: str, value: str) -> str:
    lines = text.split("\n")
    place = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), None)
    there = slice(0, 0) if place is None else slice(place, place + 1)
    lines[there] = [f"{key}: {value}"]
    return "\n".join(lines)


def mutate_bytes(whole: bytes, chance: random.Random) -> bytes:
    """A file flipped, cut or doubled in places; at least one byte is left."""
    mutated = bytearray(whole[: chance.randrange(1, len(whole) + 1)] if whole and chance.random() < 0.3 else whole)
    for _ in range(chance.randrange(1, 9)):
        at = chance.randrange(len(mutated) + 1)
        mutated[at : at + chance.choice((0, 1, 4))] = chance.choice((b"\xff" * 4, bytes(4), chance.randbytes(3)))
    return bytes(mutated) or b"x"


def answered(text: str, folder: Path = HERE, target: str | None = None) -> tuple[Diagnostic, ...]:
    """The diagnostics of a text: in good time, every span inside the text, every message in one line."""
    with within(SECOND):
        found = check_text(text, NAME, folder=folder, target=target)
    for diagnostic in found:
        length = len(diagnostic.source.text)
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= length
        assert diagnostic.message
        assert "\n" not in diagnostic.message
        assert all(0 <= r.span.start <= r.span.end <= len(r.source.text) for r in diagnostic.related)
        if diagnostic.fix:
            assert all(0 <= edit.span.start <= edit.span.end <= length for edit in diagnostic.fix.edits)
    return found


def fixed(text: str, folder: Path = HERE, target: str | None = None) -> None:
    """Fixing ends, is done after once, and makes nothing unreadable that could be read."""
    before = _read(text)
    with within(5 * SECOND):
        once, count = fix_text(text, NAME, folder=folder, target=target)
        assert (count == 0) == (once == text)
        again = fix_text(once, NAME, folder=folder, target=target)
        assert again == (once, 0) or count >= MOST_ROUNDS, "fixed twice, it is another"
        freely, _ = fix_text(text, NAME, folder=folder, target=target, unsafe=True)
    for after in (once, freely):
        assert before.data is None or _read(after).data is not None, "it can't be read any more"
        kinds = Counter(problem.kind for problem in before.problems)
        more = Counter(problem.kind for problem in _read(after).problems) - kinds
        assert before.data is None or not more, f"a fix brought {dict(more)}"


def formatted(text: str, folder: Path = HERE) -> None:
    """``fmt`` refuses, or keeps every word and comment and is done after once."""
    try:
        with within(5 * SECOND):
            once = format_text(Source(NAME, text), folder)
    except StoryboardError:
        return
    if once.left:
        assert once.text == text
        return
    before, after = _read(text).data, _read(once.text).data
    assert before == after
    assert [*(before.get("elements") or ())] == [*(after.get("elements") or ())], "elements in another order"
    plain = [re.sub("\r\n?", "\n", each.removeprefix("\ufeff")) for each in (text, once.text)]
    assert Counter(comments_of(plain[0])) == Counter(comments_of(plain[1]))
    twice = format_text(Source(NAME, once.text), folder)
    assert (twice.text, twice.left) == (once.text, None), "formatted twice, it is another"


def reported(text: str, folder: Path = HERE, target: str | None = None) -> None:
    """Every report holds what was found, as its readers need it."""
    judged = Checker(target=target).judge(read_source(Source(NAME, text), folder))
    checked = CheckedFile(NAME, judged.diagnostics, (), judged.skipped, judged.suppressed)
    for name in (*FORMATS, "statistics"):
        report, outcome = reporter(name)(False), Outcome()
        with within(SECOND):
            written = report.begin() + report.file(checked)
            outcome.add(checked)
            written += report.end(outcome)
        written.encode()
        count = READERS[name](written)
        assert count is None or count == len(judged.diagnostics), f"{name} tells {count}"


def _github(text: str) -> int:
    *lines, _ = text.removesuffix("\n").split("\n")
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in lines), "a line is no command"
    return sum("title=not looked into" not in line for line in lines)


def _parsed(text: str) -> None:
    """Nothing is counted in it, but it is XML."""
    ElementTree.fromstring(text)


READERS: dict[str, Callable[[str], int | None]] = {
    "json": lambda text: len(json.loads(text)["diagnostics"]),
    "text": lambda text: None,
    "statistics": lambda text: None,
    "github": _github,
    "gitlab": lambda text: len(json.loads(text)),
    "sarif": lambda text: sum(not result["suppressions"] for result in json.loads(text)["runs"][0]["results"]),
    "junit": _parsed,
}
"""How each report is read; the number of problems that it tells, where they can be counted."""


def compared(text: str, folder: Path = HERE) -> None:
    """The matrix of all targets can be made, and told."""
    with within(3 * SECOND):
        made = matrix(read_source(Source(NAME, text), folder), (ALL,))
    json.loads(matrix_json([made]))
    matrix_text([made]).encode()


def _read(text: str) -> YamlDocument:
    return read_yaml(Source(NAME, text))
