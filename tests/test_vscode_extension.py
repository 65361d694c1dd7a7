"""The extension for VS Code says what the server says: names, settings, which files are storyboards."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kling_story import __version__, searching
from kling_story.lsp.commands import PREVIEW, PRICE, RENDER
from kling_story.lsp.life import CURSOR
from kling_story.lsp.texts import LANGUAGE
from kling_story.profiles import targets

HOME = Path(__file__).parent.parent / "editors" / "vscode"
if not HOME.is_dir():
    pytest.skip("the editors' files aren't here", allow_module_level=True)
PACKAGE = json.loads((HOME / "package.json").read_text("utf-8"))
README = (HOME / "README.md").read_text("utf-8")
SOURCE = "".join(path.read_text("utf-8") for path in sorted((HOME / "src").glob("*.ts")))
CONTRIBUTES = PACKAGE["contributes"]


@pytest.mark.parametrize("name", [LANGUAGE, PREVIEW, PRICE, RENDER, CURSOR])
def test_it_calls_things_as_the_server_does(name: str) -> None:
    """A name of its own would be asked for in vain."""
    assert f'"{name}"' in SOURCE


@pytest.mark.parametrize("name", ["_FILM", "_CAST", "_VERSION"])
def test_it_takes_the_same_files_for_storyboards(name: str) -> None:
    """By the same patterns."""
    assert f"const {name[1:]} = /{getattr(searching, name).pattern}/m;" in SOURCE


def test_its_commands_and_settings_are_there_and_told() -> None:
    """Each is registered or read, and has a row in its README."""
    for command in CONTRIBUTES["commands"]:
        assert f'"{command["command"]}"' in SOURCE
        assert f"| {command['category']}: {command['title']} |" in README
    settings = CONTRIBUTES["configuration"]["properties"]
    assert re.findall(r"^\| `(kling-story\.[\w.]+)` \|", README, re.MULTILINE) == [*settings]
    told = settings["kling-story.target"]["markdownDescription"]
    assert all(f"`{target}`" in told and f"`{target}`" in README for target in targets())


def test_its_own_commands_are_not_the_servers() -> None:
    """The client registers those of the server itself: one of the same name would keep it from starting."""
    assert not {command["command"] for command in CONTRIBUTES["commands"]} & {PREVIEW, PRICE, RENDER}


def test_it_is_of_this_version() -> None:
    """In its package, and in what changed."""
    assert PACKAGE["version"] == __version__
    assert f"## {__version__}\n" in (HOME / "CHANGELOG.md").read_text("utf-8")


def test_a_program_is_started_only_where_somebody_trusts() -> None:
    """A workspace that isn't trusted can't name a program, and none is started for it."""
    limits = PACKAGE["capabilities"]["untrustedWorkspaces"]
    assert limits["supported"] == "limited"
    assert "kling-story.path" in limits["restrictedConfigurations"]
    assert "if (!vscode.workspace.isTrusted)" in SOURCE


def test_what_it_is_built_from_is_named_without_a_place() -> None:
    """Each package by version and hash, from whatever registry there is."""
    lock = json.loads((HOME / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert all("resolved" not in package for package in packages.values())
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())


def test_every_file_that_is_packaged_is_there() -> None:
    """But for those that the build makes."""
    listed = (HOME / ".vscodeignore").read_text("utf-8").split()
    kept = [name.removeprefix("!") for name in listed if name.startswith("!")]
    made = {"dist/extension.js", "dist/storyboard.schema.json", "LICENSE"}
    assert made <= {*kept}
    assert [name for name in kept if name not in made and not (HOME / name).is_file()] == []
