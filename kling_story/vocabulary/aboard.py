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
        rf"|\b(?:inside|aboard|interior of|within) {_ARTICLE} (?:(?!(?:the|an?|his|her|their|of|and|from|to|by)\b)[\w-]+ ){{0,2}}(?:pick-?up|truck|lorry|jeep|camper van|van|taxi|limousine|car)\b(?!['’-]| (?:wash|park|door|bed|boot|trunk|dealer|factory))|\b(?:in|inside) {_ARTICLE} (?:[\w-]+ ){{0,2}}(?:pick-?up|truck|lorry|jeep|tractor|van)(?:['’]s)? cab\b"
        rf"|\b(?:in|inside) {_ARTICLE} (?:\w+ )?cab(?:in)? of {_ARTICLE} {_FEW}(?:pick-?up|truck|lorry|jeep|tractor|van)\b|(?:皮卡|卡车|货车|吉普车?|越野车|面包车|拖拉机)(?:的?(?:驾驶室|车厢))?[里内]"
        rf"|(?:出租车|轿车|汽车|小车)的?车?窗[外边前]|(?:看|望)[着向]?车窗外|开着?车[^。；]{{0,24}}窗外|{_DRIVES}",
        "car taxi cab van limo back wheel driv pickup pick-up truck lorry jeep tractor 车 皮卡 拖拉机 吉普",
        (
            "window",
            "back of",
            "back seat",
            "wheel",
            "driv",
            "窗",
            "inside",
            "aboard",
            "interior",
            "within",
            "cab",
            "里",
            "内",
        ),
    ),
    "plane_cabin": Pattern(rf"{_WITHIN}(?:plane|airplane|aeroplane|airliner|aircraft)\b)", "plane airliner aircraft"),
    "cafe": Pattern(
        rf"\b(?:in|inside|into|enters|of|at|through) {_ARTICLE} (?:(?!(?:{_NO_BAR}|of|and|from|to)\b)[\w-]+,? ){{1,3}}bar\b"
        r"(?! (?:of|code|chart|exam|graph)\b)|\bbar (?:stool|interior)s?\b|\bsaloon\b",
        "bar saloon",
    ),
}
"""Ids of ``PLACES``, each with what says it."""
AFLOAT = Pattern(
    r"(?<!\bwatches )(?<!\bsees )\b(?:row(?:s|ing)?|paddl(?:es?|ing)|sail(?:s|ing)?|canoe(?:s|ing)?|kayak(?:s|ing)?|drift(?:s|ing)?|fish(?:es|ing)? from|(?:sits?|lies|stands|alone|float(?:s|ing)?|glid(?:es|ing)) (?:\w+ )?in (?:an?|the|her|his|their) (?:[\w-]+ )?(?:row ?boat|rowing boat|boat|canoe|kayak|raft|dinghy))\b"
    r"[^.;!?]{0,60}?\b(?:on|onto|across|over|through|along|down|up|of) (?:an?|the) (?:[\w-]+,? ){0,3}(?:lake|fjord|loch)s?\b"
    r"|(?:湖|峡湾)[面上中里心][^。；]{0,16}划[着动]?[船桨小]|(?:在|向)[^，。]{0,6}(?:湖|峡湾)[面上中里心]?[^，。]{0,6}(?:划|泛舟|荡舟)|划着?[^，。]{0,4}船[^，。]{0,8}(?:湖|峡湾)",
    "lake fjord loch 湖 峡湾",
    "row paddl sail canoe kayak drift fish boat raft dinghy 划 舟",
)
"""Who is in a boat on a lake or a fjord, whatever shore or mountain is told of beside it."""
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
