"""Storyboards by chance, as data that YAML can hold: shared by the laws of the dialects and by whoever else
needs many that a target takes.

``films`` writes anything an author might, signs of every grammar in the words among it; ``plain_films``
writes words that nobody could take for the tool's own, so that what is read back of them can be foretold.
Most of both are free of errors: ``assume(not errors(film, target, folder))``.
"""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from kling_story.checking import check_text
from kling_story.diagnostics import Severity
from kling_story.profiles import Profile, models, profile
from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS, Table
from kling_story.wording import CHINESE, ENGLISH

Film = dict[str, Any]

URL = "https://example.com"
FRAMES = st.sampled_from(["front.png", "wide.png", f"{URL}/frame.png"])
PICTURES = st.sampled_from([["front.png"], ["front.png", "wide.png"], [f"{URL}/a.png", f"{URL}/b.png", f"{URL}/c.png"]])
PIECES = (
    *("Mei", "美美", "'s", "' ", "的", "-", "_"),
    *(". ", ".", "。", "! ", "？", ";", "; ", " ", " ", ", ", "，", "\n", '"', '." ', ': "', "：“", "”", "(", ") ", "（", "）"),
    *("Mei (a courier) ", 'Bo (low): "No." ', "女孩（低声）：“不。”", "shot 2, 3, ", "a@", "é", "7", "走来", "女孩抬头", "rain", "a door"),
    *("Camera: ", "Sound: ", "Music: ", "Transition: ", "镜头：", "声音：", "转场：", "Wide shot. ", "Low angle, ", "facing left. "),
    *("slow push in", ", then ", "，然后", "推近", "dissolve", "in English", " accent", "<<<element_1>>> ", "<<<image_1>>>", "<file a.png>"),
)  # fmt: skip
"""What could be taken for something else: the tool's own signs, the dialects', references, ends of names."""
NAMES = ("Mei", "Bo", "Meili", "美美", "element_1")


@cache
def words(*names: str) -> st.SearchStrategy[str]:
    """Words that refer to ``names``, among all that could be taken for something else."""
    pieces = (*PIECES, *(f"@{name}" for name in names for _ in range(4)))
    return st.lists(st.sampled_from(pieces), min_size=1, max_size=7).map("".join).filter(str.strip)


def errors(film: Film, target: str, folder: Path) -> list[str]:
    """The ids of the errors that `check` tells of a film for a target, files looked for in ``folder``."""
    text = yaml.safe_dump(film, allow_unicode=True, sort_keys=False)
    found = check_text(text, "board.yaml", folder=folder, target=target)
    return [problem.code for problem in found if problem.severity is Severity.ERROR]


@st.composite
def films(draw: st.DrawFn, target: str) -> Film:
    """Films for one of a target's models, with all that it takes; most are free of errors."""
    model = draw(st.sampled_from([name for name in models(target) if profile(target, name)]))
    limits = profile(target, model)
    assert limits is not None
    film = draw(_brought(target, model, limits))
    film["elements"] = draw(st.dictionaries(st.sampled_from(NAMES), _element(limits, film), max_size=3))
    said = words(*film["elements"], *_named(film))
    if limits["negative_prompt"]:
        film["negative"] = draw(st.none() | words())
    film["look"] = draw(st.none() | said)
    film["title"], film["notes"] = draw(st.sampled_from([(None, None), ("Film", "for people")]))
    film |= draw(_words(limits, film, _shot(said), said))
    return {key: value for key, value in film.items() if value not in (None, {}, [])}


def _named(film: Film) -> Iterator[str]:
    yield from (image.get("name") or f"image_{n}" for n, image in enumerate(film.get("reference_images", ()), start=1))
    yield from ("video_1",) if film.get("reference_video") else ()


