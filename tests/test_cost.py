"""``kling-story cost``: what films cost before they are bought, side by side, and beside what was charged."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from paying import Time, an_order

from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.remote import Task, TaskState

FILM = "version: 1\nshots:\n  - {duration: 2, prompt: Mei walks}\n  - {duration: 3, prompt: Mei runs}\n"
BASE = (
    "version: 1\nmodel: kling-3.0-omni\nreference_video: {file: take.mp4, use: base}\n"
    "shots:\n  - {duration: 5, prompt: Mei walks}\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a repository of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KLING_STORY_LEDGER", raising=False)
    return tmp_path


def rows(out: str) -> dict[tuple[str, str], list[str]]:
    """The cells of a comparison by target and sound."""
    found = {}
    for line in out.split("\n\n")[1].splitlines()[1:]:
        target, sound, *cells = re.split(" {2,}", line)
        found[target, sound] = cells
    return found


def test_a_film_is_priced_in_a_line(run, folder: Path) -> None:
    """Seconds, what is asked for, of whom, units and money, and who says so."""
    (folder / "a.yaml").write_text(FILM)
    code, out, err = run("cost", "a.yaml")
    assert (code, err) == (0, "")
    line, source = out.splitlines()
    assert line.split() == ["a.yaml", "5", "s", "720p", "silent", "kling-3.0", "at", "kling", "3", "units", "$0.42"]
    assert source == "prices: official price list, 2026-09"


def test_what_the_settings_draw_is_priced_all_the_same(run, folder: Path) -> None:
    """At the storyboard's own target: drawing costs nothing anywhere."""
    (folder / "kling-story.toml").write_text('[submit]\nbackend = "animatic"\n')
    (folder / "a.yaml").write_text(FILM)
    code, out, _ = run("cost", "a.yaml")
    assert (code, out.splitlines()[0].split()[-1]) == (0, "$0.42")
    assert run("cost", "a.yaml", "--backend", "animatic")[0] == 2


def test_many_films_are_summed(run, folder: Path) -> None:
    """Folders are searched as by check; cast files cost nothing; what has no price isn't in the sum, and exits 1."""
    (folder / "a.yaml").write_text(FILM)
    (folder / "b.yaml").write_text("quality: 1080p\naudio: native\n" + FILM)
    (folder / "cast.yaml").write_text("version: 1\nelements: {Mei: a girl}\n")
    (folder / "other.yaml").write_text("key: value\n")
    code, out, _ = run("cost")
    assert code == 0
    assert out.splitlines()[2].split() == ["2", "films", "10", "s", "9", "units", "$1.26"]
    (folder / "c.yaml").write_text("target: kie\n" + FILM)
    code, out, _ = run("cost", ".")
    assert code == 1
    assert "2 of 3 films" in out
    assert "c.yaml: no price: no page found says what kie asks for it" in out
    data = json.loads(run("cost", "--format", "json").out)
    assert data["total"] == {"films": 3, "priced": 2, "seconds": 10, "usd": "1.26", "units": "9"}
    assert [(film["file"], film["usd"]) for film in data["films"]] == [
        ("a.yaml", "0.42"),
        ("b.yaml", "0.84"),
        ("c.yaml", None),
    ]


def test_a_storyboard_with_errors_is_priced_with_a_remark(run, folder: Path) -> None:
    """One that can't be read at all isn't."""
    (folder / "a.yaml").write_text(FILM.replace("duration: 3", "duration: 30"))
    code, out, _ = run("cost", "a.yaml")
    assert code == 0
    assert "$2.688" in out
    assert "a.yaml: it would be refused as it is, for an error: kling-story check a.yaml" in out
    (folder / "b.yaml").write_text("shots: [\n")
    code, out, _ = run("cost", "b.yaml")
    assert code == 1
    assert out == "b.yaml: no price: it can't be read\n"


def test_who_is_asked(run, folder: Path) -> None:
    """The command line before the settings before the file."""
    (folder / "a.yaml").write_text("target: kling-v1\n" + FILM)
    assert "at kling-v1 " in run("cost", "a.yaml").out
    (folder / "kling-story.toml").write_text('[submit]\nbackend = "fal"\n')
    out = run("cost", "a.yaml").out
    assert "kling-3.0 at fal" in out
    assert "units" not in out
    assert "disputed: $0.084 a second in 720p: the same pages said 0.168 in 2026-02" in out
    assert "at kling " in run("cost", "a.yaml", "--backend", "kling").out


def test_a_profile_of_ones_own_is_priced_by(run, folder: Path) -> None:
    """Named on the command line or in the settings."""
    (folder / "a.yaml").write_text(FILM)
    (folder / "ours.yaml").write_text(
        "target: kling\nmodel: kling-3.0\nstated: {source: our contract, date: 2026-10}\nprices: {unit: 0.1}\n"
    )
    assert "$0.30" in run("cost", "a.yaml", "--profile", "ours.yaml").out
    (folder / "kling-story.toml").write_text('profiles = ["ours.yaml"]\n')
    assert "a unit: our contract" in run("cost", "a.yaml").out


