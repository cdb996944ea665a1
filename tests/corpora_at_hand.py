"""The annotated articles that tests measure with: our own, and those beside the checkout, where they are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tracker.model import AnnotatedArticle
from tracker.sources.annotated import read_annotated

PROJECT = Path(__file__).resolve().parents[1]
SEEDS = PROJECT / "seeds"
CASES = PROJECT / "tests" / "cases" / "attribution"
REPORTED = PROJECT / "tests" / "cases" / "reported"
SHARED = PROJECT.parent / "shared"


def shared(name: str) -> Path:
    """A file beside the checkout; skips the test where it is not."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"nothing at ../shared/{name}")
    return path


@cache
def articles_of(path: Path) -> tuple[AnnotatedArticle, ...]:
    """The annotated articles of a corpus, read once."""
    return tuple(read_annotated(path))


@cache
def cases(folder: Path = CASES) -> dict[str, AnnotatedArticle]:
    """The cases in the files of a folder, of attribution or of reported speech, by file and label."""
    return {
        f"{file.stem}: {each.article.id}": each for file in sorted(folder.glob("*.json")) for each in articles_of(file)
    }
