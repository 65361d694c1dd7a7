"""Pictures as people have them: from phones, scanners and drawing programs, of any depth and size."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import ExifTags, Image

from kling_renderers.animatic.own_pictures.photos import read_picture
from kling_story.media import probe_picture

RED, WHITE = (0, 0, 255), (255, 255, 255)


def saved(path, picture, **options):
    picture.save(path, **options)
    return path


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_picture_taken_upright_is_shown_upright(tmp_path, suffix):
    """As every viewer does, and as `check` counts its size: what was left of the sensor is above."""
    stored = Image.new("RGB", (120, 80), "white")
    stored.paste("red", (0, 0, 60, 80))
    turned = Image.Exif()
    turned[ExifTags.Base.Orientation] = 6
    path = saved(tmp_path / f"phone.{suffix}", stored, exif=turned)
    photo = read_picture(tmp_path, path.name)
    assert photo.pixels.shape == (120, 80, 3)
    assert np.allclose(photo.pixels[10, 40], RED, atol=3)
    assert np.allclose(photo.pixels[110, 40], WHITE, atol=3)
    assert photo.size == (80, 120)
    if suffix == "jpg":
        known = probe_picture(path)
        assert photo.size == (known.width, known.height)


def test_sixteen_bits_of_grey_are_grey(tmp_path):
    """A scan: from black to white, not all white."""
    ramp = np.linspace(0, 65535, 256).astype(np.uint16)[None].repeat(20, 0)
    cv2.imwrite(str(tmp_path / "scan.png"), ramp)
    shown = read_picture(tmp_path, "scan.png").pixels
    assert np.abs(shown[10, :, 1] - np.arange(256.0)).max() <= 1


@pytest.mark.parametrize("mode", ["RGBA", "P", "LA"])
def test_what_is_clear_is_white(tmp_path, mode):
    """A drawing on a layer of its own: whatever colour stands unseen behind it stays unseen."""
    drawn = Image.new("RGBA", (40, 40), (0, 255, 0, 0))
    drawn.paste((0, 0, 0, 255), (10, 10, 30, 30))
    saved(tmp_path / "ink.png", drawn.quantize(4) if mode == "P" else drawn.convert(mode))
    shown = read_picture(tmp_path, "ink.png").pixels
    assert shown[2, 2].tolist() == [255, 255, 255]
    assert shown[20, 20].tolist() == [0, 0, 0]


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_no_more_of_a_large_picture_is_kept_than_is_ever_shown(tmp_path, suffix):
    """Its own size is still known: the motion brush is drawn in it."""
    stored = Image.new("RGB", (900, 600), "white")
    stored.paste("red", (450, 0, 900, 600))
    saved(tmp_path / f"large.{suffix}", stored)
    photo = read_picture(tmp_path, f"large.{suffix}", 300)
    assert photo.pixels.shape == (200, 300, 3)
    assert photo.size == (900, 600)
    assert np.allclose(photo.pixels[100, 75], WHITE, atol=3)
    assert np.allclose(photo.pixels[100, 225], RED, atol=3)
