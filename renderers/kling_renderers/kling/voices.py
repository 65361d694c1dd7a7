"""Voices at Kling: made from a recording, listed, deleted.

Paths and fields: official voice pages, 2026-09; `callback_url` and `external_task_id` stand in the legacy documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from kling_renderers.kling.elements import UPLOAD
from kling_renderers.kling.service import Kling
from kling_renderers.web.words import plain
from kling_story.dialects.request import Body
from kling_story.media import is_url
from kling_story.remote import Kept, Refused, Supply

PATH = "/v1/general/custom-voices"
DELETE = "/v1/general/delete-voices"
NAME_CHARACTERS = 20
"""Code points of a voice's name (official voice page, 2026-09)."""


class NewVoice(Body):
    """What the call takes that makes a voice. ``voice_url``: of a clean recording of one voice, 5-30 s."""

    voice_name: str
    voice_url: str
    callback_url: str | None = None
    external_task_id: str | None = None


def new_voice(supply: Supply, external_id: str) -> NewVoice:
    """The call that makes a voice.

    Raises:
        Refused: its recording is on this disk.
    """
    address = recording_of(supply)
    return NewVoice(voice_name=supply.name[:NAME_CHARACTERS], voice_url=address, external_task_id=external_id)


def recording_of(supply: Supply) -> str:
    """The address of a voice's recording.

    Raises:
        Refused: it is on this disk.
    """
    voice = supply.element.voice if supply.element else None
    recording = voice.file if voice else None
    if recording is None or not is_url(recording):
        raise Refused(f"the recording `{recording}` of the voice of `{supply.name}` is on this disk", UPLOAD)
    return recording


def voices(kling: Kling) -> Iterator[Kept]:
    """The account's own voices, without those deleted.

    Raises:
        Refused, Busy
    """
    for number, one, made in kling.shelf(PATH, "voices", "voice_id"):
        yield Kept(number, plain(one.get("voice_name") or ""), "", made)


def delete_voice(kling: Kling, id: str) -> None:
    """Raises: Refused, Busy"""
    kling.ask("POST", DELETE, json={"voice_id": id})
