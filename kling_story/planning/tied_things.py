"""Where things are that nobody declared, as words say: in whose hands, at the mouth, hung, on a table."""

from __future__ import annotations

from kling_story.blocking.beside import on_it
from kling_story.blocking.holding import Way, way_of, who_has
from kling_story.blocking.nouns import is_whole
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.planning.had_otherwise import AFTER_A_BITE, lies_between, otherwise
from kling_story.planning.needles import PLAYS
from kling_story.planning.thing_nouns import TEETH, Noun
from kling_story.references import plain_names, references
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary.focus import first_goal
from kling_story.vocabulary.hand_works import hand_work_before, in_hands
from kling_story.vocabulary.placing import placings_in
from kling_story.vocabulary.stand_ins import EATEN

_AWNING = Pattern(
    r"\b(?:under|beneath|underneath|from) (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,3}(?:awning|canopy)\b"
    r"|雨棚|遮阳[篷棚]",
    "awning canopy 棚 篷",
)
"""Under what a thing may hang."""
_BESIDE = Pattern(
    r"^\s*,?\s*(?:(?:stands?|sits?|lies|waits|is|steams|steaming)\s+)?(?:right\s+|close\s+)?"
    r"(?:beside|next to)\s+(?:it\b|(?=@))",
    "beside next",
)
_OUT_OF = Pattern(r"^\s+\w+s\b[^,.;!?@]{0,40}?\b(?:out of|into|from)\s+(?=@)", "out into from")
_LIES = Pattern(
    r"^\s*,?\s*(?:(?:that|which|is|lies|lying|lay|stands|standing|stood|sits|rests|resting|waits|waiting|burns|burning|glows"
    r"|glowing|rings|buzzes|steams|steaming|left|open|opened|closed|forgotten|untouched|still|(?:face )?down)\s*){0,3}$"
    r"|^[还正就静]?(?:[放摆躺落掉搁]?[着在]?)$"
)
"""What may stand between a thing and the table or the ground on which it is."""
_REACH = 60
"""Characters after a thing in which that is said."""
_ON_IT_LIES = Pattern(
    r"\bon (?:the|an?|her|his) (?:[\w-]+ )?(?:table|desk|counter|bar|workbench) (?:is|are|lies|stands|sits|rests)\s+$"
    r"|(?:桌子?|书桌|餐桌|[柜吧]台|案)[上面]+[还静]?[放摆搁躺立有是]着?$",
    "table desk counter bar bench 桌 台 案",
)
"""What stands before what is on a table."""
_NEXT_TO = Pattern(r"\b(?:next to|beside|alongside)\s+$|(?:旁边|挨着)[是有]?$", "next to beside along 旁边 挨着")
_ON_A_TABLE = Pattern(
    r"\b(?:table|counter|desk|tablecloth|bar|workbench)\b|桌|柜台|吧台", "table counter desk bar workbench 桌 台"
)
"""Something small that somebody is next to stands on what the words speak of."""
_ROD_BENDS = Pattern(
    r"^\s+(?:bends|jerks|twitches|dips|bows|trembles)\b|^[^，。]{0,3}[弯抖动沉]",
    "bends jerks twitches dips bows trembles 弯 抖 动 沉",
)
"""What a fishing rod does in somebody's hands."""
_SLIDES = Pattern(
    r"\b(?:slid|push|shov)(?:es|ing)\s+$|把[^，。；@]{0,4}$", "slides sliding pushes pushing shoves shoving 把"
)
_OVER_TO = Pattern(
    r"^(?: \w+)? (?:across|over)(?: to\b|(?: the (?:\w+ )?(?:counter|table|desk|bar))?(?=\s*(?:$|[.,;!]|to\b|toward)))"
    r"|^(?: \w+)? (?:towards?|to) (?:@|him\b|her\b|them\b)|^(?:推|滑)(?:给|向|到@)",
    "across over to 推 滑",
)
"""What stands before and after what somebody slides over a table to another one."""
_ON_THEM = Pattern(
    r"^(?: \w+){0,2} (?:over|on|under|in|at|across|around|behind|to|against) (?P<whose>her|his) \w", "her his"
)
"""What stands after a thing that somebody has on them."""
_OVER_THEM = Pattern(
    r"^ (?:\w+ly )?(?:over|above) (?:@[\w-]+|her|him|both)"
    r"(?=['’]s head|\s*(?:$|[,.;!?]|\b(?:and|as|while|in|against|of)\b))",
    "over above",
)
_SHARE = Pattern(r"\bshar(?:es?|ing)\s+$|[合共同]?撑起?$", "shar 撑")
"""What stands after an umbrella that is over another one, and before one that is open over all who are named."""
_LENSES, _WINDS = ("binoculars", "camera", "flashlight"), ("trumpet", "flute")
_AIMED = Pattern(r"\b(?:shin|point|aim|direct|flash|train)(?:e?s|ing)\s+$", "shin point aim direct flash train")
"""What stands before what lights or aims at the ground and isn't there."""
_THROUGH = Pattern(
    r"\b(?:look|peer|watch|gaz|spy|scan)\w*\b[^.;!?@]{0,20}\b(?:through|with)\s+$|[用举透][着起过]?$",
    "through with 用 举 透",
)
"""What stands before what is at the eyes then."""
_PLAYS = Pattern(r"\b(?:play|blow|practi[cs])\w*\s+(?:into\s+)?$|吹[着起奏]?$", "play blow practi 吹")
_WIELDED = ("spoon", "sword", "tool", "wrench", "axe", "pen")
_WITH = Pattern(r"\bwith\s+$|[用拿]着?$")
"""Shapes of what somebody does something with, which is in their hand."""
_POURED = Pattern(
    r"\b(?:pour|tip|tilt)[^.;!?]{0,60}\b(?:in|into|over)\s+$|[倒斟][^，。]{0,8}[入进]$", "pour tip tilt 倒 斟"
)
"""What stands before a thing that another one pours into."""
_GOES_IN = ("spoon", "tool", "wrench")
"""Shapes of things that go into others: a scoop draws leaves out of it."""


