"""Who and what stays the same: ``[Character A: Ana — a diver]``, ``- Ana: a diver``, ``@Ana`` in the text."""

from __future__ import annotations

import re
from itertools import pairwise

from kling_story.importing.draft import Draft, ElementDraft
from kling_story.importing.labels import label_named
from kling_story.importing.names import calls, element_name, says
from kling_story.references import ELEMENT_NAME
from kling_story.vocabulary.people import HONORIFIC

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
    rf"^\s*(?:[-*•]\s*|\d+[.)]\s*)?@?(?P<name>(?:{HONORIFIC}\s+)?[^\W\d_][\w '’-]{{0,30}}?)"
    r"(?:\s*[(（](?P<aside>[^()（）]{1,40})[)）](?=\s*(?:[:：]|[—–-]\s)))?"
    r"\s*(?:[:：]\s*|\s[—–-]\s|(?P<open>[(（])(?=.*[)）]\s*[.。]?$))(?P<text>.+?)\s*$"
)
_MEMBER_COMMA = re.compile(
    rf"^\s*(?:[-*•]\s*)?@?(?:(?P<latin>(?:{HONORIFIC}\s+)?[A-ZÀ-Þ][\w'’-]*(?: [A-Z]\w*){{0,2}}),\s*(?=[a-z0-9])"
    r"|(?P<han>[\u3400-\u9fff]{1,6})\s*[,，]\s*)(?P<text>.+?)\s*$"
)
_MEMBERS = re.compile(r"\n|[;；]\s*|(?<=[)）])\s*(?:[,，、]|and\b|&|和|与)\s*")
_NEXT_MEMBER = re.compile(
    rf"(?:(?<=。)|(?<=\.)\s+)(?P<name>(?:{HONORIFIC}\s+)?[A-ZÀ-Þ][\w'’-]*(?: [A-Z]\w*){{0,2}}|[\u3400-\u9fff]{{1,6}})"
    r"(?=\s*[,，:：(（]|\s[—–-]\s)"
)
_A_NAME = re.compile(rf"@?(?:{HONORIFIC}\s)?(?:[A-ZÀ-Þ][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}}|[\u3400-\u9fff]{{1,4}})")
_NAMES_ALONE = re.compile(r"\s*(?:[,，、&/]|\band\b|和|与)\s*")
_PERSON = re.compile(
    r"^an? "
    r"|\b(?:(?:wo)?man|boy|girl|lady|guy|kid|child|teen\w*|old|young|aged|years?|\d+s|hair\w*|beard\w*|eyes|wear\w*|coat"
    r"|his|her|brother|sister|mother|father|friend|robot|creature)\b|\d+\s*岁|[岁男女人发戴穿眼老少孩脸胖瘦胡须叔婆妈爸哥姐弟妹]",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    rf"^[ \t]*(?:[-*•]\s+)?(?P<open>[\[【])?\s*@?(?P<name>(?:{HONORIFIC}\s+)?(?:(?:The )?[A-ZÀ-Þ][\w'’-]*"
    r"(?: [A-Z][\w'’-]*){0,2}|[\u3400-\u9fff]{2,6}))[ \t]*(?:[(（](?P<aside>[^()（）\n]{1,40})[)）][ \t]*)?[:：][ \t]*"
    r"(?P<text>[^\[\]【】\n\"“”「『«]+?)\s*(?P<close>[\]】])?[ \t]*$",
    re.MULTILINE,
)
_NAME_FIRST = re.compile(
    r"^(?P<name>[^\W\d_][\w'-]*(?: [A-Z][\w'-]*)?)(?:\s*(?:[—–,，(（]|\s-\s)\s*(?P<rest>.*))?$", re.DOTALL
)
_NO_NAME = re.compile(
    r".*\b(?:settings?|locations?|scenes?|environment|mood|light(?:ing)?|style|colou?rs?|palette|tone|atmosphere|weather"
    r"|time|place|story|plot|concept|intent|goal|theme|genre|pace|pacing|rhythm|format|world|background|wardrobe"
    r"|props?|shots?|film|video|prompt|effects?|grade|texture|era|period|quality|continuity|rules?)"
    r"|.*(?:场景|环境|光线|氛围|色调|色彩|光影|灯光|背景|时间|地点|天气|情绪|主题|风格|服装|道具|故事|剧情|要求|设定|画质|质感|节奏|基调|类型|细节)",
    re.IGNORECASE,
)
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

    def introduced(match: re.Match[str]) -> str:
        name, description = match["name"], _with_aside(match["aside"], match["text"])
        boxed = match["open"] and match["close"]
        if bool(match["open"]) != bool(match["close"]) or _NO_NAME.fullmatch(name) or label_named(name):
            return match.group()
        called = calls(name, said)
        a_person = boxed or _PERSON.search(description) or kind_of(description)
        if not a_person or not any(says(said, word) for word in called):
            return match.group()
        _add_called(draft, name, said, description)
        return ""

    return _INTRODUCED.sub(introduced, _AT_SENTENCE.sub(at, take_roles(text, draft, said)))


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
    for line in (each for part in _MEMBERS.split(text) for each in _sentences(part, said)):
        name, description = _member(line, said)
        names = [each.strip(" .。-*•\t") for each in _NAMES_ALONE.split(line)]
        if all(_A_NAME.fullmatch(name) and says(said, name) and _may_name(name) for name in names):
            for name in names:
                _add_called(draft, name, said, None)
        elif name and _may_name(name):
            _add_called(draft, name, said, description)
        elif line.strip():
            members.append(line)
    return "\n".join([*members, *left])


