"""The team's settings: ``[tool.kling-story]`` in ``pyproject.toml``, or ``kling-story.toml``.

The nearest one upwards counts, up to the top of the repository. It is small on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from kling_story.checking import Checker
from kling_story.diagnostics import Severity, did_you_mean, listed
from kling_story.errors import SetupError
from kling_story.policy import EVERYTHING, Policy, covers
from kling_story.profiles import SHIPPED, Profiles
from kling_story.vocabulary import LANGUAGES

FILE = "kling-story.toml"
TABLE = "[tool.kling-story"


class SubmitConfig(NamedTuple):
    """What a team has settled about buying films: the table ``submit``.

    ``monthly_budget``: USD in a calendar month, ``max_cost``: USD in one run; None where there is no limit.
    ``concurrency``: tasks at once of one account, 5 in the official documents' example of a pack (2026-03).
    ``backend``: who is asked. ``out``: the folder for the films. ``region``: of the official APIs.
    """

    monthly_budget: Decimal | None = None
    max_cost: Decimal | None = None
    concurrency: int = 5
    backend: str | None = None
    out: Path | None = None
    region: str | None = None


class Config(NamedTuple):
    """What a team has settled for all its storyboards.

    ``target``: who is asked. ``strict``: warnings fail too. ``exclude``: patterns of files and folders
    that aren't searched. ``profiles``: files with profiles of one's own. ``policy``: what is judged.
    ``path``: where it is written; None where nothing is. ``submit``: what may be bought, and of whom.
    """

    target: str | None = None
    strict: bool = False
    exclude: tuple[str, ...] = ()
    profiles: tuple[Path, ...] = ()
    policy: Policy = EVERYTHING
    path: Path | None = None
    submit: SubmitConfig = SubmitConfig()

    def checker(self, target: str | None = None) -> Checker:
        """How storyboards are checked here; ``target`` counts before that of the settings."""
        profiles = Profiles(self.profiles) if self.profiles else SHIPPED
        return Checker(target or self.target, profiles, self.policy)

    def passes_over(self, file: Path) -> bool:
        """Whether a file isn't looked at when the folder it is in is searched."""
        return any(covers(pattern, file, self.policy.base) for pattern in self.exclude)


