"""Light, as prompts say it. Nothing is added to a prompt; an editor offers the words inside it.

Terms of lighting handbooks; the Chinese ones are common film usage.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.settings import SettingTable, SettingTerm
from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Light(SettingTerm):
    """A kind of light. ``about``: what it tells of it ("contrast", "direction", "colour", "lamps"); of each, the
    one said first counts.
    """

    about: str


LIGHTS = SettingTable(
    "light",
    Light(id="hard_light", words="hard light", chinese="硬光", meaning="a small source: sharp shadows", about="contrast", synonyms=("harsh light", "harsh sunlight", "hard shadows", "harsh shadows", "强光", "硬阴影")),
    Light(id="soft_light", words="soft light", chinese="柔光", meaning="a large source: shadows without edges", about="contrast", synonyms=("diffused light", "diffuse light", "soft lighting", "soft daylight", "soft contrast", "柔和的光", "柔和光线", "散射光")),
    Light(id="low_key", words="low-key lighting", chinese="低调光", meaning="mostly dark, few lit places", about="contrast", synonyms=("low key", "low-key", "chiaroscuro", "in the half-dark", "half-darkness", "half darkness", "半明半暗", "dimly lit", "dim light", "dim lighting", "dark background", "deep shadows", "noir lighting", "低调照明", "昏暗", "暗调", "暗背景", "明暗对比"), hints=("shadowy", "darkness", "in the dark", "to the dark", "into the dark", "black screen", "黑暗")),
    Light(id="high_key", words="high-key lighting", chinese="高调光", meaning="bright all over, hardly a shadow", about="contrast", synonyms=("high key", "high-key", "white background", "bright white light", "brightly lit", "高调照明", "白色背景", "明亮")),
    Light(id="backlight", words="backlit", chinese="逆光", meaning="the light comes from behind the subject", about="direction", synonyms=("backlight", "backlighting", "back light", "against the light", "against the sun", "背光")),
    Light(id="rim_light", words="rim light", chinese="轮廓光", meaning="a bright edge around the subject", about="direction", synonyms=("rim lighting", "rim-lit", "rim lit", "edge light", "hair light", "边缘光")),
    Light(id="silhouette", words="silhouette", chinese="剪影", meaning="the subject dark against the light", about="direction", synonyms=("silhouettes", "silhouetted", "in silhouette"), traps=("slim silhouette", "tailored silhouette", "product silhouette", "silhouette of the dress")),
    Light(id="side_light", words="side light", chinese="侧光", meaning="half of the face in shadow", about="direction", synonyms=("side lighting", "side-lit", "side lit", "side key", "lit from the side", "split lighting", "rembrandt lighting", "侧面光", "伦勃朗光")),
    Light(id="top_light", words="top light", chinese="顶光", meaning="from straight above: dark eyes", about="direction", synonyms=("top lighting", "overhead light", "overhead fluorescent", "lit from above")),
    Light(id="under_light", words="light from below", chinese="底光", meaning="from below the face: uncanny", about="direction", synonyms=("underlight", "underlit", "lit from below", "脚光")),
    Light(id="spotlight", words="spotlight", chinese="聚光灯", meaning="one pool of light in the dark", about="direction", synonyms=("spotlights", "spot light", "single spotlight", "pool of light", "work light", "追光", "射灯"), traps=("in the spotlight of the media",)),
    Light(id="only_light", words="the only light", chinese="唯一的光", meaning="one lamp in a dark room, dark windows", about="direction", synonyms=("only light", "only light source", "only source of light", "sole light", "sole source of light", "lit only by", "lit by a single lamp", "lit by one lamp", "lit by a single bulb", "single bare bulb", "one bare bulb", "唯一的光源", "仅有的光", "只有一盏灯", "只亮着一盏", "一盏孤灯")),
    Light(id="window_light", words="window light", chinese="窗光", meaning="soft daylight from one side", about="direction", synonyms=("light through the window", "light from the window", "low window", "through floor-to-ceiling windows", "窗边光线", "窗外的光")),
    Light(id="warm_light", words="warm light", chinese="暖光", meaning="the orange of the sun or a lamp", about="colour", synonyms=("warm lighting", "warm glow", "amber light", "amber glow", "lamplight", "lamplit", "amber windows", "warm lamps", "warm lamp", "yellow bulbs", "yellow bulb", "yellow lamps", "dim yellow bulbs", "golden lamps", "amber desk lamp", "warm sunlight", "warm afternoon light", "warm practical light", "warm lifestyle lighting", "暖色光", "暖色调", "暖黄", "灯光温暖")),
    Light(id="cold_light", words="cold light", chinese="冷光", meaning="the blue of shade and sky", about="colour", synonyms=("cool light", "cold lighting", "cool lighting", "blue light", "cold blue light", "cold blue", "冷色光", "冷色调", "蓝光")),
    Light(id="candlelight", words="candlelight", chinese="烛光", meaning="warm, low, unsteady", about="colour", synonyms=("candlelit", "candle light", "firelight", "firelit", "torchlight", "lantern light", "crackling fire", "roaring fire", "log fire", "by the fire", "fire crackles", "fire in the hearth", "fire in the fireplace", "fire in the grate", "fireplace crackles", "fireplace roars", "fireplace glows", "火光", "炉火", "壁炉烧", "壁炉里的火", "篝火", "火把", "火炬"), hints=("灯笼", "fireplace", "hearth", "壁炉", "candle", "candles", "campfire", "bonfire", "torches", "lanterns", "lantern", "paper lanterns", "蜡烛", "烛台"), traps=("scented candle", "candle wax", "cold fireplace", "empty fireplace", "unlit fireplace", "dead fireplace", *(f"by the fire {thing}" for thing in ("escape", "engine", "truck", "exit", "door", "station", "extinguisher", "alarm", "hydrant")))),
    Light(id="moonlight", words="moonlight", chinese="月光", meaning="cold and hard, from high up", about="colour", synonyms=("moonlit", "moon light", "月色")),
    Light(id="neon", words="neon light", chinese="霓虹灯光", meaning="coloured, from signs and tubes", about="colour", synonyms=("neon", "neon lights", "neon-lit", "neon sign", "neon signs", "neon glow", "coloured light", "colored light", "霓虹", "霓虹灯", "彩色灯光"), traps=("neon green", "neon pink", "neon yellow", "neon orange", "neon tetra", "neon genesis")),
    Light(id="red_light", words="in red light", chinese="红色灯光", meaning="a red sign or an alarm on everything", about="colour", synonyms=("lit by a red", "lit by the red", "lit in red", "bathed in red", "under red light", "under a red light", "in the red light of", "red lighting", "red emergency light", "red emergency lights", "red emergency lighting", "red alarm light", "red alarm lights", "red warning light", "red warning lights", "darkroom light", "red neon light", "红光", "红灯下", "红色的灯光", "红色警报灯", "红色应急灯", "红色霓虹"), traps=("红光满面", "满面红光")),
    Light(id="green_light", words="in green light", chinese="绿色灯光", meaning="a green sign or screen on everything", about="colour", synonyms=("lit by a green", "lit by the green", "bathed in green", "under green light", "green neon light", "绿光", "绿色的灯光", "绿色霓虹")),
    Light(id="fluorescent", words="fluorescent light", chinese="日光灯", meaning="cold and green, from tubes", about="colour", synonyms=("fluorescent", "fluorescent lights", "fluorescent-lit", "fluorescent tubes", "cold overhead fluorescent", "荧光灯", "白炽管")),
    Light(id="unlit", words="unlit", chinese="漆黑", meaning="no lamp is on: what is left of the sky or the moon", about="lamps", synonyms=("pitch-dark", "pitch dark", "pitch-black", "pitch black", "lights off", "lights are off", "in total darkness", "in complete darkness", "没开灯", "没有开灯", "一片漆黑", "伸手不见五指"), traps=("unlit cigarette", "unlit cigar", "unlit candle", "unlit candles", "unlit match", "unlit torch", "unlit pipe", "pitch-black hair", "pitch black hair", "pitch-black eyes", "pitch-black suit", "pitch-black coat", "pitch-black dress", "漆黑的头发", "漆黑的长发", "漆黑的眼睛")),
    Light(id="practical_lamps", words="practical lamps", chinese="实景光源", meaning="lamps that are seen in the picture", about="lamps", synonyms=("practical light", "practical lights")),
)  # fmt: skip

TEXTURES = Table(
    "texture",
    Term(id="god_rays", words="shafts of light", chinese="光束", meaning="light made visible by dust or haze", synonyms=("god rays", "volumetric light", "light shafts", "sunbeams", "丁达尔光", "体积光", "丁达尔效应")),
    Term(id="film_grain", words="35mm film grain", chinese="35毫米胶片颗粒", meaning="the texture of film", synonyms=("film grain",)),
    Term(id="lens_flare", words="lens flare", chinese="镜头光晕", meaning="the lamp's own image in the lens"),
    Term(id="shallow_focus", words="shallow depth of field", chinese="浅景深", meaning="only the subject is sharp"),
)  # fmt: skip
"""Words of the picture that set no stage."""