_BITES = Pattern(r"[叼衔咬含][着住][^，。,.@]{0,6}$|[叼衔]$", "叼 衔 咬 含")
"""What stands before a thing that somebody has in the mouth."""
_OPENS_WITH = Pattern(r"(?:^|[.!?;]\s+)with\s+(?:(?:an?|the|half|her|his)\s+)*$", "with")
_KEEPS = Pattern(
    r"(?:,|\bwith|\b(?:carr(?:ies|ying)|hold(?:s|ing)|ha(?:s|ving)|clamp\w*|clench\w*|grip\w*|still))\s+(?:(?:an?|the|half|her|his)\s+)*$",
    "with carr hold ha clamp clench grip still ,",
)
"""What stands before a thing that stays between a person's teeth, and isn't put there to be eaten."""


def place_told(board: Storyboard, prompt: str, noun: Noun, name: str, others: list[int]) -> Place | None:
    """Where a thing is, by the words about its noun; None where they don't tell. ``others``: where the nouns of all
    things of the prompt stand.
    """
    if on_it(prompt, noun.begins, noun.end) or lies_between(prompt, noun):
        return Place(name, piece="tabletop")
    place = _in_a_mouth(board, prompt, noun, name) or _had(board, prompt, noun, name, others)
    place = place or _with_another(board, prompt, noun, name)
    return place or _in_play(board, prompt, noun, name) or _handled(board, prompt, noun, name)


def _in_play(board: Storyboard, prompt: str, noun: Noun, name: str) -> Place | None:
    """A thing that somebody kicks, throws, catches or hits: where it is then, the plan of what happens says."""
    if not PLAYS.may_match(prompt):
        return None
    # Most shots have none.
    from kling_story.planning.plays import plays_with
    from kling_story.vocabulary.plays import GOES_ON

    play = next(plays_with(prompt, noun.start, noun.end), None)
    if play is None or GOES_ON.search(prompt[noun.end :]):
        return None
    whose, _ = _who_has(board, prompt, Way("", None, max(1, play[1])))
    kicked = play[0] in ("kick", "head", "save", "chase")
    return Place(name, whose=whose, held=None if kicked else "hand", piece="foot" if kicked else None)


