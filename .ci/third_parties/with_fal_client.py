"""fal-client from PyPI, as its readers use it: run in an environment without kling-story."""

from __future__ import annotations

import base64

import fal_client
import httpx
from pictures import png

T2V = "fal-ai/kling-video/v3/pro/text-to-video"
I2V = "fal-ai/kling-video/v3/standard/image-to-video"


seen: list[str] = []
result = fal_client.subscribe(
    T2V,
    arguments={"multi_prompt": [{"prompt": "a cat", "duration": "2"}, {"prompt": "a dog", "duration": "1"}]},
    with_logs=True,
    on_queue_update=lambda status: seen.append(type(status).__name__),
)
film = httpx.get(result["video"]["url"])
assert film.content[4:8] == b"ftyp", film.status_code
assert seen[-1] == "Completed", seen
assert set(seen) <= {"Queued", "InProgress", "Completed"}, seen

uploaded = fal_client.upload(png(600), "image/png", repository="fal")
handle = fal_client.submit(I2V, arguments={"prompt": "@Image1 moves", "start_image_url": uploaded, "duration": "3"})
assert fal_client.result(I2V, handle.request_id)["video"]["url"] if handle.get() else False

inline = f"data:image/png;base64,{base64.b64encode(png(600)).decode()}"
stopped = fal_client.submit(I2V, arguments={"prompt": "it moves", "start_image_url": inline, "duration": "15"})
stopped.cancel()

for arguments, where in (({"prompt": "a", "duration": 5}, "duration"), ({"prompt": "blood"}, None)):
    try:
        fal_client.subscribe(T2V, arguments=arguments)
    except fal_client.FalClientHTTPError as error:
        assert error.status_code == 422, error
        detail = error.response.json()["detail"][0]
        assert where in detail["loc"] if where else detail["type"] == "content_policy_violation", detail
    else:
        raise SystemExit(f"{arguments} should have been refused")
