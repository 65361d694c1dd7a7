"""Who wears what stays the same."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story
from kling_story.patterns import Pattern
from kling_story.references import Reference, references
from kling_story.staging import MOST_SHOTS
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.wardrobe import Dressed, contradicts, dressed_in

_BOARD = "version: 1\nelements: {Mei: 'a courier%s', Bo: an old seller}\nshots:\n"
_SHOT = "  - {duration: 3, prompt: '%s'}\n"
_END = _SHOT % "@Bo locks the gate"

CHECK = Check(
    code="KS607",
    name="element-changed",
    what="a prompt gives an element another colour of clothes, hair or eyes than its description or another shot does",
    why="the description is sent along: of two coats Kling draws either, and another one in the next shot",
    source="Kling's prompting advice: say the same of the subject in every shot",
    severity=Severity.WARNING,
    bad=(
        _BOARD % " in a yellow raincoat" + _SHOT % "@Mei in a red coat runs through the rain" + _END,
        _BOARD % "" + _SHOT % "@Mei, in her blue jacket, waits" + _SHOT % "@Mei''s green jacket is torn" + _END,
        _BOARD % ", wet black ponytail" + _SHOT % "@Mei ties her blonde hair" + _END,
        "version: 1\nelements: {小雨: 黄色雨衣的女孩}\nshots:\n"
        + _SHOT % "@小雨穿着红色外套走来"
        + _SHOT % "@小雨抬头",
    ),
    good=(
        _BOARD % " in a navy raincoat" + _SHOT % "@Mei in a blue coat runs" + _END,
        _BOARD % " in a yellow raincoat" + _SHOT % "@Mei stops before a man in a red coat" + _END,
        _BOARD % " in a yellow raincoat" + _SHOT % "@Mei takes off the coat and puts on a red coat" + _END,
        _BOARD % " in a yellow raincoat" + _SHOT % "@Mei hands @Bo a red coat" + _END,
    ),
)

_WEARS = Pattern(
    r"(?:['’]s |,? \(?(?:now )?(?:in|wearing|wears|with|ties|brushes|shakes|pulls|buttons|adjusts|straightens|zips|tugs(?: at)?)? ?"
    r"(?:a |an |the |her |his |their |its )?)(?:[\w-]+ ){0,1}"
)
_WEARS_CHINESE = Pattern(r"(?:的|穿着|身穿|披着|戴着|一身|，)(?:一件|一条|一顶)?")
_CHANGES = Pattern(
    r"\b(?:puts? on|takes? off|chang\w+|swaps?|removes?|no longer|instead of|borrow\w*|mirror|dream\w*|photo\w*|child|younger|flashback"
    r"|painted|dyed|stained|covered|drenched in|lit|glow\w*|neon|under)\b|换|脱|染|戴上|穿上|回忆|照片|镜"
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    said: dict[str, list[tuple[Path, Dressed]]] = {}
    for name, element in board.elements.items():
        described = dressed_in((element.description or "")[:1000])
        if described and element.kind in ("character", "animal"):
            said[name] = [(("elements", name), item) for item in described]
    for index, shot in enumerate(board.shots[:MOST_SHOTS]):
        path: Path = ("shots", index, "prompt")
        worn = list(_worn(board, shot.prompt[:2000]))
        if worn and _CHANGES.search(shot.prompt):
            continue
        for name, item in worn:
            if board.elements[name].kind not in ("character", "animal"):
                continue
            before = said.setdefault(name, [])
            other = next(((place, kept) for place, kept in before if contradicts(kept, item)), None)
            agreed = any(kept.things & item.things and kept.colours & item.colours for _, kept in before)
            if other is None or agreed:
                before.append((path, item))
                continue
            message = f"`{name}` has `{item.words}` here, and `{other[1].words}` before"
            hint = "say the same in both, or let the prompt say that it changes"
            related = ((other[0], f"`{other[1].words}`"),)
            yield Finding(path, message, hint=hint, part=(item.start, item.end), of=shot.prompt, related=related)


def _worn(board: Storyboard, prompt: str) -> Iterator[tuple[str, Dressed]]:
    """What a prompt puts on an element, right after its name: "@Mei in a red coat", "@Mei's red coat"."""
    found = list(references(prompt, board.elements))
    for item in dressed_in(prompt):
        owner = next((reference for reference in reversed(found) if reference.end <= item.start), None)
        if owner is not None and owner.name is not None and _wears(prompt, owner, item):
            yield owner.name, item


def _wears(prompt: str, owner: Reference, item: Dressed) -> bool:
    between = prompt[owner.end : item.start]
    return bool(_WEARS.fullmatch(between) or _WEARS_CHINESE.fullmatch(between))
