"""Keeps the groups of quotations and articles up to date: what was filed since is compared, and what changed regrouped.

The steps are taken one after the other, each as often as it finds something to do, in a transaction of its own; broken
off anywhere, they go on where they were. The groups depend on what is on file alone, not on when it came there:

- Wordings, fingerprints and links follow from the texts of all quotations and articles. A fingerprint that more than
  TOO_COMMON wordings share says nothing; when one becomes so, the wordings that have it are compared anew without it.
- Groups follow from what is listed, with its speakers. Whatever changes there puts the group of all that is linked with
  it back to NULL, and the last step makes it anew.

So grouping costs what is new, not what is there, but for one look at an index; and filing costs nothing more at all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, case, delete, func, literal, null, or_, select, true, update

from tracker.model import SpeakerKind
from tracker.store.alike import Link, Member, Words, groups_of_articles, groups_of_quotations
from tracker.store.bulk import in_parts, insert_all, reserve_ids
from tracker.store.tables import (
    Article,
    GroupedArticle,
    GroupedQuotation,
    Quotation,
    Speaker,
    Wording,
    WordingFingerprint,
    WordingLink,
)
from tracker.store.wordings import (
    OF_ARTICLES,
    OF_QUOTATIONS,
    Grain,
    fingerprints,
    key_of,
    relation,
    relation_by_runs,
    runs_of,
    wording_of,
)

TOO_COMMON = 300
"""Wordings that share a fingerprint; with more it is a stock phrase, and comparing them all would never end."""

WORDINGS_AT_ONCE = 5000
"""Wordings whose groups are made in one transaction."""

NAMED = (SpeakerKind.PERSON.value, SpeakerKind.ORGANISATION.value, SpeakerKind.DOCUMENT.value)
"""Speakers that are the same in two articles; “a spokeswoman” may be anybody."""

Texts = dict[int, str]
"""Wordings by their numbers."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What is grouped, quotations or articles, and how: the table, the rows about it, and the pure functions."""

    item: Any
    row: Any
    number: Any
    grain: Grain
    at_once: int
    new: Select[Any]
    members: Select[Any]
    groups: Callable[[Sequence[Member], Iterable[Link], Mapping[int, Words]], dict[int, int]]


def _select(*columns: Any) -> Select[Any]:
    return select(*columns)


_MEMBERS = (
    _select(
        GroupedQuotation.quotation_id.label("number"),
        GroupedQuotation.wording_id,
        Quotation.article_id,
        func.coalesce(GroupedArticle.group_id, literal(0) - Quotation.article_id),  # not grouped: no copies
        case((Speaker.kind.in_(NAMED), Speaker.id)),
        case((Speaker.kind.in_(NAMED), Speaker.search_key), else_=""),
        GroupedQuotation.group_id,
    )
    .join(Quotation, Quotation.id == GroupedQuotation.quotation_id)
    .join(GroupedArticle, GroupedArticle.article_id == Quotation.article_id, isouter=True)
    .join(Speaker, Speaker.id == Quotation.speaker_id, isouter=True)
)

QUOTATIONS = Sort(
    item=Quotation,
    row=GroupedQuotation,
    number=GroupedQuotation.quotation_id,
    grain=OF_QUOTATIONS,
    at_once=5000,
    new=_select(Quotation.id, Quotation.text, Quotation.listed, Quotation.speaker_id),
    members=_MEMBERS,
    groups=groups_of_quotations,
)
ARTICLES = Sort(
    item=Article,
    row=GroupedArticle,
    number=GroupedArticle.article_id,
    grain=OF_ARTICLES,
    at_once=500,
    new=_select(Article.id, Article.text, Article.superseded_by.is_(None)),
    members=_select(
        GroupedArticle.article_id, GroupedArticle.wording_id, GroupedArticle.article_id, literal(0), null(),
        literal(""), GroupedArticle.group_id,
    ),
    groups=groups_of_articles,
)  # fmt: skip


def waits(connection: Connection) -> bool:
    """Whether something is to be grouped; it only reads."""
    questions = (
        *(_new(connection, sort).limit(1) for sort in (ARTICLES, QUOTATIONS)),
        *(changed.limit(1) for changed in (_replaced(), _changed())),
        *(_ungrouped(sort).limit(1) for sort in (ARTICLES, QUOTATIONS)),
    )
    return any(connection.execute(question).first() for question in questions)


