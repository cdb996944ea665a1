"""Konjunktiv and indicative: a list of forms as data, and what holds for every verb."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tracker.languages.de import subjunctive as mood
from tracker.languages.de.conjugation import STRONG, WEAK, principal_parts, stem_of
from tracker.languages.de.subjunctive import is_clear_konjunktiv, mood_of
from tracker.languages.de.verbs import SPEAKING_STRONG, strong_forms
from tracker.languages.de.words import listed

NAMES = {
    mood.INDICATIVE: "indicative",
    mood.FIRST_PERSON: "first person",
    mood.KONJUNKTIV_I: "Konjunktiv I",
    mood.KONJUNKTIV_II: "Konjunktiv II",
    mood.OTHER_WORD: "other word",
}
KONJUNKTIV = listed("""
    sei seien habe werde könne müsse solle dürfe wolle möge gebe gehe komme stehe bleibe liege bestehe handle handele
    führe sehe nehme lasse finde brauche mache bringe halte sage wisse gelte bekomme zeige drohe fehle laufe stelle
    trage verfüge versuche erhalte verstosse sterbe gehöre glaube hoffe rechne erwarte bedeute entspreche diene
    fordere benötige leiste biete bedürfe werfe scheine trete spreche helfe kenne lebe arbeite spiele setze ziehe
    zahle kaufe verliere gewinne beginne ende folge freue fühle schaffe sitze steige sinke unterstütze verhindere
    verletze wachse verstehe erfülle existiere hätte hätten wäre wären würde würden könnte könnten müsste müssten
    sollte sollten dürfte dürften wollte wollten möchte möchten gäbe gäben käme kämen ginge gingen
""")
"""Frequent forms that can be Konjunktiv."""
CASES = json.loads((Path(__file__).parents[1] / "cases" / "verb_moods.json").read_text("utf-8"))
STRONG_VERBS = [infinitive for infinitive, *_ in principal_parts(STRONG)]


def readings(word: str) -> set[str]:
    return {name for flag, name in NAMES.items() if mood_of(word) & flag}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_a_form_has_the_readings_of_its_group(case: dict[str, Any]) -> None:
    expected = set(case["expect"])
    assert {} == {word: readings(word) for word in case["words"].split() if readings(word) != expected}


def test_the_list_is_long_and_names_no_form_twice() -> None:
    words = [word for case in CASES for word in case["words"].split()]
    assert len(words) > 1000
    assert len(words) == len(set(words))


def test_the_tables_hold_the_frequent_verbs() -> None:
    assert len(STRONG_VERBS) > 160
    assert len(WEAK) > 1500
    assert len(STRONG_VERBS) == len(set(STRONG_VERBS))


@pytest.mark.parametrize("infinitive", STRONG_VERBS)
def test_the_third_person_of_a_strong_verb_tells_konjunktiv_and_the_plural_does_not(infinitive: str) -> None:
    assert mood_of(f"{stem_of(infinitive)}e") & mood.KONJUNKTIV_I
    assert mood_of(infinitive) & (mood.INDICATIVE | mood.KONJUNKTIV_I) == mood.INDICATIVE | mood.KONJUNKTIV_I


def test_every_finite_form_of_a_strong_reporting_verb_is_known() -> None:
    strong = [form for line in SPEAKING_STRONG.splitlines() if line.split() for form in forms_of(line)]
    assert len(strong) > 400
    assert [] == [form for form in strong if not mood_of(form)]


def forms_of(line: str) -> list[str]:
    verb, *parts = line.split()
    particle, _, base = verb.rpartition("|")
    return [particle + form for form in strong_forms(base, *parts)[0]]


def test_every_word_listed_as_konjunktiv_can_be_one() -> None:
    assert [] == [word for word in sorted(KONJUNKTIV) if not mood_of(word) & mood.KONJUNKTIV]


@pytest.mark.parametrize(
    ("with_ss", "with_sharp_s"), [("liesse", "ließe"), ("müsste", "müßte"), ("weiss", "weiß"), ("äussern", "äußern")]
)
def test_both_spellings_are_one_form(with_ss: str, with_sharp_s: str) -> None:
    assert mood_of(with_ss) == mood_of(with_sharp_s) != 0


@pytest.mark.parametrize("word", ["sei", "habe", "müsse", "käme", "hätte", "zurücktrete", "ankündige"])
def test_a_clear_konjunktiv_is_called_one(word: str) -> None:
    assert is_clear_konjunktiv(mood_of(word))


@pytest.mark.parametrize("word", ["sagen", "sagte", "sollte", "möchte", "ist", "sichere", "heute", ""])
def test_a_form_that_cannot_tell_is_not_called_konjunktiv(word: str) -> None:
    assert not is_clear_konjunktiv(mood_of(word))
