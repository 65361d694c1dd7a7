"""Terms of the trade that are also plain words: "a long street", "he follows her", "looking up"."""

PLAIN_WORDS = {
    "size": (
        "close, long, very long, mid, medium, wide, full, detail, bust, chest, waist, american, macro, vista, "
        "panorama, choker, 全身, 半身"
    ),
    "angle": (
        "neutral, overhead, aerial, looking up, looking down, from above, from below, on the ground, "
        "straight on, top view, 仰视, 俯视, low, high, dutch, canted, ground level, floor level, "
        "平视, 贴地"
    ),
    "framing": (
        "back, single, insert, master, group, reaction, reverse, profile, establishing, subjective, "
        "frontal, ensemble, cutaway, head on, 单人, 双人, 三人, 正面, 侧面, 背面, 空镜"
    ),
    "camera": (
        "follow, follows, following, lead, leads, tracks, tracking, drone, fixed, locked, static, "
        "stationary, whip, orbits, orbit, orbiting, 360, moves in, moves closer, move in, "
        "moves back, move back, pull out, pulls out, pull back, pulls back, pushes in, push into, "
        "pushes toward, push toward, pushes forward, push forward, pushing in, pulling back, "
        "circles around, circle around, glides closer, creeps in, creep in, shaky, tripod, "
        "stabilized, stabilised, flyover, track in, track out, track back, tracks left, "
        "tracks right, slides left, slides right, slide left, slide right, 放大, 缩小, 跟随, 固定, "
        "静止, 环绕, 拉出, 推进, 推近, 上移, 下移, 左移, 右移, 前推, 后拉, 拉远, 滑近"
    ),
    "lens": ("standard, tele"),
}
"""By key, between commas. In prose these count only beside "shot" or another term of the trade."""
