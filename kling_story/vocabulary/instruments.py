"""What somebody plays or works at that stands before them, as prompts say it: a drum kit, a stone mill, a pot."""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern


class Instrument(NamedTuple):
    """``words`` say that somebody is at it; ``work``: what their hands do, None where they have to do nothing;
    ``seat``: how high they sit at it, in statures, None where they stand; ``aside``: it is seen from the side, because
    a frame from the front would cut it off.
    """

    words: Pattern
    work: str | None = None
    seat: float | None = None
    aside: bool = False


_A = r"(?:(?:the|an?|her|his|their|some) )?(?:(?!air\b)[\w-]+ ){0,2}"
_KIT = r"drum ?(?:kit|set)s?|drums"
INSTRUMENTS = {
    "drums": Instrument(
        Pattern(
            rf"\b(?:play(?:s|ing)?|hammer(?:s|ing)?|hit(?:s|ting)?|pound(?:s|ing)?|beat(?:s|ing)?|bang(?:s|ing)?(?: on)?|thrash(?:es|ing)?|behind|on|at)"
            rf" {_A}(?<!@)(?:{_KIT}|snare)\b|\b(?:drum)?sticks (?:hammer|hit|pound|strike|beat|fly|come|crash)\b|\bdrums (?:wildly|furiously|hard|like)\b"
            r"|打(?:着|起)?(?:一[套组])?(?:架子|爵士)?鼓|敲(?:打|着|击)?(?:架子|爵士)?鼓|坐在[^，。]{0,4}鼓[后前]",
            "drum stick snare 鼓",
        ),
        "drum",
        0.27,
    ),
    "decks": Instrument(
        Pattern(
            rf"\b(?:behind|at|on|works?|working|spin(?:s|ning)?|mix(?:es|ing)?) {_A}(?:decks|turntables|dj (?:desk|booth|table|decks))\b"
            r"|\bspin(?:s|ning)? (?:\w+ )?(?:records|vinyl)\b|打碟|搓碟",
            "deck turntable dj records vinyl 碟",
        ),
        "rub",
    ),
    "mill": Instrument(
        Pattern(
            rf"\b(?:push|turn|work|crank)(?:es|s|ing)? {_A}(?:millstone|grindstone|quern|(?:stone |hand )?mill)\b"
            r"|[推转][着动]?(?:一[个台座])?石?磨(?![坊房擦])",
            "mill grindstone quern 磨",
        ),
        "mill",
        aside=True,
    ),
    "auger": Instrument(
        Pattern(
            rf"\b(?:lean(?:s|ing)?|turn(?:s|ing)?|crank(?:s|ing)?|drill(?:s|ing)?)\b[^.;!?@]{{0,30}}\b(?:auger|ice drill)\b"
            rf"|\b(?:drill|bor)(?:s|es|ing)? {_A}holes? (?:\w+ )?(?:through|in|into) (?:the )?(?:[\w-]+ )?ice\b|钻冰|在冰[面上层][^，。]{{0,4}}[钻凿]",
            "auger ice 冰",
        ),
        "crank",
    ),
    "microphone": Instrument(
        Pattern(
            rf"\b(?:at|behind|into|to|before|grips?|gripping) {_A}(?:mic(?:rophone)?(?: on a)? stand|standing mic(?:rophone)?)\b"
            r"|立式麦克风前|(?:话筒|麦克风)架[前后]",
            "mic 麦克风 话筒",
        ),
    ),
    "pot": Instrument(
        Pattern(
            rf"\bstir(?:s|ring) (?:in |at )?(?!.{{0,30}}\b(?:cup|mug|glass)\b){_A}(?:pot|wok|cauldron|soup|stew|broth|porridge|sauce|saucepan)\b"
            r"|锅[^。；！]{0,40}搅|搅[^，。]{0,8}锅",
            "stir 搅",
        ),
        "stir",
    ),
}
"""By ``Place.piece``. All numbers are choices."""
CLOSE_ON_HANDS = Pattern(
    r"@[\w-]+['’]s (?:\w+ )?(?:drum)?sticks\b|@[\w-]+['’]s (?:\w+ )?hands?\b|@[\w·]+?的(?:双|一只|右|左)?手",
    "stick hand 手",
)
"""A close shot of whom this is said is of what their hands are at."""
