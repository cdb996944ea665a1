"""The sources of an article: people by all their names, organisations, and what is said of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.attribution.candidates import Views
from tracker.attribution.genders import article_of
from tracker.attribution.naming import is_person_name, kind_of, name_of, person_name, without_object
from tracker.attribution.passages import is_reported, subjects_of
from tracker.languages.de.declension import NEUTER_STEMS, WEAK_ADJECTIVES
from tracker.languages.de.given_names import gender_of
from tracker.languages.de.reference import (
    COPULAS,
    FEMININE_ENDINGS,
    NOT_A_ROLE,
    ROLES_BY_VERB,
)
from tracker.model import Speaker, SpeakerKind
from tracker.text import lexicon as is_
from tracker.text.document import read_document
from tracker.text.mentions import find_phrases
from tracker.text.phrases import Phrase
from tracker.text.reading import Reading

LONGEST_NAME_IN_MARKS = 7
"""Tokens of a stretch in marks, those included, up to which it may be a name."""
ORGANISATION = SpeakerKind.ORGANISATION
LONGEST_AGE = 4
FARTHEST_COMPLEMENT = 5
"""Tokens behind „ist“ within which an office stands: „Keller ist seit zwei Jahren Ärztin“."""
CAST_SENTENCES, CAST_OVERLAP = 1_000, 100
"""A longer text is a book: its sources are collected anew every so many sentences, so that time stays linear."""


@dataclass(slots=True)
class Entity:
    """One source within the article and what is known of it so far."""

    name: str
    kind: SpeakerKind
    words: tuple[str, ...]
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    role: str = ""
    organisation: str = ""
    context: set[str] = field(default_factory=set)
    """The words of all its mentions: what a later „die Sprecherin der Bahn“ can be recognised by."""
    article: str = ""
    """The grammatical gender of an organisation, by its article: "m", "f" or "n"."""
    in_marks: bool = False
    """The article sets its name in marks, as papers' names are."""
    certain: bool = False
    """Surely a person: by given name or office; only such ones does a pronoun stand for."""
    places: list[tuple[int, int, bool]] = field(default_factory=list)
    """(sentence, token, whether it is a subject there) of each mention, in order; the headline is sentence -1."""

    def in_headline(self) -> bool:
        """Whether the headline names it."""
        return bool(self.places) and self.places[0][0] < 0

    def mentions(self) -> frozenset[int]:
        """The heads of its mentions, by token."""
        return frozenset(place[1] for place in self.places)

    def speaker(self) -> Speaker:
        """The value that leaves the analysis."""
        return Speaker(self.name, self.kind, self.role, self.organisation, self.gender)


