"""What the official APIs' create calls take besides: the caller's own id, an address to report to, a watermark."""

from __future__ import annotations

from kling_renderers.emulator.asking.fields import Fields


def external_id(fields: Fields) -> str | None:
    """The caller's own id; an empty one is none."""
    return fields.text("external_task_id") or None


def callback_url(fields: Fields) -> str | None:
    """The address to report to; an empty one is none."""
    return fields.text("callback_url") or None


def watermark(fields: Fields) -> bool:
    """Whether a film with a watermark is made too."""
    info = fields.part("watermark_info")
    if info is None:
        return False
    wanted = info.flag("enabled")
    info.done()
    return wanted
