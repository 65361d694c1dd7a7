"""The references, made from the model, the vocabulary and the checks themselves.

The files beside this one are generated; a test compares them. To refresh them:

    python -m kling_story.reference
"""

from kling_story.reference.pages import GENERATED, TABLES, check_page
from kling_story.reference.schema import field_descriptions, json_schema
from kling_story.reference.settings import SETTINGS

__all__ = ["GENERATED", "SETTINGS", "TABLES", "check_page", "field_descriptions", "json_schema"]
