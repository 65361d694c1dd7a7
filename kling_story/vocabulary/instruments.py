"""What somebody plays or works at that stands before them, as prompts say it: a drum kit, a stone mill, a pot."""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.works import BAG, WORKS


class Instrument(NamedTuple):
    """``words`` say that somebody is at it; ``work``: what their hands do, None where they have to do nothing;
    ``seat``: how high they sit at it, in statures, None where they stand; ``facing``: how they are turned where a frame
    from the front would hide it or cut it off; ``whole``: what is held at it is drawn with it; ``gait``: as they go on
    the spot; ``all_there``: all who are in the shot are at it, none of whom does something else.
    """

    words: Pattern
    work: str | None = None
    seat: float | None = None
    facing: str | None = None
    whole: bool = True
    gait: str | None = None
    all_there: bool = False


_A = r"(?:(?:the|an?|her|his|their|some) )?(?:(?!(?:air|no)\b)[\w-]+ ){0,2}"
_KIT = r"drum ?(?:kit|set)s?|drums"
MEAL_SEAT, MEAL_HIGH = 0.27, 0.42
"""How high who eats at a table sits, and how high that is, in statures of somebody grown: choices."""
_TABLE = r"\b(?:table|table ?top)\b"
_EATS = r"(?<!\bto )\b(?:eat|dine|feast|chew|munch|din|feed on|devour|tuck)(?:s|ing)?(?: in(?:to)?)?\b"
_WRITES = r"(?<!\bthe )\b(?:writ|draw|scribbl|scrawl|sketch|chalk)(?:e?s|ing)\b[^.;!?@]{0,40}? (?:on|onto|across|at)"
_AT_IT = r"\b,? (?:and )?(?:writ|draw|scribbl|chalk)(?:e?s|ing)\b"
_DISHES = r"(?:dishes|plates?|bowls?|pots?|pans?|crockery|cutlery|tableware|mugs?)\b(?! of\b)"
_WASHING = r"(?:laundry|washing|clothes|sheets?|bed ?sheets?|linens?|towels?|shirts?|dress(?:es)?|diapers|nappies)"
_STRUCK = r"(?:rivets?|planks?|boards?|timbers?|beams?|hull|copper|iron|steel|metal|anvil|horseshoe|blade|hoops?|crate|frame|stool|wheels?|pegs?|chisel|dents?|leather|sole)"
_CANDLES = r"(?:the |her |his |all |its )*(?:[\w-]+ )?candles?"
INSTRUMENTS = {
    "meal": Instrument(
        Pattern(
            rf"{_TABLE}[^;!?]{{0,60}}(?:{_EATS}|\b(?:over|having|sharing|at|laden with) (?:[\w-]+ ){{0,2}}?(?:dinner|lunch|breakfast|supper|food|dishes|a meal|a feast)\b)|{_EATS}[\s\S]*{_TABLE}"
            r"|\b(?:ha(?:s|ve|ving)|eat(?:s|ing)?|share?s?|sharing) (?:a |their |her |his )?(?:[\w-]+ )?(?:dinner|lunch|breakfast|supper|meal|feast)\b|\bsit(?:s|ting)? (?:down )?(?:to|at) (?:dinner|lunch|breakfast|supper)\b"
            r"|\bat (?:the )?(?:dinner|breakfast|lunch) table\b",
            "table dinner lunch breakfast supper meal feast",
        ),
        "eat",
        MEAL_SEAT,
        facing="camera",
        all_there=True,
    ),
    "rice": Instrument(
        Pattern(
            rf"{_EATS}[^.;!?]{{0,40}}\b(?:chopsticks|noodles?|ramen|rice|dumplings?|sushi|udon|hot ?pot)\b[\s\S]*{_TABLE}|{_TABLE}[^;!?]{{0,60}}{_EATS}[^.;!?]{{0,40}}\b(?:chopsticks|noodles?|ramen|rice|dumplings?|sushi|udon|hot ?pot)\b"
            r"|(?:围坐|桌)[^。；！]{0,24}(?:吃|夹菜|用餐|进餐)|(?:吃|夹菜)[^。；！]{0,12}桌",
            "table 桌 围坐",
        ),
        "eat",
        MEAL_SEAT,
        facing="camera",
        all_there=True,
    ),
    "drums": Instrument(
        Pattern(
            rf"\b(?:play(?:s|ing)?|hammer(?:s|ing)?|hit(?:s|ting)?|pound(?:s|ing)?|beat(?:s|ing)?|bang(?:s|ing)?(?: on)?|thrash(?:es|ing)?|behind|on|at)"
            rf" {_A}(?<!@)(?:{_KIT}|snare)\b|\b(?:drum)?sticks (?:hammer|hit|pound|strike|beat|fly|come|crash)\b|\bdrums (?:wildly|furiously|hard|like)\b"
            r"|打(?:着|起)?(?:一[套组])?(?:架子|爵士)?鼓|敲(?:打|着|击)?(?:架子|爵士)?鼓|坐在[^，。]{0,4}鼓[后前]",
            "drum stick snare 鼓",
        ),
        "drum",
        0.27,
    ),
    "decks": Instrument(
        Pattern(
            rf"\b(?:behind|at|on|works?|working|spin(?:s|ning)?|mix(?:es|ing)?) {_A}(?:decks|turntables|dj (?:desk|booth|table|decks))\b"
            r"|\bspin(?:s|ning)? (?:\w+ )?(?:records|vinyl)\b|打碟|搓碟",
            "deck turntable dj records vinyl 碟",
        ),
        "rub",
        whole=False,
    ),
    "mill": Instrument(
        Pattern(
            rf"\b(?:push|turn|work|crank)(?:es|s|ing)? {_A}(?:millstone|grindstone|quern|(?:stone |hand )?mill)\b"
            r"|[推转][着动]?(?:一[个台座])?石?磨(?![坊房擦])",
            "mill grindstone quern 磨",
        ),
        "mill",
        facing="keys",
        whole=False,
    ),
    "auger": Instrument(
        Pattern(
            rf"\b(?:lean(?:s|ing)?|turn(?:s|ing)?|crank(?:s|ing)?|drill(?:s|ing)?)\b[^.;!?@]{{0,30}}\b(?:auger|ice drill)\b"
            rf"|\b(?:drill|bor)(?:s|es|ing)? {_A}holes? (?:\w+ )?(?:through|in|into) (?:the )?(?:[\w-]+ )?ice\b|钻冰|在冰[面上层][^，。]{{0,4}}[钻凿]",
            "auger ice 冰",
        ),
        "crank",
        whole=False,
    ),
    "microphone": Instrument(
        Pattern(
            rf"\b(?:at|behind|into|to|before|grips?|gripping) {_A}(?:mic(?:rophone)?(?: on a)? stand|standing mic(?:rophone)?)\b"
            r"|立式麦克风前|(?:话筒|麦克风)架[前后]"
            r"|\bsing(?:s|ing)\b[^.;!?@]{0,40}\bon (?:the |an? )?(?:[\w-]+ ){0,2}?stage\b|\bon (?:the |an? )?(?:[\w-]+ ){0,2}?stage\b[^.;!?@]{0,24}\bsing(?:s|ing)\b|舞?台上[^，。；@]{0,6}[献高演歌]?唱",
            "mic sings singing 麦克风 话筒 唱",
        ),
        whole=False,
    ),
    "pot": Instrument(
        Pattern(
            rf"\bstir(?:s|ring) (?:in |at )?(?!.{{0,30}}\b(?:cup|mug|glass)\b){_A}(?:pot|wok|cauldron|soup|stew|broth|porridge|sauce|saucepan)\b"
            r"|锅[^。；！]{0,40}搅|搅[^，。]{0,8}锅",
            "stir 搅",
        ),
        "stir",
    ),
    "bag": Instrument(
        Pattern(
            rf"\b(?:hammer|pound|pummel|hit|batter|beat|work|thump|strik|attack|punch|kick|box)(?:e?s|t?ing)? (?:away )?(?:(?:on|at|into|against|with) )?{BAG}|打着?(?:[^，。]{{0,3}})沙袋|[击捶]打?沙袋|沙袋[^，。]{{0,4}}[打挥出]拳",
            "bag 沙袋",
        ),
        "punch",
        facing="keys",
    ),
    "rope": Instrument(
        Pattern(
            r"(?<!\bthe )\b(?:skip|jump)(?:s|p?ing)? (?:\w+ly )?(?:the |a |with (?:a|the|her|his) )?(?:(?:jump|skipping) )?rope\b(?! ladder)|跳着?(?:大|长|短)?绳",
            "rope 绳",
        ),
        "skip",
        gait="jumping",
    ),
    "workbench": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:plan(?:es|ing)|sand(?:s|ing)) (?:down |smooth )?{_A}(?:of )?(?:(?!no\b)[\w-]+ )?(?:wood|timber|stick|plank|board|beam|table ?top|edge|door|oar|staff)\b|刨[着平]?[^，。]{{0,4}}木|推着?刨子",
            "planes planing sands sanding 刨",
        ),
        "plane",
        facing="keys",
    ),
    "dough": Instrument(
        Pattern(
            r"(?<!\bthe )\bknead(?:s|ing)\b(?! (?:her|his|the|@[\w-]+['’]s) (?:\w+ )?(?:shoulders?|back|neck|temples?|hands?|brow))|(?<!\bthe )\broll(?:s|ing) out (?:the |some )?(?:[\w-]+ )?(?:dough|pastry|pizza)\b|[揉和]着?面",
            "knead dough pastry pizza 面",
        ),
        "rub",
    ),
    "strands": Instrument(WORKS["stretch"], "stretch"),
    "ironing": Instrument(
        Pattern(
            rf"(?<!\bthe )\biron(?:s|ing) {_A}(?:[\w-]+ )?(?:shirts?|dress|trousers|clothes|uniform|suit|sheets?|skirt|laundry|linen|tie)\b|[熨烫]着?(?:[^，。]{{0,4}})(?:衣|衫|裤|裙)",
            "irons ironing 熨 烫",
        ),
        "iron",
    ),
    "laptop": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:typ(?:es|ing)|hammer(?:s|ing)|tap(?:s|ping)|work(?:s|ing)|writ(?:es|ing)|cod(?:es|ing)) (?:\w+ly )?(?:away )?(?:on|at|into) {_A}(?<!@)(?:laptop|computer|keyboard|typewriter)\b"
            r"|(?:敲|打)着?(?:(?:笔记本)?电脑|键盘)|在(?:笔记本)?电脑[前上]?(?:打字|工作|写)"
            rf"|(?<!\bthe )\btyp(?:es|ing)(?: \w+){{0,3}}? (?:at|behind) {_A}(?<!@)(?:desk|table)\b|\b(?:at|behind) {_A}desk,? (?:and )?(?:\w+ly )?typ(?:es|ing)\b(?! [^.;!?]{{0,24}}\bphone)"
            r"|@[\w-]+ (?:\w+ly )?types(?: away| fast| \w+ly)?(?=\s*(?:$|[,.;]))|桌[前边旁后][^，。；]{0,4}打[着起]?字",
            "laptop computer keyboard typewriter types typing 电脑 键盘 打",
        ),
        "type",
        0.27,
        facing="right",
    ),
    "barbell": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:lift|press|hoist|jerk|snatch|rais|hold|heav)(?:e?s|ing) (?:up )?{_A}barbell\b|举[起着]?[^，。]{{0,4}}杠铃",
            "barbell 杠铃",
        ),
        "pump",
    ),
    "cello": Instrument(
        Pattern(rf"\bplay(?:s|ing)? {_A}(?<!@)(?:(?:violon)?cello|viola da gamba)\b|拉着?大提琴", "cello gamba 大提琴"),
        "bow",
        0.27,
    ),
    "erhu": Instrument(Pattern(rf"\bplay(?:s|ing)? {_A}(?<!@)erhu\b|拉着?(?:二胡|胡琴|京胡)", "erhu 胡"), "bow", 0.27),
    "wall": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:paint(?:s|ing)|whitewash(?:es|ing)|roll(?:s|ing) paint (?:on|onto|over)) {_A}(?:walls?|fence|house|barn|shed)\b|(?:刷|粉刷|油漆)着?(?:[^，。]{{0,3}})墙|刷墙",
            "paint whitewash 墙",
        ),
        "brush",
        facing="window",
    ),
    "pane": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:wash|clean|wip|polish|scrub)(?:es|s|ing) {_A}(?:windows?|window ?panes?|shop window)\b(?! (?:sill|frame))|擦着?(?:[^，。]{{0,3}})(?:窗|玻璃)",
            "window pane 窗 玻璃",
        ),
        "wipe",
        facing="window",
    ),
    "nail": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:hammer|pound|driv|bang|knock)(?:e?s|ing) {_A}nails?\b(?! (?:\w+ )?(?:in|into|through|onto) (?:the|an?|her|his) (?!(?:\w+ )?(?:wall|door|post|beam)\b))|(?:钉|敲)着?(?:[^，。]{{0,3}})钉子?|钉钉子",
            "nail 钉",
        ),
        "chop",
        facing="window",
    ),
    "timber": Instrument(
        Pattern(
            rf"(?<!\bthe )\bhammer(?:s|ing)\b(?! (?:on|at|against) {_A}(?:door|gate|window|wall)\b)(?: (?:away|hard|in|on|at|out|down|together|into|flat))* (?:it|them|{_A}{_STRUCK})\b(?! (?:on|onto|to|into) (?:[\w'’-]+ ){{0,3}}?(?:@|(?:wall|door|post|fence|ground|earth|tree|roof)\b))(?: (?:flat|in|home|down|straight|tight|into place|into shape)\b| (?:on|onto|to|into) |(?=[,.;!]|$| (?:in|on|at|while|as|and)\b))"
            rf"|(?<!\bthe )\b(?:hammer|driv|pound|beat|knock)(?:e?s|ing) {_A}(?:nails?|rivets?|pegs?|pins?|tacks?|wedges?) (?:\w+ )?(?:in|into|through|onto) {_A}(?:board|plank|hull|boat|crate|box|frame|timber|beam|chair|table|sole|shoe|barrel|cart|sled|raft|coffin)\b"
            r"|[敲钉锤捶][打着进入平牢紧]{0,2}[^，。；@]{0,6}(?:铆钉|木板|木条|木箱|铁块|铁砧|马掌|马蹄铁|船板)|[把将][^，。；@]{0,8}钉子?[敲钉锤砸][进入平打牢][^，。；@]{0,6}(?:木|板|箱|船)|[把将][^，。；@]{0,8}铆钉[敲锤砸]",
            "hammer driv pound beat knock 敲 钉 锤 捶 砸",
            begins_words("hammer nail rivet peg pin tack wedge 钉 木 铁 马 船"),
        ),
        "pound",
        facing="keys",
    ),
    "blackboard": Instrument(
        Pattern(
            rf"{_WRITES} {_A}(?:black|chalk)?board\b|\b(?:at|before|by|in front of) {_A}(?:black|chalk)?board{_AT_IT}|黑板[上前][^，。；]{{0,6}}[写画]|[写画]在[^，。；]{{0,3}}黑板",
            "board 黑板",
        ),
        "write",
        facing="window",
    ),
    "whiteboard": Instrument(
        Pattern(
            rf"{_WRITES} {_A}(?:white ?board|flip ?chart)\b|\b(?:at|before|by|in front of) {_A}(?:white ?board|flip ?chart){_AT_IT}|白板[上前][^，。；]{{0,6}}[写画]|[写画]在[^，。；]{{0,3}}白板",
            "white flip 白板",
        ),
        "write",
        facing="window",
    ),
    "sink": Instrument(
        Pattern(
            rf"(?<!\bthe )\b(?:wash|scrub|rins|soap)(?:es|s|ing)(?: up)? {_A}(?:{_DISHES}|(?<=washes the )glasses\b|cups\b)|\bdo(?:es|ing) the (?:dishes|washing[- ]up)\b|[洗刷]着?[^，。；@]{{0,3}}(?:碗(?![机布池槽柜])|盘子|碟子|餐具|锅)",
            "wash scrub rins soap dishes 洗 刷",
        ),
        "rub",
        facing="camera",
    ),
    "drying": Instrument(
        Pattern(
            rf"\bdr(?:ies|ying)(?: off)? {_A}(?:{_DISHES}|(?:glasses|cups)\b)|\bwip(?:es|ing)(?: off| down| dry)? {_A}(?:dishes|plates?|bowls?|glasses|cups)\b(?! of\b)|\b{_DISHES}[^.;!?]{{0,40}}\bdr(?:ies|ying) (?:them|up)\b|擦[着干净]{{0,2}}[^，。；@]{{0,3}}(?:碗|盘子?|碟子|餐具)|(?:碗|盘子|碟子|餐具)擦[干净]",
            "dries drying wipes wiping 擦",
        ),
        "wipe",
        facing="camera",
    ),
    "clothesline": Instrument(
        Pattern(
            rf"\bhang(?:s|ing)(?: (?:up|out))? {_A}(?:{_WASHING}) (?:(?:on|over|from|along) {_A}(?:clothes |washing )?(?:lines?|clothesline|washing line|rope|rack)\b|(?:up |out )?to dry\b|out\b|in the (?:yard|garden|sun|wind|backyard)\b)"
            rf"|\bhang(?:s|ing) (?:up|out) {_A}(?:laundry|washing|sheets)\b|\bpeg(?:s|ging)(?: (?:up|out))? {_A}(?:{_WASHING})\b"
            r"|[晾晒][着起晒]?(?:[^，。；@]{0,4})(?:衣服|衣物|床单|被单|毛巾|衬衫)|把[^，。；@]{0,8}(?:衣服|衣物|床单|被单|毛巾|衬衫)[^，。；@]{0,6}[晾晒]",
            "hangs hanging pegs pegging 晾 晒",
        ),
        "fiddle",
        facing="camera",
    ),
    "cake": Instrument(
        Pattern(
            rf"\bblow(?:s|ing)? out {_CANDLES} [^.;!?@]{{0,20}}\bcake\b|\bcake\b[^;!?]{{0,60}}\bblow(?:s|ing)? (?:out {_CANDLES}|(?:{_CANDLES}|them) out)\b|\bblow(?:s|ing)? out (?:the |her |his |all )*birthday candles?|吹[灭熄着][^，。；@]{{0,6}}(?:蛋糕|生日蜡烛)|蛋糕[^。；]{{0,20}}吹[灭熄]?了?[^，。；@]{{0,3}}蜡烛",
            "blow 吹",
        ),
        "once",
        facing="camera",
    ),
}
"""By ``Place.piece``. All numbers are choices."""
CLOSE_ON_HANDS = Pattern(
    r"@[\w-]+['’]s (?:\w+ )?(?:drum)?sticks\b|@[\w-]+['’]s (?:\w+ )?hands?\b|@[\w·]+?的(?:双|一只|右|左)?手",
    "stick hand 手",
)
"""A close shot of whom this is said is of what their hands are at."""
