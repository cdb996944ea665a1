"""What a report counts: quotations by speaker, kind of speaker, outlet and status, and over time. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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

Groups = Mapping[int, int]
"""The group of each quotation, by its number."""


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


def summarise(quotations: Sequence[FiledQuotation], groups: Groups | None = None) -> Summary:
    """The numbers of these quotations; with ``groups``, those of one group are one quotation, and count once.

    It counts where it appeared first, as somebody's if it is anybody's anywhere; and once for each speaker that it is
    attributed to, and for each outlet.

    >>> summarise(()).quotations, summarise(()).by_period
    (0, ())
    """
    everything, quotations = quotations, _different(quotations, groups)
    attributed = [quotation for quotation in quotations if speaker_key(quotation) is not None]
    rejected = sum(quotation.status == "rejected" for quotation in quotations)
    unattributed = len(quotations) - len(attributed) - rejected
    kinds = Counter(quotation.speaker_kind for quotation in attributed)
    days = sorted(quotation.published for quotation in quotations if quotation.published)
    last = max((quotation.published for quotation in everything if quotation.published), default=None)
    unit = unit_for(days[0], days[-1]) if days else "day"
    return Summary(
        quotations=len(quotations),
        attributed=len(attributed),
        unattributed=unattributed,
        rejected=rejected,
        reviewed=_number((each for each in everything if each.status != "unreviewed"), groups),
        disagreements=_number((each for each in everything if each.disagreement), groups),
        first=days[0] if days else None,
        last=last,
        by_speaker=_by_speaker((each for each in everything if speaker_key(each) is not None), groups),
        by_kind=tuple((kind, kinds[kind]) for kind in SpeakerKind),
        sorts=_sorts(kinds, unattributed, rejected),
        by_outlet=_most_first(_by_outlet(everything, groups)),
        by_status=_most_first(Counter(quotation.status for quotation in quotations)),
        unit=unit,
        by_period=tuple(sorted(Counter(start_of(day, unit) for day in days).items())),
        undated=len(quotations) - len(days),
    )


def _different(quotations: Sequence[FiledQuotation], groups: Groups | None) -> Sequence[FiledQuotation]:
    """One quotation of each group, or all of them: somebody's rather than nobody's, then the first."""
    if groups is None:
        return quotations
    chosen: dict[int, FiledQuotation] = {}
    for quotation in sorted(quotations, key=_as_example):
        chosen.setdefault(groups[quotation.id], quotation)
    kept = {quotation.id for quotation in chosen.values()}
    first = _first_days(quotations, groups)
    return [replace(each, published=first[groups[each.id]]) for each in quotations if each.id in kept]


def _as_example(quotation: FiledQuotation) -> tuple[bool, bool, date, int, int]:
    day = quotation.published or date.max
    return quotation.status == "rejected", not quotation.speaker_name, day, quotation.article_id, quotation.start


def _first_days(quotations: Iterable[FiledQuotation], groups: Groups) -> dict[int, date | None]:
    days: dict[int, date | None] = {}
    for quotation in quotations:
        known = [day for day in (quotation.published, days.get(groups[quotation.id])) if day]
        days[groups[quotation.id]] = min(known, default=None)
    return days


def _number(quotations: Iterable[FiledQuotation], groups: Groups | None) -> int:
    """How many quotations, or how many different ones, these are."""
    if groups is None:
        return sum(1 for _ in quotations)
    return len({groups[quotation.id] for quotation in quotations})


def _by_outlet(quotations: Iterable[FiledQuotation], groups: Groups | None) -> Counter[str]:
    if groups is None:
        return Counter(each.outlet for each in quotations)
    return Counter(outlet for outlet, _ in {(each.outlet, groups[each.id]) for each in quotations})


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


def _by_speaker(attributed: Iterable[FiledQuotation], groups: Groups | None) -> tuple[SpeakerCount, ...]:
    counts = [_count(quotations, groups) for quotations in by_speaker(attributed).values()]
    return tuple(sorted(counts, key=lambda each: (-each.quotations, each.name.casefold(), each.id or 0)))


def _count(quotations: Sequence[FiledQuotation], groups: Groups | None) -> SpeakerCount:
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
        quotations=_number(quotations, groups),
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
