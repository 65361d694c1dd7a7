"""What the rules about words share: patterns with needles, tables of names and of trip words."""

from __future__ import annotations

from itertools import chain

import pytest

from kling_story.checking import all_checks, check_text
from kling_story.patterns import Pattern
from kling_story.rules import all_rules
from kling_story.vocabulary.cautions import CAUTIONS
from kling_story.vocabulary.known_names import BRANDS, CHARACTERS, PEOPLE

_OF_RULES = {
    f"{rule.CHECK.name} {name}": pattern
    for rule in all_rules()
    for name, pattern in vars(rule).items()
    if isinstance(pattern, Pattern)
}
NEEDLED = {**_OF_RULES, **{caution.needles[0]: caution for caution in CAUTIONS}}
TEXTS = list(chain.from_iterable((*check.bad, *check.good) for check in all_checks()))


def test_a_needle_is_found_whatever_its_case() -> None:
    """Needles are in lower case; the text's letters may be of either."""
    pattern = Pattern(r"\bred coats?\b", ("coat",))
    assert [match.group() for match in pattern.finditer("a Red COAT and red coats")] == ["Red COAT", "red coats"]
    assert pattern.search("a red hat") is None


@pytest.mark.parametrize("name", NEEDLED)
def test_every_match_has_a_needle(name: str) -> None:
    """What a pattern matches in any example, it finds by its needles too."""
    pattern = NEEDLED[name]
    assert all(needle == needle.lower() for needle in pattern.needles)
    for text in TEXTS:
        bare = [match.span() for match in pattern.compiled.finditer(text)]
        assert [match.span() for match in pattern.finditer(text)] == bare


@pytest.mark.parametrize("caution", CAUTIONS, ids=lambda caution: caution.needles[0])
def test_a_gentler_word_is_gentle(caution) -> None:
    """What is offered instead trips nothing in the table."""
    assert caution.instead is None or not any(other.search(caution.instead) for other in CAUTIONS)


@pytest.mark.parametrize("name", [*PEOPLE, *CHARACTERS, *BRANDS])
def test_a_known_name_is_found_in_a_sentence(name: str) -> None:
    """In the middle of one, and owned; but not as a part of another word."""
    board = 'version: 1\nshots:\n  - {{duration: 3, prompt: "We see {}"}}\n'
    assert "KS710" in {d.code for d in check_text(board.format(f"{name} run"))}
    if name.isascii() and "'" not in name:
        assert "KS710" in {d.code for d in check_text(board.format(f"{name}’s hands"))}
        assert "KS710" not in {d.code for d in check_text(board.format(f"un{name}ish hands"))}


def test_no_name_is_listed_twice() -> None:
    """Each name stands in one table, once."""
    names = [*PEOPLE, *CHARACTERS, *BRANDS]
    assert len(names) == len(set(names))


def test_a_rule_that_reads_shots_leaves_automatic_storyboards_alone() -> None:
    """There, labels, pronouns and words like "same" belong to the one prompt."""
    board = "version: 1\nduration: 8\nstoryboard: auto\nprompt: 'Shot 1: a girl walks. Shot 2: same girl, she stops'\n"
    assert check_text(board) == ()


def test_a_name_that_cant_be_referred_to_is_not_proposed() -> None:
    """`@Old man` would be the next mistake."""
    text = "version: 1\nelements: {Mei: a courier, Old man: grey}\nshots:\n  - {duration: 3, prompt: '@Mei waits'}\n"
    found = check_text(text + "  - {duration: 3, prompt: He turns}\n")
    assert [d.hint for d in found if d.code == "KS715"] == ["write `@Mei`: each shot is read by itself"]
