"""Profiles that somebody writes: every value is of its limit's kind, or is told with its line."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from kling_story.checking import Checker, all_checks
from kling_story.errors import SetupError
from kling_story.loading import read_source
from kling_story.profiles import LIMITS, SHIPPED, Profiles
from kling_story.profiles.kinds import ALWAYS, KINDS
from kling_story.profiles.own_files import LARGEST_FILE, troubles
from kling_story.text import Source

HEAD = """\
target: kling
model: kling-3.0
stated: {source: our contract, date: 2026-11}
limits:
"""
DATA = Path(str(__import__("kling_story").__file__)).parent / "profiles" / "data"
SHIPPED_FILES = sorted(DATA.glob("*/*.yaml"))
GOOD = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"


def refused(folder: Path, text: str) -> SetupError:
    path = folder / "own.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(SetupError) as caught:
        Profiles([path])
    return caught.value


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_profile_that_comes_along_would_pass(path: Path) -> None:
    """The kinds of the table are those of the data, which isn't looked at so when the tool runs."""
    assert list(troubles(yaml.safe_load(path.read_text("utf-8")))) == []


def test_every_limit_has_a_kind_and_those_of_every_film_are_stated() -> None:
    """No name in the tables is misspelt, and what a profile leaves out can be left out."""
    assert set(KINDS) == set(LIMITS)
    assert set(LIMITS) >= ALWAYS
    given_up = {name for p in SHIPPED.all() for name, limit in p.limits.items() if limit.value is None}
    assert given_up & ALWAYS == set()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("seconds_max: thirty", "`seconds_max` is the text `thirty`: it has to be a number above 0"),
        ("seconds_max: '30'", "`seconds_max` is the text `30`: it has to be a number above 0"),
        ("seconds_max: [30]", "`seconds_max` is [`30`]: it has to be a number above 0"),
        ("seconds_max: -5", "`seconds_max` is `-5`: it has to be a number above 0"),
        ("seconds_max: 0", "`seconds_max` is `0`: it has to be a number above 0"),
        ("seconds_max: true", "`seconds_max` is `true`: it has to be a number above 0"),
        ("seconds_max: .inf", "`seconds_max` is `inf`: it has to be a number above 0"),
        ("seconds_max: .nan", "`seconds_max` is `nan`: it has to be a number above 0"),
        (f"seconds_max: {'9' * 4000}", "`seconds_max` is a number of many digits"),
        (f"seconds_max: {'9' * 9000}", "the YAML can't be read"),
        ("seconds_max: {value: thirty}", "`seconds_max` is the text `thirty`: it has to be a number above 0"),
        ("seconds_max: {why: no limit}", "`seconds_max` holds for every film: it needs a value"),
        ("seconds_max: {value: 30, why: no limit}", "`seconds_max` needs a value, or `why` it doesn't apply"),
        ("seconds_max:", "`seconds_max` is empty: it has to be a number above 0"),
        ("seconds_max: {value: 30, date: yesterday}", "`date of seconds_max` is the text `yesterday`: it has to be a day"),
        ("seconds_max: {value: 30, date: 2026-13}", "`date of seconds_max` is the text `2026-13`: it has to be a day"),
        ("seconds_max: {value: 30, date: 2026-02-30}", "the YAML can't be read: day is out of range"),
        ("seconds_max: {value: 30, source: 5}", "`source` of `seconds_max` is `5`: it has to be a text"),
        ("seconds_max: {value: 30, disputed: true}", "`disputed` of `seconds_max` is `true`: it has to be a text"),
        ("seconds_max: {value: 30, by: fal}", "`seconds_max` has no `by`"),
        ("shots_max: 2.5", "`shots_max` is `2.5`: it has to be a whole number above 0"),
        ("voices_max: -1", "`voices_max` is `-1`: it has to be a whole number, 0 for none"),
        ("voices_max: false", "`voices_max` is `false`: it has to be a whole number, 0 for none"),
        ("whole_seconds: 1", "`whole_seconds` is `1`: it has to be true or false"),
        ("whole_seconds: 'yes'", "`whole_seconds` is the text `yes`: it has to be true or false"),
        ("audio: [off]", "`audio` is [`false`]: it has to be a list of words, those like 16:9 and off in quotes"),
        ("element_video_aspects: [wide]", "`element_video_aspects` is [the text `wide`]: it has to be a list of shapes"),
        ("audio: native", "`audio` is the text `native`: it has to be a list of words"),
        ("qualities: []", "`qualities` is []: it has to be a list of words"),
        ("seconds_choices: [5, ten]", "`seconds_choices` is [`5`, the text `ten`]: it has to be a list of numbers above 0"),
        ("brush_*: {value: many}", "`brush_*` is the text `many`: it has to be a whole number above 0"),
        ("second_max: 30", "there is no limit `second_max`"),
        ("5: 30", "there is no limit `5`"),
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_told_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    """The file, the line, the limit and what is expected; nothing is left for a rule to stumble over."""
    error = refused(tmp_path, f"{HEAD}  shot_characters: 600\n  {row}\n")
    assert message in error.message
    if "the YAML" not in message:
        assert error.message.startswith(f"`{tmp_path / 'own.yaml'}:6`: ")
    assert error.hint


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("silent: {720p: cheap}", "`720p` of `silent` is the text `cheap`: it has to be a number from 0 to 10000"),
        ("silent: {720p: '0.6'}", "`720p` of `silent` is the text `0.6`: it has to be a number"),
        ("silent: {720p: -1}", "`720p` of `silent` is `-1`: it has to be a number"),
        ("silent: {720p: no}", "`720p` of `silent` is `false`: it has to be a number"),
        ("silent: {720p: .nan}", "`720p` of `silent` is `nan`: it has to be a number"),
        ("silent: {720p: .inf}", "`720p` of `silent` is `inf`: it has to be a number"),
        ("silent: {720p: 20000}", "`720p` of `silent` is `20000`: it has to be a number"),
        ("silent: {720p: 0.1234567}", "`720p` of `silent` is `0.1234567`: it has to be a number"),
        ("silent: {8k: 1}", "`silent` has no `8k`"),
        ("silent: {}", "`silent` needs a price, or `why` none is known"),
        ("silent: 0.6", "`silent` is `0.6`: it has to be resolutions with their prices"),
        ("silent: {720p: 1, disputed: 5}", "`disputed` of `silent` is `5`: it has to be a text"),
        ("silent: {720p: 1, disputed: {8k: x}}", "`disputed` of `silent` is a mapping: it has to be a text"),
        ("silent: {720p: 1, date: soon}", "`date of silent` is the text `soon`"),
        ("silnt: {720p: 1}", "there is no price `silnt`"),
        ("unit: free", "`usd` of `unit` is the text `free`: it has to be a number"),
        ("unit: {usd: 1, 720p: 2}", "`unit` has no `720p`"),
        ("unit: {source: x}", "`unit` needs a price"),
        ("why: 5", "`why` of `prices` is `5`: it has to be a text"),
        ("stated: ours", "`stated` has to be {source, date}"),
    ],
)  # fmt: skip
def test_a_price_that_is_none_is_told_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    """Money is no place for a guess."""
    error = refused(tmp_path, f"{HEAD}  seconds_max: 30\nprices:\n  {row}\n")
    assert message in error.message
    assert error.message.startswith(f"`{tmp_path / 'own.yaml'}:7`: ")
    assert error.hint


