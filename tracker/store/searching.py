"""Finding quotations and articles by their words: SQLite looks them up with FTS5, PostgreSQL in a GIN index.

Both look up the tokens that ``words`` makes, so both find the same. All words must be there, in any order; what stands
in quotation marks must stand in the text like that.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, false, func, literal, literal_column, or_, select, table

from tracker.store.bulk import insert_all
from tracker.store.names import whatever_case
from tracker.store.tables import WORD_INDEXES, Article, ArticleWords, Quotation, QuotationWords
from tracker.store.words import exact_wordings, wanted


def index_quotations(connection: Connection, words: Sequence[tuple[int, str]]) -> None:
    """Makes new quotations, given by id, findable by the words of their texts."""
    insert_all(connection, QuotationWords, ("quotation_id", "words"), words)


def index_articles(connection: Connection, words: Sequence[tuple[int, str]]) -> None:
    """Makes new articles, given by id, findable by the words of their headlines and texts."""
    insert_all(connection, ArticleWords, ("article_id", "words"), words)


def quotations_with(connection: Connection, asked: str) -> list[ColumnElement[bool]]:
    """The rules that quotations with the words fulfil."""
    exact = [Quotation.text.regexp_match(whatever_case(wording)) for wording in exact_wordings(asked)]
    return [_found(connection, Quotation.id, WORD_INDEXES[0], QuotationWords, asked), *exact]


def articles_with(connection: Connection, asked: str) -> list[ColumnElement[bool]]:
    """The rules that articles with the words in headline or text fulfil."""
    patterns = [whatever_case(wording) for wording in exact_wordings(asked)]
    exact = [or_(Article.title.regexp_match(each), Article.text.regexp_match(each)) for each in patterns]
    return [_found(connection, Article.id, WORD_INDEXES[1], ArticleWords, asked), *exact]


def _found(connection: Connection, number: Any, index: str, words: Any, asked: str) -> ColumnElement[bool]:
    """The row's number is among those that the index gives for the words; none is, where there are no words."""
    terms = wanted(asked)
    if not terms:
        return false()
    if connection.dialect.name == "sqlite":
        matching = literal_column(index).op("MATCH")(_for_fts5(terms))
        return _among(number, select(literal_column("rowid")).select_from(table(index)).where(matching))
    vector = func.array_to_tsvector(func.string_to_array(words.words, literal_column("' '")))
    fitting = vector.op("@@")(literal(_for_tsquery(terms)).op("::")(literal_column("tsquery")))
    return _among(number, select(words.__table__.primary_key.columns[0]).where(fitting))


def _among(number: Any, chosen: Any) -> ColumnElement[bool]:
    rule: ColumnElement[bool] = number.in_(chosen)
    return rule


def _for_fts5(terms: Sequence[tuple[list[str], list[str]]]) -> str:
    """A query in the language of FTS5.

    >>> _for_fts5([(["shaus"], ["whaeuser"]), (["sim"], [])])
    '(shaus OR whaeuser*) AND (sim)'
    """
    return _query(terms, " OR ", "*", " AND ")


def _for_tsquery(terms: Sequence[tuple[list[str], list[str]]]) -> str:
    """A query in the language of PostgreSQL.

    >>> _for_tsquery([(["shaus"], ["whaeuser"]), (["sim"], [])])
    '(shaus|whaeuser:*)&(sim)'
    """
    return _query(terms, "|", ":*", "&")


def _query(terms: Sequence[tuple[list[str], list[str]]], either: str, beginning: str, both: str) -> str:
    words = ([*whole, *(f"{each}{beginning}" for each in beginnings)] for whole, beginnings in terms)
    return both.join(f"({either.join(each)})" for each in words)
