"""Who stands on the left stays on the left."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern
from kling_story.references import references
from kling_story.staging import MOST_SHOTS, framings_of, goes_on, move_groups, turns
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import MoveGroup

_HEAD = "version: 1\nelements: {Mei: a courier, Bo: an old seller}\nshots:\n"
_SHOT = "  - {duration: 3, size: %s, prompt: '%s'}\n"

CHECK = Check(
    code="KS608",
    name="sides-swapped",
    what="an element is on the left of the frame in one shot, and on the right in the next",
    why="in the cut they swap places: Kling knows nothing of the shot before but what the words repeat",
    source="Kling's prompting advice: say the side of the axis again in every shot",
    severity=Severity.WARNING,
    bad=(
        _HEAD
        + _SHOT % ("wide", "@Mei on the left, @Bo on the right of the frame")
        + _SHOT % ("medium", "@Mei on the right, @Bo smiles"),
        _HEAD
        + _SHOT % ("wide", "@Mei stands to the left of @Bo")
        + _SHOT % ("medium", "@Mei stands to the right of @Bo"),
        _HEAD + _SHOT % ("wide", "@Mei在画面左侧，@Bo抬头") + _SHOT % ("medium", "@Mei在画面右侧，@Bo坐下"),
    ),
    good=(
        _HEAD
        + _SHOT % ("wide", "@Mei on the left, @Bo on the right")
        + _SHOT % ("medium", "@Mei still on the left, @Bo smiles"),
        _HEAD
        + _SHOT % ("wide", "@Mei on the left, @Bo waits")
        + _SHOT % ("medium", "@Mei crosses until she stands on the right, @Bo nods"),
        _HEAD
        + _SHOT % ("wide", "@Mei on the left, @Bo waits")
        + _SHOT % ("medium, framing: from behind", "@Mei on the right, @Bo nods"),
        _HEAD
        + _SHOT % ("wide", "@Mei walks on the left of the road, @Bo waits")
        + _SHOT % ("medium", "@Mei turns on the right, @Bo nods"),
    ),
)

_OF = r"(?: (?:side|half|third|edge|part))?(?: of (?:the )?(?:frame|screen|picture|image|shot))?"
_FRAME = Pattern(
    rf"(?: (?:still|now|stands|standing|sits|sitting|waits|waiting|kneels|leans|is|stays|remains))?,? (?:(?:on|at|in) (?:the )?(?:far )?(?P<side>left|right){_OF}"
    r"|(?:frame|screen|camera)[- ](?P<screen>left|right))(?=\s*(?:[,.;:!?，。；)]|$|and\b|while\b|with\b))"
    r"|(?:站|坐|仍|位于|在|处于){1,3}(?:画面|镜头|屏幕)的?(?P<chinese>左|右)"
)
_BESIDE = Pattern(
    r"(?: (?:still|now|stands|standing|sits|sitting|waits|waiting|is|stays))?,? (?:on|to) the (?P<side>left|right) of $"
)
_MOVES = Pattern(
    r"cross|mov|\bwalk|\brun|chang\w+ (?:places|sides|seats)|swap|switch|enter|exit|step|dash|reflect|mirror|走|跑|穿过|换|进入|离开|镜"
)
_OTHER_SIDE = frozenset(("back", "frontal", "pov", "reverse"))
_SIDES = {"左": "left", "右": "right"}


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if sum(any(side in shot.prompt.lower() for side in ("left", "right", "左", "右")) for shot in board.shots) < 2:
        return
    kept: dict[tuple[str, str], tuple[int, str]] = {}
    for index, shot in enumerate(board.shots[:MOST_SHOTS]):
        if index and (not goes_on(shot) or turns(shot) or _moves_around(board.shots[index - 1])):
            kept = {}
        elsewhere = shot.facing == "away" or bool(framings_of(shot) & _OTHER_SIDE)
        sides = {} if elsewhere else _sides(board, shot)
        if index and not _MOVES.search(shot.prompt):
            for (name, other), (side, part) in sides.items():
                before = kept.get((name, other))
                if before is None or before[0] != index - 1 or before[1] == side:
                    continue
                of = f" of `{other}`" if other else ""
                message = f"`{name}` is on the {side}{of} here, and on the {before[1]} in the shot before"
                hint = "keep the side, or let the prompt say who crosses"
                related = ((("shots", index - 1, "prompt"), f"on the {before[1]} here"),)
                yield Finding(
                    ("shots", index, "prompt"), message, hint=hint, part=part, of=shot.prompt, related=related
                )
        kept = {} if _MOVES.search(shot.prompt) else {key: (index, side) for key, (side, _) in sides.items()}


def _moves_around(shot: Shot) -> bool:
    return MoveGroup.ARC in move_groups(shot)


def _sides(board: Storyboard, shot: Shot) -> dict[tuple[str, str], tuple[str, tuple[int, int]]]:
    """Who is on which side, of the frame or of somebody else, and where that stands; who is said to be
    on both isn't among them.
    """
    found: dict[tuple[str, str], tuple[str, tuple[int, int]]] = {}
    both: set[tuple[str, str]] = set()
    prompt = shot.prompt[:2000]
    if not any(word in prompt.casefold() for word in ("left", "right", "左", "右")):
        return found
    named = [reference for reference in references(prompt, board.elements) if reference.name is not None]
    for n, reference in enumerate(named):
        name = reference.name or ""
        after = named[n + 1] if n + 1 < len(named) else None
        match = _FRAME.compiled.match(prompt, reference.end)
        key, side = (name, ""), ""
        if match:
            side = match["side"] or match["screen"] or _SIDES[match["chinese"]]
        elif after and (match := _BESIDE.compiled.match(prompt[: after.start], reference.end)):
            key, side = (name, after.name or ""), match["side"]
        if not match:
            continue
        if key in found and found[key][0] != side.lower():
            both.add(key)
        found[key] = (side.lower(), (reference.start, match.end()))
    return {key: value for key, value in found.items() if key not in both}
