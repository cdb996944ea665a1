"""Filing articles: what is known, what is new, and what a new version takes over from the one before."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from tracker.errors import UnreadableInput
from tracker.model import Article as ArticleValue
from tracker.model import ArticleStatus, Decision
from tracker.store.names import shortened
from tracker.store.searching import index_article, index_quotations
from tracker.store.tables import STATUS, UNDATED, UNREVIEWED, Article, Outlet, Quotation, Verdict
from tracker.store.verdicts import last_verdict

NO_TEXT = re.compile("[\0\ud800-\udfff]")
RECORD_OF_A_FILE = re.compile(r":\d+$")
PARAGRAPH_START = re.compile(r"^[^\S\n]*\S", re.MULTILINE)


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


def file_article(connection: Connection, article: ArticleValue, outlet_id: int) -> tuple[int, str]:
    """Files an article once; returns its id and "new", "known" or "changed". Raises UnreadableInput.

    A withdrawal without a text of its own marks the version on file, which is "known"; one with a text is a version.
    """
    if NO_TEXT.search(article.text):
        raise UnreadableInput(f"{article.source or 'The article'} holds bytes that are no text; is it a text file?")
    sha256 = hashlib.sha256(article.text.encode()).hexdigest()
    identity = identity_of(article, sha256)
    known = select(Article.id).where(Article.outlet_id == outlet_id, Article.sha256 == sha256)
    if article.id or article.url:
        known = known.where(Article.identity == identity)
    if (number := connection.scalar(known.order_by(Article.id).limit(1))) is not None:
        _mark_withdrawn(connection, number, article)
        return number, "known"
    before = connection.execute(
        select(Article.id, Article.version)
        .where(Article.outlet_id == outlet_id, Article.identity == identity)
        .order_by(Article.version.desc())
        .limit(1)
    ).one_or_none()
    if before is not None and not article.text:
        _mark_withdrawn(connection, before.id, article)
        return before.id, "known"
    row = {
        **_article_row(article),
        "outlet_id": outlet_id,
        "identity": identity,
        "sha256": sha256,
        "version": before.version + 1 if before else 1,
    }
    number = connection.execute(insert(Article).returning(Article.id), row).scalar_one()
    index_article(connection, number, article.title, article.text)
    if before is None:
        return number, "new"
    supersede(connection, before.id, number, article)
    return number, "changed"


def _mark_withdrawn(connection: Connection, number: int, article: ArticleValue) -> None:
    """Notes that the source withdraws the article; whoever reads the older file again does not undo it."""
    if article.status is ArticleStatus.WITHDRAWN:
        connection.execute(update(Article).where(Article.id == number).values(status=article.status.value))


def _article_row(article: ArticleValue) -> dict[str, Any]:
    return {
        "source_id": storable(article.id),
        "url": storable(article.url),
        "source": storable(article.source),
        "title": storable(article.title),
        "byline": storable(article.byline),
        "language": storable(article.language),
        "day": article.published or UNDATED,
        "added_at": datetime.now(UTC),
        "text": article.text,
        "text_length": len(article.text),
        "is_excerpt": article.is_excerpt,
        "status": article.status.value,
    }


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
    index_quotations(connection, [(number, old.text)])
    copy = {**verdict._mapping, "quotation_id": number, "carried_from": verdict.carried_from or verdict.id}
    del copy["id"]
    connection.execute(insert(Verdict), copy)


def paragraph_starts(text: str) -> list[int]:
    """Where paragraphs begin: lines that are not blank.

    >>> paragraph_starts("Titel\\n\\nEins.\\n \\nZwei.")
    [0, 7, 15]
    """
    return [found.start() for found in PARAGRAPH_START.finditer(text)]


def paragraph_at(starts: list[int], place: int) -> int:
    """The number of the paragraph, from 1, that a place lies in.

    >>> paragraph_at([0, 7, 15], 16), paragraph_at([0, 7, 15], 7)
    (3, 2)
    """
    return max(1, bisect_right(starts, place))
