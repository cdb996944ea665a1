"""An analysis as its rows will be, as far as that can be said without the database: whoever found it does that work.

The process that writes has then little to do: it puts numbers before tuples. What travels from one process to another
is strings and numbers, which is a fraction of what the values themselves would take.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from typing import Any, NamedTuple

from tracker.model import (
    IN_MARKS,
    Analysis,
    Article,
    Attribution,
    Cue,
    Mention,
    Quotation,
    QuotationKind,
    RejectedSpan,
    Span,
    Speaker,
)
from tracker.store.evidence import as_json, candidates_as_json, reasons_as_json
from tracker.store.names import identity_key, search_key
from tracker.store.words import search_words

PARAGRAPH_START = re.compile(r"^[^\S\n]*\S", re.MULTILINE)

Place = tuple[int, int, bool]
"""What makes a quotation the same in every analysis: its span, and whether it stands in marks."""

Row = tuple[Any, ...]

Key = tuple[str, str]
"""What makes two speakers the same: the name, whatever its case, and the kind."""

QUOTATION = ("start", "end", "text", "mark", "nested", "paragraph", "kind", "in_marks")
ATTRIBUTION = (
    *("kind", "role", "organisation", "confidence"),
    *("mention_start", "mention_end", "mention_text", "cue_start", "cue_end", "cue_text", "cue_lemma"),
    *("frame_start", "frame_end", "addressee_start", "addressee_end", "addressee_text"),
    *("segments", "reasons", "candidates"),
)
REJECTED_SPAN = ("start", "end", "text", "reason", "confidence")
PROBLEM = ("start", "end", "text")


class NamedSpeaker(NamedTuple):
    """A speaker as the table of speakers has it, but for its number."""

    kind: str
    name: str
    key: str
    search_key: str
    role: str
    organisation: str
    gender: str


class PreparedQuotation(NamedTuple):
    """A quotation, its attribution, and the words it is found by; both rows begin with what only the database knows.

    ``speaker`` is a place in the analysis's speakers, ``continues`` one in its quotations.
    """

    row: Row
    attribution: Row
    words: str
    speaker: int | None
    continues: int | None

    @property
    def place(self) -> Place:
        """Where it stands, and as what."""
        return self.row[0], self.row[1], self.row[-1]

    @property
    def nested(self) -> bool:
        """Whether it stands in another one."""
        return bool(self.row[4])

    @property
    def kind(self) -> str:
        """Its kind, as the table has it."""
        return str(self.row[6])


class Prepared(NamedTuple):
    """An analysis, ready to be filed: the rows in the order of QUOTATION, ATTRIBUTION, REJECTED_SPAN and PROBLEM.

    ``sha256`` is of the text that was analysed. ``article_words`` are those that the article is found by, "" where
    nobody asked for them.
    """

    sha256: str
    method: str
    kinds: str
    speakers: tuple[NamedSpeaker, ...]
    quotations: tuple[PreparedQuotation, ...]
    rejected: tuple[Row, ...]
    problems: tuple[Row, ...]
    article_words: str = ""


def prepared(article: Article, analysis: Analysis, *, with_words: bool = False) -> Prepared:
    """The analysis of an article, ready to be filed; ``with_words`` for an article that is not on file yet.

    Raises ValueError for an analysis of another text, with the same quotation twice, or with segments that do not lie
    in their quotation.
    """
    _check(article.text, analysis)
    starts = paragraph_starts(article.text)
    speakers: dict[Speaker, int] = {}
    for each in analysis.attributions:
        if each.speaker:
            speakers.setdefault(each.speaker, len(speakers))
    return Prepared(
        sha256_of(article.text),
        analysis.method,
        ",".join(kind for kind in QuotationKind if kind in analysis.kinds),
        tuple(map(named, speakers)),
        tuple(
            PreparedQuotation(
                _quotation_row(each.quotation, paragraph_at(starts, each.quotation.start)),
                _attribution_row(each, article.text),
                search_words(each.quotation.text),
                speakers[each.speaker] if each.speaker else None,
                each.quotation.continues,
            )
            for each in analysis.attributions
        ),
        tuple((each.start, each.end, each.text, each.reason, each.confidence) for each in analysis.rejected),
        tuple((each.start, each.end, each.text) for each in analysis.problems),
        search_words(article.title, article.text) if with_words else "",
    )


def sha256_of(text: str) -> str:
    """What tells one text from another; broken characters, which are refused later, have one too."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def named(speaker: Speaker) -> NamedSpeaker:
    """The speaker with the keys it is known and found by."""
    key, kind = key_of(speaker)
    keys = key, search_key(speaker.name)
    return NamedSpeaker(kind, speaker.name, *keys, speaker.role, speaker.organisation, speaker.gender)


