"""What the commands that read articles share: which format, what was skipped, and what came of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from tracker.cli.common import Command, say
from tracker.sources import FORMATS

if TYPE_CHECKING:
    from tracker.actions.analyse import Analysed
    from tracker.model import SkippedInput

FROM_STDIN = re.compile(r"^-(?=:|$)")


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
            f"{f', {done.unattributed:,} of them unattributed' if done.unattributed else ''}."
        )
    for language, number in sorted(done.other_languages.items()):
        say(f"Not analysed: {counted(number, 'article')} in the language “{language}”; only German (de) is understood.")
