"""Places that have a look of their own beside those of every day: where one washes, prays, is judged, trains, leaves."""

from __future__ import annotations

from kling_story.vocabulary.settings import Place

_PITCHES = tuple(f"{how} {what}" for how in ("football", "soccer", "rugby") for what in ("pitch", "field"))

ROOMS = (
    Place(
        id="lobby", words="hotel lobby", chinese="酒店大堂", meaning="a marble floor, a desk with a bell and pigeonholes behind it, armchairs under lamps, columns", inside=True,
        synonyms=("hotel lobbies", "lobby", "foyer", "hotel foyer", "hotel reception", "hotel entrance hall", "hotel front desk", "hotel hall", "hotel lounge", "大堂", "宾馆大堂", "饭店大堂", "酒店前台", "宾馆前台", "酒店大厅", "宾馆大厅"),
        hints=("reception desk", "front desk", "concierge desk", "concierge", "bellboy", "bellhop", "hotel porter", "hotel receptionist", "前台", "礼宾台", "服务台"), traps=("lobby group", "lobby card"),
    ),
    Place(
        id="train_compartment", words="train compartment", chinese="列车包厢", meaning="two berths that face each other, two more above them, a table under a window with bars", inside=True,
        synonyms=("train compartments", "sleeper carriage", "sleeper compartment", "sleeper train", "sleeping car", "sleeping compartment", "sleeping berth", "sleeping berths", "sleeper coach", "sleeper class", "sleeper car", "railway compartment", "second-class compartment", "first-class compartment", "couchette", "wagon-lit", "train berth", "upper berth", "lower berth", "卧铺", "软卧", "硬卧", "卧铺车厢", "软卧包厢", "火车包厢", "车厢隔间", "上铺", "下铺"),
        hints=("compartment", "berth", "berths"), traps=("glove compartment", "luggage compartment", "secret compartment", "hidden compartment", "freezer compartment", "bomb compartment", "engine compartment", "baggage compartment", "cargo compartment", "宿舍上铺", "宿舍下铺"),
    ),
    Place(
        id="boxing_ring", words="boxing ring", chinese="拳击台", meaning="a canvas raised between four posts with three ropes, lamps over it, the dark around", inside=True,
        synonyms=("boxing rings", "fight ring", "ring ropes", "ropes of the ring", "boxer's ring", "擂台", "拳台"),
    ),
    Place(
        id="workshop", words="workshop", chinese="作坊", meaning="a bench along the wall, tools over it, shelves with jars, tubs, one hanging lamp", inside=True,
        synonyms=("workshops", "pottery studio", "potter's studio", "carpenter's shop", "woodshop", "blacksmith's forge", "smithy", "工坊", "豆腐坊", "染坊", "油坊", "磨坊", "铁匠铺", "木工房"), traps=("workshop apron",),
    ),
    Place(
        id="boat_shed", words="boat shed", chinese="船棚", meaning="a hall of timber: boards with light between them, a great door open at its far end, a bench along the wall, planks, a hull on trestles", inside=True,
        synonyms=("boat sheds", "boathouse", "boat house", "boat builder's shed", "boatbuilder's shed", "boatbuilder's workshop", "boat builder's workshop", "boatbuilding workshop", "boatbuilding shed", "timber hall", "timber shed", "timber workshop", "wooden hall", "wooden shed", "carpentry hall", "carpenter's hall", "joinery", "sawmill", "shipwright's shed", "造船棚", "造船作坊", "造船厂", "船坞里", "木工棚", "木工厂", "锯木厂", "木棚里"), traps=("house boat house",),
    ),
    Place(
        id="locker_room", words="locker room", chinese="更衣室", meaning="rows of narrow steel doors along the walls, benches before them, hooks", inside=True,
        synonyms=("locker rooms", "changing room", "changing rooms", "team room", "球员休息室", "球队休息室", "衣帽间"), hints=("lockers", "储物柜", "更衣柜"),
    ),
    Place(
        id="parking_garage", words="underground car park", chinese="地下车库", meaning="a low ceiling on rows of concrete pillars, strip lights, painted bays, a few cars", inside=True,
        synonyms=("underground car parks", "underground parking", "underground garage", "parking garage", "parking garages", "parking structure", "multi-storey car park", "multistory car park", "multi-story car park", "basement car park", "car park level", "parking level", "地下停车场", "停车库", "地库", "车库停车场"),
    ),
    Place(
        id="bathroom", words="bathroom", chinese="浴室", meaning="tiles, a basin under a mirror, a tub", inside=True,
        synonyms=("bathrooms", "washroom", "restroom", "public toilet", "toilet cubicle", "toilet stall", "shower room", "卫生间", "洗手间", "厕所", "洗浴间"), hints=("bathtub", "in the bath", "in the shower", "under the shower", "bathroom mirror", "浴缸", "淋浴"), traps=("bathroom door", "bathroom scale"),
    ),
    Place(
        id="laundromat", words="laundromat", chinese="自助洗衣店", meaning="rows of machines with round doors", inside=True,
        synonyms=("laundromats", "launderette", "laundrette", "coin laundry", "laundry room", "洗衣店", "洗衣房"), hints=("washing machines", "tumble dryers", "洗衣机"),
    ),
    Place(
        id="gym", words="gym", chinese="健身房", meaning="mats, wall bars, weights and a punching bag", inside=True,
        synonyms=("gyms", "gymnasium", "boxing gym", "fitness center", "fitness centre", "fitness studio", "weight room", "dojo", "training hall", "dance studio", "体育馆", "拳馆", "拳击馆", "道馆", "训练馆"), hints=("punching bag", "treadmill", "dumbbells", "barbell", "沙袋", "跑步机", "杠铃"), traps=("gym bag", "gym shorts", "gym shoes", "gym clothes", "gym shirt", "jungle gym"),
    ),
    Place(
        id="church", words="church", chinese="教堂", meaning="pews on both sides of an aisle, tall windows, an altar under a cross", inside=True,
        synonyms=("churches", "cathedral", "chapel", "church nave", "basilica", "教堂里", "礼拜堂"), hints=("pews", "altar", "祭坛"), traps=("church bell", "church bells", "church tower", "church square", "church steps", "church steeple", "church roof", "教堂钟声", "教堂钟楼", "教堂广场"),
    ),
    Place(
        id="courtroom", words="courtroom", chinese="法庭", meaning="panelled walls, the judge's bench, a table on each side", inside=True,
        synonyms=("courtrooms", "court room", "court of law", "法院"), hints=("witness stand", "jury box", "judge's bench", "gavel", "证人席", "法槌"),
    ),
    Place(
        id="airport", words="airport", chinese="机场", meaning="a hall of glass, rows of seats, hanging signs", inside=True,
        synonyms=("airports", "airport terminal", "airport gate", "departure lounge", "departure hall", "departures hall", "arrivals hall", "arrival hall", "terminal hall", "baggage claim", "station hall", "station concourse", "航站楼", "候机厅", "候机楼", "候车厅"), traps=("airport runway", "airport tarmac", "airport taxi", "airport apron", "机场跑道"),
    ),
    Place(
        id="barn", words="barn", chinese="谷仓", meaning="boards with light between them, stalls, bales of hay, a great door", inside=True,
        synonyms=("barns", "hayloft", "horse stable", "stables", "in the stable", "in a stable", "inside the stable", "cowshed", "cow shed", "horse stall", "马厩", "牛棚", "干草棚", "马棚"), hints=("hay bales", "bales of hay", "stall door"), traps=("barn owl", "barn door", "barn behind", "red barn in the distance"),
    ),
    Place(
        id="greenhouse", words="greenhouse", chinese="温室", meaning="glass on all sides, benches of plants along a path", inside=True,
        synonyms=("greenhouses", "glasshouse", "hothouse", "winter garden", "orangery", "花房", "暖房", "玻璃温室"), traps=("greenhouse gas", "greenhouse gases", "greenhouse effect"),
    ),
    Place(
        id="spaceship_interior", words="spaceship interior", chinese="飞船内", meaning="ribs of a hull, panels with lights, stars in a wide window", inside=True,
        synonyms=("spacecraft interior", "starship interior", "on the bridge of a spaceship", "on the bridge of the spaceship", "on the bridge of a starship", "spaceship bridge", "spaceship corridor", "spaceship cockpit", "spaceship cabin", "starship bridge", "bridge of a spaceship", "bridge of the spaceship", "bridge of a starship", "space station", "space capsule", "space shuttle cockpit", "aboard a spaceship", "aboard the spaceship", "on board a spaceship", "inside a spaceship", "inside the spaceship", "in a spaceship", "in the spaceship", "space station interior", "airlock", "habitat module", "气闸舱", "气闸", "太空舱", "空间站", "飞船里", "飞船舱内", "宇宙飞船内"),
        traps=("orbiting space station", "space station orbits", "space station drifts"),
    ),
)  # fmt: skip

