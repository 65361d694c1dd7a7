"""What a thing or an animal of the cast is drawn as, by a word of its name or description.

Sizes are those of the real thing, in heights of a person of 1.7 m: of an animal from the ground to its crown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.terms import Found, Table, Term, spaced
from kling_story.vocabulary.tints import without_tints


@dataclass(eq=False, repr=False, kw_only=True)
class StandIn(Term):
    """``height``: how tall it is, in statures; 0 for a thing that a hand holds. ``wide``: how wide a thing is drawn, in
    its heights; ``goes``: it is a vehicle; ``seat``: how high somebody sits on it or in it, in its heights, 0 where
    nobody does; ``astride``: with a leg on each side; ``draft``: how deep it lies
    in water, in its heights, 0 where it doesn't float; ``deck``: how high somebody
    stands in it, likewise; ``box``: how high who comes along sits on the edge of its box. ``shade``: the colour of an animal that nobody declared and no word gives one.
    """

    height: float = 0.0
    wide: float = 1.0
    goes: bool = False
    seat: float = 0.0
    astride: bool = False
    draft: float = 0.0
    deck: float = 0.0
    box: float = 0.0
    shade: str | None = None


THINGS = Table(
    "thing",
    StandIn(id="cup", words="cup", chinese="杯子", meaning="a cup with a handle", wide=1.2, synonyms=("mug", "teacup", "coffee", "杯", "茶杯", "咖啡")),
    StandIn(id="bowl", words="bowl", chinese="碗", meaning="a bowl, wider above", wide=1.5, synonyms=("rice bowl", "tea bowl", "soup bowl", "noodle bowl", "saucer", "noodles", "ramen", "soup", "鱼汤", "鸡汤", "热汤", "饭碗", "面碗", "面条", "拉面")),
    StandIn(id="bottle", words="bottle", chinese="瓶子", meaning="a bottle with a neck", wide=0.4, synonyms=("thermos", "test tube", "potion", "保温瓶", "flask", "vial", "perfume", "wine", "beer", "瓶", "酒瓶", "香水")),
    StandIn(id="tin", words="tin", chinese="罐子", meaning="a round tin with a lid", wide=0.9, synonyms=("jar", "canister", "罐", "茶叶罐")),
    StandIn(id="phone", words="phone", chinese="手机", meaning="a flat device with a screen", wide=0.5, synonyms=("mobile", "remote", "remote control", "calculator", "walkie-talkie", "smartphone", "telephone", "tablet", "cell phone", "电话")),
    StandIn(id="player", words="cassette player", chinese="随身听", meaning="a flat box with two wheels", wide=1.25, synonyms=("player", "cassette", "radio", "recorder", "walkman", "收音机")),
    StandIn(id="book", words="book", chinese="书", meaning="a book", wide=0.8, synonyms=("ledger", "bible", "album", "magazine", "passport", "dictionary", "scrapbook", "sketchbook", "folder", "账本", "相册", "护照", "notebook", "diary", "journal", "novel", "manuscript", "书本", "笔记本", "日记")),
    StandIn(id="letter", words="letter", chinese="信", meaning="an envelope", wide=1.3, synonyms=("invitation", "envelope", "postcard", "信封", "信件")),
    StandIn(id="sheet", words="sheet of paper", chinese="纸", meaning="a sheet with lines on it", wide=0.75, synonyms=("newspaper", "contract", "document", "banknote", "business card", "note", "photo", "photograph", "paper", "ticket", "map", "page", "menu", "poster", "clipboard", "certificate", "scroll", "birthday card", "报纸", "合同", "照片", "纸条", "地图", "菜单")),
    StandIn(id="car", words="car", chinese="汽车", meaning="a car on the ground", height=0.85, wide=3.2, goes=True, seat=0.27, synonyms=("taxi", "cab", "sedan", "limousine", "sports car", "racing car", "jeep", "convertible", "轿车", "出租车", "跑车", "赛车", "车")),
    StandIn(id="van", words="van", chinese="面包车", meaning="a box on wheels with windows in front", height=1.3, wide=2.5, goes=True, seat=0.36, synonyms=("delivery van", "minivan", "minibus", "camper", "camper van", "ambulance", "food truck", "货车", "救护车", "房车")),
    StandIn(id="truck", words="truck", chinese="卡车", meaning="a cab with a load behind it", height=1.6, wide=2.9, goes=True, seat=0.42, synonyms=("lorry", "pickup", "pickup truck", "fire engine", "fire truck", "tractor", "tanker", "皮卡", "消防车", "拖拉机")),
    StandIn(id="cart", words="cart", chinese="推车", meaning="a box on two wheels with two shafts", height=0.6, wide=2.8, seat=0.72, deck=0.62, synonyms=("handcart", "wagon", "wheelbarrow", "barrow", "shopping cart", "trolley", "rickshaw", "chariot", "stroller", "pram", "buggy", "手推车", "马车", "木车", "板车", "黄包车", "购物车", "婴儿车")),
    StandIn(id="coach", words="stagecoach", chinese="驿马车", meaning="a closed coach on four large wheels", height=1.3, wide=2.0, seat=0.66, deck=0.66, synonyms=("horse carriage", "mail coach", "horse-drawn carriage", "royal carriage", "四轮马车")),
    StandIn(id="umbrella", words="umbrella", chinese="雨伞", meaning="an open umbrella", wide=1.3, synonyms=("parasol", "伞")),
    StandIn(id="bag", words="bag", chinese="包", meaning="a bag with a handle", wide=1.25, synonyms=("luggage", "duffel", "rucksack", "tote", "pouch", "handbag", "backpack", "satchel", "basket", "purse", "schoolbag", "school bag", "shopping bag", "手提包", "背包", "书包", "袋子", "塑料袋", "购物袋")),
    StandIn(id="case", words="suitcase", chinese="箱子", meaning="a flat case with a handle", wide=1.35, synonyms=("briefcase", "lunchbox", "lunch box", "toolbox", "violin case", "guitar case", "行李箱", "手提箱", "公文包", "饭盒", "工具箱")),
    StandIn(id="flower", words="flower", chinese="花", meaning="a flower on its stalk", wide=0.65, synonyms=("rose", "tulip", "lily", "sunflower", "玫瑰")),
    StandIn(id="lamp", words="lamp", chinese="灯", meaning="a lamp with a shade", wide=0.85, synonyms=("lightbulb", "bulb")),
    StandIn(id="lantern", words="lantern", chinese="灯笼", meaning="a light in a cage with a handle", wide=0.6, synonyms=("paper lantern", "oil lamp", "storm lamp", "提灯", "油灯", "马灯")),
    StandIn(id="candle", words="candle", chinese="蜡烛", meaning="a stick with a flame", wide=0.16, synonyms=("torch", "burning torch", "match", "火把", "火炬", "火柴")),
    StandIn(id="flashlight", words="flashlight", chinese="手电筒", meaning="a tube with a bright end", wide=1.0, synonyms=("electric torch", "telescope", "spyglass", "单筒望远镜")),
    StandIn(id="ball", words="ball", chinese="球", meaning="a ball", synonyms=("crystal ball", "diamond", "gem", "jewel", "宝石", "钻石", "football", "basketball", "soccer ball", "egg", "pearl", "pill", "篮球", "足球", "水晶球", "orb", "globe", "balloon", "鸡蛋", "气球")),
    StandIn(id="sword", words="sword", chinese="剑", meaning="a blade with a hilt", wide=0.3, synonyms=("blade", "knife", "katana", "dagger", "刀", "匕首")),
    StandIn(id="tool", words="tool", chinese="工具", meaning="a handle with a head", wide=0.5, synonyms=("hammer", "wrench", "spanner", "screwdriver", "锤子", "扳手")),
    StandIn(id="axe", words="axe", chinese="斧头", meaning="a long handle with a wedge of steel on one side", wide=0.3, synonyms=("hatchet", "battle axe", "tomahawk", "cleaver", "斧")),
    StandIn(id="pen", words="pen", chinese="笔", meaning="a thin stick with a tip", wide=0.1, synonyms=("pencil", "quill", "brush", "paintbrush", "chalk", "wand", "baton", "chopsticks", "cigarette", "cigar", "syringe", "needle", "香烟", "雪茄", "钢笔", "铅笔", "毛笔", "画笔", "刷子", "筷子", "魔杖")),
    StandIn(id="spoon", words="spoon", chinese="勺子", meaning="a thin handle with a bowl", wide=0.34, synonyms=("ladle", "scoop", "teaspoon", "spatula", "whisk", "汤勺", "长柄勺", "木勺", "长木勺", "锅铲")),
    StandIn(id="sparks", words="sparks", chinese="火花", meaning="a swarm of bright pieces: an effect that has no body", wide=1.1, synonyms=("fire", "flames", "smoke", "magic", "glow", "particles", "fireflies", "confetti", "火焰", "烟", "光点")),
    StandIn(id="shoe", words="shoe", chinese="鞋", meaning="a sneaker", wide=2.0, synonyms=("shoes", "sneaker", "sneakers", "boot", "boots", "heels", "trainer", "trainers", "slipper", "鞋子", "运动鞋", "球鞋", "靴子", "高跟鞋")),
    StandIn(id="watch", words="watch", chinese="手表", meaning="a watch, its dial to the front", wide=0.62, synonyms=("wristwatch", "smartwatch", "pocket watch", "clock", "compass", "腕表", "怀表", "时钟", "指南针")),
    StandIn(id="gun", words="gun", chinese="枪", meaning="a pistol", wide=1.25, synonyms=("pistol", "revolver", "handgun", "手枪")),
    StandIn(id="guitar", words="guitar", chinese="吉他", meaning="a guitar on its body", wide=0.46, synonyms=("violin", "cello", "ukulele", "lute", "banjo", "bass guitar", "小提琴", "大提琴", "琵琶", "尤克里里")),
    StandIn(id="key", words="key", chinese="钥匙", meaning="a key, its bow on top", wide=0.5, synonyms=("keycard key",)),
    StandIn(id="coin", words="coin", chinese="硬币", meaning="a disc on its edge", wide=1.0, synonyms=("medal", "medallion", "amulet", "disc", "record", "vinyl", "奖牌", "唱片", "铜钱")),
    StandIn(id="ring", words="ring", chinese="戒指", meaning="a band with a stone", wide=0.9, synonyms=("wedding ring", "engagement ring", "signet ring", "wedding band", "earring", "bracelet", "婚戒", "钻戒", "手镯")),
    StandIn(id="kettle", words="kettle", chinese="水壶", meaning="a round body with a spout, a lid and a handle over it", wide=1.25, synonyms=("teapot", "tea kettle", "watering can", "茶壶", "烧水壶")),
    StandIn(id="coffee_pot", words="coffee pot", chinese="咖啡壶", meaning="a pot of eight sides with a waist, a spout and a handle at its side", wide=1.07, synonyms=("moka pot", "moka", "percolator", "coffeepot", "espresso pot", "espresso maker", "摩卡壶")),
    StandIn(id="chair", words="chair", chinese="椅子", meaning="a chair", height=0.52, wide=0.55, seat=0.49, synonyms=("armchair", "stool", "throne", "wheelchair", "凳子", "王座", "轮椅")),
    StandIn(id="cake", words="cake", chinese="蛋糕", meaning="a cake with candles", wide=1.1, synonyms=("birthday cake", "cupcake", "pie", "生日蛋糕")),
    StandIn(id="panel", words="mirror", chinese="镜子", meaning="a framed surface that stands upright", wide=0.8, synonyms=("painting", "picture frame", "portrait", "canvas", "screen", "monitor", "television", "画框", "画像", "屏幕", "电视")),
    StandIn(id="bike", words="bicycle", chinese="自行车", meaning="two wheels and a frame", height=0.62, wide=1.75, goes=True, seat=0.89, astride=True, synonyms=("bike", "单车", "脚踏车")),
    StandIn(id="motorbike", words="motorbike", chinese="摩托车", meaning="two thick wheels, a tank and an engine", height=0.62, wide=2.0, goes=True, seat=0.72, astride=True, synonyms=("motorcycle", "motor scooter", "scooter", "moped", "vespa", "电动车")),
    StandIn(id="tricycle", words="cargo tricycle", chinese="三轮车", meaning="a saddle between one wheel ahead and a box on two wheels", height=0.62, wide=2.8, goes=True, seat=0.89, astride=True, box=0.84, synonyms=("tricycle", "trike", "cargo bike", "cargo trike", "cargo bicycle", "pedicab", "trishaw", "三轮", "三轮自行车", "货运三轮车", "电动三轮车")),
    StandIn(id="boat", words="boat", chinese="小船", meaning="a rowing boat", height=0.36, wide=3.5, goes=True, seat=0.62, draft=0.34, deck=0.36, synonyms=("rowboat", "canoe", "kayak", "raft", "dinghy", "gondola", "船", "木船", "竹筏")),
    StandIn(id="plane", words="plane", chinese="飞机", meaning="an aeroplane on the ground", height=1.6, wide=4.2, goes=True, seat=0.44, synonyms=("airplane", "aeroplane", "aircraft", "jet", "glider", "客机", "战斗机")),
    StandIn(id="bus", words="bus", chinese="公交车", meaning="a long vehicle with a row of windows", height=1.7, wide=3.4, goes=True, seat=0.45, synonyms=("tram", "streetcar", "巴士", "电车")),
    StandIn(id="sailboat", words="sailboat", chinese="帆船", meaning="a hull with a mast and a sail", height=3.2, wide=0.9, goes=True, seat=0.11, draft=0.05, deck=0.1, synonyms=("sailing boat", "yacht", "galleon", "schooner", "海盗船")),
    StandIn(id="sled", words="sled", chinese="雪橇", meaning="a deck on two runners", height=0.2, wide=3.2, goes=True, seat=0.7, deck=0.68, synonyms=("sledge", "sleigh", "toboggan")),
    StandIn(id="figurine", words="figurine", chinese="小雕像", meaning="a small animal of paper, wood or the like: also `paper fox`, `toy dog`, `wooden horse`...", wide=1.5, synonyms=("statuette", "teddy bear", "teddy", "plush toy", "stuffed animal", "玩偶", "泰迪熊")),
    StandIn(id="laptop", words="laptop", chinese="笔记本电脑", meaning="an open laptop, its screen to the front", wide=1.6, synonyms=("notebook computer", "computer", "电脑")),
    StandIn(id="microphone", words="microphone", chinese="麦克风", meaning="a handle with a round head of wire", wide=0.35, synonyms=("mic", "话筒")),
    StandIn(id="rifle", words="rifle", chinese="步枪", meaning="a long gun with a stock", wide=4.2, synonyms=("shotgun", "musket", "machine gun", "carbine", "sniper rifle", "猎枪", "机枪", "冲锋枪")),
    StandIn(id="spear", words="spear", chinese="长矛", meaning="a long shaft with a point", wide=0.023, synonyms=("lance", "pike", "staff", "trident", "halberd", "harpoon", "长枪", "法杖")),
    StandIn(id="bow", words="longbow", chinese="弓", meaning="a bow with its string", wide=0.26, synonyms=("bow and arrow", "hunting bow", "crossbow", "弓箭")),
    StandIn(id="broom", words="broom", chinese="扫帚", meaning="a long handle with what sweeps or digs below", wide=0.17, synonyms=("shovel", "spade", "rake", "mop", "oar", "paddle", "hoe", "pitchfork", "铲子", "铁锹", "拖把", "船桨")),
    StandIn(id="glass", words="glass", chinese="玻璃杯", meaning="a glass on a stem", wide=0.46, synonyms=("wine glass", "wineglass", "champagne glass", "champagne flute", "cocktail glass", "champagne", "cocktail", "goblet", "chalice", "martini", "酒杯", "高脚杯", "香槟", "鸡尾酒")),
    StandIn(id="can", words="can", chinese="易拉罐", meaning="a can of drink with a stripe", wide=0.54, synonyms=("soda", "cola", "soda can", "beer can", "energy drink", "soft drink", "汽水", "可乐")),
    StandIn(id="burger", words="burger", chinese="汉堡", meaning="a bun in two halves with what is between", wide=1.2, synonyms=("hamburger", "cheeseburger", "sandwich", "汉堡包", "三明治")),
    StandIn(id="pizza", words="pizza", chinese="披萨", meaning="a pizza that leans back", wide=1.9, synonyms=("比萨",)),
    StandIn(id="bread", words="bread", chinese="面包", meaning="a loaf with cuts across", wide=1.9, synonyms=("loaf", "baguette", "loaf of bread", "法棍")),
    StandIn(id="plate", words="plate", chinese="盘子", meaning="a plate with food on it", wide=2.1, synonyms=("steak", "salad", "pasta", "dumplings", "sushi", "pancakes", "grilled fish", "fried fish", "fried chicken", "lamb chop", "lamb chops", "duck breast", "chicken breast", "餐盘", "牛排", "羊排", "饺子", "寿司", "烤鱼", "红烧鱼", "清蒸鱼")),
    StandIn(id="roast", words="roast chicken", chinese="烤鸡", meaning="a roast bird on its back", wide=1.46, synonyms=("roasted chicken", "rotisserie chicken", "roast turkey", "roasted turkey", "roast duck", "roasted duck", "roast goose", "烤鸭", "烤鹅", "烤火鸡", "烧鸡", "烧鹅")),
    StandIn(id="train", words="train", chinese="火车", meaning="a steam engine and a carriage", height=2.2, wide=6.8, goes=True, synonyms=("locomotive", "steam train", "railway carriage", "subway train", "列车", "地铁", "高铁")),
    StandIn(id="ship", words="ship", chinese="轮船", meaning="a ship with a house and a funnel", height=5.5, wide=2.9, goes=True, seat=0.4, draft=0.07, deck=0.4, synonyms=("ferry", "steamer", "steamship", "cruise ship", "ocean liner", "freighter", "warship", "trawler", "fishing boat", "大船", "渡轮", "邮轮", "货轮", "军舰")),
    StandIn(id="helicopter", words="helicopter", chinese="直升机", meaning="a cabin under a rotor, a long tail", height=1.8, wide=2.9, goes=True, synonyms=("chopper", "直升飞机")),
    StandIn(id="spaceship", words="spaceship", chinese="飞船", meaning="a long wedge with wings and engines", height=2.4, wide=3.0, goes=True, synonyms=("spacecraft", "starship", "space shuttle", "shuttle", "starfighter", "space ship", "宇宙飞船", "太空船", "星舰")),
    StandIn(id="saucer", words="flying saucer", chinese="飞碟", meaning="two bowls rim to rim under a dome", height=1.8, wide=2.6, goes=True, synonyms=("ufo", "不明飞行物")),
    StandIn(id="rocket", words="rocket", chinese="火箭", meaning="a tall body on fins", height=6.0, wide=0.42, synonyms=("missile", "导弹")),
    StandIn(id="drone", words="drone", chinese="无人机", meaning="four rotors about a body", wide=2.4, synonyms=("quadcopter",)),
    StandIn(id="fruit", words="fruit", chinese="水果", meaning="a round fruit with a stalk and a leaf", wide=1.0, synonyms=("apple", "orange", "peach", "tomato", "pear", "plum", "apricot", "pomegranate", "tangerine", "mandarin", "grapefruit", "strawberry", "onion", "pumpkin", "melon", "watermelon", "cabbage", "苹果", "橙子", "桃子", "番茄", "西红柿", "梨", "李子", "石榴", "橘子", "草莓", "洋葱", "南瓜", "西瓜")),
    StandIn(id="lemon", words="lemon", chinese="柠檬", meaning="a long fruit that lies", wide=1.4, synonyms=("lime", "mango", "avocado", "potato", "kiwi", "papaya", "coconut", "芒果", "青柠", "牛油果", "土豆")),
    StandIn(id="banana", words="banana", chinese="香蕉", meaning="a bent fruit that lies", wide=2.4),
    StandIn(id="carrot", words="carrot", chinese="胡萝卜", meaning="a root that lies, with its leaves", wide=2.5, synonyms=("cucumber", "radish", "黄瓜", "萝卜")),
    StandIn(id="grapes", words="grapes", chinese="葡萄", meaning="a bunch of berries on a stalk", wide=0.8, synonyms=("bunch of grapes",)),
    StandIn(id="rope", words="rope", chinese="绳子", meaning="a coil of rope", wide=0.9, synonyms=("coil of rope", "lasso", "绳索", "绳圈")),
    StandIn(id="doorknob", words="doorknob", chinese="门把手", meaning="a knob on the edge of a door", wide=0.7, synonyms=("door knob", "door handle", "doorhandle", "门把")),
    StandIn(id="keys", words="bunch of keys", chinese="一串钥匙", meaning="keys on a ring", wide=0.8, synonyms=("keys", "set of keys", "ring of keys", "car keys", "house keys", "车钥匙")),
    StandIn(id="bouquet", words="bouquet", chinese="花束", meaning="flowers wrapped in paper", wide=0.85, synonyms=("bunch of flowers", "bouquet of flowers", "bouquet of roses", "flowers", "roses", "wildflowers", "捧花", "鲜花", "玫瑰花束")),
    StandIn(id="tiered_cake", words="wedding cake", chinese="婚礼蛋糕", meaning="a white cake of three tiers", wide=0.9, synonyms=("tiered cake", "three-tier cake", "three-tiered cake", "婚庆蛋糕", "多层蛋糕", "三层蛋糕")),
    StandIn(id="fishing_rod", words="fishing rod", chinese="鱼竿", meaning="a rod with a reel, its line down to the ground where somebody holds it", wide=0.061, synonyms=("fishing pole", "fishing rods", "rod", "钓竿", "钓鱼竿", "渔竿")),
    StandIn(id="pan", words="frying pan", chinese="平底锅", meaning="a pan with a long handle", wide=5.2, synonyms=("skillet", "saucepan", "wok", "煎锅", "炒锅")),
    StandIn(id="pot", words="cooking pot", chinese="锅", meaning="a large pot with two handles", wide=1.75, synonyms=("pot", "stockpot", "stew pot", "cauldron", "iron pot", "铁锅", "汤锅", "砂锅")),
    StandIn(id="fork", words="fork", chinese="叉子", meaning="a fork", wide=0.2, synonyms=("餐叉",)),
    StandIn(id="racket", words="tennis racket", chinese="球拍", meaning="a racket with strings", wide=0.42, synonyms=("racket", "racquet", "badminton racket", "tennis racquet", "ping-pong paddle", "网球拍", "羽毛球拍")),
    StandIn(id="bat", words="baseball bat", chinese="棒球棒", meaning="a bat, its thick end above", wide=0.09, synonyms=("cricket bat", "rolling pin", "truncheon", "球棒", "棒球棍", "擀面杖")),
    StandIn(id="stick", words="walking stick", chinese="拐杖", meaning="a stick with a crook", wide=0.15, synonyms=("stick", "cane", "crutch", "golf club", "hockey stick", "crowbar", "手杖", "棍子", "木棍", "高尔夫球杆", "撬棍")),
    StandIn(id="dumbbell", words="dumbbell", chinese="哑铃", meaning="a bar between two weights", wide=2.3, synonyms=("dumbbells", "barbell", "杠铃")),
    StandIn(id="sign", words="placard", chinese="标语牌", meaning="a board with writing on a stick", wide=0.66, synonyms=("protest sign", "picket sign", "cardboard sign", "handmade sign", "牌子", "举牌")),
    StandIn(id="flag", words="flag", chinese="旗子", meaning="a flag on a pole", wide=0.62, synonyms=("banner", "旗帜", "国旗", "红旗", "彩旗")),
    StandIn(id="trumpet", words="trumpet", chinese="小号", meaning="a trumpet", wide=3.2, synonyms=("cornet", "bugle", "trombone", "长号")),
    StandIn(id="flute", words="flute", chinese="笛子", meaning="a pipe with keys", wide=7.2, synonyms=("clarinet", "oboe", "长笛", "竹笛", "单簧管")),
    StandIn(id="hand_drum", words="drum", chinese="鼓", meaning="a drum", wide=1.43, synonyms=("snare drum", "bongo", "djembe", "手鼓", "小鼓")),
    StandIn(id="trophy", words="trophy", chinese="奖杯", meaning="a cup with two handles on a plinth", wide=0.72, synonyms=("golden cup", "冠军杯")),
    StandIn(id="vase", words="vase", chinese="花瓶", meaning="a vase", wide=0.6, synonyms=("urn",)),
    StandIn(id="pillow", words="pillow", chinese="枕头", meaning="a soft square", wide=1.32, synonyms=("cushion", "抱枕", "靠垫")),
    StandIn(id="cloth", words="towel", chinese="毛巾", meaning="a folded cloth", wide=2.55, synonyms=("blanket", "folded cloth", "folded clothes", "folded shirt", "rag", "napkin", "毯子", "抹布", "白布", "被子")),
    StandIn(id="bucket", words="bucket", chinese="水桶", meaning="a bucket, its handle up", wide=0.85, synonyms=("pail", "trash can", "garbage can", "paint can", "ice bucket", "铁桶", "垃圾桶", "油漆桶")),
    StandIn(id="scissors", words="scissors", chinese="剪刀", meaning="open scissors", wide=0.7, synonyms=("pair of scissors", "shears")),
    StandIn(id="megaphone", words="megaphone", chinese="扩音器", meaning="a horn on a grip", wide=1.5, synonyms=("bullhorn", "loudhailer", "大喇叭")),
    StandIn(id="binoculars", words="binoculars", chinese="望远镜", meaning="two tubes side by side", wide=1.0, synonyms=("field glasses", "双筒望远镜")),
    StandIn(id="tray", words="tray", chinese="托盘", meaning="a tray with cups on it", wide=3.1, synonyms=("serving tray", "tea tray", "餐盘托")),
    StandIn(id="ice_cream", words="ice cream", chinese="冰淇淋", meaning="scoops in a cone", wide=0.6, synonyms=("ice cream cone", "ice-cream cone", "gelato", "popsicle", "冰激凌", "雪糕", "甜筒")),
    StandIn(id="donut", words="donut", chinese="甜甜圈", meaning="a ring with icing", wide=1.0, synonyms=("doughnut", "bagel", "百吉饼")),
    StandIn(id="hairbrush", words="hairbrush", chinese="梳子", meaning="a brush with bristles", wide=0.25, synonyms=("toothbrush", "comb", "牙刷", "发梳")),
    StandIn(id="hairdryer", words="hairdryer", chinese="吹风机", meaning="a barrel on a grip", wide=1.4, synonyms=("hair dryer", "drill", "power drill", "electric drill", "电钻")),
    StandIn(id="lipstick", words="lipstick", chinese="口红", meaning="a lipstick turned out", wide=0.28, synonyms=("唇膏",)),
    StandIn(id="alarm_clock", words="alarm clock", chinese="闹钟", meaning="a round clock with two bells", wide=0.85, synonyms=("小闹钟",)),
    StandIn(id="plant", words="potted plant", chinese="盆栽", meaning="a plant in a pot", wide=0.7, synonyms=("plant", "flower pot", "flowerpot", "houseplant", "seedling", "sapling", "cactus", "花盆", "绿植", "树苗", "幼苗", "仙人掌")),
    StandIn(id="hanger", words="clothes hanger", chinese="衣架", meaning="a hanger with its hook", wide=1.9, synonyms=("hanger", "coat hanger", "衣撑")),
    StandIn(id="money", words="money", chinese="钞票", meaning="a fan of banknotes", wide=1.2, synonyms=("cash", "banknotes", "wad of cash", "wad of money", "stack of cash", "stack of money", "bundle of cash", "现金")),
    StandIn(id="card", words="credit card", chinese="信用卡", meaning="a card with a chip", wide=1.56, synonyms=("bank card", "key card", "keycard", "id card", "银行卡", "房卡")),
    StandIn(id="controller", words="game controller", chinese="手柄", meaning="a controller of games", wide=1.9, synonyms=("gamepad", "joystick", "controller", "游戏手柄")),
    StandIn(id="stone", words="stone", chinese="石头", meaning="a stone", wide=1.3, synonyms=("rock", "pebble", "石块", "鹅卵石")),
    StandIn(id="shield", words="shield", chinese="盾牌", meaning="a shield to the front", wide=0.8, synonyms=("盾",)),
    StandIn(id="lifebuoy", words="lifebuoy", chinese="救生圈", meaning="a thick ring", wide=1.0, synonyms=("life ring", "swim ring", "rubber ring", "life preserver", "inner tube", "游泳圈")),
    StandIn(id="paper_plane", words="paper plane", chinese="纸飞机", meaning="a folded plane", wide=2.6, synonyms=("paper airplane", "paper aeroplane", "纸折飞机")),
    StandIn(id="block", words="tofu", chinese="豆腐", meaning="a plain block", wide=1.84, synonyms=("block of tofu", "piece of tofu", "bar of soap", "soap", "brick", "肥皂", "砖头")),
    StandIn(id="camera", words="camera", chinese="相机", meaning="a camera, its lens to the front", wide=1.4, synonyms=("photo camera", "video camera", "film camera", "camcorder", "照相机", "摄像机")),
    StandIn(id="popcorn", words="popcorn", chinese="爆米花", meaning="a striped box, full", wide=0.68, synonyms=("bucket of popcorn", "box of popcorn", "bag of popcorn")),
    StandIn(id="sack", words="sack", chinese="麻袋", meaning="a full sack, tied above", wide=0.72, synonyms=("burlap sack", "bin bag", "garbage bag", "trash bag", "rice sack", "布袋", "垃圾袋")),
    StandIn(id="steelyard", words="steelyard", chinese="秤", meaning="a beam with a weight and a pan on strings", wide=1.9, synonyms=("steelyard scale", "hanging scale", "杆秤")),
    StandIn(id="drum_kit", words="drum kit", chinese="架子鼓", meaning="drums and cymbals, to sit behind", height=0.62, wide=2.0, synonyms=("drum set", "drumkit", "drums", "爵士鼓", "一套鼓")),
    StandIn(id="decks", words="dj desk", chinese="打碟机", meaning="a desk with two turntables", height=0.58, wide=2.1, synonyms=("dj booth", "dj decks", "dj table", "turntables", "mixing desk", "dj台")),
    StandIn(id="loudspeaker", words="loudspeaker", chinese="音箱", meaning="a tall box with two cones", height=0.7, wide=0.56, synonyms=("speakers", "amplifier", "guitar amp", "pa speaker", "speaker stack", "音响", "扬声器")),
    StandIn(id="microphone_stand", words="microphone stand", chinese="麦克风架", meaning="a microphone on a post", height=0.9, wide=0.24, synonyms=("mic stand", "microphone on a stand", "mic on a stand", "standing microphone", "立式麦克风", "话筒架")),
    StandIn(id="millstone", words="millstone", chinese="石磨", meaning="two round stones on a trough, a bar to push", height=0.62, wide=1.25, synonyms=("stone mill", "grindstone", "quern", "磨盘")),
    StandIn(id="barrel", words="barrel", chinese="木桶", meaning="a barrel with two hoops", height=0.5, wide=0.72, synonyms=("wooden barrel", "wine barrel", "oil drum", "keg", "酒桶", "油桶")),
    StandIn(id="photocopier", words="photocopier", chinese="复印机", meaning="a machine with a lid, a panel and drawers of paper, to stand at", height=0.5, wide=1.3, synonyms=("copier", "photocopy machine", "copy machine", "copying machine", "xerox machine", "printer", "office printer", "打印机")),
    StandIn(id="boxes", words="cardboard boxes", chinese="纸箱", meaning="cardboard boxes with tape, stacked", height=0.5, wide=1.6, synonyms=("moving boxes", "stack of boxes", "纸板箱")),
    StandIn(id="clothes_rail", words="clothes rail", chinese="挂衣杆", meaning="a rail full of clothes", height=0.95, wide=1.15, synonyms=("clothes rack", "garment rack", "rack of clothes", "rack of dresses", "衣帽架")),
    StandIn(id="washer", words="washing machine", chinese="洗衣机", meaning="a box with a round glass door in front", height=0.5, wide=0.75, synonyms=("tumble dryer", "clothes dryer", "烘干机")),
    StandIn(id="wardrobe", words="wardrobe", chinese="衣柜", meaning="an open wardrobe full of clothes", height=1.2, wide=0.85, synonyms=("open wardrobe", "closet", "大衣柜")),
    StandIn(id="basketball_hoop", words="basketball hoop", chinese="篮球架", meaning="a board and a ring on a post", height=1.8, wide=0.4, synonyms=("basketball net", "basketball ring", "篮筐", "篮球框")),
    StandIn(id="cone", words="traffic cone", chinese="路锥", meaning="an orange cone with pale bands", height=0.4, wide=0.74, synonyms=("road cone", "pylon", "交通锥", "雪糕筒")),
    StandIn(id="skateboard", words="skateboard", chinese="滑板", meaning="a deck on four wheels", height=0.065, wide=6.6, goes=True, seat=0.9, deck=1.0, synonyms=("longboard", "长板")),
    StandIn(id="snowman", words="snowman", chinese="雪人", meaning="three balls of snow with a scarf", height=0.85, wide=0.84, synonyms=("snow man",)),
    StandIn(id="box", words="box", chinese="盒子", meaning="a box with a lid", wide=1.35, synonyms=("cardboard box", "moving box", "chest", "crate", "parcel", "package", "gift", "盒", "礼物", "包裹")),
)  # fmt: skip


_EATEN = "chicken|hen|rooster|turkey|ducks?|duckling|goose|pigeon|fish|salmon|carp|lamb|sheep|goat|pig|piglet|hog|boar|rabbit|hare|deer|shark|eel"
_DISH = Pattern(
    r"\b(?:roast(?:ed)?|grilled|(?:deep-?|pan-?)?fried|baked|braised|stewed|smoked|steamed|poached|barbecued|bbq|boiled|rotisserie|cooked|carved|peking)"
    rf" (?:(?:whole|suckling|crispy|golden) )?(?:{_EATEN})\b"
    rf"|\b(?:{_EATEN}) (?:breasts?|thighs?|drumsticks?|wings|chops?|soup|stew|broth|curry|pie|fillets?|steaks?|ribs|roast|nuggets|noodles|shank|skewers?|sandwich|salad|dinner|tacos?|burger|and chips)\b"
    rf"|\b(?:{_EATEN})(?= on (?:an?|the|his|her|its) (?:[\w-]+ ){{0,2}}(?:platter|plate|serving dish|spit|grill|skewer)\b)"
    rf"|\b(?:plate|platter|slice|serving|bite|skewer|mouthful) of (?:[\w-]+ )?(?:{_EATEN})\b"
    r"|(?:烤|烧|炸|炖|煎|清蒸|白切|卤|熏|煮|焗)(?:全|乳|整[只条])?[鸡鸭鹅鱼羊猪牛兔]|烤火鸡"
    r"|[鸡鸭鹅鱼羊猪牛兔](?:肉|汤|腿|翅|胸|排(?![着成队])|块|丸|片|粥|柳|蛋|爪|煲)",
    "roast grilled fried baked braised stewed smoked steamed poached barbecued bbq boiled rotisserie cooked carved peking"
    " breast thigh drumstick wings chop soup stew broth curry pie fillet steak ribs nuggets noodles shank skewer sandwich"
    " salad dinner taco burger chips platter plate dish spit grill slice serving bite mouthful"
    " 烤 烧 炸 炖 煎 蒸 切 卤 熏 煮 焗 肉 汤 腿 翅 胸 排 块 丸 片 粥 柳 蛋 爪 煲",
)
"""Food that is called as an animal."""


class _Living(Table[StandIn]):
    """Animals, which no dish is."""

    def find_in(self, prose: str) -> Iterator[Found[StandIn]]:
        dishes = [found.span() for found in _DISH.finditer(prose)]
        for found in super().find_in(prose):
            if not any(start <= found.start < end for start, end in dishes):
                yield found


ANIMALS = _Living(
    "animal",
    StandIn(id="dog", words="dog", chinese="狗", meaning="on four legs, ears that hang", height=0.4, shade="#a8845c", synonyms=("puppy", "hound", "terrier", "corgi", "labrador", "retriever", "小狗", "犬")),
    StandIn(id="bulldog", words="bulldog", chinese="斗牛犬", meaning="a stout dog with a short broad face, jowls and small ears", height=0.32, shade="#c9b498", synonyms=("pug", "french bulldog", "mastiff", "boxer dog", "法斗", "巴哥", "哈巴狗", "沙皮狗")),
    StandIn(id="fox", words="fox", chinese="狐狸", meaning="slim, a pointed muzzle, dark legs, a thick tail with a white tip", height=0.34, shade="#c4662d", synonyms=("vixen", "狐")),
    StandIn(id="wolf", words="wolf", chinese="狼", meaning="a thick neck, upright ears, a tail that hangs", height=0.5, shade="#7d8086", synonyms=("coyote", "jackal", "husky", "野狼")),
    StandIn(id="cat", words="cat", chinese="猫", meaning="small, a round head, pointed ears, a long tail held up", height=0.24, shade="#8f8478", synonyms=("kitten", "kitty", "tomcat", "小猫")),
    StandIn(id="tiger", words="tiger", chinese="老虎", meaning="a large cat with stripes", height=0.62, shade="#cc8033", synonyms=("leopard", "panther", "jaguar", "cheetah", "豹", "虎")),
    StandIn(id="lion", words="lion", chinese="狮子", meaning="a large cat with a mane", height=0.66, shade="#c49a57", synonyms=("lioness", "狮")),
    StandIn(id="horse", words="horse", chinese="马", meaning="long legs, a long neck and muzzle, a mane", height=1.1, shade="#7b5138", synonyms=("pony", "mare", "stallion", "foal", "unicorn", "zebra", "骏马", "小马")),
    StandIn(id="donkey", words="donkey", chinese="驴", meaning="a small horse with long ears", height=0.8, shade="#8b857d", synonyms=("mule", "毛驴")),
    StandIn(id="deer", words="deer", chinese="鹿", meaning="slim, thin legs, antlers", height=0.95, shade="#a1744a", synonyms=("stag", "doe", "fawn", "buck", "reindeer", "elk", "moose", "antelope", "gazelle", "小鹿", "麋鹿")),
    StandIn(id="cow", words="cow", chinese="牛", meaning="heavy, horns, pale patches", height=0.85, shade="#6b4a38", synonyms=("bull", "ox", "calf", "buffalo", "yak", "奶牛", "公牛", "水牛", "牦牛")),
    StandIn(id="bear", words="bear", chinese="熊", meaning="massive, round ears, hardly a tail", height=0.75, shade="#5f4330", synonyms=("grizzly", "棕熊")),
    StandIn(id="panda", words="panda", chinese="熊猫", meaning="a bear with dark legs, ears and eyes", height=0.6, shade="#e4e2db", synonyms=("大熊猫",)),
    StandIn(id="pig", words="pig", chinese="猪", meaning="round, short legs, a broad snout", height=0.45, shade="#d8a39b", synonyms=("boar", "piglet", "hog", "小猪", "野猪")),
    StandIn(id="sheep", words="sheep", chinese="绵羊", meaning="woolly, dark legs and face", height=0.5, shade="#e0dbcd", synonyms=("lamb", "ram", "ewe", "羊", "羔羊")),
    StandIn(id="goat", words="goat", chinese="山羊", meaning="horns that bend back, a beard", height=0.5, shade="#b9ad98", synonyms=("ibex", "羚羊")),
    StandIn(id="elephant", words="elephant", chinese="大象", meaning="very large, a trunk, broad ears", height=1.8, shade="#85868a", synonyms=("mammoth", "象")),
    StandIn(id="rabbit", words="rabbit", chinese="兔子", meaning="small, long ears", height=0.2, shade="#b5a48f", synonyms=("hare", "bunny", "兔")),
    StandIn(id="mouse", words="mouse", chinese="老鼠", meaning="small, round ears, a long thin tail", height=0.14, shade="#8d8780", synonyms=("rat", "hamster", "仓鼠", "小老鼠")),
    StandIn(id="squirrel", words="squirrel", chinese="松鼠", meaning="small, a thick tail that stands up", height=0.18, shade="#a2542f", synonyms=("chipmunk", "小松鼠")),
    StandIn(id="bird", words="bird", chinese="鸟", meaning="on two legs, a beak and folded wings", height=0.16, shade="#5a5f68", synonyms=("crow", "raven", "pigeon", "dove", "parrot", "owl", "eagle", "hawk", "falcon", "sparrow", "seagull", "gull", "penguin", "crane", "heron", "小鸟", "乌鸦", "鸽子", "老鹰", "海鸥", "鹤")),
    StandIn(id="duck", words="duck", chinese="鸭子", meaning="a bird with a long neck and a flat bill", height=0.3, shade="#e4e2db", synonyms=("goose", "swan", "duckling", "鸭", "鹅", "天鹅")),
    StandIn(id="chicken", words="chicken", chinese="鸡", meaning="a bird with a comb, its tail up", height=0.26, shade="#b8693a", synonyms=("hen", "rooster", "cockerel", "turkey", "peacock", "公鸡", "母鸡")),
    StandIn(id="fish", words="fish", chinese="鱼", meaning="floats, with fins", height=0.16, shade="#c8763a", synonyms=("goldfish", "koi", "carp", "salmon", "金鱼", "锦鲤", "鲤鱼")),
    StandIn(id="dragon", words="dragon", chinese="龙", meaning="four legs, wings, horns, a long tail", height=1.7, shade="#5d7d5a", synonyms=("wyvern", "巨龙", "飞龙")),
    StandIn(id="dinosaur", words="dinosaur", chinese="恐龙", meaning="on two strong legs, a heavy tail", height=2.4, shade="#7d7a58", synonyms=("t-rex", "tyrannosaurus", "velociraptor", "raptor", "霸王龙")),
    StandIn(id="snake", words="snake", chinese="蛇", meaning="coiled, its head raised", height=0.2, shade="#6f7d4b", synonyms=("serpent", "cobra", "python", "viper", "眼镜蛇")),
    StandIn(id="monkey", words="monkey", chinese="猴子", meaning="long arms, a curled tail", height=0.42, shade="#7a5c43", synonyms=("chimpanzee", "chimp", "ape", "gorilla", "baboon", "orangutan", "猴", "猩猩")),
    StandIn(id="giraffe", words="giraffe", chinese="长颈鹿", meaning="a very long neck, patches", height=2.8, shade="#d3a458"),
    StandIn(id="camel", words="camel", chinese="骆驼", meaning="long legs, a hump", height=1.25, shade="#b58f5d", synonyms=("dromedary", "llama", "alpaca")),
    StandIn(id="whale", words="whale", chinese="鲸鱼", meaning="floats, very large, its flukes level", height=1.6, shade="#5b6c7d", synonyms=("humpback", "orca", "鲸", "蓝鲸")),
    StandIn(id="shark", words="shark", chinese="鲨鱼", meaning="floats, a pointed snout, upright fins", height=0.6, shade="#75818c", synonyms=("great white", "dolphin", "海豚")),
    StandIn(id="butterfly", words="butterfly", chinese="蝴蝶", meaning="four open wings", height=0.08, shade="#d78a34", synonyms=("moth", "飞蛾")),
)  # fmt: skip

BIRDS = ("bird", "duck", "chicken")
"""Which of these are birds."""

GARMENTS = Table(
    "garment",
    StandIn(id="hat", words="hat", chinese="帽子", meaning="on the head", synonyms=("cap", "beret", "helmet", "crown", "hood", "帽", "头盔", "王冠")),
    StandIn(id="scarf", words="scarf", chinese="围巾", meaning="around the neck", synonyms=("shawl", "necklace", "tie", "collar", "披肩", "领带", "项链")),
    StandIn(id="dress", words="dress", chinese="连衣裙", meaning="down to the shins, wide below", synonyms=("gown", "skirt", "robe", "kimono", "hanfu", "qipao", "长裙", "裙子", "旗袍", "汉服", "长袍", "和服")),
    StandIn(id="coat", words="coat", chinese="外套", meaning="down to the knees", synonyms=("jacket", "raincoat", "cloak", "cape", "uniform", "suit", "armour", "armor", "大衣", "雨衣", "风衣", "斗篷", "西装", "制服", "盔甲")),
)  # fmt: skip

_ANIMAL_WORDS = [word for row in ANIMALS for word in (row.words, row.chinese, *row.synonyms)]
_FIGURINE = Pattern(
    r"\b(?:(?:paper|origami|toy|plush|teddy|stuffed|wooden|porcelain|ceramic|clay|glass|brass|carved|wind-up) ){1,2}"
    rf"(?:{'|'.join(word for word in _ANIMAL_WORDS if word.isascii())})\b"
    rf"|(?:折纸|纸|玩具|毛绒|木头?|瓷|布|泥)(?:{'|'.join(word for word in _ANIMAL_WORDS if not word.isascii())})",
    "paper origami toy plush teddy stuffed wooden porcelain ceramic clay glass brass carved wind-up 纸 玩具 毛绒 木 瓷 布 泥",
)


def figurines_in(words: str) -> Iterator[tuple[int, int]]:
    """Where words speak of an animal that is a thing: "paper fox", from its first word up to the end of its last."""
    return ((found.start(), found.end()) for found in _FIGURINE.finditer(words))


_SIZES = (
    (0.4, ("palm-sized", "tiny", "miniature", "迷你")),
    (0.7, ("little", "small", "baby", "kitten", "puppy", "foal", "小")),
    (1.8, ("giant", "huge", "enormous", "gigantic", "colossal", "巨大", "巨型")),
)
"""How much larger than usual something is, by a word of its description: a choice for each."""

_DRIVEN = Pattern(
    r"\b(?:driv|rid|steer|speed|rac|push|pull|tow)(?:e|es|s|ing|eds)?\b|开着|驾驶|推着|拉着",
    "driv rid steer speed rac push pull tow 开着 驾驶 推着 拉着",
)


def is_driven(words: str) -> bool:
    """Whether words say that a car, or what else stands on the ground, goes along with people."""
    return _DRIVEN.search(words) is not None


_IN_A_MOUTH = Pattern(
    r"\bin (?:its|his|her) (?:mouth|jaws|teeth|beak|muzzle)\b|\b(?:carr(?:y|ies|ying)|fetch(?:es|ing)?)\b|[叼衔]",
    "mouth jaws teeth beak muzzle carr fetch 叼 衔",
)


def is_in_a_mouth(words: str) -> bool:
    """Whether words say that an animal carries what is spoken of as its own."""
    return _IN_A_MOUTH.search(words) is not None


class Seat(NamedTuple):
    """How high somebody sits on something or in it, in statures, and whether with a leg on each side; ``deck``: how high
    they stand in it, ``box``: how high who comes along sits, None where nobody does, or as high.
    """

    height: float
    astride: bool
    deck: float | None = None
    box: float | None = None


_BACK, _CARRIES = 0.7, 0.55
"""How high an animal's back is, in its heights, and how tall one is at least that carries somebody, in statures."""
UNKNOWN_ANIMAL = 0.5
"""How tall an animal is of whose kind no word is known, in statures."""


