"""The words of the trade: every name leads to its term, and to one only."""

from __future__ import annotations

import re

import pytest

from kling_story.reference import SETTINGS, TABLES
from kling_story.vocabulary import (
    ANGLES,
    FRAMINGS,
    LANGUAGES,
    LENSES,
    MOVES,
    SIZES,
    SPEEDS,
    TRANSITIONS,
    Table,
    focal_length,
    read_camera,
)
from kling_story.vocabulary.leftovers import is_unknown_object, left_over
from kling_story.vocabulary.terms import normal

TERMS = [pytest.param(table, term, id=f"{table.kind}-{term.id}") for table in (*TABLES, *SETTINGS) for term in table]
KINDS = [pytest.param(table, id=table.kind) for table in (*TABLES, *SETTINGS)]


@pytest.mark.parametrize(("table", "term"), TERMS)
def test_every_name_leads_to_its_term(table: Table, term) -> None:
    """Id, words, Chinese, synonyms and abbreviations, in any case, with hyphens or without, find it."""
    for name in filter(None, table.names(term)):
        for spelling in (name, name.upper(), name.title(), name.replace("-", " "), f" {name} "):
            assert table.find(spelling) is term, spelling


@pytest.mark.parametrize(("table", "term"), TERMS)
def test_a_term_says_what_it_is(table: Table, term) -> None:
    """It has a meaning for people and words for Kling, in English and Chinese."""
    assert term.meaning
    assert term.words
    assert re.search("[\u4e00-\u9fff]", term.chinese)
    assert not term.meaning.endswith(".")


@pytest.mark.parametrize(("table", "term"), TERMS)
def test_an_id_is_whole_words(table: Table, term) -> None:
    """Lower-case words joined by ``_``, none of them an abbreviation of the trade."""
    if table is LANGUAGES:
        assert re.fullmatch(r"[a-z]{2}", term.id)
        return
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*|\d*mm", term.id)
    short = {"ecu", "bcu", "cu", "mcu", "ms", "mls", "fs", "ls", "ws", "ews", "els", "ots", "la", "ha"}
    assert not short & set(term.id.split("_"))


@pytest.mark.parametrize("table", KINDS)
def test_no_name_belongs_to_two_terms(table: Table) -> None:
    """As compared, without case and hyphens, a name is one term's; what fits several is ``vague``."""
    owners: dict[str, set[str]] = {}
    for term in table:
        for name in filter(None, table.names(term)):
            owners.setdefault(normal(name), set()).add(term.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}
    assert [word for word in table.vague if table.find(word)] == []
    assert [ids for ids in table.vague.values() if len(ids) < 2 or not set(ids) <= set(table.ids)] == []


def test_opposites_undo_each_other() -> None:
    """The opposite of a move's opposite is the move, and goes the other way as far."""
    for move in MOVES:
        if move.opposite:
            other = MOVES[move.opposite]
            assert other.opposite == move.id
            assert other.amount == pytest.approx(1 / move.amount if move.unit == "times" else -move.amount)


def test_sizes_stand_in_order() -> None:
    """Going wider, the figure gets smaller and the ladder counts up by one."""
    heights = [size.figure_height for size in SIZES]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)
    assert [size.ladder for size in SIZES] == list(range(len(heights)))


@pytest.mark.parametrize(
    ("table", "written", "expected"),
    [
        (SIZES, "MCU", "medium_close_up"),
        (SIZES, "Medium Close-Up Shot", "medium_close_up"),
        (SIZES, "a wide shot", "wide"),
        (SIZES, "大特写", "extreme_close_up"),
        (SIZES, "特写", "close_up"),
        (SIZES, "近景", "medium_close_up"),
        (SIZES, "中景", "medium"),
        (SIZES, "全景", "full"),
        (SIZES, "远景", "wide"),
        (SIZES, "特写镜头", "close_up"),
        (ANGLES, "bird’s-eye view", "birds_eye"),
        (ANGLES, "WORM'S EYE", "worms_eye"),
        (FRAMINGS, "OTS", "over_the_shoulder"),
        (FRAMINGS, "过肩", "over_the_shoulder"),
        (MOVES, "push-in", "dolly_in"),
        (MOVES, "Camera Shake", "handheld"),
        (MOVES, "缓慢推近", "dolly_in"),
        (SPEEDS, "Slowly", "slow"),
        (LANGUAGES, "English", "en"),
        (LANGUAGES, "Klingon", None),
        (SIZES, "huge", None),
        (SIZES, "", None),
    ],
)
def test_people_write_it_their_way(table: Table, written: str, expected: str | None) -> None:
    """Chinese film usage, abbreviations, hyphens and "shot" are understood; nonsense isn't."""
    found = table.find(written)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("table", "prose", "expected"),
    [
        (SIZES, "an extreme close-up of a coin, then a wide shot", ["extreme_close_up", "wide"]),
        (SIZES, "medium close up, not medium", ["medium_close_up", "medium"]),
        (SIZES, "MCU of Mei, 3 ms later", ["medium_close_up"]),
        (SIZES, "the widest smile of a closed door", []),
        (SIZES, "大特写：雨滴，中近景", ["extreme_close_up", "medium_close_up"]),
        (ANGLES, "extreme low angle and a Dutch tilt", ["worms_eye", "dutch"]),
        (FRAMINGS, "over-the-shoulder two-shot", ["over_the_shoulder", "two_shot"]),
        (MOVES, "dolly zoom, whip pan", ["dolly_zoom", "whip_pan"]),
        (SPEEDS, "very slowly", ["very_slow"]),
    ],
)
def test_the_longest_name_wins_in_prose(table: Table, prose: str, expected: list[str]) -> None:
    """A longer name hides the shorter ones inside it; parts of words are no names."""
    found = list(table.find_in(prose))
    assert [f.term.id for f in found] == expected
    assert all(0 <= f.start < f.end <= len(prose) for f in found)


