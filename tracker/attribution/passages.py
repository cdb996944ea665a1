"""Whose words a passage reports: the source that speaks, acts or is asked in the sentences before a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.attribution.candidates import SentenceView, Views
from tracker.languages.de.marks import CLAUSE_BOUNDS
from tracker.languages.de.reference import DOCUMENT_ENDINGS, FEMININE_ENDINGS, INDEFINITE, OF_A_SOURCE, WISHES
from tracker.text import lexicon as is_
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading
from tracker.text.subjects import can_be_subject

NOT_AT_ITS_HEAD = frozenset(("man", "es", "ich", "wir"))
"""Pronouns that, as the subject of a sentence, name no source."""


LONGEST_PASSAGE, FARTHEST_NAMED = 8, 3
"""Sentences over which reported speech may go on from its source, and „hiess es weiter“ from one that a cue names."""


def source_before(views: Views, token: int, since: int = -1, named_only: bool = False) -> Phrase | None:
    """The source nearest before a token in its paragraph, in sentences behind the one numbered ``since``.

    In the token's own sentence only if that does not report from its beginning: „Keller wehrt sich, man habe «…»“.
    ``named_only`` leaves out who only acts, and looks into the paragraph before.
    """
    reading, here = views.reading, views.reading.sentence_of[token]
    own = views.sentence(here)
    if own.konjunktiv and not (own.reported or named_only) and (source := source_that_acts(views, own, token)):
        return source
    reach = FARTHEST_NAMED if named_only else LONGEST_PASSAGE
    for number in range(here - 1, max(-1, since, here - 1 - reach), -1):
        if not named_only and reading.paragraph_of[reading.first_of[number]] != reading.paragraph_of[token]:
            return None
        if (source := source_in(views, number, named_only)) is not None:
            return source
    return None


def source_in(views: Views, number: int, named_only: bool = False) -> Phrase | None:
    """Who speaks or acts in a sentence, so that reported speech behind it is theirs; None where it names nobody.

    A cue's subject, whatever the mood: „…, so das Amt“; in a sentence that tells, its subject or, where that is no
    source, whom „bei“, „für“ or „von“ names: „Beim Amt ist man besorgt.“; and whom something annoys.
    """
    view = views.sentence(number)
    for cue, subject in zip(reversed(view.cues), reversed(view.subjects), strict=True):
        if cue.kind == "opinion" or subject is None or not _can_be_source(views, subject):
            continue
        if not named_only or 0 <= subject.start - cue.end <= 1:
            return subject
    if (
        named_only
        or (view.reported and not _wishes(views.reading, view))
        or views.reading.document.tokens[view.last - 1].text == "?"
    ):
        return None
    return source_that_acts(views, view, view.last)


def _wishes(reading: Reading, view: SentenceView) -> bool:
    """Whether the first Konjunktiv of a sentence only says what somebody would do: „Keller würde gern gehen.“"""
    outside = (reading.words[at] for at in range(view.first, view.last) if reading.outer_of[at] < 0)
    return next((word.lower for word in outside if word.is_ & is_.KONJUNKTIV), "") in WISHES


def source_that_acts(views: Views, view: SentenceView, end: int) -> Phrase | None:
    """The subject of a sentence that tells, up to a token, else the source that a preposition or another case names."""
    reading = views.reading
    phrases = [each for each in _of_main_clause(reading, view) if each.end <= end]
    subjects = [each for each in subjects_of(reading, phrases) if not is_reported(reading, each, view)]
    subject = next(iter(subjects), None)
    if reading.words[view.first].lower in ("den", "diesen"):  # „Den Vorwurf, die Stadt schlafe, wies sie zurück“
        subject = next((each for each in subjects if each.form == "pronoun"), subject)
    if (fronted := _fronted(views, view, phrases, subject)) is not None:
        return fronted
    if subject is not None and _can_be_source(views, subject):
        return subject
    for phrase in phrases:
        named = phrase.form != "pronoun" and _can_be_source(views, phrase)
        if not named or reading.outer_of[phrase.head] in views.spoken:
            continue
        if phrase.preposition >= 0:
            first = phrase.preposition - view.first < 2
            word = reading.words[phrase.preposition].lower
            if word in OF_A_SOURCE and (first or (word in ("bei", "beim") and _is_nobody(reading, subject))):
                return phrase
        elif phrase.start == view.first and subject is None:
            return phrase  # „Den Verband ärgert, dass …“
    return None


def _fronted(views: Views, view: SentenceView, phrases: Sequence[Phrase], subject: Phrase | None) -> Phrase | None:
    """„Bei der Kammer rennt er offene Türen ein“, „Vom Amt kam ein Brief“, „Den Verband ärgert der Bericht“."""
    words = views.reading.words
    first = next(iter(phrases), None)
    if first is None or subject is None or view.first not in (first.preposition, first.start) or first is subject:
        return None
    flags = words[first.head].is_ | words[first.noun].is_
    if not flags & (is_.ORGANISATION | is_.MEDIUM | is_.UPPER) or not _can_be_source(views, first):
        return None
    opening = words[view.first].lower
    message = words[subject.head].is_ & (is_.SPEECH_NOUN | is_.DOCUMENT)
    return first if opening in ("bei", "beim") or (message and opening in (*OF_A_SOURCE, "den")) else None


def is_reported(reading: Reading, subject: Phrase, view: SentenceView) -> bool:
    """Whether the verb of a subject's clause is in the Konjunktiv: „…, die Stadt schaue weg, …“."""
    for step, at in ((1, subject.end), (-1, subject.start - 1)):
        while view.first <= at < view.last and reading.document.tokens[at].text not in CLAUSE_BOUNDS:
            if reading.flags[at] & is_.KONJUNKTIV and reading.outer_of[at] < 0:
                return True
            at += step
    return False


