"""``Mei (a courier in a yellow raincoat)`` -> an element and ``@Mei``; ``Mei's hands`` with ``Mei: a courier.`` at the
end, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kling_story.materials import Element
from kling_story.prompts import closing, described, is_owner, names
from kling_story.references import Reference, plain_name, references
from kling_story.storyboard import Storyboard
from kling_story.wording import ENDS

_DESCRIBED = re.compile(
    r"(?<![\w-])@?(?P<name>[^\W\d_][\w-]*) \((?P<description>(?:[^()]|\([^()]*\)){1,1000})\)(?P<says>: \")?"
)
_CLOSING = re.compile(r"(?<![^ .!?…。！？\"”])(?P<name>[^\W\d_][\w-]*)(?:: |：)(?![\"“])")
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
_HAN = "\u3400-\u9fff"
_SCRIPTS = re.compile(rf"[{_HAN}]+|[^{_HAN}]+")
LONGEST = 4
"""Characters of a name in a script without spaces, where nothing says where it begins."""


def undone(board: Storyboard, texts: list[str]) -> tuple[Storyboard, list[str]]:
    """The storyboard with the elements whose descriptions the texts write out, and the texts that refer
    to them, where writing them out again gives the same.
    """
    kept, read = board, texts
    ends = _closing(texts)
    # Each may stand at the end before the other: all at once first.
    for candidates in (ends, *({name: about} for name, about in (ends | _candidates(texts)).items())):
        known = {name: kept.elements.get(name) or Element() for name in candidates}
        if not known or any(element.has_media or element.description for element in known.values()):
            continue
        told = {n: element.model_copy(update={"description": candidates[n]}) for n, element in known.items()}
        trial = kept.model_copy(update={"elements": {**kept.elements, **told}})
        marked = read
        for name, description in candidates.items():
            marked = [_marked(text, name, description) for text in marked]
        if [described(trial, text, own_names(board)) for text in marked] == texts and all(
            _refer_alike(names(board), names(trial), text) for text in texts
        ):
            kept, read = trial.in_folder(board.folder), marked
    return kept, read


def own_names(board: Storyboard) -> dict[str, str]:
    """Who has a voice of their own, though no media: they keep their ``@``."""
    return {name: f"@{name}" for name, element in board.elements.items() if element.voice and not element.has_media}


def _refer_alike(before: tuple[str, ...], after: tuple[str, ...], text: str) -> bool:
    """Whether a text refers to the same things when there are more names."""
    found = [reference for reference in references(text, after) if reference.name in before]
    return found == [reference for reference in references(text, before) if reference.name is not None]


def _candidates(texts: list[str]) -> dict[str, str]:
    """Names with what stands behind them in parentheses, where it is one thing alone.

    A name begins with a capital, or has a script that knows none. Parentheses before a line spoken in
    English say how it is spoken, unless they stand behind the same name elsewhere.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        for match in _DESCRIBED.finditer(text):
            name = _name(match["name"], texts, match["description"])
            if name is None or name[0].islower():
                continue
            if not match["says"]:
                found.setdefault(name, set()).add(match["description"])
    return {name: next(iter(descriptions)) for name, descriptions in found.items() if len(descriptions) == 1}


def _closing(texts: list[str]) -> dict[str, str]:
    """Names of which something is told, with what the sentence at the end of a text says that they are."""
    found: dict[str, str] = {}
    for text in texts:
        end = len(text)
        for match in reversed(list(_CLOSING.finditer(text))):
            name = match["name"]
            owns = re.search(f"{re.escape(name)}(?:['’]|的)", text[: match.start()])
            if owns is None or not text[: match.start()].rstrip(" ").endswith(ENDS):
                break
            said = text[match.end() : end].rstrip(" ")
            stop = said[-1:] if said[-1:] in (".", "。") and not said[:-1].endswith(ENDS) else ""
            found.setdefault(name, said.removesuffix(stop))
            end = match.start()
    return found


def _name(written: str, texts: list[str], description: str) -> str | None:
    """The name at the end of a word: in ``今天美美`` it is what all places with the description end with."""
    runs = _SCRIPTS.findall(written)
    if len(runs) > 1 and not re.match(f"[{_HAN}]", runs[-1]):
        return str(runs[-1]) if runs[-1][0].isalpha() else None
    if not re.match(f"[{_HAN}]", runs[-1]):
        return written
    ends = [text[: match.start()] for text in texts for match in re.finditer(re.escape(f" ({description})"), text)]
    run = str(runs[-1])
    for begin in range(len(run)):
        name = run[begin:]
        if all(end.endswith(name) for end in ends):
            return name if len(name) <= LONGEST or len({end[: -len(name)][-1:] for end in ends}) > 1 else None
    return None


def _marked(text: str, name: str, description: str) -> str:
    """The text with ``@`` before the name where it is described, wherever it stands after that, and where it owns
    something before; everywhere where it is described at the end, which isn't said then.
    """
    found = re.search(f"@?{re.escape(f'{name} ({description})')}", text)
    if found is None and closing(name, description) not in text:
        return text
    if found is None:
        return _referring(text.replace(closing(name, description), "", 1), name)
    before = _referring(text[: found.start()], name, owning=True)
    return f"{before}@{name}{_referring(text[found.end() :], name)}"


def _referring(text: str, name: str, *, owning: bool = False) -> str:
    """The text with ``@`` before the name wherever it stands outside quotations, or there where it owns something."""
    pieces: list[str] = []
    while (at := _unquoted_name(text, name)) >= 0:
        end = at + len(name)
        marked = not owning or is_owner(text, Reference(at, end, name, name))
        pieces += text[:at], "@" if marked else "", name
        text = text[end:]
    return "".join([*pieces, text])


def _unquoted_name(text: str, name: str) -> int:
    """Where a name first stands as a word of its own outside quotations, or -1."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    if len(name) == 1:
        # In a script without spaces it may be a part of any word.
        return next((at for at in _alone(text, name) if not any(start < at < end for start, end in quoted)), -1)
    done = 0
    while (at := plain_name(text[done:], name)) >= 0:
        at += done
        inside = next((end for start, end in quoted if start < at < end), None)
        if inside is None:
            return at
        done = inside
    return -1


def _alone(text: str, name: str) -> Iterator[int]:
    return (match.start() for match in re.finditer(rf"(?<![\w@]){re.escape(name)}(?!\w)", text))
