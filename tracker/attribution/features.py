"""What speaks for and against a candidate: one documented function a feature.

A feature returns a short value; the weights give each value its contribution. Its name is its key, its docstring is what a
reviewer reads. ``Candidate`` None stands for "nobody is named".
"""

from __future__ import annotations

from collections.abc import Callable

from tracker.attribution.candidates import Candidate, Frame
from tracker.attribution.quoted_text import bucket
from tracker.text import lexicon as is_

Feature = Callable[[Candidate], str]


def zone(candidate: Candidate) -> str:
    """Where the speaker is named: in the quotation's sentence, or how many sentences away."""
    if "zone" not in candidate.memo:
        candidate.memo["zone"] = _zone(candidate)
    return candidate.memo["zone"]


def _zone(candidate: Candidate) -> str:
    distance = candidate.distance
    if distance == 0:
        return "before" if candidate.before else "after"
    if distance > 0:
        first = candidate.frame.reading.words[candidate.view.first].lower
        return "next das" if first in ("das", "dies", "so") and candidate.view.cues else "next"
    reading = candidate.frame.reading
    same = reading.paragraph_of[candidate.phrase.head] == reading.paragraph_of[candidate.frame.span.start]
    return f"{max(distance, -5)}{'' if same else ' other paragraph'}"


def form(candidate: Candidate) -> str:
    """What kind of expression it is: a name, an office, a pronoun, an organisation …"""
    if "form" not in candidate.memo:
        candidate.memo["form"] = _form(candidate)
    return candidate.memo["form"]


def _form(candidate: Candidate) -> str:
    phrase, words = candidate.phrase, candidate.frame.reading.words
    if phrase.form == "pronoun":
        lower = words[phrase.head].lower
        return lower if lower in ("er", "sie", "es", "wir", "ich", "man") else "pronoun"
    if phrase.form == "alone":
        return "alone"
    begin, end = phrase.name
    if begin >= 0:
        titled = begin > phrase.start or phrase.end > end
        person = any(words[at].is_ & is_.GIVEN_NAME for at in range(begin, end))
        if person:
            return "full name" if end - begin > 1 else "given name"
        office = any(words[at].is_ & (is_.PERSON_NOUN | is_.HONORIFIC) for at in range(phrase.start, phrase.end))
        if office:
            return "office and name"
        if words[begin].is_ & is_.UPPER:
            return "abbreviation"
        sure = "" if end - begin > 1 else " likely" if words[begin].is_ & is_.LIKELY_NAME else ""
        return f"name {min(end - begin, 3)}{' titled' if titled else ''}{sure}"
    return noun_kind(words[phrase.head].is_)


def noun_kind(flags: int) -> str:
    """The kind of a noun by its flags."""
    for name, mask in (
        ("person", is_.PERSON_NOUN),
        ("medium", is_.MEDIUM),
        ("organisation", is_.ORGANISATION),
        ("group", is_.GROUP),
        ("document", is_.DOCUMENT),
        ("speech noun", is_.SPEECH_NOUN),
        ("place", is_.PLACE),
        ("time", is_.TIME),
        ("abstract", is_.ABSTRACT),
        ("abbreviation", is_.UPPER),
    ):
        if flags & mask:
            return name
    if flags & is_.CAPITAL:
        return "likely name" if flags & is_.LIKELY_NAME else "likely noun" if flags & is_.LIKELY_NOUN else "noun"
    return "other"


def governed(candidate: Candidate) -> str:
    """The preposition before it: „laut“ and „von“ may name a source, „in“ and „mit“ hardly do."""
    if "governed" not in candidate.memo:
        at = candidate.phrase.preposition
        candidate.memo["governed"] = candidate.frame.reading.words[at].lower if at >= 0 else "-"
    return candidate.memo["governed"]


def case(candidate: Candidate) -> str:
    """Its article can, or cannot, stand before a subject."""
    if "case" not in candidate.memo:
        candidate.memo["case"] = _case(candidate)
    return candidate.memo["case"]


def _case(candidate: Candidate) -> str:
    phrase = candidate.phrase
    words = candidate.frame.reading.words
    if phrase.determiner < 0:
        return "no article" if phrase.form != "pronoun" else "pronoun"
    flags = words[phrase.determiner].is_
    if not flags & is_.NOMINATIVE_DETERMINER:
        return "oblique"
    lower = words[phrase.determiner].lower
    if lower == "der" and words[phrase.head].is_ & (is_.FEMALE_NOUN | is_.ABSTRACT):
        return "oblique"
    return "nominative"


def cue_relation(candidate: Candidate) -> str:
    """How it stands to the nearest cue of speech in its sentence: right before, right after, farther."""
    if "cue" not in candidate.memo:
        candidate.memo["cue"] = _cue_relation(candidate)
    return candidate.memo["cue"]


