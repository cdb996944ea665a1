"""Corpora with gold annotation: the Wikinews data set, articles with resolved names, our seeds and test cases."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tracker.errors import EvaluationError
from tracker.model import AnnotatedArticle, Article, GoldQuotation, QuotationKind, Span
from tracker.sources import read

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
        return _wikinews(record)
    if "spans" in record:
        return _resolved(record)
    if "label" in record:
        return _case(record)
    raise EvaluationError(
        f"{path} is no annotated corpus that this program knows: a record has no annotations or spans."
    )


def _wikinews(record: dict[str, Any]) -> AnnotatedArticle:
    """A record of the Wikinews data set; a stretch that was marked twice counts once and accepts either speaker."""
    unmarked = []
    found: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for each in record["annotations"]:
        hull = _hull(each["quote"])
        if each["type"] == "Direct":
            found.setdefault((hull.start, hull.end), []).append(each)
        else:
            named = (_hull(each["speaker"]),) if each["speaker"]["spans"] else ()
            unmarked.append(GoldQuotation(*hull, WIKINEWS_KINDS[each["type"]], (), named, none_ok=not named))
    quotations = []
    for (start, end), marked in sorted(found.items()):
        mentions = tuple(_hull(each["speaker"]) for each in marked if each["speaker"]["spans"])
        cues = [_hull(each["cue"]) for each in marked if each["cue"]["spans"]]
        none_ok = len(mentions) < len(marked)
        parts = tuple(_stretches(each["speaker"]) for each in marked if each["speaker"]["spans"])
        whole = all(len(each) == 1 for each in parts)
        cue = cues[0] if cues else None
        quotations.append(
            GoldQuotation(start, end, QuotationKind.DIRECT, (), mentions, cue, none_ok, () if whole else parts)
        )
    article = Article(record["originalText"], id=record["documentName"], title=record["documentName"])
    return AnnotatedArticle(
        article, tuple(quotations), by_name=False, tokens=tuple(_tokens(record)), unmarked=tuple(unmarked)
    )


WIKINEWS_KINDS = {
    "Indirect": QuotationKind.INDIRECT,
    "Reported": QuotationKind.REPORTED,
    "FreeIndirect": QuotationKind.FREE_INDIRECT,
    "IndirectFreeIndirect": QuotationKind.INDIRECT_FREE,
}
FARTHEST_TOKEN = 40
"""Characters between two tokens at most: what lies farther was not found (the data set's tokens leave text out)."""


def _tokens(record: dict[str, Any]) -> Iterator[Span]:
    """Where the data set's own tokens stand in the text."""
    text = record["originalText"]
    for sentence in record["sentences"]:
        at = sentence["charBegin"]
        for token in sentence["tokens"]:
            found = text.find(token, at)
            if found < 0 or found > at + FARTHEST_TOKEN:
                continue
            at = found + len(token)
            yield Span(found, at)


def _hull(part: dict[str, Any]) -> Span:
    return Span(part["spans"][0]["charBegin"], part["spans"][-1]["charEnd"])


def _stretches(part: dict[str, Any]) -> tuple[Span, ...]:
    return tuple(Span(each["charBegin"], each["charEnd"]) for each in part["spans"])


def _resolved(record: dict[str, Any]) -> AnnotatedArticle:
    quotations, rejected, disputed = [], [], []
    for span in record["spans"]:
        if span.get("disputed"):
            disputed.append(Span(span["start"], span["end"]))
        elif not span["speech"]:
            rejected.append(Span(span["start"], span["end"]))
        else:
            mention = _nearest(record["text"], span.get("mention"), span["start"], span["end"])
            quotations.append(
                GoldQuotation(
                    span["start"],
                    span["end"],
                    QuotationKind(span["kind"]),
                    tuple(span["names"]),
                    (mention,) if mention else (),
                    none_ok=bool(span.get("none_ok")) or not span["names"],
                )
            )
    article = Article(record["text"], id=record["id"], title=record.get("title", ""))
    return AnnotatedArticle(article, tuple(quotations), tuple(rejected), tuple(disputed))


def _nearest(text: str, mention: str | None, start: int, end: int) -> Span | None:
    """Where a mention that is given as words stands: its occurrence nearest to the quotation, outside it."""
    if not mention:
        return None
    whole = re.compile(rf"(?<!\w){re.escape(mention)}(?!\w)")
    found = [Span(*each.span()) for each in whole.finditer(text) if each.end() <= start or each.start() >= end]
    return min(found, key=lambda here: _gap(here, start, end), default=None)


def _gap(span: Span, start: int, end: int) -> int:
    return start - span.end if span.end <= start else span.start - end


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
    rejected = tuple(Span(each["start"], each["end"]) for each in gold["rejected"])
    return AnnotatedArticle(article, tuple(quotations), rejected)


def _case(record: dict[str, Any]) -> AnnotatedArticle:
    """A test case: quotations and negatives are given as words, each list in reading order."""
    text = record["text"]
    quotations, at = [], 0
    for each in record["quotations"]:
        start = text.index(each["text"], at)
        end = start + len(each["text"])
        at = start + 1
        speaker = each.get("speaker")
        names = tuple(dict.fromkeys(([speaker["name"]] if speaker else []) + (each.get("accepted") or [])))
        mention = _nearest(text, each.get("mention"), start, end)
        cue = _nearest(text, each.get("cue"), start, end)
        quotations.append(
            GoldQuotation(
                start, end, QuotationKind(each["kind"]), names, (mention,) if mention else (), cue, speaker is None
            )
        )
    rejected, taken = [], {(each.start, each.end) for each in quotations}
    for each in record.get("negatives", []):
        start = text.index(each["text"])
        while (start, start + len(each["text"])) in taken:
            start = text.index(each["text"], start + 1)
        taken.add((start, start + len(each["text"])))
        rejected.append(Span(start, start + len(each["text"])))
    article = Article(text, id=record["label"], title=record.get("title", ""))
    # Quotations inside quotations are annotated apart: they may be found, and need not be.
    inner = [text.index(each["text"]) for each in record.get("inner", [])]
    disputed = [Span(at, at + len(each["text"])) for at, each in zip(inner, record.get("inner", []), strict=True)]
    return AnnotatedArticle(article, tuple(quotations), tuple(rejected), tuple(disputed))