def _who_has(board: Storyboard, prompt: str, way: Way) -> tuple[str | None, str | None]:
    """Who of the cast has something that way, and who shares it or is offered it."""
    beings = {name for name, element in board.elements.items() if element.kind in BEINGS}
    return who_has(way, prompt, beings, board.elements)


def _handled(board: Storyboard, prompt: str, noun: Noun, name: str) -> Place | None:
    """A thing that somebody does something to, which no words say is anywhere else: it is in their hands."""
    found = hand_work_before(prompt[: noun.begins], noun.shape)
    if found is None or not is_whole(prompt[noun.end :]):
        return None
    whose, _ = _who_has(board, prompt, Way("hand", None, found))
    if whose is None or board.elements[whose].kind == "animal":
        return None
    return Place(name, whose=whose, held=in_hands(noun.shape, "hand"))


def led_to(shot: Shot, noun: Noun, name: str, place: Place | None) -> Place | None:
    """Where a thing is from or to which a shot's camera goes, as far as its words put it nowhere else: on a table,
    before people if it goes up or down, else on the side from which it comes.
    """
    if (place is not None and (place.held is not None or place.piece == "ground")) or noun.shape == "shoe":
        return place
    for move in shot.camera:
        words = f"{move.move} {move.to or ''}".casefold()
        if "from " not in words or next(plain_names(words, name), None) is None:
            continue
        place = place or Place(name, piece="wall" if ON_A_WALL.search(shot.prompt) else "tabletop")
        if "focus" in words or "焦" in words:
            return place
        aside = next((side for way, side in _FROM_ASIDE.items() if way in words.partition("from ")[0]), "middle")
        set_off = next(plain_names(first_goal(words), name), None) is not None
        return place._replace(side=aside if set_off else _OTHER_SIDE.get(aside, aside))
    return place


ON_A_WALL = Pattern(r"\bon (?:the|an?|her|his|their) (?:[\w-]+ )?wall\b|\bwall clock\b|墙上|挂钟", "wall 墙 挂钟")
"""For what hangs where a shot shows it."""
_FROM_ASIDE = {"right": "left", "left": "right", "右": "left", "左": "right"}
"""On which side is what a camera goes from, by the way it goes."""
_OTHER_SIDE = {"left": "right", "right": "left"}


def _in_a_mouth(board: Storyboard, prompt: str, noun: Noun, name: str) -> Place | None:
    """Where a thing is that somebody carries in the mouth, or an animal a part of it: "the cake's top tier in its
    mouth".
    """
    teeth = TEETH.search(prompt[noun.end :])
    if not (teeth or _BITES.search(prompt[: noun.begins])):
        return None
    named = [one for one in references(prompt, board.elements) if one.name is not None]
    before = [one for one in named if one.end <= noun.begins] or (
        named[:1] if _OPENS_WITH.search(prompt[: noun.begins]) else []
    )
    whose = str(before[-1].name) if before else None
    if whose is None:
        return None
    if board.elements[whose].kind == "animal":
        return Place(name, whose=whose, piece="mouth")
    keeps = noun.shape in EATEN and (not teeth or _KEEPS.search(prompt[: noun.begins]))
    fed = AFTER_A_BITE.search(prompt[noun.end :])
    return Place(name, whose=whose, piece="mouth") if keeps and not fed else None


