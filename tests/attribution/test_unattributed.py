"""A guess below the threshold is no attribution: the quotation stays without a speaker, and keeps who was weighed."""

from __future__ import annotations

import pytest

from tracker.attribution import attributing
from tracker.attribution.attributing import ATTRIBUTED_FROM
from tracker.model import Article, Attribution
from tracker.pipeline import analyse

STEG = "Regula Ammann und Beat Frei trafen sich. «Der Steg bleibt zu», sagte Regula Ammann. «Wir warten», fügte sie an."


def attributions() -> tuple[Attribution, ...]:
    return analyse(Article(STEG)).attributions


def test_the_threshold_is_a_small_share() -> None:
    assert 0.1 <= ATTRIBUTED_FROM <= 0.3
    assert ["Regula Ammann"] * 2 == [each.speaker.name for each in attributions() if each.speaker]


def test_below_the_threshold_a_quotation_stays_unattributed_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = attributions()
    monkeypatch.setattr(attributing, "ATTRIBUTED_FROM", 1.1)
    unsure = attributions()

    assert [each.quotation for each in sure] == [each.quotation for each in unsure]
    assert [(None, None)] * 2 == [(each.speaker, each.mention) for each in unsure]
    assert all("the likeliest is Regula Ammann, with " in each.reasons[0].text for each in unsure)


def test_those_who_were_weighed_are_kept_behind_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attributing, "ATTRIBUTED_FROM", 1.1)

    for each in attributions():
        assert ("", None) == (each.candidates[0].name, each.candidates[0].mention)
        assert "Regula Ammann" == each.candidates[1].name
        assert each.confidence <= each.candidates[0].probability <= 0.5