class Cast:
    """The sources of one article, made from all phrases outside the marks and from the headline.

    Of a very long one those of ``CAST_SENTENCES`` sentences, from ``first`` up to ``end``. ``by_head`` has the entity
    of each name by its head's token, ``by_last`` and ``by_part`` find it by the last word and by other parts of the
    name, ``nouns`` are the other phrases, by token, and ``nouns_by_head`` by their head noun in lower case.
    ``together`` are the coordinations, ``subjects`` the first tokens of phrases that are subjects, ``told``
    the heads of those in reported speech, ``abbreviated`` the phrases with an abbreviation in brackets, by that.
    """

    def __init__(self, views: Views, title: str = "", first: int = 0) -> None:
        self.views, self.reading = views, views.reading
        self.entities: list[Entity] = []
        self.by_head: dict[int, Entity] = {}
        self.by_last: dict[str, list[Entity]] = {}
        self.by_part: dict[str, list[Entity]] = {}
        self.nouns: list[tuple[int, Phrase]] = []
        self.nouns_by_head: dict[str, list[Phrase]] = {}
        self.together: list[Phrase] = []
        self.abbreviated: dict[str, Phrase] = {}
        self.headline: list[Entity] = []
        self.subjects: set[int] = set()
        self.told: set[int] = set()
        self.referring: list[tuple[int, Phrase]] = []
        self.apposed: list[Phrase] = []
        self.end = min(first + CAST_SENTENCES, len(self.reading.first_of))
        for number in range(max(0, first - CAST_OVERLAP), self.end):
            view = views.sentence(number)
            phrases = view.phrases
            if view.konjunktiv:
                self.told.update(each.head for each in phrases if is_reported(self.reading, each, view))
            self.subjects.update(each.start for each in subjects_of(self.reading, phrases))
            for phrase in phrases:
                self._meet(phrase)
        for phrase in self.apposed:
            self._learn_office_before(phrase)
        if title:
            self._read_title(title)
        self._settle_surnames()

    def nouns_before(self, token: int) -> Iterator[tuple[int, Phrase]]:
        """The other phrases before a token, the nearest first."""
        for at in range(bisect_left(self.nouns, token, key=lambda each: each[0]) - 1, -1, -1):
            yield self.nouns[at]

    def of_headline(self, gender: str) -> Entity | None:
        """The organisation of that grammatical gender that the headline names."""
        return next((each for each in self.headline if each.article == gender), None)

    def _meet(self, phrase: Phrase) -> None:
        if phrase.form in ("pronoun", "alone"):
            if self.reading.words[phrase.head].lower in ("er", "sie") and not self._is_spoken(phrase):
                self.referring.append((phrase.head, phrase))
            return
        if phrase.members:
            self.together.append(phrase)
            self._share_surname(phrase)
            return
        phrase = without_object(self.reading, phrase)
        self._note_abbreviation(phrase)
        if phrase.form == "name" and is_person_name(self.reading, phrase):
            self._meet_person(phrase)
        elif phrase.form == "name":
            self._meet_unknown(phrase)
        else:
            if phrase.name[0] >= phrase.core:
                self.apposed.append(phrase)
            elif not self._is_spoken(phrase):
                self.nouns.append((phrase.head, phrase))
            words = self.reading.words
            if words[phrase.head].is_ & is_.PERSON_NOUN and phrase.determiner >= 0 and not self._is_spoken(phrase):
                self.referring.append((phrase.head, phrase))
            self.nouns_by_head.setdefault(words[phrase.head].lower, []).append(phrase)
            if phrase.noun < phrase.head and words[phrase.noun].is_ & is_.ORGANISATION:  # „die Kantonspolizei Glarus“
                self.nouns_by_head.setdefault(words[phrase.noun].lower, []).append(phrase)

    def _note_abbreviation(self, phrase: Phrase) -> None:
        """„Bundesamt für Gesundheit (BAG)“: later „das BAG“."""
        tokens = self.reading.document.tokens
        if phrase.end - phrase.core < 3 or tokens[phrase.end - 1].text != ")" or tokens[phrase.end - 3].text != "(":
            return
        short = self.reading.words[phrase.end - 2]
        if short.is_ & is_.UPPER and short.lower[:1] == self.reading.words[phrase.noun].lower[:1]:
            self.abbreviated.setdefault(short.lower, phrase)

    def _share_surname(self, together: Phrase) -> None:
        """„Nora und Kurt Fässler“: the first has the surname of the second."""
        words = self.reading.words
        whole = together.members[-1]
        entity = self.by_head.get(whole.head)
        if entity is None or len(entity.words) < 2 or not words[whole.name[0]].is_ & is_.GIVEN_NAME:
            return
        surname = self.reading.text_of(whole.name[0] + 1, whole.name[1])
        for each in together.members[:-1]:
            at = each.core - 1
            if each.end != each.core or not words[at].is_ & is_.GIVEN_NAME or words[at].is_ & is_.PERSON_NOUN:
                continue
            if each.name[0] >= 0 and each.name[1] - each.name[0] > 1:
                continue
            full = (words[at].lower, *entity.words[1:])
            relative = self._same_person(full)
            if relative is None or relative.words != full:
                relative = Entity(f"{self.reading.document.tokens[at].text} {surname}", SpeakerKind.PERSON, full)
                relative.certain, relative.gender = True, gender_of(words[at].lower)
                self._enter(relative)
            self.by_head[each.head] = relative
            relative.context.update(full)
            relative.places.append((self.reading.sentence_of[at], at, together.start in self.subjects))

    def _meet_person(self, phrase: Phrase) -> None:
        words = self.reading.words
        first, last = person_name(self.reading, phrase)
        lower = tuple(words[at].lower for at in range(first, last))
        entity = self._same_person(lower, phrase)
        if entity is None:
            entity = Entity(self.reading.text_of(first, last), SpeakerKind.PERSON, lower)
            self._enter(entity)
        elif len(lower) > len(entity.words) and len(entity.words) == 1:
            self.by_last.setdefault(lower[-1], []).append(entity)
            entity.name, entity.words, entity.kind = self.reading.text_of(first, last), lower, SpeakerKind.PERSON
        entity.certain = True
        self._learn(entity, phrase)

    def _same_person(self, lower: tuple[str, ...], phrase: Phrase | None = None) -> Entity | None:
        """Whom a name means: the same full name, or the one of that surname whose office fits or who was named last."""
        known = self.by_last.get(lower[-1], []) + (self.by_part.get(lower[0], []) if len(lower) == 1 else [])
        if len(lower) > 1 and not any(each.words == lower for each in known):  # „seine Frau Nicole … Nicole Keller“
            known = known + [each for each in self.by_last.get(lower[0], []) if each.certain and len(each.words) == 1]
        fitting = [
            each
            for each in known
            if each.words == lower
            or len(lower) == 1
            or len(each.words) == 1
            or each.words[0] == lower[0]
            or each.words[-len(lower) :] == lower
        ]
        if len(fitting) > 1 and phrase is not None:
            fitting = self._by_office(fitting, phrase) or fitting
        return max(
            fitting,
            key=lambda each: (each.words == lower, each.places[-1][:2] if each.places else (-1, -1)),
            default=None,
        )

    def _by_office(self, fitting: list[Entity], phrase: Phrase) -> list[Entity]:
        """Of several people of one surname those with whom title and party agree: „FDP-Mann Müller“."""
        words = self.reading.words
        own = [words[at] for at in range(phrase.start, phrase.end) if not phrase.name[0] <= at < phrase.name[1]]
        first, last = person_name(self.reading, phrase)
        own += [words[at] for at in range(*phrase.name) if not first <= at < last]
        parts = {part for word in own if word.is_ & is_.CAPITAL for part in word.lower.split("-")}
        gender = self._gender(Entity("", SpeakerKind.PERSON, ("",)), phrase, self._offices(phrase))
        if not gender and phrase.determiner >= 0 and words[phrase.determiner].lower in ("der", "die"):
            gender = "f" if words[phrase.determiner].lower == "die" else "m"  # „der alte Scherrer“
        same = [each for each in fitting if not (gender and each.gender and each.gender != gender)]
        return [each for each in same if parts & each.context] or same

    def _offices(self, phrase: Phrase) -> list[int]:
        words = self.reading.words
        return [
            at
            for at in range(phrase.start, phrase.end)
            if words[at].is_ & is_.PERSON_NOUN
            and not phrase.name[0] <= at < phrase.name[1]
            and not words[at].is_ & is_.HONORIFIC
        ]

    def _enter(self, entity: Entity) -> None:
        """Makes an entity findable by its last word; a person also by the given name and by half a double surname."""
        self.entities.append(entity)
        last = entity.words[-1]
        self.by_last.setdefault(last, []).append(entity)
        if entity.kind is SpeakerKind.PERSON:
            first = [entity.words[0]] if len(entity.words) > 1 else []
            for part in {*first, *(last.split("-") if "-" in last else [])} - {last}:
                self.by_part.setdefault(part, []).append(entity)

    def _meet_unknown(self, phrase: Phrase) -> None:
        """A capitalised name without given name or office: a surname met before, or something that stays what it is."""
        first, last = phrase.name
        words = self.reading.words
        of_place = phrase.determiner >= 0 and words[phrase.noun].lower.endswith(WEAK_ADJECTIVES)
        if first > phrase.noun and (of_place or words[phrase.noun].is_ & is_.ORGANISATION):
            first = phrase.noun  # „Pendlerverein Rotbach“, „die Jungfreisinnigen Uster“
        if last - first == 2 and words[last - 1].is_ & is_.LIKELY_NOUN and words[first].lower in self.by_last:
            person = any(each.certain for each in self.by_last[words[first].lower])
            last -= person and words[last - 1].lower not in self.reading.surnames  # „machte Keller Schlagzeilen“
        lower = tuple(self.reading.words[at].lower for at in range(first, last))
        if last - first == 1:
            known = self._same_person(lower)
        else:
            known = next((each for each in self.by_last.get(lower[-1], []) if each.words[-len(lower) :] == lower), None)
        if known is None and lower[-1].endswith("s") and last - first == 1:
            known = next(iter(self.by_last.get(lower[-1][:-1], [])), None)
        if known is None:
            kind = kind_of(self.reading, phrase)
            certain = len(lower) > 1 and kind is SpeakerKind.PERSON and self._may_be_person(phrase)
            known = Entity(name_of(self.reading, phrase), kind, lower, certain=certain)
            outer = self.reading.outer_of[first]
            known.in_marks = outer >= 0 and outer not in self.views.spoken
            self._enter(known)
        self._learn(known, phrase)

    def _may_be_person(self, phrase: Phrase) -> bool:
        """Whether several capitalised words that no list knows can be a person: not „am Bahnhof Talwil“."""
        words = self.reading.words
        place = phrase.preposition >= 0 and words[phrase.preposition].is_ & is_.WITH_ARTICLE
        first, last = phrase.name
        if words[last - 1].is_ & is_.PLACE and words[last - 1].lower not in self.reading.surnames:
            return False  # „Borussia Dortmund“
        return not (place or words[last - 1].is_ & is_.PERSON_NOUN or words[first].is_ & (is_.LIKELY_NOUN | is_.NUMBER))

    def _learn(self, entity: Entity, phrase: Phrase) -> None:
        """Takes gender, office and place from one mention."""
        words = self.reading.words
        self.by_head[phrase.head] = entity
        own = range(phrase.start, phrase.end)
        offices = self._offices(phrase)
        entity.roles.update(words[at].lower for at in offices)
        entity.context.update(words[at].lower for at in own)
        titles = [at for at in offices if words[at].lower not in NOT_A_ROLE]
        if titles and not entity.role:
            entity.role = self.reading.document.tokens[titles[0]].text
        if not entity.gender:
            entity.gender = self._gender(entity, phrase, offices)
        if not entity.article and phrase.determiner >= 0:
            entity.article = article_of(self.reading, phrase)
        self._learn_age(entity, phrase)
        self._learn_from_verb(entity, phrase)
        if not self._is_spoken(phrase):
            entity.places.append((self.reading.sentence_of[phrase.head], phrase.head, phrase.start in self.subjects))

    def _learn_office_before(self, phrase: Phrase) -> None:
        """„Der Leiter der Delegation, Yasir Abdelgadir,“: gender and office of a name behind a comma."""
        words, at = self.reading.words, phrase.name[1] - 1
        entity = self.by_head.get(at)
        if entity is None or not words[phrase.core - 1].is_ & is_.PERSON_NOUN or len(entity.words) < 2:
            return
        entity.kind, entity.certain = SpeakerKind.PERSON, True
        entity.roles.add(words[phrase.core - 1].lower)
        entity.context.update(words[each].lower for each in range(phrase.start, phrase.end))
        if not entity.gender and phrase.determiner >= 0 and words[phrase.determiner].lower in ("der", "die"):
            entity.gender = "f" if words[phrase.determiner].lower == "die" else "m"
        if phrase.start in self.subjects:
            entity.places = [(place[0], place[1], place[2] or place[1] == at) for place in entity.places]

    def _is_spoken(self, phrase: Phrase) -> bool:
        """Whether a phrase stands in a longer stretch in marks: no pronoun outside goes back to it."""
        outer = self.reading.outer_of[phrase.head]
        if outer < 0:
            return False
        held = self.reading.outer_tokens[outer]
        return held.end - held.start > LONGEST_NAME_IN_MARKS

    def _learn_age(self, entity: Entity, phrase: Phrase) -> None:
        """„Esther Gmür (64)“, „die 64-jährige Esther Gmür“, „Esther Gmür ist 64“: later „die 64-Jährige“."""
        words = self.reading.words
        for at in range(phrase.start, phrase.end):
            if "-jährig" in words[at].lower:
                entity.roles.add(words[at].lower.partition("-")[0] + "-jährige")
        if phrase.end + 1 < len(words) and words[phrase.end].lower in ("ist", "war") and phrase.preposition < 0:
            age = words[phrase.end + 1].lower
            if age.isdigit() and len(age) < LONGEST_AGE:
                entity.roles.add(f"{age}-jährige")
        for at in range(phrase.name[1], min(phrase.name[1] + 3, len(words) - 1)):
            if words[at].lower.isdigit() and words[at - 1].lower in ("(", ",") and words[at + 1].lower in (")", ","):
                entity.roles.add(f"{words[at].lower}-jährige")

    def _learn_from_verb(self, entity: Entity, phrase: Phrase) -> None:
        """„Keller ist Ärztin“, „Prantl siegte“: later „die Ärztin“, „der Sieger“."""
        if phrase.preposition >= 0:
            return
        words = self.reading.words
        for at in (phrase.start - 1, phrase.start, phrase.end):
            role = ROLES_BY_VERB.get(words[at].lower) if 0 <= at < len(words) else None
            if role:
                entity.roles.update(form for each in role for form in (each, each + "in"))
        if phrase.end < len(words) and words[phrase.end].lower in COPULAS:
            for at in range(phrase.end + 1, min(phrase.end + FARTHEST_COMPLEMENT, len(words))):
                if words[at].is_ & (is_.PUNCTUATION | is_.PREPOSITION):
                    break
                if words[at].is_ & is_.PERSON_NOUN and words[at].is_ & is_.CAPITAL:
                    entity.roles.add(words[at].lower)
                    break

    def _gender(self, entity: Entity, phrase: Phrase, offices: list[int]) -> str:
        words = self.reading.words
        lowers = [words[at].lower for at in range(phrase.start, phrase.end)]
        if "frau" in lowers:
            return "f"
        if "herr" in lowers or "herrn" in lowers:
            return "m"
        tail = words[phrase.noun].lower.rpartition("-")[2]
        if tail in ("mann", "frau") and phrase.noun < phrase.name[1] - 1:
            return "m" if tail == "mann" else "f"
        by_name = gender_of(entity.words[0]) if len(entity.words) > 1 else ""
        if by_name:
            return by_name
        for at in offices:
            if words[at].is_ & is_.FEMALE_NOUN:
                return "f"
            if not words[at].lower.endswith(("e", "en")):
                return "m"
        return ""

    def _read_title(self, title: str) -> None:
        """Persons of the headline: they may be known by their surname or office alone further down."""
        reading = Reading(read_document(title))
        for phrase in find_phrases(reading, 0, len(reading.words)):
            if phrase.form not in ("name", "noun") or not is_person_name(reading, phrase):
                self._note_headline(reading, phrase)
                continue
            first, last = phrase.name
            lower = tuple(reading.words[at].lower for at in range(first, last))
            offices = {
                reading.words[at].lower for at in range(phrase.start, first) if reading.flags[at] & is_.PERSON_NOUN
            }
            known = self._same_person(lower)
            if known is None:
                known = Entity(reading.text_of(first, last), SpeakerKind.PERSON, lower, certain=True)
                self._enter(known)
            elif len(known.words) < len(lower):
                known.name, known.words = reading.text_of(first, last), lower
                known.kind, known.certain = SpeakerKind.PERSON, True
            known.gender = known.gender or (gender_of(lower[0]) if len(lower) > 1 else "")
            known.roles |= offices
            known.places.insert(0, (-1, -1, True))

    def _note_headline(self, reading: Reading, phrase: Phrase) -> None:
        """An organisation of the headline, where a headline has no article its gender is that of its noun."""
        words = reading.words
        if phrase.members or phrase.form not in ("name", "noun") or kind_of(reading, phrase) is not ORGANISATION:
            return
        feminine = words[phrase.noun].is_ & is_.ABSTRACT or words[phrase.noun].lower.endswith(FEMININE_ENDINGS)
        neuter = words[phrase.noun].lower.endswith(NEUTER_STEMS)
        article = article_of(reading, phrase) if phrase.determiner >= 0 else ""
        lower = tuple(words[at].lower for at in range(phrase.noun, phrase.core))
        entity = Entity(name_of(reading, phrase), ORGANISATION, lower)
        entity.article = article or ("f" if feminine else "n" if neuter else "m")
        self.headline.append(entity)

    def _settle_surnames(self) -> None:
        """A surname that came before its full name belongs to it; a later one decides what an unknown name was."""
        for entities in self.by_last.values():
            full = [each for each in entities if each.kind is SpeakerKind.PERSON and len(each.words) > 1]
            if len(full) != 1:
                continue
            for each in entities:
                if each is not full[0] and len(each.words) == 1:
                    full[0].places = sorted(full[0].places + each.places)
                    full[0].roles |= each.roles
                    full[0].role = full[0].role or each.role
                    for head, entity in list(self.by_head.items()):
                        if entity is each:
                            self.by_head[head] = full[0]
