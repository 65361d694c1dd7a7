"""The exact call that a storyboard becomes, to be looked at or sent by hand: no key is in it, nothing is sent.

``as_json`` and ``as_curl`` show it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from kling_story.jobs.orders import Order, order
from kling_story.matrix import PlacedLoss
from kling_story.profiles import Profile
from kling_story.remote import Supply
from kling_story.services import Service, service
from kling_story.storyboard import Storyboard

__all__ = ["Call", "Making", "call", "making", "sent_as"]


@dataclass(frozen=True, slots=True)
class Call:
    """A call and where it goes. ``address``: the service's, of the region or the environment. ``losses``: what the
    target takes and yet loses or changes.
    """

    order: Order
    service: Service
    address: str
    losses: tuple[PlacedLoss, ...] = ()

    @property
    def url(self) -> str:
        return f"{self.address}{self.order.request.path}"

    @property
    def key(self) -> str:
        """The environment variable that the key is read from."""
        return self.service.keys[0]

    @property
    def headers(self) -> dict[str, str]:
        """The headers, the key's variable in the key's place."""
        authorization = f"{self.service.scheme} ${self.key}"
        return {"Authorization": authorization, "Content-Type": "application/json", **dict(self.service.headers)}


def call(
    board: Storyboard,
    path: Path,
    profile: Profile,
    *,
    region: str | None = None,
    within: Path | None = None,
    losses: tuple[PlacedLoss, ...] = (),
) -> Call:
    """The call that asks for the film of a storyboard that `check` finds no error in.

    ``path``: its file. ``within``: the folder that its files have to be in.

    Raises:
        UsageError: a file isn't there or is elsewhere; the target is no service, or its API has no way to say it.
        ToolError: a file can't be read.
        SetupError: the service's address is no address to send a key to.
    """
    whom = service(profile.target)
    return Call(order(board, path, profile, within=within), whom, whom.address(region=region), losses)


Sent = Literal["base64", "data URI", "address"]

_PICTURES = (".jpg", ".jpeg", ".png")


def sent_as(target: str, file: Path) -> Sent:
    """How a file on this disk can stand in a request by hand.

    Kling takes pictures in base64 and videos as addresses (official path API pages, 2026-09); fal and Replicate take
    data URIs (their pages on files, 2026-11), kie and DashScope addresses alone.
    """
    if target in ("kling", "kling-v1"):
        return "base64" if file.suffix.lower() in _PICTURES else "address"
    if target in ("fal", "replicate"):
        return "data URI" if file.stat().st_size <= service(target).largest_inline else "address"
    return "address"


class Making(NamedTuple):
    """Where something that a request needs first is made, and what of the answer is then its id."""

    path: str
    result: str


_KLINGS = {
    "element": Making("/v1/general/advanced-custom-elements", "task_result.elements[0].element_id, once it is made"),
    "voice": Making("/v1/general/custom-voices", "task_result.voices[0].voice_id, once it is made"),
}
_MADE = {
    "kling": _KLINGS,
    "kling-v1": _KLINGS,
    "fal": {"voice": Making("/fal-ai/kling-video/create-voice", "voice_id of its result")},
}


def making(target: str, supply: Supply) -> Making | None:
    """How an element or a voice is made at a service (official element and voice management pages, 2026-09; fal's
    page, 2026-11); None where nothing is known of it.
    """
    return _MADE.get(target, {}).get(supply.kind)
