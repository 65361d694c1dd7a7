"""The house in order: style, types, import floors, generated files, the wheel, the cost of starting, what is kept."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import kling_story
from kling_story.checking import check_text
from kling_story.diagnostics import Severity
from kling_story.reference import GENERATED

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kling_story"
BIN = Path(sys.executable).parent
HEAVY = ("numpy", "PIL", "cv2", "av", "moviepy", "rich", "jsonschema", "kling_renderers")


def tool(name: str, *arguments: str) -> None:
    """Runs a tool of the development extra over the whole repository."""
    found = shutil.which(name, path=str(BIN)) or shutil.which(name)
    if found is None:
        pytest.skip(f"`{name}` isn't installed: pip install -e '.[dev]'")
    ran = subprocess.run([found, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_ruff_finds_nothing() -> None:
    """The rules of pyproject.toml hold everywhere."""
    tool("ruff", "check", "--quiet", ".")


def test_the_code_is_formatted() -> None:
    """As ``ruff format`` writes it; to format: ``ruff format``."""
    tool("ruff", "format", "--check", "--quiet", ".")


def test_types_hold() -> None:
    """``mypy --strict`` over both packages."""
    tool("mypy", "--strict")


def test_imports_run_downwards_only() -> None:
    """The floors and walls of pyproject.toml; a new module has to be given its floor."""
    tool("lint-imports")


def floors() -> dict[str, int]:
    """The floor of each room, from the ground up, as import-linter holds it."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    named = ((floor, name) for floor, layer in enumerate(reversed(layers)) for name in layer.split("|"))
    return {name.strip().removeprefix("kling_story."): floor for floor, name in named}


def test_every_room_has_a_floor() -> None:
    """Each module of the package stands in the layers, so that import-linter sees it."""
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    outside = {"__init__", "__main__", "judging", "references", "reference", "rendering", "shape", "yamltraps"}
    assert rooms - set(floors()) - outside == set(), "give it a floor in pyproject.toml"


def test_every_room_is_on_the_map() -> None:
    """`kling_story/README.md` has a row for each, on the floor that import-linter holds it to."""
    rows = re.findall(r"^\| (\d+) \| `(\w+)/?` \|", (PACKAGE / "README.md").read_text("utf-8"), re.MULTILINE)
    assert {room: int(floor) for floor, room in rows} == floors()
    assert [int(floor) for floor, _ in rows] == sorted(floors().values())


@pytest.mark.parametrize(
    ("heading", "folder"),
    [
        ("The rooms of planning", PACKAGE / "planning"),
        ("The rooms of the stage", PACKAGE.parent / "renderers/kling_renderers/animatic/stage"),
    ],
)
def test_the_map_names_each_module_of_the_largest_rooms(heading: str, folder: Path) -> None:
    section = (PACKAGE / "README.md").read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    there = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert set(re.findall(r"`(\w+)`", section)) == there


@pytest.mark.parametrize("name", GENERATED)
def test_generated_references_are_current(name: str) -> None:
    """They are made from the code; to refresh them: ``python -m kling_story.reference``."""
    kept = (PACKAGE / "reference" / name).read_text("utf-8")
    if kept != GENERATED[name]():
        # Not an assertion: pytest would print the pages.
        pytest.fail("to refresh: python -m kling_story.reference", pytrace=False)


def test_every_public_name_is_there() -> None:
    """``__all__``, the lazy names and what type checkers see are the same, in order, and all load."""
    assert list(kling_story.__all__) == sorted(kling_story._HOMES)
    typed = re.search(r"if TYPE_CHECKING:\n((?:    .*\n)+)", inspect.getsource(kling_story))
    assert typed is not None
    imported = {
        (name.strip(), module.removeprefix("kling_story."))
        for module, names in re.findall(r"from (\S+) import (.+)", typed[1])
        for name in names.split(",")
    }
    assert imported == set(kling_story._HOMES.items())
    for name in kling_story.__all__:
        value = getattr(kling_story, name)
        assert value.__name__ == name
        assert value.__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As for any module."""
    with pytest.raises(AttributeError, match="has no attribute 'chekc'"):
        _ = kling_story.chekc


def test_no_module_hides_a_public_function() -> None:
    """``from kling_story import check`` must never give a module."""
    assert [
        name for name in kling_story.__all__ if (PACKAGE / f"{name}.py").exists() or (PACKAGE / name).is_dir()
    ] == []


def test_a_module_sets_a_name_once() -> None:
    """A second table or pattern of the same name would silently take the place of the first."""
    for path in (*PACKAGE.rglob("*.py"), *(ROOT / "renderers").rglob("*.py")):
        names = [
            node.target.id if isinstance(node, ast.AnnAssign) else node.targets[0].id
            for node in ast.parse(path.read_text("utf-8")).body
            if (isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name))
            or (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name))
        ]
        twice = {name for name in names if names.count(name) > 1}
        assert not twice, (path, twice)


def test_the_version_is_said_once() -> None:
    """In pyproject.toml and the package it is the same."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == kling_story.__version__


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_says_what_it_is(module: Path) -> None:
    """Its docstring's first line is a sentence."""
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    if name.endswith("__main__"):
        assert module.read_text("utf-8").startswith('"""')
        return
    first = (importlib.import_module(name).__doc__ or "").strip().partition("\n")[0]
    assert first


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from a copy of the sources without the network."""
    pytest.importorskip("hatchling", reason="the build backend isn't installed: pip install -e '.[dev]'")
    folder = tmp_path_factory.mktemp("wheel")
    skipped = shutil.ignore_patterns(".*", "__pycache__", "*.mp4", "dist", "build")
    shutil.copytree(ROOT, folder / "source", ignore=skipped)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    ran = subprocess.run(command, cwd=folder / "source", capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return zipfile.ZipFile(next((folder / "dist").glob("*.whl")))


def test_the_wheel_holds_two_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    """Top level: ``kling_story``, ``kling_renderers`` and the wheel's own metadata."""
    top = {name.partition("/")[0] for name in wheel.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"kling_story", "kling_renderers"}


