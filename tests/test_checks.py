"""Every check's own examples, run. A new rule is tested by having them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from kling_story.checking import all_checks, check_text, fix_text
from kling_story.diagnostics import Check, Severity
from kling_story.rules import all_rules
from kling_story.text import Source, apply_edits

CHECKS = all_checks()
RULES = all_rules()
BAD = [pytest.param(check, text, id=f"{check.name}-{n}") for check in CHECKS for n, text in enumerate(check.bad)]
GOOD = [pytest.param(check, text, id=f"{check.name}-{n}") for check in CHECKS for n, text in enumerate(check.good)]


@pytest.mark.parametrize(("check", "text"), BAD)
def test_a_bad_example_trips_its_check_alone(check: Check, text: str, media: Path) -> None:
    """It trips the check it belongs to and no other, at a place inside the text."""
    found = check_text(text, "bad.yaml", folder=media)
    assert {d.code for d in found} == {check.code}
    for diagnostic in found:
        assert diagnostic.name == check.name
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        assert all(0 <= r.span.start <= r.span.end <= len(r.source.text) for r in diagnostic.related)


@pytest.mark.parametrize(("check", "text"), BAD)
def test_a_message_is_said_in_house_style(check: Check, text: str, media: Path) -> None:
    """Lower case, without a full stop, one line; so are hints, fixes and related places."""
    for diagnostic in check_text(text, "bad.yaml", folder=media):
        related = [r.message for r in diagnostic.related]
        title = diagnostic.fix.title if diagnostic.fix else None
        for said in (diagnostic.message, diagnostic.hint, title, *related):
            if said is not None:
                assert said.strip()
                assert "\n" not in said
                assert not said.endswith((".", "!"))
        assert not re.match(r"[A-Z][a-z]+ (?!O?\d)", diagnostic.message), diagnostic.message


@pytest.mark.parametrize(("check", "text"), GOOD)
def test_a_good_example_trips_nothing(check: Check, text: str, media: Path) -> None:
    """Nothing at all is found in it."""
    assert [f"{d.code} {d.message}" for d in check_text(text, "good.yaml", folder=media)] == []


@pytest.mark.parametrize(("check", "text"), BAD)
def test_a_fix_ends_the_problem_and_nothing_else(check: Check, text: str, media: Path) -> None:
    """After a fix that code is gone there, no error is new, and the lines around stay byte for byte."""
    text = f"# before — 前\n{text.rstrip()}\n# after — 后\n"
    before = check_text(text, "bad.yaml", folder=media)
    for diagnostic in before:
        if diagnostic.fix is None:
            continue
        fixed = apply_edits(text, diagnostic.fix.edits)
        assert fixed != text
        after = check_text(fixed, "bad.yaml", folder=media)
        left = Counter(d.code for d in after if d.severity is Severity.ERROR)
        had = Counter(d.code for d in before if d.severity is Severity.ERROR)
        assert sum(d.code == check.code for d in after) < sum(d.code == check.code for d in before)
        assert left <= had, fixed
        source = Source("", text)
        touched = {
            line
            for edit in diagnostic.fix.edits
            for line in range(source.position(edit.span.start).line, source.position(edit.span.end).line + 1)
        }
        kept = [line for n, line in enumerate(text.splitlines(keepends=True), start=1) if n not in touched]
        remaining = iter(fixed.splitlines(keepends=True))
        assert all(line in remaining for line in kept), fixed


def test_codes_are_ks_and_three_digits() -> None:
    """A code is ``KS`` and three digits."""
    assert [check.code for check in CHECKS if not re.fullmatch(r"KS\d{3}", check.code)] == []


def test_names_are_kebab_case() -> None:
    """A name is words in lower case with hyphens between."""
    assert [check.name for check in CHECKS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", check.name)] == []


@pytest.mark.parametrize("field", ["code", "name", "what"])
def test_no_two_checks_share(field: str) -> None:
    """Codes, names and descriptions belong to one check each."""
    counted = Counter(getattr(check, field) for check in CHECKS)
    assert [value for value, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_explains_itself(check: Check) -> None:
    """It says what and why, and shows it wrong and right."""
    assert check.what
    assert check.why
    assert check.bad
    assert check.good
    assert not check.what.endswith(".")
    assert not check.why.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.rpartition(".")[2])
def test_a_rule_is_a_module_with_a_check_and_a_docstring(rule) -> None:
    """One file holds one rule: a docstring, ``CHECK`` and ``find``."""
    assert rule.__doc__
    assert isinstance(rule.CHECK, Check)
    assert callable(rule.find)


def test_a_rule_states_no_limit_of_its_own() -> None:
    """Limits live in the profiles: a rule of the 300 family reads one, or says which fact it rests on."""
    limits = [rule.CHECK for rule in RULES if rule.CHECK.code.startswith("KS3")]
    assert limits
    assert [check.name for check in limits if not check.source] == []


def test_a_check_of_the_800s_trips_at_the_target_asked_for(media: Path) -> None:
    """``target`` overrides the file's own, so a grammar warning belongs to one API only."""
    text = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks; she stops}\n  - {duration: 3, prompt: Mei runs}\n"
    codes = {
        target: {d.code for d in check_text(text, folder=media, target=target)} for target in ("kling", "kling-v1")
    }
    assert codes == {"kling": {"KS803"}, "kling-v1": set()}


def test_a_fix_beside_a_key_given_twice_keeps_the_rest(media: Path) -> None:
    """Deleting `aspect`, which stands twice, takes no line along that isn't its own."""
    head = 'aspect: "9:16"\nversion: 1\nstart_frame: front.png\naspect: "16:9"\n'
    text = head + "shots:\n  - {duration: 3, prompt: Mei walks}\n"
    fixed, _ = fix_text(text, "bad.yaml", folder=media)
    kept = [line for line in text.splitlines() if not line.startswith("aspect")]
    assert [line for line in fixed.splitlines() if not line.startswith("aspect")] == kept
    assert fixed.count("aspect") <= 2


def test_a_target_that_doesnt_exist_is_told_in_python_too(media: Path) -> None:
    """The command line refuses it; nothing passes in silence."""
    text = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    for target in ("foo", "all", "KIE"):
        assert [d.code for d in check_text(text, folder=media, target=target)] == ["KS801"]


def test_nothing_is_shown_of_an_included_file_that_is_no_cast(tmp_path: Path) -> None:
    """It may be any file of the machine that checks."""
    (tmp_path / "secret.yaml").write_text("token: hunter2\n")
    text = "version: 1\ninclude: secret.yaml\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    found = check_text(text, folder=tmp_path)
    assert [d.code for d in found] == ["KS108"]
    assert all("hunter2" not in related.source.text for d in found for related in d.related)
