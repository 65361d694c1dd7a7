"""What holds of any storyboard in any dialect: a call read back asks for the same film, in the same words."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from dialects.boards import Film, errors, films, plain_films
from dialects.said import in_order, said
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from kling_story.dialects import lift, lower
from kling_story.dialects.request import Request
from kling_story.errors import UsageError
from kling_story.profiles import profile, targets
from kling_story.storyboard import Storyboard
from kling_story.understanding import understood
from kling_story.wording import wording_for

LAW = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
)


def dialect_of(film: Film) -> str:
    found = profile(film["target"], film["model"])
    assert found is not None
    return found.dialect


def asked_for(dialect: str, board: Storyboard) -> Request | None:
    """The call; None where the target has none, which is counted."""
    try:
        return lower(dialect, board)
    except UsageError as error:
        event(error.message)
        return None


@pytest.mark.parametrize("target", targets())
@LAW
@given(data=st.data())
def test_a_call_read_back_is_the_same_call(target: str, media: Path, data: st.DataObject) -> None:
    """``lower`` of what ``lift`` reads of a call is that call, and what is read of it is the same again."""
    film = data.draw(films(target))
    # A call numbers its elements: read back they are `@element_1@element_2`, and `@` after a Latin letter or a digit
    # is no reference. Only names in Chinese may stand so.
    assume(not re.search(r"@[^\W\d_][\w-]*@", str(film)))
    assume(not errors(film, target, media))
    dialect, board = dialect_of(film), Storyboard.model_validate(film)
    if (request := asked_for(dialect, board)) is None:
        return
    lifted = lift(dialect, request.path, request.json)
    again = lower(dialect, lifted)
    assert again == request
    assert lift(dialect, again.path, again.json) == lifted
    # Without the caution that `lift` takes with calls of others.
    plain = import_module(f"kling_story.dialects.{dialect}.lifting").lift(request.path, request.json)
    assert understood(plain) == lifted


@pytest.mark.parametrize("target", targets())
@settings(LAW, max_examples=40)
@given(data=st.data())
def test_what_a_call_says_is_read_back(target: str, media: Path, data: st.DataObject) -> None:
    """Of words that nobody could take for the tool's own, ``lift`` of ``lower`` gives all that is sent."""
    film = data.draw(plain_films(target))
    assume(not any(unclear(film) for unclear in (_alike, _only_heard, _two_tongues, _of_a_feature)))
    assume(not errors(film, target, media))
    dialect, board = dialect_of(film), Storyboard.model_validate(film)
    if (request := asked_for(dialect, board)) is None:
        return
    assert plain(in_order(lift(dialect, request.path, request.json))) == plain(said(board, request))


def plain(board: Storyboard) -> dict[str, Any]:
    """A storyboard's keys, for a difference that can be read."""
    return board.model_dump(exclude_defaults=True)


def _alike(film: Film) -> bool:
    """Whether all shots end in the same words of their own: those would be the look."""
    shots = film.get("shots", ())
    behind = any({"camera", "dialogue", "sound", "music"} & shot.keys() for shot in shots)
    ends = {re.split("[.。!] ?", shot["prompt"].rstrip(".。!"))[-1] for shot in shots}
    return not behind and len(ends) == 1 < len(shots)


def _only_heard(film: Film) -> bool:
    """Whether somebody of words alone speaks and is in no prompt, but for what they own: the description would be how
    the line is said.
    """
    prompts = " ".join(shot["prompt"] for shot in film.get("shots", ()))
    speakers = {line["who"] for shot in film.get("shots", ()) for line in shot.get("dialogue", ())}
    return any(f"@{name} " not in prompts for name in speakers & film.get("elements", {}).keys())


def _two_tongues(film: Film) -> bool:
    """Whether one shot's prompt and look are in two languages: it can't be told where one ends."""
    prompt = film.get("prompt") or film["shots"][0]["prompt"]
    chinese = {wording_for(text).chinese for text in (prompt, film.get("look") or prompt)}
    return len(film.get("shots", ())) < 2 and len(chinese) > 1


def _of_a_feature(film: Film) -> bool:
    """Whether a feature video's sound is kept, which services say of the video or of the film; or one shot is
    made beside it, which the path API takes for as many as Kling likes.
    """
    feature = film.get("reference_video", {}).get("use") == "feature"
    return feature and (film["audio"] == "original" or (film["target"] == "kling" and len(film.get("shots", ())) == 1))