def key_of(speaker: Speaker) -> Key:
    """What makes two speakers the same: the name, whatever its case, and the kind."""
    return identity_key(speaker.name), speaker.kind.value


def place_of(quotation: Quotation) -> Place:
    """Where a quotation stands, and as what: speech without marks may fill the same stretch as words in marks.

    >>> place_of(Quotation(0, 4, "«ja»", QuotationKind.DIRECT)), place_of(Quotation(0, 4, "«ja»", "indirect"))
    ((0, 4, True), (0, 4, False))
    """
    return quotation.start, quotation.end, quotation.kind in IN_MARKS


def _check(text: str, analysis: Analysis) -> None:
    seen = set()
    spans: list[Quotation | RejectedSpan] = [each.quotation for each in analysis.attributions]
    for span in [*spans, *analysis.rejected]:
        if text[span.start : span.end] != span.text:
            raise ValueError(f"the text has other words at {span.start} to {span.end} than {span.text!r}")
    for each in analysis.attributions:
        place = place_of(each.quotation)
        if place in seen:
            raise ValueError(f"the quotation at {place[0]} to {place[1]} was found twice")
        seen.add(place)
        edges = [edge for segment in each.quotation.segments for edge in segment]
        whole = all(start < end for start, end in each.quotation.segments)
        if not whole or [place[0], *edges, place[1]] != sorted([place[0], *edges, place[1]]):
            raise ValueError(f"the segments of the quotation at {place[0]} to {place[1]} do not lie in it in order")


# ---------------------------------------------------------------------------------------------------- the rows


def _quotation_row(quotation: Quotation, paragraph: int) -> Row:
    start, end, in_marks = place_of(quotation)
    kind = quotation.kind.value
    return start, end, quotation.text, quotation.mark, quotation.nested, paragraph, kind, in_marks


def _attribution_row(each: Attribution, text: str) -> Row:
    speaker, mention, cue, addressee = each.speaker, each.mention, each.cue, each.addressee
    return (
        each.quotation.kind.value,
        speaker.role if speaker else "",
        speaker.organisation if speaker else "",
        each.confidence,
        *_span(mention),
        mention.text if mention else "",
        *_span(cue),
        _words_of(cue, text) if cue else "",
        cue.lemma if cue else "",
        *_span(each.frame),
        *_span(addressee),
        addressee.text if addressee else "",
        as_json([list(segment) for segment in each.quotation.segments]),
        as_json(reasons_as_json(each.reasons)),
        as_json(candidates_as_json(each.candidates)),
    )


def _words_of(cue: Cue, text: str) -> str:
    """The cue as lists show it: „teilte … mit“ where it is not one stretch.

    >>> _words_of(Cue(0, 6, "teilte", segments=(Span(0, 6), Span(11, 14))), "teilte sie mit")
    'teilte … mit'
    """
    return " … ".join(text[start:end] for start, end in cue.segments) or cue.text


def _span(span: Mention | Cue | Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


# ------------------------------------------------------------------------------------------------- paragraphs


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
