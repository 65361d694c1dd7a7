"""What the free arms and the face of somebody do in a shot."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern, remembered
from kling_story.vocabulary.deeds import ARMS, MOODS
from kling_story.vocabulary.deeds import WHO as WHO
from kling_story.vocabulary.denials import denied

_WHOSE = r"(?:(?:her|his|their|both|the) )*"
_HAND = r"(?:(?:an?|one|her|his|their|both|the|two|free|other|left|right|back of|clenched|flat) )+"
_FLIES = r"(?:(?:is|are|held|pressed|pressing|clapped|clasped|goes|go|fl(?:y|ies)|still) )*"
_TAKEN = "".join(
    rf"(?<!\b{verb} (?:her|his) )" for verb in ("takes", "taking", "cups", "cupping", "cradles", "cradling")
)
_OWN_FACE = rf"{_TAKEN}(?<!['’]s )(?!(?<=\bher )\w+ (?:\w+ )?in his\b)(?!(?<=\bhis )\w+ (?:\w+ )?in her\b)"
"""Not what another one takes in their hands."""
_PUTS = rf"\b(?:clap|press|put|hold|plac|lay|cup)(?:e?s|p?ing)? {_HAND}(?:hands?|palms?) "


def _covers(what: str, chinese: str, needles: str, also: str) -> Pattern:
    """Words for hands that cover something of somebody's own."""
    return Pattern(
        rf"\b(?:cover|hid|mask|muffl|stifl)(?:e?s|ing) {_WHOSE}{what}\b|\bhands? {_FLIES}(?:over|across|before|(?:(?<=pressed )|(?<=clapped )|(?<=flies )|(?<=fly ))to) {_WHOSE}{what}\b"
        rf"|{_PUTS}(?:over|to|across|on|before|against) {_WHOSE}{what}\b|{chinese}",
        needles,
        f"cover hid mask muffl stifl hand palm {also}",
    )