def forget(connection: Connection) -> None:
    """Forgets all groups, and what they were made of."""
    for table in (GroupedQuotation, GroupedArticle, WordingLink, WordingFingerprint, Wording):
        connection.execute(delete(table))


# ----------------------------------------------------------------------------------------------- what is new


def _new(connection: Connection, sort: Sort) -> Select[Any]:
    """Those filed since: numbers only rise, for one writer waits for the other."""
    last = connection.scalar(select(func.max(sort.number))) or 0
    return sort.new.where(sort.item.id > last).order_by(sort.item.id)


def _add(connection: Connection, sort: Sort) -> int:
    """Files the wordings of some that are new, and compares those with what is on file; returns how many."""
    rows = connection.execute(_new(connection, sort).limit(sort.at_once)).all()
    wordings = {row.id: wording_of(row.text) for row in rows}
    ids = _file_wordings(connection, sort, dict.fromkeys(wordings.values()))
    names = [sort.number.key, "wording_id", "listed", "group_id", *(["speaker_id"] if sort is QUOTATIONS else [])]
    added = [
        (row.id, ids[wordings[row.id]], row[2], None, *([row.speaker_id] if sort is QUOTATIONS else [])) for row in rows
    ]
    insert_all(connection, sort.row, names, added)
    return len(rows)


def _file_wordings(connection: Connection, sort: Sort, wordings: Collection[str]) -> dict[str, int]:
    """The numbers of wordings; new ones are filed and linked."""
    keys = {key_of(wording, sort.grain): wording for wording in wordings}
    known = {
        keys[key]: number
        for part in in_parts(keys)
        for key, number in connection.execute(select(Wording.key, Wording.id).where(Wording.key.in_(part)))
    }
    new = {key: wording for key, wording in keys.items() if wording not in known}
    numbers = reserve_ids(connection, Wording, len(new))
    rows = [
        (number, key, len(wording.split()), wording if sort is QUOTATIONS else None)
        for (key, wording), number in zip(new.items(), numbers, strict=True)
    ]
    insert_all(connection, Wording, ("id", "key", "words", "text"), rows)
    filed = dict(zip(numbers, new.values(), strict=True))
    _link(connection, sort, filed)
    return known | {wording: number for number, wording in filed.items()}


# --------------------------------------------------------------------------------------------- what is linked


def _link(connection: Connection, sort: Sort, new: Texts) -> None:
    """Files the fingerprints of new wordings, and links each with those that are nearly the same or a part."""
    prints = {number: fingerprints(text, sort.grain) for number, text in new.items()}
    rows = [(each, number) for number, some in prints.items() for each in sorted(some)]
    insert_all(connection, WordingFingerprint, ("fingerprint", "wording_id"), rows)
    added = Counter(each for each, _ in rows)
    counts = _counts(connection, added)
    overtaken = {each for each, number in counts.items() if number - added[each] <= TOO_COMMON < number}
    again = _unlink(connection, sort, overtaken, new)
    prints |= {number: fingerprints(text, sort.grain) for number, text in again.items()}
    counts |= _counts(connection, {each for number in again for each in prints[number]} - counts.keys())
    telling = {each for each, number in counts.items() if number <= TOO_COMMON}
    pairs = _meeting(connection, prints, telling)
    found = _compared(connection, sort, pairs, new | again)
    insert_all(connection, WordingLink, Link._fields, found)


def _counts(connection: Connection, some: Iterable[int]) -> dict[int, int]:
    """How many wordings have each fingerprint, without those that only one has."""
    number = func.count(WordingFingerprint.wording_id)
    counting = select(WordingFingerprint.fingerprint, number).group_by(WordingFingerprint.fingerprint)
    counting = counting.having(number > 1)
    return {
        each: count
        for part in in_parts(some)
        for each, count in connection.execute(counting.where(WordingFingerprint.fingerprint.in_(part)))
    }


