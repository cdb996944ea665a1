"""The cases that fail today, of attribution and of reported speech, in lists that shall only become shorter.

List them anew after a change:  python tests/known_failures.py
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from corpora_at_hand import CASES, REPORTED, cases

from tracker.evaluation import evaluate, plain, trimmed
from tracker.evaluation.shares import overlap, tokens_in
from tracker.evaluation.unmarked import HALF, stretches, words_of
from tracker.model import IN_MARKS, AnnotatedArticle, Attribution, GoldQuotation, QuotationKind
from tracker.pipeline import analyse

ALIKE = (
    {QuotationKind.INDIRECT, QuotationKind.INDIRECT_FREE},
    {QuotationKind.REPORTED},
    {QuotationKind.FREE_INDIRECT},
)
"""Kinds that may stand for each other: whether a sentence goes on with what somebody said is a matter of taste."""
INVENTED = (QuotationKind.INDIRECT, QuotationKind.INDIRECT_FREE, QuotationKind.FREE_INDIRECT)
"""What must not be found where nothing is reported."""


def list_of(folder: Path) -> Path:
    """Where the known failures of a folder of cases are listed: beside it."""
    return folder.with_name(f"{folder.name}_known_failures.json")


def listed(folder: Path = CASES) -> list[str]:
    """The cases that are known to fail."""
    names: list[str] = json.loads(list_of(folder).read_text(encoding="utf-8"))
    return names


def what_is_wrong(case: AnnotatedArticle) -> list[str]:
    """One sentence for each quotation in marks or negative that is not as the case wants it."""
    text = case.article.text
    analysis = analyse(case.article)
    rejected = {trimmed(text, each.start, each.end) for each in analysis.rejected}
    lost = [text[slice(*span)] for span in case.rejected if trimmed(text, *span) not in rejected]
    return [
        f"{mistake.cause}: {mistake.text!r}, accepted {mistake.accepted}, found {mistake.found!r}"
        for mistake in evaluate([(case, analysis)]).mistakes
    ] + [f"not kept as rejected: {words!r}" for words in lost]


def what_is_wrong_without_marks(case: AnnotatedArticle) -> list[str]:
    """One sentence for each quotation without marks that is missed or has the wrong speaker, or that is invented.

    Only where a case reports nothing without marks is something invented: else there may be more than it annotates.
    """
    found = [each for each in analyse(case.article).attributions if each.quotation.kind not in IN_MARKS]
    if not case.unmarked:
        invented = [each.quotation for each in found if each.quotation.kind in INVENTED]
        return [f"invented: {each.text!r} ({each.kind})" for each in invented]
    return [sentence for gold in case.unmarked for sentence in _missing(case, gold, found)]


def _missing(case: AnnotatedArticle, gold: GoldQuotation, found: list[Attribution]) -> Iterator[str]:
    """What is missing of one quotation: all of it, or its speaker."""
    words = f"{case.article.text[gold.start : gold.end]!r} ({gold.kind})"
    tokens = words_of(case)
    wanted = tokens_in(tokens, gold.stretches)
    alike = next(kinds for kinds in ALIKE if gold.kind in kinds)
    same = [
        each
        for each in found
        if each.quotation.kind in alike and overlap(wanted, tokens_in(tokens, stretches(each))) > HALF
    ]
    accepted = {plain(name) for name in gold.names}
    named = [each.speaker.name if each.speaker else "" for each in same]
    if not same:
        nearby = [(each.quotation.text, each.quotation.kind.value) for each in found]
        yield f"missed: {words}, found {nearby}"
    elif accepted and not accepted & set(map(plain, named)):
        yield f"speaker: {words}, accepted {gold.names}, found {named}"


CHECKS = {CASES: what_is_wrong, REPORTED: what_is_wrong_without_marks}


def main() -> None:
    """Writes the lists of what fails now, and says what has changed."""
    for folder, wrong in CHECKS.items():
        file = list_of(folder)
        before = set(listed(folder)) if file.exists() else set()
        now = {name for name, case in cases(folder).items() if wrong(case)}
        file.write_text(json.dumps(sorted(now), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        for name in sorted(before - now):
            print(f"passes now: {name}")
        for name in sorted(now - before):
            print(f"fails now:  {name}")
        print(f"{len(now)} of {len(cases(folder))} cases of {folder.name} fail.")


if __name__ == "__main__":
    main()
