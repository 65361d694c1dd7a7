"""Verbs for what a face shows and free arms do, by what is drawn for them: the nearest of what ``vocabulary.acts`` has
plain words for, or one that only they mean.
"""

from __future__ import annotations

from re import Match

from kling_story.patterns import Pattern

WHO = r"(?:@[\w-]+|\band|\bthen|,|\b(?:s?he|they|who|both|finally|at last))\s+(?:\w+ly\s+)?(?:then\s+|both\s+)?"
"""What stands right before what somebody does, so that no smoke rises and no road turns."""
_LEADS = Pattern(rf"^{WHO}")
_HER = r"(?:(?:her|his|their|the|its|both|one|an?|own) )*"
_DONE = r"(?:s|es|ing)\b"


def verb_at(words: Match[str]) -> int:
    """Where in a text the words begin for what somebody does, after ``WHO`` they may begin with."""
    lead = _LEADS.search(words[0])
    return words.start() + (lead.end() if lead else 0)


def _verbs(stems: str) -> str:
    """Stems of verbs as they are written of somebody who does it: "sneer" is sneers and sneering."""
    return rf"\b(?:{stems.replace(' ', '|')}){_DONE}"


def _does(stems: str) -> str:
    """The same of verbs that are nouns, too: "blocks"."""
    stems = stems.replace(" ", "|")
    return rf"(?:{WHO}(?:{stems})e?s|(?<!the )\b(?:{stems})ing)\b"


