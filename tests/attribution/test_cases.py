"""Every case of attribution: the right spans are speech, and each has the right speaker.

What fails today stands in tests/cases/attribution_known_failures.json; `python tests/known_failures.py` lists it anew.
"""

from __future__ import annotations

import pytest
from corpora_at_hand import cases
from known_failures import listed, what_is_wrong

from tracker.model import AnnotatedArticle

KNOWN_FAILURES = frozenset(listed())
KNOWN_FAILURE = pytest.mark.xfail(reason="a known failure", strict=True)
ONE_BY_ONE = [
    pytest.param(case, id=name, marks=[KNOWN_FAILURE] if name in KNOWN_FAILURES else [])
    for name, case in cases().items()
]


@pytest.mark.parametrize("case", ONE_BY_ONE)
def test_the_quotations_and_their_speakers_are_those_of_the_case(case: AnnotatedArticle) -> None:
    assert [] == what_is_wrong(case)


def test_there_are_at_least_three_hundred_cases_and_every_known_failure_is_one_of_them() -> None:
    assert len(cases()) >= 300
    assert [] == sorted(KNOWN_FAILURES - cases().keys())
