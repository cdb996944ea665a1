"""The options that choose quotations, the same for every command that has them, and the values they take."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection
from datetime import date
from math import nan
from typing import Any, TypeVar

import click

from tracker.model import IN_MARKS, QuotationKind, QuotationQuery

Command = TypeVar("Command", bound=Callable[..., object])

LARGEST_NUMBER = 2**31 - 1
"""What PostgreSQL keeps in an integer column; a larger id or limit cannot be meant."""

EVERY_KIND = "all"
KINDS = (*(kind.value for kind in QuotationKind), EVERY_KIND)

BY_GROUP = "groups"

DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?)?")
SWISS_DAY = re.compile(r"(?:(?:(?P<day>\d\d?)\.\s?)?(?P<month>\d\d?)\.\s?)?(?P<year>\d{4})")


class Day(click.ParamType):  # type: ignore[type-arg]  # generic in Click 8.5 only
    """A date, or a whole month or year, of which it takes the first or the last day.

    >>> Day().convert("2024-02", None, None), Day(last=True).convert("2024-02", None, None)
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    >>> Day().convert("12.1.2024", None, None), Day(last=True).convert("2024", None, None)
    (datetime.date(2024, 1, 12), datetime.date(2024, 12, 31))
    """

    name = "date"

    def __init__(self, *, last: bool = False) -> None:
        self.last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that is meant; a usage error where there is none of the kind."""
        if isinstance(value, date):
            return value
        written = value.strip()
        match = DAY.fullmatch(written) or SWISS_DAY.fullmatch(written)
        if match:
            try:
                return self._day(*(int(match[part]) if match[part] else 0 for part in ("year", "month", "day")))
            except ValueError:
                pass  # a 31st of February, a month 13: said below
        self.fail(f"“{value}” is no date; write 2024-01-31, 31.1.2024, or 2024-01 or 2024 for a whole month or year.")

    def _day(self, year: int, month: int, day: int) -> date:
        month = month or (12 if self.last else 1)
        return date(year, month, day or (monthrange(year, month)[1] if self.last else 1))


class Number(click.ParamType):  # type: ignore[type-arg]  # generic in Click 8.5 only
    """The number of an article or quotation, as lists show it: 12 or #12.

    >>> Number().convert("#12", None, None)
    12
    """

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; a usage error for anything else."""
        digits = str(value).strip().removeprefix("#")
        if not (digits.isascii() and digits.isdigit() and 0 < int(digits[:11]) <= LARGEST_NUMBER):
            self.fail(f"“{value}” is no number; lists show it in the first column.")
        return int(digits)


class Share(click.ParamType):  # type: ignore[type-arg]
    """A number from 0 to 1, as confidences are; not ``nan``, which Click's own range lets pass."""

    name = "share"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number; a usage error for anything else."""
        try:
            number = float(value)
        except ValueError:
            number = nan
        if not 0 <= number <= 1:
            self.fail(f"“{value}” is no number from 0 to 1.")
        return number


class Words(click.ParamType):  # type: ignore[type-arg]
    """A text with something in it, letters or digits in a name: an empty one would silently mean “all”."""

    name = "text"

    def __init__(self, *, of_name: bool = False) -> None:
        self.of_name = of_name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text without blanks around it; a usage error when nothing is left."""
        words = str(value).strip()
        if not words:
            self.fail("it is empty.")
        if self.of_name and not any(letter.isalnum() for letter in words):
            self.fail(f"“{words}” has no letters.")
        return words


def choice_options(command: Command) -> Command:
    """Adds the options that choose quotations; ``as_query`` takes them all but ``speaker``."""
    for option in reversed(
        (
            click.option(
                "--speaker",
                type=Words(of_name=True),
                metavar="NAME",
                help="By this speaker: a name, part of one, or #12.",
            ),
            click.option("--outlet", type=Words(), metavar="NAME", help="In this outlet."),
            click.option("--since", type=Day(), metavar="DATE", help="From this day, month or year on."),
            click.option(
                "--until", type=Day(last=True), metavar="DATE", help="Up to this day, month or year, included."
            ),
            kind_option(),
            click.option(
                "--contains",
                type=Words(),
                metavar="WORDS",
                help="With these words in the quotation, in any form and order; with “quotation marks”, just as typed.",
            ),
            click.option(
                "--min-confidence",
                type=Share(),
                metavar="0..1",
                help="At least so sure of the speaker.",
            ),
            click.option("--unattributed", is_flag=True, help="Only those without a speaker."),
            click.option("--with-rejected", is_flag=True, help="Also those that a reviewer rejected."),
        )
    ):
        command = option(command)
    return command


def kind_option(default: str = ", ".join(IN_MARKS)) -> Callable[[Command], Command]:
    """Adds ``--kind``, which may be repeated, as the parameter ``kinds``, for ``kinds_of``."""
    return click.option(
        "--kind",
        "kinds",
        type=click.Choice(KINDS),
        multiple=True,
        metavar="KIND",
        help=f"Of this kind, which may be repeated: {', '.join(KINDS)}.  [default: {default}]",
    )


def count_option(command: Command) -> Command:
    """Adds ``--count``, as the parameter ``count``: BY_GROUP has the same quotation in several articles count once."""
    return click.option(
        "--count",
        type=click.Choice(("quotations", BY_GROUP)),
        default="quotations",
        show_default=True,
        help="Count every quotation, or the same one in several articles once (see “tracker variants”).",
    )(command)


def kinds_of(names: Collection[str]) -> tuple[QuotationKind, ...]:
    """The kinds of these names, in the model's order; those in marks when nobody asked for any.

    >>> [kind.value for kind in kinds_of(["partial", "direct"])], len(kinds_of(["all"]))
    (['direct', 'partial'], 6)
    """
    if EVERY_KIND in names:
        return tuple(QuotationKind)
    return tuple(kind for kind in QuotationKind if kind.value in names) or IN_MARKS


def limit_option(help: str = "At most this many.") -> Callable[[Command], Command]:
    """Adds ``--limit``, the largest number of rows; None when not given."""
    return click.option(
        "--limit",
        type=click.IntRange(1),
        callback=lambda context, parameter, value: value and min(value, LARGEST_NUMBER),
        metavar="N",
        help=help,
    )


def as_query(
    *,
    outlet: str | None = None,
    since: date | None = None,
    until: date | None = None,
    kinds: tuple[str, ...] = (),
    contains: str | None = None,
    min_confidence: float | None = None,
    unattributed: bool = False,
    with_rejected: bool = False,
    article_id: int | None = None,
    limit: int | None = None,
) -> QuotationQuery:
    """The query that the options make; raises a usage error when ``since`` comes after ``until``."""
    if since and until and since > until:
        raise click.UsageError(f"--since {since} is after --until {until}.")
    return QuotationQuery(
        outlet=outlet,
        since=since,
        until=until,
        kinds=kinds_of(kinds),
        contains=contains,
        min_confidence=min_confidence,
        unattributed=unattributed,
        article_id=article_id,
        limit=limit,
        include_rejected=with_rejected,
    )
