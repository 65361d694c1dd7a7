"""The sidecar of a film: a JSON file beside it that says how it was made, for people and other tools.

``NAME.take1.json`` holds

``schema``                      ``kling-story/sidecar/1``
``made_by``                     this tool and its version
``job``, ``run``, ``take``      as in the ledger
``storyboard``, ``title``       the file, relative to the sidecar where it can be, and the film's title
``target``, ``model``, ``backend``, ``account``, ``rehearsal``   who was asked; the account is a hash
``request``                     the call: its path, and its body with tokens for files, elements and voices
``task_id``, ``external_task_id``   the task at the service, and our own name for it
``fingerprint``                 the same for the same film at the same target
``files``                       SHA-256 of each file that went into it, by its name in the storyboard
``supplies``                    what each token stood for: ``token``, ``kind``, ``name``, ``hash`` of all that it is
                                made from (of a file its SHA-256), and ``id`` of an element or voice at the service
``price``, ``charge``           ``usd`` and ``units``, as text: before, and as the service says; null where unknown
``film``                        ``file``, ``sha256``, ``bytes``, ``seconds`` (text), and ``remark`` if anything is odd
``times``                       ``ordered``, ``sent``, ``ended``, ``saved``: UTC, as in ISO 8601

No key is in it, and no address of the film, which would open it to whoever reads it.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kling_story.errors import ToolError
from kling_story.jobs.downloads import Film
from kling_story.jobs.job import Job
from kling_story.media.opening import open_plain

SCHEMA = "kling-story/sidecar/1"

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def sidecar(
    job: Job, board: Path, place: Path, film: Film, saved: float, made: Mapping[str, str | None]
) -> dict[str, Any]:
    """What is said of a film in ``place``; ``board`` is its storyboard's file, ``made`` what was made of supplies at
    the service, by token.
    """
    return {
        "schema": SCHEMA,
        "made_by": _made_by(),
        "job": job.id,
        "run": job.run,
        "take": job.take,
        "storyboard": _from(place.parent, board),
        "title": job.title,
        "target": job.target,
        "model": job.model,
        "backend": job.backend,
        "account": job.account,
        "rehearsal": job.rehearsal,
        "request": {"path": job.request_path, "body": job.request},
        "task_id": job.task_id,
        "external_task_id": job.external_id,
        "fingerprint": job.fingerprint,
        "files": job.files,
        "supplies": [_supply(row, made.get(row["token"])) for row in job.supplies],
        "price": {"usd": _text(job.price_usd), "units": _text(job.price_units)},
        "charge": {"usd": _text(job.charge_usd), "units": _text(job.charge_units)},
        "film": {
            "file": place.name,
            "sha256": film.sha256,
            "bytes": film.bytes,
            "seconds": None if film.seconds is None else f"{float(film.seconds):.3f}",
            "remark": film.remark,
        },
        "times": {
            "ordered": _time(job.created),
            "sent": _time(job.sent),
            "ended": _time(job.ended),
            "saved": _time(saved),
        },
    }


def write_sidecar(said: dict[str, Any], place: Path) -> None:
    """Effect: the sidecar stands beside its film, whole. One of the same job is replaced, nothing else.

    Raises:
        ToolError: something else is there, or the disk doesn't take it.
    """
    path = place.with_suffix(".json")
    if os.path.lexists(path) and not _is_of(path, said["job"]):
        raise ToolError(f"`{path}` is there already, and is no sidecar of this film", hint="move it elsewhere")
    text = json.dumps(said, ensure_ascii=False, indent=2) + "\n"
    part = path.with_name(f".kling-story-{said['job']}.json.part")
    try:
        with os.fdopen(os.open(part, _NEW, 0o666), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(part, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise ToolError(f"`{path}` can't be written: {error.strerror or error}") from error


@cache
def _made_by() -> str:
    return f"kling-story {version('kling-story')}"


def _supply(row: dict[str, Any], made: str | None) -> dict[str, Any]:
    """A supply; of a file that was uploaded no address, which would open it."""
    said = {name: row[name] for name in ("token", "kind", "name", "hash")}
    if row["kind"] == "file":
        return said
    element = row["element"] or {}
    of = element if row["kind"] == "element" else element.get("voice") or {}
    return {**said, "id": of.get("id") or made}


def _is_of(path: Path, job: str) -> bool:
    if path.is_symlink():
        return False
    try:
        with open_plain(path) as file:
            said = json.loads(file.read())
    except (OSError, ValueError):
        return False
    return isinstance(said, dict) and (said.get("schema"), said.get("job")) == (SCHEMA, job)


def _from(folder: Path, file: Path) -> str:
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive
        return file.as_posix()


def _text(number: object) -> str | None:
    return None if number is None else str(number)


def _time(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
