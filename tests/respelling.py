"""The same annotated article in the other spelling: Swiss ss for ß, or the ß that Germany and Austria write."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from tracker.model import AnnotatedArticle, GoldQuotation, Span

TO_SWISS = (re.compile("ß"), "ss")
TO_GERMAN = (
    re.compile(
        r"(?:(?<=ei)|(?<=ie)|(?<=Ei)|(?<=[Ää]u)|(?<=[Aa]u)(?=ss(?:en|er))|(?<=rau)"  # heiß, ließ, äußern, außen, drauß
        r"|(?<=[Gg]ro)|(?<=[Gg]rö)|(?<=[Gg]ru)|(?<=[Gg]rü)|(?<=mä)|(?<=blo)|(?<=[Ff]u)|(?<=[Ff]ü)|(?<=[Ss]tra)(?=sse)"
        r"|(?<=[Ss]to)|(?<=[Ss]tö)|(?<=[Ss]ü)|(?<=\b[Ss]a)(?=ss(?:en)?\b)|(?<=[a-z]ma)(?=ss\b))ss"
    ),
    "ß",
)
"""After long vowels and diphthongs; „Aussicht“, „Masse“, „dass“ and „musste“ keep their ss."""

Spelling = tuple[re.Pattern[str], str]


def respelled(annotated: AnnotatedArticle, spelling: Spelling) -> AnnotatedArticle:
    """The article in another spelling, every span moved to where its words stand then, names spelt likewise."""
    pattern, letters = spelling
    text = annotated.article.text
    ends = [found.end() for found in pattern.finditer(text)]
    longer = len(letters) - (1 if letters == "ss" else 2)

    def moved(span: Span) -> Span:
        start, end = (place + longer * bisect_left(ends, place + 1) for place in span)
        return Span(start, end)

    def all_moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(moved, spans))

    def gold(each: GoldQuotation) -> GoldQuotation:
        start, end = moved(Span(each.start, each.end))
        return replace(
            each,
            start=start,
            end=end,
            names=tuple(pattern.sub(letters, name) for name in each.names),
            mentions=all_moved(each.mentions),
            cue=each.cue and moved(each.cue),
            mention_parts=tuple(map(all_moved, each.mention_parts)),
            segments=all_moved(each.segments),
            cue_parts=all_moved(each.cue_parts),
            frame=all_moved(each.frame),
            addressee=all_moved(each.addressee),
        )

    article = annotated.article
    return replace(
        annotated,
        article=replace(article, text=pattern.sub(letters, text), title=pattern.sub(letters, article.title)),
        quotations=tuple(map(gold, annotated.quotations)),
        rejected=all_moved(annotated.rejected),
        disputed=all_moved(annotated.disputed),
        tokens=all_moved(annotated.tokens),
        unmarked=tuple(map(gold, annotated.unmarked)),
        annotations=tuple(map(gold, annotated.annotations)),
    )
