"""What speaks for a clause being reported speech, and of which kind: one documented function a feature.

A clause is judged by its own features, by some of those of the clauses beside it in its sentence, and by the sentences
around. ``rows`` puts them together; the weights give each value its contribution for each label.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tracker.attribution.candidates import SentenceView
from tracker.attribution.clause_views import ClauseView
from tracker.attribution.quoted_text import bucket
from tracker.languages.de.words import listed
from tracker.text import lexicon as is_
from tracker.text.lexicon import Word

Feature = Callable[[ClauseView], str]

SUBORDINATORS = listed(
    "dass daß ob wie weil wenn da während obwohl nachdem bevor damit um als indem sodass falls wonach wobei wo warum "
    "was wer denn"
)
RELATIVES = listed("der die das den dem deren dessen denen welche welcher welches")
SOLLEN = listed("soll sollen sollte sollten solle")
WOLLEN = listed("will wollen wollte wollten wolle")
KONJUNKTIV_II = listed("hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften")
KONJUNKTIV_I = listed("sei seien habe werde könne müsse solle wolle dürfe")
POINTING_WORDS = listed(
    "daran darauf davon dafür dagegen damit darüber dazu darum überzeugt sicher klar meinung ansicht auffassung "
    "demnach angeblich wonach offenbar ihnen lediglich"
)
PERFECT = listed("haben sein werden")
_CLASSES = is_.Classes((
    ("konjunktiv", is_.KONJUNKTIV), ("auxiliary", is_.AUXILIARY_VERB), ("speaking", is_.SPEAKING),
    ("opinion", is_.OPINION), ("subordinator", is_.SUBORDINATOR), ("article", is_.DETERMINER),
    ("pronoun", is_.PRONOUN | is_.OTHER_PRONOUN), ("preposition", is_.PREPOSITION), ("conjunction", is_.CONJUNCTION),
    ("finite", is_.FINITE), ("verb", is_.VERB_FORM), ("participle", is_.PARTICIPLE), ("adverb", is_.ADVERB),
    ("person", is_.PERSON_NOUN), ("organisation", is_.ORGANISATION | is_.MEDIUM | is_.UPPER),
    ("document", is_.DOCUMENT), ("group", is_.GROUP), ("speech noun", is_.SPEECH_NOUN),
    ("given name", is_.GIVEN_NAME), ("time", is_.TIME), ("capital", is_.CAPITAL), ("adjective", is_.ADJECTIVE),
    ("number", is_.NUMBER),
), "word")  # fmt: skip
_SOURCES = is_.PERSON_NOUN | is_.GIVEN_NAME | is_.ORGANISATION | is_.MEDIUM | is_.GROUP | is_.DOCUMENT


def class_of(word: Word) -> str:
    """A word by its class.

    >>> from tracker.text.lexicon import look_up
    >>> class_of(look_up("sei")), class_of(look_up("sagte"))
    ('konjunktiv', 'speaking')
    """
    return _CLASSES[word.is_]


def _with_verb_last(clause: ClauseView) -> bool:
    return class_of(clause.words[-1]) in ("konjunktiv", "auxiliary", "speaking", "opinion", "finite", "verb")


def frame_phrase(clause: ClauseView) -> str:
    """It is a frame by itself: „laut Keller“, „nach Angaben der Polizei“."""
    return "yes" if clause.clause.is_frame else ""


def first_word(clause: ClauseView) -> str:
    """Its first word: the word itself when it is a function word, else its class."""
    if not clause.words:
        return "marks"
    word = clause.words[0]
    return word.lower if word.is_ & is_.FUNCTION_WORD or word.lower in SUBORDINATORS else class_of(word)


def first_two(clause: ClauseView) -> str:
    """The classes of its first two words."""
    if not clause.words:
        return "marks"
    return f"{class_of(clause.words[0])} {class_of(clause.words[1]) if len(clause.words) > 1 else '$'}"


def last_class(clause: ClauseView) -> str:
    """The class of its last word."""
    return class_of(clause.words[-1]) if clause.words else "marks"


def last_word(clause: ClauseView) -> str:
    """Its last word, when that is a verb or a function word."""
    if not clause.words:
        return ""
    word = clause.words[-1]
    return word.lower if word.is_ & (is_.ANY_VERB | is_.FUNCTION_WORD) else ""


def opener(clause: ClauseView) -> str:
    """The word that makes it subordinate: dass, ob, weil, a relative pronoun."""
    if not clause.words:
        return ""
    lower = clause.words[0].lower
    if lower in SUBORDINATORS:
        return lower
    return "relative" if lower in RELATIVES and clause.place and _with_verb_last(clause) else ""


def marks(clause: ClauseView) -> str:
    """Some of it, or all, stands in quotation marks."""
    return "none" if not clause.quoted else "some" if clause.words else "all"


def verb_class(clause: ClauseView) -> str:
    """What its first verb is: Konjunktiv, auxiliary, a verb of speaking."""
    return class_of(clause.verbs[0]) if clause.verbs else "none"


def verb(clause: ClauseView) -> str:
    """Its first verb, or the end of it when it is not one of the frequent."""
    if not clause.verbs:
        return ""
    word = clause.verbs[0]
    known = is_.AUXILIARY_VERB | is_.KONJUNKTIV | is_.SPEAKING | is_.OPINION
    return word.lower if word.is_ & known or word.lower in SOLLEN or word.lower in WOLLEN else f"…{word.lower[-2:]}"


def lemma(clause: ClauseView) -> str:
    """Which verb of speaking its first verb is a form of."""
    found = clause.verbs[0].verb if clause.verbs else None
    return found.lemma if found is not None else ""


def konjunktiv(clause: ClauseView) -> str:
    """A verb of it stands in the Konjunktiv."""
    return "yes" if any(word.is_ & is_.KONJUNKTIV for word in clause.verbs) else "no"


def konjunktiv_form(clause: ClauseView) -> str:
    """A frequent form in the Konjunktiv: sei, habe (I), wäre, hätte (II)."""
    first, second = KONJUNKTIV_I & clause.lower, KONJUNKTIV_II & clause.lower
    return f"{min(first, default='')} {min(second, default='')}".strip()


def sollen(clause: ClauseView) -> str:
    """„soll“ stands in it, perhaps with a perfect: „soll geflohen sein“; or „will“."""
    if SOLLEN & clause.lower:
        return "sollen perfect" if clause.words[-1].lower in PERFECT else "sollen"
    return "wollen" if WOLLEN & clause.lower else ""


def infinitive(clause: ClauseView) -> str:
    """It ends in an infinitive with „zu“: „die Steuern zu senken“."""
    if not clause.words:
        return ""
    word = clause.words[-1]
    if "zu" in clause.lower and word.lower.endswith("n"):
        return "zu"
    inner = len(word.lower) > 6 and "zu" in word.lower[1:6] and word.lower.endswith("en")
    return "inner zu" if inner and not word.is_ & is_.CAPITAL else ""


def length(clause: ClauseView) -> str:
    """How long it is."""
    return bucket(clause.clause.last - clause.clause.first, 2, 4, 7, 12)


def cue(clause: ClauseView) -> str:
    """A cue of speech stands in it: of which kind."""
    return clause.cues[0].kind if clause.cues else ""


def cue_lemma(clause: ClauseView) -> str:
    """Which cue of speech stands in it."""
    return clause.cues[0].lemma if clause.cues else ""


def last_cue(clause: ClauseView) -> str:
    """Which is the last of several cues in it."""
    return clause.cues[-1].lemma if len(clause.cues) > 1 else ""


def cue_place(clause: ClauseView) -> str:
    """Whether the cue begins it, ends it, or stands inside."""
    if not clause.cues:
        return ""
    hit = clause.cues[0]
    where = "first" if hit.start == clause.clause.first else "last" if hit.end == clause.clause.last else "inside"
    return f"{where} {hit.kind}"


def source(clause: ClauseView) -> str:
    """Somebody who can speak is named in it."""
    return "yes" if any(word.is_ & _SOURCES for word in clause.words) else "no"


def pronoun(clause: ClauseView) -> str:
    """„er“ or „sie“ stands in it."""
    return "yes" if any(word.is_ & is_.PRONOUN for word in clause.words) else ""


def speech_noun(clause: ClauseView) -> str:
    """A noun of speech stands in it: Vorwurf, Begründung, Aussage."""
    return next((word.lower[-8:] for word in clause.words if word.is_ & is_.SPEECH_NOUN), "")


def pointing_word(clause: ClauseView) -> str:
    """A word that points to what is said stands in it: daran, darauf, Meinung."""
    return min(POINTING_WORDS & clause.lower, default="")


def participle(clause: ClauseView) -> str:
    """A participle of a verb of speaking stands in it: mitgeteilt, gesagt."""
    for word in clause.words:
        if word.is_ & is_.PARTICIPLE and word.verb is not None:
            return word.verb.lemma
    return ""


def place(clause: ClauseView) -> str:
    """Which clause of the sentence it is, of how many."""
    return f"{min(clause.place, 3)} of {min(clause.count, 4)}"


def is_last(clause: ClauseView) -> str:
    """It is the last clause of its sentence."""
    return "yes" if clause.place == clause.count - 1 else "no"


def cues_of_sentence(clause: ClauseView) -> str:
    """The kinds of cues in its sentence."""
    cues = clause.sentence.cues
    return " ".join(sorted({each.kind for each in cues})) if cues else "none"


def sentence_mood(clause: ClauseView) -> str:
    """The first verb of its sentence is Konjunktiv; the sentence is nothing but marks."""
    return "reported" if clause.sentence.reported else "bare" if clause.sentence.bare else ""


def cue_and_mood(clause: ClauseView) -> str:
    """Its mood, beside the cues of its sentence."""
    return f"{_strength(clause.sentence)} {konjunktiv(clause)}"


def cue_and_first(clause: ClauseView) -> str:
    """Its first word, beside the cues of its sentence."""
    return f"{_strength(clause.sentence)} {first_word(clause)}"


def _strength(sentence: SentenceView) -> str:
    cues = sentence.cues
    if not cues:
        return "none"
    return "opinion" if {each.kind for each in cues} == {"opinion"} else "strong"


def sentence_before(clause: ClauseView) -> str:
    """Whether the sentence before has a cue, or stands in the Konjunktiv, and whether its paragraph is the same."""
    number = clause.clause.sentence
    if not number:
        return "none before"
    reading, view = clause.reading, clause.views.sentence(number - 1)
    same = reading.paragraph_of[reading.first_of[number]] == reading.paragraph_of[reading.first_of[number - 1]]
    return f"{_strength(view)} {view.reported} {view.konjunktiv} {view.bare} {same}"


def moods(clause: ClauseView) -> str:
    """Its sentence's mood and that of the sentence before."""
    number = clause.clause.sentence
    return f"{bool(number) and clause.views.sentence(number - 1).konjunktiv} {clause.sentence.reported}"


