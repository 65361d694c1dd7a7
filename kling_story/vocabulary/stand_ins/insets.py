"""Things: what no more than close shots are of; each row is a shape."""

from __future__ import annotations

from kling_story.vocabulary.stand_ins.rows import StandIn

INSETS = (
    StandIn(id="wheel", words="wheel", chinese="车轮", meaning="a wheel with spokes, seen from its side", wide=1.0, inset=True, synonyms=("bicycle wheel", "bike wheel", "wheel of the bicycle", "wheel of a bicycle", "wheel of the bike", "spinning wheel", "roulette wheel", "轮子", "轮盘", "自行车轮"), alone=("tyre", "tire", "spare tire", "轮胎", "方向盘")),
    StandIn(id="turntable", words="turntable", chinese="唱机", meaning="a record on its player", wide=1.27, inset=True, synonyms=("record player", "gramophone", "vinyl record", "record", "黑胶唱片", "留声机", "唱片")),
    StandIn(id="tap", words="tap", chinese="水龙头", meaning="a tap over a sink", wide=1.65, inset=True, synonyms=("faucet", "water tap", "kitchen tap", "bathroom tap", "龙头")),
    StandIn(id="pane", words="window", chinese="窗户", meaning="a window that fills the frame", wide=1.5, inset=True, synonyms=("window pane", "windowpane", "pane", "window sill", "windowsill", "window ledge", "pane of glass", "玻璃窗", "窗玻璃", "窗台", "车窗", "窗子", "玻璃")),
    StandIn(id="puddle", words="puddle", chinese="水坑", meaning="water on the ground", wide=1.67, inset=True, synonyms=("水洼", "积水")),
    StandIn(id="footprints", words="footprints", chinese="脚印", meaning="prints of two feet that lead away", wide=0.9, inset=True, synonyms=("footprint", "foot prints", "bootprints", "tracks in the snow", "足迹", "鞋印")),
    StandIn(id="blood", words="blood", chinese="血", meaning="blood on the ground", wide=1.6, inset=True, synonyms=("pool of blood", "drop of blood", "puddle of blood", "bloodstain", "血迹", "鲜血", "血泊", "血滴")),
    StandIn(id="signboard", words="neon sign", chinese="霓虹灯", meaning="a board that hangs from a bar, lit letters on it", wide=1.5, inset=True, synonyms=("shop sign", "wooden sign", "hanging sign", "inn sign", "tavern sign", "street sign", "neon", "signboard", "霓虹招牌", "灯牌", "招牌", "木牌")),
)  # fmt: skip