def test_the_wheel_holds_what_is_read_at_run_time(wheel: zipfile.ZipFile) -> None:
    """Types, profiles, references and the preview's page go along; so does every module."""
    names = set(wheel.namelist())
    wanted = {
        "kling_story/py.typed",
        "kling_renderers/py.typed",
        *(f"kling_story/reference/{name}" for name in GENERATED),
    }
    kept = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.yaml"), *(ROOT / "renderers").rglob("*.py")]
    kept += (PACKAGE / "preview/page").iterdir()
    wanted |= {path.relative_to(ROOT).as_posix().removeprefix("renderers/") for path in kept}
    assert wanted - names == set()


def test_the_wheel_needs_little(wheel: zipfile.ZipFile) -> None:
    """The base install is what ``check`` needs."""
    metadata = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    lines = wheel.read(metadata).decode().splitlines()
    needed = {
        re.split(r"[^\w-]", line.removeprefix("Requires-Dist: "))[0]
        for line in lines
        if line.startswith("Requires-Dist") and "extra ==" not in line
    }
    assert {name.casefold() for name in needed} <= {"pydantic", "pyyaml", "typer", "rich", "platformdirs"}


def test_checking_loads_nothing_heavy(tmp_path: Path) -> None:
    """A linter runs on every key and every commit: no image, video or terminal library is imported for it."""
    (tmp_path / "a.yaml").write_text(
        "version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: '@Mai walks'}\n"
    )
    program = (
        "import sys\nfrom kling_story.cli import main\nsys.argv = ['kling-story', 'check', 'a.yaml']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print(*sorted({{m.partition('.')[0] for m in sys.modules}} & {set(HEAVY)!r}), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True
    )
    assert "KS401" in ran.stdout
    assert ran.stderr.split() == []


STORYBOARDS = sorted((ROOT / "storyboards").glob("*.yaml")) if (ROOT / "storyboards").is_dir() else []


@pytest.mark.parametrize("board", STORYBOARDS, ids=lambda path: path.stem)
def test_an_example_to_copy_is_clean(board: Path) -> None:
    """``check`` finds nothing in it, and neither does an editor with the schema."""
    text = board.read_text("utf-8")
    assert [
        d.message for d in check_text(text, board.name, folder=board.parent) if d.severity is not Severity.NOTE
    ] == []


def tracked() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("no git here to list the project's files")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, timeout=60, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    """Paths of one machine mean nothing on another."""
    machine = re.compile(rb"(?<![\w.:/<-])/(?:home|root|Users|work|tmp)/\w|[A-Z]:\\\\Users")
    found = {}
    for path in tracked():
        raw = path.read_bytes()
        if b"\0" not in raw[:4096] and (hit := machine.search(raw)):
            found[str(path.relative_to(ROOT))] = hit.group()
    assert found == {}


def test_only_what_is_ours_is_kept() -> None:
    """Sources, documents, small pictures: no packages, no build's results, nothing fetched, nothing large."""
    kinds = {".gitignore", ".vscodeignore", ".css", ".el", ".html", ".jpg", ".js", ".json", ".md", ".mjs", ".mov"}
    kinds |= {".csv", ".jsx", ".mp4", ".out", ".png", ".py", ".svg", ".toml", ".ts", ".txt", ".typed", ".yaml", ".yml"}
    found = {path for path in tracked() if (path.suffix or path.name) not in kinds and path.name[0] != "."}
    assert {str(path.relative_to(ROOT)) for path in found} == {
        ".ci/browser",
        ".ci/clients",
        ".ci/editors",
        ".ci/installed",
        ".ci/integrations",
        ".ci/run",
        ".github/check-storyboards",
        "LICENSE",
    }
    assert [str(path.relative_to(ROOT)) for path in tracked() if path.stat().st_size > 600_000] == []


def test_no_file_names_where_packages_came_from() -> None:
    """A registry's address is the business of whoever installs; npm's lock says what, not from where."""
    registry = re.compile(rb"\"resolved\":|\b(?:registry|pypi|npm|proxy|mirror)s?\.[\w-]+\.\w|pythonhosted|/simple/\w")
    here = Path(__file__)
    found = {}
    for path in tracked():
        if path != here and (hit := registry.search(path.read_bytes())):
            found[str(path.relative_to(ROOT))] = hit.group()
    assert found == {}


def test_the_top_level_stays_tidy() -> None:
    """Only what has to stand there."""
    allowed = {
        "kling_story",
        "storyboards",
        "renderers",
        "tests",
        "benchmarks",
        "editors",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "action.yml",
    }
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} - allowed - {
        ".gitignore",
        ".ci",
        ".github",
        ".gitlab",
        ".pre-commit-hooks.yaml",
    } == set()


def test_tests_never_sleep() -> None:
    """A test that waits is a test that flakes."""
    sleeping = re.compile(r"\bsleep\(")
    here = Path(__file__)
    assert [
        path.name for path in here.parent.rglob("*.py") if path != here and sleeping.search(path.read_text("utf-8"))
    ] == []
