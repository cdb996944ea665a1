"""``tracker demo``: everything once, on the articles that come with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracker.cli.common import examples, open_output, progress, say
from tracker.cli.speakers import print_speakers
from tracker.cli.tables import one_line, readable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from tracker.model import FiledQuotation, SpeakerSummary
    from tracker.store.archive import Archive

FOLDER = "quote-tracker-demo"
REPORTS = ("html", "csv")
MOST_QUOTED = 12
CONTEXT = 90
"""Characters shown on either side of a quotation."""


@click.command(epilog=examples("tracker demo", "tracker demo --into /tmp/demo"))
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    default=FOLDER,
    show_default=True,
    metavar="FOLDER",
    help="Where the database and the reports go.",
)
def demo(into: Path) -> None:
    """Load the articles that come with the program, list who is quoted, and write a report.

    Needs nothing and touches no other database. Run again, it starts afresh.
    """
    from tracker.actions.demo import load_seeds, new_database
    from tracker.actions.query import counted
    from tracker.store.archive import open_archive

    database = new_database(into)
    with open_archive(database, announce=say) as archive:
        number = load_seeds(archive, lambda articles: progress(articles, "Analysing"))
        with readable() as console:
            speakers = archive.speakers()
            console.print(f"Analysed {counted(number, 'article')}. Most often quoted:", style="bold")
            console.print()
            print_speakers(speakers[:MOST_QUOTED], console)
            for speaker in [each for each in speakers if each.kind == "person"][:1]:
                _print_quotations(archive, speaker, console)
            written = [_write_report(archive, into / f"report.{format}", format) for format in REPORTS]
            console.print()
            console.print("Written", style="bold")
            for path in (database, *written):
                console.print(f"  {path}", soft_wrap=True)
            console.print("Look on with", style="bold")
            for command in ("quotes --unattributed", "show 1", "explain 1"):
                console.print(f"  tracker {command} --db {database}", soft_wrap=True)


def _print_quotations(archive: Archive, speaker: SpeakerSummary, console: Console) -> None:
    """All quotations attributed to a speaker, each with outlet, date, headline and context."""
    from rich.padding import Padding

    from tracker.actions.query import described
    from tracker.model import QuotationQuery

    console.print()
    console.print(f"Attributed to {described(speaker)}:", style="bold")
    for quotation in archive.quotations(QuotationQuery(speaker_id=speaker.id)):
        source = ", ".join(_source(quotation))
        console.print()
        console.print(f"  #{quotation.id}  {source}", soft_wrap=True)
        console.print(Padding(in_context(quotation), (0, 0, 0, 6)))


def _source(quotation: FiledQuotation) -> Iterator[str]:
    yield from (part for part in (one_line(quotation.outlet), str(quotation.published or "")) if part)
    yield f"“{one_line(quotation.headline)}”, confidence {quotation.confidence:.2f}"


def in_context(quotation: FiledQuotation) -> Text:
    """The quotation between what stands before and after it, cut at words."""
    from rich.text import Text

    before = shortened(quotation.context_before[::-1])[::-1]
    after = shortened(quotation.context_after)
    text = Text(one_line_open(before), style="dim")
    return text.append(one_line(quotation.text), "not dim bold").append(one_line_open(after))


def shortened(context: str) -> str:
    """The beginning of a context, cut at a word; an ellipsis stands for the rest.

    >>> shortened("kurz"), len(shortened("lang " * 40)) <= CONTEXT + 2
    ('kurz', True)
    """
    if len(context) <= CONTEXT:
        return context
    return f"{context[:CONTEXT].rpartition(' ')[0]} …"


def one_line_open(context: str) -> str:
    """A context on one line that keeps the space by which it is apart from the quotation.

    >>> one_line_open(", sagt sie.\\n\\nDann "), one_line_open(" er.")
    (', sagt sie. Dann ', ' er.')
    """
    before, after = (" " if end.isspace() else "" for end in (context[:1], context[-1:]))
    return f"{before}{one_line(context)}{after}"


def _write_report(archive: Archive, path: Path, format: str) -> Path:
    from tracker.actions.reporting import make_report
    from tracker.model import QuotationQuery
    from tracker.reports import write

    with open_output(path) as out:
        write(make_report(archive, QuotationQuery()), format, out)
    return path
