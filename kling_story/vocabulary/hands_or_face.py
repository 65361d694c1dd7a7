"""What a close shot is of where no part of a body is named: hands at work, or a thing. "@Tom unscrews the flask" shows
his hands, "@Mei's phone buzzes on the desk" a phone; a word for a face or what it does leaves both their face.
"""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.works import works_in

_NOT = r"(?<!\bthe )(?<!\bof )(?<!\bno )(?<!\ba )(?<!camera )(?<!rain )(?<!water )(?<!light )(?<!smoke )(?<!sun )(?<!snow )(?<!sand )(?<!wind )\b"
"""What makes a verb a noun, or is no hand."""
_MADE_BY_HAND = Pattern(
    rf"{_NOT}(?:(?:un)?screws|(?:un)?screwing|(?:pours|pouring)(?! (?:rain|down|over (?:her|him|them|@)|out of (?:her|him|them|@)))|unties|untying|knots|(?:un)?laces (?:up )?(?:the|her|his|a)|peels|peeling|(?:cuts|cutting)(?! (?:board|edge|room|to|in|off|away|back|across|through|him|her (?:off|short)|them|short|@)\b)"
    r"|carv(?:es|ing)|(?:un)?wrap(?:s|ping)(?! (?:(?:her|his|their|one|both|an) (?:arms?|hands?|fingers|legs?|body)|around|up\b|herself|himself|@))|unfolds|unfolding|(?:folds|folding)(?! (?:chair|stool|table|screen|bike|knife)s?| (?:her|his|their) (?:arms|hands|legs)| (?:in|into|over|under|up and)\b)|whittl(?:es|ing)|snips|snipping|kneads"
    r"|(?:un)?locks (?:the|her|his|an?)|solders|soldering|(?:tightens|tightening|loosens)(?! (?:her|his|their|the) (?:[\w-]+ )?(?:grip|grasp|hold|jaw|tie|collar|scarf|belt|embrace)\b)|winds (?:the|her|his|a) (?:watch|clock)|plucks|picks (?:an?|the|some|one) (?:[\w-]+ ){1,4}(?:from|off) (?:the|an?|her|his) (?:[\w-]+ )?(?:vine|tree|branch|bush|stem|plant)|rummag(?:es|ing)|grat(?:es|ing) |sprinkl(?:es|ing)|sieves|sifts|sifting"
    r"|cracks (?:the|an?|two|three) eggs?|braids|braiding|weav(?:es|ing)(?! (?:through|between|in|among|past|her way|his way)\b)|unzips(?! (?:her|his) (?:jacket|coat|dress|hoodie|suit))|unpicks|dismantl(?:es|ing)|assembl(?:es|ing)|disarms|rewires|refills|tops up|uncorks|uncorking"
    r"|sign(?:s|ing) (?:the|a|her|his|an)|stamps (?:the|a|her|his)|dials|dialling|(?:re)?loads (?:the|a|her|his)|threads (?:the|a|her|his)|arrang(?:es|ing) (?:the|some) (?:flowers|tulips|roses))\b"
    rf"|{_NOT}(?:ties|tying|tie)(?! (?:up )?(?:her|his|the|a) (?:[\w-]+ )?(?:tie|bow tie|necktie|scarf|hair|headscarf|headband|ponytail|apron)\b)"
    r"(?= (?:up |off )?(?:the|her|his|their|an?|two|@)\b| @| (?:a )?knots?\b)"
    rf"|{_NOT}(?:strikes|striking|lights) (?:the|an?|another|one|her|his) (?:[\w-]+ )?(?:match|lighter|candles?|fuse|lantern|lamp|incense|wick)\b"
    rf"|{_NOT}(?:counts|counting|shuffles|shuffling|deals|dealing|sorts|sorting|stacks|stacking|flips through|leafs through|tears (?:up|open)|rips open|tearing (?:up|open)|slits|seals|unseals)"
    r"(?: out)? (?:(?:the|an?|her|his|their|some|out|up|open|last|few|crumpled|stack|wad|pile|deck|of) ){0,4}(?:[\w-]+ )?"
    r"(?:money|cash|coins?|notes?|bills?|banknotes|cards?|deck|letters?|envelopes?|photos?|photographs?|pages?|parcels?|packages?|papers?|pills|chips|tickets|beads|stamps|boxes|books)\b"
    rf"|{_NOT}(?:turns|turning|twists|twisting|inserts|inserting|slides|pushes|slips|plugs|presses|pressing|flicks) (?:in )?(?:the|an?|her|his) (?:[\w-]+ )?"
    r"(?:key|dial|knob|tap|valve|switch|button|lever|cable|plug|card|coin|ring|screw|crank|combination)\b"
    rf"|{_NOT}(?:opens|opening|closes|snaps (?:open|shut)) (?:the|an?|her|his) (?:[\w-]+ )?(?:letter|envelope|parcel|package|box|tin|jar|lid|locket|packet|wallet|purse|briefcase|suitcase|toolbox|matchbox|drawer|bottle|flask|can)\b"
    rf"|{_NOT}(?:cleans|loads|polishes|polishing) (?:the|an?|her|his) (?:[\w-]+ )?(?:gun|pistol|rifle|revolver|lens|glasses|knife|sword|ring|silver|shoes?|boots?|medal)\b"
    rf"|{_NOT}(?:wraps|wrapping|bandages|bandaging|tapes|taping) (?:her|his|their) (?:[\w-]+ )?(?:knuckles|fists?|hands?|wrists?|fingers) (?:with|in)\b"
    rf"|{_NOT}turns? (?:the|an?|her|his) (?:(?!(?:body|corpse|child|baby|boy|girl|man|woman|car|boat|bed|mattress)\b)[\w-]+ ){{1,2}}over\b"
    r"|拧[开下紧着]|旋开|倒[着进入满出上茶水酒汤油奶](?!车|影)|[把将][^，。；@]{1,8}倒在(?!地)|斟[着满上酒茶]|解开|系[着好紧上][^，。,.]{0,3}(?:鞋带|绳|结|扣)|打结|剪[着开下断]|削(?![弱减])|雕刻|包[着好](?:饺|粽|馄|包裹|礼)|拆[开着]"
    r"|折[着叠好纸]|叠[着好]|数着?[^，。,.]{0,2}(?:钱|钞|硬币|铜板|念珠)|发牌|洗牌|划[着亮燃][^，。,.]{0,3}火柴|点[着燃上亮][^，。,.]{0,3}(?:火柴|蜡烛|灯|香|引线)|签[着下名字]|盖章|拨[着号通]|穿针|编[着织]|剥[着开皮]|装[着填上](?:子弹|弹|电池)"
    r"|上[着紧]?发条|撒[着上](?:盐|面粉|葱|糖)|打开[^，。,.@]{0,4}(?:信|盒|包裹|瓶|罐|箱|抽屉)|撕[开着碎]|展开[^，。,.@]{0,8}(?:信|纸|画|卷|图|字条)|缠[着绕上好绷胶]|绑[着好上][^，。]{0,4}(?:绷带|胶带|布条)|[摘采]下|翻找|按下|插[入进上][^，。,.]{0,3}(?:钥匙|卡|插头)|搅[动拌着]",
    "screws screwing pours pouring unt knots laces peels peeling cuts cutting carves carving wraps wrapping folds folding whittl snip knead locks solder tighten loosen winds plucks picks rummag grates grating sprinkl "
    "sieves sifts sifting cracks braids braiding weav unzip unpick dismantl assembl disarm rewire refill tops uncork signs signing stamps dials dialling loads threads arrang tie tying strikes striking lights "
    "counts counting shuffl deals dealing sorts sorting stacks stacking through tears tearing rips slits seals turn twists twisting inserts inserting slides pushes slips plugs presses pressing flicks "
    "opens opening closes snaps cleans polish 拧 旋 倒 斟 解 系 打 剪 削 刻 包 拆 折 叠 数 牌 划 点 签 章 拨 针 编 剥 装 发条 撒 撕 按 插 搅 展 缠 绑 摘 采 翻找 bandag taping tapes",
)  # fmt: skip
_AT_WORK = ("rub", "stir", "chop", "type", "write", "stretch")
"""Which of ``works.WORKS`` hands do before them."""
_ON_AN_INSTRUMENT = Pattern(r"^play|[弹拉](?!面)", "play 弹 拉")
_SEEN_FACE = Pattern(
    r"\b(?:faces?|eyes?|eyebrows?|brows?|cheeks?|lips?|mouth|chin|jaw|forehead|temples?|heads?|profile|portrait|gaze|tears(?! (?:it|them|the|an?|her|his|off|up|open|apart|away|out|at|through)\b)|sweat(?:s|ing)?|expressions?|looks?|looking|star(?:es|ing)|watch(?:es|ing)|gaz(?:es|ing)"
    r"|glanc(?:es|ing)|peer(?:s|ing)|squint(?:s|ing)|blink(?:s|ing)|wink(?:s|ing)|smil(?:es|ing)|grin(?:s|ning)?|frown(?:s|ing)?|laugh(?:s|ing)?|cr(?:ies|ying)|weep(?:s|ing)?|sob(?:s|bing)?|sigh(?:s|ing)?|nod(?:s|ding)?"
    r"|says?|speak(?:s|ing)?|talk(?:s|ing)?|whispers?|whispering|mutters?|shouts?|screams?|sings|singing|asks|calls|calling|hums|humming|listens|listening|breath(?:s|es|ing)?|drinks|drinking|sips|sipping|eats|eating|tastes|smells|sniffs|kisses|kissing"
    r"|smokes|smoking|reads|reading|walks|walking|(?:runs|running)(?! (?:her|his|their|two|an?|one) (?:[\w-]+ )?(?:fingers?|fingertips?|thumb|hands?|palms?)\b)|hair|beard|moustache|hat)\b"
    r"|[脸眼嘴唇泪汗额颊眉]|(?<![镜木石馒拳指锄龙])头(?![条版等])|[看望盯瞪瞧哭笑说喊唱问听闻尝喝吃吻吸念读走跑]|表情|神情|呼吸|低语",
)  # fmt: skip
"""Words with which a close shot shows a face."""
_HAND = Pattern(
    r"\b(?:hands?|palms?|fingers?|fingertips|fists?|knuckles|thumbs?|drumsticks|sticks (?=hammer|hit|pound|strike|beat|fly|crash))\b|(?<![对歌新选助水高选])手(?![机表电榴])|指尖|手指",
    "hand palm finger fist knuckle thumb stick 手 指",
)
_BODY = Pattern(
    r"\b(?:shoulders?|neck|throat|chest|back|arms?|lap|knees?|legs?|foot|feet|ears?|waist|body|skin|wrists?|belt|hips?)\b|[肩颈脖胸背臂膝腿脚耳腰身]"
)


def shows_a_face(prompt: str) -> bool:
    """Whether words speak of a face, or of what shows in one."""
    return _SEEN_FACE.search(prompt) is not None


def is_handwork(prompt: str) -> bool:
    """Whether words say that hands do something to a thing, and nothing of a face."""
    made = any(happens(prompt, found.start()) for found in _MADE_BY_HAND.finditer(prompt))
    made = made or any(kind in _AT_WORK and not _ON_AN_INSTRUMENT.search(found[0]) for kind, found in works_in(prompt))
    return made and not shows_a_face(prompt)


def speaks_of_hands(words: str) -> bool:
    """Whether words name hands or fingers."""
    return _HAND.search(words) is not None


def speaks_of_a_body(words: str) -> bool:
    """Whether words name a part of a body that is neither a face nor a hand."""
    return _BODY.search(words) is not None
