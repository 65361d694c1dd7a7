"""Shot sizes: how much of a person is in the frame.

The figure heights are computed from the eight-head canon (drawingprofessor.com, joshuanava.biz) and
the head room shown in photography guides (weekendphoto, gcctech, fvi.org.uk). The field has no
standard: sources differ by about one part of the body. "Eyes on the upper third" and "5-10 % head
room" agree only for close-ups, so the eye line is given up to the medium close-up and follows from
the head room further out.
"""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.vocabulary.terms import Table, Term


@dataclass(eq=False, repr=False, kw_only=True)
class Size(Term):
    """``figure_height``: how tall the whole standing person would be, uncut, in frame heights.
    ``eye_line``: the eyes' distance from the top of the frame, in frame heights.
    ``ladder``: its place from close (0) to wide, for rules that compare neighbours.
    """

    figure_height: float
    eye_line: float
    ladder: int

    @property
    def is_close(self) -> bool:
        """Whether a shot holds no more than a head or hands: a close-up, or closer."""
        return self.figure_height > 5.0


SIZES = Table(
    "size",
    Size(
        id="extreme_close_up",
        words="extreme close-up",
        chinese="大特写",
        meaning="eyes, mouth or another detail fill the frame",
        synonyms=(
            "局部特写", "细节特写",
            "extreme closeup", "extreme close up", "macro close-up", "detail shot", "italian shot", "极特写", "超特写", "极近特写",
            "大特寫", "微距", "微距特写",
            "primerísimo primer plano", "très gros plan", "plan détail", "plano detalle", "Detailaufnahme", "超クローズアップ", "익스트림 클로즈업",
        ),
        abbreviations=("ecu", "xcu", "macro", "detail"),
        figure_height=14,
        eye_line=0.30,
        ladder=0,
    ),
    Size(
        id="big_close_up",
        words="big close-up",
        chinese="面部特写",
        meaning="the face from mid-forehead to chin",
        synonyms=("very close-up", "tight close-up", "choker", "脸部特写"),
        abbreviations=("bcu", "vcu"),
        figure_height=10,
        eye_line=0.33,
        ladder=1,
    ),
    Size(
        id="close_up",
        words="close-up",
        chinese="特写",
        meaning="the head, down to the collar or the shoulders",
        synonyms=("closeup", "close up", "close", "head shot", "headshot", "tight shot", "头部特写", "特寫", "クローズアップ", "클로즈업", "primer plano", "gros plan", "Großaufnahme", "Nahaufnahme"),
        abbreviations=("cu",),
        alone=("アップ", "tight"),
        figure_height=6.0,
        eye_line=0.36,
        ladder=2,
    ),
    Size(
        id="medium_close_up",
        words="medium close-up",
        chinese="近景",
        meaning="head to chest",
        synonyms=("medium closeup", "bust shot", "chest shot", "head and shoulders", "胸部以上", "胸以上", "中近景", "胸像", "バストショット", "バストアップ", "바스트 샷", "바스트샷", "primer plano medio", "plan rapproché", "plan poitrine"),
        abbreviations=("mcu", "bust", "chest"),
        alone=("Nah",),
        figure_height=3.65,
        eye_line=0.31,
        ladder=3,
    ),
    Size(
        id="medium",
        words="medium shot",
        chinese="中景",
        meaning="head to waist (to the hips in some sources)",
        synonyms=("mid", "mid-shot", "waist", "half-body", "腰部以上", "腰以上", "半身像", "ミディアムショット", "半身", "半身景", "ミドルショット", "ウエストショット", "미디엄 샷", "미디엄샷", "웨이스트 샷", "plano medio", "plan moyen", "plan taille", "Halbnah", "Halbnahe"),
        abbreviations=("ms",),
        alone=("ミディアム", "미디엄"),
        figure_height=2.4,
        eye_line=0.235,
        ladder=4,
    ),
    Size(
        id="cowboy",
        words="cowboy shot",
        chinese="七分身",
        meaning="head to mid-thigh",
        synonyms=("american shot", "牛仔镜头", "plano americano", "plan américain"),
        abbreviations=("american", "cowboy"),
        alone=("Amerikanische", "膝上", "膝盖以上"),
        figure_height=1.45,
        eye_line=0.18,
        ladder=5,
    ),
    Size(
        id="medium_long",
        words="medium long shot",
        chinese="中全景",
        meaning="head to knees",
        synonyms=("medium wide shot", "medium full shot", "knee shot", "three-quarter length", "膝上景", "ニーショット", "니 샷"),
        abbreviations=("mls", "mws", "medium long", "medium wide", "medium full"),
        figure_height=1.2,
        eye_line=0.165,
        ladder=6,
    ),
    Size(
        id="full",
        words="full shot",
        chinese="全景",
        meaning="the whole body nearly fills the frame",
        synonyms=("full body shot", "full-length shot", "full figure", "小全景", "long shot", "全身", "全身镜头", "フルショット", "ロングショット", "풀 샷", "풀샷", "plano entero", "plan en pied", "Halbtotale"),
        abbreviations=("fs", "ls", "full", "full body", "full-length", "head to toe", "long"),
        alone=("ロング",),
        figure_height=0.85,
        eye_line=0.135,
        ladder=7,
    ),
    Size(
        id="wide",
        words="wide shot",
        chinese="远景",
        meaning="the person in the place",
        synonyms=("wide frame", "ワイド", "ワイドショット", "와이드 샷", "와이드", "와이드샷", "롱 샷", "롱샷", "plano general", "plano aberto", "plan large", "plan d'ensemble", "遠景", "大全景", "宽景"),
        abbreviations=("ws", "wide"),
        alone=("Totale",),
        figure_height=0.55,
        eye_line=0.36,
        ladder=8,
    ),
    Size(
        id="very_wide",
        words="very wide shot",
        chinese="很远景",
        meaning="the place, with a person small in it",
        synonyms=("very long shot", "vista"),
        abbreviations=("vws", "vls", "very wide", "very long"),
        figure_height=0.33,
        eye_line=0.45,
        ladder=9,
    ),
    Size(
        id="extreme_wide",
        words="extreme wide shot",
        chinese="大远景",
        meaning="the place alone; a person is hardly readable",
        synonyms=("extreme long shot", "ultra wide shot", "panorama", "gran plano general", "plan très large", "Panoramatotale", "大ロング", "익스트림 롱 샷", "极远景", "超远景", "大遠景", "全景远景"),
        abbreviations=("ews", "els", "xls", "xws", "extreme wide", "extreme long"),
        figure_height=0.14,
        eye_line=0.50,
        ladder=10,
    ),
)  # fmt: skip
