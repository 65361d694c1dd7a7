"""What belongs to a place and tells it from others of its kind, as prompts say it: washing on lines, a lighthouse.

A place has what a shot's words, the destinations of its moves or the film's look name, as long as it is the same place.
"""

from __future__ import annotations

from kling_story.vocabulary.settings import SettingTable, SettingTerm

DRESSINGS = SettingTable(
    "dressing",
    SettingTerm(
        id="laundry", words="laundry", chinese="晾晒的床单", meaning="white sheets on washing lines, blown aside by a wind",
        synonyms=("laundry on lines", "flapping laundry", "hanging laundry", "drying laundry", "laundry lines", "washing lines", "washing line", "clothesline", "clotheslines", "clothes line", "sheets on lines", "rows of sheets", "rows of white sheets", "white sheets blowing", "sheets blowing", "hanging sheets", "parting sheets", "drying sheets", "晾衣绳", "晾着的床单", "晾衣架"),
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
        id="lighthouse_beam", words="beam of the lighthouse", chinese="灯塔的光束", meaning="its light lies in a band over the ground that the subject is on",
        synonyms=("lighthouse beam", "lighthouse's beam", "beam of a lighthouse", "beam from the lighthouse", "灯塔光束", "灯塔的光"),
    ),
    SettingTerm(
        id="sea_view", words="sea view", chinese="海景", meaning="water to the horizon behind the place, and in its windows",
        synonyms=("the bay", "a bay", "harbor town", "harbour town", "seaside town", "fishing town", "fishing village", "sea below", "sea beyond", "sea far below", "ocean below", "ocean beyond", "overlooking the sea", "above the sea", "high over the sea", "above the ocean", "overlooking the ocean", "overlooking the bay", "lighthouse window", "porthole", "海湾", "海港小镇", "俯瞰大海"),
        traps=("the bay window", "a bay window", "the bay doors", "a bay horse", "the bay horse", "a bay leaf"),
    ),
    SettingTerm(
        id="dark_wood", words="dark oak", chinese="深色橡木", meaning="tables and cupboards are of dark wood",
        synonyms=("dark wood", "dark wooden", "dark walnut", "mahogany", "ebony table", "深色木", "黑胡桃木", "红木"), traps=("dark wooden box",),
    ),
    SettingTerm(
        id="track", words="dirt road", chinese="小路", meaning="an earthen way with two ruts, where no houses are",
        synonyms=("dirt track", "dirt path", "country lane", "country path", "gravel road", "farm road", "farm track", "footpath", "forest track", "forest path", "forest trail", "woodland path", "mountain path", "mountain trail", "hiking trail", "winding path", "narrow path", "path through", "trail through", "path along", "乡间小路", "乡村小路", "田间小路", "林间小路", "林间小道", "小径", "土路", "石子路", "山间小路"),
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
        id="broad_tree", words="large tree", chinese="大树", meaning="a broad tree right behind who is there",
        synonyms=("lone tree", "old tree", "big tree", "great tree", "tall tree", "huge tree", "giant tree", "ancient tree", "bare tree", "dead tree", "gnarled tree", "oak tree", "old oak", "willow tree", "weeping willow", "cherry tree", "apple tree", "olive tree", "maple tree", "under a tree", "under the tree", "beneath a tree", "beneath the tree", "against a tree", "against the tree", "in a tree", "in the tree", "up a tree", "up the tree", "climbs a tree", "climbs the tree", "tree branch", "树下", "老树", "孤树", "古树", "柳树", "樱花树", "榕树", "树上", "树枝"),
        traps=("old tree house", "in the tree tops"),
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
        id="tent", words="tent", chinese="帐篷", meaning="a tent beside who is there, lit from within in the dark", synonyms=("tents", "camping tent"), traps=("tent pole", "tent poles", "circus tent"),
    ),
    SettingTerm(
        id="waterfall", words="waterfall", chinese="瀑布", meaning="water that falls from rocks behind the place", synonyms=("waterfalls",), traps=("behind the waterfall",),
    ),
    SettingTerm(
        id="fountain", words="fountain", chinese="喷泉", meaning="a round basin with jets, behind people", synonyms=("fountains",), traps=("fountain pen", "fountain pens", "drinking fountain", "fountain of youth"),
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
        synonyms=("edge of a rooftop", "edge of the roof", "edge of a roof", "rooftop edge", "roof edge", "rooftop ledge", "edge of a building", "edge of the building", "ledge of a skyscraper", "edge of a skyscraper", "cliff edge", "edge of a cliff", "edge of the cliff", "edge of the cliffs", "cliff's edge", "clifftop", "brink of a cliff", "edge of the canyon", "edge of a canyon", "edge of the abyss", "edge of a precipice", "楼顶边缘", "屋顶边缘", "悬崖边", "悬崖边缘", "崖边"),
    ),
    SettingTerm(
        id="roof_gap", words="from roof to roof", chinese="从屋顶跳到屋顶", meaning="two roofs, and between them the street far below",
        synonyms=("roof to roof", "rooftop to rooftop", "from rooftop to rooftop", "between the roofs", "between two roofs", "between the rooftops", "between two rooftops", "gap between the buildings", "gap between two buildings", "to the next roof", "to the next rooftop", "屋顶之间", "楼顶之间"),
    ),
)  # fmt: skip
