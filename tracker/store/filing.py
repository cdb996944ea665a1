"""Filing articles: what is known, what is new, and what a new version takes over from the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, insert, select, update

from tracker.errors import UnreadableInput
from tracker.model import Article as ArticleValue
from tracker.model import ArticleStatus, Decision
from tracker.store.bulk import in_parts, insert_all, reserve_ids
from tracker.store.names import shortened
from tracker.store.preparing import paragraph_at, paragraph_starts, sha256_of
from tracker.store.searching import index_articles, index_quotations
from tracker.store.tables import STATUS, UNDATED, UNREVIEWED, Article, Outlet, Quotation, Verdict
from tracker.store.verdicts import last_verdict
from tracker.store.words import search_words

NO_TEXT = re.compile("[\0\ud800-\udfff]")
RECORD_OF_A_FILE = re.compile(r":\d+$")


def storable(words: str) -> str:
    """The words without what no database keeps: NUL, and halves of characters out of a broken file name.

    >>> storable("a\\0b\\udce4.txt")
    'a�b�.txt'
    """
    return NO_TEXT.sub("\ufffd", words)


def identity_of(article: ArticleValue, sha256: str) -> str:
    """What an article's versions share: the source's id, else the URL, else the file, else only the text itself.

    A line of a larger file is nobody's identity: with a line added above, it names another article.

    >>> [identity_of(ArticleValue("…", source=source), "0f3c") for source in ("notes/a.txt", "a.jsonl:3")]
    ['source notes/a.txt', 'sha256 0f3c']
    """
    if article.id:
        return shortened(storable(f"id {article.id}"))
    if article.url:
        return shortened(storable(f"url {article.url}"))
    if article.source and not RECORD_OF_A_FILE.search(article.source):
        return shortened(storable(f"source {article.source}"))
    return f"sha256 {sha256}"


class Unfiled(NamedTuple):
    """An article on its way in: what it is known by, and the words it is found by, "" where they are yet to be made."""

    article: ArticleValue
    outlet_id: int
    identity: str
    sha256: str
    words: str


def unfiled(article: ArticleValue, outlet_id: int, words: str = "") -> Unfiled:
    """The article with what it is known by. Raises UnreadableInput."""
    if NO_TEXT.search(article.text):
        raise UnreadableInput(f"{article.source or 'The article'} holds bytes that are no text; is it a text file?")
    sha256 = sha256_of(article.text)
    return Unfiled(article, outlet_id, identity_of(article, sha256), sha256, words)


def file_articles(connection: Connection, articles: Sequence[Unfiled]) -> list[tuple[int, str]]:
    """Files articles in this order, each once; returns their ids and "new", "known" or "changed".

    The rows are the same, with the same ids, whether they are filed together or one after the other.
    """
    filed: list[tuple[int, str]] = []
    new: list[Unfiled] = []
    met = _on_file(connection, articles)
    for each in articles:
        marks = {each.sha256, (each.outlet_id, each.identity)}
        if met.isdisjoint(marks):
            new.append(each)
        else:
            filed += [(number, "new") for number in _insert(connection, new)]
            filed.append(_file_again(connection, each))
            new = []
        met |= marks
    return filed + [(number, "new") for number in _insert(connection, new)]


def _on_file(connection: Connection, articles: Sequence[Unfiled]) -> set[Any]:
    """The texts, and the outlets' identities, of these that are on file in some version."""
    found: set[Any] = set()
    for part in in_parts(each.sha256 for each in articles):
        found |= set(connection.scalars(select(Article.sha256).where(Article.sha256.in_(part))))
    for outlet_id in dict.fromkeys(each.outlet_id for each in articles):
        for part in in_parts(each.identity for each in articles if each.outlet_id == outlet_id):
            same = select(Article.identity).where(Article.outlet_id == outlet_id, Article.identity.in_(part))
            found |= {(outlet_id, identity) for identity in connection.scalars(same)}
    return found


def _file_again(connection: Connection, given: Unfiled) -> tuple[int, str]:
    """Files an article of which a version may be on file.

    A withdrawal without a text of its own marks the version on file, which is "known"; one with a text is a version.
    """
    article, outlet_id = given.article, given.outlet_id
    known = select(Article.id).where(Article.outlet_id == outlet_id, Article.sha256 == given.sha256)
    if article.id or article.url:
        known = known.where(Article.identity == given.identity)
    if (number := connection.scalar(known.order_by(Article.id).limit(1))) is not None:
        _mark_withdrawn(connection, number, article)
        return number, "known"
    before = connection.execute(
        select(Article.id, Article.version)
        .where(Article.outlet_id == outlet_id, Article.identity == given.identity)
        .order_by(Article.version.desc())
        .limit(1)
    ).one_or_none()
    if before is not None and not article.text:
        _mark_withdrawn(connection, before.id, article)
        return before.id, "known"
    (number,) = _insert(connection, [given], before.version + 1 if before else 1)
    if before is None:
        return number, "new"
    supersede(connection, before.id, number, article)
    return number, "changed"