def _cue_relation(candidate: Candidate) -> str:
    cue = candidate.cue
    if cue is None:
        return "none"
    side = "follows" if candidate.phrase.start >= cue.end else "precedes"
    return f"{side} {cue.kind} {bucket(candidate.cue_gap, 0, 1, 3, 6, 12)}"


def zone_and_cue(candidate: Candidate) -> str:
    """Where it stands, and how it stands to the cue."""
    cue = candidate.cue
    if cue is None:
        return f"{zone(candidate)} none {candidate.frame.bare}"
    side = "follows" if candidate.phrase.start >= cue.end else "precedes"
    return f"{zone(candidate)} {side} {cue.kind} {bucket(candidate.cue_gap, 0, 2, 6)}"


def cue_against_quotation(candidate: Candidate) -> str:
    """The order of quotation, cue and speaker: «…», sagte X; X sagte: «…»."""
    cue, span = candidate.cue, candidate.frame.span
    if cue is None or candidate.distance != 0:
        return f"{zone(candidate)} {'cue' if cue else 'no cue'}"
    gap = cue.start - span.end if cue.start >= span.end else span.start - cue.end
    order = "quotation cue" if cue.start >= span.end else "cue quotation"
    side = "after cue" if candidate.phrase.start >= cue.end else "before cue"
    return f"{order} {side} {bucket(gap, 1, 3, 8)} {bucket(candidate.cue_gap, 0, 2, 6)}"


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
    reading, phrase, view = candidate.frame.reading, candidate.phrase, candidate.view
    left = _kind_at(candidate, phrase.start - 1) if phrase.start > view.first else "^"
    right = _kind_at(candidate, phrase.end) if phrase.end < min(view.last, len(reading.words)) else "$"
    return f"{left} _ {right}"


def left_neighbour(candidate: Candidate) -> str:
    """The word right before it."""
    phrase = candidate.phrase
    return _kind_at(candidate, phrase.start - 1) if phrase.start > candidate.view.first else "^"


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
    if flags & is_.PUNCTUATION or flags & (is_.PREPOSITION | is_.CONJUNCTION | is_.SUBORDINATOR):
        return word.lower
    for name, mask in _BESIDE:
        if flags & mask:
            return name
    return word.lower if word.lower in ("so", "sich", "wie") else "word"


_BESIDE = (
    ("SAGT", is_.SPEAKING),
    ("OPINION", is_.OPINION),
    ("AUX", is_.AUXILIARY_VERB),
    ("VERB", is_.FINITE),
    ("DET", is_.DETERMINER),
    ("PRON", is_.PRONOUN | is_.OTHER_PRONOUN),
    ("Noun", is_.CAPITAL),
    ("adj", is_.ADJECTIVE),
)


def subject_place(candidate: Candidate) -> str:
    """It stands where subjects stand: first in the sentence, or right behind the finite verb."""
    if "subject" not in candidate.memo:
        candidate.memo["subject"] = _subject_place(candidate)
    return candidate.memo["subject"]


def _subject_place(candidate: Candidate) -> str:
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
    return f"{zone(candidate)} {subject_place(candidate)} {_coarse(form(candidate))} {case(candidate)}"


def _coarse(form_: str) -> str:
    if form_ in ("er", "sie"):
        return "er/sie"
    if "name" in form_:
        return "name"
    if form_ in ("person", "medium", "organisation", "group", "document", "abbreviation"):
        return "source"
    return "other"


def clauses_between(candidate: Candidate) -> str:
    """How many commas stand between it and the cue, or the quotation."""
    phrase, view, frame = candidate.phrase, candidate.view, candidate.frame
    if candidate.distance:
        return f"other {zone(candidate)}"
    goal = candidate.cue.start if candidate.cue else frame.span.start if candidate.before else frame.span.end
    low, high = sorted((phrase.end if phrase.head < goal else phrase.start, goal))
    texts = frame.reading.words[max(low, view.first) : min(high, view.last)]
    commas = sum(1 for word in texts if word.lower in (",", ";", "–", ":"))
    return f"{'cue' if candidate.cue else 'quotation'} {bucket(commas, 0, 1, 2)}"


def gap_to_quotation(candidate: Candidate) -> str:
    """How many words stand between it and the quotation."""
    span, phrase = candidate.frame.span, candidate.phrase
    gap = span.start - phrase.end if candidate.before else phrase.start - span.end
    return f"{zone(candidate)} {bucket(max(gap, 0), 0, 1, 2, 4, 8, 16, 32)}"


def phrases_between(candidate: Candidate) -> str:
    """How many other expressions stand between it and the quotation."""
    return f"{'before' if candidate.before else 'after'} {bucket(candidate.order, 0, 1, 2, 4, 8)}"


