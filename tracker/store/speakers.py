"""Speakers across articles: one row per name and kind, found by what people type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    distinct,
    func,
    select,
    true,
    tuple_,
    update,
)

from tracker.errors import NotFound
from tracker.model import IN_MARKS, Decision, QuotationKind, SpeakerKind, SpeakerSummary
from tracker.model import Speaker as SpeakerValue
from tracker.store.bulk import AT_ONCE, in_parts, insert_all, reserve_ids
from tracker.store.names import identity_key, search_key
from tracker.store.preparing import Key, NamedSpeaker
from tracker.store.tables import STATUS, UNDATED, GroupedQuotation, Quotation, Speaker, SpeakerWord, tally

SAME_BUT_FOR_A_SLIP = 88
"""From this similarity (0 to 100) on, a name that fits nobody is taken for a misspelt one: a letter in nine."""

COMPLETED = ("role", "organisation", "gender")
"""What a later article may say of a speaker, in this order: an organisation belongs to a role."""

_COMPLETION = (
    update(Speaker)
    .where(Speaker.id == bindparam("new_id"))
    .values({name: bindparam(f"new_{name}") for name in COMPLETED})
)

Reach = tuple[int, int, date | None, date | None]


def ids_of(connection: Connection, speakers: Iterable[NamedSpeaker]) -> dict[Key, int]:
    """The ids of the speakers; those that are new are filed, in this order.

    What is on file of a speaker is completed by what the later articles say.
    """
    given = [((speaker.key, speaker.kind), speaker) for speaker in dict.fromkeys(speakers)]
    on_file = _on_file(connection, list(dict.fromkeys(key for key, _ in given)))
    before, rows = {key: dict(row) for key, row in on_file.items()}, on_file
    for key, speaker in given:
        if key not in rows:
            rows[key] = speaker._asdict()
        _complete(rows[key], speaker)
    new = [row for key, row in rows.items() if key not in before]
    for row, number in zip(new, reserve_ids(connection, Speaker, len(new)), strict=True):
        row["id"] = number
    names = ("id", *NamedSpeaker._fields)
    insert_all(connection, Speaker, names, [tuple(row[name] for name in names) for row in new])
    words = [(word, row["id"]) for row in new for word in sorted(set(row["search_key"].split()))]
    insert_all(connection, SpeakerWord, ("word", "speaker_id"), words)
    changed = [row for key, row in rows.items() if key in before and row != before[key]]
    if changed:
        connection.execute(_COMPLETION, [{f"new_{name}": row[name] for name in ("id", *COMPLETED)} for row in changed])
    return {key: row["id"] for key, row in rows.items()}


def _on_file(connection: Connection, keys: Sequence[Key]) -> dict[Key, dict[str, Any]]:
    columns = (Speaker.id, Speaker.key, Speaker.kind, *(getattr(Speaker, name) for name in COMPLETED))
    return {
        (row["key"], row["kind"]): dict(row)
        for part in in_parts(keys)
        for row in connection.execute(select(*columns).where(tuple_(Speaker.key, Speaker.kind).in_(part))).mappings()
    }


def _complete(row: dict[str, Any], speaker: NamedSpeaker) -> None:
    """Fills in what an earlier article did not say about the speaker; an organisation only beside its own role."""
    for column in COMPLETED:
        is_foreign = column == "organisation" and speaker.role and speaker.role != row["role"]
        if not row[column] and not is_foreign:
            row[column] = getattr(speaker, column)


def speaker_named(connection: Connection, name: str, kind: SpeakerKind) -> SpeakerValue:
    """The speaker that a reviewer names: one on file of that name (of that kind first), ``#12``, or a new one."""
    if (number := _number(name)) is not None:
        found = connection.execute(select(Speaker.name, Speaker.kind).where(Speaker.id == number)).all()
        if not found:
            raise NotFound(f"There is no speaker #{number}.")
    else:
        found = connection.execute(
            select(Speaker.name, Speaker.kind).where(Speaker.key == identity_key(name)).order_by(Speaker.id)
        ).all()
    kinds = {on_file: SpeakerValue(filed_name, SpeakerKind(on_file)) for filed_name, on_file in reversed(found)}
    first = SpeakerValue(found[0].name, SpeakerKind(found[0].kind)) if found else SpeakerValue(name, kind)
    return kinds.get(kind.value, first)


