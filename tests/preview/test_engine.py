"""What is drawn again and what isn't, what is kept, what the film was before, and looks at broken texts."""

from __future__ import annotations

import asyncio
import threading
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PIL import Image

from kling_story.backends import previewer
from kling_story.planning import plan
from kling_story.preview.engine import Preview
from kling_story.preview.films import GRADES, Film
from kling_story.preview.looking import Look, Looker
from kling_story.preview.shelf import Address, Shelf
from kling_story.preview.studio import Outdated, Studio, Urgency
from kling_story.preview.takes import MOST, PAUSE, Takes


@pytest.fixture
def looker(board: Path) -> Looker:
    return Looker(board, previewer())


def film(looker: Looker, old: str = "", new: str = "") -> Film:
    """The board's film, with other words in it."""
    found = looker.look(looker.board.read_text("utf-8").replace(old, new) if old else None, None).film
    assert found
    return found


def test_a_frame_is_the_same_wherever_its_shot_stands(looker: Looker) -> None:
    """A longer shot before it doesn't change a frame, nor its key."""
    one, other = film(looker), film(looker, "id: lane\n    duration: 2", "id: lane\n    duration: 3")
    assert one.keys[1] == other.keys[1]
    assert one.keys[0] != other.keys[0]
    assert one.jpeg(one.keys[1], "first", 5) == other.jpeg(other.keys[1], "first", 5)


def test_each_grade_has_its_size(looker: Looker) -> None:
    """Small at once, larger as it plays, sharp for who looks."""
    made = film(looker)
    sizes = [Image.open(BytesIO(made.jpeg(made.keys[0], grade, 0))).size for grade in GRADES]
    assert sizes == [(480, 270), (960, 540), (1920, 1080)]
    assert made.size == sizes[1]


def test_what_is_drawn_is_kept(looker: Looker) -> None:
    """A frame that was asked for is given again; that of a changed shot is drawn; a shot that is gone isn't."""
    made, changed = film(looker), film(looker, "size: wide", "size: close-up")
    drawn: list[str] = []

    def counting(one: Film) -> Film:
        jpeg = one.jpeg
        one.jpeg = lambda key, *rest: (drawn.append(key), jpeg(key, *rest))[1]  # type: ignore[method-assign]
        return one

    async def ask() -> None:
        studio = Studio(threads=1)
        studio.show([counting(made)])
        for key in (*made.keys, *made.keys):
            await studio.frame(Address(key, "first", 0), Urgency.NOW)
        assert drawn == [*made.keys]
        drawn.clear()
        studio.show([counting(changed)])
        for key in changed.keys:
            await studio.frame(Address(key, "first", 0), Urgency.NOW)
        assert drawn == [changed.keys[0]]
        with pytest.raises(Outdated):
            await studio.frame(Address(made.keys[0], "first", 1), Urgency.NOW)
        studio.close()

    asyncio.run(ask())


def test_what_is_on_the_screen_is_drawn_first() -> None:
    """Whatever else waits; and what nobody waits for any more isn't done at all."""
    done: list[str] = []

    async def ask() -> None:
        studio = Studio(threads=1)
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()
        go = threading.Event()

        def hold() -> bytes:
            loop.call_soon_threadsafe(begun.set)
            go.wait(20)
            return b""

        first = asyncio.create_task(studio.done(hold, Urgency.NOW))
        await begun.wait()
        asked = {
            name: asyncio.create_task(studio.done(lambda name=name: done.append(name) or b"", urgency))
            for name, urgency in (("meanwhile", Urgency.MEANWHILE), ("gone", Urgency.SOON), ("now", Urgency.NOW))
        }
        await asyncio.wait(asked.values(), timeout=0.01)
        asked["gone"].cancel()
        await asyncio.wait([asked["gone"]])
        go.set()
        await asyncio.gather(first, asked["meanwhile"], asked["now"])
        studio.close()

    asyncio.run(ask())
    assert done == ["now", "meanwhile"]


@settings(suppress_health_check=list(HealthCheck))
@given(some.lists(some.tuples(some.integers(0, 9), some.integers(0, 40)), max_size=20))
def test_the_shelf_never_overflows(puts: list[tuple[int, int]]) -> None:
    """Whatever is put there; what was put last is there, if there is room for it at all."""
    shelf = Shelf(room=100)
    for number, length in puts:
        shelf.put(Address("key", "film", number), b"x" * length)
        assert shelf.get(Address("key", "film", number)) == b"x" * length
        kept = [shelf.get(Address("key", "film", one)) for one in range(10)]
        assert sum(map(len, filter(None, kept))) == shelf.taken <= 100


