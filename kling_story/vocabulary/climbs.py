"""Who goes up or down stairs or a ladder, as prompts say it."""

from __future__ import annotations

from kling_story.patterns import Pattern

_GOES = (
    r"(?:go|goes|going|com(?:e|es|ing)|walk(?:s|ing)?|run(?:s|ning)?|hurr(?:y|ies|ying)|rac(?:e|es|ing)|sprint(?:s|ing)?|rush(?:es|ing)?|mak(?:es|ing) (?:her|his|their) way"
    r"|step(?:s|ping)?|trudg(?:es?|ing)|head(?:s|ing)?|creep(?:s|ing)?|sneak(?:s|ing)?|stagger(?:s|ing)?|stumbl(?:es?|ing)|dash(?:es|ing)?|bound(?:s|ing)?|lead(?:s|ing)?|scrambl(?:es?|ing))"
)
_HOW = r"(?: \w+ly)?"
_STAIRS = r"\b(?:(?!\b(?:and|then|out|off|into)\b)[^.,;:!?@]){0,40}?\b(?:stairs?|staircases?|stairways?|stairwell|steps|flights? of)\b"
_LADDER = r"\b[^.;:!?@]{0,30}?\bladder\b"
CLIMBS = {
    "stairs_up": Pattern(
        rf"\b(?:climb(?:s|ing)?(?! down)|ascend(?:s|ing)?|mount(?:s|ing)?|{_GOES}{_HOW} up){_STAIRS}"
        r"|[走跑爬登冲奔踏迈][着]?上[^，。,.下]{0,8}(?:楼梯|台阶|石阶|阶梯)|沿着?[^，。,.]{0,4}(?:楼梯|台阶|石阶|阶梯)(?:往|向|拾级而)上|拾级而上|爬楼梯|上楼梯",
        "stair steps flight 楼梯 台阶 石阶 阶梯 拾级",
    ),
    "stairs_down": Pattern(
        rf"\b(?:descend(?:s|ing)?|climb(?:s|ing)? down|{_GOES}{_HOW} down){_STAIRS}"
        r"|[走跑爬冲奔踏迈][着]?下[^，。,.上]{0,8}(?:楼梯|台阶|石阶|阶梯)|沿着?[^，。,.]{0,4}(?:楼梯|台阶|石阶|阶梯)(?:往|向)下|下楼梯",
        "stair steps flight 楼梯 台阶 石阶 阶梯",
    ),
    "ladder_up": Pattern(
        rf"\b(?:climb(?:s|ing)?(?! down)|ascend(?:s|ing)?|mount(?:s|ing)?|scal(?:es?|ing)|{_GOES}{_HOW} up){_LADDER}|[爬登攀]上?[^，。,.下]{{0,6}}梯子",
        "ladder 梯子",
    ),
    "ladder_down": Pattern(
        rf"\b(?:descend(?:s|ing)?|climb(?:s|ing)? down|{_GOES}{_HOW} down){_LADDER}|[爬走]下[^，。,.上]{{0,6}}梯子",
        "ladder 梯子",
    ),
    "ladder_on": Pattern(
        r"\b(?:stand|balanc|perch|teeter|wobbl|sway|work|paint|reach|lean)\w*\b[^.;:!?@]{0,40}?"
        r"\b(?:(?:on|up|atop|at the top of|on top of) (?:the|an?|her|his|their)(?! foot)) (?:[\w-]+ ){0,2}(?:step)?ladder\b"
        r"|[在到][^，。,.]{0,6}梯子(?:上|顶)",
        "ladder 梯子",
    ),
}
"""What is climbed, as ``Place.piece`` has it, each with what says so."""
STEPS = Pattern(
    r"\b(?:walk|run|step|strid|splash|stroll|march|stomp)(?:s|es|p?ing|n?ing)?\b|[走跑踏踩]",
    "walk run step strid splash stroll march stomp 走 跑 踏 踩",
)
"""What legs do that get on."""
RUNS = Pattern(r"\b(?:run|rac(?:e|ing)|sprint|rush|dash|bound)|[跑冲奔]", "run rac sprint rush dash bound 跑 冲 奔")
"""What in those words is done at a run."""
