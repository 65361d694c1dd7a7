"""Light and air, as prompts say them: what an editor offers inside the words. Nothing is added to a prompt.

Terms of lighting handbooks; the Chinese ones are common film usage.
"""

from __future__ import annotations

from kling_story.vocabulary.terms import Table, Term

LIGHTS = Table(
    "light",
    Term(id="golden_hour", words="golden hour", chinese="黄金时刻", meaning="the low warm sun of an hour before it sets"),
    Term(id="blue_hour", words="blue hour", chinese="蓝调时刻", meaning="the blue light after the sun has set"),
    Term(id="overcast", words="overcast light", chinese="阴天散射光", meaning="soft, without shadows", synonyms=("overcast",)),
    Term(id="hard_light", words="hard light", chinese="硬光", meaning="a small source: sharp shadows"),
    Term(id="soft_light", words="soft light", chinese="柔光", meaning="a large source: shadows without edges"),
    Term(id="backlight", words="backlit", chinese="逆光", meaning="the light comes from behind the subject", synonyms=("backlight", "against the light")),
    Term(id="rim_light", words="rim light", chinese="轮廓光", meaning="a bright edge around the subject"),
    Term(id="side_light", words="side light", chinese="侧光", meaning="half of the face in shadow"),
    Term(id="top_light", words="top light", chinese="顶光", meaning="from straight above: dark eyes"),
    Term(id="under_light", words="light from below", chinese="底光", meaning="from below the face: uncanny", synonyms=("underlight",)),
    Term(id="low_key", words="low-key lighting", chinese="低调光", meaning="mostly dark, few lit places"),
    Term(id="high_key", words="high-key lighting", chinese="高调光", meaning="bright all over, hardly a shadow"),
    Term(id="silhouette", words="silhouette", chinese="剪影", meaning="the subject black against the light"),
    Term(id="practical", words="practical lamps", chinese="实景光源", meaning="lamps that are seen in the picture", synonyms=("practical light",)),
    Term(id="candlelight", words="candlelight", chinese="烛光", meaning="warm, low, unsteady"),
    Term(id="moonlight", words="moonlight", chinese="月光", meaning="cold and hard, from high up"),
    Term(id="neon", words="neon light", chinese="霓虹灯光", meaning="coloured, from signs and tubes"),
    Term(id="window_light", words="window light", chinese="窗光", meaning="soft daylight from one side"),
    Term(id="god_rays", words="shafts of light", chinese="光束", meaning="light made visible by dust or haze", synonyms=("god rays", "volumetric light", "丁达尔光")),
    Term(id="haze", words="haze", chinese="薄雾", meaning="air that dims what is far", synonyms=("light haze",)),
    Term(id="fog", words="fog", chinese="浓雾", meaning="air that hides what is far"),
    Term(id="film_grain", words="35mm film grain", chinese="35毫米胶片颗粒", meaning="the texture of film", synonyms=("film grain",)),
    Term(id="lens_flare", words="lens flare", chinese="镜头光晕", meaning="the lamp's own image in the lens"),
    Term(id="shallow_focus", words="shallow depth of field", chinese="浅景深", meaning="only the subject is sharp"),
)  # fmt: skip
