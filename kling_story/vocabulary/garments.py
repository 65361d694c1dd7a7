"""The words for what people wear and how they have their hair: what ``looks`` looks for in a description."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.vocabulary.shades import SHADE_OF

CLOTHES = (
    "coat raincoat overcoat trenchcoat greatcoat jacket parka blazer robe dress gown kimono hanfu qipao suit"
    " sari saree sundress gi toga habit cassock tuxedo uniform armour armor jumpsuit boilersuit coverall coveralls overalls dungarees onesie"
    " wetsuit spacesuit flightsuit hoodie sweater pullover cardigan jumper sweatshirt shirt undershirt nightshirt nightgown blouse tee tees tank"
    " tanktop singlet camisole bodice corset halter vest gilet tunic waistcoat windbreaker anorak fleece puffer tracksuit sleeves sportswear jersey kit kits"
    " turtleneck polo poncho scrubs fatigues leathers smock bathrobe pyjamas pajamas swimsuit bikini bathing leotard unitard bodysuit romper playsuit"
    " salopettes frock pinafore kaftan caftan djellaba thobe abaya burqa chador kurta lehenga salwar cheongsam yukata dirndl tabard livery costume outfit"
    " clothes clothing attire garb getup ensemble doublet jerkin tutu chemise negligee nightie cagoule duffel bomber armor breastplate chainmail chefwhites labcoat tailcoat hivis kasaya tutu rags hides skins jumpsuits"
    " 外套 大衣 雨衣 风衣 夹克 连衣裙 长裙 裙子 旗袍 汉服 和服 纱丽 长袍 西装 礼服 制服 工作服 连体服 手术服 盔甲 卫衣 毛衣 开衫 衬衫"
    " 背心 马甲 上衣 衣服 衣 裙 运动服 泳衣 睡衣 T恤 棉袄 皮袄 马褂 褂 袄 衫 袍 西服 校服 军装 警服 球服 羽绒服 滑雪服 宇航服 航天服 太空服 潜水服 防护服"
    " 连体裤 背带裤 中山装 唐装 工装 袈裟 婚纱 套装 道袍 僧袍 龙袍 官袍 长衫 夜行衣 铠甲 盔甲 甲胄 囚服 蓑衣 厨师服 厨师衣 白大褂 兽皮 反光背心 服"
)
"""What is worn over all else, or on the chest."""
COATS = "coat raincoat overcoat trenchcoat greatcoat labcoat tailcoat 大衣 雨衣 风衣 白大褂 蓑衣"
ROBES = (
    "robe bathrobe cassock habit kimono hanfu yukata kasaya kaftan caftan djellaba"
    " 长袍 汉服 和服 道袍 僧袍 龙袍 官袍 袈裟 长衫 青衫 浴袍"
)
"""What falls to the feet, of men and women."""
DRESSES = "dress gown sundress nightgown qipao sari saree toga frock abaya cheongsam lehenga 连衣裙 长裙 裙子 旗袍 纱丽 晚礼服 婚纱"
SKIRTS = "skirt 半身裙 百褶裙"
CLOAKS = "cloak cape 斗篷 披风"
VAGUE = "clothes clothing attire garb outfit costume ensemble getup 衣服 衣 服 裙"
"""What says no shape: who is in white clothes wears what their trade does."""
OUTER = f"{COATS} {DRESSES} {ROBES} jacket parka blazer windbreaker anorak puffer suit tuxedo uniform armour armor cardigan 夹克 西装 礼服 制服 盔甲 开衫"
COVERING = "coat raincoat overcoat trenchcoat greatcoat cloak cape robe bathrobe jacket parka blazer windbreaker anorak puffer suit tuxedo hoodie cardigan sweater pullover sweatshirt 外套 大衣 雨衣 风衣 夹克 斗篷 西装 毛衣 卫衣 开衫"
"""What covers arms, whatever is worn under it."""
WHOLE = "bodysuit armour armor 盔甲 铠甲 囚服 夜行衣 scrubs jumpsuit boilersuit coverall coveralls overalls dungarees onesie wetsuit spacesuit flightsuit fatigues leathers suit tuxedo uniform tracksuit pyjamas pajamas unitard gi romper salopettes dungarees 西装 西服 制服 工作服 连体服 手术服 运动服 睡衣 连体裤 背带裤 校服 军装 警服 滑雪服 宇航服 航天服 太空服 潜水服 防护服 套装 中山装"
"""What is worn on the legs as well, in the same colour."""
LEGS = "trousers pants slacks chinos jeans leggings tights shorts skirt miniskirt 裤子 长裤 牛仔裤 短裤 短裙"
SHOES = "shoes shoe boots sneakers trainers heels stilettos sandals loafers slippers 鞋子 运动鞋 球鞋 皮鞋 高跟鞋 布鞋 鞋 靴子 长靴 靴"
SHORTS = "shorts miniskirt 短裤 短裙"
HAIR = "hair haired afro mohawk mohican dreads cornrows buzzcut pigtails plaits plait braided curls locks braid braids ponytail bun bob fringe 头发 长发 短发 卷发 马尾 辫子 双马尾 麻花辫 脏辫 爆炸头 莫西干 寸头 发"
BEARD = "beard bearded 胡子 胡须 络腮胡"
STUBBLE = "stubble stubbly stubbled unshaven 胡茬 胡渣"
GOATEE = "goatee 山羊胡"
LIP = "moustache mustache 八字胡"
GLASSES = "glasses spectacles goggles sunglasses eyeglasses 眼镜 墨镜 太阳镜"
HATS = {
    "chefhat": "chefhat 厨师帽",
    "conical": "conicalhat 斗笠 竹笠 草笠 笠帽",
    "strawhat": "strawhat sombrero 草帽",
    "cowboyhat": "cowboyhat stetson 牛仔帽",
    "peakedcap": "peakedcap 警帽 大檐帽 军帽",
    "pointedhat": "pointedhat 尖帽 巫师帽",
    "santahat": "santahat 圣诞帽",
    "tricorne": "tricorne tricorn",
    "mortarboard": "mortarboard 学士帽",
    "wusha": "wusha 乌纱帽",
    "beret": "beret 贝雷帽",
    "lowcap": "lowcap fez 书生帽 方巾 纶巾",
    "nursecap": "nursecap 护士帽",
    "skullcap": "skullcap kippah yarmulke 泳帽 瓜皮帽",
    "turban": "turban 缠头巾",
    "wimple": "wimple coif",
    "bandana": "bandana bandanna durag 红头巾",
    "crown": "crown coronet 王冠 皇冠 凤冠 金冠",
    "tiara": "tiara diadem",
    "headband": "headband sweatband hairband hachimaki 发带 抹额 发箍",
    "wreath": "wreath flowercrown 花环 花冠",
    "cap": "cap 鸭舌帽 棒球帽 布帽 前进帽 解放帽 报童帽",
    "helmet": "helmet 头盔 安全帽",
    "beanie": "beanie toque tuque 毛线帽 针织帽 绒线帽 羊毛帽 毛帽",
    "ushanka": "ushanka 雷锋帽 皮帽 毛皮帽",
    "tophat": "tophat 高礼帽 大礼帽",
    "hood": "hooded hijab headscarf kerchief babushka 兜帽 头巾",
    "hat": "hat fedora bowler sunhat stetson 帽",
}
"""What is worn on the head, by how it is drawn."""
WORN = {
    "apron": "apron 围裙",
    "hoodie": "hoodie 卫衣 连帽衫",
    "shawl": "shawl stole 披肩",
    "scarf": "scarf 围巾",
    "headphones": "headphones earphones earmuffs 耳机",
    "headset": "headset 耳麦",
    "satchel": "satchel 挎包 邮包",
    "sunglasses": "sunglasses 墨镜 太阳镜",
    "gloves": "gloves mittens mitts gauntlets 手套",
    "bowtie": "bowtie 领结 蝴蝶结领带",
    "tie": "tie necktie 领带",
    "collar": "collar 项圈",
    "veil": "veil 头纱 面纱",
    "cloak": CLOAKS,
    "crossed": "bathrobe kimono hanfu yukata kasaya gi 汉服 和服 长袍 道袍 僧袍 袈裟 长衫 青衫 浴袍 龙袍",
    "lapels": "suit suits tuxedo blazer tailcoat 西装 西服 燕尾服",
    "whites": "chefwhites 厨师服 厨师衣",
    "uniform": "uniform 制服 军装 警服",
    "armour": "armour armor breastplate chainmail 盔甲 铠甲 甲胄",
    "vest": "vest waistcoat gilet hivis 马甲 反光背心 防弹背心",
    "bib": "dungarees overalls salopettes 背带裤",
    "stripes": "stripes striped stripey 条纹 条纹衫 海魂衫",
    "checks": "checked chequered checkered plaid tartan flannel gingham 格子",
    "belt": "belt sash cummerbund 腰带",
    "badge": "badge",
    "stethoscope": "stethoscope 听诊器",
    "clericalcollar": "clericalcollar",
    "necklace": "necklace pearls choker 项链",
    "goldchain": "goldchain 金链子 金链",
    "medal": "medal medals 奖牌 勋章",
    "neckmedal": "neckmedal",
    "lei": "lei",
    "jabot": "jabot cravat ruff",
    "wings": "wings 翅膀",
    "hipsword": "hipsword",
    "gourd": "hipgourd",
    "eyepatch": "eyepatch 眼罩",
    "rednose": "rednose 红鼻子",
    "facemask": "facemask 口罩 蒙面",
    "hairpin": "hairpin hairpins 发簪 玉簪 步摇 金钗 簪子 发钗",
    "hairflower": "hairflower 簪花",
    "ribbon": "hairribbon hairbow",
    "earrings": "earrings earring 耳环 耳坠",
    "freckles": "freckles freckled 雀斑",
    "scar": "scar scarred 刀疤 伤疤",
    "backpack": "backpack rucksack knapsack schoolbag 背包 双肩包 书包",
}
"""What is worn over clothes, by how it is drawn; the drawing's order, too."""
BARE_ARMS = Pattern(
    r"\b(?:rolled[ -](?:up )?sleeves|sleeves (?:\w+ )?rolled|short[ -]sleeve[sd]?|t-?shirt|tee|polo|scrubs|jersey|kits?)\b"
    r"|短袖|T恤|卷起袖子",
    "sleeve t-shirt tshirt tee polo scrubs jersey kit 短袖 t恤 卷起袖子",
)
BARE_SHOULDERS = Pattern(
    r"\b(?:sleeveless|strapless|tank[ -]?top|singlet|camisole|halter|undershirt|swimsuit|bikini|sundress|leotard"
    r"|(?:basketball|boxing) (?:jersey|vest))\b|背心|无袖|泳衣|吊带",
    "sleeveless strapless tank singlet camisole halter undershirt swimsuit bikini sundress leotard basketball boxing 背心"
    " 无袖 泳衣 吊带",
)
BARE_CHEST = Pattern(
    r"\b(?:shirtless|bare[- ]chest(?:ed)?|topless|stripped to the waist)\b|赤膊|光膀子|赤裸上身",
    "shirtless bare topless stripped 赤膊 光膀子 赤裸上身",
)
TIED = Pattern(
    r"\bhair (?:\w+ )?(?:tied|pulled|drawn|gathered|combed|swept|pinned|put) (back|up)\b|头?发(?:\w{0,3})[盘挽]|[盘挽]着?头?发|(头?发\w{0,2}[束扎]|[束扎]着?头?发|高马尾)",
    "hair 盘 挽 束 扎 高马尾",
)
ALL_IN = Pattern(
    rf"\b(?:in|wearing|dressed in|clad in) (?:all[ -]|pure |dark )?(?P<colour>{'|'.join(filter(str.isascii, SHADE_OF))})"
    r"(?=\s*(?:$|[,.;:!?)]|(?:and|with|who|on|at|by|from)\b))|(?:一身|身穿|穿着?)(?P<of>"
    + "|".join(sorted((word for word in SHADE_OF if not word.isascii()), key=len, reverse=True))
    + r")(?=$|[的，。、；])",
    "in wearing 一身 穿",
)
"""All in one colour: "a stage manager in black"."""
USUALLY = (
    (
        Pattern(
            r"\b(?:wedding|bridal) (?:dress|gown)\b|\blab ?coat\b|\b(?:chefwhites|toga|tutu|undershirt|gi)\b|婚纱|白大褂|厨师服|厨师衣",
            "wedding bridal lab chefwhites toga tutu undershirt gi 婚纱 白大褂 厨师",
        ),
        "white",
    ),
    (
        Pattern(
            r"\b(?:tuxedo|dinner jacket|cassock|tailcoat|leather (?:jacket|coat|trousers|vest)|leathers|balaclava)\b|燕尾服|夜行衣|皮夹克|皮衣",
            "tuxedo dinner cassock tailcoat leather balaclava 燕尾服 夜行衣 皮夹克 皮衣",
        ),
        "black",
    ),
    (
        Pattern(
            r"\b(?:armou?r|chainmail|breastplate|pinstripe suit)\b|盔甲|铠甲|甲胄",
            "armor armour chainmail breastplate pinstripe 盔甲 铠甲 甲胄",
        ),
        "steel",
    ),
    (
        Pattern(
            r"\b(?:military|army|soldier's|soldiers'|combat) (?:uniform|fatigues|jacket)\b|\b(?:camouflage|fatigues|camo)\b|军装|迷彩服",
            "military army soldier combat camouflage fatigues camo 军装 迷彩服",
        ),
        "olive",
    ),
    (
        Pattern(
            r"\b(?:police|school|prison guard|airline|captain's|pilot's) uniform\b|\b(?:bib )?overalls\b|校服|警服|工装裤|工作服|西装|西服",
            "uniform overalls 校服 警服 工装裤 工作服 西装 西服",
        ),
        "navy",
    ),
    (
        Pattern(
            r"\b(?:hi-?vis|high-visibility)\b|\bprison jumpsuit\b|反光背心|囚服|袈裟|救生衣",
            "vis prison 反光背心 囚服 袈裟 救生衣",
        ),
        "orange",
    ),
    (Pattern(r"\bscrubs\b|手术服", "scrubs 手术服"), "teal"),
    (Pattern(r"\bdenim (?:jacket|shirt|overalls|dress)\b|牛仔外套|牛仔衣", "denim 牛仔"), "denim"),
    (
        Pattern(
            r"\b(?:rags|tweed|furs|fur coat|animal skins|hides|sackcloth)\b|兽皮|貂皮|蓑衣|破衣|粗布衣|布衣",
            "rags tweed fur skins hides sackcloth 兽皮 貂皮 蓑衣 破衣 布衣",
        ),
        "brown",
    ),
    (Pattern(r"龙袍", "龙袍"), "gold"),
    (Pattern(r"\btrench ?coat\b|\bsafari (?:jacket|suit)\b", "trench safari"), "beige"),
)
"""Garments whose colour nobody says, since all have the same."""
JEANS = Pattern(r"\b(?:jeans|dungarees)\b|牛仔裤", "jeans dungarees 牛仔裤")
STYLES = {
    "bald": "bald hairless 光头 秃",
    "afro": "afro 爆炸头 非洲头",
    "mohawk": "mohawk mohican 莫西干 鸡冠头",
    "dreads": "dreads dreadlocked 脏辫",
    "cornrows": "cornrows 玉米辫",
    "buzz": "buzzcut 寸头 板寸 平头",
    "braids": "pigtails plaits braids 双马尾 麻花辫 双辫 两条辫子",
    "tail": "ponytail braid plait 马尾 辫子",
    "bun": "bun topknot 发髻 丸子头",
    "bob": "bob bobbed 波波头 齐耳短发 齐肩短发 齐肩发",
}
CURLS = "curly curls frizzy 卷发"
LONG, SHORT = "long flowing", "short cropped buzzed"


def all_in(text: str) -> str | None:
    """The shade of who is all in one colour."""
    found = ALL_IN.search(text)
    return SHADE_OF[found["colour"] or found["of"]] if found else None


def usual_in(text: str) -> Iterator[tuple[int, str]]:
    """Where a text speaks of garments that have the same colour on everybody, and their shade."""
    for pattern, colour in USUALLY:
        yield from ((found.start(), SHADE_OF[colour]) for found in pattern.finditer(text))
