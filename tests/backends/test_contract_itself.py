"""The contract notices what a backend does wrong: each of these does one thing wrong."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from played.replicate import ReplicateService

from kling_renderers.replicate import Replicate
from kling_story.dialects.request import Request
from kling_story.remote import Connection, Download, InDoubt, Refused, Remote, Task, TaskState
from kling_story.testing import Answer, RemoteContract, Wire


class Repeats(Replicate):
    """Sends the call again by itself."""

    def create(self, request: Request, external_id: str) -> Task:
        try:
            return super().create(request, external_id)
        except InDoubt:
            return super().create(request, external_id)


class IsTooSure(Replicate):
    """Says that nothing was made where nobody knows."""

    def create(self, request: Request, external_id: str) -> Task:
        try:
            return super().create(request, external_id)
        except InDoubt as error:
            raise Refused(error.message) from None


class TellsTheKey(Replicate):
    """Puts what was sent into an error."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.said = connection.key.reveal() if connection.key else ""

    def create(self, request: Request, external_id: str) -> Task:
        try:
            return super().create(request, external_id)
        except InDoubt as error:
            raise InDoubt(f"{error.message}: Bearer {self.said}") from None


class GivesTheAccountAway(Replicate):
    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.account = connection.key.reveal()[:16] if connection.key else ""


class KnowsOneAccount(Replicate):
    """Holds an emulator's tasks for the service's."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.account = "0123456789abcdef"


class Guesses(Replicate):
    """Takes the newest task for its own."""

    looks_up = True

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Any:
        return self.task({"id": "rm1"})


class FindsNothing(Replicate):
    """Says that there is no task because it wasn't understood."""

    looks_up = True

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Any:
        return None


class Remembers(Replicate):
    """Can only ask for tasks that it has made itself."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.made_here: set[str] = set()

    def create(self, request: Request, external_id: str) -> Task:
        task = super().create(request, external_id)
        self.made_here.add(task.id)
        return task

    def task(self, handle: dict[str, str]) -> Task:
        if handle["id"] not in self.made_here:
            raise Refused("no such task")
        return super().task(handle)


class GivesUp(Replicate):
    """Holds a word that it doesn't know for a failure."""

    def task(self, handle: dict[str, str]) -> Task:
        task = super().task(handle)
        return Task(task.id, TaskState.FAILED) if task.state is TaskState.UNKNOWN else task


class TakesTheKeyAlong(Replicate):
    """Fetches films like it makes calls."""

    def download(self, url: str, start: int = 0) -> AbstractContextManager[Download]:
        return self._fetched(url)

    @contextmanager
    def _fetched(self, url: str) -> Any:
        import httpx2

        headers = {"Authorization": self._web._authorization()}
        with httpx2.Client(transport=self._web._transport, headers=headers, follow_redirects=True) as client:
            answer = client.get(url)
            if answer.status_code != 200:
                raise Refused("no film")
            yield Download(0, len(answer.content), iter([answer.content]))


class BeginsAnewInSilence(Replicate):
    """Says that it goes on, and doesn't."""

    @contextmanager
    def download(self, url: str, start: int = 0) -> Any:
        with super().download(url) as film:
            yield film._replace(start=start)


def checked(backend: type[Replicate], test: str, *arguments: Any) -> None:
    """Run one test of the contract against a backend."""

    class Contract(RemoteContract):
        played = ReplicateService

        def backend(self, connection: Connection) -> Remote:
            return backend(connection)

    contract = Contract()
    wire = Wire(ReplicateService())
    method: Callable[..., None] = getattr(contract, test)
    method(wire, contract.backend(wire.connection()), *arguments)


WRONG = [
    (Repeats, "test_the_answer_is_lost", "ReadTimeout"),
    (Repeats, "test_the_service_breaks", 502),
    (IsTooSure, "test_the_answer_is_lost", "ReadError"),
    (IsTooSure, "test_the_answer_cant_be_read", b"{}"),
    (GivesTheAccountAway, "test_an_account_gives_nothing_away"),
    (KnowsOneAccount, "test_an_account_is_a_key_at_an_address"),
    (Guesses, "test_looking_up_what_was_taken"),
    (Guesses, "test_looking_up_what_was_never_asked_for"),
    (FindsNothing, "test_looking_up_what_was_taken"),
    (FindsNothing, "test_looking_up_in_vain", Answer(500, b"")),
    (Remembers, "test_how_far_a_task_is", TaskState.RUNNING),
    (GivesUp, "test_a_word_that_nobody_knows"),
    (TakesTheKeyAlong, "test_the_key_stays_at_home"),
    (BeginsAnewInSilence, "test_going_on", 4096),
]


@pytest.mark.parametrize(("backend", "test", "arguments"), [(row[0], row[1], row[2:]) for row in WRONG])
def test_what_is_wrong_is_noticed(backend: type[Replicate], test: str, arguments: tuple[Any, ...]) -> None:
    """And the same test passes where nothing is wrong."""
    checked(Replicate, test, *arguments)
    with pytest.raises((AssertionError, pytest.fail.Exception, InDoubt, Refused)):
        checked(backend, test, *arguments)


def test_a_key_that_is_told_is_noticed(caplog: pytest.LogCaptureFixture) -> None:
    """In an error."""
    checked(Replicate, "test_nothing_said_holds_the_key", caplog)
    with pytest.raises(AssertionError):
        checked(TellsTheKey, "test_nothing_said_holds_the_key", caplog)
