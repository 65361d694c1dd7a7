"""klingai-api from PyPI, its client and its command: run in an environment without kling-story."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import time

import requests
from api import Image2VideoModel, KlingAiAPI, Mode, Text2VideoModel
from exceptions import BadCredentials
from pictures import png


def waited(ask) -> dict:
    for _ in range(200):
        data = ask()["data"]
        if data["task_status"] in ("succeed", "failed"):
            return data
        time.sleep(0.1)
    raise SystemExit("the task doesn't end")


with KlingAiAPI() as kling:
    made = kling.text2video("a cat walks", model_name=Text2VideoModel.kling_v2_6, external_task_id="take-1")
    done = waited(lambda: kling.get_text2video("take-1"))
    assert done["task_id"] == made["data"]["task_id"]
    film = requests.get(done["task_result"]["videos"][0]["url"])
    assert film.content[4:8] == b"ftyp", film.status_code
    assert [row["task_id"] for row in kling.list_text2video(page_size=5)["data"]] == [done["task_id"]]

    image = base64.b64encode(png(600)).decode()
    pair = {"image_tail": image, "mode": Mode.pro, "model_name": Image2VideoModel.kling_v2_5_turbo}
    made = kling.image2video(image, prompt="it moves", **pair)
    assert waited(lambda: kling.get_image2video(made["data"]["task_id"]))["task_status"] == "succeed"

    refused = kling.text2video("blood on the wall")
    said = waited(lambda: kling.get_text2video(refused["data"]["task_id"]))
    assert said["task_status_msg"] == "Failure to pass the risk control system", said
    try:
        kling.text2video("a cat", model_name=Text2VideoModel.kling_v2_6, cfg_scale=0.5)
    except requests.HTTPError as error:
        assert error.response.status_code == 400, error
        assert error.response.json()["code"] == 1201, error.response.text
    else:
        raise SystemExit("cfg_scale should have been refused")

command = subprocess.run(["klingai", "text2video", "--prompt", "a dog"], capture_output=True, check=True)
assert json.loads(command.stdout)["data"]["task_status"] == "submitted"

os.environ["SECRET_TOKEN"] = "another-secret-key-of-thirty-two-bytes-or-more"
try:
    with KlingAiAPI():
        raise SystemExit("a wrong secret should have been refused")
except BadCredentials:
    pass