def test_an_edited_video_is_measured(run, folder: Path, film_bytes) -> None:
    """Its own length is what is billed; without the file there is no price."""
    (folder / "a.yaml").write_text(BASE)
    code, out, _ = run("cost", "a.yaml")
    assert code == 1
    assert "no price: the edited video is billed by its own length, which isn't known" in out
    (folder / "take.mp4").write_bytes(film_bytes(seconds=7.6))
    assert " 8 s " in run("cost", "a.yaml").out


def test_a_model_that_always_makes_sound_is_priced_so(run, folder: Path) -> None:
    """Saying nothing of sound buys it there."""
    (folder / "a.yaml").write_text("model: kling-3.0-turbo\n" + FILM)
    assert "720p native audio  kling-3.0-turbo at kling  4 units  $0.56" in run("cost", "a.yaml").out


def test_everything_side_by_side(run, folder: Path) -> None:
    """Each target, resolution and sound; what is asked for is marked, what isn't sold or known has its reason."""
    (folder / "a.yaml").write_text(FILM)
    code, out, _ = run("cost", "--compare", "a.yaml")
    found = rows(out)
    assert code == 0
    assert found["kling", "silent"] == ["*$0.42", "$0.56", "$2.10"]
    assert found["kling", "native audio"] == ["$0.63", "$0.84", "$2.10"]
    assert found["fal", "silent"] == ["$0.42", "$0.56", "$2.10"]
    assert found["kie", "silent"] == ["?", "?", "?"]
    assert found["replicate", "native audio"] == ["?", "$0.84", "?"]
    assert found["dashscope", "silent"] == ["?", "?", "-"]
    assert "? kie: no page found says what kie asks for it" in out
    assert "- dashscope: 4k: KS309 the model isn't sold in `4k`" in out
    assert "? replicate: 720p, 4k: the notes found name 1080p alone" in out
    assert "disputed: fal: 1080p silent, $0.112 a second: the same pages said 0.224 in 2026-02" in out
    assert "* as the storyboard asks for it" in out


def test_what_isnt_sold_is_what_check_refuses(run, folder: Path) -> None:
    """Sound in the wrong resolution; sound that can't be left out; a model that isn't offered."""
    (folder / "a.yaml").write_text("model: kling-2.6\naudio: native\nshots:\n  - {duration: 5, prompt: Mei walks}\n")
    out = run("cost", "--compare", "a.yaml").out
    assert rows(out)["kling", "native audio"] == ["*-", "$0.70", "-"]
    assert "- kling, kling-v1, fal: 720p native audio: KS324 " in out
    assert ("kie", "silent") not in rows(out)
    assert "- kie, replicate, dashscope: `kling-2.6` isn't offered there" in out
    (folder / "a.yaml").write_text("model: kling-3.0-turbo\n" + FILM)
    out = run("cost", "--compare", "a.yaml").out
    assert rows(out)["kling", "silent"] == ["-", "-", "-"]
    assert rows(out)["kling", "native audio"] == ["*$0.56", "$0.70", "-"]
    assert "- kling, fal, kie: silent: the model always makes sound" in out


def test_nobodys_policy_changes_what_is_sold(run, folder: Path) -> None:
    """A check that a team ignores, or a comment in the file, doesn't make a target take it."""
    (folder / "a.yaml").write_text("model: kling-2.6\n" + FILM.replace("duration: 2", "duration: 7"))
    (folder / "kling-story.toml").write_text('ignore = ["KS"]\n')
    out = run("cost", "--compare", "a.yaml").out
    assert "isn't sold in `4k`" in out
    assert "refused as it is at kling, kling-v1, fal: KS" in out


def test_a_storyboard_that_is_refused_everywhere_is_compared_with_a_remark(run, folder: Path) -> None:
    """What holds however it is asked for stands apart from what a resolution brings."""
    (folder / "a.yaml").write_text(FILM.replace("duration: 3", "duration: 30"))
    out = run("cost", "--compare", "a.yaml").out
    assert rows(out)["kling", "silent"][1] == "$3.584"
    assert "refused as it is at kling, kling-v1, fal, kie, replicate, dashscope: KS304 " in out
    (folder / "b.yaml").write_text("shots: [\n")
    code, out, _ = run("cost", "--compare", "b.yaml")
    assert (code, out) == (1, "b.yaml: it can't be read: kling-story check b.yaml\n")


def test_comparisons_are_summed(run, folder: Path) -> None:
    """Where every film has a price; elsewhere how many have one."""
    (folder / "a.yaml").write_text(FILM)
    (folder / "b.yaml").write_text("model: kling-3.0-omni\naspect: '16:9'\n" + FILM)
    out = run("cost", "--compare").out
    sums = rows(out[out.index("all 2 films together") :])
    assert sums["kling", "silent"] == ["$0.84", "$1.12", "$4.20"]
    assert sums["fal", "silent"] == ["$0.84", "1 of 2", "1 of 2"]
    assert sums["kie", "silent"] == ["?", "?", "?"]
    data = json.loads(run("cost", "--compare", "--format", "json").out)
    assert [film["file"] for film in data["films"]] == ["a.yaml", "b.yaml"]
    asked = [offer for film in data["films"] for offer in film["offers"] if offer["asked"]]
    assert [(offer["target"], offer["quality"], offer["usd"]) for offer in asked] == [("kling", "720p", "0.42")] * 2
    fal = [o for o in data["films"][1]["offers"] if (o["target"], o["quality"], o["audio"]) == ("fal", "1080p", "off")]
    assert [(offer["sold"], offer["usd"]) for offer in fal] == [(True, None)]
    assert "o3" in fal[0]["why"]


