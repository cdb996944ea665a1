"""``tracker show``: an article with its quotations marked in the text and named below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from string import ascii_lowercase
from typing import TYPE_CHECKING

import click

from tracker.cli.common import database_option, examples, open_archive
from tracker.cli.filters import EVERY_KIND, Number, kind_option, kinds_of
from tracker.cli.tables import one_line, readable
from tracker.model import notice
from tracker.reports.streams import CONTROL_CHARACTERS

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from tracker.model import FiledArticle, FiledQuotation

STYLES = ("green", "cyan", "magenta", "yellow", "blue", "bright_red")
"""One for each speaker, in the order in which they are quoted; then they begin again."""

NOBODY = "reverse"
NOT_SPEECH = "dim"
UNMARKED, IN_MARKS = "underline", "not underline"
"""What stands in marks shows by them; of nested words, which get both, the inner ones are styled last."""

BRACES = "{", "}"
"""Around speech without marks where no terminal shows a style: no quotation marks, for the text has none there."""


@click.command(
    epilog=examples(
        "tracker show 12", "tracker show 12 --kind direct --kind partial", "FORCE_COLOR=1 tracker show 12 | less -R"
    )
)
@click.argument("article", type=Number(), metavar="ARTICLE")
@kind_option(default=EVERY_KIND)
@database_option
def show(article: int, kinds: tuple[str, ...]) -> None:
    """Show the ARTICLE of that number with its quotations marked, [1], and what is in marks but not speech, [a].

    Speech without marks is underlined on a terminal, and stands in {braces} elsewhere. Where the frame interrupts it,
    each stretch has the same number.
    """
    with open_archive() as archive:
        filed = archive.article(article)
    if kinds:
        chosen = kinds_of(kinds)
        filed = replace(filed, quotations=tuple(each for each in filed.quotations if each.kind in chosen))
    with readable() as console:
        _print_head(filed, console)
        console.print(marked(filed, braces=not console.is_terminal), soft_wrap=not console.is_terminal)
        for line in _below(filed):
            console.print(line, soft_wrap=True)


def _print_head(filed: FiledArticle, console: Console) -> None:
    article = filed.article
    console.print(f"#{filed.id}  {one_line(article.title) or '(no headline)'}", style="bold", soft_wrap=True)
    source = [article.outlet, str(article.published or ""), article.byline, article.url]
    console.print("    " + ", ".join(one_line(part) for part in source if part), soft_wrap=True)
    if said := notice(article.is_excerpt, article.status):
        console.print(f"    {said}", soft_wrap=True)
    if filed.superseded_by:
        console.print(f"    An older version; the newer one is #{filed.superseded_by}.", soft_wrap=True)
    console.print()


def marked(filed: FiledArticle, *, braces: bool) -> Text:
    """The article's text with each quotation styled and numbered, and each rejected span dimmed and lettered.

    ``braces`` puts speech without marks in braces.
    """
    from rich.text import Text

    # One character for one character: the offsets must go on fitting.
    text = Text(CONTROL_CHARACTERS.sub("�", filed.article.text))
    styles = speaker_styles(filed)
    for quotation in filed.quotations:
        for start, end in quotation.stretches:
            text.stylize(IN_MARKS if quotation.in_marks else UNMARKED, start, end)
            text.stylize(styles[quotation.speaker_name], start, end)
    for span in filed.rejected:
        text.stylize(NOT_SPEECH, span.start, span.end)
    signs = sorted(_signs(filed, braces))
    pieces = text.divide([place for place, *_ in signs])
    made = Text()
    for piece, (*_, sign) in zip(pieces, signs, strict=False):
        made.append_text(piece).append(sign, style="bold")
    return made.append_text(pieces[-1])


Sign = tuple[int, bool, int, int, str]
"""A place in the text, whether something opens there, what decides among several, and what is put in."""


def _signs(filed: FiledArticle, braces: bool) -> Iterator[Sign]:
    """What is put into the text; of several at one place, inner ones close first and outer ones open first."""
    before, after = BRACES if braces else ("", "")
    for number, quotation in enumerate(filed.quotations, start=1):
        bare = not quotation.in_marks
        for start, end in quotation.stretches:
            if before and bare:
                yield start, True, -end, number, before
            yield end, False, -start, -number, f"{after if bare else ''}[{number}]"
    for letter, span in zip(letters(), filed.rejected, strict=False):
        yield span.end, False, -span.start, -len(filed.quotations) - 1, f"[{letter}]"


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
    kind = f"{quotation.kind.value}, nested" if quotation.nested else quotation.kind.value
    to = f"to “{one_line(quotation.addressee)}”" if quotation.addressee else ""
    parts = [words, to, kind, f"{quotation.confidence:.2f}", review, f"quotation #{quotation.id}"]
    return ": " + ", ".join(part for part in parts if part)
