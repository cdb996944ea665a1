"""``tracker demo``: everything once, on the articles that come with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from tracker.cli.common import examples, open_output, progress, say, weights_option
from tracker.cli.reading import kinds_option
from tracker.cli.speakers import print_speakers
from tracker.cli.tables import one_line, print_trimmed, readable
from tracker.model import IN_MARKS, QuotationKind, QuotationQuery

if TYPE_CHECKING:
    from rich.console import Console

    from tracker.model import FiledQuotation, SpeakerSummary
    from tracker.store.archive import Archive

FOLDER = "quote-tracker-demo"
REPORTS = ("html", "csv")
MOST_QUOTED = 12
QUOTATIONS = 8
CONTEXT = 90
"""Characters shown on either side of a quotation."""


@click.command(epilog=examples("tracker demo", "tracker demo --into my-demo"))
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=FOLDER,
    show_default=True,
    metavar="FOLDER",
    help="Where the database and the reports go.",
)
@kinds_option
@weights_option
def demo(into: Path, kinds: tuple[QuotationKind, ...], weights: str | None) -> None:
    """Load the articles that come with the program, list who is quoted, and write a report.

    Needs nothing and touches no other database. Run again, it starts afresh. What it shows are the quotations in marks,
    unless --kinds leaves those out.
    """
    from tracker.actions.demo import load_seeds, new_database
    from tracker.actions.query import counted
    from tracker.pipeline import method
    from tracker.store.archive import open_archive

    method(weights)  # before an earlier demonstration is deleted
    database = new_database(into)
    with open_archive(database, announce=say) as archive:
        number = load_seeds(archive, lambda articles: progress(articles, "Analysing"), weights, kinds)
    shown = tuple(kind for kind in kinds if kind in IN_MARKS) or kinds
    with open_archive(database) as archive, readable() as console:
        speakers = archive.speakers(kinds=shown)
        console.print(f"Analysed {counted(number, 'article')}. Most often quoted:", style="bold")
        console.print()
        print_speakers(speakers[:MOST_QUOTED], console)
        if first := next((each for each in speakers if each.kind == "person"), None):
            _print_quotations(archive, first, shown, console)
        console.print()
        console.print("Written", style="bold")
        for path in (database, *_write_reports(archive, into, shown)):
            console.print(f"  {path}", soft_wrap=True)
        console.print("Look on with", style="bold")
        for command in ("quotes --unattributed", "show 1", "explain 1"):
            console.print(f"  tracker {command} --db {quote(str(database))}", soft_wrap=True)


def _print_quotations(
    archive: Archive, speaker: SpeakerSummary, kinds: tuple[QuotationKind, ...], console: Console
) -> None:
    """The first quotations attributed to a speaker, each with outlet, date, headline and context."""
    from rich.padding import Padding
    from rich.text import Text

    from tracker.actions.query import described

    console.print()
    shown = f", the first {QUOTATIONS}" if speaker.quotations > QUOTATIONS else ""
    console.print(f"Attributed to {described(speaker)}{shown}:", style="bold", soft_wrap=True)
    for quotation in archive.quotations(QuotationQuery(speaker_id=speaker.id, kinds=kinds, limit=QUOTATIONS)):
        console.print()
        console.print(f"  #{quotation.id}  {', '.join(_source(quotation))}", soft_wrap=True)
        for line in (Text(one_line(quotation.words), style="bold"), Text(context(quotation), style="dim")):
            print_trimmed(Padding(line, (0, 0, 0, 6)), console)


def _source(quotation: FiledQuotation) -> Iterator[str]:
    yield from (part for part in (one_line(quotation.outlet), str(quotation.published or "")) if part)
    yield f"“{one_line(quotation.headline)}”, confidence {quotation.confidence:.2f}"


def context(quotation: FiledQuotation) -> str:
    """What stands before and after the quotation, cut at words; […] is in its place."""
    before = shortened(one_line(quotation.context_before)[::-1])[::-1]
    return f"{before} […] {shortened(one_line(quotation.context_after))}".strip()


def shortened(words: str) -> str:
    """The beginning of a context, cut at a word; an ellipsis stands for the rest.

    >>> shortened("kurz"), len(shortened("lang " * 40)) <= CONTEXT + 2
    ('kurz', True)
    """
    return words if len(words) <= CONTEXT else f"{words[:CONTEXT].rpartition(' ')[0]} …"


def _write_reports(archive: Archive, folder: Path, kinds: tuple[QuotationKind, ...]) -> list[Path]:
    """Writes the report on everything in each of REPORTS, and gives the paths."""
    from tracker.actions.reporting import make_report
    from tracker.reports import write

    report = make_report(archive, QuotationQuery(kinds=kinds))
    paths = [folder / f"report.{format}" for format in REPORTS]
    for format, path in zip(REPORTS, paths, strict=True):
        with open_output(path) as out:
            write(report, format, out)
    return paths
