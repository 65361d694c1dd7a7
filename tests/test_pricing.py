"""What a film costs: the documented prices a second time, what is billed, and what nobody knows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.pricing import base_video_seconds, money, plain, quote, unpriced
from kling_story.profiles import SHIPPED, Profile, Profiles, profile
from kling_story.profiles.prices import KINDS
from kling_story.storyboard import Storyboard


def film(**more: Any) -> Storyboard:
    """Five seconds in two shots."""
    shots = [{"duration": 2, "prompt": "Mei walks"}, {"duration": 3, "prompt": "Mei runs"}]
    return Storyboard.model_validate({"shots": shots, **more})


BASE = {"reference_video": {"file": "take.mp4", "use": "base"}}
FEATURE = {"reference_video": {"file": "take.mp4", "use": "feature"}}
VOICE = {"elements": {"Mei": {"description": "a girl", "voice": "v1"}}}

OFFICIAL = [
    # units a second in 720p, 1080p and 4k, as the official price list has them
    ("kling-3.0-turbo", {"audio": "native"}, ("0.8", "1.0", None)),
    ("kling-3.0", {}, ("0.6", "0.8", "3.0")),
    ("kling-3.0", {"audio": "native"}, ("0.9", "1.2", "3.0")),
    ("kling-3.0-omni", {}, ("0.6", "0.8", "3.0")),
    ("kling-3.0-omni", {"audio": "native"}, ("0.8", "1.0", "3.0")),
    ("kling-3.0-omni", FEATURE, ("0.9", "1.2", "3.0")),
    ("kling-o1", {}, ("0.6", "0.8", None)),
    ("kling-o1", FEATURE, ("0.9", "1.2", None)),
    ("kling-2.6", {}, ("0.3", "0.5", None)),
    ("kling-2.6", {"audio": "native"}, (None, "1.0", None)),
    ("kling-2.6", {"audio": "native"} | VOICE, (None, "1.2", None)),
    ("kling-2.5-turbo", {}, ("0.3", "0.5", None)),
]
FAL = [
    ("kling-3.0", {}, ("0.084", "0.112", "0.42")),
    ("kling-3.0", {"audio": "native"}, ("0.126", "0.168", "0.42")),
    ("kling-3.0", {"audio": "native"} | VOICE, ("0.154", "0.196", "0.42")),
    ("kling-3.0-omni", {}, ("0.084", None, None)),
    ("kling-3.0-omni", {"audio": "native"}, ("0.126", None, None)),
    ("kling-3.0-omni", FEATURE, (None, None, None)),
    ("kling-3.0-turbo", {"audio": "native"}, ("0.112", "0.14", None)),
]
QUALITIES = ("720p", "1080p", "4k")


@pytest.mark.parametrize("target", ["kling", "kling-v1"])
@pytest.mark.parametrize(("model", "asked", "units"), OFFICIAL)
def test_the_official_prices(target: str, model: str, asked: dict[str, Any], units: tuple[str | None, ...]) -> None:
    """Written here a second time, from the price list; a unit is $0.14."""
    found = profile(target, model)
    if found is None:
        assert (target, model) == ("kling-v1", "kling-3.0-turbo")
        return
    for quality, each in zip(QUALITIES, units, strict=True):
        said = quote(film(quality=quality, **asked), found)
        if each is None:
            assert said is None
            assert unpriced(film(quality=quality, **asked), found)
        else:
            assert said is not None
            assert (said.units, said.seconds) == (Decimal(each) * 5, 5)
            assert said.usd == Decimal(each) * 5 * Decimal("0.14")
            assert said.usd_per_second == Decimal(each) * Decimal("0.14")
            assert (said.source, said.date) == ("official price list", "2026-09")


@pytest.mark.parametrize(("model", "asked", "usd"), FAL)
def test_the_prices_of_fal(model: str, asked: dict[str, Any], usd: tuple[str | None, ...]) -> None:
    """In USD; what the pages don't say stays unknown, Kling's own price is no answer."""
    for quality, each in zip(QUALITIES, usd, strict=True):
        said = quote(film(quality=quality, **asked), profile("fal", model))
        assert (said and (said.usd, said.units)) == (None if each is None else (Decimal(each) * 5, None))


def test_what_the_sources_disagree_about_is_told_with_the_price() -> None:
    """fal's pages doubled and halved; of Replicate there are two notes; 4k is no matter of dispute."""
    assert "0.168 in 2026-02" in quote(film(), profile("fal", "kling-3.0")).disputed
    assert "0.252" in quote(film(quality="1080p"), profile("fal", "kling-3.0")).disputed
    assert quote(film(quality="4k"), profile("fal", "kling-3.0")).disputed is None
    assert "0.168" in quote(film(quality="1080p"), profile("replicate", "kling-3.0")).disputed
    assert "1.4" in quote(film(quality="1080p", audio="native"), profile("kling", "kling-3.0")).disputed
    assert quote(film(), profile("kling", "kling-3.0")).disputed is None