_ARMS = {
    "over_face": Pattern(
        rf"\b(?:cover|hid|bur|drop|sink|lower)(?:e?s|ies|ying|ing) {_WHOSE}(?:face|head) (?:in|into|with|behind) {_HAND}(?:hands|palms)\b"
        rf"|{_OWN_FACE}\b(?:face|head) (?:\w+ )?in {_WHOSE}hands\b|\bwash(?:es|ing) {_WHOSE}face\b|\bsplash(?:es|ing) (?:\w+ )?water (?:in|on)(?:to)? {_WHOSE}face\b|\bcover(?:s|ing) {_WHOSE}face\b(?! with (?!(?:her|his|both|the) (?:\w+ )?(?:hand|palm)))|\bhands {_FLIES}(?:over|before|to) {_WHOSE}face\b"
        r"|捂[住着了]*脸|洗[着把了]*脸|掩面|脸埋[进在入到](?:双手|手[心掌里])",
        "face head 脸 面",
        "cover wash splash hand palm 捂 洗 掩 埋",
    ),
    "over_eyes": _covers(
        "eyes?", rf"(?:捂|蒙|遮|揉)[住着了]*(?:揉)?双?眼|\brub(?:s|bing) {_WHOSE}eyes\b", "eye 眼", "rub 捂 蒙 遮 揉"
    ),
    "over_mouth": _covers(
        r"(?:mouth|lips|yawn|smile|giggle|cough|sneeze)",
        rf"[捂掩][住着了]*嘴|{WHO}(?:cough|sneez)(?:e?s|ing)\b|\bblow(?:s|ing) {_WHOSE}nose\b|咳嗽|咳着|咳了|喷嚏|擤[着了]*鼻",
        "mouth lips yawn smile giggle cough sneez nose 嘴 咳 嚏 擤",
        "cough sneez blow 捂 掩 咳 嚏 擤",
    ),
    "over_ears": _covers("ears", r"捂[住着了]*(?:双耳|耳朵)", "ears 耳", "捂"),
    "wiping": Pattern(
        rf"\b(?:(?:wip|dab|mop|pat)(?:e?s|b?ing|ping|ting)|dr(?:ies|ying)) (?:away )?(?:at |an? |the |off )*{_WHOSE}(?:\w+ )?(?:tears?|eyes?|cheeks?|face)\b(?! (?:of|paint)\b)"
        r"|(?:擦|抹|拭)[了去掉着干擦抹拭]*(?:眼泪|泪水|泪|眼角)",
        "wip dab mop pat dries drying 泪 眼角",
        "tear eye cheek face 泪 眼",
    ),
    "brow": Pattern(
        rf"\b(?:(?:wip|mop|dab|rub)(?:es|s|b?ing|ping)|dr(?:ies|ying)) (?:away )?(?:at |the |off )*(?:sweat\b|{_WHOSE}(?:\w+ )?(?:brow|forehead)\b)"
        r"|(?:擦|抹|拭)[了去掉着干擦抹拭一]*(?:额头|额上|汗|头上的汗)",
        "brow forehead sweat 额 汗",
    ),
    "shrug": Pattern(
        r"\bshrug(?:s|ging)?\b(?! (?:off|on|out|into|her coat|his coat))|\bpalms (?:turned )?up(?:wards?)?\b|耸[了着]?耸?[一]?[下]?肩|摊[开了着]?双?手",
        "shrug palms 耸 摊",
    ),
    "saluting": Pattern(
        r"\bsalut(?:es|ing)\b|\bgives? (?:a|an) (?:\w+ )?salute\b|敬[了着]?[一]?个?(?:军|标准的军)?礼", "salut 敬"
    ),
    "pockets": Pattern(
        rf"\b(?:hands?|fists?) (?:(?:deep|stuffed|thrust|shoved|buried|are|is|still) )*(?:in|into|inside) {_WHOSE}(?:[\w-]+ )?pockets?\b"
        rf"|\b(?:put|stuff|shov|thrust|jam|stick|dig|slid)(?:e?s|t?ing) {_WHOSE}hands (?:deep )?(?:in|into) {_WHOSE}(?:[\w-]+ )?pockets\b"
        r"|手[^，。；]{0,2}插[在进着]*[^，。；]{0,4}[兜袋]",
        "pocket 插",
    ),
    "praying": Pattern(
        rf"{WHO}pray(?:s|ing)\b|\bin prayer\b|\b(?:hands|palms) (?:pressed |clasped |folded |held )+together\b|\bhands (?:clasped|folded)\b(?! (?:behind|over|on|around))"
        rf"|\b(?:press|put|clasp|fold)(?:e?s|ing) {_WHOSE}(?:hands|palms) together\b|双手合十|合掌|祈祷|祷告",
        "pray hands palms 合十 合掌 祷",
    ),
    "huddled": Pattern(
        rf"\bhug(?:s|ging) (?:her|him|them)sel(?:f|ves)\b|{WHO}shiver(?:s|ing)\b|\bshivering\b|\barms (?:wrapped |hugged |tight )+(?:a?round) (?:her|him|them|the|his)"
        rf"|\b(?:wrap|rub)(?:s|p?ing|bing) {_WHOSE}(?:upper )?arms(?: around (?:her|him)self)?(?=\s*$|[,.;!]| (?:against|for|to|in|and)\b)|发抖|哆嗦|寒[战颤]|[抱搂][住着紧]*(?:自己|双肩)",
        "hug shiver arms 抖 哆嗦 寒 自己 双肩",
    ),
    "scratching": Pattern(
        rf"\bscratch(?:es|ing) {_WHOSE}(?:head|scalp|hair)\b|\b(?:run|rak|push|drag)(?:e?s|n?ing) {_HAND}?(?:hands?|fingers) (?:back )?through {_WHOSE}hair\b"
        r"|[挠抓搔][了着]?[挠抓搔]?(?:头|后脑)|摸[了着]?摸?后脑",
        "scratch hair 挠 抓 搔 后脑",
    ),
    "chin": Pattern(
        rf"\b(?:strok|rub|tap|scratch)(?:es|s|b?ing|ping) {_WHOSE}(?:chin|beard|jaw)\b|\b(?:chin|cheek) (?:is |resting |rests |propped )*(?:in|on) {_HAND}(?:hands?|palms?|fists?)\b"
        rf"|\bhand (?:on|to|at) {_WHOSE}chin\b|{WHO}ponders?\b|[托支摸捋][着住]?(?:下巴|腮|胡)",
        "chin beard jaw cheek ponder 下巴 腮 胡",
    ),
    "on_heart": Pattern(
        rf"\bhands? {_FLIES}(?:over|on|to|against) {_WHOSE}(?:heart|chest)\b|{_PUTS}(?:over|on|to|against) {_WHOSE}(?:heart|chest)\b|\bclutch(?:es|ing) (?:at )?{_WHOSE}(?:chest|heart)\b"
        r"|[捂按][住着了]*(?:胸口|心口|胸)|手[^，。；@]{0,3}[按放]在胸",
        "heart chest 胸 心口",
    ),
    "thumb_up": Pattern(r"\bthumbs?[- ]up\b|竖[起着]*了?大?拇指", "thumb 拇指"),
    "stretching": Pattern(
        rf"{WHO}stretch(?:es|ing)?(?=\s*$|\s*[,.;!]| (?:and|lazily|luxuriously|out|{_WHOSE}(?:arms|back|whole body|body))\b)(?! out (?:an?|one|her hand|his hand|on|along|in)\b)|伸[了着]?一?个?大?懒腰",
        "stretch 懒腰",
    ),
    "shielding": Pattern(
        rf"\b(?:shield(?:s|ing)|shad(?:es|ing)) {_WHOSE}(?:eyes|face)\b|\b(?:hand|arm|palm|forearm)s? (?:[\w-]+ ){{0,3}}against the "
        r"(?:\w+ )?(?:glare|sun|sunlight|light|headlights?|brightness|flash(?:es)?)\b"
        r"|手搭凉棚|(?:手|手臂|胳膊)[^，。；]{0,3}[遮挡][住着在]*[^，。；]{0,3}(?:光|阳|眼前)",
        "shield shade shading glare sun light headlight brightness flash 凉棚 遮 挡",
    ),
    "one_up": Pattern(
        r"\b(?:one|an|a|her|his|their) (?:(?:other|left|right|free|clenched) )?(?:arm|hand|fist) (?:(?:is|held|stretched|thrown|flung|thrust|raised|lifted) )*"
        r"(?:raised|up|high|aloft|overhead|in the air|(?:to|towards?) the sky|skywards?)\b(?! (?:to|against|in front|before|between|on|from) (?!the sky))"
        r"|\b(?:raises|raising|lifts|throws|throwing|thrusts|punches|flings|stretches|puts) (?:up )?(?:one|an|a|her|his) (?:(?:other|left|right|free|clenched) )?"
        r"(?:arm|hand|fist)\b(?=\s*$|[,.;!]| (?:up|high|in|into the air|overhead|and(?! (?:knocks|touch|strok|wip|press|push|tak|cover|shield|put|plac|brush|rub|scratch|grab|open|turns? (?:the|on|off)))|while|as|at|towards? the sky|to the sky|skyward)\b)(?! in (?:hers|his))"
        r"|举起(?:一只|左|右|另一只)?手臂?(?![机枪电里中套杯])|高举(?:一只|左|右|另一只)?(?:手臂?|拳头|胳膊)(?![机枪电里中套])|举手(?!投)|振臂|(?:一只|左|右|另一只)手臂?(?:高高)?(?:举|伸)(?:起|向天)",
        "arm hand fist 举 臂 手",
        "rais up high aloft overhead air sky lifts throw thrusts punches flings stretches puts 举 振 伸",
    ),
    "reaching": Pattern(
        rf"{WHO}reach(?:es|ing) (?:out )?(?:for|towards?|down|under|into|after|across)\b|\b(?:stretches|holds|reaches) out (?:an?|one|her|his) (?:hand|arm)\b"
        r"|伸手(?:去)?[拿够抓捡摸取]|伸出(?:一只|右|左)?手(?!指)",
        "reaches reaching stretches holds 伸",
    ),
    "spread": Pattern(
        rf"\barms? (?:out\b(?! of)|outstretched|spread|wide|flung (?:out|wide)|held out)|\bspread(?:s|ing)? {_WHOSE}arms?\b|张开双臂|伸开双臂",
        "arm 双臂",
    ),
    "raised": Pattern(
        rf"\b(?:arms|hands) (?:raised|up|in the air|held high|overhead|aloft)\b|\brais(?:es?|ing) {_WHOSE}(?:arms|hands)\b"
        rf"|\bthrow(?:s|ing) (?:up )?{_WHOSE}(?:arms|hands)\b(?! (?:around|round|about)\b)|举起双[手臂]|高举双[手臂]",
        "arms hands 双手 双臂",
    ),
    "crossed": Pattern(
        rf"\barms (?:crossed|folded)|\b(?:cross|fold)(?:es|s|ed|ing)? {_WHOSE}arms\b|抱臂|双臂交叉|抱着双臂|抱着胳膊",
        "arms 抱臂 双臂 胳膊",
    ),
    "hips": Pattern(rf"\b(?:hands?|fists?) (?:planted )?on {_WHOSE}hips?\b|\barms akimbo\b|叉腰", "hip akimbo 叉腰"),
    "behind": Pattern(rf"\bhands (?:clasped |folded |held )?behind {_WHOSE}backs?\b|背着双?手", "behind 背着"),
    "waving": Pattern(
        rf"{WHO}wav(?:es|ing)\b(?=\s*$|\s*[,.;!]|\s+(?:at|to|back|goodbye|farewell|her|his|a hand|from|him|them|as|and)\b)|挥手|招手|挥了?挥|摆摆手",
        "waves waving 挥 招手 摆",
    ),
    "pointing": Pattern(
        rf"{WHO}point(?:s|ing)\b(?!\s+(?:out|of)\b)|(?<![针无食拇])指着|指向", "points pointing 指着 指向"
    ),
}

