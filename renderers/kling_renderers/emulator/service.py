"""The service: a call goes in, an answer comes out. Safe for many threads; nothing here opens a socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from kling_renderers.emulator.accounts import WEBHOOK_SECRET, Account, Bill
from kling_renderers.emulator.asking.fields import Notes
from kling_renderers.emulator.auth import who
from kling_renderers.emulator.callbacks import Outbox, Sender
from kling_renderers.emulator.calls import Answer, Call
from kling_renderers.emulator.downloads import PATH as FILM_PATH
from kling_renderers.emulator.downloads import Downloads
from kling_renderers.emulator.facts import facts_of
from kling_renderers.emulator.fal import PREFIXES, FalQueue, refused
from kling_renderers.emulator.fal_keys import FalKeys
from kling_renderers.emulator.faults import after, before
from kling_renderers.emulator.films import FilmMaker, headers_only
from kling_renderers.emulator.house import House
from kling_renderers.emulator.library import Library
from kling_renderers.emulator.path_api import PathApi, path_task
from kling_renderers.emulator.refusals import Refusal, no_such_path
from kling_renderers.emulator.routes import Route, Visit
from kling_renderers.emulator.scenarios import Director, Scenario, Then, load_scenario
from kling_renderers.emulator.tasks import Pace, Task
from kling_renderers.emulator.telling import about, line, told
from kling_renderers.emulator.v1_api import V1Api, v1_task
from kling_story.errors import StoryError

ADDRESS = "http://127.0.0.1:4010"
"""Where the service thinks that it is, when nobody says otherwise."""


class Emulator:
    """Kling's official APIs and fal's queue, played by the book.

    ``scenario``: one that comes along, by name, a file, or a ``Scenario``; it overrides ``accounts`` and
    ``advance`` where it says so. ``films`` makes the films: headers without pictures when left out. ``strict``:
    unknown and oddly spelt fields are refused. ``known_ids_only``: ids of elements and voices that weren't made
    here are refused, instead of being taken for the author's own at Kling. ``sender`` sends callbacks before a
    call is answered; None: they wait in ``callbacks`` for ``deliver``. ``log`` is told of each call in one line.

    Raises:
        UsageError, SetupError: the scenario isn't there, or is none.
    """

    def __init__(
        self,
        scenario: str | Path | Scenario | None = None,
        *,
        accounts: Sequence[Account] | None = None,
        advance: Pace | None = None,
        clock: Callable[[], float] = time.time,
        films: FilmMaker = headers_only,
        strict: bool = False,
        known_ids_only: bool = False,
        address: str = ADDRESS,
        sender: Sender | None = None,
        callbacks_anywhere: bool = False,
        log: Callable[[str], None] | None = None,
    ) -> None:
        self.scenario = scenario if isinstance(scenario, Scenario) else load_scenario(scenario)
        self.address = address
        self.strict = strict
        self.log = log
        self.sender = sender
        self._clock = clock
        self._lock = threading.RLock()
        self._director = Director(self.scenario)
        self._downloads = Downloads(films)
        self._outbox = Outbox(WEBHOOK_SECRET, callbacks_anywhere)
        ours = self.scenario.account.model_dump(exclude_none=True)
        for_all = [replace(account, **ours) for account in accounts or (Account(),)]
        going = (advance or Pace())._replace(**self.scenario.advance.model_dump(exclude_none=True))
        self._house = House(tuple(for_all), going, self._now, began=self._began, changed=self._changed)
        self._house.known_ids_only = known_ids_only
        self._library = Library(self._house)
        self._keys = FalKeys()
        self._fal = FalQueue(self._house, self._keys)
        parts = (PathApi(self._house), V1Api(self._house), self._library, self._fal)
        self._routes: list[Route] = [route for part in parts for route in part.routes()]
        self._calls = 0
        self._then: Then | None = None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task that was ever created, in order."""
        with self._lock:
            return tuple(self._house.tasks.values())

    @property
    def films(self) -> tuple[Task, ...]:
        """The tasks that make films."""
        return tuple(task for task in self.tasks if task.is_film)

    @property
    def billed(self) -> tuple[Bill, ...]:
        """What was charged, in order: once for each film that was made."""
        with self._lock:
            return tuple(self._house.billed)

    @property
    def callbacks(self) -> Outbox:
        """Callbacks that nobody has sent yet."""
        return self._outbox

    def handle(self, call: Call) -> Answer:
        """What a call is answered."""
        began = time.perf_counter()
        with self._lock:
            self._calls += 1
            notes = Notes()
            if self._house.pace.by == "time":
                self._house.go_on()
            route = self._route(call)
            on = "download" if FILM_PATH.fullmatch(call.path) else route.on if route else None
            then = self._director.decide(on, facts_of(call, self._house)) if on else None
            self._then = then
            refusal = before(then, lambda refused: self._refused(call, refused))
            answer = refusal or (self._routed(call, route, notes, then) if on != "download" else None)
        if answer is None:
            answer = self._film(call, then)
        answer = told(after(then, answer) if refusal is None else answer, notes, self._now())
        if self.sender:
            self.deliver(self.sender)
        if self.log:
            self.log(line(call, answer, notes, time.perf_counter() - began))
        return answer

    def file(self, url: str) -> bytes | None:
        """What was uploaded to an address; None of one elsewhere."""
        with self._lock:
            return self._house.uploaded(url)

    def tick(self) -> None:
        """Effect: tasks that go on by time have gone on."""
        if self._house.pace.by == "time":
            with self._lock:
                self._house.go_on()

    def deliver(self, sender: Sender) -> None:
        """Effect: the callbacks that wait are sent, and what became of each is logged."""
        with self._lock:
            waiting, elsewhere = self._outbox.taken(), self._outbox.elsewhere()
        if self.log and elsewhere:
            self.log(f"callbacks go to this machine only, not to {', '.join(elsewhere)}")
        for callback in waiting:
            try:
                status: object = sender(callback)
            except OSError as error:
                status = error
            if self.log:
                self.log(f"callback to {callback.url}: {status}")

    def _now(self) -> float:
        return self._clock() + self.scenario.clock_skew

    def _route(self, call: Call) -> Route | None:
        fitting = [route for route in self._routes if route.pattern.fullmatch(call.path)]
        return next((route for route in fitting if route.method == call.method), None) or (
            fitting[0]._replace(handle=_wrong_method, auth="none") if fitting else None
        )

    def _routed(self, call: Call, route: Route | None, notes: Notes, then: Then | None) -> Answer:
        if route is None:
            return no_such_path(call.path, self._now())
        request_id = f"{self._calls:032x}"
        try:
            accounts, now = self._house.accounts, self._now()
            account = accounts[0]
            if route.auth != "none":
                account = who(call, accounts, now, route.auth)
                account.called(now)
            match = route.pattern.fullmatch(call.path)
            parts = match.groupdict() if match else {}
            visit = Visit(call, account, parts, request_id, call.base or self.address, self.strict, notes)
            answer = route.handle(visit)
            if visit.task:
                notes.about = about(visit.task)
        except Refusal as refusal:
            return self._refused(call, refusal)
        return answer

    def _refused(self, call: Call, refusal: Refusal) -> Answer:
        request_id = f"{self._calls:032x}"
        if call.path.startswith(PREFIXES):
            return refused(refusal.code, refusal.message, request_id)
        return refusal.answer(request_id)

    def _began(self, task: Task) -> None:
        """What a scenario has in mind for a task."""
        then = self._then
        if then is None:
            return
        task.fails = then.fail or task.fails
        if then.word:
            task.word = (then.word, then.polls)
        if then.callbacks:
            self._outbox.fates[task.id] = then.callbacks

    def _film(self, call: Call, then: Then | None) -> Answer:
        try:
            return self._downloads.answer(call, self._house.tasks, self._now(), then)
        except StoryError as error:
            return Answer(500, f"the film can't be made: {error.message}".encode(), {"Content-Type": "text/plain"})

    def _changed(self, task: Task) -> None:
        self._library.finished(task)
        self._fal.finished(task)
        if not task.asked.callback_url:
            return
        if task.asked.dialect == "path":
            body = path_task(task, self.address)
            self._outbox.add(task, body, lambda body: self._outbox.headers(task, self._now(), body))
        elif task.asked.dialect == "v1":
            data = v1_task(task, self.address) if task.is_film else self._library.made(task)
            self._outbox.add(task, data)
        elif task.ended:
            body = self._fal.payload(task, self.address)
            self._outbox.add(task, body, lambda body: self._keys.headers(task.id, self._now(), body))


def _wrong_method(visit: Visit) -> Answer:
    raise Refusal(1202)
