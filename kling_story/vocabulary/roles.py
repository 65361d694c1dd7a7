"""What people of a trade, a rank or a tale usually wear, where nobody says what somebody has on.

Each row is a text that ``looks`` reads like a description: what is worn where no garment is said, and what is on the
head or about somebody beside any garment. Which of many uniforms stands for a trade is a choice.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class Role(NamedTuple):
    """``garb``: the clothes; ``marks``: headgear, hair and what else makes the role known."""

    garb: str
    marks: str


ROWS = (
    ("white chefwhites, black trousers", "white chefhat", "chef sous-chef chef's cook pastry-chef 厨师 大厨 主厨 厨子 御厨"),
    ("white chefwhites", "", "commis kitchen-hand 学徒厨师 帮厨"),
    ("white shirt, white apron", "white chefhat", "baker 面包师"),
    ("white shirt, red apron", "", "butcher fishmonger 屠夫 肉贩"),
    ("white shirt, black waistcoat, black trousers, black bowtie", "", "waiter waitress bartender croupier sommelier maître-d maitre 服务员 侍者 酒保 调酒师"),
    ("black shirt, brown apron", "", "barista florist cobbler luthier watchmaker 咖啡师 花店老板 修表匠 鞋匠"),
    ("mint scrubs", "white nursecap", "nurse matron midwife 护士 护士长 助产士"),
    ("teal scrubs", "teal skullcap", "surgeon 外科医生 手术医生"),
    ("white labcoat, navy trousers", "stethoscope", "doctor physician general-practitioner medic paediatrician pediatrician cardiologist 医生 大夫 军医"),
    ("white labcoat, grey trousers", "", "scientist chemist biologist dentist pharmacist vet veterinarian lab-technician researcher 科学家 研究员 化学家 牙医 药剂师 兽医"),
    ("green uniform", "", "paramedic ambulance-driver 急救员 急救医生"),
    ("white wedding dress", "white veil", "bride 新娘"),
    ("black suit, black bowtie", "", "groom bridegroom best-man 新郎 伴郎"),
    ("pink dress", "", "bridesmaid 伴娘"),
    ("navy uniform", "navy peakedcap, badge", "policeman policewoman police-officer cop constable patrolman patrolwoman gendarme traffic-cop 警察 民警 女警 交警 警官"),
    ("navy uniform", "navy peakedcap", "security-guard prison-guard guard watchman night-watchman warden bus-driver train-conductor ticket-inspector station-master stationmaster 保安 狱警 门卫 列车员 售票员 站长"),
    ("beige trenchcoat, tie", "", "detective private-eye spy secret-agent 侦探 间谍 特工"),
    ("brown shirt", "tan cowboyhat, badge", "sheriff ranger park-ranger 警长 护林员"),
    ("orange jumpsuit", "", "prisoner inmate convict 囚犯 犯人"),
    ("olive uniform", "olive helmet", "soldier infantryman sniper marine corporal sergeant trooper 士兵 战士 军人 狙击手 大兵"),
    ("olive uniform, medal", "olive peakedcap", "general colonel officer lieutenant field-marshal army-captain 军官 上校 司令 将官"),
    ("steel armour", "steel helmet", "knight crusader squire paladin 骑士"),
    ("brown leather tunic", "steel helmet", "viking barbarian 维京人"),
    ("red tunic, gold armour", "gold helmet", "roman-legionary legionary centurion gladiator spartan hoplite 角斗士 罗马士兵"),
    ("indigo kimono, dark trousers, hipsword", "topknot", "samurai ronin 武士 浪人"),
    ("black suit", "", "undertaker bodyguard hitman mobster gangster mafioso chauffeur 保镖 杀手 黑帮老大"),
    ("black jumpsuit", "black hooded, black facemask", "ninja 忍者"),
    ("red kimono", "bun, gold hairpin", "geisha 艺伎 花魁"),
    ("white hanfu, hipsword", "", "swordswoman wuxia-heroine 女剑客 女侠 侠女 剑客 剑侠"),
    ("dark hanfu, hipsword", "", "swordsman wuxia-hero swordmaster 刀客 侠客 大侠 镖师 捕快 剑士 锦衣卫"),
    ("orange kasaya", "bald", "buddhist-monk monk shaolin-monk 和尚 僧人 武僧 方丈 小沙弥"),
    ("grey hanfu", "bald", "尼姑"),
    ("brown robe", "brown hooded", "friar franciscan hermit"),
    ("black robe", "wimple", "nun abbess 修女"),
    ("black robe, clericalcollar", "", "priest vicar pastor chaplain parson 神父 牧师"),
    ("purple robe", "purple skullcap", "bishop cardinal archbishop 主教"),
    ("white robe", "white skullcap", "pope 教皇"),
    ("grey hanfu", "bun", "taoist taoist-priest kung-fu-master 道士 道姑 道长"),
    ("black suit", "black hat", "rabbi"),
    ("white robe", "white turban", "imam sheikh bedouin arab sultan maharaja 酋长 阿拉伯人 苏丹"),
    ("white shirt, black tie, navy trousers, epaulettes", "navy peakedcap", "pilot airline-pilot 飞行员 机长"),
    ("olive flightsuit", "", "fighter-pilot helicopter-pilot test-pilot airman 战斗机飞行员"),
    ("navy suit, red scarf", "navy lowcap, bun", "stewardess flight-attendant air-hostess 空姐 空乘 乘务员"),
    ("white shirt, stripes, navy trousers", "white lowcap", "sailor deckhand seaman 水手 水兵 海员"),
    ("navy uniform, buttons", "white peakedcap", "ship-captain sea-captain ship's-captain admiral skipper ferryman 船长 舰长 海军上将"),
    ("red coat, white shirt, belt", "black tricorne, eyepatch", "pirate buccaneer corsair 海盗"),
    ("yellow raincoat", "yellow hat", "fisherman trawlerman lobsterman fisherwoman 渔夫 渔民 老渔夫"),
    ("khaki jacket, yellow stripes", "red helmet", "firefighter fireman firewoman 消防员 消防队员"),
    ("blue shirt, orange hivis, navy trousers", "yellow helmet", "builder construction-worker bricklayer roofer foreman site-manager crane-driver road-worker site-engineer 建筑工人 工人 建筑工 工头 工程师 农民工"),
    ("grey overalls", "yellow helmet", "miner steelworker oil-worker 矿工 炼钢工人"),
    ("navy overalls", "", "mechanic plumber electrician welder car-mechanic repairman janitor factory-worker railwayman 修理工 水管工 电工 焊工 技工 机修工 清洁工"),
    ("blue overalls, red shirt", "strawhat", "farmer farmhand farm-girl farm-boy peasant gardener scarecrow beekeeper 农民 农夫 老农 果农 园丁 养蜂人 农妇"),
    ("brown cloak, beige tunic", "", "shepherd shepherdess goatherd pilgrim 牧羊人 牧羊女 朝圣者"),
    ("red shirt, brown vest, denim trousers", "tan cowboyhat", "cowboy cowgirl rancher gunslinger outlaw rodeo-rider 牛仔 枪手"),
    ("red shorts, bare-chested, red gloves", "", "boxer prizefighter 拳击手 拳手"),
    ("red singlet, red shorts", "", "wrestler weightlifter 摔跤手 举重运动员"),
    ("red jersey, white shorts", "", "footballer soccer-player football-player goalkeeper 足球运动员 足球员 守门员"),
    ("orange tank, orange shorts", "", "basketball-player 篮球运动员 篮球队员"),
    ("white polo, white shorts", "white headband", "tennis-player squash-player 网球运动员 网球选手"),
    ("blue singlet, black shorts", "", "runner sprinter marathon-runner athlete jogger 运动员 跑者 短跑运动员"),
    ("navy swimsuit", "white skullcap", "swimmer 游泳运动员 游泳选手"),
    ("black wetsuit", "", "surfer diver scuba-diver freediver 潜水员 冲浪者"),
    ("red jacket, navy trousers", "red helmet", "skier snowboarder 滑雪者 滑雪运动员"),
    ("yellow jersey, black shorts", "white helmet", "cyclist 自行车手"),
    ("red jersey, white trousers", "red helmet", "jockey polo-player 骑师"),
    ("white polo, beige trousers", "white cap", "golfer caddie 高尔夫球手"),
    ("white jacket, white trousers", "", "fencer 击剑运动员"),
    ("white gi", "", "karateka judoka karate-master judo-master martial-artist 空手道选手 柔道选手"),
    ("white hanfu", "", "tai-chi-master 太极师傅"),
    ("red leotard", "bun", "gymnast acrobat trapeze-artist 体操运动员 杂技演员"),
    ("pink bodice, tutu, pink tights", "bun", "ballerina ballet-dancer 芭蕾舞演员 芭蕾舞者 芭蕾女孩"),
    ("red dress", "bun, red hairflower", "flamenco-dancer 弗拉门戈舞者"),
    ("white spacesuit", "", "astronaut cosmonaut spaceman spacewoman taikonaut 宇航员 航天员"),
    ("red robe", "gold crown", "king monarch 国王"),
    ("purple gown", "gold crown", "queen 王后 女王"),
    ("blue tunic, red cape", "gold crown", "prince 王子"),
    ("pink gown", "tiara", "princess 公主"),
    ("gold hanfu", "gold crown", "emperor pharaoh chinese-emperor 皇帝 天子 皇上 太子"),
    ("red hanfu", "bun, gold crown", "empress 皇后 太后 贵妃"),
    ("pink hanfu", "bun, gold hairpin", "courtesan concubine court-lady 歌妓 妃子 宫女 格格 舞姬"),
    ("green hanfu", "pigtails", "丫鬟 丫头 侍女"),
    ("white hanfu", "bun, black lowcap", "chinese-scholar confucian-scholar 书生 秀才 文人 公子"),
    ("red hanfu", "black wusha", "magistrate mandarin 县令 县官 知府 状元"),
    ("navy hanfu", "black wusha", "eunuch 太监"),
    ("steel armour, red cape", "steel helmet", "warlord 将军 大将军 武将 侍卫"),
    ("grey hanfu", "bun", "店小二 掌柜 书童 樵夫 村民"),
    ("white shirt, navy skirt, red tie", "", "schoolgirl 女学生 女高中生"),
    ("white shirt, navy shorts, red tie", "", "schoolboy 小学生"),
    ("navy blazer, grey trousers, red tie", "", "高中生 prep-school-boy"),
    ("black robe", "black mortarboard", "graduate 毕业生"),
    ("brown jacket, beige trousers, tie", "", "professor lecturer headmaster 教授 校长"),
    ("charcoal suit, red tie", "", "businessman executive ceo banker lawyer attorney salesman office-worker salaryman politician senator president broker accountant 商人 总裁 律师 白领 经理 银行家 政治家 总统 上班族"),
    ("charcoal suit", "", "businesswoman career-woman 女商人 女总裁 女律师 职场女性 女经理"),
    ("black robe, white jabot", "", "judge magistrate-judge barrister 法官 大法官"),
    ("yellow jumpsuit", "red afro, rednose", "clown 小丑"),
    ("purple tunic", "pointedhat", "jester court-jester"),
    ("black suit, white shirt, bowtie, red cape", "black tophat", "magician illusionist conjurer ringmaster 魔术师"),
    ("blue robe", "blue pointedhat, long white beard", "wizard sorcerer warlock merlin 巫师 魔法师"),
    ("black dress", "black pointedhat", "witch sorceress 女巫"),
    ("lilac dress", "tiara, wings", "fairy fairy-queen pixie 仙子"),
    ("white hanfu", "bun, gold hairpin", "仙女 嫦娥 白素贞"),
    ("white robe", "wings", "angel 天使"),
    ("black suit, black cape", "", "vampire dracula 吸血鬼"),
    ("blue bodysuit, red cape", "", "superhero superheroine 超级英雄"),
    ("red coat, belt", "red santahat, long white beard", "santa santa-claus father-christmas 圣诞老人"),
    ("green tunic, belt", "green pointedhat", "elf gnome leprechaun 精灵 小矮人"),
    ("black tailcoat, bowtie", "", "butler conductor orchestra-conductor maestro cellist violinist pianist 管家 指挥家 小提琴家 钢琴家"),
    ("black dress, white apron", "", "maid chambermaid housemaid housekeeper 女仆"),
    ("red uniform, buttons", "red peakedcap", "doorman bellboy bellhop porter hotel-porter 门童 行李员"),
    ("blue jacket, blue trousers, satchel", "blue cap", "postman postwoman mailman mail-carrier 邮递员 邮差"),
    ("yellow jacket", "yellow helmet", "外卖员 外卖小哥 delivery-rider food-courier"),
    ("blue jacket", "blue cap", "delivery-driver delivery-man delivery-boy deliveryman courier-driver 快递员 快递小哥"),
    ("red checked shirt, denim trousers", "cap", "truck-driver trucker lorry-driver lumberjack woodcutter 卡车司机 伐木工"),
    ("red jumpsuit", "red helmet", "racing-driver race-driver racer formula-one-driver motorcycle-racer 赛车手"),
    ("black leather jacket, denim trousers", "", "biker rocker rock-star greaser punk 机车手 摇滚明星 摇滚歌手"),
    ("black leather jacket", "mohawk", "punk-rocker 朋克"),
    ("black hoodie, goldchain", "cap", "rapper breakdancer hip-hop-dancer skater skateboarder 说唱歌手 街舞者 滑板少年"),
    ("black shirt", "headphones", "dj disc-jockey radio-host sound-engineer 打碟师"),
    ("red gown", "", "opera-singer diva soprano 歌剧演员"),
    ("grey smock", "beret", "painter sculptor 画家 雕塑家"),
    ("grey shirt, brown apron", "", "blacksmith potter carpenter joiner tailor 铁匠 木匠 陶艺师 裁缝"),
    ("red jacket, beige trousers, backpack", "", "hiker backpacker 背包客 徒步者"),
    ("orange parka", "beanie", "mountaineer polar-explorer climber arctic-explorer 登山者 登山家 极地探险家"),
    ("khaki shirt, beige trousers, satchel", "strawhat", "archaeologist explorer adventurer paleontologist 考古学家 探险家"),
    ("green jacket, brown trousers", "cap", "hunter poacher gamekeeper 猎人"),
    ("brown rags", "", "beggar tramp hobo castaway vagabond 乞丐 流浪汉"),
    ("orange vest, denim trousers", "headband", "hippie 嬉皮士"),
    ("white toga", "wreath", "greek-philosopher philosopher roman-senator caesar greek-goddess greek-god 哲学家"),
    ("brown leather tunic", "headband", "native-american-chief indian-chief tribal-chief shaman 印第安酋长 萨满"),
    ("gold jacket, black trousers, tie", "", "matador bullfighter torero 斗牛士"),
    ("white shirt, stripes, black trousers", "strawhat", "gondolier"),
    ("white shirt, stripes, black trousers", "beret", "mime pantomime 哑剧演员"),
    ("red coat, jabot", "", "nobleman duke count baron aristocrat 贵族 伯爵"),
    ("blue gown", "", "noblewoman duchess countess baroness lady-in-waiting 贵妇 伯爵夫人"),
    ("red jersey, red skirt", "", "cheerleader 啦啦队员"),
    ("red singlet, red shorts", "", "lifeguard 救生员"),
    ("black jersey, black shorts", "", "referee umpire 裁判"),
    ("white shirt, black waistcoat", "", "barber hairdresser 理发师"),
)  # fmt: skip
"""Of each role: its garb, its marks, and the words for it, names of several words with hyphens."""
_ENGLISH = {
    word.replace("-", " "): Role(garb, marks) for garb, marks, words in ROWS for word in words.split() if word.isascii()
}
_CHINESE = {
    word: Role(garb, marks)
    for garb, marks, words in sorted(ROWS, key=lambda row: len(row[2]))
    for word in words.split()
    if not word.isascii()
}
_LONGEST = sorted(_CHINESE, key=len, reverse=True)
_NO_LONGER = frozenset(
    [
        "ex",
        "former",
        "retired",
        "fake",
        "off-duty",
        "undercover",
        "plainclothes",
        "would-be",
        "aspiring",
        "future",
        "failed",
        "like",
    ]
)
"""Words before a role that somebody hasn't, or not now."""
_MOST_WORDS = 3
_LAST = frozenset(words.rpartition(" ")[2] for words in _ENGLISH)


