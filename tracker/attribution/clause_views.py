"""Clauses as the model of reported speech looks at them: their words, verbs and cues, and the clauses beside them."""

from __future__ import annotations

from functools import cached_property

from tracker.attribution.candidates import SentenceView, Views
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_
from tracker.text.clauses import Clause
from tracker.text.cues import CueHit
from tracker.text.lexicon import Word
from tracker.text.reading import Reading

SIGNS = listed("dass daß ob angeblich meinung ansicht soll sollen sollte sollten will wollen wollte wollten")
"""Words that may report without a verb of speech."""
TAKING_UP = listed("das dies")
"""How a sentence begins that says who said the one before: „Das berichtet die Zeitung.“"""


class ClauseView:
    """What the features look at: one clause, its sentence, and its place there (``place`` of ``count``)."""

    def __init__(self, clause: Clause, views: Views, place: int, count: int) -> None:
        self.clause = clause
        self.views = views
        self.place = place
        self.count = count
        self.reading: Reading = views.reading
        self.sentence: SentenceView = views.sentence(clause.sentence)
        outer_of, words = self.reading.outer_of, self.reading.words
        tokens = range(clause.first, clause.last)
        outside = [at for at in tokens if outer_of[at] < 0]
        flags = self.reading.flags
        self.words: list[Word] = [words[at] for at in outside if not flags[at] & is_.PUNCTUATION]
        """Its words outside the marks."""
        self.quoted = len(tokens) - len(outside)
        """How many of its tokens stand in marks."""
        self.verbs = [word for word in self.words if word.is_ & is_.ANY_VERB and not word.is_ & is_.CAPITAL]
        self.cues: list[CueHit] = [cue for cue in self.sentence.cues if clause.first <= cue.start < clause.last]

    @cached_property
    def lower(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(word.lower for word in self.words)


def clause_views(views: Views) -> list[ClauseView]:
    """The clauses of the whole document, in order; those of sentences without a sign of speech are left out."""
    found: list[ClauseView] = []
    for sentence in range(len(views.reading.first_of)):
        view = views.sentence(sentence)
        if not _may_report(views, view):
            continue
        found += [ClauseView(each, views, place, len(view.clauses)) for place, each in enumerate(view.clauses)]
    return found


def _may_report(views: Views, view: SentenceView) -> bool:
    """Whether a sentence has a sign of reported speech.

    Nearly half of all sentences have none; of what annotators mark as reported, 19 of 20 clauses stand in the others.
    """
    if view.cues or view.konjunktiv:
        return True
    reading = views.reading
    for at in range(view.first, view.last):
        word = reading.words[at]
        if reading.outer_of[at] < 0 and (word.is_ & is_.SPEECH_NOUN or word.lower in SIGNS):
            return True
    behind = view.number + 1
    if behind == len(reading.first_of) or reading.words[reading.first_of[behind]].lower not in TAKING_UP:
        return False
    return bool(views.sentence(behind).cues)
