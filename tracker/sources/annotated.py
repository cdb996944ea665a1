"""Corpora with gold annotation: the Wikinews data set, articles with resolved names, our seeds and test cases."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tracker.errors import EvaluationError
from tracker.model import IN_MARKS, AnnotatedArticle, Article, GoldQuotation, QuotationKind, Span
from tracker.sources import read
from tracker.sources.cases import case_article, nearest
from tracker.sources.wikinews import wikinews_article

GOLD_ENDING = ".gold.json"


def read_annotated(path: Path) -> Iterator[AnnotatedArticle]:
    """The annotated articles of a file or folder, whichever of the five forms it has.

    A folder holds articles ``x.md`` with ``x.gold.json`` beside them, or lists of cases in ``.json``; such a list is a
    corpus by itself too; ``.jsonl`` and ``.jsonl.xz`` hold the Wikinews data set's records or records with ``spans``.
    Raises EvaluationError for anything else.
    """
    files = corpus_files(path)
    gold = [file for file in files if file.name.endswith(GOLD_ENDING)]
    for file in gold or files:
        try:
            found = [_seed(file)] if gold else [_article(record, file) for record in _records(file)]
        except (ValueError, KeyError, TypeError, AttributeError, EOFError, lzma.LZMAError) as error:
            raise EvaluationError(
                f"{file} is no annotated corpus that this program knows ({type(error).__name__}: {error})."
            ) from error
        yield from found


def corpus_files(path: Path) -> tuple[Path, ...]:
    """The files that make up a corpus, in the order of their names; raises EvaluationError when there are none."""
    if path.is_file():
        return (path,)
    if not path.is_dir():
        raise EvaluationError(f"There is no corpus at {path}.")
    gold = sorted(path.rglob(f"*{GOLD_ENDING}"))
    found = [file for each in gold for file in (each, text_of(each))] if gold else sorted(path.glob("*.json"))
    if not found:
        raise EvaluationError(
            f"{path} holds no annotated articles: expected x.md with x{GOLD_ENDING} beside it, "
            "or lists of cases in .json."
        )
    return tuple(found)


def text_of(gold_path: Path) -> Path:
    """Where the article of a gold annotation lies."""
    return gold_path.with_name(gold_path.name.removesuffix(GOLD_ENDING) + ".md")


def _records(path: Path) -> Iterable[dict[str, Any]]:
    if path.suffix == ".json":
        cases: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return cases
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _article(record: dict[str, Any], path: Path) -> AnnotatedArticle:
    if "annotations" in record:
        return wikinews_article(record)
    if "spans" in record:
        return _resolved(record)
    if "label" in record:
        return case_article(record)
    raise EvaluationError(
        f"{path} is no annotated corpus that this program knows: a record has no annotations or spans."
    )


def _resolved(record: dict[str, Any]) -> AnnotatedArticle:
    quotations, rejected, disputed = [], [], []
    for span in record["spans"]:
        if span.get("disputed"):
            disputed.append(Span(span["start"], span["end"]))
        elif not span["speech"]:
            rejected.append(Span(span["start"], span["end"]))
        else:
            hull = Span(span["start"], span["end"])
            mention = nearest(record["text"], span.get("mention"), hull, (hull,))
            quotations.append(
                GoldQuotation(
                    *hull,
                    QuotationKind(span["kind"]),
                    tuple(span["names"]),
                    (mention,) if mention else (),
                    none_ok=bool(span.get("none_ok")) or not span["names"],
                )
            )
    article = Article(record["text"], id=record["id"], title=record.get("title", ""))
    return _article_with(article, quotations, rejected, disputed)


def _seed(gold_path: Path) -> AnnotatedArticle:
    text_path = text_of(gold_path)
    article = next(iter(read([str(text_path)])))
    if not isinstance(article, Article):
        raise EvaluationError(f"{text_path} cannot be read: {article.reason}")
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    quotations = []
    for each in gold["quotations"]:
        mention, cue, speaker = each.get("mention"), each.get("cue"), each.get("speaker")
        names = tuple(dict.fromkeys(([speaker["name"]] if speaker else []) + each.get("accepted", [])))
        quotations.append(
            GoldQuotation(
                each["start"],
                each["end"],
                QuotationKind(each["kind"]),
                names,
                (Span(mention["start"], mention["end"]),) if mention else (),
                Span(cue["start"], cue["end"]) if cue else None,
                none_ok=speaker is None,
            )
        )
    return _article_with(article, quotations, [Span(each["start"], each["end"]) for each in gold["rejected"]])


def _article_with(
    article: Article, quotations: list[GoldQuotation], rejected: list[Span], disputed: Iterable[Span] = ()
) -> AnnotatedArticle:
    """The annotated article, its quotations apart by whether they are in marks."""
    in_marks = tuple(each for each in quotations if each.kind in IN_MARKS)
    unmarked = tuple(each for each in quotations if each.kind not in IN_MARKS)
    return AnnotatedArticle(article, in_marks, tuple(rejected), tuple(disputed), unmarked=unmarked)
