"""Places that prompts name by a phrase of their own: "inside a crowded bus", "in a smoky bar"."""

from __future__ import annotations

from kling_story.patterns import Pattern

_ARTICLE = r"(?:an?|the|this|that|his|her|their)"
_FEW = r"(?:(?!(?:of|and|from|to|by)\b)[\w-]+,? ){0,3}"
_WITHIN = rf"(?:\b(?:inside|aboard|on board|interior of|within)(?: of)? (?:{_ARTICLE} )?{_FEW}"
_NO_BAR = "chocolate|candy|gold|silver|iron|metal|steel|soap|granola|protein|snack|sand|space|tool|menu|side|title|task|status|search|scroll"
PHRASES = {
    "train_carriage": Pattern(
        rf"{_WITHIN}(?:train|bus|tram|subway|metro|coach|streetcar)\b(?! (?:station|stop|platform|depot|terminal|shelter))"
        rf"|\bin {_ARTICLE} (?:[\w-]+ ){{0,2}}(?:train|tram|subway) (?:car|carriage|compartment|seat)\b)",
        "train bus tram subway metro coach streetcar",
    ),
    "plane_cabin": Pattern(rf"{_WITHIN}(?:plane|airplane|aeroplane|airliner|aircraft)\b)", "plane airliner aircraft"),
    "cafe": Pattern(
        rf"\b(?:in|inside|into|enters|of|at|through) {_ARTICLE} (?:(?!(?:{_NO_BAR}|of|and|from|to)\b)[\w-]+,? ){{1,3}}bar\b"
        r"(?! (?:of|code|chart|exam|graph)\b)|\bbar (?:stool|interior)s?\b|\bsaloon\b",
        "bar saloon",
    ),
}
"""Ids of ``PLACES``, each with what says it."""
