"""What descriptions say of looks, as far as a stand-in can show it: colours of clothes, hair, fur and things, how
long hair is, beards, glasses and what is worn on the head.

A word counts where it stands before what it is about ("a yellow raincoat", "long white beard"), so that a yellow
umbrella dyes no coat; and only where it says what somebody wears, not what they hold, sell or took off.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary import compounds, garments
from kling_story.vocabulary.builds import girth_in, themselves, years_in
from kling_story.vocabulary.descriptions import Text
from kling_story.vocabulary.genders import gender_of
from kling_story.vocabulary.roles import Role, role_in
from kling_story.vocabulary.shades import SHADE_OF
from kling_story.vocabulary.skins import skin_in
from kling_story.vocabulary.statures import young_age
from kling_story.vocabulary.terms import spaced

_HAIR_SHADES = {
    **dict.fromkeys(("red", "红", "红色"), "#a4532f"),
    **dict.fromkeys(("bleached", "platinum", "漂白", "漂染", "白金色"), "#e6d9ae"),
    **dict.fromkeys(("fair", "sandy"), "#d3ab4e"),
    **dict.fromkeys(("silver", "silvery", "银", "银色"), "#c6c2b8"),
    **dict.fromkeys(("grey", "gray", "灰", "灰色", "花白"), "#979289"),
}
"""Where hair has another shade than cloth of that word, or cloth has none: grey that is a little warm stays grey at
night, whose light is blue."""

_FUR = "fur paper coat mane feathers plumage scales 毛 毛发 羽毛 皮毛"


class Worn(NamedTuple):
    """What somebody wears over their clothes: its kind, of ``garments.WORN``, and its shade where words say one."""

    kind: str
    shade: str | None


class Looks(NamedTuple):
    """What a person looks like, as far as words say; shades are ``#rrggbb``.

    ``hair``: long, short, curls, or one of ``garments.STYLES``; ``beard``: full, long, stubble, goatee or lip, a moustache
    alone; ``hat``: one of ``garments.HATS``; ``garment``: coat, robe or dress, where one reaches the knees, skirt or tutu; ``shorts``: lower legs are bare; ``gender``: male or female; ``years``: how old, where words say it; ``girth``: broad
    or slim; ``worn``: what is over the clothes; ``bare_arms``: lower arms are, ``bare_shoulders``: all of them; ``bare_chest``: no shirt is; ``mood``: what
    the face shows in a shot, as in ``Place.mood``; ``glance``: where eyes are turned, ``up`` or ``down``;
    ``mask``: one is worn; ``shirt``: what is under a coat that is off, or a
    bib; ``skin``: its shade; ``shoes``: theirs.
    """

    clothes: str | None = None
    legs: str | None = None
    garment: str | None = None
    hair: str | None = None
    hair_shade: str | None = None
    beard: str | None = None
    beard_shade: str | None = None
    hat: str | None = None
    hat_shade: str | None = None
    glasses: bool = False
    shorts: bool = False
    gender: str | None = None
    years: int | None = None
    girth: str | None = None
    worn: tuple[Worn, ...] = ()
    bare_arms: bool = False
    bare_shoulders: bool = False
    bare_chest: bool = False
    mood: str | None = None
    glance: str | None = None
    mask: bool = False
    shirt: str | None = None
    skin: str | None = None
    shoes: str | None = None


UNTOLD = Looks()
_GARMENTS = {
    "dress": garments.DRESSES,
    "robe": garments.ROBES,
    "coat": garments.COATS,
    "tutu": "tutu",
    "skirt": garments.SKIRTS,
}
_BEARDS = {
    "stubble": garments.STUBBLE,
    "goatee": garments.GOATEE,
    "full": garments.BEARD,
    "lip": garments.LIP,
}
_OF_A_SHAPE = " ".join(sorted({*garments.CLOTHES.split()} - {*f"{garments.VAGUE} {garments.CLOAKS}".split()}))
"""What says how somebody is dressed, so that their trade doesn't."""
_SHIRTS = "shirt tee blouse sweater jumper pullover 衬衫 毛衣"
_ANY_HAT = " ".join(garments.HATS.values())
_UNCOVERED = ("bald", "buzz", "afro", "mohawk", "cornrows")
"""Hair that a director tells to have it seen: nobody puts a hat on it."""
_BAREHEADED = Pattern(
    r"\b(?:bareheaded|hatless|capless|helmetless|bare-headed)\b", "bareheaded hatless capless helmetless bare-headed"
)
_OF_A_TRADE = {
    "hat": ("chefhat", "strawhat", "cowboyhat", "peakedcap", "pointedhat", "tophat", "cap"),
    "cap": ("peakedcap", "chefhat"),
}
"""What a hat or a cap of which no word says more is on who has a trade: a policeman's a peaked cap."""
_A_HAT_OF_ITS_OWN = Pattern(
    r"\b(?:fedora|bowler|(?:felt|leather|slouch|bucket) hat|baseball cap)\b|[毡皮]帽|(?:渔夫|鸭舌|棒球|绅士)帽",
    "fedora bowler hat cap 帽",
)


