"""Annotated corpora as wholes: their articles, and what identifies them (name, form, fingerprint, licence)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import EvaluationError
from tracker.model import AnnotatedArticle
from tracker.resources import folder
from tracker.sources.annotated import GOLD_ENDING, corpus_files, read_annotated

WIKINEWS, SEEDS, CASES, NAMES = "wikinews", "seeds", "cases", "names"
LICENCES = {
    WIKINEWS: "annotations CC BY-NC-SA 4.0 (Petersen-Frey and Biemann 2024), articles CC BY 2.5",
    "own": "Apache-2.0, written for this project",
    "": "not stated; ask whoever annotated it",
}
TEST_IN_NAME = re.compile(r"(?<![^\W_])tests?(?![^\W_])", re.IGNORECASE)
"""„test“ as a word: in ``test.jsonl.xz`` and ``swiss-test_2``, not in ``latest`` or ``contest``."""
TEST_FOLDERS = ("test", "tests")
OWN_CASES = ("tests", "cases")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Annotated articles from one file or folder.

    ``form`` is "wikinews", "names" (records with ``spans``), "seeds" or "cases". ``files`` are the SHA-256 sums of its
    files by path, as given. ``fingerprint`` is the sum of the only file, or of the list of all (name and sum).
    """

    name: str
    form: str
    path: Path
    fingerprint: str
    licence: str
    files: dict[Path, str]
    articles: tuple[AnnotatedArticle, ...]

    @property
    def quotations(self) -> int:
        """How many quotations in marks are annotated."""
        return sum(len(each.quotations) for each in self.articles)


def read_corpus(path: Path) -> Corpus:
    """The corpus at a path; raises EvaluationError when it is none that this program knows, or is empty."""
    files = checksums(path)
    articles = tuple(read_annotated(path))
    if not articles:
        raise EvaluationError(f"{path} holds no articles.")
    form = _form(path, articles)
    stem = path.resolve().name.partition(".")[0]
    name = stem if stem.startswith(form) else f"{form} {stem}"
    return Corpus(name, form, path, fingerprint(path, files), _licence(path, form), files, articles)


def checksums(path: Path) -> dict[Path, str]:
    """The SHA-256 sum of each file of a corpus."""
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in corpus_files(path)}


def fingerprint(path: Path, files: dict[Path, str]) -> str:
    """One SHA-256 sum for a corpus: of its file, or of the list that ``sha256sum`` would print within its folder."""
    if path.is_file():
        return files[path]
    lines = sorted(f"{digest}  {file.relative_to(path).as_posix()}\n" for file, digest in files.items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def signs_of_test_data(corpus: Corpus) -> Iterator[str]:
    """The names in a corpus that say that it is kept apart for testing: of its file or folder, and within that."""
    top = corpus.path.resolve()
    if OWN_CASES in zip(top.parts, top.parts[1:], strict=False):
        return
    if top.parent.name.casefold() in TEST_FOLDERS:
        yield top.parent.name
    names = {top.name} | {part for file in corpus.files for part in file.resolve().relative_to(top).parts}
    yield from sorted(name for name in names if TEST_IN_NAME.search(name))


def _form(path: Path, articles: tuple[AnnotatedArticle, ...]) -> str:
    if path.is_dir() and any(file.name.endswith(GOLD_ENDING) for file in corpus_files(path)):
        return SEEDS
    if path.is_dir() or path.suffix == ".json":
        return CASES
    return NAMES if articles[0].by_name else WIKINEWS


def _licence(path: Path, form: str) -> str:
    """What the data may be used for: known of the Wikinews data set and of what comes with the program."""
    own = path.resolve().is_relative_to(folder("seeds").parent)
    return LICENCES[form if form in LICENCES else "own" if own else ""]
