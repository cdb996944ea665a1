"""``tracker articles``: lists the articles on file."""

from __future__ import annotations

import click

from tracker.cli.common import database_option, examples, format_option, open_archive, output_option, say
from tracker.cli.filters import Words, kind_option, kinds_of, limit_option
from tracker.cli.tables import FORMAT_HELP, ROW_FORMATS, Column, one_line, write_list
from tracker.model import ArticleStatus, FiledArticle
from tracker.reports.rows import Cell

FIELDS = (
    *("article_id", "published", "outlet", "headline", "byline", "url"),
    *("source", "version", "sha256", "quotations"),
    *("is_excerpt", "status"),
)

COLUMNS = (
    Column("#", width=6, right=True),
    Column("Date", width=10),
    Column("Outlet", width=20),
    Column("Headline"),
    Column("Quotations", width=10, right=True),
)


@click.command(
    epilog=examples("tracker articles --outlet 'Seeblick-Anzeiger'", "tracker articles --contains Steg --format jsonl")
)
@click.option("--outlet", type=Words(), metavar="NAME", help="In this outlet.")
@click.option(
    "--contains",
    type=Words(),
    metavar="WORDS",
    help="With these words in headline or text, in any form and order; with “quotation marks”, just as typed.",
)
@kind_option()
@limit_option()
@format_option(ROW_FORMATS, help=FORMAT_HELP)
@output_option
@database_option
def articles(
    outlet: str | None,
    contains: str | None,
    kinds: tuple[str, ...],
    limit: int | None,
    format: str | None,
    output: str,
) -> None:
    """List the articles on file, with the number of quotations found in each: of those in marks, or of each --kind."""
    from tracker.actions.query import demand_articles

    with open_archive() as archive:
        demand_articles(archive)
        found = archive.articles(outlet=outlet, contains=contains, limit=limit, kinds=kinds_of(kinds))
    write_list(found, output, format, columns=COLUMNS, cells=_cells, fields=FIELDS, row=_row)
    if not found:
        say("No article fits.")


def _cells(filed: FiledArticle) -> list[str]:
    article = filed.article
    return [
        str(filed.id),
        str(article.published or ""),
        one_line(article.outlet),
        " ".join(part for part in (one_line(article.title), mark_of(filed)) if part),
        str(filed.quotation_count),
    ]


def mark_of(filed: FiledArticle) -> str:
    """What to bear in mind, behind the headline: an excerpt, an article that was corrected or withdrawn."""
    article = filed.article
    marks = ["excerpt"] * article.is_excerpt + [article.status.value] * (article.status is not ArticleStatus.CURRENT)
    return f"[{', '.join(marks)}]" if marks else ""


def _row(filed: FiledArticle) -> list[Cell]:
    article = filed.article
    return [
        filed.id,
        article.published,
        article.outlet,
        article.title,
        article.byline,
        article.url,
        article.source,
        filed.version,
        filed.sha256,
        filed.quotation_count,
        article.is_excerpt,
        article.status.value,
    ]
