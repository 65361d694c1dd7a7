"""How tall small things are in a hand, where that isn't what their shape is usually: a ring is no plate.

Heights are those of the real things, in statures of 1.7 m, up to twice as tall for what else nobody would see.
"""

from __future__ import annotations

from functools import lru_cache

from kling_story.vocabulary.terms import spaced

_HEIGHTS = {
    0.014: "pill pills tablet bead pearl bullet seed 药片 药丸 珍珠 子弹 marble dice sim",
    0.024: "ring rings earring button coin coins diamond gem jewel dice die pebble 戒指 硬币 铜钱 钻石 宝石 纽扣 骰子 token bead whistle 骰子 印章 acorn thumbtack pushpin 花生 图钉 纽扣",
    0.032: "locket medallion amulet pendant cork thimble matchbox 吊坠 jade badge ingot yo-yo die 玉佩 令牌 徽章 元宝 银子 金元宝 玉 domino screw paperclip toothpick 螺丝 回形针 牙签 胸针 brooch mouse 鼠标 核桃 sweet toffee bonbon gumdrop 水果糖 奶糖 喜糖",
    0.04: "egg eggs walnut plum apricot strawberry lime kiwi lighter lipstick match matches medal 鸡蛋 火柴 打火机 奖牌 candy cherry cookie biscuit bun dumpling battery cheese chocolate eraser stamp 饼干 馒头 包子 饺子 糖果 月饼 樱桃 巧克力",
    0.047: "apple orange lemon peach tomato onion pear mandarin tangerine potato avocado carrot cucumber banana snowball tennis golf pong shuttlecock 棒球 网球 乒乓球 苹果 橙子 柠檬 桃子 番茄 梨 香蕉 snowball baseball yarn shell 雪球 毛线 贝壳 puck grenade 手雷 手榴弹",
    0.05: "key keys watch compass syringe thermometer 钥匙 手表 怀表 指南针",
    0.055: "taco tacos donut doughnut bagel sandwich burger cheeseburger hamburger pretzel muffin cupcake croissant pita gyro 甜甜圈 三明治 汉堡 肉夹馍 塔可 百吉饼",
    0.06: "razor 剃须刀 cup mug teacup espresso coffee ticket photo photograph polaroid card badge cigarette cigar 杯子 茶杯 杯 咖啡 照片 车票 名片 香烟 雪茄 wallet handkerchief tissue handcuffs bangle beads polaroid pancake playing cards picture drawing receipt 手帕 丝帕 钱包 纸巾 手绢 手铐 佛珠 念珠 煎饼 车票 机票 电影票 circuit cd dvd compact 电路板 光盘 necklace 项链",
    0.066: "letter envelope postcard invitation 信 信封 明信片",
    0.075: "glass tumbler phone smartphone mobile note banknote flask 手机 电话 纸条 酒杯 notepad remote walkie tablet lobster nest 鸟巢 鸟窝 车牌 license licence",
    0.1: "mango grapes grapefruit pomegranate melon coconut 葡萄 石榴 bomb cannonball skull boomerang 炸弹 骷髅头 头骨 gavel 法槌",
    0.085: "spoon teaspoon 勺子 pen pencil chalk brush 钢笔 铅笔 笔 毛笔 hairpin dart crayon marker ruler straw thermometer nail incense 玉簪 发簪 簪子 飞镖 尺子 烟斗 针线 吸管 corkscrew peeler 开瓶器",
    0.11: "knitting crochet toothbrush chopsticks paintbrush 牙刷 筷子 画笔",
    0.13: "knife dagger football kettle teapot pot moka percolator soccer 刀 匕首 足球 水壶 茶壶 咖啡壶 摩卡壶 volleyball jug pitcher tankard 排球 frisbee 飞盘 magnifying magnifier loupe 放大镜 dynamite",
    0.15: "basketball 篮球 map globe bottle 地图 瓶子 酒瓶",
    0.17: "cardboard watermelon pumpkin cabbage rope 西瓜 南瓜 绳子",
    0.2: "newspaper watering 报纸 洒水壶 fan gong lollipop sickle saw extinguisher 锣 镰刀 锯子 灭火器",
    0.8: "scythe pickaxe plank 木板",
    0.5: "bat",
    0.53: "club",
    0.3: "suitcase luggage trolley 行李箱",
    0.24: "backpack rucksack duffel 背包",
    0.18: "briefcase handbag tote satchel schoolbag 公文包 手提包 书包",
    0.4: "racket racquet arrow 箭 scabbard sheath sceptre 刀鞘 剑鞘 权杖",
}
_HEIGHT_OF = {word: height for height, words in _HEIGHTS.items() for word in words.split()}

_LAST = (
    " egg apple orange lemon coffee jade marble baseball candy cherry cookie biscuit chocolate cheese stamp picture shell yarn bun"
    " photo card letter potato tomato onion banana carrot coin jewel gem pearl rope button ticket watch "
)
"""Words that say how large something is only at its end: a cookie jar is no cookie, a baseball bat no ball."""


