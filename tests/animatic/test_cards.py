"""Element images on their stand-ins: recognisable, on chest, back and flank, never over a face; and animals' kinds."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.stand_ins.animals import animal
from kling_story.backends import Style
from kling_story.vocabulary import stand_ins

GREEN = (60, 200, 60)
CAST = {
    "Mei": {"images": ["mei.png"]}, "Tom": {"images": ["gone.png"]}, "Rex": {"kind": "animal", "images": ["mei.png"]},
    "Cup": {"kind": "item", "images": ["mei.png"]},
}  # fmt: skip


@pytest.fixture
def painter(film, tmp_path):
    """Makes painters of one shot, whose cast has a green picture."""
    cv2.imwrite(str(tmp_path / "mei.png"), np.full((60, 90, 3), GREEN, np.uint8))

    def made(**shot):
        return FilmPainter(film(shot, elements=CAST), (640, 360), folder=tmp_path, style=Style("clean"))

    return made


def green(picture):
    """Where the card is, as rows and columns."""
    return np.nonzero((np.abs(picture.astype(int) - GREEN) < 25).all(axis=2))


@pytest.mark.parametrize("size", ["full", "cowboy", "medium", "medium_close_up"])
@pytest.mark.parametrize("facing", ["camera", "left", "right", "away"])
def test_the_picture_is_on_the_chest_and_on_the_back(painter, size, facing):
    """Below the face, on the body, and large enough to be told."""
    made = painter(size=size, facing=facing, prompt="@Mei waits")
    rows, columns = green(made.frame(0))
    figure = made.scene(0).figures[0]
    assert rows.size > 60
    assert abs(columns.mean() / 640 - 0.5) < 0.25
    assert all(card.corners[:, 1].max() < 0.86 * figure.top for card in made.scene(0).cards)


def test_a_close_up_has_its_face_free(painter):
    assert green(painter(size="close_up", prompt="@Mei waits").frame(0))[0].size == 0


@pytest.mark.parametrize("prompt", ["@Rex waits", "the @Cup"])
def test_animals_and_things_have_theirs(painter, prompt):
    facing = {"facing": "left"} if "Rex" in prompt else {}
    assert green(painter(size="medium", prompt=prompt, **facing).frame(0))[0].size > 100


def test_the_card_goes_along(painter):
    """With who walks."""
    made = painter(size="full", direction="left_to_right", facing="camera", duration=2, prompt="@Mei walks")
    assert green(made.frame(47))[1].mean() > green(made.frame(0))[1].mean() + 40


def test_an_image_that_cannot_be_read_is_remarked_once(painter):
    made = painter(prompt="@Tom waits")
    assert [remark for remark in made.remarks if "gone.png" in remark] == list(made.remarks)
    assert len(made.remarks) == 1
    assert painter(prompt="@Mei waits").remarks == ()


ANIMALS = {"dog": 0.4, "cat": 0.24, "horse": 1.1, "crow": 0.16, "palm-sized fox": 0.136, "beast": 0.5}


@pytest.mark.parametrize(("kind", "height"), ANIMALS.items())
def test_an_animal_is_as_tall_as_its_kind(film, kind, height):
    """In its own shots and beside a person; its head is in the frame at any size."""
    cast = {"Mei": {}, "Rex": {"kind": "animal", "description": f"a brown {kind}"}}
    for size in ("close_up", "medium", "full"):
        for prompt in ("@Rex", "@Mei and @Rex"):
            plan = film({"size": size, "prompt": prompt}, elements=cast)
            painter = FilmPainter(plan, (640, 360), style=Style("clean"))
            figure = next(figure for figure in painter.scene(0).figures if figure.name == "Rex")
            balls = np.concatenate([part.balls for part in figure.parts])
            low = (balls[:, 1] - balls[:, 3]).min()
            assert figure.top - max(0.0, low) == pytest.approx(height, rel=0.12)


def test_kinds_of_animals_differ():
    """No two of them have the same parts."""
    drawn = {row.id: animal(0, 0, 0, GREEN, None, 1.0, row.id).parts for row in stand_ins.ANIMALS}
    shapes = {str([part.balls.tolist() for part in parts]) for parts in drawn.values()}
    assert len(shapes) == len(drawn)