def animal_height(name: str, description: str | None) -> float:
    """How tall an animal is, in statures: one size in every shot."""
    found = stand_in(ANIMALS, name, description)
    return (found.height if found else UNKNOWN_ANIMAL) * size_of(description)


def is_a_chair(name: str, description: str | None) -> bool:
    """Whether something is to sit on and goes nowhere."""
    found = stand_in(THINGS, name, description)
    return found is not None and found.id == "chair" and "wheel" not in f"{name} {description}".lower()


def seat_of(kind: str, name: str, description: str | None) -> Seat | None:
    """The seat that one of the cast has for somebody; None where it has none."""
    if kind == "animal":
        tall = animal_height(name, description)
        return Seat(_BACK * tall, astride=True) if tall >= _CARRIES else None
    found = stand_in(THINGS, name, description) if kind == "item" else None
    if found is None or not found.seat:
        return None
    tall = found.height * size_of(description)
    deck, box = (high * tall if high else None for high in (found.deck, found.box))
    return Seat(found.seat * tall, found.astride, deck, box)


_CLOSED = frozenset(("car", "van", "truck", "bus", "coach", "plane", "tricycle"))


def hides_from_behind(kind: str, name: str, description: str | None) -> bool:
    """Whether who rides or drives something isn't seen from behind it."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found is not None and found.id in _CLOSED


def draft_of(kind: str, name: str, description: str | None) -> float:
    """How deep one of the cast lies in water, in statures; 0 of all but boats and ships."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found.draft * found.height * size_of(description) if found else 0.0