OPEN_PLACES = (
    Place(
        id="basketball_court", words="basketball court", chinese="篮球场", meaning="asphalt with a painted key under a hoop, a wire fence and houses behind", inside=False,
        synonyms=("basketball courts", "streetball court", "outdoor court", "playground court", "under the hoop", "露天篮球场", "街头球场", "篮筐下", "篮板下"),
        hints=("basketball hoop", "at the hoop", "into the hoop", "free throw", "free-throw line", "three-point line", "投篮", "扣篮", "篮筐"),
    ),
    Place(
        id="tennis_court", words="tennis court", chinese="网球场", meaning="a hard court with white lines, a net across it, a high fence and trees behind", inside=False,
        synonyms=("tennis courts", "clay court", "grass court", "centre court", "center court", "badminton court", "羽毛球场"),
        hints=("tennis", "forehand", "backhand", "baseline", "match point", "网球"), traps=("table tennis", "tennis shoes", "tennis ball", "tennis balls", "tennis star", "tennis racket"),
    ),
    Place(
        id="village_pitch", words="village pitch", chinese="乡村球场", meaning="trodden grass and mud with a goal, stone houses and green hills behind, no stands", inside=False,
        synonyms=(
            *(f"{how} {pitch}" for how in ("muddy", "village", "muddy village", "school", "country", "rural", "local", "amateur", "bumpy", "dusty village") for pitch in _PITCHES),
            *(f"{how} pitch" for how in ("muddy village", "school", "amateur", "rural", "sunday league", "grassroots")),
            "muddy pitch", "muddy playing field", "village green pitch", "乡村足球场", "村里的球场", "村里的足球场", "泥泞的球场", "泥泞的足球场", "泥泞球场", "村足球场", "学校足球场", "土球场",
        ),
    ),
    Place(
        id="hutong", words="hutong", chinese="胡同", meaning="a lane between grey brick walls under tiled roofs, red gates, trees behind the walls", inside=False,
        synonyms=("hutongs", "hutong alley", "hutong lane", "hutong alleys", "beijing alley", "beijing alleys", "old beijing lane", "老北京胡同", "北京胡同", "胡同里", "胡同口"),
    ),
    Place(
        id="siheyuan", words="siheyuan", chinese="四合院", meaning="a court between four low houses of grey brick with tiled roofs, red posts and lattice windows, a tree", inside=False,
        synonyms=("siheyuan courtyard", "hutong courtyard", "hutong courtyards", "beijing courtyard", "chinese courtyard house", "courtyard of a hutong", "courtyard house", "四合院里", "大杂院", "四合院儿", "胡同院子", "胡同小院"),
    ),
    Place(
        id="harbour", words="harbour", chinese="港口", meaning="a stone quay with bollards and nets, boats with masts on the water, painted houses around it", inside=False,
        synonyms=("harbor", "harbours", "harbors", "harbour town", "harbor town", "harbour front", "harbourside", "harborside", "harbour wall", "harbor wall", "fishing harbour", "fishing harbor", "fishing port", "port town", "seaport", "quayside", "dockside", "marina", "海港", "渔港", "港湾", "港口小镇", "海港小镇", "渔港码头"),
        traps=("pearl harbor", "safe harbor"),
    ),
    Place(
        id="container_yard", words="container yard", chinese="集装箱堆场", meaning="stacks of shipping containers along a lane, a crane over them", inside=False,
        synonyms=("shipping containers", "shipping container", "cargo containers", "freight containers", "stacked containers", "stacks of containers", "rows of containers", "container port", "container terminal", "container stacks", "集装箱", "集装箱码头", "货柜码头", "货柜场"), traps=("集装箱酒店",),
    ),
    Place(
        id="frozen_lake", words="frozen lake", chinese="冰湖", meaning="ice with snow on it, pines and low hills all around", inside=False,
        synonyms=("frozen lakes", "frozen pond", "frozen river", "lake of ice", "ice of the lake", "lake's ice", "out on the ice", "ice fishing hole", "结冰的湖", "结冰的湖面", "冰封的湖", "封冻的湖", "冰冻的湖", "结了冰的湖", "冻住的湖", "冰面上", "湖冰"),
        hints=("hole in the ice", "hole through the ice", "on the ice", "across the ice", "冰窟窿", "冰洞"), traps=("on the ice rink", "on the ice cream"),
    ),
    Place(
        id="riverside", words="riverbank", chinese="河边", meaning="a bank with a stone edge, a river, trees on its other side", inside=False,
        synonyms=("river bank", "riverbanks", "river banks", "riverside", "river's edge", "edge of the river", "by the river", "along the river", "beside the river", "at the river", "canal bank", "canalside", "towpath", "by the canal", "along the canal", "河岸", "河畔", "江边", "江岸", "溪边", "小溪边", "运河边", "河堤"),
        hints=("river", "rivers", "canal", "canals", "creek", "河流", "小河", "河水", "运河", "河面", "小溪"), traps=("river of people", "river of light", "river of lights", "river of lava", "root canal", "ear canal"),
    ),
    Place(
        id="lakeside", words="lakeside", chinese="湖边", meaning="grass down to still water, wooded hills on its other side", inside=False,
        synonyms=("mountain lake", "alpine lake", "lake in the mountains", "forest lake", "lake in the forest", "高山湖泊", "山间湖泊", "林间湖泊", "lakeshore", "lake shore", "shore of a lake", "shore of the lake", "shore of a mountain lake", "edge of the lake", "by the lake", "beside the lake", "at the lake", "beside a lake", "by a lake", "湖畔", "湖岸", "池塘边"),
        hints=("lake", "pond", "fjord", "fjords", "loch", "湖泊", "湖水", "池塘", "峡湾"), traps=("frozen lake", "frozen pond", "salt lake city", "ice of the lake"),
    ),
    Place(
        id="park", words="park", chinese="公园", meaning="a lawn with a path, benches, trees that stand apart", inside=False,
        synonyms=("city park", "public park", "garden", "gardens", "public garden", "village green", "花园", "园林"), hints=("park bench", "flower beds", "flowerbeds", "lawn", "长椅"),
        traps=("car park", "trailer park", "skate park", "national park", "garden hose", "garden gnome", "beer garden", "park bench in the city", "park the", "park her", "park his", "park ranger"),
    ),
    Place(
        id="quarry", words="quarry", chinese="采石场", meaning="steps of cut stone on all sides, rubble", inside=False,
        synonyms=("quarries", "limestone quarry", "stone quarry", "gravel pit", "open pit", "open-pit mine", "采石坑", "矿坑", "露天矿"),
    ),
    Place(
        id="summit", words="mountain peak", chinese="山巅", meaning="rock underfoot that ends all around, and a sea of clouds", inside=False,
        synonyms=("summit", "mountain summit", "mountain top", "mountaintop", "top of the mountain", "top of a mountain", "peak above the clouds", "sea of clouds", "山顶", "峰顶", "云海", "云端"), hints=("above the clouds", "over the clouds", "云层之上"), traps=("summit meeting", "summit talks"),
    ),
    Place(
        id="stadium", words="stadium", chinese="体育场", meaning="a pitch, stands all around, floodlights", inside=False,
        synonyms=("stadiums", "football field", "football pitch", "football stadium", "soccer field", "soccer pitch", "soccer stadium", "baseball field", "racetrack", "race track", "足球场", "球场", "赛场", "运动场"), hints=("goalposts", "floodlights", "grandstand", "touchline", "goal line", "goalmouth", "in goal", "muddy goal", "penalty spot", "penalty area", "penalty box", "corner flag", "on the pitch", "across the pitch", "看台", "球门", "禁区", "罚球点", "点球点", "角旗"), traps=("stadium lights", "stadium light", "stadium lighting", "体育场灯光", "高尔夫球场", "台球场", "门球场"),
    ),
    Place(
        id="athletics_track", words="athletics track", chinese="田径场", meaning="a red oval of eight lanes, stands all around, floodlights", inside=False,
        synonyms=("running track", "athletics stadium", "track and field stadium", "track stadium", "olympic stadium", "tartan track", "red track", "田径跑道", "塑胶跑道", "跑道上"),
        hints=("finish line", "home straight", "starting blocks", "eight lanes", "终点线", "起跑器"),
    ),
    Place(
        id="farmhouse", words="farmhouse", chinese="农舍", meaning="a house with a steep roof in the country, a barn beside it, one window lit by night", inside=False,
        synonyms=("two-storey house", "two-story house", "country house", "lonely house", "ranch house", "农家小院"), traps=("farmhouse kitchen", "farmhouse table"),
    ),
    Place(
        id="gas_station", words="gas station", chinese="加油站", meaning="pumps under a roof, a shop behind", inside=False,
        synonyms=("gas stations", "petrol station", "filling station", "fuel station", "service station", "truck stop"), hints=("gas pump", "gas pumps", "petrol pump", "petrol pumps", "加油机"),
    ),
    Place(
        id="swamp", words="swamp", chinese="沼泽", meaning="dark water, islets of grass, dead trees", inside=False,
        synonyms=("swamps", "swampland", "marsh", "marshes", "marshland", "bayou", "wetland", "wetlands", "peat bog", "mangrove", "mangroves", "湿地", "泥沼", "红树林"),
    ),
    Place(
        id="ship_deck", words="ship's deck", chinese="甲板", meaning="planks between rails, a mast, the sea all around", inside=False,
        synonyms=("ship deck", "deck of a ship", "deck of the ship", "deck of her ship", "deck of his ship", "deck of a pirate ship", "deck of the pirate ship", "pirate ship deck", "on deck", "on the deck of a boat", "foredeck", "quarterdeck", "船甲板", "船头甲板"),
    ),
    Place(
        id="temple_court", words="temple courtyard", chinese="寺庙", meaning="a paved court, a hall of red columns under a wide roof", inside=False,
        synonyms=("ancient temple", "old temple", "buddhist temple", "mountain temple", "temple gate", "temple steps", "temple grounds", "in the temple", "in a temple", "shrine", "shinto shrine", "pagoda", "monastery courtyard", "寺院", "神社", "道观", "古寺", "庙里"),
    ),
    Place(
        id="ruins", words="ruins", chinese="废墟", meaning="broken walls with empty windows, rubble", inside=False,
        synonyms=("ruined city", "ruined castle", "ruined village", "ruined abbey", "bombed-out city", "bombed city", "post-apocalyptic city", "残垣断壁", "断壁残垣"), hints=("rubble", "battlefield", "瓦砾", "战场"),
    ),
    Place(
        id="building_site", words="construction site", chinese="工地", meaning="bare floors on columns, scaffolds, a crane", inside=False,
        synonyms=("construction sites", "building site", "建筑工地", "施工现场"), hints=("scaffolding", "脚手架"),
    ),
    Place(
        id="lunar_surface", words="lunar surface", chinese="月球表面", meaning="grey dust with craters under a black sky", inside=False,
        synonyms=("moon surface", "surface of the moon", "on the moon", "moonscape", "moon base", "lunar base", "月球", "月面"),
    ),
    Place(
        id="mars_surface", words="surface of Mars", chinese="火星表面", meaning="red dust and rocks, low hills", inside=False,
        synonyms=("martian surface", "martian desert", "martian plain", "martian landscape", "desert of mars", "deserts of mars", "plain of mars", "plains of mars", "on mars", "火星上", "火星荒漠", "火星沙漠", "火星的荒漠", "火星的沙漠", "火星的红色沙漠"),
        traps=("base on mars", "greenhouse on mars", "station on mars", "life on mars"),
    ),
    Place(
        id="fairground", words="fairground", chinese="游乐园", meaning="booths with striped roofs, strings of bulbs, a big wheel", inside=False,
        synonyms=("fairgrounds", "funfair", "fun fair", "amusement park", "theme park", "county fair", "carnival grounds", "游乐场"), hints=("ferris wheel", "merry-go-round", "carousel", "roller coaster", "摩天轮", "旋转木马", "过山车"),
    ),
)  # fmt: skip

UNDER_A_ROOF = (
    "waiting room", "dressing room", "server room", "engine room",
    "barbershop", "barber shop", "hair salon", "beauty salon", "tattoo parlour", "tattoo parlor", "casino", "morgue",
    "bunker", "turbine tower", "inside the turbine", "bank vault", "crypt", "recording studio", "planetarium", "arcade", "bowling alley", "monastery cell",
    "赌场", "理发店", "候诊室", "地堡", "停尸间",
)  # fmt: skip
"""Rooms of which nothing more is drawn than that they are rooms: a plain one misleads less than the open stage."""