def number_agreement(candidate: Candidate) -> str:
    """Verb and candidate agree in number: „sagten“ wants several speakers."""
    cue, phrase, words = candidate.cue, candidate.phrase, candidate.frame.reading.words
    if cue is None or cue.kind not in ("verb", "opinion") or not cue.finite:
        return ""
    plural_verb = words[cue.start].lower.endswith("en")
    plural = (
        bool(phrase.members)
        or bool(words[phrase.head].is_ & is_.PLURAL)
        or (phrase.determiner >= 0 and bool(words[phrase.determiner].is_ & is_.PLURAL))
    )
    if not plural and phrase.name[0] < 0 and phrase.determiner >= 0 and words[phrase.determiner].lower == "die":
        plural = words[phrase.head].lower.endswith(("en", "er", "s", "innen", "leute"))
        if plural and not plural_verb:
            return "perhaps"
    return f"{'plural' if plural else 'singular'} {'verb plural' if plural_verb else 'verb singular'} {bucket(candidate.cue_gap, 2, 8)}"


def previous_speaker(candidate: Candidate) -> str:
    """The quotation before this one is attributed to it."""
    if "previous" not in candidate.memo:
        candidate.memo["previous"] = _previous_speaker(candidate)
    return candidate.memo["previous"]


def _previous_speaker(candidate: Candidate) -> str:
    frame = candidate.frame
    if frame.previous is None:
        return ""
    same = candidate.phrase.head == frame.previous.head
    named = not same and bool(frame.previous_key) and phrase_key(candidate) == frame.previous_key
    if not same and not named:
        return "other " + ("bare" if frame.bare else "cue" if frame.cues else "no cue")
    reading = frame.reading
    sentences = frame.sentence - reading.sentence_of[max(frame.previous_end - 1, 0)]
    paragraph = reading.paragraph_of[frame.span.start] == reading.paragraph_of[max(frame.previous_end - 1, 0)]
    state = "bare" if frame.bare else "cue" if frame.cues else "no cue"
    return f"{'same' if same else 'named'} {bucket(sentences, 0, 1, 2, 4)} {'paragraph' if paragraph else 'other paragraph'} {state}"


def phrase_key(candidate: Candidate) -> str:
    """The last word of its name, or its head noun, to compare mentions by."""
    phrase = candidate.phrase
    at = phrase.name[1] - 1 if phrase.name[0] >= 0 else phrase.head
    return candidate.frame.reading.words[at].lower


def frame_state(candidate: Candidate) -> str:
    """Whether the quotation's sentence has a frame of its own, and where the candidate stands then."""
    frame = candidate.frame
    state = "bare" if frame.bare else "cue" if frame.cues else "no cue"
    colon = "colon" if frame.opened_by_colon else ""
    return f"{zone(candidate)} {state} {colon}"


def quotation_length(candidate: Candidate) -> str:
    """How long the quotation is, and where the candidate stands."""
    return f"{zone(candidate)} {bucket(len(candidate.frame.span.words), 1, 3, 6)}"


def size(candidate: Candidate) -> str:
    """How many words the expression has."""
    phrase = candidate.phrase
    return f"{bucket(phrase.end - phrase.start, 1, 2, 4, 8)} {'several' if phrase.members else ''}"


def form_and_governed(candidate: Candidate) -> str:
    """The kind of expression under its preposition."""
    return f"{governed(candidate)} {form(candidate)}"


def form_and_zone(candidate: Candidate) -> str:
    """The kind of expression and where it stands."""
    return f"{zone(candidate)} {_coarse(form(candidate))} {'governed' if candidate.phrase.preposition >= 0 else ''} {case(candidate)}"


def cue_and_case(candidate: Candidate) -> str:
    """Its case and preposition, beside the cue."""
    prep = governed(candidate)
    return f"{cue_relation(candidate)} {case(candidate)} {prep if prep in _SOURCES else '+' if prep != '-' else '-'}"


_SOURCES = frozenset(
    ["laut", "gemäss", "gemäß", "von", "vom", "nach", "bei", "beim", "aus", "in", "im", "gegenüber", "zufolge", "für"]
)


def subordinate(candidate: Candidate) -> str:
    """It stands behind dass, weil, der … in a clause of its own."""
    phrase, view, reading = candidate.phrase, candidate.view, candidate.frame.reading
    for at in range(phrase.start - 1, max(view.first - 1, phrase.start - 9), -1):
        word = reading.words[at]
        if reading.outer_of[at] >= 0:
            return ""
        if word.is_ & is_.SUBORDINATOR:
            return f"{word.lower} {zone(candidate)}"
        if word.lower in (",", ";", ":", "–"):
            after = reading.words[at + 1]
            return (
                "relative"
                if after.is_ & is_.DETERMINER
                and at + 1 < phrase.start
                and after.lower in ("der", "die", "das", "den", "dem")
                else ""
            )
    return ""