@st.composite
def _words(draw: st.DrawFn, limits: Profile, film: Film, shot: Any, prompt: Any) -> Film:
    """An automatic storyboard's prompt, or shots of whole seconds."""
    video = film.get("reference_video")
    auto = limits["auto_storyboard"] and not (video and video["use"] == "base")
    if auto and draw(st.integers(0, 4)) == 0:
        return {"storyboard": "auto", "prompt": draw(prompt), "duration": draw(st.integers(3, 10))}
    most = 1 if video or film.get("end_frame") else min(limits["shots_max"], 4)
    shots = draw(st.lists(shot, min_size=1, max_size=most))
    if len(shots) == 1:
        shots[0]["duration"] = draw(st.sampled_from(limits["seconds_choices"] or [5, 10, 3, 8]))
    elif len(shots) == 2:
        shots[0]["duration"] += 1
    return {"shots": shots}


@st.composite
def _brought(draw: st.DrawFn, target: str, model: str, limits: Profile) -> Film:
    """Resolution, shape, sound, frames and references."""
    film: Film = {"target": target, "model": model, "quality": draw(st.sampled_from(limits["qualities"]))}
    if limits["reference_video"] and draw(st.integers(0, 3)) == 0:
        use = draw(st.sampled_from(["feature", "base"]))
        film["reference_video"] = {"file": f"{URL}/dance.mp4", "use": use}
        film["audio"] = draw(st.sampled_from(limits[f"audio_with_{use}_video"] or ["off"]))
        film["reference_video"]["keep_sound"] = film["audio"] == "original"
    else:
        film["audio"] = draw(st.sampled_from([sound for sound in limits["audio"] if sound != "original"]))
        if limits["start_frame_needed"] or draw(st.booleans()):
            film["start_frame"] = draw(FRAMES)
            if limits["end_frame"] and draw(st.integers(0, 3)) == 0:
                film["end_frame"] = draw(FRAMES)
    if limits["reference_images"] and not film.get("start_frame") and draw(st.booleans()):
        named = st.fixed_dictionaries({"image": FRAMES}, optional={"name": st.sampled_from(["Street", "Lamp"])})
        film["reference_images"] = draw(
            st.lists(named, max_size=2, unique_by=lambda image: image.get("name", image["image"]))
        )
    if limits["camera_control"] and not film.get("end_frame") and draw(st.booleans()):
        kind = draw(st.sampled_from(limits["camera_control"]))
        film["camera_control"] = {
            "type": kind,
            **({"tilt": draw(st.sampled_from([-4, 2.5]))} if kind == "simple" else {}),
        }
    elif limits["motion_brush"] and film.get("start_frame") and not film.get("end_frame") and draw(st.booleans()):
        film["motion_brush"] = {"strokes": [{"mask": "front.png", "path": [[1, 2], [30, 40]]}]}
    if not film.get("start_frame") and (film.get("reference_video") or {}).get("use") != "base":
        film["aspect"] = draw(st.sampled_from(["16:9", "9:16", "1:1"]))
    return film


def _element(limits: Profile, film: Film) -> Any:
    """An element of words, or with pictures or an id where the film can have such."""
    words = st.fixed_dictionaries(
        {"description": st.sampled_from(["a courier", "a girl; tall", "穿黄色雨衣", "old (very)"])}
    )
    may = (
        limits["elements"]
        and not film.get("end_frame")
        and (film.get("start_frame") or not limits["elements_need_start_frame"])
    )
    if not may:
        return words
    pictured = st.fixed_dictionaries({"images": PICTURES, "description": st.sampled_from(["a courier", "a girl"])})
    known = st.just({"id": "829836802793406551"})
    return words | pictured | known if limits["element_ids"] else words | pictured


