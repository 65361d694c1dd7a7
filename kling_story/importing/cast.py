"""Who and what stays the same: ``[Character A: Ana — a diver]``, ``- Ana: a diver``, ``@Ana`` in the text."""

from __future__ import annotations

import re

from kling_story.importing.draft import Draft, ElementDraft, LineDraft
from kling_story.references import ELEMENT_NAME, references

_ROLE = (
    r"(?:character|char|person|role|actor|speaker|subject|image|reference|角色|人物|演员|图片?|参考图)"
    r"\s*(?:(?-i:[A-Z])(?![A-Za-z])|\d{1,2}|[甲乙丙丁])"
)
_ROLE_LINE = re.compile(
    rf"(?:^|(?<=[.。;；]))[ \t]*(?:[-*•]\s+)?"
    rf"(?:\[\s*(?P<role>{_ROLE})\s*[:：]\s*(?P<inner>[^\]\n]+?)\s*\][ \t]*(?P<after>[^\n]*)"
    rf"|(?P<plain>{_ROLE})\s*(?:[:：]|\s[—–-]\s)\s*(?P<text>[^\n]+?))(?=$|(?<=[.。;；])[ \t]*{_ROLE}\s*[:：])",
    re.IGNORECASE | re.MULTILINE,
)
_AT_SENTENCE = re.compile(
    r"(?:^|(?<=[.。;；\n]))[ \t]*(?:[-*•]\s+)?@(?P<name>[^\W\d_][\w-]*)"
    r"(?P<joint>\s*[:：=]\s*|\s+[—–-]\s+|\s*[(（]|\s+(?:is\s+)?)"
    r"(?P<text>[^.。;；\n]+[.。;；]?)"
)
_MEMBER = re.compile(
    r"^\s*(?:[-*•]\s*|\d+[.)]\s*)?@?(?P<name>[^\W\d_][\w '’-]{0,30}?)"
    r"\s*(?:[:：]\s*|\s[—–-]\s|[(（](?=.*[)）]\s*[.。]?$))(?P<text>.+?)[)）]?\s*$"
)
_MEMBER_COMMA = re.compile(r"^\s*(?:[-*•]\s*)?(?P<name>[A-Z]\w*(?: [A-Z]\w*)?),\s*(?P<text>[a-z0-9].+?)\s*$")
_NAME_FIRST = re.compile(
    r"^(?P<name>[^\W\d_][\w'-]*(?: [A-Z][\w'-]*)?)(?:\s*(?:[—–,，(（]|\s-\s)\s*(?P<rest>.*))?$", re.DOTALL
)
_NO_NAME = re.compile(r"settings?|location|scene|environment|mood|lighting|style|场景|环境|光线|氛围", re.IGNORECASE)
_KINDS = {
    "animal": r"cat|kitten|dog|puppy|horse|wolf|fox|bird|bear|lion|tiger|rabbit|owl|dragon|[猫狗马狼狐鸟熊狮虎兔龙]",
    "scene": r"background|location|place|room|street|interior|exterior|environment|set|scene|plate|background lock"
    r"|背景|场景|环境|房间|街道",
    "item": r"product|bottle|car|prop|object|package|logo|item|phone|产品|道具|瓶子|汽车|物品",
    "costume": r"outfit|costume|wardrobe|clothes|dress|服装|衣服",
    "effect": r"effect|effects|vfx|特效",
}
_KIND_WORDS = tuple(
    (kind, re.compile(rf"(?:^|[^A-Za-z])(?:{words})$", re.IGNORECASE)) for kind, words in _KINDS.items()
)


def kind_of(description: str) -> str | None:
    """What a description is of, by its head noun: the last word of its first phrase."""
    phrase = re.split(r"[,，.。;；:：(（—]|\s(?:with|in|of|who|on)\s", description.strip(), maxsplit=1)[0].strip()
    return next((kind for kind, words in _KIND_WORDS if words.search(phrase)), None)


def take_cast(text: str, draft: Draft, said: str) -> str:
    """The text without the lines that introduce a cast, which goes into the draft.

    ``said`` is the text of all shots: it tells which of its names an element is called by there.
    """

    def at(match: re.Match[str]) -> str:
        name, description, joint = match["name"], match["text"].strip(), match["joint"].strip()
        if joint in ("(", "（"):
            description = re.sub(r"[)）]\s*[.。]?$", "", description)
        if joint and re.search(rf"@{re.escape(name)}(?![\w])", said):
            add(draft, name, (name,), description)
            return ""
        # No shot says it: its words must go out with every shot, so they stay in the text.
        add(draft, name, (name,), None, kind_of(description.rstrip(".。;；")) or "character")
        return match.group()

    return _AT_SENTENCE.sub(at, take_roles(text, draft, said))


