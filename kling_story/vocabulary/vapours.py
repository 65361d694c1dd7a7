"""What hangs or rises in the air of a shot: steam, smoke, breath, dust, embers; weather that fills it is in ``settings``."""

from __future__ import annotations

from kling_story.vocabulary.settings import SettingTable, SettingTerm

VAPOURS = SettingTable(
    "vapour",
    SettingTerm(
        id="steam", words="steam", chinese="蒸汽", meaning="pale, rises from what is hot, or is all around",
        synonyms=("steams", "steaming", "steamy", "billowing steam", "热气", "水汽", "热气腾腾", "冒着热气"),
        traps=("steam train", "steam engine", "steam locomotive", "steam iron", "steam room", "steam boat", "full steam", "steam punk", "blow off steam"),
    ),
    SettingTerm(
        id="smoke", words="smoke", chinese="烟", meaning="grey, rises from what burns, or from a mouth",
        synonyms=("smokes", "smoking", "smoky", "smoke-filled", "fumes", "冒烟", "炊烟", "青烟", "浓烟", "白烟", "黑烟", "烟雾", "抽烟", "吸烟"),
        traps=("smoke detector", "smoke alarm", "smoke house", "smoking jacket", "smoky eye", "smoky eyes", "smoky voice", "smoky quartz", "smoky whiskey", "smoky flavour", "smoky flavor", "smoking room", "no smoking", "smoke free", "烟雾报警器", "烟囱", "烟花", "香烟", "烟斗", "烟火", "烟头", "烟尘"),
    ),
    SettingTerm(
        id="breath_cloud", words="visible breath", chinese="白气", meaning="small clouds before mouths, one with each breath",
        synonyms=("breath fogs", "breath fogging", "breath fogged", "breath clouds", "breath clouding", "breath steams", "breath steaming", "breath mists", "breath misting", "breath smokes", "breath smoking", "breath hangs", "breath hanging", "breath rises", "breath visible", "breath in the cold", "frosty breath", "foggy breath", "white breath", "cloud of breath", "clouds of breath", "puff of breath", "puffs of breath", "plume of breath", "plumes of breath", "哈气", "呵气", "哈出白气", "呼出白气", "呼出的白气", "呼出的热气"),
    ),
    SettingTerm(
        id="dust_in_air", words="dust in the air", chinese="尘土飞扬", meaning="fine pale grains that drift",
        synonyms=("dust rises", "dust rising", "dust swirls", "dust swirling", "dust hangs", "dust drifts", "dust drifting", "dust motes", "dust dances", "dust dancing", "dust floats", "dust floating", "dust flies", "dust flying", "cloud of dust", "clouds of dust", "puff of dust", "kicks up dust", "kicking up dust", "flour in the air", "flour hangs", "flour flies", "flour flying", "flour drifts", "flour rises", "flour floats", "flour dust", "cloud of flour", "clouds of flour", "puff of flour", "灰尘飞扬", "扬起尘土", "面粉飞扬", "灰尘漂浮"),
    ),
    SettingTerm(
        id="embers", words="embers", chinese="火星", meaning="glowing grains that rise; fireflies, too",
        synonyms=("fireflies", "firefly", "萤火虫", "sparks fly", "sparks flying", "flying sparks", "sparks rise", "sparks rising", "sparks drift", "shower of sparks", "showers of sparks", "cinders", "火星四溅", "火花四溅", "火花飞溅", "余烬"),
        traps=("dying embers", "火星表面", "火星上", "火星荒漠", "火星沙漠", "火星的", "火星基地"),
    ),
    SettingTerm(
        id="confetti", words="confetti", chinese="彩纸", meaning="scraps of paper in many colours that fall",
        synonyms=("paper streamers fall", "ticker tape", "彩色纸屑", "纸屑飞舞", "五彩纸屑", "漫天彩纸", "礼花纸", "彩带飘落"),
        traps=("confetti on the floor", "confetti on the ground", "confetti cannon", "confetti lies", "confetti litters", "confetti cake", "box of confetti", "bag of confetti", "sweeps up confetti", "sweeps confetti", "地上的彩纸"),
    ),
    SettingTerm(
        id="headlights", words="headlights", chinese="车灯", meaning="pale light before a vehicle of the shot",
        synonyms=("headlight", "headlamps", "headlamp", "high beams", "full beams", "大灯", "车头灯", "前灯", "远光灯"),
        traps=("headlights off", "headlights are off", "headlights go out", "headlights die", "off its headlights", "off the headlights", "off her headlights", "off his headlights", "broken headlight", "in the headlights", "in headlights", "关掉车灯", "关了车灯", "熄灭车灯", "车灯熄灭", "大灯熄灭"),
    ),
    SettingTerm(
        id="petals", words="petals fall", chinese="花瓣飘落", meaning="pale petals that fall",
        synonyms=("petals falling", "petals drift", "petals drifting", "petals float", "petals flutter", "petals fluttering", "petals swirl", "petals swirling", "petals rain down", "falling petals", "drifting petals", "shower of petals", "blossoms fall", "blossom falls", "falling blossom", "falling cherry blossoms", "花瓣飞舞", "花瓣纷飞", "樱花飘落", "落英缤纷", "樱花纷飞", "樱花飞舞", "桃花飘落", "漫天花瓣", "花瓣雨"),
    ),
)  # fmt: skip