def is_on_the_ground(kind: str, name: str, description: str | None) -> bool:
    """Whether one of the cast is a thing too large for a hand."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found is not None and found.height > 0


def stand_in(table: Table[StandIn], name: str, description: str | None) -> StandIn | None:
    """The row that a name speaks of ("RedUmbrella"), else the first in its description; None where no word is known."""
    for text in (spaced(name), (description or "").casefold()):
        if table is THINGS and any(figurines_in(text.replace("-", " "))):
            return THINGS["figurine"]
        found = next(_heads(text, table), None)
        if found is not None:
            return _told_closer(text[found.start : found.end], description, table) or found.term
    return None


def _told_closer(word: str, description: str | None, table: Table[StandIn]) -> StandIn | None:
    """The row that a description opens with, if its word only says more of that of a name: a Pot is a moka pot."""
    text = (description or "").casefold()
    found = next(_heads(text, table), None)
    more = found is not None and text[found.start : found.end].replace("-", " ").endswith(f" {word.casefold()}")
    return found.term if found is not None and more else None


def _heads(text: str, table: Table[StandIn]) -> Iterator[Found[StandIn]]:
    """The rows that a text speaks of, but where two words make one name: a flower pot is a pot."""
    before: Found[StandIn] | None = None
    for found in without_tints(text, table.find_in(text), described=True):
        if before is not None and text[before.end : found.start].strip(" -"):
            yield before
        before = found
    if before is not None:
        yield before


def size_of(description: str | None) -> float:
    """How much larger than usual something is, by its description."""
    text = (description or "").casefold()
    return next((size for size, words in _SIZES if any(word in text for word in words)), 1.0)
