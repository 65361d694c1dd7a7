"""What people do in an animatic, by examples, as Markdown: the one list of verbs that are acted."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Doing(NamedTuple):
    """``what`` somebody does, with ``examples`` of what stands behind ``@Mei`` in a prompt. Each is drawn."""

    what: str
    examples: tuple[str, ...]


ALL_ALONG = (
    Doing("go", ("walks", "strolls", "strides", "marches", "hurries", "wanders", "limps", "follows @Tom", "runs", "sprints", "dashes", "jogs", "rushes", "flees", "chases @Tom", "trudges home", "sneaks past", "staggers on", "crawls under the fence", "storms out", "crosses the bridge", "backs away", "climbs the stairs", "climbs a ladder", "climbs a rope", "climbs the cliff", "climbs a tree", "slides down a cable", "swims in the lake", "surfs a wave", "skis")),
    Doing("hang, fall", ("hangs from a rope", "dangles from the ledge", "hangs from a branch", "hangs upside down from the cable", "swings on a vine", "does pull-ups", "pulls herself up onto the roof", "slides down a zip line", "falls from the roof", "dives into the pool", "flies over the city", "floats in zero gravity")),
    Doing("leap", ("leaps across the gap", "vaults a low wall", "jumps over the fence", "jumps from the roof", "pounces", "jumps", "hops")),
    Doing("sit, lie, stand", ("sits on a bench", "kneels", "crouches", "squats", "bends over", "lies on the ground", "sleeps in bed", "sits up in bed", "floats on her back", "stands at the window", "stands in the doorway", "stands at the top of the stairs", "waits at the foot of the stairs", "stands behind @Tom", "catches her breath", "slumps against the wall", "lunges", "dodges", "waits on all fours", "does push-ups", "does sit-ups", "sits cross-legged on the floor", "leans against the wall", "leans over the railing", "peeks around the corner", "hides behind a tree", "crouches behind a crate", "presses her ear to the door", "hugs her knees", "kneels on one knee", "stands on one leg", "does a handstand", "does the splits", "does squats")),
    Doing("look", ("looks at @Tom", "looks up", "looks down", "looks to the left", "looks at us", "looks back over her shoulder", "faces the camera", "stands with her back to us", "looks away", "stares into space")),
    Doing("show a face", ("smiles", "grins", "laughs", "giggles", "cries", "weeps", "sobs", "shouts", "yells", "screams", "frowns", "scowls", "glares at @Tom", "waits sadly", "is happy", "is angry", "is afraid", "is surprised", "gasps", "sleeps", "closes her eyes", "winks", "sneers", "smirks", "grits her teeth", "squints", "whistles", "sings", "gasps for air")),
    Doing("arms", ("waves", "points at the door", "waits, arms crossed", "waits, hands on her hips", "waits, arms raised", "waits, arms spread", "waits, hands behind her back", "waits, one arm raised", "waits, one hand up against the glare", "waits, hands over her ears", "reaches for the keys", "waits, hands in her pockets", "prays", "shivers", "hugs herself", "strokes her chin", "blows her nose", "washes her face", "clutches her stomach", "cups her ear", "cups her hands around her mouth", "puts a finger to her lips", "takes a fighting stance", "blocks the blow", "pushes against the wall", "takes aim", "begs", "gesticulates", "clutches her head")),
    Doing("hands at work", ("kneads the dough", "stretches the dough", "stirs the soup", "whisks", "mixes the paint", "grinds coffee", "chops onions", "slices bread", "hammers", "drums on the table", "types", "plays the piano", "plays the violin", "plays the guitar", "plays the cello", "plays the erhu", "writes a letter", "scribbles", "sketches", "draws a circle", "paints a wall", "washes the window", "sews", "knits", "embroiders", "irons", "irons a shirt", "planes a plank", "hammers a nail into the wall", "scrubs", "polishes", "wipes the table", "washes the dishes", "saws", "massages", "digs", "shovels", "rakes", "turns the crank", "drills a hole", "pushes the millstone", "pumps water", "sweeps the floor", "ladles the soup", "claps", "applauds", "punches the bag", "skips rope", "eats dinner at the table", "bounces the ball", "dribbles the ball", "chases the ball", "juggles three oranges", "flails her arms", "struggles with a map", "hauls on the rope", "peels an orange", "repairs the clock", "counts the money", "lifts a barbell")),
    Doing("have a thing", ("holds a book", "hugs the umbrella", "holds up a lantern", "holds out an apple", "balances a bowl", "walks under an umbrella", "has a parcel under her arm", "waits with a bag over her shoulder")),
    Doing("do something with a thing", ("checks her phone", "talks on the phone", "takes a selfie", "takes a photo", "looks at her watch", "brushes her teeth", "combs her hair", "shaves", "puts on lipstick", "smokes", "eats noodles", "eats soup", "drinks tea", "drinks a glass of wine", "reads", "reads the newspaper", "writes in a notebook", "types on a laptop", "mops the floor", "rakes the leaves", "chops wood", "pulls a suitcase", "fishes from the pier", "waters the flowers", "swings a sword", "slashes with the blade", "draws her sword", "thrusts the spear", "aims the rifle", "draws the bow", "pours tea", "takes a sip", "toasts")),
    Doing("with somebody", ("hugs @Tom", "hugs @Tom from behind", "leans against @Tom", "kisses @Tom", "carries @Tom", "walks hand in hand with @Tom", "walks arm in arm with @Tom", "dances with @Tom", "whispers in @Tom's ear", "feeds @Tom", "combs @Tom's hair", "pulls @Tom by the arm", "and @Tom fence", "strokes the @Horse", "feeds the @Horse")),
    Doing("ride, drive, pull", ("rides the @Horse", "drives a red car", "sits in a boat", "pushes a cart", "pulls a cart", "and @Tom carry a sofa", "and @Tom carry a log on their shoulders")),
)  # fmt: skip
"""How somebody is all through a shot, or in the middle of it: a leap."""
ONCE = (
    Doing("sit, lie, stand", ("sits down", "stands up", "kneels down", "crouches down", "lies down", "collapses", "faints", "falls over", "falls backwards", "trips and falls", "slides through a puddle", "jumps up from the chair", "straightens up", "bows", "lands", "slips on the ice and falls", "does a cartwheel", "does a backflip", "rolls across the floor", "throws herself aside", "does a high kick", "throws a punch", "is thrown against the wall")),
    Doing("turn", ("turns around", "turns away", "turns to @Tom", "turns to the camera", "lifts her head", "lowers her head", "nods", "turns her head to the left", "turns her head towards the stairs", "rolls her eyes", "looks around", "shakes her head", "looks back over her shoulder")),
    Doing("show a face", ("raises an eyebrow", "sighs", "slowly smiles", "finally cries", "suddenly laughs")),
    Doing("arms", ("raises her arms", "folds her arms", "waves", "points at the door", "covers her eyes", "claps a hand over her mouth", "buries her face in her hands", "wipes away a tear", "shields her eyes", "throws up one arm", "shrugs", "holds up three fingers", "salutes", "stretches", "coughs", "sneezes", "scratches her head", "wipes the sweat off her brow", "puts a hand on her heart", "gives a thumbs-up")),
    Doing("to somebody", ("shakes hands with @Tom", "bows to @Tom", "kneels before @Tom", "pushes @Tom", "slaps @Tom", "punches @Tom", "fights with @Tom", "grabs @Tom by the collar", "grabs @Tom's wrist", "takes @Tom's hand", "taps @Tom on the shoulder", "puts a hand on @Tom's shoulder", "pats @Tom on the head", "touches @Tom's cheek", "gives @Tom a high five", "clinks glasses with @Tom", "drapes a coat over @Tom's shoulders", "puts a hat on @Tom's head", "hangs a medal around @Tom's neck", "helps @Tom up")),
    Doing("what is worn", ("takes off her sunglasses", "puts on a hat", "takes off her coat", "pulls off her headphones", "puts on a mask")),
    Doing("doors", ("opens the door", "closes the door", "knocks on the door", "rings the doorbell", "walks out and slams the door", "opens the door and comes in", "opens the door and walks out", "gets into a taxi", "gets off the bus")),
    Doing("things", ("opens a box", "closes a book", "raises the lantern", "hands @Tom a letter", "picks up a cup from the table", "puts a cup on the table", "picks up a coin from the floor", "drops the cup", "tears the letter in two", "burns the letter")),
    Doing("kick, throw, catch", ("kicks the ball", "kicks the door open", "heads the ball", "dives and punches the ball away", "throws a stone into the water", "throws the ball to @Tom", "throws a snowball at @Tom", "throws the ball into the air", "flips a coin", "catches the ball", "shoots the basketball at the hoop", "hits the ball with her racket", "serves the ball", "swings the bat")),
)  # fmt: skip
"""What somebody does at a time of its own, behind `then`, `finally` and the like."""

_ABOUT = """\
# What people do in the animatic

What stands here behind a name is acted, in English and Chinese; the table of placing above has more words for going,
sitting and looking, that of things for having something. Any other verb is sent like every word and isn't acted: its
people stand there. So is one that is denied, spoken or only thought of ("is about to stand up").
"""
_ONCE = """\
What is done once happens as far into the shot as it stands in the prompt, late after `finally`; until then all is as
it was before ("@Mei sits at the desk, then stands up").
"""


def doing_lines() -> Iterator[str]:
    """The section, line by line."""
    yield _ABOUT
    for title, doings in (("all through the shot", ALL_ALONG), ("once", ONCE)):
        if doings is ONCE:
            yield _ONCE
        yield f"| {title} | for example |\n|---|---|"
        for doing in doings:
            yield f"| {doing.what} | {', '.join(f'`{example}`' for example in doing.examples)} |"
        yield ""