def _insert(connection: Connection, new: Sequence[Unfiled], version: int = 1) -> Sequence[int]:
    """Writes articles, all of this version, with the words they are found by; returns their ids."""
    numbers = reserve_ids(connection, Article, len(new))
    rows = [
        (number, each.outlet_id, each.identity, each.sha256, version, *_values_of(each.article))
        for number, each in zip(numbers, new, strict=True)
    ]
    insert_all(connection, Article, ("id", "outlet_id", "identity", "sha256", "version", *_VALUES), rows)
    words = (each.words or search_words(each.article.title, each.article.text) for each in new)
    index_articles(connection, list(zip(numbers, words, strict=True)))
    return numbers


def _mark_withdrawn(connection: Connection, number: int, article: ArticleValue) -> None:
    """Notes that the source withdraws the article; whoever reads the older file again does not undo it."""
    if article.status is ArticleStatus.WITHDRAWN:
        connection.execute(update(Article).where(Article.id == number).values(status=article.status.value))


_VALUES = (
    *("source_id", "url", "source", "title", "byline", "language"),
    *("day", "added_at", "text", "text_length", "is_excerpt", "status"),
)


def _values_of(article: ArticleValue) -> tuple[Any, ...]:
    """The columns of _VALUES."""
    words = (article.id, article.url, article.source, article.title, article.byline, article.language)
    status = article.is_excerpt, article.status.value
    day = article.published or UNDATED
    return *map(storable, words), day, datetime.now(UTC), article.text, len(article.text), *status


def outlet_id_of(connection: Connection, name: str, known: dict[str, int]) -> int:
    """The id of an outlet, filed first where it is new; ``known`` remembers it for the transaction."""
    name = storable(name).strip()
    if name not in known:
        found = connection.scalar(select(Outlet.id).where(Outlet.name == name))
        if found is None:
            found = connection.execute(insert(Outlet).returning(Outlet.id), {"name": name}).scalar_one()
        known[name] = found
    return known[name]


# ------------------------------------------------------------------------------------------------ a new version


def supersede(connection: Connection, old_id: int, new_id: int, article: ArticleValue) -> None:
    """Takes an earlier version's quotations out of the lists; brings its verdicts to where the words still stand."""
    old_text = connection.execute(select(Article.text).where(Article.id == old_id)).scalar_one()
    connection.execute(update(Article).where(Article.id == old_id).values(superseded_by=new_id))
    connection.execute(update(Quotation).where(Quotation.article_id == old_id).values(listed=False))
    judged = select(Quotation).where(Quotation.article_id == old_id, Quotation.status != UNREVIEWED)
    for quotation in connection.execute(judged.order_by(Quotation.start)).all():
        start = same_place(old_text, article.text, quotation.start, quotation.text)
        if start is not None:
            _carry(connection, quotation, new_id, start, article)


def same_place(old: str, new: str, start: int, words: str) -> int | None:
    """Where words of an old text stand in a new one: the same occurrence of them, if there are as many as before.

    >>> same_place("A «ja» B «ja»", "Neu: A «ja» B «ja»", 9, "«ja»"), same_place("A «ja» B «ja»", "A «ja»", 9, "«ja»")
    (14, None)
    """
    if old.count(words) != new.count(words):
        return None
    place = 0
    for _ in range(old.count(words, 0, start)):
        place = new.find(words, place) + len(words)
    return new.find(words, place)


def _carry(connection: Connection, old: Row[Any], article_id: int, start: int, article: ArticleValue) -> None:
    verdict = last_verdict(connection, old.id)
    if verdict is None:
        return
    number = connection.execute(
        insert(Quotation).returning(Quotation.id),
        {
            "article_id": article_id,
            "text_length": len(article.text),
            "start": start,
            "end": start + len(old.text),
            "text": old.text,
            "mark": old.mark,
            "nested": old.nested,
            "kind": old.kind,
            "in_marks": old.in_marks,
            "paragraph": paragraph_at(paragraph_starts(article.text), start),
            "day": article.published or UNDATED,
            "outlet_id": old.outlet_id,
            "found": None,
            "listed": verdict.decision != Decision.REJECT,
            "speaker_id": verdict.speaker_id,
            "status": STATUS[Decision(verdict.decision)],
        },
    ).scalar_one()
    index_quotations(connection, [(number, search_words(old.text))])
    copy = {**verdict._mapping, "quotation_id": number, "carried_from": verdict.carried_from or verdict.id}
    del copy["id"]
    connection.execute(insert(Verdict), copy)
