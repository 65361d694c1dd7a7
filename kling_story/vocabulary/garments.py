"""The words for what people wear and how they have their hair: what ``looks`` looks for in a description."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.vocabulary.shades import SHADE_OF

CLOTHES = (
    "coat raincoat overcoat trenchcoat greatcoat jacket parka blazer cloak cape robe dress gown kimono hanfu qipao suit"
    " sari saree sundress gi toga habit cassock tuxedo uniform armour armor jumpsuit boilersuit coverall coveralls overalls dungarees onesie"
    " wetsuit spacesuit flightsuit hoodie sweater pullover cardigan jumper sweatshirt shirt undershirt nightshirt nightgown blouse tee tees tank"
    " tanktop singlet camisole bodice corset halter vest gilet tunic waistcoat windbreaker anorak fleece puffer tracksuit sleeves sportswear jersey"
    " turtleneck polo poncho scrubs fatigues leathers smock bathrobe pyjamas pajamas swimsuit bikini bathing leotard unitard bodysuit romper playsuit"
    " salopettes frock pinafore kaftan caftan djellaba thobe abaya burqa chador kurta lehenga salwar cheongsam yukata dirndl tabard livery costume outfit"
    " clothes clothing attire garb getup ensemble doublet jerkin tutu chemise negligee nightie cagoule duffel bomber"
    " 外套 大衣 雨衣 风衣 夹克 斗篷 披风 连衣裙 长裙 裙子 旗袍 汉服 和服 纱丽 长袍 西装 礼服 制服 工作服 连体服 手术服 盔甲 卫衣 毛衣 开衫 衬衫"
    " 背心 马甲 上衣 衣服 衣 裙 运动服 泳衣 睡衣 T恤 棉袄 皮袄 马褂 袄 衫 袍 西服 校服 军装 警服 球服 羽绒服 滑雪服 宇航服 航天服 太空服 潜水服 防护服"
    " 连体裤 背带裤 中山装 唐装 工装 袈裟 婚纱 套装 服"
)
"""What is worn over all else, or on the chest."""
COATS = (
    "coat raincoat overcoat trenchcoat greatcoat cloak cape robe bathrobe cassock habit 大衣 雨衣 风衣 斗篷 披风 长袍"
)
DRESSES = "dress gown sundress nightgown kimono hanfu qipao sari saree toga frock kaftan caftan abaya djellaba cheongsam yukata lehenga 连衣裙 长裙 裙子 旗袍 汉服 和服 纱丽"
OUTER = f"{COATS} {DRESSES} jacket parka blazer windbreaker anorak puffer suit tuxedo uniform armour armor cardigan 夹克 西装 礼服 制服 盔甲 开衫"
COVERING = "coat raincoat overcoat trenchcoat greatcoat cloak cape robe bathrobe jacket parka blazer windbreaker anorak puffer suit tuxedo hoodie cardigan sweater pullover sweatshirt 外套 大衣 雨衣 风衣 夹克 斗篷 西装 毛衣 卫衣 开衫"
"""What covers arms, whatever is worn under it."""
WHOLE = "scrubs jumpsuit boilersuit coverall coveralls overalls dungarees onesie wetsuit spacesuit flightsuit fatigues leathers suit tuxedo uniform tracksuit pyjamas pajamas unitard gi romper salopettes dungarees 西装 西服 制服 工作服 连体服 手术服 运动服 睡衣 连体裤 背带裤 校服 军装 警服 滑雪服 宇航服 航天服 太空服 潜水服 防护服 套装 中山装"
"""What is worn on the legs as well, in the same colour."""
LEGS = "trousers pants slacks chinos jeans leggings tights shorts skirt miniskirt 裤子 长裤 牛仔裤 短裤 短裙"
SHORTS = "shorts miniskirt 短裤 短裙"
HAIR = "hair haired afro mohawk mohican dreads cornrows buzzcut pigtails plaits plait braided curls locks braid braids ponytail bun bob fringe 头发 长发 短发 卷发 马尾 辫子 双马尾 麻花辫 脏辫 爆炸头 莫西干 寸头 发"
BEARD = "beard bearded goatee stubble 胡子 胡须"
LIP = "moustache mustache 八字胡"
GLASSES = "glasses spectacles goggles sunglasses eyeglasses 眼镜 墨镜 太阳镜"
HATS = {
    "cap": "cap beret 鸭舌帽 棒球帽 贝雷帽",
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
    "backpack": "backpack rucksack knapsack schoolbag 背包 双肩包 书包",
}
"""What is worn over clothes, by how it is drawn; the drawing's order, too."""
BARE_ARMS = Pattern(
    r"\b(?:rolled[ -](?:up )?sleeves|sleeves (?:\w+ )?rolled|short[ -]sleeve[sd]?|t-?shirt|tee|polo|scrubs|jersey)\b"
    r"|短袖|T恤|卷起袖子",
    "sleeve t-shirt tshirt tee polo scrubs jersey 短袖 t恤 卷起袖子",
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
    r"\bhair (?:\w+ )?(?:tied|pulled|drawn|gathered|combed|swept|pinned|put) (back|up)\b|头发(?:\w{0,3})[盘挽]|[盘挽]着?头?发",
    "hair 盘 挽",
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
        Pattern(r"\b(?:wedding|bridal) (?:dress|gown)\b|\blab ?coat\b|婚纱|白大褂", "wedding bridal lab 婚纱 白大褂"),
        "white",
    ),
    (Pattern(r"\b(?:tuxedo|dinner jacket|cassock)\b|燕尾服", "tuxedo dinner cassock 燕尾服"), "black"),
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
    "braids": "pigtails plaits 双马尾 麻花辫 双辫 两条辫子",
    "tail": "ponytail braid braids plait 马尾 辫子",
    "bun": "bun topknot 发髻 丸子头",
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
