"""What belongs to a place and tells it from others of its kind, as prompts say it: washing on lines, a lighthouse.

A place has what a shot's words, the destinations of its moves or the film's look name, as long as it is the same place.
"""

from __future__ import annotations

from kling_story.vocabulary.settings import IN_THE_VALLEYS, SettingTable, SettingTerm

_ENDS = ("rim", "lip", "brink", "edge")
"""How the end of the ground above a depth is called."""
DRESSINGS = SettingTable(
    "dressing",
    SettingTerm(
        id="laundry", words="laundry", chinese="晾晒的床单", meaning="white sheets on washing lines, blown aside by a wind",
        synonyms=("laundry on lines", "flapping laundry", "hanging laundry", "drying laundry", "laundry lines", "washing lines", "washing line", "clothesline", "clotheslines", "clothes line", "sheets on lines", "rows of sheets", "rows of white sheets", "white sheets blowing", "sheets blowing", "hanging sheets", "washing on a line", "washing on the line", "washing on lines", "washing hangs", "washing hanging", "laundry hangs", "laundry hanging", "clothes on a line", "clothes on the line", "clothes drying", "clothes hang on", "sheets drying", "晾着衣服", "晾衣服", "晾满衣服", "晾着的衣服", "晾晒的衣服", "晾着床单", "晒着床单", "晒衣绳", "parting sheets", "drying sheets", "晾衣绳", "晾着的床单", "晾衣架"),
        hints=("white sheets",), traps=("laundry basket", "laundry room", "laundry detergent", "laundry bag", "laundry day"),
    ),
    SettingTerm(
        id="paper_lanterns", words="paper lanterns", chinese="纸灯笼", meaning="strings of lanterns over the place, lit in the dark",
        synonyms=("lanterns", "red lanterns", "strings of lanterns", "string of lanterns", "hanging lanterns", "rows of lanterns", "灯笼", "红灯笼", "一串灯笼"), traps=("提着灯笼", "floating lanterns", "sky lanterns", "lanterns in their hands"),
    ),
    SettingTerm(
        id="lighthouse", words="lighthouse", chinese="灯塔", meaning="a white tower at the horizon, its lamp lit in the dark",
        synonyms=("lighthouses",), traps=("lighthouse keeper", "lighthouse keepers", "lighthouse stairs", "lighthouse door", "inside the lighthouse", "in the lighthouse", "灯塔里", "灯塔看守人"),
    ),
    SettingTerm(
        id="police_tape", words="police tape", chinese="警戒线", meaning="yellow tape on posts behind who is there",
        synonyms=("crime scene tape", "yellow tape", "barrier tape", "caution tape", "police line", "police cordon", "警戒带", "黄色警戒线", "警方封锁线", "封锁线"),
    ),
    SettingTerm(
        id="strewn_papers", words="scattered papers", chinese="散落的文件", meaning="sheets of paper all over the ground",
        synonyms=("papers scattered", "papers are scattered", "papers lie scattered", "papers strewn", "papers all over the floor", "papers on the floor", "papers cover the floor", "strewn papers", "documents scattered", "pages scattered", "scattered pages", "scattered documents", "纸张散落", "文件散落", "满地的纸", "满地文件", "满地纸张", "散落的纸", "散落一地的纸"),
    ),
    SettingTerm(
        id="table_of_papers", words="covered with papers", chinese="堆满文件", meaning="papers all over the table that somebody is at",
        synonyms=("covered in papers", "strewn with papers", "littered with papers", "piled with papers", "full of papers", "covered with documents", "covered in documents", "papers all over the table", "papers cover the table", "papers spread over the table", "papers on the table between them", "堆满了文件", "铺满文件", "摆满文件", "摊满文件", "铺满了文件", "堆满纸", "满桌文件", "满桌的文件", "满桌子文件"),
    ),
    SettingTerm(
        id="strewn_coins", words="scattered coins", chinese="散落的硬币", meaning="coins about who is there, on the ground",
        synonyms=("spilled coins", "coins scattered", "coins lie scattered", "coins are scattered", "coins on the floor", "coins on the ground", "coins strewn", "surrounded by coins", "scattered change", "硬币散落", "满地硬币", "满地的硬币", "铜钱散落", "散落的铜钱"),
    ),
    SettingTerm(
        id="inn_front", words="inn", chinese="客栈", meaning="the front of an old house behind who is there: a door between lit windows under a wide roof, lanterns beside it where words name some",
        synonyms=("roadside inn", "country inn", "small inn", "小客栈", "酒馆门口", "茶馆门口", "店铺门口", "小店门口", "老宅门口", "老宅"),
        traps=("inside the inn", "in the inn", "room of the inn", "客栈里", "客栈大堂", "客栈房间", "客栈掌柜", "客栈老板", "客栈的院子", "客栈内", "客栈二楼"),
    ),
    SettingTerm(
        id="hospital_front", words="hospital entrance", chinese="医院门口", meaning="the front of a hospital some way behind who is there: wide glass doors under a roof that juts out, a red cross over it",
        synonyms=(
            *(f"{what} entrance" for what in ("emergency", "emergency room", "emergency department", "ER", "clinic", "hospital main", "hospital's", "hospital's main")),
            *(f"{at} {the} {what}" for at in ("outside", "in front of", "entrance of", "entrance to", "doors of") for the in ("the", "a") for what in ("hospital", "clinic", "emergency room", "emergency department")),
            *("ambulance bay", "ambulance entrance", "outside the emergency entrance", "急诊门口", "急诊大门", "急诊入口", "急诊室门口", "急诊室大门", "急诊科门口", "急诊部门口", "急诊楼门口", "急救中心门口", "医院大门", "医院大门口", "医院的大门", "医院门前", "医院门外", "医院正门", "医院入口", "诊所门口"),
        ),
    ),
    SettingTerm(
        id="hotel_front", words="hotel entrance", chinese="酒店门口", meaning="the front of a hotel some way behind who is there: glass doors under an awning, windows in rows above it, lamps beside it",
        synonyms=(
            *(f"{at} {the}{what}hotel" for at in ("outside", "in front of", "entrance of", "entrance to", "doors of") for the in ("the ", "a ") for what in ("", "small ", "grand ", "luxury ", "old ")),
            *("hotel's entrance", "hotel doors", "hotel front", "酒店大门", "酒店门前", "酒店门外", "酒店大门口", "酒店正门", "酒店入口", "宾馆门口", "宾馆大门", "饭店大门", "旅馆门口", "旅馆门前"),
        ),
        traps=("hotel entrance hall",),
    ),
    SettingTerm(
        id="snowy_peaks", words="snowy mountains", chinese="雪山", meaning="steep mountains all around behind water, grass or houses, snow on their peaks",
        synonyms=("snowy peaks", "snow-capped mountains", "snow capped mountains", "snow-capped peaks", "snow-covered mountains", "snow-covered peaks", "snowcapped mountains", "snowcapped peaks", "white peaks", "fjord", "fjords", "mountain lake", "alpine lake", "lake in the mountains", "lake between the mountains", "alps", "峡湾", "雪峰", "高山湖泊", "山间湖泊", "雪山环绕"),
    ),
    SettingTerm(
        id="log_cabin", words="log cabin", chinese="小木屋", meaning="a house of logs behind who is there, with a chimney, its windows lit in the dark",
        synonyms=("wooden cabin", "small cabin", "little cabin", "lonely cabin", "snowy cabin", "cabin in the woods", "cabin in the forest", "wooden hut", "door of the cabin", "cabin door", "木屋", "林中小屋"),
        traps=("in the log cabin", "in a log cabin", "inside the log cabin", "inside a log cabin", "in the wooden cabin", "in a wooden cabin", "inside a wooden cabin", "inside the wooden cabin", "in a small cabin", "in the small cabin", "in a little cabin", "in the little cabin", "in a wooden hut", "in the wooden hut", "inside a small cabin", "inside the small cabin", "inside a wooden hut", "木屋里", "小木屋里", "木屋内", "小木屋内", "木屋中", "小木屋中"),
    ),
    SettingTerm(
        id="cottage", words="cottage", chinese="小屋", meaning="in open land: a white house with a chimney behind who is there, its windows lit in the dark",
        synonyms=("lonely house", "lone house", "isolated house", "house on the hill", "house on a hill", "house on a bare hill", "manor house", "manor", "house on the moor", "small house", "little house", "stone house", "thatched house", "house by the sea", "house in the woods", "石屋", "茅屋", "草屋", "孤零零的房子", "海边的房子"),
        traps=("小屋里", "小屋内", "小屋中", "石屋里", "茅屋里", "草屋里", "cottage kitchen", "cottage garden", "cottage cheese", "cottage window", *(f"{at} {the} cottage" for at in ("in", "inside", "into", "of") for the in ("the", "a", "an old", "the old", "her", "his", "their"))),
    ),
    SettingTerm(
        id="glass_dome", words="glass dome", chinese="玻璃穹顶", meaning="a low dome of panes some way behind the place",
        synonyms=("greenhouse dome", "glass domes", "domed greenhouse", "geodesic dome", "biodome", "穹顶温室", "玻璃圆顶", "温室穹顶"),
        traps=("under the glass dome", "under a glass dome", "beneath the glass dome", "inside the glass dome", "in the glass dome", "玻璃穹顶下", "玻璃穹顶里"),
    ),
    SettingTerm(
        id="mud_house", words="mud-walled house", chinese="土墙老屋", meaning="before a house: its walls are of mud",
        synonyms=("mud house", "mud hut", "mud wall", "mud walls", "adobe house", "adobe hut", "clay house", "earthen house", "土墙", "土屋", "土房", "土坯房", "黄土墙"),
        traps=("土墙里", "土屋里", "土屋内", "土房里", "inside the mud hut", "in the mud hut", "in a mud hut", "in the mud house"),
    ),
    SettingTerm(
        id="brick_house", words="brick house", chinese="砖房", meaning="before a house: its walls are of brick",
        synonyms=("terraced house", "terrace house", "row house", "rowhouse", "brownstone", "brick townhouse", "red-brick house", "red brick house", "砖墙小楼", "红砖房", "红砖小楼"),
        traps=("inside the brick house", "in the brick house", "inside the terraced house", "in a terraced house kitchen", "brick house kitchen"),
    ),
    SettingTerm(
        id="porch", words="porch", chinese="门廊", meaning="before a house: posts and a rail between who is there and us",
        synonyms=("front porch", "back porch", "veranda", "verandah", "porch steps", "檐廊", "廊檐下"), traps=("porch door", "porch light"),
    ),
    SettingTerm(
        id="house_front", words="in front of the house", chinese="屋门前", meaning="the front of a house right behind who is there: a door between two windows under a roof",
        synonyms=(
            *(f"{at} {the} house" for at in ("in front of", "outside", "out of", "front steps of", "steps of") for the in ("the", "a", "an old", "the old", "her", "his", "their")),
            *(f"{at} {the} {house}" for at in ("in front of", "outside") for the in ("the", "a", "an old", "her", "his") for house in ("farmhouse", "cottage")),
            *(f"door{way} of {the} {house}" for way in ("", "way") for the in ("the", "a", "her", "his") for house in ("house", "cottage", "hut")),
            "doorstep", "front step", "front steps", "back steps of", "on the stoop", "屋檐下", "屋檐", "家门口", "家门前", "屋门口", "屋前", "房前", "老屋", "自家门口", "门槛", "门前的台阶", "房子门口", "房子前",
        ),
        traps=("老屋里", "老屋内", "老屋的屋里"),
    ),
    SettingTerm(
        id="lift_doors", words="lift doors", chinese="电梯门", meaning="an open lift behind who comes out of it, or is before it",
        synonyms=("elevator doors", "lift door", "elevator door", "doors of the lift", "doors of the elevator", "out of the lift", "out of the elevator", "out of an elevator", "走出电梯", "从电梯里"),
    ),
    SettingTerm(
        id="barred_gate", words="iron gate", chinese="铁门", meaning="a gate of bars between two pillars behind who is there",
        synonyms=("iron gates", "wrought iron gate", "wrought-iron gate", "gates of the mansion", "gate of the mansion", "school gate", "factory gate", "大铁门", "铁栅门", "校门", "校门口"),
    ),
    SettingTerm(
        id="lighthouse_beam", words="beam of the lighthouse", chinese="灯塔的光束", meaning="its light lies in a band over the ground that the subject is on",
        synonyms=("lighthouse beam", "lighthouse's beam", "beam of a lighthouse", "beam from the lighthouse", "灯塔光束", "灯塔的光"),
    ),
    SettingTerm(
        id="sea_view", words="sea view", chinese="海景", meaning="water to the horizon behind the place, and in its windows",
        synonyms=("coastal hills", "sparkling sea", "glittering sea", "out over the sea", "out over the ocean", "hills above the sea", "hills by the sea", "the bay", "a bay", "harbor town", "harbour town", "seaside town", "fishing town", "fishing village", "sea below", "sea beyond", "sea far below", "ocean below", "ocean beyond", "overlooking the sea", "above the sea", "high over the sea", "above the ocean", "overlooking the ocean", "overlooking the bay", "lighthouse window", "porthole", "海湾", "海港小镇", "俯瞰大海"),
        traps=("the bay window", "a bay window", "the bay doors", "a bay horse", "the bay horse", "a bay leaf"),
    ),
    SettingTerm(
        id="dark_wood", words="dark oak", chinese="深色橡木", meaning="tables and cupboards are of dark wood",
        synonyms=("dark wood", "dark wooden", "dark walnut", "mahogany", "ebony table", "深色木", "黑胡桃木", "红木"), traps=("dark wooden box",),
    ),
    SettingTerm(
        id="dirt_track", words="dirt road", chinese="小路", meaning="an earthen way with two ruts, where no houses are",
        synonyms=("dirt track", "dirt path", "gravel track", "gravel path", "cart track", "country lane", "country path", "gravel road", "farm road", "farm track", "footpath", "forest track", "forest path", "forest trail", "woodland path", "mountain path", "mountain trail", "hiking trail", "winding path", "narrow path", "path through", "trail through", "path along", "乡间小路", "乡村小路", "田间小路", "林间小路", "林间小道", "小径", "土路", "石子路", "山间小路"),
        hints=("path", "trail"), traps=("in his path", "in her path", "in their path", "cross his path", "cross her path", "path of destruction", "trail of", "trail behind", "career path", "flight path"),
    ),
    SettingTerm(
        id="open_road", words="country road", chinese="乡村公路", meaning="an asphalt road, where no houses are",
        synonyms=("open road", "rural road", "desert road", "mountain road", "forest road", "coastal road", "winding road", "desert highway", "mountain highway", "coastal highway", "highway", "motorway", "公路", "盘山公路", "山路"), hints=("road",), traps=("dirt road", "gravel road", "farm road", "road map", "road movie", "公路片"),
    ),
    SettingTerm(
        id="campfire", words="campfire", chinese="篝火", meaning="a fire of logs before those who are at it, the ground lit by it",
        synonyms=("camp fire", "campfires", "bonfire", "fire pit", "firepit", "营火", "火堆"), traps=("campfire song", "campfire songs", "campfire story", "campfire stories"),
    ),
    SettingTerm(
        id="hearth", words="fireplace", chinese="壁炉", meaning="in a room: a fire in a fireplace behind who is there, the floor before it lit",
        synonyms=("hearth", "fireplaces", "log fire", "fire in the grate", "by the fire", "in front of the fire", "炉火"),
        traps=("cold fireplace", "empty fireplace", "unlit fireplace", "dead fireplace", *(f"{at} the fire {thing}" for at in ("by", "in front of") for thing in ("escape", "engine", "truck", "exit", "door", "station", "extinguisher", "alarm", "hydrant"))),
    ),
    SettingTerm(
        id="food_stall", words="food stall", chinese="小吃摊", meaning="the counter that somebody is behind is a stall's, an awning over it",
        synonyms=("noodle stall", "market stall", "fruit stall", "vegetable stall", "flower stall", "street stall", "snack stall", "摊位", "摊子", "煎饼摊", "水果摊", "菜摊", "早餐摊", "烧烤摊", "面摊", "摊后"),
    ),
    SettingTerm(
        id="broad_tree", words="large tree", chinese="大树", meaning="a broad tree right behind who is there",
        synonyms=("lone tree", "old tree", "big tree", "great tree", "tall tree", "huge tree", "giant tree", "ancient tree", "bare tree", "dead tree", "gnarled tree", "oak tree", "old oak", "willow tree", "weeping willow", "cherry tree", "apple tree", "olive tree", "maple tree", "under a tree", "under the tree", "beneath a tree", "beneath the tree", "against a tree", "against the tree", "in a tree", "in the tree", "up a tree", "up the tree", "climbs a tree", "climbs the tree", "tree branch", "树下", "老树", "孤树", "古树", "柳树", "樱花树", "榕树", "树上", "树枝"),
        traps=("old tree house", "in the tree tops"),
    ),
    SettingTerm(
        id="long_wall", words="along a wall", chinese="围墙", meaning="out of doors: a wall behind people, along which they go; in the colour that is said of it",
        synonyms=(*(f"along {the}{of}wall" for the in ("the ", "a ") for of in ("", "high ", "long ") if (the, of) != ("a ", "")), "brick wall", "stone wall", "dry stone wall", "drystone wall", "garden wall", "school wall", "churchyard wall", "cemetery wall", "factory wall", "prison wall", "perimeter wall", "graffiti wall", "砖墙", "石墙", "院墙", "高墙", "墙头", "沿着墙", "贴着墙", "顺着墙"),
        traps=("low stone wall", "low brick wall", "low garden wall", "through a brick wall", "through a stone wall"),
    ),
    SettingTerm(
        id="waiting_steam_train", words="steam train waits", chinese="蒸汽火车停靠", meaning="at a station: an old train on the track, its locomotive first",
        synonyms=("steam train is waiting", "steam train waiting", "steam train stands", "steam train standing", "steam train at the platform", "steam train is ready", "waiting steam train", "steam locomotive waits", "steam locomotive stands", "停着的蒸汽火车"),
    ),
    SettingTerm(
        id="waiting_train", words="train waits", chinese="火车停靠", meaning="at a station: a train on the track",
        synonyms=("train is waiting", "train waiting", "train stands", "train standing", "train at the platform", "train idles", "waiting train", "parked train", "train doors", "doors of the train", "off the train", "boards the train", "boarding the train", "列车停靠", "火车停在", "停着的火车", "列车停在", "车门打开"),
    ),
    SettingTerm(
        id="marquee", words="marquee", chinese="婚礼帐篷", meaning="a white roof on poles, open on all sides, behind who is there; of a feast any tent is one",
        synonyms=("white tent", "wedding tent", "party tent", "reception tent", "event tent", "banquet tent", "open-sided tent", "white canopy", "wedding canopy", "白色帐篷", "白帐篷", "宴会帐篷", "派对帐篷", "遮阳篷", "白色天幕"),
    ),
    SettingTerm(
        id="long_tables", words="long tables", chinese="长桌", meaning="tables with white cloths, laid, under the marquee or behind who is there",
        synonyms=("long table", "banquet tables", "banquet table", "wedding tables", "wedding table", "laid tables", "tables laid", "rows of tables", "长条桌", "长餐桌", "宴席"),
    ),
    SettingTerm(
        id="old_street", words="frontier town", chinese="西部小镇", meaning="a street of earth between wooden fronts over boardwalks, no cars and no lamps",
        synonyms=("western", "spaghetti western", "wild west", "old west", "western town", "desert town", "mining town", "gold rush town", "cattle town", "gunslinger", "gunfighter", "西部片", "西部世界", "狂野西部", "西部牛仔", "淘金小镇"),
        traps=("western hat", "western shirt", "western boots", "western coast", "western front", "western wall", "western suit", "western food", "western music", "western sky", "western side", "western dress", "western style", "western clothes", "western europe"),
    ),
    SettingTerm(
        id="cobbled_street", words="cobbled street", chinese="鹅卵石街道", meaning="a street of cobbles between old fronts of plaster with balconies, no cars",
        synonyms=(*(f"{stone} {way}" for stone in ("cobbled", "cobblestone", "cobblestoned") for way in ("street", "streets", "alley", "alleys", "alleyway", "lane", "lanes", "road", "hill") if (stone, way) != ("cobbled", "street")), "cobbles", "cobblestones", "old town", "medieval town", "鹅卵石路", "鹅卵石小路", "鹅卵石街", "鹅卵石巷", "老城区的街", "欧洲老城"),
        traps=("old town hall",),
    ),
    SettingTerm(
        id="hill_town", words="hill town", chinese="山坡小镇", meaning="of an old street: gay fronts, and where it ends more houses above one another on a hill",
        synonyms=("hill towns", "hillside town", "hilltop town", "hilly town", "mountain town", "山坡上的小镇", "山城小镇", "彩色山城"),
    ),
    SettingTerm(
        id="steep_street", words="steep street", chinese="陡峭的街道", meaning="a street that climbs behind who is there",
        synonyms=(
            *(f"steep {what}{way}" for what in ("", "narrow ", "cobbled ", "cobblestone ", "winding ", "village ", "city ") for way in ("street", "streets", "alley", "lane", "road") if (what, way) != ("", "street")),
            *(f"{way} {climbs}" for way in ("street", "alley", "lane") for climbs in ("climbs", "rises", "goes uphill", "runs uphill", "slopes")), "hilly street", "hilly streets", "up the steep", "down the steep", "陡峭的石板街", "陡峭的小巷", "陡峭的巷子", "陡坡街", "很陡的街", "斜坡街道", "上坡的街", "下坡的街",
        ),
    ),
    SettingTerm(
        id="balconies", words="balconies", chinese="一排排阳台", meaning="balconies with railings on the fronts on both sides",
        synonyms=(*(f"{at} {whose} balconies" for at in ("from", "on", "over") for whose in ("the", "their")), "balconies above", "balcony above", "balcony opposite", "家家阳台", "阳台上的邻居", "两边的阳台", "两旁的阳台"),
    ),
    SettingTerm(
        id="palm_trees", words="palm trees", chinese="棕榈树", meaning="palms, in two rows along a street",
        synonyms=("palm tree", "lined with palms", "palm-lined", "row of palms", "rows of palms", "tall palms", "coconut trees", "coconut palms", "date palms", "棕榈", "椰树", "椰子树", "椰林"), traps=("palm tree shirt", "palm tree print", "palm tree pattern"),
    ),
    SettingTerm(
        id="street_trees", words="tree-lined", chinese="林荫道", meaning="trees in two rows along a street",
        synonyms=("lined with trees", "lined by trees", "lined with plane trees", "lined with cherry trees", "lined with maples", "trees line", "rows of trees", "林荫", "林荫路", "行道树", "梧桐树"),
    ),
    SettingTerm(
        id="string_lights", words="string lights", chinese="串灯", meaning="strings of bulbs over the place, lit in the dark",
        synonyms=("strings of light bulbs", "string of light bulbs", "strings of bulbs", "string of bulbs", "strings of lights", "string of lights", "strings of fairy lights", "strings of coloured lights", "fairy lights", "festoon lights", "bulbs strung", "lights strung", "彩灯串", "灯串", "串灯下", "小彩灯", "一串串灯泡", "一串串彩灯"),
    ),
    SettingTerm(
        id="fireworks", words="fireworks", chinese="烟花", meaning="bursts of light in the sky", synonyms=("firework", "烟火", "焰火"),
        traps=("fireworks factory", "fireworks stall", "烟火气", "人间烟火"),
    ),
    SettingTerm(
        id="water_tanks", words="water tanks", chinese="水箱", meaning="on a roof: round tanks on legs, and masts",
        synonyms=("water tank", "water tower", "water towers", "antennas", "antenna", "aerials", "tv aerials", "rooftop tanks", "水塔", "天线"),
        traps=("antenna of the beetle", "water tank truck"),
    ),
    SettingTerm(
        id="hotel", words="hotel", chinese="酒店", meaning="of a corridor: a carpet, numbered doors, lamps on the walls",
        synonyms=("grand hotel", "hotel corridor", "hotel hallway", "numbered doors", "room numbers", "motel", "酒店走廊", "宾馆", "宾馆走廊", "饭店走廊", "门牌号", "旅馆"), traps=("hotel bar", "hotel kitchen", "capsule hotel", "hotel pool"),
    ),
    SettingTerm(
        id="mesas", words="mesas", chinese="平顶山", meaning="in the desert: red rocks with flat tops at the horizon",
        synonyms=("mesa", "buttes", "butte", "red mesas", "red rocks", "red rock", "red cliffs", "rock towers", "rock formations", "monument valley", "table mountains", "sandstone towers", "红色岩山", "红色山崖", "红岩", "方山"),
    ),
    SettingTerm(
        id="cactuses", words="cactuses", chinese="仙人掌", meaning="in open land: tall cactuses with arms",
        synonyms=("cacti", "cactus", "saguaros", "saguaro", "saguaro cacti"), traps=("cactus plant", "potted cactus", "small cactus", "tiny cactus", "cactus flower", "一盆仙人掌"),
    ),
    SettingTerm(
        id="roadside", words="roadside", chinese="公路边", meaning="who stays where they are is beside the road, on the ground, the road behind them",
        synonyms=(*(f"{at} {the} {what}{way}" for at in ("side of", "beside", "edge of", "next to") for the in ("a", "the") for what in ("", "desert ", "dusty ", "country ") for way in ("road", "highway")), "road side", "by the road", "by the highway", "by the wayside", "desert roadside", "路旁", "马路边", "道路旁", "公路旁"),
    ),
    SettingTerm(
        id="food_truck", words="food truck", chinese="快餐车", meaning="a truck with an open hatch over a counter behind who is there; who is in its window is seen over the counter",
        synonyms=(*(f"{what} {how}" for what in ("food", "taco", "burger", "coffee", "ice cream", "snack", "noodle", "catering", "hot dog", "sandwich", "kebab") for how in ("truck", "van", "trailer", "trucks", "vans") if (what, how) != ("food", "truck")), "餐车旁", "餐车前", "餐车窗口", "餐车里", "流动餐车旁", "快餐车旁", "小吃车旁", "移动餐车"),
        traps=tuple(f"{drives} {the} food truck" for drives in ("drives", "driving") for the in ("a", "the", "her", "his", "their")),
    ),
    SettingTerm(
        id="picnic_table", words="picnic table", chinese="野餐桌", meaning="a table between two benches, some steps behind who is there",
        synonyms=("picnic tables", "picnic bench", "picnic benches", "野餐桌椅"),
    ),
    SettingTerm(
        id="rolling_train", words="train rolls in", chinese="火车进站", meaning="at a station: a train that goes along the track",
        synonyms=(
            *(f"train {how}" for how in ("rolling", "already rolling", "is rolling", "is already rolling", "rolls into", "rolling in", "rolling into", "rolls past", "rolls by", "rolls out", "starts rolling", "begins to roll", "starts to roll", "pulls in", "pulls into", "pulling in", "pulling into", "pulls out", "pulling out", "pulls away", "arrives", "arriving", "rushes past", "rushes by", "roars past", "speeds past", "thunders past", "passes", "glides in", "glides into", "moves off", "starts moving", "starts to move", "begins to move", "already moving", "is moving", "departs", "departing", "leaves the station", "slows to a stop", "gathers speed")),
            "rolling train", "arriving train", "departing train", "passing train", "moving train", "train already in motion", "车已经开动", "列车进站", "火车驶入", "列车驶入", "火车开动", "列车开动", "火车缓缓开动", "列车缓缓开动", "火车启动", "列车启动", "列车缓缓启动", "火车缓缓启动", "火车驶出", "列车驶出", "火车驶过", "列车驶过", "火车呼啸而过", "列车呼啸而过", "火车缓缓驶", "列车缓缓驶", "火车已经开动", "列车已经开动",
        ),
        traps=("train passes by the window", "toy train rolls in"),
    ),
    SettingTerm(
        id="fallen_leaves", words="falling leaves", chinese="落叶", meaning="yellow and brown leaves on the ground, some in the air, trees that are golden",
        synonyms=("fallen leaves", "autumn leaves", "leaves fall", "leaves falling", "leaves drift down", "leaves flutter down", "leaves cover the ground", "golden leaves", "yellow leaves", "ginkgo leaves", "gingko leaves", "carpet of leaves", "leaf-strewn", "leaf-covered", "leaves swirl", "dead leaves", "树叶飘落", "叶子飘落", "秋叶", "黄叶", "银杏叶", "枯叶", "金黄的叶子", "满地金黄", "红叶"),
        traps=("golden leaves on her dress",),
    ),
    SettingTerm(
        id="wardrobe", words="wardrobe", chinese="衣柜", meaning="in a bedroom: an open wardrobe with clothes on a rail", synonyms=("open closet", "walk-in closet", "wardrobes", "大衣柜"), traps=("wardrobe malfunction", "wardrobe department", "closed wardrobe"),
    ),
    SettingTerm(
        id="lone_window", words="single lit window", chinese="唯一亮着的窗户", meaning="of all windows one is lit",
        synonyms=("one lit window", "lone lit window", "only lit window", "one lighted window", "single lighted window", "single yellow window", "one yellow window", "one glowing window", "single glowing window", "only one window", "a single window", "one window is lit", "one window glows", "one window still lit", "one window is still lit", "只有一扇窗", "只有一间", "只有一家", "一扇亮着的窗", "一扇窗亮着", "唯一亮着", "一窗灯火", "一扇窗户亮"),
    ),
    SettingTerm(
        id="ground_floor_window", words="ground floor", chinese="楼下的窗", meaning="of a farmhouse by night: the lit window is downstairs",
        synonyms=("ground-floor window", "downstairs window", "window downstairs", "一楼的窗", "一楼窗", "楼下窗", "楼下一扇窗", "一楼"),
    ),
    SettingTerm(
        id="tent", words="tent", chinese="帐篷", meaning="a tent beside who is there, lit from within in the dark", synonyms=("tents", "camping tent"), traps=("tent pole", "tent poles", "circus tent"),
    ),
    SettingTerm(
        id="arch_bridge", words="arched stone bridge", chinese="石拱桥", meaning="at a river: a bridge of stone with one round arch behind who is there",
        synonyms=("stone arch bridge", "arched bridge", "arch bridge", "humpback bridge", "old stone bridge", "stone bridge", "拱桥", "古桥"),
    ),
    SettingTerm(
        id="waterfall", words="waterfall", chinese="瀑布", meaning="water that falls from rocks behind the place", synonyms=("waterfalls",), traps=("behind the waterfall",),
    ),
    SettingTerm(
        id="fountain", words="fountain", chinese="喷泉", meaning="a round basin with jets, behind people", synonyms=("fountains",), traps=("fountain pen", "fountain pens", "drinking fountain", "fountain of youth"),
    ),
    SettingTerm(
        id="booth", words="diner booth", chinese="卡座", meaning="in a cafe: who sits there does so on a bench with a high back, at a table",
        synonyms=(*(f"{at} {a} {red}booth" for at in ("in", "into", "at", "from") for a in ("a", "the", "her", "his", "their") for red in ("", "red ")), *(f"{what} booth" for what in ("corner", "window", "back", "leather", "vinyl", "cafe", "restaurant")), "booth by the window", "booth seat", "booth seats", "火车座", "沙发卡座"),
        traps=("in a booth at the fair",),
    ),
    SettingTerm(
        id="diner", words="diner", chinese="美式餐馆", meaning="of a cafe: a counter with a row of stools, booths along the windows, a floor of tiles",
        synonyms=("diners counter", "american diner", "roadside diner", "luncheonette", "all-night diner", "路边餐馆", "路边小餐馆", "公路餐厅", "汽车餐厅", "美式餐厅"),
    ),
    SettingTerm(
        id="phone_booth", words="phone booth", chinese="电话亭", meaning="a red box of glass around who is there", synonyms=("telephone booth", "phone box", "telephone box"),
    ),
    SettingTerm(
        id="grand_piano", words="grand piano", chinese="三角钢琴", meaning="a grand piano before who plays it, seen from their side",
        synonyms=("at the piano", "at a piano", "at her piano", "at his piano", "plays the piano", "plays a piano", "plays piano", "playing the piano", "playing piano", "playing a piano", "upright piano", "piano keys", "piano bench", "beside the piano", "behind the piano", "弹钢琴", "钢琴前", "钢琴旁", "坐在钢琴"),
        traps=("piano keys on the soundtrack",),
    ),
    SettingTerm(
        id="tall_mirror", words="in front of the mirror", chinese="镜子前", meaning="a tall mirror with the face of who is before it in it, who is seen from behind",
        synonyms=("in front of a mirror", "in front of her mirror", "in front of his mirror", "before the mirror", "before a mirror", "in the mirror", "in a mirror", "in her mirror", "into the mirror", "into a mirror", "at the mirror", "at a mirror", "facing the mirror", "faces the mirror", "bathroom mirror", "full-length mirror", "vanity mirror", "dressing mirror", "镜前", "照镜子", "对着镜子", "镜子里", "镜中"),
    ),
    SettingTerm(
        id="flown_kite", words="flies a kite", chinese="放风筝", meaning="a kite in the sky, its line in the hand of who flies it",
        synonyms=("kite", "kites", "flying a kite", "风筝"), traps=("kite surfing", "kite surfer", "kite shaped"),
    ),
    SettingTerm(
        id="steep_drop", words="edge of the rooftop", chinese="天台边缘", meaning="the ground ends right behind who is there: below lie streets, a valley or the sea",
        synonyms=("edge of a rooftop", "edge of the roof", "edge of a roof", "rooftop edge", "roof edge", "rooftop ledge", "edge of a building", "edge of the building", "ledge of a skyscraper", "edge of a skyscraper", "cliff edge", "edge of a cliff", "edge of the cliff", "edge of the cliffs", "cliff's edge", "clifftop", "brink of a cliff", "edge of a precipice",
            *(f"{end} of {the} {deep}" for end in _ENDS for the in ("the", "a") for deep in ("canyon", "gorge", "ravine", "chasm")), *(f"{end} of the {deep}" for end in _ENDS for deep in ("grand canyon", "abyss")),
            *(f"{deep}{side}" for deep in ("canyon", "gorge") for side in (" rim", " edge", "'s edge", "'s rim")), "brink of the cliff", "峡谷边", "峡谷边缘", "深渊边", "大峡谷边", "峡谷的边缘", "悬崖的边缘", "楼顶边缘", "屋顶边缘", "悬崖边", "悬崖边缘", "崖边"),
    ),
    SettingTerm(
        id="valley_mist", words="mist in the valleys", chinese="山谷里的薄雾", meaning="in open land: pale banks between the ridges, clear air before them",
        synonyms=(*IN_THE_VALLEYS, "山谷里的雾", "山谷中的雾", "山谷间的雾", "云雾在山谷"),
    ),
    SettingTerm(
        id="wind_turbines", words="wind turbines", chinese="风力发电机", meaning="a row of white towers with three blades each that goes away into the land",
        synonyms=("wind turbine", "wind farm", "windfarm", "wind farms", "wind park", "row of turbines", "风电场", "风力发电场", "风机", "白色风车", "大风车"), traps=("吹风机", "toy wind turbine"),
    ),
    SettingTerm(
        id="cliff_top", words="on a cliff above the sea", chinese="海边的悬崖上", meaning="the ground ends some steps behind who is there: below lies the sea",
        synonyms=("cliff above the sea", "cliff above the ocean", "cliff over the sea", "cliff over the ocean", "cliff high above the sea", "cliff high over the sea", "cliffs above the sea", "cliff overlooking the sea", "cliff overlooking the ocean", "海边悬崖上", "悬崖上俯瞰大海", "临海的悬崖上"),
    ),
    SettingTerm(
        id="roof_gap", words="from roof to roof", chinese="从屋顶跳到屋顶", meaning="two roofs, and between them the street far below",
        synonyms=("roof to roof", "rooftop to rooftop", "from rooftop to rooftop", "between the roofs", "between two roofs", "between the rooftops", "between two rooftops", "gap between the buildings", "gap between two buildings", "to the next roof", "to the next rooftop", "屋顶之间", "楼顶之间"),
    ),
)  # fmt: skip
