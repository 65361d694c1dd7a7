"""Words that say where somebody stands in the frame and how: what a director calls blocking.

Each row is one place, its words in English and Chinese. A word alone places nobody: what stands between it
and an ``@Name`` decides (``blocking``), so that a left hand or a look into the distance does nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kling_story.vocabulary import going
from kling_story.vocabulary.terms import Found, Table, Term


class PlacingKind(StrEnum):
    """What a word of placing says."""

    SIDE = "side of the frame"
    DEPTH = "depth"
    POSTURE = "posture"
    FACING = "facing"
    GAZE = "gaze"
    PIECE = "piece of the set"
    RELATION = "relation"
    GAIT = "gait"


@dataclass(eq=False, repr=False, kw_only=True)
class Placing(Term):
    """A word of placing; its id is its kind and what it says. ``after_name``: words that stand after the name they
    relate to ("@Tom身后"). ``also``: the id of another one that is said with it.
    """

    kind: PlacingKind
    after_name: tuple[str, ...] = ()
    also: str | None = None

    @property
    def says(self) -> str:
        """What it says of its kind: ``left`` of the side, ``sitting`` of the posture."""
        said = self.id.partition("_")[2]
        return said.partition("_")[0] if self.also else said


PLACINGS = Table(
    "placing",
    Placing(
        kind=PlacingKind.SIDE, id="side_left", words="on the left", chinese="左侧", meaning="the left part of the frame",
        synonyms=("at the left", "on the left side", "at left", "frame left", "screen left", "camera left", "left of frame", "on the left of the frame", "at the left of the frame", "on the left side of the frame", "in the left third", "in the left third of the frame", "in the left half of the frame", "at the far left", "on the far left", "far left", "far left of frame", "at the left edge of the frame", "at the left edge of frame", "in the lower left corner of the frame", "in the bottom left corner", "左边", "左方", "画左", "在左", "最左边", "最左侧", "左下角"),
    ),
    Placing(
        kind=PlacingKind.SIDE, id="side_middle", words="in the middle of the frame", chinese="画面中央", meaning="the middle of the frame",
        synonyms=("in the center of the frame", "in the centre of the frame", "at the center of the frame", "at the centre of the frame", "画面正中", "画面中间"),
    ),
    Placing(
        kind=PlacingKind.SIDE, id="side_right", words="on the right", chinese="右侧", meaning="the right part of the frame",
        synonyms=("at the right", "on the right side", "at right", "frame right", "screen right", "camera right", "right of frame", "on the right of the frame", "at the right of the frame", "on the right side of the frame", "in the right third", "in the right third of the frame", "in the right half of the frame", "at the far right", "on the far right", "far right", "far right of frame", "at the right edge of the frame", "at the right edge of frame", "in the lower right corner of the frame", "in the bottom right corner", "右边", "右方", "画右", "在右", "最右边", "最右侧", "右下角"),
    ),
    Placing(
        kind=PlacingKind.DEPTH, id="depth_background", words="in the background", chinese="背景中", meaning="far behind the others",
        synonyms=("in the distance", "far behind", "in the far background", "at the far end", "far away", "far off", "out of focus behind", "背景里", "背景处", "远处", "尽头", "后景"),
    ),
    Placing(
        kind=PlacingKind.DEPTH, id="depth_foreground", words="in the foreground", chinese="前景中", meaning="nearer to the lens than the others",
        synonyms=("in the near foreground", "close to the lens", "close to the camera", "前景里", "前景处", "前景"),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_sitting", words="sits", chinese="坐", meaning="seated",
        synonyms=("has sat down", "have sat down", "sit", "sitting", "seated", "sits down", "坐着", "坐在", "坐于", "坐下", *going.SITTING),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_kneeling", words="kneels", chinese="跪", meaning="on the knees",
        synonyms=("kneel", "kneeling", "kneels down", "跪着", "跪在", "跪下"),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_crouching", words="crouches", chinese="蹲", meaning="low, on both feet",
        synonyms=("crouch", "crouching", "crouches down", "squats", "squatting", "squats down", "lands in a crouch", "ducks down", "cowers", "cowering", "蹲着", "蹲在", "蹲下", *going.CROUCHING),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_bent", words="bends over", chinese="弯腰", meaning="bent at the hips",
        synonyms=("bent over", "bending over", "bent double", "doubled over", "doubles over", "bends down", "bending down", "bends low", "hunched over", "弯着腰", "弯下腰", "弯腰在", *going.BENT_OVER),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_stooped", words="slumps", chinese="弓着背", meaning="bent ahead a little, the head low",
        synonyms=(*going.STOOPED,),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_long_step", words="lunges", chinese="弓步", meaning="a long step ahead, the front knee bent: of who strikes, pushes or pulls with all their strength",
        synonyms=going.LUNGES,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_crawling", words="on all fours", chinese="四肢着地", meaning="on hands and knees",
        synonyms=(*going.ON_ALL_FOURS,),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_pushing_up", words="does push-ups", chinese="做俯卧撑", meaning="stretched out over the ground on hands and toes, up and down",
        synonyms=going.PUSH_UPS,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_sitting_up", words="does sit-ups", chinese="做仰卧起坐", meaning="on the ground, knees up, hands behind the head, up and down",
        synonyms=going.SIT_UPS,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_handstand", words="does a handstand", chinese="倒立", meaning="upside down on both hands",
        synonyms=going.HANDSTANDS,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_one_leg", words="stands on one leg", chinese="单脚站立", meaning="on one leg, the other foot at its knee, arms out",
        synonyms=going.ON_ONE_LEG,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_one_knee", words="kneels on one knee", chinese="单膝跪地", meaning="on one knee, the other foot ahead",
        synonyms=going.ON_ONE_KNEE,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_squatting", words="does squats", chinese="做深蹲", meaning="knees bent, arms ahead, down and up",
        synonyms=going.SQUATS,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_split", words="does the splits", chinese="劈叉", meaning="on the ground, one leg ahead, one behind",
        synonyms=going.SPLITS,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_knees_hugged", words="hugs her knees", chinese="抱膝", meaning="on the ground, knees up, arms about them",
        synonyms=going.KNEES_HUGGED,
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_surfing", words="on a surfboard", chinese="在冲浪板上", meaning="sideways on a board, knees bent",
        synonyms=("on her surfboard", "on his surfboard", "on a snowboard", "on her snowboard", "on his snowboard"),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_skiing", words="on skis", chinese="踩着滑雪板", meaning="on skis, bent ahead, with poles",
        synonyms=("on her skis", "on his skis"),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_skidding", words="skids", chinese="滑下", meaning="leaning back on the heels, arms out",
        synonyms=("skid", "skidding", "skids down", "skids across", "skids to a stop", "skids to a halt", "滑行", "打滑", *going.THROWN_BACK),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_lying", words="lies down", chinese="躺", meaning="lying on the ground",
        synonyms=("lies on", "lies in", "lies at", "lies flat", "lies back", "lies still", "lies asleep", "lies awake", "lies motionless", "lies under", "lies beside", "lying", "lie on", "lie in", "lie down", "sleeps in bed", "sleeps in her bed", "sleeps in his bed", "asleep in bed", "asleep in her bed", "asleep in his bed", "wakes up in bed", "wakes in bed", "sleeps in the straw", "sleeps in the hay", "sleeps on the straw", "sleeps on the hay", "sleeps on the floor", "sleeps on the ground", "sleeps on the grass", "sleeps in the grass", "sleeps on the sofa", "sleeps on the couch", "sleeps under a blanket", "sleeps by the fire", "asleep in the straw", "asleep in the hay", "asleep on the straw", "asleep on the hay", "asleep on the floor", "asleep on the ground", "asleep on the grass", "asleep in the grass", "asleep on the sofa", "asleep on the couch", "asleep under a blanket", "asleep under the blanket", "asleep by the fire", "睡在草堆", "睡在稻草", "睡在地上", "睡在沙发", "睡在草地", "睡在床上", "躺着", "躺在", "躺下", *going.LYING),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_swimming", words="swims", chinese="游泳", meaning="in the water, head and arms over it, going across the frame where no direction is given",
        synonyms=("swim", "swimming", "treads water", "treading water", "is swimming", "在湖里游泳", "在海里游泳", "在水里游泳", "在水中游泳", "在河里游泳", "在泳池里游泳", "在泳池游泳", "在水里游", "在水中游", "游着", "游过", "游向"),
    ),
    Placing(
        kind=PlacingKind.POSTURE, id="posture_floating", words="floats on her back", chinese="漂浮", meaning="on the water, face up",
        synonyms=("floats on his back", "floats on the water", "floats in the water", "floats in the pool", "floats in the sea", "floats in the ocean", "floats in the lake", "floats in a pool", "floats in a lake", "floats in the river", "floats face up", "floating on her back", "floating on his back", "floating in the water", "floating on the water", "floating in the pool", "floating in the sea", "floating in the ocean", "floating in the lake", "drifts on her back", "drifts on his back", "漂浮在", "漂在水面", "浮在水面", "仰浮", "仰面漂浮"),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_running", words="runs", chinese="奔跑", meaning="running, across the frame where no direction is given",
        synonyms=("run", "running", "sprints", "race", "gallop", "charge", "flee", "sprint", "sprinting", "dashes", "dash", "dashing", "races", "racing", "charges", "charging", "jogs", "jogging", "bolts", "gallops", "galloping", "flees", "fleeing", "rushes", "rushing", "chases", "chasing", "chase", "gains on", "gaining on", "跑", "跑着", "跑过", "跑向", "狂奔", "飞奔", "冲刺", "冲向", "追逐", "追赶", "追着", "互相追逐", "你追我赶", "身边跑", "身旁跑", "身后跑", "旁边跑", *going.RUNNING),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_walking", words="walks", chinese="走", meaning="walking, likewise",
        synonyms=("walk", "walking", "strolls", "stroll", "strolling", "strides", "striding", "marches", "marching", "hurries", "hurry", "hurrying", "wanders", "wandering", "trots", "march", "wander", "trot", "trotting", "follows", "following", "走着", "走过", "走向", "走在", "行走", "漫步", "散步", *going.WALKING),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_walking_bent", also="posture_stooped", words="trudges", chinese="艰难跋涉", meaning="walking, bent ahead",
        synonyms=going.BENT,
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_walking_backwards", also="facing_camera", words="backs away", chinese="后退", meaning="walking backwards, facing the lens",
        synonyms=going.BACKWARDS,
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_walking_crawling", also="posture_crawling", words="crawls", chinese="爬行", meaning="on hands and knees, going",
        synonyms=going.CRAWLING,
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_running_surfing", also="posture_surfing", words="surfs", chinese="冲浪", meaning="gliding on a board, on water or snow",
        synonyms=going.SURFING,
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_running_skiing", also="posture_skiing", words="skis", chinese="滑雪", meaning="gliding on skis",
        synonyms=going.SKIING,
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_skating", words="skates", chinese="滑冰", meaning="gliding on skates, which are on their feet: of who has skates also `rolls`",
        synonyms=("skate", "skating", "roller-skates", "roller-skating", "rollerskates", "rollerblades", "rollerblading", "ice-skates", "ice-skating", "溜冰", "轮滑", "滑旱冰", "溜旱冰"),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_leaping", words="leaps", chinese="跳跃", meaning="running, with one leap in the middle of the shot",
        synonyms=("leap", "leaping", "jumps over", "jumps across", "jumps from", "jumps off", "jumps onto", "jumps into", "jumps down", "jumps through", "jumps between", "jumps clear", "jump over", "jump across", "jump from", "jump off", "jump into", "jumping over", "jumping across", "jumping from", "jumping off", "springs from", "springs over", "springs onto", "vaults", "vaulting", "climbs over", "climbing over", "scrambles over", "clambers over", "pounces", "hurdles", "跳过", "跃过", "飞跃", "跳下", "跳向", "跃起", "纵身"),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_jumping", words="jumps", chinese="跳起", meaning="one jump in place, in the middle of the shot",
        synonyms=("jump", "jumping", "hops", "hop", "hopping", "jumps up", "leaps up", "leaps for joy", "蹦跳", "跳起来", "蹦起"),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_driving", words="drives", chinese="行驶", meaning="of a vehicle or a bird: going, across the frame where no direction is given",
        synonyms=("drive", "driving", "speeds", "speed", "fly", "sail", "cruise", "soar", "speeding", "sails", "sailing", "flies", "flying", "cruises", "cruising", "glides", "gliding", "rolls", "rolling", "crosses", "crossing", "soars", "soaring", "pulls out of the station", "pulls out into", "pulls out from the station", "pulls into the station", "pulls away from the platform", "leaves the station", "departs", "chugs", "rumbles past", "thunders past", "thunders over", "thunders across", "thunders down", "thunders along", "thunders through", "thunders towards", "rattles over", "rattles across", "rattles along", "rattles down", "rattles through", "rattles past", "clatters over", "clatters along", "clatters down", "rumbles over", "rumbles along", "rumbles down", "rumbles through", "驶出", "驶离", "驶入", "开动", "驶过", "驶向", "开过", "开来", "飞过", "飞来", "飞翔", "疾驰", "航行", "划过"),
    ),
    Placing(
        kind=PlacingKind.GAIT, id="gait_standing", words="stands still", chinese="站着不动", meaning="staying where the others go",
        synonyms=("stands", "stand", "standing", "waits", "wait", "waiting", "stays", "staying", "stops", "watches", "watching", "站着", "站在", "等着", "等待", "停下"),
    ),
    Placing(
        kind=PlacingKind.FACING, id="facing_away", words="with her back to us", chinese="背对镜头", meaning="turned away from the lens",
        synonyms=("with her back to the camera", "with his back to us", "with his back to the camera", "with their backs to us", "with their backs to the camera", "with its back to us", "her back to us", "her back to the camera", "his back to us", "his back to the camera", "back to us", "back to camera", "back to the camera", "back to the lens", "back turned to us", "back turned to the camera", "backs to us", "backs to the camera", "背对我们", "背对观众", "背向镜头", "背对着镜头"),
    ),
    Placing(
        kind=PlacingKind.FACING, id="facing_camera", words="faces the camera", chinese="面对镜头", meaning="turned to the lens",
        synonyms=("facing the camera", "faces us", "facing us", "faces the lens", "facing the lens", "facing camera", "面向镜头", "面朝镜头", "正对镜头"),
    ),
    Placing(
        kind=PlacingKind.FACING, id="facing_left", words="faces left", chinese="面向左", meaning="turned to the left of the frame",
        synonyms=("facing left", "面朝左", "朝向左"),
    ),
    Placing(
        kind=PlacingKind.FACING, id="facing_right", words="faces right", chinese="面向右", meaning="turned to the right of the frame",
        synonyms=("facing right", "面朝右", "朝向右"),
    ),
    Placing(
        kind=PlacingKind.GAZE, id="gaze_up", words="looks up", chinese="抬头", meaning="the head is raised",
        synonyms=("look up", "looking up", *going.LOOKS_UP, "gazes up", "gazing up", "stares up", "仰头", "仰望", "抬头看"),
    ),
    Placing(
        kind=PlacingKind.GAZE, id="gaze_down", words="looks down", chinese="低头", meaning="the head is lowered",
        synonyms=("look down", "looking down", "gazes down", "stares down", "bows her head", "bows his head", "head bowed", "reads", "reading", "writes", "texts", "texting", "checks her phone", "checks his phone", "looks at her phone", "looks at his phone", "scrolls through her phone", "scrolls through his phone", "checks her watch", "checks his watch", "looks at her watch", "looks at his watch", "looks at his wristwatch", "looks at her wristwatch", "看书", "看手机", "写信", "看手表", "看报", "俯视", *going.LOOKS_DOWN),
    ),
    Placing(
        kind=PlacingKind.GAZE, id="gaze_back", words="looks back over her shoulder", chinese="回头", meaning="the head is turned round, over a shoulder",
        synonyms=("looks back over his shoulder", "looking back over her shoulder", "looking back over his shoulder", "looks over her shoulder", "looks over his shoulder", "glances over her shoulder", "glances over his shoulder", "glances back over her shoulder", "glances back over his shoulder", "looking over her shoulder", "looking over his shoulder", "looks back at the camera", "looks back at us", "glances back", "looking back", "回头看", "回过头", "回首", "扭头"),
    ),
    Placing(
        kind=PlacingKind.GAZE, id="gaze_left", words="looks left", chinese="看向左", meaning="the head is turned to the left of the frame",
        synonyms=("looking left", *going.LOOKS_AWAY, "looks to the left", "glances left", "looks off left", "望向左"),
    ),
    Placing(
        kind=PlacingKind.GAZE, id="gaze_right", words="looks right", chinese="看向右", meaning="the head is turned to the right of the frame",
        synonyms=("looking right", *going.LOOKS_OFF, "looks to the right", "glances right", "looks off right", "望向右"),
    ),
    Placing(
        kind=PlacingKind.GAZE, id="gaze_camera", words="looks at us", chinese="看向镜头", meaning="the head is turned to the lens",
        synonyms=("looks into the lens", "looks into the camera", "looks at the camera", "looking at the camera", "looking into the lens", "eyes on the lens", "stares at us", "staring at us", "looking at us", *(f"{looks} {way} {lens}" for looks in ("looks", "looking", "stares", "staring") for way in ("straight", "right", "directly") for lens in ("at us", "into the camera", "into the lens", "at the camera")), "stares into the camera", "stares into the lens", "看着镜头", "望向镜头", "直视镜头", "盯着镜头"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_window", words="window", chinese="窗边", meaning="beside a window",
        synonyms=("windowsill", "window sill", "窗前", "窗口", "窗旁", "窗台"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_door", words="door", chinese="门口", meaning="in front of a door",
        synonyms=("doorstep", "门前", "门边", "门旁"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_doorway", words="doorway", chinese="门框里", meaning="framed by an open door",
        synonyms=("door frame", "doorframe", "open door", "门洞里", "家门口", "大门口", "敞开的门口", "打开的门口"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_table", words="table", chinese="桌前", meaning="behind a table, seen over it",
        synonyms=("desk", "workbench", "桌子前", "桌边", "桌旁", "桌子旁", "书桌前", "圆桌旁", "圆桌前", "圆桌边", "方桌旁", "餐桌旁", "餐桌前", "餐桌边", "饭桌旁", "饭桌前", "饭桌边", "八仙桌旁", "桌子后面", "桌子后", "桌后"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_counter", words="counter", chinese="柜台前", meaning="behind a counter, seen over it",
        synonyms=("bar", "countertop", "food stall", "noodle stall", "market stall", "fruit stall", "vegetable stall", "flower stall", "street stall", "snack stall", "摊位后面", "摊位后", "摊子后面", "摊后", "小摊后面", "吧台前", "柜台边", "吧台边", "柜台后面", "柜台后", "吧台后面", "吧台后"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_tabletop", words="on the table", chinese="桌上", meaning="of a thing: on a table, beside who is there",
        synonyms=("on a table", "on the desk", "on the counter", "on the bar", "on the workbench", "桌子上", "桌面上", "柜台上", "吧台上"),
    ),
    Placing(
        kind=PlacingKind.PIECE, id="piece_ground", words="on the ground", chinese="地上", meaning="of a thing: on the ground, without a table",
        synonyms=("on the floor", "on wet asphalt", "on the wet asphalt", "on the asphalt", "on asphalt", "on the pavement", "on the wet pavement", "on wet pavement", "on the wet ground", "on wet ground", "on the cobbles", "on the cobblestones", "on the road", "in the snow", "on the snow", "in the sand", "on the sand", "in the grass", "on the grass", "on the penalty spot", "地面上", "地板上", "雪地里", "沙滩上", "草地上"),
    ),
    Placing(
        kind=PlacingKind.RELATION, id="relation_behind", words="behind", chinese="身后", meaning="half hidden by somebody, further away",
        synonyms=("in back of",), after_name=("身后", "后面", "背后"),
    ),
    Placing(
        kind=PlacingKind.RELATION, id="relation_before", words="in front of", chinese="面前", meaning="nearer to the lens than somebody",
        after_name=("面前", "前面", "身前"),
    ),
    Placing(
        kind=PlacingKind.RELATION, id="relation_beside", words="next to", chinese="旁边", meaning="side by side with somebody",
        synonyms=("beside", "alongside", "by the side of"), after_name=("旁边", "身旁", "身边", "旁"),
    ),
    Placing(
        kind=PlacingKind.RELATION, id="relation_left_of", words="to the left of", chinese="的左边", meaning="further left in the frame than somebody",
        synonyms=("on the left of", "left of"), after_name=("的左边", "的左侧", "左边", "左侧"),
    ),
    Placing(
        kind=PlacingKind.RELATION, id="relation_right_of", words="to the right of", chinese="的右边", meaning="further right in the frame than somebody",
        synonyms=("on the right of", "right of"), after_name=("的右边", "的右侧", "右边", "右侧"),
    ),
)  # fmt: skip


def placings_in(text: str) -> Iterator[Found[Placing]]:
    """The words of placing in a text; of "lies in the snow" both how and where."""
    for found in PLACINGS.find_in(text):
        yield found
        last = text.rfind(" ", found.start, found.end) + 1
        if found.term.kind is PlacingKind.POSTURE and text[last : found.end] in ("in", "on", "at"):
            where = next(PLACINGS.find_in(text[last:]), None)
            if where is not None and not where.start and where.term.kind is PlacingKind.PIECE:
                yield Found(last, last + where.end, where.term)
