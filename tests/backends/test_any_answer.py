"""Whatever a service answers, a backend says what it means for the call: it never falls over."""

from __future__ import annotations

import contextlib
import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from played.fal import FalService
from played.kie import KieService
from played.kling import PathService, V1Service
from played.replicate import ReplicateService

from kling_renderers.fal import Fal
from kling_renderers.kie import Kie
from kling_renderers.kling import KlingBackend, KlingV1Backend
from kling_renderers.replicate import Replicate
from kling_story.remote import CallError, Remote, Task, TaskState
from kling_story.testing import Answer, Call, Service, Wire
from kling_story.testing.wire import NOON

BACKENDS: dict[str, tuple[type[Service], Callable[..., Remote]]] = {
    "fal": (FalService, Fal),
    "kie": (KieService, Kie),
    "replicate": (ReplicateService, Replicate),
    "kling": (PathService, KlingBackend),
    "kling-v1": (V1Service, KlingV1Backend),
}

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


def places(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """All places in a JSON value."""
    yield at
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, (*at, key))


def with_another(value: Any, at: tuple[str | int, ...], other: Any) -> Any:
    """The same JSON value with another at a place."""
    if not at:
        return other
    changed = copy.deepcopy(value)
    inner = changed
    for key in at[:-1]:
        inner = inner[key]
    inner[at[-1]] = other
    return changed


def is_sound(task: Task) -> bool:
    """Whether the ledger can keep it."""
    texts = (task.id, task.said, *task.handle.values())
    perhaps = (task.reason, task.url, task.seconds, task.external_id, task.value)
    return all(isinstance(one, str) for one in texts) and all(isinstance(one, str | None) for one in perhaps)


@pytest.mark.parametrize("name", BACKENDS)
@given(data=st.data())
@settings(max_examples=100)
def test_one_thing_is_other_than_it_should_be(name: str, data: st.DataObject) -> None:
    """Each answer is a true one with something else at one place of it."""
    played, backend = BACKENDS[name]

    class Odd(played):  # type: ignore[misc, valid-type] # a class that is chosen as it runs
        odd = False

        def answer(self, call: Call) -> Answer:
            true: Answer = super().answer(call)
            if not self.odd or isinstance(true.body, bytes):
                return true
            at = data.draw(st.sampled_from(list(places(true.body))))
            status = data.draw(st.sampled_from([true.status, 200, 400, 404, 422, 500, 503]))
            return true._replace(status=status, body=with_another(true.body, at, data.draw(anything)))

    service = Odd()
    wire = Wire(service)
    remote = backend(wire.connection())
    handle = remote.create(service.request(), "ours-1").handle
    service.odd = True
    service.state = data.draw(st.sampled_from([TaskState.RUNNING, TaskState.DONE, TaskState.FAILED]))
    for doing in (
        lambda: remote.create(service.request(), "ours-2"),
        lambda: remote.task(handle),
        lambda: remote.look_up("ours-1", service.request().path, NOON),
        lambda: remote.cancel(handle),
        lambda: list(remote.examine()),
    ):
        with contextlib.suppress(CallError):
            told = doing()
            assert not isinstance(told, Task) or is_sound(told)
