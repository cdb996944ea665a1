"""One hundred quotations of Wikinews train whose speakers were judged by hand: whom we name, beside the right name.

python tests/evaluation/judged_names.py            print mention, right name, ours
python tests/evaluation/judged_names.py --write    keep ours in judged_train.jsonl too

The corpus marks mentions only (``er``, ``der Minister``); the file says who that is: the fullest form that the article
gives first, then the other names that are right. ``none_ok`` says that naming nobody is right too, ``corpus_wrong``
that the corpus marks another speaker than the text gives. The quotations were drawn by chance, at most two an article,
and judged before anybody saw what the tracker answers.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from tracker.evaluation import IN_MARKS, plain, right_speaker, share
from tracker.model import AnnotatedArticle, Attribution, GoldQuotation, QuotationKind
from tracker.pipeline import analyse
from tracker.sources.annotated import read_annotated
from tracker.text.edges import trimmed

FILE = Path(__file__).with_name("judged_train.jsonl")
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "wikinews" / "train.jsonl.xz"
NOT_FOUND = "(not found)"
NOBODY = "(nobody)"

Judged = dict[str, Any]
"""A line of the file: article, start, end, mention, names, kind, and none_ok, corpus_wrong, note, ours where given."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A judged quotation, what we found there (None: no quotation), and whether the name is an accepted one."""

    judged: Judged
    found: Attribution | None
    right: bool

    @property
    def ours(self) -> str:
        """The name that we give, or why there is none."""
        if self.found is None:
            return NOT_FOUND
        return self.found.speaker.name if self.found.speaker else NOBODY

    @property
    def fullest(self) -> bool:
        """Whether our name is the fullest form that the article gives."""
        return plain(self.ours) == plain(self.judged["names"][0])


def judged() -> list[Judged]:
    """The lines of the file, those of one article one after the other."""
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def number_of(annotated: AnnotatedArticle) -> str:
    """The number of an article of the corpus, whose id is that and the headline."""
    return annotated.article.id.partition(" - ")[0]


def compared(rows: Iterable[Judged], articles: Iterable[AnnotatedArticle]) -> Iterator[Compared]:
    """Each judged quotation beside what the tracker finds there; an article is analysed once."""
    at_hand = {number_of(each): each for each in articles}
    for name, of_article in groupby(rows, key=lambda row: str(row["article"])):
        article = at_hand[name].article
        gold = {row["start"]: row for row in of_article}
        annotated = replace(at_hand[name], quotations=tuple(map(_quotation, gold.values())), by_name=True)
        found = {
            trimmed(article.text, each.quotation.start, each.quotation.end): each
            for each in analyse(article).attributions
            if each.quotation.kind in IN_MARKS
        }
        for each in annotated.quotations:
            got = found.get(trimmed(article.text, each.start, each.end))
            yield Compared(gold[each.start], got, got is not None and right_speaker(annotated, each, got))


def _quotation(row: Judged) -> GoldQuotation:
    names, none_ok = tuple(row["names"]), bool(row.get("none_ok"))
    return GoldQuotation(row["start"], row["end"], QuotationKind.DIRECT, names, none_ok=none_ok)


def share_right(results: Iterable[Compared]) -> float:
    """Found as a quotation and given an accepted name, of all that were judged."""
    each_right = [each.right for each in results]
    return share(sum(each_right), len(each_right))


def main(write: bool) -> None:
    """Prints the table, and keeps our names in the file when told to."""
    results = list(compared(judged(), read_annotated(CORPUS)))
    for each in results:
        row = each.judged
        print("" if each.right else "WRONG", row["mention"], row["names"][0], each.ours, row["article"], sep=" | ")
        row["ours"] = each.ours
    fullest = sum(each.fullest for each in results)
    print(f"{sum(each.right for each in results)} of {len(results)} right, {fullest} in the fullest form")
    if write:
        lines = (json.dumps(each.judged, ensure_ascii=False) + "\n" for each in results)
        FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main("--write" in sys.argv[1:])
