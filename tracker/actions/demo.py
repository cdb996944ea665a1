"""The demonstration: the articles that come with the program, in a database of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from tracker.actions.finding import find_quotations
from tracker.errors import TrackerError
from tracker.model import ALL_KINDS, Article, QuotationKind, SkippedInput
from tracker.resources import folder
from tracker.sources import read
from tracker.store.archive import Archive, open_archive

DATABASE = "quotations.db"
BESIDE_DATABASE = ("", "-wal", "-shm", "-journal")
"""Endings of the files that make up an SQLite database."""

SEEDS = "seeds"


def seed_articles() -> Iterator[Article]:
    """The articles of ``seeds/``, by outlet and date; their source is their path in there."""
    seeds = folder(SEEDS)
    for path in sorted(seeds.glob("*/*.md")):
        for article in read([str(path)], "markdown"):
            if isinstance(article, SkippedInput):  # shipped with the program: only a broken installation comes here
                raise TrackerError(f"{article.source} cannot be read: {article.reason} Install the program again.")
            yield replace(article, source=f"{SEEDS}/{path.relative_to(seeds).as_posix()}")


def new_database(place: Path) -> Path:
    """The path of the demonstration's database in a folder, which is made; one of an earlier demonstration is deleted.

    Raises TrackerError when there is a database with other articles, or something else of that name.
    """
    if place.exists() and not place.is_dir():
        raise TrackerError(f"{place} is not a folder; choose another one with --into.")
    place.mkdir(parents=True, exist_ok=True)
    database = place / DATABASE
    if database.exists():
        with open_archive(database) as archive:
            is_ours = all(filed.article.source.startswith(f"{SEEDS}/") for filed in archive.articles())
        if not is_ours:
            raise TrackerError(
                f"{database} holds articles of your own, which a demonstration would delete; choose another folder"
                " with --into."
            )
    for ending in BESIDE_DATABASE:
        database.with_name(database.name + ending).unlink(missing_ok=True)
    return database


def load_seeds(
    archive: Archive,
    passing: Callable[[Iterable[Article]], Iterable[Article]],
    weights: str | None = None,
    kinds: Collection[QuotationKind] = ALL_KINDS,
) -> int:
    """Files and analyses the articles of ``seeds/`` and gives their number; ``passing`` sees each go by."""
    number = 0
    for article in passing(list(seed_articles())):
        archive.record(archive.add_article(article).id, find_quotations(article, weights, kinds))
        number += 1
    return number