def _had(board: Storyboard, prompt: str, noun: Noun, name: str, others: list[int]) -> Place | None:
    """Where a thing is that somebody has, or that hangs."""
    way = way_of(prompt, noun.start, noun.end, others) if is_whole(prompt[noun.end :]) else None
    if way is None and noun.shape in _WIELDED and _WITH.search(prompt[: noun.begins]):
        way = Way("hand", None, noun.begins)
    if way is None and _AIMED.search(prompt[: noun.begins]):
        way = Way("hand", None, noun.begins)
    if way is None and _SLIDES.search(prompt[: noun.begins]) and _OVER_TO.search(prompt[noun.end :]):
        way = Way("offered", None, noun.begins)
    if noun.shape in _LENSES and _THROUGH.search(prompt[: noun.begins]):
        way = Way("mouth", None, noun.begins)
    if noun.shape in _WINDS and _PLAYS.search(prompt[: noun.begins]):
        way = (way or Way("mouth", None, noun.begins))._replace(held="mouth")
    if way is None and noun.shape == "fishing_rod" and _ROD_BENDS.search(prompt[noun.end :]):
        way = Way("hand", None, noun.begins)
    if noun.shape == "umbrella":
        over_both = way is not None and _OVER_THEM.search(prompt[noun.end :])
        if over_both or (way is None and _SHARE.search(prompt[: noun.begins])):
            way = (way or Way("overhead", None, noun.begins))._replace(held="overhead")
    way = otherwise(way, prompt, noun)
    if way is None or (way.held == "overhead" and noun.shape != "umbrella" and not _lifts(prompt, noun)):
        return None
    if way.held == "hung":
        return Place(name, held="hung", piece="awning" if _AWNING.search(prompt) else None)
    whose, other = _who_has(board, prompt, way)
    if whose is not None and way.at == noun.begins and (theirs := _ON_THEM.search(prompt[noun.end :])):
        whose = _fitting(board, prompt[: noun.begins], whose, "female" if theirs["whose"] == "her" else "male")
    if way.held == "overhead" and noun.shape != "umbrella":
        # It shelters nobody.
        other = None
    if whose is not None and board.elements[whose].kind == "animal" and way.held in ("mouth", "hand"):
        return Place(name, whose=whose, piece="mouth")
    return Place(name, whose=whose, held=in_hands(noun.shape, way.held), opened=way.opened, other=other)


def _lifts(prompt: str, noun: Noun) -> bool:
    """Whether words say that somebody has a thing that is overhead, as nobody has a lamp or a bird."""
    held = way_of(prompt[: noun.end], noun.start, noun.end)
    return prompt[noun.end :].startswith(("举", "高举")) or (held is not None and held.held != "overhead")


def _fitting(board: Storyboard, before: str, whose: str, gender: str) -> str:
    """Who of those named before a thing "over her shoulder" has it, where the last of them is no "she"."""
    from kling_story.planning.pronouns import genders_of

    genders = genders_of(board)
    named = [str(one.name) for one in references(before, board.elements) if one.name is not None]
    fit = [one for one in named if genders.get(one) == gender]
    return fit[-1] if fit and genders.get(whose, gender) != gender else whose


def _with_another(board: Storyboard, prompt: str, noun: Noun, name: str) -> Place | None:
    """Where a thing is that words put on a table or the ground, beside one of the cast, or that goes into it."""
    if spot := _spot(prompt[noun.end : noun.end + _REACH]):
        return Place(name, piece=spot)
    if _ON_IT_LIES.search(prompt[: noun.begins]):
        return Place(name, piece="tabletop")
    after, named = prompt[noun.end :], references(prompt, board.elements)
    things = [one for one in named if one.name and board.elements[one.name].kind not in (*BEINGS, "scene")]
    if beside := _BESIDE.search(after):
        at = noun.end + beside.end()
        near = [one.name for one in things if one.start == at or (one.end <= noun.begins and beside[0].endswith("it"))]
        return Place(name, relation="with", other=near[-1]) if near else None
    if _NEXT_TO.search(prompt[: noun.begins]) and _ON_A_TABLE.search(prompt):
        return Place(name, piece="tabletop")
    if things and _POURED.search(prompt[: noun.begins]):
        return Place(name, relation="with", other=things[0].name)
    if noun.shape in _GOES_IN and (out_of := _OUT_OF.search(after)):
        into = next((one.name for one in things if one.start == noun.end + out_of.end()), None)
        return Place(name, relation="in", other=into) if into else None
    return None


def _spot(after: str) -> str | None:
    """Where words right after a thing say that it is: on a table or the ground."""
    met = next((one for one in placings_in(after) if one.term.says in ("tabletop", "ground")), None)
    return met.term.says if met is not None and _LIES.search(after[: met.start]) else None
