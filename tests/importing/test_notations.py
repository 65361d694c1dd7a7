"""Every way to write shots and times that is understood, in invented prompts."""

from __future__ import annotations

import pytest

from kling_story.errors import StoryError
from kling_story.importing.marks import NOTATIONS, read_mark
from kling_story.importing.prompts import import_prompt
from kling_story.importing.times import read_time

PROMPTS = {
    "parentheses": ("Shot 1 (3s): A pier at dawn.\nShot 2 (4s): A knot tightens.", "3 4"),
    "from and to": ("[0-4s] A fox sniffs snow.\n[4-8s] It pounces.", "4 4"),
    "round brackets": ("(0-3s) A fox sniffs snow.\n(3-7s) It pounces.", "3 4"),
    "en dash and colon": ("0–3s: a kettle boils\n3–6s: steam\n6–10s: cut to black", "3 3 4"),
    "full stop": ("Shot 1 (0-3s). A pier.\nShot 2 (3-5s). A rope.", "3 2"),
    "comma": ("SHOT 1, 3s:\na pier at dawn\n\nSHOT 2, 4s:\na knot", "3 4"),
    "dashes": ("SHOT 1 — 3 SECONDS — WIDE\nA bus.\n\nSHOT 2 — 4 SECONDS — MEDIUM\nA driver.", "3 4"),
    "bold": ("**Shot 1 — Wide (4 s)** A harbour.\n**Shot 2 — Close-up (3 s)** Rope.", "4 3"),
    "bold with colon": ("**Shot 1 (Wide, 4s):** A harbour.\n\n**Shot 2 (3s, close-up):** Rope.", "4 3"),
    "headings": ("## Shot 1: The pier (4s)\nAna waits.\n\n## Shot 2: On board (5s)\nAna laughs.", "4 5"),
    "one bracket": ("[Shot 1: Wide, 3s] A pier.\n[Shot 2: Close-up, 2s] A knot.", "3 2"),
    "pipes": ("Beat 1 | 3s | Wide | A square at noon\nBeat 2 | 2s | CU | A coin spins", "3 2"),
    "numbered list": ("1. Wide shot (3s): A lighthouse.\n2. Close-up (2s): The lamp turns.", "3 2"),
    "list with brackets": ("1) [3s] Wide: dunes\n2) [4s] Medium: camels", "3 4"),
    "list without times": ("1. A man enters.\n2. A man leaves.", "- -"),
    "clock": ("0:00-0:03 A train arrives.\n0:03-0:08 Doors open.", "3 5"),
    "clock with fractions": ("SHOT 1 [0:00-0:02.5]: A glacier.\nSHOT 2 [0:02.5-0:05]: Ice cracks.", "2.5 2.5"),
    "beginnings": ("00:00 A kite rises.\n00:04 It snaps.\n00:09 It lands.\nDuration: 12s", "4 5 3"),
    "shares": ("First 3 seconds: a seed. Next 4 seconds: a shoot. Last 3 seconds: a flower.", "3 4 3"),
    "time at the end": ("Shot 1: A wave breaks. (3s)\nShot 2: Foam on sand. (2 seconds)", "3 2"),
    "time on its own line": ("Shot 1\n[0-3s] A pier.\nShot 2\n[3-5s] A knot.", "3 2"),
    "settings": ("SCENE 1\nSETTINGS\n  Duration: 5s\nPROMPT\nA bar.\n\nSCENE 2\nDuration: 4s\nPROMPT\nA door.", "5 4"),
    "one line": ("[0-4s] A fox sniffs. [4-8s] It pounces. [8-10s] Snow.", "4 4 2"),
    "one line, numbered": ("Shot 1, a violinist. Shot 2, the bow. Shot 3, the hall.", "- - -"),
    "API grammar": ("shot 1, 4, a hatch opens; shot 2, 4, water rushes in; shot 3, 2, black;", "4 4 2"),
    "ordinals": ("First shot: a match. Second shot: a candle. Final shot: smoke.", "- - -"),
    "cut to": ("A canyon. A rider appears.\nCUT TO: spurs.\nCUT TO: the horse rears.", "- - -"),
    "emoji": ("🎬 **Shot 1 — Fog (0:00–0:04)**\n**Visual:** A ferry.\n\n**Shot 2 (0:04–0:07)**\nA hood.", "4 3"),
    "bullets": ("- Shot 1 (3s) - A ferry\n- Shot 2 (4s) - A hood", "3 4"),
    "brackets in a row": ("[Shot 1] [Wide] [3s] A door.\n[Shot 2] [CU] [2s] A paw.", "3 2"),
    "a label in brackets": ("Shot 1: A ferry. (Duration: 3s)\nShot 2: A hood. Duration: 4 seconds.", "3 4"),
    "lengths alone": ("3s: a door opens\n4s: a cat enters\n2s: the door closes", "3 4 2"),
    "beats inside a shot": ("Shot 1 (6s): A man.\n0-3s: he reads\n3-6s: he sleeps\nShot 2 (4s): Dark.", "6 4"),
    "of many": ("Shot 1/2 (4s) - A letter burns\nShot 2/2 (3s) - Ash", "4 3"),
    "scenes with shots": ("Scene 1: Roof\nShot 1 (3s): A match.\nScene 2: Street\nShot 2 (2s): He looks up.", "3 2"),
    "mention is no mark": ("Shot 1 (3s): A pier.\nShot 2 (3s): As in\nShot 1 the pier, now empty.", "3 3"),
    "table": ("| Shot | Duration | Prompt |\n|---|---|---|\n| 1 | 2s | a cup |\n| 2 | 4s | a hand pours |", "2 4"),
    "spreadsheet": ("Shot\tSeconds\tAction\n1\t3\tA door opens\n2\t4\tA cat walks in", "3 4"),
    "JSON": ('{"multi_prompt": [{"prompt": "A barn", "duration": "5"}, {"prompt": "Ash", "duration": 3}]}', "5 3"),
    "fenced JSON": ('```json\n[{"shot": 1, "description": "A clock", "duration": "3s"}, "Rain"]\n```', "3 -"),
    "JSON with a prompt of shots": ('{"prompt": "shot 1, 2, a hatch; shot 2, 3, water;", "ratio": "1:1"}', "2 3"),
    "fence": ("```\nShot 1 (2s): A pier.\nShot 2 (2s): A knot.\n```", "2 2"),
    "quoted": ("> Shot 1 (2s): A pier.\n> Shot 2 (2s): A knot.", "2 2"),
    "no shots": ("A red fox crosses a frozen lake at dusk.", "-"),
    "分镜": ("分镜一（3秒）：老渔夫划船。\n分镜二（4秒）：皱纹里的海水。", "3 4"),
    "第一镜": ("第一镜 0-3秒 雪山。第二镜 3-6秒 登山者。", "3 3"),
    "第1个镜头": ("第1个镜头（0-5秒）：主持人微笑。\n第2个镜头（5-10秒）：产品旋转。", "5 5"),
    "镜头 without times": ("镜头1：沙漠。\n镜头2：骆驼。", "- -"),
    "场景": ("场景一：沙漠，5秒。\n场景二：骆驼，4秒。", "5 4"),
    "全角竖线": ("镜头1｜3s｜远景｜固定｜城市天际线\n镜头2｜4s｜中景｜跟拍｜女孩奔跑", "3 4"),
    "Escena": ("Escena 1 (3s): Un gato entra.\nEscena 2 (4s): La puerta.", "3 4"),
    "times in a table": ("| Time | Shot | Description |\n|:--|:--|:--|\n| 0:00–0:03 | Wide | A ferry |", "3"),
    "中文表格": ("| 镜号 | 时长 | 画面 |\n|---|---|---|\n| 1 | 3秒 | 少年奔跑 |\n| 2 | 2秒 | 他回头 |", "3 2"),
    "seconds beside the number": ("Shot 1 3s A pier.\nShot 2 4s: A knot.\nShot 3 – 5 s – Wide: the sea.", "3 4 5"),
    "seconds beside the number, in a line": ("Shot 1 3s A pier; Shot 2 4s A knot; Shot 3 2 seconds, dusk.", "3 4 2"),
    "seconds after the colon": ("Shot 1: 3s A pier.\nShot 2: 2s A knot.", "3 2"),
    "镜头一 3s": ("镜头一 3s 雪山。\n镜头2 4秒 登山者。\n镜头三，5秒，日出。", "3 4 5"),
    "镜头 in a line": ("镜头一 3s 雪山。镜头二 4秒 登山者。", "3 4"),
    "seconds that pass": ("Shot 1: 3 seconds pass.\nShot 2 3 seconds of silence.\n镜头3 3秒后，门开了。", "- - -"),
    "샷": ("샷 1 (3초): 와이드 샷, 바다.\n샷 2 (2초): 소녀의 눈.", "3 2"),
    "カット": ("カット1（3秒）：港の朝。\nカット2（3秒）：漁師の手。", "3 3"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "seconds"), PROMPTS.values(), ids=PROMPTS.keys())