@pytest.mark.parametrize("found", SHIPPED.all(), ids=lambda found: found.name)
def test_every_profile_says_its_own_prices_or_why_it_has_none(found: Profile) -> None:
    """None is another target's, none another model's; each has a source and a date."""
    prices = found.prices
    assert prices.kinds or prices.why
    assert set(prices.kinds) <= set(KINDS)
    for row in prices.kinds.values():
        assert row.upstream is None
        assert row.source.strip()
        assert "2026-01" <= row.date <= found.date
        assert row.seconds or row.why
        assert set(row.disputed) <= set(row.seconds)
        assert row.in_units == (found.target in ("kling", "kling-v1"))


def test_where_nobody_knows_a_price_there_is_none() -> None:
    """kie, DashScope, and the old models: why is said."""
    for target, model in (
        ("kie", "kling-3.0"),
        ("dashscope", "kling-3.0"),
        ("kling-v1", "kling-1.6"),
        ("fal", "kling-2.1"),
    ):
        assert quote(film(), profile(target, model)) is None
        assert unpriced(film(), profile(target, model))
    assert "1080p alone" in unpriced(film(), profile("replicate", "kling-3.0"))
    assert unpriced(film(), profile("kling", "kling-3.0")) is None


def test_native_audio_is_cheaper_on_omni() -> None:
    """Which is why it is worth comparing."""
    omni, three = (quote(film(audio="native"), profile("kling", model)) for model in ("kling-3.0-omni", "kling-3.0"))
    assert omni.usd < three.usd


@pytest.mark.parametrize(
    ("length", "billed"),
    [(Fraction(7, 2), 4), (Fraction(349, 100), 3), (5.041, 5), (9.5, 10), (8.5, 9), (0.2, 1), (15, 15)],
)  # fmt: skip
def test_an_edited_video_is_billed_by_its_own_length_rounded(length: Fraction | float, billed: int) -> None:
    """Half a second counts as one; the shots' own seconds don't matter."""
    said = quote(film(**BASE), profile("kling", "kling-3.0-omni"), length)
    assert (said.seconds, said.units) == (billed, Decimal("0.9") * billed)


def test_without_the_videos_length_there_is_no_price() -> None:
    """Nor is a feature video's length asked for."""
    omni = profile("kling", "kling-3.0-omni")
    assert quote(film(**BASE), omni) is None
    assert "own length" in unpriced(film(**BASE), omni)
    assert quote(film(**FEATURE), omni, 12).seconds == 5


def test_the_length_of_the_video_is_read_from_the_file(media: Path, tmp_path: Path, film_bytes: Any) -> None:
    """None of an address, of no file, and where nothing is edited."""
    (tmp_path / "take.mp4").write_bytes(film_bytes(seconds=7))
    assert base_video_seconds(film(**BASE).in_folder(tmp_path)) == 7
    assert base_video_seconds(film(**FEATURE).in_folder(tmp_path)) is None
    assert base_video_seconds(film().in_folder(tmp_path)) is None
    assert base_video_seconds(film(**BASE).in_folder(tmp_path / "nowhere")) is None
    away = film(reference_video={"file": "https://example.com/take.mp4", "use": "base"})
    assert base_video_seconds(away.in_folder(tmp_path)) is None


