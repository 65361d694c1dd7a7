"""Furniture that two people have between them, or that a thing lies under: "across the bar", "under the counter"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kling_story.patterns import Pattern
from kling_story.placed import Place

_HIGH = (
    r"counter(?:top)?|bar|noodle stall|food stall|stall"
    r"|(?:reception|front|check-?in|registration|information|lobby|hotel) desk"
)
_LOW = r"table|desk|workbench"
_WHICH = r"(?:the|an?|his|her|their|its)\s+(?:[\w'’-]+\s+){0,2}?"
_END = r"(?:at|on) (?:the )?(?:left|right|head|foot|(?:near|far|one|other|opposite)\s+(?:end|side))"
_ZH_END = "(?:的?(?:左|右|(?:另?一|另)[头端边侧]))"
_BETWEEN = Pattern(
    rf"\b(?:across|over)\s+{_WHICH}(?:(?P<high>{_HIGH})|{_LOW})\b"
    rf"|\b(?:(?P<stands>{_HIGH})|{_LOW})\s+(?:stands |lies |is )?between\b"
    rf"|\b(?:on (?:the )?(?:both|either|opposite|other) sides? of)\s+{_WHICH}(?:(?P<sides>{_HIGH})|{_LOW})\b"
    rf"|\b(?:at|on) (?:the )?(?:both|either|opposite) ends of\s+{_WHICH}(?:{_HIGH}|{_LOW})\b"
    rf"|\b(?:leans|leaning) (?:\w+ly |forward |heavily )*(?:on|against)\s+{_WHICH}(?:(?P<leant>{_HIGH})|{_LOW})\b"
    r"(?![^.;]*\b(?:beside|next to|alongside)\b)"
    rf"|\b{_END} of\s+{_WHICH}(?:{_HIGH}|{_LOW})\b[^.]*?\b(?:{_END}|at the (?:other|opposite))\b(?! of\b)"
    rf"|桌子?{_ZH_END}[^。]*[在的到]{_ZH_END}|桌子?的?两[头端边侧]"
    r"|隔着(?:一[张个])?(?:(?P<zh>柜台|吧台|摊位?|前台|服务台|接待台)|书?桌子?)",
    "across over lean between side end left right head foot 隔着 桌",
    "counter bar stall table desk workbench 柜台 吧台 摊 前台 服务台 接待台 桌",
)
_LOOKS_AWAY = Pattern(
    r"\bneither (?:of them )?looks? (?:at|up)\b|\bwithout looking at (?:each|one an)other\b|互不看|谁也不看谁",
    "neither without 互不看 谁也不看谁",
)
_UNDER = Pattern(
    rf"\b(?:under(?:neath)?|beneath|below)\s+{_WHICH}(?:{_HIGH}|{_LOW}|shelf|bed|bench|sink)\b"
    r"|(?:柜台|吧台|桌子?|床|架子?|长椅)的?(?:下面|底下|下方|之下|下)",
    "under beneath below 下",
)


def furnished(
    prompt: str, people: Sequence[str], things: Collection[str], places: Collection[Place]
) -> tuple[Place, ...]:
    """The places of a shot, with the counter or the table that is between its two ``people``, or over its ``things``
    where it shows nobody.
    """
    if len(people) == 2 and (found := _BETWEEN.search(prompt)):
        piece = "counter" if any(found[group] for group in ("high", "stands", "sides", "leant", "zh")) else "table"
        apart = _LOOKS_AWAY.search(prompt) is not None
        return tuple(_across(place, piece, people, apart) if place.name in people else place for place in places)
    if things and not people and _UNDER.search(prompt):
        return tuple(place._replace(piece="shelf", held=None) if place.name in things else place for place in places)
    return tuple(places)


def _across(place: Place, piece: str, people: Sequence[str], looks_away: bool) -> Place:
    if place.relation or place.posture == "lying":
        return place
    other = next(name for name in people if name != place.name)
    turned = place.facing or place.gaze or looks_away
    return place._replace(piece=piece, relation="across", other=other, facing=place.facing if turned else "other")
