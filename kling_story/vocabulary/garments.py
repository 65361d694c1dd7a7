"""The words for what people wear and how they have their hair: what ``looks`` looks for in a description."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.shades import SHADE_OF

CLOTHES = (
    "coat raincoat overcoat trenchcoat greatcoat jacket parka blazer cloak cape robe dress gown kimono hanfu qipao suit"
    " tuxedo uniform armour armor jumpsuit overalls hoodie sweater pullover cardigan jumper sweatshirt shirt blouse tee"
    " vest tunic waistcoat tracksuit sleeves sportswear jersey turtleneck polo poncho pyjamas pajamas swimsuit leotard 外套 大衣 雨衣 风衣 夹克 斗篷 披风 连衣裙 长裙 裙子 旗袍 汉服 和服 长袍 西装 制服 盔甲 卫衣 毛衣 衬衫"
    " 上衣 衣服 衣 裙 运动服 睡衣 T恤"
)
"""What is worn over all else, or on the chest."""
COATS = "coat raincoat overcoat trenchcoat greatcoat cloak cape robe 大衣 雨衣 风衣 斗篷 披风 长袍"
DRESSES = "dress gown kimono hanfu qipao 连衣裙 长裙 裙子 旗袍 汉服 和服"
OUTER = f"{COATS} {DRESSES} jacket parka blazer suit uniform armour armor 夹克 西装 制服 盔甲"
LEGS = "trousers pants jeans leggings shorts skirt miniskirt 裤子 长裤 牛仔裤 短裤 短裙"
SHORTS = "shorts miniskirt 短裤 短裙"
HAIR = "hair haired curls locks braid braids ponytail bun bob fringe 头发 长发 短发 卷发 马尾 辫子 发"
BEARD = "beard bearded goatee stubble 胡子 胡须"
LIP = "moustache mustache 八字胡"
GLASSES = "glasses spectacles goggles sunglasses eyeglasses 眼镜 墨镜"
HATS = {
    "cap": "cap beret 鸭舌帽 棒球帽 贝雷帽",
    "helmet": "helmet 头盔 安全帽",
    "beanie": "beanie toque 毛线帽",
    "hood": "hooded 兜帽",
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
    "backpack": "backpack rucksack knapsack schoolbag 背包 双肩包 书包",
}
"""What is worn over clothes, by how it is drawn; the drawing's order, too."""
BARE_ARMS = Pattern(
    r"\b(?:rolled[ -](?:up )?sleeves|sleeves (?:\w+ )?rolled|short[ -]sleeve[sd]?|sleeveless|t-shirt|tank top)\b"
    r"|短袖|T恤|背心|卷起袖子",
    "sleeve t-shirt tank 短袖 t恤 背心 卷起袖子",
)
BARE_CHEST = Pattern(
    r"\b(?:shirtless|bare[- ]chest(?:ed)?|topless|stripped to the waist)\b|赤膊|光膀子|赤裸上身",
    "shirtless bare topless stripped 赤膊 光膀子 赤裸上身",
)
TIED = Pattern(r"\bhair (?:\w+ )?(?:tied|pulled|drawn|gathered|combed|swept|pinned) (back|up)\b", "hair")
ALL_IN = Pattern(
    rf"\b(?:in|wearing|dressed in|clad in) (?:all[ -]|pure |dark )?(?P<colour>{'|'.join(filter(str.isascii, SHADE_OF))})"
    r"(?=\s*(?:$|[,.;:!?)]|(?:and|with|who|on|at|by|from)\b))|(?:一身|身穿|穿着?)(?P<of>"
    + "|".join(sorted((word for word in SHADE_OF if not word.isascii()), key=len, reverse=True))
    + r")(?=$|[的，。、；])",
    "in wearing 一身 穿",
)
"""All in one colour: "a stage manager in black"."""
STYLES = {
    "bald": "bald hairless 光头 秃",
    "tail": "ponytail braid braids plait plaits 马尾 辫子",
    "bun": "bun topknot 发髻 丸子头",
}
LONG, SHORT = "long flowing", "short cropped buzzed"