def sentence_behind(clause: ClauseView) -> str:
    """Whether the next sentence is reported, has a cue, or says „Das berichtet X“."""
    number = clause.clause.sentence + 1
    if number >= len(clause.reading.first_of):
        return "none behind"
    view = clause.views.sentence(number)
    first = clause.reading.words[view.first].lower
    return f"{view.reported} {bool(view.cues)} {first if first in ('das', 'dies', 'so') else ''}"


def place_in_article(clause: ClauseView) -> str:
    """It stands in the first or the second sentence of the article."""
    return str(min(clause.clause.sentence, 2))


OWN: tuple[Feature, ...] = (
    frame_phrase, first_word, first_two, last_class, last_word, opener, marks, verb_class, verb, lemma, konjunktiv,
    konjunktiv_form, sollen, infinitive, length, cue, cue_lemma, last_cue, cue_place, source, pronoun, speech_noun,
    pointing_word, participle,
)  # fmt: skip
"""Features of the clause itself; those in BESIDE are asked of its neighbours as well."""
BESIDE: tuple[Feature, ...] = (
    frame_phrase, first_word, first_two, last_class, opener, marks, verb_class, verb, lemma, konjunktiv, sollen,
    infinitive, cue, cue_lemma, source, pronoun, speech_noun, pointing_word, participle,
)  # fmt: skip
IN_SENTENCE: tuple[Feature, ...] = (place, is_last, cue_and_mood, cue_and_first)
"""Features of its place in the sentence."""
OF_SENTENCE: tuple[Feature, ...] = (
    cues_of_sentence, sentence_mood, sentence_before, moods, sentence_behind, place_in_article,
)  # fmt: skip
"""Features that all clauses of a sentence share."""
_BESIDE_AT = tuple(OWN.index(each) for each in BESIDE)
CUES_AT = (OWN.index(cue), OWN.index(cue_lemma))
NAMES: tuple[str, ...] = (
    *(each.__name__ for each in (*OWN, *IN_SENTENCE, *OF_SENTENCE)),
    *(f"{each.__name__} of the clause {side}" for side in ("before", "behind") for each in BESIDE),
    *(f"nearest {name} {side}" for side in ("before", "behind") for name in ("cue", "lemma", "distance")),
)
"""The keys of the values in a row."""
_NONE_BESIDE = ("edge",) + ("",) * (len(BESIDE) - 1)