def buy(ledger: Ledger, name: str, *, units: str | None, rehearsal: bool = False, target: str = "kling") -> None:
    """A film that was ordered for 3 units and charged otherwise."""
    order = replace(an_order(name, folder=ledger.root), target=target)
    job = ledger.add(
        order, run=ledger.begin(), backend="fake", account="a" * 16, out=ledger.root, again=True, rehearsal=rehearsal
    ).job
    job = ledger.took(ledger.move(job, State.SENDING), Task("t1", TaskState.RUNNING))
    ledger.move(job, State.READY, charge_units=None if units is None else Decimal(units))


def test_what_was_charged_stands_beside_what_was_expected(run, folder: Path) -> None:
    """From the ledger, where there is one; rehearsals only where nothing was bought."""
    (folder / "a-film.yaml").write_text(FILM)
    assert run("cost", "a-film.yaml").err == ""
    assert not (folder / ".kling-story").exists(), "asking the price makes no ledger"
    with Ledger(folder / ".kling-story" / "ledger.db", Time()) as ledger:
        buy(ledger, "a film", units="3", rehearsal=True)
        assert (
            "a-film.yaml: rehearsed once at kling: charged 3 units, $0.42; expected 3 units, $0.42" in run("cost").out
        )
        buy(ledger, "a film", units=None)
        assert "a-film.yaml: bought once at kling: the service hasn't said what it took" in run("cost").out
        buy(ledger, "a film", units="4.5")
        assert (
            "bought 2 times at kling: charged 4.5 units, $0.63 for 1 of them; expected 3 units, $0.42"
            in run("cost").out
        )
        buy(ledger, "another film", units="9")
    data = json.loads(run("cost", "a-film.yaml", "--format", "json").out)
    assert data["films"][0]["bought"] == [
        {
            "target": "kling",
            "takes": 2,
            "charged": 1,
            "charged_usd": "0.63",
            "charged_units": "4.5",
            "expected_usd": "0.42",
            "expected_units": "3",
            "rehearsal": False,
        }
    ]


def test_units_of_different_targets_are_never_summed(run, folder: Path) -> None:
    """A unit is a second at fal, and something else at Kling."""
    (folder / "a-film.yaml").write_text(FILM)
    with Ledger(folder / ".kling-story" / "ledger.db", Time()) as ledger:
        buy(ledger, "a film", units="3")
        buy(ledger, "a film", units="5", target="fal")
    out = run("cost").out
    assert "a-film.yaml: bought once at kling: charged 3 units, $0.42; expected 3 units, $0.42" in out
    assert "a-film.yaml: bought once at fal: charged 5 units, $0.70; expected 3 units, $0.42" in out


def test_a_broken_ledger_keeps_no_price_back(run, folder: Path) -> None:
    """It is told, and the price with it."""
    (folder / "a.yaml").write_text(FILM)
    (folder / ".kling-story").mkdir()
    (folder / ".kling-story" / "ledger.db").write_text("this is no ledger, whatever it is called " * 50)
    code, out, err = run("cost", "a.yaml")
    assert code == 0
    assert "$0.42" in out
    assert err.startswith("note: ")


def test_a_storyboard_may_come_through_a_pipe(run, folder: Path) -> None:
    """As with check."""
    code, out, _ = run("cost", "-", stdin=FILM.encode())
    assert code == 0
    assert out.startswith("<stdin>  5 s")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("nobody.yaml",), 2, "there is no file `nobody.yaml`"),
        (("a.yaml", "--format", "xml"), 2, "there is no format `xml`"),
        (("a.yaml", "--backend", "fall"), 2, "there is no target `fall`"),
        (("a.yaml", "--backend", "fal,kie"), 2, "names several"),
        (("a.yaml", "--backend", "animatic"), 2, "for nothing"),
        (("empty",), 1, "there is no storyboard here"),
    ],
)  # fmt: skip
def test_wrong_use_is_told(run, folder: Path, words: tuple[str, ...], code: int, message: str) -> None:
    """With a hint."""
    (folder / "a.yaml").write_text(FILM)
    (folder / "empty").mkdir()
    found = run("cost", *words)
    assert (found.code, found.out) == (code, "")
    assert message in found.err
    assert "hint" in found.err


def test_the_costs_of_the_readme_are_the_costs_printed(run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word for word."""
    root = Path(__file__).parent.parent
    monkeypatch.chdir(root)
    monkeypatch.setenv("KLING_STORY_LEDGER", str(root / "nobody.db"))
    out = run("cost", "storyboards/last-umbrella.yaml", "storyboards/tea-tin.yaml").out
    assert f"```\n{out}```\n" in (root / "README.md").read_text("utf-8")
