"""Steam, smoke, breath, dust and embers: who has them by the words, and what is seen of them when."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from kling_renderers.animatic import AnimaticRenderer, FilmPainter
from kling_story.backends import Style
from kling_story.vocabulary.vapours import VAPOURS

CAST = {
    "Mei": {}, "Tom": {}, "Cup": {"kind": "item", "description": "a dark blue cup"}, "Sky": {"kind": "scene"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "vapours"),
    [
        ("@Cup stands on the table, steaming", [("steam", "thing", "Cup")]),
        ("Steam rises from a bottle in her hand, @Mei smiles", [("steam", "thing", "bottle")]),
        ("@Mei and @Tom, both faces in the steam", [("steam", "air", None)]),
        ("The steam closes over @Mei", [("steam", "air", None)]),
        ("@Mei walks. Steam rises from a manhole", [("steam", "ground", None)]),
        ("@Mei at the stove, steam rising from the pots", [("steam", "beside", None)]),
        ("@Mei looks up, and @Tom's breath fogs in the cold", [("breath_cloud", "mouth", "Tom")]),
        ("@Mei and @Tom run. Their breath clouds before them", [("breath_cloud", "mouth", None)]),
        ("Smoke curls from the chimney behind @Mei", [("smoke", "roof", None)]),
        ("@Tom smokes a cigarette", [("smoke", "thing", "cigarette")]),
        ("@Mei kneads, flour hangs in the air", [("dust_in_air", "air", None)]),
        ("@Mei at the forge, sparks fly", [("embers", "air", None)]),
        ("@Mei端着@Cup，热气腾腾", [("steam", "thing", "Cup")]),
        ("@Mei cheers in a shower of confetti", [("confetti", "air", None)]),
        ("漫天彩纸，@Mei欢呼", [("confetti", "air", None)]),
        ("Petals drift past @Mei", [("petals", "air", None)]),
        ("@Mei sweeps up confetti, no petals fall", []),
        ("@Mei on the steam train, no smoke, without steam", []),
        ("@Mei under a smoke detector holds her breath", []),
    ],
)
def test_words_say_what_is_in_the_air_and_from_what_it_rises(film, prompt, vapours):
    [shot] = film({"prompt": prompt}, elements=CAST).shots
    assert [(one.kind, one.spot, one.source) for one in shot.vapours] == vapours


@pytest.mark.parametrize("term", list(VAPOURS), ids=VAPOURS.ids)
def test_every_word_of_the_table_is_found_and_no_trap(film, term):
    for word in (term.words, term.chinese, *term.synonyms):
        [shot] = film({"prompt": f"@Mei waits beside a car, {word}."}).shots
        assert term.id in {one.kind for one in shot.vapours}, word
    for trap in term.traps:
        [shot] = film({"prompt": f"@Mei sees the {trap} here"}).shots
        assert term.id not in {one.kind for one in shot.vapours}, trap


def frames(film, prompt, **shot):
    plan = film({"prompt": prompt, "duration": 4, **shot}, elements=CAST)
    painter = FilmPainter(plan, (320, 180), Fraction(4), style=Style("clean"))
    return np.stack([painter.frame(number) for number in range(16)]).astype(int)


def test_steam_is_over_a_cup_and_never_the_same(film):
    """Above it the picture is paler than without, and changes all the time; beside it nothing does."""
    steaming, cold = (
        frames(film, f"@Cup {does} on the table at night", size="medium") for does in ("steams", "stands")
    )
    changed = np.abs(steaming - cold).max(axis=3)
    columns = np.flatnonzero(changed.max(axis=(0, 1)))
    assert 0.3 * 320 < columns.min() < columns.max() < 0.7 * 320
    assert (steaming - cold)[changed > 0].mean() > 3
    assert all((one != other).any() for one, other in pairwise(steaming))
    assert (frames(film, "@Cup steams on the table at night", size="medium") == steaming).all()


def test_a_breath_comes_and_goes(film):
    with_it, without = (
        frames(film, f"@Mei waits at night, her {what}", size="close-up") for what in ("breath fogging", "lips closed")
    )
    seen = np.abs(with_it - without).max(axis=(1, 2, 3)) > 4
    assert seen.any()
    assert not seen.all()


def test_what_is_in_the_air_is_in_the_key(film):
    """Also where no frame shows the words."""
    keys = set()
    for prompt in ("@Mei waits", "@Mei waits, embers all around", "@Mei waits, flour in the air"):
        plan = film({"prompt": prompt}, elements=CAST)
        keys.add(AnimaticRenderer().pictures(plan, size=(320, 180), fps=Fraction(8), style=Style(strip=False)).key(0))
    assert len(keys) == 3


def test_confetti_falls_in_many_colours(film):
    plan = film({"prompt": "Confetti rains on @Mei", "size": "wide", "duration": 4}, elements=CAST)
    bare = film({"prompt": "@Mei waits", "size": "wide", "duration": 4}, elements=CAST)
    shown, plain = (
        FilmPainter(one, (320, 180), Fraction(4), style=Style("clean")).frame(3).astype(int) for one in (plan, bare)
    )
    changed = shown[np.abs(shown - plain).max(axis=2) > 60]
    assert len(changed) > 100
    assert {int(pixel.argmax()) for pixel in changed} == {0, 1, 2}
