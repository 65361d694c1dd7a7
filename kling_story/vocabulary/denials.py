"""Whether a word is denied where it stands, or only thought of: what comes right before it tells."""

from __future__ import annotations

from kling_story.patterns import Pattern

_DENIAL = Pattern(
    r"(?:\b(?:no|without|never|avoid|free of|(?:do|does|did)(?:n't| not))(?:\s+\w+){0,2}\s*"
    r"|(?:不(?![停断斷远遠久安耐])|[无無](?![奈线袖框尽盡边邊垠数數限际際人])|(?<![吞淹埋沉湮出])[没沒]|勿)[要有]?\w{0,2}\n?)\Z",
    ("no", "without", "never", "avoid", "free of", "n't", "不", "无", "無", "没", "沒", "勿"),
)
_ONLY_THOUGHT_OF = Pattern(
    r"\b(?:as if|as though|about to|wants? to|tries to|refuses to|would|if|almost|nearly)\b[^,.;!?]{0,40}$|(?:仿佛|好像|差点|几乎)[^，。；]{0,10}$",
    (
        *("as if", "as though", "about to", "want", "tries", "refuse", "would", "if", "almost", "nearly"),
        *("仿佛", "好像", "差点", "几乎"),
    ),
)
_REACH = 60
"""Characters before a word in which a denial of it begins."""


def denied(text: str, at: int) -> bool:
    """Whether what stands there is denied right before: "no horror gore", "不要字幕"."""
    return _DENIAL.search(text[max(0, at - _REACH) : at]) is not None


def happens(text: str, at: int) -> bool:
    """Whether what a text says there happens, and is neither denied nor only thought of."""
    return not denied(text, at) and not _ONLY_THOUGHT_OF.search(text[:at])
