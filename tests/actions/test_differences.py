"""What differs between two wordings is found word by word, and neither text is lost on the way."""

from __future__ import annotations

import random

import pytest

from tracker.actions.differences import changes

WORDS = [
    "der",
    "die",
    "Steg",
    "ist",
    "war",
    "zu,",
    "…",
    "»",
    "«",
    "–",
    "nicht“",
    "„Sicher",
    "daß",
    "dass",
    "10'000",
    "E-Mail",
    "Straße",
    "STRASSE",
]


def steps(before: str, after: str) -> list[tuple[str, str]]:
    return [(change.before, change.after) for change in changes(before, after) if not change.same]


@pytest.mark.parametrize("seed", range(60))
def test_either_side_of_the_changes_is_that_text(seed: int) -> None:
    chance = random.Random(seed)
    before, after = (" ".join(chance.choices(WORDS, k=chance.randrange(14))) for _ in range(2))
    found = changes(before, after)
    assert (before, after) == ("".join(each.before for each in found), "".join(each.after for each in found))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("«Die Strasse ist FÜR alle»", "„Die Straße ist fuer alle.“"),
        ("«Das … ist alles»", "“Das ist, alles!”"),
        ("«Ein\u00a0Café»", "«Ein Cafe»"),
    ],
)
def test_spelling_marks_and_punctuation_are_no_difference(before: str, after: str) -> None:
    assert [] == steps(before, after)


def test_neighbouring_words_are_one_change_and_the_rest_stays() -> None:
    before = "«Der Steg ist heute zu»"
    assert [("ist heute", "war gestern leider")] == steps(before, "«Der Steg war gestern leider zu»")
    assert [("heute", "")] == steps(before, "«Der Steg ist zu»")
    assert [("", "seit Montag")] == steps(before, "«Der Steg ist seit Montag heute zu»")
