"""A scenario as data, read from YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from kling_renderers.emulator.refusals import CODES
from kling_story.errors import SetupError, UsageError

_READY = files(__package__) / "ready"
NAMES = tuple(sorted(path.name.removesuffix(".yaml") for path in _READY.iterdir() if path.name.endswith(".yaml")))
"""The scenarios that come along."""

On = Literal["create", "query", "list", "cancel", "download", "element", "voice", "costs", "upload", "any"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"`{text}` is no pattern: {error}") from None
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class When(_Part):
    """What a call, or the task that it is about, has to be."""

    prompt: Pattern | None = None
    model: Pattern | None = None
    dialect: Pattern | None = None
    external_id: Pattern | None = None
    path: Pattern | None = None

    def holds(self, facts: Mapping[str, str]) -> bool:
        """Whether each pattern is found in the fact of its name."""
        wanted = self.model_dump(exclude_none=True)
        return all(re.search(pattern, facts.get(name, ""), re.IGNORECASE) for name, pattern in wanted.items())


class Then(_Part):
    """What happens; see the package's docstring."""

    code: int | None = None
    message: str | None = None
    retry_after: float | None = None
    status: int | None = Field(None, ge=400, le=599)
    call: Literal["refused", "lost", "late"] | None = None
    answer: Literal["lost", "late", "garbled"] | None = None
    delay: float = Field(0, ge=0, le=600)
    fail: str | None = None
    word: str | None = None
    polls: int = Field(1, ge=1)
    cut: int | None = Field(None, ge=0)
    rate: float | None = Field(None, gt=0)
    content: Literal["html", "empty", "short", "other"] | None = None
    expired: bool = False
    callbacks: Literal["lost", "twice", "reversed"] | None = None

    @model_validator(mode="after")
    def _known_code(self) -> Self:
        if self.code is not None and self.code not in CODES:
            raise ValueError(f"there is no code {self.code}: {', '.join(map(str, CODES))}")
        if not self.model_fields_set:
            raise ValueError("`then` says nothing")
        return self


_ONLY: dict[str, tuple[On, ...]] = {
    **dict.fromkeys(("fail", "word", "polls", "callbacks"), ("create",)),
    **dict.fromkeys(("cut", "rate", "content", "expired"), ("download",)),
}


class Rule(_Part):
    """When something happens, and what."""

    on: On
    nth: int | list[int] | str | None = None
    times: int | None = Field(None, ge=1)
    chance: float = Field(1, gt=0, le=1)
    when: When = When()
    then: Then

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        if isinstance(self.nth, str) and not re.fullmatch(r"every [1-9][0-9]{0,5}", self.nth):
            raise ValueError(f"`nth: {self.nth}`: write 1, [1, 3], or `every 3`")
        for name in self.then.model_fields_set:
            if name in _ONLY and self.on not in _ONLY[name]:
                raise ValueError(f"`{name}` goes with `on: {_ONLY[name][0]}`, not with `on: {self.on}`")
        return self


class AccountOf(_Part):
    """What the account has otherwise than usual."""

    concurrency: int | None = Field(None, ge=1)
    calls_a_second: int | None = Field(None, ge=1)
    pack: Decimal | None = Field(None, ge=0)


class Advance(_Part):
    """How tasks go on; see ``tasks.Pace``."""

    by: Literal["time", "poll", "now"] | None = None
    speed: float | None = Field(None, gt=0)
    polls: int | None = Field(None, ge=0)


class Scenario(_Part):
    """What is rehearsed."""

    title: str = "everything goes well"
    account: AccountOf = AccountOf()
    clock_skew: float = 0
    advance: Advance = Advance()
    seed: int = 1
    rules: tuple[Rule, ...] = ()


def load_scenario(name: str | Path | None) -> Scenario:
    """One that comes along, by name, or a file's; None: everything goes well.

    Raises:
        UsageError: there is no such name or file.
        SetupError: the file is no scenario.
    """
    if name is None:
        return Scenario()
    if str(name) in NAMES:
        return _read((_READY / f"{name}.yaml").read_text("utf-8"), str(name))
    path = Path(name)
    if not path.is_file():
        raise UsageError(
            f"there is no scenario `{name}`",
            hint=f"a file, or one of: {', '.join(NAMES)}; kling-story emulate --scenarios tells of each",
        )
    return _read(path.read_text("utf-8"), str(name))


def titles() -> dict[str, str]:
    """What the scenarios that come along are about, by name."""
    return {name: load_scenario(name).title for name in NAMES}


def _read(text: str, name: str) -> Scenario:
    try:
        data: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise SetupError(f"`{name}` is no YAML: {error}") from error
    # YAML 1.1 reads the key `on` as true.
    for rule in data.get("rules") or () if isinstance(data, dict) and isinstance(data.get("rules"), list) else ():
        if isinstance(rule, dict) and True in rule:
            rule["on"] = rule.pop(True)
    try:
        return Scenario.model_validate(data if data is not None else {})
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        raise SetupError(
            f"`{name}` is no scenario: {place}: {first['msg'].removeprefix('Value error, ')}",
            hint="kling-story emulate --help says what a scenario can hold",
        ) from error
