"""The figures that must not get worse: per corpus, in every style of marks, over the articles they were set for.

Measure:  tracker evaluate --floor tests/evaluation/floor.json --style all
Raise what has got better:  python tests/evaluation/set_floors.py
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tracker.actions.evaluate import ALL_STYLES, Measured, measure, styles_of
from tracker.actions.floors import FIGURES, Floor, read_floors, shortfalls
from tracker.attribution.linear import DEFAULT
from tracker.evaluation import STYLES
from tracker.sources.corpora import read_corpus

FLOORS = read_floors(Path(__file__).with_name("floor.json"))
LARGEST_DIFFERENCE = 0.01
IN_EVERY_STYLE = [floor for floor in FLOORS if "wikinews" in floor.name]
ONE_BY_ONE = pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.name)


@cache
def measured(path: Path) -> tuple[Measured, ...]:
    """A corpus in every style that it can be turned into; skips the test where it is not."""
    if not path.exists():
        pytest.skip(f"nothing at {path}")
    corpus = read_corpus(path)
    return tuple(measure(corpus, style, DEFAULT) for style in styles_of(corpus, ALL_STYLES))


@ONE_BY_ONE
def test_no_figure_is_below_its_floor(floor: Floor) -> None:
    assert set(FIGURES) == set(floor.figures)
    assert [] == [sentence for each in measured(floor.path) for sentence in shortfalls(each, floor)]


@ONE_BY_ONE
def test_the_corpus_is_the_one_that_its_floor_was_set_for(floor: Floor) -> None:
    assert floor.fingerprint == measured(floor.path)[0].corpus.fingerprint


@pytest.mark.parametrize("floor", IN_EVERY_STYLE, ids=lambda floor: floor.name)
def test_the_figures_do_not_depend_on_the_style_of_marks(floor: Floor) -> None:
    by_style = {each.style: each.evaluation.total.figures() for each in measured(floor.path)}

    assert list(STYLES) == list(by_style)
    for figure in FIGURES:
        values = [figures[figure] for figures in by_style.values()]
        assert max(values) - min(values) <= LARGEST_DIFFERENCE, f"{figure}: {by_style}"


def test_our_own_articles_and_the_corpora_beside_the_checkout_have_floors() -> None:
    assert {"seeds", "cases attribution", "cases articles", "wikinews dev", "swiss dev"} == {floor.name for floor in FLOORS}
