"""From candidates to the speaker: mentions of one person speak for each other."""

from __future__ import annotations

import pytest
from corpora_at_hand import REPORTED, SEEDS, articles_of

from tracker.attribution.candidates import Candidate, Frame, Views, frame_of, propose
from tracker.attribution.carrying import Spoken
from tracker.attribution.choosing import Choice, choices
from tracker.attribution.coreference import Resolver
from tracker.attribution.quoted_text import quoted_texts
from tracker.attribution.ranker import Ranked
from tracker.pipeline import analyse
from tracker.text.document import read_document
from tracker.text.reading import Reading

TEXT = "Urs Keller leitet das Bauamt Seewil. Am Montag traf er Regula Ammann. «Der Steg ist morsch», sagte Keller."
WITHOUT_FRAME = "Urs Keller leitet das Bauamt Seewil. Am Montag sprach er mit Regula Ammann. «Der Steg ist morsch.»"


class Weighed:
    """The one quotation of a text, whose candidates are given a probability by hand."""

    def __init__(self, text: str = TEXT) -> None:
        self.reading = Reading(read_document(text))
        self.views = Views(self.reading)
        (self.span,) = quoted_texts(self.reading)
        self.frame: Frame = frame_of(self.span, self.views)
        self.resolver = Resolver(self.views, "")
        self.candidates = {self.words(each): each for each in propose(self.frame)}

    def words(self, candidate: Candidate) -> str:
        return self.reading.text_of(candidate.phrase.start, candidate.phrase.end)

    def spoken(self, mention: str) -> Spoken:
        """That whom a mention stands for has spoken before."""
        return Spoken(self.resolver.resolve(self.candidates[mention].phrase, None), self.span)

    def chosen(self, weighed: dict[str, float], last: Spoken | None = None) -> list[tuple[str, str, float]]:
        """Name, words of the mention that shows it, and probability, the likeliest first; "" is nobody."""
        order = [
            Ranked(self.candidates[words] if words else None, (), (), probability)
            for words, probability in weighed.items()
        ]
        return [self.described(each) for each in choices(order, self.frame, self.resolver, last)]

    def described(self, choice: Choice) -> tuple[str, str, float]:
        mention = self.words(choice.best.candidate) if choice.best.candidate else ""
        return choice.entity.name if choice.entity else "", mention, pytest.approx(choice.probability)


@pytest.fixture
def weighed() -> Weighed:
    return Weighed()


def test_two_mentions_of_one_person_win_over_one_that_is_likelier(weighed: Weighed) -> None:
    found = weighed.chosen({"Regula Ammann": 0.4, "Keller": 0.35, "er": 0.25})

    assert [("Urs Keller", "Keller", 0.6), ("Regula Ammann", "Regula Ammann", 0.4)] == found


def test_the_likeliest_mention_shows_who_it_is(weighed: Weighed) -> None:
    assert [("Urs Keller", "er", 1.0)] == weighed.chosen({"er": 0.5, "Urs Keller": 0.3, "Keller": 0.2})


def test_a_mention_alone_wins_where_nothing_speaks_for_the_others_together(weighed: Weighed) -> None:
    found = weighed.chosen({"Regula Ammann": 0.7, "Urs Keller": 0.2, "Keller": 0.1})

    assert [("Regula Ammann", "Regula Ammann", 0.7), ("Urs Keller", "Urs Keller", 0.3)] == found


def test_where_nobody_is_named_who_goes_on_is_one_with_the_mentions_of_the_same_person() -> None:
    weighed = Weighed(WITHOUT_FRAME)
    found = weighed.chosen({"": 0.4, "Regula Ammann": 0.35, "er": 0.25}, weighed.spoken("er"))

    assert [("Urs Keller", "er", 0.65), ("Regula Ammann", "Regula Ammann", 0.35)] == found


def test_nobody_named_and_nobody_before_is_a_choice_of_its_own() -> None:
    weighed = Weighed("Der Steg ist gesperrt. «Der Steg ist morsch.» Regula Ammann wandert gern.")
    found = weighed.chosen({"": 0.6, "Regula Ammann": 0.4})

    assert [("", "", 0.6), ("Regula Ammann", "Regula Ammann", 0.4)] == found


def test_the_order_of_equally_likely_ones_is_that_of_the_candidates(weighed: Weighed) -> None:
    assert ["Regula Ammann", "Urs Keller"] == [name for name, *_ in weighed.chosen({"Regula Ammann": 0.5, "er": 0.5})]
    assert ["Urs Keller", "Regula Ammann"] == [name for name, *_ in weighed.chosen({"er": 0.5, "Regula Ammann": 0.5})]


def test_no_speaker_is_weighed_twice_in_our_own_articles() -> None:
    for path in (SEEDS, REPORTED):
        for each in articles_of(path):
            for found in analyse(each.article).attributions:
                names = [candidate.name.casefold() for candidate in found.candidates]
                assert len(names) == len(set(names)), (each.article.id, found.quotation.text, names)
