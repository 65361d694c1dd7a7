"""What authors write for a key, and what pydantic's errors mean, in plain words."""

from __future__ import annotations

OTHER_NAMES = {
    "name": "title",
    "seconds": "duration",
    "length": "duration",
    "time": "duration",
    "text": "prompt",
    "description": "prompt",
    "action": "prompt",
    "shot_size": "size",
    "shot": "size",
    "movement": "camera",
    "move": "camera",
    "camera_move": "camera",
    "aspect_ratio": "aspect",
    "ratio": "aspect",
    "resolution": "quality",
    "style": "look",
    "characters": "elements",
    "cast": "elements",
    "scenes": "shots",
    "negative_prompt": "negative",
    "multi_prompt": "shots",
    "first_frame": "start_frame",
    "last_frame": "end_frame",
    "speaker": "who",
    "text_line": "line",
    "says": "line",
    "emotion": "tone",
    "type": "kind",
    "image": "images",
    "sfx": "sound",
    "note": "notes",
    "comment": "notes",
    "sound_effects": "sound",
}
"""Names from other tools and other languages of the trade, and the key that is meant."""

KINDS = {
    "string_type": "text",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "bool_parsing": "yes or no",
    "bool_type": "yes or no",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "too_long": "fewer values",
    "too_short": "more values",
}
"""What pydantic's error types ask for, in plain words."""
