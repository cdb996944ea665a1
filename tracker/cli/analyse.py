"""``tracker analyse``: finds the quotations of articles that are on file."""

from __future__ import annotations

from typing import Any

import click

from tracker.cli.common import database_option, examples, open_archive, progress, weights_option
from tracker.cli.filters import Number
from tracker.cli.reading import kinds_option, say_analysed, workers_option
from tracker.model import QuotationKind


@click.command(
    epilog=examples(
        "tracker analyse",
        "tracker analyse 12 13 --kinds direct,partial",
        "tracker analyse --again --workers 4 --db postgresql://desk@localhost/news",
    )
)
@click.argument("articles", nargs=-1, type=Number(), metavar="[ARTICLE]...")
@click.option("--all", "everything", is_flag=True, help="All articles; that is also what no ARTICLE means.")
@click.option("--again", is_flag=True, help="Also those that this version of the program has analysed.")
@workers_option
@kinds_option
@weights_option
@database_option
def analyse(
    articles: tuple[int, ...],
    everything: bool,
    again: bool,
    workers: int | None,
    kinds: tuple[QuotationKind, ...],
    weights: str | None,
) -> None:
    """Find the quotations of each ARTICLE of that number, or of all that this version has not analysed yet.

    Other weights are another version, and kinds that were not looked for are yet to be analysed. Lists show what the
    newest analysis found: one of fewer kinds leaves the others out. What reviewers decided stays; where a new analysis
    disagrees, the lists and reports say so. The result does not depend on --workers.
    """
    from tracker.actions.analyse import Analysed, analyse_filed, to_analyse

    if articles and everything:
        raise click.UsageError("Give either articles or --all.")
    with open_archive() as archive:
        ids = to_analyse(archive, articles, again=again, weights=weights, kinds=kinds)
    done = Analysed()
    try:
        how: Any = {"again": again, "workers": workers}
        analyse_filed(progress(ids, "Analysing", len(ids)), open_archive, done, weights, kinds, **how)
    finally:
        say_analysed(done)
    if not ids:
        click.echo("Every article has its analysis; --again makes them anew.")
