"""The README shows what the tool does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from kling_story import load, plan
from kling_story.checking import all_checks, check_text
from kling_story.cli.application import NAMES
from kling_story.config import find_config
from kling_story.policy import hold_to
from kling_story.profiles import Profiles
from kling_story.references import ELEMENT_NAME
from kling_story.storyboard import Storyboard

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str = "") -> list[str]:
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    return [text for kind, text in fenced if kind == language]


def test_the_problems_shown_are_the_problems_printed(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The three mistakes of the README, made in the starter, give its output word for word."""
    monkeypatch.chdir(tmp_path)
    assert run("new", "the-last-ferry").code == 0
    board = Path("the-last-ferry.yaml")
    text = board.read_text("utf-8")
    for right, wrong in (
        ('"@Mei steps off', '"@Mey steps off'),
        ("camera: slow push in     ", "camera: pan              "),
        ("duration: 4\n    size: medium close-up", "duration: 9\n    size: medium close-up"),
    ):
        assert text.count(right) == 1
        text = text.replace(right, wrong)
    board.write_text(text, "utf-8")
    shown = next(block for block in blocks() if block.startswith("the-last-ferry.yaml:"))
    assert run("check", str(board)).out == shown


def test_the_shot_shown_is_the_starters(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the README explains is what ``new`` writes, comments aside."""
    monkeypatch.chdir(tmp_path)
    run("new", "the-last-ferry")
    written = Path("the-last-ferry.yaml").read_text("utf-8")
    plain = re.sub(r"[ \t]+#.*|^#.*\n", "", written, flags=re.MULTILINE)
    shown = next(block for block in blocks("yaml") if "arrival" in block)
    for part in shown.split("\n\n"):
        assert part.strip() in plain


def test_the_automatic_storyboard_shown_is_cut_where_it_says(tmp_path: Path) -> None:
    """Three pictures, nothing to complain of."""
    shown = next(block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if "storyboard: auto" in block)
    board = tmp_path / "a.yaml"
    board.write_text(dedent(shown), "utf-8")
    assert not check_text(board.read_text("utf-8"), "a.yaml")
    assert [shot.size for shot in plan(load(board)).shots] == ["wide", "close_up", "medium"]


def test_the_python_shown_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both snippets, one after the other, in a folder that holds the storyboards."""
    pytest.importorskip("moviepy", reason="the animatic extra isn't installed")
    shutil.copytree(Path(__file__).parent.parent / "storyboards", tmp_path / "storyboards")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in blocks("python"):
        exec(block, names)
    assert Path("lane.mp4").stat().st_size > 1000
    assert getattr(names["clip"], "duration", None) == 15


def test_the_dialogue_shown_is_read(tmp_path: Path) -> None:
    """All ways of writing a line give a line."""
    shown = next(block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if "dialogue" in block)
    before = "version: 1\naudio: native\nshots:\n  - duration: 5\n    prompt: A quay.\n"
    (tmp_path / "a.yaml").write_text(before + re.sub("^  ", "", shown, flags=re.MULTILINE), "utf-8")
    lines = load(tmp_path / "a.yaml").shots[0].dialogue
    said = [(line.who, line.tone, line.accent) for line in lines]
    assert said == [("Mei", "whispering", None), ("Bo", None, "british"), ("美美", None, None)]


def test_every_command_has_a_line() -> None:
    """A command that the README doesn't name doesn't exist for its readers."""
    named = set(re.findall(r"^\| `kling-story (\w+)", README, re.MULTILINE))
    assert named == set(NAMES)


def test_every_path_it_names_is_there() -> None:
    """Links and pictures lead somewhere."""
    root = Path(__file__).parent.parent
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (root / target).exists(), target


def test_every_place_in_a_page_that_it_names_is_there() -> None:
    """Links to a heading lead to one."""
    for page, anchor in re.findall(r"\]\(([^)#]+)#([^)]+)\)", README):
        headings = re.findall(r"^#+ (.+)$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_names_and_the_speech_shown_are_read() -> None:
    """Names of elements, who faces left, and who speaks in an automatic storyboard's prompt, all as written there."""
    names = re.search(r"letters, digits, .*?: (.*?)\. ", README)
    assert names is not None
    assert all(ELEMENT_NAME.fullmatch(name) for name in re.findall("`(.+?)`", names[1]))
    quoted = re.search(r"What is quoted is spoken:\s+(.*?)\. The cuts", README, re.DOTALL)
    assert quoted is not None
    for said in re.findall("`(.+?)`", " ".join(quoted[1].split())):
        film = {"storyboard": "auto", "audio": "native", "duration": 8, "prompt": f"@Mei walks in. {said}"}
        made = plan(Storyboard.model_validate({"elements": {"Mei": {"description": "a girl"}}, **film}))
        assert [(line.speaker, line.text) for shot in made.shots for line in shot.captions] == [("Mei", "Not tonight.")]


def test_a_draft_is_called_as_told(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that `-o` names has that name, another one `-draft` behind the storyboard's."""
    pytest.importorskip("cv2", reason="the animatic extra isn't installed")
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").write_text("version: 1\nshots:\n  - {duration: 1, prompt: A quay}\n", "utf-8")
    assert "Where no `-o` names it, a draft has `-draft` after its name." in README
    run("render", "a.yaml", "--draft")
    run("render", "a.yaml", "--draft", "-o", "b.mp4")
    assert sorted(file.name for file in tmp_path.glob("*.mp4")) == ["a-draft.mp4", "b.mp4"]


def test_the_matrix_shown_is_the_matrix_printed(run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its table; the reasons follow."""
    monkeypatch.chdir(ROOT)
    shown = next(block for block in blocks("") if block.startswith("storyboards/last-umbrella.yaml: "))
    command = next(block for block in blocks("") if block.startswith("$ kling-story check --target"))
    assert run(*command.removeprefix("$ kling-story ").split()).out.startswith(shown)


def test_the_settings_and_the_profile_shown_are_read(tmp_path: Path) -> None:
    """And say what the text beside them says."""
    (tmp_path / "kling-story.toml").write_text(blocks("toml")[0], "utf-8")
    profile = next(block for block in blocks("yaml") if "our contract" in block)
    (tmp_path / "our-contract.yaml").write_text(profile, "utf-8")
    config = find_config(tmp_path)
    assert (config.target, config.strict, config.exclude) == ("fal", True, ("drafts",))
    hold_to(all_checks(), config.policy.patterns)
    found = Profiles(config.profiles).find("kling", "kling-3.0")
    assert found is not None
    assert found["seconds_max"] == 30


def test_the_comments_shown_excuse_what_they_name() -> None:
    """Without them there is something to excuse."""
    shot = next(block for block in blocks("yaml") if "ignore[KS712]" in block)
    board = (
        f"version: 1\naudio: native\nelements: {{Mei: a courier}}\nshots:\n  - {{duration: 2, prompt: '@Mei'}}\n{shot}"
    )
    assert [d.code for d in check_text(board)] == []
    bare = "\n".join(line.partition("# kling-story:")[0] for line in board.splitlines())
    assert {d.code for d in check_text(bare)} == {"KS712", "KS502"}
