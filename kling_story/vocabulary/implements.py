"""Things that nobody names, but that are in somebody's hand by what they do: who brushes their teeth has a toothbrush."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.acts import WHO
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.works import CHOPS_WOOD, STRIKES

_HERS = r"(?:her|his|their) (?:(?!own\b)[\w-]+ )?"
_A = r"(?:(?:the|an?|her|his|their|some|more|hot|cold|iced|warm|his own|fresh|black|green|strong) )*"


class Implement(NamedTuple):
    """``words`` say that somebody does something with a ``thing``, a word of ``stand_ins.THINGS``, which they have as
    ``held`` says, like ``Place.held``: also at the ``ear``, the ``hair``, the ``cheek``, on the ``wrist``, ``towed``,
    ``swept`` over the ground, ``propped`` on it, ``hewn`` with both hands or ``aimed`` ahead.
    """

    thing: str
    held: str
    words: Pattern


_HAMMERED = r"(?:nails?|pegs?|steel|iron|metal|copper|blade|sword|horseshoe|rivets?|posts?|stakes?|planks?|boards?|wood|sign|fence|roof|frame|anvil|dents?|hoops?|wheels?|leather|stones?)"
_EATS_UP = r"\b(?:(?:eat|slurp|gobbl|devour|wolf)(?:e?s|l?ing)?(?: (?:up|down))?|tuck(?:s|ing)? into)"
_EATEN_UP = begins_words("eat slurp gobbl devour wolf tuck")
_ZH_EATS_UP = r"[碗桶][^，。；@]{0,6}(?:面(?![包前对试具])|粉|饭|馄饨|饺子)[^，。；@]{0,6}[吃嗦扒]"
_BLADE = r"(?:sword|blade|katana|sabre|saber|rapier|dagger|knife|scimitar|machete|longsword)"
_STRIKES = (
    rf"\b(?:swing|slash|hack|cleav|strik|slic|spin|whirl|wield)(?:e?s|ing)\b[^.;!?@]{{0,30}}\b{_BLADE}\b"
    rf"|{WHO}(?:slash(?:es|ing)|hacks|hacking)\b(?! (?:into|the (?:computer|system|price)))"
    rf"|\b(?:fight|duel|attack)(?:s|ing)\b[^.;!?@]{{0,20}}\bwith (?:an? |the |her |his )(?:[\w-]+ )?{_BLADE}\b"
)
"""What somebody does with a blade again and again."""
_WRITES = Pattern(
    rf"{WHO}(?:is )?(?:writ(?:es|ing)|scribbl(?:es|ing))\b(?! (?:on the (?:black|white)?board|in the (?:sand|air|snow)))"
    r"|写[着了]?(?:信|字|日记|作业)",
    "writ scribbl 写",
)
_STICK = r"(?:(?:walking |trekking |hiking )?stick|cane|crutch(?:es)?|(?:trekking |hiking |walking )poles?)"
_BABY = r"(?:baby|newborn|infant)(?: (?:boy|girl|brother|sister))?(?= *(?:$|[.,;!?:，。])| (?:in|to|on|against|close|gently|tight|tightly|and|while|as|by|near|back|asleep|wrapped|with|who)\b)(?! in (?:an?|the|its|his|her) (?:[\w-]+ )?(?:cradle|cot|crib|pram|stroller|carriage|seat|chair|basket|bed)\b)"
IMPLEMENTS = (
    Implement(
        "knitting", "both",
        Pattern(
            r"\bknit(?:s|ting)\b(?! (?:cap|hat|beanie|needles?|scarf|sweater|jumper|shawl|gloves?|wool|yarn|pattern|fabric|dress|(?:her|his|their) (?:\w+ )?brows?)\b)|\bcrochet(?:s|ing)\b(?! (?:blanket|top|hook|dress)\b)"
            r"|[织勾]着?[^，。；@]{0,4}(?:毛衣|围巾|毛线)|打着?毛[线衣]",
            "knits knitting crochet 织 勾 毛线 毛衣",
        ),
    ),
    Implement(
        "swaddled baby", "both",
        Pattern(rf"\b(?:rock|hold|hug|cradl|carr|nurs|sooth|lull|cuddl|clutch|hush|burp)(?:e?s|ies|ing|ging|ying) (?:an?|the|her|his|their) (?:(?!no\b)[\w-]+ ){{0,2}}?{_BABY}|\bwith (?:an?|the|her|his|their) (?:[\w-]+ ){{0,2}}?{_BABY}(?: \w+)? (?:in|on) (?:her|his|their) (?:arms|lap)\b|(?:[抱搂][着住紧]|哄着?|怀[里中])[^，。；@]{{0,10}}(?:婴儿|宝宝|新生儿)(?![车床的用])|哄着?[^，。；@]{{0,6}}孩子[^，。；@]{{0,2}}睡", "baby newborn infant 婴 宝宝 新生 哄"),
    ),
    Implement(
        "tennis racket", "hand",
        Pattern(
            r"\b(?:tennis|badminton)\b[\s\S]{0,80}\b(?:serves?|smash(?:es)?|forehand|backhand|returns? the (?:ball|serve))\b|\b(?:serves|forehand|backhand)\b[^.;!?]{0,60}\b(?:tennis|badminton)\b"
            r"|网球[^。]{0,20}(?:发球|击球|挥拍|正手|反手)",
            "tennis badminton 网球",
        ),
    ),
    Implement(
        "phone", "ear",
        Pattern(
            rf"\b(?:talk|speak|chat|argu|shout|whisper|laugh|yell|listen|cr(?:ies|y))\w*\b[^.;!?@]{{0,16}} (?:on|into|to) (?:the|her|his|their) (?:\w+ )?(?:phone|telephone)\b(?! (?:screen|booth))"
            rf"|{WHO}(?:answers|takes) (?:the|her|his|a) (?:[\w-]+ )?(?:phone|telephone|call)\b|\bmak(?:es|ing) a (?:\w+ )?(?:phone )?call\b|\b(?:is|are|still|busy|,|stands|sits|walks|paces) on the (?:tele)?phone\b"
            r"|\bphone (?:pressed |held |clamped |raised )*(?:to|at|against) (?:her|his|their|one|the) ear\b|\b(?:holds|presses|raises|puts|lifts) (?:the|her|his|a) (?:[\w-]+ )?(?:tele)?phone to (?:her|his) ear\b"
            r"|打着?(?:一?个)?电话|接[起了着]?电话|[讲通]着?电话|手机[^，。]{0,4}耳[边朵旁]",
            "phone call 电话 手机",
        ),
    ),
    Implement(
        "phone", "raised",
        Pattern(
            r"\b(?:tak|snap|film|shoot|record)(?:e?s|ping|ing) (?:a |an? \w+ )?selfies?\b|自拍"
            r"|\b(?:film|record|photograph|tak|snap)(?:e?s|ing|ping)\b[^.;!?@]{0,30}\b(?:with|on) (?:her|his|their|a) (?:\w+ )?(?:smart|mobile |cell )?phone\b|用手机(?:拍|录)",
            "selfie phone 自拍 手机",
        ),
    ),
    Implement(
        "phone", "hand",
        Pattern(
            rf"\b(?:check|look|star|glanc|scroll|swip|tap|type|typing|text|read|play)(?:e?s|ing|ring|ping)?(?: something| a message)?(?: at| through| on| with)? {_HERS}?(?:smart|mobile |cell )?phone\b(?! (?:on|lying|ring))"
            rf"|\b(?:eyes|absorbed|engrossed|buried|glued) (?:on|in|to) {_HERS}?phone\b|{WHO}(?:is )?(?:texts|texting|scrolls|scrolling)\b(?! (?:up|down the page))"
            r"|[看刷玩翻][着了]?看?[^，。；@]{0,3}手机|盯着[^，。；@]{0,3}手机|发(?:着)?(?:短信|微信|消息)",
            "phone text scroll 手机 短信 微信 消息",
        ),
    ),
    Implement(
        "watch", "wrist",
        Pattern(
            rf"\b(?:check|look|glanc)(?:e?s|ing)(?: at)? {_HERS}?(?:wrist ?)?watch\b(?! (?:on|tower))|[看瞄瞥][着了]?[一看]?眼?(?:手表|腕表|表(?![情演面示现达]))",
            "watch 表",
        ),
    ),
    Implement(
        "camera", "mouth",
        Pattern(
            rf"{WHO}(?:is )?(?:tak|snap)(?:e?s|ing|ping) (?:an? |the |some |her |his |another )*(?:\w+ )?(?:photo(?:graph)?s?|pictures?|shots?|snapshots?)\b(?! (?:of (?:(?:her|him)self|(?:[\w-]+ )?(?:whisk(?:e?y)|tequila|vodka|rum|gin|espresso|liquor|sake|brandy|bourbon|schnapps)\b)|at (?:goal|him|her|it|the goal|@)|off|from|out|down|to|away))"
            rf"|{WHO}photographs\b|\bcamera (?:up )?to (?:her|his) (?:eyes?|face)\b|(?:拍[着了]?[一几]?张?照|拍照|照相)(?!片)",
            "photo picture shot camera 拍 照相",
        ),
    ),
    Implement("toothbrush", "mouth", Pattern(r"\bbrush(?:es|ing) (?:her|his|their) teeth\b|刷[着了]?牙", "teeth 牙")),
    Implement(
        "hairbrush", "hair",
        Pattern(r"\b(?:comb|brush)(?:s|es|ing) (?:out )?(?:her|his|their) (?:[\w-]+ ){0,2}hair\b|梳[着了理]*(?:头|长|秀)发?|梳妆", "hair 梳"),
    ),
    Implement(
        "razor", "cheek",
        Pattern(rf"{WHO}(?:is )?shav(?:es|ing)\b(?! (?:ice|wood|cheese|off a|truffle))|[刮剃][着了]?(?:胡|脸)|剃须", "shav 刮 剃"),
    ),
    Implement(
        "lipstick", "mouth",
        Pattern(
            r"\b(?:put|appl|touch|paint|reappl)(?:s|ies|ying|ting|es|ing|e)*(?: on| up)? (?:\w+ ){0,2}(?:lipstick|lip gloss)\b|\bpaint(?:s|ing) (?:her|his) lips\b|[涂抹补]着?(?:口红|唇膏)",
            "lip 口红 唇膏",
        ),
    ),
    Implement(
        "cigarette", "mouth",
        Pattern(
            rf"{WHO}(?:is )?smok(?:es|ing)\b(?! (?:meat|fish|ruins?|gun|out|rises))|\b(?:light(?:s|ing)(?: up)?|smok(?:es|ing)|puff(?:s|ing)(?: on)?|drag(?:s|ging) on) (?:an?|her|his|another) (?:\w+ )?cigarette\b"
            r"|抽[着了一口根支]*烟|点[燃上了着]*(?:一?[支根])?(?:香)?烟(?![花火囱雾])|吸[着了]?烟",
            "smok cigarette 烟",
        ),
    ),
    Implement(
        "bowl", "both",
        Pattern(
            rf"{_EATS_UP} {_A}(?:\w+ )?(?:bowl of )?(?:\w+ )?(?:noodles|ramen|rice|udon|pho|soup|porridge|stew|cereal)\b|{_ZH_EATS_UP}|吃[着了起]?(?:一?碗)?[^，。；@]{{0,3}}(?:面(?![包前对试具])|饭|馄饨|米线)|喝[着了]?(?:一?碗)?[^，。；@]{{0,2}}[汤粥]",
            f"{_EATEN_UP} 吃 嗦 扒 汤 粥",
        ),
    ),
    Implement(
        "chopsticks", "mouth",
        Pattern(
            rf"\beat(?:s|ing) with chopsticks\b|{_EATS_UP} (?:{_A}(?:\w+ )?(?:bowl of )?(?:\w+ )?(?:noodles|ramen|rice|dumplings|udon|pho)\b)|\bslurp(?:s|ing)\b[^.;!?@]{{0,20}}\b(?:noodles|ramen|udon)\b"
            rf"|{_ZH_EATS_UP}|吃[着了起]?(?:一?碗)?[^，。；@]{{0,3}}(?:面(?![包前对试具])|饭|饺子|馄饨|米线)",
            f"{_EATEN_UP} 吃 嗦 扒",
        ),
    ),
    Implement(
        "spoon", "mouth",
        Pattern(rf"(?:{_EATS_UP}|\bspoon(?:s|ing)(?: up)?) {_A}(?:\w+ )?(?:bowl of )?(?:\w+ )?(?:soup|porridge|stew|cereal|yogurt|pudding)\b|喝[着了]?(?:一?碗)?[^，。；@]{{0,2}}[汤粥]", f"{_EATEN_UP} |spoon 汤 粥"),
    ),
    Implement(
        "cup", "mouth",
        Pattern(rf"\b(?:drink|sip)(?:s|p?ing) (?:from |at |on )?{_A}(?:coffee|tea|cocoa|espresso|hot chocolate)\b(?! (?:cup|mug))|[喝品抿饮][着了]?(?:一?[口杯])?[^，。；@]{{0,2}}(?:茶|咖啡)", "drink sip 茶 咖啡"),
    ),
    Implement(
        "glass", "mouth",
        Pattern(rf"\b(?:drink|sip|gulp)(?:s|p?ing) (?:down )?{_A}(?:\w+ )?(?:water|milk|juice|wine|beer|whisky|whiskey|lemonade|vodka|rum)\b(?! (?:bottle|glass|can|from))|[喝饮][着了]?(?:一?[口杯])?[^，。；@]{{0,2}}(?:水|牛奶|果汁|酒)", "drink sip gulp 水 牛奶 果汁 酒"),
    ),
    Implement(
        "newspaper", "both", Pattern(r"\bread(?:s|ing) (?:the|an?|her|his) (?:\w+ )?(?:newspaper|paper)\b(?! (?:note|slip|bag))|[看读][着了]?(?:一?[张份])?报纸?", "read 报"),
    ),
    Implement(
        "letter", "both",
        Pattern(
            r"\b(?:re-?)?read(?:s|ing) (?:the|an?|her|his|their|that|this|@[\w-]+['’]s) (?:(?!aloud)[\w-]+ ){0,2}?(?:letter|invitation|postcard)\b(?! (?:opener|box))"
            r"|[看读][着了完]?(?:一?封|那封|这封|手里的|手中的)?[^，。；@]{0,3}信(?![息号封箱任])",
            "read 信",
        ),
    ),
    Implement(
        "book", "both",
        Pattern(rf"{WHO}(?:is )?read(?:s|ing)(?=\s*(?:$|[,.;!])| (?:quietly|silently|in (?:the|an?|her|his|bed)|by (?:the|an?)|under|while)\b)|[看读][着了]?(?:一?本)?书(?![法包架店房信])", "read 书"),
    ),
    Implement("pen", "written", _WRITES),
    Implement(
        "notebook", "page",
        Pattern(r"\b(?:writ|scribbl|sketch|draw)(?:es|s|ing) (?:[\w ]{1,20} )?in (?:the|an?|her|his|their) (?:[\w-]+ ){0,2}(?:notebook|sketchbook|diary|journal|notepad|book)\b|在[^，。；@]{0,6}[本记]上?[写画]", "writ scribbl sketch draw 写 画"),
    ),
    Implement("sheet of paper", "page", _WRITES),
    Implement(
        "laptop", "page",
        Pattern(r"\b(?:typ|work|cod)(?:es|s|ing)\b[^.;!?@]{0,20} (?:on|at|into) (?:the|an?|her|his|their) (?:[\w-]+ )?(?:laptop|computer|notebook computer)\b|在[^，。；@]{0,4}(?:笔记本)?电脑(?:上|前)?[^，。；@]{0,3}(?:打字|工作|敲)", "laptop computer 电脑"),
    ),
    Implement(
        "paintbrush", "raised", Pattern(rf"{WHO}(?:is )?paint(?:s|ing) (?:on|at|in|{_A}(?:\w+ )?(?:canvas|picture|portrait|landscape|wall|fence))\b|画着?(?:油画|画)|作画|刷着?墙", "paint 画 刷"),
    ),
    Implement("mop", "swept", Pattern(rf"{WHO}(?:is )?mop(?:s|ping) (?!(?:her|his) )|拖[着了]?地|拖地板", "mop 拖")),
    Implement(
        "rake", "swept", Pattern(rf"{WHO}(?:is )?rak(?:es|ing) (?:up )?(?:the|up|leaves|fallen|gravel|sand|hay|salt|autumn)\b|\b(?:pull|draw|drag)(?:s|ing) (?:the|an?|her|his|their) (?:[\w-]+ ){{0,2}}rake\b|耙[着地]|[拉推拖][着动]?[^，。；@]{{0,5}}耙", "rak 耙"),
    ),
    Implement(
        "shovel", "swept",
        Pattern(rf"{WHO}(?:is )?(?:shovel(?:s|l?ing)|dig(?:s|ging))\b(?! (?:in(?:to)? (?:her|his) |through|up (?:dirt on|memories)|with (?:her|his|bare)|(?:her|his|their) (?:\w+ )?(?:toes|heels|feet|fingers|nails|fingernails|hands|elbows|knuckles|claws|paws|spurs|teeth|thumbs|face)\b))|[挖铲][着了起]*[^，。；@手]{{0,3}}[土坑雪洞]", "shovel dig 挖 铲"),
    ),
    Implement("broom", "swept", Pattern(rf"{WHO}(?:is )?sweep(?:s|ing) (?:up |away |out )?(?:the|her|his|leaves|snow|dust|up|a)\b(?! (?:\w+ )?(?:room with|hair|arm|hand|gaze|off her|up into))|扫[着了起]*[地雪落院街]", "sweep 扫")),
    Implement("axe", "hewn", Pattern(rf"\b(?:chop|split|hew|cut)(?:s|t?ing|ping)? (?:up |down )?{_A}(?:wood|firewood|logs?|trees?|trunk)\b|{CHOPS_WOOD}", "chop split hew cut 劈 砍")),
    Implement("sword", "hewn", Pattern(rf"{_STRIKES}|{STRIKES}", "slash hack cleav swing strik slic attack fight duel cut 挥 舞 劈 砍 剑 刀")),
    Implement("sword", "aimed", Pattern(rf"\b(?:thrust|stab|lung)(?:e?s|b?ing)\b[^.;!?@]{{0,40}}\b{_BLADE}\b|{WHO}stab(?:s|bing)\b|\bpoint(?:s|ing) {_A}(?:[\w-]+ )?{_BLADE}\b|刺[出向去中了]|[剑刀]尖指", "thrust stab lung point 刺 尖")),
    Implement("sword", "raised", Pattern(rf"\b(?:draw|unsheath|pull|rais|lift|brandish)(?:e?s|ing) (?:out )?{_A}(?:[\w-]+ )?{_BLADE}\b|拔[出起]?[^，。@]{{0,3}}[剑刀]|举[起着]?[^，。@]{{0,3}}[剑刀](?!叉)|[剑刀]出鞘|亮[出]?[剑刀]", "draw unsheath pull rais lift brandish 拔 举 出鞘 亮")),
    Implement("pistol", "aimed", Pattern(rf"\b(?:aim|point|fir|draw|rais|level|pull)(?:e?s|ing) (?:out )?{_A}(?:[\w-]+ )?(?:gun|pistol|revolver|handgun|weapon)\b|[举掏拔端][起出着]?[^，。@]{{0,3}}枪|开枪|持枪", "aim point fir draw rais level pull 枪")),
    Implement("rifle", "aimed", Pattern(rf"\b(?:aim|point|fir|rais|level)(?:e?s|ing) {_A}(?:[\w-]+ )?(?:rifle|shotgun|musket)\b|端[起着]?步枪", "aim point fir rais level 步枪")),
    Implement(
        "fuel nozzle", "hand",
        Pattern(
            r"\b(?:(?:fill(?:s|ing)? up|refuel(?:s|l?ing)?|gas(?:ses|sing) up) (?:(?:the|an?|her|his|their) )?(?:[\w-]+ ){0,3}?"
            r"(?:@[\w-]+(?![\w'’-])|(?:car|truck|pick-?up|van|tank|motorbike|motorcycle|jeep|taxi|scooter)\b)(?! with (?!petrol|gas|fuel|diesel))"
            r"|fill(?:s|ing)? (?:up )?(?:the|her|his|their) (?:[\w-]+ )?tank\b|pump(?:s|ing) (?:gas|petrol|fuel|diesel)\b)"
            r"|[给往为][^，。；@]{0,8}(?:车|摩托|皮卡)加油(?!站)",
            "fill refuel gasses gassing pump 加油",
            (" up ", "tank", "refuel", "pumps", "pumping", "加油"),
        ),
    ),
    Implement("flashlight", "aimed", Pattern(rf"\b(?:shin|sweep|aim|point|direct|train)(?:e?s|ing) {_A}(?!burning|flaming|blazing)(?:[\w-]+ )?(?:flashlight|torch)\b|\b(?:flashlight|torch)(?:['’]s)? beam\b|\bbeam of {_A}(?:flashlight|torch)\b|\b(?:with|hold(?:s|ing)|carr(?:ies|ying)) {_A}(?:[\w-]+ )?flashlight\b|[打拿举握][着起]?[^，。；@]{{0,4}}手电|用[^，。；@]{{0,3}}手电|手电筒?的?光", "flashlight torch 手电")),
    Implement("walking stick", "propped", Pattern(rf"\b(?:lean|rest|prop|support|steady|stoop|hunch)(?:s|es|ing|ed|ies)?\b[^.;!?@]{{0,24}} (?:on|over) {_A}(?:[\w-]+ )?{_STICK}\b|\bhands (?:\w+ )?(?:(?:on|over|around) )(?:the (?:top|handle|crook|knob) of )?(?:an?|the|her|his|their) (?:[\w-]+ )?{_STICK}\b|\b(?:walk|hobbl|limp|shuffl|stand|climb|trudg|hik|com)(?:e?s|ing)\b[^.;!?@]{{0,40}} (?:with|on) (?:an?|the|her|his|two) (?:[\w-]+ )?{_STICK}\b|[拄撑]着?[^，。；@]{{0,5}}(?:拐|手杖|木杖|登山杖|棍)", "stick cane crutch crook staff pole 拄 撑")),
    Implement("bow", "aimed", Pattern(rf"\b(?:draw|rais|aim|bend)(?:s|es|ing) {_A}(?:[\w-]+ )?bow(?:string)?\b(?! tie)|{WHO}(?:nocks|looses|shoots) (?:an?|the|her|his) (?:[\w-]+ )?arrows?\b|拉[开满起]?弓|张弓|射箭|弯弓", "bow arrow 弓 箭")),
    Implement("spear", "aimed", Pattern(rf"\bthrust(?:s|ing) {_A}(?:[\w-]+ )?(?:spear|lance|halberd)\b|刺出[^，。@]{{0,3}}[矛枪]", "thrust 刺")),
    Implement("rope", "both", Pattern(rf"\b(?:pull|haul|tug|heav|yank)(?:s|es|ing|ging) (?:hard )?(?:on |at )?{_A}(?:[\w-]+ )?rope\b|[拉拽扯][着住紧]?[^，。@]{{0,3}}绳", "rope 绳")),
    Implement("cup", "mouth", Pattern(rf"{WHO}(?:takes|taking) (?:a|another|one) (?:\w+ )?(?:sip|gulp|drink)\b(?! (?:from|out of))|{WHO}(?:drinks|sips)(?=\s*(?:$|[,.;!]|and\b))|[抿呷喝]了?一口", "sip gulp drink 抿 呷 喝")),
    Implement("glass", "mouth", Pattern(rf"{WHO}(?:downs|knocks back|drains|empties) (?:the|an?|her|his) (?:[\w-]+ )?(?:shot|drink|whisky|whiskey)\b|一饮而尽", "shot drink whisk 一饮")),
    Implement("wine glass", "raised", Pattern(rf"{WHO}toasts(?=\s*(?:$|[,.;!]|to\b|with\b))|\b(?:proposes|makes|raises) a toast\b|举杯|干杯", "toast 杯")),
    Implement("bowl", "both", Pattern(rf"{WHO}(?:eats|eating)(?=\s*(?:$|[,.;!])| (?:hungrily|greedily|slowly|quickly|alone|in silence|dinner|lunch|breakfast|a meal)\b)|吃[着了]?(?:一?顿)?(?:早饭|午饭|晚饭|东西)", "eats eating 吃")),
    Implement("spoon", "mouth", Pattern(rf"{WHO}(?:eats|eating)(?=\s*(?:$|[,.;!])| (?:hungrily|greedily|slowly|quickly|alone|in silence|dinner|lunch|breakfast|a meal)\b)|{WHO}tast(?:es|ing) (?:the|some|her|his|a)\b|尝[了着一]*[口汤]", "eats eating tast 尝")),
    Implement("teapot", "poured", Pattern(rf"\bpour(?:s|ing) (?:@[\w-]+ )?{_A}(?:cups? of )?(?:[\w-]+ )?(?:tea|coffee)\b|[倒斟沏][着了上]?(?:一?[杯壶])?[茶]", "tea coffee 茶")),
    Implement("bottle", "poured", Pattern(rf"\bpour(?:s|ing) (?:@[\w-]+ |her(?:self)? |him(?:self)? )?{_A}(?:glass(?:es)? of |shots? of )?(?:[\w-]+ )?(?:wine|drinks?|whisky|whiskey|beer|water|milk|juice|champagne|sake|vodka|rum)\b|[倒斟][着了上满]?(?:一?[杯])?[酒水奶]", "pour 倒 斟")),
    Implement("dumbbell", "raised", Pattern(r"\blift(?:s|ing) weights\b|\bworks? out with (?:weights|dumbbells)\b|举重|举哑铃", "weights dumbbell 举重 哑铃")),
    Implement("hammer", "hand", Pattern(rf"{WHO}(?:is )?hammer(?:s|ing)\b(?=\s*(?:$|[,.;!]|and\b)| (?:(?:away|hard|in|into|the|an?|hot|red-hot|glowing|some|more|at|on|together|out) )*(?:[\w-]+ ){{0,2}}?{_HAMMERED}\b)|[钉敲]着?钉子?", "hammer 钉")),
    Implement("fishing rod", "hand", Pattern(rf"{WHO}(?:is )?fish(?:es|ing)\b(?! (?:out|for (?:her|his|a|the|coins|compliments)|in (?:her|his)|around|through|boat|net|line|village|rod|pole))|垂?钓着?鱼|垂钓", "fish 钓")),
    Implement("watering can", "poured", Pattern(rf"{WHO}(?:is )?water(?:s|ing) {_A}(?:[\w-]+ )?(?:plants?|flowers?|garden|roses|pots?|seedlings|lawn|bonsai|herbs|tree)\b|浇[着了]?(?:花|水|菜|树)", "water 浇")),
    Implement(
        "suitcase", "towed",
        Pattern(
            rf"\b(?:pull|drag|wheel|roll|lug|haul|tow)(?:s|g?ing|ging)? {_A}(?:[\w-]+ ){{0,2}}(?:suitcase|luggage|trolley case|carry-on)\b|[拉拖][着]?[^，。；@]{{0,4}}(?:行李|拉杆箱|箱子)",
            "suitcase luggage trolley carry-on 行李 箱",
        ),
    ),
)  # fmt: skip
"""All are choices; of two that speak of one thing the first one counts."""


TOWS_ALONG = Pattern(
    r"(?:suitcase|luggage|trolley case|carry-on) (?:\w+ly |behind (?:her|him) )?(?:along|through|across|down|over|past|towards?"
    r"|to the|into|out of|behind|up the)\b|[拉拖][着]?[^，。；@]{0,4}(?:行李|箱)[^。；]{0,10}(?:走|过|穿|往|向|沿|前行)",
    "suitcase luggage trolley carry-on 行李 箱",
)
"""Who goes on with what they pull."""


_CLOSE = 6
"""Characters before a deed in which Chinese says that it is done by hand."""
_BARE_HANDED = Pattern(
    r"[^.;!?。；！？]{0,80}?\bwith (?:(?:her|his|their|both|two|own|bare|muddy|greasy) )+(?:hands|fingers|fingernails|paws)\b|[^，。；！？]{0,6}(?:徒手|赤手|用[双两]?手(?![机帕套电]))",
    "hands fingers fingernails paws 手",
)


def implements_in(text: str) -> Iterator[tuple[Implement, Match[str]]]:
    """What people do with something in a text, and the words that say so."""
    for implement in IMPLEMENTS:
        for found in implement.words.finditer(text):
            if happens(text, found.start()) and not _BARE_HANDED.match(text, max(0, found.start() - _CLOSE)):
                yield implement, found
