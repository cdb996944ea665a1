"""Is it speech? Each stretch in marks is a quotation, or a name, a title, a term, scare quotes.

A logistic regression over named observations; each is a function whose docstring is what ``tracker explain`` prints.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.attribution.quoted_text import SENTENCE_ENDS, QuotedText, bucket, word_class
from tracker.languages.de.nouns import NAMED_THINGS, SPEECH_BEFORE
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_

SO_CALLED = listed(
    "sogenannte sogenannten sogenannter sogenanntes sogenanntem genannt genannte genannten namens bekannt betitelt"
)
NAMING_VERBS = listed(
    "heisst heissen hiess hiessen nennt nennen genannt lautet lautete trägt trug tragen erschien erscheint"
)
FARTHEST_SPEAKER = 25
"""Tokens before the marks in which somebody who may speak is looked for."""
FAR = 99
"""Farther from the marks than any cue counts."""
LONGEST_HEADING = 90
"""Characters; what is longer is a paragraph."""
INNER_MARKS = frozenset(",.!?:–-([/;")

Observation = Callable[[QuotedText], str]


def length(span: QuotedText) -> str:
    """How many words stand in the marks."""
    return bucket(len(span.words), 1, 2, 3, 4, 5, 6, 9, 14)


def shape(span: QuotedText) -> str:
    """How the words in the marks begin and end, with their number."""
    if not span.words:
        return "empty"
    begins = "A" if span.words[0].is_ & is_.CAPITAL else "0" if span.words[0].is_ & is_.NUMBER else "a"
    ends = "." if span.inner_lower[-1] in SENTENCE_ENDS else "," if span.inner_lower[-1] == "," else "x"
    return f"{begins}{ends}{bucket(len(span.words), 1, 3, 6)}"


def capitals(span: QuotedText) -> str:
    """Whether the words in the marks are capitalised, as names and titles are."""
    capital = sum(1 for word in span.words if word.is_ & is_.CAPITAL)
    if capital == len(span.words):
        share = "all"
    elif not capital:
        share = "none"
    else:
        share = "most" if capital * 2 >= len(span.words) else "some"
    return f"{share} {bucket(len(span.words), 1, 2, 4, 7)}"


def verb_inside(span: QuotedText) -> str:
    """A finite verb stands in the marks, as in whole sentences."""
    flags = 0
    for word in span.words[1:] if len(span.words) > 1 else span.words:
        if not word.is_ & is_.CAPITAL:
            flags |= word.is_
    kind = next((name for name, mask in _VERBS if flags & mask), "none")
    return f"{kind} {bucket(len(span.words), 1, 3, 6)}"


_VERBS = (("auxiliary", is_.AUXILIARY_VERB), ("verb", is_.FINITE | is_.VERB_FORM), ("konjunktiv", is_.KONJUNKTIV))


def first_person(span: QuotedText) -> str:
    """„ich“, „wir“ or „unser“ stands in the marks."""
    return "yes" if any(word.is_ & is_.FIRST_PERSON for word in span.words) else "no"


def first_word(span: QuotedText) -> str:
    """What kind of word comes first in the marks, and how many there are."""
    begin = span.start + 1
    return f"{word_class(span.reading, begin, 0, begin + len(span.inner))} {bucket(len(span.words), 1, 3, 6)}"


def last_word(span: QuotedText) -> str:
    """What kind of word comes last in the marks, and how many there are."""
    begin = span.start + 1
    end = begin + len(span.inner)
    return f"{word_class(span.reading, end - 1, begin, end)} {bucket(len(span.words), 1, 3, 6)}"


def single_word(span: QuotedText) -> str:
    """A single word's ending: „-lich“ speaks, „-Initiative“ names."""
    if len(span.words) != 1:
        return ""
    word = span.words[0]
    capital = "A" if word.is_ & is_.CAPITAL else "a"
    return f"{capital} …{word.lower[-3:]}"


def inner_kinds(span: QuotedText) -> str:
    """What kinds of words stand in the marks, when they are few: names name, adjectives judge."""
    if len(span.words) > 4:
        return ""
    return " ".join(_kind_inside(word.is_) for word in span.words)


def _kind_inside(flags: int) -> str:
    if not flags & is_.CAPITAL:
        return next((name for name, mask in _KINDS_INSIDE if flags & mask), "word")
    if flags & (is_.LIKELY_NAME | is_.GIVEN_NAME | is_.UPPER | is_.PLACE):
        return "NAME"
    return "Noun" if flags & is_.LIKELY_NOUN else "Word"