def _unlink(connection: Connection, sort: Sort, overtaken: Collection[int], new: Texts) -> Texts:
    """The older wordings that have a fingerprint which says nothing from now on, without the links they had."""
    having = {number for _, number in _wordings_with(connection, overtaken)} - new.keys()
    if not having:
        return {}
    either = or_(WordingLink.first_id.in_(bindparam("ids", expanding=True)),
                 WordingLink.second_id.in_(bindparam("ids", expanding=True)))  # fmt: skip
    touched = set(having)
    for part in in_parts(sorted(having)):
        linked = connection.execute(select(WordingLink.first_id, WordingLink.second_id).where(either), {"ids": part})
        touched.update(number for both in linked for number in both)
    for part in in_parts(sorted(having)):
        connection.execute(delete(WordingLink).where(either), {"ids": part})
    _forget(connection, sort, sort.row.wording_id, touched)
    return _texts(connection, sort, having)


def _wordings_with(connection: Connection, some: Iterable[int]) -> list[tuple[int, int]]:
    """The fingerprints, each with a wording that has it."""
    having = select(WordingFingerprint.fingerprint, WordingFingerprint.wording_id)
    return [
        (each, number)
        for part in in_parts(some)
        for each, number in connection.execute(having.where(WordingFingerprint.fingerprint.in_(part)))
    ]


def _meeting(connection: Connection, prints: Mapping[int, set[int]], telling: Collection[int]) -> set[tuple[int, int]]:
    """The pairs that share a fingerprint, each pair once, of which at least one is among these wordings."""
    having: dict[int, list[int]] = defaultdict(list)
    for each, number in _wordings_with(connection, telling):
        having[each].append(number)
    return {
        (min(number, other), max(number, other))
        for number, some in prints.items()
        for each in some
        for other in having.get(each, ())
        if other != number
    }


def _compared(connection: Connection, sort: Sort, pairs: set[tuple[int, int]], known: Texts) -> list[Link]:
    """The links between those that turn out to be alike; first the wording with fewer words."""
    texts = known | _texts(connection, sort, {number for pair in pairs for number in pair} - known.keys())
    related = partial(_relation_of_articles, texts, {}) if sort is ARTICLES else partial(_relation, texts)
    found = []
    for pair in sorted(pairs):
        first, second = sorted(pair, key=lambda number: (texts[number].count(" "), texts[number]))
        if how := related(first, second):
            found.append(Link(first, second, how))
    return found


def _relation(texts: Texts, first: int, second: int) -> str | None:
    return relation(texts[first], texts[second])


def _relation_of_articles(texts: Texts, runs: dict[int, frozenset[int]], first: int, second: int) -> str | None:
    """The runs of each article are made once."""
    for number in (first, second):
        if number not in runs:
            runs[number] = frozenset(map(hash, runs_of(texts[number], OF_ARTICLES)))
    return relation_by_runs(runs[first], runs[second])


def _texts(connection: Connection, sort: Sort, numbers: Collection[int]) -> Texts:
    """The wordings of these numbers."""
    if sort is QUOTATIONS:
        reading = _select(Wording.id, Wording.text)
    else:  # any article with the wording will do
        some = select(func.min(GroupedArticle.article_id)).where(GroupedArticle.wording_id == Wording.id)
        one = some.correlate(Wording).scalar_subquery()
        reading = _select(Wording.id, Article.text).join(Article, Article.id == one)
    return {
        number: text if sort is QUOTATIONS else wording_of(text)
        for part in in_parts(sorted(numbers))
        for number, text in connection.execute(reading.where(Wording.id.in_(part)))
    }


# -------------------------------------------------------------------------------------------- what has changed


def _replaced() -> Select[Any]:
    """Articles that a newer version has replaced since they were grouped."""
    return (
        _select(GroupedArticle.article_id, GroupedArticle.group_id)
        .join(Article, Article.id == GroupedArticle.article_id)
        .where(Article.superseded_by.is_not(None), GroupedArticle.listed == true())
    )


def _changed() -> Select[Any]:
    """Quotations that are listed no more, or again, or whose speaker is another."""
    otherwise = or_(
        GroupedQuotation.listed != Quotation.listed,
        func.coalesce(GroupedQuotation.speaker_id, 0) != func.coalesce(Quotation.speaker_id, 0),
    )
    return (
        _select(GroupedQuotation.quotation_id, GroupedQuotation.group_id, Quotation.listed, Quotation.speaker_id)
        .join(Quotation, Quotation.id == GroupedQuotation.quotation_id)
        .where(otherwise)
    )


