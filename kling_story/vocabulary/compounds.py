"""Names of garments and hair that are more than one word, or end in a known one, as the one word ``garments`` knows:
"wool hat" is a beanie, a "snowsuit" a jumpsuit; and the colour of a garment that nobody knows.
"""

from __future__ import annotations

from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary import garments
from kling_story.vocabulary.shades import SHADE_OF

_NAMES = (
    (
        Pattern(
            r"\b(?:wool(?:l?en|ly)?|knit(?:ted)?|bobble|pom[- ]?pom|ski|stocking|winter|watch|crocheted) (?:hat|cap)\b",
            "hat cap",
        ),
        "beanie",
    ),
    (Pattern(r"\b(?:fur|furry|trapper|cossack|russian|fur-lined|ear-?flap) (?:hat|cap)\b", "hat cap"), "ushanka"),
    (Pattern(r"\bhard ?hat\b", "hat"), "helmet"),
    (Pattern(r"\btop[- ]hat\b", "hat"), "tophat"),
    (Pattern(r"\b(?:head ?scarf|head ?covering)\b", "head"), "hijab"),
    (Pattern(r"\b(?:bow[- ]tie|dickie bow)\b", "bow dickie"), "bowtie"),
    (Pattern(r"\b(?:buzz|crew)[- ]?cuts?\b", "cut"), "buzzcut"),
    (Pattern(r"\b(?:two|twin|blonde?|red|black|brown|long|her|grey|white) braids\b", "braids"), "\\g<0> pigtails"),
    (Pattern(r"\bdread ?locks\b|\blocs\b", "dread locs"), "dreads"),
    (
        Pattern(
            r"\bred[- ]?head(?:ed|s)?\b|\bginger(?= (?:teen|m[ae]n|wom[ae]n|boy|girl|kid|child|guy|lad|lass))",
            "red ginger",
        ),
        "red hair",
    ),
    (Pattern(r"\bbrunettes?\b", "brunette"), "brown hair"),
    (Pattern(r"\braven-haired\b", "raven"), "black hair"),
    (
        Pattern(
            r"\bblonde?s?\b(?![- ](?:\w+ )?(?:hair|haired|braids?|curls|bun|bob|fringe|locks|plaits?|ponytail|pigtails|afro|mohawk"
            r"|dreads|beard|moustache|stubble|goatee|eyebrows|wig|wood|oak|lace))|\bfair-haired\b",
            "blond fair",
        ),
        "blonde hair",
    ),
    (Pattern(r"\bcorn ?rows\b", "corn"), "cornrows"),
)
"""More words than one, or other spellings, and the one word that is known."""
_ENDINGS = {"suit": "jumpsuit", "jacket": "jacket", "coat": "jacket", "dress": "dress", "gown": "gown", "shirt": "shirt",
            "smock": "smock", "wear": "clothes"}  # fmt: skip
_ENDS = Pattern(rf"\b[a-z]{{2,}}?(?P<end>{'|'.join(_ENDINGS)})\b", " ".join(_ENDINGS))
_OTHERS = frozenset(
    (
        "lawsuit",
        "pursuit",
        "nonsuit",
        "address",
        "redress",
        "headdress",
        "undress",
        "underdress",
        "footwear",
        "underwear",
        "eyewear",
        "headwear",
        "neckwear",
        "outwear",
        "forswear",
        "swear",
        "menswear",
        "womenswear",
        "petticoat",
        "undercoat",
        "turncoat",
        "undershirt",
        "mattress",
    )
)
"""Words that end so and are no garment over the body."""
_KNOWN = frozenset(f"{garments.CLOTHES} {garments.LEGS}".split())
_ON_SOME_PART = "|".join(
    (
        *filter(
            str.isascii,
            f"{' '.join(garments.HATS.values())} {' '.join(garments.WORN.values())} {garments.GLASSES} {garments.LEGS}".split(),
        ),
        r"shoes?|boots?|sneakers|trainers|heels|sandals|slippers|skates|socks|stockings|crown|tiara|wig|mask|lipstick|make-?up|nail"
        r"|polish|ribbons?|headband|bandana|badge|pin|brooch|medals?|collar|belt|sash|necklace|rings?|earrings?|bracelets?|watch|hair"
        r"|beard|moustache|eyes?|skin|face|bag|handbag|umbrella|smile|armband|wristband|kneepads|wings|contact|lenses|flowers?",
    )
)
_WORN = Pattern(
    rf"\b(?:wear(?:s|ing)?|dressed in|clad in|dons)\s+(?:an? |his |her |their |the )?(?:[a-z-]+ ){{0,2}}?(?P<colour>{'|'.join(filter(str.isascii, SHADE_OF))})"
    rf"(?:[ -](?!(?:and|with|in|on|of|or|who|that)\b)(?!(?:{_ON_SOME_PART})\b)[a-z]+){{1,3}}(?=\s*(?:$|[,.;:!?)]|(?:and|with|in|on|over|who|that|under)\b))"
    r"|(?:身穿|身着|穿着?)(?:一[件身套袭])?[^，。；、,.和与戴]{0,3}?(?P<of>"
    + "|".join(sorted((word for word in SHADE_OF if not word.isascii()), key=len, reverse=True))
    + r")的?(?![^，。；、]{0,6}[鞋靴袜裤裙帽巾套])[^，。；、\s的]",
    "wear dressed clad dons 穿 身着",
)


def named(text: str) -> str:
    """A description in small letters, with the known word for each garment that has another name."""
    for pattern, word in _NAMES:
        text = pattern.compiled.sub(word, text) if pattern.may_match(text) else text
    return _ENDS.compiled.sub(_known, text) if _ENDS.may_match(text) else text


def _known(found: Match[str]) -> str:
    return found.group() if found.group() in _KNOWN | _OTHERS else _ENDINGS[found["end"]]


def unknown_garment(text: str) -> tuple[int, str] | None:
    """Where a text says that somebody wears what nobody knows, in a colour, and its shade."""
    found = _WORN.search(text)
    return (found.start(), SHADE_OF[found["colour"] or found["of"]]) if found else None