MOODS = {
    "smirking": Pattern(
        rf"{_verbs('sneer smirk scoff leer gloat')}|\bwry (?:smile|grin)\b|\b(?:one|a) corner of {_HER}mouth\b|冷笑|坏笑|讥笑|嘲笑|奸笑|得意地笑|狞笑|苦笑",
        "sneer smirk scoff leer gloat wry corner 笑",
    ),
    "straining": Pattern(
        rf"\b(?:grit|clench|bar|gnash)(?:s|ting|es|ing)? {_HER}(?:teeth|jaw)\b|\bjaw (?:set|clenched)\b|\bteeth (?:gritted|clenched|bared)\b"
        rf"|{_does('grimac winc strain grunt heav struggl groan')}|\bwith (?:all (?:her|his) (?:might|strength)|an effort|effort)\b|咬[着紧]牙|龇牙|咬紧牙关|用尽全力|拼命|吃力|使劲|费力",
        "teeth jaw grimac winc strain grunt heav struggl groan might effort strength 牙 全力 拼命 吃力 使劲 费力",
    ),
    "squinting": Pattern(
        rf"{_verbs('squint')}|\b(?:narrow|screw)(?:s|ing)? (?:up )?{_HER}eyes\b|\beyes (?:narrowed|narrow|screwed)\b|眯[着起了缝]*双?眼|眼睛眯",
        "squint eyes 眯",
    ),
    "blowing": Pattern(
        rf"\b(?:whistl|purs|pucker|pout)(?:s|es|ing)\b|\bblow(?:s|ing) (?:an?|on|into|smoke|bubbles|her|his|up)\b|\bblow(?:s|ing)(?= (?:(?:it|them) )?out\b)|{_does('exhal')}|\bbreathes? out\b|吹[灭着了口泡气]|吹口哨|[噘嘟撅][着起了]*嘴|呼出",
        "whistl purs pucker pout blow exhal breath 吹 噘 嘟 撅 呼出",
    ),
    "sighing": Pattern(rf"{_does('sigh')}|叹[了着一口长声]*气", "sigh 叹"),
    "brows": Pattern(
        rf"\b(?:rais|lift|arch|cock|quirk)(?:es|s|ing) {_HER}(?:eye)?brows?\b|\b(?:eye)?brows? (?:raised|lifted|arched|(?:go|shoot)(?:es)? up|up)\b|[挑扬][起着了]?一?[挑扬]?眉",
        "brow 眉",
    ),
    "singing": Pattern(
        rf"{_verbs('sing')}|{_does('chant croon')}|\b(?:in|a) song\b(?= )|唱[着歌起出]|歌唱|高歌",
        "sing chant croon song 唱 高歌",
    ),
    "panting": Pattern(
        r"\bpanting\b|\bpants(?= (?:for|heavily|hard|and)\b)|\bout of breath\b|\bbreathless(?:ly)?\b|\bgasp(?:s|ing) for (?:air|breath)\b|\bcatch(?:es|ing) (?:her|his|their) breath\b"
        r"|\bbreath(?:es|ing) (?:hard|heavily)\b|\bwinded\b|气喘|喘[着气息]|喘不过",
        "pant breath gasp winded 喘",
    ),
    "angry": Pattern(
        rf"{_does('glower snarl seeth fum bristl argu protest sulk')}|\bglar(?:es|ing)\b|\bclench(?:es|ing) {_HER}fists?\b|\bjaw (?:is )?tight(?:ens|ening)?\b|\b(?:irritat|annoy|exasperat)ed(?:ly)?\b|瞪[着了一]|怒目|咬牙切齿|恼火|争吵|抗议|气冲冲|握紧拳头|攥紧拳头",
        "glower snarl seeth fum bristl argu protest sulk glar fist jaw irritat annoy exasperat 瞪 怒目 咬牙 恼 争吵 抗议 气冲冲 拳",
    ),
    "afraid": Pattern(
        rf"{_verbs('panick cower trembl flinch cring quail quak')}|\bpanics\b|\b(?:nervous|anxious)(?:ly)?\b|\bworried(?:ly)?\b|\bin (?:panic|alarm|dread|shock)\b|\bpanick?(?:ed|y)\b|惊慌|慌张|慌乱|紧张|颤抖|胆怯|战战兢兢|焦急|不安",
        "panic cower trembl flinch cring quail quak nervous anxious worried alarm dread shock 惊慌 慌 紧张 颤抖 胆怯 战战 焦急 不安",
    ),
    "surprised": Pattern(
        r"\b(?:jaw|mouth) (?:drops|falls|hangs|hanging)\b|\bdrops (?:her|his|their) jaw\b|\bmouth (?:agape|open)\b|\beyes (?:widen|go wide|wide)\b|\bwiden(?:s|ing) (?:her|his|their) eyes\b|\bgap(?:es|ing)\b|\bdouble take\b|\bin (?:awe|wonder)\b"
        r"|瞪大|张大[了着]?嘴|倒吸|睁大|目瞪|震惊|愣",
        "jaw mouth eyes gap double awe wonder 瞪大 张 倒吸 睁大 目瞪 震惊 愣",
    ),
    "sad": Pattern(
        rf"{_verbs('mourn griev')}|\bin (?:despair|grief|shame|defeat|sorrow)\b|\b(?:disappointed|forlorn|hopeless|dejected|crestfallen|ashamed|wistful|miserabl[ey]|weary|wearily|exhausted|guilt(?:y|ily))(?:ly)?\b|哀悼|失望|绝望|羞愧|失落|疲惫|无奈|愧疚|落寞",
        "mourn griev despair grief shame defeat sorrow disappoint forlorn hopeless dejected crestfallen ashamed wistful miserab wear exhausted guilt 哀悼 失望 绝望 羞愧 失落 疲惫 无奈 愧疚 落寞",
    ),
    "crying": Pattern(
        rf"\b(?:swallow|blink|hold|fight|chok|wip)(?:s|es|ing)(?: back| away)? {_HER}tears\b|{_verbs('whimper sniffl')}|\bwail(?:s|ing)\b|\btear(?:s|ing) up\b|\beyes (?:(?:well|brim|fill|glisten)\w*|(?:are )?(?:wet|moist))\b|\bchok(?:es|ing) up\b|\b(?:into|to) tears\b|\bbreaks? down (?:in|and|sobbing|crying|weeping)\b|\b(?:near|back) tears\b|抽泣|呜咽|啜泣|哽咽|热泪|泪",
        "tear whimper sniffl wail eyes chok break 抽泣 呜咽 啜泣 哽咽 泪",
    ),
    "laughing": Pattern(
        rf"{_does('cackl guffaw cheer celebrat rejoic')}|\bin triumph\b|\btriumphant(?:ly)?\b|欢呼|庆祝|笑得|狂笑|乐得",
        "cackl guffaw cheer celebrat rejoic triumph 欢呼 庆祝 笑得 狂笑 乐得",
    ),
    "smiling": Pattern(
        rf"\bbeam(?:s|ing)\b(?! (?:of|down|through|across))|{_verbs('blush')}|\b(?:proud|content|reliev|amus|tender|fond)(?:ed|ly|edly)?\b(?= *(?:$|[,.;]| (?:smile|look|expression|at)\b))|咧嘴|笑眯眯|傻笑|脸红|欣慰|得意|笑嘻嘻|笑容",
        "beam blush proud content reliev amus tender fond 咧 笑 脸红 欣慰 得意",
    ),
    "shouting": Pattern(
        rf"{_does('howl bellow holler')}|\bcall(?:s|ing) (?:out|after|to|for)\b(?! (?:the|a) (?:meeting|vote))|喊|嚎|嘶吼",
        "howl bellow holler call 喊 嚎 嘶吼",
    ),
    "asleep": Pattern(
        r"\b(?:snor|napp|snooz|slumber)(?:es|s|ing)\b|\bnods off\b|\bmeditat(?:es|ing)\b|打鼾|打呼|打盹|打瞌睡|昏睡|冥想|打坐",
        "snor napp snooz slumber nods meditat 打 昏睡 冥想",
    ),
}  # fmt: skip
"""What a face shows."""