@lru_cache(maxsize=256)
def height_in_hand(name: str, description: str | None) -> float | None:
    """How tall a thing is, in statures, by its name, else by the last word before its description goes on to something
    else; None where neither is known.
    """
    for text in (spaced(name), description or ""):
        words = text.replace("-", " ").replace("_", " ").lower()
        for stop in (",", ";", ".", " with ", " of ", " in ", " on ", " from ", " that ", " which "):
            words = words.partition(stop)[0]
        *before, end = words.split() or [""]
        known = [_HEIGHT_OF[word] for word in before if word in _HEIGHT_OF and f" {word} " not in _LAST]
        known += [_HEIGHT_OF[end]] if end in _HEIGHT_OF else []
        known = known or [height for word, height in _HEIGHT_OF.items() if not word.isascii() and word in words]
        if known:
            return known[-1]
    return None


_COLOURS = {
    "silver": "saw machete handcuffs chain chains tongs pliers 锯子 手铐 铁链 锁链 银子",
    "red": "knitting crochet dynamite 小吃车 早餐车 煎饼车 lipstick lifebuoy flag roses tulips bunch-of-tulips bunch-of-red-tulips bunch-of-roses bunch-of-red-roses drum drums 旗子 旗帜 鼓 口红 救生圈 apple apples tomato strawberry rose tulip pomegranate radish 苹果 番茄 西红柿 草莓 石榴 玫瑰 cherry cherries chili lobster extinguisher tanghulu hawthorn hawthorns skewer 樱桃 辣椒 糖葫芦 冰糖葫芦 红包 春联 灭火器",
    "orange": "basketball 篮球 orange oranges mandarin tangerine apricot grapefruit pumpkin carrot mango 橙子 橘子 南瓜 胡萝卜 芒果",
    "yellow": "taxi cab 出租车 baby 襁褓 tennis 网球 lemon banana melon 柠檬 香蕉 lemonade champagne beer 香槟 corn cheese butter 玉米 奶酪 黄油",
    "lime": "lime pear cabbage 青柠 梨",
    "green": "watermelon cucumber avocado 西瓜 黄瓜 牛油果 lettuce leek branch twig leaf cactus jade bamboo 树枝 树叶 叶子 玉佩 玉簪 粽子 柳枝 荷叶 白菜",
    "purple": "plum grapes 葡萄 李子",
    "gold": "trophy 奖杯 ring rings coin coins key keys medal crown trumpet doorknob 戒指 硬币 钥匙 奖牌 bell trophy hairpin ingot sceptre gong saxophone horn wheat 铃铛 元宝 金元宝 金条 发簪 权杖 锣 令牌 麦穗 稻穗",
    "white": "skull 头骨 骷髅头 baseball golf soccer volleyball shuttlecock 足球 排球 棒球 乒乓球 pillow towel tofu napkin 枕头 豆腐 毛巾 pill pills pearl egg eggs cigarette chalk 药片 珍珠 鸡蛋 香烟 tissue tissues bun bandage feather snowball handkerchief tablecloth milk rice bone candle quilt 手帕 馒头 包子 绷带 纱布 纸巾 牛奶 羽毛 雪球 骨头 床单 米饭 paper",
    "amber": "whisky whiskey 威士忌",
    "brown": "煎饼 handcart wheelbarrow 小推车 手推车 板车 rocking 摇椅 football cigar violin guitar potato coconut kiwi onion 雪茄 土豆 洋葱 drumstick wallet biscuit cookie pancake chocolate mushroom bread toast pipe beads rosary 鸡腿 烤鸡腿 钱包 饼干 巧克力 月饼 蘑菇 佛珠 念珠 面包 油条 arrow 箭 firewood log logs 柴火 木柴",
    "tan": "box carton parcel package crate 盒子 纸箱 箱子 包裹 armchair 扶手椅 cardboard sack rope 绳子 gourd basket hamper pole plank bale scroll parchment 葫芦 酒葫芦 篮子 竹篮 菜篮 箩筐 竹竿 扁担 木板 卷轴 圣旨 竹简 洗衣篮",
    "peach": "peach 桃子",
    "pink": "bouquet flowers bunch-of-flowers bunch-of-wildflowers donut doughnut gelato 花束 捧花 鲜花 甜甜圈 冰淇淋 ice-cream-cone",
    "blue": "bucket pail 水桶",
}
_COLOUR_OF = {word: colour for colour, words in _COLOURS.items() for word in words.split()}


def usual_colour(name: str) -> str | None:
    """The colour of a thing that mostly has that, as ``shades`` names it, where nobody says one: an apple is red."""
    words = name.replace("-", " ").lower().split()
    return next((_COLOUR_OF[word] for word in reversed(words) if word in _COLOUR_OF), None)
