"""Over whose shoulder a shot is taken: as words say it, else by where its camera goes, else by who speaks."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def near(prompt: str, **shot: object) -> str | None:
    """Whose back is in the near corner of such a shot of Anna and Rao."""
    told = {"duration": 3, "framing": "over-the-shoulder", "prompt": prompt, **shot}
    board = {"audio": "native", "elements": {"Anna": {}, "Rao": {}, "Tom": {}}, "shots": [told]}
    places = plan(Storyboard.model_validate(board)).shots[0].places
    return next((place.name for place in places if place.near), None)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Anna, seen past @Rao, sips her tea",
        "@Rao listens. @Anna sips her tea, glimpsed beyond @Rao",
        "Past @Rao, @Anna sips her tea",
        "Looking past @Rao at @Anna, who smiles",
        "@Rao in the foreground, @Anna smiles",
        "@Rao fills the near corner, @Anna smiles at her",
        "Foreground: @Rao listens. @Anna smiles",
        "@Rao, her hair grey, from behind. Over @Rao's shoulder @Anna smiles",
        "@Rao with her back to us, @Anna smiles",
        "@Rao from behind, @Anna smiles at her",
        "越过@Rao，@Anna微笑",
        "从@Rao身后看，@Anna微笑",
        "前景是@Rao，@Anna微笑",
        "@Rao背对镜头，@Anna微笑",
    ],
)
def test_words_say_whose_back_it_is(prompt):
    assert near(prompt) == "Rao"
    # Whoever speaks: that is heard from behind, too.
    assert near(prompt, dialogue=["Rao: So far from home?"]) == "Rao"


@pytest.mark.parametrize(
    "prompt",
    [
        "@Anna walks past @Rao and sits down",
        "@Anna turns to @Rao",
        "从@Rao手里，@Anna接过杯子",
        "@Anna looks over to @Rao",
    ],
)
def test_who_speaks_is_seen_where_no_words_say_whose_back_it_is(prompt):
    assert near(prompt) == "Rao" if prompt.startswith("@Anna") else "Anna"
    assert near(prompt, dialogue=["Anna: Hello."]) == "Rao"
    assert near(prompt, dialogue=["Rao: Hello."]) == "Anna"


@pytest.mark.parametrize(
    "camera", ["slow push in to @Anna", "dolly in on @Anna", "缓慢推近@Anna", "push in past @Rao to @Anna"]
)
def test_to_whom_the_camera_goes_is_seen(camera):
    assert near("@Rao and @Anna talk", camera=camera, dialogue=["Rao: So far from home?"]) == "Rao"
