"""What a report counts: quotations by speaker, kind of speaker, outlet and status, and over time. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.model import FiledQuotation, SpeakerKind

# The unit of time is the finest that keeps a chart and its table on one screen: up to so many days, counted thus.
FINEST_UNIT = ((16, "day"), (120, "week"), (750, "month"))

# Readers ask for three sorts of sources; the five kinds of the model fall into them so.
SORTS: tuple[tuple[str, tuple[SpeakerKind | None, ...]], ...] = (
    ("named persons", (SpeakerKind.PERSON,)),
    ("institutions", (SpeakerKind.ORGANISATION, SpeakerKind.DOCUMENT)),
    ("unnamed sources", (SpeakerKind.UNNAMED, SpeakerKind.GROUP)),
    ("kind not recorded", (None,)),
)

SpeakerKey = tuple[int | None, str]


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """A speaker within a report: how often quoted, in how many articles and outlets, first and last when."""

    key: SpeakerKey
    id: int | None
    name: str
    kind: SpeakerKind | None
    role: str
    organisation: str
    quotations: int
    articles: int
    outlets: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of a report; ``attributed + unattributed + rejected == quotations``.

    A quotation that a reviewer rejected counts for no speaker. ``by_kind`` has all five kinds of
    speakers, ``sorts`` the coarser division and whatever is nobody's, without empty ones. ``by_period`` has the first
    day of each ``unit`` ("day", "week", "month", "year") in which something was quoted; ``undated`` has no day at all.
    """

    quotations: int
    attributed: int
    unattributed: int
    rejected: int
    reviewed: int
    disagreements: int
    first: date | None
    last: date | None
    by_speaker: tuple[SpeakerCount, ...]
    by_kind: tuple[tuple[SpeakerKind, int], ...]
    sorts: tuple[tuple[str, int], ...]
    by_outlet: tuple[tuple[str, int], ...]
    by_status: tuple[tuple[str, int], ...]
    unit: str
    by_period: tuple[tuple[date, int], ...]
    undated: int


def summarise(quotations: Sequence[FiledQuotation]) -> Summary:
    """The numbers of these quotations.

    >>> summarise(()).quotations, summarise(()).by_period
    (0, ())
    """
    attributed = [quotation for quotation in quotations if speaker_key(quotation) is not None]
    rejected = sum(quotation.status == "rejected" for quotation in quotations)
    unattributed = len(quotations) - len(attributed) - rejected
    kinds = Counter(quotation.speaker_kind for quotation in attributed)
    days = sorted(quotation.published for quotation in quotations if quotation.published)
    unit = unit_for(days[0], days[-1]) if days else "day"
    return Summary(
        quotations=len(quotations),
        attributed=len(attributed),
        unattributed=unattributed,
        rejected=rejected,
        reviewed=sum(quotation.status != "unreviewed" for quotation in quotations),
        disagreements=sum(bool(quotation.disagreement) for quotation in quotations),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        by_speaker=_by_speaker(attributed),
        by_kind=tuple((kind, kinds[kind]) for kind in SpeakerKind),
        sorts=_sorts(kinds, unattributed, rejected),
        by_outlet=_most_first(Counter(quotation.outlet for quotation in quotations)),
        by_status=_most_first(Counter(quotation.status for quotation in quotations)),
        unit=unit,
        by_period=tuple(sorted(Counter(start_of(day, unit) for day in days).items())),
        undated=len(quotations) - len(days),
    )


def speaker_key(quotation: FiledQuotation) -> SpeakerKey | None:
    """Whose quotation it is; None when nobody's: unattributed, or rejected by a reviewer."""
    if not quotation.speaker_name or quotation.status == "rejected":
        return None
    return _key(quotation)


def by_speaker(quotations: Iterable[FiledQuotation]) -> dict[SpeakerKey | None, list[FiledQuotation]]:
    """The quotations of each speaker, in the order given; those of nobody under None."""
    groups: dict[SpeakerKey | None, list[FiledQuotation]] = {}
    for quotation in quotations:
        groups.setdefault(speaker_key(quotation), []).append(quotation)
    return groups


def unit_for(first: date, last: date) -> str:
    """The unit in which that period is best counted.

    >>> unit_for(date(2024, 1, 1), date(2024, 1, 12)), unit_for(date(2024, 1, 1), date(2024, 12, 31))
    ('day', 'month')
    """
    days = (last - first).days + 1
    return next((unit for limit, unit in FINEST_UNIT if days <= limit), "year")


def start_of(day: date, unit: str) -> date:
    """The first day of the day's week (Monday, as in ISO 8601), month or year.

    >>> start_of(date(2024, 2, 15), "week").isoformat(), start_of(date(2024, 2, 15), "month").isoformat()
    ('2024-02-12', '2024-02-01')
    """
    match unit:
        case "week":
            # The calendar's very first days may lie before its first Monday.
            return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        case "month":
            return day.replace(day=1)
        case "year":
            return day.replace(month=1, day=1)
        case _:
            return day


def _key(quotation: FiledQuotation) -> SpeakerKey:
    # With a number, the name may differ between quotations (an older spelling) and it is still one speaker.
    return quotation.speaker_id, "" if quotation.speaker_id is not None else quotation.speaker_name


def _by_speaker(attributed: Iterable[FiledQuotation]) -> tuple[SpeakerCount, ...]:
    counts = [_count(quotations) for quotations in by_speaker(attributed).values()]
    return tuple(sorted(counts, key=lambda each: (-each.quotations, each.name.casefold(), each.id or 0)))


def _count(quotations: Sequence[FiledQuotation]) -> SpeakerCount:
    """One speaker's numbers; name, kind and role as in the latest quotation that has them."""
    known = max(reversed(quotations), key=lambda each: (bool(each.speaker_role), bool(each.speaker_organisation)))
    days = sorted(quotation.published for quotation in quotations if quotation.published)
    return SpeakerCount(
        key=_key(quotations[-1]),
        id=quotations[0].speaker_id,
        name=quotations[-1].speaker_name,
        kind=next((each.speaker_kind for each in reversed(quotations) if each.speaker_kind), None),
        role=known.speaker_role,
        organisation=known.speaker_organisation,
        quotations=len(quotations),
        articles=len({quotation.article_id for quotation in quotations}),
        outlets=len({quotation.outlet for quotation in quotations if quotation.outlet}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def _sorts(kinds: Counter[SpeakerKind | None], unattributed: int, rejected: int) -> tuple[tuple[str, int], ...]:
    """How many quotations each sort of source has, and how many nobody has, without empty ones."""
    counts = [(name, sum(kinds[kind] for kind in members)) for name, members in SORTS]
    counts += [("unattributed", unattributed), ("rejected by a reviewer", rejected)]
    return tuple((name, count) for name, count in counts if count)


def _most_first(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """The counts, greatest first, then by name: the same order in every run."""
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold(), item[0])))
