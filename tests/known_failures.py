"""The cases of attribution that fail today, in one list that shall only become shorter.

List them anew after a change:  python tests/known_failures.py
"""

from __future__ import annotations

import json

from corpora_at_hand import CASES, cases

from tracker.evaluation import evaluate, trimmed
from tracker.model import AnnotatedArticle
from tracker.pipeline import analyse

LIST = CASES.with_name("attribution_known_failures.json")


def listed() -> list[str]:
    """The cases that are known to fail."""
    names: list[str] = json.loads(LIST.read_text(encoding="utf-8"))
    return names


def what_is_wrong(case: AnnotatedArticle) -> list[str]:
    """One sentence for each quotation or negative that is not as the case wants it."""
    text = case.article.text
    analysis = analyse(case.article)
    rejected = {trimmed(text, each.start, each.end) for each in analysis.rejected}
    lost = [text[slice(*span)] for span in case.rejected if trimmed(text, *span) not in rejected]
    return [
        f"{mistake.cause}: {mistake.text!r}, accepted {mistake.accepted}, found {mistake.found!r}"
        for mistake in evaluate([(case, analysis)]).mistakes
    ] + [f"not kept as rejected: {words!r}" for words in lost]


def main() -> None:
    """Writes the list of what fails now, and says what has changed."""
    before = set(listed()) if LIST.exists() else set()
    now = {name for name, case in cases().items() if what_is_wrong(case)}
    LIST.write_text(json.dumps(sorted(now), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for name in sorted(before - now):
        print(f"passes now: {name}")
    for name in sorted(now - before):
        print(f"fails now:  {name}")
    print(f"{len(now)} of {len(cases())} cases fail.")


if __name__ == "__main__":
    main()
