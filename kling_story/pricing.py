"""What a film costs, before it is bought: the profile's dated prices times the storyboard's seconds.

Money is Decimal, never a float. Kling bills the seconds that were asked for, whole ones, though its files are
some frames longer (public clients, 2026-09); an edited video is billed by its own length, rounded (official
legacy documents, 2026-03).
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from kling_story.profiles import Profile
from kling_story.profiles.prices import KINDS, Price, Prices
from kling_story.storyboard import Storyboard

CENT = Decimal("0.01")


class Quote(NamedTuple):
    """What a film would cost. ``units``: the target's own, where it counts in them. ``seconds``: those that are
    billed. ``disputed``: who says otherwise, and where the price is taken over from another model.
    """

    usd: Decimal
    units: Decimal | None
    seconds: int
    usd_per_second: Decimal
    source: str
    date: str
    disputed: str | None = None
    kind: str = "silent"
    quality: str = "720p"

    @property
    def money(self) -> str:
        """The price as people write it."""
        return money(self.usd)


def quote(board: Storyboard, profile: Profile, base_video_seconds: Fraction | float | None = None) -> Quote | None:
    """What a storyboard's film costs; None where no price is known. ``base_video_seconds``: the length of the
    video that is edited, where there is one.
    """
    found = _priced(board, profile, base_video_seconds)
    return found if isinstance(found, Quote) else None


def unpriced(board: Storyboard, profile: Profile, base_video_seconds: Fraction | float | None = None) -> str | None:
    """Why no price is known, in words; None where there is one."""
    found = _priced(board, profile, base_video_seconds)
    return None if isinstance(found, Quote) else found


def base_video_seconds(board: Storyboard) -> Fraction | None:
    """The length of the video that a storyboard edits, read from the file; None where there is none, or it can't
    be told (an address, no such file, another kind of file).
    """
    video = board.reference_video
    if video is None or video.use != "base":
        return None
    from kling_story.media import is_url
    from kling_story.media.films import probe_film

    if is_url(video.file):
        return None
    try:
        return probe_film(board.folder / video.file).seconds
    except (OSError, ValueError):
        return None


def money(usd: Decimal) -> str:
    """An amount as people write it: ``$0.70``, and more decimals only where they say something: ``$0.084``."""
    cents = usd.quantize(CENT)
    return f"${cents if cents == usd else usd.normalize():,f}"


def plain(number: Decimal) -> str:
    """A number of units without zeros that say nothing."""
    return f"{number.normalize():f}"


def kind_of(profile: Profile, *, native: bool, voices: bool, video: bool) -> str:
    """Which of the kinds of film it is: of some models every film has sound, asked for or not."""
    native = native or profile["audio"] == ["native"]
    if video:
        return "video_native" if native else "video"
    if native and voices and "voices" in profile.prices.kinds:
        return "voices"
    return "native" if native else "silent"


def _priced(board: Storyboard, profile: Profile, base_seconds: Fraction | float | None) -> Quote | str:
    prices = profile.prices
    voices = any(element.voice for element in board.elements.values())
    kind = kind_of(profile, native=board.audio == "native", voices=voices, video=board.reference_video is not None)
    row = prices.kinds.get(kind)
    each = prices.usd(kind, board.quality)
    if row is None or each is None:
        said = (row.why if row else None) or prices.why or f"no price is known of a film {KINDS[kind]}"
        return said if row is None or row.why else f"no price is known of a film {KINDS[kind]} in {board.quality}"
    seconds = _billed(board, base_seconds)
    if seconds is None:
        return "the edited video is billed by its own length, which isn't known"
    if seconds < 1:
        return "it has no shots"
    units = row.seconds[board.quality] * seconds if row.in_units else None
    source, date = _origin(row, prices)
    doubts = (row.disputed.get(board.quality), _taken(row), prices.unit.disputed if units and prices.unit else None)
    disputed = "; ".join(filter(None, doubts)) or None
    return Quote(each * seconds, units, seconds, each, source, date, disputed, kind, board.quality)


def _billed(board: Storyboard, base_seconds: Fraction | float | None) -> int | None:
    if board.reference_video is None or board.reference_video.use != "base":
        return math.ceil(board.total)
    return None if base_seconds is None else max(1, math.floor(Fraction(base_seconds) + Fraction(1, 2)))


def _origin(row: Price, prices: Prices) -> tuple[str, str]:
    """Who says the price, and when; of a unit that somebody else says, too, and the older date of the two."""
    unit = prices.unit if row.in_units else None
    if unit is None or (unit.source, unit.date) == (row.source, row.date):
        return row.source, row.date
    if unit.source == row.source:
        return row.source, min(unit.date, row.date)
    return f"{row.source}; a unit: {unit.source}", min(unit.date, row.date)


def _taken(row: Price) -> str | None:
    return f"taken over from {row.upstream}: nobody says it of this model" if row.upstream else None
