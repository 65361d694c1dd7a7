"""Who goes up or down stairs, a ladder, a rope or a face of rock, hangs from something, or falls, as prompts say it."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.deeds import WHO

_GOES = (
    r"(?:go|goes|going|com(?:e|es|ing)|walk(?:s|ing)?|run(?:s|ning)?|hurr(?:y|ies|ying)|rac(?:e|es|ing)|sprint(?:s|ing)?|rush(?:es|ing)?|mak(?:es|ing) (?:her|his|their) way"
    r"|step(?:s|ping)?|trudg(?:es?|ing)|head(?:s|ing)?|creep(?:s|ing)?|sneak(?:s|ing)?|stagger(?:s|ing)?|stumbl(?:es?|ing)|dash(?:es|ing)?|bound(?:s|ing)?|lead(?:s|ing)?|scrambl(?:es?|ing))"
)
_HOW = r"(?: \w+ly)?"
_STAIRS = r"\b(?:(?!\b(?:and|then|out|off|into)\b)[^.,;:!?@]){0,40}?\b(?:stairs?|staircases?|stairways?|stairwell|steps|flights? of)\b"
_LADDER = r"\b[^.;:!?@]{0,30}?\bladder\b"
_ROPE = r"(?:ropes?|cables?|vines?|lianas?|chains?|wires?|zip[- ]?lines?|harness|winch|parachute)\b"
_BAR = r"(?:bars?|branch(?:es)?|limb|bough|beams?|girder|rafters?|pipes?|rungs?|rings?|monkey bars|trapeze|pole|strap|chandelier|lamp ?post|skids?|wing)\b"
_LEDGE = r"(?:ledge|edge|rim|lip|cliff|cliff ?face|rock ?face|precipice|roof|rooftop|gutter|parapet|balcony|railing|sill|window ?sill|bridge|building|skyscraper|tower|wall|rock|cornice)\b"
_FACE = r"(?:cliff|cliff ?face|rock|rock ?face|rock wall|climbing wall|face of the \w+|crag|overhang|boulder|sheer wall|wall of the \w+|castle wall|facade|side of the \w+|building|skyscraper|tower|ice ?fall|ice wall|glacier)\b"
_TRUNK = r"(?:tree|oak|palm|pine|trunk|mast|lamp ?post|drain ?pipe|pole|flag ?pole)\b"
_DEPTH = r"(?:abyss|chasm|crevasse|void|ravine|gorge|canyon|shaft|street|drop|valley|river|water|pit|ground|city)\b"
_HIGH = rf"(?:{_LEDGE}|balcony|window|sky|bridge|plane|aeroplane|airplane|helicopter|tree|scaffold(?:ing)?|ladder|stairs|horse|great height|heights?)"
_THE = r"(?:the|an?|her|his|its|their|one) (?:[\w'’-]+ ){0,2}?"
_HANGS = rf"{WHO}(?:is (?:left )?|are |left )?(?:hang|hung|dangl|cling|sway|suspend)(?:s|es|ing|ed)?\b(?! (?:up\b|out\b|around|her|his|on (?:her|his|every)|a |an ))[^.;:!?@]{{0,40}}?"
_FLIGHT = r"(?:the|an?|her|his|its|their) (?:[\w'’-]+,? ){0,3}?(?<!front )(?<!porch )(?<!door )(?:stairs|staircase|stairway|stairwell|steps)\b"
CLIMBS = {
    "stairs_top": Pattern(
        rf"\b(?:at|on|from) the (?:very )?(?:top|head) of {_FLIGHT}|(?:楼梯|台阶|石阶|阶梯)的?(?:顶[端上部]?|尽头|最?高处|上端|最上面)",
        "stair steps 楼梯 台阶 石阶 阶梯",
    ),
    "stairs_foot": Pattern(
        rf"\bat the (?:very )?(?:foot|bottom|base) of {_FLIGHT}|(?:楼梯|台阶|石阶|阶梯)的?(?:口|脚下?|底[部端下]?|下[面边方]|前)",
        "stair steps 楼梯 台阶 石阶 阶梯",
    ),
    "stairs_on": Pattern(
        rf"(?:\b(?:stand|wait|stop|paus|freez|linger|appear|halt|hesitat|is|are)\w*(?:(?!not\b|n?['’]t\b|never\b)[^.;:!?@]){{0,16}}?|@[\w-]+,? (?:alone )?)\b(?:on|(?:half|mid|part)[ -]?way (?:up|down)) {_FLIGHT}"
        r"|[站停立等守愣][着]?在[^，。,.]{0,6}(?:楼梯|台阶|石阶|阶梯)(?:上|中[间央]|[一正]半|拐角|转角)",
        "stair steps 楼梯 台阶 石阶 阶梯",
    ),
    "inverted_on": Pattern(
        rf"{_HANGS}\bupside[- ]down\b|\bhanging upside[- ]down\b|{WHO}bungee[- ]?jump(?:s|ing)\b|(?:倒挂|倒吊|蹦极)",
        "upside bungee 倒挂 倒吊 蹦极",
    ),
    "ledge_up": Pattern(
        rf"{WHO}(?:pull|haul)(?:s|ing)? (?:her|him)self (?:\w+ly )?(?:back )?(?:up|over)\b[^.;:!?@]{{0,12}}? (?:the|a) (?:[\w-]+ )?{_LEDGE}|自己(?:拉|撑|拽)上",
        ("pull h", "pulls h", "pulling h", "haul h", "hauls h", "hauling h", "自己拉", "自己撑", "自己拽"),
    ),
    "doorway": Pattern(
        rf"{WHO}(?:lean(?:s|ing)?|loung(?:es|ing)|slouch(?:es|ing)) (?:back |heavily |casually |lazily )*(?:against|in|on) {_THE}(?:door ?frames?|door ?way|door ?jamb|door ?post|jamb)\b"
        r"|[靠倚][着]?[在着]?[^，。@]{0,2}门[框边口](?!的)",
        (
            "doorframe",
            "door frame",
            "doorway",
            "door way",
            "door jamb",
            "doorjamb",
            "doorpost",
            "door post",
            "jamb",
            "靠",
            "倚",
        ),
    ),
    "wall_on": Pattern(
        rf"{WHO}(?:lean(?:s|ing)?|(?:press|flatten|prop)(?:e?s|ing)? (?:(?:her|him|them)sel(?:f|ves)|(?:her|his|their) backs?)) (?:back |heavily |casually |flat |up )*against {_THE}(?:wall|door|pillar|column|fence|lamp ?post|tree|brick wall)\b"
        r"|\bbacks? (?:pressed |flat |flattened )*against the wall\b|(?:背|身体|后背)?[靠倚贴][着]?[在着]?(?:墙|柱子|墙壁)(?!角)",
        "against 靠 倚 贴",
    ),
    "cover_on": Pattern(
        rf"{WHO}(?:(?:crouch|duck|squat|huddl|cower|lurk)(?:e?s|ing)|hid(?:es|ing)|(?:takes|taking) cover) (?:\w+ly )?(?:down )?behind {_THE}(?:crates?|box(?:es)?|boulder|rock|low wall|wall|barrels?|barricade|sandbags|counter|desk|sofa|couch|log|hedge|bush(?:es)?|dumpster|overturned table|table|haystack)\b"
        r"|[蹲躲藏]在?[^，。@]{0,6}(?:箱子?|木箱|石头|岩石|矮墙|油桶|木桶|沙袋|柜台|桌子|沙发|灌木丛?)(?:后|背后|后面)",
        "crouch hides hiding duck squat huddl cower lurk cover 蹲 躲 藏",
    ),
    "tree_on": Pattern(
        rf"{WHO}(?:hides|hiding|(?:peek|peer|lurk)(?:s|ing)) (?:\w+ly )?(?:out )?(?:from )?behind {_THE}(?:tree|trunk|oak|pine|birch|pillar|column|post)\b|[躲藏][^，。@]{{0,4}}(?:树|柱子)[^，。@]{{0,1}}后",
        "hides hiding peek peer lurk 躲 藏",
    ),
    "corner_on": Pattern(
        rf"{WHO}(?:peek|peer|look|glanc|lean|spy|spie)(?:e?s|ing)? (?:out )?(?:\w+ly )?(?:a?round|past|from behind|out from behind) {_THE}(?:corner|pillar|column|doorframe)\b|[从在]?(?:墙角|拐角|柱子?|墙)[^，。@]{{0,3}}(?:探[出着]?头|偷看|窥视|张望)",
        "corner pillar column doorframe 探 偷看 窥视 张望",
    ),
    "rail_on": Pattern(
        rf"{WHO}lean(?:s|ing)? (?:\w+ly |far |out |forward )*(?:over|on|against) {_THE}(?:railings?|rail|balustrade|parapet|banister|ship['’]s rail|balcony)\b|[趴靠倚扶伏][着]?在?[^，。@]{{0,4}}(?:栏杆|护栏|扶栏)",
        "rail balustrade parapet banister balcony 栏",
    ),
    "door": Pattern(
        rf"{WHO}(?:press|put|hold|lean|lay)(?:e?s|ing)? (?:her|his|an|one) ear (?:to|against|on) {_THE}door\b|{WHO}(?:listens?|eavesdrops?) (?:\w+ly )?(?:at|through) {_THE}door\b|耳朵[^，。@]{{0,2}}贴[着在][^，。@]{{0,2}}门|[在贴][^，。@]{{0,2}}门[^，。@]{{0,2}}偷听",
        ("ear to", "ear against", "ear on", "listen", "eavesdrop", "耳朵", "偷听"),
    ),
    "air_dive": Pattern(
        rf"{WHO}(?:div|plung)(?:es|ing) (?:\w+ly |head ?first |headlong |back )?(?:(?:down |off|from) {_THE}(?:{_HIGH}|board|pier|dock|boat|rocks?|deck|diving board|platform)\b|(?:in(?:to)?|under) {_THE}(?:water|pool|sea|lake|river|ocean|waves?|swimming pool|bay|surf)\b)|跳水|(?:跳|扎|跃)[进入][^，。@]{{0,3}}(?:泳池|水|海|湖|河)",
        "dives diving plunges plunging 跳水 跳进 跳入 扎进 扎入 跃进 跃入",
    ),
    "air_along": Pattern(
        rf"{WHO}(?:fl(?:y|ies|ying)|soar(?:s|ing)?) (?:\w+ly )?(?:through|over|above|across|between|into|past|high) {_THE}(?:air|sky|skies|clouds|city|rooftops|sea|buildings|skyscrapers|mountains|night|streets|ocean|valley)\b|飞翔?(?:过|在)[^，。@]{{0,4}}(?:天空|空中|云|城市)|[在从][^，。@]{{0,4}}(?:空中|天空|云)[^，。@]{{0,3}}飞",
        "fly flies soar 飞",
    ),
    "zip_along": Pattern(
        rf"{WHO}(?:slid|glid|zip|fl|rid|whizz|hurtl)(?:e?s|ies|ing|ying)? (?:\w+ly )?(?:down|along|on|across) {_THE}(?:zip[- ]?lines?|zip[- ]?wire)\b|{WHO}zip-?lines\b|滑索|溜索",
        "zip 滑索 溜索",
    ),
    "bar_pull": Pattern(
        r"\b(?:does|doing|do) (?:[\w-]+ ){0,3}(?:pull-?ups?|chin-?ups?)\b|引体向上",
        "pull-up pullup chin-up chinup 引体",
    ),
    "rope_swing": Pattern(
        rf"{WHO}swing(?:s|ing)?\b(?! (?:the|an?|at|her|his) )[^.;:!?@]{{0,40}}?\b(?:on|from|by|with) {_THE}(?:{_ROPE}|trapeze|chandelier)"
        rf"|{WHO}swing(?:s|ing)? (?:on|from) (?:ropes|vines|lianas)\b|抓[着住]?[^，。@]{{0,4}}[绳索藤缆][^，。@]{{0,6}}荡|荡[着过]?[^，。@]{{0,2}}(?:秋千飞人|吊环)|空中飞人",
        "swing 荡 飞人",
    ),
    "rope_down": Pattern(
        rf"{WHO}(?:slid|rappel|abseil|climb|descend|lower|glid|zip|shinn)(?:e?s|l?ing)?(?: (?:her|him|them)sel(?:f|ves))? (?:quickly |slowly )?(?:down )?(?:(?:on|by|along|down) )?{_THE}{_ROPE}"
        rf"|{WHO}(?:abseil|rappel)(?:s|l?ing)\b|[顺沿抓][着住]?[^，。@]{{0,4}}[绳索缆藤][^，。@]{{0,3}}(?:滑|爬|降)下?|索降|绳降|速降(?!赛)",
        "abseil rappel rope cable vine liana chain wire zip harness winch parachute 绳 索 缆 藤 速降",
    ),
    "rope_up": Pattern(
        rf"{WHO}(?:(?:climb|shinn|shimm|scrambl)(?:e?s|ies|ing|ying)?|(?:haul|pull)(?:s|ing)? (?:her|him|them)sel(?:f|ves)) (?:slowly |hand over hand )?(?:up )?{_THE}{_ROPE}"
        r"|[爬攀]上?[^，。@]{0,4}(?:绳|缆|藤)",
        "rope cable vine liana chain wire zip harness winch parachute 绳 缆 藤",
    ),
    "face_down": Pattern(
        rf"{WHO}climb(?:s|ing)? (?:\w+ly )?down {_THE}(?:{_FACE}|{_TRUNK}|wall\b)|[爬攀]下[^，。@]{{0,4}}(?:崖|岩|峭|壁)",
        "climb 爬 攀",
    ),
    "trunk_up": Pattern(
        rf"{WHO}(?:climb|shinn|shimm|scal|scrambl)(?:e?s|ies|ing|ying)? (?:\w+ly )?(?:high )?(?:up )?(?:into )?{_THE}{_TRUNK}|[爬攀]上?[^，。@过]{{0,3}}(?:树(?!下)|桅杆|旗杆|电线杆)",
        "climb shinn shimm scal scrambl 爬 攀",
    ),
    "face_up": Pattern(
        rf"{WHO}(?:(?:climb|scal|scrambl|clamber)(?:e?s|ing)?|free-?climbs|boulders) (?:\w+ly )?(?:up )?{_THE}(?:{_FACE}|(?<=scales the )wall\b|(?<=up the )wall\b)|{WHO}rock-?climb(?:s|ing)\b|{WHO}cling(?:s|ing) to {_THE}(?:cliff|rock|face)"
        r"|攀岩|[爬攀](?:上|登|爬|着)?[^，。@过下]{0,3}(?:悬崖|峭壁|岩壁|绝壁|崖壁|石壁|高墙|城墙|外墙)",
        "climb scal scrambl clamber boulder cling 攀 爬",
    ),
    "bar_on": Pattern(
        rf"{_HANGS}\b(?:from|on|onto|to|by|off) {_THE}{_BAR}|{WHO}(?:swing|hang)s (?:on|from) (?:a |the )?(?:bars?|rings|monkey bars|trapeze)\b|(?:吊|悬|挂)[着]?在?[^，。@]{{0,6}}(?:树枝|单杠|横梁|钢梁|水管|吊环|栏杆)",
        "hang hung dangl cling sway suspend swing 吊 悬 挂",
    ),
    "rope_on": Pattern(
        rf"{_HANGS}\b(?:from|on|onto|to|by|off|in) {_THE}(?:{_ROPE}|helicopter\b)|(?:吊|悬|挂)[着]?在?[^，。@]{{0,8}}(?:绳|缆|索|藤|铁链)",
        "hang hung dangl cling sway suspend 吊 悬 挂",
    ),
    "ledge_on": Pattern(
        rf"{_HANGS}\b(?:from|on|onto|to|by|off) {_THE}(?:{_LEDGE}|fingers|fingertips|one hand)|{_HANGS}\bby (?:her|his) (?:fingers|fingertips|hands)\b"
        rf"|(?:扒|抓|攀|抠)[着住]?[^，。@]{{0,6}}(?:边缘|边沿|屋檐|窗台|崖边|悬崖|阳台)(?![边旁]站)|(?:吊|悬|挂)[着]?在?[^，。@]{{0,6}}(?:悬崖|崖边|楼顶|屋檐|窗台|阳台|半空)",
        "hang hung dangl cling sway suspend 扒 抓 攀 抠 吊 悬 挂",
    ),
    "air_down": Pattern(
        rf"{WHO}(?:fall|plung|plummet|tumbl|hurtl|is thrown|is flung|is hurled)(?:e?s|ing)?\b(?: \w+ly| backwards?| headlong| screaming)? (?:(?:down |out )?(?:from|off|of|over|through) {_THE}{_HIGH}|(?:in)?to {_THE}(?:abyss|chasm|crevasse|void|ravine|gorge|canyon|shaft|depths)\b|through (?:the )?(?:air|space|clouds|sky)\b)"
        rf"|{WHO}(?:skydiv|free-?fall)(?:e?s|ing)\b|坠[落下](?!地)|跳伞|从[^，。@]{{0,6}}(?:楼|崖|桥|窗|空中|屋顶|树上|阳台|塔)[^，。@]{{0,3}}(?:掉|跌|摔|坠)[了落]?下?",
        "fall plung plummet tumbl hurtl thrown flung hurled skydiv free 坠 跳伞 掉 跌 摔",
    ),
    "air_on": Pattern(
        rf"{WHO}(?:float|hover|levitat|drift)(?:e?s|ing)? (?:\w+ly )?(?:weightless(?:ly)?\b|(?:in|above|through|over) (?:zero (?:gravity|g)|space|mid-?air|the air|the (?:[\w-]+ )?(?:ground|floor|module|cabin|space station|void|bed)))|{WHO}levitat(?:es|ing)\b|{WHO}(?:is )?weightless\b"
        rf"|(?:悬浮|飘浮|漂浮|浮)[着]?在(?:空中|半空|太空|失重|零重力)|失重",
        "float hover levitat drift weightless 浮 失重",
    ),
    "stairs_up": Pattern(
        rf"\b(?:climb(?:s|ing)?(?! down)|ascend(?:s|ing)?|mount(?:s|ing)?|{_GOES}{_HOW} up){_STAIRS}"
        r"|[走跑爬登冲奔踏迈][着]?上[^，。,.下]{0,8}(?:楼梯|台阶|石阶|阶梯)|沿着?[^，。,.]{0,4}(?:楼梯|台阶|石阶|阶梯)(?:往|向|拾级而)上|拾级而上|爬楼梯|上楼梯",
        "stair steps flight 楼梯 台阶 石阶 阶梯 拾级",
        "climb ascend mount up 上 爬 拾级",
    ),
    "stairs_down": Pattern(
        rf"\b(?:descend(?:s|ing)?|climb(?:s|ing)? down|{_GOES}{_HOW} down){_STAIRS}"
        r"|[走跑爬冲奔踏迈][着]?下[^，。,.上]{0,8}(?:楼梯|台阶|石阶|阶梯)|沿着?[^，。,.]{0,4}(?:楼梯|台阶|石阶|阶梯)(?:往|向)下|下楼梯",
        "stair steps flight 楼梯 台阶 石阶 阶梯",
        "descend down 下",
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