def _shot(said: st.SearchStrategy[str]) -> Any:
    line = st.fixed_dictionaries(
        {"who": st.sampled_from(["Mei", "@Bo", "Voiceover", "Mrs. Lee", "女孩"]), "line": said},
        optional={
            "tone": said,
            "language": st.sampled_from(["en", "中文", "ja"]),
            "accent": st.sampled_from(["British", "四川话"]),
        },
    )
    move = st.fixed_dictionaries(
        {"move": st.sampled_from(["push in", "pan_left", "推近", "handheld"])},
        optional={"speed": st.sampled_from(["slow", "快速"]), "to": said, "then": st.booleans()},
    )
    camera = st.lists(move | st.sampled_from(["slow tilt up to @Mei, then static", "推近，然后固定"]), max_size=2)
    return st.fixed_dictionaries(
        {"duration": st.integers(2, 3), "prompt": said},
        optional={
            "size": st.sampled_from(["wide", "MCU", "特写", "head shot"]),
            "angle": st.sampled_from(["low", "low, Dutch", "俯拍"]),
            "framing": st.sampled_from(["OTS", "two_shot", "过肩"]),
            "lens": st.sampled_from(["35mm", "telephoto", "85mm portrait"]),
            "facing": st.sampled_from(["left", "camera"]),
            "direction": st.sampled_from(["left_to_right", "toward_camera"]),
            "camera": camera,
            "dialogue": st.lists(line, max_size=2),
            "sound": said,
            "music": said,
            "transition": st.sampled_from(["dissolve", "cut", "叠化", "fade up"]),
            "notes": st.just("for people"),
        },
    )


_LATIN = "abcdefghijklmnopqrstuvwxyzéß0123456789'-"
_HAN = "雨夜灯光照着街道女孩抬头看窗外风吹过树叶慢走"
_PEOPLE = {"Mei": "a courier in a yellow raincoat", "Old-Bo": "beard, green apron (torn)", "美美": "穿黄色雨衣的快递员"}
_TABLES: dict[str, Table[Any]] = {"size": SIZES, "angle": ANGLES, "framing": FRAMINGS, "lens": LENSES}


@cache
def _spellings(key: str, *, chinese: bool) -> list[str]:
    """The names by which a value can be written and read back: those that no other table has too."""
    wording = CHINESE if chinese else ENGLISH
    table = _TABLES[key]
    others = [other for other in _TABLES.values() if other is not table]
    names = [name for term in table for name in table.names(term) if table.find(name) is term]
    sent = [(name, wording.term(table, name)) for name in names]
    return [name for name, words in sent if not any(other.find(words) for other in others) and "/" not in name]


@cache
def _plain_words(chinese: bool) -> st.SearchStrategy[str]:
    """A sentence without its stop, of letters and spaces alone: longer than any term."""
    if chinese:
        return st.text(_HAN, min_size=7, max_size=20)
    word = st.text(_LATIN, min_size=2, max_size=9).map(_between_letters)
    return st.lists(word, min_size=4, max_size=8).map(" ".join)


def _between_letters(word: str) -> str:
    """A word that begins and ends with a letter."""
    return word if word[0].isalpha() and word[-1].isalpha() else f"m{word}n"


@st.composite
def _plain_prompt(draw: st.DrawFn, chinese: bool, names: list[str]) -> str:
    """One to three sentences; who is named in it, or whose something is, stands before a space."""
    comma, stop, space = ("，", "。", "") if chinese else (", ", ".", " ")
    owner = st.sampled_from(["", "", "的" if chinese else "'s"])
    sentences = []
    for _ in range(draw(st.integers(1, 3))):
        who = (
            [f"@{name}{draw(owner)} " for name in draw(st.lists(st.sampled_from(names), max_size=2, unique=True))]
            if names
            else []
        )
        clauses = [f"{each}{draw(_plain_words(chinese))}" for each in (who or [""])]
        sentences.append(comma.join(clauses))
    return f"{stop}{space}".join(sentences) + draw(st.sampled_from(["", stop, "!"]))


