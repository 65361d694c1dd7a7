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
    (
        Pattern(r"\b(?:chef['’]?s?|cook['’]?s|baker['’]?s) (?:hat|cap|toque)\b|\btoque blanche\b", "hat cap toque"),
        "chefhat",
    ),
    (
        Pattern(
            r"\b(?:chef['’]?s?|cook['’]?s) (?:whites|jacket|coat|uniform)\b|\bkitchen whites\b", "chef cook kitchen"
        ),
        "chefwhites",
    ),
    (
        Pattern(
            r"\b(?:(?:the|a|his|her|their|its) )?hood (?:is |pulled |drawn |turned |thrown )*(?:up|over|low|deep)\b",
            "hood",
        ),
        "hooded",
    ),
    (Pattern(r"(?<!feather )(?<!dust )(?<!with a )\bduster\b(?: coat)?", "duster"), "overcoat"),
    (Pattern(r"\b(?:bamboo|conical|coolie|rice|straw conical) hat\b", "hat"), "conicalhat"),
    (Pattern(r"\b(?:straw|sun|wide-brimmed|panama|boater) ?hat\b|\bboater\b", "hat boater"), "strawhat"),
    (Pattern(r"\b(?:cowboy|ten-gallon|western|sheriff['’]?s|rancher['’]?s) hat\b", "hat"), "cowboyhat"),
    (
        Pattern(
            r"\b(?:peaked|police|officer['’]?s|policeman['’]?s|captain['’]?s|pilot['’]?s|military|army|sailor['’]?s|naval|service|uniform|conductor['’]?s|chauffeur['’]?s)"
            r" (?:cap|hat)\b",
            "cap hat",
        ),
        "peakedcap",
    ),
    (
        Pattern(r"\b(?:witch|witch['’]?s|wizard|wizard['’]?s|pointed|pointy|party|elf|jester['’]?s) hat\b", "hat"),
        "pointedhat",
    ),
    (Pattern(r"\b(?:santa|father christmas|christmas) hat\b", "hat"), "santahat"),
    (Pattern(r"\b(?:pirate(?:['’]?s)?|tricorne?|three-cornered) hat\b", "hat"), "tricorne"),
    (Pattern(r"\b(?:graduation|academic) (?:cap|hat)\b", "hat cap"), "mortarboard"),
    (Pattern(r"\bnurse(?:['’]?s)? cap\b", "cap"), "nursecap"),
    (Pattern(r"\b(?:swim(?:ming)?|surgical|surgeon['’]?s|skull|bathing|scrub) cap\b", "cap"), "skullcap"),
    (
        Pattern(
            r"\bflower crown\b|\b(?:garland|wreath|crown) of (?:\w+ )?(?:flowers|leaves|daisies|laurel|roses)\b",
            "crown garland wreath",
        ),
        "wreath",
    ),
    (
        Pattern(r"\bbandann?a (?=(?:around|round|about|at) (?:his|her|their|the) (?:neck|throat))", "bandana bandanna"),
        "scarf ",
    ),
    (
        Pattern(
            r"\b(?:ribbons?|bows?) in (?:his|her|their) (?:hair|pigtails|braids?)\b|\bhair (?:ribbon|bow)\b",
            "hair pigtails braid",
        ),
        "hairribbon",
    ),
    (Pattern(r"\bflowers? (?:in|behind) (?:his|her|their) (?:hair|ear)\b", "flower"), "hairflower"),
    (Pattern(r"\bhair[ -](?:pins?|sticks?)\b", "hair"), "hairpin"),
    (Pattern(r"\beye[ -]patch\b", "eye"), "eyepatch"),
    (Pattern(r"\b(?:surgical|face|medical|dust) mask\b", "mask"), "facemask"),
    (Pattern(r"\bred nose\b", "nose"), "rednose"),
    (Pattern(r"\b(?:clerical|dog|priest['’]?s|white roman|roman) collar\b", "collar"), "clericalcollar"),
    (Pattern(r"\bgold(?:en)? chains?\b", "gold"), "goldchain"),
    (Pattern(r"\blab(?:oratory)? ?coat\b", "lab"), "labcoat"),
    (Pattern(r"\bhi-vis|\bhigh-vis(?:ibility)?\b", "vis"), "hivis"),
    (Pattern(r"\bdressing[ -]gown\b", "dressing"), "bathrobe"),
    (
        Pattern(
            r"\b(?:long |short |curved )?(?:swords?|katana|sabre|saber|rapier|blade)(?: \w+)? (?:at|on|by) (?:his|her|their|the) (?:hip|side|belt|waist)\b"
            r"|腰[间上]?(?:佩|挂|别|悬|挎)着?(?:一[把柄])?[^，。、]{0,3}[剑刀]|佩[剑刀]",
            "hip side belt waist 腰 佩",
        ),
        "hipsword",
    ),
    (
        Pattern(
            r"\b(?:wine )?(?:gourd|calabash|flask)(?: \w+)? (?:at|on|by|from) (?:his|her|their|the) (?:hip|side|belt|waist)\b"
            r"|腰[间上]?(?:系|挂|别|悬)着?(?:一[个只])?[^，。、]{0,3}葫芦",
            "gourd calabash flask 葫芦",
        ),
        "hipgourd",
    ),
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
        text = pattern.sub(word, text)
    return _ENDS.sub(_known, text)


def _known(found: Match[str]) -> str:
    return found.group() if found.group() in _KNOWN | _OTHERS else _ENDINGS[found["end"]]


def unknown_garment(text: str) -> tuple[int, str] | None:
    """Where a text says that somebody wears what nobody knows, in a colour, and its shade."""
    found = _WORN.search(text)
    return (found.start(), SHADE_OF[found["colour"] or found["of"]]) if found else None
