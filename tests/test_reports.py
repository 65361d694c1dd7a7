"""Every format tells the same problems, holds any name and any words, and forgets a file once it is told."""

from __future__ import annotations

import gc
import json
import re
import weakref
from pathlib import Path, PurePosixPath, PureWindowsPath
from xml.etree import ElementTree

import pytest

from kling_story.checking import check_text
from kling_story.diagnostics import Diagnostic, Related, Severity
from kling_story.reports import FORMATS, CheckedFile, Outcome, reporter
from kling_story.reports.places import Fingerprints, Repository
from kling_story.text import Source, Span

BAD = Path(__file__).parent / "boards/bad"
HOSTILE = 'a %0A,b:c\n "雨"&<x>\'\x1b[31m\udcff](#).yaml'
"""What a file may be called where file systems take everything."""


def written(format: str, *files: CheckedFile, exit_code: int | None = None) -> str:
    """All that a report writes of some files."""
    report, outcome = reporter(format)(False), Outcome(exit_code=exit_code)
    text = report.begin()
    for file in files:
        text += report.file(file)
        outcome.add(file)
    return text + report.end(outcome)


def found(name: str, message: str = "it is `wrong`", severity: Severity = Severity.ERROR) -> Diagnostic:
    """A problem with the second line of a file."""
    source = Source(name, "version: 1\ntitle: 雨 🎬 x\n")
    related = (Related(source, Span(0, 7), message),)
    return Diagnostic("KS999", "made-up", severity, message, source, Span(18, 21), related, hint=message)


COUNTS = {
    "json": lambda text: len(json.loads(text)["diagnostics"]),
    "text": lambda text: len(re.findall(r"^(?! ).+?:\d+:\d+: (?:error|warning|note) KS\d{3} ", text, re.MULTILINE)),
    "github": lambda text: len(re.findall(r"^::(?:error|warning|notice) ", text, re.MULTILINE)),
    "gitlab": lambda text: len(json.loads(text)),
    "sarif": lambda text: len(json.loads(text)["runs"][0]["results"]),
    "junit": lambda text: len([*(tests := ElementTree.fromstring(text)).iter("failure"), *tests.iter("system-out")]),
}
"""How many problems a report tells."""


def test_every_format_is_counted() -> None:
    """A new one needs its line above."""
    assert set(COUNTS) == set(FORMATS)


def test_every_format_tells_the_same_number(run) -> None:
    """Over every wrong board at once; and none is told twice or left out."""
    told = {name: COUNTS[name](run("check", "--format", name, BAD).out) for name in FORMATS}
    assert set(told.values()) == {told["json"]}
    assert told["json"] > 80


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_found_is_a_whole_report_too(format: str) -> None:
    """Of one clean file, and of none."""
    assert COUNTS[format](written(format, CheckedFile("a.yaml", ()))) == 0
    assert COUNTS[format](written(format)) == 0


@pytest.mark.parametrize("format", FORMATS)
def test_any_name_and_any_words_are_held(format: str) -> None:
    """Three files with a name that means something in every format; what is written is UTF-8 but for text's."""
    words = "`%0A` `::error::` `<b>&\"'` `]]>` `雨` `{0}` `[a](b)` `*/`"
    files = [CheckedFile(HOSTILE, (found(HOSTILE, words),), skipped=(words,)) for _ in range(3)]
    text = written(format, *files)
    text.encode("utf-8")
    assert COUNTS[format](text) == (6 if format == "github" else 3)
    assert "\x1b" not in text


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_forgotten_once_it_is_told(format: str) -> None:
    """Ten thousand files take no more memory than one."""
    report = reporter(format)(False)
    problem = found("a.yaml")
    source = weakref.ref(problem.source)
    report.begin()
    report.file(CheckedFile("a.yaml", (problem,), skipped=("words",)))
    del problem
    gc.collect()
    assert source() is None


def test_the_totals() -> None:
    """Of problems, fixes, what wasn't looked into and what was suppressed."""
    outcome = Outcome()
    note = found("a", severity=Severity.NOTE)
    outcome.add(
        CheckedFile("a", (found("a"), note), fixed=(note, note), skipped=("no tool", "no tool"), suppressed=(note,))
    )
    outcome.add(CheckedFile("b", (found("b", severity=Severity.WARNING),)))
    assert outcome == Outcome(files=2, errors=1, warnings=1, notes=1, fixed=2, skipped=2, suppressed=1)


def test_text_tells_what_was_not_looked_into() -> None:
    """And what was suppressed; a clean film is not called clean without it."""
    text = written("text", CheckedFile("a.yaml", (), skipped=("`dance.mov` is no film",), suppressed=(found("a"),)))
    assert text == "a.yaml: not looked into: `dance.mov` is no film\n\nno problems in 1 file; 1 suppressed\n"


