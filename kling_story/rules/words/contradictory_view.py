"""A view that can't be had: two angles at once, a face from behind, a shoulder in a shot of one."""

from __future__ import annotations

import re
from itertools import combinations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS
from kling_story.staging import framings_of, mentioned, move_groups, turns
from kling_story.storyboard import Shot, Storyboard
from kling_story.unknown_terms import LONGEST_TERM
from kling_story.vocabulary import ANGLES, Angle, MoveGroup, read_camera
from kling_story.vocabulary.angles import opposed
from kling_story.vocabulary.focus import last_goal, of_a_face
from kling_story.vocabulary.people import phrases_of_people, together

_CAST = "version: 1\nelements: {Mei: {description: a courier}}\nshots:\n"

CHECK = Check(
    code="KS718",
    name="contradictory-view",
    what="a view that can't be had: two angles that exclude each other, a move to the face of who is seen from behind, an over-the-shoulder shot of only one person",
    why="all of it is sent: Kling picks one, mixes them, or invents somebody",
    source="what the terms mean: a lens looks up or down, a back shows no face, the near shoulder is somebody else's",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei waits, size: 'wide, low angle', angle: from above}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei waits, angle: 'eye level, overhead'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美在等, size: 低角度全景, angle: 俯拍}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei waits, framing: from behind, camera: push in to her face}\n",
        _CAST + "  - {duration: 3, prompt: '@Mei waits, her coat wet', framing: over-the-shoulder}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei waits, size: wide, angle: 'low, Dutch'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei waits, angle: from a low angle to a high angle}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei turns around, framing: from behind, camera: push in to her face}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei waits, framing: from behind, camera: orbit to her face}\n",
        _CAST + "  - {duration: 3, prompt: '@Mei smiles at an old fisherman', framing: over-the-shoulder}\n",
        _CAST + "  - {duration: 3, prompt: 'Over her shoulder, @Mei opens the letter', framing: over-the-shoulder}\n",
    ),
)

_ON_THE_WAY = Pattern(
    r"\b(?:to|into|then|becom\w+|rising|falling|or)\b|[到至转变或]", "to then becom rising falling or 到 至 转 变 或"
)
_OF_PEOPLE = ("looking up", "looking down", "on the ground")
"""Names of angles that may be what somebody does."""
_ANOTHER = Pattern(
    r"\b(?:someone|somebody|another|other|listener|partner|stranger|opponent|opposite|across|shoulders?|him|them|you|us"
    r"|her(?=[\s,.;!?]*(?:$|[,.;!?]|and\b|as\b|but\b|with\b|in\b|from\b|to\b)))\b|[别他她]人|对方|对面|肩|彼此",
    "some other listener partner stranger oppo across should him them you us her 人 对 肩 彼此",
)
"""Words for somebody else, or for whose shoulder it is."""
_SEEN = Pattern(
    r"\b(?:read|watch|look|star|gaz|stud(?:y|i)|writ|typ|draw|paint|fac|overlook|scroll|examin|inspect|hold|screen|view"
    r"|open|play|cook|work)\w*|[看读写望盯画]|屏幕|手机|视线",
    "",
)
"""Words for something before somebody, over whose own shoulder it is seen then."""
_OVER_A_SHOULDER = re.compile(r"over[- ](?:the[- ])?shoulder|[过越過]肩", re.IGNORECASE)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        yield from _angles(index, shot)
        yield from _face_from_behind(story.board, index, shot)
        if "over_the_shoulder" in framings_of(shot) and _alone(story.board, index):
            message = "an over-the-shoulder shot is of two people, and the words speak of one"
            hint = "say past whose shoulder, or write `single`, or `from behind` where the shoulder is their own"
            yield Finding(("shots", index, "framing"), message, hint=hint)


def _angles(index: int, shot: Shot) -> Iterator[Finding]:
    found: list[tuple[str, str, Angle]] = []
    for key, written in (("size", shot.size), ("angle", shot.angle), ("framing", shot.framing)):
        words = (written or "")[:LONGEST_TERM]
        whole = ANGLES.find(words)
        if _ON_THE_WAY.search(words):
            return
        found += (
            [(key, words, whole)]
            if whole
            else [
                (key, words[one.start : one.end], one.term)
                for one in ANGLES.find_in(words)
                if words[one.start : one.end].casefold() not in _OF_PEOPLE
            ]
        )
    for (key, one, first), (other, two, second) in combinations(found, 2):
        if opposed(first, second):
            related = ((("shots", index, key), f"`{one}` stands here"),) if key != other else ()
            message = f"`{one}` and `{two}` can't both be: one lens has one height"
            yield Finding(("shots", index, other), message, hint="keep one of the two", related=related)
            return


def _face_from_behind(board: Storyboard, index: int, shot: Shot) -> Iterator[Finding]:
    behind = "back" in framings_of(shot)
    if not (behind or shot.facing == "away") or turns(shot) or MoveGroup.ARC in move_groups(shot):
        return
    if sum(board.elements[name].kind in BEINGS for name in mentioned(board, shot.prompt)) > 1:
        return
    for n, written in enumerate(shot.camera):
        goals = [direction.to for direction in read_camera(written.move).directions] + [written.to]
        goal = next((last_goal(to) for to in goals if to and of_a_face(last_goal(to))), None)
        if goal is not None and "head" not in goal.casefold():
            key = "framing" if behind else "facing"
            said = shot.framing if behind else "away"
            yield Finding(
                ("shots", index, "camera", n, "move"),
                f"the camera goes to `{goal}`, and `{key}: {said}` shows the back",
                hint="let them turn around in `prompt`, go around them (`orbit to her face`), or leave one out",
                related=((("shots", index, key), f"`{key}` stands here"),),
            )
            return


def _alone(board: Storyboard, index: int) -> bool:
    """Whether a shot, and those before and after it, speak of one of the cast and of nobody else."""
    shot, near = board.shots[index], board.shots[max(0, index - 1) : index + 2]
    words = [
        text
        for one in near
        for text in (one.prompt, one.framing, *(f"{move.move} {move.to or ''}" for move in one.camera))
    ]
    names = {name for name in mentioned(board, *words) if board.elements[name].kind in BEINGS}
    names |= {line.speaker for one in near for line in one.dialogue if line.speaker}
    told = shot.prompt, _OVER_A_SHOULDER.sub(" ", shot.framing or "")
    if len(names) != 1 or any(_ANOTHER.search(text) or _SEEN.search(text) or together(text) for text in told):
        return False
    return next(phrases_of_people(shot.prompt), None) is None
