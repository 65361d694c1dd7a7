"""Words that say how somebody has a thing: in a hand, hugged, at the belt, open overhead.

A word alone holds nothing: what stands between it and the thing decides (``blocking.holding``).
"""

from __future__ import annotations

from kling_story.vocabulary.terms import Table, Term


class Holding(Term):
    """A way of having a thing; its id ends in what ``Place.held`` says."""

    @property
    def says(self) -> str:
        """``hand`` of the id ``held_hand``."""
        return self.id.partition("_")[2]


HOLDINGS = Table(
    "holding",
    Holding(
        id="held_hand", words="holds", chinese="拿着", meaning="in a hand",
        synonyms=("手里的", "手中的", "手上的", "指间夹着", "手指夹着", "手指间夹着", "hold", "holding", "carries", "carry", "carrying", "grips", "gripping", "grabs", "grabbing", "takes", "taking", "picks up", "picking up", "feeds", "feeding", "snatches", "accepts", "receives", "plucks", "接过", "拿过", "夺过", "抢过", "夺走", "抢走", "pulls out", "takes out", "brings", "bringing", "unhooks", "shows", "reads", "reading", "blows out", "blowing out", "snuffs out", "pinches out", "吹灭", "吹熄", "划亮", "划着", "划燃", "划了", "划", "点燃", "点上", "点着", "reads from", "reading from", "reads aloud from", "reading aloud from", "reads out", "reading out", "leafs through", "leafing through", "flips through", "flipping through", "writes in", "writing in", "scribbles in", "scribbling in", "sketches in", "sketching in", "draws in", "drawing in", "opens", "opening", "closes", "unfolds", "folds", "fills", "stirs", "swings", "swinging", "drops", "dropping", "lets go of", "throws", "throwing", "tosses", "tossing", "catches", "catching", "waves", "waving", "aims", "aiming", "points", "pointing", "wields", "wielding", "strums", "plays", "twirls", "with", "tosses open", "拿起", "握着", "提着", "拎着", "端着", "读着", "念着", "翻着", "翻看", "翻看着", "带着", "弹着", "snatching", "seizes", "seizing", "grasps", "grasping", "hurls", "hurling", "flings", "flinging", "shakes", "unrolls", "unrolling", "unwraps", "unwrapping", "wraps", "rips", "tears", "tears up", "burns", "sets fire to", "烧掉", "烧毁", "烧了", "撕碎", "撕碎了", "撕掉", "撕掉了", "撕毁", "撕了", "crumples", "crumpling", "examines", "examining", "inspects", "inspecting", "studies", "studying", "sets down", "puts down", "slams down", "slams", "sheathes", "loads", "sharpens", "squeezes", "clasps", "fishes out", "whips out", "flourishes", "spins", "turns over", "scoops up", "retrieves", "produces", "fetches", "takes out her", "takes out his", "抓起", "抓住", "抓着", "攥着", "捏着", "捡起", "拾起", "掏出", "取出", "放下", "展开", "翻开", "打开", "扔出", "扔掉", "抛出", "挥舞", "挥舞着", "挥动", "挥动着", "摇晃", "接住"),
    ),
    Holding(
        id="held_both", words="cups", chinese="双手捧着", meaning="between both hands, before the body",
        synonyms=("cupping", "warms her hands on", "双手拿着", "双手握着", "双手端着", "双手捧", "双手握住"),
    ),
    Holding(
        id="held_chest", words="hugs", chinese="抱着", meaning="close to the chest, in both arms",
        synonyms=("hug", "hugging", "clutches", "clutching", "cradles", "cradling", "embraces", "presses", "pressing", "搂着", "抱紧", "怀抱"),
    ),
    Holding(
        id="held_overhead", words="under", chinese="撑着", meaning="of an umbrella: open above who holds it and who is named with them",
        synonyms=("beneath", "underneath", "撑起", "打着", "撑开"),
    ),
    Holding(
        id="held_raised", words="holds up", chinese="举着", meaning="in a raised hand",
        synonyms=("holding up", "raises", "raise", "raising", "lifts", "lift", "lifting", "lifts up", "brandishes", "toasts with", "举起", "高举"),
    ),
    Holding(
        id="held_offered", words="holds out", chinese="递上", meaning="in an outstretched hand, towards who is there",
        synonyms=("gives", "giving", "hands", "handing", "holding out", "offers", "offering", "hands over", "handing over", "passes", "presents", "stretches out", "递给", "递来", "递过", "给他递", "给她递", "为他递", "为她递", "帮他递", "帮她递", "捧出", "交给", "送给"),
    ),
    Holding(
        id="held_mouth", words="drinks", chinese="喝着", meaning="at the mouth",
        synonyms=("drinks from", "drinking", "drinking from", "sings into", "singing into", "speaks into", "speaking into", "talks into", "talking into", "shouts into", "shouting into", "whispers into", "sips", "sips from", "sipping", "sipping from", "takes a sip from", "takes a drag on", "eats", "eating", "bites into", "biting into", "bites", "takes a bite of", "takes a bite out of", "takes a big bite of", "takes a big bite out of", "takes a huge bite of", "takes a small bite of", "takes another bite of", "咬了一口", "咬了一大口", "咬一口", "咬着", "咬", "咬了", "咬下", "chews on", "nibbles", "smokes", "puffs on", "喝", "吃着", "吃", "抽着"),
    ),
    Holding(
        id="held_palm", words="balances", chinese="捧着", meaning="on the open hand",
        synonyms=("balancing", "托着"),
    ),
    Holding(
        id="held_shoulder", words="shoulders", chinese="背着", meaning="on the back, its strap over a shoulder",
        synonyms=("slings", "挎着", "斜挎"),
    ),
    Holding(
        id="held_hung", words="hangs up", chinese="挂着", meaning="hung up",
        synonyms=("悬着",),
    ),
    Holding(
        id="held_arm", words="tucks", chinese="夹着", meaning="under an arm",
        synonyms=("tucking",),
    ),
)  # fmt: skip
"""Verbs and the like, right before the words for a thing."""

