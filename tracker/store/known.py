"""Which articles are on file already: many are looked up at once, and nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, exists, select

from tracker.model import Article as ArticleValue
from tracker.store.bulk import in_parts
from tracker.store.filing import identity_of, storable
from tracker.store.preparing import sha256_of
from tracker.store.tables import Analysis, Article, Outlet


@dataclass(frozen=True, slots=True)
class Known:
    """An article on file; ``waits`` says that it is a current one without any analysis."""

    id: int
    waits: bool


_WAITS = and_(Article.superseded_by.is_(None), ~exists().where(Analysis.article_id == Article.id)).label("waits")
_ON_FILE = select(Article.id, Article.sha256, Article.identity, Outlet.name, _WAITS).join(
    Outlet, Outlet.id == Article.outlet_id
)


def look_up(connection: Connection, batch: Sequence[ArticleValue]) -> list[Known | None]:
    """What is on file of each article: the same text of the same outlet and, where it has an id or URL, of the same.

    It agrees with what ``filing.file_article`` would call "known".
    """
    hashes = [sha256_of(article.text) for article in batch]
    rows: list[Any] = [
        row
        for part in in_parts(dict.fromkeys(hashes))
        for row in connection.execute(_ON_FILE.where(Article.sha256.in_(part)).order_by(Article.id.desc()))
    ]
    by_text = {(row.sha256, row.name): Known(row.id, row.waits) for row in rows}
    by_identity = {(row.sha256, row.name, row.identity): Known(row.id, row.waits) for row in rows}
    found = []
    for article, sha256 in zip(batch, hashes, strict=True):
        place = sha256, storable(article.outlet).strip()
        is_named = article.id or article.url
        found.append(by_identity.get((*place, identity_of(article, sha256))) if is_named else by_text.get(place))
    return found