def _sentences(line: str, said: str) -> list[str]:
    """A line of a list cut where a full stop is followed by the next one's name."""
    cuts = [match.start("name") for match in _NEXT_MEMBER.finditer(line) if says(said, match["name"])]
    cuts = [cut for cut in cuts if not re.search(rf"{HONORIFIC}\s*$", line[:cut])]
    return [line[begin:end] for begin, end in pairwise((0, *cuts, len(line)))]


def _member(line: str, said: str) -> tuple[str, str]:
    match = _MEMBER.match(line)
    if match:
        text = re.sub(r"\s*[)）]\s*[.。]?$", "", match["text"]) if match["open"] else match["text"]
        return match["name"].strip(), _with_aside(match["aside"], text)
    match = _MEMBER_COMMA.match(line)
    if match is None or (match["han"] and not says(said, match["han"])):
        return "", ""
    return match["latin"] or match["han"], match["text"]


def _with_aside(aside: str | None, description: str) -> str:
    """``Nina (9): a girl``: what stands in parentheses after the name describes too."""
    return f"{aside}{'，' if re.search(r'[㐀-鿿]', description) else ', '}{description}" if aside else description


def _may_name(called: str) -> bool:
    return not _NO_NAME.fullmatch(called) and ELEMENT_NAME.fullmatch(element_name(called)) is not None


def _add_called(draft: Draft, full: str, said: str, description: str | None) -> None:
    """An element by the name that the shots call it; a longer name it was introduced by is noted."""
    called = calls(full, said)
    add(draft, element_name(called[0]), called, description)
    if full not in called:
        draft.elements[element_name(called[0])].notes = full


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


def _add_role(draft: Draft, label: str, inner: str, after: str, said: str) -> None:
    """``[Character A: Ana — a diver]``: called by the role where the shots say the role, else by the name."""
    first = _NAME_FIRST.match(inner.strip())
    name = first["name"] if first else ""
    if name and label not in said and name in said and ELEMENT_NAME.fullmatch(element_name(name)):
        rest = " ".join(filter(None, ((first["rest"] if first else None) or "", after)))
        add(draft, element_name(name), (name,), rest.strip(" )）") or None)
        draft.elements[element_name(name)].notes = label
        return
    add(draft, element_name(label), (label,), " ".join(filter(None, (inner, after))))
