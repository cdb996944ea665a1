"""Where a candidate stands: in which sentence, beside which words, how far from the quotation, after which speaker."""

from __future__ import annotations

from tracker.attribution.candidates import Candidate, Frame, key_of, remembered
from tracker.attribution.features_of_form import case, coarse, form
from tracker.attribution.quoted_text import bucket
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_

RELATIVES = listed("der die das den dem")
FARTHEST_SUBORDINATOR = 8
"""Tokens before an expression in which the word that opens its clause is looked for."""


@remembered
def zone(candidate: Candidate) -> str:
    """Where the speaker is named: in the quotation's sentence, or how many sentences away."""
    distance = candidate.distance
    if distance == 0:
        return "before" if candidate.before else "after"
    if distance > 0:
        first = candidate.frame.reading.words[candidate.view.first].lower
        return "next das" if first in ("das", "dies", "so") and candidate.view.cues else "next"
    reading = candidate.frame.reading
    same = reading.paragraph_of[candidate.phrase.head] == reading.paragraph_of[candidate.frame.span.start]
    return f"{max(distance, -5)}{'' if same else ' other paragraph'}"


def form_and_zone(candidate: Candidate) -> str:
    """The kind of expression and where it stands."""
    under = "governed" if candidate.phrase.preposition >= 0 else ""
    return f"{zone(candidate)} {coarse(form(candidate))} {under} {case(candidate)}"


@remembered
def subject_place(candidate: Candidate) -> str:
    """It stands where subjects stand: first in the sentence, or right behind the finite verb."""
    phrase, view, reading = candidate.phrase, candidate.view, candidate.frame.reading
    if phrase.preposition >= 0:
        return f"governed {'first' if phrase.preposition == view.first else ''}"
    if phrase.start == view.first:
        return "first"
    before = reading.words[phrase.start - 1]
    if before.is_ & is_.FINITE:
        return "after verb"
    if before.is_ & is_.SUBORDINATOR:
        return "after " + before.lower
    earlier = sum(
        1
        for each in view.phrases
        if each.head < phrase.head and each.preposition < 0 and each.head not in range(phrase.start, phrase.end)
    )
    return f"subject {min(earlier, 3)}"


def subject_and_form(candidate: Candidate) -> str:
    """The place in the sentence, the kind of expression and the case together."""
    return f"{zone(candidate)} {subject_place(candidate)} {coarse(form(candidate))} {case(candidate)}"


def subordinate(candidate: Candidate) -> str:
    """It stands behind dass, weil, der … in a clause of its own."""
    phrase, view, reading = candidate.phrase, candidate.view, candidate.frame.reading
    for at in range(phrase.start - 1, max(view.first - 1, phrase.start - 1 - FARTHEST_SUBORDINATOR), -1):
        word = reading.words[at]
        if reading.outer_of[at] >= 0:
            return ""
        if word.is_ & is_.SUBORDINATOR:
            return f"{word.lower} {zone(candidate)}"
        if word.lower in (",", ";", ":", "–"):
            relative = at + 1 < phrase.start and reading.words[at + 1].lower in RELATIVES
            return "relative" if relative else ""
    return ""


def beside_quotation(candidate: Candidate) -> str:
    """The words between it and the quotation, when they are few."""
    span, phrase = candidate.frame.span, candidate.phrase
    tokens = candidate.frame.reading.document.tokens
    if candidate.before and span.start - phrase.end <= 2 and phrase.end <= span.start:
        return "X " + " ".join(token.text for token in tokens[phrase.end : span.start]) + " «"
    if not candidate.before and 0 <= phrase.start - span.end <= 2:
        return "» " + " ".join(_mild(candidate, at) for at in range(span.end, phrase.start)) + " X"
    return ""


def _mild(candidate: Candidate, at: int) -> str:
    word = candidate.frame.reading.words[at]
    if word.is_ & is_.SPEAKING:
        return "SAGT"
    return "OPINION" if word.is_ & is_.OPINION else word.lower


def neighbours(candidate: Candidate) -> str:
    """The kinds of words right before and right after it."""
    return f"{left_neighbour(candidate)} _ {right_neighbour(candidate)}"


@remembered
def left_neighbour(candidate: Candidate) -> str:
    """The word right before it."""
    phrase = candidate.phrase
    return _kind_at(candidate, phrase.start - 1) if phrase.start > candidate.view.first else "^"


@remembered
def right_neighbour(candidate: Candidate) -> str:
    """The word right after it."""
    phrase = candidate.phrase
    return _kind_at(candidate, phrase.end) if phrase.end < candidate.view.last else "$"


