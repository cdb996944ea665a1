"""Is it speech? Each stretch in marks is a quotation, or a name, a title, a term, scare quotes.

A logistic regression over named observations; each is a function whose docstring is what ``tracker explain`` prints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from tracker.languages.de.nouns import NAMED_THINGS, SPEECH_BEFORE
from tracker.languages.de.words import listed
from tracker.model import Span
from tracker.text import lexicon as is_
from tracker.text.cues import CueHit, find_cues
from tracker.text.reading import Reading

SO_CALLED = listed(
    "sogenannte sogenannten sogenannter sogenanntes sogenanntem genannt genannte genannten namens bekannt betitelt"
)
NAMING_VERBS = listed(
    "heisst heissen hiess hiessen nennt nennen genannt lautet lautete trägt trug tragen erschien erscheint"
)
SENTENCE_ENDS = (".", "!", "?", "…", "...")


class QuotedText:
    """What the observations look at: one outermost stretch in marks and the sentence around it, by token.

    ``number`` is its index in ``reading.outer``, or -1 for speech without marks, which only the ranker looks at.
    """

    __slots__ = (
        "after",
        "before",
        "cues",
        "end",
        "first",
        "inner",
        "inner_lower",
        "last",
        "number",
        "reading",
        "repeats",
        "start",
        "words",
    )

    def __init__(self, reading: Reading, number: int, held: Span, cues: list[CueHit], repeats: int = 0) -> None:
        self.reading = reading
        self.number = number
        self.start, self.end = held
        self.first = reading.first_of[reading.sentence_of[self.start]]
        self.last = reading.end_of[reading.sentence_of[self.end - 1]]
        if number < 0:
            self.inner = reading.words[self.start : self.end]
        else:
            closed = reading.outer[number].closed
            self.inner = reading.words[self.start + 1 : self.end - 1 if closed else self.end]
        self.inner_lower = [word.lower for word in self.inner]
        self.words = [word for word in self.inner if not word.is_ & is_.PUNCTUATION]
        self.before = self.start - 1
        self.after = self.end
        self.cues = cues
        self.repeats = repeats

    def word_before(self, back: int = 1) -> str:
        """The lower-case word so many tokens before, "^" at the sentence's beginning."""
        at = self.start - back
        return self.reading.words[at].lower if at >= self.first else "^"

    def word_after(self, on: int = 0) -> str:
        """The lower-case word so many tokens after, "$" at the sentence's end."""
        at = self.end + on
        return self.reading.words[at].lower if at < self.last else "$"


Observation = Callable[[QuotedText], str]


def bucket(count: int, *limits: int) -> str:
    """The count, rough: the first limit that it does not pass.

    >>> bucket(1, 1, 3, 7), bucket(5, 1, 3, 7), bucket(9, 1, 3, 7)
    ('1', '7', '8+')
    """
    for limit in limits:
        if count <= limit:
            return str(limit)
    return f"{limits[-1] + 1}+"


def word_class(reading: Reading, at: int, first: int, last: int) -> str:
    """A word by its class: what a neighbour needs to be known for."""
    if at < first:
        return "^"
    if at >= last:
        return "$"
    word = reading.words[at]
    flags = word.is_
    if flags & is_.PUNCTUATION:
        return "mark" if flags & is_.MARK else word.lower[:1]
    for name, mask in _CLASSES:
        if flags & mask:
            return name
    return "Noun" if flags & is_.CAPITAL else "word"


_CLASSES = (
    ("conjunction", is_.CONJUNCTION),
    ("subordinator", is_.SUBORDINATOR),
    ("article", is_.DETERMINER),
    ("preposition", is_.PREPOSITION),
    ("auxiliary", is_.AUXILIARY_VERB),
    ("pronoun", is_.PRONOUN | is_.OTHER_PRONOUN),
    ("speaking", is_.SPEAKING),
    ("opinion", is_.OPINION),
    ("medium", is_.MEDIUM),
    ("named thing", is_.NAMED_THING),
    ("speech noun", is_.SPEECH_NOUN),
    ("person", is_.PERSON_NOUN),
    ("organisation", is_.ORGANISATION),
    ("document", is_.DOCUMENT),
    ("group", is_.GROUP),
    ("given name", is_.GIVEN_NAME),
    ("time", is_.TIME),
    ("place", is_.PLACE),
    ("verb", is_.FINITE),
    ("participle", is_.PARTICIPLE),
    ("adverb", is_.ADVERB),
    ("adjective", is_.ADJECTIVE),
    ("number", is_.NUMBER),
)


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
    share = (
        "all"
        if capital == len(span.words)
        else "none"
        if not capital
        else "most"
        if capital * 2 >= len(span.words)
        else "some"
    )
    return f"{share} {bucket(len(span.words), 1, 2, 4, 7)}"