def _is_nobody(reading: Reading, subject: Phrase | None) -> bool:
    return subject is None or reading.words[subject.head].lower in NOT_AT_ITS_HEAD


def _can_be_source(views: Views, phrase: Phrase) -> bool:
    """Whether a phrase names who can speak: a name, „er“, an office, an organisation, a document."""
    words = views.reading.words
    if views.reading.outer_of[phrase.head] in views.spoken:
        return False
    if phrase.form == "pronoun":
        return words[phrase.head].lower in ("er", "sie")
    if phrase.start and views.reading.document.tokens[phrase.start - 1].text == "(":
        return False  # „(SDA)“
    if phrase.determiner >= 0 and phrase.form == "name" and words[phrase.determiner].lower in INDEFINITE:
        return False  # „Ein «Plan B» existiert nicht“
    if phrase.form == "name" or phrase.members:
        return True
    flags = words[phrase.head].is_ | words[phrase.noun].is_ | words[phrase.core - 1].is_
    counted = any(words[at].is_ & (is_.NUMBER | is_.PLURAL) for at in range(phrase.start, phrase.noun))
    document = words[phrase.noun].lower.endswith(DOCUMENT_ENDINGS)
    known = (
        document
        or flags & (is_.SOURCE_NOUN | is_.UPPER)
        or phrase.core - phrase.noun > 1
        or "jährige" in words[phrase.head].lower
    )
    return bool(known) and (
        (not counted and max(phrase.determiner, phrase.preposition) >= 0) or bool(flags & is_.UPPER)
    )


def _of_main_clause(reading: Reading, view: SentenceView) -> Sequence[Phrase]:
    """The phrases of a sentence behind a subordinate clause that opens it: „Als es regnete, ging Keller.“"""
    if not reading.flags[view.first] & is_.SUBORDINATOR:
        return view.phrases
    comma = next((at for at in range(view.first, view.last) if reading.document.tokens[at].text == ","), view.first)
    return [each for each in view.phrases if each.start > comma]


def subjects_of(reading: Reading, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The subject of each clause, by its phrases: the first that can be one, unless another must be.

    „Den Bau nennt Keller teuer“, „Keller nennt der Direktor einen Träumer“: the one in the nominative for sure.
    """
    found: list[Phrase] = []
    clause: list[Phrase] = []
    for phrase in phrases:
        if clause and phrase.start < clause[-1].end:
            continue  # „(der Verband) der Pflanzer“
        if clause and _parts(reading, clause[-1].end, phrase.start):
            found += _subject(reading, clause)
            clause = []
        clause.append(phrase)
    return found + _subject(reading, clause)


def _parts(reading: Reading, first: int, last: int) -> bool:
    """Whether a clause ends between two tokens."""
    return any(
        reading.document.tokens[at].text in CLAUSE_BOUNDS
        or reading.outer_of[at] >= 0
        or reading.words[at].lower in ("und", "aber", "denn", "doch")
        for at in range(first, last)
    )


def _subject(reading: Reading, clause: Sequence[Phrase]) -> list[Phrase]:
    able = [each for each in clause if can_be_subject(reading, each) and not _is_comparative(reading, each)]
    likely = [each for each in able if each.form != "noun" or each.determiner >= 0] or able
    sure = (each for each in likely if _is_nominative(reading, each))
    return [next(sure, likely[0])] if able else []


def _is_comparative(reading: Reading, phrase: Phrase) -> bool:
    """„Kritischer liest sich der Bericht“: an adjective with a capital, no name."""
    word = reading.words[phrase.head].lower
    alone = phrase.end - phrase.start == 1 and phrase.start == reading.first_of[reading.sentence_of[phrase.start]]
    return alone and word.endswith("er") and bool(is_.look_up(word.removesuffix("er")).is_ & is_.ADJECTIVE)


def _is_nominative(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase cannot be an object: „er“, „man“, „der Direktor“."""
    words = reading.words
    if phrase.form == "pronoun":
        return words[phrase.head].lower in ("er", "man", "ich", "wir")
    if phrase.determiner < 0 or words[phrase.determiner].lower != "der":
        return False
    return not words[phrase.noun].lower.endswith(FEMININE_ENDINGS)