def _kind_at(candidate: Candidate, at: int) -> str:
    reading = candidate.frame.reading
    if at == candidate.frame.span.end - 1:
        return "QUOTATION»"
    if at == candidate.frame.span.start:
        return "«QUOTATION"
    word = reading.words[at]
    flags = word.is_
    if flags & is_.MARK:
        return "mark"
    if flags & _AS_IT_IS:
        return word.lower
    return _BESIDE[flags] or (word.lower if word.lower in ("so", "sich", "wie") else "word")


_AS_IT_IS = is_.PUNCTUATION | is_.PREPOSITION | is_.CONJUNCTION | is_.SUBORDINATOR
_BESIDE = is_.Classes(
    (
        ("SAGT", is_.SPEAKING),
        ("OPINION", is_.OPINION),
        ("AUX", is_.AUXILIARY_VERB),
        ("VERB", is_.FINITE),
        ("DET", is_.DETERMINER),
        ("PRON", is_.PRONOUN | is_.OTHER_PRONOUN),
        ("Noun", is_.CAPITAL),
        ("adj", is_.ADJECTIVE),
    ),
    "",
)


def gap_to_quotation(candidate: Candidate) -> str:
    """How many words stand between it and the quotation."""
    span, phrase = candidate.frame.span, candidate.phrase
    gap = span.start - phrase.end if candidate.before else phrase.start - span.end
    return f"{zone(candidate)} {bucket(max(gap, 0), 0, 1, 2, 4, 8, 16, 32)}"


def state_of(frame: Frame) -> str:
    """Whether nothing but marks stands in the quotation's sentence, or a cue, or words without one; in which mood."""
    if frame.bare:
        return "bare"
    if frame.cues:
        return "cue"
    view = frame.views.sentence(frame.sentence)
    return "konjunktiv" if view.konjunktiv else "no cue"


def frame_state(candidate: Candidate) -> str:
    """Whether the quotation's sentence has a frame of its own, and where the candidate stands then."""
    frame = candidate.frame
    colon = "colon" if frame.opened_by_colon else ""
    return f"{zone(candidate)} {state_of(frame)} {colon}"


@remembered
def previous_speaker(candidate: Candidate) -> str:
    """The quotation before this one is attributed to it."""
    frame = candidate.frame
    if frame.previous is None:
        return ""
    reading, previous = frame.reading, frame.previous
    same = candidate.phrase.head == previous.phrase.head
    known = candidate.phrase.head in previous.mentions
    if not (same or known) and key_of(reading, candidate.phrase) != key_of(reading, previous.phrase):
        return f"other {state_of(frame)}"
    sentences = bucket(frame.sentence - reading.sentence_of[previous.end - 1], 0, 1, 2, 4)
    together = reading.paragraph_of[frame.span.start] == reading.paragraph_of[previous.end - 1]
    paragraph = "paragraph" if together else "other paragraph"
    return f"{'same' if same else 'named'} {sentences} {paragraph} {state_of(frame)}"


def actors_between(candidate: Candidate) -> str:
    """How many other sources act between its sentence and the quotation."""
    frame, head = candidate.frame, candidate.phrase.head
    if candidate.distance >= 0:
        return ""
    numbers = range(frame.sentence + candidate.distance, frame.sentence + 1)
    actors = [at for number in numbers for at in frame.views.sentence(number).actors]
    others = sum(1 for at in actors if head < at < frame.span.start)
    return f"{state_of(frame)} {min(others, 2)} {'acts' if head in actors else ''} {coarse(form(candidate))}"


def heads_chain(candidate: Candidate) -> str:
    """Nothing but reported speech stands between its sentence and the quotation: „X wehrt sich. Man wolle «…»“."""
    frame = candidate.frame
    if candidate.distance >= 0:
        return ""
    between = map(frame.views.sentence, range(frame.sentence + candidate.distance + 1, frame.sentence))
    chain = "chain" if all(each.konjunktiv or each.bare for each in between) else "broken"
    mood = "konjunktiv" if candidate.view.konjunktiv else ""
    subject = subject_place(candidate).split()[0]
    return f"{state_of(frame)} {chain} {mood} {cue_that_names(candidate)} {subject}"


def cue_that_names(candidate: Candidate) -> str:
    """The kind of the first cue in its sentence that names it as the one who speaks, "no" if none does."""
    view = candidate.view
    for cue, subject in zip(view.cues, view.subjects, strict=True):
        if subject is not None and subject.head == candidate.phrase.head:
            return cue.kind
    return "no" if view.cues else "none"
