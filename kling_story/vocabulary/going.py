"""Verbs for how people go, hold themselves and look, by what is drawn of them, in all their forms: for ``placing``."""

from __future__ import annotations

_DOUBLED = "bdgmnpt"
_VOWELS = "aeiou"


def _forms(verb: str) -> tuple[str, str, str]:
    """How a verb, with words after it or not, is written: "creeps", "creeping", "creep"."""
    first, space, rest = verb.partition(" ")
    es = "es" if first.endswith(("s", "sh", "ch", "x", "z")) else "s"
    third = f"{first[:-1]}ies" if first.endswith("y") and first[-2] not in _VOWELS else first + es
    short = len(first) < 6 and first[-1] in _DOUBLED and first[-2] in _VOWELS and first[-3] not in _VOWELS
    stem = first[:-1] if first.endswith("e") and not first.endswith("oe") else first + first[-1] if short else first
    return third + space + rest, f"{stem}ing{space}{rest}", verb


def _all_forms(*verbs: str) -> tuple[str, ...]:
    return tuple(form for verb in verbs for form in _forms(verb))


def _each(verb: str, *where: str) -> tuple[str, ...]:
    """A verb before words for where to, without which it means much else."""
    return tuple(f"{verb} {one}" for one in where)


_TO = (
    "out", "off", "into", "in", "through", "past", "across", "down", "up", "along", "over", "toward", "towards",
    "away",
)  # fmt: skip
_INTO = ("to the", "to a", "to her", "to his", "into", "inside", "outside", "out of", "out into", "out to", "over to")
_WAY = (
    "makes", "fights", "forces", "shoulders", "elbows", "picks", "threads", "works", "weaves", "shoves", "pushes",
    "winds", "finds", "feels",
)  # fmt: skip

RUNNING = (
    *_all_forms("scurry", "scamper", "hurtle", "stampede", "dart", "escape", "break into a run", "break into a sprint", "make a run", "make a dash", "scuttle", "careen"),
    *_all_forms(*_each("storm", *_TO), *_each("burst", "through", "into the", "into a", "out of", "in"), *_each("barge", "in", "into", "through"), *_each("tear", "down the", "across the", "through the", "along the", "after", "up the street", "up the stairs", "up the hill", "up the road"), *_each("bound", *_TO), *_each("barrel", *_TO), *_each("speed", "off on foot"), *_each("run", "for it", "for her life", "for his life"), "zigzags", "zigzagging", "comes running", "takes off running", "takes to her heels", "takes to his heels"),
    "拔腿就跑", "冲下", "冲出", "冲进", "冲上", "冲过", "奔向", "奔跑着", "飞快地穿过", "飞快穿过", "逃进", "逃出", "逃离", "逃跑", "逃走", "奔逃", "扑向", "夺门而出", "破门而入", "疾跑", "窜过", "窜进", "扑上前", "扑过去", "紧追不舍", "穷追不舍", "紧追", *(chase for whom in ("", "他", "她", "它", "他们", "她们") for where in ("后面", "后头", "身后") for chase in (f"追在{whom}{where}", f"跟在{whom}{where}跑", f"跟在{whom}{where}追")), *(f"{how} on {whose} heels" for how in ("hot", "hard") for whose in ("her", "his", "its", "their")),
)  # fmt: skip
"""Running."""