def find_config(folder: Path) -> Config:
    """The settings that hold in a folder.

    Raises:
        SetupError: they are written wrongly.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        for path in (place / FILE, place / "pyproject.toml"):
            if path.is_file() and (path.name == FILE or TABLE in _text(path)):
                return read_config(path)
        if (place / ".git").exists():
            break
    return Config()


def read_config(path: Path) -> Config:
    """The settings of one file.

    Raises:
        SetupError: it isn't there, or is written wrongly.
    """
    # Most folders have no settings: they needn't pay for the reader.
    import tomllib

    try:
        data: dict[str, Any] = tomllib.loads(_text(path), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise SetupError(f"`{path}` is no TOML: {error}") from error
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("kling-story", {})
    table = _Table(path, data)
    profiles = tuple(path.parent / name for name in table.words("profiles"))
    policy = Policy(
        select=table.words("select"),
        ignore=table.words("ignore"),
        severity={code: table.severity(code, word) for code, word in table.table("severity")},
        per_file={pattern: table.listed(pattern, codes) for pattern, codes in table.table("per-file-ignores")},
        base=path.parent.resolve(),
        rates={table.language(name): table.rate(name, rate) for name, rate in table.table("speaking-rates")},
    )
    return Config(
        target=table.word("target"),
        strict=table.yes("strict"),
        exclude=table.words("exclude"),
        profiles=profiles,
        policy=policy,
        path=path,
        submit=_submit(path, dict(table.table("submit"))),
    )


def _submit(path: Path, data: dict[str, Any]) -> SubmitConfig:
    table = _Table(path, data, _SUBMIT_KEYS, "submit.")
    out = table.word("out")
    return SubmitConfig(
        monthly_budget=table.money("monthly-budget"),
        max_cost=table.money("max-cost"),
        concurrency=table.count("concurrency", 5, 1000),
        backend=table.word("backend"),
        out=path.parent / out if out else None,
        region=table.one_of("region", ("global", "china")),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it isn't UTF-8 text"
        raise SetupError(f"`{path}` can't be read: {why}") from error


_KEYS = (
    "target",
    "strict",
    "select",
    "ignore",
    "severity",
    "exclude",
    "profiles",
    "per-file-ignores",
    "speaking-rates",
    "submit",
)
_SUBMIT_KEYS = ("monthly-budget", "max-cost", "concurrency", "backend", "out", "region")

MOST_USD = 1_000_000
"""More than this is a slip of the decimal point."""


class _Table:
    """The keys of a table of the file, each asked for by its kind. ``within``: what its keys are told with."""

    def __init__(self, path: Path, data: dict[str, Any], keys: Sequence[str] = _KEYS, within: str = "") -> None:
        self.path, self.data, self.within = path, data, within
        for key in data:
            if key not in keys:
                meant = did_you_mean(key, keys)
                hint = f"did you mean `{within}{meant}`?" if meant else f"{listed(keys)}"
                self.wrong(f"there is no key `{within}{key}`", hint)

    def word(self, key: str) -> str | None:
        value = self.data.get(key)
        if value is not None and not isinstance(value, str):
            self.wrong(f"`{self.within}{key}` is a text in quotes")
        return value

    def one_of(self, key: str, choices: Sequence[str]) -> str | None:
        value = self.word(key)
        if value is not None and value not in choices:
            self.wrong(f"`{self.within}{key}` is `{value}`", f"it is {' or '.join(f'`{one}`' for one in choices)}")
        return value

    def money(self, key: str) -> Decimal | None:
        """An amount of USD; 0 is one: nothing may be bought."""
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
            self.wrong(
                f"`{self.within}{key}` is a number, in USD", f"write {key} = 25 or {key} = 12.50, without a sign"
            )
        amount = Decimal(value)
        # Not a number can't be compared.
        if not amount.is_finite() or not 0 <= amount <= MOST_USD:
            self.wrong(f"`{self.within}{key}` is an amount from 0 to {MOST_USD:,} USD")
        return amount

    def count(self, key: str, default: int, most: int) -> int:
        value = self.data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
            self.wrong(f"`{self.within}{key}` is a whole number from 1 to {most}")
        return int(value)

    def yes(self, key: str) -> bool:
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            self.wrong(f"`{key}` is true or false")
        return bool(value)

    def words(self, key: str) -> tuple[str, ...]:
        return self.listed(key, self.data.get(key, []))

    def listed(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.wrong(f"`{key}` is a list of texts", f'write {key} = ["..."]')
        return tuple(value)

    def table(self, key: str) -> Iterator[tuple[str, Any]]:
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            self.wrong(f"`{key}` is a table")
        yield from value.items()

    def severity(self, code: str, word: Any) -> Severity:
        if word not in tuple(Severity):
            self.wrong(f"`{code}` has no severity `{word}`", f"{listed(Severity)}; to leave it out: `ignore`")
        return Severity(word)

    def language(self, name: str) -> str:
        language = LANGUAGES.find(name)
        if language is None:
            self.wrong(f"no language is called `{name}`", f"known: {', '.join(LANGUAGES.ids)}")
        return language.id

    def rate(self, name: str, rate: Any) -> float:
        rate = float(rate) if isinstance(rate, Decimal) else rate
        if isinstance(rate, bool) or not isinstance(rate, (int, float)) or not 0.1 <= rate <= 50:
            self.wrong(f"the speaking rate of `{name}` is a number from 0.1 to 50, words or characters a second")
        return float(rate)

    def wrong(self, message: str, hint: str | None = None) -> NoReturn:
        raise SetupError(f"`{self.path}`: {message}", hint)