_MOODS = {
    "shouting": Pattern(
        r"\b(?:shout|yell|scream|shriek|roar(?!s? (?:off|away|past|up|down|along|through|into|out|by)\b))(?:s|ing)?\b|\bcr(?:ies|ying) out\b|大喊|大叫|尖叫|吼|呐喊",
        "shout yell scream shriek roar cries crying 大喊 大叫 尖叫 吼 呐喊",
    ),
    "laughing": Pattern(
        r"\b(?:laugh|giggl|chuckl)(?:e?s|ing)?\b|\b(?:starts|begins|has|have) to (?:laugh|giggle|chuckle)\b|\bbursts? (?:out|into) laugh\w+|\b(?:in|with|of) laughter\b|大笑|哈哈笑|笑出声|笑起来",
        "laugh giggl chuckl 大笑 哈哈笑 笑",
    ),
    "crying": Pattern(
        r"\b(?:cr(?:ies|ying)|(?:weep|sob)(?:s|bing|ing)?|(?:starts|begins) to (?:cry|weep|sob))\b(?! out\b)|\b(?:in|through) tears\b|\btear(?:y|ful|fully|-stained)\b"
        r"|\b(?:a|one|single) tear\b|\btears (?:\w+ )?(?:run|roll|stream|fall|well|fill|in|on|down)\w*\b|哭|流泪|落泪|泪水|眼泪|含泪",
        "cries crying weep sob cry tear 哭 泪",
    ),
    "smiling": Pattern(
        r"\b(?:starts|begins) to (?:smile|grin)\b|\b(?:smil(?:es?|ing|ingly)|grin(?:s|ning)?|beam(?:s|ing) (?:at|with)|pleased|delighted|happy|happily|joyful(?:ly)?|cheerful(?:ly)?)\b"
        r"(?! (?:fades?|dies|vanishes|birthday|hour))|微笑|笑着|笑了|一笑|高兴|开心|喜悦|满意",
        "smil grin beam pleased delighted happ joyful cheerful 笑 高兴 开心 喜悦 满意",
    ),
    "sad": Pattern(
        r"\b(?:sad(?:ly)?|sorrow(?:ful|fully)?|mournful(?:ly)?|heartbroken|downcast|dejected(?:ly)?|grief)\b"
        r"(?! (?:song|music|melody|tune|stor|film|news))|悲伤|难过|伤心|忧伤|沮丧",
        "sad sorrow mournful heartbroken downcast dejected grief 悲伤 难过 伤心 忧伤 沮丧",
    ),
    "angry": Pattern(
        r"\b(?:angr(?:y|ily)|furious(?:ly)?|glar(?:es|ing) (?:at|back|up|down)|scowl(?:s|ing)?|frown(?:s|ing)?|enraged|in anger|with rage)\b"
        r"(?! (?:sea|sky|waves?|clouds?|storm))|皱眉|皱起眉|愤怒|生气|怒视|发怒",
        "angr furious glar scowl frown rage anger 皱 愤怒 生气 怒",
    ),
    "afraid": Pattern(
        r"\b(?:afraid|scared|terrified|frightened|fearful(?:ly)?|horrified|(?:in|with) (?:fear|terror|horror))\b|害怕|恐惧|惊恐|吓坏",
        "afraid scared terrified frightened fear terror horr 害怕 恐惧 惊恐 吓",
    ),
    "surprised": Pattern(
        r"\b(?:surprised|astonished|amazed|startled|stunned|wide-eyed|gasp(?:s|ing)?|(?:in|with) (?:surprise|astonishment|amazement))\b"
        r"(?! for (?:air|breath))|惊讶|吃惊|惊呆|惊喜|目瞪口呆",
        "surprise astonish amaze startled stunned wide-eyed gasp 惊 目瞪",
    ),
    "asleep": Pattern(
        rf"\b(?:asleep|sleep(?:s|ing)|doz(?:es|ing))\b(?! (?:bag|pill|village|city|town))|\beyes (?:are |still |tightly |gently )?(?:closed|shut)\b"
        rf"|\b(?:clos|shut)(?:es|s|ing) {_WHOSE}eyes\b|\bclosed eyes\b|闭着?上?双?眼|睡着|睡觉|熟睡|沉睡|入睡",
        "asleep sleep doz eyes 闭 睡",
    ),
    "winking": Pattern(r"\bwink(?:s|ing)?\b|眨了?眨?一只?眼", "wink 眨"),
}
"""What a face shows."""