def test_notation(text: str, seconds: str, board) -> None:  # type: ignore[no-untyped-def] # a fixture
    """The shots, and the seconds stated for each."""
    found = ["-" if length is None else f"{float(length):g}" for length in import_prompt(text).seconds]
    assert found == seconds.split()
    assert len(board(text).shots) == len(found)


@pytest.mark.parametrize("text", ["Shot 1 3s A pier.\nShot 2 4s: A pier.", "镜头一 3s A pier.\n镜头2 4秒 A pier."])
def test_seconds_leave_the_prompt(text: str, board) -> None:  # type: ignore[no-untyped-def] # a fixture
    """Seconds beside a shot's number are no part of its prompt."""
    assert [shot.prompt for shot in board(text).shots] == ["A pier.", "A pier."]


@pytest.mark.parametrize("notation", NOTATIONS, ids=lambda notation: notation.example)
def test_example(notation) -> None:  # type: ignore[no-untyped-def] # a row of a table
    """Every notation's own example is read as one."""
    mark = read_mark(
        f"{notation.example} a harbour" if notation.example[-1] in ":：" else f"{notation.example}: a harbour"
    )
    assert mark is not None
    assert mark.family == notation.family
    assert mark.rest == "a harbour"


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("3s", 3),
        ("3 seconds", 3),
        ("3秒", 3),
        ("0-4s", 4),
        ("0:02-0:05", 3),
        ("4–8", 4),
        ("1.5 sec", 1.5),
        ("第3秒至5秒", 2),
    ],
)
def test_time(written: str, seconds: float) -> None:
    """Times in their spellings."""
    time = read_time(written)
    assert time is not None
    assert time.seconds == seconds


