"""Things: vehicles, and what else goes or is drawn along; each row is a shape."""

from __future__ import annotations

from kling_story.vocabulary.stand_ins.rows import StandIn

VEHICLES = (
    StandIn(id="car", words="car", chinese="汽车", meaning="a car on the ground", height=0.85, wide=3.2, goes=True, seat=0.27, synonyms=("警车", "taxi", "cab", "sedan", "limousine", "sports car", "racing car", "jeep", "convertible", "suv", "station wagon", "hatchback", "coupe", "轿车", "越野车", "旅行车", "出租车", "跑车", "赛车", "车")),
    StandIn(id="van", words="van", chinese="面包车", meaning="a box on wheels with windows in front", height=1.3, wide=2.5, goes=True, seat=0.36, synonyms=("delivery van", "minivan", "minibus", "camper", "camper van", "ambulance", "food truck", "货车", "救护车", "房车")),
    StandIn(id="truck", words="truck", chinese="卡车", meaning="a cab with a load behind it", height=1.6, wide=2.9, goes=True, seat=0.42, synonyms=("lorry", "pickup", "pickup truck", "fire engine", "fire truck", "tractor", "tanker", "皮卡", "消防车", "拖拉机")),
    StandIn(id="cart", words="cart", chinese="推车", meaning="a box on two wheels with two shafts", height=0.6, wide=2.8, seat=0.72, deck=0.62, synonyms=("handcart", "wagon", "rickshaw", "chariot", "手推车", "小推车", "马车", "木车", "板车", "黄包车")),
    StandIn(id="pram", words="pram", chinese="婴儿车", meaning="a hooded tub on four wheels, a handle behind", height=0.6, wide=1.35, seat=0.72, synonyms=("stroller", "pushchair", "buggy", "baby carriage", "童车", "婴儿推车")),
    StandIn(id="trolley", words="shopping cart", chinese="购物车", meaning="a wire basket on four small wheels, a handle behind", height=0.6, wide=1.1, seat=0.72, synonyms=("trolley", "shopping trolley", "supermarket trolley", "luggage cart", "luggage trolley", "行李车")),
    StandIn(id="food_cart", words="food cart", chinese="小吃车", meaning="a closed box on wheels, a striped awning over it", height=1.25, wide=1.1, synonyms=("street food cart", "hot dog cart", "noodle cart", "snack cart", "coffee cart", "ice cream cart", "fruit cart", "taco cart", "popcorn cart", "pretzel cart", "vendor's cart", "vendor cart", "早餐车", "煎饼车", "小吃推车", "烧烤车", "冰淇淋车", "水果车", "流动餐车")),
    StandIn(id="coach", words="stagecoach", chinese="驿马车", meaning="a closed coach on four large wheels", height=1.3, wide=2.0, seat=0.66, deck=0.66, synonyms=("horse carriage", "mail coach", "horse-drawn carriage", "royal carriage", "四轮马车")),
    StandIn(id="bike", words="bicycle", chinese="自行车", meaning="two wheels and a frame", height=0.62, wide=1.75, goes=True, seat=0.89, astride=True, synonyms=("bike", "单车", "脚踏车")),
    StandIn(id="motorbike", words="motorbike", chinese="摩托车", meaning="two thick wheels, a tank and an engine", height=0.62, wide=2.0, goes=True, seat=0.72, astride=True, synonyms=("motorcycle", "motor scooter", "scooter", "moped", "vespa", "电动车")),
    StandIn(id="tricycle", words="cargo tricycle", chinese="三轮车", meaning="a saddle between one wheel ahead and a box on two wheels", height=0.62, wide=2.8, goes=True, seat=0.89, astride=True, box=0.84, synonyms=("tricycle", "trike", "cargo bike", "cargo trike", "cargo bicycle", "pedicab", "trishaw", "三轮", "三轮自行车", "货运三轮车", "电动三轮车")),
    StandIn(id="boat", words="boat", chinese="小船", meaning="a rowing boat", height=0.36, wide=3.5, goes=True, seat=0.62, draft=0.34, deck=0.36, synonyms=("rowboat", "canoe", "kayak", "raft", "dinghy", "gondola", "船", "木船", "竹筏")),
    StandIn(id="plane", words="plane", chinese="飞机", meaning="an aeroplane on the ground", height=1.6, wide=4.2, goes=True, seat=0.44, synonyms=("airplane", "aeroplane", "aircraft", "jet", "glider", "客机", "战斗机")),
    StandIn(id="bus", words="bus", chinese="公交车", meaning="a long vehicle with a row of windows", height=1.7, wide=3.4, goes=True, seat=0.45, synonyms=("tram", "streetcar", "巴士", "电车")),
    StandIn(id="sailboat", words="sailboat", chinese="帆船", meaning="a hull with a mast and a sail", height=3.2, wide=0.9, goes=True, seat=0.11, draft=0.05, deck=0.1, synonyms=("sailing boat", "yacht", "galleon", "schooner", "海盗船")),
    StandIn(id="sled", words="sled", chinese="雪橇", meaning="a deck on two runners", height=0.2, wide=3.2, goes=True, seat=0.7, deck=0.68, synonyms=("sledge", "sleigh", "toboggan")),
    StandIn(id="train", words="train", chinese="火车", meaning="a steam engine and a carriage", height=2.2, wide=6.8, goes=True, synonyms=("locomotive", "steam train", "railway carriage", "subway train", "列车", "地铁", "高铁")),
    StandIn(id="ship", words="ship", chinese="轮船", meaning="a ship with a house and a funnel", height=5.5, wide=2.9, goes=True, seat=0.4, draft=0.07, deck=0.4, synonyms=("ferry", "steamer", "steamship", "cruise ship", "ocean liner", "freighter", "warship", "trawler", "fishing boat", "大船", "渡轮", "邮轮", "货轮", "军舰")),
    StandIn(id="helicopter", words="helicopter", chinese="直升机", meaning="a cabin under a rotor, a long tail", height=1.8, wide=2.9, goes=True, synonyms=("chopper", "直升飞机")),
    StandIn(id="spaceship", words="spaceship", chinese="飞船", meaning="a long wedge with wings and engines", height=2.4, wide=3.0, goes=True, synonyms=("spacecraft", "starship", "space shuttle", "shuttle", "starfighter", "space ship", "宇宙飞船", "太空船", "星舰")),
    StandIn(id="saucer", words="flying saucer", chinese="飞碟", meaning="two bowls rim to rim under a dome", height=1.8, wide=2.6, goes=True, synonyms=("ufo", "不明飞行物")),
    StandIn(id="rocket", words="rocket", chinese="火箭", meaning="a tall body on fins", height=6.0, wide=0.42, synonyms=("missile", "导弹")),
    StandIn(id="skateboard", words="skateboard", chinese="滑板", meaning="a deck on four wheels", height=0.065, wide=6.6, goes=True, seat=0.9, deck=1.0, synonyms=("longboard", "长板")),
    StandIn(id="barrow", words="wheelbarrow", chinese="独轮车", meaning="a tray on one wheel and two legs, its handles behind", height=0.48, seat=0.62, deck=0.6, wide=2.6, synonyms=("barrow", "garden barrow", "手推独轮车")),
)  # fmt: skip