WALKING = (
    *_all_forms("saunter", "amble", "tramp", "hike", "roam", "meander", "strut", "swagger", "parade", "pace", "patrol", "wade", "stomp", "approach", "enter", "exit", "descend", "ascend", "advance", "circle", "weave", "glide through", "glide across the hall", "emerge", "return", "promenade", "traipse", "stray", "step out", "step into", "step forward", "step through", "step onto", "step off", "step from", "step over", "step up to", "step aside", "step inside", "step outside", "move through", "move along", "move toward", "move towards", "move forward", "squeeze past", "squeeze through", "squeeze between", "push through", "elbow through", "drift through", "waltz across", "waltz into", "waltz in", "dance across", "dance through", "skip", "prance"),
    *_all_forms(*_each("head", "for the", "to the", "toward", "towards", "home", "down the", "up the", "out", "into", "inside", "outside", "across"), *_each("leave", "the", "her", "his")),
    "heads down", "heading down", "heads up", "heading up", "heading back",
    *(f"{form} {where}" for form in ("goes", "going", "comes", "coming") for where in (*_INTO, "up to", "up the", "down the", "upstairs", "downstairs", "closer", "through the", "along", "home", "nearer", "toward", "towards", "around the", "round the", "across the")),
    *(f"{form} {whose} way" for form in _WAY for whose in ("her", "his", "its", "their")),
    "heads back", "gets out of the car", "gets out of the taxi", "gets off the train", "gets off the bus", "climbs out of the", "heads over to",
    *_all_forms(*_each("trail", "after her", "after him", "after them", "behind")),
    *(f"跟在{whom}{where}" for whom in ("", "她", "他", "他们", "她们") for where in ("后面", "后边", "身后")), "紧跟其后", "紧随其后",
    "迈步", "大步", "往前走", "向前走", "走进", "走出", "走近", "走来", "走下", "走上", "蹚水", "涉水", "闲逛", "踱步", "徘徊", "匆匆", "赶路", "靠近", "进入", "离开", "往前一步", "上前一步", "让到一边", "下车", "过桥", "穿过人群", "穿过", "挤过", "上楼", "下楼", "爬山", "登山", "跨过", "跨进", "跨出", "溜达", "大摇大摆",
)  # fmt: skip
"""Walking upright."""

BENT = (
    *_all_forms("trudge", "plod", "shuffle", "hobble", "totter", "lurch", "stumble", "stagger", "sneak", "creep", "tiptoe", "slink", "prowl", "stalk", "tread", "slog", "skulk", "lumber", "go on tiptoe", "walk on tiptoe", "drag herself", "drag himself", "limp"),
    "steals into", "steals through", "steals past", "steals across", "steals along",
    "跋涉", "踉跄", "蹑手蹑脚", "轻手轻脚", *(f"{how}{toes}走{where}" for how in ("踮着", "踮起") for toes in ("脚", "脚尖") for where in ("", "过", "进", "向")), "溜进", "溜出", "溜过", "溜走", "溜向", "溜回", "溜到", "悄悄靠近", "悄悄走", "潜行", "潜入", "一瘸一拐", "拖着脚步", "跌跌撞撞", "蹒跚",
)  # fmt: skip
"""Walking bent ahead: tired, hurt, or so that nobody hears or sees them."""

BACKWARDS = (
    *_all_forms(*_each("back", "away", "off", "up"), *_each("step", "back", "backwards", "backward"), *_each("walk", "backwards", "backward"), *_each("stagger", "back", "backwards", "backward"), *_each("stumble", "back", "backwards", "backward"), *_each("reel", "back", "backwards"), "retreat", "recoil"),
    "backs into", "takes a step back", "takes two steps back", "退后", "往后退", "向后退", "倒退", "退了", "连连后退",
)  # fmt: skip

CRAWLING = (*_all_forms("crawl", "drag herself across", "drag himself across", "drag herself along the", "drag himself along the", "clamber", "creep on all fours"), "爬过", "爬向", "爬进", "爬出", "匍匐前进", "爬着", "匍匐爬过", "匍匐爬行", "匍匐着爬")  # fmt: skip

