"""What a target accepts and yet doesn't make as written: what is lost on the way, and what is changed.

A request that is taken can still make another film than the storyboard says. What ``check`` calls an
error isn't repeated here: what is refused isn't lost. Which target says so, and when, stands beside
each; numbers and choices are the profile's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from kling_story.diagnostics import listed
from kling_story.judging import Story
from kling_story.media import is_url
from kling_story.prompts import sent_texts
from kling_story.vocabulary import LANGUAGES
from kling_story.vocabulary.languages import language_of
from kling_story.yamldoc import Path


class Loss(NamedTuple):
    """Something that is ``lost``, or ``changed``: where it is written, and what becomes of it in words.

    ``everywhere``: every target does the same, so that it tells none from another. ``limit``: the
    profile's limit that it rests on.
    """

    kind: Literal["lost", "changed"]
    path: Path
    words: str
    everywhere: bool = False
    limit: str | None = None


def losses(story: Story) -> Iterator[Loss]:
    """Everything that is lost or changed on the way to a target, in no order."""
    for look in _LOOKED_FOR:
        yield from look(story)


def _negative(story: Story) -> Iterator[Loss]:
    if story.board.negative and not story.profile["negative_prompt"]:
        yield Loss("lost", ("negative",), "the negative prompt isn't sent", limit="negative_prompt")


def _sound(story: Story) -> Iterator[Loss]:
    board, profile = story.board, story.profile
    if board.audio == "off" and "off" not in profile["audio"]:
        yield Loss("changed", ("audio",), "the film comes with sound: it can't be switched off", limit="audio")
    video = board.reference_video
    # The path API has one `audio` for all, and takes only `off` beside a feature video (2026-09); kie has the same.
    if video and video.keep_sound and video.use == "feature" and profile.dialect in ("path", "kie"):
        yield Loss("lost", ("reference_video", "keep_sound"), "the feature video's own sound isn't kept")


def _punctuation(story: Story) -> Iterator[Loss]:
    if story.profile.dialect != "path" or len(story.board.shots) < 2:
        return
    described = (
        (("elements", name, "description"), element.description or "")
        for name, element in story.board.elements.items()
        if not element.has_media
    )
    for path, text in (*sent_texts(story.board), *described):
        if ";" in text:
            yield Loss("changed", path, "`;` is sent as `,`: it would end the shot")


def _languages(story: Story) -> Iterator[Loss]:
    spoken = story.profile["languages"]
    # Told by fal alone (2026-11); what becomes of other languages elsewhere isn't said.
    if story.profile.dialect != "fal" or spoken is None or story.board.audio == "off":
        return
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            unknown = bool(line.language) and LANGUAGES.find(line.language or "") is None
            if unknown or language_of(line.line, line.language).id not in spoken:
                path = ("shots", index, "dialogue", n, "line")
                words = "the line is spoken in English: all but Chinese and English is translated"
                yield Loss("changed", path, words, limit="languages")


def _elements(story: Story) -> Iterator[Loss]:
    board, profile = story.board, story.profile
    if not profile["elements"]:
        for name in story.bound:
            yield Loss("lost", ("elements", name), f"`{name}` isn't sent: no elements are taken", limit="elements")
        return
    for name in story.bound:
        element, here = board.elements[name], ("elements", name)
        made = bool(element.images or element.video)
        if made and element.description and profile["element_description_characters"] is None:
            words = f"the description of `{name}` isn't sent: elements have none here"
            yield Loss("lost", (*here, "description"), words, limit="element_description_characters")
        if element.id and profile["element_ids"] is False:
            words = f"`{name}` is made anew: the element at Kling can't be named" if made else f"`{name}` isn't sent"
            yield Loss("changed" if made else "lost", (*here, "id"), words, limit="element_ids")


def _voices(story: Story) -> Iterator[Loss]:
    board, profile = story.board, story.profile
    for name, element in board.elements.items():
        if element.voice is None or (element.has_media and name not in story.bound):
            continue
        path = ("elements", name, "voice")
        if not element.has_media:
            if not profile["voices_max"]:
                yield Loss("lost", path, f"`{name}` is sent as words, and words have no voice", everywhere=True)
        elif not (element.images or element.video):
            yield Loss("lost", path, f"`{name}` keeps the voice that it has at Kling", everywhere=True)
        elif profile["elements"] and profile["element_voices"] is not None:
            if ("video" if element.video else "pictures") not in profile["element_voices"]:
                words = f"`{name}` doesn't get its voice: an element made from pictures has none here"
                yield Loss("lost", path, words, limit="element_voices")
            elif profile.dialect == "kie" and not element.voice.file:
                # Its page lists recordings (`element_input_audio_urls`) and no ids, 2026-11.
                yield Loss("lost", path, f"`{name}` doesn't get its voice: recordings are taken here, no voice ids")


def _by_address(story: Story) -> Iterator[Loss]:
    """The official APIs take pictures in the request, videos and recordings by address alone (path API pages,
    2026-09, legacy documents, 2026-03); resellers have an upload.
    """
    board, profile = story.board, story.profile
    if profile.dialect not in ("path", "v1"):
        return
    files: list[tuple[Path, str]] = []
    if board.reference_video and profile["reference_video"]:
        files.append((("reference_video", "file"), board.reference_video.file))
    for name in story.bound if profile["elements"] else ():
        element, here = board.elements[name], ("elements", name)
        if element.id:
            continue
        if element.video:
            files.append(((*here, "video"), element.video))
        spoken = ("video" if element.video else "pictures") in (profile["element_voices"] or ())
        if spoken and element.voice and element.voice.file and not element.voice.id:
            files.append(((*here, "voice", "file"), element.voice.file))
    for path, file in files:
        if not is_url(file):
            yield Loss("lost", path, f"`{file}` isn't sent from this disk: Kling takes it by an https address")


def _shots(story: Story) -> Iterator[Loss]:
    board, profile, compiled = story.board, story.profile, story.compiled
    asks_for_prompt = profile.dialect == "replicate" or (profile.dialect, board.model) == ("kie", "kling-3.0-omni")
    if asks_for_prompt and len(board.shots) > 1:
        words = "a `prompt` is needed beside the shots: the first shot's words are sent there once more"
        yield Loss("changed", ("shots",), words)
    if profile.dialect == "dashscope":
        # "Silently truncated", for shots and prompt alike (DashScope's Kling document, 2026-11).
        most = profile["shot_characters"] if len(board.shots) > 1 else profile["prompt_characters"]
        texts = compiled.shots or (compiled.prompt,)
        for index, text in enumerate(texts):
            if most is not None and len(text) > most:
                path: Path = ("shots", index, "prompt") if compiled.shots else ("prompt",)
                yield Loss("lost", path, f"what comes after character {most} is cut off in silence")
    # Turbo's pages have no `multi_shot` setting, and the path API's own default is true (2026-09).
    if profile.dialect == "path" and profile.model == "kling-3.0-turbo" and len(board.shots) == 1:
        yield Loss("changed", ("shots",), "the film may come with cuts: there is no setting to forbid them")
    # "multi_shot may only be true" beside a feature video (official path API pages, 2026-09).
    follows = board.reference_video and board.reference_video.use == "feature" and profile["reference_video"]
    if profile.dialect == "path" and profile["auto_storyboard"] and len(board.shots) == 1 and follows:
        yield Loss("changed", ("shots",), "the film may come with cuts: beside a feature video they are a must")


def _frames(story: Story) -> Iterator[Loss]:
    board = story.board
    # fal's video-to-video endpoints have no field for a frame (typed client 1.10.1, 2026-11).
    if story.profile.dialect == "fal" and board.reference_video and board.reference_video.use == "feature":
        for key in ("start_frame", "end_frame"):
            if getattr(board, key):
                yield Loss("lost", (key,), "there is no place for a frame beside a reference video")


def _everywhere(story: Story) -> Iterator[Loss]:
    """What no target does as written. That a title and notes are for people nobody need be told."""
    board = story.board
    told_in_words = ("camera", "lens", "transition", "facing", "direction", "sound", "music")
    first = {key: n for key in told_in_words for n, shot in reversed([*enumerate(board.shots)]) if getattr(shot, key)}
    if first:
        key, index = min(first.items(), key=lambda found: found[1])
        said = f"{listed(first, 'and')} {'is' if len(first) == 1 else 'are'} sent as words"
        words = f"{said}, for the model to follow or not"
        yield Loss("changed", ("shots", index, key), words, everywhere=True)
    if board.look and len(board.shots) > 1:
        yield Loss("changed", ("look",), f"the look is said again in each of {len(board.shots)} shots", everywhere=True)
    if board.reference_video and board.reference_video.use == "base":
        words = "the film is as long as the base video, whatever is written"
        yield Loss("changed", ("shots",) if board.shots else ("duration",), words, everywhere=True)
    used = story.used
    for name, element in board.elements.items():
        if not element.has_media and element.description and name in used:
            words = f"the description of `{name}` is sent as words, in each shot that names it"
            yield Loss("changed", ("elements", name), words, everywhere=True)
        elif element.has_media and name not in used:
            words = f"`{name}` isn't sent: nothing in the words names it"
            yield Loss("lost", ("elements", name), words, everywhere=True)
    own: list[Path] = [("soundtrack",)] if board.soundtrack else []
    own += [("shots", n, "soundtrack") for n, shot in enumerate(board.shots) if shot.soundtrack]
    if own:
        yield Loss("lost", own[0], "the soundtrack isn't sent: it is the animatic's", everywhere=True)
    panel = next((n for n, shot in enumerate(board.shots) if shot.panel), None)
    if panel is not None:
        yield Loss("lost", ("shots", panel, "panel"), "panels aren't sent: they are the animatic's", everywhere=True)


_LOOKED_FOR: tuple[Callable[[Story], Iterator[Loss]], ...] = (
    _negative,
    _sound,
    _punctuation,
    _languages,
    _elements,
    _voices,
    _by_address,
    _shots,
    _frames,
    _everywhere,
)
