"""Where a shot plays, as prompts say it: the places that the animatic tells apart, inside and outside."""

from __future__ import annotations

from kling_story.vocabulary.landscapes import LANDSCAPES
from kling_story.vocabulary.public_places import OPEN_PLACES, ROOMS, UNDER_A_ROOF
from kling_story.vocabulary.settings import SNOWY_LAND, Place, SettingTable

__all__ = ["PLACES", "Place"]

PLACES = SettingTable(
    "place",
    *ROOMS,
    *OPEN_PLACES,
    *LANDSCAPES,
    Place(
        id="living_room", words="living room", chinese="房间", meaning="a room of a home or a hotel", inside=True,
        synonyms=("studio apartment", "one-room flat", "council flat", "tiny flat", "apartment", "flat interior", "dining room", "attic", "attic room", "cabin interior", "study room", "客厅", "公寓", "屋里", "室内房间", "阁楼", "房间里"),
        hints=("room", "sofa", "couch", "fireplace", "hearth", "armchair", "at home", "back home", "沙发", "壁炉", "在家", "家里", "回家后"),
        traps=("room to", "room for", "apartment building", "apartment block", "apartment buildings", "apartment blocks", "公寓楼", "在家门口", "在家门前", "在家门外"),
    ),
    Place(
        id="bedroom", words="bedroom", chinese="卧室", meaning="a room with a bed", inside=True,
        synonyms=("bedrooms", "hotel room", "motel room", "nursery", "guest room", "dorm room", "酒店房间", "宾馆房间", "宿舍"),
        hints=("bed", "bedside", "in bed", "pillow", "mattress", "床上", "床边", "枕头"),
        traps=("flower bed", "river bed", "sea bed", "truck bed", "bed of flowers", "bed of moss", "bed of nails"),
    ),
    Place(
        id="hospital_room", words="hospital room", chinese="病房", meaning="beds and a curtain between them", inside=True,
        synonyms=("hospital ward", "hospital rooms", "operating room", "emergency room", "clinic", "intensive care", "手术室", "急诊室", "监护室", "医院", "诊所"),
        hints=("hospital", "hospital bed", "病床"), traps=("hospital gown", "hospital bracelet"),
    ),
    Place(
        id="prison_cell", words="prison cell", chinese="牢房", meaning="a bunk, bars and a high window", inside=True,
        synonyms=("jail cell", "prison", "jail", "behind bars", "dungeon", "holding cell", "监狱", "囚室", "地牢"), traps=("prison guard", "prison uniform", "prison break", "out of prison", "out of jail"),
    ),
    Place(
        id="cave", words="cave", chinese="山洞", meaning="rock on all sides, daylight far behind", inside=True,
        synonyms=("caves", "cavern", "caverns", "grotto", "mine shaft", "mineshaft", "洞穴", "岩洞", "矿洞"), traps=("man cave", "cave painting", "cave paintings"),
    ),
    Place(
        id="kitchen", words="kitchen", chinese="厨房", meaning="counters and wall cupboards", inside=True,
        synonyms=("kitchens", "office kitchen", "staff kitchen", "restaurant kitchen", "kitchenette"), hints=("stove", "kitchen counter", "countertop", "灶台"), traps=("camping stove", "camp stove", "wood stove", "pot-bellied stove", "kitchen knife", "kitchen garden", "kitchen towel", "kitchen scale"),
    ),
    Place(
        id="corridor", words="corridor", chinese="走廊", meaning="a long passage with doors", inside=True,
        synonyms=("hallway", "hospital corridor", "hotel corridor", "school corridor", "passageway", "stairwell", "楼梯间", "过道", "楼道", "长廊"), traps=("corridor of trees",),
    ),
    Place(
        id="tunnel", words="tunnel", chinese="隧道", meaning="a dark vault, daylight at its far end", inside=True,
        synonyms=("tunnels", "underpass", "sewer", "sewers", "subway tunnel", "地道", "地下通道", "下水道"), traps=("wind tunnel", "tunnel vision", "carpal tunnel", "tunnel of light"),
    ),
    Place(
        id="cafe", words="cafe", chinese="咖啡馆", meaning="a room with a bar and tables", inside=True,
        synonyms=("canteen", "cafeteria", "dining hall", "食堂", "café", "coffee shop", "coffeehouse", "diner", "restaurant", "dimly lit bar", "in the inn", "inside the inn", "客栈里", "客栈内", "客栈大堂", "tavern", "pub", "teahouse", "noodle shop", "noodle bar", "nightclub", "ramen shop", "bistro", "jazz club", "night club", "wine bar", "cocktail bar", "hotel bar", "咖啡厅", "餐厅", "餐馆", "酒吧", "茶馆", "面馆", "饭馆", "小酒馆", "夜店"),
        hints=("bartender", "barista", "bar counter", "the bar", "a bar", "卡座", "吧台"),
        traps=("cafe racer", "coffee shop cup", "a bar of", "the bar of", "the bar code", "the bar exam", "the bar chart", "raises the bar", "sets the bar", "under the bar", "over the bar", "above the bar", "off the bar", "hits the bar", "grips the bar", "lifts the bar", "clears the bar", "ups on the bar", "ups on a bar", "ups at the bar", "hangs from the bar", "hangs on the bar", "hangs from a bar", "hanging from the bar", "swings on the bar", "swings from the bar"),
    ),
    Place(
        id="shop_interior", words="shop interior", chinese="店里", meaning="a room with shelves", inside=True,
        synonyms=("bookshop", "bookstore", "supermarket", "convenience store", "library", "grocery store", "flower shop", "antique shop", "in a shop", "in the shop", "in a store", "in the store", "bakery", "boutique", "pharmacy", "书店", "超市", "便利店", "图书馆", "商店里", "花店", "面包店"), hints=("bookshelves", "bookshelf", "书架", "货架"), traps=("library card",),
    ),
    Place(
        id="office", words="office", chinese="办公室", meaning="desks and a wide window", inside=True,
        synonyms=("offices", "on-call room", "duty room", "staff room", "boardroom", "meeting room", "conference room", "break room", "interrogation room", "police station", "precinct", "control room", "newsroom", "值班室", "会议室", "审讯室", "警局"),
        hints=("desk", "cubicle", "办公桌", "书桌"), traps=("dj desk", "mixing desk", "post office box", "office building", "office tower", "office buildings", "box office", "office block", "desk lamp"),
    ),
    Place(
        id="classroom", words="classroom", chinese="教室", meaning="rows of desks and a board", inside=True,
        synonyms=("classrooms", "lecture hall", "schoolroom", "课堂", "阶梯教室"), hints=("blackboard", "chalkboard", "黑板"),
    ),
    Place(
        id="great_hall", words="great hall", chinese="大厅", meaning="a high hall with columns", inside=True,
        synonyms=("castle hall", "城堡大厅", "ballroom", "temple interior", "throne room", "museum", "art gallery", "dark gallery", "gallery of the museum", "arena", "宴会厅", "博物馆", "美术馆", "宫殿内"),
    ),
    Place(
        id="theatre", words="theatre", chinese="剧院", meaning="a dark stage between its wings, rows of red seats before it", inside=True,
        synonyms=("theater", "theatres", "theaters", "bare stage", "empty stage", "auditorium", "concert hall", "opera house", "playhouse", "剧场", "舞台", "音乐厅", "歌剧院"),
        hints=("red seats", "velvet seats", "on stage", "on a stage", "on the stage", "onstage", "backstage", "footlights", "观众席", "台上", "后台"), traps=("movie theater mode", "home theater", "operating theater", "operating theatre", "舞台剧", "窗台上", "阳台上", "天台上", "露台上", "柜台上", "站台上", "月台上", "平台上", "梳妆台上"),
    ),
    Place(
        id="warehouse", words="warehouse", chinese="仓库", meaning="beams, crates and high windows", inside=True,
        synonyms=("warehouses", "factory", "hangar", "garage", "basement", "cellar", "工厂", "厂房", "车库", "地下室", "车间", "机库"), traps=("factory worker", "factory workers", "factory reset"),
    ),
    Place(
        id="laboratory", words="laboratory", chinese="实验室", meaning="a white room", inside=True,
        synonyms=("lab", "photo studio", "studio backdrop", "white studio", "infinity cove", "摄影棚"),
        hints=("studio lighting", "studio reflections", "white background", "white backdrop", "白色背景", "纯白背景"), traps=("lab coat", "lab coats", "lab rat", "black lab"),
    ),
    Place(
        id="car_interior", words="car interior", chinese="车内", meaning="seats, a windscreen, a world outside", inside=True,
        synonyms=("inside the car", "inside a car", "inside a taxi", "inside the taxi", "back seat", "backseat", "driver's seat", "passenger seat", "behind the wheel", "cockpit", "in the car", "驾驶室", "驾驶舱", "后座", "副驾驶", "车里"),
        hints=("dashboard", "windshield", "windscreen", "steering wheel", "仪表盘", "挡风玻璃", "方向盘"), traps=("dashboard screen of the app", *(f"{verb} {whose} {pane}" for verb in ("off", "scrapes", "from") for whose in ("the", "his", "her", "a") for pane in ("windscreen", "windshield"))),
    ),
    Place(
        id="train_carriage", words="train carriage", chinese="车厢", meaning="rows of seats along an aisle, windows on both sides: a train, a tram or a bus from within", inside=True,
        synonyms=("train interior", "railway carriage", "subway car", "subway carriage", "metro car", "tram interior", "dining car", "bus interior", "on the train", "on a train", "on the bus", "on a bus", "on the subway", "on the tram", "train window", "bus window", "车厢内", "车厢里", "火车上", "列车上", "公交车上", "公交车里", "公共汽车上", "公共汽车里", "大巴上", "大巴车上", "大巴车里", "火车里", "列车里", "地铁里", "地铁上", "地铁车厢", "火车车厢"), traps=("on the bus bench", "on a bus bench", "on the bus shelter bench", "on the train tracks", "on the train station", "on the train platform", "on the bus stop", "on the subway platform", "on the subway station", "on the subway stairs"),
    ),
    Place(
        id="plane_cabin", words="plane cabin", chinese="机舱", meaning="rows of seats along an aisle, small round windows, lockers above", inside=True,
        synonyms=("airplane cabin", "aeroplane cabin", "aircraft cabin", "cabin of a plane", "plane interior", "airplane interior", "on a plane", "on the plane", "on an airplane", "on the airplane", "plane window", "airplane window", "飞机上", "飞机里", "客舱"),
    ),
    Place(
        id="lift_cabin", words="lift cabin", chinese="电梯", meaning="a steel box with one door", inside=True,
        synonyms=("elevator", "elevators", "in the lift", "in a lift", "inside the lift", "elevator car", "电梯里", "电梯间"), traps=("elevator pitch", "elevator music"),
    ),
    Place(
        id="subway_platform", words="subway platform", chinese="地铁站台", meaning="a tiled vault under the ground, a platform's edge, a track beside it", inside=True,
        synonyms=("subway station", "metro station", "metro platform", "underground station", "tube station", "underground platform", "地铁站", "地铁月台"),
    ),
    Place(
        id="underwater", words="underwater", chinese="水下", meaning="blue on all sides, beams from above, a floor of sand; whoever is there floats", inside=False,
        synonyms=("under water", "beneath the surface", "below the surface", "under the sea", "bottom of the sea", "bottom of the pool", "ocean floor", "seabed", "水底", "海底", "水中下沉"), traps=("underwater camera", "underwater basket"),
    ),
    Place(
        id="indoors", words="interior", chinese="室内", meaning="under a roof, nothing more is said (`inside the castle`, `rain outside`)", inside=True,
        synonyms=("indoor", "屋内", "内景"), abbreviations=("INT",), hints=(*UNDER_A_ROOF, "out of the window", "out the window", "through the window", "at the window", "at window", "by the window", "near the window", "window sill", "windowsill", "ceiling", "staircase", "banister", "top of the stairs", "head of the stairs", "foot of the stairs", "bottom of the stairs", "楼梯", "窗前", "窗边", "窗外", "天花板"), traps=("interior monologue", "interior design", "interior designer", "indoor plant", "indoor plants"),
    ),
    Place(
        id="street", words="street", chinese="街道", meaning="houses on both sides of a road", inside=False,
        synonyms=("streets", "city street", "museum steps", "courthouse steps", "library steps", "city hall steps", "博物馆台阶", "博物馆的台阶", "法院台阶", "avenue", "boulevard", "crosswalk", "intersection", "sidewalk", "街头", "马路", "街上", "大街", "街边", "路口", "老街", "古街", "街角", "街巷", "步行街", "商业街"),
        hints=("hill town", "cobbles", "cobblestones", "cobbled", "balconies above", "from the balconies", "on the balconies", "from their balconies", "on their balconies", "两边的阳台", "两旁的阳台", "city", "城市", "town", "road", "asphalt", "pavement", "traffic", "headlights", "bus stop", "bus bench", "bus shelter", "phone booth", "car park", "parking lot", "停车场", "小镇", "古镇", "路上", "沥青", "人行道", "车流", "电话亭", "车灯"),
        traps=("city hall", "city girl", "city map", "city ambience", "city skyline", "street clothes", "street style", "street food", "street dance", "street dancer", "road movie", "wall street", "sesame street", "traffic light green", "road map"),
    ),
    Place(
        id="courtyard", words="courtyard", chinese="庭院", meaning="open ground between houses", inside=False,
        synonyms=("courtyards", "backyard", "patio", "city square", "town square", "plaza", "piazza", "playground", "schoolyard", "院子", "广场", "操场"), hints=("yard", "apartment blocks", "居民楼"), traps=("yard sale", "yard stick"),
    ),
    Place(
        id="alley", words="alley", chinese="小巷", meaning="walls close on both sides", inside=False,
        synonyms=("alleyway", "alleys", "back alley", "narrow lane", "lane", "backstreet", "巷子", "石板巷", "小巷子", "巷口", "弄堂", "深巷", "窄巷"), traps=("bowling alley", "alley cat", "country lane", "fast lane", "memory lane", "left lane", "right lane", "bus lane", "bike lane"),
    ),
    Place(
        id="market", words="market", chinese="市场", meaning="stalls with awnings", inside=False,
        synonyms=("markets", "marketplace", "night market", "night markets", "market lane", "market stall", "market stalls", "bazaar", "souk", "street market", "fish market", "flea market", "food stalls", "夜市", "早市", "早集", "集市", "菜场", "菜市场", "市集", "摊位"),
        hints=("stall", "stalls", "street food", "vendor", "vendors", "awning", "小摊", "摊贩"), traps=("stock market", "market share", "market value", "mass market", "market research", "super market", "market price"),
    ),
    Place(
        id="forest", words="forest", chinese="森林", meaning="trees, near and far", inside=False,
        synonyms=("forests", "woods", "woodland", "jungle", "rainforest", "rain forest", "bamboo grove", "bamboo forest", "grove", "orchard", "树林", "丛林", "竹林", "雨林", "林间", "林中"),
        hints=("trees", "pines", "oak tree", "undergrowth", "树木", "大树"), traps=("forest green", "concrete jungle", "hollywood woods"),
    ),
    Place(
        id="desert", words="desert", chinese="沙漠", meaning="dunes to the horizon", inside=False,
        synonyms=("deserts", "desert sand", "dunes", "dune", "sand dunes", "wasteland", "戈壁", "沙丘", "荒漠", "大漠"), traps=("desert boots", "desert boot", "desert eagle"),
    ),
    Place(
        id="beach", words="beach", chinese="海滩", meaning="sand, and water to the horizon", inside=False,
        synonyms=("tropical island", "beaches", "seashore", "shore", "seaside", "coast", "coastline", "desert island", "ocean", "sea", "沙滩", "海边", "海岸", "大海"),
        hints=("the waves", "waves crash", "waves break", "waves roll", "waves lap", "waves wash", "waves pound", "crashing waves", "breaking waves", "rolling waves", "big waves", "small waves", "high waves", "gentle waves", "dark waves", "surf", "海浪", "浪花"),
        traps=("sea view", "ocean view", "sea below", "sea beyond", "sea far below", "ocean below", "ocean beyond", "beach ball", "beach towel", "beach bag", "beach chair", "sea green", "sea salt", "sea of people", "sea of lights", "sea of faces", "sea of umbrellas", "ocean blue", "coast is clear"),
    ),
    Place(
        id="pier", words="pier", chinese="码头", meaning="boards over water", inside=False,
        synonyms=("piers", "jetty", "wharf", "boardwalk", "landing stage", "栈桥", "栈道", "防波堤"), hints=("dock", "docks", "quay"), traps=("in the dock of the court", "docks the", "dock worker", "dock workers"),
    ),
    Place(
        id="open_water", words="open water", chinese="水面", meaning="water to the horizon, on all sides", inside=False,
        synonyms=("open sea", "open ocean", "high seas", "at sea", "out at sea", "mid-ocean", "middle of the ocean", "middle of the sea", "middle of the lake", "海面", "湖面", "海上", "湖上", "江面"),
        hints=("over the water", "across the water"), traps=("湖上石桥", "湖上的石桥", "湖上拱桥", "湖上小桥", "湖上的桥", "湖面上的桥"),
    ),
    Place(
        id="bridge", words="bridge", chinese="桥上", meaning="a deck between railings over a river", inside=False,
        synonyms=("bridges", "footbridge", "suspension bridge", "overpass", "on the bridge", "大桥", "石桥", "天桥", "桥边"),
        traps=("bridge of her nose", "bridge of his nose", "bridge of the nose", "bridge of the ship", "ship's bridge", "under the bridge", "bridge of a violin"),
    ),
    Place(
        id="graveyard", words="graveyard", chinese="墓地", meaning="rows of stones in the grass", inside=False,
        synonyms=("graveyards", "cemetery", "cemeteries", "churchyard", "tombstones", "gravestones", "坟场", "公墓", "墓园", "墓碑"), hints=("grave", "gravestone", "坟墓"), traps=("graveyard shift", "grave danger", "grave face", "grave voice"),
    ),
    Place(
        id="pool", words="swimming pool", chinese="游泳池", meaning="water in a tiled deck", inside=False,
        synonyms=("swimming pools", "poolside", "by the pool", "at the pool", "pool deck", "泳池", "泳池边"), traps=("pool table", "at the pool table", "by the pool table", "at the pool hall"),
    ),
    Place(
        id="mountain", words="mountains", chinese="山脉", meaning="peaks behind open ground", inside=False,
        synonyms=("mountain", "mountainside", "mountain pass", "cliff", "cliffs", "cliff edge", "ridge", "canyon", "peaks", "雪山", "悬崖", "山脊", "峡谷", "群山", "山上"),
        traps=("mountain bike", "mountain bikes", "mountain of paper", "mountain of books", "mountain goat", "mountain dew"),
    ),
    Place(
        id="snowfield", words="snowfield", chinese="雪地", meaning="white ground", inside=False,
        synonyms=("ski slope", "ski slopes", "ski resort", "雪道", "snowfields", "snow field", "snow-covered", "snow covered", "tundra", "glacier", "arctic", "deep snow", "fresh snow", "雪原", "雪后", "冰原", "冰川", "积雪"), traps=("arctic fox", "snow-covered boots", "snow-covered coat", *(f"snow-covered {what}" for what in SNOWY_LAND)),
    ),
    Place(
        id="field", words="field", chinese="田野", meaning="grass to the horizon, a few trees", inside=False,
        synonyms=("savannah", "fields", "meadow", "meadows", "prairie", "grassland", "steppe", "pasture", "farmland", "savanna", "草原", "草地", "原野", "旷野", "草坪"),
        hints=("highway", "motorway", "公路", "farm", "farmyard", "tall grass", "wildflowers", "countryside", "country road", "country lane", "country path", "dirt road", "dirt track", "dirt path", "gravel road", "rural road", "farm road", "farm track", "open road", "winding road", "footpath", "长草", "野花", "乡间小路", "乡村小路", "乡间", "田间小路", "土路", "石子路"),
        traps=("公路片", "depth of field", "field of view", "magnetic field", "force field", "field trip", "playing field", "field notes", "field mouse", "track and field", "negative field", "field jacket"),
    ),
    Place(
        id="cornfield", words="cornfield", chinese="玉米地", meaning="rows of stalks taller than a person", inside=False,
        synonyms=("cornfields", "corn field", "corn fields", "corn rows", "rows of corn", "cornstalks", "corn stalks", "field of corn", "sunflower field", "sunflowers", "玉米田", "向日葵花田"),
    ),
    Place(
        id="rooftop", words="rooftop", chinese="屋顶", meaning="a flat roof above the town", inside=False,
        synonyms=("rooftops", "roof", "on the roof", "roof terrace", "roof to roof", "天台", "楼顶", "房顶"), traps=("roof of the mouth", "under one roof", "ladder to the roof", "tin roof rusted", "car roof", "roof rack", "roof of the car", "roof down", "roof up", "roof folded"),
    ),
    Place(
        id="balcony", words="balcony", chinese="阳台", meaning="a floor behind a railing, high over a town, the house beside it", inside=False,
        synonyms=("balconies", "terrace", "fire escape", "露台", "消防梯"), traps=("theatre balcony", "theater balcony", "from the balconies", "on the balconies", "over the balconies", "from their balconies", "on their balconies", "balconies above", "两边的阳台", "两旁的阳台"),
    ),
    Place(
        id="tiled_roof", words="tiled roofs", chinese="瓦屋顶", meaning="a tiled slope over an old town of pitched roofs", inside=False,
        synonyms=("tiled roof", "tile roofs", "clay roofs", "clay roof", "red roofs", "terracotta roofs", "slate roofs", "pitched roofs", "pitched roof", "tiled slope", "roof tiles", "瓦顶", "屋瓦", "瓦片屋顶", "红瓦"),
    ),
    Place(
        id="skyline", words="city skyline", chinese="城市天际线", meaning="towers of a city, far away", inside=False,
        synonyms=("skyline", "cityscape", "skyscrapers", "high-rises", "downtown", "city lights", "megacity", "高楼大厦", "摩天大楼", "天际线", "都市", "城市夜景"),
    ),
    Place(
        id="station_platform", words="station platform", chinese="站台", meaning="a platform's edge, and a track beside it", inside=False,
        synonyms=("train platform", "train station", "railway station", "railway platform", "railroad tracks", "train tracks", "火车站", "月台", "车站", "铁轨"),
        hints=("station", "steam train", "locomotive", "platform", "station clock", "subway exit"), traps=("police station", "fire station", "radio station", "space station", "work station", "bus station", "power station", "polling station", "station wagon", "toy locomotive", "station hall", "platform shoes", "platform boots", "platform heels", "diving platform", "streaming platform"),
    ),
    Place(
        id="outdoors", words="exterior", chinese="室外", meaning="under the sky, nothing more is said", inside=False,
        synonyms=("outdoor", "open air", "户外", "露天", "外景"), abbreviations=("EXT",), hints=("marquee", "streetlight", "streetlights", "sky", "horizon", "天空", "路灯", "地平线"), traps=("sky blue", "outdoor jacket", "outdoor gear"),
    ),
)  # fmt: skip
