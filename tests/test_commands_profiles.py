"""``kling-story profiles``: the list, one in full, and names that are none."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kling_story.profiles import LIMITS, SHIPPED


def test_the_list_holds_every_profile(run) -> None:
    """Each on a line with its date, how many limits are disputed, how many somebody else's."""
    code, out, _ = run("profiles")
    lines = [line.split() for line in out.splitlines()]
    assert code == 0
    assert [tuple(line[:2]) for line in lines[1:-2]] == [(p.target, p.model) for p in SHIPPED.all()]
    for line, profile in zip(lines[1:-2], SHIPPED.all(), strict=True):
        limits = profile.limits.values()
        assert line[2] == profile.date
        assert int(line[3]) == sum(limit.disputed is not None for limit in limits)
        assert int(line[4]) == sum(limit.upstream is not None for limit in limits)
        assert " ".join(line[5:]) == profile.title


@pytest.mark.parametrize(
    "name", [["kling-3.0@fal"], ["kling-3.0 at fal"], ["kling-3.0", "at", "fal"], ["fal/kling-3.0"]]
)
def test_a_profile_has_several_names(run, name: list[str]) -> None:
    """As a shell, a message of ``check`` or another profile's ``like`` has it."""
    code, out, _ = run("profiles", "show", *name)
    assert code == 0
    assert out.startswith("Kling 3.0 (fal)\nkling-3.0 at fal, looked at on ")


def test_a_model_alone_is_the_one_that_is_asked_by_default(run) -> None:
    """The official path API, or else the first that is known."""
    assert "\nkling-3.0 at kling, " in run("profiles", "show", "kling-3.0").out
    assert "\nkling-1.0 at kling-v1, " in run("profiles", "show", "kling-1.0").out
    assert "the same model at: kling-v1, fal, kie" in run("profiles", "show", "kling-3.0").out


def test_one_in_full(run) -> None:
    """Each limit with its value, what it counts, where it comes from, and what is to be doubted."""
    out = run("profiles", "show", "kling-3.0@fal").out
    limits = SHIPPED.find("fal", "kling-3.0").limits
    for name, meaning in LIMITS.items():
        limit = limits[name]
        block = next(part for part in out.split("\n\n") if part.startswith(f"{name} "))
        assert meaning in block
        assert f"{limit.source}, {limit.date}" in block
        assert (f"doesn't apply: {limit.why}" in block) is (limit.why is not None)
        assert (f"disputed: {limit.disputed}" in block) is (limit.disputed is not None)
        assert (f"taken from {limit.upstream}:" in block) is (limit.upstream is not None)
    assert "end_frame_with_shots" in out
    assert "720p, 1080p, 4k" in out


def test_both_as_json(run) -> None:
    """Versioned, with the same facts."""
    data = json.loads(run("profiles", "--format", "json").out)
    assert data["version"] == 1
    assert [(p["target"], p["model"]) for p in data["profiles"]] == [(p.target, p.model) for p in SHIPPED.all()]
    shown = json.loads(run("profiles", "show", "kling-3.0@kie", "--format", "json").out)
    assert list(shown["limits"]) == list(LIMITS)
    assert shown["limits"]["shots_max"]["value"] == 5
    assert shown["limits"]["image_side_min"]["upstream"] == "kling-3.0 at kling-v1"


def test_prices_are_shown_with_their_source(run) -> None:
    """In units where the target counts in them; a dispute beside its number; that nothing is known is said."""
    out = run("profiles", "show", "kling-3.0").out
    assert "a unit " in out
    assert "$0.14\n" in out
    assert "720p 0.6 units, 1080p 0.8 units, 4k 3 units" in out
    assert "official price list, 2026-09" in out
    fal = run("profiles", "show", "kling-3.0@fal").out
    assert "720p $0.084, 1080p $0.112, 4k $0.42" in fal
    assert "disputed in 720p: the same pages said 0.168 in 2026-02" in fal
    assert "not known: no page found says what kie asks for it" in run("profiles", "show", "kling-3.0@kie").out
    prices = json.loads(run("profiles", "show", "kling-3.0@fal", "--format", "json").out)["prices"]
    assert (prices["unit"], prices["why"]) == (None, None)
    assert prices["kinds"]["silent"]["seconds"] == {"720p": "0.084", "1080p": "0.112", "4k": "0.42"}


def test_a_profile_of_ones_own_is_shown(run, tmp_path: Path) -> None:
    """In the list and in full."""
    own = tmp_path / "own.yaml"
    own.write_text(
        "target: studio\nmodel: kling-9\nlike: kling/kling-3.0\ntitle: Ours\n"
        "stated: {source: our contract, date: 2026-10}\nlimits: {seconds_max: 40}\n"
    )
    assert "studio" in run("profiles", "--profile", str(own)).out
    assert "our contract, 2026-10" in run("profiles", "show", "kling-9", "--profile", str(own)).out


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("show", "kling-30"), "no model is called `kling-30`", "did you mean `kling-3.0`?"),
        (("show", "kling-3.0@fall"), "no target is called `fall`", "did you mean `fal`?"),
        (("show", "sora"), "no model is called `sora`", "there are: kling-"),
        (("show", "kling-3.0-turbo@replicate"), "`replicate` doesn't offer `kling-3.0-turbo`", "`fal` and `kie` do"),
        (("show", "kling-4.0"), "the limits of `kling-4.0` at `fal` aren't known yet", ""),
        (("show",), "`profiles show` asks for nothing", "profiles show kling-3.0"),
        (("shwo", "kling-3.0"), "`profiles shwo kling-3.0` asks for nothing", "profiles show kling-3.0"),
        (("--format", "xml"), "there is no format `xml`", "text, json"),
    ],
)  # fmt: skip
def test_a_name_that_is_none_exits_2(run, words: tuple[str, ...], message: str, hint: str) -> None:
    """With the nearest one, where one is near."""
    code, out, err = run("profiles", *words)
    assert (code, out) == (2, "")
    assert message in err
    assert hint in err


def test_sizes_of_files_are_told_in_megabytes(run) -> None:
    """Nobody reads 10485760; a program reads the bytes."""
    out = run("profiles", "show", "kling-3.0").out
    assert re.search(r"^image_bytes +\d+(\.\d)? MB$", out, re.MULTILINE)
    limits = json.loads(run("profiles", "show", "kling-3.0", "--format", "json").out)["limits"]
    assert limits["image_bytes"]["value"] > 2**20


def test_least_and_most_are_told_apart() -> None:
    """No two limits have the same meaning."""
    assert len(set(LIMITS.values())) == len(LIMITS)