CAMERA = [
    ("static", [("static", None, None, False)]),
    ("slow push in", [("dolly_in", "slow", None, False)]),
    ("slow push in to her hands", [("dolly_in", "slow", "to her hands", False)]),
    ("slow push in, then tilt up", [("dolly_in", "slow", None, False), ("tilt_up", None, None, True)]),
    ("pan left and tilt up", [("pan_left", None, None, False), ("tilt_up", None, None, False)]),
    ("handheld, very slow dolly out", [("handheld", None, None, False), ("dolly_out", "very_slow", None, False)]),
    ("push in slowly", [("dolly_in", "slow", None, False)]),
    ("quick whip pan into zoom in", [("whip_pan", "fast", None, False), ("zoom_in", None, None, True)]),
    ("crane up followed by pan right", [("crane_up", None, None, False), ("pan_right", None, None, True)]),
    ("360-degree orbit", [("orbit", None, None, False)]),
    ("push in with a friend", [("dolly_in", None, "with a friend", False)]),
    ("缓慢推近", [("dolly_in", "slow", None, False)]),
    ("缓慢地向左摇", [("pan_left", "slow", None, False)]),
    (
        "手持，快速推近，然后上摇",
        [("handheld", None, None, False), ("dolly_in", "fast", None, False), ("tilt_up", None, None, True)],
    ),
    ("环绕拍摄", [("orbit", None, None, False)]),
    ("缓慢摇镜头向右", [("pan_right", "slow", None, False)]),
    ("镜头从左摇到右", [("pan_right", None, None, False)]),
    ("镜头向右移动", [("truck_right", None, None, False)]),
    ("镜头慢慢拉开", [("dolly_out", "slow", None, False)]),
    ("快速向前推", [("dolly_in", "fast", None, False)]),
    ("升降镜头", []),
    ("固定镜头", [("static", None, None, False)]),
    ("", []),
    ("with feeling", []),
]


@pytest.mark.parametrize(("phrase", "expected"), CAMERA, ids=[phrase or "empty" for phrase, _ in CAMERA])
def test_camera_phrases_are_read(phrase: str, expected: list[tuple[str, str | None, str | None, bool]]) -> None:
    """Moves with their speed, destination and order, in English and Chinese."""
    read = [(d.move.id, d.speed.id if d.speed else None, d.to, d.then) for d in read_camera(phrase).directions]
    assert read == expected


def test_what_is_no_move_is_kept() -> None:
    """Pieces without a move are named, none of them lost."""
    phrase = read_camera("push in, breathing, tlit up")
    assert phrase.not_understood == ("breathing", "tlit up")


@pytest.mark.parametrize(
    ("lens", "expected"),
    [("35mm", 35.0), ("85 mm portrait", 85.0), ("50mm", 50.0), ("sharp", None), ("0mm", None), ("99999mm", None)],
)
def test_a_focal_length_is_read_from_a_lens(lens: str, expected: float | None) -> None:
    """Millimetres, with or without words; nothing where there is none that a lens could have."""
    assert focal_length(lens) == expected


@pytest.mark.parametrize("lens", [lens.words for lens in LENSES])
def test_a_named_lens_has_a_focal_length(lens: str) -> None:
    """Wide, portrait, telephoto: the animatic can show each."""
    assert focal_length(lens)