def take_roles(text: str, draft: Draft, said: str) -> str:
    """The text without lines like ``[Character A: Ana — a diver]``, which go into the draft."""

    def role(match: re.Match[str]) -> str:
        label = match["role"] or match["plain"]
        _add_role(draft, label, match["inner"] or match["text"], (match["after"] or "").strip(), said)
        return ""

    return _ROLE_LINE.sub(role, text)


def take_members(text: str, draft: Draft, said: str) -> str:
    """The lines of a cast list, ``Name: what it looks like``, taken into the draft; the rest is given back."""
    left: list[str] = []
    first, _, others = text.partition("\n")
    if first.strip() and not re.search(r"^\s*[-*•]", others, re.MULTILINE):
        text, left = first, [others]  # the list stood on the label's own line
    members: list[str] = []
    for line in re.split(r"\n|[;；]\s*|(?<=[)）])\s*[,，、]\s*", text):
        match = _MEMBER.match(line) or _MEMBER_COMMA.match(line)
        if match and not _NO_NAME.fullmatch(match["name"]) and ELEMENT_NAME.fullmatch(_name(match["name"])):
            add(draft, _name(match["name"]), (match["name"].strip(),), match["text"])
        elif line.strip():
            members.append(line)
    return "\n".join([*members, *left])


def add(draft: Draft, name: str, called: tuple[str, ...], description: str | None, kind: str | None = None) -> None:
    """Put an element into the cast; a second introduction adds to its notes.

    A description stands in parentheses where it is sent, so its last full stop is left out.
    """
    description = re.sub(r"(?<=[^.])[.。]$", "", description.strip()) if description else None
    if name in draft.elements:
        if description:
            known = draft.elements[name]
            known.notes = "; ".join(filter(None, (known.notes, description)))
        return
    kind = kind or (kind_of(description) if description else None)
    draft.elements[name] = ElementDraft(name, called, description, kind if kind != "character" else None)
    if description is None:
        draft.elements[name].comment = "no description found: add one, or its picture (`images: [...]`)"


def mark_mentions(draft: Draft) -> None:
    """Write the cast's names in the prompts as references, ``@Name``, and declare what ``@`` refers to."""
    written: dict[str, str] = {}
    for shot in draft.shots:
        for element in draft.elements.values():
            for called in element.called:
                before = shot.prompt
                edge = r"(?![0-9A-Za-z_])" if called[-1].isascii() else ""
                shot.prompt = re.sub(rf"(?<![\w@]){re.escape(called)}{edge}", f"@{element.name}", shot.prompt)
                if shot.prompt != before and element.comment is None:
                    element.comment = (
                        f"guessed: `{called}` in the prompts refers to this element, so it is written `@{element.name}`"
                    )
                    written[called] = element.name
        for line in shot.dialogue:
            _speaker(draft, line)
    for shot in draft.shots:
        texts = (shot.prompt, *(shot.keys.get(key, "") for key in ("camera", "sound")))
        for reference in (found for text in texts for found in references(text, tuple(draft.elements))):
            if reference.name is None:
                add(draft, reference.written, (), None)


def _speaker(draft: Draft, line: LineDraft) -> None:
    for element in draft.elements.values():
        if line.who in element.called:
            line.who = element.name


def _add_role(draft: Draft, label: str, inner: str, after: str, said: str) -> None:
    """``[Character A: Ana — a diver]``: called by the role where the shots say the role, else by the name."""
    first = _NAME_FIRST.match(inner.strip())
    name = first["name"] if first else ""
    if name and label not in said and name in said and ELEMENT_NAME.fullmatch(_name(name)):
        rest = " ".join(filter(None, ((first["rest"] if first else None) or "", after)))
        add(draft, _name(name), (name,), rest.strip(" )）") or None)
        draft.elements[_name(name)].notes = label
        return
    add(draft, _name(label), (label,), " ".join(filter(None, (inner, after))))


def _name(called: str) -> str:
    """The author's name for it in the letters a name may have: ``Character A`` is ``Character_A``."""
    return re.sub(r"[^\w-]+", "_", called.strip()).strip("_")
