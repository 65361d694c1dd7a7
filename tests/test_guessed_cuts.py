"""Automatic storyboards: the shots that one prompt tells, as the animatic shows them. Kling makes its own cuts."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_story.dialects import DIALECTS
from kling_story.planning import Plan, plan
from kling_story.printing import facts_of
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"description": "a young woman in a red coat"}, "Tom": {"description": "an old man with a beard"}}


def board_of(prompt: str, seconds: int = 12, **board: Any) -> Storyboard:
    data = {"storyboard": "auto", "prompt": prompt, "duration": seconds, "elements": CAST, "audio": "native", **board}
    return Storyboard.model_validate(data)


def guessed(prompt: str, seconds: int = 12, **board: Any) -> Plan:
    return plan(board_of(prompt, seconds, **board))


BEATS: dict[str, list[tuple[str, str | None, str]]] = {
    "Before dawn a pier lies empty. Wide: @Mei runs. Close on her hands. Medium shot of @Tom.": [
        ("wide", "establishing", "Before dawn a pier lies empty."),
        ("wide", None, "@Mei runs."),
        ("close_up", None, "Close on her hands."),
        ("medium", None, "Medium shot of @Tom."),
    ],
    "@Mei waits. Then we smash cut to a tense handheld medium shot of @Tom. The camera pans to a close-up.": [
        ("medium", None, "@Mei waits."),
        ("medium", None, "handheld medium shot of @Tom."),
    ],
    "POV: a door opens. Over-the-shoulder: @Tom looks up. Back to wide: they leave. From above, the roofs.": [
        ("medium", "pov", "a door opens."),
        ("medium", "over_the_shoulder", "@Tom looks up."),
        ("wide", None, "they leave."),
        ("medium", None, "From above, the roofs."),
    ],
    "Cinematic, 35mm. A keeper climbs the stairs. Wide: a beach in the fog. A boat rocks on the waves, wide shot.": [
        ("medium", None, "A keeper climbs the stairs."),
        ("wide", "establishing", "a beach in the fog."),
        ("wide", "establishing", "A boat rocks on the waves, wide shot."),
    ],
    "1. @Mei enters a bar. 2. She orders. 3. She leaves.": [
        ("medium", None, "@Mei enters a bar."),
        ("medium", None, "She orders."),
        ("medium", None, "She leaves."),
    ],
    "远景，小镇清晨，@Mei走过石桥。特写她的手。然后镜头切到屋内，@Tom坐着。": [
        ("wide", None, "远景，小镇清晨，@Mei走过石桥。"),
        ("close_up", None, "特写她的手。"),
        ("medium", None, "屋内，@Tom坐着。"),
    ],
    "镜头一：全景，海边。镜头二：@Tom转身。": [("full", None, "全景，海边。"), ("medium", None, "@Tom转身。")],
    "| Shot | Prompt |\n|---|---|\n| 1 | A pier |\n| 2 | A close-up of a hand |": [
        ("wide", "establishing", "A pier"),
        ("close_up", None, "A close-up of a hand"),
    ],
    "@Mei plants a seed. Three weeks later, a green shoot.": [
        ("medium", None, "@Mei plants a seed."),
        ("medium", None, "Three weeks later, a green shoot."),
    ],
}


@pytest.mark.parametrize("prompt", BEATS)
def test_words_that_begin_a_picture_begin_a_shot(prompt: str) -> None:
    """A size, an angle or a framing at a sentence's start, "cut to", an item of a list; each with its own."""
    film = guessed(prompt)
    assert [(shot.size, next(iter(shot.framings), None), shot.prompt) for shot in film.shots] == BEATS[prompt]
    assert film.automatic
    assert film.seconds == 12


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei walks along the pier, stops, and looks back.",
        "From behind the curtain @Mei peers out. Wide streets open. Close friends wave. Full of joy, she runs.",
        "@Mei waits. Back to camera, she turns. Insert coins here. Centered in the room stands @Tom. Cut to black.",
        "@Mei walks. The camera pushes in to a close-up. She cuts to the left. Low clouds pass. Long shadows fall.",
        "@Mei走进厨房。切菜的手很快。远景是连绵的山。全身湿透的她坐下。",
        "Wide: a. Close: b.",
    ],
)
def test_other_words_go_on_with_the_picture(prompt: str) -> None:
    """Words that are also plain ones, the camera's moves, the film's end; and what there is no time for."""
    film = guessed(prompt, 1 if prompt.startswith("Wide: a") else 8)
    assert [(shot.id, shot.prompt, shot.size_given) for shot in film.shots] == [("auto", prompt, False)]


