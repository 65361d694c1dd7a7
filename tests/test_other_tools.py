"""Keys and choices of other tools' APIs: told with what to write instead."""

from __future__ import annotations

import pytest

from kling_story.checking import check_text

_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("cfg_scale: 0.5", "leave it out"),
        ("cfgScale: 0.5", "leave it out"),
        ("negative_prompt: blur", "`negative`"),
        ("negativePrompt: blur", "`negative`"),
        ("seed: 42", "no seed"),
        ("multi_shot: true", "leave it out"),
        ("shot_type: customize", "leave it out"),
        ("sound: 'on'", "`audio: native`"),
        ("mode: pro", "`quality: 1080p`"),
        ("image_tail: front.png", "`end_frame`"),
        ("imageTail: front.png", "`end_frame`"),
        ("image: front.png", "`start_frame`"),
        ("start_image_url: front.png", "`start_frame`"),
        ("generate_audio: true", "`audio`"),
        ("model_name: kling-v3", "`model`"),
        ("aspect_ratio: '16:9'", "`aspect`"),
        ("element_list: []", "`elements`"),
        ("image_list: []", "`reference_images`"),
        ("voice_list: []", "`voice:` under the element"),
        ("static_mask: front.png", "`motion_brush:`"),
        ("dynamic_masks: []", "`strokes:`"),
        ("callback_url: https://a.example", "belongs to the request"),
        ("external_task_id: a", "belongs to the request"),
        ("watermark_info: {enabled: true}", "belongs to the request"),
    ],
)
def test_a_key_of_another_api_says_what_to_write(written: str, said: str) -> None:
    """Told once, as an unknown key, with the way it is written here."""
    (found,) = [d for d in check_text(f"version: 1\n{written}\n{_SHOT}") if d.code == "KS102"]
    assert said in found.hint


def test_the_shots_of_a_request_are_shots() -> None:
    """`multi_prompt` is renamed, and its items' index isn't needed; both are told at once."""
    text = "version: 1\nmulti_prompt:\n  - {index: 1, duration: 5, prompt: Mei walks}\n"
    found = [d for d in check_text(text) if d.code == "KS102"]
    assert [d.hint for d in found] == ["did you mean `shots`?", "leave it out: shots are counted in their order"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("quality: std", "720p"),
        ("quality: pro", "1080p"),
        ("quality: 1080P", "1080p"),
        ("storyboard: intelligence", "auto"),
        ("storyboard: customize", "custom"),
        ("audio: 'on'", "native"),
    ],
)
def test_a_choice_of_another_api_has_its_own_name_here(written: str, meant: str) -> None:
    """The one that is meant is offered as a fix."""
    (found,) = [d for d in check_text(f"version: 1\n{written}\n{_SHOT}") if d.code == "KS105"]
    assert found.fix.title == f"write `{meant}`"


@pytest.mark.parametrize(
    ("element", "said"),
    [("{frontal_image: a.png}", "`images`"), ("{element_id: '8'}", "`id`"), ("{voice_id: '8'}", "`voice`")],
)
def test_the_keys_of_an_elements_request(element: str, said: str) -> None:
    """What an element is called there has its own name here."""
    text = f"version: 1\nelements: {{Mei: {element}}}\nshots:\n  - {{duration: 5, prompt: '@Mei walks'}}\n"
    (found,) = [d for d in check_text(text) if d.code == "KS102"]
    assert said in found.hint


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kling-v1", "kling-1.0"),
        ("kling-v1-5", "kling-1.5"),
        ("kling-v1-6", "kling-1.6"),
        ("kling-v2-master", "kling-2.0-master"),
        ("kling-v2-1", "kling-2.1"),
        ("kling-v2-1-master", "kling-2.1-master"),
        ("kling-v2-5-turbo", "kling-2.5-turbo"),
        ("kling-v2-6", "kling-2.6"),
        ("kling-v3", "kling-3.0"),
        ("kling-v3-omni", "kling-3.0-omni"),
        ("kling-video-o1", "kling-o1"),
        ("kling/kling-v3-video-generation", "kling-3.0"),
        ("kling/kling-v3-omni-video-generation", "kling-3.0-omni"),
        ("kwaivgi/kling-v3-omni-video", "kling-3.0-omni"),
        ("kling-3.0/video", "kling-3.0"),
        ("kling-v3.0-t2v", "kling-3.0"),
        ("Kling 3.0", "kling-3.0"),
        ("Kling 2.5 Turbo", "kling-2.5-turbo"),
        ("kling3", "kling-3.0"),
        ("3.0", "kling-3.0"),
        ("o3", "kling-3.0-omni"),
        ("o1", "kling-o1"),
    ],
)
def test_a_model_by_the_name_of_another_interface(written: str, meant: str) -> None:
    """Every `model_name` of the legacy API, and what resellers and people say."""
    (found,) = [d for d in check_text(f"version: 1\nmodel: {written}\n{_SHOT}") if d.code == "KS801"]
    assert found.fix.title == f"write `{meant}`"
