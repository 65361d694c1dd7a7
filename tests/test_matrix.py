"""One storyboard at several targets, and how that is told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kling_story.checking import Checker
from kling_story.diagnostics import Severity
from kling_story.errors import UsageError
from kling_story.loading import read_source
from kling_story.matrix import Matrix, asked_targets, matrix
from kling_story.policy import Policy
from kling_story.profiles import Profiles
from kling_story.reports.matrix import matrix_json, matrix_text
from kling_story.text import Source

FILM = """\
version: 1
model: kling-3.0
negative: blur
audio: native
start_frame: front.png
end_frame: front.png
shots:
  - duration: 3
    prompt: 女孩；"Mei; walks"
    dialogue: "Mei: 今晩はだめ。"
  - {duration: 4, prompt: Mei runs}
"""


def of(text: str, *targets: str, folder: Path = Path(), checker: Checker | None = None) -> Matrix:
    return matrix(read_source(Source("a.yaml", text), folder), targets, *([checker] if checker else []))


def verdicts(text: str, *targets: str, folder: Path = Path()) -> dict[str, str]:
    return {row.target: row.verdict for row in of(text, *targets, folder=folder).rows}


def test_each_target_has_its_verdict(media: Path) -> None:
    """Refused, changed on the way, or taken as written."""
    assert verdicts(FILM, "all", folder=media) == {
        "kling": "lost",
        "kling-v1": "as written",
        "fal": "refused",
        "kie": "refused",
        "replicate": "changed",
        "dashscope": "lost",
    }


def test_all_is_every_target_that_offers_the_model() -> None:
    """Turbo has three."""
    turbo = "version: 1\nmodel: kling-3.0-turbo\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    assert list(verdicts(turbo, "all")) == ["kling", "fal", "kie"]
    assert verdicts(turbo, "replicate", "kie") == {"replicate": "not offered", "kie": "changed"}


def test_a_model_without_a_profile_is_not_known() -> None:
    """It is held against the nearest one, and no losses are told."""
    row = of("version: 1\nmodel: kling-4.0\nshots:\n  - {duration: 3, prompt: Mei walks}\n", "fal").rows[0]
    assert (row.verdict, row.profile, row.losses) == ("not known", None, ())


def test_a_model_that_nobody_offers_is_told() -> None:
    """A slip of the pen is the same at every target, and told once."""
    made = of("version: 1\nmodel: kling-30\nshots:\n  - {duration: 3, prompt: Mei walks}\n", "all")
    assert {row.verdict for row in made.rows} == {"not offered"}
    text = matrix_text([made])
    assert text.count("KS801") == 1
    assert "every target" in text
    assert made.failed


def test_a_text_that_can_not_be_read_is_refused_by_all() -> None:
    """What is wrong with it stands once."""
    made = of("version: 1\nshots:\n\t- x\n", "all")
    assert made.model is None
    assert {row.verdict for row in made.rows} == {"refused"}
    assert matrix_text([made]).count("KS006") == 1


def test_a_cast_file_is_no_film() -> None:
    """Nothing of it is sent by itself, so no target refuses it."""
    made = of("version: 1\nelements: {Mei: a courier}\n", "all")
    assert (made.rows, made.failed) == ((), False)
    assert matrix_text([made]) == "a.yaml\n\na cast file: nothing of it is sent by itself\n"


def test_the_files_own_target_does_not_matter() -> None:
    """Others are asked: that its own doesn't offer the model is no problem of theirs."""
    text = "version: 1\ntarget: kling-v1\nmodel: kling-3.0-turbo\naudio: native\nshots:\n"
    text += "  - {duration: 3, prompt: Mei walks}\n  - {duration: 3, prompt: Mei runs}\n"
    assert verdicts(text, "kling", "fal") == {"kling": "as written", "fal": "as written"}


def test_frames_are_found_beside_the_file(media: Path) -> None:
    """Though another target than the file's own is asked."""
    text = "version: 1\ntarget: fal\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    assert verdicts(text, "kling", "fal", folder=media) == {"kling": "as written", "fal": "as written"}


def test_what_is_refused_is_not_lost(media: Path) -> None:
    """DashScope cuts a long shot; ``check`` calls that an error, and it stands there once."""
    long = f"version: 1\nshots:\n  - {{duration: 3, prompt: Mei runs}}\n  - {{duration: 3, prompt: {'a' * 600}}}\n"
    row = of(long, "dashscope").rows[0]
    assert [d.code for d in row.refused] == ["KS306"]
    assert row.losses == ()


