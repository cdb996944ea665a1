"""``tracker ingest``: brings articles into the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tracker.cli.common import SKIPPED, database_option, examples, open_archive, weights_option
from tracker.cli.reading import from_option, kinds_option, map_option, say_analysed, say_skipped, workers_option
from tracker.errors import UnreadableInput
from tracker.model import QuotationKind

if TYPE_CHECKING:
    from tracker.actions.ingest import Ingested


@click.command(
    epilog=examples(
        "tracker ingest articles/ --outlet 'Seeblick-Anzeiger'",
        "tracker ingest march.jsonl april.jsonl",
        "tracker ingest swissdox.tsv.xz",
        "tracker ingest corpus.csv --map text=Inhalt,date=Erschienen",
        "tracker ingest archive.jsonl --workers 4",
        "tracker ingest - < march.jsonl",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@from_option
@map_option
@click.option("--outlet", default="", metavar="NAME", help="Who published the articles that do not say.")
@click.option(
    "--language", default="de", show_default=True, metavar="CODE", help="The language of articles that do not say."
)
@workers_option
@click.option("--no-analyse", is_flag=True, help="Only file the articles; “tracker analyse” does the rest later.")
@click.option("--dry-run", is_flag=True, help="Read and analyse, but leave the database alone.")
@kinds_option
@weights_option
@database_option
def ingest(
    paths: tuple[str, ...],
    input_format: str | None,
    columns: dict[str, str] | None,
    outlet: str,
    language: str,
    workers: int | None,
    no_analyse: bool,
    dry_run: bool,
    kinds: tuple[QuotationKind, ...],
    weights: str | None,
) -> int:
    """Read the articles of files and folders, or of stdin (-), and find the quotations in them.

    Plain text and Markdown are one article a file; a front matter between two lines of --- may say its title, date,
    outlet, author, url, id and language. JSON Lines have one object a line: {"id", "title", "text", "outlet",
    "published", "author", "url", "language"}, of which only text is needed. Dates are written 2024-03-01 or 01.03.2024.

    Tables (CSV, TSV) have one article a row; columns are found by name (Titel, Text, Datum, Medium, Autor, Sprache, and
    their English names) or by --map. Tables of Swissdox@LiRI are known as such. Files may be compressed (.xz, .gz,
    .bz2) or stand in a ZIP archive.

    Whatever stops the program, Ctrl-C or a power failure: the same command goes on where it was, and skips quickly what
    is on file. The result does not depend on how often it was stopped, nor on --workers.

    An article that is on file is not filed again; the same article with another text becomes a new version of it. What
    cannot be read is named and skipped; the exit code is then 3.
    """
    from tracker.actions import ingest as action
    from tracker.cli.progress import reading_progress
    from tracker.pipeline import method
    from tracker.sources import read

    if not no_analyse:
        method(weights)  # refused before anything is filed
    done = action.Ingested()
    items = reading_progress(read(paths, input_format, outlet=outlet, language=language, columns=columns), paths)
    try:
        how: Any = {"weights": weights, "kinds": kinds, "workers": workers}
        how |= {"analyse": not no_analyse, "skipped": say_skipped}
        if dry_run:
            action.try_out(items, done, **how)
        else:
            action.ingest(items, open_archive, done, **how)
    finally:  # after Ctrl-C too: what is said here is on file
        _sum_up(done, dry_run)
    if not done.read:
        raise UnreadableInput("No article could be read.")
    return SKIPPED if done.skipped else 0


def _sum_up(done: Ingested, dry_run: bool) -> None:
    from tracker.actions.query import counted

    if dry_run:
        click.echo(f"Read {counted(done.new, 'article')}; nothing was filed (--dry-run).")
    else:
        click.echo(f"Filed {counted(done.new, 'new article')}; {done.changed:,} changed, {done.known:,} known already.")
    if done.skipped:
        click.echo(f"Skipped {counted(done.skipped, 'input')}, named above.")
    say_analysed(done.analysed)
