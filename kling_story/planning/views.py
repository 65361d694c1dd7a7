"""Shots seen through somebody's eyes whose prompts tell first who looks: "what @Anna sees through the train window: a
boy waves" is of a boy, who is somewhere else than she.
"""

from __future__ import annotations

from collections.abc import Collection

from kling_story.patterns import Pattern
from kling_story.staging import framings_of
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary.fronts import SEEN_FROM_ABOARD

_EYES = r"(?:own )?(?:POV|points? of view|perspective|viewpoint|view|eyes)\b"
_SEES = r"(?:can )?(?:sees?|watch(?:es)?|catch(?:es)? sight of|spots?|looks? (?:out )?at)\b"
_LEADS = Pattern(
    rf"\A\W*(?:this is )?what @(?P<what>[\w-]+) {_SEES}(?P<way>[^.:;,@]{{0,60}}?)\s*(?:[:,—–]|\bis\b)\s*"
    rf"|\A\W*(?:(?:from|through) )?@(?P<own>[\w-]+)['’]s? {_EYES}(?P<way_of_own>[^.:;,@]{{0,60}}?)\s*[.:;,—–]\s*"
    rf"|\A\W*(?:POV|points? of view) (?:of|from) @(?P<of>[\w-]+)(?P<way_of>[^.:;,@]{{0,60}}?)\s*[.:;,—–]\s*"
    r"|\A\W*(?P<way_first>(?:through|out of|from) (?:the|an?|her|his|their) [^.:;,@]{0,40}?windows?[^.:;,@]{0,20}?),?"
    rf" @(?P<first>[\w-]+) {_SEES}\s*"
    r"|\A\W*从?@(?P<zh>[\w-]+?)\s?的?(?:主观|第一人称)?(?:视角|视线|眼中|眼里)[，,：:]?(?P<zh_way>[透隔][过着][^，。：:,]{0,12}窗[户子]?)?(?:[：:，,]|看[到见向])+"
    r"|\A\W*@(?P<zh_sees>[\w-]+?)\s?(?P<zh_sees_way>[透隔][过着][^，。：:,]{0,12}窗[户子]?[外]?)看[到见向][：:，,]?",
    "what pov view perspective eyes see watch spot look catch 视 眼 窗",
)
_WINDOW = Pattern(r"\bwindows?\b|窗", "window 窗")


def with_views(board: Storyboard) -> Storyboard:
    """A storyboard whose shots through somebody's eyes are told of what is seen, in the frame of the window through
    which it is, and by their framings through whose eyes.
    """
    shots = tuple(_view(shot, board.elements) for shot in board.shots)
    return board.model_copy(update={"shots": shots})


def _view(shot: Shot, declared: Collection[str]) -> Shot:
    found = _LEADS.search(shot.prompt) if "pov" in framings_of(shot) else None
    if found is None:
        return shot
    said = {group: words for group, words in found.groupdict().items() if words}
    who = next((words for group, words in said.items() if "way" not in group), "")
    seen = shot.prompt[found.end() :]
    if who not in declared or f"@{who}" in seen or not seen.strip():
        return shot
    way = " ".join(words for group, words in said.items() if "way" in group)
    window = "" if not _WINDOW.search(way) else "Through the window, " if seen.isascii() else "隔着窗户，"
    if SEEN_FROM_ABOARD.search(aboard := f"{way.strip()}{window[-2:].strip()} "):
        window = aboard
    return shot.model_copy(update={"prompt": f"{window}{seen}", "framing": f"{shot.framing}, @{who}'s POV"})