@pytest.mark.parametrize(
    ("table", "written", "expected"),
    [
        (ANGLES, "low banana", [("banana", None)]),
        (ANGLES, "low-angel", [("low-angel", "low-angle")]),
        (ANGLES, "very low angel shot", [("angel", "angle")]),
        (SIZES, "wide banana", [("banana", None)]),
        (SIZES, "medum close-up", [("medum close-up", "medium close-up")]),
        (SIZES, "wide shto", [("shto", "shot")]),
        (SIZES, "close-up of her banana", []),
        (SIZES, "close-up, banana", []),
        (SIZES, "close-up (banana)", []),
        (SIZES, "close-ups", []),
        (SIZES, "intimate, slightly wider close-up two-shot", []),
        (SIZES, "static wide 24mm", []),
        (SIZES, "wide establishing shot", []),
        (SIZES, "close-up Mei", []),
        (SIZES, "特写美美的手", []),
        (SIZES, "plano medio de Ana", []),
        (SIZES, "medium shot on her hands", []),
        (ANGLES, "low angle from the gutter", []),
        (ANGLES, "slightly low", []),
        (ANGLES, "a bit of a low angle, 30 degrees", []),
        (ANGLES, "low-key high angle", []),
        (FRAMINGS, "over the shoulder of Mei", []),
        (FRAMINGS, "tight two-shot", []),
    ],
)
def test_words_beside_a_term_are_looked_at(table: Table, written: str, expected: list[tuple[str, str | None]]) -> None:
    """What names nothing is left over; where, of whom and how is the author's to say."""
    assert [(written[start:end], meant) for start, end, meant in left_over(table, written)] == expected


@pytest.mark.parametrize(
    ("to", "unknown"),
    [
        ("bananas", True),
        ("to her hands", False),
        ("slowly", False),
        ("closer", False),
        ("Mei", False),
        ("30 degrees", False),
        ("past the crowd", False),
    ],
)
def test_a_move_goes_somewhere(to: str, unknown: bool) -> None:
    """A bare noun after "push in" is neither where nor how."""
    assert is_unknown_object(to) is unknown


@pytest.mark.parametrize(
    ("phrase", "moves"),
    [
        ("static push in", ["static", "dolly_in"]),
        ("handheld, slow push in", ["handheld", "dolly_in"]),
        ("handheld slow push in to her hands", ["handheld", "dolly_in"]),
        ("static shot of a tilt up sign", ["static"]),
        ("slow push", ["dolly_in"]),
        ("no movement", ["static"]),
        ("none", ["static"]),
        ("cámara fija", ["static"]),
        ("grúa arriba", ["crane_up"]),
        ("push in, then none of it", ["dolly_in"]),
    ],
)
def test_moves_that_stand_side_by_side_are_all_read(phrase: str, moves: list[str]) -> None:
    """A camera that is held some way moves as well; a short form counts as a whole value only."""
    assert [direction.move.id for direction in read_camera(phrase).directions] == moves


@pytest.mark.parametrize(
    ("table", "written", "term"),
    [
        (FRAMINGS, "centered", "centered"),
        (FRAMINGS, "rule of thirds", "rule_of_thirds"),
        (FRAMINGS, "symmetrical", "symmetrical"),
        (FRAMINGS, "plano detalle", "insert"),
        (ANGLES, "contrapicado", "low"),
        (ANGLES, "picado", "high"),
        (ANGLES, "plano cenital", "overhead"),
        (TRANSITIONS, "fundido", "dissolve"),
        (TRANSITIONS, "wipe", "wipe"),
    ],
)
def test_terms_of_the_trade_are_known(table: Table, written: str, term: str) -> None:
    """Compositions that stand under `framing`, and what Spanish authors write."""
    found = table.find(written)
    assert found is not None
    assert found.id == term


def test_a_travelling_says_which_way() -> None:
    """A sideways one goes left or right."""
    assert MOVES.meant_by_vague("travelling lateral") == ("truck_left", "truck_right")


@pytest.mark.parametrize(
    ("table", "written", "meant"),
    [
        (SIZES, "wied", "wide"),
        (SIZES, "wide shto", "wide shot"),
        (SIZES, "medum", "medium"),
        (SIZES, "clos up", "close up"),
        (SIZES, "close_upp", "close_up"),
        (SIZES, "Mediun Close-Up", "medium close-up"),
        (ANGLES, "lwo", "low"),
        (ANGLES, "overhed", "overhead"),
        (ANGLES, "birds eye veiw", "birds eye view"),
        (FRAMINGS, "profil", "profile"),
        (FRAMINGS, "two shoot", "two shot"),
        (FRAMINGS, "over the sholder", "over the shoulder"),
        (MOVES, "stattic", "static"),
        (MOVES, "pan lft", "pan left"),
        (LENSES, "telefoto", "telephoto"),
        (SIZES, "banana", None),
        (ANGLES, "xq", None),
    ],
)
def test_what_is_meant_is_written_as_it_was_nearly(table: Table, written: str, meant: str | None) -> None:
    assert table.nearest(written) == meant
