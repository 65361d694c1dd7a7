"""What somebody sits on that is no chair, as prompts say it: the ground, stairs, a branch, the log at a fire."""

from __future__ import annotations

from kling_story.patterns import Pattern, begins_words

_A = r"(?:the|an?|her|his|their|its|some)\b"
_FEW = r"(?: (?!(?:and|of|with|to|by|in|on|at|as|while|edge)\b)[\w-]+,?){0,3}"
_SITS = r"\b(?:sit|sits|sitting|sat|seated|perch|perches|perched|perching|rests?|resting|lounges?|lounging)\b[^.;!?@]{0,40}?"
_CARS = r"(?:car|taxi|cab|van|truck|pick-?up|lorry|jeep|suv|bus|camper|limousine|convertible|sedan|ambulance|@[\w-]+)"
_OF_A_CAR = rf"{_A}{_FEW} {_CARS}\b"
_SITTING = begins_words("sit sat seated perch loung 坐")
_ON_A_CAR = r"\b(?:sit|sits|sitting|sat|seated|perch|perches|perched|lounges?|lounging)\b[^.;!?]{0,48}?"
PERCHES: dict[str, tuple[float, Pattern]] = {
    "tailgate": (
        0.42,
        Pattern(
            rf"{_ON_A_CAR}\b(?:on|in) {_A}{_FEW} (?:tail-?gate|tail gate|bumper|truck bed|pickup bed|open (?:boot|trunk)|(?:boot|trunk|hatch) of {_OF_A_CAR})"
            r"|坐在[^，。,.]{0,8}(?:尾门|后挡板|后备箱|车尾|后斗|车斗|保险杠)",
            "tail bumper bed boot trunk hatch 尾门 后挡板 后备箱 车尾 后斗 车斗 保险杠",
            _SITTING,
        ),
    ),
    "bonnet": (
        0.46,
        Pattern(
            rf"{_ON_A_CAR}\bon {_A}{_FEW} (?:bonnet|hood)\b|坐在[^，。,.]{{0,8}}(?:引擎盖|车头|车盖)",
            "bonnet hood 引擎盖 车头 车盖",
            _SITTING,
        ),
    ),
    "car_roof": (
        0.84,
        Pattern(
            rf"{_ON_A_CAR}\bon (?:the roof of {_OF_A_CAR}|top of {_OF_A_CAR}|{_A}{_FEW} (?:car|taxi|van|truck|bus|jeep)(?:['’]s)? roof\b)"
            r"|坐在[^，。,.]{0,8}车顶",
            ("roof", "top of", "车顶"),
            _SITTING,
        ),
    ),
    "stairs": (
        0.27,
        Pattern(
            rf"{_SITS}\b(?:on|at) (?:the top of |the foot of |the bottom of )?{_A}{_FEW} (?:stairs|steps|staircase|stairway|stoop|stairwell|doorstep|front step|step)\b"
            r"|坐在[^，。,.]{0,6}(?:台阶|楼梯|石阶|阶梯)(?!的?[旁下后])",
            "stair step stoop 台阶 楼梯 石阶 阶梯",
        ),
    ),
    "doorway": (
        0.14,
        Pattern(
            rf"{_SITS}\b(?:on|in) {_A}{_FEW} (?:threshold|door ?sill)\b|坐在[^，。,.]{{0,6}}门[槛坎](?!的?[旁边下前后])",
            "threshold sill 门槛 门坎",
        ),
    ),
    "swing": (0.33, Pattern(rf"\b(?:on|in) {_A}{_FEW} swings?\b(?! door)|秋千", "swing 秋千")),
    "branch": (
        1.25,
        Pattern(
            rf"{_SITS}\b(?:on {_A}{_FEW} (?:branch|bough|limb of)|(?:high |up )*in {_A}{_FEW} tree)\b|坐在[^，。,.]{{0,6}}(?:树上|树枝|树杈)",
            "branch bough limb tree 树",
        ),
    ),
    "bench": (
        0.27,
        Pattern(
            rf"\b(?:on|at) {_A}{_FEW} bench(?:es)?\b|(?:长椅|长凳|石凳)(?!的?[旁边下前后])", "bench 长椅 长凳 石凳"
        ),
    ),
    "log": (
        0.18,
        Pattern(
            rf"{_SITS}\bon {_A}{_FEW} (?:log|tree trunk|fallen tree|rock|boulder|stone|crate|suitcase|bollard)\b"
            r"|坐在[^，。,.]{0,6}(?:石头|岩石|木头|树桩|箱子)(?!的?[旁边下前后])",
            "log trunk fallen rock boulder stone crate suitcase bollard 石 木头 树桩 箱子",
        ),
    ),
    "berth": (
        0.25,
        Pattern(
            rf"{_SITS}\bon {_A}{_FEW} (?:berth|couchette)\b|坐[在到][^，。,.]{{0,6}}(?:铺位|卧铺|下铺)",
            "berth couchette 铺",
        ),
    ),
    "bed_edge": (
        0.26,
        Pattern(
            rf"{_SITS}\bon (?:the (?:very )?(?:edge|side|foot|end|corner) of )?{_A}{_FEW} (?:bed|mattress|bunk|cot|futon)\b(?! of)"
            r"|坐[在到][^，。,.]{0,6}床",
            "bed mattress bunk cot futon 床",
        ),
    ),
    "couch": (
        0.25,
        Pattern(
            rf"{_SITS}\bon {_A}{_FEW} (?:sofa|couch|settee)\b|坐[在到][^，。,.]{{0,6}}沙发", "sofa couch settee 沙发"
        ),
    ),
    "ledge": (
        0.36,
        Pattern(
            rf"{_SITS}\bon {_A}{_FEW} (?:ledge|parapet|railing|wall|edge(?! of (?:its|the|his|her|their) (?:box|bed|cart|truck|wagon|boat|tub|bath|pool|sofa|chair|tricycle|car|van|pickup|trailer))|brink|rooftop edge|windowsill)\b"
            rf"|\b(?:astride|straddl(?:es|ing)) {_A}{_FEW} (?:wall|railing|parapet|ledge)\b"
            r"|(?:坐在|骑在)[^，。,.]{0,6}(?:边缘|栏杆|矮墙|墙头|墙上|井沿|井边|窗台)(?!的?[旁边下前后])",
            "ledge parapet railing wall edge brink windowsill 边缘 栏杆 矮墙 墙头 墙上 井 窗台",
        ),
    ),
    "heap": (
        0.12,
        Pattern(
            rf"{_SITS}\b(?:on|in|amid|among|atop) {_A}{_FEW} (?:heap|pile|mound|mountain|jumble) of\b(?! (?:snow|sand|earth|dirt|rubble|stones))"
            r"|坐在[^，。,.]{0,4}一?(?:大)?堆[^，。,.]{0,6}[里中上]|坐在[^，。,.]{0,6}堆[里中上]",
            ("heap of", "pile of", "mound of", "mountain of", "jumble of", "堆"),
        ),
    ),
    "ground": (
        0.06,
        Pattern(
            rf"{_SITS}\b(?:on|in) (?:{_A}{_FEW} )?(?:ground|floor|floorboards|grass|lawn|sand|snow|beach|carpet|rug|blanket|dirt|pavement|sidewalk|curb|kerb"
            r"|asphalt|tatami|meadow|dune|mat|deck|dock|pier|jetty|rooftop|roof|hill|hillside|field|moss|leaves)\b"
            r"|\bcross[- ]legged\b|\blotus (?:position|pose)\b"
            r"|\bmeditat(?:es|ing)\b(?!\s(?:in|on) (?:an?|the|her|his) (?:[\w-]+ )?(?:chair|armchair|sofa|couch|bench|bed|stool|throne|rock|cliff))"
            r"|坐在[^，。,.]{0,6}(?:地[上板毯面]|草[地坪]|沙滩|沙地|雪地|毯子|榻榻米|码头|屋顶|路边)|席地而坐|盘[腿膝]|打坐|冥想",
            "ground floor grass lawn sand snow beach carpet rug blanket dirt pavement sidewalk curb kerb asphalt tatami meadow dune mat"
            " deck dock pier jetty roof hill field moss leaves cross-legged "
            "legged lotus meditat 地 草 沙 雪 毯 榻 码头 屋顶 路边 盘 打坐 冥想",
        ),
    ),
}
"""How high somebody sits there, in statures (choices), and the words for it; where several are said, the first of these
counts.
"""
HEAPED = Pattern(
    r"\b(?:heap|pile|mound|mountain|jumble) of (?:\w+ )??(?P<what>\w+)\b|堆(?P<zh>[^，。,.的里中上]{1,4})[里中上]"
    r"|(?P<zh_before>[^，。,.的里中上在一大]{1,4})堆[里中上]",
    "heap pile mound mountain jumble 堆",
)
"""What a heap is of that somebody sits in."""
IN_BED = Pattern(
    rf"\b(?:sit|sits|sitting|sat|seated|propped|props|rests?|resting|reclin(?:es|ed|ing)|reads|reading|eats|eating|writes|writing)\b"
    rf"(?! on)[^.;!?@]{{0,40}}?\bin (?:{_A} )?(?:(?!flower|river|sea|the\b)[\w-]+ ){{0,2}}bed\b(?! of)"
    rf"|\b(?:lean|rest|prop|slump|reclin|sit)(?:s|es|ed|ped|t|ing|ting)?\b[^.;!?@]{{0,24}}?\b(?:against|on) (?:{_A} )?"
    r"(?:[\w-]+ ){0,2}(?:headboard|pillows?)\b"
    r"|[靠倚]坐?[在着][^，。,.]{0,5}(?:床(?![边沿脚尾前])|枕头)|半[躺坐][在着]?[^，。,.]{0,5}床(?![边沿脚尾前])"
    r"|坐在?[^，。,.]{0,4}床头(?!柜)|从[^，。,.]{0,3}床上坐起",
    "bed headboard pillow 床 枕头",
)
"""Who sits up in bed, under the cover."""
BED_HIGH = 0.3
"""How high the mattress is there, in statures: a choice."""
A_CAR = Pattern(
    rf"\b(?:the|an?|her|his|their) (?:[\w-]+,? ){{1,3}}{_CARS}\b|[^，。]{{0,6}}(?:汽车|轿车|皮卡|货车|卡车|车顶|车头)"
)
"""What is said of the vehicle on which somebody sits."""
AT_A_FIRE, UNDER_A_TREE = 0.18, 0.06
"""How high who sits at a fire under the sky does, on a log; and who sits under a tree, on the ground."""
FLIES = Pattern(
    r"\b(?:fl(?:y|ies|ying)|launch(?:es|ing)?|hold(?:s|ing)?)\b[^.;!?]{0,24}\bkites?\b|放[着起飞]?[^，。]{0,3}风筝",
    "kite 风筝",
)
"""Who has the line of a kite in hand."""
INTO = Pattern(
    r"\b(?:into|through|down|along|toward|towards)\b|走[进向入过]|穿过", "into through down along toward 走 穿"
)
"""Who goes the way a tunnel leads."""
PLAYS = Pattern(
    r"\b(?:play|practi[cs]|perform)(?:s|es|ing)?\b|\b(?:sits?|sitting|seated) (?:\w+ )?at (?:the|an?|her|his) (?:[\w-]+ )?piano\b|弹",
    "play practi perform piano 弹",
)
"""Who is at a piano to play it."""
AT_IT = Pattern(
    r"\b(?:play|practi[cs]|perform)(?:s|es|ing)?\b[^.;!?@]{0,20}@(?!\w)|\b(?:sits?|sitting|seated)\b[^.;!?@]{0,12}\bat\b[^.;!?@]{0,30}(?:@(?!\w)|\bit\b)"
    r"|(?:弹[着奏起]?|坐在)[^，。；@]{0,4}@(?!\w)",
    "play practi perform sit seated 弹 坐",
)
"""The same of a piano that an author declared, of which the words have no more than the ``@``."""
OFF_IT = Pattern(
    r"\b(?:lean|stand|stood|walk|ris|rose|leav|left|get|got)(?:s|es|ing)?\b|[靠倚站走离]",
    "lean st walk ris rose l get got 靠 倚 站 走 离",
)
"""Who was at one and isn't any more."""
STEERS = Pattern(
    r"\b(?:steering wheel|(?:behind|at|grips?|gripping|clutch(?:es|ing)|turns?|holds?) the (?:steering )?wheel|driver's seat"
    r"|driv(?:es|ing|er))\b|方向盘|驾驶座|驾驶位|开着?车|驾车|驾驶着?",
    "wheel driver's seat driv 方向盘 驾驶 开车 开着车 驾车",
)
"""Who has the wheel of a car in hand."""
SWUNG = Pattern(
    r"\bpush(?:es|ing) @(?P<who>[\w-]+)\b[^.;!?]{0,16}\bswing\b|推着?@(?P<zh>\w+?)(?=荡|坐|玩|在)", "push 推"
)
"""Who sits on a swing that somebody else pushes."""
IN_A_HATCH = Pattern(
    r"\b(?:leans?|leaning|looks?|looking|bends?|bending|reach(?:es|ing)?|wav(?:es|ing)|peers?|hands?|serv(?:es|ing)|stands?|standing|smil(?:es|ing)|works?|working|cook(?:s|ing)?)\b"
    r"[^.;!?]{0,40}?\b(?:out of|from|in|at|through|inside|behind)\b(?! front)[^.;!?,]{0,24}?\b(?:window|hatch|counter|truck|van|trailer)\b"
    r"|餐车(?:的)?(?:窗口|窗|柜台)?[里内中后探]|从[^，。]{0,6}餐车",
    "window hatch counter truck van trailer 餐车",
)
"""Who is in a food truck, and not before it."""
WINDOW_SEAT = Pattern(
    r"\bwindow seat\b|\b(?:at|by|beside|near|against) (?:the|an?|her|his) (?:[\w-]+ )?window\b|靠窗|窗边|窗前",
    "window 窗",
)
"""Who is at a window of what carries them."""
LOOKS_OUT = Pattern(
    r"\b(?:look|gaz|star|peer|watch|glanc)(?:s|es|e|ing)?\b[^.;!?]{0,30}?\b(?:out(?: of)?|through|from) (?:the|an?|her|his|their)"
    r" (?:(?!car\b|taxi\b|shop\b|store\b)[\w-]+,? ){0,3}windows?\b"
    r"|(?:望|看|盯|凝视)[着向]?窗外|透过[^，。,.]{0,4}窗",
    "window 窗",
)
"""Who looks out of a window is at one, turned to it."""
OUT_OF_A_CAR = Pattern(
    r"\b(?:look|gaz|star|peer|watch|glanc)(?:s|es|e|ing)?\b[^.;!?]{0,30}?\bout(?: of)? (?:the|an?|her|his) (?:[\w-]+ ){0,2}windows?\b"
    r"|(?:望|看|盯|凝视)[着向]?车?窗外",
    "window 窗",
)
"""Who sits in a car and has their head turned to its side window."""