def often_named(candidate: Candidate) -> str:
    """How often the article names it."""
    key = phrase_key(candidate)
    if candidate.phrase.form in ("pronoun", "alone"):
        return ""
    return bucket(candidate.frame.reading.count(key), 1, 2, 4)


def verb_lemma(candidate: Candidate) -> str:
    """Which cue it stands beside."""
    cue = candidate.cue
    if cue is None or candidate.cue_gap > 3:
        return ""
    return f"{cue.lemma} {'follows' if candidate.phrase.start >= cue.end else 'precedes'}"


def cue_order(candidate: Candidate) -> str:
    """How many expressions stand between it and its cue: „zitiert die Zeitung den Minister“."""
    cue, phrase = candidate.cue, candidate.phrase
    if cue is None:
        return ""
    low, high = sorted((cue.start, phrase.head))
    between = sum(
        1
        for each in candidate.view.phrases
        if low < each.head < high and each.head not in range(phrase.start, phrase.end) and not each.members
    )
    cites = "cites" if cue.lemma == "zitieren" else cue.kind
    return (
        f"{cites} {'follows' if phrase.start >= cue.end else 'precedes'} {bucket(between, 0, 1, 2)} {case(candidate)}"
    )


def after_question(candidate: Candidate) -> str:
    """The quotation answers a question that stands before it, as in interviews."""
    return f"{zone(candidate)} {'question' if _is_question(candidate) else ''}" if candidate.frame.answers else ""


def _is_question(candidate: Candidate) -> bool:
    return candidate.frame.reading.document.tokens[candidate.view.last - 1].text == "?"


def subject_of_cue(candidate: Candidate) -> str:
    """A cue of its sentence names it as the one who speaks; which cue, and where the cue stands."""
    if "subject of cue" not in candidate.memo:
        candidate.memo["subject of cue"] = _subject_of_cue(candidate)
    return candidate.memo["subject of cue"]


def _subject_of_cue(candidate: Candidate) -> str:
    view, span, head = candidate.view, candidate.frame.span, candidate.phrase.head
    best, value = 99, ""
    for cue, subject in zip(view.cues, view.subjects, strict=True):
        gap = (
            min(abs(span.start - cue.end), abs(cue.start - span.end))
            if candidate.distance == 0
            else view.last - cue.start
        )
        if gap + (5 if cue.kind == "opinion" else 0) < best:
            best = gap + (5 if cue.kind == "opinion" else 0)
            hit = "yes" if subject is not None and subject.head == head else "other" if subject is not None else "none"
            value = f"{cue.kind} {hit}"
    return f"{zone(candidate)} {value}"


def subject_of_any_cue(candidate: Candidate) -> str:
    """Some cue of its sentence names it as the one who speaks."""
    hits = [
        cue.kind
        for cue, subject in zip(candidate.view.cues, candidate.view.subjects, strict=True)
        if subject is not None and subject.head == candidate.phrase.head
    ]
    if not hits:
        return "no cue" if not candidate.view.cues else "no"
    return f"{hits[0]} {candidate.distance} {candidate.frame.bare}"


def genitive_of_another(candidate: Candidate) -> str:
    """It is only part of another, longer expression."""
    phrase = candidate.phrase
    for other in candidate.view.phrases:
        if other is not phrase and other.start < phrase.start and phrase.end <= other.end and not other.members:
            return "part"
    return ""


FEATURES: tuple[Feature, ...] = (
    zone, form, governed, case, cue_relation, zone_and_cue, cue_against_quotation, beside_quotation, neighbours, left_neighbour,
    right_neighbour, subject_place, subject_and_form, clauses_between, gap_to_quotation, phrases_between, number_agreement,
    previous_speaker, frame_state, quotation_length, size, form_and_governed, form_and_zone, cue_and_case, subordinate,
    often_named, verb_lemma, cue_order, after_question, subject_of_cue, subject_of_any_cue, genitive_of_another,
)  # fmt: skip


def nobody_framed(frame: Frame) -> str:
    """Nobody is named: the quotation has, or has not, a frame of its own."""
    state = "answer" if frame.answers else "bare" if frame.bare else "cue" if frame.cues else "no cue"
    return f"{state} {'colon' if frame.opened_by_colon else ''} {'first' if frame.previous is None else 'later'}"


def nobody_length(frame: Frame) -> str:
    """Nobody is named: the quotation is short, or long."""
    return bucket(len(frame.span.words), 1, 3, 6)


def nobody_es(frame: Frame) -> str:
    """Nobody is named: „hiess es“ names no speaker."""
    return "es" if any(cue.kind == "es" for cue in frame.cues) else ""


NOBODY: tuple[Callable[[Frame], str], ...] = (nobody_framed, nobody_length, nobody_es)
