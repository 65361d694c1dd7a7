"""Results are the animatics of the requests that came in."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from emulator.bodies import CUSTOM, I2V, T2V, TAKEN, V1, V1I, picture, with_
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kling_renderers.emulator import Account, Emulator, Pace
from kling_renderers.emulator.animatics import Animatics
from kling_story.media.films import Film, probe_film
from kling_story.planning import Plan
from kling_story.reference.example_files import png

SHOTS = "shot 1, 3, wide shot of a cat, slow push in; shot 2, 2, close-up of a dog"
TALL = picture(720, 1280)


class Planner(Animatics):
    """Keeps what would be drawn, and draws nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.plans: list[Plan] = []
        self.frames: list[bytes | None] = []

    def __call__(self, asked, seconds) -> bytes:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            film = self.plan(asked, seconds, Path(folder))
            frame = Path(folder) / film.start_frame if film.start_frame else None
            self.frames.append(frame.read_bytes() if frame and frame.is_file() else None)
        self.plans.append(film)
        return b"film"


def planned(client, path: str, body: dict) -> tuple[Plan, bytes | None]:
    """What would be drawn of a request, and its start frame."""
    films = Planner()
    emulator = Emulator(films=films, advance=Pace("now"), accounts=[Account(concurrency=None)])
    api = client(emulator)
    data = api.post(path, json=body).json()["data"]
    if "id" in data:
        url = api.get("/tasks", params={"task_ids": data["id"]}).json()["data"][0]["outputs"][0]["url"]
    else:
        task = api.get(f"{path}/{data['task_id']}").json()["data"]
        url = task["task_result"]["videos"][0]["url"]
    assert api.get(url).status_code == 200
    return films.plans[0], films.frames[0]


@pytest.mark.parametrize(
    ("path", "body", "cuts", "aspect"),
    [
        ("/text-to-video/kling-3.0", {"prompt": SHOTS, "settings": {"aspect_ratio": "9:16"}}, [3], (9, 16)),
        ("/text-to-video/kling-3.0", {"prompt": "Shot 1 (3s): A pier.\nShot 2 (2s): A hand."}, [3], (16, 9)),
        ("/text-to-video/kling-3.0", with_(T2V, settings={"duration": 9}), [], (16, 9)),
        ("/text-to-video/kling-3.0", {"prompt": "a cat and a dog"}, [], (16, 9)),
        ("/text-to-video/kling-3.0", {"prompt": "Wide: a dog runs. Close on a cat."}, ["2.25"], (16, 9)),
        ("/v1/videos/text2video", with_(V1, **CUSTOM), [3], (16, 9)),
        ("/v1/videos/text2video", with_(V1, **CUSTOM) | {"multi_shot": "true", "typo": 1}, [3], (16, 9)),
        ("/image-to-video/kling-3.0", with_(I2V, contents=[{"type": "first_frame", "url": TALL}]), [], (9, 16)),
        ("/v1/videos/image2video", with_(V1I, image=TALL), [], (9, 16)),
        ("/v1/videos/image2video", with_(V1I, image=TALL, duration=5, typo=1), [], (9, 16)),
    ],
)
def test_cuts_and_shape_are_the_requests(client, path, body, cuts, aspect):
    """Also where something of it was ignored or tolerated."""
    film, frame = planned(client, path, body)
    assert list(film.cuts) == [Fraction(cut) for cut in cuts]
    assert film.aspect == aspect
    assert (frame is not None) is ("image" in path)
    wanted = body.get("duration") or body.get("settings", {}).get("duration", 5)
    assert film.seconds == int(wanted)


@pytest.mark.parametrize("row", TAKEN, ids=lambda row: row[0].removeprefix("/"))
def test_every_request_that_is_taken_can_be_drawn(client, row):
    """As long as it is billed."""
    film, _ = planned(client, *row)
    given = row[1].get("duration") or row[1].get("settings", {}).get("duration")
    assert film.seconds == int(given or 5)
    assert film.shots


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=60), seconds=st.integers(3, 15))
def test_any_words_can_be_drawn(client, words, seconds):
    """Whatever is in the prompt."""
    if not words.strip() or words.lstrip().casefold().startswith("shot"):
        words += "a cat"
    body = {"prompt": words, "settings": {"duration": seconds}}
    film, _ = planned(client, "/text-to-video/kling-3.0", body)
    assert film.seconds == seconds


def test_a_film_is_drawn_once_and_plays(client, tmp_path):
    """A real MP4 of the billed length, also for another task with the same request."""
    made: list[int] = []

    class Counting(Animatics):
        def __call__(self, asked, seconds) -> bytes:
            made.append(seconds)
            return super().__call__(asked, seconds)

    emulator = Emulator(films=Counting(120), advance=Pace("now"))
    api = client(emulator)
    films = []
    for name in ("a", "b"):
        body = {
            "prompt": SHOTS.replace(", 3,", ", 2,").replace(", 2, close", ", 1, close"),
            "settings": {"duration": 3},
        }
        api.post("/text-to-video/kling-3.0", json={**body, "options": {"external_task_id": name}})
        task = api.get("/tasks", params={"external_task_ids": name}).json()["data"][0]
        films.append(api.get(task["outputs"][0]["url"]).content)
    path = tmp_path / "film.mp4"
    path.write_bytes(films[0])
    found: Film = probe_film(path)
    assert (found.seconds, found.height, found.codec, found.broken) == (3, 120, "h264", None)
    assert (made, films[0]) == ([3], films[1])


def test_uploaded_pictures_are_in_the_film(client):
    """What was put into fal's storage is the start frame."""
    from kling_renderers.emulator import FAL_KEY

    films = Planner()
    emulator = Emulator(films=films, advance=Pace("now"))
    films.file = emulator.file
    fal = client(emulator, None)
    fal.headers["Authorization"] = f"Key {FAL_KEY}"
    place = fal.post("/storage/upload/initiate", json={"content_type": "image/png", "file_name": "a.png"}).json()
    fal.put(place["upload_url"], content=png(1280, 720))
    body = {"prompt": "a cat", "start_image_url": place["file_url"]}
    said = fal.post("/fal-ai/kling-video/v3/pro/image-to-video", json=body).json()
    fal.get(fal.get(said["response_url"]).json()["video"]["url"])
    assert films.frames == [png(1280, 720)]


@pytest.mark.parametrize("key", ["contents", "image"])
def test_pictures_cannot_leave_the_folder(client, tmp_path, key):
    """A path in a field is no picture: the request is refused, and nothing is read."""
    there = tmp_path / "secret.png"
    there.write_bytes(png(600, 600))
    path = "/image-to-video/kling-3.0" if key == "contents" else "/v1/videos/image2video"
    body = {"contents": [{"type": "first_frame", "url": str(there)}]} if key == "contents" else {"image": str(there)}
    assert client(Emulator()).post(path, json=body).json()["code"] == 1201
