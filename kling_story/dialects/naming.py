"""Numbers back to names: what `<<<element_1>>>` and the like in a call's words refer to."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, NamedTuple

from kling_story.dialects.reading import element_name, file_named, respelt, voiced_name
from kling_story.references import references

_NUMBER = re.compile(r"<<<[a-z]+_[0-9]+>>>")


class _Mark(NamedTuple):
    """What stands for a mark in a storyboard's words: ``@name``; ``number`` where that would run into a word."""

    name: str | None
    number: str


class Naming:
    """What a call's lists hold, and its words with names for numbers.

    ``given``: the call as the official legacy API has it, of which others write a part another way.
    ``elements`` and ``images``: as a storyboard has them.
    """

    def __init__(self, given: dict[str, Any]) -> None:
        prompts = (item["prompt"] for item in given.get("multi_prompt", ()))
        self._words = "\n".join((given.get("prompt", ""), *prompts))
        self._marks: dict[str, _Mark] = {}
        self.elements: dict[str, dict[str, Any]] = {}
        self.images: list[dict[str, Any]] = []
        self._take_elements(given.get("element_list", ()))
        self._take_voices(given.get("voice_list", ()))
        self._take_images(given.get("image_list", ()))
        if given.get("video_list"):
            self._marks["<<<video_1>>>"] = _Mark("video_1", "<<<video_1>>>")

    def read(self, words: str) -> str:
        """The words as a storyboard says them. A number that runs into another word stays a number."""
        names = {mark: meant.name for mark, meant in self._marks.items()}
        return respelt(words, names, {mark: meant.number for mark, meant in self._marks.items()})

    def _take_elements(self, listed: Collection[dict[str, Any]]) -> None:
        for n, item in enumerate(listed, start=1):
            given = str(item["element_id"])
            name = self._unused(element_name(given) or f"element_{n}")
            self.elements[name] = {"id": given}
            self._marks[f"<<<element_{n}>>>"] = _Mark(name, f"<<<element_{n}>>>")

    def _take_voices(self, listed: Collection[dict[str, Any]]) -> None:
        """A voice belongs to whoever stands before its number."""
        for n, item in enumerate(listed, start=1):
            number, named = f"<<<voice_{n}>>>", voiced_name(item["voice_id"])
            before = re.search(rf"([^\W\d_][\w-]*){number}", self._words)
            owner = named or (before[1] if before else f"voice_{n}")
            name = self._unused(owner)
            self.elements[name] = {"voice": {} if name == named else {"id": item["voice_id"]}}
            if name == owner:
                self._marks[f"{name}{number}"] = _Mark(name, f"{name}{number}")

    def _take_images(self, listed: Collection[dict[str, Any]]) -> None:
        """Storyboards number frames after reference images, wherever the call has them."""
        referred = [item for item in listed if "type" not in item]
        frames = [item for kind in ("first_frame", "end_frame") for item in listed if item.get("type") == kind]
        places = {id(item): n for n, item in enumerate((*referred, *frames), start=1)}
        for n, item in enumerate(listed, start=1):
            place = places[id(item)]
            name = None if "type" in item else self._unused(f"image_{place}")
            self._marks[f"<<<image_{n}>>>"] = _Mark(name, f"<<<image_{place}>>>")
            if name:
                file = file_named(item["image_url"])
                self.images.append({"image": file, "name": None if name == f"image_{place}" else name})

    def _unused(self, name: str) -> str:
        """The name, or one like it that nothing else has and that the words don't refer to already."""
        # A number ends as a name does: `@` right after it is no reference.
        words = _NUMBER.sub("x", self._words)
        while name in self.elements or any(reference.name for reference in references(words, {name})):
            name += "_"
        return name