def verb_inside(span: QuotedText) -> str:
    """A finite verb stands in the marks, as in whole sentences."""
    flags = 0
    for word in span.words[1:] if len(span.words) > 1 else span.words:
        if not word.is_ & is_.CAPITAL:
            flags |= word.is_
    kind = (
        "auxiliary"
        if flags & is_.AUXILIARY_VERB
        else "verb"
        if flags & is_.FINITE
        else "konjunktiv"
        if flags & is_.KONJUNKTIV
        else "none"
    )
    return f"{kind} {bucket(len(span.words), 1, 3, 6)}"


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
    if flags & is_.CAPITAL:
        return (
            "NAME"
            if flags & (is_.LIKELY_NAME | is_.GIVEN_NAME | is_.UPPER | is_.PLACE)
            else "Noun"
            if flags & is_.LIKELY_NOUN
            else "Word"
        )
    for name, mask in (
        ("article", is_.DETERMINER), ("preposition", is_.PREPOSITION), ("conjunction", is_.CONJUNCTION | is_.SUBORDINATOR),
        ("verb", is_.FINITE | is_.AUXILIARY_VERB), ("pronoun", is_.PRONOUN | is_.OTHER_PRONOUN), ("adverb", is_.ADVERB),
        ("adjective", is_.ADJECTIVE), ("participle", is_.PARTICIPLE), ("number", is_.NUMBER),
    ):  # fmt: skip
        if flags & mask:
            return name
    return "word"


def used_outside(span: QuotedText) -> str:
    """The article uses the same words without marks too, as it does with names."""
    if not 0 < len(span.words) <= 3:
        return ""
    rarest = min(span.reading.count(word.lower) for word in span.words)
    return f"{bucket(rarest, 1, 2, 4)} {len(span.words)}"


def speaker_before(span: QuotedText) -> str:
    """A name or an office stands in the sentence before the marks, and a cue: somebody is there to speak."""
    somebody = False
    for word in span.reading.words[max(span.first, span.start - 25) : span.start]:
        somebody = somebody or bool(word.is_ & (is_.PERSON_NOUN | is_.GIVEN_NAME | is_.PRONOUN | is_.ORGANISATION))
    cue = "cue" if any(each.kind != "opinion" for each in span.cues) else "opinion" if span.cues else "none"
    return f"{'somebody' if somebody else 'nobody'} {cue} {bucket(len(span.words), 1, 3, 6)}"


def inner_marks(span: QuotedText) -> str:
    """Punctuation within the marks."""
    seen = {
        lower for lower in span.inner_lower[:-1] if lower in (",", ".", "!", "?", ":", "–", "-", "(", "[", "/", ";")
    }
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
    before_ = span.reading.words[span.start - 1].is_ if span.start - 1 >= span.first else 0
    if not before_ & (is_.DETERMINER | is_.ADJECTIVE | is_.WITH_ARTICLE):
        return ""
    noun_in = "noun in" if span.words and span.words[-1].is_ & is_.CAPITAL else "none in"
    behind = span.reading.words[span.end].is_ & is_.CAPITAL if span.end < span.last else 0
    return f"{'article' if before_ & is_.DETERMINER else 'adjective' if before_ & is_.ADJECTIVE else 'contraction'} {noun_in} {'noun behind' if behind else ''}"


def cue_near(span: QuotedText) -> str:
    """A cue of speech stands in the same sentence, before or after the marks, near or far."""
    best, kind = 99, ""
    for cue in span.cues:
        gap = span.start - cue.end if cue.start < span.start else cue.start - span.end
        if gap < best:
            best, kind = gap, f"{cue.kind} {'before' if cue.start < span.start else 'after'}"
    return (
        f"{kind} {bucket(best, 0, 1, 3, 6, 12)} {bucket(len(span.words), 3, 6)}"
        if kind
        else f"none {bucket(len(span.words), 3, 6)}"
    )


