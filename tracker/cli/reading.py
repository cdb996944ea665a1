"""What the commands that read articles share: which format, what was skipped, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from tracker.cli.common import Command, say
from tracker.cli.filters import EVERY_KIND, KINDS, kinds_of
from tracker.errors import UnreadableInput
from tracker.sources import FORMATS

if TYPE_CHECKING:
    from tracker.actions.analyse import Analysed
    from tracker.model import QuotationKind, SkippedInput

FROM_STDIN = re.compile(r"^-(?=:|$)")


class Kinds(click.ParamType):  # type: ignore[type-arg]  # generic in Click 8.5 only
    """Kinds of quotations with commas between them, in the model's order whatever the one typed.

    >>> [kind.value for kind in Kinds().convert("partial, direct", None, None)], len(Kinds().convert("all", None, None))
    (['direct', 'partial'], 6)
    """

    name = "kinds"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[QuotationKind, ...]:
        """The kinds named; a usage error for one that there is not."""
        names = [name.strip() for name in str(value).split(",")]
        for name in names:
            if name not in KINDS:
                self.fail(f"“{name}” is no kind of quotation; choose among {', '.join(KINDS)}.", param, ctx)
        return kinds_of(names)


def kinds_option(command: Command) -> Command:
    """Adds ``--kinds KIND,…``, as the parameter ``kinds``: those to look for, all when not given."""
    return click.option(
        "--kinds",
        type=Kinds(),
        default=EVERY_KIND,
        metavar="KIND,…",
        help=f"Look for these kinds of quotations only, which is faster without those that stand in no marks:"
        f" {', '.join(KINDS)}.  [default: all]",
    )(command)


def from_option(command: Command) -> Command:
    """Adds ``--from``, as the parameter ``input_format``; None when the files themselves shall tell."""
    return click.option(
        "--from",
        "input_format",
        type=click.Choice(list(FORMATS)),
        help="What the inputs are.  [default: what the beginning of each, else its name tells]",
    )(command)


class ColumnMap(click.ParamType):  # type: ignore[type-arg]  # generic in Click 8.5 only
    """Which columns hold what: ``text=Inhalt,date=Datum``."""

    name = "columns"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, str]:
        """The column of each field; a usage error for a field that there is not."""
        from tracker.sources.columns import columns_of

        try:
            return columns_of(str(value))
        except UnreadableInput as problem:
            self.fail(str(problem), param, ctx)


def map_option(command: Command) -> Command:
    """Adds ``--map FIELD=COLUMN,…``, as the parameter ``columns``."""
    return click.option(
        "--map",
        "columns",
        type=ColumnMap(),
        metavar="FIELD=COLUMN,…",
        help="The columns of a table, or the fields of JSON Lines, whose names do not tell: “text=Inhalt,date=Tag”."
        " Fields: id, title, lead, text, outlet, date, author, url, language.",
    )(command)


def workers_option(command: Command) -> Command:
    """Adds ``--workers N``, as the parameter ``workers``; None when not given."""
    return click.option(
        "--workers",
        type=click.IntRange(1),
        metavar="N",
        help="How many processes analyse.  [default: one a core for many articles, this one alone for few]",
    )(command)


def say_skipped(item: SkippedInput) -> None:
    """Names an input that could not be read, and says why."""
    say(f"Skipped {FROM_STDIN.sub('stdin', item.source)}: {item.reason}")


def say_analysed(done: Analysed) -> None:
    """Sums up what an analysis found, on stdout."""
    from tracker.actions.query import counted

    if done.articles:
        click.echo(
            f"Analysed {counted(done.articles, 'article')}: {counted(done.quotations, 'quotation')}"
            f"{f', {done.unattributed:,} of them unattributed' if done.unattributed else ''}"
            f"{f'; without marks: {done.unmarked:,}' if done.unmarked else ''}."
        )
    say_not_analysed(done.other_languages)


def say_not_analysed(languages: Mapping[str, int]) -> None:
    """Says of how many articles in which languages nothing was looked for."""
    from tracker.actions.query import counted

    for language, number in sorted(languages.items()):
        say(f"Not analysed: {counted(number, 'article')} in the language “{language}”; only German (de) is understood.")