def test_prices_need_a_source_and_arent_unknown_too(tmp_path: Path) -> None:
    """A price without a date is worth nothing, one beside `why` contradicts it."""
    bare = "target: kling\nmodel: kling-3.0\nprices:\n  "
    assert "`silent` needs a source and its date" in refused(tmp_path, f"{bare}silent: {{720p: 1}}\n").message
    assert "`unit` needs a source and its date" in refused(tmp_path, f"{bare}unit: 1\n").message
    both = f"{HEAD}  seconds_max: 30\nprices:\n  why: unknown\n  silent: {{720p: 1}}\n"
    assert "`prices` says `why` nothing is known, and prices" in refused(tmp_path, both).message
    assert "`prices` is [" in refused(tmp_path, f"{HEAD}  seconds_max: 30\nprices: [1]\n").message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "it names no target and model"),
        ("target: kling\nmodel: 3\n", "it names no target and model"),
        ("- target: kling\n", "it names no target and model"),
        (f"{HEAD}  seconds_max: 30\ndate: yesterday\n", ":6`: `date` is the text `yesterday`: it has to be a day"),
        (f"{HEAD}  seconds_max: 30\ntitle: 5\n", ":6`: `title` is `5`: it has to be a text"),
        (f"{HEAD}  seconds_max: 30\nlimit: {{}}\n", ":6`: a profile has no `limit`"),
        (f"{HEAD}  seconds_max: 30\ndialect: klingon\n", "there is no dialect `klingon`"),
        (f"{HEAD}  seconds_max: 30\nlike: kling/kling-9\n", "there is no profile `kling/kling-9` to be like"),
        (HEAD.replace("2026-11", "soon"), ":3`: `date of stated` is the text `soon`"),
        (HEAD.replace("{source: our contract, date: 2026-11}", "ours"), ":3`: `stated` has to be {source, date}"),
        (f"{HEAD}  - seconds_max\n", ":4`: `limits` is [the text `seconds_max`]: it has to be names"),
        (HEAD.replace("kling-3.0", "kling-9") + "  seconds_max: 30\n", "a profile that is like no other needs `title`"),
        (f"{HEAD}  seconds_max: [30\n", "own.yaml:6`: the YAML can't be read: syntax"),
        (f"{HEAD}  seconds_max: 30\n  seconds_max: 40\n", "own.yaml:6`: the YAML can't be read: duplicate key"),
        (f"{HEAD}  seconds_max: {'[' * 5000}\n", "the YAML can't be read"),
        (f"{HEAD}  seconds_max: 30\n# {'-' * LARGEST_FILE}\n", "it has more than 200 kB"),
    ],
)  # fmt: skip
def test_what_is_no_profile_is_told(tmp_path: Path, text: str, message: str) -> None:
    """In one sentence that names the file, and the line where there is one."""
    error = refused(tmp_path, text)
    assert message in error.message
    assert "own.yaml" in error.message