# ------------------------------------------------------------------------------------------------------- lists


def summaries(
    connection: Connection,
    *,
    ids: Sequence[int] | None = None,
    contains: str | None = None,
    outlets: Sequence[int] | None = None,
    kinds: Sequence[QuotationKind],
    limit: int | None = None,
    by_group: bool = False,
) -> list[SpeakerSummary]:
    """Speakers by falling number of quotations, then by name; with ``ids``, also those without any.

    ``by_group`` counts those of one group once.
    """
    chosen, number = _chosen(ids, contains, outlets, kinds, by_group)
    rows = connection.execute(chosen.order_by(number.desc(), Speaker.search_key, Speaker.id).limit(limit)).all()
    reach = _reach(connection, [row.id for row in rows], _counted(outlets, kinds))
    return [
        SpeakerSummary(
            number,
            name,
            SpeakerKind(kind),
            role,
            count,
            *reach.get(number, (0, 0, None, None)),
            organisation=organisation,
        )
        for number, name, kind, role, organisation, count in rows
    ]


def count(
    connection: Connection,
    *,
    contains: str | None = None,
    outlets: Sequence[int] | None = None,
    kinds: Sequence[QuotationKind],
) -> int:
    """How many speakers have quotations that count."""
    chosen, _ = _chosen(None, contains, outlets, kinds)
    found: int = connection.execute(select(func.count()).select_from(chosen.subquery())).scalar_one()
    return found


def _chosen(
    ids: Sequence[int] | None,
    contains: str | None,
    outlets: Sequence[int] | None,
    kinds: Sequence[QuotationKind],
    by_group: bool = False,
) -> tuple[Select[Any], Any]:
    """The speakers, their numbers of quotations, and that column; where the database has counted, its number."""
    counted_before = ids is None and outlets is None and set(kinds) == set(IN_MARKS) and not by_group
    chosen, number = _by_tally() if counted_before else _by_counting(ids, outlets, kinds, by_group)
    if ids is not None:
        chosen = chosen.where(Speaker.id.in_(ids))
    if contains is not None:
        chosen = chosen.where(Speaker.search_key.contains(search_key(contains)))
    return chosen, number


_SHOWN = (Speaker.id, Speaker.name, Speaker.kind, Speaker.role, Speaker.organisation)


def _by_tally() -> tuple[Select[Any], Any]:
    """The speakers and their numbers of quotations in marks as the database has counted them, and that column."""
    number = tally.c.quotations
    return select(*_SHOWN, number).join(tally, tally.c.speaker_id == Speaker.id).where(number > 0), number


def _by_counting(
    ids: Sequence[int] | None, outlets: Sequence[int] | None, kinds: Sequence[QuotationKind], by_group: bool
) -> tuple[Select[Any], Any]:
    """The speakers and their numbers of quotations that count, and that column; with ``ids``, also those without."""
    number = func.count(distinct(func.coalesce(GroupedQuotation.group_id, Quotation.id)) if by_group else Quotation.id)
    counted = and_(Quotation.speaker_id == Speaker.id, *_counted(outlets, kinds))
    chosen: Any = select(*_SHOWN, number).join(Quotation, counted, isouter=ids is not None)
    if by_group:
        chosen = chosen.join(GroupedQuotation, GroupedQuotation.quotation_id == Quotation.id, isouter=True)
    return chosen.group_by(Speaker.id), number


def _counted(outlets: Sequence[int] | None, kinds: Sequence[QuotationKind]) -> list[ColumnElement[bool]]:
    """Which quotations count: listed, not rejected, of the kinds and outlets asked for."""
    rules = [Quotation.listed == true(), Quotation.status != STATUS[Decision.REJECT]]
    if kinds:
        rules.append(Quotation.kind.in_([kind.value for kind in kinds]))
    if outlets is not None:
        rules.append(Quotation.outlet_id.in_(outlets))
    return rules


