"""Words for who is in somebody's arms, kisses them or leans against them; a name in a text is an ``@`` and dots."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern, remembered
from kling_story.vocabulary.denials import happens

_NAME = "@·+"
_GOES_ON = (
    r"\s*(?:$|[,.;:!?—)]|(?:and|as|while|close|closer|tight|tightly|in|into|against|for|from|before|until|on|goodbye|back|again"
    r"|with|to|around|up|off|high|right|hard|softly|gently|warmly|passionately|once|like|at|by|under|beside|near|then)\b)"
)
_WHOM = rf"(?P<whom>{_NAME}(?!·|['’]s)|(?:him|them)\b|her\b(?={_GOES_ON}))"
_WHOSE = rf"(?P<whom>{_NAME}['’]s|his|her|their)"
_OWN = r"(?:(?:his|her|their|both|an?|one|two|the)\s+){0,2}"
_HOW = r"(?:\s+(?:\w+ly|back|down|up|close|closer|tight|right))?"
_BOTH = rf"(?:they|both|couple|lovers|two|two of them|brothers|sisters|friends|{_NAME},? and {_NAME})\s+(?:(?:then|\w+ly)\s+)?(?:\w+(?: \w+){{0,5}}\s+and\s+)?"
_EACH = r"(?:each other|one another)(?!['’])"
_ZH_WHOM = rf"\s?(?P<whom>{_NAME}|[她他](?!们|的))"
_EMBRACES = (
    ("clasping", Pattern(
        r"\b(?:grab|hold|catch|seiz|clasp|tak|grip|clutch|hug|embrac)(?:e?s|b?bing|g?ging|ing)\s+(?:hold\s+of\s+)?"
        rf"(?P<whom>{_NAME}|him|her|them)(?:\s+\w+ly)?\s+(?:(?:tight(?:ly)?\s+)?from\s+behind|(?:a?round|about|by)\s+(?:the|her|his)\s+waist)\b",
        "behind waist",
    )),
    ("clasping", Pattern(rf"从(?:背后|身后|后面)(?:一把)?[抱搂](?:住|着|紧)?了?{_ZH_WHOM}", "从")),
    ("clasping", Pattern(
        rf"\b(?:puts?|wraps?|throws?|slips?|wrapping|with)\s+{_OWN}arms?{_HOW}\s+(?:around|round|about)\s+(?:(?P<whom>{_NAME}|him|her|them)\s+from\s+behind)\b",
        "behind",
    )),
    ("foreheads", Pattern(
        rf"\b(?:press|touch|lean|rest|put|lay|bring|hold|push)(?:e?s|t?ing)?\s+(?:their|his|her)\s+(?:foreheads?|heads|noses|brows?)\s+(?:together\b|(?:against|to|on)\s+{_WHOSE}\s+(?:forehead|brow|nose)?)"
        rf"|\bforeheads?\s+(?:\w+\s+){{0,2}}(?:together|touch(?:es|ing)?)\b|\bforehead to forehead\b|额头?(?:相抵|抵着额|贴着额|碰在一起)|(?:额头|鼻尖)[^，。,.@]{{0,3}}[抵贴碰靠]在一起",
        "forehead brow head nose 额 鼻尖",
    )),
    ("foreheads", Pattern(rf"额头[^，。,.@]{{0,3}}[抵贴靠碰][着在住]{_ZH_WHOM.replace('|的', '')}的?(?:额|前额)", "额头")),
    ("resting", Pattern(
        r"\b(?:lean|rest|lay|put|drop|sink|nestle|lower|snuggle)(?:e?s|p?ing)?"
        rf"(?:\s+(?:her|his|their)\s+(?:head|cheek))?{_HOW}\s+(?:against|on|onto|into|in|to)\s+{_WHOSE}\s+(?:\w+\s+)?shoulder\b"
        rf"|\b(?:head|cheek)\s+(?:is\s+)?(?:resting\s+|lying\s+)?(?:on|against)\s+{_WHOSE.replace('whom', 'whose')}\s+(?:\w+\s+)?shoulder\b",
        "shoulder",
    )),
    ("resting", Pattern(
        rf"\b(?:lean|nestle|snuggle)(?:s|d|ing)?{_HOW}\s+(?:against|on|onto|into|up to|up against)\s+{_WHOM}",
        "lean nestle snuggle",
    )),
    ("resting", Pattern(rf"[靠倚偎枕](?:在|着|进)了?{_ZH_WHOM.replace('|的', '')}的?(?:左|右)?(?:肩|身上)", "靠 倚 偎 枕")),
    ("leaning", Pattern(
        r"\b(?:lean|rest|lay|press|bur(?:y|ie)|put|drop|sink|nestle|hide|slump|collapse|cr(?:y|ie)|sob|weep)(?:e?s|ing)?"
        rf"(?:\s+(?:her|his|their)\s+(?:head|face|cheek|forehead|brow))?{_HOW}\s+(?:against|on|onto|into|in|to)\s+{_WHOSE}\s+(?:\w+\s+)?"
        r"(?:chest|breast|shoulder|neck)\b",
        "chest breast shoulder neck",
    )),
    ("leaning", Pattern(rf"\bslump(?:s|d|ing)?{_HOW}\s+(?:against|on|onto|into|up against)\s+{_WHOM}", "slump")),
    ("leaning", Pattern(rf"[靠倚偎埋趴](?:在|着|进)了?{_ZH_WHOM.replace('|的', '')}的?(?:肩|胸|怀|身上|背)", "靠 倚 偎 埋 趴")),
    ("lifting", Pattern(
        rf"\b(?:(?:lift|hoist|swing|sweep|scoop|swoop|pick)(?:s|ing))\s+(?:(?:the|his|her|a)\s+)?(?:[\w-]+\s+)?{_WHOM}\s+(?:right\s+|high\s+)?(?:up\b(?!\s+(?:from|off|onto|to|by)\b)|off\s+(?:her|his|the|their)\s+(?:feet|ground|floor)|(?:in|into)\s+the\s+air|in\s+(?:his|her)\s+arms)",
        "lift hoist swing sweep scoop swoop pick",
    )),
    ("lifting", Pattern(rf"(?:(?:一把|一下子)?[把将]{_ZH_WHOM}[^，。,.@]{{0,4}}[抱举]了?起|[抱举]起了?{_ZH_WHOM.replace('whom', 'whose')})", "抱 举")),
    ("kissing", Pattern(
        rf"{_BOTH}kiss\b|\bkiss(?:es|ing)? {_EACH}|\bshare (?:an?|their) (?:\w+ )?kiss\b|\block(?:s|ed|ing)? in an? (?:\w+ )?kiss\b"
        r"|相吻|拥吻|接吻|亲吻(?:在一起|彼此)",
        "kiss 吻",
    )),
    ("kissing", Pattern(rf"\bkiss(?:es|ing)?\s+{_WHOM}", "kiss")),
    ("kissing", Pattern(
        rf"\b(?:kiss(?:es|ing)?|(?:press|plant)(?:es|s|ing)? (?:an? |her |his )?(?:\w+ )?(?:kiss|lips) (?:on|to))\s+{_WHOSE}\s+(?:\w+\s+)?"
        r"(?:cheek|forehead|lips|mouth|brow|neck)\b",
        "kiss lips",
    )),
    ("kissing", Pattern(rf"(?:亲吻|吻|亲)(?:了|着|住)?{_ZH_WHOM}", "吻 亲")),
    ("hugging", Pattern(
        rf"{_BOTH}(?:hug|embrace|cuddle)\b|\b(?:hug|embrac|cuddl|hold|clasp)(?:e?s|g?ing|e)? {_EACH}"
        r"|\b(?:in|into) each other['’]s arms\b|\b(?:in|share|shares) an? (?:\w+ )?(?:embrace|hug)\b(?!\s+of\b)"
        r"|相拥|拥在一起|抱在一起|互相拥抱|(?:两人|他们|她们)[^，。,.@]{0,3}拥抱",
        "hug embrac cuddl hold clasp arms 拥 抱",
    )),
    ("hugging", Pattern(rf"\b(?:(?:hug|embrac|cuddl)(?:e?s|g?ing)|cling(?:s|ing)? to)\s+{_WHOM}", "hug embrac cuddl cling")),
    ("hugging", Pattern(rf"\bhold(?:s|ing)\s+{_WHOM}(?={_GOES_ON})(?!\s*(?:back|at|up|on|from)\b)", "holds holding")),
    ("shouldering", Pattern(
        r"\b(?:puts?|putting|lays?|drapes?|slings?|throws?|flings?|slips?|wraps?|wrapping|keeps?|has|with)\s+"
        rf"(?:his|her|an?|one)\s+arms?{_HOW}\s+(?:around|round|about|across|over)\s+(?P<whom>{_NAME}['’]s|his|her|their)\s+shoulders?\b",
        "shoulder",
    )),
    ("shouldering", Pattern(rf"[揽搂](?:住|着|过){_ZH_WHOM.replace('whom', 'whose').replace('|的', '')}的?肩|(?:勾|搭)[肩着][^，。]{{0,2}}(?:搭背|{_ZH_WHOM}的?肩)", "揽 搂 勾 搭")),
    ("hugging", Pattern(
        r"\b(?:puts?|putting|wraps?|wrapping|throws?|throwing|slips?|folds?|closes?|lays?|drapes?|slings?|flings?|with)\s+"
        rf"{_OWN}arms?{_HOW}\s+(?:around|round|about)\s+(?P<whom>{_NAME}|him|them|his|her|their)(?!\w)",
        "arm",
    )),
    ("hugging", Pattern(
        r"\b(?:takes?|taking|pulls?|pulling|draws?|drawing|gathers?|sweeps?|folds?|catches)\s+"
        rf"(?P<whom>{_NAME}|him|her|them)(?:\s+\w+ly)?\s+(?:close\b|(?:in|into|to)\s+(?:(?:his|her) (?:arms|chest)|an? (?:\w+ )?(?:hug|embrace)))",
        "arms hug embrace chest close",
    )),
    ("hugging", Pattern(
        r"\b(?:falls?|falling|sinks?|sinking|collaps(?:es|ing)|rush(?:es|ing)|runs?|running|flings? (?:herself|himself)|(?:throws?|hurls?) (?:herself|himself)|flies|flying|leaps?|jumps?)\s+"
        rf"(?:(?!and\b)\w+\s+){{0,6}}?into\s+{_WHOSE}\s+(?:open\s+)?arms\b",
        "arms",
    )),
    ("hugging", Pattern(rf"扑[进到入]{_ZH_WHOM.replace('|的', '')}的?怀|[揽搂](?:住|着|过){_ZH_WHOM.replace('whom', 'whose').replace('|的', '')}的?腰", "怀 揽 搂")),
    ("hugging", Pattern(rf"(?:拥抱|抱住|抱着|搂着|搂住|抱紧|搂紧|拥住)(?:了|着|住)?{_ZH_WHOM}", "抱 搂 拥")),
)  # fmt: skip
"""What each says of one of two; who is named or meant as ``whom`` is the other, where nobody is, both do it."""
_THEN = Pattern(
    r"(?:\b(?:then|finally|at last|suddenly|and|until)|[,;，；。.])\s*(?:(?:s?he|they|the|@·+|[她他]们?)\s*)?(?:(?:then|finally|at last|suddenly|\w+ly)\s+)*$"
    r"|(?:然后|接着|随后|最后|终于|突然|忽然)[^，。,.]{0,4}$|[跑奔冲][^，。,.@]{0,6}$"
)
"""What stands before a verb for what somebody comes to do, not what they do from the first."""
_FIRST = Pattern(
    rf"^\W*(?:\w+(?:ing|ly)\b[^@,.;]{{0,30}},\s*)?(?:{_NAME}|they|s?he|the \w+)(?:\s*(?:,|and|&)\s*{_NAME})?\s*(?:,|and|&)?\s*(?:\w+ly\s+)?$"
)
_REACH = 160
"""Characters before a verb within which that stands."""
_ONGOING = Pattern(r"^(?:\w+ing|with|in)\b|着")

_UP_TO = (
    r"(?:\s+(?:\w+ly|back|up|over|straight|right|across the \w+|down the \w+|through the \w+|across|out)){0,3}\s+"
    rf"(?:to|towards?|into)\s+(?:{_WHOM}|(?P<whose>{_NAME}['’]s|his|her)\s+(?:open\s+|outstretched\s+)?(?:arms|side)\b)"
)
_COMES_UP = (
    ("running", Pattern(rf"\b(?:runs?|running|rush(?:es|ing)|sprint(?:s|ing)|dash(?:es|ing)|rac(?:es|ing)|bolts|hurr(?:ies|ying)){_UP_TO}", "run rush sprint dash rac bolt hurr")),
    ("walking", Pattern(rf"\b(?:walk(?:s|ing)?|strid(?:es|ing)|steps|stepping|com(?:es|ing)|goes|cross(?:es|ing)|march(?:es|ing)|wanders|strolls){_UP_TO}", "walk strid step com goes cross march wander stroll")),
    ("walking", Pattern(rf"\bapproach(?:es|ing)\s+{_WHOM}", "approach")),
    ("running", Pattern(rf"(?:[跑奔冲扑][向到过去进]{{1,2}}|[向朝]\s?(?=@·+\s?[^，。；@]{{0,4}}[跑奔冲])){_ZH_WHOM}", "跑 奔 冲 扑")),
    ("walking", Pattern(rf"(?:走[向到近过去]{{1,2}}|[靠接]近了?|[向朝]\s?(?=@·+\s?[^，。；@]{{0,4}}走)){_ZH_WHOM}", "走 靠近 接近")),
)  # fmt: skip


def comings_in(text: str) -> Iterator[tuple[str, Match[str]]]:
    """How somebody comes up to another one, ``running`` or ``walking``, and the words that say so."""
    for gait, pattern in _COMES_UP:
        for found in pattern.finditer(text):
            if happens(text, found.start()):
                yield gait, found


@remembered
def embraces_in(text: str) -> Iterator[tuple[str, Match[str], bool]]:
    """What a text says of two people: ``leaning``, ``kissing``, ``hugging`` or, from behind, ``clasping``, the words that say so, and whether it
    happens after something else.
    """
    for relation, pattern in _EMBRACES:
        for found in pattern.finditer(text):
            if happens(text, found.start()):
                # Feet leave the ground only now, whatever stands before it.
                later = relation == "lifting" or comes_after(text, found)
                yield relation, found, later and not _ONGOING.search(found[0])


def comes_after(text: str, found: Match[str]) -> bool:
    """Whether words say what somebody comes to do after something else, not what they do from the first."""
    before = text[max(0, found.start() - _REACH) : found.start()]
    return bool(_THEN.search(before)) and not (found.start() <= _REACH and _FIRST.search(before))
