"""The team's settings: where they are found, what they change, what is wrong with them."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from kling_story.config import SubmitConfig, find_config, read_config
from kling_story.errors import SetupError

GAP = "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks through [city name] at night'}\n"
LONG = "version: 1\nshots:\n  - {duration: 16, prompt: Mei walks}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a repository of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_nothing_is_settled(folder: Path) -> None:
    """Another tool's table in pyproject.toml is none."""
    (folder / "pyproject.toml").write_text("[tool.other]\nselect = 1\n")
    assert find_config(folder).path is None


def test_the_nearest_one_upwards_counts(folder: Path) -> None:
    """In either file; a folder's own before the one above it."""
    (folder / "pyproject.toml").write_text("[tool.kling-story]\nstrict = true\n")
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    assert find_config(deep).strict
    (folder / "a" / "kling-story.toml").write_text('target = "kling-v1"\n')
    found = find_config(deep)
    assert (found.strict, found.target) == (False, "kling-v1")


def test_the_top_of_the_repository_is_the_last_place(folder: Path) -> None:
    """What lies above it belongs to somebody else."""
    (folder / "kling-story.toml").write_text("strict = true\n")
    inner = folder / "inner"
    (inner / ".git").mkdir(parents=True)
    assert find_config(inner).path is None


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("selct = []", "there is no key `selct`", "did you mean `select`?"),
        ("select = 'KS3'", "`select` is a list of texts", 'write select = ["..."]'),
        ("strict = 'yes'", "`strict` is true or false", None),
        ("target = 3", "`target` is a text in quotes", None),
        ("severity = 'x'", "`severity` is a table", None),
        ("[severity]\nKS304 = 'fatal'", "`KS304` has no severity `fatal`", "`error`, `warning` or `note`; to leave it out: `ignore`"),
        ("[speaking-rates]\nen = 0", "the speaking rate of `en` is a number from 0.1 to 50, words or characters a second", None),
        ("[speaking-rates]\nen = nan", "the speaking rate of `en` is a number from 0.1 to 50, words or characters a second", None),
        ("submit = 5", "`submit` is a table", None),
        ("[submit]\nmax-costs = 5", "there is no key `submit.max-costs`", "did you mean `submit.max-cost`?"),
        ("[submit]\nmax-cost = '$5'", "`submit.max-cost` is a number, in USD", "write max-cost = 25 or max-cost = 12.50, without a sign"),
        ("[submit]\nmax-cost = true", "`submit.max-cost` is a number, in USD", "write max-cost = 25 or max-cost = 12.50, without a sign"),
        ("[submit]\nmax-cost = -1", "`submit.max-cost` is an amount from 0 to 1,000,000 USD", None),
        ("[submit]\nmonthly-budget = nan", "`submit.monthly-budget` is an amount from 0 to 1,000,000 USD", None),
        ("[submit]\nmonthly-budget = inf", "`submit.monthly-budget` is an amount from 0 to 1,000,000 USD", None),
        ("[submit]\nmonthly-budget = 1e9", "`submit.monthly-budget` is an amount from 0 to 1,000,000 USD", None),
        ("[submit]\nconcurrency = 0", "`submit.concurrency` is a whole number from 1 to 1000", None),
        ("[submit]\nconcurrency = 2.5", "`submit.concurrency` is a whole number from 1 to 1000", None),
        ("[submit]\nconcurrency = true", "`submit.concurrency` is a whole number from 1 to 1000", None),
        ("[submit]\nbackend = 3", "`submit.backend` is a text in quotes", None),
        ("[submit]\nregion = 'mars'", "`submit.region` is `mars`", "it is `global` or `china`"),
        ("[speaking-rates]\nklingon = 3", "no language is called `klingon`", "known: en, zh, ja, ko, es"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_file(folder: Path, text: str, message: str, hint: str | None) -> None:
    """Never ignored in silence."""
    (folder / "kling-story.toml").write_text(text + "\n")
    with pytest.raises(SetupError) as told:
        find_config(folder)
    assert told.value.message.endswith(f"kling-story.toml`: {message}")
    assert told.value.hint == hint


def test_what_may_be_bought(folder: Path) -> None:
    """A table of its own, in either file; amounts are exact, the folder is beside the settings."""
    assert find_config(folder).submit == SubmitConfig(None, None, 5, None, None, None)
    (folder / "pyproject.toml").write_text(
        "[tool.kling-story.submit]\nmonthly-budget = 50\nmax-cost = 0.1\nconcurrency = 20\n"
        'backend = "kling"\nout = "films"\nregion = "china"\n'
    )
    (folder / "a").mkdir()
    submit = find_config(folder / "a").submit
    assert submit == SubmitConfig(Decimal(50), Decimal("0.1"), 20, "kling", folder / "films", "china")
    (folder / "kling-story.toml").write_text("[submit]\nmax-cost = 0\n")
    assert find_config(folder).submit.max_cost == 0


def test_no_toml_is_told(folder: Path) -> None:
    """And a file that isn't there."""
    (folder / "kling-story.toml").write_text("select = [\n")
    with pytest.raises(SetupError, match="is no TOML"):
        find_config(folder)
    with pytest.raises(SetupError, match="can't be read"):
        read_config(folder / "nobody.toml")


def test_a_broken_file_ends_with_3(run, folder: Path) -> None:
    """The configuration is wrong, not the storyboard; a check that doesn't exist is wrong too."""
    (folder / "a.yaml").write_text(GAP)
    for text in ("selct = []\n", 'ignore = ["KS999"]\n', 'profiles = ["nobody.yaml"]\n'):
        (folder / "kling-story.toml").write_text(text)
        code, out, err = run("check", "a.yaml")
        assert (code, out) == (3, "")
        assert err.startswith("error: ")


def test_each_setting_has_its_effect(run, folder: Path) -> None:
    """Alone, against the same two files."""
    (folder / "a.yaml").write_text(GAP)
    (folder / "drafts").mkdir()
    (folder / "drafts" / "b.yaml").write_text(LONG)

    def found(settings: str) -> dict[str, list[tuple[str, str]]]:
        (folder / "kling-story.toml").write_text(settings)
        data = json.loads(run("check", "--format", "json").out)
        return [(d["file"], d["code"], d["severity"]) for d in data["diagnostics"]]

    gap, long = ("a.yaml", "KS702", "warning"), ("drafts/b.yaml", "KS304", "error")
    assert found("") == [gap, long]
    assert found('select = ["KS3"]') == [long]
    assert found('ignore = ["film-length"]') == [gap]
    assert found('exclude = ["drafts"]') == [gap]
    assert found('exclude = ["*/b.yaml"]') == [gap]
    assert found('[severity]\nKS304 = "note"\nKS7 = "error"') == [(*gap[:2], "error"), (*long[:2], "note")]
    assert found('[per-file-ignores]\n"drafts/*" = ["KS304"]') == [gap]
    assert run("check", "a.yaml").code == 0
    found("strict = true")
    assert run("check", "a.yaml").code == 1


def test_the_order_of_the_paths_doesnt_matter(run, folder: Path) -> None:
    """The settings are those of the folder that holds them all; patterns count from there, wherever one stands."""
    (folder / "kling-story.toml").write_text('[per-file-ignores]\n"two" = ["KS7"]\n')
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "a.yaml").write_text(GAP)
    (folder / "one" / "kling-story.toml").write_text("strict = true\n")
    assert run("check", "one", "two") == run("check", "one", "two")
    assert [run("check", *paths).code for paths in (("one", "two"), ("two", "one"), ("one",), ("two",))] == [0, 0, 1, 0]
    assert "KS702" not in run("check", "two").out


