"""``tracker spark``: finds the quotations of an archive on Apache Spark, on this machine or on many."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from tracker.cli.common import SKIPPED, examples, say, weights_option
from tracker.cli.reading import from_option, kinds_option, say_skipped
from tracker.errors import UnreadableInput
from tracker.model import QuotationKind

if TYPE_CHECKING:
    from tracker.actions import spark as action


@click.command(
    epilog=examples(
        "tracker spark archive/*.jsonl found/",
        "tracker spark --from parquet s3a://archive/2024/ s3a://found/2024 --master yarn --parts 5000",
        "tracker ingest --from parquet found/articles",
    )
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.argument("output", metavar="OUTPUT")
@from_option
@click.option("--outlet", default="", metavar="NAME", help="Who published the articles that do not say.")
@click.option(
    "--language", default="de", show_default=True, metavar="CODE", help="The language of articles that do not say."
)
@click.option("--master", default="local[*]", show_default=True, metavar="URL", help="Where Spark runs.")
@click.option(
    "--parts", type=click.IntRange(min=1), metavar="N", help="Cut the work into so many.  [default: 4 for each core]"
)
@kinds_option
@weights_option
def spark(
    inputs: tuple[str, ...],
    output: str,
    input_format: str | None,
    outlet: str,
    language: str,
    master: str,
    parts: int | None,
    kinds: tuple[QuotationKind, ...],
    weights: str | None,
) -> int:
    """Read the articles of files, folders or Parquet, and write what is found in them as Parquet.

    In the folder OUTPUT, which must not be there yet, “quotations” has one row a quotation: the object that “tracker
    extract” prints, flattened (speaker_name, cue_start …). “articles” has one row an article, with its text and its
    whole analysis, which “tracker ingest --from parquet OUTPUT/articles” files. Parquet is read by Spark itself, from
    wherever it reads; files of other formats must be where every worker sees them.
    """
    from tracker.actions import spark as action

    if os.path.exists(output) and (not os.path.isdir(output) or os.listdir(output)):
        raise action.SparkError(f"{output} is there already; name a folder that is not, or remove it.")
    with action.session(master) as running:
        done = action.run(
            running,
            inputs,
            output,
            input_format=input_format or (action.PARQUET if _is_parquet(inputs) else None),
            outlet=outlet,
            language=language,
            weights=weights,
            kinds=kinds,
            parts=parts,
        )
    return _sum_up(done, output)


def _is_parquet(inputs: tuple[str, ...]) -> bool:
    return all(name.rstrip("/").lower().endswith(".parquet") for name in inputs)


def _sum_up(done: action.Sparked, output: str) -> int:
    from tracker.actions.query import counted

    for item in done.skipped:
        say_skipped(item)
    if done.skipped_count > len(done.skipped):
        say(f"… and {done.skipped_count - len(done.skipped):,} more.")
    if done.other_languages:
        say(f"Not analysed: {counted(done.other_languages, 'article')} in other languages; only German is understood.")
    click.echo(f"Wrote {counted(done.articles, 'article')} and {counted(done.quotations, 'quotation')} to {output}.")
    if not done.articles:
        raise UnreadableInput("No article could be read.")
    return SKIPPED if done.skipped_count else 0
