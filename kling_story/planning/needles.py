"""Words one of which stands in whatever a reader of words looks for: to look for them takes less time than to import
the reader, and most shots have none.
"""

from __future__ import annotations

from kling_story.patterns import Pattern, begins_words

CAMERA_WAYS = Pattern(
    "", ("tilt", "pan ", "pans ", "panning", "camera", "pedestal", "crane", "focus", "摇", "升", "镜头", "焦点")
)
"""For whatever tells from what to what a camera goes."""
PICTURES = Pattern("", "mm camera close tight 镜头 摄影机 摄像机 机位")
"""For how a prompt says that its picture is framed and its camera moves, where no term of the tables says it."""
CROWDED = Pattern(
    "",
    begins_words(
        "packed crammed throng teeming swarming crowd heaving overflowing busy bustling lively mob audience"
        " congregation faces passenger guests spectators commuters onlookers bystanders passers pedestrians"
        " tourists shoppers customers diners fans protest demonstrators revel worship mourners villagers towns"
        " reporters journalists paparazzi workers travel patrons parishioners supporters strangers people kids"
        " couples families friends soldiers dancers students pupils monks nuns players runners rivals racers"
        " sprinters swimmers skaters bandits outlaws riders cowboys knights warriors guards officers nurses"
        " doctors pirates zombies farmers sailors vendors waiters colleagues neighbo figures everyone"
        " everybody troops recruits cadets courtiers servants attendants cyclists bikers motorcyclists porters"
        " hawkers sellers wallahs locals parents mothers fathers teen toddlers firefighters musicians"
        " photographers opponents elders gentlemen ladies peasants drummers acrobats cooks chefs team squad"
        " crew platoon choir band gang class medics paramedics orderlies defenders bodyguards assistants stagehands"
        " detectives agents thugs gangsters referees cops maids bellboys clerks siblings cousins family couple"
        " sheep pigeons doves chickens hens geese ducks goats cows cattle crows ravens penguins reindeer swans"
    )
    + " men workers mates goers girls boys child gulls dlers pedlars"
    + " 挤 坐满 站满 人 热闹 座无虚席 摩肩 车水马龙 熙熙 水泄 观众 众 围观 客 粉丝 迷 记者 群 几 许多 两 三 四"
    " 五 六 七 八 一队 孩子 小朋友 士兵 学生 们 全队 全班 整个 带 率领 领着 其 别的 全场 大家 同学"
    " 战士 部队 一排 一列 数 上百 示威 通勤 上班族 街坊 邻 家长 选手 队友 同事 亲 伙伴 大妈 大爷"
    " 朋友 妈妈 服务员 演员 乐手 一家 一对 贩 夫 搬运",
)
"""For people and animals beside the cast."""
ANIMALS = Pattern(
    "",
    (
        *(" cat ", " cats ", " dog", "kitten", "pupp", " bird", " fox", " horse", " pony", " cow", " goat", "donkey"),
        *(" hen ", "rooster", "rabbit", "squirrel", " crow ", "raven", "gull", " owl", "monkey", " deer", " wolf"),
        *[
            "猫",
            "狗",
            "犬",
            "鸟",
            "狐",
            "马",
            "驴",
            "牛",
            "羊",
            "鸡",
            "兔",
            "松鼠",
            "鸦",
            "猴",
            "鹿",
            "鸽",
            "鹅",
            "鸭",
            "狼",
        ],
    ),
)
"""For a single animal beside the cast."""
HOLDS = Pattern("", "hold carr clutch cradl wield brandish 着一 持一 拿一 里一 中一")
"""For what somebody has in hand of which no shape is known."""
COMINGS = Pattern(
    "",
    "run rush sprint dash rac bolt hurr walk strid step com goes cross march wander stroll approach"
    " 跑 奔 冲 扑 走 靠 接",
)
"""For who comes up to another one."""
DOES_WITH = Pattern(
    "",
    "phone call selfie text scroll watch photo picture shot camera teeth hair shav lip smok cigarette eat slurp spoon"
    " gobbl devour wolf tuck 嗦 扒"
    " drink sip gulp knit crochet 织 勾 毛 laptop computer sketch draw 电脑"
    " suitcase luggage trolley carry-on 行李 箱 slic 挥 舞 尖 lift 拔 举 出鞘 亮 rope 抿 呷 喝 whisk tea coffee 哑铃"
    " read writ scribbl paint mop rak shovel dig sweep chop split hew cut hammer fish water"
    " slash hack cleav swing strik spin whirl wield fight duel attack thrust stab lung draw unsheath pull rais brandish"
    " aim point fir level bow arrow haul tug heav yank toast tast pour weights dumbbell shot"
    " fill refuel gasses gassing pump 加油 flashlight torch 手电 stick cane crutch pole 拄 撑"
    " baby newborn infant 婴 宝宝 新生 哄"
    " 杯 尝 倒 斟 举重 饮 剑 刀 枪 弓 箭 绳 矛 刺"
    " 电话 手机 自拍 短信 微信 消息 表 拍 照相 牙 梳 刮 剃 口红 唇膏 烟 吃 汤 粥 茶 咖啡"
    " 水 牛奶 果汁 酒 报 书 信 写 画 刷 拖 耙 挖 铲 扫 劈 砍 钉 钓 浇 tennis badminton 网球",
)
"""For what somebody does with a thing that need not be named."""
BACKGROUND = Pattern("", "background focus soft blur hazy small tiny behind beyond 背景 虚化 模糊 后方")
"""For who is behind the thing that a close shot is of."""
IN_THE_AIR = Pattern(
    "",
    "steam smok fumes breath dust flour ember cinder spark firefl 汽 热气 烟 白气 哈 呵 尘 灰 面粉 火 余烬 萤"
    " confetti ticker streamers petal blossom 彩 纸屑 礼花 花瓣 樱花 桃花 落英 headl beams 车灯 头灯 大灯 前灯 远光",
)
"""For what rises or hangs in the air."""
INSTRUMENTS = Pattern(
    "",
    "drum stick snare deck turntable dj vinyl records mill grindstone quern auger ice mic stir barbell"
    " bag rope planes planing sands sanding knead dough pastry pizza irons ironing nail laptop computer keyboard"
    " typewriter cello gamba erhu paint whitewash window pane table dinner lunch breakfast supper meal feast"
    " noodle types typing sings singing board white flip wash scrub rins soap dishes dries drying wipes wiping blow"
    " hangs hanging pegs pegging 晾 晒"
    " hammer driv pound beat knock 敲 锤 捶 砸"
    " 打 唱 黑板 白板 洗 刷 擦 吹 杠铃"
    " 鼓 碟 磨 冰 麦克风 话筒 搅 沙袋 绳 刨 面 拉 抻 扯 熨 烫 电脑 键盘 提琴 胡 墙 窗 玻璃 钉 桌 围坐",
)
"""For who plays or works at something that stands before them."""
LIGHTS = Pattern(
    "",
    "light lamp bulb lantern chandelier neon sign fluorescent tube torch power electric current dark black candle flame"
    " match wick taper fire switch sun cloud curtain blind shutter drape dawn day morning sky skies night flash"
    " blow snuff pinch explosion plunge rain drops pour drizzl heavens snow flakes fog mist"
    " 灯 电 黑 暗 烛 火 太阳 云 阳光 窗 天 日 夜 夕阳 闪 雨 雪 雾",
)
"""For changes of light and weather."""
PAIRS = Pattern("", "clink toast fenc duel cross clash fight spar battl 杯 剑 决斗 刀 匕首 棍 竹竿")
"""For what two have who do something with one each."""
_PERCHES = (
    "stair step flight ladder window piano mirror swing kite 楼梯 台阶 石阶 阶梯 拾级 梯子 窗 琴 镜 秋千 风筝"
    " hang hung dangl cling sway suspend climb scal shinn shimm scrambl clamber rappel abseil bungee upside pull-up"
    " pullup chin-up chinup rope cable vine liana chain wire zip harness winch parachute boulder free-climb fall plung"
    " plummet tumbl hurtl skydiv thrown flung hurled float hover levitat drift weightless dives diving flies fly soar"
    " against peek peer corner pillar column doorframe rail balustrade parapet banister balcony listen eavesdrop"
    " doorway jamb doorpost bed headboard pillow 床 枕头"
    " crouch hides hiding duck squat huddl cower lurk cover"
    " 吊 悬 挂 扒 抓 抠 攀 爬 荡 绳 索 缆 藤 速降 引体 坠 掉 跌 摔 浮 失重 跳伞 蹦极 飞 靠 倚 贴 探 窥 偷看 张望"
    " 栏 耳朵 偷听 躲 藏 蹲 跳水 跳进 跳入 扎进 扎入 跃进 跃入 滑索 溜索 自己拉 自己撑 自己拽"
)
_THEMSELVES = ("pull h", "pulls h", "pulling h", "haul h", "hauls h", "hauling h")
PERCHES = Pattern(
    "", (*_PERCHES.split(), "ear to", "ear against", "ear on", "door frame", "door way", "door post", *_THEMSELVES)
)
"""For what people are on or at who don't stand on the ground, sit or swim."""
BOARDS = Pattern(
    "",
    "taxi cab van bus coach tram streetcar trolley train subway metro car sedan limo suv jeep convertible ambulance"
    " 车 的士 巴 公交 地铁 高铁 吉普",
)
"""For who gets into a vehicle or out of one."""
PLAYS = Pattern(
    "",
    "kick boot shoot strik volley punt blast chip curl throw toss hurl lob fling flip pitch chuck sling pass catch"
    " snag head nod div leap sav parr tip punch fist bounc dribbl juggl serv hit smash whack swat bat return slice"
    " slap swing dunk slam shot basket drives putt lay-up layup pointer sink hoop rim launch skip lands drops falls"
    " tees after chas 追 踢 射 扔 抛 丢 掷 投 甩 传 接 头 顶 扑 挡 拳 脚 耍 鱼跃 正手 反手 运 拍 发 击 打 挥 扣 踹",
)
"""For who plays with a thing."""
GOALS = Pattern("", "goal post crossbar keeper 守 门")
"""For who keeps a goal."""
RIDES_ALONG = Pattern(
    "",
    "hold stead support grip clutch grasp push guid keep wobbl sway teeter waver zig swerv weav 扶 抓 握 推 摇 歪 晃",
)
"""For who holds what another one rides, and who sways on it."""
TOOLS = Pattern(
    "",
    "slic cut chop halv split dic carv pour tip tilt stir flame press push jab tap hit hover 切 倒 斟 搅 火 按 摁",
)
"""For things that do something with each other."""
BESIDE = Pattern("", ("beside", "next to", "alongside", "against", "旁"))
"""For what is beside the thing that a shot is of."""
SEVERAL = Pattern(
    "",
    (
        *("two ", "three ", "four ", "five ", "six ", "several ", "seven ", "many ", "dozens ", "both ", "pair of"),
        *("pack of", "herd of", "flock of", "group of", "convoy of", "line of", "fleet of", "couple of", "team of"),
        *("两", "二", "三", "四", "五", "几", "群", "一队"),
    ),
)
"""For several of a kind."""
BORNE = Pattern("", "carr shoulder lug heav bear borne stretcher gurney hospital 抬 扛 推")
"""For what several carry together."""