HELD_WHERE = Table(
    "holding place",
    Holding(
        id="where_hand", words="in her hand", chinese="手里", meaning="in a hand",
        synonyms=("in her hands", "dangling from her fingers", "dangling from her hand", "dangles from her fingers", "dangles from her hand", "hanging from her hand", "hangs from her hand", "in hand", "in one hand", "in her other hand", "in her fist", "in her fingers", "between her fingers", "between two fingers", "between finger and thumb", "in the hand", "in the other hand", "手中"),
    ),
    Holding(
        id="where_both", words="in both hands", chinese="在双手里", meaning="between both hands, before the body",
        synonyms=("with both hands", "between both hands", "between her hands", "in both mittens", "in both palms", "between her palms"),
    ),
    Holding(
        id="where_chest", words="to her chest", chinese="怀里", meaning="close to the chest, in both arms",
        synonyms=("against her chest", "at her chest", "to her heart", "against her heart", "to her breast", "to the chest", "to the heart", "in her arms", "胸前"),
    ),
    Holding(
        id="where_overhead", words="overhead", chinese="头顶", meaning="of an umbrella: open above who holds it and who is named with them; of what somebody lifts: over their head",
        synonyms=("above her head", "over her head", "above her heads", "over her heads", "above them", "over them", "above both", "over both", "above the lens", "above us", "high", "up high", "high above her head", "high over her head", "up over her head", "举过头顶", "高举过头", "举到头顶", "举在头顶", "举过头"),
    ),
    Holding(
        id="where_raised", words="in mid air", chinese="举在空中", meaning="in a raised hand",
        synonyms=("in the air", "up to the light", "to the light", "halfway to her mouth", "halfway to her lips", "half way to her mouth", "half way to her lips", "midway to her lips", "to her ear", "at her ear", "to her face", "before her face"),
    ),
    Holding(
        id="where_mouth", words="to her lips", chinese="嘴边", meaning="at the mouth",
        synonyms=("to her mouth", "at her mouth", "at her lips", "between her teeth", "in the corner of her mouth", "in her mouth", "between her lips", "唇边"),
    ),
    Holding(
        id="where_offered", words="out to", chinese="递到面前", meaning="in an outstretched hand, towards who is there",
        synonyms=("between them", "between the two", "递给", "递到", "递向", "交给", "送给", "端给"),
    ),
    Holding(
        id="where_palm", words="on her palm", chinese="手心", meaning="on the open hand",
        synonyms=("on her palms", "in her palm", "on her open palm", "on her open hand", "on her hand", "on the palm of her hand", "in the palm of her hand", "in the palm of the hand", "掌心", "手掌上"),
    ),
    Holding(
        id="where_belt", words="at her belt", chinese="腰间", meaning="at the hip",
        synonyms=("on her belt", "from her belt", "to her belt", "in her belt", "at the belt", "on the belt", "at her hip", "on her hip", "at the hip", "at her waist", "on her waist", "at the waist", "腰上", "腰带上"),
    ),
    Holding(
        id="where_shoulder", words="over her shoulder", chinese="肩上", meaning="on the back, its strap over a shoulder; a crate or a sack stands on it",
        synonyms=("over one shoulder", "over the shoulder", "on her shoulder", "on one shoulder", "on the shoulder", "across her shoulder", "on her back", "across her back", "背上"),
    ),
    Holding(
        id="where_hung", words="hangs", chinese="挂在", meaning="of nobody's: hung up where they are, or come to; under an `awning`, too",
        synonyms=("hanging", "is hung", "dangles", "dangling", "悬在"),
    ),
    Holding(
        id="where_arm", words="under her arm", chinese="腋下", meaning="under an arm",
        synonyms=("under one arm", "under the arm", "beneath her arm"),
    ),
)  # fmt: skip
"""What stands right after a thing; of "her" all forms are meant."""
