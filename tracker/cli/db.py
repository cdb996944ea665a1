"""``tracker db``: looks after the database."""

from __future__ import annotations

import click

from tracker.cli.common import database_option, database_place, examples, open_archive, say
from tracker.errors import ArchiveError


@click.group(
    epilog=examples("tracker db path", "tracker db stats --db news.db", 'cp "$(tracker db path)" backup.db'),
)
@database_option
def db() -> None:
    """Say where the database is and what it holds; upgrade, check and copy it."""


@db.command(epilog=examples("tracker db path", "tracker db path --db postgresql://desk@localhost/news"))
@database_option
def path() -> None:
    """Print the file (or the URL, without its password) of the database."""
    from tracker.store.archive import describe

    click.echo(describe(database_place()))


@db.command(epilog=examples("tracker db upgrade", "tracker db upgrade --db news.db"))
@database_option
def upgrade() -> None:
    """Bring the database to the form that this version of the program works with.

    Every command does so by itself before anything else; an upgrade succeeds as a whole or changes nothing.
    """
    from tracker.store import archive

    archive.upgrade(database_place(), announce=say)
    click.echo(f"The database is up to date (revision {archive.revision(database_place())}).")


@db.command(epilog=examples("tracker db check"))
@database_option
def check() -> None:
    """Check that everything in the database fits together; exit 1 and say what does not."""
    with open_archive() as archive:
        wrong = archive.check()
    for sentence in wrong:
        click.echo(sentence)
    if wrong:
        raise ArchiveError("The database is damaged; restore it from a copy, or run “tracker analyse --again”.")
    click.echo("Everything fits together.")


@db.command(epilog=examples("tracker db stats"))
@database_option
def stats() -> None:
    """Count what is on file."""
    with open_archive() as archive:
        found = archive.stats()
    figures = {
        "Articles": found.articles,
        "  not analysed yet": found.unanalysed,
        "  earlier versions": found.earlier_versions,
        "Outlets": found.outlets,
        "Quotations": found.quotations,
        "  unattributed": found.unattributed,
        "  without marks": found.unmarked,
        "In marks, not speech": found.rejected_spans,
        "Speakers": found.speakers,
        "Verdicts": found.verdicts,
        "Analyses": found.analyses,
    }
    for name, number in figures.items():
        click.echo(f"{name:<22}{number:>12,}")
    for method in found.methods:
        click.echo(f"Method: {method}")


@db.command(
    epilog=examples(
        "tracker db copy news.db postgresql://desk@localhost/news",
        "tracker db copy postgresql://desk@localhost/news backup.db",
    )
)
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy(source: str, target: str) -> None:
    """Copy a whole database into an empty one, in SQLite or PostgreSQL: FROM and TO are files or URLs.

    Everything moves, under the same numbers: articles and their versions, analyses, verdicts, rejected spans. The rows
    of both are counted and hashed before anything stays; what goes wrong leaves TO empty, and FROM as it is.
    """
    from tracker.store import copying

    copied = copying.copy(source, target, announce=say)
    for name, number in copied.items():
        click.echo(f"{name:<22}{number:>12,}")
    click.echo("Counts and hashes of both databases agree.")
