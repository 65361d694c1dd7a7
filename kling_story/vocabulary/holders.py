"""What a thing lies in or on that lies on a table itself, as words say it: an open box, a basket, a plate."""

from __future__ import annotations

from kling_story.patterns import Pattern

_SHAPES = {
    "box": "box carton crate casket tin 盒 盒子 箱 箱子",
    "basket": "basket nest 篮 篮子",
    "bowl": "bowl 碗",
    "plate": "plate dish saucer platter 盘 盘子 碟 碟子",
    "tray": "tray board 托盘",
    "cushion": "cushion pillow napkin doily handkerchief 垫 垫子 枕头",
}
_SHAPE_OF = {word: shape for shape, words in _SHAPES.items() for word in words.split()}
_EN, _ZH = ("|".join(sorted((one for one in _SHAPE_OF if one.isascii() is english), key=len, reverse=True))
            for english in (True, False))  # fmt: skip
HOLDER = Pattern(
    r"^(?![^.;!?]{0,60}\b(?:into|out of|from|off)\b)[^.;!?@]{0,60}?\b(?:in|inside|within|on|upon)\s+"
    rf"(?:an?|the|its|her|his|their|one)\s+(?P<phrase>(?:(?!(?:of|in|on|at|with|and|or|from|to|by)\b)[\w-]+,?\s+){{0,4}}?(?:{_EN}))"
    r"(?!\s*(?:[\w]+\s+)?(?:counter|table|room|shelf|shop|spring)\b|\s+full\b|['’-]|\s+of\s+(?!card|wood|wicker|straw|silver|gold))\b"
    rf"|^[^，。；,@]{{0,8}}?[在躺放](?:一[个只块张])?(?P<zh>[^，。；,在@]{{0,8}}?(?:{_ZH}))[里中上]",
    " ".join(_SHAPE_OF),
)
"""What stands after a thing."""
_OPEN = Pattern(r"^(?:open|opened|half-open|打开的?|敞开的?|开着的?)[ ,]*", "open 开")


def holder_in(after: str) -> tuple[str, str] | None:
    """The name of what a thing lies in or on, by the words after the thing, and what they say of its looks."""
    found = HOLDER.search(after)
    if found is None:
        return None
    phrase = (found["phrase"] or found["zh"] or "").casefold().strip()
    looks = _OPEN.sub("", phrase)
    return looks.replace(" ", "-").replace(",", ""), looks


def holder_shape(name: str) -> str | None:
    """How what a thing lies in is drawn, by the last word of its name: a key of the shapes here."""
    last = name.rpartition("-")[2].casefold()
    return _SHAPE_OF.get(last) or next((_SHAPE_OF[last[-n:]] for n in (2, 1) if last[-n:] in _SHAPE_OF), None)
