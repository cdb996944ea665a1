"""``tracker variants``: lists the same quotation in several articles, worded or attributed differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from tracker.cli.articles import mark_of
from tracker.cli.common import (
    STDOUT,
    bring_groups_up_to_date,
    database_option,
    examples,
    format_option,
    open_archive,
    open_output,
    output_option,
    say,
)
from tracker.cli.filters import LARGEST_NUMBER, Number, as_query, choice_options, limit_option
from tracker.cli.tables import (
    FORMAT_HELP,
    ROW_FORMATS,
    TABLE,
    Column,
    format_of,
    one_line,
    print_table,
    readable,
    write_rows,
)
from tracker.model import DIFFERING, GroupQuery

if TYPE_CHECKING:
    from tracker.model import ArticleGroup, Copy, FiledQuotation, QuotationGroup, Variant

COLUMNS = (
    Column("#", width=6, right=True),
    Column("Wording, and what differs"),
    Column("Attributed to", width=21),
    Column("Art.", width=4, right=True),
    Column("Outl.", width=5, right=True),
    Column("First", width=18),
)
ARTICLE_COLUMNS = (
    Column("#", width=6, right=True),
    Column("Headline"),
    Column("Outlet", width=20),
    Column("Date", width=10),
    Column("Of the first", width=12, right=True),
    Column("Own words", width=9, right=True),
)
ONLY_OF_QUOTATIONS = {
    "speaker": "--speaker",
    "kinds": "--kind",
    "min_confidence": "--min-confidence",
    "unattributed": "--unattributed",
    "with_rejected": "--with-rejected",
    "differing": "--differing",
}
NOBODY = "(unattributed)"


@click.command(
    epilog=examples(
        "tracker variants --speaker Ammann --differing wording",
        "tracker variants --contains Steg --differing speaker --since 2024",
        "tracker variants --min-articles 5 --format json -o variants.json",
        "tracker variants --articles --outlet 'Seeblick-Anzeiger'",
    )
)
@choice_options
@click.option("--article", "article_id", type=Number(), metavar="NUMBER", help="With a quotation in this article.")
@click.option("--differing", type=click.Choice(DIFFERING), help="Only where wordings, or speakers, differ.")
@click.option(
    "--min-articles",
    type=click.IntRange(2, LARGEST_NUMBER),
    default=2,
    show_default=True,
    metavar="N",
    help="In at least this many articles.",
)
@click.option("--articles", "of_articles", is_flag=True, help="List the copies of each report, not quotations.")
@click.option("--again", is_flag=True, help="Compare everything anew, not only what was filed since.")
@limit_option()
@format_option(ROW_FORMATS, help=FORMAT_HELP)
@output_option
@database_option
def variants(
    speaker: str | None,
    differing: str | None,
    min_articles: int,
    of_articles: bool,
    again: bool,
    format: str | None,
    output: str,
    **choice: Any,
) -> None:
    """List the same quotation in several articles: how it is worded in each, and whom it is attributed to.

    A group is listed whole where one of its quotations fits. Its most frequent wording comes first; of the others, what
    is missing stands in [-…-] and what is new in {+…+}. Spelling, marks and punctuation are no difference. A part of a
    longer quotation of the same speaker belongs to it; a few words alone are the same quotation only where the speaker
    is the same, or the articles are copies of one report.

    With --articles, the copies of each report are listed, shortened ones too, with how much of the first one they have
    and how much of their own words stand in it; --contains looks in headline and text.
    """
    from tracker.actions.query import demand_articles, narrowed
    from tracker.actions.variants import compared_articles, compared_groups

    if speaker and choice["unattributed"]:
        raise click.UsageError("--speaker and --unattributed exclude each other.")
    if of_articles:
        _refuse({"speaker": speaker, "differing": differing, **choice})
    query = as_query(**choice)
    with open_archive() as archive:
        demand_articles(archive)
        query = narrowed(archive, query, speaker=speaker)
    if again:
        with open_archive() as archive:
            archive.forget_groups()
    bring_groups_up_to_date()
    with open_archive() as archive:
        if of_articles:
            found = _write_articles(compared_articles(archive, query, min_articles=min_articles), output, format)
        else:
            asked = GroupQuery(query, min_articles, differing)
            found = _write_quotations(compared_groups(archive, asked), output, format)
    if not found:
        say("No report with copies fits." if of_articles else "No quotation in several articles fits.")
    elif output != STDOUT:
        say(f"{found:,} group{'' if found == 1 else 's'} {'is' if found == 1 else 'are'} in {output}.")


def _refuse(choice: dict[str, Any]) -> None:
    """Options that are silently ignored would promise what is not done."""
    for name, option in ONLY_OF_QUOTATIONS.items():
        if choice[name]:
            raise click.UsageError(f"{option} chooses quotations, and does not go with --articles.")


# --------------------------------------------------------------------------------------------------- quotations


def _write_quotations(groups: Iterable[QuotationGroup], output: str, format: str | None) -> int:
    """Writes the groups, and returns how many they were."""
    from tracker.reports.variants import QUOTATION_COLUMNS, quotation_rows, write_quotation_groups

    counted = Counted(groups)
    chosen = format or format_of(output, ROW_FORMATS) or TABLE
    if chosen == TABLE:
        notes: list[str] = []
        with readable(output) as console:
            print_table(COLUMNS, (row for group in counted for row in _group(group, notes)), console)
            for note in notes:
                console.print(note, soft_wrap=True)
    else:
        with open_output(output) as out:
            if chosen in ("json", "jsonl"):
                write_quotation_groups(counted, out, lines=chosen == "jsonl")
            else:
                write_rows(quotation_rows(counted), QUOTATION_COLUMNS, chosen, out)
    return counted.number


class Counted:
    """Groups that are counted as they pass."""

    def __init__(self, groups: Iterable[Any]) -> None:
        self.groups = groups
        self.number = 0

    def __iter__(self) -> Iterator[Any]:
        for group in self.groups:
            self.number += 1
            yield group


def _group(group: QuotationGroup, notes: list[str]) -> Iterator[list[str]]:
    """A row for the group and one for each wording; what is to be borne in mind goes below the table."""
    from tracker.reports.variants import articles_of, attributed, days_of, outlets_of, reports_of

    quotations = group.quotations
    notes.extend(f"#{each.id}: {each.notice}" for each in quotations if each.notice)
    notes.extend(f"#{each.id}: {one_line(each.disagreement)}" for each in quotations if each.disagreement)
    speakers = sum(number is not None for number, *_ in attributed(quotations))
    parts = [_number(len(group.variants), "wording"), _number(speakers, "speaker") if speakers else "no speaker"]
    if (reports := reports_of(group)) < articles_of(quotations):
        parts.append("copies of one report" if reports == 1 else f"{reports} reports and copies of them")
    first, last = days_of(each.published for each in quotations)
    period = str(first or "") if first == last else f"{first} to\n{last}"
    numbers = str(articles_of(quotations)), str(outlets_of(quotations))
    yield [str(group.id), f"{', '.join(parts)}:", "", *numbers, period]
    for variant in group.variants:
        yield _variant(variant)
    yield [""] * len(COLUMNS)


def _variant(variant: Variant) -> list[str]:
    from tracker.reports.variants import articles_of, attributed, marked, outlets_of

    who = [
        (one_line(name) or NOBODY) + (f" {number}×" if number > 1 else "")
        for _, name, number in attributed(variant.quotations)
    ]
    numbers = str(articles_of(variant.quotations)), str(outlets_of(variant.quotations))
    words = one_line(marked(variant.changes) or variant.text)
    return ["", words, ",\n".join(who), *numbers, _where(variant.quotations[0])]


def _where(quotation: FiledQuotation) -> str:
    """Where a wording stood first, with the number that `show` and `explain` take."""
    day = str(quotation.published or "")
    return "\n".join(part for part in (one_line(quotation.outlet), " ".join((day, f"#{quotation.id}")).strip()) if part)


def _number(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


# ----------------------------------------------------------------------------------------------------- articles


def _write_articles(groups: Iterable[ArticleGroup], output: str, format: str | None) -> int:
    """Writes the groups, and returns how many they were."""
    from tracker.reports.variants import ARTICLE_COLUMNS as FIELDS
    from tracker.reports.variants import article_rows, write_article_groups

    counted = Counted(groups)
    chosen = format or format_of(output, ROW_FORMATS) or TABLE
    if chosen == TABLE:
        with readable(output) as console:
            print_table(ARTICLE_COLUMNS, (row for group in counted for row in _copies(group)), console)
    else:
        with open_output(output) as out:
            if chosen in ("json", "jsonl"):
                write_article_groups(counted, out, lines=chosen == "jsonl")
            else:
                write_rows(article_rows(counted), FIELDS, chosen, out)
    return counted.number


def _copies(group: ArticleGroup) -> Iterator[list[str]]:
    for copy in group.copies:
        yield _copy(copy, copy is group.copies[0])
    yield [""] * len(ARTICLE_COLUMNS)


def _copy(copy: Copy, first: bool) -> list[str]:
    article = copy.filed.article
    headline = " ".join(part for part in (one_line(article.title), mark_of(copy.filed)) if part)
    shares = ("", "") if first else (f"{copy.share:.0%}", f"{1 - copy.own:.0%}")
    return [str(copy.filed.id), headline, one_line(article.outlet), str(article.published or ""), *shares]