def test_github_commands() -> None:
    """Word for word: what can't stand in a property is escaped, the words are told with their hint."""
    problem = found("a,b: 100%.yaml", "50% `a`")
    line = written("github", CheckedFile("a,b: 100%.yaml", (problem,))).splitlines()[0]
    place = "line=2,endLine=2,col=8,endColumn=11,title=KS999 made-up"
    assert line.endswith(f"a%2Cb%3A 100%25.yaml,{place}::50%25 `a`%0Ahint: 50%25 `a`")
    assert line.startswith("::error file=")


def test_github_shows_ten_of_a_kind() -> None:
    """Whoever has more is told so in the log, in a line that is no command."""
    few = written("github", CheckedFile("a", tuple(found("a", f"no {n}") for n in range(10))))
    many = written("github", CheckedFile("a", tuple(found("a", f"no {n}") for n in range(11))))
    assert few.splitlines()[-1] == "10 errors in 1 file"
    assert many.splitlines()[-1].startswith("11 errors in 1 file; GitHub shows 10 of each kind")


def test_github_gives_columns_only_within_a_line() -> None:
    """Of a place of several lines it takes the lines."""
    several = check_text("version: 1\nshots:\n  - {}\n  - {}\n", "a.yaml")
    problem = Diagnostic("KS999", "x", Severity.NOTE, "m", several[0].source, Span(0, 20))
    line = written("github", CheckedFile("a.yaml", (problem,))).splitlines()[0]
    assert line.startswith("::notice file=")
    assert "line=1,endLine=3,title=" in line


SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def test_gitlab_findings(run) -> None:
    """The keys that GitLab reads, of every wrong board: no fingerprint twice, every path from the root."""
    findings = json.loads(run("check", "--format", "gitlab", BAD).out)
    for finding in findings:
        assert finding.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert finding["severity"] in SEVERITIES
        assert finding["location"]["lines"]["begin"] >= 1
    assert len({finding["fingerprint"] for finding in findings}) == len(findings)


def fingerprints(text: str) -> dict[str, str]:
    """The problems of a storyboard by their fingerprints."""
    checked = CheckedFile("a.yaml", check_text(text, "a.yaml"))
    names = Fingerprints(Repository(PurePosixPath("/r"), PurePosixPath("/r")), checked)
    return {names.of(problem): problem.message for problem in checked.diagnostics if problem.code == "KS401"}


def test_a_fingerprint_stays_when_lines_move() -> None:
    """Another line above, another shot before, another indentation: GitLab still knows what is old."""
    shots = "  - {duration: 3, prompt: '@Mai walks'}\n  - {duration: 3, prompt: 'Now @Mai stops, @Moi runs'}\n"
    before = fingerprints(f"version: 1\nelements: {{Mei: {{}}}}\nshots:\n{shots}")
    moved = shots.replace("{duration: 3, ", "{id: a1, duration: 4, ", 1)
    after = fingerprints(
        f"version: 1\n# words\n\nelements: {{Mei: {{}}}}\nshots:\n  - {{duration: 3, prompt: Rain}}\n{moved}"
    )
    assert len(before) == 3
    assert before.items() <= after.items()


def test_junit_counts(run) -> None:
    """A suite's numbers are those of its tests, no test has another's name, a clean file is a test that passed."""
    suites = ElementTree.fromstring(run("check", "--format", "junit", BAD, BAD.parent / "ok").out)
    clean = 0
    for suite in suites:
        tests = suite.findall("testcase")
        names = [(test.get("classname"), test.get("name")) for test in tests]
        assert len(set(names)) == len(names)
        assert suite.get("tests") == str(len(tests))
        assert suite.get("failures") == str(len([*suite.iter("failure")]))
        assert tests
        clean += names == [(suite.get("name"), "no problems")]
    assert clean > 10


def test_junit_leaves_out_what_xml_cannot_hold() -> None:
    """Control characters and halves of characters."""
    name = "a\x00\x0b\ud800\uffff\t雨.yaml"
    suite = ElementTree.fromstring(written("junit", CheckedFile(name, ())))[0]
    assert suite.get("name") == "a\ufffd\ufffd\ufffd\ufffd\t雨.yaml"


def test_a_path_is_told_from_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever in it the check was started, whatever way the file was named."""
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/films/old").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo/films")
    repository = Repository()
    names = ("a.yaml", "./a.yaml", "old/../a.yaml", "../films/a.yaml", str(tmp_path / "repo/films/a.yaml"))
    assert {repository.path(name) for name in names} == {"films/a.yaml"}
    assert repository.path("../../b.yaml") == (tmp_path / "b.yaml").as_posix()


def test_paths_of_windows() -> None:
    """Slashes, and a URI for another drive."""
    root = PureWindowsPath("C:\\repo")
    repository = Repository(root / "films", root)
    assert repository.path("old\\..\\a b.yaml") == "films/a b.yaml"
    assert repository.uri("雨.yaml") == "films/%E9%9B%A8.yaml"
    assert repository.uri("D:\\a b.yaml") == "file:///D:/a%20b.yaml"