LOOKS_UP = (
    "gazes at the stars", "gazes at the sky", "gazing at the stars", "gazing at the sky", "stares at the stars", "stares at the sky", "stares at the ceiling", "staring at the ceiling", "looks at the sky", "looks at the stars", "glances up", "peers up", "throws back her head", "throws back his head", "凝视星空", "望着天空", "看着天空", "望着星空", "仰着头", "盯着天花板",
)  # fmt: skip
LOOKS_DOWN = (
    "stares at the floor", "stares at the ground", "looks at the floor", "looks at the ground", "stares at her feet", "stares at his feet", "looks at her feet", "looks at his feet", "eyes on the ground", "hangs her head", "hangs his head", "head hung", "head down", "glances down", "peers down", "looks at her hands", "looks at his hands", "垂着头", "耷拉着脑袋", "盯着地面", "看着地面", "看着自己的手", "看表",
)  # fmt: skip
LOOKS_AWAY = (
    "looks away", "looking away", "averts her eyes", "averts his eyes", "averts her gaze", "averts his gaze", "glances sideways", "glances aside", "looks aside", "looks to one side", "转过脸去", "移开目光", "别过脸", "别过头",
)  # fmt: skip
LUNGES = (
    *_all_forms("lunge", "slash", "hack", "thrust", "stab", "parry", "fight", "duel", "attack", "strike out", "square up", "brace herself", "brace himself", "strain", "heave", "haul", "tug", "shove", "take a fighting stance", "grapple", "wrestle", "push against", "push at", "spar", "lean into"),
    *(f"{verb} {whose} {blade}" for verb in ("swings", "swinging", "wields", "wielding") for whose in ("the", "a", "her", "his") for blade in ("sword", "blade", "katana", "axe", "staff", "club", "bat", "machete")),
    "does lunges", "doing lunges", "holds a lunge", "做弓步", "in a fighting stance", "pulls the rope", "pulls on the rope", "pulls at the rope", "yanks the rope", "drags the", "drags a", "strikes with", "strikes at", "swings at", "aims a blow",
    "挥剑", "挥刀", "劈砍", "刺出", "格挡", "打斗", "搏斗", "用力推", "拼命推", "推着巨石", "拉绳子", "拽着绳子", "拖着箱子", "摆出格斗", "摆出战斗", "迎战", "进攻", "出剑",
)  # fmt: skip
"""What somebody does with a long step ahead."""
LOOKS_OFF = (
    *(f"{look} {where}" for look in ("looks", "stares", "gazes", "looking", "staring", "gazing", "peers") for where in ("into the distance", "into space", "out to sea", "at the horizon", "at the wall", "into the dark", "into the darkness", "ahead", "out over", "out at", "across the", "off into", "at the sunset", "at the sea")),
    "watches the sunset", "watches the sunrise", "watches the sea", "watches the waves", "望向远方", "望着远方", "眺望", "盯着墙", "看着夕阳", "看着大海", "望着大海", "凝望",
)  # fmt: skip
SITTING = (
    "squats down on", "perches", "perched", "slumped in", "crosses her legs", "crosses his legs", "meditates", "meditating", "打坐", "冥想", "tied to a chair", "tied to the chair", "tied to his chair", "tied to her chair", "bound to a chair", "strapped to a chair", "is tied to a chair", "is bound to a chair", "is strapped to a chair", "被绑在椅子上",
    *(f"in {whose} {seat}" for whose in ("a", "the", "his", "her", "an") for seat in ("chair", "armchair", "rocking chair", "deckchair")), *(f"{astride} {the} {of}wall" for astride in ("astride", "straddles", "straddling") for the in ("a", "the") for of in ("", "brick ", "red brick ", "stone ", "low ", "high ", "garden ")), *(f"骑在{of}{wall}" for of in ("", "红砖", "砖", "石", "学校的", "高高的") for wall in ("墙", "围墙", "院墙", "矮墙")), "在椅子上打盹", "在椅子上睡着", "在椅子上睡", "在扶手椅里", "在摇椅里", "在躺椅上",
)  # fmt: skip
CROUCHING = (
    "hides", "hiding", "takes cover", "taking cover", "ties her shoelaces", "ties his shoelaces", "ties her shoes", "ties his shoes", "躲藏", "躲在", "系鞋带", "squats by", "crouched", "huddles", "huddled", "huddling", "hunkers down", "curls up", "curled up", "ducks", "ducking", "缩在", "蜷缩在", "蜷成一团", "蜷缩",
)  # fmt: skip
BENT_OVER = (
    "harvests", "harvesting", "plants a", "plants the", "plants rice", "weeds the", "pulls weeds", "picks cotton", "stoops to", "stoops and", "stoops down", "插秧", "种树", "弯腰捡", "割麦", "收割", "catches her breath", "catches his breath", "catching her breath", "catching his breath", "pants", "leans over", "leaning over", "peers through the keyhole", "looks through the keyhole", "touches her toes", "touches his toes", "bends to touch her toes", "bends to touch his toes", "从锁孔", "气喘吁吁", "喘着气", "喘着粗气", "大口喘气", "双手撑膝",
)  # fmt: skip
STOOPED = (
    *(f"{leans} {on} the {what}" for leans in ("leans", "leaning") for on in ("on", "over", "across") for what in ("counter", "bar", "table", "desk", "fence", "gate", "windowsill")),
    "趴在柜台上", "靠在柜台上", "倚在柜台", "趴在吧台上", "靠在吧台", "倚着柜台", "撑着桌子",
    "slouches", "slouching", "hunches", "hunched", "hunching", "stooping", "slumped", "slumping", "sags", "cringes", "flinches", "winces", "shrinks back", "droops", "leans forward", "leaning forward", "弯着背", "驼着背", "身体前倾", "前倾", "畏缩", "俯身",
)  # fmt: skip
ON_ALL_FOURS = (
    "on her hands and knees", "on his hands and knees", "on their hands and knees", "scrubs the floor", "scrubbing the floor", "擦地板", "looks under the bed", "looks under the car", "looks under the table", "looks under the sofa", "peers under the bed", "peers under the car", "peers under the sofa", "趴在地上", "匍匐",
)  # fmt: skip
PUSH_UPS = (
    *(f"{does} {what}" for does in ("does", "doing", "do") for what in ("push-ups", "pushups", "press-ups", "a push-up", "one-armed push-ups", "another push-up")),
    "doing a plank", "holds a plank", "俯卧撑", "平板支撑",
)  # fmt: skip
SIT_UPS = (
    *(f"{does} {what}" for does in ("does", "doing", "do") for what in ("sit-ups", "situps", "crunches", "a sit-up")), "仰卧起坐", "卷腹",
)  # fmt: skip
THROWN_BACK = (
    "dodges", "dodging", "leans back", "leaning back", "is thrown back", "is knocked back", "swerves", "闪避", "躲开", "闪身", "后仰",
)  # fmt: skip
HANDSTANDS = (
    *(f"{does} a {what}" for does in ("does", "doing", "do") for what in ("handstand", "headstand")), "in a handstand", "stands on her hands", "stands on his hands", "walks on her hands", "walks on his hands", "stands on her head", "stands on his head", "头下脚上",
)  # fmt: skip
ON_ONE_LEG = (
    *_all_forms("stand on one leg", "stand on one foot", "balance on one leg", "balance on one foot"),
    *(f"{verb} on {what}" for verb in ("balances", "balancing") for what in ("a beam", "the beam", "a log", "a rail", "the rail", "a ledge", "the ledge", "a tightrope", "the tightrope", "a wire", "a narrow beam")),
    *(f"{does} {what}" for does in ("stands in", "holds", "strikes", "does", "in") for what in ("a yoga pose", "the tree pose", "a tree pose", "an arabesque")),
    "does a pirouette", "performs a pirouette", "does yoga", "doing yoga", "practises yoga", "practices yoga", "单腿站立", "金鸡独立", "做瑜伽", "练瑜伽", "走平衡木", "站在平衡木上",
)  # fmt: skip
"""On one leg, the other foot at its knee, arms out."""
ON_ONE_KNEE = (
    *_all_forms("kneel on one knee"), "on one knee", "down on one knee", "genuflects", "单膝跪在", "单膝跪下", "单膝下跪",
)  # fmt: skip
SQUATS = (
    *(f"{does} {what}" for does in ("does", "doing", "do") for what in ("squats", "ten squats", "jump squats")),
    "深蹲",
)
SPLITS = (
    "does a split",
    "does the splits",
    "doing the splits",
    "doing a split",
    "drops into a split",
    "in a split",
    "一字马",
)
KNEES_HUGGED = (
    *_all_forms("hug her knees", "hug his knees", "clutch her knees", "clutch his knees"), "sits hugging her knees", "sits hugging his knees", "sits with her knees drawn up", "sits with his knees drawn up", "knees drawn up to her chest", "knees drawn up to his chest", "knees to her chest", "knees to his chest", "hunched over her knees", "抱膝坐", "抱着膝盖", "抱着双膝", "抱住双膝", "双手抱膝",
)  # fmt: skip
SURFING = (
    *_all_forms("surf", "surf a", "surf the wave", "surf the waves", "surf the big wave", "ride a wave", "ride a huge wave", "ride the wave", "snowboard", "skateboard", "wakeboard", "sandboard"), *(f"{form} {what}" for form in ("rides", "riding") for what in ("a surfboard", "her surfboard", "his surfboard")), "冲着浪", "滑着滑板", "滑滑板", "玩滑板", "滑雪板上", "单板滑雪",
)  # fmt: skip
"""Sideways on a board, knees bent."""
SKIING = (*_all_forms("ski"), "skis down", "skiing down", "滑着雪", "在滑雪", "双板滑雪")
LYING = (
    "lies face down", "lies down", "sprawls", "sprawled", "sprawling", "lounges", "lounging", "reclines", "reclining", "sunbathes", "sunbathing", "stretched out on",
)  # fmt: skip
