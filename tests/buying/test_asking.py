"""What a person is asked before anything is paid, film by film with its price, and what a budget refuses."""

from __future__ import annotations

import re

import pytest
from shop import FILM, OTHER, Shop


def test_each_is_asked_for_and_no_to_one_buys_the_others(shop: Shop) -> None:
    """Three boards, and a no in the middle; exit 1 says that not all was bought."""
    for name in ("one", "two", "three"):
        shop.board(f"{name}.yaml", FILM.replace("Mei", name))
    code, _, err = shop.submit("one.yaml", "two.yaml", "three.yaml", "--wait", says="y\nno\nYES\n")
    assert code == 1
    assert re.findall(r"buy (\S+) for (\S+)\? \[y/N\]", err) == [
        ("one.yaml", "$0.42"),
        ("two.yaml", "$0.42"),
        ("three.yaml", "$0.42"),
    ]
    assert "3 films: $1.26" in err
    assert "not bought: two.yaml" in err
    assert shop.films == ["one.take1.mp4", "three.take1.mp4"]
    assert shop.created == 2
    assert [job.title for job in shop.rows] == ["one", "three"]


@pytest.mark.parametrize("says", ["\n", "n\n", "", "yep\n", " \n"])
def test_only_yes_buys(shop: Shop, says: str) -> None:
    """The end of the input and an empty line are no."""
    shop.board()
    code, out, err = shop.submit("mei.yaml", says=says)
    assert (code, out, shop.calls, shop.rows) == (1, "", 0, [])
    assert err.rstrip().endswith("not bought: mei.yaml")


def test_nobody_to_ask_refuses(shop: Shop) -> None:
    """In a script --yes has to be said."""
    shop.board()
    code, _, err = shop.submit("mei.yaml")
    assert (code, shop.calls) == (2, 0)
    assert "nobody is here to say yes" in err
    assert "--yes" in err


def test_ctrl_c_at_the_question_sends_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even what was said yes to before."""
    from kling_story.cli import offering

    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    asked: list[str] = []

    def says(one: offering.Asked) -> bool:
        asked.append(one.wanted.name)
        if len(asked) == 2:
            raise KeyboardInterrupt
        return True

    monkeypatch.setattr(offering, "_says_yes", says)
    code, _, err = shop.submit("a.yaml", "b.yaml", says="")
    assert (code, shop.calls, shop.rows) == (130, 0, [])
    assert "nothing was sent" in err


@pytest.mark.parametrize(("most", "code"), [("0.84", 0), ("$0.84", 0), ("0.83", 1), ("0", 1)])
def test_max_cost_refuses_before_any_call(shop: Shop, most: str, code: int) -> None:
    """The sum of the run counts; exactly as much is allowed."""
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    ran = shop.submit("a.yaml", "b.yaml", "--yes", "--max-cost", most)
    assert ran.code == code
    assert shop.created == (0 if code else 2)
    if code:
        assert (shop.calls, shop.rows) == (0, [])
        assert "this costs $0.84, and may cost" in ran.err
        assert "--max-cost" in ran.err


@pytest.mark.parametrize("amount", ["much", "-1", "NaN", "inf", "1,5", ""])
def test_an_amount_is_one(shop: Shop, amount: str) -> None:
    """A slip isn't taken for no limit."""
    shop.board()
    code, _, err = shop.submit("mei.yaml", "--yes", f"--max-cost={amount}")
    assert (code, shop.calls) == (2, 0)
    assert "is no amount of money" in err


def test_a_month_has_its_budget(shop: Shop) -> None:
    """What was spent before counts, rehearsals don't; the next month begins anew."""
    (shop.folder / "kling-story.toml").write_text("[submit]\nmonthly-budget = 0.80\n")
    shop.board("a.yaml")
    shop.board("b.yaml", OTHER)
    assert shop.submit("a.yaml", "--yes", "--wait").code == 0
    calls = shop.calls
    code, _, err = shop.submit("b.yaml", "--yes")
    assert (code, shop.calls) == (1, calls)
    assert "$0.42 of this month's $0.80 are spent" in err
    assert "monthly-budget" in err
    shop.clock.later(32 * 86400)
    assert shop.submit("b.yaml", "--yes").code == 0


def test_settings_say_what_a_run_may_cost(shop: Shop) -> None:
    """And the command line wins over them."""
    (shop.folder / "kling-story.toml").write_text('[submit]\nmax-cost = 0.10\nout = "cut"\n')
    shop.board()
    code, _, err = shop.submit("mei.yaml", "--yes")
    assert code == 1
    assert "`max-cost` in the settings" in err
    assert shop.submit("mei.yaml", "--yes", "--wait", "--max-cost", "1").code == 0
    assert shop.films == ["cut/mei.take1.mp4"]


def test_an_unknown_price_has_to_be_said_yes_to(shop: Shop) -> None:
    """At kie nobody knows; no budget can hold what isn't known."""
    shop.board()
    code, _, err = shop.submit("mei.yaml", "--backend", "kie", "--yes")
    assert (code, shop.calls) == (2, 0)
    assert "price: not known: no page found says what kie asks for it" in err
    assert "--unpriced" in err
    code, _, err = shop.submit("mei.yaml", "--backend", "kie", "--yes", "--unpriced", "--max-cost", "5")
    assert (code, shop.calls) == (1, 0)
    assert "what isn't known" in err
    assert shop.submit("mei.yaml", "--backend", "kie", "--dry-run").code == 0
    code, _, err = shop.submit("mei.yaml", "--backend", "kie", "--unpriced", says="n\n")
    assert "buy mei.yaml for an unknown price? [y/N]" in err
    assert not shop.rows


def test_what_was_changed_after_the_question_is_not_sent(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person said yes to another picture."""
    from kling_story.cli import buying
    from kling_story.reference.example_files import write_example_files

    write_example_files(shop.folder)
    shop.board("mei.yaml", f"start_frame: front.png\n{FILM}")
    drive = buying.drive

    def changed(*words, **more) -> int:
        picture = shop.folder / "front.png"
        picture.write_bytes(picture.read_bytes() + b"x")
        return drive(*words, **more)

    monkeypatch.setattr(buying, "drive", changed)
    code, _, err = shop.submit("mei.yaml", "--yes", "--wait")
    assert (code, shop.created) == (4, 0)
    assert "the file `front.png` was changed after the order: nothing was sent" in err
