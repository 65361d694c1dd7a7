"""What prompts speak of that isn't there: wished for, remembered, dreamt, told, on a screen or a picture, or gone."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern

_REST = (
    r"[^.,;:!?@\n，。；：！？—–]{1,80}?(?=\s+(?:while|as|but|then|until|and)\b"
    r"|\s*@|\s*[.,;:!?，。；—–]|\s*$)"
)
"""The rest of a clause, up to what somebody does beside."""
_TOLD = _REST.replace(r"\s*$)", r"\s*$|\s+(?:in|into|at|on|by|to|with) (?:bed\b|the|an?|her|his|@))")
"""The same up to where they are who tell of it."""
_SKY = r"(?:the |an? |some )?(?:[\w-]+ )?(?:storms?|rain|snow|thunder(?:storm)?|sun|dawn|sunrise|sunset|night|nightfall|darkness|summer|winter|spring|Christmas)\b"
_THERE = r"(?=\s(?:lies|lying|hangs|hanging|stands|on (?:the|her|his|a)|in (?:the|her|his|a)|is|are|burns|falls|slides|covers?|winds|behind|above|over|below)\b|\s*[.,;!?@]|\s*$)"
_DRAWN = r"(?:lightning|thunderbolts?|suns?|moons?|stars?|snowflakes?|snowm[ae]n|flames?|rainbows?|clouds?|raindrops?|sunrise|sunset|storm)"
_ELSEWHERE = r"(?:on|in|the|with|of|at|by|under|beneath|below|during|before|after|through|into|across|from|to|towards?|near|past|against|behind|around|and|while|as|until|out|outside|is|are)"
_IN_COLOUR = r"(?! (?:\w+ly )?(?:red|pink|orange|gold\w*|purple|violet|crimson|copper|yellow|silver)\b)"
ABSENT = (
    Pattern(
        rf"\b(?:paint|draw|sketch|embroider|carv|chalk|stitch|print|scratch|etch|doodl|scribbl|stencil)(?:e?s|ing)? (?:(?:an?|one|two|three|some|little|her|his)\b )?(?:(?!{_ELSEWHERE}\b)[\w-]+ ){{0,3}}?(?P<cut>{_DRAWN}){_IN_COLOUR}\b(?! (?:is|are|lights?|over)\b)"
        rf"|\b(?:painted|drawn|embroidered|printed|stitched|stencilled|carved|crayon|cardboard) (?:[\w-]+ )?(?P<cut2>{_DRAWN})\b"
        rf"|\b(?P<cut3>{_DRAWN}) (?:[\w-]+ )?(?:painted|drawn|embroidered|printed|stitched|stencilled|carved|chalked) (?:in|on|onto|with|into)\b"
        r"|(?:[画绣印](?!面)|刻)[着了出上满]?(?:[一两几]?[个道颗朵片轮])?(?:[^，。；@上]{0,3}的)?(?P<zh>闪电|太阳|月亮|雪花|星星|火焰|彩虹|云朵?|雨滴|乌云)",
        "paint draw sketch embroider carv chalk stitch print scratch etch doodl scribbl stencil crayon cardboard 画 绣 印 刻",
        "lightning thunderbolt sun moon star snow flame rainbow cloud rain storm 闪电 太阳 月亮 雪花 星星 火焰 彩虹 云 雨 ",
    ),
    Pattern(
        rf"\b(?:wish(?:es|ed|ing)? (?:for|that|it|she|he|they|there|to)|hop(?:es|ing) (?:for|that|it|to)|long(?:s|ing) (?:for|to)"
        rf"|yearn(?:s|ing) (?:for|to)|(?:day)?dream(?:s|t|ing)? (?:of|about|that)|imagin(?:es|ing)|remember(?:s|ing)(?! to\b)|recall(?:s|ing)|reminisc(?:es|ing) about"
        rf"|think(?:s|ing)? (?:back )?(?:of|about|to)|miss(?:es|ing) (?=the (?:sea|beach|snow|rain|mountains|city|war|forest))|worr(?:ies|ying) about|wonder(?:s|ing) (?:about|if|whether)"
        rf"|would (?:like|love|rather|give)|forgets? (?:about|to)|promis(?:es|ing) (?:her|him|them)?)(?P<cut>\s*{_REST})",
        "wish hop long yearn dream imagin remember recall reminisc think miss worr wonder would forget promis",
    ),
    Pattern(
        rf"\b(?:talk|speak|rav|brag|read|writ|lectur|argu|complain|sing|whisper|pray)(?:e?s|ing)? (?P<cut2>(?:of|about|(?<=pray. )for|(?<=praying )for) {_TOLD})",
        "talk speak rav brag read writ lectur argu complain sing whisper pray", ("about", " of", "for"),
    ),
    Pattern(
        rf"\bhears? (?P<cut3>(?:of|about|(?:an?|the|some|someone|somebody|her|his) (?!(?:[\w-]+ )?(?:rain|storm|thunder|wind)\b)) ?{_REST})",
        ("hear of", "hears of", "hear about", "hears about", "hear a", "hears a", "hear the", "hears the", "hear some", "hears some", "hear h", "hears h"),
    ),
    Pattern(
        rf"\b(?:story|stories|tales?|legend|jokes?|books?|songs?|novels?|films?|movies?|documentary|reports?|news|articles?|lecture|speech|poems?|essay) (?P<cut4>(?:about|of) {_TOLD})",
        "stor tale legend joke book song novel film movie documentary report news article lecture speech poem essay", ("about", " of"),
    ),
    Pattern(
        rf"\bif only\b(?P<cut> {_REST})|\bas (?:if|though)\b(?P<cut2> {_REST})|\b(?<!is )(?<!are )used to\b(?! (?:the|an?|her|his|their|it|this|being)\b)(?P<cut3> {_REST})"
        rf"|\b(?:wait(?:s|ing)?|prepar(?:es|ing)|long(?:s|ing)) (?P<cut4>for {_SKY})(?! to (?:stop|end|pass|ease|clear|let up|die|fade|be over))",
        ("if only", "as if", "as though", "used to", "wait", "prepar", "long"),
    ),
    Pattern(
        r"\b(?P<cut>without (?:once |even |ever )?[a-z]+ing\b[^.,;:!?@]{0,40}?)(?=\s(?:and|as|while|but)\b|\s*[.,;:!?@]|\s*$)"
        r"|\b(?P<cut2>(?:the|her|his|their) [\w-]+) (?:is|are|was|has|have) (?:long |already )?(?:gone|missing|nowhere to be seen|vanished|no longer there)\b",
        "without gone missing nowhere vanished longer",
    ),
    Pattern(
        r"\b(?:(?:does|do|did|has|have|had|is|are|was|were|would|could)(?:n['’]t| not)|won['’]t|will not|can(?:['’]t|not)|never) (?:yet |even |ever |once )?"
        r"(?P<cut>(?!(?:an?|the|her|his|only|just|to|in|on|at)\b)[a-z]+(?: (?:up|down|away|back|round|around|over))?)\b",
        "n't n’t not never",
    ),
    Pattern(
        r"(?:(?<=^)|(?<=[.;!?,:] )|(?<=\band )|(?<=\bwhile ))on (?:(?:the|her|his|their|an?|its) (?:[\w-]+ ){0,2}(?:screens?|monitors?|billboard|radio(?! \w+er)|television|tv)|(?:television|tv))\b"
        r"(?: of [^.,;:@]{1,20}?)?(?:,|:| )(?P<cut>[^.;!?@]+)"
        r"|\bon (?:the|her|his|their) (?:phone|laptop|tablet|cover|label|poster)(?: screen)?:(?P<cut2>[^.;!?@]+)",
        "screen television tv monitor billboard radio phone laptop tablet cover label poster",
    ),
    Pattern(
        rf"\b(?:billboards?|posters?|murals?|tattoos?|postcards?|stickers?|logos?|videos?|films?|movies?|clips?|footage|holograms?|adverts?|commercials?|comics?)"
        rf" (?P<cut>(?:of|shows?|showing|with(?! (?:her|his|their|@))|depicts?|depicting) (?!@)[^.,;!?@]{{2,60}}?){_THERE}"
        r"|\b(?P<cut2>with (?:an?|the) [^.,;!?@]{2,40}?) (?:printed |painted |drawn )?on (?:the|its) (?:cover|front|label|lid|side|back)\b"
        r"|\b(?:radio|record player|jukebox|speakers|loudspeakers?) (?P<cut3>(?!(?:with|in|on|at|by|and|to|from|beside|near|of)\b)[a-z]+s? (?!on the)[^.,;!?@]*)",
        "billboard poster mural tattoo postcard sticker logo video film movie clip footage hologram advert commercial comic cover front"
        " label lid side back radio record jukebox speaker",
    ),
    Pattern(
        r"\bsomewhere,? (?P<cut>(?:an?|the) [^.,;!?@]+)"
        rf"|['’]s (?:[\w-]+ )?(?:mother|father|mum|mom|dad|parents|sister|brother|wife|husband|friend|boss|teacher|neighbou?r|colleague|doctor|son|daughter) (?P<cut3>(?!is\b|was\b|voice\b)[a-z]+s {_REST})"
        r"|\b(?:an? |the )?(?:baby|table|kettle|engine|motor|wind|tires|tyres|sirens?|alarm|television|band|orchestra|room|stadium|train|brakes)"
        r" (?P<cut2>(?:cr(?:y|ies)|screams?|laughs?|roars?|sings?|shouts?|howls?|weeps?|sobs?|wails?|shrieks?|bursts? (?:out|into (?:laughter|tears|flames|song|applause|cheers))|groans?)\b(?: (?:with|in|out) \w+)?)",
        "'s ’s somewhere cry cries scream laugh roar sing shout howl weep sob wail shriek burst groan",
        "somewhere mother father mum mom dad parent sister brother wife husband friend boss teacher neighbo colleague doctor son daughter"
        " baby table kettle engine motor wind tire tyre siren alarm television band orchestra room stadium train brakes",
    ),
    Pattern(
        r"(?:(?<![着满有的])希望|盼[望着]|梦[见到想]|想[起象念]|回忆|怀念|渴望|幻想|祈[求祷]|讲[起述]|说起|谈[起论])(?P<cut>(?:(?!@)[^，。；！？,;.!?\n])+)"
        r"|(?:广告牌|海报|屏幕|电视机?|荧幕|银幕|收音机|广播|(?:电视|监控|手机|屏幕)画面|照片|相片|杂志封面|封面)[上里中](?!方)的?(?P<cut2>(?:(?!@)[^，。；！？,;.!?\n])+)"
        r"|想(?P<cut4>[哭笑逃死吐走吃喝睡跑跳])"
        r"|(?:从未|从不|从来没有?|从没有?|不再|不曾|忘了)(?P<cut3>(?:(?!@)[^，。；！？,;.!?\n])+)",
        "希望 盼 梦 想 回忆 怀念 渴望 幻想 祈 讲 说起 谈 上 里 中 从 不 忘",
    ),
)  # fmt: skip
"""Words after which prompts speak of what nobody sees there: the group says of which of them."""


def absent_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a text speaks of what isn't there: from where up to where."""
    for pattern in ABSENT:
        for found in pattern.finditer(text):
            yield from (found.span(name) for name, words in found.groupdict().items() if words is not None)
