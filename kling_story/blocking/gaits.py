"""What may stand around a word for a gait, so that whoever is named before it goes so."""

from __future__ import annotations

from kling_story.blocking.sentences import BESIDES, OWNED
from kling_story.patterns import Pattern
from kling_story.vocabulary.focus import SHOES

HOW = (
    r"(?:\b(?:who|which|still|now|just|alone|both|all|already|is|are|was|were|being|seen|small|tiny|blurred|\w+ly)"
    r"\b\s*)*"
)
_AT_A_PACE = (
    r"(?:[^，。,.看望她他它a-z]{0,6}地|拼命|没命|飞快|飞速|快速|全速|撒腿|大步|快步|匆匆|慢慢|缓缓|使劲|奋力"
    r"|一路|一直|独自|偷偷|悄悄|轻轻)?"
)
_ALONG_IT = r"[^，。,.看望a-z@]{0,2}(?:沿|顺|绕|贴)着?[^，。,.看望a-z@]{1,12}?"
_FROM_WHERE = r"[^，。,.看望a-z@]{0,4}从[^，。,.看望a-z@]{1,14}?"
"""What Chinese says before a gait of how, and of the way along which."""
GAITED = Pattern(
    rf"^[,\s]*{HOW}(?:(?:starts?|begins?|keeps?|continues?|comes?|goes)\s+(?:to\s+|on\s+)?)?$"
    rf"|{BESIDES}\s*$"
    rf"|^['’]s\s+(?:[\w-]+,?\s+){{0,3}}?{SHOES}\s+{HOW}$"
    r"|^的[^，。,.@没不]{0,6}(?:鞋子?|靴子?|双?脚)[^，。,.@放摆站停没不]{0,6}$"
    r"|^(?:\s+\w+(?:\s+\w+){0,2}(?:,|,?\s+(?:and|then))){1,2}(?:\s+\w+ly)?\s*$"
    r"|^(?!.*(?:不(?![停断斷安耐])|[没沒别別未]))[^，。,.看望a-z]{0,6}(?<![拿带偷送取吹抢夺移抓捉叼卷搬冲刮撕赶吓])$"
    r"|^(?!.*[不没沒别別未])[^，。,.看望a-z@]{0,3}在[^，。,.看望a-z@]{1,12}[上里中边下间旁前外后面]$"
    rf"|^(?!.*[不没沒別别未])(?:{_ALONG_IT}|{_FROM_WHERE}){_AT_A_PACE}(?<![拿带送取吹抢夺移抓捉叼卷搬刮撕吓])(?<!(?<!偷)偷)$"
    r"|^,\s+(?:an?|the|her|his|two)\s[^.;:,@]{2,40}?\s(?:in|on|over|under|around|round|between|behind|at|against|down)\s(?:her|his|its|their|one|each)\s[^.;:,@]{3,24},(?:\s\w+ly)?\s*$"
)
THEN_GAITED = Pattern(
    r"^\s+(?:\w+ly\s+)?\w+s\b(?!.*(?:\b(?:as|while|when|until|where|who|whose|which|that|what|if|but)\b|[.;:!?]))[^@]{0,90}(?:,|\b(?:and|then))\s+(?:then\s+|\w+ly\s+)*$"
    rf"|^(?!.*(?:不(?![停断斷安耐])|[没沒别別未]))[^。；@看望见]{{1,24}}[，,](?:然后|接着|随即|随后|转身|又|便|就|并)?(?:[^，。,.看望她他它]{{1,4}}地)?(?:{_ALONG_IT}|在[^，。,.看望a-z@]{{1,8}}[上里中间])?(?:[^，。,.看望她他它]{{1,3}}地|拼命|没命|飞快|全速|撒腿)?$"
)
"""What may stand between a name and how they go after they did something else: "grabs the bag from the stall and"."""
PATHS = (
    "chas", "roam", "pac", "prowl", "stalk", "follow", "enter", "exit", "approach", "circl", "descend", "ascend", "hik",
    "wad", "patrol",
)  # fmt: skip
"""How verbs begin that go along, or to, what follows them."""
UP_TO = ("approach", "circl", "靠近", "接近")
"""How those of them begin that go up to somebody, or around them, who doesn't go along: "approaches @Tom"."""
A_PATH = Pattern(r"^\s+(?:the|an?)\b")
NO_WAY = Pattern(
    rf"^\s+(?:(?:her|his|their|its)\s+{OWNED}+"
    r"|an?|the|out of (?:breath|time|money|luck|words|patience)|against (?:the clock|time)"
    r"|late|low|dry|dough|pasta|clay|cigarettes|kites|drones|paper planes"
    r"|to (?:judge?ment|conclusions?|(?:her|his|their|its) feet|attention)"
    r"|off (?:an?|the)|for (?:mayor|office|president)|on (?:empty|coffee)"
    r"|shoes|boots|(?:[\w-]+ )?(?:keys?|letter|note|phone|money|book|glass|cup|plate|gun|envelope|flowers?|dishes"
    r"|food|tap|engine|lights?|lamp|door))\b"
    r"|^[^.;]*?\bwith (?:her|his|their|its) (?:eyes?|gaze|glance|finger)\b|^[神廊私运音车道鞋]|^步机"
)
"""What follows where nobody goes: "runs her fingers over"."""
IN_PLACE = Pattern(
    r"^\s*(?:$|[.,;:!?，。；]|(?:up|high|for joy|and|with|on|around|again|in the air|in place)\b|[^\x00-\u2e7f])"
)
"""What follows who jumps where they are, not out of a car or at a noise."""
ALONG = Pattern(
    r"^\s+(?:\w+ly\s+)?(?:(?:together )?with|beside|alongside|next to|after|ahead of)?\s*(?:her|his|their|the)?\s*$"
)
"""What may stand between a gait and another one who goes along: "walks @Dog", "runs after @Tom"."""
CARRIES = Pattern(
    r"\b(?:carr(?:ies|ying)|lug(?:s|ging)) (?:an?|the|her|his|two|some|@)[^.;,!?]{1,60}?"
    r" (?:through|along|past|down|up|across) (?:the|an?) "
    r"(?!(?:\w+ )?(?:chest|shoulders?|face|back|cheek|brow|body|arm|neck|middle)\b)\w",
    "carries carrying lugs lugging",
)
"""Who has something and goes: "carries a tray through the crowd"."""
OVER = ("over", "across", "from", "off", "onto", "into", "down", "through", "between")
