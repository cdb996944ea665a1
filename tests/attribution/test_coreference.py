"""Whom mentions stand for in an article of a news agency, and that nobody is guessed where nothing fits.

The single rules have their cases in tests/cases/attribution/coreference.json.
"""

from __future__ import annotations

import pytest
from corpora_at_hand import shared

from tracker.attribution.candidates import Views
from tracker.attribution.coreference import Resolver
from tracker.text.document import read_document
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading


class Article:
    """A text, and whom the mentions in it stand for."""

    def __init__(self, text: str, title: str = "") -> None:
        self.reading = Reading(read_document(text))
        self.views = Views(self.reading)
        self.resolver = Resolver(self.views, title)

    def phrases(self) -> list[Phrase]:
        """All mentions, in reading order."""
        return [each for number in range(len(self.reading.first_of)) for each in self.views.sentence(number).phrases]

    def names_of(self, mention: str, after: str = "") -> list[str]:
        """The name of every mention that begins with those words, behind the first place of other words."""
        start = self.reading.document.text.index(after)
        return [
            self.resolver.resolve(each).name
            for each in self.phrases()
            if self.reading.starts[each.start] >= start
            and self.reading.text_of(each.start, each.end).startswith(mention)
        ]


@pytest.fixture(scope="module")
def nato() -> Article:
    return Article(shared("seed/article.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mention", ["der Norweger", "Seinen Angaben", "er"])
def test_the_general_secretary_is_never_the_chancellor_who_stands_beside_him(nato: Article, mention: str) -> None:
    found = nato.names_of(mention, after="Nach Angaben von Generalsekretär")
    assert found
    assert set(found) == {"Jens Stoltenberg"}


def test_the_official_keeps_what_her_office_is(nato: Article) -> None:
    assert set(nato.names_of("die Beamtin")) == {"Beamtin des Aussenministeriums"}


def test_a_pronoun_of_the_other_gender_is_nobody_of_the_article() -> None:
    article = Article("Gemeindeschreiber Otto Lussi trat vor die Medien. «Es reicht», sagte sie.")
    assert article.names_of("sie") == ["sie"]


def test_an_age_that_contradicts_is_nobody_of_the_article() -> None:
    article = Article("Otto Lussi (61) trat vor die Medien. «Es reicht», sagte der 34-Jährige.")
    assert article.names_of("der 34-Jährige") == ["34-Jähriger"]


def test_a_group_is_never_the_person_named_before() -> None:
    article = Article("Trainer Otto Lussi trat vor die Medien. «Es reicht», sagten die Anwohner.")
    assert article.names_of("die Anwohner") == ["Anwohner"]


def test_somebody_whom_only_a_quotation_names_is_no_pronoun_outside() -> None:
    article = Article("Wirt Otto Lussi winkt ab. «Beat Roth hat das erfunden. Er lügt immer.» So sagt er es.")
    assert article.names_of("er es") + article.names_of("er", after="So sagt") == ["Otto Lussi"]