@lru_cache(maxsize=256)
def role_in(words: str) -> Role | None:
    """The role that words about somebody say, the last one of a phrase as in "farmer girl"; None where they say none.
    Somebody's else ("a farmer's daughter", "国王的信使") isn't theirs.
    """
    plain = [word.strip('.!?"“”()') for word in words.replace(",", " ").replace("-", " ").split()]
    for last in range(len(plain), 0, -1):
        for many in range(min(_MOST_WORDS, last), 0, -1):
            role = _ENGLISH.get(" ".join(plain[last - many : last]))
            if role is not None:
                before = plain[max(0, last - many - 2) : last - many]
                return None if _NO_LONGER & {*before, "-".join(before)} else role
    for word in _LONGEST:
        at = words.find(word)
        if at >= 0 and words[at + len(word) : at + len(word) + 1] != "的" and words[max(0, at - 1) : at] not in "前假":
            return _CHINESE[word]
        if at == 0 and words[len(word) : len(word) + 1] != "的":
            return _CHINESE[word]
    return None


def names_one(words: str) -> bool:
    """Whether a few words are nothing but a name for a role: "a boxer", "消防员"."""
    few = words.split()
    return (
        len(few) <= _MOST_WORDS + 1
        and role_in(words) is not None
        and (words.endswith(tuple(_LONGEST)) or few[-1].strip(".!?").rpartition("-")[2] in _LAST)
    )