@pytest.mark.parametrize("pattern", ["two", "two/", "./two", "/two/*", "two/*.yaml", "*/a.yaml", "t*"])
def test_a_pattern_means_a_file_or_all_in_a_folder(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch, pattern: str
) -> None:
    """From the settings' folder or in it."""
    (folder / "kling-story.toml").write_text(f'[per-file-ignores]\n"{pattern}" = ["KS7"]\n')
    (folder / "two").mkdir()
    (folder / "two" / "a.yaml").write_text(GAP)
    (folder / "b.yaml").write_text(GAP)
    assert "two" not in run("check").out
    monkeypatch.chdir(folder / "two")
    assert "KS702" not in run("check", "a.yaml").out
    assert "KS702" in run("check", "../b.yaml").out


def test_the_command_line_wins(run, folder: Path) -> None:
    """Its selection replaces the settled one, its severities add to them; another file may be named."""
    (folder / "a.yaml").write_text(GAP)
    (folder / "b.yaml").write_text(LONG)
    (folder / "kling-story.toml").write_text('select = ["KS3"]\n')
    assert "KS702" in run("check", "--select", "KS7", "a.yaml").out
    (folder / "other.toml").write_text('ignore = ["KS7"]\n')
    assert "KS304" in run("check", "--config", "other.toml", "b.yaml").out
    assert run("check", "--severity", "KS304=warning", "b.yaml").code == 0
    assert run("check", "--severity", "error", "--select", "KS7", "a.yaml").out == "no problems in 1 file\n"