_KINDS_INSIDE = (
    ("article", is_.DETERMINER),
    ("preposition", is_.PREPOSITION),
    ("conjunction", is_.CONJUNCTION | is_.SUBORDINATOR),
    ("verb", is_.FINITE | is_.AUXILIARY_VERB | is_.VERB_FORM),
    ("pronoun", is_.PRONOUN | is_.OTHER_PRONOUN),
    ("adverb", is_.ADVERB),
    ("adjective", is_.ADJECTIVE),
    ("participle", is_.PARTICIPLE),
    ("number", is_.NUMBER),
)


def used_outside(span: QuotedText) -> str:
    """The article uses the same words without marks too, as it does with names."""
    if not 0 < len(span.words) <= 3:
        return ""
    rarest = min(span.reading.count(word.lower) for word in span.words)
    return f"{bucket(rarest, 1, 2, 4)} {len(span.words)}"


def speaker_before(span: QuotedText) -> str:
    """A name or an office stands in the sentence before the marks, and a cue: somebody is there to speak."""
    near = span.reading.words[max(span.first, span.start - FARTHEST_SPEAKER) : span.start]
    somebody = any(word.is_ & (is_.PERSON_NOUN | is_.GIVEN_NAME | is_.PRONOUN | is_.ORGANISATION) for word in near)
    cue = "cue" if any(each.kind != "opinion" for each in span.cues) else "opinion" if span.cues else "none"
    return f"{'somebody' if somebody else 'nobody'} {cue} {bucket(len(span.words), 1, 3, 6)}"


def inner_marks(span: QuotedText) -> str:
    """Punctuation within the marks."""
    seen = set(span.inner_lower[:-1]) & INNER_MARKS
    return "".join(sorted(seen)) if len(seen) < 3 else "many"


def before(span: QuotedText) -> str:
    """What stands right before the marks."""
    return f"{word_class(span.reading, span.start - 1, span.first, span.last)} {bucket(len(span.words), 3, 6)}"


def two_before(span: QuotedText) -> str:
    """The two words before the marks, by their class."""
    return " ".join(word_class(span.reading, span.start - back, span.first, span.last) for back in (2, 1))


def after(span: QuotedText) -> str:
    """What stands right after the marks."""
    return f"{word_class(span.reading, span.end, span.first, span.last)} {bucket(len(span.words), 3, 6)}"


def two_after(span: QuotedText) -> str:
    """The two words after the marks, by their class."""
    return " ".join(word_class(span.reading, span.end + on, span.first, span.last) for on in (0, 1))


def around(span: QuotedText) -> str:
    """What stands right before and right after the marks."""
    sides = (
        word_class(span.reading, span.start - 1, span.first, span.last),
        word_class(span.reading, span.end, span.first, span.last),
    )
    return " | ".join(sides)


def word_before(span: QuotedText) -> str:
    """The very word before the marks."""
    return span.word_before()


def word_after(span: QuotedText) -> str:
    """The very word after the marks."""
    return span.word_after()


def named_before(span: QuotedText) -> str:
    """A noun that takes a name or a title stands before the marks, or one that takes words spoken."""
    for back in (1, 2, 3):
        lower = span.word_before(back)
        tail = lower.rpartition("-")[2]
        if lower in SPEECH_BEFORE:
            return f"speech {back} {bucket(len(span.words), 3, 6)}"
        if lower in NAMED_THINGS or tail in NAMED_THINGS:
            return f"name {back} {bucket(len(span.words), 3, 6)}"
        if lower in ("^", ":", ","):
            break
    return ""


def so_called(span: QuotedText) -> str:
    """„sogenannt“, „namens“ or „genannt“ stands beside the marks."""
    near = [span.word_before(back) for back in (1, 2, 3)] + [span.word_after(on) for on in (0, 1, 2)]
    for place, lower in enumerate(near):
        if lower in SO_CALLED:
            return f"{'before' if place < 3 else 'after'} {place % 3}"
    return ""


def naming_verb(span: QuotedText) -> str:
    """A verb of naming stands in the sentence: heisst, nennt, lautet, trägt."""
    reading = span.reading
    for at in range(span.first, span.last):
        if reading.outer_of[at] < 0 and reading.words[at].lower in NAMING_VERBS:
            side = "before" if at < span.start else "after"
            return f"{reading.words[at].lower} {side} {bucket(len(span.words), 3, 6)}"
    return ""