def _reach(connection: Connection, ids: Sequence[int], rules: list[ColumnElement[bool]]) -> dict[int, Reach]:
    """For each speaker the number of articles and outlets, and the first and last date."""
    last = func.max(case((Quotation.day != UNDATED, Quotation.day)))
    reach = (
        select(
            Quotation.speaker_id,
            func.count(distinct(Quotation.article_id)),
            func.count(distinct(Quotation.outlet_id)),
            func.min(case((Quotation.day != UNDATED, Quotation.day))),
            last,
        )
        .where(*rules)
        .group_by(Quotation.speaker_id)
    )
    found: dict[int, Reach] = {}
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]
        for number, *rest in connection.execute(reach.where(Quotation.speaker_id.in_(some))):
            found[number] = tuple(rest)
    return found


# ----------------------------------------------------------------------------------------------------- look-up


def find(connection: Connection, name: str) -> list[int]:
    """The ids of the speakers that a name means; only those that fit best, fuzzily only when nobody fits as typed.

    Best is the whole name, then its end (a surname), then all words of it, then the beginnings of its words. One word
    that is somebody's whole name is also a surname: "Stoltenberg" means the Stoltenberg of that name and Jens.
    """
    if (number := _number(name)) is not None:
        return list(connection.scalars(select(Speaker.id).where(Speaker.id == number)))
    typed = search_key(name)
    if not typed:
        return []
    fitting = _with_words(connection, typed.split())
    whole = [number for number, key, _ in fitting if key == typed]
    surname = [number for number, key, _ in fitting if key.endswith(f" {typed}")]
    if whole and (" " in typed or all(kind != SpeakerKind.PERSON for number, key, kind in fitting if key == typed)):
        return whole
    with_all_words = [number for number, _, _ in fitting]
    return whole + surname or with_all_words or _beginning(connection, typed) or _like(connection, typed)


def _number(name: str) -> int | None:
    """The 12 of "#12"."""
    digits = name.strip().removeprefix("#")
    return int(digits) if name.strip().startswith("#") and digits.isdecimal() else None


def _with_words(connection: Connection, words: Sequence[str]) -> Sequence[tuple[int, str, str]]:
    """Id, search key and kind of the speakers whose names have all of the words."""
    statement = select(Speaker.id, Speaker.search_key, Speaker.kind).order_by(Speaker.id)
    for word in dict.fromkeys(words):
        statement = statement.where(Speaker.id.in_(select(SpeakerWord.speaker_id).where(SpeakerWord.word == word)))
    return [(number, key, kind) for number, key, kind in connection.execute(statement)]


def _beginning(connection: Connection, typed: str) -> list[int]:
    """The speakers whose names have words that begin like each of the words typed."""
    statement = select(Speaker.id).order_by(Speaker.id)
    for word in dict.fromkeys(typed.split()):
        begins = select(SpeakerWord.speaker_id).where(SpeakerWord.word >= word, SpeakerWord.word < f"{word}\U0010ffff")
        statement = statement.where(Speaker.id.in_(begins))
    return list(connection.scalars(statement))


def _like(connection: Connection, typed: str) -> list[int]:
    """The speakers whose names, or whose surnames, are the typed one but for a slip."""
    from rapidfuzz import fuzz, process  # takes longer to import than most look-ups take

    names = connection.execute(select(Speaker.id, Speaker.search_key).order_by(Speaker.id)).all()
    ends = [(number, " ".join(key.split()[-len(typed.split()) :])) for number, key in names]
    pool = [(number, key) for number, key in names] + ends
    matches = process.extract(
        typed, [key for _, key in pool], scorer=fuzz.ratio, score_cutoff=SAME_BUT_FOR_A_SLIP, limit=None
    )
    best = max((score for _, score, _ in matches), default=0.0)
    return sorted({pool[place][0] for _, score, place in matches if score == best})
