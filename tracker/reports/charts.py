"""Two small charts as inline SVG: horizontal bars and columns over time. Colours and fonts are the page's (CSS).

Every chart is made of ``Bar`` values, and the table beside it of the same ones: they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from tracker.reports.wording import MONTHS, percent, period_name

WIDTH = 640
ROW, BAR = 26, 16  # height of a row of the bar chart, and of the bar in it
LABEL, VALUE = 215, 90  # width kept for the names on the left and the numbers on the right
LABEL_CHARACTERS = 27
PLOT_LEFT, PLOT_TOP, PLOT_HEIGHT = 40, 12, 190
TICK_DISTANCE, TICK_HALF = 110, 38  # between two names under the columns; half of one's width
WIDEST_COLUMN = 36.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A name and how many quotations it stands for; ``href`` links its row in the table, ``total`` gives a share."""

    label: str
    count: int
    href: str = ""
    total: int = 0

    @property
    def share(self) -> str:
        """The share of the total in per cent, "" where no total is given."""
        return percent(self.count, self.total) if self.total else ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure of a report: a heading, what its rows are, the bars, and the drawing made of them."""

    title: str
    rows: str
    bars: Sequence[Bar]
    svg: Markup
    note: str = ""


def bar_chart(title: str, bars: Sequence[Bar]) -> Markup:
    """Horizontal bars, the greatest as wide as there is room; no bars, no chart.

    >>> bar_chart("By outlet", [])
    Markup('')
    """
    if not bars:
        return Markup("")
    per_quotation = (WIDTH - LABEL - VALUE) / max(bar.count for bar in bars)
    rows = Markup("").join(_row(bar, ROW * index, per_quotation * bar.count) for index, bar in enumerate(bars))
    return _svg(title, ROW * len(bars), rows)


def _row(bar: Bar, top: int, width: float) -> Markup:
    number = f"{bar.count:,} ({bar.share})" if bar.share else f"{bar.count:,}"
    width, base = max(width, 1.0), top + ROW / 2 + 5
    rectangle = Markup('<rect x="{}" y="{}" width="{:.1f}" height="{}" rx="2"/>').format(
        LABEL, top + (ROW - BAR) / 2, width, BAR
    )
    name = _text("label", LABEL - 8, base, _shortened(bar.label))
    return Markup("<g><title>{}: {}</title>{}{}{}</g>").format(
        bar.label, number, name, rectangle, _text("number", LABEL + width + 6, base, number)
    )


def timeline(title: str, unit: str, periods: Sequence[tuple[date, int]]) -> Markup:
    """A column for each period, placed in time: empty periods stay empty, however many. No periods, no chart."""
    if not periods:
        return Markup("")
    first, last = (_position(start, unit) for start in (periods[0][0], periods[-1][0]))
    slot = (WIDTH - PLOT_LEFT) / (last - first + 1)
    top = _round_up(max(count for _, count in periods))
    drawn, labelled_to = _scale(top), 0.0
    for start, count in periods:
        middle = PLOT_LEFT + slot * (_position(start, unit) - first + 0.5)
        drawn += _column(period_name(start, unit), count, middle, slot, PLOT_HEIGHT * count / top)
        if middle >= labelled_to:
            drawn += _text(
                "tick", min(middle, WIDTH - TICK_HALF), PLOT_TOP + PLOT_HEIGHT + 18, _short_name(start, unit)
            )
            labelled_to = middle + TICK_DISTANCE
    return _svg(title, PLOT_TOP + PLOT_HEIGHT + 26, drawn)


def _column(name: str, count: int, middle: float, slot: float, height: float) -> Markup:
    width = min(max(slot * 0.8, 1.0), WIDEST_COLUMN)
    return Markup(
        '<g><title>{}: {:,}</title><rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="1"/></g>'
    ).format(name, count, middle - width / 2, PLOT_TOP + PLOT_HEIGHT - height, width, height)


def _scale(top: int) -> Markup:
    """The lines across at nothing, half and the top, with their numbers."""
    lines = Markup("")
    for count in sorted({0, top // 2 if top % 2 == 0 else 0, top}):
        y = PLOT_TOP + PLOT_HEIGHT * (1 - count / top)
        lines += Markup('<line x1="{}" y1="{y:.1f}" x2="{}" y2="{y:.1f}"/>').format(PLOT_LEFT, WIDTH, y=y)
        lines += _text("scale", PLOT_LEFT - 6, y + 4, f"{count:,}")
    return lines


def _round_up(count: int) -> int:
    """The next round number, for the top of the scale.

    >>> [_round_up(count) for count in (1, 3, 7, 12, 99, 130)]
    [2, 4, 10, 20, 100, 200]
    """
    ten = 1
    while True:
        for step in (2, 4, 6, 10):
            if count <= step * ten:
                return step * ten
        ten *= 10


def _position(start: date, unit: str) -> int:
    """The number of the period in a count without gaps."""
    match unit:
        case "week":
            return start.toordinal() // 7
        case "month":
            return start.year * 12 + start.month
        case "year":
            return start.year
        case _:
            return start.toordinal()


def _short_name(start: date, unit: str) -> str:
    """The period as it fits under a column.

    >>> _short_name(date(2024, 2, 12), "week"), _short_name(date(2024, 2, 1), "month")
    ('12 Feb 2024', 'Feb 2024')
    """
    if unit == "year":
        return str(start.year)
    month = f"{MONTHS[start.month - 1][:3]} {start.year}"
    return month if unit == "month" else f"{start.day} {month}"


def _shortened(label: str) -> str:
    return label if len(label) <= LABEL_CHARACTERS else label[: LABEL_CHARACTERS - 1].rstrip() + "…"


def _text(role: str, x: float, y: float, content: str) -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(role, x, y, content)


def _svg(title: str, height: float, content: Markup) -> Markup:
    """The drawing with its name for those who hear it; the numbers are in the table beside."""
    return Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(WIDTH, height, title, content)
