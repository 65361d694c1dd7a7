"""Animals that are beside the cast, as prompts say it: "pigeons fly past", "a black cat lies on the wall"."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.crowds import LOOKED_AT

ANIMALS = Pattern(
    r"\b(?P<flock>(?:flocks?|herds?|packs?|swarms?|dozens|hundreds) of {looks}|several |many |a few |some |two |three |four |five |six |a pair of )?{looks}"
    r"(?P<animal>sheep|pigeons|doves|seagulls|gulls|chickens|hens|geese|goats|cows|cattle|ravens|penguins|reindeer)\b"
    r"|\b(?P<flocked>(?:flocks?|dozens) of|several|many|a few|some|the|two|three|four|five|six|a pair of) {looks}(?P<counted>ducks|crows|swans)\b"
    r"|\b(?P<winged>crows|swans|ducks)(?= (?:fly|circle|wheel|caw|perch|peck|glide|rise|scatter|swim|waddle)\b)"
    r"|(?:(?P<zh_flock>一群|成群的?|几只|几头|[两三四五六]只|许多)[^，。,.@]{0,3})(?P<zh_animal>羊|绵羊|山羊|鸽子|海鸥|鸡|鹅|鸭子|牛|乌鸦|企鹅)"
    "|(?P<zh_own>羊群|鸽群|牛群)".replace("{looks}", LOOKED_AT)
)
KINDS = {
    "pigeons": "pigeon", "doves": "dove", "seagulls": "seagull", "gulls": "seagull", "chickens": "chicken", "hens": "hen",
    "geese": "goose", "ducks": "duck", "goats": "goat", "cows": "cow", "cattle": "cow", "crows": "crow", "ravens": "raven",
    "penguins": "penguin", "swans": "swan", "羊群": "羊", "鸽群": "鸽子", "牛群": "牛",
}  # fmt: skip
"""What one of them is called."""
BEGINS = Pattern(
    r"(?:\A|[.,;:!?]\s+(?:(?:and|while|as|where|but|with)\s+)?|\b(?:and|while|as|where|with)\s+)(?:an?|one|another)\s+(?P<looks>(?:[\w-]+,? ){0,3})\Z"
    r"|(?:\A|[，。；、])(?P<before>[^，。；@]{0,10}?)一[只条匹头](?P<zh_looks>[^，。@]{0,4})\Z"
)
"""What stands before the word for a single animal that is there by itself."""
DOES = Pattern(
    r"\A\s+(?:(?:with|in|on|at|by|from|behind|under|near|beside) [^.!?;,@]{2,40}?(?<! an)(?<! a)(?<! the)\s+)?(?:\w+ly\s+)?"
    r"(?!(?:is|was|has|his|hers|this|as)\b)(?:\w{2,}[^s\W]s\b|\w+(?:lying|ing)\b|asleep\b|perched\b|curled\b|(?:on|in|at|by|under|behind|near) )|\A[^\x00-\x7f]"
)
"""What stands after it."""
RESTING = {
    "sleeping": Pattern(
        r"\b(?:sleeps?|sleeping|asleep|doz(?:es?|ing)|nap(?:s|ping)|snooz(?:es|ing)|curled up)\b|睡|打盹",
        "sleep doz nap snooz curled 睡 盹",
    ),
    "lying": Pattern(
        r"\b(?:lies|lie|lying|sprawl\w*|stretched out|lounges|lounging|rests|bask(?:s|ing)|sunbath\w+)\b|[趴躺卧伏]",
        "lies lie lying sprawl stretched loung rests bask sunbath 趴 躺 卧 伏",
    ),
    "sitting": Pattern(r"\b(?:sits?|sitting|perch(?:es|ed|ing)?|crouch(?:es|ing)?)\b|[蹲坐]", "sit perch crouch 蹲 坐"),
    "flying": Pattern(
        r"\b(?:fl(?:y|ies|ew|ying)|soar(?:s|ing)?|circl(?:es?|ing) (?:over|above|in the sky)|wheel(?:s|ing)?|flutter(?:s|ing)?|tak(?:es?|ing) (?:off|wing|flight)"
        r"|(?:rise|rises|burst|bursts) into the (?:air|sky)|glid(?:es?|ing)|overhead)\b|飞|盘旋|掠过",
        "fly flies flew soar circl wheel flutter tak rise burst glid overhead 飞 盘旋 掠过",
    ),
    "running": Pattern(
        r"\b(?:runs?|running|dart(?:s|ing)?|dash(?:es|ing)?|chas(?:es?|ing)|scamper\w*|sprint\w*|gallop\w*|bound(?:s|ing))\b|跑|窜|奔",
        "run dart dash chas scamper sprint gallop bound 跑 窜 奔",
    ),
}
"""The first whose words stand in the clause of an animal."""
ON_A_WALL = Pattern(
    r"\b(?:on|along|atop|from|on top of) (?:an?|the|its|their|her|his) (?:[\w-]+ ){0,3}(?:walls?|fences?|ledges?|(?:window ?)?sills?|railings?|parapets?|rooftops?|roofs?|eaves)\b"
    r"|墙[头上]|围墙|窗台|栏杆|屋檐|屋顶|房顶|房檐",
    "wall fence ledge sill railing parapet roof eaves 墙 窗台 栏杆 屋 房",
)
"""What an animal is on that is drawn as a wall."""
CLAUSE_ENDS = Pattern(r"[.;!?。；！？]|,\s|，|\s{3,}|\b(?:while|as|but)\b")
