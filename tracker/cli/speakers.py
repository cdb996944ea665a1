"""``tracker speakers``: lists who is quoted, and how often."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.common import (
    bring_groups_up_to_date,
    database_option,
    examples,
    format_option,
    open_archive,
    output_option,
    say,
)
from tracker.cli.filters import BY_GROUP, Words, count_option, kind_option, kinds_of, limit_option
from tracker.cli.tables import FORMAT_HELP, ROW_FORMATS, TABLE, Column, one_line, print_table, row_format, write_list
from tracker.model import SpeakerSummary
from tracker.reports.rows import Cell

if TYPE_CHECKING:
    from rich.console import Console

LISTED = 100
"""Speakers in a table that nobody gave a limit for: an archive has thousands, most of them quoted once."""

FIELDS = (
    "speaker_id",
    "speaker_name",
    "speaker_kind",
    "speaker_role",
    "speaker_organisation",
    "quotations",
    "articles",
    "outlets",
    "first",
    "last",
)

COLUMNS = (
    Column("#", width=6, right=True),
    Column("Speaker", style="bold"),
    Column("Kind, role"),
    Column("Quotations", width=10, right=True),
    Column("Articles", width=8, right=True),
    Column("First", width=10),
    Column("Last", width=10),
)


@click.command(
    epilog=examples(
        "tracker speakers --limit 500", "tracker speakers --contains Ammann", "tracker speakers -o speakers.csv"
    )
)
@click.option("--contains", type=Words(of_name=True), metavar="WORDS", help="With these words in the name.")
@click.option("--outlet", type=Words(), metavar="NAME", help="Quoted in this outlet.")
@kind_option()
@count_option
@limit_option(f"At most this many.  [default: {LISTED} in a table, all in other formats]")
@format_option(ROW_FORMATS, help=FORMAT_HELP)
@output_option
@database_option
def speakers(
    contains: str | None,
    outlet: str | None,
    kinds: tuple[str, ...],
    count: str,
    limit: int | None,
    format: str | None,
    output: str,
) -> None:
    """List who is quoted, the most quoted first; rejected quotations do not count.

    Those in marks are counted, unless --kind says otherwise. With --count groups, the same quotation in several
    articles counts once for each speaker that it is attributed to.
    """
    from tracker.actions.query import counted, demand_articles

    listed = limit or (LISTED if row_format(format, output) == TABLE else None)
    chosen: Any = {"contains": contains, "outlet": outlet, "kinds": kinds_of(kinds)}
    with open_archive() as archive:
        demand_articles(archive)
    if by_group := count == BY_GROUP:
        bring_groups_up_to_date()
    with open_archive() as archive:
        found = archive.speakers(limit=listed, by_group=by_group, **chosen)
        left = archive.count_speakers(**chosen) - len(found) if len(found) == listed and not limit else 0
    write_list(found, output, format, columns=COLUMNS, cells=_cells, fields=FIELDS, row=_row)
    if not found:
        say("No speaker fits.")
    if left:
        say(f"{counted(left, 'more speaker')}, quoted less often: --limit N lists more, --format csv all of them.")


def print_speakers(found: Iterable[SpeakerSummary], target: Console) -> None:
    """Prints speakers as a table."""
    print_table(COLUMNS, map(_cells, found), target)


def _cells(speaker: SpeakerSummary) -> list[str]:
    return [
        str(speaker.id),
        one_line(speaker.name),
        ", ".join(
            part for part in (speaker.kind.value, one_line(speaker.role), one_line(speaker.organisation)) if part
        ),
        str(speaker.quotations),
        str(speaker.articles),
        str(speaker.first or ""),
        str(speaker.last or ""),
    ]


def _row(speaker: SpeakerSummary) -> list[Cell]:
    return [
        speaker.id,
        speaker.name,
        speaker.kind.value,
        speaker.role,
        speaker.organisation,
        speaker.quotations,
        speaker.articles,
        speaker.outlets,
        speaker.first,
        speaker.last,
    ]
