"""Learning weights from annotated corpora: cross-validated by article, with where they come from written into them.

The same corpora give the same bytes, in whatever order they are named.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tracker import __version__
from tracker.actions.evaluate import DIGITS
from tracker.attribution.linear import LARGEST, to_json
from tracker.errors import EvaluationError
from tracker.evaluation import Evaluation, evaluate
from tracker.model import Analysis, AnnotatedArticle
from tracker.pipeline import analyse
from tracker.sources.corpora import Corpus, read_corpus, signs_of_test_data

if TYPE_CHECKING:
    from tracker.attribution.linear import Weights

Learn = Callable[[Iterable[AnnotatedArticle]], "dict[str, Weights]"]
Announce = Callable[[str], object]

NEEDED = ("numpy", "scipy")


@dataclass(frozen=True, slots=True)
class Trained:
    """New weights as JSON, and what cross-validation measured of each corpus, in their order (none without folds)."""

    json: str
    cross_validation: tuple[Evaluation, ...]


def read_training_corpora(paths: Sequence[Path], held_out: frozenset[str] = frozenset()) -> tuple[Corpus, ...]:
    """The corpora at these paths, in the order of their names and contents.

    Raises EvaluationError for test data: by name, or by the SHA-256 sum of a corpus or of one of its files.
    """
    corpora = [read_corpus(path) for path in paths]
    for corpus in corpora:
        for name in signs_of_test_data(corpus):
            raise EvaluationError(f"{corpus.path} is test data by its name ({name}); weights must not learn from it.")
        for path, digest in [*corpus.files.items(), (corpus.path, corpus.fingerprint)]:
            if digest in held_out:
                raise EvaluationError(f"{path} is among the data held out; weights must not learn from it.")
    twice = len(corpora) - len({corpus.fingerprint for corpus in corpora})
    if twice:
        raise EvaluationError("A corpus is named twice; name each once.")
    return tuple(sorted(corpora, key=lambda corpus: (corpus.name, corpus.fingerprint)))


def read_held_out(file: Path) -> frozenset[str]:
    """The SHA-256 sums in a file, one a line, as ``sha256sum`` prints them."""
    try:
        return frozenset(
            line.split()[0].lower() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()
        )
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file} cannot be read as a list of SHA-256 sums.") from error


def train(corpora: Sequence[Corpus], name: str, folds: int, announce: Announce) -> Trained:
    """Weights learned from all articles of the corpora; ``announce`` is told of each step.

    With two folds and more, every article is also analysed with weights that never saw it; 0 leaves that out.
    Raises EvaluationError when numpy or scipy is missing, or there is too little to learn from.
    """
    learn = learner()
    if not any(corpus.quotations for corpus in corpora):
        raise EvaluationError("There is nothing to learn from: no quotation is annotated.")
    measured = cross_validate(corpora, folds, learn, announce) if folds else ()
    announce(f"Learning from all {sum(len(corpus.articles) for corpus in corpora)} articles.")
    source = to_json(_about(corpora, name, folds, measured), learn(_in_fixed_order(corpora)))
    if len(source.encode()) > LARGEST:
        raise EvaluationError("The weights would be larger than the program reads; train on fewer articles.")
    return Trained(source, measured)


def learner() -> Learn:
    """The function that learns; raises EvaluationError when what it needs is not installed."""
    try:
        from tracker.attribution.training import learn
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in NEEDED:
            raise
        raise EvaluationError("Training needs numpy and scipy: pip install 'quote-tracker[train]'.") from error
    return learn


def fold_of(article: AnnotatedArticle, folds: int) -> int:
    """The fold of an article: by its id (or text) alone, whatever else is in the corpus.

    >>> from tracker.model import AnnotatedArticle, Article
    >>> [fold_of(AnnotatedArticle(Article("", id=id), ()), 5) for id in ("steg-1", "steg-2", "steg-1")]
    [1, 1, 1]
    """
    key = article.article.id or article.article.text
    return int.from_bytes(hashlib.sha256(key.encode(errors="surrogatepass")).digest()[:8]) % folds


def cross_validate(corpora: Sequence[Corpus], folds: int, learn: Learn, announce: Announce) -> tuple[Evaluation, ...]:
    """The figures of each corpus when every article is analysed with weights that were learned from the other folds."""
    found: list[list[tuple[AnnotatedArticle, Analysis]]] = [[] for _ in corpora]
    for fold in range(folds):
        announce(f"Cross-validation, fold {fold + 1} of {folds}.")
        models = _learned_without(fold, folds, corpora, learn)
        for corpus, pairs in zip(corpora, found, strict=True):
            pairs += _analysed([each for each in corpus.articles if fold_of(each, folds) == fold], models)
    return tuple(map(evaluate, found))


def _learned_without(fold: int, folds: int, corpora: Sequence[Corpus], learn: Learn) -> dict[str, Weights]:
    others = [each for each in _in_fixed_order(corpora) if fold_of(each, folds) != fold]
    if not any(each.quotations for each in others):
        raise EvaluationError(f"These are too few articles for {folds} folds; name more corpora, or give --folds 0.")
    return learn(others)


def _analysed(
    articles: Iterable[AnnotatedArticle], models: dict[str, Weights]
) -> Iterator[tuple[AnnotatedArticle, Analysis]]:
    """Analyses through a weights file, as users do: rounding and the reading of weights are measured as well."""
    with TemporaryDirectory(prefix="tracker-fold-") as folder:
        weights = Path(folder, "weights.json")
        weights.write_text(to_json({}, models), encoding="utf-8")
        yield from [(each, analyse(each.article, str(weights))) for each in articles]


def _in_fixed_order(corpora: Iterable[Corpus]) -> list[AnnotatedArticle]:
    articles = [each for corpus in corpora for each in corpus.articles]
    return sorted(articles, key=lambda each: (each.article.id, each.article.text))


def _about(corpora: Sequence[Corpus], name: str, folds: int, measured: Sequence[Evaluation]) -> dict[str, object]:
    """What the weights file says of itself; nothing in it depends on the day or the place."""
    described = [_described(corpus) for corpus in corpora]
    for corpus, evaluation in zip(described, measured, strict=False):
        figures = evaluation.total.figures()
        corpus["cross_validation"] = {figure: round(value, DIGITS) for figure, value in figures.items()}
        corpus["reliability"] = {
            band: {"found": count.found, "right": count.speaker} for band, count in evaluation.by_confidence.items()
        }
    return {"name": name, "program": f"quote-tracker {__version__}", "corpora": described, "folds": folds}


def _described(corpus: Corpus) -> dict[str, object]:
    return {
        "name": corpus.name,
        "articles": len(corpus.articles),
        "quotations": corpus.quotations,
        "sha256": corpus.fingerprint,
        "licence": corpus.licence,
    }