def test_a_month_stands_for_its_first_day(tmp_path: Path) -> None:
    """A profile's own date is counted with; that of a source is told as it is written."""
    path = tmp_path / "own.yaml"
    path.write_text(f"{HEAD}  seconds_max: 30.5\ndate: 2026-11\n")
    found = Profiles([path]).find("kling", "kling-3.0")
    assert (found.date, found["seconds_max"], found.limits["seconds_max"].date) == ("2026-11-01", 30.5, "2026-11")


def test_only_plain_files_of_a_sane_size_are_read(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device without an end, a pipe that nobody writes to, a folder."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(GOOD)
    names = [str(tmp_path)]
    if hasattr(os, "mkfifo"):
        os.mkfifo("pipe")
        names += ["pipe", "/dev/zero"]
    for name in names:
        code, out, err = run("check", "--profile", name, "a.yaml")
        assert (code, out) == (3, "")
        assert f"the profile `{name}` can't be read" in err


def test_the_command_says_it_in_a_line(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 3, before any file is looked at."""
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text(GOOD)
    Path("own.yaml").write_text(f"{HEAD}  seconds_max: thirty\n")
    code, out, err = run("check", "--profile", "own.yaml", "a.yaml")
    assert (code, out) == (3, "")
    assert "`own.yaml:5`: `seconds_max` is the text `thirty`: it has to be a number above 0" in err


@pytest.mark.parametrize("name", sorted(set(LIMITS) - ALWAYS))
def test_no_rule_stumbles_over_a_limit_that_is_left_out(name: str, tmp_path: Path, media: Path) -> None:
    """Any that may be left out, over the examples of the checks that rest on it."""
    path = tmp_path / "own.yaml"
    path.write_text(f"{HEAD}  {name}: {{why: our contract has none}}\n")
    other = tmp_path / "omni.yaml"
    other.write_text(path.read_text().replace("kling-3.0", "kling-3.0-omni"))
    checker = Checker(profiles=Profiles([path, other]))
    for check in all_checks():
        if name in (check.source or ""):
            for board in check.bad:
                checker.judge(read_source(Source("a.yaml", board), media))


def test_a_limit_of_half_a_second_is_told_as_it_is_written(tmp_path: Path) -> None:
    """A contract's numbers needn't be whole."""
    path = tmp_path / "own.yaml"
    path.write_text(f"{HEAD}  seconds_max: 9.5\n")
    board = GOOD.replace("duration: 3", "duration: 15")
    found = Checker(profiles=Profiles([path])).judge(read_source(Source("a.yaml", board), tmp_path)).diagnostics
    assert any("9.5" in diagnostic.message for diagnostic in found)
