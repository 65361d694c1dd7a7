"""Animals; one that is eaten is none."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.vocabulary.stand_ins.rows import StandIn
from kling_story.vocabulary.terms import Found, Table

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


_NAMED_AFTER = Pattern(
    r"马(?:路|桶|克|尾|甲|达|拉松|褂|靴|蹄|鞍|戏|铃薯|赛克|灯|术|上(?=就|要|会|来|去|跑|到|开|走|把|被|转|冲|又))|[木河海铁]马|牛(?:仔|奶|皮|油|郎|角包)|[蜗吹蛮]牛|鸡(?:尾酒|毛|血|冠)|田鸡"
    r"|鱼(?:缸|竿|网|钩|饵|雷|尾纹|肚白|贯|叉|篓|塘|池|市)|(?:[木章鳄鱿]|美人)鱼|龙(?:舟|椅|袍|卷|虾|井|套|门|钟|须|头)|[水沙尼]龙头?|鸟(?:笼|巢|瞰|语|窝)|虎(?:口|牙)|壁虎|老虎[机钳]|[玩具泰迪布偶]{1,3}熊"
    r"|狗(?:粮|绳|链|牌|窝|仔|盆)|热狗|猫(?:粮|眼|步|砂|爪|腻)|羊(?:毛|绒|皮|角)|兔耳|鹿(?:角|皮|茸)|鼠标|蛇(?:皮|形)|狼(?:狈|牙|烟)|象(?:棋|牙|征)|[印对想现形气抽景意迹好]象|蝴蝶(?:结|兰)"
    r"|鸭(?:舌|绒)|(?:天鹅)绒|鹅(?:卵石|黄|绒|毛)|虎头|舞[狮龙]|狮子(?:头|舞)|鹤发|鹰(?:架|眼)|马(?=线)"
    r"|\b(?:cat walk|dog tags?|(?:fish|bird) (?:tanks?|bowls?|hooks?|nets?|baths?|cages?|markets?|eyes? view)|fox fur|duck tape|mouse (?:pad|click|cursor)s?|(?:computer|wireless) mouse|butterfly (?:knife|net)"
    r"|dragon (?:boats?|fruits?|dances?|kites?|robes?)|(?:lion|dragon) danc\w+|tiger lil(?:y|ies)|hot dogs?|monkey (?:bars|wrench)|pony tails?|goose ?bumps|wolf whistles?|snake oil|chicken wire|donkey jackets?"
    r"|(?:hen|stag) (?:part(?:y|ies)|nights?|do)|rabbit holes?|horse chestnuts?|sea lions?|(?:tower|dock|construction|harbou?r) cranes?|crane (?:shots?|operators?|cabins?|hooks?|arms?))\b",
)
"""What is called after an animal and is none."""


class _Living(Table[StandIn]):
    """Animals, which no dish is, and nothing that is only called after one."""

    def find_in(self, prose: str) -> Iterator[Found[StandIn]]:
        found = tuple(super().find_in(prose))
        others = [one.span() for pattern in (_DISH, _NAMED_AFTER) for one in pattern.finditer(prose)] if found else ()
        for one in found:
            if not any(start <= one.start < end for start, end in others):
                yield one


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
    StandIn(id="bird", words="bird", chinese="鸟", meaning="on two legs, a beak and folded wings", height=0.16, shade="#5a5f68", synonyms=("crow", "raven", "pigeon", "dove", "parrot", "eagle", "hawk", "falcon", "sparrow", "seagull", "gull", "penguin", "crane", "heron", "小鸟", "乌鸦", "鸽子", "老鹰", "海鸥", "鹤")),
    StandIn(id="owl", words="owl", chinese="猫头鹰", meaning="an upright bird with a round face and large eyes", height=0.2, shade="#8a6f52", synonyms=("owlet", "barn owl", "雪鸮", "鸮")),
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

BIRDS = ("bird", "owl", "duck", "chicken")
"""Which of these are birds."""