_COUNTED = {"one|an?|her index|his index": "一", "two": "[二两]", "three": "三", "four": "四", "five": "五"}
_FINGERS = {
    f"fingers_{number}": Pattern(
        rf"\b(?:hold|put|rais|lift|show|stick)(?:e?s|ing|ting) (?:up )?(?:{word})(?: of (?:her|his) \w+)? fingers?\b(?! (?:to|on|at|in|against|over)\b)"
        rf"|\bfingers?\b[^.;!?@]{{0,24}}\b(?:then|and|,) (?:{word.split('|')[0]})\b(?! (?!finger|and|then|as|while)\w)"
        rf"|[竖伸举比][起出着]?了?{han}[根个只]手?指头?|手?指[^。；@]{{0,12}}(?:然后|接着|再|，)(?:是|变成|到)?{han}[根个只](?!人)",
        "finger 指",
        ("one", " a", "index", "一") if number == 1 else f"{word} {han.strip('[]')[0]} {han.strip('[]')[-1]}",
    )
    for number, (word, han) in enumerate(_COUNTED.items(), start=1)
}
ARMS = {
    **_FINGERS,
    "over_ears": Pattern(
        rf"\b(?:clutch|hold|grab|rub|pull|tear|massag)(?:es|s|bing|ing)(?: at)? {_HER}(?:head|temples|hair)\b(?! (?:high|up|still|back|down|in))|抱[着住]?头|揉[着了揉]*太阳穴|揪[着住]*头发",
        "head temples hair 头 太阳穴",
    ),
    "over_mouth": Pattern(
        rf"\b(?:wip|dab)(?:es|s|bing|ing) [^.,;@]{{0,24}}\b(?:mouth|lips?|chin|nose|beard)\b|\b(?:hold|pinch|wip|rub|pick|scratch)(?:es|s|bing|ing) {_HER}(?:bridge of {_HER})?nose\b|\bblow(?:s|ing) (?:an? )?kiss(?:es)?\b|擦[了着擦]*嘴|抹[了着抹]*嘴|捏[着住]*鼻|飞吻|\byawn(?:s|ing)\b|哈欠",
        "yawn 哈欠 mouth lip chin nose beard kiss 嘴 鼻 吻",
    ),
    "over_eyes": Pattern(
        rf"\bfacepalms?\b|\b(?:slap|smack)(?:s|ping|ing) {_HER}forehead\b|\bhand to {_HER}forehead\b|拍[着了]*(?:额头|脑门)|扶额",
        "facepalm forehead 额 脑门",
    ),
    "over_face": Pattern(rf"\bhid(?:es|ing) {_HER}face\b", "face"),
    "chin": Pattern(
        rf"\b(?:bit|chew|gnaw)(?:es|s|ing) (?:on )?{_HER}(?:(?:finger)?nails|lower lip|lip)\b|\btouch(?:es|ing) {_HER}(?:cheek|lips?|face|chin)\b|\brests? {_HER}(?:chin|head|cheek) (?:on|in) {_HER}(?:hand|fist|palm)s?\b|\b(?:think|daydream)(?:s|ing)(?! of\b)\b|\b(?:deep|lost) in thought\b"
        r"|咬[着住]?(?:指甲|嘴唇)|摸[着了]?脸|沉思|思考|思索|若有所思",
        "bit chew gnaw touch rest think daydream thought 咬 摸 思",
    ),
    "scratching": Pattern(
        rf"\b(?:rub|scratch|massag)(?:s|es|bing|ing) {_HER}(?:neck|nape|back of {_HER}(?:neck|head))\b|\b(?:brush|comb)(?:es|ing) {_HER}hair\b|\btuck(?:s|ing) [^.,;@]{{0,30}}behind {_HER}ear\b|\bflick(?:s|ing) {_HER}hair\b|撩[起着了]*头发|捋[了着]*头发|梳头|揉[着了]*脖",
        "neck nape head hair ear 发 头 脖",
        "rub scratch massag brush comb tuck flick 撩 捋 梳 揉",
    ),
    "at_crown": Pattern(
        rf"\bt(?:ies|ying) (?:back |up )?{_HER}(?:[\w-]+ )?hair\b|\b(?:tip|adjust|straighten|doff|tilt|tug)(?:s|ping|ing)(?: at)?(?: down)? {_HER}(?:[\w-]+ )?(?:hat|cap|helmet|crown|headband)\b|扎[着起]*头发|脱帽|扶[了着]*帽|压低帽",
        "hair hat cap helmet crown headband 发 帽",
    ),
    "at_eyes": Pattern(rf"\b(?:adjust|push|straighten|lower)(?:s|es|ing)(?: up)? {_HER}(?:[\w-]+ )?(?:sun)?(?:glasses|goggles|spectacles|shades)\b|扶[了着]*眼镜|推[了着]*眼镜", "glasses goggles spectacles shades 眼镜"),
    "at_collar": Pattern(
        rf"\b(?:tug|loosen|adjust|straighten|button|unbutton|zip|unzip|tighten|fix|buckle|turn|pull|knot|tie)(?:s|ging|ing|ping)(?: at| up)? {_HER}(?:[\w-]+ )?(?:collar|tie|bow ?tie|coat|jacket|shirt|cardigan|scarf|cloak|lapels?|necklace|vest|blouse|armou?r)\b(?! off)|松[开了]*领带|[系打][好着上]*领带|扣[上好着]*(?:外套|大衣|衬衫|扣子|纽扣)|整理[着了]*(?:衣领|领带|衣服|领口)|拉上拉链",
        "collar tie coat jacket shirt cardigan scarf cloak lapel necklace vest blouse armor armour 领 扣 拉链 衣",
    ),
    "belly": Pattern(
        rf"\b(?:clutch|hold|grab|pat|rub|press)(?:es|s|ting|bing|ing)(?: at)? {_HER}(?:stomach|belly|side|ribs|wound|gut|waist|abdomen|tummy)\b|\bhands? (?:on|over|to) {_HER}(?:stomach|belly|wound)\b|捂[着住]*(?:肚子|伤口|腹部|腰)|摸[着了]*肚子|按[着住]*(?:肚子|伤口|腹部)",
        "stomach belly side ribs wound gut waist abdomen tummy 肚 伤口 腹 腰",
    ),
    "at_ear": Pattern(
        rf"\b(?:press|put|hold|lean|lay)(?:e?s|ing)? (?:her|his|an|one) ear (?:to|against|on)\b|耳朵?贴[着在]|\bcup(?:s|ping) (?:an? )?(?:hand )?(?:to |behind )?{_HER}ear\b|\bhand (?:to|behind|at) {_HER}ear\b|{_verbs('eavesdrop')}|\blistens(?= (?:at|closely|intently|hard|through|for))\b|侧耳|偷听|竖[着起]*耳朵",
        "ear listens eavesdrop 耳 偷听",
    ),
    "calling": Pattern(
        rf"\bcup(?:s|ping) {_HER}hands? (?:around|round|to|about|at) {_HER}mouth\b|\bcup(?:s|ping) {_HER}hands? (?:and|to) (?:shout|call|yell|holler)s?\b|\bhands cupped (?:around|round|to|at) {_HER}mouth\b|双手[^，。]{{0,4}}(?:拢|围|做成|圈)[^，。]{{0,4}}(?:嘴|喇叭)",
        "cup 嘴 喇叭",
    ),
    "finger_lips": Pattern(
        rf"\bfinger (?:\w+ )?(?:to|on|against|at|before) {_HER}lips\b|\bshush(?:es|ing)\b|\bhush(?:es|ing) (?:them|her|him|@|us)|手指[^，。]{{0,4}}(?:嘴唇|唇边|唇上|嘴边)|嘘",
        "finger shush hush 手指 嘘",
    ),
    "guard": Pattern(
        rf"\b(?:fighting|defensive|boxing|combat|martial[- ]arts|kung[- ]fu|karate|battle) (?:stance|pose|position)\b|\b(?:rais|put|hold|lift)(?:es|s|ting|ing) (?:up )?{_HER}fists\b(?! in the air)|\b(?:fists|guard) (?:up|raised)\b|\bsquar(?:es|ing) (?:up|off)\b|\bdefends? (?:her|him)self\b|\bon guard\b|\bshadow-?box(?:es|ing)\b|\btai chi\b"
        r"|(?:格斗|战斗|防御|攻击|武术|太极|拳击)[^，。]{0,3}(?:架势|姿势|姿态|架式)|摆[出开好][^，。]{0,6}架[势式]|防守|打太极|打拳",
        "stance pose position fists guard squar defend box tai 架 姿 防守 太极 打拳",
    ),
    "warding": Pattern(
        rf"{_does('block parr deflect')}(?! (?:the|a|her|his) (?:way|path|view|road|street|entrance|exit|door|light|sun))|\bparr(?:ies|y|ying)\b|\bward(?:s|ing) off\b|\bshield(?:s|ing) (?:her|him)self\b|\bbrac(?:es|ing) (?:her|him)self\b|\barms? (?:crossed |up )?(?:before|in front of|over) {_HER}(?:face|head)\b|格挡|招架|抵挡|护住[头脸]|挡[住开下]",
        "block parr deflect ward shield brac arm 格挡 招架 抵挡 护住 挡",
    ),
    "pushing": Pattern(
        rf"\b(?:push|press|strain|shov|heav)(?:es|s|ing) (?:hard |with all (?:her|his) might )?(?:at|against) (?!(?:her|his|@|him))|\b(?:shov|heav|push)(?:es|ing) (?:the|a|an|at the) (?:[\w-]+ )?(?:boulder|rock|stone|wall|gate|wardrobe|sofa|log|barrel|pillar|statue)\b|\bwarm(?:s|ing) {_HER}hands\b|\bhands? (?:held )?out to the fire\b"
        r"|用力推|烤[着了]*手|推[着开动]*(?:[大巨]石|石头|墙|巨门|大门|柜子)|顶[着住]门|烤[着]?火",
        "push press strain shov heav warm fire 推 顶 烤",
    ),
    "aiming": Pattern(
        rf"{_does('aim shoot fir')}(?= (?:at(?! (?:the |an? )?(?:[\w-]+ )?(?:goal|net|hoop|basket)\b)|again|twice|into|$)|[.,;]|$)|\btak(?:es|ing) aim\b|\bopens fire\b|\bpoint(?:s|ing) (?:a|the|her|his) (?:[\w-]+ )?(?:gun|pistol|revolver|rifle|weapon|blaster)\b|\bfir(?:es|ing) (?:a|the|her|his) (?:[\w-]+ )?(?:gun|pistol|revolver|rifle|weapon|blaster|shot)\b|\bcast(?:s|ing) a spell\b|\bsummon(?:s|ing)\b|瞄准|开枪|开火|射击|施法|施展",
        "aim shoot fir gun pistol revolver rifle weapon blaster cast summon 瞄准 开枪 开火 射击 施",
    ),
    "waving": Pattern(r"\bbeckon(?:s|ing)\b|\bflag(?:s|ging) (?:down|\w+ down)\b|\bhail(?:s|ing) (?:a|the) (?:cab|taxi)\b|招呼|示意", "beckon flag hail 招呼 示意"),
    "one_up": Pattern(rf"\breach(?:es|ing) up\b|\btiptoes? to reach\b|踮[着起]*脚[^，。@]{{0,3}}[够拿取]|\b(?:pump|shak|brandish)(?:es|s|ing) {_HER}fists?\b|\bfist in the air\b|\bpunch(?:es|ing) the air\b|\bhigh five\b|挥[舞着动]*拳|举[起着]*(?:拳头|右拳|拳)", "reach fist punch high 拳 踮"),
    "shrug": Pattern(rf"{_does('gestur gesticulat explain argu lectur teach')}|比划|打手势|解释|争辩|手势", "gestur gesticulat explain argu lectur teach 比划 手势 解释 争辩"),
    "praying": Pattern(rf"{_verbs('beg plead implor')}(?! (?:to|for) (?:sing|laugh))|\bmak(?:es|ing) a wish\b|\bmeditat(?:es|ing)\b|乞求|哀求|恳求|央求|许愿|冥想|打坐", "beg plead implor wish meditat 求 许愿 冥想 打坐"),
    "raised": Pattern(r"\bputs up (?:her|his|both) hands\b|\bhands up\b|\bjump(?:s|ing) for joy\b|高兴得跳|\bsurrender(?:s|ing)\b(?! to)|\b(?:cheer|celebrat|rejoic)(?:s|es|ing)\b|\bin (?:triumph|victory)\b|投降|欢呼|庆祝胜利|举手投降", "hands joy 跳 surrender cheer celebrat rejoic triumph victory 投降 欢呼 庆祝"),
    "reaching": Pattern(r"\breach(?:es|ing) out\b(?! (?:a|an|one|her|his|to (?:shake|us)))|\b(?:grab|snatch|clutch|grop|fumbl|claw)(?:es|s|bing|ing) (?:at|for|around|after)\b|\boffer(?:s|ing) (?:her|his|a) hand\b|\bpick(?:s|ing) (?!up|at\b|her|his|the lock|on|out)(?:[\w-]+ ){0,3}(?:apples?|flowers?|fruits?|berries|roses?|oranges|grapes|tea)\b|\brummag(?:es|ing)\b|\bsearch(?:es|ing) (?:the|her|his|a|through) (?:[\w-]+ )?(?:drawers?|bag|pockets?|shelf|shelves|desk|cupboard|box)\b|翻找|翻[着遍]?[包抽箱柜]|摸索|伸出(?:了)?手|摘[着下了]*(?:[苹果花]|葡萄|草莓|茶)",
        "reach grab snatch clutch grop fumbl claw offer pick rummag search 翻 摸索 伸出 摘"),
    "hips": Pattern(r"\bstrik(?:es|ing) a pose\b|\bpos(?:es|ing) (?:for|on|like|with|proudly|in)\b|\bstands? (?:proud|tall)\b|摆[着个好]?(?:姿势|造型|pose)", "pose posing poses stand 摆"),
    "behind": Pattern(r"\bhandcuffed\b|\bhands (?:tied|bound|cuffed)\b(?! to)|\b(?:tied|bound|strapped|taped|chained) to (?:a|an|the|his|her) (?:[\w-]+ )?(?:chair|post|tree|pole|pillar)\b|绑在[^，。@]{0,4}(?:椅|柱|树)|反绑|戴着手铐|\bstands? (?:at|to) attention\b|\bat ease\b|\bstand(?:s|ing) guard\b|站岗|立正", "handcuffed tied bound cuffed strapped taped chained attention ease guard 绑 手铐 站岗 立正"),
    "arm_held": Pattern(rf"\b(?:clutch|hold|grip|cradl|nurs|press)(?:e?s|ing)(?: at)? {_HER}(?:wounded|injured|bleeding|broken|hurt|bandaged) (?:\w+ )?(?:arm|shoulder|elbow)\b|\bclutch(?:es|ing)(?: at)? {_HER}(?:arm|shoulder)\b|[捂按扶][着住]*[^，。@她他]{{0,3}}(?:手臂|胳膊|肩膀)", "arm shoulder elbow 手臂 胳膊 肩膀"),
    "crossed": Pattern(r"双[臂手](?:环)?抱[着在]?[在于]?胸|双[臂手]交叉|抱着?胸", "胸 交叉"),
    "stretching": Pattern(rf"{WHO}stretch(?:es|ing) (?=before|after|by|on the|in the (?:sun|morning|park|gym)|out before)|{WHO}limbers up\b|{WHO}(?:is )?warm(?:s|ing) up\b|拉伸|热身|舒展[着开]?(?:身体|四肢|双臂)", "stretch limber warm 拉伸 热身 舒展"),
    "spread": Pattern(r"\b(?:tightrope|high wire|slackline|balance beam)\b|走钢丝|平衡木|\bspins? (?:round and round|like a top)\b|原地旋转|转着圈", "tightrope wire slackline beam 钢丝 平衡木 spin 旋转 转着圈"),
}  # fmt: skip
"""What free arms do."""