def test_who_is_meant_is_seen_where_they_were() -> None:
    """A pronoun means who was named before, and a place stays until another is named; "the lane" is that one."""
    film = guessed(
        "Wide: at dusk @Mei cooks in the market lane. Close on her hands. @Tom comes. Medium: @Tom walks the lane. "
        "Close on both. Cut to the kitchen: she sits. Aerial shot: a lighthouse in the storm."
    )
    assert [shot.subjects for shot in film.shots] == [("Mei",), ("Mei", "Tom"), ("Tom",), ("Mei", "Tom"), ("Mei",), ()]
    assert [shot.setting.place for shot in film.shots] == [*["market"] * 4, "kitchen", "outdoors"]
    assert {shot.setting.time for shot in film.shots} == {film.shots[0].setting.time} != {None}
    assert film.shots[4].prompt == "the kitchen: she sits."


def test_whoever_is_new_is_nobody_of_before() -> None:
    """A pronoun after words for somebody else, or for things, means those; a shoulder is that of who is there."""
    film = guessed(
        "Wide: @Mei and @Tom wait. Cut to a nurse: she smiles. Cut to the boats: they rock. Close-up: his eyes. "
        "Over-the-shoulder: @Tom nods."
    )
    assert [shot.subjects for shot in film.shots][1:-1] == [("nurse",), (), ("Tom",)]
    last = film.shots[-1]
    assert [(place.name, place.near) for place in last.places] == [("Mei", True), ("Tom", False)]
    assert last.prompt == "@Tom nods."


def test_lines_sounds_moves_and_transitions_belong_to_their_picture() -> None:
    """A line has the time that it takes; what the last words of all name is heard throughout, style is the look."""
    film = guessed(
        "Muted teal, 35mm grain. Wide shot, slow push in: @Mei on the roof. Dissolve to @Tom at the gate. Close on "
        '@Mei (softly): "I never asked you to come back, and you know that very well." Sound: rain on tin.',
        look="a sad film",
    )
    first, second, third = film.shots
    assert [move.move for move in first.moves] == ["dolly_in"]
    assert [shot.transition for shot in film.shots] == ["cut", "dissolve", "cut"]
    assert [(line.speaker, line.tone) for line in third.captions] == [("Mei", "softly")]
    assert third.start <= third.captions[0].start < third.captions[0].end <= third.end
    assert (first.captions, second.captions) == ((), ())
    assert {shot.sound for shot in film.shots} == {"rain on tin."}
    assert film.look == "a sad film. Muted teal, 35mm grain."
    own = guessed("Wide: @Mei waits. Sound: gulls. Close on her face. Wide again: she leaves.")
    assert [shot.sound for shot in own.shots] == ["gulls.", None, None]


def test_stated_seconds_are_kept() -> None:
    """And scaled where they make another film."""
    listed = "Shot 1 (2s): Wide shot of a pier. Shot 2 (4s): close-up, a hand."
    assert [float(shot.seconds) for shot in guessed(listed, 6).shots] == [2, 4]
    assert [float(shot.seconds) for shot in guessed(listed, 12).shots] == [4, 8]


PIECES = st.sampled_from(
    [
        "Wide: @Mei runs.",
        "Close on a hand.",
        "Cut to the sea, wide and grey under the first light of a long day.",
        "She waits.",
        "特写。",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=25), st.integers(3, 15))
@settings(max_examples=60)
def test_no_shot_is_too_short_to_be_read(pieces: list[str], seconds: int) -> None:
    """However many pictures a prompt tells, the film is as long as it was, each shot a second at least, on a quarter
    of one; no word is lost.
    """
    film = guessed(" ".join(pieces), seconds)
    assert film.seconds == seconds
    assert [shot.start for shot in film.shots[1:]] == [shot.end for shot in film.shots[:-1]]
    assert all(shot.seconds >= 1 and (shot.start * 4).denominator == 1 for shot in film.shots)
    told = sum("@Mei" in shot.prompt for shot in film.shots)
    assert bool(told) == any("@Mei" in piece for piece in pieces)


def test_they_are_told_to_be_a_guess_and_never_sent() -> None:
    """Beside each picture and on a board; what Kling receives is the one prompt."""
    board = board_of("Wide: @Mei runs. Close on her face.")
    film = plan(board)
    assert "guessed" in film.guessed
    assert film.to_dict()["automatic"] is True
    assert "cut by Kling itself: these shots are a guess" in facts_of(board, film)
    assert (film.only("2").guessed, film.only("beat2").shots[0].id) == (film.guessed, "beat2")
    assert not film._replace(automatic=False).guessed
    assert DIALECTS["path"](board).shots == ()
    assert (DIALECTS["path"](board).prompt or "").startswith("Wide: Mei (a young woman in a red coat) runs. Close on")


def test_an_edit_of_one_picture_leaves_the_others(tmp_path: Any) -> None:
    """Their shots are the same, but for when they are: what is kept of them needn't be drawn again."""
    one, other = (guessed(f"Wide: @Mei runs. Close on her {part}.", 6).shots for part in ("face", "hand"))
    assert one[0]._replace(end=Fraction(0)) == other[0]._replace(end=Fraction(0))
    assert one[1] != other[1]