def test_seconds_that_arent_whole_are_billed_as_begun() -> None:
    """Kling sells whole ones; a storyboard of none costs nothing that can be said."""
    odd = Storyboard.model_validate({"shots": [{"duration": "2.5", "prompt": "x"}]})
    assert quote(odd, profile("kling", "kling-3.0")).seconds == 3
    assert quote(Storyboard(), profile("kling", "kling-3.0")) is None
    assert quote(Storyboard(storyboard="auto", prompt="x"), profile("kling", "kling-3.0")).seconds == 5


def own(folder: Path, text: str, target: str = "kling", model: str = "kling-3.0") -> Profile:
    path = folder / "own.yaml"
    head = f"target: {target}\nmodel: {model}\nstated: {{source: our contract, date: 2026-10}}\n"
    path.write_text(head + text)
    return Profiles([path]).find(target, model)


def test_a_contract_may_have_a_cheaper_unit(tmp_path: Path) -> None:
    """The rows stay, and both sources are told with the older date."""
    said = quote(film(), own(tmp_path, "prices: {unit: 0.1}\n"))
    assert (said.units, said.usd) == (Decimal("3.0"), Decimal("0.30"))
    assert (said.source, said.date) == ("official price list; a unit: our contract", "2026-09")


def test_a_contract_may_have_a_row_of_its_own(tmp_path: Path) -> None:
    """The others stay as they are, in the same units."""
    ours = own(tmp_path, "prices: {silent: {720p: 0.5}}\n")
    assert (quote(film(), ours).units, quote(film(), ours).source) == (
        Decimal("2.5"),
        "our contract; a unit: official price list",
    )
    assert quote(film(quality="1080p"), ours) is None
    assert quote(film(audio="native"), ours).units == Decimal("4.5")


def test_a_contract_may_say_that_nothing_is_known(tmp_path: Path) -> None:
    """Then the price that comes along doesn't count either."""
    assert unpriced(film(), own(tmp_path, "prices: {why: being negotiated}\n")) == "being negotiated"


def test_another_model_of_the_target_is_a_guess_that_is_marked(tmp_path: Path) -> None:
    """And none at all, once the profile has prices of its own; another target's are never taken."""
    head = "like: kling/kling-3.0-omni\ntitle: Kling 4.0\n"
    assert "taken over from kling-3.0-omni at kling" in quote(film(), own(tmp_path, head, model="kling-4.0")).disputed
    stated = own(tmp_path, head + "prices: {native: {720p: 1}}\n", model="kling-4.0")
    assert (quote(film(), stated), quote(film(audio="native"), stated).units) == (None, 5)
    assert quote(film(), own(tmp_path, head, target="studio", model="kling-4.0")) is None
    fal = own(tmp_path, "like: fal/kling-3.0\ntitle: Ours\nprices: {unit: 2}\n", target="fal")
    assert quote(film(), fal).usd == Decimal("0.42"), "rows in USD stay in USD"


@given(st.integers(0, 10_000_000), st.integers(1, 15))
def test_money_is_exact(millionths: int, seconds: int) -> None:
    """What was written times the seconds, to the last decimal; nothing is lost on the way through YAML."""
    from kling_story.profiles.prices import _decimal

    written = Decimal(millionths) / 1_000_000
    assert _decimal(float(written)) * seconds == written * seconds


def test_amounts_are_written_as_people_write_them() -> None:
    """Two decimals of money, more where they say something; units without idle zeros."""
    amounts = {
        "0.420": "$0.42",
        "0.7": "$0.70",
        "0.084": "$0.084",
        "1234.5": "$1,234.50",
        "0": "$0.00",
        "100": "$100.00",
    }
    assert {text: money(Decimal(text)) for text in amounts} == amounts
    assert [plain(Decimal(text)) for text in ("3.0", "10", "0.90", "0")] == ["3", "10", "0.9", "0"]
