"""What is known of pictures, films and sounds from their headers: no decoder is loaded for it.

"Unknown" is an answer: a URL, or a format whose header isn't read here, gives None. Every probe copes
with any bytes, and opens nothing that could block; a file is looked into once, however often it is
named. Films and sounds are in rooms of their own, ``media.films`` and ``media.sounds``, as most
storyboards name none.
"""

from __future__ import annotations

from kling_story.media.formats import content_type, format_of, is_url
from kling_story.media.pictures import Picture, probe_picture
from kling_story.media.spelling import as_spelt_on_disk, is_of_one_machine

__all__ = ["Picture", "as_spelt_on_disk", "content_type", "format_of", "is_of_one_machine", "is_url", "probe_picture"]
