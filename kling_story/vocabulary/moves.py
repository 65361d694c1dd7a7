"""Camera moves, grouped as CameraBench does (arXiv 2504.15376): what physically happens.

People confuse zoom (optics: everything grows alike) with dolly (the camera travels: near things grow
faster). Kling takes moves as prose; one move per shot, with an end point, works best (official
guide). The amounts are what the animatic does at normal speed over a shot when the author gives none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kling_story.vocabulary.terms import Table, Term


class MoveGroup(StrEnum):
    STILL = "still"
    ROTATION = "rotation"
    TRANSLATION = "translation"
    OPTICS = "optics"
    ARC = "arc"
    TRACKING = "tracking"
    STEADINESS = "steadiness"
    FOCUS = "focus"
    EFFECT = "effect"


@dataclass(eq=False, repr=False, kw_only=True)
class Move(Term):
    """``amount``, in ``unit``: how far the animatic goes at normal speed, signed to its direction.

    Units: ``degrees`` (turning, or travelling about the subject), ``times`` (how much larger the
    subject becomes), ``widths`` (sideways or up, in widths of what the frame shows at the subject),
    ``jitter`` (frame heights to each side), ``none``. ``opposite``: the id of the move that undoes it.
    """

    group: MoveGroup
    amount: float = 0.0
    unit: str = "none"
    opposite: str | None = None


MOVES = Table(
    "move",
    Move(
        id="static", words="static shot", chinese="固定镜头", meaning="nothing moves", group=MoveGroup.STILL,
        synonyms=(
            "static", "static frame", "static camera", "locked off", "locked-off", "locked-off shot", "locked frame", "locked frames",
            "locked camera", "locked", "fixed", "fixed camera", "tripod", "still camera", "no camera movement", "no movement", "no camera move", "no move", "without movement", "cámara fija", "plano fijo", "sin movimiento", "caméra fixe", "plan fixe", "stationary",
            "固定", "静止", "静止镜头", "定镜", "固定机位", "锁定镜头",
        ),
        alone=("none", "fija", "fijo", "fixe"),
    ),
    Move(
        id="pan_left", words="pan left", chinese="向左摇", meaning="turns left from a fixed point", group=MoveGroup.ROTATION,
        amount=-25, unit="degrees", opposite="pan_right",
        synonyms=("pans left", "panning left", "pan to the left", "pans to the left", "左摇", "镜头左摇", "摇向左", "摇镜头向左", "镜头从右摇到左", "左パン", "左にパン", "panorámica a la izquierda", "panoramique à gauche", "panoramique gauche", "Schwenk nach links"),
    ),
    Move(
        id="pan_right", words="pan right", chinese="向右摇", meaning="turns right from a fixed point", group=MoveGroup.ROTATION,
        amount=25, unit="degrees", opposite="pan_left",
        synonyms=("pans right", "panning right", "pan to the right", "pans to the right", "右摇", "镜头右摇", "摇向右", "摇镜头向右", "镜头从左摇到右", "右パン", "右にパン", "panorámica a la derecha", "panoramique à droite", "panoramique droite", "Schwenk nach rechts"),
    ),
    Move(
        id="tilt_up", words="tilt up", chinese="向上摇", meaning="nods up", group=MoveGroup.ROTATION,
        amount=15, unit="degrees", opposite="tilt_down",
        synonyms=("tilts up", "tilting up", "tilt upward", "pan up", "上摇", "镜头上摇", "摇镜头向上", "上仰"),
    ),
    Move(
        id="tilt_down", words="tilt down", chinese="向下摇", meaning="nods down", group=MoveGroup.ROTATION,
        amount=-15, unit="degrees", opposite="tilt_up",
        synonyms=("tilts down", "tilting down", "tilt downward", "pan down", "下摇", "镜头下摇", "摇镜头向下", "下俯"),
    ),
    Move(
        id="roll_clockwise", words="roll clockwise", chinese="顺时针旋转", meaning="turns about the lens axis",
        group=MoveGroup.ROTATION, amount=30, unit="degrees", opposite="roll_counterclockwise",
        synonyms=("camera roll", "barrel roll", "rolls clockwise", "顺时针滚转"),
    ),
    Move(
        id="roll_counterclockwise", words="roll counterclockwise", chinese="逆时针旋转", meaning="turns about the lens axis, the other way",
        group=MoveGroup.ROTATION, amount=-30, unit="degrees", opposite="roll_clockwise",
        synonyms=("roll anticlockwise", "rolls counterclockwise", "逆时针滚转"),
    ),
    Move(
        id="zoom_in", words="zoom in", chinese="变焦推近", meaning="the focal length grows: everything grows alike",
        group=MoveGroup.OPTICS, amount=1.7, unit="times", opposite="zoom_out",
        synonyms=("zooms in", "zooming in", "zoom-in", "zoom into", "punch in", "镜头放大", "变焦推进", "放大", "ズームイン", "줌 인", "줌인"),
    ),
    Move(
        id="zoom_out", words="zoom out", chinese="变焦拉远", meaning="the focal length shrinks: everything shrinks alike",
        group=MoveGroup.OPTICS, amount=1 / 1.7, unit="times", opposite="zoom_in",
        synonyms=("zooms out", "zooming out", "zoom-out", "镜头缩小", "变焦拉出", "缩小", "ズームアウト", "줌 아웃", "줌아웃"),
    ),
    Move(
        id="dolly_in", words="dolly in", chinese="推镜头", meaning="the camera travels forward: near things grow faster",
        group=MoveGroup.TRANSLATION, amount=1.7, unit="times", opposite="dolly_out",
        synonyms=(
            "push in", "push-in", "pushes in", "pushing in", "push forward", "pushes forward", "push toward", "pushes toward",
            "push into", "dollies in", "dolly forward", "dollies forward", "dolly-in", "truck in", "track in", "move in", "moves in",
            "moves closer", "camera glides closer", "glides closer", "creep in", "creeps in", "推近", "推进", "推镜", "慢推", "慢推近", "慢推进", "缓慢推近", "缓慢推进", "缓缓推近", "缓缓推进", "推轨",
            "镜头推进", "镜头推近", "镜头滑近", "滑近", "缓推", "镜头前推", "前推", "镜头向前推进", "镜头向前", "镜头前移", "急推", "快推", "快速推近", "ドリーイン", "トラックイン", "달리 인", "travelling avant", "travelling hacia adelante", "travelling de avance", "travelling in",  "Kamerafahrt nach vorne", "Kamerafahrt nach vorn",
        ),
        alone=("push", "向前推", "向前推进", "向前移动"),
    ),
    Move(
        id="dolly_out", words="dolly out", chinese="拉镜头", meaning="the camera travels back",
        group=MoveGroup.TRANSLATION, amount=1 / 1.7, unit="times", opposite="dolly_in",
        synonyms=(
            "pull back", "pull-back", "pulls back", "pulling back", "pull out", "pull-out", "pulls out", "dollies out", "dolly back",
            "dolly backward", "dolly-out", "track out", "track back", "move back", "moves back", "拉远", "拉出", "拉镜", "急拉",
            "镜头拉远", "镜头拉出", "镜头拉开", "镜头慢慢拉开", "镜头缓缓拉开", "拉开镜头", "向后拉镜头", "镜头向后拉", "镜头向后", "镜头后移", "后拉", "缓拉", "慢拉", "缓慢拉远", "缓缓拉远", "镜头后退", "快拉", "ドリーアウト", "トラックアウト", "달리 아웃", "travelling arrière", "travelling hacia atrás", "travelling de retroceso",  "Kamerafahrt zurück",
        ),
    ),
    Move(
        id="truck_left", words="truck left", chinese="向左横移", meaning="the camera travels left",
        group=MoveGroup.TRANSLATION, amount=-0.3, unit="widths", opposite="truck_right",
        synonyms=("trucks left", "dolly left", "crab left", "track left", "tracks left", "tracking left", "tracking shot left", "tracking shot to the left", "向左跟拍", "跟拍向左", "左跟拍", "向左跟移", "slide left", "travelling a la izquierda", "travelling lateral izquierdo", "slides left", "左移", "slide to the left", "slider left", "truck to the left", "镜头左移", "向左平移", "移镜头向左", "横移镜头向左", "平移镜头向左", "镜头向左移动", "镜头从右移到左"),
    ),
    Move(
        id="truck_right", words="truck right", chinese="向右横移", meaning="the camera travels right",
        group=MoveGroup.TRANSLATION, amount=0.3, unit="widths", opposite="truck_left",
        synonyms=("trucks right", "dolly right", "crab right", "track right", "tracks right", "tracking right", "tracking shot right", "tracking shot to the right", "向右跟拍", "跟拍向右", "右跟拍", "向右跟移", "slide right", "travelling a la derecha", "travelling lateral derecho", "slides right", "右移", "slide to the right", "slider right", "truck to the right", "镜头右移", "向右平移", "移镜头向右", "横移镜头向右", "平移镜头向右", "镜头向右移动", "镜头从左移到右"),
    ),
    Move(
        id="pedestal_up", words="pedestal up", chinese="垂直上升", meaning="the camera rises on its column, level",
        group=MoveGroup.TRANSLATION, amount=0.15, unit="widths", opposite="pedestal_down",
        synonyms=("pedestals up", "boom up", "booms up", "camera rises", "镜头上升", "上移"),
    ),
    Move(
        id="pedestal_down", words="pedestal down", chinese="垂直下降", meaning="the camera sinks on its column, level",
        group=MoveGroup.TRANSLATION, amount=-0.15, unit="widths", opposite="pedestal_up",
        synonyms=("pedestals down", "boom down", "booms down", "camera lowers", "camera descends", "镜头下降", "下移"),
    ),
    Move(
        id="crane_up", words="crane up", chinese="升镜头", meaning="a big rise that keeps the subject in view",
        group=MoveGroup.TRANSLATION, amount=0.8, unit="widths", opposite="crane_down",
        synonyms=("cranes up", "crane rise", "grúa arriba", "grúa hacia arriba", "grúa ascendente",  "crane shot rising", "jib up", "rising crane shot", "升起摇臂", "摇臂上升", "摇臂升起", "升镜", "镜头升起", "镜头升高"),
    ),
    Move(
        id="crane_down", words="crane down", chinese="降镜头", meaning="a big fall that keeps the subject in view",
        group=MoveGroup.TRANSLATION, amount=-0.8, unit="widths", opposite="crane_up",
        synonyms=("cranes down", "grúa abajo", "grúa hacia abajo", "grúa descendente", "jib down", "descending crane shot", "摇臂下降", "降镜", "镜头降下", "镜头降低"),
    ),
    Move(
        id="arc_left", words="arc left", chinese="向左弧形移动", meaning="travels left about the subject",
        group=MoveGroup.ARC, amount=-40, unit="degrees", opposite="arc_right",
        synonyms=("arcs left", "arc to the left", "arcing left", "左环绕", "向左环绕", "环绕向左"),
    ),
    Move(
        id="arc_right", words="arc right", chinese="向右弧形移动", meaning="travels right about the subject",
        group=MoveGroup.ARC, amount=40, unit="degrees", opposite="arc_left",
        synonyms=("arcs right", "arc to the right", "arcing right", "右环绕", "向右环绕", "环绕向右"),
    ),
    Move(
        id="orbit", words="orbit", chinese="环绕", meaning="travels far around the subject",
        group=MoveGroup.ARC, amount=100, unit="degrees", opposite="orbit_left",
        synonyms=("orbits", "orbit shot", "orbiting", "orbit right", "orbits right", "orbit to the right", "orbit clockwise", "circles around", "circle around", "circling around", "360", "360-degree orbit", "revolve around", "环绕镜头", "环绕拍摄", "旋转环绕"),
    ),
    Move(
        id="orbit_left", words="orbit left", chinese="向左环绕一周", meaning="travels far around the subject, to the left",
        group=MoveGroup.ARC, amount=-100, unit="degrees", opposite="orbit",
        synonyms=("orbits left", "orbiting left", "orbit to the left", "orbit counterclockwise", "circles left"),
    ),
    Move(
        id="follow", words="follow", chinese="跟拍", meaning="travels with the subject, keeping its distance",
        group=MoveGroup.TRACKING, amount=1.0, unit="widths",
        synonyms=(
            "follows", "following", "following shot", "tracking shot", "tracking", "tracks", "camera tracks", "camera follows", "follow shot",
            "tracking shot from behind", "跟拍镜头", "跟随", "水平跟拍", "跟镜头", "跟镜", "追踪镜头",
        ),
    ),
    Move(
        id="lead", words="lead", chinese="引导跟拍", meaning="travels ahead of the subject, looking back",
        group=MoveGroup.TRACKING, amount=-1.0, unit="widths",
        synonyms=("leading shot", "leads", "tracking backward", "tracking backwards", "倒退跟拍", "后退跟拍"),
    ),
    Move(
        id="handheld", words="handheld", chinese="手持", meaning="small random motion of a camera held by hand",
        group=MoveGroup.STEADINESS, amount=0.02, unit="jitter",
        synonyms=("hand-held", "handheld camera", "shaky", "shaky cam", "camera shake", "violent camera shake", "手持镜头", "手持摄影", "手持ち", "핸드헬드", "cámara en mano", "caméra à l'épaule", "Handkamera", "镜头晃动", "镜头剧烈晃动", "手持晃动"),
    ),
    Move(
        id="steadicam", words="Steadicam", chinese="斯坦尼康", meaning="the smooth float of a stabilised camera",
        group=MoveGroup.STEADINESS, amount=0.025, unit="jitter",
        synonyms=("gimbal", "stabilized", "stabilised", "steadycam", "稳定器", "稳定器拍摄"),
    ),
    Move(
        id="whip_pan", words="whip pan", chinese="急摇", meaning="a pan so fast that it blurs",
        group=MoveGroup.ROTATION, amount=70, unit="degrees", opposite="whip_pan_left",
        synonyms=(
            "whip pans", "whip", "swish pan", "snap pan", "whip pan right", "whip pans right", "whip pan to the right",
            "甩镜", "甩镜头", "快速摇镜", "向右急摇", "甩向右", "甩镜向右",
        ),
    ),
    Move(
        id="whip_pan_left", words="whip pan left", chinese="向左急摇", meaning="the same to the left", group=MoveGroup.ROTATION,
        amount=-70, unit="degrees", opposite="whip_pan",
        synonyms=("whip pans left", "whip left", "swish pan left", "snap pan left", "whip pan to the left", "向左甩镜", "甩向左", "甩镜向左"),
    ),
    Move(
        id="dolly_zoom", words="dolly zoom", chinese="推拉变焦", meaning="dolly and zoom against each other: the subject keeps its size",
        group=MoveGroup.EFFECT, amount=1.8, unit="times",
        synonyms=("vertigo effect", "vertigo shot", "zolly", "希区柯克变焦", "滑动变焦", "眩晕效果"),
    ),
    Move(
        id="rack_focus", words="rack focus", chinese="移焦", meaning="the focus goes from one plane to another",
        group=MoveGroup.FOCUS,
        synonyms=("racks focus", "pull focus", "pulls focus", "focus pull", "focus shift", "shift focus", "焦点", "焦点转移", "变焦点", "拉焦", "移焦镜头"),
    ),
    Move(
        id="crash_zoom", words="crash zoom", chinese="急推变焦", meaning="a sudden zoom in",
        group=MoveGroup.OPTICS, amount=2.5, unit="times",
        synonyms=("snap zoom", "fast zoom in", "quick zoom in", "急速变焦", "快速变焦"),
    ),
    Move(
        id="drone", words="drone shot", chinese="无人机航拍", meaning="flies on and up, level, towards what it looks down at; with a word for how it goes (`drone rises`, `drone pulls back`, `aerial, slowly forward`, `drone orbits`) it does that alone",
        group=MoveGroup.EFFECT, amount=0.4, unit="widths",
        synonyms=("drone", "fpv", "fpv drone", "drone flyover", "flyover", "无人机", "无人机镜头", "穿越机"),
    ),
    vague={
        "pan": ("pan_left", "pan_right"), "pans": ("pan_left", "pan_right"), "摇镜": ("pan_left", "pan_right"), "摇": ("pan_left", "pan_right"),
        "tilt": ("tilt_up", "tilt_down"), "tilts": ("tilt_up", "tilt_down"),
        "zoom": ("zoom_in", "zoom_out"), "变焦": ("zoom_in", "zoom_out"),
        "dolly": ("dolly_in", "dolly_out"), "track": ("truck_left", "truck_right"),
        "truck": ("truck_left", "truck_right"), "crab": ("truck_left", "truck_right"), "travelling lateral": ("truck_left", "truck_right"), "grúa": ("crane_up", "crane_down"), "panorámica": ("pan_left", "pan_right"),
        "横移": ("truck_left", "truck_right"), "平移": ("truck_left", "truck_right"),
        "slide": ("truck_left", "truck_right"), "slider": ("truck_left", "truck_right"),
        "pedestal": ("pedestal_up", "pedestal_down"), "boom": ("pedestal_up", "pedestal_down"),
        "crane": ("crane_up", "crane_down"), "jib": ("crane_up", "crane_down"), "摇臂": ("crane_up", "crane_down"), "升降": ("crane_up", "crane_down"), "升降镜": ("crane_up", "crane_down"),
        "arc": ("arc_left", "arc_right"), "roll": ("roll_clockwise", "roll_counterclockwise"),
    },
)  # fmt: skip

WHIPS = frozenset(("whip_pan", "whip_pan_left"))
"""The turns so fast that they blur."""
GOES_ALONG = ("follow", "lead")
"""Moves of a camera that goes with somebody, and stops when they do."""
CIRCLING = frozenset(move.id for move in MOVES if move.group is MoveGroup.ARC)
"""The moves that go around their subject."""