@pytest.mark.parametrize("written", ["", "soon", "3 dogs", "8-4s", "0s"])
def test_no_time(written: str) -> None:
    """What is no length of time is none."""
    assert read_time(written) is None


def test_seconds_are_shared_out() -> None:
    """A stated total is shared in whole seconds, the longer shots first."""
    imported = import_prompt("Duration: 10s\n\nShot 1: dawn.\nShot 2: noon.\nShot 3: dusk.")
    assert imported.seconds == (None, None, None)
    assert [line.split()[2] for line in imported.yaml.splitlines() if "duration:" in line] == ["4", "3", "3"]
    assert "guessed: a share of the 10 s stated for the film" in imported.yaml


def test_six_shots_without_times_fit_one_generation() -> None:
    """Three seconds each, or less where they would not fit."""
    imported = import_prompt("\n".join(f"Shot {number}: bird {number} lands" for number in range(1, 7)))
    lengths = [int(line.split()[2]) for line in imported.yaml.splitlines() if "duration:" in line]
    assert lengths == [3, 3, 3, 2, 2, 2]


def test_more_than_fits_stays_as_written() -> None:
    """Seven shots of three seconds stay, and a remark says what one generation takes."""
    imported = import_prompt("\n".join(f"Shot {number} (3s): bird {number} lands" for number in range(1, 8)))
    assert imported.shots == 7
    assert "# 7 shots as written: one generation takes up to 6" in imported.yaml
    assert imported.remarks[-1] == "21 s in all as written: one generation takes up to 15 s"


@pytest.mark.parametrize("text", ["", " \n\t", "---", "...!?"])
def test_nothing_to_import(text: str) -> None:
    """A text without words is refused, with the next step."""
    with pytest.raises(StoryError) as refused:
        import_prompt(text)
    assert refused.value.hint


def test_a_storyboard_is_no_prompt() -> None:
    """What `import` itself writes is not imported again."""
    with pytest.raises(StoryError, match="a storyboard already"):
        import_prompt(import_prompt("Shot 1 (3s): A pier.").yaml)