_NOT_POURED = "".join(f"(?<![把将]{'.' * between})" for between in range(1, 10))
FALLEN_ONTO = rf"(?:(?<=[推打撞撂扑击绊])|{_NOT_POURED}(?<!跪))倒在(?![^，。]{{0,6}}[杯碗锅盘壶盆瓶板掌心])"
"""Falling onto something; not pouring there, as in "把面糊倒在铁板上"."""
_OF_ANOTHER = Pattern(
    r"^ (?!(?:and|but|as|while|with|at|in|on|to|into|over|under|by|for|from|through|behind|beside|because|when|about|again"
    r"|back|out|up|down|together|aloud|too|her|his|their|him|them|that|who|then|until|of|like|before|after|now|without|\w+ly)\b)[a-z]"
)
"""What follows a word for how another one is."""


@remembered
def moods_in(text: str) -> Iterator[tuple[str, Match[str]]]:
    """What a text says that faces show, and the words that say so; unordered."""
    for mood, pattern in (*_MOODS.items(), *MOODS.items()):
        for found in pattern.finditer(text):
            if not denied(text, found.start()) and _of_somebody(text, found):
                yield mood, found


def _of_somebody(text: str, found: Match[str]) -> bool:
    """Whether a word tells of who was named, not of what comes next: "laughing dancers"."""
    said = found[0].lower()
    return (
        said.startswith("eyes")
        or said.endswith(("s", "ly", "smile", "tear"))
        or not _OF_ANOTHER.search(text[found.end() :])
    )


@remembered
def arms_in(text: str) -> Iterator[tuple[str, Match[str]]]:
    """What a text says that somebody's arms do, and the words that say so."""
    for kind, pattern in (*_ARMS.items(), *ARMS.items()):
        for found in pattern.finditer(text):
            if not denied(text, found.start()):
                yield kind, found
