"""Land that is told apart by its outline and its colour: hills, moors, valleys, terraces, crops, villages, coasts."""

from __future__ import annotations

from kling_story.vocabulary.settings import Place

LANDSCAPES = (
    Place(
        id="turbine_top", words="roof of the wind turbine", chinese="风机顶上", meaning="a white deck with rails high over green land, other turbines far below", inside=False,
        synonyms=(*(f"{on}{of} {the}{what}" for on in ("", "on the ", "on ") for of in ("roof of", "top of") for the in ("the ", "a ", "the wind ", "a wind ") for what in ("turbine", "nacelle") if (on, of) != ("on ", "roof of")), "turbine roof", "on the nacelle", "风机机舱顶", "风力发电机顶", "风机顶"),
    ),
    Place(
        id="terraced_fields", words="terraced fields", chinese="梯田", meaning="steps of green fields up the hills, their edges in curves", inside=False,
        synonyms=("terraced field", "terraced hills", "terraced hillside", "terraced hillsides", "terraced slopes", "terraced rice fields", "terraced rice paddies", "terraced vineyards", "rice terraces", "terraces of rice", "field terraces", "tea plantation", "tea plantations", "tea terraces", "tea fields", "tea hills", "茶园", "茶山", "茶田", "层层田"),
    ),
    Place(
        id="vineyard", words="vineyard", chinese="葡萄园", meaning="rows of vines on posts, low hills behind", inside=False,
        synonyms=("vineyards", "rows of vines", "row of vines", "grapevines", "between the vines", "葡萄藤", "葡萄架"),
    ),
    Place(
        id="lavender_field", words="lavender field", chinese="薰衣草田", meaning="low violet rows, low hills behind", inside=False,
        synonyms=("lavender fields", "rows of lavender", "field of lavender", "fields of lavender", "薰衣草花田", "薰衣草地"),
    ),
    Place(
        id="wheat_field", words="wheat field", chinese="麦田", meaning="ears as high as a hip behind who is there, golden to the horizon", inside=False,
        synonyms=("wheat fields", "wheatfield", "wheatfields", "field of wheat", "fields of wheat", "golden field", "golden fields", "field of barley", "barley field", "barley fields", "field of rye", "rye field", "fields of gold", "ripe wheat", "麦地", "麦浪", "金色的田野"),
    ),
    Place(
        id="rapeseed_field", words="rapeseed field", chinese="油菜花田", meaning="flowers as high as a hip behind who is there, yellow to the horizon", inside=False,
        synonyms=("rapeseed fields", "canola field", "canola fields", "field of rapeseed", "mustard field", "油菜花", "油菜田", "油菜地"),
    ),
    Place(
        id="ploughed_field", words="ploughed field", chinese="犁过的田", meaning="brown furrows, low hills behind", inside=False,
        synonyms=("ploughed fields", "plowed field", "plowed fields", "ploughed land", "furrows", "potato field", "brown field", "bare field", "犁沟", "犁田", "土豆地"), traps=("furrows her brow", "furrows his brow",),
    ),
    Place(
        id="rice_paddy", words="rice paddy", chinese="稻田", meaning="flat water in squares between low green banks", inside=False,
        synonyms=("rice paddies", "rice field", "rice fields", "paddy field", "paddy fields", "paddies", "水田", "水稻田", "秧田"),
    ),
    Place(
        id="village", words="village", chinese="村庄", meaning="houses with pitched roofs along an earthen lane, hills behind", inside=False,
        synonyms=("villages", "hamlet", "mountain village", "fishing village", "village street", "village road", "village lane", *(f"{lane} between {of}cottages" for lane in ("lane", "lanes", "street", "path", "road") for of in ("", "stone ", "the ", "thatched ", "old ", "the stone ")), *(f"{lane} {past} {of}cottages" for lane in ("lane",) for past in ("past", "of", "lined with") for of in ("", "stone ", "thatched ")), "village pump", "village well", "main street of the village", "village edge", "edge of the village", "edge of a village", "村子", "村里", "村中", "村道", "村口", "村头", "村外", "村落", "山村", "小村", "渔村", "古村", "乡村街道"),
        traps=("village football", "village cricket", "village square", "village hall", "village church", "village school", "village pub", "village shop", "village fair", "village girl", "village boy", "village women", "village men", "village elder", "village band", "village pond", "global village", "村里人", "望着村口", "望向村口"),
    ),
    Place(
        id="rocky_coast", words="rocky coast", chinese="岩石海岸", meaning="grass that ends at the sea, headlands of rock with green tops", inside=False,
        synonyms=("rocky coastline", "rugged coast", "rugged coastline", "wild coast", "cliff coast", "coastal cliffs", "sea cliffs", "sea cliff", "white cliffs", "chalk cliffs", "cliffs of dover", "rocky shore", "rocky shoreline", "headland", "headlands", "coastal path", "coast path", "coast road", "coastal road", "coastal highway", "coastal meadow", "礁石", "海岸悬崖", "海崖", "海岬", "滨海公路", "海岸公路", "沿海公路"),
    ),
    Place(
        id="valley", words="valley", chinese="山谷", meaning="a green floor between two long slopes, a far ridge at its end", inside=False,
        synonyms=("valleys", "green valley", "mountain valley", "river valley", "glen", "谷地", "河谷"), hints=("in the valleys", "in the valley"), traps=("silicon valley", "valley girl", "death valley", "in the valleys", "in the valley below"),
    ),
    Place(
        id="moor", words="moor", chinese="荒原", meaning="open heath, brown and violet, under long low ridges, boulders", inside=False,
        synonyms=("moors", "moorland", "heath", "heathland", "heather", "heathery", "highland heath", "石楠荒原", "石楠"), traps=("house on the moor", "moor the boat"),
    ),
    Place(
        id="hills", words="hills", chinese="丘陵", meaning="green hills, ridge behind ridge; the sea between them where it is told of", inside=False,
        synonyms=("green hills", "rolling hills", "coastal hills", "hillside", "hillsides", "grassy slope", "grassy slopes", "green slope", "green slopes", "highlands", "scottish highlands", "山丘", "丘陵地", "绿色山丘", "草坡", "小山坡", "山坡", "山岗", "山坡上"),
        hints=("hill", "hilltop", "hill top", "wind turbine", "wind turbines", "wind farm", "windfarm", "小山", "山头", "风力发电机", "风电场", "风力发电场", "山路", "盘山公路", "盘山小路"),
        traps=("beverly hills", "hollywood hills", "capitol hill", "hill street", "hill towns", "cobbled hill", "hillside town", "hilltop town", "house on the hill", "house on a hill", "house on a bare hill" ),
    ),
)  # fmt: skip
