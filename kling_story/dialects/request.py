"""A create call as a value: where it goes, and a body that can't hold an unknown field.

Kling ignores a misspelt field and bills the film that comes of it, so every body is a closed model.

A body names what has to be at the service first by a token, ``<file refs/mei.png>``, ``<element Mei>``,
``<voice Mei>``: so it can be shown, hashed and kept without a key, an upload or a picture's bytes in it.
``Request.filled`` puts what they stand for in their place, right before the call.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictInt

from kling_story.media import is_url

WORDS = frozenset({"prompt", "text", "negative_prompt"})
"""The fields that hold an author's words: a token is never looked for there."""


def _number(value: object) -> object:
    """The digits that a token was replaced with, as the number that they are."""
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() else value


ElementNumber = Annotated[StrictInt | Annotated[str, Field(pattern="^<element .*>$")], BeforeValidator(_number)]
"""An element's id where it is a number: 64 bits, so that it may be beyond what a float holds; or its token."""


class Body(BaseModel):
    """A request's body, or a part of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def called(self, external_id: str, callback: str | None = None) -> Self:
        """The same body, with the caller's own id of the task and the address to report to.

        As it is, where the API has no field for them.
        """
        del external_id, callback
        return self


class Request(NamedTuple):
    """A create call. ``path``: below the service's base address, ``/text-to-video/kling-3.0``."""

    path: str
    body: Body

    @property
    def json(self) -> dict[str, Any]:
        """The body as it is sent; what is left out is absent."""
        return self.body.model_dump(mode="json", exclude_none=True)

    def called(self, external_id: str, callback: str | None = None) -> Request:
        """The same call with the caller's own id of the task, where the API has one."""
        return self._replace(body=self.body.called(external_id, callback))

    def filled(self, values: Mapping[str, str]) -> Request:
        """The same call with each token replaced by what it stands for.

        Raises:
            KeyError: a token has no value.
        """
        return self._replace(body=type(self.body).model_validate(filled_in(self.json, values)))

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens in it, each once, in order."""
        return tuple(dict.fromkeys(_tokens(self.json)))


def file_token(path: str) -> str:
    """What stands for a file: itself, when it is an address."""
    return path if is_url(path) else f"<file {path}>"


def element_token(name: str) -> str:
    """What stands for the id that the service has for an element."""
    return f"<element {name}>"


def voice_token(name: str) -> str:
    """What stands for the id that the service has for an element's voice."""
    return f"<voice {name}>"


def is_token(value: str) -> bool:
    """Whether a text stands for something, and is none itself."""
    return value.startswith(("<file ", "<element ", "<voice ")) and value.endswith(">")


def token_parts(token: str) -> tuple[str, str]:
    """A token's kind (file, element, voice) and what it names."""
    kind, _, name = token[1:-1].partition(" ")
    return kind, name


def filled_in(value: Any, values: Mapping[str, str]) -> Any:
    """The JSON of a body, or a part of it, with each token replaced.

    Raises:
        KeyError: a token has no value.
    """
    if isinstance(value, dict):
        return {key: inner if key in WORDS else filled_in(inner, values) for key, inner in value.items()}
    if isinstance(value, list):
        return [filled_in(inner, values) for inner in value]
    return values[value] if isinstance(value, str) and is_token(value) else value


def _tokens(value: Any) -> Any:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in WORDS:
                yield from _tokens(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _tokens(inner)
    elif isinstance(value, str) and is_token(value):
        yield value
