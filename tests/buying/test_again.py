"""A film that was asked for before: not bought twice, gone on with, or bought as another take."""

from __future__ import annotations

from shop import FILM, Shop

from kling_story.jobs.states import State


def test_unchanged_is_not_bought_again(shop: Shop) -> None:
    """Its film is named once more, for a script that runs twice; nothing is asked of anybody."""
    shop.board()
    first = shop.submit("mei.yaml", "--wait", "--yes")
    calls = shop.calls
    code, out, err = shop.submit("mei.yaml", "--wait")
    (job,) = shop.rows
    assert (code, out, shop.calls) == (0, first.out, calls)
    assert f"bought already: mei.take1.mp4 (job {job.id}); --again buys another take" in err
    assert "buy " not in err


def test_another_take_lies_beside_the_first(shop: Shop) -> None:
    """Asked for by name, and bought."""
    shop.board()
    shop.submit("mei.yaml", "--wait", "--yes")
    code, out, err = shop.submit("mei.yaml", "--wait", "--again", says="y\n")
    assert (code, out) == (0, "mei.take2.mp4\n")
    assert "buy another take of mei.yaml for $0.42? [y/N]" in err
    assert shop.films == ["mei.take1.mp4", "mei.take2.mp4"]
    assert [job.take for job in shop.rows] == [1, 2]
    assert shop.created == 2


def test_a_film_that_was_deleted_is_fetched_again(shop: Shop) -> None:
    """And not bought again; without --wait it says how."""
    shop.board()
    shop.submit("mei.yaml", "--wait", "--yes")
    (shop.folder / "mei.take1.mp4").unlink()
    code, out, err = shop.submit("mei.yaml")
    assert (code, out) == (0, "")
    assert f"its film is gone from mei.take1.mp4; to fetch it again: kling-story jobs fetch {shop.rows[0].id}" in err
    code, out, err = shop.submit("mei.yaml", "--wait")
    assert (code, out) == (0, "mei.take1.mp4\n")
    assert "it is fetched again" in err
    assert (shop.created, shop.films) == (1, ["mei.take1.mp4"])


def test_a_changed_shot_buys_the_whole_again(shop: Shop) -> None:
    """It says so, with the price."""
    shop.board()
    shop.submit("mei.yaml", "--wait", "--yes")
    (job,) = shop.rows
    shop.board("mei.yaml", FILM.replace("Mei runs", "Mei stops"))
    _, _, err = shop.submit("mei.yaml", says="n\n")
    assert (
        f"note: shot 2 alone is other than in `{job.id}`, but a film is made as a whole: "
        "all 5 s are bought again, for $0.42 prices" in " ".join(err.split())
    )
    shop.board("mei.yaml", FILM.replace("duration: 2", "duration: 4").replace("runs", "stops"))
    assert "alone" not in shop.submit("mei.yaml", says="n\n").err


def test_a_changed_shot_is_called_by_its_name(shop: Shop) -> None:
    """Where it has one."""
    named = FILM.replace("{duration: 3", "{id: run, duration: 3")
    shop.board(text=named)
    shop.submit("mei.yaml", "--wait", "--yes")
    shop.board(text=named.replace("Mei runs", "Mei stops"))
    assert "note: shot `run` alone is other than in" in shop.submit("mei.yaml", says="n\n").err


def test_the_same_board_twice_is_bought_once(shop: Shop) -> None:
    """However it is spelt, and also with --again; so is another file that says the same."""
    board = shop.board()
    (shop.folder / "copy.yaml").write_text(FILM)
    code, out, err = shop.submit("mei.yaml", "./mei.yaml", board, "copy.yaml", "--yes", "--wait", "--again")
    assert (code, out, shop.created) == (0, "mei.take1.mp4\n", 1)
    assert f"{board}: the same film as mei.yaml: it is bought once" in err
    assert "copy.yaml: the same film as mei.yaml: it is bought once" in err


def test_a_planned_job_is_asked_for_again(shop: Shop) -> None:
    """What couldn't be sent the last time is bought at today's word, within today's limit, as the same job."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    code, _, err = shop.submit("mei.yaml", "--yes")
    (job,) = shop.rows
    assert (code, job.state) == (4, State.PLANNED)
    assert err.count("code 1304") == 1
    shop.plays()
    assert shop.submit("mei.yaml").code == 2
    assert shop.submit("mei.yaml", "--yes", "--max-cost", "0").code == 1
    assert shop.created == 0
    code, _, err = shop.submit("mei.yaml", "--wait", "-o", "films", says="y\n")
    assert (code, shop.films) == (0, ["films/mei.take1.mp4"])
    assert "it was to be bought before, and not sent" in err
    assert [(row.id, row.state) for row in shop.rows] == [(job.id, State.SAVED)]


def test_another_take_of_what_was_never_sent_is_that(shop: Shop) -> None:
    """No second job is left behind that a later resume would buy."""
    shop.board()
    shop.plays({"on": "create", "then": {"code": 1304}})
    assert shop.submit("mei.yaml", "--yes").code == 4
    shop.plays()
    assert shop.submit("mei.yaml", "--yes", "--wait", "--again").code == 0
    assert [job.state for job in shop.rows] == [State.SAVED]
    assert shop.created == 1