def test_what_is_typed_in_one_go_is_one_take(looker: Looker) -> None:
    """Before it stands the film as it was when that began; a change that isn't seen is none."""
    takes = Takes()
    films = [film(looker, "size: wide", f"size: {size}") for size in ("wide", "full shot", "close-up")]
    takes.add(films[0], now=0)
    takes.add(film(looker, "Two cups", "Three cups"), now=10)
    assert takes.earlier == ()
    soon = Takes()
    soon.add(films[0], now=0)
    soon.add(films[1], now=PAUSE / 2)
    assert [take.film for take in soon.earlier] == [films[0]]
    takes.add(films[1], now=20)
    takes.add(films[2], now=20 + PAUSE / 2)
    assert [take.film for take in takes.earlier] == [films[0]]
    assert takes.last is films[2]
    takes.add(films[1], now=30)
    assert [take.film for take in takes.earlier] == [films[2], films[0]]
    for now in range(100, 100 + 10 * (MOST + 3), 10):
        takes.add(films[now // 10 % 2], now)
    assert len(takes.earlier) == MOST


BROKEN = {
    "size: wide": "size: [wide",
    "version: 1": "version: 1\nversion: {",
    "duration: 2": "duration: soon",
    "shots:": "shots: none",
    "title: Two cups": "\0\x01",
}


@pytest.mark.parametrize("old", BROKEN)
def test_no_text_ends_it(looker: Looker, old: str) -> None:
    """Each look says what is wrong, or shows what can be understood; the film comes back with the text."""
    good = looker.look(None, None)
    text = looker.board.read_text("utf-8")
    look = looker.look(text.replace(old, BROKEN[old]), good)
    assert look.problems
    assert look.film or look.trouble
    again = looker.look(text, look)
    assert again.film
    assert again.trouble is None


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(some.text(max_size=200))
def test_any_text_gives_an_answer(text: str) -> None:
    """A film or the reason why there is none."""
    look = Looker(Path("film.yaml"), previewer()).look(text, None)
    assert (look.film is None) == (look.trouble is not None)


def test_no_shots_is_told(looker: Looker, tmp_path: Path) -> None:
    """A cast, an empty file, a folder in the place of the file, one that isn't text."""
    (tmp_path / "cast.yaml").write_text("elements: {Mei: a pilot}\n", "utf-8")
    (tmp_path / "empty.yaml").touch()
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "picture.yaml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(20))
    told: list[str] = []
    for name in ("cast", "empty", "folder", "picture", "none"):
        look = Looker(tmp_path / f"{name}.yaml", previewer()).look(None, None)
        assert look.trouble, name
        told.append(look.trouble.message)
    assert "cast file" in told[0]
    assert "folder" in told[2]
    assert "picture" in told[3]
    assert "no file" in told[4]


def test_what_a_film_depends_on_is_watched(looker: Looker, tmp_path: Path) -> None:
    """Casts, pictures and sounds, there or not; settings, too."""
    (tmp_path / "kling-story.toml").write_text('target = "fal"\n', "utf-8")
    text = looker.board.read_text("utf-8").replace("elements:", "include: cast.yaml\nelements:")
    text = text.replace("  Mei: a pilot", "  Mei: {images: [mei.png]}").replace("size: wide", "panel: lane.png")
    watched = {path.name for path in looker.look(text, None).watched}
    assert watched == {"film.yaml", "kling-story.toml", "cast.yaml", "mei.png", "lane.png"}


def test_of_states_that_wait_only_the_newest_is_told(looker: Looker) -> None:
    """A page that is slow isn't told of every key; what the cursor does is told all the same."""

    async def follow() -> list[tuple[str, Any]]:
        preview = Preview(looker, Studio(threads=1))
        running = asyncio.create_task(preview.run())
        events = aiter(preview.events())
        assert not (await anext(events)).data["ready"]
        told = [await anext(events)]
        text = looker.board.read_text("utf-8")
        for title in ("One", "Two", "Last"):
            preview.write(text.replace("Two cups", title))
        preview.reveal(3)
        while told[-1].name != "state" or told[-1].data["film"]["title"] != "Last":
            told.append(await anext(events))
        preview.end()
        await running
        preview.studio.close()
        return [(event.name, event.data.get("film", {}).get("title")) for event in told]

    told = asyncio.run(follow())
    assert ("reveal", None) in told
    assert told.count(("state", "Last")) == 1
    assert ("state", "One") not in told


def test_the_guessed_shots_of_one_prompt_follow_its_words(looker: Looker) -> None:
    """Each is a shot, told to be a guess, and drawn anew when its words change; what is sent is the one prompt."""
    text = "version: 1\nstoryboard: auto\nduration: 6\nprompt: 'Wide: a girl runs. Close on her face.'\n"
    one, other = looker.look(text, None), looker.look(text.replace("Close on", "Big close-up on"), None)
    assert one.told
    assert one.film
    assert other.film
    shots = one.told["shots"]
    assert [(shot["id"], shot["label"].partition(",")[0]) for shot in shots] == [
        ("beat1", "wide shot"),
        ("beat2", "close-up"),
    ]
    assert all("guessed" in shot["label"] for shot in shots)
    assert {shot["sent"] for shot in shots} == {"Wide: a girl runs. Close on her face."}
    assert one.film.keys[1] != other.film.keys[1]


def test_the_budget_is_that_of_the_hover(looker: Looker) -> None:
    """The words as sent and how many of how many, per shot; lines with their frames."""
    look: Look = looker.look(None, None)
    assert look.told
    assert look.film
    shots = look.told["shots"]
    assert [(shot["first"], shot["frames"]) for shot in shots] == [(0, 48), (48, 48)]
    assert all(shot["characters"] == len(shot["sent"]) and shot["most_characters"] == 512 for shot in shots)
    (line,) = shots[1]["lines"]
    assert (line["who"], line["says"], line["first"]) == ("Bo", "Come in.", 48)
    assert line["end"] <= look.film.frames
    assert plan(look.reading.board).seconds == 4  # type: ignore[union-attr, arg-type]
