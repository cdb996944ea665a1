"""``tracker report``: writes an attribution report in one of several formats."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import click

from tracker.cli.common import (
    STDOUT,
    bring_groups_up_to_date,
    database_option,
    examples,
    format_option,
    is_terminal,
    open_archive,
    open_output,
    output_option,
    say,
)
from tracker.cli.filters import BY_GROUP, as_query, choice_options, count_option
from tracker.cli.tables import format_of
from tracker.reports import FORMATS, write

BINARY = {"xlsx"}


@click.command(
    epilog=examples(
        "tracker report -o everything.html",
        "tracker report --speaker Ammann --since 2024-01 --until 2024-06 -o ammann.xlsx",
        "tracker report --outlet 'Seeblick-Anzeiger' --format csv --excel -o seeblick.csv",
    )
)
@choice_options
@count_option
@format_option(FORMATS, help="How to write it.  [default: by the ending of -o, else md]")
@click.option("--excel", is_flag=True, help="CSV that Excel opens undamaged.")
@output_option
@database_option
def report(speaker: str | None, count: str, format: str | None, excel: bool, output: str, **choice: Any) -> None:
    """Write a report: of one speaker, one outlet, a period, or everything.

    With --count groups, its figures count the same quotation in several articles once; it lists all of them.
    """
    from tracker.actions.reporting import make_report

    query = as_query(**choice)
    chosen = format or format_of(output, FORMATS) or ("csv" if excel else _fallback(output))
    if excel and chosen != "csv":
        raise click.UsageError(f"--excel goes with --format csv, not with {chosen}; Excel opens xlsx as it is.")
    if speaker and query.unattributed:
        raise click.UsageError("--speaker and --unattributed exclude each other.")
    if chosen in BINARY and output == STDOUT and is_terminal():
        raise click.UsageError(f"{chosen} is nothing to read on a terminal; write it to a file with -o FILE.{chosen}.")
    if by_group := count == BY_GROUP:
        bring_groups_up_to_date()
    with open_archive() as archive:
        made = make_report(archive, query, speaker=speaker, by_group=by_group)
    with open_output(output) as out:
        if chosen in BINARY:  # made in memory: its maker goes back and forth in it, and complains when a pipe breaks
            whole = BytesIO()
            write(made, chosen, whole)
            out.write(whole.getbuffer())
        else:
            write(made, chosen, out, excel=excel)
    if not made.quotations:
        say("No quotation fits; the report is empty.")
    if output != STDOUT:
        number = len(made.quotations)
        say(f"The report is in {output} ({number:,} quotation{'' if number == 1 else 's'}, {chosen}).")


def _fallback(output: str) -> str:
    """Markdown on stdout; a file whose ending says nothing needs the format said."""
    if output == STDOUT:
        return "md"
    raise click.UsageError(f"The ending of {output} names no format; say --format, one of {', '.join(FORMATS)}.")
