"""Texts written to upset a reader: one clear message each, within a second."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fuzzing import HERE, SECOND, within

from kling_story.checking import check_document, fix_text
from kling_story.diagnostics import Diagnostic
from kling_story.loading import read_source
from kling_story.opening import decoded
from kling_story.text import Source

_SHOT = "version: 1\nshots:\n  - duration: {}\n    prompt: Mei walks\n"


def _with(pairs: str) -> str:
    return f"version: 1\nshots:\n  - {{duration: 3, {pairs}}}\n"


_BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
)

HOSTILE: dict[str, tuple[Callable[[], str | bytes], str]] = {
    "brackets": (lambda: "[" * 10_000_000, "KS002"),
    "many brackets": (lambda: "[" * 900_000, "KS002"),
    "braces": (lambda: "{a: " * 200_000, "KS002"),
    "quotes in brackets": (lambda: "['" * 50_000, "KS003"),
    "alias bomb": (lambda: _BOMB, "KS002"),
    "alias in itself": (lambda: "a: &x [*x]\n", "KS013"),
    "alias of a mapping in itself": (lambda: "a: &x {b: *x}\n", "KS013"),
    "a key given again by its own alias": (lambda: "version: 1\nshots: &a []\nshots: *a\n", "KS004"),
    "keys given again by each other": (lambda: "title: &a x\nlook: *a\nlook: &b y\ntitle: *b\nshots: []\n", "KS004"),
    "an alias of what holds it twice": (lambda: "look: &a {b: &c x}\nlook: {b: *a}\nshots: [*c]\n", "KS004"),
    "deep indentation": (lambda: "".join(f"{' ' * n}a:\n" for n in range(900)), "KS002"),
    "dashes": (lambda: "- " * 300_000, "KS002"),
    "keys": (lambda: "? " * 50_000, "KS015"),
    "colons": (lambda: "a: " * 50_000, "KS007"),
    "many values": (lambda: "version: 1\nnotes:\n" + "  - a\n" * 100_000, "KS002"),
    "many anchors": (lambda: "".join(f"a{n}: &a{n} 1\n" for n in range(25_000)), "KS002"),
    "nul": (lambda: "version: 1\0\n", "KS001"),
    "utf-16": (lambda: "version: 1\n".encode("utf-16"), "KS001"),
    "utf-16 without a mark": (lambda: "version: 1\n".encode("utf-16-le"), "KS001"),
    "utf-32": (lambda: "version: 1\n".encode("utf-32"), "KS001"),
    "a lone surrogate": (lambda: b"prompt: \xed\xa0\x80\n", "KS001"),
    "bytes": (lambda: bytes(range(256)) * 1000, "KS001"),
    "ten megabytes of text": (lambda: b"a" * 10_000_000, "KS002"),
    "an exponent without end": (lambda: _SHOT.format("1e999999"), "KS106"),
    "a huge whole number": (lambda: _SHOT.format("9999999999999999999999"), "KS304"),
    "a number of 10,000 digits": (lambda: _SHOT.format("9" * 10_000), "KS106"),
    "a part of a second with 10,000 digits": (lambda: _SHOT.format("1." + "9" * 10_000), "KS106"),
    "a version of 10,000 digits": (lambda: "version: " + "9" * 10_000 + _SHOT.format("3")[10:], "KS104"),
    "infinity": (lambda: _SHOT.format(".inf"), "KS106"),
    "no number": (lambda: _SHOT.format(".nan"), "KS106"),
    "less than nothing": (lambda: _SHOT.format("-3"), "KS106"),
    "nothing": (lambda: _SHOT.format("0"), "KS106"),
    "arabic digits": (lambda: _SHOT.format("٣٠"), "KS304"),
    "a very long line": (lambda: _with("prompt: " + "a b " * 40_000), "KS307"),
    "a very long word with a trap": (lambda: "version: 1\nshots:\n  - duration: 3\n    prompt: @" + "a" * 150_000 + "\n", "KS005"),
    "spaces": (lambda: "version: 1\nlook: a" + " " * 150_000 + ": b\n", "KS007"),
    "at signs": (lambda: _with(f"prompt: '{'@' * 150_000}'"), "KS701"),
    "open gaps": (lambda: _with(f"prompt: 'a {'[a' * 70_000}'"), "KS307"),
    "a long camera direction": (lambda: _with(f"prompt: a, camera: '{'pusch ' * 20_000}'"), "KS204"),
    "a camera direction of joints": (lambda: _with(f"prompt: a, camera: '{'and with into ' * 10_000}'"), "KS204"),
    "a camera direction of spaces": (lambda: _with(f"prompt: a, camera: 'pusch{' ' * 20_000}in'"), "KS204"),
    "pronouns": (lambda: _with(f"prompt: '{'close-up she ' * 10_000}', size: wide, camera: static"), "KS307"),
    "names that are known": (lambda: _with(f"prompt: '{'Tom Cruise sweat ' * 8_000}'"), "KS710"),
    "weights": (lambda: _with(f"prompt: '{'(' * 70_000}a:1.2'"), "KS307"),
    "a long size": (lambda: _with(f"prompt: a, size: '{'a-' * 70_000}'"), "KS201"),
    "a long key": (lambda: "version: 1\n" + "k" * 900 + ": 1\nshots: []\n", "KS102"),
    "many unknown keys": (lambda: "version: 1\n" + "".join(f"key{n}: 1\n" for n in range(2000)) + "shots: []\n", "KS102"),
    "many unknown elements": (lambda: _with(f"prompt: '{''.join(f'@Abc{n} ' for n in range(15_000))}'"), "KS401"),
    "many elements": (lambda: "version: 1\nelements:\n" + "".join(f"  E{n}: {{}}\n" for n in range(2000)) + "shots: []\n", "KS301"),
    "many shots": (lambda: "version: 1\nshots:\n" + "  - {duration: 1, prompt: a}\n" * 1500, "KS301"),
    "many ids": (lambda: "version: 1\nshots:\n" + "  - {id: a, duration: 1, prompt: a}\n" * 1100, "KS112"),
    "a tabbed line each": (lambda: "version: 1\nshots:\n" + "\t- duration: 3\n" * 9_000, "KS006"),
    "a path with a nul escape": (lambda: _with('prompt: a') + 'start_frame: "a\\0b"\n', "KS408"),
    "a very long path": (lambda: _with("prompt: a") + f"start_frame: {'a' * 10_000}\n", "KS408"),
    "an include of a nul": (lambda: _with('prompt: a') + 'include: "a\\0b"\n', "KS108"),
    "an include of a device": (lambda: _with("prompt: a") + "include: /dev/zero\n", "KS108"),
    "an escaped surrogate": (lambda: 'version: 1\ntitle: "\\ud800"\nshots:\n  - {duration: 3, prompt: "\\udfff"}\n', "KS008"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_gets_one_clear_message_within_a_second(name: str) -> None:
    """Of the kind that fits, first among what is found, whatever it takes to read."""
    make, code = HOSTILE[name]
    made = make()
    with within(SECOND):
        source = decoded(made, "x.yaml") if isinstance(made, bytes) else Source("x.yaml", made)
        found = (source,) if isinstance(source, Diagnostic) else check_document(read_source(source, HERE))
    assert code in {d.code for d in found}
    assert all(len(d.message) < 300 for d in found)
    assert all(d.message.encode() for d in found), "what is printed can be encoded"


@pytest.mark.parametrize(
    "name", ["brackets", "alias bomb", "dashes", "nul", "a tabbed line each", "colons", "at signs"]
)
def test_hostile_input_is_fixed_or_left_within_a_second(name: str) -> None:
    """``--fix`` tries no more than it can."""
    made = HOSTILE[name][0]()
    with within(2 * SECOND):
        fix_text(str(made), "x.yaml", folder=HERE)


@pytest.mark.parametrize(
    "name",
    ["a very long line", "many unknown elements", "brackets", "a long key", "a huge whole number", "many unknown keys"],
)
def test_hostile_input_is_reported_in_good_time(name: str, run, tmp_path: Path) -> None:
    """The report too is readable: excerpts of a long line are cut."""
    made = HOSTILE[name][0]()
    path = tmp_path / "x.yaml"
    path.write_text(str(made), "utf-8")
    with within(2 * SECOND):
        code, out, err = run("check", path)
    assert (code, err) == (1, "")
    assert max(map(len, out.splitlines())) < 1500