@lru_cache(maxsize=256)
def looks_in(description: str) -> Looks:
    """What the first 10,000 characters of a description say of a person, and what one of their trade or rank usually
    wears where they say no other.
    """
    if not description:
        return UNTOLD
    looks = _read(description := description[:10_000])
    role = role_in(themselves(description))
    return looks if role is None else _in_role(looks, role, Text(description))


def _in_role(looks: Looks, role: Role, text: Text) -> Looks:
    """Looks that a description ``text`` says, with what is usual for a role in the place of what it doesn't."""
    usual, marks = _read(role.garb), _read(role.marks)
    told = {one.kind for one in looks.worn}
    if not text.has(_OF_A_SHAPE):
        apron = looks.clothes is not None and looks.clothes == text.shade(garments.WORN["apron"])
        own = looks.clothes is None or (apron and usual.clothes is not None)
        women = looks.gender == "female" and usual.bare_chest
        looks = looks._replace(
            clothes=usual.clothes if own else looks.clothes,
            legs=looks.legs or (usual.legs if own else None),
            garment=looks.garment or usual.garment,
            shorts=looks.shorts or usual.shorts,
            bare_arms=looks.bare_arms or usual.bare_arms,
            bare_shoulders=looks.bare_shoulders or usual.bare_shoulders or women,
            bare_chest=looks.bare_chest or (usual.bare_chest and not women),
            shirt=looks.shirt or (usual.shirt if own else None),
            worn=(*looks.worn, *(one for one in usual.worn if one.kind not in told)),
        )
    elif looks.clothes is None:
        looks = looks._replace(clothes=usual.clothes)
    worn = tuple(one for one in marks.worn if one.kind not in told and not text.names(garments.WORN[one.kind]))
    bare = looks.hair in _UNCOVERED or _BAREHEADED.search(text.whole) is not None or text.names(_ANY_HAT)
    hat = marks.hat if looks.hat is None and not bare else looks.hat
    if marks.hat in _OF_A_TRADE.get(hat or "", ()) and not _A_HAT_OF_ITS_OWN.search(text.whole):
        hat = marks.hat
    return looks._replace(
        hat=hat,
        hat_shade=marks.hat_shade if looks.hat is None and not bare else looks.hat_shade,
        hair=looks.hair or marks.hair,
        hair_shade=looks.hair_shade or marks.hair_shade,
        beard=looks.beard or (marks.beard if looks.gender != "female" else None),
        beard_shade=looks.beard_shade or marks.beard_shade,
        worn=(*looks.worn, *worn),
    )