def test_a_policy_holds_here_too() -> None:
    """What a team doesn't want to hear refuses nothing; the loss is still told."""
    long = f"version: 1\nshots:\n  - {{duration: 3, prompt: Mei runs}}\n  - {{duration: 3, prompt: {'a' * 600}}}\n"
    row = of(long, "dashscope", checker=Checker(policy=Policy(ignore=("KS306",)))).rows[0]
    assert (row.verdict, [p.loss.path for p in row.told("lost")]) == ("lost", [("shots", 1, "prompt")])


def test_a_profile_of_ones_own_is_a_target(tmp_path: Path) -> None:
    """With its dialect and losses."""
    (tmp_path / "p.yaml").write_text(
        "target: 工作室\nmodel: kling-3.0\nlike: kling/kling-3.0\ntitle: 工作室\nlimits: {}\n",
        "utf-8",
    )
    checker = Checker(profiles=Profiles([tmp_path / "p.yaml"]))
    made = of(FILM.replace("end_frame: front.png\n", ""), "kling", "工作室", checker=checker)
    table = matrix_text([made]).splitlines()[2:5]
    # Chinese characters take two columns each: three of them are as wide as `target`.
    assert table[0].startswith("target  verdict")
    assert table[1].startswith("kling   refused")
    assert table[2].startswith("工作室  refused")


def test_the_text_says_where_and_why(media: Path) -> None:
    """A table, then for each target line and column, what becomes of it, and who says otherwise."""
    checker = Checker(policy=Policy(least=Severity.ERROR))
    text = matrix_text([of(FILM, "kling", "kling-v1", "fal", folder=media, checker=checker)])
    assert text == (
        """\
a.yaml: kling-3.0

target    verdict     refused  warnings  lost  changed  by its own pages
kling     lost              0         0     1        1   96 of 96 limits
kling-v1  as written        0         0     0        0   96 of 96 limits
fal       refused           1         0     0        1   30 of 96 limits

kling: Kling 3.0 (official path API), looked at on 2026-11-20
  3:1  lost     the negative prompt isn't sent
  9:5  changed  `;` is sent as `,`: it would end the shot

fal: Kling 3.0 (fal), looked at on 2026-11-20
  6:1   refused  KS314 the model takes no `end_frame` in a film of several shots
                 disputed: the official changelog allows it since 2026-05
  10:5  changed  the line is spoken in English: all but Chinese and English is translated
                 disputed: the official 3.0 guide says zh, en, ja, ko and es
"""
    )


def test_what_holds_everywhere_is_told_once(media: Path) -> None:
    """The same reason at every target, whatever each calls its model."""
    text = matrix_text([of(FILM.replace("duration: 4", "duration: 20"), "all", folder=media)])
    assert text.count("KS304") == 1
    assert "every target\n  11:16  refused  KS304 the film lasts 23 s (3 + 20), the model makes at most 15 s" in text


def test_colour_changes_no_word(media: Path) -> None:
    """Without its codes a coloured text is the plain one."""
    made = of(FILM, "all", folder=media)
    assert re.sub(r"\x1b\[[\d;]*m", "", matrix_text([made], colour=True)) == matrix_text([made])


def test_the_json_is_versioned_and_whole(media: Path) -> None:
    """Every reason with its place, what is the same everywhere included."""
    data = json.loads(matrix_json([of(FILM, "kling", "replicate", "nobody", folder=media)]))
    assert (data["version"], data["files"][0]["file"], data["files"][0]["model"]) == (1, "a.yaml", "kling-3.0")
    kling, replicate, nobody = data["files"][0]["targets"]
    assert (kling["verdict"], nobody["verdict"], nobody["profile"]) == ("lost", "not offered", None)
    assert data["files"][0]["failed"]
    lost = next(loss for loss in kling["losses"] if loss["path"] == ["negative"])
    assert {key: lost[key] for key in ("kind", "line", "column", "everywhere")} == {
        "kind": "lost", "line": 3, "column": 1, "everywhere": False,
    }  # fmt: skip
    assert lost["basis"]["source"]
    assert any(loss["everywhere"] for loss in replicate["losses"]) is False


@pytest.mark.parametrize(
    ("words", "asked"), [("fal", ("fal",)), (" fal, kie,fal", ("fal", "kie")), ("all", ("all",)), ("fal,all", ("all",))]
)
def test_targets_are_named_with_commas(words: str, asked: tuple[str, ...]) -> None:
    """Each once."""
    assert asked_targets(words) == asked


@pytest.mark.parametrize(
    ("words", "hint"), [("fall", "did you mean `fal`?"), ("x", "there are: kling"), (",", "there")]
)
def test_a_target_that_is_not_there(words: str, hint: str) -> None:
    """Is told with the nearest one."""
    with pytest.raises(UsageError) as caught:
        asked_targets(words)
    assert hint in str(caught.value.hint)
