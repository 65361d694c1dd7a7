"""Things: food, drink, and what they are cooked, served and drunk in; each row is a shape."""

from __future__ import annotations

from kling_story.vocabulary.stand_ins.rows import StandIn

KITCHEN = (
    StandIn(id="cup", words="cup", chinese="杯子", meaning="a cup with a handle", wide=1.2, synonyms=("mug", "teacup", "coffee", "杯", "茶杯", "咖啡")),
    StandIn(id="bowl", words="bowl", chinese="碗", meaning="a bowl, wider above", wide=1.5, synonyms=("rice bowl", "tea bowl", "soup bowl", "noodle bowl", "saucer", "noodles", "ramen", "soup", "鱼汤", "鸡汤", "热汤", "饭碗", "面碗", "面条", "拉面")),
    StandIn(id="bottle", words="bottle", chinese="瓶子", meaning="a bottle with a neck", wide=0.4, synonyms=("thermos", "test tube", "potion", "保温瓶", "flask", "vial", "perfume", "wine", "beer", "瓶", "酒瓶", "香水")),
    StandIn(id="tin", words="tin", chinese="罐子", meaning="a round tin with a lid", wide=0.9, synonyms=("jar", "canister", "罐", "茶叶罐")),
    StandIn(id="kettle", words="kettle", chinese="水壶", meaning="a round body with a spout, a lid and a handle over it", wide=1.25, synonyms=("teapot", "tea kettle", "watering can", "茶壶", "烧水壶")),
    StandIn(id="coffee_pot", words="coffee pot", chinese="咖啡壶", meaning="a pot of eight sides with a waist, a spout and a handle at its side", wide=1.07, synonyms=("moka pot", "moka", "percolator", "coffeepot", "espresso pot", "espresso maker", "摩卡壶")),
    StandIn(id="spoon", words="spoon", chinese="勺子", meaning="a thin handle with a bowl", wide=0.34, synonyms=("ladle", "scoop", "teaspoon", "spatula", "whisk", "汤勺", "长柄勺", "木勺", "长木勺", "锅铲")),
    StandIn(id="cake", words="cake", chinese="蛋糕", meaning="a cake with candles", wide=1.1, synonyms=("birthday cake", "cupcake", "pie", "生日蛋糕")),
    StandIn(id="glass", words="glass", chinese="玻璃杯", meaning="a glass on a stem", wide=0.46, synonyms=("wine glass", "wineglass", "champagne glass", "champagne flute", "cocktail glass", "champagne", "cocktail", "goblet", "chalice", "martini", "酒杯", "高脚杯", "香槟", "鸡尾酒")),
    StandIn(id="can", words="can", chinese="易拉罐", meaning="a can of drink with a stripe", wide=0.54, synonyms=("soda", "cola", "soda can", "beer can", "energy drink", "soft drink", "汽水", "可乐")),
    StandIn(id="burger", words="burger", chinese="汉堡", meaning="a bun in two halves with what is between", wide=1.2, synonyms=("hamburger", "cheeseburger", "sandwich", "汉堡包", "三明治")),
    StandIn(id="bread", words="bread", chinese="面包", meaning="a loaf with cuts across", wide=1.9, synonyms=("loaf", "baguette", "loaf of bread", "法棍")),
    StandIn(id="pizza", words="pizza", chinese="披萨", meaning="a pizza that leans back", wide=1.9, synonyms=("比萨",)),
    StandIn(id="plate", words="plate", chinese="盘子", meaning="a plate with food on it", wide=2.1, synonyms=("steak", "salad", "pasta", "dumplings", "sushi", "pancakes", "grilled fish", "fried fish", "fried chicken", "lamb chop", "lamb chops", "duck breast", "chicken breast", "餐盘", "牛排", "羊排", "饺子", "寿司", "烤鱼", "红烧鱼", "清蒸鱼")),
    StandIn(id="roast", words="roast chicken", chinese="烤鸡", meaning="a roast bird on its back", wide=1.46, synonyms=("roasted chicken", "rotisserie chicken", "roast turkey", "roasted turkey", "roast duck", "roasted duck", "roast goose", "烤鸭", "烤鹅", "烤火鸡", "烧鸡", "烧鹅")),
    StandIn(id="fruit", words="fruit", chinese="水果", meaning="a round fruit with a stalk and a leaf", wide=1.0, synonyms=("apple", "orange", "peach", "tomato", "pear", "plum", "apricot", "pomegranate", "tangerine", "mandarin", "grapefruit", "strawberry", "onion", "pumpkin", "melon", "watermelon", "cabbage", "苹果", "橙子", "桃子", "番茄", "西红柿", "梨", "李子", "石榴", "橘子", "草莓", "洋葱", "南瓜", "西瓜")),
    StandIn(id="lemon", words="lemon", chinese="柠檬", meaning="a long fruit that lies", wide=1.4, synonyms=("lime", "mango", "avocado", "potato", "kiwi", "papaya", "coconut", "芒果", "青柠", "牛油果", "土豆")),
    StandIn(id="banana", words="banana", chinese="香蕉", meaning="a bent fruit that lies", wide=2.4),
    StandIn(id="carrot", words="carrot", chinese="胡萝卜", meaning="a root that lies, with its leaves", wide=2.5, synonyms=("cucumber", "radish", "黄瓜", "萝卜")),
    StandIn(id="grapes", words="grapes", chinese="葡萄", meaning="a bunch of berries on a stalk", wide=0.8, synonyms=("bunch of grapes",)),
    StandIn(id="tiered_cake", words="wedding cake", chinese="婚礼蛋糕", meaning="a white cake of three tiers", wide=0.9, synonyms=("tiered cake", "three-tier cake", "three-tiered cake", "婚庆蛋糕", "多层蛋糕", "三层蛋糕")),
    StandIn(id="pan", words="frying pan", chinese="平底锅", meaning="a pan with a long handle", wide=5.2, synonyms=("skillet", "saucepan", "wok", "煎锅", "炒锅")),
    StandIn(id="pot", words="cooking pot", chinese="锅", meaning="a large pot with two handles", wide=1.75, synonyms=("pot", "stockpot", "stew pot", "cauldron", "iron pot", "铁锅", "汤锅", "砂锅")),
    StandIn(id="fork", words="fork", chinese="叉子", meaning="a fork", wide=0.2, synonyms=("餐叉",)),
    StandIn(id="tray", words="tray", chinese="托盘", meaning="a tray with cups on it", wide=3.1, synonyms=("serving tray", "tea tray", "餐盘托")),
    StandIn(id="ice_cream", words="ice cream", chinese="冰淇淋", meaning="scoops in a cone", wide=0.6, synonyms=("ice cream cone", "ice-cream cone", "gelato", "popsicle", "冰激凌", "雪糕", "甜筒")),
    StandIn(id="donut", words="donut", chinese="甜甜圈", meaning="a ring with icing", wide=1.0, synonyms=("doughnut", "bagel", "百吉饼")),
    StandIn(id="popcorn", words="popcorn", chinese="爆米花", meaning="a striped box, full", wide=0.68, synonyms=("bucket of popcorn", "box of popcorn", "bag of popcorn")),
    StandIn(id="block", words="tofu", chinese="豆腐", meaning="a plain block", wide=1.84, synonyms=("block of tofu", "piece of tofu", "bar of soap", "soap", "brick", "肥皂", "砖头")),
    StandIn(id="steelyard", words="steelyard", chinese="秤", meaning="a beam with a weight and a pan on strings", wide=1.9, synonyms=("steelyard scale", "hanging scale", "杆秤")),
)  # fmt: skip