def _notice_replaced(connection: Connection) -> int:
    """Takes replaced articles out of their groups, which are to be made anew."""
    rows = connection.execute(_replaced()).all()
    _forget(connection, ARTICLES, GroupedArticle.group_id, {row.group_id for row in rows})
    for part in in_parts(row.article_id for row in rows):
        gone = update(GroupedArticle).where(GroupedArticle.article_id.in_(part))
        connection.execute(gone.values(listed=False, group_id=None))
    return 0


def _notice_changed(connection: Connection) -> int:
    """Has the groups of changed quotations made anew."""
    rows = connection.execute(_changed()).all()
    _forget(connection, QUOTATIONS, GroupedQuotation.group_id, {row.group_id for row in rows})
    changes = [{"number": row.quotation_id, "now": row.listed, "whose": row.speaker_id} for row in rows]
    if changes:
        statement = update(GroupedQuotation).where(GroupedQuotation.quotation_id == bindparam("number"))
        now: dict[str, Any] = {"listed": bindparam("now"), "speaker_id": bindparam("whose"), "group_id": None}
        connection.execute(statement.values(now), changes)
    return 0


def _forget(connection: Connection, sort: Sort, column: Any, numbers: Collection[int | None]) -> None:
    """Puts the groups of the rows with one of these numbers in a column back to NULL."""
    for part in in_parts(sorted(number for number in numbers if number is not None)):
        connection.execute(
            update(sort.row).where(column.in_(part), sort.row.group_id.is_not(None)).values(group_id=None)
        )


# --------------------------------------------------------------------------------------------- what is grouped


def _ungrouped(sort: Sort) -> Select[Any]:
    return _select(sort.row.wording_id).where(sort.row.group_id.is_(None), sort.row.listed == true())


def _group(connection: Connection, sort: Sort) -> int:
    """Makes the groups of some that have none, and of all that is linked with them; returns how many had none."""
    seeds = set(connection.scalars(_ungrouped(sort).limit(WORDINGS_AT_ONCE)))
    if not seeds:
        return 0
    wordings, links = _linked(connection, seeds)
    rows = [
        row
        for part in in_parts(sorted(wordings))
        for row in connection.execute(sort.members.where(sort.row.wording_id.in_(part), sort.row.listed == true()))
    ]
    words = {
        number: Words(length, key)
        for part in in_parts(sorted(wordings))
        for number, length, key in connection.execute(
            select(Wording.id, Wording.words, Wording.key).where(Wording.id.in_(part))
        )
    }
    members = [Member(number, wording, *rest) for number, wording, *rest, _ in rows]
    groups = sort.groups(members, links, words)
    changes = [{"number": row[0], "group": groups[row[0]]} for row in rows if row[-1] != groups[row[0]]]
    if changes:
        statement = update(sort.row).where(sort.number == bindparam("number")).values(group_id=bindparam("group"))
        connection.execute(statement, changes)
    if sort is ARTICLES:
        _forget_quotations(connection, [change["number"] for change in changes])
    return len(seeds)


def _linked(connection: Connection, seeds: Collection[int]) -> tuple[set[int], set[Link]]:
    """All wordings that links lead to from these, and the links."""
    found, ends = set(seeds), set(seeds)
    links: set[Link] = set()
    reading = select(WordingLink.first_id, WordingLink.second_id, WordingLink.relation)
    while ends:
        for column in (WordingLink.first_id, WordingLink.second_id):
            for part in in_parts(sorted(ends)):
                links.update(Link(*row) for row in connection.execute(reading.where(column.in_(part))))
        ends = {number for link in links for number in link[:2]} - found
        found |= ends
    return found, links


def _forget_quotations(connection: Connection, articles: Sequence[int]) -> None:
    """The quotations of articles whose copies are others now are grouped anew: it may decide about short ones."""
    for part in in_parts(articles):
        of_these = select(Quotation.id).where(Quotation.article_id.in_(part))
        affected = and_(GroupedQuotation.quotation_id.in_(of_these), GroupedQuotation.group_id.is_not(None))
        connection.execute(update(GroupedQuotation).where(affected).values(group_id=None))


STEPS: tuple[Callable[[Connection], int], ...] = (
    partial(_add, sort=ARTICLES),
    _notice_replaced,
    partial(_group, sort=ARTICLES),
    partial(_add, sort=QUOTATIONS),
    _notice_changed,
    partial(_group, sort=QUOTATIONS),
)
"""What is done in turn, each until it returns 0; articles come first, for quotations ask whether theirs are copies."""
