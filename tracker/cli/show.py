"""``tracker show``: an article with its quotations marked in the text and named below it."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import TYPE_CHECKING

import click

from tracker.cli.common import database_option, examples, open_archive
from tracker.cli.filters import Number
from tracker.cli.tables import one_line, readable
from tracker.reports.streams import CONTROL_CHARACTERS

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from tracker.model import FiledArticle, FiledQuotation

STYLES = ("green", "cyan", "magenta", "yellow", "blue", "bright_red")
"""One for each speaker, in the order in which they are quoted; then they begin again."""

NOBODY = "reverse"
NOT_SPEECH = "dim"


@click.command(epilog=examples("tracker show 12", "FORCE_COLOR=1 tracker show 12 | less -R"))
@click.argument("article", type=Number(), metavar="ARTICLE")
@database_option
def show(article: int) -> None:
    """Show the ARTICLE of that number with its quotations marked, [1], and what is in marks but not speech, [a]."""
    with open_archive() as archive:
        filed = archive.article(article)
    with readable() as console:
        _print_head(filed, console)
        console.print(marked(filed), soft_wrap=not console.is_terminal)
        for line in _below(filed):
            console.print(line, soft_wrap=True)


def _print_head(filed: FiledArticle, console: Console) -> None:
    article = filed.article
    console.print(f"#{filed.id}  {one_line(article.title) or '(no headline)'}", style="bold", soft_wrap=True)
    source = [article.outlet, str(article.published or ""), article.byline, article.url]
    console.print("    " + ", ".join(one_line(part) for part in source if part), soft_wrap=True)
    if filed.superseded_by:
        console.print(f"    An older version; the newer one is #{filed.superseded_by}.", soft_wrap=True)
    console.print()


def marked(filed: FiledArticle) -> Text:
    """The article's text with each quotation coloured and numbered, and each rejected span dimmed and lettered."""
    from rich.text import Text

    # One character for one character: the offsets must go on fitting.
    text = Text(CONTROL_CHARACTERS.sub("�", filed.article.text))
    labels: list[tuple[int, int, str]] = []
    styles = speaker_styles(filed)
    for number, quotation in enumerate(filed.quotations, start=1):
        text.stylize(styles[quotation.speaker_name], quotation.start, quotation.end)
        labels.append((quotation.end, -quotation.start, f"[{number}]"))
    for letter, span in zip(letters(), filed.rejected, strict=False):
        text.stylize(NOT_SPEECH, span.start, span.end)
        labels.append((span.end, -span.start, f"[{letter}]"))
    labels.sort()  # where two end together, the inner one, which begins later, is closed first
    pieces = text.divide([end for end, _, _ in labels])
    made = Text()
    for piece, (_, _, label) in zip(pieces, labels, strict=False):
        made.append_text(piece).append(label, style="bold")
    return made.append_text(pieces[-1]) if len(pieces) > len(labels) else made


def speaker_styles(filed: FiledArticle) -> dict[str, str]:
    """A colour for each speaker's name; "" stands for the unattributed quotations."""
    names = dict.fromkeys(quotation.speaker_name for quotation in filed.quotations if quotation.speaker_name)
    return {"": NOBODY, **{name: STYLES[order % len(STYLES)] for order, name in enumerate(names)}}


def letters() -> Iterator[str]:
    """a, b … z, aa, ab … without an end.

    >>> from itertools import islice
    >>> list(islice(letters(), 25, 29))
    ['z', 'aa', 'ab', 'ac']
    """
    prefixes = [""]
    while True:
        prefixes = [prefix + letter for prefix in prefixes for letter in ascii_lowercase]
        yield from prefixes


def _below(filed: FiledArticle) -> Iterator[Text | str]:
    """Who said what, what is not speech, and what is odd, line by line."""
    from rich.text import Text

    styles = speaker_styles(filed)
    yield ""
    yield Text("Quotations" if filed.quotations else "No quotations were found.", style="bold")
    for number, quotation in enumerate(filed.quotations, start=1):
        yield (
            Text(f"[{number}] ", style="bold")
            .append(_speaker(quotation), styles[quotation.speaker_name])
            .append(_evidence(quotation), "not bold")
        )
        if quotation.disagreement:
            yield f"    {one_line(quotation.disagreement)}"
    if filed.rejected:
        yield ""
        yield Text("In marks, but not speech", style="bold")
    for letter, span in zip(letters(), filed.rejected, strict=False):
        yield f"[{letter}] {one_line(span.text)}: {span.reason} ({span.confidence:.2f})"
    if filed.problems:
        yield ""
        yield Text("Problems", style="bold")
    for problem in filed.problems:
        yield f"at character {problem.start:,}: {one_line(problem.text)}"


def _speaker(quotation: FiledQuotation) -> str:
    """The speaker with role and organisation, as listed below the text."""
    known = ", ".join(one_line(said) for said in (quotation.speaker_role, quotation.speaker_organisation) if said)
    return (
        f"{one_line(quotation.speaker_name)}{f' ({known})' if known else ''}"
        if quotation.speaker_name
        else "(unattributed)"
    )


def _evidence(quotation: FiledQuotation) -> str:
    """Number, kind, mention, cue, confidence and review of a quotation, for the end of its line."""
    words = " … ".join(f"“{one_line(part)}”" for part in (quotation.mention, quotation.cue) if part)
    review = f"{quotation.status} by {quotation.reviewer}" if quotation.reviewer else ""
    parts = [words, quotation.kind.value, f"{quotation.confidence:.2f}", review, f"quotation #{quotation.id}"]
    return ": " + ", ".join(part for part in parts if part)
