"""Words that the content filter stumbles over."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story
from kling_story.vocabulary.cautions import CAUTIONS, COLLECTED
from kling_story.vocabulary.denials import denied

CHECK = Check(
    code="KS711",
    name="filter-words",
    what="a word that Kling's content filter refuses, or stumbles over in an innocent scene: sweat, flesh, swimming, battle",
    why="the task fails after the wait with `Failure to pass the risk control system`, which names no word",
    source=COLLECTED,
    severity=Severity.NOTE,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Sweat runs down the face of a runner}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: A general sweats}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: A naked man runs}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美在湖里游泳}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A naked flame, seen with the naked eye, lights a naked bulb and naked branches'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A nude lipstick and a nude palette lie on bathroom tiles beside bath salts'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A bare-knuckle fighter in sweats wipes a sweatband, the swimming pool behind is empty'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A street bathing in golden light, a rap battle, a doctor takes her blood pressure'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'She strips off the old wallpaper, stabs at the elevator button, trusts her guts'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A woman in a sweatshirt crosses the wet street to a bathhouse, blood-red sunset, a battleship, no gore'}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    everything = "\n".join(text for _, text in story.seen).lower()
    likely = [caution for caution in CAUTIONS if caution.may_match(everything)]
    for path, text in story.seen:
        for caution in likely:
            for match in caution.finditer(text):
                if not denied(text, match.start()):
                    yield _finding(path, text, match.span(), caution.instead)


def _finding(path: Path, text: str, part: tuple[int, int], instead: str | None) -> Finding:
    words = text[slice(*part)]
    if instead is None:
        hint = "Kling makes no such scene: show it otherwise"
        message = f"the content filter refuses `{words}`"
        return Finding(path, message, hint=hint, part=part, of=text, severity=Severity.WARNING)
    message = f"the content filter may stumble over `{words}`"
    return Finding(path, message, hint=f"gentler: `{instead}`", part=part, of=text)
