"""What the commands that read articles share: which format, what was skipped, and what came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from tracker.cli.common import Command, say
from tracker.cli.filters import EVERY_KIND, KINDS, kinds_of
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
        help="What the inputs are.  [default: what name and beginning of each tell]",
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
    for language, number in sorted(done.other_languages.items()):
        say(f"Not analysed: {counted(number, 'article')} in the language “{language}”; only German (de) is understood.")
