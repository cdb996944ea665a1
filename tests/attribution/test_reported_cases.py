"""Every case of reported speech: what is reported without marks is found with its speaker, and nothing is invented.

What fails today stands in tests/cases/reported_known_failures.json; `python tests/known_failures.py` lists it anew.
"""

from __future__ import annotations

import pytest
from corpora_at_hand import REPORTED, cases
from known_failures import listed, what_is_wrong_without_marks

from tracker.model import AnnotatedArticle, QuotationKind

KNOWN_FAILURES = frozenset(listed(REPORTED))
KNOWN_FAILURE = pytest.mark.xfail(reason="a known failure", strict=True)
ONE_BY_ONE = [
    pytest.param(case, id=name, marks=[KNOWN_FAILURE] if name in KNOWN_FAILURES else [])
    for name, case in cases(REPORTED).items()
]


@pytest.mark.parametrize("case", ONE_BY_ONE)
def test_what_is_reported_without_marks_is_that_of_the_case(case: AnnotatedArticle) -> None:
    assert [] == what_is_wrong_without_marks(case)


def test_the_cases_report_in_every_kind_and_a_third_of_them_report_nothing() -> None:
    unmarked = [gold for case in cases(REPORTED).values() for gold in case.unmarked]
    silent = [case for case in cases(REPORTED).values() if not case.unmarked]

    assert set(QuotationKind) - {QuotationKind.DIRECT, QuotationKind.PARTIAL} == {gold.kind for gold in unmarked}
    assert len(silent) >= len(cases(REPORTED)) / 3


def test_every_known_failure_is_one_of_the_cases() -> None:
    assert [] == sorted(KNOWN_FAILURES - cases(REPORTED).keys())
