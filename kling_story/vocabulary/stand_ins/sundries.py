"""Things that only an author's declaration names as such: elsewhere somebody wears them, or they are part of a place;
each row is a shape, and its words are `alone`, so that a prompt that speaks of them puts none into a hand.
"""

from __future__ import annotations

from kling_story.vocabulary.stand_ins.rows import StandIn


def _declared(row: str, meaning: str, words: str, *, height: float = 0.0, wide: float = 1.0) -> StandIn:
    """A row whose ``words``, the first an English and the second a Chinese one, are all of them ``alone``."""
    name, chinese, *more = words.split(", ")
    synonyms = tuple(more)
    return StandIn(id=row, words=name, chinese=chinese, meaning=meaning, height=height, wide=wide, synonyms=synonyms,
                   alone=(name, chinese, *synonyms))  # fmt: skip


SUNDRIES = (
    _declared(
        "piano", "a grand piano, its lid up", height=0.86, wide=1.1,
        words="piano, 钢琴, grand piano, upright piano, baby grand, harpsichord, 三角钢琴, 立式钢琴, 大钢琴",
    ),
    _declared(
        "ladder", "two rails and their rungs", height=1.25, wide=0.26,
        words="ladder, 梯子, stepladder, wooden ladder, 木梯, 竹梯, 长梯",
    ),
    _declared(
        "cabinet", "a tall box with two doors", height=1.05, wide=0.5,
        words="fridge, 冰箱, refrigerator, freezer, cabinet, filing cabinet, file cabinet, cupboard, locker, vending machine, phone booth, telephone booth"
        ", server rack, bookshelf, bookcase, jukebox, arcade machine, slot machine, dresser, grandfather clock, 自动售货机, 售货机, 电话亭, 储物柜, 文件柜, 橱柜, 柜子, 书架, 落地钟, 老虎机",
    ),
    _declared(
        "keyboard", "a long flat box with rows of keys", wide=2.7,
        words="keyboard, 键盘, synthesizer, synth, electric piano, electronic keyboard, mechanical keyboard, toy piano, xylophone, 电子琴, 合成器, 木琴",
    ),
    _declared(
        "typewriter", "a box with keys, a sheet of paper behind them", wide=1.25,
        words="typewriter, 打字机, old typewriter, cash register, till, 收银机",
    ),
    _declared(
        "spectacles", "two lenses and their arms", wide=2.2,
        words="glasses, 眼镜, spectacles, eyeglasses, reading glasses, sunglasses, goggles, ski goggles, vr headset, vr goggles, 墨镜, 太阳镜, 护目镜, 老花镜",
    ),
    _declared(
        "hat", "a crown on a brim", wide=1.9,
        words="hat, 帽子, top hat, bowler hat, bowler, fedora, straw hat, cowboy hat, baseball cap, flat cap, beret, helmet, hard hat, sombrero, 帽, 草帽, 礼帽"
        ", 斗笠, 头盔, 安全帽, 棒球帽, 军帽",
    ),
    _declared("crown", "a ring with points", wide=1.3, words="crown, 王冠, tiara, diadem, 皇冠, 凤冠, 金冠"),
    _declared(
        "mask", "a face with holes for eyes", wide=0.78,
        words="mask, 面具, gas mask, carnival mask, oxygen mask, diving mask, surgical mask, face mask, death mask, 口罩, 防毒面具, 鬼脸面具, 脸谱",
    ),
    _declared(
        "garment", "a folded garment with a collar", wide=1.5,
        words="garment, 衣服, coat, jacket, raincoat, shirt, t-shirt, blouse, sweater, jumper, hoodie, cardigan, vest, waistcoat, uniform, dress, gown, wedding dress, skirt"
        ", robe, kimono, cloak, jeans, trousers, pants, shorts, pyjamas, pajamas, swimsuit, bikini, apron, glove, mitten, boxing glove, baseball glove, oven mitt"
        ", oven glove, sock, stocking, scarf, shawl, belt, life jacket, life vest, spacesuit, costume, 外套, 大衣, 衬衫, 毛衣, 裤子, 牛仔裤, 裙子, 婚纱, 旗袍"
        ", 连衣裙, 手套, 拳击手套, 袜子, 围巾, 围裙, 腰带, 皮带, 救生衣, 蓑衣, 制服, 睡衣, 戏服",
    ),
    _declared(
        "headphones", "two cushions on a band", wide=1.1,
        words="headphones, 耳机, headset, earphones, earmuffs, 头戴式耳机, 耳罩",
    ),
)  # fmt: skip