def nearest_cue(span: QuotedText) -> str:
    """Which cue of speech is nearest in the sentence."""
    if not span.cues:
        return ""
    return min(span.cues, key=lambda cue: abs(cue.start - span.start)).lemma


def konjunktiv(span: QuotedText) -> str:
    """The sentence around the marks stands in the Konjunktiv, as reported speech does."""
    reading = span.reading
    for at in range(span.first, span.last):
        if reading.outer_of[at] < 0 and reading.words[at].is_ & is_.KONJUNKTIV:
            return "after" if at >= span.end else "before"
    return "none"


def repeated(span: QuotedText) -> str:
    """The same words stand in marks again in the article, as names and terms do."""
    return f"{bucket(span.repeats, 0, 1, 2)} {bucket(len(span.words), 3, 6)}"


def marks_in_sentence(span: QuotedText) -> str:
    """How many stretches in marks the sentence has, and which of them this is."""
    numbers = sorted({number for number in span.reading.outer_of[span.first : span.last] if number >= 0})
    return (
        f"{min(len(numbers), 4)}"
        if len(numbers) < 2
        else f"{min(len(numbers), 4)} {min(numbers.index(span.number), 3) if span.number in numbers else 0}"
    )


def neighbour(span: QuotedText) -> str:
    """The other stretch in marks in the same sentence is long, or short."""
    others = [
        len(range(*span.reading.outer_tokens[number])) - 2
        for number in {
            number for number in span.reading.outer_of[span.first : span.last] if number >= 0 and number != span.number
        }
    ]
    return bucket(max(others), 1, 3, 6) if others else "none"


def place_in_sentence(span: QuotedText) -> str:
    """Whether the marks begin the sentence, end it, fill it, or stand inside."""
    begins = span.start <= span.first
    ends = span.end >= span.last - 1
    return f"{'whole' if begins and ends else 'begin' if begins else 'end' if ends else 'inside'} {bucket(len(span.words), 3, 6)}"


def unclosed(span: QuotedText) -> str:
    """The closing mark is missing."""
    return "" if span.reading.outer[span.number].closed else "yes"


def heading(span: QuotedText) -> str:
    """The marks stand in a line without a full stop: a heading or a list."""
    paragraph = span.reading.document.paragraphs[span.reading.paragraph_of[span.start]]
    text = span.reading.document.text[paragraph.start : paragraph.end]
    return "yes" if len(text) < 90 and text[-1:] not in '.!?…:»“"«”' else ""


OBSERVATIONS: tuple[Observation, ...] = (
    length, shape, capitals, verb_inside, first_person, first_word, last_word, single_word, inner_kinds, used_outside, speaker_before, inner_marks, before, two_before, after,
    two_after, around, word_before, word_after, named_before, so_called, naming_verb, agreement, cue_near, nearest_cue, konjunktiv,
    repeated, marks_in_sentence, neighbour, place_in_sentence, unclosed, heading,
)  # fmt: skip


def quoted_texts(reading: Reading) -> list[QuotedText]:
    """The outermost stretches in marks of a document, ready to be looked at; those without a word are left out."""
    seen = Counter(_bare(reading, number) for number in range(len(reading.outer)))
    cues: dict[tuple[int, int], list[CueHit]] = {}
    found = []
    for number, held in enumerate(reading.outer_tokens):
        if held.end <= held.start:
            continue
        first = reading.first_of[reading.sentence_of[held.start]]
        last = reading.end_of[reading.sentence_of[held.end - 1]]
        if (first, last) not in cues:
            cues[first, last] = find_cues(reading, first, last)
        span = QuotedText(reading, number, held, cues[first, last], seen[_bare(reading, number)] - 1)
        if span.words:
            found.append(span)
    return found


def _bare(reading: Reading, number: int) -> str:
    inner = reading.outer[number].inner
    return reading.document.text[inner.start : inner.end].casefold().strip(" .,!?")


def observe(span: QuotedText) -> tuple[str, ...]:
    """The values of all observations, in the order of OBSERVATIONS."""
    return tuple(observation(span) for observation in OBSERVATIONS)