def rows(clauses: Sequence[ClauseView]) -> list[tuple[str, ...]]:
    """The values of each clause of a document, in the order of NAMES."""
    own = [tuple([feature(each) for feature in OWN]) for each in clauses]
    found = []
    of_sentence: list[str] = []
    for at, clause in enumerate(clauses):
        begin, end = at - clause.place, at - clause.place + clause.count
        if not clause.place:
            of_sentence = [feature(clause) for feature in OF_SENTENCE]
        around = [*[feature(clause) for feature in IN_SENTENCE], *of_sentence]
        before = tuple([own[at - 1][each] for each in _BESIDE_AT]) if clause.place else _NONE_BESIDE
        behind = tuple([own[at + 1][each] for each in _BESIDE_AT]) if at + 1 < end else _NONE_BESIDE
        nearest = (*_nearest_cue(own, range(at - 1, begin - 1, -1)), *_nearest_cue(own, range(at + 1, end)))
        found.append((*own[at], *around, *before, *behind, *nearest))
    return found


def _nearest_cue(own: Sequence[tuple[str, ...]], places: range) -> tuple[str, str, str]:
    """The nearest cue on one side, within the sentence: kind, lemma, clauses away."""
    for away, at in enumerate(places, 1):
        kind, which = (own[at][each] for each in CUES_AT)
        if kind:
            return kind, which, str(min(away, 3))
    return "", "", ""
