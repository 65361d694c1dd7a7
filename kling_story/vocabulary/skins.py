"""What colour somebody's skin is, where a description says it.

It counts where it is said of who is described: before the first "in" or "with" ("a Nigerian nurse in white"), between
commas, or of skin itself. "Black" is of people with a capital or before a noun for one; a black coat is cloth. Words
for peoples whose skin is of every colour say nothing. The shades are a choice, within the ten tones that Monk, "The Monk
Skin Tone Scale" (2023), has.
"""

from __future__ import annotations

from functools import lru_cache

from kling_story.patterns import Pattern
from kling_story.vocabulary.builds import themselves
from kling_story.vocabulary.denials import denied

_PERSON = (
    r"(?:wom[ae]n|m[ae]n|girls?|boys?|lady|ladies|guys?|teen\w*|kids?|child(?:ren)?|person|people|couple|family|mother"
    r"|father|mum|mom|dad|grand\w+|american|british)\b"
)
_CLOTH = (
    r"(?:[\w-]+ ){0,2}(?:coat|jacket|suit|dress|shirt|hoodie|hair|hat|cap|beard|eyes|belt|leather|tie|gown|robe|jeans"
    r"|trousers|knight|widow|uniform|cat|dog|horse)\b|sea\b|forest\b|friday\b|watch\b|metal\b"
)
_CAPITAL = Pattern(
    rf"(?:^|\b(?:an?|the|young|old|older|elderly|tall|short|slim|teenage|middle-aged|two|three|is),? )(?-i:Black)\b(?! {_CLOTH})(?![-'’])"
    rf"(?=[ ,;.]|$)|\bBlack {_PERSON}",
    "black",
)
_SMALL = Pattern(
    rf"\bblack (?:young |old |elderly |teenage |middle-aged )?{_PERSON}",
    tuple(f"black {word}" for word in (
        "wom", "m", "f", "d", "g", "boy", "lad", "teen", "kid", "chil", "pe", "co", "am", "br", "you", "old", "eld",
    )),
)  # fmt: skip
_ROWS = (
    (
        "#5f3d2b",
        Pattern(
            r"\b(?:dark|black|ebony|deep)[ -]skin(?:ned)?\b|\bskin (?:is |as )?(?:very )?(?:dark|ebony)\b|黑人(?!乐队|音乐|社区)|黑皮肤|深色皮肤",
            "skin 黑人 皮肤",
        ),
        Pattern(
            r"\b(?<!south )(?<!north )african(?:-american)?\b|\bafro-(?:caribbean|american|brazilian|cuban|latin\w*)\b|\b(?:nigerian|kenyan|ghanaian"
            r"|ethiopian|somali|senegalese|congolese|sudanese|ugandan|tanzanian|rwandan|zulu|maasai|jamaican|haitian)\b"
            r"|(?<!南)(?<!北)非洲|非裔|尼日利亚|肯尼亚|加纳|埃塞俄比亚|索马里|塞内加尔|牙买加|海地",
            "african afro- nigerian kenyan ghanaian ethiopian somali senegalese congolese sudanese ugandan tanzanian rwandan"
            " zulu maasai jamaican haitian 非洲 非裔 尼日利亚 肯尼亚 加纳 埃塞俄比亚 索马里 塞内加尔 牙买加 海地",
        ),
    ),
    (
        "#96664a",
        Pattern(
            r"\bbrown[ -]skin(?:ned)?\b|(?:肤色|皮肤|脸庞|面庞|面色)黝黑|黝黑的(?:皮肤|脸|面)|[棕褐]色?皮肤",
            "skin 黝黑 皮肤",
        ),
        Pattern(
            r"\bsouth[ -]asian\b|(?<!american )(?<!west )\bindian\b(?! (?:ocean|ink|summer))|\b(?:pakistani|bangladeshi|bengali|punjabi|tamil|sri lankan)\b"
            r"|印度(?!尼西亚|洋)|南亚|巴基斯坦|孟加拉|斯里兰卡|黝黑",
            "asian indian pakistani bangladeshi bengali punjabi tamil lankan 印度 南亚 巴基斯坦 孟加拉 斯里兰卡 黝黑",
        ),
    ),
    (
        "#bd8d66",
        Pattern(
            r"\b(?:olive|bronzed?|sun-?tanned|tanned)[ -](?:skin(?:ned)?|face|arms)\b|(?:古铜|小麦|麦)色的?(?:皮肤|肌肤|脸)",
            "skin tanned olive bronze 色",
        ),
        Pattern(
            r"\b(?:sun-?)?tanned\b(?! (?:leather|hides?))|\bsun-?bronzed\b|古铜色|小麦色|晒黑",
            "tanned bronzed 古铜 小麦色 晒黑",
        ),
    ),
    (
        "#e9d5c7",
        Pattern(
            r"\b(?:pale|fair|light|white|porcelain|ivory)[ -](?:skin(?:ned)?|complexion(?:ed)?)\b|\bpale face\b|皮肤(?:很)?(?:白皙|苍白|雪白)|肤白|肤色苍白",
            "skin complexion pale 皮肤 肤",
        ),
        Pattern(
            r"\b(?:pale|pallid|albino)\b(?![- ](?:blue|green|pink|grey|gray|yellow|red|brown|gold|purple|eyed|haired))|苍白|白皙|白化病",
            "pale pallid albino 苍白 白皙 白化病",
        ),
    ),
)
"""Shades, dark ones first, with words for skin itself, wherever they stand, and words for who somebody is."""


@lru_cache(maxsize=256)
def skin_in(description: str) -> str | None:
    """The shade of somebody's skin, ``#rrggbb``; None where no word says it."""
    capital = _CAPITAL.search(description) if "Black" in description else None
    if capital or _SMALL.search(themselves(description)):
        return _ROWS[0][0]
    text = description.casefold()
    clauses = (themselves(description), *(clause.strip() for clause in text.replace("，", ",").split(",")))
    for shade, skin, people in _ROWS:
        found = skin.search(text)
        if found and not denied(text, found.start()):
            return shade
        if people.search(clauses[0]) or any(people.fullmatch(clause) for clause in clauses[1:]):
            return shade
    return None
