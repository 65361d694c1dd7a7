"""Whom a camera direction means by a pronoun: "push in to his eyes" where several people are in the shot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kling_story.materials import Element
from kling_story.references import references
from kling_story.storyboard import Shot
from kling_story.vocabulary.focus import last_goal, of_somebody
from kling_story.vocabulary.people import gender_in

_SENTENCE = r"[^.!?;。！？；\n]+"


def meant(destination: str, shot: Shot, people: Sequence[str], elements: Mapping[str, Element]) -> str | None:
    """Who of several ``people``, in order of mention, a destination speaks of without a name.

    Of those who can be "he" or "she" by their descriptions, or by the words about them alone: the only one, else the
    only one who speaks, else who is mentioned first. None where it speaks of nobody, or of them all.
    """
    if len(people) < 2:
        return None
    words = last_goal(destination)
    wanted = gender_in(words)
    if wanted is None or not of_somebody(words):
        return None
    genders = {name: _gender(name, shot.prompt, elements) for name in people}
    fitting = [name for name in people if genders[name] == wanted]
    fitting = fitting or [name for name in people if genders[name] is None]
    speaking = {line.speaker for line in shot.dialogue} & set(fitting)
    if len(speaking) == 1:
        return speaking.pop()
    return fitting[0] if fitting else None


def _gender(name: str, prompt: str, elements: Mapping[str, Element]) -> str | None:
    """What the description says, else the pronouns of a sentence that speaks of nobody else."""
    described = gender_in(elements[name].description or "")
    if described is not None:
        return described
    for sentence in re.findall(_SENTENCE, prompt):
        if {found.name for found in references(sentence, elements)} == {name}:
            told = gender_in(sentence)
            if told is not None:
                return told
    return None
