"""The APIs, played on this machine: to rehearse with, and to test against.

    Call -> service -> (auth, scenario, path_api | v1_api | fal | library) -> Answer

``Emulator`` is the service without a socket, ``EmulatorTransport`` puts it under an httpx2 client,
``server`` serves it on loopback. Films are the animatics of the requests that came in.
"""

from kling_renderers.emulator.accounts import ACCESS_KEY, API_KEY, FAL_KEY, SECRET_KEY, WEBHOOK_SECRET, Account
from kling_renderers.emulator.calls import Answer, Call, Wire
from kling_renderers.emulator.films import headers_only
from kling_renderers.emulator.scenarios import NAMES, Scenario, load_scenario
from kling_renderers.emulator.service import ADDRESS, Emulator
from kling_renderers.emulator.tasks import Pace, Stage, Task
from kling_renderers.emulator.transport import EmulatorTransport

__all__ = [
    "ACCESS_KEY",
    "ADDRESS",
    "API_KEY",
    "FAL_KEY",
    "NAMES",
    "SECRET_KEY",
    "WEBHOOK_SECRET",
    "Account",
    "Answer",
    "Call",
    "Emulator",
    "EmulatorTransport",
    "Pace",
    "Scenario",
    "Stage",
    "Task",
    "Wire",
    "headers_only",
    "load_scenario",
]
