"""Places that prompts name by a phrase of their own ("inside a crowded bus", "in a smoky bar"), and by fewer words once
a film has named them ("the car park" of an underground one).
"""

from __future__ import annotations

from kling_story.patterns import Pattern

_ARTICLE = r"(?:an?|the|this|that|his|her|their)"
_FEW = r"(?:(?!(?:of|and|from|to|by)\b)[\w-]+,? ){0,3}"
_WITHIN = rf"(?:\b(?:inside|aboard|on board|interior of|within)(?: of)? (?:{_ARTICLE} )?{_FEW}"
_LOOKS_OUT = r"\b(?:look|gaz|star|peer|watch|glanc)(?:s|es|e|ing)?\b[^.;!?]{0,30}?\bout"
_MANY = r"(?:train|bus|tram|subway|metro|coach|streetcar)"
_NO_BAR = "chocolate|candy|gold|silver|iron|metal|steel|soap|granola|protein|snack|sand|space|tool|menu|side|title|task|status|search|scroll"
_DRIVES = (
    r"(?:(?:^|[,.;:!?])\s*|\b(?:she|he|they|who|and|while|as|is|are)\s+)(?:still |slowly |silently |quietly )?driv(?:es|e|ing)"
    r"(?= ?(?:[,.;:!?]|$)| (?:while|as|and|with|at (?:night|dawn|dusk)|in (?:silence|the (?:dark|rain|night))|alone|silently|slowly|fast)\b)"
    r"|\bdriv(?:es|ing) (?:him|her|them) (?:home|to|away|back)\b"
)
DRIVES = Pattern(_DRIVES, "driv")
"""Who drives, and no word says what."""
PHRASES = {
    "train_carriage": Pattern(
        rf"{_WITHIN}(?:train|bus|tram|subway|metro|coach|streetcar)\b(?! (?:station|stop|platform|depot|terminal|shelter))"
        rf"|\bin {_ARTICLE} (?:[\w-]+ ){{0,2}}(?:train|tram|subway) (?:car|carriage|compartment|seat)\b"
        rf"|{_LOOKS_OUT} (?:of )?{_ARTICLE} {_MANY} windows?\b|{_LOOKS_OUT} (?:of )?{_ARTICLE} windows? of {_ARTICLE} {_FEW}{_MANY}\b"
        rf"|\bon {_ARTICLE} (?:crowded|packed|full|half-empty|moving|swaying|rattling|commuter) (?:[\w-]+ )?{_MANY}\b(?! (?:stop|station|bench|platform))"
        rf"|\b(?:sits|sitting|seated|asleep|sleeps) (?:\w+ )?(?:in|on) {_ARTICLE} {_FEW}{_MANY}\b(?! (?:stop|station|bench|shelter|platform)))"
        r"|(?:火车|列车|公交车|巴士|大巴|电车|地铁|高铁)的?窗[外边前]",
        "车 巴 地铁 高铁 train bus tram subway metro coach streetcar",
    ),
    "car_interior": Pattern(
        rf"{_LOOKS_OUT} (?:of )?{_ARTICLE} (?:moving )?(?:car|taxi|cab|van|limousine|limo) windows?\b"
        rf"|{_LOOKS_OUT} (?:of )?{_ARTICLE} windows? of {_ARTICLE} {_FEW}(?:car|taxi|cab|van|limousine|limo)\b"
        rf"|\bin the back (?:seat )?of {_ARTICLE} {_FEW}(?:car|taxi|cab|limousine|limo|police car)\b"
        r"|\bsits (?:\w+ly |alone )?at the (?:steering )?wheel\b(?! of\b)(?![^.;!?]*\b(?:clay|pot|pots|pottery|ship|boat|helm|yarn|wool|spins)\b)"
        rf"|(?:出租车|轿车|汽车|小车)的?车?窗[外边前]|(?:看|望)[着向]?车窗外|开着?车[^。；]{{0,24}}窗外|{_DRIVES}",
        "car taxi cab van limo back wheel driv 车",
        ("window", "back of", "back seat", "wheel", "driv", "窗"),
    ),
    "plane_cabin": Pattern(rf"{_WITHIN}(?:plane|airplane|aeroplane|airliner|aircraft)\b)", "plane airliner aircraft"),
    "cafe": Pattern(
        rf"\b(?:in|inside|into|enters|of|at|through) {_ARTICLE} (?:(?!(?:{_NO_BAR}|of|and|from|to)\b)[\w-]+,? ){{1,3}}bar\b"
        r"(?! (?:of|code|chart|exam|graph)\b)|\bbar (?:stool|interior)s?\b|\bsaloon\b",
        "bar saloon",
    ),
}
"""Ids of ``PLACES``, each with what says it."""
SHORT_NAMES = {
    "parking_garage": Pattern(
        r"\b(?:car park|parking lot|garage)\b|停车场|车库", "car park parking garage 停车场 车库"
    ),
    "subway_platform": Pattern(r"\b(?:platform|station)\b|站台|月台|车站", "platform station 站台 月台 车站"),
    "frozen_lake": Pattern(r"\b(?:lake|pond)\b|湖[面上边]", "lake pond 湖"),
    "stadium": Pattern(r"\b(?:the pitch|(?:in|into|at|before) the goal)\b|球场|场边", "pitch goal 球场 场边"),
    "athletics_track": Pattern(r"\btrack\b|跑道", "track 跑道"),
    "cornfield": Pattern(r"\b(?:field|rows)\b|田[里间]", "field rows 田"),
}
"""Ids of ``PLACES``, each with the words that mean it in a film that has played there before."""