def test_a_profile_of_ones_own(run, folder: Path) -> None:
    """It states what differs from the one it is like, and replaces it or adds a model."""
    (folder / "ours.yaml").write_text(
        "target: kling\nmodel: kling-3.0\nlike: kling/kling-3.0\ntitle: our contract\n"
        "stated: {source: our contract, date: 2026-10}\nlimits: {seconds_max: 30}\n"
    )
    (folder / "b.yaml").write_text(LONG)
    assert run("check", "b.yaml").code == 1
    assert run("check", "--profile", "ours.yaml", "b.yaml").code == 0
    (folder / "kling-story.toml").write_text('profiles = ["ours.yaml"]\n')
    assert run("check", "b.yaml").code == 0
    (folder / "new.yaml").write_text(
        "target: kling\nmodel: kling-4.0\nlike: kling/kling-3.0-omni\ntitle: Kling 4.0\n"
        "stated: {source: a preview, date: 2026-11}\nlimits: {seconds_max: 30, aspect_needed: false}\n"
    )
    (folder / "four.yaml").write_text("model: kling-4.0\n" + LONG)
    assert "KS801" in run("check", "four.yaml").out
    assert run("check", "--profile", "new.yaml", "four.yaml").code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- x", "names no target and model"),
        ("target: kling", "names no target and model"),
        ("{target: kling, model: x, like: kling/nobody}", "there is no profile `kling/nobody` to be like"),
        ("{target: kling, model: kling-3.0, limits: {seconds: 3}}", "there is no limit `seconds`"),
        ("{target: kling, model: kling-3.0, limits: {seconds_max: 3}}", "`seconds_max` needs a source and its date"),
        ("{target: kling, model: kling-3.0, limits: {seconds_max: {value: 3, whence: x}}}", "`seconds_max` has no `whence`"),
        ("{target: kling, model: x}", "a profile that is like no other needs `title`"),
        ("{target: kling, model: x, title: X, date: 2026-11-01, dialect: path}", "it doesn't state"),
        ("a: [", "can't be read"),
    ],
)  # fmt: skip
def test_a_broken_profile_is_told(run, folder: Path, text: str, told: str) -> None:
    """With what a profile has, exit 3."""
    (folder / "ours.yaml").write_text(text + "\n")
    (folder / "b.yaml").write_text(LONG)
    code, _, err = run("check", "--profile", "ours.yaml", "b.yaml")
    assert code == 3
    assert told in err
    assert "Traceback" not in err