@st.composite
def _plain_shot(draw: st.DrawFn, names: list[str]) -> Film:
    chinese = draw(st.booleans())
    words = _plain_words(chinese)
    shot: Film = {"duration": draw(st.integers(2, 3)), "prompt": draw(_plain_prompt(chinese, names))}
    for key in _TABLES:
        if draw(st.integers(0, 2)) == 0:
            shot[key] = draw(st.sampled_from(_spellings(key, chinese=chinese)))
    keys = {
        "facing": st.sampled_from(["left", "right", "camera", "away"]),
        "direction": st.sampled_from(["left_to_right", "right_to_left", "toward_camera", "away_from_camera"]),
        "camera": st.lists(_plain_move(chinese), min_size=1, max_size=3),
        "dialogue": st.lists(_plain_line(chinese, names), min_size=1, max_size=3),
        "sound": words,
        "music": words,
        "transition": st.sampled_from([name for term in TRANSITIONS for name in TRANSITIONS.names(term)]),
        "notes": words,
        "id": words,
    }
    return shot | {key: draw(values) for key, values in keys.items() if draw(st.integers(0, 2)) == 0}


@cache
def _paces() -> list[str]:
    return [name for term in SPEEDS for name in SPEEDS.names(term)]


@cache
def _moves(*, chinese: bool) -> list[str]:
    """The names of moves that hold no pace: "慢推" is a slow one."""
    wording = CHINESE if chinese else ENGLISH
    names, paces = [name for term in MOVES for name in MOVES.names(term)], tuple(_paces())
    return [name for name in names if not wording.term(MOVES, name).startswith(paces)]


@st.composite
def _plain_move(draw: st.DrawFn, chinese: bool) -> Film:
    move = {"move": draw(st.sampled_from(_moves(chinese=chinese))), "then": draw(st.booleans())}
    if draw(st.booleans()):
        move["speed"] = draw(st.sampled_from(_paces()))
    if draw(st.booleans()):
        move["to"] = draw(
            st.sampled_from(
                ["至她的手", "至门前，直至天黑"] if chinese else ["to her hands", "until she stops, and waits"]
            )
        )
    return move


@st.composite
def _plain_line(draw: st.DrawFn, chinese: bool, names: list[str]) -> Film:
    labels = ["Voiceover", "Mrs. Lee", "the old man", "女孩"]
    line: Film = {"who": draw(st.sampled_from([*names, *labels])), "line": draw(_plain_words(draw(st.booleans())))}
    line["line"] += draw(st.sampled_from(["", ".", "!", "。", "? Never again."]))
    if draw(st.booleans()):
        line["tone"] = draw(
            st.sampled_from(["低声", "轻轻地，笑着"] if chinese else ["whispering", "softly, in a surprised tone"])
        )
    if draw(st.booleans()):
        line["language"] = draw(st.sampled_from(["en", "中文", "Japanese", "kr", "español"]))
    if draw(st.booleans()):
        line["accent"] = draw(st.sampled_from(["British", "French accent", "四川话", "上海口音"]))
    return line


@st.composite
def plain_films(draw: st.DrawFn, target: str) -> Film:
    """Films whose words say nothing in the tool's own form, spelt in every way that the vocabulary knows."""
    model = draw(st.sampled_from([name for name in models(target) if profile(target, name)]))
    limits = profile(target, model)
    assert limits is not None
    film = draw(_brought(target, model, limits))
    people = draw(st.lists(st.sampled_from(sorted(_PEOPLE)), max_size=2, unique=True))
    film["elements"] = {name: draw(_person(name, limits, film)) for name in people}
    names = [*people, *_named(film)]
    film["look"] = draw(st.none() | _plain_words(False) | _plain_words(True))
    film["title"], film["notes"] = draw(st.sampled_from([(None, None), ("Film", "for people")]))
    film |= draw(_words(limits, film, _plain_shot(people), _plain_prompt(draw(st.booleans()), names)))
    return {key: value for key, value in film.items() if value not in (None, {}, [])}


def _person(name: str, limits: Profile, film: Film) -> Any:
    words = st.just({"description": _PEOPLE[name], "notes": "for people"})
    may = (
        limits["elements"]
        and not film.get("end_frame")
        and (film.get("start_frame") or not limits["elements_need_start_frame"])
    )
    return words | st.fixed_dictionaries({"images": PICTURES}) if may else words
