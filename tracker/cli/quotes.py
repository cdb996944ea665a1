"""``tracker quotes``: lists quotations, to read or for scripts."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.common import (
    STDOUT,
    database_option,
    examples,
    format_option,
    open_archive,
    open_output,
    output_option,
    say,
)
from tracker.cli.filters import Number, as_query, choice_options, limit_option
from tracker.cli.tables import FORMAT_HELP, TABLE, Column, format_of, one_line, print_table, readable
from tracker.model import IN_MARKS
from tracker.reports import FORMATS, write_quotations

if TYPE_CHECKING:
    from tracker.model import FiledQuotation

LIST_FORMATS = (TABLE, *(name for name, each in FORMATS.items() if each.lists))

COLUMNS = (
    Column("#", width=6, right=True),
    Column("Speaker", width=19, style="bold"),
    Column("Quotation"),
    Column("Outlet, date", width=18),
    Column("Cue", width=9),
    Column("Conf.", width=5, right=True),
)
CUE_AND_KIND = Column("Cue, kind", width=13)
"""In the place of the cue where not all quotations stand in marks."""

COLUMNS_WITH_KIND = tuple(CUE_AND_KIND if column.head == "Cue" else column for column in COLUMNS)


@click.command(
    epilog=examples(
        "tracker quotes --speaker Ammann --since 2024",
        "tracker quotes --outlet 'Seeblick-Anzeiger' --contains Steg",
        "tracker quotes --unattributed --format csv -o open.csv",
    )
)
@choice_options
@click.option("--article", "article_id", type=Number(), metavar="NUMBER", help="In this article.")
@limit_option()
@format_option(LIST_FORMATS, help=FORMAT_HELP)
@output_option
@database_option
def quotes(speaker: str | None, format: str | None, output: str, **choice: Any) -> None:
    """List quotations, by date, with speaker, outlet, cue and confidence; those in marks, unless --kind names others.

    Words that the article reports without marks are listed without marks, with " … " where the frame interrupts them.
    In the table, ✓ stands for accepted, ✎ for corrected and ✗ for rejected by a reviewer.
    """
    from tracker.actions.query import counted as number_of
    from tracker.actions.query import narrowed

    query = as_query(**choice)
    with_kind = not set(query.kinds) <= set(IN_MARKS)
    chosen = format or format_of(output, LIST_FORMATS) or TABLE
    if speaker and query.unattributed:
        raise click.UsageError("--speaker and --unattributed exclude each other.")
    with (
        open_archive() as archive,
        closing(Counted(archive.quotations(narrowed(archive, query, speaker=speaker)))) as counted,
    ):
        if chosen == TABLE:
            _print_table(counted, output, with_kind=with_kind)
        else:
            with open_output(output) as out:
                write_quotations(counted, chosen, out)
        _, partly = archive.searched(query) if with_kind else (0, 0)
    if partly:
        say(f"Not searched for all of these kinds: {number_of(partly, 'article')}; “tracker analyse” does it.")
    if not counted.number:
        say("No quotation fits.")
    elif output != STDOUT:
        say(f"{counted.number:,} quotations are in {output}.")


class Counted:
    """Quotations that are counted as they pass; closed, it lets go of the database, however far it came."""

    def __init__(self, quotations: Iterable[FiledQuotation]) -> None:
        self.quotations = quotations
        self.number = 0

    def __iter__(self) -> Iterator[FiledQuotation]:
        for quotation in self.quotations:
            self.number += 1
            yield quotation

    def close(self) -> None:
        """Ends a query that was broken off, by a full disk for instance."""
        if isinstance(self.quotations, Generator):
            self.quotations.close()


def _print_table(quotations: Iterable[FiledQuotation], output: str, *, with_kind: bool) -> None:
    """Prints the table, and below it what to bear in mind, and where reviewers and analysis disagree."""
    notes: list[str] = []
    with readable(output) as console:
        columns = COLUMNS_WITH_KIND if with_kind else COLUMNS
        print_table(columns, (_cells(quotation, notes, with_kind) for quotation in quotations), console)
        for note in notes:
            console.print(note, soft_wrap=True)


def _cells(quotation: FiledQuotation, notes: list[str], with_kind: bool) -> list[str]:
    """The quotation as a row; a disagreement, or what became of its article, is put on the notes below the table."""
    if quotation.notice:
        notes.append(f"#{quotation.id}: {quotation.notice}")
    if quotation.disagreement:
        notes.append(f"#{quotation.id}: {one_line(quotation.disagreement)}")
    return [
        str(quotation.id),
        one_line(quotation.speaker_name) or "(unattributed)",
        one_line(quotation.words),
        _lines(one_line(quotation.outlet), str(quotation.published or "")),
        _lines(one_line(quotation.cue), quotation.kind.value if with_kind else ""),
        f"{quotation.confidence:.2f}{REVIEW_MARK.get(quotation.status, '')}",
    ]


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


REVIEW_MARK = {"accepted": "✓", "corrected": "✎", "rejected": "✗"}
"""Stands behind the confidence of what a reviewer has seen."""
