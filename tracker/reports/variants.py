"""Groups in text, in rows and in JSON: the same quotation in several wordings, and the copies of one report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

from tracker.model import ArticleGroup, Change, Copy, FiledQuotation, QuotationGroup, Variant
from tracker.reports.as_jsonl import OTHER_LINE_ENDS
from tracker.reports.rows import Cell, json_value
from tracker.reports.streams import text_into

# Scripts rely on these names and their order: add at the end, never rename.
QUOTATION_COLUMNS = (
    *("group", "wording", "relation", "text", "difference"),
    *("quotation_id", "article_id", "copy_of", "outlet", "published", "headline", "url"),
    *("speaker_id", "speaker_name", "speaker_mention", "kind", "confidence", "status"),
    *("is_excerpt", "article_status"),
)
ARTICLE_COLUMNS = (
    *("group", "article_id", "outlet", "published", "headline", "byline", "url"),
    *("share_of_first", "share_of_own", "quotations", "is_excerpt", "article_status"),
)


def marked(changes: Sequence[Change]) -> str:
    """A wording with what is missing in it as [-…-] and what is new as {+…+}, word by word.

    >>> marked((Change("«Es ", "„Es ", True), Change("ist", "war"), Change(" so, ", " so", True), Change("oft", "")))
    '„Es [-ist-]{+war+} so [-oft-]'
    """
    text = ""
    for change in changes:
        shown = f"[-{change.before}-]" * bool(change.before) + f"{{+{change.after}+}}" * bool(change.after)
        if change.same:
            shown = change.after or " " * (" " in change.before)
            apart = text.endswith(("-]", "+}")) and shown[:1].isalnum()
        else:
            apart = text[-1:].isalnum()
        text += f" {shown}" if apart else shown
    return text


def attributed(quotations: Iterable[FiledQuotation]) -> list[tuple[int | None, str, int]]:
    """To whom quotations are attributed, the most frequent first: number, name ("" for nobody) and how many."""
    found = Counter((each.speaker_id, each.speaker_name) for each in quotations)
    return [(*who, number) for who, number in sorted(found.items(), key=lambda each: (-each[1], each[0][1], str(each)))]


def articles_of(quotations: Iterable[FiledQuotation]) -> int:
    """In how many articles they stand."""
    return len({each.article_id for each in quotations})


def outlets_of(quotations: Iterable[FiledQuotation]) -> int:
    """In how many outlets they stand, of those that are known."""
    return len({each.outlet for each in quotations if each.outlet})


def reports_of(group: QuotationGroup) -> int:
    """In how many different reports they stand: copies of one count once."""
    return len(set(group.copies.values()))


def days_of(days: Iterable[date | None]) -> tuple[date | None, date | None]:
    """The first and the last day that is known.

    >>> days_of([None, date(2024, 3, 1)])
    (datetime.date(2024, 3, 1), datetime.date(2024, 3, 1))
    """
    known = sorted(day for day in days if day)
    return (known[0], known[-1]) if known else (None, None)


# --------------------------------------------------------------------------------------------------------- rows


def quotation_rows(groups: Iterable[QuotationGroup]) -> Iterator[dict[str, Cell]]:
    """A row for each quotation of each group, with the number of its wording, counted from 1."""
    for group in groups:
        for number, variant in enumerate(group.variants, start=1):
            for quotation in variant.quotations:
                head: tuple[Cell, ...] = (group.id, number, variant.relation, quotation.words, marked(variant.changes))
                yield dict(zip(QUOTATION_COLUMNS, (*head, *_cells(quotation, group)), strict=True))


def _cells(quotation: FiledQuotation, group: QuotationGroup) -> tuple[Cell, ...]:
    return (
        *(quotation.id, quotation.article_id, group.copies[quotation.article_id]),
        *(quotation.outlet, quotation.published, quotation.headline, quotation.url),
        *(quotation.speaker_id, quotation.speaker_name, quotation.mention, quotation.kind.value),
        *(round(quotation.confidence, 4), quotation.status, quotation.is_excerpt, quotation.article_status.value),
    )


def article_rows(groups: Iterable[ArticleGroup]) -> Iterator[dict[str, Cell]]:
    """A row for each article of each group."""
    for group in groups:
        for copy in group.copies:
            yield dict(zip(ARTICLE_COLUMNS, (group.id, *_article_cells(copy)), strict=True))


def _article_cells(copy: Copy) -> tuple[Cell, ...]:
    article = copy.filed.article
    return (
        *(copy.filed.id, article.outlet, article.published, article.title, article.byline, article.url),
        *(round(copy.share, 4), round(copy.own, 4), copy.filed.quotation_count),
        *(article.is_excerpt, article.status.value),
    )


# --------------------------------------------------------------------------------------------------------- JSON


def write_quotation_groups(groups: Iterable[QuotationGroup], out: BinaryIO, *, lines: bool) -> None:
    """Writes an object for each group, in one array or, with ``lines``, one a line."""
    _write(map(_quotation_group, groups), out, lines)


def write_article_groups(groups: Iterable[ArticleGroup], out: BinaryIO, *, lines: bool) -> None:
    """The same for the copies of reports."""
    _write(map(_article_group, groups), out, lines)


def _write(objects: Iterable[dict[str, Any]], out: BinaryIO, lines: bool) -> None:
    with text_into(out) as text:
        separator = "" if lines else "[\n"
        for each in objects:
            text.write(separator + json.dumps(each, ensure_ascii=False).translate(OTHER_LINE_ENDS))
            separator = "\n" if lines else ",\n"
        text.write({"[\n": "[]\n", "": ""}.get(separator, "\n" if lines else "\n]\n"))


def _quotation_group(group: QuotationGroup) -> dict[str, Any]:
    first, last = days_of(each.published for each in group.quotations)
    return {
        "group": group.id,
        "articles": articles_of(group.quotations),
        "outlets": outlets_of(group.quotations),
        "reports": reports_of(group),
        "first": json_value(first),
        "last": json_value(last),
        "speakers": _speakers(group.quotations),
        "wordings": [_wording(variant, group) for variant in group.variants],
    }


def _speakers(quotations: Sequence[FiledQuotation]) -> list[dict[str, Any]]:
    return [
        {"speaker_id": number, "speaker_name": name, "quotations": count}
        for number, name, count in attributed(quotations)
    ]


def _wording(variant: Variant, group: QuotationGroup) -> dict[str, Any]:
    rows = (dict(zip(QUOTATION_COLUMNS[5:], _cells(each, group), strict=True)) for each in variant.quotations)
    return {
        "text": variant.text,
        "relation": variant.relation,
        "articles": articles_of(variant.quotations),
        "outlets": outlets_of(variant.quotations),
        "speakers": _speakers(variant.quotations),
        "changes": list(map(_change, variant.changes)),
        "quotations": [
            {"text": each.words} | {name: json_value(cell) for name, cell in row.items()}
            for each, row in zip(variant.quotations, rows, strict=True)
        ],
    }


def _change(change: Change) -> dict[str, str]:
    """One step: "equal", "replace", "delete" or "insert"; equal words may be spelled otherwise."""
    names = {(True, True): "replace", (True, False): "delete", (False, True): "insert"}
    step = "equal" if change.same else names[bool(change.before), bool(change.after)]
    return {"op": step, "before": change.before, "after": change.after}


def _article_group(group: ArticleGroup) -> dict[str, Any]:
    articles = [copy.filed.article for copy in group.copies]
    first, last = days_of(each.published for each in articles)
    return {
        "group": group.id,
        "outlets": len({each.outlet for each in articles if each.outlet}),
        "first": json_value(first),
        "last": json_value(last),
        "articles": [
            {name: json_value(cell) for name, cell in zip(ARTICLE_COLUMNS[1:], _article_cells(copy), strict=True)}
            for copy in group.copies
        ],
    }