def agreement(span: QuotedText) -> str:
    """An article or adjective before the marks goes with a noun in them or behind them."""
    left = span.reading.flags[span.start - 1] if span.start - 1 >= span.first else 0
    kind = next((name for name, mask in _AGREEING if left & mask), "")
    if not kind:
        return ""
    noun_in = "noun in" if span.words and span.words[-1].is_ & is_.CAPITAL else "none in"
    behind = span.reading.flags[span.end] & is_.CAPITAL if span.end < span.last else 0
    return f"{kind} {noun_in} {'noun behind' if behind else ''}"


_AGREEING = (("article", is_.DETERMINER), ("adjective", is_.ADJECTIVE), ("contraction", is_.WITH_ARTICLE))


def cue_near(span: QuotedText) -> str:
    """A cue of speech stands in the same sentence, before or after the marks, near or far."""
    best, kind = FAR, ""
    for cue in span.cues:
        gap = span.start - cue.end if cue.start < span.start else cue.start - span.end
        if gap < best:
            best, kind = gap, f"{cue.kind} {'before' if cue.start < span.start else 'after'}"
    where = f"{kind} {bucket(best, 0, 1, 3, 6, 12)}" if kind else "none"
    return f"{where} {bucket(len(span.words), 3, 6)}"


def nearest_cue(span: QuotedText) -> str:
    """Which cue of speech is nearest in the sentence."""
    if not span.cues:
        return ""
    return min(span.cues, key=lambda cue: abs(cue.start - span.start)).lemma


def konjunktiv(span: QuotedText) -> str:
    """The sentence around the marks stands in the Konjunktiv, as reported speech does."""
    reading = span.reading
    for at in range(span.first, span.last):
        if reading.outer_of[at] < 0 and reading.flags[at] & is_.KONJUNKTIV:
            return "after" if at >= span.end else "before"
    return "none"


def repeated(span: QuotedText) -> str:
    """The same words stand in marks again in the article, as names and terms do."""
    return f"{bucket(span.repeats, 0, 1, 2)} {bucket(len(span.words), 3, 6)}"


def marks_in_sentence(span: QuotedText) -> str:
    """How many stretches in marks the sentence has, and which of them this is."""
    numbers = sorted({number for number in span.reading.outer_of[span.first : span.last] if number >= 0})
    if len(numbers) < 2:
        return str(len(numbers))
    place = numbers.index(span.number) if span.number in numbers else 0
    return f"{min(len(numbers), 4)} {min(place, 3)}"


def neighbour(span: QuotedText) -> str:
    """The other stretch in marks in the same sentence is long, or short."""
    numbers = set(span.reading.outer_of[span.first : span.last]) - {-1, span.number}
    others = [len(range(*span.reading.outer_tokens[number])) - 2 for number in numbers]
    return bucket(max(others), 1, 3, 6) if others else "none"


def place_in_sentence(span: QuotedText) -> str:
    """Whether the marks begin the sentence, end it, fill it, or stand inside."""
    begins = span.start <= span.first
    ends = span.end >= span.last - 1
    place = ("whole" if ends else "begin") if begins else "end" if ends else "inside"
    return f"{place} {bucket(len(span.words), 3, 6)}"


def unclosed(span: QuotedText) -> str:
    """The closing mark is missing."""
    return "" if span.reading.outer[span.number].closed else "yes"


def heading(span: QuotedText) -> str:
    """The marks stand in a line without a full stop: a heading or a list."""
    paragraph = span.reading.document.paragraphs[span.reading.paragraph_of[span.start]]
    text = span.reading.document.text[paragraph.start : paragraph.end]
    return "yes" if len(text) < LONGEST_HEADING and text[-1:] not in '.!?…:»“"«”' else ""


OBSERVATIONS: tuple[Observation, ...] = (
    length, shape, capitals, verb_inside, first_person, first_word, last_word, single_word, inner_kinds,
    used_outside, speaker_before, inner_marks, before, two_before, after, two_after, around, word_before,
    word_after, named_before, so_called, naming_verb, agreement, cue_near, nearest_cue, konjunktiv, repeated,
    marks_in_sentence, neighbour, place_in_sentence, unclosed, heading,
)  # fmt: skip
"""In the order in which their values stand in a row of ``observe``."""


def observe(span: QuotedText) -> tuple[str, ...]:
    """The values of all observations, in the order of OBSERVATIONS."""
    return tuple(observation(span) for observation in OBSERVATIONS)
