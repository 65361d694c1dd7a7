"""Words for who does push-ups or cartwheels, rolls, slips or stumbles, or is thrown."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary.acts import WHO
from kling_story.vocabulary.changes import Change

_FALLS = r"(?: \w+ly)?,? and (?:\w+ly )?(?:falls(?! (?:asleep|in love|silent))|lands|crashes|tumbles|goes down|hits)\b"
_SLIPS = (
    r"(?:slips|skids)(?: (?:on|in|across) (?:an?|the|some|her|his)?\s?(?:[\w-]+ ){0,2}"
    r"(?:ice|floor|tiles?|mud|oil|banana|peel|skin|rug|soap|snow|puddle|stones?|rocks?|leaves|grass|steps?|stairs|deck|pavement|water|marble|blood|spill))?"
)
_NO_VAPOUR = r"(?<![气雾云浪水汤汁油烟尘土沙火焰泡沫泪珠])(?<![云林]海)(?<!石头)(?<![锅碗][里中])(?<!不[断停])"
"""What stands before a roll of Chinese that is no person's: of steam, of soup in a pot."""
_SLIP, _TRIP = "slips skids 滑", "trips stumbles 绊 踉跄"
EFFORTS = (
    Change(
        {"posture": "pushing_up"}, {"posture": "pushing_up"}, 0.55,
        Pattern(r"\b(?:push-?ups?|press-?ups?)\b|俯卧撑", "push-up pushup press-up pressup 俯卧撑"),
        ("pushed_low", "pushing_up", "pushed_low", "pushing_up"),
    ),
    Change(
        {"posture": "sitting_up"}, {"posture": "curled_down"}, 0.7,
        Pattern(r"\b(?:sit-?ups?|crunches)\b|仰卧起坐|卷腹", "sit-up situp crunch 仰卧起坐 卷腹"),
        ("sitting_up", "curled_down", "sitting_up"),
    ),
    Change(
        {"posture": "squatting"}, {"posture": "squatting"}, 0.55,
        Pattern(r"\b(?:does|doing|do) (?:[\w-]+ ){0,2}squats\b|深蹲", "squat 深蹲"),
        ("squatted_up", "squatting", "squatted_up", "squatting"),
    ),
    Change(
        {"posture": None}, {"posture": None}, 0.4,
        Pattern(r"\b(?:does|doing|do|turns?|turning|performs?|throws?) (?:an?|two|three|another) (?:[\w-]+ )?cartwheels?\b|\bcartwheels\b(?= (?:across|over|down|through|along|past))|侧手翻|侧空翻", "cartwheel 侧"),
        ("wheeled_over", "handstand", "wheeled_back", None),
    ),
    Change(
        {"posture": None}, {"posture": None}, 0.3,
        Pattern(r"\b(?:does|doing|do|turns?|performs?|lands?|throws?|executes?) (?:an?|another) (?:[\w-]+ )?(?:back-?flip|front-?flip|flip|somersault|salto)\b|\b(?:back-?flips|somersaults)\b|[前后]空翻|翻跟[头斗]|翻了?个跟[头斗]", "flip somersault salto 空翻 跟头 跟斗"),
        ("crouching", "flipped", "flipped_on", "crouching", None),
    ),
    Change(
        {"posture": "crouching"}, {"posture": None}, 0.4,
        Pattern(rf"{WHO}rolls? (?:\w+ly )?(?:on the (?:ground|floor|grass)|across the|under the|over the (?:ground|floor|grass|bonnet|hood|roof)|to (?:her|his) feet|out of the way|behind|clear|down the)|{WHO}tumbles? (?:\w+ly )?(?:down|across|over)\b|打[了着]?个?滚|{_NO_VAPOUR}(?:翻滚|滚[下过进])", "roll tumbl 滚"),
        ("rolled", "rolled_on", "crouching"),
    ),
    Change(
        {"posture": "fallen"}, {"posture": None}, 0.4,
        Pattern(rf"{WHO}(?:throws? (?:herself|himself)|dives?|leaps?|jumps?|springs?|lunges?) (?:\w+ly )?(?:aside\b|sideways\b|out of the way|clear\b|to safety|to (?:one|the) side)|(?:往|向|朝)(?:一旁|旁边|一边|一侧|侧面|路边)(?:猛地)?(?:一)?(?:扑|闪|跳|跃)|(?:扑|跳|闪|跃)(?:向|到|往|开到)(?:一旁|旁边|一边|一侧|路边)", "aside sideways way clear safety side 旁 一边 一侧 侧面 路边"),
        ("diving", "fallen"),
    ),
    Change(
        {"posture": None}, {"posture": None}, 0.35,
        Pattern(r"\b(?:does|doing|do|throws?|lands?|delivers?|performs?|practi[sc]es) (?:an?|another|her|his|some) (?:[\w-]+ ){0,2}(?:high|round-?house|spin(?:ning)?|side|front|flying|karate|snap|axe) kicks?\b|\bkicks high\b|高踢|踢腿|飞踢|回旋踢|侧踢", "kick 踢"),
        ("drawn_back", "kicking", "drawn_back", None),
    ),
    Change(
        {"posture": None}, {"posture": None}, 0.5,
        Pattern(r"\b(?:throws|swings|lands|delivers) (?:an?|another|her|his) (?:[\w-]+ )?(?:punch|jab|uppercut|hook|haymaker)\b(?! (?:at|to|on|into) @)|打出一拳|挥出一拳", "punch jab uppercut hook haymaker 一拳"),
        ("rearing", "punching", "punching", None),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.4,
        Pattern(r"\b(?:is|are|gets?) (?:\w+ )?(?:thrown|flung|hurled|slammed|blown|knocked|tossed) (?:\w+ )?(?:against|into|through|across|off (?:her|his) feet|over|backwards?|to the (?:ground|floor))\b|被[^，。@]{0,8}(?:甩|抛|扔|撞|炸|震|打|踢|击)(?:飞|到|向|出|倒在)", "thrown flung hurled slammed blown knocked tossed 被"),
        ("falling", "lying"),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.4,
        Pattern(r"滑倒|[滑跌]了?一跤|脚下一滑[^。；@]{0,8}[摔倒]", "滑 跌"), ("slipping", "lying"),
    ),
    Change(
        {"posture": "kneeling"}, {"posture": None}, 0.3,
        Pattern(rf"{WHO}(?:(?:slides|sliding|skids|skidding|slips|slipping)\b[^.;!?@]{{0,40}}? on (?:her|his|their|both) knees\b|(?:does|performs) a knee[- ]slide\b)|滑跪|跪[着地]?滑", "knee 滑"),
        ("braced", "kneeling"),
    ),
    Change(
        {"posture": "sitting_up"}, {"posture": None}, 0.35,
        Pattern(rf"{WHO}slid(?:es|ing) (?:(?:on (?:her|his) \w+|feet first) )?(?:through|across|over|along) (?:the|an?) (?:[\w-]+ )?(?:puddles?|mud|grass|turf|pitch|ice|snow|water|floor|sand)\b(?![^.;!?@]{{0,24}} on (?:her|his|their|both) knees)|滑铲|滑过[^，。；@]{{0,4}}(?:水|泥|草|冰|雪)", "slid 滑"),
        ("slipping", "sitting_up"),
    ),
    Change(
        {"posture": "slipping"}, {"posture": None}, 0.35,
        Pattern(
            rf"\b{_SLIPS}(?<!slips)(?<!skids)|\bslips(?={_FALLS})|\b(?:slips|skids)(?= (?:on|over|in|across) [^.,;!@]{{1,30}}?{_FALLS})|\bslips(?=\s*(?:$|[.;!]))|\bloses (?:her|his|their) (?:balance|footing)\b|失去平衡|脚下一滑(?![^。；@]{{0,8}}[摔倒])",
            _SLIP + " balance footing 平衡",
        ),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.4,
        Pattern(r"绊倒|绊了一[跤下][^。；@]{0,4}[摔倒]", "绊"), ("stumbling", "lying"),
    ),
    Change(
        {"posture": "stumbling"}, {"posture": None}, 0.4,
        Pattern(rf"\b(?:trips|stumbles)(?=(?: (?:over|on|against) [^.,;!@]{{1,30}}?)?{_FALLS})", "trips stumbles"),
    ),
    Change(
        {"posture": "lying"}, {"posture": None}, 0.5,
        Pattern(rf"\b(?:{_SLIPS}|(?:slips|skids|trips|stumbles)(?: (?:over|on|in|across|against) [^.,;!@]{{1,30}}?)?){_FALLS}", "slips skids trips stumbles"),
    ),
    Change(
        {"posture": None}, {"posture": None}, 0.45,
        Pattern(rf"\b(?:trips|stumbles) (?:over|on|against)\b(?! (?:the|her|his) (?:words|lines)|[^.,;!@]{{1,30}}{_FALLS})|\b(?:trips|stumbles)(?=\s*(?:$|[.;!]|,? (?:but|and (?:catches|regains|nearly|almost))))|绊了一下|一个踉跄", _TRIP),
        ("stumbling", None),
    ),
)  # fmt: skip
"""What of these changes how somebody is."""


def efforts_in(text: str) -> Iterator[tuple[Change, Match[str]]]:
    """What a text says of it, and the words that say it."""
    return ((effort, found) for effort in EFFORTS for found in effort.words.finditer(text))