def _read(description: str) -> Looks:
    text = Text(description)
    hat = next((kind for kind, words in garments.HATS.items() if text.has(words)), None)
    hair = next((style for style, words in garments.STYLES.items() if text.has(words)), None)
    if hair is None and (tied := garments.TIED.search(text.whole)):
        hair = "tail" if tied[1] == "back" or tied[2] else "bun"
    hair = hair or ("bald" if text.about("shaved shaven", "head scalp") else None)
    if hair is None:
        hair = "long" if text.about(garments.LONG, garments.HAIR) or "长发" in text.whole else None
    hair = hair or ("short" if text.about(garments.SHORT, garments.HAIR) or "短发" in text.whole else None)
    hair = "curls" if hair in (None, "short") and text.has(garments.CURLS) else hair
    beard = next((kind for kind, words in _BEARDS.items() if text.has(words)), None)
    if (
        beard in ("full", "stubble")
        and text.has(garments.BEARD)
        and (text.about(garments.LONG, garments.BEARD) or "长胡" in text.whole)
    ):
        beard = "long"
    young = young_age(description)
    clothes = text.shade(garments.OUTER) or text.shade(garments.CLOTHES) or _usual(text) or garments.all_in(text.whole)
    clothes = clothes or _unknown(text) or text.shade(garments.CLOAKS) or text.shade(garments.WORN["apron"])
    covered = text.has(garments.COVERING)
    return Looks(
        clothes=clothes,
        legs=text.shade(garments.LEGS) or _trousers(text, clothes),
        garment=next((kind for kind, words in _GARMENTS.items() if text.has(words)), None),
        hair=hair,
        hair_shade=text.shade(garments.HAIR, _HAIR_SHADES),
        beard=beard,
        beard_shade=text.shade(f"{garments.BEARD} {garments.LIP}", _HAIR_SHADES),
        hat=hat,
        hat_shade=text.shade(garments.HATS[hat]) if hat else None,
        glasses=text.has(garments.GLASSES),
        shorts=text.has(f"{garments.SHORTS} {garments.SKIRTS}"),
        gender=gender_of(description),
        years=years_in(description) if young is None else young,
        girth=girth_in(description),
        shirt=_under_a_bib(text, clothes),
        skin=skin_in(description),
        shoes=shoes_in(description),
        worn=tuple(Worn(kind, text.shade(words)) for kind, words in garments.WORN.items() if text.has(words)),
        bare_chest=garments.BARE_CHEST.search(text.whole) is not None,
        bare_arms=not covered and garments.BARE_ARMS.search(text.whole) is not None,
        bare_shoulders=not covered and garments.BARE_SHOULDERS.search(text.whole) is not None,
    )


def _under_a_bib(text: Text, clothes: str | None) -> str | None:
    """The shade of a shirt beneath dungarees of another."""
    shirt = text.shade(_SHIRTS) if clothes and text.has(garments.WORN["bib"]) else None
    return shirt if shirt != clothes else None


@lru_cache(maxsize=256)
def shade_in(name: str, description: str) -> str | None:
    """The shade of a thing, an animal or a costume: the first colour of its name, or of the words about itself."""
    told = Text(description)
    return Text(spaced(name)).first_shade() or told.first_shade() or told.shade(_FUR)


def shoes_in(words: str) -> str | None:
    """The shade of somebody's shoes: "white sneakers"."""
    return Text(words).shade(garments.SHOES)


def eyes_in(description: str) -> str | None:
    """The shade of somebody's eyes: "a grey wolf with yellow eyes"."""
    return Text(description).shade("eyes eye 眼睛 眼")


def shell_in(description: str) -> str | None:
    """The shade of a machine: that of its body, else the first one of the words about itself."""
    text = Text(description)
    return text.shade("body shell casing hull plating armour armor metal 身体 外壳") or text.first_shade()


def _usual(text: Text) -> str | None:
    """The shade of a garment that has the same one on everybody."""
    return next((shade for at, shade in garments.usual_in(text.whole) if text.is_so(at)), None)


def _unknown(text: Text) -> str | None:
    """The shade of a garment of which only the colour is known."""
    found = compounds.unknown_garment(text.whole)
    return found[1] if found and text.is_so(found[0]) else None


def _trousers(text: Text, clothes: str | None) -> str | None:
    """The shade of legs of which no word says one: jeans are blue, and who wears one garment has it on them, too."""
    if clothes and text.shade(garments.WHOLE) == clothes:
        return clothes
    found = garments.JEANS.search(text.whole)
    return SHADE_OF["denim"] if found and text.is_so(found.start()) else None
